/** Checks of rules that are one number each: equal to the limit holds, and what is absent or impossible is inconclusive. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import type { LimitName } from '../../src/rules/all.ts';
import {
  checkOf,
  findingsOf,
  type GivenEntry,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
  verdictOn,
} from '../support/sets.ts';

/** The overall figure that each rule on one looks at. */
const OVERALL_RULES: readonly (readonly [LimitName, keyof OverallStatistics])[] = [
  ['min-avg-pass-rate', 'avgPassRate'],
  ['max-flaky-count', 'flakyCount'],
  ['min-reliable-count', 'reliableCount'],
];
/** The scenario's figure that each rule on scenarios looks at. */
const SCENARIO_RULES: readonly (readonly [LimitName, keyof ScenarioStatistics])[] = [
  ['min-scenario-pass-rate', 'passRate'],
  ['min-scenario-score', 'meanScore'],
  ['min-runs-per-scenario', 'totalRuns'],
];
const IMPOSSIBLE_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -0.001];

describe('a rule equal to its limit holds', () => {
  test.each([0, 0.1, 0.3, 0.573, 0.8, 1])('a pass rate of %d', (rate) => {
    const set = setWithOverall({ avgPassRate: rate }, [
      scenario({
        totalRuns: undefined,
        passed: undefined,
        failed: undefined,
        passRate: rate,
        meanScore: rate,
      }),
    ]);
    expect(
      verdictOn(set, {
        'min-avg-pass-rate': rate,
        'min-scenario-pass-rate': rate,
        'min-scenario-score': rate,
      }),
    ).toBe('passed');
  });

  test.each([
    [0.7999999999999999, 'passed'],
    [0.8 - 1e-10, 'passed'],
    [0.79999, 'failed'],
    [0.7999, 'failed'],
  ] as const)('%d for a limit of 0.8: %s', (rate, verdict) => {
    // Only the figures that the rule looks at: the counts of five runs can't make 0.79999.
    const set = setWithOverall({ avgPassRate: rate }, [
      scenario({
        totalRuns: undefined,
        passed: undefined,
        failed: undefined,
        passRate: rate,
        meanScore: rate,
      }),
    ]);
    expect(verdictOn(set, { 'min-avg-pass-rate': 0.8 })).toBe(verdict);
    expect(verdictOn(set, { 'min-scenario-pass-rate': 0.8 })).toBe(verdict);
    expect(verdictOn(set, { 'min-scenario-score': 0.8 })).toBe(verdict);
  });

  test('counts are exact', () => {
    const set = simulationSet({ scenarios: [scenario(), scenarioOfRuns(3, 2)] });
    expect(
      verdictOn(set, { 'max-flaky-count': 1, 'min-reliable-count': 1, 'min-runs-per-scenario': 5 }),
    ).toBe('passed');
    expect(verdictOn(set, { 'max-flaky-count': 0 })).toBe('failed');
    expect(verdictOn(set, { 'min-reliable-count': 2 })).toBe('failed');
  });
});

describe('absent statistics', () => {
  const ABSENT = simulationSet({ overall: undefined, scenarios: undefined });
  const UNTESTED = 'Bland gave no number of runs: nothing shows that anything was tested';

  test('show nothing that was tested, whatever the status, and the report says so', () => {
    const result = judged(ABSENT);
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual([UNTESTED]);
    expect(result.notes).toEqual([{ text: 'Bland gave no statistics for this set.', scenario: undefined }]);
  });

  test.each(OVERALL_RULES)('%s needs them', (rule, field) => {
    const result = judged(ABSENT, { [rule]: 0 });
    expect(result.verdict).toBe('inconclusive');
    expect(checkOf(result, rule)).toMatchObject({ observed: undefined, outcome: 'inconclusive' });
    const wire = { avgPassRate: 'avg_pass_rate', flakyCount: 'flaky_count', reliableCount: 'reliable_count' };
    const name = wire[field as keyof typeof wire];
    expect(problemsOf(result)).toEqual([UNTESTED, `Bland gave no statistics.overall.${name}`]);
  });

  test.each(SCENARIO_RULES)('%s needs them', (rule) => {
    for (const set of [ABSENT, simulationSet({ scenarios: [], totalScenarios: undefined })]) {
      const result = judged(set, { [rule]: 0 });
      expect(result.verdict).toBe('inconclusive');
      expect(checkOf(result, rule)).toMatchObject({ observed: undefined, outcome: 'inconclusive' });
      expect(problemsOf(result)).toContain('Bland gave no statistics.per_scenario');
    }
  });

  test('a broken status stays broken', () => {
    const set = simulationSet({ status: 'FAILED', overall: undefined, scenarios: undefined });
    expect(verdictOn(set, { 'min-avg-pass-rate': 0.8 })).toBe('failed');
  });

  test('one part is enough for the rules that look at it', () => {
    const onlyOverall = simulationSet({
      scenarios: undefined,
      overall: { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2, totalRuns: 10 },
    });
    expect(
      verdictOn(onlyOverall, { 'min-avg-pass-rate': 0.9, 'max-flaky-count': 0, 'min-reliable-count': 2 }),
    ).toBe('passed');
    expect(verdictOn(onlyOverall, { 'min-scenario-pass-rate': 0 })).toBe('inconclusive');
    const onlyScenarios = simulationSet({ overall: undefined });
    expect(
      verdictOn(onlyScenarios, {
        'min-scenario-pass-rate': 1,
        'min-scenario-score': 0.9,
        'min-runs-per-scenario': 5,
      }),
    ).toBe('passed');
    expect(verdictOn(onlyScenarios, { 'max-flaky-count': 9 })).toBe('inconclusive');
  });

  test.each(OVERALL_RULES)('%s: the figure alone may be missing', (rule, field) => {
    const result = judged(setWithOverall({ [field]: undefined }), { [rule]: 0 });
    expect(checkOf(result, rule).outcome).toBe('inconclusive');
    expect(result.verdict).toBe('inconclusive');
  });

  test.each(SCENARIO_RULES)('%s: one scenario without the figure is enough to say nothing', (rule, field) => {
    const without = scenario({ id: 'without', [field]: undefined });
    const result = judged(simulationSet({ scenarios: [scenario(), without] }), { [rule]: 0 });
    expect(result.verdict).toBe('inconclusive');
    expect(findingsOf(result, rule)).toMatchObject([{ outcome: 'inconclusive', scenario: 'without' }]);
  });

  test.each(SCENARIO_RULES)('%s: where no scenario has the figure, none is observed', (rule, field) => {
    const result = judged(simulationSet({ scenarios: [scenario({ [field]: undefined })] }), { [rule]: 0 });
    expect(checkOf(result, rule)).toMatchObject({ observed: undefined, outcome: 'inconclusive' });
  });

  test('a scenario that breaks the rule fails the set, whatever another does not tell', () => {
    const scenarios = [scenario({ passRate: undefined }), scenarioOfRuns(1, 4)];
    expect(verdictOn(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 0.5 })).toBe('failed');
  });

  test('counts are not needed where the pass rate is given', () => {
    const scenarios = [
      scenario({ totalRuns: undefined, passed: undefined, failed: undefined, passRate: 0.7 }),
    ];
    expect(verdictOn(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 0.7 })).toBe('passed');
    expect(verdictOn(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 0.71 })).toBe('failed');
  });
});

describe('impossible statistics are inconclusive, whatever the limit', () => {
  const RATES = [...IMPOSSIBLE_NUMBERS, 1.0001, 80];
  const COUNTS = [...IMPOSSIBLE_NUMBERS, 0.5, 2 ** 53];

  test.each(OVERALL_RULES)('%s', (rule, field) => {
    for (const value of field === 'avgPassRate' ? RATES : COUNTS) {
      for (const limit of [0, 1, 1_000_000]) {
        const result = judged(setWithOverall({ [field]: value }), { [rule]: limit });
        expect([value, result.verdict]).toEqual([value, 'inconclusive']);
        expect(checkOf(result, rule).observed).toBeUndefined();
        expect(problemsOf(result).join()).toMatch(
          /statistics\.overall\.\w+ is (?:not a finite number|[-\d.]+, outside 0 to 1|\S+, not a whole number ≥ 0)$/,
        );
      }
    }
  });

  test.each(SCENARIO_RULES)('%s', (rule, field) => {
    for (const value of field === 'totalRuns' ? COUNTS : RATES) {
      const odd = scenario({
        id: 'odd',
        [field]: value,
        ...(field === 'totalRuns' ? { passed: undefined } : {}),
      });
      const result = judged(simulationSet({ scenarios: [scenario(), odd] }), { [rule]: 0 });
      expect([value, result.verdict]).toEqual([value, 'inconclusive']);
      expect(findingsOf(result, rule)).toMatchObject([{ outcome: 'inconclusive', scenario: 'odd' }]);
    }
  });

  test.each([
    ['not a whole number', { passed: 2.5 }],
    ['a negative one', { failed: -1 }],
    ['an infinite one', { passed: Number.POSITIVE_INFINITY }],
    ['more than there are runs', { passed: 5, failed: 1 }],
  ])('counts of runs: %s', (_, counts) => {
    const set = simulationSet({ scenarios: [scenario({ passRate: 1, ...counts })] });
    for (const ruled of [{ 'min-scenario-pass-rate': 0 }, { 'min-runs-per-scenario': 1 }]) {
      expect(verdictOn(set, ruled)).toBe('inconclusive');
    }
    // Even where no rule looks at them: what can't be is no evidence.
    const result = judged(set);
    expect(result.verdict).toBe('inconclusive');
    expect(findingsOf(result, 'has-runs')).toMatchObject([{ scenario: 'scenario-1' }]);
    expect(result.notes.map((note) => note.scenario?.id)).toContain('scenario-1');
  });

  test('more passed and failed runs than runs are said with their numbers', () => {
    const result = judged(simulationSet({ scenarios: [scenario({ passed: 5, failed: 3 })] }), {
      'min-scenario-pass-rate': 0.5,
    });
    const problem = 'passed (5) and failed (3) add up to more than total_runs (5)';
    // Of the built-in rule that runs must be possible, and of the one that was asked for.
    expect(problemsOf(result)).toEqual([problem, problem]);
  });

  test('a scenario without runs has no pass rate, even where one is given', () => {
    const empty = scenario({ id: 'empty', totalRuns: 0, passed: 0, failed: 0, passRate: 1 });
    const set = simulationSet({ scenarios: [scenario(), empty] });
    const result = judged(set, { 'min-scenario-pass-rate': 0.5 });
    expect(result.verdict).toBe('inconclusive');
    expect(findingsOf(result, 'min-scenario-pass-rate')).toEqual([
      {
        outcome: 'inconclusive',
        isJudged: false,
        scenario: 'empty',
        observed: 1,
        limit: undefined,
        problem: 'it has no runs',
      },
    ]);
  });
});

const FOR_ALL = { 'min-scenario-pass-rate': 0.9, 'min-scenario-score': 0.8, 'min-runs-per-scenario': 5 };

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
