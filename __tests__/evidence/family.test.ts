/** All tests of a set, and how likely they raise false alarms together. */
import { describe, expect, test } from '@jest/globals';
import { testFamily } from '../../src/evidence/family.ts';
import { type ScenarioPair, testByFisher } from '../../src/evidence/fisher.ts';
import { adjustByHolm } from '../../src/evidence/holm.ts';
import { boundStratified } from '../../src/evidence/stratified.ts';
import { fc } from '../support/property.ts';
import { expectClose } from './close.ts';
import { anyPair, counts, pairOf } from './counts.ts';
import { chanceOfAnyUpTo, fraction, isAtMost, testWholeExactly, toNumber, ZERO } from './exact.ts';
import { DESIGNS } from './references/designs.ts';

/** Hundredths. */
const LIMITS = [0, 1, 2, 5, 10, 25, 50, 90];
const pairs = fc.array(anyPair(20), { maxLength: 5 });

/** The largest p-value up to a limit that the test of the whole set can give. */
function largestOfWhole(given: readonly ScenarioPair[], hundredths: number): number {
  const limit = fraction(hundredths, 100);
  return toNumber(
    testWholeExactly(given).attainable.findLast((attainable) => isAtMost(attainable, limit)) ?? ZERO,
  );
}

describe('testFamily', () => {
  test('of two scenarios that fell from 3 of 3 to 0 of 3, by hand', () => {
    const { pValues, adjusted, chanceUpTo, whole } = testFamily([pairOf(3, 3, 0), pairOf(3, 3, 0)]);
    // Each can give 1/20, 10/20, 19/20 and 1; both together 1/400, 19/400, 118/400 and more.
    for (const index of [0, 1]) {
      expectClose(pValues[index], 1 / 20);
      expectClose(adjusted[index], 2 / 20);
    }
    expect([0.09, 0.1, 0.99].map(chanceUpTo)).toEqual([0, expect.closeTo(0.1, 12), expect.closeTo(0.1, 12)]);
    expectClose(chanceUpTo(1), 1);
    expectClose(testFamily([pairOf(3, 3, 0)]).chanceUpTo(1), 1);
    expectClose(whole?.pValue, 1 / 400);
    expect(whole?.largestUpTo(0.0024)).toBe(0);
    expectClose(whole?.largestUpTo(0.0025), 1 / 400);
    expectClose(whole?.largestUpTo(0.2), 19 / 400);
  });

  test('adds only the chances of those that could show as much', () => {
    // 0.043 is out of the reach of the second, whose least is 1/2; and 1/2 is then no more than the second's own.
    const { pValues, adjusted } = testFamily([pairOf(10, 10, 6), pairOf(1, 1, 0)]);
    expect(adjusted[0]).toBe(pValues[0]);
    expectClose(adjusted[1], 1 / 2);
  });

  test('counts those that are claimed no more, but equal ones together', () => {
    const { adjusted } = testFamily([pairOf(3, 3, 0), pairOf(2, 2, 0), pairOf(3, 3, 0)]);
    // 1/20 of two, and then 1/6 of the one that is left.
    for (const [index, expected] of [2 / 20, 1 / 6, 2 / 20].entries()) expectClose(adjusted[index], expected);
  });

  test.each(DESIGNS)('has the chances of exact fractions: $name', ({ pairs: given }) => {
    const { chanceUpTo, whole } = testFamily(given);
    for (const limit of LIMITS) {
      expectClose(chanceUpTo(limit / 100), toNumber(chanceOfAnyUpTo(given, fraction(limit, 100))));
      if (whole !== undefined) expectClose(whole.largestUpTo(limit / 100), largestOfWhole(given, limit));
    }
  });

  test('has the chances of exact fractions, whatever the set', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...LIMITS), (given, limit) => {
        const { chanceUpTo, whole } = testFamily(given);
        expectClose(chanceUpTo(limit / 100), toNumber(chanceOfAnyUpTo(given, fraction(limit, 100))));
        if (whole !== undefined) expectClose(whole.largestUpTo(limit / 100), largestOfWhole(given, limit));
      }),
    );
  });

  test('tests the whole where at least two scenarios can show anything', () => {
    const steady = pairOf(5, 5, 5);
    const empty = { baseline: counts(0, 0), current: counts(2, 3) };
    expect(testFamily([]).whole).toBeUndefined();
    expect(testFamily([steady, empty]).whole).toBeUndefined();
    expect(testFamily([steady, pairOf(5, 5, 4), empty]).whole).toBeUndefined();
    expect(testFamily([steady, pairOf(5, 5, 4), pairOf(5, 4, 5)]).whole).toBeDefined();
  });

  test('adjusts a p-value to no less than it is, and never to more than the procedure of Holm does', () => {
    let less = 0;
    fc.assert(
      fc.property(pairs, (given) => {
        const { pValues, adjusted } = testFamily(given);
        expect(pValues).toEqual(given.map((pair) => testByFisher(pair).pValue));
        for (const [index, byHolm] of adjustByHolm(pValues).entries()) {
          const [pValue = 1, one = 0] = [pValues[index], adjusted[index]];
          expect(one).toBeGreaterThanOrEqual(pValue * (1 - 1e-9));
          expect(one).toBeLessThanOrEqual(byHolm * (1 + 1e-9));
          if (one < byHolm * 0.99) less += 1;
        }
      }),
    );
    expect(less).toBeGreaterThan(0);
  });

  test('of more runs than can be added up in time goes by Holm, and by a bound for the whole', () => {
    const large = pairOf(1_000_000, 500_000, 499_000);
    const { pValues, adjusted, chanceUpTo, whole } = testFamily([large, pairOf(3, 3, 0)]);
    expect(pValues).toEqual([testByFisher(large).pValue, testByFisher(pairOf(3, 3, 0)).pValue]);
    expect(adjusted).toEqual(adjustByHolm(pValues));
    expect(chanceUpTo(0.02)).toBe(0.02);
    expect(whole?.pValue).toBe(boundStratified([large, pairOf(3, 3, 0)]));
    expect(whole?.largestUpTo(0.02)).toBe(0.02);
    expect(testFamily([large, pairOf(5, 5, 5)]).whole).toBeUndefined();
  });

  test('throws at what are no counts', () => {
    expect(() => testFamily([pairOf(5, 5, 5), pairOf(5, 6, 2)])).toThrow(RangeError);
  });
});
