/** Starts what is to be started, if that is not too much, waits for every set side by side, and judges all once the last has ended. */
import { makeClient, type StartRequest, withSaved } from '../bland/client.ts';
import { connectHttp } from '../bland/http/http.ts';
import { isWhole } from '../bland/simulation-set.ts';
import { prepareStart, type Start } from '../bland/start.ts';
import type { SecondLook } from '../comparison/second-look.ts';
import { readSet } from '../facts/set-facts.ts';
import { judge } from '../gate/judge.ts';
import { unjudgedResultsOf } from '../gate/scenario-results.ts';
import { nameSet } from '../gate/set-name.ts';
import type { SetResult } from '../gate/verdict.ts';
import type { Inputs, Sets } from '../inputs/inputs.ts';
import type { Report } from '../report/report.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { plural } from '../text/format.ts';
import { say, verbatimId } from '../text/phrase.ts';
import { explainError } from './explain-error.ts';
import { beginBaseline } from './find-baseline.ts';
import { type Deps, type Ended, factsOf, type Job, waitFor } from './job.ts';
import { explainTooMany, startSet } from './started-runs.ts';
import { explainNoStart, explainStop, explainUnfinished } from './wait-trouble.ts';

const NOTHING_STARTED = { suspectRuns: 0, maxRuns: undefined } as const;

type Judgement = Pick<Report, 'results' | 'transcripts' | 'trouble' | 'startedRuns'>;

/**
 * One result for each set, in the order of the inputs. One set's trouble does not hide another's result; but where all
 * together would be too many runs, none is started and there is no result.
 */
export async function judgeSets(inputs: Inputs, deps: Deps): Promise<Judgement> {
  const http = await connectHttp({ ...inputs, ...deps, random: Math.random });
  const client = withSaved(makeClient(http), inputs.saved);
  const tasks = tasksOf(inputs.sets);
  const { suspectRuns, maxRuns } = inputs.sets.from === 'starts' ? inputs.sets : NOTHING_STARTED;
  const deadlineMs = deps.startedMs + inputs.timeoutMs;
  const over = new AbortController();
  const signal = AbortSignal.any([deps.signal, over.signal]);
  const job: Job = {
    ...inputs,
    ...deps,
    deadlineMs,
    client,
    sets: tasks.length,
    suspectRuns,
    maxRuns,
    startedRuns: { first: 0, second: 0, unconfirmed: 0 },
    startedIds: Array(tasks.length),
    baseline: beginBaseline(inputs.baseline, { ...deps, client, deadline: { deadlineMs, signal } }),
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
    // All of them, before any is paid for.
    const ready = await Promise.all(tasks.map((task) => prepare(task, job)));
    const requests = ready.flatMap((one) => ('start' in one ? [one.asked] : []));
    const trouble = explainTooMany(requests, job.maxRuns);
    if (trouble !== undefined) return { results: [], transcripts: [], trouble, startedRuns };
    const ended = await Promise.all(ready.map((one, index) => startAndWait(one, index, job)));
    // Now the time runs in which the baseline must be there.
    const judged = await Promise.all(ended.map((one) => ('waited' in one ? judgeEnded(one, job) : one)));
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

/** One set: there already, or to be started. */
type Task = { readonly id: string } | { readonly start: Start; readonly simulationsPerScenario: number };

function tasksOf(sets: Sets): Task[] {
  if (sets.from === 'ids') return sets.ids.map((id) => ({ id }));
  return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}

const NOT_JUDGED = { scenarios: [], checks: [], notes: [], comparison: undefined } as const;

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
  return { ...NOT_JUDGED, ...common, set: undefined, ...explainNoStart(error, factsOf(job)) };
}

/** Never throws. */
async function judgeEnded({ id, asked, waited }: Ended, job: Job): Promise<SetResult> {
  const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
  const set = lastSeen && readSet(lastSeen);
  const status = set?.status;
  const scenarios = unjudgedResultsOf(set?.scenarios ?? []);
  const name = nameSet({ id, ...asked, scenarios: set?.scenarios?.length ?? asked?.scenarioIds.length });
  const unjudged = { ...NOT_JUDGED, id, name, asked, status, set, scenarios };
  if (waited.outcome !== 'terminal') {
    return { ...unjudged, ...explainUnfinished(waited, { ...factsOf(job), isOwn: asked !== undefined }) };
  }
  try {
    const { startedMs, rules, suspectRuns } = job;
    const comparer = await comparerOf(job);
    const judgeBy = (secondLook: SecondLook | undefined) => {
      const compare = comparer && ((one: RuledSet) => comparer(one, secondLook));
      return judge(waited.set, rules, { startedMs, asked, compare });
    };
    if (asked === undefined || suspectRuns === 0) return judgeBy(undefined);
    const first = judgeBy({ kind: 'wanted' });
    const { suspects = [] } = first.comparison ?? {};
    // Whatever they showed, a set that ended in an error could not pass.
    if (suspects.length === 0 || !isWhole(waited.set.status)) return first;
    const { playSuspects } = await import('./second-look.ts');
    const second = await playSuspects(suspects, { asked, set: waited.set }, job);
    return 'kind' in second ? judgeBy(second) : { ...unjudged, ...second };
  } catch (error) {
    return { ...unjudged, ...explainStop(error, status, { isOwn: false, log: job.log }) };
  }
}

/** What compares is loaded only where there is a baseline: it is a large part of the code. */
async function comparerOf(job: Job) {
  const baseline = await job.baseline.hurry(job.clock);
  if (baseline === undefined) return undefined;
  const { checkBaseline } = await import('../gate/regressions.ts');
  return (set: RuledSet, secondLook: SecondLook | undefined) =>
    checkBaseline(set, baseline, job.sets, secondLook);
}

function nameOf(start: Start): string {
  return nameSet(start.of === 'scenarios' ? { ...start, scenarios: start.scenarioIds.length } : start);
}
