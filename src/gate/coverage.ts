/** Whether the entries of the policy file speak of anything: over all sets of a step, since one file serves them all. */

import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import type { Rules, ScenarioPolicy } from '../inputs/inputs.ts';
import { idKey } from '../text/ascii.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { brokenBecause, inconclusive, makeCheck, unmet, verdictOf } from './findings.ts';
import type { Check, Finding, Note, SetResult } from './verdict.ts';

/**
 * Adds to the first result what the policy file's entries match in none: a failure where the entry is `required`, else a
 * note. A required scenario that was in the baseline and is gone is `inconclusive`. Where a set could not be judged,
 * what is missing is not known, and nothing is added.
 */
export function checkCoverage(results: readonly SetResult[], rules: Rules): SetResult[] {
  const [first, ...others] = results;
  const judged = results.every(({ trouble }) => trouble === undefined);
  if (first === undefined || !judged || rules.scenarios.length === 0) return [...results];
  const required = rules.scenarios.filter((entry) => entry.required);
  const known = results.flatMap(({ set }) => (set?.scenarios === undefined ? [] : [set.scenarios]));
  if (known.length < results.length) {
    if (required.length === 0) return [...results];
    const findings = [inconclusive('Bland gave no statistics.per_scenario')];
    return [
      withMore(first, rules, [makeCheck('required', required.length, undefined, findings)], []),
      ...others,
    ];
  }
  const present = known.flat();
  const missing = rules.scenarios.filter((entry) => !present.some((scenario) => entry.matches(scenario)));
  const where = results.length === 1 ? 'in the set' : `in any of the ${results.length} sets`;
  const findings = [
    ...missing
      .filter((entry) => entry.required)
      .map((entry) =>
        brokenBecause(
          say`no scenario ${where} ${describe(entry)}, which line ${entry.line} of the policy file requires`,
          0,
        ),
      ),
    ...findVanished(results, rules, present, missing),
  ];
  const notes = missing
    .filter((entry) => !entry.required)
    .map(
      (entry): Note => ({
        text: say`Line ${entry.line} of the policy file matches nothing: no scenario ${where} ${describe(entry)}.`,
        scenario: undefined,
      }),
    );
  const met = required.filter((entry) => !missing.includes(entry)).length;
  const checks: Check[] =
    required.length === 0 ? [] : [makeCheck('required', required.length, met, findings)];
  return [withMore(first, rules, checks, notes), ...others];
}

function withMore(
  result: SetResult,
  rules: Rules,
  checks: readonly Check[],
  notes: readonly Note[],
): SetResult {
  const all = [...result.checks, ...checks.map((check): Check => ({ ...check, source: 'policy-file' }))];
  const verdict = verdictOf(result.status, rules, all);
  return { ...result, checks: all, notes: [...result.notes, ...notes], verdict };
}

/** The rest of a sentence on a scenario. */
function describe({ match }: ScenarioPolicy): Phrase {
  return match.by === 'id'
    ? say`has the id ${quote(match.id)}`
    : say`has a name like ${quote(match.pattern)}`;
}

/** Required scenarios of the baseline that are in no set, where others still fit their entry: else it is missing anyway. */
function findVanished(
  results: readonly SetResult[],
  rules: Rules,
  scenarios: readonly ScenarioStatistics[],
  missing: readonly ScenarioPolicy[],
): Finding[] {
  const present = new Set(scenarios.map(({ id }) => idKey(id)));
  return results.flatMap(({ comparison }) =>
    (comparison?.vanished ?? []).flatMap((scenario) => {
      // As of every scenario, the first entry that fits speaks of it.
      const entry = rules.scenarios.find(({ matches }) => matches(scenario));
      if (entry?.required !== true || missing.includes(entry)) return [];
      if (present.has(idKey(scenario.id))) return [];
      // Two sets may have one baseline.
      present.add(idKey(scenario.id));
      const problem = 'it is required, was in the baseline, and is in the set no longer';
      return [unmet(problem, undefined, scenario)];
    }),
  );
}
