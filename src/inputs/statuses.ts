/** The statuses that `fail-on-status` takes, from an input and a policy file alike. */
import { upperWord } from '../text/ascii.ts';

/** Statuses in which a set ends badly; PASSED can't fail by itself, and the others are not the end. */
export const FAILING_STATUSES: readonly string[] = ['FAILED', 'ERROR', 'CANCELLED'];
export const STATUSES_EXPECTED = '`FAILED`, `ERROR` and `CANCELLED`, such as `FAILED,ERROR`';

/** In upper case, each once: those that can be used, and all others. */
export function readStatuses(words: readonly string[]): {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
} {
  const { known = [], unknown = [] } = Object.groupBy(new Set(words.map(upperWord)), (word) =>
    FAILING_STATUSES.includes(word) ? 'known' : 'unknown',
  );
  return { known, unknown };
}
