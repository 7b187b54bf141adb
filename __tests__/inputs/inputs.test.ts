/** The inputs that the code reads and the ones that action.yml declares are the same, and the code has the defaults. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { DEFAULTS } from '../../src/inputs/defaults.ts';
import { INPUT_NAMES, type RawInputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';

interface Declared {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Declared;
const TOKEN_OF_JOB = `\${{ github.token }}`;
const NOTHING_WITHHELD = { secretsWithheld: undefined, undeclared: [], policy: undefined };

describe('action.yml', () => {
  test('declares the inputs that are read, and no others', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...INPUT_NAMES].sort());
  });

  test('has no default but the token, which only the runner knows', () => {
    const withDefault = Object.entries(action.inputs).filter(([, input]) => 'default' in input);
    expect(withDefault).toEqual([['github-token', expect.objectContaining({ default: TOKEN_OF_JOB })]]);
  });

  test('requires what has no default and no meaning when empty', () => {
    const needed = Object.entries(action.inputs).filter(([, { required }]) => required === true);
    expect(needed.map(([name]) => name)).toEqual(['api-key']);
  });
});

test('a default that is given is read as one that is not, but for where a rule came from', () => {
  const given = { 'api-key': 'k', 'simulation-set-id': 'set-1', 'github-token': 't' };
  const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, ''])) as RawInputs;
  const readWith = (more: Partial<RawInputs>) => {
    const reading = readInputs({ ...empty, ...given, ...more }, NOTHING_WITHHELD);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { rules, ...inputs } = reading.inputs;
    return { ...reading, inputs: { ...inputs, rules: { ...rules, sources: {} } } };
  };
  // That rule needs a baseline.
  const { 'regression-significance': significance, ...others } = DEFAULTS;
  expect(readWith(others)).toEqual(readWith({}));
  expect(readWith({ 'regression-significance': significance, baseline: 'auto' })).toEqual(
    readWith({ baseline: 'auto' }),
  );
});
