/** Columns of a table in a log, whatever the names in it are written in. */
import { describe, expect, test } from '@jest/globals';
import { cutEnd, cutMiddle, isolate, padder, widthOf } from '../../src/text/width.ts';

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
  ['\u2329\u232a', 4],
  ['⺀、。', 6],
  ['\ua960', 2],
  ['\uf900', 2],
  ['︐﹁', 4],
  ['￥', 2],
  // Tangut, old kana, and a letter beyond the first plane.
  ['𗀀𛀀𠀀', 6],
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
  ['\u20dd', 0],
  ['\u1161', 0],
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
    ['abcd efghi jkl', 10, 'abcd…jkl', 'abcd efgh…'],
    ['abcd efghi jkl', 6, 'abc…kl', 'abcd…'],
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

test('padder makes words begin alike, and numbers end alike', () => {
  const column = ['予約', 'caller', '', 'שלום'];
  const [start, end] = [padder(column, 'start'), padder(column, 'end')];
  expect(column.map(start)).toEqual(['予約  ', 'caller', '      ', '\u2068שלום\u2069  ']);
  expect(column.map(end)).toEqual(['  予約', 'caller', '      ', '  \u2068שלום\u2069']);
  expect(start('wider than all')).toBe('wider than all');
});

// Hebrew, Arabic and their forms for print, Phoenician, Adlam.
test.each(['\u05d0', '\u0645', '\ufb1d', '\ufe8d', '\u{10900}', '\u{1e900}'])(
  '%j runs from right to left',
  (letter) => {
    expect(isolate(letter)).toBe(`\u2068${letter}\u2069`);
  },
);

test('isolate keeps words from right to left from turning what is beside them', () => {
  expect(['caller', '予約', ''].map(isolate)).toEqual(['caller', '予約', '']);
  expect(['שלום', 'a مرحبا'].map(isolate)).toEqual(['\u2068שלום\u2069', '\u2068a مرحبا\u2069']);
});
