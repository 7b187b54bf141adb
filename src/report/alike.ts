/** Scenarios whose names look alike where they are shown. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { shortId } from '../text/label.ts';

export interface AlikeId {
  readonly id: string;
  /** Whether the short form of it will do. */
  readonly isShort: boolean;
}

/** For each that looks like another one: as much of its id as tells them apart. Linear in their number. */
export function idsOfAlike(
  scenarios: readonly ScenarioFacts[],
  nameOf: (scenario: ScenarioFacts) => string,
): Map<ScenarioFacts, AlikeId> {
  const ids = new Map<ScenarioFacts, AlikeId>();
  for (const alike of Map.groupBy(scenarios, nameOf).values()) {
    if (alike.length === 1) continue;
    const isShort = new Set(alike.map(({ id }) => shortId(id))).size === alike.length;
    for (const facts of alike) ids.set(facts, { id: facts.id, isShort });
  }
  return ids;
}
