/** Bland's agent-testing endpoints as functions. */
import type { Http } from './http.ts';
import { parseSimulationSet } from './schema.ts';
import type { SimulationSet } from './simulation-set.ts';

/** A store can lag behind the call that created a set, so a 404 is not believed at once. */
const NOT_FOUND_GRACE_MS = 10_000;

export interface Client {
  /** The set as it is now. Throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
  getSimulationSet(id: string, deadlineMs: number, signal: AbortSignal): Promise<SimulationSet>;
}

export function makeClient(http: Http): Client {
  return {
    async getSimulationSet(id, deadlineMs, signal) {
      const path = `/v1/agent-testing/simulation-sets/${encodeURIComponent(id)}`;
      const answer = await http.getJson(path, { deadlineMs, signal, notFoundGraceMs: NOT_FOUND_GRACE_MS });
      return parseSimulationSet(answer, id);
    },
  };
}
