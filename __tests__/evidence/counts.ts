/** Counts and pairs for the tests of evidence. */

import type { Counts } from '../../src/evidence/counts.ts';
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import { fc } from '../support/property.ts';

export function counts(passed: number, failed: number): Counts {
  return { passed, failed };
}

/** A scenario of which so many runs passed on each side, of `runs` a side. */
export function pairOf(runs: number, before: number, now: number): ScenarioPair {
  return { baseline: counts(before, runs - before), current: counts(now, runs - now) };
}

/** Counts of up to so many runs, most of them with few. */
export function anyCounts(most: number): fc.Arbitrary<Counts> {
  const count = fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(most) });
  return fc.record({ passed: count, failed: count });
}

export function anyPair(most: number): fc.Arbitrary<ScenarioPair> {
  return fc.record({ baseline: anyCounts(most), current: anyCounts(most) });
}

/** n over k, exactly up to 2⁵³. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let index = 1; index <= k; index += 1) ways = (ways * (n - k + index)) / index;
  return k < 0 || k > n ? 0 : ways;
}

/** Every outcome that has the row and column sums of a pair, and its odds if a passed run is `odds` as likely now. */
export function outcomesOf({ baseline, current }: ScenarioPair, odds = 1): [ScenarioPair, number][] {
  const [before, now] = [baseline.passed + baseline.failed, current.passed + current.failed];
  const passed = baseline.passed + current.passed;
  const outcomes: [ScenarioPair, number][] = [];
  for (let here = Math.max(0, passed - before); here <= Math.min(passed, now); here += 1) {
    const there = passed - here;
    const pair = { baseline: counts(there, before - there), current: counts(here, now - here) };
    outcomes.push([pair, choose(before, there) * choose(now, here) * odds ** here]);
  }
  const all = outcomes.reduce((sum, [, weight]) => sum + weight, 0);
  return outcomes.map(([pair, weight]) => [pair, weight / all]);
}
