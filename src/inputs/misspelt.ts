/** Unknown names, and the known name that each most likely means: a misspelt rule would be ignored. */
import { quote, say } from '../text/phrase.ts';
import { INPUT_NAMES, type InputProblem } from './inputs.ts';

/**
 * The runner passes inputs as environment variables, and a job may have variables of its own that begin with INPUT_.
 * A name with a hyphen is hardly one of those, and a name near one of ours is too dangerous to ignore.
 * @param undeclared in lower case, without the prefix
 */
export function findMisspelt(undeclared: readonly string[]): InputProblem[] {
  return undeclared.flatMap((name) => {
    const nearest = nearestName(name, INPUT_NAMES);
    const isVariable = !name.includes('-');
    if (nearest === undefined && isVariable) return [];
    const advice =
      nearest === undefined ? 'see “Inputs” in docs/reference.md.' : `did you mean \`${nearest}\`?`;
    const variable = quote(`INPUT_${name.toUpperCase()}`);
    const more = isVariable ? say` If it comes from the environment variable ${variable}, rename that.` : '';
    return [{ input: name, message: say`${quote(name)} is not an input of this action: ${advice}${more}` }];
  });
}

/** From this length on a name may have two typos, else one. */
const LONG_NAME = 13;

/**
 * The nearest of the names that differ only in case and separators, by a typo or two, or by words that are left out or
 * added; `undefined` where there is none.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const word = given
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
    .replaceAll(/[_\s]/g, '-')
    .toLowerCase();
  const distance = (name: string) => Math.abs(name.length - word.length);
  const lettersOf = (name: string) => name.replaceAll('-', '');
  return names
    .filter((name) => lettersOf(word) === lettersOf(name) || hasTypos(word, name) || hasSameWords(word, name))
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

function hasTypos(word: string, name: string): boolean {
  return word.length >= 3 && isNear(word, name, Math.min(word.length, name.length) < LONG_NAME ? 1 : 2);
}

/** Whether at most so many letters are added, left out, replaced or swapped with the next. */
function isNear(one: string, other: string, typos: number): boolean {
  if (one === other) return true;
  if (typos === 0) return false;
  let same = 0;
  while (one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  return (
    isNear(a.slice(1), b, typos - 1) ||
    isNear(a, b.slice(1), typos - 1) ||
    isNear(a.slice(1), b.slice(1), typos - 1) ||
    (isSwapped && isNear(a.slice(2), b.slice(2), typos - 1))
  );
}

/** Other actions call their inputs so too. */
const COMMON_WORDS = ['run', 'id'];

/** Whether all words of one, at least two, are in the other: `id`, `run_id` or `file` would match too many. */
function hasSameWords(word: string, name: string): boolean {
  const [ours, theirs] = [word.split('-'), name.split('-')] as const;
  const isIn = (some: readonly string[], all: readonly string[]) =>
    some.length >= 2 &&
    some.every((each) => all.includes(each)) &&
    !some.every((each) => COMMON_WORDS.includes(each));
  return isIn(ours, theirs) || isIn(theirs, ours);
}
