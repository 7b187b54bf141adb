/** Makes a document fit a sink's limit by dropping whole rows, the least important first. */

export interface Block {
  /** Text before the rows, such as a table's head; shown even when every row was dropped. */
  readonly before: string;
  /** Each is kept whole or dropped, from the end. */
  readonly rows: readonly string[];
  readonly after: string;
  /** Blocks of a lower number get their rows first. */
  readonly priority: number;
}

export interface Limit {
  readonly most: number;
  /** In the unit of `most`. */
  readonly measure: (text: string) => number;
}

/** Room for the line that says how many rows were dropped. */
const LONGEST_NOTICE = 120;

/**
 * Joins the blocks in their order. Where all rows don't fit, rows of the blocks with the highest priority
 * number go first, and `notice` says in each block how many of its rows are missing.
 */
export function fitBlocks(
  blocks: readonly Block[],
  limit: Limit,
  notice: (dropped: number) => string,
): string {
  let left = limit.most;
  for (const { before, rows, after } of blocks) {
    left -= limit.measure(before + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
  }
  const kept = new Map<Block, number>();
  for (const block of [...blocks].sort((a, b) => a.priority - b.priority)) {
    let count = 0;
    for (const row of block.rows) {
      const size = limit.measure(row);
      if (size > left) break;
      left -= size;
      count += 1;
    }
    kept.set(block, count);
  }
  return blocks.map((block) => render(block, kept.get(block) ?? 0, notice)).join('');
}

function render({ before, rows, after }: Block, kept: number, notice: (dropped: number) => string): string {
  const dropped = rows.length - kept;
  return `${before}${rows.slice(0, kept).join('')}${after}${dropped === 0 ? '' : notice(dropped)}`;
}
