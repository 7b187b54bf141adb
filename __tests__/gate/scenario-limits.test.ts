/** What each scenario must meet: its own limit where the policy file gives one, and else that for all. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { applyRules, limitsOf, type ScenarioLimits } from '../../src/gate/scenario-limits.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import {
  checkOf,
  type GivenEntry,
  type GivenRules,
  judged,
  problemsOf,
  quarantineFor,
  rules,
  STARTED_MS,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const FOR_ALL = { 'min-scenario-pass-rate': 0.9, 'min-scenario-score': 0.8, 'min-runs-per-scenario': 5 };
/** Fits every scenario, so that it must come last. */
const REST = { match: { by: 'name', pattern: '*' }, matches: () => true } as const;

describe('the limits of a scenario', () => {
  const limits = (given: GivenRules) => limitsOf(scenario(), rules(given), STARTED_MS);

  test.each<[string, GivenRules, Partial<ScenarioLimits>]>([
    [
      'none',
      {},
      {
        'min-scenario-pass-rate': undefined,
        'min-scenario-score': undefined,
        'min-runs-per-scenario': undefined,
        allowFlaky: false,
      },
    ],
    [
      'those for all',
      FOR_ALL,
      {
        'min-scenario-pass-rate': 0.9,
        'min-scenario-score': 0.8,
        'min-runs-per-scenario': 5,
        'max-score-stddev': undefined,
      },
    ],
    [
      'its own in their place',
      {
        ...FOR_ALL,
        scenarios: [
          scenarioPolicy({
            'min-scenario-pass-rate': 0.5,
            'min-scenario-score': 0.1,
            'min-runs-per-scenario': 2,
            'max-score-stddev': 0.3,
          }),
        ],
      },
      {
        'min-scenario-pass-rate': 0.5,
        'min-scenario-score': 0.1,
        'min-runs-per-scenario': 2,
        'max-score-stddev': 0.3,
      },
    ],
    [
      'its own beside theirs',
      { ...FOR_ALL, scenarios: [scenarioPolicy({ 'min-scenario-pass-rate': 0, allowFlaky: true })] },
      {
        'min-scenario-pass-rate': 0,
        'min-scenario-score': 0.8,
        'min-runs-per-scenario': 5,
        allowFlaky: true,
      },
    ],
    [
      'those of the first entry that fits',
      {
        scenarios: [
          scenarioPolicy({ match: { by: 'id', id: 'another' }, 'min-scenario-pass-rate': 0.1 }),
          scenarioPolicy({ match: { by: 'name', pattern: 'Happy path' }, 'min-scenario-pass-rate': 0.2 }),
          scenarioPolicy({ 'min-scenario-pass-rate': 0.3, 'min-scenario-score': 0.4 }),
        ],
      },
      { 'min-scenario-pass-rate': 0.2, 'min-scenario-score': undefined },
    ],
    [
      'an id in other letters',
      {
        scenarios: [scenarioPolicy({ match: { by: 'id', id: 'SCENARIO-1' }, 'min-scenario-pass-rate': 0.2 })],
      },
      { 'min-scenario-pass-rate': 0.2 },
    ],
  ])('%s', (_, given, expected) => {
    expect(limits(given)).toMatchObject(expected);
  });

  test.each([
    [2, true],
    [1, true],
    [0, false],
    [-1, false],
  ])('a quarantine with %d days left is in force: %p', (daysLeft, inForce) => {
    const entry = scenarioPolicy({ quarantine: quarantineFor(daysLeft) });
    expect(limits({ scenarios: [entry] })).toMatchObject({
      entry,
      quarantine: inForce ? entry.quarantine : undefined,
    });
  });

  test('a quarantine lasts to the last millisecond of its last day', () => {
    const quarantine = quarantineFor(1);
    const given = rules({ scenarios: [scenarioPolicy({ quarantine })] });
    expect(limitsOf(scenario(), given, quarantine.untilMs - 1).quarantine).toBe(quarantine);
    expect(limitsOf(scenario(), given, quarantine.untilMs).quarantine).toBeUndefined();
  });

  test('each scenario either counts or is in quarantine', () => {
    const [good, bad] = [scenario({ id: 'good' }), scenario({ id: 'bad' })];
    const entry = scenarioPolicy({ match: { by: 'id', id: 'bad' }, quarantine: quarantineFor(9) });
    const set = simulationSet({ scenarios: [good, bad] });
    const ruled = applyRules(set, rules({ scenarios: [entry] }), STARTED_MS);
    expect([...ruled.counted]).toEqual([good]);
    expect([...ruled.quarantined]).toEqual([bad]);
    const bare = applyRules(simulationSet({ scenarios: undefined }), rules(), STARTED_MS);
    expect([bare.counted.size, bare.quarantined.size]).toEqual([0, 0]);
  });
});

describe('rules on scenarios', () => {
  const verdictOn = (given: Partial<ScenarioStatistics>, entry: GivenEntry) =>
    judged(simulationSet({ scenarios: [scenario(given)] }), {
      ...FOR_ALL,
      scenarios: [scenarioPolicy(entry)],
    }).verdict;
  const SOME = { passed: 4, failed: 1, passRate: 0.8, isFlaky: true, meanScore: 0.9 };

  test.each<[string, Partial<ScenarioStatistics>, GivenEntry, Verdict]>([
    ['a rate below that for all', SOME, {}, 'failed'],
    ['a rate that its own limit allows', SOME, { 'min-scenario-pass-rate': 0.8 }, 'passed'],
    ['a rate below its own limit', SOME, { 'min-scenario-pass-rate': 0.81 }, 'failed'],
    [
      'a stricter limit of its own',
      {},
      { 'min-scenario-pass-rate': 1, 'min-scenario-score': 0.95 },
      'failed',
    ],
    ['a score that its own limit allows', { meanScore: 0.7 }, { 'min-scenario-score': 0.7 }, 'passed'],
    ['a score below that for all', { meanScore: 0.7 }, { 'min-scenario-pass-rate': 0 }, 'failed'],
    [
      'few runs that its own limit allows',
      { totalRuns: 3, passed: 3 },
      { 'min-runs-per-scenario': 3 },
      'passed',
    ],
    ['too few runs by its own limit', {}, { 'min-runs-per-scenario': 6 }, 'inconclusive'],
    ['scores that scatter as much as they may', { scoreStddev: 0.1 }, { 'max-score-stddev': 0.1 }, 'passed'],
    ['scores that scatter more', { scoreStddev: 0.11 }, { 'max-score-stddev': 0.1 }, 'failed'],
    [
      'scores of which no scatter is known',
      { scoreStddev: undefined },
      { 'max-score-stddev': 0.1 },
      'inconclusive',
    ],
    ['an impossible scatter', { scoreStddev: Number.NaN }, { 'max-score-stddev': 0.1 }, 'inconclusive'],
    ['a scatter above 1', { scoreStddev: 1.1 }, { 'max-score-stddev': 1 }, 'inconclusive'],
    [
      'counts that are impossible',
      { scoreStddev: 0, passed: 9 },
      { 'min-scenario-pass-rate': 0, 'max-score-stddev': 1 },
      'inconclusive',
    ],
  ])('%s', (_, given, entry, verdict) => {
    expect(verdictOn(given, entry)).toBe(verdict);
  });

  test('show the scenario with the least room, and its limit with its source', () => {
    const set = simulationSet({
      scenarios: [
        scenarioOfRuns(5, 5, { id: 'strict' }),
        scenarioOfRuns(4, 6, { id: 'scenario-1' }),
        scenarioOfRuns(9, 1, { id: 'usual' }),
      ],
    });
    const result = judged(set, {
      'min-scenario-pass-rate': 0.6,
      policyPath: 'policy.yml',
      sources: { 'min-scenario-pass-rate': 'input' },
      scenarios: [scenarioPolicy({ 'min-scenario-pass-rate': 0.45 })],
    });
    expect(checkOf(result, 'min-scenario-pass-rate')).toMatchObject({
      observed: 0.5,
      limit: 0.6,
      source: 'input',
      findings: [{ limit: 0.6 }, { limit: 0.45 }],
    });
    const stricter = judged(set, {
      policyPath: 'policy.yml',
      scenarios: [scenarioPolicy({ 'min-scenario-pass-rate': 0.45 })],
    });
    expect(checkOf(stricter, 'min-scenario-pass-rate')).toMatchObject({
      observed: 0.4,
      limit: 0.45,
      source: 'policy-file',
    });
  });

  test('of which the policy file alone speaks have no check where they look at nobody', () => {
    const elsewhere = scenarioPolicy({ match: { by: 'id', id: 'another' }, 'max-score-stddev': 0 });
    const result = judged(simulationSet(), { scenarios: [elsewhere] });
    expect(result.checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
    expect(result.verdict).toBe('passed');
  });

  test.each([undefined, []])('cannot be judged where the scenarios are %j', (scenarios) => {
    const set = simulationSet({ scenarios, totalScenarios: undefined });
    const result = judged(set, { scenarios: [scenarioPolicy({ 'max-score-stddev': 0.1 })] });
    expect(checkOf(result, 'max-score-stddev')).toMatchObject({ limit: 0.1, outcome: 'inconclusive' });
    expect(problemsOf(result, 'max-score-stddev')).toEqual(['Bland gave no statistics.per_scenario']);
  });
});

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

describe('a status that is excused', () => {
  const failing = [scenarioOfRuns(0, 5, { id: 'a' }), scenario({ id: 'scenario-1' })];
  const set = simulationSet({ status: 'FAILED', scenarios: failing });
  const judgedBy = (given: GivenRules) => judged(set, { failOnStatus: ['ERROR'], ...given }).verdict;

  test.each<[string, readonly ScenarioPolicy[], Verdict]>([
    [
      'a rule on one scenario alone, which says nothing of the others',
      [scenarioPolicy({ 'min-scenario-pass-rate': 0.8 })],
      'inconclusive',
    ],
    [
      'rules on each, of which one asks for nothing',
      [
        scenarioPolicy({ 'min-scenario-pass-rate': 0.8 }),
        scenarioPolicy({ ...REST, 'min-scenario-pass-rate': 0 }),
      ],
      'passed',
    ],
    [
      'rules on each that ask for nothing',
      [scenarioPolicy({ ...REST, 'min-scenario-pass-rate': 0, 'min-scenario-score': 0 })],
      'inconclusive',
    ],
    [
      'rules on each, of different kinds',
      [
        scenarioPolicy({ 'min-scenario-score': 0.8 }),
        scenarioPolicy({ ...REST, 'min-scenario-pass-rate': 0 }),
      ],
      'passed',
    ],
  ])('by %s', (_, scenarios, verdict) => {
    expect(judgedBy({ scenarios })).toBe(verdict);
  });

  test('by a rule for all, though one scenario need not meet it', () => {
    const spared = scenarioPolicy({ match: { by: 'id', id: 'a' }, 'min-scenario-pass-rate': 0 });
    expect(judgedBy({ 'min-scenario-pass-rate': 0.8, scenarios: [spared] })).toBe('passed');
  });
});
