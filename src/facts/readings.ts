/**
 * The figures of a set as numbers that can be relied on, and the second reading of each overall figure that
 * the scenarios give, by which a contradiction is noticed.
 */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import { type Counts, MOST_RUNS } from '../evidence/counts.ts';
import { plural } from '../text/phrase.ts';

/** A usable number, or why there is none. */
export type Reading = { readonly value: number } | { readonly problem: string };

/**
 * Sums of decimal fractions are off by about 1e-16, so a mean of 0.7, 0.8 and 0.9 may come as
 * 0.7999999999999999, which is 0.8 to everyone but a computer. Differences below this don't count.
 */
const EPSILON = 1e-9;
/** A published pass rate may be rounded to two decimals. */
const ROUNDING = 0.005 + EPSILON;

export function atLeast(observed: number, limit: number): boolean {
  return observed >= limit - EPSILON;
}

/** Whether a difference between two rates may come from rounding to two decimals, so that they don't contradict each other. */
export function sameUpToRounding(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

/** A number from 0 to 1. */
export function readRate(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (!Number.isFinite(value)) return { problem: `${field} is not a finite number` };
  if (value < -EPSILON || value > 1 + EPSILON) return { problem: `${field} is ${value}, outside 0 to 1` };
  return { value: Math.min(1, Math.max(0, value)) };
}

/** A whole number from 0. */
export function readCount(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (!Number.isSafeInteger(value) || value < 0)
    return { problem: `${field} is ${value}, not a whole number from 0` };
  return { value };
}

/** What makes every figure of a scenario worthless: no runs that tell anything, or counts that can't be. */
export function doubtCounts(scenario: ScenarioStatistics): string | undefined {
  const { totalRuns, passed, failed, passRate } = scenario;
  for (const [field, value] of Object.entries({ total_runs: totalRuns, passed, failed })) {
    const reading = readCount(field, value ?? 0);
    if ('problem' in reading) return reading.problem;
  }
  if (totalRuns === 0) return 'it has no runs';
  const ended = (passed ?? 0) + (failed ?? 0);
  if (totalRuns !== undefined && ended > totalRuns) {
    return `passed (${passed ?? '–'}) and failed (${failed ?? '–'}) are more than total_runs (${totalRuns})`;
  }
  if (passed === 0 && failed === 0) return 'none of its runs passed or failed';
  if (passRate === undefined) return undefined;
  if (passed === 0 && passRate > EPSILON) return `passed is 0, but pass_rate is ${passRate}`;
  // Where no rate follows from the counts they can still contradict the published one.
  if (ratesByCounts(scenario).length > 0) return undefined;
  return failed !== undefined && failed > 0 && passRate >= 1 - EPSILON
    ? `failed is ${failed}, but pass_rate is ${passRate}`
    : undefined;
}

/** How many runs neither passed nor failed; `undefined` where the counts don't tell. */
export function runsWithoutEnd({ totalRuns, passed, failed }: ScenarioStatistics): number | undefined {
  if (totalRuns === undefined || passed === undefined || failed === undefined) return undefined;
  return totalRuns - passed - failed;
}

/** How many runs passed or failed, as far as the counts tell. */
export function runsWithEnd({ passed = 0, failed = 0 }: ScenarioStatistics): number {
  return passed + failed;
}

/**
 * The pass rates that the counts allow: of all runs, and of those that passed or failed, since Bland does not
 * say which of the two it takes when runs ended in an error. Two of the three counts are enough for one rate.
 */
function ratesByCounts({ totalRuns: total, passed, failed }: ScenarioStatistics): number[] {
  const rates = [
    share(passed, total),
    share(passed, sum(passed, failed)),
    // What did not fail is the most that can have passed.
    ...(passed === undefined ? [share(difference(total, failed), total)] : []),
  ];
  return [...new Set(rates.filter((rate) => rate !== undefined))];
}

/** A rate from 0 to 1, where the counts are possible and there were any. */
function share(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined) return undefined;
  return Number.isFinite(whole) && whole > 0 && part >= 0 && part <= whole ? part / whole : undefined;
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

/**
 * The pass rate by which a scenario is judged and shown: that of its counts, where the published one is that up to its
 * rounding, and else the published one. `undefined` where none was published.
 */
export function passRateOf(scenario: ScenarioStatistics): number | undefined {
  const { passRate } = scenario;
  return passRate === undefined ? undefined : (exactRateOf(scenario) ?? passRate);
}

/** The pass rate by the counts; `undefined` where they give none, or more than one, or not the published one. */
function exactRateOf(scenario: ScenarioStatistics): number | undefined {
  const { passRate, passed } = scenario;
  const rates = ratesByCounts(scenario);
  if (passRate === undefined) return passed === undefined || rates.length > 1 ? undefined : rates[0];
  const published = readRate('', passRate);
  if ('problem' in published) return undefined;
  const distance = (rate: number) => Math.abs(rate - published.value);
  return (
    rates
      .filter((rate) => sameUpToRounding(rate, published.value))
      // Without the number of those that passed, the counts tell only how many passed at most.
      .filter((rate) => passed !== undefined || rate <= published.value)
      .reduce<number | undefined>(
        (nearest, rate) => (nearest === undefined || distance(rate) < distance(nearest) ? rate : nearest),
        undefined,
      )
  );
}

/**
 * Every pass rate that a scenario's figures give, without the rounding of the published one; empty where they
 * give none. Only one where the published rate is that of all runs.
 */
export function possibleRates(scenario: ScenarioStatistics): number[] {
  const { passRate, passed, totalRuns } = scenario;
  const published = readRate('', passRate);
  if ('problem' in published) return ratesByCounts(scenario);
  const exact = exactRateOf(scenario);
  if (exact !== undefined && exact === share(passed, totalRuns)) return [exact];
  return [exact ?? published.value, ...ratesByCounts(scenario)];
}

/** The counts' pass rates, where none of them is the published one up to its rounding. */
export function contradictingRates(scenario: ScenarioStatistics): number[] {
  const { passRate } = scenario;
  const rates = ratesByCounts(scenario);
  if (passRate === undefined || rates.some((rate) => sameUpToRounding(rate, passRate))) return [];
  return rates;
}

/** The average pass rate by the counts of all scenarios, where it is the published one up to its rounding. */
export function exactAverageOf({ overall, scenarios = [] }: SimulationSet): number | undefined {
  const published = overall?.avgPassRate;
  const rates = scenarios.map(exactRateOf).filter((rate) => rate !== undefined);
  if (published === undefined || rates.length === 0 || rates.length < scenarios.length) return undefined;
  const exact = mean(rates);
  return 'value' in readRate('', published) && sameUpToRounding(exact, published) ? exact : undefined;
}

/** The average pass rate by which a set is judged and shown; `undefined` where none was published. */
export function averagePassRateOf(set: SimulationSet): number | undefined {
  return exactAverageOf(set) ?? set.overall?.avgPassRate;
}

/** What the scenarios say an overall figure should be. */
export interface SecondReading {
  readonly value: number;
  /** How it was come by, as part of a sentence. */
  readonly source: string;
  /** Whether it can cast doubt on a rule that holds, on one that is broken, or on either. */
  readonly against: 'holds' | 'broken' | 'either';
}

/**
 * The lowest and the highest `avg_pass_rate` that the scenarios' figures allow: the one speaks against a rule that
 * holds, the other against one that is broken. A scenario without any figure speaks against neither.
 */
export function avgPassRateByScenarios({ scenarios = [] }: SimulationSet): SecondReading[] {
  const rates = scenarios.map(possibleRates);
  if (rates.every((possible) => possible.length === 0)) return [];
  const lowest = rates.map((possible) => (possible.length === 0 ? 1 : Math.min(...possible)));
  const highest = rates.map((possible) => (possible.length === 0 ? 0 : Math.max(...possible)));
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
export function flakyCountByScenarios({ scenarios = [] }: SimulationSet): SecondReading[] {
  if (scenarios.length === 0) return [];
  const signs = scenarios.filter(showsFlakiness).length;
  const marks = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
  const telling = scenarios.every(({ isFlaky }) => isFlaky !== undefined);
  const readings: SecondReading[] = [
    {
      value: signs,
      source: 'the number of scenarios that are marked is_flaky, or have passed and failed runs,',
      against: 'either',
    },
  ];
  if (telling) {
    readings.push({ value: marks, source: 'the number of scenarios marked is_flaky', against: 'either' });
  }
  return readings;
}

/** Whether anything says that some runs passed and some failed, which is Bland's documented meaning of flaky. */
export function showsFlakiness(scenario: ScenarioStatistics): boolean {
  const { isFlaky, totalRuns, passed, failed } = scenario;
  if (isFlaky === true) return true;
  if (passed !== undefined && failed !== undefined) return passed > 0 && failed > 0;
  if (passed !== undefined && totalRuns !== undefined) return passed > 0 && passed < totalRuns;
  const rate = passRateOf(scenario);
  return rate !== undefined && rate > 0 && rate < 1;
}

/** Whether anything says that a scenario is flaky, or that it is not. */
export function tellsFlakiness(scenario: ScenarioStatistics): boolean {
  return (
    scenario.isFlaky !== undefined ||
    (doubtCounts(scenario) === undefined && possibleRates(scenario).length > 0)
  );
}

/** The other values of `reliable_count` that the scenarios give: those that are not flaky. */
export function reliableCountByScenarios(set: SimulationSet): SecondReading[] {
  const total = set.scenarios?.length ?? 0;
  return flakyCountByScenarios(set).map(({ value, source, against }) => ({
    against,
    value: total - value,
    source: `${plural(total, 'scenario')} less ${source}`,
  }));
}

/** The number of runs that the scenarios have together, where all of them say. */
export function totalRunsByScenarios({ scenarios = [] }: SimulationSet): SecondReading[] {
  const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
  if (runs.length === 0 || runs.length < scenarios.length) return [];
  const value = runs.reduce((total, count) => total + count, 0);
  return [{ value, source: "the sum of the scenarios' runs", against: 'either' }];
}

/** The runs that passed and failed; `undefined` where they are not known, impossible, or gainsaid by `pass_rate`. */
export function countsOf(scenario: ScenarioStatistics): Counts | undefined {
  const { passed, failed } = scenario;
  if (passed === undefined || failed === undefined || passed > MOST_RUNS || failed > MOST_RUNS)
    return undefined;
  if (doubtCounts(scenario) !== undefined || contradictingRates(scenario).length > 0) return undefined;
  return { passed, failed };
}
