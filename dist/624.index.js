export const id = 624;
export const ids = [624];
export const modules = {

/***/ 624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(1017);
// EXTERNAL MODULE: ./lib/report/view/badges.js
var badges = __webpack_require__(1588);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(3959);
// EXTERNAL MODULE: ./lib/report/view/build.js
var build = __webpack_require__(894);
// EXTERNAL MODULE: ./lib/report/view/facts.js
var view_facts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/comparison/changes.js
var changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/gate/figures.js
var figures = __webpack_require__(9154);
// EXTERNAL MODULE: ./lib/text/label.js
var label = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/report/addresses.js
var addresses = __webpack_require__(6402);
// EXTERNAL MODULE: ./lib/report/judges/judge-nodes.js
var judge_nodes = __webpack_require__(1764);
// EXTERNAL MODULE: ./lib/rules/min-scenario-pass-rate.js
var min_scenario_pass_rate = __webpack_require__(9197);
// EXTERNAL MODULE: ./lib/rules/min-scenario-score.js
var min_scenario_score = __webpack_require__(3849);
;// CONCATENATED MODULE: ./lib/report/view/overview.js






const MOST_MODES = 100;
const MOST_NAMES = 3;
/** Of a scenario that has more failure modes, those that it names first are counted. */
const MOST_OF_A_SCENARIO = 10;
const TEXT_LENGTH = 200;
function charts(scenarios) {
    const scores = scenarios.flatMap(({ facts: { meanScore } }) => meanScore !== undefined && meanScore >= 0 && meanScore <= 1 ? [meanScore] : []);
    const estimates = scenarios.flatMap(({ facts: { passRate: rate }, interval }) => rate === undefined || interval === undefined ? [] : [{ rate, interval }]);
    const minScore = sharedLimit(scenarios, min_scenario_score/* minScenarioScore */.J.name);
    const minPassRate = sharedLimit(scenarios, min_scenario_pass_rate/* minScenarioPassRate */._.name);
    return { kind: 'charts', heading: 'Distribution', scores, minScore, estimates, minPassRate };
}
/** The least that is required of all scenarios, where it is the same for each. */
function sharedLimit(scenarios, of) {
    const limits = new Set(scenarios.map(({ terms }) => terms?.limits[of]));
    return limits.size === 1 ? [...limits][0] : undefined;
}
/** @param of completes “12 failure modes” */
function failureModes(scenarios, of) {
    const modes = groupFailureModes(scenarios.map(({ facts }) => facts));
    const rows = modes.slice(0, MOST_MODES).map(({ text, scenarios: showing }) => {
        const names = showing.map(({ label }) => label);
        return {
            cells: () => [
                (0,build/* cell */.Hn)((0,phrase/* verbatim */.Bj)(text, TEXT_LENGTH)),
                { ...(0,build/* numberCell */.EH)(names.length), share: names.length / scenarios.length },
                (0,build/* cell */.Hn)(...(0,phrase/* joinNames */.JH)(names, MOST_NAMES)),
            ],
        };
    });
    const isCut = scenarios.some(({ facts }) => facts.failureModes.length > MOST_OF_A_SCENARIO);
    const counted = isCut ? `, the first ${MOST_OF_A_SCENARIO} of each scenario` : '';
    const rest = modes.length > MOST_MODES ? `, the ${MOST_MODES} most common` : ', most common first';
    return (0,build/* table */.tp)(rows, {
        id: 'modes',
        heading: 'Failure modes',
        caption: `${(0,format/* plural */.LS)(modes.length, 'failure mode')}${of}${counted}${rest}`,
        columns: [['Failure mode'], ['Scenarios', 'number'], ['Which']],
        priority: 1,
    });
}
/**
 * Each failure mode as it is shown, with the scenarios that have it, the most common first. Two that look the same are
 * the same, and one scenario counts once.
 */
function groupFailureModes(scenarios) {
    const groups = new Map();
    for (const scenario of scenarios) {
        for (const mode of scenario.failureModes.slice(0, MOST_OF_A_SCENARIO)) {
            const text = (0,text_escape/* visible */.RK)(mode, TEXT_LENGTH);
            const group = groups.get(text) ?? new Set();
            groups.set(text, group.add(scenario));
        }
    }
    return [...groups]
        .map(([text, group]) => ({ text, scenarios: [...group] }))
        .sort((a, b) => b.scenarios.length - a.scenarios.length);
}
/** @param of completes “2 scenarios” */
function quarantines(scenarios, of) {
    const rows = scenarios.flatMap(({ facts: { label, passRate }, state, terms }) => {
        const rate = passRate === undefined ? '' : `, ${(0,format/* formatRate */.CE)(passRate)} of its runs passed`;
        return (0,build/* known */.eO)(terms?.quarantine, ({ until, reason }) => ({
            cells: () => [
                (0,build/* cell */.Hn)((0,build/* unquoted */.qZ)((0,build/* fullName */.fq)(label))),
                (0,build/* cell */.Hn)(until),
                (0,build/* cell */.Hn)((0,phrase/* verbatim */.Bj)(reason, TEXT_LENGTH)),
                (0,build/* cell */.Hn)(`${state}${rate}`),
            ],
        }));
    });
    return (0,build/* table */.tp)(rows, {
        id: 'quarantine',
        heading: 'Quarantine',
        caption: `${(0,format/* plural */.LS)(rows.length, 'scenario')}${of} in quarantine, which can't fail the gate`,
        columns: [['Scenario'], ['Until'], ['Reason'], ['State']],
        priority: 1,
    });
}

// EXTERNAL MODULE: ./lib/report/view/scenario-lines.js
var scenario_lines = __webpack_require__(240);
;// CONCATENATED MODULE: ./lib/report/view/page-scenarios.js
/** The scenarios of a set as one table of all. */






const page_scenarios_MOST_MODES = 5;
const page_scenarios_TEXT_LENGTH = 160;
/** What the reader may filter by, in the order of the choices. */
const FILTERS = {
    breaks: 'breaks a rule',
    unjudged: "can't be judged",
    regressed: 'regressed',
    failing: 'failing',
    flaky: 'flaky',
    unknown: 'unknown',
    quarantined: 'in quarantine',
    passing: 'passing',
};
const LEGEND = 'The line shows the pass rates that fit the runs: about 95 of 100 such ranges contain the true one. The dot is the observed rate, an upright line the required minimum.';
function scenarioTable(scenarios, context) {
    const { isCompared, of } = context;
    const rows = scenarios.map((judged) => {
        const { state, standing, change } = judged;
        const tags = [...new Set([standing, state, ...(change?.change === 'regressed' ? ['regressed'] : [])])];
        return { cells: () => cellsOf(judged, context), tags };
    });
    const change = isCompared ? [['Since the baseline', 'change']] : [];
    return (0,build/* table */.tp)(rows, {
        id: 'scenarios',
        heading: 'Scenarios',
        ...(scenarios.some(({ interval }) => interval !== undefined) ? { intro: LEGEND } : {}),
        caption: `${(0,format/* plural */.LS)(scenarios.length, 'scenario')}${of}`,
        columns: [
            ['Scenario'],
            ['Result'],
            ['Runs passed', 'number'],
            ['Pass rate', 'number'],
            ['Mean score', 'number'],
            ...change,
            ['Why', 'why'],
            ['Worst run'],
        ],
        priority: 1,
        filters: FILTERS,
    });
}
function cellsOf(judged, { isCompared, setId, links }) {
    const { facts, standing } = judged;
    const { runs, rate, range, score, spread, picture } = (0,scenario_lines/* figuresOf */.h5)(judged);
    const beside = (words) => (0,build/* known */.eO)(words, (it) => [' ', (0,build/* aside */.HU)(it)]).flat();
    const rateLine = picture === undefined ? ['unknown'] : [rate, ...beside(range), picture];
    return [
        (0,build/* cell */.Hn)((0,build/* unquoted */.qZ)((0,build/* fullName */.fq)(facts.label)), ' ', (0,build/* idMark */.Dj)(facts.id)),
        { ...(0,build/* cell */.Hn)((0,scenario_lines/* badgeOf */.bN)(judged)), by: Object.keys(badges/* STANDING_BADGES */.gO).indexOf(standing) },
        { lines: (0,build/* known */.eO)(runs, (it) => [it]), by: facts.passed },
        { lines: [rateLine], by: picture?.rate },
        { lines: (0,build/* known */.eO)(score, (it) => [it, ...beside(spread)]), by: facts.meanScore },
        ...(isCompared ? [changeCell(judged)] : []),
        whyCell(judged),
        { lines: (0,build/* known */.eO)(facts.worstRunId, (id) => (0,view_facts/* linkedId */.vZ)(id, (0,addresses/* addressOfRun */.N)(links, facts, setId), build/* idMark */.Dj)) },
    ];
}
function changeCell(judged) {
    const { change, facts } = judged;
    if (change === undefined)
        return (0,build/* cell */.Hn)('not in the baseline');
    const words = (0,scenario_lines/* changeWords */.mF)(judged);
    const lines = (words.length === 0 ? ['unchanged'] : words).map((line) => [line]);
    return { lines: [...lines, [(0,build/* trend */.GW)(change.history, facts.passRate)]], by: change.passRateChange };
}
/** Paper has room for the first failure mode. */
function whyCell(judged) {
    const [first, ...others] = (0,scenario_lines/* failureLines */.w7)(judged, page_scenarios_MOST_MODES, page_scenarios_TEXT_LENGTH);
    return {
        lines: [
            ...(0,scenario_lines/* ruleLines */.SD)(judged).map(([badge, words]) => [badge, ' ', ...words]),
            ...(0,scenario_lines/* policyLines */.EO)(judged, page_scenarios_TEXT_LENGTH),
            ...(0,scenario_lines/* ownerLines */.jw)(judged),
            ...(0,build/* known */.eO)(first, (it) => it),
        ],
        details: others,
    };
}

// EXTERNAL MODULE: ./lib/report/view/rule-titles.js
var rule_titles = __webpack_require__(4024);
;// CONCATENATED MODULE: ./lib/report/view/page-set.js
/** One set as a section of the page. */















const MOST_REASONS = 10;
const MOST_VANISHED = 50;
/** @param key see {@link Section} */
function sectionOf(result, key, { links }) {
    const { id, name, verdict, scenarios, comparison, notes, trouble } = result;
    const isOnly = key === '';
    const of = isOnly || id === undefined ? '' : ` of set \`${(0,label/* shortId */.m)(id)}\``;
    const context = { of, isCompared: comparison !== undefined, setId: id, links };
    const nodes = [
        // What kept the only set from being judged is in the headline.
        ...(0,build/* known */.eO)(trouble, (it) => (0,build/* text */.Qq)(...(isOnly ? (0,reasons/* remedyOf */.SM)(it) : (0,phrase/* say */.cv) `${it.what}. ${(0,reasons/* remedyOf */.SM)(it)}`))),
        ...reasonLists(result),
        ...rulesTable(result.checks, `Rules${of}, with what was observed`),
        ...(0,judge_nodes/* judgesTable */.Rd)(result, of),
        ...comparisonText(result),
        charts(scenarios),
        ...failureModes(scenarios, of),
        ...quarantines(scenarios, of),
        // Nobody looks for them below thousands of scenarios.
        ...(0,build/* list */.p_)('Notes', notes.map(reasons/* describeNote */.Mb), 3),
        ...scenarioTable(scenarios, context),
    ];
    const facts = (0,view_facts/* factsOfSet */.V$)(result, (0,addresses/* addressOfSet */.W)(links, id));
    return { key, badge: badges/* VERDICT_BADGES */.FR[verdict], name, facts, nodes };
}
function rulesTable(checks, caption) {
    const rows = badges/* OUTCOMES */.im.flatMap((outcome) => checks.filter((check) => check.outcome === outcome).map(rowOf));
    const columns = [['Rule'], ['Observed'], ['Required']];
    return (0,build/* table */.tp)(rows, { id: 'rules', heading: 'Rules', caption, columns, priority: 0 });
}
function rowOf(check) {
    return {
        cells: () => [
            (0,build/* cell */.Hn)((0,badges/* badgeOfCheck */.DU)(check), ` ${(0,rule_titles/* titleOf */.G)(check)}`),
            (0,build/* cell */.Hn)((0,figures/* observedWords */.W)(check)),
            (0,build/* cell */.Hn)(`${check.required}${(0,rule_titles/* sourceOf */.v)(check)}`),
        ],
    };
}
/** The first of each: the scenarios have all. */
function reasonLists(result) {
    const { broken = [], inconclusive = [] } = Object.groupBy((0,reasons/* reasonsOf */.zM)(result), ({ finding }) => finding.outcome);
    const items = (reasons) => {
        const more = reasons.length - MOST_REASONS;
        const shown = reasons.slice(0, MOST_REASONS).map(({ finding }) => finding.message);
        return more > 0 ? [...shown, [`${(0,format/* formatCount */.B4)(more)} more: see the scenarios`]] : shown;
    };
    return [
        ...(0,build/* list */.p_)('Broken rules', items(broken), 0),
        ...(0,build/* list */.p_)('Could not be evaluated', items(inconclusive), 0),
    ];
}
function comparisonText({ comparison, set }) {
    if (comparison === undefined)
        return [];
    const { averages, history, vanished } = comparison;
    const sets = history.length === 1 ? 'its last set' : `its last ${history.length} sets`;
    const drawn = (0,build/* trend */.GW)(averages, set && (0,set_facts/* averagePassRateOf */.gI)(set));
    const paragraphs = [
        (0,changes/* summariseComparison */.Kj)(comparison),
        [`Average pass rates of ${sets}, oldest first, and of this one: `, drawn],
    ];
    if (vanished.length > 0) {
        const names = vanished.map(({ label }) => label);
        paragraphs.push((0,phrase/* say */.cv) `Missing from the set: ${(0,phrase/* joinNames */.JH)(names, MOST_VANISHED)}.`);
    }
    return [{ kind: 'text', heading: 'Against the baseline', paragraphs }];
}

// EXTERNAL MODULE: ./lib/report/view/transcripts.js
var view_transcripts = __webpack_require__(5265);
;// CONCATENATED MODULE: ./lib/report/view/page.js
/** The report as a page: all there is, in tables that can be sorted and filtered. */








function pageView(report) {
    const { verdict, trouble, inputProblems, transcripts } = report;
    const sets = (0,view_facts/* sortSets */.yk)(report.results);
    const sections = sets.map((result, index) => sectionOf(result, sets.length > 1 ? `-${index + 1}` : '', report));
    const messages = inputProblems.map(({ message }) => message);
    return {
        verdict,
        title: (0,reasons/* title */.DD)(report),
        facts: (0,view_facts/* factsOfRun */._F)(report),
        opening: [
            ...(0,build/* known */.eO)(trouble, (it) => (0,build/* text */.Qq)(...(0,reasons/* remedyOf */.SM)(it))),
            ...(0,build/* list */.p_)('What is wrong with the inputs', messages, 1),
            ...(sets.length < 2 ? [] : setsTable(sets, sections)),
        ],
        sections,
        closing: (0,view_transcripts/* conversations */.N)(transcripts, 'full'),
    };
}
function setsTable(sets, sections) {
    const rows = sections.map((section, index) => ({
        cells: () => page_cellsOf(section, sets[index]),
    }));
    return (0,build/* table */.tp)(rows, {
        id: 'sets',
        heading: 'Sets',
        columns: [
            ['Set'],
            ['Verdict'],
            ['Scenarios', 'number'],
            ['Break a rule', 'number'],
            ['Average pass rate', 'number'],
            ['Why'],
        ],
        caption: `${(0,format/* plural */.LS)(sets.length, 'set')}, worst first`,
        priority: 0,
    });
}
function page_cellsOf({ key, badge, name }, result) {
    const { set, scenarios } = result;
    const breaking = scenarios.filter(({ standing }) => standing === 'breaks').length;
    return [
        (0,build/* cell */.Hn)({ mark: 'link', url: `#set${key}`, text: [name] }),
        (0,build/* cell */.Hn)(badge),
        (0,build/* numberCell */.EH)(set?.scenarios?.length),
        (0,build/* numberCell */.EH)(set?.scenarios && breaking),
        (0,build/* numberCell */.EH)((0,readings/* possibleRate */.uM)(set && (0,set_facts/* averagePassRateOf */.gI)(set)), format/* formatRate */.CE),
        (0,build/* cell */.Hn)(...(0,reasons/* whyOf */.gf)(result)),
    ];
}

;// CONCATENATED MODULE: ./lib/report/html/charts.js

function at(position) {
    return Math.round(position * 10) / 10;
}
/** A pass rate on a line from 0 to 1, with a tick at the limit. The figures are beside it, so screen readers skip it. */
function drawInterval(rate, interval, limit) {
    const x = (value) => at(4 + value * 100);
    const range = interval === undefined ? '' : path('range', `M${x(interval.lower)} 6H${x(interval.upper)}`);
    const tick = limitPath(limit, (value) => `M${x(value)} 0v12`);
    return `<svg class="interval" viewBox="0 0 108 12" aria-hidden="true">${range}${tick}<circle cx="${x(rate)}" cy="6" r="3"/></svg>`;
}
function drawBar(share) {
    return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${at(share * 100)}" height="8"/></svg>`;
}
const TREND_STEP = 8;
/** Pass rates over time on a scale from 0 to 1, with a dot at the last; where one is not known, the line has a gap. */
function drawTrend(rates) {
    const place = (rate, index) => `${at(4 + index * TREND_STEP)} ${at(16 - rate * 12)}`;
    const points = rates.map((rate, index) => (rate === undefined ? undefined : place(rate, index)));
    // A line of no length has round ends, and so is a dot.
    const line = points.map((point, index) => {
        if (point === undefined)
            return '';
        return points[index - 1] === undefined ? `M${point}h0` : `L${point}`;
    });
    const last = points.at(-1);
    const dot = last === undefined ? '' : path('dots', `M${last}h0`);
    const words = rates.map((rate) => (rate === undefined ? 'unknown' : (0,format/* formatRate */.CE)(rate)));
    const width = TREND_STEP * rates.length;
    return `<svg class="trend" viewBox="0 0 ${width} 20" width="${width}" height="20" role="img" aria-label="Pass rates, oldest first: ${words.join(', ')}.">${path('range', line.join(''))}${dot}</svg>`;
}
/** Fewer are read faster as figures. */
const FEWEST = 3;
const MOST_ESTIMATES = 150;
const BINS = 10;
const CHART_WIDTH = 320;
const CHART_HEIGHT = 130;
/** For the labels of the axes. */
const MARGIN = 36;
/** Where the axis lies, and the highest point of what is drawn. */
const BOTTOM = 106;
const TOP = 18;
const INNER_WIDTH = CHART_WIDTH - 2 * MARGIN;
const INNER_HEIGHT = BOTTOM - TOP;
function path(style, d) {
    return `<path class="${style}" d="${d}"/>`;
}
function limitPath(limit, draw) {
    return limit === undefined ? '' : path('limit', draw(limit));
}
function chart(label, ...parts) {
    return `<svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" role="img" aria-label="${label}">${parts.join('')}</svg>`;
}
/** How many scores there are in each tenth from 0 to 1; 1 belongs to the last. */
function countByTenths(scores) {
    // 0.1 + 0.2 is a little more than 0.3: rounded, each lies where it is read.
    const bins = Map.groupBy(scores, (score) => Math.min(BINS - 1, Math.floor(Number((score * BINS).toFixed(9)))));
    return Array.from({ length: BINS }, (_, bin) => bins.get(bin)?.length ?? 0);
}
/** A histogram of scores from 0 to 1, and the least one that is required as a line. */
function drawHistogram(scores, limit) {
    const counts = countByTenths(scores);
    const most = Math.max(...counts);
    const step = INNER_WIDTH / BINS;
    const bars = counts.map((count, bin) => {
        if (count === 0)
            return '';
        const height = at((count / most) * INNER_HEIGHT);
        const x = MARGIN + bin * step;
        return `<rect x="${at(x + 1)}" y="${at(BOTTOM - height)}" width="${at(step - 2)}" height="${height}"/><text x="${at(x + step / 2)}" y="${at(BOTTOM - height - 4)}">${(0,format/* formatCount */.B4)(count)}</text>`;
    });
    const words = counts.flatMap((count, bin) => count === 0 ? [] : [`${(0,format/* formatCount */.B4)(count)} from ${bin / BINS} to ${(bin + 1) / BINS}`]);
    const label = `Mean scores of ${(0,format/* plural */.LS)(scores.length, 'scenario')}: ${words.join(', ')}.`;
    const ticks = [0, 0.5, 1].map((tick) => `<text x="${at(MARGIN + tick * INNER_WIDTH)}" y="${BOTTOM + 15}">${tick}</text>`);
    const line = limitPath(limit, (value) => `M${at(MARGIN + value * INNER_WIDTH)} ${TOP - 14}V${BOTTOM}`);
    return chart(label, path('axis', `M${MARGIN} ${BOTTOM}h${INNER_WIDTH}`), ...bars, ...ticks, line);
}
/** Pass rates with their intervals side by side, the lowest first, and the least that is required as a line. */
function drawEstimates(estimates, limit) {
    const shown = estimates
        .toSorted((a, b) => a.rate - b.rate || a.interval.lower - b.interval.lower)
        .slice(0, MOST_ESTIMATES);
    const step = INNER_WIDTH / shown.length;
    const y = (rate) => at(BOTTOM - rate * INNER_HEIGHT);
    const x = (index) => at(MARGIN + 2 + (index + 0.5) * step);
    const ranges = shown.map(({ interval }, index) => `M${x(index)} ${y(interval.lower)}V${y(interval.upper)}`);
    const dots = shown.map(({ rate }, index) => `M${x(index)} ${y(rate)}h0`);
    const ticks = [0, 0.5, 1].map((tick) => `${path('axis', `M${MARGIN} ${y(tick)}h${INNER_WIDTH}`)}<text class="end" x="${MARGIN - 4}" y="${y(tick) + 4}">${tick * 100}%</text>`);
    const line = limitPath(limit, (rate) => `M${MARGIN} ${y(rate)}h${INNER_WIDTH}`);
    const label = `Pass rates of ${(0,format/* plural */.LS)(shown.length, 'scenario')}, lowest first, with their 95% intervals; the table of scenarios has the figures.`;
    const width = shown.length > MOST_ESTIMATES / 3 ? ' dense' : '';
    const [ends, points] = [path(`range${width}`, ranges.join('')), path(`dots${width}`, dots.join(''))];
    return chart(label, ...ticks, ends, line, points);
}
function drawCharts({ scores, minScore, estimates, minPassRate }) {
    const drawn = [];
    const add = (svg, caption) => drawn.push(`<figure>${svg}<figcaption>${caption}</figcaption></figure>`);
    if (scores.length >= FEWEST)
        add(drawHistogram(scores, minScore), 'Scenarios by mean score.');
    const all = estimates.length;
    const lowest = all > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${(0,format/* formatCount */.B4)(all)}.` : '';
    if (all >= FEWEST) {
        const caption = `Pass rates of scenarios with their 95% intervals.${lowest}`;
        add(drawEstimates(estimates, minPassRate), caption);
    }
    return drawn;
}

;// CONCATENATED MODULE: ./lib/report/html/paint.js
/** Draws the nodes of a view as HTML. The cells of a table have its titles as labels, for screens where it has no room. */





const ID_LENGTH = 80;
const paint_TOP = { level: 2, key: '' };
function paintLine(inline) {
    return (0,build/* paintInline */.wS)(inline, text_escape/* toHtml */.Vw, (mark) => {
        switch (mark.mark) {
            case 'badge':
                return `<span class="badge ${mark.tone}"><span aria-hidden="true">${mark.sign}</span> ${mark.word}</span>`;
            case 'id':
                return `<code class="id">${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* visibleId */.i2)(mark.id, ID_LENGTH))}</code>`;
            case 'aside':
                return `<small>${(0,text_escape/* toHtml */.Vw)(mark.text)}</small>`;
            case 'link':
                return `<a href="${(0,text_escape/* escapeSigns */.yK)(mark.url)}" rel="noreferrer">${(0,text_escape/* toHtml */.Vw)(mark.text)}</a>`;
            case 'trend':
                return `${drawTrend([...mark.rates, mark.now])} ${mark.now === undefined ? 'unknown' : (0,format/* formatRate */.CE)(mark.now)}`;
            case 'rate':
                return drawInterval(mark.rate, mark.interval, mark.limit);
        }
    });
}
function paintSection({ key, badge, name, facts, nodes }) {
    const place = key === '' ? paint_TOP : { level: 3, key };
    const title = key === '' ? '' : `<h2>${paintLine([badge, ` ${name}`])}</h2>\n`;
    return [
        (0,fit/* fixedBlock */.G3)(`<section id="set${key}">\n${title}${paintFacts(facts)}`),
        ...nodes.flatMap((node) => paintNode(node, place)),
        (0,fit/* fixedBlock */.G3)('</section>\n'),
    ];
}
function paintFacts(facts) {
    const pairs = facts.flatMap(({ term, value, datetime }) => (0,build/* known */.eO)(value, (it) => {
        const words = paintLine(it);
        const shown = datetime === undefined ? words : `<time datetime="${datetime}">${words}</time>`;
        return `<div><dt>${term}</dt> <dd>${shown}</dd></div>`;
    }));
    return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>\n`;
}
function paintNode(node, place) {
    const heading = node.heading === undefined ? '' : `<h${place.level}>${node.heading}</h${place.level}>\n`;
    switch (node.kind) {
        case 'text': {
            const rows = (0,fit/* rowsOf */.RO)(node.paragraphs, (paragraph) => `<p>${paintLine(paragraph)}</p>\n`);
            return [{ before: heading, rows, after: '', priority: 0 }];
        }
        case 'list': {
            const rows = (0,fit/* rowsOf */.RO)(node.items, (lines) => `<li>${lines().map(paintLine).join('<br>')}</li>\n`);
            return [{ before: `${heading}<ul>\n`, rows, after: '</ul>\n', priority: node.priority }];
        }
        case 'table':
            return [paintTable(node, heading, place.key)];
        case 'conversations': {
            const before = `<section id="conversations">\n${heading}`;
            const rows = (0,fit/* rowsOf */.RO)(node.items, paintConversation);
            return [{ before, rows, after: '</section>\n', priority: node.priority }];
        }
        case 'charts': {
            const figures = drawCharts(node);
            return figures.length === 0
                ? []
                : [(0,fit/* fixedBlock */.G3)(`${heading}<div class="charts">${figures.join('\n')}</div>\n`)];
        }
    }
}
function paintTable(table, heading, key) {
    const { caption, columns, rows, priority, filters } = table;
    const id = `${table.id}${key}`;
    const heads = columns.map(([title, style]) => `<th scope="col"${classOf(style)}>${title}</th>`);
    const about = table.intro === undefined ? '' : `<p>${table.intro}</p>\n`;
    // What a filter shows is said above the table, so that it can change.
    const [open, named, title, close] = filters === undefined
        ? ['', '', `<caption>${(0,text_escape/* toHtml */.Vw)([caption])}</caption>`, '']
        : [
            `<div class="scenarios">${controls(rows, filters, id)}<p role="status">${(0,text_escape/* toHtml */.Vw)([caption])}, worst first.</p>`,
            ` aria-label="${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* toPlain */.Ul)([caption]))}"`,
            '',
            '</div>',
        ];
    return {
        before: `${heading}${about}${open}<table id="${id}" tabindex="-1"${named}>${title}<thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
        rows: (0,fit/* rowsOf */.RO)(rows, (row) => paintRow(row, columns)),
        after: `</tbody></table>${close}\n`,
        priority,
    };
}
/** Hidden, since they are of no use without the script, which shows them and adds how the rows can be sorted. */
function controls(rows, filters, id) {
    const options = Object.entries(filters).flatMap(([tag, words]) => {
        const count = rows.filter(({ tags }) => tags?.includes(tag)).length;
        return count === 0 ? [] : [`<option value="${tag}">${words} (${(0,format/* formatCount */.B4)(count)})</option>`];
    });
    const all = `<option value="">all (${(0,format/* formatCount */.B4)(rows.length)})</option>`;
    const control = (name, label, element) => `<span><label for="${id}-${name}">${label}</label> ${element}</span>`;
    return `<div class="controls" hidden>${[
        control('show', 'Show', `<select id="${id}-show">${all}${options.join('')}</select>`),
        control('sort', 'Sort', `<select id="${id}-sort"><option value="">worst first</option></select>`),
        control('text', 'Contains', `<input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`),
    ].join(' ')}</div>`;
}
function classOf(style) {
    return style === undefined ? '' : ` class="${style}"`;
}
function paintRow({ cells, tags }, columns) {
    const is = tags === undefined ? '' : ` data-is="${tags.join(' ')}"`;
    const painted = cells().map((cell, index) => {
        const column = columns[index];
        return index === 0 || column === undefined
            ? `<th scope="row">${paintLines(cell)}</th>`
            : paintData(cell, column);
    });
    return `<tr${is}>${painted.join('')}</tr>\n`;
}
function paintData(cell, [title, style]) {
    const by = Number.isFinite(cell.by) ? ` data-by="${cell.by}"` : '';
    const isList = style === 'why' || style === 'change';
    const content = isList ? paintList(cell) : paintLines(cell);
    // What is not known takes no room on a narrow screen.
    return content === ''
        ? `<td${classOf(style)}>–</td>`
        : `<td${classOf(style)} data-label="${title}"${by}>${content}</td>`;
}
function paintLines({ lines, share }) {
    return lines.map(paintLine).join('<br>') + (share === undefined ? '' : drawBar(share));
}
function paintList({ lines, details = [] }) {
    const items = [
        ...lines.map((line) => `<li>${paintLine(line)}</li>`),
        ...details.map((line) => `<li class="detail">${paintLine(line)}</li>`),
    ];
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}
function paintItems(tag, items) {
    if (items.length === 0)
        return '';
    return `<${tag}>${items.map((item) => `<li>${paintLine(item)}</li>`).join('\n')}</${tag}>`;
}
function paintConversation({ name, about, troubles, turns }) {
    return `<h3>${(0,text_escape/* toHtml */.Vw)([name])}</h3>\n<p>${paintLine(about)}</p>\n${paintItems('ul', troubles)}\n${paintItems('ol', turns)}\n`;
}

;// CONCATENATED MODULE: ./lib/report/html/script.js
/** The script of the page, as text: it sorts and filters the tables of scenarios. Without it all is readable. */
const SCRIPT = `
'use strict';
// A table that is laid out as blocks is none to some screen readers.
const ROLES = [
  ['table', 'table'],
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['thead th', 'columnheader'],
  ['tbody th', 'rowheader'],
  ['td', 'cell'],
];
for (const [what, role] of ROLES) {
  for (const element of document.querySelectorAll(what)) element.setAttribute('role', role);
}

// A browser needs seconds to lay out thousands of rows.
const STEP = 500;
const WORST_FIRST = ', worst first';

function newButton(words, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(words);
  button.addEventListener('click', act);
  return button;
}

for (const part of document.querySelectorAll('.scenarios')) {
  const table = part.querySelector('table');
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const titles = heads.map((head) => head.textContent);
  const worstFirst = [...body.rows];
  let rows = worstFirst;
  const controls = part.querySelector('.controls');
  const [choice, order, text] = ['show', 'sort', 'text'].map((name) => document.getElementById(table.id + '-' + name));
  const status = part.querySelector('[role=status]');
  const words = new Map();
  let most = STEP;
  let sorted = WORST_FIRST;

  function contains(row, wanted) {
    if (wanted === '') return true;
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
    return words.get(row).includes(wanted);
  }

  function show() {
    const wanted = text.value.trim().toLowerCase();
    let fitting = 0;
    for (const row of rows) {
      const fits = (choice.value === '' || row.dataset.is.split(' ').includes(choice.value)) && contains(row, wanted);
      if (fits) fitting += 1;
      row.hidden = !fits || fitting > most;
    }
    const count = (number) => number.toLocaleString('en');
    const rest = fitting - most;
    more.hidden = rest <= 0;
    more.textContent = 'Show ' + count(Math.min(rest, STEP)) + ' more scenarios';
    clear.hidden = choice.value === '' && wanted === '';
    const fit = fitting < rows.length ? ' that match, of ' + count(rows.length) + ' in all' : '';
    const shown = 'Showing ' + count(Math.min(fitting, most)) + ' of ' + count(fitting) + ' scenarios' + fit + sorted + '.';
    status.textContent = fitting === 0 ? 'No scenario matches.' : shown;
  }

  function filter() {
    most = STEP;
    show();
  }

  function valueOf(row, column) {
    const { by } = row.cells[column].dataset;
    return by === undefined ? undefined : Number(by);
  }

  function sortedBy(column, sign) {
    const numeric = rows.some((row) => valueOf(row, column) !== undefined);
    const keys = new Map(rows.map((row) => [row, numeric ? valueOf(row, column) : row.cells[column].textContent]));
    const { compare } = new Intl.Collator('en', { numeric: true });
    return rows.toSorted((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      // What is not known comes last, whatever the direction.
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (numeric ? a - b : compare(a, b));
    });
  }

  // By what is chosen, such as '3 ascending'; the worst first where that is nothing.
  function sort() {
    for (const head of heads) head.removeAttribute('aria-sort');
    if (order.value === '') {
      [rows, sorted] = [worstFirst, WORST_FIRST];
    } else {
      const [column, direction] = order.value.split(' ');
      heads[column].setAttribute('aria-sort', direction);
      rows = sortedBy(column, direction === 'ascending' ? 1 : -1);
      sorted = ', sorted by ' + titles[column].toLowerCase() + ', ' + direction;
    }
    filter();
    body.append(...rows);
  }

  for (const [column, head] of heads.entries()) {
    for (const direction of ['ascending', 'descending']) {
      order.append(new Option(titles[column].toLowerCase() + ', ' + direction, column + ' ' + direction));
    }
    head.replaceChildren(newButton(titles[column], () => {
      order.value = column + (head.getAttribute('aria-sort') === 'ascending' ? ' descending' : ' ascending');
      sort();
    }));
  }

  let timer;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  choice.addEventListener('change', filter);
  order.addEventListener('change', sort);

  const clear = newButton('Clear the filter', () => {
    choice.value = text.value = '';
    filter();
    choice.focus();
  });
  const more = newButton('', () => {
    const next = rows.filter((row) => !row.hidden).length;
    most += STEP;
    show();
    // So that the keyboard goes on where the new rows begin.
    const row = rows.filter((each) => !each.hidden)[next];
    row.tabIndex = -1;
    row.focus();
  });
  more.className = 'more';
  controls.append(clear);
  part.append(more);
  controls.hidden = false;
  show();
}
`;
/** For the page's policy; a test compares it with the script. */
const SCRIPT_HASH = 'sha256-5aIXuJzLiuaAmFFHvQ3nluyMMvKD2dvD2JCSPTa33gg=';

;// CONCATENATED MODULE: ./lib/report/html/style.js
/** The style of the page, for screens in light and dark and for paper. A colour says what the verdict makes of something. */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #0d1117); --raised: light-dark(#f6f8fa, #151b23); --line: light-dark(#d8dee4, #30363d);
  --text: light-dark(#1f2328, #e6edf3); --faint: light-dark(#59636e, #9198a1); --ink: light-dark(#8c959f, #6e7681);
  --link: light-dark(#0969da, #58a6ff);
  --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#cf222e, #ff7b72); --doubt: light-dark(#8a5a00, #d29922);
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0 auto; padding: 1.25rem 1rem; max-width: 90rem; background: var(--ground); color: var(--text);
  font: 0.875rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere;
}
.good, .passed, [data-is^="passes"] { --tone: var(--good); }
.bad, .failed, .error, [data-is^="breaks"] { --tone: var(--bad); }
.doubt, .inconclusive, .timed-out, [data-is^="unjudged"] { --tone: var(--doubt); }
tr { --tone: transparent; }
.plain, .cancelled, [data-is^="allowed"], [data-is^="quarantined"] { --tone: var(--faint); }
.badge { color: var(--tone); font-weight: 600; white-space: nowrap; }
header { border-inline-start: 4px solid var(--tone); padding-inline-start: 1rem; }
header p { margin: 0; }
h1 { margin: 0.125rem 0 0.25rem; font-size: 1.25rem; line-height: 1.35; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; }
h3 { margin: 1.5rem 0 0.375rem; font-size: 0.9375rem; }
p { margin: 0.5rem 0; max-width: 60rem; }
.facts, caption, [role=status], dt, small, figcaption, footer, .dropped, .controls label, td::before { color: var(--faint); }
footer { margin-top: 2.5rem; font-size: 0.8125rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main:focus, table:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--raised); }
.skip:focus { left: 1rem; z-index: 2; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
small { font-size: 0.8125rem; }
.id { user-select: all; }
table .id { font-size: 0.75rem; color: var(--faint); }
tbody th .id { display: block; font-weight: normal; }
dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1rem 0; }
dt, dd { display: inline; margin: 0; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
ol { margin: 0.5rem 0; padding-inline-start: 2rem; }
td ul { margin: 0; padding-inline-start: 1rem; }
.change ul { padding: 0; list-style: none; }
li::marker { color: var(--faint); }
table { width: 100%; border-collapse: collapse; scroll-margin-top: 0.5rem; }
caption, [role=status] { margin: 0; padding-block: 0.25rem; text-align: start; }
th, td { padding: 0.5rem 0.625rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; min-width: 5.5rem; }
th:first-child, td:first-child { padding-inline-start: 0.75rem; }
tbody th { min-width: 12rem; font-weight: 600; box-shadow: inset 3px 0 var(--tone); }
tbody tr:hover { background: var(--raised); }
.why, .change { min-width: 11rem; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); font-size: 0.8125rem; box-shadow: inset 0 -1px var(--line); }
.number { text-align: end; font-variant-numeric: tabular-nums; }
thead button { padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: 600; text-align: inherit; cursor: pointer; }
thead button::after { content: " ↕"; color: var(--faint); }
[aria-sort="ascending"] button::after { content: " ▲"; color: inherit; }
[aria-sort="descending"] button::after { content: " ▼"; color: inherit; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin: 0.75rem 0 0.25rem; }
.controls span { display: flex; align-items: center; gap: 0.375rem; }
.more, .controls button, .controls input, .controls select {
  max-width: 100%; min-width: 0; padding: 0.25rem 0.5rem; border: 1px solid var(--ink); border-radius: 6px;
  background: var(--ground); color: inherit; font: inherit;
}
.more { margin-top: 0.75rem; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
figure { flex: 1 1 min(20rem, 100%); max-width: 30rem; margin: 0; }
svg { display: block; }
.interval { width: 108px; height: 12px; background: linear-gradient(var(--line), var(--line)) center / 100px 1px no-repeat; }
.bar { width: 100px; height: 6px; background: var(--line); }
.number svg { margin-inline-start: auto; }
.chart { width: 100%; }
circle { fill: var(--tone); }
text { fill: var(--faint); font-size: 11px; text-anchor: middle; }
text.end { text-anchor: end; }
rect { fill: var(--ink); }
path { fill: none; }
.range { stroke: var(--ink); stroke-width: 4; }
.limit { stroke: var(--text); stroke-width: 1.5; }
.axis { stroke: var(--line); }
.chart .limit { stroke-dasharray: 4 3; }
.dots { stroke: var(--tone, var(--text)); stroke-width: 5; stroke-linecap: round; }
.range.dense { stroke-width: 1.5; }
.dots.dense { stroke-width: 2; }
.trend { display: inline-block; width: auto; height: 1.75rem; vertical-align: middle; }
.trend .range { stroke: var(--faint); stroke-width: 1.25; stroke-linecap: round; }
@media screen and (max-width: 70rem) {
  table, caption, tbody, th, td { display: block; }
  thead { display: none; }
  tbody tr {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 0.5rem 1rem;
    padding: 0.625rem 0; border-bottom: 1px solid var(--line); box-shadow: inset 3px 0 var(--tone);
  }
  .scenarios tbody tr { padding-inline-start: 0.75rem; }
  tbody th, td { min-width: 0; padding: 0; border: 0; box-shadow: none; }
  tbody th:first-child { padding: 0; }
  tbody th, .why, .change, td:last-child:nth-child(n + 4) { grid-column: 1 / -1; }
  td::before { content: attr(data-label); display: block; font-size: 0.75rem; }
  td:not([data-label]) { display: none; }
  .number { text-align: start; }
  .number svg { margin: 0; }
  .number .interval { margin-inline-start: -4px; }
  .controls { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .controls span { flex-direction: column; align-items: stretch; }
  .controls span:nth-of-type(3) { grid-column: 1 / -1; }
}
@media print {
  @page { margin: 9mm; }
  :root { color-scheme: light; font-size: 8pt; }
  body { max-width: none; padding: 0; }
  .skip, .controls, [role=status], .more, .detail, thead button::after, .interval, tbody th .id { display: none; }
  tr[hidden] { display: table-row !important; }
  table { font-size: 6pt; line-height: 1.15; }
  table .id, small { font-size: inherit; }
  table code { font-size: 5.5pt; line-height: 1; }
  th, td, tbody th, .why, .change { min-width: 0; padding: 0.5pt 3pt; }
  thead th { position: static; font-size: inherit; }
  tbody th { min-width: 38mm; }
  .number { white-space: nowrap; }
  .scenarios td:last-child { min-width: 23mm; }
  .change { min-width: 14mm; }
  td ul { padding: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  td li { display: inline; }
  td li + li::before { content: " · "; }
  .trend { height: 1em; }
  li:has(+ .detail)::after { content: " …"; }
  tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  svg, .badge, tbody th { print-color-adjust: exact; }
}
`;
/** For the page's policy; a test compares it with the style. */
const STYLE_HASH = 'sha256-lvZF19PfDBZsx8pJn5sji408VlpPHZfzh9UoyYC/8qM=';

;// CONCATENATED MODULE: ./lib/report/html/page.js
/**
 * The report as one self-contained HTML page, for large sets: style, script and drawings are in it, and its content
 * security policy lets it load nothing and run no other script.
 */









/** What a browser shows within seconds: some 10,000 scenarios. */
const MOST_BYTES = 20_000_000;
const TITLE_LENGTH = 200;
const FOOT = '<footer><p>Written by Bland Simulation Gate. This page loads nothing and sends nothing.</p></footer>\n';
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
/** At most 20 MB: of a longer page rows are left out, with a notice. */
function renderHtml(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => paintPage(pageView(report)));
}
function paintPage(view) {
    const { opening, sections, closing } = view;
    const blocks = [
        (0,fit/* fixedBlock */.G3)(pageHead(view)),
        ...opening.flatMap((node) => paintNode(node, paint_TOP)),
        ...sections.flatMap(paintSection),
        ...closing.flatMap((node) => paintNode(node, paint_TOP)),
        (0,fit/* fixedBlock */.G3)(`</main>\n${FOOT}<script>${SCRIPT}</script>\n</body>\n</html>\n`),
    ];
    return (0,fit/* fitBlocks */.U8)(blocks, { most: MOST_BYTES, measure: (text) => Buffer.byteLength(text, 'utf8') }, (dropped) => `<p class="dropped">${(0,format/* plural */.LS)(dropped, 'more row')} left out here: the page would be too large.</p>\n`);
}
function skipLink(sections) {
    const first = sections.find(({ nodes }) => nodes.some((node) => node.kind === 'table' && node.id === 'scenarios'));
    return first === undefined
        ? '<a class="skip" href="#main">Skip to the report</a>'
        : `<a class="skip" href="#scenarios${first.key}">Skip to the scenarios</a>`;
}
function pageHead({ verdict, title, facts, sections }) {
    const where = facts.map(paintLine).join(' · ');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* oneLine */.TN)((0,text_escape/* toPlain */.Ul)(title), TITLE_LENGTH))}</title>
<style>${STYLE}</style>
</head>
<body>
${skipLink(sections)}
<header class="${verdict}">
<p>${paintLine([badges/* VERDICT_BADGES */.FR[verdict]])}</p>
<h1>${(0,text_escape/* toHtml */.Vw)(title)}</h1>
${where === '' ? '' : `<p class="facts">${where}</p>\n`}</header>
<main id="main" tabindex="-1">
`;
}


/***/ })

};
