/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */
import * as z from 'zod/mini';
import { upperWord } from '../text/ascii.ts';
import { BlandError } from './http/errors.ts';
import { isTerminal, type ScenarioStatistics, type SimulationSet } from './simulation-set.ts';
import { check, checkId, drifted, optional, unwrap, valueAt } from './wire.ts';

/** Any JSON number. One that is infinite (`1e999`) passes: that it is impossible is for the judge to say. */
const number = z.custom<number>((value) => typeof value === 'number', { error: 'number' });

const headerSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  simulations_per_scenario: optional(number),
  total_scenarios: optional(number),
  created_at: optional(z.string()),
});

const scenarioSchema = z.looseObject({
  scenario_id: optional(z.string()),
  total_runs: optional(number),
  passed: optional(number),
  failed: optional(number),
  pass_rate: optional(number),
  is_flaky: optional(z.boolean()),
  scores: optional(z.looseObject({ mean: optional(number), stddev: optional(number) })),
});

/** Fields that nothing is judged by: in another form they are left out, with a remark. */
const shownText = optional(z.string());
const shownTexts = optional(z.array(z.string()));

const statisticsSchema = z.looseObject({
  /** Each is checked by itself: zod fails on as many faults as a large set may have. */
  per_scenario: optional(z.record(z.string(), z.unknown())),
  overall: optional(
    z.looseObject({
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
  const header = check(headerSchema, unwrap(answer, what), what);
  checkId(header.id, requestedId, what);
  const status = upperWord(header.status).replace(/^CANCELED$/, 'CANCELLED');
  const completedAt = header['completed_at'];
  return {
    id: header.id,
    status,
    simulationsPerScenario: header.simulations_per_scenario,
    totalScenarios: header.total_scenarios,
    createdAt: header.created_at,
    // Only a forecast depends on it.
    completedAt: typeof completedAt === 'string' ? completedAt : undefined,
    ...readStatistics(header['statistics'] ?? undefined, isTerminal(status), what),
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
    remarks:
      odd.size === 0 ? [] : [`Bland sent ${fields} in a form that is not documented, so it is not shown.`],
  };
}

/** @param odd takes the names of fields that are only shown and are not of the documented form */
function readScenario(key: string, raw: unknown, what: string, odd: Set<string>): ScenarioStatistics {
  const wire = check(scenarioSchema, raw, what, ['statistics', 'per_scenario', key]);
  const readShown = <T>(field: string, schema: z.ZodMiniType<T>): T | undefined => {
    const { success, data } = z.safeParse(schema, wire[field]);
    if (!success) odd.add(field);
    return data;
  };
  return {
    id: wire.scenario_id ?? key,
    name: readShown('scenario_name', shownText),
    totalRuns: wire.total_runs,
    passed: wire.passed,
    failed: wire.failed,
    passRate: wire.pass_rate,
    isFlaky: wire.is_flaky,
    meanScore: wire.scores?.mean,
    scoreStddev: wire.scores?.stddev,
    worstRunId: readShown('worst_run_id', shownText),
    failureModes: readShown('common_failure_modes', shownTexts) ?? [],
  };
}
