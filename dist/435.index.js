export const id = 435;
export const ids = [435];
export const modules = {

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ explainGitHubError),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/** What went wrong with GitHub, in a sentence that says what to do. */

/** GitHub's words may be a whole page. */
const MAX_SAID = 300;
const RESULT = 'The verdict stands, and the job summary has the whole report.';
const PERMISSION = 'Add `permissions: pull-requests: write` to the job, and check pr-number if it is set. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README.';
/** Explains what Octokit threw while commenting. */
function explainGitHubError(error, signal) {
    if (signal.aborted)
        return `No comment: GitHub did not answer in time. ${RESULT}`;
    const failures = graphQLFailures(error);
    const words = failures.length > 0 ? failures.map(({ message }) => message).join('; ') : messageOf(error);
    const said = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(words, MAX_SAID).replace(/\.$/, '');
    return `No comment: ${said}. ${advise(error, failures, said)} ${RESULT}`;
}
function advise(error, failures, said) {
    if (/rate limit|abuse detection/i.test(said))
        return 'Run fewer jobs at once.';
    const status = statusOf(error);
    const denied = failures.some(({ type }) => type !== undefined && DENIALS.includes(type));
    if (status === 403 || status === 404 || denied)
        return PERMISSION;
    return "If it stays so, check github-token and GitHub's status page.";
}
/** The HTTP status in what Octokit threw; `undefined` where there was no answer, or it was not a refusal. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
/** Whether the same may well succeed in a moment: GitHub is down, or the network. Bugs are not. */
function isPassing(error) {
    const status = statusOf(error);
    return status !== undefined && status >= 500;
}
/** REST says 403 or 404 to a token that may not; GraphQL says 200 with errors of these types. */
const DENIALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
function graphQLFailures(error) {
    if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors))
        return [];
    return error.errors.map((entry) => ({
        type: textAt(entry, 'type'),
        message: textAt(entry, 'message') ?? '',
    }));
}
function textAt(value, key) {
    if (typeof value !== 'object' || value === null || !(key in value))
        return undefined;
    const text = value[key];
    return typeof text === 'string' ? text : undefined;
}
function messageOf(error) {
    return Error.isError(error) ? error.message : String(error);
}


/***/ }),

/***/ 5917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/** The hidden first line by which a comment is known again: whose it is, and how new. */
/** The version of the marker's form, and so of everything that may be concluded from it. */
const VERSION = 1;
function formatMarker({ key, commit, runId, runNumber, runAttempt }) {
    // Encoded, a key can neither end the HTML comment nor pass for another field.
    const encoded = encodeURIComponent(key.toWellFormed());
    return `<!-- bland-simulation-gate v${VERSION} key=${encoded} commit=${commit} run=${runNumber} id=${runId} attempt=${runAttempt} -->\n`;
}
/** The marker at the very start of a comment, where our comments have it and quoted ones don't. */
function parseMarker(body) {
    const match = /^<!-- bland-simulation-gate v1 key=(\S*) commit=([0-9a-f]*) run=(\d{1,15}) id=(\d{1,15}) attempt=(\d{1,9}) -->/.exec(body);
    if (match === null)
        return undefined;
    const [, encoded = '', commit = '', runNumber, runId, runAttempt] = match;
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


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(1659);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/clock.js
/** Time as the rest of the code sees it, so that tests can hand down a clock of their own. */


const systemClock = {
    // The monotonic clock: a time correction on the runner must not stretch or cut the deadline.
    now: () => external_node_perf_hooks_.performance.timeOrigin + external_node_perf_hooks_.performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
    },
};

;// CONCATENATED MODULE: ./lib/gate/verdict.js
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/github/context.js
/** Where we run: the runner's environment and the event, read into one plain object. */

/** Reads the environment, and the event's payload from the file that it names. Never throws. */
function readContext(env) {
    const remarks = [];
    const event = readEvent(env['GITHUB_EVENT_PATH'], remarks);
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const pullRequest = recordAt(event, 'pull_request');
    const head = recordAt(pullRequest, 'head');
    const runNumber = positiveInteger(env['GITHUB_RUN_NUMBER']);
    return {
        owner,
        repo,
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        pullRequest: numberAt(pullRequest, 'number'),
        facts: {
            // The event's commit of a pull request is a merge that nobody pushed; people know its head.
            commit: commitHash(stringAt(head, 'sha')) ??
                // The commit of a workflow_run event is the head of the default branch, whatever was run.
                commitHash(stringAt(recordAt(event, 'workflow_run'), 'head_sha')) ??
                commitHash(env['GITHUB_SHA']),
            runNumber,
            runUrl: runUrl(env),
        },
        defaultCommentKey: `${env['GITHUB_WORKFLOW'] ?? ''}/${env['GITHUB_JOB'] ?? ''}`,
        runId: positiveInteger(env['GITHUB_RUN_ID']) ?? 0,
        runAttempt: positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1,
        secretsWithheld: whySecretsAreWithheld(env, pullRequest),
        remarks,
    };
}
function readEvent(path, remarks) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        remarks.push(`The event's payload could not be read (${String(error)}), so its pull request is not known.`);
        return undefined;
    }
}
function runUrl(env) {
    const server = env['GITHUB_SERVER_URL'];
    const repository = env['GITHUB_REPOSITORY'];
    const runId = positiveInteger(env['GITHUB_RUN_ID']);
    if (server === undefined || repository === undefined || runId === undefined)
        return undefined;
    if (!URL.canParse(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    return `${new URL(server).origin}/${repository}/actions/runs/${runId}/attempts/${positiveInteger(env['GITHUB_RUN_ATTEMPT']) ?? 1}`;
}
/** `pull_request` events of forks, and all that Dependabot starts, run without the repository's secrets. */
function whySecretsAreWithheld(env, pullRequest) {
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]')
        return 'dependabot';
    // `pull_request_target` has the secrets of the base repository, whoever asks to merge.
    if (env['GITHUB_EVENT_NAME'] !== 'pull_request')
        return undefined;
    const head = stringAt(recordAt(recordAt(pullRequest, 'head'), 'repo'), 'full_name');
    const base = stringAt(recordAt(recordAt(pullRequest, 'base'), 'repo'), 'full_name');
    // A fork that was deleted leaves no head repository behind.
    return pullRequest !== undefined && base !== undefined && head !== base ? 'fork' : undefined;
}
function commitHash(text) {
    return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}
function positiveInteger(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
function recordAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return isRecord(found) ? found : undefined;
}
function stringAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : undefined;
}
function numberAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/phrase.js
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
/** A message from outside that stands by itself. */
function verbatim(outside, maxLength = WORDS_LENGTH) {
    return { outside, maxLength, quoted: false };
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

;// CONCATENATED MODULE: ./lib/report/format.js
/** Numbers as people read them. */
/**
 * A rate from 0 to 1 in per cent, with as many decimals as it takes not to look like `beside`, unless the two
 * are equal: 0.7999 beside 0.8 is 79.99%, not 80%.
 */
function formatRate(rate, beside) {
    return `${formatNumber(rate * 100, beside === undefined ? undefined : beside * 100, 1)}%`;
}
/** A score with two decimals, or more where it would look like `beside`. */
function formatScore(score, beside) {
    return formatNumber(score, beside, 2);
}
function formatNumber(value, beside, decimals) {
    const text = String(Number(value.toFixed(decimals)));
    const different = beside !== undefined && Math.abs(value - beside) > 1e-9;
    if (!different || decimals >= 12 || text !== String(Number(beside.toFixed(decimals))))
        return text;
    return formatNumber(value, beside, decimals + 1);
}

;// CONCATENATED MODULE: ./lib/gate/readings.js

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
    // Where no rate follows from the counts they can still gainsay the published one.
    if (passRate === undefined || ratesByCounts(scenario).length > 0)
        return undefined;
    if (passed === 0 && passRate > ROUNDING)
        return `passed is 0, but pass_rate is ${passRate}`;
    return failed !== undefined && failed > 0 && passRate === 1
        ? `failed is ${failed}, but pass_rate is 1`
        : undefined;
}
/** How many runs neither passed nor failed; `undefined` where the counts don't tell. */
function runsWithoutEnd({ totalRuns, passed, failed }) {
    if (totalRuns === undefined || passed === undefined || failed === undefined)
        return undefined;
    return totalRuns - passed - failed;
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
 * Every pass rate that a scenario's figures give, without the rounding of the published one; empty where they
 * give none. Only one where the published rate is that of all runs.
 */
function possibleRates(scenario) {
    const { passRate, passed, totalRuns } = scenario;
    const ofAllRuns = share(passed, totalRuns);
    const published = passRate !== undefined && passRate >= 0 && passRate <= 1 ? passRate : undefined;
    if (published === undefined)
        return ratesByCounts(scenario);
    if (ofAllRuns !== undefined && sameUpToRounding(published, ofAllRuns))
        return [ofAllRuns];
    return [published, ...ratesByCounts(scenario)];
}
/** The counts' pass rates, where none of them is the published one up to its rounding. */
function contradictingRates(scenario) {
    const { passRate } = scenario;
    const rates = ratesByCounts(scenario);
    if (passRate === undefined || rates.some((rate) => sameUpToRounding(rate, passRate)))
        return [];
    return rates;
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
    const { isFlaky, totalRuns, passed, failed, passRate } = scenario;
    if (isFlaky === true)
        return true;
    if (passed !== undefined && failed !== undefined)
        return passed > 0 && failed > 0;
    if (passed !== undefined && totalRuns !== undefined)
        return passed > 0 && passed < totalRuns;
    return passRate !== undefined && passRate > 0 && passRate < 1;
}
/** The other values of `reliable_count` that the scenarios give: those that are not flaky. */
function reliableCountByScenarios(set) {
    const total = set.scenarios?.length ?? 0;
    return flakyCountByScenarios(set).map(({ value, source, against }) => ({
        against,
        value: total - value,
        source: `${plural(total, 'scenario')} less ${source}`,
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

;// CONCATENATED MODULE: ./lib/report/scenarios.js

function stateOf(scenario) {
    const { passRate } = scenario;
    if (showsFlakiness(scenario))
        return 'flaky';
    if (passRate === 0)
        return 'failing';
    if (passRate === 1)
        return 'passing';
    return 'unknown';
}
/** The scenarios of a set, the worst first: those that a rule names, then by pass rate, then by name. */
function judgedScenarios(result) {
    const against = new Map();
    for (const check of result.checks) {
        for (const finding of check.findings) {
            if (finding.scenario === undefined)
                continue;
            const known = against.get(finding.scenario) ?? [];
            against.set(finding.scenario, [...known, { check, finding }]);
        }
    }
    const scenarios = (result.set?.scenarios ?? []).map((scenario) => judgedScenario(scenario, against.get(scenario) ?? []));
    return scenarios.sort((a, b) => badness(b) - badness(a) || byName(a, b));
}
function judgedScenario(scenario, against) {
    const state = stateOf(scenario);
    const failed = state === 'failing' || against.some(({ finding }) => finding.outcome === 'broken');
    return { scenario, state, against, failed, needsLook: against.length > 0 || state !== 'passing' };
}
function badness({ scenario, against, failed }) {
    const missing = 1 - (scenario.passRate ?? 0);
    // A pass rate that is impossible ranks with the worst.
    const share = missing >= 0 && missing <= 1 ? missing : 1;
    return share + (against.length > 0 ? 2 : 0) + (failed ? 2 : 0);
}
function byName(a, b) {
    const [first, second] = [a.scenario.name ?? a.scenario.id, b.scenario.name ?? b.scenario.id];
    return first < second ? -1 : Number(first > second);
}

;// CONCATENATED MODULE: ./lib/report/reasons.js




/** The name of a scenario, or its id where it has none. */
function scenarioLabel({ id, name }) {
    return quote(name !== undefined && (0,report_escape/* visible */.RK)(name, 1) !== '' ? name : id);
}
/** An observed figure or a limit of a rule, in the rule's own unit. */
function formatFigure(rule, figure, beside) {
    if (figure === undefined)
        return '–';
    if (typeof figure === 'string')
        return figure.replaceAll(',', ', ');
    const other = typeof beside === 'number' ? beside : undefined;
    if (rule === 'max-age')
        return formatDuration(figure * 1000);
    if (rule === 'min-avg-pass-rate' || rule === 'min-scenario-pass-rate')
        return formatRate(figure, other);
    return rule === 'min-scenario-score' ? formatScore(figure, other) : String(figure);
}
/** One finding of a set as a sentence without its full stop. */
function describeFinding(result, { rule, limit }, finding) {
    const { scenario, observed, problem } = finding;
    if (problem !== undefined) {
        return scenario === undefined
            ? say `\`${rule}\` can't be judged: ${problem}`
            : say `\`${rule}\` can't be judged for ${scenarioLabel(scenario)}: ${problem}`;
    }
    const of = scenario === undefined ? 'a scenario' : scenarioLabel(scenario);
    const seen = formatFigure(rule, observed, limit);
    const wanted = formatFigure(rule, limit, observed);
    switch (rule) {
        case 'fail-on-status':
            return say `Bland reports ${seen} for the set`;
        case 'min-avg-pass-rate':
            return say `the average pass rate is ${seen}, at least ${wanted} is required`;
        case 'max-flaky-count':
            return say `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} flaky, at most ${wanted} allowed${nameFlaky(result)}`;
        case 'min-reliable-count':
            return say `${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} reliable, at least ${wanted} required`;
        case 'min-scenario-pass-rate':
            return say `${of} passed ${seen} of its runs, at least ${wanted} is required`;
        default:
            // Of the rules that can be broken, the one on scores is left.
            return say `${of} has a mean score of ${seen}, at least ${wanted} is required`;
    }
}
const MAX_NAMES = 2;
/** The flaky scenarios by name, since the overall figure does not say which they are. */
function nameFlaky({ set }) {
    const flaky = (set?.scenarios ?? []).filter((scenario) => stateOf(scenario) === 'flaky');
    return flaky.length === 0 ? [] : say `: ${joinNames(flaky.map(scenarioLabel))}`;
}
/** The first names, and how many more there are. */
function joinNames(names) {
    const shown = names.slice(0, MAX_NAMES).flatMap((name, index) => (index === 0 ? [name] : [', ', name]));
    const more = names.length - MAX_NAMES;
    return more > 0 ? [...shown, ` and ${more} more`] : shown;
}
/** Every reason of one set: broken rules before those that can't be judged, in the order of the rules. */
function reasonsOf(result) {
    const reasons = result.checks.flatMap((check) => [...check.findings]
        .sort((a, b) => rank(a) - rank(b))
        .map((finding) => ({ check, finding, message: describeFinding(result, check, finding) })));
    const broken = reasons.filter(({ finding }) => finding.outcome === 'broken');
    return [...broken, ...reasons.filter(({ finding }) => finding.outcome !== 'broken')];
}
function rank({ observed }) {
    return typeof observed === 'number' ? observed : 0;
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
        return say `${opening}: ${describeSuccess(report)}`;
    const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
    return say `${opening}: ${first}${more}`;
}
/** Every reason of the whole report, those of the decisive sets first. Empty when the gate passed. */
function allReasons(report) {
    const { verdict, results, trouble, inputProblems } = report;
    const outside = [
        ...(trouble === undefined ? [] : [trouble.what]),
        ...(inputProblems.length === 0 ? [] : [nameInputs(inputProblems)]),
    ];
    const decisive = results.filter((result) => result.verdict === verdict);
    const others = results.filter((result) => result.verdict !== verdict);
    const several = results.length > 1;
    const inSets = [...decisive, ...others].flatMap((result) => setReasons(result).map((reason) => (several ? say `${result.name}: ${reason}` : reason)));
    return [...outside, ...inSets];
}
/** Which inputs are wrong; what is wrong with each is told below. */
function nameInputs(problems) {
    const names = [...new Set(problems.map(({ input }) => input))];
    const inputs = names.length === 1 ? 'input' : 'inputs';
    return say `the ${inputs} ${joinNames(names.map((name) => quote(name)))} can't be used`;
}
/** What kept a set from being judged, or what does not hold in it. */
function setReasons(result) {
    return result.trouble === undefined
        ? reasonsOf(result).map(({ message }) => message)
        : [result.trouble.what];
}
function describeSuccess({ results }) {
    const rules = results.flatMap(({ checks }) => checks).length;
    const runs = results.map(({ set }) => set?.overall?.totalRuns);
    const counted = runs.every((count) => count !== undefined);
    const total = runs.reduce((sum, count) => sum + (count ?? 0), 0);
    const scenarios = results.reduce((sum, { set }) => sum + (set?.scenarios?.length ?? 0), 0);
    const evidence = counted && scenarios > 0 ? ` over ${plural(total, 'run')} of ${plural(scenarios, 'scenario')}` : '';
    return `${rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`}${evidence}`;
}
/** A note as a sentence. */
function describeNote({ text, scenario }) {
    return scenario === undefined ? say `${text}` : say `${scenarioLabel(scenario)}: ${text}`;
}
/** What to do next, for each trouble once. */
function renderAdvice({ trouble, results }) {
    const advice = [trouble, ...results.map((result) => result.trouble)].flatMap((each) => each?.advice ?? []);
    return [...new Set(advice)];
}

;// CONCATENATED MODULE: ./lib/report/report.js
/** What is reported, whatever the sink. */

/** Whether the step fails. */
function isRed(report) {
    return failsStep(report.verdict, report.warnOnly);
}

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
    const notes = report.results.flatMap((result) => result.notes.map(describeNote));
    const [, ...otherReasons] = allReasons(report);
    const others = [...report.inputProblems.map(({ message }) => message), ...otherReasons];
    if (isRed(report))
        return [...limited('error', others), ...limited('warning', notes)];
    // The step stays green: under `warn-only` nothing else would show the headline.
    const opening = report.verdict === 'passed' ? [] : [headline(report)];
    return limited('warning', [...opening, ...others, ...notes]);
}
function limited(level, phrases) {
    const messages = phrases.map(report_escape/* toPlain */.Ul);
    const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
    const shown = messages.length <= most ? messages : messages.slice(0, most - 1);
    const missing = messages.length - shown.length;
    const all = missing === 0 ? shown : [...shown, `${missing} more: see the job summary.`];
    return all.map((message) => ({ level, message }));
}

;// CONCATENATED MODULE: ./lib/bland/simulation-set.js
/** A simulation set as the rest of the code sees it, whatever form Bland sent it in. */
/** Statuses after which a set does not change. CANCELLED is not documented, but can't mean anything else. */
const TERMINAL_STATUSES = ['PASSED', 'FAILED', 'ERROR', 'CANCELLED'];
const TEMPORARY_STATUSES = ['PENDING', 'RUNNING'];
function isTerminal(status) {
    return TERMINAL_STATUSES.includes(status);
}
/** Whether this version knows what a status means. */
function isKnownStatus(status) {
    return isTerminal(status) || TEMPORARY_STATUSES.includes(status);
}

;// CONCATENATED MODULE: ./lib/report/fit.js
/** Makes a document fit a sink's limit by dropping whole rows, the least important first. */
/** Room for the line that says how many rows were dropped. */
const LONGEST_NOTICE = 120;
/**
 * Joins the blocks in their order. Where all rows don't fit, rows of the blocks with the highest priority
 * number go first, and `notice` says in each block how many of its rows are missing.
 */
function fitBlocks(blocks, limit, notice) {
    const whole = blocks.map(({ before, rows, after }) => `${before}${rows.join('')}${after}`).join('');
    if (limit.measure(whole) <= limit.most)
        return whole;
    let left = limit.most;
    for (const { before, rows, after } of blocks) {
        left -= limit.measure(before + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
    }
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

;// CONCATENATED MODULE: ./lib/report/markdown.js
/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */









const VERDICT_SIGNS = {
    passed: '✅',
    failed: '❌',
    inconclusive: '⚠️',
    error: '🛑',
    'timed-out': '⏱️',
    cancelled: '⏹️',
};
const OUTCOME_SIGNS = { holds: '✅', broken: '❌', inconclusive: '⚠️' };
const STATE_SIGNS = {
    failing: '🔴',
    flaky: '🟡',
    passing: '🟢',
    unknown: '⚪',
};
const MAX_FAILURE_MODES = 3;
const FAILURE_MODE_LENGTH = 120;
/**
 * GitHub takes at most 65,536 characters in a comment. The marker before the text is counted by the caller.
 * https://github.com/orgs/community/discussions/27190
 */
function commentSink(markerLength) {
    return {
        limit: { most: 65_536 - markerLength, measure: (text) => text.length },
        elsewhere: 'the job summary of the run has more.',
    };
}
/** A step's summary may have 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_SINK = {
    limit: { most: 1024 * 1024, measure: (text) => Buffer.byteLength(text, 'utf8') },
    elsewhere: 'the outputs of the step have the numbers.',
};
/** Renders the report; the result is never longer than the sink's limit. */
function renderMarkdown(report, sink) {
    const blocks = [
        textBlock(`### ${VERDICT_SIGNS[report.verdict]} ${(0,report_escape/* toMarkdown */.l6)(headline(report))}\n\n`),
        ...listBlock('What is wrong with the inputs:', report.inputProblems.map(({ message }) => message)),
        ...(report.trouble === undefined ? [] : [textBlock(`${report.trouble.advice}\n\n`)]),
        ...worstFirst(report.results).flatMap((result) => setBlocks(result, report.results.length > 1)),
        textBlock(`${factsLine(report)}\n`),
    ];
    return fitBlocks(blocks, sink.limit, (dropped) => `_${plural(dropped, 'more row')} left out here: ${sink.elsewhere}_\n\n`);
}
/** Where not everything fits, the worst set has the room. */
function worstFirst(results) {
    const weight = ({ verdict }) => VERDICTS_BY_WEIGHT.indexOf(verdict);
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
        facts.push(plural(report.results.length, 'set'));
    else if (only !== undefined)
        facts.push(...setFacts(only));
    if (report.results.length > 0)
        facts.push(`waited ${formatDuration(report.waitedMs)}`);
    const { commit, runUrl, runNumber } = report.run;
    if (commit !== undefined)
        facts.push(`commit ${commit.slice(0, 40)}`);
    if (runUrl !== undefined)
        facts.push(`[run ${runNumber ?? ''}](${runUrl})`);
    if (report.verdict !== 'passed' && !isRed(report))
        facts.push('**`warn-only`: the step stays green**');
    return facts.join(' · ');
}
function setFacts({ name, asked, status, set }) {
    const facts = [name];
    if (asked?.pathwayId !== undefined)
        facts.push(`pathway \`${asked.pathwayId}\``);
    if (asked?.personaId !== undefined)
        facts.push(`persona \`${asked.personaId}\``);
    if (asked !== undefined && asked.personaId === undefined) {
        facts.push(`version ${asked.version ?? 'chosen by Bland'}`);
    }
    if (status !== undefined)
        facts.push(`status ${isKnownStatus(status) ? status : (0,report_escape/* toMarkdown */.l6)([quote(status)])}`);
    const scenarios = set?.scenarios?.length ?? set?.totalScenarios;
    const runs = set?.overall?.totalRuns;
    if (scenarios !== undefined)
        facts.push(plural(scenarios, 'scenario'));
    if (runs !== undefined)
        facts.push(plural(runs, 'run'));
    return facts;
}
function setBlocks(result, several) {
    const scenarios = judgedScenarios(result);
    const blocks = [];
    if (several) {
        blocks.push(textBlock(`#### ${VERDICT_SIGNS[result.verdict]} ${setFacts(result).join(' · ')}\n\n`));
    }
    if (result.trouble !== undefined) {
        const what = several ? `${(0,report_escape/* toMarkdown */.l6)(result.trouble.what)}. ` : '';
        blocks.push({ before: '', rows: [`${what}${result.trouble.advice}\n\n`], after: '', priority: 0 });
    }
    blocks.push(...rulesBlock(result.checks), ...listBlock('Why nothing can be said:', unjudgedPhrases(result), 2), ...attentionBlock(scenarios.filter(({ needsLook }) => needsLook)), ...listBlock('Good to know:', result.notes.map(describeNote), 3), ...fineBlock(scenarios.filter(({ needsLook }) => !needsLook)));
    return blocks;
}
/** From what needs a look to what does not. */
const OUTCOMES_BY_WEIGHT = ['broken', 'inconclusive', 'holds'];
/** Three narrow columns, which fit on a phone. */
function rulesBlock(checks) {
    if (checks.length === 0)
        return [];
    const sorted = OUTCOMES_BY_WEIGHT.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
    const rows = sorted.map(({ rule, observed, limit, outcome, findings }) => {
        const named = findings.filter(({ scenario }) => scenario !== undefined).length;
        const seen = formatFigure(rule, observed, limit) + (named > 0 ? ` in ${plural(named, 'scenario')}` : '');
        return `| ${OUTCOME_SIGNS[outcome]} ${rule} | ${seen} | ${limitWords(rule, limit, observed)} |\n`;
    });
    return [{ before: '| Rule | Observed | Required |\n|:--|:--|:--|\n', rows, after: '\n', priority: 0 }];
}
function limitWords(rule, limit, observed) {
    const figure = formatFigure(rule, limit, observed);
    if (rule === 'fail-on-status')
        return `not ${figure}`;
    if (rule === 'complete')
        return figure;
    return `${rule.startsWith('max-') ? '≤' : '≥'} ${figure}`;
}
function unjudgedPhrases(result) {
    return reasonsOf(result)
        .filter(({ finding }) => finding.outcome === 'inconclusive')
        .map(({ message }) => message);
}
function listBlock(title, items, priority = 1) {
    if (items.length === 0)
        return [];
    const rows = items.map((item) => `- ${(0,report_escape/* toMarkdown */.l6)(item)}\n`);
    return [{ before: `**${title}**\n\n`, rows, after: '\n', priority }];
}
const SCENARIO_TABLE = '| Scenario | Why |\n|:--|:--|\n';
function attentionBlock(scenarios) {
    if (scenarios.length === 0)
        return [];
    const before = `**${plural(scenarios.length, 'scenario')} to look at**\n\n${SCENARIO_TABLE}`;
    return [{ before, rows: scenarios.map(scenarioRow), after: '\n', priority: 1 }];
}
function fineBlock(scenarios) {
    if (scenarios.length === 0)
        return [];
    const before = `<details>\n<summary>${plural(scenarios.length, 'scenario')} passing</summary>\n\n${SCENARIO_TABLE}`;
    return [{ before, rows: scenarios.map(scenarioRow), after: '\n</details>\n\n', priority: 4 }];
}
function scenarioRow(judged) {
    const { scenario, state } = judged;
    const name = `${STATE_SIGNS[state]} ${(0,report_escape/* toCell */.cX)([scenarioLabel(scenario)])}`;
    return `| ${name}<br>${figuresLine(judged)} | ${whyWords(judged)} |\n`;
}
/** `3 of 5 runs passed (60%) · score 0.68`, as far as the figures are known. */
function figuresLine({ scenario }) {
    const { passed, totalRuns, passRate, meanScore } = scenario;
    const possible = passRate !== undefined && passRate >= 0 && passRate <= 1;
    const rate = possible ? formatRate(passRate) : 'pass rate unknown';
    const runs = passed === undefined || totalRuns === undefined ? rate : `${passed} of ${totalRuns} passed (${rate})`;
    return meanScore === undefined ? runs : `${runs} · score ${formatScore(meanScore)}`;
}
function whyWords({ scenario, state, against }) {
    const rules = against.map(({ check, finding }) => `${OUTCOME_SIGNS[finding.outcome]} \`${check.rule}\``);
    const modes = scenario.failureModes
        .slice(0, MAX_FAILURE_MODES)
        .map((mode) => (0,report_escape/* toCell */.cX)([quote(mode, FAILURE_MODE_LENGTH)]));
    const more = scenario.failureModes.length - modes.length;
    const parts = [...rules, ...modes, ...(more > 0 ? [`${more} more`] : [])];
    if (state !== 'passing' && scenario.worstRunId !== undefined) {
        parts.push(`worst run ${(0,report_escape/* toCell */.cX)([quote(scenario.worstRunId)])}`);
    }
    return parts.length === 0 ? '–' : parts.join('<br>');
}

;// CONCATENATED MODULE: ./lib/report/outputs.js



/**
 * A job's outputs may have 1 MB in all, counted in UTF-16; this leaves room for others.
 * https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs
 */
const MAX_VIOLATIONS_BYTES = 256 * 1024;
/** A figure that was not had is empty. `simulationSetIds` are those asked for, so that they are there on every exit. */
function renderOutputs(report, simulationSetIds) {
    const { results } = report;
    const sum = (figure) => sumOf(results, figure);
    return {
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
        regressions: '[]',
        'report-dir': '',
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
        return (0,report_escape/* visible */.RK)(strange, 80);
    return GOOD_STATUSES.find((good) => statuses.includes(good)) ?? '';
}
function sumOf(results, figure) {
    const figures = results.map(({ set }) => (set === undefined ? undefined : figure(set)));
    if (figures.length === 0 || !figures.every((value) => value !== undefined))
        return '';
    return String(figures.reduce((sum, value) => sum + value, 0));
}
function lowestPassRate(results) {
    const rates = results.map(({ set }) => set?.overall?.avgPassRate);
    if (rates.length === 0 || !rates.every((rate) => rate !== undefined))
        return '';
    return String(Math.min(...rates));
}
function failedScenarioCount(results) {
    if (results.length === 0 || results.some(({ set }) => set?.scenarios === undefined))
        return '';
    return String(results.flatMap(judgedScenarios).filter(({ failed }) => failed).length);
}
/** What does not hold, machine-readable: one entry for each rule or scenario, broken ones first. */
function renderViolations(results) {
    const several = results.length > 1;
    const violations = results.flatMap((result) => reasonsOf(result).map(({ check, finding, message }) => ({
        rule: check.rule,
        ...(finding.scenario === undefined
            ? {}
            : {
                scenario: (0,report_escape/* visible */.RK)(finding.scenario.name ?? finding.scenario.id, 200),
                scenario_id: (0,report_escape/* visible */.RK)(finding.scenario.id, 200),
            }),
        ...(several ? { simulation_set_id: result.id } : {}),
        observed: finding.observed ?? null,
        limit: check.limit,
        message: (0,report_escape/* toPlain */.Ul)(message),
    })));
    let text = JSON.stringify(violations);
    for (let kept = violations.length; Buffer.byteLength(text) > MAX_VIOLATIONS_BYTES;) {
        kept = Math.floor(kept / 2);
        const left = violations.length - kept;
        const omitted = {
            rule: 'omitted',
            observed: left,
            limit: kept,
            message: `${left} more are left out here`,
        };
        text = JSON.stringify([...violations.slice(0, kept), omitted]);
    }
    return text;
}

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/marker.js
var github_marker = __webpack_require__(5917);
;// CONCATENATED MODULE: ./lib/github/publish.js
/** Tells the result everywhere a reader looks. Nothing that goes wrong here changes the verdict. */










const TITLE = 'Bland Simulation Gate';
/**
 * Publishes what needs no network first, so that it stands whatever happens to the comment. Never throws: trouble with
 * one sink is a warning, and keeps no other from being served.
 */
async function publish(report, options) {
    const { publishing, simulationSetIds, secrets, log } = options;
    const attempt = async (what, act) => {
        try {
            await act();
        }
        catch (error) {
            log.warning(`${what} could not be written: ${String(error)}. The verdict stands.`);
        }
    };
    await attempt('The outputs', () => {
        for (const [name, value] of Object.entries(renderOutputs(report, simulationSetIds))) {
            core/* setOutput */.uH(name, withoutSecrets(value, secrets));
        }
    });
    if (publishing.jobSummary) {
        await attempt('The job summary', async () => {
            await core/* summary */.z.addRaw(withoutSecrets(renderMarkdown(report, SUMMARY_SINK), secrets)).write();
        });
    }
    await attempt('The annotations', () => {
        for (const { level, message } of renderAnnotations(report)) {
            const text = withoutSecrets(message, secrets);
            if (!publishing.annotations)
                log.info(text);
            else if (level === 'error')
                core/* error */.z3(text, { title: TITLE });
            else
                core/* warning */.$e(text, { title: TITLE });
        }
    });
    const url = await publishOnPullRequest(report, options);
    await attempt('The output comment-url', () => core/* setOutput */.uH('comment-url', url));
}
/** The last lines of the log, what to do among them, and red or green. */
function conclude(report, secrets, log) {
    for (const advice of renderAdvice(report))
        log.info(advice);
    const line = (0,report_escape/* toLogLine */.gD)(withoutSecrets((0,report_escape/* toPlain */.Ul)(headline(report)), secrets));
    if (isRed(report))
        core/* setFailed */.C1(line);
    else
        log.info(line);
}
/** The last line of defence: whatever way a secret took into a text, it does not leave with it. */
function withoutSecrets(text, secrets) {
    return secrets.reduce((safe, secret) => safe.replaceAll(secret, '***'), text);
}
/** The URL of the comment, empty where there is none. */
async function publishOnPullRequest(report, options) {
    const { publishing, context, log, signal } = options;
    const { comment: mode, githubToken } = publishing;
    if (mode === 'never')
        return '';
    if (githubToken === '') {
        log.warning('No comment: `github-token` is empty. Leave it out to use the token of the workflow.');
        return '';
    }
    try {
        // Loaded only here: the GitHub client is a large part of the code, and the wait does not need it.
        const { getOctokit } = await __webpack_require__.e(/* import() */ 879).then(__webpack_require__.bind(__webpack_require__, 4879));
        const { findPullRequest, publishComment } = await __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 4510));
        const marker = makeMarker(context, publishing);
        const first = (0,github_marker/* formatMarker */.gJ)(marker);
        const body = withoutSecrets(renderMarkdown(report, commentSink(first.length)), options.secrets);
        const { owner, repo } = context;
        const target = { octokit: getOctokit(githubToken), owner, repo, signal, log };
        const pullRequest = await choosePullRequest(options, (commit) => persist(() => findPullRequest(target, commit), signal));
        if (pullRequest === undefined)
            return '';
        const comment = { body: `${first}${body}`, marker, createIfMissing: isWanted(mode, report) };
        const outcome = await persist(() => publishComment({ ...target, pullRequest }, comment), signal);
        log.info(describeOutcome(outcome, pullRequest));
        return 'url' in outcome ? outcome.url : '';
    }
    catch (error) {
        log.warning((0,errors/* explainGitHubError */.Pm)(error, signal));
        return '';
    }
}
/** Pauses before the second and the third try at GitHub. */
const RETRY_DELAYS_MS = [1000, 3000];
/**
 * Tries again while GitHub is down. The whole look and write is repeated, so that a comment whose answer was lost is
 * found and not written twice.
 */
async function persist(act, signal) {
    for (const delayMs of RETRY_DELAYS_MS) {
        try {
            return await act();
        }
        catch (error) {
            if (!(0,errors/* isPassing */.WG)(error))
                throw error;
            await systemClock.sleep(delayMs, signal);
        }
    }
    return act();
}
function isWanted(mode, { verdict }) {
    return mode === 'always' || verdict !== 'passed';
}
async function choosePullRequest({ publishing, context, log }, findByCommit) {
    const known = publishing.pullRequest ?? context.pullRequest;
    if (known !== undefined)
        return known;
    const { commit } = context.facts;
    if (context.eventName === 'push' && commit !== undefined) {
        const found = await findByCommit(commit);
        if (found === undefined)
            log.info(`No comment: no open pull request has the pushed commit ${commit} as its head.`);
        return found;
    }
    log.info(`No comment: an event of type ${context.eventName || 'unknown'} belongs to no pull request. Set pr-number to comment on one.`);
    return undefined;
}
function makeMarker(context, { commentKey }) {
    return {
        key: commentKey === '' ? context.defaultCommentKey : commentKey,
        commit: context.facts.commit ?? '',
        runId: context.runId,
        runNumber: context.facts.runNumber ?? 0,
        runAttempt: context.runAttempt,
    };
}
function describeOutcome(outcome, pullRequest) {
    switch (outcome.did) {
        case 'created':
            return `Commented on pull request ${pullRequest}: ${outcome.url}`;
        case 'updated':
            return `Updated the comment on pull request ${pullRequest}: ${outcome.url}`;
        case 'left-newer':
            return `Left the comment on pull request ${pullRequest} alone, since a newer run wrote it: ${outcome.url}`;
        case 'not-needed':
            return `No comment on pull request ${pullRequest}: the gate passed, and none stands there that would say otherwise.`;
    }
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js
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
    'warn-only',
    'github-token',
    'comment',
    'comment-key',
    'pr-number',
    'job-summary',
    'annotations',
];
/** Inputs whose values must stand in no other, and in nothing that is published. */
const SECRET_INPUTS = ['api-key', 'github-token'];
/** A shorter secret may stand in any other text by chance. */
const SHORTEST_SECRET = 8;

;// CONCATENATED MODULE: ./lib/github/raw-inputs.js
/** The inputs as the runner hands them over, the secret ones masked before anything else happens. */


const PREFIX = 'INPUT_';
/** Reads the declared inputs from the environment, and finds those that are not declared. */
function readRawInputs(env) {
    const secrets = SECRET_INPUTS.map((name) => core/* getInput */.V4(name)).filter((secret) => secret !== '');
    for (const secret of secrets)
        core/* setSecret */.Pq(secret);
    const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, core/* getInput */.V4(name)]));
    const declared = new Set(INPUT_NAMES.map((name) => PREFIX + name.toUpperCase()));
    const undeclared = Object.keys(env)
        .filter((name) => name.startsWith(PREFIX) && !declared.has(name))
        .map((name) => name.slice(PREFIX.length).toLowerCase());
    return { raw, secrets: secrets.filter(({ length }) => length >= SHORTEST_SECRET), undeclared };
}

;// CONCATENATED MODULE: ./lib/inputs/values.js
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
        const known = seen.has(id.toLowerCase());
        seen.add(id.toLowerCase());
        return !known;
    });
}
/** An id that is safe as one segment of a path: letters, digits, `-` and `_`, at most 128 of them. */
function parseId(text) {
    return /^[A-Za-z0-9_-]{1,128}$/.test(text) ? text : undefined;
}
/**
 * Where Bland answers: https, or http on loopback alone, since the API key travels there.
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

;// CONCATENATED MODULE: ./lib/inputs/read-sets.js
/** Which sets to judge: given by id, or started first; never both. */


/** How many sets one step may judge. */
const MAX_SETS = 50;
/** Each run costs money, so that a slip of the finger should not start a million. */
const MAX_SIMULATIONS = 1000;
const DEFAULT_SIMULATIONS = 5;
const ID_EXAMPLE = '`d4e5f6a7-89ab-cdef-0123-4567890abcde`';
/** Inputs that start a set, and those that say more about a start. */
const STARTING = ['scenario-ids', 'pathway-id', 'persona-id'];
const NARROWING = ['scenario-category', 'required-scenarios-only'];
/** What the inputs say, with problems in the reader; `remarks` are for the log. */
function readSets(reader, remarks) {
    const simulationsPerScenario = reader.value('simulations-per-scenario', (text) => inRange(parseCount(text), 1, MAX_SIMULATIONS), `a whole number from 1 to ${MAX_SIMULATIONS}, such as \`5\``, DEFAULT_SIMULATIONS);
    const ids = readIds(reader, 'simulation-set-id', remarks);
    const scenarioIds = readIds(reader, 'scenario-ids', remarks);
    const pathwayIds = readIds(reader, 'pathway-id', remarks);
    const personaIds = readIds(reader, 'persona-id', remarks);
    const narrowing = readNarrowing(reader);
    const version = readVersion(reader);
    const starting = STARTING.filter((name) => reader.isGiven(name));
    rejectContradictions(reader, starting, narrowing, version);
    if (ids.length === 0 && starting.length === 0 && !reader.hasProblem('simulation-set-id')) {
        reader.problem('simulation-set-id', say `is empty, so there is nothing to judge. Hand over the id of a set, such as ${ID_EXAMPLE}, or start one with \`scenario-ids\`, \`pathway-id\` or \`persona-id\`. If the id comes from an earlier step, see whether that step set its output.`);
    }
    if (starting.length === 0)
        return { from: 'ids', ids };
    const starts = makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version });
    rejectMany(reader, scenarioIds.length > 0, pathwayIds, personaIds, version);
    for (const name of starting) {
        if (reader.list(name).length === 0 && !reader.hasProblem(name))
            reader.problem(name, say `names nothing.`);
    }
    return { from: 'starts', starts, simulationsPerScenario };
}
/** A list of ids, each once; one that is given twice is said. */
function readIds(reader, name, remarks) {
    const given = reader.list(name);
    const ids = uniqueIds(given);
    if (name !== 'scenario-ids' && ids.length > MAX_SETS) {
        reader.problem(name, say `names ${ids.length} sets; a step judges at most ${MAX_SETS}.`);
        return ids;
    }
    for (const id of ids) {
        if (parseId(id) !== undefined)
            continue;
        reader.problem(name, say `has ${quote(id)} in it, but an id is letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${ID_EXAMPLE}.`);
    }
    if (ids.length < given.length) {
        const twice = ids.filter((id) => given.filter((other) => other.toLowerCase() === id.toLowerCase()).length > 1);
        remarks.push(`${name} names ${twice.join(', ')} more than once; it is used once.`);
    }
    return ids;
}
function readNarrowing(reader) {
    const category = reader.value('scenario-category', (text) => (/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) ? text.toUpperCase() : undefined), 'a category of Bland, such as `ANGRY_CALLER` or `HAPPY_PATH`', undefined);
    const requiredOnly = reader.value('required-scenarios-only', parseBoolean, '`true` or `false`', false);
    return { category, requiredOnly };
}
function readVersion(reader) {
    return reader.value('pathway-version', (text) => (text === 'latest' ? 'latest' : parseCount(text)), 'the number of a version, such as `7`, or `latest`', undefined);
}
/** Each contradiction is one problem that names both inputs. */
function rejectContradictions(reader, starting, { category, requiredOnly }, version) {
    const clash = (name, other, why) => reader.problem(name, say `can't be given together with \`${other}\`: ${why}.`);
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
        reader.problem('pathway-version', say `is \`latest\`, but of which pathway? Give \`pathway-id\` too, or a number.`);
    }
}
/** Several pathways or personas are several sets, so that nothing else may be meant for one of them alone. */
function rejectMany(reader, namesScenarios, pathwayIds, personaIds, version) {
    const name = pathwayIds.length > 1 ? 'pathway-id' : 'persona-id';
    if (pathwayIds.length <= 1 && personaIds.length <= 1)
        return;
    if (namesScenarios) {
        reader.problem(name, say `names several, but \`scenario-ids\` starts one set: name one, or leave \`scenario-ids\` out.`);
    }
    if (typeof version === 'number') {
        reader.problem('pathway-version', say `is one number, but \`${name}\` names several: use \`latest\`, or a step for each.`);
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

;// CONCATENATED MODULE: ./lib/inputs/reader.js
/** Reads single inputs, and collects what is wrong with them. */



class Reader {
    problems = [];
    #raw;
    /** Inputs into which a secret was pasted: their values are neither used nor shown. */
    #tainted;
    constructor(raw) {
        this.#raw = raw;
        const secrets = SECRET_INPUTS.map((name) => raw[name].trim()).filter(({ length }) => length >= SHORTEST_SECRET);
        const names = Object.keys(raw);
        this.#tainted = new Set(names.filter((name) => !SECRET_INPUTS.includes(name) && secrets.some((secret) => raw[name].includes(secret))));
        for (const name of this.#tainted) {
            this.problem(name, say `holds the API key or the token, which belong into \`api-key\` and \`github-token\` alone.`);
        }
    }
    /** The text of an input without blanks around it; empty where it was not given, or can't be used. */
    text(name) {
        return this.#tainted.has(name) ? '' : this.#raw[name].trim();
    }
    list(name) {
        return splitList(this.text(name));
    }
    /** Whether something was given, though it may not be usable. */
    isGiven(name) {
        return this.#raw[name].trim() !== '';
    }
    /** The value, or `fallback` where the input was not given, or can't be read, which is then a problem. */
    value(name, parse, expected, fallback) {
        const text = this.text(name);
        if (text === '')
            return fallback;
        const value = parse(text);
        if (value !== undefined)
            return value;
        this.problem(name, say `is ${quote(text)}, but must be ${expected}.`);
        return fallback;
    }
    /** @param what the rest of a sentence that begins with the input's name */
    problem(name, what) {
        this.problems.push({ input: name, message: say `\`${name}\` ${what}` });
    }
    hasProblem(...names) {
        return this.problems.some(({ input }) => names.some((name) => name === input));
    }
}

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js
/** Raw strings to typed inputs, all problems at once. */




/** A job on a self-hosted runner ends after five days. https://docs.github.com/actions/reference/limits */
const MAX_TIMEOUT_MS = 5 * 24 * 3600 * 1000;
const MIN_POLL_INTERVAL_MS = 1000;
const MAX_COMMENT_KEY_LENGTH = 200;
/**
 * Reads every input, and reports every problem, never just the first.
 * An empty text means that the input was not given.
 */
function readInputs(raw, facts) {
    const reader = new Reader(raw);
    const publishing = readPublishing(reader);
    const inputs = readWhatToJudge(reader, facts);
    for (const name of facts.undeclared.filter(looksLikeOurs)) {
        reader.problems.push({
            input: name,
            message: say `${quote(name)} is not an input of this action, and a misspelt rule would be no rule: see the table of inputs in the README. If it is an environment variable, rename it.`,
        });
    }
    const { problems } = reader;
    return problems.length === 0 ? { ok: true, inputs, publishing } : { ok: false, problems, publishing };
}
/**
 * The runner hands inputs over as environment variables, beside which a job may have some of its own that begin with
 * INPUT_. Those with a hyphen, and those that begin like a rule, are inputs.
 */
function looksLikeOurs(name) {
    return name.includes('-') || /^(?:min|max|fail|warn)/.test(name);
}
const RATE = 'a rate from 0 to 1, such as `0.8` or `80%`';
const COUNT = 'a whole number from 0 to 1000000, such as `2`';
const BOOLEAN = '`true` or `false`';
function readPublishing(reader) {
    const comment = reader.value('comment', parseCommentMode, '`always`, `on-failure` or `never`', 'always');
    const pullRequest = reader.value('pr-number', parsePullRequestNumber, 'the number of a pull request, such as `42`', undefined);
    const commentKey = reader.value('comment-key', parseCommentKey, `at most ${MAX_COMMENT_KEY_LENGTH} printable characters on one line, such as \`gate-sales-agent\``, '');
    // A setting that can't be read posts nothing: where to comment is not guessed.
    const unreadable = reader.hasProblem('comment', 'pr-number', 'comment-key');
    return {
        githubToken: reader.text('github-token'),
        comment: unreadable ? 'never' : comment,
        commentKey,
        pullRequest,
        jobSummary: reader.value('job-summary', parseBoolean, BOOLEAN, true),
        annotations: reader.value('annotations', parseBoolean, BOOLEAN, true),
        warnOnly: reader.value('warn-only', parseBoolean, BOOLEAN, false),
    };
}
function parseCommentMode(text) {
    return text === 'always' || text === 'on-failure' || text === 'never' ? text : undefined;
}
function parseCommentKey(text) {
    return text.length <= MAX_COMMENT_KEY_LENGTH && !/\p{C}/u.test(text) ? text : undefined;
}
function readWhatToJudge(reader, facts) {
    const pollIntervalMs = reader.value('poll-interval', (text) => inRange(parseDuration(text), MIN_POLL_INTERVAL_MS, MAX_TIMEOUT_MS), 'a duration of at least one second, such as `5s` or `1m`', 5000);
    const timeoutMs = reader.value('timeout', (text) => inRange(parseDuration(text), 1000, MAX_TIMEOUT_MS), 'a duration from one second to 120 hours, such as `30m` or `1h30m`', 30 * 60_000);
    const remarks = [];
    return {
        apiKey: readApiKey(reader, facts.secretsWithheld),
        sets: readSets(reader, remarks),
        baseUrl: reader.value('base-url', parseBaseUrl, 'an https URL without credentials, query or version, such as `https://api.bland.ai` (http is for loopback alone)', new URL('https://api.bland.ai')),
        pollIntervalMs,
        timeoutMs,
        rules: {
            failOnStatus: readFailOnStatus(reader),
            minAvgPassRate: reader.value('min-avg-pass-rate', parseRate, RATE, undefined),
            maxFlakyCount: reader.value('max-flaky-count', parseCount, COUNT, undefined),
            minReliableCount: reader.value('min-reliable-count', parseCount, COUNT, undefined),
            minScenarioPassRate: reader.value('min-scenario-pass-rate', parseRate, RATE, undefined),
            minScenarioScore: reader.value('min-scenario-score', parseRate, RATE, undefined),
            minRunsPerScenario: reader.value('min-runs-per-scenario', parsePositiveCount, 'a whole number from 1 to 1000000, such as `5`', undefined),
            maxAgeMs: reader.value('max-age', (text) => inRange(parseDuration(text), 1000, Number.POSITIVE_INFINITY), 'a duration of at least one second, such as `2h`', undefined),
        },
        remarks,
    };
}
function readApiKey(reader, secretsWithheld) {
    const text = reader.text('api-key');
    if (text === '') {
        reader.problem('api-key', missingKeyMessage(secretsWithheld));
    }
    else if (parseApiKey(text) === undefined) {
        reader.problem('api-key', say `has blanks, line breaks or characters outside ASCII in it, or is longer than 4096 characters. Give the key alone, without \`Bearer\`: ${KEY_EXAMPLE}.`);
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
    return say `is empty. ${why}`;
}
/** Statuses in which a set ends badly; PASSED can't fail by itself, and the others are not the end. */
const FAILING_STATUSES = ['FAILED', 'ERROR', 'CANCELLED'];
function readFailOnStatus(reader) {
    const words = reader.list('fail-on-status').map((word) => word.toUpperCase());
    const unknown = words.filter((word) => !FAILING_STATUSES.includes(word));
    for (const word of new Set(unknown)) {
        reader.problem('fail-on-status', say `has ${quote(word)} in it, but takes only \`FAILED\`, \`ERROR\` and \`CANCELLED\`, such as \`FAILED,ERROR\`.`);
    }
    return words.length === 0 ? ['FAILED', 'ERROR'] : [...new Set(words)];
}

;// CONCATENATED MODULE: ./lib/bland/error-body.js
/** Bland's own words in the body of a refusal, whichever of its forms they come in. */
const MAX_LENGTH = 300;
/**
 * The message in an error body, cut to 300 characters; `undefined` where there is none, as in HTML.
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
    if (!error_body_isRecord(body))
        return undefined;
    const fromErrors = Array.isArray(body['errors']) ? body['errors'].map(messageOfEntry) : [];
    const parts = [messageOfEntry(body), ...fromErrors].filter((part) => part !== undefined);
    if (parts.length === 0)
        return undefined;
    const message = [...new Set(parts)].join('; ');
    return message.length > MAX_LENGTH ? `${message.slice(0, MAX_LENGTH).toWellFormed()}…` : message;
}
function messageOfEntry(entry) {
    if (typeof entry === 'string')
        return entry;
    if (!error_body_isRecord(entry))
        return undefined;
    const words = [entry['error'], entry['code'], entry['message']].filter((word) => (typeof word === 'string' && word !== '') || typeof word === 'number');
    return words.length === 0 ? undefined : words.join(': ');
}
function error_body_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/bland/errors.js
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
    forbidden: 'The key is known but may not read this: use a key of the organisation that owns the set.',
    'not-found': 'Check the ids among the inputs, and that the key belongs to the organisation that owns them, on the host in `base-url`.',
    refused: 'Bland will say the same again: correct the inputs of this step according to its words.',
    unreadable: 'Check that `base-url` is an API host, not a web page or a proxy; if it is, tell Bland and run the job again later.',
    'too-large': 'Judge fewer scenarios in one set.',
    drifted: "Bland's answer is not of the documented form, so nothing was judged: update this action; if it is the newest, report this line.",
    'no-time': 'Raise `timeout`.',
    'maybe-started': 'A set may be running all the same, and costs money: look for it at Bland, and judge it by its id rather than start another.',
    'nothing-selected': 'Nothing was started. Check the inputs that select scenarios, and which scenarios are enabled at Bland.',
};
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
        this.temporary = options.temporary ?? false;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** No time was left for another try after `trouble`, which might have passed. */
class OutOfTimeError extends Error {
    name = 'OutOfTimeError';
    trouble;
    constructor(trouble) {
        super(trouble.message, { cause: trouble });
        this.trouble = trouble;
    }
}
/** A request that was under way when it was cancelled: it may have been received. */
class InterruptedError extends Error {
    name = 'InterruptedError';
    constructor(reason) {
        super('The request was cancelled under way', { cause: reason });
    }
}

;// CONCATENATED MODULE: ./lib/bland/retry.js
/** When a failed call is worth another try, and how long to wait before it: pure functions. */
/** A call is given up after so many failures in a row, rate limits not counted, over at least so long a time. */
const MAX_CONSECUTIVE_FAILURES = 8;
const SHORTEST_OUTAGE_MS = 120_000;
/** A server that says `Retry-After: 0`, or a time that is past, still gets this pause. */
const LEAST_ASKED_DELAY_MS = 1000;
const BASE_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;
/** Statuses below 500 that a later call may not meet again. */
const retry_TEMPORARY_STATUSES = new Set([408, 425, 429]);
/** Not Implemented and HTTP Version Not Supported: what a server can't do, it can't do later either. */
const FINAL_SERVER_STATUSES = new Set([501, 505]);
/** Whether the same call may well succeed later: so of every 5xx, those of proxies (520 to 529) too. */
function isTemporaryStatus(status) {
    return retry_TEMPORARY_STATUSES.has(status) || (status >= 500 && !FINAL_SERVER_STATUSES.has(status));
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
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    // An HTTP date names its day; anything else that `Date.parse` would guess at is not one.
    if (!/^[A-Z][a-z]{2,8},? /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

;// CONCATENATED MODULE: ./lib/bland/answer.js
/** What an HTTP answer of Bland means: its JSON, or which error it is. */



/** A shorter key may stand in an answer by chance. */
const SHORTEST_KEY = 8;
/** An answer that echoes the key, in whichever spelling, must not carry it into a report. */
function withoutKey(text, apiKey) {
    if (apiKey.length < SHORTEST_KEY)
        return text;
    const inJson = JSON.stringify(apiKey).slice(1, -1);
    const spellings = [apiKey, inJson, inJson.replaceAll('/', '\\/'), encodeURIComponent(apiKey)];
    return spellings.reduce((safe, spelling) => safe.replaceAll(spelling, '***'), text);
}
/**
 * The parsed JSON of a 2xx; throws a {@link BlandError} for everything else.
 *
 * @param where the request, such as “GET /v1/…”
 */
function readAnswer(where, { status, headers, text }, nowMs) {
    if (status >= 200 && status <= 299)
        return parseJson(where, status, text);
    const header = headers['retry-after'];
    const said = messageInBody(text);
    throw new BlandError(kindOfStatus(status), `${where} answered ${status}${said === undefined ? '.' : `: ${said}`}`, {
        temporary: isTemporaryStatus(status),
        retryAfterMs: parseRetryAfter(Array.isArray(header) ? header[0] : header, nowMs),
    });
}
function parseJson(where, status, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const what = text.trim() === '' ? 'an empty body' : `no JSON, but ${JSON.stringify(text.slice(0, 80))}`;
        throw new BlandError('unreadable', `${where} answered ${status} with ${what}.`, {
            temporary: true,
            cause: error,
        });
    }
}
const KIND_OF_STATUS = new Map([
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'request-timed-out'],
    [425, 'unavailable'],
    [429, 'rate-limited'],
]);
function kindOfStatus(status) {
    if (status >= 300 && status <= 399)
        return 'redirected';
    return KIND_OF_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'refused');
}

;// CONCATENATED MODULE: ./lib/bland/brake.js

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
                throw new OutOfTimeError(this.#reason);
            await this.#clock.sleep(this.#untilMs - this.#clock.now(), signal);
        }
    }
}

;// CONCATENATED MODULE: ./lib/bland/network-error.js
/** What went wrong below HTTP: the network, TLS, the proxy. */

/** Codes of Node.js and undici that say that the network, not our code, failed. */
const NETWORK_CODE = /^(?:E(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|AI_FAIL|ACCES|TIMEDOUT|PIPE|PERM|MFILE|NFILE|HOSTUNREACH|NETUNREACH|NETDOWN|PROTO|ADDRNOTAVAIL)|ERR_SSL_[A-Z0-9_]+|ERR_TLS_[A-Z0-9_]+|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH|ABORTED|HEADERS_OVERFLOW|PRX_TLS|PRX_CONN|INFO)|ERR_STREAM_PREMATURE_CLOSE)$/;
const CERTIFICATE_CODE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;
/** A {@link BlandError} for trouble of the network; anything else, a bug, comes back as it is. */
function explainNetworkError(where, error) {
    const code = codeOf(error);
    const what = `${where} failed${code === undefined ? '' : ` (${code})`}: ${Error.isError(error) ? error.message : String(error)}.`;
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
        return new BlandError('too-large', `${where} answered with more than 256 MiB.`, { cause: error });
    }
    if (code !== undefined && CERTIFICATE_CODE.test(code)) {
        return new BlandError('untrusted-certificate', what, { cause: error });
    }
    // The parser's errors have no code of their own.
    const notHttp = Error.isError(error) && error.name === 'HTTPParserError';
    if (!notHttp && (code === undefined || !NETWORK_CODE.test(code)))
        return error;
    return new BlandError('unreachable', what, { temporary: true, cause: error });
}
/** The code that Node.js and undici give their errors. */
function codeOf(error) {
    return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

;// CONCATENATED MODULE: ./lib/bland/slots.js
/** A bound on what goes on at the same time. */
class Slots {
    #free;
    #waiting = [];
    /** @param most how many tasks may run at once */
    constructor(most) {
        this.#free = most;
    }
    /** Runs the task once there is a place for it. */
    async use(task) {
        if (this.#free === 0)
            await new Promise((resolve) => this.#waiting.push(resolve));
        else
            this.#free -= 1;
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free += 1;
            else
                next();
        }
    }
}

// EXTERNAL MODULE: ./node_modules/undici/lib/api/index.js
var api = __webpack_require__(6615);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(7405);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/dispatcher.js
var dispatcher = __webpack_require__(883);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var env_http_proxy_agent = __webpack_require__(3137);
;// CONCATENATED MODULE: ./lib/bland/undici.js
/**
 * The parts of undici that we use, imported one by one: its entry loads fetch, WebSocket, caches and mocks too,
 * which takes longer than all the rest of the action. `npm run bench` shows what this is worth.
 */




const MAX_BODY_BYTES = 256 * 1024 * 1024;
// As undici's entry does: without it a dispatcher has no `request`, and a proxy no `connect`.
Object.assign(dispatcher.prototype, api);
/** A pool of connections to one host, which honours HTTPS_PROXY and NO_PROXY, but not for plain http: that is loopback. */
function makeDispatcher(baseUrl) {
    const settings = { maxResponseSize: MAX_BODY_BYTES, allowH2: false };
    return baseUrl.protocol === 'https:' ? new env_http_proxy_agent(settings) : new agent(settings);
}
/** One request; redirects are not followed. */
function send(dispatcher, request) {
    const { method, url, headers, body, signal } = request;
    return dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers,
        signal,
        ...(body === undefined ? {} : { body }),
    });
}

;// CONCATENATED MODULE: ./lib/bland/http.js







const REQUEST_TIMEOUT_MS = 30_000;
/** With less time left a request is not sent: nobody would learn what a POST has started. */
const LEAST_TIME_MS = { GET: 1, POST: 1000 };
/** However many sets are waited for. */
const MAX_PARALLEL_REQUESTS = 8;
/** A connection to one host. HTTPS_PROXY and NO_PROXY are honoured; redirects are not followed. */
function connectHttp(options) {
    const dispatcher = connectThroughProxy(options.baseUrl);
    const brake = new Brake(options.clock);
    const slots = new Slots(MAX_PARALLEL_REQUESTS);
    const root = options.baseUrl.href.replace(/\/$/, '');
    const call = (path, request, how, mayRepeat) => {
        const url = new URL(`${root}${path}`);
        const attempt = () => slots.use(async () => {
            // Inside the slot: a call that queued up must not pass a brake that was put on meanwhile.
            await brake.pass(how.deadlineMs, how.signal);
            try {
                return await sendOnce(options, dispatcher, { ...request, url }, how);
            }
            catch (error) {
                // Before the slot is free for the next one.
                if (isRateLimit(error))
                    brake.hold(options.clock.now() + retryDelayMs(1, error.retryAfterMs, 1), error);
                throw error;
            }
        });
        return retrying(options, brake, path, how, attempt, mayRepeat);
    };
    return {
        getJson: (path, how) => call(path, { method: 'GET', body: undefined }, how, (error) => error.temporary),
        postJson: (path, body, how) => call(path, { method: 'POST', body: JSON.stringify(body) }, how, mayRepeatPost),
        close: () => dispatcher.destroy(),
    };
}
function connectThroughProxy(baseUrl) {
    try {
        return makeDispatcher(baseUrl);
    }
    catch (error) {
        // Its value may hold a password, so that only its name is said.
        const what = 'HTTPS_PROXY or HTTP_PROXY can not be used as the URL of a proxy.';
        throw new BlandError('bad-proxy', what, { cause: error });
    }
}
function isRateLimit(error) {
    return error instanceof BlandError && error.kind === 'rate-limited';
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
async function retrying({ clock, log, random }, brake, path, call, attempt, mayRepeat) {
    const startedMs = clock.now();
    let failures = 0;
    let waits = 0;
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof BlandError))
                throw error;
            const forgiven = error.kind === 'not-found' && clock.now() - startedMs < call.notFoundGraceMs;
            if (!mayRepeat(error) && !forgiven)
                throw error;
            // A rate limit is no fault of the call: it is waited out for as long as the deadline allows.
            if (error.kind !== 'rate-limited' && !forgiven)
                failures += 1;
            waits += 1;
            if (isGivenUp(failures, clock.now() - startedMs))
                throw error;
            const delayMs = retryDelayMs(waits, error.retryAfterMs, random());
            if (error.kind === 'rate-limited')
                brake.hold(clock.now() + delayMs, error);
            if (clock.now() + delayMs >= call.deadlineMs)
                throw new OutOfTimeError(error);
            if (isWorthALine(waits))
                log.info(`${error.message} Trying ${path} again in ${(delayMs / 1000).toFixed(1)} s.`);
            await clock.sleep(delayMs, call.signal);
        }
    }
}
/** The first tries and then every tenth: a rate limit may be waited out for long. */
function isWorthALine(tries) {
    return tries <= 3 || tries % 10 === 0;
}
async function sendOnce({ apiKey, clock }, dispatcher, { method, url, body }, { deadlineMs, signal }) {
    signal.throwIfAborted();
    const where = `${method} ${url.pathname}`;
    const leftMs = deadlineMs - clock.now();
    if (leftMs < LEAST_TIME_MS[method]) {
        throw new BlandError('no-time', `${where} was not sent, since no time was left for an answer.`);
    }
    // `AbortSignal.timeout` takes whole numbers only.
    const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs));
    const timeout = AbortSignal.timeout(timeoutMs);
    let answer;
    try {
        const headers = {
            authorization: apiKey,
            accept: 'application/json',
            'user-agent': 'bland-simulation-gate',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        };
        const either = AbortSignal.any([signal, timeout]);
        const response = await send(dispatcher, { method, url, headers, body, signal: either });
        const text = withoutKey(await response.body.text(), apiKey);
        answer = { status: response.statusCode, headers: response.headers, text };
    }
    catch (error) {
        if (signal.aborted)
            throw method === 'POST' ? new InterruptedError(signal.reason) : signal.reason;
        if (timeout.aborted) {
            throw new BlandError('request-timed-out', `${where} gave no answer within ${(timeoutMs / 1000).toFixed(1)} s.`, { temporary: true, cause: error });
        }
        throw explainNetworkError(where, error);
    }
    return readAnswer(where, answer, clock.now());
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./lib/bland/wire.js
/** What every answer of Bland has in common: its envelope, and what is said when it is not of the promised form. */



/** A field that may be null or absent, which is the same to us. */
const optional = (schema) => schemas/* optional */.lqM(schemas/* nullable */.mee(schema));
/**
 * Takes a `{data, errors}` envelope off. Errors in it, or beside the data, are a refusal whatever its HTTP status, and so
 * is `{status: "error", message}`.
 *
 * @param what the answer's subject, such as “set d4e5”
 */
function unwrap(answer, what) {
    if (!wire_isRecord(answer))
        return answer;
    const body = 'data' in answer && !('id' in answer) ? answer['data'] : answer;
    for (const part of [answer, body]) {
        if (!wire_isRecord(part) || Array.isArray(part) || !carriesErrors(part))
            continue;
        const said = messageIn(part) ?? JSON.stringify(part['errors'] ?? part['error']).slice(0, 200);
        throw new BlandError('refused', `Bland answered for ${what} with errors: ${said}.`);
    }
    return body;
}
function carriesErrors(part) {
    const { errors, error, status, message, id } = part;
    if (!isEmpty(errors) || !isEmpty(error))
        return true;
    return id === undefined && typeof message === 'string' && String(status).toLowerCase() === 'error';
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
    const path = [...at, ...(first?.path ?? [])].map(String).join('.') || 'the answer';
    const expected = first?.code === 'invalid_type' ? first.expected : (first?.message ?? 'another form');
    const more = result.error.issues.length - 1;
    const got = describe(valueAt(value, first?.path ?? []));
    throw drifted(what, `${path}: expected ${expected}, got ${got}${more > 0 ? `, and ${more} more` : ''}`);
}
function drifted(what, how) {
    return new BlandError('drifted', `Bland's answer for ${what} is not understood: ${how}.`);
}
function valueAt(value, path) {
    return path.reduce((at, key) => (wire_isRecord(at) ? at[String(key)] : undefined), value);
}
function wire_isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function describe(value) {
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
/** A value as JSON, cut. */
function quoteValue(value) {
    return String(JSON.stringify(value)).slice(0, 80).toWellFormed();
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
 * Throws a `BlandError` of kind `drifted` for anything else.
 */
function parseScenarios(answer) {
    const what = 'the list of scenarios';
    const body = unwrap(answer, what);
    const list = wire_isRecord(body) && 'scenarios' in body ? body['scenarios'] : body;
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
    /** Checked by itself, since its form is promised of terminal sets alone. */
    statistics: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const scenarioSchema = schemas/* looseObject */._H3({
    scenario_id: optional(schemas/* string */.YjP()),
    scenario_name: optional(schemas/* string */.YjP()),
    total_runs: optional(number),
    passed: optional(number),
    failed: optional(number),
    pass_rate: optional(number),
    is_flaky: optional(schemas/* boolean */.zMY()),
    scores: optional(schemas/* looseObject */._H3({ mean: optional(number) })),
    worst_run_id: optional(schemas/* string */.YjP()),
    common_failure_modes: optional(schemas/* array */.YOg(schemas/* string */.YjP())),
});
const statisticsSchema = schemas/* looseObject */._H3({
    per_scenario: optional(schemas/* record */.g1P(schemas/* string */.YjP(), scenarioSchema)),
    overall: optional(schemas/* looseObject */._H3({
        avg_pass_rate: optional(number),
        flaky_count: optional(number),
        reliable_count: optional(number),
        total_runs: optional(number),
    })),
});
/** Fields that nothing is judged by: one of another form is left out with a remark, and does no harm. */
const FOR_DISPLAY = ['scenario_name', 'worst_run_id', 'common_failure_modes'];
/**
 * Reads the answer to `GET /v1/agent-testing/simulation-sets/{id}`.
 * Throws a {@link BlandError} of kind `refused` for a 2xx that carries errors, and `drifted` for an answer that
 * is not of the documented form, or about another set. While a set is not terminal the form of its
 * statistics is not documented, so they are taken where they can be read and left out where not.
 */
function parseSimulationSet(answer, requestedId) {
    const what = `set ${requestedId}`;
    const header = check(headerSchema, unwrap(answer, what), what);
    if (header.id.toLowerCase() !== requestedId.toLowerCase()) {
        throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(header.id)}`);
    }
    const status = header.status
        .trim()
        .toUpperCase()
        .replace(/^CANCELED$/, 'CANCELLED');
    const remarks = [];
    const statistics = readStatistics(header.statistics, isTerminal(status), what, remarks);
    return {
        id: header.id,
        status,
        simulationsPerScenario: header.simulations_per_scenario ?? undefined,
        totalScenarios: header.total_scenarios ?? undefined,
        createdAt: header.created_at ?? undefined,
        overall: fromOverall(statistics?.overall),
        scenarios: fromScenarios(statistics?.per_scenario),
        remarks,
    };
}
function readStatistics(raw, terminal, what, remarks) {
    if (raw === undefined || raw === null)
        return undefined;
    const reading = parse/* safeParse */.xL(statisticsSchema, raw);
    if (!terminal)
        return reading.data;
    const scenarios = valueAt(raw, ['per_scenario']);
    // zod leaves a key of this name out of a record, and a scenario must not vanish unseen.
    if (wire_isRecord(scenarios) && Object.hasOwn(scenarios, '__proto__')) {
        throw drifted(what, 'statistics.per_scenario: expected scenario ids as keys, got "__proto__"');
    }
    if (reading.success)
        return reading.data;
    const usable = withoutOddDisplayFields(raw, reading.error.issues, remarks);
    return check(statisticsSchema, usable, what, ['statistics']);
}
/** A copy of the statistics without the display fields that are not of the documented form. */
function withoutOddDisplayFields(raw, issues, remarks) {
    const odd = issues.filter(({ path }) => path[0] === 'per_scenario' && FOR_DISPLAY.includes(String(path[2])));
    if (odd.length === 0)
        return raw;
    const copy = structuredClone(raw);
    for (const { path } of odd) {
        const scenario = valueAt(copy, path.slice(0, 2));
        if (wire_isRecord(scenario))
            delete scenario[String(path[2])];
    }
    const fields = [...new Set(odd.map(({ path }) => String(path[2])))].join(', ');
    remarks.push(`Bland sent ${fields} in a form that is not documented, so it is not shown.`);
    return copy;
}
function fromOverall(overall) {
    if (overall === undefined || overall === null)
        return undefined;
    return {
        avgPassRate: overall.avg_pass_rate ?? undefined,
        flakyCount: overall.flaky_count ?? undefined,
        reliableCount: overall.reliable_count ?? undefined,
        totalRuns: overall.total_runs ?? undefined,
    };
}
function fromScenarios(perScenario) {
    if (perScenario === undefined || perScenario === null)
        return undefined;
    return Object.entries(perScenario).map(([key, scenario]) => fromScenario(key, scenario));
}
function fromScenario(key, wire) {
    return {
        id: wire.scenario_id ?? key,
        name: wire.scenario_name ?? undefined,
        totalRuns: wire.total_runs ?? undefined,
        passed: wire.passed ?? undefined,
        failed: wire.failed ?? undefined,
        passRate: wire.pass_rate ?? undefined,
        isFlaky: wire.is_flaky ?? undefined,
        meanScore: wire.scores?.mean ?? undefined,
        worstRunId: wire.worst_run_id ?? undefined,
        failureModes: wire.common_failure_modes ?? [],
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var core_api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/bland/versions.js
/** The versions of a pathway. */


const versionsSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ version_number: schemas/* int */.Whr().check(core_api/* _nonnegative */.UI()), is_latest: optional(schemas/* boolean */.zMY()) }));
/**
 * The number of the latest version in the answer to `GET /v1/pathway/{id}/versions`: the one that is marked so, else the
 * highest; `undefined` where there are none. Throws a `BlandError` of kind `drifted`.
 */
function parseLatestVersion(answer, pathwayId) {
    const what = `the versions of pathway ${pathwayId}`;
    const list = unwrap(answer, what);
    if (!Array.isArray(list))
        throw drifted(what, 'the answer: expected an array');
    const versions = check(versionsSchema, list, what);
    const marked = versions.filter(({ is_latest }) => is_latest === true);
    if (marked.length > 1)
        throw drifted(what, `${marked.length} versions are marked is_latest`);
    if (marked[0] !== undefined)
        return marked[0].version_number;
    const numbers = versions.map(({ version_number }) => version_number);
    return numbers.length === 0 ? undefined : Math.max(...numbers);
}

;// CONCATENATED MODULE: ./lib/bland/client.js
/** Bland's agent-testing endpoints as functions. */







/** A store can lag behind the call that created a set, so a 404 is not believed at once. */
const NOT_FOUND_GRACE_MS = 10_000;
/** Of a set that we created ourselves we know that it exists. */
const OWN_SET_GRACE_MS = 60_000;
const SETS = '/v1/agent-testing/simulation-sets';
function makeClient(http) {
    const get = (path, patience, notFoundGraceMs = 0) => http.getJson(path, { ...patience, notFoundGraceMs });
    return {
        async getSimulationSet(id, isOwn, patience) {
            const graceMs = isOwn ? OWN_SET_GRACE_MS : NOT_FOUND_GRACE_MS;
            return parseSimulationSet(await get(`${SETS}/${encodeURIComponent(id)}`, patience, graceMs), id);
        },
        async listScenarios({ pathwayId, personaId }, patience) {
            const query = new URLSearchParams({
                ...(pathwayId === undefined ? {} : { pathway_id: pathwayId }),
                ...(personaId === undefined ? {} : { persona_id: personaId }),
                enabled: 'true',
            });
            return parseScenarios(await get(`/v1/agent-testing/scenarios?${query}`, patience));
        },
        async latestVersion(pathwayId, patience) {
            const answer = await get(`/v1/pathway/${encodeURIComponent(pathwayId)}/versions`, patience);
            return parseLatestVersion(answer, pathwayId);
        },
        async startSimulationSet(request, patience) {
            let answer;
            try {
                answer = await http.postJson(SETS, toWire(request), { ...patience, notFoundGraceMs: 0 });
            }
            catch (error) {
                throw error instanceof BlandError && mayHaveStarted(error)
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
    return new BlandError('maybe-started', what, { cause });
}

;// CONCATENATED MODULE: ./lib/bland/start.js


/**
 * Selects the scenarios, resolves the version and starts the set. Throws a {@link BlandError} of kind
 * `nothing-selected` rather than start nothing, and else what the client throws.
 */
async function startSet(client, start, simulationsPerScenario, patience) {
    const asked = { ...(await resolve(client, start, patience)), simulationsPerScenario };
    return { id: await client.startSimulationSet(asked, patience), asked };
}
async function resolve(client, start, patience) {
    switch (start.of) {
        case 'scenarios': {
            const { scenarioIds, pathwayId, personaId } = start;
            return { scenarioIds, pathwayId, personaId, version: await resolveVersion(client, start, patience) };
        }
        case 'pathway': {
            const { pathwayId, narrowing } = start;
            const listed = await client.listScenarios({ pathwayId }, patience);
            // A filter that Bland did not heed must not widen what is tested.
            const own = listed.filter((scenario) => isSame(scenario.pathwayId, pathwayId));
            const scenarioIds = start_select(own, narrowing, `pathway ${pathwayId}`);
            const version = await resolveVersion(client, start, patience);
            return { scenarioIds, pathwayId, personaId: undefined, version };
        }
        case 'persona': {
            const { personaId, narrowing } = start;
            const listed = await client.listScenarios({ personaId }, patience);
            const own = listed.filter((scenario) => isSame(scenario.personaId, personaId));
            const scenarioIds = start_select(own, narrowing, `persona ${personaId}`);
            return { scenarioIds, pathwayId: undefined, personaId, version: undefined };
        }
    }
}
/** Whether a listed scenario belongs to what was asked for; one that does not say does. */
function isSame(listed, asked) {
    return listed === undefined || listed.toLowerCase() === asked.toLowerCase();
}
function start_select(scenarios, { category, requiredOnly }, of) {
    const enabled = scenarios.filter((scenario) => scenario.enabled);
    const ids = enabled
        .filter((scenario) => category === undefined || scenario.category?.toUpperCase() === category)
        .filter((scenario) => !requiredOnly || scenario.isRequired)
        .map(({ id }) => id);
    // Ids are compared without case, as everywhere.
    if (ids.length > 0)
        return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
    const narrowed = [
        ...(category === undefined ? [] : [`of category ${category}`]),
        ...(requiredOnly ? ['required for promotion'] : []),
    ].join(' and ');
    const found = enabled.length === 0
        ? `no enabled scenarios of ${of}`
        : `${plural(enabled.length, 'enabled scenario')} of ${of}, but none ${narrowed}`;
    throw new BlandError('nothing-selected', `Bland lists ${found}.`);
}
async function resolveVersion(client, { pathwayId, version, }, patience) {
    if (version !== 'latest')
        return version;
    if (pathwayId === undefined)
        throw new TypeError('The latest version of no pathway was asked for');
    const latest = await client.latestVersion(pathwayId, patience);
    if (latest !== undefined)
        return latest;
    throw new BlandError('nothing-selected', `Bland lists no versions of pathway ${pathwayId}, so there is no latest one.`);
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
    if (!(runsDone > 0 && runsLeft > 0))
        return undefined;
    const msPerRun = waitedMs / runsDone;
    const leastLeftMs = msPerRun * (runsLeft * (1 - PROGRESS_ERROR) - PROGRESS_ERROR_RUNS);
    return {
        earliestEndMs: nowMs + leastLeftMs,
        latestEndMs: undefined,
        longestPauseMs: Math.min(LONGEST_PAUSE_MS, waitedMs * LONGEST_PAUSE_SHARE),
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

;// CONCATENATED MODULE: ./lib/bland/wait.js



/** How often a set whose status does not change is mentioned in the log. */
const HEARTBEAT_MS = 60_000;
/** Sets that are looked at side by side, and the longest that such a look is given at the end. */
const LOOKS_AT_ONCE = 8;
const MAX_LAST_LOOK_MS = 2000;
/**
 * The time to keep for the last look at every set, so that one which ends just in time is not called late: 2 s for
 * each eight sets, but of one such round at most a tenth of the whole wait, and of several a quarter.
 */
function lastLookReserveMs(sets, timeoutMs) {
    const rounds = Math.ceil(sets / LOOKS_AT_ONCE);
    return Math.min(MAX_LAST_LOOK_MS * rounds, timeoutMs / (rounds > 1 ? 4 : 10));
}
/**
 * Calls `look` until it returns a terminal set, at least `pollIntervalMs` apart (see pace.ts), and one last time
 * just before the deadline. Never throws: what `look` threw, or the signal's reason, is in `stopped`.
 */
async function waitUntilTerminal(look, options) {
    const { clock, pollIntervalMs, startedMs, deadlineMs, reserveMs, signal, isNew } = options;
    const progress = new ProgressLog(options);
    let lastSeen;
    try {
        if (isNew)
            await clock.sleep(Math.max(0, Math.min(pollIntervalMs, deadlineMs - reserveMs - clock.now())), signal);
        for (;;) {
            lastSeen = await look();
            progress.report(lastSeen);
            if (isTerminal(lastSeen.status))
                return { outcome: 'terminal', set: lastSeen };
            const nowMs = clock.now();
            const spareMs = deadlineMs - reserveMs - nowMs;
            const pauseMs = nextPauseMs(pollIntervalMs, nowMs, spareMs, forecast(lastSeen, startedMs, nowMs));
            if (pauseMs === undefined)
                return { outcome: 'timed-out', lastSeen, trouble: undefined };
            await clock.sleep(pauseMs, signal);
        }
    }
    catch (error) {
        if (!(error instanceof OutOfTimeError))
            return { outcome: 'stopped', lastSeen, error };
        const { trouble } = error;
        if (lastSeen === undefined)
            return { outcome: 'stopped', lastSeen, error: trouble };
        return { outcome: 'timed-out', lastSeen, trouble };
    }
}
function forecast(set, startedMs, nowMs) {
    const runsDone = set.overall?.totalRuns;
    const totalRuns = runsInAll(set);
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
        const from = changed && this.#status !== undefined ? `${this.#status} → ` : '';
        const still = changed ? '' : 'still ';
        log.info(`Set ${id} is ${still}${from}${set.status} after ${Math.round((nowMs - startedMs) / 1000)} s${runsSoFar(set)}.`);
        this.#status = set.status;
        this.#lastLineMs = nowMs;
    }
}
/** The number of runs that a set has behind it, where Bland tells. */
function runsSoFar(set) {
    const done = set.overall?.totalRuns;
    if (done === undefined)
        return '';
    const all = runsInAll(set);
    return all === undefined ? `, ${done} runs done` : `, ${done} of ${all} runs done`;
}

// EXTERNAL MODULE: ./lib/cancel.js
var cancel = __webpack_require__(1485);
;// CONCATENATED MODULE: ./lib/gate/findings.js
/** A rule holds without findings, and is broken where one of them says so. */
function makeCheck(rule, limit, observed, findings) {
    const broken = findings.some(({ outcome }) => outcome === 'broken');
    const outcome = findings.length === 0 ? 'holds' : broken ? 'broken' : 'inconclusive';
    return { rule, limit, observed, outcome, findings };
}
function broken(observed, scenario) {
    return { outcome: 'broken', scenario, observed, problem: undefined };
}
/** @param problem why nothing can be said, in our own words, as the rest of a sentence */
function inconclusive(problem, observed, scenario) {
    return { outcome: 'inconclusive', scenario, observed, problem };
}

;// CONCATENATED MODULE: ./lib/gate/each-scenario.js



function checkScenarios(set, rules) {
    const scenarioRules = [
        {
            name: 'min-scenario-pass-rate',
            limit: rules.minScenarioPassRate,
            read: ({ passRate }) => readRate('pass_rate', passRate),
            find: findInPassRate,
        },
        {
            name: 'min-scenario-score',
            limit: rules.minScenarioScore,
            read: ({ meanScore }) => readRate('scores.mean', meanScore),
            find: (value, limit, scenario) => (atLeast(value, limit) ? undefined : broken(value, scenario)),
        },
        {
            name: 'min-runs-per-scenario',
            limit: rules.minRunsPerScenario,
            read: ({ totalRuns }) => readCount('total_runs', totalRuns),
            find: findInRuns,
        },
    ];
    return scenarioRules.flatMap((rule) => checkEach(set, rule));
}
function checkEach({ scenarios }, { name, limit, read, find }) {
    if (limit === undefined)
        return [];
    if (scenarios === undefined || scenarios.length === 0) {
        return [makeCheck(name, limit, undefined, [inconclusive('Bland gave no statistics.per_scenario')])];
    }
    const findings = scenarios.flatMap((scenario) => {
        const reading = read(scenario);
        if ('problem' in reading)
            return [inconclusive(reading.problem, undefined, scenario)];
        const doubt = doubtCounts(scenario);
        const finding = doubt === undefined
            ? find(reading.value, limit, scenario)
            : inconclusive(doubt, reading.value, scenario);
        return finding === undefined ? [] : [finding];
    });
    const values = scenarios.map(read).flatMap((reading) => ('value' in reading ? [reading.value] : []));
    const worst = values.length === 0 ? undefined : values.reduce((least, value) => Math.min(least, value));
    return [makeCheck(name, limit, worst, findings)];
}
function findInPassRate(value, limit, scenario) {
    const met = atLeast(value, limit);
    // Runs that neither passed nor failed speak against a scenario that holds, but not for one that does not.
    const others = met ? possibleRates(scenario) : contradictingRates(scenario);
    const dissent = others.find((rate) => !sameUpToRounding(rate, value) && atLeast(rate, limit) !== met);
    if (dissent !== undefined) {
        const problem = `pass_rate is ${value}, but its counts of runs make it ${dissent}, which would decide otherwise`;
        return inconclusive(problem, value, scenario);
    }
    return met ? undefined : broken(value, scenario);
}
/** Too small a sample is no proof of anything, good or bad: `inconclusive`, not `broken`. */
function findInRuns(value, limit, scenario) {
    if (value >= limit)
        return undefined;
    const are = value === 1 ? 'is' : 'are';
    return inconclusive(`${plural(value, 'run')} ${are} too few, at least ${limit} are required`, value, scenario);
}

;// CONCATENATED MODULE: ./lib/gate/notes.js


function collectNotes(set) {
    const { overall, scenarios, totalScenarios } = set;
    const texts = [...set.remarks];
    if (overall === undefined && scenarios === undefined) {
        texts.push('Bland gave no statistics for this set.');
    }
    if (scenarios !== undefined && totalScenarios !== undefined && totalScenarios < scenarios.length) {
        texts.push(`The set is said to have ${plural(totalScenarios, 'scenario')}, and there are statistics of ${scenarios.length}.`);
    }
    texts.push(...noteOnAverage(overall?.avgPassRate, avgPassRateByScenarios(set)), ...noteOnCount('flaky_count', overall?.flakyCount, flakyCountByScenarios(set)), ...noteOnCount('reliable_count', overall?.reliableCount, reliableCountByScenarios(set)), ...noteOnCount('total_runs', overall?.totalRuns, totalRunsByScenarios(set)));
    const ofSet = texts.map((text) => ({ text, scenario: undefined }));
    return [...ofSet, ...(scenarios ?? []).flatMap(noteOnCounts)];
}
/** The lowest and the highest mean may differ; only a figure that is neither of the two is worth a note. */
function noteOnAverage(figure, others) {
    if (figure === undefined || others.some(({ value }) => sameUpToRounding(value, figure)))
        return [];
    return others.slice(0, 1).map((other) => contradiction('avg_pass_rate', figure, other));
}
function noteOnCount(field, figure, others) {
    const other = others.find(({ value }) => figure !== undefined && value !== figure);
    return figure === undefined || other === undefined ? [] : [contradiction(field, figure, other)];
}
function contradiction(field, figure, { value, source }) {
    return `Bland's overall ${field} is ${figure}, but ${source} is ${value}. The overall figure is used.`;
}
function noteOnCounts(scenario) {
    const doubt = doubtCounts(scenario);
    if (doubt !== undefined)
        return [{ text: `${doubt}.`, scenario }];
    const [rate] = contradictingRates(scenario);
    if (rate !== undefined) {
        return [{ text: `pass_rate is ${scenario.passRate}, but the counts of runs make it ${rate}.`, scenario }];
    }
    const neither = runsWithoutEnd(scenario) ?? 0;
    return neither === 0 ? [] : [{ text: `${plural(neither, 'run')} neither passed nor failed.`, scenario }];
}

;// CONCATENATED MODULE: ./lib/gate/overall.js



function checkOverall(set, rules) {
    const { overall } = set;
    return [
        ...checkFigure('min-avg-pass-rate', rules.minAvgPassRate, readRate('statistics.overall.avg_pass_rate', overall?.avgPassRate), avgPassRateByScenarios(set), atLeast),
        ...checkFigure('max-flaky-count', rules.maxFlakyCount, readPart('statistics.overall.flaky_count', overall?.flakyCount, set), flakyCountByScenarios(set), (observed, limit) => observed <= limit),
        ...checkFigure('min-reliable-count', rules.minReliableCount, readPart('statistics.overall.reliable_count', overall?.reliableCount, set), reliableCountByScenarios(set), atLeast),
    ];
}
/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field, value, set) {
    const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
    const reading = readCount(field, value);
    if ('problem' in reading || most === 0 || reading.value <= most)
        return reading;
    return { problem: `${field} is ${reading.value}, but the set has ${plural(most, 'scenario')}` };
}
/** A figure against its limit; inconclusive where another reading of it would decide otherwise. */
function checkFigure(rule, limit, reading, others, holds) {
    if (limit === undefined)
        return [];
    if ('problem' in reading)
        return [makeCheck(rule, limit, undefined, [inconclusive(reading.problem)])];
    const observed = reading.value;
    const met = holds(observed, limit);
    const dissent = others.find(({ value, against }) => against !== (met ? 'broken' : 'holds') &&
        // A difference that rounding explains is none; counts are never so near.
        !sameUpToRounding(value, observed) &&
        holds(value, limit) !== met);
    if (dissent !== undefined) {
        const problem = `Bland's overall figure is ${observed}, but ${dissent.source} is ${dissent.value}, which would decide otherwise`;
        return [makeCheck(rule, limit, observed, [inconclusive(problem, observed)])];
    }
    return [makeCheck(rule, limit, observed, met ? [] : [broken(observed)])];
}

;// CONCATENATED MODULE: ./lib/gate/right-set.js


/**
 * A set that we started must be what was asked for, and any other what its own header says. A shortfall is
 * `inconclusive`. Absent where neither tells what the set should be, and nothing else is wrong.
 */
function checkComplete(set, rules, asked, startedMs) {
    const scenarios = asked?.scenarioIds.length ?? set.totalScenarios;
    const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    const findings = [
        ...(asked === undefined ? [] : [...findInHeader(set, asked), ...findOlder(set, startedMs)]),
        ...findMissingScenarios(set, asked),
        ...(set.scenarios ?? []).flatMap((scenario) => findTooFewRuns(scenario, runs, rules)),
        ...(asked === undefined ? [] : findOddCounts(set, asked)),
        ...findTooFewInAll(set, scenarios, runs),
    ];
    const size = describeSize(scenarios, runs);
    if (size === '' && findings.length === 0)
        return [];
    const observed = set.scenarios === undefined ? undefined : describeSeen(set.scenarios);
    return [makeCheck('complete', size === '' ? 'each scenario once' : size, observed, findings)];
}
function describeSize(scenarios, runs) {
    const parts = [
        ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
        ...(runs === undefined ? [] : [`${plural(runs, 'run')} each`]),
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
        const problem = `the set should have ${plural(scenarios, 'scenario')}, but Bland says ${totalScenarios}`;
        findings.push(inconclusive(problem));
    }
    const runs = asked.simulationsPerScenario;
    if (simulationsPerScenario !== undefined && simulationsPerScenario !== runs) {
        const problem = `each scenario should have ${plural(runs, 'run')}, but Bland says ${simulationsPerScenario}`;
        findings.push(inconclusive(problem));
    }
    return findings;
}
function findMissingScenarios({ scenarios, totalScenarios }, asked) {
    if (scenarios === undefined) {
        if (asked === undefined)
            return [];
        return [inconclusive('Bland gave no statistics.per_scenario, so that it is not known what was tested')];
    }
    // Ids are compared without case, as those of sets are.
    const seen = new Set(scenarios.map(({ id }) => id.toLowerCase()));
    const alike = scenarios.length - seen.size;
    const shared = alike === 0 ? [] : [inconclusive(`${plural(alike, 'scenario')} too many of the same id`)];
    if (asked !== undefined)
        return [...shared, ...compareWithAsked(scenarios, seen, asked)];
    if (totalScenarios === undefined || seen.size >= totalScenarios)
        return shared;
    return [
        ...shared,
        inconclusive(`there are statistics of ${seen.size} of ${plural(totalScenarios, 'scenario')} only`),
    ];
}
function compareWithAsked(scenarios, seen, asked) {
    const wanted = new Set(asked.scenarioIds.map((id) => id.toLowerCase()));
    const missing = asked.scenarioIds.filter((id) => !seen.has(id.toLowerCase()));
    const unasked = scenarios.filter(({ id }) => !wanted.has(id.toLowerCase()));
    const are = missing.length === 1 ? 'is' : 'are';
    const problem = `${missing.length} of ${plural(wanted.size, 'scenario')} asked for ${are} not in the statistics: ${listIds(missing)}`;
    return [
        ...(missing.length === 0 ? [] : [inconclusive(problem)]),
        ...unasked.map((scenario) => inconclusive('this scenario was not asked for', undefined, scenario)),
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
/** Where the scenarios' own runs are not all known, the overall number of runs must do. */
function findTooFewInAll({ scenarios: shown, overall }, scenarios, runs) {
    const done = overall?.totalRuns;
    const counted = shown?.every(({ totalRuns }) => totalRuns !== undefined) ?? false;
    if (counted || done === undefined || scenarios === undefined || runs === undefined)
        return [];
    const wanted = scenarios * runs;
    return done < wanted ? [inconclusive(`the set has ${plural(done, 'run')} of ${wanted}`, done)] : [];
}
function findTooFewRuns(scenario, wanted, rules) {
    const { totalRuns } = scenario;
    if (!isShort(totalRuns, wanted) || isEnough(totalRuns, rules))
        return [];
    return [inconclusive(`it has ${plural(totalRuns, 'run')} of ${wanted}`, totalRuns, scenario)];
}
/** Of a set that we started it must be known how many runs there were, and none be more than was asked for. */
function findOddCounts({ scenarios = [] }, { simulationsPerScenario }) {
    return scenarios.flatMap((scenario) => {
        const { totalRuns } = scenario;
        if (totalRuns === undefined)
            return [inconclusive('Bland gave no total_runs', undefined, scenario)];
        if (totalRuns <= simulationsPerScenario)
            return [];
        const problem = `it has ${plural(totalRuns, 'run')}, more than the ${simulationsPerScenario} asked for`;
        return [inconclusive(problem, totalRuns, scenario)];
    });
}
function isShort(totalRuns, wanted) {
    return totalRuns !== undefined && wanted !== undefined && totalRuns < wanted;
}
/** `min-runs-per-scenario` is the team's own word on how many runs suffice. */
function isEnough(totalRuns, { minRunsPerScenario }) {
    return minRunsPerScenario !== undefined && totalRuns >= minRunsPerScenario;
}
/** A shortfall that `min-runs-per-scenario` excuses is still said. */
function noteExcusedShortfall(set, rules, asked) {
    const wanted = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
    return (set.scenarios ?? []).flatMap((scenario) => {
        const { totalRuns } = scenario;
        if (!isShort(totalRuns, wanted) || !isEnough(totalRuns, rules))
            return [];
        const text = `It has ${plural(totalRuns, 'run')} of ${wanted}, which min-runs-per-scenario allows.`;
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
    const createdMs = parseTime(createdAt);
    if (createdMs === undefined) {
        const problem = createdAt === undefined ? 'Bland gave no created_at' : 'created_at is not a date';
        return [makeCheck('max-age', limit, undefined, [inconclusive(problem)])];
    }
    const ageMs = startedMs - createdMs;
    const observed = Math.max(0, Math.round(ageMs / 1000));
    if (ageMs < -CLOCK_SKEW_MS) {
        return [makeCheck('max-age', limit, observed, [inconclusive('created_at is in the future', observed)])];
    }
    if (ageMs <= maxAgeMs)
        return [makeCheck('max-age', limit, observed, [])];
    const problem = `the set was created ${formatDuration(ageMs)} ago, longer than the ${formatDuration(maxAgeMs)} allowed`;
    return [makeCheck('max-age', limit, observed, [inconclusive(problem, observed)])];
}
/** A set that we started can't be older than the wait: the id would be that of another. */
function findOlder({ createdAt }, startedMs) {
    const createdMs = parseTime(createdAt);
    if (createdMs === undefined || createdMs >= startedMs - CLOCK_SKEW_MS)
        return [];
    const age = formatDuration(startedMs - createdMs);
    return [
        inconclusive(`the set was created ${age} before it was asked for, so it is not the one that was started`),
    ];
}
/** An ISO 8601 time; one without a zone is UTC, whatever the zone of the runner. */
function parseTime(text) {
    if (text === undefined)
        return undefined;
    const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    return Number.isNaN(ms) ? undefined : ms;
}

;// CONCATENATED MODULE: ./lib/gate/status.js


/** Rules that a set which always fails does not meet, unless their limit is 0; the others say nothing about how good an agent is. */
const SPEAK_FOR_QUALITY = [
    'min-avg-pass-rate',
    'min-scenario-pass-rate',
    'min-scenario-score',
];
/**
 * The status by itself. One that was excused (not in `fail-on-status`, yet not PASSED) leaves the word to the
 * other rules, so there must be one; a cancelled set is not whole, so that no rule can speak for it.
 */
function checkStatus({ status }, { failOnStatus }, others) {
    const findings = [];
    const speaks = others.some(({ rule, limit }) => SPEAK_FOR_QUALITY.includes(rule) && limit !== 0);
    if (failOnStatus.includes(status)) {
        findings.push(broken(status));
    }
    else if (status === 'CANCELLED') {
        findings.push(inconclusive('the set was cancelled at Bland before it was complete', status));
    }
    else if (status !== 'PASSED' && !speaks) {
        const problem = `${status} is not in fail-on-status, and no rule is set that could say the set is good`;
        findings.push(inconclusive(problem, status));
    }
    return makeCheck('fail-on-status', failOnStatus.join(','), status, findings);
}
/** Applies where Bland itself says that nothing was tested, or what can't be: that is no evidence. */
function checkHasRuns(set) {
    const { simulationsPerScenario, totalScenarios, overall, scenarios = [] } = set;
    const figures = {
        simulations_per_scenario: simulationsPerScenario,
        total_scenarios: totalScenarios,
        'statistics.overall.total_runs': overall?.totalRuns,
    };
    const impossible = Object.entries(figures).flatMap(([field, value]) => {
        const reading = readCount(field, value ?? 1);
        return 'problem' in reading ? [inconclusive(reading.problem, value)] : [];
    });
    const nothing = Object.values(figures).includes(0) || set.scenarios?.length === 0;
    const findings = [
        ...impossible,
        ...(nothing ? [inconclusive('the set has no scenarios or no runs: nothing was tested', 0)] : []),
        ...scenarios.flatMap(findInCounts),
    ];
    return findings.length === 0 ? [] : [makeCheck('has-runs', 1, overall?.totalRuns, findings)];
}
function findInCounts(scenario) {
    const doubt = doubtCounts(scenario);
    return doubt === undefined ? [] : [inconclusive(doubt, scenario.totalRuns, scenario)];
}

;// CONCATENATED MODULE: ./lib/gate/judge.js






/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
function judge(set, rules, { startedMs, asked }) {
    if (!isTerminal(set.status))
        throw new TypeError(`Set ${set.id} is ${set.status}: it can't be judged yet`);
    const ruled = [...checkOverall(set, rules), ...checkScenarios(set, rules)];
    const checks = [
        checkStatus(set, rules, ruled),
        ...checkHasRuns(set),
        ...checkComplete(set, rules, asked, startedMs),
        // A set that we started is as new as can be.
        ...(asked === undefined ? checkAge(set, rules.maxAgeMs, startedMs) : []),
        ...ruled,
    ];
    return {
        id: set.id,
        name: `set \`${set.id}\``,
        asked,
        verdict: verdictOf(set, rules, checks),
        status: set.status,
        set,
        checks,
        notes: [...collectNotes(set), ...noteExcusedShortfall(set, rules, asked)],
        trouble: undefined,
    };
}
function verdictOf(set, rules, checks) {
    if (set.status === 'ERROR' && rules.failOnStatus.includes('ERROR'))
        return 'error';
    if (checks.some(({ outcome }) => outcome === 'broken'))
        return 'failed';
    return checks.every(({ outcome }) => outcome === 'holds') ? 'passed' : 'inconclusive';
}

;// CONCATENATED MODULE: ./lib/trouble.js
/** Errors as trouble that a reader can do something about. */


/** What Bland or the network did, with advice; everything else is a bug, whose stack goes to the debug log. */
function explainError(error, log) {
    if (error instanceof BlandError)
        return { what: [verbatim(withoutStop(error.message))], advice: error.advice };
    return {
        what: say `an unexpected error stopped the gate: ${verbatim(trouble_describe(error, log))}`,
        advice: 'This is a bug of the action: please report it with the log of a run with debug logging enabled.',
    };
}
/** A sentence as part of another. */
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** An error with all its causes on one line. */
function trouble_describe(error, log) {
    if (!Error.isError(error))
        return String(error);
    log.debug(error.stack ?? error.message);
    const cause = error.cause === undefined ? '' : `, caused by ${trouble_describe(error.cause, log)}`;
    return `${error.name}: ${error.message}${cause}`;
}

;// CONCATENATED MODULE: ./lib/judge-sets.js
/** Starts what is to be started, waits for every set side by side, and judges each as it ends. */










/** One result for each set, in the order of the inputs. One set's trouble does not hide another's result. */
async function judgeSets(inputs, surroundings) {
    const http = connectHttp({ ...inputs, ...surroundings, random: Math.random });
    const tasks = tasksOf(inputs.sets);
    const reserveMs = lastLookReserveMs(tasks.length, inputs.timeoutMs);
    const job = { ...inputs, ...surroundings, reserveMs, client: makeClient(http), startedIds: [] };
    try {
        return await Promise.all(tasks.map((task, index) => judgeOne(task, index, job)));
    }
    finally {
        await http.close();
    }
}
function tasksOf(sets) {
    if (sets.from === 'ids')
        return sets.ids.map((id) => ({ id }));
    return sets.starts.map((start) => ({ start, simulationsPerScenario: sets.simulationsPerScenario }));
}
/** Never throws: what goes wrong with one set is its own result. */
async function judgeOne(task, index, job) {
    if ('id' in task)
        return judgeById(task.id, undefined, job);
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
    }
    catch (error) {
        const common = { id: undefined, name: nameOf(task.start), asked: undefined, status: undefined };
        const verdict = isCancel(error) ? 'cancelled' : 'error';
        const trouble = explainNoStart(error, formatDuration(clock.now() - job.startedMs), log);
        return { ...common, set: undefined, checks: [], notes: [], verdict, trouble };
    }
}
function patienceOf({ startedMs, timeoutMs, signal }) {
    return { deadlineMs: startedMs + timeoutMs, signal };
}
/** Never throws. @param asked what was asked for, of a set that we started */
async function judgeById(id, asked, job) {
    const isNew = asked !== undefined;
    const patience = patienceOf(job);
    const look = () => job.client.getSimulationSet(id, isNew, patience);
    const waited = await waitUntilTerminal(look, { ...job, ...patience, id, isNew });
    const lastSeen = waited.outcome === 'terminal' ? waited.set : waited.lastSeen;
    const common = { id, name: `set \`${id}\``, asked, status: lastSeen?.status, set: lastSeen };
    const unjudged = { ...common, checks: [], notes: [] };
    try {
        if (waited.outcome === 'terminal') {
            return judge(waited.set, job.rules, { startedMs: job.startedMs, asked });
        }
        if (waited.outcome === 'timed-out') {
            return { ...unjudged, verdict: 'timed-out', trouble: explainTimeOut(waited, job) };
        }
        const verdict = isCancel(waited.error) ? 'cancelled' : 'error';
        return { ...unjudged, verdict, trouble: explainStop(waited, isNew, job.log) };
    }
    catch (error) {
        return { ...unjudged, verdict: 'error', trouble: explainError(error, job.log) };
    }
}
function isCancel(error) {
    return error instanceof cancel/* Cancelled */.c || error instanceof InterruptedError;
}
const GOES_ON = 'The set goes on at Bland and is paid for, since nothing is documented that would stop it: once it has ended, judge it by its id.';
const MAY_GO_ON = 'If the request had reached Bland by then, a set is running, and is paid for: look for it there before you start another.';
function explainTimeOut({ lastSeen, trouble }, { clock, startedMs, timeoutMs }) {
    const allowed = formatDuration(timeoutMs);
    if (trouble !== undefined) {
        const waited = formatDuration(clock.now() - startedMs);
        const what = say `given up after ${waited} of ${allowed}: last seen ${quote(lastSeen.status)}, and then ${verbatim(withoutStop(trouble.message))}`;
        return { what, advice: `${trouble.advice} ${GOES_ON}` };
    }
    if (!isKnownStatus(lastSeen.status)) {
        const what = say `the status is still ${quote(lastSeen.status)} after ${allowed}, a word that this version of the action does not know`;
        const advice = 'If the set has ended at Bland, update this action; if it is the newest, report this line.';
        return { what, advice: `${advice} If it has not: ${GOES_ON}` };
    }
    const what = say `the set is still ${lastSeen.status} after ${allowed}`;
    return { what, advice: `Raise \`timeout\` if sets take this long. ${GOES_ON}` };
}
/** @param isOwn of a set that we started it is said that it goes on, whatever kept us from seeing it */
function explainStop({ lastSeen, error }, isOwn, log) {
    if (error instanceof cancel/* Cancelled */.c) {
        const when = lastSeen === undefined
            ? say `before the set was seen`
            : say `while the set was ${quote(lastSeen.status)}`;
        return { what: say `${error.signalName} stopped the wait ${when}`, advice: GOES_ON };
    }
    const trouble = explainError(error, log);
    return isOwn ? { ...trouble, advice: `${trouble.advice} ${GOES_ON}` } : trouble;
}
/** A set that could not be started, or of which that is not known. */
function explainNoStart(error, waited, log) {
    if (error instanceof InterruptedError && error.cause instanceof cancel/* Cancelled */.c) {
        const what = say `${error.cause.signalName} stopped the start of the set, which was under way`;
        return { what, advice: MAY_GO_ON };
    }
    if (error instanceof cancel/* Cancelled */.c) {
        return { what: say `${error.signalName} came before the set was started`, advice: 'Nothing was started.' };
    }
    if (error instanceof OutOfTimeError) {
        const { message, advice } = error.trouble;
        return { what: say `no set was started within ${waited}: ${verbatim(withoutStop(message))}`, advice };
    }
    const trouble = explainError(error, log);
    // A bug may have come after the request; what Bland answered says itself what came of it.
    return error instanceof BlandError ? trouble : { ...trouble, advice: `${trouble.advice} ${MAY_GO_ON}` };
}
function nameOf(start) {
    switch (start.of) {
        case 'scenarios':
            return `the set of ${plural(start.scenarioIds.length, 'scenario')}`;
        case 'pathway':
            return `the set of pathway \`${start.pathwayId}\``;
        case 'persona':
            return `the set of persona \`${start.personaId}\``;
    }
}

;// CONCATENATED MODULE: ./lib/main.js
/** The story of the action, told once: inputs → simulation set → verdict → report → published. */










/** Time for everything that is told to GitHub. */
const PUBLISHING_BUDGET_MS = 60_000;
/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
async function run(cancel) {
    const log = {
        info: (line) => core/* info */.pq((0,report_escape/* toLogLine */.gD)(line)),
        warning: (line) => core/* warning */.$e((0,report_escape/* toLogLine */.gD)(line)),
        debug: (line) => core/* debug */.Yz((0,report_escape/* toLogLine */.gD)(line)),
    };
    const { raw, secrets, undeclared } = readRawInputs(process.env);
    const context = readContext(process.env);
    for (const remark of context.remarks)
        log.warning(remark);
    const reading = readInputs(raw, { secretsWithheld: context.secretsWithheld, undeclared });
    if (reading.ok)
        for (const remark of reading.inputs.remarks)
            log.info(remark);
    const startedMs = systemClock.now();
    let simulationSetIds = reading.ok && reading.inputs.sets.from === 'ids' ? reading.inputs.sets.ids : [];
    // Known early, so that whatever becomes of the job, it tells which set to look at.
    const onStarted = (ids) => {
        simulationSetIds = ids;
        tellSetIds(ids, log);
    };
    tellSetIds(simulationSetIds, log);
    const judged = await judgeAll(reading, {
        clock: systemClock,
        log,
        startedMs,
        signal: cancel.signal,
        onStarted,
    });
    const report = {
        ...judged,
        warnOnly: reading.publishing.warnOnly,
        run: context.facts,
        waitedMs: systemClock.now() - startedMs,
    };
    const signal = AbortSignal.any([AbortSignal.timeout(PUBLISHING_BUDGET_MS), cancel.overdue]);
    await publish(report, { publishing: reading.publishing, context, simulationSetIds, secrets, log, signal });
    conclude(report, secrets, log);
    cancel.stop();
}
async function judgeAll(reading, surroundings) {
    const nothing = { verdict: 'error', results: [], inputProblems: [], trouble: undefined };
    if (!reading.ok)
        return { ...nothing, inputProblems: reading.problems };
    try {
        const results = await judgeSets(reading.inputs, surroundings);
        return { ...nothing, verdict: worstVerdict(results.map(({ verdict }) => verdict)), results };
    }
    catch (error) {
        return { ...nothing, trouble: explainError(error, surroundings.log) };
    }
}
function tellSetIds(ids, log) {
    try {
        core/* setOutput */.uH('simulation-set-id', ids.join(','));
    }
    catch (error) {
        log.warning(`The output simulation-set-id could not be written: ${String(error)}.`);
    }
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   cX: () => (/* binding */ toCell),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export codeSpan */
const ZERO_WIDTH_SPACE = '\u200b';
const ELLIPSIS = '…';
/**
 * The visible part of a text on one line, cut to `maxLength` characters with an ellipsis. Left out are
 * control characters, bidi and zero-width characters and other invisibles, and marks stacked so high that they
 * would cover the lines around; half of a surrogate pair is replaced.
 */
function visible(text, maxLength) {
    // Characters can take up to two units, and invisible ones may come before; what is far beyond is not looked at.
    const clean = text
        .slice(0, maxLength * 4 + 4000)
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
        .replace(/(\p{M}{3})\p{M}+/gu, '$1')
        .replace(/ +/g, ' ')
        .trim();
    const characters = [...clean];
    return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}${ELLIPSIS}` : clean;
}
/** GitHub's parser takes no fence of more than 80 back-ticks, so that longer runs must not come about. */
const LONG_BACKTICK_RUN = /`{10}/g;
/**
 * A Markdown code span. Inside one GitHub makes no links, mentions, issue references, emoji or HTML, so that
 * only back-ticks need care: the fence is longer than any run of them.
 * https://spec.commonmark.org/0.31.2/#code-spans
 */
function codeSpan(text, maxLength) {
    const shown = visible(text, maxLength) || '(empty)';
    const content = shown.replace(LONG_BACKTICK_RUN, `$&${ZERO_WIDTH_SPACE}`);
    const longestRun = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longestRun + 1);
    const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/** A phrase as Markdown, outside of tables. */
function toMarkdown(phrase) {
    return render(phrase, ({ outside, maxLength }) => codeSpan(outside, maxLength));
}
/**
 * A phrase as Markdown in a cell of a table, where a pipe ends the cell even inside a code span unless a
 * back-slash stands before it; one that is there already would undo that, so a zero-width space parts them.
 * https://github.github.com/gfm/#tables-extension-
 */
function toCell(phrase) {
    return render(phrase, ({ outside, maxLength }) => codeSpan(outside, maxLength)
        .replace(/\\(?=\|)/g, `\\${ZERO_WIDTH_SPACE}`)
        .replaceAll('|', '\\|'));
}
/** A phrase as plain text: for outputs, annotations and the log. */
function toPlain(phrase) {
    const ours = phrase.map((part) => (typeof part === 'string' ? part.replaceAll('`', '') : part));
    return render(ours, ({ outside, maxLength, quoted }) => {
        const text = visible(outside, maxLength);
        return quoted ? `“${text}”` : text;
    });
}
/**
 * A line for the job's log. The runner takes a line that starts with `::` for a command, and `##[` anywhere
 * in one. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function toLogLine(text) {
    return visible(text, 2000)
        .replace(/^::/, `:${ZERO_WIDTH_SPACE}:`)
        .replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`);
}
function render(phrase, renderOutside) {
    return phrase.map((part) => (typeof part === 'string' ? part : renderOutside(part))).join('');
}


/***/ })

};
