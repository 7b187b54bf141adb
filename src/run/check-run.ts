/** Starts a check run of a v2 agent, or takes one that exists, waits for it and its set, and judges both. Loaded only for agents. */
import { type CheckRunClient, makeCheckRunClient } from '../bland/check-run-client.ts';
import { type CheckRequest, type CheckRun, checkRunSubject } from '../bland/check-runs.ts';
import type { Http } from '../bland/http/http.ts';
import { lastPollReserveMs, type Waited, waitUntilTerminal } from '../bland/wait.ts';
import { judgeCheckRun, type SetOfRun } from '../gate/check-run/judge-check-run.ts';
import { nameSet } from '../gate/set-name.ts';
import type { CheckRunResult, SetResult, Trouble } from '../gate/verdict.ts';
import type { CheckRunOfAgent } from '../inputs/inputs.ts';
import { isId } from '../text/ascii.ts';
import { quote, say, verbatimId } from '../text/phrase.ts';
import { type Cancellation, cancelReserveMs, cancelRun, isAbandoned } from './cancel-run.ts';
import { factsOf, type Job, waitFor } from './job.ts';
import { judgeEnded, NOT_JUDGED } from './judge-ended.ts';
import { type Awaited, explainNoStart, explainStop, explainUnfinished } from './wait-trouble.ts';

type About = Omit<CheckRunResult, 'run' | 'judges'>;

const JUDGE_IT = 'judge it by `agent-id` and `check-run-id`.';
const OF_RUN: Omit<Awaited, 'isOwn' | 'goesOn'> = { noun: 'check run', judgeIt: JUDGE_IT };

/** Never throws: what goes wrong is the result. */
export async function startAndJudge(agent: CheckRunOfAgent, http: Http, job: Job): Promise<SetResult> {
  const client = makeCheckRunClient(http);
  const { agentId } = agent;
  if (agent.from === 'check-run') {
    const about = { agentId, isOwn: false, versionId: undefined, environment: undefined } as const;
    return waitAndJudge({ ...about, id: agent.runId, wasCancelled: undefined }, { agentId }, client, job);
  }
  const { environment, versionId } = agent;
  const about = { agentId, isOwn: true, versionId, environment, id: undefined, wasCancelled: undefined };
  let id: string;
  try {
    id = await client.start(agent, job);
  } catch (error) {
    return { ...unjudged(about, undefined), ...explainNoStart(error, factsOf(job), OF_RUN) };
  }
  job.hasAnswered = true;
  job.onCheckRun(id);
  const version = versionId === undefined ? 'chosen by Bland' : say`${verbatimId(versionId)}`;
  job.log.info(
    say`Started check run ${verbatimId(id)} of agent ${verbatimId(agentId)} in ${environment}, version ${version}.`,
  );
  return waitAndJudge({ ...about, id }, agent, client, job);
}

/** A result of which nothing was judged, though the run may have been seen. */
function unjudged(about: About, run: CheckRun | undefined) {
  const { id: checkRunId, ...named } = { ...about, environment: run?.environment ?? about.environment };
  return {
    ...NOT_JUDGED,
    id: undefined,
    name: nameSet({ ...named, id: undefined, checkRunId }),
    asked: undefined,
    status: run?.status,
    set: undefined,
    checkRun: { ...named, id: checkRunId, run, judges: [] },
  };
}

type Request = Pick<CheckRequest, 'agentId'> & Partial<CheckRequest>;

/** @param about of a run that exists */
async function waitAndJudge(
  about: About & { readonly id: string },
  request: Request,
  client: CheckRunClient,
  job: Job,
): Promise<SetResult> {
  const waited = await waitForRun(about, request, client, job);
  const { lastSeen: run } = waited;
  const { isOwn } = about;
  if (waited.outcome !== 'terminal') {
    const cancellation =
      isOwn && isAbandoned(waited) ? await cancelRun(about.id, about.agentId, client, job) : undefined;
    const found = explainUnfinished(waited, factsOf(job), {
      ...OF_RUN,
      isOwn,
      goesOn: goesOn(isOwn, cancellation),
    });
    const wasCancelled = cancellation && cancellation.failure === undefined;
    const trouble = found.trouble && withCancellation(found.trouble, cancellation);
    return { ...unjudged({ ...about, wasCancelled }, run), ...found, trouble };
  }
  try {
    return await judgeEndedRun(about, waited.lastSeen, job);
  } catch (error) {
    const words = { ...OF_RUN, isOwn: false, goesOn: undefined };
    return { ...unjudged(about, run), ...explainStop(error, waited.lastSeen.status, words, job.log) };
  }
}

/** What becomes of a run whose end was not seen; `undefined` where it was cancelled. */
function goesOn(isOwn: boolean, cancellation: Cancellation | undefined): string | undefined {
  if (cancellation !== undefined && cancellation.failure === undefined) return undefined;
  return isOwn
    ? `goes on at Bland and costs money: cancel it there, or once it has ended, ${JUDGE_IT}`
    : `goes on at Bland: once it has ended, ${JUDGE_IT}`;
}

function withCancellation(trouble: Trouble, cancellation: Cancellation | undefined): Trouble {
  if (cancellation === undefined) return trouble;
  const { failure } = cancellation;
  const end =
    failure === undefined ? say`it was cancelled at Bland` : say`it could not be cancelled: ${failure}`;
  return { ...trouble, what: say`${trouble.what}; ${end}` };
}

async function waitForRun(
  { id, isOwn }: About & { readonly id: string },
  request: Request,
  client: CheckRunClient,
  job: Job,
): Promise<Waited<CheckRun>> {
  const { timeoutMs } = job;
  const poll = async (deadlineMs: number) => {
    const run = await client.get(id, request, { ...job, deadlineMs });
    job.hasAnswered = true;
    const setId = usableId(run);
    if (setId !== undefined && setId !== job.startedIds[0]) {
      job.startedIds[0] = setId;
      job.onStarted([setId]);
    }
    return run;
  };
  const deadlineMs = isOwn ? job.deadlineMs - cancelReserveMs(timeoutMs) : job.deadlineMs;
  const reserveMs = lastPollReserveMs(1, timeoutMs);
  return waitUntilTerminal(poll, checkRunSubject(id, isOwn), { ...job, deadlineMs, reserveMs });
}

/** The set that a run names, where its id is harmless in an address. */
function usableId({ setId }: CheckRun): string | undefined {
  return setId !== undefined && isId(setId) ? setId : undefined;
}

async function judgeEndedRun(about: About, run: CheckRun, job: Job): Promise<SetResult> {
  const set = await getSet(run, job);
  if ('verdict' in set && set.trouble !== undefined) {
    const { verdict, trouble } = set;
    return { ...unjudged(about, run), verdict, trouble };
  }
  const { rules, startedMs, hasBaseline } = job;
  const named = { ...about, environment: run.environment ?? about.environment };
  return judgeCheckRun(named, run, set, { rules, startedMs, isOwn: about.isOwn, hasBaseline });
}

/** The set as it was judged, or why it could not be had. Once that was cancelled, or a bug came, there is no verdict. */
async function getSet(run: CheckRun, job: Job): Promise<SetOfRun> {
  const id = usableId(run);
  if (id === undefined) {
    const { setId } = run;
    const missing = setId === undefined ? say`Bland names none` : say`${quote(setId)} is no id of one`;
    return { missing };
  }
  const ended = await waitFor(id, undefined, job);
  const set = await judgeEnded(ended, job);
  const isMissing = ended.waited.outcome !== 'terminal' && set.verdict !== 'cancelled';
  return isMissing && set.trouble !== undefined ? { missing: set.trouble.what } : set;
}
