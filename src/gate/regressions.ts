/** The rules on what became worse since the baseline. */
import { isWhole, type SimulationSet } from '../bland/simulation-set.ts';
import { runsOf } from '../evidence/counts.ts';
import { findRegressions } from '../evidence/regressions.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { readSet, type SetFacts } from '../facts/set-facts.ts';
import { REGRESSION_SIGNIFICANCE, RULES } from '../rules/all.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { isSameId } from '../text/ascii.ts';
import { plural } from '../text/format.ts';
import { joinNames, type Phrase, quote, say } from '../text/phrase.ts';
import { describeOverall, describeRegression } from './changes.ts';
import { checkRules } from './check-rules.ts';
import { type Comparison, compare } from './comparison.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import {
  type Baseline,
  type Check,
  type Compared,
  type Finding,
  NOT_COMPARED,
  type Note,
} from './verdict.ts';

const RULES_ON_BASELINE = RULES.filter(({ needsBaseline }) => needsBaseline === true);

/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
export function checkBaseline(set: RuledSet, baseline: Baseline, setsInStep: number): Compared {
  if (baseline.kind === 'none') return { ...NOT_COMPARED, notes: [{ text: baseline.why }] };
  if (baseline.kind === 'unavailable') return cannotCompare(baseline.problem);
  if (set.scenarios === undefined) return cannotCompare('Bland gave no statistics.per_scenario for the set');
  // A record may name this very set, where an id is handed in again.
  const others = baseline.sets.filter(({ id }) => !isSameId(id, set.id)).map(readEarlier);
  const alike = mostAlike(set.scenarios, others);
  if (alike === undefined) {
    if (others.some(({ scenarios }) => scenarios.length === 0)) {
      return cannotCompare(say`Bland gave no statistics.per_scenario for the baseline (${baseline.origin})`);
    }
    const why = others.length === 0 ? 'is this very set' : 'shares no scenario with the set';
    const text = say`the baseline (${baseline.origin}) ${why}`;
    if (baseline.given) return cannotCompare(text);
    return { ...NOT_COMPARED, notes: [{ text: say`Nothing was compared: ${text}.` }] };
  }
  const unfit = whyUnfit(alike);
  if (unfit !== undefined) return cannotCompare(say`set ${quote(alike.id)} ${unfit}`);
  const significance = set.rules.regressionSignificance / setsInStep;
  const comparison = compare(set, alike, say`set ${quote(alike.id)}, ${baseline.origin}`, significance);
  const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
  const shared = {
    now: new Set(counted.map(({ scenario }) => scenario)),
    baseline: alike,
    before: new Set(counted.map(({ before }) => before)),
  };
  const checks = [checkRegressions(comparison, set), ...checkRules(RULES_ON_BASELINE, { ...set, shared })];
  return {
    comparison,
    checks,
    notes: [...noteVanished(comparison), ...noteNothingTested(comparison), ...noteBlindness(comparison)],
  };
}

type EarlierSet = SetFacts & { readonly scenarios: readonly ScenarioFacts[] };

function readEarlier(given: SimulationSet): EarlierSet {
  const set = readSet(given);
  return { ...set, scenarios: set.scenarios ?? [] };
}

/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit({ status, totalScenarios = 0, scenarios }: EarlierSet): Phrase | undefined {
  const known = scenarios.length;
  if (!isWhole(status)) return say`is ${quote(status)}, not PASSED or FAILED`;
  if (known < totalScenarios) return say`has statistics of ${known} of its ${totalScenarios} scenarios only`;
  return keysOf(scenarios).size < known ? say`has several scenarios of the same id` : undefined;
}

function cannotCompare(problem: string | Phrase): Compared {
  const limit = 'a set to compare with';
  const check = makeCheck('baseline', { limit, required: limit }, undefined, [inconclusive(problem)]);
  return { ...NOT_COMPARED, checks: [check] };
}

/** The set that shares the most scenarios; `undefined` where none shares any. */
function mostAlike(
  scenarios: readonly ScenarioFacts[],
  baselines: readonly EarlierSet[],
): EarlierSet | undefined {
  const keys = keysOf(scenarios);
  const shared = baselines.map(({ scenarios }) => scenarios.filter(({ key }) => keys.has(key)).length);
  const best = Math.max(0, ...shared);
  return best === 0 ? undefined : baselines[shared.indexOf(best)];
}

function keysOf(scenarios: readonly ScenarioFacts[]): ReadonlySet<string> {
  return new Set(scenarios.map(({ key }) => key));
}

const UNRESOLVED = 'so many runs neither passed nor failed that a regression';

function checkRegressions(comparison: Comparison, { quarantined }: RuledSet): Check {
  const { changes, overall, overallUnclear, significance } = comparison;
  const isClaimed = overall?.claimed === true;
  const ofSet = [
    ...(isClaimed ? [broken([describeOverall(comparison)], overall.adjustedP)] : []),
    ...(overallUnclear ? [inconclusive(`${UNRESOLVED} of the set as a whole can't be ruled out`)] : []),
  ];
  const ofScenarios = changes.flatMap((each): Finding[] => {
    const { scenario, change, evidence } = each;
    if (change === 'regressed') {
      const sentence = say`${scenario.label} ${describeRegression(each, significance)}`;
      return [broken(sentence, evidence?.adjustedP, scenario)];
    }
    if (change !== 'unclear' && (change !== 'unknown' || quarantined.has(scenario))) return [];
    const unknown = 'its passed and failed runs are not known, now or in the baseline';
    const problem = change === 'unclear' ? `${UNRESOLVED} can't be ruled out` : unknown;
    return [inconclusive(problem, undefined, scenario)];
  });
  const worse = changes.filter(({ change }) => change === 'regressed').length;
  const parts = [
    ...(worse > 0 ? [`${plural(worse, 'scenario')} worse`] : []),
    ...(isClaimed ? ['the set as a whole worse'] : []),
  ];
  const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
  const observed = parts.length === 0 ? nothing : parts.join(' and ');
  const { name, kind } = REGRESSION_SIGNIFICANCE;
  const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
  return makeCheck(name, { limit: significance, required }, observed, [...ofSet, ...ofScenarios]);
}

function isNothingTested(changes: Comparison['changes']): boolean {
  return changes.every(({ evidence }) => evidence === undefined);
}

function noteNothingTested({ changes }: Comparison): Note[] {
  if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown')) return [];
  const text =
    'No regression could be looked for: all scenarios that are in the baseline too are in quarantine.';
  return [{ text }];
}

/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;

/** With very few runs even a scenario that always fails now would prove nothing: the note says so. */
function noteBlindness({ changes, significance }: Comparison): Note[] {
  const worst = changes.flatMap(({ counts, evidence }) => {
    if (counts === undefined || evidence === undefined) return [];
    const [before, now] = [runsOf(counts.baseline), runsOf(counts.current)];
    return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
  });
  if (worst.length === 0 || worst.length >= NEVER_BLIND) return [];
  const { overall, scenarios } = findRegressions(worst, significance);
  if (overall?.claimed === true || scenarios.some(({ claimed }) => claimed)) return [];
  const text =
    'There are too few runs to prove any regression: not even if each had passed, and now each failed.';
  return [{ text }];
}

const MAX_NAMES = 3;

function noteVanished({ vanished }: Comparison): Note[] {
  if (vanished.length === 0) return [];
  const names = vanished.map(({ label }) => label);
  const are = vanished.length === 1 ? 'is' : 'are';
  const text = say`${plural(vanished.length, 'scenario')} of the baseline ${are} in the set no longer: ${joinNames(names, MAX_NAMES)}.`;
  return [{ text }];
}
