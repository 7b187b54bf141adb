/** What a set's status says by itself, and that something was tested at all. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import { doubtCounts, readCount } from './readings.ts';
import type { Check, Finding, RuleName } from './verdict.ts';

/** Rules that a set which always fails does not meet, unless their limit is 0; the others say nothing about how good an agent is. */
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
  const speaks = others.some(({ rule, limit }) => SPEAK_FOR_QUALITY.includes(rule) && limit !== 0);
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
  const figures = {
    simulations_per_scenario: simulationsPerScenario,
    total_scenarios: totalScenarios,
    'statistics.overall.total_runs': overall?.totalRuns,
  };
  const impossible = Object.entries(figures).flatMap(([field, value]) => {
    const reading = readCount(field, value ?? 1);
    return 'problem' in reading ? [inconclusive(reading.problem, value)] : [];
  });
  const nothing = Object.values(figures).includes(0) || set.scenarios?.length === 0;
  const findings = [
    ...impossible,
    ...(nothing ? [inconclusive('the set has no scenarios or no runs: nothing was tested', 0)] : []),
    ...scenarios.flatMap(findInCounts),
  ];
  return findings.length === 0 ? [] : [makeCheck('has-runs', 1, overall?.totalRuns, findings)];
}

function findInCounts(scenario: ScenarioStatistics): Finding[] {
  const doubt = doubtCounts(scenario);
  return doubt === undefined ? [] : [inconclusive(doubt, scenario.totalRuns, scenario)];
}
