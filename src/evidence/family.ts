/** All tests of a set: one for each scenario and one for the whole, with how likely they raise false alarms together. */
import { type FisherTest, type ScenarioPair, testByFisher } from './fisher.ts';
import { adjustByHolm, reaches, stepDown } from './holm.ts';
import { boundStratified, testStratified } from './stratified.ts';

export interface Family {
  /** Of each scenario, in the order of the pairs. */
  readonly pValues: readonly number[];
  /**
   * For each scenario the chance that any scenario shows something this strong though nothing changed, of those that are
   * not stronger yet.
   */
  readonly adjusted: readonly number[];
  /** The largest chance, up to a limit, that the p-value of any scenario is small enough for some bound. */
  readonly chanceUpTo: (limit: number) => number;
  /** The test of all scenarios together; `undefined` where fewer than two of them can show anything. */
  readonly whole: WholeTest | undefined;
}

export interface WholeTest {
  readonly pValue: number;
  /** The largest p-value up to a limit that the test can give; 0 where there is none. */
  readonly largestUpTo: (limit: number) => number;
}

/** In all distributions, of squared lengths: then the one of their sum takes 0.2 s at most. 200 scenarios of 1,000 runs have as many. */
const MOST_WORK = 2e7;

/**
 * Each p-value has a known distribution, given the margins: F(x) is the chance that it is at most x, if nothing has
 * changed, which is the largest p-value that the test can give up to x. For p-values x of tests that are not yet claimed
 * the chances of all of these are added: a bound on the chance that any is at most x, however they depend on each other.
 * Scenarios that can't give such a p-value add nothing.
 *
 * Where there are so many runs that this takes too long, F(x) is taken for x, which it nearly is: that is Holm's
 * procedure.
 *
 * @throws RangeError for counts that are none
 */
export function testFamily(pairs: readonly ScenarioPair[]): Family {
  const tests = pairs.map(testByFisher);
  const pValues = tests.map(({ pValue }) => pValue);
  const informative = tests.filter(({ attainable }) => attainable.length > 1).length;
  const work = tests.reduce((sum, { attainable }) => sum + attainable.length ** 2, 0);
  if (work > MOST_WORK) {
    return {
      pValues,
      adjusted: adjustByHolm(pValues),
      chanceUpTo: (limit) => limit,
      whole: informative < 2 ? undefined : { pValue: boundStratified(pairs), largestUpTo: (limit) => limit },
    };
  }
  const steps = stepsOf(tests);
  return {
    pValues,
    adjusted: stepDown(pValues, makeChance(steps, pairs.length)),
    chanceUpTo: (limit) => chanceUpTo(steps, limit),
    whole: informative < 2 ? undefined : wholeTest(pairs, tests),
  };
}

/** A p-value that a test can give, and how likely it gives just that. */
interface Step {
  readonly pValue: number;
  readonly chance: number;
  /** The place of the test. */
  readonly of: number;
}

/** Of all tests, the smallest p-value first. */
function stepsOf(tests: readonly FisherTest[]): Step[] {
  return tests
    .flatMap(({ distribution, attainable }, of) =>
      Array.from(attainable, (pValue, value) => ({
        pValue,
        chance: distribution.probabilities[value] as number,
        of,
      })),
    )
    .sort((a, b) => a.pValue - b.pValue);
}

/** The sum of the steps up to a p-value, of the tests that were not asked for before: for {@link stepDown}. */
function makeChance(steps: readonly Step[], tests: number) {
  const chances = new Float64Array(tests);
  const isClaimed = new Uint8Array(tests);
  let sum = 0;
  let place = 0;
  return (pValue: number, _left: number, index: number): number => {
    for (let step = steps[place]; step !== undefined && reaches(step.pValue, pValue); step = steps[place]) {
      chances[step.of] = (chances[step.of] as number) + step.chance;
      if (isClaimed[step.of] === 0) sum += step.chance;
      place += 1;
    }
    const chance = sum;
    isClaimed[index] = 1;
    sum -= chances[index] as number;
    return chance;
  };
}

function chanceUpTo(steps: readonly Step[], limit: number): number {
  let sum = 0;
  let largest = 0;
  for (const [index, { pValue, chance }] of steps.entries()) {
    sum += chance;
    if (!reaches(sum, limit)) break;
    const next = steps[index + 1];
    // Equal p-values are reached together.
    if (next === undefined || !reaches(next.pValue, pValue)) largest = sum;
  }
  return largest;
}

function wholeTest(pairs: readonly ScenarioPair[], tests: readonly FisherTest[]): WholeTest {
  const { pValue, attainable } = testStratified(pairs, tests);
  return {
    pValue,
    largestUpTo: (limit) => attainable.findLast((one) => reaches(one, limit)) ?? 0,
  };
}
