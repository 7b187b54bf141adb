/** Runs that can prove something of a pass rate. */
import type { ScenarioFacts } from './scenario-facts.ts';
import { exactAverageOf, type SetFacts } from './set-facts.ts';

export interface Trials {
  /** From 1. */
  readonly runs: number;
  readonly passed: number;
  /** Those that neither passed nor failed. */
  readonly unresolved: number;
}

/** `undefined` where the runs are not known, or figures contradict each other. */
export function trialsOf({ counts, totalRuns, unresolvedRuns = 0 }: ScenarioFacts): Trials | undefined {
  if (counts === undefined || totalRuns === undefined) return undefined;
  return { runs: totalRuns, passed: counts.passed, unresolved: unresolvedRuns };
}

/** The runs of all these scenarios; `undefined` where they are not as many of each, since their sum is not their average then. */
export function trialsOfAverage(set: SetFacts, counted: Iterable<ScenarioFacts>): Trials | undefined {
  if (exactAverageOf(set) === undefined) return undefined;
  const each = [...counted].map(trialsOf);
  const [first] = each;
  let [passed, unresolved] = [0, 0];
  for (const trials of each) {
    if (trials === undefined || trials.runs !== first?.runs) return undefined;
    passed += trials.passed;
    unresolved += trials.unresolved;
  }
  return first && { runs: first.runs * each.length, passed, unresolved };
}
