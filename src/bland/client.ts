/** Bland's agent-testing endpoints as functions. */
import * as z from 'zod/mini';
import { BlandError } from './errors.ts';
import { type CallOptions, type Http, wasNotReceived } from './http.ts';
import { parseScenarios, type Scenario } from './scenarios.ts';
import { parseSimulationSet } from './schema.ts';
import type { SimulationSet } from './simulation-set.ts';
import { parseLatestVersion } from './versions.ts';
import { check, optional, unwrap } from './wire.ts';

/** A store can lag behind the call that created a set, so a 404 is not believed at once. */
const NOT_FOUND_GRACE_MS = 10_000;
/** Of a set that we created ourselves we know that it exists. */
const OWN_SET_GRACE_MS = 60_000;

/** When to give up, and what ends a call before. */
export type Patience = Omit<CallOptions, 'notFoundGraceMs'>;

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
  /** The set as it is now; of a set of our own a 404 is forgiven for longer. */
  getSimulationSet(id: string, isOwn: boolean, patience: Patience): Promise<SimulationSet>;
  /** The enabled scenarios of a pathway or a persona. */
  listScenarios(of: { pathwayId?: string; personaId?: string }, patience: Patience): Promise<Scenario[]>;
  /** `undefined` where the pathway has no versions. */
  latestVersion(pathwayId: string, patience: Patience): Promise<number | undefined>;
  /** Starts a set and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`. */
  startSimulationSet(request: StartRequest, patience: Patience): Promise<string>;
}

const SETS = '/v1/agent-testing/simulation-sets';

export function makeClient(http: Http): Client {
  const get = (path: string, patience: Patience, notFoundGraceMs = 0) =>
    http.getJson(path, { ...patience, notFoundGraceMs });
  return {
    async getSimulationSet(id, isOwn, patience) {
      const graceMs = isOwn ? OWN_SET_GRACE_MS : NOT_FOUND_GRACE_MS;
      return parseSimulationSet(await get(`${SETS}/${encodeURIComponent(id)}`, patience, graceMs), id);
    },
    async listScenarios({ pathwayId, personaId }, patience) {
      const query = new URLSearchParams({
        ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
        ...(personaId === undefined ? {} : { persona_id: personaId }),
        enabled: 'true',
      });
      return parseScenarios(await get(`/v1/agent-testing/scenarios?${query}`, patience));
    },
    async latestVersion(pathwayId, patience) {
      const answer = await get(`/v1/pathway/${encodeURIComponent(pathwayId)}/versions`, patience);
      return parseLatestVersion(answer, pathwayId);
    },
    async startSimulationSet(request, patience) {
      try {
        const answer = await http.postJson(SETS, toWire(request), { ...patience, notFoundGraceMs: 0 });
        return parseStarted(answer);
      } catch (error) {
        throw error instanceof BlandError && mayHaveStarted(error) ? maybeStarted(error) : error;
      }
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

const startedSchema = z.looseObject({ simulation_set_id: optional(z.string()), id: optional(z.string()) });

/** The documented name of the id differs between POST and GET, so that both are taken. */
function parseStarted(answer: unknown): string {
  const what = 'the start of a set';
  const { simulation_set_id, id } = check(startedSchema, unwrap(answer, what), what);
  const found = simulation_set_id ?? id ?? '';
  if (/^[A-Za-z0-9_-]{1,128}$/.test(found)) return found;
  throw new BlandError('drifted', `Bland's answer for ${what} has no usable simulation_set_id.`);
}

/** A refusal is a no. Anything after which the request may have been received and acted upon is not. */
const NOT_A_NO: readonly BlandError['kind'][] = [
  'unreachable',
  'unavailable',
  'request-timed-out',
  'unreadable',
  'too-large',
  'drifted',
];

function mayHaveStarted(error: BlandError): boolean {
  return NOT_A_NO.includes(error.kind) && !wasNotReceived(error);
}

function maybeStarted(error: BlandError): BlandError {
  const what = error.message.replace(/\.$/, '');
  return new BlandError('maybe-started', `${what}, so that it is not known whether a set was started.`, {
    cause: error,
  });
}
