/** The pass rate of each scenario must be high enough, by each of its figures. */
import { expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { checkOf, findingsOf, judged, scenario, simulationSet } from '../support/sets.ts';

const byCounts = (published: number, counted: number) =>
  `pass_rate is ${published}, but the rate from its counts of runs is ${counted}, which would decide otherwise`;

test.each<[string, Partial<ScenarioStatistics>, string, string[]]>([
  ['a good rate, and counts that agree', { passed: 4, failed: 1, passRate: 0.8 }, 'holds', []],
  [
    'a good rate, and bad counts',
    { passed: 1, failed: 4, passRate: 0.9 },
    'inconclusive',
    [byCounts(0.9, 0.2)],
  ],
  [
    'a bad rate, and good counts',
    { passed: 5, failed: 0, passRate: 0.1 },
    'inconclusive',
    [byCounts(0.1, 1)],
  ],
  [
    'a good rate only without the runs that have no end',
    { passed: 3, failed: 0, passRate: 1 },
    'inconclusive',
    [byCounts(1, 0.6)],
  ],
  [
    'a bad rate, which is good without the runs that have no end',
    { passed: 3, failed: 0, passRate: 0.6 },
    'broken',
    ['“Happy path” passed 60% of its runs, at least 80% is required'],
  ],
  [
    'a bad rate, where only what did not fail would be enough',
    { passed: undefined, failed: 1, passRate: 0.796 },
    'broken',
    ['“Happy path” passed 79.6% of its runs, at least 80% is required'],
  ],
])('%s', (_, given, outcome, problems) => {
  const result = judged(simulationSet({ scenarios: [scenario(given)] }), { 'min-scenario-pass-rate': 0.8 });
  expect(checkOf(result, 'min-scenario-pass-rate').outcome).toBe(outcome);
  expect(findingsOf(result, 'min-scenario-pass-rate').map(({ problem }) => problem)).toEqual(problems);
});
