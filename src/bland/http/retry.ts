/** When a failed call is worth another try, and how long to wait before it: pure functions. */

/** A call is given up after so many failures in a row, rate limits not counted, over at least so long a time. */
const MAX_CONSECUTIVE_FAILURES = 8;
const SHORTEST_OUTAGE_MS = 120_000;
/** A server that says `Retry-After: 0`, or a time that is past, still gets this pause. */
const LEAST_ASKED_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;

/** The pause before a 404 is looked at again is not shorter. */
const LEAST_NOT_FOUND_DELAY_MS = 1000;

/** When a 404 is believed: a store may lag behind the call that created something. */
export interface NotFoundPolicy {
  /** Not before so many of them, */
  readonly looks: number;
  /** over at least so long a time. */
  readonly graceMs: number;
}

/** @param looks 404s so far, from 1 */
export function isNotFoundBelieved(policy: NotFoundPolicy, looks: number, forMs: number): boolean {
  return looks >= policy.looks && forMs >= policy.graceMs;
}

/** The pause before the next look at what was not found: see {@link retryDelayMs}. */
export function notFoundDelayMs(looks: number, retryAfterMs: number | undefined, random: number): number {
  return Math.max(LEAST_NOT_FOUND_DELAY_MS, retryDelayMs(looks, retryAfterMs, random));
}

/** Whether an outage is long enough to call it one: Bland's own restarts take less. */
export function isGivenUp(failures: number, forMs: number): boolean {
  return failures >= MAX_CONSECUTIVE_FAILURES && forMs >= SHORTEST_OUTAGE_MS;
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
 * Reads a `Retry-After` header, which holds whole seconds or a date (RFC 9110, section 10.2.3).
 * Returns milliseconds from `nowMs`, or `undefined` when it says nothing usable.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  // A header that is sent twice arrives as a list.
  const [, seconds] = /^(\d{1,9})(?:,|$)/.exec(text) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  // An HTTP date names its day; anything else that `Date.parse` would guess at is not one.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
