/** Judges one set: pure, from the set and the rules to checks, notes and a verdict. */
import type { StartRequest } from '../bland/client.ts';
import { isTerminal, type ScenarioStatistics, type SimulationSet } from '../bland/simulation-set.ts';
import { type Interval, passRateInterval } from '../evidence/interval.ts';
import { countsOf, runsWithoutEnd } from '../facts/readings.ts';
import type { Rules } from '../inputs/inputs.ts';
import type { Comparison } from './comparison.ts';
import { checkScenarios } from './each-scenario.ts';
import { verdictOf } from './findings.ts';
import { collectNotes, noteSingleRuns } from './notes.ts';
import { checkOverall } from './overall.ts';
import { excuse, explainsFailure, noteFailure, noteQuarantines } from './quarantine.ts';
import { applyRules, type RuledSet } from './scenario-limits.ts';
import { checkAge, checkComplete, noteExcusedShortfall } from './set-integrity.ts';
import { checkHasRuns, checkStatus } from './status.ts';
import type { Check, Compared, SetResult } from './verdict.ts';

export interface Circumstances {
  /** When the gate began to wait, in milliseconds since the Unix epoch. */
  readonly startedMs: number;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  /** Compares the set with its baseline; `undefined` where no comparison was asked for. */
  readonly compare: ((ruled: RuledSet) => Compared) | undefined;
}

/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
export function judge(set: SimulationSet, rules: Rules, circumstances: Circumstances): SetResult {
  if (!isTerminal(set.status)) throw new TypeError(`Set ${set.id} is ${set.status}: it can't be judged yet`);
  const { startedMs, asked, compare } = circumstances;
  const ruled = applyRules(set, rules, startedMs);
  const byRules = [...checkOverall(ruled), ...checkScenarios(ruled)];
  const compared = compare?.(ruled) ?? { comparison: undefined, checks: [], notes: [] };
  const explained = explainsFailure(ruled, asked?.scenarioIds.length);
  const checks = [
    checkStatus(ruled, explained),
    ...checkHasRuns(ruled),
    ...checkComplete(ruled, asked, startedMs),
    // A set that we started is as new as can be.
    ...(asked === undefined ? checkAge(set, rules.maxAgeMs, startedMs) : []),
    ...byRules,
    ...compared.checks,
  ].map((check) => ({ ...excuse(check, ruled), source: sourceOf(check, rules) }));
  return {
    id: set.id,
    name: `set \`${set.id}\``,
    asked,
    verdict: verdictOf(set.status, rules, checks),
    status: set.status,
    set,
    checks,
    notes: [
      ...collectNotes(set, ruled.counted),
      ...noteSingleRuns(ruled),
      ...noteExcusedShortfall(ruled, asked),
      ...noteQuarantines(ruled, startedMs),
      ...noteFailure(ruled, explained),
      ...compared.notes,
    ],
    details: detailsOf(ruled, compared.comparison),
    comparison: compared.comparison,
    trouble: undefined,
  };
}

/** Where the limit of a check stands; without a policy file nobody asks. */
function sourceOf({ rule, source }: Check, { policyPath, sources }: Rules): Check['source'] {
  if (policyPath === undefined || source !== undefined) return source;
  return Object.entries(sources).find(([name]) => name === rule)?.[1];
}

function detailsOf({ limits }: RuledSet, comparison: Comparison | undefined): SetResult['details'] {
  const changes = new Map(comparison?.changes.map((change) => [change.scenario, change]));
  return new Map(
    [...limits].map(([scenario, own]) => {
      const interval = intervalOf(scenario);
      return [scenario, { interval, limits: own, change: changes.get(scenario) }];
    }),
  );
}

/** Where some runs neither passed nor failed, the published rate may lie outside of what the others leave open. */
function intervalOf(scenario: ScenarioStatistics): Interval | undefined {
  const counts = countsOf(scenario);
  return counts === undefined || (runsWithoutEnd(scenario) ?? 0) > 0 ? undefined : passRateInterval(counts);
}
