/** Distributions of a number of passed runs, and sums of such numbers. */

/** The probabilities of `first`, `first + 1` and so on; what is left out at either end is below {@link TAIL}. */
export interface Distribution {
  readonly first: number;
  readonly probabilities: Float64Array;
}

/** Values that are so much less likely than the most likely one are left out: no p-value of interest is as small. */
const TAIL = 1e-40;

/**
 * A distribution by the ratios of its neighbours, walked from its mode and made to add up to 1: right to about 1e-13 of
 * each probability, since only positive numbers are multiplied and added.
 *
 * @param ratio the probability of `value + 1` divided by that of `value`; it must fall as the value rises
 */
export function byRatios(
  least: number,
  most: number,
  mode: number,
  ratio: (value: number) => number,
): Distribution {
  const below: number[] = [];
  const above: number[] = [];
  for (let [value, weight] = [mode - 1, 1]; value >= least; value -= 1) {
    weight /= ratio(value);
    if (weight < TAIL) break;
    below.push(weight);
  }
  for (let [value, weight] = [mode, 1]; value < most; value += 1) {
    weight *= ratio(value);
    if (weight < TAIL) break;
    above.push(weight);
  }
  const probabilities = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = probabilities.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, probabilities: probabilities.map((weight) => weight / total) };
}

/** For each value how likely it or a lower one is: at most 1. */
export function cumulate({ probabilities }: Distribution): Float64Array {
  let sum = 0;
  return probabilities.map((probability) => {
    sum += probability;
    return Math.min(1, sum);
  });
}

/** The distribution of the sum of independent numbers; that of 0 where there are none. */
export function distributionOfSum(parts: readonly Distribution[]): Distribution {
  let level = parts;
  // In pairs, so that both are short for most of the work.
  while (level.length > 1) {
    const next: Distribution[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [one, other] = [level[index] as Distribution, level[index + 1]];
      next.push(other === undefined ? one : add(one, other));
    }
    level = next;
  }
  return level[0] ?? { first: 0, probabilities: Float64Array.of(1) };
}

function add(one: Distribution, other: Distribution): Distribution {
  const [a, b] = [one.probabilities, other.probabilities];
  const sum = new Float64Array(a.length + b.length - 1);
  for (const [shift, weight] of b.entries()) {
    for (let index = 0; index < a.length; index += 1) {
      sum[index + shift] = (sum[index + shift] as number) + weight * (a[index] as number);
    }
  }
  const isKept = (probability: number) => probability >= TAIL;
  const start = sum.findIndex(isKept);
  return {
    first: one.first + other.first + start,
    probabilities: sum.subarray(start, sum.findLastIndex(isKept) + 1),
  };
}
