/** The range of pass rates that a number of passed and failed runs leaves open. */
import { type Counts, checkCounts, runsOf } from './counts.ts';

/** Rates from 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The point of the standard normal distribution above which 2.5 % lie. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a pass rate; `undefined` without runs. Wilson, Probable inference, the law of succession, and
 * statistical inference (1927): the rates p from which the observed one is at most `Z` standard deviations,
 * √(p (1 - p) / n), away. Recommended for few runs by Brown, Cai and DasGupta, Interval estimation for a binomial
 * proportion (2001).
 *
 * @throws RangeError for counts that are none
 */
export function passRateInterval(counts: Counts): Interval | undefined {
  checkCounts(counts);
  const { passed, failed } = counts;
  const runs = runsOf(counts);
  if (runs === 0) return undefined;
  const middle = (passed + Z ** 2 / 2) / (runs + Z ** 2);
  const half = (Z * Math.sqrt((passed * failed) / runs + Z ** 2 / 4)) / (runs + Z ** 2);
  // Rounding must not leave 100 % just outside; 0 % comes out exactly.
  return { lower: middle - half, upper: failed === 0 ? 1 : middle + half };
}
