/** Whatever a sink shows, no other one says otherwise: on which scenarios failed, and how many. */
import { expect, test } from '@jest/globals';
import { checkCoverage } from '../../src/gate/coverage.ts';
import { worstVerdict } from '../../src/gate/verdict.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { anyPolicyCase, anyRules } from '../support/arbitraries.ts';
import { runs } from '../support/fuzz.ts';
import { judge } from '../support/judge.ts';
import { readJUnit } from '../support/junit.ts';
import { fc } from '../support/property.ts';
import { reportOf } from '../support/reports.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly counts_as_failed: boolean;
  readonly quarantine: object | null;
}

interface ReadReport {
  readonly verdict: string;
  readonly sets: readonly {
    readonly verdict: string;
    readonly scenarios: readonly Row[];
    readonly violations: readonly { readonly outcome: string; readonly scenario_id: string | null }[];
  }[];
}

/** What each may mean where no rule names the scenario: a rule on the whole set may be broken because of any. */
const SIGNS: Readonly<Record<string, string>> = { failing: '🟡', flaky: '🟡', passing: '✅', unknown: '🟡' };

test('whatever Bland sends, and whatever the rules are', () => {
  let failed = 0;
  const signs = new Set<string>();
  fc.assert(
    fc.property(anyPolicyCase, anyRules, ({ set, circumstances, entries }, limits) => {
      // Named so that each can be found again, whatever its name was.
      const scenarios = set.scenarios?.map((one, index) => ({
        ...one,
        id: `s${index}`,
        name: `Scenario${index}`,
      }));
      const renamed = entries.map((entry): ScenarioPolicy => {
        const at = set.scenarios?.findIndex((one) => entry.matches(one)) ?? -1;
        return at < 0 ? entry : { ...entry, matches: ({ id }) => id === `s${at}` };
      });
      const ruled = { ...limits, scenarios: renamed };
      const results = checkCoverage([judge({ ...set, scenarios }, ruled, circumstances)], ruled);
      const report = reportOf(results, { verdict: worstVerdict(results.map(({ verdict }) => verdict)) });
      const read = JSON.parse(renderJson(report)) as ReadReport;
      const rows = read.sets[0]?.scenarios ?? [];
      const reasons = read.sets[0]?.violations ?? [];
      const brokenIn = new Set(
        reasons.flatMap(({ outcome, scenario_id }) => (outcome === 'broken' ? [scenario_id] : [])),
      );
      const outputs = renderOutputs(report, []);
      const cases = readJUnit(renderJUnit(report))[0]?.cases ?? [];
      const markdown = renderMarkdown(report, SUMMARY_SINK);
      const html = renderHtml(report);
      const violations = JSON.parse(outputs.violations) as { scenario_id?: string; rule: string }[];

      expect([outputs.verdict, read.verdict]).toEqual([report.verdict, report.verdict]);
      const bad = rows.filter((row) => row.counts_as_failed);
      failed += bad.length;
      expect(outputs['failed-scenario-count']).toBe(scenarios === undefined ? '' : String(bad.length));
      for (const row of rows) {
        const name = `Scenario${row.id.slice(1)}`;
        const outcome = cases.find((one) => one.name === name)?.outcome;
        const quarantined = row.quarantine !== null;
        if (row.counts_as_failed) {
          expect(['failing', 'flaky']).toContain(row.state);
          expect(outcome).toBe(report.verdict === 'passed' ? 'skipped' : 'failure');
        } else {
          expect(outcome).not.toBe('failure');
          expect(row.state === 'failing').toBe(quarantined && row.state === 'failing');
        }
        expect(outcome === 'skipped').toBe(
          quarantined || (row.counts_as_failed && report.verdict === 'passed'),
        );
        const own = violations.filter(({ scenario_id }) => scenario_id === row.id);
        expect(own.length > 0).toBe(outcome === 'error' || (outcome === 'failure' && own.length > 0));
        const [, sign = ''] = new RegExp(`^- (\\S+) \\*\\*\`${name}\`\\*\\* `, 'mu').exec(markdown) ?? [];
        signs.add(sign);
        if (quarantined) expect(sign).toBe('🚧');
        else if (own.length === 0) expect(['❌', SIGNS[row.state]]).toContain(sign);
        else if (brokenIn.has(row.id)) expect(sign).toBe('❌');
        else expect(['❌', '⚠️']).toContain(sign);
        if (sign === '❌') expect(['failed', 'error']).toContain(report.verdict);
        // By its name too: any run may have the same id.
        const [, tags] = html.match(`<tr data-is="([^"]*)"><th scope="row"><bdi>${name}</bdi> `) ?? [];
        expect(tags?.split(' ')).toContain(row.state);
      }
    }),
    runs(2),
  );
  expect(failed).toBeGreaterThan(50);
  expect([...signs]).toEqual(expect.arrayContaining(['⚠️', '✅', '❌', '🚧', '🟡']));
});
