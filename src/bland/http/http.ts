/** Calls to Bland: time-outs, retries, and what a failure means. */
import type { Clock, Deadline } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/log.ts';
import { say, verbatim } from '../../text/phrase.ts';
import { type Answer, type Asking, readAnswer } from './answer.ts';
import { BlandError, InterruptedError, OutOfTimeError } from './errors.ts';
import { explainNetworkError } from './network-error.ts';
import { isExhausted, NO_RETRY, retryDelayMs, type Tolerance, toleranceOf } from './retry.ts';
import { makeSend, nameOf, type Request, type Send } from './send.ts';
import { SharedBackoff } from './shared-backoff.ts';
import { makeSlots } from './slots.ts';

const REQUEST_TIMEOUT_MS = 30_000;
/** With less time left a request is not sent: the answer to a POST, the id of a set, would be lost. */
const LEAST_TIME_MS = { GET: 1, POST: 1000 } as const;
const MAX_PARALLEL_REQUESTS = 8;

export interface HttpOptions {
  readonly baseUrl: URL;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 to below 1, for the jitter. */
  readonly random: () => number;
}

export interface CallOptions extends Deadline, Asking {
  /** How many 404s end the call: Bland's store may lag behind. By default the first does. */
  readonly notFound?: Tolerance;
  /** Whether it is sent once at most, however short the time, and whatever comes of it. */
  readonly once?: boolean;
}

export type Http = Awaited<ReturnType<typeof connectHttp>>;

/** For one host. Every call throws a {@link BlandError}, an {@link OutOfTimeError} or the signal's reason. */
export async function connectHttp(options: HttpOptions) {
  const { clock, baseUrl, apiKey } = options;
  const send = await makeSend(baseUrl, apiKey);
  const backoff = new SharedBackoff(clock);
  const inSlot = makeSlots(MAX_PARALLEL_REQUESTS, clock);
  const root = baseUrl.href.replace(/\/$/, '');

  async function call<T>(
    path: string,
    { method, body }: Pick<Request, 'method' | 'body'>,
    read: (answer: unknown) => T,
    callOptions: CallOptions,
  ): Promise<T> {
    const request = { method, body, url: new URL(`${root}${path}`) };
    const { outOfTime, delayMs } = planRetries(request, callOptions, options, backoff);
    for (;;) {
      const outcome = await inSlot(callOptions, outOfTime, async () => {
        // In the slot, since the rate limit may have been met while the call queued up.
        await backoff.wait(callOptions);
        try {
          const answer = await sendOnce(send, request, clock, callOptions, outOfTime);
          return { value: read(readAnswer(answer, callOptions, clock.now())) };
        } catch (error) {
          // In the slot too, so that the next call sees the shared back-off.
          return { delayMs: delayMs(error) };
        }
      });
      if ('value' in outcome) return outcome.value;
      await clock.sleep(outcome.delayMs, callOptions.signal);
    }
  }
  return {
    /** What `read` makes of the parsed JSON of the answer. Transient errors, of `read` too, are retried. */
    getJson<T>(path: string, read: (answer: unknown) => T, callOptions: CallOptions): Promise<T> {
      return call(path, { method: 'GET', body: undefined }, read, callOptions);
    },
    /**
     * The parsed JSON of the answer to a POST, which is sent again only where it can't have been received: on a rate limit
     * and on a refused connection. When it is cancelled under way it throws an {@link InterruptedError}.
     */
    postJson(path: string, body: object, callOptions: CallOptions): Promise<unknown> {
      return call(path, { method: 'POST', body: JSON.stringify(body) }, (answer) => answer, callOptions);
    },
  };
}

function planRetries(
  request: Request,
  { deadlineMs, notFound = NO_RETRY, once = false }: CallOptions,
  { clock, log, random }: HttpOptions,
  backoff: SharedBackoff,
) {
  const startedMs = clock.now();
  const failures = new Map<Tolerance, number>();
  let tries = 0;
  const name = nameOf(request);
  let last = new BlandError('no-time', say`Bland could not be asked, since no time was left for an answer`, {
    request: name,
  });
  return {
    /** For when no time is left to send the request: what went wrong before says more than that. */
    outOfTime: () => new OutOfTimeError(last),
    /** The pause before the next try; throws what ends the call. */
    delayMs(error: unknown): number {
      if (!(error instanceof BlandError)) throw error;
      error.request ??= name;
      last = error;
      const nowMs = clock.now();
      const tolerance = once ? NO_RETRY : toleranceOf(error, request.method, notFound);
      const count = (failures.get(tolerance) ?? 0) + 1;
      failures.set(tolerance, count);
      if (isExhausted(tolerance, count, nowMs - startedMs)) throw error;
      tries += 1;
      const delayMs = retryDelayMs(tries, error, random());
      if (error.kind === 'rate-limited') backoff.delayUntil(nowMs + delayMs, error);
      if (nowMs + delayMs >= deadlineMs) throw new OutOfTimeError(error);
      // A rate limit may be waited out for long.
      if (tries <= 3 || tries % 10 === 0)
        log.info(say`${error.what}. Trying again in ${(delayMs / 1000).toFixed(1)} s. (${verbatim(name)})`);
      return delayMs;
    },
  };
}

async function sendOnce(
  send: Send,
  request: Request,
  clock: Clock,
  { deadlineMs, signal, once = false }: CallOptions,
  outOfTime: () => OutOfTimeError,
): Promise<Answer> {
  signal.throwIfAborted();
  const leftMs = deadlineMs - clock.now();
  if (leftMs < (once ? 1 : LEAST_TIME_MS[request.method])) throw outOfTime();
  // `AbortSignal.timeout` takes whole numbers only.
  const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await send(request, AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted) throw request.method === 'POST' ? new InterruptedError(signal.reason) : signal.reason;
    if (!timeout.aborted) throw explainNetworkError(request.url, error);
    const what = say`Bland gave no answer within ${Number((timeoutMs / 1000).toFixed(1))} s`;
    throw new BlandError('request-timed-out', what, { cause: error });
  }
}
