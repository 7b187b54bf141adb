/** Suites of test cases as XML, in the form that both Jenkins and Ant know, and all others read. */
import { createElement, type Element } from 'ltx';
import { oneLine, toXmlText } from '../text/escape.ts';

const PROPERTY_LENGTH = 200;

export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly timeMs?: number | undefined;
  /** `undefined` where it passed. */
  readonly problem: Problem | undefined;
}

export interface Problem {
  /** `failure`: a rule is broken. `error`: it can't be judged. `skipped`: it does not count. */
  readonly kind: 'failure' | 'error' | 'skipped';
  /** The rule, or what else it is about; `undefined` of what is skipped, which has none in the schemas. */
  readonly type: string | undefined;
  readonly message: string;
  readonly details: readonly string[];
}

export interface Suite {
  readonly name: string;
  /** The same from run to run, unlike ids of sets, so that tools can compare a test case with earlier ones. */
  readonly subject: string;
  readonly properties: Readonly<Record<string, string | undefined>>;
  readonly timeMs: number;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly cases: readonly TestCase[];
  readonly output: readonly string[];
}

export function toJUnitXml(suites: readonly Suite[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, suites.map(suiteElement))}\n`;
}

function suiteElement(suite: Suite, index: number): Element {
  const { name, subject, properties, timeMs, timestamp, cases, output } = suite;
  const count = (kind: Problem['kind']) =>
    String(cases.filter(({ problem }) => problem?.kind === kind).length);
  const attributes = {
    name,
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: toSeconds(timeMs),
    // Without fractions and zone, as Ant's schema has it. It requires the last three too.
    timestamp: timestamp.slice(0, 19),
    hostname: 'localhost',
    id: String(index),
    package: subject,
  };
  const known = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [element('property', { name: key, value: oneLine(value, PROPERTY_LENGTH) })],
  );
  return element('testsuite', attributes, [
    element('properties', {}, known),
    ...cases.map(caseElement),
    element('system-out', {}, output.join('\n')),
    element('system-err', {}),
  ]);
}

function caseElement({ className, name, timeMs, problem }: TestCase): Element {
  // Ant's schema requires a time, known or not.
  const attributes = { classname: className, name, time: timeMs === undefined ? '0' : toSeconds(timeMs) };
  if (problem === undefined) return element('testcase', attributes);
  const { kind, details, ...about } = problem;
  return element('testcase', attributes, [element(kind, about, details.join('\n'))]);
}

function toSeconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: readonly Element[] | string = '',
): Element {
  const safe = Object.entries(attributes).map(([key, value]) => [key, value && toXmlText(value)]);
  const nodes =
    typeof content === 'string' ? [toXmlText(content)] : [...content.flatMap((child) => ['\n', child]), '\n'];
  return createElement(name, Object.fromEntries(safe), ...nodes);
}
