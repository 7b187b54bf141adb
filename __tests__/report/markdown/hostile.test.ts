/** Hostile names, failure modes, statuses and values: GitHub shows them as text, and nothing else changes. */
import { describe, expect, test } from '@jest/globals';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import { renderAnnotations } from '../../../src/report/annotations.ts';
import { commentSink, renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import { headline, reasonsOf } from '../../../src/report/reasons.ts';
import type { Report } from '../../../src/report/report.ts';
import { oneLine, toLogLine, toPlain } from '../../../src/text/escape.ts';
import { redacted } from '../../../src/text/redaction.ts';
import { anyPolicyCase, anyRules } from '../../support/arbitraries.ts';
import { runs } from '../../support/fuzz.ts';
import {
  codesIn,
  everyPart,
  foldsIn,
  itemsIn,
  type Part,
  partsOf,
  renderAsGitHub,
  tagsOf,
} from '../../support/github-markdown.ts';
import { referencesIn, treesOf } from '../../support/github-tree.ts';
import { formsOf, HARMLESS, reportsWith } from '../../support/hostile-reports.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { judge } from '../../support/judge.ts';
import { fc } from '../../support/property.ts';
import { reportOf, reportOfSets } from '../../support/reports.ts';
import { scenarioOfRuns, simulationSet } from '../../support/sets.ts';

const render = (report: Report) => renderMarkdown(report, commentSink(200));

/** What it is made of: how many lines each item has, which folds are in which, and what is there to be copied. */
function shapeOf(parts: readonly Part[]): unknown[] {
  return parts.map((part) => {
    if (part.kind === 'list') return part.items.map((lines) => lines.length);
    if (part.kind === 'fold') return [part.title, shapeOf(part.parts)];
    return part.kind === 'code' ? [part.language, part.text.split('\n').length] : part.kind;
  });
}

/** What the parser makes of it: its tags, its shape, and every code in a line. */
function readAsGitHub(markdown: string) {
  const html = renderAsGitHub(markdown);
  return { tags: tagsOf(html), shape: shapeOf(partsOf(markdown)), codes: codesIn(html) };
}

const harmless = reportsWith(HARMLESS).map(([, report]) => readAsGitHub(render(report)));

describe.each(HOSTILE_TEXTS)('%s', (_, text) => {
  test.each(reportsWith(text).map(([place, report], index) => ({ place, report, index })))(
    'in a report on $place',
    ({ report, index }) => {
      const markdown = render(report);
      const { tags, shape, codes } = readAsGitHub(markdown);
      const expected = harmless[index];
      // Exactly the tags of a harmless report: no link, image, comment, item or fold more or less.
      expect(tags).toEqual(expected?.tags);
      expect(shape).toEqual(expected?.shape);
      // Exactly the text itself, wherever the harmless one stands: in full or cut to the place's length.
      for (const [at, code] of (expected?.codes ?? []).entries()) {
        expect(redacted(false, () => formsOf(code, text))).toContain(codes[at]);
      }
      // Whoever reads it: nobody is called, and nothing leads anywhere.
      for (const { reader, nodes } of treesOf(markdown)) {
        expect([reader, referencesIn(nodes)]).toEqual([reader, []]);
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
  const TAGS = /^\/?(?:h3|p|strong|em|code|pre|ul|li|br|details|summary)$/;

  test('the report has no tag that is not ours, and as many items as there are things to tell', () => {
    fc.assert(
      fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
        const ruled = { ...limits, scenarios: entries, policyPath: 'policy.yml' };
        const [result] = checkCoverage([judge(set, ruled, circumstances)], ruled);
        if (result === undefined) throw new Error('the result is gone');
        const markdown = render(reportOf([result]));
        const tags = tagsOf(renderAsGitHub(markdown));
        for (const tag of tags) expect(tag).toMatch(TAGS);
        const parts = partsOf(markdown);
        const others = foldsIn(parts).filter(({ title }) => /\brules?\b.* holds?$|^\d+ notes?$/.test(title));
        const told = others.reduce((sum, one) => sum + itemsIn(one.parts).length, 0);
        expect(told).toBe(result.checks.length + result.notes.length);
        const shown = new Set(result.scenarios.map(({ facts }) => facts));
        const all = reasonsOf(result);
        const reasons = all.filter(({ finding: { scenario } }) => !scenario || !shown.has(scenario));
        const isTold =
          !result.scenarios.some(({ standing }) => standing === 'breaks') || result.verdict !== 'failed';
        const [first] = all;
        const inTitle = isTold && first !== undefined && reasons.includes(first) ? 1 : 0;
        expect(itemsIn(everyPart(parts)).length - told).toBe(
          result.scenarios.length + reasons.length - inTitle,
        );
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
    expect(codesIn(html)).toContain(oneLine(mode, 100));
  });
});
