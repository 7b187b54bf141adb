/** Many tests at once, with one bound on the chance of any false alarm among them. */

/** A p-value is right to about 1e-12 of itself. One that is alpha up to that, such as 1/20 of 0.05, reaches it. */
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
 */
export function adjustByHolm(pValues: readonly number[]): number[] {
  return stepDown(pValues, (pValue, left) => pValue * left);
}

/**
 * @param chanceOf how likely any of the tests that are not yet claimed gives such a p-value, or less, if nothing has
 * changed; asked from the smallest p-value on
 * @param left how many tests are left, this one too
 */
export function stepDown(
  pValues: readonly number[],
  chanceOf: (pValue: number, left: number, index: number) => number,
): number[] {
  const adjusted: number[] = [];
  let largest = 0;
  let left = pValues.length;
  for (const [index, pValue] of [...pValues.entries()].sort(([, a], [, b]) => a - b)) {
    largest = Math.max(largest, Math.min(1, chanceOf(pValue, left, index)));
    adjusted[index] = largest;
    left -= 1;
  }
  return adjusted;
}
