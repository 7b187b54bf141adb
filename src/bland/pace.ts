/** How long to pause between two looks at a set: pure functions. */

/** What is foreseen of a set's end. */
export interface Forecast {
  /** Before this, on the clock, it is not expected. */
  readonly earliestEndMs: number;
  /** No pause is longer, since the end may come by surprise. */
  readonly longestPauseMs: number;
}

/** No pause is longer than a minute, however far away the end seems: a set may fail all at once. */
export const LONGEST_PAUSE_MS = 60_000;
/** An end that progress did not foresee is noticed late by at most this share of the time waited so far. */
const LONGEST_PAUSE_SHARE = 0.1;
/** Progress foretells the time that is left within a fifth, and two runs more or less. */
const PROGRESS_ERROR = 0.2;
const PROGRESS_ERROR_RUNS = 2;

/**
 * Foresees the end from the number of runs that are done: the rest takes as long for each run as those before.
 * `undefined` where that tells nothing, at the start and at the end.
 */
export function forecastByProgress(
  startedMs: number,
  nowMs: number,
  runsDone: number,
  totalRuns: number,
): Forecast | undefined {
  const waitedMs = nowMs - startedMs;
  const runsLeft = totalRuns - runsDone;
  if (!(runsDone > 0 && runsLeft > 0)) return undefined;
  const msPerRun = waitedMs / runsDone;
  const leastLeftMs = msPerRun * (runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS);
  return {
    earliestEndMs: nowMs + leastLeftMs,
    longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
  };
}

/**
 * The pause before the next look in milliseconds, or `undefined` when no time is left for one. Without a forecast
 * it is `pollIntervalMs`; with one it reaches to the earliest end that is foreseen, and is `pollIntervalMs` from there
 * on. It is never shorter, so that there are never more looks than at a fixed interval.
 *
 * @param spareMs time until the last look must begin
 */
export function nextPauseMs(
  pollIntervalMs: number,
  nowMs: number,
  spareMs: number,
  forecast: Forecast | undefined,
): number | undefined {
  if (spareMs <= 0) return undefined;
  const untilEndMs = forecast === undefined ? 0 : forecast.earliestEndMs - nowMs;
  const foreseenMs = Math.min(untilEndMs, forecast?.longestPauseMs ?? 0);
  return Math.min(spareMs, Math.max(pollIntervalMs, foreseenMs));
}
