/** Tells the result everywhere a reader looks. Nothing that goes wrong here changes the verdict. */
import * as core from '@actions/core';
import { systemClock } from '../clock.ts';
import type { CommentMode, Publishing } from '../inputs/inputs.ts';
import type { Logger } from '../log.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { toLogLine, toPlain } from '../report/escape.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../report/markdown.ts';
import { renderOutputs } from '../report/outputs.ts';
import { headline, renderAdvice } from '../report/reasons.ts';
import { isRed, type Report } from '../report/report.ts';
import type { CommentOutcome } from './comment.ts';
import type { RunContext } from './context.ts';
import { explainGitHubError, isPassing } from './errors.ts';
import { formatMarker, type Marker } from './marker.ts';

const TITLE = 'Bland Simulation Gate';

export interface PublishOptions {
  readonly publishing: Publishing;
  readonly context: RunContext;
  /** As asked for, or as far as they were started. */
  readonly simulationSetIds: readonly string[];
  /** What must stand in nothing that is published. */
  readonly secrets: readonly string[];
  readonly log: Logger;
  /** Ends what talks to GitHub. */
  readonly signal: AbortSignal;
}

/**
 * Publishes what needs no network first, so that it stands whatever happens to the comment. Never throws: trouble with
 * one sink is a warning, and keeps no other from being served.
 */
export async function publish(report: Report, options: PublishOptions): Promise<void> {
  const { publishing, simulationSetIds, secrets, log } = options;
  const attempt = async (what: string, act: () => void | Promise<void>) => {
    try {
      await act();
    } catch (error) {
      log.warning(`${what} could not be written: ${String(error)}. The verdict stands.`);
    }
  };
  await attempt('The outputs', () => {
    for (const [name, value] of Object.entries(renderOutputs(report, simulationSetIds))) {
      core.setOutput(name, withoutSecrets(value, secrets));
    }
  });
  if (publishing.jobSummary) {
    await attempt('The job summary', async () => {
      await core.summary.addRaw(withoutSecrets(renderMarkdown(report, SUMMARY_SINK), secrets)).write();
    });
  }
  await attempt('The annotations', () => {
    for (const { level, message } of renderAnnotations(report)) {
      const text = withoutSecrets(message, secrets);
      if (!publishing.annotations) log.info(text);
      else if (level === 'error') core.error(text, { title: TITLE });
      else core.warning(text, { title: TITLE });
    }
  });
  const url = await publishOnPullRequest(report, options);
  await attempt('The output comment-url', () => core.setOutput('comment-url', url));
}

/** The last lines of the log, what to do among them, and red or green. */
export function conclude(report: Report, secrets: readonly string[], log: Logger): void {
  for (const advice of renderAdvice(report)) log.info(advice);
  const line = toLogLine(withoutSecrets(toPlain(headline(report)), secrets));
  if (isRed(report)) core.setFailed(line);
  else log.info(line);
}

/** The last line of defence: whatever way a secret took into a text, it does not leave with it. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, '***'), text);
}

/** The URL of the comment, empty where there is none. */
async function publishOnPullRequest(report: Report, options: PublishOptions): Promise<string> {
  const { publishing, context, log, signal } = options;
  const { comment: mode, githubToken } = publishing;
  if (mode === 'never') return '';
  if (githubToken === '') {
    log.warning('No comment: `github-token` is empty. Leave it out to use the token of the workflow.');
    return '';
  }
  try {
    // Loaded only here: the GitHub client is a large part of the code, and the wait does not need it.
    const { getOctokit } = await import('@actions/github');
    const { findPullRequest, publishComment } = await import('./comment.ts');
    const marker = makeMarker(context, publishing);
    const first = formatMarker(marker);
    const body = withoutSecrets(renderMarkdown(report, commentSink(first.length)), options.secrets);
    const { owner, repo } = context;
    const target = { octokit: getOctokit(githubToken), owner, repo, signal, log };
    const pullRequest = await choosePullRequest(options, (commit) =>
      persist(() => findPullRequest(target, commit), signal),
    );
    if (pullRequest === undefined) return '';
    const comment = { body: `${first}${body}`, marker, createIfMissing: isWanted(mode, report) };
    const outcome = await persist(() => publishComment({ ...target, pullRequest }, comment), signal);
    log.info(describeOutcome(outcome, pullRequest));
    return 'url' in outcome ? outcome.url : '';
  } catch (error) {
    log.warning(explainGitHubError(error, signal));
    return '';
  }
}

/** Pauses before the second and the third try at GitHub. */
const RETRY_DELAYS_MS = [1000, 3000];

/**
 * Tries again while GitHub is down. The whole look and write is repeated, so that a comment whose answer was lost is
 * found and not written twice.
 */
async function persist<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await act();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await systemClock.sleep(delayMs, signal);
    }
  }
  return act();
}

function isWanted(mode: CommentMode, { verdict }: Report): boolean {
  return mode === 'always' || verdict !== 'passed';
}

async function choosePullRequest(
  { publishing, context, log }: PublishOptions,
  findByCommit: (commit: string) => Promise<number | undefined>,
): Promise<number | undefined> {
  const known = publishing.pullRequest ?? context.pullRequest;
  if (known !== undefined) return known;
  const { commit } = context.facts;
  if (context.eventName === 'push' && commit !== undefined) {
    const found = await findByCommit(commit);
    if (found === undefined)
      log.info(`No comment: no open pull request has the pushed commit ${commit} as its head.`);
    return found;
  }
  log.info(
    `No comment: an event of type ${context.eventName || 'unknown'} belongs to no pull request. Set pr-number to comment on one.`,
  );
  return undefined;
}

function makeMarker(context: RunContext, { commentKey }: Publishing): Marker {
  return {
    key: commentKey === '' ? context.defaultCommentKey : commentKey,
    commit: context.facts.commit ?? '',
    runId: context.runId,
    runNumber: context.facts.runNumber ?? 0,
    runAttempt: context.runAttempt,
  };
}

function describeOutcome(outcome: CommentOutcome, pullRequest: number): string {
  switch (outcome.did) {
    case 'created':
      return `Commented on pull request ${pullRequest}: ${outcome.url}`;
    case 'updated':
      return `Updated the comment on pull request ${pullRequest}: ${outcome.url}`;
    case 'left-newer':
      return `Left the comment on pull request ${pullRequest} alone, since a newer run wrote it: ${outcome.url}`;
    case 'not-needed':
      return `No comment on pull request ${pullRequest}: the gate passed, and none stands there that would say otherwise.`;
  }
}
