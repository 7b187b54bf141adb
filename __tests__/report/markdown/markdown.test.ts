/** The report as Markdown: what it says, in which order, and how GitHub shows it. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../../src/bland/client.ts';
import type { Verdict } from '../../../src/gate/verdict.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { everyPart, foldIn, foldsIn, itemsIn, itemsUnder, partsOf } from '../../support/github-markdown.ts';
import { type Node, textOf as nodesText, treesOf } from '../../support/github-tree.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../../support/reports.ts';
import {
  documentedSet,
  judged,
  scenario,
  scenarioOfRuns,
  setWithOverall,
  simulationSet,
} from '../../support/sets.ts';

const render = (report: Report) => renderMarkdown(report, commentSink(0));
const lines = (report: Report) => render(report).split('\n');
const partsIn = (report: Report) => partsOf(render(report));

/** The first line of each item in the fold that begins with this: of one set, the first such fold. */
function folded(report: Report, title: RegExp): string[] {
  const fold = foldsIn(partsIn(report)).find((one) => title.test(one.title));
  return itemsIn(fold?.parts ?? []).map(([line = '']) => line);
}

const rulesOf = (report: Report) => folded(report, /rules?\b.*hold/);
const notesOf = (report: Report) => folded(report, /^\d+ notes?$/);

/** Title and content of each set's fold. */
function sectionsOf(text: string): string[][] {
  const sections = text.matchAll(
    /^<details>\n<summary>(\S+ (?:\d+ scenarios?|pathway|persona|a set|set) ?.*)<\/summary>\n\n([\s\S]*?\n\n)??((?:set|pathway|status) .*)\n\n<\/details>$/gmu,
  );
  return [...sections].map(([, title = '', content = '', facts = '']) => [title, `${content}${facts}`]);
}

interface Fold {
  readonly title: string;
  readonly folds: readonly Fold[];
}

/** As a tree of any parser's has them. */
function foldsOf(nodes: readonly Node[]): Fold[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { tagName, children } = node;
    if (tagName !== 'details') return foldsOf(children);
    const [summary] = children.filter((child) => child.type === 'element' && child.tagName === 'summary');
    const title = nodesText(summary === undefined ? [] : [summary]);
    return [{ title, folds: foldsOf(children) }];
  });
}

/** The last line: what was looked at. */
const factsOf = (report: Report) => lines(report).at(-2);

describe('the first line', () => {
  test.each<[Verdict, string]>([
    ['passed', '✅'],
    ['failed', '❌'],
    ['inconclusive', '⚠️'],
    ['error', '🛑'],
    ['timed-out', '⏱️'],
    ['cancelled', '⏹️'],
  ])('of %s begins with %s, the verdict and the reason', (verdict, sign) => {
    const [first] = lines(reportOf([], { verdict, trouble: TROUBLE }));
    expect(first?.startsWith(`### ${sign} Simulation gate `)).toBe(true);
    expect(first).toContain('Bland is unavailable (503): `try later`');
  });

  const RULED = { 'min-scenario-pass-rate': 0.9 };
  const flaky = scenarioOfRuns(3, 2, { id: 'flaky', name: 'Flaky' });
  const dead = scenarioOfRuns(0, 5, { id: 'dead', name: 'Dead' });
  const titleOf = (report: Report) => lines(report)[0];

  test('names the scenario that broke, or the worst and how many more', () => {
    const one = reportOfSets([simulationSet({ scenarios: [scenario(), flaky] })], RULED);
    expect(titleOf(one)).toBe('### ❌ Simulation gate failed: `Flaky`');
    const two = reportOfSets([simulationSet({ scenarios: [flaky, scenario(), dead] })], RULED);
    expect(titleOf(two)).toBe('### ❌ Simulation gate failed: `Dead` and 1 more');
  });

  test('names the worst of all sets', () => {
    const sets = [flaky, dead].map((one) => simulationSet({ id: `set-${one.id}`, scenarios: [one] }));
    expect(titleOf(reportOfSets(sets, RULED))).toBe('### ❌ Simulation gate failed: `Dead` and 1 more');
  });

  test('names the scenario because of which a rule on the whole set is broken', () => {
    const set = simulationSet({ scenarios: [scenario(), flaky] });
    expect(titleOf(reportOfSets([set], { 'max-flaky-count': 0 }))).toBe(
      '### ❌ Simulation gate failed: `Flaky`',
    );
  });

  test('has the first reason where no scenario broke, and none else says it again', () => {
    const report = reportOfSets([simulationSet({ status: 'FAILED' })]);
    expect(titleOf(report)).toBe('### ❌ Simulation gate failed: Bland reports FAILED for the set');
    expect(render(report).split('reports FAILED')).toHaveLength(2);
    expect(render(report)).not.toContain('**Broken rules**');
  });

  test('has the first reason of what could not be played to its end, whatever else broke', () => {
    const set = simulationSet({ status: 'ERROR', scenarios: [dead] });
    const report = reportOfSets([set], RULED);
    expect(report.verdict).toBe('error');
    expect(titleOf(report)).toMatch(/^### 🛑 Simulation gate could not judge: \S/u);
    expect(titleOf(report)).not.toMatch(/: `Dead`$/);
    expect(itemsIn(partsIn(report))[0]?.[0]).toBe('❌ Dead 0 of 5 passed (0%)');
  });

  test('has the number of other reasons where nothing broke', () => {
    const report = reportOfSets([simulationSet({ totalScenarios: 2 })], { 'min-runs-per-scenario': 9 });
    expect(titleOf(report)).toBe(
      '### ⚠️ Simulation gate is inconclusive: `complete` is not met: statistics cover only 1 of 2 scenarios (and 1 more reason)',
    );
  });

  test('says under warn-only that the step passes, where it would be red else', () => {
    const words = ', but `warn-only` lets the step pass: ';
    const failed = reportOfSets([simulationSet({ scenarios: [flaky] })], RULED);
    expect(titleOf({ ...failed, warnOnly: true })).toBe(`### ❌ Simulation gate failed${words}\`Flaky\``);
    const unclear = reportOfSets([simulationSet({ totalScenarios: 2 })]);
    expect(titleOf({ ...unclear, warnOnly: true })).toContain(`is inconclusive${words}\`complete\``);
    for (const report of [
      failed,
      reportOfSets([simulationSet()], {}, { warnOnly: true }),
      reportOf([unjudged('error')], { warnOnly: true }),
      reportOf([unjudged('timed-out')], { warnOnly: true }),
    ]) {
      expect(render(report)).not.toContain('warn-only');
    }
  });
});

describe('the last line', () => {
  const ASKED: StartRequest = {
    scenarioIds: ['scenario-1'],
    simulationsPerScenario: 5,
    pathwayId: undefined,
    personaId: undefined,
    version: undefined,
  };

  test('says what was looked at', () => {
    const run = {
      commit: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
      branch: undefined,
      runNumber: 7,
      runUrl: 'https://github.com/o/r/actions/runs/1',
    };
    expect(factsOf(reportOfSets([documentedSet()], {}, { run }))).toBe(
      'set `d4e5f6a7` · status PASSED · 2 scenarios · 10 runs · took 5 min 32 s · waited 1 min 5 s · commit [`c0ffee0`](https://github.com/o/r/commit/c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00) · [run 7](https://github.com/o/r/actions/runs/1)',
    );
  });

  test.each([undefined, 'https://ci.example/jobs/1'])(
    'names the commit in full where there is no page of it: the run is %s',
    (runUrl) => {
      const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
      const report = reportOfSets(
        [simulationSet()],
        {},
        { run: { commit, branch: undefined, runNumber: 7, runUrl } },
      );
      expect(factsOf(report)).toContain(` · commit \`${commit}\``);
    },
  );

  test('leaves out what is not known', () => {
    const bare = simulationSet({ overall: undefined, scenarios: undefined, totalScenarios: undefined });
    const run = { commit: undefined, branch: undefined, runNumber: undefined, runUrl: 'https://x' };
    expect(factsOf(reportOfSets([bare], {}, { run }))).toBe(
      'set `set-1` · status PASSED · took 4 min · waited 1 min 5 s · [run](https://x)',
    );
    expect(factsOf(reportOf([unjudged('error')]))).toBe('set `set-1` · waited 1 min 5 s');
    expect(factsOf(reportOfProblems('`timeout` is odd.'))).toBe('');
  });

  test.each<[string, Partial<StartRequest>, string]>([
    [
      'a version of a pathway',
      { pathwayId: 'p-1', version: 7 },
      'set `set-1` · pathway `p-1` · version 7 · status PASSED · 1 scenario · 5 runs · took 4 min · waited',
    ],
    [
      'a pathway, in a version that we did not choose',
      { pathwayId: 'p-1' },
      'set `set-1` · pathway `p-1` · version chosen by Bland · status',
    ],
    ['a version of no pathway that we know', { version: 0 }, 'set `set-1` · version 0 · status'],
    ['scenarios', {}, 'set `set-1` · version chosen by Bland · status'],
    ['a persona, which has no versions', { personaId: 'q' }, 'set `set-1` · persona `q` · status'],
  ])('of a set that we started of %s', (_, given, facts) => {
    const asked = { ...ASKED, ...given };
    expect(factsOf(reportOf([judged(simulationSet(), {}, { asked })]))).toContain(facts);
  });

  test('counts the scenarios that were announced where there are no statistics', () => {
    const set = simulationSet({
      status: 'RUNNING',
      scenarios: undefined,
      totalScenarios: 1,
      completedAt: undefined,
    });
    expect(factsOf(reportOf([unjudged('timed-out', { status: 'RUNNING', set })]))).toContain(
      'set `set-1` · status RUNNING · 1 scenario · waited',
    );
  });

  test('shows a status that is not known as a word of Bland', () => {
    expect(factsOf(reportOf([unjudged('timed-out', { status: 'ARCHIVED' })]))).toContain('status `ARCHIVED`');
  });
});

describe('the rules', () => {
  test('stand in a fold, observed beside required, what is broken first', () => {
    const report = reportOfSets([documentedSet()], {
      'min-avg-pass-rate': 0.8001,
      'max-flaky-count': 0,
      'min-reliable-count': 1,
      'min-scenario-pass-rate': 0.7,
      'min-scenario-score': 0.7,
      'min-runs-per-scenario': 6,
    });
    expect(folded(report, /^3 of 8 rules hold$/)).toEqual([
      '❌ min-avg-pass-rate: 80%, required ≥ 80.01%',
      '❌ max-flaky-count: 1, required ≤ 0',
      '❌ min-scenario-pass-rate: 60% in 1 scenario, required ≥ 70%',
      '❌ min-scenario-score: 0.68 in 1 scenario, required ≥ 0.7',
      '⚠️ min-runs-per-scenario: 5 at worst, in 2 scenarios, required ≥ 6',
      '✅ fail-on-status: PASSED, required not FAILED, ERROR',
      '✅ All runs present: 2 scenarios with 5 runs each, required 2 scenarios with 5 runs each',
      '✅ min-reliable-count: 1, required ≥ 1',
    ]);
    // Below what needs a look.
    const text = render(report);
    expect(text.indexOf('3 of 8 rules hold')).toBeGreaterThan(text.indexOf('- ❌ **`Angry Caller Test`**'));
  });

  test('are counted in the title of their fold', () => {
    const titleOf = (report: Report) =>
      foldsIn(partsIn(report)).flatMap(({ title }) => (/rules?\b/.test(title) ? [title] : []));
    expect(titleOf(reportOfSets([simulationSet()]))).toEqual(['2 rules hold']);
    expect(titleOf(reportOfSets([simulationSet({ status: 'FAILED' })]))).toEqual(['1 of 2 rules holds']);
    const none = simulationSet({ scenarios: [], status: 'FAILED', totalScenarios: 1 });
    expect(titleOf(reportOfSets([none]))).toEqual(['0 of 3 rules hold']);
    const [result] = reportOfSets([simulationSet()]).results;
    const [first] = result?.checks ?? [];
    const single = result === undefined || first === undefined ? [] : [{ ...result, checks: [first] }];
    expect(titleOf(reportOf(single))).toEqual(['1 rule holds']);
    expect(titleOf(reportOf([unjudged('error')]))).toEqual([]);
  });

  test('on the set as a whole that are broken are told in the open', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0, 'min-avg-pass-rate': 0.9 });
    expect(itemsUnder(partsIn(report), 'Broken rules')).toEqual([
      ['❌ the average pass rate is 80%, at least 90% is required'],
      ['❌ 1 scenario is flaky, at most 0 allowed: Angry Caller Test'],
    ]);
  });

  test('on a scenario that are broken stand there, and nowhere else in the open', () => {
    const report = reportOfSets([documentedSet()], { 'min-scenario-pass-rate': 0.9 });
    const parts = partsIn(report);
    expect(itemsUnder(parts, 'Broken rules')).toEqual([]);
    expect(itemsIn(parts)).toEqual([
      [
        '❌ Angry Caller Test 3 of 5 passed (60%)',
        'min-scenario-pass-rate ≥ 90%',
        ...(documentedSet().scenarios?.find(({ isFlaky }) => isFlaky)?.failureModes ?? []),
        expect.stringMatching(/^worst run \w+$/),
      ],
    ]);
  });

  test('show a dash where nothing was observed, and say why', () => {
    const bare = setWithOverall({ avgPassRate: undefined });
    const report = reportOfSets([bare], { 'min-avg-pass-rate': 0.8 });
    expect(rulesOf(report)).toContain('⚠️ min-avg-pass-rate: –, required ≥ 80%');
    expect(lines(report)[0]).toContain(
      "`min-avg-pass-rate` can't be judged: Bland gave no statistics.overall.avg_pass_rate",
    );
    // It is the title.
    expect(render(report)).not.toContain('Could not be evaluated');
  });

  test('that can not be judged are told in the open, but for what the title says', () => {
    const old = simulationSet({ totalScenarios: 3, createdAt: '2026-04-14T08:00:00.000Z' });
    const report = reportOfSets([old], { 'max-age': 3600 });
    expect(lines(report)[0]).toContain('`complete` is not met: statistics cover only 1 of 3 scenarios');
    expect(itemsUnder(partsIn(report), 'Could not be evaluated')).toEqual([
      ['⚠️ max-age is not met: the set was created 2 h 5 min ago, more than the 1 h allowed'],
    ]);
    expect(rulesOf(report)).toEqual([
      '⚠️ All runs present: 1 scenario with 5 runs each, required 3 scenarios with 5 runs each',
      '⚠️ max-age: 2 h 5 min, required ≤ 1 h',
      '✅ fail-on-status: PASSED, required not FAILED, ERROR',
    ]);
    const empty = setWithOverall({ totalRuns: 0 });
    expect(rulesOf(reportOfSets([empty]))).toContain('⚠️ Something was tested: 0, required ≥ 1');
  });

  test('that are broken are no riddle', () => {
    expect(render(reportOfSets([documentedSet()], { 'max-flaky-count': 0 }))).not.toContain(
      'Could not be evaluated',
    );
  });
});

describe('what else there is to know', () => {
  test('notes are folded, and listed with their scenario', () => {
    const odd = scenario({ name: 'Odd', passed: 3, failed: 0 });
    const report = reportOfSets([setWithOverall({ flakyCount: 1 }, [odd])]);
    const notes = foldIn(partsIn(report), '2 notes');
    expect(itemsIn(notes)).toEqual([
      [expect.stringMatching(/^Bland's overall flaky_count is 1, but /)],
      ['Odd: 2 runs neither passed nor failed.'],
    ]);
    const one = reportOfSets([simulationSet({ scenarios: [{ ...odd, isFlaky: undefined }] })]);
    expect(notesOf(one)).toContain('Odd: 2 runs neither passed nor failed.');
    expect(render(reportOfSets([simulationSet()]))).not.toMatch(/notes?<\/summary>/);
  });

  test('problems of the inputs are listed, all of them; one alone is the title', () => {
    const two = reportOfProblems('`a` is odd.', '`b` is odd.');
    expect(render(two)).toContain('**What is wrong with the inputs**\n\n- `a` is odd.\n- `b` is odd.\n');
    const one = render(reportOfProblems('`a` is odd.'));
    expect(one).toBe('### 🛑 Simulation gate could not judge: `a` is odd\n\n');
  });

  test('advice stands below the trouble: of one set, of several, of the gate', () => {
    const one = render(reportOf([unjudged('error')]));
    expect(one).toContain('\n\nRun the job again later. (`GET /v1/sets`)\n');
    // The headline has said what happened.
    expect(one.split('try later')).toHaveLength(2);
    const two = render(
      reportOf([unjudged('error'), unjudged('timed-out', { id: 'set-2', status: 'RUNNING' })]),
    );
    // The list of sets has said it.
    expect(two.split('try later')).toHaveLength(2 + 2);
    expect(sectionsOf(two).map(([, content]) => content)).toEqual([
      'Run the job again later. (`GET /v1/sets`)\n\nset `set-1`',
      'Run the job again later. (`GET /v1/sets`)\n\nset `set-2` · status RUNNING',
    ]);
    expect(render(reportOf([], { trouble: TROUBLE }))).toContain(
      '\n\nRun the job again later. (`GET /v1/sets`)\n',
    );
  });
});

describe('several sets', () => {
  const RULED = { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.8 };
  const flaky = { ...documentedSet(), id: 'set-a' };
  const fine = simulationSet({ id: 'set-b' });
  const report = reportOfSets([fine, flaky], RULED);
  const text = render(report);

  test('stand in a list, each with its verdict, its size and its first reason', () => {
    const parts = partsIn(report);
    expect(parts[1]).toEqual({
      kind: 'list',
      items: [
        [
          '❌ 2 scenarios (set set-a): Angry Caller Test passed 60% of its runs, at least 80% is required (and 1 more reason)',
        ],
        ['✅ 1 scenario (set set-b): all 4 rules hold'],
      ],
    });
    expect(text).toContain('\n- ❌ **2 scenarios (set `set-a`)**: `Angry Caller Test` passed');
    expect(factsOf(report)).toBe('2 sets · waited 1 min 5 s');
  });

  test('are each told of in a fold of its own, with all that a report on it alone says but what to do', () => {
    const alone = reportOfSets([flaky], RULED);
    const [, ...paragraphs] = render(alone)
      .replace(/<details>\n<summary>What to do next[\s\S]*?<\/details>\n\n/, '')
      .trimEnd()
      .split('\n\n');
    const facts = factsOf(alone)?.replace(/ · waited .*/, '');
    const [[first, content = ''] = [], [second, other = ''] = []] = sectionsOf(text);
    expect([first, second]).toEqual(['❌ 2 scenarios (set set-a)', '✅ 1 scenario (set set-b)']);
    expect(content).toBe([...paragraphs.slice(0, -1), facts].join('\n\n'));
    expect(other).toContain('<summary>✅ 1 passing</summary>');
    expect(other).toMatch(/set `set-b` · status PASSED · 1 scenario · 5 runs · took 4 min$/);
  });

  test('each have the first reason too: the title is of all of them', () => {
    const unclear = reportOfSets([simulationSet({ id: 'set-a', totalScenarios: 2 }), fine]);
    const [[, content = ''] = []] = sectionsOf(render(unclear));
    expect(content).toContain('**Could not be evaluated**\n\n- ⚠️ `complete` is not met: ');
    const red = reportOfSets([simulationSet({ id: 'set-a', status: 'FAILED' }), fine]);
    const [[, ofRed = ''] = []] = sectionsOf(render(red));
    expect(ofRed).toContain('**Broken rules**\n\n- ❌ Bland reports FAILED for the set\n');
  });

  test('are folds that hold folds, as GitHub reads them', () => {
    const leaf = (title: string): Fold => ({ title, folds: [] });
    for (const { reader, nodes } of treesOf(text)) {
      expect([reader, foldsOf(nodes)]).toEqual([
        reader,
        [
          leaf('What to do next'),
          {
            title: '❌ 2 scenarios (set set-a)',
            folds: [leaf('✅ 1 passing'), leaf('2 of 4 rules hold')],
          },
          { title: '✅ 1 scenario (set set-b)', folds: [leaf('✅ 1 passing'), leaf('4 rules hold')] },
        ],
      ]);
      // What follows the folds is in none of them.
      const last = nodes.filter(({ type }) => type === 'element').at(-1);
      expect([reader, nodesText(last === undefined ? [] : [last])]).toEqual([
        reader,
        '2 sets · waited 1 min 5 s',
      ]);
    }
  });

  test('say nothing of one another', () => {
    const setOf = (name: string) =>
      simulationSet({
        id: `set-${name}`,
        completedAt: undefined,
        scenarios: [
          scenarioOfRuns(2, 3, { id: name, name, failureModes: [name], worstRunId: name }),
          scenario({ id: `${name}-fine`, name: `${name} fine` }),
          scenario({ id: `${name}-odd`, name: `${name} odd`, passed: 3, failed: 0 }),
        ],
      });
    const names = ['alpha', 'beta', 'gamma'];
    const sections = sectionsOf(render(reportOfSets(names.map(setOf), { 'min-scenario-score': 0.5 })));
    expect(sections).toHaveLength(3);
    for (const [index, [title = '', content = '']] of sections.entries()) {
      const own = names[index] ?? '';
      expect(title).toContain(`set-${own}`);
      expect(content.split(own).length).toBeGreaterThan(6);
      for (const other of names.filter((name) => name !== own)) expect(content).not.toContain(other);
    }
  });

  test('stand from the worst to the best, and those of one verdict in the order of the inputs', () => {
    const passed = (id: string) => judged(simulationSet({ id }));
    const failed = judged(simulationSet({ id: 'failed', status: 'FAILED' }));
    const unclear = judged(simulationSet({ id: 'unclear', totalScenarios: 2 }));
    const all = reportOf([
      passed('fine-b'),
      unclear,
      passed('fine-a'),
      unjudged('timed-out', { id: 'slow' }),
      failed,
      unjudged('error', { id: undefined, name: 'the set of pathway `p`' }),
      unjudged('cancelled', { id: 'stopped' }),
    ]);
    const trouble = 'Bland is unavailable (503): try later';
    expect(itemsIn(partsIn(all).slice(0, 2)).flat()).toEqual([
      `⏹️ set stopped: ${trouble}`,
      `🛑 the set of pathway p: ${trouble}`,
      `⏱️ set slow: ${trouble}`,
      '❌ 1 scenario (set failed): Bland reports FAILED for the set',
      '⚠️ 1 scenario (set unclear): complete is not met: statistics cover only 1 of 2 scenarios',
      '✅ 1 scenario (set fine-b): all 2 rules hold',
      '✅ 1 scenario (set fine-a): all 2 rules hold',
    ]);
    expect(foldsOf(treesOf(render(all))[0]?.nodes ?? []).map(({ title }) => title)).toEqual([
      '⏹️ set stopped',
      '🛑 the set of pathway p',
      '⏱️ set slow',
      '❌ 1 scenario (set failed)',
      '⚠️ 1 scenario (set unclear)',
      '✅ 1 scenario (set fine-b)',
      '✅ 1 scenario (set fine-a)',
    ]);
  });

  test('that were started say of what', () => {
    const asked = { scenarioIds: ['scenario-1'], simulationsPerScenario: 5, version: undefined };
    const started = reportOf([
      judged(simulationSet(), {}, { asked: { ...asked, pathwayId: 'p-1', personaId: undefined } }),
      judged(
        simulationSet({ id: 'set-2' }),
        {},
        { asked: { ...asked, pathwayId: undefined, personaId: 'q' } },
      ),
    ]);
    expect(itemsIn(partsIn(started)).flat()).toEqual([
      '✅ pathway p-1 (1 scenario, set set-1): all 2 rules hold',
      '✅ persona q (1 scenario, set set-2): all 2 rules hold',
    ]);
  });

  test('one set has neither a list of sets nor a fold of its own', () => {
    const one = partsIn(reportOfSets([documentedSet()]));
    expect(itemsIn(one)).toEqual([]);
    expect(foldsIn(one).map(({ title }) => title)).toEqual([
      '🟡 1 flaky, within limits',
      '✅ 1 passing',
      '2 rules hold',
    ]);
    expect(everyPart(one).filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });
});

describe('the sinks', () => {
  test('the comment and the summary are one text where both have room', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(renderMarkdown(report, SUMMARY_SINK)).toBe(render(report));
  });
});
