/** What went wrong with GitHub, in a sentence that says what to do. */
import { visible } from '../report/escape.ts';

/** GitHub's words may be a whole page. */
const MAX_SAID = 300;
const RESULT = 'The verdict stands, and the job summary has the whole report.';
const PERMISSION =
  'Add `permissions: pull-requests: write` to the job, and check pr-number if it is set. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';

/** Explains what Octokit threw while commenting. */
export function explainGitHubError(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `No comment: GitHub did not answer in time. ${RESULT}`;
  const failures = graphQLFailures(error);
  const words = failures.length > 0 ? failures.map(({ message }) => message).join('; ') : messageOf(error);
  const said = visible(words, MAX_SAID).replace(/\.$/, '');
  return `No comment: ${said}. ${advise(error, failures, said)} ${RESULT}`;
}

function advise(error: unknown, failures: readonly GraphQLFailure[], said: string): string {
  if (/rate limit|abuse detection/i.test(said)) return 'Run fewer jobs at once.';
  const status = statusOf(error);
  const denied = failures.some(({ type }) => type !== undefined && DENIALS.includes(type));
  if (status === 403 || status === 404 || denied) return PERMISSION;
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

interface GraphQLFailure {
  readonly type: string | undefined;
  readonly message: string;
}

/** REST says 403 or 404 to a token that may not; GraphQL says 200 with errors of these types. */
const DENIALS: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

function graphQLFailures(error: unknown): GraphQLFailure[] {
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

function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}
