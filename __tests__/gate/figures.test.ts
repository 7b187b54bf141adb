/** Figures of a check in words. */
import { describe, expect, test } from '@jest/globals';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { observedWords, writeFigure } from '../../src/gate/figures.ts';
import { makeCheck } from '../../src/gate/findings.ts';
import type { RuleName } from '../../src/gate/verdict.ts';
import { kindOf } from '../../src/rules/all.ts';
import { RATE } from '../../src/rules/kinds.ts';
import { say } from '../../src/text/phrase.ts';
import {
  checkOf,
  type GivenRules,
  judged,
  scenario,
  scenarioOfRuns,
  simulationSet,
} from '../support/sets.ts';

test.each<[number, number | undefined, string]>([
  [0.8, undefined, '80%'],
  [0.79999, 0.8, '79.999%'],
  // As near as the traces of binary fractions.
  [0.7999999999999999, 0.8, '80%'],
])('%d beside %p is %s', (figure, limit, text) => {
  expect(writeFigure(RATE, figure, limit)).toBe(text);
});

const BAD = scenarioOfRuns(1, 4);

test.each<[string, RuleName, SimulationSet, GivenRules, string]>([
  ['a figure', 'min-avg-pass-rate', simulationSet(), { 'min-avg-pass-rate': 1 }, '100%'],
  ['no figure', 'min-avg-pass-rate', simulationSet({ overall: undefined }), { 'min-avg-pass-rate': 1 }, '–'],
  ['statuses', 'fail-on-status', simulationSet(), {}, 'PASSED'],
  ['what is not whole', 'complete', simulationSet(), {}, '1 scenario with 5 runs each'],
  [
    'one scenario',
    'min-scenario-pass-rate',
    simulationSet({ scenarios: [scenario(), BAD] }),
    { 'min-scenario-pass-rate': 0.5 },
    '20% in 1 scenario',
  ],
  [
    'several',
    'min-scenario-pass-rate',
    simulationSet({ scenarios: [BAD, scenarioOfRuns(2, 3)] }),
    { 'min-scenario-pass-rate': 0.5 },
    '20% at worst, in 2 scenarios',
  ],
])('of %s', (_, rule, set, ruled, text) => {
  expect(observedWords(checkOf(judged(set, ruled), rule))).toBe(text);
});

test('of a baseline that can not be had', () => {
  const baseline = { kind: 'unavailable', problem: say`503` } as const;
  expect(observedWords(checkOf(judged(simulationSet(), {}, { baseline }), 'baseline'))).toBe('–');
});

test('of entries that are required no scenario is counted', () => {
  const check = { ...checkOf(judged(simulationSet()), 'complete'), rule: 'required', observed: 1 } as const;
  const finding = {
    outcome: 'inconclusive',
    isJudged: true,
    scenario: judged(simulationSet()).set?.scenarios?.[0],
    observed: undefined,
    limit: undefined,
    message: ['gone'],
  } as const;
  expect(observedWords({ ...check, limit: 2, findings: [finding] })).toBe('1');
});

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
    ['regression-significance', '1 scenario regressed', 0.05, '1 scenario regressed'],
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
