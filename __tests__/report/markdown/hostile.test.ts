/** Hostile names, failure modes, statuses and values: GitHub shows them as text, and nothing else changes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import { renderAnnotations } from '../../../src/report/annotations.ts';
import { commentSink, renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import { headline } from '../../../src/report/reasons.ts';
import type { Report } from '../../../src/report/report.ts';
import { oneLine, toLogLine, toPlain } from '../../../src/text/escape.ts';
import { anyPolicyCase, anyRules } from '../../support/arbitraries.ts';
import { runs } from '../../support/fuzz.ts';
import { codesIn, renderAsGitHub, rowsIn, tagsOf } from '../../support/github-markdown.ts';
import { HARMLESS, reportsWith } from '../../support/hostile-reports.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { judge } from '../../support/judge.ts';
import { reportOf, reportOfSets } from '../../support/reports.ts';
import { scenarioOfRuns, simulationSet } from '../../support/sets.ts';

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
      const shown = [80, 120, 200, 300, 400].map((length) => oneLine(text, length) || '(empty)');
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
        // Rules that hold may stand after scenarios to look at.
        const widths = widthsOf(html);
        expect(widths.filter((width) => width === 3)).toHaveLength(result.checks.length);
        expect(widths.filter((width) => width === 2)).toHaveLength((set.scenarios ?? []).length);
        expect(widths).toHaveLength(result.checks.length + (set.scenarios ?? []).length);
      }),
      runs(),
    );
  });

  // GitHub's parser takes no fence as long as one around this run would have to be.
  test('a failure mode with a run of 80 back-ticks is shown as text', () => {
    const mode = `${'`'.repeat(80)}<img src="https://evil.example/x.png">@team`;
    const set = simulationSet({ scenarios: [scenarioOfRuns(0, 5, { failureModes: [mode] })] });
    const html = renderAsGitHub(render(reportOfSets([set])));
    expect(tagsOf(html)).not.toContain('img');
    expect(codesIn(html)).toContain(oneLine(mode, 120));
  });
});
