/** Draws the nodes of a view as Markdown. */
import { escapeSigns, toCell, toMarkdown, toPlain } from '../../text/escape.ts';
import { type Phrase, quoteId, say } from '../../text/phrase.ts';
import { type Block, rowsOf } from '../fit.ts';
import { OUTCOME_BADGES } from '../view/badges.ts';
import { paintInline } from '../view/build.ts';
import type { Cell, Conversation, Inline, Node, Table } from '../view/nodes.ts';
import { drawRate, drawTrend } from './rate-picture.ts';

type Escape = (phrase: Phrase) => string;

/** @param escaped of the place: outside of tables or in a cell of one */
export function paintLine(inline: Inline, escaped: Escape = toMarkdown): string {
  return paintInline(inline, escaped, (mark) => {
    switch (mark.mark) {
      case 'badge':
        return mark.emoji;
      case 'id':
        return escaped([quoteId(mark.id)]);
      case 'aside':
        return `_${escaped(mark.text)}_`;
      case 'link':
        return `[${escaped(mark.text)}](${mark.url})`;
      case 'trend':
        return drawTrend(mark.rates);
      case 'rate':
        return mark.interval === undefined ? '' : `\`${drawRate(mark.rate, mark.interval)}\``;
    }
  });
}

export function openFold(title: Inline): string {
  // GitHub reads no Markdown in it.
  const summary = paintLine(title, (phrase) => escapeSigns(toPlain(phrase)));
  return `<details>\n<summary>${summary}</summary>\n\n`;
}

export const CLOSE_FOLD = '</details>\n\n';

export function paintNode(node: Node): Block[] {
  switch (node.kind) {
    case 'text': {
      const heading = node.heading === undefined ? '' : `**${node.heading}:** `;
      const text = node.paragraphs.map((paragraph) => paintLine(paragraph)).join('\n\n');
      return [{ before: '', rows: [() => `${heading}${text}\n\n`], after: '', priority: 0 }];
    }
    case 'list': {
      const rows = rowsOf(node.items, (item) => `- ${paintLine(item)}\n`);
      return [{ before: `**${node.heading}:**\n\n`, rows, after: '\n', priority: node.priority }];
    }
    case 'table':
      return [paintTable(node)];
    case 'conversations': {
      const rows = rowsOf(node.items, paintConversation);
      return [{ before: openFold([node.heading]), rows, after: CLOSE_FOLD, priority: node.priority }];
    }
    case 'charts':
      return [];
  }
}

function paintTable({ heading = '', isFolded, columns, rows, priority }: Table): Block {
  const title = isFolded ? openFold([heading]) : heading && `**${heading}**\n\n`;
  return {
    before: `${title}| ${columns.map(([name]) => name).join(' | ')} |\n|${':--|'.repeat(columns.length)}\n`,
    rows: rowsOf(rows, ({ cells }) => `| ${cells().map(paintCell).join(' | ')} |\n`),
    after: isFolded ? `\n${CLOSE_FOLD}` : '\n',
    priority,
  };
}

function paintCell({ lines }: Cell): string {
  const painted = lines.map((line) => paintLine(line, toCell)).filter((line) => line !== '');
  return painted.join('<br>') || '–';
}

function paintConversation({ name, about, troubles, turns }: Conversation): string {
  const items = [...troubles.map((trouble) => [OUTCOME_BADGES.broken, ' ', ...trouble]), ...turns];
  const list = items.map((item) => `- ${paintLine(item)}\n`).join('');
  return `${paintLine([...say`**${name}** · `, ...about])}\n\n${list === '' ? '' : `${list}\n`}`;
}
