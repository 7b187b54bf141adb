/** Whether the set is the one that was meant: complete, of the scenarios asked for, and not an old one. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../src/bland/client.ts';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { whyVoid } from '../../src/gate/set-integrity.ts';
import type { SetResult, Verdict } from '../../src/gate/verdict.ts';
import { toPlain } from '../../src/text/escape.ts';
import {
  checkOf,
  documentedSet,
  findingsOf,
  judged,
  problemsOf,
  STARTED_MS,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
  textsOf,
} from '../support/sets.ts';

/** Scenarios `s0`, `s1` and so on, which all passed five times. */
function scenarios(count: number): ScenarioStatistics[] {
  return Array.from({ length: count }, (_, index) => scenario({ id: `s${index}`, name: `S${index}` }));
}

/** `complete` as it came out, with what was seen beside what was meant. */
function completeOf(result: SetResult) {
  const { observed, limit } = checkOf(result, 'complete');
  return { verdict: result.verdict, observed, limit, problems: problemsOf(result, 'complete') };
}

describe('a set that was given must be what its own header says', () => {
  test.each<[string, SimulationSet, string | undefined, string]>([
    ['it is', documentedSet(), '2 scenarios with 5 runs each', '2 scenarios with 5 runs each'],
    [
      'one scenario, one run',
      simulationSet({ scenarios: [scenario({ totalRuns: 1, passed: 1 })] }),
      '1 scenario with 1 run each',
      '1 scenario with 1 run each',
    ],
    [
      'the number of scenarios alone is known',
      simulationSet({ simulationsPerScenario: undefined }),
      '1 scenario with 5 runs each',
      '1 scenario',
    ],
    [
      'the number of runs alone is known',
      simulationSet({ totalScenarios: undefined }),
      '1 scenario with 5 runs each',
      '5 runs each',
    ],
    [
      'more runs than announced, the fewest shown',
      simulationSet({
        scenarios: [scenarioOfRuns(7, 0), scenarioOfRuns(6, 0)],
        simulationsPerScenario: 5,
      }),
      '2 scenarios with 6 runs each',
      '2 scenarios with 5 runs each',
    ],
    [
      'no runs are counted',
      simulationSet({ scenarios: [scenario({ totalRuns: undefined })] }),
      '1 scenario',
      '1 scenario with 5 runs each',
    ],
    [
      'nothing was seen but the number of runs',
      { ...simulationSet({ scenarios: scenarios(2) }), scenarios: undefined },
      undefined,
      '2 scenarios with 5 runs each',
    ],
  ])('%s: it holds', (_, set, observed, limit) => {
    expect(completeOf(judged(set))).toEqual({ verdict: 'passed', observed, limit, problems: [] });
  });

  test('nothing is checked where the header says nothing', () => {
    const set = simulationSet({ totalScenarios: undefined, simulationsPerScenario: undefined });
    expect(judged(set).checks.map(({ rule }) => rule)).toEqual(['fail-on-status']);
  });

  const TWINS = [scenario({ id: 'same' }), scenario({ id: 'same' })];

  test.each<[string, SimulationSet, string[]]>([
    ['1 of 10 scenarios', simulationSet({ totalScenarios: 10 }), ['statistics cover only 1 of 10 scenarios']],
    [
      'no scenarios of 1',
      simulationSet({ scenarios: [], totalScenarios: 1 }),
      ['statistics cover only 0 of 1 scenario'],
    ],
    [
      'one scenario twice',
      simulationSet({ scenarios: TWINS, totalScenarios: 2 }),
      ['1 duplicate scenario id', 'statistics cover only 1 of 2 scenarios'],
    ],
    [
      'the same where nothing says how many there should be',
      simulationSet({ scenarios: TWINS, totalScenarios: undefined, simulationsPerScenario: undefined }),
      ['1 duplicate scenario id'],
    ],
    [
      'ten scenarios whose runs are not told, and 1 run of 50 in all',
      simulationSet({
        scenarios: Array.from({ length: 10 }, (_, index) =>
          scenario({ id: `s${index}`, totalRuns: undefined, passed: undefined, failed: undefined }),
        ),
        simulationsPerScenario: 5,
        overall: { avgPassRate: 1, flakyCount: 0, reliableCount: 10, totalRuns: 1 },
      }),
      ['the set has 1 of 50 runs'],
    ],
    [
      'one scenario of two with too few runs',
      simulationSet({ scenarios: [scenario(), scenarioOfRuns(1, 0)], simulationsPerScenario: 5 }),
      ['it has 1 of 5 runs'],
    ],
    [
      'too few scenarios, each with too few runs',
      simulationSet({
        scenarios: [scenarioOfRuns(2, 0), scenarioOfRuns(3, 0)],
        totalScenarios: 3,
        simulationsPerScenario: 5,
      }),
      ['statistics cover only 2 of 3 scenarios', 'it has 2 of 5 runs', 'it has 3 of 5 runs'],
    ],
    [
      'no scenarios, and 1 run of 50',
      simulationSet({
        scenarios: undefined,
        totalScenarios: 10,
        overall: { avgPassRate: 1, flakyCount: 0, reliableCount: 10, totalRuns: 1 },
      }),
      ['the set has 1 of 50 runs'],
    ],
  ])('%s: inconclusive', (_, set, problems) => {
    for (const ruled of [{}, { 'min-avg-pass-rate': 0.5, 'max-flaky-count': 0 }]) {
      expect(completeOf(judged(set, ruled))).toMatchObject({ verdict: 'inconclusive', problems });
    }
  });

  test.each<[string, Partial<SimulationSet>]>([
    ['no number of scenarios', { totalScenarios: undefined }],
    ['no number of runs of each', { simulationsPerScenario: undefined }],
    ['no number of scenarios', { totalScenarios: undefined }],
    ['enough runs of all', {}],
  ])('without scenarios, %s: no shortfall can be told', (_, given) => {
    const overall = { avgPassRate: 1, flakyCount: 0, reliableCount: 2, totalRuns: 10 };
    const set = simulationSet({ scenarios: undefined, totalScenarios: 2, overall, ...given });
    expect(completeOf(judged(set))).toMatchObject({ verdict: 'passed', problems: [] });
  });

  test('a shortfall is found at the scenario that has it', () => {
    const short = scenario({ id: 'short', totalRuns: 4, passed: 4 });
    const set = simulationSet({ scenarios: [scenario(), short], simulationsPerScenario: 5 });
    expect(findingsOf(judged(set), 'complete')).toEqual([
      {
        outcome: 'inconclusive',
        isJudged: true,
        scenario: 'short',
        observed: 4,
        limit: undefined,
        problem: 'it has 4 of 5 runs',
      },
    ]);
  });

  test('a broken rule fails the set, complete or not', () => {
    const set = simulationSet({ scenarios: [scenarioOfRuns(1, 4)], totalScenarios: 2 });
    expect(judged(set, { 'min-scenario-pass-rate': 0.5 }).verdict).toBe('failed');
  });

  test('more than were announced contradict it', () => {
    const result = judged(simulationSet({ scenarios: scenarios(2), totalScenarios: 1 }));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual(['total_scenarios is 1, but statistics cover 2 scenarios']);
  });
});

describe('a set that we started must be what was asked for', () => {
  function asked(given: Partial<StartRequest> = {}): StartRequest {
    return {
      scenarioIds: ['s0', 's1'],
      simulationsPerScenario: 5,
      pathwayId: undefined,
      personaId: undefined,
      version: undefined,
      ...given,
    };
  }

  test('where it is, that holds, and is told with the result', () => {
    const request = asked();
    const result = judged(simulationSet({ scenarios: scenarios(2) }), {}, { asked: request });
    expect(completeOf(result)).toEqual({
      verdict: 'passed',
      observed: '2 scenarios with 5 runs each',
      limit: '2 scenarios with 5 runs each',
      problems: [],
    });
    expect(result.asked).toBe(request);
    expect(result.notes).toEqual([]);
  });

  const TWO = scenarios(2);
  const UNKNOWN = 'Bland gave no statistics.per_scenario, so what was tested is unknown';
  const FIVE_IDS = ['s0', 's1', 's2', 's3', 's4'];

  test.each<[string, Partial<SimulationSet>, Partial<StartRequest>, string[]]>([
    [
      'the header has fewer scenarios, and so has the set',
      { scenarios: scenarios(1) },
      {},
      [
        'the set should have 2 scenarios, but Bland says 1',
        '1 of 2 requested scenarios is missing from the statistics: `s1`',
      ],
    ],
    [
      'the header alone has more',
      { totalScenarios: 3 },
      {},
      ['the set should have 2 scenarios, but Bland says 3'],
    ],
    [
      'the header has fewer runs, and each scenario has those',
      { scenarios: [scenarioOfRuns(1, 0, { id: 's0' }), scenarioOfRuns(1, 0, { id: 's1' })] },
      {},
      ['each scenario should have 5 runs, but Bland says 1', 'it has 1 of 5 runs', 'it has 1 of 5 runs'],
    ],
    [
      'the header alone has more runs',
      { simulationsPerScenario: 5 },
      { simulationsPerScenario: 1 },
      [
        'each scenario should have 1 run, but Bland says 5',
        'it has 5 runs, more than the 1 requested',
        'it has 5 runs, more than the 1 requested',
      ],
    ],
    [
      'another scenario than was asked for',
      {},
      { scenarioIds: ['s0', 'x'] },
      ['1 of 2 requested scenarios is missing from the statistics: `x`', 'this scenario was not requested'],
    ],
    [
      'a scenario that was not asked for',
      { totalScenarios: 1 },
      { scenarioIds: ['s1'] },
      ['this scenario was not requested'],
    ],
    [
      'many are missing: some are named',
      { totalScenarios: undefined, scenarios: [] },
      { scenarioIds: FIVE_IDS },
      ['5 of 5 requested scenarios are missing from the statistics: `s0`, `s1`, `s2` and 2 more'],
    ],
    [
      'one more is missing than is named',
      { totalScenarios: undefined, scenarios: [] },
      { scenarioIds: FIVE_IDS.slice(1) },
      ['4 of 4 requested scenarios are missing from the statistics: `s1`, `s2`, `s3` and 1 more'],
    ],
    [
      'one scenario twice instead of two',
      { scenarios: [scenario({ id: 's0' }), scenario({ id: 's0' })] },
      {},
      ['1 duplicate scenario id', '1 of 2 requested scenarios is missing from the statistics: `s1`'],
    ],
    [
      'one scenario has a run less',
      { scenarios: [scenario({ id: 's0' }), scenarioOfRuns(4, 0, { id: 's1' })], simulationsPerScenario: 5 },
      {},
      ['it has 4 of 5 runs'],
    ],
    ['no statistics at all', { scenarios: undefined, overall: undefined }, {}, [UNKNOWN]],
    [
      'no scenarios, and enough runs in all',
      {
        scenarios: undefined,
        overall: { avgPassRate: 1, flakyCount: 0, reliableCount: 2, totalRuns: 10 },
      },
      {},
      [UNKNOWN],
    ],
    [
      'no scenarios, and too few runs in all',
      {
        scenarios: undefined,
        overall: { avgPassRate: 1, flakyCount: 0, reliableCount: 2, totalRuns: 9 },
      },
      {},
      [UNKNOWN, 'the set has 9 of 10 runs'],
    ],
    [
      'the runs of one scenario are not counted',
      { scenarios: [scenario({ id: 's0' }), scenario({ id: 's1', totalRuns: undefined })] },
      {},
      ['Bland gave no total_runs'],
    ],
  ])('%s: inconclusive', (_, set, request, problems) => {
    const result = judged(simulationSet({ scenarios: TWO, ...set }), {}, { asked: asked(request) });
    expect(completeOf(result)).toMatchObject({ verdict: 'inconclusive', problems });
  });

  test('what the header leaves out, the request says', () => {
    const silent = { totalScenarios: undefined, simulationsPerScenario: undefined };
    const set = simulationSet({ scenarios: TWO, ...silent });
    expect(completeOf(judged(set, {}, { asked: asked() }))).toMatchObject({ verdict: 'passed' });
    const more = asked({ simulationsPerScenario: 6 });
    expect(completeOf(judged(set, {}, { asked: more }))).toMatchObject({
      verdict: 'inconclusive',
      limit: '2 scenarios with 6 runs each',
    });
  });

  test('ids are the same whatever their case', () => {
    const request = asked({ scenarioIds: ['S0', 's1'] });
    const set = simulationSet({ scenarios: [scenario({ id: 's0' }), scenario({ id: 'S1' })] });
    expect(judged(set, {}, { asked: request }).verdict).toBe('passed');
    const twice = simulationSet({ scenarios: [scenario({ id: 'a' }), scenario({ id: 'A' })] });
    expect(problemsOf(judged(twice))).toEqual([
      '1 duplicate scenario id',
      'statistics cover only 1 of 2 scenarios',
    ]);
  });

  test('one scenario whose runs are not counted is named', () => {
    const uncounted = scenario({ id: 's1', totalRuns: undefined });
    const set = simulationSet({ scenarios: [scenario({ id: 's0' }), uncounted] });
    expect(findingsOf(judged(set, {}, { asked: asked() }), 'complete')).toMatchObject([{ scenario: 's1' }]);
  });

  test('a number of runs that is none is no shortfall', () => {
    const odd = scenario({ totalRuns: Number.NaN });
    const result = judged(
      simulationSet({ scenarios: [odd] }),
      {},
      { asked: asked({ scenarioIds: [odd.id] }) },
    );
    expect(problemsOf(result, 'complete')).toEqual(['it has NaN runs, more than the 5 requested']);
    expect(problemsOf(result, 'has-runs')).toContain('total_runs is NaN, not a whole number ≥ 0');
  });

  test('the scenario that was not asked for is named', () => {
    const result = judged(
      simulationSet({ scenarios: TWO }),
      {},
      { asked: asked({ scenarioIds: ['s0', 'x'] }) },
    );
    expect(checkOf(result, 'complete').findings.map((finding) => finding.scenario?.id)).toEqual([
      undefined,
      's1',
    ]);
  });

  test('ids are shown without what no id has, and cut', () => {
    const scenarioIds = ['`a`|<b>\n', 'x'.repeat(100), '|'];
    const [, problem] = problemsOf(
      judged(simulationSet(), {}, { asked: asked({ scenarioIds }) }),
      'complete',
    );
    expect(problem).toBe(
      `3 of 3 requested scenarios are missing from the statistics: \`ab\`, \`${'x'.repeat(64)}\`, \`?\``,
    );
  });
});

describe('min-runs-per-scenario is the word of the team on how many runs suffice', () => {
  const SHORT = [scenario(), scenarioOfRuns(3, 0)];
  const EXCUSE = 'It has 3 of 5 runs, which min-runs-per-scenario allows.';

  test.each<[number | undefined, Verdict, string[], string[]]>([
    [undefined, 'inconclusive', ['it has 3 of 5 runs'], []],
    [2, 'passed', [], [EXCUSE]],
    [3, 'passed', [], [EXCUSE]],
    [4, 'inconclusive', ['it has 3 of 5 runs'], []],
    [6, 'inconclusive', ['it has 3 of 5 runs'], []],
  ])('of %p, with 3 of 5 runs: %s', (minRuns, verdict, problems, notes) => {
    const set = simulationSet({ scenarios: SHORT, simulationsPerScenario: 5 });
    const asked: StartRequest = {
      scenarioIds: ['scenario-1', 'scenario-2'],
      simulationsPerScenario: 5,
      pathwayId: undefined,
      personaId: undefined,
      version: undefined,
    };
    for (const given of [{}, { asked }]) {
      const result = judged(set, { 'min-runs-per-scenario': minRuns }, given);
      expect(completeOf(result)).toMatchObject({ verdict, problems });
      expect(textsOf(result)).toEqual(notes);
    }
  });

  test('what it allows is noted at the scenario', () => {
    const set = simulationSet({ scenarios: SHORT, simulationsPerScenario: 5 });
    const { notes, set: facts } = judged(set, { 'min-runs-per-scenario': 3 });
    expect(notes).toEqual([{ text: EXCUSE, scenario: facts?.scenarios?.[1] }]);
  });

  test('it does not excuse a scenario that is missing', () => {
    const set = simulationSet({ totalScenarios: 2 });
    expect(judged(set, { 'min-runs-per-scenario': 1 }).verdict).toBe('inconclusive');
  });

  test('it does not excuse scenarios that are not told', () => {
    const set = setWithOverall({ totalRuns: 3 });
    const result = judged({ ...set, scenarios: undefined }, { 'min-runs-per-scenario': 1 });
    expect(problemsOf(result)).toEqual(['the set has 3 of 5 runs', 'Bland gave no statistics.per_scenario']);
  });
});

const FLAKY = scenarioOfRuns(3, 2);
const FINE = scenario();
/** Two of its five runs neither passed nor failed. */
const OPEN = scenario({ passed: 3, failed: 0 });

describe('overall figures that can not be those of the scenarios are inconclusive, whatever the rules', () => {
  test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>, string]>([
    [
      'more runs than the scenarios had',
      [FINE, FINE],
      { totalRuns: 50 },
      'statistics.overall.total_runs is 50, but the scenarios had 10 runs in all',
    ],
    [
      'fewer runs than passed or failed',
      [FINE, FINE],
      { totalRuns: 9 },
      'statistics.overall.total_runs is 9, but the scenarios had 10 runs that passed or failed',
    ],
    [
      'fewer runs than passed or failed in those that say so',
      [FINE, scenario({ totalRuns: undefined })],
      { totalRuns: 6 },
      'statistics.overall.total_runs is 6, but the scenarios had 10 runs that passed or failed',
    ],
    [
      'more flaky and reliable ones than there are',
      [FINE, FLAKY],
      { flakyCount: 1, reliableCount: 2 },
      'flaky_count (1) and reliable_count (2) add up to more than 2 scenarios',
    ],
    [
      'more flaky ones than there are',
      [FINE, FLAKY],
      { flakyCount: 3, reliableCount: undefined },
      'flaky_count (3) and reliable_count (0) add up to more than 2 scenarios',
    ],
  ])('%s', (_, scenarios, overall, problem) => {
    const result = judged(setWithOverall(overall, scenarios));
    expect(result.verdict).toBe('inconclusive');
    const finding = findingsOf(result, 'complete').find((one) => one.problem === problem);
    expect(finding).toMatchObject({ outcome: 'inconclusive', isJudged: false });
  });

  test('more scenarios than the set is said to have', () => {
    const result = judged(simulationSet({ scenarios: [FINE, FINE], totalScenarios: 1 }));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual(['total_scenarios is 1, but statistics cover 2 scenarios']);
  });

  test('though the set says nothing of its size', () => {
    const set = setWithOverall({ totalRuns: 50 }, [FINE, FINE]);
    const result = judged({ ...set, totalScenarios: undefined, simulationsPerScenario: undefined });
    expect(checkOf(result, 'complete')).toMatchObject({
      limit: 'each scenario once',
      outcome: 'inconclusive',
    });
  });
});

test.each<[string, ScenarioStatistics[], Partial<OverallStatistics>]>([
  ['runs without an end are left out', [FINE, OPEN], { totalRuns: 8 }],
  ['runs without an end are counted', [FINE, OPEN], { totalRuns: 10 }],
  ['a scenario that is neither flaky nor reliable', [FINE, OPEN], { reliableCount: 1, flakyCount: 0 }],
  ['runs of a scenario that does not say', [FINE, scenario({ totalRuns: undefined })], { totalRuns: 90 }],
  ['nothing is said', [FINE], { totalRuns: undefined, flakyCount: undefined, reliableCount: undefined }],
])('but no red without a reason: %s', (_, scenarios, overall) => {
  expect(judged(setWithOverall(overall, scenarios)).verdict).toBe('passed');
});

test('without scenarios nothing is known of how many can be flaky', () => {
  const set = { ...setWithOverall({ flakyCount: 9 }), scenarios: undefined, totalScenarios: undefined };
  expect(judged(set).verdict).toBe('passed');
});

describe('the set of a second look', () => {
  const ASKED = { scenarioIds: ['a', 'b'], simulationsPerScenario: 25 };
  const of = (id: string, passed: number, failed: number, given: Partial<ScenarioStatistics> = {}) =>
    scenarioOfRuns(passed, failed, { id, name: id.toUpperCase(), ...given });
  const BOTH = [of('a', 18, 7), of('b', 0, 25)];
  const why = (given: Partial<SimulationSet> = {}) => {
    const words = whyVoid(
      readSet(simulationSet({ id: 'set-2', scenarios: BOTH, ...given })),
      ASKED,
      STARTED_MS,
    );
    return words && toPlain(words);
  };
  const younger = (minutes: number) => new Date(STARTED_MS - minutes * 60_000).toISOString();

  test.each<[string, Partial<SimulationSet>]>([
    ['passed', {}],
    ['failed', { status: 'FAILED' }],
    ['has its ids in another case', { scenarios: [of('B', 25, 0), of('A', 25, 0)] }],
    ['says nothing of its size', { totalScenarios: undefined, simulationsPerScenario: undefined }],
    ['says nothing of its time', { createdAt: undefined }],
    ['seems to be a little older than the wait, by another clock', { createdAt: younger(4) }],
    [
      'has runs without an end',
      { scenarios: [of('a', 1, 0, { totalRuns: 25, passRate: 0.04 }), of('b', 25, 0)] },
    ],
    ['has no overall figures', { overall: undefined }],
    [
      'has overall figures that are not those of its scenarios',
      { overall: { avgPassRate: 1, flakyCount: 9, reliableCount: 9, totalRuns: 1 } },
    ],
    [
      'has overall figures that are none',
      { overall: { avgPassRate: 80, flakyCount: -1, reliableCount: Number.NaN, totalRuns: 0 } },
    ],
  ])('can be used where it %s', (_, given) => {
    expect(why(given)).toBeUndefined();
  });

  test.each<[string, Partial<SimulationSet>, string]>([
    ['ended in an error', { status: 'ERROR' }, 'set set-2 is “ERROR”, not PASSED or FAILED'],
    ['was cancelled', { status: 'CANCELLED' }, 'set set-2 is “CANCELLED”, not PASSED or FAILED'],
    ['has not ended', { status: 'RUNNING' }, 'set set-2 is “RUNNING”, not PASSED or FAILED'],
    [
      'has fewer runs of one',
      { scenarios: [of('a', 18, 7), of('b', 24, 0)], simulationsPerScenario: 25 },
      'set set-2 is not what was requested: it has 24 of 25 runs (“B”)',
    ],
    [
      'has more runs of one',
      { scenarios: [of('a', 18, 8), of('b', 25, 0)], simulationsPerScenario: 25 },
      'set set-2 is not what was requested: it has 26 runs, more than the 25 requested (“A”)',
    ],
    [
      'lacks a scenario',
      { scenarios: [of('a', 18, 7)], totalScenarios: 2 },
      'set set-2 is not what was requested: 1 of 2 requested scenarios is missing from the statistics: b',
    ],
    [
      'has another scenario instead',
      { scenarios: [of('a', 18, 7), of('c', 25, 0)] },
      'set set-2 is not what was requested: 1 of 2 requested scenarios is missing from the statistics: b',
    ],
    [
      'has a scenario more',
      { scenarios: [...BOTH, of('c', 25, 0)], totalScenarios: 2 },
      'set set-2 is not what was requested: this scenario was not requested (“C”)',
    ],
    [
      'has a scenario twice',
      { scenarios: [...BOTH, of('A', 25, 0)], totalScenarios: 2 },
      'set set-2 is not what was requested: 1 duplicate scenario id',
    ],
    [
      'says that it has other scenarios',
      { totalScenarios: 3 },
      'set set-2 is not what was requested: the set should have 2 scenarios, but Bland says 3',
    ],
    [
      'says that it has other runs',
      { simulationsPerScenario: 5 },
      'set set-2 is not what was requested: each scenario should have 25 runs, but Bland says 5',
    ],
    [
      'is older than the wait',
      { createdAt: younger(60) },
      'set set-2 is not what was requested: the set was created 1 h before its start was requested, so it is another set',
    ],
    [
      'has no scenarios',
      { scenarios: undefined, overall: undefined, simulationsPerScenario: 25 },
      'set set-2 is not what was requested: Bland gave no statistics.per_scenario, so what was tested is unknown',
    ],
    [
      'does not say how many runs there were',
      { scenarios: [of('a', 18, 7), of('b', 25, 0, { totalRuns: undefined })] },
      'set set-2 is not what was requested: Bland gave no total_runs (“B”)',
    ],
  ])('is void where it %s', (_, given, words) => {
    expect(why(given)).toBe(words);
  });

  test.each([
    ['are not given', { passed: undefined }],
    ['contradict the rate', { passRate: 0.2 }],
    ['all neither passed nor failed', { passed: 0, failed: 0, totalRuns: 25, passRate: 0 }],
  ])('is not void where runs %s: the comparison does not know that scenario', (_, more) => {
    expect(why({ scenarios: [of('a', 25, 0, more), of('b', 25, 0)] })).toBeUndefined();
  });
});
