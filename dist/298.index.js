export const id = 298;
export const ids = [298];
export const modules = {

/***/ 6298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBaseline: () => (/* binding */ checkBaseline)
});

// EXTERNAL MODULE: ./lib/comparison/changes.js
var comparison_changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/comparison/compare.js + 1 modules
var compare = __webpack_require__(4802);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/evidence/counts.js
var evidence_counts = __webpack_require__(4821);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/facts/scenario-facts.js + 2 modules
var scenario_facts = __webpack_require__(6944);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/comparison/pool.js
/** The sets that a set is compared with, as one: the runs of each scenario summed. */





/**
 * Pools the set of each group that shares the most scenarios with these; never by its result.
 *
 * @param groups the sets of a step each, the newest first
 */
function findPool(scenarios, groups) {
    const keys = keysOf(scenarios);
    const sets = [];
    const leftOut = [];
    for (const group of groups) {
        const set = mostAlike(keys, group);
        if (set === undefined)
            continue;
        const why = whyUnfit(set);
        const isOther = !scenariosOf(set).some(({ key }) => keys.has(key));
        if (why !== undefined)
            leftOut.push({ set, why, isOther: false });
        else if (isOther)
            leftOut.push({ set, why: (0,phrase/* say */.cv) `shares no scenario with the set`, isOther });
        else
            sets.push(set);
    }
    const [first, ...others] = sets;
    if (first === undefined)
        return { pool: undefined, leftOut };
    return { pool: { sets, whole: others.length === 0 ? first : sumUp(sets) }, leftOut };
}
function keysOf(scenarios) {
    return new Set(scenarios.map(({ key }) => key));
}
function scenariosOf({ scenarios = [] }) {
    return scenarios;
}
function mostAlike(keys, group) {
    const shared = group.map((set) => scenariosOf(set).filter(({ key }) => keys.has(key)).length);
    return group[shared.indexOf(Math.max(0, ...shared))];
}
/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit(set) {
    const { status, totalScenarios = 0 } = set;
    const known = scenariosOf(set).length;
    if (!(0,simulation_set/* isWhole */.wP)(status))
        return (0,phrase/* say */.cv) `is ${(0,phrase/* quote */.hD)(status)}, not PASSED or FAILED`;
    if (known === 0)
        return (0,phrase/* say */.cv) `has no statistics.per_scenario`;
    if (known < totalScenarios)
        return (0,phrase/* say */.cv) `has statistics of ${known} of its ${totalScenarios} scenarios only`;
    return keysOf(scenariosOf(set)).size < known ? (0,phrase/* say */.cv) `has several scenarios of the same id` : undefined;
}
/** @param sets the newest first: names are its */
function sumUp(sets) {
    const [newest] = sets;
    const byKey = Map.groupBy(sets.flatMap(scenariosOf), ({ key }) => key);
    const scenarios = [...byKey.values()].map(sumScenarios);
    const rates = scenarios.map(({ passRate }) => (0,readings/* readRate */.nm)('', passRate));
    const sum = rates.reduce((total, rate) => total + ('value' in rate ? rate.value : Number.NaN), 0);
    const average = sum / rates.length;
    return {
        ...newest,
        totalScenarios: scenarios.length,
        simulationsPerScenario: undefined,
        overall: {
            avgPassRate: Number.isNaN(average) ? undefined : average,
            flakyCount: undefined,
            reliableCount: undefined,
            totalRuns: undefined,
        },
        scenarios,
    };
}
/** @param same one scenario in several sets; those in which its runs can't be counted are left out */
function sumScenarios(same) {
    const [newest] = same;
    const parts = same.flatMap(({ counts, totalRuns, passRate = Number.NaN, meanScore }) => counts === undefined
        ? []
        : [{ counts, runs: totalRuns ?? (0,evidence_counts/* runsOf */.ky)(counts), passRate, score: (0,readings/* readRate */.nm)('', meanScore) }]);
    if (parts.length < 2)
        return same.find(({ counts }) => counts !== undefined) ?? newest;
    let [passed, failed, totalRuns, passedByRate] = [0, 0, 0, 0];
    let [scores, scored] = [0, 0];
    for (const { counts, runs, passRate, score } of parts) {
        if (totalRuns > 0 && totalRuns + runs > evidence_counts/* MOST_COUNTED */.Bl)
            break;
        passed += counts.passed;
        failed += counts.failed;
        totalRuns += runs;
        passedByRate += runs * passRate;
        if ('problem' in score)
            continue;
        scores += runs * score.value;
        scored += runs;
    }
    const published = passedByRate / totalRuns;
    // Some sets may publish the rate of all runs, and some of those that passed or failed.
    const [rate] = [passed / totalRuns, passed / (passed + failed)].sort((one, other) => Math.abs(one - published) - Math.abs(other - published));
    const sum = {
        id: newest.id,
        name: newest.name,
        totalRuns,
        passed,
        failed,
        passRate: Number.isNaN(published) ? undefined : rate,
        isFlaky: undefined,
        meanScore: scored === 0 ? undefined : scores / scored,
        scoreStddev: undefined,
        worstRunId: undefined,
        failureModes: [],
    };
    return (0,scenario_facts/* readScenario */.Z)(sum);
}

// EXTERNAL MODULE: ./lib/evidence/regressions.js
var regressions = __webpack_require__(947);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/gate/check-rules.js
var check_rules = __webpack_require__(8889);
// EXTERNAL MODULE: ./lib/gate/findings.js
var findings = __webpack_require__(6493);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var verdict = __webpack_require__(1138);
;// CONCATENATED MODULE: ./lib/gate/regressions.js
/** The rules on what became worse since the baseline. */













const RULES_ON_BASELINE = rules_all/* RULES */.y0.filter(({ needsBaseline }) => needsBaseline === true);
/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
function checkBaseline(set, baseline, setsInStep, secondLook) {
    if (baseline.kind === 'none')
        return { ...verdict/* NOT_COMPARED */.SD, notes: [{ text: baseline.why }] };
    if (baseline.kind === 'unavailable')
        return cannotCompare(baseline.problem);
    if (set.scenarios === undefined)
        return cannotCompare('Bland gave no statistics.per_scenario for the set');
    // A record may name this very set, where an id is handed in again.
    const groups = baseline.groups
        .map((group) => group.filter(({ id }) => !(0,ascii/* isSameId */.WB)(id, set.id)).map(set_facts/* readSet */.Rn))
        .filter(({ length }) => length > 0);
    const { pool, leftOut } = findPool(set.scenarios, groups);
    // Of several sets, each has other sets of the baseline.
    const isMeant = ({ isOther }) => !(isOther && baseline.given && setsInStep > 1);
    const notes = [...baseline.notes, ...noteLeftOut(leftOut.filter(isMeant))];
    if (pool === undefined) {
        const first = leftOut.find(({ isOther }) => !isOther) ?? leftOut[0];
        const text = first === undefined
            ? (0,phrase/* say */.cv) `the baseline (${baseline.origin}) is this very set`
            : (0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(first.set.id)} ${first.why} (${baseline.origin})`;
        // The repository may have recorded another set under this key.
        const isNone = first === undefined || leftOut.every(({ isOther }) => isOther);
        if (baseline.given || !isNone)
            return cannotCompare(text, baseline.notes);
        return { ...verdict/* NOT_COMPARED */.SD, notes: [...baseline.notes, { text: (0,phrase/* say */.cv) `Nothing was compared: ${text}.` }] };
    }
    const { sets, whole } = pool;
    const what = sets.length === 1 ? (0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(whole.id)}` : [`${sets.length} sets`];
    const significance = set.rules.regressionSignificance / setsInStep;
    const comparison = (0,compare/* compare */.U)(set, pool, (0,phrase/* say */.cv) `${what}, ${baseline.origin}`, significance, secondLook);
    const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
    const shared = {
        now: new Set(counted.map(({ scenario }) => scenario)),
        baseline: whole,
        before: new Set(counted.map(({ before }) => before)),
    };
    const checks = [checkRegressions(comparison, set), ...(0,check_rules/* checkRules */.M)(RULES_ON_BASELINE, { ...set, shared })];
    return {
        comparison,
        checks,
        notes: [
            ...notes,
            ...noteVanished(comparison),
            ...noteNothingTested(comparison),
            ...noteBlindness(comparison),
            ...noteSecondLook(comparison),
        ],
    };
}
function cannotCompare(problem, notes = []) {
    const limit = 'a set to compare with';
    const check = (0,findings/* makeCheck */.Ht)('baseline', { limit, required: limit }, undefined, [(0,findings/* inconclusive */.Ni)(problem)]);
    return { ...verdict/* NOT_COMPARED */.SD, checks: [check], notes };
}
const MAX_NAMES = 3;
function noteLeftOut(leftOut) {
    const shown = leftOut.slice(0, MAX_NAMES).map(({ set, why }) => {
        return { text: (0,phrase/* say */.cv) `The baseline is without set ${(0,phrase/* quote */.hD)(set.id)}, which ${why}.` };
    });
    const more = leftOut.length - shown.length;
    return more === 0 ? shown : [...shown, { text: `The baseline is without ${(0,format/* plural */.LS)(more, 'more set')}.` }];
}
const UNRESOLVED = 'so many runs neither passed nor failed that a regression';
function checkRegressions(comparison, { quarantined }) {
    const { changes, overall, overallUnclear, significance } = comparison;
    const isClaimed = overall?.claimed === true;
    const ofSet = [
        ...(isClaimed ? [(0,findings/* broken */.mw)([(0,comparison_changes/* describeOverall */.jZ)(comparison)], overall.pValue)] : []),
        ...(overallUnclear ? [(0,findings/* inconclusive */.Ni)(`${UNRESOLVED} of the set as a whole can't be ruled out`)] : []),
    ];
    const ofScenarios = changes.flatMap((each) => {
        const { scenario, change, evidence } = each;
        if (change === 'regressed') {
            const sentence = (0,phrase/* say */.cv) `${scenario.label} ${(0,comparison_changes/* describeRegression */.Z_)(each, comparison.tested)}`;
            return [(0,findings/* broken */.mw)(sentence, evidence?.adjustedP, scenario)];
        }
        if (change !== 'unclear' && (change !== 'unknown' || quarantined.has(scenario)))
            return [];
        const unknown = 'its passed and failed runs are not known, now or in the baseline';
        const problem = change === 'unclear' ? `${UNRESOLVED} can't be ruled out` : unknown;
        return [(0,findings/* inconclusive */.Ni)(problem, undefined, scenario)];
    });
    const worse = changes.filter(({ change }) => change === 'regressed').length;
    const parts = [
        ...(worse > 0 ? [`${(0,format/* plural */.LS)(worse, 'scenario')} worse`] : []),
        ...(isClaimed ? ['the set as a whole worse'] : []),
    ];
    const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
    const observed = parts.length === 0 ? nothing : parts.join(' and ');
    const { name, kind } = rules_all/* REGRESSION_SIGNIFICANCE */.GK;
    const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
    return (0,findings/* makeCheck */.Ht)(name, { limit: significance, required }, observed, [...ofSet, ...ofScenarios]);
}
function isNothingTested(changes) {
    return changes.every(({ evidence }) => evidence === undefined);
}
function noteNothingTested({ changes }) {
    if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown'))
        return [];
    const text = 'No regression could be looked for: all scenarios that are in the baseline too are in quarantine.';
    return [{ text }];
}
/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;
/** With very few runs even a scenario that always fails now would prove nothing: the note says so. */
function noteBlindness({ changes, significance, secondLook }) {
    // A second look would have more.
    if (secondLook !== undefined)
        return [];
    const worst = changes.flatMap(({ counts, evidence }) => {
        if (counts === undefined || evidence === undefined)
            return [];
        const [before, now] = [(0,evidence_counts/* runsOf */.ky)(counts.baseline), (0,evidence_counts/* runsOf */.ky)(counts.current)];
        return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
    });
    if (worst.length === 0 || worst.length >= NEVER_BLIND)
        return [];
    const { overall, scenarios } = (0,regressions/* findRegressions */.qO)(worst, significance);
    if (overall?.claimed === true || scenarios.some(({ claimed }) => claimed))
        return [];
    const text = 'There are too few runs to prove any regression: not even if each had passed, and now each failed.';
    return [{ text }];
}
function noteSecondLook({ secondLook }) {
    if (secondLook?.kind !== 'void')
        return [];
    return [
        { text: (0,phrase/* say */.cv) `No second look: ${secondLook.why}. Only what the first look proves by itself is claimed.` },
    ];
}
function noteVanished({ vanished }) {
    if (vanished.length === 0)
        return [];
    const names = vanished.map(({ label }) => label);
    const are = vanished.length === 1 ? 'is' : 'are';
    const text = (0,phrase/* say */.cv) `${(0,format/* plural */.LS)(vanished.length, 'scenario')} of the baseline ${are} in the set no longer: ${(0,phrase/* joinNames */.JH)(names, MAX_NAMES)}.`;
    return [{ text }];
}


/***/ })

};
