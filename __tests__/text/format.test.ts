/** Numbers as people read them, never rounded into looking like what they are compared with. */
import { describe, expect, test } from '@jest/globals';
import {
  formatChance,
  formatCount,
  formatDuration,
  formatExactly,
  formatInterval,
  formatPoints,
  formatRate,
  formatScore,
  isSameFigure,
  plural,
} from '../../src/text/format.ts';
import { fc } from '../support/property.ts';

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
    [0.9999, undefined, '99.99%'],
    [1 - 1e-9, undefined, '99.9999999%'],
    [0.0001, undefined, '0.01%'],
    [0.995, undefined, '99.5%'],
    [0.00001, undefined, '0.001%'],
    [0.99995, 0.9999, '99.995%'],
    // 79.9% would be below the limit.
    [0.79941, 0.7993, '79.94%'],
    [0.7996, 0.7996, '80%'],
    // Both would be 80%, and neither is on the wrong side of the other.
    [0.80004, 0.79996, '80.004%'],
    [0.79996, 0.80004, '79.996%'],
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

test('no rate, score or difference is rounded to what it is not', () => {
  const anyRate = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1e-4, noNaN: true }),
    fc.double({ min: 0, max: 1e-4, noNaN: true }).map((less) => 1 - less),
  );
  const side = (one: number, other: number) => (Math.abs(one - other) <= 2e-9 ? 0 : Math.sign(one - other));
  fc.assert(
    fc.property(anyRate, anyRate, (rate, limit) => {
      const shown = [
        Number(formatRate(rate, limit).slice(0, -1)) / 100,
        Number(formatScore(rate, limit)),
        Number(formatPoints(rate, limit).split(' ')[0]) / 100,
      ];
      for (const one of shown) {
        for (const mark of [0, 1, limit]) {
          if (side(rate, mark) !== 0) expect(Math.sign(one - mark)).toBe(side(rate, mark));
        }
      }
    }),
    { numRuns: 2000 },
  );
});

describe('formatInterval', () => {
  test.each([
    [0.2307, 0.8824, undefined, '23–88%'],
    [0, 0.4, undefined, '0–40%'],
    [0.9996, 1, undefined, '99.96–100%'],
    [0.003, 0.996, undefined, '0.3–99.6%'],
    [0.6, 0.7996, 0.8, '60–79.96%'],
    [0.6, 0.8, 0.8, '60–80%'],
  ])('%d to %d beside %p is %s', (lower, upper, limit, text) => {
    expect(formatInterval({ lower, upper }, limit)).toBe(text);
  });
});

test.each([
  [80.00000000000001, '80'],
  [99.99, '99.99'],
  [0.1 + 0.2, '0.3'],
])('%d exactly is %s', (value, text) => {
  expect(formatExactly(value)).toBe(text);
});

test.each([
  [0.0432, undefined, '0.043'],
  [0.996, undefined, '0.996'],
  [1, undefined, '1'],
  [0.0502, 0.05, '0.0502'],
  [0.05, 0.05, '0.05'],
  [0.05 + 1e-11, 0.05, '0.05'],
  // 0.05 would be below the level.
  [0.0502, 0.0501, '0.0502'],
  [1 - 1e-15, undefined, '1'],
  [Number.NaN, undefined, 'NaN'],
])('a chance of %d beside %p is %s', (chance, beside, text) => {
  expect(formatChance(chance, beside)).toBe(text);
});

test.each([0, 7, 999, 1000, 123_456, 1_234_567, -1000, 0.125, 1234.5])('the count %d has commas', (count) => {
  expect(formatCount(count)).toBe(count.toLocaleString('en'));
});

describe('formatScore', () => {
  test.each([
    [0.9999, undefined, '0.9999'],
    [0.001, undefined, '0.001'],
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
    [0.0001, undefined, '0.01 points'],
    [-0.9999, undefined, '-99.99 points'],
    [0.0501, 0.05, '5.01 points'],
    [0.2 - 1e-12, 0.2, '20 points'],
  ])('%d beside %p is %s', (difference, beside, text) => {
    expect(formatPoints(difference, beside)).toBe(text);
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

test.each([
  [0.3, 0.1 + 0.2, true],
  [0, 1e-9, true],
  [0, -1e-9, true],
  [0, 1.1e-9, false],
  [0, -1.1e-9, false],
])('%d and %d are the same figure: %p', (one, other, same) => {
  expect(isSameFigure(one, other)).toBe(same);
});
