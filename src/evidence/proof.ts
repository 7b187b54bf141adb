/** Whether runs prove that a pass rate lies below a limit. */
import { byRatios, cumulate } from './distribution.ts';

/** How likely a limit that is met seems to be broken, at most. */
export const PROOF_ALPHA = 0.05;

/**
 * A p-value that the true pass rate is below the limit: how likely at most so many runs pass where it is at the limit. It
 * holds for the average of several scenarios with as many runs each too, whatever their own rates are: Hoeffding, On the
 * distribution of the number of successes in independent trials (1956), up to one less than the mean. Where all but one
 * passed, that may not be given, so it is the sum of the chances of each run to fail.
 *
 * @param passed from 0 to `runs`
 * @param limit from 0 to 1
 */
export function chanceOfSoFew(passed: number, runs: number, limit: number): number {
  if (passed >= runs) return 1;
  if (passed === runs - 1) return Math.min(1, runs * (1 - limit));
  if (limit === 1) return 0;
  const odds = limit / (1 - limit);
  const distribution = byRatios(
    0,
    runs,
    Math.min(runs, Math.floor((runs + 1) * limit)),
    (value) => ((runs - value) / (value + 1)) * odds,
  );
  return cumulate(distribution)[Math.max(0, passed - distribution.first)] ?? 1;
}
