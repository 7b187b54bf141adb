/** Waits until a set is terminal, or time is up. Knows no HTTP. */
import type { Clock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { type Outside, quote, say, verbatimId } from '../text/phrase.ts';
import { type Asked, describeMissing } from './completeness.ts';
import { type BlandError, troubleAtDeadline } from './http/errors.ts';
import {
  type Forecast,
  forecastByDuration,
  forecastByProgress,
  nextPauseMs,
  settlingPauseMs,
} from './pace.ts';
import {
  durationOf,
  isKnownStatus,
  isTerminal,
  isWhole,
  parseTime,
  type SimulationSet,
} from './simulation-set.ts';

/** How often a set whose status does not change is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** Sets that are looked at side by side, and the longest that such a look is given at the end. */
const LOOKS_AT_ONCE = 8;
const MAX_LAST_LOOK_MS = 2000;
/** For so long a set that has ended is looked at again where it lacks statistics. */
const SETTLING_MS = 60_000;
/** A set that ended so long ago lacks them for good: one more look is enough. */
const SETTLED_AFTER_MS = 600_000;

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
  /** What was asked for, of a set that was started just now: a look at once would tell nothing. */
  readonly asked: Asked | undefined;
  /** An earlier set like this one, as soon as one is known. */
  readonly earlier: () => SimulationSet | undefined;
}

/**
 * How a wait ended. `lastSeen` is `undefined` where no look succeeded;
 * `trouble` is what kept the last look from succeeding in time.
 */
export type Waited =
  | { readonly outcome: 'terminal'; readonly set: SimulationSet }
  | {
      readonly outcome: 'timed-out';
      readonly lastSeen: SimulationSet;
      readonly trouble: BlandError | undefined;
    }
  | { readonly outcome: 'timed-out'; readonly lastSeen: undefined; readonly trouble: BlandError }
  | { readonly outcome: 'stopped'; readonly lastSeen: SimulationSet | undefined; readonly error: unknown };

/**
 * Calls `look` until it returns a terminal set with all of its statistics, at least `pollIntervalMs` apart (see pace.ts),
 * and one last time just before the deadline. A terminal set that lacks statistics is looked at again for a minute, and
 * then taken as it is. Never throws: what `look` threw, or the signal's reason, is in `stopped`.
 *
 * @param look is given the time by which it must be over
 */
export async function waitUntilTerminal(
  look: (deadlineMs: number) => Promise<SimulationSet>,
  options: WaitOptions,
): Promise<Waited> {
  const { clock, pollIntervalMs, deadlineMs, reserveMs, signal, asked } = options;
  const progress = new ProgressLog(options);
  const settling = new Settling(options);
  let lastSeen: SimulationSet | undefined;
  try {
    if (asked !== undefined)
      await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
    for (;;) {
      const hasEnded = lastSeen !== undefined && isTerminal(lastSeen.status);
      lastSeen = await look(hasEnded ? settling.untilMs : deadlineMs);
      progress.report(lastSeen);
      if (isTerminal(lastSeen.status)) {
        const pauseMs = settling.pauseMs(lastSeen);
        if (pauseMs === undefined) return { outcome: 'terminal', set: lastSeen };
        await clock.sleep(pauseMs, signal);
        continue;
      }
      const nowMs = clock.now();
      const spareMs = deadlineMs - reserveMs - nowMs;
      const pauseMs = nextPauseMs(pollIntervalMs, nowMs, spareMs, forecast(lastSeen, options, nowMs));
      if (pauseMs === undefined) return { outcome: 'timed-out', lastSeen, trouble: undefined };
      await clock.sleep(pauseMs, signal);
    }
  } catch (error) {
    const trouble = troubleAtDeadline(error);
    if (trouble === undefined) return { outcome: 'stopped', lastSeen, error };
    if (lastSeen === undefined) return { outcome: 'timed-out', lastSeen, trouble };
    // That statistics which were missing could not be had either changes nothing.
    if (isTerminal(lastSeen.status)) return { outcome: 'terminal', set: lastSeen };
    return { outcome: 'timed-out', lastSeen, trouble };
  }
}

/** The time in which a set that has ended may still be given its statistics. */
class Settling {
  readonly #options: WaitOptions;
  #looksAgain = 0;
  /** When it is over; it begins with the first set that lacks something. */
  untilMs: number;

  constructor(options: WaitOptions) {
    this.#options = options;
    this.untilMs = options.deadlineMs;
  }

  /** The pause before the set is looked at again; `undefined` where it is taken as it is. */
  pauseMs(set: SimulationSet): number | undefined {
    const { id, asked, clock, log, pollIntervalMs, deadlineMs, reserveMs } = this.#options;
    const missing = isWhole(set.status) ? describeMissing(set, asked) : undefined;
    if (missing === undefined) return undefined;
    const nowMs = clock.now();
    if (this.#looksAgain === 0) this.untilMs = Math.min(deadlineMs, nowMs + SETTLING_MS);
    const endedMs = parseTime(set.completedAt);
    const isOld = endedMs !== undefined && nowMs - endedMs > SETTLED_AFTER_MS;
    if (isOld && this.#looksAgain > 0) return undefined;
    const pauseMs = settlingPauseMs(pollIntervalMs, this.#looksAgain, this.untilMs - reserveMs - nowMs);
    if (pauseMs === undefined) return undefined;
    if (this.#looksAgain === 0) {
      const how = isOld ? 'once more' : `for up to ${formatDuration(SETTLING_MS)}`;
      log.info(say`Set ${verbatimId(id)} is ${set.status}, but ${missing}: looking again ${how}.`);
    }
    this.#looksAgain += 1;
    return pauseMs;
  }
}

function forecast(
  set: SimulationSet,
  { startedMs, earlier }: WaitOptions,
  nowMs: number,
): Forecast | undefined {
  const totalRuns = runsInAll(set);
  const last = earlier();
  const durationMs = last !== undefined && isWhole(last.status) ? durationOf(last) : undefined;
  if (last !== undefined && durationMs !== undefined && runsInAll(last) === totalRuns) {
    const createdMs = parseTime(set.createdAt);
    // A set that begins in the future is no more than a clock that is wrong.
    const beganMs = createdMs !== undefined && createdMs <= nowMs ? createdMs : startedMs;
    const foreseen = forecastByDuration(beganMs, durationMs);
    // Once it is over, it was of no use.
    if (foreseen?.latestEndMs !== undefined && nowMs < foreseen.latestEndMs) return foreseen;
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
    const from = changed && this.#status !== undefined ? say`${named(this.#status)} → ` : '';
    const still = changed ? '' : 'still ';
    const after = `after ${Math.round((nowMs - startedMs) / 1000)} s${runsSoFar(set)}`;
    log.info(say`Set ${verbatimId(id)} is ${still}${from}${named(set.status)} ${after}.`);
    this.#status = set.status;
    this.#lastLineMs = nowMs;
  }
}

/** A word that is not documented comes from outside. */
function named(status: string): string | Outside {
  return isKnownStatus(status) ? status : quote(status);
}

/** The number of runs that a set has behind it, where Bland tells. */
function runsSoFar(set: SimulationSet): string {
  const done = set.overall?.totalRuns;
  if (done === undefined) return '';
  const all = runsInAll(set);
  return all === undefined ? `, ${done} runs done` : `, ${done} of ${all} runs done`;
}
