/** Reads what the command line names: any file, a pipe too, or the standard input. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { explainFileError } from '../runner/file-errors.ts';
import { within } from '../runtime/within.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';

const MIB = 1024 * 1024;
/** As much as an answer of Bland may have. */
export const MOST_OF_A_SET = 256 * MIB;
export const MOST_OF_A_POLICY = MIB;

const STANDARD_INPUT = '-';

export type TextReading =
  | { readonly ok: true; readonly text: string }
  /** The rest of a sentence that begins with the option. */
  | { readonly ok: false; readonly problem: Phrase };

/** Reads UTF-8 of at most so many bytes. Throws the signal's reason, and bugs of ours. */
export async function readText(path: string, mostBytes: number, signal: AbortSignal): Promise<TextReading> {
  const fail = (why: Phrase): TextReading => ({ ok: false, problem: say`is ${nameOf(path)}, ${why}` });
  // Node.js refuses it before it asks the system.
  if (path.includes('\0')) return fail(say`which no file can be called: give its path.`);
  try {
    // Not before it is read: an error of a stream that nobody reads ends the process.
    const open = () => (path === STANDARD_INPUT ? process.stdin : createReadStream(path));
    const bytes = await within(signal, () => readAll(open(), mostBytes));
    if (bytes === undefined)
      return fail(say`which is larger than ${mostBytes / MIB} MiB: give a smaller one.`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return fail(say`which is empty: check what was to write it.`);
    return { ok: true, text };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) return fail(say`which is not UTF-8: save it as UTF-8.`);
    const why = explainFileError(error, {
      missing: ['but there is no such file: check its path.'],
      denied: ['which you may not read: give yourself permission.'],
      occupied: ['which is a folder: give a file in it.'],
      other: (code) => say`which can't be read (${code}): give a file.`,
    });
    if (why === undefined) throw error;
    return fail(why);
  }
}

export function nameOf(path: string): Phrase {
  return path === STANDARD_INPUT ? ['the standard input'] : [quote(path)];
}

/** `undefined` where there are more. */
async function readAll(stream: Readable, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
