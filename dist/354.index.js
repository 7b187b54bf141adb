export const id = 354;
export const ids = [354];
export const modules = {

/***/ 8354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./lib/bland/http/errors.js
var errors = __webpack_require__(2537);
// EXTERNAL MODULE: ./lib/bland/schema.js
var schema = __webpack_require__(3920);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(7818);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/rules/kinds.js
var kinds = __webpack_require__(8144);
// EXTERNAL MODULE: ./lib/run/explain-error.js
var explain_error = __webpack_require__(9673);
// EXTERNAL MODULE: ./lib/run/run-gate.js + 10 modules
var run_gate = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/runner/paths.js
var paths = __webpack_require__(2178);
// EXTERNAL MODULE: ./lib/runtime/cancel.js
var runtime_cancel = __webpack_require__(2716);
// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(7642);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/runtime/log.js
var log = __webpack_require__(4998);
// EXTERNAL MODULE: ./lib/text/colour.js
var colour = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/secrets.js
var text_secrets = __webpack_require__(6246);
// EXTERNAL MODULE: ./lib/text/width.js
var width = __webpack_require__(6747);
;// CONCATENATED MODULE: ./lib/cli/locale.js
/** Whether the locale is one that has only ASCII for sure. Without any, as in most CI systems, it is UTF-8. */
function isAsciiOnly(env) {
    const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
    return locale !== '' && !/utf-?8/i.test(locale);
}
/** Our own signs, and what they are written as. */
const SIGNS = {
    '“': '"',
    '”': '"',
    '’': "'",
    '…': '...',
    '–': '-',
    '→': '->',
    '≥': '>=',
    '≤': '<=',
    '×': 'x',
    '±': '+/-',
    '·': '-',
    '✓': 'ok',
    '✕': 'x',
};
/**
 * A text in ASCII: letters lose their accents, and what has no likeness becomes a question mark. Nothing that looks like
 * the sign of a command to a CI system becomes that sign.
 */
function toAscii(text) {
    return text
        .replace(/[^\0-\x7f]/gu, (sign) => SIGNS[sign] ?? sign.normalize('NFKD'))
        .replace(/\p{M}|\p{Default_Ignorable_Code_Point}|[\u2066-\u2069\u200b-\u200f]/gu, '')
        .replace(/[^\0-\x7f]/gu, '?')
        .replace(/##(?=\w*\[)/g, '# #')
        .replace(/^::/gm, ': :');
}

;// CONCATENATED MODULE: ./lib/cli/console.js
/** Where the command line writes: the report to the standard output, and all that leads to it to the standard error. */






const TICK_MS = 1000;
/** Some terminals do not tell. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';
function makeOutput(stream, { env, secrets }) {
    const isPlain = !stream.isTTY || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
    const encode = isAsciiOnly(env) ? toAscii : (text) => text;
    return {
        terminal: isPlain ? undefined : { paint: (0,colour/* makePaint */.R)(env), columns: stream.columns || USUAL_COLUMNS },
        write: (text) => stream.write(encode((0,text_secrets/* withoutSecrets */.L)(text, secrets))),
        writeData: (text) => stream.write((0,text_secrets/* withoutSecrets */.L)(text, secrets)),
    };
}
/** A log of lines. On a terminal the last one says how far the wait is, and for how long it has lasted. */
function makeConsoleLog({ terminal, write }, { env, redact }) {
    const paint = terminal?.paint ?? colour/* PLAIN */.t;
    const startedMs = performance.now();
    let progress = '';
    let timer;
    const show = (line) => {
        if (timer === undefined || terminal === undefined)
            return write(line);
        const elapsed = (0,format/* formatDuration */.a3)(performance.now() - startedMs);
        write(`${CLEAR_LINE}${line}${(0,width/* cutEnd */.ym)(`${elapsed}  ${progress}`, terminal.columns - 1)}`);
    };
    const info = (line) => show(`${(0,log/* toText */.f)(line, redact)}\n`);
    return {
        info,
        warning: (line) => show(`${paint('yellow', `Warning: ${(0,log/* toText */.f)(line, redact)}`)}\n`),
        debug: (line) => {
            if (env['RUNNER_DEBUG'] === '1')
                info(line);
        },
        fold: (title, lines) => {
            for (const line of [title, ...lines.map((each) => `  ${(0,log/* toText */.f)(each, redact)}`)])
                info(line);
        },
        progress: (line) => {
            progress = (0,log/* toText */.f)(line, redact);
            if (terminal === undefined)
                return;
            timer ??= setInterval(() => show(''), TICK_MS).unref();
            show('');
        },
        end: () => {
            if (timer === undefined)
                return;
            clearInterval(timer);
            timer = undefined;
            write(CLEAR_LINE);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/runner/file-errors.js
var file_errors = __webpack_require__(4952);
// EXTERNAL MODULE: ./lib/runtime/within.js
var within = __webpack_require__(169);
;// CONCATENATED MODULE: ./lib/cli/files.js
/** Reads what the command line names: any file, a pipe too, or the standard input. */




const MIB = 1024 * 1024;
/** As much as an answer of Bland may have. */
const MOST_OF_A_SET = 256 * MIB;
const MOST_OF_A_POLICY = MIB;
const STANDARD_INPUT = '-';
/** Reads UTF-8 of at most so many bytes. Throws the signal's reason, and bugs of ours. */
async function readText(path, mostBytes, signal) {
    const fail = (why) => ({ ok: false, problem: (0,phrase/* say */.cv) `is ${nameOf(path)}, ${why}` });
    // Node.js refuses it before it asks the system.
    if (path.includes('\0'))
        return fail((0,phrase/* say */.cv) `which no file can be called: give its path.`);
    try {
        // Not before it is read: an error of a stream that nobody reads ends the process.
        const open = () => (path === STANDARD_INPUT ? process.stdin : (0,external_node_fs_.createReadStream)(path));
        const bytes = await (0,within/* within */.u)(signal, () => readAll(open(), mostBytes));
        if (bytes === undefined)
            return fail((0,phrase/* say */.cv) `which is larger than ${mostBytes / MIB} MiB: give a smaller one.`);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        if (text.trim() === '')
            return fail((0,phrase/* say */.cv) `which is empty: check what was to write it.`);
        return { ok: true, text };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof TypeError)
            return fail((0,phrase/* say */.cv) `which is not UTF-8: save it as UTF-8.`);
        const why = (0,file_errors/* explainFileError */.Y)(error, {
            missing: ['but there is no such file: check its path.'],
            denied: ['which you may not read: give yourself permission.'],
            occupied: ['which is a folder: give a file in it.'],
            other: (code) => (0,phrase/* say */.cv) `which can't be read (${code}): give a file.`,
        });
        if (why === undefined)
            throw error;
        return fail(why);
    }
}
function nameOf(path) {
    return path === STANDARD_INPUT ? ['the standard input'] : [(0,phrase/* quote */.hD)(path)];
}
/** `undefined` where there are more. */
async function readAll(stream, mostBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > mostBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/command-line.js
/** The gate as a command: arguments → simulation set → verdict → report on the standard output, and an exit status. */
















/** As promised to scripts. */
const EXIT_STATUSES = {
    passed: 0,
    failed: 1,
    inconclusive: 2,
    'timed-out': 3,
    error: 4,
    cancelled: 130,
};
/**
 * Runs the command, and sets the exit status. Never throws.
 *
 * @param folder of the package, which has action.yml and package.json
 */
async function runCommandLine(args, folder, cancel) {
    // A reader may have seen enough, such as `head`; the exit status stays that of the verdict.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const { env } = process;
    const command = (0,options/* readCommandLine */.ye)(args, { ...env });
    const secrets = [command.raw['api-key'].trim()].filter((key) => key !== '');
    // No child process needs it.
    delete env['BLAND_API_KEY'];
    const out = makeOutput(process.stdout, { env, secrets });
    const err = makeOutput(process.stderr, { env, secrets });
    try {
        if (command.wants !== 'verdict' || args.length === 0) {
            process.exitCode = await showHelp(command, folder, args.length === 0 ? err : out);
            return;
        }
        const saved = await readSaved(command, cancel.signal);
        const reading = await command_line_readAll(command, saved, cancel.signal);
        const { redact, reportDir } = reading.publishing;
        const log = makeConsoleLog(err, { env, redact, secrets });
        const report = await judgeInputs(reading, secrets, log, cancel);
        process.exitCode = (0,report_report/* isRed */.iI)(report) ? EXIT_STATUSES[report.verdict] : 0;
        if (reportDir !== '') {
            const { writeReportFiles } = await __webpack_require__.e(/* import() */ 544).then(__webpack_require__.bind(__webpack_require__, 6544));
            await writeReportFiles(report, reportDir, { env: {}, secrets, log, signal: cancel.overdue });
        }
        log.end();
        await print(report, command.format, out);
        // Not every system writes to a pipe at once, and the process is about to end.
        await new Promise((resolve) => process.stdout.write('', resolve));
    }
    catch (error) {
        process.exitCode = EXIT_STATUSES[error instanceof runtime_cancel/* Cancelled */.c ? 'cancelled' : 'error'];
        const log = makeConsoleLog(err, { env, redact: true, secrets });
        log.info(describeEnd(error, log));
    }
}
function describeEnd(error, log) {
    if (error instanceof runtime_cancel/* Cancelled */.c) {
        return (0,phrase/* say */.cv) `Simulation gate was cancelled (${error.signalName}) before anything was judged.`;
    }
    return (0,explain_error/* explainFailure */.SP)(error, log);
}
async function showHelp({ wants }, folder, output) {
    const { readVersion, renderHelp } = await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 931));
    output.write(wants === 'version' ? `${readVersion(folder)}\n` : await renderHelp(folder, output.terminal?.columns));
    return wants === 'verdict' ? EXIT_STATUSES.error : 0;
}
async function readSaved({ setFile, baselineFile }, signal) {
    const problems = [];
    const read = async (option, path) => {
        const found = path === '' ? undefined : await readSet(path, signal);
        if (found === undefined || 'id' in found)
            return found;
        problems.push({ input: option, message: (0,phrase/* say */.cv) `\`--${option}\` ${found.problem}` });
        return undefined;
    };
    return {
        set: await read('set-file', setFile),
        baseline: await read('baseline-file', baselineFile),
        problems,
    };
}
/** A set that has ended, or the rest of a sentence that begins with the option. */
async function readSet(path, signal) {
    const reading = await readText(path, MOST_OF_A_SET, signal);
    if (!reading.ok)
        return reading;
    const isNo = (why) => ({
        problem: (0,phrase/* say */.cv) `is ${nameOf(path)}, ${why}. Save what \`GET /v1/agent-testing/simulation-sets/{id}\` answers.`,
    });
    let answer;
    try {
        answer = JSON.parse(reading.text);
    }
    catch {
        return isNo(['which is not JSON']);
    }
    try {
        const set = (0,schema/* parseSavedSet */.Z)(answer);
        if ((0,simulation_set/* isTerminal */.Hd)(set.status))
            return set;
        return isNo((0,phrase/* say */.cv) `whose set is still ${(0,phrase/* quote */.hD)(set.status)}, so it has no verdict yet`);
    }
    catch (error) {
        if (error instanceof errors/* BlandError */.wu)
            return isNo((0,phrase/* say */.cv) `which is no set: ${error.what}`);
        throw error;
    }
}
/** Saved sets stand for their ids. One that can't be read has a problem already, and gets a name that has none. */
async function command_line_readAll(command, saved, signal) {
    const { raw, setFile, baselineFile } = command;
    const policyPath = raw['policy-file'].trim();
    const policy = policyPath === '' ? undefined : await readPolicyAt(policyPath, signal);
    // `auto` is a problem already.
    const asksForBaseline = !/^(?:|none|auto)$/i.test(raw.baseline.trim());
    const asks = setFile === '' || asksForBaseline || kinds/* BOOLEAN */.Jx.parse(raw.transcripts.trim()) === true;
    const reading = (0,read_inputs/* readInputs */.K)({
        ...raw,
        'simulation-set-id': setFile === '' ? raw['simulation-set-id'] : (saved.set?.id ?? 'unreadable'),
        baseline: baselineFile === '' ? raw.baseline : (saved.baseline?.id ?? 'unreadable-too'),
    }, {
        noKey: asks ? 'command-line' : 'not-needed',
        saved: [saved.set, saved.baseline].filter((set) => set !== undefined),
        undeclared: [],
        policy,
        // Whoever types a path may write wherever it leads.
        whyNoReportDir: (path) => {
            const why = (0,paths/* whyNoPath */.Dl)(path);
            return why && (0,phrase/* say */.cv) `${why}: give the path of a folder.`;
        },
    });
    const problems = [...command.problems, ...saved.problems, ...(reading.ok ? [] : reading.problems)];
    return problems.length === 0 ? reading : { ok: false, problems, publishing: reading.publishing };
}
async function readPolicyAt(path, signal) {
    const reading = await readText(path, MOST_OF_A_POLICY, signal);
    if (!reading.ok) {
        return {
            ok: false,
            problems: [{ input: 'policy-file', message: (0,phrase/* say */.cv) `\`--policy-file\` ${reading.problem}` }],
        };
    }
    const { readPolicy } = await Promise.all(/* import() */[__webpack_require__.e(255), __webpack_require__.e(450)]).then(__webpack_require__.bind(__webpack_require__, 3450));
    return readPolicy(reading.text, path, clock/* systemClock */.m.now());
}
async function judgeInputs(reading, secrets, log, cancel) {
    if (reading.ok) {
        (0,run_gate/* logPlan */.u)(reading.inputs, log);
        for (const remark of reading.inputs.remarks)
            log.info(remark);
    }
    const { readCiFacts } = await __webpack_require__.e(/* import() */ 486).then(__webpack_require__.bind(__webpack_require__, 5486));
    const facts = await readCiFacts({ env: process.env, cwd: process.cwd(), secrets });
    return (0,run_gate/* runGate */.R)(reading, { facts, docsUrl: undefined }, {
        clock: clock/* systemClock */.m,
        log,
        startedMs: clock/* systemClock */.m.now(),
        signal: cancel.signal,
        onStarted: () => undefined,
        onCheckRun: () => undefined,
        // `baseline: auto` is refused before.
        findRecords: async () => ({ problem: ['the command line keeps no records'] }),
    });
}
async function print(report, format, out) {
    if (format === 'text') {
        const { renderText } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 5660));
        return out.write(renderText(report, out.terminal));
    }
    const { FILES } = await __webpack_require__.e(/* import() */ 544).then(__webpack_require__.bind(__webpack_require__, 6544));
    // A CI system that reads commands from the log would find them in names.
    return out.writeData(format === 'json'
        ? FILES['report.json'](report).replaceAll('##', '\\u0023\\u0023')
        : (0,text_escape/* withoutCommands */.Df)(FILES['report.md'](report)));
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ SHARED_OPTIONS),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   _X: () => (/* binding */ OWN_OPTIONS),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8864);
/* harmony import */ var _inputs_misspelt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5558);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/** The arguments of the command line as raw inputs, or what is wrong with them. */




/** Inputs about GitHub; and the key, since other users of a machine can read a command line. */
const ACTION_ONLY = [
    'api-key',
    'baseline-sets',
    'github-token',
    'comment',
    'comment-key',
    'pr-number',
    'mention-owners',
    'job-summary',
    'annotations',
    'override-label',
];
/** The inputs that are options too, in their order. */
const SHARED_OPTIONS = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((name) => !ACTION_ONLY.includes(name));
/** What only the command line has: a placeholder for the value, and the help. */
const OWN_OPTIONS = {
    'set-file': {
        value: 'FILE',
        help: "Judge Bland's answer for a set, saved as JSON, without a request; `-` is the standard input.",
    },
    'baseline-file': { value: 'FILE', help: 'Compare with the saved answer for an earlier set.' },
    format: { value: 'FORMAT', help: 'Of the report on the standard output: `text`, `markdown` or `json`.' },
    help: { value: undefined, help: 'Show this.' },
    version: { value: undefined, help: 'Show the version.' },
};
const OWN_NAMES = Object.keys(OWN_OPTIONS);
const ALL_NAMES = [...SHARED_OPTIONS, ...OWN_NAMES];
const FORMATS = ['text', 'markdown', 'json'];
/** Whether an option stands for `true` when it has no value. */
function isSwitch(name) {
    const preset = name in _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY ? _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY[name] : undefined;
    return preset === 'true' || preset === 'false' || name === 'help' || name === 'version';
}
const OPTIONS = Object.fromEntries(ALL_NAMES.map((name) => {
    const short = name === 'help' ? { short: 'h' } : {};
    return [name, { type: isSwitch(name) ? 'boolean' : 'string', ...short }];
}));
/** Reads the arguments, and the key and the address of Bland from the environment. Never throws. */
function readCommandLine(args, env) {
    const given = new Map();
    const problems = [];
    const problem = (input, message) => problems.push({ input, message });
    // Its own messages name neither a near option nor what to do.
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...args],
        options: OPTIONS,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    for (const [at, token] of tokens.entries()) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            const before = tokens[at - 1];
            // What follows an option that is not known is its value.
            const isValue = before?.kind === 'option' && !ALL_NAMES.includes(before.name);
            if (!isValue)
                problem(token.value, describeStray(token.value, before));
            continue;
        }
        const { name, rawName, value, inlineValue } = token;
        if (!ALL_NAMES.includes(name))
            problem(name, describeUnknown(name, rawName));
        else if (given.has(name))
            problem(name, (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--${name}\` is given twice: give it once.`);
        else
            given.set(name, value ?? (isSwitch(name) ? 'true' : ''));
        // An empty text would pass for one that was not given, and a rule that is lost for one that holds.
        const isNext = inlineValue === false && /^(?:--|-[a-z])/i.test(value ?? '');
        if (given.get(name)?.trim() === '' || isNext)
            problem(name, describeMissing(name, isNext ? value : undefined));
    }
    const textOf = (name) => given.get(name)?.trim() ?? '';
    const wanted = textOf('format') || 'text';
    const format = FORMATS.find((one) => one === wanted);
    if (format === undefined) {
        problem('format', (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--format\` is ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(wanted)}, but must be \`text\`, \`markdown\` or \`json\`.`);
    }
    return {
        wants: given.has('help') ? 'help' : given.has('version') ? 'version' : 'verdict',
        raw: readRaw(given, env),
        setFile: textOf('set-file'),
        baselineFile: textOf('baseline-file'),
        format: format ?? 'text',
        problems: [...problems, ...findContradictions(given)],
    };
}
function readRaw(given, env) {
    const shared = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.map((name) => [name, given.get(name) ?? '']);
    return {
        ...Object.fromEntries(shared),
        'api-key': env['BLAND_API_KEY'] ?? '',
        'base-url': given.get('base-url') ?? env['BLAND_BASE_URL'] ?? '',
    };
}
function describeStray(value, before) {
    const isOfSwitch = before?.kind === 'option' && isSwitch(before.name) && /^(?:true|false|yes|no|on|off)$/i.test(value);
    if (isOfSwitch) {
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(value)} is not read as the value of \`--${before.name}\`: write \`--${before.name}=${value.toLowerCase()}\`.`;
    }
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(value)} is an argument without an option: write each as \`--name value\`, see \`--help\`.`;
}
function describeUnknown(name, rawName) {
    if (name === 'api-key') {
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--api-key\` is not an option, since other users of this machine could read it: set the environment variable BLAND_API_KEY.`;
    }
    if (ACTION_ONLY.some((one) => one === name)) {
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--${name}\` is only for the GitHub Action: leave it out.`;
    }
    const nearest = (0,_inputs_misspelt_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(name, ALL_NAMES);
    const advice = nearest === undefined ? 'see `--help`.' : `did you mean \`--${nearest}\`?`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(rawName)} is not an option: ${advice}`;
}
function describeMissing(name, next) {
    if (next === undefined)
        return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--${name}\` needs a value: give one, or leave it out.`;
    return (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--${name}\` needs a value, but ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(next)} follows: give one, or write \`--${name}=…\`.`;
}
/** What to judge, and what to compare with, can each be said only once. */
function findContradictions(given) {
    const clashes = [
        [
            'set-file',
            ['simulation-set-id', 'scenario-ids', 'pathway-id', 'persona-id'],
            'the file is what is judged',
        ],
        ['baseline-file', ['baseline'], 'the file is what is compared with'],
    ];
    const problems = clashes.flatMap(([file, others, why]) => others
        .filter((other) => given.has(file) && given.has(other))
        .map((other) => ({
        input: file,
        message: (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--${file}\` can't be given together with \`--${other}\`: ${why}.`,
    })));
    if (given.get('baseline')?.trim().toLowerCase() === 'auto') {
        const message = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--baseline\` is \`auto\`, which needs the records that the GitHub Action keeps: give the id of an earlier set, or \`--baseline-file\`.`;
        problems.push({ input: 'baseline', message });
    }
    const both = given.get('set-file') === '-' && given.get('baseline-file') === '-';
    if (both) {
        const message = (0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `\`--set-file\` and \`--baseline-file\` are both \`-\`: only one can be the standard input.`;
        problems.push({ input: 'baseline-file', message });
    }
    return problems;
}


/***/ })

};
