/** Words and ids of a protocol are compared by ASCII only. */
import { describe, expect, test } from '@jest/globals';
import { idKey, isId, isSameId, upperWord } from '../../src/text/ascii.ts';

describe('upperWord', () => {
  test.each([
    ['passed', 'PASSED'],
    [' \tPassed\r\n', 'PASSED'],
    ['  ', ''],
    ['', ''],
    ['\vV \v', 'V'],
    ['paßed', 'PAßED'],
    ['paſſed', 'PAſſED'],
    ['faıled', 'FAıLED'],
    ['ﬀ', 'ﬀ'],
    ['\u00a0PASSED', '\u00a0PASSED'],
    ['PASSED\u2003', 'PASSED\u2003'],
    ['\ufeffPASSED', '\ufeffPASSED'],
  ])('%j is %j', (word, upper) => {
    expect(upperWord(word)).toBe(upper);
  });

  test('takes a long text in its stride', () => {
    const blanks = ' '.repeat(2_000_000);
    expect(upperWord(`${blanks}x${blanks}y`)).toBe(`X${blanks}Y`);
  });
});

describe('ids', () => {
  test.each([
    ['A1-b', 'a1-B', true],
    ['k', '\u212a', false],
    ['i', 'İ', false],
    ['s', 'ſ', false],
    ['é', 'É', false],
    ['é', 'é', true],
  ])('%j and %j: %p', (one, other, same) => {
    expect(isSameId(one, other)).toBe(same);
    expect(idKey(one) === idKey(other)).toBe(same);
  });
});

describe('isId', () => {
  test.each(['a', '0', 'd4e5f6a7-89ab-4def-0123-4567890abcde', 'set_2', '-', 'x'.repeat(128)])(
    'takes %j',
    (text) => {
      expect(isId(text)).toBe(true);
    },
  );

  test.each([
    '',
    ' ',
    '/',
    '..',
    'a/b',
    'a b',
    ' a',
    'a\n',
    '?a',
    'a#',
    'ä',
    'a…b',
    '::error::a',
    'x'.repeat(129),
  ])('does not take %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});
