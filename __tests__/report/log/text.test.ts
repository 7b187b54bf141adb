/** The whole report as plain text: for people on a terminal, and for programs in a pipe. */
import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../../src/report/log/text.ts';
import type { Report } from '../../../src/report/report.ts';
import { makePaint } from '../../../src/text/colour.ts';
import { checkRun, judgedRun, verdict } from '../../support/check-runs.ts';
import { reportOf, reportOfProblems, reportOfSets, unjudged } from '../../support/reports.ts';
import { bareScenario, scenario, scenarioOfRuns, simulationSet } from '../../support/sets.ts';

const inPipe = (report: Report) => renderText(report, undefined);
const onTerminal = (report: Report, columns: number) =>
  renderText(report, { paint: makePaint({ NO_COLOR: '1' }), columns });

const angry = scenarioOfRuns(3, 2, { name: 'Angry caller', failureModes: ['hung up'] });
const happy = scenario({ name: 'Happy path' });
const set = simulationSet({ scenarios: [happy, angry] });
const failed = reportOfSets([set], { 'min-scenario-pass-rate': 0.8 });

test('in a pipe: a line for each scenario and each rule, the verdict last', () => {
  const lines = inPipe(failed).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'breaks a rule: “Angry caller”, 3 of 5 passed (60%): hung up',
    'passing: “Happy path”, 5 of 5 passed (100%)',
    '',
  ]);
  expect(lines).toContain('  broken  min-scenario-pass-rate: 60% in 1 scenario, required ≥ 80%');
  expect(lines.slice(-2)).toEqual([
    'Simulation gate failed: “Angry caller” passed 60% of its runs, at least 80% is required',
    '',
  ]);
});

test('on a terminal: a table as wide as that, also of more scenarios than a log shows', () => {
  expect(onTerminal(failed, 120)).toContain('Angry caller     3/5   60%  breaks a rule  hung up\n');
  const many = Array.from({ length: 40 }, (_, at) => scenario({ name: `S${at}` }));
  const rows = onTerminal(reportOfSets([simulationSet({ scenarios: many })]), 80).match(/^S\d+ /gm);
  expect(rows).toHaveLength(40);
});

describe('the verdict has its colour', () => {
  const coloured = (report: Report) =>
    renderText(report, { paint: makePaint({}), columns: 80 })
      .trimEnd()
      .split('\n')
      .at(-1);
  test.each([
    ['red', 31, failed],
    ['yellow where warn-only excuses it', 33, { ...failed, warnOnly: true }],
    ['green', 32, reportOfSets([set])],
  ])('%s', (_, code, report) => {
    expect(coloured(report)).toMatch(new RegExp(`^\\u001b\\[${code}mSimulation gate .*\\u001b\\[0m$`));
  });
});

test('what could not be judged says why, and what to do', () => {
  expect(inPipe(reportOf([unjudged('error', { set })]))).toMatch(
    /^can't be judged: “Angry caller”, 3 of 5 passed \(60%\): hung up\n.*\n\nSimulation gate could not judge: Bland is unavailable \(503\): try later\. Run the job again later\. \(GET \/v1\/sets\)\n$/,
  );
});

test('several reasons are listed with their remedies, of several sets with their names', () => {
  expect(inPipe(reportOfProblems('`a` is wrong.', '`b` is wrong.'))).toBe(
    '2 reasons:\n  a is wrong.\n  b is wrong.\n\nSimulation gate could not judge: a is wrong (and 1 more reason)\n',
  );
  const two = inPipe(reportOf([...failed.results, unjudged('timed-out', { id: 'other' })]));
  expect(two).toMatch(/^Rules, .*:$/m);
  expect(two).toMatch(/^2 reasons:$/m);
  expect(two).toMatch(
    /^ {2}set other: Bland is unavailable.* Run the job again later\. \(GET \/v1\/sets\)$/m,
  );
});

test('notes, and scenarios of which little is known', () => {
  const odd = simulationSet({ scenarios: [bareScenario({ name: 'Bare' })] });
  const text = inPipe(reportOfSets([odd]));
  expect(text).toContain('unknown, allowed: “Bare”, pass rate unknown\n');
  expect(inPipe(reportOfSets([{ ...set, remarks: ['Something is odd.'] }]))).toContain(
    '\nNote: Something is odd.\n',
  );
});

test('of thousands the worst are shown, and how many more there are', () => {
  const many = Array.from({ length: 700 }, (_, at) => scenarioOfRuns(4, 1, { name: `S${at}` }));
  const text = inPipe(reportOfSets([simulationSet({ scenarios: many })], { 'min-scenario-pass-rate': 0.9 }));
  expect(text.match(/^breaks a rule: /gm)).toHaveLength(500);
  expect(text.match(/^… and 200 more\.$|^ {2}… and 200 more\.$/gm)).toHaveLength(2);
});

test('nothing from outside acts on a terminal or a CI system, and personal data is masked', () => {
  const name = '\u001b[31mred ##vso[x] call +1 415 555 2671';
  const report = { ...reportOfSets([simulationSet({ scenarios: [scenario({ name })] })]), redact: true };
  for (const text of [inPipe(report), onTerminal(report, 120)]) {
    expect(text).toMatch(/red ##\u200bvso\[x\] call \[/);
    expect(text).not.toContain('415 555');
    expect(text).not.toContain('\u001b[31m');
  }
});

test('nothing is masked where that is switched off, in a pipe and on a terminal', () => {
  const name = 'call +1 415 555 2671';
  const report = { ...reportOfSets([simulationSet({ scenarios: [scenario({ name })] })]), redact: false };
  for (const text of [inPipe(report), onTerminal(report, 120)]) expect(text).toContain(name);
});

test('the judges of a check run come first, in a pipe and on a terminal', () => {
  const report = reportOf([
    judgedRun(checkRun({ verdicts: [verdict(), verdict({ id: 'j', name: 'Fast' })] })),
  ]);
  for (const text of [inPipe(report), onTerminal(report, 100)]) {
    expect(text).toMatch(/^2 judges, worst first:\n✓ (?:Polite|Fast): .*\n✓ (?:Polite|Fast): .*\n\nRules:\n/);
  }
});
