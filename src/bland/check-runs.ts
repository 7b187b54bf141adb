/** A check run of a v2 agent in our own form; the only place that knows Bland's field names for it. */
import * as z from 'zod/mini';
import { isSameId, upperWord } from '../text/ascii.ts';
import { isRecord } from './http/error-body.ts';
import { type JudgeVerdict, readVerdicts } from './judge-verdicts.ts';
import { isTerminal, readStatus } from './simulation-set.ts';
import type { Subject } from './wait.ts';
import { check, checkId, drifted, firstId, optional, quoteValue, shown, unwrap, valueAt } from './wire.ts';

/** Where the checks of an agent may be run. */
export const ENVIRONMENTS = ['staging', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** What a check run is started for. */
export interface CheckRequest {
  readonly agentId: string;
  readonly environment: Environment;
  /** `undefined`: the candidate that Bland chooses. */
  readonly versionId: string | undefined;
}

export interface CheckRun {
  readonly id: string;
  /** In lower case: text from outside; `undefined` where Bland does not say it. */
  readonly environment: string | undefined;
  /** As that of a simulation set. */
  readonly status: string;
  /** `undefined` where Bland does not say it, or not as true or false. */
  readonly overallPassed: boolean | undefined;
  /** Of each judge, final only when the run is terminal; `undefined` where Bland gave none. */
  readonly verdicts: readonly JudgeVerdict[] | undefined;
  /** The simulation set of the run, whose id may be of any form. */
  readonly setId: string | undefined;
  /** ISO 8601. */
  readonly createdAt: string | undefined;
  /** ISO 8601. */
  readonly completedAt: string | undefined;
}

const runSchema = z.object({
  id: z.string(),
  status: z.string(),
  agent_id: optional(z.string()),
  env_type: optional(z.string()),
  created_at: optional(z.string()),
  overall_passed: shown(z.boolean()),
  verdicts: optional(z.unknown()),
  simulation_set_id: shown(z.string()),
  completed_at: shown(z.string()),
});

/**
 * Reads the answer to `GET /v2/agents/{agent_id}/check-runs/{run_id}`; see wire.ts for what it throws.
 *
 * @param request what the run was started for, where we started it
 */
export function parseCheckRun(
  answer: unknown,
  requestedId: string,
  { agentId, environment }: Pick<CheckRequest, 'agentId'> & Partial<CheckRequest>,
): CheckRun {
  const what = `check run ${requestedId}`;
  const wire = check(runSchema, unwrap(answer, what), what);
  checkId(wire.id, requestedId, what);
  const { agent_id: owner = agentId, env_type: place = environment } = wire;
  if (!isSameId(owner, agentId)) throw unexpected(what, 'agent_id', agentId, owner);
  if (environment !== undefined && upperWord(`${place}`) !== upperWord(environment)) {
    throw unexpected(what, 'env_type', environment, place);
  }
  return {
    id: wire.id,
    environment: place?.trim().toLowerCase() || undefined,
    status: readStatus(wire.status),
    overallPassed: wire.overall_passed,
    verdicts: readVerdicts(wire.verdicts),
    setId: wire.simulation_set_id,
    createdAt: wire.created_at,
    completedAt: wire.completed_at,
  };
}

function unexpected(what: string, field: string, wanted: string, got: unknown) {
  return drifted(what, `${field}: expected ${quoteValue(wanted)}, got ${quoteValue(got)}`);
}

/** How a check run is waited for. Nothing is known of how far one has come. */
export function checkRunSubject(id: string, isNew: boolean): Subject<CheckRun> {
  return {
    noun: 'Check run',
    id,
    isNew,
    describeMissing({ overallPassed, verdicts = [] }) {
      if (overallPassed === undefined) return 'overall_passed is missing';
      return verdicts.length === 0 ? 'it has no verdicts' : undefined;
    },
    describeProgress: () => '',
    forecast: () => undefined,
  };
}

/** A run that has not ended, as the list of an environment has it: both are texts from outside. */
export type ActiveRun = Pick<CheckRun, 'id' | 'status'>;

const LIST_KEYS = ['check_runs', 'checkRuns', 'runs', 'items'];
const listedSchema = z.object({ id: z.string(), status: z.string(), env_type: shown(z.string()) });

/**
 * The first run that has not ended, in the answer to `GET /v2/agents/{agent_id}/check-runs`, of which only that it is a list
 * is documented; `undefined` where there is none, or none can be read.
 */
export function findActive(answer: unknown, environment: Environment): ActiveRun | undefined {
  const body = unwrap(answer, 'the list of check runs', 'list');
  const lists = [body, ...LIST_KEYS.map((key) => valueAt(body, [key]))];
  return lists
    .filter(Array.isArray)
    .flat()
    .flatMap((entry) => z.safeParse(listedSchema, entry).data ?? [])
    .filter(({ env_type: place = environment }) => upperWord(place) === upperWord(environment))
    .map(({ id, status }) => ({ id, status: readStatus(status) }))
    .find(({ status }) => !isTerminal(status));
}

/** The id in the answer to a start, with or without an envelope, even beside errors: a run that has an id exists. */
export function startedRunId(answer: unknown): string | undefined {
  const paths = [
    ['data', 'id'],
    ['id'],
    ['data', 'check_run_id'],
    ['check_run_id'],
    ['data', 'check_run', 'id'],
  ];
  return firstId(answer, paths);
}

/**
 * The status in the answer to a cancellation, of which nothing is documented: it may be empty.
 * @throws BlandError for one that carries errors
 */
export function statusAfterCancel(answer: unknown): string | undefined {
  if (!isRecord(answer)) return undefined;
  const { data, ...bare } = answer;
  const run = isRecord(data) ? data : bare;
  unwrap({ ...bare, data: { isAccepted: true, ...run } }, 'the cancellation');
  const status = valueAt(run, ['status']);
  return typeof status === 'string' ? readStatus(status) : undefined;
}
