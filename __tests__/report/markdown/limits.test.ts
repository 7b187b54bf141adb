/** Reports on very many scenarios or sets: they fit GitHub's limits, keep the worst, and say what is missing. */

import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/facts/scenario-facts.ts';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import type { SetResult, Standing } from '../../../src/gate/verdict.ts';
import { formatMarker } from '../../../src/publish/marker.ts';
import { renderAnnotations } from '../../../src/report/annotations.ts';
import {
  commentSink,
  type MarkdownSink,
  renderMarkdown,
  SUMMARY_SINK,
} from '../../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../../src/report/outputs.ts';
import type { Report } from '../../../src/report/report.ts';
import { toTranscript } from '../../../src/report/view/transcripts.ts';
import { formatCount } from '../../../src/text/format.ts';
import { quote, say, verbatim } from '../../../src/text/phrase.ts';
import { baselineOf } from '../../support/arbitraries.ts';
import {
  codeBlocksIn,
  foldIn,
  foldsIn,
  itemsIn,
  partsOf,
  renderAsGitHub,
  tagsOf,
} from '../../support/github-markdown.ts';
import { reportOf, reportOfSets, unjudged } from '../../support/reports.ts';
import {
  judged,
  quarantineFor,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../../support/sets.ts';

const COMMENT_LIMIT = 65_536;
const SUMMARY_LIMIT = 1024 * 1024;
const OUTPUT_LIMIT = 96 * 1024;
const MARKER = formatMarker({
  key: '🙈'.repeat(100),
  commit: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  runId: 123_456_789_012,
  runNumber: 123_456,
  runAttempt: 12,
});

const renderComment = (report: Report) => MARKER + renderMarkdown(report, commentSink(MARKER.length));
const renderSummary = (report: Report) => renderMarkdown(report, SUMMARY_SINK);

const LONG_MODES = Array.from({ length: 5 }, (_, index) => `${index} ${'é|`🙈'.repeat(100)}`);

/** `failing` scenarios of which some runs passed, in no order, and `passing` ones, all with long texts. */
function bigSet(failing: number, passing: number, id = 'set-1') {
  const bad = Array.from({ length: failing }, (_, index) =>
    scenarioOfRuns((index * 7919) % failing, failing, {
      id: `${id}-bad-${index}`,
      name: `bad ${index} ${'é|`'.repeat(40)}`,
      failureModes: LONG_MODES,
      worstRunId: 'r'.repeat(200),
    }),
  );
  const good = Array.from({ length: passing }, (_, index) =>
    scenario({ id: `${id}-good-${index}`, name: `good ${index}`, failureModes: LONG_MODES }),
  );
  return simulationSet({ id, scenarios: [...good, ...bad], totalScenarios: failing + passing });
}

/** No scenario can be judged by the second rule, so that all that breaks none is listed as such. */
const BROKEN = { 'min-scenario-pass-rate': 0.3 };
const BROKEN_AND_UNCLEAR = { ...BROKEN, 'min-runs-per-scenario': 1_000_000 };
const IN_SUMMARY = 'the job summary of the run has more.';
const IN_OUTPUTS = 'the outputs of the step have the numbers.';
const UNLIMITED: MarkdownSink = {
  limit: { most: Number.POSITIVE_INFINITY, measure: () => 0 },
  elsewhere: IN_SUMMARY,
};

/** How many rows the notices of a text say are missing. */
function droppedIn(markdown: string, elsewhere: string): number[] {
  const notices = markdown.matchAll(/^_([\d,]+) more rows? left out here: (.*)_$/gm);
  return [...notices].map(([, count, where]) => {
    expect(where).toBe(elsewhere);
    return Number(count?.replaceAll(',', ''));
  });
}

/** How many sets have no fold, as the line after the folds says. */
function leftOutIn(markdown: string, elsewhere: string): number {
  const [, count = '0', where = elsewhere] =
    /^_(\d+) more sets? only in the first list: (.*)_$/m.exec(markdown) ?? [];
  expect(where).toBe(elsewhere);
  return Number(count);
}

/** The fold of each set, from its title on. */
function sectionsIn(markdown: string): string[] {
  return markdown.split(/^<details>\n<summary>(?=\S+ (?:\d+ scenarios? \()?set )/mu).slice(1);
}

/** Every row is one of the whole text, none a part of one: no code, fence or surrogate pair is cut in two. */
function expectWholeRows(markdown: string, whole: string): void {
  const lines = new Set(whole.split('\n'));
  const odd = markdown.split('\n').filter((line) => !lines.has(line));
  for (const line of odd) expect(line).toMatch(/^_[\d,]+ more (?:row|set)s? /);
  expect(markdown.isWellFormed()).toBe(true);
}

/** The items of lists. GitHub's parser, which would be surer, has not the memory for all. */
function rowsIn(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('- '));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('10,000 scenarios', () => {
  const ROWS = { BROKEN: 3 + 10_000, BROKEN_AND_UNCLEAR: 4 + 10_000 };
  const broken = reportOfSets([bigSet(6000, 4000)], BROKEN);
  const unclear = reportOfSets([bigSet(6000, 4000)], BROKEN_AND_UNCLEAR);
  const comment = renderComment(broken);
  const unclearComment = renderComment(unclear);

  test.each([
    ['comment', comment, IN_SUMMARY, ROWS.BROKEN],
    ['comment on what is unclear too', unclearComment, IN_SUMMARY, ROWS.BROKEN_AND_UNCLEAR],
    ['summary', renderSummary(broken), IN_OUTPUTS, ROWS.BROKEN],
    ['summary on what is unclear too', renderSummary(unclear), IN_OUTPUTS, ROWS.BROKEN_AND_UNCLEAR],
  ])('fit in the %s, each row kept or counted as missing', (place, markdown, elsewhere, rows) => {
    const [size, limit] = place.startsWith('comment')
      ? [markdown.length, COMMENT_LIMIT]
      : [Buffer.byteLength(markdown), SUMMARY_LIMIT];
    expect(size).toBeLessThanOrEqual(limit);
    // And the room that there is is used.
    expect(size).toBeGreaterThan(limit * 0.9);
    const dropped = droppedIn(markdown, elsewhere);
    expect(dropped.length).toBeGreaterThan(0);
    expect(rowsIn(markdown).length + sum(dropped)).toBe(rows);
  });

  const parts = partsOf(comment.slice(MARKER.length));
  const namesIn = (items: readonly (readonly string[])[]) =>
    items.map(([line = '']) => /(?:bad|good) \d+/.exec(line)?.[0]);
  const countOf = (wanted: Standing) =>
    broken.results[0]?.scenarios.filter(({ standing }) => standing === wanted).length ?? 0;

  test('the worst rows are kept, in their order, and all rules', () => {
    const worst = broken.results[0]?.scenarios.map(({ facts: { name = '' } }) => /\w+ \d+/.exec(name)?.[0]);
    const breaking = countOf('breaks');
    const open = itemsIn(parts);
    const shown = namesIn([
      ...open,
      ...itemsIn(foldIn(parts, `${formatCount(breaking - 5)} more scenarios broke a rule`)),
    ]);
    expect(open).toHaveLength(5);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown).toEqual(worst?.slice(0, shown.length));
    expect(itemsIn(foldIn(parts, '2 of 3 rules hold')).map(([line = '']) => line.split(':')[0])).toEqual([
      '❌ min-scenario-pass-rate',
      '✅ fail-on-status',
      '✅ All runs present',
    ]);
    // A short row of the next list may fit into what is left.
    const [bad, allowed = 0, good = 0] = droppedIn(comment, IN_SUMMARY);
    expect(bad).toBe(breaking - shown.length);
    expect(allowed).toBeGreaterThan(countOf('allowed') - 10);
    expect(good).toBeGreaterThan(3980);
  });

  test('are counted in the titles of folds, however many are left out', () => {
    expect(foldsIn(parts).map(({ title }) => title)).toEqual([
      'What to do next',
      `${formatCount(countOf('breaks') - 5)} more scenarios broke a rule`,
      `🟡 ${formatCount(countOf('allowed'))} flaky, within limits`,
      '✅ 4,000 passing',
      '2 of 3 rules hold',
    ]);
    expect(countOf('breaks') + countOf('allowed')).toBe(6000);
  });

  test('the worst scenario is shown however many others cannot be judged', () => {
    const unclearParts = partsOf(unclearComment.slice(MARKER.length));
    const open = itemsIn(unclearParts).map(([line = '']) => line);
    expect(open.filter((line) => line.startsWith('❌'))).toHaveLength(5);
    // What can't be judged, of which there is more, gets what is left.
    const dropped = droppedIn(unclearComment, IN_SUMMARY);
    expect(unclearComment.indexOf('broke a rule')).toBeLessThan(
      unclearComment.indexOf('Could not be evaluated'),
    );
    expect(dropped[0]).toBeLessThan(countOf('breaks') - 25);
    expect(sum(dropped.slice(1))).toBeGreaterThan(10_000 - countOf('breaks') - 10);
  });

  test('what to do next is there in full', () => {
    const [quarantine, again] = codeBlocksIn(parts);
    expect(quarantine?.text.match(/^ {2}- id: "set-1-bad-\d+"$/gm)).toHaveLength(5);
    expect(again?.text).toBe('simulation-set-id: set-1\n');
  });

  test('what is cut leaves no fold open and no half of a row', () => {
    const tags = tagsOf(renderAsGitHub(comment));
    expect(tags.filter((tag) => tag === 'details')).toHaveLength(5);
    expect(tags.filter((tag) => tag === '/details')).toHaveLength(5);
    expect(tags).not.toContain('table');
    // As many lines as in whole rows: the name, the rule, two failure modes, how many more there are, and the worst run.
    for (const lines of itemsIn(parts)) expect(lines).toHaveLength(6);
    for (const { parts: inside, title } of foldsIn(parts).filter((fold) => /broke|within/.test(fold.title))) {
      for (const lines of itemsIn(inside)) expect(lines).toHaveLength(title.startsWith('🟡') ? 5 : 6);
    }
  });
});

describe('fifty sets', () => {
  const sets = Array.from({ length: 50 }, (_, index) => bigSet(50, 50, `set-${index}`));
  const big = reportOfSets(sets, BROKEN);

  test.each([
    ['comment', renderComment(big), IN_SUMMARY],
    ['summary', renderSummary(big), IN_OUTPUTS],
  ])(
    'of 100 scenarios each fit in the %s, each row kept or counted as missing',
    (place, markdown, elsewhere) => {
      if (place === 'comment') expect(markdown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
      else expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_LIMIT);
      const sections = sectionsIn(markdown);
      expect(sections.length).toBeGreaterThan(place === 'comment' ? 20 : 49);
      expect(sections.length + leftOutIn(markdown, elsewhere)).toBe(50);
      const rows = rowsIn(markdown).length + sum(droppedIn(markdown, elsewhere));
      expect(rows).toBe(50 + sections.length * (3 + 100));
      // Of those that are told of the worst has its scenarios, and all have their rules.
      expect(markdown.match(/^- ❌ `min-scenario-pass-rate`: /gmu)).toHaveLength(sections.length);
      expect(sections[0]).toMatch(/^- ❌ \*\*`` bad /mu);
      expect(markdown.match(/^simulation-set-id: .*$/m)?.[0].split(',')).toHaveLength(50);
    },
  );

  test('of two small scenarios each lose no row: all of it fits', () => {
    const small = Array.from({ length: 50 }, (_, index) =>
      simulationSet({ id: `set-${index}`, scenarios: [scenario(), scenarioOfRuns(3, 2, { id: 'b' })] }),
    );
    const report = reportOfSets(small, { 'max-flaky-count': 1 });
    expect(renderComment(report)).toBe(MARKER + renderMarkdown(report, UNLIMITED));
  });

  const ADVICE =
    'Bland seems to be down or overloaded: run the job again later. The set keeps running at Bland and costs money, since no way to stop it is documented: judge it later by running this job again.';

  /** Fifty sets that could not be judged, since Bland said `words`. */
  function reportOfTrouble(words: string): Report {
    const what = say`not terminal within 30 min: last seen ${quote('RUNNING')}, and then ${verbatim(words)}`;
    return reportOf(
      sets.map(({ id }) =>
        unjudged('timed-out', { id, status: 'RUNNING', trouble: { what, advice: ADVICE } }),
      ),
    );
  }

  test.each([
    ['letters', 'a'],
    ['emoji', '🙈'],
    ['pipes', '|'],
    ['back-ticks', '`'],
  ])('that could not be judged, each for 400 %s, fit', (_, sign) => {
    const text = renderComment(reportOfTrouble(sign.repeat(400)));
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    // The list has them all; how many of them have a fold, depends on the room.
    expect(text.match(/^- ⏱️ \*\*set /gmu)).toHaveLength(50);
    const told = text.split(ADVICE).length - 1;
    expect(told).toBeGreaterThan(10);
    expect(sectionsIn(text)).toHaveLength(told);
    expect(told + leftOutIn(text, IN_SUMMARY)).toBe(50);
    expect(droppedIn(text, IN_SUMMARY)).toEqual([]);
  });

  test('beside which others have failed leave these the room', () => {
    const trouble = reportOfTrouble('x'.repeat(400)).results;
    const [failed] = reportOfSets([bigSet(300, 0, 'failed')], BROKEN).results;
    const report = reportOf(failed === undefined ? [] : [failed, ...trouble.slice(0, 20)]);
    const text = renderComment(report);
    // Without a verdict is worse than failed, and what there is to say of it is short.
    expect(text.indexOf('<summary>⏱️')).toBeLessThan(text.indexOf('<summary>❌'));
    expect(sectionsIn(text)).toHaveLength(21);
    expect(text.split(ADVICE).length - 1).toBe(20);
    // Of the failed one: what broke a rule, and what broke none.
    expect(droppedIn(text, IN_SUMMARY)).toHaveLength(2);
  });

  test('with the longest ids and names leave room beside what to do next, which is never cut', () => {
    const long = Array.from({ length: 50 }, (_, index) => {
      const id = `${index}`.padStart(128, 'i');
      const name = '🙈'.repeat(500);
      return simulationSet({
        id,
        scenarios: [scenarioOfRuns(0, 5, { id: `${index}`.padStart(128, 's'), name })],
      });
    });
    const report = reportOfSets(long, BROKEN);
    const text = renderComment(report);
    const blocks = codeBlocksIn(partsOf(text.slice(MARKER.length)));
    expect(blocks).toHaveLength(2);
    expect(sum(blocks.map((block) => block.text.length))).toBeLessThan(8500);
    expect(blocks).toEqual(codeBlocksIn(partsOf(renderMarkdown(report, UNLIMITED))));
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(sectionsIn(text).length).toBeGreaterThan(20);
  });

  test('of which one failed: it stands first, and its scenarios have the room', () => {
    const passing = Array.from({ length: 10 }, (_, index) => bigSet(0, 300, `fine-${index}`));
    const report = reportOfSets([...passing, bigSet(30, 0, 'bad')], BROKEN);
    const text = renderComment(report);
    expect(sectionsIn(text)[0]).toMatch(/^❌ 30 scenarios \(set bad\)</u);
    expect([...text.matchAll(/^- (?:❌|🟡) \*\*`` bad /gmu)]).toHaveLength(30);
    expect(sectionsIn(text)).toHaveLength(11);
    expect(droppedIn(text, IN_SUMMARY).length).toBeGreaterThan(0);
  });
});

describe('texts of 100 kB', () => {
  const LONG = {
    letters: 'x',
    emoji: '🙈',
    'back-ticks': '`',
    pipes: '|\\',
    marks: 'e\u0301\u0323',
    blanks: ' a',
  };
  const KB_100 = 100_000;

  /** So many scenarios, of which each has long texts wherever Bland can put one. */
  function longSet(scenarios: number, sign: string, id = 'set-1') {
    const long = (start: string) => start + sign.repeat(KB_100 / Buffer.byteLength(sign));
    const failureModes = ['1', '2', '3', '4'].map(long);
    const name = long('n');
    return simulationSet({
      id,
      scenarios: Array.from({ length: scenarios }, (_, index) =>
        scenarioOfRuns(index % 3, 3, { id: `${id}-${index}`, name, failureModes, worstRunId: name }),
      ),
    });
  }

  // The others are no longer than these.
  test.each([
    ['emoji', 10_000],
    ['pipes', 500],
    ['marks', 500],
  ] as const)('of %s fit on %i scenarios, and no row is cut', (kind, count) => {
    const sign = LONG[kind];
    const report = reportOfSets([longSet(count, sign)], BROKEN);
    const startedMs = performance.now();
    const comment = renderComment(report);
    const summary = renderSummary(report);
    const annotations = renderAnnotations(report);
    const { violations } = renderOutputs(report, []);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.length).toBeGreaterThan(COMMENT_LIMIT * 0.9);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(rowsIn(comment).length + sum(droppedIn(comment, IN_SUMMARY))).toBe(3 + count);
    expect(rowsIn(summary).length + sum(droppedIn(summary, IN_OUTPUTS))).toBe(3 + count);
    const whole = MARKER + renderMarkdown(report, UNLIMITED);
    expectWholeRows(comment, whole);
    expectWholeRows(summary, whole);
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(9);
    for (const { message } of annotations) expect(message.length).toBeLessThan(1000);
    expect(Buffer.byteLength(violations)).toBeLessThanOrEqual(OUTPUT_LIMIT);
  });

  test.each(Object.entries(LONG))('of %s fit on 50 sets', (_, sign) => {
    const report = reportOfSets(
      Array.from({ length: 50 }, (_each, index) => longSet(20, sign, `${'i'.repeat(120)}-${index}`)),
      BROKEN_AND_UNCLEAR,
    );
    const comment = renderComment(report);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.match(/^- ❌ \*\*20 scenarios \(set /gmu)).toHaveLength(50);
    expect(sectionsIn(comment).length + leftOutIn(comment, IN_SUMMARY)).toBe(50);
    expectWholeRows(comment, MARKER + renderMarkdown(report, UNLIMITED));
    const summary = renderSummary(report);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(sectionsIn(summary)).toHaveLength(50);
  });

  test('in what is said of inputs and of trouble fit', () => {
    const long = '`|🙈'.repeat(20_000);
    const inputProblems = Array.from({ length: 1000 }, (_, index) => ({
      input: `input-${index}`,
      message: say`\`input-${index}\` is ${quote(long)}, ${verbatim(long)}`,
    }));
    const trouble = { what: say`${verbatim(long)}`, advice: 'Do it.' };
    const report = reportOf([], { inputProblems, trouble });
    const comment = renderComment(report);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(rowsIn(comment).length + sum(droppedIn(comment, IN_SUMMARY))).toBe(1000);
    expectWholeRows(comment, MARKER + renderMarkdown(report, UNLIMITED));
  });
});

describe('everything there can be', () => {
  /** Longer than what is looked at of any text. Each of thousands of names has a copy of its own. */
  const LONG_WORDS = '🙈`|'.repeat(5000);
  const named = (id: string, passed: number, failed: number) =>
    scenarioOfRuns(passed, failed, {
      id,
      name: `${id} ${LONG_WORDS}`,
      failureModes: [LONG_WORDS, LONG_WORDS],
    });
  const many = (prefix: string, count: number, passed: number, failed: number) =>
    Array.from({ length: count }, (_, index) => named(`${prefix}-${index}`, passed, failed));

  /** A set with regressions, quarantines, notes and rules of the policy file, and a baseline with what is gone. */
  function everything(id: string, size: number): SetResult {
    const scenarios = [
      ...many('worse', size, 2, 18),
      ...many('excused', size, 0, 20),
      ...many('fine', size, 20, 0),
      ...many('odd', size, 3, 17).map((one) => ({ ...one, passed: 3, failed: 0 })),
    ];
    const before = [
      ...many('worse', size, 20, 0),
      ...many('excused', size, 20, 0),
      ...many('gone', size * 10, 20, 0),
    ];
    const reason = LONG_WORDS.slice(0, 500);
    const entries = Array.from({ length: Math.min(size, 100) }, (_, index) =>
      scenarioPolicy({
        match: { by: 'id', id: `excused-${index}` },
        line: index + 1,
        'min-scenario-pass-rate': 0.9,
        quarantine: { ...quarantineFor(3), reason },
      }),
    );
    const missing = scenarioPolicy({ match: { by: 'name', pattern: LONG_WORDS }, required: true, line: 999 });
    const ruled = rules({ ...BROKEN_AND_UNCLEAR, scenarios: [...entries, missing], 'max-flaky-count': 0 });
    const set = simulationSet({ id, scenarios, overall: undefined, status: 'FAILED' });
    const baseline = baselineOf([simulationSet({ id: `${id}-before`, scenarios: before })]);
    const [result] = checkCoverage([judged(set, ruled, { baseline })], ruled);
    if (result === undefined) throw new Error('the result is gone');
    return result;
  }

  const transcripts = Array.from({ length: 20 }, (_, index) =>
    toTranscript(readScenario(named(`said-${index}`, 0, 5)), {
      id: `run-${index}`,
      durationMs: undefined,
      turns: Array.from({ length: 500 }, () => ({ speaker: 'caller', words: LONG_WORDS }) as const),
      failedAssertions: Array.from({ length: 50 }, () => ({
        type: LONG_WORDS,
        target: LONG_WORDS,
        expected: LONG_WORDS,
      })),
      errorMessage: LONG_WORDS,
    }),
  );

  test.each([
    ['one set, of which 10,000 scenarios are gone', () => [everything('set-1', 1000)]],
    [
      'fifty sets',
      () => Array.from({ length: 50 }, (_, index) => everything(`${'i'.repeat(110)}-${index}`, 5)),
    ],
  ])('fits on %s', (_, makeResults) => {
    const report = reportOf(makeResults(), { transcripts, policyPath: LONG_WORDS });
    const whole = MARKER + renderMarkdown(report, UNLIMITED);
    for (const [text, size, limit, elsewhere] of [
      [renderComment(report), (of: string) => of.length, COMMENT_LIMIT, IN_SUMMARY],
      [renderSummary(report), (of: string) => Buffer.byteLength(of), SUMMARY_LIMIT, IN_OUTPUTS],
    ] as const) {
      expect(size(text)).toBeLessThanOrEqual(limit);
      expectWholeRows(text, whole);
      expect(sum(droppedIn(text, elsewhere))).toBeGreaterThan(0);
      // However much is left out: no fold is open at the end, and the facts are the last line.
      expect(text.match(/^<details>$/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length);
      expect(text.trimEnd().split('\n').at(-1)).toContain('· policy `');
    }
    const annotations = renderAnnotations(report);
    for (const level of ['error', 'warning']) {
      expect(annotations.filter((annotation) => annotation.level === level).length).toBeLessThan(10);
    }
    const { violations, regressions } = renderOutputs(report, []);
    for (const list of [violations, regressions]) {
      expect(Buffer.byteLength(list)).toBeLessThanOrEqual(OUTPUT_LIMIT);
      expect(Array.isArray(JSON.parse(list))).toBe(true);
    }
    // A job's outputs may have 1 MB in all, counted as UTF-16.
    expect((violations.length + regressions.length) * 2).toBeLessThan(500_000);
  });

  test('takes no time that grows faster than the number of scenarios', () => {
    const msOf = (size: number) => {
      const report = reportOf([everything('set-1', size)]);
      const startedMs = performance.now();
      renderComment(report);
      renderAnnotations(report);
      renderOutputs(report, []);
      return performance.now() - startedMs;
    };
    msOf(100);
    const [small, large] = [msOf(100), msOf(800)];
    // Eight times as many; a square would take 64 times as long.
    expect(large).toBeLessThan(Math.max(500, small * 30));
  });
});

describe('what is left out', () => {
  test.each([
    ['the job summary', commentSink(0), IN_SUMMARY],
    ['the job summary unless told otherwise', commentSink(0, true), IN_SUMMARY],
    ['the outputs where there is no summary', commentSink(0, false), IN_OUTPUTS],
    ['the outputs where it is the summary', SUMMARY_SINK, IN_OUTPUTS],
  ])('is in %s', (_, sink, elsewhere) => {
    const report = reportOfSets([bigSet(2000, 0)], BROKEN);
    const limit = { ...sink.limit, most: COMMENT_LIMIT };
    expect(droppedIn(renderMarkdown(report, { ...sink, limit }), elsewhere).length).toBeGreaterThan(0);
  });
});

describe('the marker', () => {
  test('is counted as part of the comment', () => {
    const report = reportOfSets([bigSet(500, 0)], BROKEN);
    const bare = renderMarkdown(report, commentSink(0));
    const marked = renderMarkdown(report, commentSink(MARKER.length));
    expect(bare.length).toBeGreaterThan(COMMENT_LIMIT - MARKER.length);
    expect(marked.length).toBeLessThanOrEqual(COMMENT_LIMIT - MARKER.length);
  });
});
