/** What a scenario is called: always something that can be seen, and the same everywhere. */
import { describe, expect, test } from '@jest/globals';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { show } from '../../src/text/escape.ts';
import { scenarioLabel, shortId } from '../../src/text/label.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { readJUnit } from '../support/junit.ts';
import { fc, unicode } from '../support/property.ts';
import { reportOf, reportOfSets } from '../support/reports.ts';
import { judged, scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

describe('scenarioLabel', () => {
  test.each([
    ['Angry', 'id', 'Angry'],
    [undefined, 'id', 'id'],
    ['', 'id', 'id'],
    [' \n', 'id', 'id'],
    ['\u200b\u202e', 'id', 'id'],
    ['\u200b\u202ea', 'id', '\u200b\u202ea'],
    ['\u{e0041}', ' ', '(empty)'],
    ['\ud800', 'id', '\ud800'],
    [`${'\u200b'.repeat(10_000)}x`, 'id', 'id'],
    [`${'\u200b'.repeat(3999)}\u{e0041}`, 'id', 'id'],
  ])('is the name if it can be seen, else the id: %#', (name, id, label) => {
    expect(scenarioLabel({ id, name })).toMatchObject({ outside: label, maxLength: 80, quoted: true });
  });

  test('is cut in the middle where it is a name, since many begin alike, and at its end where it is an id', () => {
    expect(scenarioLabel({ id: 'id', name: 'Angry' })).toMatchObject({ cut: 'middle' });
    expect(scenarioLabel({ id: 'id', name: '' })).not.toHaveProperty('cut');
  });

  test('can be seen in every sink', () => {
    const text = fc.oneof(unicode(5), fc.constantFrom('\u200b', '\ud800', '\u{1f600}'));
    fc.assert(
      fc.property(text, fc.constantFrom(0, 3, 3998, 3999, 4000), (end, before) => {
        const name = '\u2060'.repeat(before) + end;
        for (const length of [1, 80, 200])
          expect(show(scenarioLabel({ id: ' ', name }), length)).not.toBe('');
      }),
    );
  });
});

describe('shortId', () => {
  test.each([
    ['d4e5f6a7-89ab-cdef-0123-4567890abcde', 'd4e5f6a7'],
    ['01234567-0123-4567-8901-234567890123', '01234567'],
    ['D4E5F6A7-89AB-CDEF-0123-4567890ABCDE', 'D4E5F6A7'],
    ['d4e5f6a7-89ab-cdef-0123-4567890abcd', 'd4e5f6a7…90abcd'],
    ['d4e5f6a7-89ab-cdef-0123-4567890abcdg', 'd4e5f6a7…0abcdg'],
    ['d4e5f6a7-89ab-cdef-0123-4567890abcdef', 'd4e5f6a7…abcdef'],
    ['x-d4e5f6a7-89ab-cdef-0123-4567890abcde', 'x-d4e5f6…0abcde'],
    ['set-1', 'set-1'],
    ['', ''],
    ['1234567890abcdef', '1234567890abcdef'],
    ['1234567890abcdefg', '12345678…bcdefg'],
    // These are no ids: a part of them could show what is masked in the whole, or be half a character.
    ['+1 415 555 0134, ask for Jo', '+1 415 555 0134, ask for Jo'],
    [`1234567${'🙈'.repeat(9)}`, `1234567${'🙈'.repeat(9)}`],
    ['12345678901234567\n', '12345678901234567\n'],
    ['call 12345678901234567', 'call 12345678901234567'],
  ])('of %j is %j', (id, short) => {
    expect(shortId(id)).toBe(short);
  });
});

test('a name of invisible characters gives way to the id in every sink', () => {
  const given = { id: 'the-id', name: '\u200b\u2060' };
  const report = reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(0, 5, given)] })], {
    'min-scenario-pass-rate': 1,
  });
  const { violations } = renderOutputs(report, []);
  expect(JSON.parse(violations)).toMatchObject([
    { scenario: 'the-id', message: expect.stringContaining('“the-id”') },
  ]);
  const { sets } = JSON.parse(renderJson(report)) as { sets: unknown[] };
  expect(sets).toMatchObject([{ scenarios: [{ name: null }], violations: [{ scenario: 'the-id' }] }]);
  expect(readJUnit(renderJUnit(report))[0]?.cases.at(-1)?.name).toBe('the-id');
  expect(renderMarkdown(report, SUMMARY_SINK)).toContain('**`the-id`** 0 of 5 passed');
  expect(renderHtml(report)).toContain('<bdi>the-id</bdi>');
});

test('so it is of one that is gone', () => {
  const before = simulationSet({ id: 'set-0', scenarios: [scenario(), scenario({ id: 'gone', name: ' ' })] });
  const result = judged(simulationSet(), {}, { baseline: baselineOf([before]) });
  const { sets } = JSON.parse(renderJson(reportOf([result]))) as { sets: { notes: unknown[] }[] };
  expect(sets).toMatchObject([{ comparison: { vanished: [{ scenario: 'gone', scenario_id: 'gone' }] } }]);
  expect(sets[0]?.notes).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('is missing from the set: “gone”') }),
  );
});
