/** At most so many scenarios may be flaky. */
import { countOf } from '../facts/overall.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { joinNames, say } from '../text/phrase.ts';
import { COUNT } from './kinds.ts';
import type { SetRule } from './rule.ts';
import type { RuledSet } from './ruled-set.ts';

const MAX_NAMES = 2;

export const maxFlakyCount = {
  name: 'max-flaky-count',
  scope: 'set',
  kind: COUNT,
  sense: 'at-most',
  help: '`statistics.overall.flaky_count` must be at most this. A scenario is flaky when some of its runs passed and some failed.',
  needsSeveralRuns: true,
  measure: (set) => countOf('flakyCount', set, new Set(thatMayNotBeFlaky(set))),
  blames: ({ facts, terms }) => facts.state === 'flaky' && terms.entry?.allowFlaky !== true,
  sentence: ({ observed, seen, wanted, set }) => {
    // The overall figure does not say which they are.
    const flaky = thatMayNotBeFlaky(set).filter(({ state }) => state === 'flaky');
    const names = flaky.map(({ label }) => label);
    const which = flaky.length === 0 ? [] : say`: ${joinNames(names, MAX_NAMES)}`;
    return say`${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} flaky, at most ${wanted} allowed${which}`;
  },
} as const satisfies SetRule;

function thatMayNotBeFlaky({ counted }: RuledSet): ScenarioFacts[] {
  return [...counted].flatMap(([scenario, { entry }]) => (entry?.allowFlaky === true ? [] : [scenario]));
}
