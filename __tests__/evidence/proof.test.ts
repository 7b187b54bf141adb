/** Whether runs prove that a pass rate lies below a limit. */
import { describe, expect, test } from '@jest/globals';
import { chanceOfSoFew, PROOF_ALPHA } from '../../src/evidence/proof.ts';
import { fc } from '../support/property.ts';
import { expectAsPrinted, expectClose, expectSameP } from './close.ts';
import { add, type Fraction, fraction, multiply, subtract, toNumber, ways, ZERO } from './exact.ts';

const ONE = fraction(1);

function power(base: Fraction, exponent: number): Fraction {
  return { top: base.top ** BigInt(exponent), bottom: base.bottom ** BigInt(exponent) };
}

/** The chance that just so many of the runs pass. */
function chanceOf(passed: number, runs: number, rate: Fraction): Fraction {
  const one = multiply(power(rate, passed), power(subtract(ONE, rate), runs - passed));
  return multiply(one, fraction(ways(runs, passed)));
}

/** The chance that so many pass for which something holds. */
function chanceThat(holds: (passed: number) => boolean, runs: number, rate: Fraction): Fraction {
  let sum = ZERO;
  for (let passed = 0; passed <= runs; passed += 1) {
    if (holds(passed)) sum = add(sum, chanceOf(passed, runs, rate));
  }
  return sum;
}

function exactly(passed: number, runs: number, limit: Fraction): number {
  return toNumber(chanceThat((number) => number <= passed, runs, limit));
}

describe('chanceOfSoFew', () => {
  test.each([
    // 0.4 ** 5, 1 - 0.6 ** 5 and so on, by hand.
    [0, 5, 0.6, 0.01024],
    [1, 5, 0.6, 0.08704],
    [3, 5, 0.6, 1 - 5 * 0.6 ** 4 * 0.4 - 0.6 ** 5],
    [0, 2, 0.5, 0.25],
    // Where all but one passed, the chances of each run to fail add up.
    [4, 5, 0.6, 1],
    [4, 5, 0.99, 0.05],
    [0, 1, 0.85, 0.15],
    [1, 2, 0.85, 0.3],
  ])('of %d of %d runs at %d is %d', (passed, runs, limit, expected) => {
    expectClose(chanceOfSoFew(passed, runs, limit), expected);
  });

  test.each([
    [170, 200, 85],
    [155, 200, 85],
    [31, 50, 85],
    [40, 100, 60],
    [499, 1000, 60],
    [985, 1000, 99],
    [3, 1000, 1],
  ])('of %d of %d runs at %d in 100 is right to 1e-9 of itself', (passed, runs, hundredths) => {
    expectClose(
      chanceOfSoFew(passed, runs, hundredths / 100),
      exactly(passed, runs, fraction(hundredths, 100)),
    );
  });

  test('is the sum of exact fractions, whatever the limit', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 99 }), (a, b, hundredths) => {
        const [passed, runs] = [Math.min(a, b), Math.max(a, b)];
        const found = chanceOfSoFew(passed, runs, hundredths / 100);
        const exact = exactly(passed, runs, fraction(hundredths, 100));
        if (passed === runs - 1) expect(found).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        else expectSameP(found, exact);
      }),
    );
  });

  test('never falls with more passed runs, and never rises with the limit', () => {
    const limit = fc.oneof(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(299), limit, limit, (runs, some, one, other) => {
        const passed = some % runs;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const chance = chanceOfSoFew(passed, runs, high);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        const slack = 1e-9 * chance + 1e-32;
        expect(chanceOfSoFew(passed + 1, runs, high)).toBeGreaterThanOrEqual(chance - slack);
        expect(chanceOfSoFew(passed, runs, low)).toBeGreaterThanOrEqual(chance - slack);
      }),
    );
  });

  test.each([
    ['all of some runs', 5, 5, 0.9],
    ['all of some runs, at a limit of 1', 5, 5, 1],
    ['all of no runs', 0, 0, 0.9],
    ['none of some runs, at a limit of 0', 0, 5, 0],
    ['far more than the limit', 4900, 5000, 0.1],
  ])('of %s is 1', (_, passed, runs, limit) => {
    expect(chanceOfSoFew(passed, runs, limit)).toBe(1);
  });

  test('of any failed run at a limit of 1 is 0', () => {
    expect(chanceOfSoFew(4, 5, 1)).toBe(0);
    expect(chanceOfSoFew(0, 5, 1)).toBe(0);
  });

  test('of far fewer than the limit is next to 0', () => {
    expect(chanceOfSoFew(0, 5000, 0.9)).toBeLessThan(1e-38);
  });
});

describe('an unchanged agent whose true pass rate is 85 %, at a limit of 80 %', () => {
  const rate = fraction(85, 100);

  test.each([
    [2, 5, 0.18],
    [10, 5, 0.12],
    [20, 10, 0.02],
  ])(
    'with %d scenarios of %d runs is below it by chance with %d, and provably so with at most 0.05',
    (...design) => {
      const [scenarios, each, printed] = design;
      const runs = scenarios * each;
      // Whole numbers: passed / runs < 0.8.
      const isBelow = (passed: number) => 5 * passed < 4 * runs;
      expectAsPrinted(toNumber(chanceThat(isBelow, runs, rate)), printed);
      const isProven = (passed: number) => chanceOfSoFew(passed, runs, 0.8) <= PROOF_ALPHA;
      const proven = toNumber(chanceThat(isProven, runs, rate));
      expect(proven).toBeLessThanOrEqual(PROOF_ALPHA);
      // Even at the limit itself.
      const atLimit = toNumber(chanceThat(isProven, runs, fraction(80, 100)));
      expect(atLimit).toBeLessThanOrEqual(PROOF_ALPHA);
      expect(atLimit).toBeGreaterThan(PROOF_ALPHA / 2);
      // And what is proven is below it.
      for (let passed = 0; passed <= runs; passed += 1) {
        if (isProven(passed)) expect(isBelow(passed)).toBe(true);
      }
    },
  );
});

describe('scenarios of unequal rates and as many runs each', () => {
  /** Of each number of passed runs in all, by every outcome. */
  function distributionOf(rates: readonly Fraction[], runs: number): Fraction[] {
    let chances = [ONE];
    for (const rate of rates) {
      const next = Array<Fraction>(chances.length + runs).fill(ZERO);
      for (const [before, chance] of chances.entries()) {
        for (let passed = 0; passed <= runs; passed += 1) {
          const both = multiply(chance, chanceOf(passed, runs, rate));
          next[before + passed] = add(next[before + passed] ?? ZERO, both);
        }
      }
      chances = next;
    }
    return chances;
  }

  const OF = 40;
  const rates = fc.array(
    fc.oneof(fc.integer({ min: 20, max: OF }), fc.integer({ min: 0, max: OF }), fc.constant(OF)),
    { minLength: 2, maxLength: 4 },
  );

  test('pass at most so few runs no more often than at their average, where that would prove anything', () => {
    let proofs = 0;
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 4 }), (given, runs) => {
        const all = given.length * runs;
        const limit = given.reduce((sum, one) => sum + one, 0) / (given.length * OF);
        const chances = distributionOf(
          given.map((one) => fraction(one, OF)),
          runs,
        );
        let upTo = ZERO;
        for (const [passed, chance] of chances.entries()) {
          upTo = add(upTo, chance);
          const pValue = chanceOfSoFew(passed, all, limit);
          if (pValue > PROOF_ALPHA) break;
          proofs += 1;
          expect(toNumber(upTo)).toBeLessThanOrEqual(pValue * (1 + 1e-9));
        }
      }),
      { numRuns: 300 },
    );
    expect(proofs).toBeGreaterThan(0);
  });
});
