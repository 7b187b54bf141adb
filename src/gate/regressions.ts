/** The rules on what became worse since the baseline. */

import { isWhole, type ScenarioStatistics, type SimulationSet } from '../bland/simulation-set.ts';
import { runsOf } from '../evidence/counts.ts';
import { findRegressions } from '../evidence/regressions.ts';
import { atLeast, type SecondReading } from '../facts/readings.ts';
import { idKey, isSameId } from '../text/ascii.ts';
import { scenarioLabel } from '../text/label.ts';
import { joinNames, type Phrase, plural, quote, say } from '../text/phrase.ts';
import { type Comparison, compare } from './comparison.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import { averageOf, checkFigure, type Figure } from './overall.ts';
import type { RuledSet } from './scenario-limits.ts';
import type { Baseline, Check, Compared, Finding, Note } from './verdict.ts';

const NOTHING: Compared = { comparison: undefined, checks: [], notes: [] };

/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
export function checkBaseline(ruled: RuledSet, baseline: Baseline, setsInStep: number): Compared {
  if (baseline.kind === 'none') return { ...NOTHING, notes: [{ text: baseline.why, scenario: undefined }] };
  if (baseline.kind === 'unavailable') return cannotCompare(baseline.problem);
  const { set, rules, quarantined } = ruled;
  if (set.scenarios === undefined) return cannotCompare('Bland gave no statistics.per_scenario for the set');
  // A record may name this very set, where an id is handed in again.
  const others = baseline.sets.filter(({ id }) => !isSameId(id, set.id));
  const alike = mostAlike(set, others);
  if (alike === undefined && others.some(({ scenarios = [] }) => scenarios.length === 0)) {
    return cannotCompare(say`Bland gave no statistics.per_scenario for the baseline (${baseline.origin})`);
  }
  if (alike === undefined) {
    const why = others.length === 0 ? 'is this very set' : 'shares no scenario with the set';
    const text = say`the baseline (${baseline.origin}) ${why}`;
    if (baseline.given) return cannotCompare(text);
    return { ...NOTHING, notes: [{ text: say`Nothing was compared: ${text}.`, scenario: undefined }] };
  }
  if (!isWhole(alike.status)) {
    return cannotCompare(say`set ${quote(alike.id)} is ${quote(alike.status)}, not PASSED or FAILED`);
  }
  const { totalScenarios = 0 } = alike;
  const known = idsOf(alike).length;
  if (known < totalScenarios) {
    // What is missing there would seem to be new here.
    return cannotCompare(
      say`set ${quote(alike.id)} has statistics of ${known} of its ${totalScenarios} scenarios only`,
    );
  }
  if (new Set(idsOf(alike)).size < known) {
    return cannotCompare(say`set ${quote(alike.id)} has several scenarios of the same id`);
  }
  const significance = rules.regressionSignificance / setsInStep;
  const comparison = compare(
    set,
    alike,
    say`set ${quote(alike.id)}, ${baseline.origin}`,
    quarantined,
    significance,
  );
  return {
    comparison,
    checks: [checkRegressions(comparison, quarantined), ...checkDrop(ruled, comparison)],
    notes: [...noteVanished(comparison), ...noteNothingTested(comparison), ...noteBlindness(comparison)],
  };
}

function cannotCompare(problem: string | Phrase): Compared {
  return {
    ...NOTHING,
    checks: [makeCheck('baseline', 'a set to compare with', undefined, [inconclusive(problem)])],
  };
}

/** The set that shares the most scenarios; `undefined` where none shares any. */
function mostAlike(set: SimulationSet, baselines: readonly SimulationSet[]): SimulationSet | undefined {
  const ids = new Set(idsOf(set));
  const shared = (baseline: SimulationSet) => idsOf(baseline).filter((id) => ids.has(id)).length;
  const best = Math.max(0, ...baselines.map(shared));
  return best === 0 ? undefined : baselines.find((baseline) => shared(baseline) === best);
}

/** As they are compared: without case. */
function idsOf({ scenarios = [] }: SimulationSet): string[] {
  return scenarios.map(({ id }) => idKey(id));
}

const OPEN_RUNS = 'so many runs neither passed nor failed that a regression';

function checkRegressions(
  { changes, overall, overallUnclear, significance }: Comparison,
  quarantined: ReadonlySet<ScenarioStatistics>,
): Check {
  const ofSet = [
    ...(overall?.claimed === true ? [broken(overall.adjustedP)] : []),
    ...(overallUnclear ? [inconclusive(`${OPEN_RUNS} of the set as a whole can't be ruled out`)] : []),
  ];
  const ofScenarios = changes.flatMap(({ scenario, change, evidence }): Finding[] => {
    if (change === 'regressed') return [broken(evidence?.adjustedP, scenario)];
    if (change === 'unclear') {
      return [inconclusive(`${OPEN_RUNS} can't be ruled out`, undefined, scenario)];
    }
    if (change !== 'unknown' || quarantined.has(scenario)) return [];
    return [
      inconclusive('its passed and failed runs are not known, now or in the baseline', undefined, scenario),
    ];
  });
  const worse = changes.filter(({ change }) => change === 'regressed').length;
  const parts = [
    ...(worse > 0 ? [`${plural(worse, 'scenario')} worse`] : []),
    ...(overall?.claimed === true ? ['the set as a whole worse'] : []),
  ];
  const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
  const observed = parts.length === 0 ? nothing : parts.join(' and ');
  return makeCheck('regression-significance', significance, observed, [...ofSet, ...ofScenarios]);
}

/** The plain difference of the average pass rates, over the scenarios that are in both sets and count. */
function checkDrop({ set, rules, counted }: RuledSet, { baseline, changes }: Comparison): Check[] {
  const compared = changes.filter(({ scenario }) => counted.has(scenario));
  // A scenario in quarantine can't fail the gate.
  if (compared.length === 0) return [];
  const now = averageOf(set, new Set(compared.map(({ scenario }) => scenario)));
  const before = averageOf(baseline, new Set(compared.map((change) => change.before)));
  return checkFigure('max-pass-rate-drop', rules.maxPassRateDrop, dropOf(before, now), (drop, most) =>
    atLeast(most, drop),
  );
}

function dropOf(before: Figure, now: Figure): Figure {
  const words = 'the fall of the average pass rate';
  if ('problem' in before.reading) {
    return { reading: { problem: `${before.reading.problem} in the baseline` }, words, others: [] };
  }
  if ('problem' in now.reading) return { reading: now.reading, words, others: [] };
  const [was, is] = [before.reading.value, now.reading.value];
  const others: SecondReading[] = [
    ...now.others.map(({ value, source, against }) => ({
      value: less(was, value),
      source: `by ${source} it`,
      against,
    })),
    // A low baseline makes the fall small, which speaks against a broken rule.
    ...before.others.map(({ value, source, against }) => ({
      value: less(value, is),
      source: `by ${source} in the baseline it`,
      against: OPPOSITE[against],
    })),
  ];
  return { reading: { value: less(was, is) }, words, others };
}

/** Without the traces of binary fractions: 1 less 0.8 is 0.2. */
function less(rate: number, other: number): number {
  return Number((rate - other).toFixed(9));
}

const OPPOSITE = { holds: 'broken', broken: 'holds', either: 'either' } as const;

function isNothingTested(changes: Comparison['changes']): boolean {
  return changes.every(({ evidence }) => evidence === undefined);
}

function noteNothingTested({ changes }: Comparison): Note[] {
  if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown')) return [];
  const text =
    'No regression could be looked for: all scenarios that are in the baseline too are in quarantine.';
  return [{ text, scenario: undefined }];
}

/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;

/** With very few runs even a scenario that always fails now would be no proof, and the gate should not seem to look. */
function noteBlindness({ changes, significance }: Comparison): Note[] {
  const worst = changes.flatMap(({ counts, evidence }) => {
    if (counts === undefined || evidence === undefined) return [];
    const [before, now] = [runsOf(counts.baseline), runsOf(counts.current)];
    return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
  });
  if (worst.length === 0 || worst.length >= NEVER_BLIND) return [];
  const { overall, scenarios } = findRegressions(worst, significance);
  const isBlind = overall?.claimed !== true && scenarios.every(({ claimed }) => !claimed);
  if (!isBlind) return [];
  const text =
    'There are too few runs to prove any regression: not even if each had passed, and now each failed.';
  return [{ text, scenario: undefined }];
}

const MAX_NAMES = 3;

function noteVanished({ vanished }: Comparison): Note[] {
  if (vanished.length === 0) return [];
  const names = joinNames(vanished.map(scenarioLabel), MAX_NAMES);
  const are = vanished.length === 1 ? 'is' : 'are';
  const text = say`${plural(vanished.length, 'scenario')} of the baseline ${are} in the set no longer: ${names}.`;
  return [{ text, scenario: undefined }];
}
