/** Which drops are claimed. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import { findRegressions, type Regressions } from '../../src/evidence/regressions.ts';
import { fc } from '../support/property.ts';
import { expectClose, expectNear, expectSameP } from './close.ts';
import { anyPair, counts, pairOf } from './counts.ts';
import { decide, everyOutcome, fraction } from './exact.ts';
import { DESIGNS } from './references/designs.ts';

const claimedOf = ({ overall, scenarios }: Regressions) => [
  overall?.claimed,
  ...scenarios.map(({ claimed }) => claimed),
];
const steady = (count: number) => Array.from({ length: count }, () => pairOf(10, 9, 9));
/** Hundredths. */
const SIGNIFICANCES = [1, 5, 10, 25, 50];

/** Everything that is found, against exact fractions. */
function expectExact(pairs: readonly ScenarioPair[], hundredths: number): void {
  const found = findRegressions(pairs, hundredths / 100);
  const expected = decide(pairs, fraction(hundredths, 100));
  expect(claimedOf(found)).toEqual(claimedOf(expected));
  if (expected.overall !== undefined) {
    expectSameP(found.overall?.pValue, expected.overall.pValue);
    expectClose(found.overall?.level, expected.overall.level);
  }
  for (const [index, { pValue, adjustedP, level }] of expected.scenarios.entries()) {
    expectClose(found.scenarios[index]?.pValue, pValue);
    expectClose(found.scenarios[index]?.adjustedP, adjustedP);
    expectNear(found.scenarios[index]?.level, level);
  }
}

describe('findRegressions', () => {
  test.each<[string, readonly ScenarioPair[], (boolean | undefined)[]]>([
    ['nothing', [], [undefined]],
    ['one scenario, 10 of 10 to 6 of 10', [pairOf(10, 10, 6)], [undefined, true]],
    ['one scenario, 10 of 10 to 7 of 10', [pairOf(10, 10, 7)], [undefined, false]],
    ['one scenario, 5 of 5 to 3 of 5', [pairOf(5, 5, 3)], [undefined, false]],
    ['one scenario, just 1 in 20', [pairOf(3, 3, 0)], [undefined, true]],
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
      // Of the p-values 0.029, 0.105 and 0.105 none reaches its level; the whole set does, and then the first has all.
      'a drop in one that is claimed after the whole set',
      [pairOf(10, 9, 4), pairOf(10, 10, 7), pairOf(10, 10, 7)],
      [true, true, false, false],
    ],
  ])('of %s', (_, pairs, expected) => {
    expect(claimedOf(findRegressions(pairs, 0.05))).toEqual(expected);
  });

  test('gives what the scenarios can not use to the whole set, and the rest back, by hand', () => {
    const pairs = [pairOf(3, 3, 0), pairOf(3, 3, 3)];
    // Only the first can show anything: all of the significance is its own.
    expect(findRegressions(pairs, 0.2).scenarios.map(({ level }) => level)).toEqual([0.2, 0.2]);

    // Each of two can give 1/20, 10/20 and more; both together 1/400, 19/400, 118/400 and more.
    const two = (first: number, second: number, alpha: number) =>
      findRegressions([pairOf(3, 3 - first, first), pairOf(3, 3 - second, second)], alpha);
    // Of 0.25 the scenarios can use 2/20, and of what is left the whole 19/400. The rest is theirs.
    const one = two(0, 3, 0.25);
    expectClose(one.overall?.level, 19 / 400);
    for (const { level } of one.scenarios) expectClose(level, 0.25 - 19 / 400);
    expectClose(one.scenarios[0]?.adjustedP, 2 / 20);
    expect(claimedOf(one)).toEqual([false, true, false]);
    // Once the whole is claimed, by 1/400, they have all.
    const both = two(0, 0, 0.25);
    expectClose(both.overall?.level, 19 / 400);
    for (const { level } of both.scenarios) expect(level).toBe(0.25);
    expect(claimedOf(both)).toEqual([true, true, true]);
    // Of 0.14 the scenarios can use nothing in their half, but the whole leaves them less than 2/20, and then all.
    expect(claimedOf(two(0, 3, 0.14))).toEqual([false, false, false]);
    expectClose(two(0, 3, 0.14).scenarios[0]?.level, 0.14 - 19 / 400);
    expect(claimedOf(two(0, 1, 0.14))).toEqual([true, true, false]);
    // Of 0.04 the whole can use 1/400, and of 0.002 nobody can use anything.
    expectClose(two(0, 0, 0.04).overall?.level, 1 / 400);
    expect(claimedOf(two(0, 0, 0.04))).toEqual([true, false, false]);
    expect(two(0, 0, 0.002).overall).toMatchObject({ level: 0, claimed: false });
    expect(two(0, 0, 0.002).scenarios[0]).toMatchObject({ level: 0.002, claimed: false });
  });

  test.each(DESIGNS)('is what exact fractions say: $name', ({ pairs }) => {
    for (const hundredths of SIGNIFICANCES) expectExact(pairs, hundredths);
  });

  test('is what exact fractions say, whatever the set', () => {
    const pair = fc.oneof(
      anyPair(20),
      // A pooled baseline.
      fc.record({
        baseline: fc.record({ passed: fc.integer({ min: 20, max: 50 }), failed: fc.nat(5) }),
        current: fc.record({ passed: fc.nat(5), failed: fc.nat(4) }),
      }),
      // So few that p-values are often equal.
      fc.record({ before: fc.nat(2), now: fc.nat(2) }).map(({ before, now }) => pairOf(2, before, now)),
    );
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...SIGNIFICANCES),
        expectExact,
      ),
      { numRuns: 200 },
    );
  });

  test.each([0, 1, -0.1, Number.NaN])('throws at a significance of %d', (significance) => {
    expect(() => findRegressions([], significance)).toThrow(
      new RangeError(`${significance} is no chance of a false alarm above 0 and below 1`),
    );
  });

  test('throws at what are no counts', () => {
    expect(() => findRegressions([pairOf(5, 6, 2)], 0.05)).toThrow(RangeError);
  });

  const pairs = fc.array(anyPair(30), { maxLength: 7 });
  const significance = fc.constantFrom(0.01, 0.05, 0.1, 0.2);

  test('claims what has a p-value of at most its level, and all of its levels come to the significance', () => {
    fc.assert(
      fc.property(pairs, significance, (given, alpha) => {
        const { overall, scenarios } = findRegressions(given, alpha);
        expect(scenarios).toHaveLength(given.length);
        if (overall) expect(overall.claimed).toBe(overall.pValue <= overall.level * (1 + 1e-9));
        for (const { pValue, adjustedP, level, claimed } of scenarios) {
          expect(adjustedP).toBeGreaterThanOrEqual(pValue * (1 - 1e-9));
          expect(adjustedP).toBeLessThanOrEqual(1);
          expect(claimed).toBe(adjustedP <= level * (1 + 1e-9));
          expectNear(level, overall?.claimed === true ? alpha : alpha - (overall?.level ?? 0));
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
        const there = findRegressions(given, alpha);
        const back = findRegressions(given.toReversed(), alpha);
        expect(back.overall?.claimed).toBe(there.overall?.claimed);
        expect(back.scenarios.map(({ claimed }) => claimed).toReversed()).toEqual(
          there.scenarios.map(({ claimed }) => claimed),
        );
      }),
    );
  });

  test('has levels that do not depend on the outcome, but for whether the whole is claimed', () => {
    const levels = new Set<string>();
    for (const [outcome] of everyOutcome([pairOf(5, 5, 2), pairOf(4, 3, 1), pairOf(3, 2, 2)])) {
      const { overall, scenarios } = findRegressions(outcome, 0.25);
      levels.add(JSON.stringify([overall?.claimed, overall?.level, scenarios.map(({ level }) => level)]));
    }
    expect(levels.size).toBe(2);
  });
});
