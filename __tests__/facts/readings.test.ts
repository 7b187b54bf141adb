/** Second readings: where Bland's figures contradict each other, nothing is green by the one that suits, or red over a trifle. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { averagePassRateOf, readSet } from '../../src/facts/set-facts.ts';
import type { RuleName, SetResult, Verdict } from '../../src/gate/verdict.ts';
import { baselineOf } from '../support/arbitraries.ts';
import {
  checkOf,
  type GivenRules,
  judged,
  problemsOf,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const textsOf = ({ notes }: SetResult) => notes.map(({ text }) => text);

function verdictOn(set: SimulationSet, ruled: GivenRules = {}): Verdict {
  return judged(set, ruled).verdict;
}

describe('where the overall figure and the scenarios disagree', () => {
  const FLAKY = scenarioOfRuns(3, 2);
  const STEADY = scenario();

  /** Scenarios, the overall figures that Bland gave, a rule and the verdict. */
  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules, Verdict]>([
    // It matters: no false green, and no red that may be false either.
    ['flaky 1, marked 3', [FLAKY, FLAKY, FLAKY], { flakyCount: 1 }, { 'max-flaky-count': 1 }, 'inconclusive'],
    [
      'flaky 3, marked 1',
      [FLAKY, STEADY, STEADY],
      { flakyCount: 3 },
      { 'max-flaky-count': 1 },
      'inconclusive',
    ],
    [
      'flaky 0, by flags',
      [scenario({ isFlaky: true })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'inconclusive',
    ],
    [
      'flaky 0, by counts without flags',
      [scenarioOfRuns(3, 2, { isFlaky: undefined })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'inconclusive',
    ],
    ['reliable 2, one', [FLAKY, STEADY], { reliableCount: 2 }, { 'min-reliable-count': 2 }, 'inconclusive'],
    ['reliable 0, one', [FLAKY, STEADY], { reliableCount: 0 }, { 'min-reliable-count': 1 }, 'inconclusive'],
    [
      'average too high',
      [FLAKY, STEADY],
      { avgPassRate: 0.95 },
      { 'min-avg-pass-rate': 0.9 },
      'inconclusive',
    ],
    ['average too low', [FLAKY, STEADY], { avgPassRate: 0.5 }, { 'min-avg-pass-rate': 0.8 }, 'inconclusive'],
    // It does not matter: the documented field decides as the other reading would.
    [
      'flaky 1, marked 3, both too many',
      [FLAKY, FLAKY, FLAKY],
      { flakyCount: 1 },
      { 'max-flaky-count': 0 },
      'failed',
    ],
    [
      'flaky 1, marked 3, both few',
      [FLAKY, FLAKY, FLAKY],
      { flakyCount: 1 },
      { 'max-flaky-count': 3 },
      'passed',
    ],
    [
      'reliable 2, one, both enough',
      [FLAKY, STEADY],
      { reliableCount: 2, flakyCount: 0 },
      { 'min-reliable-count': 1 },
      'passed',
    ],
    [
      'reliable 2, one, both too few',
      [FLAKY, STEADY],
      { reliableCount: 2 },
      { 'min-reliable-count': 3 },
      'failed',
    ],
    [
      'average too high, both enough',
      [FLAKY, STEADY],
      { avgPassRate: 0.95 },
      { 'min-avg-pass-rate': 0.8 },
      'passed',
    ],
    [
      'average too low, both too low',
      [FLAKY, STEADY],
      { avgPassRate: 0.5 },
      { 'min-avg-pass-rate': 0.9 },
      'failed',
    ],
    ['no rule looks', [FLAKY, FLAKY, FLAKY], { flakyCount: 1 }, {}, 'passed'],
  ])('%s', (_, scenarios, overall, ruled, verdict) => {
    const result = judged(setWithOverall(overall, scenarios), ruled);
    expect(result.verdict).toBe(verdict);
    // Whether it matters or not, the reader is told.
    expect(result.notes.map(({ text }) => text).join()).toMatch(
      /^Bland's overall \w+ is .* figure is used\.$/,
    );
    if (verdict === 'inconclusive')
      expect(problemsOf(result).join()).toContain('which would decide otherwise');
  });

  test('the finding and the note name both numbers and where the other comes from', () => {
    const result = judged(setWithOverall({ flakyCount: 1 }, [FLAKY, FLAKY, FLAKY]), { 'max-flaky-count': 1 });
    expect(checkOf(result, 'max-flaky-count')).toMatchObject({ observed: 1, limit: 1 });
    const source = 'the number of scenarios that are marked is_flaky, or have passed and failed runs,';
    expect(problemsOf(result)).toEqual([
      `Bland's overall figure is 1, but ${source} is 3, which would decide otherwise`,
    ]);
    expect(result.notes).toEqual([
      {
        text: `Bland's overall flaky_count is 1, but ${source} is 3. The overall figure is used.`,
        scenario: undefined,
      },
    ]);
  });

  test('so it is of the reliable ones, and of the average', () => {
    const reliable = judged(setWithOverall({ reliableCount: 2 }, [FLAKY, STEADY]), {
      'min-reliable-count': 2,
    });
    expect(problemsOf(reliable, 'min-reliable-count')).toEqual([
      "Bland's overall figure is 2, but 2 scenarios less the number of scenarios that are marked is_flaky, or have passed and failed runs, is 1, which would decide otherwise",
    ]);
    const average = judged(setWithOverall({ avgPassRate: 0.95 }, [FLAKY, STEADY]), {
      'min-avg-pass-rate': 0.9,
    });
    expect(problemsOf(average)).toEqual([
      "Bland's overall figure is 0.95, but the mean of the scenarios' pass rates is 0.8, which would decide otherwise",
    ]);
  });

  test('the number of those that are marked is a reading of its own, where all are marked', () => {
    const unmarked = scenarioOfRuns(3, 2, { isFlaky: false });
    const broken = judged(setWithOverall({ flakyCount: 1 }, [unmarked]), { 'max-flaky-count': 0 });
    expect(problemsOf(broken, 'max-flaky-count')).toEqual([
      "Bland's overall figure is 1, but the number of scenarios marked is_flaky is 0, which would decide otherwise",
    ]);
    const partly = [{ ...unmarked, isFlaky: undefined }, scenario({ isFlaky: false })];
    expect(verdictOn(setWithOverall({ flakyCount: 1 }, partly), { 'max-flaky-count': 0 })).toBe('failed');
    const silent = { ...unmarked, isFlaky: undefined };
    expect(verdictOn(setWithOverall({ flakyCount: 1 }, [silent]), { 'max-flaky-count': 0 })).toBe('failed');
  });

  test('agreement is not worth a note', () => {
    const result = judged(simulationSet({ scenarios: [FLAKY, STEADY] }), { 'max-flaky-count': 1 });
    expect(result.notes).toEqual([]);
  });

  test('an overall figure that is absent contradicts nothing', () => {
    const absent = { flakyCount: undefined, reliableCount: undefined, avgPassRate: undefined };
    expect(judged(setWithOverall(absent, [FLAKY, STEADY])).notes).toEqual([]);
  });

  test.each(['overall', 'scenarios'] as const)('without %s there is nothing to compare', (part) => {
    const set = simulationSet({ scenarios: [FLAKY, STEADY] });
    expect(judged({ ...set, [part]: undefined }).notes).toEqual([]);
  });
});

/** A scenario of which nothing is given but its id and `given`. */
function bare(given: Partial<ScenarioStatistics>): ScenarioStatistics {
  return scenario({
    totalRuns: undefined,
    passed: undefined,
    failed: undefined,
    passRate: undefined,
    isFlaky: undefined,
    meanScore: undefined,
    ...given,
  });
}

describe('no false green through a reading that is dropped', () => {
  const ALL_FAILED = { totalRuns: 5, passed: 0, failed: 5, isFlaky: false };
  const ERRORED = { totalRuns: 5, passed: 1, failed: 0, passRate: 1, isFlaky: false };
  const MARKED = bare({ isFlaky: true });

  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules, RuleName]>([
    [
      'all runs failed, and a pass rate of 1',
      [scenario({ ...ALL_FAILED, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    [
      'all runs failed, and no pass rate',
      [scenario({ ...ALL_FAILED, passRate: undefined })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    [
      'some failed, and a pass rate of 1',
      [scenario({ passed: 1, failed: 4, passRate: 1, isFlaky: true })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.9 },
      'min-avg-pass-rate',
    ],
    [
      'none passed and five failed, of how many is not said',
      [scenario({ totalRuns: undefined, passed: 0, failed: 5, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    [
      'none passed and five failed, of how many is not said',
      [scenario({ totalRuns: undefined, passed: 0, failed: 5, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-scenario-pass-rate': 0.8 },
      'min-scenario-pass-rate',
    ],
    [
      'one of five passed, how many failed is not said',
      [scenario({ totalRuns: 5, passed: 1, failed: undefined, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    [
      'one of five passed, how many failed is not said',
      [scenario({ totalRuns: 5, passed: 1, failed: undefined, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-scenario-pass-rate': 0.8 },
      'min-scenario-pass-rate',
    ],
    [
      'four of five failed, how many passed is not said',
      [scenario({ totalRuns: 5, passed: undefined, failed: 4, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    [
      'four of five failed, how many passed is not said',
      [scenario({ totalRuns: 5, passed: undefined, failed: 4, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-scenario-pass-rate': 0.8 },
      'min-scenario-pass-rate',
    ],
    [
      'a pass rate between, and nothing else that says flaky',
      [bare({ passRate: 0.5 })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'one pass rate of 0, the other unknown',
      [bare({ passRate: 0 }), bare({})],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    ...[2, Number.POSITIVE_INFINITY, -1, Number.NaN].map(
      (passRate): [string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules, RuleName] => [
        `pass rates of 0 and ${passRate}`,
        [bare({ passRate: 0 }), bare({ passRate })],
        { avgPassRate: 1 },
        { 'min-avg-pass-rate': 0.8 },
        'min-avg-pass-rate',
      ],
    ),
    [
      'three flaky by their mark, and one without a mark',
      [MARKED, MARKED, MARKED, bare({})],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'three flaky by their mark, and one without a mark, all said to be reliable',
      [MARKED, MARKED, MARKED, bare({})],
      { reliableCount: 4 },
      { 'min-reliable-count': 2 },
      'min-reliable-count',
    ],
    [
      'passed and failed runs, marked as not flaky',
      [scenarioOfRuns(3, 2, { isFlaky: false })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'passed and failed runs without a total',
      [scenario({ passed: 3, failed: 2, totalRuns: undefined, passRate: undefined, isFlaky: false })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'more passed and failed runs than runs',
      [scenario({ passed: 5, failed: 3, isFlaky: undefined })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'runs without a result under a pass rate of 1, each',
      [scenario(ERRORED)],
      { avgPassRate: 1 },
      { 'min-scenario-pass-rate': 1 },
      'min-scenario-pass-rate',
    ],
    [
      'runs without a result under a pass rate of 1, on average',
      [scenario(ERRORED)],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 1 },
      'min-avg-pass-rate',
    ],
  ])('%s: inconclusive', (_, scenarios, overall, ruled, rule) => {
    const result = judged(setWithOverall(overall, scenarios), ruled);
    expect(checkOf(result, rule).outcome).toBe('inconclusive');
    expect(result.verdict).toBe('inconclusive');
  });
});

describe('counts that can not be, or that gainsay the pass rate, are no evidence', () => {
  const UNKNOWN = { totalRuns: undefined, passed: undefined, failed: undefined };

  test.each<[string, Partial<ScenarioStatistics>]>([
    ['more passed than there are runs', { totalRuns: 5, passed: 7, failed: undefined }],
    ['more failed than there are runs', { totalRuns: 5, passed: undefined, failed: 9 }],
    ['a negative number failed', { totalRuns: 5, passed: undefined, failed: -3 }],
    ['some failed, and a pass rate of 1', { ...UNKNOWN, failed: 4 }],
    ['none passed, and a pass rate of 1', { ...UNKNOWN, passed: 0 }],
    ['none passed or failed, and a pass rate of 1', { totalRuns: 5, passed: 0, failed: 0 }],
    ['none passed or failed, and no pass rate', { totalRuns: 5, passed: 0, failed: 0, passRate: undefined }],
  ])('%s', (_, counts) => {
    const set = setWithOverall({ avgPassRate: 1, flakyCount: 0 }, [scenario(counts)]);
    for (const ruled of [
      {},
      { 'min-scenario-pass-rate': 0.8 },
      { 'min-avg-pass-rate': 0.8, 'max-flaky-count': 0 },
    ]) {
      expect(judged(set, ruled).verdict).toBe('inconclusive');
    }
  });

  test.each<[string, Partial<ScenarioStatistics>]>([
    ['none failed', { ...UNKNOWN, failed: 0 }],
    ['some passed', { ...UNKNOWN, passed: 3 }],
    ['nothing is known', UNKNOWN],
    ['some failed, and no pass rate', { ...UNKNOWN, failed: 1, passRate: undefined }],
    ['some failed, and a pass rate below 1', { ...UNKNOWN, failed: 1, passRate: 0.9, isFlaky: true }],
    ['none passed, and a pass rate of 0', { ...UNKNOWN, passed: 0, passRate: 0 }],
  ])('but not: %s', (_, counts) => {
    expect(judged(simulationSet({ scenarios: [scenario(counts)] })).verdict).toBe('passed');
  });

  test.each([
    ['flaky', { flakyCount: 3 }, { 'max-flaky-count': 5 }],
    ['reliable', { reliableCount: 99 }, { 'min-reliable-count': 1 }],
  ])('more %s scenarios than the set has', (_, overall, ruled) => {
    const set = setWithOverall(overall, [scenario({ id: 'a' }), scenario({ id: 'b' })]);
    expect(judged(set, ruled).verdict).toBe('inconclusive');
    const announced = { ...set, scenarios: undefined, totalScenarios: 2 };
    expect(judged(announced, ruled).verdict).toBe('inconclusive');
    expect(judged({ ...announced, totalScenarios: undefined }, ruled).verdict).toBe('passed');
  });
});

describe('no needless red', () => {
  test.each([1 + 1e-12, 1.0000000000000002])('a pass rate of %d is one of 1', (passRate) => {
    const set = setWithOverall({ avgPassRate: passRate }, [scenario({ passRate })]);
    expect(judged(set, { 'min-avg-pass-rate': 1, 'min-scenario-pass-rate': 1 }).verdict).toBe('passed');
  });

  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules]>([
    [
      '1 of 3 published as 0.33, with a limit of a third',
      [scenarioOfRuns(1, 2, { passRate: 0.33 }), scenarioOfRuns(1, 2, { passRate: 0.33 })],
      { avgPassRate: 0.33 },
      { 'min-avg-pass-rate': 1 / 3, 'min-scenario-pass-rate': 1 / 3 },
    ],
    [
      'the mean of ten tenths, which a computer takes for less',
      Array.from({ length: 10 }, () => scenarioOfRuns(7, 3)),
      { avgPassRate: 0.7 },
      { 'min-avg-pass-rate': 0.7 },
    ],
    [
      'exactly half a per cent',
      [bare({ passRate: 0.795 })],
      { avgPassRate: 0.8 },
      { 'min-avg-pass-rate': 0.8 },
    ],
    [
      'scenarios that tell nothing',
      [bare({}), bare({})],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9, 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'one that tells nothing beside one that agrees',
      [scenario(), bare({})],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9, 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'one with an impossible pass rate beside one that agrees',
      [scenario(), bare({ passRate: 80 })],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9 },
    ],
    [
      'scenarios without a mark of which all runs passed, or all failed',
      [scenarioOfRuns(5, 0, { isFlaky: undefined }), scenarioOfRuns(0, 5, { isFlaky: undefined })],
      { flakyCount: 0, reliableCount: 2 },
      { 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'the rate of the runs that ended, where it meets the limit by all runs too',
      [scenario({ passed: 4, failed: 0, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8, 'min-scenario-pass-rate': 0.8 },
    ],
  ])('%s: passed', (_, scenarios, overall, ruled) => {
    const result = judged(setWithOverall(overall, scenarios), ruled);
    expect(problemsOf(result)).toEqual([]);
    expect(result.verdict).toBe('passed');
  });

  test('a scenario without runs gives no pass rate by them', () => {
    const scenarios = [scenario(), scenario({ totalRuns: 0, passed: 0, failed: 0, passRate: undefined })];
    const result = judged(setWithOverall({ avgPassRate: 1 }, scenarios), { 'min-avg-pass-rate': 1 });
    expect(checkOf(result, 'min-avg-pass-rate').outcome).toBe('holds');
    expect(textsOf(result).join()).not.toContain('NaN');
  });

  test('but a difference beyond rounding is one', () => {
    const set = setWithOverall({ avgPassRate: 0.8 }, [bare({ passRate: 0.7949 })]);
    expect(verdictOn(set, { 'min-avg-pass-rate': 0.8 })).toBe('inconclusive');
  });

  test('a mean that was rounded is not worth a note', () => {
    const scenarios = [scenarioOfRuns(2, 1, { passRate: 0.67 }), scenarioOfRuns(2, 1, { passRate: 0.67 })];
    expect(judged(setWithOverall({ avgPassRate: 0.67 }, scenarios)).notes).toEqual([]);
  });
});

describe('what is broken by the overall figure', () => {
  const UNKNOWN = bare({});

  test.each<[string, ScenarioStatistics[], number, Verdict]>([
    ['and by the scenarios: it is broken', [bare({ passRate: 0.5 })], 0.5, 'failed'],
    ['and not by the scenarios', [bare({ passRate: 0.9 })], 0.5, 'inconclusive'],
    [
      'and not by the counts of runs',
      [scenario({ passed: 4, failed: 0, passRate: undefined })],
      0.5,
      'inconclusive',
    ],
    [
      'and not by the only run that ended',
      [scenario({ passed: 1, failed: 0, passRate: 1 })],
      0.5,
      'inconclusive',
    ],
    [
      'and not by the counts of runs, which contradict the pass rate',
      [scenario({ passed: 4, failed: 1, passRate: 0.5, isFlaky: true })],
      0.5,
      'inconclusive',
    ],
    [
      'and by all that is known: what is not does not excuse it',
      [bare({ passRate: 0.9 }), UNKNOWN],
      0.5,
      'failed',
    ],
    ['and whose scenarios tell nothing', [UNKNOWN], 0.5, 'failed'],
    ['and whose scenarios are impossible', [bare({ passRate: 80 })], 0.5, 'failed'],
    ['by its rounding alone', [bare({ passRate: 0.8 })], 0.795, 'failed'],
  ])('%s', (_, scenarios, avgPassRate, verdict) => {
    expect(verdictOn(setWithOverall({ avgPassRate }, scenarios), { 'min-avg-pass-rate': 0.8 })).toBe(verdict);
  });
});

describe('where a scenario contradicts itself', () => {
  test.each<[string, Partial<ScenarioStatistics>, number, Verdict]>([
    ['2 of 3 as 0.67', { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 }, 0.67, 'failed'],
    [
      '2 of 3 as 0.67, which is enough',
      { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 },
      0.66,
      'passed',
    ],
    [
      '2 of 3 as 0.67, above the limit',
      { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 },
      0.68,
      'failed',
    ],
    ['1 of 3 as 0.33', { totalRuns: 3, passed: 1, failed: 2, passRate: 0.33 }, 1 / 3, 'passed'],
    ['1 of 8 as 0.13', { totalRuns: 8, passed: 1, failed: 7, passRate: 0.13 }, 0.13, 'failed'],
    ['1 of 5 as 1', { passed: 1, failed: 4, passRate: 1 }, 0.8, 'inconclusive'],
    ['5 of 5 as 0.2', { passed: 5, failed: 0, passRate: 0.2 }, 0.8, 'inconclusive'],
    ['3 of 5 as 0.62: more than rounding', { passed: 3, failed: 2, passRate: 0.62 }, 0.61, 'inconclusive'],
    ['3 of 5 as 0.7, both enough', { passed: 3, failed: 2, passRate: 0.7 }, 0.5, 'passed'],
    ['3 of 5 as 0.7, both too low', { passed: 3, failed: 2, passRate: 0.7 }, 0.9, 'failed'],
    ['4 of 4 that ended, one did not', { passed: 4, failed: 0, passRate: 1 }, 0.9, 'inconclusive'],
    ['the same, which is enough by all 5 too', { passed: 4, failed: 0, passRate: 1 }, 0.8, 'passed'],
    ['the same, by all 5', { passed: 4, failed: 0, passRate: 0.8 }, 0.9, 'failed'],
    ['the same, equal to the limit', { passed: 4, failed: 0, passRate: 0.8 }, 0.8, 'passed'],
    ['0 of 1 as 1', { totalRuns: 1, passed: 0, failed: 1, passRate: 1 }, 0.8, 'inconclusive'],
    ['2 of 4 that ended, as 1', { totalRuns: 5, passed: 2, failed: 2, passRate: 1 }, 0.45, 'inconclusive'],
    ['2 of 4 that ended, as 0.5', { totalRuns: 5, passed: 2, failed: 2, passRate: 0.5 }, 0.4, 'passed'],
    ['none finished', { passed: 0, failed: 0, passRate: 1 }, 0.8, 'inconclusive'],
    ['none finished, and it says so', { passed: 0, failed: 0, passRate: 0 }, 0.8, 'inconclusive'],
  ])('%s', (_, given, limit, verdict) => {
    const set = simulationSet({ scenarios: [scenario(given)] });
    expect(verdictOn(set, { 'min-scenario-pass-rate': limit })).toBe(verdict);
  });

  test('of which no run passed: never green, whatever pass_rate says', () => {
    const set = simulationSet({ scenarios: [scenario({ totalRuns: 5, passed: 0, failed: 5, passRate: 1 })] });
    expect(verdictOn(set, {})).toBe('inconclusive');
  });

  test('the finding and the note name both rates', () => {
    const set = simulationSet({ scenarios: [scenario({ passed: 1, failed: 4, passRate: 1 })] });
    const result = judged(set, { 'min-scenario-pass-rate': 0.8 });
    expect(problemsOf(result)).toEqual([
      'pass_rate is 1, but its counts of runs make it 0.2, which would decide otherwise',
    ]);
    expect(result.notes.map(({ text }) => text)).toContain(
      'pass_rate is 1, but the counts of runs make it 0.2.',
    );
  });

  test('rounding is not worth a note, runs without an end are', () => {
    const rounded = scenario({ totalRuns: 3, passed: 2, failed: 1, passRate: 0.67, isFlaky: true });
    expect(judged(simulationSet({ scenarios: [rounded] })).notes).toEqual([]);
    const unfinished = scenario({ passed: 3, failed: 0, passRate: 1 });
    const { notes, set } = judged(simulationSet({ scenarios: [unfinished] }));
    expect(notes).toEqual([{ text: '2 runs neither passed nor failed.', scenario: set?.scenarios?.[0] }]);
  });
});

describe('where the published rate is rounded, the counts decide', () => {
  const ALMOST = scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false });
  const BELOW = scenarioOfRuns(1591, 409, { passRate: 0.8 });
  const without = (...fields: (keyof ScenarioStatistics)[]) => ({
    ...ALMOST,
    ...Object.fromEntries(fields.map((field) => [field, undefined])),
  });

  test.each<[string, ScenarioStatistics, number, number | undefined, Verdict]>([
    ['995 of 1000 as 1', ALMOST, 1, 0.995, 'failed'],
    ['1591 of 2000 as 0.8', BELOW, 0.8, 0.7955, 'failed'],
    ['by those that passed, of all', without('failed'), 1, 0.995, 'failed'],
    ['by those that passed and failed', without('totalRuns'), 1, 0.995, 'failed'],
    ['by those that failed, of all', without('passed'), 1, 0.995, 'failed'],
    // More than that may have failed to pass.
    [
      '200 of 1000 failed, as 0.796',
      scenarioOfRuns(0, 200, { totalRuns: 1000, passed: undefined, passRate: 0.796 }),
      0.8,
      0.796,
      'failed',
    ],
    [
      'the nearest of two readings',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      0.99,
      995 / 996,
      'passed',
    ],
    [
      'two readings that decide otherwise',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      0.997,
      995 / 996,
      'inconclusive',
    ],
    [
      'two readings, both too low',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      1,
      995 / 996,
      'failed',
    ],
    [
      'runs without an end, by all runs',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 0.995 }),
      0.997,
      0.995,
      'failed',
    ],
    ['4 of 1000 as 0', scenarioOfRuns(4, 996, { passRate: 0 }), 0.004, 0.004, 'passed'],
    [
      'no counts',
      scenario({ totalRuns: undefined, passed: undefined, failed: undefined, passRate: 0.8 }),
      0.8,
      0.8,
      'passed',
    ],
    ['an impossible rate is none', scenarioOfRuns(5, 0, { passRate: 1.004 }), 1, undefined, 'inconclusive'],
  ])('%s', (_, one, limit, observed, verdict) => {
    const set = simulationSet({ scenarios: [one] });
    const result = judged(set, { 'min-scenario-pass-rate': limit });
    expect([result.verdict, checkOf(result, 'min-scenario-pass-rate').observed]).toEqual([verdict, observed]);
  });

  test.each<[string, SimulationSet, number, number | undefined, Verdict]>([
    ['of one scenario', setWithOverall({ avgPassRate: 1 }, [ALMOST]), 1, 0.995, 'failed'],
    ['of two', setWithOverall({ avgPassRate: 0.9 }, [ALMOST, BELOW]), 0.9, (0.995 + 0.7955) / 2, 'failed'],
    [
      'where one has no counts: as it is published',
      setWithOverall({ avgPassRate: 0.9, totalRuns: 2000 }, [ALMOST, bare({ passRate: 0.8 })]),
      0.9,
      0.9,
      'passed',
    ],
    [
      'where one has counts only',
      setWithOverall({ avgPassRate: 1 }, [ALMOST, scenarioOfRuns(5, 0, { passRate: undefined })]),
      1,
      0.9975,
      'failed',
    ],
    [
      'where one has two readings',
      setWithOverall({ avgPassRate: 1 }, [
        scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      ]),
      0.997,
      995 / 996,
      'inconclusive',
    ],
    [
      'that is impossible',
      setWithOverall({ avgPassRate: 1.004 }, [scenario()]),
      1,
      undefined,
      'inconclusive',
    ],
    ['that contradicts the counts', setWithOverall({ avgPassRate: 1 }, [BELOW]), 0.8, 1, 'inconclusive'],
    [
      'that was not published',
      setWithOverall({ avgPassRate: undefined }, [ALMOST]),
      0.5,
      undefined,
      'inconclusive',
    ],
  ])('the average %s', (_, set, limit, observed, verdict) => {
    const result = judged(set, { 'min-avg-pass-rate': limit });
    expect([result.verdict, checkOf(result, 'min-avg-pass-rate').observed]).toEqual([verdict, observed]);
    expect(averagePassRateOf(readSet(set))).toBe(observed ?? set.overall?.avgPassRate);
  });

  test('the average of those that count, where one is in quarantine', () => {
    const entry = scenarioPolicy({ match: { by: 'id', id: 'bad' }, quarantine: quarantineFor(9) });
    const set = simulationSet({ scenarios: [ALMOST, scenarioOfRuns(0, 5, { id: 'bad' })] });
    const result = judged(set, { 'min-avg-pass-rate': 1, scenarios: [entry] });
    expect(checkOf(result, 'min-avg-pass-rate')).toMatchObject({ observed: 0.995, outcome: 'broken' });
  });

  test('a fall since the baseline', () => {
    const before = setWithOverall({ avgPassRate: 1 }, [scenarioOfRuns(1000, 0)]);
    const now = setWithOverall({ avgPassRate: 1 }, [ALMOST]);
    const result = judged(
      now,
      { 'max-pass-rate-drop': 0 },
      { baseline: baselineOf([{ ...before, id: 'set-0' }]) },
    );
    expect(checkOf(result, 'max-pass-rate-drop')).toMatchObject({ observed: 0.005, outcome: 'broken' });
  });

  test('the number of flaky ones, where nothing is marked', () => {
    const unmarked = without('isFlaky', 'passed');
    const set = setWithOverall({ flakyCount: 0, reliableCount: 1 }, [unmarked]);
    expect(judged(set, { 'max-flaky-count': 0 }).verdict).toBe('inconclusive');
  });

  test.each([
    { passed: 0, passRate: 0.004 },
    { failed: 1, passRate: 1 - 1e-12 },
  ])('even where there is one count only: %j is no evidence', (given) => {
    expect(judged(setWithOverall({ totalRuns: 5 }, [bare(given)])).verdict).toBe('inconclusive');
  });
});
