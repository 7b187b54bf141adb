/** Decides which drops in pass rates are more than chance, with one bound on the chance of any false alarm. */
import { type Family, testFamily } from './family.ts';
import type { ScenarioPair } from './fisher.ts';
import { reaches } from './holm.ts';

export interface Evidence {
  /** Of the test by itself. */
  readonly pValue: number;
  /** A regression is claimed where the p-value, of a scenario the adjusted one, is at most this. */
  readonly level: number;
  readonly claimed: boolean;
}

export interface ScenarioEvidence extends Evidence {
  /** The chance that any scenario shows something this strong though nothing changed. */
  readonly adjustedP: number;
}

export interface Regressions {
  /** The test of all scenarios together; `undefined` where fewer than two of them can show anything. */
  readonly overall: Evidence | undefined;
  /** In the order of the pairs. */
  readonly scenarios: readonly ScenarioEvidence[];
}

/**
 * Compares each scenario with its baseline by Fisher's exact test, and all together by a stratified test. If no
 * scenario became worse, the chance that anything is claimed is at most `significance`; the same holds for the others
 * if some did.
 *
 * The scenarios have half of the significance, as far as their tests can use it. What they can't use goes to the whole
 * set, and what that can't use back to them. Once the whole set is claimed they have all of it: either some scenario
 * did become worse, or the one false alarm that is allowed for has been given already. All of this depends only on what
 * the tests take as given, and so not on the outcome.
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
export function findRegressions(pairs: readonly ScenarioPair[], significance: number): Regressions {
  checkSignificance(significance);
  const family = testFamily(pairs);
  if (family.whole === undefined) return claim(family, { whole: 0, scenarios: significance });
  const whole = family.whole.largestUpTo(significance - family.chanceUpTo(significance / 2));
  return claim(family, { whole, scenarios: Math.max(0, significance - whole), afterWhole: significance });
}

interface Levels {
  readonly whole: number;
  readonly scenarios: number;
  /** That of the scenarios once the whole set is claimed; by default the same. */
  readonly afterWhole?: number;
}

/** What is claimed of a family at these levels. */
export function claim({ pValues, adjusted, whole }: Family, levels: Levels): Regressions {
  const overall = whole && {
    pValue: whole.pValue,
    level: levels.whole,
    claimed: reaches(whole.pValue, levels.whole),
  };
  const level = overall?.claimed === true ? (levels.afterWhole ?? levels.scenarios) : levels.scenarios;
  const scenarios = pValues.map((pValue, index) => evidenceOf(pValue, adjusted[index] as number, level));
  return { overall, scenarios };
}

export function evidenceOf(pValue: number, adjustedP: number, level: number): ScenarioEvidence {
  return { pValue, adjustedP, level, claimed: reaches(adjustedP, level) };
}

/** @throws RangeError for what is none */
export function checkSignificance(significance: number): void {
  if (!(significance > 0 && significance < 1)) {
    throw new RangeError(`${significance} is no chance of a false alarm above 0 and below 1`);
  }
}
