/** A bound on how many requests are under way at the same time. */
import type { Clock, Deadline } from '../../runtime/clock.ts';
import { notSent, OutOfTimeError } from './errors.ts';

/** Node.js takes a longer time for none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class Slots {
  readonly #clock: Clock;
  #free: number;
  /** Whoever waits, the first in front. */
  readonly #waiting = new Set<() => void>();

  /** @param most how many tasks may run at once */
  constructor(most: number, clock: Clock) {
    this.#free = most;
    this.#clock = clock;
  }

  /**
   * Runs the task once there is a place for it. Throws an {@link OutOfTimeError} where there is none before the deadline,
   * and the signal's reason.
   *
   * @param where the request, such as “GET /v1/…”
   */
  async use<T>(where: string, deadline: Deadline, task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#queue(where, deadline);
    try {
      return await task();
    } finally {
      this.#giveBack();
    }
  }

  async #queue(where: string, { deadlineMs, signal }: Deadline): Promise<void> {
    signal.throwIfAborted();
    const leftMs = Math.max(0, Math.ceil(deadlineMs - this.#clock.now()));
    const either = AbortSignal.any([signal, AbortSignal.timeout(Math.min(leftMs, LONGEST_TIMER_MS))]);
    const turn = Promise.withResolvers<void>();
    const giveUp = () => {
      this.#waiting.delete(turn.resolve);
      turn.reject(signal.aborted ? signal.reason : new OutOfTimeError(notSent(where)));
    };
    this.#waiting.add(turn.resolve);
    either.addEventListener('abort', giveUp, { once: true });
    try {
      await turn.promise;
    } finally {
      either.removeEventListener('abort', giveUp);
    }
  }

  #giveBack(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
