/** When a call is tried again, and when. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isGivenUp, isTemporaryStatus, parseRetryAfter, retryDelayMs } from '../../src/bland/retry.ts';

const NOW = Date.parse('2026-04-14T10:00:00.000Z');

describe('isTemporaryStatus', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520, 524, 529])('%i may pass', (status) => {
    expect(isTemporaryStatus(status)).toBe(true);
  });

  test.each([301, 400, 401, 402, 403, 404, 418, 422, 501, 505])('%i is final', (status) => {
    expect(isTemporaryStatus(status)).toBe(false);
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
