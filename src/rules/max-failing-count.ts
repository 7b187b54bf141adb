/** At most so many scenarios may fail in every run. */
import type { Figure, SecondReading } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
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
  help: 'At most this many scenarios may have no run that passed.',
  // Of an agent that always fails at least one scenario does.
  worstFigure: 1,
  measure: measureFailing,
  sentence: ({ observed, wanted, set }) => {
    const names = joinNames(
      [...set.counted.keys()].filter(isFailing).map(({ label }) => label),
      MAX_NAMES,
    );
    return say`not one run of ${observed === 1 ? '1 scenario' : `${observed} scenarios`} passed, at most ${wanted} allowed: ${names}`;
  },
} as const satisfies SetRule;

function measureFailing({ scenarios, counted }: RuledSet): Figure {
  const words = 'the number of scenarios of which no run passed';
  const all = [...counted.keys()];
  const problem =
    scenarios === undefined || scenarios.length === 0
      ? 'Bland gave no statistics.per_scenario'
      : all.some(({ possibleRates }) => possibleRates.length === 0)
        ? 'Bland does not say for every scenario that counts whether any of its runs passed'
        : undefined;
  if (problem !== undefined) return { reading: { problem }, words, others: [] };
  const others: SecondReading[] = [
    // Where figures of a scenario contradict each other, the rule must hold by each of them.
    {
      value: all.filter(({ possibleRates }) => possibleRates.includes(0)).length,
      source: 'by any figure of theirs it is',
      against: 'holds',
    },
    {
      value: all.filter(({ possibleRates }) => possibleRates.every((rate) => rate === 0)).length,
      source: 'by every figure of theirs it is',
      against: 'broken',
    },
  ];
  return { reading: { value: all.filter(isFailing).length }, words, others };
}

function isFailing({ state }: ScenarioFacts): boolean {
  return state === 'failing';
}
