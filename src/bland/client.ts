/** Bland's agent-testing endpoints as functions. */

import type { Deadline } from '../runtime/clock.ts';
import { say } from '../text/phrase.ts';
import { messageIn } from './http/error-body.ts';
import { BlandError, withAdvice, withWords } from './http/errors.ts';
import type { Http } from './http/http.ts';
import { explainFailedStart, maybeStarted } from './http/maybe-started.ts';
import type { Tolerance } from './http/retry.ts';
import { parseRun, type Run } from './runs.ts';
import { parseScenarios, type Scenario } from './scenarios.ts';
import { parseSimulationSet } from './schema.ts';
import { findSet, type SimulationSet } from './simulation-set.ts';
import { parseLatestVersion } from './versions.ts';
import { firstId } from './wire.ts';

/** What was started just now, or seen before, exists: a 404 on it comes from a store that lags behind. */
export const KNOWN_ID: Tolerance = { failures: 2, forMs: 60_000 };
/** Most often the id is wrong, which is not worth a wait. */
export const GIVEN_ID: Tolerance = { failures: 2, forMs: 0 };

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
/** What `/simulate` starts has an id of the same name. */
const SET_NOT_FOUND =
  'Check the id, `base-url`, and that the key belongs to the organisation that owns the set. If the id is from `POST /v1/agent-testing/scenarios/{id}/simulate`, which calls it `simulation_set_id` too, it is not that of a set: its results are at `GET /v1/agent-testing/simulation-runs/{simulation_set_id}/results`, which this action does not judge.';

/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
export function makeClient(http: Http) {
  const seen = new Set<string>();
  return {
    /** The set as it is now. On a set of our own, or one that was seen before, a 404 is retried for longer. */
    async getSimulationSet(id: string, isOwn: boolean, deadline: Deadline): Promise<SimulationSet> {
      const notFound = isOwn || seen.has(id) ? KNOWN_ID : GIVEN_ID;
      const read = (answer: unknown) => parseSimulationSet(answer, id);
      const options = { ...deadline, subject: 'this set', notFound };
      const set = await http
        .getJson(`${SETS}/${encodeURIComponent(id)}`, read, options)
        .catch((error: unknown) => {
          const isUnknown = error instanceof BlandError && error.kind === 'not-found';
          throw isUnknown ? withAdvice(error, SET_NOT_FOUND) : error;
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
        throw explainFailedStart(error, 'set');
      });
      const id = startedId(answer);
      if (id !== undefined) return id;
      const what = say`Bland's answer to the start request has no usable id`;
      throw maybeStarted(withWords(what, messageIn(answer)), 'set', { request: `POST ${SETS}` });
    },
  };
}

/** A client that gives these sets as they were saved, instead of asking for them. */
export function withSaved(client: Client, saved: readonly SimulationSet[]): Client {
  return {
    ...client,
    getSimulationSet: async (id, isOwn, deadline) =>
      findSet(saved, id) ?? (await client.getSimulationSet(id, isOwn, deadline)),
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
  return firstId(answer, paths);
}
