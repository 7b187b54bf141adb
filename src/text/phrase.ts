/** Sentences of our own words and of words from outside, kept apart so that each sink escapes the latter in its own way. */

import { formatCount } from './format.ts';

/** Text from outside: a scenario's name, a failure mode, Bland's own words, an input's value. */
export interface Outside {
  readonly outside: string;
  /** Longest form shown, in characters. */
  readonly maxLength: number;
  /** Whether plain text sets it in quotation marks. */
  readonly quoted: boolean;
  /** Where a long one is cut: at its end unless this says otherwise. Names often begin alike. */
  readonly cut?: 'middle';
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

/** A message from outside, without quotation marks. */
export function verbatim(outside: string, maxLength = WORDS_LENGTH): Outside {
  return { outside, maxLength, quoted: false };
}

/** An id without quotation marks. */
export function verbatimId(outside: string): Outside {
  return { ...verbatim(outside), isId: true };
}

/** Names in a row; of more than `most` the first, and how many more there are. */
export function joinNames(names: readonly Outside[], most: number): Phrase {
  const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? [name] : [', ', name]));
  const more = names.length - most;
  return more > 0 ? [...shown, ` and ${formatCount(more)} more`] : shown;
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
