/** How often two looks together claim anything by mistake, summed over every outcome. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import type { Regressions } from '../../src/evidence/regressions.ts';
import { lookAgain, lookFirst, suspectsAmong } from '../../src/evidence/second-look.ts';
import { counts } from './counts.ts';
import { type Fraction, fraction, isAtMost, multiply, toNumber, ways } from './exact.ts';

interface Scenario {
  /** Runs of the baseline, and of the first look. */
  readonly before: number;
  readonly now: number;
  /** The true pass rates, in twentieths. */
  readonly rate: number;
  readonly rateNow: number;
}

interface Design {
  readonly scenarios: readonly Scenario[];
  /** Runs of each suspect in the second look. */
  readonly more: number;
  /** In hundredths. */
  readonly significance: number;
}

const RATES_OF = 20n;

/** Of so many runs: the chance of each number of passed ones, in parts of `RATES_OF` to the power of `runs`. */
function binomial(runs: number, rate: number): bigint[] {
  const [good, bad] = [BigInt(rate), RATES_OF - BigInt(rate)];
  return Array.from(
    { length: runs + 1 },
    (_, passed) => ways(runs, passed) * good ** BigInt(passed) * bad ** BigInt(runs - passed),
  );
}

/** Every outcome of the baselines and the first look. */
function* firstOutcomes(scenarios: readonly Scenario[]): Generator<[ScenarioPair[], bigint]> {
  const [scenario, ...rest] = scenarios;
  if (scenario === undefined) {
    yield [[], 1n];
    return;
  }
  const { before, now, rate, rateNow } = scenario;
  for (const [others, chance] of firstOutcomes(rest)) {
    for (const [there, chanceThere] of binomial(before, rate).entries()) {
      for (const [here, chanceHere] of binomial(now, rateNow).entries()) {
        const pair = { baseline: counts(there, before - there), current: counts(here, now - here) };
        const weight = chance * chanceThere * chanceHere;
        if (weight > 0n) yield [[pair, ...others], weight];
      }
    }
  }
}

/** Every outcome of more runs of the suspects. */
function* secondOutcomes(
  pairs: readonly ScenarioPair[],
  suspects: readonly number[],
  design: Design,
): Generator<[readonly ScenarioPair[], bigint]> {
  const [suspect, ...rest] = suspects;
  if (suspect === undefined) {
    yield [pairs, 1n];
    return;
  }
  for (const [others, chance] of secondOutcomes(pairs, rest, design)) {
    for (const [passed, number] of binomial(design.more, design.scenarios[suspect]?.rateNow ?? 0).entries()) {
      const played = others.map(({ baseline, current }, index) =>
        index === suspect
          ? { baseline, current: counts(current.passed + passed, current.failed + design.more - passed) }
          : { baseline, current },
      );
      if (number > 0n) yield [played, chance * number];
    }
  }
}

/** Whether a scenario is claimed that did not become worse, or the whole where none did. */
function isWrong({ overall, scenarios }: Regressions, design: Design): boolean {
  const isWorse = design.scenarios.map(({ rate, rateNow }) => rateNow < rate);
  const isWholeWrong = overall?.claimed === true && !isWorse.includes(true);
  return isWholeWrong || scenarios.some(({ claimed }, index) => claimed && !isWorse[index]);
}

/** The chance of a wrong claim in either look, and in the first alone. */
function chanceOfWrongClaim(design: Design): { readonly inAny: Fraction; readonly inFirst: Fraction } {
  const alpha = design.significance / 100;
  let [inFirst, inSecond, all] = [0n, 0n, 0n];
  // Everything in parts as fine as they are with as many suspects as may be.
  const partsOf = (suspects: number) => RATES_OF ** BigInt(design.more * suspects);
  for (const [pairs, chance] of firstOutcomes(design.scenarios)) {
    const first = lookFirst(pairs, alpha);
    all += chance * partsOf(3);
    if (isWrong(first, design)) {
      inFirst += chance * partsOf(3);
      continue;
    }
    const suspects = suspectsAmong(first);
    if (suspects.length === 0) continue;
    for (const [played, number] of secondOutcomes(pairs, suspects, design)) {
      const isClaimed = isWrong(lookAgain(first, played, suspects, alpha), design);
      if (isClaimed) inSecond += chance * number * partsOf(3 - suspects.length);
    }
  }
  return { inAny: { top: inFirst + inSecond, bottom: all }, inFirst: { top: inFirst, bottom: all } };
}

const unchanged = (before: number, now: number, rate: number) => ({ before, now, rate, rateNow: rate });
const times = (number: number, scenario: Scenario) => Array.from({ length: number }, () => scenario);

const broken = (before: number, now: number) => ({ before, now, rate: 20, rateNow: 1 });

/** Checks the chance, and gives its share of the significance. */
function expectRare(design: Design): number {
  const { inAny, inFirst } = chanceOfWrongClaim(design);
  const significance = fraction(design.significance, 100);
  // A p-value that is the level but for its last digits reaches it.
  expect(isAtMost(inAny, multiply(significance, fraction(100_000_001, 100_000_000)))).toBe(true);
  expect(isAtMost(inFirst, inAny)).toBe(true);
  return toNumber(multiply(inAny, fraction(100, design.significance)));
}

describe('where nothing has changed, the chance of any claim in two looks', () => {
  const sizes: readonly (readonly [scenarios: number, before: number, now: number, more: number])[] = [
    [1, 4, 2, 2],
    [1, 6, 3, 4],
    [1, 30, 5, 20],
    [2, 4, 2, 4],
    [2, 6, 3, 3],
    [2, 8, 3, 6],
    [3, 4, 2, 3],
  ];

  test.each(sizes)('is at most the significance: %d with %d runs before, %d now and %d more', (...size) => {
    const [number, before, now, more] = size;
    for (const rate of [10, 16, 19]) {
      const scenarios = times(number, unchanged(before, now, rate));
      for (const significance of [5, 10]) expectRare({ scenarios, more, significance });
    }
  });

  test.each<[string, Design]>([
    [
      'one that fails sometimes, and one that always passes',
      { scenarios: [unchanged(6, 3, 10), unchanged(6, 3, 20)], more: 4, significance: 10 },
    ],
    [
      'one that fails sometimes, and two that seldom do',
      {
        scenarios: [unchanged(5, 3, 10), unchanged(4, 2, 19), unchanged(4, 2, 19)],
        more: 4,
        significance: 5,
      },
    ],
    [
      'other sizes and rates',
      {
        scenarios: [unchanged(8, 2, 14), unchanged(3, 4, 18), unchanged(5, 2, 8)],
        more: 3,
        significance: 25,
      },
    ],
    [
      'some that rose',
      {
        scenarios: [unchanged(6, 3, 10), { before: 6, now: 3, rate: 10, rateNow: 15 }],
        more: 5,
        significance: 10,
      },
    ],
  ])('is at most the significance: %s', (_, design) => {
    expectRare(design);
  });

  test('is no small part of the significance', () => {
    expect(
      expectRare({ scenarios: times(2, unchanged(10, 5, 10)), more: 12, significance: 10 }),
    ).toBeGreaterThan(0.33);
  });

  test('comes of both looks', () => {
    const design = { scenarios: times(2, unchanged(10, 5, 10)), more: 12, significance: 5 };
    const { inAny, inFirst } = chanceOfWrongClaim(design);
    expect(toNumber(inFirst)).toBeGreaterThan(0.2 * 0.05);
    expect(toNumber(inAny)).toBeGreaterThan(1.4 * toNumber(inFirst));
  });
});

describe('where some scenario broke, the chance to claim any other in two looks', () => {
  test.each<[string, Design]>([
    ['one of two', { scenarios: [broken(6, 3), unchanged(6, 3, 10)], more: 8, significance: 5 }],
    [
      'one of two, at 25 in 100',
      { scenarios: [broken(6, 3), unchanged(6, 3, 16)], more: 8, significance: 25 },
    ],
    [
      'one of three',
      { scenarios: [broken(6, 3), unchanged(4, 3, 10), unchanged(4, 2, 16)], more: 4, significance: 10 },
    ],
    [
      'two of three',
      { scenarios: [broken(5, 3), broken(5, 3), unchanged(8, 4, 12)], more: 6, significance: 10 },
    ],
  ])('is at most the significance: %s', (_, design) => {
    expect(expectRare(design)).toBeGreaterThan(0.03);
  });
});
