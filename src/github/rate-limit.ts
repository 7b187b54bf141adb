/** How long GitHub asks to be left alone. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import { graphQLFailures, headersOf, messageOf, statusOf } from './errors.ts';
import type { Headers } from './refusals.ts';

/** What GitHub documents as the least for a limit that names no end. */
const LEAST_WITHOUT_END_MS = 60_000;
/** The end of a primary limit is told in whole seconds. */
const ROUNDING_MS = 1000;
const WORDS = /rate limit|abuse detection|submitted too quickly/i;

/** Milliseconds to wait, from 0; `undefined` where what Octokit threw is no limit. */
export function readLimit(error: unknown, nowMs: number): number | undefined {
  const headers = headersOf(error);
  if (!isLimit(error, headers)) return undefined;
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  const reset = wholeNumber(headers['x-ratelimit-reset']);
  // Other answers carry the end of the primary limit too, which then has nothing to do with it.
  if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined) return LEAST_WITHOUT_END_MS;
  // GitHub's own clock tells how far that is, if it says what time it is there.
  const date = Date.parse(String(headers['date']));
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? nowMs : date)) + ROUNDING_MS;
}

/** REST says 403 or 429. GraphQL says 200 with an error of this type, or with these words. */
function isLimit(error: unknown, headers: Headers): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  // What comes too quickly may be called invalid.
  if (status === 422) return WORDS.test(messageOf(error));
  if (status === 403) return headers['retry-after'] !== undefined || WORDS.test(messageOf(error));
  return graphQLFailures(error).some(({ type, message }) => type === 'RATE_LIMITED' || WORDS.test(message));
}

function wholeNumber(header: unknown): number | undefined {
  const text = String(header);
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
