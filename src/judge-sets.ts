/** Starts what is to be started, waits for every set side by side, and judges each as it ends. */
import { type Client, makeClient, type Patience, type StartRequest } from './bland/client.ts';
import { BlandError, InterruptedError, OutOfTimeError } from './bland/errors.ts';
import { connectHttp } from './bland/http.ts';
import { isKnownStatus, type SimulationSet } from './bland/simulation-set.ts';
import { startSet } from './bland/start.ts';
import { lastLookReserveMs, type Waited, waitUntilTerminal } from './bland/wait.ts';
import { Cancelled } from './cancel.ts';
import type { Clock } from './clock.ts';
import { RUNS_WITHOUT_QUANTILE } from './evidence/interval.ts';
import { type FindRecord, findBaseline } from './find-baseline.ts';
import { type Circumstances, judge } from './gate/judge.ts';
import type { Baseline, SetResult, Trouble } from './gate/verdict.ts';
import type { Inputs, Rules, Sets, Start } from './inputs/inputs.ts';
import type { Logger } from './log.ts';
import { formatDuration, plural, quote, say, verbatim } from './phrase.ts';
import type { Report } from './report/report.ts';
import { explainError, withoutStop } from './trouble.ts';

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
  const patience = patienceOf({ ...inputs, ...surroundings, signal });
  const baseline = findBaseline(inputs.baseline, { ...surroundings, client, patience });
  const job: Job = {
    ...inputs,
    ...surroundings,
    reserveMs,
    client,
    startedIds: [],
    baseline,
    sets: tasks.length,
    earlier: undefined,
  };
  baseline.then(
    (found) => {
      if (found?.kind === 'sets') job.earlier = found.sets.length === 1 ? found.sets[0] : undefined;
    },
    // Whoever needs it meets the error by itself.
    () => undefined,
  );
  try {
    const judged = await Promise.all(tasks.map((task, index) => judgeOne(task, index, job)));
    const results = await addCoverage(judged, inputs.rules);
    if (!inputs.transcripts) return { results, transcripts: [] };
    const { quoteRuns } = await import('./quote-runs.ts');
    return await quoteRuns(results, { ...surroundings, ...patienceOf(job), client });
  } finally {
    over.abort();
  }
}

async function addCoverage(results: readonly SetResult[], rules: Rules): Promise<readonly SetResult[]> {
  if (rules.scenarios.length === 0) return results;
  const { checkCoverage } = await import('./gate/coverage.ts');
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
}

/** One set: there already, or to be started. */
type Task = { readonly id: string } | { readonly start: Start; readonly simulationsPerScenario: number };

function tasksOf(sets: Sets): Task[] {
  if (sets.from === 'ids') return sets.ids.map((id) => ({ id }));
  return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}

/** Never throws: what goes wrong with one set is its own result. */
async function judgeOne(task: Task, index: number, job: Job): Promise<SetResult> {
  if ('id' in task) return judgeById(task.id, undefined, job);
  const { clock, log, startedIds } = job;
  try {
    const patience = patienceOf(job);
    const { id, asked } = await startSet(job.client, task.start, task.simulationsPerScenario, patience);
    const size = `${plural(asked.scenarioIds.length, 'scenario')}, ${plural(asked.simulationsPerScenario, 'run')} each`;
    log.info(`Started set ${id}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
    if (startedIds.includes(id)) {
      throw new BlandError('drifted', `Bland gave the id ${id} to two sets that were started.`);
    }
    startedIds[index] = id;
    job.onStarted(startedIds.filter((known) => known !== undefined));
    return await judgeById(id, asked, job);
  } catch (error) {
    const common = { id: undefined, name: nameOf(task.start), asked: undefined, status: undefined };
    const unjudged = { ...common, set: undefined, ...NOT_JUDGED };
    const verdict = isCancel(error) ? 'cancelled' : 'error';
    const trouble = explainNoStart(error, formatDuration(clock.now() - job.startedMs), log);
    return { ...unjudged, verdict, trouble };
  }
}

const NOT_JUDGED = { checks: [], notes: [], details: new Map(), comparison: undefined } as const;

function patienceOf({
  startedMs,
  timeoutMs,
  signal,
}: Pick<Job, 'startedMs' | 'timeoutMs' | 'signal'>): Patience {
  return { deadlineMs: startedMs + timeoutMs, signal };
}

/** Never throws. @param asked what was asked for, of a set that we started */
async function judgeById(id: string, asked: StartRequest | undefined, job: Job): Promise<SetResult> {
  const isNew = asked !== undefined;
  const patience = patienceOf(job);
  const look = () => job.client.getSimulationSet(id, isNew, patience);
  const waited = await waitUntilTerminal(look, {
    ...job,
    ...patience,
    id,
    isNew,
    earlier: () => job.earlier,
  });
  const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
  const common = { id, name: `set \`${id}\``, asked, status: lastSeen?.status, set: lastSeen };
  const unjudged = { ...common, ...NOT_JUDGED };
  try {
    if (waited.outcome === 'terminal') {
      const { startedMs, rules } = job;
      return judge(waited.set, rules, { startedMs, asked, ...(await loadEvidence(waited.set, job)) });
    }
    if (waited.outcome === 'timed-out') {
      return { ...unjudged, verdict: 'timed-out', trouble: explainTimeOut(waited, job) };
    }
    const verdict = isCancel(waited.error) ? 'cancelled' : 'error';
    return { ...unjudged, verdict, trouble: explainStop(waited, isNew, job.log) };
  } catch (error) {
    if (isCancel(error)) {
      const trouble = explainStop({ outcome: 'stopped', lastSeen, error }, false, job.log);
      return { ...unjudged, verdict: 'cancelled', trouble };
    }
    return { ...unjudged, verdict: 'error', trouble: explainError(error, job.log) };
  }
}

/** What needs distributions is loaded only where the set needs it: they are a large part of the code. */
async function loadEvidence(
  { scenarios = [] }: SimulationSet,
  job: Job,
): Promise<Pick<Circumstances, 'compare' | 'betaQuantile'>> {
  const baseline = await job.baseline;
  const checkBaseline =
    baseline === undefined ? undefined : (await import('./gate/regressions.ts')).checkBaseline;
  const isLarge = scenarios.some(({ totalRuns = 0 }) => totalRuns > RUNS_WITHOUT_QUANTILE);
  return {
    compare: checkBaseline && baseline && ((ruled) => checkBaseline(ruled, baseline, job.sets)),
    betaQuantile: isLarge ? (await import('./evidence/beta.ts')).betaQuantile : undefined,
  };
}

function isCancel(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof InterruptedError;
}

type TimedOut = Extract<Waited, { outcome: 'timed-out' }>;
type Stopped = Extract<Waited, { outcome: 'stopped' }>;

const GOES_ON =
  'The set goes on at Bland and is paid for, since nothing is documented that would stop it: once it has ended, judge it by its id.';
const MAY_GO_ON =
  'If the request had reached Bland by then, a set is running, and is paid for: look for it there before you start another.';

function explainTimeOut({ lastSeen, trouble }: TimedOut, { clock, startedMs, timeoutMs }: Job): Trouble {
  const allowed = formatDuration(timeoutMs);
  if (trouble !== undefined) {
    const waited = formatDuration(clock.now() - startedMs);
    const what = say`given up after ${waited} of ${allowed}: last seen ${quote(lastSeen.status)}, and then ${verbatim(withoutStop(trouble.message))}`;
    return { what, advice: `${trouble.advice} ${GOES_ON}` };
  }
  if (!isKnownStatus(lastSeen.status)) {
    const what = say`the status is still ${quote(lastSeen.status)} after ${allowed}, a word that this version of the action does not know`;
    const advice =
      'If the set has ended at Bland, update this action; if it is the newest, report this line.';
    return { what, advice: `${advice} If it has not: ${GOES_ON}` };
  }
  const what = say`the set is still ${lastSeen.status} after ${allowed}`;
  return { what, advice: `Raise \`timeout\` if sets take this long. ${GOES_ON}` };
}

/** @param isOwn of a set that we started it is said that it goes on, whatever kept us from seeing it */
function explainStop({ lastSeen, error }: Stopped, isOwn: boolean, log: Logger): Trouble {
  if (error instanceof Cancelled) {
    const when =
      lastSeen === undefined
        ? say`before the set was seen`
        : say`while the set was ${quote(lastSeen.status)}`;
    return { what: say`the workflow was cancelled (${error.signalName}) ${when}`, advice: GOES_ON };
  }
  const trouble = explainError(error, log);
  return isOwn ? { ...trouble, advice: `${trouble.advice} ${GOES_ON}` } : trouble;
}

/** A set that could not be started, or of which that is not known. */
function explainNoStart(error: unknown, waited: string, log: Logger): Trouble {
  if (error instanceof InterruptedError && error.cause instanceof Cancelled) {
    const what = say`the workflow was cancelled (${error.cause.signalName}) while a set was being started`;
    return { what, advice: MAY_GO_ON };
  }
  if (error instanceof Cancelled) {
    return {
      what: say`the workflow was cancelled (${error.signalName}) before the set was started`,
      advice: 'Nothing was started.',
    };
  }
  if (error instanceof OutOfTimeError) {
    const { message, advice } = error.trouble;
    return { what: say`no set was started within ${waited}: ${verbatim(withoutStop(message))}`, advice };
  }
  const trouble = explainError(error, log);
  // A bug may have come after the request; what Bland answered says itself what came of it.
  return error instanceof BlandError ? trouble : { ...trouble, advice: `${trouble.advice} ${MAY_GO_ON}` };
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
