/** The text of a policy file to rules, or every problem in it; loaded only where there is such a file. */
import { ENTRY_RULES, type NumberInput } from '../../rules/all.ts';
import type { Limits, ScenarioPolicy } from '../../rules/ruled-set.ts';
import { plural } from '../../text/format.ts';
import { say, verbatim } from '../../text/phrase.ts';
import type { InputProblem } from '../inputs.ts';
import { findContradictions } from './checks.ts';
import { explainIssue } from './issues.ts';
import { type Matching, type PolicyData, type PolicyEntry, policySchema } from './schema.ts';
import { readYaml, type YamlProblem } from './yaml.ts';

export interface Policy {
  /** As messages name it: text from outside. */
  readonly path: string;
  /** The rules that the file names. */
  readonly limits: Readonly<Partial<Record<NumberInput, number | undefined>>>;
  readonly failOnStatus: readonly string[] | undefined;
  readonly scenarios: readonly ScenarioPolicy[];
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  /** At least one problem, each of the input `policy-file`. */
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** More than anybody mends at once. */
const MAX_PROBLEMS = 50;

/**
 * Reads the text of a policy file. Never throws.
 * @param path as messages should name it, such as `.github/bland-gate.yml`
 * @param nowMs in milliseconds since the Unix epoch: a quarantine must end within a year
 */
export function readPolicy(text: string, path: string, nowMs: number): PolicyReading {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, problems: toInputProblems(yaml.problems, path) };
  const parsed = policySchema.safeParse(yaml.data);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explainIssue(issue, yaml));
  const problems = [...issues, ...findContradictions(yaml, nowMs)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: toInputProblems(problems, path) };
  const lineOf = (index: number) => yaml.placeOf(['scenarios', index]).line;
  return { ok: true, policy: toPolicy(parsed.data, path, lineOf) };
}

/** In the order of the file, each with its place. */
function toInputProblems(problems: readonly YamlProblem[], path: string): InputProblem[] {
  const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  const told = sorted.slice(0, MAX_PROBLEMS).map(({ line, column, message }) => ({
    input: 'policy-file',
    message: say`${verbatim(`${path}:${line}:${column}`)}: ${message}`,
    place: { file: path, line, column },
  }));
  const untold = problems.length - told.length;
  if (untold === 0) return told;
  return [
    ...told,
    { input: 'policy-file', message: say`${verbatim(path)}: and ${plural(untold, 'more problem')}.` },
  ];
}

function toPolicy(data: PolicyData, path: string, lineOf: (index: number) => number): Policy {
  const { 'fail-on-status': failOnStatus, ...limits } = data.rules ?? {};
  const entries = data.scenarios ?? [];
  const scenarios = entries.map((entry, index) => toScenarioPolicy(entry, lineOf(index)));
  return { path, limits, failOnStatus, scenarios };
}

function toScenarioPolicy(entry: PolicyEntry, line: number): ScenarioPolicy {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = {};
  for (const { name, inEntry } of ENTRY_RULES) {
    const limit = entry[inEntry.key];
    if (limit !== undefined) limits[name] = limit;
  }
  const { quarantine } = entry;
  return {
    // The checks have seen to it that one of the two is given.
    ...((entry.name ?? entry.id) as Matching),
    line,
    limits,
    allowFlaky: entry['allow-flaky'] ?? false,
    required: entry.required ?? false,
    quarantine: quarantine && { reason: quarantine.reason, ...quarantine.until },
  };
}
