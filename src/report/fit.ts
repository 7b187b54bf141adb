/** Makes a document fit a sink's limit by dropping whole rows, the least important first. */

export interface Block {
  /** Text before the rows, such as a table's head; shown even when every row was dropped. */
  readonly before: string;
  /** Each is kept whole or dropped, from the end. */
  readonly rows: readonly (() => string)[];
  readonly after: string;
  /** Blocks of a lower number get their rows first. */
  readonly priority: number;
}

export interface Limit {
  readonly most: number;
  /** In the unit of `most`; of two texts in a row it is the sum of both. */
  readonly measure: (text: string) => number;
}

/** A block that is never left out. */
export function fixedBlock(before: string): Block {
  return { before, rows: [], after: '', priority: 0 };
}

/** Rows that are rendered when they are needed, and once: of a large set most are dropped. */
export function rowsOf<T>(items: readonly T[], render: (item: T) => string): Block['rows'] {
  return items.map((item) => {
    let row: string | undefined;
    return () => {
      row ??= render(item);
      return row;
    };
  });
}

/** Room for the number of rows that were dropped. */
const LONGEST_NOTICE = 120;

/**
 * Joins the blocks in their order. Where all rows don't fit, rows of the blocks with the highest priority
 * number go first, and `notice` gives in each block the number of rows that are missing.
 */
export function fitBlocks(
  blocks: readonly Block[],
  limit: Limit,
  notice: (dropped: number) => string,
): string {
  const kept = fitsWhole(blocks, limit) ? undefined : keepRows(blocks, limit);
  const texts = blocks.map((block) => {
    const { before, rows, after } = block;
    const shown = kept?.get(block) ?? rows.length;
    const dropped = rows.length - shown;
    return `${before}${joinRows(rows.slice(0, shown))}${after}${dropped === 0 ? '' : notice(dropped)}`;
  });
  return texts.join('');
}

/** It renders no more rows than it takes to know. */
function fitsWhole(blocks: readonly Block[], { most, measure }: Limit): boolean {
  let left = most;
  for (const { before, rows, after } of byPriority(blocks)) {
    left -= measure(before + after);
    for (const row of rows) {
      if (left < 0) return false;
      left -= measure(row());
    }
  }
  return left >= 0;
}

/** How many rows of each block fit. */
function keepRows(blocks: readonly Block[], limit: Limit): ReadonlyMap<Block, number> {
  let left = limit.most;
  for (const block of blocks) left -= leastSize(block, limit);
  const kept = new Map<Block, number>();
  for (const block of byPriority(blocks)) {
    const end = block.rows.findIndex((row) => {
      const size = limit.measure(row());
      if (size > left) return true;
      left -= size;
      return false;
    });
    kept.set(block, end === -1 ? block.rows.length : end);
  }
  return kept;
}

function byPriority(blocks: readonly Block[]): Block[] {
  return blocks.toSorted((a, b) => a.priority - b.priority);
}

function joinRows(rows: Block['rows']): string {
  return rows.map((row) => row()).join('');
}

/** Without its rows, and with a notice. */
function leastSize({ before, rows, after }: Block, { measure }: Limit): number {
  return measure(before + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
}

/** Of the room that other blocks leave, this share is for the sections' own; the rest is for rows that can be dropped. */
const SHARE_OF_SECTIONS = 0.75;

/**
 * How many sections, from the first, fit in a document beside other blocks: all where nothing has to be dropped. Each is
 * counted with its rows of priority 0.
 */
export function countSections(
  sections: readonly (readonly Block[])[],
  others: readonly Block[],
  limit: Limit,
): number {
  if (fitsWhole([...others, ...sections.flat()], limit)) return sections.length;
  const sizeOf = (blocks: readonly Block[]) =>
    blocks.reduce((sum, block) => {
      const rows = block.priority === 0 ? limit.measure(joinRows(block.rows)) : 0;
      return sum + leastSize(block, limit) + rows;
    }, 0);
  let left = (limit.most - sizeOf(others)) * SHARE_OF_SECTIONS;
  const first = sections.findIndex((section) => {
    left -= sizeOf(section);
    return left < 0;
  });
  return first === -1 ? sections.length : first;
}
