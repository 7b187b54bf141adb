/** What a rule is. Its input, its key in the policy file, its check and its words all follow from one of these. */
import { atLeast, type Figure } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { Trials } from '../facts/trials.ts';
import type { Outside, Phrase } from '../text/phrase.ts';
import type { LimitKind } from './kinds.ts';
import type { RuledSet, ScenarioTerms } from './ruled-set.ts';

/** A number that the team sets: a rule's, or how strong evidence must be. */
export interface Limit {
  /** As the input and the policy file name it. */
  readonly name: string;
  readonly kind: LimitKind;
  /** Whether the figure must be at least or at most so much. Of two limits the one that asks for more is the stricter. */
  readonly sense: 'at-least' | 'at-most';
  /** For action.yml, docs/reference.md and the schema of the policy file: sentences with code in back-ticks. */
  readonly help: string;
  /** Whether it says nothing without a baseline. */
  readonly needsBaseline?: true;
}

interface AnyRule extends Limit {
  /** The figure of an agent that always fails: a limit that this does not meet says something about quality. */
  readonly worstFigure?: number;
  /** Whether it asks if the evidence will do: not met, it is `inconclusive`, since that is no proof of a bad agent. */
  readonly asksForEvidence?: true;
  /** Whether one run of each scenario can't show anything of it. */
  readonly needsSeveralRuns?: true;
  /** What it says of a figure that does not meet it, without a full stop. */
  readonly sentence: (found: Found) => Phrase;
}

/** On a figure of the set. */
export interface SetRule extends AnyRule {
  readonly scope: 'set';
  /** `undefined` where the rule does not apply. */
  readonly measure: (set: RuledSet) => Figure | undefined;
  /** Of a limit on a pass rate: the runs that can prove it broken. */
  readonly trials?: (set: RuledSet) => Trials | undefined;
  /** Of a rule on a number of scenarios: whether the set does not meet the limit because of this one. */
  readonly blames?: (scenario: Candidate) => boolean;
  /** Of a rule on a mean: what it is the mean of; `undefined` where that is not known. */
  readonly figureOf?: (scenario: Candidate) => number | undefined;
}

/** A scenario that counts, in a set that breaks a rule. */
export interface Candidate {
  readonly facts: ScenarioFacts;
  readonly terms: ScenarioTerms;
  /** In the baseline; `undefined` where it is not in it, or there is none. */
  readonly before: ScenarioFacts | undefined;
}

/** On the figure of each scenario, unless the policy file has a limit for that scenario. */
export interface ScenarioRule extends AnyRule {
  readonly scope: 'scenario';
  readonly measure: (scenario: ScenarioFacts) => Figure;
  /** Of a limit on a pass rate: the runs that can prove it broken. */
  readonly trials?: (scenario: ScenarioFacts) => Trials | undefined;
  /** In an entry of the policy file: its key there, and what the figure is called. */
  readonly inEntry: { readonly key: string; readonly subject: string; readonly help: string };
  /** Whether it stands in entries of the policy file only, and has no input. */
  readonly isOnlyInEntries?: true;
}

export type Rule = SetRule | ScenarioRule;

/** A figure that does not meet its limit. */
export interface Found {
  readonly observed: number;
  /** The figure and the limit as they are written. */
  readonly seen: string;
  readonly wanted: string;
  readonly set: RuledSet;
  /** What the scenario is called; of a rule on the set `a scenario`. */
  readonly of: Outside | string;
}

export function holds({ sense }: Pick<Limit, 'sense'>, observed: number, limit: number): boolean {
  return sense === 'at-least' ? atLeast(observed, limit) : atLeast(limit, observed);
}

/** Of two limits the one that fewer figures meet. */
export function stricter({ sense }: Pick<Limit, 'sense'>, one: number, other: number): number {
  return sense === 'at-least' ? Math.max(one, other) : Math.min(one, other);
}

/** `≥ 80%`. */
export function writeRequired({ kind, sense }: Limit, limit: number): string {
  return `${sense === 'at-least' ? '≥' : '≤'} ${kind.writeLimit(limit)}`;
}
