/** The rules on what became worse since the baseline. */
import { describeOverall, describeRegression } from '../comparison/changes.ts';
import { type Comparison, compare } from '../comparison/compare.ts';
import { findPool, type LeftOut } from '../comparison/pool.ts';
import type { SecondLook } from '../comparison/second-look.ts';
import { runsOf } from '../evidence/counts.ts';
import { findRegressions } from '../evidence/regressions.ts';
import { readSet } from '../facts/set-facts.ts';
import { RULES } from '../rules/all.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { isSameId } from '../text/ascii.ts';
import { plural } from '../text/format.ts';
import { joinNames, type Phrase, quote, say } from '../text/phrase.ts';
import { checkRules } from './check-rules.ts';
import { broken, inconclusive, makeCheck, makeRegressionCheck } from './findings.ts';
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
export function checkBaseline(
  set: RuledSet,
  baseline: Baseline,
  setsInStep: number,
  secondLook?: SecondLook,
): Compared {
  if (baseline.kind === 'none') return { ...NOT_COMPARED, notes: [{ text: baseline.why }] };
  if (baseline.kind === 'unavailable') return cannotCompare(baseline.problem);
  if (set.scenarios === undefined) return cannotCompare('Bland gave no statistics.per_scenario for the set');
  // A record may name this very set, where an id is handed in again.
  const groups = baseline.groups
    .map((group) => group.filter(({ id }) => !isSameId(id, set.id)).map(readSet))
    .filter(({ length }) => length > 0);
  const { pool, leftOut } = findPool(set.scenarios, groups);
  // Of several sets, each has other sets of the baseline.
  const isMeant = ({ isOther }: LeftOut) => !(isOther && baseline.given && setsInStep > 1);
  const notes = [...baseline.notes, ...noteLeftOut(leftOut.filter(isMeant))];
  if (pool === undefined) {
    const first = leftOut.find(({ isOther }) => !isOther) ?? leftOut[0];
    const text =
      first === undefined
        ? say`the baseline (${baseline.origin}) is this set itself`
        : say`set ${quote(first.set.id)} ${first.why} (${baseline.origin})`;
    // The repository may have recorded another set under this key.
    const isNone = first === undefined || leftOut.every(({ isOther }) => isOther);
    if (baseline.given || !isNone) return cannotCompare(text, baseline.notes);
    return { ...NOT_COMPARED, notes: [...baseline.notes, { text: say`Nothing was compared: ${text}.` }] };
  }
  const { sets, whole } = pool;
  const what = sets.length === 1 ? say`set ${quote(whole.id)}` : [`${sets.length} sets`];
  const significance = set.rules.regressionSignificance / setsInStep;
  const about = { origin: say`${what}, ${baseline.origin}`, branch: baseline.branch };
  const comparison = compare(set, pool, about, significance, secondLook);
  const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
  const shared = {
    now: new Set(counted.map(({ scenario }) => scenario)),
    baseline: whole,
    before: new Set(counted.map(({ before }) => before)),
  };
  const checks = [checkRegressions(comparison, set), ...checkRules(RULES_ON_BASELINE, { ...set, shared })];
  return {
    comparison,
    checks,
    notes: [
      ...notes,
      ...noteVanished(comparison),
      ...noteNothingTested(comparison),
      ...noteBlindness(comparison),
      ...noteSecondLook(comparison),
    ],
  };
}

function cannotCompare(problem: string | Phrase, notes: readonly Note[] = []): Compared {
  const limit = 'a set to compare with';
  const check = makeCheck('baseline', { limit, required: limit }, undefined, [inconclusive(problem)]);
  return { ...NOT_COMPARED, checks: [check], notes };
}

const MAX_NAMES = 3;

function noteLeftOut(leftOut: readonly LeftOut[]): Note[] {
  const shown = leftOut.slice(0, MAX_NAMES).map(({ set, why }) => {
    return { text: say`The baseline leaves out set ${quote(set.id)}, which ${why}.` };
  });
  const more = leftOut.length - shown.length;
  return more === 0 ? shown : [...shown, { text: `The baseline leaves out ${plural(more, 'more set')}.` }];
}

const UNRESOLVED = 'too many runs neither passed nor failed to rule out a regression';

function checkRegressions(comparison: Comparison, { quarantined }: RuledSet): Check {
  const { changes, overall, overallUnclear, significance } = comparison;
  const isClaimed = overall?.claimed === true;
  const ofSet = [
    ...(isClaimed ? [broken([describeOverall(comparison)], overall.pValue)] : []),
    ...(overallUnclear ? [inconclusive(`${UNRESOLVED} of the set as a whole`)] : []),
  ];
  const ofScenarios = changes.flatMap((each): Finding[] => {
    const { scenario, change, evidence } = each;
    if (change === 'regressed') {
      const sentence = say`${scenario.label} ${describeRegression(each, comparison.tested)}`;
      return [broken(sentence, evidence?.adjustedP, scenario)];
    }
    if (change !== 'unclear' && (change !== 'unknown' || quarantined.has(scenario))) return [];
    const unknown =
      evidence === undefined
        ? 'its passed and failed runs are unknown, now or in the baseline'
        : 'its passed and failed runs are unknown in the second look';
    const problem = change === 'unclear' ? UNRESOLVED : unknown;
    return [inconclusive(problem, undefined, scenario)];
  });
  const worse = changes.filter(({ change }) => change === 'regressed').length;
  const parts = [
    ...(worse > 0 ? [plural(worse, 'scenario')] : []),
    ...(isClaimed ? ['the set as a whole'] : []),
  ];
  const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
  const observed = parts.length === 0 ? nothing : `${parts.join(' and ')} regressed`;
  return makeRegressionCheck(significance, observed, [...ofSet, ...ofScenarios]);
}

function isNothingTested(changes: Comparison['changes']): boolean {
  return changes.every(({ evidence }) => evidence === undefined);
}

function noteNothingTested({ changes }: Comparison): Note[] {
  if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown')) return [];
  const text =
    'Nothing was tested for regressions: all scenarios shared with the baseline are in quarantine.';
  return [{ text }];
}

/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;

/** With very few runs even a scenario that always fails now would prove nothing: the note says so. */
function noteBlindness({ changes, significance, secondLook }: Comparison): Note[] {
  // A second look would have more.
  if (secondLook !== undefined) return [];
  const worst = changes.flatMap(({ counts, evidence }) => {
    if (counts === undefined || evidence === undefined) return [];
    const [before, now] = [runsOf(counts.baseline), runsOf(counts.current)];
    return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
  });
  if (worst.length === 0 || worst.length >= NEVER_BLIND) return [];
  const { overall, scenarios } = findRegressions(worst, significance);
  if (overall?.claimed === true || scenarios.some(({ claimed }) => claimed)) return [];
  const text =
    'There are too few runs to prove any regression, even if all had passed before and all failed now.';
  return [{ text }];
}

function noteSecondLook({ secondLook }: Comparison): Note[] {
  if (secondLook?.kind !== 'void') return [];
  return [{ text: say`No second look: ${secondLook.why}. Only what the first look proves is claimed.` }];
}

function noteVanished({ vanished }: Comparison): Note[] {
  if (vanished.length === 0) return [];
  const names = vanished.map(({ label }) => label);
  const are = vanished.length === 1 ? 'is' : 'are';
  const text = say`${plural(vanished.length, 'scenario')} of the baseline ${are} missing from the set: ${joinNames(names, MAX_NAMES)}.`;
  return [{ text }];
}
