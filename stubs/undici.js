/** Stands in for the undici of @actions/github, which is given a `fetch`: see “Start-up time” in CONTRIBUTING.md. */
export function fetch() {
  throw new Error('The GitHub client was given no fetch: see src/github/octokit.ts');
}
