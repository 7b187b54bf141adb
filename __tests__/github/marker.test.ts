/** The marker by which a comment is known again. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatMarker, isNewer, type Marker, parseMarker } from '../../src/github/marker.ts';

const marker: Marker = { key: 'Voice agents/gate', commit: 'c0ffee', runNumber: 12, runAttempt: 2 };

describe('formatMarker and parseMarker', () => {
  test('the form that stands in comments', () => {
    expect(formatMarker(marker)).toBe(
      '<!-- bland-simulation-gate v1 key=Voice%20agents%2Fgate commit=c0ffee run=12 attempt=2 -->\n',
    );
  });

  test('whatever the key, it is one line, one HTML comment, and comes back', () => {
    const keys = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-->', 'a b', '%', '\n', '<!--', '--', ''),
    );
    fc.assert(
      fc.property(keys, fc.nat(), fc.nat(1e8), (key, runNumber, runAttempt) => {
        const given = { key, commit: '', runNumber, runAttempt };
        const text = formatMarker(given);
        expect(text.match(/-->/g)).toHaveLength(1);
        expect(text.indexOf('\n')).toBe(text.length - 1);
        expect(parseMarker(`${text}### Verdict`)).toEqual({ ...given, key: key.toWellFormed() });
      }),
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
    [12, 2, 12, 1, true],
    [12, 1, 12, 2, false],
    [12, 2, 12, 2, false],
    [13, 1, 12, 9, true],
    [11, 9, 12, 1, false],
  ])('run %i.%i after run %i.%i: %s', (runNumber, runAttempt, otherNumber, otherAttempt, expected) => {
    const a = { ...marker, runNumber, runAttempt };
    const b = { ...marker, runNumber: otherNumber, runAttempt: otherAttempt };
    expect(isNewer(a, b)).toBe(expected);
  });
});
