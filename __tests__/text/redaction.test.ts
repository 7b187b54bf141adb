/** Texts are masked unless a sink says otherwise, and what one sink says is no concern of another. */
import { expect, test } from '@jest/globals';
import { isRedacting, redacted } from '../../src/text/redaction.ts';

test('texts are masked unless a sink says otherwise', () => {
  expect(isRedacting()).toBe(true);
  expect(redacted(false, isRedacting)).toBe(false);
  expect(redacted(true, isRedacting)).toBe(true);
  expect(isRedacting()).toBe(true);
});

test('within a sink that shows texts as they are, another one may mask them', () => {
  const within = () => [isRedacting(), redacted(true, isRedacting), isRedacting()];
  expect(redacted(false, within)).toEqual([false, true, false]);
});

test('texts are masked again after a sink that failed', () => {
  const fail = () => {
    throw new Error('no sink');
  };
  expect(() => redacted(false, fail)).toThrow('no sink');
  expect(isRedacting()).toBe(true);
});
