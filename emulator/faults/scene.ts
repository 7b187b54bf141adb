/** The services of the matrix: all that a step on a pull request needs, so that only the fault is in its way. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { formatRecord } from '../../src/publish/record-status.ts';
import { DOCUMENTED_ID } from '../bland.ts';
import { passedByJudge } from '../bland-agents.ts';
import { Emulator } from '../emulator.ts';
import type { Services } from '../runner.ts';
import {
  AGENT_ID,
  CHECK_RUN_ID,
  CHECKED_AGENT_ID,
  FAILING_ID,
  LABEL,
  PASSING_ID,
  PATHWAY_ID,
  RUN_ID,
  RUNNING_ID,
} from './endpoints.ts';
import type { Elsewhere } from './faults.ts';
import { KEY, TOKEN } from './secrets.ts';
import { virtualNow } from './virtual-time.ts';

export const HEAD = 'c0ffee'.padEnd(40, '0');
const BASE = 'ba5e'.padEnd(40, '0');
export const KEY_OF_COMMENT = 'Voice agents/gate';
const RUNS = 10;

/** An emulator that lets in the secrets of the matrix, with sets, records, a label and a pull request. */
export async function startScene(): Promise<Emulator> {
  const emulator = await Emulator.start();
  furnish(emulator);
  return emulator;
}

/** Gives both services all that is there. */
export function furnish({ bland, github }: Services): void {
  bland.apiKey = KEY;
  bland.createdAt = () => new Date(virtualNow()).toISOString();
  bland.addSet(PASSING_ID, setOf(PASSING_ID, 'PASSED'));
  bland.addSet(RUNNING_ID, setOf(RUNNING_ID, 'RUNNING'), setOf(RUNNING_ID, 'PASSED'));
  bland.addSet(FAILING_ID, setOf(FAILING_ID, 'PASSED', 0.5));
  bland.addSet(DOCUMENTED_ID, setOf(DOCUMENTED_ID, 'PASSED'));
  bland.scenarios = ['one', 'two'].map((id) => ({ id, pathway_id: PATHWAY_ID }));
  bland.agents.createdAt = bland.createdAt;
  bland.agents.agents.add(AGENT_ID);
  bland.agents.addRun(CHECK_RUN_ID, CHECKED_AGENT_ID, passedByJudge());
  bland.versions.set(PATHWAY_ID, [{ id: 'v3', version_number: 3, created_at: null, is_latest: true }]);
  bland.runs.set(RUN_ID, { id: RUN_ID, status: 'FAILED', chat_history: [{ role: 'user', content: TURN }] });
  const rights = { contents: 'read', statuses: 'write', comments: 'write' } as const;
  github.tokens.set(TOKEN, { login: 'github-actions[bot]', ...rights });
  github.commits.now = bland.createdAt;
  github.commits.add(BASE);
  github.commits.add(HEAD, BASE);
  github.commits.branches.set('main', BASE);
  github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD, labels: [LABEL] });
  const record = { setIds: [DOCUMENTED_ID], verdict: 'passed', changed: false, since: undefined } as const;
  for (const status of formatRecord(record, KEY_OF_COMMENT)) {
    github.commits.addStatus(BASE, { ...status, targetUrl: null });
  }
}

/** Said by a caller. */
export const TURN = 'I want my money back';

/** A set with one scenario, some of whose runs failed. */
export function setOf(id: string, status: string, rate = 1, more: object = {}): object {
  const passed = RUNS * rate;
  const scenario = {
    scenario_id: 'id-angry-caller',
    scenario_name: 'Angry caller',
    total_runs: RUNS,
    passed,
    failed: RUNS - passed,
    pass_rate: rate,
    is_flaky: rate > 0 && rate < 1,
    worst_run_id: RUN_ID,
  };
  const overall = { avg_pass_rate: rate, flaky_count: rate < 1 ? 1 : 0, reliable_count: 1, total_runs: RUNS };
  const hasEnded = status === 'PASSED' || status === 'FAILED';
  return {
    id,
    status,
    simulations_per_scenario: RUNS,
    total_scenarios: 1,
    statistics: hasEnded ? { per_scenario: { [scenario.scenario_id]: scenario }, overall } : null,
    created_at: '2026-11-27T11:00:00.000Z',
    completed_at: hasEnded ? '2026-11-27T11:55:00.000Z' : null,
    ...more,
  };
}

/** Servers to which requests may be led. */
export interface OtherServers extends Elsewhere {
  /** What came to the other host. */
  readonly emulator: Emulator;
  close(): Promise<void>;
}

export async function startOthers(): Promise<OtherServers> {
  const emulator = await Emulator.start();
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const secure = createServer({ key, cert }, (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const gone = await Emulator.start();
  const closed = gone.url;
  await gone.close();
  return {
    emulator,
    closed,
    otherHost: emulator.url,
    untrusted: `https://127.0.0.1:${(secure.address() as AddressInfo).port}`,
    close: () => Promise.all([emulator.close(), closeServer(secure)]).then(() => undefined),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
