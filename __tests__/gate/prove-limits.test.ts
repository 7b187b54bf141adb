/** Limits on pass rates that are broken only where the runs prove it: what proves one, and what becomes of the rest. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { isBlindTo, type Proof, proveBelow } from '../../src/gate/prove-limits.ts';
import { type SetResult, VERDICTS_BY_WEIGHT, type Verdict } from '../../src/gate/verdict.ts';
import { describeNote } from '../../src/report/reasons.ts';
import type { Rules } from '../../src/rules/ruled-set.ts';
import { toPlain } from '../../src/text/escape.ts';
import { anyPlainRules, anyPolicyCase, baselineOf } from '../support/arbitraries.ts';
import { judge } from '../support/judge.ts';
import { fc, longTest } from '../support/property.ts';
import {
  checkOf,
  type GivenRules,
  inQuarantine,
  judged,
  problemsOf,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

/** A pass rate that has a limit. */
type Rate = Parameters<typeof proveBelow>[0][number];

const of = (passed: number, runs: number, limit: number, unresolved = 0): Rate => ({
  limit,
  trials: { runs, passed, unresolved },
});
const UNKNOWN: Rate = { limit: 0.6, trials: undefined };

/** How likely so many of the runs pass. */
function chanceOf(passed: number, runs: number, rate: number): number {
  let chance = rate ** passed * (1 - rate) ** (runs - passed);
  for (let index = 1; index <= passed; index += 1) chance *= (runs - passed + index) / index;
  return chance;
}

describe('a pass rate is proven to lie below its limit', () => {
  test.each<[string, readonly Rate[], readonly Proof[]]>([
    ['by few enough passed runs', [of(5, 10, 0.8)], ['proven']],
    ['not by one more', [of(6, 10, 0.8)], ['unproven']],
    ['not where it lies above', [of(10, 10, 0.8)], ['unproven']],
    ['not by 2 of 5 at 60%', [of(2, 5, 0.6)], ['unproven']],
    ['by 0 of 5 at 60%', [of(0, 5, 0.6)], ['proven']],
    ['where the chance is just 0.05', [of(0, 1, 0.95)], ['proven']],
    ['not where it is a little more', [of(0, 1, 0.949)], ['unproven']],
    ['by any failed run at 100%', [of(99, 100, 1)], ['proven']],
    ['not by none at 100%', [of(100, 100, 1)], ['unproven']],
    ['never at 0%', [of(0, 1000, 0)], ['unproven']],
    [
      'not by 0 of 5, as one of 20',
      Array.from({ length: 20 }, () => of(0, 5, 0.6)),
      Array(20).fill('unproven'),
    ],
    ['by 0 of 10, as one of 20', Array.from({ length: 20 }, () => of(0, 10, 0.6)), Array(20).fill('proven')],
    [
      'by 0 of 10 alone, as one of 20',
      [...Array.from({ length: 19 }, () => of(10, 10, 0.6)), of(0, 10, 0.6)],
      [...Array(19).fill('unproven'), 'proven'],
    ],
    // Chances of 0.02 and 0.04: once the first is proven the other is the only one left.
    ['step by step', [of(0, 1, 0.96), of(0, 1, 0.98)], ['proven', 'proven']],
    ['not by the second step without the first', [of(0, 1, 0.96), of(0, 1, 0.96)], ['unproven', 'unproven']],
    ['not where its runs are not known', [UNKNOWN, of(0, 1, 0.98)], ['unknown', 'proven']],
    [
      'less easily beside others that are not known',
      [UNKNOWN, UNKNOWN, of(0, 1, 0.98)],
      ['unknown', 'unknown', 'unproven'],
    ],
    ['even if the runs without an end had passed', [of(1, 10, 0.8, 4)], ['proven']],
    ['or else only if they had failed', [of(1, 10, 0.8, 5)], ['unclear']],
    ['or not even then', [of(6, 10, 0.8, 4)], ['unproven']],
    ['in each of several by itself', [of(0, 10, 0.8, 9), of(0, 10, 0.8)], ['unclear', 'proven']],
  ])('%s', (_, rates, proofs) => {
    expect(proveBelow(rates)).toEqual(proofs);
  });

  const anyRate = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(7), fc.nat(7), fc.nat(20))
    .map(([runs, some, open, limit]) => {
      const passed = Math.min(runs, some);
      return of(passed, runs, limit / 20, Math.min(runs - passed, open));
    });
  const anyRates = fc.array(anyRate, { minLength: 1, maxLength: 5 });

  test('by chance at most once in 20, of all together, though each is just at its limit', () => {
    const few = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(few, (family) => {
        let falseAlarms = 0;
        const tryAll = (rates: readonly Rate[], chance: number) => {
          const next = family[rates.length];
          if (next === undefined) {
            if (proveBelow(rates).includes('proven')) falseAlarms += chance;
            return;
          }
          const [runs, twentieths] = next;
          const limit = twentieths / 20;
          for (let passed = 0; passed <= runs; passed += 1) {
            tryAll([...rates, of(passed, runs, limit)], chance * chanceOf(passed, runs, limit));
          }
        };
        tryAll([], 1);
        expect(falseAlarms).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  const RANK: readonly Proof[] = ['unproven', 'unclear', 'proven'];

  test('no less by fewer passed runs, by a higher limit, or where those without an end failed', () => {
    fc.assert(
      fc.property(
        anyRates,
        fc.nat(4),
        fc.constantFrom('passed', 'limit', 'unresolved'),
        (rates, at, what) => {
          const before = proveBelow(rates);
          const worse = rates.map(({ limit, trials }, index): Rate => {
            if (index !== at || trials === undefined) return { limit, trials };
            const { passed, unresolved } = trials;
            if (what === 'limit') return { limit: Math.min(1, limit + 0.1), trials };
            return {
              limit,
              trials:
                what === 'passed'
                  ? { ...trials, passed: Math.max(0, passed - 1) }
                  : { ...trials, unresolved: Math.max(0, unresolved - 1) },
            };
          });
          for (const [index, proof] of proveBelow(worse).entries()) {
            // What may have passed has failed: nothing is less clear than it was.
            const least = what === 'unresolved' && before[index] === 'unclear' ? 'unclear' : before[index];
            expect(RANK.indexOf(proof)).toBeGreaterThanOrEqual(RANK.indexOf(least as Proof));
          }
        },
      ),
    );
  });

  test('never by runs so few that they are blind, and else by none that passed', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        for (const [at, isBlind] of isBlindTo(rates).entries()) {
          // What asks for nothing is met by any number of runs.
          if (rates[at]?.limit === 0) continue;
          const worst = rates.map(({ limit, trials }, index): Rate => {
            const runs = trials?.runs ?? 1;
            return of(index === at ? 0 : runs, runs, limit);
          });
          expect(proveBelow(worst)[at] === 'proven').toBe(!isBlind);
        }
      }),
    );
  });
});

describe('an agent that is as good as its limit asks', () => {
  /** How likely the rule is broken for an agent of which 85 of 100 runs pass, with so many scenarios of so many runs. */
  function chanceOfRed(scenarios: number, runs: number, proveLimits: boolean): number {
    const all = scenarios * runs;
    let red = 0;
    for (let passed = 0; passed <= all; passed += 1) {
      const set = simulationSet({
        scenarios: Array.from({ length: scenarios }, (_, index) => {
          const own = Math.max(0, Math.min(runs, passed - index * runs));
          return scenarioOfRuns(own, runs - own, { id: `s${index}` });
        }),
      });
      const { verdict } = judged(set, { 'min-avg-pass-rate': 0.8, proveLimits });
      if (verdict === 'failed') red += chanceOf(passed, all, 0.85);
    }
    return red;
  }

  test.each([
    [2, 5, 0.18],
    [10, 5, 0.12],
    [20, 10, 0.02],
  ])(
    'with %d scenarios of %d runs fails %d of the time by its word, and hardly ever by proof',
    (scenarios, runs, share) => {
      expect(chanceOfRed(scenarios, runs, false)).toBeCloseTo(share, 2);
      expect(chanceOfRed(scenarios, runs, true)).toBeLessThan(0.02);
    },
  );

  test('fails in any of 20 scenarios 42 of 100 times by its word, and never with 5 runs by proof', () => {
    const bad = Array.from({ length: 6 }, (_, passed) => passed).filter((passed) => {
      const set = simulationSet({ scenarios: [scenarioOfRuns(passed, 5 - passed)] });
      return judged(set, { 'min-scenario-pass-rate': 0.6 }).verdict === 'failed';
    });
    const each = bad.reduce((sum, passed) => sum + chanceOf(passed, 5, 0.85), 0);
    expect(1 - (1 - each) ** 20).toBeCloseTo(0.42, 2);
    const none = simulationSet({
      scenarios: Array.from({ length: 20 }, (_, index) => scenarioOfRuns(0, 5, { id: `s${index}` })),
    });
    expect(judged(none, { 'min-scenario-pass-rate': 0.6, proveLimits: true }).verdict).toBe('passed');
  });
});

const runs = (passed: number, failed: number, id = 'scenario-1', given: Partial<ScenarioStatistics> = {}) =>
  scenarioOfRuns(passed, failed, { id, name: id.toUpperCase(), ...given });
const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const many = (count: number, passed: number, failed: number) =>
  Array.from({ length: count }, (_, index) => runs(passed, failed, `s${index}`));
const proven = (set: SimulationSet, given: GivenRules) => judged(set, { proveLimits: true, ...given });
const notesOf = ({ notes }: SetResult) => notes.map((note) => toPlain(describeNote(note)));

const EACH = { 'min-scenario-pass-rate': 0.6 };
const ALL = { 'min-avg-pass-rate': 0.8 };
const UNPROVEN = (rule: string, names = '') => `Below ${rule}, but too few runs to prove it${names}.`;
const BLIND = (rule: string, where = '') =>
  `Too few runs to prove ${rule} broken${where}, even if none passed: run each scenario more often.`;
const NOT_KNOWN =
  'the figure is below the limit, but nothing proves it: the runs are unknown, or differ in number between scenarios';
const UNCLEAR = 'whether it is proven broken depends on runs that neither passed nor failed';

describe('a limit for each scenario', () => {
  const RULE = 'min-scenario-pass-rate';

  test.each<[string, SimulationSet, GivenRules, Verdict, string[], string[]]>([
    ['that is met', setOf(runs(9, 1)), EACH, 'passed', [], []],
    ['that is just met', setOf(runs(6, 4)), EACH, 'passed', [], []],
    [
      'that is not met by so few runs',
      setOf(runs(4, 6)),
      EACH,
      'passed',
      [],
      [UNPROVEN(RULE, ': “SCENARIO-1”')],
    ],
    ['that is broken beyond chance', setOf(runs(2, 8)), EACH, 'failed', [], []],
    [
      'that one of 20 does not meet',
      setOf(...many(19, 10, 0), runs(3, 7, 'bad')),
      EACH,
      'passed',
      [],
      [UNPROVEN(RULE, ': “BAD”')],
    ],
    ['that one of 20 breaks', setOf(...many(19, 10, 0), runs(0, 10, 'bad')), EACH, 'failed', [], []],
    [
      'that four do not meet: some are named',
      setOf(...many(4, 5, 5)),
      EACH,
      'passed',
      [],
      [UNPROVEN(RULE, ': “S0”, “S1”, “S2” and 1 more')],
    ],
    [
      'that one breaks and one does not meet',
      setOf(runs(0, 10, 'bad'), runs(5, 5, 'weak')),
      EACH,
      'failed',
      [],
      [UNPROVEN(RULE, ': “WEAK”')],
    ],
    ['of 100%, with a failed run', setOf(runs(99, 1)), { [RULE]: 1 }, 'failed', [], []],
    ['of 100%, with none', setOf(runs(100, 0)), { [RULE]: 1 }, 'passed', [], []],
    [
      'that no runs of 5 could break in 20',
      setOf(...many(20, 5, 0)),
      EACH,
      'passed',
      [],
      [BLIND(RULE, ' in 20 of 20 scenarios')],
    ],
    [
      'that one has too few runs for',
      setOf(runs(20, 0, 'long'), runs(2, 0, 'short')),
      EACH,
      'passed',
      [],
      [BLIND(RULE, ' in 1 of 2 scenarios')],
    ],
    [
      'that few runs do not meet and could not break',
      setOf(runs(0, 2)),
      EACH,
      'passed',
      [],
      [UNPROVEN(RULE, ': “SCENARIO-1”'), BLIND(RULE, ' in 1 of 1 scenario')],
    ],
    [
      'that may be broken, if runs without an end failed',
      setOf(runs(1, 0, 'a', { totalRuns: 10, passRate: 0.1 })),
      EACH,
      'inconclusive',
      [UNCLEAR],
      ['“A”: 9 runs neither passed nor failed.'],
    ],
    [
      'that is broken, even if runs without an end passed',
      setOf(runs(1, 8, 'a', { totalRuns: 10, passRate: 0.1 })),
      EACH,
      'failed',
      [],
      ['“A”: 1 run neither passed nor failed.'],
    ],
    [
      'that is not met, of which the runs are not known',
      setOf(runs(0, 10, 'a', { failed: undefined, passed: undefined })),
      EACH,
      'inconclusive',
      [NOT_KNOWN],
      [],
    ],
    [
      'that is met, of which the runs are not known',
      setOf(runs(9, 1, 'a', { passed: undefined })),
      EACH,
      'passed',
      [],
      [],
    ],
    [
      'whose figures contradict each other',
      setOf(runs(1, 9, 'a', { passRate: 0.9 })),
      EACH,
      'inconclusive',
      ['pass_rate is 0.9, but the rate from its counts of runs is 0.1, which would decide otherwise'],
      ['“A”: pass_rate is 0.9, but the counts of runs make it 0.1.'],
    ],
    [
      'whose figures contradict each other the other way round',
      setOf(runs(9, 1, 'a', { passRate: 0.1 })),
      EACH,
      'inconclusive',
      ['pass_rate is 0.1, but the rate from its counts of runs is 0.9, which would decide otherwise'],
      ['“A”: pass_rate is 0.1, but the counts of runs make it 0.9.'],
    ],
    [
      'of a scenario of which nothing is known',
      setOf(runs(9, 1, 'a', { passed: undefined, failed: undefined, passRate: undefined })),
      EACH,
      'inconclusive',
      ['Bland gave no pass_rate'],
      [],
    ],
  ])('%s', (_, set, ruled, verdict, problems, notes) => {
    const result = proven({ ...set, simulationsPerScenario: undefined }, ruled);
    expect([result.verdict, problemsOf(result, RULE), notesOf(result)]).toEqual([verdict, problems, notes]);
  });

  test.each([5, 2, 0])(
    'of which the published rate is missing is not judged by the counts: %d of 5',
    (passed) => {
      const set = setOf(runs(passed, 5 - passed, 'a', { passRate: undefined }));
      const result = proven({ ...set, overall: undefined }, EACH);
      expect([result.verdict, problemsOf(result, RULE)]).toEqual([
        'inconclusive',
        ['Bland gave no pass_rate'],
      ]);
      expect(notesOf(result)).not.toContain(UNPROVEN(RULE, ': “A”'));
    },
  );

  test('may be one of its own, and all of them share one chance of being wrong', () => {
    const own = (id: string, limit: number) =>
      scenarioPolicy({ match: { by: 'id', id }, 'min-scenario-pass-rate': limit });
    const set = setOf(runs(7, 3, 'a'), runs(7, 3, 'b'));
    const result = proven(set, { ...EACH, scenarios: [own('a', 0.95)] });
    expect(checkOf(result, RULE)).toMatchObject({
      outcome: 'broken',
      limit: 0.95,
      required: '≥ 95% (broken only if proven)',
      findings: [{ scenario: { id: 'a' }, limit: 0.95 }],
    });
    // 7 of 10 at 90% has a chance of 0.07 alone.
    expect(proven(set, { ...EACH, scenarios: [own('a', 0.9)] }).verdict).toBe('passed');
    // 6 of 10 at 90% has one of 0.013, and is one of two, or of five.
    const weak = (count: number) => setOf(runs(6, 4, 'a'), ...many(count, 10, 0));
    expect(proven(weak(1), { ...EACH, scenarios: [own('a', 0.9)] }).verdict).toBe('failed');
    expect(proven(weak(4), { ...EACH, scenarios: [own('a', 0.9)] }).verdict).toBe('passed');
  });

  test('of 0% can not be broken by any number of runs, so that more would be of no use', () => {
    const spared = scenarioPolicy({ match: { by: 'id', id: 'a' }, 'min-scenario-pass-rate': 0 });
    const result = proven(setOf(runs(0, 50, 'a'), runs(50, 0, 'b')), { ...EACH, scenarios: [spared] });
    expect([result.verdict, notesOf(result)]).toEqual(['passed', []]);
  });

  test('does not look at scenarios in quarantine, and they share in nothing', () => {
    const scenarios = [runs(0, 5, 'bad'), ...many(19, 5, 0)];
    const others = inQuarantine(...many(19, 5, 0).map(({ id }) => id));
    expect(proven(setOf(...scenarios), EACH).verdict).toBe('passed');
    expect(proven(setOf(...scenarios), { ...EACH, scenarios: others }).verdict).toBe('failed');
    const excused = proven(setOf(...scenarios), { ...EACH, scenarios: inQuarantine('bad') });
    expect(notesOf(excused)).not.toContain(UNPROVEN(RULE, ': “BAD”'));
  });
});

describe('a limit for the average', () => {
  const RULE = 'min-avg-pass-rate';

  test.each<[string, SimulationSet, GivenRules, Verdict, string[], string[]]>([
    ['that is met', setOf(...many(4, 4, 1)), ALL, 'passed', [], []],
    ['that is broken beyond chance', setOf(...many(4, 3, 2)), ALL, 'failed', [], []],
    ['that is not met by so few runs', setOf(...many(2, 3, 2)), ALL, 'passed', [], [UNPROVEN(RULE)]],
    [
      'that one scenario alone breaks',
      setOf(runs(0, 10, 'a'), ...many(9, 10, 0)),
      { [RULE]: 0.97 },
      'failed',
      [],
      [],
    ],
    ['that a single run could not break', setOf(runs(1, 0)), ALL, 'passed', [], [BLIND(RULE)]],
    ['of 0%', setOf(runs(0, 50)), { [RULE]: 0 }, 'passed', [], []],
    ['of 100%, with a failed run', setOf(...many(4, 5, 0), runs(4, 1, 'x')), { [RULE]: 1 }, 'failed', [], []],
    [
      'that is not met, by other numbers of runs',
      setOf(runs(0, 10, 'a'), runs(0, 20, 'b')),
      ALL,
      'inconclusive',
      [NOT_KNOWN],
      [],
    ],
    [
      'that is met, by other numbers of runs',
      setOf(runs(9, 1, 'a'), runs(19, 1, 'b')),
      ALL,
      'passed',
      [],
      [],
    ],
    [
      'that is not met, where the runs of one scenario are not known',
      setOf(runs(0, 10, 'a'), runs(0, 10, 'b', { failed: undefined })),
      ALL,
      'inconclusive',
      [NOT_KNOWN],
      [],
    ],
  ])('%s', (_, set, ruled, verdict, problems, notes) => {
    const result = proven({ ...set, simulationsPerScenario: undefined }, ruled);
    expect([result.verdict, problemsOf(result, RULE), notesOf(result)]).toEqual([verdict, problems, notes]);
  });

  test('can not be proven by figures that are not those of the scenarios', () => {
    const set = setOf(...many(4, 10, 0));
    const overall = { avgPassRate: 0.5, flakyCount: 0, reliableCount: 4, totalRuns: 40 };
    const result = proven({ ...set, overall }, ALL);
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result, RULE)).toEqual([
      "Bland's overall figure is 0.5, but the mean of the scenarios' pass rates is 1, which would decide otherwise",
    ]);
  });

  test('counts the runs of scenarios that are not in quarantine', () => {
    const set = setOf(runs(0, 10, 'bad'), runs(10, 0, 'good'));
    expect(proven(set, ALL).verdict).toBe('failed');
    expect(proven(set, { ...ALL, scenarios: inQuarantine('bad') }).verdict).toBe('passed');
    expect(proven(set, { ...ALL, scenarios: inQuarantine('good') }).verdict).toBe('failed');
    // In quarantine there may be other numbers of runs.
    const uneven = { ...setOf(runs(0, 10, 'bad'), runs(3, 0, 'good')), simulationsPerScenario: undefined };
    expect(proven(uneven, { ...ALL, scenarios: inQuarantine('good') }).verdict).toBe('failed');
  });

  test('may be broken only if runs without an end failed', () => {
    const open = runs(0, 0, 'a', { totalRuns: 10, passed: 1, failed: 1, passRate: 0.1 });
    const result = proven({ ...setOf(open), simulationsPerScenario: undefined }, ALL);
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result, RULE)).toEqual([UNCLEAR]);
  });
});

describe('what else there is', () => {
  test('is not proven unless that is asked for', () => {
    expect(judged(setOf(runs(2, 3)), EACH).verdict).toBe('failed');
    expect(judged(setOf(runs(2, 3)), EACH).checks.flatMap(({ notes }) => notes)).toEqual([]);
    expect(checkOf(judged(setOf(runs(2, 3)), EACH), 'min-scenario-pass-rate').required).toBe('≥ 60%');
  });

  test('says of limits on pass rates alone that they must be proven', () => {
    const result = proven(setOf(...many(4, 20, 0)), {
      ...EACH,
      ...ALL,
      'max-flaky-count': 0,
      'min-scenario-score': 0.5,
      'min-runs-per-scenario': 5,
      'max-failing-count': 0,
    });
    expect(result.checks.map(({ rule, required }) => [rule, required])).toEqual([
      ['fail-on-status', 'not FAILED, ERROR'],
      ['complete', '4 scenarios with 20 runs each'],
      ['min-avg-pass-rate', '≥ 80% (broken only if proven)'],
      ['max-flaky-count', '≤ 0'],
      ['min-scenario-pass-rate', '≥ 60% (broken only if proven)'],
      ['min-scenario-score', '≥ 0.5'],
      ['min-runs-per-scenario', '≥ 5'],
      ['max-failing-count', '≤ 0'],
    ]);
  });

  test('is taken by its word: scores, counts, and the fall since the baseline', () => {
    const set = setOf(runs(3, 2, 'a', { meanScore: 0.5 }));
    const baseline = baselineOf([simulationSet({ id: 'set-0', scenarios: [runs(5, 0, 'a')] })]);
    for (const ruled of [
      { 'min-scenario-score': 0.6 },
      { 'max-flaky-count': 0 },
      { 'max-pass-rate-drop': 0.1 },
    ]) {
      expect(judged(set, { ...ruled, proveLimits: true }, { baseline }).verdict).toBe('failed');
    }
    expect(proven(set, { 'min-runs-per-scenario': 6 }).verdict).toBe('inconclusive');
  });

  test('is shown with the figure that does not meet its limit', () => {
    const check = checkOf(proven(setOf(runs(2, 3, 'a'), runs(5, 0, 'b')), EACH), 'min-scenario-pass-rate');
    expect(check).toMatchObject({ outcome: 'holds', observed: 0.4, limit: 0.6, findings: [] });
  });
});

describe('whatever the set and the rules are, that limits must be proven', () => {
  const anyJudgement = fc
    .tuple(anyPolicyCase, anyPlainRules)
    .map(([{ set, entries, circumstances }, ruled]) => {
      const plain: Rules = { ...ruled, scenarios: entries };
      return {
        set,
        plain: judge(set, plain, circumstances),
        strict: judge(set, { ...plain, proveLimits: true }, circumstances),
        // Then there must be a rule that can prove something.
        isExcused: set.status !== 'PASSED' && !ruled.failOnStatus.includes(set.status),
      };
    });
  const ON_RATES = ['min-avg-pass-rate', 'min-scenario-pass-rate'];

  longTest('makes no verdict worse, and breaks no rule that its figures do not break', () => {
    let better = 0;
    fc.assert(
      fc.property(anyJudgement, ({ plain, strict, isExcused }) => {
        const [before, after] = [plain, strict].map(({ verdict }) => VERDICTS_BY_WEIGHT.indexOf(verdict));
        if (!isExcused) expect(after).toBeLessThanOrEqual(before as number);
        if (strict.verdict !== plain.verdict) better += 1;
        expect(strict.checks.map(({ rule }) => rule)).toEqual(plain.checks.map(({ rule }) => rule));
        for (const [index, check] of strict.checks.entries()) {
          const { outcome, observed, limit } = plain.checks[index] as (typeof plain.checks)[number];
          expect([check.observed, check.limit]).toEqual([observed, limit]);
          if (check.outcome === 'broken') expect(outcome).toBe('broken');
          if (outcome === 'holds' && ON_RATES.includes(check.rule)) expect(check.outcome).toBe('holds');
        }
      }),
      { numRuns: 1500 },
    );
    // Or else the property would say nothing.
    expect(better).toBeGreaterThan(25);
  });

  test('changes nothing for other rules, such as that there are enough runs', () => {
    fc.assert(
      fc.property(anyJudgement, ({ plain, strict }) => {
        const others = ({ checks }: SetResult) =>
          checks
            .filter(({ rule }) => !ON_RATES.includes(rule) && rule !== 'fail-on-status')
            .map(({ findings, ...check }) => ({
              ...check,
              findings: findings.map(({ message }) => message),
            }));
        expect(others(strict)).toEqual(others(plain));
      }),
    );
  });

  longTest('is noted where it lets something hold', () => {
    fc.assert(
      fc.property(anyJudgement, ({ plain, strict }) => {
        for (const rule of ON_RATES) {
          const [was, is] = [plain, strict].map(({ checks }) => checks.find((check) => check.rule === rule));
          const notes = is?.notes.map((note) => toPlain(describeNote(note))) ?? [];
          const isLet = was?.outcome === 'broken' && is?.outcome === 'holds';
          if (isLet) expect(notes[0]).toMatch(new RegExp(`^Below ${rule}, but too few runs to prove it`));
          expect(was?.notes ?? []).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
