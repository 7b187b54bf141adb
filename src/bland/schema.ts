/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */
import * as z from 'zod/mini';
import { isSameId, upperWord } from '../ascii.ts';
import { isTerminal, type ScenarioStatistics, type SimulationSet } from './simulation-set.ts';
import { check, drifted, isRecord, optional, quoteValue, unwrap, valueAt } from './wire.ts';

/** Any JSON number. One that is infinite (`1e999`) passes: that it is impossible is for the judge to say. */
const number = z.custom<number>((value) => typeof value === 'number', { error: 'number' });

const headerSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  simulations_per_scenario: optional(number),
  total_scenarios: optional(number),
  created_at: optional(z.string()),
  /** Only a forecast hangs on it. */
  completed_at: z.optional(z.unknown()),
  /** Checked by itself, since its form is promised of terminal sets alone. */
  statistics: z.optional(z.unknown()),
});

const scenarioSchema = z.looseObject({
  scenario_id: optional(z.string()),
  scenario_name: optional(z.string()),
  total_runs: optional(number),
  passed: optional(number),
  failed: optional(number),
  pass_rate: optional(number),
  is_flaky: optional(z.boolean()),
  scores: optional(z.looseObject({ mean: optional(number), stddev: optional(number) })),
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
  const what = `set ${requestedId}`;
  const header = check(headerSchema, unwrap(answer, what), what);
  if (!isSameId(header.id, requestedId)) {
    throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(header.id)}`);
  }
  const status = upperWord(header.status).replace(/^CANCELED$/, 'CANCELLED');
  const remarks: string[] = [];
  const statistics = readStatistics(header.statistics, isTerminal(status), what, remarks);
  return {
    id: header.id,
    status,
    simulationsPerScenario: header.simulations_per_scenario ?? undefined,
    totalScenarios: header.total_scenarios ?? undefined,
    createdAt: header.created_at ?? undefined,
    completedAt: typeof header.completed_at === 'string' ? header.completed_at : undefined,
    overall: fromOverall(statistics?.overall),
    scenarios: fromScenarios(statistics?.per_scenario),
    remarks,
  };
}

function readStatistics(
  raw: unknown,
  terminal: boolean,
  what: string,
  remarks: string[],
): WireStatistics | undefined {
  if (raw === undefined || raw === null) return undefined;
  const reading = z.safeParse(statisticsSchema, raw);
  if (!terminal) return reading.data;
  const scenarios = valueAt(raw, ['per_scenario']);
  // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
  if (isRecord(scenarios) && Object.hasOwn(scenarios, '__proto__')) {
    throw drifted(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
  }
  if (reading.success) return reading.data;
  const usable = withoutOddDisplayFields(raw, reading.error.issues, remarks);
  return check(statisticsSchema, usable, what, ['statistics']);
}

/** A copy of the statistics without the display fields that are not of the documented form. */
function withoutOddDisplayFields(
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
  remarks: string[],
): unknown {
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
    scoreStddev: wire.scores?.stddev ?? undefined,
    worstRunId: wire.worst_run_id ?? undefined,
    failureModes: wire.common_failure_modes ?? [],
  };
}
