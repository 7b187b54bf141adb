/** Starts what is to be started, waits for every set side by side, and judges all once the last has ended. */
import { makeClient } from '../bland/client.ts';
import { connectHttp, type Http } from '../bland/http/http.ts';
import { type Start, startSet } from '../bland/start.ts';
import { nameSet } from '../gate/set-name.ts';
import type { SetResult } from '../gate/verdict.ts';
import type { CheckRunOfAgent, Inputs, Sets } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import { plural } from '../text/format.ts';
import { say, verbatimId } from '../text/phrase.ts';
import { beginBaseline } from './find-baseline.ts';
import { announce, type Deps, type Ended, factsOf, type Job, waitFor } from './job.ts';
import { judgeEnded, NOT_JUDGED } from './judge-ended.ts';
import { explainNoStart, OF_SET } from './wait-trouble.ts';

/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
export async function judgeSets(
  inputs: Inputs,
  deps: Deps,
): Promise<Pick<Report, 'results' | 'transcripts'>> {
  const http = await connectHttp({ ...inputs, ...deps, random: Math.random });
  const client = makeClient(http);
  const { sets } = inputs;
  const tasks = tasksOf(sets);
  const deadlineMs = deps.startedMs + inputs.timeoutMs;
  const over = new AbortController();
  const signal = AbortSignal.any([deps.signal, over.signal]);
  const job: Job = {
    ...inputs,
    ...deps,
    deadlineMs,
    client,
    sets: Math.max(1, tasks.length),
    suspectRuns: sets.from === 'starts' ? sets.suspectRuns : 0,
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
  try {
    const judged = isOfAgent(sets) ? [await judgeAgent(sets, http, job)] : await judgeTasks(tasks, job);
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

function isOfAgent(sets: Sets): sets is CheckRunOfAgent {
  return sets.from === 'check-run' || sets.from === 'checks';
}

async function judgeAgent(agent: CheckRunOfAgent, http: Http, job: Job): Promise<SetResult> {
  const { startAndJudge } = await import('./check-run.ts');
  return startAndJudge(agent, http, job);
}

async function judgeTasks(tasks: readonly Task[], job: Job): Promise<SetResult[]> {
  const ended = await Promise.all(tasks.map((task, index) => startAndWait(task, index, job)));
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

/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(task: Task, index: number, job: Job): Promise<Ended | SetResult> {
  if ('id' in task) return waitFor(task.id, undefined, job);
  const { log } = job;
  try {
    const { id, asked } = await startSet(job.client, task.start, task.simulationsPerScenario, job);
    job.hasAnswered = true;
    const size = `${plural(asked.scenarioIds.length, 'scenario')}, ${plural(asked.simulationsPerScenario, 'run')} each`;
    log.info(say`Started set ${verbatimId(id)}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
    announce(id, job, index);
    return await waitFor(id, asked, job);
  } catch (error) {
    const common = { id: undefined, name: nameOf(task.start), asked: undefined, status: undefined };
    return { ...NOT_JUDGED, ...common, set: undefined, ...explainNoStart(error, factsOf(job), OF_SET) };
  }
}

function nameOf(start: Start): string {
  return nameSet(start.of === 'scenarios' ? { ...start, scenarios: start.scenarioIds.length } : start);
}
