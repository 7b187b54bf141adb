/** The report as JUnit XML, for tools that show test results: a set is a suite, a scenario is a test case. */
import { createElement, type Element } from 'ltx';
import { durationOf, parseTime } from '../bland/simulation-set.ts';
import { scenarioLabel } from '../gate/label.ts';
import type { Finding, SetResult } from '../gate/verdict.ts';
import { type Outside, plural, quoteId, verbatim } from '../phrase.ts';
import { summariseComparison } from './changes.ts';
import { oneLine, toPlain, toXmlText, visible, visibleId } from './escape.ts';
import { describeFinding, describeNote, headline, reasonsOf } from './reasons.ts';
import { redacted } from './redaction.ts';
import type { Report } from './report.ts';
import { type JudgedScenario, judgedScenarios } from './scenarios.ts';

/** Of all suites together; most tools that read such files are slow long before. */
const MAX_SCENARIOS = 10_000;
const MAX_NOTES = 100;
const MAX_FAILURE_MODES = 3;
const TEXT_LENGTH = 200;

interface TestCase {
  readonly className: string;
  readonly name: string;
  /** `undefined` where it passed. */
  readonly problem: Problem | undefined;
}

interface Problem {
  /** `failure`: a rule is broken. `error`: it can't be judged. `skipped`: it does not count. */
  readonly kind: 'failure' | 'error' | 'skipped';
  /** The rule, or what else it is about. */
  readonly type: string;
  readonly message: string;
  /** Lines. */
  readonly details: readonly string[];
}

interface Suite {
  readonly name: string;
  /** The same from run to run, where ids of sets are not, so that tools can tell how a test case did before. */
  readonly subject: string;
  readonly properties: Readonly<Record<string, string | undefined>>;
  readonly timeMs: number;
  /** Without a zone: UTC. */
  readonly timestamp: string | undefined;
  readonly cases: readonly TestCase[];
  /** Lines. */
  readonly output: readonly string[];
}

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
  const root = element('testsuites', {}, all.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`;
}

/** What kept the gate as a whole from judging. */
function gateSuite(report: Report): Suite {
  const subject = 'simulation gate';
  const problems = report.inputProblems.slice(0, MAX_SCENARIOS).map(({ input, message }): TestCase => {
    const problem = { kind: 'error', type: 'input', message: toPlain(message), details: [] } as const;
    return { className: subject, name: shownName(input), problem };
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
    timestamp: undefined,
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
    timestamp: timestampOf(set?.createdAt),
    cases: [...ruleCases(result, subject), ...scenarioCases(result, scenarios.slice(0, most), subject)],
    output: [
      ...(comparison === undefined
        ? []
        : [`Against the baseline: ${toPlain(summariseComparison(comparison))}`]),
      ...notes.slice(0, MAX_NOTES).map((note) => toPlain(describeNote(note))),
      ...(left > 0 ? [`${plural(left, 'more scenario')} left out here, and none of them is worse.`] : []),
    ],
  };
}

/** Ant's schema knows years of four digits alone. */
function timestampOf(createdAt: string | undefined): string | undefined {
  const createdMs = parseTime(createdAt);
  if (createdMs === undefined) return undefined;
  return /^\d{4}-.{14}/.exec(new Date(createdMs).toISOString())?.[0];
}

function runProperties({ run }: Report): Suite['properties'] {
  return { commit: run.commit, run_url: run.runUrl };
}

/** What is said of the set as a whole. A rule that is broken by scenarios alone is told at these. */
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
  const reasons = reasonsOf(result);
  return result.checks.flatMap((check): TestCase[] => {
    const own = reasons.filter((reason) => reason.check === check && reason.finding.scenario === undefined);
    if (own.length === 0 && check.findings.length > 0) return [];
    const against = own.map(({ finding, message }) => ({
      rule: check.rule,
      finding,
      message: toPlain(message),
    }));
    return [{ className, name: check.rule, problem: problemOf(against, []) }];
  });
}

function scenarioCases(result: SetResult, scenarios: readonly JudgedScenario[], subject: string): TestCase[] {
  const named = scenarios.map((judged) => ({
    judged,
    name: shownLabel(scenarioLabel(judged.scenario)),
  }));
  const count = new Map<string, number>();
  for (const { name } of named) count.set(name, (count.get(name) ?? 0) + 1);
  return named.map(({ judged, name }) => {
    // Tools take two cases of one name for one that was run twice.
    const own = count.get(name) === 1 ? name : `${name} (${shownLabel(quoteId(judged.scenario.id))})`;
    return { className: subject, name: own, problem: problemOfScenario(result, judged) };
  });
}

function shownLabel({ outside, isId }: Outside): string {
  const shown = isId === true ? visibleId(outside, TEXT_LENGTH) : visible(outside, TEXT_LENGTH);
  return shown || '(empty)';
}

function shownId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : visibleId(id, TEXT_LENGTH);
}

function shownName(text: string): string {
  return shownLabel(verbatim(text));
}

function problemOfScenario(result: SetResult, judged: JudgedScenario): Problem | undefined {
  const { scenario, details, against } = judged;
  const skip = (type: string, message: string) => ({ kind: 'skipped', type, message, details: [] }) as const;
  if (result.trouble !== undefined) return skip('not-judged', 'The set was not judged.');
  const quarantine = details?.limits.quarantine;
  if (quarantine !== undefined) {
    const reason = visible(quarantine.reason, 500);
    return skip('quarantine', `In quarantine until ${quarantine.until}: ${reason}`);
  }
  const reasons = against.map(({ check, finding }) => ({
    rule: check.rule,
    finding,
    message: toPlain(describeFinding(result, check, finding)),
  }));
  const { passed, totalRuns, failureModes, worstRunId } = scenario;
  return problemOf(reasons, [
    ...(passed === undefined || totalRuns === undefined
      ? []
      : [`${passed} of ${plural(totalRuns, 'run')} passed`]),
    ...failureModes.slice(0, MAX_FAILURE_MODES).map((mode) => `Failure mode: ${visible(mode, TEXT_LENGTH)}`),
    ...(worstRunId === undefined ? [] : [`Worst run: ${visibleId(worstRunId, TEXT_LENGTH)}`]),
  ]);
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

function suiteElement(suite: Suite, index: number): Element {
  const { name, subject, properties, timeMs, timestamp, cases, output } = suite;
  const count = (kind: Problem['kind']) => cases.filter(({ problem }) => problem?.kind === kind).length;
  const attributes = {
    name,
    tests: String(cases.length),
    failures: String(count('failure')),
    errors: String(count('error')),
    skipped: String(count('skipped')),
    time: (timeMs / 1000).toFixed(3),
    timestamp,
    // Ant's schema requires the last three.
    hostname: 'localhost',
    id: String(index),
    package: subject,
  };
  const known = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [element('property', { name: key, value: oneLine(value, TEXT_LENGTH) })],
  );
  return element('testsuite', attributes, [
    element('properties', {}, known),
    ...cases.map(caseElement),
    element('system-out', {}, output.length === 0 ? [] : [output.join('\n')]),
    element('system-err', {}),
  ]);
}

function caseElement({ className, name, problem }: TestCase): Element {
  // How long a scenario took is not known; Ant's schema requires a time.
  const attributes = { classname: className, name, time: '0' };
  if (problem === undefined) return element('testcase', attributes);
  const { kind, type, message, details } = problem;
  const text = details.length === 0 ? [] : [details.join('\n')];
  return element('testcase', attributes, [element(kind, { type, message }, text)]);
}

/** An element; what is around elements within it is on lines of its own. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (Element | string)[] = [],
): Element {
  const safe = Object.entries(attributes).map(([key, value]) => [
    key,
    value === undefined ? undefined : toXmlText(value),
  ]);
  const nodes = children.flatMap((child) => (typeof child === 'string' ? [toXmlText(child)] : ['\n', child]));
  const last = children.at(-1);
  const end = last === undefined || typeof last === 'string' ? [] : ['\n'];
  return createElement(name, Object.fromEntries(safe), ...nodes, ...end);
}
