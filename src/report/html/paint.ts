/** Draws the nodes of a view as HTML. The cells of a table have its titles as labels, for screens where it has no room. */
import { escapeSigns, toHtml, toPlain, visibleId } from '../../text/escape.ts';
import { formatCount, formatRate } from '../../text/format.ts';
import { type Block, fixedBlock, rowsOf } from '../fit.ts';
import { known, paintInline } from '../view/build.ts';
import type {
  Cell,
  Column,
  Conversation,
  Fact,
  Inline,
  PageNode,
  Row,
  Section,
  Table,
} from '../view/nodes.ts';
import { drawBar, drawCharts, drawInterval, drawTrend } from './charts.ts';

const ID_LENGTH = 80;

interface Place {
  readonly level: 2 | 3;
  readonly key: string;
}

export const TOP: Place = { level: 2, key: '' };

export function paintLine(inline: Inline): string {
  return paintInline(inline, toHtml, (mark) => {
    switch (mark.mark) {
      case 'badge':
        return `<span class="badge ${mark.tone}"><span aria-hidden="true">${mark.sign}</span> ${mark.word}</span>`;
      case 'id':
        return `<code class="id">${escapeSigns(visibleId(mark.id, ID_LENGTH))}</code>`;
      case 'aside':
        return `<small>${toHtml(mark.text)}</small>`;
      case 'link':
        return `<a href="${escapeSigns(mark.url)}" rel="noreferrer">${toHtml(mark.text)}</a>`;
      case 'trend':
        return `${drawTrend([...mark.rates, mark.now])} ${mark.now === undefined ? 'unknown' : formatRate(mark.now)}`;
      case 'rate':
        return drawInterval(mark.rate, mark.interval, mark.limit);
    }
  });
}

export function paintSection({ key, badge, name, facts, nodes }: Section<PageNode>): Block[] {
  const place: Place = key === '' ? TOP : { level: 3, key };
  const title = key === '' ? '' : `<h2>${paintLine([badge, ` ${name}`])}</h2>\n`;
  return [
    fixedBlock(`<section id="set${key}">\n${title}${paintFacts(facts)}`),
    ...nodes.flatMap((node) => paintNode(node, place)),
    fixedBlock('</section>\n'),
  ];
}

function paintFacts(facts: readonly Fact[]): string {
  const pairs = facts.flatMap(({ term, value, datetime }) =>
    known(value, (it) => {
      const words = paintLine(it);
      const shown = datetime === undefined ? words : `<time datetime="${datetime}">${words}</time>`;
      return `<div><dt>${term}</dt> <dd>${shown}</dd></div>`;
    }),
  );
  return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>\n`;
}

export function paintNode(node: PageNode, place: Place): Block[] {
  const heading = node.heading === undefined ? '' : `<h${place.level}>${node.heading}</h${place.level}>\n`;
  switch (node.kind) {
    case 'text': {
      const rows = rowsOf(node.paragraphs, (paragraph) => `<p>${paintLine(paragraph)}</p>\n`);
      return [{ before: heading, rows, after: '', priority: 0 }];
    }
    case 'list': {
      const rows = rowsOf(node.items, (lines) => `<li>${lines().map(paintLine).join('<br>')}</li>\n`);
      return [{ before: `${heading}<ul>\n`, rows, after: '</ul>\n', priority: node.priority }];
    }
    case 'table':
      return [paintTable(node, heading, place.key)];
    case 'conversations': {
      const before = `<section id="conversations">\n${heading}`;
      const rows = rowsOf(node.items, paintConversation);
      return [{ before, rows, after: '</section>\n', priority: node.priority }];
    }
    case 'charts': {
      const figures = drawCharts(node);
      return figures.length === 0
        ? []
        : [fixedBlock(`${heading}<div class="charts">${figures.join('\n')}</div>\n`)];
    }
  }
}

function paintTable(table: Table, heading: string, key: string): Block {
  const { caption, columns, rows, priority, filters } = table;
  const id = `${table.id}${key}`;
  const heads = columns.map(([title, style]) => `<th scope="col"${classOf(style)}>${title}</th>`);
  const about = table.intro === undefined ? '' : `<p>${table.intro}</p>\n`;
  // What a filter shows is said above the table, so that it can change.
  const [open, named, title, close] =
    filters === undefined
      ? ['', '', `<caption>${toHtml([caption])}</caption>`, '']
      : [
          `<div class="scenarios">${controls(rows, filters, id)}<p role="status">${toHtml([caption])}, worst first.</p>`,
          ` aria-label="${escapeSigns(toPlain([caption]))}"`,
          '',
          '</div>',
        ];
  return {
    before: `${heading}${about}${open}<table id="${id}" tabindex="-1"${named}>${title}<thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
    rows: rowsOf(rows, (row) => paintRow(row, columns)),
    after: `</tbody></table>${close}\n`,
    priority,
  };
}

/** Hidden, since they are of no use without the script, which shows them and adds how the rows can be sorted. */
function controls(rows: readonly Row[], filters: Readonly<Record<string, string>>, id: string): string {
  const options = Object.entries(filters).flatMap(([tag, words]) => {
    const count = rows.filter(({ tags }) => tags?.includes(tag)).length;
    return count === 0 ? [] : [`<option value="${tag}">${words} (${formatCount(count)})</option>`];
  });
  const all = `<option value="">all (${formatCount(rows.length)})</option>`;
  const control = (name: string, label: string, element: string) =>
    `<span><label for="${id}-${name}">${label}</label> ${element}</span>`;
  return `<div class="controls" hidden>${[
    control('show', 'Show', `<select id="${id}-show">${all}${options.join('')}</select>`),
    control('sort', 'Sort', `<select id="${id}-sort"><option value="">worst first</option></select>`),
    control(
      'text',
      'Contains',
      `<input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`,
    ),
  ].join(' ')}</div>`;
}

function classOf(style: Column[1]): string {
  return style === undefined ? '' : ` class="${style}"`;
}

function paintRow({ cells, tags }: Row, columns: readonly Column[]): string {
  const is = tags === undefined ? '' : ` data-is="${tags.join(' ')}"`;
  const painted = cells().map((cell, index) => {
    const column = columns[index];
    return index === 0 || column === undefined
      ? `<th scope="row">${paintLines(cell)}</th>`
      : paintData(cell, column);
  });
  return `<tr${is}>${painted.join('')}</tr>\n`;
}

function paintData(cell: Cell, [title, style]: Column): string {
  const by = Number.isFinite(cell.by) ? ` data-by="${cell.by}"` : '';
  const isList = style === 'why' || style === 'change';
  const content = isList ? paintList(cell) : paintLines(cell);
  // What is not known takes no room on a narrow screen.
  return content === ''
    ? `<td${classOf(style)}>–</td>`
    : `<td${classOf(style)} data-label="${title}"${by}>${content}</td>`;
}

function paintLines({ lines, share }: Cell): string {
  return lines.map(paintLine).join('<br>') + (share === undefined ? '' : drawBar(share));
}

function paintList({ lines, details = [] }: Cell): string {
  const items = [
    ...lines.map((line) => `<li>${paintLine(line)}</li>`),
    ...details.map((line) => `<li class="detail">${paintLine(line)}</li>`),
  ];
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function paintItems(tag: 'ul' | 'ol', items: readonly Inline[]): string {
  if (items.length === 0) return '';
  return `<${tag}>${items.map((item) => `<li>${paintLine(item)}</li>`).join('\n')}</${tag}>`;
}

function paintConversation({ name, about, troubles, turns }: Conversation): string {
  return `<h3>${toHtml([name])}</h3>\n<p>${paintLine(about)}</p>\n${paintItems('ul', troubles)}\n${paintItems('ol', turns)}\n`;
}
