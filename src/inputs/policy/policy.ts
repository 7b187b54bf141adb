/** A policy file's text to its rules, or every problem in it. */
import { ENTRY_RULES, type NumberInput } from '../../rules/all.ts';
import type { Limits, ScenarioPolicy } from '../../rules/ruled-set.ts';
import { plural } from '../../text/format.ts';
import { say, verbatim } from '../../text/phrase.ts';
import type { InputProblem } from '../inputs.ts';
import { explainIssue, findContradictions } from './problems.ts';
import { type Matching, type PolicyEntry, policySchema } from './schema.ts';
import { readYaml, type YamlProblem } from './yaml.ts';

export interface Policy {
  /** As messages name it: text from outside. */
  readonly path: string;
  readonly limits: Readonly<Partial<Record<NumberInput, number | undefined>>>;
  readonly failOnStatus: readonly string[] | undefined;
  readonly proveLimits: boolean | undefined;
  readonly scenarios: readonly ScenarioPolicy[];
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  /** At least one, each of the input `policy-file`. */
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const MAX_PROBLEMS = 50;

/**
 * Reads the text of a policy file. Never throws.
 * @param path as messages should name it, such as `.github/bland-gate.yml`
 * @param nowMs milliseconds since the Unix epoch: a quarantine must end within a year
 */
export function readPolicy(text: string, path: string, nowMs: number): PolicyReading {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, problems: toInputProblems(yaml.problems, path) };
  const parsed = policySchema.safeParse(yaml.data);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explainIssue(issue, yaml));
  const problems = [...issues, ...findContradictions(yaml, nowMs)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: toInputProblems(problems, path) };
  const { 'fail-on-status': failOnStatus, 'prove-limits': proveLimits, ...limits } = parsed.data.rules ?? {};
  const scenarios = (parsed.data.scenarios ?? []).map((entry, index) =>
    toScenarioPolicy(entry, yaml.placeOf(['scenarios', index]).line),
  );
  return { ok: true, policy: { path, limits, failOnStatus, proveLimits, scenarios } };
}

/** In the order of the file. */
function toInputProblems(problems: readonly YamlProblem[], path: string): InputProblem[] {
  const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  const shown = sorted.slice(0, MAX_PROBLEMS).map(({ line, column, message }) => ({
    input: 'policy-file',
    message: say`${verbatim(`${path}:${line}:${column}`)}: ${message}`,
    place: { file: path, line, column },
  }));
  const more = problems.length - shown.length;
  if (more === 0) return shown;
  const message = say`${verbatim(path)}: and ${plural(more, 'more problem')}.`;
  return [...shown, { input: 'policy-file', message }];
}

function toScenarioPolicy(entry: PolicyEntry, line: number): ScenarioPolicy {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = {};
  for (const { name, inEntry } of ENTRY_RULES) {
    const limit = entry[inEntry.key];
    if (limit !== undefined) limits[name] = limit;
  }
  const { quarantine } = entry;
  return {
    // `findContradictions` rejects entries with neither.
    ...((entry.name ?? entry.id) as Matching),
    line,
    limits,
    allowFlaky: entry['allow-flaky'] ?? false,
    required: entry.required ?? false,
    quarantine: quarantine && { reason: quarantine.reason, ...quarantine.until },
    owners: entry.owners ?? [],
  };
}
