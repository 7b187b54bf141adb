/** The pass rate of each scenario must be high enough. */
import { readRate, type SecondReading } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { trialsOf } from '../facts/trials.ts';
import { say } from '../text/phrase.ts';
import { RATE } from './kinds.ts';
import type { ScenarioRule } from './rule.ts';

export const minScenarioPassRate = {
  name: 'min-scenario-pass-rate',
  scope: 'scenario',
  kind: RATE,
  sense: 'at-least',
  help: 'The `pass_rate` of each scenario must be at least this: `0.8` or `80%`.',
  inEntry: {
    key: 'min-pass-rate',
    subject: 'pass rate',
    help: 'The pass rate must be at least this: `0.8` or `80%`.',
  },
  worstFigure: 0,
  measure: (scenario) => ({
    reading: readRate('pass_rate', scenario.passRate),
    words: 'pass_rate',
    others: othersOf(scenario),
  }),
  trials: trialsOf,
  sentence: ({ of, seen, wanted }) => say`${of} passed ${seen} of its runs, at least ${wanted} is required`,
} as const satisfies ScenarioRule;

/** Unresolved runs cast doubt on a limit that is met, and not on one that is broken. */
function othersOf({ possibleRates, contradictingRates }: ScenarioFacts): SecondReading[] {
  const source = 'the rate from its counts of runs';
  return [
    ...possibleRates.map((value): SecondReading => ({ value, source, against: 'holds' })),
    ...contradictingRates.map((value): SecondReading => ({ value, source, against: 'broken' })),
  ];
}
