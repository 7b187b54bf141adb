/** The sets that a set is compared with, as one: the runs of each scenario summed. */
import { isWhole, type ScenarioStatistics } from '../bland/simulation-set.ts';
import { MOST_COUNTED, runsOf } from '../evidence/counts.ts';
import { possibleRate } from '../facts/readings.ts';
import { readScenario, type ScenarioFacts } from '../facts/scenario-facts.ts';
import type { SetFacts } from '../facts/set-facts.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';

export interface Pool {
  /** The newest first. */
  readonly sets: readonly [SetFacts, ...SetFacts[]];
  /** All of them as one set; of a pool of one that set. */
  readonly whole: SetFacts;
}

/** What can be compared with a set, and why others can't. */
export interface PoolSearch {
  readonly pool: Pool | undefined;
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly set: SetFacts;
  /** Completes a sentence that begins with the set. */
  readonly why: Phrase;
  /** Whether it is of other scenarios, so that it was hardly meant. */
  readonly isOther: boolean;
}

/**
 * Pools the set of each group that shares the most scenarios with these; never by its result.
 *
 * @param groups the sets of a step each, the newest first
 */
export function findPool(
  scenarios: readonly ScenarioFacts[],
  groups: readonly (readonly SetFacts[])[],
): PoolSearch {
  const keys = keysOf(scenarios);
  const sets: SetFacts[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const set = mostAlike(keys, group);
    if (set === undefined) continue;
    const why = whyUnfit(set);
    const isOther = !scenariosOf(set).some(({ key }) => keys.has(key));
    if (why !== undefined) leftOut.push({ set, why, isOther: false });
    else if (isOther) leftOut.push({ set, why: say`shares no scenario with the set`, isOther });
    else sets.push(set);
  }
  const [first, ...others] = sets;
  if (first === undefined) return { pool: undefined, leftOut };
  const pooled: Pool['sets'] = [first, ...others];
  return { pool: { sets: pooled, whole: others.length === 0 ? first : sumUp(pooled) }, leftOut };
}

function keysOf(scenarios: readonly ScenarioFacts[]): ReadonlySet<string> {
  return new Set(scenarios.map(({ key }) => key));
}

function scenariosOf({ scenarios = [] }: SetFacts): readonly ScenarioFacts[] {
  return scenarios;
}

function mostAlike(keys: ReadonlySet<string>, group: readonly SetFacts[]): SetFacts | undefined {
  const shared = group.map((set) => scenariosOf(set).filter(({ key }) => keys.has(key)).length);
  return group[shared.indexOf(Math.max(0, ...shared))];
}

/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit(set: SetFacts): Phrase | undefined {
  const { status, totalScenarios = 0 } = set;
  const known = scenariosOf(set).length;
  if (!isWhole(status)) return say`is ${quote(status)}, not PASSED or FAILED`;
  if (known === 0) return say`has no statistics.per_scenario`;
  if (known < totalScenarios) return say`has statistics of only ${known} of its ${totalScenarios} scenarios`;
  return keysOf(scenariosOf(set)).size < known ? say`has several scenarios with the same id` : undefined;
}

/** @param sets the newest first: names are its */
function sumUp(sets: Pool['sets']): SetFacts {
  const [newest] = sets;
  const byKey = Map.groupBy(sets.flatMap(scenariosOf), ({ key }) => key);
  const scenarios = [...byKey.values()].map(sumScenarios);
  const rates = scenarios.map(({ passRate }) => possibleRate(passRate));
  const sum = rates.reduce<number>((total, rate = Number.NaN) => total + rate, 0);
  const average = sum / rates.length;
  return {
    ...newest,
    totalScenarios: scenarios.length,
    simulationsPerScenario: undefined,
    overall: {
      avgPassRate: Number.isNaN(average) ? undefined : average,
      flakyCount: undefined,
      reliableCount: undefined,
      totalRuns: undefined,
    },
    scenarios,
  };
}

/** @param same one scenario in several sets; those in which its runs can't be counted are left out */
function sumScenarios(same: readonly ScenarioFacts[]): ScenarioFacts {
  const [newest] = same as [ScenarioFacts, ...ScenarioFacts[]];
  const parts = same.flatMap(({ counts, totalRuns, passRate = Number.NaN, meanScore }) =>
    counts === undefined
      ? []
      : [{ counts, runs: totalRuns ?? runsOf(counts), passRate, score: possibleRate(meanScore) }],
  );
  if (parts.length < 2) return same.find(({ counts }) => counts !== undefined) ?? newest;
  let [passed, failed, totalRuns, passedByRate] = [0, 0, 0, 0];
  let [scores, scored] = [0, 0];
  for (const { counts, runs, passRate, score } of parts) {
    if (totalRuns > 0 && totalRuns + runs > MOST_COUNTED) break;
    passed += counts.passed;
    failed += counts.failed;
    totalRuns += runs;
    passedByRate += runs * passRate;
    if (score === undefined) continue;
    scores += runs * score;
    scored += runs;
  }
  const published = passedByRate / totalRuns;
  // Some sets may publish the rate of all runs, and some of those that passed or failed.
  const [rate] = [passed / totalRuns, passed / (passed + failed)].sort(
    (one, other) => Math.abs(one - published) - Math.abs(other - published),
  );
  const sum: ScenarioStatistics = {
    id: newest.id,
    name: newest.name,
    totalRuns,
    passed,
    failed,
    passRate: Number.isNaN(published) ? undefined : rate,
    isFlaky: undefined,
    meanScore: scored === 0 ? undefined : scores / scored,
    scoreStddev: undefined,
    worstRunId: undefined,
    failureModes: [],
  };
  return readScenario(sum);
}
