/** What an HTTP answer of Bland means: its JSON, or which error it is. */
import { cutBeforeMasking } from '../../text/mask.ts';
import { say } from '../../text/phrase.ts';
import { messageInBody } from './error-body.ts';
import { BlandError, withWords } from './errors.ts';
import { parseRetryAfter } from './retry.ts';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** The body, decompressed. */
  readonly text: string;
}

export interface Asking {
  /** What the request asks for, in our own words, such as “this set”. */
  readonly subject: string;
  /** Whether a 2xx says enough by itself. */
  readonly mayBeEmpty?: boolean;
}

/**
 * The parsed JSON of a 2xx, and `undefined` for an empty one where that may be; throws a {@link BlandError} for everything
 * else.
 */
export function readAnswer(
  { status, retryAfter, text }: Answer,
  { subject, mayBeEmpty = false }: Asking,
  nowMs: number,
): unknown {
  if (status >= 200 && status <= 299) {
    return mayBeEmpty && text.trim() === '' ? undefined : parseJson(status, text);
  }
  const kind = kindOfStatus(status);
  const what = kind === 'not-found' ? `Bland does not know ${subject}` : WORDS[kind];
  throw new BlandError(kind, withWords(say`${what} (${status})`, messageInBody(text)), {
    retryAfterMs: parseRetryAfter(retryAfter, nowMs),
    status,
  });
}

function parseJson(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what =
      text.trim() === ''
        ? say`Bland answered with an empty body (${status})`
        : withWords(
            say`Bland answered with something other than JSON (${status})`,
            cutBeforeMasking(text, 80),
          );
    throw new BlandError('unreadable', what, { cause: error });
  }
}

/** What happened, in words that the status follows. */
const WORDS = {
  unauthorized: 'Bland rejected the API key',
  'payment-required': 'Bland says that the account lacks credit or the right plan',
  forbidden: 'Bland denied the API key permission',
  'request-timed-out': 'Bland gave up waiting for the request',
  'rate-limited': 'Bland got too many requests',
  unavailable: 'Bland is unavailable',
  unsupported: 'Bland does not support this request',
  redirected: 'Bland answered with a redirect',
  refused: 'Bland rejected the request',
} as const;

type Refusal = keyof typeof WORDS | 'not-found';

/** Every other status below 500 is `refused`; from 500 on, those of proxies (520 to 529) included, `unavailable`. */
const STATUSES: readonly (readonly [Refusal, readonly number[]])[] = [
  ['unauthorized', [401]],
  ['payment-required', [402]],
  ['forbidden', [403]],
  ['not-found', [404, 410]],
  ['request-timed-out', [408]],
  ['unavailable', [425]],
  ['rate-limited', [429]],
  // 501 and 505 are 5xx, but not transient.
  ['unsupported', [405, 406, 415, 421, 426, 501, 505]],
];

function kindOfStatus(status: number): Refusal {
  if (status >= 300 && status <= 399) return 'redirected';
  const [kind] = STATUSES.find(([, statuses]) => statuses.includes(status)) ?? [];
  return kind ?? (status >= 500 ? 'unavailable' : 'refused');
}
