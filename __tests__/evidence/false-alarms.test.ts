/** How often anything is claimed by mistake, summed over every outcome. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import { findRegressions } from '../../src/evidence/regressions.ts';
import { fc } from '../support/property.ts';
import { outcomesOf, pairOf } from './counts.ts';
import { allWays, everyOutcome, type Fraction, fraction, isAtMost, multiply, toNumber } from './exact.ts';
import { DESIGNS } from './references/designs.ts';

/** Hundredths. */
const SIGNIFICANCES = [1, 2, 5, 10, 25, 50];
/** A p-value that is the level but for its last digits reaches it. */
const WITHIN = fraction(100_000_001, 100_000_000);

const runs = fc.integer({ min: 1, max: 8 });
const pair = fc.record({
  baseline: fc.record({ passed: runs, failed: fc.nat(4) }),
  current: fc.record({ passed: runs, failed: fc.nat(4) }),
});
const pairs = fc.array(pair, { minLength: 1, maxLength: 3 });

/** The chance that anything is claimed though nothing has changed. */
function chanceOfAnyClaim(given: readonly ScenarioPair[], significance: number): Fraction {
  let claimed = 0n;
  for (const [outcome, number] of everyOutcome(given)) {
    const { overall, scenarios } = findRegressions(outcome, significance);
    if (overall?.claimed === true || scenarios.some((scenario) => scenario.claimed)) claimed += number;
  }
  return { top: claimed, bottom: allWays(given) };
}

/** Checks the chance, and gives its share of the significance. */
function expectRare(given: readonly ScenarioPair[], hundredths: number): number {
  const chance = chanceOfAnyClaim(given, hundredths / 100);
  const significance = fraction(hundredths, 100);
  expect(isAtMost(chance, multiply(significance, WITHIN))).toBe(true);
  return toNumber(multiply(chance, fraction(100, hundredths)));
}

describe('where nothing has changed, the chance of any claim', () => {
  const outcomes = (given: readonly ScenarioPair[]) =>
    given.reduce((product, one) => product * outcomesOf(one).length, 1);
  const small = DESIGNS.filter((design) => outcomes(design.pairs) <= 1000);

  test.each(small)('is at most the significance: $name', ({ pairs: given }) => {
    for (const hundredths of SIGNIFICANCES) expectRare(given, hundredths);
  });

  test('is at most the significance, whatever the set', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...SIGNIFICANCES), (given, hundredths) => {
        expectRare(given, hundredths);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['one scenario, 1 in 20', 5, 1],
    ['two of other sizes', 1, 0.96],
    ['two of one run a side', 25, 1],
    ['six of six sizes', 1, 0.94],
    ['four of which three rose', 10, 0.85],
  ])('comes near to the significance: %s, at %d in 100', (wanted, hundredths, share) => {
    const { pairs: given = [] } = DESIGNS.find(({ name }) => name === wanted) ?? {};
    expect(expectRare(given, hundredths)).toBeGreaterThanOrEqual(share);
  });
});

/** Every outcome of a whole set, with its chance where a passed run is now so many times as likely. */
function* outcomesBy(
  given: readonly ScenarioPair[],
  odds: readonly number[],
): Generator<[ScenarioPair[], number]> {
  const [first, ...rest] = given;
  if (first === undefined) {
    yield [[], 1];
    return;
  }
  const here = outcomesOf(first, odds[0]);
  for (const [others, chance] of outcomesBy(rest, odds.slice(1))) {
    for (const [outcome, chanceHere] of here) yield [[outcome, ...others], chance * chanceHere];
  }
}

/** The chance that a scenario that did not become worse is claimed, or the whole where none did; and of a right claim. */
function chancesOfClaims(given: readonly ScenarioPair[], odds: readonly number[], significance: number) {
  const isWorse = given.map((_, index) => (odds[index] ?? 1) < 1);
  let [wrong, right] = [0, 0];
  for (const [outcome, chance] of outcomesBy(given, odds)) {
    const { overall, scenarios } = findRegressions(outcome, significance);
    const isWholeWrong = overall?.claimed === true && !isWorse.includes(true);
    if (isWholeWrong || scenarios.some(({ claimed }, index) => claimed && !isWorse[index])) wrong += chance;
    if (scenarios.some(({ claimed }, index) => claimed && isWorse[index])) right += chance;
  }
  return { wrong, right };
}

describe('whatever some scenarios did, the chance to claim any other', () => {
  test('is at most the significance', () => {
    let found = 0;
    const oddsNow = fc.array(fc.constantFrom(1, 1, 1.5, 0.3, 0.05, 0.001), { minLength: 3, maxLength: 3 });
    const significance = fc.constantFrom(0.02, 0.05, 0.1, 0.25);
    fc.assert(
      fc.property(pairs, oddsNow, significance, (given, odds, alpha) => {
        const { wrong, right } = chancesOfClaims(given, odds, alpha);
        expect(wrong).toBeLessThanOrEqual(alpha * (1 + 1e-8));
        if (right > 0.1) found += 1;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(0);
  });

  test('comes near to it where what became worse is surely claimed', () => {
    const { wrong, right } = chancesOfClaims([pairOf(10, 10, 4), pairOf(3, 3, 0)], [0.0001, 1], 0.05);
    expect(right).toBeGreaterThan(0.99);
    expect(wrong).toBeLessThanOrEqual(0.05 * (1 + 1e-8));
    expect(wrong).toBeGreaterThan(0.049);
  });
});
