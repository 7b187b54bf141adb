/** The interval of a pass rate. */
import { describe, expect, test } from '@jest/globals';
import { passRateInterval } from '../../src/evidence/interval.ts';
import { fc } from '../support/property.ts';
import { expectAsPrinted, expectClose } from './close.ts';
import { anyCounts, choose, counts } from './counts.ts';
import { INTERVALS } from './references/intervals.ts';

function intervalOf(passed: number, failed: number) {
  return passRateInterval(counts(passed, failed)) ?? { lower: Number.NaN, upper: Number.NaN };
}

describe('passRateInterval', () => {
  test.each(INTERVALS)('of $counts is from $lower to $upper ($origin)', (reference) => {
    const found = passRateInterval(reference.counts);
    expectClose(found?.lower, reference.lower);
    expectClose(found?.upper, reference.upper);
    if (reference.published !== undefined) {
      expectAsPrinted(found?.lower ?? Number.NaN, reference.published[0]);
      expectAsPrinted(found?.upper ?? Number.NaN, reference.published[1]);
    }
  });

  test('of no runs is none', () => {
    expect(passRateInterval(counts(0, 0))).toBeUndefined();
  });

  test('of what are no counts throws', () => {
    expect(() => passRateInterval(counts(-1, 5))).toThrow(RangeError);
  });

  test('contains the rate that was observed, and lies within 0 and 1', () => {
    fc.assert(
      fc.property(anyCounts(10_000), ({ passed, failed }) => {
        fc.pre(passed + failed > 0);
        const { lower, upper } = intervalOf(passed, failed);
        const rate = passed / (passed + failed);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(rate);
        expect(upper).toBeGreaterThanOrEqual(rate);
        expect(upper).toBeLessThanOrEqual(1);
        expect(upper - lower).toBeGreaterThan(0);
      }),
    );
  });

  test('ends at exactly 0 % where nothing passed, and at exactly 100 % where nothing failed', () => {
    for (let runs = 1; runs <= 100; runs += 1) {
      expect([intervalOf(0, runs).lower, intervalOf(runs, 0).upper]).toEqual([0, 1]);
    }
  });

  test('is mirrored when passed and failed are exchanged', () => {
    fc.assert(
      fc.property(anyCounts(500), ({ passed, failed }) => {
        fc.pre(passed + failed > 0);
        const [one, other] = [intervalOf(passed, failed), intervalOf(failed, passed)];
        expect(one.lower).toBeCloseTo(1 - other.upper, 12);
        expect(one.upper).toBeCloseTo(1 - other.lower, 12);
      }),
    );
  });

  test('moves up with each run that passes instead, and gets shorter with more runs', () => {
    fc.assert(
      fc.property(anyCounts(300), ({ passed, failed }) => {
        fc.pre(failed > 0);
        const [before, after] = [intervalOf(passed, failed), intervalOf(passed + 1, failed - 1)];
        expect(after.lower).toBeGreaterThan(before.lower);
        expect(after.upper).toBeGreaterThan(before.upper);
        const tenfold = intervalOf(10 * passed, 10 * failed);
        expect(tenfold.upper - tenfold.lower).toBeLessThan(before.upper - before.lower);
      }),
    );
  });

  test.each([5, 10, 20])('with %d runs contains the true rate about 95 times of 100', (runs) => {
    const rates = Array.from({ length: 199 }, (_, index) => (index + 1) / 200);
    const covered = rates.map((rate) => {
      let odds = 0;
      for (let passed = 0; passed <= runs; passed += 1) {
        const { lower, upper } = intervalOf(passed, runs - passed);
        const isIn = lower <= rate && rate <= upper;
        if (isIn) odds += choose(runs, passed) * rate ** passed * (1 - rate) ** (runs - passed);
      }
      return odds;
    });
    expect(covered.reduce((sum, one) => sum + one, 0) / rates.length).toBeCloseTo(0.95, 2);
    expect(Math.min(...covered)).toBeGreaterThan(0.8);
  });
});
