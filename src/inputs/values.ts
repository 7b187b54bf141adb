/** Readers of single input values: text in, value out, or `undefined` when the text can't be read. */
import { idKey } from '../text/ascii.ts';

const SECONDS_PER_HOUR = 3600;

/** How a value is read from text, and what to say of a text that can't be read. */
export interface Format<T> {
  readonly parse: (text: string) => T | undefined;
  /** The rest of a sentence that ends with “but must be”, with an example of a good value. */
  readonly expected: string;
  /** A good text that was probably meant by one that can't be read. */
  readonly meant?: (text: string) => string | undefined;
}

/** A duration such as `45s`, `30m`, `1h30m` or plain seconds, in milliseconds. */
export function parseDuration(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, hours, minutes, seconds] = match;
  return (Number(hours ?? 0) * SECONDS_PER_HOUR + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
}

/** A rate from 0 to 1, written as `0.8` or `80%`. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,20})?|\.\d{1,20}) ?(%?)$/.exec(text);
  if (match === null) return undefined;
  // The exponent keeps `57.3%` the same number as `0.573`, which a division would not.
  const rate = Number(match[2] === '%' ? `${match[1]}e-2` : match[1]);
  return rate <= 1 ? rate : undefined;
}

/**
 * The text with a decimal point for a comma, and a percent sign after a number above 1, where `parse` takes that.
 */
export function meantRate(text: string, parse: (text: string) => number | undefined): string | undefined {
  const pointed = text.replace(',', '.');
  const meant = Number(pointed) > 1 ? `${pointed}%` : pointed;
  return parse(meant) === undefined ? undefined : meant;
}

/** A whole number from 0 to 1,000,000. */
export function parseCount(text: string): number | undefined {
  if (!/^\d{1,7}$/.test(text)) return undefined;
  const count = Number(text);
  return count <= 1_000_000 ? count : undefined;
}

/** A whole number from 1 to 1,000,000. */
export function parsePositiveCount(text: string): number | undefined {
  const count = parseCount(text);
  return count === 0 ? undefined : count;
}

/** A number that names a pull request: a whole number from 1. */
export function parsePullRequestNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** The value where it lies from `least` to `most`. */
export function inRange(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** `true` or `false`, in the three spellings that YAML 1.2's core schema knows. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return undefined;
}

/** The items of a list separated by commas or new lines, without blanks around them. */
export function splitList(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Each id once; ids are compared without case, and the first spelling stays. */
export function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const known = seen.has(idKey(id));
    seen.add(idKey(id));
    return !known;
  });
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

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
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
