/** Publishes the result: summary, annotations, files, comment, record. No failure here changes the verdict. */
import * as core from '@actions/core';
import { explainGitHubError } from '../github/explain.ts';
import { loadOctokit, type Octokit } from '../github/octokit.ts';
import type { RetryDeadline } from '../github/retry-within.ts';
import type { FilePlace, Publishing } from '../inputs/inputs.ts';
import { listAll, placeOfFailure, renderAnnotations, renderHeadline } from '../report/annotations.ts';
import { renderLogTables } from '../report/log/table.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../report/markdown/markdown.ts';
import { countStartedRuns, isRed, type Report } from '../report/report.ts';
import { keyOf, type RunContext } from '../runner/context.ts';
import { explainStepFile, type WriteOutputs } from '../runner/outputs.ts';
import { appendSummary } from '../runner/step-files.ts';
import type { Logger } from '../runtime/log.ts';
import { checkSignals } from '../runtime/within.ts';
import type { Paint } from '../text/colour.ts';
import { toLogLine } from '../text/escape.ts';
import { say } from '../text/phrase.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { type Before, recordBaseline } from './baseline.ts';
import type { CommentOutcome } from './comment.ts';
import { formatMarker } from './marker.ts';
import { type ChosenPullRequest, choosePullRequest } from './pull-request.ts';

const TITLE = 'Bland Simulation Gate';

export interface PublishOptions {
  readonly publishing: Publishing;
  readonly context: RunContext;
  /** To record the sets as a baseline for later runs, after those that were found; `undefined` where that is not wanted. */
  readonly record: { readonly after: Before | undefined } | undefined;
  /** Kept out of everything that is published. */
  readonly secrets: readonly string[];
  readonly log: Logger;
  readonly writeOutputs: WriteOutputs;
  readonly deadline: RetryDeadline;
}

/** First what needs no network. Never throws: a sink that fails is a warning, and the others are still written. */
export async function publish(report: Report, options: PublishOptions): Promise<void> {
  const { publishing, secrets, log, writeOutputs, deadline } = options;
  const attempt = async (what: string, act: () => void | Promise<void>) => {
    try {
      await checkSignals(deadline.signal);
      await act();
    } catch (error) {
      const why = deadline.signal.aborted ? say`no time was left.` : explainStepFile(error, log);
      log.warning(say`${what} could not be written: ${why} The verdict stands.`);
    }
  };
  if (publishing.jobSummary) {
    await attempt('The job summary', () =>
      appendSummary(process.env, withoutSecrets(renderMarkdown(report, SUMMARY_SINK), secrets)),
    );
  }
  await attempt('The annotations', () => annotate(report, options));
  const writeFiles = async () => {
    const { writeReportFiles } = await import('./report-files.ts');
    const filesOptions = { env: process.env, secrets, log, signal: deadline.signal };
    writeOutputs({ 'report-dir': await writeReportFiles(report, publishing.reportDir, filesOptions) });
  };
  const writeToGitHub = async () => {
    let client: Promise<Octokit> | undefined;
    // One client for all, so that its writes are spaced.
    const load = () => (client ??= loadOctokit(publishing.githubToken, deadline.signal));
    writeOutputs({ 'comment-url': await publishOnPullRequest(report, options, load) });
    if (options.record !== undefined) await recordBaseline(report, options.record.after, options, load);
  };
  // Concurrently: a disk that hangs must not delay the comment.
  await Promise.all([
    publishing.reportDir === '' ? undefined : attempt('The report files', writeFiles),
    attempt('The comment or the baseline', writeToGitHub),
  ]);
}

function annotate(report: Report, { publishing, secrets, log }: PublishOptions): void {
  for (const { level, message, place } of renderAnnotations(report)) {
    const text = withoutSecrets(message, secrets);
    const annotateAs = level === 'error' ? core.error : core.warning;
    if (publishing.annotations) annotateAs(text, { title: TITLE, ...propertiesOf(place) });
    else log.info(text);
  }
}

/** The end of the log: the scenarios, and in the last line what came of it, and what to do. Never throws. */
export function conclude(report: Report, secrets: readonly string[], log: Logger, paint: Paint): void {
  const attempt = (what: string, show: () => void) => {
    try {
      show();
    } catch (error) {
      const why = explainStepFile(error, log);
      log.warning(say`The verdict is ${report.verdict}; ${what} could not be shown: ${why}`);
    }
  };
  attempt('its scenarios', () => logScenarios(report, secrets, paint));
  attempt('the number of its runs', () => {
    if (report.startedRuns !== undefined)
      core.info(`This step started ${countStartedRuns(report.startedRuns)}.`);
  });
  attempt('its reason', () => {
    const line = toLogLine(withoutSecrets(renderHeadline(report), secrets));
    // As `core.setFailed` does, which takes no place. The exit code is set already.
    if (isRed(report)) core.error(line, propertiesOf(placeOfFailure(report)));
    else core.info(paint(report.verdict === 'passed' ? 'green' : 'yellow', line));
  });
}

function logScenarios(report: Report, secrets: readonly string[], paint: Paint): void {
  // At once, since each write takes its time.
  const show = (lines: readonly string[]) => core.info(withoutSecrets(lines.join('\n'), secrets));
  const showFold = ({ title, lines }: { title: string; lines: readonly string[] }) => {
    core.startGroup(title);
    show(lines);
    core.endGroup();
  };
  for (const { open, fold } of renderLogTables(report, paint)) {
    show(open);
    if (fold !== undefined) showFold(fold);
  }
  listAll(report).forEach(showFold);
}

function propertiesOf(place: FilePlace | undefined): core.AnnotationProperties {
  return place === undefined ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
}

/** The URL of the comment, empty where there is none. */
async function publishOnPullRequest(report: Report, options: PublishOptions, load: () => Promise<Octokit>) {
  const { publishing, context, log, deadline } = options;
  const { comment: mode, githubToken } = publishing;
  if (mode === 'never') return '';
  if (githubToken === '') {
    log.warning('No comment: `github-token` is empty. Leave it out to use the token of the workflow.');
    return '';
  }
  try {
    const { publishComment } = await import('./comment.ts');
    const { owner, repo, runId, runAttempt } = context;
    const { commit = '', runNumber = 0 } = context.facts;
    const marker = { key: keyOf(context, publishing), commit, runId, runNumber, runAttempt };
    const first = formatMarker(marker);
    const sink = commentSink(first.length, publishing.jobSummary);
    const body = withoutSecrets(renderMarkdown(report, sink), options.secrets);
    const octokit = await load();
    const chosen = await choosePullRequest(publishing.pullRequest, context, octokit, deadline);
    if ('none' in chosen) {
      log.info(say`No comment: ${chosen.none}`);
      return '';
    }
    const target = { octokit, owner, repo, ...chosen, deadline };
    const createIfMissing = mode === 'always' || report.verdict !== 'passed';
    const outcome = await publishComment(target, { body: `${first}${body}`, marker, createIfMissing });
    log.info(describeOutcome(outcome, chosen));
    return 'url' in outcome ? outcome.url : '';
  } catch (error) {
    log.warning(explainGitHubError(error, deadline, 'comment'));
    return '';
  }
}

function describeOutcome(outcome: CommentOutcome, { number, head }: ChosenPullRequest): string {
  switch (outcome.did) {
    case 'created':
      return `Commented on pull request ${number}: ${outcome.url}`;
    case 'updated':
      return `Updated the comment on pull request ${number}: ${outcome.url}`;
    case 'left-same':
      return `The comment on pull request ${number} already says this: ${outcome.url}`;
    case 'left-newer':
      return `Left the comment on pull request ${number} alone, since a newer run wrote it: ${outcome.url}`;
    case 'left-closed':
      return `No comment on pull request ${number}, since it is ${outcome.state}.`;
    case 'left-behind':
      return `No comment on pull request ${number}, since the tested commit ${head} is no longer its head, which is ${outcome.head}.`;
    case 'not-needed':
      return `No comment on pull request ${number}: the gate passed, and there is no earlier comment to update.`;
  }
}
