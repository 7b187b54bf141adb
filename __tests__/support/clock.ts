/** A clock that tests drive: sleeping takes no time, but moves the clock on and is written down. */
import type { Clock } from '../../src/clock.ts';

export interface VirtualClock extends Clock {
  readonly sleepsMs: readonly number[];
  advance(ms: number): void;
}

export function virtualClock(startMs = 1_000_000): VirtualClock {
  let nowMs = startMs;
  const sleepsMs: number[] = [];
  return {
    sleepsMs,
    now: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
    async sleep(ms, signal) {
      signal.throwIfAborted();
      sleepsMs.push(ms);
      nowMs += ms;
    },
  };
}
