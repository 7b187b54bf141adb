export const id = 965;
export const ids = [965];
export const modules = {

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCoverage: () => (/* binding */ checkCoverage)
/* harmony export */ });
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9518);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6493);


/**
 * Adds to the first result what the policy file's entries match in none: a failure where the entry is `required`, else a
 * note. A required scenario that was in the baseline and is gone is `inconclusive`. Where a set could not be judged,
 * what is missing is not known, and nothing is added.
 */
function checkCoverage(results, rules) {
    const [first, ...others] = results;
    const isJudged = results.every(({ trouble }) => trouble === undefined);
    if (first === undefined || !isJudged || rules.scenarios.length === 0)
        return [...results];
    const required = rules.scenarios.filter((entry) => entry.required);
    const check = (met, findings) => required.length === 0
        ? []
        : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCheck */ .Ht)('required', { limit: required.length, required: `≥ ${required.length}` }, met, findings)];
    const known = results.flatMap(({ set }) => (set?.scenarios === undefined ? [] : [set.scenarios]));
    if (known.length < results.length) {
        const unknown = check(undefined, [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .inconclusive */ .Ni)('Bland gave no statistics.per_scenario')]);
        return [withMore(first, rules, unknown, []), ...others];
    }
    const present = known.flat();
    const missing = rules.scenarios.filter((entry) => !present.some((scenario) => entry.matches(scenario)));
    const where = results.length === 1 ? 'in the set' : `in any of the ${results.length} sets`;
    const findings = [];
    const notes = [];
    for (const entry of missing) {
        const { line } = entry;
        const nothing = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `no scenario ${where} ${describe(entry)}`;
        if (entry.required)
            findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${nothing}, which line ${line} of the policy file requires`, 0));
        else
            notes.push({ text: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Line ${line} of the policy file matches nothing: ${nothing}.` });
    }
    findings.push(...findVanished(results, rules, present, missing));
    const met = required.filter((entry) => !missing.includes(entry)).length;
    return [withMore(first, rules, check(met, findings), notes), ...others];
}
function withMore(result, rules, added, notes) {
    const checks = [...result.checks, ...added.map((check) => ({ ...check, source: 'policy-file' }))];
    const verdict = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(result.status, rules, checks);
    return { ...result, checks, notes: [...result.notes, ...notes], verdict };
}
/** The rest of a sentence on a scenario. */
function describe({ match }) {
    return match.by === 'id'
        ? (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `has the id ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(match.id)}`
        : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `has a name like ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(match.pattern)}`;
}
/** Required scenarios of the baseline that are in no set, where others still fit their entry: else it is missing anyway. */
function findVanished(results, rules, scenarios, missing) {
    const known = new Set(scenarios.map(({ key }) => key));
    return results.flatMap(({ comparison }) => (comparison?.vanished ?? []).flatMap((scenario) => {
        // As for every scenario, the first entry that matches applies.
        const entry = rules.scenarios.find(({ matches }) => matches(scenario));
        if (entry?.required !== true || missing.includes(entry) || known.has(scenario.key))
            return [];
        // Two sets may have one baseline.
        known.add(scenario.key);
        const problem = 'it is required and was in the baseline, but is missing from the set';
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .unmet */ .iY)(problem, undefined, scenario)];
    }));
}


/***/ })

};
