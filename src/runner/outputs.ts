/** Writes outputs of the step as soon as they are known, without secrets. */
import type { Outputs } from '../report/default-outputs.ts';
import { explainBug } from '../runtime/bug.ts';
import type { Logger } from '../runtime/log.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { explainFileError, type FileErrorWords } from './file-errors.ts';
import { appendOutputs } from './step-files.ts';

export type WriteOutputs = (outputs: Partial<Outputs>) => void;

/** Where outputs can't be written, one warning says so: the function never throws. */
export function outputWriter(secrets: readonly string[], log: Logger): WriteOutputs {
  let hasWarned = false;
  return (outputs) => {
    try {
      const safe = Object.entries(outputs).map(([name, value]) => [name, withoutSecrets(value, secrets)]);
      appendOutputs(process.env, Object.fromEntries(safe) as Partial<Outputs>);
    } catch (error) {
      if (hasWarned) return;
      hasWarned = true;
      log.warning(say`The outputs could not be written: ${explainStepFile(error, log)} The verdict stands.`);
    }
  };
}

const WORDS: FileErrorWords = {
  missing: ["the runner's file for it is missing."],
  denied: ["this job may not write into the runner's file for it."],
  full: ['no space is left on the runner.'],
  other: (code) => say`the runner's file for it can't be written (${code}).`,
};

/** Why a file that the runner reads after the step could not be written, in whole sentences. */
export function explainStepFile(error: unknown, log: Logger): Phrase {
  return explainFileError(error, WORDS) ?? explainBug(error, log);
}
