export const id = 821;
export const ids = [821];
export const modules = {

/***/ 75821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBaseline: () => (/* binding */ checkBaseline)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1233);
/* harmony import */ var _evidence_counts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64821);
/* harmony import */ var _evidence_regressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(718);
/* harmony import */ var _facts_set_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56456);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29728);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79518);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91970);
/* harmony import */ var _check_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48889);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14914);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46493);
/** The rules on what became worse since the baseline. */












const NOTHING = { comparison: undefined, checks: [], notes: [] };
/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
function checkBaseline(set, baseline, setsInStep) {
    if (baseline.kind === 'none')
        return { ...NOTHING, notes: [{ text: baseline.why }] };
    if (baseline.kind === 'unavailable')
        return cannotCompare(baseline.problem);
    if (set.scenarios === undefined)
        return cannotCompare('Bland gave no statistics.per_scenario for the set');
    // A record may name this very set, where an id is handed in again.
    const others = baseline.sets.filter(({ id }) => !(0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_6__/* .isSameId */ .WB)(id, set.id)).map(readEarlier);
    const alike = mostAlike(set.scenarios, others);
    if (alike === undefined && others.some(({ scenarios }) => scenarios.length === 0)) {
        return cannotCompare((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `Bland gave no statistics.per_scenario for the baseline (${baseline.origin})`);
    }
    if (alike === undefined) {
        const why = others.length === 0 ? 'is this very set' : 'shares no scenario with the set';
        const text = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `the baseline (${baseline.origin}) ${why}`;
        if (baseline.given)
            return cannotCompare(text);
        return { ...NOTHING, notes: [{ text: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `Nothing was compared: ${text}.` }] };
    }
    const unfit = whyUnfit(alike);
    if (unfit !== undefined)
        return cannotCompare((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(alike.id)} ${unfit}`);
    const significance = set.rules.regressionSignificance / setsInStep;
    const comparison = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_5__/* .compare */ .U)(set, alike, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(alike.id)}, ${baseline.origin}`, significance);
    const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
    const shared = {
        now: new Set(counted.map(({ scenario }) => scenario)),
        baseline: alike,
        before: new Set(counted.map(({ before }) => before)),
    };
    return {
        comparison,
        checks: [
            checkRegressions(comparison, set),
            ...(0,_check_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRules */ .M)(_rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.filter(({ needsBaseline }) => needsBaseline === true), { ...set, shared }),
        ],
        notes: [...noteVanished(comparison), ...noteNothingTested(comparison), ...noteBlindness(comparison)],
    };
}
function readEarlier(given) {
    const { scenarios = [], ...set } = (0,_facts_set_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readSet */ .Rn)(given);
    return { ...set, scenarios };
}
/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit({ status, totalScenarios = 0, scenarios }) {
    const known = scenarios.length;
    if (!(0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_8__/* .isWhole */ .wP)(status))
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(status)}, not PASSED or FAILED`;
    if (known < totalScenarios)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `has statistics of ${known} of its ${totalScenarios} scenarios only`;
    return keysOf(scenarios).size < known ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `has several scenarios of the same id` : undefined;
}
function cannotCompare(problem) {
    const limit = 'a set to compare with';
    return {
        ...NOTHING,
        checks: [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .makeCheck */ .Ht)('baseline', { limit, required: limit }, undefined, [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .inconclusive */ .Ni)(problem)])],
    };
}
/** The set that shares the most scenarios; `undefined` where none shares any. */
function mostAlike(scenarios, baselines) {
    const keys = keysOf(scenarios);
    const shared = baselines.map(({ scenarios }) => scenarios.filter(({ key }) => keys.has(key)).length);
    const best = Math.max(0, ...shared);
    return best === 0 ? undefined : baselines[shared.indexOf(best)];
}
function keysOf(scenarios) {
    return new Set(scenarios.map(({ key }) => key));
}
const UNRESOLVED = 'so many runs neither passed nor failed that a regression';
function checkRegressions(comparison, { quarantined }) {
    const { changes, overall, overallUnclear, significance } = comparison;
    const isClaimed = overall?.claimed === true;
    const ofSet = [
        ...(isClaimed ? [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .broken */ .mw)([(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOverall */ .jZ)(comparison)], overall.adjustedP)] : []),
        ...(overallUnclear ? [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .inconclusive */ .Ni)(`${UNRESOLVED} of the set as a whole can't be ruled out`)] : []),
    ];
    const ofScenarios = changes.flatMap((each) => {
        const { scenario, change, evidence } = each;
        if (change === 'regressed') {
            const sentence = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `${scenario.label} ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRegression */ .Z_)(each, significance)}`;
            return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .broken */ .mw)(sentence, evidence?.adjustedP, scenario)];
        }
        if (change === 'unclear') {
            return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .inconclusive */ .Ni)(`${UNRESOLVED} can't be ruled out`, undefined, scenario)];
        }
        if (change !== 'unknown' || quarantined.has(scenario))
            return [];
        const problem = 'its passed and failed runs are not known, now or in the baseline';
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .inconclusive */ .Ni)(problem, undefined, scenario)];
    });
    const worse = changes.filter(({ change }) => change === 'regressed').length;
    const parts = [
        ...(worse > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_10__/* .plural */ .LS)(worse, 'scenario')} worse`] : []),
        ...(isClaimed ? ['the set as a whole worse'] : []),
    ];
    const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
    const observed = parts.length === 0 ? nothing : parts.join(' and ');
    const { name, kind } = _rules_all_js__WEBPACK_IMPORTED_MODULE_2__/* .REGRESSION_SIGNIFICANCE */ .GK;
    const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .makeCheck */ .Ht)(name, { limit: significance, required }, observed, [...ofSet, ...ofScenarios]);
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
/** With very few runs even a scenario that always fails now would be no proof, and the gate should not seem to look. */
function noteBlindness({ changes, significance }) {
    const worst = changes.flatMap(({ counts, evidence }) => {
        if (counts === undefined || evidence === undefined)
            return [];
        const [before, now] = [(0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_11__/* .runsOf */ .ky)(counts.baseline), (0,_evidence_counts_js__WEBPACK_IMPORTED_MODULE_11__/* .runsOf */ .ky)(counts.current)];
        return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
    });
    if (worst.length === 0 || worst.length >= NEVER_BLIND)
        return [];
    const { overall, scenarios } = (0,_evidence_regressions_js__WEBPACK_IMPORTED_MODULE_0__/* .findRegressions */ .q)(worst, significance);
    const isBlind = overall?.claimed !== true && scenarios.every(({ claimed }) => !claimed);
    if (!isBlind)
        return [];
    const text = 'There are too few runs to prove any regression: not even if each had passed, and now each failed.';
    return [{ text }];
}
const MAX_NAMES = 3;
function noteVanished({ vanished }) {
    if (vanished.length === 0)
        return [];
    const names = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .joinNames */ .JH)(vanished.map(({ label }) => label), MAX_NAMES);
    const are = vanished.length === 1 ? 'is' : 'are';
    const text = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_10__/* .plural */ .LS)(vanished.length, 'scenario')} of the baseline ${are} in the set no longer: ${names}.`;
    return [{ text }];
}


/***/ })

};
