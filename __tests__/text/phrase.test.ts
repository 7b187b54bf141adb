/** Phrases keep our words and those from outside apart. */
import { describe, expect, test } from '@jest/globals';
import { toPlain } from '../../src/text/escape.ts';
import { joinNames, quote, quoteId, say, verbatim, verbatimId } from '../../src/text/phrase.ts';

describe('say', () => {
  test('keeps our words, numbers among them, apart from those from outside', () => {
    const name = quote('Angry');
    expect(say`a ${'b'} ${2} ${name}!`).toEqual(['a ', 'b', ' ', '2', ' ', name, '!']);
  });

  test('takes another phrase in, part by part', () => {
    const words = verbatim('try later', 20);
    expect(say`${say`503: ${words}`}.`).toEqual(['', '503: ', words, '', '.']);
    expect(say`a${[]}b`).toEqual(['a', 'b']);
  });

  test('a name is shown shorter than a message, and in quotation marks', () => {
    expect(quote('a')).toEqual({ outside: 'a', maxLength: 80, quoted: true });
    expect(verbatim('a')).toEqual({ outside: 'a', maxLength: 400, quoted: false });
  });

  test('an id is marked as one, since it is not masked', () => {
    expect(quoteId('a')).toEqual({ outside: 'a', maxLength: 80, quoted: true, isId: true });
    expect(verbatimId('a')).toEqual({ outside: 'a', maxLength: 400, quoted: false, isId: true });
  });
});

describe('joinNames', () => {
  const names = ['a', 'b', 'c'].map((name) => quote(name));

  test.each([
    [0, 2, ''],
    [1, 2, '“a”'],
    [2, 2, '“a”, “b”'],
    [3, 2, '“a”, “b” and 1 more'],
    [3, 1, '“a” and 2 more'],
  ])('%d names, of which %d are shown', (count, most, text) => {
    expect(toPlain(joinNames(names.slice(0, count), most))).toBe(text);
  });

  test('counts many as people read them', () => {
    expect(toPlain(joinNames(Array(1235).fill(quote('a')), 1))).toBe('“a” and 1,234 more');
  });
});
