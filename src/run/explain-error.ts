/** Errors as trouble that a reader can do something about. */
import { BlandError, OutOfTimeError } from '../bland/http/errors.ts';
import type { Trouble } from '../gate/verdict.ts';
import { describeBug, REPORT_BUG } from '../runtime/bug.ts';
import { ProxyError } from '../runtime/fetch.ts';
import type { Logger } from '../runtime/log.ts';
import { say, verbatim } from '../text/phrase.ts';

/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
export function explainError(thrown: unknown, log: Logger): Trouble {
  const error = thrown instanceof OutOfTimeError ? thrown.trouble : thrown;
  if (error instanceof BlandError || error instanceof ProxyError)
    return { what: [verbatim(withoutStop(error.message))], advice: error.advice };
  return { what: say`an unexpected error stopped the gate: ${describeBug(error, log)}`, advice: REPORT_BUG };
}

/** A sentence as part of another. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
