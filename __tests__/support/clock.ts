/** Clocks for tests: one that a test drives, where sleeping takes no time, and one that goes faster. */
import { type Clock, systemClock } from '../../src/runtime/clock.ts';

export interface VirtualClock extends Clock {
  readonly sleepsMs: readonly number[];
  advance(ms: number): void;
}

/** Sleeping moves it on, and is written down. */
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

/** A clock by which so many seconds are over in one. */
export function fastClock(speed = 20): Clock {
  const startMs = systemClock.now();
  return {
    now: () => startMs + (systemClock.now() - startMs) * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  };
}
