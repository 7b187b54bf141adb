export const id = 931;
export const ids = [931];
export const modules = {

/***/ 931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVersion: () => (/* binding */ readVersion),
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8864);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9048);
/** The help, from the same descriptions as those of the action's inputs. */




const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 20;
const INDENT = 6;
const HEAD = `Usage: bland-simulation-gate --simulation-set-id ID [options]
       bland-simulation-gate --pathway-id ID [options]
       bland-simulation-gate --set-file FILE [options]

Judges a Bland simulation set by your rules. The report goes to the standard output, what happens meanwhile to the
standard error.`;
const TAIL = `Environment:
  BLAND_API_KEY   the API key, needed unless only saved answers are judged
  BLAND_BASE_URL  what --base-url is without the option
  NO_COLOR        any text: no colours, no progress line

Exit status: 0 passed, or --warn-only; 1 failed; 2 inconclusive; 3 timed out; 4 error; 130 cancelled.`;
/** @param folder of the package, which has action.yml and package.json */
async function renderHelp(folder, columns = MOST_COLUMNS) {
    const { parse } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.t.bind(__webpack_require__, 7255, 19));
    const { inputs } = parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'action.yml'), 'utf8'));
    const width = Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, columns));
    const shared = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .SHARED_OPTIONS */ .TL.map((name) => {
        const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isSwitch */ .Tb)(name) ? '' : ' VALUE';
        const preset = /^(?:|false)$/.test(_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .zY[name]) ? '' : ` Default: ${_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .zY[name]}.`;
        return describe(`--${name}${value}`, `${inputs[name]?.description ?? ''}${preset}`, width);
    });
    const own = Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN_OPTIONS */ ._X).map(([name, { value, help }]) => describe(`${name === 'help' ? '-h, ' : ''}--${name}${value === undefined ? '' : ` ${value}`}`, help, width));
    return `${HEAD}\n\nOptions:\n${[...own, ...shared].join('')}\n${TAIL}\n`;
}
function describe(option, help, width) {
    return `  ${option}\n${wrap(help.replaceAll('`', ''), width - INDENT)}`;
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(/\s+/)) {
        const longer = `${lines.at(-1) ?? ''} ${word}`;
        if (lines.length > 0 && longer.length <= width)
            lines.splice(-1, 1, longer);
        else
            lines.push(word);
    }
    return lines.map((line) => `${' '.repeat(INDENT)}${line}\n`).join('');
}
function readVersion(folder) {
    const { version } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'package.json'), 'utf8'));
    return version;
}


/***/ })

};
