export const id = 520;
export const ids = [520];
export const modules = {

/***/ 1520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quoteRuns: () => (/* binding */ quoteRuns)
/* harmony export */ });
/* harmony import */ var _gate_scenario_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2363);
/* harmony import */ var _report_view_transcripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9728);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _explain_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9673);
/** Gets the worst runs of failing scenarios, to be quoted in the report. Loaded only where that is asked for. */





const MAX_RUNS = 10;
/** Time for all runs together. */
const BUDGET_MS = 20_000;
/**
 * The transcripts, and the results with a note on each run that could not be had. Never throws, and changes no verdict.
 * Nothing is asked for after the deadline, or once the signal is aborted.
 */
async function quoteRuns(results, deps) {
    const { clock, signal } = deps;
    const worst = (0,_gate_scenario_results_js__WEBPACK_IMPORTED_MODULE_0__/* .failedScenarios */ .ZN)(results).slice(0, MAX_RUNS);
    if (worst.length === 0 || signal.aborted)
        return { results, transcripts: [] };
    const deadlineMs = Math.min(deps.deadlineMs, clock.now() + BUDGET_MS);
    const quotes = await Promise.all(worst.map(({ facts }) => quoteRun(facts, { ...deps, deadlineMs })));
    const notes = quotes.filter((each) => 'text' in each);
    return {
        results: signal.aborted ? results : results.map((result) => withNotes(result, notes)),
        transcripts: quotes.filter((each) => 'turns' in each),
    };
}
async function quoteRun(scenario, deps) {
    const { client, clock, log, deadlineMs, signal } = deps;
    const because = (why) => ({ text: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `No transcript: ${why}.`, scenario });
    const { worstRunId } = scenario;
    // Only what is safe as a part of a path.
    if (worstRunId === undefined || !(0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_4__/* .isId */ .eQ)(worstRunId)) {
        return because((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Bland names no worst run`);
    }
    if (clock.now() >= deadlineMs)
        return because((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `no time was left`);
    try {
        return (0,_report_view_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .toTranscript */ .A)(scenario, await client.getRun(worstRunId, { deadlineMs, signal }));
    }
    catch (error) {
        return because((0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainError */ .UW)(error, log).what);
    }
}
function withNotes(result, notes) {
    const own = notes.filter(({ scenario }) => result.scenarios.some(({ facts }) => facts === scenario));
    return own.length === 0 ? result : { ...result, notes: [...result.notes, ...own] };
}


/***/ })

};
