/** One call to Bland, made to succeed or to fail: time-outs, retries, and what a failure means. */
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { type Answer, readAnswer, withoutKey } from './answer.ts';
import { Brake } from './brake.ts';
import { BlandError, InterruptedError, OutOfTimeError } from './errors.ts';
import { codeOf, explainNetworkError } from './network-error.ts';
import { isGivenUp, retryDelayMs } from './retry.ts';
import { Slots } from './slots.ts';
import { type Dispatcher, makeDispatcher, type Request, send } from './undici.ts';

const REQUEST_TIMEOUT_MS = 30_000;
/** With less time left a request is not sent: nobody would learn what a POST has started. */
const LEAST_TIME_MS = { GET: 1, POST: 1000 } as const;
/** However many sets are waited for. */
const MAX_PARALLEL_REQUESTS = 8;

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
  /**
   * The parsed JSON of the answer; what may pass is tried again. Throws a {@link BlandError}, an
   * {@link OutOfTimeError} or the signal's reason.
   */
  getJson(path: string, call: CallOptions): Promise<unknown>;
  /**
   * The same for a POST, which is sent again only where it can't have been received: on a rate limit and on
   * a refused connection. When it is cancelled under way it throws an {@link InterruptedError}.
   */
  postJson(path: string, body: object, call: CallOptions): Promise<unknown>;
  close(): Promise<void>;
}

/** A connection to one host. HTTPS_PROXY and NO_PROXY are honoured; redirects are not followed. */
export function connectHttp(options: HttpOptions): Http {
  const dispatcher = connectThroughProxy(options.baseUrl);
  const brake = new Brake(options.clock);
  const slots = new Slots(MAX_PARALLEL_REQUESTS);
  const root = options.baseUrl.href.replace(/\/$/, '');
  const call = (
    path: string,
    request: Pick<Request, 'method' | 'body'>,
    how: CallOptions,
    mayRepeat: MayRepeat,
  ) => {
    const url = new URL(`${root}${path}`);
    const attempt = () =>
      slots.use(async () => {
        // Inside the slot: a call that queued up must not pass a brake that was put on meanwhile.
        await brake.pass(how.deadlineMs, how.signal);
        try {
          return await sendOnce(options, dispatcher, { ...request, url }, how);
        } catch (error) {
          // Before the slot is free for the next one.
          if (isRateLimit(error))
            brake.hold(options.clock.now() + retryDelayMs(1, error.retryAfterMs, 1), error);
          throw error;
        }
      });
    return retrying(options, brake, path, how, attempt, mayRepeat);
  };
  return {
    getJson: (path, how) => call(path, { method: 'GET', body: undefined }, how, (error) => error.temporary),
    postJson: (path, body, how) =>
      call(path, { method: 'POST', body: JSON.stringify(body) }, how, mayRepeatPost),
    close: () => dispatcher.destroy(),
  };
}

function connectThroughProxy(baseUrl: URL): Dispatcher {
  try {
    return makeDispatcher(baseUrl);
  } catch (error) {
    // Its value may hold a password, so that only its name is said.
    const what = 'HTTPS_PROXY or HTTP_PROXY can not be used as the URL of a proxy.';
    throw new BlandError('bad-proxy', what, { cause: error });
  }
}

function isRateLimit(error: unknown): error is BlandError {
  return error instanceof BlandError && error.kind === 'rate-limited';
}

type MayRepeat = (error: BlandError) => boolean;

/** A POST is sent again only where nothing was done, and the server, or its host, said so at once. */
function mayRepeatPost(error: BlandError): boolean {
  return error.kind === 'rate-limited' || codeOf(error.cause) === 'ECONNREFUSED';
}

/** There was no connection yet over which anything could have been sent. */
const NOT_CONNECTED_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether the request can't have had an effect. */
export function wasNotReceived(error: BlandError): boolean {
  return error.kind === 'rate-limited' || NOT_CONNECTED_CODES.has(codeOf(error.cause) ?? '');
}

async function retrying(
  { clock, log, random }: HttpOptions,
  brake: Brake,
  path: string,
  call: CallOptions,
  attempt: () => Promise<unknown>,
  mayRepeat: MayRepeat,
): Promise<unknown> {
  const startedMs = clock.now();
  let failures = 0;
  let waits = 0;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BlandError)) throw error;
      const forgiven = error.kind === 'not-found' && clock.now() - startedMs < call.notFoundGraceMs;
      if (!mayRepeat(error) && !forgiven) throw error;
      // A rate limit is no fault of the call: it is waited out for as long as the deadline allows.
      if (error.kind !== 'rate-limited' && !forgiven) failures += 1;
      waits += 1;
      if (isGivenUp(failures, clock.now() - startedMs)) throw error;
      const delayMs = retryDelayMs(waits, error.retryAfterMs, random());
      if (error.kind === 'rate-limited') brake.hold(clock.now() + delayMs, error);
      if (clock.now() + delayMs >= call.deadlineMs) throw new OutOfTimeError(error);
      if (isWorthALine(waits))
        log.info(`${error.message} Trying ${path} again in ${(delayMs / 1000).toFixed(1)} s.`);
      await clock.sleep(delayMs, call.signal);
    }
  }
}

/** The first tries and then every tenth: a rate limit may be waited out for long. */
function isWorthALine(tries: number): boolean {
  return tries <= 3 || tries % 10 === 0;
}

async function sendOnce(
  { apiKey, clock }: HttpOptions,
  dispatcher: Dispatcher,
  { method, url, body }: Pick<Request, 'method' | 'url' | 'body'>,
  { deadlineMs, signal }: CallOptions,
): Promise<unknown> {
  signal.throwIfAborted();
  const where = `${method} ${url.pathname}`;
  const leftMs = deadlineMs - clock.now();
  if (leftMs < LEAST_TIME_MS[method]) {
    throw new BlandError('no-time', `${where} was not sent, since no time was left for an answer.`);
  }
  // `AbortSignal.timeout` takes whole numbers only.
  const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
  const timeout = AbortSignal.timeout(timeoutMs);
  let answer: Answer;
  try {
    const headers = {
      authorization: apiKey,
      accept: 'application/json',
      'user-agent': 'bland-simulation-gate',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const either = AbortSignal.any([signal, timeout]);
    const response = await send(dispatcher, { method, url, headers, body, signal: either });
    const text = withoutKey(await response.body.text(), apiKey);
    answer = { status: response.statusCode, headers: response.headers, text };
  } catch (error) {
    if (signal.aborted) throw method === 'POST' ? new InterruptedError(signal.reason) : signal.reason;
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
