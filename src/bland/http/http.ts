/** One call to Bland, made to succeed or to fail: time-outs, retries, and what a failure means. */
import type { Clock, Deadline } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/log.ts';
import { say, verbatim } from '../../text/phrase.ts';
import { type Answer, readAnswer, withoutKey } from './answer.ts';
import { BlandError, InterruptedError, notSent, OutOfTimeError, troubleAtDeadline } from './errors.ts';
import { codeOf, explainNetworkError } from './network-error.ts';
import {
  isGivenUp,
  isNotFoundBelieved,
  type NotFoundPolicy,
  notFoundDelayMs,
  retryDelayMs,
} from './retry.ts';
import { makeSend, nameOf, type Request, type Send } from './send.ts';
import { Brake } from './shared-backoff.ts';
import { Slots } from './slots.ts';

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

export interface CallOptions extends Deadline {
  /** By default the first 404 is believed. */
  readonly notFound?: NotFoundPolicy;
}

export interface Http {
  /**
   * What `read` makes of the parsed JSON of the answer; what may pass is tried again, and so is an answer of which `read`
   * throws such an error. Throws a {@link BlandError}, an {@link OutOfTimeError} or the signal's reason.
   */
  getJson<T>(path: string, read: (answer: unknown) => T, call: CallOptions): Promise<T>;
  /**
   * The parsed JSON of the answer to a POST, which is sent again only where it can't have been received: on a rate limit
   * and on a refused connection. When it is cancelled under way it throws an {@link InterruptedError}.
   */
  postJson(path: string, body: object, call: CallOptions): Promise<unknown>;
}

/** A connection to one host: see send.ts. */
export async function connectHttp(options: HttpOptions): Promise<Http> {
  const send = await makeSend(options.baseUrl);
  const brake = new Brake(options.clock);
  const slots = new Slots(MAX_PARALLEL_REQUESTS, options.clock);
  const root = options.baseUrl.href.replace(/\/$/, '');
  const call = <T>(
    { path, method, body }: Pick<Request, 'method' | 'body'> & { readonly path: string },
    read: (answer: unknown) => T,
    how: CallOptions,
    mayRepeat: MayRepeat,
  ) => {
    const request = { method, body, url: new URL(`${root}${path}`) };
    const attempt = () =>
      slots.use(nameOf(request), how, async () => {
        // Inside the slot: a call that queued up must not pass a brake that was put on meanwhile.
        await brake.pass(how.deadlineMs, how.signal);
        try {
          return read(await sendOnce(options, send, request, how));
        } catch (error) {
          // Before the slot is free for the next one.
          if (isRateLimit(error))
            brake.hold(options.clock.now() + retryDelayMs(1, error.retryAfterMs, 1), error);
          throw error;
        }
      });
    return retrying(options, brake, how, attempt, mayRepeat);
  };
  return {
    getJson: (path, read, how) =>
      call({ path, method: 'GET', body: undefined }, read, how, (error) => error.temporary),
    postJson: (path, body, how) =>
      call({ path, method: 'POST', body: JSON.stringify(body) }, (answer) => answer, how, mayRepeatPost),
  };
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

const FIRST_IS_BELIEVED: NotFoundPolicy = { looks: 1, graceMs: 0 };

async function retrying<T>(
  { clock, log, random }: HttpOptions,
  brake: Brake,
  { deadlineMs, signal, notFound = FIRST_IS_BELIEVED }: CallOptions,
  attempt: () => Promise<T>,
  mayRepeat: MayRepeat,
): Promise<T> {
  const startedMs = clock.now();
  let failures = 0;
  let notFounds = 0;
  let waits = 0;
  let last: BlandError | undefined;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      // That there is no time for one more says less than what went wrong before.
      if (last !== undefined && troubleAtDeadline(error)?.kind === 'no-time') throw new OutOfTimeError(last);
      if (!(error instanceof BlandError)) throw error;
      last = error;
      const forMs = clock.now() - startedMs;
      const isNotFound = error.kind === 'not-found';
      if (isNotFound) notFounds += 1;
      const forgiven = isNotFound && !isNotFoundBelieved(notFound, notFounds, forMs);
      if (!mayRepeat(error) && !forgiven) throw error;
      // A rate limit is no fault of the call: it is waited out for as long as the deadline allows.
      if (error.kind !== 'rate-limited' && !forgiven) failures += 1;
      waits += 1;
      if (isGivenUp(failures, forMs)) throw error;
      const delayMs = (forgiven ? notFoundDelayMs : retryDelayMs)(waits, error.retryAfterMs, random());
      if (error.kind === 'rate-limited') brake.hold(clock.now() + delayMs, error);
      if (clock.now() + delayMs >= deadlineMs) throw new OutOfTimeError(error);
      if (isWorthALine(waits)) {
        log.info(say`${verbatim(error.message)} Trying again in ${(delayMs / 1000).toFixed(1)} s.`);
      }
      await clock.sleep(delayMs, signal);
    }
  }
}

/** The first tries and then every tenth: a rate limit may be waited out for long. */
function isWorthALine(tries: number): boolean {
  return tries <= 3 || tries % 10 === 0;
}

async function sendOnce(
  { apiKey, clock }: HttpOptions,
  send: Send,
  request: Pick<Request, 'method' | 'url' | 'body'>,
  { deadlineMs, signal }: CallOptions,
): Promise<unknown> {
  signal.throwIfAborted();
  const where = nameOf(request);
  const isPost = request.method === 'POST';
  const leftMs = deadlineMs - clock.now();
  if (leftMs < LEAST_TIME_MS[request.method])
    throw isPost ? notSent(where) : new OutOfTimeError(notSent(where));
  // `AbortSignal.timeout` takes whole numbers only.
  const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
  const timeout = AbortSignal.timeout(timeoutMs);
  let answer: Answer;
  try {
    const headers = headersOf(request.body, apiKey);
    answer = await send({ ...request, headers, signal: AbortSignal.any([signal, timeout]) });
  } catch (error) {
    if (signal.aborted) throw isPost ? new InterruptedError(signal.reason) : signal.reason;
    if (timeout.aborted) {
      const what = `${where} gave no answer within ${(timeoutMs / 1000).toFixed(1)} s.`;
      throw new BlandError('request-timed-out', what, { cause: error });
    }
    throw explainNetworkError(where, error);
  }
  return readAnswer(where, { ...answer, text: withoutKey(answer.text, apiKey) }, clock.now());
}

function headersOf(body: string | undefined, apiKey: string): Record<string, string> {
  return {
    authorization: apiKey,
    accept: 'application/json',
    'user-agent': 'bland-simulation-gate',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}
