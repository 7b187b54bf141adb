/** The report as JUnit XML, for tools that show test results: a set is a suite, a scenario is a test case. */
import { durationOf, parseTime } from '../bland/simulation-set.ts';
import type { Finding, SetResult } from '../gate/verdict.ts';
import { show, toPlain, visible, visibleId } from '../text/escape.ts';
import { scenarioLabel } from '../text/label.ts';
import { type Outside, plural, quoteId, verbatim } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { summariseComparison } from './changes.ts';
import { type Problem, type Suite, type TestCase, toJUnitXml } from './junit-xml.ts';
import { describeFinding, describeNote, headline, reasonsOf } from './reasons.ts';
import type { Report } from './report.ts';
import { type JudgedScenario, judgedScenarios } from './scenarios.ts';

/** Of all suites together; most tools that read such files are slow long before. */
const MAX_SCENARIOS = 10_000;
const MAX_NOTES = 100;
const MAX_FAILURE_MODES = 3;
const TEXT_LENGTH = 200;

/**
 * Renders the report in the form that both Jenkins and Ant know, and all others read. There is a failure where a rule
 * is broken, and an error where something can't be judged: neither where the verdict is `passed`, and one at least
 * where it is not.
 */
export function renderJUnit(report: Report): string {
  return redacted(report.redact, () => renderSuites(report));
}

function renderSuites(report: Report): string {
  const { results, inputProblems, trouble } = report;
  const most = Math.floor(MAX_SCENARIOS / Math.max(1, results.length));
  const suites = results.map((result, index) => setSuite(result, index, report, most));
  const whole = results.length === 0 || inputProblems.length > 0 || trouble !== undefined;
  const all = whole ? [gateSuite(report), ...suites] : suites;
  return toJUnitXml(all);
}

/** What kept the gate as a whole from judging. */
function gateSuite(report: Report): Suite {
  const subject = 'simulation gate';
  const problems = report.inputProblems.slice(0, MAX_SCENARIOS).map(({ input, message }): TestCase => {
    const problem = { kind: 'error', type: 'input', message: toPlain(message), details: [] } as const;
    return { className: subject, name: shownLabel(verbatim(input)), problem };
  });
  const { trouble } = report;
  const verdict: TestCase = {
    className: subject,
    name: 'verdict',
    problem: {
      kind: 'error',
      type: report.verdict,
      message: toPlain(headline(report)),
      details: trouble === undefined ? [] : [trouble.advice],
    },
  };
  return {
    name: subject,
    subject,
    properties: { verdict: report.verdict, ...runProperties(report) },
    timeMs: report.waitedMs,
    timestamp: toTimestamp(report.startedMs),
    cases: trouble === undefined && problems.length > 0 ? problems : [...problems, verdict],
    output: [],
  };
}

function setSuite(result: SetResult, index: number, report: Report, most: number): Suite {
  const { asked, set, comparison, notes } = result;
  const several = report.results.length > 1;
  const subject = asked?.pathwayId ?? asked?.personaId ?? `simulation set${several ? ` ${index + 1}` : ''}`;
  const scenarios = judgedScenarios(result);
  const left = scenarios.length - most;
  return {
    name: toPlain([result.name]),
    subject,
    properties: {
      verdict: result.verdict,
      simulation_set_id: shownId(result.id),
      status: result.status === undefined ? undefined : visible(result.status, TEXT_LENGTH),
      baseline_set_id: shownId(comparison?.baseline.id),
      ...runProperties(report),
    },
    timeMs: (set === undefined ? undefined : durationOf(set)) ?? report.waitedMs,
    timestamp: timestampOf(set?.createdAt) ?? toTimestamp(report.startedMs),
    cases: [
      ...ruleCases(result, subject),
      ...scenarioCases(result, scenarios.slice(0, most), subject, report),
    ],
    output: [
      ...(comparison === undefined
        ? []
        : [`Against the baseline: ${toPlain(summariseComparison(comparison))}`]),
      ...notes.slice(0, MAX_NOTES).map((note) => toPlain(describeNote(note))),
      ...(left > 0 ? [`${plural(left, 'more scenario')} left out here, and none of them is worse.`] : []),
    ],
  };
}

/** A time in any year but those of 2000 to 2999 is none: tools would sort the suite by it. */
function timestampOf(createdAt: string | undefined): string | undefined {
  const createdMs = parseTime(createdAt);
  const timestamp = createdMs === undefined ? undefined : toTimestamp(createdMs);
  return timestamp?.startsWith('2') === true ? timestamp : undefined;
}

/** Without fractions and zone, as Ant's schema has it. */
function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

function runProperties({ run }: Report): Suite['properties'] {
  return { commit: run.commit, run_url: run.runUrl };
}

/** What is said of the set as a whole. A rule that only scenarios break is shown at these. */
function ruleCases(result: SetResult, subject: string): TestCase[] {
  const className = `${subject}: rules`;
  if (result.trouble !== undefined) {
    const message = toPlain(result.trouble.what);
    const problem = {
      kind: 'error',
      type: result.verdict,
      message,
      details: [result.trouble.advice],
    } as const;
    return [{ className, name: 'verdict', problem }];
  }
  const shown = new Set(result.set?.scenarios);
  // What is found in a scenario that has no case of its own, since it is gone, is shown at the rule.
  const reasons = reasonsOf(result).filter(
    ({ finding: { scenario } }) => scenario === undefined || !shown.has(scenario),
  );
  return result.checks.flatMap((check): TestCase[] => {
    const own = reasons.filter((reason) => reason.check === check);
    if (own.length === 0 && check.findings.length > 0) return [];
    const against = own.map(({ finding, message }) => ({
      rule: check.rule,
      finding,
      message: toPlain(message),
    }));
    return [{ className, name: check.rule, problem: problemOf(against, []) }];
  });
}

function scenarioCases(
  result: SetResult,
  scenarios: readonly JudgedScenario[],
  subject: string,
  { transcripts }: Report,
): TestCase[] {
  const times = new Map(transcripts.map(({ scenario, durationMs }) => [scenario, durationMs]));
  const { set } = result;
  // Bland gives the time of a set only, but for the runs that are quoted.
  const ofOnly = set?.scenarios?.length === 1 ? durationOf(set) : undefined;
  const named = scenarios.map((judged) => ({
    judged,
    name: shownLabel(scenarioLabel(judged.scenario)),
  }));
  const count = new Map<string, number>();
  for (const { name } of named) count.set(name, (count.get(name) ?? 0) + 1);
  return named.map(({ judged, name }) => {
    // Tools take two cases of one name for one that was run twice.
    const own = count.get(name) === 1 ? name : `${name} (${shownLabel(quoteId(judged.scenario.id))})`;
    const timeMs = ofOnly ?? times.get(judged.scenario);
    return { className: subject, name: own, timeMs, problem: problemOfScenario(result, judged) };
  });
}

function shownLabel(label: Outside): string {
  return show(label, TEXT_LENGTH) || '(empty)';
}

function shownId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : visibleId(id, TEXT_LENGTH);
}

function problemOfScenario(result: SetResult, judged: JudgedScenario): Problem | undefined {
  const { scenario, details, against, failed } = judged;
  const skip = (message: string) => ({ kind: 'skipped', type: undefined, message, details: [] }) as const;
  if (result.trouble !== undefined) return skip('The set was not judged.');
  const quarantine = details?.limits.quarantine;
  if (quarantine !== undefined) {
    const reason = visible(quarantine.reason, 500);
    return skip(`In quarantine until ${quarantine.until}: ${reason}`);
  }
  const reasons = against.map(({ check, finding }) => ({
    rule: check.rule,
    finding,
    message: toPlain(describeFinding(result, check, finding)),
  }));
  const { passed, totalRuns, failureModes, worstRunId } = scenario;
  const more = [
    ...(passed === undefined || totalRuns === undefined
      ? []
      : [`${passed} of ${plural(totalRuns, 'run')} passed`]),
    ...failureModes.slice(0, MAX_FAILURE_MODES).map((mode) => `Failure mode: ${visible(mode, TEXT_LENGTH)}`),
    ...(worstRunId === undefined ? [] : [`Worst run: ${visibleId(worstRunId, TEXT_LENGTH)}`]),
  ];
  if (!failed || reasons.some(({ finding }) => finding.outcome === 'broken')) return problemOf(reasons, more);
  // No rule looks at it, and it is no success.
  const message = 'not one of its runs passed';
  if (result.verdict === 'passed') return skip(`${message}, and no rule forbids that`);
  const known = reasons.map((reason) => `${reason.rule}: ${reason.message}`);
  return { kind: 'failure', type: 'no-run-passed', message, details: [...known, ...more] };
}

interface Against {
  readonly rule: string;
  readonly finding: Finding;
  readonly message: string;
}

/** What is broken outweighs what can't be judged. */
function problemOf(against: readonly Against[], more: readonly string[]): Problem | undefined {
  const broken = against.find(({ finding }) => finding.outcome === 'broken');
  const first = broken ?? against[0];
  if (first === undefined) return undefined;
  const messages = against.map(({ rule, message }) => `${rule}: ${message}`);
  return {
    kind: broken === undefined ? 'error' : 'failure',
    type: first.rule,
    message: first.message,
    details: [...messages, ...more],
  };
}
