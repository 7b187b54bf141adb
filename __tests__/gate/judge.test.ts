/** The judge, rule by rule: what holds, what is broken, and when nothing can be said. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import type { LimitName } from '../../src/rules/all.ts';
import { quote, say } from '../../src/text/phrase.ts';
import {
  checkOf,
  DOCUMENTED_ID,
  documentedSet,
  findingsOf,
  type GivenRules,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

function verdictOn(set: SimulationSet, ruled: GivenRules = {}): Verdict {
  return judged(set, ruled).verdict;
}

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

describe('the documented set', () => {
  test.each<[GivenRules, Verdict]>([
    [{}, 'passed'],
    [{ 'min-avg-pass-rate': 0.8 }, 'passed'],
    [{ 'min-avg-pass-rate': 0.81 }, 'failed'],
    [{ 'max-flaky-count': 1 }, 'passed'],
    [{ 'max-flaky-count': 0 }, 'failed'],
    [{ 'min-reliable-count': 1 }, 'passed'],
    [{ 'min-reliable-count': 2 }, 'failed'],
    [{ 'min-scenario-pass-rate': 0.6 }, 'passed'],
    [{ 'min-scenario-pass-rate': 0.61 }, 'failed'],
    [{ 'min-scenario-score': 0.68 }, 'passed'],
    [{ 'min-scenario-score': 0.69 }, 'failed'],
    [{ 'min-runs-per-scenario': 5 }, 'passed'],
    [{ 'min-runs-per-scenario': 6 }, 'inconclusive'],
    [{ 'min-avg-pass-rate': 0.8, 'max-flaky-count': 0 }, 'failed'],
    [{ 'max-flaky-count': 0, 'min-runs-per-scenario': 6 }, 'failed'],
    [{ failOnStatus: ['CANCELLED'] }, 'passed'],
  ])('judged by %j is %s', (ruled, verdict) => {
    expect(verdictOn(documentedSet(), ruled)).toBe(verdict);
  });

  test('gives a check for each rule, with what was observed beside the limit', () => {
    const result = judged(documentedSet(), {
      'min-avg-pass-rate': 0.8,
      'max-flaky-count': 0,
      'min-reliable-count': 1,
      'min-scenario-pass-rate': 0.7,
      'min-scenario-score': 0.6,
      'min-runs-per-scenario': 5,
    });
    expect(
      result.checks.map(({ rule, limit, observed, outcome }) => [rule, observed, limit, outcome]),
    ).toEqual([
      ['fail-on-status', 'PASSED', 'FAILED,ERROR', 'holds'],
      ['complete', '2 scenarios with 5 runs each', '2 scenarios with 5 runs each', 'holds'],
      ['min-avg-pass-rate', 0.8, 0.8, 'holds'],
      ['max-flaky-count', 1, 0, 'broken'],
      ['min-reliable-count', 1, 1, 'holds'],
      ['min-scenario-pass-rate', 0.6, 0.7, 'broken'],
      ['min-scenario-score', 0.68, 0.6, 'holds'],
      ['min-runs-per-scenario', 5, 5, 'holds'],
    ]);
    expect(checkOf(result, 'min-scenario-pass-rate').findings).toEqual([
      {
        outcome: 'broken',
        isJudged: true,
        scenario: result.set?.scenarios?.[1],
        observed: 0.6,
        limit: 0.7,
        message: say`${quote('Angry Caller Test')} passed ${'60%'} of its runs, at least ${'70%'} is required`,
      },
    ]);
    expect(result).toMatchObject({ verdict: 'failed', status: 'PASSED', notes: [], trouble: undefined });
    expect([result.id, result.name]).toEqual([DOCUMENTED_ID, `set \`${DOCUMENTED_ID}\``]);
  });

  test('is checked by no rule that was not asked for, but for those that always apply', () => {
    expect(judged(documentedSet()).checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
  });
});

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

  const MISSING_RULE = 'FAILED is not in fail-on-status, and no rule is set that could say the set is good';

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
          /statistics\.overall\.\w+ is (?:not a finite number|[-\d.]+, outside 0 to 1|\S+, not a whole number from 0)$/,
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
    const problem = 'passed (5) and failed (3) are more than total_runs (5)';
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
      `statistics.overall.total_runs is ${totalRuns}, not a whole number from 0`,
    ]);
  });

  test.each(IMPOSSIBLE)('total_runs of %d of one scenario is no evidence', (totalRuns) => {
    const odd = scenario({ id: 'odd', totalRuns });
    const set = setWithOverall({ totalRuns: undefined }, [scenario(), odd]);
    const result = judged(set, { 'min-avg-pass-rate': 0.5 });
    expect(result.verdict).toBe('inconclusive');
    expect(findingsOf(result, 'has-runs')).toMatchObject([
      { scenario: 'odd', problem: `total_runs is ${totalRuns}, not a whole number from 0` },
    ]);
  });

  const silent = scenario({ id: 'silent', totalRuns: undefined, passed: undefined, failed: undefined });
  const UNSEEN = 'Bland gave no number of runs of 1 scenario: nothing shows that it was tested';

  test.each<[string, SimulationSet, string]>([
    ['of one scenario, and in all', simulationSet({ scenarios: [silent], overall: undefined }), UNSEEN],
    ['of one of two', simulationSet({ scenarios: [scenario(), silent], overall: undefined }), UNSEEN],
    ['of one of two, and the other had all', setWithOverall({ totalRuns: 5 }, [scenario(), silent]), UNSEEN],
    [
      'of two of three, and one run is left',
      setWithOverall({ totalRuns: 6 }, [scenario({ totalRuns: undefined }), silent, { ...silent, id: 'b' }]),
      'Bland gave no number of runs of 2 scenarios: nothing shows that they were tested',
    ],
  ])('no number of runs %s: inconclusive', (_, set, problem) => {
    const result = judged({ ...set, simulationsPerScenario: undefined });
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual([problem]);
  });

  test.each([
    ['flakyCount', 1.5, 'statistics.overall.flaky_count is 1.5, not a whole number from 0'],
    ['reliableCount', -1, 'statistics.overall.reliable_count is -1, not a whole number from 0'],
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

describe('remarks on the answer', () => {
  test('become notes, with or without statistics', () => {
    const remarks = ['Bland sent scenario_name in a form that is not documented, so it is not shown.'];
    const first = { text: remarks[0], scenario: undefined };
    expect(judged(simulationSet({ remarks })).notes).toEqual([first]);
    const bare = simulationSet({ remarks, overall: undefined, scenarios: undefined });
    expect(judged(bare).notes[0]).toEqual(first);
    expect(judged(bare).notes).toHaveLength(2);
  });
});
