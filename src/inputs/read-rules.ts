/** The rules of the inputs and the policy file: where both have the same rule, the stricter limit. */
import { NUMBER_INPUTS, type NumberInput } from '../rules/all.ts';
import { BOOLEAN } from '../rules/kinds.ts';
import { stricter } from '../rules/rule.ts';
import type { RuleSource, Rules } from '../rules/ruled-set.ts';
import { quote, say } from '../text/phrase.ts';
import { type Baseline, DEFAULTS } from './inputs.ts';
import type { Policy } from './policy/policy.ts';
import type { Reader } from './reader.ts';
import { readStatuses, STATUSES_EXPECTED, splitList } from './values.ts';

/** @param baseline `undefined` where it can't be read */
export function readRules(reader: Reader, policy: Policy | undefined, baseline: Baseline | undefined): Rules {
  const sources: { -readonly [Name in keyof Rules['sources']]: RuleSource } = {};
  const numbers: Partial<Record<NumberInput, number>> = {};
  const statuses = merge(
    readFailOnStatus(reader),
    policy?.failOnStatus,
    (one, other) => [...new Set([...one, ...other])],
    (one, other) => one.length === other.length,
  );
  if (statuses !== undefined) sources['fail-on-status'] = statuses.source;
  for (const limit of NUMBER_INPUTS) {
    const { name, kind } = limit;
    const given = reader.optional(name, kind);
    const inFile = policy?.limits[name];
    const isIdle = 'needsBaseline' in limit && baseline?.from === 'none';
    if (isIdle && given !== undefined) {
      reader.problem(
        name,
        say`needs a baseline, but \`baseline\` is \`none\`: set one, such as \`baseline: auto\`, or leave \`${name}\` out.`,
      );
    }
    // A policy file may serve several workflows, with and without a baseline.
    if (isIdle && inFile !== undefined) {
      reader.remarks.push(`${name} in the policy file is not used, since baseline is none.`);
    }
    const join = (one: number, other: number) => stricter(limit, one, other);
    const merged = merge(given, isIdle ? undefined : inFile, join, Object.is);
    if (merged === undefined) continue;
    numbers[name] = merged.limit;
    sources[name] = merged.source;
  }
  const proveLimits = merge(
    reader.optional('prove-limits', BOOLEAN),
    policy?.proveLimits,
    // Where nothing need be proven, fewer figures meet a limit.
    (one, other) => one && other,
    Object.is,
  );
  if (proveLimits !== undefined) sources['prove-limits'] = proveLimits.source;
  const { 'regression-significance': significance, ...limits } = numbers;
  return {
    limits,
    failOnStatus: statuses?.limit ?? splitList(DEFAULTS['fail-on-status']),
    proveLimits: proveLimits?.limit ?? false,
    regressionSignificance: significance ?? Number(DEFAULTS['regression-significance']),
    scenarios: policy?.scenarios ?? [],
    sources,
    policyPath: policy?.path,
  };
}

function readFailOnStatus(reader: Reader): readonly string[] | undefined {
  const { known, unknown } = readStatuses(reader.list('fail-on-status', `any of ${STATUSES_EXPECTED}`));
  for (const word of unknown) {
    reader.problem('fail-on-status', say`contains ${quote(word)}, but takes only ${STATUSES_EXPECTED}.`);
  }
  return known.length === 0 ? undefined : known;
}

function merge<T>(
  input: T | undefined,
  file: T | undefined,
  join: (input: T, file: T) => T,
  isSame: (joined: T, given: T) => boolean,
): { readonly limit: T; readonly source: RuleSource } | undefined {
  if (input === undefined) return file === undefined ? undefined : { limit: file, source: 'policy-file' };
  if (file === undefined) return { limit: input, source: 'input' };
  const limit = join(input, file);
  const [isInput, isFile] = [isSame(limit, input), isSame(limit, file)];
  if (isInput === isFile) return { limit, source: 'both' };
  return { limit, source: isInput ? 'input' : 'policy-file' };
}
