/** Many tests at once. */
import { describe, expect, jest, test } from '@jest/globals';
import { adjustByHolm, reaches, stepDown } from '../../src/evidence/holm.ts';
import { fc } from '../support/property.ts';
import { expectClose } from './close.ts';
import { HOLM } from './references/holm.ts';

const pValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02, 0.05, 1));
const pValues = fc.array(pValue, { maxLength: 12 });

describe('adjustByHolm', () => {
  test.each(HOLM)('of $pValues is $adjusted ($origin)', ({ pValues: given, adjusted }) => {
    const found = adjustByHolm(given);
    expect(found).toHaveLength(adjusted.length);
    for (const [index, expected] of adjusted.entries()) expectClose(found[index], expected);
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

describe('stepDown', () => {
  test('asks from the smallest p-value on, in the order given where some are equal', () => {
    const chanceOf = jest.fn((one: number) => one);
    expect(stepDown([0.3, 0.1, 0.3, 0.2], chanceOf)).toEqual([0.3, 0.1, 0.3, 0.2]);
    expect(chanceOf.mock.calls).toEqual([
      [0.1, 4, 1],
      [0.2, 3, 3],
      [0.3, 2, 0],
      [0.3, 1, 2],
    ]);
  });

  test('gives none less than one before it, and none above 1', () => {
    const chances = [0.4, 0.3, 0.5, 7];
    expect(stepDown([0.01, 0.02, 0.03, 0.04], (_, left) => chances[4 - left] ?? 0)).toEqual([
      0.4, 0.4, 0.5, 1,
    ]);
  });

  test('of nothing asks nothing', () => {
    const chanceOf = jest.fn(() => 0);
    expect(stepDown([], chanceOf)).toEqual([]);
    expect(chanceOf).not.toHaveBeenCalled();
  });
});

describe('reaches', () => {
  test.each([
    [0.05, 0.05, true],
    [0.05 * (1 + 1e-10), 0.05, true],
    [0.05 * (1 + 1e-8), 0.05, false],
    [0.0499, 0.05, true],
    [0, 0, true],
    [1e-300, 0, false],
  ])('%d against %d: %s', (one, alpha, expected) => {
    expect(reaches(one, alpha)).toBe(expected);
  });
});
