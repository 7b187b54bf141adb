/** A set beside its baseline: what changed, and which of it is more than chance. */

import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import { type Counts, MOST_RUNS, rateOf, runsOf } from '../evidence/counts.ts';
import {
  findRegressions,
  type OverallEvidence,
  runsToSettle,
  type ScenarioEvidence,
} from '../evidence/regressions.ts';
import { countsOf, readRate, runsWithoutEnd } from '../facts/readings.ts';
import { idKey } from '../text/ascii.ts';
import type { Phrase } from '../text/phrase.ts';

/**
 * `regressed` and `improved`: by more than chance. `fell` and `rose`: that may be chance. `unclear`: it regressed if the
 * runs that neither passed nor failed count as failed. `unknown`: the runs of one of the two can't be counted.
 */
export type Change = 'regressed' | 'unclear' | 'improved' | 'fell' | 'rose' | 'same' | 'unknown';

/** A scenario that is in both sets. */
export interface ScenarioChange {
  readonly scenario: ScenarioStatistics;
  readonly before: ScenarioStatistics;
  readonly change: Change;
  /** Runs that passed and failed; `undefined` where they can't be counted on both sides. */
  readonly counts: { readonly baseline: Counts; readonly current: Counts } | undefined;
  /** Now less before, from -1 to 1; `undefined` where the runs can't be counted. */
  readonly passRateChange: number | undefined;
  /** Now less before, from -1 to 1; `undefined` where a side has no score, or an impossible one. */
  readonly scoreChange: number | undefined;
  /** `undefined` where the runs can't be counted, or the scenario is in quarantine. */
  readonly evidence: ScenarioEvidence | undefined;
  /** So many runs a side would settle whether a fall is real; `undefined` unless it `fell`. */
  readonly runsToSettle: number | undefined;
}

export interface Comparison {
  readonly baseline: SimulationSet;
  /** Where the baseline comes from, as part of a sentence on it, such as “recorded at commit abc”. */
  readonly origin: Phrase;
  /** In the order of the set. */
  readonly changes: readonly ScenarioChange[];
  /** In the set, and not in the baseline. */
  readonly added: readonly ScenarioStatistics[];
  /** In the baseline, and not in the set. */
  readonly vanished: readonly ScenarioStatistics[];
  /** The share of the significance that this set has. */
  readonly significance: number;
  /** Of all scenarios that are compared, together; `undefined` where fewer than two of them tell anything. */
  readonly overall: OverallEvidence | undefined;
  /** Whether the set as a whole regressed if the runs that neither passed nor failed count as failed, and else not. */
  readonly overallUnclear: boolean;
  /** Runs of all scenarios that are compared. */
  readonly totals: { readonly baseline: Counts; readonly current: Counts };
}

/** @param quarantined are shown, and have no part in the evidence */
export function compare(
  set: SimulationSet,
  baseline: SimulationSet,
  origin: Phrase,
  quarantined: ReadonlySet<ScenarioStatistics>,
  significance: number,
): Comparison {
  const scenarios = set.scenarios ?? [];
  const before = byId(baseline.scenarios ?? []);
  const now = byId(scenarios);
  const shared = scenarios.flatMap((scenario) => {
    const earlier = before.get(idKey(scenario.id));
    return earlier === undefined
      ? []
      : [{ scenario, before: earlier, counts: pairCounts(earlier, scenario) }];
  });
  const compared = shared.flatMap(({ scenario, before: earlier, counts }) =>
    counts === undefined || quarantined.has(scenario) ? [] : [{ scenario, before: earlier, ...counts }],
  );
  const places = new Map(compared.map(({ scenario }, index) => [scenario, index]));
  const regressions = findRegressions(compared, significance);
  const atWorst = compared.some(({ scenario }) => (runsWithoutEnd(scenario) ?? 0) > 0)
    ? findRegressions(compared.map(failOpenRuns), significance)
    : regressions;
  const improvements = findRegressions(compared.map(swap), significance);
  const changes = shared.map((each): ScenarioChange => {
    const place = places.get(each.scenario) ?? -1;
    const evidence = regressions.scenarios[place];
    const change = changeOf(each.counts, {
      regressed: evidence?.claimed,
      unclear: atWorst.scenarios[place]?.claimed,
      improved: improvements.scenarios[place]?.claimed,
    });
    return {
      ...each,
      scoreChange: scoreChangeOf(each.before, each.scenario),
      change,
      passRateChange: each.counts && rateOf(each.counts.current) - rateOf(each.counts.baseline),
      evidence,
      runsToSettle:
        change === 'fell' && each.counts !== undefined && evidence !== undefined
          ? runsToSettle(each.counts.baseline, each.counts.current, regressions.scenarioAlpha)
          : undefined,
    };
  });
  return {
    baseline,
    origin,
    changes,
    added: scenarios.filter(({ id }) => !before.has(idKey(id))),
    vanished: (baseline.scenarios ?? []).filter(({ id }) => !now.has(idKey(id))),
    significance,
    overall: regressions.overall,
    overallUnclear: atWorst.overall?.claimed === true && regressions.overall?.claimed !== true,
    totals: {
      baseline: sumOf(compared.map((pair) => pair.baseline)),
      current: sumOf(compared.map((pair) => pair.current)),
    },
  };
}

/** Ids are compared without case. */
function byId(scenarios: readonly ScenarioStatistics[]): ReadonlyMap<string, ScenarioStatistics> {
  return new Map(scenarios.map((scenario) => [idKey(scenario.id), scenario]));
}

type Pair = NonNullable<ScenarioChange['counts']>;

function pairCounts(before: ScenarioStatistics, now: ScenarioStatistics): Pair | undefined {
  const [baseline, current] = [countsOf(before), countsOf(now)];
  return baseline === undefined || current === undefined ? undefined : { baseline, current };
}

function swap({ baseline, current }: Pair): Pair {
  return { baseline: current, current: baseline };
}

interface ComparedScenario extends Pair {
  readonly scenario: ScenarioStatistics;
  readonly before: ScenarioStatistics;
}

/** Both sides alike: an agent whose runs end badly as often as before has not changed. */
function failOpenRuns({ scenario, before, baseline, current }: ComparedScenario): Pair {
  return { baseline: withFailed(baseline, before), current: withFailed(current, scenario) };
}

function withFailed(counts: Counts, scenario: ScenarioStatistics): Counts {
  const failed = counts.failed + (runsWithoutEnd(scenario) ?? 0);
  return { ...counts, failed: Math.min(MOST_RUNS, failed) };
}

function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** @param claims by more than chance; of a scenario that is not tested each is `undefined` */
function changeOf(
  counts: Pair | undefined,
  claims: Readonly<Record<'regressed' | 'unclear' | 'improved', boolean | undefined>>,
): Change {
  if (counts === undefined) return 'unknown';
  if (claims.regressed === true) return 'regressed';
  if (claims.unclear === true) return 'unclear';
  if (claims.improved === true) return 'improved';
  // As whole numbers, so that no rounding makes a difference.
  const difference =
    counts.current.passed * runsOf(counts.baseline) - counts.baseline.passed * runsOf(counts.current);
  if (difference === 0) return 'same';
  return difference < 0 ? 'fell' : 'rose';
}

function scoreChangeOf(before: ScenarioStatistics, now: ScenarioStatistics): number | undefined {
  const [was, is] = [readRate('', before.meanScore), readRate('', now.meanScore)];
  return 'problem' in was || 'problem' in is ? undefined : is.value - was.value;
}
