/** The scenarios of a set: as narrow tables of what needs a look and of the rest, or as one table of all. */
import { formatExactly, formatInterval, formatRate, formatScore } from '../../text/format.ts';
import { scenarioLabel } from '../../text/label.ts';
import { type Phrase, plural, quote, say, verbatim } from '../../text/phrase.ts';
import { describeChange } from '../changes.ts';
import { formatFigure, formatLimit } from '../reasons.ts';
import type { JudgedScenario } from '../scenarios.ts';
import { OUTCOME_BADGES, QUARANTINE_BADGE, STATE_BADGES } from './badges.ts';
import { aside, cell, idMark, unquoted } from './build.ts';
import type { Cell, Column, Form, Inline, Row, Table } from './nodes.ts';

/** So many rows are read; more would only be in the way of what stands below. */
const MAX_OPEN = 15;
const MAX_FAILURE_MODES = { short: 3, full: 5 } as const;
/** Of failure modes and reasons, in characters. */
const TEXT_LENGTH = { short: 120, full: 160 } as const;

/** What needs a look, the worst on top; of many the rest is folded. */
export function openTables(scenarios: readonly JudgedScenario[]): Table[] {
  const toLookAt = scenarios.filter(({ needsLook }) => needsLook);
  const open = foldedTable(
    `${plural(toLookAt.length, 'scenario')} to look at`,
    toLookAt.slice(0, MAX_OPEN),
    1,
  );
  const more = toLookAt.slice(MAX_OPEN);
  return [
    ...open.map((table) => ({ ...table, isFolded: false })),
    ...foldedTable(`${plural(more.length, 'more scenario')} to look at`, more, 1),
  ];
}

/** What is in quarantine, and what needs no look. */
export function foldedTables(scenarios: readonly JudgedScenario[]): Table[] {
  const quarantined = scenarios.filter((judged) => judged.quarantined);
  const fine = scenarios.filter((judged) => !judged.needsLook && !judged.quarantined);
  const passing = fine.every(({ state }) => state === 'passing')
    ? 'passing'
    : 'passing, or allowed to be flaky';
  return [
    ...foldedTable(`${plural(quarantined.length, 'scenario')} in quarantine`, quarantined, 2),
    ...foldedTable(`${plural(fine.length, 'scenario')} ${passing}`, fine, 4),
  ];
}

/** Of two columns, which fit on a phone. */
function foldedTable(heading: string, scenarios: readonly JudgedScenario[], priority: number): Table[] {
  if (scenarios.length === 0) return [];
  const columns = [{ title: 'Scenario' }, { title: 'Why' }];
  const rows = scenarios.map(narrowRow);
  return [
    { kind: 'table', id: 'scenarios', heading, caption: heading, isFolded: true, columns, rows, priority },
  ];
}

function narrowRow(judged: JudgedScenario): Row {
  const { scenario, state, details } = judged;
  const { runs, rate, range, score, picture } = figuresOf(judged);
  const figures = [
    ...(runs === undefined ? [] : [`${runs} passed, `]),
    rate,
    ...(range === undefined || picture === undefined ? [] : [` (${range})`]),
    ...(score === undefined ? [] : [` · score ${score}`]),
  ];
  const drawn = picture?.interval === undefined ? [] : [[picture]];
  const why: Inline[] = [
    ...whatRulesSay(judged),
    ...(details?.change === undefined ? [] : describeChange(details.change).map((words) => [words])),
    ...whatPolicySays(judged, 'short'),
    ...whatWentWrong(judged, 'short'),
  ];
  if (state !== 'passing' && scenario.worstRunId !== undefined) {
    why.push(['worst run ', idMark(scenario.worstRunId)]);
  }
  const name = [STATE_BADGES[state], ' ', scenarioLabel(scenario)];
  return { cells: [{ lines: [name, ...drawn, figures] }, { lines: why }] };
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
  'The line shows where the true pass rate lies with 95% certainty: the fewer runs, the wider. The dot is the observed rate, and an upright line the least that is required.';

/** @param of completes “12 scenarios” */
export function wideTable(scenarios: readonly JudgedScenario[], isCompared: boolean, of: string): Table[] {
  if (scenarios.length === 0) return [];
  const columns: readonly Column[] = [
    { title: 'Scenario' },
    { title: 'State' },
    { title: 'Runs passed', style: 'number' },
    { title: 'Pass rate', style: 'number' },
    { title: 'Mean score', style: 'number' },
    ...(isCompared ? [{ title: 'Since the baseline', style: 'change' } as const] : []),
    { title: 'Why', style: 'why' },
    { title: 'Worst run' },
  ];
  return [
    {
      kind: 'table',
      id: 'scenarios',
      heading: 'Scenarios',
      ...(scenarios.some(({ details }) => details?.interval !== undefined) ? { intro: LEGEND } : {}),
      caption: `${plural(scenarios.length, 'scenario')}${of}, the worst first`,
      columns,
      rows: scenarios.map((judged) => wideRow(judged, isCompared)),
      priority: 1,
      filters: FILTERS,
    },
  ];
}

function wideRow(judged: JudgedScenario, isCompared: boolean): Row {
  const { scenario, state, quarantined, needsLook, details } = judged;
  const { runs, rate, range, score, spread, picture } = figuresOf(judged);
  const beside = (text: string | undefined) => (text === undefined ? [] : [' ', aside(text)]);
  const rateLine = picture === undefined ? ['unknown'] : [rate, ...beside(range), picture];
  return {
    cells: [
      cell(unquoted(scenarioLabel(scenario)), ' ', idMark(scenario.id)),
      {
        ...cell(STATE_BADGES[state], ...(quarantined ? [' ', QUARANTINE_BADGE] : [])),
        by: Object.keys(STATE_BADGES).indexOf(state),
      },
      { lines: runs === undefined ? [] : [[runs]], by: scenario.passed },
      { lines: [rateLine], by: picture?.rate },
      { lines: score === undefined ? [] : [[score, ...beside(spread)]], by: scenario.meanScore },
      ...(isCompared ? [changeCell(judged)] : []),
      {
        lines: [...whatRulesSay(judged), ...whatPolicySays(judged, 'full'), ...whatWentWrong(judged, 'full')],
      },
      { lines: scenario.worstRunId === undefined ? [] : [[idMark(scenario.worstRunId)]] },
    ],
    tags: [
      ...(needsLook ? ['look'] : []),
      state,
      ...(details?.change?.change === 'regressed' ? ['regressed'] : []),
      ...(quarantined ? ['quarantine'] : []),
    ],
  };
}

function changeCell({ details }: JudgedScenario): Cell {
  const change = details?.change;
  if (change === undefined) return cell('not in the baseline');
  const lines = describeChange(change).map((words) => [words]);
  return { lines: lines.length === 0 ? [['as before']] : lines, by: change.passRateChange };
}

/** As they are shown; `undefined` where they are not known. */
function figuresOf({ scenario, passRate, details }: JudgedScenario) {
  const { passed, totalRuns, meanScore, scoreStddev } = scenario;
  const { interval, limits } = details ?? {};
  const limit = limits?.minPassRate;
  const isPossible = passRate !== undefined && passRate >= 0 && passRate <= 1;
  return {
    runs: passed === undefined || totalRuns === undefined ? undefined : `${passed} of ${totalRuns}`,
    rate: isPossible ? formatRate(passRate, limit) : 'pass rate unknown',
    range: interval === undefined ? undefined : formatInterval(interval, limit),
    score: meanScore === undefined ? undefined : formatScore(meanScore, limits?.minScore),
    spread: scoreStddev === undefined ? undefined : `± ${formatScore(scoreStddev, limits?.maxScoreStddev)}`,
    picture: isPossible ? ({ mark: 'rate', rate: passRate, interval, limit } as const) : undefined,
  };
}

function whatRulesSay({ against }: JudgedScenario): Inline[] {
  return against.map(({ check: { rule }, finding: { outcome, observed, limit } }) => {
    const own = limit === undefined ? '' : ` (limit ${formatLimit(rule, limit)})`;
    // The other figures stand beside the name.
    const seen = rule === 'max-score-stddev' ? ` ${formatFigure(rule, observed, limit)}` : '';
    return [OUTCOME_BADGES[outcome], ` \`${rule}\`${seen}${own}`];
  });
}

/** What the policy file says of the scenario, and where. */
function whatPolicySays({ details }: JudgedScenario, form: Form): Phrase[] {
  const { entry, quarantine } = details?.limits ?? {};
  if (entry === undefined) return [];
  const { minPassRate, minScore, maxScoreStddev, minRuns, allowFlaky, required } = entry;
  const words = [
    ...(minPassRate === undefined ? [] : [`pass rate ≥ ${formatExactly(minPassRate * 100)}%`]),
    ...(minScore === undefined ? [] : [`score ≥ ${formatExactly(minScore)}`]),
    ...(maxScoreStddev === undefined ? [] : [`standard deviation ≤ ${formatExactly(maxScoreStddev)}`]),
    ...(minRuns === undefined ? [] : [`${plural(minRuns, 'run')} or more`]),
    ...(allowFlaky ? ['may be flaky'] : []),
    ...(required ? ['required'] : []),
  ];
  return [
    ...(quarantine === undefined
      ? []
      : [say`in quarantine until ${quarantine.until}: ${quote(quarantine.reason, TEXT_LENGTH[form])}`]),
    ...(words.length === 0 ? [] : [[`policy line ${entry.line}: ${words.join(', ')}`]]),
  ];
}

function whatWentWrong({ scenario: { failureModes } }: JudgedScenario, form: Form): Phrase[] {
  const shown = failureModes.slice(0, MAX_FAILURE_MODES[form]);
  const more = failureModes.length - shown.length;
  return [
    ...shown.map((mode) => [verbatim(mode, TEXT_LENGTH[form])]),
    ...(more > 0 ? [[plural(more, 'more failure mode')]] : []),
  ];
}
