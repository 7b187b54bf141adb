/** The comments of a pull request, by GitHub's API. */
import { AnswerError, assertWhole, messageOf, readFailure } from '../github/errors.ts';
import type { Repository } from '../github/octokit.ts';
import { recordAt, stringAt, valueAt } from '../github/payload.ts';
import type { RetryDeadline } from '../github/retry-within.ts';
import { plural } from '../text/format.ts';
import { say, verbatim } from '../text/phrase.ts';
import { type Marker, parseMarker } from './marker.ts';

export interface CommentTarget extends Repository {
  readonly pullRequest: number;
  /** The commit that was tested, where it was the head: nothing is posted once the pull request has another. */
  readonly head: string | undefined;
  readonly deadline: RetryDeadline;
}

export interface ExistingComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

/** A pull request as it is now. */
export interface FetchedComments {
  /** `OPEN`, `CLOSED` or `MERGED`. */
  readonly state: string;
  /** The commit that is the pull request's head now. */
  readonly headRefOid: string;
  /** All of ours with a key. */
  readonly comments: readonly ExistingComment[];
}

/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each takes a second, for which there may be no time; the next run deletes more. */
const MAX_DELETIONS = 5;

/** REST does not say whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state
        headRefOid
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { url body viewerDidAuthor }
        }
      }
    }
  }`;

/**
 * Reads every page. Throws what Octokit throws, and an {@link AnswerError} where an answer was cut off, or where the
 * list does not end: another comment of ours could be on the pages that were not read.
 */
export async function fetchComments(target: CommentTarget, key: string): Promise<FetchedComments> {
  const { octokit, owner, repo, pullRequest: number } = target;
  const comments: ExistingComment[] = [];
  const cursors = new Set<string | undefined>();
  let after: string | undefined;
  while (cursors.size < MAX_PAGES && !cursors.has(after)) {
    cursors.add(after);
    const answer = await octokit.graphql<unknown>(COMMENTS_QUERY, { owner, repo, number, after });
    const page = recordAt(answer, 'repository.pullRequest');
    const state = stringAt(page, 'state');
    const headRefOid = stringAt(page, 'headRefOid');
    const nodes = valueAt(page, 'comments.nodes');
    const hasNextPage = valueAt(page, 'comments.pageInfo.hasNextPage');
    assertWhole(state !== undefined && headRefOid !== undefined);
    assertWhole(Array.isArray(nodes) && typeof hasNextPage === 'boolean');
    for (const node of nodes) {
      const [url = '', body = ''] = [stringAt(node, 'url'), stringAt(node, 'body')];
      // GraphQL's `databaseId` has 32 bits, which the ids of comments exceed.
      const [, id] = /#issuecomment-(\d{1,15})$/.exec(url) ?? [];
      const marker = parseMarker(body);
      // Anyone can write a comment that begins with a marker; only our own is ours.
      const isOurs = marker?.key === key && valueAt(node, 'viewerDidAuthor') === true;
      if (isOurs && id !== undefined) comments.push({ id: Number(id), url, body, marker });
    }
    if (!hasNextPage) return { state, headRefOid, comments };
    after = stringAt(page, 'comments.pageInfo.endCursor');
  }
  const pages = plural(cursors.size, 'page');
  const message = `GitHub's list of comments did not end within ${pages}, so ours may not have been found`;
  throw new AnswerError(message, 200);
}

/** Throws what Octokit throws. */
export async function createComment(
  { octokit, owner, repo, pullRequest }: CommentTarget,
  body: string,
): Promise<Pick<ExistingComment, 'id' | 'url'>> {
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  assertWhole(typeof data?.id === 'number' && typeof data.html_url === 'string');
  return { id: data.id, url: data.html_url };
}

/** Returns whether the comment was there to be updated. Throws what Octokit throws. */
export async function updateComment(
  { octokit, owner, repo }: CommentTarget,
  id: number,
  body: string,
): Promise<boolean> {
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return true;
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw error;
    return false;
  }
}

/** One that can't be deleted is a warning: the result is shown all the same. */
export async function deleteComments(
  { octokit, owner, repo, deadline }: CommentTarget,
  comments: readonly ExistingComment[],
): Promise<void> {
  for (const { id, url } of comments.slice(0, MAX_DELETIONS)) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    } catch (error) {
      // 404: another job was faster.
      if (readFailure(error)?.status === 404) continue;
      deadline.log.warning(
        say`A surplus comment could not be deleted: ${verbatim(url)} (${verbatim(messageOf(error))}).`,
      );
    }
  }
}
