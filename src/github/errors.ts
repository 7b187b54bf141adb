/** What went wrong with GitHub, in a sentence that says what to do. */

const RESULT = 'The verdict stands, and the job summary has the whole report.';
const PERMISSION =
  'Add `permissions: pull-requests: write` to the job, and check pr-number if it is set. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';

/** Explains what Octokit threw while commenting. */
export function explainGitHubError(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `No comment: GitHub did not answer in time. ${RESULT}`;
  const failures = graphQLFailures(error);
  const said = (
    failures.length > 0 ? failures.map(({ message }) => message).join('; ') : messageOf(error)
  ).replace(/\.$/, '');
  return `No comment: ${said}. ${advise(error, failures, said)} ${RESULT}`;
}

function advise(error: unknown, failures: readonly GraphQLFailure[], said: string): string {
  if (/rate limit|abuse detection/i.test(said)) return 'Run fewer jobs at once.';
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  const denied = failures.some(({ type }) => type !== undefined && DENIALS.includes(type));
  if (status === 403 || status === 404 || denied) return PERMISSION;
  return "If it stays so, check github-token and GitHub's status page.";
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
