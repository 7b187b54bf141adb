/** Decides which drops in pass rates are more than chance, with one bound on the chance of any false alarm. */
import normal from '@stdlib/stats-base-dists-normal-cdf';
import { type Counts, checkCounts, runsOf } from './counts.ts';
import { fisherLess, smallestP } from './fisher.ts';
import { adjustByHolm, reaches, worthCounting } from './holm.ts';
import { type ScenarioPair, testStratified } from './stratified.ts';

export interface Evidence {
  /** Of the test by itself. */
  readonly pValue: number;
  /** With regard to all tests that are made: a regression is claimed where it is at most the significance. */
  readonly adjustedP: number;
  readonly claimed: boolean;
}

export interface OverallEvidence extends Evidence {
  readonly method: 'exact' | 'asymptotic';
}

export interface ScenarioEvidence extends Evidence {
  /** Whether any outcome with as many runs and as many failures could have been claimed; if not, `adjustedP` is 1. */
  readonly counted: boolean;
}

export interface Regressions {
  /** The test of all scenarios together; `undefined` where fewer than two of them can show anything. */
  readonly overall: OverallEvidence | undefined;
  /** In the order of the pairs. */
  readonly scenarios: readonly ScenarioEvidence[];
  /** A scenario whose p-value is at most this is claimed, whatever the others show. For `runsToSettle`. */
  readonly scenarioAlpha: number;
}

/**
 * Compares each scenario with its baseline by Fisher's exact test, and all together by a stratified test. If no
 * scenario became worse, the chance that anything is claimed is at most `significance`; the same holds for the others
 * if some did.
 *
 * The significance is split between the whole set and the scenarios, which share theirs by Holm's procedure among the
 * tests that are worth counting. Once the whole set is claimed, its part goes over to the scenarios: either some
 * scenario did become worse, or the one false alarm that is allowed for has been given already (Bretz, Maurer, Brannath
 * and Posch, A graphical approach to sequentially rejective multiple test procedures, 2009).
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
export function findRegressions(pairs: readonly ScenarioPair[], significance: number): Regressions {
  checkAlpha(significance);
  const smallestPs = pairs.map(({ baseline, current }) => smallestP(baseline, current));
  const budget = splitBudget(smallestPs, significance);
  const test = budget.overall === 0 ? undefined : testStratified(pairs);
  const overallP = test === undefined ? 1 : Math.min(1, test.pValue / budget.overall);

  const counted = worthCounting(smallestPs, significance * (budget.scenarios || 1));
  const pValues = pairs.map(({ baseline, current }) => fisherLess(baseline, current));
  const byHolm = adjustByHolm(pValues, counted);
  const scenarios = pValues.map((pValue, index) => {
    const holm = byHolm[index] as number;
    // By the scenarios' own part, or by all of it after the whole set.
    const adjustedP = Math.min(1, holm / budget.scenarios, Math.max(holm, overallP));
    return { pValue, adjustedP, claimed: reaches(adjustedP, significance), counted: counted[index] === true };
  });
  return {
    overall: test && { ...test, adjustedP: overallP, claimed: reaches(overallP, significance) },
    scenarios,
    scenarioAlpha: pairs.length > 1 ? significance / 2 / pairs.length : significance,
  };
}

/** Parts of the significance, which come to 1. */
interface Budget {
  readonly overall: number;
  readonly scenarios: number;
}

/**
 * Half and half, but for two cases: where at most one scenario can show anything, its test is that of the whole set; and
 * where no scenario could be claimed with half of it, whatever its outcome, the whole set has all of it. This depends
 * on nothing that the tests don't take as given: the number of runs on each side, and of passed runs on both.
 */
function splitBudget(smallestPs: readonly number[], significance: number): Budget {
  if (smallestPs.filter((smallest) => smallest < 1).length <= 1) return { overall: 0, scenarios: 1 };
  if (!worthCounting(smallestPs, significance / 2).includes(true)) return { overall: 1, scenarios: 0 };
  return { overall: 0.5, scenarios: 0.5 };
}

const MOST_RUNS_TO_SETTLE = 10_000;
/** Fisher's test of more runs is slow, and the normal approximation differs from it by less than 1 %. */
const MOST_RUNS_BY_FISHER = 1000;

/**
 * How many runs per side would settle whether a drop is real: the fewest with which the same two pass rates would be
 * claimed at `alpha`, by Fisher's test of counts that are rounded towards each other. Above 1,000 the number is that of
 * the normal approximation with its continuity correction. `undefined` where there is no drop, and where 10,000 runs
 * would not do. This is no forecast: a drop that is real shows larger or smaller the next time.
 *
 * @param alpha above 0 and below 1
 * @throws RangeError for an alpha or counts that are none
 */
export function runsToSettle(baseline: Counts, current: Counts, alpha: number): number | undefined {
  checkAlpha(alpha);
  checkCounts(baseline);
  checkCounts(current);
  const [before, now] = [runsOf(baseline), runsOf(current)];
  if (current.passed * before >= baseline.passed * now) return undefined;
  for (let runs = 1; runs <= MOST_RUNS_BY_FISHER; runs += 1) {
    const passedBefore = Math.floor((runs * baseline.passed) / before);
    const passedNow = Math.ceil((runs * current.passed) / now);
    // Without a correction the approximation is below Fisher's p-value, but for very small ones, of which it is less
    // than twice as much down to 1e-5 with more than 100 runs.
    const canReach = runs <= 100 || approximateP(passedBefore, passedNow, runs, 0) <= 2 * alpha;
    if (!canReach) continue;
    const pValue = fisherLess(
      { passed: passedBefore, failed: runs - passedBefore },
      { passed: passedNow, failed: runs - passedNow },
    );
    if (reaches(pValue, alpha)) return runs;
  }
  const [rateBefore, rateNow] = [baseline.passed / before, current.passed / now];
  const settles = (runs: number) => approximateP(runs * rateBefore, runs * rateNow, runs, 0.5) <= alpha;
  return settles(MOST_RUNS_TO_SETTLE)
    ? findFirst(MOST_RUNS_BY_FISHER + 1, MOST_RUNS_TO_SETTLE, settles)
    : undefined;
}

/** The normal approximation of Fisher's p-value for so many runs a side. */
function approximateP(passedBefore: number, passedNow: number, runs: number, correction: number): number {
  const passed = passedBefore + passedNow;
  const variance = (passed * (2 * runs - passed)) / 4 / (2 * runs - 1);
  return normal((passedNow - passed / 2 + correction) / Math.sqrt(variance), 0, 1);
}

/** The first number of a range for which it holds, where it holds for the last, and from the first on. */
function findFirst(least: number, most: number, holds: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`${alpha} is no chance of a false alarm above 0 and below 1`);
}
