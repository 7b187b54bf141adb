/** Whether the pull request has the label that lets the step pass a bad judgement, as GitHub says now. */
import { isExcusable, type Verdict } from '../gate/verdict.ts';
import { assertWhole } from '../github/errors.ts';
import { explainGitHubError } from '../github/explain.ts';
import { loadOctokit } from '../github/octokit.ts';
import { commitAt, listAt, numberAt, stringAt, valueAt } from '../github/payload.ts';
import { deadlineAfter, type RetryDeadline, retryWithin } from '../github/retry-within.ts';
import type { Publishing } from '../inputs/inputs.ts';
import type { RunContext } from '../runner/context.ts';
import type { Logger } from '../runtime/log.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { choosePullRequest } from './pull-request.ts';

/** Until then the step has no outputs but the verdict. */
const TIME_MS = 30_000;

interface Deps {
  readonly publishing: Publishing;
  readonly context: RunContext;
  readonly log: Logger;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
}

/**
 * The label, as the input names it, if it overrides this verdict; else `undefined`, and the log says why. Never throws:
 * what can't be read is no override.
 */
export async function findOverride(
  verdict: Verdict,
  { publishing, context, log, signal }: Deps,
): Promise<string | undefined> {
  const { overrideLabel: label, githubToken } = publishing;
  if (label === undefined || !isExcusable(verdict)) return undefined;
  const refuse = (why: Phrase) => {
    log.warning(say`Nothing was overridden: ${why}`);
    return undefined;
  };
  if (githubToken === '') {
    return refuse(say`\`github-token\` is empty. Leave it out to use the token of the workflow.`);
  }
  const deadline = deadlineAfter(TIME_MS, signal, log);
  try {
    const found = await readLabels(publishing, context, deadline);
    if ('none' in found) return refuse(found.none);
    if (found.labels.some((name) => isSameLabel(name, label))) {
      log.info(say`Pull request ${found.number} has the label ${quote(label)}, which overrides the verdict.`);
      return label;
    }
    log.info(say`Pull request ${found.number} does not have the label ${quote(label)}.`);
  } catch (error) {
    log.warning(explainGitHubError(error, deadline, 'override'));
  }
  return undefined;
}

type Found = { readonly number: number; readonly labels: readonly string[] } | { readonly none: Phrase };

/** Those of a pull request that may still be merged as it was tested. Throws what {@link retryWithin} throws. */
async function readLabels(
  { githubToken, pullRequest }: Publishing,
  context: RunContext,
  deadline: RetryDeadline,
): Promise<Found> {
  const octokit = await loadOctokit(githubToken, deadline.signal);
  const chosen = await choosePullRequest(pullRequest, context, octokit, deadline);
  if ('none' in chosen) return chosen;
  const { number, head: tested } = chosen;
  const { owner, repo } = context;
  const { state, head, labels } = await retryWithin(deadline, async () => {
    // It has all labels, of which there are at most 100.
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const answer = { state: stringAt(data, 'state'), head: commitAt(data, 'head.sha') };
    assertWhole(numberAt(data, 'number') === number && Object.values(answer).every(Boolean));
    assertWhole(Array.isArray(valueAt(data, 'labels')));
    return { ...answer, labels: listAt(data, 'labels').flatMap((entry) => stringAt(entry, 'name') ?? []) };
  });
  if (state !== 'open') return { none: say`pull request ${number} is no longer open.` };
  if (tested !== undefined && tested !== head) {
    return {
      none: say`the tested commit ${tested} is no longer the head of pull request ${number}, which is ${head ?? ''}.`,
    };
  }
  return { number, labels };
}

/** GitHub compares labels without case. */
function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
