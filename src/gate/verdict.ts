/** The gate's vocabulary: what a verdict is made of. */
import type { StartRequest } from '../bland/client.ts';
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import type { Phrase } from '../phrase.ts';

export type Verdict = 'passed' | 'failed' | 'inconclusive' | 'error' | 'timed-out' | 'cancelled';

/** `inconclusive`: what the rule needs is absent, impossible, too little, or contradicts itself. */
export type Outcome = 'holds' | 'broken' | 'inconclusive';

/**
 * Named as the inputs are. Two always apply: `has-runs`, something must have been tested, and `complete`, the set
 * must be as large as it should be.
 */
export type RuleName =
  | 'fail-on-status'
  | 'has-runs'
  | 'complete'
  | 'max-age'
  | 'min-avg-pass-rate'
  | 'max-flaky-count'
  | 'min-reliable-count'
  | 'min-scenario-pass-rate'
  | 'min-scenario-score'
  | 'min-runs-per-scenario';

export type Observed = number | string | undefined;

/** One reason why a rule does not hold, for the whole set or for one scenario. */
export interface Finding {
  readonly outcome: 'broken' | 'inconclusive';
  readonly scenario: ScenarioStatistics | undefined;
  readonly observed: Observed;
  /** Why nothing can be said, in our own words; `undefined` for a rule that is simply broken. */
  readonly problem: string | undefined;
}

/** One rule, applied to one set. */
export interface Check {
  readonly rule: RuleName;
  readonly limit: number | string;
  /** For a rule on scenarios: the worst of them. */
  readonly observed: Observed;
  readonly outcome: Outcome;
  /** Empty when the rule holds. */
  readonly findings: readonly Finding[];
}

/** Something that the reader should know although no verdict hangs on it. */
export interface Note {
  readonly text: string;
  readonly scenario: ScenarioStatistics | undefined;
}

/** What came of one set. */
export interface SetResult {
  /** `undefined` where a set was to be started and was not. */
  readonly id: string | undefined;
  /** As part of a sentence, such as “set `d4e5`”: in our own words and inputs that were read as safe. */
  readonly name: string;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  readonly verdict: Verdict;
  /** As Bland last gave it; `undefined` where no answer was had. */
  readonly status: string | undefined;
  /** The set that was judged, or what was last seen of it. */
  readonly set: SimulationSet | undefined;
  /** Empty when the set was not judged. */
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
  /** Why the set was not judged: what happened, and what to do next. */
  readonly trouble: Trouble | undefined;
}

export interface Trouble {
  readonly what: Phrase;
  readonly advice: string;
}

/** From the best to the worst. A definite `failed` outweighs `inconclusive`; what `warn-only` can't excuse outweighs both. */
export const VERDICTS_BY_WEIGHT: readonly Verdict[] = [
  'passed',
  'inconclusive',
  'failed',
  'timed-out',
  'error',
  'cancelled',
];

/** The verdict on several sets is that on the worst of them; without any set nothing was judged: `error`. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS_BY_WEIGHT.findLast((verdict) => verdicts.includes(verdict)) ?? 'error';
}

/** Whether the step fails: `warn-only` excuses a judgement, never a missing one. */
export function failsStep(verdict: Verdict, warnOnly: boolean): boolean {
  if (verdict === 'passed') return false;
  return !(warnOnly && (verdict === 'failed' || verdict === 'inconclusive'));
}
