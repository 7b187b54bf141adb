/** What a set's status says by itself, and that something was tested at all. */
import type { SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import { readCount } from './readings.ts';
import type { Check, Finding, RuleName } from './verdict.ts';

/** Rules that a set which always fails does not meet; the others say nothing about how good an agent is. */
const SPEAK_FOR_QUALITY: readonly RuleName[] = [
  'min-avg-pass-rate',
  'min-scenario-pass-rate',
  'min-scenario-score',
];

/**
 * The status by itself. One that was excused (not in `fail-on-status`, yet not PASSED) leaves the word to the
 * other rules, so there must be one; a cancelled set is not whole, so that no rule can speak for it.
 */
export function checkStatus(
  { status }: SimulationSet,
  { failOnStatus }: Rules,
  others: readonly Check[],
): Check {
  const findings: Finding[] = [];
  const speaks = others.some(({ rule }) => SPEAK_FOR_QUALITY.includes(rule));
  if (failOnStatus.includes(status)) {
    findings.push(broken(status));
  } else if (status === 'CANCELLED') {
    findings.push(inconclusive('the set was cancelled at Bland before it was complete', status));
  } else if (status !== 'PASSED' && !speaks) {
    const problem = `${status} is not in fail-on-status, and no rule is set that could say the set is good`;
    findings.push(inconclusive(problem, status));
  }
  return makeCheck('fail-on-status', failOnStatus.join(','), status, findings);
}

/** Applies where Bland itself says that nothing was tested, or what can't be: that is no evidence. */
export function checkHasRuns(set: SimulationSet): Check[] {
  const { simulationsPerScenario, totalScenarios, overall, scenarios = [] } = set;
  const findings: Finding[] = [];
  if (
    [simulationsPerScenario, totalScenarios, overall?.totalRuns].includes(0) ||
    set.scenarios?.length === 0
  ) {
    findings.push(inconclusive('the set has no scenarios or no runs: nothing was tested', 0));
  }
  const total = readCount('statistics.overall.total_runs', overall?.totalRuns ?? 1);
  if ('problem' in total) findings.push(inconclusive(total.problem, overall?.totalRuns));
  for (const scenario of scenarios) {
    const runs = readCount('total_runs', scenario.totalRuns ?? 1);
    if ('problem' in runs) findings.push(inconclusive(runs.problem, scenario.totalRuns, scenario));
    else if (runs.value === 0) findings.push(inconclusive('it has no runs', 0, scenario));
  }
  return findings.length === 0 ? [] : [makeCheck('has-runs', 1, overall?.totalRuns, findings)];
}
