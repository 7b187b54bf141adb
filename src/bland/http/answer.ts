/** What an HTTP answer of Bland means: its JSON, or which error it is. */
import { cutBeforeMasking } from '../../text/mask.ts';
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
  // The last characters depend on what follows the key.
  const whole = Buffer.from(apiKey.slice(0, apiKey.length - (apiKey.length % 3)));
  const asBase64 = (['base64', 'base64url'] as const).map((encoding) =>
    whole.toString(encoding).split('').map(literally).join(''),
  );
  const spellings = [apiKey.split('').map(anySpelling).join(''), ...asBase64];
  return text.replace(new RegExp(spellings.join('|'), 'g'), '***');
}

/** A pattern for a character as it is, or as JSON, JSON within JSON, a URL, XML or HTML may write it. */
function anySpelling(character: string): string {
  const hex = hexOf(character);
  const anyCase = hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const name = ENTITIES.get(character);
  const spellings = [
    `${'"\\/'.includes(character) ? '\\\\{0,3}' : ''}${literally(character)}`,
    `\\\\{1,3}u${anyCase.padStart(4 + anyCase.length - hex.length, '0')}`,
    `%${anyCase}`,
    `&#0{0,4}(?:${character.charCodeAt(0)}|[xX]0{0,4}${anyCase});`,
    ...(name === undefined ? [] : [`&${name};`]),
  ];
  return `(?:${spellings.join('|')})`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
]);

function literally(character: string): string {
  return `\\u${hexOf(character).padStart(4, '0')}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
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
    // In quotation marks no number of theirs is taken for one with the status.
    `${where} answered ${status}${said === undefined ? '.' : ` with “${said}”.`}`,
    { retryAfterMs: parseRetryAfter(retryAfter, nowMs) },
  );
}

function parseJson(where: string, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what =
      text.trim() === '' ? 'an empty body' : `no JSON, but ${JSON.stringify(cutBeforeMasking(text, 80))}`;
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
