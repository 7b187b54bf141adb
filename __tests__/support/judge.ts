/** The judge with all evidence at hand, as the action loads it where a set needs it. */
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { type Context as ActualContext, judge as judgeSet } from '../../src/gate/judge.ts';
import { checkBaseline } from '../../src/gate/regressions.ts';
import type { Baseline, SetResult } from '../../src/gate/verdict.ts';
import type { Rules } from '../../src/rules/ruled-set.ts';

export interface Context extends Pick<ActualContext, 'startedMs' | 'asked'> {
  /** `undefined` where no comparison was asked for. */
  readonly baseline: Baseline | undefined;
  /** How many sets the step judges. */
  readonly setsInStep: number;
  /** `undefined` where none is wanted. */
  readonly secondLook?: SecondLook | undefined;
}

export function judge(
  set: SimulationSet,
  rules: Rules,
  { startedMs, asked, baseline, setsInStep, secondLook }: Context,
): SetResult {
  const compare: ActualContext['compare'] =
    baseline === undefined ? undefined : (ruled) => checkBaseline(ruled, baseline, setsInStep, secondLook);
  return judgeSet(set, rules, { startedMs, asked, compare });
}
