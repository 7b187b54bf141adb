/** Fisher's test of one scenario. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCounts, MOST_RUNS, runsOf } from '../../src/evidence/counts.ts';
import { fisherLess, smallestP } from '../../src/evidence/fisher.ts';
import { expectAsPrinted, expectClose } from './close.ts';
import { anyCounts, anyPair, counts, outcomesOf } from './counts.ts';
import { FISHER } from './references/fisher.ts';

const MOST = 400;

describe('fisherLess', () => {
  test.each(FISHER)('$current after $baseline: $pValue ($origin)', (reference) => {
    const { baseline, current, pValue, published } = reference;
    expectClose(fisherLess(baseline, current), pValue);
    if (published !== undefined) expectAsPrinted(fisherLess(baseline, current), published);
  });

  test('is from above 0 to 1, also with thousands of runs', () => {
    fc.assert(
      fc.property(anyPair(10_000), ({ baseline, current }) => {
        const pValue = fisherLess(baseline, current);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('falls when a run that passed fails instead', () => {
    fc.assert(
      fc.property(anyPair(MOST), ({ baseline, current }) => {
        const { passed, failed } = current;
        fc.pre(passed > 0);
        const worse = fisherLess(baseline, counts(passed - 1, failed + 1));
        expect(worse).toBeLessThanOrEqual(fisherLess(baseline, current) * (1 + 1e-9));
      }),
    );
  });

  test('is the same test when passed and failed, and then and now, are both exchanged', () => {
    fc.assert(
      fc.property(anyPair(MOST), ({ baseline, current }) => {
        const turned = ({ passed, failed }: typeof current) => counts(failed, passed);
        expectClose(fisherLess(turned(current), turned(baseline)), fisherLess(baseline, current));
      }),
    );
  });

  test('and the test of a rise come to 1 and the chance of what was observed', () => {
    fc.assert(
      fc.property(anyPair(12), (pair) => {
        const { baseline, current } = pair;
        const observed = outcomesOf(pair).find(([outcome]) => outcome.current.passed === current.passed)?.[1];
        const sum = fisherLess(baseline, current) + fisherLess(current, baseline);
        expectClose(sum, 1 + (observed ?? Number.NaN));
      }),
    );
  });
});

describe('smallestP', () => {
  test.each([
    [counts(10, 0), counts(6, 4)],
    [counts(9, 1), counts(9, 1)],
    [counts(2, 3), counts(1, 4)],
  ])('of %j and %j is that of the worst outcome', (baseline, current) => {
    const [worst] = outcomesOf({ baseline, current });
    expectClose(smallestP(baseline, current), worst?.[1] ?? Number.NaN);
  });

  test('is reached by an outcome, and by none undercut', () => {
    fc.assert(
      fc.property(anyPair(15), (pair) => {
        const pValues = outcomesOf(pair).map(([{ baseline, current }]) => fisherLess(baseline, current));
        expectClose(smallestP(pair.baseline, pair.current), Math.min(...pValues));
      }),
    );
  });

  test('is exactly 1 where nothing can be told', () => {
    fc.assert(
      fc.property(anyCounts(MOST), fc.nat(MOST), fc.nat(MOST), (some, a, b) => {
        for (const [baseline, current] of [
          [counts(0, 0), some],
          [some, counts(0, 0)],
          [counts(a, 0), counts(b, 0)],
          [counts(0, a), counts(0, b)],
        ] as const) {
          expect(smallestP(baseline, current)).toBe(1);
          expect(fisherLess(baseline, current)).toBe(1);
        }
      }),
    );
  });
});

describe('counts', () => {
  const good = counts(3, 2);
  test.each([
    counts(-1, 2),
    counts(1, -2),
    counts(1.5, 2),
    counts(1, Number.NaN),
    counts(Number.POSITIVE_INFINITY, 0),
    counts(0, MOST_RUNS + 1),
  ])('%j are none', (bad) => {
    expect(() => checkCounts(bad)).toThrow(RangeError);
    expect(() => fisherLess(bad, good)).toThrow(RangeError);
    expect(() => smallestP(good, bad)).toThrow('must be a whole number from 0 to 1000000, not ');
  });

  test('are added up', () => {
    expect(runsOf(good)).toBe(5);
    expect(() => checkCounts(counts(MOST_RUNS, 0))).not.toThrow();
  });
});
