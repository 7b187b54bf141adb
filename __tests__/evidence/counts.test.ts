/** Counts of passed and failed runs. */
import { describe, expect, test } from '@jest/globals';
import { checkCounts, differenceIn, MOST_RUNS, rateOf, runsOf } from '../../src/evidence/counts.ts';
import { fc } from '../support/property.ts';
import { anyCounts, counts } from './counts.ts';

describe('counts', () => {
  test.each([
    [counts(-1, 2), 'passed', '-1'],
    [counts(1, -2), 'failed', '-2'],
    [counts(1.5, 2), 'passed', '1.5'],
    [counts(1, Number.NaN), 'failed', 'NaN'],
    [counts(Number.POSITIVE_INFINITY, 0), 'passed', 'Infinity'],
    [counts(0, MOST_RUNS + 1), 'failed', '1000001'],
  ])('%j are none', (bad, name, number) => {
    expect(() => checkCounts(bad)).toThrow(RangeError);
    expect(() => checkCounts(bad)).toThrow(`${name} must be a whole number from 0 to 1000000, not ${number}`);
  });

  test('may be none, or as many as are allowed', () => {
    expect(() => checkCounts(counts(0, 0))).not.toThrow();
    expect(() => checkCounts(counts(MOST_RUNS, MOST_RUNS))).not.toThrow();
  });

  test('are added up', () => {
    expect(runsOf(counts(3, 2))).toBe(5);
  });

  test('have a rate, but not without runs', () => {
    expect(rateOf(counts(3, 2))).toBe(0.6);
    expect(rateOf(counts(0, 0))).toBeNaN();
  });

  test('differ as their rates do', () => {
    expect(differenceIn(counts(9, 1), counts(4, 1))).toBeLessThan(0);
    expect(differenceIn(counts(4, 1), counts(9, 1))).toBeGreaterThan(0);
    // 1/3 of 3 and of 30 runs, which are no equal numbers after rounding of other kinds.
    expect(differenceIn(counts(1, 2), counts(10, 20))).toBe(0);
    fc.assert(
      fc.property(anyCounts(500), anyCounts(500), (before, now) => {
        fc.pre(runsOf(before) > 0 && runsOf(now) > 0);
        const sign = Math.sign(rateOf(now) - rateOf(before));
        expect(Math.sign(differenceIn(before, now))).toBe(sign);
      }),
    );
  });
});
