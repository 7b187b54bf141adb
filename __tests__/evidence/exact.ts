/** What is to be claimed, by definition, in fractions of whole numbers and apart from the code. */
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import type { Evidence, Regressions } from '../../src/evidence/regressions.ts';
import { counts } from './counts.ts';

export interface Fraction {
  readonly top: bigint;
  /** Above 0. */
  readonly bottom: bigint;
}

export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export const ZERO = fraction(0);
const ONE = fraction(1);

export function add(a: Fraction, b: Fraction): Fraction {
  return a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function isAtMost(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom <= b.top * a.bottom;
}

/** Right to the last digit but one, however long the numbers are. */
export function toNumber({ top, bottom }: Fraction): number {
  if (top < 0n) return -toNumber({ top: -top, bottom });
  const shift = 4 * (bottom.toString(16).length - top.toString(16).length) + 68;
  const quotient = shift < 0 ? top / (bottom << BigInt(-shift)) : (top << BigInt(shift)) / bottom;
  return Number(quotient) * 2 ** -shift;
}

const sum = (parts: readonly Fraction[]) => parts.reduce(add, ZERO);
const larger = (a: Fraction, b: Fraction) => (isAtMost(a, b) ? b : a);
/** 0 where there is none. */
const largestUpTo = (limit: Fraction, all: readonly Fraction[]) =>
  all.filter((one) => isAtMost(one, limit)).reduce(larger, ZERO);

/** n over k. */
export function ways(n: number, k: number): bigint {
  let product = 1n;
  for (let index = 1; index <= k; index += 1) product = (product * BigInt(n - k + index)) / BigInt(index);
  return k < 0 || k > n ? 0n : product;
}

/** Every outcome of one scenario that has its row and column sums, the fewest passed runs first, and in how many ways. */
export function outcomesInWays({ baseline, current }: ScenarioPair): [ScenarioPair, bigint][] {
  const [before, now] = [baseline.passed + baseline.failed, current.passed + current.failed];
  const passed = baseline.passed + current.passed;
  const found: [ScenarioPair, bigint][] = [];
  for (let here = 0; here <= Math.min(passed, now); here += 1) {
    const there = passed - here;
    const pair = { baseline: counts(there, before - there), current: counts(here, now - here) };
    if (there <= before) found.push([pair, ways(before, there) * ways(now, here)]);
  }
  return found;
}

/** The same of a whole set; the ways of all come to those that {@link allWays} counts. */
export function* everyOutcome(pairs: readonly ScenarioPair[]): Generator<[ScenarioPair[], bigint]> {
  const [pair, ...rest] = pairs;
  if (pair === undefined) {
    yield [[], 1n];
    return;
  }
  const here = outcomesInWays(pair);
  for (const [others, number] of everyOutcome(rest)) {
    for (const [outcome, numberHere] of here) yield [[outcome, ...others], number * numberHere];
  }
}

export function allWays(pairs: readonly ScenarioPair[]): bigint {
  return pairs.reduce((product, { baseline, current }) => {
    const [before, now] = [baseline.passed + baseline.failed, current.passed + current.failed];
    return product * ways(before + now, baseline.passed + current.passed);
  }, 1n);
}

interface ExactTest {
  readonly attainable: readonly Fraction[];
  readonly pValue: Fraction;
}

function testOf(numbers: readonly bigint[], place: number): ExactTest {
  const all = numbers.reduce((total, number) => total + number, 0n);
  let upTo = 0n;
  const attainable = numbers.map((number) => {
    upTo += number;
    return { top: upTo, bottom: all };
  });
  return { attainable, pValue: attainable[place] ?? ONE };
}

export function testExactly(pair: ScenarioPair): ExactTest {
  const outcomes = outcomesInWays(pair);
  const place = outcomes.findIndex(([{ current }]) => current.passed === pair.current.passed);
  return testOf(
    outcomes.map(([, number]) => number),
    place,
  );
}

export function testWholeExactly(pairs: readonly ScenarioPair[]): ExactTest {
  let numbers = [1n];
  let place = 0;
  for (const pair of pairs) {
    const outcomes = outcomesInWays(pair);
    const next = Array<bigint>(numbers.length + outcomes.length - 1).fill(0n);
    for (const [shift, [, number]] of outcomes.entries()) {
      for (const [index, before] of numbers.entries()) {
        next[index + shift] = (next[index + shift] ?? 0n) + number * before;
      }
    }
    numbers = next;
    place += outcomes.findIndex(([{ current }]) => current.passed === pair.current.passed);
  }
  return testOf(numbers, place);
}

/** The largest chance that all tests together can have of p-values up to a common bound, of those up to a limit. */
export function chanceOfAnyUpTo(pairs: readonly ScenarioPair[], limit: Fraction): Fraction {
  const tests = pairs.map(testExactly);
  const bounds = tests.flatMap(({ attainable }) => attainable);
  return largestUpTo(
    limit,
    bounds.map((bound) => chanceOfAny(tests, bound)),
  );
}

function chanceOfAny(tests: readonly ExactTest[], bound: Fraction): Fraction {
  return sum(tests.map(({ attainable }) => largestUpTo(bound, attainable)));
}

/** In the order of the pairs. */
function adjust(tests: readonly ExactTest[]): Fraction[] {
  const adjusted: Fraction[] = tests.map(() => ONE);
  let left = [...tests.entries()];
  let largest = ZERO;
  while (left.length > 0) {
    const [index, { pValue }] = left.reduce((a, b) => (isAtMost(a[1].pValue, b[1].pValue) ? a : b));
    const of = left.map(([, test]) => test);
    largest = larger(largest, chanceOfAny(of, pValue));
    adjusted[index] = isAtMost(largest, ONE) ? largest : ONE;
    left = left.filter(([other]) => other !== index);
  }
  return adjusted;
}

/** What `findRegressions` is to give. */
export function decide(pairs: readonly ScenarioPair[], alpha: Fraction): Regressions {
  const tests = pairs.map(testExactly);
  const hasWhole = tests.filter(({ attainable }) => attainable.length > 1).length >= 2;
  const whole = testWholeExactly(pairs);
  const used = chanceOfAnyUpTo(pairs, multiply(alpha, fraction(1, 2)));
  const wholeLevel = hasWhole ? largestUpTo(subtract(alpha, used), whole.attainable) : ZERO;
  const isWholeClaimed = hasWhole && isAtMost(whole.pValue, wholeLevel);
  const level = isWholeClaimed ? alpha : subtract(alpha, wholeLevel);
  const adjusted = adjust(tests);
  return {
    overall: hasWhole ? evidence(whole.pValue, wholeLevel, isWholeClaimed) : undefined,
    scenarios: tests.map(({ pValue }, index) => {
      const adjustedP = adjusted[index] ?? ONE;
      return {
        ...evidence(pValue, level, isAtMost(adjustedP, level)),
        adjustedP: toNumber(adjustedP),
      };
    }),
  };
}

function evidence(pValue: Fraction, level: Fraction, claimed: boolean): Evidence {
  return { pValue: toNumber(pValue), level: toNumber(level), claimed };
}

/**
 * Fisher's p-value by the ratios of neighbours, in whole numbers of 2⁻³⁰⁰ of the likeliest outcome: for many runs, where
 * the ways themselves are too long.
 */
export function fisherInFixedPoint({ baseline, current }: ScenarioPair): number {
  const [before, now] = [baseline.passed + baseline.failed, current.passed + current.failed];
  const passed = baseline.passed + current.passed;
  const least = Math.max(0, passed - before);
  const most = Math.min(passed, now);
  const likeliest = Math.floor((passed * now) / (before + now));
  // How much likelier one more is.
  const over = (here: number) => BigInt(passed - here) * BigInt(now - here);
  const under = (here: number) => BigInt(here + 1) * BigInt(before - passed + here + 1);
  let [all, upTo] = [0n, 0n];
  const count = (here: number, weight: bigint) => {
    all += weight;
    if (here <= current.passed) upTo += weight;
  };
  for (let [here, weight] = [likeliest, 1n << 300n]; here <= most && weight > 0n; here += 1) {
    count(here, weight);
    weight = (weight * over(here)) / under(here);
  }
  for (let [here, weight] = [likeliest, 1n << 300n]; here > least && weight > 0n; here -= 1) {
    weight = (weight * under(here - 1)) / over(here - 1);
    count(here - 1, weight);
  }
  return toNumber({ top: upTo, bottom: all });
}
