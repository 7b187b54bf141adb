/** All rules, in the order in which they are checked and documented. */
import { COUNT, type LimitKind, SIGNIFICANCE } from './kinds.ts';
import { maxAge } from './max-age.ts';
import { maxFlakyCount } from './max-flaky-count.ts';
import { maxPassRateDrop } from './max-pass-rate-drop.ts';
import { maxScoreStddev } from './max-score-stddev.ts';
import { minAvgPassRate } from './min-avg-pass-rate.ts';
import { minReliableCount } from './min-reliable-count.ts';
import { minRunsPerScenario } from './min-runs-per-scenario.ts';
import { minScenarioPassRate } from './min-scenario-pass-rate.ts';
import { minScenarioScore } from './min-scenario-score.ts';
import type { Limit, Rule } from './rule.ts';

const ALL = [
  maxAge,
  minAvgPassRate,
  maxFlakyCount,
  minReliableCount,
  minScenarioPassRate,
  minScenarioScore,
  maxScoreStddev,
  minRunsPerScenario,
  maxPassRateDrop,
] as const;

export type LimitName = (typeof ALL)[number]['name'];

export const RULES: readonly (Rule & { readonly name: LimitName })[] = ALL;

/** How strong the evidence for a regression must be. It is no rule by itself: see gate/regressions.ts. */
export const REGRESSION_SIGNIFICANCE = {
  name: 'regression-significance',
  kind: SIGNIFICANCE,
  // The more false alarms are allowed, the more changes count as regressions.
  sense: 'at-least',
  help: 'How strong the evidence must be before a change against the baseline counts as a regression: the chance of a false alarm, above 0 and at most 0.5. A smaller number claims less.',
  needsBaseline: true,
} as const satisfies Limit;

/** Those that an entry of the policy file may have too, under a key of its own. */
export const ENTRY_RULES = ALL.filter((rule) => rule.scope === 'scenario');

/** What has an input, and under the same name a key in `rules` of the policy file, with one number each. */
export const NUMBER_INPUTS = [...ALL.filter(isInput), REGRESSION_SIGNIFICANCE];
export type NumberInput = (typeof NUMBER_INPUTS)[number]['name'];
export type RuleInput = NumberInput | 'fail-on-status';

type AnyOfAll = (typeof ALL)[number];

function isInput(rule: AnyOfAll): rule is Exclude<AnyOfAll, { readonly isOnlyInEntries: true }> {
  return !('isOnlyInEntries' in rule);
}

/** How figures and limits of a check are written; those that are no rule's are counts. */
export function kindOf(check: string): LimitKind {
  const limit: Limit | undefined = [...RULES, REGRESSION_SIGNIFICANCE].find(({ name }) => name === check);
  return limit?.kind ?? COUNT;
}
