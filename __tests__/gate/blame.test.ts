/** Because of which scenarios a rule on the whole set is broken: never one in quarantine, or one that meets the limit. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { blame } from '../../src/gate/blame.ts';
import { broken, makeCheck } from '../../src/gate/findings.ts';
import type { RuleName, SetResult } from '../../src/gate/verdict.ts';
import {
  type AnyPolicyCase,
  anyPlainRules,
  anyPolicyCase,
  anyRules,
  baselineOf,
} from '../support/arbitraries.ts';
import { judge } from '../support/judge.ts';
import { fc, longTest } from '../support/property.ts';
import {
  bareScenario,
  checkOf,
  type GivenRules,
  inQuarantine,
  judged,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

/** The ids of the scenarios because of which a rule is broken, in alphabetical order. */
function blamedBy(result: SetResult, rule: RuleName): string[] {
  return result.scenarios
    .flatMap((one) => (one.blamedBy.some((check) => check.rule === rule) ? [one.facts.id] : []))
    .sort();
}

/** Whom a rule that must be broken blames. */
function blamed(
  set: SimulationSet,
  rule: RuleName,
  ruled: GivenRules = {},
  before?: SimulationSet,
): string[] {
  const baseline = before && baselineOf([before]);
  const result = judged(set, ruled, { baseline });
  expect(checkOf(result, rule).outcome).toBe('broken');
  return blamedBy(result, rule);
}

const runs = (id: string, passed: number, failed: number, given: Partial<ScenarioStatistics> = {}) =>
  scenarioOfRuns(passed, failed, { id, ...given });
const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const past = (...scenarios: ScenarioStatistics[]) => simulationSet({ id: 'set-0', scenarios });

/** One of each kind: it passed, it is flaky, it is as good as a limit of 80% asks, and it failed. */
const FOUR = [runs('dead', 0, 5), runs('fair', 4, 1), runs('fine', 5, 0), runs('flaky', 3, 2)];
const ANY_FLAKY = scenarioPolicy({ match: { by: 'id', id: 'flaky' }, allowFlaky: true });

describe('a rule on the whole set is broken because of', () => {
  test.each<[string, ScenarioStatistics[], RuleName, GivenRules, string[]]>([
    [
      'those below the limit on the average',
      FOUR,
      'min-avg-pass-rate',
      { 'min-avg-pass-rate': 0.8 },
      ['dead', 'flaky'],
    ],
    [
      'one below it by its counts, though its published rate is rounded up to it',
      [runs('rounded', 795, 205, { passRate: 0.8 })],
      'min-avg-pass-rate',
      { 'min-avg-pass-rate': 0.8 },
      ['rounded'],
    ],
    [
      'one below it by its counts, though its rate is missing',
      [runs('silent', 1, 4, { passRate: undefined }), runs('fine', 5, 0)],
      'min-avg-pass-rate',
      { 'min-avg-pass-rate': 0.9 },
      ['silent'],
    ],
    [
      'one below it by its counts, though its rate is impossible',
      [runs('percent', 1, 4, { passRate: 20 }), runs('fine', 5, 0), runs('flaky', 1, 4)],
      'min-avg-pass-rate',
      { 'min-avg-pass-rate': 0.9 },
      ['flaky', 'percent'],
    ],
    [
      'those that are flaky and may not be',
      [...FOUR, runs('flakier', 2, 3)],
      'max-flaky-count',
      { 'max-flaky-count': 1, scenarios: [ANY_FLAKY] },
      ['fair', 'flakier'],
    ],
    [
      'those of which no run passed',
      [...FOUR, runs('dead-too', 0, 5)],
      'max-failing-count',
      { 'max-failing-count': 1 },
      ['dead', 'dead-too'],
    ],
    [
      'those that are not reliable, though they may be flaky',
      FOUR,
      'min-reliable-count',
      { 'min-reliable-count': 3, scenarios: [ANY_FLAKY] },
      ['fair', 'flaky'],
    ],
  ])('%s', (_, scenarios, rule, ruled, ids) => {
    // Overall figures as they follow from the counts.
    const rates = scenarios.map(({ passed = 0, totalRuns = 1 }) => passed / totalRuns);
    const avgPassRate = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expect(blamed(setWithOverall({ avgPassRate }, scenarios), rule, ruled)).toEqual(ids);
  });

  test.each<[string, ScenarioStatistics[], string[]]>([
    ['the failing ones, where Bland reports FAILED', FOUR, ['dead']],
    ['else the flaky ones', FOUR.slice(1), ['fair', 'flaky']],
    ['else nobody', [runs('fine', 5, 0)], []],
  ])('%s', (_, scenarios, ids) => {
    expect(blamed({ ...setOf(...scenarios), status: 'FAILED' }, 'fail-on-status')).toEqual(ids);
  });

  test.each(['ERROR', 'CANCELLED'])(
    'nobody, where Bland reports %s: nothing says that runs failed',
    (status) => {
      const set = { ...setOf(...FOUR), status };
      const ruled = { failOnStatus: ['FAILED', 'ERROR', 'CANCELLED'] };
      expect(blamed(set, 'fail-on-status', ruled)).toEqual([]);
    },
  );

  test('those that fell by more than the limit', () => {
    const was = past(runs('even', 10, 0), runs('less', 10, 0), runs('more', 10, 0), runs('rose', 5, 5));
    const now = setOf(
      runs('even', 7, 3),
      runs('less', 8, 2),
      runs('more', 1, 9),
      runs('new', 0, 10),
      runs('rose', 6, 4),
    );
    // One less 0.7 is a little more than 0.3 to a computer.
    expect(1 - 0.7).toBeGreaterThan(0.3);
    expect(blamed(now, 'max-pass-rate-drop', { 'max-pass-rate-drop': 0.3 }, was)).toEqual(['more']);
    expect(blamed(now, 'max-pass-rate-drop', { 'max-pass-rate-drop': 0.29 }, was)).toEqual(['even', 'more']);
  });

  test('those that fell by more in the runs of this set, whatever a second look shows', () => {
    const was = past(runs('a', 50, 0), runs('b', 50, 0));
    const second: SecondLook = { kind: 'made', runs: 50, set: readSet(setOf(runs('a', 25, 0))) };
    const result = judged(
      setOf(runs('a', 3, 2), runs('b', 5, 0)),
      { 'max-pass-rate-drop': 0.1 },
      { baseline: baselineOf([was]), secondLook: second },
    );
    // With all its runs it fell by less.
    const [change] = result.comparison?.changes ?? [];
    expect(change?.passRateChange).toBeGreaterThan(-0.1);
    expect(checkOf(result, 'max-pass-rate-drop').outcome).toBe('broken');
    expect(blamedBy(result, 'max-pass-rate-drop')).toEqual(['a']);
  });

  test('those whose rates fell, though their runs can not be counted', () => {
    const rate = (id: string, passRate: number) => bareScenario({ id, passRate, totalRuns: 5 });
    const was = past(rate('a', 1), rate('b', 1));
    const now = setOf(rate('a', 0.4), rate('b', 1));
    expect(blamed(now, 'max-pass-rate-drop', { 'max-pass-rate-drop': 0.1 }, was)).toEqual(['a']);
  });

  const REGRESSION = 'regression-significance';
  const ids = ['a', 'b', 'c', 'd', 'e'];

  test('those that regressed, where the set as a whole did', () => {
    const was = past(...ids.map((id) => runs(id, 20, 0)));
    const now = setOf(...ids.map((id, index) => (index === 0 ? runs(id, 0, 20) : runs(id, 19, 1))));
    const result = judged(now, {}, { baseline: baselineOf([was]) });
    expect(result.comparison?.overall?.claimed).toBe(true);
    expect(blamedBy(result, REGRESSION)).toEqual(['a']);
  });

  test('else those that fell', () => {
    const was = past(...ids.map((id) => runs(id, 5, 0)), runs('f', 2, 3), runs('g', 3, 2));
    const now = setOf(
      ...ids.map((id) => runs(id, 3, 2)),
      runs('f', 3, 2),
      runs('g', 3, 2),
      runs('new', 0, 5),
    );
    const result = judged(now, {}, { baseline: baselineOf([was]) });
    expect(result.comparison?.overall?.claimed).toBe(true);
    expect(blamedBy(result, REGRESSION)).toEqual(ids);
  });

  test('nobody, where only scenarios regressed and the set as a whole did not', () => {
    const was = past(runs('a', 20, 0), ...ids.slice(1).map((id) => runs(id, 10, 10)));
    const now = setOf(runs('a', 4, 16), ...ids.slice(1).map((id) => runs(id, 16, 4)));
    const result = judged(now, { regressionSignificance: 0.01 }, { baseline: baselineOf([was]) });
    const [first] = result.scenarios;
    // It is named by itself.
    expect(first).toMatchObject({ standing: 'breaks', facts: { id: 'a' } });
    expect(result.comparison?.overall?.claimed).toBe(false);
    expect(blamedBy(result, REGRESSION)).toEqual([]);
  });
});

describe('nobody is to blame', () => {
  test('who is in quarantine', () => {
    const was = past(...FOUR.map(({ id }) => runs(id, 5, 0)));
    const set = { ...setOf(...FOUR), status: 'FAILED' };
    const ruled: GivenRules = {
      'min-avg-pass-rate': 1,
      'max-flaky-count': 0,
      'max-failing-count': 0,
      'min-reliable-count': 3,
      'max-pass-rate-drop': 0,
      scenarios: inQuarantine('dead', 'flaky'),
    };
    const result = judged(set, ruled, { baseline: baselineOf([was]) });
    const broken = result.checks.filter(({ outcome }) => outcome === 'broken').map(({ rule }) => rule);
    expect(broken).toEqual([
      'fail-on-status',
      'min-avg-pass-rate',
      'max-flaky-count',
      'min-reliable-count',
      'max-pass-rate-drop',
    ]);
    for (const rule of broken) expect([rule, blamedBy(result, rule)]).toEqual([rule, ['fair']]);
  });

  test('for a rule that is not on how good the scenarios are, or that is not broken', () => {
    const set = { ...setOf(...FOUR), createdAt: '2026-04-01T00:00:00.000Z', totalScenarios: 9 };
    const short = judged(set, { 'max-age': 60, 'min-runs-per-scenario': 9 });
    const empty = judged(setWithOverall({ totalRuns: 0 }, FOUR), { 'min-avg-pass-rate': 0.1 });
    expect(short.checks.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['fail-on-status', 'holds'],
      ['complete', 'inconclusive'],
      ['max-age', 'inconclusive'],
      ['min-runs-per-scenario', 'inconclusive'],
    ]);
    expect(checkOf(empty, 'has-runs').outcome).toBe('inconclusive');
    for (const { blamedBy } of [...short.scenarios, ...empty.scenarios]) expect(blamedBy).toEqual([]);
  });

  test('for a scenario that is required and not there', () => {
    const one = {
      facts: readScenario(runs('dead', 0, 5)),
      terms: { entry: undefined, limits: {}, quarantine: undefined },
    };
    const required = makeCheck('required', { limit: 1, required: '≥ 1' }, 0, [broken(['no scenario'], 0)]);
    const reported = makeCheck('fail-on-status', { limit: 'FAILED', required: '' }, 'FAILED', [
      broken(['Bland reports FAILED'], 'FAILED'),
    ]);
    const scenarios = [{ ...one, change: undefined }];
    expect([...blame([required, reported], scenarios).values()]).toEqual([[reported]]);
  });

  test('for a limit that the published average breaks by its rounding alone', () => {
    // A rate that is published as 80% may be 79.6%.
    const rounded = bareScenario({ id: 'a', passRate: 0.8, totalRuns: 5 });
    const set = setWithOverall({ avgPassRate: 0.796 }, [rounded]);
    expect(blamed(set, 'min-avg-pass-rate', { 'min-avg-pass-rate': 0.8 })).toEqual([]);
  });

  test('of whom nothing is known', () => {
    const silent = bareScenario({ id: 'silent', totalRuns: 5 });
    const set = setWithOverall({ avgPassRate: 0.4 }, [silent, runs('good', 4, 1)]);
    expect(blamed(set, 'min-avg-pass-rate', { 'min-avg-pass-rate': 0.75 })).toEqual([]);
  });

  test('whose rate is the limit but for the traces of binary fractions', () => {
    const scenarios = [
      bareScenario({ id: 'a', passRate: 0.1 + 0.7, totalRuns: 5 }),
      bareScenario({ id: 'b', passRate: 0.2, totalRuns: 5 }),
    ];
    expect(0.1 + 0.7).toBeLessThan(0.8);
    expect(blamed(setOf(...scenarios), 'min-avg-pass-rate', { 'min-avg-pass-rate': 0.8 })).toEqual(['b']);
  });
});

function judgeCase({ set, circumstances, entries }: AnyPolicyCase, ruled: Parameters<typeof judge>[1]) {
  return judge(set, { ...ruled, scenarios: entries }, circumstances);
}

const RUNS = { numRuns: 3000 };

describe('whatever the set and the rules are', () => {
  longTest('a scenario breaks where a rule is broken in it or because of it, and never in quarantine', () => {
    let broke = 0;
    fc.assert(
      fc.property(anyPolicyCase, anyRules, (one, ruled) => {
        const { verdict, scenarios } = judgeCase(one, ruled);
        for (const { standing, against, blamedBy, terms } of scenarios) {
          const isBroken = against.some(({ finding }) => finding.outcome === 'broken');
          const isExcused = terms?.quarantine !== undefined;
          expect(standing === 'quarantined').toBe(isExcused);
          expect(standing === 'breaks').toBe(!isExcused && (isBroken || blamedBy.length > 0));
          if (isExcused) expect([against, blamedBy]).toEqual([[], []]);
          for (const check of blamedBy) {
            const isOnSet = check.findings.some((it) => it.outcome === 'broken' && it.scenario === undefined);
            expect(isOnSet).toBe(true);
          }
          if (standing !== 'breaks') continue;
          broke += 1;
          expect(['failed', 'error']).toContain(verdict);
        }
      }),
      RUNS,
    );
    expect(broke).toBeGreaterThan(100);
  });

  /** Rules of which a broken one has somebody to blame, if it is known how each scenario was. */
  const ON_QUALITY = [
    'min-avg-pass-rate',
    'max-flaky-count',
    'max-failing-count',
    'max-pass-rate-drop',
  ] as const;

  longTest(
    'a broken rule on the quality of a set has somebody to blame, but for rounding and what is not known',
    () => {
      const seen = new Map<RuleName, number>();
      const rateOf = ({ possibleRates: [rate] }: ReturnType<typeof readScenario>) => rate;
      const most = fc.option(fc.nat(2), { nil: undefined });
      fc.assert(
        fc.property(anyPolicyCase, anyPlainRules, most, (one, ruled, failing) => {
          const limits =
            failing === undefined ? ruled.limits : { ...ruled.limits, 'max-failing-count': failing };
          const result = judgeCase(one, { ...ruled, limits });
          const rates = (one.set.scenarios ?? []).map((each) => rateOf(readScenario(each)));
          const earlier = (result.comparison?.changes ?? []).map(({ before: was }) => rateOf(was));
          const isKnown = [...rates, ...earlier].every((rate) => rate !== undefined);
          for (const rule of ON_QUALITY) {
            const check = result.checks.find((each) => each.rule === rule);
            if (check?.outcome !== 'broken' || rates.length === 0) continue;
            const isMean = rule === 'min-avg-pass-rate' || rule === 'max-pass-rate-drop';
            // So far a published mean may lie beside that of the scenarios; a drop is a difference of two.
            const isClose = Math.abs(Number(check.observed) - Number(check.limit)) <= 0.0101;
            if (isMean && (!isKnown || isClose)) continue;
            seen.set(rule, (seen.get(rule) ?? 0) + 1);
            expect(blamedBy(result, rule)).not.toEqual([]);
          }
        }),
        RUNS,
      );
      // Or else the property would say nothing.
      for (const rule of ON_QUALITY) expect([rule, Number(seen.get(rule)) > 10]).toEqual([rule, true]);
    },
  );

  longTest('for a regression of the set as a whole somebody is to blame', () => {
    let regressed = 0;
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ circumstances, ...one }, ruled) => {
        // With a second look the set as a whole is judged by other runs than its scenarios are.
        const result = judgeCase(
          { ...one, circumstances: { ...circumstances, secondLook: undefined } },
          ruled,
        );
        if (result.comparison?.overall?.claimed !== true) return;
        regressed += 1;
        expect(blamedBy(result, 'regression-significance')).not.toEqual([]);
      }),
      RUNS,
    );
    expect(regressed).toBeGreaterThan(10);
  });

  longTest('nobody is blamed for a mean who meets its limit', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, (one, ruled) => {
        const { scenarios } = judgeCase(one, ruled);
        for (const { facts, blamedBy, change } of scenarios) {
          const [is, was] = [facts.possibleRates[0] ?? 1, change?.before.possibleRates[0] ?? 0];
          for (const { rule, limit } of blamedBy) {
            if (rule === 'min-avg-pass-rate') expect(is).toBeLessThan(Number(limit));
            if (rule === 'max-pass-rate-drop') expect(was - is).toBeGreaterThan(Number(limit));
          }
        }
      }),
      RUNS,
    );
  });
});
