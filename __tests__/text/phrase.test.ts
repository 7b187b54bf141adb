/** Phrases keep our words and those from outside apart; numbers and durations as they stand in them. */
import { describe, expect, test } from '@jest/globals';
import { formatDuration, plural } from '../../src/text/format.ts';
import { cutBeforeMasking, mask } from '../../src/text/mask.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';

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
    [12_000, '12,000 runs'],
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

describe('cutBeforeMasking', () => {
  test.each([
    ['short', 5, 'short'],
    ['a longer text', 8, 'a longer…'],
    ['a longer text', 5, 'a lon…'],
    ['a longer text', 9, 'a longer …'],
    ['tell jane.doe@example.com of it', 15, 'tell…'],
    ['tell jane.doe @ example.com of it', 13, 'tell…'],
    ['tell jane.doe @ example.com of it', 19, 'tell…'],
    ['call +1 415 555 0134', 12, 'call…'],
    ['call 415, 555, 0134', 10, 'call…'],
    ['jane.doe@example.com', 12, '…'],
    ['4155550134', 5, '…'],
    ['🙂🙂', 3, '🙂\ufffd…'],
  ])('%j at %d', (text, maxLength, expected) => {
    expect(cutBeforeMasking(text, maxLength)).toBe(expected);
  });

  test('lets nothing escape the mask, wherever it cuts', () => {
    const secrets = [
      'jane.doe@example.com',
      'jane.doe @ example.com',
      '+1 (415) 555-0134',
      '4111, 1111, 1111, 1111',
    ];
    for (const before of ['', 'call ', `${'x'.repeat(70)} `, '{"message":"']) {
      for (const secret of secrets) {
        for (let at = 0; at <= secret.length; at += 1) {
          const shown = mask(cutBeforeMasking(`${before}${secret} wants a call`, before.length + at));
          // The first two letters of a name are nobody's, before anything tells that it is an address.
          expect(shown.slice(before.length)).not.toMatch(/\d|doe|exam/);
        }
      }
    }
  });
});
