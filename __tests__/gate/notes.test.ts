/** Notes on rules that can't show anything. */
import { expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import {
  type GivenRules,
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
  `With one run per scenario nothing can be flaky, so ${rules} can't show anything. Run each scenario more often, such as 5 times.`;

const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const notesOn = (set: SimulationSet, ruled: GivenRules) =>
  judged(set, ruled)
    .notes.map(({ text }) => text)
    .filter((text) => String(text).startsWith('With one run'));

test.each<[string, SimulationSet, GivenRules, string[]]>([
  ['flaky ones', setOf(ONE, ONE), { 'max-flaky-count': 0 }, [noteOn('max-flaky-count')]],
  [
    'reliable ones',
    setOf(ONE),
    { 'max-flaky-count': 0, 'min-reliable-count': 1 },
    [noteOn('max-flaky-count and min-reliable-count')],
  ],
  [
    'scores',
    setOf(ONE),
    { scenarios: [scenarioPolicy({ 'max-score-stddev': 0.1 })] },
    [noteOn('max-score-stddev')],
  ],
  [
    'runs as the set says',
    { ...setWithOverall({ totalRuns: 1 }, [SILENT]), simulationsPerScenario: 1 },
    { 'max-flaky-count': 0 },
    [noteOn('max-flaky-count')],
  ],
  ['several runs of one', setOf(ONE, scenarioOfRuns(2, 0)), { 'max-flaky-count': 0 }, []],
  ['no such rule', setOf(ONE), { 'min-avg-pass-rate': 0.5 }, []],
  ['no scenarios', simulationSet({ scenarios: undefined }), { 'max-flaky-count': 0 }, []],
  [
    'one that counts',
    setOf(ONE, scenarioOfRuns(3, 2, { id: 'q' })),
    {
      'max-flaky-count': 0,
      scenarios: [scenarioPolicy({ match: { by: 'id', id: 'q' }, quarantine: quarantineFor(9) })],
    },
    [noteOn('max-flaky-count')],
  ],
])('one run each: %s', (_, set, ruled, notes) => {
  expect(notesOn(set, ruled)).toEqual(notes);
});
