/** The rules on what became worse since the baseline, and on a baseline that can't be had. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import type { Baseline, SetResult, Verdict } from '../../src/gate/verdict.ts';
import { describeNote } from '../../src/report/reasons.ts';
import { toPlain } from '../../src/text/escape.ts';
import { quote, say } from '../../src/text/phrase.ts';
import { baselineOf, baselineOfGroups } from '../support/arbitraries.ts';
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
  secondLook?: SecondLook,
): SetResult {
  const set = 'status' in now ? now : simulationSet({ scenarios: now });
  return judged(set, given, {
    baseline: 'kind' in baseline ? baseline : baselineOf(baseline),
    setsInStep,
    secondLook,
  });
}

const runs = (passed: number, failed: number, id = 'scenario-1') => scenarioOfRuns(passed, failed, { id });
const notesOf = ({ notes }: SetResult) => notes.map((note) => toPlain(describeNote(note)));

describe('a regression', () => {
  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioStatistics[], Verdict, string]>([
    ['of one scenario', [runs(6, 4)], [runs(10, 0)], 'failed', '1 scenario regressed'],
    [
      'of two',
      [runs(0, 10, 'a'), runs(0, 10, 'b')],
      [runs(10, 0, 'a'), runs(10, 0, 'b')],
      'failed',
      '2 scenarios and the set as a whole regressed',
    ],
    [
      'of the whole set',
      ['a', 'b', 'c', 'd', 'e'].map((id) => runs(3, 2, id)),
      ['a', 'b', 'c', 'd', 'e'].map((id) => runs(5, 0, id)),
      'failed',
      'the set as a whole regressed',
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
      'its passed and failed runs are unknown, now or in the baseline',
    ],
    [
      'too many of its runs have no end',
      { passed: 1, failed: 0, totalRuns: 10, passRate: 0.1 },
      'too many runs neither passed nor failed to rule out a regression',
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
      'too many runs neither passed nor failed to rule out a regression of the set as a whole',
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
    'There are too few runs to prove any regression, even if all had passed before and all failed now.';

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
      ['set “set-0” is “RUNNING”, not PASSED or FAILED (recorded at commit c0ffee0)'],
      [],
    ],
    [
      'ended in an error',
      baselineOf([{ ...GOOD, status: 'ERROR' }], false),
      'inconclusive',
      ['set “set-0” is “ERROR”, not PASSED or FAILED (recorded at commit c0ffee0)'],
      [],
    ],
    ['has failed', baselineOf([{ ...GOOD, status: 'FAILED' }]), 'passed', [], []],
    [
      'has a scenario twice, so that the better one could be left out',
      baselineOf([baseSet(runs(5, 0), runs(0, 5, 'SCENARIO-1'))]),
      'inconclusive',
      ['set “set-0” has several scenarios with the same id (recorded at commit c0ffee0)'],
      [],
    ],
    [
      'was recorded, and has lost its statistics',
      baselineOf([{ ...GOOD, scenarios: undefined, overall: undefined }], false),
      'inconclusive',
      ['set “set-0” has no statistics.per_scenario (recorded at commit c0ffee0)'],
      [],
    ],
    [
      'lacks a scenario, which would seem to be new',
      baselineOf([{ ...baseSet(runs(5, 0)), totalScenarios: 3 }], false),
      'inconclusive',
      ['set “set-0” has statistics of only 1 of its 3 scenarios (recorded at commit c0ffee0)'],
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
      ['set “set-0” shares no scenario with the set (recorded at commit c0ffee0)'],
      [],
    ],
    [
      'was recorded, and has other scenarios',
      baselineOf([baseSet(runs(5, 0, 'x'))], false),
      'passed',
      [],
      ['Nothing was compared: set “set-0” shares no scenario with the set (recorded at commit c0ffee0).'],
    ],
    [
      'was given, and is this very set',
      baselineOf([{ ...GOOD, id: 'SET-1' }]),
      'inconclusive',
      ['the baseline (recorded at commit c0ffee0) is this set itself'],
      [],
    ],
    [
      'was recorded, and is this very set',
      baselineOf([{ ...GOOD, id: 'set-1' }], false),
      'passed',
      [],
      ['Nothing was compared: the baseline (recorded at commit c0ffee0) is this set itself.'],
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

  test('is of a step the set that shares the most scenarios, and of these the first', () => {
    const [few, many, other] = [
      { ...baseSet(runs(5, 0, 'a')), id: 'few' },
      { ...baseSet(runs(5, 0, 'A'), runs(5, 0, 'b')), id: 'many' },
      { ...baseSet(runs(5, 0, 'a'), runs(5, 0, 'b'), runs(5, 0, 'x')), id: 'other' },
    ];
    const now = [runs(5, 0, 'a'), runs(5, 0, 'b')];
    const { comparison } = against(now, baselineOfGroups([[few, many, other]]));
    expect(comparison?.sets.map(({ id }) => id)).toEqual(['many']);
  });

  test('is not looked at where none is wanted', () => {
    const result = judged(simulationSet(), { 'max-pass-rate-drop': 0 });
    expect(result.checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
  });
});

describe('a baseline of several sets', () => {
  const setOf = (id: string, ...scenarios: ScenarioStatistics[]): SimulationSet => ({
    ...baseSet(...(scenarios.length === 0 ? [runs(10, 0)] : scenarios)),
    id,
  });
  const failedSet = (id: string): SimulationSet => ({ ...setOf(id), status: 'ERROR' });
  const otherSet = (id: string) => setOf(id, runs(5, 0, 'x'));
  const NOW = [runs(10, 0)];
  const isError = (id: string) =>
    `The baseline leaves out set “${id}”, which is “ERROR”, not PASSED or FAILED.`;
  const isOther = (id: string) =>
    `The baseline leaves out set “${id}”, which shares no scenario with the set.`;

  test('is all of them together, and says how many they are', () => {
    const { comparison, notes, verdict } = against(
      [runs(6, 4)],
      [setOf('c', runs(10, 0)), setOf('b', runs(9, 1)), setOf('a', runs(8, 2))],
    );
    expect([verdict, notes]).toEqual(['passed', []]);
    expect(toPlain(comparison?.origin ?? [])).toBe('3 sets, recorded at commit c0ffee0');
    expect(comparison?.totals.baseline).toEqual({ passed: 27, failed: 3 });
    // The newest alone would have been a reason to claim it.
    expect(against([runs(6, 4)], [setOf('c', runs(10, 0))]).verdict).toBe('failed');
  });

  test('is of the branch whose records they are', () => {
    const branched = baselineOfGroups([[setOf('c')]], { branch: 'main' });
    expect(against(NOW, branched).comparison?.branch).toBe('main');
  });

  test('is one set by its id', () => {
    const { comparison } = against(NOW, [setOf('c'), failedSet('b')]);
    expect(toPlain(comparison?.origin ?? [])).toBe('set “c”, recorded at commit c0ffee0');
    expect(comparison?.branch).toBeUndefined();
  });

  test('proves what one of them does not', () => {
    const five = (id: string) => setOf(id, runs(5, 0));
    expect(against([runs(3, 2)], [five('a')]).verdict).toBe('passed');
    expect(against([runs(3, 2)], ['a', 'b', 'c', 'd'].map(five)).verdict).toBe('failed');
  });

  test.each<[string, Baseline, number, string[]]>([
    ['none is left out', baselineOf([setOf('a'), setOf('b')]), 1, []],
    ['one is', baselineOf([failedSet('a'), setOf('b')]), 1, [isError('a')]],
    ['one of other scenarios was given', baselineOf([otherSet('a'), setOf('b')]), 1, [isOther('a')]],
    [
      'one of other scenarios was recorded',
      baselineOf([otherSet('a'), setOf('b')], false),
      1,
      [isOther('a')],
    ],
    [
      'one of other scenarios was given, and may be for another set',
      baselineOf([otherSet('a'), setOf('b'), failedSet('c')]),
      2,
      [isError('c')],
    ],
    [
      'one of other scenarios was recorded, as steps have several sets each',
      baselineOf([otherSet('a'), setOf('b')], false),
      2,
      [isOther('a')],
    ],
    [
      'three are',
      baselineOf(['a', 'b', 'c'].map(failedSet).concat(setOf('z'))),
      1,
      ['a', 'b', 'c'].map(isError),
    ],
    [
      'four are',
      baselineOf(['a', 'b', 'c', 'd'].map(failedSet).concat(setOf('z'))),
      1,
      [...['a', 'b', 'c'].map(isError), 'The baseline leaves out 1 more set.'],
    ],
    [
      'six are',
      baselineOf(['a', 'b', 'c', 'd', 'e', 'f'].map(failedSet).concat(setOf('z'))),
      1,
      [...['a', 'b', 'c'].map(isError), 'The baseline leaves out 3 more sets.'],
    ],
    [
      'others could not be had, which comes first',
      baselineOfGroups([[failedSet('a')], [setOf('b')]], { notes: [{ text: say`Without ${quote('y')}.` }] }),
      1,
      ['Without “y”.', isError('a')],
    ],
    ['one is this very set', baselineOf([{ ...setOf('SET-1', runs(0, 10)) }, setOf('b')]), 1, []],
    ['one of a step is this very set', baselineOfGroups([[setOf('set-1', runs(0, 10)), setOf('b')]]), 1, []],
  ])('says where %s', (_, baseline, setsInStep, notes) => {
    const result = against(NOW, baseline, {}, setsInStep);
    expect([result.verdict, notesOf(result)]).toEqual(['passed', notes]);
    expect(result.comparison?.totals.baseline.failed).toBe(0);
  });

  test.each<[string, Baseline, Verdict, string]>([
    [
      'all of other scenarios, and recorded',
      baselineOf([otherSet('a'), otherSet('b')], false),
      'passed',
      'Nothing was compared: set “a” shares no scenario with the set (recorded at commit c0ffee0).',
    ],
    [
      'all of other scenarios, and given',
      baselineOf([otherSet('a'), otherSet('b')]),
      'inconclusive',
      'set “a” shares no scenario with the set (recorded at commit c0ffee0)',
    ],
    [
      'not whole, though recorded',
      baselineOf([failedSet('a'), otherSet('b')], false),
      'inconclusive',
      'set “a” is “ERROR”, not PASSED or FAILED (recorded at commit c0ffee0)',
    ],
    [
      'this very set, twice',
      baselineOf([setOf('set-1'), setOf('SET-1')], false),
      'passed',
      'Nothing was compared: the baseline (recorded at commit c0ffee0) is this set itself.',
    ],
  ])('is none where the sets are %s', (_, baseline, verdict, words) => {
    const result = against(NOW, baseline);
    expect([result.verdict, result.comparison]).toEqual([verdict, undefined]);
    expect([...problemsOf(result), ...notesOf(result)]).toEqual([words]);
  });

  test('says why a set that counts can not be compared with, before one of other scenarios', () => {
    const result = against(NOW, baselineOf([otherSet('a'), failedSet('b')], false));
    expect(problemsOf(result)).toEqual([
      'set “b” is “ERROR”, not PASSED or FAILED (recorded at commit c0ffee0)',
    ]);
  });

  test('that is none yet tells which sets could not be had', () => {
    const notes = [{ text: 'The baseline leaves out set x.' }];
    const baseline = baselineOfGroups([[otherSet('a')]], { given: false, notes });
    expect(notesOf(against(NOW, baseline))).toEqual([
      'The baseline leaves out set x.',
      'Nothing was compared: set “a” shares no scenario with the set (recorded at commit c0ffee0).',
    ]);
  });

  test('has lost a scenario only where the newest had it', () => {
    const [gone, kept] = [runs(5, 0, 'gone'), runs(10, 0)];
    const lost = '1 scenario of the baseline is missing from the set: “Happy path”.';
    expect(notesOf(against(NOW, [setOf('b', kept, gone), setOf('a', kept)]))).toEqual([lost]);
    expect(notesOf(against(NOW, [setOf('b', kept), setOf('a', kept, gone)]))).toEqual([]);
  });

  test('has more runs, with which little is blind', () => {
    const two = (id: string) => setOf(id, runs(2, 0));
    const blind = 'There are too few runs to prove any regression';
    const isBlind = (...ids: string[]) =>
      notesOf(against([runs(2, 0)], ids.map(two))).some((note) => note.startsWith(blind));
    expect([isBlind('a'), isBlind('a', 'b'), isBlind('a', 'b', 'c')]).toEqual([true, true, false]);
  });
});

describe('a second look', () => {
  const BEFORE = [baseSet(runs(50, 0, 'a'), runs(50, 0, 'b'))];
  const NOW = [runs(3, 2, 'a'), runs(5, 0, 'b')];
  const made = (...scenarios: ScenarioStatistics[]): SecondLook => ({
    kind: 'made',
    runs: 25,
    set: readSet({ ...baseSet(...scenarios), id: 'set-2' }),
  });
  const judgedWith = (secondLook: SecondLook | undefined, now = NOW) =>
    against(now, BEFORE, {}, 1, secondLook);

  test('decides by all runs of a suspect', () => {
    const bad = judgedWith(made(runs(18, 7, 'a')));
    expect(bad.verdict).toBe('failed');
    expect(checkOf(bad, 'regression-significance')).toMatchObject({
      observed: '1 scenario regressed',
      limit: 0.05,
    });
    expect(problemsOf(bad)).toEqual([]);
    const [finding] = checkOf(bad, 'regression-significance').findings;
    expect(toPlain(finding?.message ?? [])).toMatch(
      /^“Happy path” regressed: 21 of 30 runs passed \(3 of 5, then 18 of 25\), and 50 of 50 in the baseline; across all 2 scenarios, /,
    );
    expect(finding?.observed).toBe(bad.comparison?.changes[0]?.evidence?.adjustedP);
    expect(judgedWith(made(runs(25, 0, 'a'))).verdict).toBe('passed');
  });

  test('of which the runs can not be counted is inconclusive, and said to be', () => {
    const result = judgedWith(made({ ...runs(25, 0, 'a'), passed: undefined }));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result).join()).toContain('its passed and failed runs are unknown in the second look');
  });

  test('can not rule a regression out where too many of its runs have no end', () => {
    const open = scenarioOfRuns(10, 0, { id: 'a', totalRuns: 25, passRate: 0.4 });
    const result = judgedWith(made(open));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual(['too many runs neither passed nor failed to rule out a regression']);
  });

  test('that is void leaves the claims of the first, and says so', () => {
    const lost: SecondLook = { kind: 'void', why: say`set ${quote('set-2')} is ERROR`, setId: 'set-2' };
    const result = judgedWith(lost);
    expect([result.verdict, notesOf(result)]).toEqual([
      'passed',
      ['No second look: set “set-2” is ERROR. Only what the first look proves is claimed.'],
    ]);
    expect(judgedWith(lost, [runs(1, 4, 'a'), runs(5, 0, 'b')]).verdict).toBe('failed');
    // Without a second look all of the significance is for this one.
    expect(judgedWith(undefined).verdict).toBe('failed');
  });

  test('that is wanted, or made, needs no words', () => {
    expect(notesOf(judgedWith({ kind: 'wanted' }))).toEqual([]);
    expect(notesOf(judgedWith(made(runs(25, 0, 'a'))))).toEqual([]);
  });

  test('is never blind, since it would have more runs', () => {
    const look = (secondLook: SecondLook | undefined) =>
      notesOf(against([runs(1, 1, 'a')], [baseSet(runs(2, 0, 'a'))], {}, 1, secondLook));
    const blind = [expect.stringMatching(/^There are too few runs to prove any regression/)];
    expect(look(undefined)).toEqual(blind);
    expect(look({ kind: 'wanted' })).toEqual([]);
    expect(look(made(runs(5, 20, 'a')))).toEqual([]);
  });

  test('of a scenario in quarantine is none', () => {
    const entry = scenarioPolicy({ match: { by: 'id', id: 'a' }, quarantine: quarantineFor(30) });
    const result = against(NOW, BEFORE, { scenarios: [entry] }, 1, made(runs(0, 25, 'a')));
    expect([result.verdict, result.comparison?.suspects]).toEqual(['passed', []]);
    expect(result.comparison?.changes[0]).toMatchObject({ again: undefined, evidence: undefined });
  });
});
