/** The inputs that the code reads and the ones that action.yml declares are the same, with the same defaults. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES, type RawInputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';

interface Declared {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Declared;
const NOTHING_WITHHELD = { secretsWithheld: undefined, undeclared: [], policy: undefined };

describe('action.yml', () => {
  test('declares the inputs that are read, and no others', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...INPUT_NAMES].sort());
  });

  test('declares the defaults that are used where an input is empty', () => {
    const required = { 'api-key': 'k', 'simulation-set-id': 'set-1' };
    const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, ''])) as RawInputs;
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
    );
    const token = { 'github-token': 't' };
    expect(readInputs({ ...empty, ...defaults, ...required, ...token }, NOTHING_WITHHELD)).toEqual(
      readInputs({ ...empty, ...required, ...token }, NOTHING_WITHHELD),
    );
  });

  test('requires what has no default and no meaning when empty', () => {
    const needed = Object.entries(action.inputs).filter(([, { required }]) => required === true);
    expect(needed.map(([name]) => name)).toEqual(['api-key']);
  });
});
