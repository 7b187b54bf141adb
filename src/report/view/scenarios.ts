/** The scenarios of a set: as narrow tables of what needs a look and of the rest, or as one table of all. */
import { describeChange } from '../../comparison/changes.ts';
import { writeFigure } from '../../gate/figures.ts';
import type { ScenarioResult } from '../../gate/verdict.ts';
import { kindOf, RULES } from '../../rules/all.ts';
import { maxScoreStddev } from '../../rules/max-score-stddev.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { writeRequired } from '../../rules/rule.ts';
import { formatInterval, formatRate, formatScore, plural } from '../../text/format.ts';
import { type Phrase, quote, say, verbatim } from '../../text/phrase.ts';
import { OUTCOME_BADGES, QUARANTINE_BADGE, STATE_BADGES } from './badges.ts';
import { aside, cell, idMark, known, table, trend, unquoted } from './build.ts';
import type { Cell, Column, Form, Inline, Row, Table } from './nodes.ts';

/** More rows would hide what is below. */
const MAX_OPEN = 15;
const MAX_FAILURE_MODES = { short: 3, full: 5 } as const;
const TEXT_LENGTH = { short: 120, full: 160 } as const;

/** What needs a look, the worst on top; of many the rest is folded. */
export function openTables(scenarios: readonly ScenarioResult[]): Table[] {
  const toLookAt = scenarios.filter(({ needsLook }) => needsLook);
  const more = toLookAt.slice(MAX_OPEN);
  return [
    ...narrowTable(`${plural(toLookAt.length, 'scenario')} to look at`, toLookAt.slice(0, MAX_OPEN)),
    ...narrowTable(`${plural(more.length, 'more scenario')} to look at`, more, true),
  ];
}

/** What is in quarantine, and what needs no look. */
export function foldedTables(scenarios: readonly ScenarioResult[]): Table[] {
  const quarantined = scenarios.filter((judged) => judged.quarantined);
  const fine = scenarios.filter((judged) => !judged.needsLook && !judged.quarantined);
  const arePassing = fine.every(({ state }) => state === 'passing');
  const passing = arePassing ? 'passing' : 'passing, or allowed to be flaky';
  return [
    ...narrowTable(`${plural(quarantined.length, 'scenario')} in quarantine`, quarantined, true, 2),
    ...narrowTable(`${plural(fine.length, 'scenario')} ${passing}`, fine, true, 4),
  ];
}

/** Of two columns, which fit on a phone. */
function narrowTable(
  heading: string,
  scenarios: readonly ScenarioResult[],
  isFolded = false,
  priority = 1,
): Table[] {
  const rows = scenarios.map((judged) => ({ cells: () => narrowCells(judged) }));
  const columns: Column[] = [['Scenario'], ['Why']];
  return table(rows, { id: 'scenarios', heading, caption: heading, isFolded, columns, priority });
}

function narrowCells(judged: ScenarioResult): Cell[] {
  const { facts, state, change } = judged;
  const { runs, rate, range, score, picture } = figuresOf(judged);
  const figures = [
    ...known(runs, (it) => `${it} passed, `),
    rate,
    ...known(picture && range, (it) => ` (${it})`),
    ...known(score, (it) => ` · score ${it}`),
  ];
  const why: Inline[] = [
    ...ruleLines(judged),
    ...known(change, describeChange)
      .flat()
      .map((words) => [words]),
    ...policyLines(judged, 'short'),
    ...failureLines(judged, 'short'),
    ...known(state === 'passing' ? undefined : facts.worstRunId, (id) => ['worst run ', idMark(id)]),
  ];
  const name = [STATE_BADGES[state], ' ', facts.label];
  return [{ lines: [name, ...known(picture, (it) => [it]), figures] }, { lines: why }];
}

/** What the reader may filter by, in the order of the choices. */
const FILTERS = {
  look: 'to look at',
  failing: 'failing',
  flaky: 'flaky',
  passing: 'passing',
  unknown: 'unknown',
  regressed: 'regressed',
  quarantine: 'in quarantine',
} as const;

const LEGEND =
  'The line shows the pass rates that fit the runs: about 95 of 100 such ranges contain the true one. The dot is the observed rate, and an upright line the least that is required.';

/** @param of completes “12 scenarios” */
export function wideTable(scenarios: readonly ScenarioResult[], isCompared: boolean, of: string): Table[] {
  const rows = scenarios.map((judged) => wideRow(judged, isCompared));
  const change: Column[] = isCompared ? [['Since the baseline', 'change']] : [];
  return table(rows, {
    id: 'scenarios',
    heading: 'Scenarios',
    ...(scenarios.some(({ interval }) => interval !== undefined) ? { intro: LEGEND } : {}),
    caption: `${plural(scenarios.length, 'scenario')}${of}, the worst first`,
    columns: [
      ['Scenario'],
      ['State'],
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

function wideRow(judged: ScenarioResult, isCompared: boolean): Row {
  const { state, quarantined, needsLook, change } = judged;
  const tags = [
    ...(needsLook ? ['look'] : []),
    state,
    ...(change?.change === 'regressed' ? ['regressed'] : []),
    ...(quarantined ? ['quarantine'] : []),
  ];
  return { cells: () => wideCells(judged, isCompared), tags };
}

function wideCells(judged: ScenarioResult, isCompared: boolean): Cell[] {
  const { facts, state, quarantined } = judged;
  const { runs, rate, range, score, spread, picture } = figuresOf(judged);
  const beside = (words: string | undefined) => known(words, (it) => [' ', aside(it)]).flat();
  const rateLine = picture === undefined ? ['unknown'] : [rate, ...beside(range), picture];
  return [
    cell(unquoted(facts.label), ' ', idMark(facts.id)),
    {
      ...cell(STATE_BADGES[state], ...(quarantined ? [' ', QUARANTINE_BADGE] : [])),
      by: Object.keys(STATE_BADGES).indexOf(state),
    },
    { lines: known(runs, (it) => [it]), by: facts.passed },
    { lines: [rateLine], by: picture?.rate },
    { lines: known(score, (it) => [it, ...beside(spread)]), by: facts.meanScore },
    ...(isCompared ? [changeCell(judged)] : []),
    {
      lines: [...ruleLines(judged), ...policyLines(judged, 'full'), ...failureLines(judged, 'full')],
    },
    { lines: known(facts.worstRunId, (id) => [idMark(id)]) },
  ];
}

function changeCell({ change }: ScenarioResult): Cell {
  if (change === undefined) return cell('not in the baseline');
  const words = describeChange(change);
  const lines: Inline[] = (words.length === 0 ? ['as before'] : words).map((line) => [line]);
  const history = trend(change.history);
  if (history.length > 0) lines.push(history);
  return { lines, by: change.passRateChange };
}

/** As they are shown; `undefined` where they are not known. */
function figuresOf({ facts, terms, interval }: ScenarioResult) {
  const { passed, totalRuns, passRate, meanScore, scoreStddev } = facts;
  const limits = terms?.limits ?? {};
  const limit = limits[minScenarioPassRate.name];
  const isPossible = passRate !== undefined && passRate >= 0 && passRate <= 1;
  return {
    runs: passed === undefined || totalRuns === undefined ? undefined : `${passed} of ${totalRuns}`,
    rate: isPossible ? formatRate(passRate, limit) : 'pass rate unknown',
    range: interval === undefined ? undefined : formatInterval(interval, limit),
    score: meanScore === undefined ? undefined : formatScore(meanScore, limits[minScenarioScore.name]),
    spread:
      scoreStddev === undefined ? undefined : `± ${formatScore(scoreStddev, limits[maxScoreStddev.name])}`,
    picture: isPossible ? ({ mark: 'rate', rate: passRate, interval, limit } as const) : undefined,
  };
}

function ruleLines({ against }: ScenarioResult): Inline[] {
  return against.map(({ check: { rule }, finding: { outcome, observed, limit } }) => {
    const kind = kindOf(rule);
    const own = limit === undefined ? '' : ` (limit ${kind.writeLimit(limit)})`;
    // The other figures are beside the name.
    const isShown = rule === maxScoreStddev.name && typeof observed === 'number';
    const seen = isShown ? ` ${writeFigure(kind, observed, limit)}` : '';
    return [OUTCOME_BADGES[outcome], ` \`${rule}\`${seen}${own}`];
  });
}

function policyLines({ terms }: ScenarioResult, form: Form): Phrase[] {
  const { entry, quarantine } = terms ?? {};
  if (entry === undefined) return [];
  const words = RULES.flatMap((rule) => {
    if (rule.scope === 'set') return [];
    return known(entry.limits[rule.name], (limit) => `${rule.inEntry.subject} ${writeRequired(rule, limit)}`);
  });
  if (entry.allowFlaky) words.push('may be flaky');
  if (entry.required) words.push('required');
  return [
    ...known(
      quarantine,
      ({ until, reason }) => say`in quarantine until ${until}: ${quote(reason, TEXT_LENGTH[form])}`,
    ),
    ...(words.length === 0 ? [] : [[`policy line ${entry.line}: ${words.join(', ')}`]]),
  ];
}

function failureLines({ facts: { failureModes } }: ScenarioResult, form: Form): Phrase[] {
  const shown = failureModes.slice(0, MAX_FAILURE_MODES[form]);
  const more = failureModes.length - shown.length;
  return [
    ...shown.map((mode) => [verbatim(mode, TEXT_LENGTH[form])]),
    ...(more > 0 ? [[plural(more, 'more failure mode')]] : []),
  ];
}
