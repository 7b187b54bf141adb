/** Numbers as people read them, never rounded into looking like what they are compared with. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPoints, formatRate, formatScore } from '../../src/report/format.ts';

describe('formatRate', () => {
  test.each([
    [0, undefined, '0%'],
    [1, undefined, '100%'],
    [0.8, undefined, '80%'],
    [2 / 3, undefined, '66.7%'],
    [0.573, undefined, '57.3%'],
    [0.7999999999999999, undefined, '80%'],
    [0.7999, 0.8, '79.99%'],
    [0.8, 0.7999, '80%'],
    [0.79999, 0.8, '79.999%'],
    [0.8, 0.8, '80%'],
    [0.7999999999999999, 0.8, '80%'],
    [0.6, 0.8, '60%'],
    [0.00001, 0, '0.001%'],
    [Number.POSITIVE_INFINITY, undefined, 'Infinity%'],
    [Number.NaN, 0.8, 'NaN%'],
  ])('%d beside %p is %s', (rate, beside, text) => {
    expect(formatRate(rate, beside)).toBe(text);
  });

  test('tells two different rates apart', () => {
    const anyRate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyRate, anyRate, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9);
        expect(formatRate(a, b)).not.toBe(formatRate(b, a));
      }),
    );
  });
});

describe('formatScore', () => {
  test.each([
    [0.68, undefined, '0.68'],
    [0.6849, undefined, '0.68'],
    [0.9, undefined, '0.9'],
    [0.6999, 0.7, '0.6999'],
    [0.7, 0.6999, '0.7'],
    [0.5, 0.7, '0.5'],
  ])('%d beside %p is %s', (score, beside, text) => {
    expect(formatScore(score, beside)).toBe(text);
  });
});

describe('formatPoints', () => {
  test.each([
    [0.2, undefined, '20 points'],
    [0, undefined, '0 points'],
    [-0.1, 0.05, '-10 points'],
    [0.0501, 0.05, '5.01 points'],
    [0.2 - 1e-12, 0.2, '20 points'],
  ])('%d beside %p is %s', (difference, beside, text) => {
    expect(formatPoints(difference, beside)).toBe(text);
  });
});
