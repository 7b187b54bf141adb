/** A logger that keeps its lines. */
import type { Logger } from '../../src/log.ts';

export interface KeptLog extends Logger {
  readonly lines: readonly string[];
}

export function keepLog(): KeptLog {
  const lines: string[] = [];
  return {
    lines,
    info: (line) => lines.push(line),
    warning: (line) => lines.push(`warning: ${line}`),
    debug: () => {},
  };
}
