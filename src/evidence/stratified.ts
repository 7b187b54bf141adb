/** One test for all scenarios of a set together, each compared with its own baseline only. */
import { cumulate, distributionOfSum } from './distribution.ts';
import { type FisherTest, marginsOf, type ScenarioPair } from './fisher.ts';

export interface StratifiedTest {
  /** One-sided: how likely so few passed runs of the current set are, if no scenario has changed. */
  readonly pValue: number;
  /** Every p-value that the test can give, the smallest first. */
  readonly attainable: Float64Array;
}

/**
 * Tests whether the current runs pass less often, over all scenarios. Given the margins of each, the passed runs of the
 * current side are hypergeometric in each scenario, and their sum has the distribution of the sum of these.
 *
 * The exact form of the test of Cochran, Mantel and Haenszel: Agresti, Categorical Data Analysis (2nd edition, 2002),
 * section 6.7.
 *
 * @param tests of the pairs, in their order
 */
export function testStratified(pairs: readonly ScenarioPair[], tests: readonly FisherTest[]): StratifiedTest {
  const sum = distributionOfSum(tests.map(({ distribution }) => distribution));
  const passed = pairs.reduce((total, { current }) => total + current.passed, 0);
  const attainable = cumulate(sum);
  return { attainable, pValue: attainable[Math.max(0, passed - sum.first)] ?? 1 };
}

/**
 * No less than the p-value of {@link testStratified}, for sets of so many runs that the exact one takes too long.
 *
 * Hoeffding, Probability inequalities for sums of bounded random variables (1963), sections 2 and 6: of n runs drawn
 * from a scenario the passed ones lie t below their mean with a chance of at most exp(-2 t² / n). The same distribution
 * comes of drawing as many as there are on the other side, or as passed, or as failed, so that the least of these will do.
 */
export function boundStratified(pairs: readonly ScenarioPair[]): number {
  let deficit = 0;
  let drawn = 0;
  for (const pair of pairs) {
    const { all, passed, current } = marginsOf(pair);
    if (all === 0) continue;
    deficit += (current * passed) / all - pair.current.passed;
    drawn += Math.min(current, all - current, passed, all - passed);
  }
  // Where no run can be drawn that is exactly 0.
  return deficit <= 0 ? 1 : Math.exp((-2 * deficit ** 2) / drawn);
}
