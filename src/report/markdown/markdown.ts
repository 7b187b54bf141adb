/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */
import { durationOf, isKnownStatus } from '../../bland/simulation-set.ts';
import {
  type Check,
  type Outcome,
  type SetResult,
  VERDICTS_BY_WEIGHT,
  type Verdict,
} from '../../gate/verdict.ts';
import { toCell, toMarkdown } from '../../text/escape.ts';
import { formatDuration, type Phrase, plural, quote } from '../../text/phrase.ts';
import { redacted } from '../../text/redaction.ts';
import { summariseComparison } from '../changes.ts';
import { type Block, countSections, fitBlocks, type Limit } from '../fit.ts';
import {
  countRules,
  describeNote,
  headline,
  limitWords,
  observedWords,
  reasonsOf,
  SOURCE_WORDS,
} from '../reasons.ts';
import { commitUrl, isRed, type Report } from '../report.ts';
import { judgedScenarios } from '../scenarios.ts';
import { foldedBlocks, LEGEND, OUTCOME_SIGNS, openBlocks } from './scenario-tables.ts';
import { transcriptBlocks } from './transcripts.ts';

const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '⚠️',
  error: '🛑',
  'timed-out': '⏱️',
  cancelled: '⏹️',
};

/** How long a text may be, and where a reader finds what did not fit. */
export interface MarkdownSink {
  readonly limit: Limit;
  /** Completes “12 more rows left out here: …”. */
  readonly elsewhere: string;
}

/**
 * GitHub takes at most 65,536 characters in a comment. The marker before the text is counted by the caller, who also
 * says whether the job has a summary to point at.
 * https://github.com/orgs/community/discussions/27190
 */
export function commentSink(markerLength: number, hasSummary = true): MarkdownSink {
  return {
    limit: { most: 65_536 - markerLength, measure: (text) => text.length },
    elsewhere: hasSummary ? 'the job summary of the run has more.' : SUMMARY_SINK.elsewhere,
  };
}

/** A step's summary may have 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const SUMMARY_SINK: MarkdownSink = {
  limit: { most: 1024 * 1024, measure: (text) => Buffer.byteLength(text, 'utf8') },
  elsewhere: 'the outputs of the step have the numbers.',
};

/** Renders the report; the result is never longer than the sink's limit. */
export function renderMarkdown(report: Report, sink: MarkdownSink): string {
  return redacted(report.redact, () => renderBlocks(report, sink));
}

function renderBlocks(report: Report, sink: MarkdownSink): string {
  const results = worstFirst(report.results);
  const several = results.length > 1;
  const opening = [
    textBlock(`### ${VERDICT_SIGNS[report.verdict]} ${toMarkdown(headline(report))}\n\n`),
    ...listBlock(
      'What is wrong with the inputs:',
      report.inputProblems.map(({ message }) => message),
    ),
    ...(report.trouble === undefined ? [] : [textBlock(`${report.trouble.advice}\n\n`)]),
    ...(several ? [setsBlock(results)] : results.flatMap(setBlocks)),
  ];
  const closing = [
    ...transcriptBlocks(report.transcripts),
    ...(hasIntervals(report) ? [textBlock(LEGEND)] : []),
    textBlock(`${factsLine(report)}\n`),
  ];
  const sections = several ? results.map(sectionBlocks) : [];
  const shown = countSections(sections, [...opening, ...closing], sink.limit);
  const blocks = [
    ...opening,
    ...sections.slice(0, shown).flat(),
    ...leftOutBlock(sections.length - shown, sink),
    ...closing,
  ];
  return fitBlocks(
    blocks,
    sink.limit,
    (dropped) => `_${plural(dropped, 'more row')} left out here: ${sink.elsewhere}_\n\n`,
  );
}

function leftOutBlock(sets: number, { elsewhere }: MarkdownSink): Block[] {
  return sets === 0
    ? []
    : [textBlock(`_${plural(sets, 'more set')} only in the first table: ${elsewhere}_\n\n`)];
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
  const url = commitUrl(report.run);
  if (commit !== undefined) {
    facts.push(url === undefined ? `commit ${commit}` : `commit [\`${commit.slice(0, 7)}\`](${url})`);
  }
  if (runUrl !== undefined) facts.push(`[run ${runNumber ?? ''}](${runUrl})`);
  if (report.policyPath !== undefined) facts.push(`policy ${toMarkdown([quote(report.policyPath)])}`);
  if (report.verdict !== 'passed' && !isRed(report)) facts.push('**`warn-only`: the step stays green**');
  return facts.join(' · ');
}

function setFacts({ name, asked, status, set }: SetResult): string[] {
  const facts = [name, ...agentFacts(asked)];
  if (asked !== undefined && asked.personaId === undefined) {
    facts.push(`version ${asked.version ?? 'chosen by Bland'}`);
  }
  if (status !== undefined)
    facts.push(`status ${isKnownStatus(status) ? status : toMarkdown([quote(status)])}`);
  const scenarios = set?.scenarios?.length ?? set?.totalScenarios;
  const runs = set?.overall?.totalRuns;
  const tookMs = set === undefined ? undefined : durationOf(set);
  if (scenarios !== undefined) facts.push(plural(scenarios, 'scenario'));
  if (runs !== undefined) facts.push(plural(runs, 'run'));
  if (tookMs !== undefined) facts.push(`took ${formatDuration(tookMs)}`);
  return facts;
}

/** On what a set that we started was run. */
function agentFacts(asked: SetResult['asked']): string[] {
  const { pathwayId, personaId } = asked ?? {};
  return [
    ...(pathwayId === undefined ? [] : [`pathway \`${pathwayId}\``]),
    ...(personaId === undefined ? [] : [`persona \`${personaId}\``]),
  ];
}

function setsBlock(results: readonly SetResult[]): Block {
  return { before: '| Set | Why |\n|:--|:--|\n', rows: results.map(setRow), after: '\n', priority: 0 };
}

/** One of several sets, folded. */
function sectionBlocks(result: SetResult): Block[] {
  return [
    textBlock(`<details>\n<summary>${VERDICT_SIGNS[result.verdict]} ${plainName(result)}</summary>\n\n`),
    ...setBlocks(result),
    textBlock(`${setFacts(result).join(' · ')}\n\n</details>\n\n`),
  ];
}

function setRow(result: SetResult): string {
  const [first, ...others] = result.trouble === undefined ? reasonsOf(result) : [];
  const why = result.trouble?.what ?? first?.message ?? [countRules([result])];
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
  const scenarios = result.set?.scenarios?.length;
  const about = [
    ...agentFacts(result.asked),
    ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
  ].map((fact) => `<br>${fact}`);
  return `| ${VERDICT_SIGNS[result.verdict]} ${result.name}${about.join('')} | ${toCell(why)}${more} |\n`;
}

/** A name is made of our own words and of ids that were read as safe; as code Markdown would not show it in a tag. */
function plainName({ name }: SetResult): string {
  return name.replaceAll('`', '');
}

function setBlocks(result: SetResult): Block[] {
  const scenarios = judgedScenarios(result);
  return [
    ...troubleBlock(result),
    ...rulesBlock(result.checks),
    ...listBlock('Why nothing can be said:', unjudgedPhrases(result), 2),
    ...openBlocks(scenarios),
    ...comparisonBlock(result),
    ...listBlock('Good to know:', result.notes.map(describeNote), 3),
    ...heldRulesBlock(result.checks),
    ...foldedBlocks(scenarios),
  ];
}

/** What kept the set from being judged stands in the headline, or in the table of sets; what to do stands here. */
function troubleBlock({ trouble }: SetResult): Block[] {
  return trouble === undefined
    ? []
    : [{ before: '', rows: [`${trouble.advice}\n\n`], after: '', priority: 0 }];
}

function hasIntervals({ results }: Report): boolean {
  return results.some(({ details }) => [...details.values()].some(({ interval }) => interval !== undefined));
}

const RULES_HEAD = '| Rule | Observed | Required |\n|:--|:--|:--|\n';

/** Three narrow columns, which fit on a phone. Where some rules don't hold, the others are folded away, further down. */
function rulesBlock(checks: readonly Check[]): Block[] {
  const failing = checks.filter(({ outcome }) => outcome !== 'holds');
  const shown = failing.length === 0 ? checks : failing;
  if (shown.length === 0) return [];
  const sorted = [...shown].sort((a, b) => weightOf(a.outcome) - weightOf(b.outcome));
  return [{ before: RULES_HEAD, rows: sorted.map(ruleRow), after: '\n', priority: 0 }];
}

function weightOf(outcome: Outcome): number {
  return outcome === 'broken' ? 0 : 1;
}

function heldRulesBlock(checks: readonly Check[]): Block[] {
  const held = checks.filter(({ outcome }) => outcome === 'holds');
  if (held.length === 0 || held.length === checks.length) return [];
  const hold = held.length === 1 ? '1 rule holds' : `${held.length} rules hold`;
  const before = `<details>\n<summary>${hold}</summary>\n\n${RULES_HEAD}`;
  return [{ before, rows: held.map(ruleRow), after: '\n</details>\n\n', priority: 0 }];
}

function ruleRow(check: Check): string {
  const { rule, outcome, source } = check;
  const from = source === undefined ? '' : ` · ${SOURCE_WORDS[source]}`;
  return `| ${OUTCOME_SIGNS[outcome]} ${rule} | ${observedWords(check)} | ${limitWords(check)}${from} |\n`;
}

function comparisonBlock({ comparison }: SetResult): Block[] {
  if (comparison === undefined) return [];
  const row = `**Against the baseline:** ${toMarkdown(summariseComparison(comparison))}\n\n`;
  return [{ before: '', rows: [row], after: '', priority: 0 }];
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
