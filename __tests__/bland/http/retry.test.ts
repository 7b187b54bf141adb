/** When a call is tried again, and when. */
import { describe, expect, test } from '@jest/globals';
import { BlandError } from '../../../src/bland/http/errors.ts';
import {
  isExhausted,
  NO_RETRY,
  parseRetryAfter,
  retryDelayMs,
  toleranceOf,
} from '../../../src/bland/http/retry.ts';
import { fc } from '../../support/property.ts';

const NOW = Date.parse('2026-04-14T10:00:00.000Z');

const OUTAGE = toleranceOf(new BlandError('unavailable', ['down']), 'GET', NO_RETRY);
const UNTIL_DEADLINE = toleranceOf(new BlandError('rate-limited', ['slow']), 'GET', NO_RETRY);

describe('isExhausted', () => {
  test.each([
    [NO_RETRY, 1, 0, true],
    [{ failures: 2, forMs: 0 }, 1, 9e9, false],
    [{ failures: 2, forMs: 0 }, 2, 1000, true],
    [{ failures: 2, forMs: 60_000 }, 2, 59_999, false],
    [{ failures: 2, forMs: 60_000 }, 1, 60_000, false],
    [{ failures: 2, forMs: 60_000 }, 3, 60_000, true],
    [OUTAGE, 7, 1e9, false],
    [OUTAGE, 8, 119_999, false],
    [OUTAGE, 8, 120_000, true],
    [OUTAGE, 50, 1000, false],
    [UNTIL_DEADLINE, 1e9, 1e12, false],
  ])('%j after %i failures over %i ms: %s', (tolerance, failures, forMs, expected) => {
    expect(isExhausted(tolerance, failures, forMs)).toBe(expected);
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
    expect(retryDelayMs(failures, { kind: 'unavailable', retryAfterMs: undefined }, 0)).toBe(0);
    expect(retryDelayMs(failures, { kind: 'unavailable', retryAfterMs: undefined }, 0.5)).toBe(mostMs / 2);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const delayMs = retryDelayMs(failures, { kind: 'unavailable', retryAfterMs: undefined }, random);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThan(mostMs);
      }),
    );
  });

  test('Retry-After is kept to the letter, without jitter', () => {
    expect(retryDelayMs(7, { kind: 'unavailable', retryAfterMs: 1234 }, 0.1)).toBe(1234);
  });

  test.each(['rate-limited', 'not-found'] as const)('after %s it is at least a second', (kind) => {
    expect(retryDelayMs(1, { kind, retryAfterMs: undefined }, 0)).toBe(1000);
    expect(retryDelayMs(4, { kind, retryAfterMs: undefined }, 0.5)).toBe(4000);
    expect(retryDelayMs(1, { kind, retryAfterMs: 7000 }, 0)).toBe(7000);
  });

  test('but no server can ask for a storm', () => {
    expect(retryDelayMs(1, { kind: 'unavailable', retryAfterMs: 0 }, 0)).toBe(1000);
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
