/** What a repository remembers of judged runs: their sets, in statuses of the commits that were tested. */

import { statusOf } from './errors.ts';
import type { BaselinePlace } from './event.ts';
import type { Octokit } from './octokit.ts';
import {
  contextOf,
  type FoundStatus,
  formatRecords,
  parseFirstPart,
  parseRecord,
  type RecordedVerdict,
} from './record-status.ts';

export interface RecordTarget {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** The run that we are in: what it recorded in an earlier attempt is no baseline for it. */
  readonly runId: number;
  /** Ends every request. */
  readonly signal: AbortSignal;
}

export interface NewRecord {
  /** The commit that was tested: of a pull request its head. */
  readonly commit: string;
  /** At most 50. */
  readonly setIds: readonly string[];
  readonly verdict: RecordedVerdict;
  /** What keeps records of one commit apart: that of the comment. */
  readonly key: string;
  readonly runUrl: string | undefined;
}

export interface FoundRecord {
  readonly setIds: readonly string[];
  readonly commit: string;
  readonly verdict: 'passed' | 'failed';
  /** ISO 8601, as GitHub says it. */
  readonly recordedAt: string;
}

/** A page of GitHub's GraphQL is no longer, and what is older is hardly a baseline. */
const MAX_COMMITS = 100;
/** Records in several parts of which the rest is read, all in one request. */
const MAX_SPLIT_RECORDS = 3;

/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
export async function recordSets(target: RecordTarget, record: NewRecord): Promise<void> {
  const { octokit, owner, repo, signal } = target;
  const { commit, setIds, verdict, key, runUrl } = record;
  // The first part comes last: until it stands there, the record does not count.
  for (const status of formatRecords(setIds, verdict, key).reverse()) {
    await octokit.rest.repos.createCommitStatus({
      owner,
      repo,
      sha: commit,
      ...status,
      ...(runUrl === undefined ? {} : { target_url: runUrl }),
      request: { signal },
    });
  }
}

/**
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none
 * on the last 100 commits. Makes three requests at most. Throws what Octokit throws.
 */
export async function findRecord(
  target: RecordTarget,
  place: BaselinePlace,
  key: string,
): Promise<FoundRecord | undefined> {
  const start = await findStart(target, place);
  if (start === undefined) return undefined;
  const candidates: Candidate[] = [];
  for (const commit of await readHistory(target, start.from, contextOf(key, 1))) {
    const candidate = commit.oid === start.without ? undefined : asCandidate(commit, target.runId);
    if (candidate !== undefined) candidates.push(candidate);
    // None before a whole record is needed.
    if (candidate?.parts === 1 && parseRecord([candidate.first], key) !== undefined) break;
  }
  const split = candidates.filter(({ parts }) => parts > 1).slice(0, MAX_SPLIT_RECORDS);
  const further = split.length === 0 ? new Map() : await readFurtherParts(target, split, key);
  for (const { commit, first, verdict, recordedAt } of candidates) {
    const record = parseRecord([first, ...(further.get(commit) ?? [])], key);
    if (record !== undefined) return { setIds: record.setIds, commit, verdict, recordedAt };
  }
  return undefined;
}

interface Start {
  readonly from: string;
  /** A commit that does not count. */
  readonly without?: string;
}

async function findStart(target: RecordTarget, place: BaselinePlace): Promise<Start | undefined> {
  switch (place.from) {
    case 'commit':
      return { from: place.commit };
    case 'parents':
      return { from: place.commit, without: place.commit };
    case 'merge-base': {
      const mergeBase = await findMergeBase(target, place.base, place.head);
      // What has been merged is compared with what was there before.
      if (mergeBase === place.head) return { from: place.head, without: place.head };
      return mergeBase === undefined ? undefined : { from: mergeBase };
    }
  }
}

async function findMergeBase(target: RecordTarget, base: string, head: string): Promise<string | undefined> {
  const { octokit, owner, repo, signal } = target;
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${base}...${head}`,
      // The commits between are not needed.
      per_page: 1,
      request: { signal },
    });
    return data.merge_base_commit.sha;
  } catch (error) {
    // GitHub says so with 404 too, which else means that the token may not look.
    if (statusOf(error) === 404 && /^No common ancestor/.test((error as Error).message)) return undefined;
    throw error;
  }
}

interface StatusNode {
  readonly state: string;
  readonly description: string | null;
  readonly createdAt: string;
  readonly targetUrl: string | null;
}

interface CommitNode {
  readonly oid: string;
  /** `null` where no status was ever written. */
  readonly status: { readonly context: StatusNode | null } | null;
}

const HISTORY_QUERY = `
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!, $context: String!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes { oid status { context(name: $context) { state description createdAt targetUrl } } }
          }
        }
      }
    }
  }`;

interface HistoryAnswer {
  readonly repository: {
    readonly object: { readonly history?: { readonly nodes: readonly (CommitNode | null)[] } } | null;
  };
}

/** The newest commits from one backwards, that one included; none where it is not known. */
async function readHistory(target: RecordTarget, oid: string, context: string): Promise<CommitNode[]> {
  const { octokit, owner, repo, signal } = target;
  const answer = await octokit.graphql<HistoryAnswer>(HISTORY_QUERY, {
    owner,
    repo,
    oid,
    first: MAX_COMMITS,
    context,
    request: { signal },
  });
  return (answer.repository.object?.history?.nodes ?? []).filter((node) => node !== null);
}

/** A commit with the first part of a record that may serve, if it is whole. */
interface Candidate {
  readonly commit: string;
  readonly first: FoundStatus;
  readonly parts: number;
  readonly verdict: FoundRecord['verdict'];
  readonly recordedAt: string;
}

function asCandidate({ oid, status }: CommitNode, runId: number): Candidate | undefined {
  const node = status?.context ?? null;
  if (node === null || runIdIn(node.targetUrl) === runId) return undefined;
  const first = asFound(node);
  const promised = parseFirstPart(first);
  // The sets of an inconclusive run may lack runs or scenarios.
  if (promised === undefined || promised.verdict === 'inconclusive') return undefined;
  return { commit: oid, first, parts: promised.parts, verdict: promised.verdict, recordedAt: node.createdAt };
}

/** GraphQL says in upper case what REST takes in lower case. */
function asFound({ state, description }: Pick<StatusNode, 'state' | 'description'>): FoundStatus {
  return { state: state.toLowerCase(), description };
}

function runIdIn(url: string | null): number | undefined {
  const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(url ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

type PartNode = Pick<StatusNode, 'state' | 'description'> | null;

interface PartsAnswer {
  readonly repository: Readonly<
    Record<string, { readonly status?: Readonly<Record<string, PartNode>> | null } | null>
  >;
}

/** The parts after the first, by commit; `null` where one is missing. */
async function readFurtherParts(
  target: RecordTarget,
  split: readonly Candidate[],
  key: string,
): Promise<Map<string, (FoundStatus | null)[]>> {
  const { octokit, owner, repo, signal } = target;
  const numbers = (parts: number) => Array.from({ length: parts - 1 }, (_, index) => index + 2);
  const most = numbers(Math.max(...split.map(({ parts }) => parts)));
  const declared = most.map((part) => `, $p${part}: String!`).join('');
  const commits = split.map(({ commit, parts }, index) => {
    const contexts = numbers(parts).map((part) => `p${part}: context(name: $p${part}) { state description }`);
    // A commit's name is a hexadecimal number, as GitHub has just said it.
    return `c${index}: object(oid: ${JSON.stringify(commit)}) { ... on Commit { status { ${contexts.join(' ')} } } }`;
  });
  const query = `query ($owner: String!, $repo: String!${declared}) {
    repository(owner: $owner, name: $repo) { ${commits.join(' ')} }
  }`;
  const answer = await octokit.graphql<PartsAnswer>(query, {
    owner,
    repo,
    ...Object.fromEntries(most.map((part) => [`p${part}`, contextOf(key, part)])),
    request: { signal },
  });
  return new Map(
    split.map(({ commit, parts }, index) => {
      const status = answer.repository[`c${index}`]?.status;
      return [commit, numbers(parts).map((part) => asFoundOrNull(status?.[`p${part}`]))];
    }),
  );
}

function asFoundOrNull(node: PartNode | undefined): FoundStatus | null {
  return node == null ? null : asFound(node);
}
