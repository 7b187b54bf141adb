/** Bland's agent-testing endpoints: sets that go from one answer to the next as they are asked for. */
import { readFileSync } from 'node:fs';
import { EmulatedAgents } from './bland-agents.ts';
import type { Answer, RecordedRequest } from './exchange.ts';

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

export interface EmulatedScenario {
  readonly id: string;
  readonly name?: string;
  readonly pathway_id?: string | null;
  readonly persona_id?: string | null;
  readonly category?: string;
  readonly enabled?: boolean;
  readonly is_required_for_promotion?: boolean;
}

/** The forms in which lists of scenarios were seen. */
export type ListForm = '{scenarios}' | 'bare' | '{data}' | '{data:{scenarios}}';

interface StartedSet {
  readonly id: string;
  readonly request: Readonly<Record<string, unknown>>;
}

export class BlandEmulator {
  /** The key that is let in. */
  apiKey = 'emulated-bland-key';
  readonly agents = new EmulatedAgents();
  scenarios: EmulatedScenario[] = [];
  listForm: ListForm = '{scenarios}';
  /** Whether lists heed what is asked for. */
  heedsFilters = true;
  /** Answers of the versions endpoint by pathway. */
  readonly versions = new Map<string, unknown>();
  /** Answers of the runs endpoint by run. */
  readonly runs = new Map<string, unknown>();
  /** What was started, in order. */
  readonly started: StartedSet[] = [];
  /** The terminal answer of a set that was started; without one every run passes. */
  finish: (set: StartedSet) => unknown = passEveryRun;
  /** How many looks find a set that was started still running. */
  looksBeforeEnd = 1;
  /** The id of the n-th set that is started. */
  idOf = (number: number) => `started-${number}`;
  /** When a set was created, as its answers say. */
  createdAt = () => new Date().toISOString();
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

  answer(request: RecordedRequest): Answer {
    const { method, path, headers, body } = request;
    if (headers['authorization'] !== this.apiKey) {
      const errors = [{ error: 'AUTH_FAILURE', message: 'The API key is not valid.' }];
      return { status: 401, body: { data: null, errors } };
    }
    const { pathname, searchParams } = new URL(path, 'http://emulator');
    if (pathname.startsWith('/v2/')) return this.agents.answer(request, pathname, searchParams);
    if (method === 'POST' && pathname === '/v1/agent-testing/simulation-sets') return this.#start(body);
    if (method !== 'GET') return notFound('No such route');
    if (pathname === '/v1/agent-testing/scenarios') return { status: 200, body: this.#list(searchParams) };
    const pathway = /^\/v1\/pathway\/([^/]+)\/versions$/.exec(pathname)?.[1];
    if (pathway !== undefined)
      return { status: 200, body: this.versions.get(decodeURIComponent(pathway)) ?? [] };
    const run = /^\/v1\/agent-testing\/runs\/([^/]+)$/.exec(pathname)?.[1];
    if (run !== undefined) {
      const found = this.runs.get(decodeURIComponent(run));
      return found === undefined ? notFound('Test run not found') : { status: 200, body: found };
    }
    const id = /^\/v1\/agent-testing\/simulation-sets\/([^/]+)$/.exec(pathname)?.[1];
    const answers = id === undefined ? undefined : this.#answers.get(decodeURIComponent(id));
    if (answers === undefined) return notFound('Simulation set not found');
    return { status: 200, body: answers.length > 1 ? answers.shift() : answers[0] };
  }

  #list(query: URLSearchParams): unknown {
    const scenarios = this.scenarios.filter(
      ({ pathway_id, persona_id, enabled = true }) =>
        !this.heedsFilters ||
        ((query.get('pathway_id') ?? pathway_id) === pathway_id &&
          (query.get('persona_id') ?? persona_id) === persona_id &&
          (query.get('enabled') !== 'true' || enabled)),
    );
    switch (this.listForm) {
      case '{scenarios}':
        return { scenarios };
      case 'bare':
        return scenarios;
      case '{data}':
        return { data: scenarios, errors: null };
      case '{data:{scenarios}}':
        return { data: { scenarios }, errors: null };
    }
  }

  /** Refuses scenarios that are not known, and leaves out, without a word, those that are disabled. */
  #start(body: string): Answer {
    const request = JSON.parse(body) as { scenario_ids: string[]; simulations_per_scenario: number };
    const known = new Map(this.scenarios.map((scenario) => [scenario.id, scenario]));
    const foreign = request.scenario_ids.find((id) => !known.has(id));
    if (foreign !== undefined) {
      const message = `Scenario ${foreign} does not belong to your organization`;
      return { status: 400, body: { data: null, errors: [{ error: 'SCENARIO_NOT_FOUND', message }] } };
    }
    const scenario_ids = request.scenario_ids.filter((id) => known.get(id)?.enabled !== false);
    const set = { id: this.idOf(this.started.length + 1), request: { ...request, scenario_ids } };
    this.started.push({ id: set.id, request });
    const common = {
      simulations_per_scenario: request.simulations_per_scenario,
      total_scenarios: scenario_ids.length,
      created_at: this.createdAt(),
    };
    const unfinishedSet = { ...unfinished(set.id, 'RUNNING'), ...common };
    const before = Array.from({ length: this.looksBeforeEnd }, () => unfinishedSet);
    this.addSet(set.id, ...before, { ...unfinishedSet, ...(this.finish(set) as object) });
    return { status: 201, body: { simulation_set_id: set.id, status: 'PENDING', ...common } };
  }
}

/** Statistics of a set all of whose runs passed. */
export function passEveryRun({ request }: StartedSet): object {
  const ids = request['scenario_ids'] as string[];
  const runs = request['simulations_per_scenario'] as number;
  const scenarios = ids.map((id) => [
    id,
    {
      scenario_id: id,
      scenario_name: `Scenario ${id}`,
      total_runs: runs,
      passed: runs,
      failed: 0,
      pass_rate: 1,
      is_flaky: false,
    },
  ]);
  const overall = {
    avg_pass_rate: 1,
    flaky_count: 0,
    reliable_count: ids.length,
    total_runs: runs * ids.length,
  };
  return { status: 'PASSED', statistics: { per_scenario: Object.fromEntries(scenarios), overall } };
}

function notFound(message: string): Answer {
  return { status: 404, body: { data: null, errors: [{ error: 'NOT_FOUND', message }] } };
}
