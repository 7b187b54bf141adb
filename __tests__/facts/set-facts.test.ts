/** Second readings of a set's figures by its scenarios: none that speaks against a green is dropped. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { averagePassRateOf, readSet } from '../../src/facts/set-facts.ts';
import type { RuleName, Verdict } from '../../src/gate/verdict.ts';
import {
  bareScenario,
  checkOf,
  type GivenRules,
  judged,
  scenario,
  scenarioOfRuns,
  setWithOverall,
} from '../support/sets.ts';

describe('no false green through a reading that is dropped', () => {
  const ALL_FAILED = { totalRuns: 5, passed: 0, failed: 5, isFlaky: false };
  const ERRORED = { totalRuns: 5, passed: 1, failed: 0, passRate: 1, isFlaky: false };
  const MARKED = bareScenario({ isFlaky: true });

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
      [bareScenario({ passRate: 0.5 })],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'one pass rate of 0, the other unknown',
      [bareScenario({ passRate: 0 }), bareScenario({})],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8 },
      'min-avg-pass-rate',
    ],
    ...[2, Number.POSITIVE_INFINITY, -1, Number.NaN].map(
      (passRate): [string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules, RuleName] => [
        `pass rates of 0 and ${passRate}`,
        [bareScenario({ passRate: 0 }), bareScenario({ passRate })],
        { avgPassRate: 1 },
        { 'min-avg-pass-rate': 0.8 },
        'min-avg-pass-rate',
      ],
    ),
    [
      'three flaky by their mark, and one without a mark',
      [MARKED, MARKED, MARKED, bareScenario({})],
      { flakyCount: 0 },
      { 'max-flaky-count': 0 },
      'max-flaky-count',
    ],
    [
      'three flaky by their mark, and one without a mark, all said to be reliable',
      [MARKED, MARKED, MARKED, bareScenario({})],
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

describe('where the published rates are rounded, the counts decide', () => {
  const ALMOST = scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false });
  const BELOW = scenarioOfRuns(1591, 409, { passRate: 0.8 });

  test.each<[string, SimulationSet, number, number | undefined, Verdict]>([
    ['of one scenario', setWithOverall({ avgPassRate: 1 }, [ALMOST]), 1, 0.995, 'failed'],
    ['of two', setWithOverall({ avgPassRate: 0.9 }, [ALMOST, BELOW]), 0.9, (0.995 + 0.7955) / 2, 'failed'],
    [
      'where one has no counts: as it is published',
      setWithOverall({ avgPassRate: 0.9, totalRuns: 2000 }, [ALMOST, bareScenario({ passRate: 0.8 })]),
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

  test('the number of flaky ones, where nothing is marked', () => {
    const unmarked = { ...ALMOST, isFlaky: undefined, passed: undefined };
    const set = setWithOverall({ flakyCount: 0, reliableCount: 1 }, [unmarked]);
    expect(judged(set, { 'max-flaky-count': 0 }).verdict).toBe('inconclusive');
  });
});
