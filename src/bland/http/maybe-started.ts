/** Whether a start that failed may have started something all the same. */
import { type Phrase, say } from '../../text/phrase.ts';
import { BlandError, type BlandErrorOptions } from './errors.ts';
import { codeOf } from './network-error.ts';

/** Nothing was sent, since there was no connection yet. */
const NOT_CONNECTED_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** What a start that failed with this error is: of kind `maybe-started` where it may have been received and acted upon. */
export function explainFailedStart(error: unknown, noun: string): unknown {
  if (!(error instanceof BlandError) || !mayHaveStarted(error)) return error;
  return maybeStarted(error.what, noun, { cause: error, request: error.request });
}

export function maybeStarted(what: Phrase, noun: string, options: BlandErrorOptions): BlandError {
  return new BlandError('maybe-started', say`${what}, so a ${noun} may have been started`, options);
}

/** A refusal is a clear no, as is a rate limit. */
function mayHaveStarted({ kind, isTransient, cause }: BlandError): boolean {
  if (kind === 'rate-limited' || NOT_CONNECTED_CODES.includes(codeOf(cause) ?? '')) return false;
  return isTransient || kind === 'redirected' || kind === 'too-large';
}
