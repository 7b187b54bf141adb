/** report.json: of the form that its schema promises, plain text throughout, and never too large. */

import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { renderJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';
import { read } from '../house/tree.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../support/arbitraries.ts';
import { runs } from '../support/fuzz.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { judge } from '../support/judge.ts';
import { fc, longTest } from '../support/property.ts';
import { COMPARED, LOOKED_TWICE, REPORT_KINDS } from '../support/report-kinds.ts';
import { reportOf, reportOfSets, unjudged } from '../support/reports.ts';
import {
  documentedSet,
  judged,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const SCHEMA = 'schema/report.schema.json';
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(read(SCHEMA)) as object);

interface ReadScenario {
  readonly id: string;
  readonly name: string | null;
  readonly pass_rate: number | null;
  readonly mean_score: number | null;
  readonly worst_run_url: string | null;
  readonly owners: readonly string[];
  readonly against_baseline: object | null;
}

/** What the tests look at. */
interface ReadSet {
  readonly url: string | null;
  readonly status: string | null;
  readonly overall: object | null;
  readonly trouble: object | null;
  readonly checks: readonly { readonly findings: number }[];
  readonly violations: readonly {
    readonly rule: string;
    readonly scenario: string | null;
    readonly scenario_id: string | null;
  }[];
  readonly scenarios: readonly ReadScenario[];
  readonly comparison: object | null;
  readonly omitted: { readonly violations: number; readonly scenarios: number };
}

/** What a program reads; throws where it is not of the form, which allows no field that is not promised. */
function readReport(report: Report): { readonly sets: readonly ReadSet[] } {
  return parse(renderJson(report));
}

function parse(text: string): { readonly sets: readonly ReadSet[] } {
  const parsed: unknown = JSON.parse(text);
  if (!validate(parsed)) throw new Error(JSON.stringify(validate.errors));
  return parsed as { sets: ReadSet[] };
}

function readSet(report: Report): ReadSet {
  const [set] = readReport(report).sets;
  if (set === undefined) throw new Error('There is no set');
  return set;
}

describe('the schema', () => {
  test('allows no field that it does not describe, and asks for every one that it does', () => {
    const objects: { properties: object; required: string[]; additionalProperties: unknown }[] = [];
    JSON.parse(read(SCHEMA), (_, value) => {
      if (value?.type === 'object') objects.push(value);
      return value;
    });
    expect(objects.length).toBeGreaterThan(15);
    for (const { properties, required, additionalProperties } of objects) {
      expect(additionalProperties).toBe(false);
      expect(required).toEqual(Object.keys(properties));
    }
  });

  test('knows names in snake case alone', () => {
    const names = new Set<string>();
    JSON.parse(read(SCHEMA), (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
      return value;
    });
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });
});

describe('a report', () => {
  test.each(REPORT_KINDS)('%s is of the form', (_, report) => {
    expect(readReport(report)).toMatchObject({ version: 1, verdict: report.verdict });
  });

  test('on the documented set tells all that is known', () => {
    const runUrl = 'https://github.com/o/r/actions/runs/1';
    const run = { commit: 'c0ffee0', branch: 'main', runNumber: 12, runUrl };
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0 }, { run });
    const set = readSet(report);
    expect(readReport(report)).toMatchObject({
      verdict: 'failed',
      warn_only: false,
      step_fails: true,
      headline: 'Simulation gate failed: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      run: { commit: 'c0ffee0', branch: 'main', number: 12, url: 'https://github.com/o/r/actions/runs/1' },
      policy_file: null,
      waited_ms: 65_000,
      trouble: null,
      input_problems: [],
      omitted_input_problems: 0,
    });
    expect(set).toMatchObject({
      id: 'd4e5f6a7-89ab-cdef-0123-4567890abcde',
      url: null,
      name: '2 scenarios (set d4e5f6a7)',
      status: 'PASSED',
      verdict: 'failed',
      created_at: '2026-04-14T10:00:00.000Z',
      overall: { avg_pass_rate: 0.8, flaky_count: 1, reliable_count: 1, total_runs: 10 },
      comparison: null,
      omitted: { violations: 0, notes: 0, scenarios: 0, added: 0, vanished: 0 },
    });
    expect(set.checks.at(-1)).toEqual({
      rule: 'max-flaky-count',
      outcome: 'broken',
      observed: 1,
      limit: 0,
      source: null,
      findings: 1,
    });
    expect(set.violations).toEqual([
      {
        rule: 'max-flaky-count',
        outcome: 'broken',
        scenario: null,
        scenario_id: null,
        judge: null,
        observed: 1,
        limit: 0,
        message: '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      },
    ]);
    expect(set.scenarios[0]).toEqual({
      id: expect.any(String),
      name: 'Angry Caller Test',
      state: 'flaky',
      counts_as_failed: false,
      total_runs: 5,
      passed: 3,
      failed: 2,
      pass_rate: 0.6,
      pass_rate_interval: { lower: expect.closeTo(0.23, 2), upper: expect.closeTo(0.88, 2) },
      is_flaky: true,
      mean_score: expect.any(Number),
      score_stddev: expect.any(Number),
      worst_run_id: expect.any(String),
      worst_run_url: null,
      failure_modes: ['Agent failed to de-escalate within 3 turns', 'Agent used dismissive language'],
      policy_line: null,
      owners: [],
      quarantine: null,
      against_baseline: null,
    });
  });

  test('with a baseline tells each change, and what all of them come to', () => {
    const { comparison, scenarios, violations } = readSet(reportOf([COMPARED]));
    expect(comparison).toMatchObject({
      baseline_set_ids: ['set-0'],
      origin: 'set “set-0”, recorded at commit c0ffee0',
      significance: 0.05,
      baseline: { passed: 40, failed: 0 },
      current: { passed: 24, failed: 16 },
      overall: null,
      added: [{ scenario: 'New', scenario_id: 'new' }],
      vanished: [{ scenario: 'gone', scenario_id: 'gone' }],
    });
    const by = Object.fromEntries(scenarios.map((one) => [one.id, one]));
    expect(by['worse']?.against_baseline).toMatchObject({
      change: 'regressed',
      baseline: { passed: 20, failed: 0 },
      current: { passed: 4, failed: 16 },
      pass_rate_change: -0.8,
      adjusted_p_value: expect.any(Number),
      played_again: null,
      level: 0.05,
      history: [1],
    });
    expect(by['excused']).toMatchObject({
      policy_line: 7,
      quarantine: { reason: 'Flaky since the new voice', until: '2026-04-16' },
      against_baseline: { p_value: null },
    });
    expect(by['new']?.against_baseline).toBeNull();
    expect(violations.map(({ rule, scenario_id }) => [rule, scenario_id])).toContainEqual([
      'regression-significance',
      'worse',
    ]);
  });

  test('with several sets tells how the agent did in each, and what came of a second look', () => {
    const { comparison, scenarios } = readSet(reportOf([LOOKED_TWICE]));
    expect(comparison).toMatchObject({
      baseline_set_ids: ['set-0', 'set-00'],
      origin: '2 sets, recorded at commit c0ffee0',
      history: [
        { set_id: 'set-00', created_at: '2026-04-13T10:00:00.000Z', avg_pass_rate: 0.95 },
        { set_id: 'set-0', created_at: '2026-04-14T10:00:00.000Z', avg_pass_rate: 1 },
      ],
      second_look: { set_id: 'set-2', void_since: null },
      baseline: { passed: 78, failed: 2 },
      current: { passed: 38, failed: 2 },
      overall: { p_value: expect.any(Number), level: 0.025, regressed: false },
    });
    const by = Object.fromEntries(scenarios.map((one) => [one.id, one.against_baseline]));
    expect(by).toMatchObject({
      fine: { change: 'rose', history: [0.9, 1], played_again: null, level: expect.closeTo(0.0025, 12) },
      worse: {
        change: 'regressed',
        history: [1, 1],
        played_again: { passed: 15, failed: 10 },
        current: { passed: 33, failed: 12 },
        level: expect.closeTo(0.0225, 12),
      },
    });
  });

  test.each<[string, SecondLook | undefined, unknown]>([
    ['is not switched on', undefined, null],
    ['was not needed', { kind: 'wanted' }, { set_id: null, void_since: null }],
    [
      'was not made',
      { kind: 'void', why: say`less time is left`, setId: undefined },
      { set_id: null, void_since: 'less time is left' },
    ],
    [
      'is void',
      { kind: 'void', why: say`set ${quote('x')} is ERROR`, setId: 'x' },
      { set_id: 'x', void_since: 'set “x” is ERROR' },
    ],
  ])('tells where a second look %s', (_, secondLook, shown) => {
    const baseline = baselineOf([simulationSet({ id: 'set-0' })]);
    const result = judged(simulationSet(), {}, { baseline, secondLook });
    expect(readSet(reportOf([result])).comparison).toMatchObject({ second_look: shown });
  });

  test('has null in the history for a rate that is not known, or none', () => {
    const sets = [
      simulationSet({ id: 'c', createdAt: 'soon', scenarios: [scenario({ passRate: undefined })] }),
      simulationSet({ id: 'b', createdAt: '2026-04-12T10:00:00Z', scenarios: [scenario({ passRate: 1.2 })] }),
      simulationSet({
        id: 'a',
        createdAt: '2026-04-13T10:00:00Z',
        scenarios: [scenario({ id: 'x' }), scenario()],
      }),
    ].map((set) => ({ ...set, overall: undefined }));
    const { comparison, scenarios } = readSet(
      reportOf([judged(simulationSet(), {}, { baseline: baselineOf(sets) })]),
    );
    expect(scenarios[0]?.against_baseline).toMatchObject({ history: [null, null, 1] });
    expect(comparison).toMatchObject({
      history: [
        { set_id: 'c', created_at: null, avg_pass_rate: null },
        { set_id: 'b', created_at: '2026-04-12T10:00:00.000Z', avg_pass_rate: null },
        { set_id: 'a', created_at: '2026-04-13T10:00:00.000Z', avg_pass_rate: null },
      ],
    });
  });

  test('on a set that was started tells on what', () => {
    const asked = {
      scenarioIds: ['scenario-1'],
      simulationsPerScenario: 5,
      pathwayId: 'p',
      personaId: undefined,
    };
    const set = readSet(reportOf([judged(simulationSet(), {}, { asked: { ...asked, version: 7 } })]));
    expect(set).toMatchObject({ pathway_id: 'p', persona_id: null, pathway_version: 7 });
  });

  test('on a set that could not be judged tells why, and what to do', () => {
    const set = readSet(reportOf([unjudged('error')]));
    expect(set.trouble).toEqual({
      message: 'Bland is unavailable (503): try later',
      advice: 'Run the job again later.',
      request: 'GET /v1/sets',
    });
    expect([set.checks, set.scenarios, set.overall, set.status]).toEqual([[], [], null, null]);
  });

  test('tells the names of scenarios whole, up to 1,000 characters, and cuts longer ones in the middle', () => {
    const long = `${'x'.repeat(600)}${'y'.repeat(600)}`;
    const names = [`${'🙈'.repeat(999)}z`, long];
    const scenarios = names.map((name, index) => scenarioOfRuns(index, 5, { id: `s${index}`, name }));
    const set = readSet(reportOfSets([simulationSet({ scenarios })], { 'min-scenario-pass-rate': 0.5 }));
    const told = [names[0], `${'x'.repeat(500)}…${'y'.repeat(499)}`];
    expect(set.scenarios.map(({ name }) => name)).toEqual(told);
    expect(set.violations.map(({ scenario: name }) => name)).toEqual(told);
  });

  test('under warn-only is as red as without, says that the step passes, and keeps its order', () => {
    const scenarios = [scenarioOfRuns(4, 1, { id: 'bad' }), scenarioOfRuns(1, 4, { id: 'worse' })];
    const report = reportOfSets([simulationSet({ scenarios, status: 'FAILED' })], {
      'min-avg-pass-rate': 0.8,
      'min-scenario-pass-rate': 0.9,
    });
    const [strict, excused] = [readReport(report), readReport({ ...report, warnOnly: true })];
    expect(strict).toMatchObject({ verdict: 'failed', warn_only: false, step_fails: true });
    expect(excused).toEqual({
      ...strict,
      warn_only: true,
      step_fails: false,
      headline:
        'Simulation gate failed, but warn-only lets the step pass: “Happy path” passed 20% of its runs, at least 90% is required (and 3 more reasons)',
    });
    const [set] = excused.sets;
    expect(set?.violations.map(({ rule, scenario_id }) => [rule, scenario_id])).toEqual([
      ['min-scenario-pass-rate', 'worse'],
      ['min-scenario-pass-rate', 'bad'],
      ['min-avg-pass-rate', null],
      ['fail-on-status', null],
    ]);
    expect(set?.scenarios.map(({ id }) => id)).toEqual(['worse', 'bad']);
  });

  test('says which label overrode the verdict', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    const overridden = readReport({ ...report, override: 'jo@example.com', redact: true });
    expect(readReport(report)).toMatchObject({ override: null, step_fails: true });
    expect(overridden).toMatchObject({
      headline: expect.stringContaining('overridden by the label “[e-mail address]”: '),
      verdict: 'failed',
      override: { label: '[e-mail address]' },
      step_fails: false,
    });
  });

  test('says how many runs were started', () => {
    const startedRuns = { first: 30, second: 10, unconfirmed: 5 };
    expect(readReport(reportOf([]))).toMatchObject({ started_runs: null });
    expect(readReport(reportOf([], { startedRuns }))).toMatchObject({
      started_runs: { first_look: 30, second_look: 10, unconfirmed: 5 },
    });
  });

  test('names the owners of each scenario, by its own entry', () => {
    const ids = ['a', 'b', 'c'];
    const entry = (id: string, owners: string[]) => scenarioPolicy({ match: { by: 'id', id }, owners });
    const entries = [entry('a', ['4155550134', 'acme/voice']), entry('b', []), entry('a', ['bob'])];
    const set = simulationSet({ scenarios: ids.map((id) => scenarioOfRuns(5, 0, { id, name: id })) });
    const report = reportOfSets([set], { scenarios: entries }, { redact: true });
    expect(readSet(report).scenarios.map(({ owners }) => owners)).toEqual([
      ['4155550134', 'acme/voice'],
      [],
      [],
    ]);
  });

  test('links each set and the worst run of each scenario to the dashboard', () => {
    const long = 'd'.repeat(400);
    const links = {
      run: { template: `https://example.com/${long}/{set_id}/{scenario_id}?run={run_id}` },
      set: { template: 'https://example.com/sets/{set_id}' },
    };
    const scenarios = [
      scenarioOfRuns(0, 5, { id: 'a', name: 'A', worstRunId: '4155550134' }),
      scenarioOfRuns(1, 4, { id: 'b', name: 'B', worstRunId: undefined }),
      scenarioOfRuns(2, 3, { id: 'c', name: 'C', worstRunId: '../x' }),
    ];
    const results = [judged(simulationSet({ id: 'set-9', scenarios })), unjudged('error', { id: undefined })];
    const [set, missing] = readReport(reportOf(results, { links, redact: true })).sets;
    expect([set?.url, missing?.url]).toEqual(['https://example.com/sets/set-9', null]);
    expect(set?.scenarios.map((row) => row.worst_run_url)).toEqual([
      `https://example.com/${long}/set-9/a?run=4155550134`,
      null,
      null,
    ]);
  });

  test('names a figure that JSON has no number for as unknown', () => {
    const set = readSet(
      reportOfSets([simulationSet({ scenarios: [scenario({ meanScore: Number.POSITIVE_INFINITY })] })]),
    );
    expect(set.scenarios[0]?.mean_score).toBeNull();
  });
});

/** A report that has `text` wherever something from outside can be. */
function reportWith(text: string): Report {
  const given = {
    id: text,
    name: text,
    worstRunId: text,
    failureModes: Array.from({ length: 20 }, () => text),
  };
  const set = simulationSet({
    id: text,
    createdAt: text,
    completedAt: text,
    scenarios: [scenarioOfRuns(0, 5, given), scenarioOfRuns(3, 2, { ...given, id: `${text}2` })],
  });
  const trouble = { what: say`${quote(text)}: ${verbatim(text)}`, advice: 'Do it.' };
  const before = simulationSet({ id: text, createdAt: text, scenarios: [scenarioOfRuns(20, 0, given)] });
  const compared = judged(
    simulationSet({ scenarios: [scenarioOfRuns(0, 20, given)] }),
    {},
    {
      baseline: baselineOf([before, { ...before, id: `${text} ` }, { ...before, status: `${text} ` }]),
      secondLook: { kind: 'void', why: say`set ${quote(text)}: ${verbatim(text)}`, setId: text },
    },
  );
  return reportOf(
    [
      judged(set, { 'min-scenario-pass-rate': 0.9, 'max-flaky-count': 0 }),
      unjudged('error', { id: text, status: text, trouble }),
      compared,
    ],
    {
      trouble,
      inputProblems: [{ input: text, message: say`is ${quote(text)}` }],
      policyPath: text,
      links: {
        run: { template: 'https://example.com/{run_id}' },
        set: { template: 'https://example.com/{set_id}' },
      },
      run: { commit: text, branch: text, runUrl: text, runNumber: 1 },
    },
  );
}

/** Every text in a value, names of fields included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]);
}

describe.each(HOSTILE_TEXTS)('%s', (_, text) => {
  test('is plain text on one line, and cut', () => {
    for (const shown of textsIn(readReport(reportWith(text)))) {
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e\u200b]/u);
      expect([...shown].length).toBeLessThanOrEqual(2000);
    }
  });
});

test('whatever Bland sends, the report is of the form', () => {
  fc.assert(
    fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
      const result = judge(set, { ...limits, scenarios: entries }, circumstances);
      const [shown] = readReport(reportOf([result])).sets;
      expect(shown?.checks).toHaveLength(result.checks.length);
      expect(shown?.scenarios).toHaveLength(set.scenarios?.length ?? 0);
      const findings = shown?.checks.reduce((sum, check) => sum + check.findings, 0);
      expect(shown?.violations).toHaveLength(findings ?? -1);
    }),
    runs(),
  );
});

describe('very large reports', () => {
  const LONG = 'é|`🙈'.repeat(100);
  const big = (id: string, many: number) =>
    simulationSet({
      id,
      scenarios: Array.from({ length: many }, (_, index) =>
        scenarioOfRuns(index % 5, 5, {
          id: `${id}-${index}`,
          name: `${index} ${LONG}`,
          failureModes: Array.from({ length: 10 }, () => LONG),
          worstRunId: LONG,
        }),
      ),
    });

  longTest.each([
    ['5000 scenarios', reportOfSets([big('a', 5000)], { 'min-scenario-pass-rate': 0.9 }), 5000],
    [
      '20 sets of 250 scenarios',
      reportOfSets(
        Array.from({ length: 20 }, (_, index) => big(`set-${index}`, 250)),
        { 'min-scenario-pass-rate': 0.9 },
      ),
      250,
    ],
  ])('of %s have at most 8 MiB, keep the worst, and count what is left out', (_, report, many) => {
    const text = renderJson(report);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8 * 1024 * 1024);
    for (const set of parse(text).sets) {
      expect(set.scenarios.length + set.omitted.scenarios).toBe(many);
      expect(set.violations.length + set.omitted.violations).toBe(many);
      expect(set.scenarios.length).toBeGreaterThan(many / 10);
      expect(set.omitted.scenarios).toBeGreaterThan(0);
      expect(set.scenarios[0]?.pass_rate).toBe(0);
      const rates = set.scenarios.map(({ pass_rate }) => pass_rate ?? 1);
      expect(rates).toEqual([...rates].sort());
    }
  });

  test('of 10,000 short scenarios leave none of them out', () => {
    const scenarios = Array.from({ length: 10_000 }, (_, index) => scenario({ id: `s${index}`, name: 'x' }));
    const set = readSet(reportOfSets([simulationSet({ scenarios })]));
    expect([set.scenarios.length, set.omitted.scenarios]).toEqual([10_000, 0]);
  });
});
