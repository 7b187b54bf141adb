/** Which pull request the result is told on: the one that was named, or that of the event. */
import type { RunContext } from './context.ts';
import type { PullRequestPlace } from './event.ts';
import type { Octokit } from './octokit.ts';
import { type Budget, persist } from './persist.ts';

export interface ChosenPullRequest {
  readonly number: number;
  /** The commit that was tested, where it was the head: nothing is told once the pull request has another. */
  readonly head: string | undefined;
}

/** `undefined` where there is none; the log then says why. Throws what {@link persist} throws. */
export async function choosePullRequest(
  named: number | undefined,
  context: RunContext,
  octokit: Octokit,
  budget: Budget,
): Promise<ChosenPullRequest | undefined> {
  const { pullRequest: place, head, eventName } = context;
  if (named !== undefined) {
    // That somebody asks for another than the event's is their word.
    return { number: named, head: place?.by === 'number' && place.number !== named ? undefined : head };
  }
  if (place?.by === 'number') return { number: place.number, head };
  if (place?.by === 'branch') {
    const found = await persist(() => findOpen(place, context, octokit, budget.signal), budget);
    const [number] = found;
    if (number !== undefined && found.length === 1) return { number, head: place.commit };
    budget.log.info(
      number === undefined
        ? `No comment: no open pull request has the commit ${place.commit} as its head.`
        : `No comment: more than one open pull request has the commit ${place.commit} as its head: ${found.join(', ')}. Set pr-number to choose one.`,
    );
    return undefined;
  }
  budget.log.info(
    `No comment: an event of type ${eventName || 'unknown'} belongs to no pull request. Set pr-number to comment on one.`,
  );
  return undefined;
}

/** By the branch, since GitHub does not find the pull request of a fork by its commit. */
async function findOpen(
  { owner: headOwner, branch, commit }: Extract<PullRequestPlace, { by: 'branch' }>,
  { owner, repo }: RunContext,
  octokit: Octokit,
  signal: AbortSignal,
): Promise<number[]> {
  const { data } = await octokit.rest.pulls.list({
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${branch}`,
    per_page: 100,
    request: { signal },
  });
  return data.filter(({ head }) => head.sha === commit).map(({ number }) => number);
}
