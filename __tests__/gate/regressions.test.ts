/** The rules on what became worse since the baseline, and on a baseline that can't be had. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Baseline, SetResult, Verdict } from '../../src/gate/verdict.ts';
import { describeNote } from '../../src/report/reasons.ts';
import { toPlain } from '../../src/text/escape.ts';
import { say } from '../../src/text/phrase.ts';
import { baselineOf } from '../support/arbitraries.ts';
import {
  checkOf,
  type GivenRules,
  judged,
  problemsOf,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

function baseSet(...scenarios: ScenarioStatistics[]): SimulationSet {
  return simulationSet({ id: 'set-0', scenarios });
}

function against(
  now: readonly ScenarioStatistics[] | SimulationSet,
  baseline: Baseline | readonly SimulationSet[],
  given: GivenRules = {},
  setsInStep = 1,
): SetResult {
  const set = 'status' in now ? now : simulationSet({ scenarios: now });
  return judged(set, given, {
    baseline: 'kind' in baseline ? baseline : baselineOf(baseline),
    setsInStep,
  });
}

const runs = (passed: number, failed: number, id = 'scenario-1') => scenarioOfRuns(passed, failed, { id });
const notesOf = ({ notes }: SetResult) => notes.map((note) => toPlain(describeNote(note)));

describe('a regression', () => {
  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioStatistics[], Verdict, string]>([
    ['of one scenario', [runs(6, 4)], [runs(10, 0)], 'failed', '1 scenario worse'],
    [
      'of two',
      [runs(0, 10, 'a'), runs(0, 10, 'b')],
      [runs(10, 0, 'a'), runs(10, 0, 'b')],
      'failed',
      '2 scenarios worse and the set as a whole worse',
    ],
    [
      'of the whole set',
      ['a', 'b', 'c', 'd', 'e'].map((id) => runs(3, 2, id)),
      ['a', 'b', 'c', 'd', 'e'].map((id) => runs(5, 0, id)),
      'failed',
      'the set as a whole worse',
    ],
    ['that may be noise', [runs(4, 1)], [runs(5, 0)], 'passed', 'none proven'],
    ['that is an improvement', [runs(10, 0)], [runs(0, 10)], 'passed', 'none proven'],
    ['of a scenario that is new', [runs(0, 5, 'new'), runs(5, 0)], [runs(5, 0)], 'passed', 'none proven'],
  ])('%s', (_, now, then, verdict, observed) => {
    const result = against(now, [baseSet(...then)]);
    expect(result.verdict).toBe(verdict);
    expect(checkOf(result, 'regression-significance')).toMatchObject({ limit: 0.05, observed });
  });

  test('needs more where several sets share the significance', () => {
    const result = against([runs(6, 4)], [baseSet(runs(10, 0))], {}, 3);
    expect(result.verdict).toBe('passed');
    expect(checkOf(result, 'regression-significance').limit).toBeCloseTo(0.05 / 3, 12);
  });

  test.each<[string, Partial<ScenarioStatistics>, string]>([
    [
      'its counts are not known',
      { passed: undefined },
      'its passed and failed runs are not known, now or in the baseline',
    ],
    [
      'too many of its runs have no end',
      { passed: 1, failed: 0, totalRuns: 10, passRate: 0.1 },
      "so many runs neither passed nor failed that a regression can't be ruled out",
    ],
  ])('can not be ruled out where %s', (_, given, problem) => {
    const result = against([scenario(given)], [baseSet(runs(10, 0))]);
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result, 'regression-significance')).toEqual([problem]);
  });

  test('of the whole set can not be ruled out where too many runs have no end', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const open = ids.map((id) => scenarioOfRuns(3, 0, { id, totalRuns: 5, passRate: 0.6 }));
    const result = against(open, [baseSet(...ids.map((id) => runs(5, 0, id)))]);
    expect(problemsOf(result, 'regression-significance')).toEqual([
      "so many runs neither passed nor failed that a regression of the set as a whole can't be ruled out",
    ]);
  });

  test('is not feared where as many runs had no end before', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const each = ids.map((id, index) =>
      index < 6
        ? scenarioOfRuns(8, 1, { id, totalRuns: 10, passRate: 0.8 })
        : scenarioOfRuns(9, 1, { id, totalRuns: 10 }),
    );
    const result = against(each, [baseSet(...each)]);
    expect(result.verdict).toBe('passed');
    expect(result.comparison?.changes.every(({ change }) => change === 'same')).toBe(true);
  });

  test('is not looked for in quarantine, nor asked for counts there', () => {
    const entry = scenarioPolicy({ quarantine: quarantineFor(30) });
    for (const bad of [runs(0, 10), scenario({ passed: undefined })]) {
      const now = [bad, runs(5, 0, 'b')];
      const then = [baseSet(runs(10, 0), runs(5, 0, 'b'))];
      expect(against(now, then, { scenarios: [entry] }).verdict).toBe('passed');
      expect(against(now, then).verdict).not.toBe('passed');
    }
  });
});

describe('so few runs that nothing could be proven', () => {
  const BLIND =
    'There are too few runs to prove any regression: not even if each had passed, and now each failed.';

  const manyOf = (count: number) => Array.from({ length: count }, (_, index) => runs(1, 0, `s${index}`));

  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioStatistics[], boolean]>([
    ['two on each side', [runs(2, 0)], [runs(2, 0)], true],
    ['three on each side', [runs(3, 0)], [runs(3, 0)], false],
    ['one now, and five before', [runs(1, 0)], [runs(5, 0)], true],
    ['two of two scenarios', [runs(2, 0, 'a'), runs(2, 0, 'b')], [runs(2, 0, 'a'), runs(2, 0, 'b')], false],
    ['one of many scenarios', manyOf(30), manyOf(30), false],
    ['one of four scenarios', manyOf(4), manyOf(4), true],
    ['none that are known', [scenario({ passed: undefined })], [runs(2, 0)], false],
  ])('%s', (_, now, then, isBlind) => {
    expect(notesOf(against(now, [baseSet(...then)])).includes(BLIND)).toBe(isBlind);
  });

  test('in quarantine say nothing', () => {
    const entry = scenarioPolicy({ quarantine: quarantineFor(30) });
    const now = [runs(2, 0), runs(5, 0, 'new')];
    expect(notesOf(against(now, [baseSet(runs(2, 0))], { scenarios: [entry] }))).not.toContain(BLIND);
  });
});

describe('the baseline', () => {
  const GOOD = baseSet(runs(5, 0));

  test.each<[string, Baseline, Verdict, string[], string[]]>([
    ['is none yet', { kind: 'none', why: say`No baseline yet.` }, 'passed', [], ['No baseline yet.']],
    ["can't be had", { kind: 'unavailable', problem: say`503` }, 'inconclusive', ['503'], []],
    [
      'has not ended',
      baselineOf([{ ...GOOD, status: 'RUNNING' }]),
      'inconclusive',
      ['set “set-0” is “RUNNING”, not PASSED or FAILED'],
      [],
    ],
    [
      'ended in an error',
      baselineOf([{ ...GOOD, status: 'ERROR' }], false),
      'inconclusive',
      ['set “set-0” is “ERROR”, not PASSED or FAILED'],
      [],
    ],
    ['has failed', baselineOf([{ ...GOOD, status: 'FAILED' }]), 'passed', [], []],
    [
      'has a scenario twice, so that the better one could be left out',
      baselineOf([baseSet(runs(5, 0), runs(0, 5, 'SCENARIO-1'))]),
      'inconclusive',
      ['set “set-0” has several scenarios of the same id'],
      [],
    ],
    [
      'was recorded, and has lost its statistics',
      baselineOf([{ ...GOOD, scenarios: undefined, overall: undefined }], false),
      'inconclusive',
      ['Bland gave no statistics.per_scenario for the baseline (recorded at commit c0ffee0)'],
      [],
    ],
    [
      'lacks a scenario, which would seem to be new',
      baselineOf([{ ...baseSet(runs(5, 0)), totalScenarios: 3 }], false),
      'inconclusive',
      ['set “set-0” has statistics of 1 of its 3 scenarios only'],
      [],
    ],
    [
      'does not say how many scenarios it has',
      baselineOf([{ ...GOOD, totalScenarios: undefined }]),
      'passed',
      [],
      [],
    ],
    [
      'was given, and has other scenarios',
      baselineOf([baseSet(runs(5, 0, 'x'))]),
      'inconclusive',
      ['the baseline (recorded at commit c0ffee0) shares no scenario with the set'],
      [],
    ],
    [
      'was recorded, and has other scenarios',
      baselineOf([baseSet(runs(5, 0, 'x'))], false),
      'passed',
      [],
      ['Nothing was compared: the baseline (recorded at commit c0ffee0) shares no scenario with the set.'],
    ],
    [
      'was given, and is this very set',
      baselineOf([{ ...GOOD, id: 'SET-1' }]),
      'inconclusive',
      ['the baseline (recorded at commit c0ffee0) is this very set'],
      [],
    ],
    [
      'was recorded, and is this very set',
      baselineOf([{ ...GOOD, id: 'set-1' }], false),
      'passed',
      [],
      ['Nothing was compared: the baseline (recorded at commit c0ffee0) is this very set.'],
    ],
  ])('%s', (_, baseline, verdict, problems, notes) => {
    const result = against([runs(5, 0)], baseline);
    expect(result.verdict).toBe(verdict);
    expect(problemsOf(result)).toEqual(problems);
    expect(notesOf(result)).toEqual(notes);
    expect(result.comparison === undefined).toBe(problems.length + notes.length > 0);
  });

  test('is of no use to a set without scenarios', () => {
    const bare = { ...simulationSet(), scenarios: undefined };
    expect(problemsOf(against(bare, [GOOD]), 'baseline')).toEqual([
      'Bland gave no statistics.per_scenario for the set',
    ]);
  });

  test('is the set that shares the most scenarios, and of these the first', () => {
    const [few, many, other] = [
      { ...baseSet(runs(5, 0, 'a')), id: 'few' },
      { ...baseSet(runs(5, 0, 'A'), runs(5, 0, 'b')), id: 'many' },
      { ...baseSet(runs(5, 0, 'a'), runs(5, 0, 'b'), runs(5, 0, 'x')), id: 'other' },
    ];
    const now = [runs(5, 0, 'a'), runs(5, 0, 'b')];
    expect(against(now, [few, many, other]).comparison?.baseline.id).toBe('many');
  });

  test('is not looked at where none is wanted', () => {
    const result = judged(simulationSet(), { 'max-pass-rate-drop': 0 });
    expect(result.checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
  });
});
