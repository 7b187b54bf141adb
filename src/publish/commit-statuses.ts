/** Reads commits and their statuses: the newest of one context on the last commits of a branch, and all of one commit. */
import { AnswerError, assertWhole } from '../github/errors.ts';
import type { Octokit } from '../github/octokit.ts';

export interface RepositoryTarget {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Ends every request. */
  readonly signal: AbortSignal;
}

/** A status as it stands on a commit. */
export interface CommitStatus {
  readonly context: string;
  /** Lower case. */
  readonly state: string;
  readonly description: string | null;
  /** ISO 8601, as GitHub says it. */
  readonly createdAt: string;
  readonly targetUrl: string | null;
}

export interface CommitOfBranch {
  readonly oid: string;
  /** The newest status of the context asked for; `undefined` where there is none. */
  readonly newest: CommitStatus | undefined;
}

/** A page of GitHub's GraphQL is no longer, and what is older is hardly a baseline. */
const MAX_COMMITS = 100;
/** A page of its REST is no longer either. */
export const STATUSES_PER_PAGE = 100;

interface CommitNode {
  readonly oid: string;
  readonly parents: { readonly nodes: readonly ({ readonly oid: string } | null)[] };
  /** `null` where no status was ever written. */
  readonly status: { readonly context: Omit<CommitStatus, 'context'> | null } | null;
}

const HISTORY_QUERY = `
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!, $context: String!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { context(name: $context) { state description createdAt targetUrl } }
            }
          }
        }
      }
    }
  }`;

/** Of what GitHub promises, anything may be missing in an answer that was cut off or comes from a proxy. */
type HistoryAnswer =
  | {
      readonly repository?: {
        readonly object?: { readonly history?: { readonly nodes?: readonly (CommitNode | null)[] } } | null;
      } | null;
    }
  | undefined;

/**
 * A commit and those that it was committed upon, the newest first, as far as they are among the last 100 of its history.
 * Only first parents: what a merge brought in was never the head of the branch. Throws what Octokit throws, and an
 * error where the commit is not shown.
 */
export async function readFirstParents(
  { octokit, owner, repo, signal }: RepositoryTarget,
  oid: string,
  context: string,
): Promise<CommitOfBranch[]> {
  const answer = await octokit.graphql<HistoryAnswer>(HISTORY_QUERY, {
    owner,
    repo,
    oid,
    first: MAX_COMMITS,
    context,
    request: { signal },
  });
  assertWhole(answer?.repository?.object !== undefined);
  const history = answer.repository.object?.history;
  // The event names a commit that is there. That nothing stands on it must not be concluded from not seeing it.
  if (history === undefined) throw new AnswerError(`GitHub shows no commit ${oid}`, 200);
  assertWhole(Array.isArray(history.nodes));
  const nodes = history.nodes.filter((node) => node !== null);
  const byOid = new Map(nodes.map((node) => [node.oid, node]));
  const chain: CommitOfBranch[] = [];
  let node = byOid.get(oid);
  while (node !== undefined) {
    // Each counts once, so that a circle has an end.
    byOid.delete(node.oid);
    const status = node.status?.context;
    // GraphQL says in upper case what REST says in lower case.
    const newest = status ? { ...status, context, state: status.state.toLowerCase() } : undefined;
    chain.push({ oid: node.oid, newest });
    node = byOid.get(node.parents.nodes[0]?.oid ?? '');
  }
  return chain;
}

/** A page, from 1, of all statuses that were ever written on a commit, the newest first. */
export async function readStatuses(
  { octokit, owner, repo, signal }: RepositoryTarget,
  commit: string,
  page: number,
): Promise<CommitStatus[]> {
  const { data } = await octokit.rest.repos.listCommitStatusesForRef({
    owner,
    repo,
    ref: commit,
    per_page: STATUSES_PER_PAGE,
    page,
    request: { signal },
  });
  assertWhole(Array.isArray(data));
  return data.map(({ context, state, description, created_at, target_url }) => ({
    context,
    state,
    description,
    createdAt: created_at,
    targetUrl: target_url,
  }));
}
