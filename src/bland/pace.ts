/** How long to pause between two looks at a set: pure functions. */

/** What is foreseen of a set's end. */
export interface Forecast {
  /** Before this, on the clock, it is not expected. */
  readonly earliestEndMs: number;
  /** After this it is not expected either; `undefined` where that is not known. */
  readonly latestEndMs: number | undefined;
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
  if (!(runsDone > 0 && runsLeft > 0 && Number.isFinite(totalRuns))) return undefined;
  const msPerRun = waitedMs / runsDone;
  const leastLeftMs = msPerRun * (runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS);
  return {
    earliestEndMs: nowMs + leastLeftMs,
    latestEndMs: undefined,
    longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
  };
}

/** Of two sets of as many runs the one takes as long as the other within a fifth. */
const DURATION_ERROR = 0.2;
/** No set takes longer. */
const LONGEST_DURATION_MS = 24 * 3_600_000;

/**
 * Foresees the end of a set that began at `beganMs` from how long an earlier one of as many runs took. `undefined` where
 * that can't be.
 */
export function forecastByDuration(beganMs: number, durationMs: number): Forecast | undefined {
  if (!(durationMs > 0 && durationMs <= LONGEST_DURATION_MS)) return undefined;
  return {
    earliestEndMs: beganMs + durationMs / (1 + DURATION_ERROR),
    latestEndMs: beganMs + durationMs / (1 - DURATION_ERROR),
    longestPauseMs: LONGEST_PAUSE_MS,
  };
}

/** Shorter pauses are not worth a look. */
const SHORTEST_PAUSE_MS = 1000;

/**
 * The pause before the next look in milliseconds, or `undefined` when no time is left for one. Without a forecast
 * it is `pollIntervalMs`. With one it reaches to the earliest end that is foreseen; from there on it is `pollIntervalMs`
 * again, or a little less where the time to the latest end divides evenly so.
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
  return Math.min(
    spareMs,
    forecast === undefined ? pollIntervalMs : foreseenPauseMs(pollIntervalMs, nowMs, forecast),
  );
}

function foreseenPauseMs(pollIntervalMs: number, nowMs: number, forecast: Forecast): number {
  const { earliestEndMs, latestEndMs, longestPauseMs } = forecast;
  if (nowMs < earliestEndMs) return Math.max(pollIntervalMs, Math.min(longestPauseMs, earliestEndMs - nowMs));
  const leftMs = latestEndMs === undefined ? 0 : latestEndMs - nowMs;
  return leftMs < SHORTEST_PAUSE_MS ? pollIntervalMs : leftMs / Math.ceil(leftMs / pollIntervalMs);
}

/**
 * The pause before a set that has ended is looked at again, since it lacks statistics, in milliseconds: `pollIntervalMs`,
 * doubled with each such look. `undefined` when no time is left for one.
 *
 * @param looksAgain how often it was looked at again so far
 * @param spareMs time until the last such look must begin
 */
export function settlingPauseMs(
  pollIntervalMs: number,
  looksAgain: number,
  spareMs: number,
): number | undefined {
  if (spareMs <= 0) return undefined;
  return Math.min(spareMs, Math.max(pollIntervalMs, SHORTEST_PAUSE_MS) * 2 ** looksAgain);
}
