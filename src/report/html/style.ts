/** The style of the page, for screens in light and dark and for paper. */

export const STYLE = `
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
export const STYLE_HASH = 'sha256-Ty2FgQk7Y0dcbvxRORxHAiY4VrWOF/1jpo6cvel2Sbs=';
