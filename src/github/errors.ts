/** What went wrong with GitHub, in a sentence that says what to do. */

const PERMISSION = 'add `permissions: pull-requests: write` to the job';
const FORK =
  'On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';

/** Explains what Octokit threw while commenting. */
export function explainGitHubError(error: unknown, signal: AbortSignal): string {
  const result = 'The verdict stands, and the job summary has the whole report.';
  if (signal.aborted) return `No comment: GitHub did not answer in time. ${result}`;
  const said = error instanceof Error ? error.message : String(error);
  if (/rate limit|abuse detection/i.test(said))
    return `No comment: ${said}. Run fewer jobs at once. ${result}`;
  if (lacksPermission(error)) return `No comment: ${said}. To allow it, ${PERMISSION}. ${FORK} ${result}`;
  return `No comment: ${said}. If it stays so, check github-token, pr-number and GitHub's status page. ${result}`;
}

/** REST says 403 or 404 to a token that may not; GraphQL says 200 with errors of these types. */
function lacksPermission(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('status' in error && (error.status === 403 || error.status === 404)) return true;
  if (!('errors' in error) || !Array.isArray(error.errors)) return false;
  const types: readonly unknown[] = error.errors.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'type' in entry ? entry.type : undefined,
  );
  return types.some((type) => type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES');
}
