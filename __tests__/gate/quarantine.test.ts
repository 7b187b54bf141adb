/** A quarantine: its scenario is run and shown, and can't fail the gate, and it hides nothing else. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SetResult, Verdict } from '../../src/gate/verdict.ts';
import { describeNote } from '../../src/report/reasons.ts';
import { toPlain } from '../../src/text/escape.ts';
import {
  checkOf,
  type GivenRules,
  judged,
  problemsOf,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const BAD = scenarioOfRuns(0, 5, { id: 'bad', name: 'Bad' });
const GOOD = scenario({ id: 'good', name: 'Good' });

function entriesFor(daysLeft: number, ...ids: string[]) {
  return ids.map((id) => scenarioPolicy({ match: { by: 'id', id }, quarantine: quarantineFor(daysLeft) }));
}

const EXCUSED = entriesFor(30, 'bad');

function judgedWith(set: SimulationSet, given: GivenRules = {}, scenarios = EXCUSED): SetResult {
  return judged(set, { scenarios, ...given });
}

const notesOf = ({ notes }: SetResult) => notes.map((note) => toPlain(describeNote(note)));

describe('rules', () => {
  const set = simulationSet({ scenarios: [BAD, GOOD] });

  test.each<[string, GivenRules]>([
    ['on pass rates', { 'min-scenario-pass-rate': 1 }],
    ['on scores', { 'min-scenario-score': 0.9 }],
    ['on the average', { 'min-avg-pass-rate': 1 }],
    ['on runs', { 'min-runs-per-scenario': 5 }],
  ])('%s hold without the scenario in quarantine, and fail with it', (_, given) => {
    const short = { ...BAD, totalRuns: 4, failed: 4 };
    const shortSet = simulationSet({ scenarios: [short, GOOD] });
    expect(judgedWith(shortSet, given).verdict).toBe('passed');
    expect(judgedWith(shortSet, given, []).verdict).not.toBe('passed');
  });

  test('say how many scenarios overall rules count', () => {
    expect(notesOf(judgedWith(set))).toEqual([
      '1 scenario is in quarantine: overall rules count only the other 1.',
    ]);
    const three = simulationSet({ scenarios: [BAD, { ...BAD, id: 'worse' }, GOOD] });
    expect(notesOf(judgedWith(three, {}, entriesFor(30, 'bad', 'worse')))).toEqual([
      '2 scenarios are in quarantine: overall rules count only the other 1.',
    ]);
  });

  test('are broken by the others as ever', () => {
    const both = simulationSet({ scenarios: [BAD, { ...BAD, id: 'worse' }] });
    const result = judgedWith(both, { 'min-scenario-pass-rate': 1 });
    expect(result.verdict).toBe('failed');
    const findings = result.checks.flatMap((check) => check.findings);
    expect(findings.map((finding) => finding.scenario?.id)).toEqual(['worse']);
  });

  test('what is wrong with its figures is excused: too few runs, impossible counts, an odd size', () => {
    const odd = { ...BAD, totalRuns: 3, passed: 7 };
    const result = judgedWith(simulationSet({ scenarios: [odd, GOOD], simulationsPerScenario: 5 }));
    expect(result.verdict).toBe('passed');
    expect(problemsOf(judgedWith(simulationSet({ scenarios: [odd, GOOD] }), {}, []))).not.toEqual([]);
  });

  test('where its runs are not known, those of the others suffice', () => {
    const silent = scenario({ id: 'bad', totalRuns: undefined });
    const silentSet = setWithOverall({ totalRuns: 5 }, [silent, GOOD]);
    expect(judgedWith(silentSet).verdict).toBe('passed');
    expect(judgedWith(silentSet, {}, []).verdict).toBe('inconclusive');
  });

  test('a set that lacks a scenario is not whole, whoever is in quarantine', () => {
    expect(judgedWith({ ...set, totalScenarios: 3 }).verdict).toBe('inconclusive');
    const twice = simulationSet({ scenarios: [BAD, { ...BAD, id: 'BAD' }, GOOD] });
    expect(problemsOf(judgedWith(twice))).toContain('1 duplicate scenario id');
  });

  test('nothing is left to judge where all are in quarantine', () => {
    const result = judgedWith(set, { 'min-avg-pass-rate': 0.1 }, entriesFor(30, 'bad', 'good'));
    expect(result.verdict).toBe('inconclusive');
    expect(problemsOf(result)).toEqual([
      'every scenario is in quarantine: nothing is left to judge',
      'no scenario counts',
    ]);
    const counting = { 'max-flaky-count': 0, 'min-reliable-count': 0 };
    expect(judgedWith(set, counting, entriesFor(30, 'bad', 'good')).verdict).toBe('inconclusive');
  });
});

describe('a set that is FAILED', () => {
  const failed = (given: Partial<SimulationSet> = {}, ...scenarios: ScenarioStatistics[]) =>
    simulationSet({
      status: 'FAILED',
      scenarios: scenarios.length === 0 ? [BAD, GOOD] : scenarios,
      ...given,
    });
  const SHY = { passed: undefined, failed: undefined, totalRuns: undefined };

  test.each<[string, SimulationSet, boolean]>([
    ['only the one in quarantine has failed runs', failed(), true],
    ['by its rate alone', failed({}, { ...BAD, ...SHY }, GOOD), true],
    ['by its failed runs alone', failed({}, { ...BAD, passed: undefined, passRate: undefined }, GOOD), true],
    ['the other is known by its rate alone', failed({}, BAD, { ...GOOD, ...SHY }), true],
    ['another has a failed run', failed({}, BAD, scenarioOfRuns(4, 1, { id: 'b' })), false],
    ['another has a run without an end', failed({}, BAD, { ...GOOD, passed: 4 }), false],
    ['another is marked flaky', failed({}, BAD, { ...GOOD, isFlaky: true }), false],
    [
      'another contradicts itself',
      failed({}, BAD, { ...GOOD, passRate: 1, passed: 4, failed: 0, totalRuns: 4.5 }),
      false,
    ],
    ['of another the rate is not known', failed({}, BAD, { ...GOOD, ...SHY, passRate: undefined }), false],
    ['of another the rate is impossible', failed({}, BAD, { ...GOOD, passRate: 1.2 }), false],
    ['nobody has a failed run', failed({}, { ...BAD, ...GOOD, id: 'bad' }, GOOD), false],
    ['that of the one in quarantine is no evidence', failed({}, { ...BAD, passed: 9 }, GOOD), false],
    ['its rate is impossible', failed({}, { ...BAD, ...SHY, passRate: -1 }, GOOD), false],
    ['a scenario is not in the statistics', failed({ totalScenarios: 3 }), false],
    ['nobody says how many there are', failed({ totalScenarios: undefined }), false],
    [
      'the overall runs are more',
      { ...failed(), overall: { avgPassRate: 0.5, totalRuns: 15, flakyCount: 0, reliableCount: 2 } },
      false,
    ],
    [
      'the overall rate is another',
      { ...failed(), overall: { avgPassRate: 0.4, totalRuns: 10, flakyCount: 0, reliableCount: 2 } },
      false,
    ],
    ['there are no overall figures', { ...failed(), overall: undefined }, true],
    ['there are no scenarios', failed({ scenarios: undefined }), false],
  ])('%s: excused is %p', (_, set, excused) => {
    const result = judgedWith({ ...set, totalScenarios: 'totalScenarios' in set ? set.totalScenarios : 2 });
    expect(checkOf(result, 'fail-on-status').outcome).toBe(excused ? 'holds' : 'broken');
    if (excused)
      expect(notesOf(result)).toContain(
        'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.',
      );
    else expect(result.verdict).toBe('failed');
  });

  test('is told why it is not excused, where there are quarantines', () => {
    const note =
      'Bland reports FAILED, which quarantine does not excuse: not all runs of the other scenarios are known to have passed.';
    const set = failed({}, BAD, scenarioOfRuns(4, 1, { id: 'b' }));
    expect(notesOf(judgedWith(set))).toContain(note);
    expect(notesOf(judgedWith(set, {}, []))).toEqual([]);
  });

  test('that we started has as many scenarios as were asked for', () => {
    const asked = {
      scenarioIds: ['bad', 'good'],
      simulationsPerScenario: 5,
      pathwayId: undefined,
      personaId: undefined,
      version: undefined,
    };
    const set = failed({ totalScenarios: undefined });
    expect(judged(set, { scenarios: EXCUSED }, { asked }).verdict).toBe('passed');
  });

  test.each(['ERROR', 'CANCELLED'])('is excused; one that is %s is not', (status) => {
    expect(judgedWith(failed({ status })).verdict).not.toBe('passed');
  });

  test('is excused although it is not in fail-on-status, and no rule speaks for it', () => {
    expect(judgedWith(failed(), { failOnStatus: ['ERROR'] }).verdict).toBe('passed');
  });
});

describe('the end of a quarantine', () => {
  const set = simulationSet({ scenarios: [BAD, GOOD] });
  const OTHERS = '1 scenario is in quarantine: overall rules count only the other 1.';

  test.each<[number, Verdict, string[]]>([
    [30, 'passed', [OTHERS]],
    [8, 'passed', [OTHERS]],
    [
      7,
      'passed',
      [OTHERS, '“Bad”: Its last day in quarantine is 2026-04-20, in 6 days (“Flaky since the new voice”).'],
    ],
    [
      2,
      'passed',
      [OTHERS, '“Bad”: Its last day in quarantine is 2026-04-15, in 1 day (“Flaky since the new voice”).'],
    ],
    [
      1,
      'passed',
      [OTHERS, '“Bad”: Its last day in quarantine is 2026-04-14, today (“Flaky since the new voice”).'],
    ],
    [
      0,
      'failed',
      ['“Bad”: Its quarantine ended on 2026-04-13 (“Flaky since the new voice”): its rules apply again.'],
    ],
    [
      -40,
      'failed',
      ['“Bad”: Its quarantine ended on 2026-03-04 (“Flaky since the new voice”): its rules apply again.'],
    ],
  ])('with %d days left: %s', (daysLeft, verdict, notes) => {
    const result = judgedWith(set, { 'min-scenario-pass-rate': 0.5 }, entriesFor(daysLeft, 'bad'));
    expect(result.verdict).toBe(verdict);
    expect(notesOf(result)).toEqual(notes);
  });
});
