/** What holds for the comment and the summary, whatever Bland sends and whatever the rules are. */
import { describe, expect, test } from '@jest/globals';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import type { Standing } from '../../../src/gate/verdict.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../../src/report/markdown/markdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { anyPolicyCase, anyRules } from '../../support/arbitraries.ts';
import { runs } from '../../support/fuzz.ts';
import {
  everyPart,
  type Fold,
  foldsIn,
  itemsIn,
  type Part,
  partsOf,
  renderAsGitHub,
  tagsOf,
} from '../../support/github-markdown.ts';
import { judge } from '../../support/judge.ts';
import { fc, longTest } from '../../support/property.ts';
import { REPORT_KINDS } from '../../support/report-kinds.ts';
import { reportOf } from '../../support/reports.ts';
import { SAMPLES } from '../../support/samples.ts';

const render = (report: Report) => renderMarkdown(report, commentSink(0));
const SAMPLE_REPORTS = Object.entries(SAMPLES);

describe.each([...REPORT_KINDS, ...SAMPLE_REPORTS])('of a report %s', (_, report) => {
  test('comment and summary are made of headings, paragraphs, lists, code and folds', () => {
    for (const sink of [commentSink(200), SUMMARY_SINK]) {
      const markdown = renderMarkdown(report, sink);
      expect(tagsOf(renderAsGitHub(markdown))).not.toContain('table');
      expect(markdown).not.toMatch(/^\|/m);
      const [first, ...others] = partsOf(markdown);
      expect(first?.kind).toBe('heading');
      expect(others.map(({ kind }) => kind)).not.toContain('heading');
    }
  });

  test('a fold has a title and something in it, and says nothing that is not said', () => {
    const markdown = render(report);
    for (const { title, parts } of foldsIn(partsOf(markdown))) {
      expect(title).not.toBe('');
      expect(parts).not.toEqual([]);
    }
    expect(markdown).not.toMatch(/undefined|\[object|\bNaN\b(?! |,)/);
    expect(markdown).not.toMatch(/[^\S\n]$|\n{3}/m);
  });
});

/** In the order of their sections. */
const SIGNS: Readonly<Record<Standing, string>> = {
  breaks: '❌',
  unjudged: '⚠️',
  allowed: '🟡',
  quarantined: '🚧',
  passes: '✅',
};

/** A case of one set, with scenarios that can be told by their names. */
function alwaysReported(property: (report: Report, parts: readonly Part[]) => void): void {
  fc.assert(
    fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
      const scenarios = set.scenarios?.map((one, index) => ({ ...one, name: `Scenario${index}` }));
      const ruled = { ...limits, scenarios: entries };
      const report = reportOf(checkCoverage([judge({ ...set, scenarios }, ruled, circumstances)], ruled));
      property(report, partsOf(render(report)));
    }),
    runs(),
  );
}

/** Sign and number of the scenario for each item that is one. */
function scenariosIn(parts: readonly Part[]): { readonly sign: string; readonly name: string }[] {
  return itemsIn(parts).flatMap(([line = '']) => {
    const [, sign = '', name = ''] = /^(\S+) (Scenario\d+) /u.exec(line) ?? [];
    return name === '' ? [] : [{ sign, name }];
  });
}

describe('whatever Bland sends and whatever the rules are', () => {
  test('each scenario stands in the comment once, and its colour is what the gate makes of it', () => {
    const seen = new Set<string>();
    alwaysReported(({ results: [result] }, parts) => {
      const shown = new Map(scenariosIn(everyPart(parts)).map(({ name, sign }) => [name, sign]));
      expect(scenariosIn(everyPart(parts))).toHaveLength(result?.scenarios.length ?? 0);
      for (const { facts, standing, against } of result?.scenarios ?? []) {
        const sign = shown.get(facts.name ?? '') ?? '';
        seen.add(sign);
        expect(sign).toBe(SIGNS[standing]);
        if (against.some(({ finding: { outcome } }) => outcome === 'broken')) expect(sign).toBe('❌');
      }
    });
    expect(seen).toEqual(new Set(Object.values(SIGNS)));
  });

  test('what breaks a rule is open, up to five; what asks for no work is folded', () => {
    alwaysReported(({ results: [result] }, parts) => {
      const countOf = (wanted: Standing) =>
        result?.scenarios.filter(({ standing }) => standing === wanted).length ?? 0;
      const open = scenariosIn(parts);
      const openOf = (wanted: string) => open.filter(({ sign }) => sign === wanted).length;
      expect(openOf('❌')).toBe(Math.min(5, countOf('breaks')));
      expect(open.map(({ sign }) => sign).filter((sign) => sign !== '❌' && sign !== '⚠️')).toEqual([]);
      expect(itemsIn(parts).filter(([line = '']) => line.startsWith('⚠️')).length).toBeLessThanOrEqual(5);
      for (const { title, parts: inside } of foldsIn(parts)) {
        const [, sign = '', count] = /^(\S+) (\d+) (?:in quarantine|passing)/u.exec(title) ?? [];
        if (sign !== '') expect(scenariosIn(inside)).toHaveLength(Number(count));
        for (const one of sign === '' ? [] : scenariosIn(inside)) expect(one.sign).toBe(sign);
        if (!title.startsWith('🟡')) continue;
        const counts = [...title.matchAll(/\d+/g)].map(Number);
        expect(scenariosIn(inside)).toHaveLength(counts.reduce((sum, one) => sum + one, 0));
      }
    });
  });

  longTest('a green comment has nothing red or yellow of warning in it, and asks for no work', () => {
    const verdicts = new Set<string>();
    alwaysReported(({ verdict }, parts) => {
      verdicts.add(verdict);
      const titles = foldsIn(parts).map(({ title }: Fold) => title);
      const hasSteps = titles.includes('What to do next');
      expect(hasSteps).toBe(verdict !== 'passed');
      if (verdict !== 'passed') return;
      const lines = itemsIn(everyPart(parts)).flat();
      expect(lines.filter((line) => /^(?:❌|⚠️|🛑)/u.test(line))).toEqual([]);
      expect(titles.filter((title) => /❌|⚠️|more/u.test(title))).toEqual([]);
      expect(parts.filter((part) => part.kind === 'text' && /Broken|evaluated/.test(part.text))).toEqual([]);
      expect(everyPart(parts).filter(({ kind }) => kind === 'code')).toEqual([]);
    });
    expect(verdicts).toEqual(new Set(['passed', 'failed', 'inconclusive', 'error']));
  });

  longTest('the heading names the worst scenario where one broke a rule, and else has a reason', () => {
    let named = 0;
    alwaysReported(({ verdict, results: [result] }, [heading]) => {
      const breaking = result?.scenarios.filter(({ standing }) => standing === 'breaks') ?? [];
      const text = heading?.kind === 'heading' ? heading.text : '';
      expect(['failed', 'error']).toContain(breaking.length === 0 ? 'failed' : verdict);
      const [worst, ...others] = breaking;
      // What Bland could not play to its end was not judged in full.
      if (worst === undefined || verdict === 'error') {
        expect(text).toMatch(/: ./);
        return;
      }
      named += 1;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      expect(text).toBe(`❌ Simulation gate failed: ${worst.facts.name}${more}`);
    });
    expect(named).toBeGreaterThan(20);
  });
});
