/** The scenarios as a table in the job's log: plain text in columns, the worst on top. */
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import type { ScenarioResult, SetResult } from '../../gate/verdict.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import type { Colour, Paint } from '../../text/colour.ts';
import { toLogLine, toPlain } from '../../text/escape.ts';
import { formatRate, plural } from '../../text/format.ts';
import { shortId } from '../../text/label.ts';
import { type Outside, verbatim, verbatimId } from '../../text/phrase.ts';
import { redacted } from '../../text/redaction.ts';
import { cutEnd, cutMiddle, isolate, padder } from '../../text/width.ts';
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
const MODE_COLUMNS = 60;
/** Enough that what is cut to its columns was not cut before, wherever it may be. */
const TEXT_LENGTH = 200;

interface Row {
  readonly name: string;
  readonly passed: string;
  readonly rate: string;
  readonly result: Result;
  readonly mode: string;
}

interface Result {
  readonly words: string;
  readonly colour: Colour | undefined;
}

const HEADER: Row = {
  name: 'Scenario',
  passed: 'Passed',
  rate: 'Rate',
  result: { words: 'Result', colour: undefined },
  mode: 'First failure mode',
};

/** One for each set of which anything is known of its scenarios. */
export function renderLogTables({ results, redact }: Report, paint: Paint): LogTable[] {
  return redacted(redact, () =>
    results.flatMap((result) => [
      ...[judgeLines(result)].filter(({ length }) => length > 0).map((open) => ({ open, fold: undefined })),
      ...(result.scenarios.length > 0 ? [renderTable(result, results.length > 1, paint)] : []),
    ]),
  );
}

function renderTable({ name, scenarios }: SetResult, isNamed: boolean, paint: Paint): LogTable {
  const shown = scenarios.slice(0, MOST_ROWS);
  const names = new Map(shown.map(({ facts }) => [facts, nameOf(facts)]));
  const alike = idsOfAlike([...names.keys()], (facts) => String(names.get(facts)));
  const rows = shown.map((scenario) => {
    const id = known(alike.get(scenario.facts), wordsOfId);
    return rowOf(scenario, [String(names.get(scenario.facts)), ...id].join(' '));
  });
  const toLine = lineFormat([HEADER, ...rows], paint);
  const lines = [paint('bold', toLine(HEADER)), ...rows.map(toLine)];
  const all = isNamed ? toPlain([name]) : plural(scenarios.length, 'scenario');
  const missing = scenarios.length - shown.length;
  const more = missing > 0 ? [`… and ${missing} more, none of them worse.`] : [];
  if (scenarios.length <= MOST_OPEN) return { open: [`${all}, worst first:`, ...lines], fold: undefined };
  return {
    open: [`The worst ${WORST_OPEN} of ${all}:`, ...lines.slice(0, WORST_OPEN + 1)],
    fold: { title: `All ${all}`, lines: [...lines, ...more] },
  };
}

/** Rows as lines whose columns are as wide as those of all. */
function lineFormat(rows: readonly Row[], paint: Paint): (row: Row) => string {
  const name = padder(
    rows.map((row) => row.name),
    'start',
  );
  const passed = padder(
    rows.map((row) => row.passed),
    'end',
  );
  const rate = padder(
    rows.map((row) => row.rate),
    'end',
  );
  const result = padder(
    rows.map((row) => row.result.words),
    'start',
  );
  return (row) => {
    const { words, colour } = row.result;
    const coloured = result(words).replace(words, () => paint(colour, words));
    return [name(row.name), passed(row.passed), rate(row.rate), coloured, isolate(row.mode)]
      .join('  ')
      .trimEnd();
  };
}

const COLOURS: Readonly<Record<Badge['tone'], Colour | undefined>> = {
  good: 'green',
  bad: 'red',
  doubt: 'yellow',
  plain: undefined,
};

function resultOf(scenario: ScenarioResult): Result {
  const { word, tone } = badgeOf(scenario);
  return { words: word, colour: COLOURS[tone] };
}

function rowOf(scenario: ScenarioResult, name: string): Row {
  const { facts, terms } = scenario;
  const { counts, passRate, failureModes } = facts;
  const [mode] = failureModes;
  return {
    name,
    passed: counts === undefined ? '–' : `${counts.passed}/${counts.passed + counts.failed}`,
    rate: passRate === undefined ? '–' : formatRate(passRate, terms?.limits[minScenarioPassRate.name]),
    result: resultOf(scenario),
    mode: mode === undefined ? '' : cutEnd(harmless(verbatim(mode, TEXT_LENGTH)), MODE_COLUMNS),
  };
}

function nameOf({ label }: ScenarioFacts): string {
  return cutMiddle(harmless({ ...label, quoted: false, maxLength: TEXT_LENGTH }), NAME_COLUMNS);
}

function wordsOfId({ id, isShort }: AlikeId): string {
  return harmless(verbatimId(isShort ? shortId(id) : id));
}

/** Text from outside as a cell: on one line, masked, without what the runner, or a terminal, would act on. */
function harmless(outside: Outside): string {
  return toLogLine(toPlain([outside]));
}
