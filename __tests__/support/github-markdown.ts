/** Markdown as GitHub's own parser reads it, with all raw HTML let through so that injected HTML shows. */
import cmark from 'cmark-gfm-js';

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

/** The rows of every table's body, as the HTML of their cells. */
export function rowsIn(html: string): string[][] {
  const bodies = [...html.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].map(([, body = '']) => body);
  const rows = bodies.flatMap((body) => [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]);
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell),
  );
}
