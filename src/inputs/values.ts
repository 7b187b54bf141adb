/** Parsers of single values in inputs and policy files: `undefined` for a text that can't be read. */
import { isLoopback } from '../runtime/fetch.ts';
import { isId, upperWord } from '../text/ascii.ts';
import { fillTemplate, type Placeholder, type UrlTemplate } from '../text/url-template.ts';

export function parsePullRequestNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** The items between commas or line breaks, without blanks around them. */
export function splitList(text: string): string[] {
  return text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An id that is safe as one segment of a path: letters, digits, `-` and `_`, at most 128 of them. */
export function parseId(text: string): string | undefined {
  return isId(text) ? text : undefined;
}

/** The URL without a trailing slash: https, or http only on loopback, since the API key is sent there. */
export function parseBaseUrl(text: string): URL | undefined {
  // The URL parser would silently repair blanks, backslashes or a missing `//`.
  if (!/^https?:\/\/[^\s\\@?#/][^\s\\@?#]*$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!isSecure(url)) return undefined;
  url.pathname = url.pathname.replace(/\/+$/, '');
  return /\/v\d+$/.test(url.pathname) ? undefined : url;
}

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

export const MAX_TEMPLATE_LENGTH = 500;
/** No id is longer. */
const LONGEST_ID = 'x'.repeat(128);

/**
 * The address of a page with placeholders behind its host: https, or http only on loopback.
 * @param needed must be in it
 * @param optional may be in it; no other may
 */
export function parseUrlTemplate(
  text: string,
  needed: Placeholder,
  optional: readonly Placeholder[],
): UrlTemplate | undefined {
  const hasForm = /^https?:\/\/[^\s\\@?#/{}]+[?#/][^\s\\]*$/i.test(text) && text.includes(`{${needed}}`);
  if (!hasForm || !isPrintable(text, MAX_TEMPLATE_LENGTH)) return undefined;
  const known = [needed, ...optional];
  const others = known.reduce((rest, name) => rest.replaceAll(`{${name}}`, '~'), text);
  // A `%` that encodes nothing yet would do so together with an id.
  if (/[{}]|%(?![\da-f]{2})/i.test(others)) return undefined;
  const template = { template: text };
  const longest = fillTemplate(template, Object.fromEntries(known.map((name) => [name, LONGEST_ID])));
  return longest !== undefined && isSecure(new URL(longest)) ? template : undefined;
}

export function isPrintable(text: string, maxLength: number): boolean {
  return text.length <= maxLength && !/\p{C}/u.test(text);
}

/** A key that can be sent as a header's value: printable ASCII without blanks. */
export function parseApiKey(text: string): string | undefined {
  return /^[\x21-\x7e]{1,4096}$/.test(text) ? text : undefined;
}

const WORDS = '[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*';
/** A user, in some enterprises with a short code, of at most 39 characters; or an organisation and a team, of at most 100. */
export const OWNER = new RegExp(
  `^@?(?![^/]{40}|.{101})${WORDS}(?:_[A-Za-z0-9]+|/[A-Za-z0-9_][A-Za-z0-9._-]*)?$`,
);

/** A user or a team of GitHub, without the `@`. */
export function parseOwner(text: string): string | undefined {
  return OWNER.test(text) ? text.replace(/^@/, '') : undefined;
}

/** The start of a day such as `2026-12-31` in UTC, in milliseconds since the Unix epoch. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  // `Date.parse` takes 31 June for 1 July.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms;
}

/** Statuses in which a set ends badly. PASSED is no failure, and the others are not terminal. */
export const FAILING_STATUSES: readonly string[] = ['FAILED', 'ERROR', 'CANCELLED'];
export const STATUSES_EXPECTED = '`FAILED`, `ERROR` and `CANCELLED`, such as `FAILED,ERROR`';

/** Words for `fail-on-status` in upper case, each once. */
export function readStatuses(words: readonly string[]) {
  const { known = [], unknown = [] } = Object.groupBy(new Set(words.map(upperWord)), (word) =>
    FAILING_STATUSES.includes(word) ? 'known' : 'unknown',
  );
  return { known, unknown };
}
