/** Runs that can prove something of a pass rate: those of a scenario, and of all scenarios together. */
import { expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { MOST_COUNTED } from '../../src/evidence/counts.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { exactAverageOf, readSet } from '../../src/facts/set-facts.ts';
import { type Trials, trialsOf, trialsOfAverage } from '../../src/facts/trials.ts';
import { anyScenario } from '../support/arbitraries.ts';
import { fc } from '../support/property.ts';
import { bareScenario, scenario, scenarioOfRuns, setWithOverall } from '../support/sets.ts';

const trials = (runs: number, passed: number, unresolved = 0): Trials => ({ runs, passed, unresolved });

test.each<[string, ScenarioStatistics, Trials | undefined]>([
  ['all of its runs', scenarioOfRuns(3, 2), trials(5, 3)],
  ['those without an end too', scenario({ passed: 3, failed: 0, passRate: 0.6 }), trials(5, 3, 2)],
  [
    'those without an end too, if the rate is of the others',
    scenario({ passed: 3, failed: 0 }),
    trials(5, 3, 2),
  ],
  ['its runs without a published rate', scenarioOfRuns(3, 2, { passRate: undefined }), trials(5, 3)],
  [
    'none where it is not told how many there were',
    scenarioOfRuns(3, 2, { totalRuns: undefined }),
    undefined,
  ],
  ['none where it is not told how many passed', scenario({ passed: undefined }), undefined],
  ['none where it is not told how many failed', scenario({ failed: undefined }), undefined],
  ['none where there were none', scenario({ totalRuns: 0, passed: 0, failed: 0 }), undefined],
  ['none where none ended', scenario({ passed: 0, failed: 0 }), undefined],
  ['none where the counts can not be', scenario({ passed: 4, failed: 2 }), undefined],
  ['none where the rate gainsays them', scenario({ passed: 4, failed: 1, passRate: 0.2 }), undefined],
  ['none where they are too many', scenarioOfRuns(MOST_COUNTED + 1, 0), undefined],
  ['none where nothing is told', bareScenario({}), undefined],
])('of a scenario: %s', (_, statistics, expected) => {
  expect(trialsOf(readScenario(statistics))).toEqual(expected);
});

const FIVE = scenarioOfRuns(3, 2);

test.each<[string, readonly ScenarioStatistics[], Partial<OverallStatistics>, Trials | undefined]>([
  ['the sum of all', [FIVE, scenarioOfRuns(5, 0), scenarioOfRuns(0, 5)], {}, trials(15, 8)],
  ['of one its own', [FIVE], {}, trials(5, 3)],
  [
    'those without an end too',
    [FIVE, scenario({ passed: 4, failed: 0, passRate: 0.8 })],
    {},
    trials(10, 7, 1),
  ],
  ['up to the rounding of the average', [scenarioOfRuns(1, 2)], { avgPassRate: 0.33 }, trials(3, 1)],
  ['none where they are not as many of each', [FIVE, scenarioOfRuns(6, 0)], {}, undefined],
  ['none where those of one are not known', [FIVE, scenario({ failed: undefined })], {}, undefined],
  ['none where those of the first are not known', [scenario({ failed: undefined }), FIVE], {}, undefined],
  ['none where the average is another', [FIVE], { avgPassRate: 0.7 }, undefined],
  ['none where the average is not told', [FIVE], { avgPassRate: undefined }, undefined],
  ['none without scenarios', [], {}, undefined],
])('of the average: %s', (_, scenarios, overall, expected) => {
  const set = readSet(setWithOverall(overall, scenarios));
  expect(trialsOfAverage(set, set.scenarios ?? [])).toEqual(expected);
});

test('of the average of some: only they need as many of each', () => {
  const set = readSet(setWithOverall({}, [FIVE, scenarioOfRuns(5, 0), scenarioOfRuns(20, 0)]));
  expect(trialsOfAverage(set, set.scenarios?.slice(0, 2) ?? [])).toEqual(trials(10, 8));
  expect(trialsOfAverage(set, set.scenarios?.slice(1) ?? [])).toBeUndefined();
  expect(trialsOfAverage(set, [])).toBeUndefined();
});

test('whatever the scenarios are, there are runs, and as many passed as the average says', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(anyScenario, { minLength: 1, maxLength: 3 }), (scenarios) => {
      const facts = scenarios.map(readScenario);
      for (const one of facts) {
        const { runs, passed, unresolved } = trialsOf(one) ?? trials(1, 0);
        expect(runs).toBeGreaterThan(0);
        expect(passed + unresolved).toBeLessThanOrEqual(runs);
        expect(Math.min(passed, unresolved)).toBeGreaterThanOrEqual(0);
      }
      const set = readSet(setWithOverall({}, scenarios));
      const all = trialsOfAverage(set, set.scenarios ?? []);
      if (all === undefined) return;
      seen += 1;
      const shares = [all.passed, all.passed + all.unresolved].map((passed) => passed / all.runs);
      expect(exactAverageOf(set)).toBeGreaterThanOrEqual((shares[0] ?? 1) - 1e-9);
      expect(exactAverageOf(set)).toBeLessThanOrEqual((shares[1] ?? 0) + 1e-9);
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(50);
});
