/** When a failed call is tried again, and how long to wait before that: pure functions. */
import type { BlandError } from './errors.ts';
import { codeOf } from './network-error.ts';

/** How many failures of a kind, over which time, end a call. Both must be reached. */
export interface Tolerance {
  /** The last of them ends the call. */
  readonly failures: number;
  readonly forMs: number;
}

export const NO_RETRY: Tolerance = { failures: 1, forMs: 0 };
/** Bland's own restarts take less. */
const OUTAGE: Tolerance = { failures: 8, forMs: 120_000 };
const UNTIL_DEADLINE: Tolerance = { failures: Number.POSITIVE_INFINITY, forMs: 0 };

/** Even where a server says `Retry-After: 0`, or a time that is past; after a rate limit, and before a 404 is checked. */
const LEAST_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;

/** @param failures so far, from 1 */
export function isExhausted(tolerance: Tolerance, failures: number, forMs: number): boolean {
  return failures >= tolerance.failures && forMs >= tolerance.forMs;
}

/** A POST is sent again only where nothing was done, and the server, or its host, said so at once. */
export function toleranceOf(error: BlandError, method: 'GET' | 'POST', notFound: Tolerance): Tolerance {
  if (error.kind === 'rate-limited') return UNTIL_DEADLINE;
  if (method === 'POST') return codeOf(error.cause) === 'ECONNREFUSED' ? OUTAGE : NO_RETRY;
  if (error.kind === 'not-found') return notFound;
  return error.isTransient ? OUTAGE : NO_RETRY;
}

/**
 * The pause before the next try, in milliseconds: what the server asked for, else exponential back-off with full jitter (a
 * random part of 1 s, 2 s, 4 s … 30 s). https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param tries that failed so far, from 1
 * @param random from 0 to below 1
 */
export function retryDelayMs(
  tries: number,
  { kind, retryAfterMs }: Pick<BlandError, 'kind' | 'retryAfterMs'>,
  random: number,
): number {
  const delayMs = retryAfterMs ?? random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (tries - 1));
  const mayBeShort = retryAfterMs === undefined && kind !== 'rate-limited' && kind !== 'not-found';
  return mayBeShort ? delayMs : Math.max(LEAST_DELAY_MS, delayMs);
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
