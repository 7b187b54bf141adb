/** What kept something from being published or looked up: GitHub, the runner, or a bug of ours. */

import { ERRANDS, explainGitHubError, isGitHubError } from '../github/errors.ts';
import type { Budget } from '../github/retry-within.ts';
import { explainBug } from '../runtime/bug.ts';
import type { Logger } from '../runtime/log.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { codeOf, isSystemError } from './paths.ts';

/** Explains what was thrown while we spoke to GitHub. A bug must not be taken for a token without permission. */
export function explainFailure(
  error: unknown,
  { signal, log }: Pick<Budget, 'signal' | 'log'>,
  errand: keyof typeof ERRANDS,
): Phrase {
  if (signal.aborted || isGitHubError(error)) return explainGitHubError(error, signal, errand);
  const { without, result } = ERRANDS[errand];
  return say`${without}, because of ${explainBug(error, log)} ${result}`;
}

/** Why a file of the runner's could not be written, in whole sentences. */
export function explainNoWrite(error: unknown, log: Logger): Phrase {
  if (!isSystemError(error)) return explainBug(error, log);
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return say`the runner's file for it is missing.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say`this job may not write into the runner's file for it.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return say`no space is left on the runner.`;
    default:
      return say`the runner's file for it can't be written (${quote(code)}).`;
  }
}
