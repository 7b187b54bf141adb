/** Fisher's exact test: how likely fewer passed runs than at the baseline are, if nothing has changed. */
import cdf from '@stdlib/stats-base-dists-hypergeometric-cdf';
import { type Counts, checkCounts, runsOf } from './counts.ts';

/**
 * The one-sided p-value that the current pass rate is lower than the baseline's: of all ways to deal out the passed
 * and failed runs to the two sides, the share in which no more of the passed ones fall to the current side. 1 where
 * a side has no runs, or all runs of both sides ended the same way.
 *
 * Fisher, The logic of inductive inference (1935): the hypergeometric distribution function up to
 * `current.passed`.
 *
 * @throws RangeError for counts that are none
 */
export function fisherLess(baseline: Counts, current: Counts): number {
  const { all, passed, failed, drawn } = marginsOf(baseline, current);
  if (current.passed * all <= passed * drawn) return cdf(current.passed, all, passed, drawn);
  // Above the mean the small part is the other tail, which is taken from 1: the sum of the large part starts with a
  // term that may be 0 in floating point.
  if (current.failed === 0) return 1;
  return 1 - cdf(current.failed - 1, all, failed, drawn);
}

/** The smallest p-value that any outcome with these row and column sums could give. */
export function smallestP(baseline: Counts, current: Counts): number {
  const { all, passed, drawn } = marginsOf(baseline, current);
  const baselineRuns = all - drawn;
  // As many of the passed runs as there is room for at the baseline.
  const there = Math.min(passed, baselineRuns);
  const here = passed - there;
  return fisherLess({ passed: there, failed: baselineRuns - there }, { passed: here, failed: drawn - here });
}

/** Runs of both sides, but for `drawn`. */
export interface Margins {
  readonly all: number;
  readonly passed: number;
  readonly failed: number;
  /** Runs on the current side. */
  readonly drawn: number;
}

/** @throws RangeError for counts that are none */
export function marginsOf(baseline: Counts, current: Counts): Margins {
  checkCounts(baseline);
  checkCounts(current);
  const passed = baseline.passed + current.passed;
  const failed = baseline.failed + current.failed;
  return { all: passed + failed, passed, failed, drawn: runsOf(current) };
}
