/** The rules on a set's overall figures. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import {
  atLeast,
  avgPassRateByScenarios,
  exactAverageOf,
  flakyCountByScenarios,
  passRateOf,
  possibleRates,
  type Reading,
  readCount,
  readRate,
  reliableCountByScenarios,
  type SecondReading,
  sameUpToRounding,
  showsFlakiness,
  tellsFlakiness,
} from '../facts/readings.ts';
import { plural } from '../text/phrase.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import type { RuledSet } from './scenario-limits.ts';
import type { Check, RuleName } from './verdict.ts';

/** An overall figure, and what else it could be. */
export interface Figure {
  readonly reading: Reading;
  /** What it is, as the subject of a sentence. */
  readonly words: string;
  readonly others: readonly SecondReading[];
}

type Holds = (observed: number, limit: number) => boolean;

export function checkOverall(ruled: RuledSet): Check[] {
  const { rules } = ruled;
  return [
    ...checkFigure('min-avg-pass-rate', rules.minAvgPassRate, averageOf(ruled.set, ruled.counted), atLeast),
    ...checkFigure('max-flaky-count', rules.maxFlakyCount, flakyCountOf(ruled), (seen, most) => seen <= most),
    ...checkFigure('min-reliable-count', rules.minReliableCount, reliableCountOf(ruled), atLeast),
  ];
}

const OVERALL = "Bland's overall figure";
const OF_THOSE_THAT_COUNT = 'the figure of the scenarios that count';

/**
 * The average pass rate: by the counts of all scenarios, or as Bland gives it; where only some scenarios count, their
 * unweighted mean.
 */
export function averageOf(set: SimulationSet, counted: ReadonlySet<ScenarioStatistics>): Figure {
  const published = readRate('statistics.overall.avg_pass_rate', set.overall?.avgPassRate);
  const leftOut = (set.scenarios ?? []).filter((scenario) => !counted.has(scenario));
  if (leftOut.length === 0 || isImpossible(published, set.overall?.avgPassRate)) {
    return ofAllScenarios(set, published);
  }
  const others = [
    ...avgPassRateByScenarios({ ...set, scenarios: [...counted] }),
    ...averageByPublished(set, published, counted.size, leftOut),
  ];
  return { reading: meanOf(counted), words: OF_THOSE_THAT_COUNT, others };
}

function ofAllScenarios(set: SimulationSet, published: Reading): Figure {
  const others = avgPassRateByScenarios(set);
  const exact = exactAverageOf(set);
  if (exact !== undefined)
    return { reading: { value: exact }, words: 'the average by the counts of runs', others };
  if ('problem' in published) return { reading: published, words: OVERALL, others };
  // A difference that the rounding of the published figure explains is none.
  const contradicting = others.filter(({ value }) => !sameUpToRounding(value, published.value));
  return { reading: published, words: OVERALL, others: contradicting };
}

/** A figure that was given and can't be is no figure to do without. */
function isImpossible(published: Reading, given: number | undefined): boolean {
  return given !== undefined && 'problem' in published;
}

function meanOf(counted: ReadonlySet<ScenarioStatistics>): Reading {
  if (counted.size === 0) return { problem: 'there is no scenario that counts' };
  let sum = 0;
  for (const scenario of counted) {
    const rate = readRate('pass_rate', passRateOf(scenario) ?? possibleRates(scenario)[0]);
    if ('problem' in rate) return { problem: `${rate.problem} for a scenario that counts` };
    sum += rate.value;
  }
  return { value: sum / counted.size };
}

/** Where Bland's own average is not that of its scenarios, what it leaves to those that count speaks too. */
function averageByPublished(
  set: SimulationSet,
  published: Reading,
  counted: number,
  leftOut: readonly ScenarioStatistics[],
): SecondReading[] {
  if ('problem' in published || counted === 0) return [];
  if (avgPassRateByScenarios(set).some(({ value }) => sameUpToRounding(value, published.value))) return [];
  let others = 0;
  for (const scenario of leftOut) {
    const rate = readRate('pass_rate', passRateOf(scenario));
    // What does not count must not decide by figures that it does not have.
    if ('problem' in rate) return [];
    others += rate.value;
  }
  const value = (published.value * (counted + leftOut.length) - others) / counted;
  return [{ value, source: "what Bland's overall avg_pass_rate leaves to them", against: 'either' }];
}

/** As Bland gives it; where scenarios may be flaky or are in quarantine, the number of the other flaky ones. */
function flakyCountOf(ruled: RuledSet): Figure {
  const { set, limits, counted } = ruled;
  const published = readPart('statistics.overall.flaky_count', set.overall?.flakyCount, set);
  const others = [...counted].filter((scenario) => limits.get(scenario)?.allowFlaky !== true);
  const all = set.scenarios ?? [];
  if (others.length === all.length || isImpossible(published, set.overall?.flakyCount)) {
    return { reading: published, words: OVERALL, others: flakyCountByScenarios(set) };
  }
  const kept = new Set(others);
  const excused = all.filter((scenario) => !kept.has(scenario) && showsFlakiness(scenario));
  return countWithout(
    others,
    published,
    excused.length,
    flakyCountByScenarios({ ...set, scenarios: others }),
  );
}

/** As Bland gives it; where scenarios are in quarantine, the number of the other reliable ones. */
function reliableCountOf({ set, counted, quarantined }: RuledSet): Figure {
  const published = readPart('statistics.overall.reliable_count', set.overall?.reliableCount, set);
  if (quarantined.size === 0 || isImpossible(published, set.overall?.reliableCount)) {
    return { reading: published, words: OVERALL, others: reliableCountByScenarios(set) };
  }
  const left = [...quarantined].filter((scenario) => !showsFlakiness(scenario)).length;
  const others = [...counted];
  return countWithout(others, published, left, reliableCountByScenarios({ ...set, scenarios: others }));
}

/** The count by the scenarios that are left; what Bland's own count leaves to them speaks too. */
function countWithout(
  scenarios: readonly ScenarioStatistics[],
  published: Reading,
  leftOut: number,
  byScenarios: readonly SecondReading[],
): Figure {
  const [first, ...others] = byScenarios;
  const words = OF_THOSE_THAT_COUNT;
  if (!scenarios.every(tellsFlakiness)) {
    const problem = 'Bland does not say for every scenario that counts whether it is flaky';
    return { reading: { problem }, words, others: [] };
  }
  // None are left: nothing can be flaky, and nothing reliable.
  const reading: Reading = { value: first?.value ?? 0 };
  const rest = 'problem' in published ? undefined : published.value - leftOut;
  if (rest === undefined || rest < 0) return { reading, words, others };
  const source = "what Bland's overall figure leaves to them";
  return { reading, words, others: [...others, { value: rest, source, against: 'either' }] };
}

/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field: string, value: number | undefined, set: SimulationSet): Reading {
  const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
  const reading = readCount(field, value);
  if ('problem' in reading || most === 0 || reading.value <= most) return reading;
  return { problem: `${field} is ${reading.value}, but the set has ${plural(most, 'scenario')}` };
}

/** A figure against its limit; inconclusive where another reading of it would decide otherwise. */
export function checkFigure(
  rule: RuleName,
  limit: number | undefined,
  { reading, words, others }: Figure,
  holds: Holds,
): Check[] {
  if (limit === undefined) return [];
  if ('problem' in reading) return [makeCheck(rule, limit, undefined, [inconclusive(reading.problem)])];
  const observed = reading.value;
  const met = holds(observed, limit);
  const dissent = others.find(
    ({ value, against }) => against !== (met ? 'broken' : 'holds') && holds(value, limit) !== met,
  );
  if (dissent !== undefined) {
    const problem = `${words} is ${observed}, but ${dissent.source} is ${dissent.value}, which would decide otherwise`;
    return [makeCheck(rule, limit, observed, [inconclusive(problem, observed)])];
  }
  return [makeCheck(rule, limit, observed, met ? [] : [broken(observed)])];
}
