/** Which part of the documentation a report points at. */
import { describe, expect, test } from '@jest/globals';
import { docsPage } from '../../src/report/docs-links.ts';
import type { Report } from '../../src/report/report.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { REPORT_KINDS } from '../support/report-kinds.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../support/reports.ts';
import { judged, scenarioOfRuns, simulationSet } from '../support/sets.ts';

const DOCS = 'https://github.com/acme/gate/blob/v1/docs';

function sectionOf(report: Report): string | undefined {
  const [page, section] = docsPage({ ...report, docsUrl: DOCS })?.split('#') ?? [];
  expect(page).toBe(`${DOCS}/troubleshooting.md`);
  return section;
}

const WORSE = simulationSet({ scenarios: [scenarioOfRuns(2, 8)] });
const BASELINE = baselineOf([simulationSet({ id: 'set-0', scenarios: [scenarioOfRuns(10, 0)] })]);
const SHORT = simulationSet({ totalScenarios: 2 });
const GONE = { kind: 'unavailable', problem: ['Bland is down'] } as const;
const policyProblem = { input: 'policy-file', message: ['line 1 is odd'] };

describe('a report points at', () => {
  test.each<[string, Report, string]>([
    ['an input that is wrong', reportOfProblems('`timeout` is odd.'), 'inputs'],
    [
      'a policy file that is wrong',
      reportOf([], { inputProblems: [policyProblem, policyProblem] }),
      'policy-file',
    ],
    [
      'a policy file and an input that are wrong',
      reportOf([], { inputProblems: [policyProblem, { input: 'timeout', message: ['it is odd'] }] }),
      'inputs',
    ],
    [
      'an input, whatever else there is',
      reportOf([unjudged('timed-out')], { inputProblems: [{ input: 'x', message: ['x'] }] }),
      'inputs',
    ],
    ['no answer of Bland', reportOf([unjudged('error')]), 'bland'],
    ['trouble with the gate', reportOf([], { trouble: TROUBLE }), 'bland'],
    ['no answer of Bland on one set of two', reportOf([judged(simulationSet()), unjudged('error')]), 'bland'],
    [
      'no answer of Bland on one set, beside a broken rule',
      reportOf([judged(WORSE, { 'min-avg-pass-rate': 1 }), unjudged('error')]),
      'bland',
    ],
    ['a set that takes long', reportOf([unjudged('timed-out')]), 'waiting'],
    ['a workflow that was cancelled', reportOf([unjudged('cancelled'), judged(WORSE)]), 'waiting'],
    ['a broken rule', reportOfSets([WORSE], { 'min-avg-pass-rate': 1 }), 'rules'],
    ['a status', reportOfSets([simulationSet({ status: 'ERROR' })]), 'rules'],
    ['what a rule can not tell', reportOfSets([simulationSet()], { 'max-age': 1 }), 'rules'],
    ['a set that is not whole', reportOfSets([SHORT]), 'completeness'],
    ['a set of nothing', reportOfSets([simulationSet({ scenarios: [] })]), 'completeness'],
    ['a set that is not whole, and another rule', reportOfSets([SHORT], { 'max-age': 1 }), 'rules'],
    ['a broken rule on a set that is not whole', reportOfSets([SHORT], { 'min-scenario-score': 1 }), 'rules'],
    ['a regression', reportOf([judged(WORSE, {}, { baseline: BASELINE })]), 'baseline-and-regressions'],
    [
      'a fall of the average',
      reportOf([judged(WORSE, { 'max-pass-rate-drop': 0.1 }, { baseline: BASELINE })]),
      'baseline-and-regressions',
    ],
    [
      'a baseline that can not be had',
      reportOf([judged(simulationSet(), {}, { baseline: GONE })]),
      'baseline-and-regressions',
    ],
    [
      'a regression and another broken rule',
      reportOf([judged(WORSE, { 'min-avg-pass-rate': 0.9 }, { baseline: BASELINE })]),
      'rules',
    ],
    [
      'a regression, beside a set that is only not whole',
      reportOf([judged(SHORT), judged(WORSE, {}, { baseline: BASELINE })]),
      'baseline-and-regressions',
    ],
    ['nothing that is wrong', reportOfSets([simulationSet()]), 'rules'],
  ])('what explains %s', (_, report, section) => {
    expect(sectionOf(report)).toBe(section);
  });

  test.each(REPORT_KINDS)('some part of it, whatever the report is: %s', (_, report) => {
    expect(sectionOf(report)).toMatch(/^[a-z-]+$/);
  });

  test('nothing where it is not known where that is', () => {
    expect(docsPage(reportOf([unjudged('error')]))).toBeUndefined();
  });
});
