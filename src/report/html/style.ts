/** The style of the page, for screens in light and dark and for paper. A colour says what the verdict makes of something. */

export const STYLE = `
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
export const STYLE_HASH = 'sha256-lvZF19PfDBZsx8pJn5sji408VlpPHZfzh9UoyYC/8qM=';
