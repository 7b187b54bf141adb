/** Figures of a check in words. */
import { expect, test } from '@jest/globals';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { observedWords, writeFigure } from '../../src/gate/figures.ts';
import type { RuleName } from '../../src/gate/verdict.ts';
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
