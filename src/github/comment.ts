/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */
import type { getOctokit } from '@actions/github';
import type { Logger } from '../log.ts';
import { statusOf } from './errors.ts';
import { isNewer, type Marker, parseMarker } from './marker.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export interface CommentTarget {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
  /** Ends every request. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

export interface NewComment {
  /** With the marker in front. */
  readonly body: string;
  readonly marker: Marker;
  /** Whether to post one where none stands; an update is always made. */
  readonly createIfMissing: boolean;
}

/** What became of it; `url` is that of the comment which stands there now. */
export type CommentOutcome =
  | { readonly did: 'created' | 'updated' | 'left-newer'; readonly url: string }
  | { readonly did: 'not-needed' };

interface ExistingComment {
  readonly databaseId: number;
  readonly url: string;
  readonly marker: Marker;
}

/**
 * Makes the pull request show this result in one comment of the marker's key, and deletes surplus ones of that key.
 * Two jobs that create one at the same time end with the newer. Throws what Octokit throws.
 */
export async function publishComment(target: CommentTarget, comment: NewComment): Promise<CommentOutcome> {
  const { key } = comment.marker;
  const [newest, ...surplus] = await findOurComments(target, key);
  const outcome = await writeComment(target, comment, newest);
  // Only now: what goes wrong here must not keep the result from being shown.
  if (outcome.did !== 'created') {
    await deleteComments(target, surplus);
    return outcome;
  }
  // Another job may have created one at the same time; the newest stays, whosever it is.
  const [staying, ...others] = await findOurComments(target, key);
  await deleteComments(target, others);
  if (staying === undefined || staying.url === outcome.url) return outcome;
  return { did: 'left-newer', url: staying.url };
}

async function writeComment(
  target: CommentTarget,
  { body, marker, createIfMissing }: NewComment,
  newest: ExistingComment | undefined,
): Promise<CommentOutcome> {
  if (newest === undefined) {
    return createIfMissing ? createComment(target, body) : { did: 'not-needed' };
  }
  if (isNewer(newest.marker, marker)) return { did: 'left-newer', url: newest.url };
  try {
    return await updateComment(target, newest.databaseId, body);
  } catch (error) {
    // Somebody deleted it since we looked.
    if (statusOf(error) !== 404) throw error;
    return createComment(target, body);
  }
}

/** What can't be deleted is said and left: the result is shown all the same. */
async function deleteComments(target: CommentTarget, comments: readonly ExistingComment[]): Promise<void> {
  const { octokit, owner, repo, signal, log } = target;
  for (const { databaseId, url } of comments) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: databaseId, request: { signal } });
    } catch (error) {
      // 404: another job was faster.
      if (statusOf(error) !== 404)
        log.warning(`A surplus comment could not be deleted: ${url} (${String(error)}).`);
    }
  }
}

/** Of the same run and attempt the older comment is the one that stays, in every job's eyes. */
function newestFirst(a: ExistingComment, b: ExistingComment): number {
  if (isNewer(a.marker, b.marker)) return -1;
  return isNewer(b.marker, a.marker) ? 1 : a.databaseId - b.databaseId;
}

/** REST does not tell whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId url body viewerDidAuthor }
        }
      }
    }
  }`;

interface CommentsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly ({
          readonly databaseId: number | null;
          readonly url: string;
          readonly body: string;
          readonly viewerDidAuthor: boolean;
        } | null)[];
      };
    };
  };
}

/** All of a key, over every page, the newest first. */
async function findOurComments(target: CommentTarget, key: string): Promise<ExistingComment[]> {
  const { octokit, owner, repo, pullRequest, signal } = target;
  const found: ExistingComment[] = [];
  let after: string | null = null;
  do {
    const answer: CommentsAnswer = await octokit.graphql<CommentsAnswer>(COMMENTS_QUERY, {
      owner,
      repo,
      number: pullRequest,
      after,
      request: { signal },
    });
    const { nodes, pageInfo } = answer.repository.pullRequest.comments;
    for (const node of nodes) {
      // Anyone can write a comment that begins with a marker; only our own is ours.
      if (node === null || node.databaseId === null || !node.viewerDidAuthor) continue;
      const marker = parseMarker(node.body);
      if (marker?.key === key) found.push({ databaseId: node.databaseId, url: node.url, marker });
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found.sort(newestFirst);
}

async function createComment(target: CommentTarget, body: string): Promise<CommentOutcome> {
  const { octokit, owner, repo, pullRequest, signal } = target;
  const { data } = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: pullRequest,
    body,
    request: { signal },
  });
  return { did: 'created', url: data.html_url };
}

async function updateComment(target: CommentTarget, id: number, body: string): Promise<CommentOutcome> {
  const { octokit, owner, repo, signal } = target;
  const { data } = await octokit.rest.issues.updateComment({
    owner,
    repo,
    comment_id: id,
    body,
    request: { signal },
  });
  return { did: 'updated', url: data.html_url };
}

/** The open pull request whose head is this commit, for a push to its branch; `undefined` where there is none. */
export async function findPullRequest(
  target: Omit<CommentTarget, 'pullRequest'>,
  commit: string,
): Promise<number | undefined> {
  const { octokit, owner, repo, signal } = target;
  const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
    owner,
    repo,
    commit_sha: commit,
    per_page: 100,
    request: { signal },
  });
  const here = `${owner}/${repo}`.toLowerCase();
  const open = data.filter(({ state, head }) => state === 'open' && head.sha === commit);
  return open.find(({ base }) => base.repo.full_name.toLowerCase() === here)?.number;
}
