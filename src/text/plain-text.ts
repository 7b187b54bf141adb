/** A text as a reader sees it, in few kinds of characters, by which patterns find what is written in any of them. */

export interface PlainText {
  readonly plain: string;
  /** Where in the text that begins, or ends, which is the character of the plain text at an index. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

/** Words of ASCII with single blanks between them: a reader sees just that. */
export const IS_PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

export function simplify(text: string): PlainText {
  if (IS_PLAIN.test(text)) return { plain: text, startOf: (index) => index, endOf: (index) => index + 1 };
  const starts: number[] = [];
  let plain = '';
  let last = '';
  let at = 0;
  for (const character of text) {
    const simple = simplifyCharacter(character);
    // As GitHub shows them, blanks in a row are one.
    const shown = simple === ' ' && last === ' ' ? '' : simple;
    if (shown !== '') last = shown;
    for (let count = 0; count < shown.length; count += 1) starts.push(at);
    plain += shown;
    at += character.length;
  }
  return {
    plain,
    startOf: (index) => Number(starts[index]),
    endOf: (index) => {
      // One character may give several, and what can't be seen belongs to what it follows.
      let next = index + 1;
      while (next < starts.length && starts[next] === starts[index]) next += 1;
      return starts[next] ?? text.length;
    },
  };
}

/** What was looked up before; most texts are written in few characters. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5000;

function simplifyCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character;
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const simple = lookUp(character);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(character, simple);
  return simple;
}

/** Digits of any script, blanks and dashes of any kind as in ASCII; nothing for what can't be seen. */
function lookUp(character: string): string {
  if (/[\p{Cc}\p{Z}]/u.test(character)) return ' ';
  if (/[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  if (/[\p{Pd}−]/u.test(character)) return '-';
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  // Full-width letters and signs, circled digits and the like.
  return character.normalize('NFKC');
}

/** The decimal digits of a script follow each other from zero on, and so do the scripts' own sets of ten. */
function digitOf(character: string): string {
  const code = Number(character.codePointAt(0));
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
