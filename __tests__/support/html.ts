/** HTML of ours as text: its tags, and what a reader sees of it. */

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?[a-z][a-z0-9]*)[^>]*>/gi;
const REFERENCE = /&#(\d+);/g;

/** Every tag in its order, without attributes; a comment is `!--`, and the doctype is none. */
export function tagsIn(html: string): string[] {
  return [...html.matchAll(TAG)].map(([, name]) => name?.toLowerCase() ?? '!--');
}

/** The text between the tags, with a space for each tag that parts words. */
export function textIn(html: string): string {
  return html
    .replace(/<\/?(?:bdi|code|strong|small)(?: [^>]*)?>/g, '')
    .replace(TAG, ' ')
    .replace(REFERENCE, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The cells of the table with that id, row by row, the head first; none where there is no such table. */
export function tableIn(html: string, id: string): string[][] {
  const [, table = ''] = html.split(`<table id="${id}"`);
  const [whole = ''] = table.split('</table>');
  return [...whole.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(t[hd])[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , content = '']) => textIn(content)),
  );
}

/** The part of a page between its head and its script. */
export function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body>'), page.indexOf('<script>'));
}
