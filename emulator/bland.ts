/** Bland's agent-testing endpoints: sets that go from one answer to the next as they are asked for. */
import { readFileSync } from 'node:fs';
import type { Answer, RecordedRequest } from './emulator.ts';

/** The answer in Bland's documentation of “Get Simulation Set”, byte for byte. */
export const DOCUMENTED_ANSWER = readFileSync(
  new URL('data/documented-simulation-set.json', import.meta.url),
  'utf8',
);
/** The id of the set in that answer. */
export const DOCUMENTED_ID = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';

/** The form of a set before it is terminal, as far as it is documented. */
export function unfinished(id: string, status: string, statistics: unknown = null): object {
  return {
    id,
    status,
    simulations_per_scenario: 5,
    total_scenarios: 2,
    statistics,
    created_at: '2026-04-14T10:00:00.000Z',
    completed_at: null,
  };
}

export class BlandEmulator {
  /** The key that is let in. */
  apiKey = 'emulated-bland-key';
  readonly #answers = new Map<string, unknown[]>();

  /** A set whose n-th look gives the n-th answer, and the last one from then on. A text goes out as it is. */
  addSet(id: string, ...answers: unknown[]): void {
    this.#answers.set(id, answers);
  }

  /** A set that goes PENDING, RUNNING and then to the documented answer. */
  addDocumentedSet(): void {
    this.addSet(
      DOCUMENTED_ID,
      unfinished(DOCUMENTED_ID, 'PENDING'),
      unfinished(DOCUMENTED_ID, 'RUNNING'),
      DOCUMENTED_ANSWER,
    );
  }

  answer({ method, path, headers }: RecordedRequest): Answer {
    if (headers['authorization'] !== this.apiKey) {
      const errors = [{ error: 'AUTH_FAILURE', message: 'The API key is not valid.' }];
      return { status: 401, body: { data: null, errors } };
    }
    const id = /^\/v1\/agent-testing\/simulation-sets\/([^/?]+)$/.exec(path)?.[1];
    if (method !== 'GET' || id === undefined) return notFound('No such route');
    const answers = this.#answers.get(decodeURIComponent(id));
    if (answers === undefined) return notFound('Simulation set not found');
    const body = answers.length > 1 ? answers.shift() : answers[0];
    return { status: 200, body };
  }
}

function notFound(message: string): Answer {
  return { status: 404, body: { data: null, errors: [{ error: 'NOT_FOUND', message }] } };
}
