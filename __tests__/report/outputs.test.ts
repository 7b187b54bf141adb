/** The outputs of the step: every one on every exit, and the figures of several sets put together. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSet } from '../../src/facts/set-facts.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../support/arbitraries.ts';
import { judge } from '../support/judge.ts';
import { fc } from '../support/property.ts';
import { reportOf, reportOfProblems, reportOfSets, unjudged } from '../support/reports.ts';
import {
  DOCUMENTED_ID,
  documentedSet,
  judged,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const MAX_VIOLATIONS_BYTES = 96 * 1024;

interface Violation {
  readonly rule: string;
  readonly scenario?: string;
  readonly scenario_id?: string;
  readonly simulation_set_id?: string;
  readonly observed: number | string | null;
  readonly limit: number | string;
  readonly message: string;
}

function violationsOf(report: Parameters<typeof renderOutputs>[0]): Violation[] {
  return JSON.parse(renderOutputs(report, []).violations) as Violation[];
}

describe('renderOutputs', () => {
  test('gives the outputs that action.yml declares', () => {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    const { outputs } = parse(text) as { outputs: Readonly<Record<string, unknown>> };
    const given = Object.keys(renderOutputs(reportOf([]), []));
    expect(given.sort()).toEqual(Object.keys(outputs).sort());
  });

  test('of one set', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.7 });
    expect(renderOutputs(report, [DOCUMENTED_ID])).toEqual({
      verdict: 'failed',
      status: 'PASSED',
      'simulation-set-id': DOCUMENTED_ID,
      'check-run-id': '',
      'avg-pass-rate': '0.8',
      'flaky-count': '1',
      'reliable-count': '1',
      'total-runs': '10',
      'scenario-count': '2',
      'failed-scenario-count': '1',
      violations: JSON.stringify([
        {
          rule: 'min-scenario-pass-rate',
          scenario: 'Angry Caller Test',
          scenario_id: 'f6a7b8c9-0abc-def1-2345-67890abcdef0',
          observed: 0.6,
          limit: 0.7,
          message: '“Angry Caller Test” passed 60% of its runs, at least 70% is required',
        },
        {
          rule: 'max-flaky-count',
          observed: 1,
          limit: 0,
          message: '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
        },
      ]),
      regressions: '[]',
      'report-dir': '',
      'comment-url': '',
    });
  });

  test.each([
    ['bad inputs', reportOfProblems('`timeout` is odd.'), [], 'error', ''],
    ['an unexpected error', reportOf([]), ['set-1', 'set-2'], 'error', 'set-1,set-2'],
    ['a set that was never seen', reportOf([unjudged('cancelled')]), ['set-1'], 'cancelled', 'set-1'],
  ])('of %s: figures that were not had are empty', (_, report, ids, verdict, shown) => {
    expect(renderOutputs(report, ids)).toEqual({
      verdict,
      status: '',
      'simulation-set-id': shown,
      'check-run-id': '',
      'avg-pass-rate': '',
      'flaky-count': '',
      'reliable-count': '',
      'total-runs': '',
      'scenario-count': '',
      'failed-scenario-count': '',
      violations: '[]',
      regressions: '[]',
      'report-dir': '',
      'comment-url': '',
    });
  });

  test('of a set that was last seen running: what is known of it', () => {
    const set = simulationSet({
      status: 'RUNNING',
      overall: undefined,
      scenarios: undefined,
      totalScenarios: 7,
    });
    const report = reportOf([unjudged('timed-out', { status: 'RUNNING', set })]);
    expect(renderOutputs(report, ['set-1'])).toMatchObject({
      verdict: 'timed-out',
      status: 'RUNNING',
      'scenario-count': '7',
      'failed-scenario-count': '',
      'total-runs': '',
    });
  });

  test('of several sets: the lowest pass rate, the other figures summed, each violation with its set', () => {
    const other = simulationSet({ id: 'set-2', scenarios: [scenarioOfRuns(0, 4), scenario()] });
    const report = reportOfSets([documentedSet(), other], {
      'max-flaky-count': 0,
      'min-scenario-pass-rate': 0.5,
    });
    expect(renderOutputs(report, [DOCUMENTED_ID, 'set-2'])).toMatchObject({
      verdict: 'failed',
      'simulation-set-id': `${DOCUMENTED_ID},set-2`,
      'check-run-id': '',
      'avg-pass-rate': '0.5',
      'flaky-count': '1',
      'reliable-count': '3',
      'total-runs': '19',
      'scenario-count': '4',
      'failed-scenario-count': '1',
    });
    expect(violationsOf(report).map(({ simulation_set_id, rule }) => [simulation_set_id, rule])).toEqual([
      [DOCUMENTED_ID, 'max-flaky-count'],
      ['set-2', 'min-scenario-pass-rate'],
    ]);
  });

  test('of several sets, one of them without a figure: no figure, rather than half of one', () => {
    const bare = simulationSet({ id: 'set-2', overall: undefined, scenarios: undefined });
    expect(renderOutputs(reportOfSets([documentedSet(), bare]), [])).toMatchObject({
      'avg-pass-rate': '',
      'flaky-count': '',
      'reliable-count': '',
      'total-runs': '',
      'scenario-count': '',
      'failed-scenario-count': '',
    });
  });

  test('a pass rate is told in full, for a script to compare', () => {
    const report = reportOfSets([setWithOverall({ avgPassRate: 0.7999999999999999 })]);
    expect(renderOutputs(report, [])['avg-pass-rate']).toBe('0.7999999999999999');
  });
});

describe('the worst status of several sets', () => {
  test.each<[(string | undefined)[], string]>([
    [[], ''],
    [['PASSED'], 'PASSED'],
    [['PASSED', 'RUNNING'], 'RUNNING'],
    [['RUNNING', 'PENDING'], 'PENDING'],
    [['PENDING', 'ARCHIVED'], 'ARCHIVED'],
    [['ARCHIVED', undefined], ''],
    [[undefined, 'CANCELLED'], 'CANCELLED'],
    [['CANCELLED', 'FAILED'], 'FAILED'],
    [['FAILED', 'ERROR', 'PASSED'], 'ERROR'],
    [['PASSED', '::set-output\n\u202ename=x::y'], '::set-output name=x::y'],
    [['X'.repeat(200)], `${'X'.repeat(79)}…`],
  ])('of %j is %j', (statuses, worst) => {
    const results = statuses.map((status) => unjudged('error', { status }));
    expect(renderOutputs(reportOf(results), []).status).toBe(worst);
    expect(renderOutputs(reportOf(results.toReversed()), []).status).toBe(worst);
  });
});

describe('violations', () => {
  test('of what cannot be judged observe nothing', () => {
    const set = simulationSet({ scenarios: [scenario({ name: undefined, passRate: undefined })] });
    expect(violationsOf(reportOfSets([set], { 'min-scenario-pass-rate': 0.8 }))).toEqual([
      {
        rule: 'min-scenario-pass-rate',
        scenario: 'scenario-1',
        scenario_id: 'scenario-1',
        observed: null,
        limit: 0.8,
        message: "min-scenario-pass-rate can't be judged for “scenario-1”: Bland gave no pass_rate",
      },
    ]);
  });

  test('of a status', () => {
    expect(violationsOf(reportOfSets([simulationSet({ status: 'FAILED' })]))).toEqual([
      {
        rule: 'fail-on-status',
        observed: 'FAILED',
        limit: 'FAILED,ERROR',
        message: 'Bland reports FAILED for the set',
      },
    ]);
  });

  test('of several sets name the set by its id; one that was not started is in none', () => {
    const name = 'the set of pathway `p`';
    const failed = judged(simulationSet({ id: 'set-2', status: 'FAILED' }));
    const notStarted = unjudged('error', { id: undefined, name });
    expect(violationsOf(reportOf([notStarted, failed]))).toMatchObject([{ simulation_set_id: 'set-2' }]);
  });

  test('carry names without what does not show', () => {
    const set = simulationSet({
      scenarios: [scenarioOfRuns(0, 5, { id: 'a\nb', name: `x\u202e${'y'.repeat(300)}` })],
    });
    const [violation] = violationsOf(reportOfSets([set], { 'min-scenario-pass-rate': 0.8 }));
    expect(violation?.scenario_id).toBe('a b');
    expect(violation?.scenario).toBe(`x${'y'.repeat(99)}…${'y'.repeat(99)}`);
  });

  test('of 10,000 scenarios are at most 96 KiB of valid JSON, the worst first', () => {
    const scenarios = Array.from({ length: 10_000 }, (_, index) =>
      scenarioOfRuns(1, 4, { id: `scenario-${index}`, name: `🙈${'é'.repeat(300)}` }),
    );
    const worst = scenarioOfRuns(0, 5, { id: 'the-worst' });
    const report = reportOfSets([simulationSet({ scenarios: [...scenarios, worst] })], {
      'min-scenario-pass-rate': 0.5,
    });
    const { violations } = renderOutputs(report, []);
    expect(Buffer.byteLength(violations)).toBeLessThanOrEqual(MAX_VIOLATIONS_BYTES);
    expect(violations.length).toBeGreaterThan(10_000);
    const told = violationsOf(report);
    expect(told[0]?.scenario_id).toBe('the-worst');
    const kept = told.length - 1;
    expect(told.at(-1)).toEqual({
      rule: 'omitted',
      observed: 10_001 - kept,
      limit: kept,
      message: `${10_001 - kept} more are left out here`,
    });
    expect(told.slice(0, kept).every(({ rule }) => rule === 'min-scenario-pass-rate')).toBe(true);
  });

  test('are valid JSON of at most 96 KiB for whatever set', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const result = judge(set, { ...limits, scenarios: entries }, circumstances);
        const violations = violationsOf(reportOf([result]));
        const findings = result.checks.flatMap((check) => check.findings);
        expect(violations).toHaveLength(findings.length);
        expect(violations.length === 0).toBe(result.verdict === 'passed');
        for (const { message } of violations) expect(message).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('are none of a set that was not judged', () => {
    expect(violationsOf(reportOf([unjudged('timed-out'), judged(documentedSet())]))).toEqual([]);
  });
});

describe('violations of rules for single scenarios', () => {
  test('have the limit of the scenario', () => {
    const set = simulationSet({ scenarios: [scenarioOfRuns(3, 2), scenarioOfRuns(2, 3, { id: 'b' })] });
    const scenarios = [scenarioPolicy({ 'min-scenario-pass-rate': 0.7 })];
    const violations = violationsOf(reportOfSets([set], { 'min-scenario-pass-rate': 0.5, scenarios }));
    expect(violations.map(({ scenario_id, observed, limit }) => [scenario_id, observed, limit])).toEqual([
      ['b', 0.4, 0.5],
      ['scenario-1', 0.6, 0.7],
    ]);
  });
});

describe('regressions', () => {
  const AGAINST = {
    baseline: baselineOf([simulationSet({ id: 'set-0', scenarios: [scenarioOfRuns(10, 0)] })]),
  };
  const worse = (id: string) => judged(simulationSet({ id, scenarios: [scenarioOfRuns(6, 4)] }), {}, AGAINST);
  const regressionsOf = (report: Parameters<typeof renderOutputs>[0]): unknown[] =>
    JSON.parse(renderOutputs(report, []).regressions) as unknown[];

  test('that are claimed, with the counts and how sure that is', () => {
    expect(regressionsOf(reportOf([worse('set-1')]))).toEqual([
      {
        scenario: 'Happy path',
        scenario_id: 'scenario-1',
        baseline_set_ids: ['set-0'],
        baseline: { passed: 10, failed: 0 },
        current: { passed: 6, failed: 4 },
        change: -0.4,
        p_value: expect.closeTo(14 / 323, 12),
        adjusted_p_value: expect.closeTo(14 / 323, 12),
        level: 0.05,
        message:
          '“Happy path” regressed: 6 of 10 runs passed, and 10 of 10 in the baseline; chance alone would do that about once in 23 (p = 0.043)',
      },
    ]);
  });

  test('of several sets name the set; one without a baseline has none', () => {
    const report = reportOf([judged(simulationSet({ id: 'set-2' })), worse('set-1')]);
    expect(regressionsOf(report)).toMatchObject([
      { simulation_set_id: 'set-1', baseline_set_ids: ['set-0'] },
    ]);
  });

  test('against several sets name all of them, the newest first', () => {
    const sets = ['c', 'b', 'a'].map((id) => simulationSet({ id, scenarios: [scenarioOfRuns(10, 0)] }));
    const set = simulationSet({ scenarios: [scenarioOfRuns(6, 4)] });
    expect(regressionsOf(reportOf([judged(set, {}, { baseline: baselineOf(sets) })]))).toMatchObject([
      { baseline_set_ids: ['c', 'b', 'a'], baseline: { passed: 30, failed: 0 } },
    ]);
  });

  test('of one of several scenarios have both chances: of the test, and with all scenarios looked at', () => {
    const others = ['b', 'c'].map((id) => scenarioOfRuns(6, 4, { id }));
    const baseline = baselineOf([
      simulationSet({ id: 'set-0', scenarios: [scenarioOfRuns(10, 0), ...others] }),
    ]);
    const result = judged(simulationSet({ scenarios: [scenarioOfRuns(3, 7), ...others] }), {}, { baseline });
    const { pValue = 1, adjustedP = 0, level } = result.comparison?.changes[0]?.evidence ?? {};
    expect(adjustedP).toBeGreaterThan(pValue);
    expect(regressionsOf(reportOf([result])).at(-1)).toMatchObject({
      scenario_id: 'scenario-1',
      p_value: pValue,
      adjusted_p_value: adjustedP,
      level,
    });
  });

  test('that a second look proves have all of the runs, and the level of that look', () => {
    const [before, now, again] = [scenarioOfRuns(50, 0), scenarioOfRuns(3, 2), scenarioOfRuns(18, 7)];
    const result = judged(
      simulationSet({ scenarios: [now] }),
      {},
      {
        baseline: baselineOf([simulationSet({ id: 'set-0', scenarios: [before] })]),
        secondLook: {
          kind: 'made',
          runs: 25,
          set: readSet(simulationSet({ id: 'set-2', scenarios: [again] })),
        },
      },
    );
    const [regression, ...others] = regressionsOf(reportOf([result]));
    expect(others).toEqual([]);
    expect(regression).toMatchObject({
      current: { passed: 21, failed: 9 },
      change: expect.closeTo(-0.3, 12),
      level: expect.closeTo(0.045, 12),
      message: expect.stringContaining('21 of 30 runs passed (3 of 5, then 18 of 25), and 50 of 50'),
    });
  });

  test('of the whole set come first, and name no scenario', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const all = (passed: number) => ids.map((id) => scenarioOfRuns(passed, 5 - passed, { id }));
    const baseline = baselineOf([simulationSet({ id: 'set-0', scenarios: all(5) })]);
    const result = judged(simulationSet({ scenarios: all(3) }), {}, { baseline });
    const [first, ...others] = regressionsOf(reportOf([result]));
    expect(first).toMatchObject({
      baseline: { passed: 25, failed: 0 },
      current: { passed: 15, failed: 10 },
      change: -0.4,
      level: result.comparison?.overall?.level,
      p_value: result.comparison?.overall?.pValue,
      adjusted_p_value: result.comparison?.overall?.pValue,
      baseline_set_ids: ['set-0'],
    });
    expect(first).not.toHaveProperty('scenario');
    expect(others).toEqual([]);
  });

  test('that may be noise, and improvements, are none', () => {
    for (const [passed, before] of [
      [4, 5],
      [5, 0],
      [5, 5],
    ] as const) {
      const baseline = baselineOf([
        simulationSet({ id: 'b', scenarios: [scenarioOfRuns(before, 5 - before)] }),
      ]);
      const set = simulationSet({ scenarios: [scenarioOfRuns(passed, 5 - passed)] });
      expect(regressionsOf(reportOf([judged(set, {}, { baseline })]))).toEqual([]);
    }
  });

  test('of 5,000 scenarios are at most 96 KiB of valid JSON', () => {
    const all = (passed: number) =>
      Array.from({ length: 5000 }, (_, index) => scenarioOfRuns(passed, 20 - passed, { id: `s${index}` }));
    const baseline = baselineOf([simulationSet({ id: 'set-0', scenarios: all(20) })]);
    const report = reportOf([judged(simulationSet({ scenarios: all(0) }), {}, { baseline })]);
    expect(Buffer.byteLength(renderOutputs(report, []).regressions)).toBeLessThanOrEqual(
      MAX_VIOLATIONS_BYTES,
    );
    const told = regressionsOf(report);
    const left = 5001 - (told.length - 1);
    expect(told.at(-1)).toEqual({ omitted: left, message: `${left} more are left out here` });
  });
});

test('a rate that was rounded is that of its counts in every sink', () => {
  const almost = scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false });
  const report = reportOfSets([setWithOverall({ avgPassRate: 1 }, [almost])], {
    'min-avg-pass-rate': 1,
    'min-scenario-pass-rate': 1,
  });
  expect(renderOutputs(report, [])).toMatchObject({ verdict: 'failed', 'avg-pass-rate': '0.995' });
  const { sets } = JSON.parse(renderJson(report)) as { sets: unknown[] };
  expect(sets).toMatchObject([{ overall: { avg_pass_rate: 0.995 }, scenarios: [{ pass_rate: 0.995 }] }]);
  const texts = [renderMarkdown(report, SUMMARY_SINK), renderHtml(report), renderJUnit(report)];
  for (const text of texts) {
    expect(text).toContain('the average pass rate is 99.5%, at least 100% is required');
  }
  expect(texts[0]).toContain('995 of 1,000 passed (99.5%)');
});
