/** What became of the scenarios since the baseline, in words that need no statistics. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import {
  chanceWords,
  describeChange,
  describeDirection,
  describeOverall,
  describeRegression,
  summariseComparison,
} from '../../src/comparison/changes.ts';
import { type Comparison, compare } from '../../src/comparison/compare.ts';
import type { Pool } from '../../src/comparison/pool.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readSet, type SetFacts } from '../../src/facts/set-facts.ts';
import { toMarkdown, toPlain } from '../../src/text/escape.ts';
import { quote, say } from '../../src/text/phrase.ts';
import { fc } from '../support/property.ts';
import { inQuarantine, ruledSet, scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

function compared(
  now: readonly ScenarioStatistics[],
  before: readonly ScenarioStatistics[],
  ...quarantined: readonly string[]
): Comparison {
  const set = ruledSet(simulationSet({ scenarios: now }), { scenarios: inQuarantine(...quarantined) });
  const whole = readSet(simulationSet({ id: 'set-0', scenarios: before }));
  const pool: Pool = { sets: [whole], whole };
  return compare(set, pool, { origin: say`set ${quote('set-0')}, given in \`baseline\`` }, 0.05);
}

/** With these scenarios played again, where they are suspects. */
function playedAgain(
  now: readonly ScenarioStatistics[],
  before: readonly ScenarioStatistics[],
  ...again: readonly ScenarioStatistics[]
): Comparison {
  const [whole, second] = [before, again].map((scenarios, index) =>
    readSet(simulationSet({ id: `set-${2 * index}`, scenarios })),
  ) as [SetFacts, SetFacts];
  const secondLook: SecondLook = { kind: 'made', runs: 25 * again.length, set: second };
  const set = ruledSet(simulationSet({ scenarios: now }));
  return compare(set, { sets: [whole], whole }, { origin: say`10 sets` }, 0.05, secondLook);
}

const runs = (passed: number, failed: number, id = 'scenario-1') =>
  scenarioOfRuns(passed, failed, { id, meanScore: 0.9 });

/** What is said of the one scenario. */
function wordsOn(now: ScenarioStatistics, before: ScenarioStatistics, quarantined = false): string[] {
  const [change] = compared([now], [before], ...(quarantined ? [now.id] : [])).changes;
  return change === undefined ? [] : describeChange(change);
}

describe('how often chance would do as much', () => {
  test.each([
    [1, 'nearly always (p > 0.9999)'],
    [0.99999, 'nearly always (p > 0.9999)'],
    [0.9999, 'most of the time (p = 0.9999)'],
    [0.996, 'most of the time (p = 0.996)'],
    [0.7, 'most of the time (p = 0.7)'],
    [2 / 3, 'about once in 2 (p = 0.67)'],
    [0.5, 'about once in 2 (p = 0.5)'],
    [0.39, 'about once in 3 (p = 0.39)'],
    [0.0433, 'about once in 23 (p = 0.043)'],
    [0.01, 'about once in 100 (p = 0.01)'],
    [0.00996, 'about once in 100 (p = 0.01)'],
    [0.0026, 'about once in 385 (p = 0.0026)'],
    [0.00034, 'about once in 2,941 (p = 0.00034)'],
    [0.0001, 'about once in 10,000 (p = 0.0001)'],
    [0.0000999, 'less than once in 10,000 (p < 0.0001)'],
    [1e-300, 'less than once in 10,000 (p < 0.0001)'],
    [0, 'less than once in 10,000 (p < 0.0001)'],
  ])('%d: %s', (pValue, text) => {
    expect(chanceWords(pValue)).toBe(text);
  });

  test.each([
    [0.0496, 0.05, 'about once in 20 (p = 0.0496)'],
    [0.0502, 0.05, 'about once in 20 (p = 0.0502)'],
    [0.05, 0.05, 'about once in 20 (p = 0.05)'],
    [0.01999, 0.02, 'about once in 50 (p = 0.01999)'],
    // What the whole set may have where it can show nothing.
    [0.3, 0, 'about once in 3 (p = 0.3)'],
  ])('%d beside a level of %p: %s', (pValue, level, text) => {
    expect(chanceWords(pValue, level)).toBe(text);
  });

  test('is said in whole numbers, and never as certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (pValue) => {
        expect(chanceWords(pValue)).toMatch(
          /^(?:about once in (?:[2-9]|[1-9]\d{1,2}|[1-9],\d{3}|10,000)|most of the time) \(p = 0\.\d+\)$|^less than once in 10,000 \(p < 0\.0001\)$|^nearly always \(p > 0\.9999\)$/,
        );
      }),
    );
  });
});

describe('the change of a scenario', () => {
  test.each<[string, ScenarioStatistics, ScenarioStatistics, string[]]>([
    ['regressed', runs(6, 4), runs(10, 0), ['**regressed** from 10 of 10 in the baseline']],
    ['improved', runs(10, 0), runs(6, 4), ['**improved** from 6 of 10 in the baseline']],
    ['fell', runs(4, 1), runs(5, 0), ['fell from 5 of 5 in the baseline: may be noise']],
    [
      'fell by very little',
      runs(99_999, 1),
      runs(100_000, 0),
      ['fell from 100000 of 100000 in the baseline: may be noise'],
    ],
    ['rose', runs(5, 0), runs(4, 1), ['4 of 5 in the baseline']],
    ['is the same', runs(5, 0), runs(5, 0), []],
    [
      'is not known',
      scenario({ passed: undefined }),
      runs(5, 0),
      ["can't be compared: its runs are not known"],
    ],
    [
      'may be worse',
      { ...runs(2, 0), totalRuns: 10, passRate: 0.2 },
      runs(10, 0),
      ['**may have regressed** from 10 of 10 in the baseline: some runs neither passed nor failed'],
    ],
  ])('%s', (_, now, before, words) => {
    expect(wordsOn(now, before)).toEqual(words);
  });

  test('in quarantine claims nothing, since nothing is tested', () => {
    expect(wordsOn(runs(0, 10), runs(10, 0), true)).toEqual(['10 of 10 in the baseline']);
    expect(wordsOn(runs(5, 0), runs(5, 0), true)).toEqual([]);
  });

  test.each<[string, Partial<ScenarioStatistics>, string[]]>([
    ['fell by much', { meanScore: 0.5 }, ['mean score fell by 0.4']],
    ['fell by a little', { meanScore: 0.86 }, []],
    ['fell by more', { meanScore: 0.84 }, ['mean score fell by 0.06']],
    ['rose by a little', { meanScore: 0.94 }, []],
    ['rose', { meanScore: 0.97 }, ['mean score rose by 0.07']],
    ['is impossible', { meanScore: 95 }, []],
  ])('whose mean score %s', (_, given, words) => {
    expect(wordsOn({ ...runs(5, 0), ...given }, runs(5, 0))).toEqual(words);
  });

  test('whose mean score rose by just as much as is worth a word', () => {
    const [now, before] = [0.05, 0].map((meanScore) => ({ ...runs(5, 0), meanScore }));
    expect(now && before && wordsOn(now, before)).toEqual(['mean score rose by 0.05']);
  });

  test('is not called noise where the set as a whole regressed because of it', () => {
    const [fell] = compared([runs(4, 1)], [runs(5, 0)]).changes;
    expect(fell && describeChange(fell, true)).toEqual(['fell from 5 of 5 in the baseline']);
  });
});

describe('sentences', () => {
  test('on a regression without figures are short', () => {
    const [change] = compared([runs(6, 4)], [runs(10, 0)]).changes;
    if (change === undefined) throw new Error('nothing was compared');
    expect(describeRegression({ ...change, counts: undefined }, 1)).toBe('regressed');
    expect(describeRegression({ ...change, evidence: undefined }, 1)).toBe('regressed');
  });

  test('on a regression say how likely chance does that: of one scenario alone, and of any among several', () => {
    const [bad, good] = [runs(6, 4, 'a'), runs(10, 0, 'a')];
    const others = ['b', 'c'].map((id) => runs(6, 4, id));
    const wordsOf = ({ changes: [change], tested }: Comparison) =>
      change === undefined ? '' : describeRegression(change, tested);
    expect(wordsOf(compared([bad], [good]))).toBe(
      'regressed: 6 of 10 runs passed, and 10 of 10 in the baseline; chance alone would do that about once in 23 (p = 0.043)',
    );
    const among = compared([runs(4, 6, 'a'), ...others], [good, ...others]);
    const { pValue, adjustedP } = among.changes[0]?.evidence ?? { pValue: 0, adjustedP: 0 };
    // The others could show as much too.
    expect(adjustedP).toBeGreaterThan(pValue);
    expect(wordsOf(among)).toBe(
      `regressed: 4 of 10 runs passed, and 10 of 10 in the baseline; across all 3 scenarios, chance alone would do that ${chanceWords(adjustedP)}`,
    );
  });

  test('on a regression never show a chance that looks like its level', () => {
    const [change] = compared([runs(6, 4)], [runs(10, 0)]).changes;
    const evidence = { pValue: 0.0449, adjustedP: 0.0449, level: 0.045, claimed: true };
    expect(change && describeRegression({ ...change, evidence }, 2)).toContain('(p = 0.0449)');
    const overall = { pValue: 0.0249, level: 0.025, claimed: true };
    expect(describeOverall({ ...compared([runs(6, 4)], [runs(10, 0)]), overall })).toContain('(p = 0.0249)');
  });

  test('on a whole set count the scenarios that were tested', () => {
    const now = [runs(0, 9, 'a'), runs(3, 2, 'b'), runs(3, 2, 'c'), scenario({ id: 'd', passed: undefined })];
    const before = [runs(9, 0, 'a'), runs(5, 0, 'b'), runs(5, 0, 'c'), runs(5, 0, 'd')];
    const comparison = compared(now, before, 'a');
    expect(describeOverall(comparison)).toMatch(
      /^the set as a whole regressed: 60% of the runs of 2 scenarios passed, and 100% in the baseline; chance alone would do that about once in \d+ \(p = 0\.\d+\)$/,
    );
    expect(describeOverall({ ...comparison, overall: undefined })).toContain('nearly always (p > 0.9999)');
  });
});

test('where all runs together tell otherwise than the scenarios, their rates are not given as the reason', () => {
  // Each became worse, but most runs are now of the one that passes more often.
  const before = [runs(90, 10, 'easy'), runs(400, 600, 'hard')];
  const comparison = compared([runs(750, 250, 'easy'), runs(10, 90, 'hard')], before);
  expect(describeOverall(comparison)).toMatch(
    /^the set as a whole regressed, each of 2 scenarios compared with itself; chance alone /,
  );
  expect(toPlain(summariseComparison(comparison))).toMatch(
    /2 regressed\. All compared runs: 69\.1% passed, and 44\.5% in the baseline\.$/,
  );
});

test('where all runs together are as before, their rate is not given as the reason', () => {
  const before = [runs(90, 10, 'easy'), runs(10, 90, 'hard')];
  const comparison = compared([runs(400, 100, 'easy'), runs(0, 300, 'hard')], before);
  expect(describeOverall(comparison)).toMatch(/^the set as a whole regressed, each of 2 scenarios /);
  expect(toPlain(summariseComparison(comparison))).toMatch(
    / All compared runs: 50% passed, and 50% in the baseline\.$/,
  );
});

describe('the comparison as a whole', () => {
  const OPENING = 'set “set-0”, given in baseline. Scenarios: ';

  test.each<[string, Comparison, string]>([
    [
      'one scenario that is as before',
      compared([runs(5, 0)], [runs(5, 0)]),
      '1 unchanged. All compared runs: 100% passed, and 100% in the baseline.',
    ],
    [
      'every kind',
      compared(
        [
          runs(0, 20, 'a'),
          runs(20, 0, 'b'),
          runs(4, 1, 'c'),
          runs(5, 0, 'd'),
          runs(5, 0, 'e'),
          runs(5, 0, 'new'),
          scenario({ id: 'f', passed: undefined }),
        ],
        [
          runs(20, 0, 'a'),
          runs(0, 20, 'b'),
          runs(5, 0, 'c'),
          runs(4, 1, 'd'),
          runs(5, 0, 'e'),
          runs(5, 0, 'f'),
          runs(5, 0, 'gone'),
        ],
      ),
      '1 regressed, 1 fell (may be noise), 1 improved, 1 rose (may be noise), 1 unchanged, 1 not comparable, 1 new, 1 gone. All compared runs: 61.8% passed, and 61.8% in the baseline.',
    ],
    [
      'a whole set that may have fallen',
      compared([runs(4, 1, 'a'), runs(5, 0, 'b')], [runs(5, 0, 'a'), runs(5, 0, 'b')]),
      '1 fell (may be noise), 1 unchanged. All compared runs: 90% passed, and 100% in the baseline.',
    ],
    [
      'a whole set that fell by no more than chance mostly makes it',
      compared([runs(9, 1, 'a'), runs(17, 3, 'b')], [runs(9, 1, 'a'), runs(9, 1, 'b')]),
      '1 fell (may be noise), 1 unchanged. All compared runs: 86.7% passed, and 90% in the baseline.',
    ],
    [
      'a whole set that fell by as much as chance makes it every other time',
      compared([runs(9, 1, 'a'), runs(8, 2, 'b')], [runs(9, 1, 'a'), runs(9, 1, 'b')]),
      '1 fell (may be noise), 1 unchanged. All compared runs: 85% passed, and 90% in the baseline, which may be noise: chance alone would do that about once in 2 (p = 0.5).',
    ],
    [
      'one that may have regressed',
      compared([{ ...runs(2, 0), totalRuns: 10, passRate: 0.2 }], [runs(10, 0)]),
      '1 may have regressed. All compared runs: 100% passed, and 100% in the baseline.',
    ],
    [
      'a whole set that fell a little',
      compared([runs(8, 2, 'a'), runs(8, 2, 'b')], [runs(9, 1, 'a'), runs(9, 1, 'b')]),
      '2 fell (may be noise). All compared runs: 80% passed, and 90% in the baseline, which may be noise: chance alone would do that about once in 3 (p = 0.33).',
    ],
    [
      'a whole set that regressed',
      compared(
        [runs(7, 3, 'a'), runs(7, 3, 'b'), runs(7, 3, 'c')],
        [runs(10, 0, 'a'), runs(10, 0, 'b'), runs(10, 0, 'c')],
      ),
      '3 fell (may be noise). All compared runs: 70% passed, and 100% in the baseline, more than chance explains: chance alone would do that about once in 857 (p = 0.0012).',
    ],
    [
      'nothing that can be compared',
      compared([scenario({ passed: undefined })], [runs(5, 0)]),
      '1 not comparable.',
    ],
  ])('of %s', (_, comparison, text) => {
    expect(toPlain(summariseComparison(comparison))).toBe(`${OPENING}${text}`);
  });

  test('counts those in quarantine by themselves', () => {
    const now = [runs(0, 9, 'a'), runs(5, 0, 'b')];
    const comparison = compared(now, [runs(9, 0, 'a'), runs(5, 0, 'b')], 'a');
    expect(toPlain(summariseComparison(comparison))).toBe(
      `${OPENING}1 unchanged, 1 in quarantine. All compared runs: 100% passed, and 100% in the baseline.`,
    );
  });
});

describe('the direction of all runs that are compared', () => {
  const directionOf = (now: ScenarioStatistics[], before: ScenarioStatistics[], branch?: string) =>
    toPlain(describeDirection({ ...compared(now, before, 'excused'), branch }));

  test.each<[string, ScenarioStatistics[], ScenarioStatistics[], string]>([
    ['down', [runs(14, 3)], [runs(15, 1)], '↓ 11.4 points against main (93.8% → 82.4%)'],
    ['up', [runs(5, 0)], [runs(3, 2)], '↑ 40 points against main (60% → 100%)'],
    ['the same', [runs(15, 1)], [runs(15, 1)], 'Same as main (93.8%)'],
    ['the same of other runs', [runs(6, 4)], [runs(3, 2)], 'Same as main (60%)'],
    ['nothing but zero', [runs(0, 5)], [runs(0, 5)], 'Same as main (0%)'],
    // Never rounded to no difference, or into the rate beside it.
    ['a little', [runs(4999, 1)], [runs(5000, 0)], '↓ 0.02 points against main (100% → 99.98%)'],
    [
      'a little between',
      [runs(30_000, 10_001)],
      [runs(30_000, 10_000)],
      '↓ 0.002 points against main (75% → 74.998%)',
    ],
    [
      'of several scenarios together',
      [runs(1, 4, 'a'), runs(5, 0, 'b')],
      [runs(5, 0, 'a'), runs(5, 0, 'b')],
      '↓ 40 points against main (100% → 60%)',
    ],
    [
      'without one in quarantine, and one that is new',
      [runs(4, 1, 'a'), runs(0, 5, 'excused'), runs(0, 5, 'new')],
      [runs(5, 0, 'a'), runs(5, 0, 'excused'), runs(0, 5, 'gone')],
      '↓ 20 points against main (100% → 80%)',
    ],
    ['unknown', [runs(5, 0, 'excused')], [runs(5, 0, 'excused')], 'Compared with main'],
    [
      'unknown, since runs can not be counted',
      [scenario({ passed: undefined })],
      [runs(5, 0)],
      'Compared with main',
    ],
  ])('%s', (_, now, before, text) => {
    expect(directionOf(now, before, 'main')).toBe(text);
    expect(directionOf(now, before)).toBe(text.replace('main', 'the baseline'));
  });

  test('names the branch as a text from outside, and cuts it', () => {
    const one = [runs(5, 0)];
    const phrase = describeDirection({ ...compared(one, one), branch: 'a`|<b>' });
    expect(toMarkdown(phrase)).toBe('Same as ``a`|<b>`` (100%)');
    expect(directionOf(one, one, 'x'.repeat(300))).toBe(`Same as ${'x'.repeat(79)}… (100%)`);
  });
});

describe('a second look', () => {
  const BEFORE = [runs(50, 0, 'a'), runs(50, 0, 'b')];
  const NOW = [runs(3, 2, 'a'), runs(4, 1, 'b')];

  test('that proves a regression shows the runs of both looks, and all of them', () => {
    const comparison = playedAgain(NOW, BEFORE, runs(18, 7, 'a'), runs(25, 0, 'b'));
    const [regressed, fell] = comparison.changes;
    expect(regressed && describeRegression(regressed, comparison.tested)).toBe(
      'regressed: 21 of 30 runs passed (3 of 5, then 18 of 25), and 50 of 50 in the baseline; across all 2 scenarios, chance alone would do that about once in 8,104 (p = 0.00012)',
    );
    expect([regressed, fell].map((change) => change && describeChange(change)[0])).toEqual([
      '**regressed** from 50 of 50 in the baseline to 21 of 30 (3 of 5, then 18 of 25)',
      'fell from 50 of 50 in the baseline to 29 of 30 (4 of 5, then 25 of 25): may be noise',
    ]);
  });

  test('is told with its set, its cost and what came of it', () => {
    const comparison = playedAgain(NOW, BEFORE, runs(18, 7, 'a'), runs(25, 0, 'b'));
    expect(toPlain(summariseComparison(comparison))).toBe(
      '10 sets. Scenarios: 1 regressed, 1 fell (may be noise). All compared runs: 70% passed, and 100% in the baseline, more than chance explains: chance alone would do that about once in 1,634 (p = 0.00061). Second look (set “set-2”, 50 more runs): scenarios that fell without proof were played again, and all their runs count: “Happy path” 3 of 5 runs passed, then 18 of 25, “Happy path” 4 of 5 runs passed, then 25 of 25.',
    );
  });

  test('that was not made, or is void, is not told', () => {
    const [good, bad] = [runs(5, 0, 'b'), runs(3, 2, 'a')];
    const comparison = playedAgain([bad, good], BEFORE, runs(25, 0, 'a'));
    const told = (secondLook: SecondLook | undefined) =>
      toPlain(summariseComparison({ ...comparison, secondLook }));
    expect(told(comparison.secondLook)).toMatch(
      / Second look \(set “set-2”, 25 more runs\): scenarios that fell without proof were played again, and all their runs count: “Happy path” 3 of 5 runs passed, then 25 of 25\.$/,
    );
    for (const other of [
      undefined,
      { kind: 'wanted' },
      { kind: 'void', why: say`late`, setId: 'set-2' },
    ] as const) {
      expect(told(other)).not.toContain('Second look');
    }
  });

  test('may have runs without an end, which are paid for all the same', () => {
    const open = { ...runs(10, 0, 'a'), totalRuns: 25, passRate: 0.4 };
    const untold = { ...runs(25, 0, 'b'), totalRuns: undefined };
    const comparison = playedAgain(NOW, BEFORE, open, untold);
    expect(describeChange(comparison.changes[0] as (typeof comparison.changes)[number])[0]).toBe(
      '**may have regressed** from 50 of 50 in the baseline to 13 of 15 (3 of 5, then 10 of 10): some runs neither passed nor failed',
    );
    expect(toPlain(summariseComparison(comparison))).toContain('(set “set-2”, 50 more runs)');
  });
});
