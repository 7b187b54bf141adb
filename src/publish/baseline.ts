/** The baseline that a repository remembers: looked up before the judgement, recorded after it. */
import { isWhole } from '../bland/simulation-set.ts';
import type { SetResult } from '../gate/verdict.ts';
import { loadOctokit, type Octokit } from '../github/octokit.ts';
import { type Budget, budgetOf, persist } from '../github/retry-within.ts';
import type { Publishing } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import { keyOf, type RunContext } from '../runner/context.ts';
import { explainFailure } from '../runner/explain.ts';
import { type Deadline, systemClock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import type { RecordTarget } from './baseline-record.ts';

interface Where {
  readonly context: RunContext;
  readonly publishing: Publishing;
  readonly log: Logger;
}

/** What the repository remembers, why it remembers nothing, or why that can't be told. */
export type RecordSearch =
  | { readonly setIds: readonly string[]; readonly commit: string }
  | { readonly why: Phrase }
  | { readonly problem: Phrase };

/** Looks for the newest record of this key among the commits that this run builds on. Throws only the signal's reason. */
export async function lookUpRecord(
  { context, publishing, log }: Where,
  { deadlineMs, signal: cancelled }: Deadline,
): Promise<RecordSearch> {
  const place = context.baselinePlace;
  const key = keyOf(context, publishing);
  if (publishing.githubToken === '') {
    return { problem: say`\`github-token\` is empty: leave it out to use the token of the workflow` };
  }
  if (place === undefined) {
    return {
      problem: say`the event does not tell which commits to look at: give the id of a set as \`baseline\``,
    };
  }
  const budget = budgetOf(Math.max(0, Math.ceil(deadlineMs - systemClock.now())), cancelled, log);
  try {
    const { findRecord } = await import('./baseline-record.ts');
    const target = targetOf(await loadOctokit(publishing.githubToken), context, budget);
    const found = await persist(() => findRecord(target, place, key), budget);
    return (
      found ?? {
        why: say`none of the last commits of the base branch has a record of the key ${quote(key)}. The first run there with \`baseline: auto\` writes one.`,
      }
    );
  } catch (error) {
    cancelled.throwIfAborted();
    if (budget.signal.aborted) {
      return { problem: say`GitHub did not answer within \`timeout\`. Raise it, or run the job again later` };
    }
    return { problem: explainFailure(error, budget, 'baseline') };
  }
}

/** Verdicts on sets that were judged. */
const JUDGED = ['passed', 'failed', 'inconclusive'] as const;

/** Records the sets of a judged run for later ones. Never throws: that it could not is a warning. */
export async function recordBaseline(
  { verdict, warnOnly, results }: Report,
  { context, publishing, log, budget }: Where & { readonly budget: Budget },
  load: () => Promise<Octokit>,
): Promise<void> {
  const { commit, runUrl } = context.facts;
  const judged = JUDGED.find((word) => word === verdict);
  const setIds = results.flatMap(({ id }) => id ?? []);
  if (judged === undefined || setIds.length === 0) return;
  const why = whyNoRecord(commit, publishing, results);
  if (commit === undefined || why !== undefined) {
    log.info(say`The sets were not recorded as a baseline for later runs, since ${why ?? []}.`);
    return;
  }
  const key = keyOf(context, publishing);
  try {
    const { recordSets } = await import('./baseline-record.ts');
    const target = targetOf(await load(), context, budget);
    const record = { commit, setIds, verdict: judged, excused: warnOnly, key, runUrl };
    await persist(() => recordSets(target, record), budget);
    log.info(`Recorded as a baseline for later runs on commit ${commit}.`);
  } catch (error) {
    const message = explainFailure(error, budget, 'record');
    // What can't be otherwise is no reason to warn.
    if (context.secretsWithheld === 'fork') log.info(message);
    else log.warning(message);
  }
}

function whyNoRecord(
  commit: string | undefined,
  { githubToken }: Publishing,
  results: readonly SetResult[],
): Phrase | undefined {
  if (commit === undefined) return ['the event does not tell which commit was tested'];
  if (githubToken === '') return ['there is no token'];
  return results.map(whyOfNoUse).find((why) => why !== undefined);
}

/** Why a set that was judged is no baseline: what is missing in it would be missed by no later run. */
function whyOfNoUse({ name, status, checks }: SetResult): Phrase | undefined {
  if (status === undefined || !isWhole(status)) {
    return say`${name} is ${quote(status ?? '')}, not PASSED or FAILED`;
  }
  const whole = checks.every(
    ({ rule, outcome }) => outcome === 'holds' || (rule !== 'complete' && rule !== 'has-runs'),
  );
  return whole ? undefined : say`${name} is not complete, or nothing was tested`;
}

function targetOf(octokit: Octokit, { owner, repo, runId }: RunContext, { signal }: Budget): RecordTarget {
  return { octokit, owner, repo, runId, signal };
}
