/**
 * The figures of a set as numbers that can be relied on, and the second reading of each overall figure that
 * the scenarios give, by which a contradiction is noticed.
 */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';

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

/** Whether a difference between two published figures may come from rounding to two decimals. */
export function sameUpToRounding(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

/** A number from 0 to 1. */
export function readRate(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (!Number.isFinite(value)) return { problem: `${field} is not a finite number` };
  if (value < 0 || value > 1) return { problem: `${field} is ${value}, outside 0 to 1` };
  return { value };
}

/** A whole number from 0. */
export function readCount(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (!Number.isSafeInteger(value) || value < 0)
    return { problem: `${field} is ${value}, not a whole number from 0` };
  return { value };
}

interface Counts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
}

/** A scenario's counts of runs, where all are given and possible. */
export function readCounts(scenario: ScenarioStatistics): Counts | { readonly problem: string } | undefined {
  const { totalRuns: total, passed, failed } = scenario;
  if (total === undefined || passed === undefined || failed === undefined) return undefined;
  for (const [field, value] of Object.entries({ total_runs: total, passed, failed })) {
    const reading = readCount(field, value);
    if ('problem' in reading) return reading;
  }
  if (passed + failed > total) {
    return { problem: `passed (${passed}) and failed (${failed}) are more than total_runs (${total})` };
  }
  return { total, passed, failed };
}

/**
 * The pass rates that the counts allow: of all runs, and of those that ended in passed or failed, since
 * Bland does not say which of the two it takes when runs ended in an error. Empty where there are no counts.
 */
function ratesByCounts(scenario: ScenarioStatistics): number[] {
  const counts = readCounts(scenario);
  if (counts === undefined || 'problem' in counts || counts.total === 0) return [];
  const { total, passed, failed } = counts;
  return passed + failed === 0 ? [passed / total] : [passed / total, passed / (passed + failed)];
}

/** The counts' pass rates, where none of them is the published one up to its rounding. */
export function contradictingRates(scenario: ScenarioStatistics): number[] {
  const { passRate } = scenario;
  const rates = ratesByCounts(scenario);
  if (passRate === undefined || rates.some((rate) => sameUpToRounding(rate, passRate))) return [];
  return rates;
}

/** The pass rate without its rounding where the counts tell it, else as published. */
function exactRate(scenario: ScenarioStatistics): number | undefined {
  const { passRate } = scenario;
  if (passRate === undefined) return undefined;
  return ratesByCounts(scenario).find((rate) => sameUpToRounding(rate, passRate)) ?? passRate;
}

/** What the scenarios say an overall figure should be; `undefined` where they don't tell. */
export interface SecondReading {
  readonly value: number;
  /** How it was come by, as part of a sentence. */
  readonly source: string;
}

/** Every other value of `avg_pass_rate` that the scenarios give. */
export function avgPassRateByScenarios({ scenarios }: SimulationSet): SecondReading[] {
  const rates = scenarios?.map(exactRate) ?? [];
  if (rates.length === 0 || !rates.every((rate) => rate !== undefined)) return [];
  const value = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return [{ value, source: "the mean of the scenarios' pass rates" }];
}

/** Every other value of `flaky_count` that the scenarios give: by their flags, and by their counts. */
export function flakyCountByScenarios({ scenarios }: SimulationSet): SecondReading[] {
  if (scenarios === undefined) return [];
  const readings: SecondReading[] = [];
  if (scenarios.every(({ isFlaky }) => isFlaky !== undefined)) {
    const value = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
    readings.push({ value, source: 'the number of scenarios marked is_flaky' });
  }
  const mixed = scenarios.map(hasMixedRuns);
  if (mixed.every((value) => value !== undefined)) {
    const value = mixed.filter((isMixed) => isMixed).length;
    readings.push({ value, source: 'the number of scenarios with both passed and failed runs' });
  }
  return readings;
}

/** Every other value of `reliable_count` that the scenarios give: those that are not flaky. */
export function reliableCountByScenarios(set: SimulationSet): SecondReading[] {
  const total = set.scenarios?.length ?? 0;
  return flakyCountByScenarios(set).map(({ value, source }) => ({
    value: total - value,
    source: `${total} scenarios less ${source}`,
  }));
}

/** Whether some runs passed and some failed: Bland's documented meaning of flaky. */
export function hasMixedRuns(scenario: ScenarioStatistics): boolean | undefined {
  const counts = readCounts(scenario);
  if (counts === undefined || 'problem' in counts) return undefined;
  return counts.passed > 0 && counts.failed > 0;
}
