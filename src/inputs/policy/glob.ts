/** Patterns for names: `*`, `?` and `\`; every other character, as `/`, is literal. */

export interface Glob {
  /** Whether it fits the whole name, apart from blanks around it and the encoding of accents. */
  readonly matches: (name: string) => boolean;
  /** The only name that it fits; `undefined` where it fits several. */
  readonly literal: string | undefined;
  readonly matchesAll: boolean;
}

export const MAX_PATTERN_LENGTH = 200;
/** Names are from outside, and matching takes time proportional to their length. */
const MAX_NAME_LENGTH = 500;

/** `undefined` for a pattern that is empty or too long, or ends with a `\` that escapes nothing. */
export function readGlob(pattern: string): Glob | undefined {
  const text = normalize(pattern);
  if (text === '' || pattern.length > MAX_PATTERN_LENGTH) return undefined;
  const parts = [...text.matchAll(/\\?./gsu)].map(([part]) => part);
  if (parts.at(-1) === '\\') return undefined;
  const expression = toExpression(parts);
  const isOpen = parts.at(-1) === '*';
  return {
    matches: (name) => {
      const trimmed = name.trim();
      // Only a `*` can take what is cut off.
      if (trimmed.length > MAX_NAME_LENGTH && !isOpen) return false;
      return expression.test(normalize(trimmed.slice(0, MAX_NAME_LENGTH)));
    },
    literal: parts.some((part) => part === '*' || part === '?') ? undefined : parts.map(unescaped).join(''),
    matchesAll: parts.every((part) => part === '*'),
  };
}

/** A letter with an accent may be one character or two, which look the same. */
function normalize(text: string): string {
  return text.trim().normalize('NFC');
}

function unescaped(part: string): string {
  return part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
}

/**
 * The text between two `*` matches at its first occurrence, and no other is tried: whatever more an earlier `*` could
 * take, a later one can take too. A look-ahead is never entered again, so matching takes at most the pattern's length
 * times the name's.
 */
function toExpression(parts: readonly string[]): RegExp {
  const [first, ...others] = parts
    .map((part) => {
      if (part === '*') return '*';
      return part === '?' ? '.' : `\\u{${(unescaped(part).codePointAt(0) as number).toString(16)}}`;
    })
    .join('')
    .split('*');
  const last = others.pop();
  const between = others.map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`);
  const end = last === undefined ? '' : `.*${last}`;
  return new RegExp(`^${first}${between.join('')}${end}$`, 'su');
}
