/** The clock, an interface so that tests can pass one of their own. */
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. */
export const DAY_MS = 24 * 3600 * 1000;

export interface Clock {
  /** Milliseconds since the Unix epoch; never jumps back. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** When to give up, and what ends the work before. */
export interface Deadline {
  /** On the clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

export const systemClock: Clock = {
  // The monotonic clock: a time correction on the runner must not stretch or cut the deadline.
  now: () => performance.timeOrigin + performance.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
};
