/** What inputs and entries of a policy file there are, what each must be, and where its limit is found. */
import { expect, test } from '@jest/globals';
import { ENTRY_RULES, NUMBER_INPUTS } from '../../src/rules/all.ts';
import { BOOLEAN, COUNT, DURATION, POSITIVE_COUNT, RATE, SIGNIFICANCE } from '../../src/rules/kinds.ts';
import { anyLimit } from '../../src/rules/ruled-set.ts';
import { rules, scenarioPolicy } from '../support/sets.ts';

test('the inputs that are numbers', () => {
  expect(NUMBER_INPUTS.map(({ name }) => name).sort()).toEqual([
    'max-age',
    'max-failing-count',
    'max-flaky-count',
    'max-pass-rate-drop',
    'min-avg-pass-rate',
    'min-reliable-count',
    'min-runs-per-scenario',
    'min-scenario-pass-rate',
    'min-scenario-score',
    'regression-significance',
  ]);
});

test('the rules that an entry may have', () => {
  expect(ENTRY_RULES.map(({ inEntry }) => inEntry.key).sort()).toEqual([
    'max-score-stddev',
    'min-pass-rate',
    'min-runs',
    'min-score',
  ]);
});

test.each([
  [RATE, 'rate', 'a rate from 0 to 1, such as `0.8` or `80%`'],
  [COUNT, 'count', 'a whole number from 0 to 1000000, such as `2`'],
  [POSITIVE_COUNT, 'positive-count', 'a whole number from 1 to 1000000, such as `5`'],
  [DURATION, 'duration', 'a duration of at least one second, such as `2h`'],
  [SIGNIFICANCE, 'significance', 'a number above 0 and at most 0.5, such as `0.05`'],
  [BOOLEAN, 'boolean', '`true` or `false`'],
])('%j is called %s, and must be %s', (kind, form, expected) => {
  expect([kind.form, kind.expected]).toEqual([form, expected]);
});

test('a limit is that for all, or that of the first entry that has one', () => {
  const entries = [
    scenarioPolicy({ 'min-scenario-score': 0.5 }),
    scenarioPolicy({ 'min-scenario-score': 0.6, 'max-score-stddev': 0.2 }),
  ];
  const ruled = rules({ 'min-scenario-score': 0.7, scenarios: entries });
  expect(anyLimit(ruled, 'min-scenario-score')).toBe(0.7);
  expect(anyLimit(ruled, 'max-score-stddev')).toBe(0.2);
  expect(anyLimit(ruled, 'max-flaky-count')).toBeUndefined();
  expect(anyLimit(rules({ scenarios: entries }), 'min-scenario-score')).toBe(0.5);
});
