/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */
import { AnswerError, messageOf } from '../github/errors.ts';
import { BETWEEN_WRITES_MS } from '../github/octokit.ts';
import { retryWithin } from '../github/retry-within.ts';
import { quote, say, verbatim } from '../text/phrase.ts';
import {
  type CommentTarget,
  createComment,
  deleteComments,
  type ExistingComment,
  type FetchedComments,
  fetchComments,
  updateComment,
} from './comment-api.ts';
import { isNewer, isSameRun, type Marker } from './marker.ts';

export interface NewComment {
  /** With the marker in front. */
  readonly body: string;
  readonly marker: Marker;
  /** Whether to post one where there is none; one that exists, or vanishes while we write, is always renewed. */
  readonly createIfMissing: boolean;
}

/** What was done; `url` is that of the comment which stays. */
export type CommentOutcome =
  | { readonly did: 'created' | 'updated' | 'left-same' | 'left-newer'; readonly url: string }
  /** The pull request is no longer about what was tested. */
  | { readonly did: 'left-closed'; readonly state: 'closed' | 'merged' }
  | { readonly did: 'left-behind'; readonly head: string }
  | { readonly did: 'not-needed' };

/** Of several writers at once each is done after two or three rounds; more would never end. */
const MAX_ROUNDS = 6;

/** Kept over rounds and retries. */
interface Written {
  /** The comment that was written last. */
  last: { readonly did: 'created' | 'updated'; readonly id: number; readonly url: string } | undefined;
  /** A comment that was just created may be missing when comments are fetched next. */
  created: ExistingComment | undefined;
  /** Ids of comments that were fetched, but had vanished when we wrote. */
  readonly gone: Set<number>;
}

/**
 * Makes the pull request show this result in one comment of the marker's key. Of several the oldest stays, and the
 * newest result is moved into it, whatever jobs run at the same time: so each of them names the comment that stays.
 *
 * GitHub has no conditional write, so that an older run that fetched before a newer one wrote may write after it.
 * Therefore whoever has written fetches once more, a second later, and writes again if need be.
 *
 * A comment that has this body already is not written again. The marker is part of it: a comment that differs in nothing
 * else must still say that it is from the newer run, or a run in between could write over it.
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
  if (written.last === undefined) throw new AnswerError('Every comment vanished while it was written', 200);
  return written.last;
}

/** `undefined` where something was written, so that another round is due. */
async function fetchAndWrite(
  target: CommentTarget,
  { body, marker, createIfMissing }: NewComment,
  written: Written,
): Promise<CommentOutcome | undefined> {
  const { last, created, gone } = written;
  const fetched = await fetchComments(target, marker.key);
  const left = last === undefined ? whyLeft(target, fetched) : undefined;
  if (left !== undefined) return left;
  const existing = existingOf(fetched.comments, written);
  const [oldest, ...surplus] = existing;
  if (oldest !== undefined) {
    // Whatever form GitHub keeps the body in that we wrote.
    const isOurs = last?.id === oldest.id && isSameRun(oldest.marker, marker);
    if (existing.some((other) => isNewer(other.marker, marker))) {
      // The newer job moves its result into the oldest, and deletes the others.
      if (created !== undefined && created.id !== oldest.id) await deleteComments(target, [created]);
      return isOurs ? last : { did: 'left-newer', url: oldest.url };
    }
    if (isOurs || oldest.body === body) {
      // Only now: a failure here must not keep the result from being shown.
      await deleteComments(target, surplus);
      return last ?? { did: 'left-same', url: oldest.url };
    }
  }
  for (const { id, url, marker: previous } of existing) {
    if (await updateComment(target, id, body)) {
      if (isSameRun(previous, marker)) {
        target.deadline.log.warning(
          say`The comment of another job or step of this run was written over, since both have the comment key ${quote(marker.key)}: give each its own comment-key.`,
        );
      }
      written.last = { did: 'updated', id, url };
      return undefined;
    }
    // Somebody has deleted it since, so that the next one stays.
    gone.add(id);
  }
  if (!createIfMissing && existing.length === 0 && gone.size === 0) return { did: 'not-needed' };
  const made = await createComment(target, body);
  written.created = { ...made, body, marker };
  written.last = { did: 'created', id: made.id, url: made.url };
  return undefined;
}

function whyLeft(
  { head }: CommentTarget,
  { state, headRefOid }: FetchedComments,
): CommentOutcome | undefined {
  if (state !== 'OPEN') return { did: 'left-closed', state: state === 'MERGED' ? 'merged' : 'closed' };
  return head === undefined || head === headRefOid ? undefined : { did: 'left-behind', head: headRefOid };
}

/** The oldest first: ids grow with time. */
function existingOf(fetched: readonly ExistingComment[], { created, gone }: Written): ExistingComment[] {
  const byId = new Map(
    [...(created === undefined ? [] : [created]), ...fetched].map((comment) => [comment.id, comment]),
  );
  return [...byId.values()].filter(({ id }) => !gone.has(id)).sort((a, b) => a.id - b.id);
}
