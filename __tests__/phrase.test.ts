/** Phrases keep our words and those from outside apart; numbers and durations as they stand in them. */
import { describe, expect, test } from '@jest/globals';
import { formatDuration, plural, quote, say, verbatim } from '../src/phrase.ts';

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
});

describe('plural', () => {
  test.each([
    [0, '0 runs'],
    [1, '1 run'],
    [2, '2 runs'],
  ])('%d', (count, text) => {
    expect(plural(count, 'run')).toBe(text);
  });
});

describe('formatDuration', () => {
  test.each([
    [0, '0 s'],
    [499, '0 s'],
    [500, '1 s'],
    [45_000, '45 s'],
    [59_600, '1 min'],
    [60_000, '1 min'],
    [185_000, '3 min 5 s'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [5_400_000, '1 h 30 min'],
    [432_000_000, '120 h'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
