/** Limits how many requests are under way at the same time. */
import type { Clock, Deadline } from '../../runtime/clock.ts';

/** Node.js does not accept a longer time. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Gives a function that runs a task once there is a slot for it, first come, first served. It throws `outOfTime()` if
 * there is none before the deadline.
 *
 * @param count how many tasks may run at once
 */
export function makeSlots(count: number, clock: Clock) {
  let free = count;
  const waiting = new Set<() => void>();

  async function queue({ deadlineMs, signal }: Deadline, outOfTime: () => Error): Promise<void> {
    signal.throwIfAborted();
    const leftMs = Math.max(0, Math.ceil(deadlineMs - clock.now()));
    const either = AbortSignal.any([signal, AbortSignal.timeout(Math.min(leftMs, LONGEST_TIMER_MS))]);
    const turn = Promise.withResolvers<void>();
    const giveUp = () => {
      waiting.delete(turn.resolve);
      turn.reject(signal.aborted ? signal.reason : outOfTime());
    };
    waiting.add(turn.resolve);
    either.addEventListener('abort', giveUp, { once: true });
    await turn.promise.finally(() => either.removeEventListener('abort', giveUp));
  }

  return async <T>(deadline: Deadline, outOfTime: () => Error, task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await queue(deadline, outOfTime);
    try {
      return await task();
    } finally {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
}
