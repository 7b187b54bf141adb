/**
 * Words and ids of a protocol, compared without case by ASCII only: Unicode's rules would take `paßed` for PASSED, and
 * the sign for kelvin for a `k`.
 */

const BLANKS = ' \t\n\v\f\r';

/** A word of a protocol in upper case, without the blanks of ASCII around it. */
export function upperWord(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && BLANKS.includes(word.charAt(from))) from += 1;
  while (to > from && BLANKS.includes(word.charAt(to - 1))) to -= 1;
  return word.slice(from, to).replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** What ids are compared by. */
export function idKey(id: string): string {
  return id.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export function isSameId(one: string, other: string): boolean {
  return idKey(one) === idKey(other);
}
