export const id = 836;
export const ids = [836];
export const modules = {

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReportFiles: () => (/* binding */ writeReportFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(94686);
// EXTERNAL MODULE: ./lib/text/escape.js + 2 modules
var text_escape = __webpack_require__(90201);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(90897);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(15974);
// EXTERNAL MODULE: ./lib/report/changes.js
var changes = __webpack_require__(29495);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/scenarios.js
var report_scenarios = __webpack_require__(45421);
;// CONCATENATED MODULE: ./lib/report/json.js
/** The report as JSON, for programs: every figure behind the verdict, under names that stay. */









/** A field may come without a new version; none goes, or changes its meaning, without one. */
const VERSION = 1;
/** More is no pleasure to read for any program. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Of each list, over all sets. */
const MAX_ROWS = 10_000;
const TEXT_LENGTH = 200;
const MESSAGE_LENGTH = 2000;
const MAX_FAILURE_MODES = 5;
/**
 * Renders the report in the form of `schema/report.schema.json`, in at most 8 MiB. Of lists that are too long the ends
 * are left out, which are the least important, and `omitted` says how many rows of each.
 */
function renderJson(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => renderWithin(report));
}
function renderWithin(report) {
    let most = Math.floor(MAX_ROWS / Math.max(1, report.results.length));
    const lists = report.results.map((result) => toLists(result, most));
    let text = renderCut(report, lists, most);
    while (Buffer.byteLength(text) > MAX_BYTES && most > 0) {
        most = Math.floor(most / 2);
        text = renderCut(report, lists, most);
    }
    return text;
}
/** @param most rows of each list */
function renderCut(report, lists, most) {
    const { commit, runUrl, runNumber } = report.run;
    const whole = {
        version: VERSION,
        verdict: report.verdict,
        warn_only: report.warnOnly,
        step_fails: (0,report_report/* isRed */.i)(report),
        headline: toMessage((0,report_reasons/* headline */.Pl)(report)),
        run: { commit: idOrNull(commit), url: lineOrNull(runUrl), number: figureOrNull(runNumber) },
        policy_file: textOrNull(report.policyPath),
        waited_ms: Math.round(report.waitedMs),
        trouble: toTrouble(report.trouble),
        input_problems: report.inputProblems.slice(0, most).map(({ input, message }) => ({
            input: toText(input),
            message: toMessage(message),
        })),
        omitted_input_problems: Math.max(0, report.inputProblems.length - most),
        sets: report.results.map((result, index) => toSet(result, lists[index], most)),
    };
    return `${JSON.stringify(whole, null, 2)}\n`;
}
function toLists(result, most) {
    const list = (items, toRow) => ({
        rows: items.slice(0, most).map(toRow),
        total: items.length,
    });
    return {
        violations: list((0,report_reasons/* reasonsOf */.zM)(result), toViolation),
        notes: list(result.notes, toNote),
        scenarios: list((0,report_scenarios/* judgedScenarios */.J1)(result), toScenario),
        added: list(result.comparison?.added ?? [], namesOf),
        vanished: list(result.comparison?.vanished ?? [], namesOf),
    };
}
function toSet(result, lists, most) {
    const { id, name, status, verdict, set, checks, comparison, trouble, asked } = result;
    const rows = (list) => lists[list].rows.slice(0, most);
    return {
        id: idOrNull(id),
        name: toMessage([name]),
        status: textOrNull(status),
        verdict,
        pathway_id: idOrNull(asked?.pathwayId),
        persona_id: idOrNull(asked?.personaId),
        pathway_version: figureOrNull(asked?.version),
        ...toHeader(set),
        trouble: toTrouble(trouble),
        checks: checks.map(toCheck),
        violations: rows('violations'),
        notes: rows('notes'),
        scenarios: rows('scenarios'),
        comparison: comparison === undefined
            ? null
            : { ...toComparison(comparison), added: rows('added'), vanished: rows('vanished') },
        omitted: Object.fromEntries(Object.entries(lists).map(([list, { total }]) => [list, Math.max(0, total - most)])),
    };
}
function toHeader(set) {
    return {
        simulations_per_scenario: figureOrNull(set?.simulationsPerScenario),
        total_scenarios: figureOrNull(set?.totalScenarios),
        created_at: momentOrNull(set?.createdAt),
        completed_at: momentOrNull(set?.completedAt),
        overall: set?.overall === undefined
            ? null
            : {
                avg_pass_rate: figureOrNull((0,readings/* averagePassRateOf */.gI)(set)),
                flaky_count: figureOrNull(set.overall.flakyCount),
                reliable_count: figureOrNull(set.overall.reliableCount),
                total_runs: figureOrNull(set.overall.totalRuns),
            },
    };
}
function toTrouble(trouble) {
    if (trouble === undefined)
        return null;
    return { message: toMessage(trouble.what), advice: trouble.advice };
}
function toCheck({ rule, outcome, observed, limit, source, findings }) {
    return {
        rule,
        outcome,
        observed: toObserved(observed),
        limit: toObserved(limit),
        source: source ?? null,
        findings: findings.length,
    };
}
function toViolation({ check, finding, message }) {
    return {
        rule: check.rule,
        outcome: finding.outcome,
        ...namesOf(finding.scenario),
        observed: toObserved(finding.observed),
        limit: toObserved(finding.limit ?? check.limit),
        message: toMessage(message),
    };
}
function toNote(note) {
    return { ...namesOf(note.scenario), message: toMessage((0,report_reasons/* describeNote */.Mb)(note)) };
}
function toScenario({ scenario, details, state, failed, passRate }) {
    const { interval, limits, change } = details ?? {};
    return {
        id: (0,text_escape/* visibleId */.i2)(scenario.id, TEXT_LENGTH),
        name: textOrNull(scenario.name) || null,
        state,
        counts_as_failed: failed,
        total_runs: figureOrNull(scenario.totalRuns),
        passed: figureOrNull(scenario.passed),
        failed: figureOrNull(scenario.failed),
        pass_rate: figureOrNull(passRate),
        pass_rate_interval: interval === undefined ? null : { lower: interval.lower, upper: interval.upper },
        is_flaky: scenario.isFlaky ?? null,
        mean_score: figureOrNull(scenario.meanScore),
        score_stddev: figureOrNull(scenario.scoreStddev),
        worst_run_id: idOrNull(scenario.worstRunId),
        failure_modes: scenario.failureModes.slice(0, MAX_FAILURE_MODES).map(toText),
        policy_line: figureOrNull(limits?.entry?.line),
        quarantine: toQuarantine(limits?.quarantine),
        against_baseline: change === undefined ? null : toChange(change),
    };
}
function toQuarantine(quarantine) {
    return quarantine === undefined
        ? null
        : { reason: (0,text_escape/* visible */.RK)(quarantine.reason, MESSAGE_LENGTH), until: quarantine.until };
}
function toChange(change) {
    const { counts, evidence } = change;
    return {
        change: change.change,
        baseline: counts?.baseline ?? null,
        current: counts?.current ?? null,
        pass_rate_change: figureOrNull(change.passRateChange),
        p_value: figureOrNull(evidence?.pValue),
        adjusted_p_value: figureOrNull(evidence?.adjustedP),
        score_change: figureOrNull(change.scoreChange),
        score_p_value: figureOrNull(change.scoreP),
        runs_to_settle: figureOrNull(change.runsToSettle),
    };
}
function toComparison(comparison) {
    const { baseline, origin, significance, overall, overallUnclear, totals } = comparison;
    return {
        baseline_set_id: (0,text_escape/* visibleId */.i2)(baseline.id, TEXT_LENGTH),
        origin: toMessage(origin),
        summary: toMessage((0,changes/* summariseComparison */.Kj)(comparison)),
        significance,
        ...totals,
        overall: overall === undefined
            ? null
            : {
                p_value: overall.pValue,
                adjusted_p_value: overall.adjustedP,
                regressed: overall.claimed,
                method: overall.method,
            },
        overall_unclear: overallUnclear,
    };
}
/** Named as in the outputs; both are null where a rule or a note is about the whole set. */
function namesOf(scenario) {
    return {
        scenario: scenario === undefined ? null : (0,text_escape/* show */.WU)((0,label/* scenarioLabel */.b)(scenario), TEXT_LENGTH),
        scenario_id: idOrNull(scenario?.id),
    };
}
function toText(text) {
    return (0,text_escape/* visible */.RK)(text, TEXT_LENGTH);
}
/** One line of plain text. What stands in a phrase is short already; all of them together need not be. */
function toMessage(phrase) {
    return (0,text_escape/* oneLine */.TN)((0,text_escape/* toPlain */.Ul)(phrase), MESSAGE_LENGTH);
}
function textOrNull(text) {
    return text === undefined ? null : toText(text);
}
function idOrNull(id) {
    return id === undefined ? null : (0,text_escape/* visibleId */.i2)(id, TEXT_LENGTH);
}
/** Of what is from GitHub's runner. */
function lineOrNull(text) {
    return text === undefined ? null : (0,text_escape/* oneLine */.TN)(text, TEXT_LENGTH);
}
/** ISO 8601 in UTC. */
function momentOrNull(time) {
    const ms = (0,simulation_set/* parseTime */.pe)(time);
    return ms === undefined ? null : new Date(ms).toISOString();
}
/** A number that JSON can't hold is as unknown as one that Bland did not give. */
function figureOrNull(figure) {
    return typeof figure === 'number' && Number.isFinite(figure) ? figure : null;
}
function toObserved(observed) {
    return typeof observed === 'string' ? (0,text_escape/* oneLine */.TN)(observed, TEXT_LENGTH) : figureOrNull(observed);
}

// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./node_modules/ltx/src/ltx.js + 10 modules
var ltx = __webpack_require__(61472);
;// CONCATENATED MODULE: ./lib/report/junit-xml.js
/** Suites of test cases as XML, in the form that both Jenkins and Ant know, and all others read. */


const PROPERTY_LENGTH = 200;
function toJUnitXml(suites) {
    const root = junit_xml_element('testsuites', {}, suites.map(suiteElement));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`;
}
function suiteElement(suite, index) {
    const { name, subject, properties, timeMs, timestamp, cases, output } = suite;
    const count = (kind) => cases.filter(({ problem }) => problem?.kind === kind).length;
    const attributes = {
        name,
        tests: String(cases.length),
        failures: String(count('failure')),
        errors: String(count('error')),
        skipped: String(count('skipped')),
        time: (timeMs / 1000).toFixed(3),
        timestamp,
        // Ant's schema requires the last three.
        hostname: 'localhost',
        id: String(index),
        package: subject,
    };
    const known = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [junit_xml_element('property', { name: key, value: (0,text_escape/* oneLine */.TN)(value, PROPERTY_LENGTH) })]);
    return junit_xml_element('testsuite', attributes, [
        junit_xml_element('properties', {}, known),
        ...cases.map(caseElement),
        junit_xml_element('system-out', {}, output.length === 0 ? [] : [output.join('\n')]),
        junit_xml_element('system-err', {}),
    ]);
}
function caseElement({ className, name, timeMs, problem }) {
    // Ant's schema requires a time, known or not.
    const time = timeMs === undefined ? '0' : (timeMs / 1000).toFixed(3);
    const attributes = { classname: className, name, time };
    if (problem === undefined)
        return junit_xml_element('testcase', attributes);
    const { kind, type, message, details } = problem;
    const text = details.length === 0 ? [] : [details.join('\n')];
    return junit_xml_element('testcase', attributes, [junit_xml_element(kind, { type, message }, text)]);
}
/** An element; what is around elements within it is on lines of its own. */
function junit_xml_element(name, attributes, children = []) {
    const safe = Object.entries(attributes).map(([key, value]) => [
        key,
        value === undefined ? undefined : (0,text_escape/* toXmlText */.gE)(value),
    ]);
    const nodes = children.flatMap((child) => (typeof child === 'string' ? [(0,text_escape/* toXmlText */.gE)(child)] : ['\n', child]));
    const last = children.at(-1);
    const end = last === undefined || typeof last === 'string' ? [] : ['\n'];
    return (0,ltx/* createElement */.n)(name, Object.fromEntries(safe), ...nodes, ...end);
}

;// CONCATENATED MODULE: ./lib/report/junit.js
/** The report as JUnit XML, for tools that show test results: a set is a suite, a scenario is a test case. */









/** Of all suites together; most tools that read such files are slow long before. */
const MAX_SCENARIOS = 10_000;
const MAX_NOTES = 100;
const junit_MAX_FAILURE_MODES = 3;
const junit_TEXT_LENGTH = 200;
/**
 * Renders the report in the form that both Jenkins and Ant know, and all others read. There is a failure where a rule
 * is broken, and an error where something can't be judged: neither where the verdict is `passed`, and one at least
 * where it is not.
 */
function renderJUnit(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => renderSuites(report));
}
function renderSuites(report) {
    const { results, inputProblems, trouble } = report;
    const most = Math.floor(MAX_SCENARIOS / Math.max(1, results.length));
    const suites = results.map((result, index) => setSuite(result, index, report, most));
    const whole = results.length === 0 || inputProblems.length > 0 || trouble !== undefined;
    const all = whole ? [gateSuite(report), ...suites] : suites;
    return toJUnitXml(all);
}
/** What kept the gate as a whole from judging. */
function gateSuite(report) {
    const subject = 'simulation gate';
    const problems = report.inputProblems.slice(0, MAX_SCENARIOS).map(({ input, message }) => {
        const problem = { kind: 'error', type: 'input', message: (0,text_escape/* toPlain */.Ul)(message), details: [] };
        return { className: subject, name: shownLabel((0,phrase/* verbatim */.Bj)(input)), problem };
    });
    const { trouble } = report;
    const verdict = {
        className: subject,
        name: 'verdict',
        problem: {
            kind: 'error',
            type: report.verdict,
            message: (0,text_escape/* toPlain */.Ul)((0,report_reasons/* headline */.Pl)(report)),
            details: trouble === undefined ? [] : [trouble.advice],
        },
    };
    return {
        name: subject,
        subject,
        properties: { verdict: report.verdict, ...runProperties(report) },
        timeMs: report.waitedMs,
        timestamp: toTimestamp(report.startedMs),
        cases: trouble === undefined && problems.length > 0 ? problems : [...problems, verdict],
        output: [],
    };
}
function setSuite(result, index, report, most) {
    const { asked, set, comparison, notes } = result;
    const several = report.results.length > 1;
    const subject = asked?.pathwayId ?? asked?.personaId ?? `simulation set${several ? ` ${index + 1}` : ''}`;
    const scenarios = (0,report_scenarios/* judgedScenarios */.J1)(result);
    const left = scenarios.length - most;
    return {
        name: (0,text_escape/* toPlain */.Ul)([result.name]),
        subject,
        properties: {
            verdict: result.verdict,
            simulation_set_id: shownId(result.id),
            status: result.status === undefined ? undefined : (0,text_escape/* visible */.RK)(result.status, junit_TEXT_LENGTH),
            baseline_set_id: shownId(comparison?.baseline.id),
            ...runProperties(report),
        },
        timeMs: (set === undefined ? undefined : (0,simulation_set/* durationOf */.cf)(set)) ?? report.waitedMs,
        timestamp: timestampOf(set?.createdAt) ?? toTimestamp(report.startedMs),
        cases: [
            ...ruleCases(result, subject),
            ...scenarioCases(result, scenarios.slice(0, most), subject, report),
        ],
        output: [
            ...(comparison === undefined
                ? []
                : [`Against the baseline: ${(0,text_escape/* toPlain */.Ul)((0,changes/* summariseComparison */.Kj)(comparison))}`]),
            ...notes.slice(0, MAX_NOTES).map((note) => (0,text_escape/* toPlain */.Ul)((0,report_reasons/* describeNote */.Mb)(note))),
            ...(left > 0 ? [`${(0,phrase/* plural */.LS)(left, 'more scenario')} left out here, and none of them is worse.`] : []),
        ],
    };
}
/** A time in any year but those of 2000 to 2999 is none: tools would sort the suite by it. */
function timestampOf(createdAt) {
    const createdMs = (0,simulation_set/* parseTime */.pe)(createdAt);
    const timestamp = createdMs === undefined ? undefined : toTimestamp(createdMs);
    return timestamp?.startsWith('2') === true ? timestamp : undefined;
}
/** Without fractions and zone, as Ant's schema has it. */
function toTimestamp(ms) {
    return new Date(ms).toISOString().slice(0, 19);
}
function runProperties({ run }) {
    return { commit: run.commit, run_url: run.runUrl };
}
/** What is said of the set as a whole. A rule that only scenarios break is shown at these. */
function ruleCases(result, subject) {
    const className = `${subject}: rules`;
    if (result.trouble !== undefined) {
        const message = (0,text_escape/* toPlain */.Ul)(result.trouble.what);
        const problem = {
            kind: 'error',
            type: result.verdict,
            message,
            details: [result.trouble.advice],
        };
        return [{ className, name: 'verdict', problem }];
    }
    const shown = new Set(result.set?.scenarios);
    // What is found in a scenario that has no case of its own, since it is gone, is shown at the rule.
    const reasons = (0,report_reasons/* reasonsOf */.zM)(result).filter(({ finding: { scenario } }) => scenario === undefined || !shown.has(scenario));
    return result.checks.flatMap((check) => {
        const own = reasons.filter((reason) => reason.check === check);
        if (own.length === 0 && check.findings.length > 0)
            return [];
        const against = own.map(({ finding, message }) => ({
            rule: check.rule,
            finding,
            message: (0,text_escape/* toPlain */.Ul)(message),
        }));
        return [{ className, name: check.rule, problem: problemOf(against, []) }];
    });
}
function scenarioCases(result, scenarios, subject, { transcripts }) {
    const times = new Map(transcripts.map(({ scenario, durationMs }) => [scenario, durationMs]));
    const { set } = result;
    // Bland gives the time of a set only, but for the runs that are quoted.
    const ofOnly = set?.scenarios?.length === 1 ? (0,simulation_set/* durationOf */.cf)(set) : undefined;
    const named = scenarios.map((judged) => ({
        judged,
        name: shownLabel((0,label/* scenarioLabel */.b)(judged.scenario)),
    }));
    const count = new Map();
    for (const { name } of named)
        count.set(name, (count.get(name) ?? 0) + 1);
    return named.map(({ judged, name }) => {
        // Tools take two cases of one name for one that was run twice.
        const own = count.get(name) === 1 ? name : `${name} (${shownLabel((0,phrase/* quoteId */.g0)(judged.scenario.id))})`;
        const timeMs = ofOnly ?? times.get(judged.scenario);
        return { className: subject, name: own, timeMs, problem: problemOfScenario(result, judged) };
    });
}
function shownLabel(label) {
    return (0,text_escape/* show */.WU)(label, junit_TEXT_LENGTH) || '(empty)';
}
function shownId(id) {
    return id === undefined ? undefined : (0,text_escape/* visibleId */.i2)(id, junit_TEXT_LENGTH);
}
function problemOfScenario(result, judged) {
    const { scenario, details, against, failed } = judged;
    const skip = (message) => ({ kind: 'skipped', type: undefined, message, details: [] });
    if (result.trouble !== undefined)
        return skip('The set was not judged.');
    const quarantine = details?.limits.quarantine;
    if (quarantine !== undefined) {
        const reason = (0,text_escape/* visible */.RK)(quarantine.reason, 500);
        return skip(`In quarantine until ${quarantine.until}: ${reason}`);
    }
    const reasons = against.map(({ check, finding }) => ({
        rule: check.rule,
        finding,
        message: (0,text_escape/* toPlain */.Ul)((0,report_reasons/* describeFinding */.jb)(result, check, finding)),
    }));
    const { passed, totalRuns, failureModes, worstRunId } = scenario;
    const more = [
        ...(passed === undefined || totalRuns === undefined
            ? []
            : [`${passed} of ${(0,phrase/* plural */.LS)(totalRuns, 'run')} passed`]),
        ...failureModes.slice(0, junit_MAX_FAILURE_MODES).map((mode) => `Failure mode: ${(0,text_escape/* visible */.RK)(mode, junit_TEXT_LENGTH)}`),
        ...(worstRunId === undefined ? [] : [`Worst run: ${(0,text_escape/* visibleId */.i2)(worstRunId, junit_TEXT_LENGTH)}`]),
    ];
    if (!failed || reasons.some(({ finding }) => finding.outcome === 'broken'))
        return problemOf(reasons, more);
    // No rule looks at it, and it is no success.
    const message = 'not one of its runs passed';
    if (result.verdict === 'passed')
        return skip(`${message}, and no rule forbids that`);
    const known = reasons.map((reason) => `${reason.rule}: ${reason.message}`);
    return { kind: 'failure', type: 'no-run-passed', message, details: [...known, ...more] };
}
/** What is broken outweighs what can't be judged. */
function problemOf(against, more) {
    const broken = against.find(({ finding }) => finding.outcome === 'broken');
    const first = broken ?? against[0];
    if (first === undefined)
        return undefined;
    const messages = against.map(({ rule, message }) => `${rule}: ${message}`);
    return {
        kind: broken === undefined ? 'error' : 'failure',
        type: first.rule,
        message: first.message,
        details: [...messages, ...more],
    };
}

// EXTERNAL MODULE: ./lib/report/markdown/markdown.js + 2 modules
var markdown = __webpack_require__(48989);
// EXTERNAL MODULE: ./lib/runner/paths.js
var paths = __webpack_require__(82178);
// EXTERNAL MODULE: ./lib/runtime/bug.js
var bug = __webpack_require__(25538);
// EXTERNAL MODULE: ./lib/runtime/within.js
var within = __webpack_require__(70169);
// EXTERNAL MODULE: ./lib/text/secrets.js
var text_secrets = __webpack_require__(66246);
;// CONCATENATED MODULE: ./lib/publish/report-files.js
/** Writes the report as files, for whatever step comes next to read, upload or publish them. */












const PATH_LENGTH = 500;
const FILES = {
    'report.json': renderJson,
    'junit.xml': renderJUnit,
    'report.md': (report) => (0,markdown/* renderMarkdown */.Gc)(report, { ...markdown/* SUMMARY_SINK */.XY, elsewhere: '`report.json` has more.' }),
    'report.html': async (report) => {
        const { renderHtml } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 98902));
        return renderHtml(report);
    },
};
/**
 * Writes every file into the folder, which is made if there is none, and gives its absolute path; an empty text where
 * not one file could be written. Never throws: what goes wrong is a warning, and a file that can't be written keeps no
 * other from being so.
 *
 * The path may lead anywhere, such as to RUNNER_TEMP, since the workflow's author wrote it. A relative one is taken
 * from the workspace. What lies in the workspace may be from somebody else's commit: no symbolic link in it leads out.
 */
async function writeReportFiles(report, path, { env, secrets, log, signal }) {
    const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
    const folder = (0,external_node_path_.resolve)(workspace, path);
    const warn = (what, why) => log.warning((0,phrase/* say */.cv) `${what} could not be written into ${(0,phrase/* quote */.hD)(folder, PATH_LENGTH)}: ${why} The verdict stands.`);
    const explain = (error) => (signal.aborted ? OUT_OF_TIME : explainRefusal(error, log));
    try {
        await (0,within/* within */.u)(signal, () => checkLinks(workspace, folder));
        await (0,within/* within */.u)(signal, () => makeFolder(folder));
    }
    catch (error) {
        warn('The report files', explain(error));
        return '';
    }
    let written = 0;
    /** Names by the reason why they could not be written, which is mostly the same for all. */
    const failed = new Map();
    for (const [name, render] of Object.entries(FILES)) {
        try {
            await (0,within/* breathe */.q)(signal);
            const text = (0,text_secrets/* withoutSecrets */.c)(await render(report), secrets);
            await (0,within/* within */.u)(signal, () => writeWhole((0,external_node_path_.join)(folder, name), text));
            written += 1;
        }
        catch (error) {
            const why = explain(error);
            const key = (0,text_escape/* toPlain */.Ul)(why);
            const { names } = failed.get(key) ?? { names: [] };
            failed.set(key, { why, names: [...names, name] });
        }
    }
    for (const { why, names } of failed.values())
        warn(names.join(', '), why);
    if (written > 0)
        log.info((0,phrase/* say */.cv) `The report files are in ${(0,phrase/* quote */.hD)(folder, PATH_LENGTH)}.`);
    return written > 0 ? folder : '';
}
const LINK_OUT = new Error('A symbolic link leads out of the workspace');
async function checkLinks(workspace, folder) {
    const root = await realpathSoFar(workspace);
    const isInside = (0,paths/* isWithin */.UO)(workspace, folder) || (0,paths/* isWithin */.UO)(root, folder);
    if (isInside && !(0,paths/* isWithin */.UO)(root, await realpathSoFar(folder)))
        throw LINK_OUT;
}
/** The real path of what exists of a path. */
async function realpathSoFar(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,paths/* codeOf */.$N)(error) !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw error;
        return realpathSoFar((0,external_node_path_.dirname)(path));
    }
}
/**
 * Makes a folder and those above it, one by one: Node.js, asked to make them all, never ends in a file system that says
 * of a folder that is there that it is not, as `/proc` does.
 */
async function makeFolder(folder) {
    if (await isFolder(folder))
        return;
    const above = (0,external_node_path_.dirname)(folder);
    if (above !== folder)
        await makeFolder(above);
    try {
        await (0,promises_.mkdir)(folder);
    }
    catch (error) {
        // Another job may have been faster.
        if ((0,paths/* codeOf */.$N)(error) !== 'EEXIST' || !(await isFolder(folder)))
            throw error;
    }
}
async function isFolder(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,paths/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
        return false;
    }
}
/** Whoever reads the file finds the old one or the new one, and never half of it. A link in its place is replaced. */
async function writeWhole(file, text) {
    const unfinished = `${file}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(unfinished, text, { flag: 'wx' });
        await (0,promises_.rename)(unfinished, file);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}
const ADVICE = `give \`report-dir\` a folder in the workspace, or \`\${{ runner.temp }}/report\`.`;
const OUT_OF_TIME = (0,phrase/* say */.cv) `the disk did not answer in time: ${ADVICE}`;
function explainRefusal(error, log) {
    if (error === LINK_OUT) {
        return (0,phrase/* say */.cv) `a symbolic link leads out of the workspace: remove it, or ${ADVICE}`;
    }
    if (!(0,paths/* isSystemError */.Or)(error))
        return (0,bug/* explainBug */.ce)(error, log);
    const code = (0,paths/* codeOf */.$N)(error);
    switch (code) {
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return (0,phrase/* say */.cv) `this job may not write there: ${ADVICE}`;
        case 'EEXIST':
        case 'ENOTDIR':
        case 'EISDIR':
            return (0,phrase/* say */.cv) `something else stands in its place: remove it, or ${ADVICE}`;
        case 'ENOENT':
            return (0,phrase/* say */.cv) `no folder can be made there: ${ADVICE}`;
        case 'ENOSPC':
        case 'EDQUOT':
            return (0,phrase/* say */.cv) `no space is left: free some, or ${ADVICE}`;
        default:
            return (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(code)}: ${ADVICE}`;
    }
}


/***/ })

};
