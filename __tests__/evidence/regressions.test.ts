/** Which drops are claimed, and how often by mistake. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fisherLess } from '../../src/evidence/fisher.ts';
import { findRegressions, type Regressions, runsToSettle } from '../../src/evidence/regressions.ts';
import { type ScenarioPair, testStratified } from '../../src/evidence/stratified.ts';
import { anyPair, counts, outcomesOf, pairOf } from './counts.ts';

const claimedOf = ({ overall, scenarios }: Regressions) => [
  overall?.claimed,
  ...scenarios.map(({ claimed }) => claimed),
];
const steady = (count: number) => Array.from({ length: count }, () => pairOf(10, 9, 9));

describe('findRegressions', () => {
  test.each<[string, readonly ScenarioPair[], (boolean | undefined)[]]>([
    ['nothing', [], [undefined]],
    ['one scenario, 10 of 10 to 6 of 10', [pairOf(10, 10, 6)], [undefined, true]],
    ['one scenario, 10 of 10 to 7 of 10', [pairOf(10, 10, 7)], [undefined, false]],
    ['one scenario, 5 of 5 to 3 of 5', [pairOf(5, 5, 3)], [undefined, false]],
    ['one scenario, a rise', [pairOf(10, 0, 10)], [undefined, false]],
    ['one that tells anything beside others', [pairOf(9, 9, 9), pairOf(10, 10, 6)], [undefined, false, true]],
    ['a side without runs', [{ baseline: counts(0, 0), current: counts(0, 5) }], [undefined, false]],
    ['a small drop in every scenario', Array(8).fill(pairOf(3, 3, 2)), [true, ...Array(8).fill(false)]],
    ['a large drop in one', [pairOf(10, 10, 1), ...steady(6)], [true, true, ...Array(6).fill(false)]],
    [
      'a drop in one that the others hide',
      [pairOf(10, 10, 1), ...Array(6).fill(pairOf(10, 7, 9))],
      [false, true, ...Array(6).fill(false)],
    ],
    [
      // Of the p-values 0.029, 0.105 and 0.105 none reaches its half; the whole set does, and then the first has all.
      'a drop in one that is claimed after the whole set',
      [pairOf(10, 9, 4), pairOf(10, 10, 7), pairOf(10, 10, 7)],
      [true, true, false, false],
    ],
    [
      'a drop in the only one that could be, after a set that alone is tested first',
      [pairOf(10, 10, 6), pairOf(5, 5, 3)],
      [true, true, false],
    ],
  ])('of %s', (_, pairs, expected) => {
    expect(claimedOf(findRegressions(pairs, 0.05))).toEqual(expected);
  });

  test('says what it claims by, in numbers', () => {
    const pairs = [pairOf(10, 10, 1), pairOf(10, 9, 8), pairOf(5, 5, 5)];
    const { overall, scenarios, scenarioAlpha } = findRegressions(pairs, 0.05);
    const [first = Number.NaN, second = Number.NaN] = pairs.map((pair) =>
      fisherLess(pair.baseline, pair.current),
    );
    expect(overall).toEqual({
      ...testStratified(pairs),
      adjustedP: testStratified(pairs).pValue * 2,
      claimed: true,
    });
    // The second could at best be 0.105, so the first is alone in its half, and then in all after the whole set.
    expect(scenarios).toEqual([
      {
        pValue: first,
        adjustedP: Math.min(2 * first, 2 * (overall?.pValue ?? 1)),
        claimed: true,
        counted: true,
      },
      { pValue: second, adjustedP: 1, claimed: false, counted: false },
      { pValue: 1, adjustedP: 1, claimed: false, counted: false },
    ]);
    expect(scenarioAlpha).toBeCloseTo(0.05 / 6, 15);
  });

  test('gives the whole set all of the significance where no scenario could have half of it', () => {
    const { overall, scenarios } = findRegressions(Array(5).fill(pairOf(3, 3, 2)), 0.05);
    expect(overall?.adjustedP).toBe(overall?.pValue);
    expect(scenarios.every(({ claimed }) => !claimed)).toBe(true);
  });

  test.each([0, 1, -0.1, Number.NaN])('throws at a significance of %d', (significance) => {
    expect(() => findRegressions([], significance)).toThrow(RangeError);
  });

  test('throws at what are no counts', () => {
    expect(() => findRegressions([pairOf(5, 6, 2)], 0.05)).toThrow(RangeError);
  });

  const pairs = fc.array(anyPair(30), { maxLength: 7 });
  const significance = fc.constantFrom(0.01, 0.05, 0.1, 0.2);

  test('claims what has an adjusted p-value of at most the significance, which is never below the p-value', () => {
    fc.assert(
      fc.property(pairs, significance, (given, alpha) => {
        const { overall, scenarios, scenarioAlpha } = findRegressions(given, alpha);
        expect(scenarios).toHaveLength(given.length);
        for (const { pValue, adjustedP, claimed } of [...(overall ? [overall] : []), ...scenarios]) {
          expect(adjustedP).toBeGreaterThanOrEqual(pValue);
          expect(adjustedP).toBeLessThanOrEqual(1);
          expect(claimed).toBe(adjustedP <= alpha * (1 + 1e-9));
        }
        for (const { pValue, claimed, counted } of scenarios) {
          if (pValue <= scenarioAlpha) expect(claimed).toBe(true);
          if (claimed) expect(counted).toBe(true);
        }
      }),
    );
  });

  test('claims nothing of sets in which nothing fell', () => {
    fc.assert(
      fc.property(pairs, significance, (given, alpha) => {
        const risen = given.filter(({ baseline, current }) => {
          const [before, now] = [baseline.passed + baseline.failed, current.passed + current.failed];
          return current.passed * before >= baseline.passed * now;
        });
        expect(claimedOf(findRegressions(risen, alpha))).not.toContain(true);
      }),
    );
  });

  test('does not mind the order', () => {
    fc.assert(
      fc.property(pairs, significance, (given, alpha) => {
        const there = findRegressions(given, alpha).scenarios.map(({ claimed }) => claimed);
        const back = findRegressions(given.toReversed(), alpha).scenarios.map(({ claimed }) => claimed);
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });

  test('needs more evidence at a smaller significance', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const strict = findRegressions(given, 0.01).overall?.claimed === true;
        // With less to give away, the whole set may have all of it instead of half, but never more of it.
        if (strict) expect(findRegressions(given, 0.05).overall?.claimed).toBe(true);
      }),
    );
  });
});

/** Every outcome of a whole set that has its row and column sums, with its chance. */
function* outcomesOfAll(
  pairs: readonly ScenarioPair[],
  odds: readonly number[],
): Generator<[ScenarioPair[], number]> {
  const [pair, ...rest] = pairs;
  if (pair === undefined) {
    yield [[], 1];
    return;
  }
  const here = outcomesOf(pair, odds[0]);
  for (const [others, chance] of outcomesOfAll(rest, odds.slice(1))) {
    for (const [outcome, chanceHere] of here) yield [[outcome, ...others], chance * chanceHere];
  }
}

describe('the chance of a false alarm, summed over all outcomes', () => {
  const runs = fc.integer({ min: 1, max: 8 });
  const pair = fc.record({
    baseline: fc.record({ passed: runs, failed: fc.nat(4) }),
    current: fc.record({ passed: runs, failed: fc.nat(4) }),
  });
  const pairs = fc.array(pair, { minLength: 1, maxLength: 3 });
  const significance = fc.constantFrom(0.02, 0.05, 0.1, 0.25);
  const WITHIN = 1 + 1e-8;

  test('is at most the significance where nothing has changed', () => {
    let largest = 0;
    fc.assert(
      fc.property(pairs, significance, (given, alpha) => {
        let chance = 0;
        for (const [outcome, odds] of outcomesOfAll(given, [])) {
          if (claimedOf(findRegressions(outcome, alpha)).includes(true)) chance += odds;
        }
        expect(chance).toBeLessThanOrEqual(alpha * WITHIN);
        largest = Math.max(largest, chance / alpha);
      }),
      { numRuns: 150 },
    );
    // Or else nothing would ever be claimed, and the property would say nothing.
    expect(largest).toBeGreaterThan(0.5);
  });

  test('is at most that for any scenario that did not become worse, whatever the others did', () => {
    let claims = 0;
    const oddsNow = fc.array(fc.constantFrom(1, 1, 1.5, 0.3, 0.05), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(pairs, oddsNow, significance, (given, odds, alpha) => {
        let chance = 0;
        for (const [outcome, weight] of outcomesOfAll(given, odds)) {
          const { overall, scenarios } = findRegressions(outcome, alpha);
          const isFalse = scenarios.some(({ claimed }, index) => claimed && (odds[index] ?? 1) >= 1);
          const isSetFalse = overall?.claimed === true && given.every((_, index) => (odds[index] ?? 1) >= 1);
          if (isFalse || isSetFalse) chance += weight;
          if (scenarios.some(({ claimed }, index) => claimed && (odds[index] ?? 1) < 1)) claims += 1;
        }
        expect(chance).toBeLessThanOrEqual(alpha * WITHIN);
      }),
      { numRuns: 150 },
    );
    expect(claims).toBeGreaterThan(0);
  });
});

describe('runsToSettle', () => {
  /** Whether so many runs a side would do, by the rule as it is documented. */
  function settles(baseline: number, current: number, of: number, runs: number, alpha: number): boolean {
    const [before, now] = [Math.floor((runs * baseline) / of), Math.ceil((runs * current) / of)];
    return fisherLess(counts(before, runs - before), counts(now, runs - now)) <= alpha * (1 + 1e-9);
  }

  test.each([
    [10, 10, 6, 0.05, 10],
    [10, 10, 7, 0.05, 14],
    [5, 5, 3, 0.05, 10],
    [1, 1, 0, 0.05, 3],
    [100, 95, 90, 0.05, 200],
    [100, 95, 90, 0.00125, 540],
    // Beyond 1,000 by the approximation: Fisher's test is first content with 1,190 and 1,880.
    [17, 12, 11, 0.00125, 1191],
    [20, 10, 9, 0.00125, 1864],
    [2000, 1000, 999, 0.05, undefined],
    [10, 6, 6, 0.05, undefined],
    [10, 6, 9, 0.05, undefined],
  ])('of %d runs, %d passed and then %d, at %d: %p', (of, before, now, alpha, expected) => {
    const { baseline, current } = pairOf(of, before, now);
    expect(runsToSettle(baseline, current, alpha)).toBe(expected);
  });

  test('is undefined where a side has no runs', () => {
    expect(runsToSettle(counts(0, 0), counts(0, 5), 0.05)).toBeUndefined();
    expect(runsToSettle(counts(5, 0), counts(0, 0), 0.05)).toBeUndefined();
  });

  test('throws at what are no counts, and at no significance', () => {
    expect(() => runsToSettle(counts(-1, 0), counts(0, 1), 0.05)).toThrow(RangeError);
    expect(() => runsToSettle(counts(1, 0), counts(0, 1), 0)).toThrow(RangeError);
  });

  test('is enough by Fisher, and no fewer are, up to 1,000 runs', () => {
    const alphas = fc.constantFrom(0.05, 0.025, 0.00125);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.nat(20), alphas, (of, a, b, alpha) => {
        const [before, now] = [Math.min(of, Math.max(a, b)), Math.min(of, a, b)];
        const { baseline, current } = pairOf(of, before, now);
        const found = runsToSettle(baseline, current, alpha);
        expect(found === undefined).toBe(before === now);
        if (found === undefined || found > 1000) return;
        expect(settles(before, now, of, found, alpha)).toBe(true);
        for (let runs = 1; runs < found; runs += 1) {
          expect(settles(before, now, of, runs, alpha)).toBe(false);
        }
      }),
    );
  });

  test('grows as the significance shrinks', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), (a, b) => {
        fc.pre(a !== b);
        const { baseline, current } = pairOf(10, Math.max(a, b), Math.min(a, b));
        const [loose = 0, strict = 0] = [0.05, 0.005].map((alpha) => runsToSettle(baseline, current, alpha));
        expect(strict).toBeGreaterThan(loose);
      }),
    );
  });
});
