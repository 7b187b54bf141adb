/** Columns of a table in a log, whatever the names in it are written in. */
import { describe, expect, test } from '@jest/globals';
import { alignColumns, cutEnd, cutMiddle, widthOf } from '../../src/text/width.ts';

const FAMILY = '👨‍👩‍👧';

test.each([
  ['', 0],
  ['Angry caller', 12],
  ['Ärger', 5],
  ['A\u0308rger', 5],
  ['予約の変更', 10],
  ['예약', 4],
  ['\u1112\u1161\u11ab', 2],
  ['ＡＢ', 4],
  ['ｶﾅ', 2],
  ['😀', 2],
  ['👍🏽', 2],
  ['🇩🇪', 2],
  ['🇩', 2],
  [FAMILY, 2],
  ['❤', 1],
  ['❤\ufe0f', 2],
  ['1\ufe0f\u20e3', 2],
  ['שלום', 4],
  ['مرحبا', 5],
  ['हिन्दी', 3],
  ['a\u200bb', 2],
  ['\u200b', 0],
  ['\u0301', 0],
  ['…–“”', 4],
  ['\ud800', 1],
])('%j takes %d columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

describe('cutting', () => {
  test.each([
    ['short', 10, 'short', 'short'],
    ['exactly 10', 10, 'exactly 10', 'exactly 10'],
    ['Angry caller 1', 10, 'Angry…er 1', 'Angry cal…'],
    ['Angry caller', 7, 'Ang…ler', 'Angry…'],
    ['予約の変更をする', 7, '予約…る', '予約の…'],
    ['予約の変更をする', 8, '予約…る', '予約の…'],
    ['予約の変更をする', 9, '予約…する', '予約の変…'],
    [`${FAMILY}${FAMILY}${FAMILY}${FAMILY}`, 5, `${FAMILY}…${FAMILY}`, `${FAMILY}${FAMILY}…`],
    ['e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301…e\u0301', 'e\u0301e\u0301…'],
    ['abc', 2, 'a…', 'a…'],
  ])('%j to %d columns', (text, columns, middle, end) => {
    expect(cutMiddle(text, columns)).toBe(middle);
    expect(cutEnd(text, columns)).toBe(end);
    for (const shown of [middle, end]) expect(widthOf(shown)).toBeLessThanOrEqual(columns);
  });
});

describe('alignColumns', () => {
  test('ends numbers alike, begins words alike, and leaves nothing behind the last', () => {
    const rows = alignColumns(
      [
        ['Name', 'Rate', 'Why'],
        ['予約', '5%', 'x'],
        ['caller', '100%', ''],
      ],
      [1],
    );
    expect(rows.map((row) => row.join('|'))).toEqual(['Name  |Rate|Why', '予約  |  5%|x', 'caller|100%|']);
  });

  test('keeps words from right to left from turning what is beside them', () => {
    expect(
      alignColumns(
        [
          ['שלום', '5'],
          ['caller', '7'],
        ],
        [1],
      ),
    ).toEqual([
      ['\u2068שלום\u2069  ', '5'],
      ['caller', '7'],
    ]);
    expect(alignColumns([['5', 'مرحبا']], [0])).toEqual([['5', '\u2068مرحبا\u2069']]);
    expect(alignColumns([['שלום', '5']], [0])).toEqual([['\u2068שלום\u2069', '5']]);
  });

  test('of no rows are none', () => {
    expect(alignColumns([], [])).toEqual([]);
  });
});
