/** The sets of a baseline as one: which of them serve, why others don't, and the runs of each scenario summed. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { findPool, type LeftOut, type PoolSearch } from '../../src/comparison/pool.ts';
import { MOST_COUNTED } from '../../src/evidence/counts.ts';
import { averageOf } from '../../src/facts/overall.ts';
import { readScenario, type ScenarioFacts } from '../../src/facts/scenario-facts.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { toPlain } from '../../src/text/escape.ts';
import { anyPolicyCase } from '../support/arbitraries.ts';
import { fc, longTest } from '../support/property.ts';
import { bareScenario, scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

const of = (id: string, passed: number, failed: number, given: Partial<ScenarioStatistics> = {}) =>
  scenarioOfRuns(passed, failed, { id, name: id.toUpperCase(), ...given });

/** A set of these scenarios, which is told by its id. */
function setOf(id: string, ...scenarios: readonly ScenarioStatistics[]): SimulationSet {
  return simulationSet({ id, scenarios });
}

/** What can be compared with a set that has these scenarios. */
function search(
  groups: readonly (readonly SimulationSet[])[],
  ids: readonly string[] = ['a', 'b'],
): PoolSearch {
  const scenarios = ids.map((id) => readScenario(scenario({ id })));
  return findPool(
    scenarios,
    groups.map((group) => group.map(readSet)),
  );
}

/** The only scenario of all these sets, as one; each in a set of its own, the newest first. */
function pooled(...same: readonly Partial<ScenarioStatistics>[]): ScenarioFacts {
  const groups = same.map((one, index) => [setOf(`set-${index}`, scenario({ ...one, id: 'a' }))]);
  const [first] = search(groups).pool?.whole.scenarios ?? [];
  if (first === undefined) throw new Error('there is no pool');
  return first;
}

const idsOf = (sets: readonly { readonly id: string }[] = []) => sets.map(({ id }) => id);
const whyOf = (leftOut: readonly LeftOut[]) =>
  leftOut.map(({ set, why, isOther }) => [set.id, toPlain(why), isOther]);

describe('the sets of a pool', () => {
  test('are the newest first, as they are given', () => {
    const groups = ['new', 'middle', 'old'].map((id) => [setOf(id, of('a', 5, 0))]);
    const { pool, leftOut } = search(groups);
    expect(idsOf(pool?.sets)).toEqual(['new', 'middle', 'old']);
    expect(leftOut).toEqual([]);
  });

  test('that are one only are that very set', () => {
    const groups = [[readSet(setOf('new', of('a', 4, 1)))]];
    const { pool } = findPool([readScenario(scenario({ id: 'a' }))], groups);
    expect(pool?.whole).toBe(groups[0]?.[0]);
    expect(pool?.sets[0]).toBe(groups[0]?.[0]);
    const ofTwo = search([
      [setOf('error', of('a', 5, 0))].map((one) => ({ ...one, status: 'ERROR' })),
      [setOf('good', of('a', 4, 1))],
    ]);
    expect([ofTwo.pool?.whole.id, ofTwo.pool?.whole.overall]).toEqual([
      'good',
      expect.objectContaining({ flakyCount: 1 }),
    ]);
  });

  const GOOD = setOf('x', of('a', 5, 0), of('b', 5, 0));

  test.each<[string, SimulationSet, [string, boolean] | undefined]>([
    ['has passed', GOOD, undefined],
    ['has failed', { ...GOOD, status: 'FAILED' }, undefined],
    ['always fails', setOf('x', of('a', 0, 5)), undefined],
    ['says nothing of its size', { ...GOOD, totalScenarios: undefined }, undefined],
    ['has scenarios that the set is without', setOf('x', of('a', 5, 0), of('c', 5, 0)), undefined],
    ['knows no runs', setOf('x', of('a', 5, 0, { passed: undefined })), undefined],
    ['ended in an error', { ...GOOD, status: 'ERROR' }, ['is “ERROR”, not PASSED or FAILED', false]],
    ['was cancelled', { ...GOOD, status: 'CANCELLED' }, ['is “CANCELLED”, not PASSED or FAILED', false]],
    ['has not ended', { ...GOOD, status: 'RUNNING' }, ['is “RUNNING”, not PASSED or FAILED', false]],
    ['is of an unknown status', { ...GOOD, status: '`odd`' }, ['is “`odd`”, not PASSED or FAILED', false]],
    [
      'has no statistics',
      { ...GOOD, scenarios: undefined, overall: undefined },
      ['has no statistics.per_scenario', false],
    ],
    ['has no scenarios', setOf('x'), ['has no statistics.per_scenario', false]],
    [
      'lacks a scenario',
      { ...GOOD, totalScenarios: 3 },
      ['has statistics of only 2 of its 3 scenarios', false],
    ],
    [
      'has a scenario twice',
      setOf('x', of('a', 5, 0), of('A', 0, 5)),
      ['has several scenarios with the same id', false],
    ],
    ['shares no scenario', setOf('x', of('c', 5, 0)), ['shares no scenario with the set', true]],
    [
      // Not an other one: what it lacks may be what is shared.
      'shares no scenario, and is not whole',
      { ...setOf('x', of('c', 5, 0)), totalScenarios: 2 },
      ['has statistics of only 1 of its 2 scenarios', false],
    ],
  ])('are without one that %s, or with it', (_, set, why) => {
    const alone = search([[set]]);
    const among = search([[set], [setOf('other', of('a', 5, 0))]]);
    const left = why === undefined ? [] : [['x', ...why]];
    expect(whyOf(alone.leftOut)).toEqual(left);
    expect(whyOf(among.leftOut)).toEqual(left);
    expect(idsOf(alone.pool?.sets)).toEqual(why === undefined ? ['x'] : []);
    expect(idsOf(among.pool?.sets)).toEqual(why === undefined ? ['x', 'other'] : ['other']);
  });

  test('are none where none is fit, and each says why', () => {
    const { pool, leftOut } = search([
      [{ ...setOf('x', of('a', 5, 0)), status: 'ERROR' }],
      [setOf('y', of('c', 5, 0))],
    ]);
    expect(pool).toBeUndefined();
    expect(idsOf(leftOut.map(({ set }) => set))).toEqual(['x', 'y']);
    expect(search([]).pool).toBeUndefined();
    expect(search([[]])).toEqual({ pool: undefined, leftOut: [] });
  });

  test('are of each group the one that shares the most scenarios, and of these the first', () => {
    const [few, many, more, none] = [
      setOf('few', of('a', 5, 0), of('x', 5, 0), of('y', 5, 0)),
      setOf('many', of('A', 5, 0), of('b', 5, 0)),
      setOf('more', of('a', 0, 5), of('b', 0, 5), of('x', 5, 0)),
      setOf('none', of('x', 5, 0)),
    ];
    expect(idsOf(search([[few, many, more], [none, few], [more, many], [none]]).pool?.sets)).toEqual([
      'many',
      'few',
      'more',
    ]);
  });

  test('are never chosen by their results', () => {
    const [bad, good] = [setOf('bad', of('a', 0, 5)), setOf('good', of('a', 5, 0))];
    expect(idsOf(search([[bad, good]]).pool?.sets)).toEqual(['bad']);
    expect(idsOf(search([[good, bad]]).pool?.sets)).toEqual(['good']);
  });

  test('that are left out of a group are not said to be', () => {
    const { leftOut } = search([[setOf('good', of('a', 5, 0)), setOf('other', of('x', 5, 0))]]);
    expect(leftOut).toEqual([]);
  });
});

describe('the scenarios of a pool', () => {
  test('are those of any set, each with all of its runs', () => {
    const { pool } = search([
      [setOf('new', of('a', 4, 1), of('b', 5, 0))],
      [setOf('middle', of('b', 2, 8))],
      [setOf('old', of('A', 7, 3), of('gone', 1, 0))],
    ]);
    expect(pool?.whole).toMatchObject({
      id: 'new',
      status: 'PASSED',
      totalScenarios: 3,
      simulationsPerScenario: undefined,
    });
    expect(pool?.whole.scenarios?.map(({ id, totalRuns, counts }) => [id, totalRuns, counts])).toEqual([
      ['a', 15, { passed: 11, failed: 4 }],
      ['b', 15, { passed: 7, failed: 8 }],
      ['gone', 1, { passed: 1, failed: 0 }],
    ]);
  });

  test('have the name that the newest set gives them', () => {
    expect(pooled({ name: 'New' }, { name: 'Old' })).toMatchObject({ id: 'a', name: 'New' });
    expect(pooled({ name: undefined }, { name: 'Old' }).name).toBeUndefined();
  });

  test('have as many runs as each set gave them, though the numbers differ', () => {
    expect(pooled(of('a', 1, 0), of('a', 20, 10), of('a', 0, 3))).toMatchObject({
      totalRuns: 34,
      counts: { passed: 21, failed: 13 },
      passRate: 21 / 34,
      unresolvedRuns: 0,
      doubt: undefined,
    });
  });

  test('have the runs without an end of all sets', () => {
    const open = scenario({ passed: 3, failed: 0, passRate: 0.6 });
    expect(pooled(open, of('a', 5, 0), open)).toMatchObject({
      totalRuns: 15,
      counts: { passed: 11, failed: 0 },
      unresolvedRuns: 4,
      passRate: 11 / 15,
    });
  });

  test('have runs that can be counted, whichever of its runs each published rate is of', () => {
    // Of those that passed or failed: one of five neither did.
    const ofEnded = scenario({ passed: 4, failed: 0, passRate: 1 });
    expect(pooled(of('a', 4, 1), ofEnded)).toMatchObject({
      counts: { passed: 8, failed: 1 },
      unresolvedRuns: 1,
      contradictingRates: [],
    });
  });

  test('have the rate of those that ended, where that is what the sets publish', () => {
    const ofEnded = scenario({ passed: 3, failed: 1, passRate: 0.75 });
    expect(pooled(ofEnded, ofEnded)).toMatchObject({
      totalRuns: 10,
      counts: { passed: 6, failed: 2 },
      passRate: 0.75,
    });
  });

  test('take the runs that ended for all where it is not told how many there were', () => {
    const untold = scenarioOfRuns(4, 1, { totalRuns: undefined });
    expect(pooled(untold, of('a', 5, 0))).toMatchObject({
      totalRuns: 10,
      counts: { passed: 9, failed: 1 },
      unresolvedRuns: 0,
    });
  });

  test('have the mean of the scores, weighted by runs, of the sets that have one', () => {
    const score = (runs: number, meanScore: number | undefined) => of('a', runs, 0, { meanScore });
    expect(pooled(score(10, 0.9), score(30, 0.5)).meanScore).toBeCloseTo(0.6, 12);
    expect(pooled(score(10, 0.9), score(30, undefined), score(30, 95)).meanScore).toBeCloseTo(0.9, 12);
    expect(pooled(score(10, undefined), score(30, Number.NaN)).meanScore).toBeUndefined();
  });

  test('have nothing that can not be summed', () => {
    const given = { isFlaky: true, scoreStddev: 0.2, worstRunId: 'run-1', failureModes: ['Hung up'] };
    expect(pooled({ ...of('a', 4, 1), ...given }, { ...of('a', 4, 1), ...given })).toMatchObject({
      isFlaky: undefined,
      scoreStddev: undefined,
      worstRunId: undefined,
      failureModes: [],
    });
  });

  test.each<[string, Partial<ScenarioStatistics>]>([
    ['is not told', { passed: undefined }],
    ['is impossible', { passed: 9 }],
    ['is contradicted by the rate', { passRate: 0.5 }],
    ['is too large', of('a', MOST_COUNTED + 1, 0)],
    ['is of no run', of('a', 0, 0, { passRate: undefined })],
  ])('are without the sets in which the number of runs %s', (_, odd) => {
    const counts = { passed: 9, failed: 1 };
    expect(pooled(odd, of('a', 4, 1), of('a', 5, 0))).toMatchObject({
      counts,
      totalRuns: 10,
      doubt: undefined,
    });
    expect(pooled(of('a', 4, 1), odd, of('a', 5, 0))).toMatchObject({
      counts,
      totalRuns: 10,
      doubt: undefined,
    });
    for (const known of [pooled(of('a', 4, 1), odd), pooled(odd, of('a', 4, 1))]) {
      expect(known.counts).toEqual({ passed: 4, failed: 1 });
    }
  });

  test('have unknown runs where no set has them, with what the newest says of them', () => {
    const unknown = pooled({ passed: undefined, passRate: 0.8 }, { failed: undefined, passRate: 0.4 });
    expect(unknown).toMatchObject({ counts: undefined, passRate: 0.8 });
    expect(pooled(bareScenario({ id: 'a' }), bareScenario({ id: 'a' })).passRate).toBeUndefined();
  });

  test.each<[string, readonly (readonly [number, number])[], number, number]>([
    [
      'as many as can be compared',
      [
        [60_000, 0],
        [40_000, 0],
      ],
      100_000,
      0,
    ],
    [
      'one more',
      [
        [60_000, 0],
        [40_001, 0],
      ],
      60_000,
      0,
    ],
    [
      'more in an older set, and a smaller one before it',
      [
        [1, 0],
        [100_000, 0],
        [5, 0],
      ],
      1,
      0,
    ],
    [
      'more in the newest',
      [
        [100_000, 100_000],
        [5, 0],
      ],
      100_000,
      100_000,
    ],
  ])('have the runs of the newest sets, where all have %s', (_, sets, passed, failed) => {
    expect(pooled(...sets.map(([good, bad]) => of('a', good, bad))).counts).toEqual({ passed, failed });
  });
});

describe('the average of a pool', () => {
  const averageIn = (...sets: readonly SimulationSet[]) => {
    const whole = search(sets.map((set) => [set])).pool?.whole;
    if (whole === undefined) throw new Error('there is no pool');
    return averageOf(whole, new Set(whole.scenarios)).reading;
  };

  test('is that of its scenarios, each with all of its runs', () => {
    const [one, other] = [setOf('x', of('a', 9, 1), of('b', 5, 5)), setOf('y', of('a', 0, 10))];
    expect(averageIn(one, other)).toEqual({ value: expect.closeTo((9 / 20 + 0.5) / 2, 12) });
  });

  test('is not known where a rate is not', () => {
    const silent = bareScenario({ id: 'b' });
    const set = setOf('x', of('a', 5, 0), silent);
    expect(averageIn(set, set)).toEqual({ problem: 'Bland gave no statistics.overall.avg_pass_rate' });
  });
});

longTest('whatever the sets are, the runs are the sum of theirs, and raise no doubt that no set has', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyPolicyCase, ({ set, circumstances: { baseline } }) => {
      if (baseline?.kind !== 'sets') return;
      const { pool, leftOut } = findPool(
        readSet(set).scenarios ?? [],
        baseline.groups.map((group) => group.map(readSet)),
      );
      const groups = baseline.groups.filter(({ length }) => length > 0).length;
      expect((pool?.sets.length ?? 0) + leftOut.length).toBe(groups);
      for (const { why } of leftOut) expect(toPlain(why)).not.toBe('');
      if (pool === undefined) return;
      const { sets, whole } = pool;
      if (sets.length > 1) seen += 1;
      const parts = Map.groupBy(
        sets.flatMap(({ scenarios = [] }) => scenarios),
        ({ key }) => key,
      );
      expect(whole.scenarios?.map(({ key }) => key)).toEqual([...parts.keys()]);
      for (const { key, counts, doubt, totalRuns, passRate } of whole.scenarios ?? []) {
        const same = parts.get(key) ?? [];
        const known = same.flatMap((part) => (part.counts === undefined ? [] : [part.counts]));
        const sum = (which: 'passed' | 'failed') => known.reduce((all, one) => all + one[which], 0);
        if (same.every((part) => part.doubt === undefined)) expect(doubt).toBeUndefined();
        expect(counts).toEqual(
          known.length === 0 ? undefined : { passed: sum('passed'), failed: sum('failed') },
        );
        if (known.length < 2) continue;
        expect(totalRuns).toBeGreaterThanOrEqual(sum('passed') + sum('failed'));
        expect(passRate === undefined || (passRate >= 0 && passRate <= 1)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(50);
});
