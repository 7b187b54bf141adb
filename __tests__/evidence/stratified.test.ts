/** The test of all scenarios together. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fisherLess } from '../../src/evidence/fisher.ts';
import { type ScenarioPair, testStratified } from '../../src/evidence/stratified.ts';
import { expectAsPrinted, expectClose } from './close.ts';
import { anyPair, counts, outcomesOf, pairOf } from './counts.ts';
import { STRATIFIED } from './references/stratified.ts';

const exactP = (pairs: readonly ScenarioPair[]) => testStratified(pairs, Number.POSITIVE_INFINITY).pValue;
const asymptoticP = (pairs: readonly ScenarioPair[]) => testStratified(pairs, 0).pValue;

/** The statistic of Cochran, Mantel and Haenszel, written once more and apart from the code. */
function chiSquared(pairs: readonly ScenarioPair[], correction: number): number {
  let [distance, variance] = [0, 0];
  for (const pair of pairs) {
    const outcomes = outcomesOf(pair).map(([{ current }, odds]) => [current.passed, odds] as const);
    const mean = outcomes.reduce((sum, [passed, odds]) => sum + passed * odds, 0);
    variance += outcomes.reduce((sum, [passed, odds]) => sum + (passed - mean) ** 2 * odds, 0);
    distance += pair.current.passed - mean;
  }
  return (Math.abs(distance) - correction) ** 2 / variance;
}

describe('testStratified', () => {
  test.each(STRATIFIED)('gives $exact, or about $asymptotic ($origin)', (reference) => {
    const { pairs, exact, asymptotic } = reference;
    expectClose(exactP(pairs), exact);
    if (asymptotic !== undefined) expectClose(asymptoticP(pairs), asymptotic);
  });

  test.each(STRATIFIED.filter(({ published }) => published !== undefined))(
    'is the test that was published: $origin',
    ({ pairs, published }) => {
      const { chiSquared: printed = 0, corrected = false } = published ?? {};
      expectAsPrinted(chiSquared(pairs, corrected ? 0.5 : 0), printed);
    },
  );

  test('of one scenario is that of Fisher', () => {
    fc.assert(
      fc.property(anyPair(200), ({ baseline, current }) => {
        const { pValue, method } = testStratified([{ baseline, current }]);
        expectClose(pValue, fisherLess(baseline, current));
        expect(method).toBe('exact');
      }),
    );
  });

  test('does not mind the order, nor scenarios that tell nothing', () => {
    const nothing = [pairOf(5, 5, 5), pairOf(5, 0, 0), { baseline: counts(0, 0), current: counts(3, 2) }];
    fc.assert(
      fc.property(fc.array(anyPair(20), { maxLength: 8 }), (pairs) => {
        const pValue = exactP(pairs);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expectClose(exactP([...nothing, ...pairs.toReversed()]), pValue);
        if (pValue < 1) expectClose(asymptoticP([...pairs.toReversed(), ...nothing]), asymptoticP(pairs));
      }),
    );
  });

  test('falls when a run that passed fails instead', () => {
    fc.assert(
      fc.property(fc.array(anyPair(20), { maxLength: 5 }), anyPair(20), (others, { baseline, current }) => {
        const { passed, failed } = current;
        fc.pre(passed > 0);
        const worse = exactP([...others, { baseline, current: counts(passed - 1, failed + 1) }]);
        expect(worse).toBeLessThanOrEqual(exactP([...others, { baseline, current }]) * (1 + 1e-9));
      }),
    );
  });

  test('is exact until that costs too much, and then is near to it', () => {
    const few = Array.from({ length: 50 }, () => pairOf(100, 70, 68));
    const many = Array.from({ length: 120 }, () => pairOf(100, 70, 69));
    expect(testStratified(few).method).toBe('exact');
    const { pValue, method } = testStratified(many);
    expect(method).toBe('asymptotic');
    expect(Math.abs(pValue / exactP(many) - 1)).toBeLessThan(0.01);
  });

  test('is near to the asymptotic test where there are many runs', () => {
    const rate = fc.integer({ min: 60, max: 140 });
    const pair = fc.tuple(rate, fc.integer({ min: -15, max: 15 })).map(([a, b]) => pairOf(200, a, a + b));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 6 }), (pairs) => {
        expect(Math.abs(asymptoticP(pairs) - exactP(pairs))).toBeLessThan(0.002);
      }),
      { numRuns: 50 },
    );
  });
});
