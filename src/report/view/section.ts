/** One set as a section of the report. */
import { durationOf, isKnownStatus } from '../../bland/simulation-set.ts';
import { summariseComparison } from '../../comparison/changes.ts';
import { observedWords } from '../../gate/figures.ts';
import type { Check, Outcome, SetResult } from '../../gate/verdict.ts';
import { formatCount, formatDuration, plural } from '../../text/format.ts';
import { joinNames, say, verbatim } from '../../text/phrase.ts';
import { describeNote, type Reason, reasonsOf, remedyOf } from '../reasons.ts';
import { isoTime } from '../time.ts';
import { OUTCOME_BADGES, VERDICT_BADGES } from './badges.ts';
import { cell, idMark, known, list, table, text, trend } from './build.ts';
import type { Fact, Form, Inline, Node, Row, Section, Table } from './nodes.ts';
import { charts, failureModes, quarantines } from './overview.ts';
import { foldedTables, openTables, wideTable } from './scenarios.ts';

const MOST_REASONS = 10;
const MOST_VANISHED = 50;
const STATUS_LENGTH = 80;
const SOURCE_WORDS = { input: 'input', 'policy-file': 'policy file', both: 'input and policy file' } as const;

/** @param key see {@link Section} */
export function sectionOf(result: SetResult, key: string, form: Form): Section {
  const { name, verdict, scenarios, checks, comparison, notes } = result;
  const isOnly = key === '';
  const of = isOnly ? '' : ` of ${name}`;
  const only = (wanted: Form, nodes: () => readonly Node[]) => (form === wanted ? nodes() : []);
  const { holding = [], failing = [] } = Object.groupBy(checks, ({ outcome }) =>
    outcome === 'holds' ? 'holding' : 'failing',
  );
  const caption = `Rules${of}, with what was observed`;
  const heading = holding.length === 1 ? '1 rule holds' : `${holding.length} rules hold`;
  const nodes = [
    ...troubleText(result, isOnly || form === 'short'),
    ...only('short', () => rulesTable(failing.length === 0 ? holding : failing, { caption })),
    ...only('full', () => rulesTable(checks, { caption, heading: 'Rules' })),
    ...reasonsList(result, form),
    ...only('short', () => openTables(scenarios)),
    ...comparisonText(result, form),
    charts(scenarios),
    ...only('full', () => failureModes(scenarios, of)),
    ...only('full', () => quarantines(scenarios, of)),
    ...only('full', () => wideTable(scenarios, comparison !== undefined, of)),
    ...list('Notes', notes.map(describeNote), 3),
    ...only('short', () => [
      ...(failing.length === 0 ? [] : rulesTable(holding, { caption, heading, isFolded: true })),
      ...foldedTables(scenarios),
    ]),
  ];
  return { key, badge: VERDICT_BADGES[verdict], name, facts: setFacts(result), nodes };
}

function setFacts({ id, name, asked, status, set }: SetResult): Fact[] {
  const version = asked === undefined || asked.personaId !== undefined ? undefined : asked;
  const tookMs = set === undefined ? undefined : durationOf(set);
  return [
    { ...fact('Set', id, idMark), line: [name] },
    fact('Pathway', asked?.pathwayId, idMark),
    fact('Persona', asked?.personaId, idMark),
    fact('Version', version, (started) => String(started.version ?? 'chosen by Bland')),
    fact('Status', status, (word) => (isKnownStatus(word) ? word : verbatim(word, STATUS_LENGTH))),
    countFact('Scenarios', set?.scenarios?.length ?? set?.totalScenarios),
    countFact('Runs', set?.overall?.totalRuns),
    { ...fact('Created', isoTime(set?.createdAt), String), line: undefined },
    fact('Took', tookMs, formatDuration),
  ];
}

function fact<T>(term: string, given: T | undefined, show: (given: T) => Inline[number]): Fact {
  if (given === undefined) return { term, value: undefined, line: undefined };
  const shown = show(given);
  return { term, value: [shown], line: [`${term.toLowerCase()} `, shown] };
}

function countFact(term: 'Scenarios' | 'Runs', count: number | undefined): Fact {
  const noun = term === 'Runs' ? 'run' : 'scenario';
  return {
    ...fact(term, count, formatCount),
    line: count === undefined ? undefined : [plural(count, noun)],
  };
}

/** @param isAbove whether what kept the set from being judged is above, so that only what to do is missing */
function troubleText({ trouble }: SetResult, isAbove: boolean): Node[] {
  return known(trouble, (it) => text(...(isAbove ? remedyOf(it) : say`${it.what}. ${remedyOf(it)}`)));
}

/** Three narrow columns, which fit on a phone. */
function rulesTable(
  checks: readonly Check[],
  place: Pick<Table, 'caption' | 'heading' | 'isFolded'>,
): Table[] {
  const rows = (Object.keys(OUTCOME_BADGES) as Outcome[]).flatMap((outcome) =>
    checks.filter((check) => check.outcome === outcome).map(ruleRow),
  );
  return table(rows, { id: 'rules', ...place, columns: [['Rule'], ['Observed'], ['Required']], priority: 0 });
}

function ruleRow(check: Check): Row {
  const { rule, outcome, required, source } = check;
  const from = known(source, (it) => ` · ${SOURCE_WORDS[it]}`);
  return {
    cells: () => [
      cell(OUTCOME_BADGES[outcome], ` ${rule}`),
      cell(observedWords(check)),
      cell(required, ...from),
    ],
  };
}

/** In the full form the first of all; in the short one those that the tables don't have. */
function reasonsList(result: SetResult, form: Form): Node[] {
  const reasons = reasonsOf(result);
  const messagesOf = (shown: readonly Reason[]): Inline[] => shown.map(({ finding }) => finding.message);
  if (form === 'short') {
    const unjudged = reasons.filter(({ finding }) => finding.outcome === 'inconclusive');
    return list('Could not be evaluated', messagesOf(unjudged), 2);
  }
  const more = reasons.length - MOST_REASONS;
  const items = messagesOf(reasons.slice(0, MOST_REASONS));
  if (more > 0) items.push([`${more} more: see the scenarios`]);
  return list('What does not hold', items, 0);
}

function comparisonText({ comparison }: SetResult, form: Form): Node[] {
  if (comparison === undefined) return [];
  const paragraphs: Inline[] = [summariseComparison(comparison)];
  const history = trend(comparison.averages);
  if (history.length > 0) {
    paragraphs.push([
      `Average pass rates of its last ${comparison.history.length} sets, the oldest first: `,
      ...history,
    ]);
  }
  const vanished = comparison.vanished.map(({ label }) => label);
  // In the short form a note names them.
  if (form === 'full' && vanished.length > 0) {
    paragraphs.push(say`In the set no longer: ${joinNames(vanished, MOST_VANISHED)}.`);
  }
  return [{ kind: 'text', heading: 'Against the baseline', paragraphs }];
}
