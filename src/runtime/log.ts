/** Where lines for the reader of the job's log go. */
import { toLogLine, toPlain } from '../text/escape.ts';
import type { Phrase } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';

/** A text is our own words only. Words from outside go into a phrase, so that they are escaped and masked. */
export type Line = string | Phrase;

export interface Logger {
  info(line: Line): void;
  warning(line: Line): void;
  /** Shown only in a run with debug logging enabled. */
  debug(line: Line): void;
  /** Lines that are shown once the reader opens them. */
  fold(title: Line, lines: readonly Line[]): void;
  /** What is being waited for, which the next such line replaces: only a terminal shows it. */
  progress(line: Line): void;
}

/** @param redact whether to mask personal data in words from outside; our own, with their figures, stay as they are */
export function toText(line: Line, redact: boolean): string {
  return toLogLine(typeof line === 'string' ? line : redacted(redact, () => toPlain(line)));
}
