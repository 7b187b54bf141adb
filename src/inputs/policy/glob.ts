/** Patterns for names: `*`, `?` and `\`; every other character stands for itself. */

/** Names are no paths, so `*` and `?` stand for any characters. */
export interface Glob {
  /** Whether the pattern fits the whole name, blanks around it and the way that accents are encoded aside. */
  readonly matches: (name: string) => boolean;
  /** What it fits, where that is only one name. */
  readonly literal: string | undefined;
  readonly matchesAll: boolean;
}

export const MAX_PATTERN_LENGTH = 200;
/** Names are written by others, and the time that a pattern takes grows with their length. */
const MAX_NAME_LENGTH = 500;

/** `undefined` for a pattern that is empty or too long, or that ends with a `\` that takes the meaning from nothing. */
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
      // Only a `*` can take what is not looked at.
      if (trimmed.length > MAX_NAME_LENGTH && !isOpen) return false;
      return expression.test(normalize(trimmed.slice(0, MAX_NAME_LENGTH)));
    },
    literal: parts.some(isWild) ? undefined : parts.map(unescaped).join(''),
    matchesAll: parts.every((part) => part === '*'),
  };
}

/** A letter with an accent may be one character or two, which look the same. */
function normalize(text: string): string {
  return text.trim().normalize('NFC');
}

function isWild(part: string): boolean {
  return part === '*' || part === '?';
}

function unescaped(part: string): string {
  return part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
}

/**
 * What stands between two `*` is taken where it is first found, and no other place is tried, since whatever an earlier
 * `*` would take more, a later one can take too. A look-ahead is never entered again. So the time is at most that of the
 * pattern's length times the name's.
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
