/** Bland, GitHub and the workspace of a scene. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judgeVerdict } from '../emulator/bland-agents.ts';
import type { Emulator } from '../emulator/emulator.ts';
import {
  type ActionCheckout,
  pullRequestEvent,
  type StepOptions,
  type StepResult,
} from '../emulator/runner.ts';
import { formatRecord } from '../src/publish/record-status.ts';
import { answerOf, RUNS, type Scenario, uuid } from './scene-sets.ts';

export const PULL_REQUEST = 7;
export const PATHWAY = '3c1f5a52-7d0e-4a8e-9b1c-6f2d8e4a7b90';
export const AGENT = '5f0c1e2d-3b4a-4c5d-8e6f-708192a3b4c5';
const HEAD = '7f3c2a9be4d1508cc6e0aa5d9f3b1e2477c8d601';
/** As the emulated runner names workflow and job. */
const RECORD_KEY = 'Voice agents/gate';

/** Bland, GitHub and the workspace as the gate finds them. */
export class Stage {
  readonly emulator: Emulator;
  readonly checkout: ActionCheckout;

  constructor(emulator: Emulator, checkout: ActionCheckout) {
    this.emulator = emulator;
    this.checkout = checkout;
    emulator.github.pullRequests.push({ number: PULL_REQUEST, state: 'open', headSha: HEAD });
  }

  /** Sets that are started end like this, the n-th with the n-th. */
  ends(...sets: readonly (readonly Scenario[])[]): void {
    const { bland } = this.emulator;
    bland.looksBeforeEnd = 0;
    bland.idOf = (number) => uuid(`set ${number}`);
    const [first = []] = sets;
    bland.scenarios = first.map(({ name }) => ({ id: uuid(name), name, pathway_id: PATHWAY }));
    bland.finish = ({ id, request }) => {
      const scenarios = sets[bland.started.length - 1] ?? first;
      const runs = Number(request['simulations_per_scenario']);
      const { created_at: _, ...ended } = answerOf(id, scenarios, runs) as Record<string, unknown>;
      return { ...ended, completed_at: new Date(Date.now() + 400_000).toISOString() };
    };
  }

  /** The agent's check run ends like this. */
  checksEnd(scenarios: readonly Scenario[], passed: boolean): void {
    const { agents } = this.emulator.bland;
    const setId = uuid('set of checks');
    this.emulator.bland.addSet(setId, answerOf(setId, scenarios));
    agents.agents.add(AGENT);
    agents.idOf = () => uuid('check run');
    agents.finish = () => ({
      status: passed ? 'PASSED' : 'FAILED',
      overall_passed: passed,
      verdicts: [
        judgeVerdict('Stays polite, whatever the caller says', true),
        judgeVerdict('Never promises a refund', passed),
        judgeVerdict('Answers within two sentences', false, { required: false }),
      ],
      simulation_set_id: setId,
      completed_at: new Date(Date.now() + 400_000).toISOString(),
    });
  }

  /** The pull request leaves main after ten commits, on each of which a set was recorded. */
  recordMain(sets: readonly (readonly Scenario[])[]): void {
    const { bland, github } = this.emulator;
    const sha = (number: number) => `a${number}`.padEnd(6, 'f').padEnd(40, '0');
    sets.forEach((scenarios, index) => {
      const number = index + 1;
      const id = uuid(`main ${number}`);
      bland.addSet(id, answerOf(id, scenarios, RUNS, 60 * 24 * (sets.length - index)));
      github.commits.add(sha(number), ...(number === 1 ? [] : [sha(number - 1)]));
      const record = { setIds: [id], verdict: 'passed', changed: false, since: undefined } as const;
      for (const status of formatRecord(record, RECORD_KEY)) {
        github.commits.addStatus(sha(number), { ...status, targetUrl: null });
      }
    });
    github.commits.branches.set('main', sha(sets.length));
    github.commits.add(HEAD, sha(sets.length));
  }

  label(name: string): void {
    const pullRequest = { number: PULL_REQUEST, state: 'open', headSha: HEAD, labels: [name] } as const;
    this.emulator.github.pullRequests.splice(0, 1, pullRequest);
  }

  writePolicy(text: string): void {
    const path = join(this.checkout.workspace, '.github', 'bland-gate.yml');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  options(inputs: Readonly<Record<string, string>>, more: Partial<StepOptions> = {}): StepOptions {
    const { emulator } = this;
    return {
      emulator,
      with: { 'report-dir': 'report', 'poll-interval': '1s', ...inputs },
      eventName: 'pull_request',
      event: pullRequestEvent(emulator, PULL_REQUEST, HEAD),
      env: {
        GITHUB_ACTION_REPOSITORY: 'your-org/bland-simulation-gate',
        GITHUB_ACTION_REF: 'v1',
        NO_COLOR: '1',
      },
      ...more,
    };
  }

  run(inputs: Readonly<Record<string, string>>, more: Partial<StepOptions> = {}): Promise<StepResult> {
    return this.checkout.run(this.options(inputs, more));
  }
}
