/** The report as JSON, for programs: every figure behind the verdict, under names that stay. */
import { parseTime, type ScenarioStatistics, type SimulationSet } from '../bland/simulation-set.ts';
import { averagePassRateOf } from '../facts/readings.ts';
import type { Comparison, ScenarioChange } from '../gate/comparison.ts';
import type { Check, Note, Observed, SetResult, Trouble } from '../gate/verdict.ts';
import type { Quarantine } from '../inputs/inputs.ts';
import { oneLine, show, toPlain, visible, visibleId } from '../text/escape.ts';
import { scenarioLabel } from '../text/label.ts';
import type { Phrase } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { summariseComparison } from './changes.ts';
import { describeNote, headline, type Reason, reasonsOf } from './reasons.ts';
import { isRed, type Report } from './report.ts';
import { type JudgedScenario, judgedScenarios } from './scenarios.ts';

/** A field may come without a new version; none goes, or changes its meaning, without one. */
const VERSION = 1;

/** More is no pleasure to read for any program. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Of each list, over all sets. */
const MAX_ROWS = 10_000;

const TEXT_LENGTH = 200;
const MESSAGE_LENGTH = 2000;
const MAX_FAILURE_MODES = 5;

/**
 * Renders the report in the form of `schema/report.schema.json`, in at most 8 MiB. Of lists that are too long the ends
 * are left out, which are the least important, and `omitted` says how many rows of each.
 */
export function renderJson(report: Report): string {
  return redacted(report.redact, () => renderWithin(report));
}

function renderWithin(report: Report): string {
  let most = Math.floor(MAX_ROWS / Math.max(1, report.results.length));
  const lists = report.results.map((result) => toLists(result, most));
  let text = renderCut(report, lists, most);
  while (Buffer.byteLength(text) > MAX_BYTES && most > 0) {
    most = Math.floor(most / 2);
    text = renderCut(report, lists, most);
  }
  return text;
}

/** @param most rows of each list */
function renderCut(report: Report, lists: readonly Lists[], most: number): string {
  const { commit, runUrl, runNumber } = report.run;
  const whole = {
    version: VERSION,
    verdict: report.verdict,
    warn_only: report.warnOnly,
    step_fails: isRed(report),
    headline: toMessage(headline(report)),
    run: { commit: idOrNull(commit), url: lineOrNull(runUrl), number: figureOrNull(runNumber) },
    policy_file: textOrNull(report.policyPath),
    waited_ms: Math.round(report.waitedMs),
    trouble: toTrouble(report.trouble),
    input_problems: report.inputProblems.slice(0, most).map(({ input, message }) => ({
      input: toText(input),
      message: toMessage(message),
    })),
    omitted_input_problems: Math.max(0, report.inputProblems.length - most),
    sets: report.results.map((result, index) => toSet(result, lists[index] as Lists, most)),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Rows, of which there may be very many. */
interface List {
  readonly rows: readonly object[];
  /** With those that are no longer among the rows. */
  readonly total: number;
}

type Lists = Readonly<Record<'violations' | 'notes' | 'scenarios' | 'added' | 'vanished', List>>;

function toLists(result: SetResult, most: number): Lists {
  const list = <T>(items: readonly T[], toRow: (item: T) => object): List => ({
    rows: items.slice(0, most).map(toRow),
    total: items.length,
  });
  return {
    violations: list(reasonsOf(result), toViolation),
    notes: list(result.notes, toNote),
    scenarios: list(judgedScenarios(result), toScenario),
    added: list(result.comparison?.added ?? [], namesOf),
    vanished: list(result.comparison?.vanished ?? [], namesOf),
  };
}

function toSet(result: SetResult, lists: Lists, most: number): object {
  const { id, name, status, verdict, set, checks, comparison, trouble, asked } = result;
  const rows = (list: keyof Lists) => lists[list].rows.slice(0, most);
  return {
    id: idOrNull(id),
    name: toMessage([name]),
    status: textOrNull(status),
    verdict,
    pathway_id: idOrNull(asked?.pathwayId),
    persona_id: idOrNull(asked?.personaId),
    pathway_version: figureOrNull(asked?.version),
    ...toHeader(set),
    trouble: toTrouble(trouble),
    checks: checks.map(toCheck),
    violations: rows('violations'),
    notes: rows('notes'),
    scenarios: rows('scenarios'),
    comparison:
      comparison === undefined
        ? null
        : { ...toComparison(comparison), added: rows('added'), vanished: rows('vanished') },
    omitted: Object.fromEntries(
      Object.entries(lists).map(([list, { total }]) => [list, Math.max(0, total - most)]),
    ),
  };
}

function toHeader(set: SimulationSet | undefined): object {
  return {
    simulations_per_scenario: figureOrNull(set?.simulationsPerScenario),
    total_scenarios: figureOrNull(set?.totalScenarios),
    created_at: momentOrNull(set?.createdAt),
    completed_at: momentOrNull(set?.completedAt),
    overall:
      set?.overall === undefined
        ? null
        : {
            avg_pass_rate: figureOrNull(averagePassRateOf(set)),
            flaky_count: figureOrNull(set.overall.flakyCount),
            reliable_count: figureOrNull(set.overall.reliableCount),
            total_runs: figureOrNull(set.overall.totalRuns),
          },
  };
}

function toTrouble(trouble: Trouble | undefined): object | null {
  if (trouble === undefined) return null;
  return { message: toMessage(trouble.what), advice: trouble.advice };
}

function toCheck({ rule, outcome, observed, limit, source, findings }: Check): object {
  return {
    rule,
    outcome,
    observed: toObserved(observed),
    limit: toObserved(limit),
    source: source ?? null,
    findings: findings.length,
  };
}

function toViolation({ check, finding, message }: Reason): object {
  return {
    rule: check.rule,
    outcome: finding.outcome,
    ...namesOf(finding.scenario),
    observed: toObserved(finding.observed),
    limit: toObserved(finding.limit ?? check.limit),
    message: toMessage(message),
  };
}

function toNote(note: Note): object {
  return { ...namesOf(note.scenario), message: toMessage(describeNote(note)) };
}

function toScenario({ scenario, details, state, failed, passRate }: JudgedScenario): object {
  const { interval, limits, change } = details ?? {};
  return {
    id: visibleId(scenario.id, TEXT_LENGTH),
    name: textOrNull(scenario.name) || null,
    state,
    counts_as_failed: failed,
    total_runs: figureOrNull(scenario.totalRuns),
    passed: figureOrNull(scenario.passed),
    failed: figureOrNull(scenario.failed),
    pass_rate: figureOrNull(passRate),
    pass_rate_interval: interval === undefined ? null : { lower: interval.lower, upper: interval.upper },
    is_flaky: scenario.isFlaky ?? null,
    mean_score: figureOrNull(scenario.meanScore),
    score_stddev: figureOrNull(scenario.scoreStddev),
    worst_run_id: idOrNull(scenario.worstRunId),
    failure_modes: scenario.failureModes.slice(0, MAX_FAILURE_MODES).map(toText),
    policy_line: figureOrNull(limits?.entry?.line),
    quarantine: toQuarantine(limits?.quarantine),
    against_baseline: change === undefined ? null : toChange(change),
  };
}

function toQuarantine(quarantine: Quarantine | undefined): object | null {
  return quarantine === undefined
    ? null
    : { reason: visible(quarantine.reason, MESSAGE_LENGTH), until: quarantine.until };
}

function toChange(change: ScenarioChange): object {
  const { counts, evidence } = change;
  return {
    change: change.change,
    baseline: counts?.baseline ?? null,
    current: counts?.current ?? null,
    pass_rate_change: figureOrNull(change.passRateChange),
    p_value: figureOrNull(evidence?.pValue),
    adjusted_p_value: figureOrNull(evidence?.adjustedP),
    score_change: figureOrNull(change.scoreChange),
    runs_to_settle: figureOrNull(change.runsToSettle),
  };
}

function toComparison(comparison: Comparison): object {
  const { baseline, origin, significance, overall, overallUnclear, totals } = comparison;
  return {
    baseline_set_id: visibleId(baseline.id, TEXT_LENGTH),
    origin: toMessage(origin),
    summary: toMessage(summariseComparison(comparison)),
    significance,
    ...totals,
    overall:
      overall === undefined
        ? null
        : {
            p_value: overall.pValue,
            adjusted_p_value: overall.adjustedP,
            regressed: overall.claimed,
            method: overall.method,
          },
    overall_unclear: overallUnclear,
  };
}

/** Named as in the outputs; both are null where a rule or a note is about the whole set. */
function namesOf(scenario: ScenarioStatistics | undefined): object {
  return {
    scenario: scenario === undefined ? null : show(scenarioLabel(scenario), TEXT_LENGTH),
    scenario_id: idOrNull(scenario?.id),
  };
}

function toText(text: string): string {
  return visible(text, TEXT_LENGTH);
}

/** One line of plain text. What stands in a phrase is short already; all of them together need not be. */
function toMessage(phrase: Phrase): string {
  return oneLine(toPlain(phrase), MESSAGE_LENGTH);
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : toText(text);
}

function idOrNull(id: string | undefined): string | null {
  return id === undefined ? null : visibleId(id, TEXT_LENGTH);
}

/** Of what is from GitHub's runner. */
function lineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text, TEXT_LENGTH);
}

/** ISO 8601 in UTC. */
function momentOrNull(time: string | undefined): string | null {
  const ms = parseTime(time);
  return ms === undefined ? null : new Date(ms).toISOString();
}

/** A number that JSON can't hold is as unknown as one that Bland did not give. */
function figureOrNull(figure: number | string | undefined): number | null {
  return typeof figure === 'number' && Number.isFinite(figure) ? figure : null;
}

function toObserved(observed: Observed): number | string | null {
  return typeof observed === 'string' ? oneLine(observed, TEXT_LENGTH) : figureOrNull(observed);
}
