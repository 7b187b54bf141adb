/** Where lines for the reader of the job's log go. */
export interface Logger {
  info(line: string): void;
  warning(line: string): void;
  /** Shown only in a run with debug logging enabled. */
  debug(line: string): void;
}
