/** Rows are dropped whole, the least important first, and the number of those that are missing is told. */
import { describe, expect, test } from '@jest/globals';
import { type Block, countSections, fitBlocks, rowsOf } from '../../src/report/fit.ts';
import { fc } from '../support/property.ts';

/** What is kept free in each block with rows for the line that says how many are missing. */
const NOTICE_ROOM = 120;
const notice = (dropped: number) => `<${dropped} missing>`;
const inUnits = (most: number) => ({ most, measure: (text: string) => text.length });
const inBytes = (most: number) => ({ most, measure: (text: string) => Buffer.byteLength(text) });

type Given = Omit<Block, 'rows'> & { readonly rows: readonly string[] };

function block({ rows = [], ...given }: Partial<Given>): Block {
  return { before: '', after: '', priority: 1, ...given, rows: rowsOf(rows, (row) => row) };
}

describe('fitBlocks', () => {
  test('joins what fits, in the order of the blocks, and says nothing', () => {
    const blocks = [
      block({ before: 'a:', rows: ['1', '2'], after: ';', priority: 3 }),
      block({ before: 'b:', rows: ['3'], after: ';', priority: 0 }),
    ];
    expect(fitBlocks(blocks, inUnits(10_000), notice)).toBe('a:12;b:3;');
    expect(fitBlocks([], inUnits(10), notice)).toBe('');
  });

  test('drops rows from the end, whole, and says in each block how many', () => {
    const rows = Array.from({ length: 10 }, (_, index) => `${index}`.repeat(100));
    const blocks = [block({ before: '[', rows, after: ']' })];
    expect(fitBlocks(blocks, inUnits(NOTICE_ROOM + 2 + 350), notice)).toBe(
      `[${rows.slice(0, 3).join('')}]<7 missing>`,
    );
    expect(fitBlocks(blocks, inUnits(NOTICE_ROOM + 2 + 99), notice)).toBe('[]<10 missing>');
  });

  test('takes rows of the lowest priority number first, wherever the block stands', () => {
    const rows = ['x'.repeat(100), 'y'.repeat(100)];
    const blocks = [
      block({ before: 'late', rows, priority: 3 }),
      block({ before: 'early', rows, priority: 0 }),
    ];
    const text = fitBlocks(blocks, inUnits(2 * NOTICE_ROOM + 9 + 150), notice);
    expect(text).toBe(`late<2 missing>early${rows[0]}<1 missing>`);
    const more = [...blocks, block({ rows: Array(5).fill('z'.repeat(100)), priority: 4 })];
    expect(fitBlocks(more, inUnits(3 * NOTICE_ROOM + 9 + 350), notice)).toBe(
      `late${rows[0]}<1 missing>early${rows.join('')}<5 missing>`,
    );
  });

  test('a row that does not fit ends its block, so that what is kept is the top', () => {
    const blocks = [block({ rows: ['a', 'b'.repeat(500), 'c'] }), block({ rows: ['d'], priority: 2 })];
    expect(fitBlocks(blocks, inUnits(2 * NOTICE_ROOM + 100), notice)).toBe('a<2 missing>d');
  });

  test('measures in the unit of the limit', () => {
    const blocks = [block({ rows: Array.from({ length: 20 }, () => '🙈'.repeat(10)) })];
    expect(fitBlocks(blocks, inUnits(NOTICE_ROOM + 100), notice)).toContain('<15 missing>');
    expect(fitBlocks(blocks, inBytes(NOTICE_ROOM + 100), notice)).toContain('<18 missing>');
  });

  test('drops nothing where everything fits, to the last unit', () => {
    const rows = ['1'.repeat(100), '2'.repeat(100)];
    const blocks = [block({ before: 'text' }), block({ before: 'head', rows, after: '!' })];
    const whole = `texthead${rows.join('')}!`;
    expect(fitBlocks(blocks, inUnits(whole.length), notice)).toBe(whole);
    expect(fitBlocks(blocks, inUnits(whole.length - 1), notice)).toBe('texthead!<2 missing>');
  });

  test('renders each row once at most, and few that are dropped', () => {
    const rendered: number[] = [];
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    const rows = rowsOf(numbers, (number) => {
      rendered.push(number);
      return `${number}`.padStart(10);
    });
    const blocks = [
      { ...block({ priority: 0 }), rows },
      { ...block({ priority: 2 }), rows: rows.slice(500) },
    ];
    fitBlocks(blocks, inUnits(2 * NOTICE_ROOM + 100), notice);
    expect(rendered).toEqual([...numbers.slice(0, 35), 500]);
  });

  test('never exceeds the limit, and accounts for every row', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
    const anyBlock = fc.record({
      before: anyText,
      rows: fc
        .array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 })
        .map((sizes) => sizes.map((size, index) => `\n${index}${'é'.repeat(size)}`)),
      after: anyText,
      priority: fc.nat(3),
    });
    const anyLimit = fc.constantFrom(inUnits, inBytes);
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), anyLimit, fc.nat(1500), (blocks, limitOf, room) => {
        const { measure } = limitOf(0);
        const fixed = blocks.reduce(
          (sum, { before, after }) => sum + measure(before + after) + NOTICE_ROOM,
          0,
        );
        const text = fitBlocks(blocks.map(block), limitOf(fixed + room), notice);
        expect(measure(text)).toBeLessThanOrEqual(fixed + room);
        const dropped = [...text.matchAll(/<(\d+) missing>/g)].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        );
        const kept = [...text.matchAll(/\n\d+é+/g)].length;
        const all = blocks.map(({ before, rows, after }) => before + rows.join('') + after).join('');
        if (measure(all) <= fixed + room) expect(text).toBe(all);
        else expect(dropped).toBeGreaterThan(0);
        expect(kept + dropped).toBe(blocks.reduce((sum, { rows }) => sum + rows.length, 0));
      }),
    );
  });
});

describe('countSections', () => {
  const section = (size: number) => [
    block({ before: 'x'.repeat(size), rows: ['r'.repeat(1000)] }),
    block({ after: '!' }),
  ];
  const sections = Array.from({ length: 5 }, () => section(100));
  const others = [block({ before: 'y'.repeat(200), rows: ['z'.repeat(5000)], priority: 9 })];

  test('are all of them where everything fits, to the last unit', () => {
    const whole = 200 + 5000 + 5 * 1101;
    expect(countSections(sections, others, inUnits(whole))).toBe(5);
    expect(countSections(sections, others, inUnits(whole - 1))).toBe(5);
    expect(countSections([], others, inUnits(0))).toBe(0);
  });

  test('are as many, from the first, as leave a quarter of the room for rows', () => {
    const own = 101 + NOTICE_ROOM;
    const othersLeast = 200 + NOTICE_ROOM;
    const roomFor = (count: number) => inUnits(othersLeast + Math.ceil((count * own) / 0.75));
    expect(countSections(sections, others, roomFor(3))).toBe(3);
    expect(countSections(sections, others, inUnits(roomFor(3).most - 2))).toBe(2);
    expect(countSections(sections, others, roomFor(5))).toBe(5);
    expect(countSections(sections, others, inUnits(othersLeast))).toBe(0);
  });

  test('count rows that must not be left out, and the size in the unit of the limit', () => {
    const whole = [block({ rows: ['é'.repeat(500)], priority: 0 })];
    const limit = { most: 1000, measure: inBytes(0).measure };
    expect(countSections([whole, whole], [], limit)).toBe(0);
    expect(countSections([whole, whole], [], { ...limit, most: 1600 })).toBe(1);
  });
});
