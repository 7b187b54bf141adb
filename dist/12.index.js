export const id = 12;
export const ids = [12];
export const modules = {

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ju: () => (/* binding */ ENVIRONMENTS),
  kD: () => (/* binding */ checkRunSubject),
  gv: () => (/* binding */ findActive),
  vL: () => (/* binding */ parseCheckRun),
  gu: () => (/* binding */ startedRunId),
  zV: () => (/* binding */ statusAfterCancel)
});

// EXTERNAL MODULE: ./lib/node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(1594);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(1967);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/bland/http/error-body.js
var error_body = __webpack_require__(2095);
;// CONCATENATED MODULE: ./lib/bland/judge-verdicts.js
/** The verdicts of a check run's judges. Their form is not documented, so several plausible ones are read. */


/** Bland's own plugin takes a required judge as passed from this match rate on. */
const LEAST_MATCH_RATE = 0.5;
const IDS = ['judge_id', 'judgeId', 'id'];
const NAMES = ['judge_name', 'judgeName', 'name', 'title', 'label'];
const FLAGS = ['passed', 'pass', 'is_passed', 'isPassed'];
const WORDS = ['verdict', 'status', 'outcome'];
const RATES = ['match_rate', 'matchRate', 'pass_rate', 'passRate'];
const REQUIRED = ['required', 'is_required', 'isRequired'];
const OPTIONAL = ['optional', 'is_optional', 'isOptional'];
const MEANINGS = new Map([
    ['PASSED', true],
    ['PASS', true],
    ['FAILED', false],
    ['FAIL', false],
    // They say only that there is a verdict.
    ['COMPLETED', undefined],
    ['COMPLETE', undefined],
    ['DONE', undefined],
]);
/** A list of verdicts, or an object of them by the ids of their judges; `undefined` where there is none. */
function readVerdicts(wire) {
    if (wire === undefined || wire === null)
        return undefined;
    if (Array.isArray(wire))
        return wire.map((entry) => readVerdict(entry, undefined));
    if (!(0,error_body/* isRecord */.u4)(wire))
        return [readVerdict(wire, undefined)];
    return Object.entries(wire).map(([key, entry]) => readVerdict(entry, key));
}
function readVerdict(wire, key) {
    const entry = (0,error_body/* isRecord */.u4)(wire) ? wire : {};
    // What is said of the judge may be beside its verdict, or within.
    const judge = (0,error_body/* isRecord */.u4)(entry['judge']) ? entry['judge'] : {};
    const both = [entry, judge];
    const rates = valuesOf([entry], RATES);
    const matchRate = rates.length > 0 && rates.every(isRate) ? Math.min(...rates) : undefined;
    return {
        id: firstText([judge], ['id']) ?? firstText([entry], IDS) ?? key,
        name: firstText(both, NAMES) ?? firstText([entry], ['judge']),
        passed: rates.length > 0 && matchRate === undefined ? undefined : readPassed(entry, matchRate),
        matchRate,
        isRequired: readRequired(both),
    };
}
/** A sign that it failed outweighs a good match rate, since a judge may ask for more. */
function readPassed(entry, matchRate) {
    const flags = valuesOf([entry], FLAGS);
    const words = valuesOf([entry], WORDS).map((word) => (typeof word === 'string' ? (0,ascii/* upperWord */.b)(word) : word));
    const areKnown = flags.every(isFlag) && words.every((word) => isFlag(word) || MEANINGS.has(String(word)));
    if (!areKnown)
        return undefined;
    const signs = new Set([
        ...flags,
        ...words.map((word) => (isFlag(word) ? word : MEANINGS.get(String(word)))).filter(isFlag),
    ]);
    if (signs.size > 1)
        return undefined;
    const byRate = matchRate === undefined ? undefined : matchRate >= LEAST_MATCH_RATE;
    if (signs.has(false))
        return false;
    return signs.has(true) && byRate === false ? undefined : signs.has(true) || byRate;
}
/** Where its signs differ, it is not known to be optional. */
function readRequired(sources) {
    const values = [
        ...valuesOf(sources, REQUIRED),
        ...valuesOf(sources, OPTIONAL).map((value) => (isFlag(value) ? !value : value)),
    ];
    const [first] = values;
    return isFlag(first) && values.every((value) => value === first) ? first : undefined;
}
/** What these fields hold, where they hold something. */
function valuesOf(sources, names) {
    return sources.flatMap((source) => names.map((name) => source[name] ?? undefined)).filter(isThere);
}
function firstText(sources, names) {
    return valuesOf(sources, names).find((value) => typeof value === 'string' && value !== '');
}
function isThere(value) {
    return value !== undefined;
}
function isFlag(value) {
    return typeof value === 'boolean';
}
function isRate(value) {
    return typeof value === 'number' && value >= 0 && value <= 1;
}

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/bland/wire.js
var bland_wire = __webpack_require__(2550);
;// CONCATENATED MODULE: ./lib/bland/check-runs.js
/** A check run of a v2 agent in our own form; the only place that knows Bland's field names for it. */






/** Where the checks of an agent may be run. */
const ENVIRONMENTS = ['staging', 'production'];
const runSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    agent_id: (0,bland_wire/* optional */.lq)(schemas/* string */.YjP()),
    env_type: (0,bland_wire/* optional */.lq)(schemas/* string */.YjP()),
    created_at: (0,bland_wire/* optional */.lq)(schemas/* string */.YjP()),
    overall_passed: (0,bland_wire/* shown */.SP)(schemas/* boolean */.zMY()),
    verdicts: (0,bland_wire/* optional */.lq)(schemas/* unknown */.L5J()),
    simulation_set_id: (0,bland_wire/* shown */.SP)(schemas/* string */.YjP()),
    completed_at: (0,bland_wire/* shown */.SP)(schemas/* string */.YjP()),
});
/**
 * Reads the answer to `GET /v2/agents/{agent_id}/check-runs/{run_id}`; see wire.ts for what it throws.
 *
 * @param request what the run was started for, where we started it
 */
function parseCheckRun(answer, requestedId, { agentId, environment }) {
    const what = `check run ${requestedId}`;
    const wire = (0,bland_wire/* check */.z6)(runSchema, (0,bland_wire/* unwrap */.oA)(answer, what), what);
    (0,bland_wire/* checkId */.ij)(wire.id, requestedId, what);
    const { agent_id: owner = agentId, env_type: place = environment } = wire;
    if (!(0,ascii/* isSameId */.WB)(owner, agentId))
        throw unexpected(what, 'agent_id', agentId, owner);
    if (environment !== undefined && (0,ascii/* upperWord */.b)(`${place}`) !== (0,ascii/* upperWord */.b)(environment)) {
        throw unexpected(what, 'env_type', environment, place);
    }
    return {
        id: wire.id,
        environment: place?.trim().toLowerCase() || undefined,
        status: (0,simulation_set/* readStatus */.rk)(wire.status),
        overallPassed: wire.overall_passed,
        verdicts: readVerdicts(wire.verdicts),
        setId: wire.simulation_set_id,
        createdAt: wire.created_at,
        completedAt: wire.completed_at,
    };
}
function unexpected(what, field, wanted, got) {
    return (0,bland_wire/* drifted */.fN)(what, `${field}: expected ${(0,bland_wire/* quoteValue */.cl)(wanted)}, got ${(0,bland_wire/* quoteValue */.cl)(got)}`);
}
/** How a check run is waited for. Nothing is known of how far one has come. */
function checkRunSubject(id, isNew) {
    return {
        noun: 'Check run',
        id,
        isNew,
        describeMissing({ overallPassed, verdicts = [] }) {
            if (overallPassed === undefined)
                return 'overall_passed is missing';
            return verdicts.length === 0 ? 'it has no verdicts' : undefined;
        },
        describeProgress: () => '',
        forecast: () => undefined,
    };
}
const LIST_KEYS = ['check_runs', 'checkRuns', 'runs', 'items'];
const listedSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), status: schemas/* string */.YjP(), env_type: (0,bland_wire/* shown */.SP)(schemas/* string */.YjP()) });
/**
 * The first run that has not ended, in the answer to `GET /v2/agents/{agent_id}/check-runs`, of which only that it is a list
 * is documented; `undefined` where there is none, or none can be read.
 */
function findActive(answer, environment) {
    const body = (0,bland_wire/* unwrap */.oA)(answer, 'the list of check runs', 'list');
    const lists = [body, ...LIST_KEYS.map((key) => (0,bland_wire/* valueAt */.fK)(body, [key]))];
    return lists
        .filter(Array.isArray)
        .flat()
        .flatMap((entry) => parse/* safeParse */.xL(listedSchema, entry).data ?? [])
        .filter(({ env_type: place = environment }) => (0,ascii/* upperWord */.b)(place) === (0,ascii/* upperWord */.b)(environment))
        .map(({ id, status }) => ({ id, status: (0,simulation_set/* readStatus */.rk)(status) }))
        .find(({ status }) => !(0,simulation_set/* isTerminal */.Hd)(status));
}
/** The id in the answer to a start, with or without an envelope, even beside errors: a run that has an id exists. */
function startedRunId(answer) {
    const paths = [
        ['data', 'id'],
        ['id'],
        ['data', 'check_run_id'],
        ['check_run_id'],
        ['data', 'check_run', 'id'],
    ];
    return (0,bland_wire/* firstId */.gz)(answer, paths);
}
/**
 * The status in the answer to a cancellation, of which nothing is documented: it may be empty.
 * @throws BlandError for one that carries errors
 */
function statusAfterCancel(answer) {
    if (!(0,error_body/* isRecord */.u4)(answer))
        return undefined;
    const { data, ...bare } = answer;
    const run = (0,error_body/* isRecord */.u4)(data) ? data : bare;
    (0,bland_wire/* unwrap */.oA)({ ...bare, data: { isAccepted: true, ...run } }, 'the cancellation');
    const status = (0,bland_wire/* valueAt */.fK)(run, ['status']);
    return typeof status === 'string' ? (0,simulation_set/* readStatus */.rk)(status) : undefined;
}


/***/ }),

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oh: () => (/* binding */ GIVEN_ID),
  IR: () => (/* binding */ KNOWN_ID),
  yu: () => (/* binding */ makeClient),
  yi: () => (/* binding */ withSaved)
});

// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/bland/http/error-body.js
var error_body = __webpack_require__(2095);
// EXTERNAL MODULE: ./lib/bland/http/errors.js
var errors = __webpack_require__(2537);
// EXTERNAL MODULE: ./lib/bland/http/maybe-started.js
var maybe_started = __webpack_require__(920);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(1594);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(1967);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/bland/wire.js
var wire = __webpack_require__(2550);
;// CONCATENATED MODULE: ./lib/bland/runs.js
/** One run of a scenario, as far as a report quotes it. */



const runSchema = schemas/* object */.Ikc({
    id: (0,wire/* optional */.lq)(schemas/* string */.YjP()),
    chat_history: (0,wire/* optional */.lq)(schemas/* array */.YOg(schemas/* unknown */.L5J())),
    assertion_results: (0,wire/* shown */.SP)(schemas/* array */.YOg(schemas/* unknown */.L5J())),
    error_message: (0,wire/* shown */.SP)(schemas/* string */.YjP()),
    duration_ms: (0,wire/* optional */.lq)(schemas/* unknown */.L5J()),
});
const turnSchema = schemas/* object */.Ikc({ role: schemas/* string */.YjP(), content: schemas/* string */.YjP() });
// The form of an assertion differs between pages of the documentation.
const failedSchema = schemas/* object */.Ikc({
    passed: schemas/* literal */.euz(false),
    type: (0,wire/* optional */.lq)(schemas/* unknown */.L5J()),
    target: (0,wire/* optional */.lq)(schemas/* unknown */.L5J()),
    expected: (0,wire/* optional */.lq)(schemas/* unknown */.L5J()),
});
/** Other roles, such as that of a system's prompt, are not part of the call. */
const SPEAKERS = new Map([
    ['assistant', 'agent'],
    ['user', 'caller'],
]);
/**
 * Reads the answer to `GET /v1/agent-testing/runs/{id}`, loosely: entries of another form are left out, unless nothing of
 * the conversation can be read.
 */
function parseRun(answer, requestedId) {
    const what = `run ${requestedId}`;
    const run = (0,wire/* check */.z6)(runSchema, (0,wire/* unwrap */.oA)(answer, what), what);
    const { id = requestedId, chat_history: history = [], assertion_results: assertions = [] } = run;
    (0,wire/* checkId */.ij)(id, requestedId, what);
    const entries = readEach(turnSchema, history);
    if (history.length > 0 && entries.length === 0) {
        throw (0,wire/* drifted */.fN)(what, 'chat_history: expected entries with role and content');
    }
    return {
        id,
        turns: entries.flatMap(({ role, content }) => {
            const speaker = SPEAKERS.get(role);
            return speaker === undefined ? [] : [{ speaker, words: content }];
        }),
        failedAssertions: readEach(failedSchema, assertions).map(({ type, target, expected }) => ({
            type: textOf(type),
            target: textOf(target),
            expected: textOf(expected),
        })),
        errorMessage: run.error_message || undefined,
        durationMs: (0,simulation_set/* readDuration */.$7)(run.duration_ms),
    };
}
/** The entries of a list that are of this form. */
function readEach(schema, list) {
    return list.flatMap((entry) => parse/* safeParse */.xL(schema, entry).data ?? []);
}
/** More than any report shows. */
const MAX_EXPECTED = 2000;
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return value === undefined || value === null ? '' : (0,wire/* quoteValue */.cl)(value, MAX_EXPECTED);
}

;// CONCATENATED MODULE: ./lib/bland/scenarios.js
/** The scenarios of a pathway or a persona, as Bland lists them. */


const listSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    enabled: (0,wire/* optional */.lq)(schemas/* boolean */.zMY()),
    category: (0,wire/* optional */.lq)(schemas/* string */.YjP()),
    is_required_for_promotion: (0,wire/* optional */.lq)(schemas/* boolean */.zMY()),
    pathway_id: (0,wire/* optional */.lq)(schemas/* string */.YjP()),
    persona_id: (0,wire/* optional */.lq)(schemas/* string */.YjP()),
}));
/**
 * Reads the answer to `GET /v1/agent-testing/scenarios`, which is documented as `{scenarios: […]}` and was seen
 * as a bare list and within `data` as well. A scenario that does not say so is enabled, and not required.
 */
function parseScenarios(answer) {
    const what = 'the list of scenarios';
    const body = (0,wire/* unwrap */.oA)(answer, what, 'list');
    const inside = (0,wire/* valueAt */.fK)(body, ['scenarios']);
    const list = inside === undefined ? body : inside;
    if (list === null)
        throw (0,wire/* withoutContent */.gH)(answer, what);
    if (!Array.isArray(list))
        throw (0,wire/* drifted */.fN)(what, 'scenarios: expected an array');
    const parts = [answer, body].flatMap((part) => [part, (0,wire/* valueAt */.fK)(part, ['pagination'])]);
    if (parts.some((part) => isTruncated(part, list.length)))
        throw (0,wire/* drifted */.fN)(what, 'it is one page of several, which is not documented');
    return (0,wire/* check */.z6)(listSchema, list, what, ['scenarios']).map((wire) => ({
        id: wire.id,
        enabled: wire.enabled ?? true,
        category: wire.category,
        isRequired: wire.is_required_for_promotion ?? false,
        pathwayId: wire.pathway_id,
        personaId: wire.persona_id,
    }));
}
/** No pages are documented; a list that says that there is more must not pass for the whole. */
function isTruncated(paging, length) {
    const signs = ['has_more', 'next', 'next_cursor', 'next_page'].map((sign) => (0,wire/* valueAt */.fK)(paging, [sign]));
    const total = (0,wire/* valueAt */.fK)(paging, ['total']);
    return signs.some(Boolean) || (typeof total === 'number' && total > length);
}

// EXTERNAL MODULE: ./lib/bland/schema.js
var schema = __webpack_require__(3920);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/api.js
var api = __webpack_require__(6719);
;// CONCATENATED MODULE: ./lib/bland/versions.js
/** The versions of a pathway. */


const versionsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ version_number: schemas/* int */.Whr().check(api/* _nonnegative */.UI()), is_latest: (0,wire/* optional */.lq)(schemas/* boolean */.zMY()) }));
/**
 * The number of the latest version in the answer to `GET /v1/pathway/{id}/versions`: the one that is marked so, else the
 * highest; `undefined` where there are none.
 */
function parseLatestVersion(answer, pathwayId) {
    const what = `the versions of pathway ${pathwayId}`;
    const list = (0,wire/* unwrap */.oA)(answer, what, 'list');
    if (!Array.isArray(list))
        throw (0,wire/* drifted */.fN)(what, 'the answer: expected an array');
    const versions = (0,wire/* check */.z6)(versionsSchema, list, what);
    const marked = versions.filter(({ is_latest }) => is_latest);
    if (marked.length > 1)
        throw (0,wire/* drifted */.fN)(what, `${marked.length} versions are marked is_latest`);
    const [latest] = marked.length > 0 ? marked : versions.toSorted((a, b) => b.version_number - a.version_number);
    return latest?.version_number;
}

;// CONCATENATED MODULE: ./lib/bland/client.js
/** Bland's agent-testing endpoints as functions. */










/** What was started just now, or seen before, exists: a 404 on it comes from a store that lags behind. */
const KNOWN_ID = { failures: 2, forMs: 60_000 };
/** Most often the id is wrong, which is not worth a wait. */
const GIVEN_ID = { failures: 2, forMs: 0 };
const SETS = '/v1/agent-testing/simulation-sets';
/** What `/simulate` starts has an id of the same name. */
const SET_NOT_FOUND = 'Check the id, `base-url`, and that the key belongs to the organisation that owns the set. If the id is from `POST /v1/agent-testing/scenarios/{id}/simulate`, which calls it `simulation_set_id` too, it is not that of a set: its results are at `GET /v1/agent-testing/simulation-runs/{simulation_set_id}/results`, which this action does not judge.';
/** Every function throws a `BlandError`, an `OutOfTimeError` or the signal's reason. */
function makeClient(http) {
    const seen = new Set();
    return {
        /** The set as it is now. On a set of our own, or one that was seen before, a 404 is retried for longer. */
        async getSimulationSet(id, isOwn, deadline) {
            const notFound = isOwn || seen.has(id) ? KNOWN_ID : GIVEN_ID;
            const read = (answer) => (0,schema/* parseSimulationSet */.l)(answer, id);
            const options = { ...deadline, subject: 'this set', notFound };
            const set = await http
                .getJson(`${SETS}/${encodeURIComponent(id)}`, read, options)
                .catch((error) => {
                const isUnknown = error instanceof errors/* BlandError */.wu && error.kind === 'not-found';
                throw isUnknown ? (0,errors/* withAdvice */.b5)(error, SET_NOT_FOUND) : error;
            });
            seen.add(id);
            return set;
        },
        listScenarios(of, id, deadline) {
            const query = new URLSearchParams({ [`${of}_id`]: id, enabled: 'true' });
            return http.getJson(`/v1/agent-testing/scenarios?${query}`, parseScenarios, {
                ...deadline,
                subject: `this ${of}`,
            });
        },
        /** `undefined` where the pathway has no versions. */
        latestVersion(pathwayId, deadline) {
            const path = `/v1/pathway/${encodeURIComponent(pathwayId)}/versions`;
            return http.getJson(path, (answer) => parseLatestVersion(answer, pathwayId), {
                ...deadline,
                subject: 'this pathway',
            });
        },
        getRun(id, deadline) {
            const path = `/v1/agent-testing/runs/${encodeURIComponent(id)}`;
            const read = (answer) => parseRun(answer, id);
            return http.getJson(path, read, { ...deadline, subject: 'this run' });
        },
        /**
         * Starts a set and gives its id. Where one may have been started unseen, the error is of kind `maybe-started`, or an
         * `InterruptedError`.
         */
        async startSimulationSet(request, deadline) {
            const options = { ...deadline, subject: 'something in the start request' };
            const answer = await http.postJson(SETS, toWire(request), options).catch((error) => {
                throw (0,maybe_started/* explainFailedStart */.f)(error, 'set');
            });
            const id = startedId(answer);
            if (id !== undefined)
                return id;
            const what = (0,phrase/* say */.cv) `Bland's answer to the start request has no usable id`;
            throw (0,maybe_started/* maybeStarted */.m)((0,errors/* withWords */.cS)(what, (0,error_body/* messageIn */.v6)(answer)), 'set', { request: `POST ${SETS}` });
        },
    };
}
/** A client that gives these sets as they were saved, instead of asking for them. */
function withSaved(client, saved) {
    return {
        ...client,
        getSimulationSet: async (id, isOwn, deadline) => (0,simulation_set/* findSet */._V)(saved, id) ?? (await client.getSimulationSet(id, isOwn, deadline)),
    };
}
function toWire(request) {
    return {
        scenario_ids: request.scenarioIds,
        simulations_per_scenario: request.simulationsPerScenario,
        pathway_id: request.pathwayId,
        persona_id: request.personaId,
        version_number: request.version,
    };
}
/**
 * The id in the answer to a start, with or without an envelope, even beside errors: a set that has an id
 * exists. The documented names differ between POST and GET, so both are taken.
 */
function startedId(answer) {
    const paths = [['simulation_set_id'], ['data', 'simulation_set_id'], ['data', 'id'], ['id']];
    return (0,wire/* firstId */.gz)(answer, paths);
}


/***/ }),

/***/ 2095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ messageInBody),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   v6: () => (/* binding */ messageIn)
/* harmony export */ });
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1879);
/** Bland's own words in the body of a refusal, whichever of its forms they come in. */

const MAX_LENGTH = 300;
const MAX_ERRORS = 20;
/** As {@link messageIn}; `undefined` for a body that is not JSON, such as a proxy's page. */
function messageInBody(text) {
    try {
        return messageIn(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/**
 * The message in a parsed body, cut to at most 300 characters; `undefined` where there is none.
 * Forms seen: `{errors: [{error|code, message}]}`, `{errors: ["…"]}`, `{error, message}`, `{status, message}`.
 */
function messageIn(body) {
    if (!isRecord(body))
        return undefined;
    const errors = Array.isArray(body['errors']) ? body['errors'].slice(0, MAX_ERRORS) : [];
    const parts = [body, ...errors].map(messageOfEntry).filter((part) => part !== '');
    return parts.length === 0 ? undefined : (0,_text_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .cutBeforeMasking */ .o5)([...new Set(parts)].join('; '), MAX_LENGTH);
}
function messageOfEntry(entry) {
    if (typeof entry === 'string')
        return entry;
    if (!isRecord(entry))
        return '';
    const words = [entry['error'], entry['code'], entry['message']];
    return words
        .filter((word) => (typeof word === 'string' && word !== '') || typeof word === 'number')
        .join(': ');
}
/** An object or an array. */
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 2537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ OutOfTimeError),
/* harmony export */   b5: () => (/* binding */ withAdvice),
/* harmony export */   cS: () => (/* binding */ withWords),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   wu: () => (/* binding */ BlandError)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/** What can go wrong in a call to Bland, each with what to do about it. */


/** The same call is tried again, and the advice may be to run the job again. */
const TRANSIENT = {
    unreachable: "Check `base-url`, the runner's network and, behind a proxy, HTTPS_PROXY and NO_PROXY. Then run the job again.",
    unavailable: "Run the job again later. If this persists, see Bland's status page.",
    'rate-limited': 'Run fewer jobs at once or raise `poll-interval`. If this persists, ask Bland for a higher limit.',
    'request-timed-out': 'Bland or the network is slow or down: run the job again later.',
    unreadable: 'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
};
const FINAL = {
    'untrusted-certificate': "If a proxy intercepts TLS, name your organisation's certificate authority in NODE_EXTRA_CA_CERTS. Otherwise check `base-url`.",
    redirected: 'Redirects are not followed, to protect the API key: give the final address as `base-url`.',
    unauthorized: 'Check the secret BLAND_API_KEY, or whatever `api-key` is set to: it must be a current key for the host in `base-url`, without `Bearer`.',
    'payment-required': "Check the balance and the plan of your organisation's Bland account.",
    forbidden: 'Use a key of the organisation that owns the set, the pathway or the persona.',
    'not-found': 'Check the ids in the inputs, `base-url`, and that the key belongs to the organisation that owns them.',
    refused: 'Correct what Bland names, in the inputs or at Bland. Until then the same request will fail.',
    unsupported: 'Check that `base-url` is the address of the API. If it is, update this action.',
    'too-large': 'Judge fewer scenarios in one set.',
    drifted: 'The answer does not have the documented form, so it was not used. Update this action; if it is up to date, report this line.',
    'no-time': 'Raise `timeout`.',
    'maybe-started': 'If so, it costs money: look for it at Bland, and judge it by its id instead of starting another.',
    'nothing-selected': 'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
};
/** Bland's own words are cut to fewer already, and may grow a little where some are masked. */
const MAX_WORDS = 400;
const ADVICE = { ...TRANSIENT, ...FINAL };
class BlandError extends Error {
    name = 'BlandError';
    kind;
    /** What happened, as a sentence without its full stop; it begins with a name, so that it can be part of another. */
    what;
    /** What the reader can do next, in one or two sentences. */
    advice;
    isTransient;
    /** How long the server asked us to wait, where it did. */
    retryAfterMs;
    /** That of the answer, where one was had. */
    status;
    /** The method and path of the request in which it happened. */
    request;
    constructor(kind, what, options = {}) {
        const { advice = ADVICE[kind], request, retryAfterMs, status, cause } = options;
        super((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlain */ .Ul)(what), { cause });
        this.kind = kind;
        this.what = what;
        this.advice = advice;
        this.isTransient = kind in TRANSIENT;
        this.retryAfterMs = retryAfterMs;
        this.status = status;
        this.request = request;
    }
}
/** The same error with advice that fits better. */
function withAdvice(error, advice) {
    const { kind, what, request, retryAfterMs, status, cause } = error;
    return new BlandError(kind, what, { advice, request, retryAfterMs, status, cause });
}
/** What happened, and the words of who knows why: in quotation marks none of their numbers is taken for one with the code. */
function withWords(what, words) {
    return words === undefined ? what : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${what}: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(words, MAX_WORDS)}`;
}
/** The deadline left no time for another try after `trouble`, which may be transient, or for the first one. */
class OutOfTimeError extends Error {
    name = 'OutOfTimeError';
    trouble;
    constructor(trouble) {
        super(trouble.message, { cause: trouble });
        this.trouble = trouble;
    }
}
/** A request that was cancelled under way: it may have been received. */
class InterruptedError extends Error {
    name = 'InterruptedError';
    constructor(reason) {
        super('The request was cancelled in flight', { cause: reason });
    }
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ explainFailedStart),
/* harmony export */   m: () => (/* binding */ maybeStarted)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2537);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3545);
/** Whether a start that failed may have started something all the same. */



/** Nothing was sent, since there was no connection yet. */
const NOT_CONNECTED_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];
/** What a start that failed with this error is: of kind `maybe-started` where it may have been received and acted upon. */
function explainFailedStart(error, noun) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu) || !mayHaveStarted(error))
        return error;
    return maybeStarted(error.what, noun, { cause: error, request: error.request });
}
function maybeStarted(what, noun, options) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu('maybe-started', (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${what}, so a ${noun} may have been started`, options);
}
/** A refusal is a clear no, as is a rate limit. */
function mayHaveStarted({ kind, isTransient, cause }) {
    if (kind === 'rate-limited' || NOT_CONNECTED_CODES.includes((0,_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(cause) ?? ''))
        return false;
    return isTransient || kind === 'redirected' || kind === 'too-large';
}


/***/ }),

/***/ 3545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   Q: () => (/* binding */ explainNetworkError)
/* harmony export */ });
/* harmony import */ var _runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5538);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2537);
/** What went wrong below HTTP: the network, TLS, the proxy, the compression. */



const CERTIFICATE_CODE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;
const UNKNOWN_HOST_CODES = ['ENOTFOUND', 'EAI_AGAIN'];
const DECOMPRESSION_CODE = /^(?:Z_|ERR__|ERR_BROTLI|ZSTD_)/;
/** A chain of causes may go in a circle. */
const MAX_CAUSES = 10;
/**
 * A {@link BlandError} for what `fetch` reports of the network: its errors have that as their cause. Anything else, a bug,
 * comes back as it is.
 */
function explainNetworkError(url, error) {
    if (!(0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error) || !(0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error.cause))
        return error;
    const code = codeOf(error) ?? '';
    const host = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .verbatim */ .Bj)(url.host);
    const coded = code === '' ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` (${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .verbatim */ .Bj)(code)})`;
    const options = { cause: error };
    if (DECOMPRESSION_CODE.test(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BlandError */ .wu('unreadable', (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Bland's answer can't be decompressed${coded}`, options);
    }
    if (CERTIFICATE_CODE.test(code)) {
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Bland's certificate at ${host} is not trusted${coded}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BlandError */ .wu('untrusted-certificate', (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .withWords */ .cS)(what, reasonOf(error)), options);
    }
    // Of another host, that of a proxy, the reason tells.
    if (UNKNOWN_HOST_CODES.includes(code) && propertyOf(error, 'hostname') === url.hostname) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BlandError */ .wu('unreachable', (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Bland's host ${host} was not found${coded}`, options);
    }
    const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Bland could not be reached at ${host}${coded}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BlandError */ .wu('unreachable', (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .withWords */ .cS)(what, reasonOf(error)), options);
}
/** The first code among an error and its causes, as Node.js and undici give them. */
function codeOf(error) {
    return propertyOf(error, 'code');
}
function propertyOf(error, name) {
    return causesOf(error)
        .map((each) => Reflect.get(each, name))
        .find((value) => typeof value === 'string');
}
/** The words of the deepest cause that has some: `fetch` itself says only that it failed. */
function reasonOf(error) {
    const reasons = causesOf(error).map(({ message }) => message.replace(/\s+/g, ' ').replace(/[ .:]+$/, ''));
    return reasons.findLast((reason) => reason !== '') ?? error.name;
}
/** An error, its cause, the cause of that, and so on. Of several addresses that were tried, the first. */
function causesOf(error) {
    const causes = [];
    for (let at = error; (0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(at) && causes.length < MAX_CAUSES;) {
        causes.push(at);
        at = 'errors' in at && Array.isArray(at.errors) ? at.errors[0] : at.cause;
    }
    return causes;
}


/***/ }),

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ SHORTEST_PAUSE_MS),
/* harmony export */   v$: () => (/* binding */ forecastByDuration),
/* harmony export */   w2: () => (/* binding */ forecastByProgress),
/* harmony export */   wW: () => (/* binding */ nextPauseMs)
/* harmony export */ });
/* unused harmony export LONGEST_PAUSE_MS */
/** How long to pause between two polls of a set: pure functions. */
/** A set may fail all at once. */
const LONGEST_PAUSE_MS = 60_000;
const SHORTEST_PAUSE_MS = 1000;
/** An end that comes early is noticed late by at most this share of the time waited so far. */
const LONGEST_PAUSE_SHARE = 0.1;
/** Progress predicts the time that is left within a fifth and two runs. */
const PROGRESS_ERROR = 0.2;
const PROGRESS_ERROR_RUNS = 2;
/** Two sets of as many runs take equally long within a fifth. */
const DURATION_ERROR = 0.2;
/**
 * Predicts the end from the number of runs that are done: the rest takes as long for each run as those before.
 * `undefined` where that says nothing, as at the start and at the end.
 */
function forecastByProgress(startedMs, nowMs, runsDone = Number.NaN, totalRuns = Number.NaN) {
    const waitedMs = nowMs - startedMs;
    const runsLeft = totalRuns - runsDone;
    if (!(runsDone > 0 && runsLeft > 0 && Number.isFinite(totalRuns)))
        return undefined;
    const leastRunsLeft = runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS;
    return {
        earliestEndMs: nowMs + (waitedMs / runsDone) * leastRunsLeft,
        latestEndMs: undefined,
        expectedEndMs: nowMs + (waitedMs / runsDone) * runsLeft,
        longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
    };
}
/** Predicts the end of a set that began at `beganMs` from how long an earlier one of as many runs took. */
function forecastByDuration(beganMs, durationMs) {
    return {
        earliestEndMs: beganMs + durationMs / (1 + DURATION_ERROR),
        latestEndMs: beganMs + durationMs / (1 - DURATION_ERROR),
        expectedEndMs: beganMs + durationMs,
        longestPauseMs: LONGEST_PAUSE_MS,
    };
}
/**
 * The pause before the next poll in milliseconds. Without a forecast it is `pollIntervalMs`. With one it reaches to the
 * earliest end; from there on it is `pollIntervalMs` again, or a little less where the time to the latest end divides
 * evenly so.
 */
function nextPauseMs(pollIntervalMs, nowMs, forecast) {
    if (forecast === undefined)
        return pollIntervalMs;
    const { earliestEndMs, latestEndMs = nowMs, longestPauseMs } = forecast;
    if (nowMs < earliestEndMs)
        return Math.max(pollIntervalMs, Math.min(longestPauseMs, earliestEndMs - nowMs));
    const leftMs = latestEndMs - nowMs;
    return leftMs < SHORTEST_PAUSE_MS ? pollIntervalMs : leftMs / Math.ceil(leftMs / pollIntervalMs);
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseSavedSet),
/* harmony export */   l: () => (/* binding */ parseSimulationSet)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1594);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9728);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2537);
/* harmony import */ var _simulation_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1233);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2550);
/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */





/** Any JSON number. An infinite one (`1e999`) passes: the rules reject it. */
const number = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === 'number', { error: 'number' });
const headerSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    simulations_per_scenario: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    total_scenarios: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    created_at: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    // Only a forecast depends on it.
    completed_at: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    statistics: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
});
const scenarioSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    scenario_id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    total_runs: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    passed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    failed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    pass_rate: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    is_flaky: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    scores: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ mean: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number), stddev: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number) })),
    scenario_name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    worst_run_id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    common_failure_modes: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
});
/** In another form they are left out with a remark, since nothing is judged by them. */
const SHOWN_FIELDS = ['scenario_name', 'worst_run_id', 'common_failure_modes'];
const statisticsSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** Each is checked by itself: zod overflows the stack on as many faults as a large set may have. */
    per_scenario: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())),
    overall: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        avg_pass_rate: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
        flaky_count: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
        reliable_count: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
        total_runs: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(number),
    })),
});
/** Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`; see wire.ts for what it throws. */
function parseSimulationSet(answer, requestedId) {
    const what = `set ${requestedId}`;
    const set = readSet(answer, what);
    (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .checkId */ .ij)(set.id, requestedId, what);
    return set;
}
/** Reads such an answer that was saved, whichever set it is of; see wire.ts for what it throws. */
function parseSavedSet(answer) {
    const what = 'the saved set';
    const set = readSet(answer, what);
    if (!(0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(set.id))
        throw (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .drifted */ .fN)(what, `id: expected an id, got ${(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(set.id)}`);
    return set;
}
function readSet(answer, what) {
    const header = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(headerSchema, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrap */ .oA)(answer, what), what);
    const status = (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatus */ .rk)(header.status);
    return {
        id: header.id,
        status,
        simulationsPerScenario: header.simulations_per_scenario,
        totalScenarios: header.total_scenarios,
        createdAt: header.created_at,
        completedAt: header.completed_at,
        ...readStatistics(header.statistics, (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_4__/* .isTerminal */ .Hd)(status), what),
    };
}
/** The form is documented only for terminal sets; those of another are taken if they can be read. */
function readStatistics(raw, isFinal, what) {
    const none = { overall: undefined, scenarios: undefined, remarks: [] };
    if (raw === undefined)
        return none;
    try {
        const statistics = parseStatistics(raw, what);
        return isFinal ? statistics : { ...statistics, remarks: [] };
    }
    catch (error) {
        if (isFinal || !(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu))
            throw error;
        return none;
    }
}
function parseStatistics(raw, what) {
    // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
    if (Object.hasOwn(Object((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(raw, ['per_scenario'])), '__proto__')) {
        throw (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .drifted */ .fN)(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
    }
    const { overall, per_scenario } = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(statisticsSchema, raw, what, ['statistics']);
    const odd = new Set();
    const scenarios = Object.entries(per_scenario ?? {}).map(([key, scenario]) => readScenario(key, scenario, what, odd));
    const fields = [...odd].join(', ');
    return {
        overall: overall && {
            avgPassRate: overall.avg_pass_rate,
            flakyCount: overall.flaky_count,
            reliableCount: overall.reliable_count,
            totalRuns: overall.total_runs,
        },
        scenarios: per_scenario && scenarios,
        remarks: odd.size === 0 ? [] : [`Bland sent ${fields} in an undocumented form, so it is not shown.`],
    };
}
/** @param odd takes the names of fields that are only shown and are not of the documented form */
function readScenario(key, raw, what, odd) {
    const wire = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(scenarioSchema, raw, what, ['statistics', 'per_scenario', key]);
    for (const field of SHOWN_FIELDS) {
        if (wire[field] === undefined && ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(raw, [field]) ?? undefined) !== undefined)
            odd.add(field);
    }
    return {
        id: wire.scenario_id ?? key,
        name: wire.scenario_name,
        totalRuns: wire.total_runs,
        passed: wire.passed,
        failed: wire.failed,
        passRate: wire.pass_rate,
        isFlaky: wire.is_flaky,
        meanScore: wire.scores?.mean,
        scoreStddev: wire.scores?.stddev,
        worstRunId: wire.worst_run_id,
        failureModes: wire.common_failure_modes ?? [],
    };
}


/***/ }),

/***/ 1233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   _V: () => (/* binding */ findSet),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   ih: () => (/* binding */ isKnownStatus),
/* harmony export */   pe: () => (/* binding */ parseTime),
/* harmony export */   rk: () => (/* binding */ readStatus),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* unused harmony export TERMINAL_STATUSES */
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9728);
/** A simulation set in our own form. */

/** That of this id, if it is among them. */
function findSet(sets, id) {
    return sets.find((set) => (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameId */ .WB)(set.id, id));
}
/** Statuses after which a set does not change. CANCELLED is not documented, but its meaning is clear. */
const TERMINAL_STATUSES = ['PASSED', 'FAILED', 'ERROR', 'CANCELLED'];
/** A status as Bland writes it, in our spelling. */
function readStatus(word) {
    return (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .upperWord */ .b)(word).replace(/^CANCELED$/, 'CANCELLED');
}
function isTerminal(status) {
    return TERMINAL_STATUSES.includes(status);
}
/** Whether a set ended so that its statistics are whole. */
function isWhole(status) {
    return status === 'PASSED' || status === 'FAILED';
}
function isKnownStatus(status) {
    return isTerminal(status) || status === 'PENDING' || status === 'RUNNING';
}
/** An ISO 8601 time in milliseconds since the Unix epoch; one without a zone is UTC. */
function parseTime(text) {
    if (text === undefined)
        return undefined;
    const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    return Number.isNaN(ms) ? undefined : ms;
}
/** No workflow of GitHub lasts longer. */
const MOST_DURATION_MS = 35 * 24 * 3600 * 1000;
/** A duration as Bland gives it; `undefined` for an impossible one. */
function readDuration(ms) {
    return typeof ms === 'number' && ms > 0 && ms <= MOST_DURATION_MS ? ms : undefined;
}
/** How long a set took, in milliseconds; `undefined` where that is unknown. */
function durationOf({ createdAt, completedAt, }) {
    const [began, ended] = [parseTime(createdAt), parseTime(completedAt)];
    return began === undefined || ended === undefined ? undefined : readDuration(ended - began);
}


/***/ }),

/***/ 5626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lastPollReserveMs),
/* harmony export */   W: () => (/* binding */ waitUntilTerminal)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3808);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(897);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9518);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2537);
/* harmony import */ var _polling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8536);
/* harmony import */ var _simulation_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1233);






/** How often what does not change its status is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** An end that is nearer is foretold in tens of seconds, one that is further away in minutes. */
const SOON_MS = 90_000;
const PARALLEL_POLLS = 8;
const MAX_LAST_POLL_MS = 2000;
/** How long what has ended is polled again if it lacks results. */
const SETTLING_MS = 60_000;
/** What ended longer ago will not get them any more: one more poll is enough. */
const SETTLED_AFTER_MS = 600_000;
/**
 * The time to keep for the last poll of every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
function lastPollReserveMs(sets, timeoutMs) {
    const rounds = Math.ceil(sets / PARALLEL_POLLS);
    return Math.min(MAX_LAST_POLL_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}
/**
 * Calls `poll` until it returns what is terminal and whole, at least `pollIntervalMs` apart (see polling.ts), and one last
 * time just before the deadline. What is terminal and lacks something is polled again for a minute, and then taken as it
 * is. Never throws: what `poll` threw, or the signal's reason, is in `stopped`.
 *
 * @param poll is given the time by which it must be over
 */
async function waitUntilTerminal(poll, subject, options) {
    const { clock, pollIntervalMs, deadlineMs, reserveMs, signal } = options;
    const logProgress = makeProgressLog(subject, options);
    const settling = makeSettling(subject, options);
    let lastSeen;
    try {
        if (subject.isNew)
            await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
        for (;;) {
            const hasEnded = lastSeen !== undefined && (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isTerminal */ .Hd)(lastSeen.status);
            lastSeen = await poll(hasEnded ? settling.untilMs : deadlineMs);
            logProgress(lastSeen);
            const { status } = lastSeen;
            const pauseMs = (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isTerminal */ .Hd)(status)
                ? settling.pauseMs(lastSeen)
                : runningPauseMs(lastSeen, subject, options);
            if (pauseMs === undefined)
                return endOf(lastSeen, undefined);
            await clock.sleep(pauseMs, signal);
        }
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OutOfTimeError */ .JT))
            return { outcome: 'stopped', lastSeen, error };
        const { trouble } = error;
        return lastSeen === undefined ? { outcome: 'timed-out', lastSeen, trouble } : endOf(lastSeen, trouble);
    }
}
/** What is terminal is taken as it is, even if what was missing could not be had. */
function endOf(lastSeen, trouble) {
    if ((0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isTerminal */ .Hd)(lastSeen.status))
        return { outcome: 'terminal', lastSeen };
    return { outcome: 'timed-out', lastSeen, trouble };
}
/** The pause before what has not ended is polled again; `undefined` when no time is left for it. */
function runningPauseMs(seen, { forecast }, { clock, deadlineMs, reserveMs, pollIntervalMs }) {
    const nowMs = clock.now();
    const spareMs = deadlineMs - reserveMs - nowMs;
    if (spareMs <= 0)
        return undefined;
    return Math.min(spareMs, (0,_polling_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPauseMs */ .wW)(pollIntervalMs, nowMs, forecast(seen, nowMs)));
}
/** The time in which the results of what has ended may still arrive. */
function makeSettling({ noun, id, describeMissing }, { clock, log, pollIntervalMs, deadlineMs, reserveMs }) {
    let polls = 0;
    const settling = {
        /** When it is over; it begins with the first poll that lacks something. */
        untilMs: deadlineMs,
        /** The pause before it is polled again, doubled each time; `undefined` where it is taken as it is. */
        pauseMs(seen) {
            const missing = (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhole */ .wP)(seen.status) ? describeMissing(seen) : undefined;
            if (missing === undefined)
                return undefined;
            const nowMs = clock.now();
            if (polls === 0)
                settling.untilMs = Math.min(deadlineMs, nowMs + SETTLING_MS);
            const spareMs = settling.untilMs - reserveMs - nowMs;
            const isOld = nowMs - ((0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTime */ .pe)(seen.completedAt) ?? nowMs) > SETTLED_AFTER_MS;
            if (spareMs <= 0 || (isOld && polls > 0))
                return undefined;
            if (polls === 0) {
                const how = isOld ? 'once more' : `for up to ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(SETTLING_MS)}`;
                log.info((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${noun} ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .verbatimId */ .sO)(id)} is ${seen.status}, but ${missing}: looking again ${how}.`);
            }
            polls += 1;
            return Math.min(spareMs, Math.max(pollIntervalMs, _polling_js__WEBPACK_IMPORTED_MODULE_3__/* .SHORTEST_PAUSE_MS */ .V1) * 2 ** (polls - 1));
        },
    };
    return settling;
}
/** One line for each change of status, and one a minute in between. */
function makeProgressLog({ noun, id, describeProgress, forecast }, { clock, log, startedMs }) {
    // A status that is not documented comes from outside.
    const named = (status) => ((0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownStatus */ .ih)(status) ? status : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(status));
    let lastStatus;
    let lastLineMs = 0;
    return (seen) => {
        const nowMs = clock.now();
        const hasChanged = seen.status !== lastStatus;
        const left = (0,_simulation_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isTerminal */ .Hd)(seen.status) ? '' : describeLeft(forecast(seen, nowMs), nowMs);
        const progress = [describeProgress(seen), left].filter((words) => words !== '').join(', ');
        const then = progress === '' ? '' : `: ${progress}`;
        log.progress((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${named(seen.status)}${then} (${noun.toLowerCase()} ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .verbatimId */ .sO)((0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(id))})`);
        if (!hasChanged && nowMs - lastLineMs < HEARTBEAT_MS)
            return;
        const still = hasChanged ? '' : 'still ';
        const from = hasChanged && lastStatus !== undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${named(lastStatus)} → ` : '';
        const after = `after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(nowMs - startedMs)}`;
        log.info((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${noun} ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .verbatimId */ .sO)(id)} is ${still}${from}${named(seen.status)} ${after}${then}.`);
        lastStatus = seen.status;
        lastLineMs = nowMs;
    };
}
/** Empty where nothing is known, or the end is overdue. */
function describeLeft(expected, nowMs) {
    const leftMs = expected === undefined ? 0 : expected.expectedEndMs - nowMs;
    if (leftMs <= 0)
        return '';
    // No forecast is as good as the seconds would suggest.
    const unitMs = leftMs < SOON_MS ? 10_000 : 60_000;
    return `about ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(Math.ceil(leftMs / unitMs) * unitMs)} left`;
}


/***/ }),

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   cl: () => (/* binding */ quoteValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   fN: () => (/* binding */ drifted),
/* harmony export */   gH: () => (/* binding */ withoutContent),
/* harmony export */   gz: () => (/* binding */ firstId),
/* harmony export */   ij: () => (/* binding */ checkId),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1594);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1967);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9728);
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1879);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/* harmony import */ var _http_error_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2095);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2537);
/**
 * What every answer of Bland has in common: its envelope and its fields. Whatever reads an answer throws a `BlandError`:
 * `refused` for a 2xx that carries errors, `unreadable` for an answer without content, and `drifted` for one that is not of
 * the documented form, or about something else.
 */






/** Far deeper than any answer of Bland, and far from what overflows the stack of code that walks it. */
const MAX_DEPTH = 100;
/** A field that may be null or absent, which is the same to us. */
const optional = (schema) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(schema), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((value) => value ?? undefined));
/** An optional field that nothing is judged by: in another form it is left out. */
const shown = (schema) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["catch"] */ .MfU(optional(schema), undefined);
/**
 * Takes a `{data, errors}` envelope off. Errors in it, or beside the data, are a refusal, and so is `{status: "error",
 * message}`. Without content is `null`, `{}`, `{data: null}`, an object with nothing in its fields, and another type; an
 * empty list is content where a list was asked for. What is nested too deeply has drifted, so that later steps may recurse.
 *
 * @param what the answer's subject, such as “set d4e5”
 */
function unwrap(answer, what, form = 'object') {
    if (isDeeperThan(answer, MAX_DEPTH))
        throw drifted(what, `it is nested more than ${MAX_DEPTH} levels deep`);
    const body = (0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(answer) && 'data' in answer && !('id' in answer) ? answer['data'] : answer;
    for (const part of [answer, body]) {
        if (!(0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(part) || !carriesErrors(part))
            continue;
        const said = (0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .messageIn */ .v6)(part) ?? quoteValue(part['errors'] ?? part['error'], 200);
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BlandError */ .wu('refused', (0,_http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .withWords */ .cS)((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Bland answered with errors for ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatim */ .Bj)(what)}`, said));
    }
    if (!hasContent(body, form))
        throw withoutContent(answer, what);
    return body;
}
/** Stops at that depth, so that the recursion itself can't overflow the stack. */
function isDeeperThan(value, most) {
    if (most < 0)
        return true;
    return (0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && Object.values(value).some((each) => isDeeperThan(each, most - 1));
}
function hasContent(body, form) {
    if (Array.isArray(body))
        return form === 'list';
    return (0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) && (form === 'list' ? !isEmpty(body) : !Object.values(body).every(isEmpty));
}
function withoutContent(answer, what) {
    const empty = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Bland's answer for ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatim */ .Bj)(what)} has no content`;
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BlandError */ .wu('unreadable', (0,_http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .withWords */ .cS)(empty, quoteValue(answer)));
}
function carriesErrors({ errors, error, status, message, id }) {
    if (!isEmpty(errors) || !isEmpty(error))
        return true;
    if (id !== undefined || typeof message !== 'string' || typeof status !== 'string')
        return false;
    return (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .upperWord */ .b)(status) === 'ERROR';
}
function isEmpty(value) {
    return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
/**
 * The value in its checked form, or a `drifted` error that names the first field that is off.
 *
 * @param at the path of the value in the answer
 */
function check(schema, value, what, at = []) {
    const result = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xL(schema, value);
    if (result.success)
        return result.data;
    const [first] = result.error.issues;
    const path = (0,_text_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .cutBeforeMasking */ .o5)([...at, ...(first?.path ?? [])].map(String).join('.'), 200) || 'the answer';
    const expected = first?.code === 'invalid_type' ? first.expected : (first?.message ?? 'another form');
    const more = result.error.issues.length - 1;
    const got = describe(valueAt(value, first?.path ?? []));
    throw drifted(what, `${path}: expected ${expected}, got ${got}${more > 0 ? `, and ${more} more` : ''}`);
}
function checkId(id, requestedId, what) {
    if ((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .WB)(id, requestedId))
        return;
    throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(id)}`);
}
function drifted(what, how) {
    const odd = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Bland's answer for ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatim */ .Bj)(what)} is not understood: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatim */ .Bj)(how)}`;
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BlandError */ .wu('drifted', odd);
}
function valueAt(value, path) {
    return path.reduce((at, key) => ((0,_http_error_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(at) ? at[String(key)] : undefined), value);
}
/** The first at these paths that has the form of an id. */
function firstId(value, paths) {
    const found = paths.map((path) => valueAt(value, path));
    return found.find((id) => typeof id === 'string' && (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .isId */ .eQ)(id));
}
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (typeof value === 'object')
        return Array.isArray(value) ? 'an array' : 'an object';
    return `the ${typeof value} ${quoteValue(value)}`;
}
/** A value as JSON, cut. It must not be nested deeply, see {@link unwrap}. */
function quoteValue(value, maxLength = 80) {
    return (0,_text_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .cutBeforeMasking */ .o5)(JSON.stringify(value) ?? 'undefined', maxLength);
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ summariseComparison),
/* harmony export */   Z_: () => (/* binding */ describeRegression),
/* harmony export */   jZ: () => (/* binding */ describeOverall),
/* harmony export */   p6: () => (/* binding */ describeDirection),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* unused harmony export chanceWords */
/* harmony import */ var _evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7202);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/** What became of the scenarios since the baseline, in words for readers who know no statistics. */



/** `3 of 5`. */
function share(counts) {
    return `${counts.passed} of ${(0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOf */ .ky)(counts)}`;
}
/** How many of the runs passed now, and in the baseline, for the rest of a sentence. */
function rates({ baseline, current }, of = '') {
    const [before, now] = [(0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .rateOf */ .MK)(baseline), (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .rateOf */ .MK)(current)];
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(now, before)}${of} passed, and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(before, now)} in the baseline`;
}
const MOST_RARE = 10_000;
const BRANCH_LENGTH = 80;
/**
 * `about once in 23 (p = 0.043)`: how often something happens that has this chance.
 *
 * @param level what the p-value is compared with, which it must not look like
 */
function chanceWords(pValue, level) {
    if (pValue > 0.9999)
        return 'nearly always (p > 0.9999)';
    if (pValue < 1 / MOST_RARE)
        return `less than once in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(MOST_RARE)} (p < 0.0001)`;
    const often = pValue > 2 / 3 ? 'most of the time' : `about once in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(Math.round(1 / pValue))}`;
    return `${often} (p = ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChance */ .ge)(pValue, level)})`;
}
/** A claimed regression of a scenario, as the rest of a sentence that begins with its name. */
function describeRegression({ counts, again, evidence }, tested) {
    if (counts === undefined || evidence === undefined)
        return 'regressed';
    const { baseline, current } = counts;
    const looked = tested > 1 ? `across all ${tested} scenarios, ` : '';
    const chance = chanceWords(evidence.adjustedP, evidence.level);
    return `regressed: ${share(current)} runs passed${partsOf(current, again)}, and ${share(baseline)} in the baseline; ${looked}chance alone would do that ${chance}`;
}
/** ` (3 of 5, then 18 of 25)` of what was played again. */
function partsOf(all, again) {
    return again === undefined ? '' : ` (${share(firstOf(all, again))}, then ${share(again)})`;
}
function firstOf(all, again) {
    return { passed: all.passed - again.passed, failed: all.failed - again.failed };
}
/** A claimed regression of the whole set, as a sentence without its full stop. */
function describeOverall({ totals, overall, tested }) {
    const scenarios = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tested, 'scenario');
    // Where numbers of runs differ between scenarios, the total may rise although scenarios fell.
    const seen = (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceIn */ .V0)(totals.baseline, totals.current) < 0
        ? `: ${rates(totals, ` of the runs of ${scenarios}`)}`
        : `, each of ${scenarios} compared with itself`;
    return `the set as a whole regressed${seen}; chance alone would do that ${chanceWords(overall?.pValue ?? 1, overall?.level)}`;
}
/**
 * The change of a scenario for its row; empty where there is nothing to say.
 *
 * @param isPart whether the set as a whole regressed because of it
 */
function describeChange(change, isPart = false) {
    return [describeRuns(change, isPart), describeScore(change.scoreChange)].filter((words) => words !== '');
}
/** Smaller changes of a mean score are not worth a line. */
const SCORE_WORTH_A_WORD = 0.05;
function describeScore(change = 0) {
    if (Math.abs(change) < SCORE_WORTH_A_WORD)
        return '';
    return `mean score ${change < 0 ? 'fell' : 'rose'} by ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatScore */ .y)(Math.abs(change))}`;
}
function describeRuns({ change, counts, again, evidence }, isPart) {
    if (counts === undefined)
        return "can't be compared: its runs are not known";
    const all = again === undefined ? '' : ` to ${share(counts.current)}${partsOf(counts.current, again)}`;
    const before = `${share(counts.baseline)} in the baseline${all}`;
    if (change === 'same')
        return '';
    // In quarantine: nothing is tested, so nothing is claimed.
    if (evidence === undefined)
        return before;
    switch (change) {
        case 'regressed':
        case 'improved':
            return `**${change}** from ${before}`;
        case 'fell':
            return `fell from ${before}${isPart ? '' : ': may be noise'}`;
        case 'rose':
            return before;
        default:
            return `**may have regressed** from ${before}: some runs neither passed nor failed`;
    }
}
const CHANGE_WORDS = {
    regressed: 'regressed',
    unclear: 'may have regressed',
    fell: 'fell (may be noise)',
    improved: 'improved',
    rose: 'rose (may be noise)',
    same: 'unchanged',
    unknown: 'not comparable',
};
/** The change of all runs that are compared, such as “↓ 11.5 points against main (93.8% → 82.3%)”. */
function describeDirection({ totals, branch }) {
    const against = branch === undefined ? ['the baseline'] : [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .verbatim */ .Bj)(branch, BRANCH_LENGTH)];
    if ((0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOf */ .ky)(totals.baseline) === 0)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Compared with ${against}`;
    const [before, now] = [(0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .rateOf */ .MK)(totals.baseline), (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .rateOf */ .MK)(totals.current)];
    const direction = (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceIn */ .V0)(totals.baseline, totals.current);
    if (direction === 0)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Same as ${against} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(now)})`;
    const points = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPoints */ .Xf)(Math.abs(now - before));
    const rates = `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(before, now)} → ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(now, before)}`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${direction < 0 ? '↓' : '↑'} ${points} against ${against} (${rates})`;
}
/** The comparison as a whole: with what, how many scenarios changed how, and what all runs together say. */
function summariseComparison(comparison) {
    const { origin, changes, added, vanished } = comparison;
    const shown = changes.filter(({ counts, evidence }) => counts === undefined || evidence !== undefined);
    const counts = Object.keys(CHANGE_WORDS).flatMap((kind) => {
        const number = shown.filter(({ change }) => change === kind).length;
        return number === 0 ? [] : [`${number} ${CHANGE_WORDS[kind]}`];
    });
    const untested = changes.length - shown.length;
    const scenarios = [
        ...counts,
        ...(untested === 0 ? [] : [`${untested} in quarantine`]),
        ...(added.length === 0 ? [] : [`${added.length} new`]),
        ...(vanished.length === 0 ? [] : [`${vanished.length} gone`]),
    ];
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${origin}. Scenarios: ${scenarios.join(', ')}.${sumUp(comparison)}${describeSecondLook(comparison)}`;
}
function sumUp({ totals, overall }) {
    if ((0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOf */ .ky)(totals.baseline) === 0)
        return '';
    const seen = ` All compared runs: ${rates(totals)}`;
    if (overall === undefined || overall.pValue > 0.5 || (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceIn */ .V0)(totals.baseline, totals.current) >= 0)
        return `${seen}.`;
    const words = overall.claimed ? 'more than chance explains' : 'which may be noise';
    return `${seen}, ${words}: chance alone would do that ${chanceWords(overall.pValue, overall.level)}.`;
}
/** Which scenarios were played again and why, their runs before and after, and what that cost. */
function describeSecondLook({ secondLook, changes }) {
    if (secondLook?.kind !== 'made')
        return [];
    const played = changes.flatMap(({ scenario, counts, again }) => counts === undefined || again === undefined
        ? []
        : [{ scenario, again, first: firstOf(counts.current, again) }]);
    const parts = played.flatMap(({ scenario, first, again }, index) => {
        const part = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${scenario.label} ${share(first)} runs passed, then ${share(again)}`;
        return index === 0 ? part : [', ', ...part];
    });
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` Second look (set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(secondLook.set.id)}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(secondLook.runs, 'more run')}): scenarios that fell without proof were played again, and all their runs count: ${parts}.`;
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ MOST_COUNTED),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   V0: () => (/* binding */ differenceIn),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   nD: () => (/* binding */ MOST_RUNS),
/* harmony export */   tl: () => (/* binding */ checkCounts)
/* harmony export */ });
/** Runs that passed and that failed, as the tests for regressions take them. */
/** Beyond this many runs of a kind a test would take too long. */
const MOST_RUNS = 1_000_000;
/** Of one scenario in all sets of a side: nobody pays for more, and comparing thousands of such scenarios takes seconds. */
const MOST_COUNTED = 100_000;
/** Runs that passed or failed. */
function runsOf({ passed, failed }) {
    return passed + failed;
}
/** The share of runs that passed; NaN without runs. */
function rateOf(counts) {
    return counts.passed / runsOf(counts);
}
/** Below 0 where the pass rate fell, and above where it rose: a whole number, so that no rounding makes a difference. */
function differenceIn(before, now) {
    return now.passed * runsOf(before) - before.passed * runsOf(now);
}
/** @throws RangeError where one is no whole number from 0 to `MOST_RUNS` */
function checkCounts({ passed, failed }) {
    checkCount('passed', passed);
    checkCount('failed', failed);
}
function checkCount(name, count) {
    if (Number.isInteger(count) && count >= 0 && count <= MOST_RUNS)
        return;
    throw new RangeError(`${name} must be a whole number from 0 to ${MOST_RUNS}, not ${count}`);
}


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ distributionOfSum),
/* harmony export */   KK: () => (/* binding */ byRatios),
/* harmony export */   v6: () => (/* binding */ cumulate)
/* harmony export */ });
/** Distributions of a number of passed runs, and sums of such numbers. */
/** Values that are so much less likely than the most likely one are left out: no p-value of interest is as small. */
const TAIL = 1e-40;
/**
 * A distribution by the ratios of its neighbours, walked from its mode and made to add up to 1: right to about 1e-13 of
 * each probability, since only positive numbers are multiplied and added.
 *
 * @param ratio the probability of `value + 1` divided by that of `value`; it must fall as the value rises
 */
function byRatios(least, most, mode, ratio) {
    const below = [];
    const above = [];
    for (let [value, weight] = [mode - 1, 1]; value >= least; value -= 1) {
        weight /= ratio(value);
        if (weight < TAIL)
            break;
        below.push(weight);
    }
    for (let [value, weight] = [mode, 1]; value < most; value += 1) {
        weight *= ratio(value);
        if (weight < TAIL)
            break;
        above.push(weight);
    }
    const probabilities = Float64Array.from([...below.reverse(), 1, ...above]);
    const total = probabilities.reduce((sum, weight) => sum + weight, 0);
    return { first: mode - below.length, probabilities: probabilities.map((weight) => weight / total) };
}
/** For each value how likely it or a lower one is: at most 1. */
function cumulate({ probabilities }) {
    let sum = 0;
    return probabilities.map((probability) => {
        sum += probability;
        return Math.min(1, sum);
    });
}
/** The distribution of the sum of independent numbers; that of 0 where there are none. */
function distributionOfSum(parts) {
    let level = parts;
    // In pairs, so that both are short for most of the work.
    while (level.length > 1) {
        const next = [];
        for (let index = 0; index < level.length; index += 2) {
            const [one, other] = [level[index], level[index + 1]];
            next.push(other === undefined ? one : add(one, other));
        }
        level = next;
    }
    return level[0] ?? { first: 0, probabilities: Float64Array.of(1) };
}
function add(one, other) {
    const [a, b] = [one.probabilities, other.probabilities];
    const sum = new Float64Array(a.length + b.length - 1);
    for (const [shift, weight] of b.entries()) {
        for (let index = 0; index < a.length; index += 1) {
            sum[index + shift] = sum[index + shift] + weight * a[index];
        }
    }
    const isKept = (probability) => probability >= TAIL;
    const start = sum.findIndex(isKept);
    return {
        first: one.first + other.first + start,
        probabilities: sum.subarray(start, sum.findLastIndex(isKept) + 1),
    };
}


/***/ }),

/***/ 3867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Z8: () => (/* binding */ adjustByHolm),
/* harmony export */   v6: () => (/* binding */ stepDown)
/* harmony export */ });
/** Many tests at once, with one bound on the chance of any false alarm among them. */
/** A p-value is right to about 1e-12 of itself. One that is alpha up to that, such as 1/20 of 0.05, reaches it. */
const TOLERANCE = 1e-9;
function reaches(pValue, alpha) {
    return pValue <= alpha * (1 + TOLERANCE);
}
/**
 * Holm's adjusted p-values, in the order given: to claim those that are at most alpha makes a false claim of any with
 * a chance of at most alpha, however the tests depend on each other.
 *
 * Holm, A simple sequentially rejective multiple test procedure (1979). The smallest of m p-values is multiplied by m,
 * the next one by m - 1 and so on, and none is less than one before it.
 */
function adjustByHolm(pValues) {
    return stepDown(pValues, (pValue, left) => pValue * left);
}
/**
 * @param chanceOf how likely any of the tests that are not yet claimed gives such a p-value, or less, if nothing has
 * changed; asked from the smallest p-value on
 * @param left how many tests are left, this one too
 */
function stepDown(pValues, chanceOf) {
    const adjusted = [];
    let largest = 0;
    let left = pValues.length;
    for (const [index, pValue] of [...pValues.entries()].sort(([, a], [, b]) => a - b)) {
        largest = Math.max(largest, Math.min(1, chanceOf(pValue, left, index)));
        adjusted[index] = largest;
        left -= 1;
    }
    return adjusted;
}


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ countOf),
/* harmony export */   p: () => (/* binding */ averageOf)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _set_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8969);
/** The overall figures of a set, or of the scenarios in it that count, each with second readings of it. */



const OVERALL = "Bland's overall figure";
const OF_THOSE_THAT_COUNT = 'the figure for the scenarios that count';
/**
 * The average pass rate: by the counts of all scenarios, or as Bland gives it; where only some scenarios count, their
 * unweighted mean.
 */
function averageOf(set, counted) {
    const all = set.scenarios ?? [];
    const given = set.overall?.avgPassRate;
    const published = (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('statistics.overall.avg_pass_rate', given);
    const leftOut = all.filter((scenario) => !counted.has(scenario));
    if (leftOut.length === 0 || isImpossible(published, given))
        return ofAllScenarios(set, published);
    const others = [
        ...(0,_set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .avgPassRateByScenarios */ .eo)([...counted]),
        ...averageByPublished(all, published, counted.size, leftOut),
    ];
    return { reading: meanOf(counted), words: OF_THOSE_THAT_COUNT, others };
}
function ofAllScenarios(set, published) {
    const others = (0,_set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .avgPassRateByScenarios */ .eo)(set.scenarios ?? []);
    const exact = (0,_set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .exactAverageOf */ .Ug)(set);
    if (exact !== undefined)
        return { reading: { value: exact }, words: 'the average from counts of runs', others };
    if ('problem' in published)
        return { reading: published, words: OVERALL, others };
    // Differences within the rounding of the published figure don't count.
    const contradicting = others.filter(({ value }) => !(0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .sameUpToRounding */ .Ly)(value, published.value));
    return { reading: published, words: OVERALL, others: contradicting };
}
/** An impossible figure from Bland must not be replaced by that of only some scenarios. */
function isImpossible(published, given) {
    return given !== undefined && 'problem' in published;
}
function meanOf(counted) {
    if (counted.size === 0)
        return { problem: 'no scenario counts' };
    let sum = 0;
    for (const { passRate, possibleRates } of counted) {
        const rate = (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('pass_rate', passRate ?? possibleRates[0]);
        if ('problem' in rate)
            return { problem: `${rate.problem} for a scenario that counts` };
        sum += rate.value;
    }
    return { value: sum / counted.size };
}
/** Where Bland's own average is not that of its scenarios, what it leaves to those that count is a reading too. */
function averageByPublished(all, published, counted, leftOut) {
    if ('problem' in published || counted === 0)
        return [];
    if ((0,_set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .avgPassRateByScenarios */ .eo)(all).some(({ value }) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .sameUpToRounding */ .Ly)(value, published.value)))
        return [];
    let others = 0;
    for (const { passRate } of leftOut) {
        const rate = (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('pass_rate', passRate);
        // Scenarios that don't count must not decide by missing figures.
        if ('problem' in rate)
            return [];
        others += rate.value;
    }
    const value = (published.value * all.length - others) / counted;
    return [{ value, source: "the one implied by Bland's overall avg_pass_rate", against: 'either' }];
}
const COUNTS = {
    flakyCount: { name: 'flaky_count', byScenarios: _set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .flakyCountByScenarios */ .BF },
    reliableCount: { name: 'reliable_count', byScenarios: _set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reliableCountByScenarios */ .mz },
};
/** As Bland gives it; where only some scenarios count, the number of the flaky or reliable ones among them. */
function countOf(field, set, counted) {
    const { name, byScenarios } = COUNTS[field];
    const all = set.scenarios ?? [];
    const given = set.overall?.[field];
    const published = readPart(`statistics.overall.${name}`, given, set);
    const leftOut = all.filter((scenario) => !counted.has(scenario));
    if (leftOut.length === 0 || isImpossible(published, given)) {
        return { reading: published, words: OVERALL, others: byScenarios(all) };
    }
    const those = [...counted];
    if (!those.every(({ tellsFlakiness }) => tellsFlakiness)) {
        return (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)({
            problem: 'for some scenarios that count, Bland does not say whether they are flaky',
        });
    }
    const [first, ...others] = byScenarios(those);
    // Without scenarios nothing is flaky or reliable.
    const reading = { value: first?.value ?? 0 };
    const [ofOthers] = byScenarios(leftOut);
    if ('value' in published && ofOthers !== undefined && published.value >= ofOthers.value) {
        const source = "the one implied by Bland's overall figure";
        others.push({ value: published.value - ofOthers.value, source, against: 'either' });
    }
    return { reading, words: OF_THOSE_THAT_COUNT, others };
}
/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field, value, set) {
    const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
    const reading = (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0)(field, value);
    if ('problem' in reading || most === 0 || reading.value <= most)
        return reading;
    return { problem: `${field} is ${reading.value}, but the set has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(most, 'scenario')}` };
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hb: () => (/* binding */ onlyReading),
/* harmony export */   Ly: () => (/* binding */ sameUpToRounding),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   nm: () => (/* binding */ readRate),
/* harmony export */   p8: () => (/* binding */ EPSILON),
/* harmony export */   uM: () => (/* binding */ possibleRate)
/* harmony export */ });
/** Figures of Bland's as numbers that can be relied on. */
/**
 * Sums of decimal fractions are off by about 1e-16, so a mean of 0.7, 0.8 and 0.9 may come as
 * 0.7999999999999999, which is 0.8 to everyone but a computer. Differences below this don't count.
 */
const EPSILON = 1e-9;
/** A published pass rate may be rounded to two decimals. */
const ROUNDING = 0.005 + EPSILON;
function atLeast(observed, limit) {
    return observed >= limit - EPSILON;
}
/** Whether a difference between two rates may come from rounding to two decimals. */
function sameUpToRounding(a, b) {
    return Math.abs(a - b) <= ROUNDING;
}
/** A number from 0 to 1. */
function readRate(field, value) {
    if (value === undefined)
        return { problem: `Bland gave no ${field}` };
    if (!Number.isFinite(value))
        return { problem: `${field} is not a finite number` };
    if (value < -EPSILON || value > 1 + EPSILON)
        return { problem: `${field} is ${value}, outside 0 to 1` };
    return { value: Math.min(1, Math.max(0, value)) };
}
/** A number from 0 to 1; `undefined` where there is none, or an impossible one. */
function possibleRate(rate) {
    const reading = readRate('', rate);
    return 'value' in reading ? reading.value : undefined;
}
/** A whole number from 0. */
function readCount(field, value) {
    if (value === undefined)
        return { problem: `Bland gave no ${field}` };
    if (Number.isSafeInteger(value) && value >= 0)
        return { value };
    return { problem: `${field} is ${value}, not a whole number ≥ 0` };
}
/** A figure without second readings. */
function onlyReading(reading) {
    return { reading, words: '', others: [] };
}


/***/ }),

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readScenario)
});

// EXTERNAL MODULE: ./lib/evidence/counts.js
var evidence_counts = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/evidence/interval.js
/** The range of pass rates that a number of passed and failed runs leaves open. */

/** The point of the standard normal distribution above which 2.5 % lie. */
const Z = 1.959963984540054;
/**
 * The 95 % interval of a pass rate; `undefined` without runs. Wilson, Probable inference, the law of succession, and
 * statistical inference (1927): the rates p from which the observed one is at most `Z` standard deviations,
 * √(p (1 - p) / n), away. Recommended for few runs by Brown, Cai and DasGupta, Interval estimation for a binomial
 * proportion (2001).
 *
 * @throws RangeError for counts that are none
 */
function passRateInterval(counts) {
    (0,evidence_counts/* checkCounts */.tl)(counts);
    const { passed, failed } = counts;
    const runs = (0,evidence_counts/* runsOf */.ky)(counts);
    if (runs === 0)
        return undefined;
    const middle = (passed + Z ** 2 / 2) / (runs + Z ** 2);
    const half = (Z * Math.sqrt((passed * failed) / runs + Z ** 2 / 4)) / (runs + Z ** 2);
    // Rounding must not leave 100 % just outside; 0 % comes out exactly.
    return { lower: middle - half, upper: failed === 0 ? 1 : middle + half };
}

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
;// CONCATENATED MODULE: ./lib/facts/scenario-facts.js





function readScenario(statistics) {
    const { id, name, totalRuns, passed, failed, isFlaky, meanScore, scoreStddev } = statistics;
    const byCounts = ratesByCounts(statistics);
    const rates = readRates(statistics, byCounts);
    const doubt = findDoubt(statistics, byCounts);
    const isSound = doubt === undefined && rates.contradictingRates.length === 0;
    const counts = isSound ? countsOf(statistics) : undefined;
    const unresolvedRuns = totalRuns === undefined || passed === undefined || failed === undefined
        ? undefined
        : totalRuns - passed - failed;
    // Spelt out, since to spread objects takes most of the time where there are thousands of scenarios.
    return {
        id,
        name,
        totalRuns,
        passed,
        failed,
        isFlaky,
        meanScore,
        scoreStddev,
        worstRunId: statistics.worstRunId,
        failureModes: statistics.failureModes,
        key: (0,ascii/* idKey */.T4)(id),
        label: (0,label/* scenarioLabel */.b)(statistics),
        publishedRate: statistics.passRate,
        passRate: rates.passRate,
        exactRate: rates.exactRate,
        possibleRates: rates.possibleRates,
        contradictingRates: rates.contradictingRates,
        doubt,
        counts,
        unresolvedRuns,
        // Beside unresolved runs the published rate may lie outside of what the others leave open.
        interval: counts === undefined || (unresolvedRuns ?? 0) > 0 ? undefined : passRateInterval(counts),
        state: stateOf(statistics, rates),
        tellsFlakiness: isFlaky !== undefined || (doubt === undefined && rates.possibleRates.length > 0),
    };
}
/**
 * The pass rates that the counts allow: of all runs, and of those that passed or failed, since Bland does not
 * say which of the two it takes when runs ended in an error. Two of the three counts are enough for one rate.
 */
function ratesByCounts({ totalRuns = Number.NaN, passed, failed = Number.NaN, }) {
    // What did not fail is the most that can have passed.
    const ofAll = share(passed ?? totalRuns - failed, totalRuns);
    const ofEnded = passed === undefined ? undefined : share(passed, passed + failed);
    return [...new Set([ofAll, ofEnded])].filter((rate) => rate !== undefined);
}
/** A rate from 0 to 1, where the counts are possible and there were any. */
function share(part = Number.NaN, whole = Number.NaN) {
    return Number.isFinite(whole) && whole > 0 && part >= 0 && part <= whole ? part / whole : undefined;
}
function readRates({ passRate, passed, totalRuns }, byCounts) {
    const isOne = byCounts.some((rate) => passRate === undefined || (0,readings/* sameUpToRounding */.Ly)(rate, passRate));
    const contradictingRates = isOne ? [] : byCounts;
    const published = (0,readings/* readRate */.nm)('', passRate);
    if ('problem' in published) {
        const isExact = passRate === undefined && passed !== undefined && byCounts.length === 1;
        return {
            passRate,
            exactRate: isExact ? byCounts[0] : undefined,
            possibleRates: byCounts,
            contradictingRates,
        };
    }
    const distance = (rate) => Math.abs(rate - published.value);
    const [exactRate] = byCounts
        .filter((rate) => (0,readings/* sameUpToRounding */.Ly)(rate, published.value))
        // Without the number of those that passed, the counts tell only how many passed at most.
        .filter((rate) => passed !== undefined || rate <= published.value)
        .sort((one, other) => distance(one) - distance(other));
    const isOfAllRuns = exactRate !== undefined && exactRate === share(passed, totalRuns);
    return {
        passRate: exactRate ?? passRate,
        exactRate,
        possibleRates: isOfAllRuns ? [exactRate] : [exactRate ?? published.value, ...byCounts],
        contradictingRates,
    };
}
function findDoubt(statistics, byCounts) {
    const { totalRuns, passed, failed, passRate } = statistics;
    const problem = problemOf('total_runs', totalRuns) ?? problemOf('passed', passed) ?? problemOf('failed', failed);
    if (problem !== undefined)
        return problem;
    if (totalRuns === 0)
        return 'it has no runs';
    if (totalRuns !== undefined && (passed ?? 0) + (failed ?? 0) > totalRuns) {
        return `passed (${passed ?? '–'}) and failed (${failed ?? '–'}) add up to more than total_runs (${totalRuns})`;
    }
    if (passed === 0 && failed === 0)
        return 'none of its runs passed or failed';
    if (passRate === undefined)
        return undefined;
    if (passed === 0 && passRate > readings/* EPSILON */.p8)
        return `passed is 0, but pass_rate is ${passRate}`;
    // Where no rate follows from the counts they can still contradict the published one.
    const isTooGood = byCounts.length === 0 && failed !== undefined && failed > 0 && passRate >= 1 - readings/* EPSILON */.p8;
    return isTooGood ? `failed is ${failed}, but pass_rate is ${passRate}` : undefined;
}
function problemOf(field, count = 0) {
    const reading = (0,readings/* readCount */._0)(field, count);
    return 'problem' in reading ? reading.problem : undefined;
}
function countsOf({ passed, failed }) {
    if (passed === undefined || failed === undefined)
        return undefined;
    return passed > evidence_counts/* MOST_COUNTED */.Bl || failed > evidence_counts/* MOST_COUNTED */.Bl ? undefined : { passed, failed };
}
function stateOf(statistics, { passRate, possibleRates }) {
    if (showsFlakiness(statistics, passRate))
        return 'flaky';
    if (possibleRates.includes(0))
        return 'failing';
    return passRate === 1 ? 'passing' : 'unknown';
}
/** Whether anything says that some runs passed and some failed, which is Bland's documented meaning of flaky. */
function showsFlakiness(statistics, rate) {
    const { isFlaky, totalRuns, passed, failed } = statistics;
    if (isFlaky === true)
        return true;
    if (passed !== undefined && failed !== undefined)
        return passed > 0 && failed > 0;
    if (passed !== undefined && totalRuns !== undefined)
        return passed > 0 && passed < totalRuns;
    return rate !== undefined && rate > 0 && rate < 1;
}


/***/ }),

/***/ 8969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ flakyCountByScenarios),
/* harmony export */   Rn: () => (/* binding */ readSet),
/* harmony export */   Ug: () => (/* binding */ exactAverageOf),
/* harmony export */   eo: () => (/* binding */ avgPassRateByScenarios),
/* harmony export */   gI: () => (/* binding */ averagePassRateOf),
/* harmony export */   mz: () => (/* binding */ reliableCountByScenarios),
/* harmony export */   rT: () => (/* binding */ totalRunsByScenarios)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _scenario_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2545);



function readSet(set) {
    return { ...set, scenarios: set.scenarios?.map(_scenario_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readScenario */ .Z) };
}
/** The average pass rate by the counts of all scenarios, where it is the published one up to its rounding. */
function exactAverageOf({ overall, scenarios = [] }) {
    const published = overall?.avgPassRate;
    const rates = scenarios.map(({ exactRate }) => exactRate).filter((rate) => rate !== undefined);
    if (published === undefined || rates.length === 0 || rates.length < scenarios.length)
        return undefined;
    const exact = mean(rates);
    return 'value' in (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('', published) && (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .sameUpToRounding */ .Ly)(exact, published) ? exact : undefined;
}
/** The average pass rate by which a set is judged and shown; `undefined` where none was published. */
function averagePassRateOf(set) {
    return exactAverageOf(set) ?? set.overall?.avgPassRate;
}
/**
 * The lowest and the highest `avg_pass_rate` that the scenarios' figures allow: the lowest casts doubt on a rule that
 * holds, the highest on one that is broken. A scenario without any figure casts doubt on neither.
 */
function avgPassRateByScenarios(scenarios) {
    const rates = scenarios.map(({ possibleRates }) => possibleRates);
    if (rates.every((possible) => possible.length === 0))
        return [];
    const lowest = rates.map((possible) => Math.min(1, ...possible));
    const highest = rates.map((possible) => Math.max(0, ...possible));
    const source = "the mean of the scenarios' pass rates";
    return [
        { value: mean(lowest), source, against: 'holds' },
        { value: mean(highest), source, against: 'broken' },
    ];
}
function mean(values) {
    return values.reduce((total, value) => total + value, 0) / values.length;
}
/**
 * The other values of `flaky_count` that the scenarios give: how many are flaky by any sign, which is the least that can
 * be, and how many are marked so, where all are marked.
 */
function flakyCountByScenarios(scenarios) {
    if (scenarios.length === 0)
        return [];
    const signs = scenarios.filter(({ state }) => state === 'flaky').length;
    const bySigns = {
        value: signs,
        source: 'the number of scenarios marked is_flaky or with both passed and failed runs',
        against: 'either',
    };
    if (scenarios.some(({ isFlaky }) => isFlaky === undefined))
        return [bySigns];
    const marks = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
    return [bySigns, { value: marks, source: 'the number of scenarios marked is_flaky', against: 'either' }];
}
/** The other values of `reliable_count` that the scenarios give: those that are not flaky. */
function reliableCountByScenarios(scenarios) {
    return flakyCountByScenarios(scenarios).map(({ value, source, against }) => ({
        against,
        value: scenarios.length - value,
        source: `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(scenarios.length, 'scenario')} minus ${source}`,
    }));
}
/** The number of runs that the scenarios have together, where all of them say. */
function totalRunsByScenarios(scenarios) {
    const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
    if (runs.length === 0 || runs.length < scenarios.length)
        return [];
    const value = runs.reduce((total, count) => total + count, 0);
    return [{ value, source: "the sum of the scenarios' runs", against: 'either' }];
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ trialsOfAverage),
/* harmony export */   x: () => (/* binding */ trialsOf)
/* harmony export */ });
/* harmony import */ var _set_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8969);

/** `undefined` where the runs are not known, or figures contradict each other. */
function trialsOf({ counts, totalRuns, unresolvedRuns = 0 }) {
    if (counts === undefined || totalRuns === undefined)
        return undefined;
    return { runs: totalRuns, passed: counts.passed, unresolved: unresolvedRuns };
}
/** The runs of all these scenarios; `undefined` where they are not as many of each, since their sum is not their average then. */
function trialsOfAverage(set, counted) {
    if ((0,_set_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .exactAverageOf */ .Ug)(set) === undefined)
        return undefined;
    const each = [...counted].map(trialsOf);
    const [first] = each;
    let [passed, unresolved] = [0, 0];
    for (const trials of each) {
        if (trials === undefined || trials.runs !== first?.runs)
            return undefined;
        passed += trials.passed;
        unresolved += trials.unresolved;
    }
    return first && { runs: first.runs * each.length, passed, unresolved };
}


/***/ }),

/***/ 8889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkRules),
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5777);
/* harmony import */ var _rules_ruled_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3388);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9154);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6493);
/* harmony import */ var _prove_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22);
/** Checks a set by the rules that are one number each. */






/** One check for each of the rules that has a limit and applies. */
function checkRules(rules, set) {
    return rules.flatMap((rule) => checkRule(rule, set));
}
function checkRule(rule, set) {
    const measured = measure(rule, set);
    const [first] = measured;
    if (first === undefined)
        return [];
    const worst = findWorst(measured, rule);
    const { limit } = worst ?? first;
    const plain = measured.map((one) => findIn(rule, set, one));
    const required = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRequired */ .v$)(rule, limit);
    const source = limit === set.rules.limits[rule.name] ? undefined : 'policy-file';
    if (!set.rules.proveLimits || rule.trials === undefined) {
        return [{ ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .makeCheck */ .Ht)(rule.name, { limit, required }, worst?.value, plain.flat()), source }];
    }
    const { findings, notes } = (0,_prove_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .prove */ .zn)(rule.name, measured, plain);
    const about = { limit, required: `${required} (broken only if proven)` };
    return [{ ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .makeCheck */ .Ht)(rule.name, about, worst?.value, findings), notes, source }];
}
/** What a rule measures, where it has a limit and applies. */
function measure(rule, set) {
    return rule.scope === 'set' ? measureSet(rule, set) : measureScenarios(rule, set);
}
function measureSet(rule, set) {
    const limit = set.rules.limits[rule.name];
    const figure = limit === undefined ? undefined : rule.measure(set);
    return limit === undefined || figure === undefined
        ? []
        : [{ scenario: undefined, limit, figure, trials: rule.trials?.(set) }];
}
function measureScenarios({ name, measure, trials }, { scenarios = [], rules, counted }) {
    if (scenarios.length === 0) {
        const limit = (0,_rules_ruled_set_js__WEBPACK_IMPORTED_MODULE_5__/* .anyLimit */ .o)(rules, name);
        const figure = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)({ problem: 'Bland gave no statistics.per_scenario' });
        return limit === undefined ? [] : [{ scenario: undefined, limit, figure, trials: undefined }];
    }
    return [...counted].flatMap(([scenario, { limits }]) => {
        const limit = limits[name];
        return limit === undefined
            ? []
            : [{ scenario, limit, figure: measure(scenario), trials: trials?.(scenario) }];
    });
}
/** The figure that is farthest beyond its limit, or nearest to it. */
function findWorst(measured, { sense }) {
    let worst;
    for (const { figure, limit } of measured) {
        if ('problem' in figure.reading)
            continue;
        const { value } = figure.reading;
        const room = sense === 'at-most' ? limit - value : value - limit;
        if (worst === undefined || room < worst.room)
            worst = { value, limit, room };
    }
    return worst;
}
/** A figure against its limit: inconclusive where there is none, or another reading of it would decide otherwise. */
function findIn(rule, set, { scenario, limit, figure }) {
    const { reading, words, others } = figure;
    if ('problem' in reading)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(reading.problem, undefined, scenario)];
    const observed = reading.value;
    if (scenario?.doubt !== undefined)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(scenario.doubt, observed, scenario)];
    const met = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .holds */ .v9)(rule, observed, limit);
    const dissent = others.find(({ value, against }) => against !== (met ? 'broken' : 'holds') && (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .holds */ .v9)(rule, value, limit) !== met);
    if (dissent !== undefined) {
        const { source, value } = dissent;
        const problem = `${words} is ${observed}, but ${source} is ${value}, which would decide otherwise`;
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(problem, observed, scenario)];
    }
    if (met)
        return [];
    const sentence = rule.sentence({
        observed,
        seen: (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFigure */ .E)(rule.kind, observed, limit),
        wanted: rule.kind.writeLimit(limit),
        set,
        of: scenario?.label ?? 'a scenario',
    });
    if (rule.asksForEvidence === true)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(sentence, observed, scenario)];
    return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .broken */ .mw)(sentence, observed, scenario, scenario === undefined ? undefined : limit)];
}


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeFigure),
/* harmony export */   W: () => (/* binding */ observedWords)
/* harmony export */ });
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/** Figures of a check in words. */


/** As it was observed, and like the limit where it is that to everyone but a computer. */
function writeFigure(kind, figure, limit) {
    if (limit !== undefined && (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameFigure */ .Rr)(figure, limit))
        return kind.writeLimit(limit);
    return kind.writeFigure(figure, limit);
}
/** What a check observed, with the number of scenarios that it names. */
function observedWords({ rule, observed, limit, findings }) {
    // A text says where by itself.
    if (typeof observed === 'string')
        return observed.replaceAll(',', ', ');
    const beside = typeof limit === 'number' ? limit : undefined;
    const figure = observed === undefined ? '–' : writeFigure((0,_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(rule), observed, beside);
    const named = findings.filter(({ scenario }) => scenario !== undefined).length;
    // `required` counts entries of the policy file.
    if (named === 0 || rule === 'required')
        return figure;
    return `${figure}${named === 1 ? '' : ' at worst,'} in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(named, 'scenario')}`;
}


/***/ }),

/***/ 6493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ makeCheck),
/* harmony export */   Ni: () => (/* binding */ inconclusive),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iY: () => (/* binding */ unmet),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   uT: () => (/* binding */ makeRegressionCheck)
/* harmony export */ });
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);


/**
 * A rule holds without findings, and is broken where one of them says so.
 *
 * @param drafts findings, of which an inconclusive one has only its problem as message: its rule is added here
 */
function makeCheck(rule, { limit, required }, observed, drafts) {
    const findings = drafts.map((draft) => draft.outcome === 'broken' ? draft : { ...draft, message: explain(rule, draft), problem: draft.message });
    const outcome = outcomeOf(findings);
    return { rule, limit, required, observed, outcome, source: undefined, findings, notes: [] };
}
/** @param significance the share of false alarms, above 0 and at most 0.5 */
function makeRegressionCheck(significance, observed, findings) {
    const { name, kind } = _rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .REGRESSION_SIGNIFICANCE */ .GK;
    const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
    return makeCheck(name, { limit: significance, required }, observed, findings);
}
function explain(rule, { scenario, isJudged, message: problem }) {
    if (rule === 'baseline')
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `there is no baseline to compare with: ${problem}`;
    const of = scenario === undefined ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` ${isJudged ? 'by' : 'for'} ${scenario.label}`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `\`${rule}\` ${isJudged ? 'is not met' : "can't be judged"}${of}: ${problem}`;
}
function outcomeOf(findings) {
    if (findings.length === 0)
        return 'holds';
    return findings.some(({ outcome }) => outcome === 'broken') ? 'broken' : 'inconclusive';
}
/** @param limit of this scenario, where scenarios may have limits of their own */
function broken(sentence, observed, scenario, limit) {
    return { outcome: 'broken', isJudged: true, scenario, observed, limit, message: sentence };
}
/** @param problem why the rule can't be judged, as the rest of a sentence */
function inconclusive(problem, observed, scenario) {
    const message = typeof problem === 'string' ? [problem] : problem;
    return { outcome: 'inconclusive', isJudged: false, scenario, observed, limit: undefined, message };
}
/** Too little evidence: `inconclusive` too, since it does not prove a bad agent. */
function unmet(problem, observed, scenario) {
    return { ...inconclusive(problem, observed, scenario), isJudged: true };
}
/** The verdict on a set of this status that these checks give. */
function verdictOf(status, { failOnStatus }, checks) {
    if (status === 'ERROR' && failOnStatus.includes('ERROR'))
        return 'error';
    if (checks.some(({ outcome }) => outcome === 'broken'))
        return 'failed';
    return checks.every(({ outcome }) => outcome === 'holds') ? 'passed' : 'inconclusive';
}


/***/ }),

/***/ 22:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $R: () => (/* binding */ isBlindTo),
  zn: () => (/* binding */ prove)
});

// UNUSED EXPORTS: proveBelow

// EXTERNAL MODULE: ./lib/evidence/holm.js
var holm = __webpack_require__(3867);
// EXTERNAL MODULE: ./lib/evidence/distribution.js
var evidence_distribution = __webpack_require__(4867);
;// CONCATENATED MODULE: ./lib/evidence/proof.js
/** Whether runs prove that a pass rate lies below a limit. */

/** How likely a limit that is met seems to be broken, at most. */
const PROOF_ALPHA = 0.05;
/**
 * A p-value that the true pass rate is below the limit: how likely at most so many runs pass where it is at the limit. It
 * holds for the average of several scenarios with as many runs each too, whatever their own rates are: Hoeffding, On the
 * distribution of the number of successes in independent trials (1956), up to one less than the mean. Where all but one
 * passed, that may not be given, so it is the sum of the chances of each run to fail.
 *
 * @param passed from 0 to `runs`
 * @param limit from 0 to 1
 */
function chanceOfSoFew(passed, runs, limit) {
    if (passed >= runs)
        return 1;
    if (passed === runs - 1)
        return Math.min(1, runs * (1 - limit));
    if (limit === 1)
        return 0;
    const odds = limit / (1 - limit);
    const distribution = (0,evidence_distribution/* byRatios */.KK)(0, runs, Math.min(runs, Math.floor((runs + 1) * limit)), (value) => ((runs - value) / (value + 1)) * odds);
    return (0,evidence_distribution/* cumulate */.v6)(distribution)[Math.max(0, passed - distribution.first)] ?? 1;
}

// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/gate/findings.js
var findings = __webpack_require__(6493);
;// CONCATENATED MODULE: ./lib/gate/prove-limits.js
/** `prove-limits`: a limit on a pass rate is broken only if the runs prove it. */





/**
 * What is left of the findings on a rule, and what to say beside it.
 *
 * @param plain by the figures as they are: those on each rate
 */
function prove(name, rates, plain) {
    const proofs = proveBelow(rates);
    const unproven = rates.filter((_, index) => {
        return proofs[index] === 'unproven' && plain[index]?.some(({ observed }) => observed !== undefined);
    });
    return {
        findings: plain.flatMap((found, index) => found.flatMap((one) => applyProof(one, proofs[index]))),
        notes: [...noteUnproven(name, unproven), ...noteBlind(name, rates)],
    };
}
/** Whether each pass rate is proven to lie below its limit; all of them share one chance of being wrong. */
function proveBelow(rates) {
    const adjust = (passedOf) => (0,holm/* adjustByHolm */.Z8)(rates.map(({ limit, trials }) => trials === undefined ? 1 : chanceOfSoFew(passedOf(trials), trials.runs, limit)));
    const kindest = adjust(({ passed, unresolved }) => passed + unresolved);
    const harshest = adjust(({ passed }) => passed);
    return rates.map(({ trials }, index) => {
        if (trials === undefined)
            return 'unknown';
        if ((0,holm/* reaches */.O6)(kindest[index], PROOF_ALPHA))
            return 'proven';
        return (0,holm/* reaches */.O6)(harshest[index], PROOF_ALPHA) ? 'unclear' : 'unproven';
    });
}
function applyProof(found, proof) {
    const { observed, scenario, outcome } = found;
    // A figure that is missing stays so.
    if (observed === undefined)
        return [found];
    switch (proof) {
        case 'unproven':
            return [];
        case 'unclear':
            return [(0,findings/* inconclusive */.Ni)(UNCLEAR, observed, scenario)];
        case 'unknown':
            return outcome === 'broken' ? [(0,findings/* inconclusive */.Ni)(UNKNOWN, observed, scenario)] : [found];
        default:
            return [found];
    }
}
const UNCLEAR = 'whether it is proven broken depends on runs that neither passed nor failed';
const UNKNOWN = 'the figure is below the limit, but nothing proves it: the runs are unknown, or differ in number between scenarios';
/** Which of them have so few runs that nothing would be proven, not even if none passed. */
function isBlindTo(rates) {
    return rates.map(({ limit, trials }) => {
        // A limit of 0 is one that nothing breaks. Where the runs are not known, nothing below the limit passes.
        if (limit === 0 || trials === undefined)
            return false;
        return !(0,holm/* reaches */.O6)(chanceOfSoFew(0, trials.runs, limit) * rates.length, PROOF_ALPHA);
    });
}
const MAX_NAMES = 3;
function noteUnproven(name, unproven) {
    if (unproven.length === 0)
        return [];
    const names = unproven.flatMap(({ scenario }) => scenario?.label ?? []);
    const which = names.length === 0 ? [] : (0,phrase/* say */.cv) `: ${(0,phrase/* joinNames */.JH)(names, MAX_NAMES)}`;
    return [{ text: (0,phrase/* say */.cv) `Below \`${name}\`, but too few runs to prove it${which}.` }];
}
function noteBlind(name, rates) {
    const blind = isBlindTo(rates).filter(Boolean).length;
    if (blind === 0)
        return [];
    const isOfScenarios = rates.some(({ scenario }) => scenario !== undefined);
    const where = isOfScenarios ? ` in ${blind} of ${(0,format/* plural */.LS)(rates.length, 'scenario')}` : '';
    const text = `Too few runs to prove \`${name}\` broken${where}, even if none passed: run each scenario more often.`;
    return [{ text }];
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ft: () => (/* binding */ breakingScenarios),
  ZN: () => (/* binding */ failedScenarios),
  qS: () => (/* binding */ resultsOf),
  Gx: () => (/* binding */ unjudgedResultsOf)
});

// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/gate/blame.js


/** The rules that are broken because of each scenario, where there are any. */
function blame(checks, scenarios) {
    const blamed = new Map();
    for (const check of checks) {
        const isOnSet = check.findings.some(({ outcome, scenario }) => outcome === 'broken' && !scenario);
        for (const scenario of isOnSet ? culpritsOf(check, scenarios) : []) {
            blamed.set(scenario, [...(blamed.get(scenario) ?? []), check]);
        }
    }
    return blamed;
}
/** None of a rule that is not on how good the scenarios are. */
function culpritsOf({ rule: name, limit, observed }, scenarios) {
    if (name === 'fail-on-status')
        return observed === 'FAILED' ? culpritsOfFailure(scenarios) : [];
    if (name === rules_all/* REGRESSION_SIGNIFICANCE */.GK.name)
        return culpritsOfRegression(scenarios);
    const rule = rules_all/* RULES */.y0.find((one) => one.name === name);
    return rule?.scope === 'set' ? culpritsBy(rule, Number(limit), scenarios) : [];
}
/** Bland does not say why it reports FAILED: it must be the worst. */
function culpritsOfFailure(scenarios) {
    const failing = scenarios.filter(({ facts }) => facts.state === 'failing');
    return failing.length > 0 ? failing : scenarios.filter(({ facts }) => facts.state === 'flaky');
}
/** What regressed by itself explains that the set did. */
function culpritsOfRegression(scenarios) {
    const regressed = scenarios.filter(({ change }) => change?.change === 'regressed');
    return regressed.length > 0
        ? regressed
        : scenarios.filter(({ change }) => (change?.passRateChange ?? 0) < 0);
}
function culpritsBy(rule, limit, scenarios) {
    const { blames, figureOf } = rule;
    return scenarios.filter((one) => {
        const candidate = { ...one, before: one.change?.before };
        if (blames !== undefined)
            return blames(candidate);
        // A mean does not meet a limit only where one of its figures does not.
        const figure = figureOf?.(candidate);
        return figure !== undefined && !(0,rules_rule/* holds */.v9)(rule, figure, limit);
    });
}

;// CONCATENATED MODULE: ./lib/gate/scenario-results.js
/** What came of each scenario of a set, in the order in which a reader should see them: every sink goes by this. */

/** Of a set that was judged. */
function resultsOf(terms, checks, changes) {
    const against = Map.groupBy(checks.flatMap((check) => check.findings.map((finding) => ({ check, finding }))), ({ finding }) => finding.scenario);
    const changeOf = new Map(changes.map((change) => [change.scenario, change]));
    const known = [...terms].map(([facts, own]) => ({ facts, terms: own, change: changeOf.get(facts) }));
    const blamed = blame(checks, known.filter((one) => one.terms.quarantine === undefined));
    return known
        .map((one) => resultOf(one, against.get(one.facts) ?? [], blamed.get(one) ?? []))
        .sort(worstFirst);
}
/** Of a set that was not judged: what was last seen of it. */
function unjudgedResultsOf(scenarios) {
    return scenarios
        .map((facts) => ({
        facts,
        terms: undefined,
        interval: undefined,
        change: undefined,
        against: [],
        blamedBy: [],
        state: facts.state,
        standing: 'unjudged',
        failed: false,
    }))
        .sort(worstFirst);
}
function resultOf({ facts, terms, change }, against, blamedBy) {
    const isQuarantined = terms.quarantine !== undefined;
    const isBroken = against.some(({ finding }) => finding.outcome === 'broken');
    const failed = !isQuarantined && (facts.state === 'failing' || isBroken);
    const state = failed && facts.state !== 'flaky' ? 'failing' : facts.state;
    const standing = standingOf();
    return { facts, terms, interval: facts.interval, change, against, blamedBy, state, standing, failed };
    function standingOf() {
        if (isQuarantined)
            return 'quarantined';
        if (isBroken || blamedBy.length > 0)
            return 'breaks';
        if (against.length > 0)
            return 'unjudged';
        return state === 'passing' ? 'passes' : 'allowed';
    }
}
/** The scenarios that failed, of all sets, the worst first. */
function failedScenarios(results) {
    return worstOf(results, ({ failed }) => failed);
}
/** The scenarios in which, or because of which, a rule is broken, of all sets, the worst first. */
function breakingScenarios(results) {
    return worstOf(results, ({ standing }) => standing === 'breaks');
}
function worstOf(results, isWanted) {
    return results
        .flatMap(({ scenarios }) => scenarios)
        .filter(isWanted)
        .sort(worstFirst);
}
const RANKS = {
    breaks: 0,
    unjudged: 1,
    allowed: 2,
    quarantined: 3,
    passes: 4,
};
/** Those that break a rule, of these first those that a rule names; then by pass rate, then by name. */
function worstFirst(a, b) {
    return (RANKS[a.standing] - RANKS[b.standing] ||
        Number(a.against.length === 0) - Number(b.against.length === 0) ||
        rateOf(a) - rateOf(b) ||
        byName(a, b));
}
/** A pass rate that is impossible ranks with the worst. */
function rateOf({ facts: { passRate = 0 } }) {
    return passRate >= 0 && passRate <= 1 ? passRate : 0;
}
function byName({ facts: a }, { facts: b }) {
    return a.label.outside < b.label.outside ? -1 : Number(a.label.outside > b.label.outside);
}


/***/ }),

/***/ 8657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ findOlder),
/* harmony export */   GU: () => (/* binding */ shortfallsOf),
/* harmony export */   RX: () => (/* binding */ whyVoid),
/* harmony export */   gb: () => (/* binding */ checkComplete)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1233);
/* harmony import */ var _facts_set_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8969);
/* harmony import */ var _rules_max_age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3263);
/* harmony import */ var _rules_min_runs_per_scenario_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9619);
/* harmony import */ var _rules_ruled_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3388);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9728);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6493);









/**
 * A set that we started must be what was asked for, and any other what its own header says. A shortfall is
 * `inconclusive`. Absent where neither says what the set should be, and nothing else is wrong.
 */
function checkComplete(set, asked) {
    const scenarios = asked?.scenarioIds.length ?? set.totalScenarios;
    const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    const findings = [
        ...(asked === undefined ? [] : [...findInHeader(set, asked), ...findOlder(set)]),
        ...findMissingScenarios(set, asked),
        ...findTooFewRuns(set, asked),
        ...(asked === undefined ? [] : findOddCounts(set, asked)),
        ...findTooFewInAll(set, scenarios, runs),
        ...findOtherRuns(set),
        ...findTooManyOfBoth(set),
    ];
    const size = describeSize(scenarios, runs);
    if (size === '' && findings.length === 0)
        return [];
    const observed = set.scenarios === undefined ? undefined : describeSeen(set.scenarios);
    const limit = size === '' ? 'each scenario once' : size;
    return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .makeCheck */ .Ht)('complete', { limit, required: limit }, observed, findings)];
}
/**
 * Why the set of a second look can't be used: it is not whole, or not what was asked for. Its own status and overall
 * figures decide nothing else. Where the runs of a suspect can't be counted, the comparison does not know it.
 */
function whyVoid(set, asked, startedMs) {
    const name = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatimId */ .sO)(set.id)}`;
    if (!(0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__/* .isWhole */ .wP)(set.status))
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${name} is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(set.status)}, not PASSED or FAILED`;
    const ruled = (0,_rules_ruled_set_js__WEBPACK_IMPORTED_MODULE_6__/* .applyRules */ .I)(set, NO_RULES, startedMs, true);
    const [finding] = [
        ...findInHeader(set, asked),
        ...findOlder(ruled),
        ...findMissingScenarios(set, asked),
        ...findTooFewRuns(ruled, asked),
        ...findOddCounts(set, asked),
    ];
    if (finding === undefined)
        return undefined;
    const of = finding.scenario === undefined ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` (${finding.scenario.label})`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${name} is not what was requested: ${finding.message}${of}`;
}
const NO_RULES = {
    limits: {},
    failOnStatus: [],
    proveLimits: false,
    regressionSignificance: 0.05,
    scenarios: [],
    sources: {},
    policyPath: undefined,
};
function describeSize(scenarios, runs) {
    const parts = [
        ...(scenarios === undefined ? [] : [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(scenarios, 'scenario')]),
        ...(runs === undefined ? [] : [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(runs, 'run')} each`]),
    ];
    return parts.join(' with ');
}
function describeSeen(scenarios) {
    const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
    const fewest = runs.reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
    return describeSize(scenarios.length, runs.length === 0 ? undefined : fewest);
}
function findInHeader(set, asked) {
    const [scenarios, runs] = [asked.scenarioIds.length, asked.simulationsPerScenario];
    const { totalScenarios = scenarios, simulationsPerScenario = runs } = set;
    const ofSet = `the set should have ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(scenarios, 'scenario')}, but Bland says ${totalScenarios}`;
    const ofEach = `each scenario should have ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(runs, 'run')}, but Bland says ${simulationsPerScenario}`;
    return [
        ...(totalScenarios === scenarios ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(ofSet)]),
        ...(simulationsPerScenario === runs ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(ofEach)]),
    ];
}
/** What we started can't be older than the wait: the id would be that of another. */
function findOlder(one) {
    const { createdAt, startedMs, noun: what = 'set' } = one;
    const createdMs = (0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTime */ .pe)(createdAt);
    if (createdMs === undefined || createdMs >= startedMs - _rules_max_age_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_SKEW_MS */ .r)
        return [];
    const age = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(startedMs - createdMs);
    return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(`the ${what} was created ${age} before its start was requested, so it is another ${what}`)];
}
function findMissingScenarios({ scenarios, totalScenarios }, asked) {
    if (scenarios === undefined) {
        if (asked === undefined)
            return [];
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)('Bland gave no statistics.per_scenario, so what was tested is unknown')];
    }
    const seen = new Set(scenarios.map(({ key }) => key));
    const alike = scenarios.length - seen.size;
    const shared = alike === 0 ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(alike, 'duplicate scenario id'))];
    if (asked !== undefined)
        return [...shared, ...compareWithAsked(scenarios, seen, asked)];
    if (totalScenarios === undefined)
        return shared;
    if (scenarios.length > totalScenarios) {
        const problem = `total_scenarios is ${totalScenarios}, but statistics cover ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(scenarios.length, 'scenario')}`;
        return [...shared, (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(problem)];
    }
    if (seen.size >= totalScenarios)
        return shared;
    const problem = `statistics cover only ${seen.size} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(totalScenarios, 'scenario')}`;
    return [...shared, (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(problem)];
}
function compareWithAsked(scenarios, seen, asked) {
    const wanted = new Set(asked.scenarioIds.map(_text_ascii_js__WEBPACK_IMPORTED_MODULE_8__/* .idKey */ .T4));
    const missing = asked.scenarioIds.filter((id) => !seen.has((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_8__/* .idKey */ .T4)(id)));
    const unasked = scenarios.filter(({ key }) => !wanted.has(key));
    const are = missing.length === 1 ? 'is' : 'are';
    const problem = `${missing.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(wanted.size, 'requested scenario')} ${are} missing from the statistics: ${listIds(missing)}`;
    return [
        ...(missing.length === 0 ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(problem)]),
        ...unasked.map((scenario) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)('this scenario was not requested', undefined, scenario)),
    ];
}
const MAX_IDS = 3;
/** Ids from the inputs or from Bland's list, as code, so that nothing is linked; of many only some. */
function listIds(ids) {
    const shown = ids
        .slice(0, MAX_IDS)
        .map((id) => `\`${id.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 64) || '?'}\``);
    const more = ids.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
/** Runs that are missing, unless `min-runs-per-scenario` allows that. */
function findTooFewRuns(set, asked) {
    return shortfallsOf(set, asked).flatMap(({ scenario, runs, wanted, isAllowed }) => isAllowed ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(`it has ${runs} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(wanted, 'run')}`, runs, scenario)]);
}
/** Scenarios with fewer runs than were asked for, or than the set's header says. */
function shortfallsOf(set, asked) {
    const wanted = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    return [...set.terms].flatMap(([scenario, { limits }]) => {
        const { totalRuns: runs } = scenario;
        // Not `>=`: NaN is no shortfall, but a count that can't be.
        if (runs === undefined || wanted === undefined || !(runs < wanted))
            return [];
        const least = limits[_rules_min_runs_per_scenario_js__WEBPACK_IMPORTED_MODULE_2__/* .minRunsPerScenario */ .K.name];
        return [{ scenario, runs, wanted, isAllowed: least !== undefined && runs >= least }];
    });
}
/** Of a set that we started it must be known how many runs there were, and none be more than was asked for. */
function findOddCounts({ scenarios = [] }, { simulationsPerScenario }) {
    return scenarios.flatMap((scenario) => {
        const { totalRuns } = scenario;
        if (totalRuns === undefined)
            return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)('Bland gave no total_runs', undefined, scenario)];
        if (totalRuns <= simulationsPerScenario)
            return [];
        const problem = `it has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(totalRuns, 'run')}, more than the ${simulationsPerScenario} requested`;
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(problem, totalRuns, scenario)];
    });
}
/** Where the runs of the scenarios that count are not all known, the overall number of runs must do. */
function findTooFewInAll(set, scenarios, runs) {
    const done = set.overall?.totalRuns;
    const isKnown = set.scenarios !== undefined && [...set.counted.keys()].every(({ totalRuns }) => totalRuns !== undefined);
    if (isKnown || done === undefined || scenarios === undefined || runs === undefined)
        return [];
    const wanted = scenarios * runs;
    return done < wanted ? [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .unmet */ .iY)(`the set has ${done} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(wanted, 'run')}`, done)] : [];
}
/** More runs than the scenarios had were runs of others; fewer can be without those that neither passed nor failed. */
function findOtherRuns({ overall, scenarios = [], counted }) {
    const total = overall?.totalRuns;
    if (total === undefined)
        return [];
    const [all] = (0,_facts_set_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .totalRunsByScenarios */ .rT)(scenarios);
    // Counts that can't be are shown at their scenario.
    const sound = [...counted.keys()].filter(({ doubt }) => doubt === undefined);
    const ended = sound.reduce((sum, { passed = 0, failed = 0 }) => sum + passed + failed, 0);
    const opening = `statistics.overall.total_runs is ${total}, but the scenarios had`;
    if (all !== undefined && total > all.value)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(`${opening} ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(all.value, 'run')} in all`)];
    return total < ended ? [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(`${opening} ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(ended, 'run')} that passed or failed`)] : [];
}
/** A scenario is flaky or reliable, or neither where it has no runs; it is never both. */
function findTooManyOfBoth({ overall, scenarios = [], totalScenarios = 0 }) {
    const { flakyCount = 0, reliableCount = 0 } = overall ?? {};
    const most = Math.max(scenarios.length, totalScenarios);
    if (most === 0 || !(flakyCount + reliableCount > most))
        return [];
    const both = `flaky_count (${flakyCount}) and reliable_count (${reliableCount})`;
    return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .inconclusive */ .Ni)(`${both} add up to more than ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(most, 'scenario')}`)];
}


/***/ }),

/***/ 8483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nameSet)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(897);
/** What a set is called in a sentence: by what it tests, since nobody knows its id. */


/** The environments of a v2 agent. */
const ENVIRONMENTS = ['staging', 'production', 'dev'];
/** Such as “pathway `3c1f5a52` (8 scenarios, set `d4e5f6a7`)”. The ids are inputs, or were read as safe. */
function nameSet(about) {
    const { id, pathwayId, personaId, scenarios, checkRunId } = about;
    const [what, ...behind] = [
        ...(about.agentId === undefined ? [] : [`agent \`${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(about.agentId)}\``]),
        ...ENVIRONMENTS.filter((word) => word === about.environment),
        ...(pathwayId === undefined ? [] : [`pathway \`${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(pathwayId)}\``]),
        ...(personaId === undefined ? [] : [`persona \`${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(personaId)}\``]),
        ...(scenarios === undefined ? [] : [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(scenarios, 'scenario')]),
        ...(checkRunId === undefined ? [] : [`check run \`${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(checkRunId)}\``]),
        ...(id === undefined ? [] : [`set \`${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(id)}\``]),
    ];
    return behind.length === 0 ? (what ?? 'a set') : `${what} (${behind.join(', ')})`;
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ NOT_COMPARED),
/* harmony export */   ZM: () => (/* binding */ isExcusable),
/* harmony export */   iU: () => (/* binding */ RULE_NAMES),
/* harmony export */   ok: () => (/* binding */ VERDICTS_BY_WEIGHT),
/* harmony export */   ug: () => (/* binding */ failsStep),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);

/**
 * Named as the inputs are. Two always apply: `has-runs`, something must have been tested, and `complete`, the set
 * must be as large as it should be. `required` is in policy files only, and `check-run` applies to v2 agents.
 */
const RULE_NAMES = [
    'fail-on-status',
    'has-runs',
    'complete',
    ..._rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.map(({ name }) => name),
    'required',
    'baseline',
    _rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .REGRESSION_SIGNIFICANCE */ .GK.name,
    'check-run',
];
const NOT_COMPARED = { comparison: undefined, checks: [], notes: [] };
/** From the best to the worst. A definite `failed` outweighs `inconclusive`; what nothing can excuse outweighs both. */
const VERDICTS_BY_WEIGHT = [
    'passed',
    'inconclusive',
    'failed',
    'timed-out',
    'error',
    'cancelled',
];
/** The verdict on several sets is that on the worst of them; without any set nothing was judged: `error`. */
function worstVerdict(verdicts) {
    return VERDICTS_BY_WEIGHT.findLast((verdict) => verdicts.includes(verdict)) ?? 'error';
}
/** Whether the step fails. */
function failsStep(verdict, isExcused) {
    return verdict !== 'passed' && !(isExcused && isExcusable(verdict));
}
/** Whether `warn-only` and a label can let the step pass: a bad judgement, never a missing one. */
function isExcusable(verdict) {
    return verdict === 'failed' || verdict === 'inconclusive';
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ lacksGraphQL),
/* harmony export */   MA: () => (/* binding */ assertWhole),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dV: () => (/* binding */ AnswerError),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   oC: () => (/* binding */ LimitError)
/* harmony export */ });
/* harmony import */ var _runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5538);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
/** Failures of requests to GitHub: what Octokit throws in one plain form, and errors of our own. */


/** An answer of GitHub's that can't be used. */
class AnswerError extends Error {
    name = 'AnswerError';
    /** 502 where a retry may help, as with a proxy that gives up; else 200. */
    status;
    constructor(message, status = 200) {
        super(message);
        this.status = status;
    }
}
/** For answers that Octokit returns as they are, such as a proxy's page or half a body. */
function assertWhole(isWhole) {
    if (!isWhole)
        throw new AnswerError('GitHub gave an incomplete answer', 502);
}
/** A rate limit that does not end in time. */
class LimitError extends Error {
    name = 'LimitError';
    waitMs;
    /** @param words GitHub's own */
    constructor(words, waitMs, options) {
        super(words, options);
        this.waitMs = waitMs;
    }
}
/** What a request threw; `undefined` where neither GitHub nor the network failed: a bug of ours. */
function readFailure(error) {
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(error, 'status');
    const errors = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(error, 'errors');
    if (status === undefined && errors.length === 0)
        return undefined;
    const answered = status !== 500 || (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .recordAt */ .zR)(error, 'response') !== undefined;
    const messages = errors.map((entry) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(entry, 'message') ?? '');
    const words = errors.length > 0 ? messages.join('; ') : messageOf(error);
    // A network error may have only a code.
    const code = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(error, 'code') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(error, 'cause.code') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(error, 'cause.cause.code');
    return {
        status,
        answered,
        isJson: status === undefined ||
            (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(error, 'response.data') === undefined ||
            (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(error, 'response.data.message') !== undefined,
        words: words || (answered ? '' : (code ?? 'no connection')),
        types: errors.flatMap((entry) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(entry, 'type') ?? []),
        // REST's errors have them in the response, GraphQL's directly.
        headers: { ...(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .recordAt */ .zR)(error, 'response.headers'), ...(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .recordAt */ .zR)(error, 'headers') },
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(error, 'request.url'),
    };
}
/** Whether a retry may succeed: GitHub is down, or the network. */
function isTransient({ status }) {
    // 501 and 505: the server does not know the method, or HTTP itself.
    return status !== undefined && status >= 500 && status !== 501 && status !== 505;
}
/** An old GitHub Enterprise Server, or a proxy that lets only some paths through. */
function lacksGraphQL({ status, url }) {
    return (status === 404 || status === 405) && url !== undefined && url.endsWith('/graphql');
}
function messageOf(error) {
    return (0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error) ? error.message : String(error);
}


/***/ }),

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ BETWEEN_WRITES_MS),
/* harmony export */   mV: () => (/* binding */ loadOctokit)
/* harmony export */ });
/* unused harmony exports apiUrl, controlRequests */
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7642);
/* harmony import */ var _runtime_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4036);
/* harmony import */ var _runtime_read_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1256);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6246);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9452);





/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const BETWEEN_WRITES_MS = 1000;
/** Decompressed. A page of a hundred comments, as long as they may be, has less. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** @param signal ends every request */
async function loadOctokit(token, signal) {
    const baseUrl = apiUrl(process.env);
    if (!URL.canParse(baseUrl)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AnswerError */ .dV('GITHUB_API_URL is not the address of a server, such as https://api.github.com');
    }
    // The library reads the event's file on import, and throws where it can't; we have read it already.
    delete process.env['GITHUB_EVENT_PATH'];
    const [send, { getOctokit }] = await Promise.all([(0,_runtime_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFetch */ .hU)(new URL(baseUrl)), __webpack_require__.e(/* import() */ 920).then(__webpack_require__.bind(__webpack_require__, 1539))]);
    const fetch = async (...request) => readAll(await send(...request), token);
    return controlRequests(getOctokit(token, { baseUrl, request: { fetch } }), signal, _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m);
}
/** The same answer, read to its end, and without the token, should GitHub or a proxy echo that. */
async function readAll(response, token) {
    const { body, url } = response;
    if (body === null)
        return response;
    const text = (0,_text_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecrets */ .L)(await (0,_runtime_read_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .y)(body, MAX_BODY_BYTES), [token]);
    // A new one has no address of its own.
    return Object.defineProperty(new Response(text, response), 'url', { value: url });
}
/** The API's address, without a trailing slash, which would be doubled. */
function apiUrl(env) {
    const url = (env['GITHUB_API_URL'] ?? '').trim().replace(/(?<!\/)\/+$/, '');
    return url === '' ? 'https://api.github.com' : url;
}
/** Ends requests by the signal, and starts each write at least a second after the last. Writes must be sequential. */
function controlRequests(octokit, signal, clock) {
    let endedMs = Number.NEGATIVE_INFINITY;
    octokit.hook.wrap('request', async (request, options) => {
        // In place: later hooks get these options, whatever this one passes on.
        options.request = { ...options.request, signal };
        // GraphQL's queries are sent by POST as well.
        if (options.method === 'GET' || options.url.endsWith('/graphql')) {
            const response = await request(options);
            // Octokit itself fails on `null`.
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .assertWhole */ .MA)(typeof response.data === 'object' && response.data !== null);
            return response;
        }
        const waitMs = endedMs + BETWEEN_WRITES_MS - clock.now();
        if (waitMs > 0)
            await clock.sleep(waitMs, signal);
        try {
            return await request(options);
        }
        finally {
            endedMs = clock.now();
        }
    });
    return octokit;
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   ui: () => (/* binding */ commitHash),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/** Reads data of unknown form from GitHub or its client, such as an event's payload or an error. */
/** @param path keys, such as `pull_request.head.sha` */
function valueAt(value, path) {
    return path.split('.').reduce((found, key) => (isRecord(found) ? found[key] : undefined), value);
}
function recordAt(value, path) {
    const found = valueAt(value, path);
    return isRecord(found) ? found : undefined;
}
/** Empty where there is no list. */
function listAt(value, path) {
    const found = valueAt(value, path);
    return Array.isArray(found) ? found : [];
}
/** `undefined` for an empty text too. */
function stringAt(value, path) {
    const found = valueAt(value, path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** A number or id of GitHub's: a positive integer. */
function numberAt(value, path) {
    const found = valueAt(value, path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
function commitAt(value, path) {
    return commitHash(stringAt(value, path));
}
function commitHash(text) {
    return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ retryWithin),
/* harmony export */   d8: () => (/* binding */ deadlineAfter)
/* harmony export */ });
/* unused harmony export readLimit */
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7642);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452);
/** Retries requests to GitHub while it is down, and waits for the end of its rate limits, until a deadline. */



/** @param stop ends everything earlier */
function deadlineAfter(ms, stop, log) {
    const signal = AbortSignal.any([AbortSignal.timeout(ms), stop]);
    return { clock: _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, deadlineMs: _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() + ms, signal, log };
}
/** Pauses before the second and the third try while GitHub is down. */
const RETRY_DELAYS_MS = [1000, 3000];
/** The least wait after a first limit, doubled with each that follows: requests during a limit prolong it. */
const LEAST_LIMIT_MS = 1000;
/** Time for what is to be done after a wait. */
const RESERVE_MS = 3000;
/**
 * Calls `act`, up to three times while GitHub is down, and again after each rate limit that ends in time. `act` is
 * repeated as a whole, so it must find, or overwrite, what an earlier try wrote although its answer was lost. Throws a
 * {@link LimitError}, at once, where a limit ends too late; else what the last try threw.
 */
async function retryWithin(deadline, act) {
    const { clock, deadlineMs, signal, log } = deadline;
    let failures = 0;
    let limits = 0;
    for (;;) {
        try {
            return await act();
        }
        catch (error) {
            const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error);
            if (failure === undefined)
                throw error;
            const limitMs = readLimit(failure, clock.now());
            if (limitMs !== undefined) {
                const waitMs = Math.max(limitMs, LEAST_LIMIT_MS * 2 ** limits);
                const limit = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LimitError */ .oC(failure.words, waitMs, { cause: error });
                if (signal.aborted || clock.now() + waitMs + RESERVE_MS > deadlineMs)
                    throw limit;
                log.info(`GitHub's rate limit is reached: trying again in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(waitMs)}.`);
                await clock.sleep(waitMs, signal).catch(() => {
                    throw limit;
                });
                limits += 1;
                continue;
            }
            const delayMs = RETRY_DELAYS_MS[failures];
            if (delayMs === undefined || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(failure))
                throw error;
            failures += 1;
            await clock.sleep(delayMs, signal);
        }
    }
}
/** GitHub's documented least for a limit that names no end. */
const LEAST_WITHOUT_END_MS = 60_000;
/** The end of a primary limit is given in whole seconds. */
const ROUNDING_MS = 1000;
const LIMIT = /rate limit|abuse detection|submitted too quickly/i;
/**
 * How long GitHub asks to wait, from 0; `undefined` where the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function readLimit({ status, words, types, headers }, nowMs) {
    // REST answers 403, 422 (“submitted too quickly”) or 429; GraphQL 200 with an error of this type, or these words.
    const isLimit = status === 429 ||
        types.includes('RATE_LIMITED') ||
        (status === 403 && headers['retry-after'] !== undefined) ||
        ((status === undefined || status === 403 || status === 422) && LIMIT.test(words));
    if (!isLimit)
        return undefined;
    const seconds = wholeNumber(headers['retry-after']);
    if (seconds !== undefined)
        return seconds * 1000;
    const reset = wholeNumber(headers['x-ratelimit-reset']);
    // Other answers carry the end of the primary limit too, where it is not the one that was reached.
    if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined)
        return LEAST_WITHOUT_END_MS;
    // By GitHub's own clock, if the answer has a date.
    const date = Date.parse(String(headers['date']));
    return Math.max(0, reset * 1000 - (Number.isNaN(date) ? nowMs : date)) + ROUNDING_MS;
}
function wholeNumber(header) {
    const text = String(header);
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 8864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   pH: () => (/* binding */ SECRET_INPUTS),
/* harmony export */   t9: () => (/* binding */ startLimits),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);

/**
 * Each input's default, as a workflow would write it; empty where it has none. They are not in action.yml, since the
 * runner would pass them like values that were given.
 */
const DEFAULTS = {
    'api-key': '',
    'simulation-set-id': '',
    'scenario-ids': '',
    'pathway-id': '',
    'persona-id': '',
    'scenario-category': '',
    'required-scenarios-only': 'false',
    'agent-id': '',
    'check-environment': 'staging',
    'agent-version-id': '',
    'check-run-id': '',
    'simulations-per-scenario': '5',
    'max-runs': '',
    'pathway-version': '',
    'base-url': 'https://api.bland.ai',
    'poll-interval': '5s',
    timeout: '30m',
    'fail-on-status': 'FAILED,ERROR',
    ...Object.fromEntries(_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_INPUTS */ .iS.map(({ name }) => [name, ''])),
    [_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .REGRESSION_SIGNIFICANCE */ .GK.name]: '0.05',
    'prove-limits': 'false',
    'policy-file': '',
    baseline: 'none',
    'baseline-sets': '10',
    'suspect-runs': '0',
    'warn-only': 'false',
    'override-label': '',
    'github-token': '',
    comment: 'always',
    'comment-key': '',
    'pr-number': '',
    'mention-owners': 'false',
    'job-summary': 'true',
    annotations: 'true',
    'report-dir': '',
    'run-url': '',
    'set-url': '',
    transcripts: 'false',
    redact: 'true',
};
const INPUT_NAMES = Object.keys(DEFAULTS);
/** Their values must not occur in any other input, or in anything that is published. */
const SECRET_INPUTS = ['api-key', 'github-token'];
/** How many runs a step may start in all, and in a second look. */
function startLimits(sets) {
    return sets.from === 'starts' ? sets : { suspectRuns: 0, maxRuns: undefined };
}


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findMisspelt),
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8864);
/** Unknown names, and the known name that each most likely means: a misspelt rule would be ignored. */


/**
 * The runner passes inputs as environment variables, and a job may have variables of its own that begin with INPUT_.
 * A name with a hyphen is hardly one of those, and a name near one of ours is too dangerous to ignore.
 * @param undeclared in lower case, without the prefix
 */
function findMisspelt(undeclared) {
    return undeclared.flatMap((name) => {
        const nearest = nearestName(name, _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh);
        const isVariable = !name.includes('-');
        if (nearest === undefined && isVariable)
            return [];
        const advice = nearest === undefined ? 'see “Inputs” in docs/reference.md.' : `did you mean \`${nearest}\`?`;
        const variable = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(`INPUT_${name.toUpperCase()}`);
        const more = isVariable ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` If it comes from the environment variable ${variable}, rename that.` : '';
        return [{ input: name, message: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is not an input of this action: ${advice}${more}` }];
    });
}
/** From this length on a name may have two typos, else one. */
const LONG_NAME = 13;
/**
 * The nearest of the names that differ only in case and separators, by a typo or two, or by words that are left out or
 * added; `undefined` where there is none.
 */
function nearestName(given, names) {
    const word = given
        .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
        .replaceAll(/[_\s]/g, '-')
        .toLowerCase();
    const distance = (name) => Math.abs(name.length - word.length);
    const lettersOf = (name) => name.replaceAll('-', '');
    return names
        .filter((name) => lettersOf(word) === lettersOf(name) || hasTypos(word, name) || hasSameWords(word, name))
        .toSorted((one, other) => distance(one) - distance(other))[0];
}
function hasTypos(word, name) {
    return word.length >= 3 && isNear(word, name, Math.min(word.length, name.length) < LONG_NAME ? 1 : 2);
}
/** Whether at most so many letters are added, left out, replaced or swapped with the next. */
function isNear(one, other, typos) {
    if (one === other)
        return true;
    if (typos === 0)
        return false;
    let same = 0;
    while (one[same] === other[same])
        same += 1;
    const [a, b] = [one.slice(same), other.slice(same)];
    const isSwapped = a[0] === b[1] && a[1] === b[0];
    return (isNear(a.slice(1), b, typos - 1) ||
        isNear(a, b.slice(1), typos - 1) ||
        isNear(a.slice(1), b.slice(1), typos - 1) ||
        (isSwapped && isNear(a.slice(2), b.slice(2), typos - 1)));
}
/** Other actions call their inputs so too. */
const COMMON_WORDS = ['run', 'id'];
/** Whether all words of one, at least two, are in the other: `id`, `run_id` or `file` would match too many. */
function hasSameWords(word, name) {
    const [ours, theirs] = [word.split('-'), name.split('-')];
    const isIn = (some, all) => some.length >= 2 &&
        some.every((each) => all.includes(each)) &&
        !some.every((each) => COMMON_WORDS.includes(each));
    return isIn(ours, theirs) || isIn(theirs, ours);
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/rules/kinds.js
var kinds = __webpack_require__(8144);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/inputs/misspelt.js
var misspelt = __webpack_require__(5558);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(8864);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/read-rules.js
/** The rules of the inputs and the policy file: where both have the same rule, the stricter limit. */






/** @param baseline `undefined` where it can't be read */
function readRules(reader, policy, baseline) {
    const sources = {};
    const numbers = {};
    const statuses = merge(readFailOnStatus(reader), policy?.failOnStatus, (one, other) => [...new Set([...one, ...other])], (one, other) => one.length === other.length);
    if (statuses !== undefined)
        sources['fail-on-status'] = statuses.source;
    for (const limit of rules_all/* NUMBER_INPUTS */.iS) {
        const { name, kind } = limit;
        const given = reader.optional(name, kind);
        const inFile = policy?.limits[name];
        const isIdle = 'needsBaseline' in limit && baseline?.from === 'none';
        if (isIdle && given !== undefined) {
            reader.problem(name, (0,phrase/* say */.cv) `needs a baseline, but \`baseline\` is \`none\`: set one, such as \`baseline: auto\`, or leave \`${name}\` out.`);
        }
        // A policy file may serve several workflows, with and without a baseline.
        if (isIdle && inFile !== undefined) {
            reader.remarks.push(`${name} in the policy file is not used, since baseline is none.`);
        }
        const join = (one, other) => (0,rule/* stricter */.Rn)(limit, one, other);
        const merged = merge(given, isIdle ? undefined : inFile, join, Object.is);
        if (merged === undefined)
            continue;
        numbers[name] = merged.limit;
        sources[name] = merged.source;
    }
    const proveLimits = merge(reader.optional('prove-limits', kinds/* BOOLEAN */.Jx), policy?.proveLimits, 
    // Where nothing need be proven, fewer figures meet a limit.
    (one, other) => one && other, Object.is);
    if (proveLimits !== undefined)
        sources['prove-limits'] = proveLimits.source;
    const { 'regression-significance': significance, ...limits } = numbers;
    return {
        limits,
        failOnStatus: statuses?.limit ?? (0,values/* splitList */.ry)(inputs/* DEFAULTS */.zY['fail-on-status']),
        proveLimits: proveLimits?.limit ?? false,
        regressionSignificance: significance ?? Number(inputs/* DEFAULTS */.zY['regression-significance']),
        scenarios: policy?.scenarios ?? [],
        sources,
        policyPath: policy?.path,
    };
}
function readFailOnStatus(reader) {
    const { known, unknown } = (0,values/* readStatuses */.r_)(reader.list('fail-on-status', `any of ${values/* STATUSES_EXPECTED */.G8}`));
    for (const word of unknown) {
        reader.problem('fail-on-status', (0,phrase/* say */.cv) `contains ${(0,phrase/* quote */.hD)(word)}, but takes only ${values/* STATUSES_EXPECTED */.G8}.`);
    }
    return known.length === 0 ? undefined : known;
}
function merge(input, file, join, isSame) {
    if (input === undefined)
        return file === undefined ? undefined : { limit: file, source: 'policy-file' };
    if (file === undefined)
        return { limit: input, source: 'input' };
    const limit = join(input, file);
    const [isInput, isFile] = [isSame(limit, input), isSame(limit, file)];
    if (isInput === isFile)
        return { limit, source: 'both' };
    return { limit, source: isInput ? 'input' : 'policy-file' };
}

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/bland/check-runs.js + 1 modules
var check_runs = __webpack_require__(555);
// EXTERNAL MODULE: ./lib/inputs/reader.js
var inputs_reader = __webpack_require__(178);
;// CONCATENATED MODULE: ./lib/inputs/read-check-run.js
/** Which check run of a v2 agent to judge: one that is given by its id, or one that is started first. */




/** They say nothing without an agent. */
const OF_AGENT = ['check-run-id', 'check-environment', 'agent-version-id'];
/** They say how a check run is started. */
const OF_START = ['check-environment', 'agent-version-id'];
const idOf = (what) => ({
    parse: values/* parseId */.Fg,
    expected: `the id of one ${what}: letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${inputs_reader/* ID_EXAMPLE */.rV}`,
});
const ENVIRONMENT = {
    parse: (text) => check_runs/* ENVIRONMENTS */.ju.find((name) => name === text.toLowerCase()),
    expected: '`staging` or `production`, where Bland runs checks',
};
/** `undefined` where no agent is given, or what is given can't be used. */
function readCheckRun(reader) {
    const agentId = reader.optional('agent-id', idOf('v2 agent'));
    const runId = reader.optional('check-run-id', idOf('check run'));
    const environment = reader.value('check-environment', ENVIRONMENT);
    const versionId = reader.optional('agent-version-id', idOf('version of the agent'));
    if (!reader.isGiven('agent-id')) {
        for (const name of OF_AGENT.filter((one) => reader.isGiven(one) && !reader.hasProblem(one))) {
            reader.problem(name, (0,phrase/* say */.cv) `is for check runs of a v2 agent, but \`agent-id\` is empty: give the agent, or leave \`${name}\` out.`);
        }
    }
    else if (reader.isGiven('check-run-id')) {
        for (const name of OF_START.filter((one) => reader.isGiven(one))) {
            (0,inputs_reader/* clash */.Gn)(reader, name, 'check-run-id', 'it is for starting a check run, and this one exists already');
        }
    }
    if (agentId === undefined)
        return undefined;
    if (runId !== undefined)
        return { from: 'check-run', agentId, runId };
    return { from: 'checks', agentId, environment, versionId };
}
/** @param starting inputs that start a set, or say how */
function rejectOthers(reader, starting, suspectRuns) {
    if (reader.isGiven('simulation-set-id')) {
        (0,inputs_reader/* clash */.Gn)(reader, 'agent-id', 'simulation-set-id', 'either judge a set, or a check run of an agent');
    }
    for (const name of starting) {
        (0,inputs_reader/* clash */.Gn)(reader, 'agent-id', name, 'the checks of the agent at Bland say which scenarios are run');
    }
    if (reader.isGiven('simulations-per-scenario')) {
        const why = 'the checks of the agent at Bland say how often each scenario is run';
        (0,inputs_reader/* clash */.Gn)(reader, 'simulations-per-scenario', 'agent-id', why);
    }
    if (suspectRuns > 0) {
        const why = 'suspects are replayed only in a set that this step starts by its scenarios';
        (0,inputs_reader/* clash */.Gn)(reader, 'suspect-runs', 'agent-id', why);
    }
}

;// CONCATENATED MODULE: ./lib/inputs/read-sets.js







/** How many sets one step may judge, and with how many it may compare them. */
const MAX_SETS = 50;
/** Each run costs money: a typo should not start a million. */
const MAX_SIMULATIONS = 1000;
/** Of steps on the base branch. More would be outdated. */
const MAX_POOLED = 10;
/** Inputs that start a set. */
const STARTING = ['scenario-ids', 'pathway-id', 'persona-id'];
function readSets(reader) {
    const simulationsPerScenario = reader.value('simulations-per-scenario', {
        parse: (text) => (0,kinds/* inRange */.r4)((0,kinds/* parseCount */.zq)(text), 1, MAX_SIMULATIONS),
        expected: `a whole number from 1 to ${MAX_SIMULATIONS}, such as \`5\``,
    });
    const checkRun = readCheckRun(reader);
    const ids = readIds(reader, 'simulation-set-id');
    const given = readStartInputs(reader);
    const starting = STARTING.filter((name) => reader.isGiven(name));
    if (reader.isGiven('agent-id')) {
        rejectOthers(reader, [...starting, ...detailsOf(given)], given.suspectRuns);
    }
    else if (reader.isGiven('simulation-set-id'))
        rejectStartInputs(reader, starting, given);
    else if (starting.length > 0)
        rejectContradictions(reader, starting, given);
    else if (!reader.hasProblem(...OF_AGENT)) {
        reader.problem('simulation-set-id', (0,phrase/* say */.cv) `is empty, so there is nothing to judge. Give the id of a set, such as ${inputs_reader/* ID_EXAMPLE */.rV}, or start one with \`scenario-ids\`, \`pathway-id\`, \`persona-id\` or \`agent-id\`. If an earlier step provides the id, check that it sets its output.`);
    }
    if (checkRun !== undefined)
        return checkRun;
    if (starting.length === 0)
        return { from: 'ids', ids };
    return {
        from: 'starts',
        starts: makeStarts(given),
        simulationsPerScenario,
        maxRuns: given.maxRuns,
        suspectRuns: given.suspectRuns,
    };
}
function readStartInputs(reader) {
    return {
        scenarioIds: readIds(reader, 'scenario-ids'),
        pathwayIds: readIds(reader, 'pathway-id'),
        personaIds: readIds(reader, 'persona-id'),
        narrowing: {
            category: reader.optional('scenario-category', CATEGORY),
            requiredOnly: reader.value('required-scenarios-only', kinds/* BOOLEAN */.Jx),
        },
        version: reader.optional('pathway-version', VERSION),
        maxRuns: reader.optional('max-runs', kinds/* POSITIVE_COUNT */.y$),
        suspectRuns: reader.value('suspect-runs', {
            parse: (text) => (0,kinds/* inRange */.r4)((0,kinds/* parseCount */.zq)(text), 0, MAX_SIMULATIONS),
            expected: `a whole number from 0 to ${MAX_SIMULATIONS}, such as \`25\``,
        }),
    };
}
const CATEGORY = {
    parse: (text) => (/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) ? text.toUpperCase() : undefined),
    expected: 'a Bland category, such as `ANGRY_CALLER` or `HAPPY_PATH`',
};
const VERSION = {
    parse: (text) => (text === 'latest' ? 'latest' : (0,kinds/* parseCount */.zq)(text)),
    expected: 'the number of a version, such as `7`, or `latest`',
};
/** The baseline; `undefined` where it can't be read. */
function readBaseline(reader, sets) {
    const most = reader.value('baseline-sets', {
        parse: (text) => (0,kinds/* inRange */.r4)((0,kinds/* parseCount */.zq)(text), 1, MAX_POOLED),
        expected: `a whole number from 1 to ${MAX_POOLED}, such as \`5\``,
    });
    const baseline = readBaselineItself(reader, sets, most);
    if (baseline === undefined)
        return undefined;
    const isPointless = baseline.from !== 'auto' && reader.isGiven('baseline-sets');
    if (isPointless && !reader.hasProblem('baseline-sets')) {
        reader.problem('baseline-sets', (0,phrase/* say */.cv) `says how many recorded sets to pool, but \`baseline\` is not \`auto\`: set it to \`auto\`, or leave \`baseline-sets\` out.`);
    }
    if (baseline.from === 'none' && sets.from === 'starts' && sets.suspectRuns > 0) {
        reader.problem('suspect-runs', (0,phrase/* say */.cv) `needs a baseline, but \`baseline\` is \`none\`: set one, such as \`baseline: auto\`, or leave \`suspect-runs\` out.`);
    }
    return baseline;
}
function readBaselineItself(reader, sets, most) {
    const expected = `\`none\`, \`auto\` or ids of sets, such as ${inputs_reader/* ID_EXAMPLE */.rV}`;
    const items = reader.list('baseline', expected);
    if (reader.hasProblem('baseline'))
        return undefined;
    const [first = inputs/* DEFAULTS */.zY.baseline, ...others] = items;
    const isWord = (item) => /^(?:none|auto)$/i.test(item);
    if (others.length === 0 && isWord(first)) {
        return first.toLowerCase() === 'auto' ? { from: 'auto', sets: most } : { from: 'none' };
    }
    const word = items.find(isWord);
    if (word !== undefined) {
        reader.problem('baseline', (0,phrase/* say */.cv) `combines ${(0,phrase/* quote */.hD)(word)} with other values, but must be ${expected}.`);
        return undefined;
    }
    const ids = readIds(reader, 'baseline');
    const judged = sets.from === 'ids' ? sets.ids.map(ascii/* idKey */.T4) : [];
    for (const id of ids.filter((one) => judged.includes((0,ascii/* idKey */.T4)(one)))) {
        reader.problem('baseline', (0,phrase/* say */.cv) `names ${(0,phrase/* quote */.hD)(id)}, and so does \`simulation-set-id\`, but a set can't be compared with itself: give an earlier one, or \`auto\`.`);
    }
    return reader.hasProblem('baseline') ? undefined : { from: 'ids', ids };
}
/** A list of ids, each once in its first spelling: they are compared without case. */
function readIds(reader, name) {
    const given = reader.list(name, `an id, such as ${inputs_reader/* ID_EXAMPLE */.rV}`);
    const groups = [...Map.groupBy(given, ascii/* idKey */.T4).values()];
    const firstOf = (some) => some.flatMap((same) => same.slice(0, 1));
    const ids = firstOf(groups);
    if (name !== 'scenario-ids' && ids.length > MAX_SETS) {
        const most = name === 'baseline' ? 'sets; a step compares with at most' : 'sets; a step judges at most';
        reader.problem(name, (0,phrase/* say */.cv) `names ${ids.length} ${most} ${MAX_SETS}.`);
        return ids;
    }
    for (const id of ids.filter((one) => (0,values/* parseId */.Fg)(one) === undefined)) {
        reader.problem(name, (0,phrase/* say */.cv) `contains ${(0,phrase/* quote */.hD)(id)}, but an id is letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${inputs_reader/* ID_EXAMPLE */.rV}.`);
    }
    const repeated = firstOf(groups.filter(({ length }) => length > 1));
    if (repeated.length > 0) {
        reader.remarks.push(`${name} names ${repeated.join(', ')} more than once; it is used once.`);
    }
    return ids;
}
function narrowedBy({ narrowing }) {
    const names = [];
    if (narrowing.category !== undefined)
        names.push('scenario-category');
    if (narrowing.requiredOnly)
        names.push('required-scenarios-only');
    return names;
}
/** Inputs that only say how a set is started. */
function detailsOf(given) {
    const names = narrowedBy(given);
    if (given.version !== undefined)
        names.push('pathway-version');
    if (given.maxRuns !== undefined)
        names.push('max-runs');
    return names;
}
function rejectStartInputs(reader, starting, given) {
    for (const other of starting) {
        (0,inputs_reader/* clash */.Gn)(reader, 'simulation-set-id', other, 'either judge a set that exists, or start one');
    }
    if (given.suspectRuns > 0) {
        const why = 'suspects are replayed only in a set that this step starts';
        (0,inputs_reader/* clash */.Gn)(reader, 'suspect-runs', 'simulation-set-id', why);
    }
    for (const name of detailsOf(given)) {
        (0,inputs_reader/* clash */.Gn)(reader, name, 'simulation-set-id', 'it is for starting a set, and this one exists already');
    }
}
function rejectContradictions(reader, starting, given) {
    const { pathwayIds, personaIds, version } = given;
    const [hasScenarios, hasPathway, hasPersona] = STARTING.map((name) => starting.includes(name));
    if (hasPathway && hasPersona)
        (0,inputs_reader/* clash */.Gn)(reader, 'pathway-id', 'persona-id', 'a set tests one or the other');
    for (const name of hasScenarios ? narrowedBy(given) : []) {
        (0,inputs_reader/* clash */.Gn)(reader, name, 'scenario-ids', 'the scenarios are named already');
    }
    if (hasPersona && version !== undefined) {
        (0,inputs_reader/* clash */.Gn)(reader, 'pathway-version', 'persona-id', 'a persona has no versions');
    }
    if (version === 'latest' && !hasPathway && !hasPersona) {
        reader.problem('pathway-version', (0,phrase/* say */.cv) `is \`latest\`, but of which pathway? Give \`pathway-id\` too, or a number.`);
    }
    // Several pathways or personas are several sets, so no other input may be meant for only one of them.
    if (pathwayIds.length <= 1 && personaIds.length <= 1)
        return;
    const several = pathwayIds.length > 1 ? 'pathway-id' : 'persona-id';
    if (hasScenarios) {
        reader.problem(several, (0,phrase/* say */.cv) `names several, but \`scenario-ids\` starts one set: name one, or leave \`scenario-ids\` out.`);
    }
    if (typeof version === 'number') {
        reader.problem('pathway-version', (0,phrase/* say */.cv) `is one number, but \`${several}\` names several: use \`latest\`, or a step for each.`);
    }
}
function makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version }) {
    if (scenarioIds.length > 0) {
        const [[pathwayId], [personaId]] = [pathwayIds, personaIds];
        return [{ of: 'scenarios', scenarioIds, pathwayId, personaId, version }];
    }
    return [
        ...pathwayIds.map((id) => ({ of: 'pathway', pathwayId: id, version, narrowing })),
        ...personaIds.map((id) => ({ of: 'persona', personaId: id, narrowing })),
    ];
}

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js







/** A job on a self-hosted runner ends after five days. https://docs.github.com/actions/reference/limits */
const MAX_TIMEOUT_SECONDS = 5 * 24 * 3600;
const MAX_COMMENT_KEY_LENGTH = 200;
const MAX_PATH_LENGTH = 500;
/** GitHub's own limit, in characters. https://github.com/github/docs/issues/32156 */
const MAX_LABEL_LENGTH = 50;
function readInputs(raw, facts) {
    const reader = new inputs_reader/* Reader */.mP(raw);
    const publishing = readPublishing(reader, facts);
    const inputs = readWhatToJudge(reader, facts);
    reader.problems.push(...(0,misspelt/* findMisspelt */.D)(facts.undeclared));
    const { problems } = reader;
    return problems.length === 0 ? { ok: true, inputs, publishing } : { ok: false, problems, publishing };
}
function readPublishing(reader, facts) {
    const comment = reader.value('comment', {
        parse: (text) => (text === 'always' || text === 'on-failure' || text === 'never' ? text : undefined),
        expected: '`always`, `on-failure` or `never`',
    });
    const pullRequest = reader.optional('pr-number', {
        parse: values/* parsePullRequestNumber */.XP,
        expected: 'the number of a pull request, such as `42`',
    });
    const commentKey = reader.optional('comment-key', {
        parse: (text) => ((0,values/* isPrintable */.C2)(text, MAX_COMMENT_KEY_LENGTH) ? text : undefined),
        expected: `at most ${MAX_COMMENT_KEY_LENGTH} printable characters on one line, such as \`gate-sales-agent\``,
    }) ?? '';
    // Where to comment is never guessed.
    const unreadable = reader.hasProblem('comment', 'pr-number', 'comment-key');
    return {
        githubToken: reader.text('github-token'),
        comment: unreadable ? 'never' : comment,
        commentKey,
        pullRequest,
        mentionOwners: reader.value('mention-owners', kinds/* BOOLEAN */.Jx),
        jobSummary: reader.value('job-summary', kinds/* BOOLEAN */.Jx),
        annotations: reader.value('annotations', kinds/* BOOLEAN */.Jx),
        reportDir: readReportDir(reader, facts),
        links: { run: reader.optional('run-url', RUN_URL), set: reader.optional('set-url', SET_URL) },
        redact: reader.value('redact', kinds/* BOOLEAN */.Jx),
        warnOnly: reader.value('warn-only', kinds/* BOOLEAN */.Jx),
        overrideLabel: reader.optional('override-label', {
            parse: (text) => (0,values/* isPrintable */.C2)(text, text.length) && [...text].length <= MAX_LABEL_LENGTH ? text : undefined,
            expected: `the name of one label, of at most ${MAX_LABEL_LENGTH} printable characters, such as \`gate-override\``,
        }),
    };
}
function readReportDir(reader, { whyNoReportDir }) {
    const path = reader.optional('report-dir', {
        // No shell expands `~`.
        parse: (text) => ((0,values/* isPrintable */.C2)(text, MAX_PATH_LENGTH) && !text.startsWith('~') ? text : undefined),
        expected: `the path of a folder, of at most ${MAX_PATH_LENGTH} printable characters, such as \`simulation-report\``,
    }) ?? '';
    const why = whyNoReportDir(path);
    if (why === undefined)
        return path;
    reader.problem('report-dir', (0,phrase/* say */.cv) `is ${(0,phrase/* quoteId */.g0)((0,inputs_reader/* withoutCredentials */.ri)(path))}, ${why}`);
    return '';
}
const A_TEMPLATE = `an https URL of at most ${values/* MAX_TEMPLATE_LENGTH */.RO} printable characters, without credentials (http is only for loopback)`;
const RUN_URL = {
    parse: (text) => (0,values/* parseUrlTemplate */.lb)(text, 'run_id', ['set_id', 'scenario_id']),
    expected: `${A_TEMPLATE}, with \`{run_id}\` after its host and no placeholders other than that, \`{set_id}\` and \`{scenario_id}\`, such as \`https://example.com/runs/{run_id}\``,
};
const SET_URL = {
    parse: (text) => (0,values/* parseUrlTemplate */.lb)(text, 'set_id', []),
    expected: `${A_TEMPLATE}, with \`{set_id}\` after its host, and no other placeholder, such as \`https://example.com/sets/{set_id}\``,
};
/** In milliseconds. */
function parseWait(text) {
    const seconds = (0,kinds/* inRange */.r4)((0,kinds/* parseSeconds */.fL)(text), 1, MAX_TIMEOUT_SECONDS);
    return seconds === undefined ? undefined : seconds * 1000;
}
function readWhatToJudge(reader, facts) {
    const pollIntervalMs = reader.value('poll-interval', {
        parse: parseWait,
        expected: 'a duration of at least one second, such as `5s` or `1m`',
    });
    const timeoutMs = reader.value('timeout', {
        parse: parseWait,
        expected: 'a duration from one second to 120 hours, such as `30m` or `1h30m`',
    });
    const apiKey = readApiKey(reader, facts.noKey);
    const sets = readSets(reader);
    const baseline = readBaseline(reader, sets);
    // The problems name the file, which is not shown where a secret was pasted into the input.
    const policy = reader.hasProblem('policy-file') ? undefined : facts.policy;
    if (policy?.ok === false)
        reader.problems.push(...policy.problems);
    return {
        apiKey,
        sets,
        baseUrl: reader.value('base-url', {
            parse: values/* parseBaseUrl */.Q2,
            expected: 'an https URL without credentials, query or version, such as `https://api.bland.ai` (http is only for loopback)',
        }),
        pollIntervalMs,
        timeoutMs,
        rules: readRules(reader, policy?.ok === true ? policy.policy : undefined, baseline),
        baseline: baseline ?? { from: 'none' },
        transcripts: reader.value('transcripts', kinds/* BOOLEAN */.Jx),
        saved: facts.saved,
        remarks: reader.remarks,
    };
}
function readApiKey(reader, noKey) {
    const text = reader.text('api-key');
    if (text === '') {
        if (noKey !== 'not-needed')
            reader.problem('api-key', (0,phrase/* say */.cv) `is empty. ${WHY_EMPTY[noKey]}`);
    }
    else if ((0,values/* parseApiKey */.Xu)(text) === undefined) {
        const example = noKey === 'command-line' ? '' : `: ${KEY_EXAMPLE}`;
        reader.problem('api-key', (0,phrase/* say */.cv) `contains blanks, line breaks or non-ASCII characters, or is longer than 4096 characters. Give only the key, without \`Bearer\`${example}.`);
    }
    return text;
}
const KEY_EXAMPLE = `\`api-key: \${{ secrets.BLAND_API_KEY }}\``;
const WHY_EMPTY = {
    'command-line': 'Set the environment variable BLAND_API_KEY to your key; an option would show it to others.',
    unknown: `Add the key as a secret of the repository, and pass it: ${KEY_EXAMPLE}. Workflows of forks get no secrets, and those of Dependabot only Dependabot secrets.`,
    fork: 'This pull request comes from a fork, and workflows of forks get no secrets: see “Forks and secrets” in docs/security.md for the ways to gate it.',
    dependabot: 'This run was started by Dependabot, which gets only Dependabot secrets: add BLAND_API_KEY under Settings → Secrets and variables → Dependabot.',
};


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ clash),
/* harmony export */   Jq: () => (/* binding */ mustBe),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   rV: () => (/* binding */ ID_EXAMPLE),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6246);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8864);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);




const PASTED_SECRET = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `holds the API key or the token, which belong only in \`api-key\` and \`github-token\`.`;
const ID_EXAMPLE = '`d4e5f6a7-89ab-cdef-0123-4567890abcde`';
class Reader {
    problems = [];
    /** Notes for the log: one sentence each. */
    remarks = [];
    #raw;
    /** Inputs into which a secret was pasted: their values are neither used nor shown. */
    #tainted;
    constructor(raw) {
        this.#raw = raw;
        const secrets = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_INPUTS */ .pH.map((name) => raw[name].trim()).filter(({ length }) => length >= _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_SECRET */ .c);
        this.#tainted = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((name) => !_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_INPUTS */ .pH.includes(name) && secrets.some((secret) => raw[name].includes(secret)));
        for (const name of this.#tainted) {
            this.problem(name, PASTED_SECRET);
        }
    }
    /** The text of an input without blanks around it; empty where it was not given, or can't be used. */
    text(name) {
        return this.#tainted.includes(name) ? '' : this.#raw[name].trim();
    }
    /**
     * The items of a list. A text without items, such as `,`, is a problem.
     * @param expected completes “give …”
     */
    list(name, expected) {
        const text = this.text(name);
        const items = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .splitList */ .ry)(text);
        if (text !== '' && items.length === 0) {
            this.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}, which names nothing: give ${expected}, or leave it out.`);
        }
        return items;
    }
    /** Whether something was given, even if it can't be used. */
    isGiven(name) {
        return this.#raw[name].trim() !== '';
    }
    /** The value, or the default where the input was not given. One that can't be read is a problem. */
    value(name, format) {
        // Every default can be read.
        return this.optional(name, format) ?? format.parse(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY[name]);
    }
    /** The value; `undefined` where the input was not given. One that can't be read is a problem. */
    optional(name, format) {
        const text = this.text(name);
        if (text === '')
            return undefined;
        const value = format.parse(text);
        if (value === undefined) {
            const expected = mustBe(format.expected, format.meant?.(text));
            this.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteId */ .g0)(withoutCredentials(text))}, but must be ${expected}`);
        }
        return value;
    }
    /** @param what the rest of a sentence that begins with the input's name */
    problem(name, what) {
        this.problems.push({ input: name, message: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`${name}\` ${what}` });
    }
    hasProblem(...names) {
        return this.problems.some(({ input }) => names.some((name) => name === input));
    }
}
/** Two inputs that contradict each other. */
function clash(reader, name, other, why) {
    reader.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `can't be given together with \`${other}\`: ${why}.`);
}
/** What stands before an `@` in an address may be a password. */
function withoutCredentials(text) {
    return text.replace(/^(\w+:\/\/).*@/s, '$1…@');
}
/** Completes “… but must be”, and ends the sentence. */
function mustBe(expected, meant) {
    return meant === undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${expected}.` : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${expected}: did you mean ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(meant)}?`;
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ isPrintable),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   G8: () => (/* binding */ STATUSES_EXPECTED),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   RO: () => (/* binding */ MAX_TEMPLATE_LENGTH),
/* harmony export */   XP: () => (/* binding */ parsePullRequestNumber),
/* harmony export */   Xu: () => (/* binding */ parseApiKey),
/* harmony export */   lb: () => (/* binding */ parseUrlTemplate),
/* harmony export */   pZ: () => (/* binding */ parseOwner),
/* harmony export */   r_: () => (/* binding */ readStatuses),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yV: () => (/* binding */ FAILING_STATUSES),
/* harmony export */   yo: () => (/* binding */ OWNER)
/* harmony export */ });
/* harmony import */ var _runtime_fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4036);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9728);
/* harmony import */ var _text_url_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7817);
/** Parsers of single values in inputs and policy files: `undefined` for a text that can't be read. */



function parsePullRequestNumber(text) {
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
/** The items between commas or line breaks, without blanks around them. */
function splitList(text) {
    return text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** An id that is safe as one segment of a path: letters, digits, `-` and `_`, at most 128 of them. */
function parseId(text) {
    return (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .eQ)(text) ? text : undefined;
}
/** The URL without a trailing slash: https, or http only on loopback, since the API key is sent there. */
function parseBaseUrl(text) {
    // The URL parser would silently repair blanks, backslashes or a missing `//`.
    if (!/^https?:\/\/[^\s\\@?#/][^\s\\@?#]*$/i.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (!isSecure(url))
        return undefined;
    url.pathname = url.pathname.replace(/\/+$/, '');
    return /\/v\d+$/.test(url.pathname) ? undefined : url;
}
function isSecure({ protocol, hostname }) {
    return protocol === 'https:' || (0,_runtime_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname);
}
const MAX_TEMPLATE_LENGTH = 500;
/** No id is longer. */
const LONGEST_ID = 'x'.repeat(128);
/**
 * The address of a page with placeholders behind its host: https, or http only on loopback.
 * @param needed must be in it
 * @param optional may be in it; no other may
 */
function parseUrlTemplate(text, needed, optional) {
    const hasForm = /^https?:\/\/[^\s\\@?#/{}]+[?#/][^\s\\]*$/i.test(text) && text.includes(`{${needed}}`);
    if (!hasForm || !isPrintable(text, MAX_TEMPLATE_LENGTH))
        return undefined;
    const known = [needed, ...optional];
    const others = known.reduce((rest, name) => rest.replaceAll(`{${name}}`, '~'), text);
    // A `%` that encodes nothing yet would do so together with an id.
    if (/[{}]|%(?![\da-f]{2})/i.test(others))
        return undefined;
    const template = { template: text };
    const longest = (0,_text_url_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)(template, Object.fromEntries(known.map((name) => [name, LONGEST_ID])));
    return longest !== undefined && isSecure(new URL(longest)) ? template : undefined;
}
function isPrintable(text, maxLength) {
    return text.length <= maxLength && !/\p{C}/u.test(text);
}
/** A key that can be sent as a header's value: printable ASCII without blanks. */
function parseApiKey(text) {
    return /^[\x21-\x7e]{1,4096}$/.test(text) ? text : undefined;
}
const WORDS = '[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*';
/** A user, in some enterprises with a short code, of at most 39 characters; or an organisation and a team, of at most 100. */
const OWNER = new RegExp(`^@?(?![^/]{40}|.{101})${WORDS}(?:_[A-Za-z0-9]+|/[A-Za-z0-9_][A-Za-z0-9._-]*)?$`);
/** A user or a team of GitHub, without the `@`. */
function parseOwner(text) {
    return OWNER.test(text) ? text.replace(/^@/, '') : undefined;
}
/** The start of a day such as `2026-12-31` in UTC, in milliseconds since the Unix epoch. */
function parseDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const ms = Date.parse(`${text}T00:00:00.000Z`);
    // `Date.parse` takes 31 June for 1 July.
    return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms;
}
/** Statuses in which a set ends badly. PASSED is no failure, and the others are not terminal. */
const FAILING_STATUSES = ['FAILED', 'ERROR', 'CANCELLED'];
const STATUSES_EXPECTED = '`FAILED`, `ERROR` and `CANCELLED`, such as `FAILED,ERROR`';
/** Words for `fail-on-status` in upper case, each once. */
function readStatuses(words) {
    const { known = [], unknown = [] } = Object.groupBy(new Set(words.map(_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .upperWord */ .b)), (word) => FAILING_STATUSES.includes(word) ? 'known' : 'unknown');
    return { known, unknown };
}


/***/ }),

/***/ 9012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/github/retry-within.js
var retry_within = __webpack_require__(4821);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(7818);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/runtime/bug.js
var bug = __webpack_require__(5538);
// EXTERNAL MODULE: ./lib/runtime/fetch.js
var fetch = __webpack_require__(4036);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/mask.js
var mask = __webpack_require__(1879);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/github/explain.js
/** Failures of requests to GitHub in words, with what to do. */







/** GitHub's words may be a whole page. */
const MAX_WORDS = 300;
/** More is read than shown, so that an address or a number that is cut is still recognised, and masked. */
const MAX_READ = 2000;
const FORKS = 'On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in docs/security.md.';
/** `permitJob`: what to do where the workflow's token lacks permission; `permitToken`: a token of one's own. */
const TASKS = {
    comment: {
        failed: 'No comment',
        permitJob: `Add \`permissions: pull-requests: write\` to the job, and check pr-number if it is set. ${FORKS}`,
        permitToken: 'Give the token in `github-token` the permission `pull-requests: write` (a classic one the scope `repo`), and check pr-number if it is set.',
        result: 'The verdict stands.',
    },
    record: {
        failed: 'The sets were not recorded as a baseline for later runs',
        permitJob: `Add \`permissions: statuses: write\` to the job. ${FORKS}`,
        permitToken: 'Give the token in `github-token` the permission `statuses: write` (a classic one the scope `repo`).',
        result: 'The verdict stands.',
    },
    override: {
        failed: 'The labels of the pull request could not be read',
        permitJob: 'Add `permissions: pull-requests: read` to the job (`pull-requests: write` includes it), and check pr-number if it is set.',
        permitToken: 'Give the token in `github-token` the permission `pull-requests: read` (a classic one the scope `repo`), and check pr-number if it is set.',
        result: 'Nothing was overridden.',
    },
    baseline: {
        failed: 'The baseline could not be looked up',
        permitJob: 'Add `permissions: contents: read` and `statuses: write` to the job, and check that the base branch still exists.',
        permitToken: 'Give the token in `github-token` the permissions `contents: read` and `statuses: write` (a classic one the scope `repo`).',
        result: 'Nothing was compared.',
    },
};
const OWN_TOKEN = 'leave `github-token` out to use the token of the workflow';
const SINGLE_SIGN_ON = `Authorise the token for the organisation's single sign-on, or ${OWN_TOKEN}.`;
/** Reasons that no permission of the job changes, by GitHub's words; the first that applies counts. */
const REASONS = [
    [/\bSAML\b|single sign-on/i, SINGLE_SIGN_ON],
    [
        /IP allow list|IP address is not permitted/i,
        'Have an owner of the organisation add this runner to its IP allow list, or use a runner that is on it.',
    ],
    [/\barchived\b/i, 'Nothing can be written to an archived repository: unarchive it.'],
    [/locked for migration|being migrated/i, 'Run the job again once the repository has been migrated.'],
    [/\block(?:ed)?\b/i, 'Unlock the conversation to have the result there.'],
    [/\bsuspended\b/i, `The account or app of the token is suspended: use another token, or ${OWN_TOKEN}.`],
    [
        /forbids access|access restrictions/i,
        `The organisation does not allow this kind of token: use one that it allows, or ${OWN_TOKEN}.`,
    ],
    [/limited the ability/i, 'Wait until the limit on interactions ends, or have an administrator lift it.'],
    [/access blocked/i, 'GitHub has blocked the repository: its owner must ask GitHub Support.'],
    [/\bblocked\b/i, `The account of the token is blocked here: unblock it, or ${OWN_TOKEN}.`],
    [/issues (?:are|have been) disabled/i, 'Turn issues on in the settings of the repository.'],
];
/** Where the token lacks permission, REST answers 403 or 404; GraphQL 200 with errors of these types. */
const DENIALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
const DENIED = /resource not accessible|not found|must have (?:admin|push|write)/i;
/** GitHub's messages for tokens of persons; the workflow's belongs to an app. */
const OF_A_PERSON = /personal access token|must have (?:admin|push|write)/i;
const TROUBLE = "GitHub is having problems: run the job again later. If they persist, see GitHub's status page.";
const NOT_GITHUB = "Something other than GitHub's API answered: check GITHUB_API_URL and the proxy.";
/** Explains what was thrown during a task. */
function explainGitHubError(error, { signal, log }, taskName) {
    const task = TASKS[taskName];
    const { failed, result } = task;
    if (error instanceof errors/* LimitError */.oC) {
        const wait = `GitHub asks to wait ${(0,format/* formatDuration */.a3)(error.waitMs)}, more time than is left.`;
        return (0,phrase/* say */.cv) `${failed}: ${shorten(error.message)}. ${wait} Run fewer jobs at once. ${result}`;
    }
    if (signal.aborted)
        return (0,phrase/* say */.cv) `${failed}: GitHub did not answer in time. ${result}`;
    if (error instanceof fetch/* ProxyError */.T6)
        return (0,phrase/* say */.cv) `${failed}: ${error.message} ${error.advice} ${result}`;
    const failure = (0,errors/* readFailure */.f1)(error);
    if (failure === undefined)
        return (0,phrase/* say */.cv) `${failed}, because of ${(0,bug/* explainBug */.ce)(error, log)} ${result}`;
    const advice = adviseOn(failure, task);
    return (0,phrase/* say */.cv) `${failed}: ${describe(failure)}. ${advice}${advice.length === 0 ? '' : ' '}${result}`;
}
function describe(failure) {
    const { status, isJson, words, url } = failure;
    if ((0,errors/* lacksGraphQL */.M0)(failure)) {
        return (0,phrase/* say */.cv) `this server has no GraphQL API at ${(0,phrase/* verbatim */.Bj)(url ?? '')} (${status ?? 0})`;
    }
    if (!isJson || words === '')
        return (0,phrase/* say */.cv) `GitHub answered ${status ?? 200} without a reason`;
    return shorten(words);
}
/** GitHub's words without a full stop. */
function shorten(words) {
    const short = (0,mask/* cutBeforeMasking */.o5)((0,text_escape/* visible */.RK)(words, MAX_READ), MAX_WORDS).replace(/\.$/, '');
    return [(0,phrase/* verbatim */.Bj)(short, MAX_WORDS + 1)];
}
/** Empty where nothing can be done. */
function adviseOn(failure, task) {
    const { status, answered, isJson, words, types, headers } = failure;
    if (!answered)
        return adviseOnNetwork(failure);
    if ((0,errors/* lacksGraphQL */.M0)(failure)) {
        return (0,phrase/* say */.cv) `The gate needs it to find its comments and records: update GitHub Enterprise Server, or allow it on the proxy.`;
    }
    if (status === undefined || (status >= 400 && status < 500)) {
        if (!isJson)
            return [NOT_GITHUB];
        // The link in the header grants access for an hour, so it belongs in no log.
        if (String(headers['x-github-sso']).startsWith('required'))
            return [SINGLE_SIGN_ON];
        // The address of a page may contain such a word by chance.
        const reason = words.replace(/https?:\S+/g, '');
        const [, advice] = REASONS.find(([pattern]) => pattern.test(reason)) ?? [];
        if (advice !== undefined)
            return [advice];
    }
    if (types.some((type) => DENIALS.includes(type)))
        return advisePermission(failure, task);
    if (status === undefined || (0,errors/* isTransient */.dg)(failure))
        return [TROUBLE];
    if (status >= 500)
        return [NOT_GITHUB];
    if (status === 401) {
        return (0,phrase/* say */.cv) `The token is invalid or has expired: a GitHub App's token lasts an hour. Use a new one, or ${OWN_TOKEN}.`;
    }
    if (status === 403 || status === 404) {
        return DENIED.test(words) || acceptedPermissions(failure).length > 0
            ? advisePermission(failure, task)
            : ['If the reason is unclear, check the permissions of the token in `github-token`.'];
    }
    return status >= 400 ? ['If the reason is unclear, open an issue with this line.'] : [];
}
function adviseOnNetwork({ words, url }) {
    if (/certificate/i.test(words)) {
        return ['If a proxy intercepts TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.'];
    }
    const host = URL.parse(url ?? '')?.origin;
    const where = host === undefined ? "GitHub's API" : (0,phrase/* verbatim */.Bj)(host);
    return (0,phrase/* say */.cv) `Check that this runner can reach ${where}: GITHUB_API_URL, the firewall, HTTPS_PROXY and NO_PROXY.`;
}
function advisePermission(failure, { permitJob, permitToken }) {
    const isOfPerson = OF_A_PERSON.test(failure.words) || failure.types.includes('INSUFFICIENT_SCOPES');
    const advice = isOfPerson ? permitToken : permitJob;
    const accepted = acceptedPermissions(failure);
    return accepted.length === 0 ? [advice] : (0,phrase/* say */.cv) `${advice} GitHub asks for ${accepted} here.`;
}
/**
 * The permissions that GitHub names for a request, if any: semicolons separate alternatives, and commas what is needed
 * together. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function acceptedPermissions({ headers }) {
    const header = headers['x-accepted-github-permissions'];
    const entry = '[a-z_]+=(?:read|write|admin)';
    const isList = new RegExp(`^\\s*${entry}(?:\\s*[;,]\\s*${entry})*\\s*$`);
    if (typeof header !== 'string' || header.length > 200 || !isList.test(header))
        return [];
    return header
        .trim()
        .split(/\s*([;,])\s*/)
        .map((part) => {
        if (part === ';')
            return ' or ';
        return part === ',' ? ' and ' : (0,phrase/* verbatim */.Bj)(part.replaceAll('_', '-').replace('=', ': '));
    });
}

// EXTERNAL MODULE: ./lib/github/octokit.js
var github_octokit = __webpack_require__(1282);
// EXTERNAL MODULE: ./lib/runner/context.js + 2 modules
var runner_context = __webpack_require__(8874);
// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(7642);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(5974);
;// CONCATENATED MODULE: ./lib/publish/baseline.js
/** Looks up the baseline in a repository's records, and records the sets of this run for later ones. */









/**
 * Finds the newest records of this key among the commits that this run builds on. Throws only the signal's reason.
 *
 * @param most records
 */
async function lookUpRecords({ context, publishing, log }, most, { deadlineMs, signal: cancelled }) {
    const { owner, repo, runId, baselinePlace: place } = context;
    const key = (0,runner_context/* keyOf */.TN)(context, publishing);
    if (publishing.githubToken === '') {
        return { problem: (0,phrase/* say */.cv) `\`github-token\` is empty: leave it out to use the token of the workflow` };
    }
    if (place === undefined) {
        return {
            problem: (0,phrase/* say */.cv) `the event does not say which commits to search: give the id of a set as \`baseline\``,
        };
    }
    const deadline = (0,retry_within/* deadlineAfter */.d8)(Math.max(0, Math.ceil(deadlineMs - clock/* systemClock */.m.now())), cancelled, log);
    try {
        const { findRecords } = await __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 6510));
        const octokit = await (0,github_octokit/* loadOctokit */.mV)(publishing.githubToken, deadline.signal);
        const target = { octokit, owner, repo, runId };
        const found = await (0,retry_within/* retryWithin */.Cz)(deadline, () => findRecords(target, place, key, most));
        const why = found.since === undefined
            ? (0,phrase/* say */.cv) `none of the last commits on the base branch has a record for the key ${(0,phrase/* quote */.hD)(key)}. The first run there with \`baseline: auto\` writes one.`
            : (0,phrase/* say */.cv) `the last run on the base branch claimed a change, so older sets no longer count, and its own was picked by its result. Start a new run there, not a re-run: its set becomes the new baseline.`;
        return { ...found, why, branch: place.from === 'merge-base' ? place.base : undefined };
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (deadline.signal.aborted) {
            return { problem: (0,phrase/* say */.cv) `GitHub did not answer within \`timeout\`. Raise it, or run the job again later` };
        }
        return { problem: explainGitHubError(error, deadline, 'baseline') };
    }
}
const JUDGED = ['passed', 'failed', 'inconclusive'];
/**
 * Records the sets of a judged run for later ones: the first look's, since runs of suspects are picked. Never throws: a
 * failure is a warning.
 *
 * @param before what was found of earlier runs; `undefined` where nothing was looked up
 */
async function recordBaseline(report, before, { context, publishing, log, deadline }, load) {
    const { verdict, results } = report;
    const { owner, repo, runId, facts } = context;
    const { commit, runUrl } = facts;
    const judged = JUDGED.find((word) => word === verdict);
    const setIds = results.flatMap(({ id }) => id ?? []);
    if (judged === undefined || setIds.length === 0)
        return;
    const skip = (why) => log.info((0,phrase/* say */.cv) `The sets were not recorded as a baseline for later runs, since ${why}.`);
    if (before === undefined || 'problem' in before)
        return skip(['earlier records could not be looked up']);
    if (commit === undefined)
        return skip(['the event does not say which commit was tested']);
    if (publishing.githubToken === '')
        return skip(['there is no token']);
    const why = results.map(whyNoBaseline).find((reason) => reason !== undefined);
    if (why !== undefined)
        return skip(why);
    const key = (0,runner_context/* keyOf */.TN)(context, publishing);
    try {
        const { recordSets } = await __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 6510));
        const target = { octokit: await load(), owner, repo, runId };
        const changed = results.some(({ comparison }) => comparison?.claimsChange === true);
        const about = { setIds, verdict: judged, changed, since: changed ? undefined : before.since };
        const record = { ...about, commit, excuse: excuseOf(report), key, runUrl };
        await (0,retry_within/* retryWithin */.Cz)(deadline, () => recordSets(target, record));
        log.info(`Recorded as a baseline for later runs on commit ${commit}.`);
    }
    catch (error) {
        const message = explainGitHubError(error, deadline, 'record');
        // On a fork no permission changes it.
        if (context.secretsWithheld === 'fork')
            log.info(message);
        else
            log.warning(message);
    }
}
const LABEL_LENGTH = 50;
function excuseOf({ warnOnly, override, redact }) {
    return {
        warnOnly,
        override: override && (0,redaction/* redacted */.p)(redact, () => (0,text_escape/* visible */.RK)(override, LABEL_LENGTH)),
    };
}
/** Why a judged set is no baseline: later runs would not notice that what it lacks is missing. */
function whyNoBaseline({ id = '', status, checks }) {
    const name = (0,phrase/* say */.cv) `set ${(0,phrase/* verbatimId */.sO)(id)}`;
    if (status === undefined || !(0,simulation_set/* isWhole */.wP)(status)) {
        return (0,phrase/* say */.cv) `${name} is ${(0,phrase/* quote */.hD)(status ?? '')}, not PASSED or FAILED`;
    }
    const isComplete = checks.every(({ rule, outcome }) => outcome === 'holds' || (rule !== 'complete' && rule !== 'has-runs'));
    return isComplete ? undefined : (0,phrase/* say */.cv) `${name} is incomplete, or nothing was tested`;
}

// EXTERNAL MODULE: ./lib/gate/verdict.js
var gate_verdict = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/github/payload.js
var payload = __webpack_require__(7577);
;// CONCATENATED MODULE: ./lib/publish/pull-request.js
/** Which pull request the result belongs to: the one that the input names, or that of the event. */



/** Where there is none, why, as a sentence. Throws what {@link retryWithin} throws. */
async function choosePullRequest(named, context, octokit, deadline) {
    const { pullRequest: place, head, eventName } = context;
    if (named !== undefined) {
        // On another pull request than the event's the result is wanted whatever its head.
        const isOther = place?.by === 'number' && place.number !== named;
        return { number: named, head: isOther ? undefined : head };
    }
    if (place?.by === 'number')
        return { number: place.number, head };
    if (place === undefined) {
        return {
            none: (0,phrase/* say */.cv) `an event of type ${(0,phrase/* verbatim */.Bj)(eventName || 'unknown')} belongs to no pull request. Set pr-number to choose one.`,
        };
    }
    const { commit } = place;
    const found = await (0,retry_within/* retryWithin */.Cz)(deadline, () => findOpen(place, context, octokit));
    const [number, ...others] = found.numbers;
    if (number !== undefined && others.length === 0)
        return { number, head: commit };
    return { none: whyNone(found, commit) };
}
/** The most that a page of GitHub's has. */
const PER_PAGE = 100;
const MAX_PAGES = 10;
/** Compares heads: GitHub does not find a fork's pull request by its commit. `complete`: all open ones were read. */
async function findOpen(place, { owner, repo }, octokit) {
    const numbers = new Set();
    const ofBranch = place.by === 'branch' ? { head: `${place.owner}:${place.branch}` } : {};
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const query = { owner, repo, state: 'open', ...ofBranch, per_page: PER_PAGE, page };
        const { data } = await octokit.rest.pulls.list(query);
        (0,errors/* assertWhole */.MA)(Array.isArray(data));
        for (const { head, number } of data) {
            if (head?.sha === place.commit && Number.isSafeInteger(number))
                numbers.add(number);
        }
        if (data.length < PER_PAGE)
            return { numbers: [...numbers], complete: true };
    }
    return { numbers: [...numbers], complete: false };
}
function whyNone({ numbers, complete }, commit) {
    if (numbers.length > 0) {
        return (0,phrase/* say */.cv) `more than one open pull request has the commit ${commit} as its head: ${numbers.join(', ')}. Set pr-number to choose one.`;
    }
    return complete
        ? (0,phrase/* say */.cv) `no open pull request has the commit ${commit} as its head.`
        : (0,phrase/* say */.cv) `none of the ${PER_PAGE * MAX_PAGES} newest open pull requests has the commit ${commit} as its head. Set pr-number to choose one.`;
}

;// CONCATENATED MODULE: ./lib/publish/override.js
/** Whether the pull request has the label that lets the step pass a bad judgement, as GitHub says now. */








/** Until then the step has no outputs but the verdict. */
const TIME_MS = 30_000;
/**
 * The label, as the input names it, if it overrides this verdict; else `undefined`, and the log says why. Never throws:
 * what can't be read is no override.
 */
async function findOverride(verdict, { publishing, context, log, signal }) {
    const { overrideLabel: label, githubToken } = publishing;
    if (label === undefined || !(0,gate_verdict/* isExcusable */.ZM)(verdict))
        return undefined;
    const refuse = (why) => {
        log.warning((0,phrase/* say */.cv) `Nothing was overridden: ${why}`);
        return undefined;
    };
    if (githubToken === '') {
        return refuse((0,phrase/* say */.cv) `\`github-token\` is empty. Leave it out to use the token of the workflow.`);
    }
    const deadline = (0,retry_within/* deadlineAfter */.d8)(TIME_MS, signal, log);
    try {
        const found = await readLabels(publishing, context, deadline);
        if ('none' in found)
            return refuse(found.none);
        if (found.labels.some((name) => isSameLabel(name, label))) {
            log.info((0,phrase/* say */.cv) `Pull request ${found.number} has the label ${(0,phrase/* quote */.hD)(label)}, which overrides the verdict.`);
            return label;
        }
        log.info((0,phrase/* say */.cv) `Pull request ${found.number} does not have the label ${(0,phrase/* quote */.hD)(label)}.`);
    }
    catch (error) {
        log.warning(explainGitHubError(error, deadline, 'override'));
    }
    return undefined;
}
/** Those of a pull request that may still be merged as it was tested. Throws what {@link retryWithin} throws. */
async function readLabels({ githubToken, pullRequest }, context, deadline) {
    const octokit = await (0,github_octokit/* loadOctokit */.mV)(githubToken, deadline.signal);
    const chosen = await choosePullRequest(pullRequest, context, octokit, deadline);
    if ('none' in chosen)
        return chosen;
    const { number, head: tested } = chosen;
    const { owner, repo } = context;
    const { state, head, labels } = await (0,retry_within/* retryWithin */.Cz)(deadline, async () => {
        // It has all labels, of which there are at most 100.
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const answer = { state: (0,payload/* stringAt */.bX)(data, 'state'), head: (0,payload/* commitAt */.du)(data, 'head.sha') };
        (0,errors/* assertWhole */.MA)((0,payload/* numberAt */.tk)(data, 'number') === number && Object.values(answer).every(Boolean));
        (0,errors/* assertWhole */.MA)(Array.isArray((0,payload/* valueAt */.fK)(data, 'labels')));
        return { ...answer, labels: (0,payload/* listAt */.gT)(data, 'labels').flatMap((entry) => (0,payload/* stringAt */.bX)(entry, 'name') ?? []) };
    });
    if (state !== 'open')
        return { none: (0,phrase/* say */.cv) `pull request ${number} is no longer open.` };
    if (tested !== undefined && tested !== head) {
        return {
            none: (0,phrase/* say */.cv) `the tested commit ${tested} is no longer the head of pull request ${number}, which is ${head ?? ''}.`,
        };
    }
    return { number, labels };
}
/** GitHub compares labels without case. */
function isSameLabel(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 2 modules
var core = __webpack_require__(8983);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(3959);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
;// CONCATENATED MODULE: ./lib/report/annotations.js





/**
 * GitHub shows at most ten annotations of a level for a step, and the step's failure is one of the errors.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MAX_ERRORS = 9;
/** Warnings about publishing come beside the notes. */
const MAX_WARNINGS = 6;
/** In a fold of the log. */
const MAX_LOGGED = 500;
/**
 * One annotation for each reason but the first, which the step's failure shows already, and one for each note;
 * in the place of those that are too many is their number.
 */
function renderAnnotations(report) {
    const notes = report.results.flatMap((result) => result.notes.map((note) => [(0,report_reasons/* describeNote */.Mb)(note)]));
    const [, ...others] = (0,report_reasons/* allReasons */.nP)(report).map((reason, at) => [(0,report_reasons/* withRemedy */.v9)(reason), placeOfReason(report, at)]);
    return (0,redaction/* redacted */.p)(report.redact, () => {
        if ((0,report_report/* isRed */.iI)(report))
            return [...limited('error', others), ...limited('warning', notes)];
        // The step stays green: nothing else would show the headline of a verdict that is excused.
        const opening = report.verdict === 'passed' ? [] : [[(0,report_reasons/* headline */.Pl)(report)]];
        return limited('warning', [...opening, ...others, ...notes]);
    });
}
/** Every reason and note, for a fold of the log, where they may be too many for the annotations. */
function listAll(report) {
    const reasons = (0,report_reasons/* allReasons */.nP)(report).map(report_reasons/* withRemedy */.v9);
    const notes = report.results.flatMap((result) => result.notes.map(report_reasons/* describeNote */.Mb));
    const write = (phrases) => (0,redaction/* redacted */.p)(report.redact, () => phrases.slice(0, MAX_LOGGED).map((phrase) => (0,text_escape/* toLogLine */.gD)((0,text_escape/* toPlain */.Ul)(phrase))));
    if (reasons.length + notes.length <= MAX_WARNINGS)
        return [];
    return [
        { title: (0,format/* plural */.LS)(reasons.length, 'reason'), lines: write(reasons) },
        { title: (0,format/* plural */.LS)(notes.length, 'note'), lines: write(notes) },
    ].filter(({ lines }) => lines.length > 0);
}
function renderHeadline(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => (0,text_escape/* toPlain */.Ul)((0,report_reasons/* headlineWithRemedy */.BU)(report)));
}
/** Where the reason that the step's failure shows is to be found, if it is in a file. */
function placeOfFailure(report) {
    return placeOfReason(report, 0);
}
/** Problems of the inputs come after trouble, see {@link allReasons}. */
function placeOfReason({ trouble, inputProblems }, index) {
    return inputProblems[trouble === undefined ? index : index - 1]?.place;
}
function limited(level, all) {
    const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
    const missing = all.length <= most ? 0 : all.length - most + 1;
    const shown = all.slice(0, all.length - missing);
    if (missing > 0)
        shown.push([[`${missing} more are left out here.`]]);
    return shown.map(([phrase, place]) => ({ level, message: (0,text_escape/* toPlain */.Ul)(phrase), place }));
}

// EXTERNAL MODULE: ./lib/report/log/table.js
var table = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(2231);
// EXTERNAL MODULE: ./lib/text/secrets.js
var text_secrets = __webpack_require__(6246);
// EXTERNAL MODULE: ./lib/runner/file-errors.js
var file_errors = __webpack_require__(4952);
// EXTERNAL MODULE: ./lib/runner/step-files.js
var step_files = __webpack_require__(3700);
;// CONCATENATED MODULE: ./lib/runner/outputs.js





/** Where outputs can't be written, one warning says so: the function never throws. */
function outputWriter(secrets, log) {
    let hasWarned = false;
    return (outputs) => {
        try {
            const safe = Object.entries(outputs).map(([name, value]) => [name, (0,text_secrets/* withoutSecrets */.L)(value, secrets)]);
            (0,step_files/* appendOutputs */.j)(process.env, Object.fromEntries(safe));
        }
        catch (error) {
            if (hasWarned)
                return;
            hasWarned = true;
            log.warning((0,phrase/* say */.cv) `The outputs could not be written: ${explainStepFile(error, log)} The verdict stands.`);
        }
    };
}
const WORDS = {
    missing: ["the runner's file for it is missing."],
    denied: ["this job may not write into the runner's file for it."],
    full: ['no space is left on the runner.'],
    other: (code) => (0,phrase/* say */.cv) `the runner's file for it can't be written (${code}).`,
};
/** Why a file that the runner reads after the step could not be written, in whole sentences. */
function explainStepFile(error, log) {
    return (0,file_errors/* explainFileError */.Y)(error, WORDS) ?? (0,bug/* explainBug */.ce)(error, log);
}

// EXTERNAL MODULE: ./lib/runtime/within.js
var within = __webpack_require__(169);
// EXTERNAL MODULE: ./lib/publish/marker.js
var publish_marker = __webpack_require__(81);
;// CONCATENATED MODULE: ./lib/publish/publish.js
/** Publishes the result: summary, annotations, files, comment, record. No failure here changes the verdict. */

















const TITLE = 'Bland Simulation Gate';
/** First what needs no network. Never throws: a sink that fails is a warning, and the others are still written. */
async function publish(report, options) {
    const { publishing, secrets, log, writeOutputs, deadline } = options;
    const attempt = async (what, act) => {
        try {
            await (0,within/* checkSignals */.c)(deadline.signal);
            await act();
        }
        catch (error) {
            const why = deadline.signal.aborted ? (0,phrase/* say */.cv) `no time was left.` : explainStepFile(error, log);
            log.warning((0,phrase/* say */.cv) `${what} could not be written: ${why} The verdict stands.`);
        }
    };
    if (publishing.jobSummary) {
        await attempt('The job summary', () => (0,step_files/* appendSummary */.f)(process.env, (0,text_secrets/* withoutSecrets */.L)((0,markdown/* renderMarkdown */.Gc)(report, markdown/* SUMMARY_SINK */.XY), secrets)));
    }
    await attempt('The annotations', () => annotate(report, options));
    const writeFiles = async () => {
        const { writeReportFiles } = await __webpack_require__.e(/* import() */ 544).then(__webpack_require__.bind(__webpack_require__, 6544));
        const filesOptions = { env: process.env, secrets, log, signal: deadline.signal };
        writeOutputs({ 'report-dir': await writeReportFiles(report, publishing.reportDir, filesOptions) });
    };
    const writeToGitHub = async () => {
        let client;
        // One client for all, so that its writes are spaced.
        const load = () => (client ??= (0,github_octokit/* loadOctokit */.mV)(publishing.githubToken, deadline.signal));
        writeOutputs({ 'comment-url': await publishOnPullRequest(report, options, load) });
        if (options.record !== undefined)
            await recordBaseline(report, options.record.after, options, load);
    };
    // Concurrently: a disk that hangs must not delay the comment.
    await Promise.all([
        publishing.reportDir === '' ? undefined : attempt('The report files', writeFiles),
        attempt('The comment or the baseline', writeToGitHub),
    ]);
}
function annotate(report, { publishing, secrets, log }) {
    for (const { level, message, place } of renderAnnotations(report)) {
        const text = (0,text_secrets/* withoutSecrets */.L)(message, secrets);
        const annotateAs = level === 'error' ? core/* error */.z3 : core/* warning */.$e;
        if (publishing.annotations)
            annotateAs(text, { title: TITLE, ...propertiesOf(place) });
        else
            log.info(text);
    }
}
/** The end of the log: the scenarios, and in the last line what came of it, and what to do. Never throws. */
function conclude(report, secrets, log, paint) {
    const attempt = (what, show) => {
        try {
            show();
        }
        catch (error) {
            const why = explainStepFile(error, log);
            log.warning((0,phrase/* say */.cv) `The verdict is ${report.verdict}; ${what} could not be shown: ${why}`);
        }
    };
    attempt('its scenarios', () => logScenarios(report, secrets, paint));
    attempt('the number of its runs', () => {
        if (report.startedRuns !== undefined)
            core/* info */.pq(`This step started ${(0,report_report/* countStartedRuns */.Rd)(report.startedRuns)}.`);
    });
    attempt('its reason', () => {
        const line = (0,text_escape/* toLogLine */.gD)((0,text_secrets/* withoutSecrets */.L)(renderHeadline(report), secrets));
        // As `core.setFailed` does, which takes no place. The exit code is set already.
        if ((0,report_report/* isRed */.iI)(report))
            core/* error */.z3(line, propertiesOf(placeOfFailure(report)));
        else
            core/* info */.pq(paint(report.verdict === 'passed' ? 'green' : 'yellow', line));
    });
}
function logScenarios(report, secrets, paint) {
    // At once, since each write takes its time.
    const show = (lines) => core/* info */.pq((0,text_secrets/* withoutSecrets */.L)(lines.join('\n'), secrets));
    const showFold = ({ title, lines }) => {
        core/* startGroup */.Oh(title);
        show(lines);
        core/* endGroup */.N4();
    };
    for (const { open, fold } of (0,table/* renderLogTables */.k)(report, paint)) {
        show(open);
        if (fold !== undefined)
            showFold(fold);
    }
    listAll(report).forEach(showFold);
}
function propertiesOf(place) {
    return place === undefined ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
}
/** The URL of the comment, empty where there is none. */
async function publishOnPullRequest(report, options, load) {
    const { publishing, context, log, deadline } = options;
    const { comment: mode, githubToken } = publishing;
    if (mode === 'never')
        return '';
    if (githubToken === '') {
        log.warning('No comment: `github-token` is empty. Leave it out to use the token of the workflow.');
        return '';
    }
    try {
        const { publishComment } = await __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 282));
        const { owner, repo, runId, runAttempt } = context;
        const { commit = '', runNumber = 0 } = context.facts;
        const marker = { key: (0,runner_context/* keyOf */.TN)(context, publishing), commit, runId, runNumber, runAttempt };
        const first = (0,publish_marker/* formatMarker */.gJ)(marker);
        const sink = (0,markdown/* commentSink */.l_)(first.length, publishing.jobSummary);
        const body = (0,text_secrets/* withoutSecrets */.L)((0,markdown/* renderMarkdown */.Gc)(report, sink), options.secrets);
        const octokit = await load();
        const chosen = await choosePullRequest(publishing.pullRequest, context, octokit, deadline);
        if ('none' in chosen) {
            log.info((0,phrase/* say */.cv) `No comment: ${chosen.none}`);
            return '';
        }
        const target = { octokit, owner, repo, ...chosen, deadline };
        const createIfMissing = mode === 'always' || report.verdict !== 'passed';
        const outcome = await publishComment(target, { body: `${first}${body}`, marker, createIfMissing });
        log.info(describeOutcome(outcome, chosen));
        return 'url' in outcome ? outcome.url : '';
    }
    catch (error) {
        log.warning(explainGitHubError(error, deadline, 'comment'));
        return '';
    }
}
function describeOutcome(outcome, { number, head }) {
    switch (outcome.did) {
        case 'created':
            return `Commented on pull request ${number}: ${outcome.url}`;
        case 'updated':
            return `Updated the comment on pull request ${number}: ${outcome.url}`;
        case 'left-same':
            return `The comment on pull request ${number} already says this: ${outcome.url}`;
        case 'left-newer':
            return `Left the comment on pull request ${number} alone, since a newer run wrote it: ${outcome.url}`;
        case 'left-closed':
            return `No comment on pull request ${number}, since it is ${outcome.state}.`;
        case 'left-behind':
            return `No comment on pull request ${number}, since the tested commit ${head} is no longer its head, which is ${outcome.head}.`;
        case 'not-needed':
            return `No comment on pull request ${number}: the gate passed, and there is no earlier comment to update.`;
    }
}

// EXTERNAL MODULE: ./lib/comparison/changes.js
var comparison_changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/evidence/counts.js
var counts = __webpack_require__(7202);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/report/default-outputs.js
var default_outputs = __webpack_require__(2848);
;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The report as the step's outputs: every one of them, whatever happened. */








/**
 * Linux hands a process no variable of more than 128 KiB, and that is how a script gets an array. A job's outputs may
 * have 1 MB in all, counted in UTF-16. https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs
 */
const MAX_ARRAY_BYTES = 96 * 1024;
/** Of that, for the number of items left out. */
const LONGEST_NOTICE = 200;
/** An unknown figure is empty. `simulationSetIds` come from the inputs, so that they are set on every exit. */
function renderOutputs(report, simulationSetIds) {
    return (0,redaction/* redacted */.p)(report.redact, () => outputsOf(report, simulationSetIds));
}
function outputsOf(report, simulationSetIds) {
    const { results } = report;
    const add = (one, other) => one + other;
    const sum = (figure) => combine(results, figure, add);
    return {
        // `comment-url` and `report-dir` are known only after publishing.
        ...default_outputs/* DEFAULT_OUTPUTS */.B,
        verdict: report.verdict,
        status: worstStatus(results),
        'simulation-set-id': simulationSetIds.join(','),
        'avg-pass-rate': combine(results, ({ set }) => set && (0,set_facts/* averagePassRateOf */.gI)(set), Math.min),
        'flaky-count': sum(({ set }) => set?.overall?.flakyCount),
        'reliable-count': sum(({ set }) => set?.overall?.reliableCount),
        'total-runs': sum(({ set }) => set?.overall?.totalRuns),
        'scenario-count': sum(({ set }) => set?.scenarios?.length ?? set?.totalScenarios),
        'failed-scenario-count': sum(failedScenarios),
        violations: renderViolations(results),
        regressions: renderRegressions(results),
    };
}
/** Empty where a set lacks the figure. */
function combine(results, figure, join) {
    const figures = results.map(figure).filter((value) => value !== undefined);
    if (figures.length === 0 || figures.length < results.length)
        return '';
    return String(figures.reduce((one, other) => join(one, other)));
}
function failedScenarios(result) {
    if (result.trouble !== undefined || result.set?.scenarios === undefined)
        return undefined;
    return result.scenarios.filter(({ failed }) => failed).length;
}
const OTHER = 'other';
/** From the worst to the best; a set of which nothing is known ranks before those that may still end well. */
const STATUSES = ['ERROR', 'FAILED', 'CANCELLED', undefined, OTHER, 'PENDING', 'RUNNING', 'PASSED'];
function worstStatus(results) {
    const rank = ({ status }) => STATUSES.indexOf(STATUSES.includes(status) ? status : OTHER);
    const [worst] = results.toSorted((a, b) => rank(a) - rank(b));
    return (0,text_escape/* visible */.RK)(worst?.status ?? '', 80);
}
/** What does not hold, machine-readable: one entry for each rule or scenario, broken ones first. */
function renderViolations(results) {
    const violations = results.flatMap((result) => (0,report_reasons/* reasonsOf */.zM)(result).map(({ check, finding }) => () => ({
        rule: check.rule,
        ...(finding.scenario === undefined ? {} : namesOf(finding.scenario)),
        ...(results.length > 1 ? { simulation_set_id: result.id } : {}),
        observed: finding.observed ?? null,
        limit: finding.limit ?? check.limit,
        message: (0,text_escape/* toPlain */.Ul)(finding.message),
    })));
    return toBoundedJson(violations, (left, kept) => ({ rule: 'omitted', observed: left, limit: kept }));
}
/** The regressions that are claimed, machine-readable: of scenarios, and of sets as a whole. */
function renderRegressions(results) {
    const regressions = results.flatMap(({ id, comparison }) => {
        if (comparison === undefined)
            return [];
        const { sets, overall, totals, changes, tested } = comparison;
        const common = {
            ...(results.length > 1 ? { simulation_set_id: id } : {}),
            baseline_set_ids: sets.map((set) => (0,text_escape/* visibleId */.i2)(set.id, 200)),
        };
        const ofSet = overall?.claimed === true
            ? [
                () => ({
                    ...common,
                    ...toEvidence(totals, overall, overall.pValue),
                    message: (0,comparison_changes/* describeOverall */.jZ)(comparison),
                }),
            ]
            : [];
        const ofScenarios = changes.flatMap((change) => {
            const { scenario, counts, evidence } = change;
            if (change.change !== 'regressed' || counts === undefined || evidence === undefined)
                return [];
            const message = () => (0,text_escape/* toPlain */.Ul)((0,phrase/* say */.cv) `${scenario.label} ${(0,comparison_changes/* describeRegression */.Z_)(change, tested)}`);
            return [
                () => ({
                    ...namesOf(scenario),
                    ...common,
                    ...toEvidence(counts, evidence, evidence.adjustedP),
                    message: message(),
                }),
            ];
        });
        return [...ofSet, ...ofScenarios];
    });
    return toBoundedJson(regressions, (left) => ({ omitted: left }));
}
/** @param adjustedP of the whole set, which is tested once, its p-value */
function toEvidence({ baseline, current }, { pValue, level }, adjustedP) {
    const change = (0,counts/* rateOf */.MK)(current) - (0,counts/* rateOf */.MK)(baseline);
    return { baseline, current, change, p_value: pValue, adjusted_p_value: adjustedP, level };
}
function namesOf(scenario) {
    return { scenario: (0,text_escape/* show */.WU)(scenario.label, 200), scenario_id: (0,text_escape/* visibleId */.i2)(scenario.id, 200) };
}
/** Where the array is too long, its end is left out, and a last item gives the number of those. */
function toBoundedJson(items, omitted) {
    const texts = [];
    let room = MAX_ARRAY_BYTES - LONGEST_NOTICE;
    for (const item of items) {
        const text = JSON.stringify(item());
        room -= Buffer.byteLength(text) + 1;
        if (room < 0)
            break;
        texts.push(text);
    }
    const left = items.length - texts.length;
    if (left > 0) {
        texts.push(JSON.stringify({ ...omitted(left, texts.length), message: `${left} more are left out here` }));
    }
    return `[${texts.join(',')}]`;
}

// EXTERNAL MODULE: ./lib/run/explain-error.js
var explain_error = __webpack_require__(9673);
// EXTERNAL MODULE: ./lib/run/run-gate.js + 10 modules
var run_gate = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/runtime/log.js
var log = __webpack_require__(4998);
;// CONCATENATED MODULE: ./lib/runner/job-log.js
/** The log of the job: lines for its reader, in which nothing acts on the runner. */



/**
 * @param redact whether to mask personal data in words from outside
 * @param secrets to be kept out of it: a server may say them in a spelling that the runner does not hide
 */
function makeLog(redact, secrets) {
    const toLine = (line) => (0,text_secrets/* withoutSecrets */.L)((0,log/* toText */.f)(line, redact), secrets);
    return {
        info: (line) => core/* info */.pq(toLine(line)),
        warning: (line) => core/* warning */.$e(toLine(line)),
        debug: (line) => core/* debug */.Yz(toLine(line)),
        fold(title, lines) {
            // Before the group is opened, which an error would leave open; and at once, since each write takes its time.
            const texts = lines.map(toLine).join('\n');
            core/* startGroup */.Oh(toLine(title));
            core/* info */.pq(texts);
            core/* endGroup */.N4();
        },
        progress: () => undefined,
    };
}

// EXTERNAL MODULE: ./lib/runner/last-resort.js
var last_resort = __webpack_require__(5656);
// EXTERNAL MODULE: ./lib/runner/paths.js
var paths = __webpack_require__(2178);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs/reader.js
var reader = __webpack_require__(178);
;// CONCATENATED MODULE: ./lib/runner/policy-file.js
/** The policy file's text, from the workspace of the job and from nowhere else. */








const MAX_BYTES = 1024 * 1024;
const EXAMPLE = 'such as `.github/bland-gate.yml`';
const OUTSIDE = (0,phrase/* say */.cv) `which is outside the job's workspace: give a path from its root, ${EXAMPLE}.`;
const TOO_LARGE = (0,phrase/* say */.cv) `which is larger than 1 MiB: a policy is a file of a few lines, ${EXAMPLE}.`;
const NOT_UTF8 = 'which is not UTF-8: save it as UTF-8.';
const policy_file_DENIED = 'which this job may not read: give its user permission.';
const NO_SUCH_FILE = (0,phrase/* say */.cv) `but there is no such file in the checkout: give the path from the root of the repository, ${EXAMPLE}.`;
const NO_CHECKOUT = 'but the workspace has no checkout: add a step with `actions/checkout` before this one, and give the job `contents: read`.';
/** Reads a file within GITHUB_WORKSPACE as UTF-8. Throws bugs of ours only. */
async function readPolicyFile(path, env) {
    const fail = (what) => ({
        ok: false,
        problem: {
            input: 'policy-file',
            message: (0,phrase/* say */.cv) `\`policy-file\` is ${(0,phrase/* quote */.hD)((0,reader/* withoutCredentials */.ri)(path))}, ${what}`,
        },
    });
    const workspace = env['GITHUB_WORKSPACE'] ?? '';
    if (workspace === '')
        return fail(['but GITHUB_WORKSPACE is not set, so its location is unknown.']);
    // Node.js refuses it before it asks the system.
    if (path.includes('\0'))
        return fail(unreadable((0,phrase/* quote */.hD)('ERR_INVALID_ARG_VALUE')));
    const why = (0,paths/* whyNoPath */.Dl)(path);
    if (why !== undefined)
        return fail((0,phrase/* say */.cv) `${why}: give a path from the root of the repository, ${EXAMPLE}.`);
    try {
        const named = (0,external_node_path_.resolve)(workspace, path);
        const root = await (0,promises_.realpath)(workspace);
        // Not even whether a file outside exists is revealed.
        if (!(0,paths/* isWithin */.UO)(workspace, named) && !(0,paths/* isWithin */.UO)(root, named))
            return fail(OUTSIDE);
        const real = await (0,promises_.realpath)(named);
        if (!(0,paths/* isWithin */.UO)(root, real))
            return fail(OUTSIDE);
        const stats = await (0,promises_.stat)(real);
        // Reading a pipe or a device might never end.
        if (!stats.isFile()) {
            const kind = stats.isDirectory() ? 'a directory' : 'not a regular file';
            return fail((0,phrase/* say */.cv) `which is ${kind}: it must be a file, ${EXAMPLE}.`);
        }
        if (stats.size > MAX_BYTES)
            return fail(TOO_LARGE);
        const bytes = await readWhole(real);
        if (bytes.length > MAX_BYTES)
            return fail(TOO_LARGE);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            return fail([NOT_UTF8]);
        const base = (0,paths/* isWithin */.UO)(workspace, named) ? workspace : root;
        return {
            ok: true,
            text: new TextDecoder().decode(bytes),
            path: (0,paths/* slashedWay */.ed)(base, named),
        };
    }
    catch (error) {
        // A job has no files of its repository until it checks them out.
        const hasCheckout = await (0,promises_.access)((0,external_node_path_.join)(workspace, '.git')).then(() => true, () => false);
        const missing = hasCheckout ? NO_SUCH_FILE : [NO_CHECKOUT];
        const words = { missing, occupied: missing, denied: [policy_file_DENIED], other: unreadable };
        const reason = (0,file_errors/* explainFileError */.Y)(error, words);
        if (reason === undefined)
            throw error;
        return fail(reason);
    }
}
/** Neither follows a link nor waits for a pipe, if one has taken the file's place since; Windows has no such flags. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** All of a file, or more than it may have: it may have grown since. */
async function readWhole(path) {
    const file = await (0,promises_.open)(path, FLAGS);
    try {
        const buffer = Buffer.alloc(MAX_BYTES + 1);
        let length = 0;
        for (;;) {
            const { bytesRead } = await file.read(buffer, length, buffer.length - length);
            if (bytesRead === 0)
                return buffer.subarray(0, length);
            length += bytesRead;
        }
    }
    finally {
        await file.close();
    }
}
function unreadable(code) {
    return (0,phrase/* say */.cv) `which can't be read (${code}): it must be a file in the job's workspace, ${EXAMPLE}.`;
}

// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(8864);
;// CONCATENATED MODULE: ./lib/runner/raw-inputs.js
/** The inputs as the runner hands them over, the secret ones masked before anything else happens. */


const PREFIX = 'INPUT_';
function readRawInputs(env) {
    const secrets = inputs/* SECRET_INPUTS */.pH.map((name) => core/* getInput */.V4(name)).filter((secret) => secret !== '');
    for (const secret of secrets)
        core/* setSecret */.Pq(secret);
    const raw = Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((name) => [name, core/* getInput */.V4(name)]));
    const declared = new Set(inputs/* INPUT_NAMES */.Qh.map((name) => PREFIX + name.toUpperCase()));
    const undeclared = Object.keys(env)
        .filter((name) => name.startsWith(PREFIX) && !declared.has(name))
        .map((name) => name.slice(PREFIX.length).toLowerCase());
    return { raw, secrets, undeclared };
}

// EXTERNAL MODULE: ./lib/text/colour.js
var colour = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/main.js
/** The whole action: inputs → simulation set → verdict → report → published. */




















/** Time for everything that is published. */
const PUBLISHING_TIME_MS = 60_000;
/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
async function run(cancel) {
    const secrets = [];
    try {
        await gate(cancel, secrets);
    }
    catch (error) {
        // What an error says may be from outside, and no input has switched masking off for sure.
        const line = (0,explain_error/* explainFailure */.SP)(error, makeLog(true, secrets));
        (0,last_resort/* endWithError */.qq)((0,text_secrets/* withoutSecrets */.L)((0,text_escape/* toLogLine */.gD)((0,text_escape/* toPlain */.Ul)(line)), secrets));
    }
}
/** Runs the gate as a command. From here, so that dist/ has what both need only once. Never throws. */
async function runCommand(args, folder, cancel) {
    const { runCommandLine } = await __webpack_require__.e(/* import() */ 354).then(__webpack_require__.bind(__webpack_require__, 8354));
    await runCommandLine(args, folder, cancel);
}
/** @param secrets gets those of the inputs */
async function gate(cancel, secrets) {
    const { raw, undeclared, ...given } = readRawInputs(process.env);
    secrets.push(...given.secrets);
    const context = (0,runner_context/* readContext */.yI)(process.env);
    const policy = await readPolicyAt(raw['policy-file'].trim());
    const noKey = context.secretsWithheld ?? 'unknown';
    const reading = (0,read_inputs/* readInputs */.K)(raw, { noKey, saved: [], undeclared, policy, whyNoReportDir: paths/* whyNoReportDir */.R1 });
    const { publishing } = reading;
    const log = makeLog(publishing.redact, secrets);
    if (reading.ok)
        (0,run_gate/* logPlan */.u)(reading.inputs, log);
    for (const remark of context.remarks)
        log.warning(remark);
    if (reading.ok)
        for (const remark of reading.inputs.remarks)
            log.info(remark);
    if (reading.ok && reading.inputs.transcripts && context.isPublic !== false)
        log.warning(ANYONE_CAN_READ);
    const writeOutputs = outputWriter(secrets, log);
    let simulationSetIds = reading.ok && reading.inputs.sets.from === 'ids' ? reading.inputs.sets.ids : [];
    // Set early, so that a job that fails or is killed names its set.
    const onStarted = (ids) => {
        simulationSetIds = ids;
        writeOutputs({ 'simulation-set-id': ids.join(',') });
    };
    onStarted(simulationSetIds);
    let checkRunId = reading.ok && reading.inputs.sets.from === 'check-run' ? reading.inputs.sets.runId : '';
    const onCheckRun = (id) => {
        checkRunId = id;
        writeOutputs({ 'check-run-id': id });
    };
    onCheckRun(checkRunId);
    let found;
    const judged = await (0,run_gate/* runGate */.R)(reading, context, {
        clock: clock/* systemClock */.m,
        log,
        startedMs: clock/* systemClock */.m.now(),
        signal: cancel.signal,
        onStarted,
        onCheckRun,
        findRecords: async (most, deadline) => {
            found = await lookUpRecords({ context, publishing, log }, most, deadline);
            return found;
        },
    });
    // Before all that takes long: a job that is killed in it has its verdict.
    writeOutputs({ verdict: judged.verdict });
    writeOutputs({ ...renderOutputs(judged, simulationSetIds), 'check-run-id': checkRunId });
    if ((0,report_report/* isRed */.iI)(judged))
        process.exitCode = 1;
    const override = await findOverride(judged.verdict, { publishing, context, log, signal: cancel.signal });
    const report = { ...judged, override };
    // From here on nothing changes the verdict, and so not red or green either.
    process.exitCode = (0,report_report/* isRed */.iI)(report) ? 1 : 0;
    const deadline = (0,retry_within/* deadlineAfter */.d8)(PUBLISHING_TIME_MS, cancel.overdue, log);
    const record = reading.ok && reading.inputs.baseline.from === 'auto' ? { after: found } : undefined;
    await publish(report, { publishing, context, record, secrets, log, writeOutputs, deadline });
    conclude(report, secrets, log, (0,colour/* makePaint */.R)(process.env));
}
const ANYONE_CAN_READ = 'The report quotes transcripts, and this repository is public, or may be: anyone will be able to read what callers said. Set `transcripts: false` unless only simulated callers were on the line.';
/** Loaded only where a workflow names a policy file, since parsers of YAML take their time. */
async function readPolicyAt(path) {
    if (path === '')
        return undefined;
    const { readPolicy } = await Promise.all(/* import() */[__webpack_require__.e(255), __webpack_require__.e(450)]).then(__webpack_require__.bind(__webpack_require__, 3450));
    const file = await readPolicyFile(path, process.env);
    if (!file.ok)
        return { ok: false, problems: [file.problem] };
    return readPolicy(file.text, file.path, clock/* systemClock */.m.now());
}


/***/ }),

/***/ 81:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ isSameRun),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/** The hidden first line of our comments: the key of the comment, and the run that wrote it. */
function formatMarker({ key, commit, runId, runNumber, runAttempt }) {
    // Encoded, so that a key can't end the HTML comment or look like another field.
    const encoded = encodeURIComponent(key.toWellFormed());
    return `<!-- bland-simulation-gate v1 key=${encoded} commit=${commit} run=${runNumber} id=${runId} attempt=${runAttempt} -->\n`;
}
const MARKER = /^<!-- bland-simulation-gate v1 key=(\S*) commit=([0-9a-f]*) run=(\d{1,15}) id=(\d{1,15}) attempt=(\d{1,9}) -->/;
/** The marker at the very start of a comment; a quoted one is not there. */
function parseMarker(body) {
    const [, encoded, commit = '', ...numbers] = MARKER.exec(body) ?? [];
    if (encoded === undefined)
        return undefined;
    const [runNumber = 0, runId = 0, runAttempt = 0] = numbers.map(Number);
    try {
        return { key: decodeURIComponent(encoded), commit, runId, runNumber, runAttempt };
    }
    catch {
        return undefined; // Not encoded by us: not our comment.
    }
}
/** Whether `a` comes from a later run than `b`, or from a later attempt at the same run. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}
/** Whether both come from one attempt at a run: from two of its jobs or steps, or from a retry. */
function isSameRun(a, b) {
    return a.runId === b.runId && a.runAttempt === b.runAttempt;
}


/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ addressOfRun),
/* harmony export */   W: () => (/* binding */ addressOfSet)
/* harmony export */ });
/* harmony import */ var _text_url_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7817);

/** `undefined` where that is not known. */
function addressOfSet({ set }, setId) {
    return set && (0,_text_url_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(set, { set_id: setId });
}
/** `undefined` where that is not known. */
function addressOfRun({ run }, { id, worstRunId }, setId) {
    return run && (0,_text_url_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(run, { run_id: worstRunId, set_id: setId, scenario_id: id });
}


/***/ }),

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ idsOfAlike)
/* harmony export */ });
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(897);

/** For each that looks like another one: as much of its id as tells them apart. Linear in their number. */
function idsOfAlike(scenarios, nameOf) {
    const ids = new Map();
    for (const alike of Map.groupBy(scenarios, nameOf).values()) {
        if (alike.length === 1)
            continue;
        const isShort = new Set(alike.map(({ id }) => (0,_text_label_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m)(id))).size === alike.length;
        for (const facts of alike)
            ids.set(facts, { id: facts.id, isShort });
    }
    return ids;
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ fixedBlock),
/* harmony export */   M$: () => (/* binding */ countSections),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   U8: () => (/* binding */ fitBlocks)
/* harmony export */ });
/** Makes a document fit a sink's limit by dropping whole rows, the least important first. */
/** A block that is never left out. */
function fixedBlock(before) {
    return { before, rows: [], after: '', priority: 0 };
}
/** Rows that are rendered when they are needed, and once: of a large set most are dropped. */
function rowsOf(items, render) {
    return items.map((item) => {
        let row;
        return () => {
            row ??= render(item);
            return row;
        };
    });
}
/** Room for the number of rows that were dropped. */
const LONGEST_NOTICE = 120;
/**
 * Joins the blocks in their order. Where all rows don't fit, rows of the blocks with the highest priority
 * number go first, and `notice` gives in each block the number of rows that are missing.
 */
function fitBlocks(blocks, limit, notice) {
    const kept = fitsWhole(blocks, limit) ? undefined : keepRows(blocks, limit);
    const texts = blocks.map((block) => {
        const { before, rows, after } = block;
        const shown = kept?.get(block) ?? rows.length;
        const dropped = rows.length - shown;
        return `${before}${joinRows(rows.slice(0, shown))}${after}${dropped === 0 ? '' : notice(dropped)}`;
    });
    return texts.join('');
}
/** It renders no more rows than it takes to know. */
function fitsWhole(blocks, { most, measure }) {
    let left = most;
    for (const { before, rows, after } of byPriority(blocks)) {
        left -= measure(before + after);
        for (const row of rows) {
            if (left < 0)
                return false;
            left -= measure(row());
        }
    }
    return left >= 0;
}
/** How many rows of each block fit. */
function keepRows(blocks, limit) {
    let left = limit.most;
    for (const block of blocks)
        left -= leastSize(block, limit);
    const kept = new Map();
    for (const block of byPriority(blocks)) {
        const end = block.rows.findIndex((row) => {
            const size = limit.measure(row());
            if (size > left)
                return true;
            left -= size;
            return false;
        });
        kept.set(block, end === -1 ? block.rows.length : end);
    }
    return kept;
}
function byPriority(blocks) {
    return blocks.toSorted((a, b) => a.priority - b.priority);
}
function joinRows(rows) {
    return rows.map((row) => row()).join('');
}
/** Without its rows, and with a notice. */
function leastSize({ before, rows, after }, { measure }) {
    return measure(before + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
}
/** Of the room that other blocks leave, this share is for the sections' own; the rest is for rows that can be dropped. */
const SHARE_OF_SECTIONS = 0.75;
/**
 * How many sections, from the first, fit in a document beside other blocks: all where nothing has to be dropped. Each is
 * counted with its rows of priority 0.
 */
function countSections(sections, others, limit) {
    if (fitsWhole([...others, ...sections.flat()], limit))
        return sections.length;
    const sizeOf = (blocks) => blocks.reduce((sum, block) => {
        const rows = block.priority === 0 ? limit.measure(joinRows(block.rows)) : 0;
        return sum + leastSize(block, limit) + rows;
    }, 0);
    let left = (limit.most - sizeOf(others)) * SHARE_OF_SECTIONS;
    const first = sections.findIndex((section) => {
        left -= sizeOf(section);
        return left < 0;
    });
    return first === -1 ? sections.length : first;
}


/***/ }),

/***/ 8682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ judgeLines)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/* harmony import */ var _view_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(894);
/* harmony import */ var _judge_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1764);





/** More are only in the report. */
const MOST_LINES = 30;
/** Empty where there are none. They are harmless already. */
function judgeLines(result) {
    const judges = (0,_judge_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .judgesOf */ .YP)(result);
    if (judges.length === 0)
        return [];
    const more = judges.length - MOST_LINES;
    return [
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(judges.length, 'judge')}, worst first:`,
        ...judges.slice(0, MOST_LINES).map((judge) => {
            const line = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_judge_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .badgeOfJudge */ .iS)(judge).sign} ${(0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoted */ .qZ)(judge.label)}: ${(0,_judge_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .describeJudge */ .Fv)(judge)}`;
            return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toLogLine */ .gD)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlain */ .Ul)(line));
        }),
        ...(more > 0 ? [`… and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(more, 'more judge')}, none of them worse.`] : []),
    ];
}


/***/ }),

/***/ 1764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ listJudges),
/* harmony export */   Fv: () => (/* binding */ describeJudge),
/* harmony export */   Rd: () => (/* binding */ judgesTable),
/* harmony export */   YP: () => (/* binding */ judgesOf),
/* harmony export */   iS: () => (/* binding */ badgeOfJudge)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _view_badges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1588);
/* harmony import */ var _view_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(894);



/** More are folded away. */
const MOST_OPEN = 5;
function judgesOf({ checkRun }) {
    return checkRun?.judges ?? [];
}
/** What Bland says of its verdict, in a word. */
function saidOf({ verdict: { passed } }) {
    if (passed === undefined)
        return 'verdict not understood';
    return passed ? 'passed' : 'failed';
}
/** The sign is what the gate makes of it, the word what Bland says. */
function badgeOfJudge(judge) {
    const isAllowed = judge.standing === 'allowed' ? ', allowed' : '';
    return { ..._view_badges_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_BADGES */ .gO[judge.standing], word: `${saidOf(judge)}${isAllowed}` };
}
/** Such as “failed, match rate 20%, optional”. */
function describeJudge(judge) {
    const { matchRate } = judge.verdict;
    const rate = (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(matchRate, (it) => `match rate ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)(it)}`);
    return [saidOf(judge), ...rate, ...weightOf(judge)].join(', ');
}
function weightOf({ verdict: { isRequired } }) {
    return (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(isRequired, (it) => (it ? 'required' : 'optional'));
}
function listJudges(result) {
    const judges = judgesOf(result);
    const items = (some) => some.map((judge) => () => [
        [badgeOfJudge(judge), ' **', (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoted */ .qZ)(judge.label), '**'],
        [describeJudge(judge)],
    ]);
    return [
        ...(0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)('Judges', items(judges.slice(0, MOST_OPEN)), 1),
        ...(0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(Math.max(0, judges.length - MOST_OPEN), 'more judge'), (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(undefined, items(judges.slice(MOST_OPEN)), 1)),
    ];
}
/** @param of completes “3 judges” */
function judgesTable(result, of) {
    const judges = judgesOf(result);
    const rows = judges.map((judge) => {
        const { id, matchRate } = judge.verdict;
        const name = [(0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoted */ .qZ)((0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(judge.label)), ...(0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(id, (it) => [' ', (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .idMark */ .Dj)(it)]).flat()];
        return {
            cells: () => [
                (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(...name),
                (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(badgeOfJudge(judge)),
                (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .numberCell */ .EH)(matchRate, _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE),
                { lines: weightOf(judge).map((word) => [word]) },
            ],
        };
    });
    return (0,_view_build_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(rows, {
        id: 'judges',
        heading: 'Judges',
        caption: `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(judges.length, 'judge')}${of}, worst first`,
        columns: [['Judge'], ['Verdict'], ['Match rate', 'number'], ['Required']],
        priority: 1,
    });
}


/***/ }),

/***/ 2475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ TONE_COLOURS),
/* harmony export */   k: () => (/* binding */ renderLogTables)
/* harmony export */ });
/* harmony import */ var _rules_min_scenario_pass_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9197);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8944);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3808);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(897);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9518);
/* harmony import */ var _text_redaction_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5974);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6747);
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6178);
/* harmony import */ var _judges_judge_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8682);
/* harmony import */ var _view_build_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(894);
/* harmony import */ var _view_scenario_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(240);











/** Of a longer table only the worst are open. */
const MOST_OPEN = 30;
const WORST_OPEN = 10;
/** More rows are only in the report. */
const MOST_ROWS = 500;
const NAME_COLUMNS = 40;
const LEAST_NAME_COLUMNS = 8;
const MODE_COLUMNS = 60;
/** Fewer would say too little. */
const LEAST_MODE_COLUMNS = 20;
/** From here down the sign of a result stands for its words. */
const NARROW_COLUMNS = 60;
const GAP = '  ';
/** Enough that what is cut to its columns was not cut before, wherever it may be. */
const TEXT_LENGTH = 200;
/**
 * One for each set of which anything is known of its scenarios.
 *
 * @param columns of the terminal; a log has as many as it takes
 */
function renderLogTables({ results, redact }, paint, columns = Infinity) {
    return (0,_text_redaction_js__WEBPACK_IMPORTED_MODULE_7__/* .redacted */ .p)(redact, () => results.flatMap((result) => [
        ...[(0,_judges_judge_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeLines */ .L)(result)].filter(({ length }) => length > 0).map((open) => ({ open, fold: undefined })),
        ...(result.scenarios.length > 0 ? [renderTable(result, results.length > 1, paint, columns)] : []),
    ]));
}
function renderTable({ name, scenarios }, isNamed, paint, columns) {
    const shown = scenarios.slice(0, MOST_ROWS);
    const isNarrow = columns < NARROW_COLUMNS;
    const seen = shown.map((scenario) => ({ facts: scenario.facts, figures: figuresOf(scenario, isNarrow) }));
    const result = { words: isNarrow ? '' : 'Result', colour: undefined };
    const heads = { passed: 'Passed', rate: 'Rate', result };
    const [nameColumns, modeColumns] = columnsBeside([heads, ...seen.map(({ figures }) => figures)], columns);
    const names = new Map(shown.map(({ facts }) => [facts, nameOf(facts, nameColumns)]));
    const alike = (0,_alike_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOfAlike */ .A)([...names.keys()], (facts) => String(names.get(facts)));
    const rows = seen.map(({ facts, figures }) => {
        const id = (0,_view_build_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)(alike.get(facts), wordsOfId);
        const whole = [String(names.get(facts)), ...id].join(' ');
        return { ...figures, name: whole, mode: modeOf(facts, modeColumns) };
    });
    const header = { ...heads, name: 'Scenario', mode: modeColumns === 0 ? '' : 'First failure mode' };
    const toLine = lineFormat([header, ...rows], paint);
    const table = [paint('bold', toLine(header)), ...rows.map(toLine)];
    const all = isNamed ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .Ul)([name]) : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(scenarios.length, 'scenario');
    const missing = scenarios.length - shown.length;
    const more = missing > 0 ? [`… and ${missing} more, none of them worse.`] : [];
    if (scenarios.length <= MOST_OPEN)
        return { open: [`${all}, worst first:`, ...table], fold: undefined };
    return {
        open: [`The worst ${WORST_OPEN} of ${all}:`, ...table.slice(0, WORST_OPEN + 1)],
        fold: { title: `All ${all}`, lines: [...table, ...more] },
    };
}
/** How many columns are left for names and for failure modes. */
function columnsBeside(figures, columns) {
    const widest = (textOf) => figures.reduce((most, row) => Math.max(most, (0,_text_width_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)(textOf(row))), 0);
    const taken = widest((row) => row.passed) + widest((row) => row.rate) + widest((row) => row.result.words);
    const left = columns - taken - 3 * GAP.length;
    const forMode = left - NAME_COLUMNS - GAP.length;
    if (forMode >= LEAST_MODE_COLUMNS)
        return [NAME_COLUMNS, Math.min(MODE_COLUMNS, forMode)];
    return [Math.min(NAME_COLUMNS, Math.max(LEAST_NAME_COLUMNS, left)), 0];
}
/** Rows as lines whose columns are as wide as those of all. */
function lineFormat(rows, paint) {
    const pad = (textOf, side) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_9__/* .padder */ .jL)(rows.map(textOf), side);
    const name = pad((row) => row.name, 'start');
    const passed = pad((row) => row.passed, 'end');
    const rate = pad((row) => row.rate, 'end');
    const result = pad((row) => row.result.words, 'start');
    return (row) => {
        const { words, colour } = row.result;
        const coloured = result(words).replace(words, () => paint(colour, words));
        return [name(row.name), passed(row.passed), rate(row.rate), coloured, (0,_text_width_js__WEBPACK_IMPORTED_MODULE_9__/* .isolate */ .az)(row.mode)]
            .join(GAP)
            .trimEnd();
    };
}
const TONE_COLOURS = {
    good: 'green',
    bad: 'red',
    doubt: 'yellow',
    plain: undefined,
};
function figuresOf(scenario, isNarrow) {
    const { facts, terms } = scenario;
    const { counts, passRate } = facts;
    const { word, sign, tone } = (0,_view_scenario_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .badgeOf */ .bN)(scenario);
    return {
        passed: counts === undefined ? '–' : `${counts.passed}/${counts.passed + counts.failed}`,
        rate: passRate === undefined ? '–' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .formatRate */ .CE)(passRate, terms?.limits[_rules_min_scenario_pass_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .minScenarioPassRate */ ._.name]),
        result: { words: isNarrow ? sign : word, colour: TONE_COLOURS[tone] },
    };
}
function modeOf({ failureModes: [mode] }, columns) {
    return mode === undefined || columns === 0 ? '' : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_9__/* .cutEnd */ .ym)(harmless((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .verbatim */ .Bj)(mode, TEXT_LENGTH)), columns);
}
function nameOf({ label }, columns) {
    return (0,_text_width_js__WEBPACK_IMPORTED_MODULE_9__/* .cutMiddle */ .it)(harmless({ ...label, quoted: false, maxLength: TEXT_LENGTH }), columns);
}
function wordsOfId({ id, isShort }) {
    return harmless((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .verbatimId */ .sO)(isShort ? (0,_text_label_js__WEBPACK_IMPORTED_MODULE_2__/* .shortId */ .m)(id) : id));
}
/** Text from outside as a cell: on one line, masked, without what the runner, or a terminal, would act on. */
function harmless(outside) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogLine */ .gD)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .Ul)([outside]));
}


/***/ }),

/***/ 2231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XY: () => (/* binding */ SUMMARY_SINK),
  l_: () => (/* binding */ commentSink),
  Gc: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(1017);
// EXTERNAL MODULE: ./lib/report/view/badges.js
var badges = __webpack_require__(1588);
// EXTERNAL MODULE: ./lib/comparison/changes.js
var changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/gate/figures.js
var figures = __webpack_require__(9154);
// EXTERNAL MODULE: ./lib/report/addresses.js
var addresses = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/report/judges/judge-nodes.js
var judge_nodes = __webpack_require__(1764);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(3959);
// EXTERNAL MODULE: ./lib/report/view/build.js
var build = __webpack_require__(894);
// EXTERNAL MODULE: ./lib/rules/min-scenario-score.js
var min_scenario_score = __webpack_require__(3849);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/report/alike.js
var report_alike = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/report/view/facts.js
var view_facts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/report/view/scenario-lines.js
var scenario_lines = __webpack_require__(240);
;// CONCATENATED MODULE: ./lib/report/view/comment-scenarios.js
/** The scenarios of a set as lists, which fit on a phone: what broke is open, and the rest folded. */










/** More would hide what is below. */
const MOST_OPEN = 5;
const MOST_MODES = 2;
/** Two lines on a phone. */
const NAME_LENGTH = 60;
const TEXT_LENGTH = 100;
function setOfScenarios(scenarios, setId, report) {
    const alike = (0,report_alike/* idsOfAlike */.A)(scenarios.map(({ facts }) => facts), ({ label }) => (0,text_escape/* show */.WU)(label, NAME_LENGTH));
    return { scenarios, setId, report, alike };
}
/** What fails the gate: the worst five open. */
function listBreaking(set) {
    const items = itemsOf(set);
    const breaking = standingAs('breaks', set);
    return [
        ...(0,build/* listOf */.c3)(undefined, items(breaking.slice(0, MOST_OPEN)), 1),
        ...(0,build/* fold */.AU)(`${moreOf(breaking.length - MOST_OPEN)} broke a rule`, (0,build/* listOf */.c3)(undefined, items(breaking.slice(MOST_OPEN)), 1)),
    ];
}
/** What can't be judged, of the set as a whole and of its scenarios: the first five open. */
function unevaluated(ofSet, set) {
    const items = [...ofSet.map((line) => () => [line]), ...itemsOf(set)(standingAs('unjudged', set))];
    return [
        ...(0,build/* listOf */.c3)('Could not be evaluated', items.slice(0, MOST_OPEN), 2),
        ...(0,build/* fold */.AU)(`${items.length - MOST_OPEN} more`, (0,build/* listOf */.c3)(undefined, items.slice(MOST_OPEN), 2)),
    ];
}
function standingAs(wanted, { scenarios }) {
    return scenarios.filter(({ standing }) => standing === wanted);
}
function moreOf(count) {
    return (0,format/* plural */.LS)(count, 'more scenario');
}
/** What asks for no work. */
function foldedScenarios(set) {
    const titled = (standing, words, priority) => {
        const scenarios = standingAs(standing, set);
        const title = `${badges/* STANDING_BADGES */.gO[standing].emoji} ${words(scenarios)}`;
        return (0,build/* fold */.AU)(title, (0,build/* listOf */.c3)(undefined, itemsOf(set)(scenarios), priority));
    };
    return [
        ...titled('allowed', (scenarios) => `${countStates(scenarios)}, within limits`, 3),
        ...titled('quarantined', ({ length }) => `${(0,format/* formatCount */.B4)(length)} in quarantine`, 3),
        ...titled('passes', ({ length }) => `${(0,format/* formatCount */.B4)(length)} passing`, 5),
    ];
}
/** `2 flaky, 1 failing`. */
function countStates(scenarios) {
    const states = [...Map.groupBy(scenarios, ({ state }) => state)];
    return states.map(([state, { length }]) => `${(0,format/* formatCount */.B4)(length)} ${state}`).join(', ');
}
/** Of a set that was not judged. */
function unjudgedScenarios(set) {
    return (0,build/* fold */.AU)(`${(0,format/* plural */.LS)(set.scenarios.length, 'scenario')}, as last seen`, (0,build/* listOf */.c3)(undefined, itemsOf(set)(set.scenarios), 3));
}
function itemsOf(set) {
    return (shown) => shown.map((judged) => () => linesOf(judged, set));
}
function linesOf(judged, { setId, report, alike }) {
    const { facts, terms, standing } = judged;
    const badge = (0,scenario_lines/* badgeOf */.bN)(judged);
    const { runs, rate, score } = (0,scenario_lines/* figuresOf */.h5)(judged);
    const passed = runs === undefined ? rate : `${runs} passed (${rate})`;
    const scored = terms?.limits[min_scenario_score/* minScenarioScore */.J.name] === undefined ? undefined : score;
    const figures = [passed, ...(0,build/* known */.eO)(scored, (it) => `score ${it}`)].join(' · ');
    const name = [
        badge,
        ' **',
        { ...facts.label, maxLength: NAME_LENGTH },
        '**',
        ...(0,build/* known */.eO)(alike.get(facts), ({ id, isShort }) => [' ', (isShort ? build/* shortIdMark */.Fo : build/* idMark */.Dj)(id)]).flat(),
        ` ${figures}`,
    ];
    if (standing === 'passes')
        return [name];
    const isAllPassed = facts.state === 'passing';
    const why = (0,scenario_lines/* ruleLines */.SD)(judged).map(([of, words]) => (of.emoji === badge.emoji ? words : [of, ' ', ...words]));
    const worst = (0,build/* known */.eO)(isAllPassed ? undefined : facts.worstRunId, (id) => [
        'worst run ',
        ...(0,view_facts/* linkedId */.vZ)(id, (0,addresses/* addressOfRun */.N)(report.links, facts, setId), build/* shortIdMark */.Fo),
    ]);
    return [
        name,
        ...joined(why),
        ...joined((0,scenario_lines/* changeWords */.mF)(judged).map((words) => [words])),
        ...(0,scenario_lines/* policyLines */.EO)(judged, TEXT_LENGTH),
        ...(isAllPassed ? [] : (0,scenario_lines/* failureLines */.w7)(judged, MOST_MODES, TEXT_LENGTH)),
        ...joined([...worst, ...(0,scenario_lines/* ownerLines */.jw)(judged, isCalledFor(judged, report))]),
    ];
}
/** On one line, where there are any. */
function joined(parts) {
    if (parts.length === 0)
        return [];
    return [parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part]))];
}
/** Nobody is called for nothing: where the step stays green, nobody has to act. */
function isCalledFor({ standing }, report) {
    const { mentionOwners, verdict } = report;
    return mentionOwners && verdict === 'failed' && (0,report_report/* isRed */.iI)(report) && standing === 'breaks';
}

// EXTERNAL MODULE: ./lib/gate/scenario-results.js + 1 modules
var scenario_results = __webpack_require__(2363);
// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(7642);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
;// CONCATENATED MODULE: ./lib/report/docs-links.js
/** Headings of docs/troubleshooting.md as anchors; a test holds them to it. */
const DOCS_SECTIONS = {
    inputs: 'inputs',
    policyFile: 'policy-file',
    bland: 'bland',
    waiting: 'waiting',
    rules: 'rules',
    completeness: 'completeness',
    regressions: 'baseline-and-regressions',
    checkRuns: 'check-runs',
};
/** The address of that part, as of the version of the action that runs; `undefined` where its repository is not known. */
function docsPage(report) {
    const { docsUrl } = report;
    return docsUrl && `${docsUrl}/troubleshooting.md#${DOCS_SECTIONS[sectionFor(report)]}`;
}
function sectionFor({ verdict, inputProblems, results }) {
    if (inputProblems.length > 0) {
        return inputProblems.every(({ input }) => input === 'policy-file') ? 'policyFile' : 'inputs';
    }
    if (verdict === 'timed-out' || verdict === 'cancelled')
        return 'waiting';
    // Of several sets those decide that are as bad as the step.
    const decisive = results.filter((result) => result.verdict === verdict);
    if (decisive.every(({ checks }) => checks.length === 0))
        return 'bland';
    const failing = decisive.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome !== 'holds'));
    const broken = failing.filter(({ outcome }) => outcome === 'broken');
    const rules = (broken.length > 0 ? broken : failing).map(({ rule }) => rule);
    const isOnly = (wanted) => rules.length > 0 && rules.every((rule) => wanted.includes(rule));
    if (isOnly(['regression-significance', 'max-pass-rate-drop', 'baseline']))
        return 'regressions';
    if (isOnly(['check-run']))
        return 'checkRuns';
    return isOnly(['complete', 'has-runs']) ? 'completeness' : 'rules';
}

;// CONCATENATED MODULE: ./lib/report/view/next-steps.js
/** What to do next, ready to copy. Nothing after a pass: a green report asks for no work. */








const MOST_QUARANTINES = 5;
const QUARANTINE_DAYS = 14;
function nextSteps(report) {
    const { verdict, inputProblems } = report;
    if (verdict === 'passed')
        return [];
    const docs = docsStep(report);
    // Until they are corrected, a new run would end the same.
    if (inputProblems.length > 0)
        return docs;
    const rerun = rerunStep(report);
    const again = judgeAgain(report);
    // What has not ended is worth nothing until it is judged.
    if (verdict === 'timed-out' || verdict === 'cancelled')
        return [...again, ...(0,build/* fold */.AU)('What else to do', [...rerun, ...docs])];
    return (0,build/* fold */.AU)('What to do next', [...rerun, ...quarantineStep(report), ...again, ...docs]);
}
const RUN_URL = /^https?:\/\/([\w.:-]+)\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)/;
/** By the command line of GitHub, since a link to the run's page is below. */
function rerunStep(report) {
    const { run, results } = report;
    const [, host, repository, id] = RUN_URL.exec(run.runUrl ?? '') ?? [];
    if (host === undefined || repository === undefined || id === undefined)
        return [];
    const where = host === 'github.com' ? repository : `${host}/${repository}`;
    // A job of which a red verdict was excused has not failed.
    const which = (0,report_report/* isRed */.iI)(report) ? ' --failed' : '';
    const runs = results.reduce((sum, { asked }) => sum + costOf(asked), 0);
    // How many suspects a second look will have can't be known.
    const atLeast = results.some(({ comparison }) => comparison?.secondLook !== undefined) ? 'at least ' : '';
    const starts = results.some(({ checkRun }) => checkRun?.isOwn === true);
    const costOfCheck = starts ? ', which starts another check run' : '';
    const cost = runs === 0 ? costOfCheck : `, which costs ${atLeast}${(0,format/* plural */.LS)(runs, 'more run')}`;
    return [
        {
            kind: 'code',
            intro: `Run it again${cost}:`,
            language: 'sh',
            lines: [[`gh run rerun ${id} --repo ${where}${which}`]],
        },
    ];
}
function costOf(asked) {
    return asked === undefined ? 0 : asked.scenarioIds.length * asked.simulationsPerScenario;
}
function judgeAgain(report) {
    const { results } = report;
    const checkRuns = results.flatMap(({ checkRun }) => checkRun ?? []);
    if (checkRuns.length > 0)
        return checkRuns.flatMap(judgeRunAgain);
    const ids = results.flatMap(({ id }) => (id !== undefined && (0,ascii/* isId */.eQ)(id) ? [id] : []));
    if (ids.length === 0)
        return [];
    const which = ids.length === 1 ? 'this set' : 'these sets';
    const isOwn = results.some(({ asked }) => asked !== undefined);
    const how = isOwn ? ' without new runs: replace the inputs that start a set with this one.' : ':';
    return [
        {
            kind: 'code',
            intro: `Judge ${which} again${how}`,
            language: 'yaml',
            lines: [[`simulation-set-id: ${ids.join(',')}`]],
        },
    ];
}
/** One that was cancelled shows nothing. */
function judgeRunAgain({ agentId, id, isOwn, wasCancelled }) {
    if (id === undefined || wasCancelled === true)
        return [];
    const how = isOwn ? ' without a new one: leave out `check-environment` and `agent-version-id`.' : ':';
    return [
        {
            kind: 'code',
            intro: `Judge this check run again${how}`,
            language: 'yaml',
            lines: [[`agent-id: ${agentId}`], [`check-run-id: ${id}`]],
        },
    ];
}
/** An entry for exactly each scenario that broke a rule: by id, since a name may be a pattern. */
function quarantineStep({ verdict, results, startedMs }) {
    const broke = verdict === 'failed' ? (0,scenario_results/* breakingScenarios */.Ft)(results).filter(({ facts }) => (0,ascii/* isId */.eQ)(facts.id)) : [];
    // Several sets may have the same one, and a second entry for it would be refused.
    const each = [...Map.groupBy(broke, ({ facts }) => facts.key).values()].flatMap((same) => same.slice(0, 1));
    if (each.length === 0)
        return [];
    const until = new Date(startedMs + QUARANTINE_DAYS * clock/* DAY_MS */.s).toISOString().slice(0, 10);
    const entryOf = ({ facts: { id, label }, terms }) => [
        ['  # ', (0,build/* unquoted */.qZ)(label), whereToPut(terms?.entry)],
        [`  - id: "${id}"`],
        ['    quarantine:'],
        ['      reason: "Why, and where it is tracked"'],
        [`      until: ${until}`],
    ];
    return [
        {
            kind: 'code',
            intro: 'Known, and being fixed? Excuse it in the policy file until then:',
            language: 'yaml',
            lines: [['scenarios:'], ...each.slice(0, MOST_QUARANTINES).flatMap(entryOf)],
        },
    ];
}
/** Only the first entry that fits a scenario holds for it, and a second one for the same id would be refused. */
function whereToPut(entry) {
    if (entry === undefined)
        return '';
    const { line, match } = entry;
    return match.by === 'id' ? `: add this to its entry in line ${line}` : `: put this before line ${line}`;
}
function docsStep(report) {
    return (0,build/* known */.eO)(docsPage(report), (url) => (0,build/* text */.Qq)(...(0,view_facts/* link */.nf)(url, ['What these messages mean'])));
}

// EXTERNAL MODULE: ./lib/report/view/rule-titles.js
var rule_titles = __webpack_require__(4024);
// EXTERNAL MODULE: ./lib/report/view/transcripts.js
var view_transcripts = __webpack_require__(5265);
;// CONCATENATED MODULE: ./lib/report/view/comment.js
/** The report as a comment: what broke, what changed, and what to do next are seen first; all else is folded. */














function commentView(report) {
    const { verdict, trouble, inputProblems, transcripts } = report;
    const sets = (0,view_facts/* sortSets */.yk)(report.results);
    const isOnly = sets.length === 1;
    const next = nextSteps(report);
    const problems = inputProblems.map(({ message }) => message);
    return {
        verdict,
        title: (0,report_reasons/* title */.DD)(report),
        facts: (0,view_facts/* factsOfRun */._F)(report),
        opening: [
            ...(0,build/* known */.eO)(trouble, (it) => (0,build/* text */.Qq)(...(0,report_reasons/* remedyOf */.SM)(it))),
            // One alone is the title.
            ...(0,build/* list */.p_)('What is wrong with the inputs', problems.length > 1 ? problems : [], 1),
            ...(isOnly ? [] : [...listOfSets(sets), ...next]),
        ],
        sections: sets.map((result, index) => sectionOf(result, isOnly ? '' : `-${index + 1}`, next, report)),
        closing: (0,view_transcripts/* conversations */.N)(transcripts, 'short'),
    };
}
function listOfSets(sets) {
    const items = sets.map((result) => {
        return [badges/* VERDICT_BADGES */.FR[result.verdict], ` **${result.name}**: `, ...(0,report_reasons/* whyOf */.gf)(result)];
    });
    return (0,build/* list */.p_)(undefined, items, 0);
}
/** @param next stands in the only section, since a change against the baseline comes before it */
function sectionOf(result, key, next, report) {
    const { id, name, verdict, trouble, scenarios, checks, comparison, notes } = result;
    const set = setOfScenarios(scenarios, id, report);
    const nodes = [
        ...directionText(result),
        ...(0,build/* known */.eO)(trouble, (it) => (0,build/* text */.Qq)(...(0,report_reasons/* remedyOf */.SM)(it))),
        ...(key === '' ? next : []),
        ...(trouble === undefined ? judgedNodes(result, set, key === '') : unjudgedScenarios(set)),
        ...(0,build/* fold */.AU)(headingOf(checks), rulesList(checks)),
        ...(0,build/* fold */.AU)((0,format/* plural */.LS)(notes.length, 'note'), (0,build/* list */.p_)(undefined, notes.map(report_reasons/* describeNote */.Mb), 4)),
        ...(0,build/* known */.eO)(comparison, (it) => (0,build/* fold */.AU)('Comparison with the baseline', [(0,build/* text */.Qq)(...(0,changes/* summariseComparison */.Kj)(it))])).flat(),
    ];
    const facts = (0,view_facts/* factsOfSet */.V$)(result, (0,addresses/* addressOfSet */.W)(report.links, id));
    return { key, badge: badges/* VERDICT_BADGES */.FR[verdict], name, facts, nodes };
}
/** The change against the baseline in one line, with how it did before. */
function directionText({ comparison, set }) {
    if (comparison === undefined)
        return [];
    const history = (0,build/* trend */.GW)(comparison.averages, set && (0,set_facts/* averagePassRateOf */.gI)(set));
    return [(0,build/* text */.Qq)(...(0,changes/* describeDirection */.p6)(comparison), ', last sets ', history)];
}
/** @param isTitle whether the title tells of this set */
function judgedNodes(result, set, isTitle) {
    const reasons = (0,report_reasons/* reasonsOf */.zM)(result);
    // Unless the title names a scenario, it is the first reason.
    const isNamed = result.verdict === 'failed' && result.scenarios.some(({ standing }) => standing === 'breaks');
    const isTold = isTitle && !isNamed;
    // The others stand at their scenarios and judges.
    const shown = new Set(result.scenarios.map(({ facts }) => facts));
    const ofSet = reasons
        .slice(isTold ? 1 : 0)
        .filter(({ finding: { scenario, judge } }) => scenario === undefined ? judge === undefined : !shown.has(scenario));
    const messages = (wanted, badge) => ofSet
        .filter(({ finding: { outcome } }) => outcome === wanted)
        .map(({ finding: { message } }) => [badge, ' ', ...message]);
    return [
        ...(0,judge_nodes/* listJudges */.Bu)(result),
        ...listBreaking(set),
        ...(0,build/* list */.p_)('Broken rules', messages('broken', badges/* BROKEN */.M$), 0),
        ...unevaluated(messages('inconclusive', badges/* STANDING_BADGES */.gO.unjudged), set),
        ...foldedScenarios(set),
    ];
}
function headingOf(checks) {
    const holding = checks.filter(({ outcome }) => outcome === 'holds').length;
    if (holding < checks.length)
        return `${holding} of ${checks.length} rules ${holding === 1 ? 'holds' : 'hold'}`;
    return checks.length === 1 ? '1 rule holds' : `${checks.length} rules hold`;
}
function rulesList(checks) {
    const sorted = checks.toSorted((a, b) => badges/* OUTCOMES */.im.indexOf(a.outcome) - badges/* OUTCOMES */.im.indexOf(b.outcome));
    const items = sorted.map((check) => {
        const observed = `${(0,figures/* observedWords */.W)(check)}, required ${check.required}`;
        return [(0,badges/* badgeOfCheck */.DU)(check), ` ${(0,rule_titles/* titleOf */.G)(check)}: ${observed}${(0,rule_titles/* sourceOf */.v)(check)}`];
    });
    return (0,build/* list */.p_)(undefined, items, 0);
}

// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/report/markdown/trend.js
/** Pass rates over time as a line of text. */
const BARS = '▁▂▃▄▅▆▇█';
const UNKNOWN = '·';
/** Falls from good to less good are what there is to see. */
const USUAL_FLOOR = 0.8;
/**
 * Rates from 0 to 1 as bars, the last of which is the newest, such as `▇ ▇ █ ▆ → ▂`. Only 1 is a full bar. The lowest bar
 * is 80 %, or the tenth below the lowest rate where that is less: the figures stand beside.
 */
function drawTrend(rates, now) {
    const lowest = Math.min(...[...rates, now].flatMap((rate) => rate ?? []));
    const floor = Math.min(USUAL_FLOOR, Math.floor(lowest * 10) / 10);
    const barOf = (rate) => {
        if (rate === undefined)
            return UNKNOWN;
        return BARS[Math.floor(((rate - floor) / (1 - floor)) * (BARS.length - 1))];
    };
    return `${rates.map(barOf).join(' ')} → ${barOf(now)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/paint.js
/** Draws the nodes of a comment as Markdown. */







function paintLine(inline, escaped = text_escape/* toMarkdown */.l6) {
    return (0,build/* paintInline */.wS)(inline, escaped, (mark) => {
        switch (mark.mark) {
            case 'badge':
                return mark.emoji;
            case 'id':
                return escaped([(0,phrase/* quoteId */.g0)(mark.isShort === true ? (0,label/* shortId */.m)(mark.id) : mark.id)]);
            case 'aside':
                return `_${escaped(mark.text)}_`;
            case 'link':
                return `[${escaped(mark.text)}](${mark.url})`;
            case 'trend':
                return `\`${drawTrend(mark.rates, mark.now)}\``;
            case 'rate':
                return '';
        }
    });
}
function openFold(title) {
    // GitHub reads no Markdown in it.
    const summary = paintLine(title, (phrase) => (0,text_escape/* escapeSigns */.yK)((0,text_escape/* toPlain */.Ul)(phrase)));
    return `<details>\n<summary>${summary}</summary>\n\n`;
}
const CLOSE_FOLD = '</details>\n\n';
function paintNode(node) {
    switch (node.kind) {
        case 'text': {
            const text = node.paragraphs.map((paragraph) => paintLine(paragraph)).join('\n\n');
            return [{ before: '', rows: [() => `${text}\n\n`], after: '', priority: 0 }];
        }
        case 'list':
            return [paintList(node)];
        case 'code':
            return [(0,fit/* fixedBlock */.G3)(paintCode(node))];
        case 'fold':
            return [(0,fit/* fixedBlock */.G3)(openFold([node.heading])), ...node.nodes.flatMap(paintNode), (0,fit/* fixedBlock */.G3)(CLOSE_FOLD)];
        case 'conversations': {
            const rows = (0,fit/* rowsOf */.RO)(node.items, paintConversation);
            return [{ before: openFold([node.heading]), rows, after: CLOSE_FOLD, priority: node.priority }];
        }
    }
}
function paintList({ heading, items, priority }) {
    return {
        before: heading === undefined ? '' : `**${heading}**\n\n`,
        // GitHub breaks lines in a comment where its source does, and elsewhere does not: so each is one line.
        rows: (0,fit/* rowsOf */.RO)(items, (lines) => {
            const painted = lines().map((line) => paintLine(line));
            return `- ${painted.join('<br>')}\n`;
        }),
        after: '\n',
        priority,
    };
}
/** Nothing ends the fence: each line is one line, and none begins with text from outside. */
function paintCode({ intro, language, lines }) {
    const code = lines.map((line) => line.map((part) => (typeof part === 'string' ? part : (0,text_escape/* show */.WU)(part))).join(''));
    return `${intro}\n\n\`\`\`${language}\n${code.join('\n')}\n\`\`\`\n\n`;
}
function paintConversation({ name, about, troubles, turns }) {
    const items = [...troubles.map((trouble) => [badges/* BROKEN */.M$, ' ', ...trouble]), ...turns];
    const list = items.map((item) => `- ${paintLine(item)}\n`).join('');
    return `${paintLine([...(0,phrase/* say */.cv) `**${name}** · `, ...about])}\n\n${list === '' ? '' : `${list}\n`}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/markdown.js
/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */






/** GitHub takes at most 65,536 characters in a comment. https://github.com/orgs/community/discussions/27190 */
function commentSink(markerLength, hasSummary = true) {
    return {
        limit: { most: 65_536 - markerLength, measure: (text) => text.length },
        elsewhere: hasSummary ? 'the job summary of the run has more.' : SUMMARY_SINK.elsewhere,
    };
}
/** A step's summary may have 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_SINK = {
    limit: { most: 1024 * 1024, measure: (text) => Buffer.byteLength(text, 'utf8') },
    elsewhere: 'the outputs of the step have the numbers.',
};
function renderMarkdown(report, sink) {
    return (0,redaction/* redacted */.p)(report.redact, () => paintView(commentView(report), sink));
}
/** Of several sets each is a fold; where they don't all fit, the last are only in the list of sets. */
function paintView(view, { limit, elsewhere }) {
    const isOnly = view.sections.length === 1;
    const title = paintLine([badges/* VERDICT_BADGES */.FR[view.verdict], ' ', ...view.title]);
    const opening = [(0,fit/* fixedBlock */.G3)(`### ${title}\n\n`), ...view.opening.flatMap(paintNode)];
    const closing = [...view.closing.flatMap(paintNode), (0,fit/* fixedBlock */.G3)(lastLine(view))];
    const sections = view.sections.map((section) => isOnly ? section.nodes.flatMap(paintNode) : foldSection(section));
    const shown = isOnly ? 1 : (0,fit/* countSections */.M$)(sections, [...opening, ...closing], limit);
    const missing = sections.length - shown;
    const notice = `_${(0,format/* plural */.LS)(missing, 'more set')} only in the first list: ${elsewhere}_\n\n`;
    return (0,fit/* fitBlocks */.U8)([
        ...opening,
        ...sections.slice(0, shown).flat(),
        ...(missing === 0 ? [] : [(0,fit/* fixedBlock */.G3)(notice)]),
        ...closing,
    ], limit, (dropped) => `_${(0,format/* plural */.LS)(dropped, 'more row')} left out here: ${elsewhere}_\n\n`);
}
function foldSection(section) {
    const { badge, name, nodes } = section;
    return [
        (0,fit/* fixedBlock */.G3)(openFold([badge, ` ${name}`])),
        ...nodes.flatMap(paintNode),
        (0,fit/* fixedBlock */.G3)(`${paintFacts(markdown_linesOf(section))}\n\n${CLOSE_FOLD}`),
    ];
}
/** Last, since nobody looks for it first. */
function lastLine({ sections, facts }) {
    const [only, ...others] = sections;
    const looked = others.length > 0 ? [[(0,format/* plural */.LS)(sections.length, 'set')]] : only === undefined ? [] : markdown_linesOf(only);
    const all = [...looked, ...facts];
    return all.length === 0 ? '' : `${paintFacts(all)}\n`;
}
function markdown_linesOf({ facts }) {
    return facts.flatMap(({ line }) => (line === undefined ? [] : [line]));
}
function paintFacts(facts) {
    return facts.map((fact) => paintLine(fact)).join(' · ');
}


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ headlineWithRemedy),
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   Mb: () => (/* binding */ describeNote),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   nP: () => (/* binding */ allReasons),
/* harmony export */   v9: () => (/* binding */ withRemedy),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* unused harmony export countRules */
/* harmony import */ var _gate_scenario_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2363);
/* harmony import */ var _gate_set_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8483);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6456);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5650);
/** Why the verdict is what it is, in the order in which a reader should see it. */






/**
 * Every reason of one set: broken rules before those that can't be judged, of them those that name a scenario first; then
 * in the order of the rules, of each the worst first. That Bland reports FAILED comes after what explains it, and another
 * status before all, since it says that the set is not whole.
 */
function reasonsOf(result) {
    const known = KNOWN.get(result);
    if (known !== undefined)
        return known;
    // Of two that are as bad, the one that the lists of scenarios have first.
    const places = new Map(result.scenarios.map(({ facts }, place) => [facts, place]));
    const placeOf = ({ scenario }) => (scenario && places.get(scenario)) ?? 0;
    const reasons = result.checks.flatMap((check) => check.findings
        .toSorted((a, b) => rank(check, a) - rank(check, b) || placeOf(a) - placeOf(b))
        .map((finding) => ({ check, finding })));
    reasons.sort((a, b) => weightOf(a) - weightOf(b));
    KNOWN.set(result, reasons);
    return reasons;
}
/** Every sink asks for them, and there may be thousands. */
const KNOWN = new WeakMap();
function weightOf({ check, finding }) {
    if (finding.outcome !== 'broken')
        return 4;
    if (check.rule === 'fail-on-status')
        return check.observed === 'FAILED' ? 3 : 0;
    return finding.scenario === undefined ? 2 : 1;
}
/** Of a rule on what may be at most so much, the most is the worst. */
function rank({ rule }, { observed }) {
    if (typeof observed !== 'number')
        return 0;
    const isAtMost = _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.some(({ name, sense }) => name === rule && sense === 'at-most');
    return isAtMost ? -observed : observed;
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'failed',
    inconclusive: 'is inconclusive',
    error: 'could not judge',
    'timed-out': 'timed out',
    cancelled: 'was cancelled',
};
/** Says too what made a red verdict green. */
function opening(report) {
    const { verdict, override } = report;
    const said = `Simulation gate ${VERDICT_WORDS[verdict]}${ofAgent(report)}`;
    if (verdict === 'passed' || (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isRed */ .iI)(report))
        return [said];
    return override === undefined
        ? [`${said}, but \`warn-only\` lets the step pass`]
        : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${said}, but was overridden by the label ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(override)}`;
}
/** What a check run tested; empty where sets are judged, which have names of their own. */
function ofAgent({ results }) {
    return results
        .filter(({ checkRun }) => checkRun !== undefined)
        .map(({ checkRun }) => ` for ${(0,_gate_set_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameSet */ .M)({ ...checkRun, id: undefined })}`)
        .join('');
}
/** The verdict and the one reason that matters, with the scenario that is worst, as a sentence without its full stop. */
function headline(report) {
    const [first, ...others] = allReasons(report).map(({ what }) => what);
    if (first === undefined)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${opening(report)}: ${describeSuccess(report)}`;
    const more = others.length === 0 ? '' : ` (and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(others.length, 'more reason')})`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${opening(report)}: ${withoutStop(first)}${worstOf(report)}${more}`;
}
/** The verdict and who broke it, for a heading with a list below; where nobody did, the headline. */
function title(report) {
    const { length: problems } = report.inputProblems;
    if (problems > 1)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${opening(report)}: ${problems} inputs are wrong`;
    const [worst, ...others] = report.verdict === 'failed' ? (0,_gate_scenario_results_js__WEBPACK_IMPORTED_MODULE_0__/* .breakingScenarios */ .Ft)(report.results) : [];
    if (worst === undefined)
        return headline(report);
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${opening(report)}: ${worst.facts.label}${more}`;
}
/** With whom the first reason has most to do, where it names nobody: an average, or a status. */
function worstOf({ verdict, results }) {
    const decisive = results.find((result) => verdict === 'failed' && result.verdict === verdict);
    const [reason] = decisive === undefined ? [] : reasonsOf(decisive);
    if (reason === undefined || reason.finding.message.some((part) => typeof part !== 'string'))
        return [];
    const worst = decisive?.scenarios.find(({ blamedBy }) => blamedBy.includes(reason.check));
    if (worst === undefined)
        return [];
    const { label, passed, totalRuns } = worst.facts;
    const runs = passed === undefined || totalRuns === undefined
        ? ''
        : `, ${passed} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(totalRuns, 'run')} passed`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `; worst is ${label}${runs}`;
}
function withoutStop(phrase) {
    const end = phrase.findLastIndex((part) => part !== '');
    return phrase.map((part, at) => (at === end && typeof part === 'string' ? part.replace(/\.$/, '') : part));
}
/** Why a set has its verdict, in a line. */
function whyOf(result) {
    if (result.trouble !== undefined)
        return result.trouble.what;
    const [first, ...others] = reasonsOf(result);
    if (first === undefined)
        return [countRules([result])];
    const more = others.length === 0 ? '' : ` (and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(others.length, 'more reason')})`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${first.finding.message}${more}`;
}
/** The headline, and what to do about it: all that a reader of a single line needs. */
function headlineWithRemedy(report) {
    const [first] = allReasons(report);
    return first?.trouble === undefined
        ? headline(report)
        : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${headline(report)}. ${remedyOf(first.trouble)}`;
}
/** What to do next; behind it the request in which the trouble came. */
function remedyOf({ advice, request }) {
    return request === undefined ? [advice] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${advice} (${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .verbatim */ .Bj)(request)})`;
}
/** A reason with its remedy. */
function withRemedy({ what, trouble }) {
    return trouble === undefined ? what : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${what}. ${remedyOf(trouble)}`;
}
/** Every reason: trouble, problems of the inputs, and the sets', the decisive ones first. Empty when the gate passed. */
function allReasons(report) {
    const { verdict, results, trouble, inputProblems } = report;
    const isOther = (result) => Number(result.verdict !== verdict);
    const inSets = results
        .toSorted((a, b) => isOther(a) - isOther(b))
        .flatMap((result) => {
        const messages = reasonsOf(result).map(({ finding }) => finding.message);
        const reasons = result.trouble === undefined ? messages : [result.trouble.what];
        return reasons.map((reason) => ({
            what: results.length > 1 ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${result.name}: ${reason}` : reason,
            trouble: result.trouble,
        }));
    });
    return [
        ...(trouble === undefined ? [] : [{ what: trouble.what, trouble }]),
        ...inputProblems.map(({ message }) => ({ what: message, trouble: undefined })),
        ...inSets,
    ];
}
function describeSuccess({ results }) {
    // Not a number where one is not known.
    const runs = results.reduce((sum, { set }) => sum + (set?.overall?.totalRuns ?? Number.NaN), 0);
    const scenarios = results.flatMap((result) => result.scenarios);
    const evidence = Number.isNaN(runs) || scenarios.length === 0
        ? ''
        : ` over ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(runs, 'run')} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(scenarios.length, 'scenario')}`;
    const excused = scenarios.filter(({ standing }) => standing === 'quarantined').length;
    const but = excused === 0 ? '' : `, ${excused} in quarantine`;
    if (!results.some(({ checks }) => checks.some(isOnQuality))) {
        const isExcused = results.some(({ status }) => status !== 'PASSED');
        const reported = isExcused ? 'FAILED' : 'PASSED';
        const why = isExcused ? ', which excuses that' : '';
        return `Bland reports ${reported}${evidence}${but}${why}, and no rule on quality is set`;
    }
    return `${countRules(results)}${evidence}${but}${describeJudges(results)}`;
}
/** Empty where sets are judged. */
function describeJudges(results) {
    const judges = results.flatMap(({ checkRun }) => checkRun?.judges ?? []);
    if (judges.length === 0)
        return '';
    const passing = judges.filter(({ standing }) => standing === 'passes').length;
    return `, ${passing} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(judges.length, 'judge')} passed`;
}
const ON_QUALITY = [_rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .REGRESSION_SIGNIFICANCE */ .GK.name, 'required', 'check-run'];
/** Others ask whether there is evidence enough. */
function isOnQuality({ rule }) {
    if (ON_QUALITY.includes(rule))
        return true;
    return _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.some(({ name, asksForEvidence }) => name === rule && asksForEvidence !== true);
}
/** Of sets that passed. */
function countRules(results) {
    const rules = results.flatMap(({ checks }) => checks).length;
    return rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`;
}
function describeNote({ text, scenario }) {
    return scenario === undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${text}` : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${scenario.label}: ${text}`;
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   Rd: () => (/* binding */ countStartedRuns),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* harmony import */ var _gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


/** Whether the step fails. */
function isRed({ verdict, warnOnly, override }) {
    return (0,_gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .failsStep */ .ug)(verdict, warnOnly || override !== undefined);
}
/** `30 runs`, `40 runs: 30, and 10 in the second look`; says too what may have been started unseen. */
function countStartedRuns({ first, second, unconfirmed }) {
    const all = first + second;
    if (all === 0 && unconfirmed === 0)
        return 'no runs';
    if (all === 0)
        return `at most ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unconfirmed, 'run')}, since Bland's answer is unknown`;
    const looks = second === 0 ? '' : `: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(first)}, and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(second)} in the second look`;
    const more = unconfirmed === 0 ? '' : `, and may have started ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(unconfirmed)} more`;
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(all, 'run')}${looks}${more}`;
}
/** A run's address begins with that of its repository. */
function commitUrl({ commit, runUrl }) {
    if (commit === undefined || runUrl === undefined)
        return undefined;
    const end = runUrl.indexOf('/actions/runs/');
    return end < 0 ? undefined : `${runUrl.slice(0, end)}/commit/${commit}`;
}


/***/ }),

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime),
/* harmony export */   f: () => (/* binding */ formatTime)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1233);
/** Times as Bland gives them, for programs and for people. */

/** ISO 8601 in UTC; `undefined` for what is no such time, which may be any text. */
function isoTime(time) {
    const ms = /^\d{4}-\d\d-\d\d[T ]/.test(time ?? '') ? (0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTime */ .pe)(time) : undefined;
    return ms === undefined ? undefined : new Date(ms).toISOString();
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/**
 * `14 Apr 2026, 10:00 UTC`, whatever the language and the zone of the machine.
 *
 * @param time as `isoTime` gives it
 */
function formatTime(time) {
    const date = new Date(time);
    const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    return `${day}, ${time.slice(time.indexOf('T') + 1).slice(0, 5)} UTC`;
}


/***/ }),

/***/ 1588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ badgeOfCheck),
/* harmony export */   FR: () => (/* binding */ VERDICT_BADGES),
/* harmony export */   M$: () => (/* binding */ BROKEN),
/* harmony export */   gO: () => (/* binding */ STANDING_BADGES),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5777);


function badge(emoji, tone, sign, word) {
    return { mark: 'badge', emoji, sign, tone, word };
}
const VERDICT_BADGES = {
    passed: badge('✅', 'good', '✓', 'passed'),
    failed: badge('❌', 'bad', '✕', 'failed'),
    inconclusive: badge('⚠️', 'doubt', '?', 'inconclusive'),
    error: badge('🛑', 'bad', '!', 'error'),
    'timed-out': badge('⏱️', 'doubt', '!', 'timed out'),
    cancelled: badge('⏹️', 'plain', '–', 'cancelled'),
};
const OUTCOME_BADGES = {
    broken: badge('❌', 'bad', '✕', 'broken'),
    inconclusive: badge('⚠️', 'doubt', '?', "can't be evaluated"),
    holds: badge('✅', 'good', '✓', 'holds'),
};
const BROKEN = OUTCOME_BADGES.broken;
const UNPROVEN = badge('🟡', 'plain', '~', 'not proven broken');
/** A rule whose figure does not meet the limit, though nothing proves that, is not shown like one that is met. */
function badgeOfCheck({ rule, outcome, observed, limit }) {
    const known = _rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.find(({ name }) => name === rule);
    const isNumeric = typeof observed === 'number' && typeof limit === 'number';
    const isMet = known === undefined || !isNumeric || (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .holds */ .v9)(known, observed, limit);
    return outcome === 'holds' && !isMet ? UNPROVEN : OUTCOME_BADGES[outcome];
}
/** In the order in which checks are shown. */
const OUTCOMES = Object.keys(OUTCOME_BADGES);
/** In the order in which scenarios are sorted. */
const STANDING_BADGES = {
    breaks: badge('❌', 'bad', '✕', 'breaks a rule'),
    unjudged: badge('⚠️', 'doubt', '?', "can't be judged"),
    allowed: badge('🟡', 'plain', '~', 'allowed'),
    quarantined: badge('🚧', 'plain', '–', 'in quarantine'),
    passes: badge('✅', 'good', '✓', 'passing'),
};


/***/ }),

/***/ 894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Dj: () => (/* binding */ idMark),
/* harmony export */   EH: () => (/* binding */ numberCell),
/* harmony export */   Fo: () => (/* binding */ shortIdMark),
/* harmony export */   GW: () => (/* binding */ trend),
/* harmony export */   HU: () => (/* binding */ aside),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qZ: () => (/* binding */ unquoted),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wS: () => (/* binding */ paintInline)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/** Makes the small parts of a view, and puts a line of it together for a painter. */


/** What `show` makes of a value, where there is one. */
function known(value, show) {
    return value === undefined ? [] : [show(value)];
}
function cell(...line) {
    return { lines: [line] };
}
function numberCell(by, show = _text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4) {
    return { lines: known(by, (it) => [show(it)]), by };
}
function idMark(id) {
    return { mark: 'id', id };
}
function shortIdMark(id) {
    return { mark: 'id', id, isShort: true };
}
function aside(text) {
    return { mark: 'aside', text: [text] };
}
function trend(rates, now) {
    return { mark: 'trend', rates, now: (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .possibleRate */ .uM)(now) };
}
const NAME_LENGTH = 1000;
/** For a page, where each name has room. */
function fullName(label) {
    return { ...label, maxLength: NAME_LENGTH };
}
/** For a place that holds nothing else. */
function unquoted(label) {
    return { ...label, quoted: false };
}
function text(...paragraph) {
    return { kind: 'text', paragraphs: [paragraph] };
}
/** Of items with one line each. */
function list(heading, items, priority) {
    return listOf(heading, items.map((item) => () => [item]), priority);
}
function listOf(heading, items, priority) {
    return items.length === 0 ? [] : [{ kind: 'list', heading, items, priority }];
}
function fold(heading, nodes) {
    return nodes.length === 0 ? [] : [{ kind: 'fold', heading, nodes }];
}
function table(rows, about) {
    return rows.length === 0 ? [] : [{ kind: 'table', ...about, rows }];
}
/** Paints a line of text: the phrases in it, and what is between them. */
function paintInline(inline, paintPhrase, paintMark) {
    let text = '';
    let phrase = [];
    for (const part of inline) {
        if (typeof part === 'string' || !('mark' in part)) {
            phrase.push(part);
        }
        else {
            text += paintPhrase(phrase) + paintMark(part);
            phrase = [];
        }
    }
    return text + paintPhrase(phrase);
}


/***/ }),

/***/ 1081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ factsOfSet),
/* harmony export */   _F: () => (/* binding */ factsOfRun),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   vZ: () => (/* binding */ linkedId),
/* harmony export */   yk: () => (/* binding */ sortSets)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1233);
/* harmony import */ var _gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3808);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(897);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9518);
/* harmony import */ var _text_url_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7817);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5650);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9793);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(894);
/** What a reader may want to know of the run and of each set, beside the verdict. */









const PATH_LENGTH = 200;
const SHORT_COMMIT = 7;
const STATUS_LENGTH = 80;
/** The worst first: where not everything fits, it has the room. */
function sortSets(results) {
    const weight = ({ verdict }) => _gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS_BY_WEIGHT */ .ok.indexOf(verdict);
    return results.toSorted((a, b) => weight(b) - weight(a));
}
function factsOfRun({ run, policyPath, results, waitedMs, startedRuns }) {
    const { commit, runNumber, runUrl } = run;
    return [
        ...(results.length === 0 ? [] : [[`waited ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(waitedMs)}`]]),
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(startedRuns, (it) => [`started ${(0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countStartedRuns */ .Rd)(it)}`]),
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(commit, (it) => ['commit ', ...commitLink(it, (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .commitUrl */ .Bg)(run))]),
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(runUrl, (url) => link(url, [runNumber === undefined ? 'run' : `run ${runNumber}`])),
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(policyPath, (path) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `policy ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .verbatim */ .Bj)(path, PATH_LENGTH)}`),
    ];
}
function commitLink(commit, url) {
    return url === undefined ? [(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj)(commit)] : link(url, [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .verbatimId */ .sO)(commit.slice(0, SHORT_COMMIT))]);
}
/** Only addresses of web pages can be followed. */
function link(url, text) {
    return _text_url_template_js__WEBPACK_IMPORTED_MODULE_2__/* .WEB_ADDRESS */ ._d.test(url) ? [{ mark: 'link', url, text }] : text;
}
function factsOfSet({ id, asked, status, set, checkRun }, url) {
    const version = asked === undefined || asked.personaId !== undefined ? undefined : asked;
    const times = set ?? checkRun?.run;
    const createdAt = (0,_time_js__WEBPACK_IMPORTED_MODULE_7__/* .isoTime */ .L)(times?.createdAt);
    const tookMs = times === undefined ? undefined : (0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_8__/* .durationOf */ .cf)(times);
    return [
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(checkRun, factsOfCheckRun).flat(),
        {
            term: 'Set',
            value: id === undefined ? undefined : linkedId(id, url, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj),
            line: id === undefined ? undefined : ['set ', ...linkedId(id, url, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo)],
        },
        fact('Pathway', asked?.pathwayId, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo),
        fact('Persona', asked?.personaId, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo),
        fact('Version', version, (started) => String(started.version ?? 'chosen by Bland')),
        fact('Status', status, (word) => ((0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_8__/* .isKnownStatus */ .ih)(word) ? word : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .verbatim */ .Bj)(word, STATUS_LENGTH))),
        countFact('Scenarios', set?.scenarios?.length ?? set?.totalScenarios),
        countFact('Runs', set?.overall?.totalRuns),
        { ...fact('Created', createdAt, _time_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTime */ .f), line: undefined, datetime: createdAt },
        fact('Took', tookMs, _text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3),
    ];
}
function factsOfCheckRun({ agentId, environment, id, isOwn, versionId }) {
    return [
        fact('Agent', agentId, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo),
        fact('Environment', environment, (word) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .verbatim */ .Bj)(word, STATUS_LENGTH)),
        isOwn && versionId === undefined
            ? fact('Version', 'chosen by Bland', (words) => words)
            : fact('Version', versionId, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo),
        fact('Check run', id, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .idMark */ .Dj, _build_js__WEBPACK_IMPORTED_MODULE_4__/* .shortIdMark */ .Fo),
    ];
}
/** An id that is a link where its address is known, and else shown to be copied. */
function linkedId(id, url, show) {
    return url === undefined ? [show(id)] : link(url, [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_6__/* .verbatimId */ .sO)((0,_text_label_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m)(id))]);
}
function fact(term, given, show, showInLine = show) {
    if (given === undefined)
        return { term, value: undefined, line: undefined };
    return { term, value: [show(given)], line: [`${term.toLowerCase()} `, showInLine(given)] };
}
function countFact(term, count) {
    const noun = term === 'Runs' ? 'run' : 'scenario';
    return {
        ...fact(term, count, _text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4),
        line: count === undefined ? undefined : [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(count, noun)],
    };
}


/***/ }),

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** Of those that are no input. */
const TITLES = {
    'has-runs': 'Something was tested',
    complete: 'All runs present',
    required: 'Required scenarios',
    baseline: 'Baseline',
    'check-run': 'Check run',
};
const SOURCE_WORDS = { input: 'input', 'policy-file': 'policy file', both: 'input and policy file' };
function titleOf({ rule }) {
    return TITLES[rule] ?? `\`${rule}\``;
}
/** Where the limit comes from; empty without a policy file. */
function sourceOf({ source }) {
    return source === undefined ? '' : ` (${SOURCE_WORDS[source]})`;
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ policyLines),
/* harmony export */   SD: () => (/* binding */ ruleLines),
/* harmony export */   bN: () => (/* binding */ badgeOf),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   jw: () => (/* binding */ ownerLines),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _comparison_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8508);
/* harmony import */ var _gate_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9154);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6456);
/* harmony import */ var _rules_max_score_stddev_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7587);
/* harmony import */ var _rules_min_scenario_pass_rate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9197);
/* harmony import */ var _rules_min_scenario_score_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3849);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5777);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9518);
/* harmony import */ var _badges_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1588);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(894);
/** What is said of one scenario, whatever the form of the report. */











const UNJUDGED = _badges_js__WEBPACK_IMPORTED_MODULE_7__/* .STANDING_BADGES */ .gO.unjudged;
/** A scenario that is allowed to fail is named after what it does. */
function badgeOf({ standing, state }) {
    const badge = _badges_js__WEBPACK_IMPORTED_MODULE_7__/* .STANDING_BADGES */ .gO[standing];
    return standing === 'allowed' ? { ...badge, word: `${state}, allowed` } : badge;
}
/** As they are shown; `undefined` where they are not known. */
function figuresOf({ facts, terms, interval }) {
    const { passed, totalRuns, passRate, meanScore, scoreStddev } = facts;
    const limits = terms?.limits ?? {};
    const limit = limits[_rules_min_scenario_pass_rate_js__WEBPACK_IMPORTED_MODULE_4__/* .minScenarioPassRate */ ._.name];
    const isPossible = passRate !== undefined && passRate >= 0 && passRate <= 1;
    return {
        runs: passed === undefined || totalRuns === undefined
            ? undefined
            : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(passed)} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(totalRuns)}`,
        rate: isPossible ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatRate */ .CE)(passRate, limit) : 'pass rate unknown',
        range: interval === undefined ? undefined : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatInterval */ .vy)(interval, limit),
        score: meanScore === undefined ? undefined : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatScore */ .y)(meanScore, limits[_rules_min_scenario_score_js__WEBPACK_IMPORTED_MODULE_5__/* .minScenarioScore */ .J.name]),
        spread: scoreStddev === undefined ? undefined : `± ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatScore */ .y)(scoreStddev, limits[_rules_max_score_stddev_js__WEBPACK_IMPORTED_MODULE_3__/* .maxScoreStddev */ .P.name])}`,
        picture: isPossible ? { mark: 'rate', rate: passRate, interval, limit } : undefined,
    };
}
/**
 * Which rules are broken in it, or else because of it, and which can't be judged: each with its badge. That it regressed
 * is told by its change.
 */
function ruleLines({ against, blamedBy }) {
    const own = against.filter(({ check, finding }) => finding.outcome !== 'broken' || isNamed(check));
    return [
        ...own.map(({ check: { rule }, finding }) => {
            const { outcome, observed, limit, problem = [] } = finding;
            if (outcome === 'inconclusive')
                return [UNJUDGED, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv) `\`${rule}\`: ${problem}`];
            const kind = (0,_rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(rule);
            const [required] = _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.filter(({ name }) => name === rule).map((it) => (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .writeRequired */ .v$)(it, Number(limit)));
            // The other figures are beside the name.
            const isShown = rule === _rules_max_score_stddev_js__WEBPACK_IMPORTED_MODULE_3__/* .maxScoreStddev */ .P.name && typeof observed === 'number';
            const seen = isShown ? ` is ${(0,_gate_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFigure */ .E)(kind, observed, limit)},` : '';
            return [_badges_js__WEBPACK_IMPORTED_MODULE_7__/* .BROKEN */ .M$, [`\`${rule}\`${seen} ${required}`]];
        }),
        ...(against.length > 0 ? [] : blamedBy)
            .filter(isNamed)
            .map(({ rule, required }) => [_badges_js__WEBPACK_IMPORTED_MODULE_7__/* .BROKEN */ .M$, [`\`${rule}\` ${required}`]]),
    ];
}
/** Its change since the baseline; empty where there is none, or nothing to say. */
function changeWords({ change, blamedBy }) {
    const isPart = blamedBy.some(({ rule }) => rule === _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .REGRESSION_SIGNIFICANCE */ .GK.name);
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(change, (it) => (0,_comparison_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChange */ .uQ)(it, isPart)).flat();
}
function isNamed({ rule }) {
    return rule !== _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .REGRESSION_SIGNIFICANCE */ .GK.name;
}
/** What the policy file says of it. */
function policyLines({ terms }, maxLength) {
    const { entry, quarantine } = terms ?? {};
    if (entry === undefined)
        return [];
    const words = _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.flatMap((rule) => {
        if (rule.scope === 'set')
            return [];
        return (0,_build_js__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(entry.limits[rule.name], (limit) => `${rule.inEntry.subject} ${(0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .writeRequired */ .v$)(rule, limit)}`);
    });
    if (entry.allowFlaky)
        words.push('may be flaky');
    if (entry.required)
        words.push('required');
    return [
        ...(0,_build_js__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(quarantine, ({ until, reason }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv) `in quarantine until ${until}: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(reason, maxLength)}`),
        ...(words.length === 0 ? [] : [[`policy line ${entry.line}: ${words.join(', ')}`]]),
    ];
}
/** @param most failure modes */
function failureLines({ facts: { failureModes } }, most, maxLength) {
    const shown = failureModes.slice(0, most);
    const more = failureModes.length - shown.length;
    return [
        ...shown.map((mode) => [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_10__/* .verbatim */ .Bj)(mode, maxLength)]),
        ...(more > 0 ? [[(0,_text_format_js__WEBPACK_IMPORTED_MODULE_9__/* .plural */ .LS)(more, 'more failure mode')]] : []),
    ];
}
/** Whose it is by the policy file, as text unless they are to be called; the names were read as safe. */
function ownerLines({ terms }, isCalled = false) {
    const { owners = [] } = terms?.entry ?? {};
    if (owners.length === 0)
        return [];
    return [[`owned by ${owners.map((owner) => (isCalled ? `@${owner}` : `\`${owner}\``)).join(', ')}`]];
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toTranscript),
/* harmony export */   N: () => (/* binding */ conversations)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(894);



const TURN_LENGTH = 300;
/** Of a longer run the end is shown, where most goes wrong; in the narrow form the beginning too. */
const LIMITS = {
    short: { troubles: 10, firstTurns: 10, lastTurns: 30 },
    full: { troubles: 100, firstTurns: 0, lastTurns: 1000 },
};
/** They are what is left out first. */
const LAST = 9;
function toTranscript(scenario, run) {
    const { id, turns, failedAssertions, errorMessage, durationMs } = run;
    return {
        scenario,
        runId: id,
        durationMs,
        turns: turns.map(({ speaker, words }) => ({
            speaker: speaker === 'agent' ? 'Agent' : 'Caller',
            words: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(words, TURN_LENGTH),
        })),
        troubles: [
            ...(0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(errorMessage, (it) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Error: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(it)}`),
            ...failedAssertions.map(describeAssertion),
        ],
    };
}
function describeAssertion({ type, target, expected }) {
    return [
        'Failed assertion',
        ...(type === '' ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(type)}`),
        ...(target === '' ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` on ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(target, TURN_LENGTH)}`),
        ...(expected === '' ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `, expected ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(expected, TURN_LENGTH)}`),
    ];
}
function conversations(transcripts, form) {
    if (transcripts.length === 0)
        return [];
    const of = transcripts.length === 1 ? 'a failing scenario' : `${transcripts.length} failing scenarios`;
    const heading = `What was said in the worst run of ${of}`;
    const items = transcripts.map((transcript) => toConversation(transcript, form));
    return [{ kind: 'conversations', heading, items, priority: LAST }];
}
function toConversation({ scenario, runId, turns, troubles }, form) {
    const most = LIMITS[form];
    const size = turns.length === 0 ? 'Bland has no conversation for it' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(turns.length, 'turn');
    const moreTroubles = troubles.length - most.troubles;
    const missing = turns.length - most.firstTurns - most.lastTurns;
    const lines = turns.map(({ speaker, words }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `**${speaker}:** ${words}`);
    if (missing > 0) {
        lines.splice(most.firstTurns, missing, [(0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .aside */ .HU)(`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing, 'turn')} left out here`)]);
    }
    return {
        name: (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoted */ .qZ)(form === 'full' ? (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(scenario.label) : scenario.label),
        about: ['run ', (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .idMark */ .Dj)(runId), ` · ${size}`],
        troubles: [
            ...troubles.slice(0, most.troubles),
            ...(moreTroubles > 0 ? [[`and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(moreTroubles)} more`]] : []),
        ],
        turns: lines,
    };
}


/***/ }),

/***/ 6456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jn: () => (/* binding */ ENTRY_RULES),
  iS: () => (/* binding */ NUMBER_INPUTS),
  GH: () => (/* binding */ PROVE_LIMITS),
  GK: () => (/* binding */ REGRESSION_SIGNIFICANCE),
  y0: () => (/* binding */ RULES),
  I: () => (/* binding */ kindOf)
});

// EXTERNAL MODULE: ./lib/rules/kinds.js
var kinds = __webpack_require__(8144);
// EXTERNAL MODULE: ./lib/rules/max-age.js
var max_age = __webpack_require__(3263);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/rules/max-failing-count.js
/** At most so many scenarios may fail in every run. */




const MAX_NAMES = 2;
const maxFailingCount = {
    name: 'max-failing-count',
    scope: 'set',
    kind: kinds/* COUNT */.i2,
    sense: 'at-most',
    help: 'At most this many scenarios may pass none of their runs.',
    // Of an agent that always fails at least one scenario does.
    worstFigure: 1,
    measure: measureFailing,
    blames: ({ facts }) => isFailing(facts),
    sentence: ({ observed, wanted, set }) => {
        const names = (0,phrase/* joinNames */.JH)([...set.counted.keys()].filter(isFailing).map(({ label }) => label), MAX_NAMES);
        return (0,phrase/* say */.cv) `${(0,format/* plural */.LS)(observed, 'scenario')} passed no run, at most ${wanted} allowed: ${names}`;
    },
};
function measureFailing({ scenarios, counted }) {
    if (scenarios === undefined || scenarios.length === 0) {
        return (0,readings/* onlyReading */.Hb)({ problem: 'Bland gave no statistics.per_scenario' });
    }
    const all = [...counted.keys()];
    if (all.some(({ possibleRates }) => possibleRates.length === 0)) {
        return (0,readings/* onlyReading */.Hb)({
            problem: 'for some scenarios that count, Bland does not say whether any run passed',
        });
    }
    const others = [
        // Where figures of a scenario contradict each other, the rule must hold by each of them.
        {
            value: all.filter(({ possibleRates }) => possibleRates.includes(0)).length,
            source: 'by their least favourable figures it',
            against: 'holds',
        },
        {
            value: all.filter(({ possibleRates }) => possibleRates.every((rate) => rate === 0)).length,
            source: 'by their most favourable figures it',
            against: 'broken',
        },
    ];
    return {
        reading: { value: all.filter(isFailing).length },
        words: 'the number of scenarios that passed no run',
        others,
    };
}
function isFailing({ state }) {
    return state === 'failing';
}

// EXTERNAL MODULE: ./lib/facts/overall.js
var overall = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/rules/max-flaky-count.js
/** At most so many scenarios may be flaky. */



const max_flaky_count_MAX_NAMES = 2;
const maxFlakyCount = {
    name: 'max-flaky-count',
    scope: 'set',
    kind: kinds/* COUNT */.i2,
    sense: 'at-most',
    help: '`statistics.overall.flaky_count` must be at most this. A scenario is flaky when some of its runs passed and some failed.',
    needsSeveralRuns: true,
    measure: (set) => (0,overall/* countOf */.I)('flakyCount', set, new Set(thatMayNotBeFlaky(set))),
    blames: ({ facts, terms }) => facts.state === 'flaky' && terms.entry?.allowFlaky !== true,
    sentence: ({ observed, seen, wanted, set }) => {
        // The overall figure does not say which they are.
        const flaky = thatMayNotBeFlaky(set).filter(({ state }) => state === 'flaky');
        const names = flaky.map(({ label }) => label);
        const which = flaky.length === 0 ? [] : (0,phrase/* say */.cv) `: ${(0,phrase/* joinNames */.JH)(names, max_flaky_count_MAX_NAMES)}`;
        return (0,phrase/* say */.cv) `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} flaky, at most ${wanted} allowed${which}`;
    },
};
function thatMayNotBeFlaky({ counted }) {
    return [...counted].flatMap(([scenario, { entry }]) => (entry?.allowFlaky === true ? [] : [scenario]));
}

;// CONCATENATED MODULE: ./lib/rules/max-pass-rate-drop.js
/** The average pass rate must not fall too far below the baseline's, over the scenarios that are in both sets and count. */




const maxPassRateDrop = {
    name: 'max-pass-rate-drop',
    scope: 'set',
    kind: kinds/* POINTS */.iN,
    sense: 'at-most',
    help: "The overall pass rate may be at most this far below the baseline's: `0.05` or `5%`.",
    needsBaseline: true,
    measure: (set) => {
        // A scenario in quarantine can't fail the gate.
        if (set.shared === undefined || set.shared.now.size === 0)
            return undefined;
        const { now, baseline, before } = set.shared;
        return dropOf((0,overall/* averageOf */.p)(baseline, before), (0,overall/* averageOf */.p)(set, now));
    },
    figureOf: ({ facts, before }) => {
        const [was, is] = [before?.possibleRates[0], facts.possibleRates[0]];
        return was === undefined || is === undefined ? undefined : less(was, is);
    },
    sentence: ({ seen, wanted }) => (0,phrase/* say */.cv) `the average pass rate fell by ${seen} since the baseline, at most ${wanted} allowed`,
};
const OPPOSITE = { holds: 'broken', broken: 'holds', either: 'either' };
function dropOf(before, now) {
    if ('problem' in before.reading) {
        return (0,readings/* onlyReading */.Hb)({ problem: `${before.reading.problem} in the baseline` });
    }
    if ('problem' in now.reading)
        return (0,readings/* onlyReading */.Hb)(now.reading);
    const [was, is] = [before.reading.value, now.reading.value];
    const others = [
        ...now.others.map(({ value, source, against }) => ({
            value: less(was, value),
            source: `by ${source} it`,
            against,
        })),
        // A low baseline makes the drop small, which casts doubt on a broken rule.
        ...before.others.map(({ value, source, against }) => ({
            value: less(value, is),
            source: `by ${source} in the baseline it`,
            against: OPPOSITE[against],
        })),
    ];
    return { reading: { value: less(was, is) }, words: 'the drop in the average pass rate', others };
}
/** Without the traces of binary fractions: 1 less 0.8 is 0.2. */
function less(rate, other) {
    return Number((rate - other).toFixed(9));
}

// EXTERNAL MODULE: ./lib/rules/max-score-stddev.js
var max_score_stddev = __webpack_require__(7587);
// EXTERNAL MODULE: ./lib/rules/min-avg-pass-rate.js
var min_avg_pass_rate = __webpack_require__(9649);
;// CONCATENATED MODULE: ./lib/rules/min-reliable-count.js
/** At least so many scenarios must be reliable. */



const minReliableCount = {
    name: 'min-reliable-count',
    scope: 'set',
    kind: kinds/* COUNT */.i2,
    sense: 'at-least',
    help: '`statistics.overall.reliable_count` must be at least this. Bland counts a scenario that always fails as reliable too, so this does not measure quality.',
    needsSeveralRuns: true,
    measure: (set) => (0,overall/* countOf */.I)('reliableCount', set, new Set(set.counted.keys())),
    blames: ({ facts }) => facts.state === 'flaky',
    sentence: ({ observed, seen, wanted }) => (0,phrase/* say */.cv) `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} reliable, at least ${wanted} required`,
};

// EXTERNAL MODULE: ./lib/rules/min-runs-per-scenario.js
var min_runs_per_scenario = __webpack_require__(9619);
// EXTERNAL MODULE: ./lib/rules/min-scenario-pass-rate.js
var min_scenario_pass_rate = __webpack_require__(9197);
// EXTERNAL MODULE: ./lib/rules/min-scenario-score.js
var min_scenario_score = __webpack_require__(3849);
;// CONCATENATED MODULE: ./lib/rules/list.js
/** Every rule, in the order of their checks. Written by npm run docs: a rule that is new comes last. */










const ALL = [
    max_age/* maxAge */.y,
    min_avg_pass_rate/* minAvgPassRate */.U,
    maxFlakyCount,
    minReliableCount,
    min_scenario_pass_rate/* minScenarioPassRate */._,
    min_scenario_score/* minScenarioScore */.J,
    max_score_stddev/* maxScoreStddev */.P,
    min_runs_per_scenario/* minRunsPerScenario */.K,
    maxPassRateDrop,
    maxFailingCount,
];

;// CONCATENATED MODULE: ./lib/rules/all.js
/** All rules, and what they have in common with other checks. */


const RULES = ALL;
/** How strong the evidence for a regression must be. It is no rule by itself: see gate/regressions.ts. */
const REGRESSION_SIGNIFICANCE = {
    name: 'regression-significance',
    kind: kinds/* SIGNIFICANCE */.cT,
    // The more false alarms are allowed, the more changes count as regressions.
    sense: 'at-least',
    help: 'The chance of a false alarm that you accept when a drop below the baseline is called a regression: above 0 and at most 0.5. A smaller number demands stronger evidence.',
    needsBaseline: true,
};
/** Whether limits on pass rates must be proven broken. In the policy file too. */
const PROVE_LIMITS = {
    name: 'prove-limits',
    help: '`true`: a limit on a pass rate is broken only if the runs prove it, not if chance explains it.',
};
/** Those that an entry of the policy file may have too, under a key of its own. */
const ENTRY_RULES = ALL.filter((rule) => rule.scope === 'scenario');
/** What has an input, and under the same name a key in `rules` of the policy file, with one number each. */
const NUMBER_INPUTS = [...ALL.filter(isInput), REGRESSION_SIGNIFICANCE];
function isInput(rule) {
    return !('isOnlyInEntries' in rule);
}
/** How figures and limits of a check are written; those that are no rule's are counts. */
function kindOf(check) {
    const limit = [...RULES, REGRESSION_SIGNIFICANCE].find(({ name }) => name === check);
    return limit?.kind ?? kinds/* COUNT */.i2;
}


/***/ }),

/***/ 8144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   N0: () => (/* binding */ SCORE),
/* harmony export */   XM: () => (/* binding */ RATE),
/* harmony export */   cT: () => (/* binding */ SIGNIFICANCE),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   i2: () => (/* binding */ COUNT),
/* harmony export */   iN: () => (/* binding */ POINTS),
/* harmony export */   r4: () => (/* binding */ inRange),
/* harmony export */   y$: () => (/* binding */ POSITIVE_COUNT),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* unused harmony export parseRate */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/** Kinds of values that inputs and the policy file have: how each is read, and how it is written. */

const RATE = {
    form: 'rate',
    parse: parseRate,
    expected: 'a rate from 0 to 1, such as `0.8` or `80%`',
    meant: (text) => meantRate(text, parseRate),
    writeFigure: _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE,
    writeLimit: (limit) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExactly */ .Yq)(limit * 100)}%`,
};
/** A difference of two rates. */
const POINTS = {
    ...RATE,
    writeFigure: _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPoints */ .Xf,
    writeLimit: (limit) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExactly */ .Yq)(limit * 100)} points`,
};
const SCORE = { ...RATE, writeFigure: _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y, writeLimit: _text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExactly */ .Yq };
const COUNT = {
    form: 'count',
    parse: parseCount,
    expected: 'a whole number from 0 to 1000000, such as `2`',
    writeFigure: String,
    writeLimit: String,
};
const POSITIVE_COUNT = {
    ...COUNT,
    form: 'positive-count',
    parse: (text) => inRange(parseCount(text), 1, MOST),
    expected: 'a whole number from 1 to 1000000, such as `5`',
};
/** In seconds. */
const DURATION = {
    form: 'duration',
    parse: (text) => inRange(parseSeconds(text), 1, Number.POSITIVE_INFINITY),
    expected: 'a duration of at least one second, such as `2h`',
    writeFigure: formatSeconds,
    writeLimit: formatSeconds,
};
const SIGNIFICANCE = {
    form: 'significance',
    parse: parseSignificance,
    expected: 'a number above 0 and at most 0.5, such as `0.05`',
    meant: (text) => meantRate(text, parseSignificance),
    writeFigure: String,
    writeLimit: writeSignificance,
};
const BOOLEAN = { form: 'boolean', parse: parseBoolean, expected: '`true` or `false`' };
const MOST = 1_000_000;
const SECONDS_PER_HOUR = 3600;
/** A duration such as `45s`, `30m`, `1h30m` or plain seconds, in seconds. */
function parseSeconds(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (match === null || text === '')
        return undefined;
    const [, hours, minutes, seconds] = match;
    return Number(hours ?? 0) * SECONDS_PER_HOUR + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
/** A rate from 0 to 1, written as `0.8` or `80%`. */
function parseRate(text) {
    const match = /^(\d{1,3}(?:\.\d{1,20})?|\.\d{1,20}) ?(%?)$/.exec(text);
    if (match === null)
        return undefined;
    // The exponent keeps `57.3%` the same number as `0.573`, which a division would not.
    return inRange(Number(match[2] === '%' ? `${match[1]}e-2` : match[1]), 0, 1);
}
function parseSignificance(text) {
    return inRange(parseRate(text), Number.MIN_VALUE, 0.5);
}
/** The text with a decimal point for a comma, and a percent sign after a number above 1, where `parse` takes that. */
function meantRate(text, parse) {
    const pointed = text.replace(',', '.');
    const meant = Number(pointed) > 1 ? `${pointed}%` : pointed;
    return parse(meant) === undefined ? undefined : meant;
}
/** A whole number from 0 to 1,000,000. */
function parseCount(text) {
    return /^\d{1,7}$/.test(text) ? inRange(Number(text), 0, MOST) : undefined;
}
/** `true` or `false`, in the three spellings that YAML 1.2's core schema knows. */
function parseBoolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}
/** The value where it lies from `least` to `most`. */
function inRange(value = Number.NaN, least, most) {
    return value >= least && value <= most ? value : undefined;
}
function formatSeconds(seconds) {
    return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(seconds * 1000);
}
/** Several sets share it: 0.05 / 3. */
function writeSignificance(significance) {
    const exact = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExactly */ .Yq)(significance * 100);
    return `${exact.length > 6 ? Number((significance * 100).toPrecision(3)) : exact}%`;
}


/***/ }),

/***/ 3263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ CLOCK_SKEW_MS),
/* harmony export */   y: () => (/* binding */ maxAge)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1233);
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8144);
/** The set must not be too old: guards against an old id that is handed in again. */




/** Clocks of two hosts may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const maxAge = {
    name: 'max-age',
    scope: 'set',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft,
    sense: 'at-most',
    help: 'A set created longer than this before the gate began to wait, such as `2h`, is `inconclusive`. It guards against an old id that is passed in again.',
    asksForEvidence: true,
    // A set that we started is as new as can be.
    measure: (set) => (set.isOwn ? undefined : (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)(readAge(set))),
    sentence: ({ seen, wanted, set: { noun = 'set' } }) => seen === wanted
        ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the ${noun} was created more than ${wanted} ago, the most allowed`
        : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the ${noun} was created ${seen} ago, more than the ${wanted} allowed`,
};
/** In seconds, rounded up. */
function readAge({ createdAt, startedMs }) {
    const createdMs = (0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTime */ .pe)(createdAt);
    if (createdMs === undefined) {
        return { problem: createdAt === undefined ? 'Bland gave no created_at' : 'created_at is not a date' };
    }
    const ageMs = startedMs - createdMs;
    if (ageMs < -CLOCK_SKEW_MS)
        return { problem: 'created_at is in the future' };
    return { value: Math.max(0, Math.ceil(ageMs / 1000)) };
}


/***/ }),

/***/ 7587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ maxScoreStddev)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8144);
/** The scores of a scenario must not scatter too much. Only for single scenarios, in the policy file. */



const HELP = 'The standard deviation of the scores may be at most this, from 0 to 1.';
const maxScoreStddev = {
    name: 'max-score-stddev',
    scope: 'scenario',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .SCORE */ .N0,
    sense: 'at-most',
    help: HELP,
    inEntry: { key: 'max-score-stddev', subject: 'standard deviation', help: HELP },
    isOnlyInEntries: true,
    needsSeveralRuns: true,
    measure: ({ scoreStddev }) => (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('scores.stddev', scoreStddev)),
    sentence: ({ of, seen, wanted }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the scores of ${of} have a standard deviation of ${seen}, at most ${wanted} is allowed`,
};


/***/ }),

/***/ 9649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ minAvgPassRate)
/* harmony export */ });
/* harmony import */ var _facts_overall_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _facts_trials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(902);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8144);
/** The average pass rate must be high enough. */




const minAvgPassRate = {
    name: 'min-avg-pass-rate',
    scope: 'set',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .RATE */ .XM,
    sense: 'at-least',
    help: '`statistics.overall.avg_pass_rate` must be at least this: `0.8` or `80%`.',
    worstFigure: 0,
    measure: (set) => (0,_facts_overall_js__WEBPACK_IMPORTED_MODULE_0__/* .averageOf */ .p)(set, new Set(set.counted.keys())),
    trials: (set) => (0,_facts_trials_js__WEBPACK_IMPORTED_MODULE_1__/* .trialsOfAverage */ .W)(set, set.counted.keys()),
    figureOf: ({ facts }) => facts.possibleRates[0],
    sentence: ({ seen, wanted }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the average pass rate is ${seen}, at least ${wanted} is required`,
};


/***/ }),

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ minRunsPerScenario)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8144);
/** Each scenario must have runs enough to be judged. */




const minRunsPerScenario = {
    name: 'min-runs-per-scenario',
    scope: 'scenario',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .POSITIVE_COUNT */ .y$,
    sense: 'at-least',
    help: 'Each scenario must have at least this many runs; with fewer, the verdict is `inconclusive`. Without this rule, each must have as many as the set was started with.',
    inEntry: { key: 'min-runs', subject: 'runs', help: 'At least this many runs are required.' },
    asksForEvidence: true,
    measure: ({ totalRuns }) => (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0)('total_runs', totalRuns)),
    sentence: ({ observed, wanted }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(observed, 'run')} ${observed === 1 ? 'is' : 'are'} too few, at least ${wanted} are required`,
};


/***/ }),

/***/ 9197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ minScenarioPassRate)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _facts_trials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(902);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8144);
/** The pass rate of each scenario must be high enough. */




const minScenarioPassRate = {
    name: 'min-scenario-pass-rate',
    scope: 'scenario',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .RATE */ .XM,
    sense: 'at-least',
    help: 'The `pass_rate` of each scenario must be at least this: `0.8` or `80%`.',
    inEntry: {
        key: 'min-pass-rate',
        subject: 'pass rate',
        help: 'The pass rate must be at least this: `0.8` or `80%`.',
    },
    worstFigure: 0,
    measure: (scenario) => ({
        reading: (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('pass_rate', scenario.passRate),
        words: 'pass_rate',
        others: othersOf(scenario),
    }),
    trials: _facts_trials_js__WEBPACK_IMPORTED_MODULE_1__/* .trialsOf */ .x,
    sentence: ({ of, seen, wanted }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${of} passed ${seen} of its runs, at least ${wanted} is required`,
};
/** Unresolved runs cast doubt on a limit that is met, and not on one that is broken. */
function othersOf({ possibleRates, contradictingRates }) {
    const source = 'the rate from its counts of runs';
    return [
        ...possibleRates.map((value) => ({ value, source, against: 'holds' })),
        ...contradictingRates.map((value) => ({ value, source, against: 'broken' })),
    ];
}


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ minScenarioScore)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9518);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8144);
/** The mean score of each scenario must be high enough. */



const minScenarioScore = {
    name: 'min-scenario-score',
    scope: 'scenario',
    kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .SCORE */ .N0,
    sense: 'at-least',
    help: 'The mean score of each scenario, `scores.mean`, must be at least this, from 0 to 1.',
    inEntry: { key: 'min-score', subject: 'score', help: 'The mean score must be at least this, from 0 to 1.' },
    worstFigure: 0,
    measure: ({ meanScore }) => (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReading */ .Hb)((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('scores.mean', meanScore)),
    sentence: ({ of, seen, wanted }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${of} has a mean score of ${seen}, at least ${wanted} is required`,
};


/***/ }),

/***/ 5777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   v$: () => (/* binding */ writeRequired),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4686);
/** What a rule is. Its input, its key in the policy file, its check and its words all follow from one of these. */

function holds({ sense }, observed, limit) {
    return sense === 'at-least' ? (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(observed, limit) : (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(limit, observed);
}
/** Of two limits the one that fewer figures meet. */
function stricter({ sense }, one, other) {
    return sense === 'at-least' ? Math.max(one, other) : Math.min(one, other);
}
/** `≥ 80%`. */
function writeRequired({ kind, sense }, limit) {
    return `${sense === 'at-least' ? '≥' : '≤'} ${kind.writeLimit(limit)}`;
}


/***/ }),

/***/ 3388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ applyRules),
/* harmony export */   o: () => (/* binding */ anyLimit)
/* harmony export */ });
/** That of a rule for all scenarios, or else the first that it has for some. */
function anyLimit(rules, name) {
    return [rules, ...rules.scenarios].find(({ limits }) => limits[name] !== undefined)?.limits[name];
}
/** @param startedMs milliseconds since the Unix epoch, by which quarantines end */
function applyRules(set, rules, startedMs, isOwn) {
    const terms = new Map();
    const counted = new Map();
    const quarantined = new Map();
    for (const scenario of set.scenarios ?? []) {
        const own = termsOf(scenario, rules, startedMs);
        terms.set(scenario, own);
        (own.quarantine === undefined ? counted : quarantined).set(scenario, own);
    }
    return { ...set, rules, terms, counted, quarantined, startedMs, isOwn };
}
function termsOf(scenario, rules, nowMs) {
    const entry = rules.scenarios.find(({ matches }) => matches(scenario));
    const { quarantine } = entry ?? {};
    return {
        entry,
        limits: entry === undefined ? rules.limits : { ...rules.limits, ...entry.limits },
        // It lasts to the end of its last day.
        quarantine: quarantine !== undefined && nowMs < quarantine.untilMs ? quarantine : undefined,
    };
}


/***/ }),

/***/ 9673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ describeTrouble),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   UW: () => (/* binding */ explainError)
/* harmony export */ });
/* harmony import */ var _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2537);
/* harmony import */ var _report_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3959);
/* harmony import */ var _runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5538);
/* harmony import */ var _runtime_fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4036);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/** Errors as trouble that a reader can do something about. */





/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
function explainError(thrown, log) {
    const error = thrown instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OutOfTimeError */ .JT ? thrown.trouble : thrown;
    if (error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu)
        return troubleOf(error);
    if (error instanceof _runtime_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .ProxyError */ .T6)
        return { what: [withoutStop(error.message)], advice: error.advice };
    return { what: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `an unexpected error stopped the gate: ${(0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBug */ .WP)(error, log)}`, advice: _runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_BUG */ .Uc };
}
/** What kept the gate as a whole from judging, in whole sentences. */
function explainFailure(error, log) {
    const trouble = explainError(error, log);
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Simulation gate could not judge: ${trouble.what}. ${(0,_report_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)(trouble)}`;
}
function troubleOf({ what, advice, request }) {
    return { what, advice, request };
}
/** Trouble as part of a sentence, without its full stop: what happened, what to do, and where. */
function describeTrouble({ what, advice, request }) {
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${what}. ${(0,_report_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)({ advice: withoutStop(advice), request })}`;
}
/** A sentence as part of another. */
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}


/***/ }),

/***/ 198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iP: () => (/* binding */ announce),
  xS: () => (/* binding */ factsOf),
  fm: () => (/* binding */ waitFor)
});

// EXTERNAL MODULE: ./lib/bland/http/errors.js
var errors = __webpack_require__(2537);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
;// CONCATENATED MODULE: ./lib/bland/completeness.js
/** Whether a set that has ended shows all of its statistics: Bland may write them after the status. */

/**
 * What a set still lacks of what was asked for, or else of what its header says, in our own words; `undefined` where it
 * is whole.
 */
function describeMissing(set, asked) {
    const { overall, scenarios } = set;
    if (overall === undefined && scenarios === undefined)
        return 'it has no statistics';
    if (scenarios === undefined)
        return 'it has no statistics for its scenarios';
    const wanted = asked?.scenarioIds.length ?? set.totalScenarios ?? 1;
    if (scenarios.length < wanted)
        return `it has statistics for ${scenarios.length} of ${(0,format/* plural */.LS)(wanted, 'scenario')}`;
    const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario ?? 0;
    const short = scenarios.filter(({ totalRuns, passRate }) => totalRuns === undefined || totalRuns < runs || passRate === undefined);
    if (short.length > 0)
        return `runs or figures are missing in ${short.length} of ${(0,format/* plural */.LS)(scenarios.length, 'scenario')}`;
    if (overall?.totalRuns === undefined || overall.avgPassRate === undefined)
        return 'it has no overall statistics';
    const allRuns = wanted * runs;
    return overall.totalRuns < allRuns ? `it has ${overall.totalRuns} of ${allRuns} runs` : undefined;
}

// EXTERNAL MODULE: ./lib/bland/polling.js
var polling = __webpack_require__(8536);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
;// CONCATENATED MODULE: ./lib/bland/set-progress.js
/** How a set is waited for: what it may still lack, how far it has come, and when it will end. */




function setSubject(wait) {
    const { id, asked } = wait;
    return {
        noun: 'Set',
        id,
        isNew: asked !== undefined,
        describeMissing: (set) => describeMissing(set, asked),
        describeProgress: describeRuns,
        forecast: (set, nowMs) => forecast(set, wait, nowMs),
    };
}
function forecast(set, { startedMs, earlier }, nowMs) {
    const totalRuns = runsInAll(set);
    const last = earlier();
    const isAlike = last !== undefined && (0,simulation_set/* isWhole */.wP)(last.status) && runsInAll(last) === totalRuns;
    const durationMs = isAlike ? (0,simulation_set/* durationOf */.cf)(last) : undefined;
    if (durationMs !== undefined) {
        const createdMs = (0,simulation_set/* parseTime */.pe)(set.createdAt) ?? startedMs;
        // If it was created in the future, a clock is wrong.
        const expected = (0,polling/* forecastByDuration */.v$)(createdMs <= nowMs ? createdMs : startedMs, durationMs);
        // Past its latest end, the forecast was wrong.
        if (nowMs < expected.latestEndMs)
            return expected;
    }
    return (0,polling/* forecastByProgress */.w2)(startedMs, nowMs, set.overall?.totalRuns, totalRuns);
}
function runsInAll({ simulationsPerScenario, totalScenarios }) {
    if (simulationsPerScenario === undefined || totalScenarios === undefined)
        return undefined;
    return simulationsPerScenario * totalScenarios;
}
function describeRuns(set) {
    const [done, all = Number.NaN] = [set.overall?.totalRuns, runsInAll(set)];
    if (done === undefined)
        return '';
    const runs = Number.isNaN(all) ? (0,format/* plural */.LS)(done, 'run') : `${done} of ${(0,format/* plural */.LS)(all, 'run')}`;
    // 100% only where it is that, and none for figures that can't be.
    return done >= 0 && done <= all && Number.isFinite(all) && all > 0
        ? `${runs} (${Math.floor((done / all) * 100)}%)`
        : runs;
}

// EXTERNAL MODULE: ./lib/bland/wait.js
var wait = __webpack_require__(5626);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/run/job.js





/** Sets the output early. @throws BlandError for an id that another set has */
function announce(id, { startedIds, onStarted }, place) {
    if (startedIds.includes(id)) {
        throw new errors/* BlandError */.wu('drifted', (0,phrase/* say */.cv) `Bland gave two started sets the same id: ${(0,phrase/* verbatimId */.sO)(id)}`);
    }
    startedIds[place] = id;
    onStarted(startedIds.filter((known) => known !== undefined));
}
/** Never throws. */
async function waitFor(id, asked, job) {
    const saved = (0,simulation_set/* findSet */._V)(job.saved, id);
    // It will not change, even if it lacks something.
    if (saved !== undefined)
        return { id, asked, waited: { outcome: 'terminal', lastSeen: saved } };
    const fetchSet = async (deadlineMs) => {
        const set = await job.client.getSimulationSet(id, asked !== undefined, { ...job, deadlineMs });
        job.hasAnswered = true;
        return set;
    };
    const { startedMs } = job;
    const subject = setSubject({ id, asked, startedMs, earlier: () => job.earlier });
    const reserveMs = (0,wait/* lastPollReserveMs */.G)(job.sets, job.timeoutMs);
    return { id, asked, waited: await (0,wait/* waitUntilTerminal */.W)(fetchSet, subject, { ...job, reserveMs }) };
}
function factsOf({ clock, startedMs, timeoutMs, hasAnswered, log }) {
    return { waitedMs: clock.now() - startedMs, timeoutMs, hasAnswered, log };
}


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ NOT_JUDGED),
  s: () => (/* binding */ judgeEnded)
});

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/rules/ruled-set.js
var ruled_set = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/gate/check-rules.js
var check_rules = __webpack_require__(8889);
// EXTERNAL MODULE: ./lib/gate/findings.js
var gate_findings = __webpack_require__(6493);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/rules/min-runs-per-scenario.js
var min_runs_per_scenario = __webpack_require__(9619);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/gate/set-integrity.js
var set_integrity = __webpack_require__(8657);
;// CONCATENATED MODULE: ./lib/gate/notes.js






function collectNotes(set, asked) {
    const { overall, scenarios = [], counted } = set;
    const nothing = overall === undefined && set.scenarios === undefined;
    const end = counted.size === scenarios.length ? ' The overall figure is used.' : '';
    const contradictions = [
        ...noteOnAverage(overall?.avgPassRate, (0,set_facts/* avgPassRateByScenarios */.eo)(scenarios)),
        ...noteOnCount('flaky_count', overall?.flakyCount, (0,set_facts/* flakyCountByScenarios */.BF)(scenarios)),
        ...noteOnCount('reliable_count', overall?.reliableCount, (0,set_facts/* reliableCountByScenarios */.mz)(scenarios)),
        ...noteOnCount('total_runs', overall?.totalRuns, (0,set_facts/* totalRunsByScenarios */.rT)(scenarios)),
    ];
    return [
        ...set.remarks.map((text) => ({ text })),
        ...(nothing ? [{ text: 'Bland gave no statistics for this set.' }] : []),
        ...contradictions.map((text) => ({ text: `${text}${end}` })),
        ...scenarios.flatMap(noteOnCounts),
        ...noteSingleRuns(set),
        ...noteAllowedShortfalls(set, asked),
    ];
}
/** The lowest and the highest mean may differ; only a figure that is neither of the two is worth a note. */
function noteOnAverage(figure, others) {
    if (figure === undefined || others.some(({ value }) => (0,readings/* sameUpToRounding */.Ly)(value, figure)))
        return [];
    return others.slice(0, 1).map((other) => contradiction('avg_pass_rate', figure, other));
}
function noteOnCount(field, figure, others) {
    const other = others.find(({ value }) => figure !== undefined && value !== figure);
    return figure === undefined || other === undefined ? [] : [contradiction(field, figure, other)];
}
function contradiction(field, figure, { value, source }) {
    return `Bland's overall ${field} is ${figure}, but ${source} is ${value}.`;
}
function noteOnCounts(scenario) {
    const { doubt, contradictingRates, publishedRate, unresolvedRuns = 0 } = scenario;
    if (doubt !== undefined)
        return [{ text: `${doubt}.`, scenario }];
    const [rate] = contradictingRates;
    if (rate !== undefined) {
        return [{ text: `pass_rate is ${publishedRate}, but the counts of runs make it ${rate}.`, scenario }];
    }
    if (unresolvedRuns === 0)
        return [];
    return [{ text: `${(0,format/* plural */.LS)(unresolvedRuns, 'run')} neither passed nor failed.`, scenario }];
}
/** Rules on what only several runs of a scenario can show. */
function noteSingleRuns({ rules, counted, simulationsPerScenario }) {
    const isSingle = ({ totalRuns = simulationsPerScenario }) => totalRuns === 1;
    if (counted.size === 0 || ![...counted.keys()].every(isSingle))
        return [];
    const limits = [rules.limits, ...[...counted.values()].map((terms) => terms.limits)];
    const blind = rules_all/* RULES */.y0.filter(({ needsSeveralRuns }) => needsSeveralRuns === true)
        .map(({ name }) => name)
        .filter((name) => limits.some((own) => own[name] !== undefined));
    if (blind.length === 0)
        return [];
    const text = `With one run per scenario nothing can be flaky, so ${blind.join(' and ')} can't show anything. Run each scenario more often, such as 5 times.`;
    return [{ text }];
}
function noteAllowedShortfalls(set, asked) {
    return (0,set_integrity/* shortfallsOf */.GU)(set, asked)
        .filter(({ isAllowed }) => isAllowed)
        .map(({ scenario, runs, wanted }) => ({
        text: `It has ${runs} of ${(0,format/* plural */.LS)(wanted, 'run')}, which ${min_runs_per_scenario/* minRunsPerScenario */.K.name} allows.`,
        scenario,
    }));
}

// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(7642);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/gate/quarantine.js
/** What a quarantine excuses, and the notes on it. */






/** The check without what it finds in scenarios that are in quarantine. */
function excuse(check, { quarantined }) {
    const findings = check.findings.filter(({ scenario }) => scenario === undefined || !quarantined.has(scenario));
    return findings.length === check.findings.length
        ? check
        : { ...check, findings, outcome: (0,gate_findings/* outcomeOf */.sG)(findings) };
}
/**
 * Whether the status FAILED is explained by only those in quarantine: all scenarios are known, one in quarantine
 * has a failed run, of every other each run is known to have passed, and Bland's overall figures show no more.
 *
 * @param asked how many scenarios a set that we started should have
 */
function isFailureExcused(set, asked) {
    const { counted, quarantined, totalScenarios, overall, scenarios = [] } = set;
    return ((totalScenarios ?? asked) === counted.size + quarantined.size &&
        [...quarantined.keys()].some(hasFailedRun) &&
        [...counted.keys()].every(hasPassedThroughout) &&
        // Else there may be failed runs that no scenario shows.
        isAmong(overall?.avgPassRate, (0,set_facts/* avgPassRateByScenarios */.eo)(scenarios)) &&
        isAmong(overall?.totalRuns, (0,set_facts/* totalRunsByScenarios */.rT)(scenarios)));
}
function hasFailedRun({ doubt, failed = 0, possibleRates }) {
    if (doubt !== undefined)
        return false;
    return failed > 0 || (possibleRates.length > 0 && possibleRates.every((rate) => rate < 1));
}
function isAmong(figure, others) {
    if (figure === undefined || others.length === 0)
        return true;
    return others.some(({ value }) => (0,readings/* sameUpToRounding */.Ly)(value, figure));
}
function hasPassedThroughout(scenario) {
    const { possibleRates, contradictingRates, failed = 0, isFlaky, unresolvedRuns = 0, doubt } = scenario;
    return (possibleRates.length > 0 &&
        possibleRates.every((rate) => rate === 1) &&
        failed === 0 &&
        isFlaky !== true &&
        unresolvedRuns === 0 &&
        doubt === undefined &&
        contradictingRates.length === 0);
}
/** From so long before its end on, a note says when a quarantine ends. */
const WARNING_MS = 7 * clock/* DAY_MS */.s;
/** @param isExcused whether a set that is FAILED is so because of scenarios in quarantine only */
function noteQuarantines(set, isExcused) {
    const { counted, quarantined, startedMs } = set;
    const notes = [];
    if (quarantined.size > 0 && counted.size > 0) {
        const are = quarantined.size === 1 ? 'is' : 'are';
        const text = `${(0,format/* plural */.LS)(quarantined.size, 'scenario')} ${are} in quarantine: overall rules count only the other ${counted.size}.`;
        notes.push({ text });
    }
    for (const [scenario, { entry }] of [...quarantined, ...counted]) {
        if (entry?.quarantine === undefined)
            continue;
        const { reason, until, untilMs } = entry.quarantine;
        const text = noteEnd(until, untilMs - startedMs, (0,phrase/* say */.cv) ` (${(0,phrase/* quote */.hD)(reason, 200)})`);
        if (text !== undefined)
            notes.push({ text, scenario });
    }
    if (set.status === 'FAILED' && quarantined.size > 0) {
        const text = isExcused
            ? 'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.'
            : 'Bland reports FAILED, which quarantine does not excuse: not all runs of the other scenarios are known to have passed.';
        notes.push({ text });
    }
    return notes;
}
function noteEnd(until, leftMs, why) {
    if (leftMs <= 0)
        return (0,phrase/* say */.cv) `Its quarantine ended on ${until}${why}: its rules apply again.`;
    if (leftMs > WARNING_MS)
        return undefined;
    const days = Math.ceil(leftMs / clock/* DAY_MS */.s);
    const when = days <= 1 ? 'today' : `in ${(0,format/* plural */.LS)(days - 1, 'day')}`;
    return (0,phrase/* say */.cv) `Its last day in quarantine is ${until}, ${when}${why}.`;
}

// EXTERNAL MODULE: ./lib/gate/scenario-results.js + 1 modules
var scenario_results = __webpack_require__(2363);
// EXTERNAL MODULE: ./lib/gate/set-name.js
var set_name = __webpack_require__(8483);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/gate/prove-limits.js + 1 modules
var prove_limits = __webpack_require__(22);
;// CONCATENATED MODULE: ./lib/gate/status.js
/** Checks a set's status, and that something was tested at all. */








/**
 * The status by itself. Where one is excused (not in `fail-on-status`, yet not PASSED), another rule must decide; a
 * cancelled set is not whole, so that none can.
 *
 * @param isExcused whether only scenarios in quarantine are why a set is FAILED
 */
function checkStatus(set, isExcused) {
    const { status } = set;
    const limit = set.rules.failOnStatus.join(',');
    const required = `not ${set.rules.failOnStatus.join(', ')}`;
    const findings = status === 'FAILED' && isExcused ? [] : findInStatus(set);
    return (0,gate_findings/* makeCheck */.Ht)('fail-on-status', { limit, required }, status, findings);
}
function findInStatus(set) {
    const { status, rules } = set;
    if (rules.failOnStatus.includes(status))
        return [(0,gate_findings/* broken */.mw)((0,phrase/* say */.cv) `Bland reports ${status} for the set`, status)];
    if (status === 'CANCELLED') {
        return [(0,gate_findings/* inconclusive */.Ni)('the set was cancelled at Bland before it was complete', status)];
    }
    if (status === 'PASSED' || hasRuleOnQuality(set))
        return [];
    const problem = `${status} is not in fail-on-status, and no other rule checks quality`;
    return [(0,gate_findings/* inconclusive */.Ni)(problem, status)];
}
/**
 * Whether there are rules that a set which always fails does not meet: others say nothing about how good an agent is.
 * A rule on scenarios must look at each one that counts, since the policy file may name only some.
 */
function hasRuleOnQuality(set) {
    const { rules, counted } = set;
    // With too few runs to prove anything they demand nothing.
    const blind = rules_all/* RULES */.y0.filter((rule) => {
        return rules.proveLimits && rule.trials !== undefined && (0,prove_limits/* isBlindTo */.$R)((0,check_rules/* measure */.x)(rule, set)).includes(true);
    });
    const isDemanding = (rule, limits) => {
        const limit = limits[rule.name];
        if (limit === undefined || rule.worstFigure === undefined || blind.includes(rule))
            return false;
        return !(0,rules_rule/* holds */.v9)(rule, rule.worstFigure, limit);
    };
    if (rules_all/* RULES */.y0.some((rule) => rule.scope === 'set' && isDemanding(rule, rules.limits)))
        return true;
    const onScenarios = rules_all/* RULES */.y0.filter(({ scope, worstFigure }) => scope === 'scenario' && worstFigure !== undefined);
    const limits = counted.size === 0 ? [rules.limits] : [...counted.values()].map((terms) => terms.limits);
    return (limits.every((own) => onScenarios.some(({ name }) => own[name] !== undefined)) &&
        limits.some((own) => onScenarios.some((rule) => isDemanding(rule, own))));
}
/** Applies where nothing shows that each scenario was tested, or where Bland says what can't be: that is no evidence. */
function checkHasRuns(set) {
    const { simulationsPerScenario, totalScenarios, overall, scenarios, counted, quarantined } = set;
    const { totalRuns, flakyCount, reliableCount, avgPassRate } = overall ?? {};
    const figures = [
        ['simulations_per_scenario', simulationsPerScenario, readings/* readCount */._0],
        ['total_scenarios', totalScenarios, readings/* readCount */._0],
        ['statistics.overall.total_runs', totalRuns, readings/* readCount */._0],
        ['statistics.overall.flaky_count', flakyCount, readings/* readCount */._0],
        ['statistics.overall.reliable_count', reliableCount, readings/* readCount */._0],
        ['statistics.overall.avg_pass_rate', avgPassRate, readings/* readRate */.nm],
    ];
    const nothing = [simulationsPerScenario, totalScenarios, totalRuns, scenarios?.length].includes(0);
    const findings = [
        ...figures.flatMap(([field, value, read]) => {
            const reading = read(field, value ?? 1);
            return 'problem' in reading ? [(0,gate_findings/* inconclusive */.Ni)(reading.problem, value)] : [];
        }),
        ...(nothing
            ? [(0,gate_findings/* unmet */.iY)('the set has no scenarios or no runs: nothing was tested', 0)]
            : findUnseenRuns(set)),
        ...(counted.size === 0 && quarantined.size > 0
            ? [(0,gate_findings/* inconclusive */.Ni)('every scenario is in quarantine: nothing is left to judge')]
            : []),
        ...(scenarios ?? []).flatMap(findInCounts),
    ];
    if (findings.length === 0)
        return [];
    return [(0,gate_findings/* makeCheck */.Ht)('has-runs', { limit: 1, required: '≥ 1' }, totalRuns, findings)];
}
/** Each scenario that counts must show runs, by its own counts or by what the overall number leaves to it. */
function findUnseenRuns({ overall, scenarios, counted }) {
    const total = overall?.totalRuns;
    if (scenarios === undefined) {
        if (total !== undefined)
            return [];
        return [(0,gate_findings/* inconclusive */.Ni)('Bland gave no number of runs: nothing shows that anything was tested')];
    }
    const unseen = [...counted.keys()].filter((scenario) => runsShownBy(scenario) === undefined).length;
    const seen = scenarios.reduce((sum, scenario) => sum + (runsShownBy(scenario) ?? 0), 0);
    if (unseen === 0 || (total !== undefined && total - seen >= unseen))
        return [];
    const were = unseen === 1 ? 'it was' : 'they were';
    return [
        (0,gate_findings/* inconclusive */.Ni)(`Bland gave no number of runs for ${(0,format/* plural */.LS)(unseen, 'scenario')}: nothing shows that ${were} tested`),
    ];
}
function runsShownBy({ totalRuns, passed = 0, failed = 0 }) {
    return totalRuns ?? (passed + failed || undefined);
}
function findInCounts(scenario) {
    const { doubt, totalRuns } = scenario;
    if (doubt === undefined)
        return [];
    return [(totalRuns === 0 ? gate_findings/* unmet */.iY : gate_findings/* inconclusive */.Ni)(doubt, totalRuns, scenario)];
}

// EXTERNAL MODULE: ./lib/gate/verdict.js
var verdict = __webpack_require__(1138);
;// CONCATENATED MODULE: ./lib/gate/judge.js













const RULES_BY_ITSELF = rules_all/* RULES */.y0.filter(({ needsBaseline }) => needsBaseline !== true);
/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
function judge(given, rules, { startedMs, asked, compare }) {
    const { id, status } = given;
    if (!(0,simulation_set/* isTerminal */.Hd)(status))
        throw new TypeError(`Set ${id} is ${status}: it can't be judged yet`);
    const set = (0,ruled_set/* applyRules */.I)((0,set_facts/* readSet */.Rn)(given), rules, startedMs, asked !== undefined);
    const compared = compare?.(set) ?? verdict/* NOT_COMPARED */.SD;
    const isExcused = isFailureExcused(set, asked?.scenarioIds.length);
    const checks = [
        checkStatus(set, isExcused),
        ...checkHasRuns(set),
        ...(0,set_integrity/* checkComplete */.gb)(set, asked),
        ...(0,check_rules/* checkRules */.M)(RULES_BY_ITSELF, set),
        ...compared.checks,
    ].map((check) => {
        // Without a policy file all limits are inputs.
        const source = rules.policyPath === undefined ? undefined : rules.sources[check.rule];
        return { ...excuse(check, set), source: check.source ?? source };
    });
    return {
        id,
        name: (0,set_name/* nameSet */.M)({ id, ...asked, scenarios: set.scenarios?.length }),
        asked,
        verdict: (0,gate_findings/* verdictOf */.Vj)(status, rules, checks),
        status,
        set,
        scenarios: (0,scenario_results/* resultsOf */.qS)(set.terms, checks, compared.comparison?.changes ?? []),
        checks,
        notes: [
            ...collectNotes(set, asked),
            ...checks.flatMap(({ notes }) => notes),
            ...noteQuarantines(set, isExcused),
            ...compared.notes,
        ],
        comparison: compared.comparison,
        trouble: undefined,
    };
}

// EXTERNAL MODULE: ./lib/run/job.js + 2 modules
var run_job = __webpack_require__(198);
// EXTERNAL MODULE: ./lib/run/wait-trouble.js
var wait_trouble = __webpack_require__(7866);
;// CONCATENATED MODULE: ./lib/run/judge-ended.js
/** Judges a set whose wait is over, with a second look at its suspects where that is wanted. */







const NOT_JUDGED = { scenarios: [], checks: [], notes: [], comparison: undefined };
/** Never throws: what goes wrong with one set is its own result. */
async function judgeEnded({ id, asked, waited }, job) {
    const { lastSeen } = waited;
    const set = lastSeen && (0,set_facts/* readSet */.Rn)(lastSeen);
    const status = set?.status;
    const scenarios = (0,scenario_results/* unjudgedResultsOf */.Gx)(set?.scenarios ?? []);
    const name = (0,set_name/* nameSet */.M)({ id, ...asked, scenarios: set?.scenarios?.length ?? asked?.scenarioIds.length });
    const unjudged = { ...NOT_JUDGED, id, name, asked, status, set, scenarios };
    if (waited.outcome !== 'terminal') {
        return {
            ...unjudged,
            ...(0,wait_trouble/* explainUnfinished */.Dv)(waited, (0,run_job/* factsOf */.xS)(job), { ...wait_trouble/* OF_SET */.f_, isOwn: asked !== undefined }),
        };
    }
    try {
        const { startedMs, rules, suspectRuns } = job;
        const comparer = await comparerOf(job);
        const judgeBy = (secondLook) => {
            const compare = comparer && ((one) => comparer(one, secondLook));
            return judge(waited.lastSeen, rules, { startedMs, asked, compare });
        };
        if (asked === undefined || suspectRuns === 0)
            return judgeBy(undefined);
        const first = judgeBy({ kind: 'wanted' });
        const { suspects = [] } = first.comparison ?? {};
        // Whatever they showed, a set that ended in an error could not pass.
        if (suspects.length === 0 || !(0,simulation_set/* isWhole */.wP)(waited.lastSeen.status))
            return first;
        const { playSuspects } = await __webpack_require__.e(/* import() */ 361).then(__webpack_require__.bind(__webpack_require__, 8361));
        const second = await playSuspects(suspects, { asked, set: waited.lastSeen }, job);
        return 'kind' in second ? judgeBy(second) : { ...unjudged, ...second };
    }
    catch (error) {
        return { ...unjudged, ...(0,wait_trouble/* explainStop */.cV)(error, status, { ...wait_trouble/* OF_SET */.f_, isOwn: false }, job.log) };
    }
}
/** What compares is loaded only where there is a baseline: it is a large part of the code. */
async function comparerOf(job) {
    const baseline = await job.baseline.hurry(job.clock);
    if (baseline === undefined)
        return undefined;
    const { checkBaseline } = await __webpack_require__.e(/* import() */ 593).then(__webpack_require__.bind(__webpack_require__, 7593));
    return (set, secondLook) => checkBaseline(set, baseline, job.sets, secondLook);
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ logPlan),
  R: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./lib/gate/verdict.js
var gate_verdict = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs_inputs = __webpack_require__(8864);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/report/log/plan.js
/** What will be judged and by which rules, as the log says before anything else. */






const MOST_NAMES = 3;
/** More of them are only among the details. */
const MOST_LIMITS = 4;
function describePlan(inputs) {
    const { sets, rules, timeoutMs } = inputs;
    const atMost = isSaved(inputs) ? '' : `, for at most ${(0,format/* formatDuration */.a3)(timeoutMs)}`;
    const limits = limitsOf(rules);
    const named = limits.slice(0, MOST_LIMITS).map((limit) => `, ${limit}`);
    const more = limits.length - named.length;
    const byMore = more > 0 ? ` and ${(0,format/* plural */.LS)(more, 'more limit')}` : '';
    const file = rules.policyPath === undefined ? [] : (0,phrase/* say */.cv) ` (policy file ${(0,phrase/* verbatim */.Bj)(rules.policyPath)})`;
    const by = (0,phrase/* say */.cv) `status not ${rules.failOnStatus.join(' or ')}${named.join('')}${byMore}${file}`;
    return {
        line: (0,phrase/* say */.cv) `${describeSets(sets)} by: ${by}${atMost}.`,
        details: [...limits.slice(MOST_LIMITS).map((limit) => [limit]), ...detailsOf(inputs)],
    };
}
/** Whether what is judged was saved before, so that nothing is waited for. */
function isSaved({ sets, saved }) {
    return sets.from === 'ids' && sets.ids.every((id) => (0,simulation_set/* findSet */._V)(saved, id) !== undefined);
}
function describeSets(sets) {
    if (sets.from === 'ids') {
        const names = (0,phrase/* joinNames */.JH)(sets.ids.map(phrase/* verbatimId */.sO), MOST_NAMES);
        return sets.ids.length === 1
            ? (0,phrase/* say */.cv) `Judging set ${names}`
            : (0,phrase/* say */.cv) `Judging ${sets.ids.length} sets (${names})`;
    }
    if (sets.from === 'check-run') {
        return (0,phrase/* say */.cv) `Judging check run ${(0,phrase/* verbatimId */.sO)(sets.runId)} of agent ${(0,phrase/* verbatimId */.sO)(sets.agentId)}`;
    }
    if (sets.from === 'checks') {
        const { agentId, environment, versionId } = sets;
        const version = versionId === undefined ? [] : (0,phrase/* say */.cv) `, version ${(0,phrase/* verbatimId */.sO)(versionId)}`;
        return (0,phrase/* say */.cv) `Starting a check run of agent ${(0,phrase/* verbatimId */.sO)(agentId)} in ${environment}${version}, and judging it`;
    }
    const { starts, simulationsPerScenario } = sets;
    const runs = `${(0,format/* plural */.LS)(simulationsPerScenario, 'run')} each`;
    return starts.length === 1
        ? (0,phrase/* say */.cv) `Starting a set of ${starts.flatMap(describeStart)}, ${runs}, and judging it`
        : (0,phrase/* say */.cv) `Starting ${starts.length} sets, ${runs}, and judging them`;
}
function describeStart(start) {
    if (start.of === 'persona')
        return (0,phrase/* say */.cv) `${describeNarrowing(start)} of persona ${(0,phrase/* verbatimId */.sO)(start.personaId)}`;
    const version = start.version === undefined ? '' : `, version ${start.version}`;
    if (start.of === 'pathway') {
        return (0,phrase/* say */.cv) `${describeNarrowing(start)} of pathway ${(0,phrase/* verbatimId */.sO)(start.pathwayId)}${version}`;
    }
    const { scenarioIds, pathwayId, personaId } = start;
    const on = pathwayId === undefined ? [] : (0,phrase/* say */.cv) ` on pathway ${(0,phrase/* verbatimId */.sO)(pathwayId)}${version}`;
    const by = personaId === undefined ? [] : (0,phrase/* say */.cv) ` on persona ${(0,phrase/* verbatimId */.sO)(personaId)}`;
    return (0,phrase/* say */.cv) `${(0,format/* plural */.LS)(scenarioIds.length, 'scenario')}${on}${by}`;
}
function describeNarrowing({ narrowing }) {
    const { category, requiredOnly } = narrowing;
    const ofCategory = category === undefined ? [] : (0,phrase/* say */.cv) ` in category ${(0,phrase/* verbatim */.Bj)(category)}`;
    const required = requiredOnly ? ' that is required for promotion' : '';
    return (0,phrase/* say */.cv) `every enabled scenario${ofCategory}${required}`;
}
/** `min-avg-pass-rate ≥ 80%`, in the order of the rules. */
function limitsOf({ limits }) {
    return rules_all/* RULES */.y0.flatMap((rule) => {
        const limit = limits[rule.name];
        return limit === undefined ? [] : [`${rule.name} ${(0,rules_rule/* writeRequired */.v$)(rule, limit)}`];
    });
}
function detailsOf(inputs) {
    const { sets, rules, baseline, pollIntervalMs } = inputs;
    const { scenarios, proveLimits, regressionSignificance } = rules;
    const starts = sets.from === 'starts' ? sets.starts : [];
    const count = (is) => scenarios.filter(is).length;
    const inQuarantine = count(({ quarantine }) => quarantine !== undefined);
    const required = count((entry) => entry.required);
    const { suspectRuns, maxRuns } = (0,inputs_inputs/* startLimits */.t9)(sets);
    return [
        ...starts.filter(() => starts.length > 1).map((start) => (0,phrase/* say */.cv) `A set of ${describeStart(start)}`),
        ...(scenarios.length === 0
            ? []
            : [
                (0,phrase/* say */.cv) `Entries of the policy file for single scenarios: ${scenarios.length} (${required} required, ${inQuarantine} with a quarantine)`,
            ]),
        ...(proveLimits
            ? [(0,phrase/* say */.cv) `${rules_all/* PROVE_LIMITS */.GH.name}: a limit on a pass rate is broken only if the runs prove it`]
            : []),
        ...(baseline.from === 'none'
            ? []
            : [
                baseline.from === 'auto'
                    ? (0,phrase/* say */.cv) `Baseline: the newest recorded sets of the base branch, from at most ${(0,format/* plural */.LS)(baseline.sets, 'run')} of the gate`
                    : (0,phrase/* say */.cv) `Baseline: ${(0,phrase/* joinNames */.JH)(baseline.ids.map(phrase/* verbatimId */.sO), MOST_NAMES)}`,
                (0,phrase/* say */.cv) `${rules_all/* REGRESSION_SIGNIFICANCE */.GK.name}: ${regressionSignificance}`,
            ]),
        ...(maxRuns === undefined ? [] : [(0,phrase/* say */.cv) `max-runs: at most ${(0,format/* plural */.LS)(maxRuns, 'run')} in all`]),
        ...(suspectRuns === 0 ? [] : [(0,phrase/* say */.cv) `Second look: ${(0,format/* plural */.LS)(suspectRuns, 'run')} of each suspect`]),
        ...(isSaved(inputs)
            ? []
            : [(0,phrase/* say */.cv) `Polled every ${(0,format/* formatDuration */.a3)(pollIntervalMs)}, less often while the end is far off`]),
    ];
}

// EXTERNAL MODULE: ./lib/run/explain-error.js
var explain_error = __webpack_require__(9673);
// EXTERNAL MODULE: ./lib/bland/client.js + 3 modules
var bland_client = __webpack_require__(6996);
// EXTERNAL MODULE: ./lib/text/mask.js
var mask = __webpack_require__(1879);
// EXTERNAL MODULE: ./lib/bland/http/error-body.js
var error_body = __webpack_require__(2095);
// EXTERNAL MODULE: ./lib/bland/http/errors.js
var errors = __webpack_require__(2537);
// EXTERNAL MODULE: ./lib/bland/http/network-error.js
var network_error = __webpack_require__(3545);
;// CONCATENATED MODULE: ./lib/bland/http/retry.js

const NO_RETRY = { failures: 1, forMs: 0 };
/** Bland's own restarts take less. */
const OUTAGE = { failures: 8, forMs: 120_000 };
const UNTIL_DEADLINE = { failures: Number.POSITIVE_INFINITY, forMs: 0 };
/** Even where a server says `Retry-After: 0`, or a time that is past; after a rate limit, and before a 404 is checked. */
const LEAST_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;
/** @param failures so far, from 1 */
function isExhausted(tolerance, failures, forMs) {
    return failures >= tolerance.failures && forMs >= tolerance.forMs;
}
/** A POST is sent again only where nothing was done, and the server, or its host, said so at once. */
function toleranceOf(error, method, notFound) {
    if (error.kind === 'rate-limited')
        return UNTIL_DEADLINE;
    if (method === 'POST')
        return (0,network_error/* codeOf */.$)(error.cause) === 'ECONNREFUSED' ? OUTAGE : NO_RETRY;
    if (error.kind === 'not-found')
        return notFound;
    return error.isTransient ? OUTAGE : NO_RETRY;
}
/**
 * The pause before the next try, in milliseconds: what the server asked for, else exponential back-off with full jitter (a
 * random part of 1 s, 2 s, 4 s … 30 s). https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param tries that failed so far, from 1
 * @param random from 0 to below 1
 */
function retryDelayMs(tries, { kind, retryAfterMs }, random) {
    const delayMs = retryAfterMs ?? random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (tries - 1));
    const mayBeShort = retryAfterMs === undefined && kind !== 'rate-limited' && kind !== 'not-found';
    return mayBeShort ? delayMs : Math.max(LEAST_DELAY_MS, delayMs);
}
/**
 * Reads a `Retry-After` header: whole seconds or a date (RFC 9110, section 10.2.3). Returns milliseconds from `nowMs`, or
 * `undefined` when it says nothing usable.
 */
function parseRetryAfter(header, nowMs) {
    const text = header?.trim() ?? '';
    // A header that is sent twice arrives as a list.
    const [, seconds] = /^(\d{1,9})(?:,|$)/.exec(text) ?? [];
    if (seconds !== undefined)
        return Number(seconds) * 1000;
    // An HTTP date names its day; `Date.parse` would guess at anything else.
    if (!/^[A-Z][a-z]{2,8},? /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

;// CONCATENATED MODULE: ./lib/bland/http/answer.js
/** What an HTTP answer of Bland means: its JSON, or which error it is. */





/**
 * The parsed JSON of a 2xx, and `undefined` for an empty one where that may be; throws a {@link BlandError} for everything
 * else.
 */
function readAnswer({ status, retryAfter, text }, { subject, mayBeEmpty = false }, nowMs) {
    if (status >= 200 && status <= 299) {
        return mayBeEmpty && text.trim() === '' ? undefined : parseJson(status, text);
    }
    const kind = kindOfStatus(status);
    const what = kind === 'not-found' ? `Bland does not know ${subject}` : WORDS[kind];
    throw new errors/* BlandError */.wu(kind, (0,errors/* withWords */.cS)((0,phrase/* say */.cv) `${what} (${status})`, (0,error_body/* messageInBody */.F$)(text)), {
        retryAfterMs: parseRetryAfter(retryAfter, nowMs),
        status,
    });
}
function parseJson(status, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const what = text.trim() === ''
            ? (0,phrase/* say */.cv) `Bland answered with an empty body (${status})`
            : (0,errors/* withWords */.cS)((0,phrase/* say */.cv) `Bland answered with something other than JSON (${status})`, (0,mask/* cutBeforeMasking */.o5)(text, 80));
        throw new errors/* BlandError */.wu('unreadable', what, { cause: error });
    }
}
/** What happened, in words that the status follows. */
const WORDS = {
    unauthorized: 'Bland rejected the API key',
    'payment-required': 'Bland says that the account lacks credit or the right plan',
    forbidden: 'Bland denied the API key permission',
    'request-timed-out': 'Bland gave up waiting for the request',
    'rate-limited': 'Bland got too many requests',
    unavailable: 'Bland is unavailable',
    unsupported: 'Bland does not support this request',
    redirected: 'Bland answered with a redirect',
    refused: 'Bland rejected the request',
};
/** Every other status below 500 is `refused`; from 500 on, those of proxies (520 to 529) included, `unavailable`. */
const STATUSES = [
    ['unauthorized', [401]],
    ['payment-required', [402]],
    ['forbidden', [403]],
    ['not-found', [404, 410]],
    ['request-timed-out', [408]],
    ['unavailable', [425]],
    ['rate-limited', [429]],
    // 501 and 505 are 5xx, but not transient.
    ['unsupported', [405, 406, 415, 421, 426, 501, 505]],
];
function kindOfStatus(status) {
    if (status >= 300 && status <= 399)
        return 'redirected';
    const [kind] = STATUSES.find(([, statuses]) => statuses.includes(status)) ?? [];
    return kind ?? (status >= 500 ? 'unavailable' : 'refused');
}

// EXTERNAL MODULE: ./lib/runtime/fetch.js
var fetch = __webpack_require__(4036);
// EXTERNAL MODULE: ./lib/runtime/read-text.js
var read_text = __webpack_require__(1256);
// EXTERNAL MODULE: ./lib/text/secrets.js
var secrets = __webpack_require__(6246);
;// CONCATENATED MODULE: ./lib/bland/http/send.js
/** Sends one request, and reads its answer. */





/** Of the decompressed body. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;
/** The request in words, such as “GET /v1/…”. */
function nameOf({ method, url }) {
    return `${method} ${url.pathname}`;
}
/**
 * Gives a function that sends a request to one host, over a proxy where there is one. Its answer is without the API key,
 * should Bland echo that. Redirects are not followed, and no request is sent twice.
 */
async function makeSend(baseUrl, apiKey) {
    const fetchOnce = await (0,fetch/* makeFetch */.hU)(baseUrl);
    return async (request, signal) => {
        const init = { ...toInit(request, apiKey), signal, redirect: 'manual' };
        const { status, headers, body } = await fetchOnce(request.url, init);
        const text = (0,secrets/* withoutSecrets */.L)(await (0,read_text/* readText */.y)(body, MAX_BODY_BYTES).catch(explainSize), [apiKey]);
        return { status, retryAfter: headers.get('retry-after') ?? undefined, text };
    };
}
function explainSize(error) {
    if (!(error instanceof read_text/* TooLargeError */.q))
        throw error;
    throw new errors/* BlandError */.wu('too-large', (0,phrase/* say */.cv) `Bland answered with more than 256 MiB`);
}
function toInit({ method, body }, apiKey) {
    const headers = {
        authorization: apiKey,
        accept: 'application/json',
        'user-agent': 'bland-simulation-gate',
    };
    if (body === undefined)
        return { method, headers };
    const bytes = new Blob([body]);
    return {
        method,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.size) },
        // As a stream, since `fetch` sends a body that it can read again a second time when the answer is 421.
        body: bytes.stream(),
        duplex: 'half',
    };
}

;// CONCATENATED MODULE: ./lib/bland/http/shared-backoff.js

class SharedBackoff {
    #clock;
    #limit;
    constructor(clock) {
        this.#clock = clock;
    }
    delayUntil(untilMs, error) {
        if (this.#limit === undefined || untilMs > this.#limit.untilMs)
            this.#limit = { untilMs, error };
    }
    /** Resolves when requests may be sent; throws an {@link OutOfTimeError} at once if that is not before the deadline. */
    async wait({ deadlineMs, signal }) {
        // The limit may be prolonged while we sleep.
        while (this.#limit !== undefined && this.#clock.now() < this.#limit.untilMs) {
            const { untilMs, error } = this.#limit;
            if (untilMs >= deadlineMs)
                throw new errors/* OutOfTimeError */.JT(error);
            await this.#clock.sleep(untilMs - this.#clock.now(), signal);
        }
    }
}

;// CONCATENATED MODULE: ./lib/bland/http/slots.js
/** Node.js does not accept a longer time. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/**
 * Gives a function that runs a task once there is a slot for it, first come, first served. It throws `outOfTime()` if
 * there is none before the deadline.
 *
 * @param count how many tasks may run at once
 */
function makeSlots(count, clock) {
    let free = count;
    const waiting = new Set();
    async function queue({ deadlineMs, signal }, outOfTime) {
        signal.throwIfAborted();
        const leftMs = Math.max(0, Math.ceil(deadlineMs - clock.now()));
        const either = AbortSignal.any([signal, AbortSignal.timeout(Math.min(leftMs, LONGEST_TIMER_MS))]);
        const turn = Promise.withResolvers();
        const giveUp = () => {
            waiting.delete(turn.resolve);
            turn.reject(signal.aborted ? signal.reason : outOfTime());
        };
        waiting.add(turn.resolve);
        either.addEventListener('abort', giveUp, { once: true });
        await turn.promise.finally(() => either.removeEventListener('abort', giveUp));
    }
    return async (deadline, outOfTime, task) => {
        if (free > 0)
            free -= 1;
        else
            await queue(deadline, outOfTime);
        try {
            return await task();
        }
        finally {
            const [next] = waiting;
            if (next === undefined)
                free += 1;
            else {
                waiting.delete(next);
                next();
            }
        }
    };
}

;// CONCATENATED MODULE: ./lib/bland/http/http.js








const REQUEST_TIMEOUT_MS = 30_000;
/** With less time left a request is not sent: the answer to a POST, the id of a set, would be lost. */
const LEAST_TIME_MS = { GET: 1, POST: 1000 };
const MAX_PARALLEL_REQUESTS = 8;
/** For one host. Every call throws a {@link BlandError}, an {@link OutOfTimeError} or the signal's reason. */
async function connectHttp(options) {
    const { clock, baseUrl, apiKey } = options;
    const send = await makeSend(baseUrl, apiKey);
    const backoff = new SharedBackoff(clock);
    const inSlot = makeSlots(MAX_PARALLEL_REQUESTS, clock);
    const root = baseUrl.href.replace(/\/$/, '');
    async function call(path, { method, body }, read, callOptions) {
        const request = { method, body, url: new URL(`${root}${path}`) };
        const { outOfTime, delayMs } = planRetries(request, callOptions, options, backoff);
        for (;;) {
            const outcome = await inSlot(callOptions, outOfTime, async () => {
                // In the slot, since the rate limit may have been met while the call queued up.
                await backoff.wait(callOptions);
                try {
                    const answer = await sendOnce(send, request, clock, callOptions, outOfTime);
                    return { value: read(readAnswer(answer, callOptions, clock.now())) };
                }
                catch (error) {
                    // In the slot too, so that the next call sees the shared back-off.
                    return { delayMs: delayMs(error) };
                }
            });
            if ('value' in outcome)
                return outcome.value;
            await clock.sleep(outcome.delayMs, callOptions.signal);
        }
    }
    return {
        /** What `read` makes of the parsed JSON of the answer. Transient errors, of `read` too, are retried. */
        getJson(path, read, callOptions) {
            return call(path, { method: 'GET', body: undefined }, read, callOptions);
        },
        /**
         * The parsed JSON of the answer to a POST, which is sent again only where it can't have been received: on a rate limit
         * and on a refused connection. When it is cancelled under way it throws an {@link InterruptedError}.
         */
        postJson(path, body, callOptions) {
            return call(path, { method: 'POST', body: JSON.stringify(body) }, (answer) => answer, callOptions);
        },
    };
}
function planRetries(request, { deadlineMs, notFound = NO_RETRY, once = false }, { clock, log, random }, backoff) {
    const startedMs = clock.now();
    const failures = new Map();
    let tries = 0;
    const name = nameOf(request);
    let last = new errors/* BlandError */.wu('no-time', (0,phrase/* say */.cv) `Bland could not be asked, since no time was left for an answer`, {
        request: name,
    });
    return {
        /** For when no time is left to send the request: what went wrong before says more than that. */
        outOfTime: () => new errors/* OutOfTimeError */.JT(last),
        /** The pause before the next try; throws what ends the call. */
        delayMs(error) {
            if (!(error instanceof errors/* BlandError */.wu))
                throw error;
            error.request ??= name;
            last = error;
            const nowMs = clock.now();
            const tolerance = once ? NO_RETRY : toleranceOf(error, request.method, notFound);
            const count = (failures.get(tolerance) ?? 0) + 1;
            failures.set(tolerance, count);
            if (isExhausted(tolerance, count, nowMs - startedMs))
                throw error;
            tries += 1;
            const delayMs = retryDelayMs(tries, error, random());
            if (error.kind === 'rate-limited')
                backoff.delayUntil(nowMs + delayMs, error);
            if (nowMs + delayMs >= deadlineMs)
                throw new errors/* OutOfTimeError */.JT(error);
            // A rate limit may be waited out for long.
            if (tries <= 3 || tries % 10 === 0)
                log.info((0,phrase/* say */.cv) `${error.what}. Trying again in ${(delayMs / 1000).toFixed(1)} s. (${(0,phrase/* verbatim */.Bj)(name)})`);
            return delayMs;
        },
    };
}
async function sendOnce(send, request, clock, { deadlineMs, signal, once = false }, outOfTime) {
    signal.throwIfAborted();
    const leftMs = deadlineMs - clock.now();
    if (leftMs < (once ? 1 : LEAST_TIME_MS[request.method]))
        throw outOfTime();
    // `AbortSignal.timeout` takes whole numbers only.
    const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        return await send(request, AbortSignal.any([signal, timeout]));
    }
    catch (error) {
        if (signal.aborted)
            throw request.method === 'POST' ? new errors/* InterruptedError */.p4(signal.reason) : signal.reason;
        if (!timeout.aborted)
            throw (0,network_error/* explainNetworkError */.Q)(request.url, error);
        const what = (0,phrase/* say */.cv) `Bland gave no answer within ${Number((timeoutMs / 1000).toFixed(1))} s`;
        throw new errors/* BlandError */.wu('request-timed-out', what, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
;// CONCATENATED MODULE: ./lib/bland/start.js




/**
 * Selects the scenarios of a set and resolves the version, so that it can be started. Throws a {@link BlandError} of kind
 * `nothing-selected` rather than select nothing, and else what the client throws.
 */
async function prepareStart(client, start, simulationsPerScenario, deadline) {
    const { pathwayId, personaId, version } = { ...NOTHING_NAMED, ...start };
    return {
        scenarioIds: await selectScenarios(client, start, deadline),
        simulationsPerScenario,
        pathwayId,
        personaId,
        version: version === 'latest' ? await latestVersion(client, pathwayId, deadline) : version,
    };
}
const NOTHING_NAMED = { pathwayId: undefined, personaId: undefined, version: undefined };
async function selectScenarios(client, start, deadline) {
    if (start.of === 'scenarios')
        return start.scenarioIds;
    const id = start.of === 'pathway' ? start.pathwayId : start.personaId;
    const listed = await client.listScenarios(start.of, id, deadline);
    // Bland may have ignored the filter.
    const own = listed.filter((scenario) => (0,ascii/* isSameId */.WB)(scenario[`${start.of}Id`] ?? id, id));
    return start_select(own, start.narrowing, `${start.of} ${id}`);
}
function start_select(scenarios, { category, requiredOnly }, of) {
    const enabled = scenarios.filter((scenario) => scenario.enabled);
    const ids = enabled
        .filter((scenario) => category === undefined || (0,ascii/* upperWord */.b)(scenario.category ?? '') === category)
        .filter((scenario) => !requiredOnly || scenario.isRequired)
        .map(({ id }) => id);
    if (ids.length > 0)
        return [...new Map(ids.map((id) => [(0,ascii/* idKey */.T4)(id), id])).values()];
    if (enabled.length === 0)
        throw new errors/* BlandError */.wu('nothing-selected', (0,phrase/* say */.cv) `Bland lists no enabled scenarios for ${(0,phrase/* verbatim */.Bj)(of)}`);
    const narrowed = [category && `in category ${category}`, requiredOnly && 'required for promotion'];
    const condition = narrowed.filter(Boolean).join(' and ');
    const listed = (0,format/* plural */.LS)(enabled.length, 'enabled scenario');
    const what = (0,phrase/* say */.cv) `Bland lists ${listed} for ${(0,phrase/* verbatim */.Bj)(of)}, but none ${(0,phrase/* verbatim */.Bj)(condition)}`;
    throw new errors/* BlandError */.wu('nothing-selected', what);
}
async function latestVersion(client, pathwayId, deadline) {
    if (pathwayId === undefined)
        throw new TypeError('The latest version of no pathway was asked for');
    const latest = await client.latestVersion(pathwayId, deadline);
    if (latest !== undefined)
        return latest;
    throw new errors/* BlandError */.wu('nothing-selected', (0,phrase/* say */.cv) `Bland lists no versions of pathway ${(0,phrase/* verbatimId */.sO)(pathwayId)}, so there is no latest one`);
}

// EXTERNAL MODULE: ./lib/gate/set-name.js
var set_name = __webpack_require__(8483);
;// CONCATENATED MODULE: ./lib/run/find-baseline.js





/** Once the last set has ended, its baseline holds the verdict up for no longer. */
const MAX_HOLD_UP_MS = 30_000;
const LATE = `within ${(0,format/* formatDuration */.a3)(MAX_HOLD_UP_MS)} after the last set ended`;
/** Begins to get the baseline: what it is, or why there is none. */
function beginBaseline(wanted, deps) {
    const late = new AbortController();
    const { deadlineMs, signal } = deps.deadline;
    const hurried = { deadlineMs, signal: AbortSignal.any([signal, late.signal]) };
    const found = find(wanted, { ...deps, deadline: hurried, late: late.signal });
    return {
        found,
        async hurry(clock) {
            const isThere = new AbortController();
            const giveUp = () => late.abort(new TooLate());
            clock.sleep(MAX_HOLD_UP_MS, isThere.signal).then(giveUp, () => undefined);
            try {
                return await found;
            }
            finally {
                isThere.abort();
            }
        },
    };
}
class TooLate extends Error {
}
async function find(wanted, deps) {
    try {
        if (wanted.from === 'none')
            return undefined;
        return await (wanted.from === 'ids' ? loadGiven(wanted.ids, deps) : loadRecorded(wanted.sets, deps));
    }
    catch (error) {
        return { kind: 'unavailable', problem: explain(error, deps) };
    }
}
/** Why something could not be had. Throws where the wait was cancelled. */
function explain(error, { deadline, late, log }) {
    if (late.aborted)
        return (0,phrase/* say */.cv) `it could not be read ${LATE}. Run the job again later`;
    deadline.signal.throwIfAborted();
    return (0,explain_error/* describeTrouble */.LC)((0,explain_error/* explainError */.UW)(error, log));
}
async function loadGiven(ids, deps) {
    const { groups, notes, gone, unread } = await loadSets([ids], deps);
    const sets = groups.flat();
    // An id that Bland does not know is probably wrong.
    const problem = gone[0]?.why ?? (sets.length === 0 ? unread[0]?.why : undefined);
    if (problem !== undefined)
        return { kind: 'unavailable', problem };
    return {
        kind: 'sets',
        groups: sets.map((set) => [set]),
        origin: (0,phrase/* say */.cv) `given in \`baseline\``,
        notes,
        given: true,
    };
}
async function loadRecorded(most, deps) {
    const found = await deps.findRecords(most, deps.deadline);
    if ('problem' in found)
        return { kind: 'unavailable', problem: found.problem };
    const { records } = found;
    if (records.length === 0)
        return { kind: 'none', why: (0,phrase/* say */.cv) `No baseline yet: ${found.why}` };
    const { groups, notes, gone, unread } = await loadSets(records.map(({ setIds }) => setIds), deps);
    const [first] = unread;
    const at = describeCommits(records);
    const known = groups.flat().map(({ id }) => (0,phrase/* verbatimId */.sO)(id));
    if (known.length === 0) {
        if (first !== undefined)
            return { kind: 'unavailable', problem: first.why };
        const [were, them] = gone.length === 1 ? ['was', 'it'] : ['were', 'them'];
        const why = (0,phrase/* say */.cv) `No baseline: ${nameSets(gone)} ${were} recorded at ${at}, but Bland no longer knows ${them}.`;
        return { kind: 'none', why };
    }
    const names = (0,phrase/* joinNames */.JH)(known, known.length);
    deps.log.info(known.length === 1
        ? (0,phrase/* say */.cv) `The baseline is ${names}, recorded at ${at}.`
        : (0,phrase/* say */.cv) `The baseline is ${known.length} sets, recorded at ${at}: ${names}.`);
    return { kind: 'sets', groups, origin: (0,phrase/* say */.cv) `recorded at ${at}`, branch: found.branch, notes, given: false };
}
/** @param records the newest first */
function describeCommits(records) {
    const commits = records.map(({ commit }) => commit.slice(0, 7));
    const [newest, oldest] = [commits[0], commits.at(-1)];
    return newest === oldest ? `commit ${newest}` : `commits ${oldest} to ${newest}`;
}
/** The sets of each group that can be had, each once, with notes on the others. */
async function loadSets(groups, deps) {
    const load = async (id) => {
        try {
            return await deps.client.getSimulationSet(id, false, deps.deadline);
        }
        catch (error) {
            const isExpected = error instanceof errors/* BlandError */.wu || error instanceof errors/* OutOfTimeError */.JT || deps.late.aborted;
            if (!isExpected)
                throw error;
            const isGone = error instanceof errors/* BlandError */.wu && error.kind === 'not-found';
            return { id, why: explain(error, deps), isGone };
        }
    };
    const seen = new Set();
    const isNew = (id) => !seen.has((0,ascii/* idKey */.T4)(id)) && seen.add((0,ascii/* idKey */.T4)(id));
    const loaded = await Promise.all(groups.map((ids) => Promise.all(ids.filter(isNew).map(load))));
    const missing = loaded.flat().filter((one) => 'why' in one);
    const gone = missing.filter(({ isGone }) => isGone);
    const unread = missing.filter(({ isGone }) => !isGone);
    return {
        groups: loaded
            .map((group) => group.filter((one) => !('why' in one)))
            .filter(({ length }) => length > 0),
        gone,
        unread,
        notes: [
            ...noteMissing(gone, (0,phrase/* say */.cv) `, which Bland no longer knows`),
            ...noteMissing(unread, (0,phrase/* say */.cv) `: ${unread[0]?.why ?? ''}`),
        ],
    };
}
function noteMissing(missing, why) {
    if (missing.length === 0)
        return [];
    const sets = missing.length === 1 ? 'set' : 'sets';
    return [{ text: (0,phrase/* say */.cv) `The baseline leaves out ${sets} ${nameSets(missing)}${why}.` }];
}
const MAX_NAMES = 3;
function nameSets(missing) {
    return (0,phrase/* joinNames */.JH)(missing.map(({ id }) => (0,phrase/* quoteId */.g0)(id)), MAX_NAMES);
}

// EXTERNAL MODULE: ./lib/run/job.js + 2 modules
var run_job = __webpack_require__(198);
// EXTERNAL MODULE: ./lib/run/judge-ended.js + 4 modules
var judge_ended = __webpack_require__(9194);
// EXTERNAL MODULE: ./lib/run/started-runs.js
var started_runs = __webpack_require__(6355);
// EXTERNAL MODULE: ./lib/run/wait-trouble.js
var wait_trouble = __webpack_require__(7866);
;// CONCATENATED MODULE: ./lib/run/judge-sets.js
/** Starts what is to be started, if that is not too much, waits for every set side by side, and judges all once the last has ended. */













/**
 * One result for each set, in the order of the inputs. One set's trouble does not hide another's result; but where all
 * together would be too many runs, none is started and there is no result.
 */
async function judgeSets(inputs, deps) {
    const http = await connectHttp({ ...inputs, ...deps, random: Math.random });
    const client = (0,bland_client/* withSaved */.yi)((0,bland_client/* makeClient */.yu)(http), inputs.saved);
    const { sets } = inputs;
    const tasks = tasksOf(sets);
    const { suspectRuns, maxRuns } = (0,inputs_inputs/* startLimits */.t9)(sets);
    const deadlineMs = deps.startedMs + inputs.timeoutMs;
    const over = new AbortController();
    const signal = AbortSignal.any([deps.signal, over.signal]);
    const job = {
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
    job.baseline.found.then((found) => {
        const [newest = []] = found?.kind === 'sets' ? found.groups : [];
        if (newest.length === 1)
            job.earlier = newest[0];
    }, 
    // Handled where the baseline is awaited.
    () => undefined);
    const startedRuns = inputs.sets.from === 'starts' ? job.startedRuns : undefined;
    try {
        const ready = await Promise.all(tasks.map((task) => prepare(task, job)));
        const requests = ready.flatMap((one) => ('start' in one ? [one.asked] : []));
        // All of them, before any is paid for.
        const trouble = (0,started_runs/* explainTooMany */.HB)(requests, job.maxRuns);
        if (trouble !== undefined)
            return { results: [], transcripts: [], trouble, startedRuns };
        const judged = isOfAgent(sets) ? [await judgeAgent(sets, http, job)] : await judgeTasks(ready, job);
        let results = judged;
        if (inputs.rules.scenarios.length > 0) {
            const { checkCoverage } = await __webpack_require__.e(/* import() */ 965).then(__webpack_require__.bind(__webpack_require__, 3965));
            results = checkCoverage(judged, inputs.rules);
        }
        const judgement = { results, transcripts: [], trouble: undefined, startedRuns };
        if (!inputs.transcripts)
            return judgement;
        const { quoteRuns } = await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 1520));
        return { ...judgement, ...(await quoteRuns(results, job)) };
    }
    catch (error) {
        // What was started is known all the same.
        return { results: [], transcripts: [], trouble: (0,explain_error/* explainError */.UW)(error, deps.log), startedRuns };
    }
    finally {
        over.abort();
    }
}
function isOfAgent(sets) {
    return sets.from === 'check-run' || sets.from === 'checks';
}
async function judgeAgent(agent, http, job) {
    const { startAndJudge } = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 337));
    return startAndJudge(agent, http, job);
}
async function judgeTasks(ready, job) {
    const ended = await Promise.all(ready.map((one, index) => startAndWait(one, index, job)));
    // Now the time runs in which the baseline must be there.
    return Promise.all(ended.map((one) => ('waited' in one ? (0,judge_ended/* judgeEnded */.s)(one, job) : one)));
}
function tasksOf(sets) {
    if (isOfAgent(sets))
        return [];
    if (sets.from === 'ids')
        return sets.ids.map((id) => ({ id }));
    return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}
/** Never throws: what goes wrong with one set is its own result. */
async function prepare(task, job) {
    if ('id' in task)
        return task;
    const { start, simulationsPerScenario } = task;
    try {
        return { start, asked: await prepareStart(job.client, start, simulationsPerScenario, job) };
    }
    catch (error) {
        return notStarted(start, error, job);
    }
}
/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(ready, index, job) {
    if ('verdict' in ready)
        return ready;
    if ('id' in ready)
        return (0,run_job/* waitFor */.fm)(ready.id, undefined, job);
    const { start, asked } = ready;
    const { log } = job;
    try {
        const id = await (0,started_runs/* startSet */.rT)(asked, 'first', job, index);
        job.hasAnswered = true;
        const size = `${(0,format/* plural */.LS)(asked.scenarioIds.length, 'scenario')}, ${(0,format/* plural */.LS)(asked.simulationsPerScenario, 'run')} each`;
        log.info((0,phrase/* say */.cv) `Started set ${(0,phrase/* verbatimId */.sO)(id)}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
        return await (0,run_job/* waitFor */.fm)(id, asked, job);
    }
    catch (error) {
        return notStarted(start, error, job);
    }
}
function notStarted(start, error, job) {
    const common = { id: undefined, name: judge_sets_nameOf(start), asked: undefined, status: undefined };
    return { ...judge_ended/* NOT_JUDGED */.G, ...common, set: undefined, ...(0,wait_trouble/* explainNoStart */.Nw)(error, (0,run_job/* factsOf */.xS)(job), wait_trouble/* OF_SET */.f_) };
}
function judge_sets_nameOf(start) {
    return (0,set_name/* nameSet */.M)(start.of === 'scenarios' ? { ...start, scenarios: start.scenarioIds.length } : start);
}

;// CONCATENATED MODULE: ./lib/run/run-gate.js
/** From inputs that were read to the report on them, wherever the gate runs. */




/** Judges, or says why not. Never throws. */
async function runGate(reading, place, deps) {
    const { publishing } = reading;
    const judged = await judgeAll(reading, deps);
    // The judgement needed names as they are; every sink masks what it shows of them.
    return {
        ...judged,
        warnOnly: publishing.warnOnly,
        override: undefined,
        run: place.facts,
        docsUrl: place.docsUrl,
        policyPath: reading.ok ? reading.inputs.rules.policyPath : undefined,
        startedMs: deps.startedMs,
        waitedMs: deps.clock.now() - deps.startedMs,
        links: publishing.links,
        mentionOwners: publishing.mentionOwners,
        redact: publishing.redact,
    };
}
/** The log begins with it. */
function logPlan(inputs, log) {
    const { line, details } = describePlan(inputs);
    log.info(line);
    if (details.length > 2)
        log.fold('How it is judged', details);
    else
        for (const detail of details)
            log.info(detail);
}
async function judgeAll(reading, deps) {
    const nothing = {
        verdict: 'error',
        results: [],
        transcripts: [],
        inputProblems: [],
        trouble: undefined,
        startedRuns: undefined,
    };
    if (!reading.ok)
        return { ...nothing, inputProblems: reading.problems };
    try {
        const judgement = await judgeSets(reading.inputs, deps);
        const verdict = (0,gate_verdict/* worstVerdict */.zP)(judgement.results.map((result) => result.verdict));
        return { ...nothing, ...judgement, verdict };
    }
    catch (error) {
        return { ...nothing, trouble: (0,explain_error/* explainError */.UW)(error, deps.log) };
    }
}


/***/ }),

/***/ 6355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ explainTooMany),
/* harmony export */   RZ: () => (/* binding */ whyNoMore),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   rT: () => (/* binding */ startSet)
/* harmony export */ });
/* harmony import */ var _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2537);
/* harmony import */ var _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2716);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9518);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(198);





/** Starts a set, counts its runs, and announces its id at this place. Throws what the client and `announce` throw. */
async function startSet(asked, look, job, place) {
    const { client, startedRuns } = job;
    const runs = runsOf(asked);
    // From before the request on: second looks that start at the same time share what is left.
    startedRuns.unconfirmed += runs;
    try {
        const id = await client.startSimulationSet(asked, job);
        (0,_job_js__WEBPACK_IMPORTED_MODULE_2__/* .announce */ .iP)(id, job, place);
        startedRuns.unconfirmed -= runs;
        startedRuns[look] += runs;
        return id;
    }
    catch (error) {
        if (!mayHaveStarted(error))
            startedRuns.unconfirmed -= runs;
        throw error;
    }
}
function runsOf({ scenarioIds, simulationsPerScenario }) {
    return scenarioIds.length * simulationsPerScenario;
}
function mayHaveStarted(error) {
    // An answer that names a set which another start was given says nothing about this one.
    if (error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu)
        return error.kind === 'maybe-started' || error.kind === 'drifted';
    return !(error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OutOfTimeError */ .JT || error instanceof _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c);
}
/** Why these sets together must not be started; `undefined` where they may. */
function explainTooMany(requests, maxRuns) {
    const sum = (figures) => figures.reduce((one, other) => one + other, 0);
    const runs = sum(requests.map(runsOf));
    if (maxRuns === undefined || runs <= maxRuns)
        return undefined;
    const scenarios = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(sum(requests.map(({ scenarioIds }) => scenarioIds.length)), 'scenario');
    const each = requests[0]?.simulationsPerScenario ?? 0;
    const inSets = requests.length === 1 ? '' : `, in ${requests.length} sets`;
    return {
        what: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `this step would start ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(runs, 'run')} (${scenarios} × ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(each)}${inSets}), but \`max-runs\` allows ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(maxRuns)}`,
        advice: 'Nothing was started. Lower `simulations-per-scenario`, select fewer scenarios, or raise `max-runs`.',
    };
}
/** Why so many more runs must not be started in a second look; `undefined` where they may. */
function whyNoMore(more, { startedRuns, maxRuns }) {
    const { first, second, unconfirmed } = startedRuns;
    const started = first + second + unconfirmed;
    if (maxRuns === undefined || started + more <= maxRuns)
        return undefined;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `it would start ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(more, 'more run')} after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(started)}, but \`max-runs\` allows ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(maxRuns)} in all`;
}


/***/ }),

/***/ 7866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ explainUnfinished),
/* harmony export */   Nw: () => (/* binding */ explainNoStart),
/* harmony export */   cV: () => (/* binding */ explainStop),
/* harmony export */   f_: () => (/* binding */ OF_SET)
/* harmony export */ });
/* harmony import */ var _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2537);
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1233);
/* harmony import */ var _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2716);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _explain_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9673);
/** Why a set or a check run has no verdict of its own, in words: not ended in time, not seen, or not started. */






const OF_SET = {
    noun: 'set',
    goesOn: 'keeps running at Bland and costs money, since no way to stop it is documented: once it has ended, judge it by its id.',
    judgeIt: 'judge it by its id.',
};
const UNKNOWN_STATUS = 'at Bland, update this action; if it is up to date, report this line.';
/** What was not seen to end. */
function explainUnfinished(waited, facts, about) {
    if (waited.outcome === 'stopped')
        return explainStop(waited.error, waited.lastSeen?.status, about, facts.log);
    const { lastSeen, trouble } = waited;
    // What was never seen since Bland is down is not slow.
    if (lastSeen === undefined && !isOnlyLate(trouble, facts))
        return explainStop(trouble, undefined, about, facts.log);
    return { verdict: 'timed-out', trouble: explainTimeOut(waited, facts, about) };
}
/** What could not be started, or of which that is not known. */
function explainNoStart(error, facts, { noun }) {
    const { log } = facts;
    const mayGoOn = `If the request reached Bland, a ${noun} is running and costs money: look for it there before you start another.`;
    if (error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 && error.cause instanceof _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c) {
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${error.cause.signalName} stopped it while a ${noun} was being started`;
        return { verdict: 'cancelled', trouble: { what, advice: mayGoOn } };
    }
    if (error instanceof _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c) {
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${error.signalName} stopped it before the ${noun} was started`;
        return { verdict: 'cancelled', trouble: { what, advice: 'Nothing was started.' } };
    }
    const late = error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OutOfTimeError */ .JT ? error.trouble : undefined;
    if (late !== undefined) {
        const waited = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(facts.waitedMs);
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `no ${noun} was started within ${waited}: ${late.what}`;
        const verdict = isOnlyLate(late, facts) ? 'timed-out' : 'error';
        return { verdict, trouble: { ...(0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(late), what } };
    }
    const trouble = (0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainError */ .UW)(error, log);
    // A bug may have come after the request; what Bland answered says itself what came of it.
    const advice = error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu ? trouble.advice : `${trouble.advice} ${mayGoOn}`;
    return { verdict: 'error', trouble: { ...trouble, advice } };
}
/** Whether more time was all that was missing, rather than Bland. */
function isOnlyLate({ kind }, { hasAnswered }) {
    return kind === 'no-time' || (kind === 'request-timed-out' && hasAnswered);
}
function explainTimeOut({ lastSeen, trouble }, facts, about) {
    const { waitedMs, timeoutMs } = facts;
    const { noun, isOwn, goesOn } = about;
    const allowed = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(timeoutMs);
    const noTime = `Raise \`timeout\` if ${noun}s take this long.`;
    if (lastSeen === undefined) {
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the ${noun} was not seen within ${allowed}: ${trouble.what}`;
        return { ...(0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(trouble), what, advice: isOwn ? sentences(noTime, runsOn(about)) : noTime };
    }
    if (trouble !== undefined) {
        const waited = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(waitedMs);
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `gave up after ${waited} of ${allowed}: last seen ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lastSeen.status)}, then ${trouble.what}`;
        return { ...(0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(trouble), what, advice: sentences(trouble.advice, runsOn(about)) };
    }
    if ((0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__/* .isKnownStatus */ .ih)(lastSeen.status)) {
        return {
            what: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the ${noun} is still ${lastSeen.status} after ${allowed}`,
            advice: sentences(noTime, runsOn(about)),
        };
    }
    const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the status is still ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lastSeen.status)} after ${allowed}, which this version of the action does not know`;
    const update = `If the ${noun} has ended ${UNKNOWN_STATUS}`;
    return { what, advice: sentences(update, goesOn && `Otherwise the ${noun} ${goesOn}`) };
}
/** What went wrong while it was waited for or judged. */
function explainStop(error, lastStatus, about, log) {
    const { noun, isOwn } = about;
    if (error instanceof _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c) {
        const when = lastStatus === undefined
            ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `before the ${noun} was seen`
            : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `while the ${noun} was ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lastStatus)}`;
        const what = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${error.signalName} stopped it ${when}`;
        return { verdict: 'cancelled', trouble: { what, advice: sentences(whatBecomesOf(lastStatus, about)) } };
    }
    const trouble = (0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainError */ .UW)(error, log);
    const advice = isOwn ? sentences(trouble.advice, whatBecomesOf(lastStatus, about)) : trouble.advice;
    const verdict = error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 ? 'cancelled' : 'error';
    return { verdict, trouble: { ...trouble, advice } };
}
/** What has ended may be stopped too: while its statistics, or its baseline, are waited for. */
function whatBecomesOf(lastStatus, about) {
    const { noun, judgeIt } = about;
    return lastStatus !== undefined && (0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_5__/* .isTerminal */ .Hd)(lastStatus)
        ? `The ${noun} has ended at Bland: ${judgeIt}`
        : runsOn(about);
}
function runsOn({ noun, goesOn }) {
    return goesOn && `The ${noun} ${goesOn}`;
}
function sentences(...parts) {
    return parts.filter((part) => part !== undefined).join(' ');
}


/***/ }),

/***/ 8874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TN: () => (/* binding */ keyOf),
  Cq: () => (/* binding */ positiveInteger),
  yI: () => (/* binding */ readContext)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/github/payload.js
var github_payload = __webpack_require__(7577);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/runner/branch.js
/** Which branch the tested commit is on, as the event or the runner says it. */

/** Events about a commit that the runner's ref does not lead to, and where they name its branch, if they do. */
const ELSEWHERE = new Map([
    ['workflow_run', 'workflow_run.head_branch'],
    ['check_suite', 'check_suite.head_branch'],
    ['check_run', 'check_run.check_suite.head_branch'],
    ['deployment', undefined],
    ['deployment_status', undefined],
    ['status', undefined],
]);
/** `undefined` for a tag, and where nothing says it for sure. */
function branchOf(name, payload, env) {
    const headRef = env['GITHUB_HEAD_REF'] ?? '';
    if ((0,github_payload/* recordAt */.zR)(payload, 'pull_request') !== undefined || headRef !== '') {
        return (0,github_payload/* stringAt */.bX)(payload, 'pull_request.head.ref') ?? (headRef || undefined);
    }
    if (ELSEWHERE.has(name)) {
        const path = ELSEWHERE.get(name);
        return path === undefined ? undefined : (0,github_payload/* stringAt */.bX)(payload, path);
    }
    // The commit of a comment on a pull request is unknown too.
    if ((0,github_payload/* recordAt */.zR)(payload, 'issue.pull_request') !== undefined)
        return undefined;
    const [, branch] = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '') ?? [];
    return branch;
}

;// CONCATENATED MODULE: ./lib/runner/event.js
/** What an event says: which pull request it is about, which commit was tested, and where a baseline is looked for. */

/**
 * Reads the payload of an event. Never throws.
 *
 * @param sha the commit that the runner names, which for some events is the head of the default branch, or a merge
 */
function readEvent(name, payload, sha) {
    const { pullRequest, commit, head, baselinePlace } = read(name, payload, sha);
    return {
        pullRequest: ifWhole(pullRequest),
        commit,
        head,
        baselinePlace: ifWhole(baselinePlace),
    };
}
function ifWhole(place) {
    return place === undefined || Object.values(place).includes(undefined) ? undefined : place;
}
/** A queue's branch is named after the pull request that it merges, with those before it in the queue. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/;
function read(name, payload, sha) {
    const defaultBranch = (0,github_payload/* stringAt */.bX)(payload, 'repository.default_branch');
    const usual = { commit: sha, baselinePlace: { from: 'commit', commit: sha } };
    // Reviews and others have a pull request too.
    if ((0,github_payload/* recordAt */.zR)(payload, 'pull_request') !== undefined || name.startsWith('pull_request')) {
        const head = (0,github_payload/* commitAt */.du)(payload, 'pull_request.head.sha');
        return {
            pullRequest: { by: 'number', number: (0,github_payload/* numberAt */.tk)(payload, 'pull_request.number') },
            // The runner's commit is a merge that GitHub made; people know the head.
            commit: head ?? sha,
            head,
            baselinePlace: { from: 'merge-base', base: (0,github_payload/* stringAt */.bX)(payload, 'pull_request.base.ref'), head },
        };
    }
    switch (name) {
        case 'merge_group': {
            const [, number] = QUEUE_BRANCH.exec((0,github_payload/* stringAt */.bX)(payload, 'merge_group.head_ref') ?? '') ?? [];
            return {
                pullRequest: { by: 'number', number: number === undefined ? undefined : Number(number) },
                commit: (0,github_payload/* commitAt */.du)(payload, 'merge_group.head_sha') ?? sha,
                baselinePlace: { from: 'commit', commit: (0,github_payload/* commitAt */.du)(payload, 'merge_group.base_sha') },
            };
        }
        case 'push':
        case 'workflow_dispatch': {
            const owner = (0,github_payload/* stringAt */.bX)(payload, 'repository.owner.login');
            const [, branch] = /^refs\/heads\/(.+)$/.exec((0,github_payload/* stringAt */.bX)(payload, 'ref') ?? '') ?? [];
            const facts = { ...usual, pullRequest: { by: 'branch', owner, branch, commit: sha } };
            // A push that is run again must not be compared with itself.
            if (name === 'push')
                return { ...facts, baselinePlace: { from: 'parents', commit: sha } };
            // On the default branch today's set is compared with yesterday's, of the same commit too. On another branch that
            // would hide what the branch made worse.
            const isOfOtherBranch = branch !== undefined && defaultBranch !== undefined && branch !== defaultBranch;
            return isOfOtherBranch
                ? { ...facts, baselinePlace: { from: 'merge-base', base: defaultBranch, head: sha } }
                : facts;
        }
        case 'issue_comment':
        case 'issues':
            if ((0,github_payload/* recordAt */.zR)(payload, 'issue.pull_request') === undefined)
                return usual;
            return {
                ...usual,
                pullRequest: { by: 'number', number: (0,github_payload/* numberAt */.tk)(payload, 'issue.number') },
                // The runner's commit is the head of the default branch, which is not what such a workflow tests.
                commit: undefined,
            };
        default: {
            const path = TESTED.get(name);
            return path === undefined ? usual : readTested(name, payload, path, sha);
        }
    }
}
/** Events about a commit that was tested elsewhere, and where they have it; the runner names another. */
const TESTED = new Map([
    ['workflow_run', 'workflow_run.head_sha'],
    ['check_suite', 'check_suite.head_sha'],
    ['check_run', 'check_run.head_sha'],
    ['deployment', 'deployment.sha'],
    ['deployment_status', 'deployment.sha'],
    ['status', 'sha'],
]);
function readTested(name, payload, path, sha) {
    const commit = (0,github_payload/* commitAt */.du)(payload, path);
    const number = listedIn(payload, name);
    const facts = {
        commit: commit ?? sha,
        head: number === undefined ? undefined : commit,
        baselinePlace: { from: 'merge-base', base: (0,github_payload/* stringAt */.bX)(payload, 'repository.default_branch'), head: commit },
    };
    if (number !== undefined)
        return { ...facts, pullRequest: { by: 'number', number } };
    if (name !== 'workflow_run')
        return { ...facts, pullRequest: { by: 'commit', commit } };
    // None is listed for forks.
    const owner = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.head_repository.owner.login');
    const branch = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.head_branch');
    const isHead = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.event') === 'pull_request';
    return {
        ...facts,
        pullRequest: { by: 'branch', owner, branch, commit },
        head: isHead ? commit : undefined,
    };
}
/** The only pull request into this repository that the event lists; in a network of forks it lists others too. */
function listedIn(payload, name) {
    const repositoryId = (0,github_payload/* numberAt */.tk)(payload, 'repository.id');
    const [only, ...others] = (0,github_payload/* listAt */.gT)(payload, `${name}.pull_requests`).filter((listed) => repositoryId !== undefined && (0,github_payload/* numberAt */.tk)(listed, 'base.repo.id') === repositoryId);
    return others.length === 0 ? (0,github_payload/* numberAt */.tk)(only, 'number') : undefined;
}

// EXTERNAL MODULE: ./lib/runner/file-errors.js
var file_errors = __webpack_require__(4952);
;// CONCATENATED MODULE: ./lib/runner/context.js
/** Where we run: the runner's environment and the event, read into one plain object. */






/** Distinguishes this job's comment and records from those of others. */
function keyOf({ defaultCommentKey }, { commentKey }) {
    return commentKey === '' ? defaultCommentKey : commentKey;
}
/** Reads the environment, and the event's payload from the file that it names. Never throws. */
function readContext(env) {
    const remarks = [];
    const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '', remarks);
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const { commit, ...event } = readEvent(eventName, payload, (0,github_payload/* commitHash */.ui)(env['GITHUB_SHA']));
    const runId = positiveInteger(env['GITHUB_RUN_ID']) ?? 0;
    const runAttempt = positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1;
    return {
        owner,
        repo,
        eventName,
        ...event,
        facts: {
            commit,
            branch: branchOf(eventName, payload, env),
            runNumber: positiveInteger(env['GITHUB_RUN_NUMBER']),
            runUrl: runId === 0 ? undefined : runUrl(env, `actions/runs/${runId}/attempts/${runAttempt}`),
        },
        docsUrl: docsUrl(env),
        isPublic: isPublic(payload),
        defaultCommentKey: `${env['GITHUB_WORKFLOW'] ?? ''}/${env['GITHUB_JOB'] ?? ''}`,
        runId,
        runAttempt,
        secretsWithheld: whySecretsAreWithheld(env, payload),
        remarks,
    };
}
/** An internal repository is read only by its enterprise, and is `private` too. */
function isPublic(payload) {
    const visibility = (0,github_payload/* stringAt */.bX)(payload, 'repository.visibility');
    if (visibility !== undefined)
        return visibility === 'public';
    const isPrivate = (0,github_payload/* valueAt */.fK)(payload, 'repository.private');
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function readPayload(path, remarks) {
    if (path === '')
        return undefined;
    let why = ['it is not a file'];
    try {
        // Reading a pipe or a device might never end.
        if ((0,external_node_fs_.statSync)(path).isFile())
            return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const code = (0,file_errors/* systemCode */.x)(error);
        why = [code === undefined ? 'it is not JSON' : (0,phrase/* quote */.hD)(code)];
    }
    remarks.push((0,phrase/* say */.cv) `The event's payload could not be read (${why}), so its pull request is unknown.`);
    return undefined;
}
function runUrl(env, path) {
    const [server, repository] = [originOf(env), repositoryPath(env['GITHUB_REPOSITORY'])];
    return server === undefined || repository === undefined ? undefined : `${server}/${repository}/${path}`;
}
/** The runner names the action's repository unless it is in that of the workflow. */
function docsUrl(env) {
    const [server, repository] = [originOf(env), repositoryPath(env['GITHUB_ACTION_REPOSITORY'])];
    const ref = refPath(env['GITHUB_ACTION_REF']);
    if (server === undefined || repository === undefined || ref === undefined)
        return undefined;
    return `${server}/${repository}/blob/${ref}/docs`;
}
/** Of a server that is none of the web it would be the word `null`. */
function originOf(env) {
    const server = URL.parse(env['GITHUB_SERVER_URL'] ?? '');
    return server !== null && /^https?:$/.test(server.protocol) ? server.origin : undefined;
}
/** Names of only dots would lead elsewhere. */
function repositoryPath(name = '') {
    return /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(name) ? name : undefined;
}
const MAX_REF_LENGTH = 250;
/**
 * A branch, tag or commit as part of an address: its name may have signs that mean something there, or in Markdown. One
 * that git would not take is none. https://git-scm.com/docs/git-check-ref-format
 */
function refPath(ref = '') {
    const parts = ref.split('/');
    const isRef = ref.length <= MAX_REF_LENGTH &&
        ref.isWellFormed() &&
        parts.every((part) => part !== '' && !part.startsWith('.')) &&
        !/[\p{Cc}\s~^:?*[\\]|\.\./u.test(ref);
    return isRef ? parts.map(encodeStrictly).join('/') : undefined;
}
function encodeStrictly(part) {
    return encodeURIComponent(part).replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
/** `pull_request` events of forks, and all that Dependabot starts, run without the repository's secrets. */
function whySecretsAreWithheld(env, payload) {
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]')
        return 'dependabot';
    // `pull_request_target` has the secrets of the base repository, whoever asks to merge.
    if (env['GITHUB_EVENT_NAME'] !== 'pull_request')
        return undefined;
    const head = (0,github_payload/* stringAt */.bX)(payload, 'pull_request.head.repo.full_name');
    const base = (0,github_payload/* stringAt */.bX)(payload, 'pull_request.base.repo.full_name');
    // A deleted fork leaves no head repository behind.
    return base !== undefined && head !== base ? 'fork' : undefined;
}
/** A number of the runner's or of another CI system's. */
function positiveInteger(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 4952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainFileError),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5538);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/** What the system's errors on files mean. */


/** What the system says, such as `ENOENT`; `undefined` for a bug of ours, which never looks like that. */
function systemCode(error) {
    return (0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error) && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
const KINDS = [
    ['missing', ['ENOENT']],
    ['denied', ['EACCES', 'EPERM', 'EROFS']],
    ['full', ['ENOSPC', 'EDQUOT']],
    ['occupied', ['EEXIST', 'EISDIR', 'ENOTDIR']],
];
/** Why the system refused to read or write a file, in the words of its user; `undefined` for a bug of ours. */
function explainFileError(error, words) {
    const code = systemCode(error);
    if (code === undefined)
        return undefined;
    const [kind] = KINDS.find(([, codes]) => codes.includes(code)) ?? [];
    return (kind && words[kind]) ?? words.other((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(code));
}


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ whyNoPath),
/* harmony export */   M2: () => (/* binding */ withParents),
/* harmony export */   R1: () => (/* binding */ whyNoReportDir),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   ed: () => (/* binding */ slashedWay)
/* harmony export */ });
/* unused harmony export leadsOut */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/** Paths that inputs name, on Linux, macOS and Windows: what leads out of a folder, and what no file can be called. */


/** Whether a path is the folder, or leads into it; links are not resolved. */
function isWithin(folder, path, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const way = flavour.relative(folder, path);
    return !startsWithDots(way, flavour) && !flavour.isAbsolute(way);
}
/** Whether a relative path leaves the folder that it begins at, whichever that is. */
function leadsOut(path, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    return !flavour.isAbsolute(path) && startsWithDots(flavour.normalize(path), flavour);
}
function startsWithDots(path, { sep }) {
    return path === '..' || path.startsWith(`..${sep}`);
}
/** The way from a folder to a path in it, with slashes on every system. */
function slashedWay(folder, path, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    return flavour.relative(folder, path).replaceAll(flavour.sep, '/');
}
/** A folder and those above it, up to the root. */
function withParents(folder, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const parent = flavour.dirname(folder);
    return parent === folder ? [folder] : [folder, ...withParents(parent, flavour)];
}
const OTHER_SYSTEM = 'which is a path of Windows, but this runner has another system';
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;
/**
 * Why no file or folder can have this path, as the rest of a sentence without its end; `undefined` where one can. Node.js
 * would make files on Windows that other programs can't open, or folders called `https:` or `C:\report` elsewhere.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function whyNoPath(path, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(path))
        return ['which is a URL, not a path'];
    if (flavour.sep === '/')
        return /^(?:[a-z]:)?\\|^[a-z]:\//i.test(path) ? [OTHER_SYSTEM] : undefined;
    if (/^[\\/]{2}[?.](?:[\\/]|$)/.test(path))
        return ['which begins like that of a device'];
    const { root } = flavour.parse(path);
    if (/^[a-z]:$/i.test(root))
        return [`which begins with a drive, but not at its root \`${root}\\\``];
    for (const name of path.slice(root.length).split(/[\\/]/)) {
        if (DEVICE.test(name))
            return ['in which a name is that of a device of Windows'];
        if (/[<>:"|?*]/.test(name) || /^(?!\.\.?$).*[. ]$/.test(name))
            return ['in which Windows does not allow a name'];
    }
    return undefined;
}
/** Why the action does not write its report into this folder, as the rest of a sentence; `undefined` where it does. */
function whyNoReportDir(path, flavour = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const why = whyNoPath(path, flavour) ?? (leadsOut(path, flavour) ? OUT : undefined);
    return (why &&
        (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${why}: give a path in the workspace, such as \`simulation-report\`, or an absolute one, such as \`\${{ runner.temp }}/report\`.`);
}
const OUT = ['which leads out of the workspace'];


/***/ }),

/***/ 5538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ REPORT_BUG),
/* harmony export */   WP: () => (/* binding */ describeBug),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ce: () => (/* binding */ explainBug)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/** Unexpected errors in words. */


const REPORT_BUG = 'This is a bug in the action: please report it with the log of a run with debug logging enabled.';
const MAX_CAUSES = 5;
const MAX_STACK = 4000;
/** An error with its causes, without a full stop. Its stack goes to the debug log. */
function describeBug(error, log) {
    return [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(describe(error, log, MAX_CAUSES))];
}
/** Errors of another realm too, such as that of a test; as `Error.isError` of Node.js 24 does. */
function isError(value) {
    return value instanceof Error || node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(value);
}
/** The same in whole sentences, with what to do. */
function explainBug(error, log) {
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `an unexpected error: ${describeBug(error, log)}. ${REPORT_BUG}`;
}
function describe(error, log, causes) {
    if (!isError(error))
        return `a value of type ${typeof error} was thrown`;
    log.debug((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(error.stack ?? error.message, MAX_STACK)}`);
    const what = `${error.name}: ${error.message}`;
    if (error.cause === undefined || causes === 0)
        return what;
    return `${what}, caused by ${describe(error.cause, log, causes - 1)}`;
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   s: () => (/* binding */ DAY_MS)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/** The clock, an interface so that tests can pass one of their own. */

/** In milliseconds. */
const DAY_MS = 24 * 3600 * 1000;
const systemClock = {
    // The monotonic clock: a time correction on the runner must not stretch or cut the deadline.
    now: () => performance.timeOrigin + performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
    },
};


/***/ }),

/***/ 4036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   hU: () => (/* binding */ makeFetch)
/* harmony export */ });
/** The `fetch` for one host: that of Node.js, or that of undici where a proxy variable is set. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** A proxy variable of no use. Its value may hold a password, so only its name is said. */
class ProxyError extends Error {
    name = 'ProxyError';
    advice = 'Give it as a whole URL with its scheme, such as `http://proxy.example:3128`.';
    constructor(cause) {
        super('HTTPS_PROXY or HTTP_PROXY is not a usable proxy URL.', { cause });
    }
}
/** HTTPS_PROXY, HTTP_PROXY and NO_PROXY are honoured, but not for loopback. Throws a {@link ProxyError}. */
async function makeFetch(host) {
    if (!PROXY_VARIABLES.some((name) => process.env[name]))
        return fetch;
    const undici = await __webpack_require__.e(/* import() */ 148).then(__webpack_require__.t.bind(__webpack_require__, 5148, 19));
    const dispatcher = makeDispatcher(host, undici);
    const fetchVia = (url, init) => undici.fetch(url, { ...init, dispatcher });
    return fetchVia;
}
function makeDispatcher(host, { Agent, EnvHttpProxyAgent }) {
    const settings = { allowH2: false };
    // Not Node's own fetch for loopback: NODE_USE_ENV_PROXY would send it through a proxy.
    if (isLoopback(host.hostname))
        return new Agent(settings);
    try {
        return new EnvHttpProxyAgent(settings);
    }
    catch (error) {
        throw new ProxyError(error);
    }
}
/** @param hostname as a `URL` gives it */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 4998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toText)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_redaction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5974);
/** Where lines for the reader of the job's log go. */


/** @param redact whether to mask personal data in words from outside; our own, with their figures, stay as they are */
function toText(line, redact) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toLogLine */ .gD)(typeof line === 'string' ? line : (0,_text_redaction_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .p)(redact, () => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlain */ .Ul)(line)));
}


/***/ }),

/***/ 1256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ TooLargeError),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/** Reads the body of an answer, which may come from anyone and be of any size. */
class TooLargeError extends Error {
    name = 'TooLargeError';
}
/** Checks the size, decompressed, while it reads, since a small compressed body may become a large one. */
async function readText(body, maxBytes) {
    if (body === null)
        return '';
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes)
            throw new TooLargeError(`The answer has more than ${maxBytes} bytes`);
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ checkSignals),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/** Ends work by a signal, even work that ignores it. */

/** The result of the work; throws the signal's reason as soon as that is aborted, even if the work goes on. */
async function within(signal, work) {
    await checkSignals(signal);
    const aborted = Promise.withResolvers();
    const onAbort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work(), aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
/** Lets Node.js deliver a SIGINT that came during synchronous work. Throws the signal's reason once it is aborted. */
async function checkSignals(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal.throwIfAborted();
}


/***/ }),

/***/ 9728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T4: () => (/* binding */ idKey),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   b: () => (/* binding */ upperWord),
/* harmony export */   eQ: () => (/* binding */ isId)
/* harmony export */ });
/**
 * Words and ids of a protocol, compared without case by ASCII only: Unicode's rules would take `paßed` for PASSED, and
 * the sign for kelvin for a `k`.
 */
/** The lookbehind keeps long runs of blanks from taking quadratic time. */
const BLANKS_AROUND = /^[ \t\n\v\f\r]+|(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/g;
/** A word of a protocol in upper case, without the blanks of ASCII around it. */
function upperWord(word) {
    return word.replace(BLANKS_AROUND, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
/** What ids are compared by. */
function idKey(id) {
    return id.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function isSameId(one, other) {
    return idKey(one) === idKey(other);
}
/** Whether a text has the form of an id, which is harmless in an address, in YAML and in a log. */
function isId(text) {
    return /^[\w-]{1,128}$/.test(text);
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ makePaint),
/* harmony export */   t: () => (/* binding */ PLAIN)
/* harmony export */ });
/** Colours of the log: ANSI sequences around our own words, which GitHub's viewer shows. */
const CODES = { red: 31, green: 32, yellow: 33, bold: 1 };
/** For what is no terminal. */
const PLAIN = (_, text) => text;
/** Without colours where NO_COLOR is set. https://no-color.org */
function makePaint(env) {
    if ((env['NO_COLOR'] ?? '') !== '')
        return PLAIN;
    return (colour, text) => (colour === undefined ? text : `\u001b[${CODES[colour]}m${text}\u001b[0m`);
}


/***/ }),

/***/ 8944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   Vw: () => (/* binding */ toHtml),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   gE: () => (/* binding */ toXmlText),
/* harmony export */   i2: () => (/* binding */ visibleId),
/* harmony export */   l6: () => (/* binding */ toMarkdown),
/* harmony export */   yK: () => (/* binding */ escapeSigns)
/* harmony export */ });
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1879);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6347);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5974);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6747);
/** Text from outside made harmless, one function for each sink: a reader sees it as text, and nothing acts on it. */




const ZERO_WIDTH_SPACE = '\u200b';
/**
 * A text on one line, cut to `maxLength` characters with an ellipsis, and masked unless the sink shows texts as they are.
 * It is cut before it is masked, so that what is not shown costs nothing.
 */
function visible(text, maxLength, where = undefined) {
    if (where === 'middle' && text.length <= Math.max(LONGEST_SEEN_WHOLE, maxLength * 2)) {
        const line = clean(text);
        return cutMiddle((0,_redaction_js__WEBPACK_IMPORTED_MODULE_2__/* .isRedacting */ ._)() ? (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .dK)(line) : line, maxLength);
    }
    if (!(0,_redaction_js__WEBPACK_IMPORTED_MODULE_2__/* .isRedacting */ ._)())
        return oneLine(text, maxLength);
    const beginning = beginningOf(text, maxLength);
    const line = (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .dK)(clean(beginning));
    return cut(beginning === text ? line : (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCutNumber */ .qM)(line, text.slice(beginning.length)), maxLength);
}
/** Of a text that is longer, and more than twice as long as what is shown, the end is not looked at. */
const LONGEST_SEEN_WHOLE = 500;
/** Whole, or with its middle left out. */
const ID = /^[\w-]{1,128}(?:…[\w-]{1,16})?$/;
/** An id is not masked where it looks like one. */
function visibleId(id, maxLength) {
    return ID.test(id) ? cut(id, maxLength) : visible(id, maxLength);
}
/** A text on one line that holds nothing to mask, or nothing that is not masked already. */
function oneLine(text, maxLength) {
    return cut(clean(beginningOf(text, maxLength)), maxLength);
}
/** As much of a text as is needed to show `maxLength` characters of it. */
function beginningOf(text, maxLength) {
    const beginning = sliceWhole(text, maxLength * 2 + 100);
    // A character may be a pair of surrogates.
    if (beginning === text || clean(beginning).length > maxLength * 2)
        return beginning;
    // Invisible characters come before those that are shown. What is far beyond is not looked at.
    return sliceWhole(text, maxLength * 4 + 4000);
}
/** Without half of a pair at its end, which would be taken for a character of its own. */
function sliceWhole(text, length) {
    return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
function cut(line, maxLength) {
    if (line.length <= maxLength)
        return line;
    // Pairs of surrogates are one character.
    const characters = [...line];
    return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}
/** A character with its marks and its colour, or a flag: no part of one is shown by itself. */
const WHOLE_CHARACTER = /\p{RI}{2}|.[\p{M}\p{EMod}]{0,3}/gsu;
function cutMiddle(line, maxLength) {
    if (cut(line, maxLength) === line)
        return line;
    const [most, mostAtEnd] = [Math.ceil((maxLength - 1) / 2), Math.floor((maxLength - 1) / 2)];
    if (_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PLAIN */ .U.test(line))
        return `${line.slice(0, most)}…${line.slice(line.length - mostAtEnd)}`;
    const characters = Array.from(line.matchAll(WHOLE_CHARACTER), ([character]) => character);
    const start = (0,_width_js__WEBPACK_IMPORTED_MODULE_3__/* .fitting */ ._Q)(characters, most, codePointsIn);
    const end = (0,_width_js__WEBPACK_IMPORTED_MODULE_3__/* .fitting */ ._Q)(characters.reverse(), mostAtEnd, codePointsIn).reverse();
    return `${start.join('')}…${end.join('')}`;
}
function codePointsIn(text) {
    return [...text].length;
}
/**
 * Without control characters, bidi and zero-width characters and other invisibles, and without marks stacked so high that
 * they would cover the lines around; half of a surrogate pair is replaced.
 */
function clean(text) {
    if (_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PLAIN */ .U.test(text))
        return text;
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, ' ')
        .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
        .replace(/(\p{M}{3})\p{M}+/gu, '$1')
        .replace(/ +/g, ' ')
        .trim();
}
function show({ outside, maxLength, isId = false, cut }, most = maxLength) {
    return isId ? visibleId(outside, most) : visible(outside, most, cut);
}
/** GitHub's parser takes no fence of more than 80 back-ticks. */
const LONG_BACKTICK_RUN = /`{10}/g;
/**
 * A Markdown code span, in which GitHub makes no links, mentions, issue references, emoji or HTML. Its fence is longer
 * than any run of back-ticks in it. https://spec.commonmark.org/0.31.2/#code-spans
 */
function spanOf(shown) {
    // Marks that say how what is around the span runs, which its own letters would decide else.
    if (_width_js__WEBPACK_IMPORTED_MODULE_3__/* .RTL */ .rX.test(shown))
        return `\u200e${fenced(shown)}\u200e`;
    return fenced(shown);
}
function fenced(shown) {
    const content = (shown || '(empty)').replace(LONG_BACKTICK_RUN, `$&${ZERO_WIDTH_SPACE}`);
    const longestRun = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longestRun + 1);
    const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/** A phrase as Markdown, outside of tables, where a pipe would need more. */
function toMarkdown(phrase) {
    return render(phrase, (outside) => spanOf(show(outside)));
}
/**
 * A phrase as HTML, between tags. Our back-ticks and pairs of asterisks become elements; `bdi` keeps text from outside
 * from turning the direction of what is around it.
 */
function toHtml(phrase) {
    const ours = joinOurs(phrase).map((part) => typeof part === 'string'
        ? escapeSigns(part)
            .replace(/`([^`]+)`/g, '<code>$1</code>')
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        : part);
    return render(ours, (outside) => {
        const text = `<bdi>${escapeSigns(show(outside)) || '(empty)'}</bdi>`;
        return outside.quoted ? `“${text}”` : text;
    });
}
/** Text of ours, or visible text, in HTML: between tags or in an attribute in quotation marks. */
function escapeSigns(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
/** A pair of back-ticks may begin in one part of ours and end in the next. */
function joinOurs(phrase) {
    const joined = [];
    for (const part of phrase) {
        const last = joined.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else
            joined.push(part);
    }
    return joined;
}
/** A phrase as plain text: for outputs, annotations and the log. */
function toPlain(phrase) {
    const ours = phrase.map((part) => (typeof part === 'string' ? part.replaceAll('`', '') : part));
    return render(ours, (outside) => {
        const text = show(outside);
        return outside.quoted ? `“${text}”` : text;
    });
}
/** A line for a log: at its start GitHub's runner takes `::` for a command. */
function toLogLine(text) {
    return withoutCommands(oneLine(text, 2000).replace(/^::/, `:${ZERO_WIDTH_SPACE}:`));
}
/**
 * Text in which no CI system finds a command: GitHub's runner takes `##[` for one wherever it is, Azure Pipelines
 * `##vso[`, TeamCity `##teamcity[`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
function withoutCommands(text) {
    return text.replace(/##(?=\w*\[)/g, `##${ZERO_WIDTH_SPACE}`);
}
/**
 * A text as XML 1.0 can hold it, before it is escaped: other characters are replaced, and lines end as every parser hands
 * them on. https://www.w3.org/TR/xml/#charsets
 */
function toXmlText(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
function render(phrase, renderOutside) {
    return phrase.map((part) => (typeof part === 'string' ? part : renderOutside(part))).join('');
}


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rr: () => (/* binding */ isSameFigure),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   Yq: () => (/* binding */ formatExactly),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ge: () => (/* binding */ formatChance),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   y: () => (/* binding */ formatScore)
/* harmony export */ });
/** Numbers and durations as people read them. No figure is rounded into looking like another one that has a meaning of its own. */
/** Differences below this are those of binary fractions. */
const EPSILON = 1e-9;
const MOST_DECIMALS = 12;
/** `1 run`, `2,000 runs`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `45 s`, `3 min 5 s`, `1 h 30 min`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    const [h, min, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
    if (h > 0)
        return min === 0 ? `${h} h` : `${h} h ${min} min`;
    if (min === 0)
        return `${s} s`;
    return s === 0 ? `${min} min` : `${min} min ${s} s`;
}
/** A rate from 0 to 1 in per cent: 100% or 0% only where it is that, and never on the other side of `beside`, or like it. */
function formatRate(rate, beside) {
    return `${formatNumber(rate, [0, 1, beside], 100, 1)}%`;
}
/** A difference of two rates in percentage points. */
function formatPoints(difference, beside) {
    return `${formatNumber(difference, [-1, 0, 1, beside], 100, 1)} points`;
}
/** A score with two decimals, or more where it would look like `beside`, or like the best or the worst. */
function formatScore(score, beside) {
    return formatNumber(score, [0, 1, beside], 1, 2);
}
/** `23–88%`, in whole per cent where that says the same. */
function formatInterval({ lower, upper }, limit) {
    const [from, to] = [lower, upper].map((end) => formatNumber(end, [0, 1, limit], 100, 0));
    return `${from}–${to}%`;
}
/** A limit as it was given. */
function formatExactly(value) {
    return String(Number(value.toFixed(9)));
}
/** How likely something is, as `0.043`; never like 1, or like `beside`. */
function formatChance(chance, beside = 1) {
    for (let digits = 2;; digits += 1) {
        const text = String(Number(chance.toPrecision(digits)));
        const isTrue = [1, beside].every((mark) => isSameFigure(chance, mark) || Math.sign(Number(text) - mark) === Math.sign(chance - mark));
        if (isTrue || digits >= MOST_DECIMALS)
            return text;
    }
}
/** `12,000`. Not by `toLocaleString`, which takes 10 ms to load what it knows of languages. */
function formatCount(count) {
    return String(count).replace(/\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}
/** Whether two figures are the same to everyone but a computer. */
function isSameFigure(one, other) {
    return Math.abs(one - other) <= EPSILON;
}
/** `scale` times the value, with the fewest decimals, `least` or more, that tell it from each mark. */
function formatNumber(value, marks, scale, least) {
    const scaled = value * scale;
    const scaledMarks = marks.flatMap((mark) => (mark === undefined ? [] : [mark * scale]));
    for (let decimals = least;; decimals += 1) {
        const round = (one) => Number(one.toFixed(decimals));
        const rounded = round(scaled);
        // Two that are rounded to different figures are on the same sides as before.
        const isTrue = scaledMarks.every((mark) => isSameFigure(scaled, mark) || rounded !== round(mark));
        if (isTrue || decimals >= MOST_DECIMALS)
            return String(rounded);
    }
}


/***/ }),

/***/ 897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ scenarioLabel),
/* harmony export */   m: () => (/* binding */ shortId)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/** What a scenario is called, in all that people and programs read. */


/** Its name, or its id where no character of the name is visible, or else `(empty)`. */
function scenarioLabel({ id, name = '' }) {
    if ((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name, 1) !== '')
        return { ...(0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name), cut: 'middle' };
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(id, 1) === '' ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)('(empty)') : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteId */ .g0)(id);
}
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const LONG_ID = /^[\w-]{17,}$/;
/**
 * As much of an id as tells it from others in a sentence: the first eight digits of a UUID. What looks like no id stays
 * whole, since a part of it might show what would be masked.
 */
function shortId(id) {
    if (UUID.test(id))
        return id.slice(0, 8);
    return LONG_ID.test(id) ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
}


/***/ }),

/***/ 1879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   o5: () => (/* binding */ cutBeforeMasking),
/* harmony export */   qM: () => (/* binding */ withoutCutNumber)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6347);
/**
 * Masks telephone numbers, e-mail addresses, payment cards and other long numbers, in linear time: where a pattern finds
 * nothing it looked at a bounded number of characters.
 */

/** What lies beyond is cut off: no sink shows as many characters. */
const MAX_LENGTH = 20_000;
const MOST_PASSES = 5;
/** Fewer digits are no telephone number. */
const FEWEST_DIGITS = 7;
/** So many are masked even where letters touch them, as in `tel4155550134`; fewer are part of an id. */
const FEWEST_IN_A_WORD = 10;
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?<!\\d[-/.]?)(?:${[
    `${YEAR}[-/.]${MONTH}[-/.]${DAY}`,
    `(?:${MONTH}[-/.]${DAY}|${DAY}[-/.]${MONTH})[-/.]${YEAR}`,
    `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
    `(?<!\\d[-/. ]{0,3})${YEAR} ?[-/] ?${YEAR}(?![-/. ]{0,3}\\d)`,
].join('|')})(?![-/.]?\\d)`;
/** Years in a row. */
const YEARS = `(?<![\\d+]|[\\d+][ ,;])${YEAR}(?:[,;] ?${YEAR}){1,50}(?![,;]? ?\\d)`;
const TIME = '(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,12}|[,:]\\d{1,3})?)?(?![\\d:])';
/** What may separate two digits of a number. */
const BETWEEN = '(?:[ ()/·-]|\\.(?! )|\\.{2,3} ){0,4}';
const NO_MORE = `(?!${BETWEEN}\\d)`;
/** What may separate its groups as well: speech-to-text writes a pause as a comma, a full stop and the like. */
const PAUSE = '(?: ?[,;:_|*~] ?|\\.{1,3} )';
const GAP = `(?:${PAUSE}|[ ()·-]{1,2})`;
const NO_LIST = `(?!${PAUSE}\\d)`;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const UNIT = '(?:m?s|sec|seconds?|minutes?|runs?|calls?|turns?|tokens?|characters?|bytes?|[kmg]b|usd|eur|gbp|dollars?|euros?)\\b|[%$€£¥₹]';
/** What has digits enough and is none of it. */
const KEPT = [
    // UUIDs, hashes.
    '(?<![\\p{L}\\p{N}-])[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}])(?=\\d{0,63}[a-f])(?:[\\da-f]{64}|[\\da-f]{40}|[\\da-f]{32}|[\\da-f]{24})(?![\\p{L}\\p{N}])',
    '(?<=\\bcommit )\\d{7}(?!\\d)',
    // Runs, pull requests and comments at GitHub.
    'https?://\\S{1,200}/(?:actions/runs|pull|issues)/\\d+[\\w/#-]*',
    // Days, times.
    DATE,
    `(?<!\\d_?)${YEAR}_${MONTH}_${DAY}(?!\\d)`,
    YEARS,
    TIME,
    // Rates, percentages, prices, other quantities, fractions side by side.
    '(?<![\\d.])0\\.\\d+(?!\\.?\\d)',
    '(?<![\\d,])0,\\d{1,4}(?!,?\\d)',
    '(?<![\\d.])\\d{1,3}\\.\\d+(?= ?%)',
    // Thousands: from ten digits on, a telephone number is more likely.
    `(?<![\\d+]|\\d[,.])[1-9]\\d{0,2}(?:,\\d{3}){1,2}(?:\\.\\d{1,4})?${NO_MORE}(?!,\\d|${PAUSE}\\d+(?![\\d,]))`,
    `[$€£¥₹] ?\\d{1,9}(?:\\.\\d\\d)?${NO_MORE}${NO_LIST}`,
    `(?<![\\d+]${BETWEEN})\\d{7,9}(?= ?(?:${UNIT}))`,
    '(?<![\\d/])\\d{1,4}/\\d{1,4}(?: \\d{1,4}/\\d{1,4})+(?![\\d/])',
    // Versions, addresses of hosts.
    `(?<![\\d.])[1-9]?\\d\\.\\d{1,3}\\.\\d{1,5}${NO_MORE}`,
    `\\bv(?!(?:1\\.)?\\d{3}\\.\\d{3}\\.\\d{4})\\d{1,5}(?:\\.\\d{1,5}){1,4}${NO_MORE}`,
    `(?<![\\d.])(?:${OCTET}\\.){3}${OCTET}${NO_MORE}`,
].join('|');
/** From the sign on; the name before it is looked for backwards, so that it is looked for at signs only. */
const EMAIL = / ?@(?<=(?<name>[\p{L}\p{N}.!#$%&'*+=?^_{|}~-]{1,64}) ?@) ?(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/iu;
const NEXT = `(?!${DATE}|${YEARS}|${TIME})`;
const PREFIX = '(?:\\+ ?)?(?:\\((?=\\+?\\d{1,5}\\)))?\\+?';
const NUMBER = [
    // Payment cards by their groups, so that no group is left behind.
    `(?<!\\d)\\d{4}${GAP}(?:\\d{4}${GAP}\\d{4}${GAP}\\d{4}(?:${GAP}\\d{3})?|\\d{6}${GAP}\\d{5})(?!\\d)`,
    `${PREFIX}\\d(?:${BETWEEN}${NEXT}\\d){9,}`,
    // Groups with pauses, of which one has three digits or all have two; where there are fewer digits, the same pause.
    `(?<!\\d)${PREFIX}(?=(?:\\d\\d?${GAP}){0,9}\\d{3}|\\d\\d(?:${GAP}\\d\\d){4})\\d(?:${GAP}?${NEXT}\\d){9,}`,
    `(?<!\\d)(?=\\d{2,5}(?<pause>${PAUSE})\\d)(?!\\d\\d(?:\\k<pause>\\d\\d){2,3}(?!\\d|\\k<pause>\\d\\d))\\d{2,5}(?:\\k<pause>${NEXT}\\d{2,5}){2,}`,
    // As it is said: 415, 555, 0134; or digit by digit.
    '(?<!\\d)(?:\\+?1[,.;-]? ?)?\\d{3}[,.;]? \\d{3}[,.;]? \\d\\d[,.;]? ?\\d{2,}',
    `(?<!\\d)\\d(?:(?:${PAUSE}| )\\d){9,}(?!\\d)`,
    `${PREFIX}\\d(?:${BETWEEN}(?!${DATE})\\d){${FEWEST_DIGITS - 1},}`,
].join('|');
const NUMBERS = new RegExp(`(${KEPT})|${NUMBER}`, 'giu');
const SIGN = /[@＠﹫]/;
/** Between the digits of a number there is no letter. */
const DIGITS = new RegExp(`(?:\\p{N}[^\\p{N}a-zA-Z]*){${FEWEST_DIGITS}}`, 'u');
/**
 * The text with `[phone number]`, `[e-mail address]`, `[card number]` and `[number]` in the place of such. A text
 * without digits and `@` stays as it is, and so does a text that was masked already.
 */
function mask(text) {
    let masked = text.slice(0, MAX_LENGTH);
    // Nearly no text may hold any, and the patterns take their time.
    for (let pass = 0; pass < MOST_PASSES && (SIGN.test(masked) || DIGITS.test(masked)); pass += 1) {
        const before = masked;
        masked = maskOnce(before);
        // Before what was masked, a number may be seen for what it is. There is seldom a second time.
        if (masked === before)
            break;
    }
    return masked;
}
/** From the left to the right; where two begin at one place, the address. */
function maskOnce(text) {
    const { plain, startOf, endOf } = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .simplify */ .C)(text);
    const parts = [];
    let doneTo = 0;
    /** What was masked is no longer seen from what follows it. */
    let hidden = 0;
    let email = findEmail(plain, 0);
    let number = findNumber(plain, 0, 0);
    for (;;) {
        const next = email !== undefined && email.start <= (number?.start ?? email.start) ? email : number;
        if (next === undefined)
            return [...parts, text.slice(doneTo)].join('');
        if (next.word !== undefined) {
            parts.push(text.slice(doneTo, startOf(next.start)), next.word);
            doneTo = endOf(next.end - 1);
            hidden = next.end;
        }
        // Where none was found there is none further on either.
        if (email !== undefined && email.start < next.end)
            email = findEmail(plain, next.end);
        if (number !== undefined && number.start < next.end)
            number = findNumber(plain, next.end, hidden);
    }
}
function findEmail(plain, from) {
    const match = EMAIL.exec(plain.slice(from));
    if (match === null)
        return undefined;
    const end = from + match.index + match[0].length;
    return { start: from + match.index - String(match.groups?.['name']).length, end, word: '[e-mail address]' };
}
function findNumber(plain, from, hidden) {
    const seen = plain.slice(hidden);
    NUMBERS.lastIndex = from - hidden;
    const match = NUMBERS.exec(seen);
    if (match === null)
        return undefined;
    const start = match.index + hidden;
    return { start, end: start + match[0].length, word: wordFor(match, seen) };
}
function wordFor({ 0: found, 1: kept, index }, plain) {
    if (kept !== undefined)
        return undefined;
    const digits = found.replace(/\D/g, '');
    const before = plain.slice(Math.max(0, index - 2), index);
    const touched = /\p{L}[-_]?$/u.test(before) ||
        /^\p{L}/u.test(plain.slice(index + found.length, index + found.length + 2));
    if (touched && digits.length < FEWEST_IN_A_WORD)
        return undefined;
    if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits))
        return '[card number]';
    const grouped = found.length > digits.length && !/^\d{3}(\D{1,4})\d\d\1\d{4}$/.test(found);
    const isPhone = grouped || /^(?:00|1?[2-9]\d\d[2-9]\d{6}$)/.test(digits);
    return isPhone && digits.length <= 17 ? '[phone number]' : '[number]';
}
/** https://en.wikipedia.org/wiki/Luhn_algorithm */
function passesLuhn(digits) {
    const sum = [...digits].reverse().reduce((total, digit, index) => {
        const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
        return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0;
}
const SIGN_OR_DIGIT = /[@＠﹫\p{N}]/u;
/** A word that goes on with one of them, or has a sign after it. */
const GOES_ON = /^[^\s<>"]*(?:[@＠﹫\p{N}]|\s[@＠﹫])/u;
/** No address is longer. */
const FURTHER = 700;
/** No number has more groups. */
const MOST_GROUPS = 40;
const MASKED = /(?:number|e-mail address)\]$/;
/** A text that is cut before it is masked, see {@link withoutCutNumber}. */
function cutBeforeMasking(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return withoutCutNumber(text.slice(0, maxLength), text.slice(maxLength));
}
/**
 * The beginning of a text without what may be a part of a number or an address that goes on in `rest`, since its
 * beginning does not show what it is; nor numbers before it, which may be groups of one. It may be masked already.
 */
function withoutCutNumber(beginning, rest) {
    const words = beginning.split(/(?<=[\s<>"])(?![@＠﹫])/);
    const isOpen = SIGN_OR_DIGIT.test(words.slice(-2).join('')) || GOES_ON.test(rest.slice(0, FURTHER));
    if (!isOpen || MASKED.test(beginning))
        return `${beginning.toWellFormed()}…`;
    words.pop();
    const kept = words.findLastIndex((word) => !SIGN_OR_DIGIT.test(word)) + 1;
    return `${words
        .slice(0, Math.max(kept, words.length - MOST_GROUPS))
        .join('')
        .trimEnd()}…`;
}


/***/ }),

/***/ 9518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   JH: () => (/* binding */ joinNames),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   g0: () => (/* binding */ quoteId),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   sO: () => (/* binding */ verbatimId)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/** Sentences of our own words and of words from outside, kept apart so that each sink escapes the latter in its own way. */

const NAME_LENGTH = 80;
const WORDS_LENGTH = 400;
/** A name or a value from outside, in quotation marks where the sink is plain text. */
function quote(outside, maxLength = NAME_LENGTH) {
    return { outside, maxLength, quoted: true };
}
/** An id from outside, or what somebody gave as a value of an input: not masked where it looks like an id. */
function quoteId(outside) {
    return { ...quote(outside), isId: true };
}
/** A message from outside, without quotation marks. */
function verbatim(outside, maxLength = WORDS_LENGTH) {
    return { outside, maxLength, quoted: false };
}
/** An id without quotation marks. */
function verbatimId(outside) {
    return { ...verbatim(outside), isId: true };
}
/** Names in a row; of more than `most` the first, and how many more there are. */
function joinNames(names, most) {
    const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? [name] : [', ', name]));
    const more = names.length - most;
    return more > 0 ? [...shown, ` and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(more)} more`] : shown;
}
/** Builds a phrase from a template: its literal parts are ours, and so are the strings and numbers put in. */
function say(literals, ...values) {
    return literals.flatMap((literal, index) => {
        const value = values[index];
        if (value === undefined)
            return [literal];
        if (typeof value === 'string' || typeof value === 'number')
            return [literal, String(value)];
        return 'outside' in value ? [literal, value] : [literal, ...value];
    });
}


/***/ }),

/***/ 6347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ simplify),
/* harmony export */   U: () => (/* binding */ IS_PLAIN)
/* harmony export */ });
/** A text as a reader sees it, in few kinds of characters, by which patterns find what is written in any of them. */
/** Words of ASCII with single blanks between them: a reader sees just that. */
const IS_PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
function simplify(text) {
    if (IS_PLAIN.test(text))
        return { plain: text, startOf: (index) => index, endOf: (index) => index + 1 };
    const starts = [];
    let plain = '';
    let last = '';
    let at = 0;
    for (const character of text) {
        const simple = simplifyCharacter(character);
        // As GitHub shows them, blanks in a row are one.
        const shown = simple === ' ' && last === ' ' ? '' : simple;
        if (shown !== '')
            last = shown;
        for (let count = 0; count < shown.length; count += 1)
            starts.push(at);
        plain += shown;
        at += character.length;
    }
    return {
        plain,
        startOf: (index) => Number(starts[index]),
        endOf: (index) => {
            // One character may give several, and what can't be seen belongs to what it follows.
            let next = index + 1;
            while (next < starts.length && starts[next] === starts[index])
                next += 1;
            return starts[next] ?? text.length;
        },
    };
}
/** What was looked up before; most texts are written in few characters. */
const KNOWN = new Map();
const MOST_KNOWN = 5000;
function simplifyCharacter(character) {
    if (character >= '!' && character <= '~')
        return character;
    const known = KNOWN.get(character);
    if (known !== undefined)
        return known;
    const simple = lookUp(character);
    if (KNOWN.size < MOST_KNOWN)
        KNOWN.set(character, simple);
    return simple;
}
/** Digits of any script, blanks and dashes of any kind as in ASCII; nothing for what can't be seen. */
function lookUp(character) {
    if (/[\p{Cc}\p{Z}]/u.test(character))
        return ' ';
    if (/[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(character))
        return '';
    if (/[\p{Pd}−]/u.test(character))
        return '-';
    if (/\p{Nd}/u.test(character))
        return digitOf(character);
    // Full-width letters and signs, circled digits and the like.
    return character.normalize('NFKC');
}
/** The decimal digits of a script follow each other from zero on, and so do the scripts' own sets of ten. */
function digitOf(character) {
    const code = Number(character.codePointAt(0));
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
        zero -= 1;
    return String((code - zero) % 10);
}


/***/ }),

/***/ 5974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isRedacting),
/* harmony export */   p: () => (/* binding */ redacted)
/* harmony export */ });
/** Whether texts from outside are masked: set once for each sink, and applied by `visible`, which every sink uses. */
let isOn = true;
/** What `render` gives, with texts from outside masked or as they are. It must not be asynchronous. */
function redacted(redact, render) {
    const before = isOn;
    isOn = redact;
    try {
        return render();
    }
    finally {
        isOn = before;
    }
}
function isRedacting() {
    return isOn;
}


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ toWebAddress),
/* harmony export */   _d: () => (/* binding */ WEB_ADDRESS),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9728);
/** Addresses of a team's own dashboard: templates of them, filled with ids from outside. */

const OF_ADDRESSES = String.raw `\w.~:/?#[\]@!$&*+,;=%-`;
const OTHERS = new RegExp(`[^${OF_ADDRESSES}]`, 'g');
/** Nothing in it ends a link, whatever the sink. */
const WEB_ADDRESS = new RegExp(String.raw `^https?:\/\/[${OF_ADDRESSES}]{1,990}$`);
/** The address with these ids in it; `undefined` where one is missing or of another form, or it would be too long. */
function fillTemplate({ template }, ids) {
    const filled = template.replaceAll(/\{(\w+)\}/g, (placeholder, name) => {
        const id = ids[name] ?? '';
        return (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .isId */ .eQ)(id) ? id : placeholder;
    });
    return filled.includes('{') ? undefined : toWebAddress(filled);
}
/** The address of a web page as every sink can link it; `undefined` for anything else, and if it would be too long. */
function toWebAddress(text) {
    // The URL parser leaves some signs as they are, such as parentheses.
    const address = URL.parse(text)?.href.replaceAll(OTHERS, escapeSign);
    return address !== undefined && WEB_ADDRESS.test(address) ? address : undefined;
}
function escapeSign(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 6747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   az: () => (/* binding */ isolate),
/* harmony export */   it: () => (/* binding */ cutMiddle),
/* harmony export */   jL: () => (/* binding */ padder),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   rX: () => (/* binding */ RTL),
/* harmony export */   ym: () => (/* binding */ cutEnd)
/* harmony export */ });
/** How many columns a text takes in a font whose letters are all as wide, such as that of a log. */
/** Of Chinese, Japanese and Korean, and emoji. https://www.unicode.org/reports/tr11/ */
const WIDE = /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
/** Nothing of them is seen by itself. */
const NARROWEST = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]/u;
/** What is seen as one: a flag, or a character with its marks, its colour of skin, and what is joined to it. */
const CLUSTERS = /(?:\p{RI}\p{RI}|.)(?:[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]|(?<=\u200d)\p{Extended_Pictographic})*/gsu;
const IS_ASCII = /^[ -~]*$/;
/** From right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
function widthOf(text) {
    return IS_ASCII.test(text)
        ? text.length
        : clustersOf(text).reduce((sum, one) => sum + clusterWidth(one), 0);
}
function clustersOf(text) {
    return [...text.matchAll(CLUSTERS)].map(([cluster]) => cluster);
}
function clusterWidth(cluster) {
    if (WIDE.test(cluster))
        return 2;
    return NARROWEST.test(cluster) ? 0 : 1;
}
/** A text of at most `columns`, from 2 on: of a longer one the beginning and the end, since names often differ there. */
function cutMiddle(text, columns) {
    if (widthOf(text) <= columns)
        return text;
    const clusters = clustersOf(text);
    const end = fitting(clusters.toReversed(), Math.floor((columns - 1) / 2)).reverse();
    const start = fitting(clusters, columns - 1 - widthOf(end.join('')));
    return `${start.join('').trimEnd()}…${end.join('').trimStart()}`;
}
/** A text of at most `columns`, from 1 on, without what is too much at its end. */
function cutEnd(text, columns) {
    if (widthOf(text) <= columns)
        return text;
    return `${fitting(clustersOf(text), columns - 1)
        .join('')
        .trimEnd()}…`;
}
/** The first of them, as many as fit. No size is negative, so that after one that is too much none fits. */
function fitting(parts, most, sizeOf = clusterWidth) {
    let left = most;
    return parts.filter((part) => {
        left -= sizeOf(part);
        return left >= 0;
    });
}
/** Makes each text of a column as wide as the widest: `start` has them begin alike, and `end` end alike. */
function padder(column, side) {
    const width = column.reduce((most, text) => Math.max(most, widthOf(text)), 0);
    return (text) => {
        const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
        return side === 'start' ? `${isolate(text)}${blanks}` : `${blanks}${isolate(text)}`;
    };
}
/** Words from right to left would turn the figures beside them around. */
function isolate(text) {
    return RTL.test(text) ? `\u2068${text}\u2069` : text;
}


/***/ })

};
