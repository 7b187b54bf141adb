/** junit.xml as other tools read it: well-formed whatever the text, of the form that they share, and true to the verdict. */
import { describe, expect, test } from '@jest/globals';
import { checkCoverage } from '../../src/gate/coverage.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { toTranscript } from '../../src/report/view/transcripts.ts';
import { oneLine, toXmlText, visible } from '../../src/text/escape.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';
import { redacted } from '../../src/text/redaction.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../support/arbitraries.ts';
import { runs } from '../support/fuzz.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { judge } from '../support/judge.ts';
import { type ReadCase, type ReadSuite, readJUnit } from '../support/junit.ts';
import { fc, unicode } from '../support/property.ts';
import { COMPARED, LOOKED_TWICE, REPORT_KINDS } from '../support/report-kinds.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../support/reports.ts';
import {
  documentedSet,
  judged,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

/** The suites; throws where the file is none that other tools read, or its counts are wrong. */
function suitesOf(report: Report): ReadSuite[] {
  const suites = readJUnit(renderJUnit(report));
  for (const { attributes, cases } of suites) {
    const count = (outcome: string) => String(cases.filter((one) => one.outcome === outcome).length);
    expect(attributes).toMatchObject({
      tests: String(cases.length),
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
  }
  // Whoever reads this file alone comes to the same end as the gate.
  const bad = suites.flatMap(({ cases }) => cases).filter(isBad);
  expect(bad.length === 0).toBe(report.verdict === 'passed');
  return suites;
}

function isBad({ outcome }: ReadCase): boolean {
  return outcome === 'failure' || outcome === 'error';
}

function suiteOf(report: Report): ReadSuite {
  const [only, ...others] = suitesOf(report);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} suites`);
  return only;
}

function outcomesOf({ cases }: ReadSuite): Record<string, string> {
  return Object.fromEntries(cases.map(({ name, outcome }) => [name, outcome]));
}

function caseOf({ cases }: ReadSuite, name: string): ReadCase {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}`);
  return found;
}

test.each(REPORT_KINDS)('a report of the kind “%s” can be read', (_, report) => {
  expect(suitesOf(report).length).toBe(Math.max(1, report.results.length));
});

describe('a set', () => {
  const suite = suiteOf(
    reportOfSets([documentedSet()], { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.8 }),
  );

  test('is a suite, with how long it took', () => {
    expect(suite.attributes).toMatchObject({
      name: '2 scenarios (set d4e5f6a7)',
      time: '332.000',
      timestamp: '2026-04-14T10:00:00',
    });
    expect(suite.properties).toEqual({
      verdict: 'failed',
      simulation_set_id: 'd4e5f6a7-89ab-cdef-0123-4567890abcde',
      status: 'PASSED',
    });
  });

  test('has a case for each scenario, and for each rule that is not told at one', () => {
    expect(outcomesOf(suite)).toEqual({
      'fail-on-status': 'passed',
      complete: 'passed',
      'max-flaky-count': 'failure',
      'Angry Caller Test': 'failure',
      'Happy Path - Booking': 'passed',
    });
    expect(new Set(suite.cases.map(({ className }) => className))).toEqual(
      new Set(['simulation set: rules', 'simulation set']),
    );
  });

  test('tells at a scenario what is wrong with it', () => {
    expect(caseOf(suite, 'Angry Caller Test')).toMatchObject({
      type: 'min-scenario-pass-rate',
      message: '“Angry Caller Test” passed 60% of its runs, at least 80% is required',
      text: [
        'min-scenario-pass-rate: “Angry Caller Test” passed 60% of its runs, at least 80% is required',
        '3 of 5 runs passed',
        'Failure mode: Agent failed to de-escalate within 3 turns',
        'Failure mode: Agent used dismissive language',
        'Worst run: c9d0e1f2-3456-789a-bcde-f01234567890',
      ].join('\n'),
    });
  });

  test('has a failure where one rule is broken and another can’t be judged, and an error where the latter is all', () => {
    const both = suiteOf(
      reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(1, 4)] })], {
        'min-runs-per-scenario': 9,
        'min-scenario-score': 0.9,
      }),
    );
    expect(caseOf(both, 'Happy path')).toMatchObject({ outcome: 'failure', type: 'min-scenario-score' });
    expect(caseOf(both, 'Happy path').text).toContain('min-runs-per-scenario: ');
    const unclear = suiteOf(reportOfSets([simulationSet()], { 'min-runs-per-scenario': 9, 'max-age': 1 }));
    expect(outcomesOf(unclear)).toMatchObject({ 'Happy path': 'error', 'max-age': 'error' });
  });

  test('leaves out what is not known', () => {
    const bare = scenario({ passed: undefined, passRate: 0.5, failed: undefined });
    const set = simulationSet({ scenarios: [bare], createdAt: undefined, completedAt: undefined });
    const read = suiteOf(reportOfSets([set], { 'min-scenario-pass-rate': 0.8 }));
    // That of the run.
    expect(read.attributes['timestamp']).toBe('2026-04-14T10:05:00');
    // The set does not say how long it took: the gate waited for so long.
    expect(read.attributes['time']).toBe('65.000');
    expect(caseOf(read, 'Happy path').text).not.toMatch(/runs passed|Worst run/);
  });

  test.each(['yesterday', '+012345-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '-000001-01-01T00:00:00Z'])(
    'was created %s, which can not be: it has the time stamp and the seconds of the run',
    (createdAt) => {
      const { attributes } = suiteOf(reportOfSets([simulationSet({ createdAt })]));
      expect(attributes).toMatchObject({ timestamp: '2026-04-14T10:05:00', time: '65.000' });
    },
  );

  test('tells what scenarios of one name apart, which else were one that was run twice', () => {
    const twins = [scenario({ id: 'a', name: 'Twin' }), scenario({ id: 'b', name: 'Twin\u200b' })];
    const suiteWithTwins = suiteOf(
      reportOfSets([simulationSet({ scenarios: [...twins, scenario({ id: ' ', name: ' ' })] })]),
    );
    const names = suiteWithTwins.cases.map(({ name }) => name);
    expect(names.slice(-3).sort()).toEqual(['(empty)', 'Twin (a)', 'Twin (b)']);
  });
});

describe('a scenario of which no run passed, and at which no rule looks', () => {
  const DEAD = scenarioOfRuns(0, 5, { id: 'dead', name: 'Dead' });
  const scenarios = [DEAD, scenario({ id: 'fine', name: 'Fine' })];

  test('is a failure where the set is FAILED', () => {
    const suite = suiteOf(reportOfSets([simulationSet({ status: 'FAILED', scenarios })]));
    expect(outcomesOf(suite)).toMatchObject({ 'fail-on-status': 'failure', Dead: 'failure', Fine: 'passed' });
    expect(caseOf(suite, 'Dead')).toMatchObject({
      type: 'no-run-passed',
      message: 'none of its runs passed',
      text: '0 of 5 runs passed',
    });
  });

  test('is one too where nothing can be said of the set, with what can not be judged', () => {
    const suite = suiteOf(reportOfSets([simulationSet({ scenarios })], { 'min-runs-per-scenario': 6 }));
    expect(outcomesOf(suite)).toMatchObject({ Dead: 'failure', Fine: 'error' });
    expect(caseOf(suite, 'Dead').text).toContain(
      '5 runs are too few, at least 6 are required\n0 of 5 runs passed',
    );
  });

  test('is no success where the set passed, and can be no failure', () => {
    const suite = suiteOf(reportOfSets([simulationSet({ scenarios })]));
    expect(outcomesOf(suite)).toMatchObject({ Dead: 'skipped', Fine: 'passed' });
    expect(caseOf(suite, 'Dead').message).toBe('none of its runs passed, which breaks no rule');
  });
});

describe('seconds', () => {
  const runOf = (durationMs: number | undefined) => ({
    id: 'r',
    turns: [],
    failedAssertions: [],
    errorMessage: undefined,
    durationMs,
  });

  test('of the run that is quoted, and of the set where that has one scenario; none are made up', () => {
    const bad = scenarioOfRuns(0, 5, { id: 'bad', name: 'Bad' });
    const set = simulationSet({ scenarios: [bad, scenario({ id: 'fine', name: 'Fine' })] });
    const result = judged(set, { 'min-scenario-pass-rate': 0.5 });
    const quoting = (durationMs: number | undefined) => {
      const { facts } = result.scenarios[0] ?? {};
      if (facts === undefined) throw new Error('there is a scenario');
      return suiteOf(reportOf([result], { transcripts: [toTranscript(facts, runOf(durationMs))] }));
    };
    const several = quoting(83_250);
    expect([caseOf(several, 'Bad').time, caseOf(several, 'Fine').time]).toEqual(['83.250', '0']);
    expect(caseOf(quoting(undefined), 'Bad').time).toBe('0');
    expect(caseOf(suiteOf(reportOfSets([simulationSet()])), 'Happy path').time).toBe('240.000');
  });
});

test('a required scenario that is gone is an error, though it has no case of its own', () => {
  const entry = scenarioPolicy({ match: { by: 'name', pattern: 'Happy path' }, required: true });
  const before = simulationSet({ id: 'set-0', scenarios: [scenario(), scenario({ id: 'gone' })] });
  const result = judged(simulationSet(), { scenarios: [entry] }, { baseline: baselineOf([before]) });
  const [covered] = checkCoverage([result], rules({ scenarios: [entry] }));
  if (covered === undefined) throw new Error('There is no result');
  expect(covered.verdict).toBe('inconclusive');
  const suite = suiteOf(reportOf([covered]));
  expect(caseOf(suite, 'required')).toMatchObject({
    outcome: 'error',
    message:
      'required is not met by “Happy path”: it is required and was in the baseline, but is missing from the set',
  });
});

describe('a set that is compared', () => {
  const report = reportOf([COMPARED]);
  const suite = suiteOf(report);

  test('has a failure for a regression, and none for what is in quarantine', () => {
    expect(outcomesOf(suite)).toMatchObject({ Worse: 'failure', Fine: 'passed', Excused: 'skipped' });
    expect(caseOf(suite, 'Worse').text).toMatch(
      /^regression-significance: .*regressed: 4 of 20 runs passed/m,
    );
    expect(caseOf(suite, 'Excused')).toMatchObject({
      type: '',
      message: 'In quarantine until 2026-04-16: Flaky since the new voice',
    });
  });

  test('tells what it was compared with, and what else to know', () => {
    expect(suite.properties['baseline_set_ids']).toBe('set-0');
    expect(suite.output).toMatch(/^Against the baseline: set “set-0”, recorded at commit c0ffee0\. /);
    const notes = COMPARED.notes.length;
    expect(notes).toBeGreaterThan(0);
    expect(suite.output.split('\n')).toHaveLength(1 + notes);
  });

  test('with several sets names each, and what came of a second look', () => {
    const twice = suiteOf(reportOf([LOOKED_TWICE]));
    expect(twice.properties['baseline_set_ids']).toBe('set-0,set-00');
    expect(twice.output).toContain('Second look (set “set-2”, 25 more runs): scenarios that fell');
    expect(twice.output).toContain('The baseline leaves out set “set-x”, which is “ERROR”');
  });

  test('with nothing names no set', () => {
    expect(suiteOf(reportOfSets([simulationSet()])).properties).not.toHaveProperty('baseline_set_ids');
  });

  test('shows ids of sets as text, and cuts them', () => {
    const id = `<a>&"${'x'.repeat(300)}`;
    const before = simulationSet({ id: 'b', scenarios: [scenario()] });
    const result = judged(simulationSet(), {}, { baseline: baselineOf([before, { ...before, id }]) });
    const shown = suiteOf(reportOf([result])).properties['baseline_set_ids'] ?? '';
    expect(shown).toMatch(/^b,<a>&"x+…$/);
    expect([...shown].length).toBeLessThanOrEqual(202);
  });
});

describe('what could not be judged', () => {
  test('has no id where it was not even started', () => {
    const { properties } = suiteOf(reportOf([unjudged('error', { id: undefined, name: 'the set' })]));
    expect(properties).not.toHaveProperty('simulation_set_id');
    expect(properties['verdict']).toBe('error');
  });

  test('is one error, with what to do, and its scenarios count for nothing', () => {
    const set = simulationSet({ status: 'RUNNING' });
    const suite = suiteOf(reportOf([unjudged('timed-out', { status: 'RUNNING', set })]));
    expect(outcomesOf(suite)).toEqual({ verdict: 'error', 'Happy path': 'skipped' });
    expect(caseOf(suite, 'verdict')).toMatchObject({
      type: 'timed-out',
      message: 'Bland is unavailable (503): try later',
      text: 'Run the job again later.\nGET /v1/sets',
    });
  });

  test('an error for each input', () => {
    const suite = suiteOf(reportOfProblems('`timeout` is odd.', '`comment` is odd too.'));
    expect(suite.attributes).toMatchObject({ name: 'simulation gate', errors: '2', time: '65.000' });
    expect(caseOf(suite, 'timeout')).toMatchObject({
      outcome: 'error',
      type: 'input',
      message: 'timeout is odd.',
    });
  });

  test('the gate as a whole', () => {
    const suite = suiteOf(reportOf([], { trouble: TROUBLE }));
    expect(suite.cases).toHaveLength(1);
    expect(caseOf(suite, 'verdict')).toMatchObject({
      type: 'error',
      text: 'Run the job again later.\nGET /v1/sets',
    });
  });
});

describe('the names of suites and classes', () => {
  const asked = { scenarioIds: ['scenario-1'], simulationsPerScenario: 5, version: 7 };
  const started = (of: { pathwayId?: string; personaId?: string }) =>
    judged(simulationSet(), {}, { asked: { pathwayId: undefined, personaId: undefined, ...asked, ...of } });

  test('stay the same from run to run, though ids of sets do not', () => {
    const results = [started({ pathwayId: 'p1' }), started({ personaId: 'p2' }), judged(simulationSet())];
    const packages = suitesOf(reportOf(results)).map(({ attributes }) => attributes['package']);
    expect(packages).toEqual(['p1', 'p2', 'simulation set 3']);
    const runUrl = 'https://github.com/o/r/actions/runs/1';
    const run = { commit: 'c0ffee0', branch: 'main', runNumber: 1, runUrl };
    const suite = suiteOf(reportOf([started({ pathwayId: 'p1' })], { run }));
    expect(suite.properties).toMatchObject({ commit: 'c0ffee0', run_url: run.runUrl });
  });
});

test('under warn-only the file is as red as without: it tells what is, not what is excused', () => {
  const report = reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(1, 4)], status: 'FAILED' })], {
    'min-avg-pass-rate': 0.8,
    'min-scenario-pass-rate': 0.8,
  });
  expect(outcomesOf(suiteOf(report))).toEqual({
    'fail-on-status': 'failure',
    complete: 'passed',
    'min-avg-pass-rate': 'failure',
    'Happy path': 'failure',
  });
  expect(renderJUnit({ ...report, warnOnly: true })).toBe(renderJUnit(report));
});

describe('the name of a scenario', () => {
  const namesOf = (name: string) => {
    const report = reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(0, 5, { name })] })], {
      'min-scenario-pass-rate': 0.5,
    });
    return suiteOf(report)
      .cases.slice(-1)
      .map((one) => one.name);
  };

  test('is whole, and cut in the middle where it has more than 1,000 characters', () => {
    expect(namesOf(`${'🙈'.repeat(999)}x`)).toEqual([`${'🙈'.repeat(999)}x`]);
    expect(namesOf(`${'x'.repeat(600)}${'y'.repeat(600)}`)).toEqual([
      `${'x'.repeat(500)}…${'y'.repeat(499)}`,
    ]);
  });

  test('takes little room all the same', () => {
    const name = (index: number) => `${index} ${'&'.repeat(2000)}`;
    const scenarios = Array.from({ length: 1000 }, (_, index) =>
      scenarioOfRuns(0, 5, { id: `s${index}`, name: name(index), failureModes: Array(9).fill(name(index)) }),
    );
    const text = renderJUnit(reportOfSets([simulationSet({ scenarios })], { 'min-scenario-score': 0.5 }));
    // With 10,000 scenarios, which are the most, 128 MB at the very worst.
    expect(Buffer.byteLength(text)).toBeLessThan(1000 * 12_800);
  });
});

describe('very many scenarios', () => {
  test('are cut to 10,000, the worst of them, and it is said how many are missing', () => {
    const scenarios = Array.from({ length: 10_001 }, (_, index) =>
      index === 10_000
        ? scenarioOfRuns(0, 5, { id: 'bad', name: 'Bad' })
        : scenario({ id: `s${index}`, name: `s${index}` }),
    );
    const suite = suiteOf(reportOfSets([simulationSet({ scenarios })], { 'min-scenario-pass-rate': 0.5 }));
    expect(suite.cases.filter(({ className }) => className === 'simulation set')).toHaveLength(10_000);
    expect(caseOf(suite, 'Bad').outcome).toBe('failure');
    expect(suite.output).toBe('1 more scenario left out here, none of them worse.');
  });
});

const NOT_IN_XML = [
  '\0',
  '\u0001',
  '\u001f',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  '\u{1ffff}',
  '\r',
  '\u0085',
];
const TEXTS = [
  ...HOSTILE_TEXTS,
  ...NOT_IN_XML.map((sign): [string, string] => [`U+${sign.codePointAt(0)?.toString(16)}`, `a${sign}b`]),
  ['the end of a CDATA section', 'a]]>b<![CDATA[c'],
  ['XML', `</failure><failure message="x">&lt;&#0;&xxe;<!-- --><?x y?>'"`],
  ['true', 'true'],
] as const;

describe.each(TEXTS)('%s', (_, text) => {
  test('is text wherever it stands', () => {
    const given = { id: text, name: text, worstRunId: text, failureModes: [text] };
    const set = simulationSet({ id: text, createdAt: text, scenarios: [scenarioOfRuns(0, 5, given)] });
    const trouble = { what: say`${quote(text)}: ${verbatim(text)}`, advice: text };
    const report = reportOf(
      [judged(set, { 'min-scenario-pass-rate': 0.5 }), unjudged('error', { status: text, trouble })],
      {
        trouble,
        inputProblems: [{ input: 'x', message: say`is ${quote(text)}` }],
        run: { commit: text, branch: text, runUrl: text, runNumber: 1 },
      },
    );
    const [gate, first, second] = suitesOf(report);
    const name = redacted(false, () => visible(text, 1000, 'middle')) || '(empty)';
    expect(first?.cases.at(-1)).toMatchObject({ name: toXmlText(name), outcome: 'failure' });
    expect(gate?.cases[1]?.text).toBe(toXmlText(text));
    expect(second?.cases[0]?.message).toContain(toXmlText(oneLine(text, 80)));
    expect(first?.properties['commit']).toBe(toXmlText(oneLine(text, 200)));
  });
});

test('whatever Bland sends, the file can be read, and says what the verdict says', () => {
  fc.assert(
    fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
      const ruled = { ...limits, scenarios: entries };
      const results = checkCoverage([judge(set, ruled, circumstances)], ruled);
      const suite = suiteOf(reportOf(results, { verdict: results[0]?.verdict ?? 'error' }));
      const scenarios = suite.cases.filter(({ className }) => className === 'simulation set');
      expect(scenarios).toHaveLength(set.scenarios?.length ?? 0);
    }),
    runs(2),
  );
});

test('whatever the text, what is read is what was written', () => {
  fc.assert(
    fc.property(unicode(40), fc.array(fc.nat(0xffff)), (text, units) => {
      const advice = text + String.fromCharCode(...units);
      const suite = suiteOf(reportOf([], { trouble: { what: say`Odd`, advice } }));
      // The reader takes a byte order mark at the beginning for none of the text.
      expect(suite.cases[0]?.text).toBe(toXmlText(advice).replace(/^\ufeff/, ''));
      expect(toXmlText(toXmlText(advice))).toBe(toXmlText(advice));
    }),
    runs(3),
  );
});
