/** Retries requests to GitHub while it is down, and waits out its rate limits, until a deadline. */

import { type Clock, type Deadline, systemClock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { isTransient, LimitError, readFailure } from './errors.ts';
import { readLimit } from './rate-limit.ts';

export interface RetryDeadline extends Deadline {
  readonly clock: Clock;
  /** Where waits for a rate limit are logged. */
  readonly log: Logger;
}

/** @param stop ends everything earlier */
export function deadlineAfter(ms: number, stop: AbortSignal, log: Logger): RetryDeadline {
  const signal = AbortSignal.any([AbortSignal.timeout(ms), stop]);
  return { clock: systemClock, deadlineMs: systemClock.now() + ms, signal, log };
}

/** Pauses before the second and the third try while GitHub is down. */
const RETRY_DELAYS_MS = [1000, 3000];
/** The least wait after a first limit, doubled with each that follows: requests during a limit prolong it. */
const LEAST_LIMIT_MS = 1000;
/** Time for what is to be done after a wait. */
const RESERVE_MS = 3000;

/**
 * Calls `act`, up to three times while GitHub is down, and again after each rate limit that ends in time. Since all of it
 * is repeated, `act` must find, or write over, what an earlier try wrote although its answer was lost. Throws a
 * {@link LimitError}, at once, where a limit ends too late; else what the last try threw.
 */
export async function retryWithin<T>(deadline: RetryDeadline, act: () => Promise<T>): Promise<T> {
  const { clock, signal } = deadline;
  let failures = 0;
  let limits = 0;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const failure = readFailure(error);
      if (failure === undefined) throw error;
      const limitMs = readLimit(failure, clock.now());
      if (limitMs !== undefined) {
        const waitMs = Math.max(limitMs, LEAST_LIMIT_MS * 2 ** limits);
        await waitOut(new LimitError(failure.words, waitMs, { cause: error }), deadline);
        limits += 1;
        continue;
      }
      const delayMs = RETRY_DELAYS_MS[failures];
      if (delayMs === undefined || !isTransient(failure)) throw error;
      failures += 1;
      await clock.sleep(delayMs, signal);
    }
  }
}

async function waitOut(limit: LimitError, { clock, deadlineMs, signal, log }: RetryDeadline): Promise<void> {
  const { waitMs } = limit;
  if (signal.aborted || clock.now() + waitMs + RESERVE_MS > deadlineMs) throw limit;
  log.info(`GitHub's rate limit is reached: trying again in ${formatDuration(waitMs)}.`);
  await clock.sleep(waitMs, signal).catch(() => {
    throw limit;
  });
}
