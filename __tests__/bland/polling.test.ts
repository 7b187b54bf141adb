/** The pauses between polls: slow early, fast near the end, never more polls than at a fixed interval. */
import { describe, expect, test } from '@jest/globals';
import {
  type Forecast,
  forecastByDuration,
  forecastByProgress,
  LONGEST_PAUSE_MS,
  nextPauseMs,
} from '../../src/bland/polling.ts';
import { fc } from '../support/property.ts';

const ms = fc.integer({ min: 1, max: 1e7 });
const forecasts = fc.option(
  fc.record<Omit<Forecast, 'expectedEndMs'>>({
    earliestEndMs: fc.integer({ min: -1e7, max: 1e8 }),
    latestEndMs: fc.option(fc.integer({ min: -1e7, max: 1e8 }), { nil: undefined }),
    longestPauseMs: ms,
  }),
  {
    nil: undefined,
  },
);

describe('nextPauseMs', () => {
  const [latestEndMs, longestPauseMs] = [undefined, 40_000];

  test.each([
    ['no forecast', undefined, 5000],
    ['an end far away', { earliestEndMs: 600_000, latestEndMs, longestPauseMs }, 40_000],
    ['an end that is near', { earliestEndMs: 112_000, latestEndMs, longestPauseMs }, 12_000],
    ['an end that may come any moment', { earliestEndMs: 101_000, latestEndMs, longestPauseMs }, 5000],
    ['an end that is overdue', { earliestEndMs: 50_000, latestEndMs, longestPauseMs }, 5000],
    ['12 s until the latest end', { earliestEndMs: 99_000, latestEndMs: 112_000, longestPauseMs }, 4000],
    ['3 s until the latest end', { earliestEndMs: 99_000, latestEndMs: 103_000, longestPauseMs }, 3000],
    ['the latest end at hand', { earliestEndMs: 99_000, latestEndMs: 100_400, longestPauseMs }, 5000],
    ['the latest end passed', { earliestEndMs: 50_000, latestEndMs: 60_000, longestPauseMs }, 5000],
  ])('%s', (_what, forecast, expected) => {
    expect(nextPauseMs(5000, 100_000, forecast)).toBe(expected);
  });

  test('is never longer than what is foreseen, nor so short that it is a storm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e7 }), ms, forecasts, (intervalMs, nowMs, forecast) => {
        const pauseMs = nextPauseMs(intervalMs, nowMs, forecast);
        // Half an interval is the least that dividing a longer time evenly gives.
        const leastMs = forecast?.latestEndMs === undefined ? intervalMs : Math.min(intervalMs / 2, 1000);
        expect(pauseMs).toBeGreaterThanOrEqual(leastMs);
        const foreseenMs =
          forecast === undefined ? 0 : Math.min(forecast.longestPauseMs, forecast.earliestEndMs - nowMs);
        expect(pauseMs).toBeLessThanOrEqual(Math.max(intervalMs, foreseenMs));
      }),
    );
  });
});

describe('forecastByProgress', () => {
  test('the rest takes as long for each run, within a fifth and two runs', () => {
    // 10 of 50 runs in 100 s: 10 s a run, 400 s left.
    expect(forecastByProgress(0, 100_000, 10, 50)).toEqual({
      earliestEndMs: 400_000,
      expectedEndMs: 500_000,
      longestPauseMs: 10_000,
    });
  });

  test.each([
    [0, 50],
    [50, 50],
    [60, 50],
    [-1, 50],
    [Number.NaN, 50],
    [3, Number.NaN],
    [3, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, 50],
    [Number.NEGATIVE_INFINITY, 50],
  ])('%d of %d runs foretell nothing', (done, all) => {
    expect(forecastByProgress(0, 100_000, done, all)).toBeUndefined();
  });

  test('never more than a minute', () => {
    expect(forecastByProgress(0, 3_600_000, 1, 1000)?.longestPauseMs).toBe(LONGEST_PAUSE_MS);
  });
});

describe('forecastByDuration', () => {
  test('a set takes as long as the one before, within a fifth', () => {
    expect(forecastByDuration(1_000_000, 600_000)).toEqual({
      earliestEndMs: 1_500_000,
      latestEndMs: 1_750_000,
      expectedEndMs: 1_600_000,
      longestPauseMs: LONGEST_PAUSE_MS,
    });
  });

  test('no pause is longer than a minute, nor reaches beyond the earliest end', () => {
    fc.assert(
      fc.property(ms, ms, fc.integer({ min: 0, max: 2e7 }), (beganMs, durationMs, nowMs) => {
        const forecast = forecastByDuration(beganMs, durationMs);
        const pauseMs = nextPauseMs(1000, nowMs, forecast);
        expect(pauseMs).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
        expect(nowMs + pauseMs).toBeLessThanOrEqual(Math.max(nowMs + 1000, forecast.earliestEndMs));
      }),
    );
  });
});
