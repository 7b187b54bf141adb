/** Tells the result everywhere a reader looks. Nothing that goes wrong here changes the verdict. */
import * as core from '@actions/core';
import type { CommentMode, Publishing } from '../inputs/inputs.ts';
import type { Logger } from '../log.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { toPlain } from '../report/escape.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../report/markdown.ts';
import { renderOutputs } from '../report/outputs.ts';
import { headline } from '../report/reasons.ts';
import { isRed, type Report } from '../report/report.ts';
import type { CommentOutcome } from './comment.ts';
import type { RunContext } from './context.ts';
import { explainGitHubError } from './errors.ts';
import { formatMarker, type Marker } from './marker.ts';

const TITLE = 'Bland Simulation Gate';

export interface PublishOptions {
  readonly publishing: Publishing;
  readonly context: RunContext;
  /** As asked for. */
  readonly simulationSetIds: readonly string[];
  readonly log: Logger;
  /** Ends what talks to GitHub. */
  readonly signal: AbortSignal;
}

/** Publishes what needs no network first, so that it stands whatever happens to the comment. */
export async function publish(report: Report, options: PublishOptions): Promise<void> {
  const { publishing, simulationSetIds, log } = options;
  const outputs = renderOutputs(report, simulationSetIds);
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  if (publishing.jobSummary) await publishSummary(report, log);
  if (publishing.annotations) {
    for (const { level, message } of renderAnnotations(report)) {
      const annotate = level === 'error' ? core.error : core.warning;
      annotate(message, { title: TITLE });
    }
  }
  core.setOutput('comment-url', await publishOnPullRequest(report, options));
}

/** The last line of the log, and red or green. */
export function conclude(report: Report, log: Logger): void {
  const line = toPlain(headline(report));
  if (isRed(report)) core.setFailed(line);
  else log.info(line);
}

async function publishSummary(report: Report, log: Logger): Promise<void> {
  try {
    await core.summary.addRaw(renderMarkdown(report, SUMMARY_SINK)).write();
  } catch (error) {
    log.warning(
      `The job summary could not be written: ${String(error)}. The log and the outputs have the result.`,
    );
  }
}

/** The URL of the comment, empty where there is none. */
async function publishOnPullRequest(report: Report, options: PublishOptions): Promise<string> {
  const { publishing, context, log, signal } = options;
  const { comment, githubToken } = publishing;
  if (comment === 'never') return '';
  if (githubToken === '') {
    log.warning('No comment: `github-token` is empty. Leave it out to use the token of the workflow.');
    return '';
  }
  try {
    // Loaded only here: most of the action's code is the GitHub client, and the wait does not need it.
    const { getOctokit } = await import('@actions/github');
    const { findPullRequest, publishComment } = await import('./comment.ts');
    const { owner, repo } = context;
    const target = { octokit: getOctokit(githubToken), owner, repo, signal };
    const pullRequest = await choosePullRequest(options, (commit) => findPullRequest(target, commit));
    if (pullRequest === undefined) return '';
    const marker = makeMarker(context, publishing);
    const first = formatMarker(marker);
    const outcome = await publishComment(
      { ...target, pullRequest },
      {
        body: `${first}${renderMarkdown(report, commentSink(first.length))}`,
        marker,
        createIfMissing: isWanted(comment, report),
      },
    );
    log.info(describeOutcome(outcome, pullRequest));
    return 'url' in outcome ? outcome.url : '';
  } catch (error) {
    log.warning(explainGitHubError(error, signal));
    return '';
  }
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
