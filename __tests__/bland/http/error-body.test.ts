/** Bland's own words in a refusal, whichever of its forms they come in. */
import { describe, expect, test } from '@jest/globals';
import { isRecord, messageIn, messageInBody } from '../../../src/bland/http/error-body.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`);

test.each<[unknown, string | undefined]>([
  [{ errors: [{ error: 'CODE', message: 'why' }] }, 'CODE: why'],
  [{ errors: [{ code: 'CODE', message: 'why' }] }, 'CODE: why'],
  [{ errors: [{ error: 'A', code: 7, message: 'why' }] }, 'A: 7: why'],
  [{ errors: ['why', 'and why'] }, 'why; and why'],
  [{ error: 'CODE', message: 'why' }, 'CODE: why'],
  [{ status: 'error', message: 'why' }, 'why'],
  [{ error: 404 }, '404'],
  [{ message: 'all', errors: [{ message: 'one' }, 'two'] }, 'all; one; two'],
  [{ message: 'twice', errors: ['twice', { error: 'twice' }] }, 'twice'],
  [{ error: '', message: 'why' }, 'why'],
  [{ error: null, message: 'why' }, 'why'],
  [{ error: { message: 'inside' }, message: true }, undefined],
  [{ errors: ['', null, 7, {}, 'why'] }, 'why'],
  [{ errors: { message: 'no list' } }, undefined],
  [{ errors: 'no list' }, undefined],
  [{ errors: [] }, undefined],
  [{}, undefined],
  [['why'], undefined],
  ['why', undefined],
  [null, undefined],
  [undefined, undefined],
])('the message in %j is %j', (body, message) => {
  expect(messageIn(body)).toBe(message);
  expect(messageInBody(JSON.stringify(body) ?? '')).toBe(message);
});

test('of very many errors it has the first twenty', () => {
  expect(messageIn({ errors: many(20) })).toBe(many(20).join('; '));
  expect(messageIn({ errors: many(21) })).toBe(many(20).join('; '));
});

test('it is cut beyond 300 characters', () => {
  expect(messageIn({ message: 'x'.repeat(300) })).toBe('x'.repeat(300));
  expect(messageIn({ message: 'x'.repeat(301) })).toBe(`${'x'.repeat(300)}…`);
});

test.each(['', '<html>no</html>', '{"message":'])('there is none in %j, which is no JSON', (text) => {
  expect(messageInBody(text)).toBeUndefined();
});

describe('a record', () => {
  test.each([{}, { a: 1 }, []])('%j is one', (value) => {
    expect(isRecord(value)).toBe(true);
  });

  test.each([null, undefined, 'text', 7, true])('%j is none', (value) => {
    expect(isRecord(value)).toBe(false);
  });
});
