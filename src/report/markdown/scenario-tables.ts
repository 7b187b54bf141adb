/** The scenarios of a set as tables of two columns, which fit on a phone. */

import type { Outcome } from '../../gate/verdict.ts';
import { toCell } from '../../text/escape.ts';
import { formatExactly, formatInterval, formatRate, formatScore } from '../../text/format.ts';
import { scenarioLabel } from '../../text/label.ts';
import { plural, quote, quoteId, say } from '../../text/phrase.ts';
import { describeChange } from '../changes.ts';
import type { Block } from '../fit.ts';
import { formatFigure, formatLimit } from '../reasons.ts';
import type { JudgedScenario, ScenarioState } from '../scenarios.ts';
import { drawRate } from './rate-picture.ts';

export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
  holds: '✅',
  broken: '❌',
  inconclusive: '⚠️',
};
const STATE_SIGNS: Readonly<Record<ScenarioState, string>> = {
  failing: '🔴',
  flaky: '🟡',
  passing: '🟢',
  unknown: '⚪',
};
const MAX_FAILURE_MODES = 3;
const FAILURE_MODE_LENGTH = 120;
/** So many rows are read; more would only be in the way of what stands below. */
const MAX_OPEN = 15;
const TABLE_HEAD = '| Scenario | Why |\n|:--|:--|\n';
/** Explains the picture and the range beside each pass rate. */
export const LEGEND =
  '_`●` is the pass rate on a scale from 0 to 100%; `─` and the range in parentheses are where the true one lies with 95% certainty. The fewer runs, the wider._\n\n';

/** What needs a look, the worst on top; of many the rest is folded. */
export function openBlocks(scenarios: readonly JudgedScenario[]): Block[] {
  const toLookAt = scenarios.filter(({ needsLook }) => needsLook);
  const more = toLookAt.slice(MAX_OPEN);
  return [
    ...openBlock(toLookAt.slice(0, MAX_OPEN), toLookAt.length),
    ...foldedBlock(`${plural(more.length, 'more scenario')} to look at`, more, 1),
  ];
}

/** What is in quarantine, and what needs no look. */
export function foldedBlocks(scenarios: readonly JudgedScenario[]): Block[] {
  const quarantined = scenarios.filter((judged) => judged.quarantined);
  const fine = scenarios.filter((judged) => !judged.needsLook && !judged.quarantined);
  const passing = fine.every(({ state }) => state === 'passing')
    ? 'passing'
    : 'passing, or allowed to be flaky';
  return [
    ...foldedBlock(`${plural(quarantined.length, 'scenario')} in quarantine`, quarantined, 2),
    ...foldedBlock(`${plural(fine.length, 'scenario')} ${passing}`, fine, 4),
  ];
}

function openBlock(scenarios: readonly JudgedScenario[], inAll: number): Block[] {
  if (scenarios.length === 0) return [];
  const before = `**${plural(inAll, 'scenario')} to look at**\n\n${TABLE_HEAD}`;
  return [{ before, rows: scenarios.map(scenarioRow), after: '\n', priority: 1 }];
}

function foldedBlock(title: string, scenarios: readonly JudgedScenario[], priority: number): Block[] {
  if (scenarios.length === 0) return [];
  const before = `<details>\n<summary>${title}</summary>\n\n${TABLE_HEAD}`;
  return [{ before, rows: scenarios.map(scenarioRow), after: '\n</details>\n\n', priority }];
}

function scenarioRow(judged: JudgedScenario): string {
  const { scenario, state } = judged;
  const name = `${STATE_SIGNS[state]} ${toCell([scenarioLabel(scenario)])}`;
  return `| ${name}<br>${pictureLine(judged)}${figuresLine(judged)} | ${whyWords(judged)} |\n`;
}

/** The pass rate as a picture, on a line of its own. */
function pictureLine({ passRate, details }: JudgedScenario): string {
  const interval = details?.interval;
  return interval === undefined || passRate === undefined ? '' : `\`${drawRate(passRate, interval)}\`<br>`;
}

/** `3 of 5 passed, 60% (23–88%) · score 0.68`, as far as the figures are known. */
function figuresLine({ scenario, passRate, details }: JudgedScenario): string {
  const { passed, totalRuns, meanScore } = scenario;
  const possible = passRate !== undefined && passRate >= 0 && passRate <= 1;
  const interval = details?.interval;
  const limit = details?.limits.minPassRate;
  const range = interval === undefined ? '' : ` (${formatInterval(interval, limit)})`;
  const rate = possible ? `${formatRate(passRate, limit)}${range}` : 'pass rate unknown';
  const runs =
    passed === undefined || totalRuns === undefined ? rate : `${passed} of ${totalRuns} passed, ${rate}`;
  return meanScore === undefined
    ? runs
    : `${runs} · score ${formatScore(meanScore, details?.limits.minScore)}`;
}

function whyWords(judged: JudgedScenario): string {
  const { scenario, state, against, details } = judged;
  const rules = against.map(({ check, finding }) => {
    const { observed, limit } = finding;
    const own = limit === undefined ? '' : ` (limit ${formatLimit(check.rule, limit)})`;
    // The other figures stand beside the name.
    const seen = check.rule === 'max-score-stddev' ? ` ${formatFigure(check.rule, observed, limit)}` : '';
    return `${OUTCOME_SIGNS[finding.outcome]} \`${check.rule}\`${seen}${own}`;
  });
  const modes = scenario.failureModes
    .slice(0, MAX_FAILURE_MODES)
    .map((mode) => toCell([quote(mode, FAILURE_MODE_LENGTH)]));
  const more = scenario.failureModes.length - modes.length;
  const parts = [
    ...rules,
    ...(details?.change === undefined ? [] : describeChange(details.change)),
    ...policyWords(judged),
    ...modes,
    ...(more > 0 ? [`${more} more`] : []),
  ];
  if (state !== 'passing' && scenario.worstRunId !== undefined) {
    parts.push(`worst run ${toCell([quoteId(scenario.worstRunId)])}`);
  }
  return parts.length === 0 ? '–' : parts.join('<br>');
}

/** What the policy file says of the scenario, and where. */
function policyWords({ details }: JudgedScenario): string[] {
  const entry = details?.limits.entry;
  if (entry === undefined) return [];
  const { minPassRate, minScore, maxScoreStddev, minRuns, allowFlaky, required } = entry;
  const quarantine = details?.limits.quarantine;
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
      : [toCell(say`🚧 until ${quarantine.until}: ${quote(quarantine.reason, FAILURE_MODE_LENGTH)}`)]),
    ...(words.length === 0 ? [] : [`policy line ${entry.line}: ${words.join(', ')}`]),
  ];
}
