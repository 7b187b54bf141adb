/** What a check says, in full: limit, requirement, what was observed, and each sentence. */
import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../src/bland/check-runs.ts';
import { checkCoverage } from '../../src/gate/coverage.ts';
import type { RuleName, SetResult } from '../../src/gate/verdict.ts';
import { toPlain } from '../../src/text/escape.ts';
import { quote, say } from '../../src/text/phrase.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { checkRun, judgedRun, verdict } from '../support/check-runs.ts';
import {
  checkOf,
  documentedSet,
  type GivenRules,
  inQuarantine,
  judged,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

const said = (words: readonly unknown[]) => toPlain(words as never);

/** A check without what the report alone needs. */
function whole(result: SetResult, name: RuleName) {
  const { limit, required, observed, outcome, findings } = checkOf(result, name);
  return [limit, required, observed, outcome, ...findings.map(({ message }) => said(message))];
}

const TWO = [
  scenarioOfRuns(3, 2, { id: 'a', name: 'Angry' }),
  scenarioOfRuns(5, 0, { id: 'b', name: 'Calm' }),
];

test.each<[string, SetResult, RuleName, unknown[]]>([
  [
    'a status that fails',
    judged(simulationSet({ status: 'FAILED' })),
    'fail-on-status',
    ['FAILED,ERROR', 'not FAILED, ERROR', 'FAILED', 'broken', 'Bland reports FAILED for the set'],
  ],
  [
    'a set that was cancelled',
    judged(simulationSet({ status: 'CANCELLED' })),
    'fail-on-status',
    [
      'FAILED,ERROR',
      'not FAILED, ERROR',
      'CANCELLED',
      'inconclusive',
      "fail-on-status can't be judged: the set was cancelled at Bland before it was complete",
    ],
  ],
  [
    'nothing but quarantine',
    judged(simulationSet({ scenarios: TWO }), { scenarios: inQuarantine('a', 'b') }),
    'has-runs',
    [
      1,
      '≥ 1',
      10,
      'inconclusive',
      "has-runs can't be judged: every scenario is in quarantine: nothing is left to judge",
    ],
  ],
  [
    'a scenario without runs',
    judged(simulationSet({ scenarios: [...TWO, scenario({ id: 'c', totalRuns: 0, passed: 0, failed: 0 })] })),
    'has-runs',
    [1, '≥ 1', 10, 'inconclusive', 'has-runs is not met by “Happy path”: it has no runs'],
  ],
  [
    'counts that can not be',
    judged(simulationSet({ scenarios: [...TWO, scenario({ id: 'c', passed: 7 })] })),
    'has-runs',
    [
      1,
      '≥ 1',
      15,
      'inconclusive',
      "has-runs can't be judged for “Happy path”: passed (7) and failed (0) add up to more than total_runs (5)",
    ],
  ],
  [
    'a limit that is not proven to be broken',
    judged(simulationSet({ scenarios: TWO }), { 'min-scenario-pass-rate': 0.9, proveLimits: true }),
    'min-scenario-pass-rate',
    [0.9, '≥ 90% (broken only if proven)', 0.6, 'holds'],
  ],
  [
    'a limit that is broken',
    judged(simulationSet({ scenarios: TWO }), { 'min-scenario-pass-rate': 0.9 }),
    'min-scenario-pass-rate',
    [0.9, '≥ 90%', 0.6, 'broken', '“Angry” passed 60% of its runs, at least 90% is required'],
  ],
  [
    'a limit of a scenario of its own',
    judged(simulationSet({ scenarios: TWO }), {
      'min-scenario-pass-rate': 0.5,
      scenarios: [scenarioPolicy({ match: { by: 'id', id: 'b' }, 'min-scenario-pass-rate': 1 })],
    }),
    'min-scenario-pass-rate',
    [1, '≥ 100%', 1, 'holds'],
  ],
  [
    'a rate against its counts',
    judged(simulationSet({ scenarios: [scenarioOfRuns(4, 1, { passRate: 0.5 }), ...TWO] }), {
      'min-scenario-pass-rate': 0.6,
    }),
    'min-scenario-pass-rate',
    [
      0.6,
      '≥ 60%',
      0.5,
      'inconclusive',
      "min-scenario-pass-rate can't be judged for “Happy path”: pass_rate is 0.5, but the rate from its counts of runs is 0.8, which would decide otherwise",
    ],
  ],
  [
    'a count against the scenarios',
    judged(setWithOverall({ flakyCount: 0 }, TWO), { 'max-flaky-count': 0 }),
    'max-flaky-count',
    [
      0,
      '≤ 0',
      0,
      'inconclusive',
      "max-flaky-count can't be judged: Bland's overall figure is 0, but the number of scenarios marked is_flaky or with both passed and failed runs is 1, which would decide otherwise",
    ],
  ],
  [
    'a baseline that can not be had',
    judged(
      documentedSet(),
      {},
      { baseline: baselineOf([{ ...documentedSet(), id: 'other', status: 'ERROR' }]) },
    ),
    'baseline',
    [
      'a set to compare with',
      'a set to compare with',
      undefined,
      'inconclusive',
      'there is no baseline to compare with: set “other” is “ERROR”, not PASSED or FAILED (recorded at commit c0ffee0)',
    ],
  ],
  [
    'no regression',
    judged(documentedSet(), {}, { baseline: baselineOf([{ ...documentedSet(), id: 'other' }]) }),
    'regression-significance',
    [0.05, 'none (false alarms ≤ 5%)', 'none proven', 'holds'],
  ],
  [
    'no scenario to compare',
    judged(
      simulationSet({ scenarios: TWO }),
      { scenarios: inQuarantine('a', 'b') },
      { baseline: baselineOf([simulationSet({ id: 'other', scenarios: TWO })]) },
    ),
    'regression-significance',
    [0.05, 'none (false alarms ≤ 5%)', 'nothing to test', 'holds'],
  ],
])('%s', (_, result, name, expected) => {
  expect(whole(result, name)).toEqual(expected);
});

test('scenarios that are required', () => {
  const entries = ['a', 'zz', 'b'].map((id) => scenarioPolicy({ match: { by: 'id', id }, required: true }));
  const ruled: GivenRules = { scenarios: entries };
  const [result] = checkCoverage([judged(simulationSet({ scenarios: TWO }), ruled)], rules(ruled));
  expect(result && whole(result, 'required')).toEqual([
    3,
    '≥ 3',
    2,
    'broken',
    'no scenario in the set has the id “zz”, which line 1 of the policy file requires',
  ]);
});

describe('a check run', () => {
  const FAILED = verdict({ passed: false, matchRate: 0.2 });
  const OPTIONAL = verdict({ isRequired: false });

  test.each<[Partial<CheckRun>, unknown, string | undefined]>([
    [{}, 'holds', undefined],
    [
      { verdicts: [] },
      'inconclusive',
      "check-run can't be judged: Bland gave no verdict of any judge: nothing shows a pass",
    ],
    [
      { verdicts: [OPTIONAL] },
      'inconclusive',
      "check-run can't be judged: no judge is required, so Bland passes the run whatever they say: nothing shows a pass",
    ],
    [
      { verdicts: [FAILED] },
      'inconclusive',
      "check-run can't be judged: Bland reports PASSED, but judge “Polite” failed (match rate 20%)",
    ],
    [{ status: 'FAILED', verdicts: [FAILED, verdict()] }, 'broken', 'judge “Polite” failed (match rate 20%)'],
    [
      { status: 'FAILED', verdicts: [{ ...FAILED, matchRate: undefined }] },
      'broken',
      'judge “Polite” failed',
    ],
    [{ status: 'FAILED' }, 'broken', 'Bland reports FAILED for the check run'],
    [
      { status: 'FAILED', verdicts: [verdict({ passed: undefined })] },
      'broken',
      'Bland reports FAILED for the check run',
    ],
    [
      { status: 'CANCELLED' },
      'inconclusive',
      "check-run can't be judged: Bland reports CANCELLED for the check run, so it shows nothing",
    ],
    [{ status: 'ERROR' }, 'broken', 'Bland reports ERROR for the check run'],
    [
      { overallPassed: undefined },
      'inconclusive',
      "check-run can't be judged: Bland gave no overall_passed, or none that is true or false",
    ],
    [
      { overallPassed: false },
      'inconclusive',
      "check-run can't be judged: Bland reports PASSED, but overall_passed is false",
    ],
    [
      { createdAt: '2026-04-14T09:00:00.000Z' },
      'inconclusive',
      'check-run is not met: the check run was created 1 h 5 min before its start was requested, so it is another check run',
    ],
  ])('%j: %s', (given, outcome, ...messages) => {
    const required = 'PASSED, with overall_passed and a judge that says so';
    expect(whole(judgedRun(checkRun(given)), 'check-run')).toEqual([
      'PASSED',
      required,
      given.status ?? 'PASSED',
      outcome,
      ...messages.filter((message) => message !== undefined),
    ]);
  });

  test('names the judges in the order of what they break', () => {
    const verdicts = [verdict(), { ...FAILED, isRequired: false }, verdict({ passed: undefined }), FAILED];
    const { checkRun: run } = judgedRun(checkRun({ status: 'FAILED', verdicts }));
    expect(run?.judges.map(({ standing }) => standing)).toEqual(['breaks', 'unjudged', 'allowed', 'passes']);
  });

  test('says of each finding what was observed, and of which judge it is', () => {
    const unknown = verdict({ passed: undefined });
    const findings = (given: Partial<CheckRun>) =>
      checkOf(judgedRun(checkRun(given)), 'check-run').findings.map(({ observed, judge }) => [
        observed,
        judge,
      ]);
    expect(findings({ status: 'FAILED', verdicts: [FAILED] })).toEqual([['failed', FAILED]]);
    expect(findings({ verdicts: [FAILED, unknown] })).toEqual([
      ['failed', FAILED],
      [undefined, unknown],
    ]);
    expect(findings({ overallPassed: false })).toEqual([['PASSED', undefined]]);
  });

  test('without its set leaves open what needs it', () => {
    const set = { missing: say`Bland does not know ${quote('x')}` };
    const source = { line: 3 } as never;
    const result = judgedRun(checkRun(), {
      set,
      hasBaseline: true,
      ruled: {
        'max-flaky-count': 1,
        'max-age': 60,
        policyPath: 'policy.yml',
        sources: { 'max-flaky-count': source },
      },
    });
    const why = "can't be judged: the simulation set of the check run can't be had: Bland does not know “x”";
    expect(result.checks.map(({ rule, source }) => [rule, ...whole(result, rule), source])).toEqual([
      ['check-run', 'PASSED', expect.any(String), 'PASSED', 'holds', undefined],
      ['max-flaky-count', 1, '≤ 1', undefined, 'inconclusive', `max-flaky-count ${why}`, source],
      [
        'regression-significance',
        0.05,
        'none (false alarms ≤ 5%)',
        undefined,
        'inconclusive',
        `regression-significance ${why}`,
        undefined,
      ],
    ]);
    const note = "The simulation set of the check run can't be had: Bland does not know “x”.";
    expect(result.notes.map(({ text }) => said(text as never))).toEqual([note]);
    const { notes, ...others } = judgedRun(checkRun(), { set, ruled: { 'max-age': 60 } });
    expect(notes.map(({ text }) => said(text as never))).toEqual([
      `${note} No rule needs it, so the check run decides.`,
    ]);
    expect(others).toMatchObject({ id: undefined, status: 'PASSED', scenarios: [], verdict: 'passed' });
    expect(others.checkRun).toMatchObject({ agentId: 'agent-1', run: checkRun(), judges: [{}] });
  });
});

describe('notes', () => {
  const WRONG = { flakyCount: 5, reliableCount: 7, totalRuns: 99, avgPassRate: 0.1 };
  const CONTRADICTIONS = [
    "Bland's overall avg_pass_rate is 0.1, but the mean of the scenarios' pass rates is 0.8.",
    "Bland's overall flaky_count is 5, but the number of scenarios marked is_flaky or with both passed and failed runs is 1.",
    "Bland's overall reliable_count is 7, but 2 scenarios minus the number of scenarios marked is_flaky or with both passed and failed runs is 1.",
    "Bland's overall total_runs is 99, but the sum of the scenarios' runs is 10.",
  ];

  test.each<[string, SetResult, (readonly [text: string, scenario?: string])[]]>([
    [
      'overall figures against the scenarios',
      judged(setWithOverall(WRONG, TWO)),
      CONTRADICTIONS.map((text) => [`${text} The overall figure is used.`]),
    ],
    [
      'the same beside a quarantine',
      judged(setWithOverall(WRONG, TWO), { scenarios: inQuarantine('a') }),
      [
        ...CONTRADICTIONS.map((text) => [text] as const),
        ['1 scenario is in quarantine: overall rules count only the other 1.'],
      ],
    ],
    ['figures that agree', judged(setWithOverall({}, TWO)), []],
    [
      'no figures',
      judged(simulationSet({ scenarios: undefined })),
      [['Bland gave no statistics for this set.']],
    ],
    ['a remark', judged({ ...simulationSet({ scenarios: TWO }), remarks: ['Odd.'] }), [['Odd.']]],
    [
      'counts of scenarios',
      judged(
        simulationSet({
          overall: undefined,
          scenarios: [
            scenario({ passed: 7 }),
            scenarioOfRuns(4, 1, { id: 'x', passRate: 0.5 }),
            scenario({ id: 'y', passed: 3, failed: 1, passRate: 0.6 }),
          ],
        }),
      ),
      [
        ['passed (7) and failed (0) add up to more than total_runs (5).', 'scenario-1'],
        ['pass_rate is 0.5, but the counts of runs make it 0.8.', 'x'],
        ['1 run neither passed nor failed.', 'y'],
      ],
    ],
    [
      'fewer runs than asked for, which is allowed',
      judged(
        { ...simulationSet({ scenarios: TWO }), simulationsPerScenario: 6 },
        { 'min-runs-per-scenario': 5 },
      ),
      [
        ['It has 5 of 6 runs, which min-runs-per-scenario allows.', 'a'],
        ['It has 5 of 6 runs, which min-runs-per-scenario allows.', 'b'],
      ],
    ],
  ])('on %s', (_, { notes }, expected) => {
    const texts = notes.map(({ text, scenario: where }) => [
      typeof text === 'string' ? text : said(text),
      ...(where === undefined ? [] : [where.id]),
    ]);
    expect(texts).toEqual(expected);
  });
});
