/** The log of the job: lines for its reader, in which nothing acts on the runner. */
import * as core from '@actions/core';
import { type Line, type Logger, toText } from '../runtime/log.ts';

/** @param redact whether to mask personal data in words from outside */
export function makeLog(redact: boolean): Logger {
  const toLine = (line: Line) => toText(line, redact);
  return {
    info: (line) => core.info(toLine(line)),
    warning: (line) => core.warning(toLine(line)),
    debug: (line) => core.debug(toLine(line)),
    fold(title, lines) {
      // Before the group is opened, which an error would leave open; and at once, since each write takes its time.
      const texts = lines.map(toLine).join('\n');
      core.startGroup(toLine(title));
      core.info(texts);
      core.endGroup();
    },
    progress: () => undefined,
  };
}
