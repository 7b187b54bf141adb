/** Rules of inputs and of a policy file together: the stricter applies, and where it came from is known. */
import { describe, expect, test } from '@jest/globals';
import type { RawInputs } from '../../src/inputs/inputs.ts';
import { NUMBER_INPUTS, type NumberInput } from '../../src/rules/all.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import type { RuleSource, Rules } from '../../src/rules/ruled-set.ts';
import { readFile } from '../support/policies.ts';
import { fc } from '../support/property.ts';
import { inputsIn, messagesIn, read, TOKEN } from '../support/raw-inputs.ts';

const COMPARED = { baseline: 'auto' };

function rulesIn(given: Partial<RawInputs>, file: string): Rules {
  return inputsIn(read(given, { policy: readFile(file) })).rules;
}

/** A smaller and a larger value of each kind, as it is written and as it is read. */
const VALUES: Readonly<Partial<Record<Kind<unknown>['form'], readonly [string, number, string, number]>>> = {
  rate: ['0', 0, '81%', 0.81],
  significance: ['0.01', 0.01, '0.1', 0.1],
  count: ['0', 0, '3', 3],
  'positive-count': ['1', 1, '5', 5],
  duration: ['90m', 5400, '2h', 7200],
};

/** The rule's limit, wherever it stands. */
function limitOf({ limits, regressionSignificance }: Rules, name: NumberInput): number | undefined {
  return name === 'regression-significance' ? regressionSignificance : limits[name];
}

describe.each(NUMBER_INPUTS)('$name', ({ name, kind, sense }) => {
  const [small = '', smallValue = 0, large = '', largeValue = 0] = VALUES[kind.form] ?? [];
  const isFloor = sense === 'at-least';
  const [looser, looserValue] = isFloor ? [small, smallValue] : [large, largeValue];
  const [stricter, stricterValue] = isFloor ? [large, largeValue] : [small, smallValue];

  test.each<[string, string | undefined, string | undefined, number, RuleSource]>([
    ['the input alone', looser, undefined, looserValue, 'input'],
    ['the file alone', undefined, looser, looserValue, 'policy-file'],
    ['a stricter input', stricter, looser, stricterValue, 'input'],
    ['a stricter file', looser, stricter, stricterValue, 'policy-file'],
    ['both the same', stricter, stricter, stricterValue, 'both'],
  ])('%s', (_, input, inFile, limit, source) => {
    const given = input === undefined ? {} : { [name]: input };
    const rules = rulesIn(
      { ...COMPARED, ...given },
      `rules: ${inFile === undefined ? '{ fail-on-status: ERROR }' : `{ ${name}: ${inFile} }`}`,
    );
    expect([limitOf(rules, name), rules.sources[name]]).toEqual([limit, source]);
  });

  test('given nowhere', () => {
    const rules = rulesIn({}, 'rules: { fail-on-status: ERROR }');
    expect([limitOf(rules, name), rules.sources[name]]).toEqual([
      name === 'regression-significance' ? 0.05 : undefined,
      undefined,
    ]);
  });
});

describe('fail-on-status', () => {
  test.each<[string, string, string | undefined, string[], RuleSource | undefined]>([
    ['given nowhere', '', undefined, ['FAILED', 'ERROR'], undefined],
    ['the default, given', 'FAILED,ERROR', undefined, ['FAILED', 'ERROR'], 'input'],
    ['the input alone', 'CANCELLED', undefined, ['CANCELLED'], 'input'],
    ['the file alone', '', '[ERROR]', ['ERROR'], 'policy-file'],
    ['the file beside the default, given', 'FAILED,ERROR', '[ERROR]', ['FAILED', 'ERROR'], 'input'],
    ['the same in another form', 'error, failed', '[ERROR]', ['ERROR', 'FAILED'], 'input'],
    ['the default, in the file', '', '"FAILED,ERROR"', ['FAILED', 'ERROR'], 'policy-file'],
    ['both the same', 'CANCELLED,ERROR', '[ERROR, CANCELLED]', ['CANCELLED', 'ERROR'], 'both'],
    ['the input has all of the file', 'CANCELLED,ERROR', '[ERROR]', ['CANCELLED', 'ERROR'], 'input'],
    ['the file has all of the input', 'ERROR', '[CANCELLED, ERROR]', ['ERROR', 'CANCELLED'], 'policy-file'],
    ['each has one', 'ERROR', '[CANCELLED]', ['ERROR', 'CANCELLED'], 'both'],
  ])('%s', (_, input, inFile, statuses, source) => {
    const file =
      inFile === undefined ? 'rules: { max-flaky-count: 1 }' : `rules: { fail-on-status: ${inFile} }`;
    const rules = rulesIn({ 'fail-on-status': input }, file);
    expect([rules.failOnStatus, rules.sources['fail-on-status']]).toEqual([statuses, source]);
  });
});

describe('prove-limits', () => {
  test.each<[string, string, string | undefined, boolean, RuleSource | undefined]>([
    ['given nowhere', '', undefined, false, undefined],
    ['the input alone', 'true', undefined, true, 'input'],
    ['the default, given', 'false', undefined, false, 'input'],
    ['the file alone', '', 'true', true, 'policy-file'],
    ['the default, in the file', '', 'false', false, 'policy-file'],
    // What need not be proven is broken more easily.
    ['a stricter input', 'false', 'true', false, 'input'],
    ['a stricter file', 'true', 'false', false, 'policy-file'],
    ['both true', 'True', 'TRUE', true, 'both'],
    ['both false', 'False', 'false', false, 'both'],
  ])('%s', (_, input, inFile, proveLimits, source) => {
    const file =
      inFile === undefined ? 'rules: { max-flaky-count: 1 }' : `rules: { prove-limits: ${inFile} }`;
    const rules = rulesIn({ 'prove-limits': input }, file);
    expect([rules.proveLimits, rules.sources['prove-limits']]).toEqual([proveLimits, source]);
  });

  test('is false without a file too, and needs no limit to be about', () => {
    expect(inputsIn(read()).rules.proveLimits).toBe(false);
    expect(inputsIn(read({ 'prove-limits': 'true' })).rules).toMatchObject({ proveLimits: true, limits: {} });
  });
});

test.each(['0.05', '5%', '.05'])(
  'a regression-significance of %s counts as given, though it is the default: the stricter applies',
  (text) => {
    const rulesBeside = (inFile: string) => {
      const file = `rules: { regression-significance: ${inFile} }`;
      const rules = rulesIn({ ...COMPARED, 'regression-significance': text }, file);
      return [rules.regressionSignificance, rules.sources['regression-significance']];
    };
    expect(rulesBeside('0.01')).toEqual([0.05, 'input']);
    expect(rulesBeside('0.1')).toEqual([0.1, 'policy-file']);
    expect(rulesBeside('0.05')).toEqual([0.05, 'both']);
  },
);

test('the entries and the path of the file are handed on', () => {
  const rules = rulesIn({}, 'scenarios: [{ id: a, required: true }]');
  expect(rules.policyPath).toBe('p.yml');
  expect(rules.scenarios).toMatchObject([{ match: { by: 'id', id: 'a' }, required: true }]);
  expect(rules.sources).toEqual({});
});

describe('rules that need a baseline', () => {
  const needs = (name: string) =>
    `${name} needs a baseline, but baseline is none: set one, such as baseline: auto, or leave ${name} out.`;

  test.each<[Partial<RawInputs>, string[]]>([
    [{ 'max-pass-rate-drop': '0.1' }, [needs('max-pass-rate-drop')]],
    [{ 'max-pass-rate-drop': '0', baseline: 'none' }, [needs('max-pass-rate-drop')]],
    [{ 'regression-significance': '0.1' }, [needs('regression-significance')]],
    [{ 'regression-significance': '0.05' }, [needs('regression-significance')]],
    [{ 'regression-significance': '5%', baseline: 'None' }, [needs('regression-significance')]],
    [{ 'max-pass-rate-drop': '0.1', 'regression-significance': '0.1', baseline: 'auto' }, []],
    [{ 'max-pass-rate-drop': '0.1', 'regression-significance': '0.1', baseline: 'base-1' }, []],
  ])('%j', (given, told) => {
    expect(messagesIn(read(given))).toEqual(told);
  });

  test('are not asked of a baseline that can not be read', () => {
    const messages = messagesIn(read({ 'max-pass-rate-drop': '0.1', baseline: 'a/b' }));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^baseline contains “a\/b”/);
  });

  test('are not used where only the file has them, which the log says', () => {
    const file = 'rules: { max-pass-rate-drop: 0.1, regression-significance: 0.01, max-flaky-count: 1 }';
    const { rules, remarks } = inputsIn(read({}, { policy: readFile(file) }));
    expect(rules.limits).toEqual({ 'max-flaky-count': 1 });
    expect(rules.regressionSignificance).toBe(0.05);
    expect(rules.sources).toEqual({ 'max-flaky-count': 'policy-file' });
    expect(remarks).toEqual([
      'max-pass-rate-drop in the policy file is not used, since baseline is none.',
      'regression-significance in the policy file is not used, since baseline is none.',
    ]);
  });
});

describe('a file with problems', () => {
  test('has them told beside those of the inputs', () => {
    const messages = messagesIn(
      read({ timeout: 'x' }, { policy: readFile('rules: { max-flaky-count: x }') }),
    );
    expect(messages.map((text) => text.slice(0, 40))).toEqual([
      'timeout is “x”, but must be a duration f',
      'p.yml:1:27: rules.max-flaky-count is “x”',
    ]);
  });

  test('shows nothing of a path into which a secret was pasted', () => {
    const policy = readFile('x', TOKEN);
    expect(messagesIn(read({ 'policy-file': TOKEN }, { policy }))).toEqual([
      'policy-file holds the API key or the token, which belong only in api-key and github-token.',
    ]);
    const good = readFile('rules: { max-flaky-count: 1 }', TOKEN);
    expect(messagesIn(read({ 'policy-file': TOKEN }, { policy: good }))).toHaveLength(1);
  });
});

test('a workflow can tighten a file, never loosen it', () => {
  const percent = fc.option(fc.nat(100), { nil: undefined });
  fc.assert(
    fc.property(percent, percent, percent, percent, (minInput, minFile, maxInput, maxFile) => {
      const text = (value: number | undefined, unit: string) =>
        value === undefined ? '' : `${value}${unit}`;
      const given = { 'min-avg-pass-rate': text(minInput, '%'), 'max-flaky-count': text(maxInput, '') };
      const lines = [
        'fail-on-status: ERROR',
        ...(minFile === undefined ? [] : [`min-avg-pass-rate: ${minFile}%`]),
        ...(maxFile === undefined ? [] : [`max-flaky-count: ${maxFile}`]),
      ];
      const both = rulesIn(given, `rules: { ${lines.join(', ')} }`);
      const mins = [minInput, minFile].filter((value) => value !== undefined);
      const maxes = [maxInput, maxFile].filter((value) => value !== undefined);
      expect(both.limits['min-avg-pass-rate']).toBe(mins.length === 0 ? undefined : Math.max(...mins) / 100);
      expect(both.limits['max-flaky-count']).toBe(maxes.length === 0 ? undefined : Math.min(...maxes));
    }),
  );
});
