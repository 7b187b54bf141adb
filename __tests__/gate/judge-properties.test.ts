/** What holds of the judge whatever the set and the rules are. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SetResult } from '../../src/gate/verdict.ts';
import type { LimitName } from '../../src/rules/all.ts';
import type { Limits, Rules, ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { toPlain } from '../../src/text/escape.ts';
import {
  type AnyCase,
  type AnyPolicyCase,
  anyCase,
  anyPlainRules,
  anyPolicyCase,
  anyRules,
  anyScenario,
  roundedScenarios,
  roundedTo2,
} from '../support/arbitraries.ts';
import { type Context, judge } from '../support/judge.ts';
import { fc, longTest } from '../support/property.ts';
import { judged, rules, scenarioPolicy, setWithOverall } from '../support/sets.ts';

const TOLERANCE = 1e-9;
/** So much the counts may say otherwise than a rate that is published with two decimals. */
const ROUNDING = 0.005 + TOLERANCE;
const RUNS = { numRuns: 1500 };

function isRate(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1;
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0;
}

/**
 * Whether the documented overall field, read on its own, meets its limit; written without the judge's code.
 *
 * @param room of rates
 */
function meetsOverallLimits({ overall }: SimulationSet, limits: Limits, room: number): boolean {
  const {
    'min-avg-pass-rate': minAvgPassRate,
    'max-flaky-count': maxFlakyCount,
    'min-reliable-count': minReliableCount,
  } = limits;
  const rate = overall?.avgPassRate;
  const flaky = overall?.flakyCount;
  const reliable = overall?.reliableCount;
  return (
    (minAvgPassRate === undefined || (isRate(rate) && rate >= minAvgPassRate - room)) &&
    (maxFlakyCount === undefined || (isCount(flaky) && flaky <= maxFlakyCount)) &&
    (minReliableCount === undefined || (isCount(reliable) && reliable >= minReliableCount))
  );
}

/** Whether each scenario that the set should have is there and meets every limit on scenarios. */
function meetsScenarioLimits(
  { scenarios, totalScenarios }: SimulationSet,
  limits: Limits,
  room: number,
): boolean {
  const {
    'min-scenario-pass-rate': minScenarioPassRate,
    'min-scenario-score': minScenarioScore,
    'min-runs-per-scenario': minRunsPerScenario,
  } = limits;
  const asked = [minScenarioPassRate, minScenarioScore, minRunsPerScenario];
  if (asked.every((limit) => limit === undefined)) return true;
  if (scenarios === undefined || scenarios.length === 0) return false;
  if (totalScenarios !== undefined && totalScenarios > scenarios.length) return false;
  return scenarios.every(
    ({ passRate, meanScore, totalRuns }) =>
      (minScenarioPassRate === undefined || (isRate(passRate) && passRate >= minScenarioPassRate - room)) &&
      (minScenarioScore === undefined || (isRate(meanScore) && meanScore >= minScenarioScore - TOLERANCE)) &&
      (minRunsPerScenario === undefined || (isCount(totalRuns) && totalRuns >= minRunsPerScenario)),
  );
}

/** Whether every scenario that should be there is, with as many runs as it should have or as the team takes for enough. */
function isWhole({ set, circumstances: { asked } }: AnyCase, limits: Limits): boolean {
  const { scenarios, totalScenarios, simulationsPerScenario } = set;
  if (scenarios === undefined) return asked === undefined;
  const ids = new Set(scenarios.map(({ id }) => id.toLowerCase()));
  const runs = asked?.simulationsPerScenario ?? simulationsPerScenario ?? 0;
  const enough = Math.min(runs, limits['min-runs-per-scenario'] ?? runs);
  return (
    (totalScenarios === undefined || ids.size >= totalScenarios) &&
    (asked === undefined ||
      (asked.scenarioIds.every((id) => ids.has(id.toLowerCase())) && ids.size <= asked.scenarioIds.length)) &&
    scenarios.every(({ totalRuns }) =>
      totalRuns === undefined ? asked === undefined : totalRuns >= 1 && totalRuns >= enough,
    )
  );
}

/** One that we started is as young as can be. */
function isYoung({ set: { createdAt }, circumstances }: AnyCase, limits: Limits): boolean {
  const { startedMs, asked } = circumstances;
  const maxAge = limits['max-age'];
  if (maxAge === undefined || asked !== undefined) return true;
  return createdAt !== undefined && startedMs - Date.parse(createdAt) <= maxAge * 1000;
}

/** The lowest pass rate that anything that Bland told of a scenario gives it. */
function lowestRate({ passRate, passed, failed, totalRuns }: ScenarioStatistics): number | undefined {
  const possible = isCount(passed) && isCount(failed) && isCount(totalRuns) && passed + failed <= totalRuns;
  const rates = [passRate, possible ? passed / totalRuns : undefined].filter(isRate);
  return rates.length === 0 ? undefined : Math.min(...rates);
}

/** How many rules on a set apply: those of the baseline need one. */
function countLimits(limits: Limits): number {
  return LIMITS.filter((name) => limits[name] !== undefined).length;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

const LIMITS = [
  'min-avg-pass-rate',
  'max-flaky-count',
  'min-reliable-count',
  'min-scenario-pass-rate',
  'min-scenario-score',
  'min-runs-per-scenario',
  'max-age',
] as const satisfies LimitName[];

/** The same rules, with `amount` given away on one limit. */
function loosen(ruled: Rules, name: (typeof LIMITS)[number], amount: number): Rules {
  const limit = ruled.limits[name];
  if (limit === undefined) return ruled;
  // What every set meets is no limit that could excuse a status.
  const lower = Math.min(limit, Math.max(0.001, limit - amount));
  return withLimits(ruled, { [name]: name.startsWith('max') ? limit + amount : lower });
}

function withLimits(ruled: Rules, limits: Limits): Rules {
  return { ...ruled, limits: { ...ruled.limits, ...limits } };
}

function judgeCase({ set, circumstances }: AnyCase, ruled: Rules): SetResult {
  return judge(set, ruled, circumstances);
}

describe('judge, whatever it is given', () => {
  longTest('passes nothing that does not meet every limit by the documented fields', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyCase, anyPlainRules, (one, ruled) => {
        if (judgeCase(one, ruled).verdict !== 'passed') return;
        passed += 1;
        const { set } = one;
        expect(meetsOverallLimits(set, ruled.limits, ROUNDING)).toBe(true);
        expect(meetsScenarioLimits(set, ruled.limits, ROUNDING)).toBe(true);
        expect(isWhole(one, ruled.limits)).toBe(true);
        expect(isYoung(one, ruled.limits)).toBe(true);
        const onQuality = ['min-avg-pass-rate', 'min-scenario-pass-rate', 'min-scenario-score'] as const;
        const speaks = onQuality.some((name) => ruled.limits[name] !== undefined);
        const excused = !ruled.failOnStatus.includes(set.status) && speaks;
        expect(set.status === 'PASSED' || (excused && set.status !== 'CANCELLED')).toBe(true);
      }),
      RUNS,
    );
    // Or else the property would say nothing.
    expect(passed).toBeGreaterThan(25);
  });

  longTest('passes no rule on all scenarios against which the scenarios speak', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyCase, anyPlainRules, (one, ruled) => {
        const { checks } = judgeCase(one, ruled);
        const scenarios = one.set.scenarios ?? [];
        if (scenarios.length === 0) return;
        const holds = (rule: string) =>
          checks.some((check) => check.rule === rule && check.outcome === 'holds');
        const {
          'min-avg-pass-rate': minAvgPassRate = 0,
          'max-flaky-count': maxFlakyCount = 0,
          'min-reliable-count': minReliableCount = 0,
        } = ruled.limits;
        const flaky = scenarios.filter(
          ({ isFlaky, passed, failed }) => isFlaky === true || (Number(passed) > 0 && Number(failed) > 0),
        ).length;
        if (holds('max-flaky-count')) expect(flaky).toBeLessThanOrEqual(maxFlakyCount);
        if (holds('min-reliable-count'))
          expect(scenarios.length - flaky).toBeGreaterThanOrEqual(minReliableCount);
        if (!holds('min-avg-pass-rate')) return;
        passed += 1;
        const lowest = scenarios.map((scenario) => lowestRate(scenario) ?? 1);
        const mean = lowest.reduce((sum, rate) => sum + rate, 0) / lowest.length;
        // Half a per cent for the rounding of each rate, and half a per cent for that of their mean.
        expect(mean).toBeGreaterThanOrEqual(minAvgPassRate - 0.01 - TOLERANCE);
      }),
      RUNS,
    );
    expect(passed).toBeGreaterThan(25);
  });

  longTest('fails nothing that has no status or rule against it', () => {
    fc.assert(
      fc.property(anyCase, anyRules, (one, ruled) => {
        const { set } = one;
        const { verdict } = judgeCase(one, ruled);
        const isStatusBad = ruled.failOnStatus.includes(set.status);
        if (verdict === 'failed' && !isStatusBad) {
          const meets =
            meetsOverallLimits(set, ruled.limits, -ROUNDING) &&
            meetsScenarioLimits(set, ruled.limits, -ROUNDING);
          expect(meets).toBe(false);
        }
        expect(verdict === 'error').toBe(isStatusBad && set.status === 'ERROR');
        expect(['passed', 'failed', 'inconclusive', 'error']).toContain(verdict);
      }),
      RUNS,
    );
  });

  test('says of each rule what its findings say, and of the set what its rules say', () => {
    fc.assert(
      fc.property(anyCase, anyRules, (one, ruled) => {
        const { checks, verdict } = judgeCase(one, ruled);
        for (const { rule, outcome, findings } of checks) {
          const outcomes = findings.map((finding) => finding.outcome);
          const worst = outcomes.includes('broken') ? 'broken' : 'inconclusive';
          expect(outcome).toBe(outcomes.length === 0 ? 'holds' : worst);
          for (const finding of findings) {
            // A broken rule was judged, and has no words on why it could not be.
            expect(finding.isJudged || finding.outcome === 'inconclusive').toBe(true);
            const namesRule = toPlain(finding.message).startsWith(`${rule} `);
            expect(namesRule).toBe(finding.outcome === 'inconclusive');
          }
        }
        const given = checks.filter(({ rule }) => rule !== 'has-runs' && rule !== 'complete');
        const { asked } = one.circumstances;
        const { 'max-age': _, ...ofOwn } = ruled.limits;
        expect(given).toHaveLength(1 + countLimits(asked === undefined ? ruled.limits : ofOwn));
        expect(new Set(checks.map(({ rule }) => rule)).size).toBe(checks.length);
        expect(verdict === 'passed').toBe(checks.every(({ outcome }) => outcome === 'holds'));
      }),
    );
  });

  longTest('says the same of the same, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, (one, ruled) => {
        // What is frozen can't be changed: a module would throw.
        const first = judgeWith(deepFreeze(one), deepFreeze(ruled));
        expect(judgeWith({ ...one, ...structuredClone({ set: one.set }) }, ruled)).toEqual(first);
      }),
    );
  });

  longTest('a looser limit never turns passed into anything else', () => {
    const amount = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.01, 0.1, 0.5));
    fc.assert(
      fc.property(anyCase, anyRules, fc.constantFrom(...LIMITS), amount, (one, ruled, loosened, by) => {
        // A status that is excused needs a limit that the runs can prove broken.
        if (ruled.proveLimits && one.set.status !== 'PASSED') return;
        if (judgeCase(one, ruled).verdict !== 'passed') return;
        expect(judgeCase(one, loosen(ruled, loosened, by)).verdict).toBe('passed');
      }),
      RUNS,
    );
  });

  longTest('another limit never turns red into passed', () => {
    fc.assert(
      fc.property(anyCase, anyRules, anyRules, ({ set, circumstances }, ruled, more) => {
        // A status that is excused needs rules, so that one more may help it.
        const one = { set: { ...set, status: 'PASSED' }, circumstances };
        if (judgeCase(one, ruled).verdict === 'passed') return;
        // Limits that stand stay as they are; others join them, but for the one that excuses a shortfall.
        const { 'min-runs-per-scenario': _, ...joining } = more.limits;
        const stricter: Rules = { ...ruled, limits: { ...joining, ...ruled.limits } };
        expect(judgeCase(one, stricter).verdict).not.toBe('passed');
      }),
      RUNS,
    );
  });

  test('the order of the scenarios does not matter', () => {
    fc.assert(
      fc.property(anyCase, anyRules, ({ set, circumstances }, ruled) => {
        const turned = { ...set, scenarios: set.scenarios?.toReversed() };
        const verdictOn = (given: SimulationSet, where: Context) => judge(given, ruled, where).verdict;
        expect(verdictOn(turned, circumstances)).toBe(verdictOn(set, circumstances));
      }),
    );
  });

  longTest('a set in which everything agrees is never inconclusive, however it was rounded', () => {
    const limit = fc.nat(100).map((percent) => percent / 100);
    fc.assert(
      fc.property(roundedScenarios, limit, fc.nat(3), (scenarios, minRate, maxFlakyCount) => {
        const exact = scenarios.map(({ passed = 0, totalRuns = 1 }) => passed / totalRuns);
        const avgPassRate = roundedTo2(exact.reduce((sum, one) => sum + one, 0) / exact.length);
        const set = setWithOverall({ avgPassRate }, scenarios);
        const ruled = rules({
          'min-avg-pass-rate': minRate,
          'min-scenario-pass-rate': minRate,
          'max-flaky-count': maxFlakyCount,
        });
        const result = judged(set, ruled);
        const { verdict } = result;
        // By the counts, whatever the published figures were rounded to.
        const mean = exact.reduce((sum, one) => sum + one, 0) / exact.length;
        const meets =
          [mean, ...exact].every((one) => one >= minRate - TOLERANCE) &&
          meetsOverallLimits(set, { 'max-flaky-count': maxFlakyCount }, 0);
        expect(verdict).toBe(meets ? 'passed' : 'failed');
        const notes = result.notes.filter(
          ({ text }) => !String(text).startsWith('With one run per scenario'),
        );
        expect(notes).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** With the entries of its policy file. */
function judgeWith({ set, circumstances, entries }: AnyPolicyCase, ruled: Rules): SetResult {
  return judge(set, { ...ruled, scenarios: entries }, circumstances);
}

/** The first entry that fits, written without the judge's code. */
function entryOf({ id }: ScenarioStatistics, entries: readonly ScenarioPolicy[]): ScenarioPolicy | undefined {
  return entries.find(({ match }) => match.by === 'id' && match.id.toLowerCase() === id.toLowerCase());
}

function isExcused(scenario: ScenarioStatistics, { entries, circumstances }: AnyPolicyCase): boolean {
  const quarantine = entryOf(scenario, entries)?.quarantine;
  return quarantine !== undefined && circumstances.startedMs < quarantine.untilMs;
}

/** What is found in scenarios, each by its place in the set. */
function namedFindings({ checks, set }: SetResult): unknown[] {
  return checks.flatMap(({ rule, findings }) =>
    findings.flatMap(({ scenario, outcome, message }) =>
      scenario === undefined ? [] : [{ rule, at: set?.scenarios?.indexOf(scenario), outcome, message }],
    ),
  );
}

describe('a policy file and a baseline, whatever they are', () => {
  longTest('pass nothing unless each scenario that counts meets its own limits', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyPolicyCase, anyPlainRules, (one, ruled) => {
        if (judgeWith(one, ruled).verdict !== 'passed') return;
        const { set, entries } = one;
        const counted = (set.scenarios ?? []).filter((scenario) => !isExcused(scenario, one));
        for (const scenario of counted) {
          const entry = entryOf(scenario, entries);
          const own = { ...ruled.limits, ...entry?.limits };
          const alone = { ...set, scenarios: [scenario], totalScenarios: 1 };
          expect(meetsScenarioLimits(alone, own, ROUNDING)).toBe(true);
          const { scoreStddev } = scenario;
          const most = entry?.limits['max-score-stddev'];
          expect(most === undefined || (isRate(scoreStddev) && scoreStddev <= most + TOLERANCE)).toBe(true);
          if (ruled.limits['max-flaky-count'] === 0 && entry?.allowFlaky !== true)
            expect(scenario.isFlaky).not.toBe(true);
        }
        if ((set.scenarios ?? []).length > 0) expect(counted.length).toBeGreaterThan(0);
        expect(one.circumstances.baseline?.kind).not.toBe('unavailable');
        passed += 1;
      }),
      { numRuns: 4000 },
    );
    expect(passed).toBeGreaterThan(25);
  });

  longTest('name no scenario in quarantine, and its figures change nothing for the others', () => {
    let excused = 0;
    fc.assert(
      fc.property(anyPolicyCase, anyRules, fc.infiniteStream(anyScenario), (one, ruled, figures) => {
        const { set } = one;
        const result = judgeWith(one, ruled);
        for (const { findings } of result.checks) {
          for (const { scenario } of findings) {
            if (scenario !== undefined) expect(isExcused(scenario, one)).toBe(false);
          }
        }
        const scenarios = set.scenarios?.map((scenario) => {
          if (!isExcused(scenario, one)) return scenario;
          excused += 1;
          return { ...(figures.next().value ?? scenario), id: scenario.id, name: scenario.name };
        });
        const replaced = judgeWith({ ...one, set: { ...set, scenarios } }, ruled);
        expect(namedFindings(replaced)).toEqual(namedFindings(result));
      }),
      RUNS,
    );
    expect(excused).toBeGreaterThan(100);
  });

  longTest('a baseline never makes a verdict better', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, (one, ruled) => {
        if (judgeWith(one, ruled).verdict !== 'passed') return;
        const circumstances = { ...one.circumstances, baseline: undefined };
        expect(judgeWith({ ...one, circumstances }, ruled).verdict).toBe('passed');
      }),
      RUNS,
    );
  });

  test('an entry that fits no scenario changes nothing', () => {
    const stray = scenarioPolicy({
      match: { by: 'id', id: 'no such id' },
      'min-scenario-pass-rate': 1,
      'min-runs-per-scenario': 99,
    });
    fc.assert(
      fc.property(anyPolicyCase, anyRules, (one, ruled) => {
        fc.pre(one.set.scenarios !== undefined && one.set.scenarios.length > 0);
        const { checks, notes, verdict } = judgeWith({ ...one, entries: [] }, ruled);
        expect(judgeWith({ ...one, entries: [stray] }, ruled)).toMatchObject({ checks, notes, verdict });
      }),
    );
  });

  longTest('a stricter limit never turns red into passed', () => {
    const OWN = [
      'min-scenario-pass-rate',
      'min-scenario-score',
      'max-score-stddev',
      'min-runs-per-scenario',
    ] as const;
    fc.assert(
      fc.property(anyPolicyCase, anyRules, fc.constantFrom(...OWN), (one, ruled, name) => {
        // A status that is excused needs rules, so that a stricter one may help it.
        const sound = { ...one, set: { ...one.set, status: 'PASSED' } };
        if (judgeWith(sound, ruled).verdict === 'passed') return;
        const entries = one.entries.map((entry) => {
          const limit = entry.limits[name];
          if (limit === undefined) return entry;
          const stricter =
            name === 'max-score-stddev'
              ? limit / 2
              : name === 'min-runs-per-scenario'
                ? limit + 1
                : (limit + 1) / 2;
          return { ...entry, limits: { ...entry.limits, [name]: stricter } };
        });
        expect(judgeWith({ ...sound, entries }, ruled).verdict).not.toBe('passed');
        const most = ruled.limits['max-pass-rate-drop'];
        if (most === undefined) return;
        const drop = withLimits(ruled, { 'max-pass-rate-drop': most / 2 });
        expect(judgeWith(sound, drop).verdict).not.toBe('passed');
      }),
      RUNS,
    );
  });
});
