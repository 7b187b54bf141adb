/** What is known of a run, as links and facts. */
import { describe, expect, test } from '@jest/globals';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { commitUrl, countStartedRuns, isRed } from '../../src/report/report.ts';
import { reportOf } from '../support/reports.ts';
import { judged, simulationSet } from '../support/sets.ts';

const COMMIT = 'c0ffee'.padEnd(40, '0');
const RUN_URL = 'https://github.com/o/r/actions/runs/1/attempts/1';

describe('the address of the commit', () => {
  test.each([
    [COMMIT, RUN_URL, `https://github.com/o/r/commit/${COMMIT}`],
    [COMMIT, 'https://ghes.example/o/r/actions/runs/1', `https://ghes.example/o/r/commit/${COMMIT}`],
    [undefined, RUN_URL, undefined],
    [COMMIT, undefined, undefined],
    [COMMIT, 'https://github.com/o/r', undefined],
  ])('of %s in the run %s is %s', (commit, runUrl, url) => {
    expect(commitUrl({ commit, branch: undefined, runUrl, runNumber: 1 })).toBe(url);
  });

  test('is linked where it is known, and else the hash stands alone', () => {
    const facts = (runUrl: string | undefined) =>
      renderMarkdown(
        reportOf([], { run: { commit: COMMIT, branch: undefined, runUrl, runNumber: 1 } }),
        SUMMARY_SINK,
      );
    expect(facts(RUN_URL)).toContain(`commit [\`c0ffee0\`](https://github.com/o/r/commit/${COMMIT})`);
    expect(facts(undefined)).toContain(`commit \`${COMMIT}\``);
  });
});

test.each([
  [0, 0, 0, 'no runs'],
  [1, 0, 0, '1 run'],
  [1200, 0, 0, '1,200 runs'],
  [30, 10, 0, '40 runs: 30, and 10 in the second look'],
  [0, 0, 1, "at most 1 run, since Bland's answer is unknown"],
  [0, 0, 1500, "at most 1,500 runs, since Bland's answer is unknown"],
  [30, 0, 5, '30 runs, and may have started 5 more'],
  [30, 10, 5, '40 runs: 30, and 10 in the second look, and may have started 5 more'],
])(
  'runs that were started: %d, %d in the second look, %d unconfirmed',
  (first, second, unconfirmed, words) => {
    const startedRuns = { first, second, unconfirmed };
    expect(countStartedRuns(startedRuns)).toBe(words);
    expect(renderMarkdown(reportOf([], { startedRuns }), SUMMARY_SINK)).toContain(`started ${words}`);
  },
);

test.each([
  ['passed', false],
  ['failed', false],
  ['inconclusive', false],
  ['error', true],
  ['timed-out', true],
  ['cancelled', true],
] as const)('a step that is overridden and %s is red: %s', (verdict, red) => {
  expect(isRed(reportOf([], { verdict, override: 'x' }))).toBe(red);
  expect(isRed(reportOf([], { verdict, override: 'x', warnOnly: true }))).toBe(red);
  expect(isRed(reportOf([], { verdict }))).toBe(verdict !== 'passed');
});

describe('the list of several sets', () => {
  test('says of which pathway or persona a set is', () => {
    const ofAsked = (id: string, given: object) => {
      const asked = {
        scenarioIds: ['scenario-1'],
        simulationsPerScenario: 5,
        pathwayId: undefined,
        personaId: undefined,
        version: undefined,
        ...given,
      };
      return judged(simulationSet({ id }), {}, { asked });
    };
    const report = reportOf([ofAsked('a', { pathwayId: 'p-1' }), ofAsked('b', { personaId: 'q-2' })]);
    const text = renderMarkdown(report, SUMMARY_SINK);
    expect(text).toContain('\n- ✅ **pathway `p-1` (1 scenario, set `a`)**: all 2 rules hold\n');
    expect(text).toContain('\n- ✅ **persona `q-2` (1 scenario, set `b`)**: all 2 rules hold\n');
  });
});

test('a comment points at the job summary only where there is one', () => {
  expect(commentSink(0, true).elsewhere).toContain('job summary');
  expect(commentSink(0, false).elsewhere).not.toContain('job summary');
});
