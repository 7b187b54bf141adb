/** The scenarios in the comment: which stand open and which are folded, and what is said of each. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../../src/bland/simulation-set.ts';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import { commentSink, renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import type { ScenarioPolicy } from '../../../src/rules/ruled-set.ts';
import { baselineOf } from '../../support/arbitraries.ts';
import {
  codesIn,
  foldIn,
  itemsIn,
  itemsUnder,
  type Part,
  partsOf,
  renderAsGitHub,
} from '../../support/github-markdown.ts';
import { referencesIn, treesOf } from '../../support/github-tree.ts';
import { reportOf, reportOfSets, unjudged } from '../../support/reports.ts';
import {
  bareScenario,
  type GivenEntry,
  type GivenRules,
  judged,
  quarantineFor,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

const render = (report: Report) => renderMarkdown(report, commentSink(0));
const partsIn = (report: Report) => partsOf(render(report));

/** One set of these scenarios. */
function reportOn(
  scenarios: readonly ScenarioStatistics[],
  ruled: GivenRules = {},
  given: Partial<Report> = {},
): Report {
  const complete = rules(ruled);
  return reportOf(checkCoverage([judged(simulationSet({ scenarios }), complete)], complete), given);
}

const entryOf = (id: string, given: GivenEntry) => scenarioPolicy({ match: { by: 'id', id }, ...given });
const EXCUSED = { quarantine: quarantineFor(30) };
const bad = scenarioOfRuns(0, 5, { id: 'bad', name: 'Bad' });
const flaky = scenarioOfRuns(3, 2, { id: 'flaky', name: 'Flaky' });
const fine = scenario({ id: 'fine', name: 'Fine' });

/** Folds of what is no scenario. */
const OTHERS = /^(?:\d+ of )?\d+ (?:rules?|notes?)\b|^What to do next$/;

/** The lists of scenarios, with the first word of each name in them, in order; those in folds after the title. */
function outlineOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part, at): string[] => {
    if (part.kind === 'fold') {
      return OTHERS.test(part.title) ? [] : [`[${part.title}] ${outlineOf(part.parts).join('; ')}`];
    }
    if (part.kind !== 'list') return [];
    const before = parts[at - 1];
    const heading = before?.kind === 'text' ? `${before.text}: ` : '';
    const names = part.items.map(([line = '']) => line.split(' ').slice(0, 2).join(' '));
    return [`${heading}${names.join(', ')}`];
  });
}

describe('the scenarios', () => {
  const LIMIT = { 'min-scenario-pass-rate': 0.5 };

  test.each<[string, readonly ScenarioStatistics[], readonly ScenarioPolicy[], GivenRules, string[]]>([
    ['none', [], [], {}, []],
    ['one that passes', [fine], [], LIMIT, ['[✅ 1 passing] ✅ Fine']],
    ['one that breaks a rule', [bad], [], LIMIT, ['❌ Bad']],
    ['one that no rule forbids to fail', [bad], [], {}, ['[🟡 1 failing, within limits] 🟡 Bad']],
    ['one that no rule forbids to be flaky', [flaky], [], LIMIT, ['[🟡 1 flaky, within limits] 🟡 Flaky']],
    [
      'some that no rule forbids to fail, and to be flaky',
      [bad, flaky, { ...flaky, id: 'f2' }],
      [],
      {},
      ['[🟡 1 failing, 2 flaky, within limits] 🟡 Bad, 🟡 Flaky, 🟡 Flaky'],
    ],
    [
      'one of each',
      [scenarioOfRuns(0, 5, { id: 'x', name: 'Excused' }), fine, flaky, bad],
      [entryOf('x', EXCUSED)],
      LIMIT,
      [
        '❌ Bad',
        '[🟡 1 flaky, within limits] 🟡 Flaky',
        '[🚧 1 in quarantine] 🚧 Excused',
        '[✅ 1 passing] ✅ Fine',
      ],
    ],
    [
      'one that a rule on the whole set is broken by',
      [flaky, fine],
      [],
      { 'max-flaky-count': 0 },
      ['❌ Flaky', 'Broken rules: ❌ 1', '[✅ 1 passing] ✅ Fine'],
    ],
    [
      'one that may be flaky',
      [flaky],
      [entryOf('flaky', { allowFlaky: true })],
      { 'max-flaky-count': 0 },
      ['[🟡 1 flaky, within limits] 🟡 Flaky'],
    ],
    [
      'one that may be flaky, and breaks a rule of its own',
      [flaky],
      [entryOf('flaky', { allowFlaky: true, 'min-scenario-pass-rate': 0.9 })],
      {},
      ['❌ Flaky'],
    ],
    [
      'two in quarantine, whatever came of them',
      [bad, fine],
      [entryOf('bad', EXCUSED), entryOf('fine', EXCUSED)],
      LIMIT,
      ['[🚧 2 in quarantine] 🚧 Bad, 🚧 Fine'],
    ],
    [
      'one that a rule asks about and that can not be judged',
      [bareScenario({ id: 'x', name: 'Silent' }), fine],
      [],
      LIMIT,
      ['Could not be evaluated: ⚠️ Silent', '[✅ 1 passing] ✅ Fine'],
    ],
    [
      'one of which too little is known, and that no rule asks about',
      [scenario({ name: 'Odd', passed: 5, passRate: 0.6 }), fine],
      [],
      {},
      ['[🟡 1 unknown, within limits] 🟡 Odd', '[✅ 1 passing] ✅ Fine'],
    ],
  ])('of which there is %s', (_, scenarios, entries, ruled, outline) => {
    const report = reportOn(scenarios, { ...ruled, scenarios: entries });
    expect(outlineOf(partsIn(report))).toEqual(outline);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      scenarioOfRuns(index + 1, 40, { id: `s${index + 1}`, name: `S${index + 1}` }),
    );

  test.each([
    [5, undefined],
    [6, '1 more scenario broke a rule'],
    [7, '2 more scenarios broke a rule'],
    [40, '35 more scenarios broke a rule'],
  ])('of which %d break a rule have the worst five open, and the rest in a fold', (count, title) => {
    const parts = partsIn(reportOn(many(count).toReversed(), { 'min-scenario-pass-rate': 0.9 }));
    const namesIn = (items: readonly (readonly string[])[]) => items.map(([line = '']) => line.split(' ')[1]);
    const names = Array.from({ length: count }, (_, index) => `S${index + 1}`);
    expect(namesIn(itemsIn(parts))).toEqual(names.slice(0, 5));
    if (title === undefined) expect(render(reportOn(many(count)))).not.toContain('broke a rule');
    else expect(namesIn(itemsIn(foldIn(parts, title)))).toEqual(names.slice(5));
    const heading = parts[0]?.kind === 'heading' ? parts[0].text : '';
    expect(heading).toBe(`❌ Simulation gate failed: S1 and ${count - 1} more`);
  });

  test.each([
    [4, undefined],
    [6, '2 more'],
  ])('of which %d can not be judged have five open beside what is said of the set', (count, title) => {
    const silent = Array.from({ length: count }, (_, index) =>
      scenario({ id: `s${index}`, name: `S${index}`, meanScore: undefined }),
    );
    const set = simulationSet({
      scenarios: silent,
      totalScenarios: count + 1,
      createdAt: '2026-04-14T08:00:00.000Z',
    });
    const ruled = { 'min-scenario-score': 0.5, 'min-runs-per-scenario': 9, 'max-age': 3600 };
    const parts = partsIn(reportOfSets([set], ruled));
    // The first reason is the title.
    expect(parts[0]).toMatchObject({ text: expect.stringContaining('is inconclusive: complete') });
    const open = itemsUnder(parts, 'Could not be evaluated');
    const folded = title === undefined ? [] : itemsIn(foldIn(parts, title));
    expect(open).toHaveLength(Math.min(5, count + 1));
    expect([...open, ...folded].map(([line = '']) => line.replace(/^⚠️ (\S+).*/u, '$1'))).toEqual([
      'max-age',
      ...silent.map(({ name }) => name),
    ]);
    if (title === undefined) expect(render(reportOfSets([set]))).not.toMatch(/<summary>\d+ more<\/summary>/);
  });

  test('of a set that was not judged are folded, as they were last seen', () => {
    const set = simulationSet({ scenarios: [fine, bad] });
    const parts = partsIn(reportOf([unjudged('timed-out', { set })]));
    expect(itemsIn(parts)).toEqual([]);
    expect(itemsIn(foldIn(parts, '2 scenarios, as last seen'))).toEqual([
      ['⚠️ Bad 0 of 5 passed (0%)'],
      ['⚠️ Fine 5 of 5 passed (100%)'],
    ]);
    expect(render(reportOf([unjudged('error')]))).not.toContain('last seen');
  });
});

describe('the figures', () => {
  const lineOf = (given: Partial<ScenarioStatistics>, ruled: GivenRules = {}) => {
    const text = render(reportOn([scenario(given)], ruled));
    return /^- \S+ \*\*`Happy path`\*\* (.*?)(?:<br>|$)/mu.exec(text)?.[1];
  };

  test.each<[Partial<ScenarioStatistics>, string]>([
    [{}, '5 of 5 passed (100%)'],
    [{ passed: 3, failed: 2, passRate: 0.6 }, '3 of 5 passed (60%)'],
    [{ totalRuns: undefined }, '100%'],
    [{ meanScore: undefined }, '5 of 5 passed (100%)'],
    [{ passed: 4, failed: 0, passRate: 0.8 }, '4 of 5 passed (80%)'],
    [{ passed: 9 }, '9 of 5 passed (100%)'],
    [{ passRate: 0.5 }, '5 of 5 passed (50%)'],
    [{ totalRuns: 2e6, passed: 2e6 }, '2,000,000 of 2,000,000 passed (100%)'],
    [{ passRate: undefined, passed: undefined }, 'pass rate unknown'],
    [{ passRate: undefined }, '5 of 5 passed (pass rate unknown)'],
    ...[-0.2, 1.5, 80, Number.POSITIVE_INFINITY, Number.NaN].map(
      (passRate): [Partial<ScenarioStatistics>, string] => [
        { passRate },
        '5 of 5 passed (pass rate unknown)',
      ],
    ),
  ])('of %j', (given, figures) => {
    expect(lineOf(given)).toBe(figures);
  });

  test('have the score where that is limited, as exact as the limit needs', () => {
    expect(lineOf({}, { 'min-scenario-score': 0.5 })).toBe('5 of 5 passed (100%) · score 0.9');
    expect(lineOf({ meanScore: 0.8999 }, { 'min-scenario-score': 0.9 })).toBe(
      '5 of 5 passed (100%) · score 0.8999',
    );
    expect(lineOf({ meanScore: undefined }, { 'min-scenario-score': 0.5 })).toBe('5 of 5 passed (100%)');
  });
});

describe('below a scenario', () => {
  /** The lines below the name of the only scenario. */
  function linesOf(given: Partial<ScenarioStatistics>, entry?: GivenEntry, ruled: GivenRules = {}) {
    const scenarios = entry === undefined ? [] : [scenarioPolicy({ line: 4, ...entry })];
    const text = render(reportOn([scenario(given)], { ...ruled, scenarios }));
    return /^- \S+ \*\*`Happy path`\*\* .*$/mu.exec(text)?.[0].split('<br>').slice(1);
  }
  const FLAKY = { passed: 3, failed: 2, passRate: 0.6, isFlaky: true };

  test.each<[string, Partial<ScenarioStatistics>, GivenEntry | undefined, GivenRules, string[]]>([
    ['nothing where it passes', { worstRunId: 'run-9', failureModes: ['x'] }, undefined, {}, []],
    ['nothing where nothing is known', FLAKY, undefined, {}, []],
    [
      'a limit for all that is not met',
      { meanScore: 0.7 },
      undefined,
      { 'min-scenario-score': 0.8 },
      ['`min-scenario-score` ≥ 0.8'],
    ],
    [
      'limits that are not met, on one line',
      { ...FLAKY, meanScore: 0.7 },
      undefined,
      { 'min-scenario-score': 0.8, 'min-scenario-pass-rate': 0.8, 'max-flaky-count': 0 },
      ['`min-scenario-pass-rate` ≥ 80% · `min-scenario-score` ≥ 0.8'],
    ],
    [
      'a limit of its own that is not met',
      { meanScore: 0.7 },
      { 'min-scenario-score': 0.9 },
      { 'min-scenario-score': 0.8 },
      ['`min-scenario-score` ≥ 0.9', 'policy line 4: score ≥ 0.9'],
    ],
    [
      'scores that scatter',
      { scoreStddev: 0.3 },
      { 'max-score-stddev': 0.2 },
      {},
      ['`max-score-stddev` is 0.3, ≤ 0.2', 'policy line 4: standard deviation ≤ 0.2'],
    ],
    [
      'what can not be judged beside what is broken, and which is which',
      { ...FLAKY, meanScore: undefined },
      undefined,
      { 'min-scenario-score': 0.8, 'min-scenario-pass-rate': 0.8 },
      ['`min-scenario-pass-rate` ≥ 80% · ⚠️ `min-scenario-score`: Bland gave no scores.mean'],
    ],
    [
      'what can not be judged',
      { meanScore: undefined },
      undefined,
      { 'min-scenario-score': 0.8 },
      ['`min-scenario-score`: Bland gave no scores.mean'],
    ],
    [
      'all that the policy file says',
      FLAKY,
      {
        'min-scenario-pass-rate': 0.5,
        'min-scenario-score': 0.6,
        'max-score-stddev': 0.5,
        'min-runs-per-scenario': 1,
        allowFlaky: true,
        required: true,
      },
      {},
      [
        'policy line 4: pass rate ≥ 50%, score ≥ 0.6, standard deviation ≤ 0.5, runs ≥ 1, may be flaky, required',
      ],
    ],
    [
      'an entry that is a quarantine alone',
      {},
      EXCUSED,
      {},
      ['in quarantine until 2026-05-13: `Flaky since the new voice`'],
    ],
    ['a quarantine that has ended', FLAKY, { quarantine: quarantineFor(0) }, {}, []],
    [
      'a reason with signs in it',
      {},
      { quarantine: { ...quarantineFor(30), reason: 'a | b <b> `c`' } },
      {},
      ['in quarantine until 2026-05-13: `` a | b <b> `c` ``'],
    ],
    ['two failure modes', { ...FLAKY, failureModes: ['one', 'two'] }, undefined, {}, ['`one`', '`two`']],
    [
      'the first two failure modes, and how many more',
      { ...FLAKY, failureModes: ['one', 'two', 'three', 'four'] },
      undefined,
      {},
      ['`one`', '`two`', '2 more failure modes'],
    ],
    [
      'a failure mode of any length',
      { ...FLAKY, failureModes: ['x'.repeat(101), 'x'.repeat(100), 'y'] },
      undefined,
      {},
      [`\`${'x'.repeat(99)}…\``, `\`${'x'.repeat(100)}\``, '1 more failure mode'],
    ],
    ['the worst run', { ...FLAKY, worstRunId: 'run-9' }, undefined, {}, ['worst run `run-9`']],
    [
      'as much of the worst run as tells it from others',
      { ...FLAKY, worstRunId: 'c9d0e1f2-3456-7890-abcd-ef1234567890' },
      undefined,
      {},
      ['worst run `c9d0e1f2`'],
    ],
    [
      'the worst run and its owners, last',
      { ...FLAKY, worstRunId: 'run-9', failureModes: ['one'] },
      { owners: ['alice', 'acme/voice'] },
      {},
      ['`one`', 'worst run `run-9` · owned by `alice`, `acme/voice`'],
    ],
    ['its owners', FLAKY, { owners: ['alice'] }, {}, ['owned by `alice`']],
  ])('stands %s', (_, given, entry, ruled, lines) => {
    expect(linesOf(given, entry, ruled)).toEqual(lines);
  });

  test('stands each on one line of a comment, however GitHub reads the end of a line', () => {
    const text = render(reportOn([scenario({ ...FLAKY, failureModes: ['one', 'two'] })]));
    const { length } = partsOf(text);
    // In comments it breaks the line there; it would break twice.
    expect(text).not.toMatch(/<br>\n/);
    const [item = []] = itemsIn(foldIn(partsOf(text), '🟡 1 flaky, within limits'));
    expect(item).toEqual(['🟡 Happy path 3 of 5 passed (60%)', 'one', 'two']);
    expect(length).toBeGreaterThan(2);
  });

  test('stands its change against the baseline', () => {
    const before = simulationSet({
      id: 'set-0',
      scenarios: [scenarioOfRuns(20, 0, { id: 'a', name: 'A', meanScore: 0.9 })],
    });
    const now = simulationSet({
      scenarios: [scenarioOfRuns(10, 10, { id: 'a', name: 'A', meanScore: 0.5, failureModes: ['why'] })],
    });
    const report = reportOf([judged(now, {}, { baseline: baselineOf([before]) })]);
    expect(itemsIn(partsIn(report))[0]).toEqual([
      '❌ A 10 of 20 passed (50%)',
      'regressed from 20 of 20 in the baseline · mean score fell by 0.4',
      'why',
    ]);
  });
});

describe('names', () => {
  /** The first lines of all scenarios, without figures. */
  const namesOf = (named: readonly (readonly [id: string, name: string | undefined])[], redact = false) => {
    const scenarios = named.map(([id, name]) => scenario({ id, name }));
    const parts = partsIn(reportOn(scenarios, {}, { redact }));
    return itemsIn(foldIn(parts, `✅ ${named.length} passing`)).map(([line = '']) =>
      line.replace(/^✅ | 5 of 5 passed .*$/gu, ''),
    );
  };
  const LONG = 'a very long beginning '.repeat(5);

  test('that begin alike stay apart by their ends', () => {
    const names = namesOf([
      ['1', `${LONG} and angry`],
      ['2', `${LONG} and friendly`],
    ]);
    expect(names).toEqual([
      'a very long beginning a very l…very long beginning and angry',
      'a very long beginning a very l…y long beginning and friendly',
    ]);
    for (const name of names) expect([...name]).toHaveLength(60);
  });

  test('that differ only where they are cut get their ids', () => {
    const names = namesOf([
      ['id-1', `${LONG}one${LONG}`],
      ['id-2', `${LONG}two${LONG}`],
      ['id-3', 'another'],
    ]);
    expect(names.map((name) => name.replace(/^.*… ?\S.* (?=id)/, ''))).toEqual(['id-1', 'id-2', 'another']);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['short ones in full', ['a', 'b'], ['a', 'b']],
    [
      'as much of UUIDs as tells them apart',
      ['c9d0e1f2-3456-7890-abcd-ef1234567890', 'a9d0e1f2-3456-7890-abcd-ef1234567890'],
      ['a9d0e1f2', 'c9d0e1f2'],
    ],
    [
      'as much of long ones as tells them apart',
      ['scenario-with-a-long-id-1', 'scenario-with-a-long-id-2'],
      ['scenario…g-id-1', 'scenario…g-id-2'],
    ],
    [
      'whole ones where parts of them are the same',
      [
        'c9d0e1f2-3456-7890-abcd-ef1234567890',
        'c9d0e1f2-3456-7890-abcd-ef1234567891',
        'a9d0e1f2-3456-7890-abcd-ef1234567890',
      ],
      [
        'a9d0e1f2-3456-7890-abcd-ef1234567890',
        'c9d0e1f2-3456-7890-abcd-ef1234567890',
        'c9d0e1f2-3456-7890-abcd-ef1234567891',
      ],
    ],
  ])('that are the same get their ids: %s', (_, ids, shown) => {
    const names = namesOf([...ids.map((id): [string, string] => [id, 'Same']), ['x', 'Other']]);
    expect(names.toSorted()).toEqual(['Other', ...shown.map((id) => `Same ${id}`)]);
  });

  test('that look the same are the same, whatever they are made of', () => {
    expect(
      namesOf([
        ['1', 'Same'],
        ['2', 'Sa\u200bme '],
        ['3', 'same'],
      ]).toSorted(),
    ).toEqual(['Same 1', 'Same 2', 'same']);
  });

  test('that are the same once they are masked get their ids', () => {
    const named = [
      ['1', 'Call 415 555 0134'],
      ['2', 'Call 415 555 0135'],
    ] as const;
    expect(namesOf(named)).toEqual(['Call 415 555 0134', 'Call 415 555 0135']);
    expect(namesOf(named, true)).toEqual(['Call [phone number] 1', 'Call [phone number] 2']);
  });

  test.each([undefined, '', ' ', '\u200b\u200d\u2060', '\u202e'])('of which nothing is seen: %j', (name) => {
    expect(namesOf([['the-id', name]])).toEqual(['the-id']);
    expect(namesOf([['', name]])).toEqual(['(empty)']);
    expect(namesOf([['\u200b', name]])).toEqual(['(empty)']);
  });

  test('without a blank are as good as others', () => {
    const name = 'x'.repeat(400);
    expect(namesOf([['1', name]])).toEqual([`${'x'.repeat(30)}…${'x'.repeat(29)}`]);
    expect(namesOf([['1', 'refund_of_an_order']])).toEqual(['refund_of_an_order']);
  });

  test('of other scenarios in other folds count too', () => {
    const report = reportOn(
      [scenarioOfRuns(0, 5, { id: 'a', name: 'Same' }), scenario({ id: 'b', name: 'Same' })],
      { 'min-scenario-pass-rate': 0.5 },
    );
    const parts = partsIn(report);
    expect(itemsIn(parts)[0]?.[0]).toBe('❌ Same a 0 of 5 passed (0%)');
    expect(itemsIn(foldIn(parts, '✅ 1 passing'))[0]?.[0]).toBe('✅ Same b 5 of 5 passed (100%)');
  });
});

describe('the owners of a scenario', () => {
  const entries = [
    entryOf('bad', { owners: ['alice', 'acme/voice'] }),
    entryOf('flaky', { owners: ['bob'] }),
    entryOf('excused', { owners: ['carol'], ...EXCUSED }),
    entryOf('fine', { owners: ['dave'] }),
  ];
  const scenarios = [bad, flaky, fine, { ...bad, id: 'excused', name: 'Excused' }];
  const report = (given: Partial<Report>, ruled: GivenRules = { 'min-scenario-pass-rate': 0.5 }) =>
    reportOn(scenarios, { ...ruled, scenarios: entries }, given);
  /** Whom GitHub would notify. */
  const mentionsIn = (one: Report) => {
    const [all = [], ...others] = treesOf(render(one)).map(({ nodes }) => referencesIn(nodes));
    for (const other of others) expect(other).toEqual(all);
    return all;
  };

  test('are called where they are to be, the gate failed, and it broke a rule', () => {
    expect(mentionsIn(report({ mentionOwners: true }))).toEqual(['@alice', '@acme/voice']);
    expect(render(report({ mentionOwners: true }))).toContain('owned by @alice, @acme/voice\n');
  });

  test('are text else', () => {
    for (const one of [
      report({}),
      report({ mentionOwners: true }, {}),
      report({ mentionOwners: true }, { 'min-runs-per-scenario': 99 }),
      report({ mentionOwners: true, verdict: 'timed-out' }),
      report({ mentionOwners: true, warnOnly: true }),
      report({ mentionOwners: true, override: 'gate-override' }),
    ]) {
      expect(mentionsIn(one)).toEqual([]);
      const codes = codesIn(renderAsGitHub(render(one)));
      expect(codes).toEqual(expect.arrayContaining(['alice', 'acme/voice', 'bob', 'carol']));
    }
  });

  test('of one that passes are not named', () => {
    expect(render(report({ mentionOwners: true }))).not.toContain('dave');
  });
});

describe('addresses of the dashboard', () => {
  const links = {
    run: { template: 'https://app.example/sets/{set_id}/runs/{run_id}?of={scenario_id}' },
    set: { template: 'https://app.example/sets/{set_id}' },
  };
  const on = (worstRunId: string, id = 's-1') =>
    reportOn(
      [scenarioOfRuns(0, 5, { id, name: 'Bad', worstRunId })],
      { 'min-scenario-pass-rate': 0.5 },
      { links },
    );

  test('are behind the ids of the worst run and of the set', () => {
    const text = render(on('c9d0e1f2-3456-7890-abcd-ef1234567890'));
    expect(text).toContain(
      '<br>worst run [`c9d0e1f2`](https://app.example/sets/set-1/runs/c9d0e1f2-3456-7890-abcd-ef1234567890?of=s-1)\n',
    );
    expect(text).toMatch(/\nset \[`set-1`\]\(https:\/\/app\.example\/sets\/set-1\) · /);
  });

  test('are not there where an id is none, or the worst run is not known', () => {
    expect(render(on('a b'))).toContain('<br>worst run `a b`\n');
    expect(render(on('run-1', 'a b'))).toContain('<br>worst run `run-1`\n');
    expect(render(on(''))).not.toContain('/runs/');
    expect(render(reportOn([bad], { 'min-scenario-pass-rate': 0.5 }, { links }))).not.toContain('worst run');
  });

  test.each(['](https://evil.example)', 'a)b', '"><b>', '../..', '\n', '{run_id}', '%00', 'a'.repeat(200)])(
    'lead nowhere else, whatever the ids are: %j',
    (id) => {
      for (const { nodes } of treesOf(render(on(id, id)))) {
        expect(referencesIn(nodes)).toEqual(['https://app.example/sets/set-1']);
      }
    },
  );

  test('of each set are those of its own', () => {
    const sets = ['set-a', 'set-b'].map((id) =>
      simulationSet({
        id,
        scenarios: [scenarioOfRuns(0, 5, { id: `of-${id}`, worstRunId: `run-of-${id}` })],
      }),
    );
    const [tree] = treesOf(render(reportOfSets(sets, { 'min-scenario-pass-rate': 0.5 }, { links })));
    expect(referencesIn(tree?.nodes ?? [])).toEqual(
      ['set-a', 'set-b'].flatMap((id) => [
        `https://app.example/sets/${id}/runs/run-of-${id}?of=of-${id}`,
        `https://app.example/sets/${id}`,
      ]),
    );
  });
});
