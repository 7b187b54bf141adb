/** Polls a set until it is terminal, or time is up. Knows no HTTP. */
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration, plural } from '../text/format.ts';
import { quote, say, verbatimId } from '../text/phrase.ts';
import { type Asked, describeMissing } from './completeness.ts';
import { type BlandError, OutOfTimeError } from './http/errors.ts';
import {
  type Forecast,
  forecastByDuration,
  forecastByProgress,
  nextPauseMs,
  SHORTEST_PAUSE_MS,
} from './polling.ts';
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
/** An end that is nearer is foretold in tens of seconds, one that is further away in minutes. */
const SOON_MS = 90_000;
const PARALLEL_POLLS = 8;
const MAX_LAST_POLL_MS = 2000;
/** How long a set that has ended is polled again if it lacks statistics. */
const SETTLING_MS = 60_000;
/** A set that ended longer ago will not get them any more: one more poll is enough. */
const SETTLED_AFTER_MS = 600_000;

/**
 * The time to keep for the last poll of every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
export function lastPollReserveMs(sets: number, timeoutMs: number): number {
  const rounds = Math.ceil(sets / PARALLEL_POLLS);
  return Math.min(MAX_LAST_POLL_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}

export interface WaitOptions extends Deadline {
  readonly id: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pollIntervalMs: number;
  /** When the whole wait began, on the clock. */
  readonly startedMs: number;
  /** Time kept for the last poll: see {@link lastPollReserveMs}. */
  readonly reserveMs: number;
  /** What was asked for, of a set that was started just now: its first poll comes after a pause. */
  readonly asked: Asked | undefined;
  /** An earlier set of the same kind, as soon as one is known. */
  readonly earlier: () => SimulationSet | undefined;
}

/** How a wait ended. `lastSeen` is `undefined` where no poll succeeded; `trouble` kept the last poll from succeeding in time. */
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
 * Calls `poll` until it returns a terminal set with all of its statistics, at least `pollIntervalMs` apart (see polling.ts),
 * and one last time just before the deadline. A terminal set that lacks statistics is polled again for a minute, and
 * then taken as it is. Never throws: what `poll` threw, or the signal's reason, is in `stopped`.
 *
 * @param poll is given the time by which it must be over
 */
export async function waitUntilTerminal(
  poll: (deadlineMs: number) => Promise<SimulationSet>,
  options: WaitOptions,
): Promise<Waited> {
  const { clock, pollIntervalMs, deadlineMs, reserveMs, signal, asked } = options;
  const logProgress = makeProgressLog(options);
  const settling = makeSettling(options);
  let lastSeen: SimulationSet | undefined;
  try {
    if (asked !== undefined)
      await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
    for (;;) {
      const hasEnded = lastSeen !== undefined && isTerminal(lastSeen.status);
      lastSeen = await poll(hasEnded ? settling.untilMs : deadlineMs);
      logProgress(lastSeen);
      const { status } = lastSeen;
      const pauseMs = isTerminal(status) ? settling.pauseMs(lastSeen) : runningPauseMs(lastSeen, options);
      if (pauseMs === undefined) return endOf(lastSeen, undefined);
      await clock.sleep(pauseMs, signal);
    }
  } catch (error) {
    if (!(error instanceof OutOfTimeError)) return { outcome: 'stopped', lastSeen, error };
    const { trouble } = error;
    return lastSeen === undefined ? { outcome: 'timed-out', lastSeen, trouble } : endOf(lastSeen, trouble);
  }
}

/** A terminal set is taken as it is, even if statistics that were missing could not be had. */
function endOf(lastSeen: SimulationSet, trouble: BlandError | undefined): Waited {
  if (isTerminal(lastSeen.status)) return { outcome: 'terminal', set: lastSeen };
  return { outcome: 'timed-out', lastSeen, trouble };
}

/** The pause before a set that has not ended is polled again; `undefined` when no time is left for it. */
function runningPauseMs(set: SimulationSet, options: WaitOptions): number | undefined {
  const { clock, deadlineMs, reserveMs, pollIntervalMs } = options;
  const nowMs = clock.now();
  const spareMs = deadlineMs - reserveMs - nowMs;
  if (spareMs <= 0) return undefined;
  return Math.min(spareMs, nextPauseMs(pollIntervalMs, nowMs, forecast(set, options, nowMs)));
}

/** The time in which the statistics of a set that has ended may still arrive. */
function makeSettling({ id, asked, clock, log, pollIntervalMs, deadlineMs, reserveMs }: WaitOptions) {
  let polls = 0;
  const settling = {
    /** When it is over; it begins with the first poll that lacks something. */
    untilMs: deadlineMs,
    /** The pause before the set is polled again, doubled each time; `undefined` where it is taken as it is. */
    pauseMs(set: SimulationSet): number | undefined {
      const missing = isWhole(set.status) ? describeMissing(set, asked) : undefined;
      if (missing === undefined) return undefined;
      const nowMs = clock.now();
      if (polls === 0) settling.untilMs = Math.min(deadlineMs, nowMs + SETTLING_MS);
      const spareMs = settling.untilMs - reserveMs - nowMs;
      const isOld = nowMs - (parseTime(set.completedAt) ?? nowMs) > SETTLED_AFTER_MS;
      if (spareMs <= 0 || (isOld && polls > 0)) return undefined;
      if (polls === 0) {
        const how = isOld ? 'once more' : `for up to ${formatDuration(SETTLING_MS)}`;
        log.info(say`Set ${verbatimId(id)} is ${set.status}, but ${missing}: looking again ${how}.`);
      }
      polls += 1;
      return Math.min(spareMs, Math.max(pollIntervalMs, SHORTEST_PAUSE_MS) * 2 ** (polls - 1));
    },
  };
  return settling;
}

function forecast(set: SimulationSet, { startedMs, earlier }: WaitOptions, nowMs: number) {
  const totalRuns = runsInAll(set);
  const last = earlier();
  const isAlike = last !== undefined && isWhole(last.status) && runsInAll(last) === totalRuns;
  const durationMs = isAlike ? durationOf(last) : undefined;
  if (durationMs !== undefined) {
    const createdMs = parseTime(set.createdAt) ?? startedMs;
    // If it was created in the future, a clock is wrong.
    const expected = forecastByDuration(createdMs <= nowMs ? createdMs : startedMs, durationMs);
    // Past its latest end, the forecast was wrong.
    if (nowMs < expected.latestEndMs) return expected;
  }
  return forecastByProgress(startedMs, nowMs, set.overall?.totalRuns, totalRuns);
}

function runsInAll({ simulationsPerScenario, totalScenarios }: SimulationSet): number | undefined {
  if (simulationsPerScenario === undefined || totalScenarios === undefined) return undefined;
  return simulationsPerScenario * totalScenarios;
}

/** One line for each change of status, and one a minute in between. */
function makeProgressLog(options: WaitOptions): (set: SimulationSet) => void {
  const { id, clock, log, startedMs } = options;
  // A status that is not documented comes from outside.
  const named = (status: string) => (isKnownStatus(status) ? status : quote(status));
  let lastStatus: string | undefined;
  let lastLineMs = 0;
  return (set) => {
    const nowMs = clock.now();
    const hasChanged = set.status !== lastStatus;
    const left = isTerminal(set.status) ? '' : describeLeft(forecast(set, options, nowMs), nowMs);
    const progress = [describeRuns(set), left].filter((words) => words !== '').join(', ');
    const then = progress === '' ? '' : `: ${progress}`;
    log.progress(say`Set ${verbatimId(id)} is ${named(set.status)}${then}`);
    if (!hasChanged && nowMs - lastLineMs < HEARTBEAT_MS) return;
    const still = hasChanged ? '' : 'still ';
    const from = hasChanged && lastStatus !== undefined ? say`${named(lastStatus)} → ` : '';
    const after = `after ${formatDuration(nowMs - startedMs)}`;
    log.info(say`Set ${verbatimId(id)} is ${still}${from}${named(set.status)} ${after}${then}.`);
    lastStatus = set.status;
    lastLineMs = nowMs;
  };
}

function describeRuns(set: SimulationSet): string {
  const [done, all = Number.NaN] = [set.overall?.totalRuns, runsInAll(set)];
  if (done === undefined) return '';
  const runs = Number.isNaN(all) ? plural(done, 'run') : `${done} of ${plural(all, 'run')}`;
  // 100% only where it is that, and none for figures that can't be.
  return done >= 0 && done <= all && Number.isFinite(all) && all > 0
    ? `${runs} (${Math.floor((done / all) * 100)}%)`
    : runs;
}

/** Empty where nothing is known, or the end is overdue. */
function describeLeft(expected: Forecast | undefined, nowMs: number): string {
  const leftMs = expected === undefined ? 0 : expected.expectedEndMs - nowMs;
  if (leftMs <= 0) return '';
  // No forecast is as good as the seconds would suggest.
  const unitMs = leftMs < SOON_MS ? 10_000 : 60_000;
  return `about ${formatDuration(Math.ceil(leftMs / unitMs) * unitMs)} left`;
}
