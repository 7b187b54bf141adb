/** How many scenarios are flaky, without those that may be. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { judged, scenario, scenarioOfRuns, scenarioPolicy, simulationSet } from '../support/sets.ts';

describe('allow-flaky', () => {
  const FLAKY = scenarioOfRuns(3, 2, { id: 'scenario-1' });
  const ALLOWED = [scenarioPolicy({ allowFlaky: true })];

  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioPolicy[], number, Verdict]>([
    ['none is allowed, one is flaky', [FLAKY], [], 0, 'failed'],
    ['the flaky one is allowed', [FLAKY, scenario({ id: 'b' })], ALLOWED, 0, 'passed'],
    ['all are allowed', [FLAKY], ALLOWED, 0, 'passed'],
    ['another is flaky too', [FLAKY, scenarioOfRuns(3, 2, { id: 'b' })], ALLOWED, 0, 'failed'],
    ['another is flaky too, and may be', [FLAKY, scenarioOfRuns(3, 2, { id: 'b' })], ALLOWED, 1, 'passed'],
    [
      'of another nothing is known',
      [
        FLAKY,
        scenario({ id: 'b', isFlaky: undefined, passRate: undefined, passed: undefined, failed: undefined }),
      ],
      ALLOWED,
      0,
      'inconclusive',
    ],
    [
      'of another the mark alone is known',
      [FLAKY, scenario({ id: 'b', passRate: undefined, passed: undefined, failed: undefined })],
      ALLOWED,
      0,
      'passed',
    ],
    [
      'another shows it without a mark',
      [FLAKY, scenarioOfRuns(3, 2, { id: 'b', isFlaky: undefined })],
      ALLOWED,
      0,
      'inconclusive',
    ],
  ])('%s', (_, scenarios, entries, maxFlakyCount, verdict) => {
    const set = simulationSet({ scenarios });
    // Bland counts marks; where one is missing, the figure and the scenarios differ.
    expect(judged(set, { 'max-flaky-count': maxFlakyCount, scenarios: entries }).verdict).toBe(verdict);
  });

  test.each<[string, number | undefined, Verdict]>([
    ['more flaky scenarios than can be seen', 2, 'inconclusive'],
    ['fewer than are excused', 0, 'passed'],
    ['more than there are scenarios', 9, 'inconclusive'],
    ['no number of them', undefined, 'passed'],
  ])('where Bland counts %s', (_, flakyCount, verdict) => {
    const set = simulationSet({ scenarios: [FLAKY, scenario({ id: 'b' })] });
    const overall = { avgPassRate: 0.8, reliableCount: 1, totalRuns: 10, flakyCount };
    expect(judged({ ...set, overall }, { 'max-flaky-count': 0, scenarios: ALLOWED }).verdict).toBe(verdict);
  });
});
