/** The tables of scenarios: what needs a look, what is in quarantine, and what is fine. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import type { Rules, ScenarioPolicy } from '../../src/inputs/inputs.ts';
import { scenarioBlocks } from '../../src/report/scenario-tables.ts';
import { judgedScenarios } from '../../src/report/scenarios.ts';
import { unjudged } from '../support/reports.ts';
import {
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const LEGEND =
  '_In parentheses: where the true pass rate lies with 95% certainty. The fewer runs, the wider._';

function blocksOf(scenarios: readonly ScenarioStatistics[], ruled: Partial<Rules> = {}) {
  return scenarioBlocks(judgedScenarios(judged(simulationSet({ scenarios }), ruled)));
}

/** The row of the one scenario, as its two cells. */
function cellsOf(
  given: Partial<ScenarioStatistics>,
  entry?: Partial<ScenarioPolicy>,
  ruled: Partial<Rules> = {},
) {
  const scenarios = entry === undefined ? [] : [scenarioPolicy({ line: 4, ...entry })];
  const [block] = blocksOf([scenario(given)], { ...ruled, scenarios });
  const [row = ''] = block?.rows ?? [];
  return row.split(' | ').map((cell) => cell.replace(/^\| | \|\n$/g, ''));
}

const entryOf = (id: string, given: Partial<ScenarioPolicy>) =>
  scenarioPolicy({ match: { by: 'id', id }, ...given });
const EXCUSED = { quarantine: quarantineFor(30) };

describe('the tables', () => {
  const bad = scenarioOfRuns(0, 5, { id: 'bad' });
  const flaky = scenarioOfRuns(3, 2, { id: 'flaky' });
  const fine = scenario({ id: 'fine' });

  const titlesOf = (blocks: ReturnType<typeof blocksOf>) =>
    blocks.map(({ before }) =>
      /\*\*(.*)\*\*|<summary>(.*)<\/summary>|_(.*)_/.exec(before)?.slice(1).join(''),
    );

  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioPolicy[], string[]]>([
    ['none', [], [], []],
    ['one that passes', [fine], [], ['1 scenario passing']],
    ['one to look at', [bad], [], ['1 scenario to look at']],
    [
      'one of each',
      [bad, flaky, fine],
      [entryOf('bad', EXCUSED)],
      ['1 scenario to look at', '1 scenario in quarantine', '1 scenario passing'],
    ],
    [
      'one that may be flaky',
      [bad, flaky, fine],
      [entryOf('flaky', { allowFlaky: true })],
      ['1 scenario to look at', '2 scenarios passing, or allowed to be flaky'],
    ],
    [
      'one that may be flaky, and fails',
      [bad],
      [entryOf('bad', { allowFlaky: true })],
      ['1 scenario to look at'],
    ],
    [
      'two in quarantine',
      [bad, fine],
      [entryOf('bad', EXCUSED), entryOf('fine', EXCUSED)],
      ['2 scenarios in quarantine'],
    ],
  ])('of %s', (_, scenarios, entries, titles) => {
    const legend = titles.length === 0 ? [] : [LEGEND.replaceAll('_', '')];
    expect(titlesOf(blocksOf(scenarios, { scenarios: entries }))).toEqual([...titles, ...legend]);
  });

  test('have no legend where there is nothing in parentheses', () => {
    const blocks = blocksOf([scenario({ passed: undefined })]);
    expect(blocks.map(({ before }) => before).join('')).not.toContain(LEGEND);
    const last = unjudged('timed-out', { set: simulationSet() });
    expect(scenarioBlocks(judgedScenarios(last))).toHaveLength(1);
  });

  test('one that may be flaky is looked at where a rule names it', () => {
    const entries = [entryOf('flaky', { allowFlaky: true, minPassRate: 0.9 })];
    expect(titlesOf(blocksOf([flaky], { scenarios: entries }))[0]).toBe('1 scenario to look at');
  });
});

describe('the figures', () => {
  test.each<[Partial<ScenarioStatistics>, string]>([
    [{}, '5 of 5 passed, 100% (62–100%) · score 0.9'],
    [{ passed: 3, failed: 2, passRate: 0.6 }, '3 of 5 passed, 60% (23–88%) · score 0.9'],
    [{ totalRuns: undefined }, '100% (62–100%) · score 0.9'],
    [{ meanScore: undefined }, '5 of 5 passed, 100% (62–100%)'],
    // The interval of the four runs that ended would not hold the rate of all five.
    [{ passed: 4, failed: 0, passRate: 0.8 }, '4 of 5 passed, 80% · score 0.9'],
    [{ passed: 9 }, '9 of 5 passed, 100% · score 0.9'],
    [{ passRate: 0.5 }, '5 of 5 passed, 50% · score 0.9'],
    [{ totalRuns: 2e6, passed: 2e6 }, '2000000 of 2000000 passed, 100% · score 0.9'],
    [{ passRate: undefined, passed: undefined, meanScore: undefined }, 'pass rate unknown'],
  ])('of %j', (given, figures) => {
    expect(cellsOf(given)[0]?.split('<br>')[1]).toBe(figures);
  });
});

describe('the second column', () => {
  test.each<
    [string, Partial<ScenarioStatistics>, Partial<ScenarioPolicy> | undefined, Partial<Rules>, string]
  >([
    ['nothing', {}, undefined, {}, '–'],
    [
      'a limit for all that is not met',
      { meanScore: 0.7 },
      undefined,
      { minScenarioScore: 0.8 },
      '❌ `min-scenario-score` (limit 0.8)',
    ],
    [
      'a limit of its own that is not met',
      { meanScore: 0.7 },
      { minScore: 0.9 },
      { minScenarioScore: 0.8 },
      '❌ `min-scenario-score` (limit 0.9)<br>policy line 4: score ≥ 0.9',
    ],
    [
      'scores that scatter',
      { scoreStddev: 0.3 },
      { maxScoreStddev: 0.2 },
      {},
      '❌ `max-score-stddev` 0.3 (limit 0.2)<br>policy line 4: standard deviation ≤ 0.2',
    ],
    [
      'what can not be judged',
      { meanScore: undefined },
      undefined,
      { minScenarioScore: 0.8 },
      '⚠️ `min-scenario-score`',
    ],
    [
      'all that the policy file says',
      {},
      { minPassRate: 0.5, minScore: 0.6, maxScoreStddev: 0.5, minRuns: 1, allowFlaky: true, required: true },
      {},
      'policy line 4: pass rate ≥ 50%, score ≥ 0.6, standard deviation ≤ 0.5, 1 run or more, may be flaky, required',
    ],
    [
      'an entry that is a quarantine alone',
      {},
      EXCUSED,
      {},
      '🚧 until 2026-05-13: `Flaky since the new voice`',
    ],
    ['a quarantine that has ended', {}, { quarantine: quarantineFor(0) }, {}, '–'],
    [
      'a reason that would break the table',
      {},
      { quarantine: { ...quarantineFor(30), reason: 'a | b <br> `c`' } },
      {},
      '🚧 until 2026-05-13: `` a \\| b <br> `c` ``',
    ],
  ])('has %s', (_, given, entry, ruled, words) => {
    expect(cellsOf(given, entry, ruled).slice(1).join(' | ')).toBe(words);
  });
});
