/** Bland's check runs of v2 agents: runs that go from one answer to the next as they are asked for. */
import type { Answer, RecordedRequest } from './exchange.ts';

export interface StartedRun {
  readonly id: string;
  readonly agentId: string;
  readonly environment: string;
  readonly versionId: string | undefined;
}

/** The agent, its environment, or a run in them: as much as the path names. */
const ROUTE =
  /^\/v2\/agents\/([^/]+)\/(?:environments\/([^/]+)\/check-runs|check-runs(?:\/([^/]+)(\/cancel)?)?)$/;

/** The run as Bland shows it, in its envelope. */
function inEnvelope(data: unknown): object {
  return { data, errors: null };
}

export class EmulatedAgents {
  /** The agents that are known. */
  readonly agents = new Set<string>();
  /** What was started, in order. */
  readonly started: StartedRun[] = [];
  /** The ids of runs that were cancelled, once for each request. */
  readonly cancelled: string[] = [];
  /** How a run that was started ends; without more, it passes by one required judge, and names no set. */
  finish: (run: StartedRun) => object = passedByJudge;
  /** How many looks find a run that was started still running. */
  looksBeforeEnd = 1;
  /** The id of the n-th run that is started. */
  idOf = (number: number) => `check-run-${number}`;
  /** When a run was created, as its answers say. */
  createdAt = () => new Date().toISOString();
  /** Runs by id: the n-th look gives the n-th answer, and the last one from then on. */
  readonly #answers = new Map<string, Record<string, unknown>[]>();

  /** A run of an agent, each answer without what all of them have. */
  addRun(id: string, agentId: string, ...answers: object[]): void {
    this.agents.add(agentId);
    const common = { id, agent_id: agentId, env_type: 'staging', created_at: this.createdAt() };
    this.#answers.set(
      id,
      answers.map((answer) => ({ ...common, ...answer })),
    );
  }

  answer({ method, body }: RecordedRequest, pathname: string, query: URLSearchParams): Answer {
    const [, agentId = '', environment, runId, cancel] = ROUTE.exec(pathname) ?? [];
    if (!this.agents.has(agentId)) return refusal(404, 'NOT_FOUND', 'Agent not found');
    if (environment !== undefined && method === 'POST') return this.#start(agentId, environment, body);
    if (runId === undefined) {
      return { status: 200, body: inEnvelope(this.#list(agentId, query.get('env') ?? undefined)) };
    }
    const answers = this.#answers.get(runId);
    if (answers?.[0]?.['agent_id'] !== agentId) return refusal(404, 'NOT_FOUND', 'Check run not found');
    if (cancel !== undefined && method === 'POST') {
      this.cancelled.push(runId);
      this.#answers.set(runId, [{ ...answers[0], status: 'CANCELLED' }]);
    }
    return { status: 200, body: inEnvelope(this.#next(runId)) };
  }

  #next(runId: string): unknown {
    const answers = this.#answers.get(runId) ?? [];
    return answers.length > 1 ? answers.shift() : answers[0];
  }

  #list(agentId: string, environment: string | undefined): unknown[] {
    return [...this.#answers.values()]
      .flatMap((answers) => answers.slice(0, 1))
      .filter((run) => run['agent_id'] === agentId && run['env_type'] === (environment ?? run['env_type']))
      .reverse();
  }

  /** One run may be active in an environment. */
  #start(agentId: string, environment: string, body: string): Answer {
    const isActive = (run: unknown) => /"status":"(?:PENDING|RUNNING)"/.test(JSON.stringify(run));
    if (this.#list(agentId, environment).some(isActive)) {
      return refusal(409, 'CHECK_RUN_ACTIVE', 'A check run is active in this environment');
    }
    const { version_id: versionId } = JSON.parse(body) as { version_id?: string };
    const run = { id: this.idOf(this.started.length + 1), agentId, environment, versionId };
    this.started.push(run);
    const running = { env_type: environment, status: 'RUNNING', overall_passed: null, verdicts: [] };
    const before = Array.from({ length: this.looksBeforeEnd }, () => running);
    this.addRun(run.id, agentId, ...before, { ...running, ...this.finish(run) });
    return { status: 202, body: inEnvelope({ id: run.id, agent_id: agentId, status: 'PENDING' }) };
  }
}

/** A verdict in one of the forms that it may have: which one is not documented. */
export function judgeVerdict(name: string, passed: boolean, more: object = {}): object {
  return {
    judge_id: `judge-${name.toLowerCase().replaceAll(/\W+/g, '-')}`,
    judge_name: name,
    required: true,
    passed,
    match_rate: passed ? 0.8 : 0.2,
    ...more,
  };
}

export function passedByJudge(): object {
  return {
    status: 'PASSED',
    overall_passed: true,
    verdicts: [judgeVerdict('Stays polite', true)],
    completed_at: new Date().toISOString(),
  };
}

function refusal(status: number, error: string, message: string): Answer {
  return { status, body: { data: null, errors: [{ error, message }] } };
}
