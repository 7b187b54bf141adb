/** The report as JUnit XML, for tools that show test results: a set is a suite, a scenario is a test case. */
import { durationOf } from '../bland/simulation-set.ts';
import { summariseComparison } from '../comparison/changes.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { ScenarioResult, SetResult, Trouble } from '../gate/verdict.ts';
import { show, toPlain, visible, visibleId } from '../text/escape.ts';
import { plural } from '../text/format.ts';
import { type Outside, type Phrase, quoteId, verbatim } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { judgeCases } from './judges/judge-cases.ts';
import { type Problem, type Suite, type TestCase, toJUnitXml } from './junit-xml.ts';
import { describeNote, headline, type Reason, reasonsOf } from './reasons.ts';
import type { Report } from './report.ts';
import { isoTime } from './time.ts';
import { known } from './view/build.ts';

/** Of all suites together; most tools that read such files are slow long before. */
const MAX_SCENARIOS = 10_000;
const MAX_NOTES = 100;
const MAX_FAILURE_MODES = 3;
const TEXT_LENGTH = 200;
/** Names are told whole: tools compare them from run to run. */
const NAME_LENGTH = 1000;
const REASON_LENGTH = 500;

/**
 * There is a failure where a rule is broken, and an error where something can't be judged: neither where the verdict is
 * `passed`, and one at least where it is not.
 */
export function renderJUnit(report: Report): string {
  return redacted(report.redact, () => {
    const { results, inputProblems, trouble } = report;
    const run = {
      properties: { commit: report.run.commit, run_url: report.run.runUrl },
      timeMs: report.waitedMs,
      timestamp: new Date(report.startedMs).toISOString(),
    };
    const suites = results.map((result, index) => setSuite(result, index, report, run));
    const isWhole = results.length === 0 || inputProblems.length > 0 || trouble !== undefined;
    return toJUnitXml(isWhole ? [gateSuite(report, run), ...suites] : suites);
  });
}

type RunOfSuite = Pick<Suite, 'properties' | 'timeMs' | 'timestamp'>;

/** What kept the gate as a whole from judging. */
function gateSuite(report: Report, run: RunOfSuite): Suite {
  const { verdict, trouble, inputProblems } = report;
  const subject = 'simulation gate';
  const caseOf = (name: string, problem: Problem): TestCase => ({ className: subject, name, problem });
  const problems = inputProblems
    .slice(0, MAX_SCENARIOS)
    .map(({ input, message }) => caseOf(shownLabel(verbatim(input)), errorOf('input', message, [])));
  const last = caseOf('verdict', errorOf(verdict, headline(report), linesOf(trouble)));
  return {
    ...run,
    name: subject,
    subject,
    properties: { verdict, ...run.properties },
    cases: trouble === undefined && problems.length > 0 ? problems : [...problems, last],
    output: [],
  };
}

function setSuite(result: SetResult, index: number, report: Report, run: RunOfSuite): Suite {
  const { id, name, verdict, status, asked, set, comparison, notes, checkRun } = result;
  const number = report.results.length > 1 ? ` ${index + 1}` : '';
  const subject = asked?.pathwayId ?? asked?.personaId ?? checkRun?.agentId ?? `simulation set${number}`;
  const most = Math.floor(MAX_SCENARIOS / report.results.length);
  const left = result.scenarios.length - most;
  // What is found in a scenario that has no case of its own, since it is gone, is shown at the rule.
  const shown = new Set(set?.scenarios);
  const ofOthers = reasonsOf(result).filter(({ finding }) => finding.judge === undefined);
  const reasons = Map.groupBy(ofOthers, ({ finding: { scenario } }) =>
    scenario !== undefined && shown.has(scenario) ? scenario : undefined,
  );
  const createdAt = isoTime(set?.createdAt);
  return {
    name: toPlain([name]),
    subject,
    properties: {
      verdict,
      simulation_set_id: shownId(id),
      check_run_id: checkRun?.id,
      status: status === undefined ? undefined : visible(status, TEXT_LENGTH),
      baseline_set_ids: comparison?.sets.map(({ id: one }) => shownId(one)).join(','),
      ...run.properties,
    },
    timeMs: (set && durationOf(set)) ?? run.timeMs,
    // A time in any year but those of 2000 to 2999 is none: tools would sort the suite by it.
    timestamp: createdAt?.startsWith('2') === true ? createdAt : run.timestamp,
    cases: [
      ...ruleCases(result, reasons.get(undefined) ?? [], `${subject}: rules`),
      ...judgeCases(result, `${subject}: judges`, problemOf),
      ...scenarioCases(result, result.scenarios.slice(0, most), reasons, subject, report),
    ],
    output: [
      ...known(comparison, (it) => `Against the baseline: ${toPlain(summariseComparison(it))}`),
      ...notes.slice(0, MAX_NOTES).map((note) => toPlain(describeNote(note))),
      ...(left > 0 ? [`${plural(left, 'more scenario')} left out here, none of them worse.`] : []),
    ],
  };
}

/** What to do, and the request in which the trouble came. */
function linesOf(trouble: Trouble | undefined): string[] {
  if (trouble === undefined) return [];
  const { advice, request } = trouble;
  return request === undefined ? [advice] : [advice, show(verbatim(request))];
}

/** Of the set as a whole. A rule that only scenarios break is shown at these. */
function ruleCases(result: SetResult, reasons: readonly Reason[], className: string): TestCase[] {
  const { verdict, trouble, checks } = result;
  if (trouble !== undefined) {
    return [{ className, name: 'verdict', problem: errorOf(verdict, trouble.what, linesOf(trouble)) }];
  }
  return checks.flatMap((check) => {
    const own = reasons.filter((reason) => reason.check === check);
    if (own.length === 0 && check.findings.length > 0) return [];
    return [{ className, name: check.rule, problem: problemOf(own, []) }];
  });
}

function scenarioCases(
  result: SetResult,
  scenarios: readonly ScenarioResult[],
  reasons: ReadonlyMap<ScenarioFacts | undefined, readonly Reason[]>,
  className: string,
  { transcripts }: Report,
): TestCase[] {
  const { set } = result;
  const times = new Map(transcripts.map(({ scenario, durationMs }) => [scenario, durationMs]));
  // Bland gives the time of a set only, but for the runs that are quoted.
  const ofOnly = set?.scenarios?.length === 1 ? durationOf(set) : undefined;
  const nameOf = ({ facts }: ScenarioResult) => shownLabel(facts.label);
  const named = Map.groupBy(scenarios, nameOf);
  return scenarios.map((judged) => {
    const { facts } = judged;
    const name = nameOf(judged);
    return {
      className,
      // Tools take two cases of one name for one that was run twice.
      name: named.get(name)?.length === 1 ? name : `${name} (${shownLabel(quoteId(facts.id))})`,
      timeMs: ofOnly ?? times.get(facts),
      problem: problemOfScenario(result, judged, reasons.get(facts) ?? []),
    };
  });
}

function shownLabel(label: Outside): string {
  return show(label, NAME_LENGTH) || '(empty)';
}

function shownId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : visibleId(id, TEXT_LENGTH);
}

function problemOfScenario(
  { trouble, verdict }: SetResult,
  { facts, terms, failed }: ScenarioResult,
  reasons: readonly Reason[],
): Problem | undefined {
  if (trouble !== undefined) return skip('The set was not judged.');
  const quarantine = terms?.quarantine;
  if (quarantine !== undefined) {
    return skip(`In quarantine until ${quarantine.until}: ${visible(quarantine.reason, REASON_LENGTH)}`);
  }
  const { passed, totalRuns, failureModes, worstRunId } = facts;
  const more = [
    ...known(passed === undefined ? passed : totalRuns, (it) => `${passed} of ${plural(it, 'run')} passed`),
    ...failureModes.slice(0, MAX_FAILURE_MODES).map((mode) => `Failure mode: ${visible(mode, TEXT_LENGTH)}`),
    ...known(worstRunId, (id) => `Worst run: ${visibleId(id, TEXT_LENGTH)}`),
  ];
  if (!failed || reasons[0]?.finding.outcome === 'broken') return problemOf(reasons, more);
  // No rule looks at it, and it is no success.
  const message = 'none of its runs passed';
  if (verdict === 'passed') return skip(`${message}, which breaks no rule`);
  return { kind: 'failure', type: 'no-run-passed', message, details: [...reasons.map(toLine), ...more] };
}

function skip(message: string): Problem {
  return { kind: 'skipped', type: undefined, message, details: [] };
}

function errorOf(type: string, message: Phrase, details: readonly string[]): Problem {
  return { kind: 'error', type, message: toPlain(message), details };
}

function problemOf(reasons: readonly Reason[], more: readonly string[]): Problem | undefined {
  const [first] = reasons;
  if (first === undefined) return undefined;
  const details = [...reasons.map(toLine), ...more];
  const problem = errorOf(first.check.rule, first.finding.message, details);
  return first.finding.outcome === 'broken' ? { ...problem, kind: 'failure' } : problem;
}

function toLine({ check, finding }: Reason): string {
  return `${check.rule}: ${toPlain(finding.message)}`;
}
