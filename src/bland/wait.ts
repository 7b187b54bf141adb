/** Waits until a set is terminal, or time is up. Knows no HTTP. */
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { type BlandError, OutOfTimeError } from './errors.ts';
import { type Forecast, forecastByDuration, forecastByProgress, nextPauseMs } from './pace.ts';
import { durationOf, isTerminal, parseTime, type SimulationSet } from './simulation-set.ts';

/** How often a set whose status does not change is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** Sets that are looked at side by side, and the longest that such a look is given at the end. */
const LOOKS_AT_ONCE = 8;
const MAX_LAST_LOOK_MS = 2000;

/**
 * The time to keep for the last look at every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
export function lastLookReserveMs(sets: number, timeoutMs: number): number {
  const rounds = Math.ceil(sets / LOOKS_AT_ONCE);
  return Math.min(MAX_LAST_LOOK_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}

export interface WaitOptions {
  readonly id: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pollIntervalMs: number;
  /** When the whole wait began and when it must be over, on the clock. */
  readonly startedMs: number;
  readonly deadlineMs: number;
  /** Time kept for the last look: see {@link lastLookReserveMs}. */
  readonly reserveMs: number;
  readonly signal: AbortSignal;
  /** Whether the set was started just now, so that a look at once would tell nothing. */
  readonly isNew: boolean;
  /** An earlier set like this one, as soon as one is known. */
  readonly earlier: () => SimulationSet | undefined;
}

/**
 * How a wait ended. `lastSeen` is `undefined` where no look succeeded;
 * `trouble` is what kept the last look from succeeding.
 */
export type Waited =
  | { readonly outcome: 'terminal'; readonly set: SimulationSet }
  | {
      readonly outcome: 'timed-out';
      readonly lastSeen: SimulationSet;
      readonly trouble: BlandError | undefined;
    }
  | { readonly outcome: 'stopped'; readonly lastSeen: SimulationSet | undefined; readonly error: unknown };

/**
 * Calls `look` until it returns a terminal set, at least `pollIntervalMs` apart (see pace.ts), and one last time
 * just before the deadline. Never throws: what `look` threw, or the signal's reason, is in `stopped`.
 */
export async function waitUntilTerminal(
  look: () => Promise<SimulationSet>,
  options: WaitOptions,
): Promise<Waited> {
  const { clock, pollIntervalMs, deadlineMs, reserveMs, signal, isNew } = options;
  const progress = new ProgressLog(options);
  let lastSeen: SimulationSet | undefined;
  try {
    if (isNew)
      await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
    for (;;) {
      lastSeen = await look();
      progress.report(lastSeen);
      if (isTerminal(lastSeen.status)) return { outcome: 'terminal', set: lastSeen };
      const nowMs = clock.now();
      const spareMs = deadlineMs - reserveMs - nowMs;
      const pauseMs = nextPauseMs(pollIntervalMs, nowMs, spareMs, forecast(lastSeen, options, nowMs));
      if (pauseMs === undefined) return { outcome: 'timed-out', lastSeen, trouble: undefined };
      await clock.sleep(pauseMs, signal);
    }
  } catch (error) {
    if (!(error instanceof OutOfTimeError)) return { outcome: 'stopped', lastSeen, error };
    const { trouble } = error;
    if (lastSeen === undefined) return { outcome: 'stopped', lastSeen, error: trouble };
    return { outcome: 'timed-out', lastSeen, trouble };
  }
}

function forecast(
  set: SimulationSet,
  { startedMs, earlier }: WaitOptions,
  nowMs: number,
): Forecast | undefined {
  const totalRuns = runsInAll(set);
  const last = earlier();
  const durationMs = last === undefined ? undefined : durationOf(last);
  if (last !== undefined && durationMs !== undefined && runsInAll(last) === totalRuns) {
    const foreseen = forecastByDuration(parseTime(set.createdAt) ?? startedMs, durationMs);
    // Once it is over, it was of no use.
    if (foreseen.latestEndMs === undefined || nowMs < foreseen.latestEndMs) return foreseen;
  }
  const runsDone = set.overall?.totalRuns;
  if (runsDone === undefined || totalRuns === undefined) return undefined;
  return forecastByProgress(startedMs, nowMs, runsDone, totalRuns);
}

function runsInAll({ simulationsPerScenario, totalScenarios }: SimulationSet): number | undefined {
  if (simulationsPerScenario === undefined || totalScenarios === undefined) return undefined;
  return simulationsPerScenario * totalScenarios;
}

/** One line for each change of status, and a sign of life in between. */
class ProgressLog {
  readonly #options: WaitOptions;
  #status: string | undefined;
  #lastLineMs = 0;

  constructor(options: WaitOptions) {
    this.#options = options;
  }

  report(set: SimulationSet): void {
    const { id, clock, log, startedMs } = this.#options;
    const nowMs = clock.now();
    const changed = set.status !== this.#status;
    if (!changed && nowMs - this.#lastLineMs < HEARTBEAT_MS) return;
    const from = changed && this.#status !== undefined ? `${this.#status} → ` : '';
    const still = changed ? '' : 'still ';
    log.info(
      `Set ${id} is ${still}${from}${set.status} after ${Math.round((nowMs - startedMs) / 1000)} s${runsSoFar(set)}.`,
    );
    this.#status = set.status;
    this.#lastLineMs = nowMs;
  }
}

/** The number of runs that a set has behind it, where Bland tells. */
function runsSoFar(set: SimulationSet): string {
  const done = set.overall?.totalRuns;
  if (done === undefined) return '';
  const all = runsInAll(set);
  return all === undefined ? `, ${done} runs done` : `, ${done} of ${all} runs done`;
}
