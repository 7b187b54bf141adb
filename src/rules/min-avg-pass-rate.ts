/** The average pass rate must be high enough. */
import { averageOf } from '../facts/overall.ts';
import { trialsOfAverage } from '../facts/trials.ts';
import { say } from '../text/phrase.ts';
import { RATE } from './kinds.ts';
import type { SetRule } from './rule.ts';

export const minAvgPassRate = {
  name: 'min-avg-pass-rate',
  scope: 'set',
  kind: RATE,
  sense: 'at-least',
  help: '`statistics.overall.avg_pass_rate` must be at least this: `0.8` or `80%`.',
  worstFigure: 0,
  measure: (set) => averageOf(set, new Set(set.counted.keys())),
  trials: (set) => trialsOfAverage(set, set.counted.keys()),
  figureOf: ({ facts }) => facts.possibleRates[0],
  sentence: ({ seen, wanted }) => say`the average pass rate is ${seen}, at least ${wanted} is required`,
} as const satisfies SetRule;
