/** Fisher's test of one scenario. */
import { describe, expect, test } from '@jest/globals';
import { MOST_RUNS } from '../../src/evidence/counts.ts';
import { distributionOf, marginsOf, type ScenarioPair, testByFisher } from '../../src/evidence/fisher.ts';
import { fc } from '../support/property.ts';
import { expectAsPrinted, expectClose, expectSameP } from './close.ts';
import { anyCounts, anyPair, counts, outcomesOf, pairOf } from './counts.ts';
import { fisherInFixedPoint, outcomesInWays, testExactly, toNumber } from './exact.ts';
import { FISHER } from './references/fisher.ts';

const MOST = 400;
const pOf = (pair: ScenarioPair) => testByFisher(pair).pValue;

describe('the p-value', () => {
  test.each(FISHER)('of $current after $baseline is $pValue ($origin)', (reference) => {
    const { pValue, published } = reference;
    expectClose(pOf(reference), pValue);
    if (published !== undefined) expectAsPrinted(pOf(reference), published);
  });

  test('is above 0 and at most 1, also with thousands of runs', () => {
    fc.assert(
      fc.property(anyPair(10_000), (pair) => {
        expect(pOf(pair)).toBeGreaterThan(0);
        expect(pOf(pair)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('falls when a run that passed fails instead', () => {
    fc.assert(
      fc.property(anyPair(MOST), ({ baseline, current }) => {
        const { passed, failed } = current;
        fc.pre(passed > 0);
        const worse = pOf({ baseline, current: counts(passed - 1, failed + 1) });
        // Tails are cut at a place that depends on the margins, and 1e-32 is far below any use.
        expect(worse).toBeLessThanOrEqual(pOf({ baseline, current }) * (1 + 1e-9) + 1e-32);
      }),
    );
  });

  test('is the same when passed and failed, and then and now, are both exchanged', () => {
    fc.assert(
      fc.property(anyPair(MOST), (pair) => {
        const turned = ({ passed, failed }: ScenarioPair['current']) => counts(failed, passed);
        expectSameP(pOf({ baseline: turned(pair.current), current: turned(pair.baseline) }), pOf(pair));
      }),
    );
  });

  test('and that of a rise come to 1 and the chance of what was observed', () => {
    fc.assert(
      fc.property(anyPair(12), (pair) => {
        const { baseline, current } = pair;
        const observed = outcomesOf(pair).find(([outcome]) => outcome.current.passed === current.passed)?.[1];
        const sum = pOf(pair) + pOf({ baseline: current, current: baseline });
        expectClose(sum, 1 + (observed ?? Number.NaN));
      }),
    );
  });

  test.each<[string, ScenarioPair]>([
    ['half of them', pairOf(1_000_000, 500_600, 499_400)],
    ['half of them, far out', pairOf(1_000_000, 503_000, 497_000)],
    ['half of them, and nothing fell', pairOf(1_000_000, 500_000, 500_000)],
    ['95 of 100', pairOf(1_000_000, 950_300, 949_700)],
    ['nearly all', pairOf(1_000_000, 999_990, 999_970)],
    ['few', pairOf(1_000_000, 60, 40)],
    ['70 of 100, and then 95 of 1,000', { baseline: counts(700_000, 300_000), current: counts(65, 35) }],
    [
      'as many as are allowed, four times',
      { baseline: counts(MOST_RUNS, MOST_RUNS), current: counts(MOST_RUNS - 2000, MOST_RUNS) },
    ],
  ])('is right to 1e-9 of itself with a million runs, of which passed %s', (_, pair) => {
    expectClose(pOf(pair), fisherInFixedPoint(pair));
  });

  test('is right with a million runs by hand too', () => {
    // All of ten failures among a million of two million runs.
    let expected = 1;
    for (let index = 0; index < 10; index += 1) expected *= (1_000_000 - index) / (2_000_000 - index);
    expectClose(pOf(pairOf(1_000_000, 1_000_000, 999_990)), expected);
  });

  test('of an outcome that is too unlikely to be worked out is as small as any', () => {
    const { pValue, attainable } = testByFisher(pairOf(1000, 1000, 0));
    expect(pValue).toBe(attainable[0]);
    expect(pValue).toBeLessThan(1e-38);
  });

  test('of an outcome that is too likely to be lower is 1', () => {
    expect(pOf(pairOf(1000, 0, 1000))).toBe(1);
  });
});

describe('what the test can give', () => {
  test('are the p-values of every outcome with these margins, by exact fractions', () => {
    fc.assert(
      fc.property(anyPair(25), (pair) => {
        const { attainable, pValue } = testByFisher(pair);
        const exact = testExactly(pair);
        expect(attainable).toHaveLength(exact.attainable.length);
        for (const [index, one] of exact.attainable.entries()) expectClose(attainable[index], toNumber(one));
        expectClose(pValue, toNumber(exact.pValue));
      }),
    );
  });

  test('does not depend on the outcome', () => {
    fc.assert(
      fc.property(anyPair(15), (pair) => {
        const { attainable, distribution } = testByFisher(pair);
        for (const [index, [outcome]] of outcomesInWays(pair).entries()) {
          expect(testByFisher(outcome)).toEqual({ attainable, distribution, pValue: attainable[index] });
        }
      }),
    );
  });

  test('is exactly 1 and no more where nothing can be told', () => {
    fc.assert(
      fc.property(anyCounts(MOST), fc.nat(MOST), fc.nat(MOST), (some, a, b) => {
        for (const [baseline, current] of [
          [counts(0, 0), some],
          [some, counts(0, 0)],
          [counts(a, 0), counts(b, 0)],
          [counts(0, a), counts(0, b)],
        ] as const) {
          const { attainable, pValue } = testByFisher({ baseline, current });
          expect([...attainable]).toEqual([1]);
          expect(pValue).toBe(1);
        }
      }),
    );
  });
});

describe('the margins', () => {
  test('are the runs of both sides, those of them that passed, and those that are current', () => {
    expect(marginsOf({ baseline: counts(45, 5), current: counts(3, 2) })).toEqual({
      all: 55,
      passed: 48,
      current: 5,
    });
  });

  test('give the passed runs of the current side from the fewest to the most', () => {
    // Two of the five failed at most, since only two did in all; then 3, 4 or 5 passed.
    const { first, probabilities } = distributionOf({ all: 10, passed: 8, current: 5 });
    expect(first).toBe(3);
    expect(probabilities).toHaveLength(3);
    for (const [index, expected] of [2 / 9, 5 / 9, 2 / 9].entries()) {
      expectClose(probabilities[index], expected);
    }
  });

  test.each([counts(-1, 2), counts(1.5, 2), counts(1, Number.NaN), counts(0, MOST_RUNS + 1)])(
    'can not be those of %j',
    (bad) => {
      const good = counts(3, 2);
      for (const pair of [
        { baseline: bad, current: good },
        { baseline: good, current: bad },
      ]) {
        expect(() => marginsOf(pair)).toThrow(RangeError);
        expect(() => testByFisher(pair)).toThrow('must be a whole number from 0 to 1000000, not ');
      }
    },
  );
});
