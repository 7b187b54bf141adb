/** The tables of scenarios: what needs a look, what is in quarantine, and what is fine. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../../src/bland/simulation-set.ts';
import { paintNode } from '../../../src/report/markdown/paint.ts';
import { foldedTables, openTables } from '../../../src/report/view/scenarios.ts';
import type { ScenarioPolicy } from '../../../src/rules/ruled-set.ts';
import { unjudged } from '../../support/reports.ts';
import {
  type GivenEntry,
  type GivenRules,
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

function blocksOf(scenarios: readonly ScenarioStatistics[], ruled: GivenRules = {}) {
  const scenariosOfSet = judged(simulationSet({ scenarios }), ruled).scenarios;
  return [...openTables(scenariosOfSet), ...foldedTables(scenariosOfSet)].flatMap(paintNode);
}

/** The row of the one scenario, as its two cells. */
function cellsOf(given: Partial<ScenarioStatistics>, entry?: GivenEntry, ruled: GivenRules = {}) {
  const scenarios = entry === undefined ? [] : [scenarioPolicy({ line: 4, ...entry })];
  const [block] = blocksOf([scenario(given)], { ...ruled, scenarios });
  const [row] = block?.rows ?? [];
  return (row?.() ?? '').split(' | ').map((cell) => cell.replace(/^\| | \|\n$/g, ''));
}

const entryOf = (id: string, given: GivenEntry) => scenarioPolicy({ match: { by: 'id', id }, ...given });
const EXCUSED = { quarantine: quarantineFor(30) };

describe('the tables', () => {
  const bad = scenarioOfRuns(0, 5, { id: 'bad' });
  const flaky = scenarioOfRuns(3, 2, { id: 'flaky' });
  const fine = scenario({ id: 'fine' });

  const titlesOf = (blocks: ReturnType<typeof blocksOf>) =>
    blocks.map(({ before }) => /\*\*(.*)\*\*|<summary>(.*)<\/summary>/.exec(before)?.slice(1).join(''));

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
    expect(titlesOf(blocksOf(scenarios, { scenarios: entries }))).toEqual(titles);
  });

  test('are open for what needs a look, and folded for all else', () => {
    const blocks = blocksOf([bad, flaky, fine], { scenarios: [entryOf('bad', EXCUSED)] });
    const folds = blocks.map(({ before, after }) => [
      before.startsWith('<details>\n<summary>'),
      after.endsWith('\n</details>\n\n'),
    ]);
    expect(folds).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
    expect(blocks.map(({ priority }) => priority)).toEqual([1, 2, 4]);
  });

  test('of very many to look at have the worst fifteen open, and the rest in a fold', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => scenarioOfRuns(index + 1, 40, { id: `s${index}` }));
    expect(titlesOf(blocksOf(many(15)))).toEqual(['15 scenarios to look at']);
    const blocks = blocksOf(many(17));
    expect(titlesOf(blocks)).toEqual(['17 scenarios to look at', '2 more scenarios to look at']);
    expect(blocks.map(({ rows }) => rows.length)).toEqual([15, 2]);
    expect(blocks.map(({ rows: [first] }) => /(\d+) of/.exec(first?.() ?? '')?.[1])).toEqual(['1', '16']);
  });

  test('of a set that was not judged have no intervals', () => {
    const { scenarios } = unjudged('timed-out', { set: simulationSet() });
    const [block, ...others] = foldedTables(scenarios).flatMap(paintNode);
    expect(others).toEqual([]);
    expect(block?.rows.map((row) => row())).toEqual([
      '| 🟢 `Happy path`<br>5 of 5 passed, 100% · score 0.9 | – |\n',
    ]);
  });

  test('one that may be flaky is looked at where a rule names it', () => {
    const entries = [entryOf('flaky', { allowFlaky: true, 'min-scenario-pass-rate': 0.9 })];
    expect(titlesOf(blocksOf([flaky], { scenarios: entries }))[0]).toBe('1 scenario to look at');
  });
});

describe('the figures', () => {
  test.each<[Partial<ScenarioStatistics>, string]>([
    [{}, '`······─────●`<br>5 of 5 passed, 100% (57–100%) · score 0.9'],
    [{ passed: 3, failed: 2, passRate: 0.6 }, '`··─────●───·`<br>3 of 5 passed, 60% (23–88%) · score 0.9'],
    [{ totalRuns: undefined }, '`······─────●`<br>100% (57–100%) · score 0.9'],
    [{ meanScore: undefined }, '`······─────●`<br>5 of 5 passed, 100% (57–100%)'],
    // The interval of the four runs that ended would not hold the rate of all five.
    [{ passed: 4, failed: 0, passRate: 0.8 }, '4 of 5 passed, 80% · score 0.9'],
    [{ passed: 9 }, '9 of 5 passed, 100% · score 0.9'],
    [{ passRate: 0.5 }, '5 of 5 passed, 50% · score 0.9'],
    [{ totalRuns: 2e6, passed: 2e6 }, '2000000 of 2000000 passed, 100% · score 0.9'],
    [{ passRate: undefined, passed: undefined, meanScore: undefined }, 'pass rate unknown'],
    // There is an interval, and no rate to draw in it.
    [{ passRate: undefined }, '5 of 5 passed, pass rate unknown · score 0.9'],
  ])('of %j', (given, figures) => {
    expect(cellsOf(given)[0]?.replace(/^\S+ `Happy path`<br>/u, '')).toBe(figures);
  });
});

describe('the second column', () => {
  test.each<[string, Partial<ScenarioStatistics>, GivenEntry | undefined, GivenRules, string]>([
    ['nothing', {}, undefined, {}, '–'],
    [
      'a limit for all that is not met',
      { meanScore: 0.7 },
      undefined,
      { 'min-scenario-score': 0.8 },
      '❌ `min-scenario-score` (limit 0.8)',
    ],
    [
      'a limit of its own that is not met',
      { meanScore: 0.7 },
      { 'min-scenario-score': 0.9 },
      { 'min-scenario-score': 0.8 },
      '❌ `min-scenario-score` (limit 0.9)<br>policy line 4: score ≥ 0.9',
    ],
    [
      'scores that scatter',
      { scoreStddev: 0.3 },
      { 'max-score-stddev': 0.2 },
      {},
      '❌ `max-score-stddev` 0.3 (limit 0.2)<br>policy line 4: standard deviation ≤ 0.2',
    ],
    [
      'what can not be judged',
      { meanScore: undefined },
      undefined,
      { 'min-scenario-score': 0.8 },
      '⚠️ `min-scenario-score`',
    ],
    [
      'all that the policy file says',
      {},
      {
        'min-scenario-pass-rate': 0.5,
        'min-scenario-score': 0.6,
        'max-score-stddev': 0.5,
        'min-runs-per-scenario': 1,
        allowFlaky: true,
        required: true,
      },
      {},
      'policy line 4: pass rate ≥ 50%, score ≥ 0.6, standard deviation ≤ 0.5, runs ≥ 1, may be flaky, required',
    ],
    [
      'an entry that is a quarantine alone',
      {},
      EXCUSED,
      {},
      'in quarantine until 2026-05-13: `Flaky since the new voice`',
    ],
    ['a quarantine that has ended', {}, { quarantine: quarantineFor(0) }, {}, '–'],
    [
      'a reason that would break the table',
      {},
      { quarantine: { ...quarantineFor(30), reason: 'a | b <br> `c`' } },
      {},
      'in quarantine until 2026-05-13: `` a \\| b <br> `c` ``',
    ],
  ])('has %s', (_, given, entry, ruled, words) => {
    expect(cellsOf(given, entry, ruled).slice(1).join(' | ')).toBe(words);
  });
});
