/** The status of a set by itself, and that something was tested. */
import { describe, expect, test } from '@jest/globals';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import {
  checkOf,
  findingsOf,
  type GivenRules,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
  verdictOn,
} from '../support/sets.ts';

const IMPOSSIBLE_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -0.001];

describe('the status', () => {
  const RULE = { 'min-avg-pass-rate': 0.8 };
  const BROKEN_RULE = { 'max-flaky-count': -1 };
  const ALL = ['FAILED', 'ERROR', 'CANCELLED'];
  const NONE: string[] = [];

  test.each<[string, string[] | undefined, GivenRules, Verdict]>([
    ['PASSED', undefined, {}, 'passed'],
    ['PASSED', NONE, {}, 'passed'],
    ['PASSED', ALL, RULE, 'passed'],
    ['PASSED', ALL, BROKEN_RULE, 'failed'],
    ['FAILED', undefined, {}, 'failed'],
    ['FAILED', undefined, RULE, 'failed'],
    ['FAILED', ['ERROR'], {}, 'inconclusive'],
    ['FAILED', ['ERROR'], RULE, 'passed'],
    ['FAILED', ['ERROR'], BROKEN_RULE, 'failed'],
    ['ERROR', undefined, {}, 'error'],
    ['ERROR', undefined, RULE, 'error'],
    ['ERROR', undefined, BROKEN_RULE, 'error'],
    ['ERROR', ['FAILED'], {}, 'inconclusive'],
    ['ERROR', ['FAILED'], RULE, 'passed'],
    ['ERROR', ['FAILED'], BROKEN_RULE, 'failed'],
    ['CANCELLED', undefined, {}, 'inconclusive'],
    ['CANCELLED', undefined, RULE, 'inconclusive'],
    ['CANCELLED', NONE, RULE, 'inconclusive'],
    ['CANCELLED', undefined, BROKEN_RULE, 'failed'],
    ['CANCELLED', ALL, {}, 'failed'],
  ])('%s with fail-on-status %j and rules %j is %s', (status, failOnStatus, ruled, verdict) => {
    const given = failOnStatus === undefined ? ruled : { ...ruled, failOnStatus };
    expect(verdictOn(simulationSet({ status }), given)).toBe(verdict);
  });

  const MISSING_RULE = 'FAILED is not in fail-on-status, and no other rule checks quality';

  /** Rules that a set which always fails would not meet, and all others. */
  test.each<[GivenRules, Verdict]>([
    [{ 'min-avg-pass-rate': 0.8 }, 'passed'],
    [{ 'min-scenario-pass-rate': 0.8 }, 'passed'],
    [{ 'min-scenario-score': 0.8 }, 'passed'],
    [{}, 'inconclusive'],
    [{ 'max-flaky-count': 0 }, 'inconclusive'],
    [{ 'min-reliable-count': 1 }, 'inconclusive'],
    [{ 'min-runs-per-scenario': 1 }, 'inconclusive'],
    [{ 'max-age': 3600 }, 'inconclusive'],
    [
      { 'max-flaky-count': 0, 'min-reliable-count': 1, 'min-runs-per-scenario': 1, 'max-age': 3600 },
      'inconclusive',
    ],
    [{ 'max-flaky-count': 0, 'min-scenario-score': 0.8 }, 'passed'],
  ])('FAILED and excused, with %j, is %s', (ruled, verdict) => {
    const result = judged(simulationSet({ status: 'FAILED' }), { ...ruled, failOnStatus: ['ERROR'] });
    expect(result.verdict).toBe(verdict);
    expect(problemsOf(result)).toEqual(verdict === 'passed' ? [] : [MISSING_RULE]);
  });

  test('FAILED and excused, by a rule on scenarios of which none is known: only they are missing', () => {
    const set = simulationSet({ status: 'FAILED', scenarios: undefined, totalScenarios: undefined });
    const ruled = { 'min-scenario-pass-rate': 0.8, failOnStatus: [] };
    expect(problemsOf(judged(set, ruled), 'fail-on-status')).toEqual([]);
    expect(problemsOf(judged(set, { failOnStatus: [] }), 'fail-on-status')).toEqual([MISSING_RULE]);
  });

  test('a set of which all fails reliably is not excused by rules that it meets', () => {
    const set = simulationSet({ status: 'FAILED', scenarios: [scenarioOfRuns(0, 5)] });
    const ruled = {
      failOnStatus: [],
      'max-flaky-count': 0,
      'min-reliable-count': 1,
      'min-runs-per-scenario': 5,
    };
    expect(verdictOn(set, ruled)).toBe('inconclusive');
    // So near 0 that a rate of 0 meets it.
    expect(verdictOn(set, { ...ruled, 'min-avg-pass-rate': 1e-10 })).toBe('inconclusive');
  });

  test.each(['PENDING', 'RUNNING', 'ARCHIVED', '', 'passed'])('%j is not terminal: it throws', (status) => {
    const attempt = () => judged(simulationSet({ status }));
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(`Set set-1 is ${status}`);
  });
});

/** Fits every scenario, so that it must come last. */
const REST = { match: { by: 'name', pattern: '*' }, matches: () => true } as const;

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

describe('a status that is excused, where limits must be proven', () => {
  const of = (passed: number, failed: number, id: string) => scenarioOfRuns(passed, failed, { id });
  const judgedBy = (given: GivenRules, ...scenarios: Parameters<typeof of>[]) =>
    judged(simulationSet({ status: 'FAILED', scenarios: scenarios.map((one) => of(...one)) }), {
      failOnStatus: ['ERROR'],
      proveLimits: true,
      ...given,
    }).verdict;
  const EACH = { 'min-scenario-pass-rate': 0.6 };
  const ALL = { 'min-avg-pass-rate': 0.6 };

  test.each<[string, GivenRules, Parameters<typeof of>[], Verdict]>([
    ['which so few runs can not prove broken', EACH, [[3, 0, 'a']], 'inconclusive'],
    ['which so many runs can', EACH, [[4, 0, 'a']], 'passed'],
    [
      'which the runs of one can not',
      EACH,
      [
        [9, 0, 'a'],
        [2, 0, 'b'],
      ],
      'inconclusive',
    ],
    ['which 5 runs of one can', EACH, [[4, 1, 'a']], 'passed'],
    // All of them share one chance of being wrong.
    [
      'which 5 runs of 20 can not',
      EACH,
      Array.from({ length: 20 }, (_, index) => [5, 0, `s${index}`]),
      'inconclusive',
    ],
    ['on the average, which so few runs can not', ALL, [[3, 0, 'a']], 'inconclusive'],
    [
      'on the average, which those of all can',
      ALL,
      [
        [2, 0, 'a'],
        [2, 0, 'b'],
      ],
      'passed',
    ],
    [
      'on scenarios, beside a blind one on the average',
      { ...ALL, 'min-scenario-score': 0.5 },
      [[3, 0, 'a']],
      'passed',
    ],
    [
      'on the average, beside a blind one on scenarios',
      { ...ALL, ...EACH },
      [
        [2, 0, 'a'],
        [2, 0, 'b'],
      ],
      'passed',
    ],
    ['that is broken', EACH, [[0, 9, 'a']], 'failed'],
  ])('by a rule %s', (_, ruled, scenarios, verdict) => {
    expect(judgedBy(ruled, ...scenarios)).toBe(verdict);
  });

  test('needs no rule that can be proven where none has to be', () => {
    expect(judgedBy({ ...EACH, proveLimits: false }, [3, 0, 'a'])).toBe('passed');
  });

  test('by a rule for all that can be proven, though one scenario need not meet it', () => {
    const spared = scenarioPolicy({ match: { by: 'id', id: 'a' }, 'min-scenario-pass-rate': 0 });
    expect(judgedBy({ ...EACH, scenarios: [spared] }, [0, 50, 'a'], [50, 0, 'b'])).toBe('passed');
  });
});

describe('has-runs', () => {
  const NO_RUNS = { totalRuns: 0, passed: 0, failed: 0 };
  const NOTHING = 'the set has no scenarios or no runs: nothing was tested';

  test.each<[string, SimulationSet, string[]]>([
    ['no runs of a scenario were asked for', simulationSet({ simulationsPerScenario: 0 }), [NOTHING]],
    ['the set has no scenarios', simulationSet({ totalScenarios: 0 }), [NOTHING]],
    ['there were no runs', setWithOverall({ totalRuns: 0 }), [NOTHING]],
    ['no scenario has statistics', simulationSet({ scenarios: [], totalScenarios: undefined }), [NOTHING]],
    [
      'no scenario has runs',
      simulationSet({ scenarios: [scenario(NO_RUNS), scenario(NO_RUNS)] }),
      [NOTHING, 'it has no runs', 'it has no runs'],
    ],
    [
      'no scenario has runs, and there is no overall figure',
      simulationSet({ overall: undefined, scenarios: [scenario(NO_RUNS)] }),
      ['it has no runs'],
    ],
    [
      'one of two scenarios has no runs',
      simulationSet({ scenarios: [scenario(NO_RUNS), scenario()] }),
      ['it has no runs'],
    ],
    [
      'one of two scenarios has no runs, and nothing else is said of it',
      simulationSet({ scenarios: [scenario({ totalRuns: 0, passed: undefined }), scenario()] }),
      ['it has no runs'],
    ],
  ])('%s: inconclusive, whatever the rules', (_, set, problems) => {
    for (const ruled of [{}, { 'min-avg-pass-rate': 0 }, { 'min-scenario-pass-rate': 0 }]) {
      const result = judged(set, ruled);
      expect(result.verdict).toBe('inconclusive');
      expect(checkOf(result, 'has-runs')).toMatchObject({ limit: 1, outcome: 'inconclusive' });
      expect(problemsOf(result, 'has-runs')).toEqual(problems);
      expect(checkOf(result, 'has-runs').findings.every(({ observed }) => observed === 0)).toBe(true);
    }
  });

  const IMPOSSIBLE = [...IMPOSSIBLE_NUMBERS, 4.5, -5, 2 ** 53];

  test.each(IMPOSSIBLE)('overall total_runs of %d is no evidence', (totalRuns) => {
    const result = judged(setWithOverall({ totalRuns }), { 'min-avg-pass-rate': 0.5 });
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result, 'has-runs')).toEqual([
      `statistics.overall.total_runs is ${totalRuns}, not a whole number ≥ 0`,
    ]);
  });

  test.each(IMPOSSIBLE)('total_runs of %d of one scenario is no evidence', (totalRuns) => {
    const odd = scenario({ id: 'odd', totalRuns });
    const set = setWithOverall({ totalRuns: undefined }, [scenario(), odd]);
    const result = judged(set, { 'min-avg-pass-rate': 0.5 });
    expect(result.verdict).toBe('inconclusive');
    expect(findingsOf(result, 'has-runs')).toMatchObject([
      { scenario: 'odd', problem: `total_runs is ${totalRuns}, not a whole number ≥ 0` },
    ]);
  });

  const silent = scenario({ id: 'silent', totalRuns: undefined, passed: undefined, failed: undefined });
  const UNSEEN = 'Bland gave no number of runs for 1 scenario: nothing shows that it was tested';

  test.each<[string, SimulationSet, string]>([
    ['of one scenario, and in all', simulationSet({ scenarios: [silent], overall: undefined }), UNSEEN],
    ['of one of two', simulationSet({ scenarios: [scenario(), silent], overall: undefined }), UNSEEN],
    ['of one of two, and the other had all', setWithOverall({ totalRuns: 5 }, [scenario(), silent]), UNSEEN],
    [
      'of two of three, and one run is left',
      setWithOverall({ totalRuns: 6 }, [scenario({ totalRuns: undefined }), silent, { ...silent, id: 'b' }]),
      'Bland gave no number of runs for 2 scenarios: nothing shows that they were tested',
    ],
  ])('no number of runs %s: inconclusive', (_, set, problem) => {
    const result = judged({ ...set, simulationsPerScenario: undefined });
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual([problem]);
  });

  test.each([
    ['flakyCount', 1.5, 'statistics.overall.flaky_count is 1.5, not a whole number ≥ 0'],
    ['reliableCount', -1, 'statistics.overall.reliable_count is -1, not a whole number ≥ 0'],
    ['avgPassRate', 80, 'statistics.overall.avg_pass_rate is 80, outside 0 to 1'],
  ] as const)('an impossible %s is no evidence, though no rule looks at it', (field, value, problem) => {
    const result = judged(setWithOverall({ [field]: value }));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result, 'has-runs')).toEqual([problem]);
  });

  test('does not appear where something was tested', () => {
    const sets = [
      simulationSet(),
      simulationSet({ scenarios: [scenario({ totalRuns: 1, passed: 1 })] }),
      simulationSet({ scenarios: [scenario({ totalRuns: undefined })], overall: undefined }),
      setWithOverall({ totalRuns: 6 }, [scenario(), silent]),
      { ...simulationSet(), scenarios: undefined },
    ];
    for (const set of sets) {
      expect(judged(set).checks.map(({ rule }) => rule)).not.toContain('has-runs');
    }
  });
});
