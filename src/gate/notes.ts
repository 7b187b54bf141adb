/** What decides nothing, or no rule looks at, but a reader should know. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import {
  avgPassRateByScenarios,
  contradictingRates,
  doubtCounts,
  flakyCountByScenarios,
  reliableCountByScenarios,
  runsWithoutEnd,
  type SecondReading,
  sameUpToRounding,
  totalRunsByScenarios,
} from '../facts/readings.ts';
import { plural } from '../text/phrase.ts';
import type { RuledSet } from './scenario-limits.ts';
import type { Note } from './verdict.ts';

/** @param counted the scenarios that overall rules count */
export function collectNotes(set: SimulationSet, counted: ReadonlySet<ScenarioStatistics>): Note[] {
  const { overall, scenarios } = set;
  const texts = [...set.remarks];
  const end = counted.size === (scenarios?.length ?? 0) ? ' The overall figure is used.' : '';
  if (overall === undefined && scenarios === undefined) {
    texts.push('Bland gave no statistics for this set.');
  }
  texts.push(
    ...[
      ...noteOnAverage(overall?.avgPassRate, avgPassRateByScenarios(set)),
      ...noteOnCount('flaky_count', overall?.flakyCount, flakyCountByScenarios(set)),
      ...noteOnCount('reliable_count', overall?.reliableCount, reliableCountByScenarios(set)),
      ...noteOnCount('total_runs', overall?.totalRuns, totalRunsByScenarios(set)),
    ].map((text) => `${text}${end}`),
  );
  const ofSet = texts.map((text): Note => ({ text, scenario: undefined }));
  return [...ofSet, ...(scenarios ?? []).flatMap(noteOnCounts)];
}

/** Rules on what only several runs of a scenario can show. */
export function noteSingleRuns({ set, rules, limits, counted }: RuledSet): Note[] {
  const single = [...counted].filter(({ totalRuns = set.simulationsPerScenario }) => totalRuns === 1);
  if (single.length === 0 || single.length < counted.size) return [];
  const blind = [
    ...(rules.maxFlakyCount === undefined ? [] : ['max-flaky-count']),
    ...(rules.minReliableCount === undefined ? [] : ['min-reliable-count']),
    ...(single.some((scenario) => limits.get(scenario)?.maxScoreStddev !== undefined)
      ? ['max-score-stddev']
      : []),
  ];
  if (blind.length === 0) return [];
  const text = `With one run of each scenario nothing can be flaky: ${blind.join(' and ')} can't show anything. Give each scenario more runs, such as 5.`;
  return [{ text, scenario: undefined }];
}

/** The lowest and the highest mean may differ; only a figure that is neither of the two is worth a note. */
function noteOnAverage(figure: number | undefined, others: readonly SecondReading[]): string[] {
  if (figure === undefined || others.some(({ value }) => sameUpToRounding(value, figure))) return [];
  return others.slice(0, 1).map((other) => contradiction('avg_pass_rate', figure, other));
}

function noteOnCount(field: string, figure: number | undefined, others: readonly SecondReading[]): string[] {
  const other = others.find(({ value }) => figure !== undefined && value !== figure);
  return figure === undefined || other === undefined ? [] : [contradiction(field, figure, other)];
}

function contradiction(field: string, figure: number, { value, source }: SecondReading): string {
  return `Bland's overall ${field} is ${figure}, but ${source} is ${value}.`;
}

function noteOnCounts(scenario: ScenarioStatistics): Note[] {
  const doubt = doubtCounts(scenario);
  if (doubt !== undefined) return [{ text: `${doubt}.`, scenario }];
  const [rate] = contradictingRates(scenario);
  if (rate !== undefined) {
    return [{ text: `pass_rate is ${scenario.passRate}, but the counts of runs make it ${rate}.`, scenario }];
  }
  const neither = runsWithoutEnd(scenario) ?? 0;
  return neither === 0 ? [] : [{ text: `${plural(neither, 'run')} neither passed nor failed.`, scenario }];
}
