/** Starts what is to be started, waits for every set side by side, and judges each as it ends. */
import { type Client, makeClient, type Patience } from './bland/client.ts';
import { BlandError, OutOfTimeError } from './bland/errors.ts';
import { connectHttp } from './bland/http.ts';
import { isKnownStatus } from './bland/simulation-set.ts';
import { type Started, startSet } from './bland/start.ts';
import { type Waited, waitUntilTerminal } from './bland/wait.ts';
import { Cancelled } from './cancel.ts';
import type { Clock } from './clock.ts';
import { judge } from './gate/judge.ts';
import type { SetResult, Trouble } from './gate/verdict.ts';
import type { Inputs, Sets, Start } from './inputs/inputs.ts';
import type { Logger } from './log.ts';
import { formatDuration, plural, quote, say, verbatim } from './phrase.ts';

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startedMs: number;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Called as soon as a set of ours exists. */
  readonly onStarted: (id: string) => void;
}

/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
export async function judgeSets(inputs: Inputs, surroundings: Surroundings): Promise<SetResult[]> {
  const http = connectHttp({ ...inputs, ...surroundings, random: Math.random });
  const job: Job = { ...inputs, ...surroundings, client: makeClient(http) };
  try {
    return await Promise.all(tasksOf(inputs.sets).map((task) => judgeOne(task, job)));
  } finally {
    await http.close();
  }
}

interface Job extends Surroundings, Pick<Inputs, 'pollIntervalMs' | 'timeoutMs' | 'rules'> {
  readonly client: Client;
}

/** One set: there already, or to be started. */
type Task = { readonly id: string } | { readonly start: Start; readonly simulationsPerScenario: number };

function tasksOf(sets: Sets): Task[] {
  if (sets.from === 'ids') return sets.ids.map((id) => ({ id }));
  return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}

async function judgeOne(task: Task, job: Job): Promise<SetResult> {
  const patience: Patience = { deadlineMs: job.startedMs + job.timeoutMs, signal: job.signal };
  if ('id' in task) return judgeById(task.id, undefined, job, patience);
  let started: Started;
  try {
    started = await startSet(job.client, task.start, task.simulationsPerScenario, patience);
  } catch (error) {
    return notStarted(task.start, error);
  }
  const { id, asked } = started;
  const size = `${plural(asked.scenarioIds.length, 'scenario')}, ${plural(asked.simulationsPerScenario, 'run')} each`;
  job.log.info(`Started set ${id}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
  job.onStarted(id);
  return judgeById(id, started, job, patience);
}

async function judgeById(
  id: string,
  started: Started | undefined,
  { client, clock, log, pollIntervalMs, startedMs, timeoutMs, rules }: Job,
  patience: Patience,
): Promise<SetResult> {
  const look = () => client.getSimulationSet(id, started !== undefined, patience);
  const isNew = started !== undefined;
  const waited = await waitUntilTerminal(look, {
    id,
    clock,
    log,
    pollIntervalMs,
    startedMs,
    isNew,
    ...patience,
  });
  const asked = started?.asked;
  if (waited.outcome === 'terminal') return judge(waited.set, rules, { startedMs, asked });
  const { lastSeen } = waited;
  const common = {
    id,
    name: `set \`${id}\``,
    asked,
    status: lastSeen?.status,
    set: lastSeen,
    checks: [],
    notes: [],
  };
  if (waited.outcome === 'timed-out') {
    return { ...common, verdict: 'timed-out', trouble: explainTimeOut(waited, timeoutMs) };
  }
  const verdict = waited.error instanceof Cancelled ? 'cancelled' : 'error';
  return { ...common, verdict, trouble: explainStop(waited) };
}

type TimedOut = Extract<Waited, { outcome: 'timed-out' }>;
type Stopped = Extract<Waited, { outcome: 'stopped' }>;

const GOES_ON =
  'The set goes on at Bland and is paid for, since nothing is documented that would stop it: once it has ended, judge it by its id.';
const MAY_GO_ON =
  'If the request had reached Bland by then, a set is running, and is paid for: look for it there before you start another.';

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
  return explainBlandError(error);
}

/** A set that could not be started, or of which that is not known. */
function notStarted(start: Start, thrown: unknown): SetResult {
  const error = thrown instanceof OutOfTimeError ? thrown.trouble : thrown;
  const common = { id: undefined, name: nameOf(start), asked: undefined, status: undefined, set: undefined };
  const nothing = { ...common, checks: [], notes: [] };
  if (error instanceof Cancelled) {
    const what = say`${error.signalName} stopped the start of the set`;
    return { ...nothing, verdict: 'cancelled', trouble: { what, advice: MAY_GO_ON } };
  }
  return { ...nothing, verdict: 'error', trouble: explainBlandError(error) };
}

function nameOf(start: Start): string {
  switch (start.of) {
    case 'scenarios':
      return `the set of ${plural(start.scenarioIds.length, 'scenario')}`;
    case 'pathway':
      return `the set of pathway \`${start.pathwayId}\``;
    case 'persona':
      return `the set of persona \`${start.personaId}\``;
  }
}

function explainBlandError(error: unknown): Trouble {
  // What is not Bland's or the network's fault is a bug, for main to report.
  if (!(error instanceof BlandError)) throw error;
  return { what: [verbatim(trimStop(error.message))], advice: error.advice };
}

function trimStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
