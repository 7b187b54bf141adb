/** Records of judged runs in a repository: their sets, in statuses of the commits that were tested. */
import { AnswerError, assertWhole, readFailure } from '../github/errors.ts';
import type { Repository } from '../github/octokit.ts';
import { listAt, recordAt, stringAt, valueAt } from '../github/payload.ts';
import type { BaselinePlace } from '../runner/event.ts';
import {
  type CommitStatus,
  contextOf,
  type Excuse,
  endOf,
  formatRecord,
  parseFirstPart,
  parseRecord,
  type Recorded,
} from './record-status.ts';

export interface RecordTarget extends Repository {
  /** Our own run: what it recorded in an earlier attempt is no baseline for it. */
  readonly runId: number;
}

export interface NewRecord extends Recorded {
  readonly commit: string;
  readonly excuse?: Excuse;
  /** Distinguishes records of one commit: that of the comment. */
  readonly key: string;
  readonly runUrl: string | undefined;
}

export interface FoundRecord {
  readonly setIds: readonly string[];
  readonly commit: string;
}

export interface FoundRecords {
  /** Those that may serve as a baseline together, the newest first. */
  readonly records: readonly FoundRecord[];
  /** The id of the record that claimed the last change before them, for a new record; `undefined` where none did. */
  readonly since: string | undefined;
}

/** Commits of which all statuses are read since their newest can't serve. */
const MAX_COMMITS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;
/** The most that a page of GitHub's has, by GraphQL and by REST. A baseline of more commits ago would be outdated. */
const PER_PAGE = 100;

/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
export async function recordSets({ octokit, owner, repo }: RecordTarget, record: NewRecord): Promise<void> {
  const { commit: sha, excuse, key, runUrl } = record;
  const link = runUrl === undefined ? {} : { target_url: runUrl };
  // The first part comes last: until it is written, the record does not count.
  for (const status of formatRecord(record, key, excuse).reverse()) {
    const { data } = await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status, ...link });
    // Otherwise what answered may be a proxy, and nothing was written.
    assertWhole(stringAt(data, 'state') === status.state);
  }
}

/**
 * The newest records of this key that may serve as a baseline, from a place backwards: whatever their verdict, up to
 * the last that claimed a change, which is left out since its set is one that was picked. Makes two requests, one or two
 * more where that finds too few records, and two for each commit of which all statuses are read: 10 at most. Throws what
 * Octokit throws.
 *
 * @param most records
 */
export async function findRecords(
  target: RecordTarget,
  place: BaselinePlace,
  key: string,
  most: number,
): Promise<FoundRecords> {
  const isMergeBase = place.from === 'merge-base';
  const start = isMergeBase ? await findMergeBase(target, place.base, place.head) : place.commit;
  if (start === undefined) return NOTHING;
  // What has been merged is compared with what was there before.
  const startCounts = isMergeBase ? start !== place.head : place.from === 'commit';
  // GitHub compares contexts without case.
  const ours = contextOf(key, 1).toLowerCase();
  const all: OnCommit[] = [];
  let left = MAX_COMMITS;
  let newest: { readonly oid: string; readonly isWhole: boolean } | undefined;
  for (const { oid, statuses } of await readFirstParents(target, start)) {
    const isOurs = statuses.some(({ context }) => context.toLowerCase() === ours);
    if ((oid === start && !startCounts) || !isOurs) continue;
    const visible = recordsAmong(statuses, oid, key, target.runId);
    const isWhole = !visible.some(isOfUse) && left > 0;
    if (isWhole) left -= 1;
    // There may be older records behind the newest status, such as that of an inconclusive run.
    const records = isWhole ? await readRecordsOf(target, oid, key) : visible;
    if (newest === undefined && records.some(isOfUse)) newest = { oid, isWhole };
    all.push(...records);
    // Older records make no difference then.
    if (all.some(({ changed }) => changed) || takePool(all, most).records.length === most) break;
  }
  const found = takePool(all, most);
  // Where there is a record and none serves, the newest claimed a change.
  const isSettled = found.records.length === most || found.records.length === 0;
  if (newest === undefined || newest.isWhole || isSettled) return found;
  // Nightly runs may have recorded many sets on one commit.
  const { oid } = newest;
  const more = await readRecordsOf(target, oid, key);
  const others = all.filter(({ id, commit }) => commit !== oid || !more.some((one) => one.id === id));
  return takePool([...more, ...others], most);
}

const NOTHING: FoundRecords = { records: [], since: undefined };

type OnCommit = Recorded & FoundRecord & { readonly id: string };

/** The sets of an inconclusive run may be of no use as a baseline; but a change that it claimed ends the others'. */
function isOfUse({ verdict, changed }: Recorded): boolean {
  return verdict !== 'inconclusive' || changed;
}

/** @param all the newest first */
function takePool(all: readonly OnCommit[], most: number): FoundRecords {
  const useful = all.filter(isOfUse);
  const [newest] = useful;
  if (newest === undefined) return NOTHING;
  if (newest.changed) return { records: [], since: newest.id };
  const end = useful.findIndex(({ changed }) => changed);
  const records = useful
    .slice(0, end === -1 ? useful.length : end)
    // A run that began before a change was recorded does not know of it.
    .filter(({ since }) => since === newest.since);
  return { records: records.slice(0, most), since: newest.since };
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
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { contexts { context state description targetUrl } }
            }
          }
        }
      }
    }
  }`;

/**
 * A commit and its first parents, the newest first, as far as they are among the last 100 of its history, with the newest
 * status of each context on each. Other parents, which a merge brought in, were never the head of the branch. Throws what
 * Octokit throws, and an {@link AnswerError} where GitHub does not show the commit.
 */
async function readFirstParents({ octokit, owner, repo }: Repository, oid: string) {
  const answer = await octokit.graphql<unknown>(HISTORY_QUERY, { owner, repo, oid, first: PER_PAGE });
  const object = valueAt(answer, 'repository.object');
  assertWhole(object !== undefined);
  const history = recordAt(object, 'history');
  // The event names a commit that exists: not seeing it does not mean that it has no record.
  if (history === undefined) throw new AnswerError(`GitHub shows no commit ${oid}`);
  assertWhole(Array.isArray(history['nodes']));
  const byOid = new Map(history['nodes'].map((node) => [stringAt(node, 'oid'), node]));
  const chain: { readonly oid: string; readonly statuses: readonly CommitStatus[] }[] = [];
  for (let next: string | undefined = oid; next !== undefined && byOid.has(next); ) {
    const node = byOid.get(next);
    // Without statuses it is null. A form that is not known must not pass for that.
    assertWhole(Array.isArray(valueAt(node, 'status.contexts')) || valueAt(node, 'status') === null);
    // Each counts once, so that a circle ends.
    byOid.delete(next);
    chain.push({ oid: next, statuses: listAt(node, 'status.contexts').map(toStatus) });
    next = stringAt(node, 'parents.nodes.0.oid');
  }
  return chain;
}

/** @param node as GraphQL has it, with the state in upper case */
function toStatus(node: unknown): CommitStatus {
  return {
    context: stringAt(node, 'context') ?? '',
    state: (stringAt(node, 'state') ?? '').toLowerCase(),
    description: stringAt(node, 'description') ?? null,
    target_url: stringAt(node, 'targetUrl') ?? null,
  };
}

/** The records on a commit, among all its statuses, but for our own run's. */
async function readRecordsOf({ octokit, owner, repo, runId }: RecordTarget, commit: string, key: string) {
  const statuses: CommitStatus[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { owner, repo, ref: commit, per_page: PER_PAGE, page };
    // The newest first.
    const { data } = await octokit.rest.repos.listCommitStatusesForRef(query);
    assertWhole(Array.isArray(data));
    statuses.push(...data);
    if (data.length < PER_PAGE) break;
  }
  return recordsAmong(statuses, commit, key, runId);
}

/** @param statuses of one commit, the newest first */
function recordsAmong(
  statuses: readonly CommitStatus[],
  commit: string,
  key: string,
  runId: number,
): OnCommit[] {
  const byContext = Map.groupBy(statuses, ({ context }) => context.toLowerCase());
  const ofPart = (part: number) => byContext.get(contextOf(key, part).toLowerCase()) ?? [];
  return ofPart(1).flatMap((first) => {
    const promised = parseFirstPart(first);
    const isOfThisRun = new RegExp(`/actions/runs/${runId}(?:/|$)`).test(first.target_url ?? '');
    if (promised === undefined || isOfThisRun) return [];
    const { parts, id } = promised;
    const further = Array.from({ length: parts - 1 }, (_, index) => {
      const end = endOf(id, index + 2, parts);
      return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
    });
    const record = parseRecord([first, ...further], key);
    return record === undefined ? [] : [{ ...record, commit }];
  });
}
