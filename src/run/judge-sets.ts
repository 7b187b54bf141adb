/** Starts what is to be started, waits for every set side by side, and judges all once the last has ended. */
import { type Client, makeClient, type StartRequest } from '../bland/client.ts';
import { BlandError } from '../bland/http/errors.ts';
import { connectHttp } from '../bland/http/http.ts';
import type { SimulationSet } from '../bland/simulation-set.ts';
import { type Start, startSet } from '../bland/start.ts';
import { lastLookReserveMs, type Waited, waitUntilTerminal } from '../bland/wait.ts';
import { readSet } from '../facts/set-facts.ts';
import { type Context, judge } from '../gate/judge.ts';
import { resultsOf } from '../gate/scenario-results.ts';
import type { Baseline, SetResult } from '../gate/verdict.ts';
import type { Inputs, Rules, Sets } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { plural, say, verbatimId } from '../text/phrase.ts';
import { awaitBaseline, type FindRecord, findBaseline } from './find-baseline.ts';
import { explainNoStart, explainStop, explainUnfinished } from './wait-trouble.ts';

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startedMs: number;
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Called as soon as a set of ours exists, with the ids of all that do, in the order of the inputs. */
  readonly onStarted: (ids: readonly string[]) => void;
  /** Looks up what the repository remembers of the last judged run. */
  readonly findRecord: FindRecord;
}

/** What came of all sets. */
export type Judgement = Pick<Report, 'results' | 'transcripts'>;

/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
export async function judgeSets(inputs: Inputs, surroundings: Surroundings): Promise<Judgement> {
  const http = await connectHttp({ ...inputs, ...surroundings, random: Math.random });
  const client = makeClient(http);
  const tasks = tasksOf(inputs.sets);
  const reserveMs = lastLookReserveMs(tasks.length, inputs.timeoutMs);
  const over = new AbortController();
  const signal = AbortSignal.any([surroundings.signal, over.signal]);
  const deadline = deadlineOf({ ...inputs, ...surroundings, signal });
  const baseline = findBaseline(inputs.baseline, { ...surroundings, client, deadline });
  const job: Job = {
    ...inputs,
    ...surroundings,
    reserveMs,
    client,
    startedIds: [],
    baseline,
    sets: tasks.length,
    earlier: undefined,
    hasAnswered: false,
  };
  baseline.then(
    (found) => {
      if (found?.kind === 'sets') job.earlier = found.sets.length === 1 ? found.sets[0] : undefined;
    },
    // Whoever needs it meets the error by itself.
    () => undefined,
  );
  try {
    const ended = await Promise.all(tasks.map((task, index) => startAndWait(task, index, job)));
    // Now the time runs in which the baseline must be there.
    const judged = await Promise.all(ended.map((one) => ('waited' in one ? judgeEnded(one, job) : one)));
    const results = await addCoverage(judged, inputs.rules);
    if (!inputs.transcripts) return { results, transcripts: [] };
    const { quoteRuns } = await import('./quote-runs.ts');
    return await quoteRuns(results, { ...surroundings, ...deadlineOf(job), client });
  } finally {
    over.abort();
  }
}

async function addCoverage(results: readonly SetResult[], rules: Rules): Promise<readonly SetResult[]> {
  if (rules.scenarios.length === 0) return results;
  const { checkCoverage } = await import('../gate/coverage.ts');
  return checkCoverage(results, rules);
}

interface Job extends Surroundings, Pick<Inputs, 'pollIntervalMs' | 'timeoutMs' | 'rules'> {
  readonly client: Client;
  readonly reserveMs: number;
  /** The id of each set of ours at its task's place, as far as they exist. */
  readonly startedIds: (string | undefined)[];
  readonly baseline: Promise<Baseline | undefined>;
  /** How many sets there are. */
  readonly sets: number;
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

/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(task: Task, index: number, job: Job): Promise<Ended | SetResult> {
  if ('id' in task) return waitFor(task.id, undefined, job);
  const { log, startedIds } = job;
  try {
    const deadline = deadlineOf(job);
    const { id, asked } = await startSet(job.client, task.start, task.simulationsPerScenario, deadline);
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
    return { ...common, set: undefined, ...NOT_JUDGED, ...explainNoStart(error, factsOf(job)) };
  }
}

const NOT_JUDGED = { scenarios: [], checks: [], notes: [], comparison: undefined } as const;

function deadlineOf({
  startedMs,
  timeoutMs,
  signal,
}: Pick<Job, 'startedMs' | 'timeoutMs' | 'signal'>): Deadline {
  return { deadlineMs: startedMs + timeoutMs, signal };
}

/** Never throws. */
async function waitFor(id: string, asked: StartRequest | undefined, job: Job): Promise<Ended> {
  const { signal } = job;
  const look = async (deadlineMs: number) => {
    const set = await job.client.getSimulationSet(id, asked !== undefined, { deadlineMs, signal });
    job.hasAnswered = true;
    return set;
  };
  const options = { ...job, ...deadlineOf(job), id, asked, earlier: () => job.earlier };
  return { id, asked, waited: await waitUntilTerminal(look, options) };
}

/** Never throws. */
async function judgeEnded({ id, asked, waited }: Ended, job: Job): Promise<SetResult> {
  const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
  const status = lastSeen?.status;
  const set = lastSeen && readSet(lastSeen);
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
  return (ruled) => checkBaseline(ruled, baseline, job.sets);
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
