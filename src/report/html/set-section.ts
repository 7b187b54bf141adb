/** One set as a section of the page. */
import { durationOf, parseTime, type SimulationSet } from '../../bland/simulation-set.ts';
import type { SetResult } from '../../gate/verdict.ts';
import { escapeHtml, escapeId, toHtml } from '../../text/escape.ts';
import { scenarioLabel } from '../../text/label.ts';
import { formatDuration, joinNames, say } from '../../text/phrase.ts';
import { summariseComparison } from '../changes.ts';
import type { Block } from '../fit.ts';
import { describeNote, limitWords, observedWords, reasonsOf, SOURCE_WORDS } from '../reasons.ts';
import { type JudgedScenario, judgedScenarios } from '../scenarios.ts';
import { chartBlocks, modeBlocks, quarantineBlocks } from './overview.ts';
import { scenarioTable } from './scenario-table.ts';
import { cell, fixedBlock, listBlocks, tableBlock, tableRow } from './table.ts';
import { OUTCOME_BADGES, VERDICT_BADGES } from './words.ts';

const MOST_REASONS = 10;
const MOST_VANISHED = 50;
const WORD_LENGTH = 80;

/** @param key completes ids where there are several sets, whose headings are one level lower then; empty for the only set */
export function setSection(result: SetResult, key: string): Block[] {
  const several = key !== '';
  const scenarios = judgedScenarios(result);
  const of = several ? ` of ${toHtml([result.name])}` : '';
  const level = several ? 3 : 2;
  const heading = (title: string) => `<h${level}>${title}</h${level}>\n`;
  const title = several ? `<h2>${VERDICT_BADGES[result.verdict]} ${toHtml([result.name])}</h2>\n` : '';
  return [
    fixedBlock(`<section id="set${key}">\n${title}${factsList(result)}`),
    ...troubleBlocks(result, several),
    ...rulesBlocks(result, heading('Rules'), key, of),
    ...reasonBlocks(result, heading('What does not hold')),
    ...comparisonBlocks(result, heading('Against the baseline')),
    ...chartBlocks(scenarios, heading('Distribution')),
    ...modeBlocks(scenarios, heading('Failure modes'), key, of),
    ...quarantineBlocks(scenarios, heading('Quarantine'), key, of),
    ...(scenarios.length === 0
      ? []
      : [fixedBlock(heading('Scenarios') + (hasInterval(scenarios) ? LEGEND : ''))]),
    ...scenarioTable(scenarios, result.comparison !== undefined, key, of),
    ...listBlocks(heading('Good to know'), result.notes.map(describeNote).map(toHtml), 2),
    fixedBlock('</section>\n'),
  ];
}

const LEGEND =
  '<p>The line shows where the true pass rate lies with 95% certainty: the fewer runs, the wider. The dot is the observed rate, and an upright line the least that is required.</p>\n';

function hasInterval(scenarios: readonly JudgedScenario[]): boolean {
  return scenarios.some(({ details }) => details?.interval !== undefined);
}

/** As far as they are known, in a list of pairs. */
function factsList({ id, asked, status, set }: SetResult): string {
  const idOf = (given: string | undefined) =>
    given === undefined ? undefined : escapeId(given, WORD_LENGTH);
  // Each fact is HTML.
  const facts: [string, string | undefined][] = [
    ['Set', idOf(id)],
    ['Status', status === undefined ? undefined : escapeHtml(status, WORD_LENGTH)],
    ['Pathway', idOf(asked?.pathwayId)],
    ['Persona', idOf(asked?.personaId)],
    ['Version', versionOf(asked)],
    ['Scenarios', countOf(set?.scenarios?.length ?? set?.totalScenarios)],
    ['Runs', countOf(set?.overall?.totalRuns)],
    ['Created', momentOf(set?.createdAt)],
    ['Took', set === undefined ? undefined : durationWords(set)],
  ];
  const pairs = facts.flatMap(([term, fact]) =>
    fact === undefined ? [] : [`<div><dt>${term}</dt> <dd>${fact}</dd></div>`],
  );
  return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>\n`;
}

function versionOf(asked: SetResult['asked']): string | undefined {
  if (asked === undefined || asked.personaId !== undefined) return undefined;
  return asked.version === undefined ? 'chosen by Bland' : String(asked.version);
}

/** ISO 8601 in UTC; nothing of what is no such time. */
function momentOf(time: string | undefined): string | undefined {
  const ms = /^\d{4}-\d\d-\d\dT/.test(time ?? '') ? parseTime(time) : undefined;
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

function countOf(count: number | undefined): string | undefined {
  return count?.toLocaleString('en');
}

function durationWords(set: SimulationSet): string | undefined {
  const duration = durationOf(set);
  return duration === undefined ? undefined : formatDuration(duration);
}

/** Why the set was not judged; on a page of one set the headline says what happened. */
function troubleBlocks({ trouble }: SetResult, several: boolean): Block[] {
  if (trouble === undefined) return [];
  const what = several ? say`${trouble.what}. ${trouble.advice}` : say`${trouble.advice}`;
  return [fixedBlock(`<p>${toHtml(what)}</p>\n`)];
}

const OUTCOMES = ['broken', 'inconclusive', 'holds'] as const;

function rulesBlocks({ checks }: SetResult, heading: string, key: string, of: string): Block[] {
  if (checks.length === 0) return [];
  const withSource = checks.some(({ source }) => source !== undefined);
  const sorted = OUTCOMES.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
  const rows = sorted.map((check) =>
    tableRow(`<code>${check.rule}</code>`, [
      cell(OUTCOME_BADGES[check.outcome]),
      cell(toHtml([observedWords(check)])),
      cell(toHtml([limitWords(check)])),
      ...(withSource ? [cell(check.source === undefined ? '–' : SOURCE_WORDS[check.source])] : []),
    ]),
  );
  const columns = ['Rule', 'Outcome', 'Observed', 'Required', ...(withSource ? ['Given in'] : [])];
  const table = tableBlock({
    id: `rules${key}`,
    caption: `Rules${of}, with what was observed`,
    columns: columns.map((title) => ({ title })),
    rows,
    priority: 0,
  });
  return [fixedBlock(heading), table];
}

/** Each broken rule and each that can't be judged, in a sentence. */
function reasonBlocks(result: SetResult, heading: string): Block[] {
  const reasons = reasonsOf(result);
  const more = reasons.length - MOST_REASONS;
  const items = reasons.slice(0, MOST_REASONS).map(({ message }) => toHtml(message));
  return listBlocks(heading, more > 0 ? [...items, `${more} more: see the scenarios`] : items, 0);
}

function comparisonBlocks({ comparison }: SetResult, heading: string): Block[] {
  if (comparison === undefined) return [];
  const { vanished } = comparison;
  const names = joinNames(vanished.map(scenarioLabel), MOST_VANISHED);
  const gone = vanished.length === 0 ? '' : `<p>${toHtml(say`In the set no longer: ${names}.`)}</p>\n`;
  return [fixedBlock(`${heading}<p>${toHtml(summariseComparison(comparison))}</p>\n${gone}`)];
}
