/** One test for all scenarios of a set together, each compared with its own baseline only. */
import pmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Counts } from './counts.ts';
import { type Margins, marginsOf } from './fisher.ts';

/** One scenario, before and now. */
export interface ScenarioPair {
  readonly baseline: Counts;
  readonly current: Counts;
}

export interface StratifiedTest {
  /** One-sided: how likely so few passed runs of the current set are, if no scenario has changed. */
  readonly pValue: number;
  readonly method: 'exact' | 'asymptotic';
}

/**
 * As many multiplications take about 20 ms, and 50 scenarios of 100 runs need 13 million. A set beyond it has so many
 * runs that the asymptotic p-value differs little from the exact one: by less than 1 % of it where both sides have as
 * many runs, by up to a fifth where one has a hundred times as many and hardly any failed.
 */
const MOST_MULTIPLICATIONS = 2e7;

interface Stratum extends Margins {
  /** The fewest and the most passed runs that the current side can have. */
  readonly least: number;
  readonly most: number;
  /** The passed runs that it has. */
  readonly observed: number;
}

/**
 * Tests whether the current runs pass less often, over all scenarios. Given how many runs each scenario has on each
 * side and how many of them passed in all, the passed runs of the current side follow a hypergeometric distribution
 * in each scenario, and their sum the convolution of these: that gives the exact test. Where it would be too much work,
 * the test of Cochran, Mantel and Haenszel is made with its continuity correction.
 *
 * Agresti, Categorical Data Analysis (2nd edition, 2002), sections 6.3 and 6.7. Mantel and Haenszel, Statistical
 * aspects of the analysis of data from retrospective studies of disease (1959).
 *
 * @param mostMultiplications what the exact test may cost
 * @throws RangeError for counts that are none
 */
export function testStratified(
  pairs: readonly ScenarioPair[],
  mostMultiplications: number = MOST_MULTIPLICATIONS,
): StratifiedTest {
  const strata = pairs.map(stratumOf).filter(({ least, most }) => most > least);
  return countMultiplications(strata) <= mostMultiplications
    ? { pValue: exactP(strata), method: 'exact' }
    : { pValue: asymptoticP(strata), method: 'asymptotic' };
}

function stratumOf({ baseline, current }: ScenarioPair): Stratum {
  const margins = marginsOf(baseline, current);
  const { all, passed, drawn } = margins;
  return {
    ...margins,
    least: Math.max(0, drawn + passed - all),
    most: Math.min(drawn, passed),
    observed: current.passed,
  };
}

function countMultiplications(strata: readonly Stratum[]): number {
  let multiplications = 0;
  let width = 1;
  for (const { least, most } of strata) {
    multiplications += width * (most - least + 1);
    width += most - least;
  }
  return multiplications;
}

/** The probability that the sum of the passed runs is at most what was observed; 1 without strata. */
function exactP(strata: readonly Stratum[]): number {
  let sum: Float64Array = Float64Array.of(1);
  let observed = 0;
  for (const stratum of strata) {
    sum = convolve(sum, distributionOf(stratum));
    observed += stratum.observed - stratum.least;
  }
  let pValue = 0;
  for (const probability of sum.subarray(0, observed + 1)) pValue += probability;
  // All outcomes together come to 1 but for rounding.
  return Math.min(1, pValue);
}

/** The probabilities of `least`, `least + 1`, … `most` passed runs on the current side. */
function distributionOf({ least, most, all, passed, drawn }: Stratum): Float64Array {
  return Float64Array.from({ length: most - least + 1 }, (_, index) =>
    pmf(least + index, all, passed, drawn),
  );
}

/** The distribution of the sum of two independent numbers. */
function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  for (const [shift, weight] of b.entries()) {
    for (let index = 0; index < a.length; index += 1) {
      sum[index + shift] = (sum[index + shift] as number) + weight * (a[index] as number);
    }
  }
  return sum;
}

function asymptoticP(strata: readonly Stratum[]): number {
  let excess = 0;
  let variance = 0;
  for (const { observed, drawn, passed, failed, all } of strata) {
    excess += observed - (drawn * passed) / all;
    variance += (((drawn * passed) / all) * ((failed * (all - drawn)) / all)) / (all - 1);
  }
  return cdf((excess + 0.5) / Math.sqrt(variance), 0, 1);
}
