/** Figures as numbers that can be relied on: a trace of binary fractions or of rounding turns nothing red. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { atLeast, readCount, readRate, sameUpToRounding } from '../../src/facts/readings.ts';
import {
  bareScenario,
  checkOf,
  type GivenRules,
  judged,
  problemsOf,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  textsOf,
  verdictOn,
} from '../support/sets.ts';

describe('no needless red', () => {
  test.each([1 + 1e-12, 1.0000000000000002])('a pass rate of %d is one of 1', (passRate) => {
    const set = setWithOverall({ avgPassRate: passRate }, [scenario({ passRate })]);
    expect(judged(set, { 'min-avg-pass-rate': 1, 'min-scenario-pass-rate': 1 }).verdict).toBe('passed');
  });

  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, GivenRules]>([
    [
      '1 of 3 published as 0.33, with a limit of a third',
      [scenarioOfRuns(1, 2, { passRate: 0.33 }), scenarioOfRuns(1, 2, { passRate: 0.33 })],
      { avgPassRate: 0.33 },
      { 'min-avg-pass-rate': 1 / 3, 'min-scenario-pass-rate': 1 / 3 },
    ],
    [
      'the mean of ten tenths, which a computer takes for less',
      Array.from({ length: 10 }, () => scenarioOfRuns(7, 3)),
      { avgPassRate: 0.7 },
      { 'min-avg-pass-rate': 0.7 },
    ],
    [
      'exactly half a per cent',
      [bareScenario({ passRate: 0.795 })],
      { avgPassRate: 0.8 },
      { 'min-avg-pass-rate': 0.8 },
    ],
    [
      'scenarios that tell nothing',
      [bareScenario({}), bareScenario({})],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9, 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'one that tells nothing beside one that agrees',
      [scenario(), bareScenario({})],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9, 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'one with an impossible pass rate beside one that agrees',
      [scenario(), bareScenario({ passRate: 80 })],
      { avgPassRate: 0.9, flakyCount: 0, reliableCount: 2 },
      { 'min-avg-pass-rate': 0.9 },
    ],
    [
      'scenarios without a mark of which all runs passed, or all failed',
      [scenarioOfRuns(5, 0, { isFlaky: undefined }), scenarioOfRuns(0, 5, { isFlaky: undefined })],
      { flakyCount: 0, reliableCount: 2 },
      { 'max-flaky-count': 0, 'min-reliable-count': 2 },
    ],
    [
      'the rate of the runs that ended, where it meets the limit by all runs too',
      [scenario({ passed: 4, failed: 0, passRate: 1 })],
      { avgPassRate: 1 },
      { 'min-avg-pass-rate': 0.8, 'min-scenario-pass-rate': 0.8 },
    ],
  ])('%s: passed', (_, scenarios, overall, ruled) => {
    const result = judged(setWithOverall(overall, scenarios), ruled);
    expect(problemsOf(result)).toEqual([]);
    expect(result.verdict).toBe('passed');
  });

  test('a scenario without runs gives no pass rate by them', () => {
    const scenarios = [scenario(), scenario({ totalRuns: 0, passed: 0, failed: 0, passRate: undefined })];
    const result = judged(setWithOverall({ avgPassRate: 1 }, scenarios), { 'min-avg-pass-rate': 1 });
    expect(checkOf(result, 'min-avg-pass-rate').outcome).toBe('holds');
    expect(textsOf(result).join()).not.toContain('NaN');
  });

  test('but a difference beyond rounding is one', () => {
    const set = setWithOverall({ avgPassRate: 0.8 }, [bareScenario({ passRate: 0.7949 })]);
    expect(verdictOn(set, { 'min-avg-pass-rate': 0.8 })).toBe('inconclusive');
  });

  test('a mean that was rounded is not worth a note', () => {
    const scenarios = [scenarioOfRuns(2, 1, { passRate: 0.67 }), scenarioOfRuns(2, 1, { passRate: 0.67 })];
    expect(judged(setWithOverall({ avgPassRate: 0.67 }, scenarios)).notes).toEqual([]);
  });
});

describe('a figure', () => {
  test.each<[number | undefined, ReturnType<typeof readRate>]>([
    [0.8, { value: 0.8 }],
    [1 + 1e-12, { value: 1 }],
    [-1e-12, { value: 0 }],
    [undefined, { problem: 'Bland gave no x' }],
    [Number.NaN, { problem: 'x is not a finite number' }],
    [80, { problem: 'x is 80, outside 0 to 1' }],
    [-0.1, { problem: 'x is -0.1, outside 0 to 1' }],
  ])('of %p as a rate', (value, reading) => {
    expect(readRate('x', value)).toEqual(reading);
  });

  test.each<[number | undefined, ReturnType<typeof readCount>]>([
    [0, { value: 0 }],
    [2 ** 53 - 1, { value: 2 ** 53 - 1 }],
    [undefined, { problem: 'Bland gave no x' }],
    [2 ** 53, { problem: 'x is 9007199254740992, not a whole number ≥ 0' }],
    [1.5, { problem: 'x is 1.5, not a whole number ≥ 0' }],
    [-1, { problem: 'x is -1, not a whole number ≥ 0' }],
  ])('of %p as a count', (value, reading) => {
    expect(readCount('x', value)).toEqual(reading);
  });

  test('is at least itself, with the traces of binary fractions', () => {
    expect([0.1 + 0.2, 0.3, 0.3 + 1e-10].map((limit) => atLeast(0.3, limit))).toEqual([true, true, true]);
    expect(atLeast(0.3, 0.30001)).toBe(false);
  });

  test('is the same up to the rounding of two decimals', () => {
    expect([sameUpToRounding(0.795, 0.8), sameUpToRounding(0.7949, 0.8)]).toEqual([true, false]);
  });
});
