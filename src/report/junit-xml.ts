/** Suites of test cases as XML, in the form that both Jenkins and Ant know, and all others read. */
import { createElement, type Element } from 'ltx';
import { oneLine, toXmlText } from '../text/escape.ts';

const PROPERTY_LENGTH = 200;

export interface TestCase {
  readonly className: string;
  readonly name: string;
  /** `undefined` where it is not known. */
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
  /** Lines. */
  readonly details: readonly string[];
}

export interface Suite {
  readonly name: string;
  /** The same from run to run, where ids of sets are not, so that tools can tell how a test case did before. */
  readonly subject: string;
  readonly properties: Readonly<Record<string, string | undefined>>;
  readonly timeMs: number;
  /** Without a zone: UTC. */
  readonly timestamp: string;
  readonly cases: readonly TestCase[];
  /** Lines. */
  readonly output: readonly string[];
}

export function toJUnitXml(suites: readonly Suite[]): string {
  const root = element('testsuites', {}, suites.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`;
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
    time: toSeconds(timeMs),
    timestamp,
    // Ant's schema requires the last three.
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
    element('system-out', {}, output.length === 0 ? [] : [output.join('\n')]),
    element('system-err', {}),
  ]);
}

function caseElement({ className, name, timeMs, problem }: TestCase): Element {
  // Ant's schema requires a time, known or not.
  const attributes = { classname: className, name, time: timeMs === undefined ? '0' : toSeconds(timeMs) };
  if (problem === undefined) return element('testcase', attributes);
  const { kind, type, message, details } = problem;
  const text = details.length === 0 ? [] : [details.join('\n')];
  return element('testcase', attributes, [element(kind, { type, message }, text)]);
}

function toSeconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** An element; what is around elements within it is on lines of its own. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (Element | string)[] = [],
): Element {
  const safe = Object.entries(attributes).map(([key, value]) => [key, value && toXmlText(value)]);
  const nodes = children.flatMap((child) => (typeof child === 'string' ? [toXmlText(child)] : ['\n', child]));
  const last = children.at(-1);
  const end = last === undefined || typeof last === 'string' ? [] : ['\n'];
  return createElement(name, Object.fromEntries(safe), ...nodes, ...end);
}
