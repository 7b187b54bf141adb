/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */
import { AnswerError, assertWhole, messageOf, readFailure } from '../github/errors.ts';
import { BETWEEN_WRITES_MS, type Repository } from '../github/octokit.ts';
import { recordAt, stringAt, valueAt } from '../github/payload.ts';
import { type RetryDeadline, retryWithin } from '../github/retry-within.ts';
import { plural } from '../text/format.ts';
import { quote, say, verbatim } from '../text/phrase.ts';
import { isNewer, isSameRun, type Marker, parseMarker } from './marker.ts';
import type { ChosenPullRequest } from './pull-request.ts';

export interface CommentTarget extends Repository, ChosenPullRequest {
  readonly deadline: RetryDeadline;
}

export interface NewComment {
  /** With the marker in front. */
  readonly body: string;
  readonly marker: Marker;
  /** Whether to create one where there is none. One that exists, or vanishes while we write, is always renewed. */
  readonly createIfMissing: boolean;
}

/** What was done; `url` is that of the comment which stays. */
export type CommentOutcome =
  | { readonly did: 'created' | 'updated' | 'left-same' | 'left-newer'; readonly url: string }
  /** The pull request is no longer about what was tested. */
  | { readonly did: 'left-closed'; readonly state: 'closed' | 'merged' }
  | { readonly did: 'left-behind'; readonly head: string }
  | { readonly did: 'not-needed' };

interface ExistingComment extends Pick<NewComment, 'body' | 'marker'> {
  readonly id: number;
  readonly url: string;
}

/** Kept over rounds and retries. */
interface Written {
  /** The comment that was written last. */
  last: { readonly did: 'created' | 'updated'; readonly id: number; readonly url: string } | undefined;
  /** A comment that was just created may be missing when comments are fetched next. */
  created: ExistingComment | undefined;
  /** Ids of comments that were fetched, but had vanished when we wrote. */
  readonly gone: Set<number>;
}

/** Several jobs that write at once are done after two or three rounds. */
const MAX_ROUNDS = 6;
/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each takes a second, for which there may be no time; the next run deletes more. */
const MAX_DELETIONS = 5;

/**
 * Makes the pull request show this result in one comment of the marker's key. Of several the oldest stays, and gets the
 * newest result, so that jobs that run at the same time agree on which one stays. GitHub has no conditional write: an
 * older run that fetched before a newer one wrote may write after it. So each job that has written fetches again, a
 * second later, and writes again if need be.
 *
 * A comment that has this body already is not written again. The marker is part of the body: a comment must show that it
 * is from the newer run, or a run in between could overwrite it.
 *
 * Throws what {@link retryWithin} throws, unless something was written by then.
 */
export async function publishComment(target: CommentTarget, comment: NewComment): Promise<CommentOutcome> {
  const { deadline } = target;
  const written: Written = { last: undefined, created: undefined, gone: new Set() };
  try {
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const outcome = await retryWithin(deadline, () => fetchAndWrite(target, comment, written));
      if (outcome !== undefined) return outcome;
      await deadline.clock.sleep(BETWEEN_WRITES_MS, deadline.signal);
    }
  } catch (error) {
    if (written.last === undefined) throw error;
    deadline.log.debug(say`The comment was written, but not checked: ${verbatim(messageOf(error))}`);
  }
  if (written.last === undefined)
    throw new AnswerError('Every comment was deleted while it was being written');
  return written.last;
}

/** `undefined` where something was written, so that another round is due. */
async function fetchAndWrite(
  target: CommentTarget,
  { body, marker, createIfMissing }: NewComment,
  written: Written,
): Promise<CommentOutcome | undefined> {
  const { octokit, owner, repo } = target;
  const { last, created, gone } = written;
  const { state, headRefOid, comments } = await fetchComments(target, marker.key);
  if (last === undefined) {
    if (state !== 'OPEN') return { did: 'left-closed', state: state === 'MERGED' ? 'merged' : 'closed' };
    const { head = headRefOid } = target;
    if (head !== headRefOid) return { did: 'left-behind', head: headRefOid };
  }
  const byId = new Map([...(created ? [created] : []), ...comments].map((comment) => [comment.id, comment]));
  // The oldest first: ids grow with time.
  const existing = [...byId.values()].filter(({ id }) => !gone.has(id)).sort((a, b) => a.id - b.id);
  const [oldest, ...surplus] = existing;
  if (oldest !== undefined) {
    // GitHub may have changed the form of the body that we wrote.
    const isOurs = last?.id === oldest.id && isSameRun(oldest.marker, marker);
    if (existing.some((other) => isNewer(other.marker, marker))) {
      // The newer job moves its result into the oldest, and deletes the others.
      if (created !== undefined && created.id !== oldest.id) await deleteComments(target, [created]);
      return isOurs ? last : { did: 'left-newer', url: oldest.url };
    }
    if (isOurs || oldest.body === body) {
      // Last, so that a failure here does not keep the result from being shown.
      await deleteComments(target, surplus);
      return last ?? { did: 'left-same', url: oldest.url };
    }
  }
  for (const { id, url, marker: previous } of existing) {
    if (await isThere(octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }))) {
      if (isSameRun(previous, marker)) {
        target.deadline.log.warning(
          say`The comment of another job or step of this run was overwritten, since both use the comment key ${quote(marker.key)}: give each its own comment-key.`,
        );
      }
      written.last = { did: 'updated', id, url };
      return undefined;
    }
    gone.add(id);
  }
  if (!createIfMissing && existing.length === 0 && gone.size === 0) return { did: 'not-needed' };
  const request = { owner, repo, issue_number: target.number, body };
  const { data } = await octokit.rest.issues.createComment(request);
  assertWhole(typeof data?.id === 'number' && typeof data.html_url === 'string');
  const { id, html_url: url } = data;
  written.created = { id, url, body, marker };
  written.last = { did: 'created', id, url };
  return undefined;
}

/** REST does not say whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state headRefOid
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { url body viewerDidAuthor }
        }
      }
    }
  }`;

/**
 * The pull request as it is now, and all of our comments with the key. Throws what Octokit throws, and an
 * {@link AnswerError} where not every page can be read: the others could have a comment of ours.
 */
async function fetchComments({ octokit, owner, repo, number }: CommentTarget, key: string) {
  const comments: ExistingComment[] = [];
  const cursors = new Set<string | undefined>();
  let after: string | undefined;
  while (cursors.size < MAX_PAGES && !cursors.has(after)) {
    cursors.add(after);
    const answer = await octokit.graphql<unknown>(COMMENTS_QUERY, { owner, repo, number, after });
    const page = recordAt(answer, 'repository.pullRequest');
    const [state, headRefOid] = [stringAt(page, 'state'), stringAt(page, 'headRefOid')];
    const nodes = valueAt(page, 'comments.nodes');
    const hasNextPage = valueAt(page, 'comments.pageInfo.hasNextPage');
    assertWhole(state !== undefined && headRefOid !== undefined);
    assertWhole(Array.isArray(nodes) && typeof hasNextPage === 'boolean');
    for (const node of nodes) {
      const [url = '', body = ''] = [stringAt(node, 'url'), stringAt(node, 'body')];
      // GraphQL's `databaseId` has 32 bits, which the ids of comments exceed.
      const [, id] = /#issuecomment-(\d{1,15})$/.exec(url) ?? [];
      const marker = parseMarker(body);
      // Anyone can write a comment that begins with a marker.
      const isOurs = marker?.key === key && valueAt(node, 'viewerDidAuthor') === true;
      if (isOurs && id !== undefined) comments.push({ id: Number(id), url, body, marker });
    }
    if (!hasNextPage) return { state, headRefOid, comments };
    after = stringAt(page, 'comments.pageInfo.endCursor');
  }
  throw new AnswerError(
    `GitHub's list of comments did not end within ${plural(cursors.size, 'page')}, so ours may not have been found`,
  );
}

/** A comment that can't be deleted is a warning: the result is shown all the same. */
async function deleteComments(target: CommentTarget, comments: readonly ExistingComment[]) {
  const { octokit, owner, repo, deadline } = target;
  for (const { id, url } of comments.slice(0, MAX_DELETIONS)) {
    try {
      await isThere(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
    } catch (error) {
      deadline.log.warning(
        say`A duplicate comment could not be deleted: ${verbatim(url)} (${verbatim(messageOf(error))}).`,
      );
    }
  }
}

/** Whether the request found its comment: somebody may have deleted it. */
function isThere(request: Promise<unknown>): Promise<boolean> {
  return request.then(
    () => true,
    (error: unknown) => {
      if (readFailure(error)?.status === 404) return false;
      throw error;
    },
  );
}
