/** What can go wrong in a call to Bland, each with what to do about it. */
import { toPlain } from '../../text/escape.ts';
import { type Phrase, quote, say } from '../../text/phrase.ts';

/** The same call is tried again, and the advice may be to run the job again. */
const TRANSIENT = {
  unreachable:
    "Check `base-url`, the runner's network and, behind a proxy, HTTPS_PROXY and NO_PROXY. Then run the job again.",
  unavailable: "Run the job again later. If this persists, see Bland's status page.",
  'rate-limited':
    'Run fewer jobs at once or raise `poll-interval`. If this persists, ask Bland for a higher limit.',
  'request-timed-out': 'Bland or the network is slow or down: run the job again later.',
  unreadable:
    'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
} as const;

const FINAL = {
  'untrusted-certificate':
    "If a proxy intercepts TLS, name your organisation's certificate authority in NODE_EXTRA_CA_CERTS. Otherwise check `base-url`.",
  redirected: 'Redirects are not followed, to protect the API key: give the final address as `base-url`.',
  unauthorized:
    'Check the secret BLAND_API_KEY, or whatever `api-key` is set to: it must be a current key for the host in `base-url`, without `Bearer`.',
  'payment-required': "Check the balance and the plan of your organisation's Bland account.",
  forbidden: 'Use a key of the organisation that owns the set, the pathway or the persona.',
  'not-found':
    'Check the ids in the inputs, `base-url`, and that the key belongs to the organisation that owns them.',
  refused: 'Correct what Bland names, in the inputs or at Bland. Until then the same request will fail.',
  unsupported: 'Check that `base-url` is the address of the API. If it is, update this action.',
  'too-large': 'Judge fewer scenarios in one set.',
  drifted:
    'The answer does not have the documented form, so it was not used. Update this action; if it is up to date, report this line.',
  'no-time': 'Raise `timeout`.',
  'maybe-started':
    'If so, it costs money: look for it at Bland, and judge it by its id instead of starting another.',
  'nothing-selected':
    'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
} as const;

/** Bland's own words are cut to fewer already, and may grow a little where some are masked. */
const MAX_WORDS = 400;

const ADVICE = { ...TRANSIENT, ...FINAL };

export type BlandErrorKind = keyof typeof ADVICE;

export interface BlandErrorOptions {
  /** In the place of the usual one of its kind. */
  readonly advice?: string | undefined;
  /** Such as “GET /v1/…”; added to what is thrown during a request. */
  readonly request?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  /** That of the answer. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

export class BlandError extends Error {
  override readonly name = 'BlandError';
  readonly kind: BlandErrorKind;
  /** What happened, as a sentence without its full stop; it begins with a name, so that it can be part of another. */
  readonly what: Phrase;
  /** What the reader can do next, in one or two sentences. */
  readonly advice: string;
  readonly isTransient: boolean;
  /** How long the server asked us to wait, where it did. */
  readonly retryAfterMs: number | undefined;
  /** That of the answer, where one was had. */
  readonly status: number | undefined;
  /** The method and path of the request in which it happened. */
  request: string | undefined;

  constructor(kind: BlandErrorKind, what: Phrase, options: BlandErrorOptions = {}) {
    const { advice = ADVICE[kind], request, retryAfterMs, status, cause } = options;
    super(toPlain(what), { cause });
    this.kind = kind;
    this.what = what;
    this.advice = advice;
    this.isTransient = kind in TRANSIENT;
    this.retryAfterMs = retryAfterMs;
    this.status = status;
    this.request = request;
  }
}

/** The same error with advice that fits better. */
export function withAdvice(error: BlandError, advice: string): BlandError {
  const { kind, what, request, retryAfterMs, status, cause } = error;
  return new BlandError(kind, what, { advice, request, retryAfterMs, status, cause });
}

/** What happened, and the words of who knows why: in quotation marks none of their numbers is taken for one with the code. */
export function withWords(what: Phrase, words: string | undefined): Phrase {
  return words === undefined ? what : say`${what}: ${quote(words, MAX_WORDS)}`;
}

/** The deadline left no time for another try after `trouble`, which may be transient, or for the first one. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
  readonly trouble: BlandError;

  constructor(trouble: BlandError) {
    super(trouble.message, { cause: trouble });
    this.trouble = trouble;
  }
}

/** A request that was cancelled under way: it may have been received. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor(reason: unknown) {
    super('The request was cancelled in flight', { cause: reason });
  }
}
