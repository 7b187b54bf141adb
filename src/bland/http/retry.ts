/** When a failed call is tried again, and how long to wait before that: pure functions. */

/** How many failures of a kind, over which time, end a call. Both must be reached. */
export interface Tolerance {
  /** The last of them ends the call. */
  readonly failures: number;
  readonly forMs: number;
}

export const NO_RETRY: Tolerance = { failures: 1, forMs: 0 };
/** Bland's own restarts take less. */
export const OUTAGE: Tolerance = { failures: 8, forMs: 120_000 };
export const UNTIL_DEADLINE: Tolerance = { failures: Number.POSITIVE_INFINITY, forMs: 0 };

/** A server that says `Retry-After: 0`, or a time that is past, still gets this pause. */
export const LEAST_ASKED_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;

/** @param failures so far, from 1 */
export function isExhausted(tolerance: Tolerance, failures: number, forMs: number): boolean {
  return failures >= tolerance.failures && forMs >= tolerance.forMs;
}

/**
 * The pause before the next try, in milliseconds: what the server asked for, but at least a second, else
 * exponential back-off with full jitter (a random part of 1 s, 2 s, 4 s … 30 s).
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param failures tries that failed in a row so far, from 1
 * @param random from 0 to below 1
 */
export function retryDelayMs(failures: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined) return Math.max(LEAST_ASKED_DELAY_MS, retryAfterMs);
  return random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (failures - 1));
}

/**
 * Reads a `Retry-After` header: whole seconds or a date (RFC 9110, section 10.2.3). Returns milliseconds from `nowMs`, or
 * `undefined` when it says nothing usable.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  // A header that is sent twice arrives as a list.
  const [, seconds] = /^(\d{1,9})(?:,|$)/.exec(text) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  // An HTTP date names its day; `Date.parse` would guess at anything else.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
