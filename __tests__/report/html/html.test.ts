/** The report as a page: what it says, in which order, and that nothing from outside becomes part of it. */

import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../../src/bland/client.ts';
import type { ScenarioStatistics, SimulationSet } from '../../../src/bland/simulation-set.ts';
import { readScenario } from '../../../src/facts/scenario-facts.ts';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import type { Verdict } from '../../../src/gate/verdict.ts';
import { renderHtml } from '../../../src/report/html/page.ts';
import type { Report } from '../../../src/report/report.ts';
import { oneLine } from '../../../src/text/escape.ts';
import { formatCount } from '../../../src/text/format.ts';
import { quote, say, verbatim } from '../../../src/text/phrase.ts';
import { anyPolicyCase, anyRules, baselineOf } from '../../support/arbitraries.ts';
import { runs } from '../../support/fuzz.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { bodyOf, tableIn, tagsIn, textIn } from '../../support/html.ts';
import { judge } from '../../support/judge.ts';
import { fc, longTest } from '../../support/property.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from '../../support/reports.ts';
import { SAMPLES } from '../../support/samples.ts';
import {
  documentedSet,
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

const textOf = (report: Report) => textIn(bodyOf(renderHtml(report)));
const scenariosIn = (report: Report, key = '') => tableIn(renderHtml(report), `scenarios${key}`);

const TRANSCRIPT = {
  scenario: readScenario(scenario()),
  runId: 'run-1',
  durationMs: undefined,
  turns: [
    { speaker: 'Agent' as const, words: verbatim('Hello <b>') },
    { speaker: 'Caller' as const, words: verbatim('Hi') },
  ],
  troubles: [say`Failed assertion ${quote('greets')}`],
};

describe('the head of the page', () => {
  test.each<[Verdict, string]>([
    ['passed', '✓ passed'],
    ['failed', '✕ failed'],
    ['inconclusive', '? inconclusive'],
    ['error', '! error'],
    ['timed-out', '! timed out'],
    ['cancelled', '– cancelled'],
  ])('of %s has the verdict as %s, and the reason', (verdict, badge) => {
    const report = reportOf([], { verdict, trouble: TROUBLE });
    expect(textOf(report)).toContain(`Skip to the report ${badge} Simulation gate `);
    expect(textOf(report)).toContain(
      'Bland is unavailable (503): try later Run the job again later. (GET /v1/sets)',
    );
    expect(renderHtml(report)).toContain(`<header class="${verdict}">`);
  });

  test('names the scenarios that broke, like the comment', () => {
    const page = renderHtml(SAMPLES['several-sets']);
    const [, heading = ''] = /<h1>(.*?)<\/h1>/.exec(page) ?? [];
    expect(heading).toBe('Simulation gate failed: “<bdi>Angry caller wants a refund</bdi>” and 1 more');
  });

  test('says where and for what the gate ran, as far as it is known', () => {
    expect(textOf(SAMPLES.failing)).toContain(
      'waited 1 min 5 s · commit 7f3c2a9 · run 128 · policy .github/simulation-policy.yml',
    );
    expect(textOf(reportOfProblems('`timeout` is odd.'))).not.toContain('waited');
  });

  test.each([
    ['https://github.com/o/r/actions/runs/1?a=b&c', 'href="https://github.com/o/r/actions/runs/1?a=b&#38;c"'],
    ['javascript:alert(1)', undefined],
    [`https://${'x'.repeat(1000)}`, undefined],
  ])('links the run at %s only if that is the address of a web page', (runUrl, link) => {
    const page = renderHtml(
      reportOf([], { run: { commit: undefined, branch: undefined, runNumber: undefined, runUrl } }),
    );
    if (link === undefined) expect(page).not.toContain('href="h');
    else expect(page).toContain(link);
    expect(page).not.toContain('href="javascript');
  });

  test('says under warn-only that the step stays green, where it would be red else', () => {
    const words = 'failed, but warn-only lets the step pass: ';
    const failed = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
    expect(textOf({ ...failed, warnOnly: true })).toContain(words);
    expect(textOf(failed)).not.toContain(words);
    expect(textOf(reportOfSets([documentedSet()], {}, { warnOnly: true }))).not.toContain(words);
  });

  test('tells what is wrong with the inputs', () => {
    expect(textOf(reportOfProblems('`timeout` is odd.', '`key` is empty.'))).toContain(
      'What is wrong with the inputs timeout is odd. key is empty.',
    );
  });
});

describe('a set', () => {
  test('has its facts', () => {
    const asked: StartRequest = {
      scenarioIds: ['scenario-1'],
      simulationsPerScenario: 5,
      pathwayId: 'p-1',
      personaId: undefined,
      version: 7,
    };
    const factsWith = (given: Partial<StartRequest>) =>
      textOf(reportOf([judged(simulationSet(), {}, { asked: { ...asked, ...given } })]));
    expect(factsWith({})).toContain(
      'Set set-1 Pathway p-1 Version 7 Status PASSED Scenarios 1 Runs 5 Created 14 Apr 2026, 10:00 UTC Took 4 min Rules',
    );
    expect(renderHtml(reportOfSets([simulationSet()]))).toContain(
      '<dd><time datetime="2026-04-14T10:00:00.000Z">14 Apr 2026, 10:00 UTC</time></dd>',
    );
    expect(factsWith({ version: undefined })).toContain('Version chosen by Bland');
    expect(factsWith({ pathwayId: undefined, personaId: 'q' })).toContain('Persona q Status PASSED');
  });

  test('that is not known has none, and that did not begin has no duration', () => {
    const { id: _, ...nothing } = unjudged('error');
    expect(renderHtml(reportOf([{ ...nothing, id: undefined }]))).not.toContain('<dl>');
    const set = simulationSet({ scenarios: undefined, totalScenarios: 12_345, createdAt: undefined });
    expect(textOf(reportOf([unjudged('timed-out', { set })]))).toContain(
      'Set set-1 Scenarios 12,345 Run the',
    );
  });

  test('has its rules, observed beside required, what is broken first', () => {
    const report = reportOfSets([documentedSet()], {
      'max-flaky-count': 0,
      'min-scenario-pass-rate': 0.7,
      'min-runs-per-scenario': 6,
    });
    expect(tableIn(renderHtml(report), 'rules')).toEqual([
      ['Rule', 'Observed', 'Required'],
      ['✕ broken max-flaky-count', '1', '≤ 0'],
      ['✕ broken min-scenario-pass-rate', '60% in 1 scenario', '≥ 70%'],
      ["? can't be evaluated min-runs-per-scenario", '5 at worst, in 2 scenarios', '≥ 6'],
      ['✓ holds fail-on-status', 'PASSED', 'not FAILED, ERROR'],
      ['✓ holds All runs present', '2 scenarios with 5 runs each', '2 scenarios with 5 runs each'],
    ]);
  });

  test('says with a policy file where each rule was given', () => {
    const ruled = {
      'max-flaky-count': 1,
      policyPath: 'p.yml',
      sources: { 'max-flaky-count': 'policy-file' },
    } as const;
    const rows = tableIn(renderHtml(reportOfSets([documentedSet()], ruled)), 'rules');
    expect(rows.map((cells) => cells.at(-1))).toEqual([
      'Required',
      'not FAILED, ERROR',
      '2 scenarios with 5 runs each',
      '≤ 1 (policy file)',
    ]);
  });

  test('tells each reason in a sentence, the first ten of many', () => {
    const scenarios = Array.from({ length: 12 }, (_, index) =>
      scenarioOfRuns(0, 5, { id: `s${index}`, name: undefined }),
    );
    const report = reportOfSets([simulationSet({ scenarios })], { 'min-scenario-pass-rate': 0.5 });
    expect(textOf(report)).toContain('“s0” passed 0% of its runs, at least 50% is required');
    expect(textOf(report)).toContain('2 more: see the scenarios');
    expect(textOf(reportOfSets([documentedSet()]))).not.toContain('Broken rules');
  });

  test('is compared with its baseline', () => {
    const text = textOf(SAMPLES.regressed);
    expect(text).toContain('Against the baseline 4 sets, recorded at commit c0ffee0. Scenarios: 1 regressed');
    expect(text).not.toContain('In the set no longer');
  });

  test.each([
    [2, 'Missing from the set: “Gone 0”, “Gone 1”.'],
    [52, '“Gone 49” and 2 more.'],
  ])('names the %d scenarios that it has no longer', (count, words) => {
    const gone = Array.from({ length: count }, (_, index) =>
      scenario({ id: `gone-${index}`, name: `Gone ${index}` }),
    );
    const before = simulationSet({ id: 'set-0', scenarios: [scenario(), ...gone] });
    const baseline = baselineOf([before]);
    expect(textOf(reportOf([judged(simulationSet(), {}, { baseline })]))).toContain(words);
  });

  test('is a link where its address is known', () => {
    const links = { set: { template: 'https://dash.example/sets/{set_id}' }, run: undefined };
    expect(renderHtml(reportOfSets([documentedSet()], {}, { links }))).toContain(
      '<dt>Set</dt> <dd><a href="https://dash.example/sets/d4e5f6a7-89ab-cdef-0123-4567890abcde" rel="noreferrer"><bdi>d4e5f6a7</bdi></a></dd>',
    );
  });

  test('has its notes', () => {
    const set = simulationSet({ remarks: ['Bland sent something odd.'] });
    expect(textOf(reportOfSets([set]))).toContain('Notes Bland sent something odd.');
  });
});

describe('the table of scenarios', () => {
  test('has all that is known of each, the worst first', () => {
    expect(scenariosIn(reportOfSets([documentedSet()], { 'min-scenario-pass-rate': 0.8 }))).toEqual([
      ['Scenario', 'Result', 'Runs passed', 'Pass rate', 'Mean score', 'Why', 'Worst run'],
      [
        'Angry Caller Test f6a7b8c9-0abc-def1-2345-67890abcdef0',
        '✕ breaks a rule',
        '3 of 5',
        '60% 23–88%',
        '0.68 ± 0.15',
        '✕ broken min-scenario-pass-rate ≥ 80% Agent failed to de-escalate within 3 turns Agent used dismissive language',
        'c9d0e1f2-3456-789a-bcde-f01234567890',
      ],
      [
        'Happy Path - Booking a1b2c3d4-5678-9abc-def0-1234567890ab',
        '✓ passing',
        '5 of 5',
        '100% 57–100%',
        '0.92 ± 0.03',
        '–',
        'b8c9d0e1-2345-6789-abcd-ef0123456789',
      ],
    ]);
  });

  test('has dashes for what is not known, and nothing to sort by there', () => {
    const given = { passRate: undefined, passed: undefined, meanScore: undefined, scoreStddev: undefined };
    const bare = scenario({ ...given, isFlaky: undefined, name: undefined });
    const report = reportOfSets([simulationSet({ scenarios: [bare] })], { 'min-scenario-score': 0.5 });
    expect(scenariosIn(report)[1]).toEqual([
      'scenario-1 scenario-1',
      "? can't be judged",
      '–',
      'unknown',
      '–',
      "? can't be judged min-scenario-score: Bland gave no scores.mean",
      '–',
    ]);
    expect(renderHtml(report).match(/data-by=/g)).toHaveLength(1);
  });

  test.each([Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY])('draws no pass rate of %d', (passRate) => {
    const report = reportOfSets([
      simulationSet({ scenarios: [scenario({ passRate, meanScore: Number.NaN })] }),
    ]);
    expect(scenariosIn(report)[1]?.[3]).toBe('unknown');
    expect(renderHtml(report)).not.toContain('class="interval"');
    expect(renderHtml(report)).not.toContain('NaN"');
  });

  test('has no interval where runs ended in neither way', () => {
    const report = reportOfSets([
      simulationSet({ scenarios: [scenario({ passed: 3, failed: 1, passRate: 0.6 })] }),
    ]);
    expect(scenariosIn(report)[1]?.[3]).toBe('60%');
    expect(textOf(report)).not.toContain('such ranges contain the true one');
  });

  test('tells what became of each since the baseline', () => {
    const before = simulationSet({
      id: 'set-0',
      scenarios: [scenario(), scenario({ id: 'b' }), scenario({ id: 'c', passed: 7 })],
    });
    const now = simulationSet({
      scenarios: [scenarioOfRuns(3, 2), scenario({ id: 'b' }), scenario({ id: 'c' }), scenario({ id: 'd' })],
    });
    const rows = scenariosIn(reportOf([judged(now, {}, { baseline: baselineOf([before]) })]));
    expect(rows.map((cells) => cells[5])).toEqual([
      'Since the baseline',
      "can't be compared: its runs are not known 100%",
      'fell from 5 of 5 in the baseline: may be noise mean score fell by 0.3 60%',
      'unchanged 100%',
      'not in the baseline',
    ]);
  });

  describe('with a baseline of several sets', () => {
    const setOf = (id: string, day: number, ...scenarios: ScenarioStatistics[]) =>
      simulationSet({ id, createdAt: `2026-04-0${day}T10:00:00.000Z`, scenarios });
    const [first, second, third] = [
      setOf('a', 1, scenarioOfRuns(4, 1), scenario({ id: 'b' })),
      setOf('b', 2, scenario({ id: 'b' })),
      setOf('c', 3, scenario(), scenario({ id: 'b' })),
    ] as const;
    const now = simulationSet({ scenarios: [scenario(), scenario({ id: 'b' }), scenario({ id: 'new' })] });
    const page = (...sets: SimulationSet[]) =>
      renderHtml(reportOf([judged(now, {}, { baseline: baselineOf(sets) })]));
    const changesIn = (html: string) =>
      [...html.matchAll(/<td class="change"[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell);

    test('draws how each did in them, the oldest first, with a gap where it was not there', () => {
      const [changed, same, added] = changesIn(page(third, second, first));
      expect(changed).toMatch(
        /^<ul><li>9 of 10 in the baseline<\/li><li>mean score rose by 0\.05<\/li><li><svg class="trend" [^>]* aria-label="Pass rates, oldest first: 80%, unknown, 100%, 100%\."><path class="range" d="M4 6\.4h0M20 4h0L28 4"\/><path class="dots" d="M28 4h0"\/><\/svg> 100%<\/li><\/ul>$/,
      );
      expect(same).toMatch(/^<ul><li>unchanged<\/li><li><svg class="trend" .*: 100%, 100%, 100%, 100%\.">/);
      expect(added).toBe('<ul><li>not in the baseline</li></ul>');
    });

    test('draws how the whole set did in them', () => {
      const html = page(third, second, first);
      expect(html).toMatch(
        /<p>Average pass rates of its last 3 sets, oldest first, and of this one: <svg class="trend" [^>]*: 90%, 100%, 100%, 100%\.">.*<\/svg> 100%<\/p>/,
      );
      expect(html.match(/<svg class="trend"/g)).toHaveLength(3);
    });

    test('draws where each was and is where there is only one', () => {
      const html = page(third);
      expect(html).toContain('<p>Average pass rates of its last set, oldest first, and of this one: ');
      const [same, , added] = changesIn(html);
      expect(same).toContain('oldest first: 100%, 100%."><path class="range" d="M4 4h0L12 4"/>');
      expect(added).not.toContain('<svg');
    });

    test('says so where the newest rate is not known', () => {
      const bare = simulationSet({ scenarios: [scenario({ passRate: undefined })] });
      const html = renderHtml(reportOf([judged(bare, {}, { baseline: baselineOf([third]) })]));
      expect(changesIn(html)[0]).toMatch(
        /100%, unknown\."><path class="range" d="M4 4h0"\/><\/svg> unknown</,
      );
    });
  });

  test('tells what the policy file says of a scenario', () => {
    const entries = [
      scenarioPolicy({ quarantine: quarantineFor(3), line: 4 }),
      scenarioPolicy({ match: { by: 'id', id: 'b' }, allowFlaky: true, 'max-score-stddev': 0.05, line: 9 }),
    ];
    const set = simulationSet({ scenarios: [scenarioOfRuns(0, 5), scenarioOfRuns(4, 1, { id: 'b' })] });
    const report = reportOfSets([set], { scenarios: entries });
    expect(scenariosIn(report).map((cells) => [cells[1], cells[5]])).toEqual([
      ['Result', 'Why'],
      [
        '✕ breaks a rule',
        '✕ broken max-score-stddev is 0.1, ≤ 0.05 policy line 9: standard deviation ≤ 0.05, may be flaky',
      ],
      ['– in quarantine', 'in quarantine until 2026-04-16: “Flaky since the new voice”'],
    ]);
    expect(tableIn(renderHtml(report), 'quarantine')).toEqual([
      ['Scenario', 'Until', 'Reason', 'State'],
      ['Happy path', '2026-04-16', 'Flaky since the new voice', 'failing, 0% of its runs passed'],
    ]);
  });

  test('shows a scenario in quarantine whose pass rate is not known', () => {
    const set = simulationSet({ scenarios: [scenario({ passRate: undefined }), scenario({ id: 'b' })] });
    const report = reportOfSets([set], { scenarios: [scenarioPolicy({ quarantine: quarantineFor(3) })] });
    expect(tableIn(renderHtml(report), 'quarantine')[1]?.[3]).toBe('unknown');
  });

  test('names the owners of a scenario, as text', () => {
    const entry = scenarioPolicy({ owners: ['acme/voice', 'octocat'] });
    const page = renderHtml(reportOfSets([simulationSet()], { scenarios: [entry] }));
    expect(tableIn(page, 'scenarios')[1]?.[5]).toBe('owned by acme/voice, octocat');
    expect(page).not.toContain('@octocat');
  });

  test('links the worst run where its address is known and its id fits there', () => {
    const links = {
      set: undefined,
      run: { template: 'https://dash.example/sets/{set_id}/runs/{run_id}?of={scenario_id}' },
    };
    const set = simulationSet({
      scenarios: [scenario({ worstRunId: 'run-1' }), scenario({ id: 'b', worstRunId: 'run 2' })],
    });
    const page = renderHtml(reportOfSets([set], {}, { links }));
    expect(page.match(/<td data-label="Worst run">.*?<\/td>/g)).toEqual([
      '<td data-label="Worst run"><a href="https://dash.example/sets/set-1/runs/run-1?of=scenario-1" rel="noreferrer"><bdi>run-1</bdi></a></td>',
      '<td data-label="Worst run"><code class="id">run 2</code></td>',
    ]);
  });

  test('has the title of its column on each cell that says something', () => {
    const page = renderHtml(
      reportOfSets([simulationSet({ scenarios: [scenario({ meanScore: undefined })] })]),
    );
    const [, row = ''] = page.split('<tr data-is=');
    const cells = [...row.matchAll(/<td[^>]*?(?: data-label="([^"]*)"[^>]*)?>/g)].map(([, label]) => label);
    expect(cells).toEqual(['Result', 'Runs passed', 'Pass rate', undefined, undefined, undefined]);
  });

  test('has large numbers as people read them', () => {
    const large = scenarioOfRuns(1200, 300);
    const scenarios = Array.from({ length: 1000 }, (_, index) => ({ ...large, id: `s${index}` }));
    const sets = [simulationSet({ scenarios }), simulationSet({ id: 'set-2' })];
    const page = renderHtml(reportOfSets(sets));
    expect(tableIn(page, 'scenarios-1')[1]?.[2]).toBe('1,200 of 1,500');
    expect(tableIn(page, 'sets').map((cells) => cells[2])).toEqual(['Scenarios', '1,000', '1']);
    expect(page).toContain(
      '<option value="">all (1,000)</option><option value="flaky">flaky (1,000)</option>',
    );
    expect(textIn(page)).toContain('1,000 scenarios of set set-1, worst first');
    expect(textIn(bodyOf(page)).match(/.{20}\b1000\b.{20}/g)).toBeNull();
  });

  describe('has a name', () => {
    const long = 'Angry caller wants a refund '.repeat(40).slice(0, 1000).trim();
    const pageOf = (name: string) =>
      renderHtml(
        reportOf(
          [
            judged(simulationSet({ scenarios: [scenario({ name, failureModes: ['rude'] })] }), {
              scenarios: [scenarioPolicy({ quarantine: quarantineFor(3) })],
            }),
          ],
          { transcripts: [{ ...TRANSCRIPT, scenario: readScenario(scenario({ name })) }] },
        ),
      );

    test('in full, wherever it has room', () => {
      const page = pageOf(long);
      expect(tableIn(page, 'scenarios')[1]?.[0]).toBe(`${long} scenario-1`);
      expect(tableIn(page, 'quarantine')[1]?.[0]).toBe(long);
      // There it only points at a row.
      expect(tableIn(page, 'modes')[1]?.[2]).toMatch(/^“.{79}…”$/u);
      expect(page).toContain(`<h3><bdi>${long}</bdi></h3>`);
    });

    test('that is cut in its middle only where it has more than 1,000 characters', () => {
      const name = 'x'.repeat(600) + 'y'.repeat(600);
      const shown = tableIn(pageOf(name), 'scenarios')[1]?.[0]?.split(' ')[0] ?? '';
      expect(shown).toHaveLength(1000);
      expect(shown).toMatch(/^x+…y+$/);
    });
  });

  test('shows the first failure modes, and how many more there are', () => {
    const failureModes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const report = reportOfSets([simulationSet({ scenarios: [scenario({ failureModes })] })]);
    expect(scenariosIn(report)[1]?.[5]).toBe('a b c d e 2 more failure modes');
    // Paper has room for one.
    expect(renderHtml(report).match(/<li class="detail">/g)).toHaveLength(5);
    expect(renderHtml(report)).toContain('<ul><li><bdi>a</bdi></li><li class="detail"><bdi>b</bdi></li>');
  });

  test('can be filtered by what there is, and only with a script', () => {
    const page = renderHtml(SAMPLES.regressed);
    expect(page).toContain('<div class="controls" hidden>');
    expect(
      [...page.matchAll(/<option value="(\w*)">([^<]*)</g)].map(([, value, words]) => [value, words]),
    ).toEqual([
      ['', 'all (8)'],
      ['breaks', 'breaks a rule (1)'],
      ['regressed', 'regressed (1)'],
      ['flaky', 'flaky (4)'],
      ['passing', 'passing (4)'],
      ['', 'worst first'],
    ]);
  });

  test('shows what was last seen of a set that was not judged', () => {
    const report = reportOf([unjudged('timed-out', { set: documentedSet() })]);
    expect(scenariosIn(report)[1]?.slice(1, 6)).toEqual([
      "? can't be judged",
      '3 of 5',
      '60%',
      '0.68 ± 0.15',
      'Agent failed to de-escalate within 3 turns Agent used dismissive language',
    ]);
  });

  test('is left out where there is nothing to show', () => {
    const page = renderHtml(reportOfSets([simulationSet({ scenarios: [] })]));
    expect(page).not.toContain('class="scenarios"');
    expect(page).toContain('href="#main"');
  });
});

describe('what the scenarios have in common', () => {
  test('is drawn where there are at least three', () => {
    expect(textOf(SAMPLES.failing)).toContain('Scenarios by mean score.');
    expect(textOf(SAMPLES.failing)).toContain('Pass rates of scenarios with their 95% intervals.');
    expect(textOf(reportOfSets([documentedSet()]))).not.toContain('Distribution');
  });

  test('has as limit what is required of all, where that is one', () => {
    const limits = (report: Report) =>
      renderHtml(report)
        .match(/class="chart".*?<\/svg>/g)
        ?.map((svg) => svg.includes('"limit"'));
    expect(limits(SAMPLES.failing)).toEqual([true, true]);
    expect(limits(SAMPLES.regressed)).toEqual([false, false]);
    const scenarios = ['a', 'b', 'c'].map((id) => scenario({ id }));
    const entry = scenarioPolicy({ match: { by: 'id', id: 'b' }, 'min-scenario-score': 0.2 });
    const report = reportOfSets([simulationSet({ scenarios })], {
      'min-scenario-score': 0.5,
      scenarios: [entry],
    });
    expect(limits(report)).toEqual([false, false]);
  });

  test('says how many of many are drawn', () => {
    const scenarios = Array.from({ length: 151 }, (_, index) => scenario({ id: `s${index}` }));
    expect(textOf(reportOfSets([simulationSet({ scenarios })]))).toContain('The 150 lowest of 151.');
  });

  test('is their failure modes, each with the first scenarios that show it', () => {
    const named = ['a', 'b', 'c', 'd'].map((name) =>
      scenarioOfRuns(1, 4, { id: name, name, failureModes: name === 'a' ? ['late', 'rude'] : ['rude'] }),
    );
    const set = simulationSet({ scenarios: named });
    expect(tableIn(renderHtml(reportOfSets([set])), 'modes')).toEqual([
      ['Failure mode', 'Scenarios', 'Which'],
      ['rude', '4', '“a”, “b”, “c” and 1 more'],
      ['late', '1', '“a”'],
    ]);
  });

  test('is the most common hundred of many failure modes', () => {
    const modesFrom = (first: number, count = 10) =>
      Array.from({ length: count }, (_, index) => `mode ${first + index}`);
    const scenarios = Array.from({ length: 11 }, (_, index) =>
      scenario({ id: `s-${index}`, failureModes: modesFrom(index * 10) }),
    );
    const page = renderHtml(reportOfSets([simulationSet({ scenarios })]));
    expect(textIn(page)).toContain('110 failure modes, the 100 most common');
    expect(tableIn(page, 'modes')).toHaveLength(101);
    const many = renderHtml(
      reportOfSets([simulationSet({ scenarios: [scenario({ failureModes: modesFrom(0, 11) })] })]),
    );
    expect(textIn(many)).toContain('10 failure modes, the first 10 of each scenario, most common first');
    const empty = renderHtml(
      reportOfSets([simulationSet({ scenarios: [scenario({ failureModes: ['\u200b'] })] })]),
    );
    expect(tableIn(empty, 'modes')[1]?.[0]).toBe('(empty)');
  });
});

describe('several sets', () => {
  const bare = simulationSet({ id: 'set-3', status: 'FAILED', scenarios: undefined, overall: undefined });
  const report = reportOf([
    judged(simulationSet({ id: 'set-1' })),
    unjudged('error', { id: 'set-2' }),
    judged(documentedSet(), { 'max-flaky-count': 0 }),
    judged(bare),
  ]);

  test('stand in a table, and then one by one, the worst first', () => {
    expect(tableIn(renderHtml(report), 'sets')).toEqual([
      ['Set', 'Verdict', 'Scenarios', 'Break a rule', 'Average pass rate', 'Why'],
      ['set set-2', '! error', '–', '–', '–', 'Bland is unavailable (503): try later'],
      [
        '2 scenarios (set d4e5f6a7)',
        '✕ failed',
        '2',
        '1',
        '80%',
        '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      ],
      ['set set-3', '✕ failed', '–', '–', '–', 'Bland reports FAILED for the set (and 1 more reason)'],
      ['1 scenario (set set-1)', '✓ passed', '1', '0', '100%', 'all 2 rules hold'],
    ]);
    const sections = [...renderHtml(report).matchAll(/<section id="(.*?)">\n<h2>(.*?)<\/h2>/g)];
    expect(sections.map(([, id, title = '']) => [id, textIn(title)])).toEqual([
      ['set-1', '! error set set-2'],
      ['set-2', '✕ failed 2 scenarios (set d4e5f6a7)'],
      ['set-3', '✕ failed set set-3'],
      ['set-4', '✓ passed 1 scenario (set set-1)'],
    ]);
  });

  test('have no average where that is no rate', () => {
    const bare = simulationSet({ scenarios: undefined, overall: undefined });
    const overall = { avgPassRate: Number.NaN, flakyCount: 0, reliableCount: 0, totalRuns: 5 };
    const page = renderHtml(reportOfSets([bare, { ...bare, id: 'set-2', overall }]));
    expect(tableIn(page, 'sets').map((cells) => cells[4])).toEqual(['Average pass rate', '–', '–']);
  });

  test('each say what kept them from being judged, and the skip link leads to the first scenarios', () => {
    expect(textOf(report)).toContain('Bland is unavailable (503): try later. Run the job again later.');
    expect(renderHtml(report)).toContain('href="#scenarios-2"');
    expect(scenariosIn(report, '-2')).toHaveLength(3);
  });

  test('have ids of their own', () => {
    const unknown = { ...unjudged('error'), id: undefined };
    const page = renderHtml({ ...report, results: [...report.results, unknown] });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('conversations', () => {
  test('are told in full', () => {
    const report = reportOf([], { transcripts: [TRANSCRIPT, { ...TRANSCRIPT, turns: [], troubles: [] }] });
    expect(textOf(report)).toContain(
      'What was said in the worst run of 2 failing scenarios Happy path run run-1 · 2 turns Failed assertion “greets” Agent: Hello <b> Caller: Hi Happy path run run-1 · Bland has no conversation for it',
    );
  });
});

/** A report that has `text` wherever something from outside is shown. */
function reportWith(text: string): Report {
  const given = { id: text, name: text, worstRunId: text, failureModes: [text, 'other'] };
  const set = simulationSet({
    createdAt: text,
    completedAt: undefined,
    remarks: [],
    scenarios: [scenarioOfRuns(0, 5, given), scenarioOfRuns(3, 2, { ...given, name: ' ' }), scenario(given)],
  });
  const trouble = { what: say`the status is still ${quote(text)}: ${verbatim(text)}`, advice: 'Do it.' };
  const entry = scenarioPolicy({
    match: { by: 'id', id: text },
    quarantine: { ...quarantineFor(3), reason: text },
  });
  return reportOf(
    [
      judged(set, { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.5 }),
      judged(
        set,
        { scenarios: [entry] },
        { baseline: baselineOf([{ ...set, scenarios: [scenario(given)] }]) },
      ),
      unjudged('timed-out', { id: 'set-2', status: text, trouble }),
    ],
    {
      policyPath: text,
      run: { commit: text, branch: text, runNumber: 1, runUrl: undefined },
      inputProblems: [{ input: text, message: say`\`timeout\` is ${quote(text)}.` }],
    },
  );
}

const HARMLESS = tagsIn(renderHtml(reportWith('Harmless')));

describe.each(HOSTILE_TEXTS)('%s', (_, text) => {
  test('changes no tag of the page, and is shown as it is', () => {
    const report = reportWith(text);
    expect(tagsIn(renderHtml(report))).toEqual(HARMLESS);
    const name = oneLine(text, 80) || '(empty)';
    expect(textIn(renderHtml(report))).toContain(name.replace(/\s+/g, ' '));
  });
});

describe('whatever Bland sends', () => {
  const OURS =
    /^(?:!--|\/?(?:html|head|meta|title|style|body|a|header|p|span|h1|h2|h3|main|section|div|table|caption|thead|tbody|tr|th|td|ul|ol|li|dl|dt|dd|code|strong|small|bdi|br|figure|figcaption|svg|path|rect|circle|text|label|select|option|input|time|footer|script))$/;

  test('the page has no tag that is not ours, and a row for each rule and scenario', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const ruled = { ...limits, scenarios: entries, policyPath: 'policy.yml' };
        const [result] = checkCoverage([judge(set, ruled, circumstances)], ruled);
        if (result === undefined) throw new Error('the result is gone');
        const page = renderHtml(reportOf([result]));
        for (const tag of tagsIn(bodyOf(page))) expect(tag).toMatch(OURS);
        expect(tableIn(page, 'rules')).toHaveLength(result.checks.length + 1);
        const scenarios = set.scenarios?.length ?? 0;
        expect(tableIn(page, 'scenarios')).toHaveLength(scenarios === 0 ? 0 : scenarios + 1);
        expect(bodyOf(page)).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)/);
      }),
      runs(0.7),
    );
  });
});

describe('a page of 10,000 scenarios', () => {
  const many = (given: Parameters<typeof scenario>[0] = {}) =>
    Array.from({ length: 10_000 }, (_, index) =>
      scenarioOfRuns(8, 2, {
        name: `A caller wants to move the appointment ${index}`,
        worstRunId: `c9d0e1f2-3456-789a-bcde-${String(index).padStart(12, '0')}`,
        failureModes: ['Agent used dismissive language', 'Agent repeated a question that was answered'],
        ...given,
        id: `a1b2c3d4-5678-9abc-def0-${String(index).padStart(12, '0')}`,
      }),
    );

  longTest('has them all in a few megabytes', () => {
    const page = renderHtml(
      reportOfSets([simulationSet({ scenarios: many() })], { 'min-scenario-pass-rate': 0.9 }),
    );
    expect(tableIn(page, 'scenarios')).toHaveLength(10_001);
    expect(Buffer.byteLength(page)).toBeLessThan(11_000_000);
    expect(page).not.toContain('class="dropped"');
  });

  longTest('is never longer than 20 MB, and says how many rows are left out', () => {
    const failureModes = Array.from({ length: 9 }, (_, index) => `${index}${'ü"'.repeat(200)}`);
    const page = renderHtml(reportOfSets([simulationSet({ scenarios: many({ failureModes }) })]));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(20_000_000);
    const rows = tableIn(page, 'scenarios').length - 1;
    expect(textIn(page)).toContain(
      `${formatCount(10_000 - rows)} more rows left out here: the page would be too large.`,
    );
    expect(page.endsWith('</script>\n</body>\n</html>\n')).toBe(true);
  });
});
