/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */
import * as z from 'zod/mini';
import { messageIn } from './error-body.ts';
import { BlandError } from './errors.ts';
import { isTerminal, type ScenarioStatistics, type SimulationSet } from './simulation-set.ts';

/** Any JSON number. One that is infinite (`1e999`) passes: that it is impossible is for the judge to say. */
const number = z.custom<number>((value) => typeof value === 'number', { error: 'number' });
const optional = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema));

const headerSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  simulations_per_scenario: optional(number),
  total_scenarios: optional(number),
});

const scenarioSchema = z.looseObject({
  scenario_id: optional(z.string()),
  scenario_name: optional(z.string()),
  total_runs: optional(number),
  passed: optional(number),
  failed: optional(number),
  pass_rate: optional(number),
  is_flaky: optional(z.boolean()),
  scores: optional(z.looseObject({ mean: optional(number) })),
  worst_run_id: optional(z.string()),
  common_failure_modes: optional(z.array(z.string())),
});

const statisticsSchema = z.looseObject({
  per_scenario: optional(z.record(z.string(), scenarioSchema)),
  overall: optional(
    z.looseObject({
      avg_pass_rate: optional(number),
      flaky_count: optional(number),
      reliable_count: optional(number),
      total_runs: optional(number),
    }),
  ),
});

const bodySchema = z.looseObject({ statistics: z.optional(z.unknown()) });

type WireScenario = z.infer<typeof scenarioSchema>;
type WireStatistics = z.infer<typeof statisticsSchema>;

/** Fields that nothing is judged by: one of another form is left out with a remark, and does no harm. */
const FOR_DISPLAY = ['scenario_name', 'worst_run_id', 'common_failure_modes'];

/**
 * Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`.
 * Throws a {@link BlandError} of kind `refused` for a 2xx that carries errors, and `drifted` for an answer that
 * is not of the documented form, or about another set. While a set is not terminal the form of its
 * statistics is not documented, so they are taken where they can be read and left out where not.
 */
export function parseSimulationSet(answer: unknown, requestedId: string): SimulationSet {
  const body = check(bodySchema, unwrap(answer, requestedId), [], requestedId);
  const header = check(headerSchema, body, [], requestedId);
  if (header.id.toLowerCase() !== requestedId.toLowerCase()) {
    throw drifted(requestedId, `id: expected ${quote(requestedId)}, got ${quote(header.id)}`);
  }
  const status = header.status.trim().toUpperCase();
  const remarks: string[] = [];
  const statistics = readStatistics(body.statistics, isTerminal(status), requestedId, remarks);
  return {
    id: header.id,
    status,
    simulationsPerScenario: header.simulations_per_scenario ?? undefined,
    totalScenarios: header.total_scenarios ?? undefined,
    overall: fromOverall(statistics?.overall),
    scenarios: fromScenarios(statistics?.per_scenario),
    remarks,
  };
}

/** Takes a `{data, errors}` envelope off; an envelope with errors is a refusal, whatever its HTTP status. */
function unwrap(answer: unknown, requestedId: string): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('errors' in answer && Array.isArray(answer.errors) && answer.errors.length > 0) {
    const said = messageIn(answer) ?? JSON.stringify(answer.errors).slice(0, 200);
    throw new BlandError('refused', `Bland answered for set ${requestedId} with errors: ${said}.`);
  }
  return 'data' in answer && !('id' in answer) ? answer.data : answer;
}

function readStatistics(
  raw: unknown,
  terminal: boolean,
  requestedId: string,
  remarks: string[],
): WireStatistics | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (!terminal) return z.safeParse(statisticsSchema, raw).data;
  const usable = withoutOddDisplayFields(raw, remarks);
  return check(statisticsSchema, usable, ['statistics'], requestedId);
}

/** A copy of the statistics without the display fields that are not of the documented form. */
function withoutOddDisplayFields(raw: unknown, remarks: string[]): unknown {
  const issues = z.safeParse(statisticsSchema, raw).error?.issues ?? [];
  const odd = issues.filter(
    ({ path }) => path[0] === 'per_scenario' && FOR_DISPLAY.includes(String(path[2])),
  );
  if (odd.length === 0) return raw;
  const copy = structuredClone(raw);
  for (const { path } of odd) {
    const scenario = valueAt(copy, path.slice(0, 2));
    if (isRecord(scenario)) delete scenario[String(path[2])];
  }
  const fields = [...new Set(odd.map(({ path }) => String(path[2])))].join(', ');
  remarks.push(`Bland sent ${fields} in a form that is not documented, so it is not shown.`);
  return copy;
}

/** The value in its checked form, or a `drifted` error that names the first field that is off. */
function check<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
  at: readonly string[],
  requestedId: string,
): z.core.output<T> {
  const result = z.safeParse(schema, value);
  if (result.success) {
    // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
    const scenarios = isRecord(value) ? value['per_scenario'] : undefined;
    if (!isRecord(scenarios) || !Object.hasOwn(scenarios, '__proto__')) return result.data;
    throw drifted(requestedId, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
  }
  const [first] = result.error.issues;
  const path = [...at, ...(first?.path ?? [])].map(String).join('.') || 'the answer';
  const expected = first?.code === 'invalid_type' ? first.expected : (first?.message ?? 'another form');
  const more = result.error.issues.length - 1;
  throw drifted(
    requestedId,
    `${path}: expected ${expected}, got ${describe(valueAt(value, first?.path ?? []))}${more > 0 ? `, and ${more} more` : ''}`,
  );
}

function drifted(requestedId: string, what: string): BlandError {
  return new BlandError('drifted', `Bland's answer for set ${requestedId} is not understood: ${what}.`);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${quote(value)}`;
}

function quote(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 80).toWellFormed();
}

function fromOverall(overall: WireStatistics['overall']): SimulationSet['overall'] {
  if (overall === undefined || overall === null) return undefined;
  return {
    avgPassRate: overall.avg_pass_rate ?? undefined,
    flakyCount: overall.flaky_count ?? undefined,
    reliableCount: overall.reliable_count ?? undefined,
    totalRuns: overall.total_runs ?? undefined,
  };
}

function fromScenarios(perScenario: WireStatistics['per_scenario']): SimulationSet['scenarios'] {
  if (perScenario === undefined || perScenario === null) return undefined;
  return Object.entries(perScenario).map(([key, scenario]) => fromScenario(key, scenario));
}

function fromScenario(key: string, wire: WireScenario): ScenarioStatistics {
  return {
    id: wire.scenario_id ?? key,
    name: wire.scenario_name ?? undefined,
    totalRuns: wire.total_runs ?? undefined,
    passed: wire.passed ?? undefined,
    failed: wire.failed ?? undefined,
    passRate: wire.pass_rate ?? undefined,
    isFlaky: wire.is_flaky ?? undefined,
    meanScore: wire.scores?.mean ?? undefined,
    worstRunId: wire.worst_run_id ?? undefined,
    failureModes: wire.common_failure_modes ?? [],
  };
}
