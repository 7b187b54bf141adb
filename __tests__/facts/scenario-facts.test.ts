/** A scenario's figures: counts decide where they agree with the published rate, and what contradicts itself is no evidence. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { rateOf } from '../../src/evidence/counts.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import { anySet } from '../support/arbitraries.ts';
import { fc } from '../support/property.ts';
import {
  bareScenario,
  checkOf,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
  verdictOn,
} from '../support/sets.ts';

describe('counts that can not be, or that gainsay the pass rate, are no evidence', () => {
  const UNKNOWN = { totalRuns: undefined, passed: undefined, failed: undefined };

  test.each<[string, Partial<ScenarioStatistics>]>([
    ['more passed than there are runs', { totalRuns: 5, passed: 7, failed: undefined }],
    ['more failed than there are runs', { totalRuns: 5, passed: undefined, failed: 9 }],
    ['a negative number failed', { totalRuns: 5, passed: undefined, failed: -3 }],
    ['some failed, and a pass rate of 1', { ...UNKNOWN, failed: 4 }],
    ['none passed, and a pass rate of 1', { ...UNKNOWN, passed: 0 }],
    ['none passed or failed, and a pass rate of 1', { totalRuns: 5, passed: 0, failed: 0 }],
    ['none passed or failed, and no pass rate', { totalRuns: 5, passed: 0, failed: 0, passRate: undefined }],
  ])('%s', (_, counts) => {
    const set = setWithOverall({ avgPassRate: 1, flakyCount: 0 }, [scenario(counts)]);
    for (const ruled of [
      {},
      { 'min-scenario-pass-rate': 0.8 },
      { 'min-avg-pass-rate': 0.8, 'max-flaky-count': 0 },
    ]) {
      expect(judged(set, ruled).verdict).toBe('inconclusive');
    }
  });

  test.each<[string, Partial<ScenarioStatistics>]>([
    ['none failed', { ...UNKNOWN, failed: 0 }],
    ['some passed', { ...UNKNOWN, passed: 3 }],
    ['nothing is known', UNKNOWN],
    ['some failed, and no pass rate', { ...UNKNOWN, failed: 1, passRate: undefined }],
    ['some failed, and a pass rate below 1', { ...UNKNOWN, failed: 1, passRate: 0.9, isFlaky: true }],
    ['none passed, and a pass rate of 0', { ...UNKNOWN, passed: 0, passRate: 0 }],
  ])('but not: %s', (_, counts) => {
    expect(judged(simulationSet({ scenarios: [scenario(counts)] })).verdict).toBe('passed');
  });
});

describe('where a scenario contradicts itself', () => {
  test.each<[string, Partial<ScenarioStatistics>, number, Verdict]>([
    ['2 of 3 as 0.67', { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 }, 0.67, 'failed'],
    [
      '2 of 3 as 0.67, which is enough',
      { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 },
      0.66,
      'passed',
    ],
    [
      '2 of 3 as 0.67, above the limit',
      { totalRuns: 3, passed: 2, failed: 1, passRate: 0.67 },
      0.68,
      'failed',
    ],
    ['1 of 3 as 0.33', { totalRuns: 3, passed: 1, failed: 2, passRate: 0.33 }, 1 / 3, 'passed'],
    ['1 of 8 as 0.13', { totalRuns: 8, passed: 1, failed: 7, passRate: 0.13 }, 0.13, 'failed'],
    ['1 of 5 as 1', { passed: 1, failed: 4, passRate: 1 }, 0.8, 'inconclusive'],
    ['5 of 5 as 0.2', { passed: 5, failed: 0, passRate: 0.2 }, 0.8, 'inconclusive'],
    ['3 of 5 as 0.62: more than rounding', { passed: 3, failed: 2, passRate: 0.62 }, 0.61, 'inconclusive'],
    ['3 of 5 as 0.7, both enough', { passed: 3, failed: 2, passRate: 0.7 }, 0.5, 'passed'],
    ['3 of 5 as 0.7, both too low', { passed: 3, failed: 2, passRate: 0.7 }, 0.9, 'failed'],
    ['4 of 4 that ended, one did not', { passed: 4, failed: 0, passRate: 1 }, 0.9, 'inconclusive'],
    ['the same, which is enough by all 5 too', { passed: 4, failed: 0, passRate: 1 }, 0.8, 'passed'],
    ['the same, by all 5', { passed: 4, failed: 0, passRate: 0.8 }, 0.9, 'failed'],
    ['the same, equal to the limit', { passed: 4, failed: 0, passRate: 0.8 }, 0.8, 'passed'],
    ['0 of 1 as 1', { totalRuns: 1, passed: 0, failed: 1, passRate: 1 }, 0.8, 'inconclusive'],
    ['2 of 4 that ended, as 1', { totalRuns: 5, passed: 2, failed: 2, passRate: 1 }, 0.45, 'inconclusive'],
    ['2 of 4 that ended, as 0.5', { totalRuns: 5, passed: 2, failed: 2, passRate: 0.5 }, 0.4, 'passed'],
    ['none finished', { passed: 0, failed: 0, passRate: 1 }, 0.8, 'inconclusive'],
    ['none finished, and it says so', { passed: 0, failed: 0, passRate: 0 }, 0.8, 'inconclusive'],
  ])('%s', (_, given, limit, verdict) => {
    const set = simulationSet({ scenarios: [scenario(given)] });
    expect(verdictOn(set, { 'min-scenario-pass-rate': limit })).toBe(verdict);
  });

  test('of which no run passed: never green, whatever pass_rate says', () => {
    const set = simulationSet({ scenarios: [scenario({ totalRuns: 5, passed: 0, failed: 5, passRate: 1 })] });
    expect(verdictOn(set, {})).toBe('inconclusive');
  });

  test('the finding and the note name both rates', () => {
    const set = simulationSet({ scenarios: [scenario({ passed: 1, failed: 4, passRate: 1 })] });
    const result = judged(set, { 'min-scenario-pass-rate': 0.8 });
    expect(problemsOf(result)).toEqual([
      'pass_rate is 1, but the rate from its counts of runs is 0.2, which would decide otherwise',
    ]);
    expect(result.notes.map(({ text }) => text)).toContain(
      'pass_rate is 1, but the counts of runs make it 0.2.',
    );
  });

  test('rounding is not worth a note, runs without an end are', () => {
    const rounded = scenario({ totalRuns: 3, passed: 2, failed: 1, passRate: 0.67, isFlaky: true });
    expect(judged(simulationSet({ scenarios: [rounded] })).notes).toEqual([]);
    const unfinished = scenario({ passed: 3, failed: 0, passRate: 1 });
    const { notes, set } = judged(simulationSet({ scenarios: [unfinished] }));
    expect(notes).toEqual([{ text: '2 runs neither passed nor failed.', scenario: set?.scenarios?.[0] }]);
  });
});

describe('where the published rate is rounded, the counts decide', () => {
  const ALMOST = scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false });
  const BELOW = scenarioOfRuns(1591, 409, { passRate: 0.8 });
  const without = (...fields: (keyof ScenarioStatistics)[]) => ({
    ...ALMOST,
    ...Object.fromEntries(fields.map((field) => [field, undefined])),
  });

  test.each<[string, ScenarioStatistics, number, number | undefined, Verdict]>([
    ['995 of 1000 as 1', ALMOST, 1, 0.995, 'failed'],
    ['1591 of 2000 as 0.8', BELOW, 0.8, 0.7955, 'failed'],
    ['by those that passed, of all', without('failed'), 1, 0.995, 'failed'],
    ['by those that passed and failed', without('totalRuns'), 1, 0.995, 'failed'],
    ['by those that failed, of all', without('passed'), 1, 0.995, 'failed'],
    // More than that may have failed to pass.
    [
      '200 of 1000 failed, as 0.796',
      scenarioOfRuns(0, 200, { totalRuns: 1000, passed: undefined, passRate: 0.796 }),
      0.8,
      0.796,
      'failed',
    ],
    [
      'the nearest of two readings',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      0.99,
      995 / 996,
      'passed',
    ],
    [
      'two readings that decide otherwise',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      0.997,
      995 / 996,
      'inconclusive',
    ],
    [
      'two readings, both too low',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 1 }),
      1,
      995 / 996,
      'failed',
    ],
    [
      'runs without an end, by all runs',
      scenario({ totalRuns: 1000, passed: 995, failed: 1, passRate: 0.995 }),
      0.997,
      0.995,
      'failed',
    ],
    ['4 of 1000 as 0', scenarioOfRuns(4, 996, { passRate: 0 }), 0.004, 0.004, 'passed'],
    [
      'no counts',
      scenario({ totalRuns: undefined, passed: undefined, failed: undefined, passRate: 0.8 }),
      0.8,
      0.8,
      'passed',
    ],
    ['an impossible rate is none', scenarioOfRuns(5, 0, { passRate: 1.004 }), 1, undefined, 'inconclusive'],
  ])('%s', (_, one, limit, observed, verdict) => {
    const set = simulationSet({ scenarios: [one] });
    const result = judged(set, { 'min-scenario-pass-rate': limit });
    expect([result.verdict, checkOf(result, 'min-scenario-pass-rate').observed]).toEqual([verdict, observed]);
  });

  test.each([
    { passed: 0, passRate: 0.004 },
    { failed: 1, passRate: 1 - 1e-12 },
  ])('even where there is one count only: %j is no evidence', (given) => {
    expect(judged(setWithOverall({ totalRuns: 5 }, [bareScenario(given)])).verdict).toBe('inconclusive');
  });
});

test('counts that can be had are whole, and at least one run', () => {
  fc.assert(
    fc.property(anySet, ({ scenarios = [] }) => {
      for (const { counts } of scenarios.map(readScenario)) {
        if (counts === undefined) continue;
        expect(Number.isSafeInteger(counts.passed) && Number.isSafeInteger(counts.failed)).toBe(true);
        expect(rateOf(counts)).toBeGreaterThanOrEqual(0);
        expect(rateOf(counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
