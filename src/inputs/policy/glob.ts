/** Patterns for names: `*`, `?` and `\`; every other character stands for itself. */

/** A name as patterns see it. It is made once for each name, however many patterns there are. */
export interface Letters {
  /** Code points. */
  readonly codes: readonly number[];
  /** Whether the name is longer than what is looked at. */
  readonly isCut: boolean;
}

/** Names are no paths, so `*` and `?` stand for any characters. */
export interface Glob {
  /** Whether the pattern fits the whole name, blanks around it and the way that accents are encoded aside. */
  readonly matches: (name: Letters) => boolean;
  /** What it fits, where that is only one name. */
  readonly literal: Letters | undefined;
  readonly matchesAll: boolean;
}

export type GlobReading =
  | { readonly ok: true; readonly glob: Glob }
  /** @param expected what the pattern must be, with an example */
  | { readonly ok: false; readonly expected: string };

/** In characters. */
export const MAX_PATTERN_LENGTH = 200;
/** In characters. Names are written by others, and the time that a pattern takes grows with their length. */
const MAX_NAME_LENGTH = 500;

export const NAME_EXPECTED = `a name or a pattern of 1 to ${MAX_PATTERN_LENGTH} characters, such as \`Angry *\``;
const ESCAPE_EXPECTED = 'a pattern in which a character follows each `\\`, such as `Angry \\*`';

/** Stand among code points, which are never negative. */
const ANY_TEXT = -1;
const ANY_CHARACTER = -2;

export function readGlob(pattern: string): GlobReading {
  const chars = pattern.length > MAX_PATTERN_LENGTH ? [] : [...normalize(pattern)];
  if (chars.length === 0) return { ok: false, expected: NAME_EXPECTED };
  const parts: number[] = [];
  let isEscaped = false;
  for (const char of chars) {
    if (char === '\\' && !isEscaped) {
      isEscaped = true;
      continue;
    }
    if (char === '*' && !isEscaped) parts.push(ANY_TEXT);
    else if (char === '?' && !isEscaped) parts.push(ANY_CHARACTER);
    else parts.push(codeOf(char));
    isEscaped = false;
  }
  if (isEscaped) return { ok: false, expected: ESCAPE_EXPECTED };
  const glob: Glob = {
    matches: (name) => fits(parts, name),
    literal: parts.every((part) => part >= 0) ? { codes: parts, isCut: false } : undefined,
    matchesAll: parts.every((part) => part === ANY_TEXT),
  };
  return { ok: true, glob };
}

export function lettersOf(name: string): Letters {
  // The slice is for names of megabytes: blanks around a name, and accents apart from their letters, are few.
  const chars = [...normalize(name.slice(0, 4 * MAX_NAME_LENGTH))];
  const isCut = chars.length > MAX_NAME_LENGTH || name.length > 4 * MAX_NAME_LENGTH;
  return { codes: chars.slice(0, MAX_NAME_LENGTH).map(codeOf), isCut };
}

/** A letter with an accent may be one character or two, which look the same. */
function normalize(text: string): string {
  return text.normalize('NFC').trim();
}

function codeOf(char: string): number {
  return char.codePointAt(0) as number;
}

/**
 * Each `*` takes as little as it can. Where the rest fails, only the last `*` takes more: whatever an earlier one would
 * take more, the last can take too. So the time is at most that of the pattern's length times the name's.
 */
function fits(parts: readonly number[], { codes, isCut }: Letters): boolean {
  // Only a `*` can take what is not looked at.
  if (isCut && parts.at(-1) !== ANY_TEXT) return false;
  let [part, code] = [0, 0];
  /** Behind the last `*`: its next part, and where in the name that begins. */
  let [restPart, restCode] = [-1, -1];
  while (code < codes.length) {
    const wanted = parts[part];
    if (wanted === ANY_CHARACTER || wanted === codes[code]) {
      part += 1;
      code += 1;
      continue;
    }
    if (wanted === ANY_TEXT) [restPart, restCode] = [part + 1, code];
    else if (restPart >= 0) restCode += 1;
    else return false;
    const next = parts[restPart];
    if (next === undefined) return true;
    if (next >= 0) restCode = codes.indexOf(next, restCode);
    if (restCode < 0) return false;
    [part, code] = [restPart, restCode];
  }
  while (parts[part] === ANY_TEXT) part += 1;
  return part === parts.length;
}
