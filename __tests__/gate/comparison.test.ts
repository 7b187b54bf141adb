/** A set beside its baseline: which scenarios changed how, and which of it is more than chance. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { type Comparison, compare, type ScenarioChange } from '../../src/gate/comparison.ts';
import { say } from '../../src/text/phrase.ts';
import { anySet } from '../support/arbitraries.ts';
import { inQuarantine, ruledSet, scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

function compared(
  now: readonly ScenarioStatistics[] | undefined,
  before: readonly ScenarioStatistics[] | undefined,
  quarantined: readonly string[] = [],
  significance = 0.05,
): Comparison {
  const set = ruledSet(simulationSet({ scenarios: now }), { scenarios: inQuarantine(...quarantined) });
  const baseline = readSet(simulationSet({ id: 'set-0', scenarios: before }));
  return compare(set, baseline, say`set-0`, significance);
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
    ['as many as can be compared', runs(1e6, 0), runs(1e6, 0), 'same'],
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

  test('that fell has the number of runs that would settle it, and no other has', () => {
    expect(changeOf(runs(4, 1), runs(5, 0))?.runsToSettle).toBe(25);
    expect(changeOf(runs(6, 4), runs(10, 0))?.runsToSettle).toBeUndefined();
    expect(changeOf(runs(5, 0), runs(4, 1))?.runsToSettle).toBeUndefined();
    expect(changeOf(runs(99_999, 1), runs(100_000, 0))?.runsToSettle).toBeUndefined();
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
    expect(result.changes[0]).toMatchObject({ change: 'fell', evidence: undefined, runsToSettle: undefined });
    expect(result.totals).toEqual({ baseline: { passed: 5, failed: 0 }, current: { passed: 5, failed: 0 } });
    expect(result.overall).toBeUndefined();
    expect(compared([bad, b], [good, b]).changes[0]?.change).toBe('regressed');
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
  });

  test('have a smaller share of the significance where there are several sets', () => {
    const [now, before] = [[scenarioOfRuns(6, 4)], [scenarioOfRuns(10, 0)]];
    expect(compared(now, before).changes[0]?.change).toBe('regressed');
    expect(compared(now, before, [], 0.05 / 2).changes[0]?.change).toBe('fell');
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
        const { changes } = compare(ruledSet(set), readSet(baseline), say`b`, significance);
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
        const { changes, added, vanished, overall } = compare(ruledSet(set), readSet(set), say`b`, 0.05);
        for (const { change } of changes) expect(['same', 'unclear', 'unknown']).toContain(change);
        expect([added, vanished]).toEqual([[], []]);
        expect(overall?.claimed ?? false).toBe(false);
      }),
    );
  });
});
