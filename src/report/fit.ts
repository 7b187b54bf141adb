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
  const whole = blocks.map(({ before, rows, after }) => `${before}${rows.join('')}${after}`).join('');
  if (limit.measure(whole) <= limit.most) return whole;
  let left = limit.most;
  for (const { before, rows, after } of blocks) {
    left -= limit.measure(before + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
  }
  const texts: string[] = [];
  for (const [index, block] of [...blocks.entries()].sort(([, a], [, b]) => a.priority - b.priority)) {
    const kept: string[] = [];
    for (const row of block.rows) {
      const size = limit.measure(row);
      if (size > left) break;
      left -= size;
      kept.push(row);
    }
    const dropped = block.rows.length - kept.length;
    texts[index] = `${block.before}${kept.join('')}${block.after}${dropped === 0 ? '' : notice(dropped)}`;
  }
  return texts.join('');
}
