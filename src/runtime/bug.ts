/** Unexpected errors in words. */
import { types } from 'node:util';
import { type Phrase, say, verbatim } from '../text/phrase.ts';
import type { Logger } from './log.ts';

export const REPORT_BUG =
  'This is a bug in the action: please report it with the log of a run with debug logging enabled.';

const MAX_CAUSES = 5;
const MAX_STACK = 4000;

/** An error with its causes, without a full stop. Its stack goes to the debug log. */
export function describeBug(error: unknown, log: Logger): Phrase {
  return [verbatim(describe(error, log, MAX_CAUSES))];
}

/** Errors of another realm too, such as that of a test; as `Error.isError` of Node.js 24 does. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

/** The same in whole sentences, with what to do. */
export function explainBug(error: unknown, log: Logger): Phrase {
  return say`an unexpected error: ${describeBug(error, log)}. ${REPORT_BUG}`;
}

function describe(error: unknown, log: Logger, causes: number): string {
  if (!isError(error)) return `a value of type ${typeof error} was thrown`;
  log.debug(say`${verbatim(error.stack ?? error.message, MAX_STACK)}`);
  const what = `${error.name}: ${error.message}`;
  if (error.cause === undefined || causes === 0) return what;
  return `${what}, caused by ${describe(error.cause, log, causes - 1)}`;
}
