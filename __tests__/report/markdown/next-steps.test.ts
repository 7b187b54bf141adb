/** What to do next: commands and entries that can be copied as they are, and nothing after a pass. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { StartRequest } from '../../../src/bland/client.ts';
import type { ScenarioStatistics } from '../../../src/bland/simulation-set.ts';
import type { SetResult } from '../../../src/gate/verdict.ts';
import { type Policy, readPolicy } from '../../../src/inputs/policy/policy.ts';
import { commentSink, renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { baselineOf } from '../../support/arbitraries.ts';
import { anyText, runs } from '../../support/fuzz.ts';
import { type Code, codeBlocksIn, everyPart, foldIn, partsOf } from '../../support/github-markdown.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { fc } from '../../support/property.ts';
import { REPORT_KINDS } from '../../support/report-kinds.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../../support/reports.ts';
import { judged, STARTED_MS, scenario, scenarioOfRuns, simulationSet } from '../../support/sets.ts';

const RULED = { 'min-scenario-pass-rate': 0.5 };
const RUN_URL = 'https://github.com/o/r/actions/runs/42/attempts/1';
const DOCS_URL = 'https://github.com/o/gate/blob/v1/docs';

const partsIn = (report: Report) => partsOf(renderMarkdown(report, commentSink(0)));
const codesOf = (report: Report) => codeBlocksIn(partsIn(report));

/** The text of the code that has these words in it; `undefined` where there is none. */
function codeWith(report: Report, words: string): string | undefined {
  return codesOf(report).find(({ text }) => text.includes(words))?.text;
}

/** The paragraph before the code that has these words in it. */
function introOf(report: Report, words: string): string | undefined {
  const parts = everyPart(partsIn(report));
  const before = parts[parts.findIndex((part) => part.kind === 'code' && part.text.includes(words)) - 1];
  return before?.kind === 'text' ? before.text : undefined;
}

function failedOn(...scenarios: readonly ScenarioStatistics[]): Report {
  return reportOfSets([simulationSet({ scenarios })], RULED);
}

const bad = (id: string, name = id) => scenarioOfRuns(0, 5, { id, name });
const runAt = (runUrl: string | undefined) => ({
  commit: undefined,
  branch: undefined,
  runNumber: 7,
  runUrl,
});

/** What the policy reader makes of it; fails where it takes it for wrong. */
function policyOf(text: string | undefined, nowMs = STARTED_MS): Policy {
  const reading = readPolicy(text ?? '', 'p.yml', nowMs);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.policy;
}

describe('what to do next', () => {
  test('stands in a fold after a failure, in the order in which it is tried', () => {
    const report = { ...failedOn(bad('s-1', 'Refund')), run: runAt(RUN_URL), docsUrl: DOCS_URL };
    expect(foldIn(partsIn(report), 'What to do next')).toEqual([
      { kind: 'text', text: 'Run it again:' },
      { kind: 'code', language: 'sh', text: 'gh run rerun 42 --repo o/r --failed\n' },
      { kind: 'text', text: 'Known, and being fixed? Excuse it in the policy file until then:' },
      {
        kind: 'code',
        language: 'yaml',
        text: 'scenarios:\n  # Refund\n  - id: "s-1"\n    quarantine:\n      reason: "Why, and where it is tracked"\n      until: 2026-04-28\n',
      },
      {
        kind: 'text',
        text: 'Judge this set again:',
      },
      { kind: 'code', language: 'yaml', text: 'simulation-set-id: set-1\n' },
      { kind: 'text', text: 'What these messages mean' },
    ]);
  });

  test.each(REPORT_KINDS)('of a report %s is there unless it passed', (_, report) => {
    const known = { ...report, run: runAt(RUN_URL), docsUrl: DOCS_URL };
    const folds = everyPart(partsIn(known)).flatMap((part) => (part.kind === 'fold' ? [part.title] : []));
    const wanted = folds.filter((title) => title === 'What to do next' || title === 'What else to do');
    const isRerunOfUse = report.verdict !== 'passed' && report.inputProblems.length === 0;
    expect(wanted).toHaveLength(isRerunOfUse ? 1 : 0);
    const bare = { ...known, run: runAt(undefined), docsUrl: undefined };
    if (!isRerunOfUse) expect([...codesOf(known), ...codesOf(bare)]).toEqual([]);
    else expect(codeWith(known, 'gh run rerun')).toBeDefined();
  });

  test('is not there where nothing is known that would help', () => {
    expect(partsIn(reportOfProblems('`a` is odd.')).map(({ kind }) => kind)).toEqual(['heading']);
    expect(partsIn(reportOf([unjudged('cancelled', { id: undefined })])).map(({ kind }) => kind)).toEqual([
      'heading',
      'text',
      'text',
    ]);
  });

  test.each(['timed-out', 'cancelled'] as const)(
    'of a set that %s is to judge it, in the open',
    (verdict) => {
      const parts = partsIn(reportOf([unjudged(verdict)], { run: runAt(RUN_URL) }));
      const open = parts.filter(({ kind }) => kind !== 'fold');
      expect(open.slice(1, 4)).toEqual([
        { kind: 'text', text: `${TROUBLE.advice} (${TROUBLE.request})` },
        {
          kind: 'text',
          text: 'Judge this set again:',
        },
        { kind: 'code', language: 'yaml', text: 'simulation-set-id: set-1\n' },
      ]);
      expect(codeBlocksIn(foldIn(parts, 'What else to do'))).toHaveLength(1);
    },
  );

  test('stands once for several sets, before what is said of each', () => {
    const sets = ['set-a', 'set-b'].map((id) => simulationSet({ id, scenarios: [bad(`of-${id}`)] }));
    const parts = partsIn(reportOfSets(sets, RULED));
    expect(parts.map((part) => (part.kind === 'fold' ? part.title : part.kind))).toEqual([
      'heading',
      'list',
      'What to do next',
      '❌ 1 scenario (set set-a)',
      '❌ 1 scenario (set set-b)',
      'text',
    ]);
  });
});

describe('to run it again', () => {
  test.each([
    ['https://github.com/o/r/actions/runs/42', 'o/r'],
    [RUN_URL, 'o/r'],
    ['https://ghe.example:8443/o.x/r-y_z/actions/runs/42', 'ghe.example:8443/o.x/r-y_z'],
    ['https://acme.ghe.com/o/r/actions/runs/42/attempts/2', 'acme.ghe.com/o/r'],
  ])('of %s names %s', (runUrl, repository) => {
    const report = { ...failedOn(bad('s')), run: runAt(runUrl) };
    expect(codeWith(report, 'gh run')).toBe(`gh run rerun 42 --repo ${repository} --failed\n`);
  });

  test.each([
    undefined,
    'https://ci.example/jobs/1',
    'https://github.com/o/r/actions/runs/x',
    'javascript:/o/r/actions/runs/1',
    'https://github.com/$(id)/r/actions/runs/1',
  ])('is not told where the run is at %s', (runUrl) => {
    expect(codeWith({ ...failedOn(bad('s')), run: runAt(runUrl) }, 'gh run')).toBeUndefined();
  });

  test('takes all jobs where `warn-only` made the step green: none has failed', () => {
    const report = { ...failedOn(bad('s')), run: runAt(RUN_URL), warnOnly: true };
    expect(codeWith(report, 'gh run')).toBe('gh run rerun 42 --repo o/r\n');
    const stuck = reportOf([unjudged('timed-out')], { run: runAt(RUN_URL), warnOnly: true });
    expect(codeWith(stuck, 'gh run')).toBe('gh run rerun 42 --repo o/r --failed\n');
  });

  const asked = (scenarios: number, simulationsPerScenario: number): StartRequest => ({
    scenarioIds: Array.from({ length: scenarios }, (_, index) => `s-${index}`),
    simulationsPerScenario,
    pathwayId: 'p',
    personaId: undefined,
    version: undefined,
  });

  test.each<[string, readonly (StartRequest | undefined)[], string]>([
    ['sets that were given', [undefined, undefined], 'Run it again:'],
    ['a set that was started', [asked(3, 5)], 'Run it again, which costs 15 more runs:'],
    ['one run', [asked(1, 1)], 'Run it again, which costs 1 more run:'],
    ['several that were started', [asked(3, 5), asked(2, 10)], 'Run it again, which costs 35 more runs:'],
    [
      'one that was and one that was not',
      [asked(3, 5), undefined],
      'Run it again, which costs 15 more runs:',
    ],
  ])('of %s says what that costs', (_, all, intro) => {
    const results = all.map((one, index) => unjudged('error', { id: `set-${index}`, asked: one }));
    expect(introOf(reportOf(results, { run: runAt(RUN_URL) }), 'gh run')).toBe(intro);
  });
});

describe('to judge again', () => {
  const stuck = (...ids: readonly (string | undefined)[]) =>
    reportOf(ids.map((id): SetResult => ({ ...unjudged('error'), id, name: 'a set' })));

  test('is told with the ids of all sets', () => {
    expect(codeWith(stuck('a', 'B-2', 'c_3'), 'simulation-set-id')).toBe('simulation-set-id: a,B-2,c_3\n');
    expect(introOf(stuck('a', 'b'), 'simulation-set-id')).toMatch(/^Judge these sets again/);
    expect(introOf(stuck('a'), 'simulation-set-id')).toMatch(/^Judge this set again/);
  });

  test('says what to replace, where the gate started the set', () => {
    const ONE_RUN: StartRequest = {
      scenarioIds: ['a'],
      simulationsPerScenario: 1,
      pathwayId: undefined,
      personaId: undefined,
      version: undefined,
    };
    const report = reportOf([unjudged('timed-out', { asked: ONE_RUN })]);
    expect(introOf(report, 'simulation-set-id')).toBe(
      'Judge this set again without new runs: replace the inputs that start a set with this one.',
    );
    expect(introOf(stuck('a'), 'simulation-set-id')).toBe('Judge this set again:');
  });

  test.each([undefined, '', 'a b', 'a,b', 'a"', 'a\nb', '`', '#', 'x'.repeat(129)])(
    'leaves out what is no id: %j',
    (id) => {
      expect(codeWith(stuck(id), 'simulation-set-id')).toBeUndefined();
      expect(codeWith(stuck('a', id), 'simulation-set-id')).toBe('simulation-set-id: a\n');
    },
  );

  test('is one text for the input, whatever the ids look like', () => {
    for (const ids of [['1e3'], ['0x10', '12'], ['null'], ['true', '-'], ['2026-04-14'], ['__proto__']]) {
      const { 'simulation-set-id': given } = parse(codeWith(stuck(...ids), 'simulation-set-id') ?? '', {
        schema: 'failsafe',
      }) as Record<string, string>;
      expect(given).toBe(ids.join(','));
    }
  });
});

describe('to excuse a scenario', () => {
  const HEAD = 'quarantine:';

  test('is an entry that the policy file takes, and that fits no other scenario', () => {
    const scenarios = [
      bad('Angry-1', 'Angry *'),
      bad('angry-2', '*'),
      scenario({ id: 'fine', name: 'Fine' }),
    ];
    const policy = policyOf(codeWith(failedOn(...scenarios), HEAD));
    expect(policy.scenarios.map(({ match, quarantine }) => [match, quarantine])).toEqual(
      ['angry-2', 'Angry-1'].map((id) => [
        { by: 'id', id },
        {
          reason: 'Why, and where it is tracked',
          until: '2026-04-28',
          untilMs: Date.parse('2026-04-29T00:00:00Z'),
        },
      ]),
    );
    for (const [index, id] of ['angry-2', 'Angry-1'].entries()) {
      const matching = scenarios.filter((one) => policy.scenarios[index]?.matches(one));
      expect(matching.map((one) => one.id)).toEqual([id]);
    }
  });

  test.each([
    ['2026-04-14T00:00:00Z', '2026-04-28'],
    ['2026-04-14T23:59:59.999Z', '2026-04-28'],
    ['2026-12-25T12:00:00Z', '2027-01-08'],
    ['2028-02-20T12:00:00Z', '2028-03-05'],
  ])('of a gate that began at %s holds for fourteen days, until %s', (began, until) => {
    const startedMs = Date.parse(began);
    const code = codeWith({ ...failedOn(bad('s')), startedMs }, HEAD);
    expect(policyOf(code, startedMs).scenarios[0]?.quarantine?.until).toBe(until);
  });

  test('is there for the worst five', () => {
    const worse = Array.from({ length: 7 }, (_, index) => scenarioOfRuns(index, 20, { id: `s-${index}` }));
    const ids = policyOf(codeWith(failedOn(...worse.toReversed()), HEAD)).scenarios.map(({ match }) => match);
    expect(ids).toEqual(['s-0', 's-1', 's-2', 's-3', 's-4'].map((id) => ({ by: 'id', id })));
  });

  test('is there once for what several sets have in common, which would be refused twice', () => {
    const sets = [
      simulationSet({ id: 'set-a', scenarios: [bad('Same'), bad('one')] }),
      simulationSet({ id: 'set-b', scenarios: [bad('same'), bad('two')] }),
    ];
    const { scenarios } = policyOf(codeWith(reportOfSets(sets, RULED), HEAD));
    expect(scenarios.map(({ match }) => match)).toEqual(
      ['Same', 'one', 'two'].map((id) => ({ by: 'id', id })),
    );
  });

  test.each(['', 'a b', '"', "a'", 'a: b', '*', 'a\n- id: b', '\u200b', 'é', '🙈', 'x'.repeat(129)])(
    'is not there for an id that may mean something else: %j',
    (id) => {
      expect(codeWith(failedOn(bad(id, 'Odd')), HEAD)).toBeUndefined();
      const { scenarios } = policyOf(codeWith(failedOn(bad(id, 'Odd'), bad('plain')), HEAD));
      expect(scenarios.map(({ match }) => match)).toEqual([{ by: 'id', id: 'plain' }]);
    },
  );

  test.each(['null', 'true', '12', '1e3', '0x1F', '2026-04-14', '-', '__proto__', '1_000', 'x'.repeat(128)])(
    'is there for an id that looks like another value: %s',
    (id) => {
      expect(policyOf(codeWith(failedOn(bad(id)), HEAD)).scenarios[0]?.match).toEqual({ by: 'id', id });
    },
  );

  test('is not there where nothing failed: what is unclear is to be cleared up', () => {
    const unclear = reportOfSets([simulationSet({ scenarios: [bad('s')] })], { 'min-runs-per-scenario': 50 });
    expect(unclear.verdict).toBe('inconclusive');
    expect(codeWith(unclear, HEAD)).toBeUndefined();
    const [failed] = failedOn(bad('s')).results;
    const late = reportOf(failed === undefined ? [] : [failed, unjudged('timed-out', { id: 'set-2' })]);
    expect(late.verdict).toBe('timed-out');
    expect(codeWith(late, HEAD)).toBeUndefined();
  });

  test('is not there where no scenario broke a rule', () => {
    const set = simulationSet({ status: 'FAILED', scenarios: [scenario({ id: 's' })] });
    const report = reportOfSets([set]);
    expect(report.verdict).toBe('failed');
    expect(codesOf(report).map(({ text }) => text)).toEqual(['simulation-set-id: set-1\n']);
  });

  describe('says which it is', () => {
    const commentsIn = (report: Report) => codeWith(report, HEAD)?.match(/(?<=^ {2}# ).*$/gm);

    test('by names that stay apart, wherever they differ', () => {
      const same = 'The caller wants to move an appointment that was booked by somebody else, and';
      const names = [`${same} is angry`, `${same} is friendly`];
      expect(commentsIn(failedOn(...names.map((name, index) => bad(`s-${index}`, name))))).toEqual([
        'The caller wants to move an appointment …s booked by somebody else, and is angry',
        'The caller wants to move an appointment …ooked by somebody else, and is friendly',
      ]);
    });

    test('by the id where nothing of the name is to be seen', () => {
      expect(commentsIn(failedOn(bad('s-1', '\u200b\u2060')))).toEqual(['s-1']);
    });

    test('with the entry that it has already, after which another would not hold', () => {
      const { scenarios } = policyOf(
        'scenarios:\n  - id: S-1\n    required: true\n  - name: "Angry *"\n    owners: [ann]\n',
      );
      const set = simulationSet({ scenarios: [bad('s-1', 'A'), bad('s-2', 'Angry B'), bad('s-3', 'C')] });
      expect(commentsIn(reportOfSets([set], { ...RULED, scenarios }))).toEqual([
        'A: add this to its entry in line 2',
        'Angry B: put this before line 4',
        'C',
      ]);
    });

    test('masked, but for ids', () => {
      const report = failedOn(bad('s-1', 'Call +1 (415) 555-0134'), bad('4155550134', ''));
      expect(commentsIn({ ...report, redact: true })?.toSorted()).toEqual([
        '4155550134',
        'Call [phone number]',
      ]);
    });
  });

  const WITH_FINE_NAME = codeWith(failedOn(bad('s-1', 'Fine'), bad('s-2', 'Z')), HEAD);

  /** The data is the same, and so is all around the code. */
  function expectHarmless(name: string): void {
    const report = failedOn(bad('s-1', name), bad('s-2', name));
    const codes = codesOf(report);
    expect(codes.map(({ language }: Code) => language)).toEqual(['yaml', 'yaml']);
    const text = codeWith(report, HEAD) ?? '';
    expect(text.split('\n')).toHaveLength(12);
    expect(parse(text)).toEqual(parse(WITH_FINE_NAME ?? ''));
    const ids = policyOf(text).scenarios.map(({ match }) => match);
    expect(ids).toEqual(['s-1', 's-2'].map((id) => ({ by: 'id', id })));
  }

  test.each(HOSTILE_TEXTS)('is the same whatever the name is: %s', (_, text) => {
    expectHarmless(text);
  });

  test.each([
    'a\n  - id: "other"',
    'a\r\n```\n',
    '```',
    '````yaml',
    '~~~',
    '# # #',
    '\u0085- id: x',
    '\u2028- id: x',
    '"',
    'x'.repeat(5000),
  ])('is the same whatever the name is: %j', (name) => {
    expectHarmless(name);
  });

  test('is the same whatever the name is', () => {
    fc.assert(fc.property(anyText, expectHarmless), runs());
  });
});

describe('where the messages are explained', () => {
  const sectionOf = (report: Report) => {
    const [, url] =
      /\[What these messages mean\]\((.*?)\)/.exec(
        renderMarkdown({ ...report, docsUrl: DOCS_URL }, commentSink(0)),
      ) ?? [];
    return url?.replace(`${DOCS_URL}/troubleshooting.md#`, '');
  };
  const set = simulationSet({ scenarios: [scenarioOfRuns(10, 10, { id: 's' })] });
  const before = simulationSet({ id: 'set-0', scenarios: [scenarioOfRuns(20, 0, { id: 's' })] });
  const compared = (ruled = {}) => reportOf([judged(set, ruled, { baseline: baselineOf([before]) })]);

  test.each<[string, Report, string | undefined]>([
    ['inputs', reportOfProblems('`a` is odd.'), 'inputs'],
    ['a set that took too long', reportOf([unjudged('timed-out')]), 'waiting'],
    ['a job that was cancelled', reportOf([unjudged('cancelled')]), 'waiting'],
    ['Bland', reportOf([unjudged('error')]), 'bland'],
    ['the gate', reportOf([], { trouble: TROUBLE }), 'bland'],
    ['a rule', failedOn(bad('s')), 'rules'],
    ['a set that is not whole', reportOfSets([simulationSet({ totalScenarios: 2 })]), 'completeness'],
    ['a regression', compared(), 'baseline-and-regressions'],
    ['a regression and a rule', compared({ 'min-scenario-pass-rate': 0.9 }), 'rules'],
    [
      'a baseline that is gone',
      reportOf([judged(set, {}, { baseline: { kind: 'unavailable', problem: ['it is gone'] } })]),
      'baseline-and-regressions',
    ],
    ['a pass', reportOfSets([simulationSet()]), undefined],
  ])('is the part on %s', (_, report, section) => {
    expect(sectionOf(report)).toBe(section);
  });

  test('is not told where the documentation is not known, or where that is no page', () => {
    const report = failedOn(bad('s'));
    expect(renderMarkdown(report, commentSink(0))).not.toContain('these messages');
    const odd = renderMarkdown({ ...report, docsUrl: 'file:///docs' }, commentSink(0));
    expect(odd).toContain('\n\nWhat these messages mean\n\n');
  });
});
