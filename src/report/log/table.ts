/** The scenarios as a table in a log or a terminal: plain text in columns, the worst on top. */
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import type { ScenarioResult, SetResult } from '../../gate/verdict.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import type { Colour, Paint } from '../../text/colour.ts';
import { toLogLine, toPlain } from '../../text/escape.ts';
import { formatRate, plural } from '../../text/format.ts';
import { shortId } from '../../text/label.ts';
import { type Outside, verbatim, verbatimId } from '../../text/phrase.ts';
import { redacted } from '../../text/redaction.ts';
import { cutEnd, cutMiddle, isolate, padder, widthOf } from '../../text/width.ts';
import { type AlikeId, idsOfAlike } from '../alike.ts';
import { judgeLines } from '../judges/judge-lines.ts';
import type { Report } from '../report.ts';
import { known } from '../view/build.ts';
import type { Badge } from '../view/nodes.ts';
import { badgeOf } from '../view/scenario-lines.ts';

/** Lines that are open, and those that are folded away under a title. They are harmless already. */
interface LogTable {
  readonly open: readonly string[];
  readonly fold: { readonly title: string; readonly lines: readonly string[] } | undefined;
}

/** Of a longer table only the worst are open. */
const MOST_OPEN = 30;
const WORST_OPEN = 10;
/** More rows are only in the report. */
const MOST_ROWS = 500;
const NAME_COLUMNS = 40;
const LEAST_NAME_COLUMNS = 8;
const MODE_COLUMNS = 60;
/** Fewer would say too little. */
const LEAST_MODE_COLUMNS = 20;
/** From here down the sign of a result stands for its words. */
const NARROW_COLUMNS = 60;
const GAP = '  ';
/** Enough that what is cut to its columns was not cut before, wherever it may be. */
const TEXT_LENGTH = 200;

/** What came of a scenario: columns that are as wide as their widest cell. */
interface Figures {
  readonly passed: string;
  readonly rate: string;
  readonly result: { readonly words: string; readonly colour: Colour | undefined };
}

interface Row extends Figures {
  readonly name: string;
  readonly mode: string;
}

/**
 * One for each set of which anything is known of its scenarios.
 *
 * @param columns of the terminal; a log has as many as it takes
 */
export function renderLogTables({ results, redact }: Report, paint: Paint, columns = Infinity): LogTable[] {
  return redacted(redact, () =>
    results.flatMap((result) => [
      ...[judgeLines(result)].filter(({ length }) => length > 0).map((open) => ({ open, fold: undefined })),
      ...(result.scenarios.length > 0 ? [renderTable(result, results.length > 1, paint, columns)] : []),
    ]),
  );
}

function renderTable(
  { name, scenarios }: SetResult,
  isNamed: boolean,
  paint: Paint,
  columns: number,
): LogTable {
  const shown = scenarios.slice(0, MOST_ROWS);
  const isNarrow = columns < NARROW_COLUMNS;
  const seen = shown.map((scenario) => ({ facts: scenario.facts, figures: figuresOf(scenario, isNarrow) }));
  const result = { words: isNarrow ? '' : 'Result', colour: undefined };
  const heads: Figures = { passed: 'Passed', rate: 'Rate', result };
  const [nameColumns, modeColumns] = columnsBeside([heads, ...seen.map(({ figures }) => figures)], columns);
  const names = new Map(shown.map(({ facts }) => [facts, nameOf(facts, nameColumns)]));
  const alike = idsOfAlike([...names.keys()], (facts) => String(names.get(facts)));
  const rows = seen.map(({ facts, figures }): Row => {
    const id = known(alike.get(facts), wordsOfId);
    const whole = [String(names.get(facts)), ...id].join(' ');
    return { ...figures, name: whole, mode: modeOf(facts, modeColumns) };
  });
  const header = { ...heads, name: 'Scenario', mode: modeColumns === 0 ? '' : 'First failure mode' };
  const toLine = lineFormat([header, ...rows], paint);
  const table = [paint('bold', toLine(header)), ...rows.map(toLine)];
  const all = isNamed ? toPlain([name]) : plural(scenarios.length, 'scenario');
  const missing = scenarios.length - shown.length;
  const more = missing > 0 ? [`… and ${missing} more, none of them worse.`] : [];
  if (scenarios.length <= MOST_OPEN) return { open: [`${all}, worst first:`, ...table], fold: undefined };
  return {
    open: [`The worst ${WORST_OPEN} of ${all}:`, ...table.slice(0, WORST_OPEN + 1)],
    fold: { title: `All ${all}`, lines: [...table, ...more] },
  };
}

/** How many columns are left for names and for failure modes. */
function columnsBeside(figures: readonly Figures[], columns: number): readonly [name: number, mode: number] {
  const widest = (textOf: (row: Figures) => string) =>
    figures.reduce((most, row) => Math.max(most, widthOf(textOf(row))), 0);
  const taken = widest((row) => row.passed) + widest((row) => row.rate) + widest((row) => row.result.words);
  const left = columns - taken - 3 * GAP.length;
  const forMode = left - NAME_COLUMNS - GAP.length;
  if (forMode >= LEAST_MODE_COLUMNS) return [NAME_COLUMNS, Math.min(MODE_COLUMNS, forMode)];
  return [Math.min(NAME_COLUMNS, Math.max(LEAST_NAME_COLUMNS, left)), 0];
}

/** Rows as lines whose columns are as wide as those of all. */
function lineFormat(rows: readonly Row[], paint: Paint): (row: Row) => string {
  const pad = (textOf: (row: Row) => string, side: 'start' | 'end') => padder(rows.map(textOf), side);
  const name = pad((row) => row.name, 'start');
  const passed = pad((row) => row.passed, 'end');
  const rate = pad((row) => row.rate, 'end');
  const result = pad((row) => row.result.words, 'start');
  return (row) => {
    const { words, colour } = row.result;
    const coloured = result(words).replace(words, () => paint(colour, words));
    return [name(row.name), passed(row.passed), rate(row.rate), coloured, isolate(row.mode)]
      .join(GAP)
      .trimEnd();
  };
}

export const TONE_COLOURS: Readonly<Record<Badge['tone'], Colour | undefined>> = {
  good: 'green',
  bad: 'red',
  doubt: 'yellow',
  plain: undefined,
};

function figuresOf(scenario: ScenarioResult, isNarrow: boolean): Figures {
  const { facts, terms } = scenario;
  const { counts, passRate } = facts;
  const { word, sign, tone } = badgeOf(scenario);
  return {
    passed: counts === undefined ? '–' : `${counts.passed}/${counts.passed + counts.failed}`,
    rate: passRate === undefined ? '–' : formatRate(passRate, terms?.limits[minScenarioPassRate.name]),
    result: { words: isNarrow ? sign : word, colour: TONE_COLOURS[tone] },
  };
}

function modeOf({ failureModes: [mode] }: ScenarioFacts, columns: number): string {
  return mode === undefined || columns === 0 ? '' : cutEnd(harmless(verbatim(mode, TEXT_LENGTH)), columns);
}

function nameOf({ label }: ScenarioFacts, columns: number): string {
  return cutMiddle(harmless({ ...label, quoted: false, maxLength: TEXT_LENGTH }), columns);
}

function wordsOfId({ id, isShort }: AlikeId): string {
  return harmless(verbatimId(isShort ? shortId(id) : id));
}

/** Text from outside as a cell: on one line, masked, without what the runner, or a terminal, would act on. */
function harmless(outside: Outside): string {
  return toLogLine(toPlain([outside]));
}
