/**
 * Patterns for names: `*`, `?`, `[a-z]`, `{a,b}` and `\`. They become regular expressions of RE2, which takes a time that
 * grows with the name's length alone: with an engine that tracks back, `*a*a*a*a*b` takes minutes for a name of 300
 * characters, and names are written by others.
 */
import { RE2JS } from 're2js';

/** Names are no paths, so `*` and `?` stand for any characters; all but the five above stand for themselves. */
export interface Glob {
  /** Whether the pattern fits the whole name, blanks around it and the way that accents are encoded aside. */
  readonly matches: (name: string) => boolean;
  /** What it fits, where that is one name alone. */
  readonly literal: string | undefined;
  readonly matchesAll: boolean;
}

export type GlobReading =
  | { readonly ok: true; readonly glob: Glob }
  /** @param expected what the pattern must be, with an example */
  | { readonly ok: false; readonly expected: string };

/** In characters. */
export const MAX_PATTERN_LENGTH = 200;

export const NAME_EXPECTED = `a name or a pattern of 1 to ${MAX_PATTERN_LENGTH} characters, such as \`Angry *\``;
const CLASS_EXPECTED =
  'a pattern in which each `[` has characters and a `]` after it, or is written as `\\[`, such as `\\[EN] Angry *`';
const GROUP_EXPECTED =
  'a pattern in which each `{` has a `,` and a `}` after it, or is written as `\\{`, such as `{Angry,Rude} *`';
const ESCAPE_EXPECTED = 'a pattern in which a character follows each `\\`, such as `Angry \\*`';

export function readGlob(pattern: string): GlobReading {
  const chars = pattern.length > MAX_PATTERN_LENGTH ? [] : [...normalize(pattern)];
  if (chars.length === 0) return { ok: false, expected: NAME_EXPECTED };
  let expression = '';
  /** Of each `{` that is open: whether it has a comma. */
  const groups: boolean[] = [];
  let literal: string | undefined = '';
  const takeOne = (only: string) => {
    expression += RE2JS.quote(only);
    if (literal !== undefined) literal += only;
  };
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index] as string;
    if ('*?[{'.includes(char)) literal = undefined;
    if (char === '\\') {
      index += 1;
      const escaped = chars[index];
      if (escaped === undefined) return { ok: false, expected: ESCAPE_EXPECTED };
      takeOne(escaped);
    } else if (char === '*') {
      expression += '.*';
    } else if (char === '?') {
      expression += '.';
    } else if (char === '[') {
      const found = readClass(chars, index + 1);
      if (found === undefined) return { ok: false, expected: CLASS_EXPECTED };
      expression += found.expression;
      index = found.end;
    } else if (char === '{') {
      expression += '(?:';
      groups.push(false);
    } else if (char === ',' && groups.length > 0) {
      expression += '|';
      groups[groups.length - 1] = true;
    } else if (char === '}' && groups.length > 0) {
      if (groups.pop() === false) return { ok: false, expected: GROUP_EXPECTED };
      expression += ')';
    } else {
      takeOne(char);
    }
  }
  if (groups.length > 0) return { ok: false, expected: GROUP_EXPECTED };
  const matcher = RE2JS.compile(expression, RE2JS.DOTALL);
  const matchesAll = chars.every((char) => char === '*');
  return { ok: true, glob: { matches: (name) => matcher.matches(normalize(name)), literal, matchesAll } };
}

/** A letter with an accent may be one character or two, which look the same. */
function normalize(text: string): string {
  return text.normalize('NFC').trim();
}

interface CharacterClass {
  readonly expression: string;
  /** Where its `]` stands. */
  readonly end: number;
}

/** `[abc]`, `[a-z]`, `[!a-z]` or `[^a-z]`, from the character after the `[`. */
function readClass(chars: readonly string[], start: number): CharacterClass | undefined {
  const negated = chars[start] === '!' || chars[start] === '^';
  let expression = negated ? '[^' : '[';
  let index = negated ? start + 1 : start;
  const first = index;
  const next = () => {
    if (chars[index] === '\\') index += 1;
    index += 1;
    return chars[index - 1];
  };
  while (chars[index] !== ']') {
    // A named class such as `[[:alpha:]]` would not mean what it seems to.
    if (chars[index] === '[') return undefined;
    const least = next();
    const isRange = chars[index] === '-' && chars[index + 1] !== ']';
    if (isRange) index += 1;
    const most = isRange ? next() : least;
    if (least === undefined || most === undefined || codeOf(least) > codeOf(most)) return undefined;
    expression += `${escapeInClass(least)}-${escapeInClass(most)}`;
  }
  return index === first ? undefined : { expression: `${expression}]`, end: index };
}

/** By its number, so that no character has a meaning of its own. */
function escapeInClass(char: string): string {
  return `\\x{${codeOf(char).toString(16)}}`;
}

function codeOf(char: string): number {
  return char.codePointAt(0) as number;
}
