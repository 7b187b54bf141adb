/** The text of a policy file to rules, or every problem in it; loaded only where there is such a file. */
import { idKey } from '../../text/ascii.ts';
import { plural, say, verbatim } from '../../text/phrase.ts';
import type { InputProblem, Limits, ScenarioIdentity, ScenarioMatch, ScenarioPolicy } from '../inputs.ts';
import { LIMIT_NAMES, LIMIT_RULES } from '../rules.ts';
import { findContradictions } from './checks.ts';
import { type Letters, lettersOf } from './glob.ts';
import { explainIssue } from './issues.ts';
import { type PolicyData, type PolicyEntry, policySchema } from './schema.ts';
import { readYaml, type YamlProblem } from './yaml.ts';

export interface Policy {
  /** As messages name it: text from outside. */
  readonly path: string;
  /** The rules that the file names. */
  readonly limits: Readonly<Partial<Limits>>;
  readonly scenarios: readonly ScenarioPolicy[];
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  /** At least one problem, each of the input `policy-file`. */
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** More than anybody mends at once. */
const MAX_PROBLEMS = 50;
const DAY_MS = 24 * 3600 * 1000;

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
  const limits = LIMIT_NAMES.flatMap((name) => {
    const limit = data.rules?.[name];
    return limit === undefined ? [] : [[LIMIT_RULES[name].field, limit] as const];
  });
  const failOnStatus = data.rules?.['fail-on-status'];
  const known: KnownScenarios = new WeakMap();
  return {
    path,
    limits: { ...Object.fromEntries(limits), ...(failOnStatus === undefined ? {} : { failOnStatus }) },
    scenarios: (data.scenarios ?? []).map((entry, index) => toScenarioPolicy(entry, lineOf(index), known)),
  };
}

/** What entries compare of a scenario, kept so that it is made once for all of them. */
interface Comparable {
  readonly id: string;
  readonly name: Letters | undefined;
}

type KnownScenarios = WeakMap<ScenarioIdentity, Comparable>;

function comparableOf(scenario: ScenarioIdentity, known: KnownScenarios): Comparable {
  const found = known.get(scenario);
  if (found !== undefined) return found;
  const { id, name } = scenario;
  const made = { id: idKey(id), name: name === undefined ? undefined : lettersOf(name) };
  known.set(scenario, made);
  return made;
}

function toScenarioPolicy(entry: PolicyEntry, line: number, known: KnownScenarios): ScenarioPolicy {
  const { name, quarantine } = entry;
  // The checks have seen to it that one of the two is given.
  const match: ScenarioMatch =
    name === undefined ? { by: 'id', id: String(entry.id) } : { by: 'name', pattern: name.pattern };
  const id = entry.id === undefined ? undefined : idKey(entry.id);
  return {
    match,
    matches: (scenario) => {
      const compared = comparableOf(scenario, known);
      if (name === undefined) return compared.id === id;
      return compared.name !== undefined && name.glob.matches(compared.name);
    },
    line,
    minPassRate: entry['min-pass-rate'],
    minScore: entry['min-score'],
    maxScoreStddev: entry['max-score-stddev'],
    minRuns: entry['min-runs'],
    allowFlaky: entry['allow-flaky'] ?? false,
    required: entry.required ?? false,
    quarantine:
      quarantine === undefined
        ? undefined
        : {
            reason: quarantine.reason,
            until: quarantine.until.day,
            untilMs: quarantine.until.startMs + DAY_MS,
          },
  };
}
