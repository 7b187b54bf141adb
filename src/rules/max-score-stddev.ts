/** The scores of a scenario must not scatter too much. Only for single scenarios, in the policy file. */
import { readRate } from '../facts/readings.ts';
import { say } from '../text/phrase.ts';
import { SCORE } from './kinds.ts';
import type { ScenarioRule } from './rule.ts';

export const maxScoreStddev = {
  name: 'max-score-stddev',
  scope: 'scenario',
  kind: SCORE,
  sense: 'at-most',
  help: 'The standard deviation of the scores may be at most this, from 0 to 1.',
  inEntry: {
    key: 'max-score-stddev',
    subject: 'standard deviation',
    help: 'The standard deviation of the scores may be at most this, from 0 to 1.',
  },
  isOnlyInEntries: true,
  needsSeveralRuns: true,
  measure: ({ scoreStddev }) => ({
    reading: readRate('scores.stddev', scoreStddev),
    words: 'scores.stddev',
    others: [],
  }),
  sentence: ({ of, seen, wanted }) =>
    say`the scores of ${of} scatter by ${seen} (standard deviation), at most ${wanted} is allowed`,
} as const satisfies ScenarioRule;
