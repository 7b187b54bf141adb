/** The overall figures of a set, or of the scenarios in it that count, each with second readings of it. */
import { plural } from '../text/format.ts';
import {
  type Figure,
  onlyReading,
  type Reading,
  readCount,
  readRate,
  type SecondReading,
  sameUpToRounding,
} from './readings.ts';
import type { ScenarioFacts } from './scenario-facts.ts';
import {
  avgPassRateByScenarios,
  exactAverageOf,
  flakyCountByScenarios,
  reliableCountByScenarios,
  type SetFacts,
} from './set-facts.ts';

const OVERALL = "Bland's overall figure";
const OF_THOSE_THAT_COUNT = 'the figure for the scenarios that count';

/**
 * The average pass rate: by the counts of all scenarios, or as Bland gives it; where only some scenarios count, their
 * unweighted mean.
 */
export function averageOf(set: SetFacts, counted: ReadonlySet<ScenarioFacts>): Figure {
  const all = set.scenarios ?? [];
  const given = set.overall?.avgPassRate;
  const published = readRate('statistics.overall.avg_pass_rate', given);
  const leftOut = all.filter((scenario) => !counted.has(scenario));
  if (leftOut.length === 0 || isImpossible(published, given)) return ofAllScenarios(set, published);
  const others = [
    ...avgPassRateByScenarios([...counted]),
    ...averageByPublished(all, published, counted.size, leftOut),
  ];
  return { reading: meanOf(counted), words: OF_THOSE_THAT_COUNT, others };
}

function ofAllScenarios(set: SetFacts, published: Reading): Figure {
  const others = avgPassRateByScenarios(set.scenarios ?? []);
  const exact = exactAverageOf(set);
  if (exact !== undefined)
    return { reading: { value: exact }, words: 'the average from counts of runs', others };
  if ('problem' in published) return { reading: published, words: OVERALL, others };
  // Differences within the rounding of the published figure don't count.
  const contradicting = others.filter(({ value }) => !sameUpToRounding(value, published.value));
  return { reading: published, words: OVERALL, others: contradicting };
}

/** An impossible figure from Bland must not be replaced by that of only some scenarios. */
function isImpossible(published: Reading, given: number | undefined): boolean {
  return given !== undefined && 'problem' in published;
}

function meanOf(counted: ReadonlySet<ScenarioFacts>): Reading {
  if (counted.size === 0) return { problem: 'no scenario counts' };
  let sum = 0;
  for (const { passRate, possibleRates } of counted) {
    const rate = readRate('pass_rate', passRate ?? possibleRates[0]);
    if ('problem' in rate) return { problem: `${rate.problem} for a scenario that counts` };
    sum += rate.value;
  }
  return { value: sum / counted.size };
}

/** Where Bland's own average is not that of its scenarios, what it leaves to those that count is a reading too. */
function averageByPublished(
  all: readonly ScenarioFacts[],
  published: Reading,
  counted: number,
  leftOut: readonly ScenarioFacts[],
): SecondReading[] {
  if ('problem' in published || counted === 0) return [];
  if (avgPassRateByScenarios(all).some(({ value }) => sameUpToRounding(value, published.value))) return [];
  let others = 0;
  for (const { passRate } of leftOut) {
    const rate = readRate('pass_rate', passRate);
    // Scenarios that don't count must not decide by missing figures.
    if ('problem' in rate) return [];
    others += rate.value;
  }
  const value = (published.value * all.length - others) / counted;
  return [{ value, source: "the one implied by Bland's overall avg_pass_rate", against: 'either' }];
}

const COUNTS = {
  flakyCount: { name: 'flaky_count', byScenarios: flakyCountByScenarios },
  reliableCount: { name: 'reliable_count', byScenarios: reliableCountByScenarios },
} as const;

/** As Bland gives it; where only some scenarios count, the number of the flaky or reliable ones among them. */
export function countOf(
  field: keyof typeof COUNTS,
  set: SetFacts,
  counted: ReadonlySet<ScenarioFacts>,
): Figure {
  const { name, byScenarios } = COUNTS[field];
  const all = set.scenarios ?? [];
  const given = set.overall?.[field];
  const published = readPart(`statistics.overall.${name}`, given, set);
  const leftOut = all.filter((scenario) => !counted.has(scenario));
  if (leftOut.length === 0 || isImpossible(published, given)) {
    return { reading: published, words: OVERALL, others: byScenarios(all) };
  }
  const those = [...counted];
  if (!those.every(({ tellsFlakiness }) => tellsFlakiness)) {
    return onlyReading({
      problem: 'for some scenarios that count, Bland does not say whether they are flaky',
    });
  }
  const [first, ...others] = byScenarios(those);
  // Without scenarios nothing is flaky or reliable.
  const reading: Reading = { value: first?.value ?? 0 };
  const [ofOthers] = byScenarios(leftOut);
  if ('value' in published && ofOthers !== undefined && published.value >= ofOthers.value) {
    const source = "the one implied by Bland's overall figure";
    others.push({ value: published.value - ofOthers.value, source, against: 'either' });
  }
  return { reading, words: OF_THOSE_THAT_COUNT, others };
}

/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field: string, value: number | undefined, set: SetFacts): Reading {
  const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
  const reading = readCount(field, value);
  if ('problem' in reading || most === 0 || reading.value <= most) return reading;
  return { problem: `${field} is ${reading.value}, but the set has ${plural(most, 'scenario')}` };
}
