/** Records of judged runs in a repository: their sets, in statuses of the commits that were tested. */
import { assertWhole, readFailure } from '../github/errors.ts';
import type { Repository } from '../github/octokit.ts';
import type { BaselinePlace } from '../runner/event.ts';
import { type CommitStatus, PER_PAGE, readFirstParents, readStatuses } from './commit-statuses.ts';
import {
  contextOf,
  endOf,
  formatRecords,
  parseFirstPart,
  parseRecord,
  type RecordedVerdict,
} from './record-status.ts';

export interface RecordTarget extends Repository {
  /** The run that we are in: what it recorded in an earlier attempt is no baseline for it. */
  readonly runId: number;
}

export interface NewRecord {
  /** The commit that was tested: of a pull request its head. */
  readonly commit: string;
  /** At most 50. */
  readonly setIds: readonly string[];
  readonly verdict: RecordedVerdict;
  /** Whether the verdict lets the step pass, whatever it is. */
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
  // Apart, so that records in parts are found behind those that can't serve, and the other way round.
  const left = { split: MAX_COMMITS, unusable: MAX_COMMITS };
  for (const { oid, newest } of await readFirstParents(target, start, contextOf(key, 1))) {
    if ((oid === start && !startCounts) || newest === undefined) continue;
    let setIds = newestRecord([newest], key, target.runId);
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

async function findMergeBase(
  { octokit, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<string | undefined> {
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

/** The sets of the newest record on a commit that may serve, among all its statuses. */
async function readRecordOf(
  target: RecordTarget,
  commit: string,
  key: string,
): Promise<readonly string[] | undefined> {
  const statuses: CommitStatus[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const added = await readStatuses(target, commit, page);
    statuses.push(...added);
    const record = newestRecord(statuses, key, target.runId);
    if (record !== undefined || added.length < PER_PAGE) return record;
  }
  return undefined;
}

/** @param statuses of one commit, the newest first */
function newestRecord(
  statuses: readonly CommitStatus[],
  key: string,
  runId: number,
): readonly string[] | undefined {
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

/** What the first part of a record promises that may serve as a baseline, if it is whole. */
function usableFirstPart(first: CommitStatus, runId: number) {
  const promised = parseFirstPart(first);
  const isOfThisRun = new RegExp(`/actions/runs/${runId}(?:/|$)`).test(first.targetUrl ?? '');
  // The sets of an inconclusive run may be of no use.
  return promised?.verdict === 'inconclusive' || isOfThisRun ? undefined : promised;
}
