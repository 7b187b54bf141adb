/** The words of the verdict: the headline, headlineWithRemedy, and each reason as a sentence. */

import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { checkCoverage } from '../../src/gate/coverage.ts';
import type { Baseline, SetResult, Verdict } from '../../src/gate/verdict.ts';
import {
  allReasons,
  describeNote,
  headline,
  headlineWithRemedy,
  reasonsOf,
  title,
  whyOf,
} from '../../src/report/reasons.ts';
import type { Report } from '../../src/report/report.ts';
import { toMarkdown, toPlain } from '../../src/text/escape.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../support/reports.ts';
import {
  checkOf,
  documentedSet,
  type GivenRules,
  inQuarantine,
  judged,
  quarantineFor,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const textsOf = (report: Report) => allReasons(report).map(({ what }) => toPlain(what));
const headlineOf = (report: Report) => toPlain(headline(report));

function reasonsFor(set: SimulationSet, ruled: GivenRules): string[] {
  return reasonsOf(judged(set, ruled)).map(({ finding }) => toPlain(finding.message));
}

describe('the headline', () => {
  test.each<[string, Report, string]>([
    [
      'passed by its status alone',
      reportOfSets([documentedSet()]),
      'Simulation gate passed: Bland reports PASSED over 10 runs of 2 scenarios, and no rule on quality is set',
    ],
    [
      'passed by rules',
      reportOfSets([documentedSet()], { 'min-avg-pass-rate': 0.8, 'max-flaky-count': 1 }),
      'Simulation gate passed: all 4 rules hold over 10 runs of 2 scenarios',
    ],
    [
      'passed with one run of one scenario',
      reportOfSets([simulationSet({ scenarios: [scenario({ totalRuns: 1, passed: 1 })] })]),
      'Simulation gate passed: Bland reports PASSED over 1 run of 1 scenario, and no rule on quality is set',
    ],
    [
      'without statistics',
      reportOfSets([simulationSet({ overall: undefined, scenarios: undefined })]),
      "Simulation gate is inconclusive: has-runs can't be judged: Bland gave no number of runs: nothing shows that anything was tested",
    ],
    [
      'passed with overall figures alone',
      reportOfSets([simulationSet({ scenarios: undefined, overall: documentedSet().overall })], {
        'min-avg-pass-rate': 0.8,
      }),
      'Simulation gate passed: all 3 rules hold',
    ],
    [
      'passed with scenarios alone',
      reportOfSets([simulationSet({ overall: undefined })], { 'min-scenario-pass-rate': 0.8 }),
      'Simulation gate passed: all 3 rules hold',
    ],
    [
      'passed by its status alone, with overall figures alone',
      reportOfSets([simulationSet({ scenarios: undefined, overall: documentedSet().overall })]),
      'Simulation gate passed: Bland reports PASSED, and no rule on quality is set',
    ],
    [
      'passed with rules that only ask for evidence',
      reportOfSets([documentedSet()], { 'max-age': 3600, 'min-runs-per-scenario': 5 }),
      'Simulation gate passed: Bland reports PASSED over 10 runs of 2 scenarios, and no rule on quality is set',
    ],
    [
      'passed with a rule in the policy file alone',
      reportOfSets([simulationSet()], { scenarios: [scenarioPolicy({ 'max-score-stddev': 0.5 })] }),
      'Simulation gate passed: all 3 rules hold over 5 runs of 1 scenario',
    ],
    [
      'passed without a rule but that nothing regressed',
      reportOf([judged(simulationSet(), {}, { baseline: baselineOf([simulationSet({ id: 'set-0' })]) })]),
      'Simulation gate passed: all 3 rules hold over 5 runs of 1 scenario',
    ],
    [
      'passed without a rule but that a scenario must be there',
      reportOf(
        checkCoverage(
          [judged(simulationSet(), { scenarios: [scenarioPolicy({ required: true })] })],
          rules({ scenarios: [scenarioPolicy({ required: true })] }),
        ),
      ),
      'Simulation gate passed: all 3 rules hold over 5 runs of 1 scenario',
    ],
    [
      'passed by its status alone, of a set that does not say how large it should be',
      reportOfSets([simulationSet({ totalScenarios: undefined, simulationsPerScenario: undefined })]),
      'Simulation gate passed: Bland reports PASSED over 5 runs of 1 scenario, and no rule on quality is set',
    ],
    [
      'passed by one rule',
      reportOf([
        {
          ...judged(documentedSet(), { 'min-avg-pass-rate': 0.8 }),
          checks: [checkOf(judged(documentedSet(), { 'min-avg-pass-rate': 0.8 }), 'min-avg-pass-rate')],
        },
      ]),
      'Simulation gate passed: the one rule holds over 10 runs of 2 scenarios',
    ],
    [
      'passed with scenarios in quarantine',
      reportOfSets([documentedSet()], {
        scenarios: [
          scenarioPolicy({
            match: { by: 'name', pattern: 'Angry Caller Test' },
            quarantine: quarantineFor(9),
          }),
        ],
      }),
      'Simulation gate passed: Bland reports PASSED over 10 runs of 2 scenarios, 1 in quarantine, and no rule on quality is set',
    ],
    [
      'passed by rules, with scenarios in quarantine',
      reportOfSets([simulationSet({ scenarios: [scenario(), scenarioOfRuns(0, 5, { id: 'q' })] })], {
        'min-avg-pass-rate': 0.8,
        scenarios: inQuarantine('q'),
      }),
      'Simulation gate passed: all 3 rules hold over 10 runs of 2 scenarios, 1 in quarantine',
    ],
    [
      'passed though Bland reports FAILED, which quarantine excuses',
      reportOfSets(
        [
          simulationSet({ id: 'set-0' }),
          simulationSet({ status: 'FAILED', scenarios: [scenario(), scenarioOfRuns(0, 5, { id: 'q' })] }),
        ],
        { scenarios: inQuarantine('q') },
      ),
      'Simulation gate passed: Bland reports FAILED over 15 runs of 3 scenarios, 1 in quarantine, which excuses that, and no rule on quality is set',
    ],
    [
      'passed on several sets',
      reportOfSets([documentedSet(), simulationSet()], { 'min-avg-pass-rate': 0.8 }),
      'Simulation gate passed: all 6 rules hold over 15 runs of 3 scenarios',
    ],
    [
      'failed for one reason',
      reportOfSets([documentedSet()], { 'min-avg-pass-rate': 0.85 }),
      'Simulation gate failed: the average pass rate is 80%, at least 85% is required; worst is “Angry Caller Test”, 3 of 5 runs passed',
    ],
    [
      'failed for two reasons',
      reportOfSets([documentedSet()], { 'min-avg-pass-rate': 0.85, 'min-reliable-count': 2 }),
      'Simulation gate failed: the average pass rate is 80%, at least 85% is required; worst is “Angry Caller Test”, 3 of 5 runs passed (and 1 more reason)',
    ],
    [
      'failed for three reasons',
      reportOfSets([simulationSet({ status: 'FAILED', scenarios: [scenarioOfRuns(1, 4)] })], {
        'min-avg-pass-rate': 0.85,
        'max-flaky-count': 0,
      }),
      'Simulation gate failed: the average pass rate is 20%, at least 85% is required; worst is “Happy path”, 1 of 5 runs passed (and 2 more reasons)',
    ],
    [
      'inconclusive',
      reportOfSets([setWithOverall({ avgPassRate: undefined })], { 'min-avg-pass-rate': 0.8 }),
      "Simulation gate is inconclusive: min-avg-pass-rate can't be judged: Bland gave no statistics.overall.avg_pass_rate",
    ],
    [
      'in error by its status',
      reportOfSets([simulationSet({ status: 'ERROR' })]),
      'Simulation gate could not judge: Bland reports ERROR for the set',
    ],
    [
      'in error by its status, which comes before what its runs show',
      reportOfSets([simulationSet({ status: 'ERROR', scenarios: [scenarioOfRuns(1, 4)] })], {
        'min-scenario-pass-rate': 0.8,
        'min-avg-pass-rate': 0.8,
      }),
      'Simulation gate could not judge: Bland reports ERROR for the set (and 2 more reasons)',
    ],
    [
      'failed since it was cancelled, which no scenario explains',
      reportOfSets([simulationSet({ status: 'CANCELLED', scenarios: [scenarioOfRuns(1, 4)] })], {
        failOnStatus: ['CANCELLED'],
        'min-avg-pass-rate': 0.8,
      }),
      'Simulation gate failed: Bland reports CANCELLED for the set (and 1 more reason)',
    ],
    [
      'in error by trouble with a set',
      reportOf([unjudged('error')]),
      'Simulation gate could not judge: Bland is unavailable (503): try later',
    ],
    [
      'in error by trouble with the gate',
      reportOf([], { trouble: TROUBLE }),
      'Simulation gate could not judge: Bland is unavailable (503): try later',
    ],
    [
      'in error by one input',
      reportOfProblems('`timeout` is odd. Mend it.'),
      'Simulation gate could not judge: timeout is odd. Mend it',
    ],
    [
      'in error by an input for which another is proposed',
      reportOfProblems('`a` is odd: did you mean `b`?', '`timeout` is bad.'),
      'Simulation gate could not judge: a is odd: did you mean b? (and 1 more reason)',
    ],
    [
      'in error by three inputs',
      reportOfProblems('`timeout` is odd.', '`comment` is odd.', '`annotations` is odd.'),
      'Simulation gate could not judge: timeout is odd (and 2 more reasons)',
    ],
    [
      'timed out',
      reportOf([unjudged('timed-out', { status: 'RUNNING' })]),
      'Simulation gate timed out: Bland is unavailable (503): try later',
    ],
    [
      'cancelled',
      reportOf([unjudged('cancelled')]),
      'Simulation gate was cancelled: Bland is unavailable (503): try later',
    ],
  ])('%s', (_, report, text) => {
    expect(headlineOf(report)).toBe(text);
  });

  test('of several sets names the set, and begins with one that decides the verdict', () => {
    const passed = simulationSet({ id: 'set-passed' });
    const unclear = setWithOverall({ flakyCount: undefined });
    const flaky = { ...documentedSet(), id: 'set-flaky' };
    const report = reportOfSets([passed, { ...unclear, id: 'set-unclear' }, flaky], { 'max-flaky-count': 0 });
    expect(headlineOf(report)).toBe(
      'Simulation gate failed: 2 scenarios (set set-flaky): 1 scenario is flaky, at most 0 allowed: “Angry Caller Test” (and 1 more reason)',
    );
    expect(textsOf(report)).toEqual([
      '2 scenarios (set set-flaky): 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      "1 scenario (set set-unclear): max-flaky-count can't be judged: Bland gave no statistics.overall.flaky_count",
    ]);
  });

  test('names a set that was not started by what it was to be of', () => {
    const name = 'the set of pathway `p-1`';
    const report = reportOf([unjudged('error', { id: undefined, name }), judged(documentedSet())]);
    expect(headlineOf(report)).toBe(
      'Simulation gate could not judge: the set of pathway p-1: Bland is unavailable (503): try later',
    );
  });

  test('of one set does not name it', () => {
    expect(headlineOf(reportOfSets([documentedSet()], { 'max-flaky-count': 0 }))).not.toContain('d4e5');
  });

  test('says under warn-only that the step passes all the same: the verdict is what it is', () => {
    const strict = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(headlineOf(strict)).toMatch(/^Simulation gate failed: 1 scenario/);
    expect(headlineOf({ ...strict, warnOnly: true })).toBe(
      headlineOf(strict).replace('failed: ', 'failed, but warn-only lets the step pass: '),
    );
    const unclear = reportOfSets([simulationSet()], { 'max-age': 1 });
    expect(headlineOf({ ...unclear, warnOnly: true })).toMatch(
      /^Simulation gate is inconclusive, but warn-only lets the step pass: max-age is not met/,
    );
  });

  test('says nothing of warn-only where that changes nothing', () => {
    for (const report of [reportOfSets([documentedSet()]), reportOf([unjudged('timed-out')])]) {
      expect(headlineOf({ ...report, warnOnly: true })).toBe(headlineOf(report));
    }
  });

  test.each([false, true])('says which label overrode it, whether under warn-only or not: %s', (warnOnly) => {
    const excused = { override: 'gate `x`', warnOnly };
    const strict = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(headlineOf({ ...strict, ...excused })).toBe(
      headlineOf(strict).replace('failed: ', 'failed, but was overridden by the label “gate `x`”: '),
    );
    expect(toPlain(title({ ...strict, ...excused }))).toMatch(
      /^Simulation gate failed, but was overridden by the label “gate `x`”: /,
    );
    expect(toMarkdown(headline({ ...strict, ...excused }))).toContain('by the label `` gate `x` ``: ');
    const unclear = reportOfSets([simulationSet()], { 'max-age': 1 });
    expect(headlineOf({ ...unclear, ...excused })).toMatch(
      /^Simulation gate is inconclusive, but was overridden by the label “gate `x`”: max-age is not met/,
    );
    for (const report of [reportOfSets([documentedSet()]), reportOf([unjudged('timed-out')])]) {
      expect(headlineOf({ ...report, ...excused })).toBe(headlineOf(report));
    }
  });

  test('names of scenarios are code in Markdown and in quotation marks in plain text', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(toMarkdown(headline(report))).toMatch(/at most 0 allowed: `Angry Caller Test`$/);
    expect(toPlain(headline(report))).toMatch(/at most 0 allowed: “Angry Caller Test”$/);
  });

  test.each<[Verdict, RegExp]>([
    ['passed', /^Simulation gate passed: /],
    ['failed', /^Simulation gate failed: /],
    ['inconclusive', /^Simulation gate is inconclusive: /],
    ['error', /^Simulation gate could not judge: /],
    ['timed-out', /^Simulation gate timed out: /],
    ['cancelled', /^Simulation gate was cancelled: /],
  ])('of %s says so first', (verdict, opening) => {
    expect(headlineOf(reportOf([], { verdict, trouble: TROUBLE }))).toMatch(opening);
  });
});

describe('the scenario that is worst', () => {
  const endOf = (report: Report) => /; worst is .*/.exec(headlineOf(report))?.[0];
  const FOUR = [
    scenarioOfRuns(0, 5, { id: 'excused', name: 'Excused' }),
    scenarioOfRuns(3, 2, { id: 'bad', name: 'Bad' }),
    scenarioOfRuns(1, 4, { id: 'worse', name: 'Worse' }),
    scenarioOfRuns(5, 0, { id: 'fine', name: 'Fine' }),
  ];
  const reportOn = (scenarios: readonly ScenarioStatistics[], ruled: GivenRules, status = 'PASSED') =>
    reportOfSets([simulationSet({ scenarios, status })], { scenarios: inQuarantine('excused'), ...ruled });

  test.each<[string, Report, string | undefined]>([
    ['the average', reportOn(FOUR, { 'min-avg-pass-rate': 0.9 }), '; worst is “Worse”, 1 of 5 runs passed'],
    [
      'too few reliable',
      reportOn(FOUR, { 'min-reliable-count': 3 }),
      '; worst is “Worse”, 1 of 5 runs passed',
    ],
    ['that Bland reports FAILED', reportOn(FOUR, {}, 'FAILED'), '; worst is “Worse”, 1 of 5 runs passed'],
    [
      'runs that are not known',
      reportOn([{ ...FOUR[2], id: 'w', totalRuns: undefined, passed: undefined } as ScenarioStatistics], {
        'min-avg-pass-rate': 0.9,
      }),
      '; worst is “Worse”',
    ],
    ['nobody in particular', reportOn(FOUR.slice(3), {}, 'FAILED'), undefined],
    ['flaky ones, which are named', reportOn(FOUR, { 'max-flaky-count': 0 }), undefined],
    [
      'one without a name, which is named by its id',
      reportOn([scenarioOfRuns(3, 2, { name: undefined })], { 'max-flaky-count': 0 }),
      undefined,
    ],
    [
      'one that is named first',
      reportOn(FOUR, { 'min-avg-pass-rate': 0.9, 'min-scenario-pass-rate': 0.3 }),
      undefined,
    ],
    ['what can not be judged', reportOn(FOUR, { 'max-age': 1 }), undefined],
  ])('is named beside %s: %#', (_, report, end) => {
    expect(endOf(report)).toBe(end);
  });

  test('is one because of which that rule is broken, and not another', () => {
    const dead = scenarioOfRuns(0, 5, { id: 'dead', name: 'Dead' });
    // It fails in every run, so that Bland takes it for reliable.
    const report = reportOn([...FOUR, dead], { 'min-reliable-count': 4, 'max-failing-count': 0 });
    expect(headlineOf(report)).toBe(
      'Simulation gate failed: 2 scenarios are reliable, at least 4 required; worst is “Worse”, 1 of 5 runs passed (and 1 more reason)',
    );
  });

  test('is of the set of which the reason is, and not of another that is worse', () => {
    const first = simulationSet({ id: 'set-a', scenarios: [scenarioOfRuns(3, 2, { name: 'Bad' })] });
    const other = simulationSet({ id: 'set-b', scenarios: [scenarioOfRuns(0, 5, { name: 'Dead' })] });
    expect(headlineOf(reportOfSets([first, other], { 'min-avg-pass-rate': 0.8 }))).toBe(
      'Simulation gate failed: 1 scenario (set set-a): the average pass rate is 60%, at least 80% is required; worst is “Bad”, 3 of 5 runs passed (and 1 more reason)',
    );
  });

  test('is named where the set as a whole regressed', () => {
    const all = (passed: number) =>
      ['a', 'b', 'c'].map((id, index) =>
        scenarioOfRuns(passed - index, 10 - passed + index, { id, name: id }),
      );
    const baseline = baselineOf([simulationSet({ id: 'set-0', scenarios: all(10) })]);
    const report = reportOf([judged(simulationSet({ scenarios: all(7) }), {}, { baseline })]);
    expect(headlineOf(report)).toMatch(
      /: the set as a whole regressed: .*; worst is “c”, 5 of 10 runs passed$/,
    );
  });
});

describe('the title', () => {
  const titleOf = (report: Report) => toPlain(title(report));

  test('names the scenario that the headline does, where several are as bad', () => {
    const scenarios = ['Zeta', 'Alpha', 'Mid'].map((name, index) =>
      scenarioOfRuns(0, 5, { id: `s-${index}`, name }),
    );
    const report = reportOfSets([simulationSet({ scenarios })], { 'min-scenario-pass-rate': 0.5 });
    expect(titleOf(report)).toBe('Simulation gate failed: “Alpha” and 2 more');
    expect(headlineOf(report)).toMatch(/^Simulation gate failed: “Alpha” passed 0% /);
  });

  test.each<[string, number, string]>([
    ['one scenario', 0.3, 'Simulation gate failed: “Worse”'],
    ['two', 0.7, 'Simulation gate failed: “Worse” and 1 more'],
    ['three', 0.9, 'Simulation gate failed: “Worse” and 2 more'],
  ])('names the worst of those that broke: %s', (_, limit, text) => {
    const scenarios = [
      scenarioOfRuns(4, 1, { name: 'Good' }),
      scenarioOfRuns(3, 2, { name: 'Bad' }),
      scenarioOfRuns(1, 4, { name: 'Worse' }),
    ];
    const report = reportOfSets([simulationSet({ scenarios })], { 'min-scenario-pass-rate': limit });
    expect(titleOf(report)).toBe(text);
    expect(titleOf({ ...report, warnOnly: true })).toBe(
      text.replace('failed', 'failed, but warn-only lets the step pass'),
    );
  });

  test('counts those of all sets', () => {
    const first = simulationSet({ scenarios: [scenarioOfRuns(3, 2, { name: 'Bad' })] });
    const other = simulationSet({ id: 'set-b', scenarios: [scenarioOfRuns(0, 5, { name: 'Dead' })] });
    const report = reportOfSets([first, other], { 'min-avg-pass-rate': 0.8 });
    expect(titleOf(report)).toBe('Simulation gate failed: “Dead” and 1 more');
  });

  test.each<[string, Report]>([
    ['passed', reportOfSets([documentedSet()])],
    ['failed because of nobody in particular', reportOfSets([simulationSet({ status: 'FAILED' })])],
    ['is inconclusive', reportOfSets([simulationSet()], { 'max-age': 1 })],
    ['has an error', reportOfSets([simulationSet({ status: 'ERROR' })], { 'min-scenario-score': 1 })],
    ['timed out', reportOf([unjudged('timed-out')])],
    ['could not begin', reportOfProblems('`timeout` is odd.')],
  ])('is the headline where the gate %s', (_, report) => {
    expect(titleOf(report)).toBe(headlineOf(report));
  });
});

describe('why a set has its verdict', () => {
  const whyFor = (result: SetResult) => toPlain(whyOf(result));

  test('is the first reason, and how many more there are', () => {
    const scenarios = [scenarioOfRuns(3, 2, { name: 'Bad' })];
    const why = (ruled: GivenRules) => whyFor(judged(simulationSet({ scenarios }), ruled));
    expect(why({ 'min-scenario-pass-rate': 0.8 })).toBe(
      '“Bad” passed 60% of its runs, at least 80% is required',
    );
    expect(why({ 'min-scenario-pass-rate': 0.8, 'max-flaky-count': 0 })).toMatch(
      /^“Bad” passed .* \(and 1 more reason\)$/,
    );
    expect(why({ 'min-avg-pass-rate': 0.8, 'min-reliable-count': 1, 'max-age': 1 })).toMatch(
      /^the average pass rate is .* \(and 2 more reasons\)$/,
    );
  });

  test('is what kept it from being judged', () => {
    expect(whyFor(unjudged('error'))).toBe('Bland is unavailable (503): try later');
  });

  test('is that all rules hold', () => {
    expect(whyFor(judged(documentedSet()))).toBe('all 2 rules hold');
  });
});

describe('reasons', () => {
  const FLAKY = scenarioOfRuns(3, 2, { name: 'Angry' });

  test.each<[string, SimulationSet, GivenRules, string]>([
    ['a status', simulationSet({ status: 'FAILED' }), {}, 'Bland reports FAILED for the set'],
    [
      'the average',
      setWithOverall({ avgPassRate: 0.7999 }, [
        scenario({ totalRuns: undefined, passed: undefined, failed: undefined, passRate: 0.7999 }),
      ]),
      { 'min-avg-pass-rate': 0.8 },
      'the average pass rate is 79.99%, at least 80% is required',
    ],
    [
      'one flaky scenario',
      simulationSet({ scenarios: [FLAKY] }),
      { 'max-flaky-count': 0 },
      '1 scenario is flaky, at most 0 allowed: “Angry”',
    ],
    [
      'two flaky scenarios',
      simulationSet({ scenarios: [FLAKY, { ...FLAKY, name: 'Bored' }] }),
      { 'max-flaky-count': 1 },
      '2 scenarios are flaky, at most 1 allowed: “Angry”, “Bored”',
    ],
    [
      'four flaky scenarios',
      simulationSet({ scenarios: [FLAKY, FLAKY, FLAKY, FLAKY] }),
      { 'max-flaky-count': 1 },
      '4 scenarios are flaky, at most 1 allowed: “Angry”, “Angry” and 2 more',
    ],
    [
      'flaky scenarios that are not known by name',
      simulationSet({ scenarios: undefined, overall: { ...zeroes(), flakyCount: 2 } }),
      { 'max-flaky-count': 1 },
      '2 scenarios are flaky, at most 1 allowed',
    ],
    [
      'one reliable scenario',
      simulationSet({ scenarios: [FLAKY, scenario()] }),
      { 'min-reliable-count': 2 },
      '1 scenario is reliable, at least 2 required',
    ],
    [
      'no reliable scenario',
      simulationSet({ scenarios: [FLAKY] }),
      { 'min-reliable-count': 1 },
      '0 scenarios are reliable, at least 1 required',
    ],
    [
      'a pass rate',
      simulationSet({ scenarios: [FLAKY] }),
      { 'min-scenario-pass-rate': 0.8 },
      '“Angry” passed 60% of its runs, at least 80% is required',
    ],
    [
      'a score',
      simulationSet({ scenarios: [{ ...FLAKY, meanScore: 0.6999 }] }),
      { 'min-scenario-score': 0.7 },
      '“Angry” has a mean score of 0.6999, at least 0.7 is required',
    ],
    [
      'scores that scatter',
      simulationSet({ scenarios: [{ ...FLAKY, scoreStddev: 0.3001 }] }),
      { scenarios: [scenarioPolicy({ 'max-score-stddev': 0.3 })] },
      'the scores of “Angry” have a standard deviation of 0.3001, at most 0.3 is allowed',
    ],
    [
      'a pass rate below a limit of its own',
      simulationSet({ scenarios: [FLAKY, scenario()] }),
      { 'min-scenario-pass-rate': 0.5, scenarios: [scenarioPolicy({ 'min-scenario-pass-rate': 0.7 })] },
      '“Angry” passed 60% of its runs, at least 70% is required',
    ],
    [
      'flaky scenarios, but for those that may be and those in quarantine',
      simulationSet({
        scenarios: [FLAKY, { ...FLAKY, id: 'b', name: 'Bored' }, { ...FLAKY, id: 'c', name: 'Calm' }],
      }),
      {
        'max-flaky-count': 0,
        scenarios: [
          scenarioPolicy({ allowFlaky: true }),
          scenarioPolicy({ match: { by: 'id', id: 'c' }, quarantine: quarantineFor(9) }),
        ],
      },
      '1 scenario is flaky, at most 0 allowed: “Bored”',
    ],
    [
      'a scenario of which nothing can be said',
      simulationSet({ scenarios: [{ ...FLAKY, meanScore: undefined }] }),
      { 'min-scenario-score': 0.7 },
      "min-scenario-score can't be judged for “Angry”: Bland gave no scores.mean",
    ],
    [
      'an empty set',
      simulationSet({ totalScenarios: 0, scenarios: undefined }),
      {},
      'has-runs is not met: the set has no scenarios or no runs: nothing was tested',
    ],
    [
      'an old set',
      simulationSet({ createdAt: '2026-04-14T08:00:00.000Z' }),
      { 'max-age': 3600 },
      'max-age is not met: the set was created 2 h 5 min ago, more than the 1 h allowed',
    ],
    [
      'a scenario with too few runs',
      simulationSet({ scenarios: [scenario({ totalRuns: 4, passed: 4 })], simulationsPerScenario: 5 }),
      {},
      'complete is not met by “Happy path”: it has 4 of 5 runs',
    ],
  ])('%s', (_, set, ruled, text) => {
    expect(reasonsFor(set, ruled)).toEqual([text]);
  });

  function zeroes() {
    return { avgPassRate: 0, flakyCount: 0, reliableCount: 0, totalRuns: 10 };
  }

  test('broken rules come before what cannot be judged, the worst scenarios of a rule first', () => {
    const scenarios = [
      scenario({ name: 'silent', passRate: undefined, totalRuns: undefined }),
      scenarioOfRuns(2, 3, { name: 'bad' }),
      scenarioOfRuns(1, 4, { name: 'worse' }),
      scenarioOfRuns(3, 2, { name: 'fair' }),
    ];
    const set = simulationSet({ status: 'FAILED', scenarios });
    expect(reasonsFor(set, { 'min-scenario-pass-rate': 0.5, 'min-runs-per-scenario': 1 })).toEqual([
      '“worse” passed 20% of its runs, at least 50% is required',
      '“bad” passed 40% of its runs, at least 50% is required',
      'Bland reports FAILED for the set',
      "min-scenario-pass-rate can't be judged for “silent”: Bland gave no pass_rate",
      "min-runs-per-scenario can't be judged for “silent”: Bland gave no total_runs",
    ]);
  });

  test('of broken rules those that name a scenario come first, and that Bland reports FAILED last', () => {
    const scenarios = [scenarioOfRuns(2, 3, { name: 'bad' }), scenario()];
    const ruled = {
      'min-avg-pass-rate': 0.9,
      'max-flaky-count': 0,
      'min-scenario-pass-rate': 0.5,
      'max-age': 1,
    };
    const set = simulationSet({ status: 'FAILED', scenarios });
    expect(reasonsFor(set, ruled).map((text) => text.slice(0, 24))).toEqual([
      '“bad” passed 40% of its ',
      'the average pass rate is',
      '1 scenario is flaky, at ',
      'Bland reports FAILED for',
      'max-age is not met: the ',
    ]);
    const cancelled = reasonsFor({ ...set, status: 'CANCELLED' }, { ...ruled, failOnStatus: ['CANCELLED'] });
    expect(cancelled.map((text) => text.slice(0, 24)).slice(0, 2)).toEqual([
      'Bland reports CANCELLED ',
      '“bad” passed 40% of its ',
    ]);
  });

  const BASE = simulationSet({ id: 'set-0', scenarios: [scenarioOfRuns(10, 0, { name: 'Angry' })] });
  const SOME = simulationSet({ scenarios: [scenarioOfRuns(7, 3, { name: 'Angry' })] });

  test.each<[string, SimulationSet, Baseline, GivenRules, string[]]>([
    [
      'a scenario that regressed',
      simulationSet({ scenarios: [scenarioOfRuns(6, 4, { name: 'Angry' })] }),
      baselineOf([BASE]),
      {},
      [
        '“Angry” regressed: 6 of 10 runs passed, and 10 of 10 in the baseline; chance alone would do that about once in 23 (p = 0.043)',
      ],
    ],
    ['a scenario that fell, which may be noise', SOME, baselineOf([BASE]), {}, []],
    [
      'an average that fell',
      SOME,
      baselineOf([BASE]),
      { 'max-pass-rate-drop': 0.1 },
      ['the average pass rate fell by 30 points since the baseline, at most 10 points allowed'],
    ],
    [
      'an average that fell by a little more than it may',
      SOME,
      baselineOf([BASE]),
      { 'max-pass-rate-drop': 0.2999 },
      ['the average pass rate fell by 30 points since the baseline, at most 29.99 points allowed'],
    ],
    [
      "a baseline that can't be had",
      SOME,
      { kind: 'unavailable', problem: ['Bland is unavailable (503)'] },
      {},
      ['there is no baseline to compare with: Bland is unavailable (503)'],
    ],
    ['a baseline that is none yet', SOME, { kind: 'none', why: ['No baseline yet.'] }, {}, []],
  ])('%s', (_, set, baseline, ruled, texts) => {
    const reasons = reasonsOf(judged(set, ruled, { baseline }));
    expect(reasons.map(({ finding }) => toPlain(finding.message))).toEqual(texts);
  });

  test('a whole set that regressed, and several sentences where scenarios did too', () => {
    const all = (passed: number) =>
      ['a', 'b', 'c'].map((id) => scenarioOfRuns(passed, 10 - passed, { id, name: id }));
    const baseline = baselineOf([simulationSet({ id: 'set-0', scenarios: all(10) })]);
    const told = (passed: number) =>
      reasonsOf(judged(simulationSet({ scenarios: all(passed) }), {}, { baseline })).map(({ finding }) =>
        toPlain(finding.message),
      );
    expect(told(7)).toEqual([
      'the set as a whole regressed: 70% of the runs of 3 scenarios passed, and 100% in the baseline; chance alone would do that about once in 857 (p = 0.0012)',
    ]);
    expect(told(2).map((text) => text.slice(0, 24))).toEqual([
      '“a” regressed: 2 of 10 r',
      '“b” regressed: 2 of 10 r',
      '“c” regressed: 2 of 10 r',
      'the set as a whole regre',
    ]);
  });

  test('of scores that scatter the widest is the worst', () => {
    const scenarios = [0.2, 0.4, 0.3].map((scoreStddev, index) =>
      scenario({ id: `${index}`, name: `${index}`, scoreStddev }),
    );
    const rest = scenarioPolicy({ matches: () => true, 'max-score-stddev': 0.1 });
    expect(
      reasonsFor(simulationSet({ scenarios }), { scenarios: [rest] }).map((text) => text.slice(0, 17)),
    ).toEqual(['the scores of “1”', 'the scores of “2”', 'the scores of “0”']);
  });

  test('there are none where every rule holds', () => {
    expect(reasonsFor(documentedSet(), { 'min-avg-pass-rate': 0.8 })).toEqual([]);
    expect(allReasons(reportOfSets([documentedSet(), simulationSet()]))).toEqual([]);
  });

  test('trouble of the gate and of the inputs comes before that of the sets', () => {
    const report = reportOf([unjudged('error'), unjudged('timed-out', { id: 'set-2' })], {
      trouble: { what: ['the gate broke'], advice: '' },
      inputProblems: [{ input: 'timeout', message: ['timeout is odd'] }],
    });
    expect(textsOf(report)).toEqual([
      'the gate broke',
      'timeout is odd',
      'set set-1: Bland is unavailable (503): try later',
      'set set-2: Bland is unavailable (503): try later',
    ]);
  });
});

describe('describeNote', () => {
  test('names the scenario where there is one', () => {
    expect(toPlain(describeNote({ text: 'Odd.', scenario: undefined }))).toBe('Odd.');
    expect(toPlain(describeNote({ text: 'Odd.', scenario: readScenario(scenario()) }))).toBe(
      '“Happy path”: Odd.',
    );
  });
});

describe('headlineWithRemedy', () => {
  const lineOf = (report: Report) => toPlain(headlineWithRemedy(report));

  test('says what happened, then what to do, and the request behind', () => {
    expect(lineOf(reportOf([], { trouble: TROUBLE }))).toBe(
      'Simulation gate could not judge: Bland is unavailable (503): try later. Run the job again later. (GET /v1/sets)',
    );
  });

  test('has the remedy of the reason that it names, and no others', () => {
    const report = reportOf([
      judged(documentedSet()),
      unjudged('error', { trouble: { what: ['it broke'], advice: 'Mend it.' } }),
      unjudged('timed-out', { id: 'set-2' }),
    ]);
    expect(lineOf(report)).toBe(
      'Simulation gate could not judge: set set-1: it broke (and 1 more reason). Mend it.',
    );
  });

  test('is the headline where a rule is broken, an input is wrong, or the gate passed', () => {
    for (const report of [
      reportOfSets([documentedSet()], { 'max-flaky-count': 0 }),
      reportOfProblems('`timeout` is odd. Mend it.'),
      reportOfSets([documentedSet()]),
    ]) {
      expect(headlineWithRemedy(report)).toEqual(headline(report));
    }
  });
});
