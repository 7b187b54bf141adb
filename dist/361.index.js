export const id = 361;
export const ids = [361];
export const modules = {

/***/ 8361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   playSuspects: () => (/* binding */ playSuspects)
/* harmony export */ });
/* harmony import */ var _bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1233);
/* harmony import */ var _facts_set_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8969);
/* harmony import */ var _gate_set_integrity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8657);
/* harmony import */ var _text_ascii_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9728);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9518);
/* harmony import */ var _explain_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9673);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(198);
/* harmony import */ var _started_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6355);
/* harmony import */ var _wait_trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7866);










/** Never throws: what goes wrong makes the second look void. */
async function playSuspects(suspects, first, job) {
    const { clock, deadlineMs, suspectRuns, log } = job;
    const asked = {
        ...first.asked,
        scenarioIds: first.asked.scenarioIds.filter((id) => suspects.some(({ key }) => key === (0,_text_ascii_js__WEBPACK_IMPORTED_MODULE_6__/* .idKey */ .T4)(id))),
        simulationsPerScenario: suspectRuns,
    };
    const neededMs = forecastMs(first, asked);
    if (deadlineMs - clock.now() < neededMs) {
        return giveUp((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `it would take ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a3)(neededMs)}, more time than is left`);
    }
    const tooMany = (0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .whyNoMore */ .RZ)((0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOf */ .ky)(asked), job);
    if (tooMany !== undefined)
        return giveUp(tooMany);
    let id;
    try {
        id = await (0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .startSet */ .rT)(asked, 'second', job, job.startedIds.length);
    }
    catch (error) {
        return stopOrGiveUp((0,_wait_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .explainNoStart */ .Nw)(error, (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .xS)(job), _wait_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .OF_SET */ .f_));
    }
    const names = suspects.map(({ label }) => label);
    log.info((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `Second look: started set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .verbatimId */ .sO)(id)} to replay ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .joinNames */ .JH)(names, names.length)}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(suspectRuns, 'run')} each.`);
    const { waited } = await (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .waitFor */ .fm)(id, asked, { ...job, startedMs: clock.now(), earlier: undefined });
    if (waited.outcome !== 'terminal') {
        return stopOrGiveUp((0,_wait_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .explainUnfinished */ .Dv)(waited, (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .xS)(job), { ..._wait_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .OF_SET */ .f_, isOwn: true }), id);
    }
    const set = (0,_facts_set_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readSet */ .Rn)(waited.lastSeen);
    const why = (0,_gate_set_integrity_js__WEBPACK_IMPORTED_MODULE_1__/* .whyVoid */ .RX)(set, asked, job.startedMs);
    return why === undefined ? { kind: 'made', set, runs: (0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOf */ .ky)(asked) } : giveUp(why, id);
}
/** By the time that the first set took for each of its runs; 0 where that is not known. */
function forecastMs({ asked, set }, next) {
    return (((0,_bland_simulation_set_js__WEBPACK_IMPORTED_MODULE_9__/* .durationOf */ .cf)(set) ?? 0) * (0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOf */ .ky)(next)) / (0,_started_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOf */ .ky)(asked);
}
function giveUp(why, setId) {
    return { kind: 'void', why, setId };
}
function stopOrGiveUp({ verdict, trouble }, setId) {
    if (verdict === 'cancelled')
        return { verdict, trouble };
    const named = setId === undefined ? [] : (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `set ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .verbatimId */ .sO)(setId)}: `;
    return giveUp((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv) `${named}${(0,_explain_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTrouble */ .LC)(trouble ?? { what: [], advice: '' })}`, setId);
}


/***/ })

};
