/** Bland's agent-testing endpoints as functions. */

import type { Deadline } from '../runtime/clock.ts';
import { idKey, isId } from '../text/ascii.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { messageIn } from './http/error-body.ts';
import { BlandError, type BlandErrorOptions, withWords } from './http/errors.ts';
import type { Http } from './http/http.ts';
import { codeOf } from './http/network-error.ts';
import type { Tolerance } from './http/retry.ts';
import { parseRun, type Run } from './runs.ts';
import { parseScenarios, type Scenario } from './scenarios.ts';
import { parseSimulationSet } from './schema.ts';
import type { SimulationSet } from './simulation-set.ts';
import { parseLatestVersion } from './versions.ts';
import { valueAt } from './wire.ts';

/** A set that was started just now, or seen before, exists: a 404 on it comes from a store that lags behind. */
const KNOWN_SET: Tolerance = { failures: 2, forMs: 60_000 };
/** Most often the id is wrong, which is not worth a wait. */
const GIVEN_ID: Tolerance = { failures: 2, forMs: 0 };

export interface StartRequest {
  /** At least one, each once. */
  readonly scenarioIds: readonly string[];
  readonly simulationsPerScenario: number;
  readonly pathwayId: string | undefined;
  readonly personaId: string | undefined;
  readonly version: number | undefined;
}

export type Client = ReturnType<typeof makeClient>;

const SETS = '/v1/agent-testing/simulation-sets';

/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
export function makeClient(http: Http) {
  const seen = new Set<string>();
  return {
    /** The set as it is now. On a set of our own, or one that was seen before, a 404 is retried for longer. */
    async getSimulationSet(id: string, isOwn: boolean, deadline: Deadline): Promise<SimulationSet> {
      const notFound = isOwn || seen.has(id) ? KNOWN_SET : GIVEN_ID;
      const read = (answer: unknown) => parseSimulationSet(answer, id);
      const set = await http.getJson(`${SETS}/${encodeURIComponent(id)}`, read, {
        ...deadline,
        subject: 'this set',
        notFound,
      });
      seen.add(id);
      return set;
    },
    listScenarios(of: 'pathway' | 'persona', id: string, deadline: Deadline): Promise<Scenario[]> {
      const query = new URLSearchParams({ [`${of}_id`]: id, enabled: 'true' });
      return http.getJson(`/v1/agent-testing/scenarios?${query}`, parseScenarios, {
        ...deadline,
        subject: `this ${of}`,
      });
    },
    /** `undefined` where the pathway has no versions. */
    latestVersion(pathwayId: string, deadline: Deadline): Promise<number | undefined> {
      const path = `/v1/pathway/${encodeURIComponent(pathwayId)}/versions`;
      return http.getJson(path, (answer) => parseLatestVersion(answer, pathwayId), {
        ...deadline,
        subject: 'this pathway',
      });
    },
    getRun(id: string, deadline: Deadline): Promise<Run> {
      const path = `/v1/agent-testing/runs/${encodeURIComponent(id)}`;
      const read = (answer: unknown) => parseRun(answer, id);
      return http.getJson(path, read, { ...deadline, subject: 'this run' });
    },
    /**
     * Starts a set and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`, or an
     * `InterruptedError`.
     */
    async startSimulationSet(request: StartRequest, deadline: Deadline): Promise<string> {
      const options = { ...deadline, subject: 'something in the start request' };
      const answer = await http.postJson(SETS, toWire(request), options).catch((error: unknown) => {
        const isOpen = error instanceof BlandError && mayHaveStarted(error);
        throw isOpen ? maybeStarted(error.what, { cause: error, request: error.request }) : error;
      });
      const id = startedId(answer);
      if (id !== undefined) return id;
      const what = say`Bland's answer to the start request has no usable id`;
      throw maybeStarted(withWords(what, messageIn(answer)), { request: `POST ${SETS}` });
    },
  };
}

/** A client that gives these sets as they were saved, instead of asking for them. */
export function withSaved(client: Client, saved: readonly SimulationSet[]): Client {
  const known = new Map(saved.map((set) => [idKey(set.id), set]));
  return {
    ...client,
    getSimulationSet: async (id, isOwn, deadline) =>
      known.get(idKey(id)) ?? (await client.getSimulationSet(id, isOwn, deadline)),
  };
}

function toWire(request: StartRequest): object {
  return {
    scenario_ids: request.scenarioIds,
    simulations_per_scenario: request.simulationsPerScenario,
    pathway_id: request.pathwayId,
    persona_id: request.personaId,
    version_number: request.version,
  };
}

/**
 * The id in the answer to a start, with or without an envelope, even beside errors: a set that has an id
 * exists. The documented names differ between POST and GET, so both are taken.
 */
function startedId(answer: unknown): string | undefined {
  const paths = [['simulation_set_id'], ['data', 'simulation_set_id'], ['data', 'id'], ['id']];
  const candidates = paths.map((path) => valueAt(answer, path));
  return candidates.find((id): id is string => typeof id === 'string' && isId(id));
}

/** Nothing was sent, since there was no connection yet. */
const NOT_CONNECTED_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Whether the request may have been received and acted upon: a refusal is a clear no, as is a rate limit. */
function mayHaveStarted({ kind, isTransient, cause }: BlandError): boolean {
  if (kind === 'rate-limited' || NOT_CONNECTED_CODES.includes(codeOf(cause) ?? '')) return false;
  return isTransient || kind === 'redirected' || kind === 'too-large';
}

function maybeStarted(what: Phrase, options: BlandErrorOptions): BlandError {
  return new BlandError('maybe-started', say`${what}, so a set may have been started`, options);
}
