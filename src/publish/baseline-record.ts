/** What a repository remembers of judged runs: their sets, in statuses of the commits that were tested. */

import { assertWhole, messageOf, statusOf } from '../github/errors.ts';
import type { BaselinePlace } from '../runner/event.ts';
import {
  type CommitStatus,
  type RepositoryTarget,
  readFirstParents,
  readStatuses,
  STATUSES_PER_PAGE,
} from './commit-statuses.ts';
import {
  contextOf,
  formatRecords,
  parseFirstPart,
  parseRecord,
  type RecordedVerdict,
} from './record-status.ts';

export interface RecordTarget extends RepositoryTarget {
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

/** Commits of which all statuses are read, of either kind: where the newest can't serve, or is a part of a record. */
const MAX_LOOKS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;

/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
export async function recordSets(target: RecordTarget, record: NewRecord): Promise<void> {
  const { octokit, owner, repo, signal } = target;
  const { commit, setIds, verdict, excused, key, runUrl } = record;
  // The first part comes last: until it stands there, the record does not count.
  for (const status of formatRecords(setIds, verdict, key, excused).reverse()) {
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
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none.
 * Makes two requests, and at most {@link MAX_PAGES} for each commit that is looked into, so 14 at most. Throws what
 * Octokit throws.
 */
export async function findRecord(
  target: RecordTarget,
  place: BaselinePlace,
  key: string,
): Promise<FoundRecord | undefined> {
  const start = await findStart(target, place);
  if (start === undefined) return undefined;
  // Apart, so that records in parts are found behind those that can't serve, and the other way round.
  const looks = { split: MAX_LOOKS, unusable: MAX_LOOKS };
  for (const { oid, newest } of await readFirstParents(target, start.from, contextOf(key, 1))) {
    if (oid === start.without || newest === undefined) continue;
    const whole = chooseRecord([newest], key, target.runId);
    if (whole !== undefined) return { ...whole, commit: oid };
    const kind = (promisedBy(newest, target.runId)?.parts ?? 1) > 1 ? 'split' : 'unusable';
    looks[kind] -= 1;
    // An older record may stand behind the newest status, such as that of an inconclusive run.
    const older = looks[kind] < 0 ? undefined : await lookInto(target, oid, key);
    if (older !== undefined) return { ...older, commit: oid };
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
    const sha = data?.merge_base_commit?.sha;
    assertWhole(typeof sha === 'string');
    return sha;
  } catch (error) {
    // GitHub says so with 404 too, which else means that the token may not look.
    if (statusOf(error) === 404 && /^No common ancestor/.test(messageOf(error))) return undefined;
    throw error;
  }
}

/** The newest record on a commit that may serve, among all its statuses. */
async function lookInto(
  target: RecordTarget,
  commit: string,
  key: string,
): Promise<RecordOfCommit | undefined> {
  const statuses: CommitStatus[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const added = await readStatuses(target, commit, page);
    statuses.push(...added);
    const record = chooseRecord(statuses, key, target.runId);
    if (record !== undefined || added.length < STATUSES_PER_PAGE) return record;
  }
  return undefined;
}

type RecordOfCommit = Omit<FoundRecord, 'commit'>;

/** @param statuses of one commit, the newest first */
function chooseRecord(
  statuses: readonly CommitStatus[],
  key: string,
  runId: number,
): RecordOfCommit | undefined {
  const ofPart = (part: number) => {
    const name = contextOf(key, part).toLowerCase();
    return statuses.filter(({ context }) => context.toLowerCase() === name);
  };
  for (const first of ofPart(1)) {
    const promised = promisedBy(first, runId);
    if (promised === undefined) continue;
    const { verdict, parts, checksum } = promised;
    const further = Array.from({ length: parts - 1 }, (_, index) => {
      const end = ` [${checksum} ${index + 2}/${parts}]`;
      return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
    });
    const record = parseRecord([first, ...further], key);
    if (record !== undefined) return { setIds: record.setIds, verdict, recordedAt: first.createdAt };
  }
  return undefined;
}

/** What the first part of a record promises that may serve, if it is whole. */
function promisedBy(first: CommitStatus, runId: number) {
  const promised = parseFirstPart(first);
  // The sets of an inconclusive run may be of no use.
  if (promised === undefined || promised.verdict === 'inconclusive') return undefined;
  const { verdict, parts, checksum } = promised;
  return runIdIn(first.targetUrl) === runId ? undefined : { verdict, parts, checksum };
}

function runIdIn(url: string | null): number | undefined {
  const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(url ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}
