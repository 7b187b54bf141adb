/** Records of judged runs in a repository: their sets, in statuses of the commits that were tested. */
import { AnswerError, assertWhole, readFailure } from '../github/errors.ts';
import type { Repository } from '../github/octokit.ts';
import { recordAt, stringAt, valueAt } from '../github/payload.ts';
import type { BaselinePlace } from '../runner/event.ts';
import {
  type CommitStatus,
  contextOf,
  endOf,
  formatRecords,
  parseFirstPart,
  parseRecord,
  type RecordedVerdict,
} from './record-status.ts';

export interface RecordTarget extends Repository {
  /** Our own run: what it recorded in an earlier attempt is no baseline for it. */
  readonly runId: number;
}

export interface NewRecord {
  readonly commit: string;
  /** At most 50. */
  readonly setIds: readonly string[];
  readonly verdict: RecordedVerdict;
  /** Whether the step passes whatever the verdict. */
  readonly excused?: boolean;
  /** Distinguishes records of one commit: that of the comment. */
  readonly key: string;
  readonly runUrl: string | undefined;
}

export type FoundRecord = Pick<NewRecord, 'setIds' | 'commit'>;

/** Commits of which all statuses are read, of either kind: whose newest can't serve, or is a part of a record. */
const MAX_COMMITS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;
/** The most that a page of GitHub's has, by GraphQL and by REST. A baseline of more commits ago would be outdated. */
const PER_PAGE = 100;

/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
export async function recordSets({ octokit, owner, repo }: RecordTarget, record: NewRecord): Promise<void> {
  const { commit: sha, setIds, verdict, excused, key, runUrl } = record;
  const link = runUrl === undefined ? {} : { target_url: runUrl };
  // The first part comes last: until it is written, the record does not count.
  for (const status of formatRecords(setIds, verdict, key, excused).reverse()) {
    await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status, ...link });
  }
}

/**
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none.
 * Makes two requests, and at most {@link MAX_PAGES} for each commit of which all statuses are read, so 14 at most.
 * Throws what Octokit throws.
 */
export async function findRecord(
  target: RecordTarget,
  place: BaselinePlace,
  key: string,
): Promise<FoundRecord | undefined> {
  const isMergeBase = place.from === 'merge-base';
  const start = isMergeBase ? await findMergeBase(target, place.base, place.head) : place.commit;
  if (start === undefined) return undefined;
  // What has been merged is compared with what was there before.
  const startCounts = isMergeBase ? start !== place.head : place.from === 'commit';
  // Counted apart, so that many of one kind don't hide a record behind them.
  const left = { split: MAX_COMMITS, unusable: MAX_COMMITS };
  for (const { oid, newest } of await readFirstParents(target, start, contextOf(key, 1))) {
    if ((oid === start && !startCounts) || newest === undefined) continue;
    let setIds: readonly string[] | undefined = newestRecord([newest], key, target.runId);
    const kind = (usableFirstPart(newest, target.runId)?.parts ?? 1) > 1 ? 'split' : 'unusable';
    if (setIds === undefined && left[kind] > 0) {
      left[kind] -= 1;
      // There may be an older record behind the newest status, such as that of an inconclusive run.
      setIds = await readRecordOf(target, oid, key);
    }
    if (setIds !== undefined) return { setIds, commit: oid };
  }
  return undefined;
}

async function findMergeBase({ octokit, owner, repo }: Repository, base: string, head: string) {
  try {
    // The commits between are not needed.
    const query = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
    const sha = data?.merge_base_commit?.sha;
    assertWhole(typeof sha === 'string');
    return sha;
  } catch (error) {
    const { status, words = '' } = readFailure(error) ?? {};
    // Any other 404 means that the token may not read.
    if (status === 404 && words.startsWith('No common ancestor')) return undefined;
    throw error;
  }
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
              status { context(name: $context) { state description targetUrl } }
            }
          }
        }
      }
    }
  }`;

/**
 * A commit and its first parents, the newest first, as far as they are among the last 100 of its history, with the newest
 * status of the context on each. Other parents, which a merge brought in, were never the head of the branch. Throws what
 * Octokit throws, and an {@link AnswerError} where GitHub does not show the commit.
 */
async function readFirstParents({ octokit, owner, repo }: Repository, oid: string, context: string) {
  const query = { owner, repo, oid, first: PER_PAGE, context };
  const answer = await octokit.graphql<unknown>(HISTORY_QUERY, query);
  const object = valueAt(answer, 'repository.object');
  assertWhole(object !== undefined);
  const history = recordAt(object, 'history');
  // The event names a commit that exists: not seeing it does not mean that it has no record.
  if (history === undefined) throw new AnswerError(`GitHub shows no commit ${oid}`);
  assertWhole(Array.isArray(history['nodes']));
  const byOid = new Map(history['nodes'].map((node) => [stringAt(node, 'oid'), node]));
  const chain: { readonly oid: string; readonly newest: CommitStatus | undefined }[] = [];
  for (let next: string | undefined = oid; next !== undefined && byOid.has(next); ) {
    const node = byOid.get(next);
    // Each counts once, so that a circle ends.
    byOid.delete(next);
    chain.push({ oid: next, newest: statusOf(valueAt(node, 'status.context'), context) });
    next = stringAt(node, 'parents.nodes.0.oid');
  }
  return chain;
}

/** @param node as GraphQL has it, with the state in upper case */
function statusOf(node: unknown, context: string): CommitStatus | undefined {
  const state = stringAt(node, 'state')?.toLowerCase();
  if (state === undefined) return undefined;
  const [description, targetUrl] = [stringAt(node, 'description'), stringAt(node, 'targetUrl')];
  return { context, state, description: description ?? null, target_url: targetUrl ?? null };
}

/** The sets of the newest record on a commit that may serve, among all its statuses. */
async function readRecordOf({ octokit, owner, repo, runId }: RecordTarget, commit: string, key: string) {
  const statuses: CommitStatus[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { owner, repo, ref: commit, per_page: PER_PAGE, page };
    // The newest first.
    const { data } = await octokit.rest.repos.listCommitStatusesForRef(query);
    assertWhole(Array.isArray(data));
    statuses.push(...data);
    const record = newestRecord(statuses, key, runId);
    if (record !== undefined || data.length < PER_PAGE) return record;
  }
  return undefined;
}

/** @param statuses of one commit, the newest first */
function newestRecord(statuses: readonly CommitStatus[], key: string, runId: number) {
  const byContext = Map.groupBy(statuses, ({ context }) => context.toLowerCase());
  const ofPart = (part: number) => byContext.get(contextOf(key, part).toLowerCase()) ?? [];
  for (const first of ofPart(1)) {
    const promised = usableFirstPart(first, runId);
    if (promised === undefined) continue;
    const { parts, checksum } = promised;
    const further = Array.from({ length: parts - 1 }, (_, index) => {
      const end = endOf(checksum, index + 2, parts);
      return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
    });
    const record = parseRecord([first, ...further], key);
    if (record !== undefined) return record.setIds;
  }
  return undefined;
}

/** The first part of a record that may serve as a baseline if it is whole. */
function usableFirstPart(first: CommitStatus, runId: number) {
  const promised = parseFirstPart(first);
  const isOfThisRun = new RegExp(`/actions/runs/${runId}(?:/|$)`).test(first.target_url ?? '');
  // The sets of an inconclusive run may be of no use.
  return promised?.verdict === 'inconclusive' || isOfThisRun ? undefined : promised;
}
