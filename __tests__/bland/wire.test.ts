/** Envelopes, and what is said of an answer, whatever it holds. */
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { check, optional, quoteValue, unwrap } from '../../src/bland/wire.ts';
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

test('the place of what is off is cut too', () => {
  const schema = z.record(z.string(), z.looseObject({ n: optional(z.number()) }));
  const key = 'k'.repeat(1e6);
  expect(() => check(schema, { [key]: { n: 'one' } }, 'set x')).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/^.{0,400}$/) }),
  );
});
