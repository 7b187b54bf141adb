/** Runs that passed and that failed, as the tests for regressions take them. */

/** The runs of one scenario that passed and that failed: whole numbers from 0 to `MOST_RUNS`. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Beyond this many runs of a kind a test would take too long. */
export const MOST_RUNS = 1_000_000;
/** Of one scenario in all sets of a side: nobody pays for more, and comparing thousands of such scenarios takes seconds. */
export const MOST_COUNTED = 100_000;

/** Runs that passed or failed. */
export function runsOf({ passed, failed }: Counts): number {
  return passed + failed;
}

/** The share of runs that passed; NaN without runs. */
export function rateOf(counts: Counts): number {
  return counts.passed / runsOf(counts);
}

/** Below 0 where the pass rate fell, and above where it rose: a whole number, so that no rounding makes a difference. */
export function differenceIn(before: Counts, now: Counts): number {
  return now.passed * runsOf(before) - before.passed * runsOf(now);
}

/** @throws RangeError where one is no whole number from 0 to `MOST_RUNS` */
export function checkCounts({ passed, failed }: Counts): void {
  checkCount('passed', passed);
  checkCount('failed', failed);
}

function checkCount(name: string, count: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= MOST_RUNS) return;
  throw new RangeError(`${name} must be a whole number from 0 to ${MOST_RUNS}, not ${count}`);
}
