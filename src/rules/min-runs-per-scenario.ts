/** Each scenario must have runs enough to be judged. */
import { onlyReading, readCount } from '../facts/readings.ts';
import { plural } from '../text/format.ts';
import { say } from '../text/phrase.ts';
import { POSITIVE_COUNT } from './kinds.ts';
import type { ScenarioRule } from './rule.ts';

export const minRunsPerScenario = {
  name: 'min-runs-per-scenario',
  scope: 'scenario',
  kind: POSITIVE_COUNT,
  sense: 'at-least',
  help: 'Each scenario must have at least this many runs; with fewer, the verdict is `inconclusive`. Without this rule, each must have as many as the set was started with.',
  inEntry: { key: 'min-runs', subject: 'runs', help: 'At least this many runs are required.' },
  asksForEvidence: true,
  measure: ({ totalRuns }) => onlyReading(readCount('total_runs', totalRuns)),
  sentence: ({ observed, wanted }) =>
    say`${plural(observed, 'run')} ${observed === 1 ? 'is' : 'are'} too few, at least ${wanted} are required`,
} as const satisfies ScenarioRule;
