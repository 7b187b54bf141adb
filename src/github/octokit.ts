/** The GitHub client. It is a large part of the code, so it is loaded only when it is asked for. */
import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

/** A client that speaks with this token; the runner's environment says to which server. */
export async function loadOctokit(token: string): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token);
}
