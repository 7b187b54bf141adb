/** Two looks at a set: suspects are played again, once; then all their runs count. */
import { testFamily } from './family.ts';
import { type ScenarioPair, testByFisher } from './fisher.ts';
import { adjustByHolm } from './holm.ts';
import { checkSignificance, claim, evidenceOf, type Regressions } from './regressions.ts';

/** Of the significance that the scenarios have, for the first look. The second has the rest. */
const FIRST_SHARE = 0.1;
export const MAX_SUSPECTS = 3;
/** The p-value up to which a scenario is played again. */
const SUSPICIOUS = 0.15;

/**
 * The first look: like `findRegressions`, but with fixed halves for the whole set and the scenarios, of which most is
 * kept for the second look.
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
export function lookFirst(pairs: readonly ScenarioPair[], significance: number): Regressions {
  checkSignificance(significance);
  const scenarios = FIRST_SHARE * partOfScenarios(pairs, significance);
  return claim(testFamily(pairs), { whole: significance / 2, scenarios });
}

/** It must not depend on the margins, which are others at the second look. */
function partOfScenarios(pairs: readonly ScenarioPair[], significance: number): number {
  return pairs.length < 2 ? significance : significance / 2;
}

/** The places of those that are worth to be played again, the most suspicious first. */
export function suspectsAmong({ scenarios }: Regressions): number[] {
  return [...scenarios.entries()]
    .filter(([, { claimed, pValue }]) => !claimed && pValue <= SUSPICIOUS)
    .sort(([, a], [, b]) => a.pValue - b.pValue)
    .slice(0, MAX_SUSPECTS)
    .map(([place]) => place);
}

/**
 * The second look, at all runs of the suspects. That they were picked can only take claims away from a test of all
 * scenarios whose size was fixed beforehand: those that were not picked have a p-value of 1. Both looks together claim
 * anything of an unchanged agent with a chance of at most `significance`.
 *
 * @param pairs in the order of the first look, with all runs of the suspects
 * @param suspects their places
 */
export function lookAgain(
  first: Regressions,
  pairs: readonly ScenarioPair[],
  suspects: readonly number[],
  significance: number,
): Regressions {
  // Once the whole set is claimed it needs no part of its own.
  const part = first.overall?.claimed === true ? significance : partOfScenarios(pairs, significance);
  const pValues = pairs.map((pair, index) => (suspects.includes(index) ? testByFisher(pair).pValue : 1));
  const adjusted = adjustByHolm(pValues);
  const scenarios = first.scenarios.map((evidence, index) =>
    suspects.includes(index)
      ? evidenceOf(pValues[index] as number, adjusted[index] as number, (1 - FIRST_SHARE) * part)
      : evidence,
  );
  return { ...first, scenarios };
}
