/** What the scenarios of a set have in common: distributions, failure modes, quarantine. */

import { escapeSigns, toHtml } from '../../text/escape.ts';
import { formatRate } from '../../text/format.ts';
import { scenarioLabel } from '../../text/label.ts';
import { joinNames, plural, quote, say } from '../../text/phrase.ts';
import type { Block } from '../fit.ts';
import type { JudgedScenario } from '../scenarios.ts';
import { drawBar, drawEstimates, drawHistogram, MOST_ESTIMATES } from './charts.ts';
import { groupFailureModes, MOST_OF_A_SCENARIO } from './failure-modes.ts';
import { cell, fixedBlock, numberCell, tableBlock, tableRow } from './table.ts';
import { STATE_BADGES } from './words.ts';

/** Fewer are read faster than drawn. */
const FEWEST_FOR_A_CHART = 3;
const MOST_MODES = 100;
const MOST_NAMES = 3;
const REASON_LENGTH = 160;

export function chartBlocks(scenarios: readonly JudgedScenario[], heading: string): Block[] {
  const scores = scenarios.flatMap(({ scenario: { meanScore } }) =>
    meanScore !== undefined && meanScore >= 0 && meanScore <= 1 ? [meanScore] : [],
  );
  const estimates = scenarios.flatMap(({ passRate, details }) =>
    passRate === undefined || details?.interval === undefined
      ? []
      : [{ rate: passRate, interval: details.interval }],
  );
  const worst =
    estimates.length > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${estimates.length}.` : '';
  const charts = [
    ...(scores.length < FEWEST_FOR_A_CHART
      ? []
      : [
          `<figure>${drawHistogram(scores, sharedLimit(scenarios, 'minScore'))}<figcaption>Scenarios by mean score.</figcaption></figure>`,
        ]),
    ...(estimates.length < FEWEST_FOR_A_CHART
      ? []
      : [
          `<figure>${drawEstimates(estimates, sharedLimit(scenarios, 'minPassRate'))}<figcaption>Pass rates of scenarios with their 95% intervals.${worst}</figcaption></figure>`,
        ]),
  ];
  return charts.length === 0
    ? []
    : [fixedBlock(`${heading}<div class="charts">${charts.join('\n')}</div>\n`)];
}

/** The least that is required of all scenarios, where it is the same for each. */
function sharedLimit(
  scenarios: readonly JudgedScenario[],
  of: 'minPassRate' | 'minScore',
): number | undefined {
  const limits = new Set(scenarios.map(({ details }) => details?.limits[of]));
  return limits.size === 1 ? [...limits][0] : undefined;
}

export function modeBlocks(
  scenarios: readonly JudgedScenario[],
  heading: string,
  key: string,
  of: string,
): Block[] {
  const modes = groupFailureModes(scenarios.map(({ scenario }) => scenario));
  if (modes.length === 0) return [];
  const rows = modes.slice(0, MOST_MODES).map((mode) => {
    const count = mode.scenarios.length;
    const names = joinNames(mode.scenarios.slice(0, MOST_NAMES).map(scenarioLabel));
    const more = count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : '';
    return tableRow(`<bdi>${escapeSigns(mode.text) || '(empty)'}</bdi>`, [
      numberCell(`${count}${drawBar(count / scenarios.length)}`, count),
      cell(toHtml(say`${names}${more}`)),
    ]);
  });
  const rest = modes.length > MOST_MODES ? `, the ${MOST_MODES} most common` : ', the most common first';
  const isCut = scenarios.some(({ scenario }) => scenario.failureModes.length > MOST_OF_A_SCENARIO);
  const counted = isCut ? `, the first ${MOST_OF_A_SCENARIO} of each scenario` : '';
  const table = tableBlock({
    id: `modes${key}`,
    caption: `${plural(modes.length, 'failure mode')}${of}${counted}${rest}`,
    columns: [{ title: 'Failure mode' }, { title: 'Scenarios', numeric: true }, { title: 'Which' }],
    rows,
    priority: 1,
  });
  return [fixedBlock(heading), table];
}

export function quarantineBlocks(
  scenarios: readonly JudgedScenario[],
  heading: string,
  key: string,
  of: string,
): Block[] {
  const rows = scenarios.flatMap(({ scenario, passRate, state, details }) => {
    const quarantine = details?.limits.quarantine;
    if (quarantine === undefined) return [];
    const rate = passRate === undefined ? '' : ` ${formatRate(passRate)} of its runs passed`;
    return [
      tableRow(toHtml([{ ...scenarioLabel(scenario), quoted: false }]), [
        cell(quarantine.until),
        cell(toHtml([{ ...quote(quarantine.reason, REASON_LENGTH), quoted: false }])),
        cell(`${STATE_BADGES[state]}${rate}`),
      ]),
    ];
  });
  if (rows.length === 0) return [];
  const caption = `${plural(rows.length, 'scenario')}${of} in quarantine, which can't fail the gate`;
  const columns = ['Scenario', 'Until', 'Reason', 'State'].map((title) => ({ title }));
  return [fixedBlock(heading), tableBlock({ id: `quarantine${key}`, caption, columns, rows, priority: 1 })];
}
