import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5656);
/* harmony import */ var _runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2716);
/**
 * The entry that action.yml names, and with the argument `command-line` that of the package: whatever becomes of the rest,
 * it ends with every output or an exit status, and with words.
 */


/** For what is left hanging, such as a disk that does not answer. */
const EXIT_AFTER_MS = 500;
// Before anything else is loaded: a job that is cancelled at once ends with a verdict too.
const cancel = (0,_runtime_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .F)();
const [entry, folder = '', ...args] = process.argv.slice(2);
const isCommand = entry === 'command-line';
// Before the command line takes its key out of the environment.
const secrets = (0,_runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__/* .readSecrets */ .ql)(process.env);
const end = isCommand ? _runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__/* .endCommandWithBug */ .$u : _runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__/* .endWithBug */ .Uf;
if (!isCommand)
    (0,_runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDefaultOutputs */ .z3)();
process.once('uncaughtException', (error) => {
    end(error, secrets);
    process.exit();
});
try {
    (0,_runner_last_resort_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseOldNode */ .Qk)();
    const { run, runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(200), __nccwpck_require__.e(12)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9012));
    await (isCommand ? runCommand(args, folder, cancel) : run(cancel));
}
catch (error) {
    end(error, secrets);
}
finally {
    cancel.stop();
    setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ DEFAULT_OUTPUTS)
/* harmony export */ });
/** Every output of the step, with its value until a better one is known. */
/** Written before anything else happens: the runner takes the last value of a name. */
const DEFAULT_OUTPUTS = {
    verdict: 'error',
    status: '',
    'simulation-set-id': '',
    'check-run-id': '',
    'avg-pass-rate': '',
    'flaky-count': '',
    'reliable-count': '',
    'total-runs': '',
    'scenario-count': '',
    'failed-scenario-count': '',
    violations: '[]',
    regressions: '[]',
    'comment-url': '',
    'report-dir': '',
};


/***/ }),

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ endCommandWithBug),
/* harmony export */   Qk: () => (/* binding */ refuseOldNode),
/* harmony export */   Uf: () => (/* binding */ endWithBug),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   qq: () => (/* binding */ endWithError),
/* harmony export */   z3: () => (/* binding */ writeDefaultOutputs)
/* harmony export */ });
/* harmony import */ var _report_default_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2848);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6246);
/* harmony import */ var _step_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3700);
/** How the step ends after an error that nothing else catches. Imports no package. */



const ADVICE = 'This is a bug, or some files are missing: use another version, and please report it with the log of a run with debug logging enabled (RUNNER_DEBUG=1).';
/** The action has Node.js 24; a command has what its user has. */
const LEAST_NODE = 22;
const MAX_MESSAGE = 300;
const MAX_STACK = 4000;
/** Those of the inputs, and that of the command line. */
const SECRET_VARIABLES = ['INPUT_API-KEY', 'INPUT_GITHUB-TOKEN', 'BLAND_API_KEY'];
/** What no message of an error may show. */
function readSecrets(env) {
    return SECRET_VARIABLES.map((name) => (env[name] ?? '').trim());
}
/** Sets every output, so that each is there however the step ends. What can't be written gets a warning later. */
function writeDefaultOutputs() {
    attempt(() => (0,_step_files_js__WEBPACK_IMPORTED_MODULE_2__/* .appendOutputs */ .j)(process.env, _report_default_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_OUTPUTS */ .B));
}
/** Makes the step fail with the verdict `error`, for a reason in our own words. */
function endWithError(reason) {
    process.exitCode = 1;
    attempt(() => (0,_step_files_js__WEBPACK_IMPORTED_MODULE_2__/* .appendOutputs */ .j)(process.env, { verdict: 'error' }));
    process.stdout.write(`::error title=Bland Simulation Gate::${escapeData(reason)}\n`);
}
/** Makes the step fail because of an error that was not expected, such as a file of the action that can't be loaded. */
function endWithBug(error, secrets) {
    const why = explain(error, 'start the action with uses, on a runner from version 2.327.1 on');
    endWithError((0,_text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .L)(`Simulation gate could not run: ${why}`, secrets));
    process.stdout.write(`::debug::${escapeData((0,_text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .L)(stackOf(error), secrets))}\n`);
}
/** Ends the command line because of such an error, with the exit status of the verdict `error`. */
function endCommandWithBug(error, secrets) {
    process.exitCode = 4;
    const show = (text) => process.stderr.write(`${(0,_text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .L)(text, secrets)}\n`);
    show(`Simulation gate could not run: ${explain(error, 'install a newer Node.js')}`);
    if (process.env['RUNNER_DEBUG'] === '1')
        show(stackOf(error));
}
/** Throws where Node.js lacks what the code uses, which is no bug of it. */
function refuseOldNode() {
    if (Number.parseInt(process.version.slice(1), 10) < LEAST_NODE)
        throw OLD_NODE;
}
const OLD_NODE = new Error('Node.js is too old');
function explain(error, newerNode) {
    if (error === OLD_NODE)
        return `it needs Node.js ${LEAST_NODE}, and runs on ${process.version}: ${newerNode}.`;
    const isError = error instanceof Error;
    const all = isError ? `${error.name}: ${error.message}` : `a value of type ${typeof error} was thrown`;
    return `${all.slice(0, MAX_MESSAGE)}. ${ADVICE}`;
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? '').slice(0, MAX_STACK) : '';
}
function attempt(write) {
    try {
        write();
    }
    catch {
        // The exit code and the log still say it.
    }
}
/** As the runner undoes it, so that no line of a message is taken for a command. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary),
/* harmony export */   j: () => (/* binding */ appendOutputs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/** The files that the runner reads after a step: its outputs and its summary. Imports no package. */


/** Adds outputs; of one that was written before, the last value counts. Throws where the file can't be written. */
function appendOutputs(env, outputs) {
    const lines = Object.entries(outputs).map(([name, value]) => {
        // Without a delimiter, since Node.js takes long to load what makes one.
        if (!/[\r\n]/.test(value))
            return `${name}=${value}\n`;
        // A value can't guess it, and so can't end early.
        const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    append(env['GITHUB_OUTPUT'] ?? '', lines.join(''));
}
/** Adds Markdown to the job's summary. Throws where the file can't be written. */
function appendSummary(env, markdown) {
    append(env['GITHUB_STEP_SUMMARY'] ?? '', markdown);
}
function append(path, text) {
    // The runner makes these files. Writing to a pipe in their place might never end.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile()) {
        throw Object.assign(new Error('Not a regular file'), { code: 'EINVAL', syscall: 'append' });
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, text);
}


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listenForCancel),
/* harmony export */   c: () => (/* binding */ Cancelled)
/* harmony export */ });
/** Leaves a second of the promised five for the process to end. */
const PUBLISHING_TIME_MS = 4000;
/** Windows knows no SIGTERM: a runner sends Ctrl+C and then Ctrl+Break. Each can be listened for on every system. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
class Cancelled extends Error {
    name = 'Cancelled';
    signalName;
    constructor(signalName) {
        super(`Stopped by ${signalName}`);
        this.signalName = signalName;
    }
}
/** @param source of the signals: the process, save in tests */
function listenForCancel(source = process) {
    const cancelled = new AbortController();
    const overdue = new AbortController();
    let timer;
    const onSignal = (name) => {
        if (cancelled.signal.aborted)
            return;
        cancelled.abort(new Cancelled(name));
        timer = setTimeout(() => overdue.abort(new Cancelled(name)), PUBLISHING_TIME_MS);
    };
    for (const name of SIGNALS)
        source.on(name, onSignal);
    return {
        signal: cancelled.signal,
        overdue: overdue.signal,
        stop() {
            clearTimeout(timer);
            for (const name of SIGNALS)
                source.off(name, onSignal);
        },
    };
}


/***/ }),

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutSecrets),
/* harmony export */   c: () => (/* binding */ SHORTEST_SECRET)
/* harmony export */ });
/** Takes secrets out of texts: out of Bland's answers, and out of everything that is published. */
/** A shorter secret may be part of any text by chance. */
const SHORTEST_SECRET = 8;
/** The text with `***` for each secret, in whichever spelling; those below {@link SHORTEST_SECRET} stay. */
function withoutSecrets(text, secrets) {
    return text.replace(patternOf(secrets.filter(({ length }) => length >= SHORTEST_SECRET)), '***');
}
/** There are two sets of secrets at most, and each is searched for in many texts. */
const PATTERNS = new Map();
const NOTHING = /(?!)/;
function patternOf(secrets) {
    if (secrets.length === 0)
        return NOTHING;
    const key = secrets.join('\n');
    const pattern = PATTERNS.get(key) ?? new RegExp(secrets.flatMap(spellingsOf).join('|'), 'g');
    PATTERNS.set(key, pattern);
    return pattern;
}
function spellingsOf(secret) {
    return [
        secret.split('').map(anySpelling).join(''),
        ...inBase64(secret).map((text) => [...text].map(literally).join('')),
    ];
}
/** Base64 has three characters for each four; with what stands around them they may begin at each of three places. */
function inBase64(secret) {
    return [0, 1, 2].flatMap((before) => {
        // Characters at either end depend on what stands beside the secret.
        const start = (3 - before) % 3;
        const whole = Buffer.from(secret).subarray(start, secret.length - ((secret.length - start) % 3));
        return ['base64', 'base64url'].map((encoding) => whole.toString(encoding));
    });
}
/** A pattern for a character as it is, or as JSON, JSON within JSON, a URL, XML or HTML may write it. */
function anySpelling(character) {
    const hex = hexOf(character).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const escaped = '"\\/'.includes(character) ? '\\\\{0,3}' : '';
    const number = `#0{0,4}(?:${character.charCodeAt(0)}|[xX]0{0,4}${hex})`;
    const entity = [number, ENTITIES.get(character)].filter((name) => name !== undefined).join('|');
    return `(?:${escaped}${literally(character)}|\\\\{1,3}u0{0,3}${hex}|%${hex}|&(?:${entity});)`;
}
const ENTITIES = new Map(Object.entries({ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }));
function literally(character) {
    return `\\u${hexOf(character).padStart(4, '0')}`;
}
function hexOf(character) {
    return character.charCodeAt(0).toString(16);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
