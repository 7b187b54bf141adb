export const id = 883;
export const ids = [883];
export const modules = {

/***/ 1883:
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
// EXTERNAL MODULE: ./lib/report/view/view.js + 3 modules
var view = __webpack_require__(6644);
// EXTERNAL MODULE: ./lib/report/view/build.js
var build = __webpack_require__(894);
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
    return `<svg class="trend" viewBox="0 0 ${width} 20" width="${width}" height="20" role="img" aria-label="Pass rates, the oldest first: ${words.join(', ')}.">${path('range', line.join(''))}${dot}</svg>`;
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
        return `<rect x="${at(x + 1)}" y="${at(BOTTOM - height)}" width="${at(step - 2)}" height="${height}"/><text x="${at(x + step / 2)}" y="${at(BOTTOM - height - 4)}">${count}</text>`;
    });
    const words = counts.flatMap((count, bin) => count === 0 ? [] : [`${count} from ${bin / BINS} to ${(bin + 1) / BINS}`]);
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
    const label = `Pass rates of ${(0,format/* plural */.LS)(shown.length, 'scenario')}, the lowest first, with their 95% intervals; the table of scenarios has the figures.`;
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
    const lowest = all > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${all}.` : '';
    if (all >= FEWEST) {
        const caption = `Pass rates of scenarios with their 95% intervals.${lowest}`;
        add(drawEstimates(estimates, minPassRate), caption);
    }
    return drawn;
}

;// CONCATENATED MODULE: ./lib/report/html/paint.js
/** Draws the nodes of a view as HTML, so that a screen reader can use them: tables have captions, and regions scroll by keyboard. */




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
                return drawTrend(mark.rates);
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
    const pairs = facts.flatMap(({ term, value }) => (0,build/* known */.eO)(value, (it) => `<div><dt>${term}</dt> <dd>${paintLine(it)}</dd></div>`));
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
            const rows = (0,fit/* rowsOf */.RO)(node.items, (item) => `<li>${paintLine(item)}</li>\n`);
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
    const open = filters === undefined ? '' : `<div class="scenarios">${controls(rows, filters, id)}`;
    return {
        before: `${heading}${about}${open}<div class="scroll" id="${id}" role="region" aria-labelledby="${id}-caption" tabindex="0"><table><caption id="${id}-caption">${(0,text_escape/* toHtml */.Vw)([caption])}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
        rows: (0,fit/* rowsOf */.RO)(rows, (row) => paintRow(row, columns)),
        after: `</tbody></table></div>${filters === undefined ? '' : '</div>'}\n`,
        priority,
    };
}
/** Hidden, since they are of no use without the script, which shows them. */
function controls(rows, filters, id) {
    const options = Object.entries(filters).flatMap(([tag, words]) => {
        const count = rows.filter(({ tags }) => tags?.includes(tag)).length;
        return count === 0 ? [] : [`<option value="${tag}">${words} (${count})</option>`];
    });
    const text = `<label for="${id}-text">Contains</label> <input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`;
    const choice = `<label for="${id}-choice">Show</label> <select id="${id}-choice"><option value="">all (${rows.length})</option>${options.join('')}</select>`;
    return `<div class="controls" hidden><span>${choice}</span> <span>${text}</span> <span role="status"></span></div>`;
}
function classOf(style) {
    return style === undefined ? '' : ` class="${style}"`;
}
function paintRow({ cells, tags }, columns) {
    const is = tags === undefined ? '' : ` data-is="${tags.join(' ')}"`;
    const painted = cells().map((cell, index) => index === 0 ? `<th scope="row">${paintCell(cell)}</th>` : paintData(cell, columns[index]?.[1]));
    return `<tr${is}>${painted.join('')}</tr>\n`;
}
function paintData(cell, style) {
    const by = Number.isFinite(cell.by) ? ` data-by="${cell.by}"` : '';
    const content = style === 'why' ? paintItems('ul', cell.lines) || '–' : paintCell(cell);
    return `<td${classOf(style)}${by}>${content}</td>`;
}
function paintCell({ lines, share }) {
    return (lines.map(paintLine).join('<br>') || '–') + (share === undefined ? '' : drawBar(share));
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
/** For the page's policy; a test compares it with the script. */
const SCRIPT_HASH = 'sha256-b4289Rrj6TiuIuLGIc7kA0VT45I/HRH8PmSdyRZV0Ik=';

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
.trend { display: inline-block; vertical-align: middle; }
.trend .range { stroke-width: 1.5; stroke-linecap: round; }
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
/** For the page's policy; a test compares it with the style. */
const STYLE_HASH = 'sha256-Ty2FgQk7Y0dcbvxRORxHAiY4VrWOF/1jpo6cvel2Sbs=';

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
    return (0,redaction/* redacted */.p)(report.redact, () => paintPage((0,view/* viewOf */.d)(report, 'full')));
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
function pageHead({ verdict, headline, notice, facts, sections }) {
    const outcome = `${paintLine([badges/* VERDICT_BADGES */.FR[verdict]])} ${(0,text_escape/* toHtml */.Vw)(notice)}`.trim();
    const where = facts.map(paintLine).join(' · ');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,text_escape/* escapeSigns */.yK)((0,text_escape/* oneLine */.TN)((0,text_escape/* toPlain */.Ul)(headline), TITLE_LENGTH))}</title>
<style>${STYLE}</style>
</head>
<body>
${skipLink(sections)}
<header class="${verdict}">
<p>${outcome}</p>
<h1>${(0,text_escape/* toHtml */.Vw)(headline)}</h1>
${where === '' ? '' : `<p class="facts">${where}</p>\n`}</header>
<main id="main" tabindex="-1">
`;
}


/***/ })

};
