/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */
import * as z from 'zod/mini';
import { isId } from '../text/ascii.ts';
import { BlandError } from './http/errors.ts';
import { isTerminal, readStatus, type ScenarioStatistics, type SimulationSet } from './simulation-set.ts';
import { check, checkId, drifted, optional, quoteValue, shown, unwrap, valueAt } from './wire.ts';

/** Any JSON number. An infinite one (`1e999`) passes: the rules reject it. */
const number = z.custom<number>((value) => typeof value === 'number', { error: 'number' });

const headerSchema = z.object({
  id: z.string(),
  status: z.string(),
  simulations_per_scenario: optional(number),
  total_scenarios: optional(number),
  created_at: optional(z.string()),
  // Only a forecast depends on it.
  completed_at: shown(z.string()),
  statistics: optional(z.unknown()),
});

const scenarioSchema = z.object({
  scenario_id: optional(z.string()),
  total_runs: optional(number),
  passed: optional(number),
  failed: optional(number),
  pass_rate: optional(number),
  is_flaky: optional(z.boolean()),
  scores: optional(z.object({ mean: optional(number), stddev: optional(number) })),
  scenario_name: shown(z.string()),
  worst_run_id: shown(z.string()),
  common_failure_modes: shown(z.array(z.string())),
});

/** In another form they are left out with a remark, since nothing is judged by them. */
const SHOWN_FIELDS = ['scenario_name', 'worst_run_id', 'common_failure_modes'] as const;

const statisticsSchema = z.object({
  /** Each is checked by itself: zod overflows the stack on as many faults as a large set may have. */
  per_scenario: optional(z.record(z.string(), z.unknown())),
  overall: optional(
    z.object({
      avg_pass_rate: optional(number),
      flaky_count: optional(number),
      reliable_count: optional(number),
      total_runs: optional(number),
    }),
  ),
});

/** Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`; see wire.ts for what it throws. */
export function parseSimulationSet(answer: unknown, requestedId: string): SimulationSet {
  const what = `set ${requestedId}`;
  const set = readSet(answer, what);
  checkId(set.id, requestedId, what);
  return set;
}

/** Reads such an answer that was saved, whichever set it is of; see wire.ts for what it throws. */
export function parseSavedSet(answer: unknown): SimulationSet {
  const what = 'the saved set';
  const set = readSet(answer, what);
  if (!isId(set.id)) throw drifted(what, `id: expected an id, got ${quoteValue(set.id)}`);
  return set;
}

function readSet(answer: unknown, what: string): SimulationSet {
  const header = check(headerSchema, unwrap(answer, what), what);
  const status = readStatus(header.status);
  return {
    id: header.id,
    status,
    simulationsPerScenario: header.simulations_per_scenario,
    totalScenarios: header.total_scenarios,
    createdAt: header.created_at,
    completedAt: header.completed_at,
    ...readStatistics(header.statistics, isTerminal(status), what),
  };
}

type Statistics = Pick<SimulationSet, 'overall' | 'scenarios' | 'remarks'>;

/** The form is documented only for terminal sets; those of another are taken if they can be read. */
function readStatistics(raw: unknown, isFinal: boolean, what: string): Statistics {
  const none = { overall: undefined, scenarios: undefined, remarks: [] };
  if (raw === undefined) return none;
  try {
    const statistics = parseStatistics(raw, what);
    return isFinal ? statistics : { ...statistics, remarks: [] };
  } catch (error) {
    if (isFinal || !(error instanceof BlandError)) throw error;
    return none;
  }
}

function parseStatistics(raw: unknown, what: string): Statistics {
  // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
  if (Object.hasOwn(Object(valueAt(raw, ['per_scenario'])), '__proto__')) {
    throw drifted(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
  }
  const { overall, per_scenario } = check(statisticsSchema, raw, what, ['statistics']);
  const odd = new Set<string>();
  const scenarios = Object.entries(per_scenario ?? {}).map(([key, scenario]) =>
    readScenario(key, scenario, what, odd),
  );
  const fields = [...odd].join(', ');
  return {
    overall: overall && {
      avgPassRate: overall.avg_pass_rate,
      flakyCount: overall.flaky_count,
      reliableCount: overall.reliable_count,
      totalRuns: overall.total_runs,
    },
    scenarios: per_scenario && scenarios,
    remarks: odd.size === 0 ? [] : [`Bland sent ${fields} in an undocumented form, so it is not shown.`],
  };
}

/** @param odd takes the names of fields that are only shown and are not of the documented form */
function readScenario(key: string, raw: unknown, what: string, odd: Set<string>): ScenarioStatistics {
  const wire = check(scenarioSchema, raw, what, ['statistics', 'per_scenario', key]);
  for (const field of SHOWN_FIELDS) {
    if (wire[field] === undefined && (valueAt(raw, [field]) ?? undefined) !== undefined) odd.add(field);
  }
  return {
    id: wire.scenario_id ?? key,
    name: wire.scenario_name,
    totalRuns: wire.total_runs,
    passed: wire.passed,
    failed: wire.failed,
    passRate: wire.pass_rate,
    isFlaky: wire.is_flaky,
    meanScore: wire.scores?.mean,
    scoreStddev: wire.scores?.stddev,
    worstRunId: wire.worst_run_id,
    failureModes: wire.common_failure_modes ?? [],
  };
}
