/** GitHub's limits, read from what Octokit throws. */
import { describe, expect, test } from '@jest/globals';
import { readFailure } from '../../src/github/errors.ts';
import { readLimit } from '../../src/github/retry-within.ts';

const NOW_MS = Date.UTC(2026, 3, 14, 10);
const NOW_S = NOW_MS / 1000;
const PRIMARY = 'API rate limit exceeded for installation ID 1.';
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

function limitOf(error: unknown, nowMs = NOW_MS): number | undefined {
  const failure = readFailure(error);
  return failure === undefined ? undefined : readLimit(failure, nowMs);
}

/** An error of REST, as Octokit has it. */
function refusal(status: number, message: string, headers: object = {}): unknown {
  return Object.assign(new Error(message), { status, response: { status, headers } });
}

/** An error of GraphQL, as Octokit has it. */
function failure(type: string | undefined, message: string, headers: object = {}): unknown {
  return Object.assign(new Error(`Request failed: ${message}`), { headers, errors: [{ type, message }] });
}

function ends(inSeconds: number, remaining = '0'): object {
  return { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': String(NOW_S + inSeconds) };
}

describe('is a limit', () => {
  test.each<[string, unknown, number]>([
    ['Retry-After counts', refusal(403, SECONDARY, { 'retry-after': '7' }), 7000],
    ['Retry-After counts more', refusal(429, PRIMARY, { 'retry-after': '7', ...ends(3000) }), 7000],
    ['Retry-After of none', refusal(429, '', { 'retry-after': '0' }), 0],
    ['a primary one ends when it says, and a second later', refusal(403, PRIMARY, ends(20)), 21_000],
    ['of 429 too', refusal(429, PRIMARY, ends(20)), 21_000],
    ['one that is over', refusal(403, PRIMARY, ends(-5)), 1000],
    ['of GraphQL', failure('RATE_LIMITED', 'API rate limit exceeded', ends(20)), 21_000],
    ['a secondary one takes a minute', refusal(403, SECONDARY), 60_000],
    ['whatever else is left', refusal(403, SECONDARY, ends(5, '4711')), 60_000],
    ['of GraphQL', failure(undefined, SECONDARY), 60_000],
    ['by an older name', refusal(403, 'You have triggered an abuse detection mechanism.'), 60_000],
    ['what comes too quickly', refusal(403, 'was submitted too quickly'), 60_000],
    ['or is called invalid', refusal(422, 'Validation Failed: "was submitted too quickly"'), 60_000],
    ['429 with nothing else', refusal(429, 'Slow down'), 60_000],
    ['with headers that can not be read', refusal(429, '', { 'retry-after': 'soon' }), 60_000],
  ])('%s: %j', (_what, error, expected) => {
    expect(limitOf(error)).toBe(expected);
  });

  test("GitHub's own clock is believed, not the runner's", () => {
    const headers = { ...ends(20), date: new Date(NOW_MS).toUTCString() };
    expect(limitOf(refusal(403, PRIMARY, headers), NOW_MS - 3_600_000)).toBe(21_000);
  });
});

test.each<[string, unknown]>([
  ['a token that may not', refusal(403, 'Resource not accessible by integration')],
  ['the last request of an hour', refusal(403, 'Resource not accessible by integration', ends(20))],
  ['nothing there', refusal(404, 'Not Found', ends(20))],
  ['invalid', refusal(422, 'Validation Failed', { 'retry-after': '7' })],
  ['down', refusal(502, 'Bad Gateway', { 'retry-after': '7' })],
  ['another error of GraphQL', failure('FORBIDDEN', 'Resource not accessible by integration')],
  ['a bug', new TypeError('x is undefined')],
  ['nothing', null],
])('is none: %s', (_what, error) => {
  expect(limitOf(error)).toBeUndefined();
});
