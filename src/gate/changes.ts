/** What became of the scenarios since the baseline, in words for readers who know no statistics. */
import { type Counts, differenceIn, rateOf, runsOf } from '../evidence/counts.ts';
import type { ScenarioPair } from '../evidence/stratified.ts';
import { formatChance, formatCount, formatRate, formatScore, plural } from '../text/format.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Change, Comparison, ScenarioChange } from './comparison.ts';

/** `3 of 5`. */
function share(counts: Counts): string {
  return `${counts.passed} of ${runsOf(counts)}`;
}

/** How many of the runs passed now, and in the baseline, for the rest of a sentence. */
function rates({ baseline, current }: ScenarioPair, of = ''): string {
  const [before, now] = [rateOf(baseline), rateOf(current)];
  return `${formatRate(now, before)}${of} passed, and ${formatRate(before, now)} in the baseline`;
}

/**
 * `about 4 times in 100 (p = 0.043)`: how often chance alone would do as much.
 *
 * @param significance what the p-value is compared with, which it must not look like
 */
export function chanceWords(pValue: number, significance?: number): string {
  const of = [100, 1000, 10_000].find(
    (many) => pValue * many >= 1 && (pValue === 1 || Math.round(pValue * many) < many),
  );
  if (of === undefined) {
    return pValue > 0.5 ? 'nearly always (p > 0.9999)' : 'less than once in 10,000 (p < 0.0001)';
  }
  const times = Math.round(pValue * of);
  const often = times === 1 ? 'about once' : `about ${times} times`;
  return `${often} in ${formatCount(of)} (p = ${formatChance(pValue, significance)})`;
}

function byChance(pValue: number, significance?: number): string {
  return `chance alone would do that ${chanceWords(pValue, significance)}`;
}

/** A claimed regression of a scenario, as the rest of a sentence that begins with its name. */
export function describeRegression({ counts, evidence }: ScenarioChange, significance?: number): string {
  if (counts === undefined || evidence === undefined) return 'regressed';
  const { baseline, current } = counts;
  return `regressed: ${share(current)} runs passed, and ${share(baseline)} in the baseline; ${byChance(evidence.adjustedP, significance)}`;
}

/** A claimed regression of the whole set, as a sentence without its full stop. */
export function describeOverall({ totals, overall, changes, significance }: Comparison): string {
  const tested = plural(changes.filter(({ evidence }) => evidence !== undefined).length, 'scenario');
  // Where numbers of runs differ between scenarios, the total may rise although scenarios fell.
  const seen =
    differenceIn(totals.baseline, totals.current) < 0
      ? `: ${rates(totals, ` of the runs of ${tested}`)}`
      : `, each of ${tested} compared with itself`;
  return `the set as a whole regressed${seen}; ${byChance(overall?.adjustedP ?? 1, significance)}`;
}

/** The change of a scenario for its row; empty where there is nothing to say. */
export function describeChange(change: ScenarioChange): string[] {
  return [describeRuns(change), describeScore(change.scoreChange)].filter((words) => words !== '');
}

/** Smaller changes of a mean score are not worth a line. */
const SCORE_WORTH_A_WORD = 0.05;

function describeScore(change = 0): string {
  if (Math.abs(change) < SCORE_WORTH_A_WORD) return '';
  return `mean score ${change < 0 ? 'fell' : 'rose'} by ${formatScore(Math.abs(change))}`;
}

function describeRuns({ change, counts, evidence, runsToSettle }: ScenarioChange): string {
  if (counts === undefined) return "can't be compared: its runs are not known";
  const before = `${share(counts.baseline)} in the baseline`;
  if (change === 'same') return '';
  // In quarantine: nothing is tested, so nothing is claimed.
  if (evidence === undefined) return before;
  switch (change) {
    case 'regressed':
    case 'improved':
      return `**${change}** from ${before}`;
    case 'fell':
      return `fell from ${before}: may be noise, ${runsToSettle ?? 'not even 10,000'} runs on each side would tell`;
    case 'rose':
      return `rose from ${before}: may be noise`;
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
  same: 'as before',
  unknown: 'not comparable',
};

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
  return say`${origin}. Scenarios: ${scenarios.join(', ')}.${sumUp(comparison)}`;
}

function sumUp({ totals, overall, significance }: Comparison): string {
  if (runsOf(totals.baseline) === 0) return '';
  const seen = ` All runs that are compared: ${rates(totals)}`;
  if (overall === undefined || overall.pValue > 0.5 || differenceIn(totals.baseline, totals.current) >= 0)
    return `${seen}.`;
  const words = overall.claimed ? 'more than chance explains' : 'which may be noise';
  return `${seen}, ${words}: ${byChance(overall.adjustedP, significance)}.`;
}
