/** Distributions of passed runs, and of their sums. */
import { describe, expect, test } from '@jest/globals';
import { byRatios, cumulate, type Distribution, distributionOfSum } from '../../src/evidence/distribution.ts';
import { fc } from '../support/property.ts';
import { expectClose } from './close.ts';
import { fraction, toNumber } from './exact.ts';

/** So many runs, each of which passes with the same chance. */
function binomial(runs: number, rate: number): Distribution {
  const mode = Math.min(runs, Math.floor((runs + 1) * rate));
  return byRatios(0, runs, mode, (value) => (((runs - value) / (value + 1)) * rate) / (1 - rate));
}

/** The ways to have so many passed runs, of `of ** runs`, where `passing` of `of` cases pass. */
function binomialWays(runs: number, passing: number, of: number): bigint[] {
  const [good, bad] = [BigInt(passing), BigInt(of - passing)];
  let number = bad ** BigInt(runs);
  return Array.from({ length: runs + 1 }, (_, value) => {
    const here = number;
    number = (number * BigInt(runs - value) * good) / (BigInt(value + 1) * bad);
    return here;
  });
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

function expectCloseAll(actual: Distribution, expected: readonly number[], first = 0): void {
  expect(actual.first).toBe(first);
  expect(actual.probabilities).toHaveLength(expected.length);
  for (const [index, one] of expected.entries()) expectClose(actual.probabilities[index], one);
}

describe('byRatios', () => {
  test('gives a distribution that was worked out by hand', () => {
    expectCloseAll(binomial(3, 0.5), [1 / 8, 3 / 8, 3 / 8, 1 / 8]);
    expectCloseAll(
      byRatios(4, 5, 4, () => 1 / 3),
      [3 / 4, 1 / 4],
      4,
    );
  });

  test('of a single value is certain', () => {
    const nothing = () => Number.NaN;
    expect(byRatios(7, 7, 7, nothing)).toEqual({ first: 7, probabilities: Float64Array.of(1) });
  });

  test('agrees with exact fractions, wherever the mode lies', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 19 }), (runs, passing) => {
        const exact = binomialWays(runs, passing, 20);
        expectCloseAll(
          binomial(runs, passing / 20),
          exact.map((number) => toNumber(fraction(number, 20n ** BigInt(runs)))),
        );
      }),
    );
  });

  test('leaves out only what is too unlikely to matter', () => {
    const { first, probabilities } = binomial(10_000, 0.3);
    expect(first).toBeGreaterThan(2000);
    expect(first + probabilities.length).toBeLessThan(4000);
    expect(Math.max(probabilities[0] ?? 1, probabilities.at(-1) ?? 1)).toBeLessThan(1e-38);
    expect(total(probabilities)).toBeCloseTo(1, 12);
  });
});

describe('cumulate', () => {
  test('adds up, from the first value on', () => {
    expect([...cumulate({ first: 3, probabilities: Float64Array.of(0.25, 0.5, 0.25) })]).toEqual([
      0.25, 0.75, 1,
    ]);
  });

  test('never exceeds 1, never falls, and ends at 1', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (runs, rate) => {
        const sums = [...cumulate(binomial(runs, rate))];
        expect(sums).toEqual(sums.toSorted((a, b) => a - b));
        expect(sums.at(-1)).toBeLessThanOrEqual(1);
        expect(sums.at(-1)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('never exceeds 1 where the parts do by rounding', () => {
    const probabilities = new Float64Array(10).fill(0.1 + 1e-15);
    expect(cumulate({ first: 0, probabilities }).at(-1)).toBe(1);
  });
});

describe('distributionOfSum', () => {
  const part = fc
    .record({
      first: fc.integer({ min: -3, max: 9 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    })
    .map(({ first, weights }) => ({
      first,
      probabilities: Float64Array.from(weights, (weight) => weight / total(weights)),
    }));
  const parts = fc.array(part, { maxLength: 6 });

  /** By every outcome of all parts. */
  function byEveryOutcome(given: readonly Distribution[]): Map<number, number> {
    let sums = new Map([[0, 1]]);
    for (const { first, probabilities } of given) {
      const next = new Map<number, number>();
      for (const [sum, chance] of sums) {
        for (const [index, probability] of probabilities.entries()) {
          const value = sum + first + index;
          next.set(value, (next.get(value) ?? 0) + chance * probability);
        }
      }
      sums = next;
    }
    return sums;
  }

  test('of nothing is 0 for certain', () => {
    expect(distributionOfSum([])).toEqual({ first: 0, probabilities: Float64Array.of(1) });
  });

  test('of one is that one', () => {
    const one = binomial(5, 0.3);
    expect(distributionOfSum([one])).toEqual(one);
  });

  test('is that of every outcome', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const expected = [...byEveryOutcome(given)].sort(([a], [b]) => a - b);
        expectCloseAll(
          distributionOfSum(given),
          expected.map(([, chance]) => chance),
          expected[0]?.[0],
        );
      }),
    );
  });

  test('does not mind the order', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { first, probabilities } = distributionOfSum(given.toReversed());
        expectCloseAll(distributionOfSum(given), [...probabilities], first);
      }),
    );
  });

  test('of many with many runs is right far into its tails, and adds up to 1', () => {
    // 201 parts of 50 runs at the same rate are one of 10,050 runs, whose tails are cut too.
    const sum = distributionOfSum(Array.from({ length: 201 }, () => binomial(50, 0.3)));
    expect(total(sum.probabilities)).toBeCloseTo(1, 12);
    expect(sum.probabilities.length).toBeLessThan(2000);
    const all = 10n ** 10_050n;
    const exact = binomialWays(10_050, 3, 10);
    const sums = cumulate(sum);
    let upTo = 0n;
    let compared = 0;
    for (const [value, number] of exact.entries()) {
      upTo += number;
      // From 3e-28 up; every 20th is enough.
      if (value % 20 !== 0 || value < 2520 || value > 3500) continue;
      expectClose(sums[value - sum.first], toNumber({ top: upTo, bottom: all }));
      compared += 1;
    }
    expect(compared).toBe(50);
  });
});
