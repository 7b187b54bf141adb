/**
 * Masks telephone numbers, e-mail addresses, payment cards and other long numbers, in linear time: where a pattern finds
 * nothing it looked at a bounded number of characters.
 */
import { simplify } from './plain-text.ts';

/** What lies beyond is cut off: no sink shows as many characters. */
const MAX_LENGTH = 20_000;
const MOST_PASSES = 5;
/** Fewer digits are no telephone number. */
const FEWEST_DIGITS = 7;
/** So many are masked even where letters touch them, as in `tel4155550134`; fewer are part of an id. */
const FEWEST_IN_A_WORD = 10;

const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?<!\\d[-/.]?)(?:${[
  `${YEAR}[-/.]${MONTH}[-/.]${DAY}`,
  `(?:${MONTH}[-/.]${DAY}|${DAY}[-/.]${MONTH})[-/.]${YEAR}`,
  `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `(?<!\\d[-/. ]{0,3})${YEAR} ?[-/] ?${YEAR}(?![-/. ]{0,3}\\d)`,
].join('|')})(?![-/.]?\\d)`;
/** Years in a row. */
const YEARS = `(?<![\\d+]|[\\d+][ ,;])${YEAR}(?:[,;] ?${YEAR}){1,50}(?![,;]? ?\\d)`;
const TIME = '(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,12}|[,:]\\d{1,3})?)?(?![\\d:])';
/** What may separate two digits of a number. */
const BETWEEN = '(?:[ ()/·-]|\\.(?! )|\\.{2,3} ){0,4}';
const NO_MORE = `(?!${BETWEEN}\\d)`;
/** What may separate its groups as well: speech-to-text writes a pause as a comma, a full stop and the like. */
const PAUSE = '(?: ?[,;:_|*~] ?|\\.{1,3} )';
const GAP = `(?:${PAUSE}|[ ()·-]{1,2})`;
const NO_LIST = `(?!${PAUSE}\\d)`;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const UNIT =
  '(?:m?s|sec|seconds?|minutes?|runs?|calls?|turns?|tokens?|characters?|bytes?|[kmg]b|usd|eur|gbp|dollars?|euros?)\\b|[%$€£¥₹]';

/** What has digits enough and is none of it. */
const KEPT = [
  // UUIDs, hashes.
  '(?<![\\p{L}\\p{N}-])[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?![\\p{L}\\p{N}])',
  '(?<![\\p{L}\\p{N}])(?=\\d{0,63}[a-f])(?:[\\da-f]{64}|[\\da-f]{40}|[\\da-f]{32}|[\\da-f]{24})(?![\\p{L}\\p{N}])',
  '(?<=\\bcommit )\\d{7}(?!\\d)',
  // Runs, pull requests and comments at GitHub.
  'https?://\\S{1,200}/(?:actions/runs|pull|issues)/\\d+[\\w/#-]*',
  // Days, times.
  DATE,
  `(?<!\\d_?)${YEAR}_${MONTH}_${DAY}(?!\\d)`,
  YEARS,
  TIME,
  // Rates, percentages, prices, other quantities, fractions side by side.
  '(?<![\\d.])0\\.\\d+(?!\\.?\\d)',
  '(?<![\\d,])0,\\d{1,4}(?!,?\\d)',
  '(?<![\\d.])\\d{1,3}\\.\\d+(?= ?%)',
  // Thousands: from ten digits on, a telephone number is more likely.
  `(?<![\\d+]|\\d[,.])[1-9]\\d{0,2}(?:,\\d{3}){1,2}(?:\\.\\d{1,4})?${NO_MORE}(?!,\\d|${PAUSE}\\d+(?![\\d,]))`,
  `[$€£¥₹] ?\\d{1,9}(?:\\.\\d\\d)?${NO_MORE}${NO_LIST}`,
  `(?<![\\d+]${BETWEEN})\\d{7,9}(?= ?(?:${UNIT}))`,
  '(?<![\\d/])\\d{1,4}/\\d{1,4}(?: \\d{1,4}/\\d{1,4})+(?![\\d/])',
  // Versions, addresses of hosts.
  `(?<![\\d.])[1-9]?\\d\\.\\d{1,3}\\.\\d{1,5}${NO_MORE}`,
  `\\bv(?!(?:1\\.)?\\d{3}\\.\\d{3}\\.\\d{4})\\d{1,5}(?:\\.\\d{1,5}){1,4}${NO_MORE}`,
  `(?<![\\d.])(?:${OCTET}\\.){3}${OCTET}${NO_MORE}`,
].join('|');
/** From the sign on; the name before it is looked for backwards, so that it is looked for at signs only. */
const EMAIL =
  / ?@(?<=(?<name>[\p{L}\p{N}.!#$%&'*+=?^_{|}~-]{1,64}) ?@) ?(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/iu;
const NEXT = `(?!${DATE}|${YEARS}|${TIME})`;
const PREFIX = '(?:\\+ ?)?(?:\\((?=\\+?\\d{1,5}\\)))?\\+?';
const NUMBER = [
  // Payment cards by their groups, so that no group is left behind.
  `(?<!\\d)\\d{4}${GAP}(?:\\d{4}${GAP}\\d{4}${GAP}\\d{4}(?:${GAP}\\d{3})?|\\d{6}${GAP}\\d{5})(?!\\d)`,
  `${PREFIX}\\d(?:${BETWEEN}${NEXT}\\d){9,}`,
  // Groups with pauses, of which one has three digits or all have two; where there are fewer digits, the same pause.
  `(?<!\\d)${PREFIX}(?=(?:\\d\\d?${GAP}){0,9}\\d{3}|\\d\\d(?:${GAP}\\d\\d){4})\\d(?:${GAP}?${NEXT}\\d){9,}`,
  `(?<!\\d)(?=\\d{2,5}(?<pause>${PAUSE})\\d)(?!\\d\\d(?:\\k<pause>\\d\\d){2,3}(?!\\d|\\k<pause>\\d\\d))\\d{2,5}(?:\\k<pause>${NEXT}\\d{2,5}){2,}`,
  // As it is said: 415, 555, 0134; or digit by digit.
  '(?<!\\d)(?:\\+?1[,.;-]? ?)?\\d{3}[,.;]? \\d{3}[,.;]? \\d\\d[,.;]? ?\\d{2,}',
  `(?<!\\d)\\d(?:(?:${PAUSE}| )\\d){9,}(?!\\d)`,
  `${PREFIX}\\d(?:${BETWEEN}(?!${DATE})\\d){${FEWEST_DIGITS - 1},}`,
].join('|');
const NUMBERS = new RegExp(`(${KEPT})|${NUMBER}`, 'giu');

const SIGN = /[@＠﹫]/;
/** Between the digits of a number there is no letter. */
const DIGITS = new RegExp(`(?:\\p{N}[^\\p{N}a-zA-Z]*){${FEWEST_DIGITS}}`, 'u');

/**
 * The text with `[phone number]`, `[e-mail address]`, `[card number]` and `[number]` in the place of such. A text
 * without digits and `@` stays as it is, and so does a text that was masked already.
 */
export function mask(text: string): string {
  let masked = text.slice(0, MAX_LENGTH);
  // Nearly no text may hold any, and the patterns take their time.
  for (let pass = 0; pass < MOST_PASSES && (SIGN.test(masked) || DIGITS.test(masked)); pass += 1) {
    const before = masked;
    masked = maskOnce(before);
    // Before what was masked, a number may be seen for what it is. There is seldom a second time.
    if (masked === before) break;
  }
  return masked;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Its replacement; `undefined` where it stays. */
  readonly word: string | undefined;
}

/** From the left to the right; where two begin at one place, the address. */
function maskOnce(text: string): string {
  const { plain, startOf, endOf } = simplify(text);
  const parts: string[] = [];
  let doneTo = 0;
  /** What was masked is no longer seen from what follows it. */
  let hidden = 0;
  let email = findEmail(plain, 0);
  let number = findNumber(plain, 0, 0);
  for (;;) {
    const next = email !== undefined && email.start <= (number?.start ?? email.start) ? email : number;
    if (next === undefined) return [...parts, text.slice(doneTo)].join('');
    if (next.word !== undefined) {
      parts.push(text.slice(doneTo, startOf(next.start)), next.word);
      doneTo = endOf(next.end - 1);
      hidden = next.end;
    }
    // Where none was found there is none further on either.
    if (email !== undefined && email.start < next.end) email = findEmail(plain, next.end);
    if (number !== undefined && number.start < next.end) number = findNumber(plain, next.end, hidden);
  }
}

function findEmail(plain: string, from: number): Found | undefined {
  const match = EMAIL.exec(plain.slice(from));
  if (match === null) return undefined;
  const end = from + match.index + match[0].length;
  return { start: from + match.index - String(match.groups?.['name']).length, end, word: '[e-mail address]' };
}

function findNumber(plain: string, from: number, hidden: number): Found | undefined {
  const seen = plain.slice(hidden);
  NUMBERS.lastIndex = from - hidden;
  const match = NUMBERS.exec(seen);
  if (match === null) return undefined;
  const start = match.index + hidden;
  return { start, end: start + match[0].length, word: wordFor(match, seen) };
}

function wordFor({ 0: found, 1: kept, index }: RegExpExecArray, plain: string): string | undefined {
  if (kept !== undefined) return undefined;
  const digits = found.replace(/\D/g, '');
  const before = plain.slice(Math.max(0, index - 2), index);
  const touched =
    /\p{L}[-_]?$/u.test(before) ||
    /^\p{L}/u.test(plain.slice(index + found.length, index + found.length + 2));
  if (touched && digits.length < FEWEST_IN_A_WORD) return undefined;
  if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return '[card number]';
  const grouped = found.length > digits.length && !/^\d{3}(\D{1,4})\d\d\1\d{4}$/.test(found);
  const isPhone = grouped || /^(?:00|1?[2-9]\d\d[2-9]\d{6}$)/.test(digits);
  return isPhone && digits.length <= 17 ? '[phone number]' : '[number]';
}

/** https://en.wikipedia.org/wiki/Luhn_algorithm */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const SIGN_OR_DIGIT = /[@＠﹫\p{N}]/u;
/** A word that goes on with one of them, or has a sign after it. */
const GOES_ON = /^[^\s<>"]*(?:[@＠﹫\p{N}]|\s[@＠﹫])/u;
/** No address is longer. */
const FURTHER = 700;
/** No number has more groups. */
const MOST_GROUPS = 40;
const MASKED = /(?:number|e-mail address)\]$/;

/** A text that is cut before it is masked, see {@link withoutCutNumber}. */
export function cutBeforeMasking(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return withoutCutNumber(text.slice(0, maxLength), text.slice(maxLength));
}

/**
 * The beginning of a text without what may be a part of a number or an address that goes on in `rest`, since its
 * beginning does not show what it is; nor numbers before it, which may be groups of one. It may be masked already.
 */
export function withoutCutNumber(beginning: string, rest: string): string {
  const words = beginning.split(/(?<=[\s<>"])(?![@＠﹫])/);
  const isOpen = SIGN_OR_DIGIT.test(words.slice(-2).join('')) || GOES_ON.test(rest.slice(0, FURTHER));
  if (!isOpen || MASKED.test(beginning)) return `${beginning.toWellFormed()}…`;
  words.pop();
  const kept = words.findLastIndex((word) => !SIGN_OR_DIGIT.test(word)) + 1;
  return `${words
    .slice(0, Math.max(kept, words.length - MOST_GROUPS))
    .join('')
    .trimEnd()}…`;
}
