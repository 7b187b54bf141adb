/** A set beside its baseline: what changed, and which of it is more than chance. */
import { parseTime } from '../bland/simulation-set.ts';
import { type Counts, differenceIn, MOST_RUNS, rateOf } from '../evidence/counts.ts';
import type { ScenarioPair as Pair } from '../evidence/fisher.ts';
import {
  type Evidence,
  findRegressions,
  type Regressions,
  type ScenarioEvidence,
} from '../evidence/regressions.ts';
import { lookAgain, lookFirst, suspectsAmong } from '../evidence/second-look.ts';
import { possibleRate } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { averagePassRateOf, type SetFacts } from '../facts/set-facts.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Pool } from './pool.ts';
import type { SecondLook } from './second-look.ts';

/**
 * `regressed` and `improved`: by more than chance. `fell` and `rose`: that may be chance. `unclear`: it regressed if the
 * runs that neither passed nor failed count as failed. `unknown`: the runs of one of the two can't be counted.
 */
export type Change = 'regressed' | 'unclear' | 'improved' | 'fell' | 'rose' | 'same' | 'unknown';

/** A scenario that is in the set and in its baseline. */
export interface ScenarioChange {
  readonly scenario: ScenarioFacts;
  /** In all sets of the baseline. */
  readonly before: ScenarioFacts;
  readonly change: Change;
  /** With the runs of a second look; `undefined` where the runs can't be counted on both sides, or in that look. */
  readonly counts: Pair | undefined;
  /** The runs of the second look among these; `undefined` where the scenario was not played again. */
  readonly again: Counts | undefined;
  /** Now less before, from -1 to 1; `undefined` where the runs can't be counted. */
  readonly passRateChange: number | undefined;
  /** Now less before, from -1 to 1; `undefined` where a side has no score, or an impossible one. */
  readonly scoreChange: number | undefined;
  /** `undefined` where the scenario's runs in the two can't be counted, or it is in quarantine. */
  readonly evidence: ScenarioEvidence | undefined;
  /** The pass rate in each set of the comparison's history; `undefined` where it is not known. */
  readonly history: readonly (number | undefined)[];
}

export interface Comparison {
  /** The baseline's: at least one, the newest first. */
  readonly sets: readonly SetFacts[];
  /** The last ten of these, the oldest first: how the agent did before. */
  readonly history: readonly SetFacts[];
  /** The average pass rate of each of these; `undefined` where it is not known. */
  readonly averages: readonly (number | undefined)[];
  /** Where the baseline comes from, as part of a sentence on it, such as “recorded at commit abc”. */
  readonly origin: Phrase;
  /** The branch whose sets they are, where that is known: text from outside. */
  readonly branch: string | undefined;
  /** In the order of the set. */
  readonly changes: readonly ScenarioChange[];
  /** In the set, and not in the baseline. */
  readonly added: readonly ScenarioFacts[];
  /** In the newest set of the baseline, and not in the set. */
  readonly vanished: readonly ScenarioFacts[];
  /** The share of the significance that this set has. */
  readonly significance: number;
  /** How many scenarios are tested. */
  readonly tested: number;
  /** Of all scenarios that are compared, together; `undefined` where fewer than two of them can show anything. */
  readonly overall: Evidence | undefined;
  /** Whether the set as a whole regressed if the runs that neither passed nor failed count as failed, and else not. */
  readonly overallUnclear: boolean;
  /** Whether anything regressed or improved by more than chance: sets from before it are no baseline for later ones. */
  readonly claimsChange: boolean;
  /** Runs of all scenarios that are tested, without those of a second look. */
  readonly totals: Pair;
  /** Those that are worth to be played again; empty where that is not wanted. */
  readonly suspects: readonly ScenarioFacts[];
  /** `undefined` where none is wanted. */
  readonly secondLook: SecondLook | undefined;
}

/** Sets of a history: more are seen no better. */
const MAX_HISTORY = 10;

interface Shared {
  readonly scenario: ScenarioFacts;
  readonly before: ScenarioFacts;
}

interface Tested extends Shared, Pair {
  /** In the set of the second look. */
  readonly again?: ScenarioFacts | undefined;
}

/** Scenarios in quarantine are shown, and have no part in the evidence. */
export function compare(
  { scenarios = [], quarantined }: RuledSet,
  { sets, whole }: Pool,
  { origin, branch }: Pick<Comparison, 'origin'> & Partial<Pick<Comparison, 'branch'>>,
  significance: number,
  secondLook?: SecondLook,
): Comparison {
  const earlier = mapByKey(whole);
  const now = new Set(scenarios.map(({ key }) => key));
  const shared = scenarios.flatMap((scenario): Shared[] => {
    const before = earlier.get(scenario.key);
    return before === undefined ? [] : [{ scenario, before }];
  });
  const first = shared.flatMap((pair): Tested[] => {
    const counts = countsOf(pair);
    return counts === undefined || quarantined.has(pair.scenario) ? [] : [{ ...pair, ...counts }];
  });
  const claims = claimsIn(first, significance, secondLook);
  const history = sets
    .toReversed()
    .sort((a, b) => (parseTime(a.createdAt) ?? 0) - (parseTime(b.createdAt) ?? 0))
    .slice(-MAX_HISTORY);
  const past = history.map(mapByKey);
  const places = new Map(first.map(({ scenario }, place) => [scenario, place]));
  const changes = shared.map((pair) => {
    const place = places.get(pair.scenario);
    const change = changeOf(pair, place, claims);
    const rateIn = (byKey: ReadonlyMap<string, ScenarioFacts>) => byKey.get(pair.scenario.key)?.passRate;
    return { ...change, history: past.map((byKey) => possibleRate(rateIn(byKey))) };
  });
  const { regressions, atWorst, improvements, suspects } = claims;
  return {
    sets,
    history,
    averages: history.map((one) => possibleRate(averagePassRateOf(one))),
    origin,
    branch,
    changes,
    added: scenarios.filter(({ key }) => !earlier.has(key)),
    vanished: (sets[0].scenarios ?? []).filter(({ key }) => !now.has(key)),
    significance,
    tested: first.length,
    overall: regressions.overall,
    overallUnclear: atWorst.overall?.claimed === true && regressions.overall?.claimed !== true,
    claimsChange: claimsAnything(regressions) || claimsAnything(improvements),
    totals: { baseline: sumOf(first, 'baseline'), current: sumOf(first, 'current') },
    suspects: suspects.map((place) => (first[place] as Tested).scenario),
    secondLook,
  };
}

interface Claims {
  /** With the runs of a second look. */
  readonly tested: readonly Tested[];
  readonly regressions: Regressions;
  /** If the runs that neither passed nor failed count as failed. */
  readonly atWorst: Regressions;
  readonly improvements: Regressions;
  /** Places of those that are worth to be played again. */
  readonly suspects: readonly number[];
}

function claimsIn(
  first: readonly Tested[],
  significance: number,
  secondLook: SecondLook | undefined,
): Claims {
  const look = secondLook === undefined ? findRegressions : lookFirst;
  const firstLook = look(first, significance);
  const suspects = secondLook === undefined ? [] : suspectsAmong(firstLook);
  const tested = secondLook?.kind === 'made' ? playAgain(first, suspects, secondLook.set) : first;
  const played = suspects.filter((place) => (tested[place] as Tested).again?.counts !== undefined);
  // Where nothing was played again the claims are those of the first look.
  const claim = (before: Regressions, all: readonly Pair[]) => lookAgain(before, all, played, significance);
  const regressions = claim(firstLook, tested);
  const isUnresolved = tested.some(({ scenario, again }) =>
    [scenario, again].some((facts) => (facts?.unresolvedRuns ?? 0) > 0),
  );
  const swapped = first.map(({ baseline, current }) => ({ baseline: current, current: baseline }));
  return {
    tested,
    regressions,
    atWorst: isUnresolved
      ? claim(look(first.map(failUnresolved), significance), tested.map(failUnresolved))
      : regressions,
    improvements: findRegressions(swapped, significance),
    suspects,
  };
}

/** @param place among the tested ones; `undefined` where it is not tested */
function changeOf(shared: Shared, place = -1, claims: Claims): Omit<ScenarioChange, 'history'> {
  const tested = claims.tested[place];
  const again = tested?.again;
  const pair = tested ?? countsOf(shared);
  // Of what was played again all runs count, or none are known.
  const isKnown = again === undefined || again.counts !== undefined;
  const counts = pair && isKnown ? { baseline: pair.baseline, current: pair.current } : undefined;
  const evidence = claims.regressions.scenarios[place];
  const change = wordFor(counts, {
    regressed: evidence?.claimed,
    unclear: claims.atWorst.scenarios[place]?.claimed,
    improved: claims.improvements.scenarios[place]?.claimed,
  });
  return {
    ...shared,
    change,
    counts,
    again: again?.counts,
    passRateChange: counts && rateOf(counts.current) - rateOf(counts.baseline),
    scoreChange: scoreChangeOf(shared.before, shared.scenario),
    evidence,
  };
}

function countsOf({ scenario, before }: Shared): Pair | undefined {
  const [baseline, current] = [before.counts, scenario.counts];
  return baseline && current && { baseline, current };
}

function claimsAnything({ overall, scenarios }: Regressions): boolean {
  return overall?.claimed === true || scenarios.some(({ claimed }) => claimed);
}

function mapByKey({ scenarios = [] }: SetFacts): ReadonlyMap<string, ScenarioFacts> {
  return new Map(scenarios.map((scenario) => [scenario.key, scenario]));
}

const NO_RUNS: Counts = { passed: 0, failed: 0 };

/** With all runs of the suspects, as far as they are known. */
function playAgain(first: readonly Tested[], suspects: readonly number[], set: SetFacts): Tested[] {
  const second = mapByKey(set);
  return first.map((pair, place) => {
    const again = suspects.includes(place) ? second.get(pair.scenario.key) : undefined;
    const { counts = NO_RUNS } = again ?? {};
    return { ...pair, again, current: sumOf([pair, { current: counts }], 'current') };
  });
}

/** Both sides alike: an agent whose runs end badly as often as before has not changed. */
function failUnresolved({ scenario, before, again, baseline, current }: Tested): Pair {
  const unresolved = (scenario.unresolvedRuns ?? 0) + (again?.unresolvedRuns ?? 0);
  return { baseline: withFailed(baseline, before.unresolvedRuns), current: withFailed(current, unresolved) };
}

function withFailed({ passed, failed }: Counts, unresolvedRuns = 0): Counts {
  return { passed, failed: Math.min(MOST_RUNS, failed + unresolvedRuns) };
}

function sumOf<Side extends keyof Pair>(pairs: readonly Pick<Pair, Side>[], side: Side): Counts {
  const total = { passed: 0, failed: 0 };
  for (const pair of pairs) {
    total.passed += pair[side].passed;
    total.failed += pair[side].failed;
  }
  return total;
}

/** @param claims by more than chance; of a scenario that is not tested each is `undefined` */
function wordFor(
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
  const [was, is] = [possibleRate(before.meanScore), possibleRate(now.meanScore)];
  return was === undefined || is === undefined ? undefined : is - was;
}
