/** What became of the scenarios since the baseline, in words for readers who know no statistics. */
import { type Counts, differenceIn, rateOf, runsOf } from '../evidence/counts.ts';
import type { ScenarioPair } from '../evidence/fisher.ts';
import { formatChance, formatCount, formatPoints, formatRate, formatScore, plural } from '../text/format.ts';
import { type Phrase, quote, say, verbatim } from '../text/phrase.ts';
import type { Change, Comparison, ScenarioChange } from './compare.ts';

/** `3 of 5`. */
function share(counts: Counts): string {
  return `${counts.passed} of ${runsOf(counts)}`;
}

/** How many of the runs passed now, and in the baseline, for the rest of a sentence. */
function rates({ baseline, current }: ScenarioPair, of = ''): string {
  const [before, now] = [rateOf(baseline), rateOf(current)];
  return `${formatRate(now, before)}${of} passed, and ${formatRate(before, now)} in the baseline`;
}

const MOST_RARE = 10_000;
const BRANCH_LENGTH = 80;

/**
 * `about once in 23 (p = 0.043)`: how often something happens that has this chance.
 *
 * @param level what the p-value is compared with, which it must not look like
 */
export function chanceWords(pValue: number, level?: number): string {
  if (pValue > 0.9999) return 'nearly always (p > 0.9999)';
  if (pValue < 1 / MOST_RARE) return `less than once in ${formatCount(MOST_RARE)} (p < 0.0001)`;
  const often = pValue > 2 / 3 ? 'most of the time' : `about once in ${formatCount(Math.round(1 / pValue))}`;
  return `${often} (p = ${formatChance(pValue, level)})`;
}

/** A claimed regression of a scenario, as the rest of a sentence that begins with its name. */
export function describeRegression({ counts, again, evidence }: ScenarioChange, tested: number): string {
  if (counts === undefined || evidence === undefined) return 'regressed';
  const { baseline, current } = counts;
  const looked = tested > 1 ? `across all ${tested} scenarios, ` : '';
  const chance = chanceWords(evidence.adjustedP, evidence.level);
  return `regressed: ${share(current)} runs passed${partsOf(current, again)}, and ${share(baseline)} in the baseline; ${looked}chance alone would do that ${chance}`;
}

/** ` (3 of 5, then 18 of 25)` of what was played again. */
function partsOf(all: Counts, again: Counts | undefined): string {
  return again === undefined ? '' : ` (${share(firstOf(all, again))}, then ${share(again)})`;
}

function firstOf(all: Counts, again: Counts): Counts {
  return { passed: all.passed - again.passed, failed: all.failed - again.failed };
}

/** A claimed regression of the whole set, as a sentence without its full stop. */
export function describeOverall({ totals, overall, tested }: Comparison): string {
  const scenarios = plural(tested, 'scenario');
  // Where numbers of runs differ between scenarios, the total may rise although scenarios fell.
  const seen =
    differenceIn(totals.baseline, totals.current) < 0
      ? `: ${rates(totals, ` of the runs of ${scenarios}`)}`
      : `, each of ${scenarios} compared with itself`;
  return `the set as a whole regressed${seen}; chance alone would do that ${chanceWords(overall?.pValue ?? 1, overall?.level)}`;
}

/**
 * The change of a scenario for its row; empty where there is nothing to say.
 *
 * @param isPart whether the set as a whole regressed because of it
 */
export function describeChange(change: ScenarioChange, isPart = false): string[] {
  return [describeRuns(change, isPart), describeScore(change.scoreChange)].filter((words) => words !== '');
}

/** Smaller changes of a mean score are not worth a line. */
const SCORE_WORTH_A_WORD = 0.05;

function describeScore(change = 0): string {
  if (Math.abs(change) < SCORE_WORTH_A_WORD) return '';
  return `mean score ${change < 0 ? 'fell' : 'rose'} by ${formatScore(Math.abs(change))}`;
}

function describeRuns({ change, counts, again, evidence }: ScenarioChange, isPart: boolean): string {
  if (counts === undefined) return "can't be compared: its runs are not known";
  const all = again === undefined ? '' : ` to ${share(counts.current)}${partsOf(counts.current, again)}`;
  const before = `${share(counts.baseline)} in the baseline${all}`;
  if (change === 'same') return '';
  // In quarantine: nothing is tested, so nothing is claimed.
  if (evidence === undefined) return before;
  switch (change) {
    case 'regressed':
    case 'improved':
      return `**${change}** from ${before}`;
    case 'fell':
      return `fell from ${before}${isPart ? '' : ': may be noise'}`;
    case 'rose':
      return before;
    default:
      return `**may have regressed** from ${before}: some runs neither passed nor failed`;
  }
}

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  regressed: 'regressed',
  unclear: 'may have regressed',
  fell: 'fell (may be noise)',
  improved: 'improved',
  rose: 'rose (may be noise)',
  same: 'unchanged',
  unknown: 'not comparable',
};

/** The change of all runs that are compared, such as “↓ 11.5 points against main (93.8% → 82.3%)”. */
export function describeDirection({ totals, branch }: Comparison): Phrase {
  const against = branch === undefined ? ['the baseline'] : [verbatim(branch, BRANCH_LENGTH)];
  if (runsOf(totals.baseline) === 0) return say`Compared with ${against}`;
  const [before, now] = [rateOf(totals.baseline), rateOf(totals.current)];
  const direction = differenceIn(totals.baseline, totals.current);
  if (direction === 0) return say`Same as ${against} (${formatRate(now)})`;
  const points = formatPoints(Math.abs(now - before));
  const rates = `${formatRate(before, now)} → ${formatRate(now, before)}`;
  return say`${direction < 0 ? '↓' : '↑'} ${points} against ${against} (${rates})`;
}

/** The comparison as a whole: with what, how many scenarios changed how, and what all runs together say. */
export function summariseComparison(comparison: Comparison): Phrase {
  const { origin, changes, added, vanished } = comparison;
  const shown = changes.filter(({ counts, evidence }) => counts === undefined || evidence !== undefined);
  const counts = (Object.keys(CHANGE_WORDS) as Change[]).flatMap((kind) => {
    const number = shown.filter(({ change }) => change === kind).length;
    return number === 0 ? [] : [`${number} ${CHANGE_WORDS[kind]}`];
  });
  const untested = changes.length - shown.length;
  const scenarios = [
    ...counts,
    ...(untested === 0 ? [] : [`${untested} in quarantine`]),
    ...(added.length === 0 ? [] : [`${added.length} new`]),
    ...(vanished.length === 0 ? [] : [`${vanished.length} gone`]),
  ];
  return say`${origin}. Scenarios: ${scenarios.join(', ')}.${sumUp(comparison)}${describeSecondLook(comparison)}`;
}

function sumUp({ totals, overall }: Comparison): string {
  if (runsOf(totals.baseline) === 0) return '';
  const seen = ` All compared runs: ${rates(totals)}`;
  if (overall === undefined || overall.pValue > 0.5 || differenceIn(totals.baseline, totals.current) >= 0)
    return `${seen}.`;
  const words = overall.claimed ? 'more than chance explains' : 'which may be noise';
  return `${seen}, ${words}: chance alone would do that ${chanceWords(overall.pValue, overall.level)}.`;
}

/** Which scenarios were played again and why, their runs before and after, and what that cost. */
function describeSecondLook({ secondLook, changes }: Comparison): Phrase {
  if (secondLook?.kind !== 'made') return [];
  const played = changes.flatMap(({ scenario, counts, again }) =>
    counts === undefined || again === undefined
      ? []
      : [{ scenario, again, first: firstOf(counts.current, again) }],
  );
  const parts = played.flatMap(({ scenario, first, again }, index) => {
    const part = say`${scenario.label} ${share(first)} runs passed, then ${share(again)}`;
    return index === 0 ? part : [', ', ...part];
  });
  return say` Second look (set ${quote(secondLook.set.id)}, ${plural(secondLook.runs, 'more run')}): scenarios that fell without proof were played again, and all their runs count: ${parts}.`;
}
