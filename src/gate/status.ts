/** Checks a set's status, and that something was tested at all. */
import { readCount, readRate } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { RULES } from '../rules/all.ts';
import { holds } from '../rules/rule.ts';
import type { Limits, RuledSet } from '../rules/ruled-set.ts';
import { plural } from '../text/format.ts';
import { say } from '../text/phrase.ts';
import { measure } from './check-rules.ts';
import { broken, inconclusive, makeCheck, unmet } from './findings.ts';
import { isBlindTo } from './prove-limits.ts';
import type { Check, Finding } from './verdict.ts';

/**
 * The status by itself. Where one is excused (not in `fail-on-status`, yet not PASSED), another rule must decide; a
 * cancelled set is not whole, so that none can.
 *
 * @param isExcused whether only scenarios in quarantine are why a set is FAILED
 */
export function checkStatus(set: RuledSet, isExcused: boolean): Check {
  const { status } = set;
  const limit = set.rules.failOnStatus.join(',');
  const required = `not ${set.rules.failOnStatus.join(', ')}`;
  const findings = status === 'FAILED' && isExcused ? [] : findInStatus(set);
  return makeCheck('fail-on-status', { limit, required }, status, findings);
}

function findInStatus(set: RuledSet): Finding[] {
  const { status, rules } = set;
  if (rules.failOnStatus.includes(status)) return [broken(say`Bland reports ${status} for the set`, status)];
  if (status === 'CANCELLED') {
    return [inconclusive('the set was cancelled at Bland before it was complete', status)];
  }
  if (status === 'PASSED' || hasRuleOnQuality(set)) return [];
  const problem = `${status} is not in fail-on-status, and no other rule checks quality`;
  return [inconclusive(problem, status)];
}

/**
 * Whether there are rules that a set which always fails does not meet: others say nothing about how good an agent is.
 * A rule on scenarios must look at each one that counts, since the policy file may name only some.
 */
function hasRuleOnQuality(set: RuledSet): boolean {
  const { rules, counted } = set;
  // With too few runs to prove anything they demand nothing.
  const blind = RULES.filter((rule) => {
    return rules.proveLimits && rule.trials !== undefined && isBlindTo(measure(rule, set)).includes(true);
  });
  const isDemanding = (rule: (typeof RULES)[number], limits: Limits) => {
    const limit = limits[rule.name];
    if (limit === undefined || rule.worstFigure === undefined || blind.includes(rule)) return false;
    return !holds(rule, rule.worstFigure, limit);
  };
  if (RULES.some((rule) => rule.scope === 'set' && isDemanding(rule, rules.limits))) return true;
  const onScenarios = RULES.filter(
    ({ scope, worstFigure }) => scope === 'scenario' && worstFigure !== undefined,
  );
  const limits = counted.size === 0 ? [rules.limits] : [...counted.values()].map((terms) => terms.limits);
  return (
    limits.every((own) => onScenarios.some(({ name }) => own[name] !== undefined)) &&
    limits.some((own) => onScenarios.some((rule) => isDemanding(rule, own)))
  );
}

/** Applies where nothing shows that each scenario was tested, or where Bland says what can't be: that is no evidence. */
export function checkHasRuns(set: RuledSet): Check[] {
  const { simulationsPerScenario, totalScenarios, overall, scenarios, counted, quarantined } = set;
  const { totalRuns, flakyCount, reliableCount, avgPassRate } = overall ?? {};
  const figures = [
    ['simulations_per_scenario', simulationsPerScenario, readCount],
    ['total_scenarios', totalScenarios, readCount],
    ['statistics.overall.total_runs', totalRuns, readCount],
    ['statistics.overall.flaky_count', flakyCount, readCount],
    ['statistics.overall.reliable_count', reliableCount, readCount],
    ['statistics.overall.avg_pass_rate', avgPassRate, readRate],
  ] as const;
  const nothing = [simulationsPerScenario, totalScenarios, totalRuns, scenarios?.length].includes(0);
  const findings = [
    ...figures.flatMap(([field, value, read]) => {
      const reading = read(field, value ?? 1);
      return 'problem' in reading ? [inconclusive(reading.problem, value)] : [];
    }),
    ...(nothing
      ? [unmet('the set has no scenarios or no runs: nothing was tested', 0)]
      : findUnseenRuns(set)),
    ...(counted.size === 0 && quarantined.size > 0
      ? [inconclusive('every scenario is in quarantine: nothing is left to judge')]
      : []),
    ...(scenarios ?? []).flatMap(findInCounts),
  ];
  if (findings.length === 0) return [];
  return [makeCheck('has-runs', { limit: 1, required: '≥ 1' }, totalRuns, findings)];
}

/** Each scenario that counts must show runs, by its own counts or by what the overall number leaves to it. */
function findUnseenRuns({ overall, scenarios, counted }: RuledSet): Finding[] {
  const total = overall?.totalRuns;
  if (scenarios === undefined) {
    if (total !== undefined) return [];
    return [inconclusive('Bland gave no number of runs: nothing shows that anything was tested')];
  }
  const unseen = [...counted.keys()].filter((scenario) => runsShownBy(scenario) === undefined).length;
  const seen = scenarios.reduce((sum, scenario) => sum + (runsShownBy(scenario) ?? 0), 0);
  if (unseen === 0 || (total !== undefined && total - seen >= unseen)) return [];
  const were = unseen === 1 ? 'it was' : 'they were';
  return [
    inconclusive(
      `Bland gave no number of runs for ${plural(unseen, 'scenario')}: nothing shows that ${were} tested`,
    ),
  ];
}

function runsShownBy({ totalRuns, passed = 0, failed = 0 }: ScenarioFacts): number | undefined {
  return totalRuns ?? (passed + failed || undefined);
}

function findInCounts(scenario: ScenarioFacts): Finding[] {
  const { doubt, totalRuns } = scenario;
  if (doubt === undefined) return [];
  return [(totalRuns === 0 ? unmet : inconclusive)(doubt, totalRuns, scenario)];
}
