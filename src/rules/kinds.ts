/** Kinds of values that inputs and the policy file have: how each is read, and how it is written. */
import { formatDuration, formatExactly, formatPoints, formatRate, formatScore } from '../text/format.ts';

/** How a value is read from text, and what to say of a text that can't be read. */
export interface Format<T> {
  /** `undefined` for a text that can't be read. */
  readonly parse: (text: string) => T | undefined;
  /** The rest of a sentence that ends with “but must be”, with an example of a good value. */
  readonly expected: string;
  /** A good text that was probably meant by one that can't be read. */
  readonly meant?: (text: string) => string | undefined;
}

/** A value that the policy file may have too. */
export interface Kind<T> extends Format<T> {
  readonly form: 'rate' | 'significance' | 'count' | 'positive-count' | 'duration' | 'boolean';
}

/** A kind of limit, with how figures of it are written. */
export interface LimitKind extends Kind<number> {
  /** As it was observed: like `limit` only where it is that. */
  readonly writeFigure: (observed: number, limit?: number) => string;
  /** As it was given. */
  readonly writeLimit: (limit: number) => string;
}

export const RATE: LimitKind = {
  form: 'rate',
  parse: parseRate,
  expected: 'a rate from 0 to 1, such as `0.8` or `80%`',
  meant: (text) => meantRate(text, parseRate),
  writeFigure: formatRate,
  writeLimit: (limit) => `${formatExactly(limit * 100)}%`,
};
/** A difference of two rates. */
export const POINTS: LimitKind = {
  ...RATE,
  writeFigure: formatPoints,
  writeLimit: (limit) => `${formatExactly(limit * 100)} points`,
};
export const SCORE: LimitKind = { ...RATE, writeFigure: formatScore, writeLimit: formatExactly };
export const COUNT: LimitKind = {
  form: 'count',
  parse: parseCount,
  expected: 'a whole number from 0 to 1000000, such as `2`',
  writeFigure: String,
  writeLimit: String,
};
export const POSITIVE_COUNT: LimitKind = {
  ...COUNT,
  form: 'positive-count',
  parse: (text) => inRange(parseCount(text), 1, MOST),
  expected: 'a whole number from 1 to 1000000, such as `5`',
};
/** In seconds. */
export const DURATION: LimitKind = {
  form: 'duration',
  parse: (text) => inRange(parseSeconds(text), 1, Number.POSITIVE_INFINITY),
  expected: 'a duration of at least one second, such as `2h`',
  writeFigure: formatSeconds,
  writeLimit: formatSeconds,
};
export const SIGNIFICANCE: LimitKind = {
  form: 'significance',
  parse: parseSignificance,
  expected: 'a number above 0 and at most 0.5, such as `0.05`',
  meant: (text) => meantRate(text, parseSignificance),
  writeFigure: String,
  writeLimit: writeSignificance,
};
export const BOOLEAN: Kind<boolean> = { form: 'boolean', parse: parseBoolean, expected: '`true` or `false`' };

const MOST = 1_000_000;
const SECONDS_PER_HOUR = 3600;

/** A duration such as `45s`, `30m`, `1h30m` or plain seconds, in seconds. */
export function parseSeconds(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, hours, minutes, seconds] = match;
  return Number(hours ?? 0) * SECONDS_PER_HOUR + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** A rate from 0 to 1, written as `0.8` or `80%`. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,20})?|\.\d{1,20}) ?(%?)$/.exec(text);
  if (match === null) return undefined;
  // The exponent keeps `57.3%` the same number as `0.573`, which a division would not.
  return inRange(Number(match[2] === '%' ? `${match[1]}e-2` : match[1]), 0, 1);
}

function parseSignificance(text: string): number | undefined {
  return inRange(parseRate(text), Number.MIN_VALUE, 0.5);
}

/** The text with a decimal point for a comma, and a percent sign after a number above 1, where `parse` takes that. */
function meantRate(text: string, parse: (text: string) => number | undefined): string | undefined {
  const pointed = text.replace(',', '.');
  const meant = Number(pointed) > 1 ? `${pointed}%` : pointed;
  return parse(meant) === undefined ? undefined : meant;
}

/** A whole number from 0 to 1,000,000. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? inRange(Number(text), 0, MOST) : undefined;
}

/** `true` or `false`, in the three spellings that YAML 1.2's core schema knows. */
function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}

/** The value where it lies from `least` to `most`. */
export function inRange(value = Number.NaN, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

function formatSeconds(seconds: number): string {
  return formatDuration(seconds * 1000);
}

/** Several sets share it: 0.05 / 3. */
function writeSignificance(significance: number): string {
  const exact = formatExactly(significance * 100);
  return `${exact.length > 6 ? Number((significance * 100).toPrecision(3)) : exact}%`;
}
