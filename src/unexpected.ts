/** Errors that nobody foresaw: bugs, told so that they can be reported. */
import type { Trouble } from './gate/verdict.ts';
import type { Logger } from './log.ts';
import { say, verbatim } from './phrase.ts';

/** A bug as trouble of the gate; its stack goes to the debug log. */
export function explainUnexpected(error: unknown, log: Logger): Trouble {
  return {
    what: say`an unexpected error stopped the gate: ${verbatim(describe(error, log))}`,
    advice: 'This is a bug of the action: please report it with the log of a run with debug logging enabled.',
  };
}

/** An error with all its causes on one line. */
function describe(error: unknown, log: Logger): string {
  if (!Error.isError(error)) return String(error);
  log.debug(error.stack ?? error.message);
  const cause = error.cause === undefined ? '' : `, caused by ${describe(error.cause, log)}`;
  return `${error.name}: ${error.message}${cause}`;
}
