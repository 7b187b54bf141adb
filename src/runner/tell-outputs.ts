/** Writes outputs of the step as soon as they are known. */

import type { Outputs } from '../report/default-outputs.ts';
import type { Logger } from '../runtime/log.ts';
import { say } from '../text/phrase.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { explainNoWrite } from './explain.ts';
import { appendOutputs } from './step-files.ts';

/** Never throws. */
export type TellOutputs = (outputs: Partial<Outputs>) => void;

/** Where outputs can't be written, one warning says so, and the verdict stands. */
export function outputsTeller(secrets: readonly string[], log: Logger): TellOutputs {
  let hasWarned = false;
  return (outputs) => {
    try {
      const safe = Object.entries(outputs).map(([name, value]) => [name, withoutSecrets(value, secrets)]);
      appendOutputs(process.env, Object.fromEntries(safe) as Partial<Outputs>);
    } catch (error) {
      if (hasWarned) return;
      hasWarned = true;
      log.warning(say`The outputs could not be written: ${explainNoWrite(error, log)} The verdict stands.`);
    }
  };
}
