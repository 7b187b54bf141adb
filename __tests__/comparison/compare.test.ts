/** A set beside its baseline: which scenarios changed how, and which of it is more than chance. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { type Comparison, compare, type ScenarioChange } from '../../src/comparison/compare.ts';
import { findPool, type Pool } from '../../src/comparison/pool.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { MOST_COUNTED, rateOf, runsOf } from '../../src/evidence/counts.ts';
import { readSet, type SetFacts } from '../../src/facts/set-facts.ts';
import { say } from '../../src/text/phrase.ts';
import { anyPolicyCase, anySet } from '../support/arbitraries.ts';
import { fc, longTest } from '../support/property.ts';
import { inQuarantine, ruledSet, scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

function alone(set: SetFacts): Pool {
  return { sets: [set], whole: set };
}

function compared(
  now: readonly ScenarioStatistics[] | undefined,
  before: readonly ScenarioStatistics[] | undefined,
  quarantined: readonly string[] = [],
  significance = 0.05,
): Comparison {
  const set = ruledSet(simulationSet({ scenarios: now }), { scenarios: inQuarantine(...quarantined) });
  const baseline = readSet(simulationSet({ id: 'set-0', scenarios: before }));
  return compare(set, alone(baseline), { origin: say`set-0` }, significance);
}

/** What is said of the one scenario. */
function changeOf(
  now: Partial<ScenarioStatistics>,
  before: Partial<ScenarioStatistics>,
): ScenarioChange | undefined {
  return compared([scenario(now)], [scenario(before)]).changes[0];
}

const runs = (passed: number, failed: number) => {
  const { name, id, ...figures } = scenarioOfRuns(passed, failed);
  return figures;
};

describe('the change of a scenario', () => {
  test.each<[string, Partial<ScenarioStatistics>, Partial<ScenarioStatistics>, ScenarioChange['change']]>([
    ['10 of 10, then 6 of 10', runs(6, 4), runs(10, 0), 'regressed'],
    ['10 of 10, then 7 of 10', runs(7, 3), runs(10, 0), 'fell'],
    ['5 of 5, then 4 of 5', runs(4, 1), runs(5, 0), 'fell'],
    ['6 of 10, then 10 of 10', runs(10, 0), runs(6, 4), 'improved'],
    ['4 of 5, then 5 of 5', runs(5, 0), runs(4, 1), 'rose'],
    ['5 of 5 twice', runs(5, 0), runs(5, 0), 'same'],
    ['1 of 3, then 2 of 6', runs(2, 4), runs(1, 2), 'same'],
    ['0 of 5 twice', runs(0, 5), runs(0, 5), 'same'],
    ['no counts now', { passed: undefined }, runs(5, 0), 'unknown'],
    ['no counts before', runs(5, 0), { failed: undefined }, 'unknown'],
    ['counts that can not be', { passed: 9 }, runs(5, 0), 'unknown'],
    ['no runs before', runs(5, 0), { ...runs(5, 0), totalRuns: 0, passed: 0 }, 'unknown'],
    ['counts that the rate gainsays', { passRate: 0.5 }, runs(5, 0), 'unknown'],
    ['counts that are no numbers', { passed: Number.NaN }, runs(5, 0), 'unknown'],
    ['more runs than can be compared', { totalRuns: 2e6, passed: 2e6 }, runs(5, 0), 'unknown'],
    ['more failed runs than can be compared', { ...runs(0, 2e6) }, runs(5, 0), 'unknown'],
    ['one run more than can be compared', runs(MOST_COUNTED + 1, 0), runs(5, 0), 'unknown'],
    ['as many as can be compared', runs(MOST_COUNTED, 0), runs(MOST_COUNTED, 0), 'same'],
    [
      '8 of 10 without an end, then all that ended passed',
      { ...runs(2, 0), totalRuns: 10, passRate: 0.2 },
      runs(10, 0),
      'unclear',
    ],
    ['2 of 10 without an end', { ...runs(8, 0), totalRuns: 10, passRate: 0.8 }, runs(10, 0), 'same'],
    ['many without an end before', runs(2, 0), { ...runs(2, 0), totalRuns: 10, passRate: 0.2 }, 'same'],
    ['very many without an end', { ...runs(1, 0), totalRuns: 2e6, passRate: 1 }, runs(10, 0), 'unclear'],
  ])('%s', (_, now, before, change) => {
    expect(changeOf(now, before)?.change).toBe(change);
  });

  test('takes runs as ended where it is not told how many there were', () => {
    const open = scenarioOfRuns(2, 0, { id: 'open', totalRuns: 10, passRate: 0.2 });
    const untold = scenarioOfRuns(5, 0, { id: 'untold', totalRuns: undefined });
    const before = [scenarioOfRuns(10, 0, { id: 'open' }), untold];
    expect(compared([untold, open], before).changes.map(({ change }) => change)).toEqual(['same', 'unclear']);
  });

  test('is not unclear where only runs of the baseline have no end', () => {
    const before = [
      scenarioOfRuns(7, 4, { id: 'a', totalRuns: 14, passRate: 0.5 }),
      scenarioOfRuns(5, 0, { id: 'b' }),
    ];
    const now = [scenarioOfRuns(5, 2, { id: 'a' }), scenarioOfRuns(1, 5, { id: 'b' })];
    expect(compared(now, before).changes.map(({ change }) => change)).toEqual(['rose', 'fell']);
  });

  test('has the difference of the rates, by counts, and of the scores', () => {
    expect(changeOf(runs(6, 4), { ...runs(10, 0), passRate: undefined })).toMatchObject({
      counts: { baseline: { passed: 10, failed: 0 }, current: { passed: 6, failed: 4 } },
      passRateChange: -0.4,
      scoreChange: -0.4,
    });
    const unknown = { passRateChange: undefined, counts: undefined, evidence: undefined };
    expect(changeOf({ passed: undefined }, {})).toMatchObject(unknown);
  });

  test.each<[string, Partial<ScenarioStatistics>, Partial<ScenarioStatistics>, number | undefined]>([
    ['both scores', { meanScore: 0.5 }, { meanScore: 0.75 }, -0.25],
    ['no score now', { meanScore: undefined }, {}, undefined],
    ['no score before', {}, { meanScore: undefined }, undefined],
    ['a score that can not be', { meanScore: 95 }, {}, undefined],
  ])('with %s', (_, now, before, scoreChange) => {
    expect(changeOf(now, before)?.scoreChange).toBe(scoreChange);
  });
});

describe('the scenarios of both sets', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => scenario({ id })) as [
    ScenarioStatistics,
    ScenarioStatistics,
    ScenarioStatistics,
  ];

  test('are paired by id, in any case, in the order of the set; others are new or gone', () => {
    const { changes, added, vanished } = compared([b, { ...a, id: 'A' }], [a, c, b]);
    expect(changes.map(({ scenario: { id }, before }) => [id, before.id])).toEqual([
      ['b', 'b'],
      ['A', 'a'],
    ]);
    expect([added, vanished.map(({ id }) => id)]).toEqual([[], ['c']]);
    expect(compared([a, b], [b]).added.map(({ id }) => id)).toEqual(['a']);
  });

  test('may be unknown', () => {
    expect(compared(undefined, [a])).toMatchObject({ changes: [], added: [], vanished: [{ id: 'a' }] });
    expect(compared([a], undefined)).toMatchObject({ changes: [], added: [{ id: 'a' }], vanished: [] });
  });

  test('in quarantine are shown, and have no part in the evidence', () => {
    const bad = scenarioOfRuns(0, 10, { id: 'a' });
    const good = scenarioOfRuns(10, 0, { id: 'a' });
    const result = compared([bad, b], [good, b], ['a']);
    expect(result.changes[0]).toMatchObject({ change: 'fell', evidence: undefined });
    expect(result.totals).toEqual({ baseline: { passed: 5, failed: 0 }, current: { passed: 5, failed: 0 } });
    expect(result.overall).toBeUndefined();
    expect(compared([bad, b], [good, b]).changes[0]?.change).toBe('regressed');
    // Nothing of what others show is taken for theirs.
    const beside = compared([bad, b, { ...bad, id: 'c' }], [good, b, { ...good, id: 'c' }], ['a']);
    expect(beside.changes[0]).toMatchObject({ change: 'fell', evidence: undefined });
    expect(beside.changes[2]?.change).toBe('regressed');
  });

  test('tell together what none tells alone', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const all = (passed: number) => ids.map((id) => scenarioOfRuns(passed, 5 - passed, { id }));
    const result = compared(all(3), all(5));
    expect(result.overall?.claimed).toBe(true);
    expect(result.overallUnclear).toBe(false);
    expect(new Set(result.changes.map(({ change }) => change))).toEqual(new Set(['fell']));
    const open = ids.map((id) => scenarioOfRuns(3, 0, { id, totalRuns: 5, passRate: 0.6 }));
    expect(compared(open, all(5))).toMatchObject({ overallUnclear: true });
    expect(compared(all(4), all(4))).toMatchObject({ overallUnclear: false });
  });

  test('have a smaller share of the significance where there are several sets', () => {
    const [now, before] = [[scenarioOfRuns(6, 4)], [scenarioOfRuns(10, 0)]];
    expect(compared(now, before).changes[0]?.change).toBe('regressed');
    expect(compared(now, before, [], 0.05 / 2).changes[0]?.change).toBe('fell');
  });
});

/** Compares by all scenarios of the sets, which are given from the newest on. */
function comparedWithPool(
  now: readonly ScenarioStatistics[],
  before: readonly SimulationSet[],
  secondLook?: SecondLook,
): Comparison {
  const set = ruledSet(simulationSet({ scenarios: now }));
  const { pool } = findPool(
    set.scenarios ?? [],
    before.map((one) => [readSet(one)]),
  );
  if (pool === undefined) throw new Error('no set is fit');
  return compare(set, pool, { origin: say`sets` }, 0.05, secondLook);
}

function earlier(id: string, day: number | undefined, ...scenarios: ScenarioStatistics[]): SimulationSet {
  const createdAt = day === undefined ? undefined : `2026-04-0${day}T10:00:00.000Z`;
  return simulationSet({ id, createdAt, scenarios });
}

describe('the history', () => {
  const [a5, a4, b3] = [
    scenarioOfRuns(5, 0, { id: 'a' }),
    scenarioOfRuns(4, 1, { id: 'A' }),
    scenarioOfRuns(3, 2, { id: 'b' }),
  ];
  const NOW = [scenario({ id: 'a' }), scenario({ id: 'b' })];

  test('of a scenario has a gap where a set is without it, the oldest set first', () => {
    const { sets, history, changes } = comparedWithPool(NOW, [
      earlier('new', 3, a5, b3),
      earlier('middle', 2, a4),
      earlier('old', 1, b3, a5),
    ]);
    expect(sets.map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
    expect(history.map(({ id }) => id)).toEqual(['old', 'middle', 'new']);
    expect(changes.map((change) => [change.scenario.id, change.history])).toEqual([
      ['a', [1, 0.8, 1]],
      ['b', [0.6, undefined, 0.6]],
    ]);
  });

  test('goes by the time of the sets, whatever their order', () => {
    const { history } = comparedWithPool(NOW, [
      earlier('second', 2, a5),
      earlier('third', 3, a5),
      earlier('first', 1, a5),
    ]);
    expect(history.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });

  test.each([undefined, 7])(
    'goes by the order of the sets where their time is not known, or the same: %p',
    (day) => {
      const { history } = comparedWithPool(NOW, [earlier('new', day, a5), earlier('old', day, a5)]);
      expect(history.map(({ id }) => id)).toEqual(['old', 'new']);
    },
  );

  test('has a gap where a rate is not known, or none', () => {
    const silent = scenario({ id: 'a', passRate: undefined });
    const odd = scenario({ id: 'a', passRate: 1.2 });
    const { changes } = comparedWithPool(NOW, [
      earlier('x', 3, silent),
      earlier('y', 2, odd),
      earlier('z', 1, a4),
    ]);
    expect(changes[0]?.history).toEqual([0.8, undefined, undefined]);
  });

  test('of the whole set are the averages, by the counts where they are known', () => {
    const rounded = { ...earlier('y', 2, scenarioOfRuns(1, 2, { id: 'a', passRate: 0.33 })) };
    const comparison = comparedWithPool(NOW, [
      { ...earlier('z', 3, a5), overall: undefined },
      { ...rounded, overall: { avgPassRate: 0.33, flakyCount: 1, reliableCount: 0, totalRuns: 3 } },
      { ...earlier('x', 1, a4), overall: { avgPassRate: 80, flakyCount: 1, reliableCount: 0, totalRuns: 5 } },
    ]);
    expect(comparison.averages).toEqual([undefined, 1 / 3, undefined]);
  });

  test('is that of the last ten', () => {
    const twelve = Array.from({ length: 12 }, (_, age) => {
      const createdAt = new Date(Date.parse('2026-04-12T00:00:00Z') - age * 3600_000).toISOString();
      return simulationSet({
        id: `age-${age}`,
        createdAt,
        scenarios: [scenarioOfRuns(age, 12 - age, { id: 'a' })],
      });
    });
    const { sets, history, changes } = comparedWithPool(NOW, twelve);
    expect(sets).toHaveLength(12);
    expect(history.map(({ id }) => id)).toEqual(
      sets
        .slice(0, 10)
        .toReversed()
        .map(({ id }) => id),
    );
    expect(changes[0]?.history).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((passed) => passed / 12));
  });

  test('of one set is that set', () => {
    expect(comparedWithPool(NOW, [earlier('x', 1, a4)]).changes[0]?.history).toEqual([0.8]);
  });
});

describe('scenarios of several sets', () => {
  const NOW = [scenario({ id: 'a' }), scenario({ id: 'b' })];
  const [a, gone, b] = ['a', 'gone', 'b'].map((id) => scenario({ id })) as [
    ScenarioStatistics,
    ScenarioStatistics,
    ScenarioStatistics,
  ];

  test('are gone only where the newest has them, and new only where none has', () => {
    const long = comparedWithPool(NOW, [earlier('new', 2, a), earlier('old', 1, a, gone, b)]);
    expect([long.vanished, long.added]).toEqual([[], []]);
    const lately = comparedWithPool(NOW, [earlier('new', 2, a, gone), earlier('old', 1, a)]);
    expect(lately.vanished.map(({ id }) => id)).toEqual(['gone']);
    expect(lately.added.map(({ id }) => id)).toEqual(['b']);
  });

  test('are compared with the runs of all of them', () => {
    const { changes, totals, tested } = comparedWithPool(
      [scenarioOfRuns(6, 4, { id: 'a' }), b],
      [
        earlier('new', 2, scenarioOfRuns(9, 1, { id: 'a' })),
        earlier('old', 1, scenarioOfRuns(20, 0, { id: 'a' }), scenarioOfRuns(2, 3, { id: 'b' })),
      ],
    );
    expect(changes[0]).toMatchObject({
      change: 'regressed',
      counts: { baseline: { passed: 29, failed: 1 }, current: { passed: 6, failed: 4 } },
      passRateChange: 0.6 - 29 / 30,
      before: { totalRuns: 30 },
    });
    expect(totals).toEqual({ baseline: { passed: 31, failed: 4 }, current: { passed: 11, failed: 4 } });
    expect(tested).toBe(2);
  });
});

describe('a change is claimed, so that sets from before it are no baseline for later ones', () => {
  const all = (passed: number) =>
    ['a', 'b', 'c', 'd', 'e'].map((id) => scenarioOfRuns(passed, 5 - passed, { id }));
  const ten = (passed: number) => [scenarioOfRuns(passed, 10 - passed)];
  const open = [scenario({ passed: 2, failed: 0, totalRuns: 10, passRate: 0.2 })];

  test.each<
    [string, readonly ScenarioStatistics[], readonly ScenarioStatistics[], readonly string[], boolean]
  >([
    ['where a scenario regressed', ten(6), ten(10), [], true],
    ['where one improved', ten(10), ten(6), [], true],
    ['where the set as a whole regressed', all(3), all(5), [], true],
    ['where the set as a whole improved', all(5), all(3), [], true],
    ['not where one fell', ten(7), ten(10), [], false],
    ['not where nothing changed in several', all(4), all(4), [], false],
    ['not where one rose', ten(10), ten(7), [], false],
    ['not where it may have regressed', open, ten(10), [], false],
    ['not in quarantine', ten(0), ten(10), ['scenario-1'], false],
    ['not where nothing can be counted', [scenario({ passed: undefined })], ten(10), [], false],
  ])('%s', (_, now, before, quarantined, claims) => {
    expect(compared(now, before, quarantined).claimsChange).toBe(claims);
  });
});

describe('a second look', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e'];
  const of = (id: string, passed: number, failed: number, given: Partial<ScenarioStatistics> = {}) =>
    scenarioOfRuns(passed, failed, { id, ...given });
  const BEFORE = [earlier('old', 1, ...IDS.map((id) => of(id, 50, 0)))];
  const [WANTED, VOID]: SecondLook[] = [
    { kind: 'wanted' },
    { kind: 'void', why: say`it is ERROR`, setId: 'set-2' },
  ];
  const played = (...scenarios: ScenarioStatistics[]): SecondLook => ({
    kind: 'made',
    runs: 25,
    set: readSet(simulationSet({ id: 'set-2', scenarios })),
  });
  const ONE = [of('a', 3, 2), of('b', 5, 0)];
  const FOUR = [of('a', 4, 1), of('b', 3, 2), of('c', 5, 0), of('d', 4, 1), of('e', 4, 1)];

  const suspectsOf = ({ suspects }: Comparison) => suspects.map(({ id }) => id);
  const levelsOf = ({ changes }: Comparison) => changes.map(({ evidence }) => evidence?.level);

  test('that is not wanted has no suspects, and keeps nothing back for them', () => {
    const plain = comparedWithPool(ONE, BEFORE);
    expect([plain.suspects, plain.secondLook]).toEqual([[], undefined]);
    expect(plain.changes[0]?.change).toBe('regressed');
    expect(comparedWithPool([of('a', 4, 1), of('b', 5, 0)], BEFORE)).toMatchObject({
      changes: [{ change: 'fell' }, { change: 'same' }],
      suspects: [],
    });
  });

  test.each<[string, readonly ScenarioStatistics[], string[]]>([
    ['one that fell without proof', ONE, ['a']],
    ['at most three, the most suspicious first', FOUR, ['b', 'a', 'd']],
    ['none that is claimed already', [of('a', 2, 3), of('b', 4, 1)], ['b']],
    ['none that fell by as much as chance would make it', [of('a', 49, 1), of('b', 5, 0)], []],
    ['none that is as before', [of('a', 5, 0)], []],
    ['none of which the runs are not known', [of('a', 3, 2, { passed: undefined })], []],
  ])('is for %s', (_, now, suspects) => {
    expect(suspectsOf(comparedWithPool(now, BEFORE, WANTED))).toEqual(suspects);
  });

  test('is for none in quarantine', () => {
    const [before] = BEFORE as [SimulationSet];
    const set = ruledSet(simulationSet({ scenarios: FOUR }), { scenarios: inQuarantine('b') });
    const comparison = compare(set, alone(readSet(before)), { origin: say`b` }, 0.05, WANTED);
    expect(suspectsOf(comparison)).toEqual(['a', 'd', 'e']);
  });

  test.each([WANTED, VOID] as const)(
    'that is $kind claims no more than a tenth of the significance proves',
    (secondLook) => {
      const one = comparedWithPool(ONE, BEFORE, secondLook);
      expect(levelsOf(one)).toEqual([expect.closeTo(0.0025, 12), expect.closeTo(0.0025, 12)]);
      expect(one.changes[0]).toMatchObject({ change: 'fell', again: undefined });
      expect([one.claimsChange, one.secondLook]).toEqual([false, secondLook]);
      const four = comparedWithPool(FOUR, BEFORE, secondLook);
      expect(four.overall).toMatchObject({ level: 0.025, claimed: true });
      for (const level of levelsOf(four)) expect(level).toBeCloseTo(0.0025, 12);
    },
  );

  test('counts all runs of a suspect, and claims by them', () => {
    const comparison = comparedWithPool(ONE, BEFORE, played(of('A', 18, 7)));
    expect(comparison.changes[0]).toMatchObject({
      change: 'regressed',
      counts: { baseline: { passed: 50, failed: 0 }, current: { passed: 21, failed: 9 } },
      again: { passed: 18, failed: 7 },
      passRateChange: expect.closeTo(-0.3, 9),
      evidence: { claimed: true, level: expect.closeTo(0.0225, 12) },
    });
    expect(comparison.changes[1]).toMatchObject({ change: 'same', again: undefined });
    expect(comparison.claimsChange).toBe(true);
    // Without the runs of the second look.
    expect(comparison.totals.current).toEqual({ passed: 8, failed: 2 });
    expect(suspectsOf(comparison)).toEqual(['a']);
  });

  test('adds runs, and replaces none: all passed, and yet two of thirty failed', () => {
    const [change] = comparedWithPool(ONE, BEFORE, played(of('a', 25, 0))).changes;
    expect(change).toMatchObject({ change: 'fell', counts: { current: { passed: 28, failed: 2 } } });
  });

  test('is one of all scenarios: the p-value of three suspects is held against five', () => {
    const [a, b, c] = comparedWithPool(
      FOUR,
      BEFORE,
      played(of('a', 20, 5), of('b', 24, 1), of('d', 25, 0)),
    ).changes;
    const [first, second] = [a?.evidence, b?.evidence];
    expect(first?.adjustedP).toBeCloseTo(5 * (first?.pValue ?? 0), 12);
    expect(second?.adjustedP).toBeCloseTo(4 * (second?.pValue ?? 0), 12);
    expect(c?.evidence).toMatchObject({ adjustedP: 1, level: expect.closeTo(0.0025, 12) });
  });

  test('has no more for the others where the first claims one: that was no suspect', () => {
    const [claimed, suspect] = comparedWithPool(
      [of('a', 0, 5), of('b', 3, 2)],
      BEFORE,
      played(of('b', 20, 5)),
    ).changes;
    expect(claimed).toMatchObject({ change: 'regressed', again: undefined });
    expect(suspect?.evidence?.adjustedP).toBeCloseTo(2 * (suspect?.evidence?.pValue ?? 0), 12);
  });

  test('has the half of the whole set too, once that is claimed', () => {
    const some = ['a', 'b', 'c', 'd', 'e'].map((id) => of(id, 40, 10));
    const after = (passed: number) => [
      of('a', 2, 3),
      ...['b', 'c', 'd', 'e'].map((id) => of(id, passed, 5 - passed)),
    ];
    const look = (passed: number) =>
      comparedWithPool(after(passed), [earlier('old', 1, ...some)], played(of('a', 13, 12)));
    expect([look(4).overall?.claimed, levelsOf(look(4))[0]]).toEqual([false, expect.closeTo(0.0225, 12)]);
    expect([look(2).overall?.claimed, levelsOf(look(2))[0]]).toEqual([true, expect.closeTo(0.045, 12)]);
  });

  test('takes no run of a scenario that was no suspect', () => {
    const { changes } = comparedWithPool(ONE, BEFORE, played(of('a', 25, 0), of('b', 0, 25)));
    expect(changes[1]).toMatchObject({ change: 'same', counts: { current: { passed: 5, failed: 0 } } });
  });

  test.each([
    ['are not given', { passed: undefined }],
    ['contradict the rate', { passRate: 0.2 }],
    ['all neither passed nor failed', { passed: 0, failed: 0, totalRuns: 25, passRate: 0 }],
  ])('of which the runs %s leaves the suspect unknown', (_, more) => {
    const [change] = comparedWithPool(ONE, BEFORE, played(of('a', 25, 0, more))).changes;
    expect(change).toMatchObject({ change: 'unknown', counts: undefined, again: undefined });
    expect(change?.evidence?.claimed).toBe(false);
  });

  test('without a suspect adds nothing to it', () => {
    const [change] = comparedWithPool(ONE, BEFORE, played()).changes;
    expect(change).toMatchObject({ counts: { current: { passed: 3, failed: 2 } }, again: undefined });
  });

  test('leaves a regression unclear where too many of its runs have no end', () => {
    const open = of('a', 10, 0, { totalRuns: 25, passRate: 0.4 });
    const [change] = comparedWithPool(ONE, BEFORE, played(open)).changes;
    expect(change).toMatchObject({ change: 'unclear', again: { passed: 10, failed: 0 } });
    const few = of('a', 24, 0, { totalRuns: 25, passRate: 0.96 });
    expect(comparedWithPool(ONE, BEFORE, played(few)).changes[0]?.change).toBe('fell');
    const both = [of('a', 3, 2, { totalRuns: 6, passRate: 0.5 })];
    expect(comparedWithPool(both, BEFORE, played(open)).changes[0]?.change).toBe('unclear');
  });

  longTest('may claim what the first look did not, and takes back nothing that it did', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        anyPolicyCase,
        fc.constantFrom(0.01, 0.05, 0.5),
        ({ set, circumstances: { baseline, secondLook } }, significance) => {
          const ruled = ruledSet(set);
          if (baseline?.kind !== 'sets') return;
          const groups = baseline.groups.map((group) => group.map(readSet));
          const { pool } = findPool(ruled.scenarios ?? [], groups);
          if (pool === undefined) return;
          const by = (look: SecondLook | undefined) =>
            compare(ruled, pool, { origin: say`b` }, significance, look);
          const [first, last] = [by({ kind: 'wanted' }), by(secondLook)];
          expect(by({ kind: 'void', why: [], setId: undefined }).changes).toEqual(first.changes);
          if (secondLook?.kind !== 'made') return;
          expect(suspectsOf(last)).toEqual(suspectsOf(first));
          expect([last.overall, last.totals]).toEqual([first.overall, first.totals]);
          for (const [index, change] of last.changes.entries()) {
            const before = first.changes[index];
            const { counts, again } = change;
            if (!last.suspects.includes(change.scenario)) expect(change.evidence).toEqual(before?.evidence);
            if (change.change === 'unknown') expect(counts).toBeUndefined();
            else if (again === undefined) expect(counts).toEqual(before?.counts);
            else {
              seen += 1;
              expect(last.suspects).toContain(change.scenario);
              expect(counts?.current.passed).toBe((before?.counts?.current.passed ?? 0) + again.passed);
              expect(counts?.current.failed).toBe((before?.counts?.current.failed ?? 0) + again.failed);
            }
            if (before?.change === 'regressed') expect(change.change).toBe('regressed');
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(5);
  });
});

describe('whatever the sets are', () => {
  const anyPair = fc.tuple(anySet, anySet).map(([set, other]): [SimulationSet, SimulationSet] => {
    const ids = (set.scenarios ?? []).map(({ id }) => id);
    const scenarios = other.scenarios?.map((one, index) => ({ ...one, id: ids[index] ?? one.id }));
    return [set, { ...other, scenarios }];
  });

  test('what is claimed has counts that speak for it, and the other way round nothing regressed', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(0.01, 0.05, 0.5), ([set, baseline], significance) => {
        const { changes } = compare(
          ruledSet(set),
          alone(readSet(baseline)),
          { origin: say`b` },
          significance,
        );
        for (const { change, counts, evidence, passRateChange = 0 } of changes) {
          expect(change === 'unknown').toBe(counts === undefined);
          expect(evidence === undefined).toBe(counts === undefined);
          if (change === 'regressed' || change === 'fell') expect(passRateChange).toBeLessThan(0);
          if (change === 'improved' || change === 'rose') expect(passRateChange).toBeGreaterThan(0);
          if (change === 'same') expect(passRateChange).toBeCloseTo(0, 9);
          if (change === 'regressed') expect(evidence?.pValue).toBeLessThanOrEqual(significance + 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a set has not changed against itself', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        fc.pre(new Set(set.scenarios?.map(({ id }) => id.toLowerCase())).size === set.scenarios?.length);
        const { changes, added, vanished, overall } = compare(
          ruledSet(set),
          alone(readSet(set)),
          { origin: say`b` },
          0.05,
        );
        for (const { change } of changes) expect(['same', 'unclear', 'unknown']).toContain(change);
        expect([added, vanished]).toEqual([[], []]);
        expect(overall?.claimed ?? false).toBe(false);
      }),
    );
  });

  longTest('against several sets, each change and the history are those of the sets', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyPolicyCase, ({ set, circumstances }) => {
        const { baseline, secondLook } = circumstances;
        const ruled = ruledSet(set);
        if (baseline?.kind !== 'sets') return;
        const groups = baseline.groups.map((group) => group.map(readSet));
        const { pool } = findPool(ruled.scenarios ?? [], groups);
        if (pool === undefined) return;
        const { changes, history, sets, tested, suspects } = compare(
          ruled,
          pool,
          { origin: say`b` },
          0.05,
          secondLook,
        );
        if (sets.length > 1) seen += 1;
        expect(new Set(history)).toEqual(new Set(sets));
        expect(tested).toBe(changes.filter(({ evidence }) => evidence !== undefined).length);
        expect(suspects.length).toBeLessThanOrEqual(secondLook === undefined ? 0 : 3);
        for (const { history: rates, counts, passRateChange } of changes) {
          expect(rates).toHaveLength(history.length);
          for (const rate of rates) if (rate !== undefined) expect(rate >= 0 && rate <= 1).toBe(true);
          if (counts === undefined) continue;
          expect(runsOf(counts.baseline) * runsOf(counts.current)).toBeGreaterThan(0);
          expect(passRateChange).toBe(rateOf(counts.current) - rateOf(counts.baseline));
        }
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(25);
  });
});
