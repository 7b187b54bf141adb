/** Because of which scenarios a rule on the whole set is broken: its own figure names none. */
import type { ScenarioChange } from '../comparison/compare.ts';
import { REGRESSION_SIGNIFICANCE, RULES } from '../rules/all.ts';
import { type Candidate, holds, type SetRule } from '../rules/rule.ts';
import type { Check } from './verdict.ts';

/** A scenario that counts, with its change; `undefined` where it is not in the baseline, or there is none. */
export interface Counted extends Omit<Candidate, 'before'> {
  readonly change: ScenarioChange | undefined;
}

/** The rules that are broken because of each scenario, where there are any. */
export function blame(checks: readonly Check[], scenarios: readonly Counted[]): Map<Counted, Check[]> {
  const blamed = new Map<Counted, Check[]>();
  for (const check of checks) {
    const isOnSet = check.findings.some(({ outcome, scenario }) => outcome === 'broken' && !scenario);
    for (const scenario of isOnSet ? culpritsOf(check, scenarios) : []) {
      blamed.set(scenario, [...(blamed.get(scenario) ?? []), check]);
    }
  }
  return blamed;
}

/** None of a rule that is not on how good the scenarios are. */
function culpritsOf({ rule: name, limit, observed }: Check, scenarios: readonly Counted[]): Counted[] {
  if (name === 'fail-on-status') return observed === 'FAILED' ? culpritsOfFailure(scenarios) : [];
  if (name === REGRESSION_SIGNIFICANCE.name) return culpritsOfRegression(scenarios);
  const rule = RULES.find((one) => one.name === name);
  return rule?.scope === 'set' ? culpritsBy(rule, Number(limit), scenarios) : [];
}

/** Bland does not say why it reports FAILED: it must be the worst. */
function culpritsOfFailure(scenarios: readonly Counted[]): Counted[] {
  const failing = scenarios.filter(({ facts }) => facts.state === 'failing');
  return failing.length > 0 ? failing : scenarios.filter(({ facts }) => facts.state === 'flaky');
}

/** What regressed by itself explains that the set did. */
function culpritsOfRegression(scenarios: readonly Counted[]): Counted[] {
  const regressed = scenarios.filter(({ change }) => change?.change === 'regressed');
  return regressed.length > 0
    ? regressed
    : scenarios.filter(({ change }) => (change?.passRateChange ?? 0) < 0);
}

function culpritsBy(rule: SetRule, limit: number, scenarios: readonly Counted[]): Counted[] {
  const { blames, figureOf } = rule;
  return scenarios.filter((one) => {
    const candidate: Candidate = { ...one, before: one.change?.before };
    if (blames !== undefined) return blames(candidate);
    // A mean does not meet a limit only where one of its figures does not.
    const figure = figureOf?.(candidate);
    return figure !== undefined && !holds(rule, figure, limit);
  });
}
