/**
 * Sentences that mix our own words with words from outside, kept apart until a sink renders them, so that
 * each sink escapes what is not ours, once, in its own way.
 */

/** Text from outside: a scenario's name, a failure mode, Bland's own words, an input's value. */
export interface Outside {
  readonly outside: string;
  /** Longest form shown, in characters. */
  readonly maxLength: number;
  /** Whether plain text sets it in quotation marks. */
  readonly quoted: boolean;
}

/** Our own words (Markdown that reads well as plain text too) and words from outside, in turn. */
export type Phrase = readonly (string | Outside)[];

const NAME_LENGTH = 80;
const WORDS_LENGTH = 400;

/** A name or a value from outside, in quotation marks where the sink is plain text. */
export function quote(outside: string, maxLength = NAME_LENGTH): Outside {
  return { outside, maxLength, quoted: true };
}

/** A message from outside that stands by itself. */
export function verbatim(outside: string, maxLength = WORDS_LENGTH): Outside {
  return { outside, maxLength, quoted: false };
}

const NUMBER_OR_ADDRESS = /[@＠﹫\p{N}]/u;
/** An address is never longer. */
const FURTHER = 700;

/**
 * A text that is cut before it is masked. Where a number or an address may go on beyond the cut, it is left out, since
 * nobody could tell from its beginning what it is; so are numbers before it, which may be groups of one.
 */
export function cutEarly(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  const [rest = ''] = text.slice(maxLength, maxLength + FURTHER).match(/^[^\s<>"]*\s?[@＠﹫]?/) ?? [];
  const words = cut.split(/(?<=[\s<>"])/);
  let dropped = words.pop() ?? '';
  if (!NUMBER_OR_ADDRESS.test(`${words.at(-1) ?? ''}${dropped}${rest}`)) return `${cut.toWellFormed()}…`;
  while (/^[@＠﹫]/.test(dropped) || NUMBER_OR_ADDRESS.test(words.at(-1) ?? '')) dropped = words.pop() ?? '';
  return `${words.join('').trimEnd()}…`;
}

/** `1 run`, `2 runs`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `45 s`, `3 min 5 s`, `1 h 30 min`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (h > 0) return min === 0 ? `${h} h` : `${h} h ${min} min`;
  if (min === 0) return `${s} s`;
  return s === 0 ? `${min} min` : `${min} min ${s} s`;
}

/** Names in a row; of more than `most` the first, and how many more there are. */
export function joinNames(names: readonly Outside[], most = names.length): Phrase {
  const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? [name] : [', ', name]));
  const more = names.length - most;
  return more > 0 ? [...shown, ` and ${more} more`] : shown;
}

/** Builds a phrase from a template: its literal parts are ours, and so are the strings and numbers put in. */
export function say(
  literals: TemplateStringsArray,
  ...values: readonly (string | number | Outside | Phrase)[]
): Phrase {
  return literals.flatMap((literal, index) => {
    const value = values[index];
    if (value === undefined) return [literal];
    if (typeof value === 'string' || typeof value === 'number') return [literal, String(value)];
    return 'outside' in value ? [literal, value] : [literal, ...value];
  });
}
