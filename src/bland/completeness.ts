/** Whether a set that has ended shows all of its statistics: Bland may write them after the status. */
import { plural } from '../text/format.ts';
import type { StartRequest } from './client.ts';
import type { SimulationSet } from './simulation-set.ts';

/** What was asked for, of a set that we started. */
export type Asked = Pick<StartRequest, 'scenarioIds' | 'simulationsPerScenario'>;

/**
 * What a set still lacks of what was asked for, or else of what its header says, in our own words; `undefined` where it
 * is whole.
 */
export function describeMissing(set: SimulationSet, asked: Asked | undefined): string | undefined {
  const { overall, scenarios } = set;
  if (overall === undefined && scenarios === undefined) return 'it has no statistics';
  if (scenarios === undefined) return 'it has no statistics for its scenarios';
  const wanted = asked?.scenarioIds.length ?? set.totalScenarios ?? 1;
  if (scenarios.length < wanted)
    return `it has statistics for ${scenarios.length} of ${plural(wanted, 'scenario')}`;
  const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario ?? 0;
  const short = scenarios.filter(
    ({ totalRuns, passRate }) => totalRuns === undefined || totalRuns < runs || passRate === undefined,
  );
  if (short.length > 0)
    return `runs or figures are missing in ${short.length} of ${plural(scenarios.length, 'scenario')}`;
  if (overall?.totalRuns === undefined || overall.avgPassRate === undefined)
    return 'it has no overall statistics';
  const allRuns = wanted * runs;
  return overall.totalRuns < allRuns ? `it has ${overall.totalRuns} of ${allRuns} runs` : undefined;
}
