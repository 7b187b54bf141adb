/** The judge as a whole: the documented set, and what comes of an answer. */
import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/gate/verdict.ts';
import { quote, say } from '../../src/text/phrase.ts';
import {
  checkOf,
  DOCUMENTED_ID,
  documentedSet,
  type GivenRules,
  judged,
  simulationSet,
  verdictOn,
} from '../support/sets.ts';

describe('the documented set', () => {
  test.each<[GivenRules, Verdict]>([
    [{}, 'passed'],
    [{ 'min-avg-pass-rate': 0.8 }, 'passed'],
    [{ 'min-avg-pass-rate': 0.81 }, 'failed'],
    [{ 'max-flaky-count': 1 }, 'passed'],
    [{ 'max-flaky-count': 0 }, 'failed'],
    [{ 'min-reliable-count': 1 }, 'passed'],
    [{ 'min-reliable-count': 2 }, 'failed'],
    [{ 'min-scenario-pass-rate': 0.6 }, 'passed'],
    [{ 'min-scenario-pass-rate': 0.61 }, 'failed'],
    [{ 'min-scenario-score': 0.68 }, 'passed'],
    [{ 'min-scenario-score': 0.69 }, 'failed'],
    [{ 'min-runs-per-scenario': 5 }, 'passed'],
    [{ 'min-runs-per-scenario': 6 }, 'inconclusive'],
    [{ 'min-avg-pass-rate': 0.8, 'max-flaky-count': 0 }, 'failed'],
    [{ 'max-flaky-count': 0, 'min-runs-per-scenario': 6 }, 'failed'],
    [{ failOnStatus: ['CANCELLED'] }, 'passed'],
  ])('judged by %j is %s', (ruled, verdict) => {
    expect(verdictOn(documentedSet(), ruled)).toBe(verdict);
  });

  test('gives a check for each rule, with what was observed beside the limit', () => {
    const result = judged(documentedSet(), {
      'min-avg-pass-rate': 0.8,
      'max-flaky-count': 0,
      'min-reliable-count': 1,
      'min-scenario-pass-rate': 0.7,
      'min-scenario-score': 0.6,
      'min-runs-per-scenario': 5,
    });
    expect(
      result.checks.map(({ rule, limit, observed, outcome }) => [rule, observed, limit, outcome]),
    ).toEqual([
      ['fail-on-status', 'PASSED', 'FAILED,ERROR', 'holds'],
      ['complete', '2 scenarios with 5 runs each', '2 scenarios with 5 runs each', 'holds'],
      ['min-avg-pass-rate', 0.8, 0.8, 'holds'],
      ['max-flaky-count', 1, 0, 'broken'],
      ['min-reliable-count', 1, 1, 'holds'],
      ['min-scenario-pass-rate', 0.6, 0.7, 'broken'],
      ['min-scenario-score', 0.68, 0.6, 'holds'],
      ['min-runs-per-scenario', 5, 5, 'holds'],
    ]);
    expect(checkOf(result, 'min-scenario-pass-rate').findings).toEqual([
      {
        outcome: 'broken',
        isJudged: true,
        scenario: result.set?.scenarios?.[1],
        observed: 0.6,
        limit: 0.7,
        message: say`${{ ...quote('Angry Caller Test'), cut: 'middle' }} passed ${'60%'} of its runs, at least ${'70%'} is required`,
      },
    ]);
    expect(result).toMatchObject({ verdict: 'failed', status: 'PASSED', notes: [], trouble: undefined });
    expect([result.id, result.name]).toEqual([DOCUMENTED_ID, '2 scenarios (set `d4e5f6a7`)']);
  });

  test('is checked by no rule that was not asked for, but for those that always apply', () => {
    expect(judged(documentedSet()).checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
  });
});

describe('remarks on the answer', () => {
  test('become notes, with or without statistics', () => {
    const remarks = ['Bland sent scenario_name in an undocumented form, so it is not shown.'];
    const first = { text: remarks[0], scenario: undefined };
    expect(judged(simulationSet({ remarks })).notes).toEqual([first]);
    const bare = simulationSet({ remarks, overall: undefined, scenarios: undefined });
    expect(judged(bare).notes[0]).toEqual(first);
    expect(judged(bare).notes).toHaveLength(2);
  });
});
