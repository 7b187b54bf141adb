/** Many tests at once, with one bound on the chance of any false alarm among them. */

/** A p-value is right to about 1e-10 of itself. One that is alpha up to that, such as 1/20 of 0.05, reaches it. */
const TOLERANCE = 1e-9;

export function reaches(pValue: number, alpha: number): boolean {
  return pValue <= alpha * (1 + TOLERANCE);
}

/**
 * Holm's adjusted p-values, in the order given: to claim those that are at most alpha makes a false claim of any with
 * a chance of at most alpha, however the tests depend on each other.
 *
 * Holm, A simple sequentially rejective multiple test procedure (1979). The smallest of m p-values is multiplied by m,
 * the next one by m - 1 and so on, and none is less than one before it.
 *
 * @param counted which tests there are; 1 for each other one
 */
export function adjustByHolm(pValues: readonly number[], counted: readonly boolean[]): number[] {
  const adjusted = pValues.map(() => 1);
  let left = counted.filter(Boolean).length;
  let largest = 0;
  for (const [index, pValue] of [...pValues.entries()].sort(([, a], [, b]) => a - b)) {
    if (counted[index] === true) {
      largest = Math.max(largest, Math.min(1, pValue * left));
      adjusted[index] = largest;
      left -= 1;
    }
  }
  return adjusted;
}

/**
 * Which tests are worth counting, by the smallest p-value that each could give: a test that can't become significant
 * can't become a false alarm either, and is left out, so that the others need less. The smallest p-values follow from
 * row and column sums only, so that the choice is made without a look at the outcome.
 *
 * Tarone, A modified Bonferroni method for discrete data (1990): K is the smallest k for which at most k tests can
 * reach alpha / k, and those that can reach alpha / K are counted.
 */
export function worthCounting(smallestPs: readonly number[], alpha: number): boolean[] {
  const sorted = [...smallestPs].sort((a, b) => a - b);
  // With one k for each test there is always one that will do. From one k to the next it is fewer tests that can reach.
  let k = 1;
  let able = sorted.length;
  for (; ; k += 1) {
    while (able > 0 && !reaches(sorted[able - 1] as number, alpha / k)) able -= 1;
    if (able <= k) break;
  }
  return smallestPs.map((smallest) => reaches(smallest, alpha / k));
}
