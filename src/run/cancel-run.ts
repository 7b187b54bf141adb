/** Cancels a check run that we started and give up on: by one request at most, in the time that is left. */
import type { CheckRunClient } from '../bland/check-run-client.ts';
import type { CheckRun } from '../bland/check-runs.ts';
import { isTerminal } from '../bland/simulation-set.ts';
import type { Waited } from '../bland/wait.ts';
import { Cancelled } from '../runtime/cancel.ts';
import { type Phrase, say, verbatimId } from '../text/phrase.ts';
import { explainError } from './explain-error.ts';
import type { Job } from './job.ts';

const MAX_RESERVE_MS = 5000;
/** After a signal the rest of its five seconds is for outputs and comment. */
const AFTER_SIGNAL_MS = 1500;

export interface Cancellation {
  /** Why it was not cancelled; `undefined` where Bland accepted that. */
  readonly failure: Phrase | undefined;
}

/** The time before the deadline that is kept for it: at most a tenth of the whole. */
export function cancelReserveMs(timeoutMs: number): number {
  return Math.min(MAX_RESERVE_MS, timeoutMs / 10);
}

/** Whether a run goes on, and the wait ended by the deadline or a cancelled workflow rather than by trouble with Bland. */
export function isAbandoned(waited: Exclude<Waited<CheckRun>, { outcome: 'terminal' }>): boolean {
  // One that has ended may have been looked at again.
  if (waited.lastSeen !== undefined && isTerminal(waited.lastSeen.status)) return false;
  return waited.outcome === 'timed-out' || waited.error instanceof Cancelled;
}

/** Never throws. */
export async function cancelRun(
  id: string,
  agentId: string,
  client: CheckRunClient,
  { clock, deadlineMs, signal, log }: Pick<Job, 'clock' | 'deadlineMs' | 'signal' | 'log'>,
): Promise<Cancellation> {
  const isDone = new AbortController();
  const late = new AbortController();
  const limit = () => {
    const giveUp = () => late.abort(new TooLate());
    clock.sleep(AFTER_SIGNAL_MS, isDone.signal).then(giveUp, () => undefined);
  };
  // A signal may come while the request is under way.
  if (signal.aborted) limit();
  else signal.addEventListener('abort', limit, { once: true });
  try {
    const lastMs = signal.aborted ? clock.now() + AFTER_SIGNAL_MS : deadlineMs;
    await client.cancel(id, agentId, { deadlineMs: lastMs, signal: late.signal });
    log.info(say`Check run ${verbatimId(id)} was cancelled at Bland.`);
    return { failure: undefined };
  } catch (error) {
    const failure = late.signal.aborted
      ? say`Bland gave no answer in the time that was left`
      : explainError(error, log).what;
    log.info(
      say`Check run ${verbatimId(id)} could not be cancelled: ${failure}. It goes on and costs money.`,
    );
    return { failure };
  } finally {
    isDone.abort();
    signal.removeEventListener('abort', limit);
  }
}

class TooLate extends Error {}
