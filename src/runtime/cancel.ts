/** A cancelled workflow: SIGINT, 7.5 s later SIGTERM (on Windows SIGBREAK), 2.5 s later the end. */
import type { EventEmitter } from 'node:events';

/** Leaves a second of the promised five for the process to end. */
const PUBLISHING_TIME_MS = 4000;
/** Windows knows no SIGTERM: a runner sends Ctrl+C and then Ctrl+Break. Each can be listened for on every system. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly signalName: string;

  constructor(signalName: string) {
    super(`Stopped by ${signalName}`);
    this.signalName = signalName;
  }
}

export interface Cancel {
  /** Aborted with a {@link Cancelled} as soon as the runner asks us to stop. */
  readonly signal: AbortSignal;
  /** Aborted when a cancelled job has no more time to publish its result. */
  readonly overdue: AbortSignal;
  /** Lets the signals end the process again. */
  stop(): void;
}

/** @param source of the signals: the process, save in tests */
export function listenForCancel(source: EventEmitter = process): Cancel {
  const cancelled = new AbortController();
  const overdue = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    if (cancelled.signal.aborted) return;
    cancelled.abort(new Cancelled(name));
    timer = setTimeout(() => overdue.abort(new Cancelled(name)), PUBLISHING_TIME_MS);
  };
  for (const name of SIGNALS) source.on(name, onSignal);
  return {
    signal: cancelled.signal,
    overdue: overdue.signal,
    stop() {
      clearTimeout(timer);
      for (const name of SIGNALS) source.off(name, onSignal);
    },
  };
}
