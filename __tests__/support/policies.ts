/** Policy files for tests: what is read from them, and what is wrong with them. */
import { type Policy, type PolicyReading, readPolicy } from '../../src/inputs/policy/policy.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { toPlain } from '../../src/text/escape.ts';

/** The day on which the files are read. */
export const NOW_MS = Date.parse('2026-11-25T12:00:00.000Z');

export function readFile(text: string, path = 'p.yml'): PolicyReading {
  return readPolicy(text, path, NOW_MS);
}

/** What was read where nothing is wrong. */
export function policyIn(text: string): Policy {
  const reading = readFile(text);
  if (!reading.ok) throw new Error(policyProblems(text).join('\n'));
  return reading.policy;
}

/** The only entry of a file whose only entry is the given one, in flow form. */
export function entryIn(entry: string): ScenarioPolicy {
  const { scenarios } = policyIn(`scenarios: [${entry}]`);
  if (scenarios.length !== 1 || scenarios[0] === undefined) throw new Error(`${scenarios.length} entries`);
  return scenarios[0];
}

/** The problems as plain text; none where nothing is wrong. */
export function policyProblems(text: string): string[] {
  const reading = readFile(text);
  return reading.ok ? [] : reading.problems.map(({ message }) => toPlain(message));
}
