/** Reads commits and their statuses: the newest of one context on the last commits of a branch, and all of one commit. */
import { AnswerError, assertWhole } from '../github/errors.ts';
import type { Repository } from '../github/octokit.ts';
import { recordAt, stringAt, valueAt } from '../github/payload.ts';

/** Anyone with the right to write statuses may have written it. */
export interface CommitStatus {
  readonly context: string;
  /** Lower case. */
  readonly state: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
}

export interface CommitOfBranch {
  readonly oid: string;
  /** The newest status of the context asked for; `undefined` where there is none. */
  readonly newest: CommitStatus | undefined;
}

/** The most that a page of GitHub's has, by GraphQL and by REST. A baseline of more commits ago would be outdated. */
export const PER_PAGE = 100;

const HISTORY_QUERY = `
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!, $context: String!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { context(name: $context) { state description targetUrl } }
            }
          }
        }
      }
    }
  }`;

/**
 * A commit and those that it was committed upon, the newest first, as far as they are among the last 100 of its history.
 * Only first parents: what a merge brought in was never the head of the branch. Throws what Octokit throws, and an
 * error where GitHub does not show the commit.
 */
export async function readFirstParents(
  { octokit, owner, repo }: Repository,
  oid: string,
  context: string,
): Promise<CommitOfBranch[]> {
  const query = { owner, repo, oid, first: PER_PAGE, context };
  const answer = await octokit.graphql<unknown>(HISTORY_QUERY, query);
  const object = valueAt(answer, 'repository.object');
  assertWhole(object !== undefined);
  const history = recordAt(object, 'history');
  // The event names a commit that exists. That it has no record must not be concluded from not seeing it.
  if (history === undefined) throw new AnswerError(`GitHub shows no commit ${oid}`, 200);
  assertWhole(Array.isArray(history['nodes']));
  const byOid = new Map(history['nodes'].map((node) => [stringAt(node, 'oid'), node]));
  const chain: CommitOfBranch[] = [];
  for (let next: string | undefined = oid; next !== undefined && byOid.has(next); ) {
    const node = byOid.get(next);
    // Each counts once, so that a circle has an end.
    byOid.delete(next);
    chain.push({ oid: next, newest: statusOf(recordAt(node, 'status.context'), context) });
    next = stringAt(node, 'parents.nodes.0.oid');
  }
  return chain;
}

/** @param node as GraphQL has it, with the state in upper case */
function statusOf(node: unknown, context: string): CommitStatus | undefined {
  const state = stringAt(node, 'state')?.toLowerCase();
  const description = stringAt(node, 'description') ?? null;
  const targetUrl = stringAt(node, 'targetUrl') ?? null;
  return state === undefined ? undefined : { context, state, description, targetUrl };
}

/** A page, from 1, of all statuses that were ever written on a commit, the newest first. */
export async function readStatuses(
  { octokit, owner, repo }: Repository,
  commit: string,
  page: number,
): Promise<CommitStatus[]> {
  const query = { owner, repo, ref: commit, per_page: PER_PAGE, page };
  const { data } = await octokit.rest.repos.listCommitStatusesForRef(query);
  assertWhole(Array.isArray(data));
  return data.map(({ target_url: targetUrl, ...status }) => ({ ...status, targetUrl }));
}
