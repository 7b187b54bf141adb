/** The scenarios of a set as a table that the page's script sorts and filters. */

import { escapeId, toHtml } from '../../text/escape.ts';
import { formatInterval, formatRate, formatScore } from '../../text/format.ts';
import { scenarioLabel } from '../../text/label.ts';
import { type Phrase, plural, quote, say } from '../../text/phrase.ts';
import { describeChange } from '../changes.ts';
import type { Block } from '../fit.ts';
import { formatFigure, formatLimit } from '../reasons.ts';
import type { JudgedScenario } from '../scenarios.ts';
import { drawInterval } from './charts.ts';
import { type Column, cell, numberCell, tableBlock, tableRow } from './table.ts';
import { QUARANTINE_BADGE, STATE_BADGES } from './words.ts';

const MAX_FAILURE_MODES = 5;
const TEXT_LENGTH = 160;
const ID_LENGTH = 80;

const HEAD: readonly Column[] = [
  { title: 'Scenario' },
  { title: 'State' },
  { title: 'Runs passed', numeric: true },
  { title: 'Pass rate', numeric: true },
  { title: 'Mean score', numeric: true },
];
const TAIL: readonly Column[] = [{ title: 'Why' }, { title: 'Worst run' }];

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
type Filter = keyof typeof FILTERS;

/** @param key unique among the sets, @param of completes “12 scenarios”, as HTML */
export function scenarioTable(
  scenarios: readonly JudgedScenario[],
  compared: boolean,
  key: string,
  of: string,
): Block[] {
  if (scenarios.length === 0) return [];
  const id = `scenarios${key}`;
  const columns = [...HEAD, ...(compared ? [{ title: 'Since the baseline' }] : []), ...TAIL];
  const caption = `${plural(scenarios.length, 'scenario')}${of}, the worst first`;
  const rows = scenarios.map((judged) => scenarioRow(judged, compared));
  const table = tableBlock({ id, caption, columns, rows, priority: 1 });
  const before = `<div class="scenarios">${controls(scenarios, id)}${table.before}`;
  return [{ ...table, before, after: `${table.after}</div>\n` }];
}

/** Hidden, since they are of no use without the script, which shows them. */
function controls(scenarios: readonly JudgedScenario[], id: string): string {
  const counts = new Map<Filter, number>();
  for (const filter of scenarios.flatMap(filtersOf)) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  const options = (Object.keys(FILTERS) as Filter[]).flatMap((filter) => {
    const count = counts.get(filter);
    return count === undefined ? [] : [`<option value="${filter}">${FILTERS[filter]} (${count})</option>`];
  });
  const text = `<label for="${id}-text">Contains</label> <input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`;
  const choice = `<label for="${id}-choice">Show</label> <select id="${id}-choice"><option value="">all (${scenarios.length})</option>${options.join('')}</select>`;
  return `<div class="controls" hidden><span>${choice}</span> <span>${text}</span> <span role="status"></span></div>`;
}

function filtersOf({ state, needsLook, quarantined, details }: JudgedScenario): Filter[] {
  return [
    ...(needsLook ? (['look'] as const) : []),
    state,
    ...(details?.change?.change === 'regressed' ? (['regressed'] as const) : []),
    ...(quarantined ? (['quarantine'] as const) : []),
  ];
}

/** What states are sorted by. */
const STATE_ORDER = ['failing', 'flaky', 'unknown', 'passing'];

function scenarioRow(judged: JudgedScenario, compared: boolean): string {
  const { scenario, state, quarantined } = judged;
  const label = toHtml([{ ...scenarioLabel(scenario), quoted: false }]);
  const id = `<code class="id">${escapeId(scenario.id, ID_LENGTH)}</code>`;
  const { passed, totalRuns, meanScore, scoreStddev, worstRunId } = scenario;
  const runs = passed === undefined || totalRuns === undefined ? '–' : `${passed} of ${totalRuns}`;
  const spread =
    scoreStddev === undefined
      ? ''
      : ` <small>± ${formatScore(scoreStddev, judged.details?.limits.maxScoreStddev)}</small>`;
  const score =
    meanScore === undefined ? '–' : `${formatScore(meanScore, judged.details?.limits.minScore)}${spread}`;
  const cells = [
    `<td data-by="${STATE_ORDER.indexOf(state)}">${STATE_BADGES[state]}${quarantined ? ` ${QUARANTINE_BADGE}` : ''}</td>`,
    numberCell(runs, passed),
    passRateCell(judged),
    numberCell(score, meanScore),
    ...(compared ? [changeCell(judged)] : []),
    `<td class="why">${whyItems(judged)}</td>`,
    cell(worstRunId === undefined ? '–' : `<code class="id">${escapeId(worstRunId, ID_LENGTH)}</code>`),
  ];
  return tableRow(`${label} ${id}`, cells, ` data-is="${filtersOf(judged).join(' ')}"`);
}

function passRateCell({ passRate, details }: JudgedScenario): string {
  if (passRate === undefined || !(passRate >= 0 && passRate <= 1)) return numberCell('unknown', undefined);
  const interval = details?.interval;
  const limit = details?.limits.minPassRate;
  const range = interval === undefined ? '' : ` <small>${formatInterval(interval, limit)}</small>`;
  const drawing = drawInterval(passRate, interval, limit);
  return numberCell(`${formatRate(passRate, limit)}${range}${drawing}`, passRate);
}

function changeCell({ details }: JudgedScenario): string {
  const change = details?.change;
  if (change === undefined) return '<td class="change">not in the baseline</td>';
  const words = describeChange(change).map((text) => toHtml([text]));
  const by = change.passRateChange;
  const sorted = by === undefined ? '' : ` data-by="${by}"`;
  return `<td class="change"${sorted}>${words.join('<br>') || 'as before'}</td>`;
}

/** What rules have against the scenario, what the policy file says of it, and what went wrong in its runs. */
function whyItems({ scenario, against, details }: JudgedScenario): string {
  const rules = against.map(({ check, finding }): Phrase => {
    const { observed, limit, outcome, isJudged } = finding;
    const own = limit === undefined ? '' : `, limit ${formatLimit(check.rule, limit)}`;
    const seen = check.rule === 'max-score-stddev' ? ` ${formatFigure(check.rule, observed, limit)}` : '';
    const unproven = isJudged ? '**does not meet**' : "**can't be judged:**";
    return say`${outcome === 'broken' ? '**breaks**' : unproven} \`${check.rule}\`${seen}${own}`;
  });
  const { entry, quarantine } = details?.limits ?? {};
  const policy: Phrase[] = [
    ...(quarantine === undefined
      ? []
      : [say`in quarantine until ${quarantine.until}: ${quote(quarantine.reason, TEXT_LENGTH)}`]),
    ...(entry === undefined
      ? []
      : [say`policy file, line ${entry.line}${entry.allowFlaky ? ': may be flaky' : ''}`]),
  ];
  const modes = scenario.failureModes
    .slice(0, MAX_FAILURE_MODES)
    .map((mode): Phrase => [{ ...quote(mode, TEXT_LENGTH), quoted: false }]);
  const more = scenario.failureModes.length - modes.length;
  const items = [
    ...rules,
    ...policy,
    ...modes,
    ...(more > 0 ? [[`${plural(more, 'more failure mode')}`]] : []),
  ];
  return items.length === 0 ? '–' : `<ul>${items.map((item) => `<li>${toHtml(item)}</li>`).join('')}</ul>`;
}
