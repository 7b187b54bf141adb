/** Why a set or a check run has no verdict of its own, in words: not ended in time, not seen, or not started. */
import { BlandError, InterruptedError, OutOfTimeError } from '../bland/http/errors.ts';
import { isKnownStatus, isTerminal } from '../bland/simulation-set.ts';
import type { Waited } from '../bland/wait.ts';
import type { SetResult, Trouble } from '../gate/verdict.ts';
import { Cancelled } from '../runtime/cancel.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { quote, say } from '../text/phrase.ts';
import { explainError, troubleOf } from './explain-error.ts';

export interface WaitFacts {
  readonly waitedMs: number;
  readonly timeoutMs: number;
  /** Whether Bland answered at all while we waited: if so, it is there, and what did not end in time was only slow. */
  readonly hasAnswered: boolean;
  readonly log: Logger;
}

/** What was waited for, in words. */
export interface Awaited {
  readonly noun: 'set' | 'check run';
  /** Of what we started it is said that it goes on, whatever kept us from seeing it. */
  readonly isOwn: boolean;
  /** What becomes of it now, behind “The set ” or “Otherwise the set ”; `undefined` where it was stopped. */
  readonly goesOn: string | undefined;
  /** How it is judged once it has ended. */
  readonly judgeIt: string;
}

export const OF_SET: Omit<Awaited, 'isOwn'> = {
  noun: 'set',
  goesOn:
    'keeps running at Bland and costs money, since no way to stop it is documented: once it has ended, judge it by its id.',
  judgeIt: 'judge it by its id.',
};

type Unjudged = Pick<SetResult, 'verdict' | 'trouble'>;
type Seen = { readonly status: string };
type Unfinished = Exclude<Waited<Seen>, { outcome: 'terminal' }>;
type TimedOut = Extract<Waited<Seen>, { outcome: 'timed-out' }>;

const UNKNOWN_STATUS = 'at Bland, update this action; if it is up to date, report this line.';

/** What was not seen to end. */
export function explainUnfinished(waited: Unfinished, facts: WaitFacts, about: Awaited): Unjudged {
  if (waited.outcome === 'stopped')
    return explainStop(waited.error, waited.lastSeen?.status, about, facts.log);
  const { lastSeen, trouble } = waited;
  // What was never seen since Bland is down is not slow.
  if (lastSeen === undefined && !isOnlyLate(trouble, facts))
    return explainStop(trouble, undefined, about, facts.log);
  return { verdict: 'timed-out', trouble: explainTimeOut(waited, facts, about) };
}

/** What could not be started, or of which that is not known. */
export function explainNoStart(error: unknown, facts: WaitFacts, { noun }: Pick<Awaited, 'noun'>): Unjudged {
  const { log } = facts;
  const mayGoOn = `If the request reached Bland, a ${noun} is running and costs money: look for it there before you start another.`;
  if (error instanceof InterruptedError && error.cause instanceof Cancelled) {
    const what = say`${error.cause.signalName} stopped it while a ${noun} was being started`;
    return { verdict: 'cancelled', trouble: { what, advice: mayGoOn } };
  }
  if (error instanceof Cancelled) {
    const what = say`${error.signalName} stopped it before the ${noun} was started`;
    return { verdict: 'cancelled', trouble: { what, advice: 'Nothing was started.' } };
  }
  const late = error instanceof OutOfTimeError ? error.trouble : undefined;
  if (late !== undefined) {
    const waited = formatDuration(facts.waitedMs);
    const what = say`no ${noun} was started within ${waited}: ${late.what}`;
    const verdict = isOnlyLate(late, facts) ? 'timed-out' : 'error';
    return { verdict, trouble: { ...troubleOf(late), what } };
  }
  const trouble = explainError(error, log);
  // A bug may have come after the request; what Bland answered says itself what came of it.
  const advice = error instanceof BlandError ? trouble.advice : `${trouble.advice} ${mayGoOn}`;
  return { verdict: 'error', trouble: { ...trouble, advice } };
}

/** Whether more time was all that was missing, rather than Bland. */
function isOnlyLate({ kind }: BlandError, { hasAnswered }: Pick<WaitFacts, 'hasAnswered'>): boolean {
  return kind === 'no-time' || (kind === 'request-timed-out' && hasAnswered);
}

function explainTimeOut({ lastSeen, trouble }: TimedOut, facts: WaitFacts, about: Awaited): Trouble {
  const { waitedMs, timeoutMs } = facts;
  const { noun, isOwn, goesOn } = about;
  const allowed = formatDuration(timeoutMs);
  const noTime = `Raise \`timeout\` if ${noun}s take this long.`;
  if (lastSeen === undefined) {
    const what = say`the ${noun} was not seen within ${allowed}: ${trouble.what}`;
    return { ...troubleOf(trouble), what, advice: isOwn ? sentences(noTime, runsOn(about)) : noTime };
  }
  if (trouble !== undefined) {
    const waited = formatDuration(waitedMs);
    const what = say`gave up after ${waited} of ${allowed}: last seen ${quote(lastSeen.status)}, then ${trouble.what}`;
    return { ...troubleOf(trouble), what, advice: sentences(trouble.advice, runsOn(about)) };
  }
  if (isKnownStatus(lastSeen.status)) {
    return {
      what: say`the ${noun} is still ${lastSeen.status} after ${allowed}`,
      advice: sentences(noTime, runsOn(about)),
    };
  }
  const what = say`the status is still ${quote(lastSeen.status)} after ${allowed}, which this version of the action does not know`;
  const update = `If the ${noun} has ended ${UNKNOWN_STATUS}`;
  return { what, advice: sentences(update, goesOn && `Otherwise the ${noun} ${goesOn}`) };
}

/** What went wrong while it was waited for or judged. */
export function explainStop(
  error: unknown,
  lastStatus: string | undefined,
  about: Awaited,
  log: Logger,
): Unjudged {
  const { noun, isOwn } = about;
  if (error instanceof Cancelled) {
    const when =
      lastStatus === undefined
        ? say`before the ${noun} was seen`
        : say`while the ${noun} was ${quote(lastStatus)}`;
    const what = say`${error.signalName} stopped it ${when}`;
    return { verdict: 'cancelled', trouble: { what, advice: sentences(whatBecomesOf(lastStatus, about)) } };
  }
  const trouble = explainError(error, log);
  const advice = isOwn ? sentences(trouble.advice, whatBecomesOf(lastStatus, about)) : trouble.advice;
  const verdict = error instanceof InterruptedError ? 'cancelled' : 'error';
  return { verdict, trouble: { ...trouble, advice } };
}

/** What has ended may be stopped too: while its statistics, or its baseline, are waited for. */
function whatBecomesOf(lastStatus: string | undefined, about: Awaited): string | undefined {
  const { noun, judgeIt } = about;
  return lastStatus !== undefined && isTerminal(lastStatus)
    ? `The ${noun} has ended at Bland: ${judgeIt}`
    : runsOn(about);
}

function runsOn({ noun, goesOn }: Awaited): string | undefined {
  return goesOn && `The ${noun} ${goesOn}`;
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
