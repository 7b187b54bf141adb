/** Starts what is to be started, waits for every set side by side, and judges all once the last has ended. */
import { type Client, makeClient, type StartRequest } from '../bland/client.ts';
import { BlandError } from '../bland/http/errors.ts';
import { connectHttp } from '../bland/http/http.ts';
import type { SimulationSet } from '../bland/simulation-set.ts';
import { type Start, startSet } from '../bland/start.ts';
import { lastPollReserveMs, type Waited, waitUntilTerminal } from '../bland/wait.ts';
import { readSet } from '../facts/set-facts.ts';
import { type Context, judge } from '../gate/judge.ts';
import { resultsOf } from '../gate/scenario-results.ts';
import type { Baseline, SetResult } from '../gate/verdict.ts';
import type { Inputs, Sets } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { plural } from '../text/format.ts';
import { say, verbatimId } from '../text/phrase.ts';
import { awaitBaseline, type FindRecord, findBaseline } from './find-baseline.ts';
import { explainNoStart, explainStop, explainUnfinished } from './wait-trouble.ts';

export interface Deps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startedMs: number;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Called as soon as a set of ours exists, with the ids of all that do, in the order of the inputs. */
  readonly onStarted: (ids: readonly string[]) => void;
  readonly findRecord: FindRecord;
}

/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
export async function judgeSets(
  inputs: Inputs,
  deps: Deps,
): Promise<Pick<Report, 'results' | 'transcripts'>> {
  const client = makeClient(await connectHttp({ ...inputs, ...deps, random: Math.random }));
  const tasks = tasksOf(inputs.sets);
  const deadlineMs = deps.startedMs + inputs.timeoutMs;
  const over = new AbortController();
  const signal = AbortSignal.any([deps.signal, over.signal]);
  const job: Job = {
    ...inputs,
    ...deps,
    deadlineMs,
    client,
    sets: tasks.length,
    startedIds: [],
    baseline: findBaseline(inputs.baseline, { ...deps, client, deadline: { deadlineMs, signal } }),
    earlier: undefined,
    hasAnswered: false,
  };
  job.baseline.then(
    (found) => {
      if (found?.kind === 'sets' && found.sets.length === 1) job.earlier = found.sets[0];
    },
    // Handled where the baseline is awaited.
    () => undefined,
  );
  try {
    const ended = await Promise.all(tasks.map((task, index) => startAndWait(task, index, job)));
    // Now the time runs in which the baseline must be there.
    const judged = await Promise.all(ended.map((one) => ('waited' in one ? judgeEnded(one, job) : one)));
    let results: readonly SetResult[] = judged;
    if (inputs.rules.scenarios.length > 0) {
      const { checkCoverage } = await import('../gate/coverage.ts');
      results = checkCoverage(judged, inputs.rules);
    }
    if (!inputs.transcripts) return { results, transcripts: [] };
    const { quoteRuns } = await import('./quote-runs.ts');
    return await quoteRuns(results, job);
  } finally {
    over.abort();
  }
}

interface Job extends Deps, Deadline, Pick<Inputs, 'pollIntervalMs' | 'timeoutMs' | 'rules'> {
  readonly client: Client;
  readonly sets: number;
  /** The id of each set of ours at its task's place, as far as they exist. */
  readonly startedIds: (string | undefined)[];
  readonly baseline: Promise<Baseline | undefined>;
  /** The one set of the baseline, as soon as it is known: this one may take as long. */
  earlier: SimulationSet | undefined;
  /** Whether Bland gave a set, or started one. */
  hasAnswered: boolean;
}

/** One set: there already, or to be started. */
type Task = { readonly id: string } | { readonly start: Start; readonly simulationsPerScenario: number };

function tasksOf(sets: Sets): Task[] {
  if (sets.from === 'ids') return sets.ids.map((id) => ({ id }));
  return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}

/** A set whose wait is over. */
interface Ended {
  readonly id: string;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  readonly waited: Waited;
}

const NOT_JUDGED = { scenarios: [], checks: [], notes: [], comparison: undefined } as const;

/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(task: Task, index: number, job: Job): Promise<Ended | SetResult> {
  if ('id' in task) return waitFor(task.id, undefined, job);
  const { log, startedIds } = job;
  try {
    const { id, asked } = await startSet(job.client, task.start, task.simulationsPerScenario, job);
    job.hasAnswered = true;
    const size = `${plural(asked.scenarioIds.length, 'scenario')}, ${plural(asked.simulationsPerScenario, 'run')} each`;
    log.info(say`Started set ${verbatimId(id)}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
    if (startedIds.includes(id)) {
      throw new BlandError('drifted', `Bland gave the id ${id} to two sets that were started.`);
    }
    startedIds[index] = id;
    job.onStarted(startedIds.filter((known) => known !== undefined));
    return await waitFor(id, asked, job);
  } catch (error) {
    const common = { id: undefined, name: nameOf(task.start), asked: undefined, status: undefined };
    return { ...NOT_JUDGED, ...common, set: undefined, ...explainNoStart(error, factsOf(job)) };
  }
}

/** Never throws. */
async function waitFor(id: string, asked: StartRequest | undefined, job: Job): Promise<Ended> {
  const fetchSet = async (deadlineMs: number) => {
    const set = await job.client.getSimulationSet(id, asked !== undefined, { ...job, deadlineMs });
    job.hasAnswered = true;
    return set;
  };
  const reserveMs = lastPollReserveMs(job.sets, job.timeoutMs);
  const options = { ...job, reserveMs, id, asked, earlier: () => job.earlier };
  return { id, asked, waited: await waitUntilTerminal(fetchSet, options) };
}

/** Never throws. */
async function judgeEnded({ id, asked, waited }: Ended, job: Job): Promise<SetResult> {
  const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
  const set = lastSeen && readSet(lastSeen);
  const status = set?.status;
  const scenarios = resultsOf(set?.scenarios ?? [], undefined, [], []);
  const unjudged = { ...NOT_JUDGED, id, name: `set \`${id}\``, asked, status, set, scenarios };
  if (waited.outcome !== 'terminal') {
    return { ...unjudged, ...explainUnfinished(waited, { ...factsOf(job), isOwn: asked !== undefined }) };
  }
  try {
    const { startedMs, rules } = job;
    return judge(waited.set, rules, { startedMs, asked, compare: await comparerOf(job) });
  } catch (error) {
    return { ...unjudged, ...explainStop(error, status, { isOwn: false, log: job.log }) };
  }
}

function factsOf({ clock, startedMs, timeoutMs, hasAnswered, log }: Job) {
  return { waitedMs: clock.now() - startedMs, timeoutMs, hasAnswered, log };
}

/** What compares is loaded only where there is a baseline: distributions are a large part of the code. */
async function comparerOf(job: Job): Promise<Context['compare']> {
  const baseline = await awaitBaseline(job.baseline, job);
  if (baseline === undefined) return undefined;
  const { checkBaseline } = await import('../gate/regressions.ts');
  return (set) => checkBaseline(set, baseline, job.sets);
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
