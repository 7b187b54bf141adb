/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */
import * as z from 'zod/mini';
import { isSameId, upperWord } from '../text/ascii.ts';
import { BlandError } from './http/errors.ts';
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
  /** Checked by itself, since its form is promised only of terminal sets. */
  statistics: z.optional(z.unknown()),
});

const scenarioSchema = z.looseObject({
  scenario_id: optional(z.string()),
  total_runs: optional(number),
  passed: optional(number),
  failed: optional(number),
  pass_rate: optional(number),
  is_flaky: optional(z.boolean()),
  scores: optional(z.looseObject({ mean: optional(number), stddev: optional(number) })),
  /** Only shown, see {@link readShown}. */
  scenario_name: z.optional(z.unknown()),
  worst_run_id: z.optional(z.unknown()),
  common_failure_modes: z.optional(z.unknown()),
});

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

type WireOverall = z.infer<typeof statisticsSchema>['overall'];

/**
 * Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`.
 * Throws a {@link BlandError} of kind `refused` for a 2xx that carries errors, `unreadable` for an answer without
 * content, and `drifted` for one that is not of the documented form, or about another set. While a set is not
 * terminal the form of its statistics is not documented, so they are taken where they can be read and left out where
 * not.
 */
export function parseSimulationSet(answer: unknown, requestedId: string): SimulationSet {
  const what = `set ${requestedId}`;
  const header = check(headerSchema, unwrap(answer, what), what);
  if (!isSameId(header.id, requestedId)) {
    throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(header.id)}`);
  }
  const status = upperWord(header.status).replace(/^CANCELED$/, 'CANCELLED');
  return {
    id: header.id,
    status,
    simulationsPerScenario: header.simulations_per_scenario ?? undefined,
    totalScenarios: header.total_scenarios ?? undefined,
    createdAt: header.created_at ?? undefined,
    completedAt: typeof header.completed_at === 'string' ? header.completed_at : undefined,
    ...readStatistics(header.statistics, isTerminal(status), what),
  };
}

type Statistics = Pick<SimulationSet, 'overall' | 'scenarios' | 'remarks'>;

const NO_STATISTICS: Statistics = { overall: undefined, scenarios: undefined, remarks: [] };

function readStatistics(raw: unknown, terminal: boolean, what: string): Statistics {
  if (raw === undefined || raw === null) return NO_STATISTICS;
  try {
    const statistics = parseStatistics(raw, what);
    return terminal ? statistics : { ...statistics, remarks: [] };
  } catch (error) {
    if (terminal || !(error instanceof BlandError)) throw error;
    return NO_STATISTICS;
  }
}

function parseStatistics(raw: unknown, what: string): Statistics {
  // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
  const perScenario = valueAt(raw, ['per_scenario']);
  if (isRecord(perScenario) && Object.hasOwn(perScenario, '__proto__')) {
    throw drifted(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
  }
  const statistics = check(statisticsSchema, raw, what, ['statistics']);
  const odd = new Set<string>();
  const scenarios = Object.entries(statistics.per_scenario ?? {}).map(([key, scenario]) =>
    readScenario(key, scenario, what, odd),
  );
  const fields = [...odd].join(', ');
  return {
    overall: readOverall(statistics.overall),
    scenarios: statistics.per_scenario ? scenarios : undefined,
    remarks:
      odd.size === 0 ? [] : [`Bland sent ${fields} in a form that is not documented, so it is not shown.`],
  };
}

function readOverall(overall: WireOverall): SimulationSet['overall'] {
  if (overall === undefined || overall === null) return undefined;
  return {
    avgPassRate: overall.avg_pass_rate ?? undefined,
    flakyCount: overall.flaky_count ?? undefined,
    reliableCount: overall.reliable_count ?? undefined,
    totalRuns: overall.total_runs ?? undefined,
  };
}

/** @param odd takes the names of fields that are only shown and are not of the documented form */
function readScenario(key: string, raw: unknown, what: string, odd: Set<string>): ScenarioStatistics {
  const wire = check(scenarioSchema, raw, what, ['statistics', 'per_scenario', key]);
  return {
    id: wire.scenario_id ?? key,
    name: readShown(wire, 'scenario_name', isText, odd),
    totalRuns: wire.total_runs ?? undefined,
    passed: wire.passed ?? undefined,
    failed: wire.failed ?? undefined,
    passRate: wire.pass_rate ?? undefined,
    isFlaky: wire.is_flaky ?? undefined,
    meanScore: wire.scores?.mean ?? undefined,
    scoreStddev: wire.scores?.stddev ?? undefined,
    worstRunId: readShown(wire, 'worst_run_id', isText, odd),
    failureModes: readShown(wire, 'common_failure_modes', isTexts, odd) ?? [],
  };
}

/** A field that nothing is judged by: in another form it is left out, and does no harm. */
function readShown<T>(
  wire: Readonly<Record<string, unknown>>,
  field: string,
  isExpected: (value: unknown) => value is T,
  odd: Set<string>,
): T | undefined {
  const value = wire[field] ?? undefined;
  if (value === undefined || isExpected(value)) return value;
  odd.add(field);
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
