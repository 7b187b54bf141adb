/** Scenarios in the order in which a reader should see them, each with what the rules have against it. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { readScenario, type ScenarioState } from '../../src/facts/scenario-facts.ts';
import { failedScenarios } from '../../src/gate/scenario-results.ts';
import { unjudged } from '../support/reports.ts';
import {
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

describe('the state of a scenario', () => {
  test.each<[string, Partial<ScenarioStatistics>, ScenarioState]>([
    ['all passed', {}, 'passing'],
    ['some passed', { passed: 3, failed: 2, passRate: 0.6, isFlaky: true }, 'flaky'],
    ['none passed', { passed: 0, failed: 5, passRate: 0 }, 'failing'],
    ['marked flaky, though all passed', { isFlaky: true }, 'flaky'],
    ['not marked flaky, though some failed', { passed: 3, failed: 2, passRate: 1, isFlaky: false }, 'flaky'],
    ['a rate between, and no more', { passed: undefined, passRate: 0.5, isFlaky: undefined }, 'flaky'],
    ['a rate of 0 and no more', { passed: undefined, failed: undefined, passRate: 0 }, 'failing'],
    ['a rate of 1 and no more', { passed: undefined, failed: undefined, passRate: 1 }, 'passing'],
    ['995 of 1000 as 1', { totalRuns: 1000, passed: undefined, failed: 5 }, 'flaky'],
    ['0 of 5 and no rate', { passed: 0, failed: 5, passRate: undefined }, 'failing'],
    ['5 of 5 failed, and no more', { passed: undefined, failed: 5, passRate: undefined }, 'failing'],
    ['0 of 5, though the rate is 1', { passed: 0, failed: 5, passRate: 1 }, 'failing'],
    ['a rate of 0, though all passed', { passRate: 0 }, 'failing'],
    ['4 of 5 passed and none failed, as 1', { passed: 4, failed: 0 }, 'passing'],
    ['no rate', { passRate: undefined }, 'unknown'],
    ['an impossible rate', { passRate: 80 }, 'unknown'],
    ['a negative rate', { passRate: -1 }, 'unknown'],
    ['not a number', { passRate: Number.NaN }, 'unknown'],
  ])('%s', (_, given, state) => {
    expect(readScenario(scenario(given)).state).toBe(state);
  });
});

describe('the results of scenarios', () => {
  test('has those first that break a rule, then those that a rule names, then by pass rate, then by name', () => {
    const scenarios = [
      scenario({ id: 'aa-nameless', name: undefined }),
      scenario({ id: 'fine', name: 'b' }),
      scenario({ id: 'fine-too', name: 'a' }),
      scenario({ id: 'nameless', name: undefined }),
      scenarioOfRuns(4, 1, { id: 'flaky', name: 'f' }),
      scenarioOfRuns(3, 2, { id: 'flakier', name: 'g' }),
      scenarioOfRuns(1, 4, { id: 'broken', name: 'h' }),
      scenario({ id: 'silent', name: 'i', passRate: undefined }),
      scenarioOfRuns(0, 5, { id: 'dead', name: 'j' }),
      scenario({ id: 'impossible', name: 'k', passRate: 80 }),
      scenario({ id: 'negative', name: 'l', passRate: -1 }),
      scenario({ id: 'doubted', name: 'm', passed: 5, failed: 1 }),
    ];
    const sorted = judged(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 0.5 }).scenarios;
    expect(sorted.map((one) => [one.facts.id, one.state, one.failed, one.needsLook])).toEqual([
      ['dead', 'failing', true, true],
      ['broken', 'flaky', true, true],
      ['silent', 'unknown', false, true],
      ['impossible', 'unknown', false, true],
      ['negative', 'unknown', false, true],
      ['doubted', 'flaky', false, true],
      ['flakier', 'flaky', false, true],
      ['flaky', 'flaky', false, true],
      ['fine-too', 'passing', false, false],
      ['aa-nameless', 'passing', false, false],
      ['fine', 'passing', false, false],
      ['nameless', 'passing', false, false],
    ]);
  });

  test('a scenario of which no run passed has failed, though no rule looks at it', () => {
    const [one] = judged(simulationSet({ scenarios: [scenarioOfRuns(0, 5)] })).scenarios;
    expect(one).toMatchObject({ state: 'failing', failed: true, against: [], needsLook: true });
  });

  test('a passing scenario that breaks a rule needs a look', () => {
    const set = simulationSet({ scenarios: [scenario({ meanScore: 0.1 })] });
    const [one] = judged(set, { 'min-scenario-score': 0.5, 'min-scenario-pass-rate': 0.5 }).scenarios;
    expect(one).toMatchObject({ state: 'failing', failed: true, needsLook: true });
    expect(one?.against.map(({ check }) => check.rule)).toEqual(['min-scenario-score']);
  });

  test('gathers what all rules have against one scenario', () => {
    const set = simulationSet({ scenarios: [scenarioOfRuns(1, 4, { meanScore: 0.1 }), scenario()] });
    const [one] = judged(set, {
      'min-scenario-pass-rate': 0.5,
      'min-scenario-score': 0.5,
      'min-runs-per-scenario': 6,
    }).scenarios;
    expect(one?.against.map(({ check, finding }) => [check.rule, finding.outcome])).toEqual([
      ['min-scenario-pass-rate', 'broken'],
      ['min-scenario-score', 'broken'],
      ['min-runs-per-scenario', 'inconclusive'],
    ]);
  });

  test('scenarios that look the same are told apart', () => {
    const twin = { id: 'twin', passed: 1, failed: 4, passRate: 0.2 };
    const scenarios = [scenario(twin), scenario(), scenario(twin)];
    const sorted = judged(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 0.5 }).scenarios;
    expect(sorted.map(({ against }) => against.length)).toEqual([1, 1, 0]);
  });

  test('of a set that was not seen there are none', () => {
    expect(unjudged('error').scenarios).toEqual([]);
  });
});

describe('failedScenarios', () => {
  test('has those of all judged sets, the worst first, without those in quarantine', () => {
    const entry = scenarioPolicy({ match: { by: 'id', id: 'q' }, quarantine: quarantineFor(30) });
    const ruled = { 'min-scenario-pass-rate': 0.9, scenarios: [entry] };
    const first = simulationSet({
      scenarios: [scenarioOfRuns(4, 1, { id: 'a' }), scenarioOfRuns(5, 0, { id: 'b' })],
    });
    const second = simulationSet({
      scenarios: [scenarioOfRuns(0, 5, { id: 'c' }), scenarioOfRuns(0, 5, { id: 'q' })],
    });
    const unseen = unjudged('timed-out', { set: simulationSet({ scenarios: [scenarioOfRuns(0, 5)] }) });
    const failed = failedScenarios([judged(first, ruled), judged(second, ruled), unseen]);
    expect(failed.map(({ facts: { id } }) => id)).toEqual(['c', 'a']);
  });
});
