/** Tables as a screen reader can use them: a caption, heads with a scope, and a region that scrolls by keyboard. */
import type { Block } from '../fit.ts';

export interface Column {
  readonly title: string;
  /** Numbers are set to the right. */
  readonly numeric?: boolean;
}

export interface Table {
  /** Unique on the page. */
  readonly id: string;
  /** HTML. Unique on the page too, since it names the region. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** HTML, each with its `<tr>`. */
  readonly rows: readonly string[];
  readonly priority: number;
}

/** A table as a block whose rows may be dropped. */
export function tableBlock({ id, caption, columns, rows, priority }: Table): Block {
  const heads = columns.map(
    ({ title, numeric }) => `<th scope="col"${numeric === true ? ' class="number"' : ''}>${title}</th>`,
  );
  return {
    before: `<div class="scroll" id="${id}" role="region" aria-labelledby="${id}-caption" tabindex="0"><table><caption id="${id}-caption">${caption}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`,
    rows,
    after: '</tbody></table></div>\n',
    priority,
  };
}

/** A row whose first cell names it. All cells are HTML. */
export function tableRow(name: string, cells: readonly string[], attributes = ''): string {
  return `<tr${attributes}><th scope="row">${name}</th>${cells.join('')}</tr>\n`;
}

export function cell(html: string): string {
  return `<td>${html}</td>`;
}

/** @param figure what the row is sorted by; `undefined` where there is nothing to sort by */
export function numberCell(html: string, figure: number | undefined): string {
  const by = Number.isFinite(figure) ? ` data-by="${figure}"` : '';
  return `<td class="number"${by}>${html}</td>`;
}

/** HTML that is never dropped. */
export function fixedBlock(html: string): Block {
  return { before: html, rows: [], after: '', priority: 0 };
}

/** A list whose items, which are HTML, may be dropped; nothing where there are none. */
export function listBlocks(heading: string, items: readonly string[], priority: number): Block[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => `<li>${item}</li>\n`);
  return [{ before: `${heading}<ul>\n`, rows, after: '</ul>\n', priority }];
}
