/** The comments of a pull request, as GitHub's API gives and takes them. */

import { AnswerError, assertWhole, messageOf, statusOf } from '../github/errors.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Budget } from '../github/retry-within.ts';
import { plural, say, verbatim } from '../text/phrase.ts';
import { type Marker, parseMarker } from './marker.ts';

export interface CommentTarget {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
  /** The commit that was tested, where it was the head: nothing is posted once the pull request has another. */
  readonly head: string | undefined;
  readonly budget: Budget;
}

export interface ExistingComment {
  readonly databaseId: number;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

/** A pull request as it is now. */
export interface FetchedComments {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  /** The commit that is the pull request's head now. */
  readonly headRefOid: string;
  /** All of ours with a key. */
  readonly comments: readonly ExistingComment[];
}

/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each takes a second, for which there may be no time; the next run goes on. */
const MAX_DELETIONS = 5;

/** REST does not tell whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state
        headRefOid
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId url body viewerDidAuthor }
        }
      }
    }
  }`;

interface PullRequestNode extends Pick<FetchedComments, 'state' | 'headRefOid'> {
  readonly comments: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly ({
      readonly databaseId: number | null;
      readonly url: string;
      readonly body: string;
      readonly viewerDidAuthor: boolean;
    } | null)[];
  };
}

/** Of what GitHub promises, anything may be missing in an answer that was cut off or comes from a proxy. */
type CommentsAnswer =
  | { readonly repository?: { readonly pullRequest?: Partial<PullRequestNode> | null } | null }
  | undefined;

/**
 * Reads every page. Throws what Octokit throws, and an {@link AnswerError} where an answer was cut off, or where the
 * list does not end: another comment of ours could be on the pages that were not read.
 */
export async function fetchComments(target: CommentTarget, key: string): Promise<FetchedComments> {
  const found: ExistingComment[] = [];
  const cursors = new Set<string | null>();
  let after: string | null = null;
  while (cursors.size < MAX_PAGES && !cursors.has(after)) {
    cursors.add(after);
    const { state, headRefOid, comments } = await readPage(target, after);
    for (const comment of comments.nodes) {
      // Anyone can write a comment that begins with a marker; only our own is ours.
      if (comment === null || comment.databaseId === null || !comment.viewerDidAuthor) continue;
      const marker = parseMarker(comment.body);
      if (marker?.key === key) found.push({ ...comment, databaseId: comment.databaseId, marker });
    }
    if (!comments.pageInfo.hasNextPage) return { state, headRefOid, comments: found };
    after = comments.pageInfo.endCursor;
  }
  throw new AnswerError(
    `GitHub's list of comments did not end within ${plural(cursors.size, 'page')}, so ours may not have been found`,
    200,
  );
}

async function readPage(target: CommentTarget, after: string | null): Promise<PullRequestNode> {
  const { octokit, owner, repo, pullRequest, budget } = target;
  const answer = await octokit.graphql<CommentsAnswer>(COMMENTS_QUERY, {
    owner,
    repo,
    number: pullRequest,
    after,
    request: { signal: budget.signal },
  });
  const { state, headRefOid, comments } = answer?.repository?.pullRequest ?? {};
  assertWhole(state !== undefined && headRefOid !== undefined);
  assertWhole(Array.isArray(comments?.nodes) && typeof comments.pageInfo?.hasNextPage === 'boolean');
  return { state, headRefOid, comments };
}

/** Throws what Octokit throws. */
export async function createComment(
  target: CommentTarget,
  body: string,
): Promise<Pick<ExistingComment, 'databaseId' | 'url'>> {
  const { octokit, owner, repo, pullRequest, budget } = target;
  const { data } = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: pullRequest,
    body,
    request: { signal: budget.signal },
  });
  assertWhole(typeof data?.id === 'number' && typeof data.html_url === 'string');
  return { databaseId: data.id, url: data.html_url };
}

/** Returns whether the comment was there to be updated. Throws what Octokit throws. */
export async function updateComment(target: CommentTarget, id: number, body: string): Promise<boolean> {
  const { octokit, owner, repo, budget } = target;
  const { signal } = budget;
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body, request: { signal } });
    return true;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return false;
  }
}

/** What can't be deleted is said and left: the result is shown all the same. */
export async function deleteComments(
  target: CommentTarget,
  comments: readonly ExistingComment[],
): Promise<void> {
  const { octokit, owner, repo, budget } = target;
  for (const { databaseId, url } of comments.slice(0, MAX_DELETIONS)) {
    try {
      await octokit.rest.issues.deleteComment({
        owner,
        repo,
        comment_id: databaseId,
        request: { signal: budget.signal },
      });
    } catch (error) {
      // 404: another job was faster.
      if (statusOf(error) !== 404)
        budget.log.warning(
          say`A surplus comment could not be deleted: ${verbatim(url)} (${verbatim(messageOf(error))}).`,
        );
    }
  }
}
