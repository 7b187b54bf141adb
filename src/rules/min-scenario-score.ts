/** The mean score of each scenario must be high enough. */
import { onlyReading, readRate } from '../facts/readings.ts';
import { say } from '../text/phrase.ts';
import { SCORE } from './kinds.ts';
import type { ScenarioRule } from './rule.ts';

export const minScenarioScore = {
  name: 'min-scenario-score',
  scope: 'scenario',
  kind: SCORE,
  sense: 'at-least',
  help: 'The mean score of each scenario, `scores.mean`, must be at least this, from 0 to 1.',
  inEntry: { key: 'min-score', subject: 'score', help: 'The mean score must be at least this, from 0 to 1.' },
  worstFigure: 0,
  measure: ({ meanScore }) => onlyReading(readRate('scores.mean', meanScore)),
  sentence: ({ of, seen, wanted }) => say`${of} has a mean score of ${seen}, at least ${wanted} is required`,
} as const satisfies ScenarioRule;
