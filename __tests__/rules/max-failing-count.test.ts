/** At most so many scenarios may fail in every run. */
import { expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { toPlain } from '../../src/text/escape.ts';
import {
  checkOf,
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const dead = (id: string, given: Partial<ScenarioStatistics> = {}) =>
  scenarioOfRuns(0, 5, { id, name: id, ...given });
const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });

function judgedAt(limit: number, set: SimulationSet) {
  const { outcome, observed, required, findings } = checkOf(
    judged(set, { 'max-failing-count': limit }),
    'max-failing-count',
  );
  return { outcome, observed, required, words: findings.map(({ message }) => toPlain(message)) };
}

test.each<[string, number, SimulationSet, string, number | undefined, string[]]>([
  ['none', 0, setOf(scenario(), scenarioOfRuns(1, 4, { id: 'b' })), 'holds', 0, []],
  ['as many as allowed', 2, setOf(dead('a'), dead('b'), scenario()), 'holds', 2, []],
  [
    'one too many',
    0,
    setOf(dead('a'), scenario()),
    'broken',
    1,
    ['1 scenario passed no run, at most 0 allowed: “a”'],
  ],
  [
    'many',
    1,
    setOf(dead('a'), dead('b'), dead('c')),
    'broken',
    3,
    ['3 scenarios passed no run, at most 1 allowed: “a”, “b” and 1 more'],
  ],
  [
    'one that is marked flaky all the same',
    0,
    setOf(dead('a', { isFlaky: true })),
    'inconclusive',
    0,
    [
      "max-failing-count can't be judged: the number of scenarios that passed no run is 0, but by their least favourable figures it is 1, which would decide otherwise",
    ],
  ],
  [
    'one of which the rate says otherwise',
    0,
    setOf(dead('a', { passed: undefined, failed: 5, passRate: 1 })),
    'inconclusive',
    1,
    [
      "max-failing-count can't be judged: the number of scenarios that passed no run is 1, but by their most favourable figures it is 0, which would decide otherwise",
    ],
  ],
  [
    'one of which nothing is known',
    9,
    setOf(scenario({ passed: undefined, failed: undefined, passRate: undefined })),
    'inconclusive',
    undefined,
    [
      "max-failing-count can't be judged: for some scenarios that count, Bland does not say whether any run passed",
    ],
  ],
  [
    'one of which nothing is known beside another',
    9,
    setOf(scenario(), scenario({ passed: undefined, failed: undefined, passRate: undefined })),
    'inconclusive',
    undefined,
    [
      "max-failing-count can't be judged: for some scenarios that count, Bland does not say whether any run passed",
    ],
  ],
  [
    'no scenarios',
    9,
    simulationSet({ scenarios: undefined }),
    'inconclusive',
    undefined,
    ["max-failing-count can't be judged: Bland gave no statistics.per_scenario"],
  ],
  [
    'an empty list',
    9,
    simulationSet({ scenarios: [] }),
    'inconclusive',
    undefined,
    ["max-failing-count can't be judged: Bland gave no statistics.per_scenario"],
  ],
])('%s', (_, limit, set, outcome, observed, words) => {
  expect(judgedAt(limit, set)).toEqual({ outcome, observed, required: `≤ ${limit}`, words });
});

test('a scenario in quarantine does not count', () => {
  const excused = scenarioPolicy({ match: { by: 'id', id: 'a' }, quarantine: quarantineFor(9) });
  const result = judged(setOf(dead('a'), scenario()), { 'max-failing-count': 0, scenarios: [excused] });
  expect(checkOf(result, 'max-failing-count')).toMatchObject({ outcome: 'holds', observed: 0 });
});

test.each([
  [0, 'passed'],
  [1, 'inconclusive'],
])('at most %i: beside an excused status the verdict is %s', (limit, verdict) => {
  const set = simulationSet({ status: 'FAILED', scenarios: [scenarioOfRuns(4, 1)] });
  expect(judged(set, { failOnStatus: ['ERROR'], 'max-failing-count': limit }).verdict).toBe(verdict);
});
