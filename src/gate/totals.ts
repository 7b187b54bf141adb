/** Overall figures that can't be those of the scenarios beside them: then one of the two is not of this set. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import { doubtCounts, runsWithEnd, totalRunsByScenarios } from '../facts/readings.ts';
import { plural } from '../text/phrase.ts';
import { inconclusive } from './findings.ts';
import type { Finding } from './verdict.ts';

/** @param counted those whose own figures may speak against the set */
export function findImpossibleTotals(
  set: SimulationSet,
  counted: ReadonlySet<ScenarioStatistics>,
): Finding[] {
  return [...findOtherRuns(set, counted), ...findTooManyOfBoth(set)].map((problem) => inconclusive(problem));
}

/** More runs than the scenarios had were runs of others; fewer can be without those that neither passed nor failed. */
function findOtherRuns(set: SimulationSet, counted: ReadonlySet<ScenarioStatistics>): string[] {
  const total = set.overall?.totalRuns;
  const [all] = totalRunsByScenarios(set);
  // Counts that can't be are shown at their scenario.
  const sound = [...counted].filter((scenario) => doubtCounts(scenario) === undefined);
  const ended = sound.reduce((sum, scenario) => sum + runsWithEnd(scenario), 0);
  const tooMany = all !== undefined && total !== undefined && total > all.value;
  const tooFew = total !== undefined && total < ended;
  if (!tooMany && !tooFew) return [];
  const runs = plural(tooMany ? all.value : ended, 'run');
  return [
    `statistics.overall.total_runs is ${total}, but the scenarios had ${runs} ${tooMany ? 'in all' : 'that passed or failed'}`,
  ];
}

/** A scenario is flaky or reliable, or neither where it has no runs to tell; it is never both. */
function findTooManyOfBoth({ overall, scenarios = [], totalScenarios = 0 }: SimulationSet): string[] {
  const { flakyCount = 0, reliableCount = 0 } = overall ?? {};
  const most = Math.max(scenarios.length, totalScenarios);
  if (most === 0 || !(flakyCount + reliableCount > most)) return [];
  return [
    `flaky_count (${flakyCount}) and reliable_count (${reliableCount}) are more than ${plural(most, 'scenario')}`,
  ];
}
