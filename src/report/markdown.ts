/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */
import { isKnownStatus } from '../bland/simulation-set.ts';
import {
  type Check,
  type Outcome,
  type SetResult,
  VERDICTS_BY_WEIGHT,
  type Verdict,
} from '../gate/verdict.ts';
import { formatDuration, type Phrase, plural, quote } from '../phrase.ts';
import { toCell, toMarkdown } from './escape.ts';
import { type Block, fitBlocks, type Limit } from './fit.ts';
import { formatRate, formatScore } from './format.ts';
import { describeNote, formatFigure, headline, reasonsOf, scenarioLabel } from './reasons.ts';
import { isRed, type Report } from './report.ts';
import { type JudgedScenario, judgedScenarios, type ScenarioState } from './scenarios.ts';

const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '⚠️',
  error: '🛑',
  'timed-out': '⏱️',
  cancelled: '⏹️',
};
const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { holds: '✅', broken: '❌', inconclusive: '⚠️' };
const STATE_SIGNS: Readonly<Record<ScenarioState, string>> = {
  failing: '🔴',
  flaky: '🟡',
  passing: '🟢',
  unknown: '⚪',
};
const MAX_FAILURE_MODES = 3;
const FAILURE_MODE_LENGTH = 120;

/** How long a text may be, and where a reader finds what did not fit. */
export interface MarkdownSink {
  readonly limit: Limit;
  /** Completes “12 more rows left out here: …”. */
  readonly elsewhere: string;
}

/**
 * GitHub takes at most 65,536 characters in a comment. The marker before the text is counted by the caller.
 * https://github.com/orgs/community/discussions/27190
 */
export function commentSink(markerLength: number): MarkdownSink {
  return {
    limit: { most: 65_536 - markerLength, measure: (text) => text.length },
    elsewhere: 'the job summary of the run has more.',
  };
}

/** A step's summary may have 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const SUMMARY_SINK: MarkdownSink = {
  limit: { most: 1024 * 1024, measure: (text) => Buffer.byteLength(text, 'utf8') },
  elsewhere: 'the outputs of the step have the numbers.',
};

/** Renders the report; the result is never longer than the sink's limit. */
export function renderMarkdown(report: Report, sink: MarkdownSink): string {
  const blocks = [
    textBlock(`### ${VERDICT_SIGNS[report.verdict]} ${toMarkdown(headline(report))}\n\n`),
    ...listBlock(
      'What is wrong with the inputs:',
      report.inputProblems.map(({ message }) => message),
    ),
    ...(report.trouble === undefined ? [] : [textBlock(`${report.trouble.advice}\n\n`)]),
    ...worstFirst(report.results).flatMap((result) => setBlocks(result, report.results.length > 1)),
    textBlock(`${factsLine(report)}\n`),
  ];
  return fitBlocks(
    blocks,
    sink.limit,
    (dropped) => `_${plural(dropped, 'more row')} left out here: ${sink.elsewhere}_\n\n`,
  );
}

/** Where not everything fits, the worst set has the room. */
function worstFirst(results: readonly SetResult[]): SetResult[] {
  const weight = ({ verdict }: SetResult) => VERDICTS_BY_WEIGHT.indexOf(verdict);
  return [...results].sort((a, b) => weight(b) - weight(a));
}

function textBlock(before: string): Block {
  return { before, rows: [], after: '', priority: 0 };
}

/** What was looked at, on one line: last, since nobody looks for it first. */
function factsLine(report: Report): string {
  const [only] = report.results;
  const facts: string[] = [];
  if (report.results.length > 1) facts.push(plural(report.results.length, 'set'));
  else if (only !== undefined) facts.push(...setFacts(only));
  if (report.results.length > 0) facts.push(`waited ${formatDuration(report.waitedMs)}`);
  const { commit, runUrl, runNumber } = report.run;
  if (commit !== undefined) facts.push(`commit ${commit.slice(0, 40)}`);
  if (runUrl !== undefined) facts.push(`[run ${runNumber ?? ''}](${runUrl})`);
  if (report.verdict !== 'passed' && !isRed(report)) facts.push('**`warn-only`: the step stays green**');
  return facts.join(' · ');
}

function setFacts({ name, asked, status, set }: SetResult): string[] {
  const facts = [name];
  if (asked?.pathwayId !== undefined) facts.push(`pathway \`${asked.pathwayId}\``);
  if (asked?.personaId !== undefined) facts.push(`persona \`${asked.personaId}\``);
  if (asked !== undefined && asked.personaId === undefined) {
    facts.push(`version ${asked.version ?? 'chosen by Bland'}`);
  }
  if (status !== undefined)
    facts.push(`status ${isKnownStatus(status) ? status : toMarkdown([quote(status)])}`);
  const scenarios = set?.scenarios?.length ?? set?.totalScenarios;
  const runs = set?.overall?.totalRuns;
  if (scenarios !== undefined) facts.push(plural(scenarios, 'scenario'));
  if (runs !== undefined) facts.push(plural(runs, 'run'));
  return facts;
}

function setBlocks(result: SetResult, several: boolean): Block[] {
  const scenarios = judgedScenarios(result);
  const blocks: Block[] = [];
  if (several) {
    blocks.push(textBlock(`#### ${VERDICT_SIGNS[result.verdict]} ${setFacts(result).join(' · ')}\n\n`));
  }
  if (result.trouble !== undefined) {
    const what = several ? `${toMarkdown(result.trouble.what)}. ` : '';
    blocks.push({ before: '', rows: [`${what}${result.trouble.advice}\n\n`], after: '', priority: 0 });
  }
  blocks.push(
    ...rulesBlock(result.checks),
    ...listBlock('Why nothing can be said:', unjudgedPhrases(result), 2),
    ...attentionBlock(scenarios.filter(({ needsLook }) => needsLook)),
    ...listBlock('Good to know:', result.notes.map(describeNote), 3),
    ...fineBlock(scenarios.filter(({ needsLook }) => !needsLook)),
  );
  return blocks;
}

/** From what needs a look to what does not. */
const OUTCOMES_BY_WEIGHT: readonly Outcome[] = ['broken', 'inconclusive', 'holds'];

/** Three narrow columns, which fit on a phone. */
function rulesBlock(checks: readonly Check[]): Block[] {
  if (checks.length === 0) return [];
  const sorted = OUTCOMES_BY_WEIGHT.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
  const rows = sorted.map(({ rule, observed, limit, outcome, findings }) => {
    const named = findings.filter(({ scenario }) => scenario !== undefined).length;
    const seen = formatFigure(rule, observed, limit) + (named > 0 ? ` in ${plural(named, 'scenario')}` : '');
    return `| ${OUTCOME_SIGNS[outcome]} ${rule} | ${seen} | ${limitWords(rule, limit, observed)} |\n`;
  });
  return [{ before: '| Rule | Observed | Required |\n|:--|:--|:--|\n', rows, after: '\n', priority: 0 }];
}

function limitWords(rule: Check['rule'], limit: Check['limit'], observed: Check['observed']): string {
  const figure = formatFigure(rule, limit, observed);
  if (rule === 'fail-on-status') return `not ${figure}`;
  if (rule === 'complete') return figure;
  return `${rule.startsWith('max-') ? '≤' : '≥'} ${figure}`;
}

function unjudgedPhrases(result: SetResult): Phrase[] {
  return reasonsOf(result)
    .filter(({ finding }) => finding.outcome === 'inconclusive')
    .map(({ message }) => message);
}

function listBlock(title: string, items: readonly Phrase[], priority = 1): Block[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => `- ${toMarkdown(item)}\n`);
  return [{ before: `**${title}**\n\n`, rows, after: '\n', priority }];
}

const SCENARIO_TABLE = '| Scenario | Why |\n|:--|:--|\n';

function attentionBlock(scenarios: readonly JudgedScenario[]): Block[] {
  if (scenarios.length === 0) return [];
  const before = `**${plural(scenarios.length, 'scenario')} to look at**\n\n${SCENARIO_TABLE}`;
  return [{ before, rows: scenarios.map(scenarioRow), after: '\n', priority: 1 }];
}

function fineBlock(scenarios: readonly JudgedScenario[]): Block[] {
  if (scenarios.length === 0) return [];
  const before = `<details>\n<summary>${plural(scenarios.length, 'scenario')} passing</summary>\n\n${SCENARIO_TABLE}`;
  return [{ before, rows: scenarios.map(scenarioRow), after: '\n</details>\n\n', priority: 4 }];
}

function scenarioRow(judged: JudgedScenario): string {
  const { scenario, state } = judged;
  const name = `${STATE_SIGNS[state]} ${toCell([scenarioLabel(scenario)])}`;
  return `| ${name}<br>${figuresLine(judged)} | ${whyWords(judged)} |\n`;
}

/** `3 of 5 runs passed (60%) · score 0.68`, as far as the figures are known. */
function figuresLine({ scenario }: JudgedScenario): string {
  const { passed, totalRuns, passRate, meanScore } = scenario;
  const possible = passRate !== undefined && passRate >= 0 && passRate <= 1;
  const rate = possible ? formatRate(passRate) : 'pass rate unknown';
  const runs =
    passed === undefined || totalRuns === undefined ? rate : `${passed} of ${totalRuns} passed (${rate})`;
  return meanScore === undefined ? runs : `${runs} · score ${formatScore(meanScore)}`;
}

function whyWords({ scenario, state, against }: JudgedScenario): string {
  const rules = against.map(({ check, finding }) => `${OUTCOME_SIGNS[finding.outcome]} \`${check.rule}\``);
  const modes = scenario.failureModes
    .slice(0, MAX_FAILURE_MODES)
    .map((mode) => toCell([quote(mode, FAILURE_MODE_LENGTH)]));
  const more = scenario.failureModes.length - modes.length;
  const parts = [...rules, ...modes, ...(more > 0 ? [`${more} more`] : [])];
  if (state !== 'passing' && scenario.worstRunId !== undefined) {
    parts.push(`worst run ${toCell([quote(scenario.worstRunId)])}`);
  }
  return parts.length === 0 ? '–' : parts.join('<br>');
}
