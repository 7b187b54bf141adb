/** Finds the known name that a misspelt one most likely means. */

/** No name of ours is nearly as long; what is longer is not compared. */
const MAX_LENGTH = 60;
/** From this length on a name may have two slips, else one. */
const LONG_NAME = 13;

/**
 * The nearest of the names that are near: that differ only in case and separators, by a slip or two of the finger, or by
 * words that are left out or added. `undefined` where none is.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const word = given
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
    .replaceAll(/[_\s]/g, '-')
    .toLowerCase();
  const near = names
    .filter((name) => lettersOf(word) === lettersOf(name) || hasSlips(word, name) || hasSameWords(word, name))
    .map((name) => ({ name, edits: countEdits(word, name) }));
  return near.toSorted((one, other) => one.edits - other.edits)[0]?.name;
}

function lettersOf(name: string): string {
  return name.replaceAll('-', '');
}

function hasSlips(word: string, name: string): boolean {
  const most = Math.min(word.length, name.length) < LONG_NAME ? 1 : 2;
  if (word.length < 3 || Math.abs(word.length - name.length) > most) return false;
  return countEdits(word, name) <= most;
}

/** Whether all words of the one are in the other: at least two, since `id` or `file` is in too many. */
function hasSameWords(word: string, name: string): boolean {
  const [ours, theirs] = [word.split('-'), name.split('-')] as const;
  const isIn = (some: readonly string[], all: readonly string[]) =>
    some.length >= 2 && some.every((each) => all.includes(each));
  return isIn(ours, theirs) || isIn(theirs, ours);
}

/** How many letters are to be put in, left out, replaced or swapped with the next to make the one of the other. */
function countEdits(one: string, other: string): number {
  let [beforeLast, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      current.push(
        Math.min(
          valueAt(current, at - 1) + 1,
          valueAt(last, at) + 1,
          valueAt(last, at - 1) + (isSame ? 0 : 1),
          isSwapped ? valueAt(beforeLast, at - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return valueAt(last, other.length);
}

/** Of a row that is filled up to there. */
function valueAt(row: readonly number[], at: number): number {
  return row[at] as number;
}
