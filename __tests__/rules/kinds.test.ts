/** Values that inputs and the policy file have: what is read, as what, and all that is not. */
import { describe, expect, test } from '@jest/globals';
import {
  BOOLEAN,
  COUNT,
  DURATION,
  type LimitKind,
  POINTS,
  POSITIVE_COUNT,
  parseCount,
  parseRate,
  parseSeconds,
  RATE,
  SCORE,
  SIGNIFICANCE,
} from '../../src/rules/kinds.ts';
import { fc } from '../support/property.ts';

describe('parseSeconds', () => {
  test.each([
    ['45s', 45],
    ['30m', 1800],
    ['1h', 3600],
    ['1h30m', 5400],
    ['1h30m15s', 5415],
    ['1h15s', 3615],
    ['90m', 5400],
    ['90', 90],
    ['0', 0],
    ['0s', 0],
    ['007s', 7],
    ['999999999', 999_999_999],
  ])('reads %s', (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds);
  });

  test.each([
    '',
    's',
    'h',
    '1h30',
    '30m1h',
    '1m1m',
    '1.5h',
    '-5s',
    '+5s',
    '5 s',
    ' 5s',
    '5s\n',
    '5S',
    '5ms',
    '5 minutes',
    '1d',
    '1e3',
    '٥s',
    '1234567890',
    '1234567h',
  ])('does not read %j', (text) => {
    expect(parseSeconds(text)).toBeUndefined();
  });

  test('reads what it is written from', () => {
    const parts = fc.tuple(fc.nat(100), fc.nat(59), fc.nat(59));
    fc.assert(
      fc.property(parts, ([h, m, s]) => {
        expect(parseSeconds(`${h}h${m}m${s}s`)).toBe((h * 60 + m) * 60 + s);
      }),
    );
  });
});

describe('parseRate', () => {
  test.each([
    ['0.8', 0.8],
    ['.8', 0.8],
    ['80%', 0.8],
    ['80 %', 0.8],
    ['0.8 ', 0.8],
    ['0', 0],
    ['0%', 0],
    ['1', 1],
    ['1.0', 1],
    ['100%', 1],
    ['0.5%', 0.005],
    ['.5%', 0.005],
    ['000', 0],
  ])('reads %j', (text, rate) => {
    expect(parseRate(text)).toBe(rate);
  });

  test.each([
    '80',
    '80 %%',
    '%',
    'abc',
    '-0.1',
    '-0',
    '+0.5',
    '1.01',
    '100.1%',
    '101%',
    '1000%',
    '1.',
    '.',
    '',
    ' 0.8',
    '0,8',
    '0.8.1',
    '1e-1',
    '0x1',
    'NaN',
    'Infinity',
    '0.8  %',
    '%80',
    '4/5',
    '٠.٨',
  ])('does not read %j', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });

  test('takes a rate in per cent for exactly the number that it is', () => {
    // 57.3 / 100 is 0.5729999999999999 to a computer.
    expect(parseRate('57.3%')).toBe(0.573);
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const text = `${Math.floor(tenths / 10)}.${tenths % 10}%`;
      expect(parseRate(text)).toBe(Number((tenths / 1000).toFixed(3)));
    }
  });

  test('reads back a rate that was written out', () => {
    const rates = fc.tuple(fc.nat(1_000_000), fc.constantFrom(1, 10, 1e3, 1e6));
    fc.assert(
      fc.property(rates, ([numerator, denominator]) => {
        const rate = Number((Math.min(numerator, denominator) / denominator).toFixed(6));
        expect(parseRate(rate.toFixed(6))).toBe(rate);
        if (rate === 0 || rate >= 1e-6) expect(parseRate(String(rate))).toBe(rate);
      }),
    );
  });

  test('reads back any rate that the output avg-pass-rate may be, save one that is next to nothing', () => {
    expect(parseRate(String(0.7999999999999999))).toBe(0.7999999999999999);
    expect(parseRate(String(0.07999999999999999))).toBe(0.07999999999999999);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (rate) => {
        expect(parseRate(String(rate))).toBe(rate);
      }),
    );
  });

  test.each([
    [`0.${'1'.repeat(20)}`, true],
    [`0.${'1'.repeat(21)}`, false],
    [`.${'1'.repeat(20)}%`, true],
    [`.${'1'.repeat(21)}%`, false],
    [`0.${'9'.repeat(20)}`, true],
  ])('of twenty decimals at most: %s', (text, read) => {
    expect(parseRate(text) !== undefined).toBe(read);
  });

  test('never gives anything outside 0 to 1', () => {
    const numeric = fc.stringMatching(/^[-+]?\d{0,4}\.?\d{0,18}e?-?\d{0,3} ?%{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), numeric, fc.double().map(String)), (text) => {
        const rate = parseRate(text);
        if (rate === undefined) return;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('counts', () => {
  test.each([
    ['0', 0],
    ['2', 2],
    ['007', 7],
    ['1000000', 1_000_000],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  test.each([
    '',
    '-1',
    '+1',
    '1.5',
    '1.0',
    '1e3',
    '1_000',
    '1,000',
    '1000001',
    '9999999',
    '10000000',
    'two',
    ' 2',
  ])('does not read %j', (text) => {
    expect(parseCount(text)).toBeUndefined();
    expect(POSITIVE_COUNT.parse(text)).toBeUndefined();
  });

  test('a positive count is not 0', () => {
    expect(POSITIVE_COUNT.parse('0')).toBeUndefined();
    expect(POSITIVE_COUNT.parse('000')).toBeUndefined();
    expect(POSITIVE_COUNT.parse('1')).toBe(1);
    expect(POSITIVE_COUNT.parse('1000000')).toBe(1_000_000);
  });
});

describe('a boolean', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(BOOLEAN.parse(text)).toBe(true);
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (text) => {
    expect(BOOLEAN.parse(text)).toBe(false);
  });

  test.each(['', 'tRUE', 'yes', 'no', '1', '0', 'on', 'true ', 'truefalse', 'falsetrue'])(
    'does not read %j',
    (text) => {
      expect(BOOLEAN.parse(text)).toBeUndefined();
    },
  );
});

describe('a limit that is read with regard to its kind', () => {
  test.each<[LimitKind, string, number | undefined]>([
    [RATE, '57.3%', 0.573],
    [DURATION, '1h30m15s', 5415],
    [DURATION, '1s', 1],
    [DURATION, '0s', undefined],
    [DURATION, '', undefined],
    [SIGNIFICANCE, '0.05', 0.05],
    [SIGNIFICANCE, '50%', 0.5],
    [SIGNIFICANCE, '0', undefined],
    [SIGNIFICANCE, '0.51', undefined],
  ])('$form: %j is %p', ({ parse }, text, value) => {
    expect(parse(text)).toBe(value);
  });

  test.each<[LimitKind, string, string | undefined]>([
    [RATE, '0,8', '0.8'],
    [RATE, '80', '80%'],
    [RATE, '1,0', '1.0'],
    [RATE, '57,3', '57.3%'],
    [RATE, 'most', undefined],
    [RATE, '800', undefined],
    [SIGNIFICANCE, '5', '5%'],
    [SIGNIFICANCE, '1', undefined],
    [SIGNIFICANCE, '80', undefined],
  ])('$form: by %j is meant %p', ({ meant }, text, expected) => {
    expect(meant?.(text)).toBe(expected);
  });
});

describe('what is written', () => {
  test.each<[string, LimitKind, number, string]>([
    ['a rate', RATE, 0.573, '57.3%'],
    ['points', POINTS, 0.05, '5 points'],
    ['a score', SCORE, 0.68, '0.68'],
    ['a count', COUNT, 3, '3'],
    ['a duration', DURATION, 5415, '1 h 30 min'],
    ['a significance', SIGNIFICANCE, 0.05, '5%'],
    ['a fine significance', SIGNIFICANCE, 0.012345, '1.2345%'],
    // Three sets share it.
    ['a part of one', SIGNIFICANCE, 0.05 / 3, '1.67%'],
  ])('of %s', (_, { writeLimit }, limit, text) => {
    expect(writeLimit(limit)).toBe(text);
  });

  test.each<[string, LimitKind, number, number | undefined, string]>([
    ['a rate', RATE, 2 / 3, undefined, '66.7%'],
    ['a rate near its limit', RATE, 0.79999, 0.8, '79.999%'],
    ['points', POINTS, 0.2, undefined, '20 points'],
    ['a score', SCORE, 0.7, undefined, '0.7'],
    ['a count', COUNT, 3, undefined, '3'],
    ['a duration', DURATION, 300, undefined, '5 min'],
    ['a significance', SIGNIFICANCE, 0.02, undefined, '0.02'],
  ])('of %s as it was observed', (_, { writeFigure }, figure, limit, text) => {
    expect(writeFigure(figure, limit)).toBe(text);
  });

  test('is read as the same', () => {
    const percent = fc.integer({ min: 1, max: 1000 }).map((tenths) => Number(`${tenths}e-3`));
    const limits = fc.oneof(
      percent.map((limit) => [RATE, limit] as const),
      percent.map((limit) => [SCORE, limit] as const),
      percent.filter((limit) => limit <= 0.5).map((limit) => [SIGNIFICANCE, limit] as const),
      fc.integer({ min: 1, max: 1_000_000 }).map((limit) => [COUNT, limit] as const),
      fc.integer({ min: 1, max: 1_000_000 }).map((limit) => [POSITIVE_COUNT, limit] as const),
    );
    fc.assert(
      fc.property(limits, ([{ parse, writeLimit }, limit]) => {
        expect(parse(writeLimit(limit))).toBe(limit);
      }),
    );
  });
});
