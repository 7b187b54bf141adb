/**
 * Words and ids of a protocol, compared without case by ASCII only: Unicode's rules would take `paßed` for PASSED, and
 * the sign for kelvin for a `k`.
 */

/** The lookbehind keeps long runs of blanks from taking quadratic time. */
const BLANKS_AROUND = /^[ \t\n\v\f\r]+|(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/g;

/** A word of a protocol in upper case, without the blanks of ASCII around it. */
export function upperWord(word: string): string {
  return word.replace(BLANKS_AROUND, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** What ids are compared by. */
export function idKey(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function isSameId(one: string, other: string): boolean {
  return idKey(one) === idKey(other);
}

/** Whether a text has the form of an id, which is harmless in an address, in YAML and in a log. */
export function isId(text: string): boolean {
  return /^[\w-]{1,128}$/.test(text);
}
