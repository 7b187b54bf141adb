/** Bland's agent-testing endpoints as functions. */
import type { Deadline } from '../runtime/clock.ts';
import { messageIn } from './http/error-body.ts';
import { BlandError } from './http/errors.ts';
import { type Http, wasNotReceived } from './http/http.ts';
import type { NotFoundPolicy } from './http/retry.ts';
import { parseRun, type Run } from './runs.ts';
import { parseScenarios, type Scenario } from './scenarios.ts';
import { parseSimulationSet } from './schema.ts';
import type { SimulationSet } from './simulation-set.ts';
import { parseLatestVersion } from './versions.ts';
import { valueAt } from './wire.ts';

/** A set that was started just now, or seen before, exists: a 404 on it comes from a store that lags behind. */
const KNOWN_SET: NotFoundPolicy = { looks: 2, graceMs: 60_000 };
/** Most often the id is wrong, and nobody wants to wait for that. */
const GIVEN_ID: NotFoundPolicy = { looks: 2, graceMs: 0 };

/** What to ask Bland for when a set is started. */
export interface StartRequest {
  /** At least one, each once. */
  readonly scenarioIds: readonly string[];
  readonly simulationsPerScenario: number;
  readonly pathwayId: string | undefined;
  readonly personaId: string | undefined;
  readonly version: number | undefined;
}

/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
export interface Client {
  /** The set as it is now; of a set of our own, or that was seen before, a 404 is forgiven for longer. */
  getSimulationSet(id: string, isOwn: boolean, deadline: Deadline): Promise<SimulationSet>;
  /** The enabled scenarios of a pathway or a persona. */
  listScenarios(of: { pathwayId?: string; personaId?: string }, deadline: Deadline): Promise<Scenario[]>;
  /** `undefined` where the pathway has no versions. */
  latestVersion(pathwayId: string, deadline: Deadline): Promise<number | undefined>;
  /** One run. The id must be safe in a path. */
  getRun(id: string, deadline: Deadline): Promise<Run>;
  /** Starts a set and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`, or an `InterruptedError`. */
  startSimulationSet(request: StartRequest, deadline: Deadline): Promise<string>;
}

const SETS = '/v1/agent-testing/simulation-sets';

export function makeClient(http: Http): Client {
  const seen = new Set<string>();
  return {
    async getSimulationSet(id, isOwn, deadline) {
      const notFound = isOwn || seen.has(id) ? KNOWN_SET : GIVEN_ID;
      const read = (answer: unknown) => parseSimulationSet(answer, id);
      const set = await http.getJson(`${SETS}/${encodeURIComponent(id)}`, read, { ...deadline, notFound });
      seen.add(id);
      return set;
    },
    listScenarios({ pathwayId, personaId }, deadline) {
      const query = new URLSearchParams({
        ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
        ...(personaId === undefined ? {} : { persona_id: personaId }),
        enabled: 'true',
      });
      return http.getJson(`/v1/agent-testing/scenarios?${query}`, parseScenarios, deadline);
    },
    latestVersion(pathwayId, deadline) {
      const path = `/v1/pathway/${encodeURIComponent(pathwayId)}/versions`;
      return http.getJson(path, (answer) => parseLatestVersion(answer, pathwayId), deadline);
    },
    getRun(id, deadline) {
      const path = `/v1/agent-testing/runs/${encodeURIComponent(id)}`;
      return http.getJson(path, (answer) => parseRun(answer, id), deadline);
    },
    async startSimulationSet(request, deadline) {
      let answer: unknown;
      try {
        answer = await http.postJson(SETS, toWire(request), deadline);
      } catch (error) {
        throw error instanceof BlandError && mayHaveStarted(error)
          ? maybeStarted(error.message, error)
          : error;
      }
      const id = startedId(answer);
      if (id !== undefined) return id;
      const words = messageIn(answer);
      const said = words === undefined ? '' : `: ${words}`;
      throw maybeStarted(`Bland answered the start of a set without a usable id${said}`, undefined);
    },
  };
}

function toWire(request: StartRequest): object {
  const { scenarioIds, simulationsPerScenario, pathwayId, personaId, version } = request;
  return {
    scenario_ids: scenarioIds,
    simulations_per_scenario: simulationsPerScenario,
    ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
    ...(personaId === undefined ? {} : { persona_id: personaId }),
    ...(version === undefined ? {} : { version_number: version }),
  };
}

/**
 * The id in the answer to a start, with or without an envelope, whatever else stands beside it: a set that has an id
 * is there. Its documented name differs between POST and GET, so that both are taken.
 */
function startedId(answer: unknown): string | undefined {
  const data = valueAt(answer, ['data']);
  const candidates = [
    valueAt(answer, ['simulation_set_id']),
    valueAt(data, ['simulation_set_id']),
    valueAt(data, ['id']),
    valueAt(answer, ['id']),
  ];
  return candidates.find((id): id is string => typeof id === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(id));
}

/** A refusal is a no. Anything after which the request may have been received and acted upon is not. */
const NOT_A_NO: readonly BlandError['kind'][] = [
  'unreachable',
  'unavailable',
  'request-timed-out',
  'redirected',
  'unreadable',
  'too-large',
];

function mayHaveStarted(error: BlandError): boolean {
  return NOT_A_NO.includes(error.kind) && !wasNotReceived(error);
}

function maybeStarted(message: string, cause: BlandError | undefined): BlandError {
  const what = `${message.replace(/\.$/, '')}, so that it is not known whether a set was started.`;
  return new BlandError('maybe-started', what, { cause });
}
