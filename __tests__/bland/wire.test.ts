/** Envelopes, and what is said of an answer, whatever it holds. */
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { check, checkId, firstId, optional, quoteValue, unwrap } from '../../src/bland/wire.ts';
import { fc, longTest } from '../support/property.ts';

const DEEP: unknown = JSON.parse(`${'['.repeat(1e5)}${']'.repeat(1e5)}`);

describe('unwrap', () => {
  test.each([
    { errors: [[[1]]] },
    { data: null, errors: [[]] },
    { data: { error: { a: [] } } },
    { errors: { a: 'x'.repeat(1e6) } },
    { status: 'error', message: 'no' },
    { status: 'ERROR', message: 'no', data: null },
  ])('takes errors of any form for a refusal', (answer) => {
    expect(() => unwrap(answer, 'set x')).toThrow(expect.objectContaining({ kind: 'refused' }));
  });

  test.each<[unknown, string]>([
    [{ errors: [{ error: 'NO', message: 'why' }] }, 'NO: why'],
    [{ data: { error: 'NO' } }, 'NO'],
    [{ errors: { a: 1 } }, '{"a":1}'],
    [{ error: { a: 1 } }, '{"a":1}'],
    [{ error: [`${'x'.repeat(300)}`] }, `["${'x'.repeat(198)}…`],
  ])('shows what they say: %j', (answer, words) => {
    expect(() => unwrap(answer, 'set x')).toThrow(
      expect.objectContaining({ message: `Bland answered with errors for set x: “${words}”` }),
    );
  });

  test.each([
    { status: 'error' },
    { status: 'error', message: 7 },
    { status: 'failed', message: 'no' },
    { id: 'x', status: 'error', message: 'no' },
    { id: 'x', data: { more: 1 } },
    { id: 'x', data: null },
    { id: 'x', errors: [], error: null },
  ])('takes %j for the content itself', (answer) => {
    expect(unwrap(answer, 'set x')).toBe(answer);
  });

  test('takes what is nested a hundred levels deep, and no deeper', () => {
    const nested = (levels: number) => ({
      x: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown,
      y: 1,
    });
    const deepest = nested(100);
    expect(unwrap(deepest, 'set x')).toBe(deepest);
    expect(() => unwrap(nested(101), 'set x')).toThrow(
      "Bland's answer for set x is not understood: it is nested more than 100 levels deep",
    );
  });

  test.each([{ toString: 1 }, ['error'], 7, null])(
    'a status of another form is not read as a word',
    (status) => {
      const answer = { status, message: 'hello' };
      expect(unwrap(answer, 'set x')).toBe(answer);
    },
  );
});

test('an answer that is nested too deeply is not understood, whatever else it says', () => {
  for (const answer of [DEEP, { id: 'x', status: DEEP }, { errors: DEEP }, { data: null, errors: [DEEP] }]) {
    expect(() => unwrap(answer, 'set x')).toThrow(expect.objectContaining({ kind: 'drifted' }));
  }
});

describe('quoteValue', () => {
  test.each<[unknown, string]>([
    [{ a: [1, 'ü'] }, '{"a":[1,"ü"]}'],
    [null, 'null'],
    [undefined, 'undefined'],
    ['x'.repeat(78), `"${'x'.repeat(78)}"`],
    ['x'.repeat(79), `"${'x'.repeat(79)}…`],
  ])('of %j is %s', (value, text) => {
    expect(quoteValue(value)).toBe(text);
  });

  longTest('is JSON where that is short', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.stringify(value);
        fc.pre(json.length <= 80);
        expect(quoteValue(JSON.parse(json))).toBe(json);
      }),
    );
  });

  test.each([
    ['wide', Array.from({ length: 1e6 }, () => 1)],
    ['of many keys', Object.fromEntries(Array.from({ length: 1e5 }, (_, index) => [`key ${index}`, index]))],
    ['long', 'x'.repeat(1e7)],
    ['of a long key', { ['x'.repeat(1e7)]: 1 }],
  ])('is cut where the value is %s', (_what, value) => {
    expect(quoteValue(value).length).toBeLessThanOrEqual(81);
  });
});

describe('check', () => {
  const schema = z.object({ a: z.string(), b: optional(z.string().check(z.minLength(2, 'two letters'))) });

  test.each<[unknown, readonly string[], string]>([
    [7, [], 'the answer: expected object, got the number 7'],
    [{ a: 7 }, [], 'a: expected string, got the number 7'],
    [{ a: null }, [], 'a: expected string, got null'],
    [{}, [], 'a: expected string, got nothing'],
    [{ a: [1] }, [], 'a: expected string, got an array'],
    [{ a: {} }, [], 'a: expected string, got an object'],
    [{ a: true, b: 7 }, [], 'a: expected string, got the boolean true, and 1 more'],
    [{ a: 'x', b: 'y' }, [], 'b: expected two letters, got the string "y"'],
    [{ a: 7 }, ['list', '0'], 'list.0.a: expected string, got the number 7'],
    [7, ['list'], 'list: expected object, got the number 7'],
  ])('of %j at %j: %s', (value, at, how) => {
    expect(() => check(schema, value, 'set x', at)).toThrow(
      expect.objectContaining({
        kind: 'drifted',
        message: `Bland's answer for set x is not understood: ${how}`,
      }),
    );
  });

  test('gives what is of the form, with null as if it were absent', () => {
    expect(check(schema, { a: 'x', b: null, c: 1 }, 'set x')).toEqual({ a: 'x', b: undefined });
  });
});

describe('firstId', () => {
  const PATHS = [['data', 'id'], ['id']];

  test.each<[unknown, string | undefined]>([
    [{ data: { id: 'a' }, id: 'b' }, 'a'],
    [{ data: { id: '../x' }, id: 'b' }, 'b'],
    [{ data: { id: 7 }, id: 'b' }, 'b'],
    [{ data: { id: '' } }, undefined],
    [{ data: { id: 'x'.repeat(129) } }, undefined],
    ['text', undefined],
    [null, undefined],
  ])('in %j is %j', (answer, id) => {
    expect(firstId(answer, PATHS)).toBe(id);
  });
});

test('an id may be in any case, and no other one', () => {
  expect(() => checkId('SET-1', 'set-1', 'set x')).not.toThrow();
  expect(() => checkId('set-2', 'set-1', 'set x')).toThrow(
    'Bland\'s answer for set x is not understood: id: expected "set-1", got "set-2"',
  );
});

test('the place of what is off is cut too', () => {
  const schema = z.record(z.string(), z.looseObject({ n: optional(z.number()) }));
  const key = 'k'.repeat(1e6);
  expect(() => check(schema, { [key]: { n: 'one' } }, 'set x')).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/^.{0,400}$/) }),
  );
});
