/** The range of pass rates that a number of passed and failed runs leaves open. */
import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { type Counts, checkCounts, runsOf } from './fisher.ts';

/** Rates from 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

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
 * @throws RangeError for counts that are none
 */
export function passRateInterval(counts: Counts): Interval | undefined {
  checkCounts(counts);
  const { passed, failed } = counts;
  const runs = runsOf(counts);
  if (runs === 0) return undefined;
  if (passed === 0) return { lower: 0, upper: quantile(1 - TAIL, 0.5, runs + 0.5) };
  if (failed === 0) return { lower: quantile(TAIL, runs + 0.5, 0.5), upper: 1 };
  const middle = (passed + Z ** 2 / 2) / (runs + Z ** 2);
  const half = (Z * Math.sqrt((passed * failed) / runs + Z ** 2 / 4)) / (runs + Z ** 2);
  return { lower: middle - half, upper: middle + half };
}
