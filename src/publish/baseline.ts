/** Looks up the baseline in a repository's records, and records the sets of this run for later ones. */
import { isWhole } from '../bland/simulation-set.ts';
import type { SetResult } from '../gate/verdict.ts';
import { explainGitHubError } from '../github/explain.ts';
import { loadOctokit, type Octokit } from '../github/octokit.ts';
import { deadlineAfter, type RetryDeadline, retryWithin } from '../github/retry-within.ts';
import type { Publishing } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import { keyOf, type RunContext } from '../runner/context.ts';
import { type Deadline, systemClock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { visible } from '../text/escape.ts';
import { type Phrase, quote, say, verbatimId } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import type { FoundRecords } from './baseline-record.ts';
import type { Excuse } from './record-status.ts';

interface Deps {
  readonly context: RunContext;
  readonly publishing: Publishing;
  readonly log: Logger;
}

/** What was found, with why it is nothing, or why nothing could be looked up. */
export type RecordSearch = Found | { readonly problem: Phrase };

interface Found extends FoundRecords {
  readonly why: Phrase;
  /** The branch that the commits are of, where the event names it. */
  readonly branch: string | undefined;
}

/**
 * Finds the newest records of this key among the commits that this run builds on. Throws only the signal's reason.
 *
 * @param most records
 */
export async function lookUpRecords(
  { context, publishing, log }: Deps,
  most: number,
  { deadlineMs, signal: cancelled }: Deadline,
): Promise<RecordSearch> {
  const { owner, repo, runId, baselinePlace: place } = context;
  const key = keyOf(context, publishing);
  if (publishing.githubToken === '') {
    return { problem: say`\`github-token\` is empty: leave it out to use the token of the workflow` };
  }
  if (place === undefined) {
    return {
      problem: say`the event does not say which commits to search: give the id of a set as \`baseline\``,
    };
  }
  const deadline = deadlineAfter(Math.max(0, Math.ceil(deadlineMs - systemClock.now())), cancelled, log);
  try {
    const { findRecords } = await import('./baseline-record.ts');
    const octokit = await loadOctokit(publishing.githubToken, deadline.signal);
    const target = { octokit, owner, repo, runId };
    const found = await retryWithin(deadline, () => findRecords(target, place, key, most));
    const why =
      found.since === undefined
        ? say`none of the last commits on the base branch has a record for the key ${quote(key)}. The first run there with \`baseline: auto\` writes one.`
        : say`the last run on the base branch claimed a change, so older sets no longer count, and its own was picked by its result. Start a new run there, not a re-run: its set becomes the new baseline.`;
    return { ...found, why, branch: place.from === 'merge-base' ? place.base : undefined };
  } catch (error) {
    cancelled.throwIfAborted();
    if (deadline.signal.aborted) {
      return { problem: say`GitHub did not answer within \`timeout\`. Raise it, or run the job again later` };
    }
    return { problem: explainGitHubError(error, deadline, 'baseline') };
  }
}

const JUDGED = ['passed', 'failed', 'inconclusive'] as const;

/** What a new record needs to know of those before it. */
export type Before = Pick<FoundRecords, 'since'> | Extract<RecordSearch, { problem: Phrase }>;

/**
 * Records the sets of a judged run for later ones: the first look's, since runs of suspects are picked. Never throws: a
 * failure is a warning.
 *
 * @param before what was found of earlier runs; `undefined` where nothing was looked up
 */
export async function recordBaseline(
  report: Report,
  before: Before | undefined,
  { context, publishing, log, deadline }: Deps & { readonly deadline: RetryDeadline },
  load: () => Promise<Octokit>,
): Promise<void> {
  const { verdict, results } = report;
  const { owner, repo, runId, facts } = context;
  const { commit, runUrl } = facts;
  const judged = JUDGED.find((word) => word === verdict);
  const setIds = results.flatMap(({ id }) => id ?? []);
  if (judged === undefined || setIds.length === 0) return;
  const skip = (why: Phrase) =>
    log.info(say`The sets were not recorded as a baseline for later runs, since ${why}.`);
  if (before === undefined || 'problem' in before) return skip(['earlier records could not be looked up']);
  if (commit === undefined) return skip(['the event does not say which commit was tested']);
  if (publishing.githubToken === '') return skip(['there is no token']);
  const why = results.map(whyNoBaseline).find((reason) => reason !== undefined);
  if (why !== undefined) return skip(why);
  const key = keyOf(context, publishing);
  try {
    const { recordSets } = await import('./baseline-record.ts');
    const target = { octokit: await load(), owner, repo, runId };
    const changed = results.some(({ comparison }) => comparison?.claimsChange === true);
    const about = { setIds, verdict: judged, changed, since: changed ? undefined : before.since };
    const record = { ...about, commit, excuse: excuseOf(report), key, runUrl };
    await retryWithin(deadline, () => recordSets(target, record));
    log.info(`Recorded as a baseline for later runs on commit ${commit}.`);
  } catch (error) {
    const message = explainGitHubError(error, deadline, 'record');
    // On a fork no permission changes it.
    if (context.secretsWithheld === 'fork') log.info(message);
    else log.warning(message);
  }
}

const LABEL_LENGTH = 50;

function excuseOf({ warnOnly, override, redact }: Report): Excuse {
  return {
    warnOnly,
    override: override && redacted(redact, () => visible(override, LABEL_LENGTH)),
  };
}

/** Why a judged set is no baseline: later runs would not notice that what it lacks is missing. */
function whyNoBaseline({ id = '', status, checks }: SetResult): Phrase | undefined {
  const name = say`set ${verbatimId(id)}`;
  if (status === undefined || !isWhole(status)) {
    return say`${name} is ${quote(status ?? '')}, not PASSED or FAILED`;
  }
  const isComplete = checks.every(
    ({ rule, outcome }) => outcome === 'holds' || (rule !== 'complete' && rule !== 'has-runs'),
  );
  return isComplete ? undefined : say`${name} is incomplete, or nothing was tested`;
}
