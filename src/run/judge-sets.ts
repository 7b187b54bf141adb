/** Starts what is to be started, if that is not too much, waits for every set side by side, and judges all once the last has ended. */
import { makeClient, type StartRequest, withSaved } from '../bland/client.ts';
import { connectHttp, type Http } from '../bland/http/http.ts';
import { prepareStart, type Start } from '../bland/start.ts';
import { nameSet } from '../gate/set-name.ts';
import type { SetResult } from '../gate/verdict.ts';
import { type CheckRunOfAgent, type Inputs, type Sets, startLimits } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import { plural } from '../text/format.ts';
import { say, verbatimId } from '../text/phrase.ts';
import { explainError } from './explain-error.ts';
import { beginBaseline } from './find-baseline.ts';
import { type Deps, type Ended, factsOf, type Job, waitFor } from './job.ts';
import { judgeEnded, NOT_JUDGED } from './judge-ended.ts';
import { explainTooMany, startSet } from './started-runs.ts';
import { explainNoStart, OF_SET } from './wait-trouble.ts';

type Judgement = Pick<Report, 'results' | 'transcripts' | 'trouble' | 'startedRuns'>;

/**
 * One result for each set, in the order of the inputs. One set's trouble does not hide another's result; but where all
 * together would be too many runs, none is started and there is no result.
 */
export async function judgeSets(inputs: Inputs, deps: Deps): Promise<Judgement> {
  const http = await connectHttp({ ...inputs, ...deps, random: Math.random });
  const client = withSaved(makeClient(http), inputs.saved);
  const { sets } = inputs;
  const tasks = tasksOf(sets);
  const { suspectRuns, maxRuns } = startLimits(sets);
  const deadlineMs = deps.startedMs + inputs.timeoutMs;
  const over = new AbortController();
  const signal = AbortSignal.any([deps.signal, over.signal]);
  const job: Job = {
    ...inputs,
    ...deps,
    deadlineMs,
    client,
    sets: Math.max(1, tasks.length),
    suspectRuns,
    maxRuns,
    startedRuns: { first: 0, second: 0, unconfirmed: 0 },
    startedIds: Array(tasks.length),
    baseline: beginBaseline(inputs.baseline, { ...deps, client, deadline: { deadlineMs, signal } }),
    hasBaseline: inputs.baseline.from !== 'none',
    earlier: undefined,
    hasAnswered: false,
  };
  job.baseline.found.then(
    (found) => {
      const [newest = []] = found?.kind === 'sets' ? found.groups : [];
      if (newest.length === 1) job.earlier = newest[0];
    },
    // Handled where the baseline is awaited.
    () => undefined,
  );
  const startedRuns = inputs.sets.from === 'starts' ? job.startedRuns : undefined;
  try {
    const ready = await Promise.all(tasks.map((task) => prepare(task, job)));
    const requests = ready.flatMap((one) => ('start' in one ? [one.asked] : []));
    // All of them, before any is paid for.
    const trouble = explainTooMany(requests, job.maxRuns);
    if (trouble !== undefined) return { results: [], transcripts: [], trouble, startedRuns };
    const judged = isOfAgent(sets) ? [await judgeAgent(sets, http, job)] : await judgeTasks(ready, job);
    let results: readonly SetResult[] = judged;
    if (inputs.rules.scenarios.length > 0) {
      const { checkCoverage } = await import('../gate/coverage.ts');
      results = checkCoverage(judged, inputs.rules);
    }
    const judgement = { results, transcripts: [], trouble: undefined, startedRuns };
    if (!inputs.transcripts) return judgement;
    const { quoteRuns } = await import('./quote-runs.ts');
    return { ...judgement, ...(await quoteRuns(results, job)) };
  } catch (error) {
    // What was started is known all the same.
    return { results: [], transcripts: [], trouble: explainError(error, deps.log), startedRuns };
  } finally {
    over.abort();
  }
}

function isOfAgent(sets: Sets): sets is CheckRunOfAgent {
  return sets.from === 'check-run' || sets.from === 'checks';
}

async function judgeAgent(agent: CheckRunOfAgent, http: Http, job: Job): Promise<SetResult> {
  const { startAndJudge } = await import('./check-run.ts');
  return startAndJudge(agent, http, job);
}

async function judgeTasks(ready: readonly (Ready | SetResult)[], job: Job): Promise<SetResult[]> {
  const ended = await Promise.all(ready.map((one, index) => startAndWait(one, index, job)));
  // Now the time runs in which the baseline must be there.
  return Promise.all(ended.map((one) => ('waited' in one ? judgeEnded(one, job) : one)));
}

/** One set: there already, or to be started. */
type Task = { readonly id: string } | { readonly start: Start; readonly simulationsPerScenario: number };

function tasksOf(sets: Sets): Task[] {
  if (isOfAgent(sets)) return [];
  if (sets.from === 'ids') return sets.ids.map((id) => ({ id }));
  return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}

/** A set that is there, or what one is to be started with. */
type Ready = { readonly id: string } | { readonly start: Start; readonly asked: StartRequest };

/** Never throws: what goes wrong with one set is its own result. */
async function prepare(task: Task, job: Job): Promise<Ready | SetResult> {
  if ('id' in task) return task;
  const { start, simulationsPerScenario } = task;
  try {
    return { start, asked: await prepareStart(job.client, start, simulationsPerScenario, job) };
  } catch (error) {
    return notStarted(start, error, job);
  }
}

/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(ready: Ready | SetResult, index: number, job: Job): Promise<Ended | SetResult> {
  if ('verdict' in ready) return ready;
  if ('id' in ready) return waitFor(ready.id, undefined, job);
  const { start, asked } = ready;
  const { log } = job;
  try {
    const id = await startSet(asked, 'first', job, index);
    job.hasAnswered = true;
    const size = `${plural(asked.scenarioIds.length, 'scenario')}, ${plural(asked.simulationsPerScenario, 'run')} each`;
    log.info(say`Started set ${verbatimId(id)}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
    return await waitFor(id, asked, job);
  } catch (error) {
    return notStarted(start, error, job);
  }
}

function notStarted(start: Start, error: unknown, job: Job): SetResult {
  const common = { id: undefined, name: nameOf(start), asked: undefined, status: undefined };
  return { ...NOT_JUDGED, ...common, set: undefined, ...explainNoStart(error, factsOf(job), OF_SET) };
}

function nameOf(start: Start): string {
  return nameSet(start.of === 'scenarios' ? { ...start, scenarios: start.scenarioIds.length } : start);
}
