export const id = 486;
export const ids = [486];
export const modules = {

/***/ 5486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCiFacts: () => (/* binding */ readCiFacts)
/* harmony export */ });
/* unused harmony export toFacts */
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7577);
/* harmony import */ var _runner_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8874);
/* harmony import */ var _text_url_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7817);
/** Where the command line runs: what the CI system, or a checkout of git, says of the run. */



const NOTHING = { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined };
/** Never throws: what nothing says, or what is of another form, is unknown. */
async function readCiFacts({ env, cwd, secrets }) {
    // The runner says more than the library reads, such as the head of a pull request.
    if (env['GITHUB_ACTIONS'] === 'true')
        return (0,_runner_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readContext */ .yI)(env).facts;
    try {
        const { default: envCi } = await __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 6125));
        return toFacts(envCi({ env: environmentWithout(env, secrets), cwd }));
    }
    catch {
        // It reads text from outside without looking at its form first.
        return NOTHING;
    }
}
/** The library starts git, in this environment: what is `undefined` is not handed on, even if the process has it. */
function environmentWithout(env, secrets) {
    const isSecret = (value) => secrets.some((secret) => secret !== '' && value.includes(secret));
    return Object.fromEntries(Object.entries(env).map(([name, value = '']) => [name, isSecret(value) ? undefined : value]));
}
/** @param found what the library says, of which every value is text from outside */
function toFacts(found) {
    return {
        commit: (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitHash */ .ui)((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, 'commit')),
        branch: branchIn(found),
        runNumber: (0,_runner_context_js__WEBPACK_IMPORTED_MODULE_0__/* .positiveInteger */ .Cq)((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, 'build')),
        runUrl: linkIn((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, 'jobUrl')) ?? linkIn((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, 'buildUrl')),
    };
}
/** Of a merge request the source; the library calls the target its branch. */
function branchIn(found) {
    const branch = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(found, 'isPr') === true ? 'prBranch' : 'branch');
    // Several systems name a tag where they name a branch else.
    const isOther = branch === undefined || branch === (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(found, 'tag') || branch.startsWith('refs/');
    return isOther ? undefined : branch;
}
/** The library puts links together, of whatever variables there are. */
function linkIn(text = '') {
    const url = URL.parse(text);
    if (url === null || url.username !== '' || url.password !== '')
        return undefined;
    return /\/undefined(?:[/?#]|$)/.test(url.href) ? undefined : (0,_text_url_template_js__WEBPACK_IMPORTED_MODULE_1__/* .toWebAddress */ .I6)(url.href);
}


/***/ })

};
