/** Virtual time for a whole process: a pause takes none of ours, and a request takes as long as its server lets it. */
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:timers/promises';
import { countHeld } from '../held.ts';

interface Timer {
  readonly dueMs: number;
  readonly isPause: boolean;
  readonly fire: () => void;
}

/** What never changes from run to run: a whole second, so that dates in headers lose nothing. */
const START = Date.UTC(2026, 10, 27, 12);
/** So many turns of the event loop without an event: nothing but time can bring the work on. */
const QUIET_TURNS = 4;
/** For work that neither the network nor a pause keeps, such as that of a disk. */
const LONGEST_WORK_MS = 5000;

const turn = promises.setImmediate.bind(promises);
const realNow = performance.now.bind(performance);

let timers: Timer[] = [];
let nowMs = 0;
let events = 0;
let underWay = 0;

/** Milliseconds since the Unix epoch, by the clock that the code goes by: the real one until another is installed. */
export function virtualNow(): number {
  return performance.timeOrigin + performance.now();
}

/** From here on `performance`, pauses, time-outs of requests and `fetch` go by virtual time. */
export function installVirtualTime(): void {
  performance.now = () => nowMs;
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    const fire = () => controller.abort(new DOMException('The operation timed out', 'TimeoutError'));
    timers.push({ dueMs: nowMs + ms, isPause: false, fire });
    return controller.signal;
  };
  promises.setTimeout = <T>(ms = 1, value?: T, { signal }: { signal?: AbortSignal | undefined } = {}) =>
    pause(ms, value as T, signal);
  syncBuiltinESMExports();
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const end = beginRequest();
    try {
      return untilRead(await send(input, init), end);
    } catch (error) {
      end();
      throw error;
    }
  };
}

/** Runs work from the same moment on, and lets time go on whenever it waits. Gives its result and its seconds. */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  timers = [];
  underWay = 0;
  nowMs = START - performance.timeOrigin;
  const startedMs = nowMs;
  let isOver = false;
  const result = work().finally(() => {
    isOver = true;
  });
  await drive(() => isOver);
  return { value: await result, seconds: (nowMs - startedMs) / 1000 };
}

async function drive(isOver: () => boolean): Promise<void> {
  let seen = events;
  let quietTurns = 0;
  let sinceMs = realNow();
  while (!isOver()) {
    await turn();
    if (events !== seen) {
      seen = events;
      quietTurns = 0;
      sinceMs = realNow();
      continue;
    }
    quietTurns += 1;
    const held = countHeld();
    const waits = underWay <= held && (held > 0 || timers.some(({ isPause }) => isPause));
    if ((waits && quietTurns > QUIET_TURNS) || realNow() - sinceMs > LONGEST_WORK_MS) advance();
  }
}

/** To the next timer. */
function advance(): void {
  const [next] = timers.toSorted((one, other) => one.dueMs - other.dueMs);
  if (next === undefined) return;
  timers.splice(timers.indexOf(next), 1);
  nowMs = Math.max(nowMs, next.dueMs);
  events += 1;
  next.fire();
}

function pause<T>(ms: number, value: T, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    events += 1;
    const onAbort = () => {
      timers = timers.filter((other) => other !== timer);
      reject(signal?.reason);
    };
    const fire = () => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    };
    const timer = { dueMs: nowMs + ms, isPause: true, fire };
    timers.push(timer);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function beginRequest(): () => void {
  let isUnderWay = true;
  underWay += 1;
  events += 1;
  return () => {
    if (isUnderWay) underWay -= 1;
    isUnderWay = false;
    events += 1;
  };
}

/** The same answer; the request is under way until its body was read, or given up. */
function untilRead(response: Response, end: () => void): Response {
  const { body, status, statusText, headers, url } = response;
  if (body === null) {
    end();
    return response;
  }
  const reader = body.getReader();
  const watched = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          events += 1;
          if (!done) return controller.enqueue(value);
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel(reason) {
        end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return Object.defineProperty(new Response(watched, { status, statusText, headers }), 'url', { value: url });
}
