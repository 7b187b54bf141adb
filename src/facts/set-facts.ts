/** What is known of a set: what Bland says of it as a whole, and the facts of its scenarios. */
import type { SimulationSet } from '../bland/simulation-set.ts';
import { plural } from '../text/format.ts';
import { readRate, type SecondReading, sameUpToRounding } from './readings.ts';
import { readScenario, type ScenarioFacts } from './scenario-facts.ts';

export interface SetFacts extends Omit<SimulationSet, 'scenarios'> {
  /** In the order of the set; `undefined` where Bland gave none. */
  readonly scenarios: readonly ScenarioFacts[] | undefined;
}

export function readSet(set: SimulationSet): SetFacts {
  return { ...set, scenarios: set.scenarios?.map(readScenario) };
}

/** The average pass rate by the counts of all scenarios, where it is the published one up to its rounding. */
export function exactAverageOf({ overall, scenarios = [] }: SetFacts): number | undefined {
  const published = overall?.avgPassRate;
  const rates = scenarios.map(({ exactRate }) => exactRate).filter((rate) => rate !== undefined);
  if (published === undefined || rates.length === 0 || rates.length < scenarios.length) return undefined;
  const exact = mean(rates);
  return 'value' in readRate('', published) && sameUpToRounding(exact, published) ? exact : undefined;
}

/** The average pass rate by which a set is judged and shown; `undefined` where none was published. */
export function averagePassRateOf(set: SetFacts): number | undefined {
  return exactAverageOf(set) ?? set.overall?.avgPassRate;
}

/**
 * The lowest and the highest `avg_pass_rate` that the scenarios' figures allow: the lowest casts doubt on a rule that
 * holds, the highest on one that is broken. A scenario without any figure casts doubt on neither.
 */
export function avgPassRateByScenarios(scenarios: readonly ScenarioFacts[]): SecondReading[] {
  const rates = scenarios.map(({ possibleRates }) => possibleRates);
  if (rates.every((possible) => possible.length === 0)) return [];
  const lowest = rates.map((possible) => Math.min(1, ...possible));
  const highest = rates.map((possible) => Math.max(0, ...possible));
  const source = "the mean of the scenarios' pass rates";
  return [
    { value: mean(lowest), source, against: 'holds' },
    { value: mean(highest), source, against: 'broken' },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/**
 * The other values of `flaky_count` that the scenarios give: how many are flaky by any sign, which is the least that can
 * be, and how many are marked so, where all are marked.
 */
export function flakyCountByScenarios(scenarios: readonly ScenarioFacts[]): SecondReading[] {
  if (scenarios.length === 0) return [];
  const signs = scenarios.filter(({ state }) => state === 'flaky').length;
  const bySigns: SecondReading = {
    value: signs,
    source: 'the number of scenarios marked is_flaky or with both passed and failed runs',
    against: 'either',
  };
  if (scenarios.some(({ isFlaky }) => isFlaky === undefined)) return [bySigns];
  const marks = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
  return [bySigns, { value: marks, source: 'the number of scenarios marked is_flaky', against: 'either' }];
}

/** The other values of `reliable_count` that the scenarios give: those that are not flaky. */
export function reliableCountByScenarios(scenarios: readonly ScenarioFacts[]): SecondReading[] {
  return flakyCountByScenarios(scenarios).map(({ value, source, against }) => ({
    against,
    value: scenarios.length - value,
    source: `${plural(scenarios.length, 'scenario')} minus ${source}`,
  }));
}

/** The number of runs that the scenarios have together, where all of them say. */
export function totalRunsByScenarios(scenarios: readonly ScenarioFacts[]): SecondReading[] {
  const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
  if (runs.length === 0 || runs.length < scenarios.length) return [];
  const value = runs.reduce((total, count) => total + count, 0);
  return [{ value, source: "the sum of the scenarios' runs", against: 'either' }];
}
