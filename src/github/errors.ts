/** What went wrong with GitHub, in a sentence that says what to do. */
import { cutEarly, formatDuration } from '../phrase.ts';
import { visible } from '../report/escape.ts';

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
  readonly permission: string;
  /** What holds all the same. */
  readonly result: string;
}

const ERRANDS = {
  comment: {
    without: 'No comment',
    permission: `Add \`permissions: pull-requests: write\` to the job, and check pr-number if it is set. ${FORKS}`,
    result: 'The verdict stands.',
  },
  record: {
    without: 'The sets were not recorded as a baseline for later runs',
    permission: `Add \`permissions: statuses: write\` to the job. ${FORKS}`,
    result: 'The verdict stands.',
  },
  baseline: {
    without: 'The baseline could not be looked up',
    permission:
      'Add `permissions: contents: read` and `statuses: read` to the job (`statuses: write` includes it), and check that the base branch still exists.',
    result: 'Nothing was compared.',
  },
} as const satisfies Readonly<Record<string, Errand>>;

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
): string {
  const { without, permission, result } = ERRANDS[errand];
  const said = cutEarly(visible(wordsOf(error), MAX_LOOKED_AT), MAX_SAID).replace(/\.$/, '');
  if (error instanceof LimitError) {
    const wait = `GitHub asks to wait ${formatDuration(error.waitMs)}, for which there is no time.`;
    return `${without}: ${said}. ${wait} Run fewer jobs at once. ${result}`;
  }
  if (signal.aborted) return `${without}: GitHub did not answer in time. ${result}`;
  return `${without}: ${said}. ${advise(error, permission)} ${result}`;
}

function advise(error: unknown, permission: string): string {
  const status = statusOf(error);
  const denied = graphQLFailures(error).some(({ type }) => type !== undefined && DENIALS.includes(type));
  if (/\block(?:ed)?\b/i.test(String(error)))
    return 'Unlock the conversation if the result shall stand there.';
  if (status === 403 || status === 404 || denied) return permission;
  return "If it stays so, check github-token and GitHub's status page.";
}

/** The HTTP status in what Octokit threw; `undefined` where there was no answer, or it was not a refusal. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Whether the same may well succeed in a moment: GitHub is down, or the network. Bugs are not. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && status >= 500;
}

export interface GraphQLFailure {
  readonly type: string | undefined;
  readonly message: string;
}

/** REST says 403 or 404 to a token that may not; GraphQL says 200 with errors of these types. */
const DENIALS: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

export function graphQLFailures(error: unknown): GraphQLFailure[] {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors))
    return [];
  return error.errors.map((entry: unknown) => ({
    type: textAt(entry, 'type'),
    message: textAt(entry, 'message') ?? '',
  }));
}

function textAt(value: unknown, key: 'type' | 'message'): string | undefined {
  if (typeof value !== 'object' || value === null || !(key in value)) return undefined;
  const text = (value as Record<string, unknown>)[key];
  return typeof text === 'string' ? text : undefined;
}

export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}

/** What GitHub said, in its own words. */
function wordsOf(error: unknown): string {
  const failures = graphQLFailures(error);
  return failures.length > 0 ? failures.map(({ message }) => message).join('; ') : messageOf(error);
}
