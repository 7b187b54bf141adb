/** The rules: of the inputs and of the policy file, and the stricter limit where both have the same rule. */
import { quote, say } from '../text/phrase.ts';
import type { Baseline, Limits, RuleInput, RuleSource, Rules } from './inputs.ts';
import type { Policy } from './policy/policy.ts';
import type { Reader } from './reader.ts';
import {
  DEFAULT_LIMITS,
  LIMIT_NAMES,
  LIMIT_RULES,
  type LimitName,
  readStatuses,
  STATUSES_EXPECTED,
} from './rules.ts';

/** Rules that compare a set with another. */
const COMPARING: readonly LimitName[] = ['max-pass-rate-drop', 'regression-significance'];

interface Merged<T> {
  readonly limit: T;
  readonly source: RuleSource;
}

/**
 * Reads the rules, with problems in the reader; `remarks` are for the log.
 * @param baseline `undefined` where it can't be read
 */
export function readRules(
  reader: Reader,
  policy: Policy | undefined,
  baseline: Baseline | undefined,
  remarks: string[],
): Rules {
  const limits: { -readonly [Field in keyof Limits]?: Limits[Field] } = {};
  const sources: Partial<Record<RuleInput, RuleSource>> = {};
  const statuses = join(readFailOnStatus(reader), policy?.limits.failOnStatus);
  if (statuses !== undefined) {
    limits.failOnStatus = statuses.limit;
    sources['fail-on-status'] = statuses.source;
  }
  for (const name of LIMIT_NAMES) {
    const { field, kind, stricter } = LIMIT_RULES[name];
    const given = reader.optional(name, kind);
    const inFile = policy?.limits[field];
    const isIdle = COMPARING.includes(name) && baseline?.from === 'none';
    if (isIdle && given !== undefined) {
      reader.problem(
        name,
        say`needs something to compare with, but \`baseline\` is \`none\`: give one, such as \`baseline: auto\`, or leave \`${name}\` out.`,
      );
    }
    // A policy file may serve several workflows, with and without a baseline.
    if (isIdle && inFile !== undefined) {
      remarks.push(`${name} in the policy file is not used, since baseline is none.`);
    }
    const merged = merge(given, isIdle ? undefined : inFile, stricter);
    if (merged === undefined) continue;
    limits[field] = merged.limit;
    sources[name] = merged.source;
  }
  const { path: policyPath, scenarios = [] } = policy ?? {};
  return { ...DEFAULT_LIMITS, ...limits, scenarios, sources, policyPath };
}

function readFailOnStatus(reader: Reader): readonly string[] | undefined {
  const { known, unknown } = readStatuses(reader.list('fail-on-status', `any of ${STATUSES_EXPECTED}`));
  for (const word of unknown) {
    reader.problem('fail-on-status', say`has ${quote(word)} in it, but takes only ${STATUSES_EXPECTED}.`);
  }
  return known.length === 0 ? undefined : known;
}

function merge(
  input: number | undefined,
  file: number | undefined,
  stricter: (one: number, other: number) => number,
): Merged<number> | undefined {
  if (input === undefined) return file === undefined ? undefined : { limit: file, source: 'policy-file' };
  if (file === undefined) return { limit: input, source: 'input' };
  if (input === file) return { limit: input, source: 'both' };
  const limit = stricter(input, file);
  return { limit, source: limit === input ? 'input' : 'policy-file' };
}

/** Every status that fails by the one or by the other. */
function join(
  input: readonly string[] | undefined,
  file: readonly string[] | undefined,
): Merged<readonly string[]> | undefined {
  if (input === undefined) return file === undefined ? undefined : { limit: file, source: 'policy-file' };
  if (file === undefined) return { limit: input, source: 'input' };
  const limit = [...new Set([...input, ...file])];
  if (isSame(input, file)) return { limit, source: 'both' };
  if (isSame(limit, input)) return { limit, source: 'input' };
  return { limit, source: isSame(limit, file) ? 'policy-file' : 'both' };
}

/** Whether both have the same statuses, each once, in any order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((status) => other.includes(status));
}
