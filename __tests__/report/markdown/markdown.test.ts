/** The report as Markdown: what it says, in which order, and how GitHub shows it. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../../src/bland/client.ts';
import type { ScenarioStatistics, SimulationSet } from '../../../src/bland/simulation-set.ts';
import { readSet } from '../../../src/facts/set-facts.ts';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import type { Verdict } from '../../../src/gate/verdict.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { baselineOf } from '../../support/arbitraries.ts';
import { renderAsGitHub, rowsIn, textOf } from '../../support/github-markdown.ts';
import { type Node, textOf as nodesText, treesOf } from '../../support/github-tree.ts';
import type { Context } from '../../support/judge.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../../support/reports.ts';
import {
  documentedSet,
  type GivenEntry,
  type GivenRules,
  judged,
  quarantineFor,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../../support/sets.ts';

/** Explains the pictures. */
const LEGEND = /^_`●` is the pass rate on a scale from 0 to 100%; .*_$/gm;

const render = (report: Report) => renderMarkdown(report, commentSink(0));
const lines = (report: Report) => render(report).split('\n');

/** The text of each cell, row by row, with a slash where a line ends within it. */
function cellsOf(report: Report): string[][] {
  return rowsIn(renderAsGitHub(render(report))).map((cells) =>
    cells.map((cell) => textOf(cell.replaceAll('<br />', ' / ').replaceAll('<br>', ' / '))),
  );
}

/** Title and content of each set's fold: they alone end with the facts on their set. */
function sectionsOf(text: string): string[][] {
  const sections = text.matchAll(
    /^<details>\n<summary>(.* set .*)<\/summary>\n\n([\s\S]*?\n\n)??((?:set|the set) .*)\n\n<\/details>$/gmu,
  );
  return [...sections].map(([, title = '', content = '', facts = '']) => [title, `${content}${facts}`]);
}

interface Fold {
  readonly title: string;
  /** In the fold itself, or in folds in it. */
  readonly tables: number;
  readonly folds: readonly Fold[];
}

function foldsIn(nodes: readonly Node[]): Fold[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { tagName, children } = node;
    if (tagName !== 'details') return foldsIn(children);
    const [summary] = children.filter((child) => child.type === 'element' && child.tagName === 'summary');
    const title = nodesText(summary === undefined ? [] : [summary]);
    return [{ title, tables: countTables(children), folds: foldsIn(children) }];
  });
}

function countTables(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type !== 'element') return sum;
    return sum + (node.tagName === 'table' ? 1 : countTables(node.children));
  }, 0);
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
      runNumber: 7,
      runUrl: 'https://github.com/o/r/actions/runs/1',
    };
    expect(factsOf(reportOfSets([documentedSet()], {}, { run }))).toBe(
      'set `d4e5f6a7-89ab-cdef-0123-4567890abcde` · status PASSED · 2 scenarios · 10 runs · took 5 min 32 s · waited 1 min 5 s · commit [`c0ffee0`](https://github.com/o/r/commit/c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00) · [run 7](https://github.com/o/r/actions/runs/1)',
    );
  });

  test.each([undefined, 'https://ci.example/jobs/1'])(
    'names the commit in full where there is no page of it: the run is %s',
    (runUrl) => {
      const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
      const report = reportOfSets([simulationSet()], {}, { run: { commit, runNumber: 7, runUrl } });
      expect(factsOf(report)).toContain(` · commit \`${commit}\``);
    },
  );

  test('leaves out what is not known', () => {
    const bare = simulationSet({ overall: undefined, scenarios: undefined, totalScenarios: undefined });
    const run = { commit: undefined, runNumber: undefined, runUrl: 'https://x' };
    expect(factsOf(reportOfSets([bare], {}, { run }))).toBe(
      'set `set-1` · status PASSED · took 4 min · waited 1 min 5 s · [run ](https://x)',
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

  test('says under warn-only that the step stays green, where it would be red else', () => {
    const words = '**`warn-only`: the step stays green**';
    const failed = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(render({ ...failed, warnOnly: true })).toContain(words);
    expect(render(failed)).not.toContain(words);
    expect(render(reportOfSets([documentedSet()], {}, { warnOnly: true }))).not.toContain(words);
    expect(render(reportOf([unjudged('error')], { warnOnly: true }))).not.toContain(words);
  });
});

describe('the rules', () => {
  test('stand in a table, observed beside required, what is broken first', () => {
    const report = reportOfSets([documentedSet()], {
      'min-avg-pass-rate': 0.8001,
      'max-flaky-count': 0,
      'min-reliable-count': 1,
      'min-scenario-pass-rate': 0.7,
      'min-scenario-score': 0.7,
      'min-runs-per-scenario': 6,
    });
    const cells = cellsOf(report);
    expect([...cells.slice(0, 5), ...cells.slice(-3)]).toEqual([
      ['❌ min-avg-pass-rate', '80%', '≥ 80.01%'],
      ['❌ max-flaky-count', '1', '≤ 0'],
      ['❌ min-scenario-pass-rate', '60% in 1 scenario', '≥ 70%'],
      ['❌ min-scenario-score', '0.68 in 1 scenario', '≥ 0.7'],
      ['⚠️ min-runs-per-scenario', '5 at worst, in 2 scenarios', '≥ 6'],
      ['✅ fail-on-status', 'PASSED', 'not FAILED, ERROR'],
      ['✅ complete', '2 scenarios with 5 runs each', '2 scenarios with 5 runs each'],
      ['✅ min-reliable-count', '1', '≥ 1'],
    ]);
    // Those that hold are folded away, below what needs a look.
    const [before = '', after = ''] = render(report).split('<summary>3 rules hold</summary>');
    expect(before).toContain('**2 scenarios to look at**');
    expect(after.indexOf('| ✅ min-reliable-count | 1 | ≥ 1 |\n\n</details>')).toBeGreaterThan(0);
  });

  test('that hold are folded where others do not, and else stand open', () => {
    expect(render(reportOfSets([simulationSet({ status: 'FAILED' })]))).toContain(
      '<summary>1 rule holds</summary>',
    );
    const open = render(reportOfSets([simulationSet()]));
    expect(open).not.toMatch(/rules? holds?<\/summary>/);
    expect(open.indexOf('| ✅ complete |')).toBeLessThan(open.indexOf('<details>'));
    const none = simulationSet({ scenarios: [], status: 'FAILED', totalScenarios: 1 });
    expect(render(reportOfSets([none]))).not.toMatch(/rules? holds?<\/summary>/);
  });

  test('show a dash where nothing was observed, and say why below', () => {
    const bare = setWithOverall({ avgPassRate: undefined });
    const report = reportOfSets([bare], { 'min-avg-pass-rate': 0.8 });
    expect(cellsOf(report)).toContainEqual(['⚠️ min-avg-pass-rate', '–', '≥ 80%']);
    expect(render(report)).toContain(
      "**Could not be evaluated:**\n\n- `min-avg-pass-rate` can't be judged: Bland gave no statistics.overall.avg_pass_rate\n",
    );
  });

  test('on the set itself are told in words', () => {
    const old = simulationSet({ totalScenarios: 3, createdAt: '2026-04-14T08:00:00.000Z' });
    expect(cellsOf(reportOfSets([old], { 'max-age': 3600 })).slice(0, 3)).toEqual([
      ['⚠️ complete', '1 scenario with 5 runs each', '3 scenarios with 5 runs each'],
      ['⚠️ max-age', '2 h 5 min', '≤ 1 h'],
      ['✅ fail-on-status', 'PASSED', 'not FAILED, ERROR'],
    ]);
    const empty = setWithOverall({ totalRuns: 0 });
    expect(cellsOf(reportOfSets([empty]))).toContainEqual(['⚠️ has-runs', '0', '≥ 1']);
  });

  test('have their table from the first on, and where none was judged there is none', () => {
    const bare = simulationSet({ totalScenarios: undefined, simulationsPerScenario: undefined });
    expect(cellsOf(reportOfSets([bare]))[0]).toEqual(['✅ fail-on-status', 'PASSED', 'not FAILED, ERROR']);
    expect(render(reportOf([unjudged('error')]))).not.toContain('| Rule |');
  });

  test('that are broken are no riddle', () => {
    expect(render(reportOfSets([documentedSet()], { 'max-flaky-count': 0 }))).not.toContain(
      'Could not be evaluated',
    );
  });
});

describe('the scenarios', () => {
  const REPORT = reportOfSets(
    [
      simulationSet({
        scenarios: [
          scenario({ id: 'fine', name: 'Fine' }),
          scenarioOfRuns(3, 2, { name: 'Flaky', failureModes: ['one', 'two', 'three', 'four', 'five'] }),
          scenarioOfRuns(0, 5, { name: 'Dead', worstRunId: 'run-9', failureModes: ['hung up'] }),
          scenario({ name: 'Silent', passed: undefined, passRate: undefined, meanScore: undefined }),
          scenario({ name: 'Short', totalRuns: 4, passed: 2, failed: 1, passRate: 0.67, isFlaky: true }),
        ],
      }),
    ],
    { 'min-scenario-pass-rate': 0.5, 'min-scenario-score': 0.5 },
  );

  test('to look at come first, the worst on top, each with the reason', () => {
    const text = render(REPORT);
    expect(text).toContain('**4 scenarios to look at**');
    expect(cellsOf(REPORT).slice(2)).toEqual([
      [
        '🔴 Dead / ●─────······ / 0 of 5 passed, 0% (0–43%) · score 0',
        '❌ min-scenario-pass-rate (limit 50%) / ❌ min-scenario-score (limit 0.5) / hung up / worst run run-9',
      ],
      ['⚪ Silent / pass rate unknown', '⚠️ min-scenario-pass-rate / ⚠️ min-scenario-score'],
      [
        '🟡 Flaky / ··─────●───· / 3 of 5 passed, 60% (23–88%) · score 0.6',
        'one / two / three / 2 more failure modes',
      ],
      ['🟡 Short / 2 of 4 passed, 66.7% · score 0.9', '–'],
      ['✅ fail-on-status', 'PASSED', 'not FAILED, ERROR'],
      ['✅ complete', '5 scenarios with 4 runs each', '5 scenarios with 4 runs each'],
      ['🟢 Fine / ······─────● / 5 of 5 passed, 100% (57–100%) · score 0.9', '–'],
    ]);
  });

  test('that pass are folded away below', () => {
    const html = renderAsGitHub(render(REPORT));
    expect(html.indexOf('<details>')).toBeGreaterThan(html.indexOf('Dead'));
    expect(html.indexOf('Fine')).toBeGreaterThan(html.indexOf('<summary>1 scenario passing</summary>'));
    expect(html.lastIndexOf('</details>')).toBeGreaterThan(html.indexOf('Fine'));
  });

  test('have no heading where there are none of a kind', () => {
    const passing = render(reportOfSets([simulationSet()]));
    expect(passing).not.toContain('to look at');
    expect(passing).toContain('1 scenario passing');
    const failing = render(reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(0, 5)] })]));
    expect(failing).toContain('**1 scenario to look at**');
    expect(failing).not.toContain('<details>');
  });

  test.each([-0.2, 1.5, 80, Number.POSITIVE_INFINITY, Number.NaN])('show no pass rate of %d', (passRate) => {
    const text = render(reportOfSets([simulationSet({ scenarios: [scenario({ passRate })] })]));
    expect(text).toContain('`Happy path`<br>5 of 5 passed, pass rate unknown · score 0.9 |');
  });

  test('that pass show no worst run: it is not bad', () => {
    const set = simulationSet({ scenarios: [scenario({ worstRunId: 'run-9' })] });
    expect(render(reportOfSets([set]))).not.toContain('run-9');
  });
});

describe('what else there is to know', () => {
  test('notes are listed with their scenario', () => {
    const odd = scenario({ name: 'Odd', passed: 3, failed: 0 });
    const text = render(reportOfSets([setWithOverall({ flakyCount: 1 }, [odd])]));
    expect(text).toContain('**Notes:**\n\n- ');
    expect(text).toContain('- `Odd`: 2 runs neither passed nor failed.\n');
    expect(text).toContain("- Bland's overall flaky_count is 1, but ");
  });

  test('problems of the inputs are listed, all of them', () => {
    const text = render(reportOfProblems('`a` is odd.', '`b` is odd.'));
    expect(text).toContain('**What is wrong with the inputs:**\n\n- `a` is odd.\n- `b` is odd.\n');
  });

  test('advice stands below the trouble: of one set, of several, of the gate', () => {
    const one = render(reportOf([unjudged('error')]));
    expect(one).toContain('\n\nRun the job again later. (`GET /v1/sets`)\n');
    // The headline has said what happened.
    expect(one.split('try later')).toHaveLength(2);
    const two = render(
      reportOf([unjudged('error'), unjudged('timed-out', { id: 'set-2', status: 'RUNNING' })]),
    );
    // The table of sets has said it.
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
  const flaky = { ...documentedSet(), id: 'set-a' };
  const fine = simulationSet({ id: 'set-b' });
  const report = reportOfSets([fine, flaky], { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.8 });
  const text = render(report);

  test('stand in a table, each with its verdict, its size and its first reason', () => {
    expect(cellsOf(report).slice(0, 2)).toEqual([
      [
        '❌ set set-a / 2 scenarios',
        '1 scenario is flaky, at most 0 allowed: Angry Caller Test (and 1 more reason)',
      ],
      ['✅ set set-b / 1 scenario', 'all 4 rules hold'],
    ]);
    expect(text.indexOf('| Set | Why |')).toBeLessThan(text.indexOf('<details>'));
    expect(factsOf(report)).toBe('2 sets · waited 1 min 5 s');
  });

  test('are each told of in a fold of its own, with all that a report on it alone says', () => {
    const alone = reportOfSets([flaky], { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.8 });
    const [, ...paragraphs] = render(alone).trimEnd().split('\n\n');
    const facts = factsOf(alone)?.replace(/ · waited .*/, '');
    const legend = paragraphs.at(-2);
    const [[first, content = ''] = [], [second, other = ''] = []] = sectionsOf(text);
    expect([first, second]).toEqual(['❌ set set-a', '✅ set set-b']);
    expect(content).toBe([...paragraphs.slice(0, -2), facts].join('\n\n'));
    expect(legend).toMatch(/^_`●` is the pass rate/);
    expect(other).toContain('<summary>1 scenario passing</summary>');
    expect(other).toMatch(/set `set-b` · status PASSED · 1 scenario · 5 runs · took 4 min$/);
  });

  test('say once, after all of them, how pictures are read', () => {
    expect(text.match(LEGEND)).toHaveLength(1);
    expect(text.search(LEGEND)).toBeGreaterThan(text.lastIndexOf('</details>'));
    const unknown = scenario({ passed: undefined });
    expect(render(reportOfSets([simulationSet({ scenarios: [unknown] })]))).not.toMatch(LEGEND);
    expect(render(reportOf([unjudged('timed-out', { set: fine }), unjudged('error')]))).not.toMatch(LEGEND);
  });

  test('are folds that hold folds, as GitHub reads them', () => {
    const leaf = (title: string): Fold => ({ title, tables: 1, folds: [] });
    for (const { reader, nodes } of treesOf(text)) {
      const folds = foldsIn(nodes);
      expect([reader, folds]).toEqual([
        reader,
        [
          { title: '❌ set set-a', tables: 4, folds: [leaf('2 rules hold'), leaf('1 scenario passing')] },
          { title: '✅ set set-b', tables: 2, folds: [leaf('1 scenario passing')] },
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
    expect(cellsOf(all).slice(0, 7)).toEqual([
      ['⏹️ set stopped', trouble],
      ['🛑 the set of pathway p', trouble],
      ['⏱️ set slow', trouble],
      ['❌ set failed / 1 scenario', 'Bland reports FAILED for the set'],
      ['⚠️ set unclear / 1 scenario', 'complete is not met: there are statistics of 1 of 2 scenarios only'],
      ['✅ set fine-b / 1 scenario', 'all 2 rules hold'],
      ['✅ set fine-a / 1 scenario', 'all 2 rules hold'],
    ]);
    expect(sectionsOf(render(all)).map(([title]) => title)).toEqual([
      '⏹️ set stopped',
      '🛑 the set of pathway p',
      '⏱️ set slow',
      '❌ set failed',
      '⚠️ set unclear',
      '✅ set fine-b',
      '✅ set fine-a',
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
    const names = cellsOf(started).map(([name]) => name);
    expect(names.slice(0, 2)).toEqual([
      '✅ set set-1 / pathway p-1 / 1 scenario',
      '✅ set set-2 / persona q / 1 scenario',
    ]);
  });

  test('one set has neither a table of sets nor a fold of its own', () => {
    const one = render(reportOfSets([documentedSet()]));
    expect(one).not.toContain('| Set |');
    expect(sectionsOf(one)).toEqual([]);
  });
});

describe('the sinks', () => {
  test('the comment and the summary are one text where both have room', () => {
    const report = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(renderMarkdown(report, SUMMARY_SINK)).toBe(render(report));
  });
});

describe('a policy file and a baseline', () => {
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

  test('a scenario that regressed is named in the first line', () => {
    const report = reportOf([
      judged(setOf(refund(6, 4), greet(10, 0)), {}, against(refund(10, 0), greet(10, 0))),
    ]);
    expect(
      render(report),
    ).toBe(`### ❌ Simulation gate failed: \`Refund\` regressed: 6 of 10 runs passed, and 10 of 10 in the baseline; with all 2 scenarios looked at, chance alone would do that about once in 23 (p = 0.043)

| Rule | Observed | Required |
|:--|:--|:--|
| ❌ regression-significance | 1 scenario worse | none (false alarms ≤ 5%) |

**1 scenario to look at**

| Scenario | Why |
|:--|:--|
| 🟡 \`Refund\`<br>\`···────●──··\`<br>6 of 10 passed, 60% (31–83%) · score 0.9 | ❌ \`regression-significance\`<br>**regressed** from 10 of 10 in the baseline |

**Against the baseline:** set \`set-0\`, recorded at commit c0ffee0. Scenarios: 1 regressed, 1 as before. All runs that are compared: 80% passed, and 100% in the baseline.

<details>
<summary>2 rules hold</summary>

| Rule | Observed | Required |
|:--|:--|:--|
| ✅ fail-on-status | PASSED | not FAILED, ERROR |
| ✅ complete | 2 scenarios with 10 runs each | 2 scenarios with 10 runs each |

</details>

<details>
<summary>1 scenario passing</summary>

| Scenario | Why |
|:--|:--|
| 🟢 \`Greet\`<br>\`········───●\`<br>10 of 10 passed, 100% (72–100%) · score 0.9 | – |

</details>

_\`●\` is the pass rate on a scale from 0 to 100%; \`─\` and the range in parentheses are pass rates that fit the runs: about 95 of 100 such ranges contain the true one._

set \`set-1\` · status PASSED · 2 scenarios · 20 runs · took 4 min · waited 1 min 5 s
`);
  });

  test('a wobble may be noise, and turns nothing red', () => {
    const report = reportOf([judged(setOf(refund(4, 1)), {}, against(refund(5, 0)))]);
    const text = render(report);
    expect(text).toMatch(/^### ✅ Simulation gate passed: all 3 rules hold over 5 runs of 1 scenario\n/);
    expect(text).toContain('Scenarios: 1 fell (may be noise). All runs');
    expect(text).toContain('| fell from 5 of 5 in the baseline: may be noise |');
    expect(cellsOf(report)).toContainEqual([
      '✅ regression-significance',
      'none proven',
      'none (false alarms ≤ 5%)',
    ]);
  });

  test('a baseline of several sets is drawn as bars, with a dot where nothing is known', () => {
    const sets = [
      simulationSet({ id: 'c', createdAt: '2026-04-03T10:00:00Z', scenarios: [refund(10, 0)] }),
      {
        ...simulationSet({ id: 'b', createdAt: '2026-04-02T10:00:00Z', scenarios: [refund(9, 1)] }),
        overall: undefined,
      },
      simulationSet({ id: 'a', createdAt: '2026-04-01T10:00:00Z', scenarios: [refund(99, 1)] }),
    ];
    const draw = (...some: typeof sets) =>
      render(reportOf([judged(setOf(refund(10, 0)), {}, { baseline: baselineOf(some) })]));
    expect(draw(...sets)).toContain(
      '**Against the baseline:** 3 sets, recorded at commit c0ffee0. Scenarios: 1 rose (may be noise). All runs that are compared: 100% passed, and 98.3% in the baseline.\n\nAverage pass rates of its last 3 sets, the oldest first: ▇·█\n\n',
    );
    expect(draw(...sets.slice(2))).not.toContain('Average pass rates of');
  });

  test('a second look is told with the runs before and after', () => {
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
    expect(text).toMatch(
      /^### ❌ Simulation gate failed: `Refund` regressed: 21 of 30 runs passed \(3 of 5, then 18 of 25\), and 50 of 50 in the baseline; with all 2 scenarios looked at, /,
    );
    expect(text).toContain(
      '<br>**regressed** from 50 of 50 in the baseline to 21 of 30 (3 of 5, then 18 of 25) |\n',
    );
    expect(text).toContain(
      ' Second look (set `set-2`, 25 runs more): what fell without proof was played again, and all its runs count',
    );
    expect(text).toContain(': `Refund` 3 of 5 runs passed, then 18 of 25.\n');
  });

  test('limits that are not proven broken are noted', () => {
    const report = reportOf([
      judged(setOf(refund(2, 3)), { 'min-scenario-pass-rate': 0.6, proveLimits: true }),
    ]);
    expect(render(report)).toContain(
      "- Below `min-scenario-pass-rate`, which so few runs don't prove: `Refund`.\n",
    );
    expect(cellsOf(report)).toContainEqual(['✅ min-scenario-pass-rate', '40%', '≥ 60%, as far as proven']);
  });

  test('a scenario in quarantine is shown, folded, and the headline says so', () => {
    const report = judgedBy(
      { ...setOf(refund(0, 5), greet(5, 0)), status: 'FAILED' },
      {
        'min-avg-pass-rate': 0.9,
        scenarios: [policy('refund', { quarantine: quarantineFor(30) })],
      },
    );
    const text = render(report);
    expect(text).toMatch(
      /^### ✅ Simulation gate passed: all 3 rules hold over 10 runs of 2 scenarios, 1 in quarantine\n/,
    );
    expect(text).toContain('- 1 scenario is in quarantine: overall rules count only the other 1.\n');
    expect(text).toContain(
      '- Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.',
    );
    expect(text).toContain(
      '<summary>1 scenario in quarantine</summary>\n\n| Scenario | Why |\n|:--|:--|\n| 🔴 `Refund`<br>`●─────······`<br>0 of 5 passed, 0% (0–43%) · score 0.9 | in quarantine until 2026-05-13: `Flaky since the new voice` |\n',
    );
    expect(text).not.toContain('to look at');
    expect(factsOf(report)).toContain('policy `policy.yml`');
  });

  test.each<[number, boolean, string]>([
    [3, true, '`Refund`: Its last day in quarantine is 2026-04-16, in 2 days (`Flaky since the new voice`).'],
    [
      0,
      false,
      '`Refund`: Its quarantine ended on 2026-04-13 (`Flaky since the new voice`): its rules apply again.',
    ],
  ])('a quarantine with %d days left excuses: %p', (daysLeft, excused, note) => {
    const entry = policy('refund', { quarantine: quarantineFor(daysLeft) });
    const report = judgedBy(setOf(refund(0, 5), greet(5, 0)), {
      'min-scenario-pass-rate': 0.8,
      scenarios: [entry],
    });
    const text = render(report);
    expect(text.startsWith('### ✅')).toBe(excused);
    expect(text).toContain(`- ${note}\n`);
    expect(text.includes('**1 scenario to look at**')).toBe(!excused);
    expect(text.includes('| in quarantine until ')).toBe(excused);
  });

  test('where each limit stands is said in the table', () => {
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
    expect(cellsOf(report).slice(0, 7)).toEqual([
      ['✅ fail-on-status', 'PASSED', 'not FAILED, ERROR'],
      ['✅ complete', '1 scenario with 5 runs each', '1 scenario with 5 runs each'],
      ['✅ min-avg-pass-rate', '100%', '≥ 90% · input'],
      ['✅ max-flaky-count', '0', '≤ 0 · policy file'],
      ['✅ min-scenario-pass-rate', '100%', '≥ 80% · input and policy file'],
      ['✅ min-runs-per-scenario', '5', '≥ 3 · policy file'],
      ['✅ required', '1', '≥ 1 · policy file'],
    ]);
  });

  test('a required scenario that is gone', () => {
    const entry = scenarioPolicy({ matches: () => true, required: true, line: 3 });
    const report = judgedBy(setOf(greet(5, 0)), { scenarios: [entry] }, against(refund(5, 0), greet(5, 0)));
    expect(lines(report)[0]).toBe(
      '### ⚠️ Simulation gate is inconclusive: `required` is not met by `Refund`: it is required, was in the baseline, and is in the set no longer',
    );
    expect(render(report)).toContain('- 1 scenario of the baseline is in the set no longer: `Refund`.\n');
    expect(cellsOf(report)[0]).toEqual(['⚠️ required', '1', '≥ 1 · policy file']);
  });

  test('entries that fit nothing: a note, or a failure', () => {
    const missing = (required: boolean) =>
      judgedBy(setOf(greet(5, 0)), {
        scenarios: [policy('refund', { required, 'min-runs-per-scenario': 2 })],
      });
    expect(render(missing(false))).toContain(
      '- Line 7 of the policy file matches nothing: no scenario in the set has the id `refund`.\n',
    );
    expect(lines(missing(true))[0]).toBe(
      '### ❌ Simulation gate failed: no scenario in the set has the id `refund`, which line 7 of the policy file requires',
    );
  });

  test("a baseline that can't be had", () => {
    const baseline = { kind: 'unavailable', problem: ['Bland is unavailable (503)'] } as const;
    const report = reportOf([judged(setOf(greet(5, 0)), {}, { baseline })]);
    expect(lines(report)[0]).toBe(
      '### ⚠️ Simulation gate is inconclusive: there is no baseline to compare with: Bland is unavailable (503)',
    );
    expect(cellsOf(report)[0]).toEqual(['⚠️ baseline', '–', 'a set to compare with']);
  });

  test('a baseline that is none yet is a note, and no more', () => {
    const baseline = { kind: 'none', why: ['No baseline yet.'] } as const;
    const text = render(reportOf([judged(setOf(greet(5, 0)), {}, { baseline })]));
    expect(text).toMatch(/^### ✅/);
    expect(text).toContain('**Notes:**\n\n- No baseline yet.\n');
    expect(text).not.toContain('Against the baseline');
  });

  test('an average that fell', () => {
    const report = reportOf([
      judged(setOf(refund(4, 1)), { 'max-pass-rate-drop': 0.1 }, against(refund(5, 0))),
    ]);
    expect(cellsOf(report)[0]).toEqual(['❌ max-pass-rate-drop', '20 points', '≤ 10 points']);
  });
});
