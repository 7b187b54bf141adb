/** Draws the nodes of a comment as Markdown. */
import { escapeSigns, show, toMarkdown, toPlain } from '../../text/escape.ts';
import { shortId } from '../../text/label.ts';
import { type Phrase, quoteId, say } from '../../text/phrase.ts';
import { type Block, fixedBlock, rowsOf } from '../fit.ts';
import { BROKEN } from '../view/badges.ts';
import { paintInline } from '../view/build.ts';
import type { Code, CommentNode, Conversation, Inline, List } from '../view/nodes.ts';
import { drawTrend } from './trend.ts';

export function paintLine(inline: Inline, escaped: (phrase: Phrase) => string = toMarkdown): string {
  return paintInline(inline, escaped, (mark) => {
    switch (mark.mark) {
      case 'badge':
        return mark.emoji;
      case 'id':
        return escaped([quoteId(mark.isShort === true ? shortId(mark.id) : mark.id)]);
      case 'aside':
        return `_${escaped(mark.text)}_`;
      case 'link':
        return `[${escaped(mark.text)}](${mark.url})`;
      case 'trend':
        return `\`${drawTrend(mark.rates, mark.now)}\``;
      case 'rate':
        return '';
    }
  });
}

export function openFold(title: Inline): string {
  // GitHub reads no Markdown in it.
  const summary = paintLine(title, (phrase) => escapeSigns(toPlain(phrase)));
  return `<details>\n<summary>${summary}</summary>\n\n`;
}

export const CLOSE_FOLD = '</details>\n\n';

export function paintNode(node: CommentNode): Block[] {
  switch (node.kind) {
    case 'text': {
      const text = node.paragraphs.map((paragraph) => paintLine(paragraph)).join('\n\n');
      return [{ before: '', rows: [() => `${text}\n\n`], after: '', priority: 0 }];
    }
    case 'list':
      return [paintList(node)];
    case 'code':
      return [fixedBlock(paintCode(node))];
    case 'fold':
      return [fixedBlock(openFold([node.heading])), ...node.nodes.flatMap(paintNode), fixedBlock(CLOSE_FOLD)];
    case 'conversations': {
      const rows = rowsOf(node.items, paintConversation);
      return [{ before: openFold([node.heading]), rows, after: CLOSE_FOLD, priority: node.priority }];
    }
  }
}

function paintList({ heading, items, priority }: List): Block {
  return {
    before: heading === undefined ? '' : `**${heading}**\n\n`,
    // GitHub breaks lines in a comment where its source does, and elsewhere does not: so each is one line.
    rows: rowsOf(items, (lines) => {
      const painted = lines().map((line) => paintLine(line));
      return `- ${painted.join('<br>')}\n`;
    }),
    after: '\n',
    priority,
  };
}

/** Nothing ends the fence: each line is one line, and none begins with text from outside. */
function paintCode({ intro, language, lines }: Code): string {
  const code = lines.map((line) =>
    line.map((part) => (typeof part === 'string' ? part : show(part))).join(''),
  );
  return `${intro}\n\n\`\`\`${language}\n${code.join('\n')}\n\`\`\`\n\n`;
}

function paintConversation({ name, about, troubles, turns }: Conversation): string {
  const items = [...troubles.map((trouble) => [BROKEN, ' ', ...trouble]), ...turns];
  const list = items.map((item) => `- ${paintLine(item)}\n`).join('');
  return `${paintLine([...say`**${name}** · `, ...about])}\n\n${list === '' ? '' : `${list}\n`}`;
}
