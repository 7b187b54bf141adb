/** Names that were given although no input has them: a misspelt rule would be no rule. */
import { quote, say } from '../text/phrase.ts';
import { INPUT_NAMES, type InputProblem } from './inputs.ts';
import { nearestName } from './nearest-name.ts';

/**
 * The runner hands inputs over as environment variables, beside which a job may have some of its own that begin with
 * INPUT_. A name with a hyphen can hardly be one of those, and a name near one of ours is too dangerous to ignore.
 * @param undeclared in lower case, without the beginning
 */
export function findMisspelt(undeclared: readonly string[]): InputProblem[] {
  return undeclared.flatMap((name) => {
    const nearest = nearestName(name, INPUT_NAMES);
    const advice = nearest === undefined ? SEE_TABLE : say`did you mean \`${nearest}\`?`;
    if (name.includes('-')) {
      return [{ input: name, message: say`${quote(name)} is not an input of this action: ${advice}` }];
    }
    if (nearest === undefined) return [];
    const message = say`${quote(name)} is not an input of this action: ${advice} If it is an environment variable of the job, ${quote(`INPUT_${name.toUpperCase()}`)}, rename that.`;
    return [{ input: name, message }];
  });
}

const SEE_TABLE = say`see the table of inputs in the README.`;
