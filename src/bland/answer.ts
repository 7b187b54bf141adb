/** What an HTTP answer of Bland means: its JSON, or which error it is. */
import { cutEarly } from '../phrase.ts';
import { messageInBody } from './error-body.ts';
import { BlandError, type BlandErrorKind } from './errors.ts';
import { parseRetryAfter } from './retry.ts';

export interface Answer {
  readonly status: number;
  /** The header of this name. */
  readonly retryAfter: string | undefined;
  /** The body, decompressed. */
  readonly text: string;
}

/** A shorter key may stand in an answer by chance. */
const SHORTEST_KEY = 8;

/** An answer that echoes the key, in whichever spelling, must not carry it into a report. */
export function withoutKey(text: string, apiKey: string): string {
  if (apiKey.length < SHORTEST_KEY) return text;
  const inJson = JSON.stringify(apiKey).slice(1, -1);
  const spellings = [apiKey, inJson, inJson.replaceAll('/', '\\/'), encodeURIComponent(apiKey)];
  return spellings.reduce((safe, spelling) => safe.replaceAll(spelling, '***'), text);
}

/**
 * The parsed JSON of a 2xx; throws a {@link BlandError} for everything else.
 *
 * @param where the request, such as “GET /v1/…”
 */
export function readAnswer(where: string, { status, retryAfter, text }: Answer, nowMs: number): unknown {
  if (status >= 200 && status <= 299) return parseJson(where, status, text);
  const said = messageInBody(text);
  throw new BlandError(
    kindOfStatus(status),
    `${where} answered ${status}${said === undefined ? '.' : `: ${said}`}`,
    { retryAfterMs: parseRetryAfter(retryAfter, nowMs) },
  );
}

function parseJson(where: string, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = text.trim() === '' ? 'an empty body' : `no JSON, but ${JSON.stringify(cutEarly(text, 80))}`;
    throw new BlandError('unreadable', `${where} answered ${status} with ${what}.`, { cause: error });
  }
}

/** Every other status below 500 is `refused`, and every other from there on, those of proxies (520 to 529) too, `unavailable`. */
const KIND_OF_STATUS: ReadonlyMap<number, BlandErrorKind> = new Map([
  [401, 'unauthorized'],
  [402, 'payment-required'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [406, 'unsupported'],
  [408, 'request-timed-out'],
  [410, 'not-found'],
  [415, 'unsupported'],
  [421, 'unsupported'],
  [425, 'unavailable'],
  [426, 'unsupported'],
  [429, 'rate-limited'],
  // What a server can't do, it can't do later either.
  [501, 'unsupported'],
  [505, 'unsupported'],
]);

function kindOfStatus(status: number): BlandErrorKind {
  if (status >= 300 && status <= 399) return 'redirected';
  return KIND_OF_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'refused');
}
