/** What went wrong with GitHub, in a sentence that says what to do. */

import { visible } from '../text/escape.ts';
import { cutEarly, formatDuration, type Phrase, say, verbatim } from '../text/phrase.ts';
import { listAt, numberAt, recordAt, stringAt } from './payload.ts';
import { adviseOn, type Headers, lacksGraphQL, type Refusal, type Rights } from './refusals.ts';

/** GitHub's words may be a whole page. */
const MAX_SAID = 300;
/** More is seen than said, so that it is known what goes on beyond the cut. */
const MAX_LOOKED_AT = 2000;
const FORKS =
  'On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';

/** What we wanted of GitHub, as far as words depend on it. */
interface Errand {
  /** What does not happen. */
  readonly without: string;
  /** What to do where the token may not. */
  readonly rights: Rights;
  /** What holds all the same. */
  readonly result: string;
}

export const ERRANDS = {
  comment: {
    without: 'No comment',
    rights: {
      ofJob: `Add \`permissions: pull-requests: write\` to the job, and check pr-number if it is set. ${FORKS}`,
      ofToken:
        'Give the token in `github-token` the permission `pull-requests: write` (a classic one the scope `repo`), and check pr-number if it is set.',
    },
    result: 'The verdict stands.',
  },
  record: {
    without: 'The sets were not recorded as a baseline for later runs',
    rights: {
      ofJob: `Add \`permissions: statuses: write\` to the job. ${FORKS}`,
      ofToken:
        'Give the token in `github-token` the permission `statuses: write` (a classic one the scope `repo`).',
    },
    result: 'The verdict stands.',
  },
  baseline: {
    without: 'The baseline could not be looked up',
    rights: {
      ofJob:
        'Add `permissions: contents: read` and `statuses: read` to the job (`statuses: write` includes it), and check that the base branch still exists.',
      ofToken:
        'Give the token in `github-token` the permissions `contents: read` and `statuses: read` (a classic one the scope `repo`).',
    },
    result: 'Nothing was compared.',
  },
} as const satisfies Readonly<Record<string, Errand>>;

/** An answer of GitHub's that is of no use. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** 502 where the next answer may be better, as of a proxy that gives up in between; else 200. */
  readonly status: 200 | 502;

  constructor(message: string, status: 200 | 502) {
    super(message);
    this.status = status;
  }
}

/** Octokit hands on what it is answered, a page of a proxy or half a body too. */
export function assertWhole(isWhole: boolean): asserts isWhole {
  if (!isWhole) throw new AnswerError('GitHub gave no whole answer', 502);
}

/** A rate limit of GitHub's that is not over in time. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  /** How long GitHub asks to wait. */
  readonly waitMs: number;

  /** @param cause what Octokit threw */
  constructor(cause: unknown, waitMs: number) {
    super(wordsOf(cause), { cause });
    this.waitMs = waitMs;
  }
}

/** Explains what Octokit threw while commenting, recording sets, or looking for a baseline. */
export function explainGitHubError(
  error: unknown,
  signal: AbortSignal,
  errand: keyof typeof ERRANDS = 'comment',
): Phrase {
  const { without, rights, result } = ERRANDS[errand];
  if (error instanceof LimitError) {
    const wait = `GitHub asks to wait ${formatDuration(error.waitMs)}, for which there is no time.`;
    return say`${without}: ${inShort(wordsOf(error))}. ${wait} Run fewer jobs at once. ${result}`;
  }
  if (signal.aborted) return say`${without}: GitHub did not answer in time. ${result}`;
  const refusal = readRefusal(error);
  const advice = refusal === undefined ? [] : adviseOn(refusal, rights);
  const said = refusal === undefined ? inShort(wordsOf(error)) : sayRefusal(refusal);
  return say`${without}: ${said}. ${advice}${advice.length === 0 ? '' : ' '}${result}`;
}

function sayRefusal(refusal: Refusal): Phrase {
  const { status, isJson, words, url } = refusal;
  if (lacksGraphQL(refusal))
    return say`this server has no GraphQL API at ${verbatim(url ?? '')} (${status ?? 0})`;
  if (!isJson || words === '') return say`GitHub answered ${status ?? 200} without a reason`;
  return inShort(words);
}

/** GitHub's words, without the full stop that we set ourselves. */
function inShort(words: string): Phrase {
  const said = cutEarly(visible(words, MAX_LOOKED_AT), MAX_SAID).replace(/\.$/, '');
  return [verbatim(said, MAX_SAID + 1)];
}

/** `undefined` where it is no refusal of GitHub's, nor trouble on the way to it. */
function readRefusal(error: unknown): Refusal | undefined {
  const status = statusOf(error);
  const failures = graphQLFailures(error);
  if (status === undefined && failures.length === 0) return undefined;
  const response = recordAt(error, 'response');
  const data = response?.['data'];
  // Where there is no answer, Octokit says 500.
  const answered = status !== 500 || response !== undefined;
  return {
    status,
    answered,
    isJson: status === undefined || data === undefined || stringAt(data, 'message') !== undefined,
    words: wordsOf(error) || (answered ? '' : (codeIn(error) ?? 'no connection')),
    types: failures.flatMap(({ type }) => type ?? []),
    headers: headersOf(error),
    url: stringAt(recordAt(error, 'request'), 'url'),
  };
}

/** Octokit has them in the response of a REST error, and on a GraphQL error itself; in lower case. */
export function headersOf(error: unknown): Headers {
  return { ...recordAt(recordAt(error, 'response'), 'headers'), ...recordAt(error, 'headers') };
}

/** The code of an error of the network, which may come without words. */
function codeIn(error: unknown): string | undefined {
  const cause = recordAt(error, 'cause');
  return [error, cause, recordAt(cause, 'cause')]
    .map((candidate) => stringAt(candidate, 'code'))
    .find((code) => code !== undefined);
}

/** The HTTP status in what Octokit threw; `undefined` where there was no answer, or it was not a refusal. */
export function statusOf(error: unknown): number | undefined {
  return numberAt(error, 'status');
}

/** Whether the same may well succeed in a moment: GitHub is down, or the network. Bugs are not. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  // What does not know a method or HTTP itself will not learn it.
  return status !== undefined && status >= 500 && status !== 501 && status !== 505;
}

/** Whether it came from GitHub, or from the way there. Everything else is a bug of ours. */
export function isGitHubError(error: unknown): boolean {
  return error instanceof LimitError || statusOf(error) !== undefined || graphQLFailures(error).length > 0;
}

export interface GraphQLFailure {
  readonly type: string | undefined;
  readonly message: string;
}

export function graphQLFailures(error: unknown): GraphQLFailure[] {
  return listAt(error, 'errors').map((entry) => ({
    type: stringAt(entry, 'type'),
    message: stringAt(entry, 'message') ?? '',
  }));
}

export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}

/** What GitHub said, in its own words. */
function wordsOf(error: unknown): string {
  const failures = graphQLFailures(error);
  return failures.length > 0 ? failures.map(({ message }) => message).join('; ') : messageOf(error);
}
