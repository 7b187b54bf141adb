/** Waits for every set side by side, and judges each as it ends. */
import { makeClient } from './bland/client.ts';
import { BlandError } from './bland/errors.ts';
import { connectHttp } from './bland/http.ts';
import { isKnownStatus } from './bland/simulation-set.ts';
import { type Waited, waitUntilTerminal } from './bland/wait.ts';
import { Cancelled } from './cancel.ts';
import type { Clock } from './clock.ts';
import { judge } from './gate/judge.ts';
import type { SetResult, Trouble } from './gate/verdict.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Logger } from './log.ts';
import { quote, say, verbatim } from './phrase.ts';
import { formatDuration } from './report/format.ts';

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startedMs: number;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
}

/** One result for each set, in the order of the ids. One set's trouble does not hide another's result. */
export async function judgeSets(inputs: Inputs, surroundings: Surroundings): Promise<SetResult[]> {
  const { clock, log, startedMs, signal } = surroundings;
  const { pollIntervalMs, timeoutMs, rules } = inputs;
  const deadlineMs = startedMs + timeoutMs;
  const http = connectHttp({ ...inputs, clock, log, random: Math.random });
  const client = makeClient(http);
  try {
    return await Promise.all(
      inputs.simulationSetIds.map(async (id) => {
        const look = () => client.getSimulationSet(id, deadlineMs, signal);
        const options = { id, clock, log, pollIntervalMs, startedMs, deadlineMs, signal };
        const waited = await waitUntilTerminal(look, options);
        return waited.outcome === 'terminal' ? judge(waited.set, rules) : unjudged(id, waited, timeoutMs);
      }),
    );
  } finally {
    await http.close();
  }
}

type TimedOut = Extract<Waited, { outcome: 'timed-out' }>;
type Stopped = Extract<Waited, { outcome: 'stopped' }>;

const GOES_ON =
  'The set goes on at Bland and is paid for, since nothing is documented that would stop it: once it has ended, judge it by its id.';

function unjudged(id: string, waited: TimedOut | Stopped, timeoutMs: number): SetResult {
  const { lastSeen } = waited;
  const common = { id, status: lastSeen?.status, set: lastSeen, checks: [], notes: [] };
  if (waited.outcome === 'timed-out') {
    return { ...common, verdict: 'timed-out', trouble: explainTimeOut(waited, timeoutMs) };
  }
  const verdict = waited.error instanceof Cancelled ? 'cancelled' : 'error';
  return { ...common, verdict, trouble: explainStop(waited) };
}

function explainTimeOut({ lastSeen, trouble }: TimedOut, timeoutMs: number): Trouble {
  const allowed = formatDuration(timeoutMs);
  if (trouble !== undefined) {
    const what = say`not terminal within ${allowed}: last seen ${quote(lastSeen.status)}, and then ${verbatim(trimStop(trouble.message))}`;
    return { what, advice: `${trouble.advice} ${GOES_ON}` };
  }
  if (!isKnownStatus(lastSeen.status)) {
    const what = say`the status is still ${quote(lastSeen.status)} after ${allowed}, a word that this version of the action does not know`;
    return {
      what,
      advice: 'If the set has ended at Bland, update this action; if it is the newest, report this line.',
    };
  }
  const what = say`the set is still ${lastSeen.status} after ${allowed}`;
  return { what, advice: `Raise \`timeout\` if sets take this long. ${GOES_ON}` };
}

function explainStop({ lastSeen, error }: Stopped): Trouble {
  if (error instanceof Cancelled) {
    const when =
      lastSeen === undefined
        ? say`before the set was seen`
        : say`while the set was ${quote(lastSeen.status)}`;
    return { what: say`${error.signalName} stopped the wait ${when}`, advice: GOES_ON };
  }
  // What is not Bland's or the network's fault is a bug, for main to report.
  if (!(error instanceof BlandError)) throw error;
  return { what: [verbatim(trimStop(error.message))], advice: error.advice };
}

function trimStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
