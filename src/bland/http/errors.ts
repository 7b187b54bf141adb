/** What can go wrong in a call to Bland, each with what to do about it. */

/** The same call is tried again, and the advice may be to run the job again. */
const TRANSIENT = {
  unreachable:
    'Check `base-url`, the network of the runner and, behind a proxy, HTTPS_PROXY and NO_PROXY; then run the job again.',
  unavailable: 'Bland seems to be down or overloaded: run the job again later.',
  'rate-limited':
    'Run fewer jobs at once or raise `poll-interval`; if it stays so, ask Bland for a higher limit.',
  'request-timed-out': 'Bland or the network is slow: run the job again later.',
  unreadable:
    'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
} as const;

const FINAL = {
  'untrusted-certificate':
    "The certificate is not trusted by Node.js: name your organisation's certificate authority in NODE_EXTRA_CA_CERTS, and check `base-url`.",
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
  'too-large': 'Judge fewer scenarios in one set.',
  drifted:
    "Bland's answer is not of the documented form, so it was not used: update this action; if it is the newest, report this line.",
  'no-time': 'Raise `timeout`.',
  'maybe-started':
    'A set may be running all the same, and costs money: look for it at Bland, and judge it by its id rather than start another.',
  'nothing-selected':
    'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
} as const;

const ADVICE = { ...TRANSIENT, ...FINAL };

export type BlandErrorKind = keyof typeof ADVICE;

export class BlandError extends Error {
  override readonly name = 'BlandError';
  readonly kind: BlandErrorKind;
  /** What the reader can do next, in one or two sentences. */
  readonly advice: string;
  readonly isTransient: boolean;
  /** How long the server asked us to wait, where it did. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: BlandErrorKind,
    message: string,
    options: { retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.advice = ADVICE[kind];
    this.isTransient = kind in TRANSIENT;
    this.retryAfterMs = options.retryAfterMs;
  }
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
    super('The request was cancelled under way', { cause: reason });
  }
}
