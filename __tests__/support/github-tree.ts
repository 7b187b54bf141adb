/** Markdown as two parsers that know nothing of each other read it, as a tree, before and after GitHub's sanitiser. */
import cmark from 'cmark-gfm-js';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

type Root = ReturnType<typeof fromHtml>;
export type Node = Root['children'][number];

/** Raw HTML and every address are let through, so that what was put in shows. */
const PARSERS: readonly (readonly [string, (markdown: string) => string])[] = [
  ['cmark-gfm', (markdown) => cmark.convertUnsafe(markdown)],
  [
    'micromark',
    (markdown) =>
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
  ],
];

/** What each parser reads, as a browser would build it, with all that the sanitiser would take away; then without. */
export function treesOf(markdown: string): { readonly reader: string; readonly nodes: readonly Node[] }[] {
  return PARSERS.flatMap(([reader, toHtml]) => {
    const tree = fromHtml(toHtml(markdown), { fragment: true });
    // GitHub sanitises job summaries as it does comments; this is the list of what it lets through.
    const clean = sanitize(tree, defaultSchema) as Root;
    return [
      { reader, nodes: tree.children },
      { reader: `${reader}, sanitised`, nodes: clean.children },
    ];
  });
}

/** Every element with its attributes and every text, in their order, but for what stands in code. */
export function frameOf(nodes: readonly Node[]): string {
  return nodes.map(frameOfNode).join('');
}

function frameOfNode(node: Node): string {
  // Marks beside words from right to left keep what is around them in its order.
  if (node.type === 'text') return node.value.replaceAll('\u200e', '');
  if (node.type !== 'element') return `<${node.type}>`;
  const { tagName, properties, children } = node;
  const content = children.filter(({ type }) => tagName !== 'code' || type !== 'text');
  return `<${tagName} ${JSON.stringify(properties)}>${frameOf(content)}</${tagName}>`;
}

/** The text of each code, in its order, without the zero-width spaces that part what must not stand together. */
export function codesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'code'
      ? [textOf(node.children).replaceAll('\u200b', '')]
      : codesOf(node.children);
  });
}

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

/** What GitHub makes links, pictures or formulas of in text that stands in no code and in no link. */
const REFERENCES = [
  /(?<![\w`/])@[a-z\d][a-z\d-]*(?:\/[\w-]+)?/gi,
  /(?<![\w&])(?:[\w-]+\/[\w.-]+)?#\d+\b/g,
  /\bGH-\d+\b/gi,
  /\b(?:https?|ftp):\/\/\S+|\bwww\.\S+/gi,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
  /\b[\da-f]{7,40}\b/g,
  /:[\w+-]+:/g,
  /\$[^$\s][^$]*\$|\$\$/g,
  /\[\^[^\]]+\]|\[!\w+\]/g,
];

/** All of them, and every element that leads or loads somewhere. */
export function referencesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return REFERENCES.flatMap((form) => node.value.match(form) ?? []);
    if (node.type !== 'element') return [`<${node.type}>`];
    if (node.tagName === 'code') return [];
    const { href, src } = node.properties;
    const target = href ?? src;
    return target === undefined ? referencesIn(node.children) : [String(target)];
  });
}
