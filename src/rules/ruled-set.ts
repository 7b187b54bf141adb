/** What a set must meet, as a whole and scenario by scenario. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { SetFacts } from '../facts/set-facts.ts';
import type { Named } from '../text/label.ts';

/** Limits by the names of their rules: one that is not named was not asked for. Ages are in seconds, rates from 0 to 1. */
export type Limits = Readonly<Partial<Record<string, number>>>;

/** Where a limit came from; `both` where input and policy file agree, or are joined. */
export type RuleSource = 'input' | 'policy-file' | 'both';

export interface Rules {
  readonly limits: Limits;
  /** Terminal statuses, upper case, that fail by themselves. */
  readonly failOnStatus: readonly string[];
  /** Whether a limit on a pass rate is broken only where the runs prove it. */
  readonly proveLimits: boolean;
  /** The chance at which a change counts as a regression: above 0, at most 0.5. */
  readonly regressionSignificance: number;
  /** Rules for single scenarios: the first whose `matches` is true holds, in the place of the limits above. */
  readonly scenarios: readonly ScenarioPolicy[];
  /** A rule that is not named was given nowhere: it is off, or has its default. */
  readonly sources: Readonly<Partial<Record<string, RuleSource>>>;
  /** The policy file, as the input names it: text from outside. `undefined` where there is none. */
  readonly policyPath: string | undefined;
}

/** That of a rule for all scenarios, or else the first that it has for some. */
export function anyLimit(rules: Rules, name: string): number | undefined {
  return [rules, ...rules.scenarios].find(({ limits }) => limits[name] !== undefined)?.limits[name];
}

/** What a policy file says of a scenario, or of all whose name matches a pattern. */
export interface ScenarioPolicy {
  readonly match: ScenarioMatch;
  /** Ids are compared without case, names as a whole and with case. A scenario without a name matches no pattern. */
  readonly matches: (scenario: Named) => boolean;
  /** Where it begins in the policy file, from 1. */
  readonly line: number;
  /** In the place of the limits for all scenarios. */
  readonly limits: Limits;
  /** Whether it may be flaky without counting as such. */
  readonly allowFlaky: boolean;
  /** Whether it is a failure if no scenario matches. */
  readonly required: boolean;
  readonly quarantine: Quarantine | undefined;
  /** Users, and teams as `organisation/team`, of GitHub: only letters, digits and `._/-`, each once, without `@`. */
  readonly owners: readonly string[];
}

/** Both texts come from the policy file: from outside. */
export type ScenarioMatch =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'name'; readonly pattern: string };

/** Excuses a scenario for a while: it is run and shown, and can't fail the gate. */
export interface Quarantine {
  /** Text from outside, on one line. */
  readonly reason: string;
  /** The last day, as `YYYY-MM-DD`. */
  readonly until: string;
  /** The end of that day in UTC, in milliseconds since the Unix epoch: from then on the rules apply again. */
  readonly untilMs: number;
}

/** What one scenario must meet. */
export interface ScenarioTerms {
  /** The first entry of the policy file that matches the scenario. */
  readonly entry: ScenarioPolicy | undefined;
  /** The limits for all, and in their place those of its entry. */
  readonly limits: Limits;
  /** In force at the time of the judgement; one that has ended is `undefined`. */
  readonly quarantine: Quarantine | undefined;
}

/** A set together with what it must meet. */
export interface RuledSet extends SetFacts {
  readonly rules: Rules;
  readonly terms: ReadonlyMap<ScenarioFacts, ScenarioTerms>;
  /** Those whose failures count: all that are not in quarantine. */
  readonly counted: ReadonlyMap<ScenarioFacts, ScenarioTerms>;
  readonly quarantined: ReadonlyMap<ScenarioFacts, ScenarioTerms>;
  /** When the gate began to wait, in milliseconds since the Unix epoch. */
  readonly startedMs: number;
  /** Whether we started the set ourselves. */
  readonly isOwn: boolean;
  /** What the rules on its age are about, where that is not the set itself. */
  readonly noun?: 'check run';
  /** What it shares with its baseline; `undefined` where nothing is compared. */
  readonly shared?: SharedScenarios | undefined;
}

/** The scenarios that are in the set and in its baseline, and count. */
export interface SharedScenarios {
  readonly now: ReadonlySet<ScenarioFacts>;
  readonly baseline: SetFacts;
  readonly before: ReadonlySet<ScenarioFacts>;
}

/** @param startedMs milliseconds since the Unix epoch, by which quarantines end */
export function applyRules(set: SetFacts, rules: Rules, startedMs: number, isOwn: boolean): RuledSet {
  const terms = new Map<ScenarioFacts, ScenarioTerms>();
  const counted = new Map<ScenarioFacts, ScenarioTerms>();
  const quarantined = new Map<ScenarioFacts, ScenarioTerms>();
  for (const scenario of set.scenarios ?? []) {
    const own = termsOf(scenario, rules, startedMs);
    terms.set(scenario, own);
    (own.quarantine === undefined ? counted : quarantined).set(scenario, own);
  }
  return { ...set, rules, terms, counted, quarantined, startedMs, isOwn };
}

function termsOf(scenario: ScenarioFacts, rules: Rules, nowMs: number): ScenarioTerms {
  const entry = rules.scenarios.find(({ matches }) => matches(scenario));
  const { quarantine } = entry ?? {};
  return {
    entry,
    limits: entry === undefined ? rules.limits : { ...rules.limits, ...entry.limits },
    // It lasts to the end of its last day.
    quarantine: quarantine !== undefined && nowMs < quarantine.untilMs ? quarantine : undefined,
  };
}
