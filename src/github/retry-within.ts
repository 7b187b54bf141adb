/** Retries requests to GitHub while it is down, and waits for the end of its rate limits, until a deadline. */
import { type Clock, type Deadline, systemClock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { type Failure, isTransient, LimitError, readFailure } from './errors.ts';

export interface RetryDeadline extends Deadline {
  readonly clock: Clock;
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
 * Calls `act`, up to three times while GitHub is down, and again after each rate limit that ends in time. `act` is
 * repeated as a whole, so it must find, or overwrite, what an earlier try wrote although its answer was lost. Throws a
 * {@link LimitError}, at once, where a limit ends too late; else what the last try threw.
 */
export async function retryWithin<T>(deadline: RetryDeadline, act: () => Promise<T>): Promise<T> {
  const { clock, deadlineMs, signal, log } = deadline;
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
        const limit = new LimitError(failure.words, waitMs, { cause: error });
        if (signal.aborted || clock.now() + waitMs + RESERVE_MS > deadlineMs) throw limit;
        log.info(`GitHub's rate limit is reached: trying again in ${formatDuration(waitMs)}.`);
        await clock.sleep(waitMs, signal).catch(() => {
          throw limit;
        });
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

/** GitHub's documented least for a limit that names no end. */
const LEAST_WITHOUT_END_MS = 60_000;
/** The end of a primary limit is given in whole seconds. */
const ROUNDING_MS = 1000;
const LIMIT = /rate limit|abuse detection|submitted too quickly/i;

/**
 * How long GitHub asks to wait, from 0; `undefined` where the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function readLimit({ status, words, types, headers }: Failure, nowMs: number): number | undefined {
  // REST answers 403, 422 (“submitted too quickly”) or 429; GraphQL 200 with an error of this type, or these words.
  const isLimit =
    status === 429 ||
    types.includes('RATE_LIMITED') ||
    (status === 403 && headers['retry-after'] !== undefined) ||
    ((status === undefined || status === 403 || status === 422) && LIMIT.test(words));
  if (!isLimit) return undefined;
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  const reset = wholeNumber(headers['x-ratelimit-reset']);
  // Other answers carry the end of the primary limit too, where it is not the one that was reached.
  if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined) return LEAST_WITHOUT_END_MS;
  // By GitHub's own clock, if the answer has a date.
  const date = Date.parse(String(headers['date']));
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? nowMs : date)) + ROUNDING_MS;
}

function wholeNumber(header: unknown): number | undefined {
  const text = String(header);
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
