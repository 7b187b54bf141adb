/** The report as a page: all there is, in tables that can be sorted and filtered. */
import { possibleRate } from '../../facts/readings.ts';
import { averagePassRateOf } from '../../facts/set-facts.ts';
import type { SetResult } from '../../gate/verdict.ts';
import { formatRate, plural } from '../../text/format.ts';
import { remedyOf, title, whyOf } from '../reasons.ts';
import type { Report } from '../report.ts';
import { cell, known, list, numberCell, table, text } from './build.ts';
import { factsOfRun, sortSets } from './facts.ts';
import type { Cell, PageNode, Section, Table, View } from './nodes.ts';
import { sectionOf } from './page-set.ts';
import { conversations } from './transcripts.ts';

export function pageView(report: Report): View<PageNode> {
  const { verdict, trouble, inputProblems, transcripts } = report;
  const sets = sortSets(report.results);
  const sections = sets.map((result, index) =>
    sectionOf(result, sets.length > 1 ? `-${index + 1}` : '', report),
  );
  const messages = inputProblems.map(({ message }) => message);
  return {
    verdict,
    title: title(report),
    facts: factsOfRun(report),
    opening: [
      ...known(trouble, (it) => text(...remedyOf(it))),
      ...list('What is wrong with the inputs', messages, 1),
      ...(sets.length < 2 ? [] : setsTable(sets, sections)),
    ],
    sections,
    closing: conversations(transcripts, 'full'),
  };
}

function setsTable(sets: readonly SetResult[], sections: readonly Section<PageNode>[]): Table[] {
  const rows = sections.map((section, index) => ({
    cells: () => cellsOf(section, sets[index] as SetResult),
  }));
  return table(rows, {
    id: 'sets',
    heading: 'Sets',
    columns: [
      ['Set'],
      ['Verdict'],
      ['Scenarios', 'number'],
      ['Break a rule', 'number'],
      ['Average pass rate', 'number'],
      ['Why'],
    ],
    caption: `${plural(sets.length, 'set')}, worst first`,
    priority: 0,
  });
}

function cellsOf({ key, badge, name }: Section<PageNode>, result: SetResult): Cell[] {
  const { set, scenarios } = result;
  const breaking = scenarios.filter(({ standing }) => standing === 'breaks').length;
  return [
    cell({ mark: 'link', url: `#set${key}`, text: [name] }),
    cell(badge),
    numberCell(set?.scenarios?.length),
    numberCell(set?.scenarios && breaking),
    numberCell(possibleRate(set && averagePassRateOf(set)), formatRate),
    cell(...whyOf(result)),
  ];
}
