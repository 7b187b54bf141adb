/** How long to pause between two polls of a set: pure functions. */

/** When a set is expected to end. */
export interface Forecast {
  readonly earliestEndMs: number;
  readonly latestEndMs: number | undefined;
  /** The likeliest, which a reader is told. */
  readonly expectedEndMs: number;
  /** No pause is longer, since the end may come by surprise. */
  readonly longestPauseMs: number;
}

/** A set may fail all at once. */
export const LONGEST_PAUSE_MS = 60_000;
export const SHORTEST_PAUSE_MS = 1000;
/** An end that comes early is noticed late by at most this share of the time waited so far. */
const LONGEST_PAUSE_SHARE = 0.1;
/** Progress predicts the time that is left within a fifth and two runs. */
const PROGRESS_ERROR = 0.2;
const PROGRESS_ERROR_RUNS = 2;
/** Two sets of as many runs take equally long within a fifth. */
const DURATION_ERROR = 0.2;

/**
 * Predicts the end from the number of runs that are done: the rest takes as long for each run as those before.
 * `undefined` where that says nothing, as at the start and at the end.
 */
export function forecastByProgress(
  startedMs: number,
  nowMs: number,
  runsDone = Number.NaN,
  totalRuns = Number.NaN,
): Forecast | undefined {
  const waitedMs = nowMs - startedMs;
  const runsLeft = totalRuns - runsDone;
  if (!(runsDone > 0 && runsLeft > 0 && Number.isFinite(totalRuns))) return undefined;
  const leastRunsLeft = runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS;
  return {
    earliestEndMs: nowMs + (waitedMs / runsDone) * leastRunsLeft,
    latestEndMs: undefined,
    expectedEndMs: nowMs + (waitedMs / runsDone) * runsLeft,
    longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
  };
}

/** Predicts the end of a set that began at `beganMs` from how long an earlier one of as many runs took. */
export function forecastByDuration(beganMs: number, durationMs: number) {
  return {
    earliestEndMs: beganMs + durationMs / (1 + DURATION_ERROR),
    latestEndMs: beganMs + durationMs / (1 - DURATION_ERROR),
    expectedEndMs: beganMs + durationMs,
    longestPauseMs: LONGEST_PAUSE_MS,
  };
}

/**
 * The pause before the next poll in milliseconds. Without a forecast it is `pollIntervalMs`. With one it reaches to the
 * earliest end; from there on it is `pollIntervalMs` again, or a little less where the time to the latest end divides
 * evenly so.
 */
export function nextPauseMs(
  pollIntervalMs: number,
  nowMs: number,
  forecast: Omit<Forecast, 'expectedEndMs'> | undefined,
): number {
  if (forecast === undefined) return pollIntervalMs;
  const { earliestEndMs, latestEndMs = nowMs, longestPauseMs } = forecast;
  if (nowMs < earliestEndMs) return Math.max(pollIntervalMs, Math.min(longestPauseMs, earliestEndMs - nowMs));
  const leftMs = latestEndMs - nowMs;
  return leftMs < SHORTEST_PAUSE_MS ? pollIntervalMs : leftMs / Math.ceil(leftMs / pollIntervalMs);
}
