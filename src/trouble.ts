/** Errors as trouble that a reader can do something about. */
import { BlandError } from './bland/errors.ts';
import type { Trouble } from './gate/verdict.ts';
import type { Logger } from './log.ts';
import { say, verbatim } from './phrase.ts';

/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
export function explainError(error: unknown, log: Logger): Trouble {
  if (error instanceof BlandError)
    return { what: [verbatim(withoutStop(error.message))], advice: error.advice };
  return {
    what: say`an unexpected error stopped the gate: ${verbatim(describe(error, log))}`,
    advice: 'This is a bug of the action: please report it with the log of a run with debug logging enabled.',
  };
}

/** A sentence as part of another. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** An error with all its causes on one line. */
function describe(error: unknown, log: Logger): string {
  if (!Error.isError(error)) return String(error);
  log.debug(error.stack ?? error.message);
  const cause = error.cause === undefined ? '' : `, caused by ${describe(error.cause, log)}`;
  return `${error.name}: ${error.message}${cause}`;
}
