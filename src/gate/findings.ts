/** How a check is put together from what speaks against it. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import type { Check, Finding, Observed, RuleName } from './verdict.ts';

/** A rule holds without findings, and is broken where one of them says so. */
export function makeCheck(
  rule: RuleName,
  limit: number | string,
  observed: Observed,
  findings: readonly Finding[],
): Check {
  const broken = findings.some(({ outcome }) => outcome === 'broken');
  const outcome = findings.length === 0 ? 'holds' : broken ? 'broken' : 'inconclusive';
  return { rule, limit, observed, outcome, findings };
}

export function broken(observed: Observed, scenario?: ScenarioStatistics): Finding {
  return { outcome: 'broken', scenario, observed, problem: undefined };
}

/** @param problem why nothing can be said, in our own words, as the rest of a sentence */
export function inconclusive(problem: string, observed?: Observed, scenario?: ScenarioStatistics): Finding {
  return { outcome: 'inconclusive', scenario, observed, problem };
}
