/** What the scenarios of a set have in common: distributions, failure modes, quarantine. */
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import type { ScenarioResult } from '../../gate/verdict.ts';
import type { LimitName } from '../../rules/all.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { visible } from '../../text/escape.ts';
import { formatRate, plural } from '../../text/format.ts';
import { joinNames, verbatim } from '../../text/phrase.ts';
import { cell, fullName, known, numberCell, table, unquoted } from './build.ts';
import type { Charts, Row, Table } from './nodes.ts';

const MOST_MODES = 100;
const MOST_NAMES = 3;
/** Of a scenario that has more failure modes, those that it names first are counted. */
const MOST_OF_A_SCENARIO = 10;
const TEXT_LENGTH = 200;

export function charts(scenarios: readonly ScenarioResult[]): Charts {
  const scores = scenarios.flatMap(({ facts: { meanScore } }) =>
    meanScore !== undefined && meanScore >= 0 && meanScore <= 1 ? [meanScore] : [],
  );
  const estimates = scenarios.flatMap(({ facts: { passRate: rate }, interval }) =>
    rate === undefined || interval === undefined ? [] : [{ rate, interval }],
  );
  const minScore = sharedLimit(scenarios, minScenarioScore.name);
  const minPassRate = sharedLimit(scenarios, minScenarioPassRate.name);
  return { kind: 'charts', heading: 'Distribution', scores, minScore, estimates, minPassRate };
}

/** The least that is required of all scenarios, where it is the same for each. */
function sharedLimit(scenarios: readonly ScenarioResult[], of: LimitName): number | undefined {
  const limits = new Set(scenarios.map(({ terms }) => terms?.limits[of]));
  return limits.size === 1 ? [...limits][0] : undefined;
}

/** @param of completes “12 failure modes” */
export function failureModes(scenarios: readonly ScenarioResult[], of: string): Table[] {
  const modes = groupFailureModes(scenarios.map(({ facts }) => facts));
  const rows = modes.slice(0, MOST_MODES).map(({ text, scenarios: showing }): Row => {
    const names = showing.map(({ label }) => label);
    return {
      cells: () => [
        cell(verbatim(text, TEXT_LENGTH)),
        { ...numberCell(names.length), share: names.length / scenarios.length },
        cell(...joinNames(names, MOST_NAMES)),
      ],
    };
  });
  const isCut = scenarios.some(({ facts }) => facts.failureModes.length > MOST_OF_A_SCENARIO);
  const counted = isCut ? `, the first ${MOST_OF_A_SCENARIO} of each scenario` : '';
  const rest = modes.length > MOST_MODES ? `, the ${MOST_MODES} most common` : ', most common first';
  return table(rows, {
    id: 'modes',
    heading: 'Failure modes',
    caption: `${plural(modes.length, 'failure mode')}${of}${counted}${rest}`,
    columns: [['Failure mode'], ['Scenarios', 'number'], ['Which']],
    priority: 1,
  });
}

/**
 * Each failure mode as it is shown, with the scenarios that have it, the most common first. Two that look the same are
 * the same, and one scenario counts once.
 */
export function groupFailureModes(scenarios: readonly ScenarioFacts[]) {
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
export function quarantines(scenarios: readonly ScenarioResult[], of: string): Table[] {
  const rows = scenarios.flatMap(({ facts: { label, passRate }, state, terms }): Row[] => {
    const rate = passRate === undefined ? '' : `, ${formatRate(passRate)} of its runs passed`;
    return known(terms?.quarantine, ({ until, reason }) => ({
      cells: () => [
        cell(unquoted(fullName(label))),
        cell(until),
        cell(verbatim(reason, TEXT_LENGTH)),
        cell(`${state}${rate}`),
      ],
    }));
  });
  return table(rows, {
    id: 'quarantine',
    heading: 'Quarantine',
    caption: `${plural(rows.length, 'scenario')}${of} in quarantine, which can't fail the gate`,
    columns: [['Scenario'], ['Until'], ['Reason'], ['State']],
    priority: 1,
  });
}
