/** The range of pass rates that a number of passed and failed runs leaves open. */
import { type Counts, checkCounts, runsOf } from './counts.ts';
import { JEFFREYS_BOUNDS } from './jeffreys-bounds.ts';

/** Rates from 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The quantile of a beta distribution with two parameters. */
export type BetaQuantile = (probability: number, alpha: number, beta: number) => number;

/** Up to so many runs no quantile is needed. */
export const RUNS_WITHOUT_QUANTILE = JEFFREYS_BOUNDS.length;

/** What is left out at each end of a 95 % interval. */
const TAIL = 0.025;
/** The point of the standard normal distribution above which that much lies. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a pass rate; `undefined` without runs. Wilson's, but where no run or every run passed that of
 * Jeffreys, with the end on that side at 0 or 1. Brown, Cai and DasGupta, Interval estimation for a binomial proportion
 * (2001), recommend these two for few runs.
 *
 * Wilson, Probable inference, the law of succession, and statistical inference (1927): the rates p from which the
 * observed one is at most `Z` standard deviations, √(p (1 - p) / n), away. Jeffreys: from the beta distribution with
 * the parameters passed + 1/2 and failed + 1/2.
 *
 * @param quantile needed where there are more runs than `RUNS_WITHOUT_QUANTILE`
 * @throws RangeError for counts that are none
 */
export function passRateInterval(counts: Counts, quantile: BetaQuantile | undefined): Interval | undefined {
  checkCounts(counts);
  const { passed, failed } = counts;
  const runs = runsOf(counts);
  if (runs === 0) return undefined;
  if (passed === 0 || failed === 0) {
    const bound = JEFFREYS_BOUNDS[runs - 1] ?? quantile?.(1 - TAIL, 0.5, runs + 0.5);
    if (bound === undefined) throw new TypeError(`The interval of ${runs} runs needs a quantile`);
    return passed === 0 ? { lower: 0, upper: bound } : { lower: 1 - bound, upper: 1 };
  }
  const middle = (passed + Z ** 2 / 2) / (runs + Z ** 2);
  const half = (Z * Math.sqrt((passed * failed) / runs + Z ** 2 / 4)) / (runs + Z ** 2);
  return { lower: middle - half, upper: middle + half };
}
