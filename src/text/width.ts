/** How many columns a text takes in a font whose letters are all as wide, such as that of a log. */

/** Of Chinese, Japanese and Korean, and emoji. https://www.unicode.org/reports/tr11/ */
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
/** Nothing of them is seen by itself. */
const NARROWEST = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]/u;
/** What is seen as one: a flag, or a character with its marks, its colour of skin, and what is joined to it. */
const CLUSTERS =
  /(?:\p{RI}\p{RI}|.)(?:[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]|(?<=\u200d)\p{Extended_Pictographic})*/gsu;
const IS_ASCII = /^[ -~]*$/;
/** From right to left. */
export const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function widthOf(text: string): number {
  return IS_ASCII.test(text)
    ? text.length
    : clustersOf(text).reduce((sum, one) => sum + clusterWidth(one), 0);
}

function clustersOf(text: string): string[] {
  return [...text.matchAll(CLUSTERS)].map(([cluster]) => cluster);
}

function clusterWidth(cluster: string): number {
  if (WIDE.test(cluster)) return 2;
  return NARROWEST.test(cluster) ? 0 : 1;
}

/** A text of at most `columns`, from 2 on: of a longer one the beginning and the end, since names often differ there. */
export function cutMiddle(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const clusters = clustersOf(text);
  const end = fitting(clusters.toReversed(), Math.floor((columns - 1) / 2)).reverse();
  const start = fitting(clusters, columns - 1 - widthOf(end.join('')));
  return `${start.join('').trimEnd()}…${end.join('').trimStart()}`;
}

/** A text of at most `columns`, from 1 on, without what is too much at its end. */
export function cutEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return `${fitting(clustersOf(text), columns - 1)
    .join('')
    .trimEnd()}…`;
}

/** The first of them, as many as fit. No size is negative, so that after one that is too much none fits. */
export function fitting(parts: readonly string[], most: number, sizeOf = clusterWidth): string[] {
  let left = most;
  return parts.filter((part) => {
    left -= sizeOf(part);
    return left >= 0;
  });
}

/** Makes each text of a column as wide as the widest: `start` has them begin alike, and `end` end alike. */
export function padder(column: readonly string[], side: 'start' | 'end'): (text: string) => string {
  const width = column.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return (text) => {
    const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
    return side === 'start' ? `${isolate(text)}${blanks}` : `${blanks}${isolate(text)}`;
  };
}

/** Words from right to left would turn the figures beside them around. */
export function isolate(text: string): string {
  return RTL.test(text) ? `\u2068${text}\u2069` : text;
}
