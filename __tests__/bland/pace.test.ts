/** The pauses between looks: slow early, fast near the end, never more looks than at a fixed interval. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Forecast,
  forecastByDuration,
  forecastByProgress,
  LONGEST_PAUSE_MS,
  nextPauseMs,
  settlingPauseMs,
} from '../../src/bland/pace.ts';

const ms = fc.integer({ min: 1, max: 1e7 });
const forecasts = fc.option(
  fc.record<Forecast>({
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
    ['no forecast', undefined, 1e6, 5000],
    ['an end far away', { earliestEndMs: 600_000, latestEndMs, longestPauseMs }, 1e6, 40_000],
    ['an end that is near', { earliestEndMs: 112_000, latestEndMs, longestPauseMs }, 1e6, 12_000],
    ['an end that may come any moment', { earliestEndMs: 101_000, latestEndMs, longestPauseMs }, 1e6, 5000],
    ['an end that is overdue', { earliestEndMs: 50_000, latestEndMs, longestPauseMs }, 1e6, 5000],
    ['12 s until the latest end', { earliestEndMs: 99_000, latestEndMs: 112_000, longestPauseMs }, 1e6, 4000],
    ['3 s until the latest end', { earliestEndMs: 99_000, latestEndMs: 103_000, longestPauseMs }, 1e6, 3000],
    ['the latest end at hand', { earliestEndMs: 99_000, latestEndMs: 100_400, longestPauseMs }, 1e6, 5000],
    ['the latest end passed', { earliestEndMs: 50_000, latestEndMs: 60_000, longestPauseMs }, 1e6, 5000],
    ['little time left', { earliestEndMs: 600_000, latestEndMs, longestPauseMs }, 3000, 3000],
    ['no time left', undefined, 0, undefined],
  ])('%s', (_what, forecast, spareMs, expected) => {
    expect(nextPauseMs(5000, 100_000, spareMs, forecast)).toBe(expected);
  });

  test('is never longer than what is foreseen, nor so short that it is a storm', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 1e7 }),
        ms,
        fc.integer({ min: -1e6, max: 1e7 }),
        forecasts,
        (intervalMs, nowMs, spareMs, forecast) => {
          const pauseMs = nextPauseMs(intervalMs, nowMs, spareMs, forecast);
          if (pauseMs === undefined) return expect(spareMs).toBeLessThanOrEqual(0);
          // Half an interval is the least that dividing a longer time evenly gives.
          const leastMs = forecast?.latestEndMs === undefined ? intervalMs : Math.min(intervalMs / 2, 1000);
          expect(pauseMs).toBeGreaterThanOrEqual(Math.min(leastMs, spareMs));
          expect(pauseMs).toBeLessThanOrEqual(spareMs);
          const foreseenMs =
            forecast === undefined ? 0 : Math.min(forecast.longestPauseMs, forecast.earliestEndMs - nowMs);
          expect(pauseMs).toBeLessThanOrEqual(Math.max(intervalMs, foreseenMs));
        },
      ),
    );
  });
});

describe('forecastByProgress', () => {
  test('the rest takes as long for each run, within a fifth and two runs', () => {
    // 10 of 50 runs in 100 s: 10 s a run, 400 s left.
    expect(forecastByProgress(0, 100_000, 10, 50)).toEqual({
      earliestEndMs: 400_000,
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
      longestPauseMs: LONGEST_PAUSE_MS,
    });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 24 * 3_600_000 + 1, 6.39e13])(
    'that one took %d ms foretells nothing',
    (durationMs) => {
      expect(forecastByDuration(1_000_000, durationMs)).toBeUndefined();
    },
  );

  test('no pause is longer than a minute, nor reaches beyond the earliest end', () => {
    fc.assert(
      fc.property(ms, ms, fc.integer({ min: 0, max: 2e7 }), (beganMs, durationMs, nowMs) => {
        const forecast = forecastByDuration(beganMs, durationMs);
        const pauseMs = nextPauseMs(1000, nowMs, Number.POSITIVE_INFINITY, forecast) ?? 0;
        expect(pauseMs).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
        expect(nowMs + pauseMs).toBeLessThanOrEqual(Math.max(nowMs + 1000, forecast?.earliestEndMs ?? 0));
      }),
    );
  });
});

describe('settlingPauseMs', () => {
  test.each([
    [5000, 0, 58_000, 5000],
    [5000, 2, 43_000, 20_000],
    [5000, 3, 23_000, 23_000],
    [10, 0, 58_000, 1000],
    [5000, 0, 0, undefined],
    [5000, 0, -1, undefined],
    [5000, 2000, 58_000, 58_000],
  ])('of %d ms, after %d looks, with %d ms left: %p', (pollIntervalMs, looksAgain, spareMs, expected) => {
    expect(settlingPauseMs(pollIntervalMs, looksAgain, spareMs)).toBe(expected);
  });
});
