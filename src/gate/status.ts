/** What a set's status says by itself, and that something was tested at all. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import { atLeast, doubtCounts, readCount, readRate, runsWithEnd } from '../facts/readings.ts';
import { broken, inconclusive, makeCheck, unmet } from './findings.ts';
import type { RuledSet } from './scenario-limits.ts';
import type { Check, Finding } from './verdict.ts';

/**
 * Whether there are rules that a set which always fails does not meet: others say nothing about how good an agent is,
 * nor does a limit of 0. A rule on scenarios must look at each one that counts, since the policy file may name only some.
 */
function speakForQuality({ rules, limits, counted }: RuledSet): boolean {
  const { minAvgPassRate, minScenarioPassRate, minScenarioScore } = rules;
  const forAll = [minScenarioPassRate, minScenarioScore];
  const onScenarios =
    counted.size === 0
      ? [forAll]
      : [...counted].map((scenario) => {
          const own = limits.get(scenario);
          return [own?.minPassRate, own?.minScore];
        });
  return (
    isDemanding(minAvgPassRate) ||
    (onScenarios.every((each) => each.some((limit) => limit !== undefined)) &&
      onScenarios.flat().some(isDemanding))
  );
}

function isDemanding(limit: number | undefined): boolean {
  return limit !== undefined && !atLeast(0, limit);
}

/**
 * The status by itself. One that was excused (not in `fail-on-status`, yet not PASSED) is left to the
 * other rules, so there must be one; a cancelled set is not whole, so that no rule can speak for it.
 *
 * @param explained whether only scenarios in quarantine are why a set is FAILED
 */
export function checkStatus(ruled: RuledSet, explained: boolean): Check {
  const { status } = ruled.set;
  const { failOnStatus } = ruled.rules;
  const findings: Finding[] = [];
  if (status === 'FAILED' && explained)
    return makeCheck('fail-on-status', failOnStatus.join(','), status, []);
  if (failOnStatus.includes(status)) {
    findings.push(broken(status));
  } else if (status === 'CANCELLED') {
    findings.push(inconclusive('the set was cancelled at Bland before it was complete', status));
  } else if (status !== 'PASSED' && !speakForQuality(ruled)) {
    const problem = `${status} is not in fail-on-status, and no rule is set that could say the set is good`;
    findings.push(inconclusive(problem, status));
  }
  return makeCheck('fail-on-status', failOnStatus.join(','), status, findings);
}

/** Applies where nothing shows that each scenario was tested, or where Bland says what can't be: that is no evidence. */
export function checkHasRuns(ruled: RuledSet): Check[] {
  const { set, counted, quarantined } = ruled;
  const { simulationsPerScenario, totalScenarios, overall, scenarios = [] } = set;
  const figures = {
    simulations_per_scenario: simulationsPerScenario,
    total_scenarios: totalScenarios,
    'statistics.overall.total_runs': overall?.totalRuns,
  };
  const given = {
    ...figures,
    'statistics.overall.flaky_count': overall?.flakyCount,
    'statistics.overall.reliable_count': overall?.reliableCount,
  };
  const average = readRate('statistics.overall.avg_pass_rate', overall?.avgPassRate ?? 1);
  const impossible = [
    ...Object.entries(given).flatMap(([field, value]) => {
      const reading = readCount(field, value ?? 1);
      return 'problem' in reading ? [inconclusive(reading.problem, value)] : [];
    }),
    ...('problem' in average ? [inconclusive(average.problem, overall?.avgPassRate)] : []),
  ];
  const nothing = Object.values(figures).includes(0) || set.scenarios?.length === 0;
  const findings = [
    ...impossible,
    ...(nothing
      ? [unmet('the set has no scenarios or no runs: nothing was tested', 0)]
      : findUnseenRuns(ruled)),
    ...(counted.size === 0 && quarantined.size > 0
      ? [inconclusive('every scenario is in quarantine: nothing is left to judge')]
      : []),
    ...scenarios.flatMap(findInCounts),
  ];
  return findings.length === 0 ? [] : [makeCheck('has-runs', 1, overall?.totalRuns, findings)];
}

/** Each scenario that counts must show runs, by its own counts or by what the overall number leaves to it. */
function findUnseenRuns({ set: { overall, scenarios }, counted }: RuledSet): Finding[] {
  const total = overall?.totalRuns;
  if (scenarios === undefined) {
    if (total !== undefined) return [];
    return [inconclusive('Bland gave no number of runs: nothing shows that anything was tested')];
  }
  const unseen = [...counted].filter((scenario) => runsShownBy(scenario) === undefined).length;
  const seen = scenarios.reduce((sum, scenario) => sum + (runsShownBy(scenario) ?? 0), 0);
  if (unseen === 0 || (total !== undefined && total - seen >= unseen)) return [];
  const of =
    unseen === 1
      ? '1 scenario: nothing shows that it was'
      : `${unseen} scenarios: nothing shows that they were`;
  return [inconclusive(`Bland gave no number of runs of ${of} tested`)];
}

function runsShownBy(scenario: ScenarioStatistics): number | undefined {
  return scenario.totalRuns ?? (runsWithEnd(scenario) || undefined);
}

function findInCounts(scenario: ScenarioStatistics): Finding[] {
  const doubt = doubtCounts(scenario);
  if (doubt === undefined) return [];
  const isEmpty = scenario.totalRuns === 0;
  return [(isEmpty ? unmet : inconclusive)(doubt, scenario.totalRuns, scenario)];
}
