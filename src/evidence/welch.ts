/** Welch's t-test: whether a mean score fell by more than its scatter explains. */
import cdf from '@stdlib/stats-base-dists-t-cdf';

/** The scores of the runs on one side. */
export interface Scores {
  readonly mean: number;
  /** As the sample's, with n - 1 in its denominator. */
  readonly standardDeviation: number;
  /** How many runs have a score: a whole number from 0. */
  readonly runs: number;
}

export interface WelchTest {
  /** One-sided: how likely so low a current mean is, if the true means are equal. */
  readonly pValue: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** The current mean less the baseline's: negative where it fell. */
  readonly difference: number;
}

/**
 * Tests whether the current mean score is lower than the baseline's; `undefined` where that can't be told: fewer than
 * two runs on a side, no scatter on either side, or a figure that is not finite.
 *
 * Bland does not state whether its standard deviation is the sample's (n - 1) or the population's (n). It is taken for
 * the sample's. If it is the population's, the true p-value of a drop is a little larger than this one: with 5 runs a
 * side t is then too large by an eighth. So this shows evidence, and decides nothing.
 *
 * Welch, The generalization of “Student's” problem when several different population variances are involved (1947).
 * With v = deviation² / n of each side: t = difference / √(v₁ + v₂), and the degrees of freedom are
 * (v₁ + v₂)² / (v₁² / (n₁ - 1) + v₂² / (n₂ - 1)).
 *
 * @throws RangeError where `runs` is no whole number from 0
 */
export function testWelch(baseline: Scores, current: Scores): WelchTest | undefined {
  checkRuns(baseline);
  checkRuns(current);
  if (baseline.runs < 2 || current.runs < 2) return undefined;
  if (baseline.standardDeviation < 0 || current.standardDeviation < 0) return undefined;
  const [v1, v2] = [squaredErrorOf(baseline), squaredErrorOf(current)];
  const variance = v1 + v2;
  const difference = current.mean - baseline.mean;
  const t = difference / Math.sqrt(variance);
  if (!Number.isFinite(variance) || !Number.isFinite(t)) return undefined;
  // As shares of their sum, the squares can't underflow.
  const share = v1 / variance;
  const degreesOfFreedom = 1 / (share ** 2 / (baseline.runs - 1) + (1 - share) ** 2 / (current.runs - 1));
  return { pValue: cdf(t, degreesOfFreedom), t, degreesOfFreedom, difference };
}

/** The squared standard error of the mean. */
function squaredErrorOf({ standardDeviation, runs }: Scores): number {
  return standardDeviation ** 2 / runs;
}

function checkRuns({ runs }: Scores): void {
  if (!Number.isSafeInteger(runs) || runs < 0) {
    throw new RangeError(`runs must be a whole number from 0, not ${runs}`);
  }
}
