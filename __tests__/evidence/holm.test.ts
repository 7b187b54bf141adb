/** Many tests at once. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustByHolm as adjustCounted, reaches, worthCounting } from '../../src/evidence/holm.ts';
import { expectClose } from './close.ts';
import { HOLM } from './references/holm.ts';

const pValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02, 0.05, 1));
/** All of them counted. */
const adjustByHolm = (given: readonly number[]) =>
  adjustCounted(
    given,
    given.map(() => true),
  );
const pValues = fc.array(pValue, { maxLength: 12 });

describe('adjustByHolm', () => {
  test.each(HOLM)('of $pValues is $adjusted ($origin)', ({ pValues: given, adjusted }) => {
    const found = adjustByHolm(given);
    expect(found).toHaveLength(adjusted.length);
    for (const [index, expected] of adjusted.entries()) expectClose(found[index], expected);
  });

  test('counts only some', () => {
    const counted = [true, false, true, false];
    expect(adjustCounted([0.02, 0.001, 0.01, 1], counted)).toEqual([0.02, 1, 0.02, 1]);
  });

  test('never falls below a p-value, keeps their order and ends at 1', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = adjustByHolm(given);
        for (const [index, one] of adjusted.entries()) {
          expect(one).toBeGreaterThanOrEqual(given[index] ?? 1);
          expect(one).toBeLessThanOrEqual(1);
          for (const [other, lower] of given.entries()) {
            if (lower <= (given[index] ?? 0)) expect(adjusted[other]).toBeLessThanOrEqual(one);
          }
        }
      }),
    );
  });

  test('claims what stepping down by hand claims', () => {
    fc.assert(
      fc.property(pValues, fc.constantFrom(0.01, 0.05, 0.2), (given, alpha) => {
        const sorted = given.toSorted((a, b) => a - b);
        const stop = sorted.findIndex((one, rank) => one * (given.length - rank) > alpha);
        const claimed = adjustByHolm(given).filter((one) => one <= alpha).length;
        expect(claimed).toBe(stop === -1 ? given.length : stop);
      }),
    );
  });
});

describe('worthCounting', () => {
  test.each([
    ['none', [], []],
    ['all of few that can', [0.001, 0.002], [true, true]],
    ['none of those that can not', [0.06, 1, 0.5], [false, false, false]],
    ['the one that can, whatever others can not', [0.04, 0.06, 1], [true, false, false]],
    // K = 2: two can reach 0.025, and three would need 0.0167.
    ['those that can with each other', [0.02, 0.03, 0.025, 0.05], [true, false, true, false]],
    // Four can reach 0.05, none 0.025: K = 2, and none is left.
    [
      'none where each stands in the way of the others',
      [0.05, 0.05, 0.05, 0.05],
      [false, false, false, false],
    ],
    ['one at the very limit', [0.05], [true]],
  ])('counts %s', (_, smallest, counted) => {
    expect(worthCounting(smallest, 0.05)).toEqual(counted);
  });

  test('counts no more than its share of the significance is for', () => {
    fc.assert(
      fc.property(pValues, (smallest) => {
        const counted = smallest.filter((_, index) => worthCounting(smallest, 0.05)[index]);
        for (const one of counted) expect(reaches(one * counted.length, 0.05)).toBe(true);
        // By Bonferroni's bound for all of them nothing would be counted that is not counted here.
        for (const [index, one] of smallest.entries()) {
          if (one <= 0.05 / smallest.length) expect(worthCounting(smallest, 0.05)[index]).toBe(true);
        }
      }),
    );
  });
});

describe('reaches', () => {
  test.each([
    [0.05, 0.05, true],
    [0.05 * (1 + 1e-10), 0.05, true],
    [0.05 * (1 + 1e-8), 0.05, false],
    [0.0499, 0.05, true],
  ])('%d against %d: %s', (one, alpha, expected) => {
    expect(reaches(one, alpha)).toBe(expected);
  });
});
