export const id = 902;
export const ids = [902];
export const modules = {

/***/ 98902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(94686);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var gate_verdict = __webpack_require__(71138);
// EXTERNAL MODULE: ./lib/text/escape.js + 2 modules
var text_escape = __webpack_require__(90201);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/text/redaction.js
var redaction = __webpack_require__(15974);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(91017);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/scenarios.js
var report_scenarios = __webpack_require__(45421);
// EXTERNAL MODULE: ./lib/text/label.js
var text_label = __webpack_require__(90897);
;// CONCATENATED MODULE: ./lib/report/html/conversations.js
/** What was said in the worst runs of failing scenarios, in full unless it is very long. */



/** They are the first to be left out. */
const LAST = 9;
/** Of a longer run the end is shown, where most goes wrong. */
const MOST_TURNS = 1000;
const MOST_TROUBLES = 100;
function conversationBlocks(transcripts) {
    if (transcripts.length === 0)
        return [];
    const before = '<section id="conversations">\n<h2>What was said in the worst runs</h2>\n';
    return [{ before, rows: transcripts.map(conversation), after: '</section>\n', priority: LAST }];
}
function conversation({ scenario, runId, turns, troubles }) {
    const size = turns.length === 0 ? 'Bland has no conversation of it' : (0,phrase/* plural */.LS)(turns.length, 'turn');
    const name = (0,text_escape/* toHtml */.Vw)([{ ...(0,text_label/* scenarioLabel */.b)(scenario), quoted: false }]);
    const run = `<code class="id">${(0,text_escape/* toHtml */.Vw)([{ ...(0,phrase/* quoteId */.g0)(runId), quoted: false }])}</code>`;
    const wrong = troubles.slice(0, MOST_TROUBLES).map((trouble) => `<li>${(0,text_escape/* toHtml */.Vw)(trouble)}</li>`);
    const moreWrong = troubles.length - wrong.length;
    const untold = moreWrong > 0 ? [`<li>${moreWrong.toLocaleString('en')} more are left out here</li>`] : [];
    const said = turns
        .slice(-MOST_TURNS)
        .map(({ speaker, words }) => `<li>${(0,text_escape/* toHtml */.Vw)((0,phrase/* say */.cv) `**${speaker}:** ${words}`)}</li>`);
    const unsaid = turns.length - said.length;
    const gap = unsaid > 0 ? `<p>The first ${unsaid.toLocaleString('en')} turns are left out here.</p>\n` : '';
    return `<h3>${name}</h3>\n<p>Run ${run} · ${size}</p>\n${list('ul', [...wrong, ...untold])}${gap}${list('ol', said)}`;
}
function list(tag, items) {
    return items.length === 0 ? '' : `<${tag}>${items.join('\n')}</${tag}>\n`;
}

;// CONCATENATED MODULE: ./lib/report/html/script.js
/** The script of the page, as text: it sorts and filters the tables of scenarios. Without it all is readable. */
const SCRIPT = `
'use strict';
// A browser needs seconds to lay out thousands of rows.
const STEP = 500;

for (const part of document.querySelectorAll('.scenarios')) {
  const table = part.querySelector('table');
  const body = table.tBodies[0];
  let rows = [...body.rows];
  const controls = part.querySelector('.controls');
  const [choice, text, status] = ['select', 'input', '[role=status]'].map((what) => controls.querySelector(what));
  const more = document.createElement('button');
  const words = new Map();
  let most = STEP;
  let sorted = '';

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
    const fit = fitting < rows.length ? ' that fit, of ' + count(rows.length) + ' in all' : '';
    status.textContent = 'Showing ' + count(Math.min(fitting, most)) + ' of ' + count(fitting) + ' scenarios' + fit + sorted + '.';
  }

  function valueOf(row, column) {
    const { by } = row.cells[column].dataset;
    return by === undefined ? undefined : Number(by);
  }

  function sort(head) {
    const column = head.cellIndex;
    const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
    const sign = direction === 'ascending' ? 1 : -1;
    const numeric = rows.some((row) => valueOf(row, column) !== undefined);
    const keys = new Map(rows.map((row) => [row, numeric ? valueOf(row, column) : row.cells[column].textContent]));
    const { compare } = new Intl.Collator('en', { numeric: true });
    rows = rows.sort((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      // What is not known comes last, whatever the direction.
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (numeric ? a - b : compare(a, b));
    });
    sorted = ', sorted by ' + head.textContent.toLowerCase() + ', ' + direction;
    most = STEP;
    show();
    body.append(...rows);
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head));
    head.append(button);
  }

  function filter() {
    most = STEP;
    show();
  }
  let timer;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  choice.addEventListener('change', filter);

  more.type = 'button';
  more.className = 'more';
  more.addEventListener('click', () => {
    const next = rows.filter((row) => !row.hidden).length;
    most += STEP;
    show();
    // So that the keyboard goes on where the new rows begin.
    const row = rows.filter((each) => !each.hidden)[next];
    row.tabIndex = -1;
    row.focus();
  });
  part.append(more);
  controls.hidden = false;
  show();
}
`;
/** The hash of the script by which the page's policy knows it; a test holds the two together. */
const SCRIPT_HASH = 'sha256-b4289Rrj6TiuIuLGIc7kA0VT45I/HRH8PmSdyRZV0Ik=';

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/report/changes.js
var changes = __webpack_require__(29495);
;// CONCATENATED MODULE: ./lib/report/html/charts.js

/** Coordinates need no more than a tenth of a unit. */
function at(position) {
    return Math.round(position * 10) / 10;
}
/**
 * A pass rate with its interval on a line from 0 to 1, and the least rate that is required as a tick. The figures stand
 * beside it, so that it is silent for screen readers.
 */
function drawInterval(rate, interval, limit) {
    const x = (value) => at(4 + value * 100);
    const range = interval === undefined ? '' : `<path class="range" d="M${x(interval.lower)} 6H${x(interval.upper)}"/>`;
    const tick = limit === undefined ? '' : `<path class="limit" d="M${x(limit)} 0v12"/>`;
    return `<svg class="interval" viewBox="0 0 108 12" aria-hidden="true">${range}${tick}<circle cx="${x(rate)}" cy="6" r="3"/></svg>`;
}
/** A share from 0 to 1 as a bar; the figure stands beside it. */
function drawBar(share) {
    return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${at(share * 100)}" height="8"/></svg>`;
}
const BINS = 10;
const CHART_WIDTH = 320;
const CHART_HEIGHT = 130;
/** Left and right of what is drawn, for the labels of the axis. */
const MARGIN = 36;
/** Where the axis lies, and the highest point of what is drawn. */
const BOTTOM = 106;
const TOP = 18;
const INNER_WIDTH = CHART_WIDTH - 2 * MARGIN;
const INNER_HEIGHT = BOTTOM - TOP;
function openChart(label) {
    return `<svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" role="img" aria-label="${label}">`;
}
/** How many scores there are in each tenth from 0 to 1; 1 belongs to the last. */
function countByTenths(scores) {
    // 0.1 + 0.2 is a little more than 0.3: rounded, each lies where it is read.
    const bins = scores.map((score) => Math.min(BINS - 1, Math.floor(Number((score * BINS).toFixed(9)))));
    const counts = new Map();
    for (const bin of bins)
        counts.set(bin, (counts.get(bin) ?? 0) + 1);
    return Array.from({ length: BINS }, (_, bin) => counts.get(bin) ?? 0);
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
        return `<rect x="${at(x + 1)}" y="${at(BOTTOM - height)}" width="${at(step - 2)}" height="${height}"/><text x="${at(x + step / 2)}" y="${at(BOTTOM - height - 4)}">${count}</text>`;
    });
    const words = counts.flatMap((count, bin) => count === 0 ? [] : [`${count} from ${bin / BINS} to ${(bin + 1) / BINS}`]);
    const label = `Mean scores of ${(0,phrase/* plural */.LS)(scores.length, 'scenario')}: ${words.join(', ')}.`;
    const ticks = [0, 0.5, 1].map((tick) => `<text x="${at(MARGIN + tick * INNER_WIDTH)}" y="${BOTTOM + 15}">${tick}</text>`);
    const line = limit === undefined
        ? ''
        : `<path class="limit" d="M${at(MARGIN + limit * INNER_WIDTH)} ${TOP - 14}V${BOTTOM}"/>`;
    return `${openChart(label)}<path class="axis" d="M${MARGIN} ${BOTTOM}h${INNER_WIDTH}"/>${bars.join('')}${ticks.join('')}${line}</svg>`;
}
/** More would not be told apart. */
const MOST_ESTIMATES = 150;
/** Pass rates with their intervals side by side, the lowest first, and the least that is required as a line. */
function drawEstimates(estimates, limit) {
    const sorted = [...estimates].sort((a, b) => a.rate - b.rate || a.interval.lower - b.interval.lower);
    const shown = sorted.slice(0, MOST_ESTIMATES);
    const step = INNER_WIDTH / shown.length;
    const y = (rate) => at(BOTTOM - rate * INNER_HEIGHT);
    const x = (index) => at(MARGIN + 2 + (index + 0.5) * step);
    const ranges = shown.map(({ interval }, index) => `M${x(index)} ${y(interval.lower)}V${y(interval.upper)}`);
    const dots = shown.map(({ rate }, index) => `M${x(index)} ${y(rate)}h0`);
    const ticks = [0, 0.5, 1].map((tick) => `<path class="axis" d="M${MARGIN} ${y(tick)}h${INNER_WIDTH}"/><text class="end" x="${MARGIN - 4}" y="${y(tick) + 4}">${tick * 100}%</text>`);
    const line = limit === undefined ? '' : `<path class="limit" d="M${MARGIN} ${y(limit)}h${INNER_WIDTH}"/>`;
    const label = `Pass rates of ${(0,phrase/* plural */.LS)(shown.length, 'scenario')}, the lowest first, with their 95% intervals; the table of scenarios has the figures.`;
    const width = shown.length > MOST_ESTIMATES / 3 ? ' dense' : '';
    return `${openChart(label)}${ticks.join('')}<path class="range${width}" d="${ranges.join('')}"/>${line}<path class="dots${width}" d="${dots.join('')}"/></svg>`;
}

;// CONCATENATED MODULE: ./lib/report/html/failure-modes.js

const MODE_LENGTH = 200;
/** Of a scenario that has more, those that it names first are counted. */
const MOST_OF_A_SCENARIO = 10;
/** The most common first. Two that look the same are the same, and one scenario counts once. */
function groupFailureModes(scenarios) {
    const groups = new Map();
    for (const scenario of scenarios) {
        for (const mode of scenario.failureModes.slice(0, MOST_OF_A_SCENARIO)) {
            const text = (0,text_escape/* visible */.RK)(mode, MODE_LENGTH);
            const group = groups.get(text) ?? new Set();
            groups.set(text, group.add(scenario));
        }
    }
    return [...groups]
        .map(([text, group]) => ({ text, scenarios: [...group] }))
        .sort((a, b) => b.scenarios.length - a.scenarios.length);
}

;// CONCATENATED MODULE: ./lib/report/html/table.js
/** A table as a block whose rows may be dropped. */
function tableBlock({ id, caption, columns, rows, priority }) {
    const heads = columns.map(({ title, numeric }) => `<th scope="col"${numeric === true ? ' class="number"' : ''}>${title}</th>`);
    return {
        before: `<div class="scroll" id="${id}" role="region" aria-labelledby="${id}-caption" tabindex="0"><table><caption id="${id}-caption">${caption}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
        rows,
        after: '</tbody></table></div>\n',
        priority,
    };
}
/** A row whose first cell names it. All cells are HTML. */
function tableRow(name, cells, attributes = '') {
    return `<tr${attributes}><th scope="row">${name}</th>${cells.join('')}</tr>\n`;
}
function cell(html) {
    return `<td>${html}</td>`;
}
/** @param figure what the row is sorted by; `undefined` where there is nothing to sort by */
function numberCell(html, figure) {
    const by = Number.isFinite(figure) ? ` data-by="${figure}"` : '';
    return `<td class="number"${by}>${html}</td>`;
}
/** HTML that is never dropped. */
function fixedBlock(html) {
    return { before: html, rows: [], after: '', priority: 0 };
}
/** A list whose items, which are HTML, may be dropped; nothing where there are none. */
function listBlocks(heading, items, priority) {
    if (items.length === 0)
        return [];
    const rows = items.map((item) => `<li>${item}</li>\n`);
    return [{ before: `${heading}<ul>\n`, rows, after: '</ul>\n', priority }];
}

;// CONCATENATED MODULE: ./lib/report/html/words.js
/** The kind is one of the colours of the style. */
function badge(kind, sign, word) {
    return `<span class="badge ${kind}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}
const VERDICT_BADGES = {
    passed: badge('good', '✓', 'passed'),
    failed: badge('bad', '✕', 'failed'),
    inconclusive: badge('doubt', '?', 'inconclusive'),
    error: badge('bad', '!', 'error'),
    'timed-out': badge('doubt', '!', 'timed out'),
    cancelled: badge('plain', '–', 'cancelled'),
};
const OUTCOME_BADGES = {
    holds: badge('good', '✓', 'holds'),
    broken: badge('bad', '✕', 'broken'),
    inconclusive: badge('doubt', '?', 'inconclusive'),
};
const STATE_BADGES = {
    failing: badge('bad', '✕', 'failing'),
    flaky: badge('doubt', '~', 'flaky'),
    passing: badge('good', '✓', 'passing'),
    unknown: badge('plain', '?', 'unknown'),
};
const QUARANTINE_BADGE = badge('plain', '–', 'in quarantine');

;// CONCATENATED MODULE: ./lib/report/html/overview.js
/** What the scenarios of a set have in common: distributions, failure modes, quarantine. */








/** Fewer are read faster than drawn. */
const FEWEST_FOR_A_CHART = 3;
const MOST_MODES = 100;
const MOST_NAMES = 3;
const REASON_LENGTH = 160;
function chartBlocks(scenarios, heading) {
    const scores = scenarios.flatMap(({ scenario: { meanScore } }) => meanScore !== undefined && meanScore >= 0 && meanScore <= 1 ? [meanScore] : []);
    const estimates = scenarios.flatMap(({ passRate, details }) => passRate === undefined || details?.interval === undefined
        ? []
        : [{ rate: passRate, interval: details.interval }]);
    const worst = estimates.length > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${estimates.length}.` : '';
    const charts = [
        ...(scores.length < FEWEST_FOR_A_CHART
            ? []
            : [
                `<figure>${drawHistogram(scores, sharedLimit(scenarios, 'minScore'))}<figcaption>Scenarios by mean score.</figcaption></figure>`,
            ]),
        ...(estimates.length < FEWEST_FOR_A_CHART
            ? []
            : [
                `<figure>${drawEstimates(estimates, sharedLimit(scenarios, 'minPassRate'))}<figcaption>Pass rates of scenarios with their 95% intervals.${worst}</figcaption></figure>`,
            ]),
    ];
    return charts.length === 0
        ? []
        : [fixedBlock(`${heading}<div class="charts">${charts.join('\n')}</div>\n`)];
}
/** The least that is required of all scenarios, where it is the same for each. */
function sharedLimit(scenarios, of) {
    const limits = new Set(scenarios.map(({ details }) => details?.limits[of]));
    return limits.size === 1 ? [...limits][0] : undefined;
}
function modeBlocks(scenarios, heading, key, of) {
    const modes = groupFailureModes(scenarios.map(({ scenario }) => scenario));
    if (modes.length === 0)
        return [];
    const rows = modes.slice(0, MOST_MODES).map((mode) => {
        const count = mode.scenarios.length;
        const names = (0,phrase/* joinNames */.JH)(mode.scenarios.slice(0, MOST_NAMES).map(text_label/* scenarioLabel */.b));
        const more = count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : '';
        return tableRow(`<bdi>${(0,text_escape/* escapeSigns */.yK)(mode.text) || '(empty)'}</bdi>`, [
            numberCell(`${count}${drawBar(count / scenarios.length)}`, count),
            cell((0,text_escape/* toHtml */.Vw)((0,phrase/* say */.cv) `${names}${more}`)),
        ]);
    });
    const rest = modes.length > MOST_MODES ? `, the ${MOST_MODES} most common` : ', the most common first';
    const isCut = scenarios.some(({ scenario }) => scenario.failureModes.length > MOST_OF_A_SCENARIO);
    const counted = isCut ? `, the first ${MOST_OF_A_SCENARIO} of each scenario` : '';
    const table = tableBlock({
        id: `modes${key}`,
        caption: `${(0,phrase/* plural */.LS)(modes.length, 'failure mode')}${of}${counted}${rest}`,
        columns: [{ title: 'Failure mode' }, { title: 'Scenarios', numeric: true }, { title: 'Which' }],
        rows,
        priority: 1,
    });
    return [fixedBlock(heading), table];
}
function quarantineBlocks(scenarios, heading, key, of) {
    const rows = scenarios.flatMap(({ scenario, passRate, state, details }) => {
        const quarantine = details?.limits.quarantine;
        if (quarantine === undefined)
            return [];
        const rate = passRate === undefined ? '' : ` ${(0,format/* formatRate */.CE)(passRate)} of its runs passed`;
        return [
            tableRow((0,text_escape/* toHtml */.Vw)([{ ...(0,text_label/* scenarioLabel */.b)(scenario), quoted: false }]), [
                cell(quarantine.until),
                cell((0,text_escape/* toHtml */.Vw)([{ ...(0,phrase/* quote */.hD)(quarantine.reason, REASON_LENGTH), quoted: false }])),
                cell(`${STATE_BADGES[state]}${rate}`),
            ]),
        ];
    });
    if (rows.length === 0)
        return [];
    const caption = `${(0,phrase/* plural */.LS)(rows.length, 'scenario')}${of} in quarantine, which can't fail the gate`;
    const columns = ['Scenario', 'Until', 'Reason', 'State'].map((title) => ({ title }));
    return [fixedBlock(heading), tableBlock({ id: `quarantine${key}`, caption, columns, rows, priority: 1 })];
}

;// CONCATENATED MODULE: ./lib/report/html/scenario-table.js
/** The scenarios of a set as a table that the page's script sorts and filters. */









const MAX_FAILURE_MODES = 5;
const TEXT_LENGTH = 160;
const ID_LENGTH = 80;
const HEAD = [
    { title: 'Scenario' },
    { title: 'State' },
    { title: 'Runs passed', numeric: true },
    { title: 'Pass rate', numeric: true },
    { title: 'Mean score', numeric: true },
];
const TAIL = [{ title: 'Why' }, { title: 'Worst run' }];
/** What the reader may filter by, in the order of the choices. */
const FILTERS = {
    look: 'to look at',
    failing: 'failing',
    flaky: 'flaky',
    passing: 'passing',
    unknown: 'unknown',
    regressed: 'regressed',
    quarantine: 'in quarantine',
};
/** @param key unique among the sets, @param of completes “12 scenarios”, as HTML */
function scenarioTable(scenarios, compared, key, of) {
    if (scenarios.length === 0)
        return [];
    const id = `scenarios${key}`;
    const columns = [...HEAD, ...(compared ? [{ title: 'Since the baseline' }] : []), ...TAIL];
    const caption = `${(0,phrase/* plural */.LS)(scenarios.length, 'scenario')}${of}, the worst first`;
    const rows = scenarios.map((judged) => scenarioRow(judged, compared));
    const table = tableBlock({ id, caption, columns, rows, priority: 1 });
    const before = `<div class="scenarios">${controls(scenarios, id)}${table.before}`;
    return [{ ...table, before, after: `${table.after}</div>\n` }];
}
/** Hidden, since they are of no use without the script, which shows them. */
function controls(scenarios, id) {
    const counts = new Map();
    for (const filter of scenarios.flatMap(filtersOf))
        counts.set(filter, (counts.get(filter) ?? 0) + 1);
    const options = Object.keys(FILTERS).flatMap((filter) => {
        const count = counts.get(filter);
        return count === undefined ? [] : [`<option value="${filter}">${FILTERS[filter]} (${count})</option>`];
    });
    const text = `<label for="${id}-text">Contains</label> <input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`;
    const choice = `<label for="${id}-choice">Show</label> <select id="${id}-choice"><option value="">all (${scenarios.length})</option>${options.join('')}</select>`;
    return `<div class="controls" hidden><span>${choice}</span> <span>${text}</span> <span role="status"></span></div>`;
}
function filtersOf({ state, needsLook, quarantined, details }) {
    return [
        ...(needsLook ? ['look'] : []),
        state,
        ...(details?.change?.change === 'regressed' ? ['regressed'] : []),
        ...(quarantined ? ['quarantine'] : []),
    ];
}
/** What states are sorted by. */
const STATE_ORDER = ['failing', 'flaky', 'unknown', 'passing'];
function scenarioRow(judged, compared) {
    const { scenario, state, quarantined } = judged;
    const label = (0,text_escape/* toHtml */.Vw)([{ ...(0,text_label/* scenarioLabel */.b)(scenario), quoted: false }]);
    const id = `<code class="id">${(0,text_escape/* escapeId */.Hi)(scenario.id, ID_LENGTH)}</code>`;
    const { passed, totalRuns, meanScore, scoreStddev, worstRunId } = scenario;
    const runs = passed === undefined || totalRuns === undefined ? '–' : `${passed} of ${totalRuns}`;
    const spread = scoreStddev === undefined
        ? ''
        : ` <small>± ${(0,format/* formatScore */.y)(scoreStddev, judged.details?.limits.maxScoreStddev)}</small>`;
    const score = meanScore === undefined ? '–' : `${(0,format/* formatScore */.y)(meanScore, judged.details?.limits.minScore)}${spread}`;
    const cells = [
        `<td data-by="${STATE_ORDER.indexOf(state)}">${STATE_BADGES[state]}${quarantined ? ` ${QUARANTINE_BADGE}` : ''}</td>`,
        numberCell(runs, passed),
        passRateCell(judged),
        numberCell(score, meanScore),
        ...(compared ? [changeCell(judged)] : []),
        `<td class="why">${whyItems(judged)}</td>`,
        cell(worstRunId === undefined ? '–' : `<code class="id">${(0,text_escape/* escapeId */.Hi)(worstRunId, ID_LENGTH)}</code>`),
    ];
    return tableRow(`${label} ${id}`, cells, ` data-is="${filtersOf(judged).join(' ')}"`);
}
function passRateCell({ passRate, details }) {
    if (passRate === undefined || !(passRate >= 0 && passRate <= 1))
        return numberCell('unknown', undefined);
    const interval = details?.interval;
    const limit = details?.limits.minPassRate;
    const range = interval === undefined ? '' : ` <small>${(0,format/* formatInterval */.vy)(interval, limit)}</small>`;
    const drawing = drawInterval(passRate, interval, limit);
    return numberCell(`${(0,format/* formatRate */.CE)(passRate, limit)}${range}${drawing}`, passRate);
}
function changeCell({ details }) {
    const change = details?.change;
    if (change === undefined)
        return '<td class="change">not in the baseline</td>';
    const words = (0,changes/* describeChange */.uQ)(change).map((text) => (0,text_escape/* toHtml */.Vw)([text]));
    const by = change.passRateChange;
    const sorted = by === undefined ? '' : ` data-by="${by}"`;
    return `<td class="change"${sorted}>${words.join('<br>') || 'as before'}</td>`;
}
/** What rules have against the scenario, what the policy file says of it, and what went wrong in its runs. */
function whyItems({ scenario, against, details }) {
    const rules = against.map(({ check, finding }) => {
        const { observed, limit, outcome, isJudged } = finding;
        const own = limit === undefined ? '' : `, limit ${(0,report_reasons/* formatLimit */.tW)(check.rule, limit)}`;
        const seen = check.rule === 'max-score-stddev' ? ` ${(0,report_reasons/* formatFigure */.Mo)(check.rule, observed, limit)}` : '';
        const unproven = isJudged ? '**does not meet**' : "**can't be judged:**";
        return (0,phrase/* say */.cv) `${outcome === 'broken' ? '**breaks**' : unproven} \`${check.rule}\`${seen}${own}`;
    });
    const { entry, quarantine } = details?.limits ?? {};
    const policy = [
        ...(quarantine === undefined
            ? []
            : [(0,phrase/* say */.cv) `in quarantine until ${quarantine.until}: ${(0,phrase/* quote */.hD)(quarantine.reason, TEXT_LENGTH)}`]),
        ...(entry === undefined
            ? []
            : [(0,phrase/* say */.cv) `policy file, line ${entry.line}${entry.allowFlaky ? ': may be flaky' : ''}`]),
    ];
    const modes = scenario.failureModes
        .slice(0, MAX_FAILURE_MODES)
        .map((mode) => [{ ...(0,phrase/* quote */.hD)(mode, TEXT_LENGTH), quoted: false }]);
    const more = scenario.failureModes.length - modes.length;
    const items = [
        ...rules,
        ...policy,
        ...modes,
        ...(more > 0 ? [[`${(0,phrase/* plural */.LS)(more, 'more failure mode')}`]] : []),
    ];
    return items.length === 0 ? '–' : `<ul>${items.map((item) => `<li>${(0,text_escape/* toHtml */.Vw)(item)}</li>`).join('')}</ul>`;
}

;// CONCATENATED MODULE: ./lib/report/html/set-section.js
/** One set as a section of the page. */











const MOST_REASONS = 10;
const MOST_VANISHED = 50;
const WORD_LENGTH = 80;
/** @param key completes ids where there are several sets, whose headings are one level lower then; empty for the only set */
function setSection(result, key) {
    const several = key !== '';
    const scenarios = (0,report_scenarios/* judgedScenarios */.J1)(result);
    const of = several ? ` of ${(0,text_escape/* toHtml */.Vw)([result.name])}` : '';
    const level = several ? 3 : 2;
    const heading = (title) => `<h${level}>${title}</h${level}>\n`;
    const title = several ? `<h2>${VERDICT_BADGES[result.verdict]} ${(0,text_escape/* toHtml */.Vw)([result.name])}</h2>\n` : '';
    return [
        fixedBlock(`<section id="set${key}">\n${title}${factsList(result)}`),
        ...troubleBlocks(result, several),
        ...rulesBlocks(result, heading('Rules'), key, of),
        ...reasonBlocks(result, heading('What does not hold')),
        ...comparisonBlocks(result, heading('Against the baseline')),
        ...chartBlocks(scenarios, heading('Distribution')),
        ...modeBlocks(scenarios, heading('Failure modes'), key, of),
        ...quarantineBlocks(scenarios, heading('Quarantine'), key, of),
        ...(scenarios.length === 0
            ? []
            : [fixedBlock(heading('Scenarios') + (hasInterval(scenarios) ? LEGEND : ''))]),
        ...scenarioTable(scenarios, result.comparison !== undefined, key, of),
        ...listBlocks(heading('Good to know'), result.notes.map(report_reasons/* describeNote */.Mb).map(text_escape/* toHtml */.Vw), 2),
        fixedBlock('</section>\n'),
    ];
}
const LEGEND = '<p>The line shows where the true pass rate lies with 95% certainty: the fewer runs, the wider. The dot is the observed rate, and an upright line the least that is required.</p>\n';
function hasInterval(scenarios) {
    return scenarios.some(({ details }) => details?.interval !== undefined);
}
/** As far as they are known, in a list of pairs. */
function factsList({ id, asked, status, set }) {
    const idOf = (given) => given === undefined ? undefined : (0,text_escape/* escapeId */.Hi)(given, WORD_LENGTH);
    // Each fact is HTML.
    const facts = [
        ['Set', idOf(id)],
        ['Status', status === undefined ? undefined : (0,text_escape/* escapeHtml */.ZD)(status, WORD_LENGTH)],
        ['Pathway', idOf(asked?.pathwayId)],
        ['Persona', idOf(asked?.personaId)],
        ['Version', versionOf(asked)],
        ['Scenarios', countOf(set?.scenarios?.length ?? set?.totalScenarios)],
        ['Runs', countOf(set?.overall?.totalRuns)],
        ['Created', momentOf(set?.createdAt)],
        ['Took', set === undefined ? undefined : durationWords(set)],
    ];
    const pairs = facts.flatMap(([term, fact]) => fact === undefined ? [] : [`<div><dt>${term}</dt> <dd>${fact}</dd></div>`]);
    return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>\n`;
}
function versionOf(asked) {
    if (asked === undefined || asked.personaId !== undefined)
        return undefined;
    return asked.version === undefined ? 'chosen by Bland' : String(asked.version);
}
/** ISO 8601 in UTC; nothing of what is no such time. */
function momentOf(time) {
    const ms = /^\d{4}-\d\d-\d\dT/.test(time ?? '') ? (0,simulation_set/* parseTime */.pe)(time) : undefined;
    return ms === undefined ? undefined : new Date(ms).toISOString();
}
function countOf(count) {
    return count?.toLocaleString('en');
}
function durationWords(set) {
    const duration = (0,simulation_set/* durationOf */.cf)(set);
    return duration === undefined ? undefined : (0,phrase/* formatDuration */.a3)(duration);
}
/** Why the set was not judged; on a page of one set the headline says what happened. */
function troubleBlocks({ trouble }, several) {
    if (trouble === undefined)
        return [];
    const what = several ? (0,phrase/* say */.cv) `${trouble.what}. ${trouble.advice}` : (0,phrase/* say */.cv) `${trouble.advice}`;
    return [fixedBlock(`<p>${(0,text_escape/* toHtml */.Vw)(what)}</p>\n`)];
}
const OUTCOMES = ['broken', 'inconclusive', 'holds'];
function rulesBlocks({ checks }, heading, key, of) {
    if (checks.length === 0)
        return [];
    const withSource = checks.some(({ source }) => source !== undefined);
    const sorted = OUTCOMES.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
    const rows = sorted.map((check) => tableRow(`<code>${check.rule}</code>`, [
        cell(OUTCOME_BADGES[check.outcome]),
        cell((0,text_escape/* toHtml */.Vw)([(0,report_reasons/* observedWords */.Wt)(check)])),
        cell((0,text_escape/* toHtml */.Vw)([(0,report_reasons/* limitWords */.vd)(check)])),
        ...(withSource ? [cell(check.source === undefined ? '–' : report_reasons/* SOURCE_WORDS */.Oz[check.source])] : []),
    ]));
    const columns = ['Rule', 'Outcome', 'Observed', 'Required', ...(withSource ? ['Given in'] : [])];
    const table = tableBlock({
        id: `rules${key}`,
        caption: `Rules${of}, with what was observed`,
        columns: columns.map((title) => ({ title })),
        rows,
        priority: 0,
    });
    return [fixedBlock(heading), table];
}
/** Each broken rule and each that can't be judged, in a sentence. */
function reasonBlocks(result, heading) {
    const reasons = (0,report_reasons/* reasonsOf */.zM)(result);
    const more = reasons.length - MOST_REASONS;
    const items = reasons.slice(0, MOST_REASONS).map(({ message }) => (0,text_escape/* toHtml */.Vw)(message));
    return listBlocks(heading, more > 0 ? [...items, `${more} more: see the scenarios`] : items, 0);
}
function comparisonBlocks({ comparison }, heading) {
    if (comparison === undefined)
        return [];
    const { vanished } = comparison;
    const names = (0,phrase/* joinNames */.JH)(vanished.map(text_label/* scenarioLabel */.b), MOST_VANISHED);
    const gone = vanished.length === 0 ? '' : `<p>${(0,text_escape/* toHtml */.Vw)((0,phrase/* say */.cv) `In the set no longer: ${names}.`)}</p>\n`;
    return [fixedBlock(`${heading}<p>${(0,text_escape/* toHtml */.Vw)((0,changes/* summariseComparison */.Kj)(comparison))}</p>\n${gone}`)];
}

;// CONCATENATED MODULE: ./lib/report/html/style.js
/** The style of the page, for screens in light and dark and for paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --raised: #f6f8fa;
  --good: #1a7f37; --bad: #cf222e; --doubt: #8a5a00; --plain: #59636e; --link: #0969da; --ink: #54aeff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #3d444d; --raised: #151b23;
    --good: #3fb950; --bad: #ff7b72; --doubt: #d29922; --plain: #9198a1; --link: #4493f8; --ink: #1f6feb;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--ground); color: var(--text);
  font: 0.9375rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere;
}
header { border-inline-start: 4px solid var(--plain); padding-inline-start: 1rem; }
header.passed { border-color: var(--good); }
header.failed, header.error { border-color: var(--bad); }
header.inconclusive, header.timed-out { border-color: var(--doubt); }
header p { margin: 0; }
h1 { margin: 0.25rem 0; font-size: 1.375rem; line-height: 1.3; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.1875rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
.facts, caption, dt, small, figcaption, footer, .dropped { color: var(--faint); }
.facts, footer { font-size: 0.875rem; }
footer { margin-top: 2rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--raised); }
.skip:focus { left: 1rem; z-index: 2; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.id { user-select: all; }
th .id { display: block; color: var(--faint); font-weight: normal; font-size: 0.75rem; }
dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1rem 0; }
dt, dd { display: inline; margin: 0; }
dt::after { content: ":"; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
ol { margin: 0.5rem 0; padding-inline-start: 2rem; }
td ul { margin: 0; padding-inline-start: 1rem; }
.badge { white-space: nowrap; font-weight: 600; }
.good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); } .plain { color: var(--plain); }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); border-radius: 6px; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.375rem 0.75rem; text-align: start; font-size: 0.875rem; }
th, td { padding: 0.375rem 0.75rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; min-width: 6rem; }
tbody th { min-width: 11rem; font-weight: 600; }
.why, .change { min-width: 12rem; }
td .id { font-size: 0.75rem; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); white-space: nowrap; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead button {
  margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer;
}
thead button::after { content: " ↕"; color: var(--faint); }
[aria-sort="ascending"] button::after { content: " ▲"; }
[aria-sort="descending"] button::after { content: " ▼"; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin: 0.75rem 0; }
.controls[hidden] { display: none; }
.more { margin-top: 0.75rem; cursor: pointer; }
.more, .controls input, .controls select {
  max-width: 60vw; padding: 0.25rem 0.5rem; border: 1px solid var(--faint); border-radius: 6px;
  background: var(--ground); color: inherit; font: inherit;
}
.controls label + * { margin-inline-start: 0.25rem; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
figure { flex: 1 1 20rem; max-width: 34rem; margin: 0; }
svg { display: block; }
.interval { width: 108px; height: 12px; margin-inline-start: auto; background: linear-gradient(var(--line), var(--line)) center / 100px 1px no-repeat; }
.bar { width: 100px; height: 8px; margin-inline-start: auto; background: var(--line); }
.chart { width: 100%; }
circle, text { fill: var(--text); }
text { font-size: 11px; text-anchor: middle; }
text.end { text-anchor: end; }
rect { fill: var(--ink); }
path { fill: none; }
.range { stroke: var(--ink); stroke-width: 4; }
.limit { stroke: var(--bad); stroke-width: 1.5; }
.axis { stroke: var(--line); }
.chart .limit { stroke-dasharray: 4 3; }
.dots { stroke: var(--text); stroke-width: 5; stroke-linecap: round; }
.range.dense { stroke-width: 1.5; }
.dots.dense { stroke-width: 2; }
@media (max-width: 40rem) {
  th, td { min-width: 4.5rem; padding: 0.375rem 0.5rem; }
  tbody th { min-width: 8rem; }
}
@media print {
  :root {
    color-scheme: light; font-size: 8.5pt;
    --ground: #fff; --text: #000; --faint: #444; --line: #bbb; --raised: #fff;
    --good: #1a7f37; --bad: #cf222e; --doubt: #8a5a00; --plain: #444; --link: #000; --ink: #54aeff;
  }
  body { max-width: none; padding: 0; }
  .skip, .controls, .more, thead button::after { display: none; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  tr[hidden] { display: table-row; }
  th, td, tbody th, .why, .change { min-width: 0; padding: 2pt 4pt; }
  tbody th { min-width: 8rem; }
  thead th { position: static; white-space: normal; }
  tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  svg, .badge { print-color-adjust: exact; }
}
`;
/** The hash of the style by which the page's policy knows it; a test holds the two together. */
const STYLE_HASH = 'sha256-nlw8aKsHa+eF2V2DmUaPCIOhhhDTSxEyWu5K+GxnrmE=';

;// CONCATENATED MODULE: ./lib/report/html/page.js
/**
 * The report as one HTML page for large sets, which needs nothing beside it: style, script and drawings are in it, and its
 * content security policy lets it load nothing and run no other script.
 */
















/** What a browser shows within seconds: some 10,000 scenarios. */
const MOST_BYTES = 20_000_000;
const page_TEXT_LENGTH = 200;
const URL_LENGTH = 1000;
const FOOT = '<footer><p>Written by Bland Simulation Gate. This page loads nothing and sends nothing.</p></footer>\n';
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
/** The whole page. It is never longer than 20 MB: of longer ones rows are left out, which it says. */
function renderHtml(report) {
    return (0,redaction/* redacted */.p)(report.redact, () => renderPage(report));
}
function renderPage(report) {
    const placed = placeResults(report);
    const blocks = [
        fixedBlock(pageHead(report, placed)),
        ...problemBlocks(report),
        ...setsTable(placed),
        ...placed.flatMap(({ result, key }) => setSection(result, key)),
        ...conversationBlocks(report.transcripts),
        fixedBlock(`</main>\n${FOOT}<script>${SCRIPT}</script>\n</body>\n</html>\n`),
    ];
    return (0,fit/* fitBlocks */.U)(blocks, { most: MOST_BYTES, measure: (text) => Buffer.byteLength(text, 'utf8') }, (dropped) => `<p class="dropped">${(0,phrase/* plural */.LS)(dropped, 'more row')} left out here: the page would be too large.</p>\n`);
}
/** The worst first. */
function placeResults({ results }) {
    const weight = ({ verdict }) => gate_verdict/* VERDICTS_BY_WEIGHT */.ok.indexOf(verdict);
    const sorted = [...results].sort((a, b) => weight(b) - weight(a));
    return sorted.map((result, index) => ({ result, key: results.length > 1 ? `-${index + 1}` : '' }));
}
function pageHead(report, placed) {
    const first = placed.find(({ result: { set } }) => (set?.scenarios?.length ?? 0) > 0);
    const skip = first === undefined
        ? '<a class="skip" href="#main">Skip to the report</a>'
        : `<a class="skip" href="#scenarios${first.key}">Skip to the scenarios</a>`;
    const green = report.verdict !== 'passed' && !(0,report_report/* isRed */.i)(report);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* oneLine */.TN)((0,text_escape/* toPlain */.Ul)((0,report_reasons/* headline */.Pl)(report)), page_TEXT_LENGTH))}</title>
<style>${STYLE}</style>
</head>
<body>
${skip}
<header class="${report.verdict}">
<p>${VERDICT_BADGES[report.verdict]}${green ? ' <code>warn-only</code>: the step stays green' : ''}</p>
<h1>${(0,text_escape/* toHtml */.Vw)((0,report_reasons/* headline */.Pl)(report))}</h1>
${factsLine(report)}</header>
<main id="main" tabindex="-1">
`;
}
/** Where and for what the gate ran. */
function factsLine({ run, policyPath, results, waitedMs }) {
    const { commit, runNumber, runUrl } = run;
    const facts = [
        ...(commit === undefined ? [] : [`commit <code>${(0,text_escape/* escapeId */.Hi)(commit, page_TEXT_LENGTH)}</code>`]),
        ...(runUrl === undefined ? [] : [page_link(runUrl, `run ${runNumber ?? ''}`)]),
        ...(policyPath === undefined ? [] : [`policy <bdi>${(0,text_escape/* escapeHtml */.ZD)(policyPath, page_TEXT_LENGTH)}</bdi>`]),
        ...(results.length === 0 ? [] : [`waited ${(0,phrase/* formatDuration */.a3)(waitedMs)}`]),
    ];
    return facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>\n`;
}
/** Only addresses of web pages can be followed, and only as a whole. */
function page_link(url, words) {
    const whole = /^https?:\/\//.test(url) && url.length <= URL_LENGTH;
    return whole ? `<a href="${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* oneLine */.TN)(url, URL_LENGTH))}" rel="noreferrer">${words}</a>` : words;
}
/** What kept the gate as a whole from judging. */
function problemBlocks({ trouble, inputProblems }) {
    return [
        ...(trouble === undefined ? [] : [fixedBlock(`<p>${(0,text_escape/* toHtml */.Vw)([trouble.advice])}</p>\n`)]),
        ...listBlocks('<h2>What is wrong with the inputs</h2>\n', inputProblems.map(({ message }) => (0,text_escape/* toHtml */.Vw)(message)), 0),
    ];
}
function setsTable(placed) {
    if (placed.length < 2)
        return [];
    const rows = placed.map(({ result, key }) => {
        const [first] = (0,report_reasons/* reasonsOf */.zM)(result);
        const rate = result.set === undefined ? undefined : (0,readings/* averagePassRateOf */.gI)(result.set);
        const toLookAt = (0,report_scenarios/* judgedScenarios */.J1)(result).filter(({ needsLook }) => needsLook).length;
        const scenarios = result.set?.scenarios?.length;
        return tableRow(`<a href="#set${key}">${(0,text_escape/* toHtml */.Vw)([result.name])}</a>`, [
            cell(VERDICT_BADGES[result.verdict]),
            numberCell(scenarios === undefined ? '–' : String(scenarios), scenarios),
            numberCell(scenarios === undefined ? '–' : String(toLookAt), toLookAt),
            numberCell(rate === undefined ? '–' : (0,format/* formatRate */.CE)(rate), rate),
            cell((0,text_escape/* toHtml */.Vw)(result.trouble?.what ?? first?.message ?? ['–'])),
        ]);
    });
    const columns = [
        { title: 'Set' },
        { title: 'Verdict' },
        { title: 'Scenarios', numeric: true },
        { title: 'To look at', numeric: true },
        { title: 'Average pass rate', numeric: true },
        { title: 'First reason' },
    ];
    const caption = `${(0,phrase/* plural */.LS)(placed.length, 'set')}, the worst first`;
    return [fixedBlock('<h2>Sets</h2>\n'), tableBlock({ id: 'sets', caption, columns, rows, priority: 0 })];
}


/***/ })

};
