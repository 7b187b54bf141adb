/** No personal data leaves with a report, whatever the sink, and what the report says stays the same. */

import { describe, expect, test } from '@jest/globals';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { checkCoverage } from '../../src/gate/coverage.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import type { Report } from '../../src/report/report.ts';
import { toTranscript } from '../../src/report/view/transcripts.ts';
import { toPlain, visible, visibleId } from '../../src/text/escape.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';
import { redacted } from '../../src/text/redaction.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../support/arbitraries.ts';
import { runs } from '../support/fuzz.ts';
import { judge } from '../support/judge.ts';
import { fc } from '../support/property.ts';
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
import { sinksOf } from './sinks.ts';

const UUID = 'c9d0e1f2-3456-7890-abcd-ef1234567890';

/** A report that has `text` wherever something from outside stands. */
function reportWith(text: string): Report {
  const given = { name: text, failureModes: [`Caller said ${text}`, text], worstRunId: UUID };
  const set = simulationSet({
    createdAt: text,
    completedAt: text,
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
  const baseline = baselineOf([
    { ...before, scenarios: [...(before.scenarios ?? []), gone] },
    { ...before, id: 'set-x', status: text },
  ]);
  const secondLook: SecondLook = { kind: 'void', why: say`it is ${quote(text)}`, setId: 'set-2' };
  const quarantine = { ...quarantineFor(3), reason: `ask ${text}` };
  const limits = {
    'max-flaky-count': 0,
    'min-scenario-pass-rate': 0.9,
    scenarios: [
      scenarioPolicy({ match: { by: 'id', id: UUID }, quarantine }),
      scenarioPolicy({ match: { by: 'name', pattern: `${text}*` }, required: true, line: 2 }),
      scenarioPolicy({ match: { by: 'name', pattern: `Ask ${text}` }, line: 3 }),
    ],
    policyPath: `${text}/policy.yml`,
  };
  const [result] = checkCoverage([judged(set, limits, { baseline, secondLook })], rules(limits));
  if (result === undefined) throw new Error('the result is gone');
  const trouble = { what: say`Bland said ${verbatim(text)}, and ${quote(text)}`, advice: 'Do it.' };
  const stuck = unjudged('timed-out', { id: 'set-2', status: text, trouble });
  const run = {
    id: UUID,
    durationMs: undefined,
    turns: [
      { speaker: 'agent', words: `Is it ${text}?` },
      { speaker: 'caller', words: text },
    ],
    failedAssertions: [{ type: 'contains', target: text, expected: text }],
    errorMessage: text,
  } as const;
  const transcripts = (set.scenarios ?? []).slice(0, 1).map((one) => toTranscript(readScenario(one), run));
  const inputProblems = [
    { input: 'timeout', message: say`\`timeout\` is ${quote(text)}, but must be \`5s\`.` },
  ];
  return reportOf([result, stuck], { transcripts, inputProblems, trouble });
}

const on = (report: Report): Report => ({ ...report, redact: true });

describe('a sink that redacts', () => {
  test.each([
    ['a telephone number', '+1 (415) 555-0134', '555'],
    ['one in parts', '415\u200b 555\u200b 0134', '0134'],
    ['a telephone number in another script', '٤١٥ ٥٥٥ ٠١٣٤', '٥٥٥'],
    ['a card', '4111-1111-1111-1111', '1111'],
    ['an e-mail address', 'jo.doe@example.com', 'jo.doe'],
  ])('masks %s wherever it stands, and nothing else', (_, text, trace) => {
    const report = reportWith(text);
    const masked = sinksOf(on(report));
    expect(masked.filter((sink) => sink.includes(trace))).toEqual([]);
    const plain = sinksOf(report);
    expect(plain.filter((sink) => sink.includes(trace)).length).toBeGreaterThan(5);
    // The ids, the figures and our own words are all there.
    expect(masked).toHaveLength(plain.length);
    expect(masked[0]).toContain(UUID);
    const harmless = sinksOf(on(reportWith('Nobody')));
    const shape = (sink: string) =>
      sink
        .replace(/Nobody|\[(?:phone |card )?number\]|\[e-mail address\]/g, '*')
        // Columns are as wide as what is in them.
        .replace(/ {2,}/g, '  ');
    const sorted = (sinks: string[]) => sinks.map(shape).sort();
    expect(sorted(masked)).toEqual(sorted(harmless));
  });

  test('leaves a report with nothing to mask as it is', () => {
    const report = reportWith('Angry caller, 3 of 5, on 2026-11-25');
    expect(sinksOf(on(report))).toEqual(sinksOf(report));
  });

  test('leaves ids alone, even where they look like numbers', () => {
    const number = '4155550134';
    const set = simulationSet({
      id: number,
      scenarios: [scenarioOfRuns(0, 5, { id: number, name: undefined, worstRunId: number })],
    });
    const report = on(reportOf([judged(set, { 'min-scenario-pass-rate': 1 })]));
    for (const sink of [renderMarkdown(report, SUMMARY_SINK), renderHtml(report), renderJUnit(report)]) {
      expect(sink).toContain(number);
      expect(sink).not.toContain('number]');
    }
    expect(JSON.parse(renderJson(report))).toMatchObject({
      sets: [{ id: number, scenarios: [{ id: number, name: null, worst_run_id: number }] }],
    });
    expect(renderMarkdown(report, SUMMARY_SINK)).toContain(`worst run \`${number}\``);
    expect(renderOutputs(report, []).violations).toContain(
      `"scenario":"${number}","scenario_id":"${number}"`,
    );
  });

  test('masks what stands in the place of an id and is none', () => {
    const words = 'tel +1 415 555 0134 jo@example.com';
    const given = { id: words, name: undefined, worstRunId: 'jo@example.com' };
    const set = simulationSet({ scenarios: [scenarioOfRuns(0, 5, given)] });
    const report = on(reportOf([judged(set, { 'min-scenario-pass-rate': 1 })]));
    expect(sinksOf(report).filter((sink) => /555|jo@/.test(sink))).toEqual([]);
    const id = 'tel [phone number] [e-mail address]';
    expect(renderOutputs(report, []).violations).toContain(`"scenario_id":"${id}"`);
  });

  test.each([
    'jane.doe@mail.example.com',
    'tel +1 (415) 555-0134 ext',
    'card 4111 1111 1111 1111 of Jane',
    '+49 (0)30 / 123 456 789 012',
  ])('masks %s in the place of an id before it is cut to what tells it from others', (words) => {
    const scenarios = ['a', 'b'].map((id) =>
      scenarioOfRuns(0, 5, { id: `${id} ${words}`, name: 'Same', worstRunId: words }),
    );
    const set = simulationSet({ scenarios });
    const report = on(reportOf([judged(set, { 'min-scenario-pass-rate': 1 })]));
    expect(
      sinksOf(report).filter((sink) => /555|4111|123 ?4|doe|0134|1111|mail\.ex|le\.com/.test(sink)),
    ).toEqual([]);
    expect(renderMarkdown(report, SUMMARY_SINK)).toMatch(
      /worst run `.*\[(?:e-mail address|(?:phone |card )?number)\]/,
    );
  });

  test('leaves ids alone where they are cut to what tells them from others', () => {
    const [one, other] = ['41555501340000000134', '4155550135-0000-000135'];
    const scenarios = [one, other].map((id) => scenarioOfRuns(0, 5, { id, name: 'Same', worstRunId: id }));
    const set = simulationSet({ id: one, scenarios });
    const report = on(reportOf([judged(set, { 'min-scenario-pass-rate': 1 })]));
    const markdown = renderMarkdown(report, SUMMARY_SINK);
    expect(markdown).not.toContain('number]');
    for (const shown of ['41555501…000134', '41555501…000135']) {
      expect(markdown).toContain(`**\`Same\`** \`${shown}\` 0 of 5`);
      expect(markdown).toContain(`worst run \`${shown}\``);
    }
    expect(markdown).toContain(`\nset \`41555501…000134\` · `);
    expect(markdown).toContain(`simulation-set-id: ${one}\n`);
    expect(markdown).toContain(`  - id: "${other}"\n`);
  });

  test('leaves figures of ours alone, however long they are', () => {
    const scenarios = [
      scenarioOfRuns(4_155_550_134, 4_155_550_135, { id: 'a', totalRuns: 8_311_100_269 }),
      scenarioOfRuns(0, 4_155_550_136, { id: 'b', totalRuns: 4_155_550_136 }),
    ];
    const report = reportOf([judged(simulationSet({ scenarios }), { 'min-scenario-pass-rate': 1 })]);
    expect(sinksOf(on(report))).toEqual(sinksOf(report));
    expect(renderHtml(on(report))).toContain('4,155,550,134 of 8,311,100,269');
  });

  test('shows the moment of a set, and nothing else that stands in its place', () => {
    const pageOf = (createdAt: string) => renderHtml(on(reportOf([judged(simulationSet({ createdAt }))])));
    expect(pageOf('2026-04-14T10:00:00Z')).toContain('>14 Apr 2026, 10:00 UTC</time>');
    for (const other of ['jo.doe@example.com', '4155550134', '#415']) {
      expect(pageOf(other)).not.toContain('<dt>Created</dt>');
    }
  });

  test('whatever a set is, as many rows are red', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const ruled = { ...limits, scenarios: entries, policyPath: 'policy.yml' };
        const report = reportOf(
          checkCoverage([judge(set, ruled, { ...circumstances, startedMs: STARTED_MS })], ruled),
        );
        const count = (of: Report) => renderOutputs(of, [])['failed-scenario-count'];
        expect(count(on(report))).toBe(count(report));
        expect(() => sinksOf(on(report))).not.toThrow();
      }),
      runs(0.7),
    );
  });
});

describe('redacted', () => {
  test('holds for what it renders, and what is rendered otherwise is masked', () => {
    const text = () => toPlain([verbatim('jo@example.com')]);
    expect([text(), redacted(false, text), text()]).toEqual([
      '[e-mail address]',
      'jo@example.com',
      '[e-mail address]',
    ]);
    expect(redacted(false, () => [redacted(true, text), text()])).toEqual([
      '[e-mail address]',
      'jo@example.com',
    ]);
    expect(() =>
      redacted(false, () => {
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(text()).toBe('[e-mail address]');
  });
});

describe('a text that is cut', () => {
  const SECRETS = ['jane.doe@example.com', '+1 (415) 555-0134', '4111, 1111, 1111, 1111'];

  test('shows nothing of what it is cut in', () => {
    for (const secret of SECRETS) {
      for (const maxLength of [20, 80]) {
        // What is looked at ends within it, at each of its characters; so does what is shown.
        for (const around of [maxLength, maxLength * 2 + 100]) {
          for (let at = 0; at <= secret.length; at += 1) {
            for (const filler of ['x', '\u200b']) {
              const text = `${filler.repeat(Math.max(0, around - at - 1))} ${secret} wants a call`;
              expect(visible(text, maxLength)).not.toMatch(/\d|doe|exam/);
            }
          }
        }
      }
    }
  });

  test('is masked whatever was before it', () => {
    for (let round = 0; round < 12; round += 1) {
      const text = `call 415 555 0134 ${'ab '.repeat(700_000)}${round}`;
      expect(visible(text, 2_000_000)).toMatch(/^call \[phone number\] ab/);
    }
    expect(visible('call 415 555 0134', 80)).toBe('call [phone number]');
  });

  test('is shown as far as it is harmless', () => {
    expect(visible('1'.repeat(20_000), 80)).toBe('[number]…');
    expect(visible(`Said ${'415 555 0134, '.repeat(2000)}`, 80)).toMatch(/^Said (?:\[phone number\],? ?)+/);
    expect(visible('a b '.repeat(5000), 8)).toBe('a b a b…');
    expect(visibleId('1'.repeat(20_000), 80)).toBe('[number]…');
  });
});
