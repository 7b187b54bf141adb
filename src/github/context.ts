/** Where we run: the runner's environment and the event, read into one plain object. */
import { readFileSync } from 'node:fs';
import type { SecretsWithheld } from '../inputs/read-inputs.ts';
import type { RunFacts } from '../report/report.ts';

export interface RunContext {
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  /** The pull request that the event is about; `undefined` where it is about none. */
  readonly pullRequest: number | undefined;
  readonly facts: RunFacts;
  /** Workflow and job: what a comment is kept apart by unless a key is given. */
  readonly defaultCommentKey: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly secretsWithheld: SecretsWithheld;
  /** What in the environment could not be read: one sentence each. */
  readonly remarks: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment, and the event's payload from the file that it names. Never throws. */
export function readContext(env: Environment): RunContext {
  const remarks: string[] = [];
  const event = readEvent(env['GITHUB_EVENT_PATH'], remarks);
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const pullRequest = recordAt(event, 'pull_request');
  const head = recordAt(pullRequest, 'head');
  const runNumber = positiveInteger(env['GITHUB_RUN_NUMBER']);
  return {
    owner,
    repo,
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    pullRequest: numberAt(pullRequest, 'number'),
    facts: {
      // The event's commit of a pull request is a merge that nobody pushed; people know its head.
      commit:
        commitHash(stringAt(head, 'sha')) ??
        // The commit of a workflow_run event is the head of the default branch, whatever was run.
        commitHash(stringAt(recordAt(event, 'workflow_run'), 'head_sha')) ??
        commitHash(env['GITHUB_SHA']),
      runNumber,
      runUrl: runUrl(env),
    },
    defaultCommentKey: `${env['GITHUB_WORKFLOW'] ?? ''}/${env['GITHUB_JOB'] ?? ''}`,
    runId: positiveInteger(env['GITHUB_RUN_ID']) ?? 0,
    runAttempt: positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    secretsWithheld: whySecretsAreWithheld(env, pullRequest),
    remarks,
  };
}

function readEvent(path: string | undefined, remarks: string[]): unknown {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    remarks.push(
      `The event's payload could not be read (${String(error)}), so its pull request is not known.`,
    );
    return undefined;
  }
}

function runUrl(env: Environment): string | undefined {
  const server = env['GITHUB_SERVER_URL'];
  const repository = env['GITHUB_REPOSITORY'];
  const runId = positiveInteger(env['GITHUB_RUN_ID']);
  if (server === undefined || repository === undefined || runId === undefined) return undefined;
  if (!URL.canParse(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  return `${new URL(server).origin}/${repository}/actions/runs/${runId}/attempts/${positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1}`;
}

/** `pull_request` events of forks, and all that Dependabot starts, run without the repository's secrets. */
function whySecretsAreWithheld(env: Environment, pullRequest: unknown): SecretsWithheld {
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') return 'dependabot';
  // `pull_request_target` has the secrets of the base repository, whoever asks to merge.
  if (env['GITHUB_EVENT_NAME'] !== 'pull_request') return undefined;
  const head = stringAt(recordAt(recordAt(pullRequest, 'head'), 'repo'), 'full_name');
  const base = stringAt(recordAt(recordAt(pullRequest, 'base'), 'repo'), 'full_name');
  // A fork that was deleted leaves no head repository behind.
  return pullRequest !== undefined && base !== undefined && head !== base ? 'fork' : undefined;
}

function commitHash(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}

function positiveInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : undefined;
}

function stringAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
