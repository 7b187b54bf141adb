export const id = 337;
export const ids = [337];
export const modules = {

/***/ 337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAndJudge: () => (/* binding */ startAndJudge)
});

// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/bland/check-runs.js + 1 modules
var check_runs = __webpack_require__(555);
// EXTERNAL MODULE: ./lib/bland/client.js + 3 modules
var client = __webpack_require__(6996);
// EXTERNAL MODULE: ./lib/bland/http/error-body.js
var error_body = __webpack_require__(2095);
// EXTERNAL MODULE: ./lib/bland/http/errors.js
var errors = __webpack_require__(2537);
// EXTERNAL MODULE: ./lib/bland/http/maybe-started.js
var maybe_started = __webpack_require__(920);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
;// CONCATENATED MODULE: ./lib/bland/check-run-client.js







const FORBIDDEN = 'Use a key of the organisation that owns the agent, with the role admin, owner, operator or prompter.';
const NO_CHECKS = 'Nothing was started. At Bland, give the agent checks in this environment: scenarios and at least one required judge.';
const INVALID_CHECKS = "Nothing was started. Correct the agent's checks in this environment at Bland, or `agent-version-id`.";
const NO_CANDIDATE = 'Nothing was started. Give the version to check as `agent-version-id`, or give the environment a candidate at Bland.';
const IS_ACTIVE = 'Nothing was started, since an environment has one active check run at a time. To judge that one, pass its id as `check-run-id`; otherwise run the job again once it has ended.';
/** Codes of a refused start, as Bland's own plugin knows them. */
const REFUSALS = [
    [/\bno_config\b/i, NO_CHECKS],
    [/\bno_candidate\b/i, NO_CANDIDATE],
    [/\binvalid\b/i, INVALID_CHECKS],
];
/** The newest come first, and an active run is among them. */
const MOST_LISTED = 100;
/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
function makeCheckRunClient(http) {
    const seen = new Set();
    const pathOf = (agentId, rest) => `/v2/agents/${encodeURIComponent(agentId)}/${rest}`;
    const pathOfRun = (agentId, id) => pathOf(agentId, `check-runs/${encodeURIComponent(id)}`);
    /** Why a start met an active run. Throws the signal's reason. */
    async function explainActive({ agentId, environment }, refusal, deadline) {
        const query = new URLSearchParams({ env: environment, limit: String(MOST_LISTED) });
        const path = pathOf(agentId, `check-runs?${query}`);
        const read = (answer) => (0,check_runs/* findActive */.gv)(answer, environment);
        const { request, status } = refusal;
        const options = { advice: IS_ACTIVE, request, status, cause: refusal };
        try {
            const active = await http.getJson(path, read, { ...deadline, subject: 'this agent' });
            if (active === undefined)
                return (0,errors/* withAdvice */.b5)(refusal, IS_ACTIVE);
            const { id, status: at } = active;
            const what = (0,phrase/* say */.cv) `Bland has an active check run in ${environment} already: ${(0,phrase/* quoteId */.g0)(id)}, ${(0,phrase/* quote */.hD)(at)}`;
            return new errors/* BlandError */.wu(refusal.kind, what, options);
        }
        catch (error) {
            const trouble = error instanceof errors/* OutOfTimeError */.JT ? error.trouble : error;
            if (!(trouble instanceof errors/* BlandError */.wu))
                throw error;
            const what = (0,phrase/* say */.cv) `${refusal.what}; which run is active is unknown: ${trouble.what}`;
            return new errors/* BlandError */.wu(refusal.kind, what, options);
        }
    }
    async function explainRefusal(error, request, deadline) {
        if (!(error instanceof errors/* BlandError */.wu))
            return error;
        if (error.status === 409)
            return explainActive(request, error, deadline);
        if (error.kind === 'forbidden')
            return (0,errors/* withAdvice */.b5)(error, FORBIDDEN);
        const [, advice] = REFUSALS.find(([code]) => error.status === 400 && code.test(error.message)) ?? [];
        return advice === undefined ? (0,maybe_started/* explainFailedStart */.f)(error, 'check run') : (0,errors/* withAdvice */.b5)(error, advice);
    }
    return {
        /**
         * Starts a check run and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`, or
         * an `InterruptedError`.
         */
        async start(request, deadline) {
            const { agentId, environment, versionId } = request;
            const path = pathOf(agentId, `environments/${environment}/check-runs`);
            const options = { ...deadline, subject: 'this agent, its version or its environment' };
            const answer = await http
                .postJson(path, { version_id: versionId }, options)
                .catch(async (error) => {
                throw await explainRefusal(error, request, deadline);
            });
            const id = (0,check_runs/* startedRunId */.gu)(answer);
            if (id !== undefined)
                return id;
            const what = (0,phrase/* say */.cv) `Bland's answer to the start request has no usable id`;
            throw (0,maybe_started/* maybeStarted */.m)((0,errors/* withWords */.cS)(what, (0,error_body/* messageIn */.v6)(answer)), 'check run', { request: `POST ${path}` });
        },
        /**
         * The run as it is now.
         * @param about what it was started for, of a run of our own: a 404 on it is retried for longer
         */
        async get(id, about, deadline) {
            const notFound = about.environment !== undefined || seen.has(id) ? client/* KNOWN_ID */.IR : client/* GIVEN_ID */.Oh;
            const read = (answer) => (0,check_runs/* parseCheckRun */.vL)(answer, id, about);
            const options = { ...deadline, subject: 'this check run of this agent', notFound };
            const run = await http.getJson(pathOfRun(about.agentId, id), read, options).catch((error) => {
                throw error instanceof errors/* BlandError */.wu && error.kind === 'forbidden'
                    ? (0,errors/* withAdvice */.b5)(error, FORBIDDEN)
                    : error;
            });
            seen.add(id);
            return run;
        },
        /** Cancels a run of our own: one request at most. Throws a {@link BlandError} where Bland did not accept that. */
        async cancel(id, agentId, deadline) {
            const path = `${pathOfRun(agentId, id)}/cancel`;
            const options = { ...deadline, subject: 'this check run', mayBeEmpty: true, once: true };
            const status = (0,check_runs/* statusAfterCancel */.zV)(await http.postJson(path, {}, options));
            if (status === undefined || status === 'CANCELLED' || !(0,simulation_set/* isTerminal */.Hd)(status))
                return;
            throw new errors/* BlandError */.wu('refused', (0,phrase/* say */.cv) `the run had ended already (${status})`, {
                request: `POST ${path}`,
            });
        },
    };
}

// EXTERNAL MODULE: ./lib/bland/wait.js
var wait = __webpack_require__(5626);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/rules/max-age.js
var max_age = __webpack_require__(3263);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/rules/ruled-set.js
var ruled_set = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/gate/check-rules.js
var check_rules = __webpack_require__(8889);
// EXTERNAL MODULE: ./lib/gate/findings.js
var gate_findings = __webpack_require__(6493);
// EXTERNAL MODULE: ./lib/gate/set-name.js
var set_name = __webpack_require__(8483);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/gate/set-integrity.js
var set_integrity = __webpack_require__(8657);
;// CONCATENATED MODULE: ./lib/gate/check-run/check-run.js






const REQUIRED = 'PASSED, with overall_passed and a judge that says so';
/**
 * A terminal run holds only where its status is PASSED, `overall_passed` is true, and one judge at least that is not
 * known to be optional is known to have passed, and none to have failed. No setting makes another one green.
 */
function checkCheckRun(run, context) {
    const { id, status } = run;
    if (!(0,simulation_set/* isTerminal */.Hd)(status))
        throw new TypeError(`Check run ${id} is ${status}: it can't be judged yet`);
    const judges = resultsOf(run);
    const findings = [
        ...judges.flatMap((judge) => findInJudge(judge, status)),
        ...findInRun(run, judges, context.rules),
        ...(context.isOwn ? (0,set_integrity/* findOlder */.Ej)({ ...run, ...context, noun: 'check run' }) : []),
    ];
    const check = (0,gate_findings/* makeCheck */.Ht)('check-run', { limit: 'PASSED', required: REQUIRED }, status, findings);
    return { check, judges: judges.toSorted((a, b) => RANKS.indexOf(a.standing) - RANKS.indexOf(b.standing)) };
}
const RANKS = ['breaks', 'unjudged', 'allowed', 'passes'];
function resultsOf({ verdicts = [], status }) {
    return verdicts.map((verdict, index) => ({
        verdict,
        label: (0,label/* scenarioLabel */.b)({ id: verdict.id ?? `no. ${index + 1}`, name: verdict.name }),
        standing: standingOf(verdict, status),
    }));
}
/** Only where the run ended by its judges are their verdicts final. */
function standingOf({ passed, isRequired }, status) {
    if (!(0,simulation_set/* isWhole */.wP)(status))
        return 'unjudged';
    if (passed === true)
        return 'passes';
    if (isRequired === false)
        return 'allowed';
    // That one failed contradicts a status of PASSED.
    return passed === false && status === 'FAILED' ? 'breaks' : 'unjudged';
}
function findInJudge({ verdict, label, standing }, status) {
    const { passed, matchRate, isRequired } = verdict;
    const rate = matchRate === undefined ? '' : ` (match rate ${(0,format/* formatRate */.CE)(matchRate)})`;
    if (standing === 'breaks') {
        return [{ ...(0,gate_findings/* broken */.mw)((0,phrase/* say */.cv) `judge ${label} failed${rate}`, 'failed'), judge: verdict }];
    }
    // Any other status decides by itself.
    if (standing !== 'unjudged' || status !== 'PASSED')
        return [];
    const perhaps = isRequired === undefined ? ', and nothing says that it is optional' : '';
    const problem = passed === undefined
        ? (0,phrase/* say */.cv) `the verdict of judge ${label} is not understood: its form is not known, or it contradicts itself`
        : (0,phrase/* say */.cv) `Bland reports PASSED, but judge ${label} failed${rate}${perhaps}`;
    return [{ ...(0,gate_findings/* inconclusive */.Ni)(problem, passed === undefined ? undefined : 'failed'), judge: verdict }];
}
function findInRun(run, judges, { failOnStatus }) {
    const { status, overallPassed } = run;
    switch (status) {
        case 'PASSED':
            return [...findInOverall(overallPassed), ...findNoProof(judges)];
        case 'FAILED':
            // A judge that failed says more.
            return judges.some(({ standing }) => standing === 'breaks') ? [] : [brokenBy(status)];
        default:
            if (failOnStatus.includes(status))
                return [brokenBy(status)];
            return [(0,gate_findings/* inconclusive */.Ni)(`Bland reports ${status} for the check run, so it shows nothing`, status)];
    }
}
function brokenBy(status) {
    return (0,gate_findings/* broken */.mw)((0,phrase/* say */.cv) `Bland reports ${status} for the check run`, status);
}
function findInOverall(overallPassed) {
    if (overallPassed === true)
        return [];
    const problem = overallPassed === undefined
        ? 'Bland gave no overall_passed, or none that is true or false'
        : 'Bland reports PASSED, but overall_passed is false';
    return [(0,gate_findings/* inconclusive */.Ni)(problem, 'PASSED')];
}
/** Bland calls a run without a required judge passed, whatever came of it. */
function findNoProof(judges) {
    if (judges.length === 0)
        return [(0,gate_findings/* inconclusive */.Ni)('Bland gave no verdict of any judge: nothing shows a pass')];
    if (judges.some(({ verdict }) => verdict.isRequired !== false))
        return [];
    return [
        (0,gate_findings/* inconclusive */.Ni)('no judge is required, so Bland passes the run whatever they say: nothing shows a pass'),
    ];
}

;// CONCATENATED MODULE: ./lib/gate/check-run/judge-check-run.js










/** The worst first. */
const STATUSES = ['ERROR', 'FAILED', 'CANCELLED', 'PASSED'];
/**
 * The result of a terminal run. What needs a set that could not be had is inconclusive; where nothing does, the run
 * decides.
 */
function judgeCheckRun(about, run, set, context) {
    const { rules } = context;
    const { check, judges } = checkCheckRun(run, context);
    const ofSet = 'missing' in set ? checkWithoutSet(set.missing, context) : set.checks;
    const isAge = ({ rule }) => rule === max_age/* maxAge */.y.name;
    const ages = [...checkAge(run, context), ...ofSet.filter(isAge)];
    const others = ofSet.filter((one) => !isAge(one));
    const checks = [
        check,
        ...[...joinAges(ages), ...others].map((one) => ({
            ...one,
            source: one.source ?? (rules.policyPath === undefined ? undefined : rules.sources[one.rule]),
        })),
    ];
    const base = 'missing' in set ? { ...NO_SET, notes: noteMissing(set.missing, checks) } : set;
    const status = STATUSES.find((word) => word === run.status || word === base.status);
    const scenarios = base.set?.scenarios?.length;
    return {
        ...base,
        name: (0,set_name/* nameSet */.M)({ ...about, id: base.id, checkRunId: run.id, scenarios }),
        status,
        checks,
        verdict: (0,gate_findings/* verdictOf */.Vj)(status, rules, checks),
        checkRun: { ...about, run, judges },
    };
}
const NO_SET = {
    id: undefined,
    asked: undefined,
    status: undefined,
    set: undefined,
    scenarios: [],
    comparison: undefined,
    trouble: undefined,
};
/** `max-age` of the run itself: nothing is asked of one that we started. */
function checkAge({ id, status, createdAt, completedAt }, context) {
    const nothing = {
        simulationsPerScenario: undefined,
        totalScenarios: undefined,
        overall: undefined,
        scenarios: undefined,
        remarks: [],
    };
    const set = (0,set_facts/* readSet */.Rn)({ id, status, createdAt, completedAt, ...nothing });
    const ruled = (0,ruled_set/* applyRules */.I)(set, context.rules, context.startedMs, context.isOwn);
    const rule = rules_all/* RULES */.y0.filter(({ name }) => name === max_age/* maxAge */.y.name);
    return (0,check_rules/* checkRules */.M)(rule, { ...ruled, noun: 'check run' });
}
/** The run and its set must both be new enough. */
function joinAges(ages) {
    const [worst] = ages.toSorted((a, b) => b.findings.length - a.findings.length);
    const findings = ages.flatMap((one) => one.findings);
    return worst === undefined ? [] : [{ ...worst, findings, outcome: (0,gate_findings/* outcomeOf */.sG)(findings) }];
}
/** One check for each rule that would look at the set. `required` follows from there being no scenarios. */
function checkWithoutSet(missing, { rules, hasBaseline }) {
    const finding = (0,gate_findings/* inconclusive */.Ni)((0,phrase/* say */.cv) `the simulation set of the check run can't be had: ${missing}`);
    const limited = rules_all/* RULES */.y0.flatMap((rule) => {
        const limit = (0,ruled_set/* anyLimit */.o)(rules, rule.name);
        if (limit === undefined || rule.name === max_age/* maxAge */.y.name)
            return [];
        return [(0,gate_findings/* makeCheck */.Ht)(rule.name, { limit, required: (0,rules_rule/* writeRequired */.v$)(rule, limit) }, undefined, [finding])];
    });
    if (!hasBaseline)
        return limited;
    return [...limited, (0,gate_findings/* makeRegressionCheck */.uT)(rules.regressionSignificance, undefined, [finding])];
}
function noteMissing(missing, checks) {
    const isNeeded = checks.some(({ rule }) => rule !== 'check-run' && rule !== max_age/* maxAge */.y.name);
    const end = isNeeded ? '' : ' No rule needs it, so the check run decides.';
    return [{ text: (0,phrase/* say */.cv) `The simulation set of the check run can't be had: ${missing}.${end}` }];
}

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/runtime/cancel.js
var cancel = __webpack_require__(2716);
// EXTERNAL MODULE: ./lib/run/explain-error.js
var explain_error = __webpack_require__(9673);
;// CONCATENATED MODULE: ./lib/run/cancel-run.js




const MAX_RESERVE_MS = 5000;
/** After a signal the rest of its five seconds is for outputs and comment. */
const AFTER_SIGNAL_MS = 1500;
/** The time before the deadline that is kept for it: at most a tenth of the whole. */
function cancelReserveMs(timeoutMs) {
    return Math.min(MAX_RESERVE_MS, timeoutMs / 10);
}
/** Whether a run goes on, and the wait ended by the deadline or a cancelled workflow rather than by trouble with Bland. */
function isAbandoned(waited) {
    // One that has ended may have been looked at again.
    if (waited.lastSeen !== undefined && (0,simulation_set/* isTerminal */.Hd)(waited.lastSeen.status))
        return false;
    return waited.outcome === 'timed-out' || waited.error instanceof cancel/* Cancelled */.c;
}
/** Never throws. */
async function cancelRun(id, agentId, client, { clock, deadlineMs, signal, log }) {
    const isDone = new AbortController();
    const late = new AbortController();
    const limit = () => {
        const giveUp = () => late.abort(new TooLate());
        clock.sleep(AFTER_SIGNAL_MS, isDone.signal).then(giveUp, () => undefined);
    };
    // A signal may come while the request is under way.
    if (signal.aborted)
        limit();
    else
        signal.addEventListener('abort', limit, { once: true });
    try {
        const lastMs = signal.aborted ? clock.now() + AFTER_SIGNAL_MS : deadlineMs;
        await client.cancel(id, agentId, { deadlineMs: lastMs, signal: late.signal });
        log.info((0,phrase/* say */.cv) `Check run ${(0,phrase/* verbatimId */.sO)(id)} was cancelled at Bland.`);
        return { failure: undefined };
    }
    catch (error) {
        const failure = late.signal.aborted
            ? (0,phrase/* say */.cv) `Bland gave no answer in the time that was left`
            : (0,explain_error/* explainError */.UW)(error, log).what;
        log.info((0,phrase/* say */.cv) `Check run ${(0,phrase/* verbatimId */.sO)(id)} could not be cancelled: ${failure}. It goes on and costs money.`);
        return { failure };
    }
    finally {
        isDone.abort();
        signal.removeEventListener('abort', limit);
    }
}
class TooLate extends Error {
}

// EXTERNAL MODULE: ./lib/run/job.js + 2 modules
var run_job = __webpack_require__(198);
// EXTERNAL MODULE: ./lib/run/judge-ended.js + 4 modules
var judge_ended = __webpack_require__(9194);
// EXTERNAL MODULE: ./lib/run/wait-trouble.js
var wait_trouble = __webpack_require__(7866);
;// CONCATENATED MODULE: ./lib/run/check-run.js
/** Starts a check run of a v2 agent, or takes one that exists, waits for it and its set, and judges both. Loaded only for agents. */











const JUDGE_IT = 'judge it by `agent-id` and `check-run-id`.';
const OF_RUN = { noun: 'check run', judgeIt: JUDGE_IT };
/** Never throws: what goes wrong is the result. */
async function startAndJudge(agent, http, job) {
    const client = makeCheckRunClient(http);
    const { agentId } = agent;
    if (agent.from === 'check-run') {
        const about = { agentId, isOwn: false, versionId: undefined, environment: undefined };
        return waitAndJudge({ ...about, id: agent.runId, wasCancelled: undefined }, { agentId }, client, job);
    }
    const { environment, versionId } = agent;
    const about = { agentId, isOwn: true, versionId, environment, id: undefined, wasCancelled: undefined };
    let id;
    try {
        id = await client.start(agent, job);
    }
    catch (error) {
        return { ...unjudged(about, undefined), ...(0,wait_trouble/* explainNoStart */.Nw)(error, (0,run_job/* factsOf */.xS)(job), OF_RUN) };
    }
    job.hasAnswered = true;
    job.onCheckRun(id);
    const version = versionId === undefined ? 'chosen by Bland' : (0,phrase/* say */.cv) `${(0,phrase/* verbatimId */.sO)(versionId)}`;
    job.log.info((0,phrase/* say */.cv) `Started check run ${(0,phrase/* verbatimId */.sO)(id)} of agent ${(0,phrase/* verbatimId */.sO)(agentId)} in ${environment}, version ${version}.`);
    return waitAndJudge({ ...about, id }, agent, client, job);
}
/** A result of which nothing was judged, though the run may have been seen. */
function unjudged(about, run) {
    const { id: checkRunId, ...named } = { ...about, environment: run?.environment ?? about.environment };
    return {
        ...judge_ended/* NOT_JUDGED */.G,
        id: undefined,
        name: (0,set_name/* nameSet */.M)({ ...named, id: undefined, checkRunId }),
        asked: undefined,
        status: run?.status,
        set: undefined,
        checkRun: { ...named, id: checkRunId, run, judges: [] },
    };
}
/** @param about of a run that exists */
async function waitAndJudge(about, request, client, job) {
    const waited = await waitForRun(about, request, client, job);
    const { lastSeen: run } = waited;
    const { isOwn } = about;
    if (waited.outcome !== 'terminal') {
        const cancellation = isOwn && isAbandoned(waited) ? await cancelRun(about.id, about.agentId, client, job) : undefined;
        const found = (0,wait_trouble/* explainUnfinished */.Dv)(waited, (0,run_job/* factsOf */.xS)(job), {
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
    }
    catch (error) {
        const words = { ...OF_RUN, isOwn: false, goesOn: undefined };
        return { ...unjudged(about, run), ...(0,wait_trouble/* explainStop */.cV)(error, waited.lastSeen.status, words, job.log) };
    }
}
/** What becomes of a run whose end was not seen; `undefined` where it was cancelled. */
function goesOn(isOwn, cancellation) {
    if (cancellation !== undefined && cancellation.failure === undefined)
        return undefined;
    return isOwn
        ? `goes on at Bland and costs money: cancel it there, or once it has ended, ${JUDGE_IT}`
        : `goes on at Bland: once it has ended, ${JUDGE_IT}`;
}
function withCancellation(trouble, cancellation) {
    if (cancellation === undefined)
        return trouble;
    const { failure } = cancellation;
    const end = failure === undefined ? (0,phrase/* say */.cv) `it was cancelled at Bland` : (0,phrase/* say */.cv) `it could not be cancelled: ${failure}`;
    return { ...trouble, what: (0,phrase/* say */.cv) `${trouble.what}; ${end}` };
}
async function waitForRun({ id, isOwn }, request, client, job) {
    const { timeoutMs } = job;
    const poll = async (deadlineMs) => {
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
    const reserveMs = (0,wait/* lastPollReserveMs */.G)(1, timeoutMs);
    return (0,wait/* waitUntilTerminal */.W)(poll, (0,check_runs/* checkRunSubject */.kD)(id, isOwn), { ...job, deadlineMs, reserveMs });
}
/** The set that a run names, where its id is harmless in an address. */
function usableId({ setId }) {
    return setId !== undefined && (0,ascii/* isId */.eQ)(setId) ? setId : undefined;
}
async function judgeEndedRun(about, run, job) {
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
async function getSet(run, job) {
    const id = usableId(run);
    if (id === undefined) {
        const { setId } = run;
        const missing = setId === undefined ? (0,phrase/* say */.cv) `Bland names none` : (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(setId)} is no id of one`;
        return { missing };
    }
    const ended = await (0,run_job/* waitFor */.fm)(id, undefined, job);
    const set = await (0,judge_ended/* judgeEnded */.s)(ended, job);
    const isMissing = ended.waited.outcome !== 'terminal' && set.verdict !== 'cancelled';
    return isMissing && set.trouble !== undefined ? { missing: set.trouble.what } : set;
}


/***/ })

};
