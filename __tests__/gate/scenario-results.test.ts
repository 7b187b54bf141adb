/** Scenarios in the order in which a reader should see them, each with what the rules have against it. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { readScenario, type ScenarioState } from '../../src/facts/scenario-facts.ts';
import { breakingScenarios, failedScenarios } from '../../src/gate/scenario-results.ts';
import type { Standing } from '../../src/gate/verdict.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { unjudged } from '../support/reports.ts';
import {
  type GivenRules,
  inQuarantine,
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
    expect(sorted.map((one) => [one.facts.id, one.state, one.failed, one.standing])).toEqual([
      ['dead', 'failing', true, 'breaks'],
      ['broken', 'flaky', true, 'breaks'],
      ['silent', 'unknown', false, 'unjudged'],
      ['impossible', 'unknown', false, 'unjudged'],
      ['negative', 'unknown', false, 'unjudged'],
      ['doubted', 'flaky', false, 'unjudged'],
      ['flakier', 'flaky', false, 'allowed'],
      ['flaky', 'flaky', false, 'allowed'],
      ['fine-too', 'passing', false, 'passes'],
      ['aa-nameless', 'passing', false, 'passes'],
      ['fine', 'passing', false, 'passes'],
      ['nameless', 'passing', false, 'passes'],
    ]);
  });

  test('of those that break a rule has those that it names before those because of which it is broken', () => {
    const scenarios = [
      scenarioOfRuns(0, 5, { id: 'dead' }),
      scenarioOfRuns(4, 1, { id: 'named' }),
      scenarioOfRuns(3, 2, { id: 'named-too' }),
      scenarioOfRuns(1, 4, { id: 'excused' }),
      scenarioOfRuns(2, 3, { id: 'blamed' }),
      scenario({ id: 'fine' }),
    ];
    const entries = [
      ...['named', 'named-too'].map((id) =>
        scenarioPolicy({ match: { by: 'id', id }, 'min-scenario-pass-rate': 0.9 }),
      ),
      ...inQuarantine('excused'),
    ];
    const sorted = judged(simulationSet({ scenarios }), {
      'min-avg-pass-rate': 0.7,
      scenarios: entries,
    }).scenarios;
    expect(sorted.map((one) => [one.facts.id, one.standing])).toEqual([
      ['named-too', 'breaks'],
      ['named', 'breaks'],
      ['dead', 'breaks'],
      ['blamed', 'breaks'],
      ['excused', 'quarantined'],
      ['fine', 'passes'],
    ]);
  });

  test('a scenario of which no run passed has failed, though no rule looks at it', () => {
    const [one] = judged(simulationSet({ scenarios: [scenarioOfRuns(0, 5)] })).scenarios;
    expect(one).toMatchObject({
      state: 'failing',
      failed: true,
      against: [],
      blamedBy: [],
      standing: 'allowed',
    });
  });

  test('a passing scenario that breaks a rule breaks it', () => {
    const set = simulationSet({ scenarios: [scenario({ meanScore: 0.1 })] });
    const [one] = judged(set, { 'min-scenario-score': 0.5, 'min-scenario-pass-rate': 0.5 }).scenarios;
    expect(one).toMatchObject({ state: 'failing', failed: true, standing: 'breaks' });
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

  test('of a set that was not judged are what was last seen, and nothing is held against them', () => {
    const seen = simulationSet({
      scenarios: [scenario({ id: 'fine' }), scenarioOfRuns(3, 2, { id: 'flaky' }), scenarioOfRuns(0, 5)],
    });
    const { scenarios } = unjudged('timed-out', { set: seen });
    expect(scenarios.map(({ facts, state }) => [facts.id, state])).toEqual([
      ['scenario-1', 'failing'],
      ['flaky', 'flaky'],
      ['fine', 'passing'],
    ]);
    for (const one of scenarios) {
      expect(one).toMatchObject({ standing: 'unjudged', failed: false, against: [], blamedBy: [] });
      expect(one).toMatchObject({ terms: undefined, interval: undefined, change: undefined });
    }
  });
});

describe('the standing of a scenario', () => {
  const FLAKY = scenarioOfRuns(3, 2);
  const FAILING = scenarioOfRuns(0, 5);
  const QUARANTINED = { scenarios: [scenarioPolicy({ quarantine: quarantineFor(9) })] };

  test.each<[string, ScenarioStatistics, GivenRules, Standing]>([
    ['it passed', scenario(), { 'min-scenario-pass-rate': 1 }, 'passes'],
    ['it passed, and no rule is set', scenario(), {}, 'passes'],
    ['some runs failed, and no rule is set', FLAKY, {}, 'allowed'],
    ['some runs failed, and its limit allows that', FLAKY, { 'min-scenario-pass-rate': 0.6 }, 'allowed'],
    ['so many may be flaky', FLAKY, { 'max-flaky-count': 1 }, 'allowed'],
    [
      'it may be flaky',
      FLAKY,
      { 'max-flaky-count': 0, scenarios: [scenarioPolicy({ allowFlaky: true })] },
      'allowed',
    ],
    ['no run passed, and no rule is set', FAILING, {}, 'allowed'],
    ['no run passed, and that is allowed', FAILING, { 'max-failing-count': 1 }, 'allowed'],
    ['a rule is broken in it', FLAKY, { 'min-scenario-pass-rate': 0.8 }, 'breaks'],
    ['its score is too low, though it passed', scenario(), { 'min-scenario-score': 0.95 }, 'breaks'],
    ['a rule on the set is broken because of it', FLAKY, { 'min-avg-pass-rate': 0.85 }, 'breaks'],
    ['too many are flaky', FLAKY, { 'max-flaky-count': 0 }, 'breaks'],
    ['too many fail', FAILING, { 'max-failing-count': 0 }, 'breaks'],
    [
      'one rule is broken in it, and another can not be judged',
      { ...FLAKY, meanScore: undefined },
      { 'min-scenario-pass-rate': 0.8, 'min-scenario-score': 0.5 },
      'breaks',
    ],
    [
      'a rule has no figure of it',
      scenario({ meanScore: undefined }),
      { 'min-scenario-score': 0.5 },
      'unjudged',
    ],
    ['it has too few runs', scenario(), { 'min-runs-per-scenario': 6 }, 'unjudged'],
    ['its counts make no sense', scenario({ passed: 5, failed: 5 }), {}, 'unjudged'],
    ['nothing says how it was, and no rule is set', scenario({ passRate: undefined }), {}, 'allowed'],
    ['it is in quarantine, and passed', scenario(), QUARANTINED, 'quarantined'],
    [
      'it is in quarantine, and failed',
      FAILING,
      { 'min-scenario-pass-rate': 1, ...QUARANTINED },
      'quarantined',
    ],
    [
      'its quarantine is over',
      FAILING,
      { 'min-scenario-pass-rate': 1, scenarios: [scenarioPolicy({ quarantine: quarantineFor(0) })] },
      'breaks',
    ],
  ])('where %s', (_, one, ruled, standing) => {
    // Beside another one that is fine, since a set of which all are in quarantine can't be judged.
    const set = simulationSet({ scenarios: [one, scenario({ id: 'other', meanScore: 1 })] });
    const { scenarios } = judged(set, ruled);
    const result = scenarios.find(({ facts }) => facts.id === one.id);
    expect(result?.standing).toBe(standing);
  });

  test('a regression breaks, a fall that may be noise is allowed, and what can not be compared is unjudged', () => {
    const before = simulationSet({
      id: 'set-0',
      scenarios: ['worse', 'fell', 'unknown', 'same'].map((id) => scenarioOfRuns(20, 0, { id })),
    });
    const now = simulationSet({
      scenarios: [
        scenarioOfRuns(8, 12, { id: 'worse' }),
        scenarioOfRuns(19, 1, { id: 'fell' }),
        scenario({ id: 'unknown', totalRuns: undefined, passed: undefined, failed: undefined }),
        scenarioOfRuns(20, 0, { id: 'same' }),
        scenarioOfRuns(1, 19, { id: 'new' }),
      ],
    });
    const { scenarios } = judged(now, {}, { baseline: baselineOf([before]) });
    expect(Object.fromEntries(scenarios.map(({ facts, standing }) => [facts.id, standing]))).toEqual({
      worse: 'breaks',
      fell: 'allowed',
      unknown: 'unjudged',
      same: 'passes',
      new: 'allowed',
    });
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
    const results = [judged(first, ruled), judged(second, ruled), unseen];
    expect(failedScenarios(results).map(({ facts: { id } }) => id)).toEqual(['c', 'a']);
    expect(breakingScenarios(results).map(({ facts: { id } }) => id)).toEqual(['c', 'a']);
  });
});

describe('breakingScenarios', () => {
  test('has those because of which a rule on a set is broken, and none that no rule forbids to fail', () => {
    const first = simulationSet({ scenarios: [scenarioOfRuns(0, 5, { id: 'a' })] });
    const second = simulationSet({
      scenarios: [
        scenarioOfRuns(4, 1, { id: 'b' }),
        scenarioOfRuns(3, 2, { id: 'c' }),
        scenario({ id: 'd' }),
      ],
    });
    const results = [judged(first), judged(second, { 'min-avg-pass-rate': 0.9 })];
    expect(breakingScenarios(results).map(({ facts: { id } }) => id)).toEqual(['c', 'b']);
    expect(failedScenarios(results).map(({ facts: { id } }) => id)).toEqual(['a']);
  });
});
