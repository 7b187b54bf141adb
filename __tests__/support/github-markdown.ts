/** Markdown as GitHub's own parser reads it, with all raw HTML let through so that injected HTML shows. */
import cmark from 'cmark-gfm-js';
import { fromHtml } from 'hast-util-from-html';

const ZERO_WIDTH_SPACE = /\u200b/g;
const TAG_OR_COMMENT = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9]*)[^>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

export function renderAsGitHub(markdown: string): string {
  return cmark.convertUnsafe(markdown);
}

/** Every tag in its order, without attributes; a comment is `!--`. The parser escapes these signs in text. */
export function tagsOf(html: string): string[] {
  return [...html.matchAll(TAG_OR_COMMENT)].map(([tag, name]) => {
    if (name === undefined) return '!--';
    return `${tag.startsWith('</') ? '/' : ''}${name.toLowerCase()}`;
  });
}

/** The text that a reader sees, without the zero-width spaces that part what must not stand together. */
export function textOf(html: string): string {
  return html
    .replace(TAG_OR_COMMENT, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(ZERO_WIDTH_SPACE, '')
    .trim();
}

/** The text of each `<code>`, in order. */
export function codesIn(html: string): string[] {
  return [...html.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, content = '']) => textOf(content));
}

/** A part of a comment as a reader meets it. */
export type Part =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  /** The lines of each item. */
  | { readonly kind: 'list'; readonly items: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'fold'; readonly title: string; readonly parts: readonly Part[] };

export type Fold = Extract<Part, { readonly kind: 'fold' }>;
export type Code = Extract<Part, { readonly kind: 'code' }>;

type Node = ReturnType<typeof fromHtml>['children'][number];
type Element = Extract<Node, { readonly type: 'element' }>;

/** What GitHub's parser makes of it, as a browser builds it. Anything else, such as a table, is an error. */
export function partsOf(markdown: string): Part[] {
  return readParts(fromHtml(renderAsGitHub(markdown), { fragment: true }).children);
}

function readParts(nodes: readonly Node[]): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type === 'text' && node.value.trim() === '') return [];
    if (node.type !== 'element') throw new Error(`${node.type} between the parts`);
    const { tagName, children } = node;
    switch (tagName) {
      case 'h3':
        return [{ kind: 'heading', text: linesIn(children).join(' / ') }];
      case 'p':
        return [{ kind: 'text', text: linesIn(children).join(' / ') }];
      case 'ul':
        return [{ kind: 'list', items: elementsIn(children).map((item) => linesIn(item.children)) }];
      case 'pre':
        return [readCode(node)];
      case 'details': {
        const [summary, ...content] = children.filter((child) => child.type === 'element' || isText(child));
        if (summary?.type !== 'element' || summary.tagName !== 'summary')
          throw new Error('a fold without title');
        return [{ kind: 'fold', title: linesIn(summary.children).join(' / '), parts: readParts(content) }];
      }
      default:
        throw new Error(`<${tagName}> between the parts`);
    }
  });
}

function isText(node: Node): boolean {
  return node.type === 'text' && node.value.trim() !== '';
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === 'element');
}

function readCode(pre: Element): Code {
  const properties = [pre, ...elementsIn(pre.children)].map((one) => one.properties);
  const language = properties.flatMap(({ lang, className }) => [lang ?? [], className ?? []].flat());
  const textIn = (node: Node): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textIn).join('') : '';
  return { kind: 'code', language: language.join(' ').replace('language-', ''), text: textIn(pre) };
}

/** Their text, from one line break to the next, without the zero-width spaces that part what must not stand together. */
function linesIn(nodes: readonly Node[]): string[] {
  const lines = [''];
  const read = (node: Node) => {
    if (node.type === 'text') lines[lines.length - 1] += node.value;
    else if (node.type === 'element' && node.tagName === 'br') lines.push('');
    else if (node.type === 'element') node.children.forEach(read);
  };
  nodes.forEach(read);
  return lines.map((line) => line.replace(ZERO_WIDTH_SPACE, '').trim());
}

/** All parts, those in folds after the titles of these. */
export function everyPart(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => (part.kind === 'fold' ? [part, ...everyPart(part.parts)] : [part]));
}

/** Every fold, those in folds after them. */
export function foldsIn(parts: readonly Part[]): Fold[] {
  return everyPart(parts).filter((part) => part.kind === 'fold');
}

/** The parts of the fold that has this title; fails where there is none. */
export function foldIn(parts: readonly Part[], title: string): readonly Part[] {
  const fold = foldsIn(parts).find((one) => one.title === title);
  if (fold === undefined)
    throw new Error(
      `no fold ${title}, but ${foldsIn(parts)
        .map((one) => one.title)
        .join(', ')}`,
    );
  return fold.parts;
}

/** Every code to be copied, in order. */
export function codeBlocksIn(parts: readonly Part[]): Code[] {
  return everyPart(parts).filter((part) => part.kind === 'code');
}

/** The items that stand open in these parts, with their lines. */
export function itemsIn(parts: readonly Part[]): (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === 'list' ? part.items : []));
}

/** The items of the list that follows the text; none where it is not there. */
export function itemsUnder(parts: readonly Part[], heading: string): readonly (readonly string[])[] {
  const at = parts.findIndex((part) => part.kind === 'text' && part.text === heading);
  const next = at < 0 ? undefined : parts[at + 1];
  return next?.kind === 'list' ? next.items : [];
}

/** The rows of every table's body, as the HTML of their cells. */
export function rowsIn(html: string): string[][] {
  const bodies = [...html.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].map(([, body = '']) => body);
  const rows = bodies.flatMap((body) => [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]);
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell),
  );
}
