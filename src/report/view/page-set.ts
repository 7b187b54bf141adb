/** One set as a section of the page. */

import { summariseComparison } from '../../comparison/changes.ts';
import { averagePassRateOf } from '../../facts/set-facts.ts';
import { observedWords } from '../../gate/figures.ts';
import type { Check, SetResult } from '../../gate/verdict.ts';
import { formatCount } from '../../text/format.ts';
import { shortId } from '../../text/label.ts';
import { joinNames, say } from '../../text/phrase.ts';
import { addressOfSet } from '../addresses.ts';
import { judgesTable } from '../judges/judge-nodes.ts';
import { describeNote, reasonsOf, remedyOf } from '../reasons.ts';
import type { Report } from '../report.ts';
import { badgeOfCheck, OUTCOMES, VERDICT_BADGES } from './badges.ts';
import { cell, known, list, table, text, trend } from './build.ts';
import { factsOfSet } from './facts.ts';
import type { Inline, PageNode, Row, Section, Table } from './nodes.ts';
import { charts, failureModes, quarantines } from './overview.ts';
import { scenarioTable } from './page-scenarios.ts';
import { sourceOf, titleOf } from './rule-titles.ts';

const MOST_REASONS = 10;
const MOST_VANISHED = 50;

/** @param key see {@link Section} */
export function sectionOf(result: SetResult, key: string, { links }: Report): Section<PageNode> {
  const { id, name, verdict, scenarios, comparison, notes, trouble } = result;
  const isOnly = key === '';
  const of = isOnly || id === undefined ? '' : ` of set \`${shortId(id)}\``;
  const context = { of, isCompared: comparison !== undefined, setId: id, links };
  const nodes = [
    // What kept the only set from being judged is in the headline.
    ...known(trouble, (it) => text(...(isOnly ? remedyOf(it) : say`${it.what}. ${remedyOf(it)}`))),
    ...reasonLists(result),
    ...rulesTable(result.checks, `Rules${of}, with what was observed`),
    ...judgesTable(result, of),
    ...comparisonText(result),
    charts(scenarios),
    ...failureModes(scenarios, of),
    ...quarantines(scenarios, of),
    // Nobody looks for them below thousands of scenarios.
    ...list('Notes', notes.map(describeNote), 3),
    ...scenarioTable(scenarios, context),
  ];
  const facts = factsOfSet(result, addressOfSet(links, id));
  return { key, badge: VERDICT_BADGES[verdict], name, facts, nodes };
}

function rulesTable(checks: readonly Check[], caption: string): Table[] {
  const rows = OUTCOMES.flatMap((outcome) => checks.filter((check) => check.outcome === outcome).map(rowOf));
  const columns: Table['columns'] = [['Rule'], ['Observed'], ['Required']];
  return table(rows, { id: 'rules', heading: 'Rules', caption, columns, priority: 0 });
}

function rowOf(check: Check): Row {
  return {
    cells: () => [
      cell(badgeOfCheck(check), ` ${titleOf(check)}`),
      cell(observedWords(check)),
      cell(`${check.required}${sourceOf(check)}`),
    ],
  };
}

/** The first of each: the scenarios have all. */
function reasonLists(result: SetResult): PageNode[] {
  const { broken = [], inconclusive = [] } = Object.groupBy(
    reasonsOf(result),
    ({ finding }) => finding.outcome,
  );
  const items = (reasons: typeof broken): Inline[] => {
    const more = reasons.length - MOST_REASONS;
    const shown = reasons.slice(0, MOST_REASONS).map(({ finding }): Inline => finding.message);
    return more > 0 ? [...shown, [`${formatCount(more)} more: see the scenarios`]] : shown;
  };
  return [
    ...list('Broken rules', items(broken), 0),
    ...list('Could not be evaluated', items(inconclusive), 0),
  ];
}

function comparisonText({ comparison, set }: SetResult): PageNode[] {
  if (comparison === undefined) return [];
  const { averages, history, vanished } = comparison;
  const sets = history.length === 1 ? 'its last set' : `its last ${history.length} sets`;
  const drawn = trend(averages, set && averagePassRateOf(set));
  const paragraphs: Inline[] = [
    summariseComparison(comparison),
    [`Average pass rates of ${sets}, oldest first, and of this one: `, drawn],
  ];
  if (vanished.length > 0) {
    const names = vanished.map(({ label }) => label);
    paragraphs.push(say`Missing from the set: ${joinNames(names, MOST_VANISHED)}.`);
  }
  return [{ kind: 'text', heading: 'Against the baseline', paragraphs }];
}
