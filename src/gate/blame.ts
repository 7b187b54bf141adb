/** Because of which scenarios a rule on the whole set is broken: its own figure names none. */
import type { Change, ScenarioChange } from '../comparison/compare.ts';
import { REGRESSION_SIGNIFICANCE, RULES } from '../rules/all.ts';
import type { Candidate } from '../rules/rule.ts';
import type { Check } from './verdict.ts';

/** A scenario that counts, with its change; `undefined` where it is not in the baseline, or there is none. */
export interface Counted extends Omit<Candidate, 'drop'> {
  readonly change: ScenarioChange | undefined;
}

/** The rules that are broken because of each scenario, where there are any. */
export function blame(checks: readonly Check[], scenarios: readonly Counted[]): Map<Counted, Check[]> {
  const blamed = new Map<Counted, Check[]>();
  for (const check of checks) {
    const isOnSet = check.findings.some(({ outcome, scenario }) => outcome === 'broken' && !scenario);
    const isCulprit = isOnSet ? culpritsOf(check, scenarios) : undefined;
    if (isCulprit === undefined) continue;
    for (const scenario of scenarios.filter(isCulprit)) {
      blamed.set(scenario, [...(blamed.get(scenario) ?? []), check]);
    }
  }
  return blamed;
}

/** `undefined` for a rule that is not on how good the scenarios are. */
function culpritsOf({ rule: name, limit }: Check, scenarios: readonly Counted[]) {
  if (name === 'fail-on-status') {
    // Bland does not say why it reports FAILED: it must be the worst.
    const isFailing = ({ facts }: Counted) => facts.state === 'failing';
    return scenarios.some(isFailing) ? isFailing : ({ facts }: Counted) => facts.state === 'flaky';
  }
  if (name === REGRESSION_SIGNIFICANCE.name) {
    // What regressed by itself explains it.
    const isIn = (changes: readonly Change[]) => (one: Counted) =>
      one.change !== undefined && changes.includes(one.change.change);
    const regressed = isIn(['regressed']);
    return scenarios.some(regressed) ? regressed : isIn(['fell', 'unclear']);
  }
  const rule = RULES.find((one) => one.name === name);
  const blames = rule?.scope === 'set' ? rule.blames : undefined;
  if (blames === undefined) return undefined;
  return ({ facts, terms, change }: Counted) => {
    const rise = change?.passRateChange;
    return blames({ facts, terms, drop: rise && -rise }, Number(limit));
  };
}
