/** Tries again while GitHub is down, and waits out its rate limits, as long as there is time. */
import { type Clock, systemClock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/phrase.ts';
import { isTransient, LimitError } from './errors.ts';
import { readLimit } from './rate-limit.ts';

/** How long GitHub is spoken to. */
export interface Budget {
  readonly clock: Clock;
  /** When the signal is aborted at the latest, in milliseconds of that clock. */
  readonly deadlineMs: number;
  /** Ends every request and every wait. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** @param stop ends it before the time is over */
export function budgetOf(ms: number, stop: AbortSignal, log: Logger): Budget {
  const signal = AbortSignal.any([AbortSignal.timeout(ms), stop]);
  return { clock: systemClock, deadlineMs: systemClock.now() + ms, signal, log };
}

/** Pauses before the second and the third try at GitHub while it is down. */
const RETRY_DELAYS_MS = [1000, 3000];
/** The least wait after a first limit, doubled with each that follows: who asks on in a limit prolongs it. */
const LEAST_LIMIT_MS = 1000;
/** Time for what is to be done after a wait. */
const RESERVE_MS = 3000;

/**
 * Does something that talks to GitHub, three times at most while that is down, and once more after each limit that ends
 * in time. All of it is repeated, so that what was written although its answer was lost must be found, or written over,
 * by the next try. Throws a {@link LimitError}, at once, where waiting is of no use, and else what the last try threw.
 */
export async function persist<T>(act: () => Promise<T>, budget: Budget): Promise<T> {
  let failures = 0;
  let limits = 0;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const askedMs = readLimit(error, budget.clock.now());
      if (askedMs !== undefined) {
        await waitOut(new LimitError(error, Math.max(askedMs, LEAST_LIMIT_MS * 2 ** limits)), budget);
        limits += 1;
        continue;
      }
      const delayMs = RETRY_DELAYS_MS[failures];
      if (delayMs === undefined || !isTransient(error)) throw error;
      failures += 1;
      await budget.clock.sleep(delayMs, budget.signal);
    }
  }
}

async function waitOut(limit: LimitError, { clock, deadlineMs, signal, log }: Budget): Promise<void> {
  const { waitMs } = limit;
  if (signal.aborted || clock.now() + waitMs + RESERVE_MS > deadlineMs) throw limit;
  log.info(`GitHub's rate limit is reached: trying again in ${formatDuration(waitMs)}.`);
  try {
    await clock.sleep(waitMs, signal);
  } catch {
    throw limit;
  }
}
