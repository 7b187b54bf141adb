/** Overall figures that can't be those of the scenarios are no evidence, whatever the rules; what can be is no red. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import {
  checkOf,
  findingsOf,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const FLAKY = scenarioOfRuns(3, 2);
const FINE = scenario();
/** Two of its five runs neither passed nor failed. */
const OPEN = scenario({ passed: 3, failed: 0 });

describe('what can not be is inconclusive', () => {
  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, string]>([
    [
      'more runs than the scenarios had',
      [FINE, FINE],
      { totalRuns: 50 },
      'statistics.overall.total_runs is 50, but the scenarios had 10 runs in all',
    ],
    [
      'fewer runs than passed or failed',
      [FINE, FINE],
      { totalRuns: 9 },
      'statistics.overall.total_runs is 9, but the scenarios had 10 runs that passed or failed',
    ],
    [
      'fewer runs than passed or failed in those that say so',
      [FINE, scenario({ totalRuns: undefined })],
      { totalRuns: 6 },
      'statistics.overall.total_runs is 6, but the scenarios had 10 runs that passed or failed',
    ],
    [
      'more flaky and reliable ones than there are',
      [FINE, FLAKY],
      { flakyCount: 1, reliableCount: 2 },
      'flaky_count (1) and reliable_count (2) are more than 2 scenarios',
    ],
    [
      'more flaky ones than there are',
      [FINE, FLAKY],
      { flakyCount: 3, reliableCount: undefined },
      'flaky_count (3) and reliable_count (0) are more than 2 scenarios',
    ],
  ])('%s', (_, scenarios, overall, problem) => {
    const result = judged(setWithOverall(overall, scenarios));
    expect(result.verdict).toBe('inconclusive');
    const finding = findingsOf(result, 'complete').find((one) => one.problem === problem);
    expect(finding).toMatchObject({ outcome: 'inconclusive', isJudged: false });
  });

  test('more scenarios than the set is said to have', () => {
    const result = judged(simulationSet({ scenarios: [FINE, FINE], totalScenarios: 1 }));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual(['total_scenarios is 1, but there are statistics of 2 scenarios']);
  });

  test('though the set says nothing of its size', () => {
    const set = setWithOverall({ totalRuns: 50 }, [FINE, FINE]);
    const result = judged({ ...set, totalScenarios: undefined, simulationsPerScenario: undefined });
    expect(checkOf(result, 'complete')).toMatchObject({
      limit: 'each scenario once',
      outcome: 'inconclusive',
    });
  });
});

test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>]>([
  ['runs without an end are left out', [FINE, OPEN], { totalRuns: 8 }],
  ['runs without an end are counted', [FINE, OPEN], { totalRuns: 10 }],
  ['a scenario that is neither flaky nor reliable', [FINE, OPEN], { reliableCount: 1, flakyCount: 0 }],
  ['runs of a scenario that does not say', [FINE, scenario({ totalRuns: undefined })], { totalRuns: 90 }],
  ['nothing is said', [FINE], { totalRuns: undefined, flakyCount: undefined, reliableCount: undefined }],
])('but no red without a reason: %s', (_, scenarios, overall) => {
  expect(judged(setWithOverall(overall, scenarios)).verdict).toBe('passed');
});

test('without scenarios nothing is known of how many can be flaky', () => {
  const set = { ...setWithOverall({ flakyCount: 9 }), scenarios: undefined, totalScenarios: undefined };
  expect(judged(set).verdict).toBe('passed');
});
