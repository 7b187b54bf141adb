/** Masks telephone numbers, e-mail addresses, payment cards and other long numbers in a text from outside. */

/** What lies beyond is cut off: no sink shows as much. */
const MAX_LENGTH = 20_000;
/** Fewer digits, whatever parts their groups, are no telephone number. */
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
const YEARS = `(?<![\\d+]|[\\d+][ ,;])${YEAR}(?:[,;] ?${YEAR})+(?![,;]? ?\\d)`;
const TIME = '(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+|[,:]\\d{1,3})?)?(?![\\d:])';
/** What may stand between two digits of a number. */
const BETWEEN = '(?:[ ()/·-]|\\.(?! )|\\.{2,3} ){0,4}';
const NO_MORE = `(?!${BETWEEN}\\d)`;
/** What may stand between its groups as well: speech-to-text writes a pause as a comma, a full stop and the like. */
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
  '(?<![\\p{L}\\p{N}])(?=\\d*[a-f])(?:[\\da-f]{64}|[\\da-f]{40}|[\\da-f]{32}|[\\da-f]{24})(?![\\p{L}\\p{N}])',
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
const EMAIL =
  "[\\p{L}\\p{N}.!#$%&'*+=?^_{|}~-]{1,64} ?@ ?(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}(?:xn--[a-z\\d-]{1,59}|\\p{L}{2,63})";
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
const PATTERN = new RegExp(`(${EMAIL})|(${KEPT})|${NUMBER}`, 'giu');

/**
 * The text with `[phone number]`, `[e-mail address]`, `[card number]` and `[number]` in the place of such. A text
 * without digits and `@` stays as it is, and so does a text that was masked already.
 */
export function mask(text: string): string {
  if (!isWorthALook(text)) return text;
  let masked = maskOnce(text.slice(0, MAX_LENGTH));
  // Beside what was masked, the next number may be seen for what it is. Each time there are fewer left.
  for (let again = maskOnce(masked); again !== masked; again = maskOnce(masked)) masked = again;
  return masked;
}

const ID = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi;

/** Nearly no text holds anything, and the patterns take their time when they are used for the first time. */
function isWorthALook(text: string): boolean {
  if (/[@＠﹫]/.test(text)) return true;
  return (text.replace(ID, '').match(/\p{N}/gu)?.length ?? 0) >= FEWEST_DIGITS;
}

function maskOnce(text: string): string {
  const { plain, starts, ends } = simplify(text);
  const parts: string[] = [];
  let doneTo = 0;
  for (const match of plain.matchAll(PATTERN)) {
    const word = wordFor(match, plain);
    if (word === undefined) continue;
    const end = match.index + match[0].length;
    parts.push(text.slice(doneTo, starts[match.index]), word);
    doneTo = Number(ends[end - 1]);
  }
  return [...parts, text.slice(doneTo)].join('');
}

/** What stands in the place of a match; `undefined` where it stays. */
function wordFor(match: RegExpExecArray, plain: string): string | undefined {
  const { 0: found, 1: email, 2: kept, index } = match;
  if (email !== undefined) return '[e-mail address]';
  if (kept !== undefined) return undefined;
  const digits = found.replace(/\D/g, '');
  const before = plain.slice(Math.max(0, index - 2), index);
  const touched = /\p{L}[-_]?$/u.test(before) || /^\p{L}/u.test(plain.slice(index + found.length));
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

/** A text as a reader sees it, in few characters; the n-th comes from the text between the n-th start and end. */
interface SimpleText {
  readonly plain: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function simplify(text: string): SimpleText {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const simple = simplifyCharacter(character);
    // As GitHub shows them, blanks in a row are one.
    const shown = simple === ' ' && plain.endsWith(' ') ? '' : simple;
    for (let count = 0; count < shown.length; count += 1) {
      starts.push(at);
      ends.push(0);
    }
    plain += shown;
    at += character.length;
    // What can't be seen belongs to what it follows.
    ends.fill(at, ends.length - Math.max(1, shown.length));
  }
  return { plain, starts, ends };
}

/** Digits of any script, blanks and dashes of any kind as in ASCII; nothing for what can't be seen. */
function simplifyCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character;
  if (/[\p{Cc}\p{Z}]/u.test(character)) return ' ';
  if (/[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  if (/[\p{Pd}−]/u.test(character)) return '-';
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  // Full-width letters and signs, circled digits and the like.
  return character.normalize('NFKC');
}

/** The decimal digits of a script follow each other from zero on, and so do the scripts' own sets of ten. */
function digitOf(character: string): string {
  const code = Number(character.codePointAt(0));
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
