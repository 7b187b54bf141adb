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
  const whole = joinWhole(blocks);
  if (limit.measure(whole) <= limit.most) return whole;
  let left = limit.most;
  for (const block of blocks) left -= sizeWithout(block, block.rows, limit);
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

/** Of the room that other blocks leave, this share is for the sections' own; the rest is for rows that can be dropped. */
const SHARE_OF_SECTIONS = 0.75;

/**
 * How many sections, from the first, can stand with other blocks in a document that fits: all of them where nothing has
 * to be dropped. Each is counted with its rows of priority 0.
 */
export function countSections(
  sections: readonly (readonly Block[])[],
  others: readonly Block[],
  limit: Limit,
): number {
  if (limit.measure(joinWhole([...others, ...sections.flat()])) <= limit.most) return sections.length;
  const leastSize = (blocks: readonly Block[]) =>
    blocks
      .map((block) => sizeWithout(block, block.priority === 0 ? [] : block.rows, limit))
      .reduce((sum, size) => sum + size, 0);
  let left = (limit.most - leastSize(others)) * SHARE_OF_SECTIONS;
  const first = sections.findIndex((section) => {
    left -= leastSize(section);
    return left < 0;
  });
  return first === -1 ? sections.length : first;
}

function joinWhole(blocks: readonly Block[]): string {
  return blocks.map(({ before, rows, after }) => `${before}${rows.join('')}${after}`).join('');
}

/** Without the rows that may be dropped, and with the line that says so. */
function sizeWithout({ before, rows, after }: Block, droppable: readonly string[], limit: Limit): number {
  const kept = droppable.length === 0 ? rows.join('') : '';
  return limit.measure(before + kept + after) + (rows.length > 0 ? LONGEST_NOTICE : 0);
}
