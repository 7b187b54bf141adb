/** Where we run: the runner's environment and the event, read into one plain object. */
import { readFileSync, statSync } from 'node:fs';
import { commitHash, stringAt, valueAt } from '../github/payload.ts';
import type { Publishing } from '../inputs/inputs.ts';
import type { SecretsWithheld } from '../inputs/read-inputs.ts';
import type { RunFacts } from '../report/report.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { branchOf } from './branch.ts';
import { type EventFacts, readEvent } from './event.ts';
import { systemCode } from './file-errors.ts';
import type { Environment } from './step-files.ts';

export interface RunContext extends Omit<EventFacts, 'commit'> {
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  readonly facts: RunFacts;
  /** Where the documentation of the action is, as of the version that runs, without a slash at its end. */
  readonly docsUrl: string | undefined;
  /** Whether anyone can read what is written here; `undefined` where the event does not tell. */
  readonly isPublic: boolean | undefined;
  /** Workflow and job: the comment's key unless one is given. */
  readonly defaultCommentKey: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly secretsWithheld: SecretsWithheld;
  /** What in the environment could not be read: one sentence each. */
  readonly remarks: readonly Phrase[];
}

/** Distinguishes this job's comment and records from those of others. */
export function keyOf({ defaultCommentKey }: RunContext, { commentKey }: Publishing): string {
  return commentKey === '' ? defaultCommentKey : commentKey;
}

/** Reads the environment, and the event's payload from the file that it names. Never throws. */
export function readContext(env: Environment): RunContext {
  const remarks: Phrase[] = [];
  const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '', remarks);
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const { commit, ...event } = readEvent(eventName, payload, commitHash(env['GITHUB_SHA']));
  const runId = positiveInteger(env['GITHUB_RUN_ID']) ?? 0;
  const runAttempt = positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1;
  return {
    owner,
    repo,
    eventName,
    ...event,
    facts: {
      commit,
      branch: branchOf(eventName, payload, env),
      runNumber: positiveInteger(env['GITHUB_RUN_NUMBER']),
      runUrl: runId === 0 ? undefined : runUrl(env, `actions/runs/${runId}/attempts/${runAttempt}`),
    },
    docsUrl: docsUrl(env),
    isPublic: isPublic(payload),
    defaultCommentKey: `${env['GITHUB_WORKFLOW'] ?? ''}/${env['GITHUB_JOB'] ?? ''}`,
    runId,
    runAttempt,
    secretsWithheld: whySecretsAreWithheld(env, payload),
    remarks,
  };
}

/** An internal repository is read only by its enterprise, and is `private` too. */
function isPublic(payload: unknown): boolean | undefined {
  const visibility = stringAt(payload, 'repository.visibility');
  if (visibility !== undefined) return visibility === 'public';
  const isPrivate = valueAt(payload, 'repository.private');
  return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}

function readPayload(path: string, remarks: Phrase[]): unknown {
  if (path === '') return undefined;
  let why: Phrase = ['it is not a file'];
  try {
    // Reading a pipe or a device might never end.
    if (statSync(path).isFile()) return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    why = [code === undefined ? 'it is not JSON' : quote(code)];
  }
  remarks.push(say`The event's payload could not be read (${why}), so its pull request is unknown.`);
  return undefined;
}

function runUrl(env: Environment, path: string): string | undefined {
  const [server, repository] = [originOf(env), repositoryPath(env['GITHUB_REPOSITORY'])];
  return server === undefined || repository === undefined ? undefined : `${server}/${repository}/${path}`;
}

/** The runner names the action's repository unless it is in that of the workflow. */
function docsUrl(env: Environment): string | undefined {
  const [server, repository] = [originOf(env), repositoryPath(env['GITHUB_ACTION_REPOSITORY'])];
  const ref = refPath(env['GITHUB_ACTION_REF']);
  if (server === undefined || repository === undefined || ref === undefined) return undefined;
  return `${server}/${repository}/blob/${ref}/docs`;
}

/** Of a server that is none of the web it would be the word `null`. */
function originOf(env: Environment): string | undefined {
  const server = URL.parse(env['GITHUB_SERVER_URL'] ?? '');
  return server !== null && /^https?:$/.test(server.protocol) ? server.origin : undefined;
}

/** Names of only dots would lead elsewhere. */
function repositoryPath(name = ''): string | undefined {
  return /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(name) ? name : undefined;
}

const MAX_REF_LENGTH = 250;

/**
 * A branch, tag or commit as part of an address: its name may have signs that mean something there, or in Markdown. One
 * that git would not take is none. https://git-scm.com/docs/git-check-ref-format
 */
function refPath(ref = ''): string | undefined {
  const parts = ref.split('/');
  const isRef =
    ref.length <= MAX_REF_LENGTH &&
    ref.isWellFormed() &&
    parts.every((part) => part !== '' && !part.startsWith('.')) &&
    !/[\p{Cc}\s~^:?*[\\]|\.\./u.test(ref);
  return isRef ? parts.map(encodeStrictly).join('/') : undefined;
}

function encodeStrictly(part: string): string {
  return encodeURIComponent(part).replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** `pull_request` events of forks, and all that Dependabot starts, run without the repository's secrets. */
function whySecretsAreWithheld(env: Environment, payload: unknown): SecretsWithheld {
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') return 'dependabot';
  // `pull_request_target` has the secrets of the base repository, whoever asks to merge.
  if (env['GITHUB_EVENT_NAME'] !== 'pull_request') return undefined;
  const head = stringAt(payload, 'pull_request.head.repo.full_name');
  const base = stringAt(payload, 'pull_request.base.repo.full_name');
  // A deleted fork leaves no head repository behind.
  return base !== undefined && head !== base ? 'fork' : undefined;
}

/** A number of the runner's or of another CI system's. */
export function positiveInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
