/** All that follows from the figures of a scenario, and from those of a set. */
import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import {
  averagePassRateOf,
  avgPassRateByScenarios,
  exactAverageOf,
  flakyCountByScenarios,
  readSet,
  reliableCountByScenarios,
  totalRunsByScenarios,
} from '../../src/facts/set-facts.ts';
import { bareScenario, scenarioOfRuns, setWithOverall, simulationSet } from '../support/sets.ts';

type Maybe = number | undefined;
const no = undefined;
const TWO_THIRDS = 2 / 3;

describe('of total_runs, passed, failed and pass_rate follow', () => {
  test.each<[figures: Maybe[], rates: [Maybe, Maybe, number[], number[]], runs: unknown[]]>([
    // The rate that is shown, the exact one, all possible ones, those that contradict; counts, runs without a result,
    // whether there is an interval, the state, whether it is known to be flaky or not.
    [
      [5, 4, 1, 0.8],
      [0.8, 0.8, [0.8], []],
      [[4, 1], 0, true, 'flaky', true],
    ],
    [
      [5, 4, 1, no],
      [no, 0.8, [0.8], []],
      [[4, 1], 0, true, 'flaky', true],
    ],
    [
      [5, 4, 1, 0.5],
      [0.5, no, [0.5, 0.8], [0.8]],
      [no, 0, false, 'flaky', true],
    ],
    [
      [6, 4, 1, 0.8],
      [0.8, 0.8, [0.8, TWO_THIRDS, 0.8], []],
      [[4, 1], 1, false, 'flaky', true],
    ],
    [
      [6, 4, 1, 0.67],
      [TWO_THIRDS, TWO_THIRDS, [TWO_THIRDS], []],
      [[4, 1], 1, false, 'flaky', true],
    ],
    [
      [6, 4, 1, no],
      [no, no, [TWO_THIRDS, 0.8], []],
      [[4, 1], 1, false, 'flaky', true],
    ],
    [
      [5, 4, no, 0.8],
      [0.8, 0.8, [0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [5, no, 1, 0.8],
      [0.8, 0.8, [0.8, 0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [5, no, 1, 0.6],
      [0.6, no, [0.6, 0.8], [0.8]],
      [no, no, false, 'flaky', true],
    ],
    [
      [no, 4, 1, 0.8],
      [0.8, 0.8, [0.8, 0.8], []],
      [[4, 1], no, true, 'flaky', true],
    ],
    [
      [no, no, no, 0.8],
      [0.8, no, [0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [no, no, no, no],
      [no, no, [], []],
      [no, no, false, 'unknown', false],
    ],
    [
      [no, 5, no, no],
      [no, no, [], []],
      [no, no, false, 'unknown', false],
    ],
    [
      [5, 4, no, no],
      [no, 0.8, [0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [5, 5, no, no],
      [no, 1, [1], []],
      [no, no, false, 'unknown', true],
    ],
    [
      [5, 0, no, no],
      [no, 0, [0], []],
      [no, no, false, 'failing', true],
    ],
    [
      [5, no, 1, no],
      [no, no, [0.8], []],
      [no, no, false, 'unknown', true],
    ],
    [
      [no, 4, no, 0.8],
      [0.8, no, [0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [no, no, 1, 0.8],
      [0.8, no, [0.8], []],
      [no, no, false, 'flaky', true],
    ],
    [
      [no, no, no, 0],
      [0, no, [0], []],
      [no, no, false, 'failing', true],
    ],
    [
      [no, no, no, 1],
      [1, no, [1], []],
      [no, no, false, 'passing', true],
    ],
    [
      [100_000, 100_000, 0, 1],
      [1, 1, [1], []],
      [[100_000, 0], 0, true, 'passing', true],
    ],
    [
      [100_001, 100_001, 0, 1],
      [1, 1, [1], []],
      [no, 0, false, 'passing', true],
    ],
    [
      [100_001, 0, 100_001, 0],
      [0, 0, [0], []],
      [no, 0, false, 'failing', true],
    ],
    [
      [100_000, 0, 100_000, 0],
      [0, 0, [0], []],
      [[0, 100_000], 0, true, 'failing', true],
    ],
    [
      [5, 5, 0, 1],
      [1, 1, [1], []],
      [[5, 0], 0, true, 'passing', true],
    ],
    [
      [5, no, no, 1],
      [1, no, [1], []],
      [no, no, false, 'passing', true],
    ],
    [
      [5, 0, 5, 0],
      [0, 0, [0], []],
      [[0, 5], 0, true, 'failing', true],
    ],
    [
      [5, 0, 5, no],
      [no, 0, [0], []],
      [[0, 5], 0, true, 'failing', true],
    ],
    [
      [5, 4, 1, 1.5],
      [1.5, no, [0.8], [0.8]],
      [no, 0, false, 'flaky', true],
    ],
    [
      [2_000_001, 2_000_000, 1, 1],
      [2_000_000 / 2_000_001, 2_000_000 / 2_000_001, [2_000_000 / 2_000_001], []],
      [no, 0, false, 'flaky', true],
    ],
  ])('%j: the rates %j and the runs %j', ([totalRuns, passed, failed, passRate], rates, runs) => {
    const facts = readScenario(bareScenario({ totalRuns, passed, failed, passRate }));
    const { exactRate, possibleRates, contradictingRates, counts, unresolvedRuns } = facts;
    expect([facts.passRate, exactRate, possibleRates, contradictingRates]).toEqual(rates);
    expect([
      counts && [counts.passed, counts.failed],
      unresolvedRuns,
      facts.interval !== undefined,
      facts.state,
      facts.tellsFlakiness,
    ]).toEqual(runs);
    expect(facts.doubt).toBeUndefined();
    expect(facts.publishedRate).toBe(passRate);
  });

  test.each<[figures: Maybe[], doubt: string]>([
    [[5, 0, 0, 0], 'none of its runs passed or failed'],
    [[no, 0, 0, no], 'none of its runs passed or failed'],
    [[0, 0, 0, no], 'it has no runs'],
    [[5, 5, 1, 1], 'passed (5) and failed (1) add up to more than total_runs (5)'],
    [[5, no, 6, no], 'passed (–) and failed (6) add up to more than total_runs (5)'],
    [[5, 6, no, no], 'passed (6) and failed (–) add up to more than total_runs (5)'],
    [[5, 0, no, 0.5], 'passed is 0, but pass_rate is 0.5'],
    [[no, no, 2, 1], 'failed is 2, but pass_rate is 1'],
    [[-1, 4, 1, 0.8], 'total_runs is -1, not a whole number ≥ 0'],
    [[5, 1.5, 1, 0.8], 'passed is 1.5, not a whole number ≥ 0'],
    [[5, 1, Number.NaN, 0.8], 'failed is NaN, not a whole number ≥ 0'],
  ])('%j: the doubt “%s”', ([totalRuns, passed, failed, passRate], doubt) => {
    const facts = readScenario(bareScenario({ totalRuns, passed, failed, passRate }));
    expect(facts.doubt).toBe(doubt);
    expect([facts.counts, facts.interval, facts.tellsFlakiness]).toEqual([undefined, undefined, false]);
  });
});

describe('of the scenarios of a set follow', () => {
  const factsOf = (...all: Parameters<typeof readScenario>[0][]) => all.map(readScenario);
  const HALF = scenarioOfRuns(2, 2, { id: 'half' });
  const GOOD = scenarioOfRuns(6, 0, { id: 'good' });
  const UNRESOLVED = scenarioOfRuns(4, 1, { id: 'unresolved', totalRuns: 6, passRate: undefined });
  const UNMARKED = scenarioOfRuns(3, 1, { id: 'unmarked', isFlaky: undefined });
  const SILENT = bareScenario({ id: 'silent' });
  const SIGNS = 'the number of scenarios marked is_flaky or with both passed and failed runs';

  test('the lowest and the highest average', () => {
    const source = "the mean of the scenarios' pass rates";
    const averages = (low: number, high: number) => [
      { value: low, source, against: 'holds' },
      { value: high, source, against: 'broken' },
    ];
    expect(avgPassRateByScenarios(factsOf(HALF, GOOD))).toEqual(averages(0.75, 0.75));
    expect(avgPassRateByScenarios(factsOf(GOOD, UNRESOLVED))).toEqual(averages((1 + TWO_THIRDS) / 2, 0.9));
    expect(avgPassRateByScenarios(factsOf(HALF, SILENT))).toEqual(averages(0.75, 0.25));
    expect(avgPassRateByScenarios(factsOf(SILENT))).toEqual([]);
    expect(avgPassRateByScenarios([])).toEqual([]);
  });

  test('how many are flaky or reliable', () => {
    const marks = { source: 'the number of scenarios marked is_flaky', against: 'either' };
    const signs = { source: SIGNS, against: 'either' };
    expect(flakyCountByScenarios(factsOf(HALF, GOOD))).toEqual([
      { value: 1, ...signs },
      { value: 1, ...marks },
    ]);
    expect(flakyCountByScenarios(factsOf({ ...HALF, isFlaky: false }, GOOD))).toEqual([
      { value: 1, ...signs },
      { value: 0, ...marks },
    ]);
    expect(flakyCountByScenarios(factsOf(UNMARKED, GOOD))).toEqual([{ value: 1, ...signs }]);
    expect(flakyCountByScenarios([])).toEqual([]);
    expect(reliableCountByScenarios(factsOf(UNMARKED, GOOD, GOOD))).toEqual([
      { value: 2, source: `3 scenarios minus ${SIGNS}`, against: 'either' },
    ]);
  });

  test('how many runs there are', () => {
    const runs = (value: number) => [{ value, source: "the sum of the scenarios' runs", against: 'either' }];
    expect(totalRunsByScenarios(factsOf(HALF, GOOD))).toEqual(runs(10));
    expect(totalRunsByScenarios(factsOf(HALF, SILENT))).toEqual([]);
    expect(totalRunsByScenarios(factsOf(SILENT))).toEqual([]);
    expect(totalRunsByScenarios([])).toEqual([]);
  });

  test('the average by counts, where it is the published one', () => {
    const thirds = [scenarioOfRuns(1, 2, { id: 'a' }), scenarioOfRuns(3, 0, { id: 'b' })];
    const of = (avgPassRate: Maybe, scenarios = thirds) => {
      const set = readSet(setWithOverall({ avgPassRate }, scenarios));
      return [exactAverageOf(set), averagePassRateOf(set)];
    };
    expect(of(0.67)).toEqual([TWO_THIRDS, TWO_THIRDS]);
    expect(of(0.5)).toEqual([undefined, 0.5]);
    expect(of(undefined)).toEqual([undefined, undefined]);
    expect(of(0.67, [...thirds, SILENT])).toEqual([undefined, 0.67]);
    expect(of(0.67, [SILENT])).toEqual([undefined, 0.67]);
    const nothing = readSet(simulationSet({ scenarios: undefined }));
    expect([nothing.scenarios, exactAverageOf(nothing), averagePassRateOf(nothing)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
