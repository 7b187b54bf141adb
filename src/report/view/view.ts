/** The whole report as a document: built once, for every painter. */
import { averagePassRateOf } from '../../facts/set-facts.ts';
import { type SetResult, VERDICTS_BY_WEIGHT } from '../../gate/verdict.ts';
import { formatDuration, formatRate, plural } from '../../text/format.ts';
import { type Phrase, say, verbatim, verbatimId } from '../../text/phrase.ts';
import { countRules, headline, reasonsOf, remedyOf } from '../reasons.ts';
import { commitUrl, isRed, type Report } from '../report.ts';
import { aside, cell, idMark, known, list, numberCell, table, text } from './build.ts';
import type { Cell, Column, Form, Inline, Section, Table, View } from './nodes.ts';
import { sectionOf } from './section.ts';
import { conversations } from './transcripts.ts';

const PATH_LENGTH = 200;
const SHORT_COMMIT = 7;

export function viewOf(report: Report, form: Form): View {
  const { verdict, trouble, inputProblems, transcripts } = report;
  // Where not everything fits, the worst set has the room.
  const weight = ({ verdict: own }: SetResult) => VERDICTS_BY_WEIGHT.indexOf(own);
  const sets = report.results.toSorted((a, b) => weight(b) - weight(a));
  const sections = sets.map((result, index) =>
    sectionOf(result, sets.length > 1 ? `-${index + 1}` : '', form),
  );
  const messages = inputProblems.map(({ message }) => message);
  const hasPictures = sets.some(({ scenarios }) => scenarios.some(({ interval }) => interval));
  return {
    verdict,
    headline: headline(report),
    notice: verdict === 'passed' || isRed(report) ? [] : ['`warn-only`: the step stays green'],
    facts: factsOf(report),
    opening: [
      ...known(trouble, (it) => text(...remedyOf(it))),
      ...list('What is wrong with the inputs', messages, 1),
      ...(sets.length < 2 ? [] : setsTable(sets, sections, form)),
    ],
    sections,
    closing: [
      ...conversations(transcripts, form),
      ...(form === 'short' && hasPictures ? [text(aside(PICTURE_LEGEND))] : []),
    ],
  };
}

const PICTURE_LEGEND =
  '`●` is the pass rate on a scale from 0 to 100%; `─` and the range in parentheses are pass rates that fit the runs: about 95 of 100 such ranges contain the true one.';

function factsOf({ run, policyPath, results, waitedMs }: Report): Inline[] {
  const { commit, runNumber, runUrl } = run;
  return [
    ...(results.length === 0 ? [] : [[`waited ${formatDuration(waitedMs)}`]]),
    ...known(commit, (it) => ['commit ', ...commitLink(it, commitUrl(run))]),
    ...known(runUrl, (url) => link(url, [`run ${runNumber ?? ''}`])),
    ...known(policyPath, (path) => say`policy ${verbatim(path, PATH_LENGTH)}`),
  ];
}

function commitLink(commit: string, url: string | undefined): Inline {
  return url === undefined ? [idMark(commit)] : link(url, [verbatimId(commit.slice(0, SHORT_COMMIT))]);
}

/** Nothing in it ends a link, whatever the sink. */
const WEB_ADDRESS = /^https?:\/\/[\w.~:/?#[\]@!$&*+,;=%-]{1,990}$/;

/** Only addresses of web pages can be followed. */
function link(url: string, text: Phrase): Inline {
  return WEB_ADDRESS.test(url) ? [{ mark: 'link', url, text }] : text;
}

const FULL_COLUMNS: readonly Column[] = [
  ['Set'],
  ['Verdict'],
  ['Scenarios', 'number'],
  ['To look at', 'number'],
  ['Average pass rate', 'number'],
  ['Why'],
];

function setsTable(sets: readonly SetResult[], sections: readonly Section[], form: Form): Table[] {
  const cellsOf = form === 'short' ? narrowCells : wideCells;
  return table(
    sections.map((section, index) => ({ cells: () => cellsOf(section, sets[index] as SetResult) })),
    {
      id: 'sets',
      ...(form === 'short' ? { columns: [['Set'], ['Why']] } : { columns: FULL_COLUMNS, heading: 'Sets' }),
      caption: `${plural(sets.length, 'set')}, the worst first`,
      priority: 0,
    },
  );
}

const NARROW_FACTS = ['Pathway', 'Persona', 'Scenarios'];

function narrowCells({ badge, name, facts }: Section, result: SetResult): Cell[] {
  const about = facts.flatMap(({ term, line }) =>
    NARROW_FACTS.includes(term) ? known(line, (it) => it) : [],
  );
  return [{ lines: [[badge, ` ${name}`], ...about] }, cell(...whyOf(result))];
}

function wideCells({ key, badge, name }: Section, result: SetResult): Cell[] {
  const { set, scenarios } = result;
  const toLookAt = scenarios.filter(({ needsLook }) => needsLook).length;
  return [
    cell({ mark: 'link', url: `#set${key}`, text: [name] }),
    cell(badge),
    numberCell(set?.scenarios?.length),
    numberCell(set?.scenarios && toLookAt),
    numberCell(set && averagePassRateOf(set), formatRate),
    cell(...whyOf(result)),
  ];
}

function whyOf(result: SetResult): Inline {
  if (result.trouble !== undefined) return result.trouble.what;
  const [first, ...others] = reasonsOf(result);
  if (first === undefined) return [countRules([result])];
  const more = others.length === 0 ? [] : [` (and ${plural(others.length, 'more reason')})`];
  return [...first.finding.message, ...more];
}
