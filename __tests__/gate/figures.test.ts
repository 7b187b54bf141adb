/** Figures and limits as people read them. */
import { describe, expect, test } from '@jest/globals';
import { observedWords } from '../../src/gate/figures.ts';
import { makeCheck } from '../../src/gate/findings.ts';
import type { RuleName } from '../../src/gate/verdict.ts';
import { kindOf } from '../../src/rules/all.ts';

describe('what was observed', () => {
  test.each<[RuleName, number | string | undefined, number | string | undefined, string]>([
    ['min-avg-pass-rate', 0.7999, 0.8, '79.99%'],
    ['min-scenario-pass-rate', 2 / 3, undefined, '66.7%'],
    ['min-scenario-score', 0.6999, 0.7, '0.6999'],
    ['max-flaky-count', 3, 1, '3'],
    ['min-runs-per-scenario', 5, undefined, '5'],
    ['min-avg-pass-rate', undefined, 0.8, '–'],
    ['fail-on-status', 'FAILED,ERROR', 'PASSED', 'FAILED, ERROR'],
    ['min-avg-pass-rate', 0.8, 'x', '80%'],
    ['max-age', 5400, 3600, '1 h 30 min'],
    ['max-age', undefined, 3600, '–'],
    ['has-runs', 1, 0, '1'],
    ['max-score-stddev', 0.2001, 0.2, '0.2001'],
    ['max-pass-rate-drop', 0.1001, 0.1, '10.01 points'],
    ['min-avg-pass-rate', 0.99995, 0.9999, '99.995%'],
    ['min-avg-pass-rate', 0.9999, 0.9999, '99.99%'],
    ['min-scenario-score', 0.7 + 1e-12, 0.7, '0.7'],
    ['regression-significance', '1 scenario worse', 0.05, '1 scenario worse'],
    ['complete', '2 scenarios with 5 runs each', undefined, '2 scenarios with 5 runs each'],
  ])('%s: %p beside %p', (rule, figure, beside, text) => {
    const limits = { limit: beside ?? 'x', required: '' };
    expect(observedWords(makeCheck(rule, limits, figure, []))).toBe(text);
  });
});

describe('a limit', () => {
  test.each<[RuleName, number, string]>([
    ['min-avg-pass-rate', 0.9999, '99.99%'],
    ['min-scenario-pass-rate', 0.57, '57%'],
    ['max-pass-rate-drop', 0.0004, '0.04 points'],
    ['min-scenario-score', 0.999, '0.999'],
    ['max-score-stddev', 0.125, '0.125'],
    ['max-age', 5400, '1 h 30 min'],
    ['max-flaky-count', 3, '3'],
    ['regression-significance', 0.05, '5%'],
    ['regression-significance', 0.0499, '4.99%'],
    ['regression-significance', 0.05 / 3, '1.67%'],
  ])('%s: %p is %s', (rule, limit, text) => {
    expect(kindOf(rule).writeLimit(limit)).toBe(text);
  });
});
