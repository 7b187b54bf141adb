/** How long GitHub asks us to wait. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import type { Failure } from './errors.ts';

/** What GitHub documents as the least for a limit that names no end. */
const LEAST_WITHOUT_END_MS = 60_000;
/** The end of a primary limit is given in whole seconds. */
const ROUNDING_MS = 1000;
const WORDS = /rate limit|abuse detection|submitted too quickly/i;

/** Milliseconds to wait, from 0; `undefined` where the failure is no rate limit. */
export function readLimit(failure: Failure, nowMs: number): number | undefined {
  const { headers } = failure;
  if (!isLimit(failure)) return undefined;
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  const reset = wholeNumber(headers['x-ratelimit-reset']);
  // Other answers carry the end of the primary limit too, which then has nothing to do with it.
  if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined) return LEAST_WITHOUT_END_MS;
  // By GitHub's own clock, if the answer has a date.
  const date = Date.parse(String(headers['date']));
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? nowMs : date)) + ROUNDING_MS;
}

/** REST answers 403, 422 (“submitted too quickly”) or 429; GraphQL 200 with an error of this type, or these words. */
function isLimit({ status, words, types, headers }: Failure): boolean {
  if (status === 429 || types.includes('RATE_LIMITED')) return true;
  if (status === 403 && headers['retry-after'] !== undefined) return true;
  return (status === undefined || status === 403 || status === 422) && WORDS.test(words);
}

function wholeNumber(header: unknown): number | undefined {
  const text = String(header);
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
