/** Polls what has a status until that is terminal, or time is up. Knows no HTTP. */
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { shortId } from '../text/label.ts';
import { quote, say, verbatimId } from '../text/phrase.ts';
import { type BlandError, OutOfTimeError } from './http/errors.ts';
import { type Forecast, nextPauseMs, SHORTEST_PAUSE_MS } from './polling.ts';
import { isKnownStatus, isTerminal, isWhole, parseTime, type SimulationSet } from './simulation-set.ts';

/** How often what does not change its status is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** An end that is nearer is foretold in tens of seconds, one that is further away in minutes. */
const SOON_MS = 90_000;
const PARALLEL_POLLS = 8;
const MAX_LAST_POLL_MS = 2000;
/** How long what has ended is polled again if it lacks results. */
const SETTLING_MS = 60_000;
/** What ended longer ago will not get them any more: one more poll is enough. */
const SETTLED_AFTER_MS = 600_000;

/**
 * The time to keep for the last poll of every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
export function lastPollReserveMs(sets: number, timeoutMs: number): number {
  const rounds = Math.ceil(sets / PARALLEL_POLLS);
  return Math.min(MAX_LAST_POLL_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}

/** What Bland is asked for again and again: a set, or a check run. */
type Polled = Pick<SimulationSet, 'status' | 'completedAt'>;

/** What is waited for, and how its answers are read. */
export interface Subject<T extends Polled> {
  /** At the beginning of a sentence. */
  readonly noun: 'Set' | 'Check run';
  readonly id: string;
  /** Whether it was started just now: its first poll comes after a pause. */
  readonly isNew: boolean;
  /** What it lacks though it has ended, in our own words; `undefined` where it is whole. */
  readonly describeMissing: (seen: T) => string | undefined;
  /** How far it has come; empty where nothing is known of that. */
  readonly describeProgress: (seen: T) => string;
  readonly forecast: (seen: T, nowMs: number) => Forecast | undefined;
}

export interface WaitOptions extends Deadline {
  readonly clock: Clock;
  readonly log: Logger;
  readonly pollIntervalMs: number;
  /** When the whole wait began, on the clock. */
  readonly startedMs: number;
  /** Time kept for the last poll: see {@link lastPollReserveMs}. */
  readonly reserveMs: number;
}

/** How a wait ended. `lastSeen` is `undefined` where no poll succeeded; `trouble` kept the last poll from succeeding in time. */
export type Waited<T = SimulationSet> =
  | { readonly outcome: 'terminal'; readonly lastSeen: T }
  | { readonly outcome: 'timed-out'; readonly lastSeen: T; readonly trouble: BlandError | undefined }
  | { readonly outcome: 'timed-out'; readonly lastSeen: undefined; readonly trouble: BlandError }
  | { readonly outcome: 'stopped'; readonly lastSeen: T | undefined; readonly error: unknown };

/**
 * Calls `poll` until it returns what is terminal and whole, at least `pollIntervalMs` apart (see polling.ts), and one last
 * time just before the deadline. What is terminal and lacks something is polled again for a minute, and then taken as it
 * is. Never throws: what `poll` threw, or the signal's reason, is in `stopped`.
 *
 * @param poll is given the time by which it must be over
 */
export async function waitUntilTerminal<T extends Polled>(
  poll: (deadlineMs: number) => Promise<T>,
  subject: Subject<T>,
  options: WaitOptions,
): Promise<Waited<T>> {
  const { clock, pollIntervalMs, deadlineMs, reserveMs, signal } = options;
  const logProgress = makeProgressLog(subject, options);
  const settling = makeSettling(subject, options);
  let lastSeen: T | undefined;
  try {
    if (subject.isNew)
      await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
    for (;;) {
      const hasEnded = lastSeen !== undefined && isTerminal(lastSeen.status);
      lastSeen = await poll(hasEnded ? settling.untilMs : deadlineMs);
      logProgress(lastSeen);
      const { status } = lastSeen;
      const pauseMs = isTerminal(status)
        ? settling.pauseMs(lastSeen)
        : runningPauseMs(lastSeen, subject, options);
      if (pauseMs === undefined) return endOf(lastSeen, undefined);
      await clock.sleep(pauseMs, signal);
    }
  } catch (error) {
    if (!(error instanceof OutOfTimeError)) return { outcome: 'stopped', lastSeen, error };
    const { trouble } = error;
    return lastSeen === undefined ? { outcome: 'timed-out', lastSeen, trouble } : endOf(lastSeen, trouble);
  }
}

/** What is terminal is taken as it is, even if what was missing could not be had. */
function endOf<T extends Polled>(lastSeen: T, trouble: BlandError | undefined): Waited<T> {
  if (isTerminal(lastSeen.status)) return { outcome: 'terminal', lastSeen };
  return { outcome: 'timed-out', lastSeen, trouble };
}

/** The pause before what has not ended is polled again; `undefined` when no time is left for it. */
function runningPauseMs<T extends Polled>(
  seen: T,
  { forecast }: Subject<T>,
  { clock, deadlineMs, reserveMs, pollIntervalMs }: WaitOptions,
): number | undefined {
  const nowMs = clock.now();
  const spareMs = deadlineMs - reserveMs - nowMs;
  if (spareMs <= 0) return undefined;
  return Math.min(spareMs, nextPauseMs(pollIntervalMs, nowMs, forecast(seen, nowMs)));
}

/** The time in which the results of what has ended may still arrive. */
function makeSettling<T extends Polled>(
  { noun, id, describeMissing }: Subject<T>,
  { clock, log, pollIntervalMs, deadlineMs, reserveMs }: WaitOptions,
) {
  let polls = 0;
  const settling = {
    /** When it is over; it begins with the first poll that lacks something. */
    untilMs: deadlineMs,
    /** The pause before it is polled again, doubled each time; `undefined` where it is taken as it is. */
    pauseMs(seen: T): number | undefined {
      const missing = isWhole(seen.status) ? describeMissing(seen) : undefined;
      if (missing === undefined) return undefined;
      const nowMs = clock.now();
      if (polls === 0) settling.untilMs = Math.min(deadlineMs, nowMs + SETTLING_MS);
      const spareMs = settling.untilMs - reserveMs - nowMs;
      const isOld = nowMs - (parseTime(seen.completedAt) ?? nowMs) > SETTLED_AFTER_MS;
      if (spareMs <= 0 || (isOld && polls > 0)) return undefined;
      if (polls === 0) {
        const how = isOld ? 'once more' : `for up to ${formatDuration(SETTLING_MS)}`;
        log.info(say`${noun} ${verbatimId(id)} is ${seen.status}, but ${missing}: looking again ${how}.`);
      }
      polls += 1;
      return Math.min(spareMs, Math.max(pollIntervalMs, SHORTEST_PAUSE_MS) * 2 ** (polls - 1));
    },
  };
  return settling;
}

/** One line for each change of status, and one a minute in between. */
function makeProgressLog<T extends Polled>(
  { noun, id, describeProgress, forecast }: Subject<T>,
  { clock, log, startedMs }: WaitOptions,
): (seen: T) => void {
  // A status that is not documented comes from outside.
  const named = (status: string) => (isKnownStatus(status) ? status : quote(status));
  let lastStatus: string | undefined;
  let lastLineMs = 0;
  return (seen) => {
    const nowMs = clock.now();
    const hasChanged = seen.status !== lastStatus;
    const left = isTerminal(seen.status) ? '' : describeLeft(forecast(seen, nowMs), nowMs);
    const progress = [describeProgress(seen), left].filter((words) => words !== '').join(', ');
    const then = progress === '' ? '' : `: ${progress}`;
    log.progress(say`${named(seen.status)}${then} (${noun.toLowerCase()} ${verbatimId(shortId(id))})`);
    if (!hasChanged && nowMs - lastLineMs < HEARTBEAT_MS) return;
    const still = hasChanged ? '' : 'still ';
    const from = hasChanged && lastStatus !== undefined ? say`${named(lastStatus)} → ` : '';
    const after = `after ${formatDuration(nowMs - startedMs)}`;
    log.info(say`${noun} ${verbatimId(id)} is ${still}${from}${named(seen.status)} ${after}${then}.`);
    lastStatus = seen.status;
    lastLineMs = nowMs;
  };
}

/** Empty where nothing is known, or the end is overdue. */
function describeLeft(expected: Forecast | undefined, nowMs: number): string {
  const leftMs = expected === undefined ? 0 : expected.expectedEndMs - nowMs;
  if (leftMs <= 0) return '';
  // No forecast is as good as the seconds would suggest.
  const unitMs = leftMs < SOON_MS ? 10_000 : 60_000;
  return `about ${formatDuration(Math.ceil(leftMs / unitMs) * unitMs)} left`;
}
