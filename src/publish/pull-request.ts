/** Which pull request the result is posted on: the one that was named, or that of the event. */

import { assertWhole } from '../github/errors.ts';
import type { Octokit } from '../github/octokit.ts';
import { type Budget, persist } from '../github/retry-within.ts';
import type { RunContext } from '../runner/context.ts';
import type { PullRequestPlace } from '../runner/event.ts';
import { type Phrase, say, verbatim } from '../text/phrase.ts';

export interface ChosenPullRequest {
  readonly number: number;
  /** The commit that was tested, where it was the head: nothing is posted once the pull request has another. */
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
  if (place !== undefined) {
    const { commit } = place;
    const found = await persist(() => findOpen(place, context, octokit, budget.signal), budget);
    const [number] = found.numbers;
    if (number !== undefined && found.numbers.length === 1) return { number, head: commit };
    budget.log.info(whyNone(found, commit));
    return undefined;
  }
  budget.log.info(
    say`No comment: an event of type ${verbatim(eventName || 'unknown')} belongs to no pull request. Set pr-number to comment on one.`,
  );
  return undefined;
}

/** A page of GitHub's is no longer. */
const PER_PAGE = 100;
const MAX_PAGES = 10;

interface Found {
  readonly numbers: readonly number[];
  /** Whether all open ones were looked at. */
  readonly complete: boolean;
}

/** Looks at heads, since GitHub does not find the pull request of a fork by its commit. */
async function findOpen(
  place: Exclude<PullRequestPlace, { by: 'number' }>,
  { owner, repo }: RunContext,
  octokit: Octokit,
  signal: AbortSignal,
): Promise<Found> {
  const numbers = new Set<number>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await octokit.rest.pulls.list({
      owner,
      repo,
      state: 'open',
      ...(place.by === 'branch' ? { head: `${place.owner}:${place.branch}` } : {}),
      per_page: PER_PAGE,
      page,
      request: { signal },
    });
    assertWhole(Array.isArray(data));
    for (const { head, number } of data) {
      if (head?.sha === place.commit && Number.isSafeInteger(number)) numbers.add(number);
    }
    if (data.length < PER_PAGE) return { numbers: [...numbers], complete: true };
  }
  return { numbers: [...numbers], complete: false };
}

function whyNone({ numbers, complete }: Found, commit: string): Phrase {
  if (numbers.length > 0) {
    return say`No comment: more than one open pull request has the commit ${commit} as its head: ${numbers.join(', ')}. Set pr-number to choose one.`;
  }
  return complete
    ? say`No comment: no open pull request has the commit ${commit} as its head.`
    : say`No comment: none of the ${PER_PAGE * MAX_PAGES} newest open pull requests has the commit ${commit} as its head. Set pr-number to choose one.`;
}
