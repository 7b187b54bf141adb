/** A logger that keeps its lines. */
import type { Line, Logger } from '../../src/runtime/log.ts';
import { toPlain } from '../../src/text/escape.ts';

export interface KeptLog extends Logger {
  readonly lines: readonly string[];
}

export function keepLog(): KeptLog {
  const lines: string[] = [];
  const toText = (line: Line) => (typeof line === 'string' ? line : toPlain(line));
  return {
    lines,
    info: (line) => lines.push(toText(line)),
    warning: (line) => lines.push(`warning: ${toText(line)}`),
    debug: () => {},
    progress: () => {},
    fold: (title, folded) => lines.push(`group: ${toText(title)}`, ...folded.map(toText)),
  };
}
