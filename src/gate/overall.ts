/** The rules on a set's overall figures. */
import type { SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import { plural } from '../phrase.ts';
import { broken, inconclusive, makeCheck } from './findings.ts';
import {
  atLeast,
  avgPassRateByScenarios,
  flakyCountByScenarios,
  type Reading,
  readCount,
  readRate,
  reliableCountByScenarios,
  type SecondReading,
  sameUpToRounding,
} from './readings.ts';
import type { Check, RuleName } from './verdict.ts';

type Holds = (observed: number, limit: number) => boolean;

export function checkOverall(set: SimulationSet, rules: Rules): Check[] {
  const { overall } = set;
  return [
    ...checkFigure(
      'min-avg-pass-rate',
      rules.minAvgPassRate,
      readRate('statistics.overall.avg_pass_rate', overall?.avgPassRate),
      avgPassRateByScenarios(set),
      atLeast,
    ),
    ...checkFigure(
      'max-flaky-count',
      rules.maxFlakyCount,
      readPart('statistics.overall.flaky_count', overall?.flakyCount, set),
      flakyCountByScenarios(set),
      (observed, limit) => observed <= limit,
    ),
    ...checkFigure(
      'min-reliable-count',
      rules.minReliableCount,
      readPart('statistics.overall.reliable_count', overall?.reliableCount, set),
      reliableCountByScenarios(set),
      atLeast,
    ),
  ];
}

/** A number of scenarios, of which there can't be more than the set has. */
function readPart(field: string, value: number | undefined, set: SimulationSet): Reading {
  const most = Math.max(set.totalScenarios ?? 0, set.scenarios?.length ?? 0);
  const reading = readCount(field, value);
  if ('problem' in reading || most === 0 || reading.value <= most) return reading;
  return { problem: `${field} is ${reading.value}, but the set has ${plural(most, 'scenario')}` };
}

/** A figure against its limit; inconclusive where another reading of it would decide otherwise. */
function checkFigure(
  rule: RuleName,
  limit: number | undefined,
  reading: Reading,
  others: readonly SecondReading[],
  holds: Holds,
): Check[] {
  if (limit === undefined) return [];
  if ('problem' in reading) return [makeCheck(rule, limit, undefined, [inconclusive(reading.problem)])];
  const observed = reading.value;
  const met = holds(observed, limit);
  const dissent = others.find(
    ({ value, against }) =>
      against !== (met ? 'broken' : 'holds') &&
      // A difference that rounding explains is none; counts are never so near.
      !sameUpToRounding(value, observed) &&
      holds(value, limit) !== met,
  );
  if (dissent !== undefined) {
    const problem = `Bland's overall figure is ${observed}, but ${dissent.source} is ${dissent.value}, which would decide otherwise`;
    return [makeCheck(rule, limit, observed, [inconclusive(problem, observed)])];
  }
  return [makeCheck(rule, limit, observed, met ? [] : [broken(observed)])];
}
