/** At least so many scenarios must be reliable. */
import { countOf } from '../facts/overall.ts';
import { say } from '../text/phrase.ts';
import { COUNT } from './kinds.ts';
import type { SetRule } from './rule.ts';

export const minReliableCount = {
  name: 'min-reliable-count',
  scope: 'set',
  kind: COUNT,
  sense: 'at-least',
  help: '`statistics.overall.reliable_count` must be at least this. Bland counts a scenario that always fails as reliable too, so this does not measure quality.',
  needsSeveralRuns: true,
  measure: (set) => countOf('reliableCount', set, new Set(set.counted.keys())),
  blames: ({ facts }) => facts.state === 'flaky',
  sentence: ({ observed, seen, wanted }) =>
    say`${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} reliable, at least ${wanted} required`,
} as const satisfies SetRule;
