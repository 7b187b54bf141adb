/** The table of scenarios in the log: aligned, short, harmless, and coloured only by us. */
import { describe, expect, test } from '@jest/globals';
import { renderLogTables } from '../../../src/report/log/table.ts';
import type { Report } from '../../../src/report/report.ts';
import { makePaint } from '../../../src/text/colour.ts';
import { widthOf } from '../../../src/text/width.ts';
import { reportOf, reportOfSets, unjudged } from '../../support/reports.ts';
import {
  bareScenario,
  inQuarantine,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

const PLAIN = makePaint({ NO_COLOR: '1' });
const COLOURED = makePaint({});

function openLines(report: Report, paint = PLAIN): readonly string[] {
  return renderLogTables(report, paint).flatMap(({ open }) => open);
}

const manyScenarios = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    scenarioOfRuns(at < 3 ? 0 : 5, at < 3 ? 5 : 0, { name: `S${at}` }),
  );

test('has name, runs, rate, result and first failure mode of each scenario, the worst first', () => {
  const scenarios = [
    scenario({ name: 'Happy path' }),
    scenarioOfRuns(3, 2, { name: 'Angry caller', failureModes: ['hung up', 'shouted'] }),
    scenarioOfRuns(0, 5, { name: 'In Japanese: 予約の変更' }),
    bareScenario({ name: 'Unknown' }),
    scenarioOfRuns(1, 4, { name: 'Excused', id: 'excused' }),
  ];
  const report = reportOfSets([simulationSet({ scenarios })], {
    'min-scenario-pass-rate': 0.5,
    scenarios: inQuarantine('excused'),
  });
  expect(openLines(report)).toEqual([
    '5 scenarios, worst first:',
    'Scenario                 Passed  Rate  Result           First failure mode',
    'In Japanese: 予約の変更     0/5    0%  breaks a rule',
    "Unknown                       –     –  can't be judged",
    'Angry caller                3/5   60%  flaky, allowed   hung up',
    'Excused                     1/5   20%  in quarantine',
    'Happy path                  5/5  100%  passing',
  ]);
});

test('a scenario that no rule forbids is allowed, whatever came of it', () => {
  const flaky = scenarioOfRuns(3, 2, { name: 'Flaky' });
  const allowed = scenarioPolicy({ matches: () => true, allowFlaky: true });
  expect(
    openLines(reportOfSets([simulationSet({ scenarios: [flaky] })], { scenarios: [allowed] }))[2],
  ).toMatch(/flaky, allowed$/);
  const failing = simulationSet({ scenarios: [scenarioOfRuns(0, 5, { name: 'Failing' })] });
  expect(openLines(reportOfSets([failing]))[2]).toMatch(/failing, allowed$/);
});

test('scenarios whose names look alike once they are cut have as much of their ids as tells them apart', () => {
  const name = (middle: string) => `Caller with a strong accent ${middle} wants to move the second visit`;
  const scenarios = [
    scenario({ id: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0', name: name('who') }),
    scenario({ id: 'd4e5f6a7-89ab-cdef-0123-4567890abcde', name: name('also') }),
    scenario({ id: 'third', name: 'Another' }),
  ];
  expect(openLines(reportOfSets([simulationSet({ scenarios })])).slice(2)).toEqual([
    expect.stringMatching(/^Another {44}/),
    expect.stringMatching(/^Caller with a strong…ve the second visit d4e5f6a7 {3}/),
    expect.stringMatching(/^Caller with a strong…ve the second visit 0f1e2d3c {3}/),
  ]);
});

test('a rate is not rounded to its limit', () => {
  const set = simulationSet({ scenarios: [scenarioOfRuns(7996, 2004)] });
  expect(openLines(reportOfSets([set], { 'min-scenario-pass-rate': 0.8 }))[2]).toContain('79.96%');
});

test('of a set that was not judged says so, and of none that was not seen', () => {
  const set = simulationSet({ status: 'RUNNING', scenarios: [scenarioOfRuns(2, 0)] });
  expect(openLines(reportOf([unjudged('timed-out', { set })]))[2]).toMatch(/can't be judged$/);
  expect(renderLogTables(reportOf([unjudged('error')]), PLAIN)).toEqual([]);
});

test('of several sets each has its own, under its name', () => {
  const report = reportOfSets([simulationSet({ id: 'a' }), simulationSet({ id: 'b' })]);
  expect(openLines(report).filter((line) => line.endsWith(':'))).toEqual([
    '1 scenario (set a), worst first:',
    '1 scenario (set b), worst first:',
  ]);
});

describe('of many scenarios', () => {
  test.each([
    [30, 32, undefined],
    [31, 12, { title: 'All 31 scenarios', count: 32 }],
    [500, 12, { title: 'All 500 scenarios', count: 501 }],
    [503, 12, { title: 'All 503 scenarios', count: 502 }],
  ])('%d: %d lines are open, and the others are folded', (count, open, fold) => {
    const [table] = renderLogTables(
      reportOfSets([simulationSet({ scenarios: manyScenarios(count) })]),
      PLAIN,
    );
    expect(table?.open).toHaveLength(open);
    expect(table?.fold && { title: table.fold.title, count: table.fold.lines.length }).toEqual(fold);
    if (fold === undefined) return;
    expect(table?.open[0]).toBe(`The worst 10 of ${count} scenarios:`);
    expect(table?.fold?.lines.slice(0, 11)).toEqual(table?.open.slice(1));
    expect(table?.fold?.lines.at(-1)).toEqual(
      count === 503 ? '… and 3 more, none of them worse.' : expect.stringMatching(/passing$/),
    );
  });
});

describe('text from outside', () => {
  const tableOf = (name: string, mode: string, given: Partial<Report> = {}, paint = PLAIN) =>
    openLines(
      reportOfSets(
        [simulationSet({ scenarios: [scenarioOfRuns(0, 5, { name, failureModes: [mode] })] })],
        { 'min-scenario-pass-rate': 0.5 },
        given,
      ),
      paint,
    );

  test('is cut: a name in its middle, a failure mode at its end', () => {
    const [, , line = ''] = tableOf(`Refund after ${'x'.repeat(300)}`, 'y'.repeat(300));
    expect(line).toMatch(/^Refund after x{7}…x{19} {5}0\/5 .* y{59}…$/);
    expect(tableOf(`Refund ${'x'.repeat(50)} twice`, '')[2]).toMatch(/^Refund x{13}…x{13} twice /);
  });

  test.each([
    '::error::x',
    '##[error]x',
    ' ::warning::x',
    '\u001b[31mred\u001b[0m',
    'a\n::error::b',
    '\u202eevil',
  ])('does nothing: %j', (text) => {
    for (const line of tableOf(text, text)) {
      expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}|\u202e/u);
    }
  });

  test('is masked, unless that is switched off', () => {
    const words = 'Call +1 415 555 0134';
    const masked = tableOf(words, words, { redact: true }).join('\n');
    expect(masked.split('[phone number]')).toHaveLength(3);
    expect(masked).not.toContain('0134');
    expect(tableOf(words, words, { redact: false }).join('\n').split('0134')).toHaveLength(3);
  });

  test('leaves the columns in line, whatever it is written in', () => {
    const names = ['Angry', '予約の変更', '예약', '😀 happy', 'שלום', 'Ä\u0308', `${'長'.repeat(40)}`];
    const scenarios = names.map((name) => scenarioOfRuns(0, 5, { name }));
    const lines = openLines(reportOfSets([simulationSet({ scenarios })])).slice(2);
    const starts = lines.map((line) => widthOf(line.slice(0, line.indexOf(' breaks a rule'))));
    expect(lines).toHaveLength(names.length);
    expect(new Set(starts).size).toBe(1);
  });

  test('has no colour but that of our own words', () => {
    const [, header, line] = tableOf('\u001b[32mgreen', '\u001b[1mbold', {}, COLOURED);
    const ansi = '\u001b[';
    expect(header?.startsWith(`${ansi}1mScenario`)).toBe(true);
    expect(line?.split(ansi)).toEqual([
      expect.stringMatching(/^\[32mgreen +0\/5 +0% +$/),
      '31mbreaks a rule',
      expect.stringMatching(/^0m +\[1mbold$/),
    ]);
  });
});

test.each<[string, Parameters<typeof reportOfSets>, string]>([
  ['passing', [[simulationSet()]], '32'],
  [
    "can't be judged",
    [[simulationSet({ scenarios: [bareScenario({})] })], { 'min-scenario-pass-rate': 0.5 }],
    '33',
  ],
])('“%s” has its colour', (words, report, code) => {
  expect(openLines(reportOfSets(...report), COLOURED)[2]).toContain(`\u001b[${code}m${words}`);
});

describe('on a terminal', () => {
  const report = reportOfSets(
    [
      simulationSet({
        scenarios: [
          scenarioOfRuns(3, 2, {
            name: 'refund_flow/angry_caller/wants_his_money_back_at_once',
            failureModes: ['said '.repeat(40)],
          }),
          scenario({ name: '予約'.repeat(20) }),
        ],
      }),
    ],
    { 'min-scenario-pass-rate': 0.5 },
  );

  test.each([20, 40, 59, 60, 80, 100, 120, 200])('no row is wider than its %i columns', (columns) => {
    const [, ...lines] = renderLogTables(report, PLAIN, columns).flatMap(({ open }) => open);
    const widest = Math.max(...lines.map(widthOf));
    expect(widest).toBeLessThanOrEqual(Math.max(columns, 27));
    expect(lines[0]).toMatch(columns < 60 ? /Rate$/ : columns < 100 ? /Result$/ : /First failure mode$/);
  });
});
