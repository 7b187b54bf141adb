/** The scores of a scenario must not scatter too much. Only for single scenarios, in the policy file. */
import { onlyReading, readRate } from '../facts/readings.ts';
import { say } from '../text/phrase.ts';
import { SCORE } from './kinds.ts';
import type { ScenarioRule } from './rule.ts';

const HELP = 'The standard deviation of the scores may be at most this, from 0 to 1.';

export const maxScoreStddev = {
  name: 'max-score-stddev',
  scope: 'scenario',
  kind: SCORE,
  sense: 'at-most',
  help: HELP,
  inEntry: { key: 'max-score-stddev', subject: 'standard deviation', help: HELP },
  isOnlyInEntries: true,
  needsSeveralRuns: true,
  measure: ({ scoreStddev }) => onlyReading(readRate('scores.stddev', scoreStddev)),
  sentence: ({ of, seen, wanted }) =>
    say`the scores of ${of} have a standard deviation of ${seen}, at most ${wanted} is allowed`,
} as const satisfies ScenarioRule;
