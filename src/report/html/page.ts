/**
 * The report as one HTML page for large sets, which needs nothing beside it: style, script and drawings are in it, and its
 * content security policy lets it load nothing and run no other script.
 */
import { averagePassRateOf } from '../../facts/readings.ts';
import { type SetResult, VERDICTS_BY_WEIGHT } from '../../gate/verdict.ts';
import { escapeHtml, escapeId, escapeSigns, oneLine, toHtml, toPlain } from '../../text/escape.ts';
import { formatRate } from '../../text/format.ts';
import { formatDuration, plural } from '../../text/phrase.ts';
import { redacted } from '../../text/redaction.ts';
import { type Block, fitBlocks } from '../fit.ts';
import { headline, reasonsOf } from '../reasons.ts';
import { isRed, type Report } from '../report.ts';
import { judgedScenarios } from '../scenarios.ts';
import { conversationBlocks } from './conversations.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import { setSection } from './set-section.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { cell, fixedBlock, listBlocks, numberCell, tableBlock, tableRow } from './table.ts';
import { VERDICT_BADGES } from './words.ts';

/** What a browser shows within seconds: some 10,000 scenarios. */
const MOST_BYTES = 20_000_000;
const TEXT_LENGTH = 200;
const URL_LENGTH = 1000;

const FOOT =
  '<footer><p>Written by Bland Simulation Gate. This page loads nothing and sends nothing.</p></footer>\n';
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** The whole page. It is never longer than 20 MB: of longer ones rows are left out, which it says. */
export function renderHtml(report: Report): string {
  return redacted(report.redact, () => renderPage(report));
}

function renderPage(report: Report): string {
  const placed = placeResults(report);
  const blocks = [
    fixedBlock(pageHead(report, placed)),
    ...problemBlocks(report),
    ...setsTable(placed),
    ...placed.flatMap(({ result, key }) => setSection(result, key)),
    ...conversationBlocks(report.transcripts),
    fixedBlock(`</main>\n${FOOT}<script>${SCRIPT}</script>\n</body>\n</html>\n`),
  ];
  return fitBlocks(
    blocks,
    { most: MOST_BYTES, measure: (text) => Buffer.byteLength(text, 'utf8') },
    (dropped) =>
      `<p class="dropped">${plural(dropped, 'more row')} left out here: the page would be too large.</p>\n`,
  );
}

interface PlacedResult {
  readonly result: SetResult;
  /** Completes an id: empty for the only set. */
  readonly key: string;
}

/** The worst first. */
function placeResults({ results }: Report): PlacedResult[] {
  const weight = ({ verdict }: SetResult) => VERDICTS_BY_WEIGHT.indexOf(verdict);
  const sorted = [...results].sort((a, b) => weight(b) - weight(a));
  return sorted.map((result, index) => ({ result, key: results.length > 1 ? `-${index + 1}` : '' }));
}

function pageHead(report: Report, placed: readonly PlacedResult[]): string {
  const first = placed.find(({ result: { set } }) => (set?.scenarios?.length ?? 0) > 0);
  const skip =
    first === undefined
      ? '<a class="skip" href="#main">Skip to the report</a>'
      : `<a class="skip" href="#scenarios${first.key}">Skip to the scenarios</a>`;
  const green = report.verdict !== 'passed' && !isRed(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeSigns(oneLine(toPlain(headline(report)), TEXT_LENGTH))}</title>
<style>${STYLE}</style>
</head>
<body>
${skip}
<header class="${report.verdict}">
<p>${VERDICT_BADGES[report.verdict]}${green ? ' <code>warn-only</code>: the step stays green' : ''}</p>
<h1>${toHtml(headline(report))}</h1>
${factsLine(report)}</header>
<main id="main" tabindex="-1">
`;
}

/** Where and for what the gate ran. */
function factsLine({ run, policyPath, results, waitedMs }: Report): string {
  const { commit, runNumber, runUrl } = run;
  const facts = [
    ...(commit === undefined ? [] : [`commit <code>${escapeId(commit, TEXT_LENGTH)}</code>`]),
    ...(runUrl === undefined ? [] : [link(runUrl, `run ${runNumber ?? ''}`)]),
    ...(policyPath === undefined ? [] : [`policy <bdi>${escapeHtml(policyPath, TEXT_LENGTH)}</bdi>`]),
    ...(results.length === 0 ? [] : [`waited ${formatDuration(waitedMs)}`]),
  ];
  return facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>\n`;
}

/** Only addresses of web pages can be followed, and only as a whole. */
function link(url: string, words: string): string {
  const whole = /^https?:\/\//.test(url) && url.length <= URL_LENGTH;
  return whole ? `<a href="${escapeSigns(oneLine(url, URL_LENGTH))}" rel="noreferrer">${words}</a>` : words;
}

/** What kept the gate as a whole from judging. */
function problemBlocks({ trouble, inputProblems }: Report): Block[] {
  return [
    ...(trouble === undefined ? [] : [fixedBlock(`<p>${toHtml([trouble.advice])}</p>\n`)]),
    ...listBlocks(
      '<h2>What is wrong with the inputs</h2>\n',
      inputProblems.map(({ message }) => toHtml(message)),
      0,
    ),
  ];
}

function setsTable(placed: readonly PlacedResult[]): Block[] {
  if (placed.length < 2) return [];
  const rows = placed.map(({ result, key }) => {
    const [first] = reasonsOf(result);
    const rate = result.set === undefined ? undefined : averagePassRateOf(result.set);
    const toLookAt = judgedScenarios(result).filter(({ needsLook }) => needsLook).length;
    const scenarios = result.set?.scenarios?.length;
    return tableRow(`<a href="#set${key}">${toHtml([result.name])}</a>`, [
      cell(VERDICT_BADGES[result.verdict]),
      numberCell(scenarios === undefined ? '–' : String(scenarios), scenarios),
      numberCell(scenarios === undefined ? '–' : String(toLookAt), toLookAt),
      numberCell(rate === undefined ? '–' : formatRate(rate), rate),
      cell(toHtml(result.trouble?.what ?? first?.message ?? ['–'])),
    ]);
  });
  const columns = [
    { title: 'Set' },
    { title: 'Verdict' },
    { title: 'Scenarios', numeric: true },
    { title: 'To look at', numeric: true },
    { title: 'Average pass rate', numeric: true },
    { title: 'First reason' },
  ];
  const caption = `${plural(placed.length, 'set')}, the worst first`;
  return [fixedBlock('<h2>Sets</h2>\n'), tableBlock({ id: 'sets', caption, columns, rows, priority: 0 })];
}
