/** Nothing that tells who called leaves with a report, whatever the sink, and what the report says stays the same. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCoverage } from '../../src/gate/coverage.ts';
import type { SetResult } from '../../src/gate/verdict.ts';
import { quote, say, verbatim } from '../../src/phrase.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { toPlain } from '../../src/report/escape.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { headline, renderAdvice } from '../../src/report/reasons.ts';
import { redactReport } from '../../src/report/redact.ts';
import type { Report } from '../../src/report/report.ts';
import { toTranscript } from '../../src/report/transcripts.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../support/arbitraries.ts';
import { runs } from '../support/fuzz.ts';
import { judge } from '../support/judge.ts';
import { reportOf, unjudged } from '../support/reports.ts';
import {
  judged,
  quarantineFor,
  rules,
  STARTED_MS,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const UUID = 'c9d0e1f2-3456-7890-abcd-ef1234567890';

/** Every text that a sink gives for the report. */
function sinksOf(report: Report): string[] {
  return [
    renderMarkdown(report, commentSink(200)),
    renderMarkdown(report, SUMMARY_SINK),
    ...renderAnnotations(report).map(({ message }) => message),
    ...Object.values(renderOutputs(report, ['set-1'])),
    toPlain(headline(report)),
    ...renderAdvice(report),
  ];
}

/** A report that has `text` wherever something from outside stands. */
function reportWith(text: string): Report {
  const given = { name: text, failureModes: [`Caller said ${text}`, text], worstRunId: UUID };
  const set = simulationSet({
    scenarios: [
      scenarioOfRuns(0, 5, given),
      scenarioOfRuns(3, 2, given),
      scenarioOfRuns(0, 5, { ...given, id: UUID }),
      scenarioOfRuns(5, 0, given),
    ],
  });
  const before = simulationSet({
    id: 'set-0',
    scenarios: [
      ...(set.scenarios ?? []).map((one) => ({ ...one, passed: 5, failed: 0, passRate: 1, isFlaky: false })),
    ],
  });
  const gone = scenarioOfRuns(5, 0, { ...given, id: 'gone' });
  const baseline = baselineOf([{ ...before, scenarios: [...(before.scenarios ?? []), gone] }]);
  const quarantine = { ...quarantineFor(3), reason: `ask ${text}` };
  const limits = {
    maxFlakyCount: 0,
    minScenarioPassRate: 0.9,
    scenarios: [
      scenarioPolicy({ match: { by: 'id', id: UUID }, quarantine }),
      scenarioPolicy({ match: { by: 'name', pattern: `${text}*` }, required: true, line: 2 }),
      scenarioPolicy({ match: { by: 'name', pattern: `Ask ${text}` }, line: 3 }),
    ],
    policyPath: 'policy.yml',
  };
  const [result] = checkCoverage([judged(set, limits, { baseline })], rules(limits));
  if (result === undefined) throw new Error('the result is gone');
  const trouble = { what: say`Bland said ${verbatim(text)}, and ${quote(text)}`, advice: 'Do it.' };
  const stuck = unjudged('timed-out', { id: 'set-2', status: text, trouble });
  const run = {
    id: UUID,
    turns: [
      { speaker: 'agent', words: `Is it ${text}?` },
      { speaker: 'caller', words: text },
    ],
    failedAssertions: [{ type: 'contains', target: text, expected: text }],
    errorMessage: text,
  } as const;
  const transcripts = (set.scenarios ?? []).slice(0, 1).map((one) => toTranscript(one, run));
  const inputProblems = [
    { input: 'timeout', message: say`\`timeout\` is ${quote(text)}, but must be \`5s\`.` },
  ];
  return reportOf([result, stuck], { transcripts, inputProblems, trouble });
}

describe('redactReport', () => {
  test.each([
    ['a telephone number', '+1 (415) 555-0134', '555'],
    ['one in parts', '415\u200b 555\u200b 0134', '0134'],
    ['a telephone number in another script', '٤١٥ ٥٥٥ ٠١٣٤', '٥٥٥'],
    ['a card', '4111-1111-1111-1111', '1111'],
    ['an e-mail address', 'jo.doe@example.com', 'jo.doe'],
  ])('masks %s wherever it stands, and nothing else', (_, text, trace) => {
    const report = reportWith(text);
    const masked = sinksOf(redactReport(report));
    expect(masked.filter((sink) => sink.includes(trace))).toEqual([]);
    const plain = sinksOf(report);
    expect(plain.filter((sink) => sink.includes(trace)).length).toBeGreaterThan(5);
    // The ids, the figures and our own words are all there.
    expect(masked).toHaveLength(plain.length);
    expect(masked[0]).toContain(UUID);
    const harmless = sinksOf(redactReport(reportWith('Nobody')));
    const shape = (sink: string) =>
      sink.replace(/Nobody|\[(?:phone |card )?number\]|\[e-mail address\]/g, '*');
    const sorted = (sinks: string[]) => sinks.map(shape).sort();
    expect(sorted(masked)).toEqual(sorted(harmless));
  });

  test('gives what has nothing to mask back as it is', () => {
    const report = reportWith('Angry caller, 3 of 5, on 2026-11-25');
    expect(redactReport(report)).toEqual(report);
    expect(sinksOf(redactReport(report))).toEqual(sinksOf(report));
  });

  test('leaves the report alone that it was given, and what was masked', () => {
    const report = reportWith('415 555 0134');
    const before = sinksOf(report);
    const once = redactReport(report);
    expect(sinksOf(report)).toEqual(before);
    expect(redactReport(once)).toEqual(once);
  });

  test('leaves ids alone, even where they look like numbers', () => {
    const number = '4155550134';
    const set = simulationSet({
      id: number,
      scenarios: [scenarioOfRuns(0, 5, { id: number, name: undefined, worstRunId: number })],
    });
    const report = redactReport(reportOf([judged(set, { minScenarioPassRate: 1 })]));
    expect(report.results[0]).toMatchObject({ id: number, name: `set \`${number}\`` });
    expect(report.results[0]?.set?.scenarios?.[0]).toMatchObject({ id: number, worstRunId: number });
    expect(renderMarkdown(report, SUMMARY_SINK)).toContain(`worst run \`${number}\``);
  });

  test('masks what stands in the place of an id and is none', () => {
    const words = 'tel +1 415 555 0134 jo@example.com';
    const given = { id: words, name: undefined, worstRunId: 'jo@example.com' };
    const set = simulationSet({ scenarios: [scenarioOfRuns(0, 5, given)] });
    const report = redactReport(reportOf([judged(set, { minScenarioPassRate: 1 })]));
    const id = 'tel [phone number] [e-mail address]';
    expect(report.results[0]?.set?.scenarios?.[0]).toMatchObject({ id, worstRunId: '[e-mail address]' });
    expect(sinksOf(report).filter((sink) => /555|jo@/.test(sink))).toEqual([]);
    expect(renderOutputs(report, []).violations).toContain(`"scenario_id":"${id}"`);
  });

  test('keeps one object one, since scenarios are keys', () => {
    const { results, transcripts } = redactReport(reportWith('415 555 0134'));
    const [result] = results;
    const scenarios = result?.set?.scenarios ?? [];
    expect(scenarios[0]?.name).toBe('[phone number]');
    expect([...(result?.details.keys() ?? [])]).toEqual(scenarios);
    for (const one of scenarios) expect(result?.details.has(one)).toBe(true);
    const named = result?.checks.flatMap(({ findings }) =>
      findings.flatMap(({ scenario }) => scenario ?? []),
    );
    expect(named?.length).toBeGreaterThan(0);
    for (const one of named ?? []) expect(scenarios).toContain(one);
    expect(scenarios).toContain(result?.comparison?.changes[0]?.scenario);
    expect(scenarios).toContain(transcripts[0]?.scenario);
  });

  test('walks into what it does not know', () => {
    const more = {
      extra: new Set([{ deep: [[quote('a@b.example')], { failureModes: [['a@b.example']] }] }]),
    };
    const report = redactReport({ ...reportOf([]), ...more }) as Report & typeof more;
    expect(JSON.stringify([...report.extra])).not.toContain('@');
    expect(report.extra).toBeInstanceOf(Set);
  });

  test('whatever a set is, only texts from outside change', () => {
    const shapeOf = ({ checks, verdict, notes }: SetResult) => ({
      verdict,
      notes: notes.length,
      checks: checks.map(({ rule, observed, limit, outcome, findings }) => [
        rule,
        observed,
        limit,
        outcome,
        findings.length,
      ]),
    });
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const ruled = { ...limits, scenarios: entries, policyPath: 'policy.yml' };
        const report = reportOf(
          checkCoverage([judge(set, ruled, { ...circumstances, startedMs: STARTED_MS })], ruled),
        );
        const redacted = redactReport(report);
        expect(redacted.results.map(shapeOf)).toEqual(report.results.map(shapeOf));
        expect(renderOutputs(redacted, [])['failed-scenario-count']).toBe(
          renderOutputs(report, [])['failed-scenario-count'],
        );
        expect(() => sinksOf(redacted)).not.toThrow();
      }),
      runs(0.7),
    );
  });
});
