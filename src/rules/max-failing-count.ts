/** At most so many scenarios may fail in every run. */
import { type Figure, onlyReading, type SecondReading } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { plural } from '../text/format.ts';
import { joinNames, say } from '../text/phrase.ts';
import { COUNT } from './kinds.ts';
import type { SetRule } from './rule.ts';
import type { RuledSet } from './ruled-set.ts';

const MAX_NAMES = 2;

export const maxFailingCount = {
  name: 'max-failing-count',
  scope: 'set',
  kind: COUNT,
  sense: 'at-most',
  help: 'At most this many scenarios may pass none of their runs.',
  // Of an agent that always fails at least one scenario does.
  worstFigure: 1,
  measure: measureFailing,
  blames: ({ facts }) => isFailing(facts),
  sentence: ({ observed, wanted, set }) => {
    const names = joinNames(
      [...set.counted.keys()].filter(isFailing).map(({ label }) => label),
      MAX_NAMES,
    );
    return say`${plural(observed, 'scenario')} passed no run, at most ${wanted} allowed: ${names}`;
  },
} as const satisfies SetRule;

function measureFailing({ scenarios, counted }: RuledSet): Figure {
  if (scenarios === undefined || scenarios.length === 0) {
    return onlyReading({ problem: 'Bland gave no statistics.per_scenario' });
  }
  const all = [...counted.keys()];
  if (all.some(({ possibleRates }) => possibleRates.length === 0)) {
    return onlyReading({
      problem: 'for some scenarios that count, Bland does not say whether any run passed',
    });
  }
  const others: SecondReading[] = [
    // Where figures of a scenario contradict each other, the rule must hold by each of them.
    {
      value: all.filter(({ possibleRates }) => possibleRates.includes(0)).length,
      source: 'by their least favourable figures it',
      against: 'holds',
    },
    {
      value: all.filter(({ possibleRates }) => possibleRates.every((rate) => rate === 0)).length,
      source: 'by their most favourable figures it',
      against: 'broken',
    },
  ];
  return {
    reading: { value: all.filter(isFailing).length },
    words: 'the number of scenarios that passed no run',
    others,
  };
}

function isFailing({ state }: ScenarioFacts): boolean {
  return state === 'failing';
}
