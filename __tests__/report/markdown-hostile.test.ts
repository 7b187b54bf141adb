/** Hostile names, failure modes, statuses and values: GitHub shows them as text, and nothing else changes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCoverage } from '../../src/gate/coverage.ts';
import { judge } from '../../src/gate/judge.ts';
import { quote, say, verbatim } from '../../src/phrase.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { toLogLine, toPlain, visible } from '../../src/report/escape.ts';
import { commentSink, renderMarkdown } from '../../src/report/markdown.ts';
import { headline } from '../../src/report/reasons.ts';
import type { Report } from '../../src/report/report.ts';
import { anyPolicyCase, anyRules } from '../support/arbitraries.ts';
import { codesIn, renderAsGitHub, rowsIn, tagsOf } from '../support/github-markdown.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { reportOf, reportOfSets, unjudged } from '../support/reports.ts';
import { scenario, scenarioOfRuns, simulationSet } from '../support/sets.ts';

/** A text that needs no care; reports on it show what the reports on others must look like. */
const HARMLESS = 'Harmless';

/** A set that has `text` wherever Bland can put one. */
function setWith(text: string) {
  const given = { id: text, name: text, worstRunId: text, failureModes: [text, text] };
  return simulationSet({
    scenarios: [
      scenarioOfRuns(0, 5, given),
      scenarioOfRuns(3, 2, { ...given, name: ' ' }),
      scenario({ ...given, passRate: undefined, meanScore: undefined }),
      scenario({ ...given, passed: 5, failed: 5 }),
      scenario(given),
    ],
  });
}

const RULED = { maxFlakyCount: 0, minScenarioPassRate: 0.5, minScenarioScore: 0.5, minRunsPerScenario: 6 };

/** Reports that have `text` wherever something from outside is shown. */
function reportsWith(text: string): readonly [string, Report][] {
  const trouble = { what: say`the status is still ${quote(text)}: ${verbatim(text)}`, advice: 'Do it.' };
  const stuck = unjudged('timed-out', { id: 'set-2', status: text, trouble });
  const message = say`\`timeout\` is ${quote(text)}, but must be \`5s\`.`;
  const judged = reportOfSets([setWith(text)], RULED);
  return [
    ['one set', judged],
    [
      'a set that only passes',
      reportOfSets([simulationSet({ scenarios: [scenario({ id: text, name: text })] })]),
    ],
    ['a set that was not judged', reportOf([stuck])],
    ['several sets', reportOf([...judged.results, stuck])],
    ['bad inputs', reportOf([], { inputProblems: [{ input: text, message }], trouble })],
  ];
}

/** How many cells each row has. */
const widthsOf = (html: string) => rowsIn(html).map((cells) => cells.length);

const render = (report: Report) => renderMarkdown(report, commentSink(200));

describe.each(HOSTILE_TEXTS)('%s', (_, text) => {
  const harmless = reportsWith(HARMLESS);

  test.each(reportsWith(text).map(([place, report], index) => ({ place, report, index })))(
    'in a report on $place',
    ({ report, index }) => {
      const html = renderAsGitHub(render(report));
      const expected = renderAsGitHub(render(harmless[index]?.[1] ?? report));
      // Exactly the tags of a harmless report: no link, image, comment, cell, row or fold more or less.
      expect(tagsOf(html)).toEqual(tagsOf(expected));
      expect(widthsOf(html)).toEqual(widthsOf(expected));
      // Exactly the text itself, wherever the harmless one stands: in full or cut to the place's length.
      const codes = codesIn(html);
      const shown = [80, 120, 400].map((length) => visible(text, length) || '(empty)');
      for (const [at, code] of codesIn(expected).entries()) {
        if (code === HARMLESS) expect(shown).toContain(codes[at]);
        else expect(codes[at]).toBe(code);
      }
    },
  );

  test('in the log and in annotations', () => {
    for (const [, report] of reportsWith(text)) {
      const line = toLogLine(toPlain(headline(report)));
      expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/);
      for (const { message } of renderAnnotations(report)) {
        expect(message).not.toMatch(/[\r\n]/);
        expect(message.isWellFormed()).toBe(true);
      }
    }
  });
});

describe('whatever Bland sends', () => {
  const TAGS = /^\/?(?:h3|h4|p|a|strong|em|code|ul|li|table|thead|tbody|tr|th|td|br|details|summary)$/;

  test('the report has no tag that is not ours, and as many rows and cells as there are things to tell', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const ruled = { ...limits, scenarios: entries, policyPath: 'policy.yml' };
        const [result] = checkCoverage([judge(set, ruled, circumstances)], ruled);
        if (result === undefined) throw new Error('the result is gone');
        const html = renderAsGitHub(render(reportOf([result])));
        const tags = tagsOf(html);
        for (const tag of tags) expect(tag).toMatch(TAGS);
        expect(tags).not.toContain('a');
        const rules = result.checks.map(() => 3);
        const scenarios = (set.scenarios ?? []).map(() => 2);
        expect(widthsOf(html)).toEqual([...rules, ...scenarios]);
      }),
      { numRuns: 300 },
    );
  });

  // GitHub's parser takes no fence as long as one around this run would have to be.
  test('a failure mode with a run of 80 back-ticks is shown as text', () => {
    const mode = `${'`'.repeat(80)}<img src="https://evil.example/x.png">@team`;
    const set = simulationSet({ scenarios: [scenarioOfRuns(0, 5, { failureModes: [mode] })] });
    const html = renderAsGitHub(render(reportOfSets([set])));
    expect(tagsOf(html)).not.toContain('img');
    expect(codesIn(html)).toContain(visible(mode, 120));
  });
});
