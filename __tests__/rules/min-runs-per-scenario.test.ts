/** Scenarios with too few runs. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { checkOf, findingsOf, judged, problemsOf, scenario, simulationSet } from '../support/sets.ts';

describe('min-runs-per-scenario', () => {
  test('is no failure but a missing proof, and each scenario is named', () => {
    const few = scenario({ id: 'few', totalRuns: 2, passed: 2 });
    const set = simulationSet({ scenarios: [scenario(), few] });
    const result = judged(set, { 'min-runs-per-scenario': 5 });
    expect(result.verdict).toBe('inconclusive');
    expect(checkOf(result, 'min-runs-per-scenario').observed).toBe(2);
    expect(findingsOf(result, 'min-runs-per-scenario')).toMatchObject([
      { outcome: 'inconclusive', scenario: 'few', problem: '2 runs are too few, at least 5 are required' },
    ]);
  });

  test.each<[string, Partial<ScenarioStatistics>, string | undefined]>([
    ['enough', { totalRuns: 5, passed: 5, failed: 0 }, undefined],
    ['enough, some of which failed', { totalRuns: 5, passed: 1, failed: 4 }, undefined],
    ['enough, of which no more is known', { totalRuns: 5, passed: undefined, failed: undefined }, undefined],
    [
      'enough, of which only those that passed are known',
      { totalRuns: 5, passed: 1, failed: undefined },
      undefined,
    ],
    ['one', { totalRuns: 1, passed: 1, failed: 0 }, '1 run is too few, at least 5 are required'],
    ['none of five with a result', { passed: 0, failed: 0 }, 'none of its runs passed or failed'],
    ['four of five with a result', { passed: 4, failed: 0 }, undefined],
  ])('%s', (_, given, problem) => {
    const result = judged(simulationSet({ scenarios: [scenario(given)] }), { 'min-runs-per-scenario': 5 });
    expect(problemsOf(result, 'min-runs-per-scenario')).toEqual(problem === undefined ? [] : [problem]);
    expect(result.verdict).toBe(problem === undefined ? 'passed' : 'inconclusive');
  });
});
