/** Readers of single input values: text in, value out, or `undefined` when the text can't be read. */
import { isLoopback } from '../runtime/fetch.ts';

/** A number that names a pull request: a whole number from 1. */
export function parsePullRequestNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** The items of a list separated by commas or new lines, without blanks around them. */
export function splitList(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An id that is safe as one segment of a path: letters, digits, `-` and `_`, at most 128 of them. */
export function parseId(text: string): string | undefined {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text) ? text : undefined;
}

/**
 * Where Bland answers: https, or http only on loopback, since the API key travels there.
 * Returns the URL without a slash at its end.
 */
export function parseBaseUrl(text: string): URL | undefined {
  // What the URL parser would quietly repair (blanks, back-slashes, a missing `//`) is not accepted.
  if (!/^https?:\/\/[^\s\\@?#/][^\s\\@?#]*$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return undefined;
  url.pathname = url.pathname.replace(/\/+$/, '');
  return /\/v\d+$/.test(url.pathname) ? undefined : url;
}

/** A key that can be sent as a header's value: printable ASCII without blanks. */
export function parseApiKey(text: string): string | undefined {
  return /^[\x21-\x7e]{1,4096}$/.test(text) ? text : undefined;
}

/** A day written as `2026-12-31`, as the moment when it begins in UTC, in milliseconds since the Unix epoch. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  // A day that the month does not have is taken for one of the next, or for none.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms;
}
