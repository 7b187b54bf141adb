/** A set's overall figures: where they and the scenarios' figures decide otherwise, nothing is green or red; where only some scenarios count, only theirs do. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SetResult, Verdict } from '../../src/gate/verdict.ts';
import {
  bareScenario,
  checkOf,
  type GivenRules,
  inQuarantine,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
  verdictOn,
} from '../support/sets.ts';

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
    const source = 'the number of scenarios marked is_flaky or with both passed and failed runs';
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
      "Bland's overall figure is 2, but 2 scenarios minus the number of scenarios marked is_flaky or with both passed and failed runs is 1, which would decide otherwise",
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

describe('what is broken by the overall figure', () => {
  const UNKNOWN = bareScenario({});

  test.each<[string, ScenarioStatistics[], number, Verdict]>([
    ['and by the scenarios: it is broken', [bareScenario({ passRate: 0.5 })], 0.5, 'failed'],
    ['and not by the scenarios', [bareScenario({ passRate: 0.9 })], 0.5, 'inconclusive'],
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
      [bareScenario({ passRate: 0.9 }), UNKNOWN],
      0.5,
      'failed',
    ],
    ['and whose scenarios tell nothing', [UNKNOWN], 0.5, 'failed'],
    ['and whose scenarios are impossible', [bareScenario({ passRate: 80 })], 0.5, 'failed'],
    ['by its rounding alone', [bareScenario({ passRate: 0.8 })], 0.795, 'failed'],
  ])('%s', (_, scenarios, avgPassRate, verdict) => {
    expect(verdictOn(setWithOverall({ avgPassRate }, scenarios), { 'min-avg-pass-rate': 0.8 })).toBe(verdict);
  });
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

const BAD = scenarioOfRuns(0, 5, { id: 'bad', name: 'Bad' });
const GOOD = scenario({ id: 'good', name: 'Good' });

function judgedWith(set: SimulationSet, given: GivenRules = {}): SetResult {
  return judged(set, { scenarios: inQuarantine('bad'), ...given });
}

describe('the average of the scenarios that count', () => {
  const HALF = scenarioOfRuns(2, 2, { id: 'half' });

  test.each<[string, readonly ScenarioStatistics[], number, number | undefined]>([
    ['is their unweighted mean', [BAD, GOOD, HALF], 0.75, 0.75],
    ['is that of their counts where there is no rate', [BAD, { ...HALF, passRate: undefined }], 0.5, 0.5],
    [
      'cannot be told where one has neither',
      [BAD, scenario({ passRate: undefined, passed: undefined, failed: undefined })],
      0,
      undefined,
    ],
    // Their mean would be a rate, although one of them is none.
    [
      'cannot be told where one is impossible',
      [BAD, HALF, { ...GOOD, passRate: 1.3, passed: undefined, failed: undefined }],
      0.9,
      undefined,
    ],
    ['cannot be told where one is no number', [BAD, HALF, { ...GOOD, passRate: Number.NaN }], 0, undefined],
  ])('%s', (_, scenarios, limit, observed) => {
    const result = judgedWith(simulationSet({ scenarios, overall: undefined }), {
      'min-avg-pass-rate': limit,
    });
    expect(checkOf(result, 'min-avg-pass-rate')).toMatchObject({
      observed,
      outcome: observed === undefined ? 'inconclusive' : 'holds',
    });
  });

  test.each<[string, number, Partial<ScenarioStatistics>, Verdict]>([
    ['agrees', 0.5, {}, 'passed'],
    ['leaves too little to the others', 0.3, {}, 'inconclusive'],
    ['is impossible', 1.5, {}, 'inconclusive'],
    [
      'says nothing, since a rate in quarantine is impossible',
      0.3,
      { passRate: Number.POSITIVE_INFINITY },
      'passed',
    ],
    [
      'says nothing, since a rate in quarantine is missing',
      0.3,
      { passRate: undefined, passed: undefined },
      'passed',
    ],
  ])("where Bland's overall average %s", (_, avgPassRate, given, verdict) => {
    const set = setWithOverall({ avgPassRate }, [{ ...BAD, ...given }, GOOD]);
    expect(judgedWith(set, { 'min-avg-pass-rate': 0.8 }).verdict).toBe(verdict);
  });

  test('the average of those that count, where one is in quarantine', () => {
    const ALMOST = scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false });
    const set = simulationSet({ scenarios: [ALMOST, scenarioOfRuns(0, 5, { id: 'bad' })] });
    const result = judgedWith(set, { 'min-avg-pass-rate': 1 });
    expect(checkOf(result, 'min-avg-pass-rate')).toMatchObject({ observed: 0.995, outcome: 'broken' });
  });
});

describe('the number of flaky and of reliable scenarios', () => {
  const FLAKY = scenarioOfRuns(3, 2, { id: 'bad' });

  test.each<[string, readonly ScenarioStatistics[], GivenRules, Verdict]>([
    ['a flaky one in quarantine', [FLAKY, GOOD], { 'max-flaky-count': 0 }, 'passed'],
    ['another flaky one', [FLAKY, { ...FLAKY, id: 'b' }], { 'max-flaky-count': 0 }, 'failed'],
    ['reliable ones that count', [FLAKY, GOOD], { 'min-reliable-count': 1 }, 'passed'],
    ['a reliable one in quarantine', [BAD, GOOD], { 'min-reliable-count': 2 }, 'failed'],
    [
      'one of which nothing is known',
      [
        BAD,
        scenario({ id: 'b', isFlaky: undefined, passRate: undefined, passed: undefined, failed: undefined }),
      ],
      { 'min-reliable-count': 1 },
      'inconclusive',
    ],
  ])('%s', (_, scenarios, given, verdict) => {
    expect(judgedWith(simulationSet({ scenarios }), given).verdict).toBe(verdict);
  });

  test('an impossible count of Bland is not done without', () => {
    const set = setWithOverall({ reliableCount: 9 }, [FLAKY, GOOD]);
    expect(judgedWith(set, { 'min-reliable-count': 1 }).verdict).toBe('inconclusive');
  });
});
