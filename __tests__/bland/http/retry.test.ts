/** When a call is tried again, and when. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isGivenUp,
  isNotFoundBelieved,
  notFoundDelayMs,
  parseRetryAfter,
  retryDelayMs,
} from '../../../src/bland/http/retry.ts';

const NOW = Date.parse('2026-04-14T10:00:00.000Z');

describe('isNotFoundBelieved', () => {
  test.each([
    [1, 0, 1, 0, true],
    [2, 0, 1, 9e9, false],
    [2, 0, 2, 1000, true],
    [2, 60_000, 2, 59_999, false],
    [2, 60_000, 1, 60_000, false],
    [2, 60_000, 3, 60_000, true],
  ])(
    'after %i looks and %i ms, by %i looks over %i ms: %s',
    (leastLooks, graceMs, looks, forMs, expected) => {
      expect(isNotFoundBelieved({ looks: leastLooks, graceMs }, looks, forMs)).toBe(expected);
    },
  );

  test('and the pause before the next look is at least a second', () => {
    expect(notFoundDelayMs(1, undefined, 0)).toBe(1000);
    expect(notFoundDelayMs(4, undefined, 0.5)).toBe(4000);
    expect(notFoundDelayMs(1, 7000, 0)).toBe(7000);
  });
});

describe('retryDelayMs', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [6, 30_000],
    [1000, 30_000],
  ])('after %i failures the pause is a random part of %i ms', (failures, mostMs) => {
    expect(retryDelayMs(failures, undefined, 0)).toBe(0);
    expect(retryDelayMs(failures, undefined, 0.5)).toBe(mostMs / 2);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const delayMs = retryDelayMs(failures, undefined, random);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThan(mostMs);
      }),
    );
  });

  test('Retry-After is kept to the letter, without jitter', () => {
    expect(retryDelayMs(7, 1234, 0.1)).toBe(1234);
  });

  test('but no server can ask for a storm', () => {
    expect(retryDelayMs(1, 0, 0)).toBe(1000);
  });
});

describe('isGivenUp', () => {
  test.each([
    [7, 1e9, false],
    [8, 119_999, false],
    [8, 120_000, true],
    [50, 1000, false],
  ])('%i failures over %i ms: %s', (failures, forMs, expected) => {
    expect(isGivenUp(failures, forMs)).toBe(expected);
  });
});

describe('parseRetryAfter', () => {
  test.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Tue, 14 Apr 2026 10:00:30 GMT', 30_000],
    ['Tuesday, 14-Apr-26 10:00:30 GMT', 30_000],
    ['Tue, 14 Apr 2026 09:59:00 GMT', 0],
    ['7, 7', 7000],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['2026', 2_026_000],
    ['Next Tuesday', undefined],
  ])('%j', (header, ms) => {
    expect(parseRetryAfter(header, NOW)).toBe(ms);
  });

  test('no header', () => {
    expect(parseRetryAfter(undefined, NOW)).toBeUndefined();
  });
});
