/** Fisher's exact test: how likely so few passed runs are, if nothing has changed since the baseline. */
import { type Counts, checkCounts, runsOf } from './counts.ts';
import { byRatios, cumulate, type Distribution } from './distribution.ts';

/** One scenario, before and now. */
export interface ScenarioPair {
  readonly baseline: Counts;
  readonly current: Counts;
}

/**
 * What the test takes as given: the runs of both sides, how many of them passed, and how many are current. Which of the
 * passed runs are current is then chance, if nothing has changed.
 */
export interface Margins {
  readonly all: number;
  readonly passed: number;
  readonly current: number;
}

/** @throws RangeError for counts that are none */
export function marginsOf({ baseline, current }: ScenarioPair): Margins {
  checkCounts(baseline);
  checkCounts(current);
  const all = runsOf(baseline) + runsOf(current);
  return { all, passed: baseline.passed + current.passed, current: runsOf(current) };
}

/** The hypergeometric distribution of the passed runs on the current side. */
export function distributionOf({ all, passed, current }: Margins): Distribution {
  const failed = all - passed;
  const mode = Math.floor(((current + 1) * (passed + 1)) / (all + 2));
  return byRatios(
    Math.max(0, current - failed),
    Math.min(current, passed),
    mode,
    (value) => ((passed - value) * (current - value)) / ((value + 1) * (failed - current + value + 1)),
  );
}

/** The test of one scenario: every p-value that it can give, and the one that it gives. */
export interface FisherTest {
  readonly distribution: Distribution;
  /** Of each value of the distribution: how likely so few passed runs are, or fewer. It rises, and ends at 1. */
  readonly attainable: Float64Array;
  /** The one-sided p-value that the pass rate is lower now. */
  readonly pValue: number;
}

/**
 * 1 is the only p-value where a side has no runs, or all runs of both sides ended the same way.
 *
 * Fisher, The logic of inductive inference (1935).
 *
 * @throws RangeError for counts that are none
 */
export function testByFisher(pair: ScenarioPair): FisherTest {
  const distribution = distributionOf(marginsOf(pair));
  const attainable = cumulate(distribution);
  // A value that is too unlikely to be in the distribution counts as its first.
  const place = Math.max(0, pair.current.passed - distribution.first);
  return { distribution, attainable, pValue: attainable[place] ?? 1 };
}
