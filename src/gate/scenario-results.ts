/** What came of each scenario of a set, in the order in which a reader should see them: every sink goes by this. */

import type { ScenarioChange } from '../comparison/compare.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { ScenarioTerms } from '../rules/ruled-set.ts';
import type { Check, ScenarioResult } from './verdict.ts';

/** @param terms `undefined` where the set was not judged */
export function resultsOf(
  scenarios: readonly ScenarioFacts[],
  terms: ReadonlyMap<ScenarioFacts, ScenarioTerms> | undefined,
  checks: readonly Check[],
  changes: readonly ScenarioChange[],
): ScenarioResult[] {
  const against = Map.groupBy(
    checks.flatMap((check) => check.findings.map((finding) => ({ check, finding }))),
    ({ finding }) => finding.scenario,
  );
  const changeOf = new Map(changes.map((change) => [change.scenario, change]));
  return scenarios
    .map((facts) => resultOf(facts, terms?.get(facts), changeOf.get(facts), against.get(facts) ?? []))
    .sort(worstFirst);
}

function resultOf(
  facts: ScenarioFacts,
  terms: ScenarioTerms | undefined,
  change: ScenarioChange | undefined,
  against: ScenarioResult['against'],
): ScenarioResult {
  const quarantined = terms?.quarantine !== undefined;
  const isBroken = against.some(({ finding }) => finding.outcome === 'broken');
  const failed = terms !== undefined && !quarantined && (facts.state === 'failing' || isBroken);
  const state = failed && facts.state !== 'flaky' ? 'failing' : facts.state;
  const fine = state === 'passing' || (state === 'flaky' && terms?.entry?.allowFlaky === true);
  const needsLook = !quarantined && (against.length > 0 || !fine);
  const interval = terms && facts.interval;
  return { facts, terms, interval, change, against, state, failed, quarantined, needsLook };
}

/** The scenarios that failed, of all sets, the worst first. */
export function failedScenarios(
  results: readonly { readonly scenarios: readonly ScenarioResult[] }[],
): ScenarioResult[] {
  const failed = results.flatMap(({ scenarios }) => scenarios).filter((scenario) => scenario.failed);
  return failed.sort(worstFirst);
}

/** Those that a rule names, then by pass rate, then by name. */
function worstFirst(a: ScenarioResult, b: ScenarioResult): number {
  return badness(b) - badness(a) || byName(a, b);
}

function badness({ facts: { passRate }, against, failed }: ScenarioResult): number {
  const missing = 1 - (passRate ?? 0);
  // A pass rate that is impossible ranks with the worst.
  const share = missing >= 0 && missing <= 1 ? missing : 1;
  return share + (against.length > 0 ? 2 : 0) + (failed ? 2 : 0);
}

function byName({ facts: a }: ScenarioResult, { facts: b }: ScenarioResult): number {
  return a.label.outside < b.label.outside ? -1 : Number(a.label.outside > b.label.outside);
}
