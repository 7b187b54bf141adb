/** What came of each scenario of a set, in the order in which a reader should see them: every sink goes by this. */

import type { ScenarioChange } from '../comparison/compare.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { ScenarioTerms } from '../rules/ruled-set.ts';
import { blame } from './blame.ts';
import type { Check, ScenarioResult, Standing } from './verdict.ts';

/** Of a set that was judged. */
export function resultsOf(
  terms: ReadonlyMap<ScenarioFacts, ScenarioTerms>,
  checks: readonly Check[],
  changes: readonly ScenarioChange[],
): ScenarioResult[] {
  const against = Map.groupBy(
    checks.flatMap((check) => check.findings.map((finding) => ({ check, finding }))),
    ({ finding }) => finding.scenario,
  );
  const changeOf = new Map(changes.map((change) => [change.scenario, change]));
  const known = [...terms].map(([facts, own]) => ({ facts, terms: own, change: changeOf.get(facts) }));
  const blamed = blame(
    checks,
    known.filter((one) => one.terms.quarantine === undefined),
  );
  return known
    .map((one) => resultOf(one, against.get(one.facts) ?? [], blamed.get(one) ?? []))
    .sort(worstFirst);
}

/** Of a set that was not judged: what was last seen of it. */
export function unjudgedResultsOf(scenarios: readonly ScenarioFacts[]): ScenarioResult[] {
  return scenarios
    .map(
      (facts): ScenarioResult => ({
        facts,
        terms: undefined,
        interval: undefined,
        change: undefined,
        against: [],
        blamedBy: [],
        state: facts.state,
        standing: 'unjudged',
        failed: false,
      }),
    )
    .sort(worstFirst);
}

type Known = Required<Pick<ScenarioResult, 'facts' | 'change'>> & { readonly terms: ScenarioTerms };

function resultOf(
  { facts, terms, change }: Known,
  against: ScenarioResult['against'],
  blamedBy: readonly Check[],
): ScenarioResult {
  const isQuarantined = terms.quarantine !== undefined;
  const isBroken = against.some(({ finding }) => finding.outcome === 'broken');
  const failed = !isQuarantined && (facts.state === 'failing' || isBroken);
  const state = failed && facts.state !== 'flaky' ? 'failing' : facts.state;
  const standing = standingOf();
  return { facts, terms, interval: facts.interval, change, against, blamedBy, state, standing, failed };

  function standingOf(): Standing {
    if (isQuarantined) return 'quarantined';
    if (isBroken || blamedBy.length > 0) return 'breaks';
    if (against.length > 0) return 'unjudged';
    return state === 'passing' ? 'passes' : 'allowed';
  }
}

/** The scenarios that failed, of all sets, the worst first. */
export function failedScenarios(
  results: readonly { readonly scenarios: readonly ScenarioResult[] }[],
): ScenarioResult[] {
  return worstOf(results, ({ failed }) => failed);
}

/** The scenarios in which, or because of which, a rule is broken, of all sets, the worst first. */
export function breakingScenarios(
  results: readonly { readonly scenarios: readonly ScenarioResult[] }[],
): ScenarioResult[] {
  return worstOf(results, ({ standing }) => standing === 'breaks');
}

function worstOf(
  results: readonly { readonly scenarios: readonly ScenarioResult[] }[],
  isWanted: (result: ScenarioResult) => boolean,
): ScenarioResult[] {
  return results
    .flatMap(({ scenarios }) => scenarios)
    .filter(isWanted)
    .sort(worstFirst);
}

const RANKS: Readonly<Record<Standing, number>> = {
  breaks: 0,
  unjudged: 1,
  allowed: 2,
  quarantined: 3,
  passes: 4,
};

/** Those that break a rule, of these first those that a rule names; then by pass rate, then by name. */
function worstFirst(a: ScenarioResult, b: ScenarioResult): number {
  return (
    RANKS[a.standing] - RANKS[b.standing] ||
    Number(a.against.length === 0) - Number(b.against.length === 0) ||
    rateOf(a) - rateOf(b) ||
    byName(a, b)
  );
}

/** A pass rate that is impossible ranks with the worst. */
function rateOf({ facts: { passRate = 0 } }: ScenarioResult): number {
  return passRate >= 0 && passRate <= 1 ? passRate : 0;
}

function byName({ facts: a }: ScenarioResult, { facts: b }: ScenarioResult): number {
  return a.label.outside < b.label.outside ? -1 : Number(a.label.outside > b.label.outside);
}
