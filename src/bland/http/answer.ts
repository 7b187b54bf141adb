/** What an HTTP answer of Bland means: its JSON, or which error it is. */
import { cutBeforeMasking } from '../../text/mask.ts';
import { messageInBody } from './error-body.ts';
import { BlandError, type BlandErrorKind } from './errors.ts';
import { parseRetryAfter } from './retry.ts';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** The body, decompressed. */
  readonly text: string;
}

/**
 * The parsed JSON of a 2xx; throws a {@link BlandError} for everything else.
 *
 * @param where the request, such as “GET /v1/…”
 */
export function readAnswer(where: string, { status, retryAfter, text }: Answer, nowMs: number): unknown {
  if (status >= 200 && status <= 299) return parseJson(where, status, text);
  const said = messageInBody(text);
  // In quotation marks none of its numbers is taken for one with the status.
  const what = `${where} answered ${status}${said === undefined ? '' : ` with “${said}”`}.`;
  throw new BlandError(kindOfStatus(status), what, { retryAfterMs: parseRetryAfter(retryAfter, nowMs) });
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

/** Every other status below 500 is `refused`; from 500 on, those of proxies (520 to 529) included, `unavailable`. */
const STATUSES: readonly (readonly [BlandErrorKind, readonly number[]])[] = [
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

function kindOfStatus(status: number): BlandErrorKind {
  if (status >= 300 && status <= 399) return 'redirected';
  const [kind] = STATUSES.find(([, statuses]) => statuses.includes(status)) ?? [];
  return kind ?? (status >= 500 ? 'unavailable' : 'refused');
}
