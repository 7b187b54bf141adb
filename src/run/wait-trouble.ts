/** Why a set has no verdict of its own, in words: it did not end in time, could not be seen, or was not started. */
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
  /** Of a set that we started it is said that it goes on, whatever kept us from seeing it. */
  readonly isOwn: boolean;
  readonly log: Logger;
}

type Unjudged = Pick<SetResult, 'verdict' | 'trouble'>;
type Unfinished = Exclude<Waited, { outcome: 'terminal' }>;
type TimedOut = Extract<Waited, { outcome: 'timed-out' }>;

const RUNS_ON =
  'set keeps running at Bland and costs money, since no way to stop it is documented: once it has ended, judge it by its id.';
const GOES_ON = `The ${RUNS_ON}`;
const HAS_ENDED = 'The set has ended at Bland: judge it by its id.';
const MAY_GO_ON =
  'If the request reached Bland, a set is running and costs money: look for it there before you start another.';
const NO_TIME = 'Raise `timeout` if sets take this long.';
const UNKNOWN_STATUS =
  'If the set has ended at Bland, update this action; if it is up to date, report this line.';

/** A set that was not seen to end. */
export function explainUnfinished(waited: Unfinished, facts: WaitFacts): Unjudged {
  if (waited.outcome === 'stopped') return explainStop(waited.error, waited.lastSeen?.status, facts);
  const { lastSeen, trouble } = waited;
  // What was never seen since Bland is down is no slow set.
  if (lastSeen === undefined && !isOnlyLate(trouble, facts)) return explainStop(trouble, undefined, facts);
  return { verdict: 'timed-out', trouble: explainTimeOut(waited, facts) };
}

/** A set that could not be started, or of which that is not known. */
export function explainNoStart(error: unknown, facts: Omit<WaitFacts, 'isOwn'>): Unjudged {
  const { log } = facts;
  if (error instanceof InterruptedError && error.cause instanceof Cancelled) {
    const what = say`the workflow was cancelled (${error.cause.signalName}) while a set was being started`;
    return { verdict: 'cancelled', trouble: { what, advice: MAY_GO_ON } };
  }
  if (error instanceof Cancelled) {
    const what = say`the workflow was cancelled (${error.signalName}) before the set was started`;
    return { verdict: 'cancelled', trouble: { what, advice: 'Nothing was started.' } };
  }
  const late = error instanceof OutOfTimeError ? error.trouble : undefined;
  if (late !== undefined) {
    const waited = formatDuration(facts.waitedMs);
    const what = say`no set was started within ${waited}: ${late.what}`;
    const verdict = isOnlyLate(late, facts) ? 'timed-out' : 'error';
    return { verdict, trouble: { ...troubleOf(late), what } };
  }
  const trouble = explainError(error, log);
  // A bug may have come after the request; what Bland answered says itself what came of it.
  const advice = error instanceof BlandError ? trouble.advice : `${trouble.advice} ${MAY_GO_ON}`;
  return { verdict: 'error', trouble: { ...trouble, advice } };
}

/** Whether more time was all that was missing, rather than Bland. */
function isOnlyLate({ kind }: BlandError, { hasAnswered }: Pick<WaitFacts, 'hasAnswered'>): boolean {
  return kind === 'no-time' || (kind === 'request-timed-out' && hasAnswered);
}

function explainTimeOut({ lastSeen, trouble }: TimedOut, facts: WaitFacts): Trouble {
  const { waitedMs, timeoutMs, isOwn } = facts;
  const allowed = formatDuration(timeoutMs);
  if (lastSeen === undefined) {
    const what = say`the set was not seen within ${allowed}: ${trouble.what}`;
    return { ...troubleOf(trouble), what, advice: isOwn ? `${NO_TIME} ${GOES_ON}` : NO_TIME };
  }
  if (trouble !== undefined) {
    const waited = formatDuration(waitedMs);
    const what = say`gave up after ${waited} of ${allowed}: last seen ${quote(lastSeen.status)}, then ${trouble.what}`;
    return { ...troubleOf(trouble), what, advice: `${trouble.advice} ${GOES_ON}` };
  }
  if (isKnownStatus(lastSeen.status)) {
    return {
      what: say`the set is still ${lastSeen.status} after ${allowed}`,
      advice: `${NO_TIME} ${GOES_ON}`,
    };
  }
  const what = say`the status is still ${quote(lastSeen.status)} after ${allowed}, which this version of the action does not know`;
  return { what, advice: `${UNKNOWN_STATUS} Otherwise the ${RUNS_ON}` };
}

/** What went wrong while a set was waited for or judged. */
export function explainStop(
  error: unknown,
  lastStatus: string | undefined,
  { isOwn, log }: Pick<WaitFacts, 'isOwn' | 'log'>,
): Unjudged {
  if (error instanceof Cancelled) {
    const when =
      lastStatus === undefined ? say`before the set was seen` : say`while the set was ${quote(lastStatus)}`;
    const what = say`the workflow was cancelled (${error.signalName}) ${when}`;
    return { verdict: 'cancelled', trouble: { what, advice: whatBecomesOf(lastStatus) } };
  }
  const trouble = explainError(error, log);
  const advice = isOwn ? `${trouble.advice} ${whatBecomesOf(lastStatus)}` : trouble.advice;
  const verdict = error instanceof InterruptedError ? 'cancelled' : 'error';
  return { verdict, trouble: { ...trouble, advice } };
}

/** A set that has ended may be stopped too: while its statistics, or its baseline, are waited for. */
function whatBecomesOf(lastStatus: string | undefined): string {
  return lastStatus !== undefined && isTerminal(lastStatus) ? HAS_ENDED : GOES_ON;
}
