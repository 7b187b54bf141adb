/** Draws the nodes of a view as HTML, so that a screen reader can use them: tables have captions, and regions scroll by keyboard. */
import { escapeSigns, toHtml, visibleId } from '../../text/escape.ts';
import { shortId } from '../../text/label.ts';
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
        return `<code class="id">${escapeSigns(visibleId(mark.isShort === true ? shortId(mark.id) : mark.id, ID_LENGTH))}</code>`;
      case 'aside':
        return `<small>${toHtml(mark.text)}</small>`;
      case 'link':
        return `<a href="${escapeSigns(mark.url)}" rel="noreferrer">${toHtml(mark.text)}</a>`;
      case 'trend':
        return drawTrend([...mark.rates, mark.now]);
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
  const pairs = facts.flatMap(({ term, value }) =>
    known(value, (it) => `<div><dt>${term}</dt> <dd>${paintLine(it)}</dd></div>`),
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
  const open = filters === undefined ? '' : `<div class="scenarios">${controls(rows, filters, id)}`;
  return {
    before: `${heading}${about}${open}<div class="scroll" id="${id}" role="region" aria-labelledby="${id}-caption" tabindex="0"><table><caption id="${id}-caption">${toHtml([caption])}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
    rows: rowsOf(rows, (row) => paintRow(row, columns)),
    after: `</tbody></table></div>${filters === undefined ? '' : '</div>'}\n`,
    priority,
  };
}

/** Hidden, since they are of no use without the script, which shows them. */
function controls(rows: readonly Row[], filters: Readonly<Record<string, string>>, id: string): string {
  const options = Object.entries(filters).flatMap(([tag, words]) => {
    const count = rows.filter(({ tags }) => tags?.includes(tag)).length;
    return count === 0 ? [] : [`<option value="${tag}">${words} (${count})</option>`];
  });
  const text = `<label for="${id}-text">Contains</label> <input id="${id}-text" type="search" autocomplete="off" spellcheck="false">`;
  const choice = `<label for="${id}-choice">Show</label> <select id="${id}-choice"><option value="">all (${rows.length})</option>${options.join('')}</select>`;
  return `<div class="controls" hidden><span>${choice}</span> <span>${text}</span> <span role="status"></span></div>`;
}

function classOf(style: Column[1]): string {
  return style === undefined ? '' : ` class="${style}"`;
}

function paintRow({ cells, tags }: Row, columns: readonly Column[]): string {
  const is = tags === undefined ? '' : ` data-is="${tags.join(' ')}"`;
  const painted = cells().map((cell, index) =>
    index === 0 ? `<th scope="row">${paintCell(cell)}</th>` : paintData(cell, columns[index]?.[1]),
  );
  return `<tr${is}>${painted.join('')}</tr>\n`;
}

function paintData(cell: Cell, style: Column[1]): string {
  const by = Number.isFinite(cell.by) ? ` data-by="${cell.by}"` : '';
  const content = style === 'why' ? paintItems('ul', cell.lines) || '–' : paintCell(cell);
  return `<td${classOf(style)}${by}>${content}</td>`;
}

function paintCell({ lines, share }: Cell): string {
  return (lines.map(paintLine).join('<br>') || '–') + (share === undefined ? '' : drawBar(share));
}

function paintItems(tag: 'ul' | 'ol', items: readonly Inline[]): string {
  if (items.length === 0) return '';
  return `<${tag}>${items.map((item) => `<li>${paintLine(item)}</li>`).join('\n')}</${tag}>`;
}

function paintConversation({ name, about, troubles, turns }: Conversation): string {
  return `<h3>${toHtml([name])}</h3>\n<p>${paintLine(about)}</p>\n${paintItems('ul', troubles)}\n${paintItems('ol', turns)}\n`;
}
