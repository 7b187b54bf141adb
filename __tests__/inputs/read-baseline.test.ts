/** What a set is compared with, and every baseline that makes no sense. */
import { describe, expect, test } from '@jest/globals';
import type { Baseline, RawInputs } from '../../src/inputs/inputs.ts';
import { inputsIn, messagesIn, read, readBare } from '../support/raw-inputs.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

test.each<[string, Baseline]>([
  ['', { from: 'none' }],
  ['none', { from: 'none' }],
  ['None', { from: 'none' }],
  ['auto', { from: 'auto', sets: 10 }],
  [' AUTO ', { from: 'auto', sets: 10 }],
  ['auto,', { from: 'auto', sets: 10 }],
  ['base-1', { from: 'ids', ids: ['base-1'] }],
  ['a, b\nc', { from: 'ids', ids: ['a', 'b', 'c'] }],
  ['a,A', { from: 'ids', ids: ['a'] }],
  ['automatic', { from: 'ids', ids: ['automatic'] }],
  [ids(50).join(), { from: 'ids', ids: ids(50) }],
])('%j', (text, baseline) => {
  expect(inputsIn(read({ baseline: text })).baseline).toEqual(baseline);
});

test('an id that is given twice is used once, and the log says so', () => {
  expect(inputsIn(read({ baseline: 'a,b,A' })).remarks).toEqual([
    'baseline names a more than once; it is used once.',
  ]);
});

test('a set that is started may be compared with any', () => {
  expect(inputsIn(readBare({ 'pathway-id': 'p', baseline: 'p' })).baseline).toEqual({
    from: 'ids',
    ids: ['p'],
  });
});

const EXAMPLE = 'such as d4e5f6a7-89ab-cdef-0123-4567890abcde';
const MIXED = `with other values, but must be none, auto or ids of sets, ${EXAMPLE}.`;
const SELF =
  "and so does simulation-set-id, but a set can't be compared with itself: give an earlier one, or auto.";

describe('a baseline that makes no sense', () => {
  test.each<[Partial<RawInputs>, string[]]>([
    [
      { baseline: ',' },
      [`baseline is “,”, which names nothing: give none, auto or ids of sets, ${EXAMPLE}, or leave it out.`],
    ],
    [{ baseline: 'auto,base-1' }, [`baseline combines “auto” ${MIXED}`]],
    [{ baseline: 'base-1,None' }, [`baseline combines “None” ${MIXED}`]],
    [{ baseline: 'none,auto' }, [`baseline combines “none” ${MIXED}`]],
    [
      { baseline: 'a b' },
      [`baseline contains “a b”, but an id is letters, digits, - and _, at most 128 of them, ${EXAMPLE}.`],
    ],
    [{ baseline: ids(51).join() }, ['baseline names 51 sets; a step compares with at most 50.']],
    [{ baseline: 'set-1' }, [`baseline names “set-1”, ${SELF}`]],
    [
      { baseline: 'SET-1,other,b', 'simulation-set-id': 'a,B,set-1' },
      [`baseline names “SET-1”, ${SELF}`, `baseline names “b”, ${SELF}`],
    ],
  ])('%j', (given, told) => {
    expect(messagesIn(read(given))).toEqual(told);
  });
});

describe('how many recorded sets are pooled', () => {
  test.each([
    ['', 10],
    ['1', 1],
    [' 5 ', 5],
    ['10', 10],
    ['010', 10],
  ])('%j: %d', (text, sets) => {
    expect(inputsIn(read({ baseline: 'auto', 'baseline-sets': text })).baseline).toEqual({
      from: 'auto',
      sets,
    });
  });

  test.each(['0', '11', '-1', '2.5', 'x', 'all', '1,2'])('%j is none', (text) => {
    expect(messagesIn(read({ baseline: 'auto', 'baseline-sets': text }))).toEqual([
      `baseline-sets is “${text}”, but must be a whole number from 1 to 10, such as 5.`,
    ]);
  });

  const ONLY_AUTO =
    'baseline-sets says how many recorded sets to pool, but baseline is not auto: set it to auto, or leave baseline-sets out.';

  test.each<[string, Partial<RawInputs>]>([
    ['no baseline', {}],
    ['none', { baseline: 'None' }],
    ['an id', { baseline: 'base-1' }],
    ['ids', { baseline: 'base-1,base-2' }],
  ])('makes no sense beside %s, not even where it is the default', (_, given) => {
    for (const text of ['3', '10']) {
      expect(messagesIn(read({ ...given, 'baseline-sets': text }))).toEqual([ONLY_AUTO]);
    }
    expect(messagesIn(read({ ...given, 'baseline-sets': ' ' }))).toEqual([]);
  });

  test('is not asked of a baseline that can not be read', () => {
    const messages = messagesIn(read({ baseline: 'a/b', 'baseline-sets': '3' }));
    expect(messages).toEqual([expect.stringMatching(/^baseline contains “a\/b”/)]);
  });

  test('that can not be read is told once, though there is nothing to pool', () => {
    expect(messagesIn(read({ 'baseline-sets': '0' }))).toEqual([
      'baseline-sets is “0”, but must be a whole number from 1 to 10, such as 5.',
    ]);
  });
});
