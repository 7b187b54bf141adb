export const id = 544;
export const ids = [544];
export const modules = {

/***/ 6544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FILES: () => (/* binding */ FILES),
  writeReportFiles: () => (/* binding */ writeReportFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var verdict = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/report/addresses.js
var addresses = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
;// CONCATENATED MODULE: ./lib/report/json-kinds.js

function kind(schema, write = (value) => value) {
    const field = (read, description) => ({
        schema: description === undefined ? schema : describe(schema, description),
        write: (from, attempt) => write(read(from, attempt), attempt),
    });
    return Object.assign(field, { schema, write });
}
function describe(schema, description) {
    return Array.isArray(schema['type']) ? { description, ...schema } : { ...schema, description };
}
const TEXT_LENGTH = 200;
/** Names are told whole: tools compare them from run to run. */
const NAME_LENGTH = 1000;
const MESSAGE_LENGTH = 2000;
const STRING = { type: 'string', maxLength: MESSAGE_LENGTH };
/** From outside. */
const json_kinds_text = kind(STRING, (value) => (0,text_escape/* visible */.RK)(value, TEXT_LENGTH));
const longText = kind(STRING, (value) => (0,text_escape/* visible */.RK)(value, MESSAGE_LENGTH));
const id = kind(STRING, (value) => (0,text_escape/* visibleId */.i2)(value, TEXT_LENGTH));
/** From GitHub's runner, or checked when it was read. */
const line = kind(STRING, (value) => (0,text_escape/* oneLine */.TN)(value, TEXT_LENGTH));
/** An address that was checked when it was read. */
const webLine = kind(STRING, (value) => (0,text_escape/* oneLine */.TN)(value, NAME_LENGTH));
/** In our own words. */
const words = kind(STRING);
/** As `fillTemplate` gives it, whole. */
const address = kind(STRING);
/** Its parts are short already; all of them together need not be. */
const phrase = kind(STRING, (value) => (0,text_escape/* oneLine */.TN)((0,text_escape/* toPlain */.Ul)(value), MESSAGE_LENGTH));
const message = kind(describe(STRING, 'One line of plain text. Names in it come from outside.'), phrase.write);
/** Its name, or its id where it has none. */
const label = kind(STRING, (it) => (0,text_escape/* show */.WU)(it.label, NAME_LENGTH));
const date = kind({ type: 'string' });
const flag = kind({ type: 'boolean' });
const count = kind({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const rate = kind({ type: 'number', minimum: 0, maximum: 1 });
/** As Bland gave it, which may be no number that JSON has. */
const figure = kind({ type: ['number', 'null'] }, (value) => typeof value === 'number' && Number.isFinite(value) ? value : null);
const observed = kind({ anyOf: [{ anyOf: [{ type: 'number' }, STRING] }, { type: 'null' }] }, (value, attempt) => (typeof value === 'string' ? line : figure).write(value, attempt));
function constant(value) {
    return kind({ type: 'number', const: value });
}
function oneOf(values) {
    return kind({ type: 'string', enum: values });
}
function nullable({ schema, write }) {
    const isPlain = Object.keys(schema).length === 1;
    return kind(isPlain ? { type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] }, (value, attempt) => (value === undefined ? null : write(value, attempt)));
}
function list({ schema, write }) {
    return kind({ type: 'array', items: schema }, (items, attempt) => items.map((item) => write(item, attempt)));
}
/** A list of which the end is left out where the report would be too large. No item is in two such lists. */
function rows(item) {
    return kind(list(item).schema, (items, attempt) => items.slice(0, attempt.most).map((each) => {
        const row = attempt.written.get(each) ?? item.write(each, attempt);
        attempt.written.set(each, row);
        return row;
    }));
}
function first(maxItems, item) {
    const { schema, write } = list(item);
    return kind({ maxItems, ...schema }, (items, attempt) => write(items.slice(0, maxItems), attempt));
}
function object(fields) {
    const entries = Object.entries(fields);
    const each = (of) => Object.fromEntries(entries.map(([name, field]) => [name, of(field)]));
    const properties = each(({ schema }) => schema);
    const required = Object.keys(fields);
    return kind({ type: 'object', properties, required, additionalProperties: false }, (from, attempt) => each(({ write }) => write(from, attempt)));
}
/** A name of which nothing can be seen is none. */
const json_kinds_name = kind(nullable(json_kinds_text).schema, (value = '') => (0,text_escape/* visible */.RK)(value, NAME_LENGTH, 'middle') || null);

// EXTERNAL MODULE: ./lib/comparison/changes.js
var changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(3959);
// EXTERNAL MODULE: ./lib/report/time.js
var time = __webpack_require__(9793);
;// CONCATENATED MODULE: ./lib/report/json-rows.js
/** Rules, scenarios and baselines in report.json: each field with its form, its meaning and its value. */






const MAX_FAILURE_MODES = 5;
const CHANGES = ['regressed', 'unclear', 'improved', 'fell', 'rose', 'same', 'unknown'];
const rule = oneOf(verdict/* RULE_NAMES */.iU);
const RULE_WORDS = 'Named as the input; has-runs and complete always apply, and check-run to v2 agents.';
const runs = object({
    passed: count((it) => it.passed),
    failed: count((it) => it.failed),
});
const check = object({
    rule: rule((it) => it.rule, RULE_WORDS),
    outcome: oneOf(['holds', 'broken', 'inconclusive'])((it) => it.outcome, 'inconclusive: what the rule needs is absent, impossible, too little, or contradicts itself.'),
    observed: observed((it) => it.observed, 'For a rule on scenarios, that of the worst; null if unknown.'),
    limit: observed((it) => it.limit, 'In the unit of the rule: rates from 0 to 1, ages in seconds.'),
    source: nullable(oneOf(['input', 'policy-file', 'both']))((it) => it.source, 'Where the limit was given; null without a policy file, and for rules that always apply.'),
    findings: count((it) => it.findings.length, 'How many violations this rule has.'),
});
/** Both are null where a rule or a note is about the whole set. */
function names(scenarioOf) {
    return {
        scenario: nullable(label)(scenarioOf, 'Its name, or its id if it has none; null for the whole set.'),
        scenario_id: nullable(id)((from) => scenarioOf(from)?.id),
    };
}
const violation = object({
    rule: rule((it) => it.check.rule, RULE_WORDS),
    outcome: oneOf(['broken', 'inconclusive'])((it) => it.finding.outcome),
    ...names(({ finding }) => finding.scenario),
    judge: json_kinds_name(({ finding: { judge } }) => judge?.name ?? judge?.id, 'The judge of a check run, if it is about one.'),
    observed: observed((it) => it.finding.observed),
    limit: observed((it) => it.finding.limit ?? it.check.limit),
    message: message((it) => it.finding.message),
});
const note = object({
    ...names(({ scenario }) => scenario),
    message: message(report_reasons/* describeNote */.Mb),
});
const named = object(names((scenario) => scenario));
const change = object({
    change: oneOf(CHANGES)((it) => it.change, 'regressed and improved: by more than chance. fell and rose: may be chance. unclear: regressed only if runs that neither passed nor failed count as failed. unknown: runs can not be counted.'),
    baseline: nullable(runs)((it) => it.counts?.baseline),
    current: nullable(runs)((it) => it.counts?.current),
    pass_rate_change: figure((it) => it.passRateChange, 'Now minus before, from -1 to 1.'),
    played_again: nullable(runs)((it) => it.again, 'The runs of a second look among those of current; null without one.'),
    p_value: nullable(rate)((it) => it.evidence?.pValue, 'Of this test by itself; null if nothing was tested.'),
    adjusted_p_value: nullable(rate)((it) => it.evidence?.adjustedP, 'The chance that any scenario shows something this strong although nothing changed. A regression is claimed if it is at most the level.'),
    level: nullable(rate)((it) => it.evidence?.level),
    score_change: figure((it) => it.scoreChange, 'Mean score now minus before.'),
    history: list(nullable(rate))((it) => it.history, 'The pass rate in each set of history, null if unknown.'),
});
const interval = object({
    lower: rate((it) => it.lower),
    upper: rate((it) => it.upper),
});
const quarantine = object({
    reason: longText((it) => it.reason),
    until: date((it) => it.until),
});
const BY_COUNTS = 'From the counts of runs, if the published one is the same up to rounding.';
const scenario = object({
    id: id((it) => it.facts.id),
    name: json_kinds_name((it) => it.facts.name),
    state: oneOf(['failing', 'flaky', 'passing', 'unknown'])((it) => it.state, 'failing: no run passed, or a rule is broken although none is known to have failed. flaky: some passed and some did not. unknown: too little is known.'),
    counts_as_failed: flag((it) => it.failed, 'Whether failed-scenario-count counts it: it breaks a rule or no run passed, it is not in quarantine, and its set was judged.'),
    total_runs: figure((it) => it.facts.totalRuns),
    passed: figure((it) => it.facts.passed),
    failed: figure((it) => it.facts.failed),
    pass_rate: figure((it) => it.facts.passRate, BY_COUNTS),
    pass_rate_interval: nullable(interval)((it) => it.interval, 'Pass rates that fit these runs: about 95 of 100 such ranges contain the true one; null if the runs can not be counted.'),
    is_flaky: nullable(flag)((it) => it.facts.isFlaky),
    mean_score: figure((it) => it.facts.meanScore),
    score_stddev: figure((it) => it.facts.scoreStddev),
    worst_run_id: nullable(id)((it) => it.facts.worstRunId),
    worst_run_url: nullable(address)((it) => it.worstRunUrl, 'By the input run-url; null without it.'),
    failure_modes: first(MAX_FAILURE_MODES, json_kinds_text)((it) => it.facts.failureModes, 'The first five.'),
    policy_line: nullable(count)((it) => it.terms?.entry?.line, 'Its line in the policy file; null if it has none.'),
    owners: list(line)((it) => it.terms?.entry?.owners ?? [], 'GitHub users and teams in its entry in the policy file, without @.'),
    quarantine: nullable(quarantine)((it) => it.terms?.quarantine, 'Until the end of that day in UTC it can not fail the gate.'),
    against_baseline: nullable(change)((it) => it.change, 'null if it is not in the baseline, or there is none.'),
});
const overall = object({
    p_value: rate((it) => it.pValue),
    level: rate((it) => it.level, 'It is claimed if the p-value is at most this.'),
    regressed: flag((it) => it.claimed),
});
const past = object({
    set_id: id((it) => it.id),
    created_at: nullable(date)((it) => (0,time/* isoTime */.L)(it.createdAt), 'ISO 8601 in UTC.'),
    avg_pass_rate: figure(set_facts/* averagePassRateOf */.gI),
});
const secondLook = object({
    set_id: nullable(id)((it) => (it.kind === 'made' ? it.set.id : it.kind === 'void' ? it.setId : undefined), 'null if none was started.'),
    runs: nullable(count)((it) => (it.kind === 'made' ? it.runs : undefined), 'What was paid for.'),
    void_since: nullable(message)((it) => (it.kind === 'void' ? it.why : undefined), 'Why it was not made or can not be used, so the claims of the first look stand; null otherwise.'),
});
const comparison = object({
    baseline_set_ids: list(id)((it) => it.sets.map(({ id }) => id), 'Newest first; their runs are pooled.'),
    origin: message((it) => it.origin, 'Where the baseline comes from.'),
    summary: message(changes/* summariseComparison */.Kj),
    significance: rate((it) => it.significance, 'The share of the significance for this set.'),
    baseline: runs((it) => it.totals.baseline, 'Runs of all tested scenarios.'),
    current: runs((it) => it.totals.current, 'The same, without those of a second look.'),
    overall: nullable(overall)((it) => it.overall, 'All scenarios together; null if fewer than two of them have evidence.'),
    overall_unclear: flag((it) => it.overallUnclear, 'Whether the set as a whole regressed only if runs that neither passed nor failed count as failed.'),
    history: list(past)((it) => it.history, 'The last ten sets of the baseline, oldest first.'),
    second_look: nullable(secondLook)((it) => it.secondLook, 'Suspects are replayed once, then all their runs count. null if switched off.'),
    added: rows(named)((it) => it.added, 'In the set, and not in the baseline.'),
    vanished: rows(named)((it) => it.vanished, 'In the newest set of the baseline, and not in the set.'),
});

;// CONCATENATED MODULE: ./lib/report/judges/judge-json.js


const judge = object({
    id: nullable(id)((it) => it.verdict.id),
    name: json_kinds_name((it) => it.verdict.name),
    passed: nullable(flag)((it) => it.verdict.passed, 'null if Bland does not say it in a form that is understood, or contradicts itself.'),
    match_rate: nullable(rate)((it) => it.verdict.matchRate),
    required: nullable(flag)((it) => it.verdict.isRequired, 'null if Bland does not say it.'),
    standing: oneOf(['breaks', 'unjudged', 'allowed', 'passes'])((it) => it.standing, 'What the verdict makes of it. breaks: it failed the run. unjudged: it can not be judged. allowed: it did not pass, but is optional.'),
});
const checkRun = object({
    id: nullable(id)((it) => it.id, 'null if the check run could not be started.'),
    agent_id: id((it) => it.agentId),
    environment: nullable(json_kinds_text)((it) => it.environment),
    agent_version_id: nullable(id)((it) => it.versionId, 'As the input; null if Bland chose it.'),
    started: flag((it) => it.isOwn, 'Whether this step started the check run.'),
    status: nullable(json_kinds_text)((it) => it.run?.status, 'The last that Bland gave; null without an answer.'),
    overall_passed: nullable(flag)((it) => it.run?.overallPassed),
    simulation_set_id: nullable(id)((it) => it.run?.setId, 'The set that Bland names.'),
    created_at: nullable(date)((it) => (0,time/* isoTime */.L)(it.run?.createdAt), 'ISO 8601 in UTC.'),
    completed_at: nullable(date)((it) => (0,time/* isoTime */.L)(it.run?.completedAt), 'ISO 8601 in UTC.'),
    cancelled: nullable(flag)((it) => it.wasCancelled, 'Whether Bland accepted that this step cancels the check run; null if that was not tried.'),
    judges: rows(judge)((it) => it.judges, 'Worst first; empty if the check run was not judged.'),
});

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
;// CONCATENATED MODULE: ./lib/report/json.js
/** The report as JSON, for programs: every figure behind the verdict, under names that stay. */










const VERSION = 1;
const MAX_BYTES = 8 * 1024 * 1024;
/** Of each list, in all sets together. */
const MAX_ROWS = 10_000;
const json_verdict = oneOf(verdict/* VERDICTS_BY_WEIGHT */.ok);
const trouble = nullable(object({
    message: message((it) => it.what),
    advice: words((it) => it.advice, 'What to do next.'),
    request: nullable(json_kinds_text)((it) => it.request, 'The request to Bland in which it happened, if any.'),
}));
const json_overall = object({
    avg_pass_rate: figure(set_facts/* averagePassRateOf */.gI, BY_COUNTS),
    flaky_count: figure((it) => it.overall?.flakyCount),
    reliable_count: figure((it) => it.overall?.reliableCount),
    total_runs: figure((it) => it.overall?.totalRuns),
});
function omitted(rows) {
    return count((set, { most }) => Math.max(0, (rows(set)?.length ?? 0) - most));
}
const omissions = object({
    violations: omitted((it) => it.reasons),
    notes: omitted((it) => it.notes),
    scenarios: omitted((it) => it.scenarios),
    added: omitted((it) => it.comparison?.added),
    vanished: omitted((it) => it.comparison?.vanished),
    judges: omitted((it) => it.checkRun?.judges),
});
const set = object({
    id: nullable(id)((it) => it.id, 'null if the set could not be started, or that of a check run could not be had.'),
    url: nullable(address)((it) => it.url, 'By the input set-url; null without it.'),
    name: phrase((it) => [it.name]),
    check_run: nullable(checkRun)((it) => it.checkRun, 'The check run of a v2 agent; null for any other set.'),
    status: nullable(json_kinds_text)((it) => it.status, 'The last that Bland gave; null without an answer.'),
    verdict: json_verdict((it) => it.verdict),
    pathway_id: nullable(id)((it) => it.asked?.pathwayId, 'What the set was started with; null for an existing set.'),
    persona_id: nullable(id)((it) => it.asked?.personaId),
    pathway_version: figure((it) => it.asked?.version),
    simulations_per_scenario: figure((it) => it.set?.simulationsPerScenario),
    total_scenarios: figure((it) => it.set?.totalScenarios),
    created_at: nullable(date)((it) => (0,time/* isoTime */.L)(it.set?.createdAt), 'ISO 8601 in UTC.'),
    completed_at: nullable(date)((it) => (0,time/* isoTime */.L)(it.set?.completedAt), 'ISO 8601 in UTC; null while it runs.'),
    overall: nullable(json_overall)((it) => it.set?.overall && it.set, 'As Bland gave it.'),
    trouble: trouble((it) => it.trouble, 'Why the set was not judged; null if it was.'),
    checks: list(check)((it) => it.checks, 'Every rule that applies; empty if the set was not judged.'),
    violations: rows(violation)((it) => it.reasons, 'What is broken or inconclusive, broken rules first.'),
    notes: rows(note)((it) => it.notes, 'What a reader should know, without effect on the verdict.'),
    scenarios: rows(scenario)((it) => it.scenarios, 'Worst first.'),
    comparison: nullable(comparison)((it) => it.comparison, 'null without a baseline.'),
    omitted: omissions((it) => it, 'How many rows are left out at the end of each list, to limit the size of the file.'),
});
const run = object({
    commit: nullable(id)((it) => it.commit, 'The tested commit: on GitHub the head of a pull request.'),
    branch: nullable(json_kinds_text)((it) => it.branch, 'The branch that the commit is on; null if unknown.'),
    url: nullable(webLine)((it) => it.runUrl, 'Where the CI system shows the run.'),
    number: nullable(count)((it) => it.runNumber),
});
const override = object({
    label: json_kinds_text((it) => it.label, 'As override-label names it.'),
});
const startedRuns = object({
    first_look: count((it) => it.first),
    second_look: count((it) => it.second),
    unconfirmed: count((it) => it.unconfirmed, 'Of starts of which no answer tells whether Bland received them. They are not among the others.'),
});
const inputProblem = object({
    input: json_kinds_text((it) => it.input),
    message: message((it) => it.message),
});
const whole = object({
    version: constant(VERSION)(() => VERSION, 'Fields may be added within a version. None is removed or changes its meaning without a new version.'),
    verdict: json_verdict((it) => it.verdict),
    warn_only: flag((it) => it.warnOnly),
    override: nullable(override)((it) => (it.override === undefined ? undefined : { label: it.override }), 'What let the step pass a verdict of failed or inconclusive, on the pull request; null if nothing did.'),
    step_fails: flag(report/* isRed */.iI),
    headline: message(report_reasons/* headline */.Pl, 'The verdict and the one reason that matters.'),
    run: run((it) => it.run),
    policy_file: nullable(json_kinds_text)((it) => it.policyPath),
    waited_ms: count((it) => Math.round(it.waitedMs)),
    started_runs: nullable(startedRuns)((it) => it.startedRuns, 'How many runs this step started. Each costs money. null if the sets were given.'),
    trouble: trouble((it) => it.trouble, 'Why the gate could not judge at all.'),
    input_problems: rows(inputProblem)((it) => it.inputProblems, 'What is wrong with the inputs. If anything is, nothing was judged.'),
    omitted_input_problems: count((it, { most }) => Math.max(0, it.inputProblems.length - most)),
    sets: list(set)((it) => it.sets),
});
/** The JSON Schema of what {@link renderJson} gives. */
const REPORT_SCHEMA = whole.schema;
/** At most 8 MiB: of lists that are too long the ends are left out, which are the least important. */
function renderJson(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => renderWithin(report));
}
function toRows(result, links) {
    const { id } = result;
    const scenarios = result.scenarios.map((row) => ({
        ...row,
        worstRunUrl: (0,addresses/* addressOfRun */.N)(links, row.facts, id),
    }));
    return { ...result, url: (0,addresses/* addressOfSet */.W)(links, id), scenarios, reasons: (0,report_reasons/* reasonsOf */.zM)(result) };
}
function renderWithin(report) {
    const sets = report.results.map((result) => toRows(result, report.links));
    const written = new Map();
    for (let most = Math.floor(MAX_ROWS / Math.max(1, sets.length));; most = Math.floor(most / 2)) {
        const text = `${JSON.stringify(whole.write({ ...report, sets }, { most, written }), null, 2)}\n`;
        if (most === 0 || Buffer.byteLength(text) <= MAX_BYTES)
            return text;
    }
}

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var text_phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/report/judges/judge-nodes.js
var judge_nodes = __webpack_require__(1764);
;// CONCATENATED MODULE: ./lib/report/judges/judge-cases.js



/** More than any agent has. */
const MAX_JUDGES = 1000;
const judge_cases_NAME_LENGTH = 1000;
/** @param problemOf makes a problem of reasons; where there are none it has none */
function judgeCases(result, className, problemOf) {
    const reasons = Map.groupBy((0,report_reasons/* reasonsOf */.zM)(result), ({ finding }) => finding.judge);
    const judges = (0,judge_nodes/* judgesOf */.YP)(result).slice(0, MAX_JUDGES);
    const names = judges.map(({ label }) => (0,text_escape/* show */.WU)({ ...label, quoted: false }, judge_cases_NAME_LENGTH));
    return judges.map((judge, index) => {
        const name = String(names[index]);
        const isOnly = names.indexOf(name) === names.lastIndexOf(name);
        const place = names.slice(0, index + 1).filter((other) => other === name).length;
        return {
            className,
            // Tools take two cases of one name for one that was run twice.
            name: isOnly ? name : `${name} (${place})`,
            problem: problemOf(reasons.get(judge.verdict) ?? [], [(0,judge_nodes/* describeJudge */.Fv)(judge)]) ?? skipOf(judge),
        };
    });
}
/** Neither a success nor what the verdict is about. */
function skipOf(judge) {
    if (judge.standing === 'passes')
        return undefined;
    const message = judge.standing === 'allowed'
        ? `${(0,judge_nodes/* describeJudge */.Fv)(judge)}: it breaks no rule`
        : `${(0,judge_nodes/* describeJudge */.Fv)(judge)}: the check run decides`;
    return { kind: 'skipped', type: undefined, message, details: [] };
}

// EXTERNAL MODULE: external "events"
var external_events_ = __webpack_require__(4434);
;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/escape.js
const escapeXMLTable = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXMLReplace(match) {
  return escapeXMLTable[match];
}

const unescapeXMLTable = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function unescapeXMLReplace(match) {
  if (match[1] === "#") {
    const num =
      match[2] === "x"
        ? parseInt(match.slice(3), 16)
        : parseInt(match.slice(2), 10);
    if (
      num === 0x9 ||
      num === 0xa ||
      num === 0xd ||
      (num >= 0x20 && num <= 0xd7ff) ||
      (num >= 0xe000 && num <= 0xfffd) ||
      (num >= 0x10000 && num <= 0x10ffff)
    ) {
      return String.fromCodePoint(num);
    }
    throw new Error("Illegal XML character 0x" + num.toString(16));
  }
  if (unescapeXMLTable[match]) {
    return unescapeXMLTable[match] || match;
  }
  throw new Error("Illegal XML entity " + match);
}

function escape_escapeXML(s) {
  return s.replace(/["&'<>]/g, escapeXMLReplace);
}

function unescapeXML(s) {
  let result = "";
  let start = -1;
  let end = -1;
  let previous = 0;
  while (
    (start = s.indexOf("&", previous)) !== -1 &&
    (end = s.indexOf(";", start + 1)) !== -1
  ) {
    result =
      result +
      s.slice(previous, start) +
      unescapeXMLReplace(s.slice(start, end + 1));
    previous = end + 1;
  }
  if (previous === 0) return s;
  result = result + s.substring(previous);

  return result;
}

function escape_escapeXMLText(s) {
  return s.replace(/[&<>]/g, escapeXMLReplace);
}

function unescapeXMLText(s) {
  return s.replace(/&(amp|#38|lt|#60|gt|#62);/g, unescapeXMLReplace);
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/Element.js

class Element_Element {
  constructor(name, attrs) {
    this.name = name;
    this.parent = null;
    this.children = [];
    this.attrs = {};
    this.setAttrs(attrs);
  }
  is(name, xmlns) {
    return this.getName() === name && (!xmlns || this.getNS() === xmlns);
  }
  getName() {
    const idx = this.name.indexOf(":");
    return idx >= 0 ? this.name.slice(idx + 1) : this.name;
  }
  getNS() {
    const idx = this.name.indexOf(":");
    if (idx >= 0) {
      const prefix = this.name.slice(0, idx);
      return this.findNS(prefix);
    }
    return this.findNS();
  }
  findNS(prefix) {
    if (!prefix) {
      if (this.attrs.xmlns) {
        return this.attrs.xmlns;
      } else if (this.parent) {
        return this.parent.findNS();
      }
    } else {
      const attr = "xmlns:" + prefix;
      if (this.attrs[attr]) {
        return this.attrs[attr];
      } else if (this.parent) {
        return this.parent.findNS(prefix);
      }
    }
  }
  getXmlns() {
    let namespaces = {};

    if (this.parent) {
      namespaces = this.parent.getXmlns();
    }

    for (const attr in this.attrs) {
      const m = attr.match("xmlns:?(.*)");
      if (this.attrs.hasOwnProperty(attr) && m) {
        namespaces[this.attrs[attr]] = m[1];
      }
    }
    return namespaces;
  }

  setAttrs(attrs) {
    if (typeof attrs === "string") {
      this.attrs.xmlns = attrs;
    } else if (attrs) {
      Object.assign(this.attrs, attrs);
    }
  }
  getAttr(name, xmlns) {
    if (!xmlns) {
      return this.attrs[name];
    }

    const namespaces = this.getXmlns();

    if (!namespaces[xmlns]) {
      return null;
    }

    return this.attrs[[namespaces[xmlns], name].join(":")];
  }
  getChild(name, xmlns) {
    return this.getChildren(name, xmlns)[0];
  }
  getChildren(name, xmlns) {
    const result = [];
    for (const child of this.children) {
      if (
        child.getName &&
        child.getName() === name &&
        (!xmlns || child.getNS() === xmlns)
      ) {
        result.push(child);
      }
    }
    return result;
  }
  getChildByAttr(attr, val, xmlns, recursive) {
    return this.getChildrenByAttr(attr, val, xmlns, recursive)[0];
  }
  getChildrenByAttr(attr, val, xmlns, recursive) {
    let result = [];
    for (const child of this.children) {
      if (
        child.attrs &&
        child.attrs[attr] === val &&
        (!xmlns || child.getNS() === xmlns)
      ) {
        result.push(child);
      }
      if (recursive && child.getChildrenByAttr) {
        result.push(child.getChildrenByAttr(attr, val, xmlns, true));
      }
    }
    if (recursive) {
      result = result.flat();
    }
    return result;
  }

  getChildrenByFilter(filter, recursive) {
    let result = [];
    for (const child of this.children) {
      if (filter(child)) {
        result.push(child);
      }
      if (recursive && child.getChildrenByFilter) {
        result.push(child.getChildrenByFilter(filter, true));
      }
    }
    if (recursive) {
      result = result.flat();
    }
    return result;
  }

  getText() {
    let text = "";
    for (const child of this.children) {
      if (typeof child === "string" || typeof child === "number") {
        text += child;
      }
    }
    return text;
  }

  getChildText(name, xmlns) {
    const child = this.getChild(name, xmlns);
    return child ? child.getText() : null;
  }
  getChildElements() {
    return this.getChildrenByFilter((child) => {
      return child instanceof Element_Element;
    });
  }
  root() {
    if (this.parent) {
      return this.parent.root();
    }
    return this;
  }
  up() {
    if (this.parent) {
      return this.parent;
    }
    return this;
  }
  c(name, attrs) {
    return this.cnode(new Element_Element(name, attrs));
  }

  cnode(child) {
    this.children.push(child);
    if (typeof child === "object") {
      child.parent = this;
    }
    return child;
  }

  append(...nodes) {
    for (const node of nodes) {
      this.children.push(node);
      if (typeof node === "object") {
        node.parent = this;
      }
    }
  }

  prepend(...nodes) {
    for (const node of nodes) {
      this.children.unshift(node);
      if (typeof node === "object") {
        node.parent = this;
      }
    }
  }
  t(text) {
    this.children.push(text);
    return this;
  }
  remove(el, xmlns) {
    const filter =
      typeof el === "string"
        ? (child) => {
            return !(child.is && child.is(el, xmlns));
          }
        : (child) => {
            return child !== el;
          };

    this.children = this.children.filter(filter);

    return this;
  }

  text(val) {
    if (val && this.children.length === 1) {
      this.children[0] = val;
      return this;
    }
    return this.getText();
  }

  attr(attr, val) {
    if (typeof val !== "undefined" || val === null) {
      if (!this.attrs) {
        this.attrs = {};
      }
      this.attrs[attr] = val;
      return this;
    }
    return this.attrs[attr];
  }

  toString() {
    let s = "";
    this.write((c) => {
      s += c;
    });
    return s;
  }

  _addChildren(writer) {
    writer(">");
    for (const child of this.children) {
      if (child != null) {
        if (child.write) {
          child.write(writer);
        } else if (typeof child === "string") {
          writer(escape_escapeXMLText(child));
        } else if (child.toString) {
          writer(escape_escapeXMLText(child.toString(10)));
        }
      }
    }
    writer("</");
    writer(this.name);
    writer(">");
  }

  write(writer) {
    writer("<");
    writer(this.name);
    for (const k in this.attrs) {
      const v = this.attrs[k];
      if (v != null) {
        writer(" ");
        writer(k);
        writer('="');
        writer(escape_escapeXML(typeof v === "string" ? v : v.toString(10)));
        writer('"');
      }
    }
    if (this.children.length === 0) {
      writer("/>");
    } else {
      this._addChildren(writer);
    }
  }
}

Element_Element.prototype.tree = Element_Element.prototype.root;

/* harmony default export */ const src_Element = (Element_Element);

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/parsers/ltx.js



const STATE_TEXT = 0;
const STATE_IGNORE_COMMENT = 1;
const STATE_IGNORE_INSTRUCTION = 2;
const STATE_TAG_NAME = 3;
const STATE_TAG = 4;
const STATE_ATTR_NAME = 5;
const STATE_ATTR_EQ = 6;
const STATE_ATTR_QUOT = 7;
const STATE_ATTR_VALUE = 8;
const STATE_CDATA = 9;
const STATE_IGNORE_CDATA = 10;

class SaxLtx extends external_events_.EventEmitter {
  constructor() {
    super();
    let state = STATE_TEXT;
    let remainder;
    let parseRemainder;
    let tagName;
    let attrs;
    let endTag;
    let selfClosing;
    let attrQuote;
    let attrQuoteChar;
    let recordStart = 0;
    let attrName;

    this._handleTagOpening = function _handleTagOpening(
      endTag,
      tagName,
      attrs
    ) {
      if (!endTag) {
        this.emit("startElement", tagName, attrs);
        if (selfClosing) {
          this.emit("endElement", tagName, true);
        }
      } else {
        this.emit("endElement", tagName, false);
      }
    };

    this.write = function write(data) {
      if (typeof data !== "string") {
        data = data.toString();
      }
      let pos = 0;
      if (remainder) {
        data = remainder + data;
        pos += !parseRemainder ? remainder.length : 0;
        parseRemainder = false;
        remainder = null;
      }

      function endRecording() {
        if (typeof recordStart === "number") {
          const recorded = data.slice(recordStart, pos);
          recordStart = undefined;
          return recorded;
        }
      }

      for (; pos < data.length; pos++) {
        switch (state) {
          case STATE_TEXT: {
            const lt = data.indexOf("<", pos);
            if (lt !== -1 && pos !== lt) {
              pos = lt;
            }

            break;
          }
          case STATE_ATTR_VALUE: {
            const quot = data.indexOf(attrQuoteChar, pos);
            if (quot !== -1) {
              pos = quot;
            }

            break;
          }
          case STATE_IGNORE_COMMENT: {
            const endcomment = data.indexOf("-->", pos);
            if (endcomment !== -1) {
              pos = endcomment + 2;
            }

            break;
          }
          case STATE_IGNORE_CDATA: {
            const endCDATA = data.indexOf("]]>", pos);
            if (endCDATA !== -1) {
              pos = endCDATA + 2;
            }

            break;
          }
        }

        const c = data.charCodeAt(pos);
        switch (state) {
          case STATE_TEXT:
            if (c === 60 ) {
              const text = endRecording();
              if (text) {
                this.emit("text", unescapeXML(text));
              }
              state = STATE_TAG_NAME;
              recordStart = pos + 1;
              attrs = {};
            }
            break;
          case STATE_CDATA:
            if (c === 93 ) {
              if (data.substr(pos + 1, 2) === "]>") {
                const cData = endRecording();
                if (cData) {
                  this.emit("text", cData);
                }
                state = STATE_TEXT;
              } else if (data.length < pos + 2) {
                parseRemainder = true;
                pos = data.length;
              }
            }
            break;
          case STATE_TAG_NAME:
            if (c === 47  && recordStart === pos) {
              recordStart = pos + 1;
              endTag = true;
            } else if (c === 33 ) {
              if (data.substr(pos + 1, 7) === "[CDATA[") {
                recordStart = pos + 8;
                state = STATE_CDATA;
              } else if (
                data.length < pos + 8 &&
                "[CDATA[".startsWith(data.slice(pos + 1))
              ) {
                parseRemainder = true;
                pos = data.length;
              } else {
                recordStart = undefined;
                state = STATE_IGNORE_COMMENT;
              }
            } else if (c === 63 ) {
              recordStart = undefined;
              state = STATE_IGNORE_INSTRUCTION;
            } else if (c <= 32 || c === 47  || c === 62 ) {
              tagName = endRecording();
              pos--;
              state = STATE_TAG;
            }
            break;
          case STATE_IGNORE_COMMENT:
            if (c === 62 ) {
              const prevFirst = data.charCodeAt(pos - 1);
              const prevSecond = data.charCodeAt(pos - 2);
              if (
                (prevFirst === 45  && prevSecond === 45)  ||
                (prevFirst === 93  && prevSecond === 93)
              ) {
                state = STATE_TEXT;
              }
            }
            break;
          case STATE_IGNORE_INSTRUCTION:
            if (c === 62 ) {
              const prev = data.charCodeAt(pos - 1);
              if (prev === 63 ) {
                state = STATE_TEXT;
              }
            }
            break;
          case STATE_TAG:
            if (c === 62 ) {
              this._handleTagOpening(endTag, tagName, attrs);
              tagName = undefined;
              attrs = undefined;
              endTag = undefined;
              selfClosing = undefined;
              state = STATE_TEXT;
              recordStart = pos + 1;
            } else if (c === 47 ) {
              selfClosing = true;
            } else if (c > 32) {
              recordStart = pos;
              state = STATE_ATTR_NAME;
            }
            break;
          case STATE_ATTR_NAME:
            if (c <= 32 || c === 61 ) {
              attrName = endRecording();
              pos--;
              state = STATE_ATTR_EQ;
            }
            break;
          case STATE_ATTR_EQ:
            if (c === 61 ) {
              state = STATE_ATTR_QUOT;
            }
            break;
          case STATE_ATTR_QUOT:
            if (c === 34  || c === 39 ) {
              attrQuote = c;
              attrQuoteChar = c === 34 ? '"' : "'";
              state = STATE_ATTR_VALUE;
              recordStart = pos + 1;
            }
            break;
          case STATE_ATTR_VALUE:
            if (c === attrQuote) {
              const value = unescapeXML(endRecording());
              attrs[attrName] = value;
              attrName = undefined;
              state = STATE_TAG;
            }
            break;
        }
      }

      if (typeof recordStart === "number" && recordStart <= data.length) {
        remainder = data.slice(recordStart);
        recordStart = 0;
      }
    };
  }

  end(data) {
    if (data) {
      this.write(data);
    }
    this.write = function write() {};
  }
}

/* harmony default export */ const ltx = (SaxLtx);

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/Parser.js




class Parser_Parser extends external_events_.EventEmitter {
  constructor(options) {
    super();

    const ParserInterface = (this.Parser =
      (options && options.Parser) || this.DefaultParser);
    const ElementInterface = (this.Element =
      (options && options.Element) || this.DefaultElement);

    this.parser = new ParserInterface();

    let el;
    this.parser.on("startElement", (name, attrs) => {
      const child = new ElementInterface(name, attrs);
      el = !el ? child : el.cnode(child);
    });
    this.parser.on("endElement", (name) => {
      if (!el) {
      } else if (name === el.name) {
        if (el.parent) {
          el = el.parent;
        } else if (!this.tree) {
          this.tree = el;
          el = undefined;
        }
      }
    });
    this.parser.on("text", (str) => {
      if (el) {
        el.t(str);
      }
    });
    this.parser.on("error", (e) => {
      this.error = e;
      this.emit("error", e);
    });
  }

  write(data) {
    this.parser.write(data);
  }

  end(data) {
    this.parser.end(data);

    if (!this.error) {
      if (this.tree) {
        this.emit("tree", this.tree);
      } else {
        this.emit("error", new Error("Incomplete document"));
      }
    }
  }
}

Parser_Parser.prototype.DefaultParser = ltx;
Parser_Parser.prototype.DefaultElement = src_Element;

/* harmony default export */ const src_Parser = ((/* unused pure expression or super */ null && (Parser_Parser)));

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/parse.js


function parse_parse(data, options) {
  const p = typeof options === "function" ? new options() : new Parser(options);

  let result = null;
  let error = null;

  p.on("tree", (tree) => {
    result = tree;
  });
  p.on("error", (e) => {
    error = e;
  });

  p.write(data);
  p.end();

  if (error) {
    throw error;
  } else {
    return result;
  }
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/createElement.js


function append(el, child) {
  if (Array.isArray(child)) {
    for (const c of child) append(el, c);
    return;
  }

  if (child === "" || child == null || child === true || child === false) {
    return;
  }

  el.cnode(child);
}
function createElement(name, attrs, ...children) {
  if (typeof attrs === "object" && attrs !== null) {
    delete attrs.__source;
    delete attrs.__self;

    for (const [key, value] of Object.entries(attrs)) {
      if (value == null) delete attrs[key];
      else attrs[key] = value.toString(10);
    }
  }

  const el = new src_Element(name, attrs);

  for (const child of children) {
    append(el, child);
  }

  return el;
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/tagString.js


function tagString_tagString(literals, ...substitutions) {
  let str = "";

  for (let i = 0; i < substitutions.length; i++) {
    str += literals[i];
    str += escapeXML(substitutions[i]);
  }
  str += literals[literals.length - 1];

  return str;
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/tag.js



function tag(...args) {
  return parse(tagString(...args));
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/is.js


function isNode(el) {
  return el instanceof Element || typeof el === "string";
}

function isElement(el) {
  return el instanceof Element;
}

function isText(el) {
  return typeof el === "string";
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/stringify.js


function stringify(el, indent, level) {
  if (typeof indent === "number") indent = " ".repeat(indent);
  if (!level) level = 1;
  let s = `<${el.name}`;

  for (const k in el.attrs) {
    const v = el.attrs[k];
    if (v != null) {
      s += ` ${k}="${escapeXML(typeof v === "string" ? v : v.toString(10))}"`;
    }
  }

  const children_length = el.children.length

  if (el.children.length === 1 && typeof el.children[0] === "string") {
    s += `>${el.children[0]}</${el.name}>`;
  } else if (children_length > 0) {
    s += ">";
    for (const child of el.children) {
      if (child == null) continue;
      if (indent) s += "\n" + indent.repeat(level);
      s +=
        typeof child === "string"
          ? escapeXMLText(child)
          : stringify(child, indent, level + 1);
    }
    if (indent) s += "\n" + indent.repeat(level - 1);
    s += `</${el.name}>`;
  } else {
    s += "/>";
  }

  return s;
}

;// CONCATENATED MODULE: ./lib/node_modules/ltx/src/ltx.js















;// CONCATENATED MODULE: ./lib/report/junit-xml.js
/** Suites of test cases as XML, in the form that both Jenkins and Ant know, and all others read. */


const PROPERTY_LENGTH = 200;
function toJUnitXml(suites) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${junit_xml_element('testsuites', {}, suites.map(suiteElement))}\n`;
}
function suiteElement(suite, index) {
    const { name, subject, properties, timeMs, timestamp, cases, output } = suite;
    const count = (kind) => String(cases.filter(({ problem }) => problem?.kind === kind).length);
    const attributes = {
        name,
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: toSeconds(timeMs),
        // Without fractions and zone, as Ant's schema has it. It requires the last three too.
        timestamp: timestamp.slice(0, 19),
        hostname: 'localhost',
        id: String(index),
        package: subject,
    };
    const known = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [junit_xml_element('property', { name: key, value: (0,text_escape/* oneLine */.TN)(value, PROPERTY_LENGTH) })]);
    return junit_xml_element('testsuite', attributes, [
        junit_xml_element('properties', {}, known),
        ...cases.map(caseElement),
        junit_xml_element('system-out', {}, output.join('\n')),
        junit_xml_element('system-err', {}),
    ]);
}
function caseElement({ className, name, timeMs, problem }) {
    // Ant's schema requires a time, known or not.
    const attributes = { classname: className, name, time: timeMs === undefined ? '0' : toSeconds(timeMs) };
    if (problem === undefined)
        return junit_xml_element('testcase', attributes);
    const { kind, details, ...about } = problem;
    return junit_xml_element('testcase', attributes, [junit_xml_element(kind, about, details.join('\n'))]);
}
function toSeconds(ms) {
    return (ms / 1000).toFixed(3);
}
function junit_xml_element(name, attributes, content = '') {
    const safe = Object.entries(attributes).map(([key, value]) => [key, value && (0,text_escape/* toXmlText */.gE)(value)]);
    const nodes = typeof content === 'string' ? [(0,text_escape/* toXmlText */.gE)(content)] : [...content.flatMap((child) => ['\n', child]), '\n'];
    return createElement(name, Object.fromEntries(safe), ...nodes);
}

// EXTERNAL MODULE: ./lib/report/view/build.js
var build = __webpack_require__(894);
;// CONCATENATED MODULE: ./lib/report/junit.js
/** The report as JUnit XML, for tools that show test results: a set is a suite, a scenario is a test case. */











/** Of all suites together; most tools that read such files are slow long before. */
const MAX_SCENARIOS = 10_000;
const MAX_NOTES = 100;
const junit_MAX_FAILURE_MODES = 3;
const junit_TEXT_LENGTH = 200;
/** Names are told whole: tools compare them from run to run. */
const junit_NAME_LENGTH = 1000;
const REASON_LENGTH = 500;
/**
 * There is a failure where a rule is broken, and an error where something can't be judged: neither where the verdict is
 * `passed`, and one at least where it is not.
 */
function renderJUnit(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => {
        const { results, inputProblems, trouble } = report;
        const run = {
            properties: { commit: report.run.commit, run_url: report.run.runUrl },
            timeMs: report.waitedMs,
            timestamp: new Date(report.startedMs).toISOString(),
        };
        const suites = results.map((result, index) => setSuite(result, index, report, run));
        const isWhole = results.length === 0 || inputProblems.length > 0 || trouble !== undefined;
        return toJUnitXml(isWhole ? [gateSuite(report, run), ...suites] : suites);
    });
}
/** What kept the gate as a whole from judging. */
function gateSuite(report, run) {
    const { verdict, trouble, inputProblems } = report;
    const subject = 'simulation gate';
    const caseOf = (name, problem) => ({ className: subject, name, problem });
    const problems = inputProblems
        .slice(0, MAX_SCENARIOS)
        .map(({ input, message }) => caseOf(shownLabel((0,text_phrase/* verbatim */.Bj)(input)), errorOf('input', message, [])));
    const last = caseOf('verdict', errorOf(verdict, (0,report_reasons/* headline */.Pl)(report), linesOf(trouble)));
    return {
        ...run,
        name: subject,
        subject,
        properties: { verdict, ...run.properties },
        cases: trouble === undefined && problems.length > 0 ? problems : [...problems, last],
        output: [],
    };
}
function setSuite(result, index, report, run) {
    const { id, name, verdict, status, asked, set, comparison, notes, checkRun } = result;
    const number = report.results.length > 1 ? ` ${index + 1}` : '';
    const subject = asked?.pathwayId ?? asked?.personaId ?? checkRun?.agentId ?? `simulation set${number}`;
    const most = Math.floor(MAX_SCENARIOS / report.results.length);
    const left = result.scenarios.length - most;
    // What is found in a scenario that has no case of its own, since it is gone, is shown at the rule.
    const shown = new Set(set?.scenarios);
    const ofOthers = (0,report_reasons/* reasonsOf */.zM)(result).filter(({ finding }) => finding.judge === undefined);
    const reasons = Map.groupBy(ofOthers, ({ finding: { scenario } }) => scenario !== undefined && shown.has(scenario) ? scenario : undefined);
    const createdAt = (0,time/* isoTime */.L)(set?.createdAt);
    return {
        name: (0,text_escape/* toPlain */.Ul)([name]),
        subject,
        properties: {
            verdict,
            simulation_set_id: shownId(id),
            check_run_id: checkRun?.id,
            status: status === undefined ? undefined : (0,text_escape/* visible */.RK)(status, junit_TEXT_LENGTH),
            baseline_set_ids: comparison?.sets.map(({ id: one }) => shownId(one)).join(','),
            ...run.properties,
        },
        timeMs: (set && (0,simulation_set/* durationOf */.cf)(set)) ?? run.timeMs,
        // A time in any year but those of 2000 to 2999 is none: tools would sort the suite by it.
        timestamp: createdAt?.startsWith('2') === true ? createdAt : run.timestamp,
        cases: [
            ...ruleCases(result, reasons.get(undefined) ?? [], `${subject}: rules`),
            ...judgeCases(result, `${subject}: judges`, problemOf),
            ...scenarioCases(result, result.scenarios.slice(0, most), reasons, subject, report),
        ],
        output: [
            ...(0,build/* known */.eO)(comparison, (it) => `Against the baseline: ${(0,text_escape/* toPlain */.Ul)((0,changes/* summariseComparison */.Kj)(it))}`),
            ...notes.slice(0, MAX_NOTES).map((note) => (0,text_escape/* toPlain */.Ul)((0,report_reasons/* describeNote */.Mb)(note))),
            ...(left > 0 ? [`${(0,format/* plural */.LS)(left, 'more scenario')} left out here, none of them worse.`] : []),
        ],
    };
}
/** What to do, and the request in which the trouble came. */
function linesOf(trouble) {
    if (trouble === undefined)
        return [];
    const { advice, request } = trouble;
    return request === undefined ? [advice] : [advice, (0,text_escape/* show */.WU)((0,text_phrase/* verbatim */.Bj)(request))];
}
/** Of the set as a whole. A rule that only scenarios break is shown at these. */
function ruleCases(result, reasons, className) {
    const { verdict, trouble, checks } = result;
    if (trouble !== undefined) {
        return [{ className, name: 'verdict', problem: errorOf(verdict, trouble.what, linesOf(trouble)) }];
    }
    return checks.flatMap((check) => {
        const own = reasons.filter((reason) => reason.check === check);
        if (own.length === 0 && check.findings.length > 0)
            return [];
        return [{ className, name: check.rule, problem: problemOf(own, []) }];
    });
}
function scenarioCases(result, scenarios, reasons, className, { transcripts }) {
    const { set } = result;
    const times = new Map(transcripts.map(({ scenario, durationMs }) => [scenario, durationMs]));
    // Bland gives the time of a set only, but for the runs that are quoted.
    const ofOnly = set?.scenarios?.length === 1 ? (0,simulation_set/* durationOf */.cf)(set) : undefined;
    const nameOf = ({ facts }) => shownLabel(facts.label);
    const named = Map.groupBy(scenarios, nameOf);
    return scenarios.map((judged) => {
        const { facts } = judged;
        const name = nameOf(judged);
        return {
            className,
            // Tools take two cases of one name for one that was run twice.
            name: named.get(name)?.length === 1 ? name : `${name} (${shownLabel((0,text_phrase/* quoteId */.g0)(facts.id))})`,
            timeMs: ofOnly ?? times.get(facts),
            problem: problemOfScenario(result, judged, reasons.get(facts) ?? []),
        };
    });
}
function shownLabel(label) {
    return (0,text_escape/* show */.WU)(label, junit_NAME_LENGTH) || '(empty)';
}
function shownId(id) {
    return id === undefined ? undefined : (0,text_escape/* visibleId */.i2)(id, junit_TEXT_LENGTH);
}
function problemOfScenario({ trouble, verdict }, { facts, terms, failed }, reasons) {
    if (trouble !== undefined)
        return skip('The set was not judged.');
    const quarantine = terms?.quarantine;
    if (quarantine !== undefined) {
        return skip(`In quarantine until ${quarantine.until}: ${(0,text_escape/* visible */.RK)(quarantine.reason, REASON_LENGTH)}`);
    }
    const { passed, totalRuns, failureModes, worstRunId } = facts;
    const more = [
        ...(0,build/* known */.eO)(passed === undefined ? passed : totalRuns, (it) => `${passed} of ${(0,format/* plural */.LS)(it, 'run')} passed`),
        ...failureModes.slice(0, junit_MAX_FAILURE_MODES).map((mode) => `Failure mode: ${(0,text_escape/* visible */.RK)(mode, junit_TEXT_LENGTH)}`),
        ...(0,build/* known */.eO)(worstRunId, (id) => `Worst run: ${(0,text_escape/* visibleId */.i2)(id, junit_TEXT_LENGTH)}`),
    ];
    if (!failed || reasons[0]?.finding.outcome === 'broken')
        return problemOf(reasons, more);
    // No rule looks at it, and it is no success.
    const message = 'none of its runs passed';
    if (verdict === 'passed')
        return skip(`${message}, which breaks no rule`);
    return { kind: 'failure', type: 'no-run-passed', message, details: [...reasons.map(toLine), ...more] };
}
function skip(message) {
    return { kind: 'skipped', type: undefined, message, details: [] };
}
function errorOf(type, message, details) {
    return { kind: 'error', type, message: (0,text_escape/* toPlain */.Ul)(message), details };
}
function problemOf(reasons, more) {
    const [first] = reasons;
    if (first === undefined)
        return undefined;
    const details = [...reasons.map(toLine), ...more];
    const problem = errorOf(first.check.rule, first.finding.message, details);
    return first.finding.outcome === 'broken' ? { ...problem, kind: 'failure' } : problem;
}
function toLine({ check, finding }) {
    return `${check.rule}: ${(0,text_escape/* toPlain */.Ul)(finding.message)}`;
}

// EXTERNAL MODULE: ./lib/report/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(2231);
// EXTERNAL MODULE: ./lib/runner/file-errors.js
var file_errors = __webpack_require__(4952);
// EXTERNAL MODULE: ./lib/runner/paths.js
var paths = __webpack_require__(2178);
// EXTERNAL MODULE: ./lib/runtime/bug.js
var bug = __webpack_require__(5538);
// EXTERNAL MODULE: ./lib/runtime/within.js
var within = __webpack_require__(169);
// EXTERNAL MODULE: ./lib/text/secrets.js
var text_secrets = __webpack_require__(6246);
;// CONCATENATED MODULE: ./lib/publish/report-files.js
/** Writes the report as files, for later steps to read, upload or publish. */













const PATH_LENGTH = 500;
const FILE_SINK = { ...markdown/* SUMMARY_SINK */.XY, elsewhere: '`report.json` has more.' };
/** The text of each file. */
const FILES = {
    'report.json': renderJson,
    'junit.xml': renderJUnit,
    'report.md': (report) => (0,markdown/* renderMarkdown */.Gc)(report, FILE_SINK),
    'report.html': async (report) => (await __webpack_require__.e(/* import() */ 624).then(__webpack_require__.bind(__webpack_require__, 624))).renderHtml(report),
};
/**
 * Writes the files into the folder, made if need be, and returns its absolute path; empty where no file could be
 * written. Never throws: a file that can't be written is a warning, and the others are still written.
 *
 * The path may lead anywhere, such as to RUNNER_TEMP, since the workflow's author wrote it; a relative one starts in the
 * workspace, and was refused before if it leaves that. The workspace may hold somebody else's commit: no symbolic link in
 * it may lead out.
 */
async function writeReportFiles(report, path, options) {
    const { env, secrets, log, signal } = options;
    const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
    const folder = (0,external_node_path_.resolve)(workspace, path);
    const shown = (0,text_phrase/* quote */.hD)(folder, PATH_LENGTH);
    const warn = (what, why) => log.warning((0,text_phrase/* say */.cv) `${what} could not be written into ${shown}: ${why} The verdict stands.`);
    try {
        await (0,within/* within */.u)(signal, () => checkLinks(workspace, folder));
        await (0,within/* within */.u)(signal, () => makeFolder(folder));
    }
    catch (error) {
        warn('The report files', explain(error, options));
        return '';
    }
    const failed = [];
    const files = Object.entries(FILES);
    for (const [name, render] of files) {
        try {
            await (0,within/* checkSignals */.c)(signal);
            const text = (0,text_secrets/* withoutSecrets */.L)(await render(report), secrets);
            await (0,within/* within */.u)(signal, async () => {
                // Again: a link may have been put there meanwhile.
                const real = await checkLinks(workspace, folder);
                await writeWhole((0,external_node_path_.join)(real, name), text);
            });
        }
        catch (error) {
            failed.push({ name, why: explain(error, options) });
        }
    }
    // The reason is usually the same for all.
    for (const same of Map.groupBy(failed, ({ why }) => (0,text_escape/* toPlain */.Ul)(why)).values()) {
        warn(same.map(({ name }) => name).join(', '), same[0]?.why ?? []);
    }
    if (failed.length === files.length)
        return '';
    log.info((0,text_phrase/* say */.cv) `The report files are in ${shown}.`);
    return folder;
}
const LINK_OUT = new Error('A symbolic link leads out of the workspace');
/** The real path of what exists of the folder. Throws where it is named as one in the workspace, but leads elsewhere. */
async function checkLinks(workspace, folder) {
    const root = await realpathSoFar(workspace);
    const real = await realpathSoFar(folder);
    if ((0,paths/* isWithin */.UO)(root, real))
        return real;
    // The workspace has more than one name where case does not count, or through links, drives and short names.
    for (const each of (0,paths/* withParents */.M2)(folder)) {
        // One that can't be resolved is not the workspace, which could be.
        if ((await (0,promises_.realpath)(each).catch(() => undefined)) === root)
            throw LINK_OUT;
    }
    return real;
}
/** The real path of what exists of a path. */
async function realpathSoFar(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,file_errors/* systemCode */.x)(error) !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw error;
        return realpathSoFar((0,external_node_path_.dirname)(path));
    }
}
/**
 * Makes a folder and those above it, one by one: `recursive` never ends in a file system such as `/proc`, which reports
 * that an existing folder does not exist.
 */
async function makeFolder(folder) {
    const missing = [];
    for (const each of (0,paths/* withParents */.M2)(folder)) {
        if (await isFolder(each))
            break;
        missing.unshift(each);
    }
    for (const each of missing) {
        try {
            await (0,promises_.mkdir)(each);
        }
        catch (error) {
            // Another job may have been faster.
            if (!(await isFolder(each)))
                throw error;
        }
    }
}
async function isFolder(path) {
    const stats = await (0,promises_.stat)(path).catch(() => undefined);
    return stats?.isDirectory() === true;
}
/** Atomically: a reader finds the old file or the new one. A link in its place is replaced. */
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
const WORDS = {
    denied: [`this job may not write there: ${ADVICE}`],
    occupied: [`something else is in its place: remove it, or ${ADVICE}`],
    missing: [`no folder can be made there: ${ADVICE}`],
    full: [`no space is left: free some, or ${ADVICE}`],
    other: (code) => (0,text_phrase/* say */.cv) `${code}: ${ADVICE}`,
};
function explain(error, { log, signal }) {
    if (signal.aborted)
        return [`the disk did not answer in time: ${ADVICE}`];
    if (error === LINK_OUT)
        return [`a symbolic link leads out of the workspace: remove it, or ${ADVICE}`];
    return (0,file_errors/* explainFileError */.Y)(error, WORDS) ?? (0,bug/* explainBug */.ce)(error, log);
}


/***/ })

};
