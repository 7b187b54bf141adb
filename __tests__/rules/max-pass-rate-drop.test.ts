/** The fall of the average pass rate since the baseline. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Baseline, SetResult } from '../../src/gate/verdict.ts';
import { describeNote } from '../../src/report/reasons.ts';
import { toPlain } from '../../src/text/escape.ts';
import { baselineOf } from '../support/arbitraries.ts';
import {
  checkOf,
  type GivenRules,
  judged,
  problemsOf,
  quarantineFor,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

function baseSet(...scenarios: ScenarioStatistics[]): SimulationSet {
  return simulationSet({ id: 'set-0', scenarios });
}

function against(
  now: readonly ScenarioStatistics[] | SimulationSet,
  baseline: Baseline | readonly SimulationSet[],
  given: GivenRules = {},
): SetResult {
  const set = 'status' in now ? now : simulationSet({ scenarios: now });
  return judged(set, given, {
    baseline: 'kind' in baseline ? baseline : baselineOf(baseline),
  });
}

const runs = (passed: number, failed: number, id = 'scenario-1') => scenarioOfRuns(passed, failed, { id });
const notesOf = ({ notes }: SetResult) => notes.map((note) => toPlain(describeNote(note)));

describe('max-pass-rate-drop', () => {
  const drop = (result: SetResult) => {
    const { observed, outcome } = checkOf(result, 'max-pass-rate-drop');
    return [typeof observed === 'number' ? Number(observed.toFixed(9)) : observed, outcome];
  };
  const GIVEN = { 'max-pass-rate-drop': 0.1 };

  test.each<
    [string, readonly ScenarioStatistics[], readonly ScenarioStatistics[], (string | number | undefined)[]]
  >([
    ['a fall', [runs(4, 1)], [runs(5, 0)], [0.2, 'broken']],
    ['a fall as large as it may be', [runs(9, 1)], [runs(10, 0)], [0.1, 'holds']],
    ['a rise', [runs(5, 0)], [runs(4, 1)], [-0.2, 'holds']],
    ['scenarios that are new are left out', [runs(5, 0), runs(0, 5, 'x')], [runs(5, 0)], [0, 'holds']],
    ['scenarios that are gone are left out', [runs(4, 1)], [runs(4, 1), runs(5, 0, 'x')], [0, 'holds']],
  ])('%s', (_, now, then, expected) => {
    expect(drop(against(now, [baseSet(...then)], GIVEN))).toEqual(expected);
  });

  test.each<[string, readonly SimulationSet[], (string | number | undefined)[]]>([
    ['that of all runs', [baseSet(runs(10, 0)), baseSet(runs(6, 4))], [0.2, 'broken']],
    ['each run as much as another', [baseSet(runs(10, 0)), baseSet(runs(16, 14))], [0.05, 'holds']],
    [
      'the scenarios that some of them are without',
      [baseSet(runs(10, 0)), baseSet(runs(0, 9, 'x'))],
      [0.4, 'broken'],
    ],
    [
      'the figures of the scenarios, whatever the averages say',
      [{ ...baseSet(runs(10, 0)), overall: undefined }, baseSet(runs(10, 0))],
      [0.4, 'broken'],
    ],
  ])('against several sets counts %s', (_, sets, expected) => {
    expect(drop(against([runs(6, 4)], sets, GIVEN))).toEqual(expected);
  });

  test.each<[string, SimulationSet, SimulationSet, string]>([
    [
      'the average is missing',
      setWithOverall({ avgPassRate: undefined }, [runs(5, 0)]),
      baseSet(runs(5, 0)),
      'Bland gave no statistics.overall.avg_pass_rate',
    ],
    [
      'the average is missing in the baseline',
      simulationSet({ scenarios: [runs(5, 0)] }),
      { ...baseSet(runs(5, 0)), overall: undefined },
      'Bland gave no statistics.overall.avg_pass_rate in the baseline',
    ],
    [
      'the scenarios say that it is more',
      setWithOverall({ avgPassRate: 0.95 }, [runs(16, 4)]),
      baseSet(runs(20, 0)),
      "the drop in the average pass rate is 0.05, but by the mean of the scenarios' pass rates it is 0.2, which would decide otherwise",
    ],
    [
      'those of the baseline say that it is less',
      simulationSet({ scenarios: [runs(16, 4)] }),
      {
        ...baseSet(runs(17, 3)),
        overall: { avgPassRate: 1, flakyCount: 1, reliableCount: 0, totalRuns: 20 },
      },
      "the drop in the average pass rate is 0.2, but by the mean of the scenarios' pass rates in the baseline it is 0.05, which would decide otherwise",
    ],
  ])('can not be told where %s', (_, now, then, problem) => {
    expect(problemsOf(against(now, [then], GIVEN), 'max-pass-rate-drop')).toEqual([problem]);
  });

  test('counts none in quarantine, whatever it was called before', () => {
    const named = (name: string) => ({ match: { by: 'name', pattern: name } as const });
    const entry = scenarioPolicy({ ...named('Old'), quarantine: quarantineFor(30) });
    const now = [
      scenarioOfRuns(1, 4, { id: 'a', name: 'Old' }),
      scenarioOfRuns(4, 1, { id: 'b', name: 'New' }),
    ];
    const then = [
      scenarioOfRuns(5, 0, { id: 'a', name: 'Old' }),
      scenarioOfRuns(5, 0, { id: 'b', name: 'Old' }),
    ];
    expect(drop(against(now, [baseSet(...then)], { ...GIVEN, scenarios: [entry] }))).toEqual([0.2, 'broken']);
    const all = scenarioPolicy({ match: { by: 'id', id: 'b' }, quarantine: quarantineFor(30) });
    const nothing = against(now, [baseSet(...then)], { ...GIVEN, scenarios: [entry, all] });
    expect(nothing.checks.map(({ rule }) => rule)).not.toContain('max-pass-rate-drop');
    expect(checkOf(nothing, 'regression-significance').observed).toBe('nothing to test');
    expect(notesOf(nothing)).toContain(
      'Nothing was tested for regressions: all scenarios shared with the baseline are in quarantine.',
    );
  });

  test('a fall since the baseline', () => {
    const before = setWithOverall({ avgPassRate: 1 }, [scenarioOfRuns(1000, 0)]);
    const now = setWithOverall({ avgPassRate: 1 }, [scenarioOfRuns(995, 5, { passRate: 1, isFlaky: false })]);
    const result = judged(
      now,
      { 'max-pass-rate-drop': 0 },
      { baseline: baselineOf([{ ...before, id: 'set-0' }]) },
    );
    expect(checkOf(result, 'max-pass-rate-drop')).toMatchObject({ observed: 0.005, outcome: 'broken' });
  });
});
