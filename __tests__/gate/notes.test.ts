/** Notes on rules that can't show anything. */
import { expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Rules } from '../../src/inputs/inputs.ts';
import {
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const ONE = scenarioOfRuns(1, 0);
const SILENT = scenario({ id: 'silent', totalRuns: undefined, passed: undefined, failed: undefined });
const noteOn = (rules: string) =>
  `With one run of each scenario nothing can be flaky: ${rules} can't show anything. Give each scenario more runs, such as 5.`;

const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const notesOn = (set: SimulationSet, ruled: Partial<Rules>) =>
  judged(set, ruled)
    .notes.map(({ text }) => text)
    .filter((text) => String(text).startsWith('With one run'));

test.each<[string, SimulationSet, Partial<Rules>, string[]]>([
  ['flaky ones', setOf(ONE, ONE), { maxFlakyCount: 0 }, [noteOn('max-flaky-count')]],
  [
    'reliable ones',
    setOf(ONE),
    { maxFlakyCount: 0, minReliableCount: 1 },
    [noteOn('max-flaky-count and min-reliable-count')],
  ],
  [
    'scores',
    setOf(ONE),
    { scenarios: [scenarioPolicy({ maxScoreStddev: 0.1 })] },
    [noteOn('max-score-stddev')],
  ],
  [
    'runs as the set says',
    { ...setWithOverall({ totalRuns: 1 }, [SILENT]), simulationsPerScenario: 1 },
    { maxFlakyCount: 0 },
    [noteOn('max-flaky-count')],
  ],
  ['several runs of one', setOf(ONE, scenarioOfRuns(2, 0)), { maxFlakyCount: 0 }, []],
  ['no such rule', setOf(ONE), { minAvgPassRate: 0.5 }, []],
  ['no scenarios', simulationSet({ scenarios: undefined }), { maxFlakyCount: 0 }, []],
  [
    'one that counts',
    setOf(ONE, scenarioOfRuns(3, 2, { id: 'q' })),
    {
      maxFlakyCount: 0,
      scenarios: [scenarioPolicy({ match: { by: 'id', id: 'q' }, quarantine: quarantineFor(9) })],
    },
    [noteOn('max-flaky-count')],
  ],
])('one run each: %s', (_, set, ruled, notes) => {
  expect(notesOn(set, ruled)).toEqual(notes);
});
