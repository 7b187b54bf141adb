export const id = 583;
export const ids = [583];
export const modules = {

/***/ 63583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicy: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(29728);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/inputs/rules.js
var rules = __webpack_require__(99066);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(97035);
;// CONCATENATED MODULE: ./lib/inputs/policy/glob.js
/** Patterns for names: `*`, `?` and `\`; every other character stands for itself. */
/** In characters. */
const MAX_PATTERN_LENGTH = 200;
/** In characters. Names are written by others, and the time that a pattern takes grows with their length. */
const MAX_NAME_LENGTH = 500;
const NAME_EXPECTED = `a name or a pattern of 1 to ${MAX_PATTERN_LENGTH} characters, such as \`Angry *\``;
const ESCAPE_EXPECTED = 'a pattern in which a character follows each `\\`, such as `Angry \\*`';
/** Stand among code points, which are never negative. */
const ANY_TEXT = -1;
const ANY_CHARACTER = -2;
function readGlob(pattern) {
    const chars = pattern.length > MAX_PATTERN_LENGTH ? [] : [...normalize(pattern)];
    if (chars.length === 0)
        return { ok: false, expected: NAME_EXPECTED };
    const parts = [];
    let isEscaped = false;
    for (const char of chars) {
        if (char === '\\' && !isEscaped) {
            isEscaped = true;
            continue;
        }
        if (char === '*' && !isEscaped)
            parts.push(ANY_TEXT);
        else if (char === '?' && !isEscaped)
            parts.push(ANY_CHARACTER);
        else
            parts.push(codeOf(char));
        isEscaped = false;
    }
    if (isEscaped)
        return { ok: false, expected: ESCAPE_EXPECTED };
    const glob = {
        matches: (name) => fits(parts, name),
        literal: parts.every((part) => part >= 0) ? { codes: parts, isCut: false } : undefined,
        matchesAll: parts.every((part) => part === ANY_TEXT),
    };
    return { ok: true, glob };
}
function lettersOf(name) {
    // The slice is for names of megabytes: blanks around a name, and accents apart from their letters, are few.
    const chars = [...normalize(name.slice(0, 4 * MAX_NAME_LENGTH))];
    const isCut = chars.length > MAX_NAME_LENGTH || name.length > 4 * MAX_NAME_LENGTH;
    return { codes: chars.slice(0, MAX_NAME_LENGTH).map(codeOf), isCut };
}
/** A letter with an accent may be one character or two, which look the same. */
function normalize(text) {
    return text.normalize('NFC').trim();
}
function codeOf(char) {
    return char.codePointAt(0);
}
/**
 * Each `*` takes as little as it can. Where the rest fails, only the last `*` takes more: whatever an earlier one would
 * take more, the last can take too. So the time is at most that of the pattern's length times the name's.
 */
function fits(parts, { codes, isCut }) {
    // Only a `*` can take what is not looked at.
    if (isCut && parts.at(-1) !== ANY_TEXT)
        return false;
    let [part, code] = [0, 0];
    /** Behind the last `*`: its next part, and where in the name that begins. */
    let [restPart, restCode] = [-1, -1];
    while (code < codes.length) {
        const wanted = parts[part];
        if (wanted === ANY_CHARACTER || wanted === codes[code]) {
            part += 1;
            code += 1;
            continue;
        }
        if (wanted === ANY_TEXT)
            [restPart, restCode] = [part + 1, code];
        else if (restPart >= 0)
            restCode += 1;
        else
            return false;
        const next = parts[restPart];
        if (next === undefined)
            return true;
        if (next >= 0)
            restCode = codes.indexOf(next, restCode);
        if (restCode < 0)
            return false;
        [part, code] = [restPart, restCode];
    }
    while (parts[part] === ANY_TEXT)
        part += 1;
    return part === parts.length;
}

// EXTERNAL MODULE: ./lib/inputs/nearest-name.js
var nearest_name = __webpack_require__(48883);
// EXTERNAL MODULE: ./lib/inputs/reader.js
var reader = __webpack_require__(70178);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(63619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./lib/inputs/policy/schema.js
/** The form of a policy file: what it may say, in words for an editor too, and how each value is read. */




/** What the JSON Schema says beyond the form itself: words for editors, and what is checked elsewhere. */
const annotations = registries/* registry */.u5();
/** How many entries for scenarios a file may have. */
const MAX_ENTRIES = 500;
const MAX_REASON_LENGTH = 500;
/** A text that looks so to an editor; whether it can be read, its reader says. */
const schema_text = (hints) => schemas/* string */.YjP().register(annotations, hints);
const integer = (least, most) => schemas/* int */.Whr().check(api/* _gte */.qm(least), api/* _lte */.Zm(most));
/** How a value may be written. Every scalar is read as a text, so that all but texts are only for the JSON Schema. */
const RATE_TEXT = schema_text({
    pattern: '^(?:(?:100|\\d{1,2}(?:\\.\\d{1,20})?|\\.\\d{1,20}) ?%|[01]|1\\.0{1,20}|0?\\.\\d{1,20})$',
});
const COUNT_TEXT = schema_text({ pattern: '^\\d{1,7}$' });
const DURATION = '^(?:\\d{1,9}|(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,9}s)?)$';
const FORMS = {
    rate: [schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(1)), RATE_TEXT],
    significance: [schemas/* number */.aig().check(api/* _gt */.Tx(0), api/* _lte */.Zm(0.5)), RATE_TEXT],
    count: [integer(0, 1_000_000), COUNT_TEXT],
    'positive-count': [integer(1, 1_000_000), COUNT_TEXT],
    duration: [integer(1, 999_999_999), schema_text({ pattern: DURATION })],
    boolean: [schemas/* boolean */.zMY(), schema_text({ enum: ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] })],
};
/** The message of every issue is the rest of a sentence that ends with “but must be”. */
function readAs(form, description, read) {
    const reader = schemas/* transform */.pdi((written, context) => {
        const reading = read(String(written));
        if ('value' in reading)
            return reading.value;
        const { expected, meant } = reading;
        context.issues.push({ code: 'custom', message: expected, input: written, params: { meant } });
        return core/* NEVER */.tm;
    });
    return schemas/* pipe */.FsL(form, reader).register(annotations, { description });
}
/** A value of a kind that inputs have too; it may be left out. */
function ofKind({ form, parse, expected, meant }, description) {
    return schemas/* optional */.lqM(readAs(schemas/* union */.KCZ(FORMS[form], { error: expected }), description, (written) => {
        const value = parse(written);
        return value === undefined ? { expected, meant: meant?.(written) } : { value };
    }));
}
const LIMIT_DESCRIPTIONS = {
    'max-age': 'A set created longer ago than this is inconclusive: 2h, 90m, or seconds.',
    'min-avg-pass-rate': 'The overall pass rate must be at least this: 0.85 or 85%.',
    'max-flaky-count': 'At most so many scenarios may be flaky: some runs passed, and some failed.',
    'min-reliable-count': 'At least so many scenarios must be reliable: all runs passed, or all failed.',
    'min-scenario-pass-rate': 'The pass rate of each scenario must be at least this: 0.8 or 80%.',
    'min-scenario-score': 'The mean score of each scenario must be at least this, from 0 to 1.',
    'min-runs-per-scenario': 'Each scenario must have at least so many runs.',
    'max-pass-rate-drop': 'The overall pass rate may lie at most this far below that of the baseline: 0.05 or 5%.',
    'regression-significance': 'The chance at which a change against the baseline counts as a regression.',
};
const limits = Object.fromEntries(Object.entries(rules/* LIMIT_RULES */.Ej).map(([name, { kind }]) => [
    name,
    ofKind(kind, LIMIT_DESCRIPTIONS[name]),
]));
const STATUSES = `a list of ${rules/* STATUSES_EXPECTED */.G8}`;
/** A list, or a text like that of the input. What else an item may be is looked at below, to say which one it is. */
const failOnStatus = schemas/* pipe */.FsL(schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* unknown */.L5J().register(annotations, { type: 'string', enum: rules/* FAILING_STATUSES */.yV })),
    schema_text({ pattern: '[A-Za-z]' }),
], { error: STATUSES }), schemas/* transform */.pdi((written, context) => {
    const isText = typeof written === 'string';
    const statuses = isText
        ? (0,values/* splitList */.ry)(written)
        : written.map((item) => (typeof item === 'string' ? item : ''));
    const report = (path) => context.issues.push({ code: 'custom', message: STATUSES, input: written, path });
    for (const [index, status] of statuses.entries()) {
        if ((0,rules/* readStatuses */.r_)([status]).unknown.length > 0)
            report(isText ? [] : [index]);
    }
    if (statuses.length === 0)
        report([]);
    return (0,rules/* readStatuses */.r_)(statuses).known;
}));
const schema_rules = schemas/* strictObject */.rej({
    'fail-on-status': schemas/* optional */.lqM(failOnStatus.register(annotations, {
        description: 'Terminal statuses that fail by themselves: a list of FAILED, ERROR and CANCELLED.',
    })),
    ...limits,
}, { error: 'a map of rules, such as `min-avg-pass-rate: 0.85`' })
    .register(annotations, {
    description: 'Rules for the whole set, and for every scenario that has none of its own.',
});
const ID = 'the id of a scenario, such as `f6a7b8c9-0123-4567-89ab-cdef01234567`';
const DAY = 'a day that exists, such as `2026-12-31`';
const REASON = `a text of 1 to ${MAX_REASON_LENGTH} characters, such as \`Flaky since the STT change, see #123\``;
const schema_name = readAs(schemas/* string */.YjP({ error: NAME_EXPECTED }).register(annotations, { minLength: 1, maxLength: MAX_PATTERN_LENGTH }), 'The name of a scenario, or a pattern that the whole name fits: * is any text, ? is one character, and a \\ before one of them takes it for itself.', (written) => {
    const reading = readGlob(written);
    return reading.ok ? { value: { pattern: written, glob: reading.glob } } : reading;
});
const id = readAs(schemas/* string */.YjP({ error: ID }).register(annotations, { pattern: '^[A-Za-z0-9_-]{1,128}$' }), 'The id of a scenario.', (written) => ((0,values/* parseId */.Fg)(written) === undefined ? { expected: ID } : { value: written }));
const ENTRIES = `a list of at most ${MAX_ENTRIES} entries, such as \`- { name: "Angry *", min-pass-rate: 0.6 }\``;
const quarantine = schemas/* strictObject */.rej({
    reason: readAs(schemas/* string */.YjP({ error: REASON }).register(annotations, { minLength: 1, maxLength: MAX_REASON_LENGTH }), 'Why, for those who read the report.', (written) => {
        const reason = written.trim().replaceAll(/\s+/g, ' ');
        return reason === '' || reason.length > MAX_REASON_LENGTH
            ? { expected: REASON }
            : { value: reason };
    }),
    until: readAs(schemas/* string */.YjP({ error: DAY }).register(annotations, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), 'The last day of the quarantine in UTC, such as 2026-12-31. From the next day on the rules apply again.', (written) => {
        const startMs = (0,values/* parseDay */.Iq)(written);
        return startMs === undefined ? { expected: DAY } : { value: { day: written, startMs } };
    }),
}, { error: 'a map of `reason` and `until`, such as `{ reason: "See #123", until: 2026-12-31 }`' })
    .register(annotations, {
    description: 'Excuses the scenario for a while: it is still run and shown, and can not fail the gate.',
});
const entry = schemas/* strictObject */.rej({
    name: schemas/* optional */.lqM(schema_name),
    id: schemas/* optional */.lqM(id),
    'min-pass-rate': ofKind(rules/* RATE */.XM, 'The pass rate must be at least this: 0.8 or 80%.'),
    'min-score': ofKind(rules/* RATE */.XM, 'The mean score must be at least this, from 0 to 1.'),
    'max-score-stddev': ofKind(rules/* RATE */.XM, 'The standard deviation of the scores may be at most this, from 0 to 1.'),
    'min-runs': ofKind(rules/* POSITIVE_COUNT */.y$, 'There must be at least so many runs.'),
    'allow-flaky': ofKind(rules/* BOOLEAN */.Jx, 'Whether the scenario may be flaky without counting as such.'),
    required: ofKind(rules/* BOOLEAN */.Jx, 'Whether it is a failure when no scenario fits.'),
    quarantine: schemas/* optional */.lqM(quarantine),
}, { error: 'a map, such as `{ name: "Angry *", min-pass-rate: 0.6 }`' })
    .register(annotations, {
    description: 'Rules for one scenario, or for all whose name fits a pattern: they take the place of the rules above.',
    // What zod would put into words that nobody understands is checked by itself.
    oneOf: [{ required: ['name'] }, { required: ['id'] }],
    minProperties: 2,
});
const file = schemas/* strictObject */.rej({
    rules: schemas/* optional */.lqM(schema_rules),
    scenarios: schemas/* optional */.lqM(schemas/* array */.YOg(entry, { error: ENTRIES })
        .check(api/* _maxLength */.Eb(MAX_ENTRIES, ENTRIES))
        .register(annotations, { description: 'The first entry that fits a scenario holds for it.' })),
}, { error: 'a map of `rules` and `scenarios`, such as `rules: { min-avg-pass-rate: 0.85 }`' })
    .register(annotations, {
    title: 'Policy of the Bland Simulation Gate',
    description: 'Rules for a whole simulation set, and for single scenarios of it.',
    minProperties: 1,
});
const policySchema = file;
/** The keys that the map at `path` may have. */
function keysAt([first, , part]) {
    if (first === undefined)
        return Object.keys(file.shape);
    if (first === 'rules')
        return Object.keys(schema_rules.shape);
    return Object.keys(part === undefined ? entry.shape : quarantine.shape);
}

;// CONCATENATED MODULE: ./lib/inputs/policy/issues.js




/** One issue of zod, whose message is what was expected, as problems in the file. */
function explainIssue(issue, yaml) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ ...yaml.placeOfKey(path, key), message: explainKey(path, key) }));
    }
    const value = describe(valueAt(yaml.data, path));
    const expected = (0,reader/* mustBe */.J)(issue.message, issue.code === 'custom' ? issue.params?.['meant'] : undefined);
    return [{ ...yaml.placeOf(path), message: (0,phrase/* say */.cv) `${nameOf(path)} is ${value}, but must be ${expected}` }];
}
function explainKey(path, key) {
    if (key === '<<') {
        return (0,phrase/* say */.cv) `${nameOf(path)} has a merge key in it, which is not supported: give a whole value by an alias, such as \`quarantine: *stt\`.`;
    }
    const known = keysAt(path);
    const nearest = (0,nearest_name/* nearestName */.q)(key, known);
    const list = known.map((name) => `\`${name}\``).join(', ');
    const advice = nearest === undefined ? `it takes ${list}.` : `did you mean \`${nearest}\`?`;
    return (0,phrase/* say */.cv) `${nameOf(path)} has ${(0,phrase/* quote */.hD)(key)} in it, which is not known there: ${advice}`;
}
/** `scenarios[2].min-runs`; all of it are our own words, since it stops where a key is not known. */
function nameOf(path) {
    const [first, ...others] = path;
    if (first === undefined)
        return 'the file';
    const parts = others.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
    return `\`${String(first)}${parts.join('')}\``;
}
function valueAt(data, path) {
    return path.reduce((value, part) => Reflect.get(Object(value), part), data);
}
function describe(value) {
    if (value === undefined)
        return (0,phrase/* say */.cv) `missing`;
    if (value === null || value === '')
        return (0,phrase/* say */.cv) `empty`;
    if (typeof value === 'string')
        return (0,phrase/* say */.cv) `${(0,phrase/* quoteId */.g0)(value)}`;
    if (!Array.isArray(value))
        return (0,phrase/* say */.cv) `a map`;
    return value.length === 0 ? (0,phrase/* say */.cv) `an empty list` : (0,phrase/* say */.cv) `a list`;
}

;// CONCATENATED MODULE: ./lib/inputs/policy/checks.js
/** What a policy says that makes no sense, although it has the right form. */






/** A leap year. What has no end in sight is no quarantine, but a rule, and should be written as one. */
const MAX_QUARANTINE_MS = 366 * 24 * 3600 * 1000;
/** Takes data of any form, so that these problems are shown together with all others. */
function findContradictions(yaml, nowMs) {
    const { data } = yaml;
    if (!isMap(data))
        return [];
    if (Object.entries(data).every(saysNothing)) {
        const message = (0,phrase/* say */.cv) `the file says nothing: give it \`rules\` or \`scenarios\`, such as \`rules: { min-avg-pass-rate: 0.85 }\`.`;
        return [{ ...yaml.placeOf([]), message }];
    }
    const list = Array.isArray(data['scenarios']) ? data['scenarios'] : [];
    const entries = list.slice(0, MAX_ENTRIES).map((entry) => (isMap(entry) ? entry : undefined));
    return [
        ...entries.flatMap((entry, index) => checkEntry(yaml, entry, index, nowMs)),
        ...findShadowed(yaml, entries),
    ];
}
function saysNothing([key, value]) {
    if (key === 'scenarios')
        return Array.isArray(value) && value.length === 0;
    return key === 'rules' && isMap(value) && Object.keys(value).length === 0;
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function checkEntry(yaml, entry, index, nowMs) {
    if (entry === undefined)
        return [];
    const path = ['scenarios', index];
    const problems = [];
    const report = (what, part = []) => {
        const at = [...path, ...part];
        problems.push({ ...yaml.placeOf(at), message: (0,phrase/* say */.cv) `${nameOf(at)} ${what}` });
    };
    const keys = Object.keys(entry);
    const named = keys.filter((key) => key === 'name' || key === 'id');
    if (named.length === 0) {
        report('has neither `name` nor `id`: give one of them, such as `name: "Angry *"`.');
    }
    if (named.length === 2)
        report('has both `name` and `id`: leave one out.');
    if (keys.length === 1 && named.length === 1) {
        report('rules nothing: give it a rule, such as `min-pass-rate: 0.6`, or leave it out.');
    }
    const quarantine = entry['quarantine'];
    const until = isMap(quarantine) ? (0,values/* parseDay */.Iq)(String(quarantine['until'])) : undefined;
    if (until !== undefined && until - nowMs > MAX_QUARANTINE_MS) {
        const latest = new Date(nowMs + MAX_QUARANTINE_MS).toISOString().slice(0, 10);
        report(`is more than a year away: it may be ${latest} at the latest.`, ['quarantine', 'until']);
    }
    return problems;
}
/** Entries that never hold, since an earlier one fits whatever they fit. */
function findShadowed(yaml, entries) {
    const subjects = entries.map(subjectOf);
    return subjects.flatMap((subject, index) => {
        if (subject === undefined)
            return [];
        const earlier = subjects
            .slice(0, index)
            .findIndex((other) => other !== undefined && covers(other, subject));
        if (earlier === -1)
            return [];
        const { line } = yaml.placeOf(['scenarios', earlier]);
        const message = (0,phrase/* say */.cv) `${nameOf(['scenarios', index])} never holds, since the first entry that fits does, and ${nameOf(['scenarios', earlier])} in line ${line} fits all that this one fits: leave it out, or put it before that.`;
        return [{ ...yaml.placeOf(['scenarios', index]), message }];
    });
}
function subjectOf({ id, name } = {}) {
    if (typeof id === 'string')
        return { id: (0,ascii/* idKey */.T4)(id) };
    if (typeof name !== 'string')
        return undefined;
    const reading = readGlob(name);
    return reading.ok ? { pattern: name, glob: reading.glob } : undefined;
}
/** Whether it is certain, not whether it is so: of two patterns that would take more to say. */
function covers(earlier, later) {
    if ('id' in earlier || 'id' in later) {
        return 'id' in earlier && 'id' in later && earlier.id === later.id;
    }
    const { literal } = later.glob;
    return (earlier.glob.matchesAll ||
        earlier.pattern === later.pattern ||
        (literal !== undefined && earlier.glob.matches(literal)));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/inputs/policy/yaml.js
/** YAML to plain data of maps, lists and texts, or all that is wrong with it. */


/** More than any policy needs; without a bound the parser can end the whole process. */
const MAX_DEPTH = 32;
/** Each alias is a part of the file once more. */
const MAX_ALIASES = 100;
/** Keys, values, maps and lists; a policy of 500 entries has about half as many. */
const MAX_NODES = 20_000;
/** `failsafe` knows only texts. Keys are looked at below, since the parser compares each with each other. */
const OPTIONS = { schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false };
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const problems = [];
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const report = (offset, message) => problems.push({ ...placeAt(offset), message });
    const documents = compose(text, lines, report);
    const [document, second] = documents;
    for (const { errors, warnings } of documents) {
        for (const error of [...errors, ...warnings])
            report(error.pos[0], yaml_describe(error));
    }
    if (second !== undefined) {
        report(second.range[0], (0,phrase/* say */.cv) `a second document begins here, but a policy is one: leave out the \`---\`.`);
    }
    if (document !== undefined && problems.length === 0)
        lookAround(document, report);
    if (document === undefined || problems.length > 0)
        return { ok: false, problems };
    try {
        const data = document.toJS({ maxAliasCount: MAX_ALIASES });
        const placeOf = (path) => placeAt(offsetOf(document, path));
        const placeOfKey = (path, key) => placeAt(offsetOf(document, path, key));
        return { ok: true, data, placeOf, placeOfKey };
    }
    catch {
        // Only aliases of aliases are left to go wrong.
        return { ok: false, problems: [{ ...placeAt(0), message: TOO_MANY_ALIASES }] };
    }
}
/** The documents in the text; none where it is nested too deeply. */
function compose(text, lines, report) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        tokens.push(...parser.next(lexeme));
        if (parser.stack.length > MAX_DEPTH) {
            report(parser.offset, (0,phrase/* say */.cv) `the file is nested more than ${MAX_DEPTH} levels deep, where a policy has six.`);
            return [];
        }
    }
    tokens.push(...parser.end());
    return [...new dist/* Composer */.Dk(OPTIONS).compose(tokens, true, text.length)];
}
function yaml_describe({ code, message }) {
    if (code === 'TAG_RESOLVE_FAILED')
        return NO_TAGS;
    return (0,phrase/* say */.cv) `this is no valid YAML: ${(0,phrase/* verbatim */.Bj)(message)}.${OFTEN_UNQUOTED.includes(code) ? QUOTE_IT : ''}`;
}
/** What becomes of a text that should stand in quotation marks. */
const OFTEN_UNQUOTED = [
    'BAD_ALIAS',
    'BAD_SCALAR_START',
    'BLOCK_AS_IMPLICIT_KEY',
    'UNEXPECTED_TOKEN',
];
const QUOTE_IT = ' A text that begins with a sign such as `*`, `[`, `{`, `!`, `&`, `%` or `@`, or that has `: ` in it, needs quotation marks, such as `name: "*: refund"`.';
const NO_TAGS = (0,phrase/* say */.cv) `tags are not supported: put a text that begins with \`!\` into quotation marks, such as \`name: "!important"\`.`;
const TOO_MANY_ALIASES = (0,phrase/* say */.cv) `the file has too many aliases: write some of them out, so that at most ${MAX_ALIASES} are left, those within aliases included.`;
/** What is valid YAML, but more than a policy may be. */
function lookAround(document, report) {
    let [nodes, aliases] = [0, 0];
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            const offset = startOf(node);
            nodes += 1;
            if (nodes > MAX_NODES) {
                report(offset, (0,phrase/* say */.cv) `the file has more than ${MAX_NODES} values, where a policy has a few dozen.`);
                return dist/* visit */.YR.BREAK;
            }
            if ((0,dist/* isMap */.jh)(node))
                for (const key of doubledKeys(node.items))
                    report(...key);
            if (!(0,dist/* isAlias */.Vj)(node)) {
                if (node.tag !== undefined)
                    report(offset, NO_TAGS);
                return undefined;
            }
            aliases += 1;
            if (aliases > MAX_ALIASES) {
                report(offset, TOO_MANY_ALIASES);
                return dist/* visit */.YR.BREAK;
            }
            // Each look for an anchor goes through the whole file.
            if (node.resolve(document) === undefined)
                report(offset, noAnchor(node.source));
            return undefined;
        },
    });
}
/** The parser has seen to it that keys are texts. */
function doubledKeys(pairs) {
    const seen = new Set();
    return pairs.flatMap(({ key }) => {
        const name = String(key);
        const isDoubled = seen.has(name);
        seen.add(name);
        return isDoubled ? [[startOf(key), (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(name)} is given twice here: leave one out.`]] : [];
    });
}
function noAnchor(name) {
    return (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(`*${name}`)} is an alias without an anchor: put a text that begins with \`*\` into quotation marks, such as \`name: "*refund"\`.`;
}
/** Where the value at `path` stands, or the key of that name in it; else the last part of the path that is there. */
function offsetOf(document, path, key) {
    let node = document.contents;
    let offset = document.contents?.range[0] ?? 0;
    const enter = (found) => {
        if (!(0,dist/* isNode */.Ll)(found))
            return;
        node = (0,dist/* isAlias */.Vj)(found) ? found.resolve(document) : found;
        offset = startOf(found);
    };
    for (const part of path) {
        if ((0,dist/* isMap */.jh)(node))
            enter(node.get(part, true));
        else if ((0,dist/* isSeq */.oP)(node))
            enter(node.items[Number(part)]);
    }
    const pair = (0,dist/* isMap */.jh)(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    return pair === undefined ? offset : startOf(pair.key);
}
/** Every node that was parsed has its place. */
function startOf(node) {
    return node.range[0];
}

;// CONCATENATED MODULE: ./lib/inputs/policy/policy.js
/** The text of a policy file to rules, or every problem in it; loaded only where there is such a file. */








/** More than anybody mends at once. */
const MAX_PROBLEMS = 50;
const DAY_MS = 24 * 3600 * 1000;
/**
 * Reads the text of a policy file. Never throws.
 * @param path as messages should name it, such as `.github/bland-gate.yml`
 * @param nowMs in milliseconds since the Unix epoch: a quarantine must end within a year
 */
function readPolicy(text, path, nowMs) {
    const yaml = readYaml(text);
    if (!yaml.ok)
        return { ok: false, problems: toInputProblems(yaml.problems, path) };
    const parsed = policySchema.safeParse(yaml.data);
    const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explainIssue(issue, yaml));
    const problems = [...issues, ...findContradictions(yaml, nowMs)];
    if (!parsed.success || problems.length > 0)
        return { ok: false, problems: toInputProblems(problems, path) };
    const lineOf = (index) => yaml.placeOf(['scenarios', index]).line;
    return { ok: true, policy: toPolicy(parsed.data, path, lineOf) };
}
/** In the order of the file, each with its place. */
function toInputProblems(problems, path) {
    const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
    const told = sorted.slice(0, MAX_PROBLEMS).map(({ line, column, message }) => ({
        input: 'policy-file',
        message: (0,phrase/* say */.cv) `${(0,phrase/* verbatim */.Bj)(`${path}:${line}:${column}`)}: ${message}`,
        place: { file: path, line, column },
    }));
    const untold = problems.length - told.length;
    if (untold === 0)
        return told;
    return [
        ...told,
        { input: 'policy-file', message: (0,phrase/* say */.cv) `${(0,phrase/* verbatim */.Bj)(path)}: and ${(0,phrase/* plural */.LS)(untold, 'more problem')}.` },
    ];
}
function toPolicy(data, path, lineOf) {
    const limits = rules/* LIMIT_NAMES */.x3.flatMap((name) => {
        const limit = data.rules?.[name];
        return limit === undefined ? [] : [[rules/* LIMIT_RULES */.Ej[name].field, limit]];
    });
    const failOnStatus = data.rules?.['fail-on-status'];
    const known = new WeakMap();
    return {
        path,
        limits: { ...Object.fromEntries(limits), ...(failOnStatus === undefined ? {} : { failOnStatus }) },
        scenarios: (data.scenarios ?? []).map((entry, index) => toScenarioPolicy(entry, lineOf(index), known)),
    };
}
function comparableOf(scenario, known) {
    const found = known.get(scenario);
    if (found !== undefined)
        return found;
    const { id, name } = scenario;
    const made = { id: (0,ascii/* idKey */.T4)(id), name: name === undefined ? undefined : lettersOf(name) };
    known.set(scenario, made);
    return made;
}
function toScenarioPolicy(entry, line, known) {
    const { name, quarantine } = entry;
    // The checks have seen to it that one of the two is given.
    const match = name === undefined ? { by: 'id', id: String(entry.id) } : { by: 'name', pattern: name.pattern };
    const id = entry.id === undefined ? undefined : (0,ascii/* idKey */.T4)(entry.id);
    return {
        match,
        matches: (scenario) => {
            const compared = comparableOf(scenario, known);
            if (name === undefined)
                return compared.id === id;
            return compared.name !== undefined && name.glob.matches(compared.name);
        },
        line,
        minPassRate: entry['min-pass-rate'],
        minScore: entry['min-score'],
        maxScoreStddev: entry['max-score-stddev'],
        minRuns: entry['min-runs'],
        allowFlaky: entry['allow-flaky'] ?? false,
        required: entry.required ?? false,
        quarantine: quarantine === undefined
            ? undefined
            : {
                reason: quarantine.reason,
                until: quarantine.until.day,
                untilMs: quarantine.until.startMs + DAY_MS,
            },
    };
}


/***/ })

};
