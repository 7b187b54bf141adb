/** The judges of a check run in each sink: all go by one fact. */
import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../../src/bland/check-runs.ts';
import { renderHtml } from '../../../src/report/html/page.ts';
import { judgeLines } from '../../../src/report/judges/judge-lines.ts';
import { renderJUnit } from '../../../src/report/junit.ts';
import { renderLogTables } from '../../../src/report/log/table.ts';
import { renderMarkdown, SUMMARY_SINK } from '../../../src/report/markdown/markdown.ts';
import { title } from '../../../src/report/reasons.ts';
import { makePaint } from '../../../src/text/colour.ts';
import { toPlain } from '../../../src/text/escape.ts';
import { checkRun, judgedRun, unjudgedRun, verdict } from '../../support/check-runs.ts';
import { readJUnit } from '../../support/junit.ts';
import { reportOf } from '../../support/reports.ts';
import { documentedSet, judged } from '../../support/sets.ts';

const MIXED = [
  verdict(),
  verdict({ id: 'judge-2', name: 'Strict', passed: false, matchRate: 0.2 }),
  verdict({ id: 'judge-3', name: 'Odd', passed: undefined, matchRate: undefined, isRequired: undefined }),
  verdict({ id: 'judge-4', name: 'Fast', passed: false, matchRate: 0.4, isRequired: false }),
];
const reportOn = (given: Partial<CheckRun>) => reportOf([judgedRun(checkRun(given))]);
const FAILED = { status: 'FAILED', overallPassed: false, verdicts: MIXED };

test('the comment shows each with what is known of it, the worst first', () => {
  const text = renderMarkdown(reportOn(FAILED), SUMMARY_SINK);
  expect(text).toContain(
    [
      '**Judges**',
      '',
      '- ❌ **`Strict`**<br>failed, match rate 20%, required',
      '- ⚠️ **`Odd`**<br>verdict not understood',
      '- 🟡 **`Fast`**<br>failed, match rate 40%, optional',
      '- ✅ **`Polite`**<br>passed, match rate 80%, required',
      '',
    ].join('\n'),
  );
  // Each reason is at its judge, and the first in the title.
  expect(text).not.toContain('Broken rules');
});

test('the comment folds away what is more than five', () => {
  const verdicts = Array.from({ length: 7 }, (_, index) =>
    verdict({ id: `j-${index}`, name: `Judge ${index}` }),
  );
  const text = renderMarkdown(reportOn({ verdicts }), SUMMARY_SINK);
  expect(text).toMatch(/`Judge 4`.*<summary>2 more judges<\/summary>.*`Judge 5`/s);
});

test('the page has them as a table, and the log as lines', () => {
  const html = renderHtml(reportOn(FAILED));
  expect(html).toContain('4 judges, worst first');
  expect(html).toContain('verdict not understood');
  const [judges, ...others] = renderLogTables(reportOn(FAILED), makePaint({ NO_COLOR: '1' }));
  expect(others).toEqual([]);
  expect(judges?.open).toEqual(judgeLines(judgedRun(checkRun(FAILED))));
  expect(judgeLines(judgedRun(checkRun(FAILED)))).toEqual([
    '4 judges, worst first:',
    '✕ Strict: failed, match rate 20%, required',
    '? Odd: verdict not understood',
    '~ Fast: failed, match rate 40%, optional',
    '✓ Polite: passed, match rate 80%, required',
  ]);
  const many = judgeLines(judgedRun(checkRun({ verdicts: Array(35).fill(verdict()) })));
  expect(many.at(-1)).toBe('… and 5 more judges, none of them worse.');
  expect(judgeLines(unjudgedRun())).toEqual([]);
});

describe('junit.xml', () => {
  const outcomes = (given: Partial<CheckRun>) =>
    readJUnit(renderJUnit(reportOn(given)))[0]?.cases.map(({ name, outcome }) => [name, outcome]);

  test('has a case for each', () => {
    expect(outcomes(FAILED)).toEqual([
      ['Strict', 'failure'],
      ['Odd', 'skipped'],
      ['Fast', 'skipped'],
      ['Polite', 'passed'],
    ]);
    expect(outcomes({ verdicts: MIXED })).toEqual([
      ['Strict', 'error'],
      ['Odd', 'error'],
      ['Fast', 'skipped'],
      ['Polite', 'passed'],
    ]);
  });

  test('tells those of one name apart, and names those without one', () => {
    const verdicts = [verdict(), verdict({ name: 'Polite' }), verdict({ name: '', id: '' })];
    expect(outcomes({ verdicts })).toEqual([
      ['check-run', 'passed'],
      ['Polite (1)', 'passed'],
      ['Polite (2)', 'passed'],
      ['(empty)', 'passed'],
    ]);
  });
});

test('the title says what was tested', () => {
  const titleOf = (given: Partial<CheckRun>, set = judged(documentedSet())) =>
    toPlain(title(reportOf([judgedRun(checkRun(given), { set })])));
  expect(titleOf({ verdicts: [verdict(), verdict({ passed: false, isRequired: false })] })).toBe(
    'Simulation gate passed for agent agent-1 (staging): all 3 rules hold over 10 runs of 2 scenarios, 1 of 2 judges passed',
  );
  expect(titleOf(FAILED)).toBe(
    'Simulation gate failed for agent agent-1 (staging): judge “Strict” failed (match rate 20%)',
  );
});
