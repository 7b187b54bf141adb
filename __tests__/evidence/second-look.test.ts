/** Two looks at a set. */
import { describe, expect, test } from '@jest/globals';
import { testFamily } from '../../src/evidence/family.ts';
import { type ScenarioPair, testByFisher } from '../../src/evidence/fisher.ts';
import type { Evidence, Regressions } from '../../src/evidence/regressions.ts';
import { lookAgain, lookFirst, MAX_SUSPECTS, suspectsAmong } from '../../src/evidence/second-look.ts';
import { fc } from '../support/property.ts';
import { expectClose } from './close.ts';
import { anyPair, counts, pairOf } from './counts.ts';

const levelsOf = (scenarios: readonly Evidence[]) => scenarios.map(({ level }) => level);
const claimedOf = ({ overall, scenarios }: Regressions) => [
  overall?.claimed,
  ...scenarios.map(({ claimed }) => claimed),
];
const pOf = (pair: ScenarioPair) => testByFisher(pair).pValue;

/** The evidence of a first look that is made up. */
function looked(scenarios: readonly (readonly [pValue: number, claimed: boolean])[]): Regressions {
  return {
    overall: undefined,
    scenarios: scenarios.map(([pValue, claimed]) => ({ pValue, adjustedP: pValue, level: 0.005, claimed })),
  };
}

describe('lookFirst', () => {
  test('gives half of the significance to the whole set, and a tenth of the other half to the scenarios', () => {
    const { overall, scenarios } = lookFirst([pairOf(10, 10, 4), pairOf(10, 9, 8), pairOf(5, 5, 5)], 0.05);
    expect(overall?.level).toBe(0.025);
    for (const level of levelsOf(scenarios)) expectClose(level, 0.0025);
  });

  test('keeps these levels also where the whole is claimed, or no scenario could be', () => {
    const claimed = lookFirst([pairOf(10, 10, 1), pairOf(10, 10, 1)], 0.05);
    expect(claimedOf(claimed)).toEqual([true, true, true]);
    for (const level of levelsOf(claimed.scenarios)) expectClose(level, 0.0025);
    const small = lookFirst(Array(8).fill(pairOf(3, 3, 2)), 0.05);
    expect(claimedOf(small)).toEqual([true, ...Array(8).fill(false)]);
    expect(small.overall?.level).toBe(0.025);
    for (const level of levelsOf(small.scenarios)) expectClose(level, 0.0025);
  });

  test.each<[string, ScenarioPair[], number]>([
    ['one scenario', [pairOf(10, 10, 6)], 0.005],
    // What can show anything now is not what the second look goes by.
    ['one that can show anything', [pairOf(10, 10, 6), pairOf(5, 5, 5), pairOf(3, 0, 0)], 0.0025],
    ['none that can show anything', [pairOf(5, 5, 5), pairOf(3, 0, 0)], 0.0025],
  ])('has no test of the whole of %s', (_, pairs, expected) => {
    const { overall, scenarios } = lookFirst(pairs, 0.05);
    expect(overall).toBeUndefined();
    for (const level of levelsOf(scenarios)) expectClose(level, expected);
  });

  test('has the p-values of the family, and claims what is at most its level', () => {
    const pairs = fc.array(anyPair(20), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.05, 0.3), (given, alpha) => {
        const { overall, scenarios } = lookFirst(given, alpha);
        const family = testFamily(given);
        expect(overall?.pValue).toBe(family.whole?.pValue);
        if (overall) expect(overall.claimed).toBe(overall.pValue <= overall.level * (1 + 1e-9));
        expect(scenarios.map(({ pValue }) => pValue)).toEqual(family.pValues);
        expect(scenarios.map(({ adjustedP }) => adjustedP)).toEqual(family.adjusted);
        for (const { adjustedP, level, claimed } of scenarios) {
          expect(claimed).toBe(adjustedP <= level * (1 + 1e-9));
        }
      }),
    );
  });

  test.each([0, 1, Number.NaN])('throws at a significance of %d', (significance) => {
    expect(() => lookFirst([], significance)).toThrow(RangeError);
  });

  test('throws at what are no counts', () => {
    expect(() => lookFirst([pairOf(5, 6, 2)], 0.05)).toThrow(RangeError);
  });
});

describe('suspectsAmong', () => {
  test.each<[string, (readonly [number, boolean])[], number[]]>([
    ['nothing', [], []],
    [
      'those up to 0.15, the smallest first',
      [
        [0.15, false],
        [0.1, false],
        [0.15001, false],
      ],
      [1, 0],
    ],
    [
      'at most three',
      [
        [0.04, false],
        [0.02, false],
        [0.05, false],
        [0.01, false],
        [0.03, false],
      ],
      [3, 1, 4],
    ],
    [
      'none that is claimed',
      [
        [0.001, true],
        [0.1, false],
        [0.002, true],
        [1, false],
      ],
      [1],
    ],
    [
      'three besides those that are claimed',
      [
        [0.001, true],
        [0.1, false],
        [0.02, false],
        [0.03, false],
      ],
      [2, 3, 1],
    ],
    [
      'equal ones in their order',
      [
        [0.1, false],
        [0.05, false],
        [0.1, false],
        [0.05, false],
      ],
      [1, 3, 0],
    ],
    [
      'none of what did not fall',
      [
        [0.5, false],
        [1, false],
      ],
      [],
    ],
  ])('are %s', (_, scenarios, expected) => {
    expect(suspectsAmong(looked(scenarios))).toEqual(expected);
  });

  test('are three at most', () => {
    expect(MAX_SUSPECTS).toBe(3);
  });

  test('are found in a set that was looked at', () => {
    const first = lookFirst([pairOf(5, 5, 5), pairOf(5, 5, 2), pairOf(5, 4, 4), pairOf(10, 10, 0)], 0.05);
    // 1/12, and the last is claimed at once.
    expect(suspectsAmong(first)).toEqual([1]);
  });
});

describe('lookAgain', () => {
  const pairs = [pairOf(5, 5, 5), pairOf(5, 5, 2), pairOf(5, 5, 4), pairOf(20, 20, 8), pairOf(5, 5, 1)];
  const first = lookFirst(pairs, 0.05);
  const more = { baseline: counts(5, 0), current: counts(9, 21) };
  const less = { baseline: counts(5, 0), current: counts(28, 2) };
  /** With all runs of the second and the last. */
  const again = [...pairs.slice(0, 1), more, ...pairs.slice(2, 4), less];

  test('has Fisher’s p-value of all runs, and adjusts it for all scenarios', () => {
    // The whole is claimed in the first look.
    expect(claimedOf(first)).toEqual([true, false, false, false, true, false]);
    const { scenarios } = lookAgain(first, again, [4, 1], 0.05);
    expect(scenarios[1]).toEqual({
      pValue: pOf(more),
      adjustedP: expect.closeTo(5 * pOf(more), 12),
      level: expect.closeTo(0.9 * 0.05, 15),
      claimed: true,
    });
    expect(scenarios[4]).toEqual({
      pValue: pOf(less),
      adjustedP: 1,
      level: expect.closeTo(0.9 * 0.05, 15),
      claimed: false,
    });
  });

  test('leaves the whole and all others as they were, also those that were claimed', () => {
    const { overall, scenarios } = lookAgain(first, again, [4, 1], 0.05);
    expect(overall).toEqual(first.overall);
    for (const index of [0, 2, 3]) expect(scenarios[index]).toEqual(first.scenarios[index]);
    expect(scenarios[3]?.claimed).toBe(true);
  });

  test('without suspects is the first look', () => {
    expect(lookAgain(first, pairs, [], 0.05)).toEqual(first);
  });

  test('steps down after what it claims', () => {
    const both = { baseline: counts(9, 1), current: counts(12, 18) };
    const { scenarios } = lookAgain(
      first,
      [...pairs.slice(0, 1), more, ...pairs.slice(2, 4), both],
      [1, 4],
      0.05,
    );
    const [a, b] = [pOf(more), pOf(both)];
    const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
    const expected = new Map([
      [smaller, 5 * smaller],
      [larger, Math.max(5 * smaller, 4 * larger)],
    ]);
    for (const index of [1, 4]) {
      const { pValue = 1, adjustedP } = scenarios[index] ?? {};
      expectClose(adjustedP, Math.min(1, expected.get(pValue) ?? Number.NaN));
    }
  });

  test.each<[string, ScenarioPair[], number, boolean | undefined]>([
    [
      'half of the significance where the whole is not claimed',
      [pairOf(5, 5, 3), pairOf(5, 4, 5)],
      0.5,
      false,
    ],
    ['all where it is', [pairOf(5, 5, 2), pairOf(5, 5, 2)], 1, true],
    ['half where there is no such test now', [pairOf(5, 5, 2), pairOf(5, 5, 5)], 0.5, undefined],
    ['all of a single scenario', [pairOf(5, 5, 2)], 1, undefined],
  ])('has nine tenths of %s', (_, set, share, claimed) => {
    const before = lookFirst(set, 0.05);
    expect(before.overall?.claimed).toBe(claimed);
    const { scenarios } = lookAgain(before, set, [0], 0.05);
    expectClose(scenarios[0]?.level, 0.9 * share * 0.05);
    expect(scenarios[1]).toEqual(before.scenarios[1]);
  });

  test('only adds to what was claimed', () => {
    const set = fc.array(anyPair(12), { maxLength: 5 });
    fc.assert(
      fc.property(set, fc.nat(20), fc.nat(20), (given, passed, failed) => {
        const before = lookFirst(given, 0.1);
        const suspects = suspectsAmong(before);
        const all = given.map(({ baseline, current }, index) =>
          suspects.includes(index)
            ? { baseline, current: counts(current.passed + passed, current.failed + failed) }
            : { baseline, current },
        );
        const after = lookAgain(before, all, suspects, 0.1);
        expect(after.scenarios).toHaveLength(given.length);
        for (const [index, { claimed }] of before.scenarios.entries()) {
          if (claimed) expect(after.scenarios[index]).toEqual(before.scenarios[index]);
        }
      }),
    );
  });
});
