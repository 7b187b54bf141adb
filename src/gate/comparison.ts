/** A set beside its baseline: what changed, and which of it is more than chance. */
import { type Counts, differenceIn, MOST_RUNS, rateOf } from '../evidence/counts.ts';
import {
  findRegressions,
  type OverallEvidence,
  runsToSettle,
  type ScenarioEvidence,
} from '../evidence/regressions.ts';
import type { ScenarioPair as Pair } from '../evidence/stratified.ts';
import { readRate } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { SetFacts } from '../facts/set-facts.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import type { Phrase } from '../text/phrase.ts';

/**
 * `regressed` and `improved`: by more than chance. `fell` and `rose`: that may be chance. `unclear`: it regressed if the
 * runs that neither passed nor failed count as failed. `unknown`: the runs of one of the two can't be counted.
 */
export type Change = 'regressed' | 'unclear' | 'improved' | 'fell' | 'rose' | 'same' | 'unknown';

/** A scenario that is in both sets. */
export interface ScenarioChange {
  readonly scenario: ScenarioFacts;
  readonly before: ScenarioFacts;
  readonly change: Change;
  /** `undefined` where the runs can't be counted on both sides. */
  readonly counts: Pair | undefined;
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
  readonly baseline: SetFacts;
  /** Where the baseline comes from, as part of a sentence on it, such as “recorded at commit abc”. */
  readonly origin: Phrase;
  /** In the order of the set. */
  readonly changes: readonly ScenarioChange[];
  /** In the set, and not in the baseline. */
  readonly added: readonly ScenarioFacts[];
  /** In the baseline, and not in the set. */
  readonly vanished: readonly ScenarioFacts[];
  /** The share of the significance that this set has. */
  readonly significance: number;
  /** Of all scenarios that are compared, together; `undefined` where fewer than two of them can show anything. */
  readonly overall: OverallEvidence | undefined;
  /** Whether the set as a whole regressed if the runs that neither passed nor failed count as failed, and else not. */
  readonly overallUnclear: boolean;
  /** Runs of all scenarios that are compared. */
  readonly totals: Pair;
}

interface Tested extends Pair, Pick<ScenarioChange, 'scenario' | 'before'> {}

/** Scenarios in quarantine are shown, and have no part in the evidence. */
export function compare(
  { scenarios = [], quarantined }: RuledSet,
  baseline: SetFacts,
  origin: Phrase,
  significance: number,
): Comparison {
  const earlier = new Map((baseline.scenarios ?? []).map((scenario) => [scenario.key, scenario]));
  const now = new Set(scenarios.map(({ key }) => key));
  const shared = scenarios.flatMap((scenario) => {
    const before = earlier.get(scenario.key);
    if (before === undefined) return [];
    const [baseline, current] = [before.counts, scenario.counts];
    return [{ scenario, before, counts: baseline && current && { baseline, current } }];
  });
  const tested = shared.flatMap(({ scenario, before, counts }): Tested[] =>
    counts === undefined || quarantined.has(scenario) ? [] : [{ scenario, before, ...counts }],
  );
  const places = new Map(tested.map(({ scenario }, index) => [scenario, index]));
  const regressions = findRegressions(tested, significance);
  const isUnresolved = tested.some(({ scenario }) => (scenario.unresolvedRuns ?? 0) > 0);
  const atWorst = isUnresolved ? findRegressions(tested.map(failUnresolved), significance) : regressions;
  const improvements = findRegressions(
    tested.map(({ baseline, current }) => ({ baseline: current, current: baseline })),
    significance,
  );
  const changes = shared.map(({ scenario, before, counts }): ScenarioChange => {
    const place = places.get(scenario) ?? -1;
    const evidence = regressions.scenarios[place];
    const change = changeOf(counts, {
      regressed: evidence?.claimed,
      unclear: atWorst.scenarios[place]?.claimed,
      improved: improvements.scenarios[place]?.claimed,
    });
    return {
      scenario,
      before,
      counts,
      change,
      scoreChange: scoreChangeOf(before, scenario),
      passRateChange: counts && rateOf(counts.current) - rateOf(counts.baseline),
      evidence,
      runsToSettle:
        change === 'fell' && counts && evidence
          ? runsToSettle(counts.baseline, counts.current, regressions.scenarioAlpha)
          : undefined,
    };
  });
  return {
    baseline,
    origin,
    changes,
    added: scenarios.filter(({ key }) => !earlier.has(key)),
    vanished: (baseline.scenarios ?? []).filter(({ key }) => !now.has(key)),
    significance,
    overall: regressions.overall,
    overallUnclear: atWorst.overall?.claimed === true && regressions.overall?.claimed !== true,
    totals: { baseline: sumOf(tested, 'baseline'), current: sumOf(tested, 'current') },
  };
}

/** Both sides alike: an agent whose runs end badly as often as before has not changed. */
function failUnresolved({ scenario, before, baseline, current }: Tested): Pair {
  return { baseline: withFailed(baseline, before), current: withFailed(current, scenario) };
}

function withFailed({ passed, failed }: Counts, { unresolvedRuns = 0 }: ScenarioFacts): Counts {
  return { passed, failed: Math.min(MOST_RUNS, failed + unresolvedRuns) };
}

function sumOf(pairs: readonly Pair[], side: keyof Pair): Counts {
  const total = { passed: 0, failed: 0 };
  for (const {
    [side]: { passed, failed },
  } of pairs) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
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
  const difference = differenceIn(counts.baseline, counts.current);
  if (difference === 0) return 'same';
  return difference < 0 ? 'fell' : 'rose';
}

function scoreChangeOf(before: ScenarioFacts, now: ScenarioFacts): number | undefined {
  const [was, is] = [readRate('', before.meanScore), readRate('', now.meanScore)];
  return 'problem' in was || 'problem' in is ? undefined : is.value - was.value;
}
