/** The log of the job: lines for its reader, in which nothing acts on the runner. */
import * as core from '@actions/core';
import { type Line, type Logger, toText } from '../runtime/log.ts';
import { withoutSecrets } from '../text/secrets.ts';

/**
 * @param redact whether to mask personal data in words from outside
 * @param secrets to be kept out of it: a server may say them in a spelling that the runner does not hide
 */
export function makeLog(redact: boolean, secrets: readonly string[]): Logger {
  const toLine = (line: Line) => withoutSecrets(toText(line, redact), secrets);
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
