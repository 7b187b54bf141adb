/** Where we run: the runner's environment and the event, read into one plain object. */
import { readFileSync, statSync } from 'node:fs';
import { commitHash, recordAt, stringAt } from '../github/payload.ts';
import type { Publishing } from '../inputs/inputs.ts';
import type { SecretsWithheld } from '../inputs/read-inputs.ts';
import type { RunFacts } from '../report/report.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { type BaselinePlace, type PullRequestPlace, readEvent } from './event.ts';
import { codeOf, isSystemError } from './paths.ts';

export interface RunContext {
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  /** The pull request that the event is about; `undefined` where it is about none. */
  readonly pullRequest: PullRequestPlace | undefined;
  /** The head that the pull request had when this happened; `undefined` where what was tested is no head. */
  readonly head: string | undefined;
  readonly facts: RunFacts;
  /** Whether anyone can read what is written here; `undefined` where the event does not tell. */
  readonly isPublic: boolean | undefined;
  /** `undefined` where the event does not tell. */
  readonly baselinePlace: BaselinePlace | undefined;
  /** Workflow and job: what a comment is kept apart by unless a key is given. */
  readonly defaultCommentKey: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly secretsWithheld: SecretsWithheld;
  /** What in the environment could not be read: one sentence each. */
  readonly remarks: readonly Phrase[];
}

/** What keeps this job's comment and records apart from those of others. */
export function keyOf({ defaultCommentKey }: RunContext, { commentKey }: Publishing): string {
  return commentKey === '' ? defaultCommentKey : commentKey;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment, and the event's payload from the file that it names. Never throws. */
export function readContext(env: Environment): RunContext {
  const remarks: Phrase[] = [];
  const payload = readPayload(env['GITHUB_EVENT_PATH'], remarks);
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const { commit, ...event } = readEvent(eventName, payload, commitHash(env['GITHUB_SHA']));
  return {
    owner,
    repo,
    eventName,
    ...event,
    facts: { commit, runNumber: positiveInteger(env['GITHUB_RUN_NUMBER']), runUrl: runUrl(env) },
    isPublic: isPublic(recordAt(payload, 'repository')),
    defaultCommentKey: `${env['GITHUB_WORKFLOW'] ?? ''}/${env['GITHUB_JOB'] ?? ''}`,
    runId: positiveInteger(env['GITHUB_RUN_ID']) ?? 0,
    runAttempt: positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    secretsWithheld: whySecretsAreWithheld(env, recordAt(payload, 'pull_request')),
    remarks,
  };
}

/** An internal repository is read only by its enterprise, and is `private` too. */
function isPublic(repository: Readonly<Record<string, unknown>> | undefined): boolean | undefined {
  const visibility = stringAt(repository, 'visibility');
  if (visibility !== undefined) return visibility === 'public';
  const isPrivate = repository?.['private'];
  return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}

function readPayload(path: string | undefined, remarks: Phrase[]): unknown {
  if (path === undefined || path === '') return undefined;
  try {
    // A pipe or a device could be read for ever.
    if (!statSync(path).isFile()) {
      remarks.push(unreadable(['it is not a file']));
      return undefined;
    }
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    remarks.push(unreadable(isSystemError(error) ? [quote(codeOf(error))] : ['it is not JSON']));
    return undefined;
  }
}

function unreadable(why: Phrase): Phrase {
  return say`The event's payload could not be read (${why}), so its pull request is not known.`;
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

function positiveInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
