/** What each scenario must meet: the rules for all, or what the policy file says of that one. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import type { Quarantine, Rules, ScenarioPolicy } from '../inputs/inputs.ts';

export interface ScenarioLimits {
  /** The entry of the policy file that speaks of the scenario: the first that matches. */
  readonly entry: ScenarioPolicy | undefined;
  /** From 0 to 1. */
  readonly minPassRate: number | undefined;
  /** From 0 to 1. */
  readonly minScore: number | undefined;
  readonly maxScoreStddev: number | undefined;
  readonly minRuns: number | undefined;
  readonly allowFlaky: boolean;
  /** In force at the time of the judgement; one that has ended is `undefined`. */
  readonly quarantine: Quarantine | undefined;
}

/** @param nowMs milliseconds since the Unix epoch */
export function limitsOf(scenario: ScenarioStatistics, rules: Rules, nowMs: number): ScenarioLimits {
  const entry = rules.scenarios.find(({ matches }) => matches(scenario));
  return {
    entry,
    minPassRate: entry?.minPassRate ?? rules.minScenarioPassRate,
    minScore: entry?.minScore ?? rules.minScenarioScore,
    maxScoreStddev: entry?.maxScoreStddev,
    minRuns: entry?.minRuns ?? rules.minRunsPerScenario,
    allowFlaky: entry?.allowFlaky ?? false,
    quarantine: isInForce(entry?.quarantine, nowMs) ? entry?.quarantine : undefined,
  };
}

/** A quarantine lasts to the end of its last day. */
function isInForce(quarantine: Quarantine | undefined, nowMs: number): boolean {
  return quarantine !== undefined && nowMs < quarantine.untilMs;
}

/** A set together with what each of its scenarios must meet. */
export interface RuledSet {
  readonly set: SimulationSet;
  readonly rules: Rules;
  readonly limits: ReadonlyMap<ScenarioStatistics, ScenarioLimits>;
  /** Those whose failures count: all that are not in quarantine. */
  readonly counted: ReadonlySet<ScenarioStatistics>;
  readonly quarantined: ReadonlySet<ScenarioStatistics>;
}

export function applyRules(set: SimulationSet, rules: Rules, nowMs: number): RuledSet {
  const scenarios = set.scenarios ?? [];
  const limits = new Map(scenarios.map((scenario) => [scenario, limitsOf(scenario, rules, nowMs)]));
  const isQuarantined = (scenario: ScenarioStatistics) => limits.get(scenario)?.quarantine !== undefined;
  return {
    set,
    rules,
    limits,
    counted: new Set(scenarios.filter((scenario) => !isQuarantined(scenario))),
    quarantined: new Set(scenarios.filter(isQuarantined)),
  };
}
