/** The test of all scenarios together. */
import { describe, expect, test } from '@jest/globals';
import { testFamily } from '../../src/evidence/family.ts';
import { type ScenarioPair, testByFisher } from '../../src/evidence/fisher.ts';
import { adjustByHolm } from '../../src/evidence/holm.ts';
import { findRegressions } from '../../src/evidence/regressions.ts';
import { boundStratified, testStratified } from '../../src/evidence/stratified.ts';
import { fc } from '../support/property.ts';
import { expectAsPrinted, expectClose, expectSameP } from './close.ts';
import { anyPair, counts, outcomesOf, pairOf } from './counts.ts';
import { everyOutcome, testWholeExactly, toNumber } from './exact.ts';
import { STRATIFIED } from './references/stratified.ts';

const testAll = (pairs: readonly ScenarioPair[]) => testStratified(pairs, pairs.map(testByFisher));
const pOf = (pairs: readonly ScenarioPair[]) => testAll(pairs).pValue;
const times = (number: number, pair: ScenarioPair) => Array.from({ length: number }, () => pair);

/** The statistic of Cochran, Mantel and Haenszel, by every outcome. */
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

/** So many scenarios of 1,000 runs against 1, of which so many failed. */
function against1(baselinePassed: number, scenarios: number, failed: number): ScenarioPair[] {
  const baseline = counts(baselinePassed, 1000 - baselinePassed);
  return Array.from({ length: scenarios }, (_, index) => ({
    baseline,
    current: index < failed ? counts(0, 1) : counts(1, 0),
  }));
}

/** Scenarios whose sides differ as much as may be. */
const unequalPair = fc.record({
  baseline: fc.record({ passed: fc.nat(400), failed: fc.nat(60) }),
  current: fc.record({ passed: fc.nat(2), failed: fc.nat(2) }),
});

describe('testStratified', () => {
  test.each(STRATIFIED)('gives $exact ($origin)', ({ pairs, exact }) => {
    expectClose(pOf(pairs), exact);
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
      fc.property(anyPair(200), (pair) => {
        const { attainable, pValue } = testByFisher(pair);
        expect(testAll([pair])).toEqual({ attainable, pValue });
      }),
    );
  });

  test.each([
    [3, 900, 2, 0.0283],
    [34, 750, 14, 0.0283],
    [11, 900, 5, 0.00279],
    [28, 990, 3, 0.00279],
  ])(
    'is exact with %d scenarios of 1,000 runs, %d of them passed, against 1, of which %d failed: %d',
    (scenarios, passed, failed, printed) => {
      const pairs = against1(passed, scenarios, failed);
      expectClose(pOf(pairs), toNumber(testWholeExactly(pairs).pValue));
      expectAsPrinted(pOf(pairs), printed);
    },
  );

  test('is that of every outcome of the whole set, one by one', () => {
    const pairs = [pairOf(4, 4, 2), { baseline: counts(9, 1), current: counts(1, 2) }, pairOf(3, 2, 1)];
    const passed = (set: readonly ScenarioPair[]) =>
      set.reduce((sum, { current }) => sum + current.passed, 0);
    let [all, asFew] = [0n, 0n];
    for (const [outcome, number] of everyOutcome(pairs)) {
      all += number;
      if (passed(outcome) <= passed(pairs)) asFew += number;
    }
    expectClose(pOf(pairs), toNumber({ top: asFew, bottom: all }));
  });

  test('can give what exact fractions say, and gives that, whatever the sides', () => {
    const pairs = fc.array(fc.oneof(anyPair(8), unequalPair), { maxLength: 3 });
    fc.assert(
      fc.property(pairs, (given) => {
        const { attainable, pValue } = testAll(given);
        const exact = testWholeExactly(given);
        expect(attainable).toHaveLength(exact.attainable.length);
        for (const [index, one] of exact.attainable.entries()) expectClose(attainable[index], toNumber(one));
        expectClose(pValue, toNumber(exact.pValue));
      }),
    );
  });

  test('does not mind the order, nor scenarios that tell nothing', () => {
    const nothing = [pairOf(5, 5, 5), pairOf(5, 0, 0), { baseline: counts(0, 0), current: counts(3, 2) }];
    fc.assert(
      fc.property(fc.array(anyPair(20), { maxLength: 8 }), (pairs) => {
        expectSameP(pOf([...nothing, ...pairs.toReversed()]), pOf(pairs));
      }),
    );
  });

  test('falls when a run that passed fails instead', () => {
    fc.assert(
      fc.property(fc.array(anyPair(20), { maxLength: 5 }), anyPair(20), (others, { baseline, current }) => {
        const { passed, failed } = current;
        fc.pre(passed > 0);
        const worse = pOf([...others, { baseline, current: counts(passed - 1, failed + 1) }]);
        expect(worse).toBeLessThanOrEqual(pOf([...others, { baseline, current }]) * (1 + 1e-9) + 1e-32);
      }),
    );
  });

  test('of outcomes that are too unlikely to be worked out is next to 0, or 1', () => {
    const { attainable, pValue } = testAll(times(9, pairOf(200, 200, 0)));
    expect(pValue).toBe(attainable[0]);
    expect(pValue).toBeLessThan(1e-38);
    expect(pOf(times(9, pairOf(200, 0, 200)))).toBe(1);
  });
});

describe('boundStratified', () => {
  test.each<[string, ScenarioPair[], number]>([
    ['a fall', [pairOf(10, 10, 6)], Math.exp((-2 * 2 ** 2) / 4)],
    ['two falls', [pairOf(10, 10, 6), pairOf(10, 5, 3)], Math.exp((-2 * 3 ** 2) / (4 + 8))],
    ['more runs before', [{ baseline: counts(90, 10), current: counts(0, 2) }], Math.exp(-((90 / 51) ** 2))],
    ['more runs now', [{ baseline: counts(2, 0), current: counts(50, 50) }], Math.exp(-((50 / 51) ** 2))],
    ['no change', [pairOf(10, 8, 8)], 1],
    ['a rise', [pairOf(10, 6, 10)], 1],
    ['a fall that a rise makes up for', [pairOf(10, 9, 7), pairOf(10, 7, 9)], 1],
    ['all passed', [pairOf(10, 10, 10)], 1],
    ['a side without runs', [{ baseline: counts(0, 0), current: counts(0, 5) }], 1],
    ['no runs beside a fall', [pairOf(0, 0, 0), pairOf(10, 10, 6)], Math.exp(-2)],
    ['nothing', [], 1],
  ])('of %s', (_, pairs, expected) => {
    expectClose(boundStratified(pairs), expected);
  });

  test('is never below the exact p-value', () => {
    const pair = fc.oneof(anyPair(40), unequalPair);
    let below1 = 0;
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const bound = boundStratified(pairs);
        expect(bound).toBeGreaterThanOrEqual(pOf(pairs) * (1 - 1e-9) - 1e-32);
        expect(bound).toBeLessThanOrEqual(1);
        if (bound < 1) below1 += 1;
      }),
      { numRuns: 500 },
    );
    expect(below1).toBeGreaterThan(0);
  });

  test('is never below the exact p-value of any outcome of a set', () => {
    for (const set of [
      [pairOf(6, 5, 3), pairOf(5, 5, 2)],
      [{ baseline: counts(50, 1), current: counts(2, 3) }, pairOf(4, 3, 1), pairOf(3, 1, 1)],
    ]) {
      for (const [pairs] of everyOutcome(set)) {
        expect(boundStratified(pairs)).toBeGreaterThanOrEqual(pOf(pairs) * (1 - 1e-9));
      }
    }
  });
});

describe('a set of so many runs that the exact test would take too long', () => {
  const steady = pairOf(5000, 4500, 4500);

  test('is tested by the bound, and its scenarios by the procedure of Holm', () => {
    const pairs = [...times(298, steady), pairOf(5000, 4500, 4300), pairOf(5000, 4500, 4180)];
    const { pValues, adjusted, chanceUpTo, whole } = testFamily(pairs);
    expect(whole?.pValue).toBe(boundStratified(pairs));
    expect(whole?.largestUpTo(0.02)).toBe(0.02);
    expect(chanceUpTo(0.02)).toBe(0.02);
    expect(pValues.at(-1)).toBe(testByFisher(pairOf(5000, 4500, 4180)).pValue);
    expect(adjusted).toEqual(adjustByHolm(pValues));

    const { overall, scenarios } = findRegressions(pairs, 0.05);
    expect(overall).toEqual({ pValue: boundStratified(pairs), level: 0.025, claimed: false });
    expect(scenarios.map(({ claimed }) => claimed)).toEqual([
      ...times(298, steady).map(() => false),
      true,
      true,
    ]);
    expect(new Set(scenarios.map(({ level }) => level))).toEqual(new Set([0.025]));
  });

  test('is claimed when it falls by much, and then gives all of the significance to the scenarios', () => {
    const { overall, scenarios } = findRegressions(times(300, pairOf(5000, 4500, 3500)), 0.05);
    expect(overall?.claimed).toBe(true);
    expect(overall?.pValue).toBeGreaterThanOrEqual(0);
    expect(overall?.pValue).toBeLessThan(1e-100);
    for (const { level, adjustedP, claimed } of scenarios) {
      expect(level).toBe(0.05);
      expect(adjustedP).toBeLessThan(1e-30);
      expect(claimed).toBe(true);
    }
  });

  test('is claimed by the bound where each scenario falls by little', () => {
    const { overall, scenarios } = findRegressions(times(300, pairOf(5000, 4500, 4490)), 0.05);
    // Each lies 5 below its mean, with 1,010 failed runs of both sides.
    expectClose(overall?.pValue, Math.exp((-2 * 1500 ** 2) / (300 * 1010)));
    expect(overall?.claimed).toBe(true);
    expect(scenarios.some(({ claimed }) => claimed)).toBe(false);
  });

  test('is one of more than 200 scenarios of 1,000 runs', () => {
    const pairs = times(200, pairOf(1000, 500, 496));
    expect(testFamily(pairs).whole?.pValue).toBe(pOf(pairs));
    expect(pOf(pairs)).toBeLessThan(boundStratified(pairs) / 2);
  });

  test('may be one of two scenarios', () => {
    const pairs = times(2, pairOf(1_000_000, 500_000, 499_000));
    expect(findRegressions(pairs, 0.05).overall).toEqual({
      pValue: boundStratified(pairs),
      level: 0.025,
      claimed: false,
    });
  });

  test('has no test of the whole where only one scenario can show anything', () => {
    const pairs = [pairOf(1_000_000, 500_000, 497_000), pairOf(5, 5, 5)];
    const { overall, scenarios } = findRegressions(pairs, 0.05);
    expect(overall).toBeUndefined();
    expect(scenarios.map(({ level, claimed }) => [level, claimed])).toEqual([
      [0.05, true],
      [0.05, false],
    ]);
    // By Holm: of two scenarios.
    expectClose(scenarios[0]?.adjustedP, 2 * testByFisher(pairs[0] as ScenarioPair).pValue);
  });
});
