/** The report as the step's outputs: every one of them, whatever happened. */
import { describeOverall, describeRegression } from '../comparison/changes.ts';
import type { Comparison } from '../comparison/compare.ts';
import { rateOf } from '../evidence/counts.ts';
import type { Evidence } from '../evidence/regressions.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { averagePassRateOf } from '../facts/set-facts.ts';
import type { SetResult } from '../gate/verdict.ts';
import { show, toPlain, visible, visibleId } from '../text/escape.ts';
import { say } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { DEFAULT_OUTPUTS, type Outputs } from './default-outputs.ts';
import { reasonsOf } from './reasons.ts';
import type { Report } from './report.ts';

/**
 * Linux hands a process no variable of more than 128 KiB, and that is how a script gets an array. A job's outputs may
 * have 1 MB in all, counted in UTF-16. https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs
 */
const MAX_ARRAY_BYTES = 96 * 1024;
/** Of that, for the number of items left out. */
const LONGEST_NOTICE = 200;

/** An unknown figure is empty. `simulationSetIds` come from the inputs, so that they are set on every exit. */
export function renderOutputs(report: Report, simulationSetIds: readonly string[]): Outputs {
  return redacted(report.redact, () => outputsOf(report, simulationSetIds));
}

function outputsOf(report: Report, simulationSetIds: readonly string[]): Outputs {
  const { results } = report;
  const add = (one: number, other: number) => one + other;
  const sum = (figure: Figure) => combine(results, figure, add);
  return {
    // `comment-url` and `report-dir` are known only after publishing.
    ...DEFAULT_OUTPUTS,
    verdict: report.verdict,
    status: worstStatus(results),
    'simulation-set-id': simulationSetIds.join(','),
    'avg-pass-rate': combine(results, ({ set }) => set && averagePassRateOf(set), Math.min),
    'flaky-count': sum(({ set }) => set?.overall?.flakyCount),
    'reliable-count': sum(({ set }) => set?.overall?.reliableCount),
    'total-runs': sum(({ set }) => set?.overall?.totalRuns),
    'scenario-count': sum(({ set }) => set?.scenarios?.length ?? set?.totalScenarios),
    'failed-scenario-count': sum(failedScenarios),
    violations: renderViolations(results),
    regressions: renderRegressions(results),
  };
}

type Figure = (result: SetResult) => number | undefined;

/** Empty where a set lacks the figure. */
function combine(
  results: readonly SetResult[],
  figure: Figure,
  join: (one: number, other: number) => number,
): string {
  const figures = results.map(figure).filter((value) => value !== undefined);
  if (figures.length === 0 || figures.length < results.length) return '';
  return String(figures.reduce((one, other) => join(one, other)));
}

function failedScenarios(result: SetResult): number | undefined {
  if (result.trouble !== undefined || result.set?.scenarios === undefined) return undefined;
  return result.scenarios.filter(({ failed }) => failed).length;
}

const OTHER = 'other';
/** From the worst to the best; a set of which nothing is known ranks before those that may still end well. */
const STATUSES = ['ERROR', 'FAILED', 'CANCELLED', undefined, OTHER, 'PENDING', 'RUNNING', 'PASSED'];

function worstStatus(results: readonly SetResult[]): string {
  const rank = ({ status }: SetResult) => STATUSES.indexOf(STATUSES.includes(status) ? status : OTHER);
  const [worst] = results.toSorted((a, b) => rank(a) - rank(b));
  return visible(worst?.status ?? '', 80);
}

/** What does not hold, machine-readable: one entry for each rule or scenario, broken ones first. */
function renderViolations(results: readonly SetResult[]): string {
  const violations = results.flatMap((result) =>
    reasonsOf(result).map(({ check, finding }) => () => ({
      rule: check.rule,
      ...(finding.scenario === undefined ? {} : namesOf(finding.scenario)),
      ...(results.length > 1 ? { simulation_set_id: result.id } : {}),
      observed: finding.observed ?? null,
      limit: finding.limit ?? check.limit,
      message: toPlain(finding.message),
    })),
  );
  return toBoundedJson(violations, (left, kept) => ({ rule: 'omitted', observed: left, limit: kept }));
}

/** The regressions that are claimed, machine-readable: of scenarios, and of sets as a whole. */
function renderRegressions(results: readonly SetResult[]): string {
  const regressions = results.flatMap(({ id, comparison }) => {
    if (comparison === undefined) return [];
    const { sets, overall, totals, changes, tested } = comparison;
    const common = {
      ...(results.length > 1 ? { simulation_set_id: id } : {}),
      baseline_set_ids: sets.map((set) => visibleId(set.id, 200)),
    };
    const ofSet =
      overall?.claimed === true
        ? [
            () => ({
              ...common,
              ...toEvidence(totals, overall, overall.pValue),
              message: describeOverall(comparison),
            }),
          ]
        : [];
    const ofScenarios = changes.flatMap((change) => {
      const { scenario, counts, evidence } = change;
      if (change.change !== 'regressed' || counts === undefined || evidence === undefined) return [];
      const message = () => toPlain(say`${scenario.label} ${describeRegression(change, tested)}`);
      return [
        () => ({
          ...namesOf(scenario),
          ...common,
          ...toEvidence(counts, evidence, evidence.adjustedP),
          message: message(),
        }),
      ];
    });
    return [...ofSet, ...ofScenarios];
  });
  return toBoundedJson(regressions, (left) => ({ omitted: left }));
}

/** @param adjustedP of the whole set, which is tested once, its p-value */
function toEvidence(
  { baseline, current }: Comparison['totals'],
  { pValue, level }: Evidence,
  adjustedP: number,
): object {
  const change = rateOf(current) - rateOf(baseline);
  return { baseline, current, change, p_value: pValue, adjusted_p_value: adjustedP, level };
}

function namesOf(scenario: ScenarioFacts): object {
  return { scenario: show(scenario.label, 200), scenario_id: visibleId(scenario.id, 200) };
}

/** Where the array is too long, its end is left out, and a last item gives the number of those. */
function toBoundedJson(
  items: readonly (() => object)[],
  omitted: (left: number, kept: number) => object,
): string {
  const texts: string[] = [];
  let room = MAX_ARRAY_BYTES - LONGEST_NOTICE;
  for (const item of items) {
    const text = JSON.stringify(item());
    room -= Buffer.byteLength(text) + 1;
    if (room < 0) break;
    texts.push(text);
  }
  const left = items.length - texts.length;
  if (left > 0) {
    texts.push(JSON.stringify({ ...omitted(left, texts.length), message: `${left} more are left out here` }));
  }
  return `[${texts.join(',')}]`;
}
