/** Reports on very many scenarios or sets: they fit GitHub's limits, keep the worst, and say what is missing. */
import { describe, expect, test } from '@jest/globals';
import { formatMarker } from '../../src/github/marker.ts';
import { quote, say, verbatim } from '../../src/phrase.ts';
import { commentSink, type MarkdownSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { judgedScenarios } from '../../src/report/scenarios.ts';
import { renderAsGitHub, rowsIn as tableRowsIn, tagsOf } from '../support/github-markdown.ts';
import { reportOf, reportOfSets, unjudged } from '../support/reports.ts';
import { scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

const COMMENT_LIMIT = 65_536;
const SUMMARY_LIMIT = 1024 * 1024;
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

/** Every scenario breaks the second rule, so that the list of what can't be judged is as long as the tables. */
const BROKEN = { minScenarioPassRate: 0.3 };
const BROKEN_AND_UNCLEAR = { ...BROKEN, minRunsPerScenario: 1_000_000 };
const IN_SUMMARY = 'the job summary of the run has more.';
const IN_OUTPUTS = 'the outputs of the step have the numbers.';
const UNLIMITED: MarkdownSink = {
  limit: { most: Number.POSITIVE_INFINITY, measure: () => 0 },
  elsewhere: IN_SUMMARY,
};

/** How many rows the notices of a text say are missing. */
function droppedIn(markdown: string, elsewhere: string): number[] {
  const notices = markdown.matchAll(/^_(\d+) more rows? left out here: (.*)_$/gm);
  return [...notices].map(([, count, where]) => {
    expect(where).toBe(elsewhere);
    return Number(count);
  });
}

/** The rows of tables and the items of lists. GitHub's parser, which would be surer, has not the memory for all. */
function rowsIn(markdown: string): string[] {
  return markdown.split('\n').filter((line) => /^(?:- |\| (?!Rule |Scenario ))/.test(line));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('10,000 scenarios', () => {
  const ROWS = { BROKEN: 3 + 10_000, BROKEN_AND_UNCLEAR: 4 + 10_000 + 10_000 };
  const broken = reportOfSets([bigSet(6000, 4000)], BROKEN);
  const unclear = reportOfSets([bigSet(6000, 4000)], BROKEN_AND_UNCLEAR);
  const startedMs = performance.now();
  const comment = renderComment(broken);
  const tookMs = performance.now() - startedMs;

  test('take seconds at most', () => {
    expect(tookMs).toBeLessThan(5000);
  });

  test.each([
    ['comment', comment, IN_SUMMARY, ROWS.BROKEN],
    ['comment on what is unclear too', renderComment(unclear), IN_SUMMARY, ROWS.BROKEN_AND_UNCLEAR],
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

  test('the worst rows are kept, in their order, and all rules', () => {
    const [only] = broken.results;
    const worst = only === undefined ? [] : judgedScenarios(only).map(({ scenario: { name } }) => name);
    const rows = tableRowsIn(renderAsGitHub(comment)).map(([first = '']) => first);
    expect(rows.slice(0, 3)).toEqual(['❌ min-scenario-pass-rate', '✅ fail-on-status', '✅ complete']);
    // A short row of the next table may fit into what is left.
    const shown = rows.slice(3).flatMap((cell) => /bad \d+/.exec(cell)?.[0] ?? []);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown).toEqual(worst.slice(0, shown.length).map((name) => /bad \d+/.exec(name ?? '')?.[0]));
    const [bad, good = 0] = droppedIn(comment, IN_SUMMARY);
    expect(bad).toBe(6000 - shown.length);
    expect(good).toBeGreaterThan(3990);
  });

  test('the worst scenario is shown however many others cannot be judged', () => {
    const text = renderComment(unclear);
    expect(text).toMatch(/^\| 🔴 /mu);
    // The list of what can't be judged, which stands before, is as long, and gets what is left.
    expect(text.indexOf('Why nothing can be said')).toBeLessThan(text.indexOf('to look at'));
    expect(droppedIn(text, IN_SUMMARY)[0]).toBeGreaterThan(9990);
  });

  test('what is cut leaves no fold open and no half of a row', () => {
    const html = renderAsGitHub(comment);
    const tags = tagsOf(html);
    expect(tags.filter((tag) => tag === 'details')).toHaveLength(1);
    expect(tags.filter((tag) => tag === '/details')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'table')).toHaveLength(3);
    const widths = tableRowsIn(html).map((cells) => cells.length);
    expect(widths).toEqual([3, 3, 3, ...Array.from({ length: widths.length - 3 }, () => 2)]);
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
      expect(rowsIn(markdown).length + sum(droppedIn(markdown, elsewhere))).toBe(50 * (3 + 100));
      expect([...markdown.matchAll(/^#### /gm)]).toHaveLength(50);
    },
  );

  test('of two small scenarios each lose no row: all of it fits', () => {
    const small = Array.from({ length: 50 }, (_, index) =>
      simulationSet({ id: `set-${index}`, scenarios: [scenario(), scenarioOfRuns(3, 2, { id: 'b' })] }),
    );
    const report = reportOfSets(small, { maxFlakyCount: 1 });
    expect(renderComment(report)).toBe(MARKER + renderMarkdown(report, UNLIMITED));
  });

  const ADVICE =
    'Bland seems to be down or overloaded: run the job again later. The set goes on at Bland and is paid for, since nothing is documented that would stop it: judge it later by running this job again.';

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
    expect([...text.matchAll(/^#### ⏱️ set /gm)]).toHaveLength(50);
    expect(text.split(ADVICE).length - 1 + sum(droppedIn(text, IN_SUMMARY))).toBe(50);
  });

  test('beside which others have failed leave these the room', () => {
    const trouble = reportOfTrouble('x'.repeat(400)).results;
    const [failed] = reportOfSets([bigSet(300, 0, 'failed')], BROKEN).results;
    const report = reportOf(failed === undefined ? [] : [failed, ...trouble.slice(0, 20)]);
    const text = renderComment(report);
    // Without a verdict is worse than failed, and what there is to say of it is short.
    expect(text.indexOf('#### ⏱️')).toBeLessThan(text.indexOf('#### ❌'));
    expect(text.split(ADVICE).length - 1).toBe(20);
    expect(droppedIn(text, IN_SUMMARY)).toHaveLength(1);
  });

  test('of which one failed: it stands first, and its scenarios have the room', () => {
    const passing = Array.from({ length: 10 }, (_, index) => bigSet(0, 300, `fine-${index}`));
    const report = reportOfSets([...passing, bigSet(30, 0, 'bad')], BROKEN);
    const text = renderComment(report);
    expect(/^#### .*$/mu.exec(text)?.[0]).toContain('❌ set `bad`');
    expect([...text.matchAll(/^\| (?:🔴|🟡) /gmu)]).toHaveLength(30);
    expect(droppedIn(text, IN_SUMMARY).length).toBeGreaterThan(0);
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
