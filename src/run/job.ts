/** The job of a step: what its sets share, and the wait for one of them. */
import type { Client, StartRequest } from '../bland/client.ts';
import { BlandError } from '../bland/http/errors.ts';
import { setSubject } from '../bland/set-progress.ts';
import { findSet, type SimulationSet } from '../bland/simulation-set.ts';
import { lastPollReserveMs, type Waited, waitUntilTerminal } from '../bland/wait.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { StartedRuns } from '../report/report.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { say, verbatimId } from '../text/phrase.ts';
import type { FindRecords, PendingBaseline } from './find-baseline.ts';

export interface Deps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startedMs: number;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Called as soon as a set of ours exists, with the ids of all that do, in the order of the inputs. */
  readonly onStarted: (ids: readonly string[]) => void;
  /** Called as soon as a check run of ours exists. */
  readonly onCheckRun: (id: string) => void;
  readonly findRecords: FindRecords;
}

export interface Job
  extends Deps,
    Deadline,
    Pick<Inputs, 'pollIntervalMs' | 'timeoutMs' | 'rules' | 'saved'> {
  readonly client: Client;
  readonly sets: number;
  /** Of each suspect in a second look; 0: none. */
  readonly suspectRuns: number;
  /** The most that may be started in all; `undefined`: any number. */
  readonly maxRuns: number | undefined;
  /** So far. A start that is under way is not confirmed. */
  readonly startedRuns: { -readonly [Look in keyof StartedRuns]: StartedRuns[Look] };
  /** The ids of our sets as far as they exist: each at its task's place, and behind them those of second looks. */
  readonly startedIds: (string | undefined)[];
  readonly baseline: PendingBaseline;
  /** Whether one is wanted. */
  readonly hasBaseline: boolean;
  /** The newest step's set in the baseline where it is the only one, as soon as it is known: this one may take as long. */
  earlier: SimulationSet | undefined;
  /** Whether Bland gave a set, or started one. */
  hasAnswered: boolean;
}

/** A set whose wait is over. */
export interface Ended {
  readonly id: string;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  readonly waited: Waited;
}

/** Sets the output early. @throws BlandError for an id that another set has */
export function announce(id: string, { startedIds, onStarted }: Job, place: number): void {
  if (startedIds.includes(id)) {
    throw new BlandError('drifted', say`Bland gave two started sets the same id: ${verbatimId(id)}`);
  }
  startedIds[place] = id;
  onStarted(startedIds.filter((known) => known !== undefined));
}

/** Never throws. */
export async function waitFor(id: string, asked: StartRequest | undefined, job: Job): Promise<Ended> {
  const saved = findSet(job.saved, id);
  // It will not change, even if it lacks something.
  if (saved !== undefined) return { id, asked, waited: { outcome: 'terminal', lastSeen: saved } };
  const fetchSet = async (deadlineMs: number) => {
    const set = await job.client.getSimulationSet(id, asked !== undefined, { ...job, deadlineMs });
    job.hasAnswered = true;
    return set;
  };
  const { startedMs } = job;
  const subject = setSubject({ id, asked, startedMs, earlier: () => job.earlier });
  const reserveMs = lastPollReserveMs(job.sets, job.timeoutMs);
  return { id, asked, waited: await waitUntilTerminal(fetchSet, subject, { ...job, reserveMs }) };
}

export function factsOf({ clock, startedMs, timeoutMs, hasAnswered, log }: Job) {
  return { waitedMs: clock.now() - startedMs, timeoutMs, hasAnswered, log };
}
