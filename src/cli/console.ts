/** Where the command line writes: the report to the standard output, and all that leads to it to the standard error. */

import type { Terminal } from '../report/log/text.ts';
import type { Environment } from '../runner/step-files.ts';
import { type Line, type Logger, toText } from '../runtime/log.ts';
import { makePaint, PLAIN } from '../text/colour.ts';
import { formatDuration } from '../text/format.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { cutEnd } from '../text/width.ts';
import { isAsciiOnly, toAscii } from './locale.ts';

const TICK_MS = 1000;
/** Some terminals do not tell. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

export interface ConsoleOptions {
  readonly env: Environment;
  /** Whether to mask personal data in words from outside. */
  readonly redact: boolean;
  readonly secrets: readonly string[];
}

/** A stream of ours: how it looks, and how to write to it. */
export interface Output {
  /** `undefined` where it is no terminal, or NO_COLOR is set. */
  readonly terminal: Terminal | undefined;
  /** For people: in ASCII where the locale has only that. */
  readonly write: (text: string) => void;
  /** For programs. */
  readonly writeData: (text: string) => void;
}

export function makeOutput(
  stream: NodeJS.WriteStream,
  { env, secrets }: Omit<ConsoleOptions, 'redact'>,
): Output {
  const isPlain = !stream.isTTY || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const encode = isAsciiOnly(env) ? toAscii : (text: string) => text;
  return {
    terminal: isPlain ? undefined : { paint: makePaint(env), columns: stream.columns || USUAL_COLUMNS },
    write: (text) => stream.write(encode(withoutSecrets(text, secrets))),
    writeData: (text) => stream.write(withoutSecrets(text, secrets)),
  };
}

export interface ConsoleLog extends Logger {
  /** Takes the line of progress away. */
  readonly end: () => void;
}

/** A log of lines. On a terminal the last one says how far the wait is, and for how long it has lasted. */
export function makeConsoleLog({ terminal, write }: Output, { env, redact }: ConsoleOptions): ConsoleLog {
  const paint = terminal?.paint ?? PLAIN;
  const startedMs = performance.now();
  let progress = '';
  let timer: NodeJS.Timeout | undefined;
  const show = (line: string) => {
    if (timer === undefined || terminal === undefined) return write(line);
    const elapsed = formatDuration(performance.now() - startedMs);
    write(`${CLEAR_LINE}${line}${cutEnd(`${elapsed}  ${progress}`, terminal.columns - 1)}`);
  };
  const info = (line: Line) => show(`${toText(line, redact)}\n`);
  return {
    info,
    warning: (line) => show(`${paint('yellow', `Warning: ${toText(line, redact)}`)}\n`),
    debug: (line) => {
      if (env['RUNNER_DEBUG'] === '1') info(line);
    },
    fold: (title, lines) => {
      for (const line of [title, ...lines.map((each) => `  ${toText(each, redact)}`)]) info(line);
    },
    progress: (line) => {
      progress = toText(line, redact);
      if (terminal === undefined) return;
      timer ??= setInterval(() => show(''), TICK_MS).unref();
      show('');
    },
    end: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      timer = undefined;
      write(CLEAR_LINE);
    },
  };
}
