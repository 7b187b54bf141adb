/** Bland's endpoints for the check runs of v2 agents as functions. Nothing is ever published or promoted. */
import type { Deadline } from '../runtime/clock.ts';
import { quote, quoteId, say } from '../text/phrase.ts';
import {
  type CheckRequest,
  type CheckRun,
  findActive,
  parseCheckRun,
  startedRunId,
  statusAfterCancel,
} from './check-runs.ts';
import { GIVEN_ID, KNOWN_ID } from './client.ts';
import { messageIn } from './http/error-body.ts';
import { BlandError, OutOfTimeError, withAdvice, withWords } from './http/errors.ts';
import type { Http } from './http/http.ts';
import { explainFailedStart, maybeStarted } from './http/maybe-started.ts';
import { isTerminal } from './simulation-set.ts';

export type CheckRunClient = ReturnType<typeof makeCheckRunClient>;

const FORBIDDEN =
  'Use a key of the organisation that owns the agent, with the role admin, owner, operator or prompter.';
const NO_CHECKS =
  'Nothing was started. At Bland, give the agent checks in this environment: scenarios and at least one required judge.';
const INVALID_CHECKS =
  "Nothing was started. Correct the agent's checks in this environment at Bland, or `agent-version-id`.";
const NO_CANDIDATE =
  'Nothing was started. Give the version to check as `agent-version-id`, or give the environment a candidate at Bland.';
const IS_ACTIVE =
  'Nothing was started, since an environment has one active check run at a time. To judge that one, pass its id as `check-run-id`; otherwise run the job again once it has ended.';
/** Codes of a refused start, as Bland's own plugin knows them. */
const REFUSALS: readonly (readonly [code: RegExp, advice: string])[] = [
  [/\bno_config\b/i, NO_CHECKS],
  [/\bno_candidate\b/i, NO_CANDIDATE],
  [/\binvalid\b/i, INVALID_CHECKS],
];
/** The newest come first, and an active run is among them. */
const MOST_LISTED = 100;

/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
export function makeCheckRunClient(http: Http) {
  const seen = new Set<string>();
  const pathOf = (agentId: string, rest: string) => `/v2/agents/${encodeURIComponent(agentId)}/${rest}`;
  const pathOfRun = (agentId: string, id: string) => pathOf(agentId, `check-runs/${encodeURIComponent(id)}`);

  /** Why a start met an active run. Throws the signal's reason. */
  async function explainActive(
    { agentId, environment }: CheckRequest,
    refusal: BlandError,
    deadline: Deadline,
  ): Promise<BlandError> {
    const query = new URLSearchParams({ env: environment, limit: String(MOST_LISTED) });
    const path = pathOf(agentId, `check-runs?${query}`);
    const read = (answer: unknown) => findActive(answer, environment);
    const { request, status } = refusal;
    const options = { advice: IS_ACTIVE, request, status, cause: refusal };
    try {
      const active = await http.getJson(path, read, { ...deadline, subject: 'this agent' });
      if (active === undefined) return withAdvice(refusal, IS_ACTIVE);
      const { id, status: at } = active;
      const what = say`Bland has an active check run in ${environment} already: ${quoteId(id)}, ${quote(at)}`;
      return new BlandError(refusal.kind, what, options);
    } catch (error) {
      const trouble = error instanceof OutOfTimeError ? error.trouble : error;
      if (!(trouble instanceof BlandError)) throw error;
      const what = say`${refusal.what}; which run is active is unknown: ${trouble.what}`;
      return new BlandError(refusal.kind, what, options);
    }
  }

  async function explainRefusal(error: unknown, request: CheckRequest, deadline: Deadline) {
    if (!(error instanceof BlandError)) return error;
    if (error.status === 409) return explainActive(request, error, deadline);
    if (error.kind === 'forbidden') return withAdvice(error, FORBIDDEN);
    const [, advice] = REFUSALS.find(([code]) => error.status === 400 && code.test(error.message)) ?? [];
    return advice === undefined ? explainFailedStart(error, 'check run') : withAdvice(error, advice);
  }

  return {
    /**
     * Starts a check run and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`, or
     * an `InterruptedError`.
     */
    async start(request: CheckRequest, deadline: Deadline): Promise<string> {
      const { agentId, environment, versionId } = request;
      const path = pathOf(agentId, `environments/${environment}/check-runs`);
      const options = { ...deadline, subject: 'this agent, its version or its environment' };
      const answer = await http
        .postJson(path, { version_id: versionId }, options)
        .catch(async (error: unknown) => {
          throw await explainRefusal(error, request, deadline);
        });
      const id = startedRunId(answer);
      if (id !== undefined) return id;
      const what = say`Bland's answer to the start request has no usable id`;
      throw maybeStarted(withWords(what, messageIn(answer)), 'check run', { request: `POST ${path}` });
    },
    /**
     * The run as it is now.
     * @param about what it was started for, of a run of our own: a 404 on it is retried for longer
     */
    async get(
      id: string,
      about: Pick<CheckRequest, 'agentId'> & Partial<CheckRequest>,
      deadline: Deadline,
    ): Promise<CheckRun> {
      const notFound = about.environment !== undefined || seen.has(id) ? KNOWN_ID : GIVEN_ID;
      const read = (answer: unknown) => parseCheckRun(answer, id, about);
      const options = { ...deadline, subject: 'this check run of this agent', notFound };
      const run = await http.getJson(pathOfRun(about.agentId, id), read, options).catch((error: unknown) => {
        throw error instanceof BlandError && error.kind === 'forbidden'
          ? withAdvice(error, FORBIDDEN)
          : error;
      });
      seen.add(id);
      return run;
    },
    /** Cancels a run of our own: one request at most. Throws a {@link BlandError} where Bland did not accept that. */
    async cancel(id: string, agentId: string, deadline: Deadline): Promise<void> {
      const path = `${pathOfRun(agentId, id)}/cancel`;
      const options = { ...deadline, subject: 'this check run', mayBeEmpty: true, once: true };
      const status = statusAfterCancel(await http.postJson(path, {}, options));
      if (status === undefined || status === 'CANCELLED' || !isTerminal(status)) return;
      throw new BlandError('refused', say`the run had ended already (${status})`, {
        request: `POST ${path}`,
      });
    },
  };
}
