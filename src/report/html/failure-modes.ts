/** The failure modes of a set, each counted over its scenarios. */
import type { ScenarioStatistics } from '../../bland/simulation-set.ts';
import { visible } from '../../text/escape.ts';

const MODE_LENGTH = 200;
/** Of a scenario that has more, those that it names first are counted. */
export const MOST_OF_A_SCENARIO = 10;

export interface FailureMode {
  /** As it is shown. */
  readonly text: string;
  /** Those that show it, in their order; at least one. */
  readonly scenarios: readonly ScenarioStatistics[];
}

/** The most common first. Two that look the same are the same, and one scenario counts once. */
export function groupFailureModes(scenarios: readonly ScenarioStatistics[]): FailureMode[] {
  const groups = new Map<string, Set<ScenarioStatistics>>();
  for (const scenario of scenarios) {
    for (const mode of scenario.failureModes.slice(0, MOST_OF_A_SCENARIO)) {
      const text = visible(mode, MODE_LENGTH);
      const group = groups.get(text) ?? new Set();
      groups.set(text, group.add(scenario));
    }
  }
  return [...groups]
    .map(([text, group]) => ({ text, scenarios: [...group] }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length);
}
