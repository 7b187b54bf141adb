export const id = 660;
export const ids = [660];
export const modules = {

/***/ 5660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _gate_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9154);
/* harmony import */ var _text_colour_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8944);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9518);
/* harmony import */ var _text_redaction_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5974);
/* harmony import */ var _judges_judge_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8682);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3959);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5650);
/* harmony import */ var _view_badges_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1588);
/* harmony import */ var _view_build_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(894);
/* harmony import */ var _view_rule_titles_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4024);
/* harmony import */ var _view_scenario_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(240);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2475);
/** The whole report as plain text, for a terminal or a pipe. */














/** More of a kind are only in the report files. */
const MOST_LINES = 500;
/**
 * What was seen of each scenario, every rule, every reason and note; last the verdict.
 *
 * @param terminal for colours and columns; without one each scenario is a line by itself, which programs can search
 */
function renderText(report, terminal) {
    const paint = terminal?.paint ?? _text_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN */ .t;
    const blocks = (0,_text_redaction_js__WEBPACK_IMPORTED_MODULE_11__/* .redacted */ .p)(report.redact, () => [
        ...(terminal === undefined
            ? report.results.flatMap((result) => [(0,_judges_judge_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeLines */ .L)(result), linesOfScenarios(result)])
            : (0,_table_js__WEBPACK_IMPORTED_MODULE_10__/* .renderLogTables */ .k)(report, paint, terminal.columns).map(({ open, fold }) => fold?.lines ?? open)),
        ...report.results.map((result) => linesOfRules(result, report.results.length > 1, paint)),
        linesOfReasons(report),
        listed(report.results.flatMap(({ notes }) => notes.map((note) => (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv) `Note: ${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .describeNote */ .Mb)(note)}`))),
        [paint(colourOf(report), toLine((0,_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .headlineWithRemedy */ .BU)(report)))],
    ]);
    return blocks
        .filter(({ length }) => length > 0)
        .map((lines) => lines.map((line) => `${line}\n`).join(''))
        .join('\n');
}
function linesOfScenarios({ scenarios }) {
    return listed(scenarios.map(describeScenario));
}
/** Such as “breaks a rule: Angry Caller, 3 of 5 passed (60%): failed to de-escalate”. */
function describeScenario(scenario) {
    const { failureModes, label } = scenario.facts;
    const { runs, rate } = (0,_view_scenario_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .figuresOf */ .h5)(scenario);
    const [mode] = failureModes;
    const how = runs === undefined ? rate : `${runs} passed (${rate})`;
    const why = mode === undefined ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv) `: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_12__/* .verbatim */ .Bj)(mode)}`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv) `${(0,_view_scenario_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .badgeOf */ .bN)(scenario).word}: ${(0,_view_build_js__WEBPACK_IMPORTED_MODULE_7__/* .fullName */ .fq)(label)}, ${how}${why}`;
}
function linesOfRules({ name, checks }, isNamed, paint) {
    if (checks.length === 0)
        return [];
    return [
        `${isNamed ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlain */ .Ul)([`Rules, ${name}`]) : 'Rules'}:`,
        ...checks.map((check) => lineOfRule(check, paint)),
    ];
}
function lineOfRule(check, paint) {
    const { word, tone } = (0,_view_badges_js__WEBPACK_IMPORTED_MODULE_6__/* .badgeOfCheck */ .DU)(check);
    const rule = toLine([`${(0,_view_rule_titles_js__WEBPACK_IMPORTED_MODULE_8__/* .titleOf */ .G)(check)}: ${(0,_gate_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .observedWords */ .W)(check)}, required ${check.required}`]);
    return `  ${paint(_table_js__WEBPACK_IMPORTED_MODULE_10__/* .TONE_COLOURS */ .f[tone], word)}  ${rule}`;
}
/** The headline has the only one. */
function linesOfReasons(report) {
    const reasons = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .allReasons */ .nP)(report);
    if (reasons.length < 2)
        return [];
    return [
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_13__/* .plural */ .LS)(reasons.length, 'reason')}:`,
        ...listed(reasons.map(_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .withRemedy */ .v9)).map((line) => `  ${line}`),
    ];
}
function listed(phrases) {
    const more = phrases.length - MOST_LINES;
    return [...phrases.slice(0, MOST_LINES).map(toLine), ...(more > 0 ? [`… and ${more} more.`] : [])];
}
/** Text from outside loses what a terminal, or another CI system, would act on. */
function toLine(phrase) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toLogLine */ .gD)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlain */ .Ul)(phrase));
}
function colourOf(report) {
    if (report.verdict === 'passed')
        return 'green';
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_5__/* .isRed */ .iI)(report) ? 'red' : 'yellow';
}


/***/ })

};
