/** The rules that every scenario of a set must meet. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import { plural } from '../phrase.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import {
  atLeast,
  contradictingRates,
  doubtCounts,
  possibleRates,
  type Reading,
  readCount,
  readRate,
  sameUpToRounding,
} from './readings.ts';
import type { Check, Finding, RuleName } from './verdict.ts';

interface ScenarioRule {
  readonly name: RuleName;
  readonly limit: number | undefined;
  readonly read: (scenario: ScenarioStatistics) => Reading;
  /** Judges a figure that could be read; `undefined` where the rule holds. */
  readonly find: (value: number, limit: number, scenario: ScenarioStatistics) => Finding | undefined;
}

export function checkScenarios(set: SimulationSet, rules: Rules): Check[] {
  const scenarioRules: readonly ScenarioRule[] = [
    {
      name: 'min-scenario-pass-rate',
      limit: rules.minScenarioPassRate,
      read: ({ passRate }) => readRate('pass_rate', passRate),
      find: findInPassRate,
    },
    {
      name: 'min-scenario-score',
      limit: rules.minScenarioScore,
      read: ({ meanScore }) => readRate('scores.mean', meanScore),
      find: (value, limit, scenario) => (atLeast(value, limit) ? undefined : broken(value, scenario)),
    },
    {
      name: 'min-runs-per-scenario',
      limit: rules.minRunsPerScenario,
      read: ({ totalRuns }) => readCount('total_runs', totalRuns),
      find: findInRuns,
    },
  ];
  return scenarioRules.flatMap((rule) => checkEach(set, rule));
}

function checkEach({ scenarios }: SimulationSet, { name, limit, read, find }: ScenarioRule): Check[] {
  if (limit === undefined) return [];
  if (scenarios === undefined || scenarios.length === 0) {
    return [makeCheck(name, limit, undefined, [inconclusive('Bland gave no statistics.per_scenario')])];
  }
  const findings = scenarios.flatMap((scenario) => {
    const reading = read(scenario);
    if ('problem' in reading) return [inconclusive(reading.problem, undefined, scenario)];
    const doubt = doubtCounts(scenario);
    const finding =
      doubt === undefined
        ? find(reading.value, limit, scenario)
        : inconclusive(doubt, reading.value, scenario);
    return finding === undefined ? [] : [finding];
  });
  const values = scenarios.map(read).flatMap((reading) => ('value' in reading ? [reading.value] : []));
  const worst = values.length === 0 ? undefined : values.reduce((least, value) => Math.min(least, value));
  return [makeCheck(name, limit, worst, findings)];
}

function findInPassRate(value: number, limit: number, scenario: ScenarioStatistics): Finding | undefined {
  const met = atLeast(value, limit);
  // Runs that neither passed nor failed speak against a scenario that holds, but not for one that does not.
  const others = met ? possibleRates(scenario) : contradictingRates(scenario);
  const dissent = others.find((rate) => !sameUpToRounding(rate, value) && atLeast(rate, limit) !== met);
  if (dissent !== undefined) {
    const problem = `pass_rate is ${value}, but its counts of runs make it ${dissent}, which would decide otherwise`;
    return inconclusive(problem, value, scenario);
  }
  return met ? undefined : broken(value, scenario);
}

/** Too small a sample is no proof of anything, good or bad: `inconclusive`, not `broken`. */
function findInRuns(value: number, limit: number, scenario: ScenarioStatistics): Finding | undefined {
  if (value >= limit) return undefined;
  const are = value === 1 ? 'is' : 'are';
  return inconclusive(
    `${plural(value, 'run')} ${are} too few, at least ${limit} are required`,
    value,
    scenario,
  );
}
