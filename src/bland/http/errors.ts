/** What can go wrong between us and Bland, each with what to do about it. */

export type BlandErrorKind =
  | 'unreachable'
  | 'unavailable'
  | 'rate-limited'
  | 'request-timed-out'
  | 'untrusted-certificate'
  | 'bad-proxy'
  | 'redirected'
  | 'unauthorized'
  | 'payment-required'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'unsupported'
  | 'unreadable'
  | 'too-large'
  | 'drifted'
  | 'no-time'
  | 'maybe-started'
  | 'nothing-selected';

const ADVICE: Readonly<Record<BlandErrorKind, string>> = {
  unreachable:
    'Check `base-url`, the network of the runner and, behind a proxy, HTTPS_PROXY and NO_PROXY; then run the job again.',
  unavailable: 'Bland seems to be down or overloaded: run the job again later.',
  'rate-limited':
    'Run fewer jobs at once or raise `poll-interval`; if it stays so, ask Bland for a higher limit.',
  'request-timed-out': 'Bland or the network is slow: run the job again later.',
  'untrusted-certificate':
    "The certificate is not trusted by Node.js: name your organisation's certificate authority in NODE_EXTRA_CA_CERTS, and check `base-url`.",
  'bad-proxy': 'Give it as a whole URL with its scheme, such as `http://proxy.example:3128`.',
  redirected:
    'Redirects are not followed, since the API key would travel along: give the final address as `base-url`.',
  unauthorized:
    'Check that `api-key` is a current key, raw, without `Bearer`, and belongs to the host in `base-url`.',
  'payment-required': "Check the balance and the plan of your organisation's Bland account.",
  forbidden: 'The key is known but may not do this: use a key of the organisation that owns the set.',
  'not-found':
    'Check the ids among the inputs, and that the key belongs to the organisation that owns them, on the host in `base-url`. An id from `scenarios/{id}/simulate` looks like that of a set, but is none.',
  refused:
    'Correct what these words name, in the inputs of this step or at Bland: until then the answer will be the same.',
  unsupported:
    'The host does not serve such requests: check that `base-url` is that of the API; if it is, update this action.',
  unreadable:
    'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
  'too-large': 'Judge fewer scenarios in one set.',
  drifted:
    "Bland's answer is not of the documented form, so it was not used: update this action; if it is the newest, report this line.",
  'no-time': 'Raise `timeout`.',
  'maybe-started':
    'A set may be running all the same, and costs money: look for it at Bland, and judge it by its id rather than start another.',
  'nothing-selected':
    'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
};

/** What may pass by itself, so that the same call is tried again; nothing else may be advised to be. */
const TEMPORARY_KINDS: ReadonlySet<BlandErrorKind> = new Set([
  'unreachable',
  'unavailable',
  'rate-limited',
  'request-timed-out',
  'unreadable',
]);

/** A call to Bland that did not give what it should. The message says what happened and where. */
export class BlandError extends Error {
  override readonly name = 'BlandError';
  readonly kind: BlandErrorKind;
  /** What the reader can do next, in one or two sentences. */
  readonly advice: string;
  /** Whether the same call may well succeed later. */
  readonly temporary: boolean;
  /** How long the server asked us to wait, where it did. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: BlandErrorKind,
    message: string,
    options: { retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.advice = ADVICE[kind];
    this.temporary = TEMPORARY_KINDS.has(kind);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** @param where the request, such as “GET /v1/…” */
export function notSent(where: string): BlandError {
  return new BlandError('no-time', `${where} was not sent, since no time was left for an answer.`);
}

/** No time was left for another try after `trouble`, which might have passed, or for the first one. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
  readonly trouble: BlandError;

  constructor(trouble: BlandError) {
    super(trouble.message, { cause: trouble });
    this.trouble = trouble;
  }
}

/** What kept a call from succeeding where it was the deadline that ended it; `undefined` for every other error. */
export function troubleAtDeadline(error: unknown): BlandError | undefined {
  if (error instanceof OutOfTimeError) return error.trouble;
  return error instanceof BlandError && error.kind === 'no-time' ? error : undefined;
}

/** A request that was under way when it was cancelled: it may have been received. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor(reason: unknown) {
    super('The request was cancelled under way', { cause: reason });
  }
}
