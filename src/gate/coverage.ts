/** Whether the entries of the policy file apply to anything: over all sets of a step, since one file serves them all. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { Rules, ScenarioPolicy } from '../rules/ruled-set.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { broken, inconclusive, makeCheck, unmet, verdictOf } from './findings.ts';
import type { Check, Finding, Note, SetResult } from './verdict.ts';

/**
 * Adds to the first result what the policy file's entries match in none: a failure where the entry is `required`, else a
 * note. A required scenario that was in the baseline and is gone is `inconclusive`. Where a set could not be judged,
 * what is missing is not known, and nothing is added.
 */
export function checkCoverage(results: readonly SetResult[], rules: Rules): SetResult[] {
  const [first, ...others] = results;
  const isJudged = results.every(({ trouble }) => trouble === undefined);
  if (first === undefined || !isJudged || rules.scenarios.length === 0) return [...results];
  const required = rules.scenarios.filter((entry) => entry.required);
  const check = (met: number | undefined, findings: readonly Finding[]) =>
    required.length === 0
      ? []
      : [makeCheck('required', { limit: required.length, required: `≥ ${required.length}` }, met, findings)];
  const known = results.flatMap(({ set }) => (set?.scenarios === undefined ? [] : [set.scenarios]));
  if (known.length < results.length) {
    const unknown = check(undefined, [inconclusive('Bland gave no statistics.per_scenario')]);
    return [withMore(first, rules, unknown, []), ...others];
  }
  const present = known.flat();
  const missing = rules.scenarios.filter((entry) => !present.some((scenario) => entry.matches(scenario)));
  const where = results.length === 1 ? 'in the set' : `in any of the ${results.length} sets`;
  const findings: Finding[] = [];
  const notes: Note[] = [];
  for (const entry of missing) {
    const { line } = entry;
    const nothing = say`no scenario ${where} ${describe(entry)}`;
    if (entry.required)
      findings.push(broken(say`${nothing}, which line ${line} of the policy file requires`, 0));
    else notes.push({ text: say`Line ${line} of the policy file matches nothing: ${nothing}.` });
  }
  findings.push(...findVanished(results, rules, present, missing));
  const met = required.filter((entry) => !missing.includes(entry)).length;
  return [withMore(first, rules, check(met, findings), notes), ...others];
}

function withMore(
  result: SetResult,
  rules: Rules,
  added: readonly Check[],
  notes: readonly Note[],
): SetResult {
  const checks = [...result.checks, ...added.map((check): Check => ({ ...check, source: 'policy-file' }))];
  const verdict = verdictOf(result.status, rules, checks);
  return { ...result, checks, notes: [...result.notes, ...notes], verdict };
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
  scenarios: readonly ScenarioFacts[],
  missing: readonly ScenarioPolicy[],
): Finding[] {
  const known = new Set(scenarios.map(({ key }) => key));
  return results.flatMap(({ comparison }) =>
    (comparison?.vanished ?? []).flatMap((scenario) => {
      // As for every scenario, the first entry that matches applies.
      const entry = rules.scenarios.find(({ matches }) => matches(scenario));
      if (entry?.required !== true || missing.includes(entry) || known.has(scenario.key)) return [];
      // Two sets may have one baseline.
      known.add(scenario.key);
      const problem = 'it is required and was in the baseline, but is missing from the set';
      return [unmet(problem, undefined, scenario)];
    }),
  );
}
