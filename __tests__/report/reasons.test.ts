/** The words of the verdict: the headline, and each reason as a sentence. */
import { describe, expect, test } from '@jest/globals';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import type { RuleName, Verdict } from '../../src/gate/verdict.ts';
import type { Rules } from '../../src/inputs/inputs.ts';
import { toMarkdown, toPlain } from '../../src/report/escape.ts';
import {
  allReasons,
  describeNote,
  formatFigure,
  headline,
  reasonsOf,
  renderAdvice,
  scenarioLabel,
} from '../../src/report/reasons.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../support/reports.ts';
import {
  documentedSet,
  judged,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const headlineOf = (report: Report) => toPlain(headline(report));

function reasonsFor(set: SimulationSet, ruled: Partial<Rules>): string[] {
  return reasonsOf(judged(set, ruled)).map(({ message }) => toPlain(message));
}

describe('the headline', () => {
  test.each<[string, Report, string]>([
    [
      'passed by its status alone',
      reportOfSets([documentedSet()]),
      'Simulation gate passed: all 2 rules hold over 10 runs of 2 scenarios',
    ],
    [
      'passed by rules',
      reportOfSets([documentedSet()], { minAvgPassRate: 0.8, maxFlakyCount: 1 }),
      'Simulation gate passed: all 4 rules hold over 10 runs of 2 scenarios',
    ],
    [
      'passed with one run of one scenario',
      reportOfSets([simulationSet({ scenarios: [scenario({ totalRuns: 1, passed: 1 })] })]),
      'Simulation gate passed: all 2 rules hold over 1 run of 1 scenario',
    ],
    [
      'passed without statistics',
      reportOfSets([simulationSet({ overall: undefined, scenarios: undefined })]),
      'Simulation gate passed: all 2 rules hold',
    ],
    [
      'passed with overall figures alone',
      reportOfSets([simulationSet({ scenarios: undefined, overall: documentedSet().overall })]),
      'Simulation gate passed: all 2 rules hold',
    ],
    [
      'passed with scenarios alone',
      reportOfSets([simulationSet({ overall: undefined })]),
      'Simulation gate passed: all 2 rules hold',
    ],
    [
      'passed by its status alone, of a set that does not say how large it should be',
      reportOfSets([simulationSet({ totalScenarios: undefined, simulationsPerScenario: undefined })]),
      'Simulation gate passed: the one rule holds over 5 runs of 1 scenario',
    ],
    [
      'passed on several sets',
      reportOfSets([documentedSet(), simulationSet()]),
      'Simulation gate passed: all 4 rules hold over 15 runs of 3 scenarios',
    ],
    [
      'failed for one reason',
      reportOfSets([documentedSet()], { minAvgPassRate: 0.85 }),
      'Simulation gate failed: the average pass rate is 80%, at least 85% is required',
    ],
    [
      'failed for two reasons',
      reportOfSets([documentedSet()], { minAvgPassRate: 0.85, minReliableCount: 2 }),
      'Simulation gate failed: the average pass rate is 80%, at least 85% is required (and 1 more reason)',
    ],
    [
      'failed for three reasons',
      reportOfSets([simulationSet({ status: 'FAILED', scenarios: [scenarioOfRuns(1, 4)] })], {
        minAvgPassRate: 0.85,
        maxFlakyCount: 0,
      }),
      'Simulation gate failed: Bland reports FAILED for the set (and 2 more reasons)',
    ],
    [
      'inconclusive',
      reportOfSets([simulationSet({ overall: undefined, scenarios: undefined })], { minAvgPassRate: 0.8 }),
      "Simulation gate is inconclusive: min-avg-pass-rate can't be judged: Bland gave no statistics.overall.avg_pass_rate",
    ],
    [
      'in error by its status',
      reportOfSets([simulationSet({ status: 'ERROR' })]),
      'Simulation gate could not judge: Bland reports ERROR for the set',
    ],
    [
      'in error by trouble with a set',
      reportOf([unjudged('error')]),
      'Simulation gate could not judge: GET /v1/sets was answered with 503: try later',
    ],
    [
      'in error by trouble with the gate',
      reportOf([], { trouble: TROUBLE }),
      'Simulation gate could not judge: GET /v1/sets was answered with 503: try later',
    ],
    [
      'in error by one input, for two reasons',
      reportOfProblems('`timeout` is odd.', '`timeout` is bad.'),
      "Simulation gate could not judge: the input “timeout” can't be used",
    ],
    [
      'in error by two inputs',
      reportOfProblems('`timeout` is odd.', '`comment` is odd.'),
      "Simulation gate could not judge: the inputs “timeout”, “comment” can't be used",
    ],
    [
      'in error by three inputs',
      reportOfProblems('`timeout` is odd.', '`comment` is odd.', '`annotations` is odd.'),
      "Simulation gate could not judge: the inputs “timeout”, “comment” and 1 more can't be used",
    ],
    [
      'timed out',
      reportOf([unjudged('timed-out', { status: 'RUNNING' })]),
      'Simulation gate timed out: GET /v1/sets was answered with 503: try later',
    ],
    [
      'cancelled',
      reportOf([unjudged('cancelled')]),
      'Simulation gate was cancelled: GET /v1/sets was answered with 503: try later',
    ],
  ])('%s', (_, report, text) => {
    expect(headlineOf(report)).toBe(text);
  });

  test('of several sets names the set, and begins with one that decides the verdict', () => {
    const passed = simulationSet({ id: 'set-passed' });
    const unclear = setWithOverall({ flakyCount: undefined });
    const flaky = { ...documentedSet(), id: 'set-flaky' };
    const report = reportOfSets([passed, { ...unclear, id: 'set-unclear' }, flaky], { maxFlakyCount: 0 });
    expect(headlineOf(report)).toBe(
      'Simulation gate failed: set set-flaky: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test” (and 1 more reason)',
    );
    expect(allReasons(report).map(toPlain)).toEqual([
      'set set-flaky: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      "set set-unclear: max-flaky-count can't be judged: Bland gave no statistics.overall.flaky_count",
    ]);
  });

  test('names a set that was not started by what it was to be of', () => {
    const name = 'the set of pathway `p-1`';
    const report = reportOf([unjudged('error', { id: undefined, name }), judged(documentedSet())]);
    expect(headlineOf(report)).toBe(
      'Simulation gate could not judge: the set of pathway p-1: GET /v1/sets was answered with 503: try later',
    );
  });

  test('of one set does not name it', () => {
    expect(headlineOf(reportOfSets([documentedSet()], { maxFlakyCount: 0 }))).not.toContain('d4e5');
  });

  test('is the same under warn-only: the verdict is what it is', () => {
    const strict = reportOfSets([documentedSet()], { maxFlakyCount: 0 });
    expect(headlineOf({ ...strict, warnOnly: true })).toBe(headlineOf(strict));
  });

  test('names of scenarios are code in Markdown and in quotation marks in plain text', () => {
    const report = reportOfSets([documentedSet()], { maxFlakyCount: 0 });
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

describe('reasons', () => {
  const FLAKY = scenarioOfRuns(3, 2, { name: 'Angry' });

  test.each<[string, SimulationSet, Partial<Rules>, string]>([
    ['a status', simulationSet({ status: 'FAILED' }), {}, 'Bland reports FAILED for the set'],
    [
      'the average',
      setWithOverall({ avgPassRate: 0.7999 }, [
        scenario({ totalRuns: undefined, passed: undefined, failed: undefined, passRate: 0.7999 }),
      ]),
      { minAvgPassRate: 0.8 },
      'the average pass rate is 79.99%, at least 80% is required',
    ],
    [
      'one flaky scenario',
      simulationSet({ scenarios: [FLAKY] }),
      { maxFlakyCount: 0 },
      '1 scenario is flaky, at most 0 allowed: “Angry”',
    ],
    [
      'two flaky scenarios',
      simulationSet({ scenarios: [FLAKY, { ...FLAKY, name: 'Bored' }] }),
      { maxFlakyCount: 1 },
      '2 scenarios are flaky, at most 1 allowed: “Angry”, “Bored”',
    ],
    [
      'four flaky scenarios',
      simulationSet({ scenarios: [FLAKY, FLAKY, FLAKY, FLAKY] }),
      { maxFlakyCount: 1 },
      '4 scenarios are flaky, at most 1 allowed: “Angry”, “Angry” and 2 more',
    ],
    [
      'flaky scenarios that are not known by name',
      simulationSet({ scenarios: undefined, overall: { ...zeroes(), flakyCount: 2 } }),
      { maxFlakyCount: 1 },
      '2 scenarios are flaky, at most 1 allowed',
    ],
    [
      'one reliable scenario',
      simulationSet({ scenarios: [FLAKY, scenario()] }),
      { minReliableCount: 2 },
      '1 scenario is reliable, at least 2 required',
    ],
    [
      'no reliable scenario',
      simulationSet({ scenarios: [FLAKY] }),
      { minReliableCount: 1 },
      '0 scenarios are reliable, at least 1 required',
    ],
    [
      'a pass rate',
      simulationSet({ scenarios: [FLAKY] }),
      { minScenarioPassRate: 0.8 },
      '“Angry” passed 60% of its runs, at least 80% is required',
    ],
    [
      'a score',
      simulationSet({ scenarios: [{ ...FLAKY, meanScore: 0.6999 }] }),
      { minScenarioScore: 0.7 },
      '“Angry” has a mean score of 0.6999, at least 0.7 is required',
    ],
    [
      'a scenario of which nothing can be said',
      simulationSet({ scenarios: [{ ...FLAKY, meanScore: undefined }] }),
      { minScenarioScore: 0.7 },
      "min-scenario-score can't be judged for “Angry”: Bland gave no scores.mean",
    ],
    [
      'an empty set',
      simulationSet({ totalScenarios: 0, scenarios: undefined }),
      {},
      "has-runs can't be judged: the set has no scenarios or no runs: nothing was tested",
    ],
    [
      'an old set',
      simulationSet({ createdAt: '2026-04-14T08:00:00.000Z' }),
      { maxAgeMs: 3_600_000 },
      "max-age can't be judged: the set was created 2 h 5 min ago, longer than the 1 h allowed",
    ],
    [
      'a scenario with too few runs',
      simulationSet({ scenarios: [scenario({ totalRuns: 4, passed: 4 })], simulationsPerScenario: 5 }),
      {},
      "complete can't be judged for “Happy path”: it has 4 runs of 5",
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
    expect(reasonsFor(set, { minScenarioPassRate: 0.5, minRunsPerScenario: 1 })).toEqual([
      'Bland reports FAILED for the set',
      '“worse” passed 20% of its runs, at least 50% is required',
      '“bad” passed 40% of its runs, at least 50% is required',
      "min-scenario-pass-rate can't be judged for “silent”: Bland gave no pass_rate",
      "min-runs-per-scenario can't be judged for “silent”: Bland gave no total_runs",
    ]);
  });

  test('there are none where every rule holds', () => {
    expect(reasonsFor(documentedSet(), { minAvgPassRate: 0.8 })).toEqual([]);
    expect(allReasons(reportOfSets([documentedSet(), simulationSet()]))).toEqual([]);
  });

  test('trouble of the gate and of the inputs comes before that of the sets', () => {
    const report = reportOf([unjudged('error'), unjudged('timed-out', { id: 'set-2' })], {
      trouble: { what: ['the gate broke'], advice: '' },
      inputProblems: [{ input: 'timeout', message: ['timeout is odd'] }],
    });
    expect(allReasons(report).map(toPlain)).toEqual([
      'the gate broke',
      "the input “timeout” can't be used",
      'set set-1: GET /v1/sets was answered with 503: try later',
      'set set-2: GET /v1/sets was answered with 503: try later',
    ]);
  });
});

describe('scenarioLabel', () => {
  test.each([
    ['Angry', 'Angry'],
    [undefined, 'scenario-1'],
    ['', 'scenario-1'],
    [' \n', 'scenario-1'],
    ['\u200b\u202e', 'scenario-1'],
    ['\u200b\u202ea', '\u200b\u202ea'],
  ])('of a scenario named %j is %s', (name, label) => {
    expect(scenarioLabel(scenario({ name })).outside).toBe(label);
  });
});

describe('formatFigure', () => {
  test.each<[RuleName, number | string | undefined, number | string | undefined, string]>([
    ['min-avg-pass-rate', 0.7999, 0.8, '79.99%'],
    ['min-scenario-pass-rate', 2 / 3, undefined, '66.7%'],
    ['min-scenario-score', 0.6999, 0.7, '0.6999'],
    ['max-flaky-count', 3, 1, '3'],
    ['min-runs-per-scenario', 5, undefined, '5'],
    ['min-avg-pass-rate', undefined, 0.8, '–'],
    ['fail-on-status', 'FAILED,ERROR', 'PASSED', 'FAILED, ERROR'],
    ['min-avg-pass-rate', 0.8, 'x', '80%'],
    ['max-age', 5400, 3600, '1 h 30 min'],
    ['max-age', undefined, 3600, '–'],
    ['has-runs', 1, 0, '1'],
    ['complete', '2 scenarios with 5 runs each', undefined, '2 scenarios with 5 runs each'],
  ])('%s: %p beside %p', (rule, figure, beside, text) => {
    expect(formatFigure(rule, figure, beside)).toBe(text);
  });
});

describe('describeNote', () => {
  test('names the scenario where there is one', () => {
    expect(toPlain(describeNote({ text: 'Odd.', scenario: undefined }))).toBe('Odd.');
    expect(toPlain(describeNote({ text: 'Odd.', scenario: scenario() }))).toBe('“Happy path”: Odd.');
  });
});

describe('renderAdvice', () => {
  test('is what to do about the gate and each set, in their order, each once', () => {
    const again = TROUBLE.advice;
    const other = { what: ['x'], advice: 'Ask Bland.' };
    const report = reportOf(
      [unjudged('error'), judged(documentedSet()), unjudged('error', { trouble: other }), unjudged('error')],
      { trouble: { what: ['y'], advice: 'Report it.' } },
    );
    expect(renderAdvice(report)).toEqual(['Report it.', again, 'Ask Bland.']);
  });

  test('is none where all was judged', () => {
    expect(renderAdvice(reportOfSets([documentedSet()], { maxFlakyCount: 0 }))).toEqual([]);
  });
});
