/** What the system's errors on files mean. */
import { isError } from '../runtime/bug.ts';
import { type Outside, type Phrase, quote } from '../text/phrase.ts';

/** What the system says, such as `ENOENT`; `undefined` for a bug of ours, which never looks like that. */
export function systemCode(error: unknown): string | undefined {
  return isError(error) && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}

/** The words for each kind of error; {@link FileErrorWords.other} for those that have none. */
export interface FileErrorWords {
  readonly missing: Phrase;
  readonly denied: Phrase;
  readonly full?: Phrase;
  readonly occupied?: Phrase;
  readonly other: (code: Outside) => Phrase;
}

const KINDS: readonly (readonly [Exclude<keyof FileErrorWords, 'other'>, readonly string[]])[] = [
  ['missing', ['ENOENT']],
  ['denied', ['EACCES', 'EPERM', 'EROFS']],
  ['full', ['ENOSPC', 'EDQUOT']],
  ['occupied', ['EEXIST', 'EISDIR', 'ENOTDIR']],
];

/** Why the system refused to read or write a file, in the words of its user; `undefined` for a bug of ours. */
export function explainFileError(error: unknown, words: FileErrorWords): Phrase | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  const [kind] = KINDS.find(([, codes]) => codes.includes(code)) ?? [];
  return (kind && words[kind]) ?? words.other(quote(code));
}
