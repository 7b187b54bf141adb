export const id = 965;
export const ids = [965];
export const modules = {

/***/ 43965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCoverage: () => (/* binding */ checkCoverage)
/* harmony export */ });
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29728);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79518);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46493);
/** Whether the entries of the policy file speak of anything: over all sets of a step, since one file serves them all. */



/**
 * Adds to the first result what the policy file's entries match in none: a failure where the entry is `required`, else a
 * note. A required scenario that was in the baseline and is gone is `inconclusive`. Where a set could not be judged,
 * what is missing is not known, and nothing is added.
 */
function checkCoverage(results, rules) {
    const [first, ...others] = results;
    const judged = results.every(({ trouble }) => trouble === undefined);
    if (first === undefined || !judged || rules.scenarios.length === 0)
        return [...results];
    const required = rules.scenarios.filter((entry) => entry.required);
    const known = results.flatMap(({ set }) => (set?.scenarios === undefined ? [] : [set.scenarios]));
    if (known.length < results.length) {
        if (required.length === 0)
            return [...results];
        const findings = [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .inconclusive */ .Ni)('Bland gave no statistics.per_scenario')];
        return [
            withMore(first, rules, [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCheck */ .Ht)('required', required.length, undefined, findings)], []),
            ...others,
        ];
    }
    const present = known.flat();
    const missing = rules.scenarios.filter((entry) => !present.some((scenario) => entry.matches(scenario)));
    const where = results.length === 1 ? 'in the set' : `in any of the ${results.length} sets`;
    const findings = [
        ...missing
            .filter((entry) => entry.required)
            .map((entry) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenBecause */ .me)((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `no scenario ${where} ${describe(entry)}, which line ${entry.line} of the policy file requires`, 0)),
        ...findVanished(results, rules, present, missing),
    ];
    const notes = missing
        .filter((entry) => !entry.required)
        .map((entry) => ({
        text: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Line ${entry.line} of the policy file matches nothing: no scenario ${where} ${describe(entry)}.`,
        scenario: undefined,
    }));
    const met = required.filter((entry) => !missing.includes(entry)).length;
    const checks = required.length === 0 ? [] : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCheck */ .Ht)('required', required.length, met, findings)];
    return [withMore(first, rules, checks, notes), ...others];
}
function withMore(result, rules, checks, notes) {
    const all = [...result.checks, ...checks.map((check) => ({ ...check, source: 'policy-file' }))];
    const verdict = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(result.status, rules, all);
    return { ...result, checks: all, notes: [...result.notes, ...notes], verdict };
}
/** The rest of a sentence on a scenario. */
function describe({ match }) {
    return match.by === 'id'
        ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `has the id ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(match.id)}`
        : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `has a name like ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(match.pattern)}`;
}
/** Required scenarios of the baseline that are in no set, where others still fit their entry: else it is missing anyway. */
function findVanished(results, rules, scenarios, missing) {
    const present = new Set(scenarios.map(({ id }) => (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .idKey */ .T4)(id)));
    return results.flatMap(({ comparison }) => (comparison?.vanished ?? []).flatMap((scenario) => {
        // As of every scenario, the first entry that fits speaks of it.
        const entry = rules.scenarios.find(({ matches }) => matches(scenario));
        if (entry?.required !== true || missing.includes(entry))
            return [];
        if (present.has((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .idKey */ .T4)(scenario.id)))
            return [];
        // Two sets may have one baseline.
        present.add((0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .idKey */ .T4)(scenario.id));
        const problem = 'it is required, was in the baseline, and is in the set no longer';
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .unmet */ .iY)(problem, undefined, scenario)];
    }));
}


/***/ })

};
