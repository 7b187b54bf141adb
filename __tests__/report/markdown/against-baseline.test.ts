/** The comment on what is judged by a policy file, and beside a baseline: what changed, and what is excused. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../../src/bland/simulation-set.ts';
import { readSet } from '../../../src/facts/set-facts.ts';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import { commentSink, renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { quote, say } from '../../../src/text/phrase.ts';
import { baselineOf, baselineOfGroups } from '../../support/arbitraries.ts';
import { foldIn, foldsIn, itemsIn, itemsUnder, partsOf } from '../../support/github-markdown.ts';
import type { Context } from '../../support/judge.ts';
import { reportOf } from '../../support/reports.ts';
import {
  bareScenario,
  type GivenEntry,
  type GivenRules,
  judged,
  quarantineFor,
  rules,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

const render = (report: Report) => renderMarkdown(report, commentSink(0));
const lines = (report: Report) => render(report).split('\n');
const partsIn = (report: Report) => partsOf(render(report));

const refund = (passed: number, failed: number) =>
  scenarioOfRuns(passed, failed, { id: 'refund', name: 'Refund', meanScore: 0.9 });
const greet = (passed: number, failed: number) =>
  scenarioOfRuns(passed, failed, { id: 'greet', name: 'Greet', meanScore: 0.9 });
const against = (...scenarios: ScenarioStatistics[]) => ({
  baseline: baselineOf([simulationSet({ id: 'set-0', scenarios })]),
});
const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const policy = (id: string, given: GivenEntry) =>
  scenarioPolicy({ match: { by: 'id', id }, line: 7, ...given });

function judgedBy(set: SimulationSet, ruled: GivenRules, given: Partial<Context> = {}): Report {
  const complete = rules({ policyPath: 'policy.yml', ...ruled });
  return reportOf(checkCoverage([judged(set, complete, given)], complete), { policyPath: 'policy.yml' });
}

/** Of the only set, every rule with what was observed and required. */
const rulesOf = (report: Report) =>
  foldsIn(partsIn(report)).flatMap(({ title, parts }) =>
    / rules?\b.* holds?$/.test(` ${title}`) ? itemsIn(parts).flat() : [],
  );
const notesOf = (report: Report) =>
  foldsIn(partsIn(report)).flatMap(({ title, parts }) =>
    /^\d+ notes?$/.test(title) ? itemsIn(parts).flat() : [],
  );

describe('a regression', () => {
  test('is named in the first line, and all that is said of it is in the comment', () => {
    const report = reportOf([
      judged(setOf(refund(6, 4), greet(10, 0)), {}, against(refund(10, 0), greet(10, 0))),
    ]);
    expect(render(report)).toBe(`### ❌ Simulation gate failed: \`Refund\`

↓ 20 points against the baseline (100% → 80%), last sets \`█ → ▁\`

<details>
<summary>What to do next</summary>

Known, and being fixed? Excuse it in the policy file until then:

\`\`\`yaml
scenarios:
  # Refund
  - id: "refund"
    quarantine:
      reason: "Why, and where it is tracked"
      until: 2026-04-28
\`\`\`

Judge this set again:

\`\`\`yaml
simulation-set-id: set-1
\`\`\`

</details>

- ❌ **\`Refund\`** 6 of 10 passed (60%)<br>**regressed** from 10 of 10 in the baseline

<details>
<summary>✅ 1 passing</summary>

- ✅ **\`Greet\`** 10 of 10 passed (100%)

</details>

<details>
<summary>2 of 3 rules hold</summary>

- ❌ \`regression-significance\`: 1 scenario regressed, required none (false alarms ≤ 5%)
- ✅ \`fail-on-status\`: PASSED, required not FAILED, ERROR
- ✅ All runs present: 2 scenarios with 10 runs each, required 2 scenarios with 10 runs each

</details>

<details>
<summary>Comparison with the baseline</summary>

set \`set-0\`, recorded at commit c0ffee0. Scenarios: 1 regressed, 1 unchanged. All compared runs: 80% passed, and 100% in the baseline.

</details>

set \`set-1\` · status PASSED · 2 scenarios · 20 runs · took 4 min · waited 1 min 5 s
`);
  });

  test('of the set as a whole stands with the broken rules, and the title names what fell', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = (passed: number) =>
      ids.map((id) => scenarioOfRuns(passed, 20 - passed, { id, name: id, meanScore: 0.9 }));
    const report = reportOf([judged(setOf(...all(17)), {}, against(...all(20)))]);
    const parts = partsIn(report);
    expect(lines(report)[0]).toBe('### ❌ Simulation gate failed: `a` and 5 more');
    expect(itemsUnder(parts, 'Broken rules')).toEqual([
      [
        '❌ the set as a whole regressed: 85% of the runs of 6 scenarios passed, and 100% in the baseline; chance alone would do that less than once in 10,000 (p < 0.0001)',
      ],
    ]);
    expect(itemsIn(parts)[0]).toEqual(['❌ a 17 of 20 passed (85%)', 'fell from 20 of 20 in the baseline']);
    expect(rulesOf(report)).toContain(
      '❌ regression-significance: the set as a whole regressed, required none (false alarms ≤ 5%)',
    );
  });

  test('that may be noise turns nothing red', () => {
    const report = reportOf([judged(setOf(refund(4, 1)), {}, against(refund(5, 0)))]);
    const text = render(report);
    expect(text).toMatch(/^### ✅ Simulation gate passed: all 3 rules hold over 5 runs of 1 scenario\n/);
    expect(text).toContain('Scenarios: 1 fell (may be noise). All compared runs');
    expect(itemsIn(foldIn(partsIn(report), '🟡 1 flaky, within limits'))).toEqual([
      ['🟡 Refund 4 of 5 passed (80%)', 'fell from 5 of 5 in the baseline: may be noise'],
    ]);
    expect(rulesOf(report)).toContain(
      '✅ regression-significance: none proven, required none (false alarms ≤ 5%)',
    );
  });

  test('that a second look shows is told with the runs before and after', () => {
    const report = reportOf([
      judged(
        setOf(refund(3, 2), greet(5, 0)),
        {},
        {
          ...against(refund(50, 0), greet(50, 0)),
          secondLook: {
            kind: 'made',
            runs: 25,
            set: readSet(simulationSet({ id: 'set-2', scenarios: [refund(18, 7)] })),
          },
        },
      ),
    ]);
    const text = render(report);
    expect(text).toMatch(/^### ❌ Simulation gate failed: `Refund`\n/);
    expect(text).toContain(
      '<br>**regressed** from 50 of 50 in the baseline to 21 of 30 (3 of 5, then 18 of 25)\n',
    );
    expect(text).toContain(
      ' Second look (set `set-2`, 25 more runs): scenarios that fell without proof were played again, and all their runs count',
    );
    expect(text).toContain(': `Refund` 3 of 5 runs passed, then 18 of 25.\n');
  });

  test('of an average that fell', () => {
    const report = reportOf([
      judged(setOf(refund(4, 1)), { 'max-pass-rate-drop': 0.1 }, against(refund(5, 0))),
    ]);
    expect(rulesOf(report)[0]).toBe('❌ max-pass-rate-drop: 20 points, required ≤ 10 points');
    expect(itemsUnder(partsIn(report), 'Broken rules')).toHaveLength(1);
    expect(itemsIn(partsIn(report))[0]?.slice(0, 2)).toEqual([
      '❌ Refund 4 of 5 passed (80%)',
      'max-pass-rate-drop ≤ 10 points',
    ]);
  });
});

describe('the change against the baseline', () => {
  /** The paragraph below the heading. */
  const changeOf = (report: Report) => lines(report)[2];
  const onBranch = (branch: string | undefined, ...scenarios: ScenarioStatistics[]) => ({
    baseline: baselineOfGroups([[simulationSet({ id: 'set-0', scenarios })]], { branch }),
  });

  test.each<[string, ScenarioStatistics, ScenarioStatistics, string | undefined, string]>([
    [
      'fell',
      refund(18, 2),
      refund(20, 0),
      undefined,
      '↓ 10 points against the baseline (100% → 90%), last sets `█ → ▄`',
    ],
    [
      'rose',
      refund(20, 0),
      refund(18, 2),
      undefined,
      '↑ 10 points against the baseline (90% → 100%), last sets `▄ → █`',
    ],
    ['stayed', refund(18, 2), refund(18, 2), undefined, 'Same as the baseline (90%), last sets `▄ → ▄`'],
    [
      'stayed beside other numbers of runs',
      refund(9, 1),
      refund(18, 2),
      'main',
      'Same as `main` (90%), last sets `▄ → ▄`',
    ],
    [
      'fell from a branch',
      refund(19, 1),
      refund(20, 0),
      'main',
      '↓ 5 points against `main` (100% → 95%), last sets `█ → ▆`',
    ],
    [
      'rose from a branch',
      refund(20, 0),
      refund(19, 1),
      'release/1.x',
      '↑ 5 points against `release/1.x` (95% → 100%), last sets `▆ → █`',
    ],
    [
      'fell by little',
      refund(997, 3),
      refund(1000, 0),
      'main',
      '↓ 0.3 points against `main` (100% → 99.7%), last sets `█ → ▇`',
    ],
  ])('that %s stands below the heading', (_, now, before, branch, words) => {
    const report = reportOf([judged(setOf(now), {}, onBranch(branch, before))]);
    expect(changeOf(report)).toBe(words);
  });

  test('of runs that are not known is none, and the comparison is named all the same', () => {
    const unknown = bareScenario({ id: 'refund', name: 'Refund' });
    const report = reportOf([judged(setOf(unknown), {}, onBranch('main', refund(20, 0)))]);
    expect(changeOf(report)).toBe('Compared with `main`, last sets `█ → ▁`');
    const neither = { ...setOf(unknown), overall: undefined };
    expect(changeOf(reportOf([judged(neither, {}, onBranch(undefined, refund(20, 0)))]))).toBe(
      'Compared with the baseline, last sets `█ → ·`',
    );
  });

  test('with an average that is impossible does not draw it', () => {
    for (const avgPassRate of [2, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const odd = scenarioOfRuns(5, 0, { id: 'refund', passed: undefined, passRate: 0.5 });
      const set = setOf(odd);
      const overall = set.overall && { ...set.overall, avgPassRate };
      const report = reportOf([judged({ ...set, overall }, {}, onBranch(undefined, refund(20, 0)))]);
      expect(changeOf(report)).toMatch(/, last sets `█ → [▁-█·]`$/u);
      expect(render(report)).not.toContain('undefined');
    }
  });

  test.each(['<b>', '`', '@team', 'a\nb', '](x)', 'x'.repeat(500)])(
    'against a branch named %j is text',
    (branch) => {
      const report = reportOf([judged(setOf(refund(18, 2)), {}, onBranch(branch, refund(20, 0)))]);
      const text = partsIn(report)[1];
      expect(text).toEqual({
        kind: 'text',
        text: expect.stringMatching(/^↓ 10 points against [^/]{1,80} \(100% → 90%\), last sets █ → ▄$/),
      });
    },
  );

  test('is not there without a baseline, or with none to compare with', () => {
    expect(changeOf(reportOf([judged(setOf(greet(5, 0)))]))).toBe('<details>');
    const none = { kind: 'none', why: ['No baseline yet.'] } as const;
    expect(changeOf(reportOf([judged(setOf(greet(5, 0)), {}, { baseline: none })]))).toBe('<details>');
  });

  test('has the averages of all sets before, the oldest first, with a dot where one is not known', () => {
    const sets = [
      simulationSet({ id: 'c', createdAt: '2026-04-03T10:00:00Z', scenarios: [refund(10, 0)] }),
      {
        ...simulationSet({ id: 'b', createdAt: '2026-04-02T10:00:00Z', scenarios: [refund(9, 1)] }),
        overall: undefined,
      },
      simulationSet({ id: 'a', createdAt: '2026-04-01T10:00:00Z', scenarios: [refund(99, 1)] }),
    ];
    const draw = (...some: typeof sets) =>
      reportOf([judged(setOf(refund(10, 0)), {}, { baseline: baselineOf(some) })]);
    expect(changeOf(draw(...sets))).toBe(
      '↑ 1.7 points against the baseline (98.3% → 100%), last sets `▇ · █ → █`',
    );
    expect(changeOf(draw(...sets.slice(2)))).toMatch(/, last sets `▇ → █`$/);
    expect(render(draw(...sets))).toContain(
      '<summary>Comparison with the baseline</summary>\n\n3 sets, recorded at commit c0ffee0. Scenarios: 1 rose (may be noise). All compared runs: 100% passed, and 98.3% in the baseline.\n\n</details>',
    );
  });

  test('has a dot where nothing is left of the set', () => {
    const result = judged(setOf(refund(18, 2)), {}, onBranch(undefined, refund(20, 0)));
    expect(changeOf(reportOf([{ ...result, set: undefined }]))).toMatch(/, last sets `█ → ·`$/);
  });

  test('of each set stands in its fold', () => {
    const one = judged(setOf(refund(18, 2)), {}, against(refund(20, 0)));
    const other = judged(
      simulationSet({ id: 'set-2', scenarios: [greet(20, 0)] }),
      {},
      against(greet(18, 2)),
    );
    const parts = partsIn(reportOf([one, other]));
    expect(foldIn(parts, '✅ 1 scenario (set set-1)')[0]).toMatchObject({
      text: expect.stringMatching(/^↓ 10/),
    });
    expect(foldIn(parts, '✅ 1 scenario (set set-2)')[0]).toMatchObject({
      text: expect.stringMatching(/^↑ 10/),
    });
  });
});

describe('a policy file', () => {
  test('limits that are not proven broken are noted, and not shown like those that are met', () => {
    const report = reportOf([
      judged(setOf(refund(2, 3)), { 'min-scenario-pass-rate': 0.6, proveLimits: true }),
    ]);
    expect(notesOf(report)).toContain('Below min-scenario-pass-rate, but too few runs to prove it: Refund.');
    expect(rulesOf(report)).toContain(
      '🟡 min-scenario-pass-rate: 40%, required ≥ 60% (broken only if proven)',
    );
  });

  test('a scenario in quarantine is shown, folded, and the headline says so', () => {
    const report = judgedBy(
      { ...setOf(refund(0, 5), greet(5, 0)), status: 'FAILED' },
      {
        'min-avg-pass-rate': 0.9,
        scenarios: [policy('refund', { quarantine: quarantineFor(30) })],
      },
    );
    expect(lines(report)[0]).toBe(
      '### ✅ Simulation gate passed: all 3 rules hold over 10 runs of 2 scenarios, 1 in quarantine',
    );
    expect(notesOf(report)).toEqual([
      '1 scenario is in quarantine: overall rules count only the other 1.',
      'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.',
    ]);
    expect(itemsIn(partsIn(report))).toEqual([]);
    expect(itemsIn(foldIn(partsIn(report), '🚧 1 in quarantine'))).toEqual([
      ['🚧 Refund 0 of 5 passed (0%)', 'in quarantine until 2026-05-13: Flaky since the new voice'],
    ]);
    expect(lines(report).at(-2)).toContain('policy `policy.yml`');
  });

  test.each<[number, boolean, string]>([
    [3, true, 'Refund: Its last day in quarantine is 2026-04-16, in 2 days (Flaky since the new voice).'],
    [
      0,
      false,
      'Refund: Its quarantine ended on 2026-04-13 (Flaky since the new voice): its rules apply again.',
    ],
  ])('a quarantine with %d days left excuses: %p', (daysLeft, excused, note) => {
    const entry = policy('refund', { quarantine: quarantineFor(daysLeft) });
    const report = judgedBy(setOf(refund(0, 5), greet(5, 0)), {
      'min-scenario-pass-rate': 0.8,
      scenarios: [entry],
    });
    const text = render(report);
    expect(text.startsWith('### ✅')).toBe(excused);
    expect(notesOf(report)).toContain(note);
    expect(itemsIn(partsIn(report))).toHaveLength(excused ? 0 : 1);
    expect(text.includes('<br>in quarantine until ')).toBe(excused);
  });

  test('where each limit stands is said beside it', () => {
    const report = judgedBy(setOf(refund(5, 0)), {
      'min-avg-pass-rate': 0.9,
      'min-scenario-pass-rate': 0.8,
      'max-flaky-count': 0,
      sources: {
        'min-avg-pass-rate': 'input',
        'max-flaky-count': 'policy-file',
        'min-scenario-pass-rate': 'both',
      },
      scenarios: [policy('refund', { 'min-runs-per-scenario': 3, required: true })],
    });
    expect(rulesOf(report)).toEqual([
      '✅ fail-on-status: PASSED, required not FAILED, ERROR',
      '✅ All runs present: 1 scenario with 5 runs each, required 1 scenario with 5 runs each',
      '✅ min-avg-pass-rate: 100%, required ≥ 90% (input)',
      '✅ max-flaky-count: 0, required ≤ 0 (policy file)',
      '✅ min-scenario-pass-rate: 100%, required ≥ 80% (input and policy file)',
      '✅ min-runs-per-scenario: 5, required ≥ 3 (policy file)',
      '✅ Required scenarios: 1, required ≥ 1 (policy file)',
    ]);
  });

  test('a required scenario that is gone', () => {
    const entry = scenarioPolicy({ matches: () => true, required: true, line: 3 });
    const report = judgedBy(setOf(greet(5, 0)), { scenarios: [entry] }, against(refund(5, 0), greet(5, 0)));
    expect(lines(report)[0]).toBe(
      '### ⚠️ Simulation gate is inconclusive: `required` is not met by `Refund`: it is required and was in the baseline, but is missing from the set',
    );
    expect(notesOf(report)).toContain('1 scenario of the baseline is missing from the set: Refund.');
    expect(rulesOf(report)[0]).toBe('⚠️ Required scenarios: 1, required ≥ 1 (policy file)');
  });

  test('required scenarios that are gone stand in the open, since no scenario of the set could tell of them', () => {
    const entry = scenarioPolicy({ matches: () => true, required: true, line: 3 });
    const before = against(refund(5, 0), greet(5, 0), scenarioOfRuns(5, 0, { id: 'bye', name: 'Bye' }));
    const report = judgedBy(setOf(greet(5, 0)), { scenarios: [entry] }, before);
    const open = itemsUnder(partsIn(report), 'Could not be evaluated').flat();
    expect(
      [lines(report)[0], ...open].filter((line) =>
        /required is not met|`required` is not met/.test(line ?? ''),
      ),
    ).toHaveLength(2);
    expect(`${lines(report)[0]} ${open.join(' ')}`).toMatch(/Refund.*Bye|Bye.*Refund/);
  });

  test('entries that fit nothing: a note, or a failure', () => {
    const missing = (required: boolean) =>
      judgedBy(setOf(greet(5, 0)), {
        scenarios: [policy('refund', { required, 'min-runs-per-scenario': 2 })],
      });
    expect(notesOf(missing(false))).toEqual([
      'Line 7 of the policy file matches nothing: no scenario in the set has the id refund.',
    ]);
    expect(lines(missing(true))[0]).toBe(
      '### ❌ Simulation gate failed: no scenario in the set has the id `refund`, which line 7 of the policy file requires',
    );
  });
});

describe('a baseline', () => {
  test("that can't be had", () => {
    const baseline = { kind: 'unavailable', problem: ['GET /v1/sets was answered with 503'] } as const;
    const report = reportOf([judged(setOf(greet(5, 0)), {}, { baseline })]);
    expect(lines(report)[0]).toBe(
      '### ⚠️ Simulation gate is inconclusive: there is no baseline to compare with: GET /v1/sets was answered with 503',
    );
    expect(rulesOf(report)[0]).toBe('⚠️ Baseline: –, required a set to compare with');
  });

  test('that is none yet is a note, and no more', () => {
    const baseline = { kind: 'none', why: ['No baseline yet.'] } as const;
    const report = reportOf([judged(setOf(greet(5, 0)), {}, { baseline })]);
    expect(lines(report)[0]).toMatch(/^### ✅/);
    expect(itemsIn(foldIn(partsIn(report), '1 note'))).toEqual([['No baseline yet.']]);
    expect(render(report)).not.toContain('Comparison with the baseline');
  });

  test('of which some sets are left out says so', () => {
    const notes = [
      { text: say`The baseline leaves out set ${quote('set-y')}, which Bland no longer knows.` },
    ];
    const baseline = baselineOfGroups([[simulationSet({ id: 'set-0', scenarios: [greet(5, 0)] })]], {
      notes,
    });
    expect(notesOf(reportOf([judged(setOf(greet(5, 0)), {}, { baseline })]))).toEqual([
      'The baseline leaves out set set-y, which Bland no longer knows.',
    ]);
  });
});
