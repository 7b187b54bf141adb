export const id = 817;
export const ids = [817];
export const modules = {

/***/ 52537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ OutOfTimeError),
/* harmony export */   P1: () => (/* binding */ troubleAtDeadline),
/* harmony export */   eE: () => (/* binding */ notSent),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   wu: () => (/* binding */ BlandError)
/* harmony export */ });
/** What can go wrong between us and Bland, each with what to do about it. */
const ADVICE = {
    unreachable: 'Check `base-url`, the network of the runner and, behind a proxy, HTTPS_PROXY and NO_PROXY; then run the job again.',
    unavailable: 'Bland seems to be down or overloaded: run the job again later.',
    'rate-limited': 'Run fewer jobs at once or raise `poll-interval`; if it stays so, ask Bland for a higher limit.',
    'request-timed-out': 'Bland or the network is slow: run the job again later.',
    'untrusted-certificate': "The certificate is not trusted by Node.js: name your organisation's certificate authority in NODE_EXTRA_CA_CERTS, and check `base-url`.",
    'bad-proxy': 'Give it as a whole URL with its scheme, such as `http://proxy.example:3128`.',
    redirected: 'Redirects are not followed, since the API key would travel along: give the final address as `base-url`.',
    unauthorized: 'Check that `api-key` is a current key, raw, without `Bearer`, and belongs to the host in `base-url`.',
    'payment-required': "Check the balance and the plan of your organisation's Bland account.",
    forbidden: 'The key is known but may not do this: use a key of the organisation that owns the set.',
    'not-found': 'Check the ids among the inputs, and that the key belongs to the organisation that owns them, on the host in `base-url`. An id from `scenarios/{id}/simulate` looks like that of a set, but is none.',
    refused: 'Correct what these words name, in the inputs of this step or at Bland: until then the answer will be the same.',
    unsupported: 'The host does not serve such requests: check that `base-url` is that of the API; if it is, update this action.',
    unreadable: 'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
    'too-large': 'Judge fewer scenarios in one set.',
    drifted: "Bland's answer is not of the documented form, so it was not used: update this action; if it is the newest, report this line.",
    'no-time': 'Raise `timeout`.',
    'maybe-started': 'A set may be running all the same, and costs money: look for it at Bland, and judge it by its id rather than start another.',
    'nothing-selected': 'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
};
/** What may pass by itself, so that the same call is tried again; nothing else may be advised to be. */
const TEMPORARY_KINDS = new Set([
    'unreachable',
    'unavailable',
    'rate-limited',
    'request-timed-out',
    'unreadable',
]);
/** A call to Bland that did not give what it should. The message says what happened and where. */
class BlandError extends Error {
    name = 'BlandError';
    kind;
    /** What the reader can do next, in one or two sentences. */
    advice;
    /** Whether the same call may well succeed later. */
    temporary;
    /** How long the server asked us to wait, where it did. */
    retryAfterMs;
    constructor(kind, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = kind;
        this.advice = ADVICE[kind];
        this.temporary = TEMPORARY_KINDS.has(kind);
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** @param where the request, such as “GET /v1/…” */
function notSent(where) {
    return new BlandError('no-time', `${where} was not sent, since no time was left for an answer.`);
}
/** No time was left for another try after `trouble`, which might have passed, or for the first one. */
class OutOfTimeError extends Error {
    name = 'OutOfTimeError';
    trouble;
    constructor(trouble) {
        super(trouble.message, { cause: trouble });
        this.trouble = trouble;
    }
}
/** What kept a call from succeeding where it was the deadline that ended it; `undefined` for every other error. */
function troubleAtDeadline(error) {
    if (error instanceof OutOfTimeError)
        return error.trouble;
    return error instanceof BlandError && error.kind === 'no-time' ? error : undefined;
}
/** A request that was under way when it was cancelled: it may have been received. */
class InterruptedError extends Error {
    name = 'InterruptedError';
    constructor(reason) {
        super('The request was cancelled under way', { cause: reason });
    }
}


/***/ }),

/***/ 1233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   ih: () => (/* binding */ isKnownStatus),
/* harmony export */   pe: () => (/* binding */ parseTime),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* unused harmony export TERMINAL_STATUSES */
/** A simulation set as the rest of the code sees it, whatever form Bland sent it in. */
/** Statuses after which a set does not change. CANCELLED is not documented, but can't mean anything else. */
const TERMINAL_STATUSES = ['PASSED', 'FAILED', 'ERROR', 'CANCELLED'];
const TEMPORARY_STATUSES = ['PENDING', 'RUNNING'];
function isTerminal(status) {
    return TERMINAL_STATUSES.includes(status);
}
/** Whether a set ended so that its statistics are whole. */
function isWhole(status) {
    return status === 'PASSED' || status === 'FAILED';
}
/** Whether this version knows what a status means. */
function isKnownStatus(status) {
    return isTerminal(status) || TEMPORARY_STATUSES.includes(status);
}
/** An ISO 8601 time in milliseconds since the Unix epoch; one without a zone is UTC, whatever the zone of the runner. */
function parseTime(text) {
    if (text === undefined)
        return undefined;
    const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    return Number.isNaN(ms) ? undefined : ms;
}
/** No workflow of GitHub lasts longer, so that no set of one does. */
const MOST_DURATION_MS = 35 * 24 * 3600 * 1000;
/** A duration as Bland gives it; `undefined` for one that can't be. */
function readDuration(ms) {
    return typeof ms === 'number' && ms > 0 && ms <= MOST_DURATION_MS ? ms : undefined;
}
/** How long a set took, in milliseconds; `undefined` where that is not known. */
function durationOf({ createdAt, completedAt }) {
    const [began, ended] = [parseTime(createdAt), parseTime(completedAt)];
    return began === undefined || ended === undefined ? undefined : readDuration(ended - began);
}


/***/ }),

/***/ 64821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   nD: () => (/* binding */ MOST_RUNS),
/* harmony export */   tl: () => (/* binding */ checkCounts)
/* harmony export */ });
/** Runs that passed and that failed. */
/** Beyond this many runs of a kind the logarithms of factorials, and so all p-values, get too inexact. */
const MOST_RUNS = 1_000_000;
/** Runs that passed or failed. */
function runsOf({ passed, failed }) {
    return passed + failed;
}
/** The share of runs that passed; NaN without runs. */
function rateOf(counts) {
    return counts.passed / runsOf(counts);
}
/** @throws RangeError where one is no whole number from 0 to `MOST_RUNS` */
function checkCounts({ passed, failed }) {
    for (const [name, count] of Object.entries({ passed, failed })) {
        if (!Number.isInteger(count) || count < 0 || count > MOST_RUNS) {
            throw new RangeError(`${name} must be a whole number from 0 to ${MOST_RUNS}, not ${count}`);
        }
    }
}


/***/ }),

/***/ 94686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ flakyCountByScenarios),
/* harmony export */   FJ: () => (/* binding */ passRateOf),
/* harmony export */   Kk: () => (/* binding */ runsWithEnd),
/* harmony export */   Ly: () => (/* binding */ sameUpToRounding),
/* harmony export */   Or: () => (/* binding */ runsWithoutEnd),
/* harmony export */   PX: () => (/* binding */ doubtCounts),
/* harmony export */   Ug: () => (/* binding */ exactAverageOf),
/* harmony export */   X6: () => (/* binding */ contradictingRates),
/* harmony export */   ZG: () => (/* binding */ possibleRates),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   eo: () => (/* binding */ avgPassRateByScenarios),
/* harmony export */   gI: () => (/* binding */ averagePassRateOf),
/* harmony export */   j8: () => (/* binding */ tellsFlakiness),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   jf: () => (/* binding */ showsFlakiness),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   mz: () => (/* binding */ reliableCountByScenarios),
/* harmony export */   nm: () => (/* binding */ readRate),
/* harmony export */   rT: () => (/* binding */ totalRunsByScenarios)
/* harmony export */ });
/* harmony import */ var _evidence_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64821);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79518);


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
/** Whether a difference between two rates may come from rounding to two decimals, so that they don't contradict each other. */
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
/** A whole number from 0. */
function readCount(field, value) {
    if (value === undefined)
        return { problem: `Bland gave no ${field}` };
    if (!Number.isSafeInteger(value) || value < 0)
        return { problem: `${field} is ${value}, not a whole number from 0` };
    return { value };
}
/** What makes every figure of a scenario worthless: no runs that tell anything, or counts that can't be. */
function doubtCounts(scenario) {
    const { totalRuns, passed, failed, passRate } = scenario;
    for (const [field, value] of Object.entries({ total_runs: totalRuns, passed, failed })) {
        const reading = readCount(field, value ?? 0);
        if ('problem' in reading)
            return reading.problem;
    }
    if (totalRuns === 0)
        return 'it has no runs';
    const ended = (passed ?? 0) + (failed ?? 0);
    if (totalRuns !== undefined && ended > totalRuns) {
        return `passed (${passed ?? '–'}) and failed (${failed ?? '–'}) are more than total_runs (${totalRuns})`;
    }
    if (passed === 0 && failed === 0)
        return 'none of its runs passed or failed';
    if (passRate === undefined)
        return undefined;
    if (passed === 0 && passRate > EPSILON)
        return `passed is 0, but pass_rate is ${passRate}`;
    // Where no rate follows from the counts they can still contradict the published one.
    if (ratesByCounts(scenario).length > 0)
        return undefined;
    return failed !== undefined && failed > 0 && passRate >= 1 - EPSILON
        ? `failed is ${failed}, but pass_rate is ${passRate}`
        : undefined;
}
/** How many runs neither passed nor failed; `undefined` where the counts don't tell. */
function runsWithoutEnd({ totalRuns, passed, failed }) {
    if (totalRuns === undefined || passed === undefined || failed === undefined)
        return undefined;
    return totalRuns - passed - failed;
}
/** How many runs passed or failed, as far as the counts tell. */
function runsWithEnd({ passed = 0, failed = 0 }) {
    return passed + failed;
}
/**
 * The pass rates that the counts allow: of all runs, and of those that passed or failed, since Bland does not
 * say which of the two it takes when runs ended in an error. Two of the three counts are enough for one rate.
 */
function ratesByCounts({ totalRuns: total, passed, failed }) {
    const rates = [
        share(passed, total),
        share(passed, sum(passed, failed)),
        // What did not fail is the most that can have passed.
        ...(passed === undefined ? [share(difference(total, failed), total)] : []),
    ];
    return [...new Set(rates.filter((rate) => rate !== undefined))];
}
/** A rate from 0 to 1, where the counts are possible and there were any. */
function share(part, whole) {
    if (part === undefined || whole === undefined)
        return undefined;
    return Number.isFinite(whole) && whole > 0 && part >= 0 && part <= whole ? part / whole : undefined;
}
function sum(a, b) {
    return a === undefined || b === undefined ? undefined : a + b;
}
function difference(a, b) {
    return a === undefined || b === undefined ? undefined : a - b;
}
/**
 * The pass rate by which a scenario is judged and shown: that of its counts, where the published one is that up to its
 * rounding, and else the published one. `undefined` where none was published.
 */
function passRateOf(scenario) {
    const { passRate } = scenario;
    return passRate === undefined ? undefined : (exactRateOf(scenario) ?? passRate);
}
/** The pass rate by the counts; `undefined` where they give none, or more than one, or not the published one. */
function exactRateOf(scenario) {
    const { passRate, passed } = scenario;
    const rates = ratesByCounts(scenario);
    if (passRate === undefined)
        return passed === undefined || rates.length > 1 ? undefined : rates[0];
    const published = readRate('', passRate);
    if ('problem' in published)
        return undefined;
    const distance = (rate) => Math.abs(rate - published.value);
    return (rates
        .filter((rate) => sameUpToRounding(rate, published.value))
        // Without the number of those that passed, the counts tell only how many passed at most.
        .filter((rate) => passed !== undefined || rate <= published.value)
        .reduce((nearest, rate) => (nearest === undefined || distance(rate) < distance(nearest) ? rate : nearest), undefined));
}
/**
 * Every pass rate that a scenario's figures give, without the rounding of the published one; empty where they
 * give none. Only one where the published rate is that of all runs.
 */
function possibleRates(scenario) {
    const { passRate, passed, totalRuns } = scenario;
    const published = readRate('', passRate);
    if ('problem' in published)
        return ratesByCounts(scenario);
    const exact = exactRateOf(scenario);
    if (exact !== undefined && exact === share(passed, totalRuns))
        return [exact];
    return [exact ?? published.value, ...ratesByCounts(scenario)];
}
/** The counts' pass rates, where none of them is the published one up to its rounding. */
function contradictingRates(scenario) {
    const { passRate } = scenario;
    const rates = ratesByCounts(scenario);
    if (passRate === undefined || rates.some((rate) => sameUpToRounding(rate, passRate)))
        return [];
    return rates;
}
/** The average pass rate by the counts of all scenarios, where it is the published one up to its rounding. */
function exactAverageOf({ overall, scenarios = [] }) {
    const published = overall?.avgPassRate;
    const rates = scenarios.map(exactRateOf).filter((rate) => rate !== undefined);
    if (published === undefined || rates.length === 0 || rates.length < scenarios.length)
        return undefined;
    const exact = mean(rates);
    return 'value' in readRate('', published) && sameUpToRounding(exact, published) ? exact : undefined;
}
/** The average pass rate by which a set is judged and shown; `undefined` where none was published. */
function averagePassRateOf(set) {
    return exactAverageOf(set) ?? set.overall?.avgPassRate;
}
/**
 * The lowest and the highest `avg_pass_rate` that the scenarios' figures allow: the one speaks against a rule that
 * holds, the other against one that is broken. A scenario without any figure speaks against neither.
 */
function avgPassRateByScenarios({ scenarios = [] }) {
    const rates = scenarios.map(possibleRates);
    if (rates.every((possible) => possible.length === 0))
        return [];
    const lowest = rates.map((possible) => (possible.length === 0 ? 1 : Math.min(...possible)));
    const highest = rates.map((possible) => (possible.length === 0 ? 0 : Math.max(...possible)));
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
function flakyCountByScenarios({ scenarios = [] }) {
    if (scenarios.length === 0)
        return [];
    const signs = scenarios.filter(showsFlakiness).length;
    const marks = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
    const telling = scenarios.every(({ isFlaky }) => isFlaky !== undefined);
    const readings = [
        {
            value: signs,
            source: 'the number of scenarios that are marked is_flaky, or have passed and failed runs,',
            against: 'either',
        },
    ];
    if (telling) {
        readings.push({ value: marks, source: 'the number of scenarios marked is_flaky', against: 'either' });
    }
    return readings;
}
/** Whether anything says that some runs passed and some failed, which is Bland's documented meaning of flaky. */
function showsFlakiness(scenario) {
    const { isFlaky, totalRuns, passed, failed } = scenario;
    if (isFlaky === true)
        return true;
    if (passed !== undefined && failed !== undefined)
        return passed > 0 && failed > 0;
    if (passed !== undefined && totalRuns !== undefined)
        return passed > 0 && passed < totalRuns;
    const rate = passRateOf(scenario);
    return rate !== undefined && rate > 0 && rate < 1;
}
/** Whether anything says that a scenario is flaky, or that it is not. */
function tellsFlakiness(scenario) {
    return (scenario.isFlaky !== undefined ||
        (doubtCounts(scenario) === undefined && possibleRates(scenario).length > 0));
}
/** The other values of `reliable_count` that the scenarios give: those that are not flaky. */
function reliableCountByScenarios(set) {
    const total = set.scenarios?.length ?? 0;
    return flakyCountByScenarios(set).map(({ value, source, against }) => ({
        against,
        value: total - value,
        source: `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, 'scenario')} less ${source}`,
    }));
}
/** The number of runs that the scenarios have together, where all of them say. */
function totalRunsByScenarios({ scenarios = [] }) {
    const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
    if (runs.length === 0 || runs.length < scenarios.length)
        return [];
    const value = runs.reduce((total, count) => total + count, 0);
    return [{ value, source: "the sum of the scenarios' runs", against: 'either' }];
}
/** The runs that passed and failed; `undefined` where they are not known, impossible, or gainsaid by `pass_rate`. */
function countsOf(scenario) {
    const { passed, failed } = scenario;
    if (passed === undefined || failed === undefined || passed > _evidence_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_RUNS */ .nD || failed > _evidence_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_RUNS */ .nD)
        return undefined;
    if (doubtCounts(scenario) !== undefined || contradictingRates(scenario).length > 0)
        return undefined;
    return { passed, failed };
}


/***/ }),

/***/ 46493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ makeCheck),
/* harmony export */   Ni: () => (/* binding */ inconclusive),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iY: () => (/* binding */ unmet),
/* harmony export */   me: () => (/* binding */ brokenBecause),
/* harmony export */   mw: () => (/* binding */ broken)
/* harmony export */ });
/** A rule holds without findings, and is broken where one of them says so. */
function makeCheck(rule, limit, observed, findings) {
    const broken = findings.some(({ outcome }) => outcome === 'broken');
    const outcome = findings.length === 0 ? 'holds' : broken ? 'broken' : 'inconclusive';
    return { rule, limit, observed, outcome, source: undefined, findings };
}
/** @param limit of this scenario, where scenarios may have limits of their own */
function broken(observed, scenario, limit) {
    return { outcome: 'broken', isJudged: true, scenario, observed, limit, problem: undefined };
}
/** A rule that is broken by more than a figure: `problem` is a whole sentence without its full stop. */
function brokenBecause(problem, observed, scenario) {
    return { ...broken(observed, scenario), problem };
}
/** @param problem why nothing can be said, as the rest of a sentence */
function inconclusive(problem, observed, scenario) {
    return { outcome: 'inconclusive', isJudged: false, scenario, observed, limit: undefined, problem };
}
/**
 * A rule that asks whether the evidence will do, and is not met: `inconclusive` too, since that is no proof that the
 * agent is bad.
 *
 * @param problem what is missing, as the rest of a sentence
 */
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

/***/ 81618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oP: () => (/* binding */ checkOverall),
/* harmony export */   pQ: () => (/* binding */ averageOf),
/* harmony export */   vq: () => (/* binding */ checkFigure)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94686);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46493);



function checkOverall(ruled) {
    const { rules } = ruled;
    return [
        ...checkFigure('min-avg-pass-rate', rules.minAvgPassRate, averageOf(ruled.set, ruled.counted), _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ),
        ...checkFigure('max-flaky-count', rules.maxFlakyCount, flakyCountOf(ruled), (seen, most) => seen <= most),
        ...checkFigure('min-reliable-count', rules.minReliableCount, reliableCountOf(ruled), _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ),
    ];
}
const OVERALL = "Bland's overall figure";
const OF_THOSE_THAT_COUNT = 'the figure of the scenarios that count';
/**
 * The average pass rate: by the counts of all scenarios, or as Bland gives it; where only some scenarios count, their
 * unweighted mean.
 */
function averageOf(set, counted) {
    const published = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('statistics.overall.avg_pass_rate', set.overall?.avgPassRate);
    const leftOut = (set.scenarios ?? []).filter((scenario) => !counted.has(scenario));
    if (leftOut.length === 0 || isImpossible(published, set.overall?.avgPassRate)) {
        return ofAllScenarios(set, published);
    }
    const others = [
        ...(0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .avgPassRateByScenarios */ .eo)({ ...set, scenarios: [...counted] }),
        ...averageByPublished(set, published, counted.size, leftOut),
    ];
    return { reading: meanOf(counted), words: OF_THOSE_THAT_COUNT, others };
}
function ofAllScenarios(set, published) {
    const others = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .avgPassRateByScenarios */ .eo)(set);
    const exact = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .exactAverageOf */ .Ug)(set);
    if (exact !== undefined)
        return { reading: { value: exact }, words: 'the average by the counts of runs', others };
    if ('problem' in published)
        return { reading: published, words: OVERALL, others };
    // A difference that the rounding of the published figure explains is none.
    const contradicting = others.filter(({ value }) => !(0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .sameUpToRounding */ .Ly)(value, published.value));
    return { reading: published, words: OVERALL, others: contradicting };
}
/** A figure that was given and can't be is no figure to do without. */
function isImpossible(published, given) {
    return given !== undefined && 'problem' in published;
}
function meanOf(counted) {
    if (counted.size === 0)
        return { problem: 'there is no scenario that counts' };
    let sum = 0;
    for (const scenario of counted) {
        const rate = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('pass_rate', (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .passRateOf */ .FJ)(scenario) ?? (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .possibleRates */ .ZG)(scenario)[0]);
        if ('problem' in rate)
            return { problem: `${rate.problem} for a scenario that counts` };
        sum += rate.value;
    }
    return { value: sum / counted.size };
}
/** Where Bland's own average is not that of its scenarios, what it leaves to those that count speaks too. */
function averageByPublished(set, published, counted, leftOut) {
    if ('problem' in published || counted === 0)
        return [];
    if ((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .avgPassRateByScenarios */ .eo)(set).some(({ value }) => (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .sameUpToRounding */ .Ly)(value, published.value)))
        return [];
    let others = 0;
    for (const scenario of leftOut) {
        const rate = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRate */ .nm)('pass_rate', (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .passRateOf */ .FJ)(scenario));
        // What does not count must not decide by figures that it does not have.
        if ('problem' in rate)
            return [];
        others += rate.value;
    }
    const value = (published.value * (counted + leftOut.length) - others) / counted;
    return [{ value, source: "what Bland's overall avg_pass_rate leaves to them", against: 'either' }];
}
/** As Bland gives it; where scenarios may be flaky or are in quarantine, the number of the other flaky ones. */
function flakyCountOf(ruled) {
    const { set, limits, counted } = ruled;
    const published = readPart('statistics.overall.flaky_count', set.overall?.flakyCount, set);
    const others = [...counted].filter((scenario) => limits.get(scenario)?.allowFlaky !== true);
    const all = set.scenarios ?? [];
    if (others.length === all.length || isImpossible(published, set.overall?.flakyCount)) {
        return { reading: published, words: OVERALL, others: (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .flakyCountByScenarios */ .BF)(set) };
    }
    const kept = new Set(others);
    const excused = all.filter((scenario) => !kept.has(scenario) && (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .showsFlakiness */ .jf)(scenario));
    return countWithout(others, published, excused.length, (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .flakyCountByScenarios */ .BF)({ ...set, scenarios: others }));
}
/** As Bland gives it; where scenarios are in quarantine, the number of the other reliable ones. */
function reliableCountOf({ set, counted, quarantined }) {
    const published = readPart('statistics.overall.reliable_count', set.overall?.reliableCount, set);
    if (quarantined.size === 0 || isImpossible(published, set.overall?.reliableCount)) {
        return { reading: published, words: OVERALL, others: (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .reliableCountByScenarios */ .mz)(set) };
    }
    const left = [...quarantined].filter((scenario) => !(0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .showsFlakiness */ .jf)(scenario)).length;
    const others = [...counted];
    return countWithout(others, published, left, (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .reliableCountByScenarios */ .mz)({ ...set, scenarios: others }));
}
/** The count by the scenarios that are left; what Bland's own count leaves to them speaks too. */
function countWithout(scenarios, published, leftOut, byScenarios) {
    const [first, ...others] = byScenarios;
    const words = OF_THOSE_THAT_COUNT;
    if (!scenarios.every(_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .tellsFlakiness */ .j8)) {
        const problem = 'Bland does not say for every scenario that counts whether it is flaky';
        return { reading: { problem }, words, others: [] };
    }
    // None are left: nothing can be flaky, and nothing reliable.
    const reading = { value: first?.value ?? 0 };
    const rest = 'problem' in published ? undefined : published.value - leftOut;
    if (rest === undefined || rest < 0)
        return { reading, words, others };
    const source = "what Bland's overall figure leaves to them";
    return { reading, words, others: [...others, { value: rest, source, against: 'either' }] };
}
/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field, value, set) {
    const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
    const reading = (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0)(field, value);
    if ('problem' in reading || most === 0 || reading.value <= most)
        return reading;
    return { problem: `${field} is ${reading.value}, but the set has ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(most, 'scenario')}` };
}
/** A figure against its limit; inconclusive where another reading of it would decide otherwise. */
function checkFigure(rule, limit, { reading, words, others }, holds) {
    if (limit === undefined)
        return [];
    if ('problem' in reading)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .makeCheck */ .Ht)(rule, limit, undefined, [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .inconclusive */ .Ni)(reading.problem)])];
    const observed = reading.value;
    const met = holds(observed, limit);
    const dissent = others.find(({ value, against }) => against !== (met ? 'broken' : 'holds') && holds(value, limit) !== met);
    if (dissent !== undefined) {
        const problem = `${words} is ${observed}, but ${dissent.source} is ${dissent.value}, which would decide otherwise`;
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .makeCheck */ .Ht)(rule, limit, observed, [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .inconclusive */ .Ni)(problem, observed)])];
    }
    return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .makeCheck */ .Ht)(rule, limit, observed, met ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(observed)])];
}


/***/ }),

/***/ 71138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ok: () => (/* binding */ VERDICTS_BY_WEIGHT),
/* harmony export */   ug: () => (/* binding */ failsStep),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/** From the best to the worst. A definite `failed` outweighs `inconclusive`; what `warn-only` can't excuse outweighs both. */
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
/** Whether the step fails: `warn-only` excuses a judgement, never a missing one. */
function failsStep(verdict, warnOnly) {
    if (verdict === 'passed')
        return false;
    return !(warnOnly && (verdict === 'failed' || verdict === 'inconclusive'));
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
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37577);
/** What went wrong in a request to GitHub: one plain reading of what Octokit throws, and errors of our own. */

/** An answer of GitHub's that is of no use. */
class AnswerError extends Error {
    name = 'AnswerError';
    /** 502 where the next answer may be better, as of a proxy that gives up in between; else 200. */
    status;
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
/** Octokit returns whatever it is answered, a proxy's page or half a body too. */
function assertWhole(isWhole) {
    if (!isWhole)
        throw new AnswerError('GitHub gave no whole answer', 502);
}
/** A rate limit of GitHub's that does not end in time. */
class LimitError extends Error {
    name = 'LimitError';
    /** How long GitHub asks to wait. */
    waitMs;
    /** @param words GitHub's own */
    constructor(words, waitMs, options) {
        super(words, options);
        this.waitMs = waitMs;
    }
}
/** Reads what was thrown by a request; `undefined` where neither GitHub nor the network failed: a bug of ours. */
function readFailure(error) {
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(error, 'status');
    const errors = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(error, 'errors');
    if (status === undefined && errors.length === 0)
        return undefined;
    const answered = status !== 500 || (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(error, 'response') !== undefined;
    const messages = errors.map((entry) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(entry, 'message') ?? '');
    const words = errors.length > 0 ? messages.join('; ') : messageOf(error);
    return {
        status,
        answered,
        isJson: status === undefined ||
            (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response.data') === undefined ||
            (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'response.data.message') !== undefined,
        words: words || (answered ? '' : (networkCode(error) ?? 'no connection')),
        types: errors.flatMap((entry) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(entry, 'type') ?? []),
        // REST errors have them in the response, GraphQL's on themselves.
        headers: { ...(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(error, 'response.headers'), ...(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(error, 'headers') },
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'request.url'),
    };
}
/** The code of a network error, which may come without words. */
function networkCode(error) {
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'code') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'cause.code') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'cause.cause.code');
}
/** Whether the same request may well succeed in a moment: GitHub is down, or the network. */
function isTransient({ status }) {
    // 501 and 505: the server does not know the method, or HTTP itself.
    return status !== undefined && status >= 500 && status !== 501 && status !== 505;
}
/** An old GitHub Enterprise Server, or a proxy that lets only some paths through. */
function lacksGraphQL({ status, url }) {
    return (status === 404 || status === 405) && url !== undefined && url.endsWith('/graphql');
}
function messageOf(error) {
    return Error.isError(error) ? error.message : String(error);
}


/***/ }),

/***/ 51282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ BETWEEN_WRITES_MS),
/* harmony export */   mV: () => (/* binding */ loadOctokit)
/* harmony export */ });
/* unused harmony exports apiUrl, controlRequests */
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37642);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452);


/** GitHub asks for it: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const BETWEEN_WRITES_MS = 1000;
/**
 * A client for the server that the runner's environment names. Its writes are spaced.
 *
 * @param signal ends every request
 */
async function loadOctokit(token, signal) {
    const baseUrl = apiUrl(process.env);
    if (baseUrl !== undefined && !URL.canParse(baseUrl)) {
        const message = 'GITHUB_API_URL is not the address of a server, such as https://api.github.com';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV(message, 200);
    }
    // The library reads both when it is loaded, and throws where it can't. We have read the event ourselves.
    delete process.env['GITHUB_EVENT_PATH'];
    if (baseUrl === undefined)
        delete process.env['GITHUB_API_URL'];
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(879)]).then(__webpack_require__.bind(__webpack_require__, 84879));
    return controlRequests(getOctokit(token, baseUrl === undefined ? {} : { baseUrl }), signal, _runtime_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m);
}
/**
 * The API's address, without a slash at its end, which would be doubled. That of GraphQL follows from it. `undefined`
 * where the environment names none.
 */
function apiUrl(env) {
    const url = (env['GITHUB_API_URL'] ?? '').trim().replace(/(?<!\/)\/+$/, '');
    return url === '' ? undefined : url;
}
/** Ends requests by the signal, and starts each write at least a second after the last. Writes must be sequential. */
function controlRequests(octokit, signal, clock) {
    let endedMs = Number.NEGATIVE_INFINITY;
    octokit.hook.wrap('request', async (request, options) => {
        // In place, since further hooks are called with these options, whatever this one hands on.
        options.request = { ...options.request, signal };
        // GraphQL's queries are sent by POST as well.
        if (options.method === 'GET' || options.url.endsWith('/graphql')) {
            const response = await request(options);
            // Octokit itself fails on `null`.
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .assertWhole */ .MA)(typeof response.data === 'object' && response.data !== null);
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

/***/ 37577:
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
/** Reads what GitHub or its client gives, such as an event's payload or an error, of which nothing is promised. */
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

/***/ 33285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ deadlineAfter),
  C: () => (/* binding */ retryWithin)
});

// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(37642);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/github/rate-limit.js
/** What GitHub documents as the least for a limit that names no end. */
const LEAST_WITHOUT_END_MS = 60_000;
/** The end of a primary limit is given in whole seconds. */
const ROUNDING_MS = 1000;
const WORDS = /rate limit|abuse detection|submitted too quickly/i;
/** Milliseconds to wait, from 0; `undefined` where the failure is no rate limit. */
function readLimit(failure, nowMs) {
    const { headers } = failure;
    if (!isLimit(failure))
        return undefined;
    const seconds = wholeNumber(headers['retry-after']);
    if (seconds !== undefined)
        return seconds * 1000;
    const reset = wholeNumber(headers['x-ratelimit-reset']);
    // Other answers carry the end of the primary limit too, which then has nothing to do with it.
    if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined)
        return LEAST_WITHOUT_END_MS;
    // By GitHub's own clock, if the answer has a date.
    const date = Date.parse(String(headers['date']));
    return Math.max(0, reset * 1000 - (Number.isNaN(date) ? nowMs : date)) + ROUNDING_MS;
}
/** REST answers 403, 422 (“submitted too quickly”) or 429; GraphQL 200 with an error of this type, or these words. */
function isLimit({ status, words, types, headers }) {
    if (status === 429 || types.includes('RATE_LIMITED'))
        return true;
    if (status === 403 && headers['retry-after'] !== undefined)
        return true;
    return (status === undefined || status === 403 || status === 422) && WORDS.test(words);
}
function wholeNumber(header) {
    const text = String(header);
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./lib/github/retry-within.js
/** Retries requests to GitHub while it is down, and waits out its rate limits, until a deadline. */




/** @param stop ends everything earlier */
function deadlineAfter(ms, stop, log) {
    const signal = AbortSignal.any([AbortSignal.timeout(ms), stop]);
    return { clock: clock/* systemClock */.m, deadlineMs: clock/* systemClock */.m.now() + ms, signal, log };
}
/** Pauses before the second and the third try while GitHub is down. */
const RETRY_DELAYS_MS = [1000, 3000];
/** The least wait after a first limit, doubled with each that follows: requests during a limit prolong it. */
const LEAST_LIMIT_MS = 1000;
/** Time for what is to be done after a wait. */
const RESERVE_MS = 3000;
/**
 * Calls `act`, up to three times while GitHub is down, and again after each rate limit that ends in time. Since all of it
 * is repeated, `act` must find, or write over, what an earlier try wrote although its answer was lost. Throws a
 * {@link LimitError}, at once, where a limit ends too late; else what the last try threw.
 */
async function retryWithin(deadline, act) {
    const { clock, signal } = deadline;
    let failures = 0;
    let limits = 0;
    for (;;) {
        try {
            return await act();
        }
        catch (error) {
            const failure = (0,errors/* readFailure */.f1)(error);
            if (failure === undefined)
                throw error;
            const limitMs = readLimit(failure, clock.now());
            if (limitMs !== undefined) {
                const waitMs = Math.max(limitMs, LEAST_LIMIT_MS * 2 ** limits);
                await waitOut(new errors/* LimitError */.oC(failure.words, waitMs, { cause: error }), deadline);
                limits += 1;
                continue;
            }
            const delayMs = RETRY_DELAYS_MS[failures];
            if (delayMs === undefined || !(0,errors/* isTransient */.dg)(failure))
                throw error;
            failures += 1;
            await clock.sleep(delayMs, signal);
        }
    }
}
async function waitOut(limit, { clock, deadlineMs, signal, log }) {
    const { waitMs } = limit;
    if (signal.aborted || clock.now() + waitMs + RESERVE_MS > deadlineMs)
        throw limit;
    log.info(`GitHub's rate limit is reached: trying again in ${(0,phrase/* formatDuration */.a3)(waitMs)}.`);
    await clock.sleep(waitMs, signal).catch(() => {
        throw limit;
    });
}


/***/ }),

/***/ 23119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const DEFAULTS = {
    'required-scenarios-only': 'false',
    'simulations-per-scenario': '5',
    'base-url': 'https://api.bland.ai',
    'poll-interval': '5s',
    timeout: '30m',
    'fail-on-status': 'FAILED,ERROR',
    baseline: 'none',
    'regression-significance': '0.05',
    'warn-only': 'false',
    comment: 'always',
    'job-summary': 'true',
    annotations: 'true',
    transcripts: 'false',
    redact: 'true',
};


/***/ }),

/***/ 78864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   c3: () => (/* binding */ SHORTEST_SECRET),
/* harmony export */   pH: () => (/* binding */ SECRET_INPUTS)
/* harmony export */ });
/** The inputs that action.yml declares; a test holds the two equal. */
const INPUT_NAMES = [
    'api-key',
    'simulation-set-id',
    'scenario-ids',
    'pathway-id',
    'persona-id',
    'scenario-category',
    'required-scenarios-only',
    'simulations-per-scenario',
    'pathway-version',
    'base-url',
    'poll-interval',
    'timeout',
    'max-age',
    'fail-on-status',
    'min-avg-pass-rate',
    'max-flaky-count',
    'min-reliable-count',
    'min-scenario-pass-rate',
    'min-scenario-score',
    'min-runs-per-scenario',
    'policy-file',
    'baseline',
    'max-pass-rate-drop',
    'regression-significance',
    'warn-only',
    'github-token',
    'comment',
    'comment-key',
    'pr-number',
    'job-summary',
    'annotations',
    'report-dir',
    'transcripts',
    'redact',
];
/** Inputs whose values must stand in no other, and in nothing that is published. */
const SECRET_INPUTS = ['api-key', 'github-token'];
/** A shorter secret may stand in any other text by chance. */
const SHORTEST_SECRET = 8;


/***/ }),

/***/ 48883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** Finds the known name that a misspelt one most likely means. */
/** No name of ours is nearly as long; what is longer is not compared. */
const MAX_LENGTH = 60;
/** From this length on a name may have two slips, else one. */
const LONG_NAME = 13;
/**
 * The nearest of the names that are near: that differ only in case and separators, by a slip or two of the finger, or by
 * words that are left out or added. `undefined` where none is.
 */
function nearestName(given, names) {
    if (given.length > MAX_LENGTH)
        return undefined;
    const word = given
        .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
        .replaceAll(/[_\s]/g, '-')
        .toLowerCase();
    const near = names
        .filter((name) => lettersOf(word) === lettersOf(name) || hasSlips(word, name) || hasSameWords(word, name))
        .map((name) => ({ name, edits: countEdits(word, name) }));
    return near.toSorted((one, other) => one.edits - other.edits)[0]?.name;
}
function lettersOf(name) {
    return name.replaceAll('-', '');
}
function hasSlips(word, name) {
    const most = Math.min(word.length, name.length) < LONG_NAME ? 1 : 2;
    if (word.length < 3 || Math.abs(word.length - name.length) > most)
        return false;
    return countEdits(word, name) <= most;
}
/** Whether all words of the one are in the other: at least two, since `id` or `file` is in too many. */
function hasSameWords(word, name) {
    const [ours, theirs] = [word.split('-'), name.split('-')];
    const isIn = (some, all) => some.length >= 2 && some.every((each) => all.includes(each));
    return isIn(ours, theirs) || isIn(theirs, ours);
}
/** How many letters are to be put in, left out, replaced or swapped with the next to make the one of the other. */
function countEdits(one, other) {
    let [beforeLast, last] = [
        [],
        Array.from({ length: other.length + 1 }, (_, at) => at),
    ];
    for (let row = 1; row <= one.length; row += 1) {
        const current = [row];
        for (let at = 1; at <= other.length; at += 1) {
            const isSame = one[row - 1] === other[at - 1];
            const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
            current.push(Math.min(valueAt(current, at - 1) + 1, valueAt(last, at) + 1, valueAt(last, at - 1) + (isSame ? 0 : 1), isSwapped ? valueAt(beforeLast, at - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        [beforeLast, last] = [last, current];
    }
    return valueAt(last, other.length);
}
/** Of a row that is filled up to there. */
function valueAt(row, at) {
    return row[at];
}


/***/ }),

/***/ 70178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mustBe),
/* harmony export */   m: () => (/* binding */ Reader)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79518);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78864);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97035);
/** Reads single inputs, and collects what is wrong with them. */




class Reader {
    problems = [];
    #raw;
    /** Inputs into which a secret was pasted: their values are neither used nor shown. */
    #tainted;
    constructor(raw) {
        this.#raw = raw;
        const secrets = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_INPUTS */ .pH.map((name) => raw[name].trim()).filter(({ length }) => length >= _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_SECRET */ .c3);
        const names = Object.keys(raw);
        this.#tainted = new Set(names.filter((name) => !_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_INPUTS */ .pH.includes(name) && secrets.some((secret) => raw[name].includes(secret))));
        for (const name of this.#tainted) {
            this.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `holds the API key or the token, which belong only in \`api-key\` and \`github-token\`.`);
        }
    }
    /** The text of an input without blanks around it; empty where it was not given, or can't be used. */
    text(name) {
        return this.#tainted.has(name) ? '' : this.#raw[name].trim();
    }
    /**
     * The items of a list; none where it was not given, or has nothing between its commas, which is then a problem.
     * @param expected completes “give …”
     */
    list(name, expected) {
        const text = this.text(name);
        const items = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .splitList */ .ry)(text);
        if (text !== '' && items.length === 0) {
            this.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}, which names nothing: give ${expected}, or leave it out.`);
        }
        return items;
    }
    /** Whether something was given, though it may not be usable. */
    isGiven(name) {
        return this.#raw[name].trim() !== '';
    }
    /** The value, or the default where the input was not given, or can't be read, which is then a problem. */
    value(name, format) {
        // Every default can be read.
        return this.optional(name, format) ?? format.parse(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z[name]);
    }
    /** The value; `undefined` where the input was not given, or can't be read, which is then a problem. */
    optional(name, format) {
        const text = this.text(name);
        if (text === '')
            return undefined;
        const value = format.parse(text);
        if (value === undefined) {
            this.problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteId */ .g0)(text)}, but must be ${mustBe(format.expected, format.meant?.(text))}`);
        }
        return value;
    }
    /** @param what the rest of a sentence that begins with the input's name */
    problem(name, what) {
        this.problems.push({ input: name, message: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `\`${name}\` ${what}` });
    }
    hasProblem(...names) {
        return this.problems.some(({ input }) => names.some((name) => name === input));
    }
}
/** Completes “… but must be”, and ends the sentence. */
function mustBe(expected, meant) {
    return meant === undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${expected}.` : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${expected}: did you mean ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(meant)}?`;
}


/***/ }),

/***/ 99066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ LIMIT_RULES),
/* harmony export */   G8: () => (/* binding */ STATUSES_EXPECTED),
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   XM: () => (/* binding */ RATE),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   r_: () => (/* binding */ readStatuses),
/* harmony export */   x3: () => (/* binding */ LIMIT_NAMES),
/* harmony export */   y$: () => (/* binding */ POSITIVE_COUNT),
/* harmony export */   yV: () => (/* binding */ FAILING_STATUSES)
/* harmony export */ });
/* unused harmony exports COUNT, DURATION, SIGNIFICANCE */
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29728);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23119);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97035);
/** How each rule is read, from an input or a policy file alike, and which of two limits is the stricter. */



const RATE = {
    form: 'rate',
    parse: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRate */ .WN,
    expected: 'a rate from 0 to 1, such as `0.8` or `80%`',
    meant: (text) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .meantRate */ .e7)(text, _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRate */ .WN),
};
const COUNT = {
    form: 'count',
    parse: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq,
    expected: 'a whole number from 0 to 1000000, such as `2`',
};
const POSITIVE_COUNT = {
    form: 'positive-count',
    parse: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePositiveCount */ .yV,
    expected: 'a whole number from 1 to 1000000, such as `5`',
};
const DURATION = {
    form: 'duration',
    parse: (text) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .inRange */ .r4)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text), 1000, Number.POSITIVE_INFINITY),
    expected: 'a duration of at least one second, such as `2h`',
};
const SIGNIFICANCE = {
    form: 'significance',
    parse: parseSignificance,
    expected: 'a number above 0 and at most 0.5, such as `0.05`',
    meant: (text) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .meantRate */ .e7)(text, parseSignificance),
};
const BOOLEAN = { form: 'boolean', parse: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, expected: '`true` or `false`' };
function parseSignificance(text) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .inRange */ .r4)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRate */ .WN)(text), Number.MIN_VALUE, 0.5);
}
const LIMIT_RULES = {
    'max-age': { field: 'maxAgeMs', kind: DURATION, stricter: Math.min },
    'min-avg-pass-rate': { field: 'minAvgPassRate', kind: RATE, stricter: Math.max },
    'max-flaky-count': { field: 'maxFlakyCount', kind: COUNT, stricter: Math.min },
    'min-reliable-count': { field: 'minReliableCount', kind: COUNT, stricter: Math.max },
    'min-scenario-pass-rate': { field: 'minScenarioPassRate', kind: RATE, stricter: Math.max },
    'min-scenario-score': { field: 'minScenarioScore', kind: RATE, stricter: Math.max },
    'min-runs-per-scenario': { field: 'minRunsPerScenario', kind: POSITIVE_COUNT, stricter: Math.max },
    'max-pass-rate-drop': { field: 'maxPassRateDrop', kind: RATE, stricter: Math.min },
    // The more chance is allowed for, the more changes count as regressions.
    'regression-significance': { field: 'regressionSignificance', kind: SIGNIFICANCE, stricter: Math.max },
};
const LIMIT_NAMES = Object.keys(LIMIT_RULES);
/** What holds where neither an input nor the policy file says more. */
const DEFAULT_LIMITS = {
    failOnStatus: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .splitList */ .ry)(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z['fail-on-status']),
    minAvgPassRate: undefined,
    maxFlakyCount: undefined,
    minReliableCount: undefined,
    minScenarioPassRate: undefined,
    minScenarioScore: undefined,
    minRunsPerScenario: undefined,
    maxAgeMs: undefined,
    maxPassRateDrop: undefined,
    regressionSignificance: Number(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z['regression-significance']),
};
/** Statuses in which a set ends badly; PASSED can't fail by itself, and the others are not the end. */
const FAILING_STATUSES = ['FAILED', 'ERROR', 'CANCELLED'];
const STATUSES_EXPECTED = '`FAILED`, `ERROR` and `CANCELLED`, such as `FAILED,ERROR`';
function readStatuses(words) {
    const each = [...new Set(words.map(_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .upperWord */ .b))];
    const isKnown = (word) => FAILING_STATUSES.includes(word);
    return { known: each.filter(isKnown), unknown: each.filter((word) => !isKnown(word)) };
}


/***/ }),

/***/ 97035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   WN: () => (/* binding */ parseRate),
/* harmony export */   XP: () => (/* binding */ parsePullRequestNumber),
/* harmony export */   Xu: () => (/* binding */ parseApiKey),
/* harmony export */   Yj: () => (/* binding */ uniqueIds),
/* harmony export */   e7: () => (/* binding */ meantRate),
/* harmony export */   r4: () => (/* binding */ inRange),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   yV: () => (/* binding */ parsePositiveCount),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29728);
/** Readers of single input values: text in, value out, or `undefined` when the text can't be read. */

const SECONDS_PER_HOUR = 3600;
/** A duration such as `45s`, `30m`, `1h30m` or plain seconds, in milliseconds. */
function parseDuration(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (match === null || text === '')
        return undefined;
    const [, hours, minutes, seconds] = match;
    return (Number(hours ?? 0) * SECONDS_PER_HOUR + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
}
/** A rate from 0 to 1, written as `0.8` or `80%`. */
function parseRate(text) {
    const match = /^(\d{1,3}(?:\.\d{1,20})?|\.\d{1,20}) ?(%?)$/.exec(text);
    if (match === null)
        return undefined;
    // The exponent keeps `57.3%` the same number as `0.573`, which a division would not.
    const rate = Number(match[2] === '%' ? `${match[1]}e-2` : match[1]);
    return rate <= 1 ? rate : undefined;
}
/**
 * The text with a decimal point for a comma, and a percent sign after a number above 1, where `parse` takes that.
 */
function meantRate(text, parse) {
    const pointed = text.replace(',', '.');
    const meant = Number(pointed) > 1 ? `${pointed}%` : pointed;
    return parse(meant) === undefined ? undefined : meant;
}
/** A whole number from 0 to 1,000,000. */
function parseCount(text) {
    if (!/^\d{1,7}$/.test(text))
        return undefined;
    const count = Number(text);
    return count <= 1_000_000 ? count : undefined;
}
/** A whole number from 1 to 1,000,000. */
function parsePositiveCount(text) {
    const count = parseCount(text);
    return count === 0 ? undefined : count;
}
/** A number that names a pull request: a whole number from 1. */
function parsePullRequestNumber(text) {
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
/** The value where it lies from `least` to `most`. */
function inRange(value, least, most) {
    return value !== undefined && value >= least && value <= most ? value : undefined;
}
/** `true` or `false`, in the three spellings that YAML 1.2's core schema knows. */
function parseBoolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}
/** The items of a list separated by commas or new lines, without blanks around them. */
function splitList(text) {
    return text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Each id once; ids are compared without case, and the first spelling stays. */
function uniqueIds(ids) {
    const seen = new Set();
    return ids.filter((id) => {
        const known = seen.has((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(id));
        seen.add((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(id));
        return !known;
    });
}
/** An id that is safe as one segment of a path: letters, digits, `-` and `_`, at most 128 of them. */
function parseId(text) {
    return /^[A-Za-z0-9_-]{1,128}$/.test(text) ? text : undefined;
}
/**
 * Where Bland answers: https, or http only on loopback, since the API key travels there.
 * Returns the URL without a slash at its end.
 */
function parseBaseUrl(text) {
    // What the URL parser would quietly repair (blanks, back-slashes, a missing `//`) is not accepted.
    if (!/^https?:\/\/[^\s\\@?#/][^\s\\@?#]*$/i.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        return undefined;
    url.pathname = url.pathname.replace(/\/+$/, '');
    return /\/v\d+$/.test(url.pathname) ? undefined : url;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/** A key that can be sent as a header's value: printable ASCII without blanks. */
function parseApiKey(text) {
    return /^[\x21-\x7e]{1,4096}$/.test(text) ? text : undefined;
}
/** A day written as `2026-12-31`, as the moment when it begins in UTC, in milliseconds since the Unix epoch. */
function parseDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const ms = Date.parse(`${text}T00:00:00.000Z`);
    // A day that the month does not have is taken for one of the next, or for none.
    return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms;
}


/***/ }),

/***/ 98817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/gate/verdict.js
var gate_verdict = __webpack_require__(71138);
// EXTERNAL MODULE: ./lib/github/retry-within.js + 1 modules
var retry_within = __webpack_require__(33285);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
// EXTERNAL MODULE: ./lib/inputs/nearest-name.js
var nearest_name = __webpack_require__(48883);
;// CONCATENATED MODULE: ./lib/inputs/misspelt.js
/** Names that were given although no input has them: a misspelt rule would be no rule. */



/**
 * The runner hands inputs over as environment variables, beside which a job may have some of its own that begin with
 * INPUT_. A name with a hyphen can hardly be one of those, and a name near one of ours is too dangerous to ignore.
 * @param undeclared in lower case, without the beginning
 */
function findMisspelt(undeclared) {
    return undeclared.flatMap((name) => {
        const nearest = (0,nearest_name/* nearestName */.q)(name, inputs/* INPUT_NAMES */.Qh);
        const advice = nearest === undefined ? SEE_TABLE : (0,phrase/* say */.cv) `did you mean \`${nearest}\`?`;
        if (name.includes('-')) {
            return [{ input: name, message: (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(name)} is not an input of this action: ${advice}` }];
        }
        if (nearest === undefined)
            return [];
        const message = (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(name)} is not an input of this action: ${advice} If it is an environment variable of the job, ${(0,phrase/* quote */.hD)(`INPUT_${name.toUpperCase()}`)}, rename that.`;
        return [{ input: name, message }];
    });
}
const SEE_TABLE = (0,phrase/* say */.cv) `see the table of inputs in the README.`;

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(29728);
// EXTERNAL MODULE: ./lib/inputs/defaults.js
var defaults = __webpack_require__(23119);
// EXTERNAL MODULE: ./lib/inputs/rules.js
var rules = __webpack_require__(99066);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(97035);
;// CONCATENATED MODULE: ./lib/inputs/read-sets.js
/** Which sets to judge: given by id, or started first; never both. */




/** How many sets one step may judge, and with how many it may compare them. */
const MAX_SETS = 50;
/** Each run costs money, so that a slip of the finger should not start a million. */
const MAX_SIMULATIONS = 1000;
const ID_EXAMPLE = '`d4e5f6a7-89ab-cdef-0123-4567890abcde`';
/** Inputs that start a set, and those that say more about a start. */
const STARTING = ['scenario-ids', 'pathway-id', 'persona-id'];
const NARROWING = ['scenario-category', 'required-scenarios-only'];
/** What the inputs say, with problems in the reader; `remarks` are for the log. */
function readSets(reader, remarks) {
    const simulationsPerScenario = reader.value('simulations-per-scenario', {
        parse: (text) => (0,values/* inRange */.r4)((0,values/* parseCount */.zq)(text), 1, MAX_SIMULATIONS),
        expected: `a whole number from 1 to ${MAX_SIMULATIONS}, such as \`5\``,
    });
    const ids = readIds(reader, 'simulation-set-id', remarks);
    const scenarioIds = readIds(reader, 'scenario-ids', remarks);
    const pathwayIds = readIds(reader, 'pathway-id', remarks);
    const personaIds = readIds(reader, 'persona-id', remarks);
    const narrowing = readNarrowing(reader);
    const version = readVersion(reader);
    const starting = STARTING.filter((name) => reader.isGiven(name));
    rejectContradictions(reader, starting, narrowing, version);
    if (ids.length === 0 && starting.length === 0 && !reader.hasProblem('simulation-set-id')) {
        reader.problem('simulation-set-id', (0,phrase/* say */.cv) `is empty, so there is nothing to judge. Hand over the id of a set, such as ${ID_EXAMPLE}, or start one with \`scenario-ids\`, \`pathway-id\` or \`persona-id\`. If the id comes from an earlier step, see whether that step set its output.`);
    }
    if (starting.length === 0)
        return { from: 'ids', ids };
    const starts = makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version });
    rejectMany(reader, scenarioIds.length > 0, pathwayIds, personaIds, version);
    return { from: 'starts', starts, simulationsPerScenario };
}
/** A list of ids, each once; one that is given twice is said. */
function readIds(reader, name, remarks) {
    const given = reader.list(name, `an id, such as ${ID_EXAMPLE}`);
    const ids = (0,values/* uniqueIds */.Yj)(given);
    if (name !== 'scenario-ids' && ids.length > MAX_SETS) {
        reader.problem(name, name === 'baseline'
            ? (0,phrase/* say */.cv) `names ${ids.length} sets; a step compares with at most ${MAX_SETS}.`
            : (0,phrase/* say */.cv) `names ${ids.length} sets; a step judges at most ${MAX_SETS}.`);
        return ids;
    }
    for (const id of ids) {
        if ((0,values/* parseId */.Fg)(id) !== undefined)
            continue;
        reader.problem(name, (0,phrase/* say */.cv) `has ${(0,phrase/* quote */.hD)(id)} in it, but an id is letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${ID_EXAMPLE}.`);
    }
    if (ids.length < given.length) {
        const twice = ids.filter((id) => given.filter((other) => (0,ascii/* isSameId */.WB)(other, id)).length > 1);
        remarks.push(`${name} names ${twice.join(', ')} more than once; it is used once.`);
    }
    return ids;
}
function readNarrowing(reader) {
    const category = reader.optional('scenario-category', {
        parse: (text) => (/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) ? text.toUpperCase() : undefined),
        expected: 'a category of Bland, such as `ANGRY_CALLER` or `HAPPY_PATH`',
    });
    const requiredOnly = reader.value('required-scenarios-only', rules/* BOOLEAN */.Jx);
    return { category, requiredOnly };
}
function readVersion(reader) {
    return reader.optional('pathway-version', {
        parse: (text) => (text === 'latest' ? 'latest' : (0,values/* parseCount */.zq)(text)),
        expected: 'the number of a version, such as `7`, or `latest`',
    });
}
/** Each contradiction is one problem that names both inputs. */
function rejectContradictions(reader, starting, { category, requiredOnly }, version) {
    const clash = (name, other, why) => reader.problem(name, (0,phrase/* say */.cv) `can't be given together with \`${other}\`: ${why}.`);
    const narrowedBy = NARROWING.filter((name) => name === 'scenario-category' ? category !== undefined : requiredOnly);
    if (reader.isGiven('simulation-set-id')) {
        for (const other of starting)
            clash('simulation-set-id', other, 'either a set is there already, or it is started');
        const about = version === undefined ? narrowedBy : [...narrowedBy, 'pathway-version'];
        for (const name of about)
            clash(name, 'simulation-set-id', 'it says how to start a set, and this one is there already');
        return;
    }
    const [given, ...others] = starting;
    if (starting.includes('pathway-id') && starting.includes('persona-id')) {
        clash('pathway-id', 'persona-id', 'a set is of one or of the other');
    }
    if (given === 'scenario-ids') {
        for (const name of narrowedBy)
            clash(name, 'scenario-ids', 'the scenarios are named already');
    }
    if (version === undefined)
        return;
    if (starting.includes('persona-id'))
        clash('pathway-version', 'persona-id', 'a persona has no versions');
    if (version === 'latest' && given === 'scenario-ids' && others.length === 0) {
        reader.problem('pathway-version', (0,phrase/* say */.cv) `is \`latest\`, but of which pathway? Give \`pathway-id\` too, or a number.`);
    }
}
/** Several pathways or personas are several sets, so that nothing else may be meant for only one of them. */
function rejectMany(reader, namesScenarios, pathwayIds, personaIds, version) {
    const name = pathwayIds.length > 1 ? 'pathway-id' : 'persona-id';
    if (pathwayIds.length <= 1 && personaIds.length <= 1)
        return;
    if (namesScenarios) {
        reader.problem(name, (0,phrase/* say */.cv) `names several, but \`scenario-ids\` starts one set: name one, or leave \`scenario-ids\` out.`);
    }
    if (typeof version === 'number') {
        reader.problem('pathway-version', (0,phrase/* say */.cv) `is one number, but \`${name}\` names several: use \`latest\`, or a step for each.`);
    }
}
function makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version }) {
    const [pathwayId] = pathwayIds;
    const [personaId] = personaIds;
    if (scenarioIds.length > 0)
        return [{ of: 'scenarios', scenarioIds, pathwayId, personaId, version }];
    return [
        ...pathwayIds.map((id) => ({ of: 'pathway', pathwayId: id, version, narrowing })),
        ...personaIds.map((id) => ({ of: 'persona', personaId: id, narrowing })),
    ];
}

;// CONCATENATED MODULE: ./lib/inputs/read-baseline.js
/** What a set is compared with. */




/** The baseline, `undefined` where it can't be read; with problems in the reader. `remarks` are for the log. */
function readBaseline(reader, sets, remarks) {
    const isWord = (item) => /^(?:none|auto)$/i.test(item);
    const items = reader.list('baseline', `\`none\`, \`auto\` or ids of sets, such as ${ID_EXAMPLE}`);
    const [first = defaults/* DEFAULTS */.z.baseline, ...others] = items;
    if (reader.hasProblem('baseline'))
        return undefined;
    if (others.length === 0 && isWord(first))
        return { from: first.toLowerCase() === 'auto' ? 'auto' : 'none' };
    const word = items.find(isWord);
    if (word !== undefined) {
        reader.problem('baseline', (0,phrase/* say */.cv) `has ${(0,phrase/* quote */.hD)(word)} in it beside others, but must be \`none\`, \`auto\` or ids of sets, such as ${ID_EXAMPLE}.`);
        return undefined;
    }
    const ids = readIds(reader, 'baseline', remarks);
    const judged = sets.from === 'ids' ? sets.ids.map((id) => (0,ascii/* idKey */.T4)(id)) : [];
    for (const id of ids.filter((one) => judged.includes((0,ascii/* idKey */.T4)(one)))) {
        reader.problem('baseline', (0,phrase/* say */.cv) `names ${(0,phrase/* quote */.hD)(id)}, and so does \`simulation-set-id\`, but a set can't be compared with itself: give an earlier one, or \`auto\`.`);
    }
    return reader.hasProblem('baseline') ? undefined : { from: 'ids', ids };
}

;// CONCATENATED MODULE: ./lib/inputs/read-rules.js
/** The rules: of the inputs and of the policy file, and the stricter limit where both have the same rule. */


/** Rules that compare a set with another. */
const COMPARING = ['max-pass-rate-drop', 'regression-significance'];
/**
 * Reads the rules, with problems in the reader; `remarks` are for the log.
 * @param baseline `undefined` where it can't be read
 */
function readRules(reader, policy, baseline, remarks) {
    const limits = {};
    const sources = {};
    const statuses = join(readFailOnStatus(reader), policy?.limits.failOnStatus);
    if (statuses !== undefined) {
        limits.failOnStatus = statuses.limit;
        sources['fail-on-status'] = statuses.source;
    }
    for (const name of rules/* LIMIT_NAMES */.x3) {
        const { field, kind, stricter } = rules/* LIMIT_RULES */.Ej[name];
        const given = reader.optional(name, kind);
        const inFile = policy?.limits[field];
        const isIdle = COMPARING.includes(name) && baseline?.from === 'none';
        if (isIdle && given !== undefined) {
            reader.problem(name, (0,phrase/* say */.cv) `needs something to compare with, but \`baseline\` is \`none\`: give one, such as \`baseline: auto\`, or leave \`${name}\` out.`);
        }
        // A policy file may serve several workflows, with and without a baseline.
        if (isIdle && inFile !== undefined) {
            remarks.push(`${name} in the policy file is not used, since baseline is none.`);
        }
        const merged = merge(given, isIdle ? undefined : inFile, stricter);
        if (merged === undefined)
            continue;
        limits[field] = merged.limit;
        sources[name] = merged.source;
    }
    const { path: policyPath, scenarios = [] } = policy ?? {};
    return { ...rules/* DEFAULT_LIMITS */.dR, ...limits, scenarios, sources, policyPath };
}
function readFailOnStatus(reader) {
    const { known, unknown } = (0,rules/* readStatuses */.r_)(reader.list('fail-on-status', `any of ${rules/* STATUSES_EXPECTED */.G8}`));
    for (const word of unknown) {
        reader.problem('fail-on-status', (0,phrase/* say */.cv) `has ${(0,phrase/* quote */.hD)(word)} in it, but takes only ${rules/* STATUSES_EXPECTED */.G8}.`);
    }
    return known.length === 0 ? undefined : known;
}
function merge(input, file, stricter) {
    if (input === undefined)
        return file === undefined ? undefined : { limit: file, source: 'policy-file' };
    if (file === undefined)
        return { limit: input, source: 'input' };
    if (input === file)
        return { limit: input, source: 'both' };
    const limit = stricter(input, file);
    return { limit, source: limit === input ? 'input' : 'policy-file' };
}
/** Every status that fails by the one or by the other. */
function join(input, file) {
    if (input === undefined)
        return file === undefined ? undefined : { limit: file, source: 'policy-file' };
    if (file === undefined)
        return { limit: input, source: 'input' };
    const limit = [...new Set([...input, ...file])];
    if (isSame(input, file))
        return { limit, source: 'both' };
    if (isSame(limit, input))
        return { limit, source: 'input' };
    return { limit, source: isSame(limit, file) ? 'policy-file' : 'both' };
}
/** Whether both have the same statuses, each once, in any order. */
function isSame(one, other) {
    return one.length === other.length && one.every((status) => other.includes(status));
}

// EXTERNAL MODULE: ./lib/inputs/reader.js
var inputs_reader = __webpack_require__(70178);
;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js
/** Raw strings to typed inputs, all problems at once. */








/** A job on a self-hosted runner ends after five days. https://docs.github.com/actions/reference/limits */
const MAX_TIMEOUT_MS = 5 * 24 * 3600 * 1000;
const MIN_POLL_INTERVAL_MS = 1000;
const MAX_COMMENT_KEY_LENGTH = 200;
const MAX_PATH_LENGTH = 500;
/**
 * Reads every input, and reports every problem, never just the first.
 * An empty text means that the input was not given.
 */
function readInputs(raw, facts) {
    const reader = new inputs_reader/* Reader */.m(raw);
    const publishing = readPublishing(reader);
    const inputs = readWhatToJudge(reader, facts);
    reader.problems.push(...findMisspelt(facts.undeclared));
    const { problems } = reader;
    return problems.length === 0 ? { ok: true, inputs, publishing } : { ok: false, problems, publishing };
}
function readPublishing(reader) {
    const comment = reader.value('comment', COMMENT_MODE);
    const pullRequest = reader.optional('pr-number', PULL_REQUEST);
    const commentKey = reader.optional('comment-key', COMMENT_KEY) ?? '';
    // A setting that can't be read posts nothing: where to comment is not guessed.
    const unreadable = reader.hasProblem('comment', 'pr-number', 'comment-key');
    return {
        githubToken: reader.text('github-token'),
        comment: unreadable ? 'never' : comment,
        commentKey,
        pullRequest,
        jobSummary: reader.value('job-summary', rules/* BOOLEAN */.Jx),
        annotations: reader.value('annotations', rules/* BOOLEAN */.Jx),
        reportDir: reader.optional('report-dir', REPORT_DIR) ?? '',
        redact: reader.value('redact', rules/* BOOLEAN */.Jx),
        warnOnly: reader.value('warn-only', rules/* BOOLEAN */.Jx),
    };
}
const COMMENT_MODE = {
    parse: (text) => (text === 'always' || text === 'on-failure' || text === 'never' ? text : undefined),
    expected: '`always`, `on-failure` or `never`',
};
const PULL_REQUEST = {
    parse: values/* parsePullRequestNumber */.XP,
    expected: 'the number of a pull request, such as `42`',
};
const COMMENT_KEY = {
    parse: (text) => (isPrintable(text, MAX_COMMENT_KEY_LENGTH) ? text : undefined),
    expected: `at most ${MAX_COMMENT_KEY_LENGTH} printable characters on one line, such as \`gate-sales-agent\``,
};
const REPORT_DIR = {
    // No shell is there to make a home folder of `~`.
    parse: (text) => (isPrintable(text, MAX_PATH_LENGTH) && !text.startsWith('~') ? text : undefined),
    expected: `the path of a folder, of at most ${MAX_PATH_LENGTH} printable characters, such as \`simulation-report\``,
};
const POLL_INTERVAL = {
    parse: (text) => (0,values/* inRange */.r4)((0,values/* parseDuration */.E9)(text), MIN_POLL_INTERVAL_MS, MAX_TIMEOUT_MS),
    expected: 'a duration of at least one second, such as `5s` or `1m`',
};
const TIMEOUT = {
    parse: (text) => (0,values/* inRange */.r4)((0,values/* parseDuration */.E9)(text), 1000, MAX_TIMEOUT_MS),
    expected: 'a duration from one second to 120 hours, such as `30m` or `1h30m`',
};
const BASE_URL = {
    parse: values/* parseBaseUrl */.Q2,
    expected: 'an https URL without credentials, query or version, such as `https://api.bland.ai` (http is only for loopback)',
};
function isPrintable(text, maxLength) {
    return text.length <= maxLength && !/\p{C}/u.test(text);
}
function readWhatToJudge(reader, facts) {
    const pollIntervalMs = reader.value('poll-interval', POLL_INTERVAL);
    const timeoutMs = reader.value('timeout', TIMEOUT);
    const apiKey = readApiKey(reader, facts.secretsWithheld);
    const remarks = [];
    const sets = readSets(reader, remarks);
    const baseline = readBaseline(reader, sets, remarks);
    const policy = readPolicyOf(reader, facts.policy);
    return {
        apiKey,
        sets,
        baseUrl: reader.value('base-url', BASE_URL),
        pollIntervalMs,
        timeoutMs,
        rules: readRules(reader, policy, baseline, remarks),
        baseline: baseline ?? { from: 'none' },
        transcripts: reader.value('transcripts', rules/* BOOLEAN */.Jx),
        remarks,
    };
}
/** The policy, with its problems in the reader; none where the input can't be used. */
function readPolicyOf(reader, reading) {
    // An input into which a secret was pasted is not shown, and so neither is what became of such a file.
    if (reading === undefined || reader.hasProblem('policy-file'))
        return undefined;
    if (reading.ok)
        return reading.policy;
    reader.problems.push(...reading.problems);
    return undefined;
}
function readApiKey(reader, secretsWithheld) {
    const text = reader.text('api-key');
    if (text === '') {
        reader.problem('api-key', missingKeyMessage(secretsWithheld));
    }
    else if ((0,values/* parseApiKey */.Xu)(text) === undefined) {
        reader.problem('api-key', (0,phrase/* say */.cv) `has blanks, line breaks or characters outside ASCII in it, or is longer than 4096 characters. Give only the key, without \`Bearer\`: ${KEY_EXAMPLE}.`);
    }
    return text;
}
const KEY_EXAMPLE = `\`api-key: \${{ secrets.BLAND_API_KEY }}\``;
const WHY_WITHHELD = {
    fork: "This pull request comes from a fork, and GitHub hands a repository's secrets to no workflow of a fork: see “Forks and secrets” in the README for the ways to gate it.",
    dependabot: 'This run was started by Dependabot, which sees only Dependabot secrets: add BLAND_API_KEY under Settings → Secrets and variables → Dependabot.',
};
function missingKeyMessage(secretsWithheld) {
    const why = secretsWithheld === undefined
        ? `Add the key as a secret of the repository, and hand it over: ${KEY_EXAMPLE}. GitHub hands secrets neither to workflows of forks nor, unless they are Dependabot secrets, to those of Dependabot.`
        : WHY_WITHHELD[secretsWithheld];
    return (0,phrase/* say */.cv) `is empty. ${why}`;
}

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/runtime/bug.js
var bug = __webpack_require__(25538);
// EXTERNAL MODULE: ./lib/text/escape.js + 2 modules
var text_escape = __webpack_require__(90201);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/github/explain.js
/** What kept us from writing to GitHub or reading from it, in a sentence that says what to do. */




/** GitHub's words may be a whole page. */
const MAX_WORDS = 300;
/** More is read than shown, so that what is cut is known to be an address or a number, which are masked. */
const MAX_READ = 2000;
const FORKS = 'On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';
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
    baseline: {
        failed: 'The baseline could not be looked up',
        permitJob: 'Add `permissions: contents: read` and `statuses: read` to the job (`statuses: write` includes it), and check that the base branch still exists.',
        permitToken: 'Give the token in `github-token` the permissions `contents: read` and `statuses: read` (a classic one the scope `repo`).',
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
/** To a token without permission REST answers 403 or 404; GraphQL 200 with errors of these types. */
const DENIALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
const DENIED = /resource not accessible|not found|must have (?:admin|push|write)/i;
/** What GitHub says only to tokens of persons; the workflow's is of an app. */
const OF_A_PERSON = /personal access token|must have (?:admin|push|write)/i;
const TROUBLE = "GitHub is in trouble: if it stays so, see GitHub's status page, and run the job again later.";
const NOT_GITHUB = "Something other than GitHub's API answered: check GITHUB_API_URL and the proxy.";
/** Explains what was thrown during a task. A bug must not be taken for a token without permission. */
function explainGitHubError(error, { signal, log }, taskName) {
    const task = TASKS[taskName];
    const { failed, result } = task;
    if (error instanceof errors/* LimitError */.oC) {
        const wait = `GitHub asks to wait ${(0,phrase/* formatDuration */.a3)(error.waitMs)}, for which there is no time.`;
        return (0,phrase/* say */.cv) `${failed}: ${shorten(error.message)}. ${wait} Run fewer jobs at once. ${result}`;
    }
    if (signal.aborted)
        return (0,phrase/* say */.cv) `${failed}: GitHub did not answer in time. ${result}`;
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
/** GitHub's words, without the full stop that we set ourselves. */
function shorten(words) {
    const short = (0,phrase/* cutEarly */.Y6)((0,text_escape/* visible */.RK)(words, MAX_READ), MAX_WORDS).replace(/\.$/, '');
    return [(0,phrase/* verbatim */.Bj)(short, MAX_WORDS + 1)];
}
/** Empty where there is nothing to do. */
function adviseOn(failure, task) {
    const { status, answered, isJson, words, types, headers } = failure;
    if (!answered)
        return adviseOnNetwork(failure);
    if ((0,errors/* lacksGraphQL */.M0)(failure)) {
        return [
            'The gate needs it to find its comments and records: update GitHub Enterprise Server, or have the proxy let it through.',
        ];
    }
    if (status === undefined || (status >= 400 && status < 500)) {
        if (!isJson)
            return [NOT_GITHUB];
        // The link in the header grants access for an hour, so it belongs in no log.
        if (String(headers['x-github-sso']).startsWith('required'))
            return [SINGLE_SIGN_ON];
        // A link to a page about something is no reason.
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
        return [
            `The token is not valid, or no longer: that of a GitHub App lasts an hour. Use a new one, or ${OWN_TOKEN}.`,
        ];
    }
    if (status === 403 || status === 404) {
        return DENIED.test(words) || acceptedPermissions(failure).length > 0
            ? advisePermission(failure, task)
            : ['If this does not tell why, check what the token in `github-token` may do.'];
    }
    return status >= 400 ? ['If this does not tell why, open an issue with this line.'] : [];
}
function adviseOnNetwork({ words, url }) {
    if (/certificate/i.test(words)) {
        return ['If a proxy intercepts TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.'];
    }
    const host = url === undefined ? undefined : URL.parse(url)?.origin;
    const where = [host === undefined ? "GitHub's API" : (0,phrase/* verbatim */.Bj)(host)];
    return (0,phrase/* say */.cv) `Check that this runner can reach ${where}: GITHUB_API_URL, the firewall, HTTPS_PROXY and NO_PROXY.`;
}
function advisePermission(failure, { permitJob, permitToken }) {
    const isOfPerson = OF_A_PERSON.test(failure.words) || failure.types.includes('INSUFFICIENT_SCOPES');
    const advice = isOfPerson ? permitToken : permitJob;
    const accepted = acceptedPermissions(failure);
    return accepted.length === 0 ? [advice] : (0,phrase/* say */.cv) `${advice} GitHub asks for ${accepted} here.`;
}
/**
 * The permissions that GitHub names for a request: one of those separated by semicolons, all of those separated by
 * commas. Empty where it names none. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
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
var github_octokit = __webpack_require__(51282);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/github/payload.js
var github_payload = __webpack_require__(37577);
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
    /** Of a commit that was tested elsewhere; the runner's own is mostly the head of the default branch. */
    const ofCommit = (commit, listed) => ({
        pullRequest: listed === undefined
            ? { by: 'commit', commit }
            : { by: 'number', number: listed },
        commit: commit ?? sha,
        head: listed === undefined ? undefined : commit,
        baselinePlace: { from: 'merge-base', base: defaultBranch, head: commit },
    });
    const usual = { commit: sha, baselinePlace: { from: 'commit', commit: sha } };
    // Reviews and others have a pull request too.
    if ((0,github_payload/* recordAt */.zR)(payload, 'pull_request') !== undefined || name.startsWith('pull_request')) {
        const head = (0,github_payload/* commitAt */.du)(payload, 'pull_request.head.sha');
        return {
            pullRequest: { by: 'number', number: (0,github_payload/* numberAt */.tk)(payload, 'pull_request.number') },
            // The runner's commit is a merge that nobody pushed; people know the head.
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
            // A tag is no branch.
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
        case 'workflow_run': {
            const commit = (0,github_payload/* commitAt */.du)(payload, 'workflow_run.head_sha');
            const facts = ofCommit(commit, listedIn(payload, name));
            // None is listed for forks.
            const owner = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.head_repository.owner.login');
            const branch = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.head_branch');
            const isOfPullRequest = (0,github_payload/* stringAt */.bX)(payload, 'workflow_run.event') === 'pull_request';
            return {
                ...facts,
                pullRequest: facts.pullRequest.by === 'number' ? facts.pullRequest : { by: 'branch', owner, branch, commit },
                head: isOfPullRequest ? commit : facts.head,
            };
        }
        case 'check_suite':
        case 'check_run':
            return ofCommit((0,github_payload/* commitAt */.du)(payload, `${name}.head_sha`), listedIn(payload, name));
        case 'deployment':
        case 'deployment_status':
            return ofCommit((0,github_payload/* commitAt */.du)(payload, 'deployment.sha'));
        case 'status':
            return ofCommit((0,github_payload/* commitAt */.du)(payload, 'sha'));
        default:
            return usual;
    }
}
/** The only pull request into this repository that the event lists; in a network of forks it lists others too. */
function listedIn(payload, name) {
    const repositoryId = (0,github_payload/* numberAt */.tk)(payload, 'repository.id');
    const [only, ...others] = (0,github_payload/* listAt */.gT)(payload, `${name}.pull_requests`).filter((listed) => repositoryId !== undefined && (0,github_payload/* numberAt */.tk)(listed, 'base.repo.id') === repositoryId);
    return others.length === 0 ? (0,github_payload/* numberAt */.tk)(only, 'number') : undefined;
}

// EXTERNAL MODULE: ./lib/runner/file-errors.js
var file_errors = __webpack_require__(34952);
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
            runNumber: positiveInteger(env['GITHUB_RUN_NUMBER']),
            runUrl: runId === 0 ? undefined : runUrl(env, `actions/runs/${runId}/attempts/${runAttempt}`),
        },
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
        // A pipe or a device could be read for ever.
        if ((0,external_node_fs_.statSync)(path).isFile())
            return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const code = (0,file_errors/* systemCode */.xU)(error);
        why = [code === undefined ? 'it is not JSON' : (0,phrase/* quote */.hD)(code)];
    }
    remarks.push((0,phrase/* say */.cv) `The event's payload could not be read (${why}), so its pull request is not known.`);
    return undefined;
}
function runUrl(env, path) {
    const server = URL.parse(env['GITHUB_SERVER_URL'] ?? '')?.origin;
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    return server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)
        ? undefined
        : `${server}/${repository}/${path}`;
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
    // A fork that was deleted leaves no head repository behind.
    return base !== undefined && head !== base ? 'fork' : undefined;
}
function positiveInteger(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(37642);
;// CONCATENATED MODULE: ./lib/publish/baseline.js
/** Looks up the baseline that a repository has a record of, and records the sets of this run for later ones. */







/** Finds the newest record of this key among the commits that this run builds on. Throws only the signal's reason. */
async function lookUpRecord({ context, publishing, log }, { deadlineMs, signal: cancelled }) {
    const { owner, repo, runId, baselinePlace: place } = context;
    const key = keyOf(context, publishing);
    if (publishing.githubToken === '') {
        return { problem: (0,phrase/* say */.cv) `\`github-token\` is empty: leave it out to use the token of the workflow` };
    }
    if (place === undefined) {
        return {
            problem: (0,phrase/* say */.cv) `the event does not tell which commits to look at: give the id of a set as \`baseline\``,
        };
    }
    const deadline = (0,retry_within/* deadlineAfter */.d)(Math.max(0, Math.ceil(deadlineMs - clock/* systemClock */.m.now())), cancelled, log);
    try {
        const { findRecord } = await __webpack_require__.e(/* import() */ 679).then(__webpack_require__.bind(__webpack_require__, 23679));
        const octokit = await (0,github_octokit/* loadOctokit */.mV)(publishing.githubToken, deadline.signal);
        const found = await (0,retry_within/* retryWithin */.C)(deadline, () => findRecord({ octokit, owner, repo, runId }, place, key));
        return (found ?? {
            why: (0,phrase/* say */.cv) `none of the last commits of the base branch has a record of the key ${(0,phrase/* quote */.hD)(key)}. The first run there with \`baseline: auto\` writes one.`,
        });
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (deadline.signal.aborted) {
            return { problem: (0,phrase/* say */.cv) `GitHub did not answer within \`timeout\`. Raise it, or run the job again later` };
        }
        return { problem: explainGitHubError(error, deadline, 'baseline') };
    }
}
/** Verdicts on sets that were judged. */
const JUDGED = ['passed', 'failed', 'inconclusive'];
/** Records the sets of a judged run for later ones. Never throws: a failure is a warning. */
async function recordBaseline({ verdict, warnOnly, results }, { context, publishing, log, deadline }, load) {
    const { owner, repo, runId, facts } = context;
    const { commit, runUrl } = facts;
    const judged = JUDGED.find((word) => word === verdict);
    const setIds = results.flatMap(({ id }) => id ?? []);
    if (judged === undefined || setIds.length === 0)
        return;
    const skip = (why) => log.info((0,phrase/* say */.cv) `The sets were not recorded as a baseline for later runs, since ${why}.`);
    if (commit === undefined)
        return skip(['the event does not tell which commit was tested']);
    if (publishing.githubToken === '')
        return skip(['there is no token']);
    const why = results.map(whyNoBaseline).find((reason) => reason !== undefined);
    if (why !== undefined)
        return skip(why);
    const key = keyOf(context, publishing);
    try {
        const { recordSets } = await __webpack_require__.e(/* import() */ 679).then(__webpack_require__.bind(__webpack_require__, 23679));
        const target = { octokit: await load(), owner, repo, runId };
        const record = { commit, setIds, verdict: judged, excused: warnOnly, key, runUrl };
        await (0,retry_within/* retryWithin */.C)(deadline, () => recordSets(target, record));
        log.info(`Recorded as a baseline for later runs on commit ${commit}.`);
    }
    catch (error) {
        const message = explainGitHubError(error, deadline, 'record');
        // On a fork nobody can change it.
        if (context.secretsWithheld === 'fork')
            log.info(message);
        else
            log.warning(message);
    }
}
/** Why a set that was judged is no baseline: no later run would miss what is missing in it. */
function whyNoBaseline({ name, status, checks }) {
    if (status === undefined || !(0,simulation_set/* isWhole */.wP)(status)) {
        return (0,phrase/* say */.cv) `${name} is ${(0,phrase/* quote */.hD)(status ?? '')}, not PASSED or FAILED`;
    }
    const isComplete = checks.every(({ rule, outcome }) => outcome === 'holds' || (rule !== 'complete' && rule !== 'has-runs'));
    return isComplete ? undefined : (0,phrase/* say */.cv) `${name} is not complete, or nothing was tested`;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(15974);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
;// CONCATENATED MODULE: ./lib/report/annotations.js




/**
 * GitHub shows at most ten annotations of a level for a step, and the step's failure is one of the errors.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MAX_ERRORS = 9;
/** Warnings about publishing come beside the notes. */
const MAX_WARNINGS = 6;
/**
 * One annotation for each reason but the first, which the step's failure shows already, and one for each note;
 * of too many the last says how many are missing.
 */
function renderAnnotations(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => annotationsOf(report));
}
/** The verdict and the reason that matters, for the end of the log. */
function renderHeadline(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => (0,text_escape/* toPlain */.Ul)((0,reasons/* headline */.Pl)(report)));
}
function annotationsOf(report) {
    const notes = report.results.flatMap((result) => result.notes.map((note) => told((0,reasons/* describeNote */.Mb)(note))));
    const [, ...others] = (0,reasons/* allReasons */.nP)(report).map((phrase, index) => told(phrase, placeOfReason(report, index)));
    if ((0,report_report/* isRed */.i)(report))
        return [...limited('error', others), ...limited('warning', notes)];
    // The step stays green: under `warn-only` nothing else would show the headline.
    const opening = report.verdict === 'passed' ? [] : [told((0,reasons/* headline */.Pl)(report))];
    return limited('warning', [...opening, ...others, ...notes]);
}
/** Where the reason that the step's failure shows is to be found, if it is in a file. */
function placeOfFailure(report) {
    return placeOfReason(report, 0);
}
/** Problems of the inputs come after trouble, see {@link allReasons}. */
function placeOfReason({ trouble, inputProblems }, index) {
    return inputProblems[trouble === undefined ? index : index - 1]?.place;
}
function told(phrase, place) {
    return { phrase, place };
}
function limited(level, all) {
    const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
    const shown = all.length <= most ? all : all.slice(0, most - 1);
    const missing = all.length - shown.length;
    const more = missing === 0 ? [] : [told([`${missing} more are left out here.`])];
    return [...shown, ...more].map(({ phrase, place }) => ({ level, message: (0,text_escape/* toPlain */.Ul)(phrase), place }));
}

// EXTERNAL MODULE: ./lib/report/markdown/markdown.js + 2 modules
var markdown = __webpack_require__(48989);
// EXTERNAL MODULE: ./lib/text/secrets.js
var text_secrets = __webpack_require__(66246);
// EXTERNAL MODULE: ./lib/runner/step-files.js
var step_files = __webpack_require__(23700);
;// CONCATENATED MODULE: ./lib/runner/outputs.js





/** Where outputs can't be written, one warning says so, and the verdict stands. */
function outputWriter(secrets, log) {
    let hasWarned = false;
    return (outputs) => {
        try {
            const safe = Object.entries(outputs).map(([name, value]) => [name, (0,text_secrets/* withoutSecrets */.c)(value, secrets)]);
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
    return (0,file_errors/* explainFileError */.Yd)(error, WORDS) ?? (0,bug/* explainBug */.ce)(error, log);
}

// EXTERNAL MODULE: ./lib/runtime/within.js
var within = __webpack_require__(70169);
// EXTERNAL MODULE: ./lib/publish/marker.js
var publish_marker = __webpack_require__(60081);
;// CONCATENATED MODULE: ./lib/publish/pull-request.js
/** Which pull request the result is posted on: the one that was named, or that of the event. */



/** `undefined` where there is none; the log then says why. Throws what {@link retryWithin} throws. */
async function choosePullRequest(named, context, octokit, deadline) {
    const { pullRequest: place, head, eventName } = context;
    if (named !== undefined) {
        // Whoever asks for another pull request than the event's wants the result there, whatever its head.
        return { number: named, head: place?.by === 'number' && place.number !== named ? undefined : head };
    }
    if (place?.by === 'number')
        return { number: place.number, head };
    if (place === undefined) {
        deadline.log.info((0,phrase/* say */.cv) `No comment: an event of type ${(0,phrase/* verbatim */.Bj)(eventName || 'unknown')} belongs to no pull request. Set pr-number to comment on one.`);
        return undefined;
    }
    const { commit } = place;
    const { numbers, complete } = await (0,retry_within/* retryWithin */.C)(deadline, () => findOpen(place, context, octokit));
    const [number, ...others] = numbers;
    if (number !== undefined && others.length === 0)
        return { number, head: commit };
    deadline.log.info(whyNone(numbers, complete, commit));
    return undefined;
}
/** The most that a page of GitHub's has. */
const PER_PAGE = 100;
const MAX_PAGES = 10;
/** Compares heads, since GitHub does not find the pull request of a fork by its commit. `complete`: all open ones. */
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
function whyNone(numbers, complete, commit) {
    if (numbers.length > 0) {
        return (0,phrase/* say */.cv) `No comment: more than one open pull request has the commit ${commit} as its head: ${numbers.join(', ')}. Set pr-number to choose one.`;
    }
    return complete
        ? (0,phrase/* say */.cv) `No comment: no open pull request has the commit ${commit} as its head.`
        : (0,phrase/* say */.cv) `No comment: none of the ${PER_PAGE * MAX_PAGES} newest open pull requests has the commit ${commit} as its head. Set pr-number to choose one.`;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js
/** Publishes the result: summary, annotations, files, comment, record. Nothing that goes wrong here changes the verdict. */

















const TITLE = 'Bland Simulation Gate';
/**
 * Publishes what needs no network first, so that it is there whatever happens to the comment. Never throws: trouble
 * with one sink is a warning, and keeps no other from being written.
 */
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
        await attempt('The job summary', () => {
            (0,step_files/* appendSummary */.f)(process.env, (0,text_secrets/* withoutSecrets */.c)((0,markdown/* renderMarkdown */.Gc)(report, markdown/* SUMMARY_SINK */.XY), secrets));
        });
    }
    await attempt('The annotations', () => annotate(report, options));
    const writeFiles = async () => {
        // Loaded only where files are wanted.
        const { writeReportFiles } = await Promise.all(/* import() */[__webpack_require__.e(472), __webpack_require__.e(836)]).then(__webpack_require__.bind(__webpack_require__, 836));
        const { signal } = deadline;
        const filesOptions = { env: process.env, secrets, log, signal };
        writeOutputs({ 'report-dir': await writeReportFiles(report, publishing.reportDir, filesOptions) });
    };
    const writeToGitHub = async () => {
        let client;
        // One client for all, so that its writes are spaced.
        const load = () => (client ??= (0,github_octokit/* loadOctokit */.mV)(publishing.githubToken, deadline.signal));
        writeOutputs({ 'comment-url': await publishOnPullRequest(report, options, load) });
        if (options.recorded)
            await recordBaseline(report, options, load);
    };
    // Concurrently: a disk that hangs must not cost the comment.
    await Promise.all([
        publishing.reportDir === '' ? undefined : attempt('The report files', writeFiles),
        attempt('The comment or the baseline', writeToGitHub),
    ]);
}
function annotate(report, { publishing, secrets, log }) {
    for (const { level, message, place } of renderAnnotations(report)) {
        const text = (0,text_secrets/* withoutSecrets */.c)(message, secrets);
        if (!publishing.annotations)
            log.info(text);
        else if (level === 'error')
            core/* error */.z3(text, { title: TITLE, ...propertiesOf(place) });
        else
            core/* warning */.$e(text, { title: TITLE, ...propertiesOf(place) });
    }
}
/** The last lines of the log, what to do among them. Never throws. */
function conclude(report, secrets, log) {
    try {
        for (const advice of (0,reasons/* renderAdvice */.x2)(report))
            log.info(advice);
        const line = (0,text_escape/* toLogLine */.gD)((0,text_secrets/* withoutSecrets */.c)(renderHeadline(report), secrets));
        // As `core.setFailed` does, which takes no place. The step is red already.
        if ((0,report_report/* isRed */.i)(report))
            core/* error */.z3(line, propertiesOf(placeOfFailure(report)));
        else
            log.info(line);
    }
    catch (error) {
        log.warning((0,phrase/* say */.cv) `The verdict is ${report.verdict}; its reason could not be shown: ${explainStepFile(error, log)}`);
    }
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
        // Loaded only where a comment is wanted.
        const { publishComment } = await __webpack_require__.e(/* import() */ 848).then(__webpack_require__.bind(__webpack_require__, 90848));
        const { owner, repo, runId, runAttempt } = context;
        const { commit = '', runNumber = 0 } = context.facts;
        const marker = { key: keyOf(context, publishing), commit, runId, runNumber, runAttempt };
        const first = (0,publish_marker/* formatMarker */.gJ)(marker);
        const sink = (0,markdown/* commentSink */.l_)(first.length, publishing.jobSummary);
        const body = (0,text_secrets/* withoutSecrets */.c)((0,markdown/* renderMarkdown */.Gc)(report, sink), options.secrets);
        const octokit = await load();
        const chosen = await choosePullRequest(publishing.pullRequest, context, octokit, deadline);
        if (chosen === undefined)
            return '';
        const target = { octokit, owner, repo, pullRequest: chosen.number, head: chosen.head, deadline };
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
            return `The comment on pull request ${number} says this already: ${outcome.url}`;
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

// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(94686);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(90897);
// EXTERNAL MODULE: ./lib/report/changes.js
var changes = __webpack_require__(29495);
// EXTERNAL MODULE: ./lib/report/default-outputs.js
var default_outputs = __webpack_require__(52848);
// EXTERNAL MODULE: ./lib/report/scenarios.js
var scenarios = __webpack_require__(45421);
;// CONCATENATED MODULE: ./lib/report/outputs.js









/**
 * Linux hands a process no variable of more than 128 KiB, and that is how a script gets an array. A job's outputs may
 * have 1 MB in all, counted in UTF-16. https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs
 */
const MAX_ARRAY_BYTES = 96 * 1024;
/** A figure that was not had is empty. `simulationSetIds` are those asked for, so that they are there on every exit. */
function renderOutputs(report, simulationSetIds) {
    return (0,redaction/* redacted */.p)(report.redact, () => outputsOf(report, simulationSetIds));
}
function outputsOf(report, simulationSetIds) {
    const { results } = report;
    const sum = (figure) => sumOf(results, figure);
    return {
        // `comment-url` and `report-dir` are known only after publishing.
        ...default_outputs/* DEFAULT_OUTPUTS */.B,
        verdict: report.verdict,
        status: worstStatus(results),
        'simulation-set-id': simulationSetIds.join(','),
        'avg-pass-rate': lowestPassRate(results),
        'flaky-count': sum(({ overall }) => overall?.flakyCount),
        'reliable-count': sum(({ overall }) => overall?.reliableCount),
        'total-runs': sum(({ overall }) => overall?.totalRuns),
        'scenario-count': sum(({ scenarios, totalScenarios }) => scenarios?.length ?? totalScenarios),
        'failed-scenario-count': failedScenarioCount(results),
        violations: renderViolations(results),
        regressions: renderRegressions(results),
    };
}
/** From the worst to the best; a set of which nothing is known ranks before those that may still end well. */
const STATUSES_BY_WEIGHT = ['ERROR', 'FAILED', 'CANCELLED', undefined];
const GOOD_STATUSES = ['PENDING', 'RUNNING', 'PASSED'];
function worstStatus(results) {
    const statuses = results.map(({ status }) => status);
    for (const bad of STATUSES_BY_WEIGHT)
        if (statuses.includes(bad))
            return bad ?? '';
    const strange = statuses.find((status) => status !== undefined && !GOOD_STATUSES.includes(status));
    if (strange !== undefined)
        return (0,text_escape/* visible */.RK)(strange, 80);
    return GOOD_STATUSES.find((good) => statuses.includes(good)) ?? '';
}
function sumOf(results, figure) {
    const figures = results.map(({ set }) => (set === undefined ? undefined : figure(set)));
    if (figures.length === 0 || !figures.every((value) => value !== undefined))
        return '';
    return String(figures.reduce((sum, value) => sum + value, 0));
}
function lowestPassRate(results) {
    const rates = results.map(({ set }) => (set === undefined ? undefined : (0,readings/* averagePassRateOf */.gI)(set)));
    if (rates.length === 0 || !rates.every((rate) => rate !== undefined))
        return '';
    return String(Math.min(...rates));
}
function failedScenarioCount(results) {
    const judged = results.every(({ set, trouble }) => trouble === undefined && set?.scenarios !== undefined);
    if (results.length === 0 || !judged)
        return '';
    return String(results.flatMap(scenarios/* judgedScenarios */.J1).filter(({ failed }) => failed).length);
}
/** What does not hold, machine-readable: one entry for each rule or scenario, broken ones first. */
function renderViolations(results) {
    const several = results.length > 1;
    const violations = results.flatMap((result) => (0,reasons/* reasonsOf */.zM)(result).map(({ check, finding, message }) => ({
        rule: check.rule,
        ...(finding.scenario === undefined ? {} : namesOf(finding.scenario)),
        ...(several ? { simulation_set_id: result.id } : {}),
        observed: finding.observed ?? null,
        limit: finding.limit ?? check.limit,
        message: (0,text_escape/* toPlain */.Ul)(message),
    })));
    return toBoundedJson(violations, (left, kept) => ({
        rule: 'omitted',
        observed: left,
        limit: kept,
        message: `${left} more are left out here`,
    }));
}
/** The regressions that are claimed, machine-readable: of scenarios, and of sets as a whole. */
function renderRegressions(results) {
    const several = results.length > 1;
    const regressions = results.flatMap((result) => {
        const { comparison } = result;
        if (comparison === undefined)
            return [];
        const common = {
            ...(several ? { simulation_set_id: result.id } : {}),
            baseline_set_id: comparison.baseline.id,
        };
        const { overall, totals } = comparison;
        const ofSet = overall?.claimed === true
            ? [{ ...common, ...toEvidence(totals, overall), message: (0,changes/* describeOverall */.jZ)(comparison) }]
            : [];
        const ofScenarios = comparison.changes.flatMap((change) => {
            const { scenario, counts, evidence } = change;
            if (change.change !== 'regressed' || counts === undefined || evidence === undefined)
                return [];
            const message = (0,text_escape/* toPlain */.Ul)((0,phrase/* say */.cv) `${(0,label/* scenarioLabel */.b)(scenario)} ${(0,changes/* describeRegression */.Z_)(change, comparison.significance)}`);
            return [{ ...namesOf(scenario), ...common, ...toEvidence(counts, evidence), message }];
        });
        return [...ofSet, ...ofScenarios];
    });
    return toBoundedJson(regressions, (left) => ({ omitted: left, message: `${left} more are left out here` }));
}
function toEvidence(counts, evidence) {
    const { baseline, current } = counts;
    const change = current.passed / (current.passed + current.failed) -
        baseline.passed / (baseline.passed + baseline.failed);
    return { baseline, current, change, p_value: evidence.pValue, adjusted_p_value: evidence.adjustedP };
}
function namesOf(scenario) {
    return { scenario: (0,text_escape/* show */.WU)((0,label/* scenarioLabel */.b)(scenario), 200), scenario_id: (0,text_escape/* visibleId */.i2)(scenario.id, 200) };
}
/** Where the array is too long, its end is left out, and `omitted` says how many of its items are. */
function toBoundedJson(items, omitted) {
    let text = JSON.stringify(items);
    for (let kept = items.length; Buffer.byteLength(text) > MAX_ARRAY_BYTES;) {
        kept = Math.floor(kept / 2);
        text = JSON.stringify([...items.slice(0, kept), omitted(items.length - kept, kept)]);
    }
    return text;
}

// EXTERNAL MODULE: ./lib/run/explain-error.js
var explain_error = __webpack_require__(39673);
;// CONCATENATED MODULE: ./lib/bland/http/error-body.js
/** Bland's own words in the body of a refusal, whichever of its forms they come in. */

const MAX_LENGTH = 300;
/** Of a list with more errors the first are enough. */
const error_body_MAX_ERRORS = 20;
/**
 * The message in an error body, cut to at most 300 characters; `undefined` where there is none, as in HTML.
 * Forms seen: `{errors: [{error|code, message}]}`, `{errors: ["…"]}`, `{error, message}`, `{status, message}`.
 */
function messageInBody(text) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return undefined; // Not JSON, such as a proxy's page: the status says what there is to say.
    }
    return messageIn(body);
}
/** The same for a body that is parsed already. */
function messageIn(body) {
    if (!isRecord(body))
        return undefined;
    const fromErrors = Array.isArray(body['errors'])
        ? body['errors'].slice(0, error_body_MAX_ERRORS).map(messageOfEntry)
        : [];
    const parts = [messageOfEntry(body), ...fromErrors].filter((part) => part !== undefined);
    if (parts.length === 0)
        return undefined;
    return (0,phrase/* cutEarly */.Y6)([...new Set(parts)].join('; '), MAX_LENGTH);
}
function messageOfEntry(entry) {
    if (typeof entry === 'string')
        return entry;
    if (!isRecord(entry))
        return undefined;
    const words = [entry['error'], entry['code'], entry['message']].filter((word) => (typeof word === 'string' && word !== '') || typeof word === 'number');
    return words.length === 0 ? undefined : words.join(': ');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/bland/http/errors.js
var http_errors = __webpack_require__(52537);
;// CONCATENATED MODULE: ./lib/bland/http/retry.js
/** When a failed call is worth another try, and how long to wait before it: pure functions. */
/** A call is given up after so many failures in a row, rate limits not counted, over at least so long a time. */
const MAX_CONSECUTIVE_FAILURES = 8;
const SHORTEST_OUTAGE_MS = 120_000;
/** A server that says `Retry-After: 0`, or a time that is past, still gets this pause. */
const LEAST_ASKED_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;
/** The pause before a 404 is looked at again is not shorter. */
const LEAST_NOT_FOUND_DELAY_MS = 1000;
/** @param looks 404s so far, from 1 */
function isNotFoundBelieved(policy, looks, forMs) {
    return looks >= policy.looks && forMs >= policy.graceMs;
}
/** The pause before the next look at what was not found: see {@link retryDelayMs}. */
function notFoundDelayMs(looks, retryAfterMs, random) {
    return Math.max(LEAST_NOT_FOUND_DELAY_MS, retryDelayMs(looks, retryAfterMs, random));
}
/** Whether an outage is long enough to call it one: Bland's own restarts take less. */
function isGivenUp(failures, forMs) {
    return failures >= MAX_CONSECUTIVE_FAILURES && forMs >= SHORTEST_OUTAGE_MS;
}
/**
 * The pause before the next try, in milliseconds: what the server asked for, but at least a second, else
 * exponential back-off with full jitter (a random part of 1 s, 2 s, 4 s … 30 s).
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param failures tries that failed in a row so far, from 1
 * @param random from 0 to below 1
 */
function retryDelayMs(failures, retryAfterMs, random) {
    if (retryAfterMs !== undefined)
        return Math.max(LEAST_ASKED_DELAY_MS, retryAfterMs);
    return random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (failures - 1));
}
/**
 * Reads a `Retry-After` header, which holds whole seconds or a date (RFC 9110, section 10.2.3).
 * Returns milliseconds from `nowMs`, or `undefined` when it says nothing usable.
 */
function parseRetryAfter(header, nowMs) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    // A header that is sent twice arrives as a list.
    const [, seconds] = /^(\d{1,9})(?:,|$)/.exec(text) ?? [];
    if (seconds !== undefined)
        return Number(seconds) * 1000;
    // An HTTP date names its day; anything else that `Date.parse` would guess at is not one.
    if (!/^[A-Z][a-z]{2,8},? /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

;// CONCATENATED MODULE: ./lib/bland/http/answer.js
/** What an HTTP answer of Bland means: its JSON, or which error it is. */




/** A shorter key may stand in an answer by chance. */
const SHORTEST_KEY = 8;
/** An answer that echoes the key, in whichever spelling, must not carry it into a report. */
function withoutKey(text, apiKey) {
    if (apiKey.length < SHORTEST_KEY)
        return text;
    // The last characters depend on what follows the key.
    const whole = Buffer.from(apiKey.slice(0, apiKey.length - (apiKey.length % 3)));
    const asBase64 = ['base64', 'base64url'].map((encoding) => whole.toString(encoding).split('').map(literally).join(''));
    const spellings = [apiKey.split('').map(anySpelling).join(''), ...asBase64];
    return text.replace(new RegExp(spellings.join('|'), 'g'), '***');
}
/** A pattern for a character as it is, or as JSON, JSON within JSON, a URL, XML or HTML may write it. */
function anySpelling(character) {
    const hex = hexOf(character);
    const anyCase = hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const name = ENTITIES.get(character);
    const spellings = [
        `${'"\\/'.includes(character) ? '\\\\{0,3}' : ''}${literally(character)}`,
        `\\\\{1,3}u${anyCase.padStart(4 + anyCase.length - hex.length, '0')}`,
        `%${anyCase}`,
        `&#0{0,4}(?:${character.charCodeAt(0)}|[xX]0{0,4}${anyCase});`,
        ...(name === undefined ? [] : [`&${name};`]),
    ];
    return `(?:${spellings.join('|')})`;
}
const ENTITIES = new Map([
    ['&', 'amp'],
    ['<', 'lt'],
    ['>', 'gt'],
    ['"', 'quot'],
    ["'", 'apos'],
]);
function literally(character) {
    return `\\u${hexOf(character).padStart(4, '0')}`;
}
function hexOf(character) {
    return character.charCodeAt(0).toString(16);
}
/**
 * The parsed JSON of a 2xx; throws a {@link BlandError} for everything else.
 *
 * @param where the request, such as “GET /v1/…”
 */
function readAnswer(where, { status, retryAfter, text }, nowMs) {
    if (status >= 200 && status <= 299)
        return parseJson(where, status, text);
    const said = messageInBody(text);
    throw new http_errors/* BlandError */.wu(kindOfStatus(status), 
    // In quotation marks no number of theirs is taken for one with the status.
    `${where} answered ${status}${said === undefined ? '.' : ` with “${said}”.`}`, { retryAfterMs: parseRetryAfter(retryAfter, nowMs) });
}
function parseJson(where, status, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const what = text.trim() === '' ? 'an empty body' : `no JSON, but ${JSON.stringify((0,phrase/* cutEarly */.Y6)(text, 80))}`;
        throw new http_errors/* BlandError */.wu('unreadable', `${where} answered ${status} with ${what}.`, { cause: error });
    }
}
/** Every other status below 500 is `refused`, and every other from there on, those of proxies (520 to 529) too, `unavailable`. */
const KIND_OF_STATUS = new Map([
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'unsupported'],
    [406, 'unsupported'],
    [408, 'request-timed-out'],
    [410, 'not-found'],
    [415, 'unsupported'],
    [421, 'unsupported'],
    [425, 'unavailable'],
    [426, 'unsupported'],
    [429, 'rate-limited'],
    // What a server can't do, it can't do later either.
    [501, 'unsupported'],
    [505, 'unsupported'],
]);
function kindOfStatus(status) {
    if (status >= 300 && status <= 399)
        return 'redirected';
    return KIND_OF_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'refused');
}

;// CONCATENATED MODULE: ./lib/bland/http/network-error.js
/** What went wrong below HTTP: the network, TLS, the proxy, the compression. */

const CERTIFICATE_CODE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;
/** Those of zlib, Brotli and Zstandard. */
const DECOMPRESSION_CODE = /^(?:Z_|ERR__|ERR_BROTLI|ZSTD_)/;
/** Deeper than any chain of causes, should one go in a circle. */
const MAX_CAUSES = 10;
/**
 * A {@link BlandError} for what `fetch` reports of the network: its errors have that as their cause. Anything else, a bug,
 * comes back as it is.
 */
function explainNetworkError(where, error) {
    if (!Error.isError(error) || !Error.isError(error.cause))
        return error;
    const code = codeOf(error);
    const what = `${where} failed${code === undefined ? '' : ` (${code})`}: ${reasonOf(error)}.`;
    if (code !== undefined && CERTIFICATE_CODE.test(code)) {
        return new http_errors/* BlandError */.wu('untrusted-certificate', what, { cause: error });
    }
    if (code !== undefined && DECOMPRESSION_CODE.test(code)) {
        const unreadable = `${where} answered with a body that can't be decompressed (${code}).`;
        return new http_errors/* BlandError */.wu('unreadable', unreadable, { cause: error });
    }
    return new http_errors/* BlandError */.wu('unreachable', what, { cause: error });
}
/** The first code among an error and its causes, as Node.js and undici give them. */
function codeOf(error) {
    return causesOf(error)
        .map((each) => ('code' in each ? each.code : undefined))
        .find((code) => typeof code === 'string');
}
/** The words of the deepest cause that has some: what `fetch` itself says is only that it failed. */
function reasonOf(error) {
    const reasons = causesOf(error).map(({ message }) => message.replace(/\s+/g, ' ').replace(/[ .:]+$/, ''));
    return reasons.findLast((reason) => reason !== '') ?? error.name;
}
/** An error, its cause, the cause of that, and so on. Of several addresses that were tried the first stands for all. */
function causesOf(error) {
    const causes = [];
    for (let at = error; Error.isError(at) && causes.length < MAX_CAUSES;) {
        causes.push(at);
        at = 'errors' in at && Array.isArray(at.errors) ? at.errors[0] : at.cause;
    }
    return causes;
}

;// CONCATENATED MODULE: ./lib/bland/http/send.js

/** Of the decompressed body. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** The request in words, such as “GET /v1/…”. */
function nameOf({ method, url }) {
    return `${method} ${url.pathname}`;
}
/** HTTPS_PROXY and NO_PROXY are honoured, but not for plain http: that is loopback. */
async function makeSend(baseUrl) {
    const mayBeProxied = PROXY_VARIABLES.some((name) => process.env[name]);
    const fetchOnce = mayBeProxied ? await makeUndiciFetch(baseUrl) : fetch;
    return async (request) => {
        const { status, headers, body } = await fetchOnce(request.url, toInit(request));
        const retryAfter = headers.get('retry-after') ?? undefined;
        return { status, retryAfter, text: await readText(nameOf(request), body) };
    };
}
async function makeUndiciFetch(baseUrl) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const dispatcher = makeDispatcher(baseUrl, undici);
    return (url, init) => undici.fetch(url, { ...init, dispatcher });
}
function makeDispatcher(baseUrl, { Agent, EnvHttpProxyAgent }) {
    try {
        const settings = { allowH2: false };
        // Not Node's own fetch for the former: NODE_USE_ENV_PROXY would send it through a proxy.
        return baseUrl.protocol === 'http:' ? new Agent(settings) : new EnvHttpProxyAgent(settings);
    }
    catch (error) {
        // Its value may hold a password, so that only its name is said.
        const what = 'HTTPS_PROXY or HTTP_PROXY can not be used as the URL of a proxy.';
        throw new http_errors/* BlandError */.wu('bad-proxy', what, { cause: error });
    }
}
function toInit({ method, headers, body, signal }) {
    const init = { method, headers, signal, redirect: 'manual' };
    if (body === undefined)
        return init;
    const bytes = new Blob([body]);
    // As a stream, since `fetch` sends a body that it can read again a second time when the answer is 421.
    return {
        ...init,
        headers: { ...headers, 'content-length': String(bytes.size) },
        body: bytes.stream(),
        duplex: 'half',
    };
}
/** Bounded while it is read: a small compressed body may be a large one. */
async function readText(where, body) {
    if (body === null)
        return '';
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BODY_BYTES)
            throw new http_errors/* BlandError */.wu('too-large', `${where} answered with more than 256 MiB.`);
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}

;// CONCATENATED MODULE: ./lib/bland/http/shared-backoff.js

class Brake {
    #clock;
    #untilMs = Number.NEGATIVE_INFINITY;
    #reason;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Lets no call pass before `untilMs` on the clock. */
    hold(untilMs, reason) {
        if (untilMs <= this.#untilMs)
            return;
        this.#untilMs = untilMs;
        this.#reason = reason;
    }
    /** Resolves when calls may pass; throws an {@link OutOfTimeError} where that is not before the deadline. */
    async pass(deadlineMs, signal) {
        while (this.#clock.now() < this.#untilMs) {
            if (this.#reason !== undefined && this.#untilMs >= deadlineMs)
                throw new http_errors/* OutOfTimeError */.JT(this.#reason);
            await this.#clock.sleep(this.#untilMs - this.#clock.now(), signal);
        }
    }
}

;// CONCATENATED MODULE: ./lib/bland/http/slots.js

/** Node.js takes a longer time for none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
class Slots {
    #clock;
    #free;
    /** Whoever waits, the first in front. */
    #waiting = new Set();
    /** @param most how many tasks may run at once */
    constructor(most, clock) {
        this.#free = most;
        this.#clock = clock;
    }
    /**
     * Runs the task once there is a place for it. Throws an {@link OutOfTimeError} where there is none before the deadline,
     * and the signal's reason.
     *
     * @param where the request, such as “GET /v1/…”
     */
    async use(where, deadline, task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await this.#queue(where, deadline);
        try {
            return await task();
        }
        finally {
            this.#giveBack();
        }
    }
    async #queue(where, { deadlineMs, signal }) {
        signal.throwIfAborted();
        const leftMs = Math.max(0, Math.ceil(deadlineMs - this.#clock.now()));
        const either = AbortSignal.any([signal, AbortSignal.timeout(Math.min(leftMs, LONGEST_TIMER_MS))]);
        const turn = Promise.withResolvers();
        const giveUp = () => {
            this.#waiting.delete(turn.resolve);
            turn.reject(signal.aborted ? signal.reason : new http_errors/* OutOfTimeError */.JT((0,http_errors/* notSent */.eE)(where)));
        };
        this.#waiting.add(turn.resolve);
        either.addEventListener('abort', giveUp, { once: true });
        try {
            await turn.promise;
        }
        finally {
            either.removeEventListener('abort', giveUp);
        }
    }
    #giveBack() {
        const [next] = this.#waiting;
        if (next === undefined) {
            this.#free += 1;
            return;
        }
        this.#waiting.delete(next);
        next();
    }
}

;// CONCATENATED MODULE: ./lib/bland/http/http.js








const REQUEST_TIMEOUT_MS = 30_000;
/** With less time left a request is not sent: nobody would learn what a POST has started. */
const LEAST_TIME_MS = { GET: 1, POST: 1000 };
/** However many sets are waited for. */
const MAX_PARALLEL_REQUESTS = 8;
/** A connection to one host: see send.ts. */
async function connectHttp(options) {
    const send = await makeSend(options.baseUrl);
    const brake = new Brake(options.clock);
    const slots = new Slots(MAX_PARALLEL_REQUESTS, options.clock);
    const root = options.baseUrl.href.replace(/\/$/, '');
    const call = ({ path, method, body }, read, how, mayRepeat) => {
        const request = { method, body, url: new URL(`${root}${path}`) };
        const attempt = () => slots.use(nameOf(request), how, async () => {
            // Inside the slot: a call that queued up must not pass a brake that was put on meanwhile.
            await brake.pass(how.deadlineMs, how.signal);
            try {
                return read(await sendOnce(options, send, request, how));
            }
            catch (error) {
                // Before the slot is free for the next one.
                if (isRateLimit(error))
                    brake.hold(options.clock.now() + retryDelayMs(1, error.retryAfterMs, 1), error);
                throw error;
            }
        });
        return retrying(options, brake, how, attempt, mayRepeat);
    };
    return {
        getJson: (path, read, how) => call({ path, method: 'GET', body: undefined }, read, how, (error) => error.temporary),
        postJson: (path, body, how) => call({ path, method: 'POST', body: JSON.stringify(body) }, (answer) => answer, how, mayRepeatPost),
    };
}
function isRateLimit(error) {
    return error instanceof http_errors/* BlandError */.wu && error.kind === 'rate-limited';
}
/** A POST is sent again only where nothing was done, and the server, or its host, said so at once. */
function mayRepeatPost(error) {
    return error.kind === 'rate-limited' || codeOf(error.cause) === 'ECONNREFUSED';
}
/** There was no connection yet over which anything could have been sent. */
const NOT_CONNECTED_CODES = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** Whether the request can't have had an effect. */
function wasNotReceived(error) {
    return error.kind === 'rate-limited' || NOT_CONNECTED_CODES.has(codeOf(error.cause) ?? '');
}
const FIRST_IS_BELIEVED = { looks: 1, graceMs: 0 };
async function retrying({ clock, log, random }, brake, { deadlineMs, signal, notFound = FIRST_IS_BELIEVED }, attempt, mayRepeat) {
    const startedMs = clock.now();
    let failures = 0;
    let notFounds = 0;
    let waits = 0;
    let last;
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            // That there is no time for one more says less than what went wrong before.
            if (last !== undefined && (0,http_errors/* troubleAtDeadline */.P1)(error)?.kind === 'no-time')
                throw new http_errors/* OutOfTimeError */.JT(last);
            if (!(error instanceof http_errors/* BlandError */.wu))
                throw error;
            last = error;
            const forMs = clock.now() - startedMs;
            const isNotFound = error.kind === 'not-found';
            if (isNotFound)
                notFounds += 1;
            const forgiven = isNotFound && !isNotFoundBelieved(notFound, notFounds, forMs);
            if (!mayRepeat(error) && !forgiven)
                throw error;
            // A rate limit is no fault of the call: it is waited out for as long as the deadline allows.
            if (error.kind !== 'rate-limited' && !forgiven)
                failures += 1;
            waits += 1;
            if (isGivenUp(failures, forMs))
                throw error;
            const delayMs = (forgiven ? notFoundDelayMs : retryDelayMs)(waits, error.retryAfterMs, random());
            if (error.kind === 'rate-limited')
                brake.hold(clock.now() + delayMs, error);
            if (clock.now() + delayMs >= deadlineMs)
                throw new http_errors/* OutOfTimeError */.JT(error);
            if (isWorthALine(waits)) {
                log.info((0,phrase/* say */.cv) `${(0,phrase/* verbatim */.Bj)(error.message)} Trying again in ${(delayMs / 1000).toFixed(1)} s.`);
            }
            await clock.sleep(delayMs, signal);
        }
    }
}
/** The first tries and then every tenth: a rate limit may be waited out for long. */
function isWorthALine(tries) {
    return tries <= 3 || tries % 10 === 0;
}
async function sendOnce({ apiKey, clock }, send, request, { deadlineMs, signal }) {
    signal.throwIfAborted();
    const where = nameOf(request);
    const isPost = request.method === 'POST';
    const leftMs = deadlineMs - clock.now();
    if (leftMs < LEAST_TIME_MS[request.method])
        throw isPost ? (0,http_errors/* notSent */.eE)(where) : new http_errors/* OutOfTimeError */.JT((0,http_errors/* notSent */.eE)(where));
    // `AbortSignal.timeout` takes whole numbers only.
    const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
    const timeout = AbortSignal.timeout(timeoutMs);
    let answer;
    try {
        const headers = headersOf(request.body, apiKey);
        answer = await send({ ...request, headers, signal: AbortSignal.any([signal, timeout]) });
    }
    catch (error) {
        if (signal.aborted)
            throw isPost ? new http_errors/* InterruptedError */.p4(signal.reason) : signal.reason;
        if (timeout.aborted) {
            const what = `${where} gave no answer within ${(timeoutMs / 1000).toFixed(1)} s.`;
            throw new http_errors/* BlandError */.wu('request-timed-out', what, { cause: error });
        }
        throw explainNetworkError(where, error);
    }
    return readAnswer(where, { ...answer, text: withoutKey(answer.text, apiKey) }, clock.now());
}
function headersOf(body, apiKey) {
    return {
        authorization: apiKey,
        accept: 'application/json',
        'user-agent': 'bland-simulation-gate',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(63619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(23945);
;// CONCATENATED MODULE: ./lib/bland/wire.js
/** What every answer of Bland has in common: its envelope, and what is said when it is not of the promised form. */





/** Far deeper than any answer of Bland, and far from what overflows the stack of code that walks it. */
const MAX_DEPTH = 100;
/** A field that may be null or absent, which is the same to us. */
const optional = (schema) => schemas/* optional */.lqM(schemas/* nullable */.mee(schema));
/**
 * Takes a `{data, errors}` envelope off. Errors in it, or beside the data, are a refusal whatever its HTTP status, and so
 * is `{status: "error", message}`. An answer without content (`null`, `{}`, `{data: null}`, an object with nothing in its
 * fields, or anything else that is no such form) is `unreadable`: a later one may have it. An empty list is content where
 * a list was asked for. An answer that is nested too deeply is `drifted`, so that later steps may recurse.
 *
 * @param what the answer's subject, such as “set d4e5”
 */
function unwrap(answer, what, form = 'object') {
    if (isDeeperThan(answer, MAX_DEPTH))
        throw drifted(what, `it is nested more than ${MAX_DEPTH} levels deep`);
    const body = wire_isRecord(answer) && 'data' in answer && !('id' in answer) ? answer['data'] : answer;
    for (const part of [answer, body]) {
        if (!wire_isRecord(part) || Array.isArray(part) || !carriesErrors(part))
            continue;
        const said = messageIn(part) ?? quoteValue(part['errors'] ?? part['error'], 200);
        throw new http_errors/* BlandError */.wu('refused', `Bland answered for ${what} with errors: ${said}.`);
    }
    if (!hasContent(body, form))
        throw withoutContent(answer, what);
    return body;
}
/** Goes level by level, since a recursion would overflow the stack itself. */
function isDeeperThan(value, most) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > most)
            return true;
        level = level.flatMap((each) => (wire_isRecord(each) ? Object.values(each) : []));
    }
    return false;
}
function hasContent(body, form) {
    if (!wire_isRecord(body))
        return false;
    if (form === 'list')
        return Array.isArray(body) || !isEmpty(body);
    return !Array.isArray(body) && !Object.values(body).every(isEmpty);
}
function withoutContent(answer, what) {
    return new http_errors/* BlandError */.wu('unreadable', `Bland's answer for ${what} has no content: ${quoteValue(answer)}.`);
}
function carriesErrors(part) {
    const { errors, error, status, message, id } = part;
    if (!isEmpty(errors) || !isEmpty(error))
        return true;
    if (id !== undefined || typeof message !== 'string' || typeof status !== 'string')
        return false;
    return (0,ascii/* upperWord */.b)(status) === 'ERROR';
}
function isEmpty(value) {
    if (value === undefined || value === null || value === '' || value === false || value === 0)
        return true;
    return typeof value === 'object' && Object.keys(value).length === 0;
}
/**
 * The value in its checked form, or a `drifted` error that names the first field that is off.
 *
 * @param at where in the answer the value stands
 */
function check(schema, value, what, at = []) {
    const result = parse/* safeParse */.xL(schema, value);
    if (result.success)
        return result.data;
    const [first] = result.error.issues;
    const path = (0,phrase/* cutEarly */.Y6)([...at, ...(first?.path ?? [])].map(String).join('.'), 200) || 'the answer';
    const expected = first?.code === 'invalid_type' ? first.expected : (first?.message ?? 'another form');
    const more = result.error.issues.length - 1;
    const got = wire_describe(valueAt(value, first?.path ?? []));
    throw drifted(what, `${path}: expected ${expected}, got ${got}${more > 0 ? `, and ${more} more` : ''}`);
}
function drifted(what, how) {
    return new http_errors/* BlandError */.wu('drifted', `Bland's answer for ${what} is not understood: ${how}.`);
}
function valueAt(value, path) {
    return path.reduce((at, key) => (wire_isRecord(at) ? at[String(key)] : undefined), value);
}
function wire_isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function wire_describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value === 'object')
        return 'an object';
    return `the ${typeof value} ${quoteValue(value)}`;
}
/** A value as JSON, cut. It must not be nested deeply, see {@link unwrap}. */
function quoteValue(value, maxLength = 80) {
    return (0,phrase/* cutEarly */.Y6)(JSON.stringify(value) ?? 'undefined', maxLength);
}

;// CONCATENATED MODULE: ./lib/bland/runs.js
/** One run of a scenario, as far as a report quotes it. */




const runSchema = schemas/* looseObject */._H3({
    id: optional(schemas/* string */.YjP()),
    chat_history: optional(schemas/* array */.YOg(schemas/* unknown */.L5J())),
    /** Its form differs between pages of the documentation, so that it is read entry by entry. */
    assertion_results: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    error_message: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    duration_ms: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const turnSchema = schemas/* looseObject */._H3({ role: schemas/* string */.YjP(), content: schemas/* string */.YjP() });
const failedSchema = schemas/* looseObject */._H3({
    type: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    target: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    expected: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    passed: schemas/* literal */.euz(false),
});
/** Other roles, such as that of a system's prompt, are nobody's words in the call. */
const SPEAKERS = new Map([
    ['assistant', 'agent'],
    ['user', 'caller'],
]);
/**
 * Reads the answer to `GET /v1/agent-testing/runs/{id}`, loosely: entries of another form are left out. Throws a
 * `BlandError` of kind `refused` for a 2xx that carries errors, `unreadable` for an answer without content, and `drifted`
 * for one about another run, or one whose conversation can't be read at all.
 */
function parseRun(answer, requestedId) {
    const what = `run ${requestedId}`;
    const run = check(runSchema, unwrap(answer, what), what);
    const id = run.id ?? requestedId;
    if (!(0,ascii/* isSameId */.WB)(id, requestedId)) {
        throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(id)}`);
    }
    const history = run.chat_history ?? [];
    const entries = history.flatMap((entry) => parse/* safeParse */.xL(turnSchema, entry).data ?? []);
    if (history.length > 0 && entries.length === 0) {
        throw drifted(what, 'chat_history: expected entries with role and content');
    }
    const { error_message: errorMessage } = run;
    return {
        id,
        turns: entries.flatMap(({ role, content }) => {
            const speaker = SPEAKERS.get(role);
            return speaker === undefined ? [] : [{ speaker, words: content }];
        }),
        failedAssertions: readFailed(run.assertion_results),
        errorMessage: typeof errorMessage === 'string' && errorMessage !== '' ? errorMessage : undefined,
        durationMs: (0,simulation_set/* readDuration */.$7)(run.duration_ms),
    };
}
function readFailed(results) {
    if (!Array.isArray(results))
        return [];
    return results.flatMap((result) => {
        const { success, data } = parse/* safeParse */.xL(failedSchema, result);
        if (!success)
            return [];
        return [{ type: textOf(data.type), target: textOf(data.target), expected: textOf(data.expected) }];
    });
}
/** Longer than what any report shows of it. */
const MAX_EXPECTED = 2000;
/** What is expected may be a text, a number or a list. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return value === undefined || value === null ? '' : quoteValue(value, MAX_EXPECTED);
}

;// CONCATENATED MODULE: ./lib/bland/scenarios.js
/** The scenarios of a pathway or a persona, as Bland lists them. */


const listSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    enabled: optional(schemas/* boolean */.zMY()),
    category: optional(schemas/* string */.YjP()),
    is_required_for_promotion: optional(schemas/* boolean */.zMY()),
    pathway_id: optional(schemas/* string */.YjP()),
    persona_id: optional(schemas/* string */.YjP()),
}));
/**
 * Reads the answer to `GET /v1/agent-testing/scenarios`, which is documented as `{scenarios: […]}` and was seen
 * as a bare list and within `data` as well. A scenario that does not say so is enabled, and not required.
 * Throws a `BlandError` of kind `unreadable` for an answer without content, and `drifted` for anything else.
 */
function parseScenarios(answer) {
    const what = 'the list of scenarios';
    const body = unwrap(answer, what, 'list');
    const list = wire_isRecord(body) && 'scenarios' in body ? body['scenarios'] : body;
    if (list === null)
        throw withoutContent(answer, what);
    if (!Array.isArray(list))
        throw drifted(what, 'scenarios: expected an array');
    for (const part of [answer, body]) {
        if (isTruncated(part, list.length))
            throw drifted(what, 'it is one page of several, which is not documented');
    }
    return check(listSchema, list, what, ['scenarios']).map((wire) => ({
        id: wire.id,
        enabled: wire.enabled ?? true,
        category: wire.category ?? undefined,
        isRequired: wire.is_required_for_promotion ?? false,
        pathwayId: wire.pathway_id ?? undefined,
        personaId: wire.persona_id ?? undefined,
    }));
}
/** No pages are documented; a list that says that there is more must not pass for the whole. */
function isTruncated(part, length) {
    if (!wire_isRecord(part) || Array.isArray(part))
        return false;
    const paging = wire_isRecord(part['pagination']) ? part['pagination'] : part;
    const { has_more, next, next_cursor, next_page, total } = paging;
    const hasNext = [has_more, next, next_cursor, next_page].some((sign) => sign !== undefined && Boolean(sign));
    return hasNext || (typeof total === 'number' && total > length);
}

;// CONCATENATED MODULE: ./lib/bland/schema.js
/** The wire form of a simulation set, checked and turned into ours; the only place that knows Bland's field names. */





/** Any JSON number. One that is infinite (`1e999`) passes: that it is impossible is for the judge to say. */
const number = schemas/* custom */.IeY((value) => typeof value === 'number', { error: 'number' });
const headerSchema = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    simulations_per_scenario: optional(number),
    total_scenarios: optional(number),
    created_at: optional(schemas/* string */.YjP()),
    /** Only a forecast hangs on it. */
    completed_at: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    /** Checked by itself, since its form is promised only of terminal sets. */
    statistics: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const scenarioSchema = schemas/* looseObject */._H3({
    scenario_id: optional(schemas/* string */.YjP()),
    total_runs: optional(number),
    passed: optional(number),
    failed: optional(number),
    pass_rate: optional(number),
    is_flaky: optional(schemas/* boolean */.zMY()),
    scores: optional(schemas/* looseObject */._H3({ mean: optional(number), stddev: optional(number) })),
    /** Only shown, see {@link readShown}. */
    scenario_name: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    worst_run_id: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    common_failure_modes: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const statisticsSchema = schemas/* looseObject */._H3({
    /** Each is checked by itself: zod fails on as many faults as a large set may have. */
    per_scenario: optional(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
    overall: optional(schemas/* looseObject */._H3({
        avg_pass_rate: optional(number),
        flaky_count: optional(number),
        reliable_count: optional(number),
        total_runs: optional(number),
    })),
});
/**
 * Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`.
 * Throws a {@link BlandError} of kind `refused` for a 2xx that carries errors, `unreadable` for an answer without
 * content, and `drifted` for one that is not of the documented form, or about another set. While a set is not
 * terminal the form of its statistics is not documented, so they are taken where they can be read and left out where
 * not.
 */
function parseSimulationSet(answer, requestedId) {
    const what = `set ${requestedId}`;
    const header = check(headerSchema, unwrap(answer, what), what);
    if (!(0,ascii/* isSameId */.WB)(header.id, requestedId)) {
        throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(header.id)}`);
    }
    const status = (0,ascii/* upperWord */.b)(header.status).replace(/^CANCELED$/, 'CANCELLED');
    return {
        id: header.id,
        status,
        simulationsPerScenario: header.simulations_per_scenario ?? undefined,
        totalScenarios: header.total_scenarios ?? undefined,
        createdAt: header.created_at ?? undefined,
        completedAt: typeof header.completed_at === 'string' ? header.completed_at : undefined,
        ...readStatistics(header.statistics, (0,simulation_set/* isTerminal */.Hd)(status), what),
    };
}
const NO_STATISTICS = { overall: undefined, scenarios: undefined, remarks: [] };
function readStatistics(raw, terminal, what) {
    if (raw === undefined || raw === null)
        return NO_STATISTICS;
    try {
        const statistics = parseStatistics(raw, what);
        return terminal ? statistics : { ...statistics, remarks: [] };
    }
    catch (error) {
        if (terminal || !(error instanceof http_errors/* BlandError */.wu))
            throw error;
        return NO_STATISTICS;
    }
}
function parseStatistics(raw, what) {
    // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
    const perScenario = valueAt(raw, ['per_scenario']);
    if (wire_isRecord(perScenario) && Object.hasOwn(perScenario, '__proto__')) {
        throw drifted(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
    }
    const statistics = check(statisticsSchema, raw, what, ['statistics']);
    const odd = new Set();
    const scenarios = Object.entries(statistics.per_scenario ?? {}).map(([key, scenario]) => readScenario(key, scenario, what, odd));
    const fields = [...odd].join(', ');
    return {
        overall: readOverall(statistics.overall),
        scenarios: statistics.per_scenario ? scenarios : undefined,
        remarks: odd.size === 0 ? [] : [`Bland sent ${fields} in a form that is not documented, so it is not shown.`],
    };
}
function readOverall(overall) {
    if (overall === undefined || overall === null)
        return undefined;
    return {
        avgPassRate: overall.avg_pass_rate ?? undefined,
        flakyCount: overall.flaky_count ?? undefined,
        reliableCount: overall.reliable_count ?? undefined,
        totalRuns: overall.total_runs ?? undefined,
    };
}
/** @param odd takes the names of fields that are only shown and are not of the documented form */
function readScenario(key, raw, what, odd) {
    const wire = check(scenarioSchema, raw, what, ['statistics', 'per_scenario', key]);
    return {
        id: wire.scenario_id ?? key,
        name: readShown(wire, 'scenario_name', isText, odd),
        totalRuns: wire.total_runs ?? undefined,
        passed: wire.passed ?? undefined,
        failed: wire.failed ?? undefined,
        passRate: wire.pass_rate ?? undefined,
        isFlaky: wire.is_flaky ?? undefined,
        meanScore: wire.scores?.mean ?? undefined,
        scoreStddev: wire.scores?.stddev ?? undefined,
        worstRunId: readShown(wire, 'worst_run_id', isText, odd),
        failureModes: readShown(wire, 'common_failure_modes', isTexts, odd) ?? [],
    };
}
/** A field that nothing is judged by: in another form it is left out, and does no harm. */
function readShown(wire, field, isExpected, odd) {
    const value = wire[field] ?? undefined;
    if (value === undefined || isExpected(value))
        return value;
    odd.add(field);
    return undefined;
}
function isText(value) {
    return typeof value === 'string';
}
function isTexts(value) {
    return Array.isArray(value) && value.every(isText);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./lib/bland/versions.js
/** The versions of a pathway. */


const versionsSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ version_number: schemas/* int */.Whr().check(api/* _nonnegative */.UI()), is_latest: optional(schemas/* boolean */.zMY()) }));
/**
 * The number of the latest version in the answer to `GET /v1/pathway/{id}/versions`: the one that is marked so, else the
 * highest; `undefined` where there are none. Throws a `BlandError` of kind `unreadable` for an
 * answer without content, and `drifted` for one of another form.
 */
function parseLatestVersion(answer, pathwayId) {
    const what = `the versions of pathway ${pathwayId}`;
    const list = unwrap(answer, what, 'list');
    if (!Array.isArray(list))
        throw drifted(what, 'the answer: expected an array');
    const versions = check(versionsSchema, list, what);
    const marked = versions.filter(({ is_latest }) => is_latest === true);
    if (marked.length > 1)
        throw drifted(what, `${marked.length} versions are marked is_latest`);
    if (marked[0] !== undefined)
        return marked[0].version_number;
    return versions.reduce((highest, { version_number }) => Math.max(highest ?? version_number, version_number), undefined);
}

;// CONCATENATED MODULE: ./lib/bland/client.js








/** A set that was started just now, or seen before, exists: a 404 on it comes from a store that lags behind. */
const KNOWN_SET = { looks: 2, graceMs: 60_000 };
/** Most often the id is wrong, and nobody wants to wait for that. */
const GIVEN_ID = { looks: 2, graceMs: 0 };
const SETS = '/v1/agent-testing/simulation-sets';
function makeClient(http) {
    const seen = new Set();
    return {
        async getSimulationSet(id, isOwn, deadline) {
            const notFound = isOwn || seen.has(id) ? KNOWN_SET : GIVEN_ID;
            const read = (answer) => parseSimulationSet(answer, id);
            const set = await http.getJson(`${SETS}/${encodeURIComponent(id)}`, read, { ...deadline, notFound });
            seen.add(id);
            return set;
        },
        listScenarios({ pathwayId, personaId }, deadline) {
            const query = new URLSearchParams({
                ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
                ...(personaId === undefined ? {} : { persona_id: personaId }),
                enabled: 'true',
            });
            return http.getJson(`/v1/agent-testing/scenarios?${query}`, parseScenarios, deadline);
        },
        latestVersion(pathwayId, deadline) {
            const path = `/v1/pathway/${encodeURIComponent(pathwayId)}/versions`;
            return http.getJson(path, (answer) => parseLatestVersion(answer, pathwayId), deadline);
        },
        getRun(id, deadline) {
            const path = `/v1/agent-testing/runs/${encodeURIComponent(id)}`;
            return http.getJson(path, (answer) => parseRun(answer, id), deadline);
        },
        async startSimulationSet(request, deadline) {
            let answer;
            try {
                answer = await http.postJson(SETS, toWire(request), deadline);
            }
            catch (error) {
                throw error instanceof http_errors/* BlandError */.wu && mayHaveStarted(error)
                    ? maybeStarted(error.message, error)
                    : error;
            }
            const id = startedId(answer);
            if (id !== undefined)
                return id;
            const words = messageIn(answer);
            const said = words === undefined ? '' : `: ${words}`;
            throw maybeStarted(`Bland answered the start of a set without a usable id${said}`, undefined);
        },
    };
}
function toWire(request) {
    const { scenarioIds, simulationsPerScenario, pathwayId, personaId, version } = request;
    return {
        scenario_ids: scenarioIds,
        simulations_per_scenario: simulationsPerScenario,
        ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
        ...(personaId === undefined ? {} : { persona_id: personaId }),
        ...(version === undefined ? {} : { version_number: version }),
    };
}
/**
 * The id in the answer to a start, with or without an envelope, whatever else stands beside it: a set that has an id
 * is there. Its documented name differs between POST and GET, so that both are taken.
 */
function startedId(answer) {
    const data = valueAt(answer, ['data']);
    const candidates = [
        valueAt(answer, ['simulation_set_id']),
        valueAt(data, ['simulation_set_id']),
        valueAt(data, ['id']),
        valueAt(answer, ['id']),
    ];
    return candidates.find((id) => typeof id === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(id));
}
/** A refusal is a no. Anything after which the request may have been received and acted upon is not. */
const NOT_A_NO = [
    'unreachable',
    'unavailable',
    'request-timed-out',
    'redirected',
    'unreadable',
    'too-large',
];
function mayHaveStarted(error) {
    return NOT_A_NO.includes(error.kind) && !wasNotReceived(error);
}
function maybeStarted(message, cause) {
    const what = `${message.replace(/\.$/, '')}, so that it is not known whether a set was started.`;
    return new http_errors/* BlandError */.wu('maybe-started', what, { cause });
}

;// CONCATENATED MODULE: ./lib/bland/start.js
/** From what a team wants tested to a set that is running. */



/**
 * Selects the scenarios, resolves the version and starts the set. Throws a {@link BlandError} of kind
 * `nothing-selected` rather than start nothing, and else what the client throws.
 */
async function startSet(client, start, simulationsPerScenario, deadline) {
    const asked = { ...(await resolve(client, start, deadline)), simulationsPerScenario };
    return { id: await client.startSimulationSet(asked, deadline), asked };
}
async function resolve(client, start, deadline) {
    switch (start.of) {
        case 'scenarios': {
            const { scenarioIds, pathwayId, personaId } = start;
            return { scenarioIds, pathwayId, personaId, version: await resolveVersion(client, start, deadline) };
        }
        case 'pathway': {
            const { pathwayId, narrowing } = start;
            const listed = await client.listScenarios({ pathwayId }, deadline);
            // A filter that Bland did not heed must not widen what is tested.
            const own = listed.filter((scenario) => start_isSame(scenario.pathwayId, pathwayId));
            const scenarioIds = start_select(own, narrowing, `pathway ${pathwayId}`);
            const version = await resolveVersion(client, start, deadline);
            return { scenarioIds, pathwayId, personaId: undefined, version };
        }
        case 'persona': {
            const { personaId, narrowing } = start;
            const listed = await client.listScenarios({ personaId }, deadline);
            const own = listed.filter((scenario) => start_isSame(scenario.personaId, personaId));
            const scenarioIds = start_select(own, narrowing, `persona ${personaId}`);
            return { scenarioIds, pathwayId: undefined, personaId, version: undefined };
        }
    }
}
/** Whether a listed scenario belongs to what was asked for; one that does not say does. */
function start_isSame(listed, asked) {
    return listed === undefined || (0,ascii/* isSameId */.WB)(listed, asked);
}
function start_select(scenarios, { category, requiredOnly }, of) {
    const enabled = scenarios.filter((scenario) => scenario.enabled);
    const ids = enabled
        .filter((scenario) => category === undefined || (0,ascii/* upperWord */.b)(scenario.category ?? '') === category)
        .filter((scenario) => !requiredOnly || scenario.isRequired)
        .map(({ id }) => id);
    // Ids are compared without case, as everywhere.
    if (ids.length > 0)
        return [...new Map(ids.map((id) => [(0,ascii/* idKey */.T4)(id), id])).values()];
    const narrowed = [
        ...(category === undefined ? [] : [`of category ${category}`]),
        ...(requiredOnly ? ['required for promotion'] : []),
    ].join(' and ');
    const found = enabled.length === 0
        ? `no enabled scenarios of ${of}`
        : `${(0,phrase/* plural */.LS)(enabled.length, 'enabled scenario')} of ${of}, but none ${narrowed}`;
    throw new http_errors/* BlandError */.wu('nothing-selected', `Bland lists ${found}.`);
}
async function resolveVersion(client, { pathwayId, version, }, deadline) {
    if (version !== 'latest')
        return version;
    if (pathwayId === undefined)
        throw new TypeError('The latest version of no pathway was asked for');
    const latest = await client.latestVersion(pathwayId, deadline);
    if (latest !== undefined)
        return latest;
    throw new http_errors/* BlandError */.wu('nothing-selected', `Bland lists no versions of pathway ${pathwayId}, so there is no latest one.`);
}

;// CONCATENATED MODULE: ./lib/bland/completeness.js
/** Whether a set that has ended shows all of its statistics: Bland may write them after the status. */

/**
 * What a set still lacks of what was asked for, or else of what its header says, in our own words; `undefined` where it
 * is whole. What the figures are worth is for the judge to say.
 */
function describeMissing(set, asked) {
    const { overall, scenarios } = set;
    if (overall === undefined && scenarios === undefined)
        return 'it has no statistics';
    if (scenarios === undefined)
        return 'it has no statistics of its scenarios';
    // Of a header that says nothing at least one scenario is expected.
    const wanted = asked?.scenarioIds.length ?? set.totalScenarios ?? 1;
    if (scenarios.length < wanted)
        return `it has statistics of ${scenarios.length} of ${(0,phrase/* plural */.LS)(wanted, 'scenario')}`;
    const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario ?? 0;
    const short = scenarios.filter(({ totalRuns, passRate }) => totalRuns === undefined || totalRuns < runs || passRate === undefined);
    if (short.length > 0)
        return `runs or figures are missing in ${short.length} of ${(0,phrase/* plural */.LS)(scenarios.length, 'scenario')}`;
    if (overall?.totalRuns === undefined || overall.avgPassRate === undefined)
        return 'it has no overall statistics';
    const allRuns = wanted * runs;
    return overall.totalRuns < allRuns ? `it has ${overall.totalRuns} of ${allRuns} runs` : undefined;
}

;// CONCATENATED MODULE: ./lib/bland/pace.js
/** How long to pause between two looks at a set: pure functions. */
/** No pause is longer than a minute, however far away the end seems: a set may fail all at once. */
const LONGEST_PAUSE_MS = 60_000;
/** An end that progress did not foresee is noticed late by at most this share of the time waited so far. */
const LONGEST_PAUSE_SHARE = 0.1;
/** Progress foretells the time that is left within a fifth, and two runs more or less. */
const PROGRESS_ERROR = 0.2;
const PROGRESS_ERROR_RUNS = 2;
/**
 * Foresees the end from the number of runs that are done: the rest takes as long for each run as those before.
 * `undefined` where that tells nothing, at the start and at the end.
 */
function forecastByProgress(startedMs, nowMs, runsDone, totalRuns) {
    const waitedMs = nowMs - startedMs;
    const runsLeft = totalRuns - runsDone;
    if (!(runsDone > 0 && runsLeft > 0 && Number.isFinite(totalRuns)))
        return undefined;
    const msPerRun = waitedMs / runsDone;
    const leastLeftMs = msPerRun * (runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS);
    return {
        earliestEndMs: nowMs + leastLeftMs,
        latestEndMs: undefined,
        longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
    };
}
/** Of two sets of as many runs the one takes as long as the other within a fifth. */
const DURATION_ERROR = 0.2;
/** No set takes longer. */
const LONGEST_DURATION_MS = 24 * 3_600_000;
/**
 * Foresees the end of a set that began at `beganMs` from how long an earlier one of as many runs took. `undefined` where
 * that can't be.
 */
function forecastByDuration(beganMs, durationMs) {
    if (!(durationMs > 0 && durationMs <= LONGEST_DURATION_MS))
        return undefined;
    return {
        earliestEndMs: beganMs + durationMs / (1 + DURATION_ERROR),
        latestEndMs: beganMs + durationMs / (1 - DURATION_ERROR),
        longestPauseMs: LONGEST_PAUSE_MS,
    };
}
/** Shorter pauses are not worth a look. */
const SHORTEST_PAUSE_MS = 1000;
/**
 * The pause before the next look in milliseconds, or `undefined` when no time is left for one. Without a forecast
 * it is `pollIntervalMs`. With one it reaches to the earliest end that is foreseen; from there on it is `pollIntervalMs`
 * again, or a little less where the time to the latest end divides evenly so.
 *
 * @param spareMs time until the last look must begin
 */
function nextPauseMs(pollIntervalMs, nowMs, spareMs, forecast) {
    if (spareMs <= 0)
        return undefined;
    return Math.min(spareMs, forecast === undefined ? pollIntervalMs : foreseenPauseMs(pollIntervalMs, nowMs, forecast));
}
function foreseenPauseMs(pollIntervalMs, nowMs, forecast) {
    const { earliestEndMs, latestEndMs, longestPauseMs } = forecast;
    if (nowMs < earliestEndMs)
        return Math.max(pollIntervalMs, Math.min(longestPauseMs, earliestEndMs - nowMs));
    const leftMs = latestEndMs === undefined ? 0 : latestEndMs - nowMs;
    return leftMs < SHORTEST_PAUSE_MS ? pollIntervalMs : leftMs / Math.ceil(leftMs / pollIntervalMs);
}
/**
 * The pause before a set that has ended is looked at again, since it lacks statistics, in milliseconds: `pollIntervalMs`,
 * doubled with each such look. `undefined` when no time is left for one.
 *
 * @param looksAgain how often it was looked at again so far
 * @param spareMs time until the last such look must begin
 */
function settlingPauseMs(pollIntervalMs, looksAgain, spareMs) {
    if (spareMs <= 0)
        return undefined;
    return Math.min(spareMs, Math.max(pollIntervalMs, SHORTEST_PAUSE_MS) * 2 ** looksAgain);
}

;// CONCATENATED MODULE: ./lib/bland/wait.js





/** How often a set whose status does not change is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** Sets that are looked at side by side, and the longest that such a look is given at the end. */
const LOOKS_AT_ONCE = 8;
const MAX_LAST_LOOK_MS = 2000;
/** For so long a set that has ended is looked at again where it lacks statistics. */
const SETTLING_MS = 60_000;
/** A set that ended so long ago lacks them for good: one more look is enough. */
const SETTLED_AFTER_MS = 600_000;
/**
 * The time to keep for the last look at every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
function lastLookReserveMs(sets, timeoutMs) {
    const rounds = Math.ceil(sets / LOOKS_AT_ONCE);
    return Math.min(MAX_LAST_LOOK_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}
/**
 * Calls `look` until it returns a terminal set with all of its statistics, at least `pollIntervalMs` apart (see pace.ts),
 * and one last time just before the deadline. A terminal set that lacks statistics is looked at again for a minute, and
 * then taken as it is. Never throws: what `look` threw, or the signal's reason, is in `stopped`.
 *
 * @param look is given the time by which it must be over
 */
async function waitUntilTerminal(look, options) {
    const { clock, pollIntervalMs, deadlineMs, reserveMs, signal, asked } = options;
    const progress = new ProgressLog(options);
    const settling = new Settling(options);
    let lastSeen;
    try {
        if (asked !== undefined)
            await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
        for (;;) {
            const hasEnded = lastSeen !== undefined && (0,simulation_set/* isTerminal */.Hd)(lastSeen.status);
            lastSeen = await look(hasEnded ? settling.untilMs : deadlineMs);
            progress.report(lastSeen);
            if ((0,simulation_set/* isTerminal */.Hd)(lastSeen.status)) {
                const pauseMs = settling.pauseMs(lastSeen);
                if (pauseMs === undefined)
                    return { outcome: 'terminal', set: lastSeen };
                await clock.sleep(pauseMs, signal);
                continue;
            }
            const nowMs = clock.now();
            const spareMs = deadlineMs - reserveMs - nowMs;
            const pauseMs = nextPauseMs(pollIntervalMs, nowMs, spareMs, forecast(lastSeen, options, nowMs));
            if (pauseMs === undefined)
                return { outcome: 'timed-out', lastSeen, trouble: undefined };
            await clock.sleep(pauseMs, signal);
        }
    }
    catch (error) {
        const trouble = (0,http_errors/* troubleAtDeadline */.P1)(error);
        if (trouble === undefined)
            return { outcome: 'stopped', lastSeen, error };
        if (lastSeen === undefined)
            return { outcome: 'timed-out', lastSeen, trouble };
        // That statistics which were missing could not be had either changes nothing.
        if ((0,simulation_set/* isTerminal */.Hd)(lastSeen.status))
            return { outcome: 'terminal', set: lastSeen };
        return { outcome: 'timed-out', lastSeen, trouble };
    }
}
/** The time in which a set that has ended may still be given its statistics. */
class Settling {
    #options;
    #looksAgain = 0;
    /** When it is over; it begins with the first set that lacks something. */
    untilMs;
    constructor(options) {
        this.#options = options;
        this.untilMs = options.deadlineMs;
    }
    /** The pause before the set is looked at again; `undefined` where it is taken as it is. */
    pauseMs(set) {
        const { id, asked, clock, log, pollIntervalMs, deadlineMs, reserveMs } = this.#options;
        const missing = (0,simulation_set/* isWhole */.wP)(set.status) ? describeMissing(set, asked) : undefined;
        if (missing === undefined)
            return undefined;
        const nowMs = clock.now();
        if (this.#looksAgain === 0)
            this.untilMs = Math.min(deadlineMs, nowMs + SETTLING_MS);
        const endedMs = (0,simulation_set/* parseTime */.pe)(set.completedAt);
        const isOld = endedMs !== undefined && nowMs - endedMs > SETTLED_AFTER_MS;
        if (isOld && this.#looksAgain > 0)
            return undefined;
        const pauseMs = settlingPauseMs(pollIntervalMs, this.#looksAgain, this.untilMs - reserveMs - nowMs);
        if (pauseMs === undefined)
            return undefined;
        if (this.#looksAgain === 0) {
            const how = isOld ? 'once more' : `for up to ${(0,phrase/* formatDuration */.a3)(SETTLING_MS)}`;
            log.info((0,phrase/* say */.cv) `Set ${(0,phrase/* verbatimId */.sO)(id)} is ${set.status}, but ${missing}: looking again ${how}.`);
        }
        this.#looksAgain += 1;
        return pauseMs;
    }
}
function forecast(set, { startedMs, earlier }, nowMs) {
    const totalRuns = runsInAll(set);
    const last = earlier();
    const durationMs = last !== undefined && (0,simulation_set/* isWhole */.wP)(last.status) ? (0,simulation_set/* durationOf */.cf)(last) : undefined;
    if (last !== undefined && durationMs !== undefined && runsInAll(last) === totalRuns) {
        const createdMs = (0,simulation_set/* parseTime */.pe)(set.createdAt);
        // A set that begins in the future is no more than a clock that is wrong.
        const beganMs = createdMs !== undefined && createdMs <= nowMs ? createdMs : startedMs;
        const foreseen = forecastByDuration(beganMs, durationMs);
        // Once it is over, it was of no use.
        if (foreseen?.latestEndMs !== undefined && nowMs < foreseen.latestEndMs)
            return foreseen;
    }
    const runsDone = set.overall?.totalRuns;
    if (runsDone === undefined || totalRuns === undefined)
        return undefined;
    return forecastByProgress(startedMs, nowMs, runsDone, totalRuns);
}
function runsInAll({ simulationsPerScenario, totalScenarios }) {
    if (simulationsPerScenario === undefined || totalScenarios === undefined)
        return undefined;
    return simulationsPerScenario * totalScenarios;
}
/** One line for each change of status, and a sign of life in between. */
class ProgressLog {
    #options;
    #status;
    #lastLineMs = 0;
    constructor(options) {
        this.#options = options;
    }
    report(set) {
        const { id, clock, log, startedMs } = this.#options;
        const nowMs = clock.now();
        const changed = set.status !== this.#status;
        if (!changed && nowMs - this.#lastLineMs < HEARTBEAT_MS)
            return;
        const from = changed && this.#status !== undefined ? (0,phrase/* say */.cv) `${named(this.#status)} → ` : '';
        const still = changed ? '' : 'still ';
        const after = `after ${Math.round((nowMs - startedMs) / 1000)} s${runsSoFar(set)}`;
        log.info((0,phrase/* say */.cv) `Set ${(0,phrase/* verbatimId */.sO)(id)} is ${still}${from}${named(set.status)} ${after}.`);
        this.#status = set.status;
        this.#lastLineMs = nowMs;
    }
}
/** A word that is not documented comes from outside. */
function named(status) {
    return (0,simulation_set/* isKnownStatus */.ih)(status) ? status : (0,phrase/* quote */.hD)(status);
}
/** The number of runs that a set has behind it, where Bland tells. */
function runsSoFar(set) {
    const done = set.overall?.totalRuns;
    if (done === undefined)
        return '';
    const all = runsInAll(set);
    return all === undefined ? `, ${done} runs done` : `, ${done} of ${all} runs done`;
}

// EXTERNAL MODULE: ./lib/evidence/counts.js
var evidence_counts = __webpack_require__(64821);
;// CONCATENATED MODULE: ./lib/evidence/jeffreys-bounds.js
/** Made by “npm run bounds”: the 97.5 % quantiles of the beta distributions with 1/2 and n + 1/2, n from 1 on. */
const JEFFREYS_BOUNDS = [
    0.8532536836904248, 0.6668217544012092, 0.5355832430429508, 0.4447626176576395, 0.3793771422990393,
    0.33038890915154995, 0.29243617366231006, 0.26221724871718577, 0.23761009863290306, 0.2171962675092105,
    0.19999456902620794, 0.1853059383124851, 0.17261944528205694, 0.16155330451419395, 0.15181666211439765,
    0.14318413793144472, 0.13547843789168848, 0.1285582118217595, 0.12230940431991387, 0.11663898290487537,
    0.11147031619304099, 0.10673971791178566, 0.10239382809160792, 0.0983876043858698, 0.0946827641095835,
    0.09124656340895626, 0.08805083151105614, 0.08507120003233526, 0.08228648292382383, 0.07967817381725997,
    0.07723003565348169, 0.07492776342928387, 0.07275870531262561, 0.07071163067902099, 0.06877653611605908,
    0.06694448234237449, 0.06520745644543385, 0.06355825497022044, 0.06199038426935263, 0.060497975214079576,
    0.059075709909313254, 0.05771875848759089, 0.05642272440165041, 0.05518359691217078, 0.05399770969071755,
    0.05286170463923306, 0.051772500175186045, 0.05072726335249248, 0.04972338528782204, 0.04875845944407138,
    0.04783026239090914, 0.04693673671899206, 0.04607597583181067, 0.045246210378820526, 0.044445796126906655,
    0.043673203095404886, 0.042927005803756225, 0.042205874501122655, 0.04150856726453842, 0.04083392286689846,
    0.0401808543286969, 0.03954834307825475, 0.03893543365449591, 0.03834122889437086, 0.037764885553982545,
    0.0372056103184975, 0.036662656161163286, 0.03613531901631473, 0.035622934735230274, 0.03512487629717946,
    0.034640551251050665, 0.03416939936562355, 0.03371089046890303, 0.03326452245900449, 0.03282981947090888,
    0.03240633018502289, 0.031993626264911756, 0.03159130091284167, 0.031198967532896863, 0.030816258492440227,
    0.030442823973580474, 0.030078330907106824, 0.02972246198206537, 0.029374914724789182, 0.0290354006417662,
    0.02870364442124186, 0.0283793831889142, 0.0280623658134941, 0.027752352258276283, 0.027449112975203777,
    0.027152428338212322, 0.026862088112915895, 0.02657789095994339, 0.026299643969461384, 0.026027162224622123,
    0.02576026839186162, 0.02549879233614068, 0.025242570759375194, 0.024991446860441524, 0.02474527001526989,
];

;// CONCATENATED MODULE: ./lib/evidence/interval.js
/** The range of pass rates that a number of passed and failed runs leaves open. */


/** Up to so many runs no quantile is needed. */
const RUNS_WITHOUT_QUANTILE = JEFFREYS_BOUNDS.length;
/** What is left out at each end of a 95 % interval. */
const TAIL = 0.025;
/** The point of the standard normal distribution above which that much lies. */
const Z = 1.959963984540054;
/**
 * The 95 % interval of a pass rate; `undefined` without runs. Wilson's, but where no run or every run passed that of
 * Jeffreys, with the end on that side at 0 or 1. Brown, Cai and DasGupta, Interval estimation for a binomial proportion
 * (2001), recommend these two for few runs.
 *
 * Wilson, Probable inference, the law of succession, and statistical inference (1927): the rates p from which the
 * observed one is at most `Z` standard deviations, √(p (1 - p) / n), away. Jeffreys: from the beta distribution with
 * the parameters passed + 1/2 and failed + 1/2.
 *
 * @param quantile needed where there are more runs than `RUNS_WITHOUT_QUANTILE`
 * @throws RangeError for counts that are none
 */
function passRateInterval(counts, quantile) {
    (0,evidence_counts/* checkCounts */.tl)(counts);
    const { passed, failed } = counts;
    const runs = (0,evidence_counts/* runsOf */.ky)(counts);
    if (runs === 0)
        return undefined;
    if (passed === 0 || failed === 0) {
        const bound = JEFFREYS_BOUNDS[runs - 1] ?? quantile?.(1 - TAIL, 0.5, runs + 0.5);
        if (bound === undefined)
            throw new TypeError(`The interval of ${runs} runs needs a quantile`);
        return passed === 0 ? { lower: 0, upper: bound } : { lower: 1 - bound, upper: 1 };
    }
    const middle = (passed + Z ** 2 / 2) / (runs + Z ** 2);
    const half = (Z * Math.sqrt((passed * failed) / runs + Z ** 2 / 4)) / (runs + Z ** 2);
    return { lower: middle - half, upper: middle + half };
}

// EXTERNAL MODULE: ./lib/gate/findings.js
var gate_findings = __webpack_require__(46493);
;// CONCATENATED MODULE: ./lib/gate/each-scenario.js



function checkScenarios(ruled) {
    const { rules } = ruled;
    const scenarioRules = [
        {
            name: 'min-scenario-pass-rate',
            limitOf: ({ minPassRate }) => minPassRate,
            limitForAll: rules.minScenarioPassRate,
            isMost: false,
            read: readPassRate,
            find: findInPassRate,
        },
        {
            name: 'min-scenario-score',
            limitOf: ({ minScore }) => minScore,
            limitForAll: rules.minScenarioScore,
            isMost: false,
            read: ({ meanScore }) => (0,readings/* readRate */.nm)('scores.mean', meanScore),
            find: (value, limit, scenario) => ((0,readings/* atLeast */.jZ)(value, limit) ? undefined : (0,gate_findings/* broken */.mw)(value, scenario, limit)),
        },
        {
            name: 'max-score-stddev',
            limitOf: ({ maxScoreStddev }) => maxScoreStddev,
            limitForAll: undefined,
            isMost: true,
            read: ({ scoreStddev }) => (0,readings/* readRate */.nm)('scores.stddev', scoreStddev),
            find: (value, limit, scenario) => ((0,readings/* atLeast */.jZ)(limit, value) ? undefined : (0,gate_findings/* broken */.mw)(value, scenario, limit)),
        },
        {
            name: 'min-runs-per-scenario',
            limitOf: ({ minRuns }) => minRuns,
            limitForAll: rules.minRunsPerScenario,
            isMost: false,
            read: ({ totalRuns }) => (0,readings/* readCount */._0)('total_runs', totalRuns),
            find: findInRuns,
        },
    ];
    return scenarioRules.flatMap((rule) => checkEach(ruled, rule));
}
function checkEach({ set, rules, limits }, rule) {
    const { name, limitOf, limitForAll, read } = rule;
    if (set.scenarios === undefined || set.scenarios.length === 0) {
        const limit = limitForAll ?? rules.scenarios.map(limitOf).find((own) => own !== undefined);
        if (limit === undefined)
            return [];
        return [(0,gate_findings/* makeCheck */.Ht)(name, limit, undefined, [(0,gate_findings/* inconclusive */.Ni)('Bland gave no statistics.per_scenario')])];
    }
    const measured = [...limits].flatMap(([scenario, own]) => {
        const limit = limitOf(own);
        return limit === undefined || own.quarantine !== undefined
            ? []
            : [{ scenario, limit, reading: read(scenario) }];
    });
    const [first] = measured;
    if (first === undefined)
        return [];
    const worst = worstOf(measured, rule.isMost);
    const findings = measured.flatMap((each) => findIn(each, rule));
    const { limit } = worst ?? first;
    const check = (0,gate_findings/* makeCheck */.Ht)(name, limit, worst?.value, findings);
    return [limit === limitForAll ? check : { ...check, source: 'policy-file' }];
}
function findIn({ scenario, limit, reading }, { find }) {
    if ('problem' in reading)
        return [(0,gate_findings/* inconclusive */.Ni)(reading.problem, undefined, scenario)];
    const doubt = (0,readings/* doubtCounts */.PX)(scenario);
    if (doubt !== undefined)
        return [(0,gate_findings/* inconclusive */.Ni)(doubt, reading.value, scenario)];
    const finding = find(reading.value, limit, scenario);
    return finding === undefined ? [] : [finding];
}
/** The figure that is farthest beyond its limit, or nearest to it. */
function worstOf(measured, isMost) {
    const readable = measured.flatMap(({ reading, limit }) => 'value' in reading ? [{ value: reading.value, limit }] : []);
    const room = ({ value, limit }) => isMost ? limit - value : value - limit;
    return readable.reduce((worst, each) => (worst === undefined || room(each) < room(worst) ? each : worst), undefined);
}
function readPassRate(scenario) {
    const published = (0,readings/* readRate */.nm)('pass_rate', scenario.passRate);
    return 'problem' in published ? published : (0,readings/* readRate */.nm)('pass_rate', (0,readings/* passRateOf */.FJ)(scenario));
}
function findInPassRate(value, limit, scenario) {
    const met = (0,readings/* atLeast */.jZ)(value, limit);
    // Runs that neither passed nor failed speak against a scenario that holds, but not for one that does not.
    const others = met ? (0,readings/* possibleRates */.ZG)(scenario) : (0,readings/* contradictingRates */.X6)(scenario);
    const dissent = others.find((rate) => (0,readings/* atLeast */.jZ)(rate, limit) !== met);
    if (dissent !== undefined) {
        const problem = `pass_rate is ${value}, but its counts of runs make it ${dissent}, which would decide otherwise`;
        return (0,gate_findings/* inconclusive */.Ni)(problem, value, scenario);
    }
    return met ? undefined : (0,gate_findings/* broken */.mw)(value, scenario, limit);
}
/** Too small a sample is no proof of anything, good or bad: `inconclusive`, not `broken`. */
function findInRuns(value, limit, scenario) {
    if (value >= limit)
        return undefined;
    const are = value === 1 ? 'is' : 'are';
    return (0,gate_findings/* unmet */.iY)(`${(0,phrase/* plural */.LS)(value, 'run')} ${are} too few, at least ${limit} are required`, value, scenario);
}

;// CONCATENATED MODULE: ./lib/gate/notes.js


/** @param counted the scenarios that overall rules count */
function collectNotes(set, counted) {
    const { overall, scenarios } = set;
    const texts = [...set.remarks];
    const end = counted.size === (scenarios?.length ?? 0) ? ' The overall figure is used.' : '';
    if (overall === undefined && scenarios === undefined) {
        texts.push('Bland gave no statistics for this set.');
    }
    texts.push(...[
        ...noteOnAverage(overall?.avgPassRate, (0,readings/* avgPassRateByScenarios */.eo)(set)),
        ...noteOnCount('flaky_count', overall?.flakyCount, (0,readings/* flakyCountByScenarios */.BF)(set)),
        ...noteOnCount('reliable_count', overall?.reliableCount, (0,readings/* reliableCountByScenarios */.mz)(set)),
        ...noteOnCount('total_runs', overall?.totalRuns, (0,readings/* totalRunsByScenarios */.rT)(set)),
    ].map((text) => `${text}${end}`));
    const ofSet = texts.map((text) => ({ text, scenario: undefined }));
    return [...ofSet, ...(scenarios ?? []).flatMap(noteOnCounts)];
}
/** Rules on what only several runs of a scenario can show. */
function noteSingleRuns({ set, rules, limits, counted }) {
    const single = [...counted].filter(({ totalRuns = set.simulationsPerScenario }) => totalRuns === 1);
    if (single.length === 0 || single.length < counted.size)
        return [];
    const blind = [
        ...(rules.maxFlakyCount === undefined ? [] : ['max-flaky-count']),
        ...(rules.minReliableCount === undefined ? [] : ['min-reliable-count']),
        ...(single.some((scenario) => limits.get(scenario)?.maxScoreStddev !== undefined)
            ? ['max-score-stddev']
            : []),
    ];
    if (blind.length === 0)
        return [];
    const text = `With one run of each scenario nothing can be flaky: ${blind.join(' and ')} can't show anything. Give each scenario more runs, such as 5.`;
    return [{ text, scenario: undefined }];
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
    const doubt = (0,readings/* doubtCounts */.PX)(scenario);
    if (doubt !== undefined)
        return [{ text: `${doubt}.`, scenario }];
    const [rate] = (0,readings/* contradictingRates */.X6)(scenario);
    if (rate !== undefined) {
        return [{ text: `pass_rate is ${scenario.passRate}, but the counts of runs make it ${rate}.`, scenario }];
    }
    const neither = (0,readings/* runsWithoutEnd */.Or)(scenario) ?? 0;
    return neither === 0 ? [] : [{ text: `${(0,phrase/* plural */.LS)(neither, 'run')} neither passed nor failed.`, scenario }];
}

// EXTERNAL MODULE: ./lib/gate/overall.js
var overall = __webpack_require__(81618);
;// CONCATENATED MODULE: ./lib/gate/quarantine.js



/** The check without what it finds in scenarios that are in quarantine. */
function excuse(check, { quarantined }) {
    const findings = check.findings.filter(({ scenario }) => scenario === undefined || !quarantined.has(scenario));
    if (findings.length === check.findings.length)
        return check;
    return { ...(0,gate_findings/* makeCheck */.Ht)(check.rule, check.limit, check.observed, findings), source: check.source };
}
/**
 * Whether the status FAILED is explained by only those in quarantine: all scenarios are known, one in quarantine
 * has a failed run, of every other each run is known to have passed, and Bland's overall figures tell of no more.
 *
 * @param asked how many scenarios a set that we started should have
 */
function explainsFailure({ set, counted, quarantined }, asked) {
    if ((set.totalScenarios ?? asked) !== counted.size + quarantined.size)
        return false;
    return ([...quarantined].some(hasFailedRun) &&
        [...counted].every(hasPassedThroughout) &&
        isOverallOfScenarios(set));
}
function hasFailedRun(scenario) {
    if ((0,readings/* doubtCounts */.PX)(scenario) !== undefined)
        return false;
    const rates = (0,readings/* possibleRates */.ZG)(scenario);
    return (scenario.failed ?? 0) > 0 || (rates.length > 0 && rates.every((rate) => rate < 1));
}
/** Else there may be failed runs that no scenario shows. */
function isOverallOfScenarios(set) {
    const { avgPassRate, totalRuns } = set.overall ?? {};
    return isAmong(avgPassRate, (0,readings/* avgPassRateByScenarios */.eo)(set)) && isAmong(totalRuns, (0,readings/* totalRunsByScenarios */.rT)(set));
}
function isAmong(figure, others) {
    if (figure === undefined || others.length === 0)
        return true;
    return others.some(({ value }) => (0,readings/* sameUpToRounding */.Ly)(value, figure));
}
function hasPassedThroughout(scenario) {
    const rates = (0,readings/* possibleRates */.ZG)(scenario);
    return (rates.length > 0 &&
        rates.every((rate) => rate === 1) &&
        (scenario.failed ?? 0) === 0 &&
        scenario.isFlaky !== true &&
        ((0,readings/* runsWithoutEnd */.Or)(scenario) ?? 0) === 0 &&
        (0,readings/* doubtCounts */.PX)(scenario) === undefined &&
        (0,readings/* contradictingRates */.X6)(scenario).length === 0);
}
/** What quarantines have to do with the status FAILED, where there are any. */
function noteFailure({ set, quarantined }, explained) {
    if (set.status !== 'FAILED' || quarantined.size === 0)
        return [];
    const text = explained
        ? 'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.'
        : 'Bland reports FAILED, which quarantine does not excuse: runs of other scenarios did not pass, or are not known.';
    return [{ text, scenario: undefined }];
}
const DAY_MS = 24 * 3600 * 1000;
/** So long before its end a quarantine is called to mind. */
const WARNING_MS = 7 * DAY_MS;
/** @param nowMs milliseconds since the Unix epoch */
function noteQuarantines(ruled, nowMs) {
    const { counted, quarantined, limits } = ruled;
    const notes = [];
    if (quarantined.size > 0 && counted.size > 0) {
        const are = quarantined.size === 1 ? 'is' : 'are';
        const text = `${(0,phrase/* plural */.LS)(quarantined.size, 'scenario')} ${are} in quarantine: overall rules count only the other ${counted.size}.`;
        notes.push({ text, scenario: undefined });
    }
    for (const scenario of [...quarantined, ...counted]) {
        const quarantine = limits.get(scenario)?.entry?.quarantine;
        if (quarantine === undefined)
            continue;
        const { reason, until, untilMs } = quarantine;
        const leftMs = untilMs - nowMs;
        if (leftMs <= 0) {
            const text = (0,phrase/* say */.cv) `Its quarantine ended on ${until} (${(0,phrase/* quote */.hD)(reason, 200)}): its rules apply again.`;
            notes.push({ text, scenario });
        }
        else if (leftMs <= WARNING_MS) {
            const days = Math.ceil(leftMs / DAY_MS);
            const when = days <= 1 ? 'today' : `in ${(0,phrase/* plural */.LS)(days - 1, 'day')}`;
            const text = (0,phrase/* say */.cv) `Its last day in quarantine is ${until}, ${when} (${(0,phrase/* quote */.hD)(reason, 200)}).`;
            notes.push({ text, scenario });
        }
    }
    return notes;
}

;// CONCATENATED MODULE: ./lib/gate/scenario-limits.js
/** @param nowMs milliseconds since the Unix epoch */
function limitsOf(scenario, rules, nowMs) {
    const entry = rules.scenarios.find(({ matches }) => matches(scenario));
    return {
        entry,
        minPassRate: entry?.minPassRate ?? rules.minScenarioPassRate,
        minScore: entry?.minScore ?? rules.minScenarioScore,
        maxScoreStddev: entry?.maxScoreStddev,
        minRuns: entry?.minRuns ?? rules.minRunsPerScenario,
        allowFlaky: entry?.allowFlaky ?? false,
        quarantine: isInForce(entry?.quarantine, nowMs) ? entry?.quarantine : undefined,
    };
}
/** A quarantine lasts to the end of its last day. */
function isInForce(quarantine, nowMs) {
    return quarantine !== undefined && nowMs < quarantine.untilMs;
}
function applyRules(set, rules, nowMs) {
    const scenarios = set.scenarios ?? [];
    const limits = new Map(scenarios.map((scenario) => [scenario, limitsOf(scenario, rules, nowMs)]));
    const isQuarantined = (scenario) => limits.get(scenario)?.quarantine !== undefined;
    return {
        set,
        rules,
        limits,
        counted: new Set(scenarios.filter((scenario) => !isQuarantined(scenario))),
        quarantined: new Set(scenarios.filter(isQuarantined)),
    };
}

;// CONCATENATED MODULE: ./lib/gate/totals.js



/** @param counted those whose own figures may speak against the set */
function findImpossibleTotals(set, counted) {
    return [...findOtherRuns(set, counted), ...findTooManyOfBoth(set)].map((problem) => (0,gate_findings/* inconclusive */.Ni)(problem));
}
/** More runs than the scenarios had were runs of others; fewer can be without those that neither passed nor failed. */
function findOtherRuns(set, counted) {
    const total = set.overall?.totalRuns;
    const [all] = (0,readings/* totalRunsByScenarios */.rT)(set);
    // Counts that can't be are shown at their scenario.
    const sound = [...counted].filter((scenario) => (0,readings/* doubtCounts */.PX)(scenario) === undefined);
    const ended = sound.reduce((sum, scenario) => sum + (0,readings/* runsWithEnd */.Kk)(scenario), 0);
    const tooMany = all !== undefined && total !== undefined && total > all.value;
    const tooFew = total !== undefined && total < ended;
    if (!tooMany && !tooFew)
        return [];
    const runs = (0,phrase/* plural */.LS)(tooMany ? all.value : ended, 'run');
    return [
        `statistics.overall.total_runs is ${total}, but the scenarios had ${runs} ${tooMany ? 'in all' : 'that passed or failed'}`,
    ];
}
/** A scenario is flaky or reliable, or neither where it has no runs to tell; it is never both. */
function findTooManyOfBoth({ overall, scenarios = [], totalScenarios = 0 }) {
    const { flakyCount = 0, reliableCount = 0 } = overall ?? {};
    const most = Math.max(scenarios.length, totalScenarios);
    if (most === 0 || !(flakyCount + reliableCount > most))
        return [];
    return [
        `flaky_count (${flakyCount}) and reliable_count (${reliableCount}) are more than ${(0,phrase/* plural */.LS)(most, 'scenario')}`,
    ];
}

;// CONCATENATED MODULE: ./lib/gate/set-integrity.js
/** Whether this is the set that was meant: as large as it should be, of the scenarios asked for, and not an old one. */





/**
 * A set that we started must be what was asked for, and any other what its own header says. A shortfall is
 * `inconclusive`. Absent where neither tells what the set should be, and nothing else is wrong.
 */
function checkComplete({ set, limits, counted }, asked, startedMs) {
    const scenarios = asked?.scenarioIds.length ?? set.totalScenarios;
    const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    const findings = [
        ...(asked === undefined ? [] : [...findInHeader(set, asked), ...findOlder(set, startedMs)]),
        ...findMissingScenarios(set, asked),
        ...(set.scenarios ?? []).flatMap((scenario) => findTooFewRuns(scenario, runs, limits.get(scenario))),
        ...(asked === undefined ? [] : findOddCounts(set, asked)),
        ...findTooFewInAll(set, counted, scenarios, runs),
        ...findImpossibleTotals(set, counted),
    ];
    const size = describeSize(scenarios, runs);
    if (size === '' && findings.length === 0)
        return [];
    const observed = set.scenarios === undefined ? undefined : describeSeen(set.scenarios);
    return [(0,gate_findings/* makeCheck */.Ht)('complete', size === '' ? 'each scenario once' : size, observed, findings)];
}
function describeSize(scenarios, runs) {
    const parts = [
        ...(scenarios === undefined ? [] : [(0,phrase/* plural */.LS)(scenarios, 'scenario')]),
        ...(runs === undefined ? [] : [`${(0,phrase/* plural */.LS)(runs, 'run')} each`]),
    ];
    return parts.join(' with ');
}
function describeSeen(scenarios) {
    const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
    const fewest = runs.length === 0 ? undefined : runs.reduce((least, count) => Math.min(least, count));
    return describeSize(scenarios.length, fewest);
}
function findInHeader({ totalScenarios, simulationsPerScenario }, asked) {
    const findings = [];
    const scenarios = asked.scenarioIds.length;
    if (totalScenarios !== undefined && totalScenarios !== scenarios) {
        const problem = `the set should have ${(0,phrase/* plural */.LS)(scenarios, 'scenario')}, but Bland says ${totalScenarios}`;
        findings.push((0,gate_findings/* unmet */.iY)(problem));
    }
    const runs = asked.simulationsPerScenario;
    if (simulationsPerScenario !== undefined && simulationsPerScenario !== runs) {
        const problem = `each scenario should have ${(0,phrase/* plural */.LS)(runs, 'run')}, but Bland says ${simulationsPerScenario}`;
        findings.push((0,gate_findings/* unmet */.iY)(problem));
    }
    return findings;
}
function findMissingScenarios({ scenarios, totalScenarios }, asked) {
    if (scenarios === undefined) {
        if (asked === undefined)
            return [];
        return [(0,gate_findings/* inconclusive */.Ni)('Bland gave no statistics.per_scenario, so that it is not known what was tested')];
    }
    // Ids are compared without case, as those of sets are.
    const seen = new Set(scenarios.map(({ id }) => (0,ascii/* idKey */.T4)(id)));
    const alike = scenarios.length - seen.size;
    const shared = alike === 0 ? [] : [(0,gate_findings/* unmet */.iY)(`${(0,phrase/* plural */.LS)(alike, 'scenario')} too many of the same id`)];
    if (asked !== undefined)
        return [...shared, ...compareWithAsked(scenarios, seen, asked)];
    if (totalScenarios === undefined)
        return shared;
    if (scenarios.length > totalScenarios) {
        const problem = `total_scenarios is ${totalScenarios}, but there are statistics of ${(0,phrase/* plural */.LS)(scenarios.length, 'scenario')}`;
        return [...shared, (0,gate_findings/* inconclusive */.Ni)(problem)];
    }
    if (seen.size >= totalScenarios)
        return shared;
    return [
        ...shared,
        (0,gate_findings/* unmet */.iY)(`there are statistics of ${seen.size} of ${(0,phrase/* plural */.LS)(totalScenarios, 'scenario')} only`),
    ];
}
function compareWithAsked(scenarios, seen, asked) {
    const wanted = new Set(asked.scenarioIds.map((id) => (0,ascii/* idKey */.T4)(id)));
    const missing = asked.scenarioIds.filter((id) => !seen.has((0,ascii/* idKey */.T4)(id)));
    const unasked = scenarios.filter(({ id }) => !wanted.has((0,ascii/* idKey */.T4)(id)));
    const are = missing.length === 1 ? 'is' : 'are';
    const problem = `${missing.length} of ${(0,phrase/* plural */.LS)(wanted.size, 'scenario')} asked for ${are} not in the statistics: ${listIds(missing)}`;
    return [
        ...(missing.length === 0 ? [] : [(0,gate_findings/* unmet */.iY)(problem)]),
        ...unasked.map((scenario) => (0,gate_findings/* unmet */.iY)('this scenario was not asked for', undefined, scenario)),
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
/** Where the runs of the scenarios that count are not all known, the overall number of runs must do. */
function findTooFewInAll({ scenarios: shown, overall }, counted, scenarios, runs) {
    const done = overall?.totalRuns;
    const isKnown = shown !== undefined && [...counted].every(({ totalRuns }) => totalRuns !== undefined);
    if (isKnown || done === undefined || scenarios === undefined || runs === undefined)
        return [];
    const wanted = scenarios * runs;
    return done < wanted ? [(0,gate_findings/* unmet */.iY)(`the set has ${(0,phrase/* plural */.LS)(done, 'run')} of ${wanted}`, done)] : [];
}
function findTooFewRuns(scenario, wanted, limits) {
    const { totalRuns } = scenario;
    if (!isShort(totalRuns, wanted) || isEnough(totalRuns, limits))
        return [];
    return [(0,gate_findings/* unmet */.iY)(`it has ${(0,phrase/* plural */.LS)(totalRuns, 'run')} of ${wanted}`, totalRuns, scenario)];
}
/** Of a set that we started it must be known how many runs there were, and none be more than was asked for. */
function findOddCounts({ scenarios = [] }, { simulationsPerScenario }) {
    return scenarios.flatMap((scenario) => {
        const { totalRuns } = scenario;
        if (totalRuns === undefined)
            return [(0,gate_findings/* inconclusive */.Ni)('Bland gave no total_runs', undefined, scenario)];
        if (totalRuns <= simulationsPerScenario)
            return [];
        const problem = `it has ${(0,phrase/* plural */.LS)(totalRuns, 'run')}, more than the ${simulationsPerScenario} asked for`;
        return [(0,gate_findings/* unmet */.iY)(problem, totalRuns, scenario)];
    });
}
function isShort(totalRuns, wanted) {
    return totalRuns !== undefined && wanted !== undefined && totalRuns < wanted;
}
/** `min-runs-per-scenario` is the team's own word on how many runs suffice. */
function isEnough(totalRuns, limits) {
    return limits?.minRuns !== undefined && totalRuns >= limits.minRuns;
}
/** A shortfall that `min-runs-per-scenario` excuses is still said. */
function noteExcusedShortfall({ set, limits }, asked) {
    const wanted = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    return (set.scenarios ?? []).flatMap((scenario) => {
        const { totalRuns } = scenario;
        if (!isShort(totalRuns, wanted) || !isEnough(totalRuns, limits.get(scenario)))
            return [];
        const text = `It has ${(0,phrase/* plural */.LS)(totalRuns, 'run')} of ${wanted}, which min-runs-per-scenario allows.`;
        return [{ text, scenario }];
    });
}
/** Clocks of two hosts may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Guards against an old id that is handed in again: how old was the set when the gate began to wait for it? */
function checkAge({ createdAt }, maxAgeMs, startedMs) {
    if (maxAgeMs === undefined)
        return [];
    const limit = maxAgeMs / 1000;
    const createdMs = (0,simulation_set/* parseTime */.pe)(createdAt);
    if (createdMs === undefined) {
        const problem = createdAt === undefined ? 'Bland gave no created_at' : 'created_at is not a date';
        return [(0,gate_findings/* makeCheck */.Ht)('max-age', limit, undefined, [(0,gate_findings/* inconclusive */.Ni)(problem)])];
    }
    const ageMs = startedMs - createdMs;
    const observed = Math.max(0, Math.ceil(ageMs / 1000));
    if (ageMs < -CLOCK_SKEW_MS) {
        return [(0,gate_findings/* makeCheck */.Ht)('max-age', limit, observed, [(0,gate_findings/* inconclusive */.Ni)('created_at is in the future', observed)])];
    }
    if (ageMs <= maxAgeMs)
        return [(0,gate_findings/* makeCheck */.Ht)('max-age', limit, observed, [])];
    const [age, most] = [(0,phrase/* formatDuration */.a3)(ageMs), (0,phrase/* formatDuration */.a3)(maxAgeMs)];
    const problem = age === most
        ? `the set was created more than ${most} ago, which is the most that is allowed`
        : `the set was created ${age} ago, longer than the ${most} allowed`;
    return [(0,gate_findings/* makeCheck */.Ht)('max-age', limit, observed, [(0,gate_findings/* unmet */.iY)(problem, observed)])];
}
/** A set that we started can't be older than the wait: the id would be that of another. */
function findOlder({ createdAt }, startedMs) {
    const createdMs = (0,simulation_set/* parseTime */.pe)(createdAt);
    if (createdMs === undefined || createdMs >= startedMs - CLOCK_SKEW_MS)
        return [];
    const age = (0,phrase/* formatDuration */.a3)(startedMs - createdMs);
    return [(0,gate_findings/* unmet */.iY)(`the set was created ${age} before it was asked for, so it is not the one that was started`)];
}

;// CONCATENATED MODULE: ./lib/gate/status.js


/**
 * Whether there are rules that a set which always fails does not meet: others say nothing about how good an agent is,
 * nor does a limit of 0. A rule on scenarios must look at each one that counts, since the policy file may name only some.
 */
function speakForQuality({ rules, limits, counted }) {
    const { minAvgPassRate, minScenarioPassRate, minScenarioScore } = rules;
    const forAll = [minScenarioPassRate, minScenarioScore];
    const onScenarios = counted.size === 0
        ? [forAll]
        : [...counted].map((scenario) => {
            const own = limits.get(scenario);
            return [own?.minPassRate, own?.minScore];
        });
    return (isDemanding(minAvgPassRate) ||
        (onScenarios.every((each) => each.some((limit) => limit !== undefined)) &&
            onScenarios.flat().some(isDemanding)));
}
function isDemanding(limit) {
    return limit !== undefined && !(0,readings/* atLeast */.jZ)(0, limit);
}
/**
 * The status by itself. One that was excused (not in `fail-on-status`, yet not PASSED) is left to the
 * other rules, so there must be one; a cancelled set is not whole, so that no rule can speak for it.
 *
 * @param explained whether only scenarios in quarantine are why a set is FAILED
 */
function checkStatus(ruled, explained) {
    const { status } = ruled.set;
    const { failOnStatus } = ruled.rules;
    const findings = [];
    if (status === 'FAILED' && explained)
        return (0,gate_findings/* makeCheck */.Ht)('fail-on-status', failOnStatus.join(','), status, []);
    if (failOnStatus.includes(status)) {
        findings.push((0,gate_findings/* broken */.mw)(status));
    }
    else if (status === 'CANCELLED') {
        findings.push((0,gate_findings/* inconclusive */.Ni)('the set was cancelled at Bland before it was complete', status));
    }
    else if (status !== 'PASSED' && !speakForQuality(ruled)) {
        const problem = `${status} is not in fail-on-status, and no rule is set that could say the set is good`;
        findings.push((0,gate_findings/* inconclusive */.Ni)(problem, status));
    }
    return (0,gate_findings/* makeCheck */.Ht)('fail-on-status', failOnStatus.join(','), status, findings);
}
/** Applies where nothing shows that each scenario was tested, or where Bland says what can't be: that is no evidence. */
function checkHasRuns(ruled) {
    const { set, counted, quarantined } = ruled;
    const { simulationsPerScenario, totalScenarios, overall, scenarios = [] } = set;
    const figures = {
        simulations_per_scenario: simulationsPerScenario,
        total_scenarios: totalScenarios,
        'statistics.overall.total_runs': overall?.totalRuns,
    };
    const given = {
        ...figures,
        'statistics.overall.flaky_count': overall?.flakyCount,
        'statistics.overall.reliable_count': overall?.reliableCount,
    };
    const average = (0,readings/* readRate */.nm)('statistics.overall.avg_pass_rate', overall?.avgPassRate ?? 1);
    const impossible = [
        ...Object.entries(given).flatMap(([field, value]) => {
            const reading = (0,readings/* readCount */._0)(field, value ?? 1);
            return 'problem' in reading ? [(0,gate_findings/* inconclusive */.Ni)(reading.problem, value)] : [];
        }),
        ...('problem' in average ? [(0,gate_findings/* inconclusive */.Ni)(average.problem, overall?.avgPassRate)] : []),
    ];
    const nothing = Object.values(figures).includes(0) || set.scenarios?.length === 0;
    const findings = [
        ...impossible,
        ...(nothing
            ? [(0,gate_findings/* unmet */.iY)('the set has no scenarios or no runs: nothing was tested', 0)]
            : findUnseenRuns(ruled)),
        ...(counted.size === 0 && quarantined.size > 0
            ? [(0,gate_findings/* inconclusive */.Ni)('every scenario is in quarantine: nothing is left to judge')]
            : []),
        ...scenarios.flatMap(findInCounts),
    ];
    return findings.length === 0 ? [] : [(0,gate_findings/* makeCheck */.Ht)('has-runs', 1, overall?.totalRuns, findings)];
}
/** Each scenario that counts must show runs, by its own counts or by what the overall number leaves to it. */
function findUnseenRuns({ set: { overall, scenarios }, counted }) {
    const total = overall?.totalRuns;
    if (scenarios === undefined) {
        if (total !== undefined)
            return [];
        return [(0,gate_findings/* inconclusive */.Ni)('Bland gave no number of runs: nothing shows that anything was tested')];
    }
    const unseen = [...counted].filter((scenario) => runsShownBy(scenario) === undefined).length;
    const seen = scenarios.reduce((sum, scenario) => sum + (runsShownBy(scenario) ?? 0), 0);
    if (unseen === 0 || (total !== undefined && total - seen >= unseen))
        return [];
    const of = unseen === 1
        ? '1 scenario: nothing shows that it was'
        : `${unseen} scenarios: nothing shows that they were`;
    return [(0,gate_findings/* inconclusive */.Ni)(`Bland gave no number of runs of ${of} tested`)];
}
function runsShownBy(scenario) {
    return scenario.totalRuns ?? ((0,readings/* runsWithEnd */.Kk)(scenario) || undefined);
}
function findInCounts(scenario) {
    const doubt = (0,readings/* doubtCounts */.PX)(scenario);
    if (doubt === undefined)
        return [];
    const isEmpty = scenario.totalRuns === 0;
    return [(isEmpty ? gate_findings/* unmet */.iY : gate_findings/* inconclusive */.Ni)(doubt, scenario.totalRuns, scenario)];
}

;// CONCATENATED MODULE: ./lib/gate/judge.js











/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
function judge(set, rules, circumstances) {
    if (!(0,simulation_set/* isTerminal */.Hd)(set.status))
        throw new TypeError(`Set ${set.id} is ${set.status}: it can't be judged yet`);
    const { startedMs, asked, compare, betaQuantile } = circumstances;
    const ruled = applyRules(set, rules, startedMs);
    const byRules = [...(0,overall/* checkOverall */.oP)(ruled), ...checkScenarios(ruled)];
    const compared = compare?.(ruled) ?? { comparison: undefined, checks: [], notes: [] };
    const explained = explainsFailure(ruled, asked?.scenarioIds.length);
    const checks = [
        checkStatus(ruled, explained),
        ...checkHasRuns(ruled),
        ...checkComplete(ruled, asked, startedMs),
        // A set that we started is as new as can be.
        ...(asked === undefined ? checkAge(set, rules.maxAgeMs, startedMs) : []),
        ...byRules,
        ...compared.checks,
    ].map((check) => ({ ...excuse(check, ruled), source: sourceOf(check, rules) }));
    return {
        id: set.id,
        name: `set \`${set.id}\``,
        asked,
        verdict: (0,gate_findings/* verdictOf */.Vj)(set.status, rules, checks),
        status: set.status,
        set,
        checks,
        notes: [
            ...collectNotes(set, ruled.counted),
            ...noteSingleRuns(ruled),
            ...noteExcusedShortfall(ruled, asked),
            ...noteQuarantines(ruled, startedMs),
            ...noteFailure(ruled, explained),
            ...compared.notes,
        ],
        details: detailsOf(ruled, compared.comparison, betaQuantile),
        comparison: compared.comparison,
        trouble: undefined,
    };
}
/** Where the limit of a check stands; without a policy file nobody asks. */
function sourceOf({ rule, source }, { policyPath, sources }) {
    if (policyPath === undefined || source !== undefined)
        return source;
    return Object.entries(sources).find(([name]) => name === rule)?.[1];
}
function detailsOf({ limits }, comparison, betaQuantile) {
    const changes = new Map(comparison?.changes.map((change) => [change.scenario, change]));
    return new Map([...limits].map(([scenario, own]) => {
        const interval = intervalOf(scenario, betaQuantile);
        return [scenario, { interval, limits: own, change: changes.get(scenario) }];
    }));
}
/** Where some runs neither passed nor failed, the published rate may lie outside of what the others leave open. */
function intervalOf(scenario, betaQuantile) {
    const counts = (0,readings/* countsOf */.mQ)(scenario);
    return counts === undefined || ((0,readings/* runsWithoutEnd */.Or)(scenario) ?? 0) > 0
        ? undefined
        : passRateInterval(counts, betaQuantile);
}

// EXTERNAL MODULE: ./lib/runtime/cancel.js
var cancel = __webpack_require__(2716);
;// CONCATENATED MODULE: ./lib/run/find-baseline.js




/** Once the last set has ended, its baseline holds the verdict up for no longer. */
const MAX_HOLD_UP_MS = 30_000;
/**
 * The baseline, or why there is none; `undefined` where none is wanted. Only a cancelled wait makes it throw, with the
 * signal's reason.
 */
async function findBaseline(wanted, means) {
    const { deadline, log } = means;
    try {
        switch (wanted.from) {
            case 'none':
                return undefined;
            case 'ids':
                return await loadGiven(wanted.ids, means);
            case 'auto':
                return await loadRecorded(means);
        }
    }
    catch (error) {
        deadline.signal.throwIfAborted();
        if (error instanceof cancel/* Cancelled */.c || error instanceof http_errors/* InterruptedError */.p4)
            throw error;
        const { what, advice } = (0,explain_error/* explainError */.U)((0,http_errors/* troubleAtDeadline */.P1)(error) ?? error, log);
        return { kind: 'unavailable', problem: (0,phrase/* say */.cv) `${what}. ${(0,explain_error/* withoutStop */.f)(advice)}` };
    }
}
/** What {@link findBaseline} comes to, at once or soon: to be asked for once every set has ended. */
async function awaitBaseline(baseline, { clock, signal }) {
    const isThere = new AbortController();
    const late = async () => {
        await clock.sleep(MAX_HOLD_UP_MS, AbortSignal.any([signal, isThere.signal]));
        const after = (0,phrase/* formatDuration */.a3)(MAX_HOLD_UP_MS);
        return {
            kind: 'unavailable',
            problem: (0,phrase/* say */.cv) `it could not be read within ${after} after the last set had ended. Run the job again later`,
        };
    };
    try {
        return await Promise.race([baseline, late()]);
    }
    finally {
        isThere.abort();
    }
}
async function loadGiven(ids, { client, deadline }) {
    const sets = await Promise.all(ids.map((id) => client.getSimulationSet(id, false, deadline)));
    return { kind: 'sets', sets, origin: (0,phrase/* say */.cv) `as \`baseline\` asks`, given: true };
}
async function loadRecorded({ client, deadline, findRecord, log }) {
    const record = await findRecord(deadline);
    if ('why' in record)
        return { kind: 'none', why: (0,phrase/* say */.cv) `No baseline yet: ${record.why}` };
    if ('problem' in record)
        return { kind: 'unavailable', problem: record.problem };
    const { setIds, commit } = record;
    const sets = await Promise.all(setIds.map((id) => client.getSimulationSet(id, false, deadline).catch((error) => {
        if (error instanceof http_errors/* BlandError */.wu && error.kind === 'not-found')
            return undefined;
        throw error;
    })));
    const known = sets.filter((set) => set !== undefined);
    const at = `commit ${commit.slice(0, 7)}`;
    if (known.length === 0) {
        const why = (0,phrase/* say */.cv) `No baseline: ${(0,phrase/* quote */.hD)(setIds.join(', '))} was recorded at ${at}, but Bland no longer knows it.`;
        return { kind: 'none', why };
    }
    const gone = setIds.filter((_, index) => sets[index] === undefined);
    const but = gone.length === 0 ? [] : (0,phrase/* say */.cv) `; Bland no longer knows ${(0,phrase/* quote */.hD)(gone.join(', '))}`;
    log.info((0,phrase/* say */.cv) `The baseline is ${(0,phrase/* joinNames */.JH)(known.map(({ id }) => (0,phrase/* verbatimId */.sO)(id)))}, recorded at ${at}.`);
    return { kind: 'sets', sets: known, origin: (0,phrase/* say */.cv) `recorded at ${at}${but}`, given: false };
}

;// CONCATENATED MODULE: ./lib/run/wait-trouble.js
/** Why a set has no verdict of its own, in words: it did not end in time, could not be seen, or was not started. */





const GOES_ON = 'The set goes on at Bland and is paid for, since nothing is documented that would stop it: once it has ended, judge it by its id.';
const HAS_ENDED = 'The set has ended at Bland: judge it by its id.';
const MAY_GO_ON = 'If the request had reached Bland by then, a set is running, and is paid for: look for it there before you start another.';
const NO_TIME = 'Raise `timeout` if sets take this long.';
function isCancel(error) {
    return error instanceof cancel/* Cancelled */.c || error instanceof http_errors/* InterruptedError */.p4;
}
/** A set that was not seen to end. */
function explainUnfinished(waited, facts) {
    if (waited.outcome === 'stopped')
        return explainStop(waited.error, waited.lastSeen?.status, facts);
    const { lastSeen, trouble } = waited;
    // What was never seen since Bland is down is no slow set.
    if (lastSeen === undefined && !isOnlyLate(trouble, facts))
        return explainStop(trouble, undefined, facts);
    return { verdict: 'timed-out', trouble: explainTimeOut(waited, facts) };
}
/** A set that could not be started, or of which that is not known. */
function explainNoStart(error, facts) {
    const { log } = facts;
    if (error instanceof http_errors/* InterruptedError */.p4 && error.cause instanceof cancel/* Cancelled */.c) {
        const what = (0,phrase/* say */.cv) `the workflow was cancelled (${error.cause.signalName}) while a set was being started`;
        return { verdict: 'cancelled', trouble: { what, advice: MAY_GO_ON } };
    }
    if (error instanceof cancel/* Cancelled */.c) {
        const what = (0,phrase/* say */.cv) `the workflow was cancelled (${error.signalName}) before the set was started`;
        return { verdict: 'cancelled', trouble: { what, advice: 'Nothing was started.' } };
    }
    const late = (0,http_errors/* troubleAtDeadline */.P1)(error);
    if (late !== undefined) {
        const waited = (0,phrase/* formatDuration */.a3)(facts.waitedMs);
        const what = (0,phrase/* say */.cv) `no set was started within ${waited}: ${(0,phrase/* verbatim */.Bj)((0,explain_error/* withoutStop */.f)(late.message))}`;
        const verdict = isOnlyLate(late, facts) ? 'timed-out' : 'error';
        return { verdict, trouble: { what, advice: late.advice } };
    }
    const trouble = (0,explain_error/* explainError */.U)(error, log);
    // A bug may have come after the request; what Bland answered says itself what came of it.
    const advice = error instanceof http_errors/* BlandError */.wu ? trouble.advice : `${trouble.advice} ${MAY_GO_ON}`;
    return { verdict: 'error', trouble: { ...trouble, advice } };
}
/** Whether more time was all that was missing, rather than Bland. */
function isOnlyLate({ kind }, { hasAnswered }) {
    return kind === 'no-time' || (kind === 'request-timed-out' && hasAnswered);
}
function explainTimeOut({ lastSeen, trouble }, facts) {
    const { waitedMs, timeoutMs, isOwn } = facts;
    const allowed = (0,phrase/* formatDuration */.a3)(timeoutMs);
    if (lastSeen === undefined) {
        const what = (0,phrase/* say */.cv) `the set was not seen within ${allowed}: ${(0,phrase/* verbatim */.Bj)((0,explain_error/* withoutStop */.f)(trouble.message))}`;
        return { what, advice: isOwn ? `${NO_TIME} ${GOES_ON}` : NO_TIME };
    }
    if (trouble !== undefined) {
        const waited = (0,phrase/* formatDuration */.a3)(waitedMs);
        const what = (0,phrase/* say */.cv) `given up after ${waited} of ${allowed}: last seen ${(0,phrase/* quote */.hD)(lastSeen.status)}, and then ${(0,phrase/* verbatim */.Bj)((0,explain_error/* withoutStop */.f)(trouble.message))}`;
        return { what, advice: `${trouble.advice} ${GOES_ON}` };
    }
    if (!(0,simulation_set/* isKnownStatus */.ih)(lastSeen.status)) {
        const what = (0,phrase/* say */.cv) `the status is still ${(0,phrase/* quote */.hD)(lastSeen.status)} after ${allowed}, a word that this version of the action does not know`;
        const advice = 'If the set has ended at Bland, update this action; if it is the newest, report this line.';
        return { what, advice: `${advice} If it has not: ${GOES_ON}` };
    }
    const what = (0,phrase/* say */.cv) `the set is still ${lastSeen.status} after ${allowed}`;
    return { what, advice: `${NO_TIME} ${GOES_ON}` };
}
/** What went wrong while a set was waited for or judged. */
function explainStop(error, lastStatus, { isOwn, log }) {
    if (error instanceof cancel/* Cancelled */.c) {
        const when = lastStatus === undefined ? (0,phrase/* say */.cv) `before the set was seen` : (0,phrase/* say */.cv) `while the set was ${(0,phrase/* quote */.hD)(lastStatus)}`;
        const what = (0,phrase/* say */.cv) `the workflow was cancelled (${error.signalName}) ${when}`;
        return { verdict: 'cancelled', trouble: { what, advice: whatBecomesOf(lastStatus) } };
    }
    const trouble = (0,explain_error/* explainError */.U)(error, log);
    const advice = isOwn ? `${trouble.advice} ${whatBecomesOf(lastStatus)}` : trouble.advice;
    return { verdict: isCancel(error) ? 'cancelled' : 'error', trouble: { ...trouble, advice } };
}
/** A set that has ended may be stopped too: while its statistics, or its baseline, are waited for. */
function whatBecomesOf(lastStatus) {
    return lastStatus !== undefined && (0,simulation_set/* isTerminal */.Hd)(lastStatus) ? HAS_ENDED : GOES_ON;
}

;// CONCATENATED MODULE: ./lib/run/judge-sets.js
/** Starts what is to be started, waits for every set side by side, and judges all once the last has ended. */










/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
async function judgeSets(inputs, surroundings) {
    const http = await connectHttp({ ...inputs, ...surroundings, random: Math.random });
    const client = makeClient(http);
    const tasks = tasksOf(inputs.sets);
    const reserveMs = lastLookReserveMs(tasks.length, inputs.timeoutMs);
    const over = new AbortController();
    const signal = AbortSignal.any([surroundings.signal, over.signal]);
    const deadline = deadlineOf({ ...inputs, ...surroundings, signal });
    const baseline = findBaseline(inputs.baseline, { ...surroundings, client, deadline });
    const job = {
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
    baseline.then((found) => {
        if (found?.kind === 'sets')
            job.earlier = found.sets.length === 1 ? found.sets[0] : undefined;
    }, 
    // Whoever needs it meets the error by itself.
    () => undefined);
    try {
        const ended = await Promise.all(tasks.map((task, index) => startAndWait(task, index, job)));
        // Now the time runs in which the baseline must be there.
        const judged = await Promise.all(ended.map((one) => ('waited' in one ? judgeEnded(one, job) : one)));
        const results = await addCoverage(judged, inputs.rules);
        if (!inputs.transcripts)
            return { results, transcripts: [] };
        const { quoteRuns } = await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 41520));
        return await quoteRuns(results, { ...surroundings, ...deadlineOf(job), client });
    }
    finally {
        over.abort();
    }
}
async function addCoverage(results, rules) {
    if (rules.scenarios.length === 0)
        return results;
    const { checkCoverage } = await __webpack_require__.e(/* import() */ 965).then(__webpack_require__.bind(__webpack_require__, 43965));
    return checkCoverage(results, rules);
}
function tasksOf(sets) {
    if (sets.from === 'ids')
        return sets.ids.map((id) => ({ id }));
    return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}
/** Never throws: what goes wrong with one set is its own result. */
async function startAndWait(task, index, job) {
    if ('id' in task)
        return waitFor(task.id, undefined, job);
    const { log, startedIds } = job;
    try {
        const deadline = deadlineOf(job);
        const { id, asked } = await startSet(job.client, task.start, task.simulationsPerScenario, deadline);
        job.hasAnswered = true;
        const size = `${(0,phrase/* plural */.LS)(asked.scenarioIds.length, 'scenario')}, ${(0,phrase/* plural */.LS)(asked.simulationsPerScenario, 'run')} each`;
        log.info((0,phrase/* say */.cv) `Started set ${(0,phrase/* verbatimId */.sO)(id)}: ${size}, version ${asked.version ?? 'chosen by Bland'}.`);
        if (startedIds.includes(id)) {
            throw new http_errors/* BlandError */.wu('drifted', `Bland gave the id ${id} to two sets that were started.`);
        }
        startedIds[index] = id;
        job.onStarted(startedIds.filter((known) => known !== undefined));
        return await waitFor(id, asked, job);
    }
    catch (error) {
        const common = { id: undefined, name: judge_sets_nameOf(task.start), asked: undefined, status: undefined };
        return { ...common, set: undefined, ...NOT_JUDGED, ...explainNoStart(error, factsOf(job)) };
    }
}
const NOT_JUDGED = { checks: [], notes: [], details: new Map(), comparison: undefined };
function deadlineOf({ startedMs, timeoutMs, signal, }) {
    return { deadlineMs: startedMs + timeoutMs, signal };
}
/** Never throws. */
async function waitFor(id, asked, job) {
    const { signal } = job;
    const look = async (deadlineMs) => {
        const set = await job.client.getSimulationSet(id, asked !== undefined, { deadlineMs, signal });
        job.hasAnswered = true;
        return set;
    };
    const options = { ...job, ...deadlineOf(job), id, asked, earlier: () => job.earlier };
    return { id, asked, waited: await waitUntilTerminal(look, options) };
}
/** Never throws. */
async function judgeEnded({ id, asked, waited }, job) {
    const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
    const status = lastSeen?.status;
    const unjudged = { id, name: `set \`${id}\``, asked, status, set: lastSeen, ...NOT_JUDGED };
    if (waited.outcome !== 'terminal') {
        return { ...unjudged, ...explainUnfinished(waited, { ...factsOf(job), isOwn: asked !== undefined }) };
    }
    try {
        const { startedMs, rules } = job;
        return judge(waited.set, rules, { startedMs, asked, ...(await loadEvidence(waited.set, job)) });
    }
    catch (error) {
        return { ...unjudged, ...explainStop(error, status, { isOwn: false, log: job.log }) };
    }
}
function factsOf({ clock, startedMs, timeoutMs, hasAnswered, log }) {
    return { waitedMs: clock.now() - startedMs, timeoutMs, hasAnswered, log };
}
/** What needs distributions is loaded only where the set needs it: they are a large part of the code. */
async function loadEvidence({ scenarios = [] }, job) {
    const baseline = await awaitBaseline(job.baseline, job);
    const checkBaseline = baseline === undefined ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(147), __webpack_require__.e(300)]).then(__webpack_require__.bind(__webpack_require__, 47300))).checkBaseline;
    const isLarge = scenarios.some(({ totalRuns = 0 }) => totalRuns > RUNS_WITHOUT_QUANTILE);
    return {
        compare: checkBaseline && baseline && ((ruled) => checkBaseline(ruled, baseline, job.sets)),
        betaQuantile: isLarge ? (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(259), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 50683))).betaQuantile : undefined,
    };
}
function judge_sets_nameOf(start) {
    switch (start.of) {
        case 'scenarios':
            return `the set of ${(0,phrase/* plural */.LS)(start.scenarioIds.length, 'scenario')}`;
        case 'pathway':
            return `the set of pathway \`${start.pathwayId}\``;
        case 'persona':
            return `the set of persona \`${start.personaId}\``;
    }
}

;// CONCATENATED MODULE: ./lib/runner/job-log.js
/** The log of the job: lines for its reader, in which nothing acts on the runner. */



/** @param redact whether to mask personal data in words from outside; our own, with their figures, stay as they are */
function makeLog(redact) {
    const toLine = (line) => (0,text_escape/* toLogLine */.gD)(typeof line === 'string' ? line : (0,redaction/* redacted */.p)(redact, () => (0,text_escape/* toPlain */.Ul)(line)));
    return {
        info: (line) => core/* info */.pq(toLine(line)),
        warning: (line) => core/* warning */.$e(toLine(line)),
        debug: (line) => core/* debug */.Yz(toLine(line)),
    };
}

// EXTERNAL MODULE: ./lib/runner/last-resort.js
var last_resort = __webpack_require__(55656);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/runner/policy-file.js
/** The policy file's text, from the workspace of the job and from nowhere else. */





const MAX_BYTES = 1024 * 1024;
const EXAMPLE = 'such as `.github/bland-gate.yml`';
const OUTSIDE = (0,phrase/* say */.cv) `which is not within the workspace of the job: give a path from its root, ${EXAMPLE}.`;
const TOO_LARGE = (0,phrase/* say */.cv) `which is larger than 1 MiB: a policy is a file of a few lines, ${EXAMPLE}.`;
const NOT_UTF8 = 'which is not UTF-8: save it in that encoding, as most editors do unless told otherwise.';
const policy_file_DENIED = 'which this job may not read: see that its user may.';
const NO_SUCH_FILE = (0,phrase/* say */.cv) `but there is no such file in the checkout: give the path from the root of the repository, ${EXAMPLE}.`;
const NO_CHECKOUT = 'but the workspace has no checkout: let a step before this one use `actions/checkout`, and let the job have `contents: read`.';
/** Reads a file within GITHUB_WORKSPACE as UTF-8. Throws bugs of ours only. */
async function readPolicyFile(path, env) {
    const fail = (what) => ({
        ok: false,
        problem: { input: 'policy-file', message: (0,phrase/* say */.cv) `\`policy-file\` is ${(0,phrase/* quote */.hD)(path)}, ${what}` },
    });
    const workspace = env['GITHUB_WORKSPACE'] ?? '';
    if (workspace === '')
        return fail(['but GITHUB_WORKSPACE is not set, so that it is not known where that is.']);
    // Node.js refuses it before it asks the system.
    if (path.includes('\0'))
        return fail(unreadable((0,phrase/* quote */.hD)('ERR_INVALID_ARG_VALUE')));
    try {
        const named = (0,external_node_path_.resolve)(workspace, path);
        const root = await (0,promises_.realpath)(workspace);
        // Not even whether a file outside exists is revealed.
        if (!(0,file_errors/* isWithin */.UO)(workspace, named) && !(0,file_errors/* isWithin */.UO)(root, named))
            return fail(OUTSIDE);
        const real = await (0,promises_.realpath)(named);
        if (!(0,file_errors/* isWithin */.UO)(root, real))
            return fail(OUTSIDE);
        const stats = await (0,promises_.stat)(real);
        // A pipe or a device could be read for ever.
        if (!stats.isFile()) {
            const kind = stats.isDirectory() ? 'a directory' : 'no regular file';
            return fail((0,phrase/* say */.cv) `which is ${kind}: it must be a file, ${EXAMPLE}.`);
        }
        if (stats.size > MAX_BYTES)
            return fail(TOO_LARGE);
        const bytes = await (0,promises_.readFile)(real);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            return fail([NOT_UTF8]);
        const base = (0,file_errors/* isWithin */.UO)(workspace, named) ? workspace : root;
        return {
            ok: true,
            text: new TextDecoder().decode(bytes),
            path: (0,external_node_path_.relative)(base, named).replaceAll(external_node_path_.sep, '/'),
        };
    }
    catch (error) {
        // A job has no files of its repository until it checks them out.
        const hasCheckout = await (0,promises_.access)((0,external_node_path_.join)(workspace, '.git')).then(() => true, () => false);
        const missing = hasCheckout ? NO_SUCH_FILE : [NO_CHECKOUT];
        const words = { missing, occupied: missing, denied: [policy_file_DENIED], other: unreadable };
        const why = (0,file_errors/* explainFileError */.Yd)(error, words);
        if (why === undefined)
            throw error;
        return fail(why);
    }
}
function unreadable(code) {
    return (0,phrase/* say */.cv) `which can't be read (${code}): it must be a file within the workspace of the job, ${EXAMPLE}.`;
}

;// CONCATENATED MODULE: ./lib/runner/raw-inputs.js
/** The inputs as the runner hands them over, the secret ones masked before anything else happens. */


const PREFIX = 'INPUT_';
/** Reads the declared inputs from the environment, and finds those that are not declared. */
function readRawInputs(env) {
    const secrets = inputs/* SECRET_INPUTS */.pH.map((name) => core/* getInput */.V4(name)).filter((secret) => secret !== '');
    for (const secret of secrets)
        core/* setSecret */.Pq(secret);
    const raw = Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((name) => [name, core/* getInput */.V4(name)]));
    const declared = new Set(inputs/* INPUT_NAMES */.Qh.map((name) => PREFIX + name.toUpperCase()));
    const undeclared = Object.keys(env)
        .filter((name) => name.startsWith(PREFIX) && !declared.has(name))
        .map((name) => name.slice(PREFIX.length).toLowerCase());
    return { raw, secrets: secrets.filter(({ length }) => length >= inputs/* SHORTEST_SECRET */.c3), undeclared };
}

;// CONCATENATED MODULE: ./lib/main.js
/** The whole action: inputs → simulation set → verdict → report → published. */


















/** Time for everything that is published. */
const PUBLISHING_TIME_MS = 60_000;
/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
async function run(cancel) {
    try {
        await gate(cancel);
    }
    catch (error) {
        // What an error says may be from outside, and no input has switched masking off for sure.
        const { what, advice } = (0,explain_error/* explainError */.U)(error, makeLog(true));
        (0,last_resort/* endWithError */.qq)((0,text_escape/* toLogLine */.gD)((0,text_escape/* toPlain */.Ul)((0,phrase/* say */.cv) `Simulation gate could not judge: ${what}. ${advice}`)));
    }
}
async function gate(cancel) {
    const { raw, secrets, undeclared } = readRawInputs(process.env);
    const context = readContext(process.env);
    const policy = await readPolicyAt(raw['policy-file'].trim());
    const reading = readInputs(raw, { secretsWithheld: context.secretsWithheld, undeclared, policy });
    const { publishing } = reading;
    const log = makeLog(publishing.redact);
    for (const remark of context.remarks)
        log.warning(remark);
    if (reading.ok)
        for (const remark of reading.inputs.remarks)
            log.info(remark);
    if (reading.ok && reading.inputs.transcripts && context.isPublic !== false)
        log.warning(ANYONE_CAN_READ);
    const startedMs = clock/* systemClock */.m.now();
    const writeOutputs = outputWriter(secrets, log);
    let simulationSetIds = reading.ok && reading.inputs.sets.from === 'ids' ? reading.inputs.sets.ids : [];
    // Known early, so that whatever becomes of the job, it tells which set to look at.
    const onStarted = (ids) => {
        simulationSetIds = ids;
        writeOutputs({ 'simulation-set-id': ids.join(',') });
    };
    onStarted(simulationSetIds);
    const judged = await judgeAll(reading, {
        clock: clock/* systemClock */.m,
        log,
        startedMs,
        signal: cancel.signal,
        onStarted,
        findRecord: (deadline) => lookUpRecord({ context, publishing, log }, deadline),
    });
    // The judgement needed names as they are; every sink masks what it shows of them.
    const report = {
        ...judged,
        warnOnly: publishing.warnOnly,
        run: context.facts,
        policyPath: reading.ok ? reading.inputs.rules.policyPath : undefined,
        startedMs,
        waitedMs: clock/* systemClock */.m.now() - startedMs,
        redact: publishing.redact,
    };
    // Before all that takes long: a job that is killed in it has its verdict.
    writeOutputs({ verdict: report.verdict });
    writeOutputs(renderOutputs(report, simulationSetIds));
    // From here on nothing changes the verdict, and so not red or green either.
    if ((0,report_report/* isRed */.i)(report))
        process.exitCode = 1;
    const deadline = (0,retry_within/* deadlineAfter */.d)(PUBLISHING_TIME_MS, cancel.overdue, log);
    const recorded = reading.ok && reading.inputs.baseline.from === 'auto';
    await publish(report, { publishing, context, recorded, secrets, log, writeOutputs, deadline });
    conclude(report, secrets, log);
}
const ANYONE_CAN_READ = 'The report quotes transcripts, and this repository is public, or may be: anyone will be able to read what callers said. Set `transcripts: false` unless only simulated callers were on the line.';
/** Loaded only where a workflow names a policy file, since parsers of YAML take their time. */
async function readPolicyAt(path) {
    if (path === '')
        return undefined;
    const { readPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(583)]).then(__webpack_require__.bind(__webpack_require__, 63583));
    const file = await readPolicyFile(path, process.env);
    if (!file.ok)
        return { ok: false, problems: [file.problem] };
    return readPolicy(file.text, file.path, clock/* systemClock */.m.now());
}
async function judgeAll(reading, surroundings) {
    const nothing = {
        verdict: 'error',
        results: [],
        transcripts: [],
        inputProblems: [],
        trouble: undefined,
    };
    if (!reading.ok)
        return { ...nothing, inputProblems: reading.problems };
    try {
        const judgement = await judgeSets(reading.inputs, surroundings);
        const verdict = (0,gate_verdict/* worstVerdict */.zP)(judgement.results.map((result) => result.verdict));
        return { ...nothing, ...judgement, verdict };
    }
    catch (error) {
        return { ...nothing, trouble: (0,explain_error/* explainError */.U)(error, surroundings.log) };
    }
}


/***/ }),

/***/ 60081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ isSameRun),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/** The hidden first line of our comments: whose comment it is, and from which run. */
function formatMarker({ key, commit, runId, runNumber, runAttempt }) {
    // Encoded, a key can neither end the HTML comment nor pass for another field.
    const encoded = encodeURIComponent(key.toWellFormed());
    return `<!-- bland-simulation-gate v1 key=${encoded} commit=${commit} run=${runNumber} id=${runId} attempt=${runAttempt} -->\n`;
}
const MARKER = /^<!-- bland-simulation-gate v1 key=(\S*) commit=([0-9a-f]*) run=(\d{1,15}) id=(\d{1,15}) attempt=(\d{1,9}) -->/;
/** The marker at the very start of a comment, where our comments have it and quoted ones don't. */
function parseMarker(body) {
    const [line, encoded = '', commit = '', runNumber, runId, runAttempt] = MARKER.exec(body) ?? [];
    if (line === undefined)
        return undefined;
    try {
        return {
            key: decodeURIComponent(encoded),
            commit,
            runId: Number(runId),
            runNumber: Number(runNumber),
            runAttempt: Number(runAttempt),
        };
    }
    catch {
        return undefined; // Not encoded by us: not our comment.
    }
}
/** Whether `a` comes from a later run than `b`, or from a later attempt at the same run. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}
/** Whether both come from one attempt at a run: from two of its jobs or steps, or from one that tries again. */
function isSameRun(a, b) {
    return a.runId === b.runId && a.runAttempt === b.runAttempt;
}


/***/ }),

/***/ 29495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ summariseComparison),
/* harmony export */   Z_: () => (/* binding */ describeRegression),
/* harmony export */   jZ: () => (/* binding */ describeOverall),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* unused harmony export chanceWords */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);


/** `3 of 5`. */
function share({ passed, failed }) {
    return `${passed} of ${passed + failed}`;
}
function rate({ passed, failed }, beside) {
    return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(passed / (passed + failed), beside.passed / (beside.passed + beside.failed));
}
/**
 * `about 4 times in 100 (p = 0.043)`: how often chance alone would do as much.
 *
 * @param significance what the p-value is compared with, which it must not look like
 */
function chanceWords(pValue, significance) {
    const of = [100, 1000, 10_000].find((many) => pValue * many >= 1 && (pValue === 1 || Math.round(pValue * many) < many));
    if (of === undefined) {
        return pValue > 0.5 ? 'nearly always (p > 0.9999)' : 'less than once in 10,000 (p < 0.0001)';
    }
    const times = Math.round(pValue * of);
    const often = times === 1 ? 'about once' : `about ${times} times`;
    return `${often} in ${of.toLocaleString('en')} (p = ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChance */ .ge)(pValue, significance)})`;
}
/** Where scenarios have more runs than they had, all runs together may tell otherwise than the scenarios. */
function isLower(now, before) {
    return now.passed * (before.passed + before.failed) < before.passed * (now.passed + now.failed);
}
function byChance(pValue, significance) {
    return `chance alone would do that ${chanceWords(pValue, significance)}`;
}
/** A claimed regression of a scenario, as the rest of a sentence that begins with its name. */
function describeRegression({ counts, evidence }, significance) {
    if (counts === undefined || evidence === undefined)
        return 'regressed';
    const { baseline, current } = counts;
    return `regressed: ${share(current)} runs passed, and ${share(baseline)} in the baseline; ${byChance(evidence.adjustedP, significance)}`;
}
/** A claimed regression of the whole set, as a sentence without its full stop. */
function describeOverall({ totals, overall, changes, significance }) {
    const { baseline, current } = totals;
    const tested = changes.filter(({ evidence }) => evidence !== undefined).length;
    const seen = isLower(current, baseline)
        ? `: ${rate(current, baseline)} of the runs of ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tested, 'scenario')} passed, and ${rate(baseline, current)} in the baseline`
        : `, each of ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tested, 'scenario')} compared with itself`;
    return `the set as a whole regressed${seen}; ${byChance(overall?.adjustedP ?? 1, significance)}`;
}
/** The change of a scenario for its row; empty where there is nothing to say. */
function describeChange(change) {
    const { counts, scoreChange, scoreP } = change;
    const runs = counts === undefined ? "can't be compared: its runs are not known" : describeRuns(change, counts);
    const score = scoreChange === undefined ? '' : describeScore(scoreChange, scoreP);
    return [runs, score].filter((words) => words !== '');
}
/** Smaller changes of a mean score are not worth a line. */
const SCORE_WORTH_A_WORD = 0.05;
/** Evidence on scores is mentioned from here on; it claims nothing. */
const CHANCE_WORTH_A_WORD = 0.05;
function describeScore(change, pValue) {
    const by = `mean score ${change < 0 ? 'fell' : 'rose'} by ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y)(Math.abs(change))}`;
    if (change < 0 && pValue !== undefined && pValue <= CHANCE_WORTH_A_WORD)
        return `${by}: ${byChance(pValue)}`;
    return Math.abs(change) >= SCORE_WORTH_A_WORD ? by : '';
}
function describeRuns({ change, evidence, runsToSettle }, { baseline }) {
    const before = `${share(baseline)} in the baseline`;
    if (change === 'same')
        return '';
    // In quarantine: nothing is tested, so nothing is claimed.
    if (evidence === undefined)
        return before;
    switch (change) {
        case 'regressed':
        case 'improved':
            return `**${change}** from ${before}`;
        case 'fell': {
            const settle = runsToSettle === undefined
                ? 'not even 10,000 runs on each side would tell'
                : `${runsToSettle} runs on each side would tell`;
            return `fell from ${before}: may be noise, ${settle}`;
        }
        case 'rose':
            return `rose from ${before}: may be noise`;
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
    same: 'as before',
    unknown: 'not comparable',
};
/** The comparison as a whole: with what, how many scenarios changed how, and what all runs together say. */
function summariseComparison(comparison) {
    const { origin, changes, added, vanished, totals } = comparison;
    const shown = changes.filter(({ counts, evidence }) => counts === undefined || evidence !== undefined);
    const counts = Object.keys(CHANGE_WORDS).flatMap((kind) => {
        const number = shown.filter(({ change }) => change === kind).length;
        return number === 0 ? [] : [`${number} ${CHANGE_WORDS[kind]}`];
    });
    const untested = changes.length - shown.length;
    const more = [
        ...(untested === 0 ? [] : [`${untested} in quarantine`]),
        ...(added.length === 0 ? [] : [`${added.length} new`]),
        ...(vanished.length === 0 ? [] : [`${vanished.length} gone`]),
    ];
    const scenarios = [...counts, ...more].join(', ');
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${origin}. Scenarios: ${scenarios}.${sumUp(totals, comparison)}`;
}
function sumUp({ baseline, current }, { overall, significance }) {
    if (baseline.passed + baseline.failed === 0)
        return '';
    const rates = ` All runs that are compared: ${rate(current, baseline)} passed, and ${rate(baseline, current)} in the baseline`;
    if (overall === undefined || overall.pValue > 0.5 || !isLower(current, baseline))
        return `${rates}.`;
    const words = overall.claimed ? 'more than chance explains' : 'which may be noise';
    return `${rates}, ${words}: ${byChance(overall.adjustedP, significance)}.`;
}


/***/ }),

/***/ 91017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countSections),
/* harmony export */   U: () => (/* binding */ fitBlocks)
/* harmony export */ });
/** Makes a document fit a sink's limit by dropping whole rows, the least important first. */
/** Room for the line that says how many rows were dropped. */
const LONGEST_NOTICE = 120;
/**
 * Joins the blocks in their order. Where all rows don't fit, rows of the blocks with the highest priority
 * number go first, and `notice` says in each block how many of its rows are missing.
 */
function fitBlocks(blocks, limit, notice) {
    const whole = joinWhole(blocks);
    if (limit.measure(whole) <= limit.most)
        return whole;
    let left = limit.most;
    for (const block of blocks)
        left -= sizeWithout(block, block.rows, limit);
    const texts = [];
    for (const [index, block] of [...blocks.entries()].sort(([, a], [, b]) => a.priority - b.priority)) {
        const kept = [];
        for (const row of block.rows) {
            const size = limit.measure(row);
            if (size > left)
                break;
            left -= size;
            kept.push(row);
        }
        const dropped = block.rows.length - kept.length;
        texts[index] = `${block.before}${kept.join('')}${block.after}${dropped === 0 ? '' : notice(dropped)}`;
    }
    return texts.join('');
}
/** Of the room that other blocks leave, this share is for the sections' own; the rest is for rows that can be dropped. */
const SHARE_OF_SECTIONS = 0.75;
/**
 * How many sections, from the first, can stand with other blocks in a document that fits: all of them where nothing has
 * to be dropped. Each is counted with its rows of priority 0.
 */
function countSections(sections, others, limit) {
    if (limit.measure(joinWhole([...others, ...sections.flat()])) <= limit.most)
        return sections.length;
    const leastSize = (blocks) => blocks
        .map((block) => sizeWithout(block, block.priority === 0 ? [] : block.rows, limit))
        .reduce((sum, size) => sum + size, 0);
    let left = (limit.most - leastSize(others)) * SHARE_OF_SECTIONS;
    const first = sections.findIndex((section) => {
        left -= leastSize(section);
        return left < 0;
    });
    return first === -1 ? sections.length : first;
}
function joinWhole(blocks) {
    return blocks.map(({ before, rows, after }) => `${before}${rows.join('')}${after}`).join('');
}
/** Without the rows that may be dropped, and with the line that says so. */
function sizeWithout({ before, rows, after }, droppable, limit) {
    const kept = droppable.length === 0 ? rows.join('') : '';
    return limit.measure(before + kept + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
}


/***/ }),

/***/ 48989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XY: () => (/* binding */ SUMMARY_SINK),
  l_: () => (/* binding */ commentSink),
  Gc: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var gate_verdict = __webpack_require__(71138);
// EXTERNAL MODULE: ./lib/text/escape.js + 2 modules
var text_escape = __webpack_require__(90201);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(15974);
// EXTERNAL MODULE: ./lib/report/changes.js
var changes = __webpack_require__(29495);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(91017);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/scenarios.js
var report_scenarios = __webpack_require__(45421);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(90897);
;// CONCATENATED MODULE: ./lib/report/markdown/rate-picture.js
/** Twelve characters fit beside a phone's second column. */
const CELLS = 12;
const [OUTSIDE, WITHIN, POINT] = ['·', '─', '●'];
/**
 * A scale from 0 to 100%: `●` where the observed rate is, `─` over the interval, `·` elsewhere, as in `··─────●──··`.
 *
 * @param rate from 0 to 1
 */
function drawRate(rate, { lower, upper }) {
    const point = cellOf(rate);
    const [first, last] = [cellOf(lower), cellOf(upper)];
    return Array.from({ length: CELLS }, (_, cell) => {
        if (cell === point)
            return POINT;
        return cell >= first && cell <= last ? WITHIN : OUTSIDE;
    }).join('');
}
function cellOf(rate) {
    return Math.min(CELLS - 1, Math.floor(rate * CELLS));
}

;// CONCATENATED MODULE: ./lib/report/markdown/scenario-tables.js
/** The scenarios of a set as tables of two columns, which fit on a phone. */







const OUTCOME_SIGNS = {
    holds: '✅',
    broken: '❌',
    inconclusive: '⚠️',
};
const STATE_SIGNS = {
    failing: '🔴',
    flaky: '🟡',
    passing: '🟢',
    unknown: '⚪',
};
const MAX_FAILURE_MODES = 3;
const FAILURE_MODE_LENGTH = 120;
/** So many rows are read; more would only be in the way of what stands below. */
const MAX_OPEN = 15;
const TABLE_HEAD = '| Scenario | Why |\n|:--|:--|\n';
/** Explains the picture and the range beside each pass rate. */
const LEGEND = '_`●` is the pass rate on a scale from 0 to 100%; `─` and the range in parentheses are where the true one lies with 95% certainty. The fewer runs, the wider._\n\n';
/** What needs a look, the worst on top; of many the rest is folded. */
function openBlocks(scenarios) {
    const toLookAt = scenarios.filter(({ needsLook }) => needsLook);
    const more = toLookAt.slice(MAX_OPEN);
    return [
        ...openBlock(toLookAt.slice(0, MAX_OPEN), toLookAt.length),
        ...foldedBlock(`${(0,phrase/* plural */.LS)(more.length, 'more scenario')} to look at`, more, 1),
    ];
}
/** What is in quarantine, and what needs no look. */
function foldedBlocks(scenarios) {
    const quarantined = scenarios.filter((judged) => judged.quarantined);
    const fine = scenarios.filter((judged) => !judged.needsLook && !judged.quarantined);
    const passing = fine.every(({ state }) => state === 'passing')
        ? 'passing'
        : 'passing, or allowed to be flaky';
    return [
        ...foldedBlock(`${(0,phrase/* plural */.LS)(quarantined.length, 'scenario')} in quarantine`, quarantined, 2),
        ...foldedBlock(`${(0,phrase/* plural */.LS)(fine.length, 'scenario')} ${passing}`, fine, 4),
    ];
}
function openBlock(scenarios, inAll) {
    if (scenarios.length === 0)
        return [];
    const before = `**${(0,phrase/* plural */.LS)(inAll, 'scenario')} to look at**\n\n${TABLE_HEAD}`;
    return [{ before, rows: scenarios.map(scenarioRow), after: '\n', priority: 1 }];
}
function foldedBlock(title, scenarios, priority) {
    if (scenarios.length === 0)
        return [];
    const before = `<details>\n<summary>${title}</summary>\n\n${TABLE_HEAD}`;
    return [{ before, rows: scenarios.map(scenarioRow), after: '\n</details>\n\n', priority }];
}
function scenarioRow(judged) {
    const { scenario, state } = judged;
    const name = `${STATE_SIGNS[state]} ${(0,text_escape/* toCell */.cX)([(0,label/* scenarioLabel */.b)(scenario)])}`;
    return `| ${name}<br>${pictureLine(judged)}${figuresLine(judged)} | ${whyWords(judged)} |\n`;
}
/** The pass rate as a picture, on a line of its own. */
function pictureLine({ passRate, details }) {
    const interval = details?.interval;
    return interval === undefined || passRate === undefined ? '' : `\`${drawRate(passRate, interval)}\`<br>`;
}
/** `3 of 5 passed, 60% (23–88%) · score 0.68`, as far as the figures are known. */
function figuresLine({ scenario, passRate, details }) {
    const { passed, totalRuns, meanScore } = scenario;
    const possible = passRate !== undefined && passRate >= 0 && passRate <= 1;
    const interval = details?.interval;
    const limit = details?.limits.minPassRate;
    const range = interval === undefined ? '' : ` (${(0,format/* formatInterval */.vy)(interval, limit)})`;
    const rate = possible ? `${(0,format/* formatRate */.CE)(passRate, limit)}${range}` : 'pass rate unknown';
    const runs = passed === undefined || totalRuns === undefined ? rate : `${passed} of ${totalRuns} passed, ${rate}`;
    return meanScore === undefined
        ? runs
        : `${runs} · score ${(0,format/* formatScore */.y)(meanScore, details?.limits.minScore)}`;
}
function whyWords(judged) {
    const { scenario, state, against, details } = judged;
    const rules = against.map(({ check, finding }) => {
        const { observed, limit } = finding;
        const own = limit === undefined ? '' : ` (limit ${(0,reasons/* formatLimit */.tW)(check.rule, limit)})`;
        // The other figures stand beside the name.
        const seen = check.rule === 'max-score-stddev' ? ` ${(0,reasons/* formatFigure */.Mo)(check.rule, observed, limit)}` : '';
        return `${OUTCOME_SIGNS[finding.outcome]} \`${check.rule}\`${seen}${own}`;
    });
    const modes = scenario.failureModes
        .slice(0, MAX_FAILURE_MODES)
        .map((mode) => (0,text_escape/* toCell */.cX)([(0,phrase/* quote */.hD)(mode, FAILURE_MODE_LENGTH)]));
    const more = scenario.failureModes.length - modes.length;
    const parts = [
        ...rules,
        ...(details?.change === undefined ? [] : (0,changes/* describeChange */.uQ)(details.change)),
        ...policyWords(judged),
        ...modes,
        ...(more > 0 ? [`${more} more`] : []),
    ];
    if (state !== 'passing' && scenario.worstRunId !== undefined) {
        parts.push(`worst run ${(0,text_escape/* toCell */.cX)([(0,phrase/* quoteId */.g0)(scenario.worstRunId)])}`);
    }
    return parts.length === 0 ? '–' : parts.join('<br>');
}
/** What the policy file says of the scenario, and where. */
function policyWords({ details }) {
    const entry = details?.limits.entry;
    if (entry === undefined)
        return [];
    const { minPassRate, minScore, maxScoreStddev, minRuns, allowFlaky, required } = entry;
    const quarantine = details?.limits.quarantine;
    const words = [
        ...(minPassRate === undefined ? [] : [`pass rate ≥ ${(0,format/* formatExactly */.Yq)(minPassRate * 100)}%`]),
        ...(minScore === undefined ? [] : [`score ≥ ${(0,format/* formatExactly */.Yq)(minScore)}`]),
        ...(maxScoreStddev === undefined ? [] : [`standard deviation ≤ ${(0,format/* formatExactly */.Yq)(maxScoreStddev)}`]),
        ...(minRuns === undefined ? [] : [`${(0,phrase/* plural */.LS)(minRuns, 'run')} or more`]),
        ...(allowFlaky ? ['may be flaky'] : []),
        ...(required ? ['required'] : []),
    ];
    return [
        ...(quarantine === undefined
            ? []
            : [(0,text_escape/* toCell */.cX)((0,phrase/* say */.cv) `🚧 until ${quarantine.until}: ${(0,phrase/* quote */.hD)(quarantine.reason, FAILURE_MODE_LENGTH)}`)]),
        ...(words.length === 0 ? [] : [`policy line ${entry.line}: ${words.join(', ')}`]),
    ];
}

// EXTERNAL MODULE: ./lib/report/markdown/transcripts.js
var transcripts = __webpack_require__(63545);
;// CONCATENATED MODULE: ./lib/report/markdown/markdown.js
/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */












const VERDICT_SIGNS = {
    passed: '✅',
    failed: '❌',
    inconclusive: '⚠️',
    error: '🛑',
    'timed-out': '⏱️',
    cancelled: '⏹️',
};
/**
 * GitHub takes at most 65,536 characters in a comment. The marker before the text is counted by the caller, who also
 * says whether the job has a summary to point at.
 * https://github.com/orgs/community/discussions/27190
 */
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
/** Renders the report; the result is never longer than the sink's limit. */
function renderMarkdown(report, sink) {
    return (0,redaction/* redacted */.p)(report.redact, () => renderBlocks(report, sink));
}
function renderBlocks(report, sink) {
    const results = worstFirst(report.results);
    const several = results.length > 1;
    const opening = [
        textBlock(`### ${VERDICT_SIGNS[report.verdict]} ${(0,text_escape/* toMarkdown */.l6)((0,reasons/* headline */.Pl)(report))}\n\n`),
        ...listBlock('What is wrong with the inputs:', report.inputProblems.map(({ message }) => message)),
        ...(report.trouble === undefined ? [] : [textBlock(`${report.trouble.advice}\n\n`)]),
        ...(several ? [setsBlock(results)] : results.flatMap(setBlocks)),
    ];
    const closing = [
        ...(0,transcripts/* transcriptBlocks */.r)(report.transcripts),
        ...(hasIntervals(report) ? [textBlock(LEGEND)] : []),
        textBlock(`${factsLine(report)}\n`),
    ];
    const sections = several ? results.map(sectionBlocks) : [];
    const shown = (0,fit/* countSections */.M)(sections, [...opening, ...closing], sink.limit);
    const blocks = [
        ...opening,
        ...sections.slice(0, shown).flat(),
        ...leftOutBlock(sections.length - shown, sink),
        ...closing,
    ];
    return (0,fit/* fitBlocks */.U)(blocks, sink.limit, (dropped) => `_${(0,phrase/* plural */.LS)(dropped, 'more row')} left out here: ${sink.elsewhere}_\n\n`);
}
function leftOutBlock(sets, { elsewhere }) {
    return sets === 0
        ? []
        : [textBlock(`_${(0,phrase/* plural */.LS)(sets, 'more set')} only in the first table: ${elsewhere}_\n\n`)];
}
/** Where not everything fits, the worst set has the room. */
function worstFirst(results) {
    const weight = ({ verdict }) => gate_verdict/* VERDICTS_BY_WEIGHT */.ok.indexOf(verdict);
    return [...results].sort((a, b) => weight(b) - weight(a));
}
function textBlock(before) {
    return { before, rows: [], after: '', priority: 0 };
}
/** What was looked at, on one line: last, since nobody looks for it first. */
function factsLine(report) {
    const [only] = report.results;
    const facts = [];
    if (report.results.length > 1)
        facts.push((0,phrase/* plural */.LS)(report.results.length, 'set'));
    else if (only !== undefined)
        facts.push(...setFacts(only));
    if (report.results.length > 0)
        facts.push(`waited ${(0,phrase/* formatDuration */.a3)(report.waitedMs)}`);
    const { commit, runUrl, runNumber } = report.run;
    const url = (0,report_report/* commitUrl */.B)(report.run);
    if (commit !== undefined) {
        facts.push(url === undefined ? `commit ${commit}` : `commit [\`${commit.slice(0, 7)}\`](${url})`);
    }
    if (runUrl !== undefined)
        facts.push(`[run ${runNumber ?? ''}](${runUrl})`);
    if (report.policyPath !== undefined)
        facts.push(`policy ${(0,text_escape/* toMarkdown */.l6)([(0,phrase/* quote */.hD)(report.policyPath)])}`);
    if (report.verdict !== 'passed' && !(0,report_report/* isRed */.i)(report))
        facts.push('**`warn-only`: the step stays green**');
    return facts.join(' · ');
}
function setFacts({ name, asked, status, set }) {
    const facts = [name, ...agentFacts(asked)];
    if (asked !== undefined && asked.personaId === undefined) {
        facts.push(`version ${asked.version ?? 'chosen by Bland'}`);
    }
    if (status !== undefined)
        facts.push(`status ${(0,simulation_set/* isKnownStatus */.ih)(status) ? status : (0,text_escape/* toMarkdown */.l6)([(0,phrase/* quote */.hD)(status)])}`);
    const scenarios = set?.scenarios?.length ?? set?.totalScenarios;
    const runs = set?.overall?.totalRuns;
    const tookMs = set === undefined ? undefined : (0,simulation_set/* durationOf */.cf)(set);
    if (scenarios !== undefined)
        facts.push((0,phrase/* plural */.LS)(scenarios, 'scenario'));
    if (runs !== undefined)
        facts.push((0,phrase/* plural */.LS)(runs, 'run'));
    if (tookMs !== undefined)
        facts.push(`took ${(0,phrase/* formatDuration */.a3)(tookMs)}`);
    return facts;
}
/** On what a set that we started was run. */
function agentFacts(asked) {
    const { pathwayId, personaId } = asked ?? {};
    return [
        ...(pathwayId === undefined ? [] : [`pathway \`${pathwayId}\``]),
        ...(personaId === undefined ? [] : [`persona \`${personaId}\``]),
    ];
}
function setsBlock(results) {
    return { before: '| Set | Why |\n|:--|:--|\n', rows: results.map(setRow), after: '\n', priority: 0 };
}
/** One of several sets, folded. */
function sectionBlocks(result) {
    return [
        textBlock(`<details>\n<summary>${VERDICT_SIGNS[result.verdict]} ${plainName(result)}</summary>\n\n`),
        ...setBlocks(result),
        textBlock(`${setFacts(result).join(' · ')}\n\n</details>\n\n`),
    ];
}
function setRow(result) {
    const [first, ...others] = result.trouble === undefined ? (0,reasons/* reasonsOf */.zM)(result) : [];
    const why = result.trouble?.what ?? first?.message ?? [(0,reasons/* countRules */.Vd)([result])];
    const more = others.length === 0 ? '' : ` (and ${(0,phrase/* plural */.LS)(others.length, 'more reason')})`;
    const scenarios = result.set?.scenarios?.length;
    const about = [
        ...agentFacts(result.asked),
        ...(scenarios === undefined ? [] : [(0,phrase/* plural */.LS)(scenarios, 'scenario')]),
    ].map((fact) => `<br>${fact}`);
    return `| ${VERDICT_SIGNS[result.verdict]} ${result.name}${about.join('')} | ${(0,text_escape/* toCell */.cX)(why)}${more} |\n`;
}
/** A name is made of our own words and of ids that were read as safe; as code Markdown would not show it in a tag. */
function plainName({ name }) {
    return name.replaceAll('`', '');
}
function setBlocks(result) {
    const scenarios = (0,report_scenarios/* judgedScenarios */.J1)(result);
    return [
        ...troubleBlock(result),
        ...rulesBlock(result.checks),
        ...listBlock('Why nothing can be said:', unjudgedPhrases(result), 2),
        ...openBlocks(scenarios),
        ...comparisonBlock(result),
        ...listBlock('Good to know:', result.notes.map(reasons/* describeNote */.Mb), 3),
        ...heldRulesBlock(result.checks),
        ...foldedBlocks(scenarios),
    ];
}
/** What kept the set from being judged stands in the headline, or in the table of sets; what to do stands here. */
function troubleBlock({ trouble }) {
    return trouble === undefined
        ? []
        : [{ before: '', rows: [`${trouble.advice}\n\n`], after: '', priority: 0 }];
}
function hasIntervals({ results }) {
    return results.some(({ details }) => [...details.values()].some(({ interval }) => interval !== undefined));
}
const RULES_HEAD = '| Rule | Observed | Required |\n|:--|:--|:--|\n';
/** Three narrow columns, which fit on a phone. Where some rules don't hold, the others are folded away, further down. */
function rulesBlock(checks) {
    const failing = checks.filter(({ outcome }) => outcome !== 'holds');
    const shown = failing.length === 0 ? checks : failing;
    if (shown.length === 0)
        return [];
    const sorted = [...shown].sort((a, b) => weightOf(a.outcome) - weightOf(b.outcome));
    return [{ before: RULES_HEAD, rows: sorted.map(ruleRow), after: '\n', priority: 0 }];
}
function weightOf(outcome) {
    return outcome === 'broken' ? 0 : 1;
}
function heldRulesBlock(checks) {
    const held = checks.filter(({ outcome }) => outcome === 'holds');
    if (held.length === 0 || held.length === checks.length)
        return [];
    const hold = held.length === 1 ? '1 rule holds' : `${held.length} rules hold`;
    const before = `<details>\n<summary>${hold}</summary>\n\n${RULES_HEAD}`;
    return [{ before, rows: held.map(ruleRow), after: '\n</details>\n\n', priority: 0 }];
}
function ruleRow(check) {
    const { rule, outcome, source } = check;
    const from = source === undefined ? '' : ` · ${reasons/* SOURCE_WORDS */.Oz[source]}`;
    return `| ${OUTCOME_SIGNS[outcome]} ${rule} | ${(0,reasons/* observedWords */.Wt)(check)} | ${(0,reasons/* limitWords */.vd)(check)}${from} |\n`;
}
function comparisonBlock({ comparison }) {
    if (comparison === undefined)
        return [];
    const row = `**Against the baseline:** ${(0,text_escape/* toMarkdown */.l6)((0,changes/* summariseComparison */.Kj)(comparison))}\n\n`;
    return [{ before: '', rows: [row], after: '', priority: 0 }];
}
function unjudgedPhrases(result) {
    return (0,reasons/* reasonsOf */.zM)(result)
        .filter(({ finding }) => finding.outcome === 'inconclusive')
        .map(({ message }) => message);
}
function listBlock(title, items, priority = 1) {
    if (items.length === 0)
        return [];
    const rows = items.map((item) => `- ${(0,text_escape/* toMarkdown */.l6)(item)}\n`);
    return [{ before: `**${title}**\n\n`, rows, after: '\n', priority }];
}


/***/ }),

/***/ 63545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toTranscript),
/* harmony export */   r: () => (/* binding */ transcriptBlocks)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90201);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90897);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);



const MAX_TURNS = 40;
/** Of a longer run the beginning is shown, and the end, where most goes wrong. */
const FIRST_TURNS = 10;
const TURN_LENGTH = 300;
const MAX_TROUBLES = 10;
/** Transcripts are what is left out first. */
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
            ...(errorMessage === undefined ? [] : [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Error: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(errorMessage)}`]),
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
/** One row for each, the worst first. */
function transcriptBlocks(transcripts) {
    if (transcripts.length === 0)
        return [];
    const of = transcripts.length === 1 ? 'a failing scenario' : `${transcripts.length} failing scenarios`;
    const before = `<details>\n<summary>What was said in the worst run of ${of}</summary>\n\n`;
    return [{ before, rows: transcripts.map(transcriptRow), after: '</details>\n\n', priority: LAST }];
}
function transcriptRow({ scenario, runId, turns, troubles }) {
    const size = turns.length === 0 ? 'Bland has no conversation of it' : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(turns.length, 'turn');
    const title = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `**${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_2__/* .scenarioLabel */ .b)(scenario)}** · run ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteId */ .g0)(runId)} · ${size}`);
    const said = turns.map(({ speaker, words }) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `**${speaker}:** ${words}`);
    const items = [...limitTroubles(troubles), ...limitTurns(said)];
    const list = items.map((item) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(item)}\n`).join('');
    return `${title}\n\n${list === '' ? '' : `${list}\n`}`;
}
function limitTroubles(troubles) {
    const more = troubles.length - MAX_TROUBLES;
    const shown = troubles.slice(0, MAX_TROUBLES).map((trouble) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `❌ ${trouble}`);
    return more > 0 ? [...shown, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `❌ and ${more} more`] : shown;
}
function limitTurns(turns) {
    const more = turns.length - MAX_TURNS;
    if (more <= 0)
        return [...turns];
    const end = turns.slice(turns.length - (MAX_TURNS - FIRST_TURNS));
    return [...turns.slice(0, FIRST_TURNS), (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `_${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'turn')} left out here_`, ...end];
}


/***/ }),

/***/ 43959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ describeNote),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   Oz: () => (/* binding */ SOURCE_WORDS),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Vd: () => (/* binding */ countRules),
/* harmony export */   Wt: () => (/* binding */ observedWords),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   nP: () => (/* binding */ allReasons),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   vd: () => (/* binding */ limitWords),
/* harmony export */   x2: () => (/* binding */ renderAdvice),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23808);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90897);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79518);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29495);
/* harmony import */ var _scenarios_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45421);





const RATE = { figure: _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE, limit: (limit) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExactly */ .Yq)(limit * 100)}%` };
const SCORE = { figure: _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatScore */ .y, limit: _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExactly */ .Yq };
const COUNT = { figure: String, limit: String };
/** Of rules that are not named: a count. */
const UNITS = {
    'min-avg-pass-rate': RATE,
    'min-scenario-pass-rate': RATE,
    'max-pass-rate-drop': { figure: _text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPoints */ .Xf, limit: (limit) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExactly */ .Yq)(limit * 100)} points` },
    'min-scenario-score': SCORE,
    'max-score-stddev': SCORE,
    'max-age': { figure: formatSeconds, limit: formatSeconds },
    'regression-significance': { figure: String, limit: formatSignificance },
};
/** What a rule observed, in its own unit. */
function formatFigure(rule, figure, limit) {
    if (figure === undefined)
        return '–';
    if (typeof figure === 'string')
        return figure.replaceAll(',', ', ');
    const beside = typeof limit === 'number' ? limit : undefined;
    if (beside !== undefined && (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameFigure */ .Rr)(figure, beside))
        return formatLimit(rule, beside);
    return (UNITS[rule] ?? COUNT).figure(figure, beside);
}
/** The limit of a rule. */
function formatLimit(rule, limit) {
    if (typeof limit === 'string')
        return limit.replaceAll(',', ', ');
    return (UNITS[rule] ?? COUNT).limit(limit);
}
function formatSeconds(seconds) {
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(seconds * 1000);
}
/** Several sets share it: 0.05 / 3. */
function formatSignificance(significance) {
    const exact = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExactly */ .Yq)(significance * 100);
    return `${exact.length > 6 ? Number((significance * 100).toPrecision(3)) : exact}%`;
}
/** What was observed, with the number of scenarios that are named. */
function observedWords({ rule, observed, limit, findings }) {
    const figure = formatFigure(rule, observed, limit);
    const named = findings.filter(({ scenario }) => scenario !== undefined).length;
    // A text says where by itself, and that of `required` counts entries.
    if (named === 0 || typeof observed === 'string' || rule === 'required')
        return figure;
    return `${figure}${named === 1 ? '' : ' at worst,'} in ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(named, 'scenario')}`;
}
/** What is required, as in `≥ 80%`. */
function limitWords({ rule, limit }) {
    const figure = formatLimit(rule, limit);
    if (rule === 'fail-on-status')
        return `not ${figure}`;
    if (rule === 'complete' || rule === 'baseline')
        return figure;
    if (rule === 'regression-significance')
        return `none (false alarms ≤ ${figure})`;
    return `${rule.startsWith('max-') ? '≤' : '≥'} ${figure}`;
}
/** Where a limit stands. */
const SOURCE_WORDS = {
    input: 'input',
    'policy-file': 'policy file',
    both: 'input and policy file',
};
/** One finding of a set as a sentence without its full stop. */
function describeFinding(result, check, finding) {
    const { scenario, observed, problem, outcome, isJudged } = finding;
    const { rule } = check;
    const limit = finding.limit ?? check.limit;
    if (problem !== undefined) {
        if (outcome === 'broken')
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${problem}`;
        if (rule === 'baseline')
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `there is no baseline to compare with: ${problem}`;
        const of = scenario === undefined ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ` ${isJudged ? 'by' : 'for'} ${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_4__/* .scenarioLabel */ .b)(scenario)}`;
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`${rule}\` ${isJudged ? 'is not met' : "can't be judged"}${of}: ${problem}`;
    }
    const of = scenario === undefined ? 'a scenario' : (0,_text_label_js__WEBPACK_IMPORTED_MODULE_4__/* .scenarioLabel */ .b)(scenario);
    const seen = formatFigure(rule, observed, limit);
    const wanted = formatLimit(rule, limit);
    switch (rule) {
        case 'fail-on-status':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Bland reports ${seen} for the set`;
        case 'min-avg-pass-rate':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the average pass rate is ${seen}, at least ${wanted} is required`;
        case 'max-flaky-count':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} flaky, at most ${wanted} allowed${nameFlaky(result)}`;
        case 'min-reliable-count':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} reliable, at least ${wanted} required`;
        case 'min-scenario-pass-rate':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${of} passed ${seen} of its runs, at least ${wanted} is required`;
        case 'max-score-stddev':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the scores of ${of} scatter by ${seen} (standard deviation), at most ${wanted} is allowed`;
        case 'max-pass-rate-drop':
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the average pass rate fell by ${seen} since the baseline, at most ${wanted} are allowed`;
        case 'regression-significance':
            return describeRegressed(result, scenario);
        default:
            // Of the rules that can be broken, the one on scores is left.
            return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${of} has a mean score of ${seen}, at least ${wanted} is required`;
    }
}
function describeRegressed(result, scenario) {
    const change = scenario === undefined ? undefined : result.details.get(scenario)?.change;
    if (change !== undefined)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_4__/* .scenarioLabel */ .b)(change.scenario)} ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRegression */ .Z_)(change, result.comparison?.significance)}`;
    return result.comparison === undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `a regression` : [(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .describeOverall */ .jZ)(result.comparison)];
}
const MAX_NAMES = 2;
/** The flaky scenarios by name, since the overall figure does not say which they are. */
function nameFlaky({ set, details }) {
    const flaky = (set?.scenarios ?? []).filter((scenario) => {
        const limits = details.get(scenario)?.limits;
        return (0,_scenarios_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(scenario) === 'flaky' && !limits?.allowFlaky && limits?.quarantine === undefined;
    });
    return flaky.length === 0 ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .joinNames */ .JH)(flaky.map(_text_label_js__WEBPACK_IMPORTED_MODULE_4__/* .scenarioLabel */ .b), MAX_NAMES)}`;
}
/**
 * Every reason of one set: broken rules before those that can't be judged, in the order of the rules. That Bland reports
 * FAILED comes after what says why.
 */
function reasonsOf(result) {
    const reasons = result.checks.flatMap((check) => [...check.findings]
        .sort((a, b) => rank(check, a) - rank(check, b))
        .map((finding) => ({ check, finding, message: describeFinding(result, check, finding) })));
    return reasons.sort((a, b) => weightOf(a) - weightOf(b));
}
function weightOf({ check, finding }) {
    if (finding.outcome !== 'broken')
        return 2;
    return check.rule === 'fail-on-status' && check.observed === 'FAILED' ? 1 : 0;
}
/** Of a rule on what may be at most so much, the most is the worst. */
function rank({ rule }, { observed }) {
    if (typeof observed !== 'number')
        return 0;
    return rule.startsWith('max-') ? -observed : observed;
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'failed',
    inconclusive: 'is inconclusive',
    error: 'could not judge',
    'timed-out': 'timed out',
    cancelled: 'was cancelled',
};
/** The verdict and the one reason that matters, as a sentence without its full stop. */
function headline(report) {
    const opening = `Simulation gate ${VERDICT_WORDS[report.verdict]}`;
    const [first, ...others] = allReasons(report);
    if (first === undefined)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${opening}: ${describeSuccess(report)}`;
    const more = others.length === 0 ? '' : ` (and ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(others.length, 'more reason')})`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${opening}: ${withoutStop(first)}${more}`;
}
/** A sentence as part of another. */
function withoutStop(phrase) {
    const end = phrase.findLastIndex((part) => part !== '');
    return phrase.map((part, at) => (at === end && typeof part === 'string' ? part.replace(/\.$/, '') : part));
}
/**
 * Every reason of the whole report: trouble, problems of the inputs, and what is said of the sets, the decisive ones
 * first. Empty when the gate passed.
 */
function allReasons(report) {
    const { verdict, results, trouble, inputProblems } = report;
    const outside = [
        ...(trouble === undefined ? [] : [trouble.what]),
        ...inputProblems.map(({ message }) => message),
    ];
    const decisive = results.filter((result) => result.verdict === verdict);
    const others = results.filter((result) => result.verdict !== verdict);
    const several = results.length > 1;
    const inSets = [...decisive, ...others].flatMap((result) => setReasons(result).map((reason) => (several ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${result.name}: ${reason}` : reason)));
    return [...outside, ...inSets];
}
/** What kept a set from being judged, or what does not hold in it. */
function setReasons(result) {
    return result.trouble === undefined
        ? reasonsOf(result).map(({ message }) => message)
        : [result.trouble.what];
}
function describeSuccess({ results }) {
    const runs = results.map(({ set }) => set?.overall?.totalRuns);
    const counted = runs.every((count) => count !== undefined);
    const total = runs.reduce((sum, count) => sum + (count ?? 0), 0);
    const scenarios = results.reduce((sum, { set }) => sum + (set?.scenarios?.length ?? 0), 0);
    const evidence = counted && scenarios > 0 ? ` over ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total, 'run')} of ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(scenarios, 'scenario')}` : '';
    const excused = results
        .flatMap(({ details }) => [...details.values()])
        .filter(({ limits }) => limits.quarantine !== undefined).length;
    const but = excused === 0 ? '' : `, ${excused} in quarantine`;
    return `${countRules(results)}${evidence}${but}`;
}
/** That the rules of sets that passed hold. */
function countRules(results) {
    const rules = results.flatMap(({ checks }) => checks).length;
    return rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`;
}
/** A note as a sentence. */
function describeNote({ text, scenario }) {
    return scenario === undefined ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${text}` : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_label_js__WEBPACK_IMPORTED_MODULE_4__/* .scenarioLabel */ .b)(scenario)}: ${text}`;
}
/** What to do next, for each trouble once. */
function renderAdvice({ trouble, results }) {
    const advice = [trouble, ...results.map((result) => result.trouble)].flatMap((each) => each?.advice ?? []);
    return [...new Set(advice)];
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ commitUrl),
/* harmony export */   i: () => (/* binding */ isRed)
/* harmony export */ });
/* harmony import */ var _gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71138);

/** Whether the step fails. */
function isRed(report) {
    return (0,_gate_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .failsStep */ .ug)(report.verdict, report.warnOnly);
}
/** The address of the tested commit: a run's begins with that of its repository. */
function commitUrl({ commit, runUrl }) {
    if (commit === undefined || runUrl === undefined)
        return undefined;
    const end = runUrl.indexOf('/actions/runs/');
    return end < 0 ? undefined : `${runUrl.slice(0, end)}/commit/${commit}`;
}


/***/ }),

/***/ 45421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ judgedScenarios),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   ZN: () => (/* binding */ failedScenarios)
/* harmony export */ });
/* harmony import */ var _facts_readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94686);
/* harmony import */ var _text_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90897);


/** By its runs only. Where one of its figures says that none passed, no other makes it a success. */
function stateOf(scenario) {
    if ((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .showsFlakiness */ .jf)(scenario))
        return 'flaky';
    if ((0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .possibleRates */ .ZG)(scenario).includes(0))
        return 'failing';
    return (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .passRateOf */ .FJ)(scenario) === 1 ? 'passing' : 'unknown';
}
/** The scenarios of a set, the worst first: those that a rule names, then by pass rate, then by name. */
function judgedScenarios(result) {
    const against = new Map();
    for (const check of result.checks) {
        for (const finding of check.findings) {
            if (finding.scenario === undefined)
                continue;
            const known = against.get(finding.scenario);
            if (known === undefined)
                against.set(finding.scenario, [{ check, finding }]);
            else
                known.push({ check, finding });
        }
    }
    const scenarios = (result.set?.scenarios ?? []).map((scenario) => judgedScenario(scenario, against.get(scenario) ?? [], result));
    return scenarios.sort(worstFirst);
}
/** The scenarios that failed, of all sets that were judged, the worst first. */
function failedScenarios(results) {
    return results
        .flatMap(judgedScenarios)
        .filter(({ failed }) => failed)
        .sort(worstFirst);
}
function judgedScenario(scenario, against, { trouble, details: known }) {
    const details = known.get(scenario);
    const byRuns = stateOf(scenario);
    const quarantined = details?.limits.quarantine !== undefined;
    const failed = trouble === undefined &&
        !quarantined &&
        (byRuns === 'failing' || against.some(({ finding }) => finding.outcome === 'broken'));
    const state = failed && byRuns !== 'flaky' ? 'failing' : byRuns;
    const fine = state === 'passing' || (state === 'flaky' && details?.limits.allowFlaky === true);
    return {
        scenario,
        details,
        state,
        passRate: (0,_facts_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .passRateOf */ .FJ)(scenario),
        against,
        quarantined,
        failed,
        needsLook: !quarantined && (against.length > 0 || !fine),
    };
}
function worstFirst(a, b) {
    return badness(b) - badness(a) || byName(a, b);
}
function badness({ passRate, against, failed }) {
    const missing = 1 - (passRate ?? 0);
    // A pass rate that is impossible ranks with the worst.
    const share = missing >= 0 && missing <= 1 ? missing : 1;
    return share + (against.length > 0 ? 2 : 0) + (failed ? 2 : 0);
}
function byName(a, b) {
    const [first, second] = [(0,_text_label_js__WEBPACK_IMPORTED_MODULE_1__/* .scenarioLabel */ .b)(a.scenario).outside, (0,_text_label_js__WEBPACK_IMPORTED_MODULE_1__/* .scenarioLabel */ .b)(b.scenario).outside];
    return first < second ? -1 : Number(first > second);
}


/***/ }),

/***/ 39673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ explainError),
/* harmony export */   f: () => (/* binding */ withoutStop)
/* harmony export */ });
/* harmony import */ var _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52537);
/* harmony import */ var _runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25538);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);
/** Errors as trouble that a reader can do something about. */



/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
function explainError(error, log) {
    if (error instanceof _bland_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlandError */ .wu)
        return { what: [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(withoutStop(error.message))], advice: error.advice };
    return { what: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `an unexpected error stopped the gate: ${(0,_runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBug */ .WP)(error, log)}`, advice: _runtime_bug_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_BUG */ .Uc };
}
/** A sentence as part of another. */
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}


/***/ }),

/***/ 34952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Yd: () => (/* binding */ explainFileError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);
/** What reading and writing of files have in common: whether a path leads into a folder, and the system's errors. */


/** Whether a path is the folder, or leads into it; links are not resolved. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}
/** What the system says, such as `ENOENT`; `undefined` for a bug of ours, which never looks like that. */
function systemCode(error) {
    return Error.isError(error) && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
const KINDS = new Map([
    ['ENOENT', 'missing'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['EROFS', 'denied'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EEXIST', 'occupied'],
    ['EISDIR', 'occupied'],
    ['ENOTDIR', 'occupied'],
]);
/** Why the system refused to read or write a file, in the words of its user; `undefined` for a bug of ours. */
function explainFileError(error, words) {
    const code = systemCode(error);
    if (code === undefined)
        return undefined;
    const kind = KINDS.get(code);
    return (kind === undefined ? undefined : words[kind]) ?? words.other((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(code));
}


/***/ }),

/***/ 25538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ REPORT_BUG),
/* harmony export */   WP: () => (/* binding */ describeBug),
/* harmony export */   ce: () => (/* binding */ explainBug)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79518);
/** Errors that nobody expected, in words. */

/** What to do about a bug. */
const REPORT_BUG = 'This is a bug of the action: please report it with the log of a run with debug logging enabled.';
const MAX_CAUSES = 5;
const MAX_STACK = 4000;
/** An error with its causes, without a full stop. Its stack goes to the debug log. */
function describeBug(error, log) {
    return [(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .verbatim */ .Bj)(describe(error, log, MAX_CAUSES))];
}
/** The same in whole sentences, with what to do. */
function explainBug(error, log) {
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `an unexpected error: ${describeBug(error, log)}. ${REPORT_BUG}`;
}
function describe(error, log, causes) {
    if (!Error.isError(error))
        return `a value of type ${typeof error} was thrown`;
    log.debug((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .verbatim */ .Bj)(error.stack ?? error.message, MAX_STACK)}`);
    const what = `${error.name}: ${error.message}`;
    if (error.cause === undefined || causes === 0)
        return what;
    return `${what}, caused by ${describe(error.cause, log, causes - 1)}`;
}


/***/ }),

/***/ 37642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/** Time as the rest of the code sees it, so that tests can hand down a clock of their own. */


const systemClock = {
    // The monotonic clock: a time correction on the runner must not stretch or cut the deadline.
    now: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.timeOrigin + node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
    },
};


/***/ }),

/***/ 70169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ checkSignals),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/** Ends work by a signal, even where it does not listen to one. */

/** What the work gives; throws the signal's reason as soon as that is aborted, whatever becomes of the work. */
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

/***/ 29728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T4: () => (/* binding */ idKey),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   b: () => (/* binding */ upperWord)
/* harmony export */ });
/**
 * Words and ids of a protocol, compared without case by ASCII only: Unicode's rules would take `paßed` for PASSED, and
 * the sign for kelvin for a `k`.
 */
const BLANKS = ' \t\n\v\f\r';
/** A word of a protocol in upper case, without the blanks of ASCII around it. */
function upperWord(word) {
    let [from, to] = [0, word.length];
    while (from < to && BLANKS.includes(word.charAt(from)))
        from += 1;
    while (to > from && BLANKS.includes(word.charAt(to - 1)))
        to -= 1;
    return word.slice(from, to).replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
/** What ids are compared by. */
function idKey(id) {
    return id.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
function isSameId(one, other) {
    return idKey(one) === idKey(other);
}


/***/ }),

/***/ 90201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZD: () => (/* binding */ escapeHtml),
  Hi: () => (/* binding */ escapeId),
  yK: () => (/* binding */ escapeSigns),
  TN: () => (/* binding */ oneLine),
  WU: () => (/* binding */ show),
  cX: () => (/* binding */ toCell),
  Vw: () => (/* binding */ toHtml),
  gD: () => (/* binding */ toLogLine),
  l6: () => (/* binding */ toMarkdown),
  Ul: () => (/* binding */ toPlain),
  gE: () => (/* binding */ toXmlText),
  RK: () => (/* binding */ visible),
  i2: () => (/* binding */ visibleId)
});

;// CONCATENATED MODULE: ./lib/text/plain-text.js
/** A text as a reader sees it, in few kinds of characters, by which patterns find what is written in any of them. */
/** Nothing that would have to be written in another way. */
const IS_PLAIN = /^[!-~]*(?: [!-~]+)* ?$/;
function simplify(text) {
    if (IS_PLAIN.test(text))
        return { plain: text, startOf: (index) => index, endOf: (index) => index + 1 };
    const [starts, ends, parts] = [[], [], []];
    let at = 0;
    let isBlank = false;
    for (const character of text) {
        const simple = simplifyCharacter(character);
        // As GitHub shows them, blanks in a row are one.
        const shown = simple === ' ' && isBlank ? '' : simple;
        if (simple !== '')
            isBlank = simple.endsWith(' ');
        at += character.length;
        for (let count = 0; count < shown.length; count += 1) {
            starts.push(at - character.length);
            ends.push(at);
        }
        // What can't be seen belongs to what it follows.
        if (shown === '' && ends.length > 0)
            ends[ends.length - 1] = at;
        parts.push(shown);
    }
    return {
        plain: parts.join(''),
        startOf: (index) => Number(starts[index]),
        endOf: (index) => Number(ends[index]),
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

;// CONCATENATED MODULE: ./lib/text/mask.js
/**
 * Masks telephone numbers, e-mail addresses, payment cards and other long numbers in a text from outside, in linear time:
 * no pattern looks further than a bounded number of characters where it finds nothing.
 */

/** What lies beyond is cut off: no sink shows as much. */
const MAX_LENGTH = 20_000;
const MOST_PASSES = 5;
/** Fewer digits, whatever parts their groups, are no telephone number. */
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
/** What may stand between two digits of a number. */
const BETWEEN = '(?:[ ()/·-]|\\.(?! )|\\.{2,3} ){0,4}';
const NO_MORE = `(?!${BETWEEN}\\d)`;
/** What may stand between its groups as well: speech-to-text writes a pause as a comma, a full stop and the like. */
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
/** From the sign on; what stands before it is looked for backwards. */
const EMAIL_END = / ?@ ?(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/giu;
const EMAIL_BEGINNING = /[\p{L}\p{N}.!#$%&'*+=?^_{|}~-]/u;
const LONGEST_BEGINNING = 64;
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
/**
 * The text with `[phone number]`, `[e-mail address]`, `[card number]` and `[number]` in the place of such. A text
 * without digits and `@` stays as it is, and so does a text that was masked already.
 */
function mask(text) {
    let masked = text.slice(0, MAX_LENGTH);
    // Before what was masked, a number may be seen for what it is. There is seldom a second time.
    for (let pass = 0; pass < MOST_PASSES && isWorthALook(masked); pass += 1) {
        const before = masked;
        masked = maskOnce(before);
        if (masked === before)
            break;
    }
    return masked;
}
const ID = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi;
const HAS_DIGITS = new RegExp(`(?:\\p{N}\\P{N}*){${FEWEST_DIGITS}}`, 'u');
/** Nearly no text holds anything, and the patterns take their time when they are used for the first time. */
function isWorthALook(text) {
    if (/[@＠﹫]/.test(text))
        return true;
    return HAS_DIGITS.test(text) && HAS_DIGITS.test(text.replace(ID, ''));
}
function maskOnce(text) {
    const { plain, startOf, endOf } = simplify(text);
    const parts = [];
    let doneTo = 0;
    for (const { start, end, word } of findAll(plain)) {
        if (word === undefined)
            continue;
        parts.push(text.slice(doneTo, startOf(start)), word);
        doneTo = endOf(end - 1);
    }
    return [...parts, text.slice(doneTo)].join('');
}
/** What is masked or kept, from the left to the right; where two begin at one place, the address. */
function* findAll(plain) {
    const emails = findEmails(plain);
    let email = emails(0);
    let number = findNumber(plain, 0, 0);
    /** What was masked is no longer seen from what follows it. */
    let hidden = 0;
    for (;;) {
        const next = email !== undefined && email.start <= (number?.start ?? email.start) ? email : number;
        if (next === undefined)
            return;
        yield next;
        if (next.word !== undefined)
            hidden = next.end;
        if (email !== undefined && email.start < next.end)
            email = emails(next.end);
        // Where none was found there is none further on either.
        if (number !== undefined && number.start < next.end)
            number = findNumber(plain, next.end, hidden);
    }
}
/** Gives the first address that begins at or after `from`, which never goes back. */
function findEmails(plain) {
    const ends = plain.matchAll(EMAIL_END);
    let match = ends.next().value;
    return (from) => {
        for (; match !== undefined; match = ends.next().value) {
            const start = beginningOf(plain, match.index, from);
            if (start < match.index)
                return { start, end: match.index + match[0].length, word: '[e-mail address]' };
        }
        return undefined;
    };
}
function beginningOf(plain, end, from) {
    let start = end;
    for (let count = 0; count < LONGEST_BEGINNING && start > from; count += 1) {
        const isPair = start - 1 > from && /[\udc00-\udfff]/.test(plain.slice(start - 1, start));
        const before = start - (isPair ? 2 : 1);
        if (!EMAIL_BEGINNING.test(plain.slice(before, start)))
            break;
        start = before;
    }
    return start;
}
function findNumber(plain, from, hidden) {
    // A slice is no copy.
    const seen = plain.slice(hidden);
    NUMBERS.lastIndex = from - hidden;
    const match = NUMBERS.exec(seen);
    if (match === null)
        return undefined;
    const start = match.index + hidden;
    return { start, end: start + match[0].length, word: wordFor(match, seen) };
}
/** What stands in the place of a match; `undefined` where it stays. */
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

// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(15974);
;// CONCATENATED MODULE: ./lib/text/escape.js
/**
 * Text from outside made harmless, one function per sink. Scenario names and failure modes were written by a
 * model from a caller's words: whatever they contain, a reader sees it as text and nothing acts on it.
 */



const ZERO_WIDTH_SPACE = '\u200b';
const ELLIPSIS = '…';
/**
 * A text from outside on one line, cut to `maxLength` characters with an ellipsis, and masked unless the sink shows texts
 * as they are. It is cut before it is masked, so that what nobody sees costs nothing.
 */
function visible(text, maxLength) {
    const isMasked = (0,redaction/* isRedacting */._)();
    const { line, rest } = escape_beginningOf(text, maxLength, isMasked ? cleanAndMask : clean);
    return cut(isMasked && rest !== '' ? (0,phrase/* withoutOpenEnd */.MT)(line, rest) : line, maxLength);
}
const escape_ID = /^[\w-]{1,128}$/;
/** An id from outside: where it looks like one it is not masked, else something else was put in its place. */
function visibleId(id, maxLength) {
    return escape_ID.test(id) ? oneLine(id, maxLength) : visible(id, maxLength);
}
/**
 * The visible part of a text that holds nothing to mask, or nothing that is not masked already. Left out are control
 * characters, bidi and zero-width characters and other invisibles, and marks stacked so high that they would cover the
 * lines around; half of a surrogate pair is replaced.
 */
function oneLine(text, maxLength) {
    return cut(escape_beginningOf(text, maxLength, clean).line, maxLength);
}
/** What is shown of a text and some more, as `read` gives it, and the text after it as it is. */
function escape_beginningOf(text, maxLength, read) {
    let length = maxLength * 2 + 100;
    const start = text.slice(0, length);
    let line = read(start);
    // Invisible characters may come before those that are shown. What is far beyond is not looked at.
    if (text.length > length && line.length <= maxLength && clean(start).length <= maxLength) {
        length = maxLength * 4 + 4000;
        line = read(text.slice(0, length));
    }
    return { line, rest: text.slice(length, length + 700) };
}
function cut(line, maxLength) {
    if (line.length <= maxLength)
        return line;
    if (!/[\ud800-\udfff]/.test(line))
        return `${line.slice(0, maxLength - 1)}${ELLIPSIS}`;
    const all = [...line];
    return all.length > maxLength ? `${all.slice(0, maxLength - 1).join('')}${ELLIPSIS}` : line;
}
/** What was read before, in so many characters: all sinks show the same texts. */
const escape_KNOWN = new Map();
const escape_MOST_KNOWN = 20_000_000;
let knownLength = 0;
function cleanAndMask(text) {
    // Nearly every text.
    if (/^[ !-/:-?A-~]*$/.test(text))
        return clean(text);
    const known = escape_KNOWN.get(text);
    if (known !== undefined)
        return known;
    const line = mask(clean(text));
    if (knownLength > escape_MOST_KNOWN) {
        escape_KNOWN.clear();
        knownLength = 0;
    }
    escape_KNOWN.set(text, line);
    knownLength += text.length;
    return line;
}
function clean(text) {
    if (/^[ -~]*$/.test(text))
        return text.replace(/ {2,}/g, ' ').trim();
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
        .replace(/(\p{M}{3})\p{M}+/gu, '$1')
        .replace(/ +/g, ' ')
        .trim();
}
/** Words from outside, cut to `most` characters. */
function show({ outside, maxLength, isId = false }, most = maxLength) {
    return isId ? visibleId(outside, most) : visible(outside, most);
}
/** GitHub's parser takes no fence of more than 80 back-ticks, so that longer runs must not come about. */
const LONG_BACKTICK_RUN = /`{10}/g;
/**
 * A Markdown code span. Inside one GitHub makes no links, mentions, issue references, emoji or HTML, so that
 * only back-ticks need care: the fence is longer than any run of them.
 * https://spec.commonmark.org/0.31.2/#code-spans
 */
function spanOf(shown) {
    const content = (shown || '(empty)').replace(LONG_BACKTICK_RUN, `$&${ZERO_WIDTH_SPACE}`);
    const longestRun = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longestRun + 1);
    const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/** A phrase as Markdown, outside of tables. */
function toMarkdown(phrase) {
    return render(phrase, (outside) => spanOf(show(outside)));
}
/**
 * A phrase as Markdown in a cell of a table, where a pipe ends the cell even inside a code span unless a
 * back-slash stands before it; one that is there already would undo that, so a zero-width space parts them.
 * https://github.github.com/gfm/#tables-extension-
 */
function toCell(phrase) {
    return render(phrase, (outside) => spanOf(show(outside))
        .replace(/\\(?=\|)/g, `\\${ZERO_WIDTH_SPACE}`)
        .replaceAll('|', '\\|'));
}
/** Text from outside in HTML, between tags or in an attribute that stands in quotation marks. */
function escapeHtml(text, maxLength) {
    return escapeSigns(visible(text, maxLength));
}
/** An id from outside in HTML. */
function escapeId(id, maxLength) {
    return escapeSigns(visibleId(id, maxLength));
}
/**
 * A phrase as HTML, between tags. Our back-ticks and pairs of asterisks become elements; what is from outside is set
 * apart, so that its direction of writing turns nothing around it.
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
/** Text of ours in HTML, or such that is as it shall be shown. */
function escapeSigns(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
/** Our words that follow each other as one text: a back-tick may stand in one part, and its other in the next. */
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
/**
 * A line for the job's log. The runner takes a line that starts with `::` for a command, and `##[` anywhere
 * in one. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function toLogLine(text) {
    return oneLine(text, 2000)
        .replace(/^::/, `:${ZERO_WIDTH_SPACE}:`)
        .replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`);
}
/**
 * A text as XML 1.0 can hold it: characters that it has no form for, not even an escaped one, are replaced, and lines
 * end as every parser hands them on. Whoever writes the XML escapes what has a meaning in it.
 * https://www.w3.org/TR/xml/#charsets
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

/***/ 23808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Rr: () => (/* binding */ isSameFigure),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   Yq: () => (/* binding */ formatExactly),
/* harmony export */   ge: () => (/* binding */ formatChance),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   y: () => (/* binding */ formatScore)
/* harmony export */ });
/** Numbers as people read them. None is rounded into looking like another one that has a meaning of its own. */
/** Differences below this are those of binary fractions. */
const EPSILON = 1e-9;
const MOST_DECIMALS = 12;
/** A rate from 0 to 1 in per cent: 100% or 0% only where it is that, and never on the other side of `beside`, or like it. */
function formatRate(rate, beside) {
    return `${formatNumber(rate * 100, [0, 100, ...inPercent(beside)], 1)}%`;
}
/** A difference of two rates in percentage points. */
function formatPoints(difference, beside) {
    return `${formatNumber(difference * 100, [-100, 0, 100, ...inPercent(beside)], 1)} points`;
}
/** A score with two decimals, or more where it would look like `beside`, or like the best or the worst. */
function formatScore(score, beside) {
    return formatNumber(score, [0, 1, ...(beside === undefined ? [] : [beside])], 2);
}
/** `23–88%`, in whole per cent where that says the same. */
function formatInterval({ lower, upper }, limit) {
    const [from, to] = [lower, upper].map((end) => formatNumber(end * 100, [0, 100, ...inPercent(limit)], 0));
    return `${from}–${to}%`;
}
/** A limit as it was given. */
function formatExactly(value) {
    return String(Number(value.toFixed(9)));
}
/** How likely something is, as `0.043`; never like 1, or like `beside`. */
function formatChance(chance, beside) {
    const marks = [1, ...(beside === undefined ? [] : [beside])];
    for (let digits = 2;; digits += 1) {
        const text = String(Number(chance.toPrecision(digits)));
        if (digits >= MOST_DECIMALS || marks.every((mark) => isTrueBeside(chance, Number(text), mark, mark)))
            return text;
    }
}
/** Whether two figures are the same to everyone but a computer. */
function isSameFigure(one, other) {
    return Math.abs(one - other) <= EPSILON;
}
function inPercent(rate) {
    return rate === undefined ? [] : [rate * 100];
}
function formatNumber(value, marks, decimals) {
    const rounded = Number(value.toFixed(decimals));
    const isTrue = marks.every((mark) => isTrueBeside(value, rounded, mark, Number(mark.toFixed(decimals))));
    return isTrue || decimals >= MOST_DECIMALS ? String(rounded) : formatNumber(value, marks, decimals + 1);
}
/** Whether a rounded value still lies on its side of a mark, and is not what the mark is rounded to. */
function isTrueBeside(value, rounded, mark, roundedMark) {
    if (isSameFigure(value, mark))
        return true;
    return Math.sign(rounded - mark) === Math.sign(value - mark) && rounded !== roundedMark;
}


/***/ }),

/***/ 90897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ scenarioLabel)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79518);
/** What a scenario is called, in all that people and programs read. */

/** No sink looks further for something that can be seen. */
const SEEN = 4000;
/** Its name, its id where it has none that can be seen, and `(empty)` where nothing of that can be seen either. */
function scenarioLabel({ id, name }) {
    if (name !== undefined && isVisible(name))
        return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name);
    return isVisible(id) ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteId */ .g0)(id) : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)('(empty)');
}
function isVisible(text) {
    // Half a pair would be taken for a sign of its own.
    const near = text.length <= SEEN ? text : text.slice(0, SEEN).replace(/[\ud800-\udbff]$/, '');
    return /[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(near);
}


/***/ }),

/***/ 79518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   JH: () => (/* binding */ joinNames),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   MT: () => (/* binding */ withoutOpenEnd),
/* harmony export */   Y6: () => (/* binding */ cutEarly),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   g0: () => (/* binding */ quoteId),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   sO: () => (/* binding */ verbatimId)
/* harmony export */ });
/**
 * Sentences that mix our own words with words from outside, kept apart until a sink renders them, so that
 * each sink escapes what is not ours, once, in its own way.
 */
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
/** A message from outside that stands by itself. */
function verbatim(outside, maxLength = WORDS_LENGTH) {
    return { outside, maxLength, quoted: false };
}
/** The same without quotation marks, in a sentence of our own. */
function verbatimId(outside) {
    return { ...verbatim(outside), isId: true };
}
const NUMBER_OR_ADDRESS = /[@＠﹫\p{N}]/u;
/** An address is never longer. */
const FURTHER = 700;
/** No number has more groups. */
const MOST_GROUPS = 40;
const MASKED = /(?:number|e-mail address)\]$/;
/** A text that is cut before it is masked, see {@link withoutOpenEnd}. */
function cutEarly(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return withoutOpenEnd(text.slice(0, maxLength), text.slice(maxLength, maxLength + FURTHER));
}
/**
 * The beginning of a text without what may be a part of a number or an address that goes on in `rest`, since nobody could
 * tell from its beginning what it is; nor numbers before it, which may be groups of one. It may be masked already.
 */
function withoutOpenEnd(beginning, rest) {
    const [next = ''] = rest.slice(0, FURTHER).match(/^[^\s<>"]*\s?[@＠﹫]?/) ?? [];
    const words = beginning.split(/(?<=[\s<>"])/);
    let dropped = words.pop() ?? '';
    const isOpen = NUMBER_OR_ADDRESS.test(`${words.at(-1) ?? ''}${dropped}${next}`);
    if (!isOpen || MASKED.test(beginning))
        return `${beginning.toWellFormed()}…`;
    for (let group = 0; group < MOST_GROUPS; group += 1) {
        if (!/^[@＠﹫]/.test(dropped) && !NUMBER_OR_ADDRESS.test(words.at(-1) ?? ''))
            break;
        dropped = words.pop() ?? '';
    }
    return `${words.join('').trimEnd()}…`;
}
/** `1 run`, `2 runs`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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
/** Names in a row; of more than `most` the first, and how many more there are. */
function joinNames(names, most = names.length) {
    const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? [name] : [', ', name]));
    const more = names.length - most;
    return more > 0 ? [...shown, ` and ${more} more`] : shown;
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

/***/ 15974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isRedacting),
/* harmony export */   p: () => (/* binding */ redacted)
/* harmony export */ });
/** Whether texts from outside are masked: said once for each sink, and heeded by `visible`, which all of them pass. */
/** Outside of a sink's rendering they are. */
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

/***/ 66246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** The last line of defence: whatever way a secret took into a text, it does not leave with it. */
/** A text without secrets, as they are or as JSON, XML and HTML would write them. */
function withoutSecrets(text, secrets) {
    return secrets.flatMap(formsOf).reduce((safe, form) => safe.replaceAll(form, '***'), text);
}
function formsOf(secret) {
    const named = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        secret,
        JSON.stringify(secret).slice(1, -1),
        named,
        named.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
        secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
    ];
}


/***/ })

};
