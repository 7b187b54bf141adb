/** Where lines for the reader of the job's log go. */
import type { Phrase } from '../text/phrase.ts';

/** A text is our own words only. Words from outside go into a phrase, so that they are escaped and masked. */
export type Line = string | Phrase;

export interface Logger {
  info(line: Line): void;
  warning(line: Line): void;
  /** Shown only in a run with debug logging enabled. */
  debug(line: Line): void;
  /** Lines that are shown once the reader opens them. */
  fold(title: Line, lines: readonly Line[]): void;
}
