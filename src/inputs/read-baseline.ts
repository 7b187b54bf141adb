/** What a set is compared with. */
import { idKey } from '../text/ascii.ts';
import { quote, say } from '../text/phrase.ts';
import { type Baseline, DEFAULTS, type Sets } from './inputs.ts';
import { ID_EXAMPLE, readIds } from './read-sets.ts';
import type { Reader } from './reader.ts';

/** The baseline, `undefined` where it can't be read; with problems in the reader. `remarks` are for the log. */
export function readBaseline(reader: Reader, sets: Sets, remarks: string[]): Baseline | undefined {
  const isWord = (item: string) => /^(?:none|auto)$/i.test(item);
  const items = reader.list('baseline', `\`none\`, \`auto\` or ids of sets, such as ${ID_EXAMPLE}`);
  const [first = DEFAULTS.baseline, ...others] = items;
  if (reader.hasProblem('baseline')) return undefined;
  if (others.length === 0 && isWord(first)) return { from: first.toLowerCase() === 'auto' ? 'auto' : 'none' };
  const word = items.find(isWord);
  if (word !== undefined) {
    reader.problem(
      'baseline',
      say`has ${quote(word)} in it beside others, but must be \`none\`, \`auto\` or ids of sets, such as ${ID_EXAMPLE}.`,
    );
    return undefined;
  }
  const ids = readIds(reader, 'baseline', remarks);
  const judged = sets.from === 'ids' ? sets.ids.map((id) => idKey(id)) : [];
  for (const id of ids.filter((one) => judged.includes(idKey(one)))) {
    reader.problem(
      'baseline',
      say`names ${quote(id)}, and so does \`simulation-set-id\`, but a set can't be compared with itself: give an earlier one, or \`auto\`.`,
    );
  }
  return reader.hasProblem('baseline') ? undefined : { from: 'ids', ids };
}
