/** All rules, and what they have in common with other checks. */
import { COUNT, type LimitKind, SIGNIFICANCE } from './kinds.ts';
import { ALL } from './list.ts';
import type { Limit, Rule } from './rule.ts';

export type LimitName = (typeof ALL)[number]['name'];

export const RULES: readonly (Rule & { readonly name: LimitName })[] = ALL;

/** How strong the evidence for a regression must be. It is no rule by itself: see gate/regressions.ts. */
export const REGRESSION_SIGNIFICANCE = {
  name: 'regression-significance',
  kind: SIGNIFICANCE,
  // The more false alarms are allowed, the more changes count as regressions.
  sense: 'at-least',
  help: 'The chance of a false alarm that you accept when a drop below the baseline is called a regression: above 0 and at most 0.5. A smaller number demands stronger evidence.',
  needsBaseline: true,
} as const satisfies Limit;

/** Whether limits on pass rates must be proven broken. In the policy file too. */
export const PROVE_LIMITS = {
  name: 'prove-limits',
  help: '`true`: a limit on a pass rate is broken only if the runs prove it, not if chance explains it.',
} as const;

/** Those that an entry of the policy file may have too, under a key of its own. */
export const ENTRY_RULES = ALL.filter((rule) => rule.scope === 'scenario');

/** What has an input, and under the same name a key in `rules` of the policy file, with one number each. */
export const NUMBER_INPUTS = [...ALL.filter(isInput), REGRESSION_SIGNIFICANCE];
export type NumberInput = (typeof NUMBER_INPUTS)[number]['name'];

type AnyOfAll = (typeof ALL)[number];

function isInput(rule: AnyOfAll): rule is Exclude<AnyOfAll, { readonly isOnlyInEntries: true }> {
  return !('isOnlyInEntries' in rule);
}

/** How figures and limits of a check are written; those that are no rule's are counts. */
export function kindOf(check: string): LimitKind {
  const limit: Limit | undefined = [...RULES, REGRESSION_SIGNIFICANCE].find(({ name }) => name === check);
  return limit?.kind ?? COUNT;
}
