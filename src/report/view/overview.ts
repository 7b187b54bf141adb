/** What the scenarios of a set have in common: distributions, failure modes, quarantine. */
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import type { ScenarioResult } from '../../gate/verdict.ts';
import type { LimitName } from '../../rules/all.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { visible } from '../../text/escape.ts';
import { formatRate } from '../../text/format.ts';
import { joinNames, plural, verbatim } from '../../text/phrase.ts';
import { STATE_BADGES } from './badges.ts';
import { cell, numberCell, unquoted } from './build.ts';
import type { Chart, Node, Row } from './nodes.ts';

/** Fewer are read faster than drawn. */
const FEWEST_FOR_A_CHART = 3;
/** More would not be told apart. */
export const MOST_ESTIMATES = 150;
const MOST_MODES = 100;
const MOST_NAMES = 3;
/** Of a scenario that has more failure modes, those that it names first are counted. */
const MOST_OF_A_SCENARIO = 10;
/** Of failure modes, and of reasons. */
const TEXT_LENGTH = 200;

export function charts(scenarios: readonly ScenarioResult[]): Node[] {
  const scores = scenarios.flatMap(({ facts: { meanScore } }) =>
    meanScore !== undefined && meanScore >= 0 && meanScore <= 1 ? [meanScore] : [],
  );
  const estimates = scenarios.flatMap(({ facts: { passRate: rate }, interval }) =>
    rate === undefined || interval === undefined ? [] : [{ rate, interval }],
  );
  const drawn: Chart[] = [];
  if (scores.length >= FEWEST_FOR_A_CHART) {
    const limit = sharedLimit(scenarios, minScenarioScore.name);
    drawn.push({ chart: 'scores', caption: 'Scenarios by mean score.', scores, limit });
  }
  if (estimates.length >= FEWEST_FOR_A_CHART) {
    const limit = sharedLimit(scenarios, minScenarioPassRate.name);
    const lowest =
      estimates.length > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${estimates.length}.` : '';
    const caption = `Pass rates of scenarios with their 95% intervals.${lowest}`;
    drawn.push({ chart: 'rates', caption, estimates, limit });
  }
  return drawn.length === 0 ? [] : [{ kind: 'charts', heading: 'Distribution', charts: drawn }];
}

/** The least that is required of all scenarios, where it is the same for each. */
function sharedLimit(scenarios: readonly ScenarioResult[], of: LimitName): number | undefined {
  const limits = new Set(scenarios.map(({ terms }) => terms?.limits[of]));
  return limits.size === 1 ? [...limits][0] : undefined;
}

/** @param of completes “12 failure modes” */
export function failureModes(scenarios: readonly ScenarioResult[], of: string): Node[] {
  const modes = groupFailureModes(scenarios.map(({ facts }) => facts));
  if (modes.length === 0) return [];
  const rows = modes.slice(0, MOST_MODES).map(({ text, scenarios: showing }): Row => {
    const count = showing.length;
    const names = joinNames(showing.slice(0, MOST_NAMES).map(({ label }) => label));
    const more = count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : '';
    return {
      cells: [
        cell(verbatim(text, TEXT_LENGTH)),
        { ...numberCell(count), share: count / scenarios.length },
        cell(...names, more),
      ],
    };
  });
  const isCut = scenarios.some(({ facts }) => facts.failureModes.length > MOST_OF_A_SCENARIO);
  const counted = isCut ? `, the first ${MOST_OF_A_SCENARIO} of each scenario` : '';
  const rest = modes.length > MOST_MODES ? `, the ${MOST_MODES} most common` : ', the most common first';
  return [
    {
      kind: 'table',
      id: 'modes',
      heading: 'Failure modes',
      caption: `${plural(modes.length, 'failure mode')}${of}${counted}${rest}`,
      columns: [{ title: 'Failure mode' }, { title: 'Scenarios', style: 'number' }, { title: 'Which' }],
      rows,
      priority: 1,
    },
  ];
}

export interface FailureMode {
  /** As it is shown. */
  readonly text: string;
  /** Those that show it, in their order; at least one. */
  readonly scenarios: readonly ScenarioFacts[];
}

/** The most common first. Two that look the same are the same, and one scenario counts once. */
export function groupFailureModes(scenarios: readonly ScenarioFacts[]): FailureMode[] {
  const groups = new Map<string, Set<ScenarioFacts>>();
  for (const scenario of scenarios) {
    for (const mode of scenario.failureModes.slice(0, MOST_OF_A_SCENARIO)) {
      const text = visible(mode, TEXT_LENGTH);
      const group = groups.get(text) ?? new Set();
      groups.set(text, group.add(scenario));
    }
  }
  return [...groups]
    .map(([text, group]) => ({ text, scenarios: [...group] }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length);
}

/** @param of completes “2 scenarios” */
export function quarantines(scenarios: readonly ScenarioResult[], of: string): Node[] {
  const rows = scenarios.flatMap(({ facts: { label, passRate }, state, terms }): Row[] => {
    const quarantine = terms?.quarantine;
    if (quarantine === undefined) return [];
    const rate = passRate === undefined ? '' : ` ${formatRate(passRate)} of its runs passed`;
    return [
      {
        cells: [
          cell(unquoted(label)),
          cell(quarantine.until),
          cell(verbatim(quarantine.reason, TEXT_LENGTH)),
          cell(STATE_BADGES[state], rate),
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'quarantine',
      heading: 'Quarantine',
      caption: `${plural(rows.length, 'scenario')}${of} in quarantine, which can't fail the gate`,
      columns: ['Scenario', 'Until', 'Reason', 'State'].map((title) => ({ title })),
      rows,
      priority: 1,
    },
  ];
}
