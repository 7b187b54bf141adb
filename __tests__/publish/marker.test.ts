/** The marker by which a comment is known again. */
import { describe, expect, test } from '@jest/globals';
import { formatMarker, isNewer, isSameRun, type Marker, parseMarker } from '../../src/publish/marker.ts';
import { anyText, runs } from '../support/fuzz.ts';
import { textOf, treesOf } from '../support/github-tree.ts';
import { fc } from '../support/property.ts';

const marker: Marker = {
  key: 'Voice agents/gate',
  commit: 'c0ffee',
  runId: 900,
  runNumber: 12,
  runAttempt: 2,
};

describe('formatMarker and parseMarker', () => {
  test('the form that stands in comments', () => {
    expect(formatMarker(marker)).toBe(
      '<!-- bland-simulation-gate v1 key=Voice%20agents%2Fgate commit=c0ffee run=12 id=900 attempt=2 -->\n',
    );
  });

  test('whatever the key, it is one line, one HTML comment, and comes back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(1e8), (key, runNumber, runAttempt) => {
        const given = { key, commit: '', runId: runNumber + 1, runNumber, runAttempt };
        const text = formatMarker(given);
        expect(text.match(/-->/g)).toHaveLength(1);
        expect(text.indexOf('\n')).toBe(text.length - 1);
        expect(parseMarker(`${text}### Verdict`)).toEqual({ ...given, key: key.toWellFormed() });
        for (const { nodes } of treesOf(`${text}### Verdict`)) {
          const seen = nodes.filter(({ type }) => type !== 'comment');
          expect(textOf(seen).trim()).toBe('Verdict');
        }
      }),
      runs(),
    );
  });

  test.each([
    '',
    'Looks good to me',
    ` ${formatMarker(marker)}`,
    `> ${formatMarker(marker)}`,
    formatMarker(marker).replace('v1', 'v2'),
    formatMarker(marker).replace('run=12', 'run='),
    formatMarker(marker).replace('%20', '%E0'),
  ])('is not ours: %j', (body) => {
    expect(parseMarker(body)).toBeUndefined();
  });
});

describe('isNewer', () => {
  test.each([
    [900, 2, 900, 1, true],
    [900, 1, 900, 2, false],
    [900, 2, 900, 2, false],
    [901, 1, 900, 9, true],
    [899, 9, 900, 1, false],
  ])('run %i.%i after run %i.%i: %s', (runId, runAttempt, otherId, otherAttempt, expected) => {
    // The number starts anew with each workflow, and so tells nothing between two of them.
    const a = { ...marker, runId, runNumber: 1, runAttempt };
    const b = { ...marker, runId: otherId, runNumber: 500, runAttempt: otherAttempt };
    expect(isNewer(a, b)).toBe(expected);
  });
});

test.each([
  [{}, true],
  [{ commit: 'beef', key: 'another' }, true],
  [{ runAttempt: 3 }, false],
  [{ runId: 901 }, false],
])('isSameRun with %j: %s', (given, expected) => {
  expect(isSameRun(marker, { ...marker, ...given })).toBe(expected);
});
