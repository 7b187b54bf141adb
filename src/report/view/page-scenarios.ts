/** The scenarios of a set as one table of all. */

import type { ScenarioResult } from '../../gate/verdict.ts';
import type { Links } from '../../inputs/inputs.ts';
import { plural } from '../../text/format.ts';
import { addressOfRun } from '../addresses.ts';
import { STANDING_BADGES } from './badges.ts';
import { aside, cell, fullName, idMark, known, table, trend, unquoted } from './build.ts';
import { linkedId } from './facts.ts';
import type { Cell, Column, Inline, Row, Table } from './nodes.ts';
import {
  badgeOf,
  changeWords,
  failureLines,
  figuresOf,
  ownerLines,
  policyLines,
  ruleLines,
} from './scenario-lines.ts';

const MOST_MODES = 5;
const TEXT_LENGTH = 160;

/** What the reader may filter by, in the order of the choices. */
const FILTERS = {
  breaks: 'breaks a rule',
  unjudged: "can't be judged",
  regressed: 'regressed',
  failing: 'failing',
  flaky: 'flaky',
  unknown: 'unknown',
  quarantined: 'in quarantine',
  passing: 'passing',
} as const;

const LEGEND =
  'The line shows the pass rates that fit the runs: about 95 of 100 such ranges contain the true one. The dot is the observed rate, an upright line the required minimum.';

interface SetContext {
  /** Completes “12 scenarios”. */
  readonly of: string;
  readonly isCompared: boolean;
  readonly setId: string | undefined;
  readonly links: Links;
}

export function scenarioTable(scenarios: readonly ScenarioResult[], context: SetContext): Table[] {
  const { isCompared, of } = context;
  const rows = scenarios.map((judged): Row => {
    const { state, standing, change } = judged;
    const tags = [...new Set([standing, state, ...(change?.change === 'regressed' ? ['regressed'] : [])])];
    return { cells: () => cellsOf(judged, context), tags };
  });
  const change: Column[] = isCompared ? [['Since the baseline', 'change']] : [];
  return table(rows, {
    id: 'scenarios',
    heading: 'Scenarios',
    ...(scenarios.some(({ interval }) => interval !== undefined) ? { intro: LEGEND } : {}),
    caption: `${plural(scenarios.length, 'scenario')}${of}`,
    columns: [
      ['Scenario'],
      ['Result'],
      ['Runs passed', 'number'],
      ['Pass rate', 'number'],
      ['Mean score', 'number'],
      ...change,
      ['Why', 'why'],
      ['Worst run'],
    ],
    priority: 1,
    filters: FILTERS,
  });
}

function cellsOf(judged: ScenarioResult, { isCompared, setId, links }: SetContext): Cell[] {
  const { facts, standing } = judged;
  const { runs, rate, range, score, spread, picture } = figuresOf(judged);
  const beside = (words: string | undefined) => known(words, (it) => [' ', aside(it)]).flat();
  const rateLine = picture === undefined ? ['unknown'] : [rate, ...beside(range), picture];
  return [
    cell(unquoted(fullName(facts.label)), ' ', idMark(facts.id)),
    { ...cell(badgeOf(judged)), by: Object.keys(STANDING_BADGES).indexOf(standing) },
    { lines: known(runs, (it) => [it]), by: facts.passed },
    { lines: [rateLine], by: picture?.rate },
    { lines: known(score, (it) => [it, ...beside(spread)]), by: facts.meanScore },
    ...(isCompared ? [changeCell(judged)] : []),
    whyCell(judged),
    { lines: known(facts.worstRunId, (id) => linkedId(id, addressOfRun(links, facts, setId), idMark)) },
  ];
}

function changeCell(judged: ScenarioResult): Cell {
  const { change, facts } = judged;
  if (change === undefined) return cell('not in the baseline');
  const words = changeWords(judged);
  const lines = (words.length === 0 ? ['unchanged'] : words).map((line): Inline => [line]);
  return { lines: [...lines, [trend(change.history, facts.passRate)]], by: change.passRateChange };
}

/** Paper has room for the first failure mode. */
function whyCell(judged: ScenarioResult): Cell {
  const [first, ...others] = failureLines(judged, MOST_MODES, TEXT_LENGTH);
  return {
    lines: [
      ...ruleLines(judged).map(([badge, words]): Inline => [badge, ' ', ...words]),
      ...policyLines(judged, TEXT_LENGTH),
      ...ownerLines(judged),
      ...known(first, (it) => it),
    ],
    details: others,
  };
}
