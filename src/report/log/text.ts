/** The whole report as plain text, for a terminal or a pipe. */
import { observedWords } from '../../gate/figures.ts';
import type { Check, ScenarioResult, SetResult } from '../../gate/verdict.ts';
import { type Colour, type Paint, PLAIN } from '../../text/colour.ts';
import { toLogLine, toPlain } from '../../text/escape.ts';
import { plural } from '../../text/format.ts';
import { type Phrase, say, verbatim } from '../../text/phrase.ts';
import { redacted } from '../../text/redaction.ts';
import { judgeLines } from '../judges/judge-lines.ts';
import { allReasons, describeNote, headlineWithRemedy, withRemedy } from '../reasons.ts';
import { isRed, type Report } from '../report.ts';
import { badgeOfCheck } from '../view/badges.ts';
import { fullName } from '../view/build.ts';
import { titleOf } from '../view/rule-titles.ts';
import { badgeOf, figuresOf } from '../view/scenario-lines.ts';
import { renderLogTables, TONE_COLOURS } from './table.ts';

/** More of a kind are only in the report files. */
const MOST_LINES = 500;

export interface Terminal {
  readonly paint: Paint;
  readonly columns: number;
}

/**
 * What was seen of each scenario, every rule, every reason and note; last the verdict.
 *
 * @param terminal for colours and columns; without one each scenario is a line by itself, which programs can search
 */
export function renderText(report: Report, terminal: Terminal | undefined): string {
  const paint = terminal?.paint ?? PLAIN;
  const blocks = redacted(report.redact, () => [
    ...(terminal === undefined
      ? report.results.flatMap((result) => [judgeLines(result), linesOfScenarios(result)])
      : renderLogTables(report, paint, terminal.columns).map(({ open, fold }) => fold?.lines ?? open)),
    ...report.results.map((result) => linesOfRules(result, report.results.length > 1, paint)),
    linesOfReasons(report),
    listed(report.results.flatMap(({ notes }) => notes.map((note) => say`Note: ${describeNote(note)}`))),
    [paint(colourOf(report), toLine(headlineWithRemedy(report)))],
  ]);
  return blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function linesOfScenarios({ scenarios }: SetResult): string[] {
  return listed(scenarios.map(describeScenario));
}

/** Such as “breaks a rule: Angry Caller, 3 of 5 passed (60%): failed to de-escalate”. */
function describeScenario(scenario: ScenarioResult): Phrase {
  const { failureModes, label } = scenario.facts;
  const { runs, rate } = figuresOf(scenario);
  const [mode] = failureModes;
  const how = runs === undefined ? rate : `${runs} passed (${rate})`;
  const why = mode === undefined ? [] : say`: ${verbatim(mode)}`;
  return say`${badgeOf(scenario).word}: ${fullName(label)}, ${how}${why}`;
}

function linesOfRules({ name, checks }: SetResult, isNamed: boolean, paint: Paint): string[] {
  if (checks.length === 0) return [];
  return [
    `${isNamed ? toPlain([`Rules, ${name}`]) : 'Rules'}:`,
    ...checks.map((check) => lineOfRule(check, paint)),
  ];
}

function lineOfRule(check: Check, paint: Paint): string {
  const { word, tone } = badgeOfCheck(check);
  const rule = toLine([`${titleOf(check)}: ${observedWords(check)}, required ${check.required}`]);
  return `  ${paint(TONE_COLOURS[tone], word)}  ${rule}`;
}

/** The headline has the only one. */
function linesOfReasons(report: Report): string[] {
  const reasons = allReasons(report);
  if (reasons.length < 2) return [];
  return [
    `${plural(reasons.length, 'reason')}:`,
    ...listed(reasons.map(withRemedy)).map((line) => `  ${line}`),
  ];
}

function listed(phrases: readonly Phrase[]): string[] {
  const more = phrases.length - MOST_LINES;
  return [...phrases.slice(0, MOST_LINES).map(toLine), ...(more > 0 ? [`… and ${more} more.`] : [])];
}

/** Text from outside loses what a terminal, or another CI system, would act on. */
function toLine(phrase: Phrase): string {
  return toLogLine(toPlain(phrase));
}

function colourOf(report: Report): Colour {
  if (report.verdict === 'passed') return 'green';
  return isRed(report) ? 'red' : 'yellow';
}
