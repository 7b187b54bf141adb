/** Which pull request the result belongs to: the one that the input names, or that of the event. */
import { assertWhole } from '../github/errors.ts';
import type { Octokit } from '../github/octokit.ts';
import { type RetryDeadline, retryWithin } from '../github/retry-within.ts';
import type { RunContext } from '../runner/context.ts';
import type { PullRequestPlace } from '../runner/event.ts';
import { type Phrase, say, verbatim } from '../text/phrase.ts';

export interface ChosenPullRequest {
  readonly number: number;
  /** The commit that was tested, if it was the head: nothing is posted once the pull request has another. */
  readonly head: string | undefined;
}

/** Where there is none, why, as a sentence. Throws what {@link retryWithin} throws. */
export async function choosePullRequest(
  named: number | undefined,
  context: RunContext,
  octokit: Octokit,
  deadline: RetryDeadline,
): Promise<ChosenPullRequest | { readonly none: Phrase }> {
  const { pullRequest: place, head, eventName } = context;
  if (named !== undefined) {
    // On another pull request than the event's the result is wanted whatever its head.
    const isOther = place?.by === 'number' && place.number !== named;
    return { number: named, head: isOther ? undefined : head };
  }
  if (place?.by === 'number') return { number: place.number, head };
  if (place === undefined) {
    return {
      none: say`an event of type ${verbatim(eventName || 'unknown')} belongs to no pull request. Set pr-number to choose one.`,
    };
  }
  const { commit } = place;
  const found = await retryWithin(deadline, () => findOpen(place, context, octokit));
  const [number, ...others] = found.numbers;
  if (number !== undefined && others.length === 0) return { number, head: commit };
  return { none: whyNone(found, commit) };
}

/** The most that a page of GitHub's has. */
const PER_PAGE = 100;
const MAX_PAGES = 10;

type HeadPlace = Exclude<PullRequestPlace, { by: 'number' }>;

/** Compares heads: GitHub does not find a fork's pull request by its commit. `complete`: all open ones were read. */
async function findOpen(place: HeadPlace, { owner, repo }: RunContext, octokit: Octokit) {
  const numbers = new Set<number>();
  const ofBranch = place.by === 'branch' ? { head: `${place.owner}:${place.branch}` } : {};
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { owner, repo, state: 'open', ...ofBranch, per_page: PER_PAGE, page } as const;
    const { data } = await octokit.rest.pulls.list(query);
    assertWhole(Array.isArray(data));
    for (const { head, number } of data) {
      if (head?.sha === place.commit && Number.isSafeInteger(number)) numbers.add(number);
    }
    if (data.length < PER_PAGE) return { numbers: [...numbers], complete: true };
  }
  return { numbers: [...numbers], complete: false };
}

function whyNone({ numbers, complete }: Awaited<ReturnType<typeof findOpen>>, commit: string): Phrase {
  if (numbers.length > 0) {
    return say`more than one open pull request has the commit ${commit} as its head: ${numbers.join(', ')}. Set pr-number to choose one.`;
  }
  return complete
    ? say`no open pull request has the commit ${commit} as its head.`
    : say`none of the ${PER_PAGE * MAX_PAGES} newest open pull requests has the commit ${commit} as its head. Set pr-number to choose one.`;
}
