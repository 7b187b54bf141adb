/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */

import { AnswerError, messageOf } from '../github/errors.ts';
import { BETWEEN_WRITES_MS } from '../github/octokit.ts';
import { persist } from '../github/retry-within.ts';
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
  /** Whether to post one where none stands; one that stands, or vanishes while we write, is always renewed. */
  readonly createIfMissing: boolean;
}

/** What became of it; `url` is that of the comment which stays. */
export type CommentOutcome =
  | { readonly did: 'created' | 'updated' | 'left-same' | 'left-newer'; readonly url: string }
  /** What was tested is no longer what the pull request is about. */
  | { readonly did: 'left-closed'; readonly state: 'closed' | 'merged' }
  | { readonly did: 'left-behind'; readonly head: string }
  | { readonly did: 'not-needed' };

/** Of several writers at once each has done after two or three looks; more would be a quarrel. */
const MAX_LOOKS = 6;
/** What was done so far, kept over looks and tries. */
interface Progress {
  /** What was written last. */
  written: { readonly did: 'created' | 'updated'; readonly id: number; readonly url: string } | undefined;
  /** A comment that was just created may be missing in the next look. */
  created: ExistingComment | undefined;
  /** Comments that were found, but were gone when we wrote. */
  readonly gone: Set<number>;
}

/**
 * Makes the pull request show this result in one comment of the marker's key. Of several the oldest stays, and the
 * newest result is moved into it, whatever jobs run at the same time: so each of them names the comment that stays.
 *
 * GitHub can't be told to write only if nobody else has written, so that an older run that looked before a newer one
 * wrote may write after it. Therefore whoever has written looks once more, a second later, and writes again if need be.
 *
 * What stands there already is not sent again. The marker counts too: a comment that differs in nothing else must
 * still tell that it is from the newer run, or a run in between could write over it.
 *
 * Throws what {@link persist} throws, unless something was written by then.
 */
export async function publishComment(target: CommentTarget, comment: NewComment): Promise<CommentOutcome> {
  const { clock, signal, log } = target.budget;
  const progress: Progress = { written: undefined, created: undefined, gone: new Set() };
  try {
    for (let look = 1; look <= MAX_LOOKS; look += 1) {
      const outcome = await persist(() => lookAndWrite(target, comment, progress), target.budget);
      if (outcome !== undefined) return outcome;
      await clock.sleep(BETWEEN_WRITES_MS, signal);
    }
  } catch (error) {
    if (progress.written === undefined) throw error;
    log.debug(say`The comment was written, but not looked at again: ${verbatim(messageOf(error))}`);
  }
  if (progress.written === undefined) {
    throw new AnswerError('Every comment vanished while it was written', 200);
  }
  return progress.written;
}

/** `undefined` where something was written, so that another look is due. */
async function lookAndWrite(
  target: CommentTarget,
  comment: NewComment,
  progress: Progress,
): Promise<CommentOutcome | undefined> {
  const { body, marker, createIfMissing } = comment;
  const seen = await fetchComments(target, marker.key);
  const left = progress.written === undefined ? whyLeft(target, seen) : undefined;
  if (left !== undefined) return left;
  const standing = whatStands(seen.comments, progress);
  const [oldest, ...surplus] = standing;
  const { written, created } = progress;
  if (oldest !== undefined && standing.some((other) => isNewer(other.marker, marker))) {
    // The newer job moves its result into the oldest, and deletes what is left over.
    if (created !== undefined && created.databaseId !== oldest.databaseId)
      await deleteComments(target, [created]);
    const isOurs = written?.id === oldest.databaseId && isSameRun(oldest.marker, marker);
    return isOurs ? written : { did: 'left-newer', url: oldest.url };
  }
  if (oldest !== undefined && shows(oldest, comment, progress)) {
    // Only now: what goes wrong here must not keep the result from being shown.
    await deleteComments(target, surplus);
    return written ?? { did: 'left-same', url: oldest.url };
  }
  if (await updateFirst(target, standing, comment, progress)) return undefined;
  if (!createIfMissing && standing.length === 0 && progress.gone.size === 0) return { did: 'not-needed' };
  const made = await createComment(target, body);
  progress.created = { ...made, body, marker };
  progress.written = { did: 'created', id: made.databaseId, url: made.url };
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
function whatStands(comments: readonly ExistingComment[], { created, gone }: Progress): ExistingComment[] {
  const found = comments.filter(({ databaseId }) => !gone.has(databaseId));
  const isMissing =
    created !== undefined &&
    !gone.has(created.databaseId) &&
    !found.some(({ databaseId }) => databaseId === created.databaseId);
  return [...found, ...(isMissing ? [created] : [])].sort((a, b) => a.databaseId - b.databaseId);
}

function shows(oldest: ExistingComment, { body, marker }: NewComment, { written }: Progress): boolean {
  if (oldest.body === body) return true;
  // What we have written ourselves counts, whatever form GitHub keeps it in.
  return written?.id === oldest.databaseId && isSameRun(oldest.marker, marker);
}

/** Writes into the first that is still there. Returns whether there was one. */
async function updateFirst(
  target: CommentTarget,
  standing: readonly ExistingComment[],
  { body, marker }: NewComment,
  progress: Progress,
): Promise<boolean> {
  for (const { databaseId, url, marker: theirs } of standing) {
    if (!(await updateComment(target, databaseId, body))) {
      // Somebody may have deleted it since we looked; then the next one stays.
      progress.gone.add(databaseId);
      continue;
    }
    if (isSameRun(theirs, marker)) {
      target.budget.log.warning(
        say`The comment of another job or step of this run was written over, since both have the comment key ${quote(marker.key)}: give each its own comment-key.`,
      );
    }
    progress.written = { did: 'updated', id: databaseId, url };
    return true;
  }
  return false;
}
