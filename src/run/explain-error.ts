/** Errors as trouble that a reader can do something about. */
import { BlandError, OutOfTimeError } from '../bland/http/errors.ts';
import type { Trouble } from '../gate/verdict.ts';
import { remedyOf } from '../report/reasons.ts';
import { describeBug, REPORT_BUG } from '../runtime/bug.ts';
import { ProxyError } from '../runtime/fetch.ts';
import type { Logger } from '../runtime/log.ts';
import { type Phrase, say } from '../text/phrase.ts';

/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
export function explainError(thrown: unknown, log: Logger): Trouble {
  const error = thrown instanceof OutOfTimeError ? thrown.trouble : thrown;
  if (error instanceof BlandError) return troubleOf(error);
  if (error instanceof ProxyError) return { what: [withoutStop(error.message)], advice: error.advice };
  return { what: say`an unexpected error stopped the gate: ${describeBug(error, log)}`, advice: REPORT_BUG };
}

/** What kept the gate as a whole from judging, in whole sentences. */
export function explainFailure(error: unknown, log: Logger): Phrase {
  const trouble = explainError(error, log);
  return say`Simulation gate could not judge: ${trouble.what}. ${remedyOf(trouble)}`;
}

export function troubleOf({ what, advice, request }: BlandError): Trouble {
  return { what, advice, request };
}

/** Trouble as part of a sentence, without its full stop: what happened, what to do, and where. */
export function describeTrouble({ what, advice, request }: Trouble): Phrase {
  return say`${what}. ${remedyOf({ advice: withoutStop(advice), request })}`;
}

/** A sentence as part of another. */
function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
