export const id = 450;
export const ids = [450];
export const modules = {

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicy: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/inputs/misspelt.js
var misspelt = __webpack_require__(5558);
// EXTERNAL MODULE: ./lib/inputs/reader.js
var reader = __webpack_require__(178);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/policy/glob.js
/** Patterns for names: `*`, `?` and `\`; every other character, as `/`, is literal. */
const MAX_PATTERN_LENGTH = 200;
/** Names are from outside, and matching takes time proportional to their length. */
const MAX_NAME_LENGTH = 500;
/** `undefined` for a pattern that is empty or too long, or ends with a `\` that escapes nothing. */
function readGlob(pattern) {
    const text = normalize(pattern);
    if (text === '' || pattern.length > MAX_PATTERN_LENGTH)
        return undefined;
    const parts = [...text.matchAll(/\\?./gsu)].map(([part]) => part);
    if (parts.at(-1) === '\\')
        return undefined;
    const expression = toExpression(parts);
    const isOpen = parts.at(-1) === '*';
    return {
        matches: (name) => {
            const trimmed = name.trim();
            // Only a `*` can take what is cut off.
            if (trimmed.length > MAX_NAME_LENGTH && !isOpen)
                return false;
            return expression.test(normalize(trimmed.slice(0, MAX_NAME_LENGTH)));
        },
        literal: parts.some((part) => part === '*' || part === '?') ? undefined : parts.map(unescaped).join(''),
        matchesAll: parts.every((part) => part === '*'),
    };
}
/** A letter with an accent may be one character or two, which look the same. */
function normalize(text) {
    return text.trim().normalize('NFC');
}
function unescaped(part) {
    return part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
}
/**
 * The text between two `*` matches at its first occurrence, and no other is tried: whatever more an earlier `*` could
 * take, a later one can take too. A look-ahead is never entered again, so matching takes at most the pattern's length
 * times the name's.
 */
function toExpression(parts) {
    const [first, ...others] = parts
        .map((part) => {
        if (part === '*')
            return '*';
        return part === '?' ? '.' : `\\u{${unescaped(part).codePointAt(0).toString(16)}}`;
    })
        .join('')
        .split('*');
    const last = others.pop();
    const between = others.map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`);
    const end = last === undefined ? '' : `.*${last}`;
    return new RegExp(`^${first}${between.join('')}${end}$`, 'su');
}

// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(5044);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(1594);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/core.js
var core = __webpack_require__(6356);
// EXTERNAL MODULE: ./lib/node_modules/zod/v4/core/api.js
var api = __webpack_require__(6719);
// EXTERNAL MODULE: ./lib/rules/kinds.js
var kinds = __webpack_require__(8144);
// EXTERNAL MODULE: ./lib/rules/min-avg-pass-rate.js
var min_avg_pass_rate = __webpack_require__(9649);
// EXTERNAL MODULE: ./lib/rules/min-scenario-pass-rate.js
var min_scenario_pass_rate = __webpack_require__(9197);
// EXTERNAL MODULE: ./lib/runtime/clock.js
var clock = __webpack_require__(7642);
;// CONCATENATED MODULE: ./lib/inputs/policy/schema.js
/** The form of a policy file: its keys, how each value is read, and descriptions for editors. */









const RULE_EXAMPLE = `${min_avg_pass_rate/* minAvgPassRate */.U.name}: 0.85`;
const ENTRY_RULE_EXAMPLE = `${min_scenario_pass_rate/* minScenarioPassRate */._.inEntry.key}: 0.6`;
const ENTRY_EXAMPLE = `{ name: "Angry *", ${ENTRY_RULE_EXAMPLE} }`;
const annotations = registries/* registry */.u5();
/** Of entries for scenarios in a file. */
const MAX_ENTRIES = 500;
const MAX_REASON_LENGTH = 500;
/** Of an entry: each is notified. */
const MAX_OWNERS = 10;
const RATE_TEXT = '^(?:(?:100|\\d{1,2}(?:\\.\\d{1,20})?|\\.\\d{1,20}) ?%|[01]|1\\.0{1,20}|0?\\.\\d{1,20})$';
const COUNT_TEXT = '^\\d{1,7}$';
const DURATION_TEXT = '^(?:\\d{1,9}|(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,9}s)?)$';
const BOOLEANS = [true, false, 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
/** We read every scalar as a text; an editor sees numbers and booleans too, which no `pattern` restricts. */
const NUMBER = ['number', 'string'];
const INTEGER = ['integer', 'string'];
const HINTS = {
    rate: { type: NUMBER, minimum: 0, maximum: 1, pattern: RATE_TEXT },
    significance: { type: NUMBER, exclusiveMinimum: 0, maximum: 0.5, pattern: RATE_TEXT },
    count: { type: INTEGER, minimum: 0, maximum: 1_000_000, pattern: COUNT_TEXT },
    'positive-count': { type: INTEGER, minimum: 1, maximum: 1_000_000, pattern: COUNT_TEXT },
    duration: { type: INTEGER, minimum: 1, maximum: 999_999_999, pattern: DURATION_TEXT },
    boolean: { type: ['boolean', 'string'], enum: BOOLEANS },
};
/** The message of every issue is the rest of a sentence that ends with “but must be”. */
function ofText(description, hints, { parse, expected, meant }) {
    const form = schemas/* string */.YjP({ error: expected }).register(annotations, { description, ...hints });
    const reader = schemas/* transform */.pdi((text, context) => {
        const value = parse(text);
        if (value !== undefined)
            return value;
        const params = { meant: meant?.(text) };
        context.issues.push({ code: 'custom', message: expected, input: text, params });
        return core/* NEVER */.tm;
    });
    return schemas/* pipe */.FsL(form, reader);
}
function ofKind(description, kind) {
    return schemas/* optional */.lqM(ofText(description, HINTS[kind.form], kind));
}
/** @param expected for the message of an issue, as in {@link ofText} */
function ofMap(shape, expected, hints) {
    return schemas/* strictObject */.rej(shape, { error: expected }).register(annotations, hints);
}
function ofLimits(limits) {
    const forms = limits.map(([key, { kind, help, needsBaseline }]) => {
        // An editor shows no code in back-ticks.
        const words = help.replaceAll('`', '');
        return [key, ofKind(needsBaseline === true ? `${words} Needs a baseline.` : words, kind)];
    });
    return Object.fromEntries(forms);
}
/**
 * A list, or a text like that of an input; each item once. Read as a whole, to report which item is wrong.
 * @param expected for the message of an issue, as in {@link ofText}
 */
function ofList(hints, expected, parse, most = Number.POSITIVE_INFINITY) {
    const reader = schemas/* transform */.pdi((written, context) => {
        const items = Array.isArray(written) ? written : [];
        const words = typeof written === 'string'
            ? (0,values/* splitList */.ry)(written)
            : items.map((item) => (typeof item === 'string' ? item : ''));
        const report = (path) => context.issues.push({ code: 'custom', message: expected, input: written, path });
        const parsed = words.map(parse);
        const wrong = parsed.flatMap((item, index) => (item === undefined ? [index] : []));
        if (words.length === 0 || words.length > most)
            report([]);
        else if (items.length > 0)
            for (const index of wrong)
                report([index]);
        else if (wrong.length > 0)
            report([]);
        const good = Map.groupBy(parsed.filter((item) => item !== undefined), ascii/* idKey */.T4);
        return [...good.values()].flatMap((same) => same.slice(0, 1));
    });
    return schemas/* pipe */.FsL(schemas/* unknown */.L5J().register(annotations, hints), reader);
}
const failOnStatus = ofList({
    description: 'Terminal statuses that fail by themselves: a list of FAILED, ERROR and CANCELLED.',
    type: ['array', 'string'],
    items: { type: 'string', enum: values/* FAILING_STATUSES */.yV },
    pattern: '[A-Za-z]',
}, `a list of ${values/* STATUSES_EXPECTED */.G8}`, (word) => (0,values/* readStatuses */.r_)([word]).known[0]);
const owners = ofList({
    description: 'GitHub users and teams, such as alice or acme/voice, that the comment may mention when the scenario breaks a rule: 1 to 10.',
    type: ['array', 'string'],
    items: { type: 'string', pattern: values/* OWNER */.yo.source },
    minItems: 1,
    maxItems: MAX_OWNERS,
    pattern: '[A-Za-z0-9]',
}, `1 to ${MAX_OWNERS} GitHub users or teams, such as \`[alice, acme/voice]\``, values/* parseOwner */.pZ, MAX_OWNERS);
const rules = ofMap({
    'fail-on-status': schemas/* optional */.lqM(failOnStatus),
    [rules_all/* PROVE_LIMITS */.GH.name]: ofKind(rules_all/* PROVE_LIMITS */.GH.help.replaceAll('`', ''), kinds/* BOOLEAN */.Jx),
    ...ofLimits(rules_all/* NUMBER_INPUTS */.iS.map((limit) => [limit.name, limit])),
}, `a map of rules, such as \`${RULE_EXAMPLE}\``, { description: 'Rules for the whole set, and for every scenario that has none of its own.' });
const NAME = {
    parse: (pattern) => {
        const glob = readGlob(pattern);
        if (glob === undefined)
            return undefined;
        const matches = ({ name }) => name !== undefined && glob.matches(name);
        return { match: { by: 'name', pattern }, matches };
    },
    expected: `a name or a pattern of 1 to ${MAX_PATTERN_LENGTH} characters, such as \`Angry *\``,
    meant: (text) => (readGlob(`${text}\\`) === undefined ? undefined : `${text}\\`),
};
const ID = {
    parse: (id) => {
        if ((0,values/* parseId */.Fg)(id) === undefined)
            return undefined;
        const key = (0,ascii/* idKey */.T4)(id);
        return { match: { by: 'id', id }, matches: (scenario) => (0,ascii/* idKey */.T4)(scenario.id) === key };
    },
    expected: 'the id of a scenario, such as `f6a7b8c9-0123-4567-89ab-cdef01234567`',
};
const REASON = {
    parse: (text) => {
        const reason = text.trim().replaceAll(/\s+/g, ' ');
        return reason === '' || reason.length > MAX_REASON_LENGTH ? undefined : reason;
    },
    expected: `a text of 1 to ${MAX_REASON_LENGTH} characters, such as \`Flaky since the STT change, see #123\``,
};
const LAST_DAY = {
    parse: (until) => {
        const startMs = (0,values/* parseDay */.Iq)(until);
        return startMs === undefined ? undefined : { until, untilMs: startMs + clock/* DAY_MS */.s };
    },
    expected: 'a valid date, such as `2026-12-31`',
};
const quarantine = ofMap({
    reason: ofText('Why, for readers of the report.', { minLength: 1, maxLength: MAX_REASON_LENGTH }, REASON),
    until: ofText('The last day of the quarantine in UTC, such as 2026-12-31. From the next day on, the rules apply again.', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, LAST_DAY),
}, 'a map of `reason` and `until`, such as `{ reason: "See #123", until: 2026-12-31 }`', { description: 'Excuses the scenario for a while: it is still run and shown, but can not fail the gate.' });
const entry = ofMap({
    name: schemas/* optional */.lqM(ofText('The name of a scenario, or a pattern that must match the whole name: * matches any text, ? one character, and a \\ before either makes it literal.', { minLength: 1, maxLength: MAX_PATTERN_LENGTH }, NAME)),
    id: schemas/* optional */.lqM(ofText('The id of a scenario.', { pattern: '^[A-Za-z0-9_-]{1,128}$' }, ID)),
    ...ofLimits(rules_all/* ENTRY_RULES */.Jn.map((rule) => [rule.inEntry.key, { ...rule, help: rule.inEntry.help }])),
    'allow-flaky': ofKind('Whether the scenario may be flaky without counting as such.', kinds/* BOOLEAN */.Jx),
    required: ofKind('Whether the gate fails if no scenario matches.', kinds/* BOOLEAN */.Jx),
    quarantine: schemas/* optional */.lqM(quarantine),
    owners: schemas/* optional */.lqM(owners),
}, `a map, such as \`${ENTRY_EXAMPLE}\``, {
    description: 'Rules for one scenario, or for all whose name matches a pattern. They replace the rules above.',
    // For editors only: zod's own messages for these are unclear, so problems.ts checks both.
    oneOf: [{ required: ['name'] }, { required: ['id'] }],
    minProperties: 2,
});
const ENTRIES = `a list of at most ${MAX_ENTRIES} entries, such as \`- ${ENTRY_EXAMPLE}\``;
const policySchema = ofMap({
    rules: schemas/* optional */.lqM(rules),
    scenarios: schemas/* optional */.lqM(schemas/* array */.YOg(entry, { error: ENTRIES })
        .check(api/* _maxLength */.Eb(MAX_ENTRIES, ENTRIES))
        .register(annotations, { description: 'The first entry that matches a scenario applies to it.' })),
}, `a map of \`rules\` and \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\``, {
    title: 'Policy of the Bland Simulation Gate',
    description: 'Rules for a whole simulation set, and for single scenarios of it.',
    minProperties: 1,
});
/** The keys that the map at `path` may have. */
function keysAt([first, , part]) {
    if (first === undefined)
        return Object.keys(policySchema.shape);
    if (first === 'rules')
        return Object.keys(rules.shape);
    return Object.keys(part === undefined ? entry.shape : quarantine.shape);
}

;// CONCATENATED MODULE: ./lib/inputs/policy/problems.js







/** An issue of zod, whose message is what was expected, as problems in the file. */
function explainIssue(issue, yaml) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ ...yaml.placeOf(path, key), message: explainKey(path, key) }));
    }
    const found = path.reduce((value, part) => Reflect.get(Object(value), part), yaml.data);
    const value = describe(found);
    const expected = (0,reader/* mustBe */.Jq)(issue.message, issue.code === 'custom' ? issue.params?.['meant'] : undefined);
    return [{ ...yaml.placeOf(path), message: (0,phrase/* say */.cv) `${nameOf(path)} is ${value}, but must be ${expected}` }];
}
function explainKey(path, key) {
    const known = keysAt(path);
    const nearest = (0,misspelt/* nearestName */.q)(key, known);
    const list = known.map((name) => `\`${name}\``).join(', ');
    const advice = nearest === undefined ? `it takes ${list}.` : `did you mean \`${nearest}\`?`;
    return (0,phrase/* say */.cv) `unknown key ${(0,phrase/* quote */.hD)(key)} in ${nameOf(path)}: ${advice}`;
}
/** As `scenarios[2].min-runs`: known keys only, so none of it is from outside. */
function nameOf(path) {
    const [first, ...others] = path;
    if (first === undefined)
        return 'the file';
    const parts = others.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
    return `\`${String(first)}${parts.join('')}\``;
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
/** A leap year. A permanent exception should be written as a rule. */
const MAX_QUARANTINE_MS = 366 * 24 * 3600 * 1000;
/** Problems beside those of the form. Takes data of any form, so that all are reported together. */
function findContradictions(yaml, nowMs) {
    const { data } = yaml;
    if (!isMap(data))
        return [];
    if (Object.entries(data).every(isEmpty)) {
        const message = (0,phrase/* say */.cv) `the file has no rules: give it \`rules\` or \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\`.`;
        return [{ ...yaml.placeOf([]), message }];
    }
    const list = Array.isArray(data['scenarios']) ? data['scenarios'] : [];
    const entries = list.slice(0, MAX_ENTRIES).map((entry) => (isMap(entry) ? entry : undefined));
    const wrong = entries.flatMap((entry, index) => checkEntry(yaml, entry, index, nowMs));
    return [...wrong, ...findShadowed(yaml, entries)];
}
function isEmpty([key, value]) {
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
    const problems = [];
    const report = (what, ...part) => {
        const path = ['scenarios', index, ...part];
        problems.push({ ...yaml.placeOf(path), message: (0,phrase/* say */.cv) `${nameOf(path)} ${what}` });
    };
    const keys = Object.keys(entry);
    const named = keys.filter((key) => key === 'name' || key === 'id');
    if (named.length === 0)
        report('has neither `name` nor `id`: give one of them, such as `name: "Angry *"`.');
    if (named.length === 2)
        report('has both `name` and `id`: leave one out.');
    if (keys.length === 1 && named.length === 1) {
        report(`has no rule: give it one, such as \`${ENTRY_RULE_EXAMPLE}\`, or leave it out.`);
    }
    const until = isMap(entry['quarantine']) ? entry['quarantine']['until'] : undefined;
    const untilMs = typeof until === 'string' ? (0,values/* parseDay */.Iq)(until) : undefined;
    if (untilMs !== undefined && untilMs - nowMs > MAX_QUARANTINE_MS) {
        const latest = new Date(nowMs + MAX_QUARANTINE_MS).toISOString().slice(0, 10);
        report(`is more than a year away: the latest possible day is ${latest}.`, 'quarantine', 'until');
    }
    return problems;
}
/** Entries that never apply, since an earlier one fits whatever they fit. */
function findShadowed(yaml, entries) {
    const subjects = entries.map(subjectOf);
    return subjects.flatMap((subject, index) => {
        if (subject === undefined)
            return [];
        const earlier = subjects.findIndex((other) => other !== undefined && covers(other, subject));
        if (earlier === index)
            return [];
        const { line } = yaml.placeOf(['scenarios', earlier]);
        const message = (0,phrase/* say */.cv) `${nameOf(['scenarios', index])} never applies: the first match counts, and ${nameOf(['scenarios', earlier])} in line ${line} matches all that this entry matches. Remove it, or move it before that entry.`;
        return [{ ...yaml.placeOf(['scenarios', index]), message }];
    });
}
/** The scenarios that an entry is for. */
function subjectOf({ id, name } = {}) {
    if (typeof id === 'string')
        return { key: `id ${(0,ascii/* idKey */.T4)(id)}` };
    if (typeof name !== 'string')
        return undefined;
    const glob = readGlob(name);
    return glob && { key: `name ${name}`, glob };
}
/** Only certain cases: whether one pattern covers another is not computed. */
function covers(earlier, later) {
    if (earlier.key === later.key)
        return true;
    if (earlier.glob === undefined || later.glob === undefined)
        return false;
    const { literal } = later.glob;
    return earlier.glob.matchesAll || (literal !== undefined && earlier.glob.matches(literal));
}

// EXTERNAL MODULE: ./lib/node_modules/yaml/dist/index.js
var dist = __webpack_require__(7255);
;// CONCATENATED MODULE: ./lib/inputs/policy/yaml.js
/** YAML to plain data of maps, lists and texts, or every problem in it. */


/** Without a bound the parser can end the whole process. A policy has six levels. */
const MAX_DEPTH = 32;
/** Keys, values, maps and lists. A policy of 500 entries has about half as many. */
const MAX_NODES = 20_000;
/** `failsafe` knows only texts. Keys are compared below: the parser takes quadratic time for it. */
const OPTIONS = { schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false };
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const problems = [];
    const placeAt = (offset) => {
        const { line, col: column } = lines.linePos(offset);
        return { line, column };
    };
    const report = (offset, message) => problems.push({ ...placeAt(offset), message });
    const documents = compose(text, lines, report);
    const [document, second] = documents;
    for (const { errors, warnings } of documents) {
        for (const error of [...errors, ...warnings])
            report(error.pos[0], yaml_describe(error));
    }
    if (second !== undefined) {
        report(second.range[0], (0,phrase/* say */.cv) `a second document begins here, but a policy has only one: remove the \`---\`.`);
    }
    if (document === undefined || problems.length > 0)
        return { ok: false, problems };
    const { data, values, keys } = convert(document.contents, report);
    if (problems.length > 0)
        return { ok: false, problems };
    const offsetOf = (path) => values.get(JSON.stringify(path)) ?? (path.length === 0 ? 0 : offsetOf(path.slice(0, -1)));
    return {
        ok: true,
        data,
        placeOf: (path, key) => placeAt(keys.get(JSON.stringify([...path, key])) ?? offsetOf(path)),
    };
}
/** The documents in the text; none where it is nested too deeply. */
function compose(text, lines, report) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    lines.addNewLine(0);
    // The parser takes a single CR for no end of a line, YAML does: what is after it would belong to a comment.
    for (const lexeme of new dist/* Lexer */.JG().lex(text.replace(/\r(?!\n)/g, '\n'))) {
        tokens.push(...parser.next(lexeme));
        if (parser.stack.length > MAX_DEPTH) {
            const message = (0,phrase/* say */.cv) `the file is nested more than ${MAX_DEPTH} levels deep, but a policy has six.`;
            report(parser.offset, message);
            return [];
        }
    }
    tokens.push(...parser.end());
    return [...new dist/* Composer */.Dk(OPTIONS).compose(tokens, true, text.length)];
}
function yaml_describe({ code, message }) {
    if (code === 'TAG_RESOLVE_FAILED')
        return NO_TAGS;
    return (0,phrase/* say */.cv) `this is not valid YAML: ${(0,phrase/* verbatim */.Bj)(message)}.${OFTEN_UNQUOTED.test(code) ? QUOTE_IT : ''}`;
}
/** What a text that lacks its quotation marks often causes. */
const OFTEN_UNQUOTED = /^(?:BAD_ALIAS|BAD_SCALAR_START|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/;
const QUOTE_IT = ' A text that begins with a character such as `*`, `[`, `{`, `!`, `&`, `%` or `@`, or contains `: `, needs quotation marks, such as `name: "*: refund"`.';
const NO_TAGS = (0,phrase/* say */.cv) `tags are not supported: put a text that begins with \`!\` into quotation marks, such as \`name: "!important"\`.`;
const NO_MERGE_KEYS = (0,phrase/* say */.cv) `merge keys (\`<<\`) are not supported: write the keys out.`;
function noAliases(sign) {
    return (0,phrase/* say */.cv) `anchors and aliases are not supported: write the value out, or put a text that begins with \`${sign}\` into quotation marks, such as \`name: "${sign}refund"\`.`;
}
/** The data, and by paths as JSON the offsets of values and keys. Valid YAML that no policy may have is reported. */
function convert(root, report) {
    const [values, keys] = [new Map(), new Map()];
    let nodes = 0;
    const check = (node) => {
        const [offset] = node.range;
        nodes += 1;
        if (nodes === MAX_NODES + 1) {
            report(offset, (0,phrase/* say */.cv) `the file has more than ${MAX_NODES} values, but a policy has a few dozen.`);
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return report(offset, noAliases('*'));
        if (node.anchor !== undefined)
            report(offset, noAliases('&'));
        if (node.tag !== undefined)
            report(offset, NO_TAGS);
    };
    const toData = (node, path) => {
        if (node === null || nodes > MAX_NODES)
            return null;
        values.set(JSON.stringify(path), node.range[0]);
        check(node);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map((item, index) => toData(item, [...path, index]));
        if ((0,dist/* isMap */.jh)(node))
            return toMap(node, path);
        return (0,dist/* isScalar */.jn)(node) ? node.value : null;
    };
    const toMap = ({ items }, path) => {
        const names = new Set();
        const entries = items.map(({ key, value }) => {
            const [offset] = key.range;
            // `stringKeys`: every key is a text.
            const name = String(key);
            check(key);
            if (name === '<<')
                report(offset, NO_MERGE_KEYS);
            if (names.has(name))
                report(offset, (0,phrase/* say */.cv) `${(0,phrase/* quote */.hD)(name)} is given twice here: leave one out.`);
            names.add(name);
            keys.set(JSON.stringify([...path, name]), offset);
            return [name, toData(value, [...path, name])];
        });
        return Object.fromEntries(entries);
    };
    return { data: toData(root, []), values, keys };
}

;// CONCATENATED MODULE: ./lib/inputs/policy/policy.js
/** A policy file's text to its rules, or every problem in it. */






const MAX_PROBLEMS = 50;
/**
 * Reads the text of a policy file. Never throws.
 * @param path as messages should name it, such as `.github/bland-gate.yml`
 * @param nowMs milliseconds since the Unix epoch: a quarantine must end within a year
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
    const { 'fail-on-status': failOnStatus, 'prove-limits': proveLimits, ...limits } = parsed.data.rules ?? {};
    const scenarios = (parsed.data.scenarios ?? []).map((entry, index) => toScenarioPolicy(entry, yaml.placeOf(['scenarios', index]).line));
    return { ok: true, policy: { path, limits, failOnStatus, proveLimits, scenarios } };
}
/** In the order of the file. */
function toInputProblems(problems, path) {
    const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
    const shown = sorted.slice(0, MAX_PROBLEMS).map(({ line, column, message }) => ({
        input: 'policy-file',
        message: (0,phrase/* say */.cv) `${(0,phrase/* verbatim */.Bj)(`${path}:${line}:${column}`)}: ${message}`,
        place: { file: path, line, column },
    }));
    const more = problems.length - shown.length;
    if (more === 0)
        return shown;
    const message = (0,phrase/* say */.cv) `${(0,phrase/* verbatim */.Bj)(path)}: and ${(0,format/* plural */.LS)(more, 'more problem')}.`;
    return [...shown, { input: 'policy-file', message }];
}
function toScenarioPolicy(entry, line) {
    const limits = {};
    for (const { name, inEntry } of rules_all/* ENTRY_RULES */.Jn) {
        const limit = entry[inEntry.key];
        if (limit !== undefined)
            limits[name] = limit;
    }
    const { quarantine } = entry;
    return {
        // `findContradictions` rejects entries with neither.
        ...(entry.name ?? entry.id),
        line,
        limits,
        allowFlaky: entry['allow-flaky'] ?? false,
        required: entry.required ?? false,
        quarantine: quarantine && { reason: quarantine.reason, ...quarantine.until },
        owners: entry.owners ?? [],
    };
}


/***/ })

};
