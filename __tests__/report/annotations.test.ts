/** Annotations: what the step's failure does not show already, within GitHub's limit of ten of a level. */
import { describe, expect, test } from '@jest/globals';
import { type Annotation, listAll, placeOfFailure, renderAnnotations } from '../../src/report/annotations.ts';
import { allReasons } from '../../src/report/reasons.ts';
import type { Report } from '../../src/report/report.ts';
import { toPlain } from '../../src/text/escape.ts';
import { reportOf, reportOfProblems, reportOfSets, unjudged } from '../support/reports.ts';
import { documentedSet, scenario, scenarioOfRuns, setWithOverall, simulationSet } from '../support/sets.ts';

const RULED = { 'max-flaky-count': 0, 'min-avg-pass-rate': 0.85, 'min-reliable-count': 2 };

/** A set of scenarios that all fail, so that there are as many reasons. */
function setOfFailures(count: number) {
  const scenarios = Array.from({ length: count }, (_, index) =>
    scenarioOfRuns(0, 5, { name: `bad ${index}` }),
  );
  return simulationSet({ scenarios });
}

function ofLevel(annotations: readonly Annotation[], wanted: Annotation['level']): string[] {
  return annotations.filter(({ level }) => level === wanted).map(({ message }) => message);
}

describe('renderAnnotations', () => {
  test('of a gate that passed are none', () => {
    expect(renderAnnotations(reportOfSets([documentedSet()]))).toEqual([]);
  });

  test('leave out the reason that the failure of the step shows', () => {
    expect(renderAnnotations(reportOfSets([documentedSet()], { 'max-flaky-count': 0 }))).toEqual([]);
    expect(renderAnnotations(reportOf([unjudged('error')]))).toEqual([]);
    expect(renderAnnotations(reportOfSets([documentedSet()], RULED))).toEqual([
      { level: 'error', message: '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”' },
      { level: 'error', message: '1 scenario is reliable, at least 2 required' },
    ]);
  });

  test('show each problem of the inputs once, the first as the failure of the step', () => {
    const report = reportOfProblems('`a` is odd.', '`b` is odd.');
    expect(renderAnnotations(report)).toEqual([{ level: 'error', message: 'b is odd.', place: undefined }]);
    expect(placeOfFailure(report)).toBeUndefined();
    expect(renderAnnotations(reportOfProblems('`a` is odd.'))).toEqual([]);
    const many = Array.from({ length: 12 }, (_, index) => `\`a${index}\` is odd.`);
    const messages = renderAnnotations(reportOfProblems(...many)).map(({ message }) => message);
    expect(messages).toHaveLength(9);
    expect(messages[0]).toBe('a1 is odd.');
    expect(messages[8]).toBe('3 more are left out here.');
  });

  test('have the place of what is in a file', () => {
    const problemAt = (line: number) => ({
      input: 'policy-file',
      message: [`line ${line} is odd.`],
      place: { file: 'p.yml', line, column: 3 },
    });
    const inputProblems = [problemAt(1), problemAt(2), { input: 'timeout', message: ['it is odd.'] }];
    const report = reportOf([], { inputProblems });
    expect(placeOfFailure(report)).toEqual({ file: 'p.yml', line: 1, column: 3 });
    expect(renderAnnotations(report)).toEqual([
      { level: 'error', message: 'line 2 is odd.', place: { file: 'p.yml', line: 2, column: 3 } },
      { level: 'error', message: 'it is odd.', place: undefined },
    ]);
    const troubled = { ...report, trouble: { what: ['the gate broke'], advice: '' } };
    expect(placeOfFailure(troubled)).toBeUndefined();
    expect(renderAnnotations(troubled).map(({ place }) => place?.line)).toEqual([1, 2, undefined]);
  });

  test('show notes as warnings, also when the gate passed', () => {
    const set = setWithOverall({ flakyCount: 1, reliableCount: undefined });
    const note = {
      level: 'warning',
      message:
        "Bland's overall flaky_count is 1, but the number of scenarios marked is_flaky or with both passed and failed runs is 0. The overall figure is used.",
    };
    expect(renderAnnotations(reportOfSets([set]))).toEqual([note]);
    expect(renderAnnotations(reportOfSets([{ ...set, status: 'FAILED' }]))).toEqual([note]);
  });

  test('under warn-only are warnings, and tell the headline, since the step stays green', () => {
    expect(renderAnnotations(reportOfSets([documentedSet()], RULED, { warnOnly: true }))).toEqual([
      {
        level: 'warning',
        message:
          'Simulation gate failed, but warn-only lets the step pass: the average pass rate is 80%, at least 85% is required; worst is “Angry Caller Test”, 3 of 5 runs passed (and 2 more reasons)',
      },
      { level: 'warning', message: '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”' },
      { level: 'warning', message: '1 scenario is reliable, at least 2 required' },
    ]);
    expect(renderAnnotations(reportOfSets([documentedSet()], {}, { warnOnly: true }))).toEqual([]);
  });

  test('beside a label that overrides the verdict are warnings, and tell the headline', () => {
    const [first, ...others] = renderAnnotations(
      reportOfSets([documentedSet()], RULED, { override: 'gate-override' }),
    );
    expect(first?.message).toMatch(
      /^Simulation gate failed, but was overridden by the label “gate-override”: /,
    );
    expect([first, ...others].map((one) => one?.level)).toEqual(['warning', 'warning', 'warning']);
  });

  test('under warn-only are errors where nothing was judged', () => {
    const report = reportOf([unjudged('timed-out'), unjudged('timed-out', { id: 'set-2' })], {
      warnOnly: true,
    });
    expect(renderAnnotations(report)).toEqual([
      {
        level: 'error',
        message: 'set set-2: Bland is unavailable (503): try later. Run the job again later. (GET /v1/sets)',
      },
    ]);
  });

  describe('listAll', () => {
    const listed = (report: Report) =>
      listAll(report).map(({ title, lines }) => [title, lines.length, lines.at(-1)]);

    test('is for what may be too much for the annotations', () => {
      expect(listed(reportOfSets([setOfNotes(3)]))).toEqual([]);
      for (const warnOnly of [false, true]) {
        expect(listed(reportOfSets([setOfNotes(4)], {}, { warnOnly }))).toEqual([
          ['4 reasons', 4, expect.stringContaining('odd 3')],
          ['4 notes', 4, expect.stringContaining('odd 3')],
        ]);
      }
      const failures = reportOfSets([setOfFailures(700)], { 'min-scenario-pass-rate': 0.5 });
      expect(listed(failures)).toEqual([['700 reasons', 500, expect.anything()]]);
    });

    test('has the remedy of each trouble', () => {
      const report = reportOf(Array.from({ length: 7 }, (_, at) => unjudged('error', { id: `s${at}` })));
      expect(listed(report)).toEqual([
        [
          '7 reasons',
          7,
          'set s6: Bland is unavailable (503): try later. Run the job again later. (GET /v1/sets)',
        ],
      ]);
    });
  });

  test.each([
    [10, 9, undefined],
    [11, 9, '2 more are left out here.'],
    [500, 9, '491 more are left out here.'],
  ])('of %d reasons are %d beside the failure of the step', (reasons, shown, last) => {
    const report = reportOfSets([setOfFailures(reasons)], { 'min-scenario-pass-rate': 0.5 });
    const messages = ofLevel(renderAnnotations(report), 'error');
    expect(messages).toHaveLength(shown);
    const told = allReasons(report).map(({ what }) => toPlain(what));
    expect(messages.slice(0, 8)).toEqual(told.slice(1, 9));
    expect(messages[8]).toBe(last ?? told[9]);
  });

  /** A set with as many notes as asked for, and as many scenarios that are broken. */
  function setOfNotes(count: number) {
    const scenarios = Array.from({ length: count }, (_, index) =>
      scenario({ name: `odd ${index}`, passed: 0, failed: 5, passRate: 0.3, isFlaky: false }),
    );
    return setWithOverall({ avgPassRate: 0 }, scenarios);
  }

  test.each([
    [6, 6, 'odd 5'],
    [7, 6, '2 more are left out here.'],
    [40, 6, '35 more are left out here.'],
  ])('of %d notes are %d, which leaves room for warnings about publishing', (notes, shown, last) => {
    const warnings = ofLevel(renderAnnotations(reportOfSets([setOfNotes(notes)])), 'warning');
    expect(warnings).toHaveLength(shown);
    expect(warnings[0]).toContain('odd 0');
    expect(warnings.at(-1)).toContain(last);
  });

  test('of many reasons and notes together have each their room, and under warn-only share one', () => {
    const report = reportOfSets([setOfNotes(40)], { 'min-scenario-pass-rate': 0.5 });
    const annotations = renderAnnotations(report);
    expect(ofLevel(annotations, 'error')).toHaveLength(9);
    expect(ofLevel(annotations, 'warning')).toHaveLength(6);
    const green = renderAnnotations({ ...report, warnOnly: true });
    expect(green).toHaveLength(6);
    expect(ofLevel(green, 'warning')[0]).toMatch(/^Simulation gate /);
    expect(ofLevel(green, 'warning')[5]).toBe('115 more are left out here.');
  });
});
