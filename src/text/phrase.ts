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
  /** Whether it is an id, which is not masked where it looks like one. */
  readonly isId?: boolean;
}

/** Our own words (Markdown that reads well as plain text too) and words from outside, in turn. */
export type Phrase = readonly (string | Outside)[];

const NAME_LENGTH = 80;
const WORDS_LENGTH = 400;

/** A name or a value from outside, in quotation marks where the sink is plain text. */
export function quote(outside: string, maxLength = NAME_LENGTH): Outside {
  return { outside, maxLength, quoted: true };
}

/** An id from outside, or what somebody gave as a value of an input: not masked where it looks like an id. */
export function quoteId(outside: string): Outside {
  return { ...quote(outside), isId: true };
}

/** A message from outside that stands by itself. */
export function verbatim(outside: string, maxLength = WORDS_LENGTH): Outside {
  return { outside, maxLength, quoted: false };
}

/** The same without quotation marks, in a sentence of our own. */
export function verbatimId(outside: string): Outside {
  return { ...verbatim(outside), isId: true };
}

const NUMBER_OR_ADDRESS = /[@＠﹫\p{N}]/u;
/** An address is never longer. */
const FURTHER = 700;
/** No number has more groups. */
const MOST_GROUPS = 40;
const MASKED = /(?:number|e-mail address)\]$/;

/** A text that is cut before it is masked, see {@link withoutOpenEnd}. */
export function cutEarly(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return withoutOpenEnd(text.slice(0, maxLength), text.slice(maxLength, maxLength + FURTHER));
}

/**
 * The beginning of a text without what may be a part of a number or an address that goes on in `rest`, since nobody could
 * tell from its beginning what it is; nor numbers before it, which may be groups of one. It may be masked already.
 */
export function withoutOpenEnd(beginning: string, rest: string): string {
  const [next = ''] = rest.slice(0, FURTHER).match(/^[^\s<>"]*\s?[@＠﹫]?/) ?? [];
  const words = beginning.split(/(?<=[\s<>"])/);
  let dropped = words.pop() ?? '';
  const isOpen = NUMBER_OR_ADDRESS.test(`${words.at(-1) ?? ''}${dropped}${next}`);
  if (!isOpen || MASKED.test(beginning)) return `${beginning.toWellFormed()}…`;
  for (let group = 0; group < MOST_GROUPS; group += 1) {
    if (!/^[@＠﹫]/.test(dropped) && !NUMBER_OR_ADDRESS.test(words.at(-1) ?? '')) break;
    dropped = words.pop() ?? '';
  }
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
