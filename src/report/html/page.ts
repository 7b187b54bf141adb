/**
 * The report as one self-contained HTML page, for large sets: style, script and drawings are in it, and its content
 * security policy lets it load nothing and run no other script.
 */
import { escapeSigns, oneLine, toHtml, toPlain } from '../../text/escape.ts';
import { plural } from '../../text/format.ts';
import { redacted } from '../../text/redaction.ts';
import { fitBlocks, fixedBlock } from '../fit.ts';
import type { Report } from '../report.ts';
import { VERDICT_BADGES } from '../view/badges.ts';
import type { PageNode, Section, View } from '../view/nodes.ts';
import { pageView } from '../view/page.ts';
import { paintLine, paintNode, paintSection, TOP } from './paint.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import { STYLE, STYLE_HASH } from './style.ts';

/** What a browser shows within seconds: some 10,000 scenarios. */
const MOST_BYTES = 20_000_000;
const TITLE_LENGTH = 200;

const FOOT =
  '<footer><p>Written by Bland Simulation Gate. This page loads nothing and sends nothing.</p></footer>\n';
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** At most 20 MB: of a longer page rows are left out, with a notice. */
export function renderHtml(report: Report): string {
  return redacted(report.redact, () => paintPage(pageView(report)));
}

function paintPage(view: View<PageNode>): string {
  const { opening, sections, closing } = view;
  const blocks = [
    fixedBlock(pageHead(view)),
    ...opening.flatMap((node) => paintNode(node, TOP)),
    ...sections.flatMap(paintSection),
    ...closing.flatMap((node) => paintNode(node, TOP)),
    fixedBlock(`</main>\n${FOOT}<script>${SCRIPT}</script>\n</body>\n</html>\n`),
  ];
  return fitBlocks(
    blocks,
    { most: MOST_BYTES, measure: (text) => Buffer.byteLength(text, 'utf8') },
    (dropped) =>
      `<p class="dropped">${plural(dropped, 'more row')} left out here: the page would be too large.</p>\n`,
  );
}

function skipLink(sections: readonly Section<PageNode>[]): string {
  const first = sections.find(({ nodes }) =>
    nodes.some((node) => node.kind === 'table' && node.id === 'scenarios'),
  );
  return first === undefined
    ? '<a class="skip" href="#main">Skip to the report</a>'
    : `<a class="skip" href="#scenarios${first.key}">Skip to the scenarios</a>`;
}

function pageHead({ verdict, title, facts, sections }: View<PageNode>): string {
  const where = facts.map(paintLine).join(' · ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeSigns(oneLine(toPlain(title), TITLE_LENGTH))}</title>
<style>${STYLE}</style>
</head>
<body>
${skipLink(sections)}
<header class="${verdict}">
<p>${paintLine([VERDICT_BADGES[verdict]])}</p>
<h1>${toHtml(title)}</h1>
${where === '' ? '' : `<p class="facts">${where}</p>\n`}</header>
<main id="main" tabindex="-1">
`;
}
