/** One GET to Bland, made to succeed or to fail: time-outs, retries, and what a failure means. */
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { messageInBody } from './error-body.ts';
import { BlandError, type BlandErrorKind, OutOfTimeError } from './errors.ts';
import { isTemporaryStatus, MAX_CONSECUTIVE_FAILURES, parseRetryAfter, retryDelayMs } from './retry.ts';
import { type Dispatcher, get, makeDispatcher } from './undici.ts';

const REQUEST_TIMEOUT_MS = 30_000;

export interface HttpOptions {
  readonly baseUrl: URL;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 to below 1, for the jitter. */
  readonly random: () => number;
}

export interface CallOptions {
  /** When to give up at the latest, on the clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** How long a 404 is taken for a store that lags behind. */
  readonly notFoundGraceMs: number;
}

export interface Http {
  /** The parsed JSON of the answer; throws a {@link BlandError}, an {@link OutOfTimeError} or the signal's reason. */
  getJson(path: string, options: CallOptions): Promise<unknown>;
  close(): Promise<void>;
}

/** A connection to one host. HTTPS_PROXY and NO_PROXY are honoured; redirects are not followed. */
export function connectHttp(options: HttpOptions): Http {
  const dispatcher = makeDispatcher(options.baseUrl);
  const root = options.baseUrl.href.replace(/\/$/, '');
  return {
    getJson: (path, call) =>
      retrying(options, path, call, () => getOnce(options, dispatcher, `${root}${path}`, call)),
    close: () => dispatcher.destroy(),
  };
}

async function retrying(
  { clock, log, random }: HttpOptions,
  path: string,
  call: CallOptions,
  getOnce: () => Promise<unknown>,
): Promise<unknown> {
  const startedMs = clock.now();
  let failures = 0;
  let waits = 0;
  for (;;) {
    try {
      return await getOnce();
    } catch (error) {
      if (!(error instanceof BlandError)) throw error;
      const forgiven = error.kind === 'not-found' && clock.now() - startedMs < call.notFoundGraceMs;
      if (!error.temporary && !forgiven) throw error;
      // A rate limit is no fault of the call: it is waited out for as long as the deadline allows.
      if (error.kind !== 'rate-limited') failures += 1;
      waits += 1;
      if (failures >= MAX_CONSECUTIVE_FAILURES) throw error;
      const delayMs = retryDelayMs(waits, error.retryAfterMs, random());
      if (clock.now() + delayMs >= call.deadlineMs) throw new OutOfTimeError(error);
      log.info(`${error.message} Trying ${path} again in ${(delayMs / 1000).toFixed(1)} s.`);
      await clock.sleep(delayMs, call.signal);
    }
  }
}

async function getOnce(
  { apiKey, clock }: HttpOptions,
  dispatcher: Dispatcher,
  url: string,
  { deadlineMs, signal }: CallOptions,
): Promise<unknown> {
  signal.throwIfAborted();
  // `AbortSignal.timeout` takes whole numbers only.
  const timeoutMs = Math.max(1, Math.ceil(Math.min(REQUEST_TIMEOUT_MS, deadlineMs - clock.now())));
  const timeout = AbortSignal.timeout(timeoutMs);
  const where = `GET ${url}`;
  let answer: { status: number; headers: Dispatcher.ResponseData['headers']; text: string };
  try {
    const headers = {
      authorization: apiKey,
      accept: 'application/json',
      'user-agent': 'bland-simulation-gate',
    };
    const response = await get(dispatcher, new URL(url), headers, AbortSignal.any([signal, timeout]));
    const text = await response.body.text();
    // An answer that echoes the key must not carry it into a report.
    answer = { status: response.statusCode, headers: response.headers, text: text.replaceAll(apiKey, '***') };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) {
      throw new BlandError(
        'request-timed-out',
        `${where} gave no answer within ${(timeoutMs / 1000).toFixed(1)} s.`,
        { temporary: true, cause: error },
      );
    }
    throw explainNetworkError(where, error);
  }
  return readAnswer(where, answer, clock.now());
}

function readAnswer(
  where: string,
  answer: { status: number; headers: Dispatcher.ResponseData['headers']; text: string },
  nowMs: number,
): unknown {
  const { status, headers, text } = answer;
  if (status >= 200 && status <= 299) return parseJson(where, status, text);
  const header = headers['retry-after'];
  const said = messageInBody(text);
  throw new BlandError(
    kindOfStatus(status),
    `${where} answered ${status}${said === undefined ? '.' : `: ${said}`}`,
    {
      temporary: isTemporaryStatus(status),
      retryAfterMs: parseRetryAfter(Array.isArray(header) ? header[0] : header, nowMs),
    },
  );
}

function parseJson(where: string, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = text.trim() === '' ? 'an empty body' : `no JSON, but ${JSON.stringify(text.slice(0, 80))}`;
    throw new BlandError('unreadable', `${where} answered ${status} with ${what}.`, {
      temporary: true,
      cause: error,
    });
  }
}

const KIND_OF_STATUS: ReadonlyMap<number, BlandErrorKind> = new Map([
  [401, 'unauthorized'],
  [402, 'payment-required'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'request-timed-out'],
  [425, 'unavailable'],
  [429, 'rate-limited'],
]);

function kindOfStatus(status: number): BlandErrorKind {
  if (status >= 300 && status <= 399) return 'redirected';
  return KIND_OF_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'refused');
}

/** Codes of Node.js and undici that say that the network, not our code, failed. */
const NETWORK_CODE =
  /^(?:E(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|NETDOWN|PROTO|ADDRNOTAVAIL)|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH|ABORTED|HEADERS_OVERFLOW|PRX_TLS|PRX_CONN|INFO)|ERR_STREAM_PREMATURE_CLOSE)$/;
const CERTIFICATE_CODE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;

/** A {@link BlandError} for trouble of the network; anything else, a bug, comes back as it is. */
function explainNetworkError(where: string, error: unknown): unknown {
  const code = codeOf(error);
  const what = `${where} failed${code === undefined ? '' : ` (${code})`}: ${Error.isError(error) ? error.message : String(error)}.`;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new BlandError('too-large', `${where} answered with more than 256 MiB.`, { cause: error });
  }
  if (code !== undefined && CERTIFICATE_CODE.test(code)) {
    return new BlandError('untrusted-certificate', what, { cause: error });
  }
  // The parser's errors have no code of their own.
  const notHttp = Error.isError(error) && error.name === 'HTTPParserError';
  if (!notHttp && (code === undefined || !NETWORK_CODE.test(code))) return error;
  return new BlandError('unreachable', what, { temporary: true, cause: error });
}

function codeOf(error: unknown): string | undefined {
  return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
