/** What is known of a scenario: its figures as Bland gave them, and once for all what follows from them. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import { type Counts, MOST_COUNTED } from '../evidence/counts.ts';
import { type Interval, passRateInterval } from '../evidence/interval.ts';
import { idKey } from '../text/ascii.ts';
import { scenarioLabel } from '../text/label.ts';
import type { Outside } from '../text/phrase.ts';
import { EPSILON, readCount, readRate, sameUpToRounding } from './readings.ts';

/**
 * By its runs only. `failing`: no run passed. `flaky`: some did. `unknown`: Bland gave too few figures. Where one of
 * its figures says that none passed, no other makes it a success.
 */
export type ScenarioState = 'failing' | 'flaky' | 'passing' | 'unknown';

export interface ScenarioFacts extends Omit<ScenarioStatistics, 'passRate'> {
  /** What ids are compared by. */
  readonly key: string;
  readonly label: Outside;
  /** As Bland gave it; it may be impossible. */
  readonly publishedRate: number | undefined;
  /**
   * The pass rate by which it is judged and shown: that of its counts, where the published one is that up to its
   * rounding, and else the published one. `undefined` where none was published; it may be impossible.
   */
  readonly passRate: number | undefined;
  /** The pass rate by the counts; `undefined` where they give none, or more than one, or not the published one. */
  readonly exactRate: number | undefined;
  /** Every pass rate that the figures give, without the rounding of the published one; empty where they give none. */
  readonly possibleRates: readonly number[];
  /** The counts' pass rates, where none of them is the published one up to its rounding. */
  readonly contradictingRates: readonly number[];
  /** Why its figures can't be used: it has no runs with a result, or impossible counts. */
  readonly doubt: string | undefined;
  /** The runs that passed and failed; `undefined` where they are not known, impossible, or contradicted by `pass_rate`. */
  readonly counts: Counts | undefined;
  /** How many runs neither passed nor failed; `undefined` where a count is missing. */
  readonly unresolvedRuns: number | undefined;
  /** The 95 % interval of its pass rate; `undefined` where its runs can't be counted, or some of them have no result. */
  readonly interval: Interval | undefined;
  readonly state: ScenarioState;
  /** Whether it is known to be flaky or not. */
  readonly tellsFlakiness: boolean;
}

type Rates = Pick<ScenarioFacts, 'passRate' | 'exactRate' | 'possibleRates' | 'contradictingRates'>;

export function readScenario(statistics: ScenarioStatistics): ScenarioFacts {
  const { id, name, totalRuns, passed, failed, isFlaky, meanScore, scoreStddev } = statistics;
  const byCounts = ratesByCounts(statistics);
  const rates = readRates(statistics, byCounts);
  const doubt = findDoubt(statistics, byCounts);
  const isSound = doubt === undefined && rates.contradictingRates.length === 0;
  const counts = isSound ? countsOf(statistics) : undefined;
  const unresolvedRuns =
    totalRuns === undefined || passed === undefined || failed === undefined
      ? undefined
      : totalRuns - passed - failed;
  // Spelt out, since to spread objects takes most of the time where there are thousands of scenarios.
  return {
    id,
    name,
    totalRuns,
    passed,
    failed,
    isFlaky,
    meanScore,
    scoreStddev,
    worstRunId: statistics.worstRunId,
    failureModes: statistics.failureModes,
    key: idKey(id),
    label: scenarioLabel(statistics),
    publishedRate: statistics.passRate,
    passRate: rates.passRate,
    exactRate: rates.exactRate,
    possibleRates: rates.possibleRates,
    contradictingRates: rates.contradictingRates,
    doubt,
    counts,
    unresolvedRuns,
    // Beside unresolved runs the published rate may lie outside of what the others leave open.
    interval: counts === undefined || (unresolvedRuns ?? 0) > 0 ? undefined : passRateInterval(counts),
    state: stateOf(statistics, rates),
    tellsFlakiness: isFlaky !== undefined || (doubt === undefined && rates.possibleRates.length > 0),
  };
}

/**
 * The pass rates that the counts allow: of all runs, and of those that passed or failed, since Bland does not
 * say which of the two it takes when runs ended in an error. Two of the three counts are enough for one rate.
 */
function ratesByCounts({
  totalRuns = Number.NaN,
  passed,
  failed = Number.NaN,
}: ScenarioStatistics): number[] {
  // What did not fail is the most that can have passed.
  const ofAll = share(passed ?? totalRuns - failed, totalRuns);
  const ofEnded = passed === undefined ? undefined : share(passed, passed + failed);
  return [...new Set([ofAll, ofEnded])].filter((rate) => rate !== undefined);
}

/** A rate from 0 to 1, where the counts are possible and there were any. */
function share(part = Number.NaN, whole = Number.NaN): number | undefined {
  return Number.isFinite(whole) && whole > 0 && part >= 0 && part <= whole ? part / whole : undefined;
}

function readRates({ passRate, passed, totalRuns }: ScenarioStatistics, byCounts: number[]): Rates {
  const isOne = byCounts.some((rate) => passRate === undefined || sameUpToRounding(rate, passRate));
  const contradictingRates = isOne ? [] : byCounts;
  const published = readRate('', passRate);
  if ('problem' in published) {
    const isExact = passRate === undefined && passed !== undefined && byCounts.length === 1;
    return {
      passRate,
      exactRate: isExact ? byCounts[0] : undefined,
      possibleRates: byCounts,
      contradictingRates,
    };
  }
  const distance = (rate: number) => Math.abs(rate - published.value);
  const [exactRate] = byCounts
    .filter((rate) => sameUpToRounding(rate, published.value))
    // Without the number of those that passed, the counts tell only how many passed at most.
    .filter((rate) => passed !== undefined || rate <= published.value)
    .sort((one, other) => distance(one) - distance(other));
  const isOfAllRuns = exactRate !== undefined && exactRate === share(passed, totalRuns);
  return {
    passRate: exactRate ?? passRate,
    exactRate,
    possibleRates: isOfAllRuns ? [exactRate] : [exactRate ?? published.value, ...byCounts],
    contradictingRates,
  };
}

function findDoubt(statistics: ScenarioStatistics, byCounts: readonly number[]): string | undefined {
  const { totalRuns, passed, failed, passRate } = statistics;
  const problem =
    problemOf('total_runs', totalRuns) ?? problemOf('passed', passed) ?? problemOf('failed', failed);
  if (problem !== undefined) return problem;
  if (totalRuns === 0) return 'it has no runs';
  if (totalRuns !== undefined && (passed ?? 0) + (failed ?? 0) > totalRuns) {
    return `passed (${passed ?? '–'}) and failed (${failed ?? '–'}) add up to more than total_runs (${totalRuns})`;
  }
  if (passed === 0 && failed === 0) return 'none of its runs passed or failed';
  if (passRate === undefined) return undefined;
  if (passed === 0 && passRate > EPSILON) return `passed is 0, but pass_rate is ${passRate}`;
  // Where no rate follows from the counts they can still contradict the published one.
  const isTooGood = byCounts.length === 0 && failed !== undefined && failed > 0 && passRate >= 1 - EPSILON;
  return isTooGood ? `failed is ${failed}, but pass_rate is ${passRate}` : undefined;
}

function problemOf(field: string, count = 0): string | undefined {
  const reading = readCount(field, count);
  return 'problem' in reading ? reading.problem : undefined;
}

function countsOf({ passed, failed }: ScenarioStatistics): Counts | undefined {
  if (passed === undefined || failed === undefined) return undefined;
  return passed > MOST_COUNTED || failed > MOST_COUNTED ? undefined : { passed, failed };
}

function stateOf(statistics: ScenarioStatistics, { passRate, possibleRates }: Rates): ScenarioState {
  if (showsFlakiness(statistics, passRate)) return 'flaky';
  if (possibleRates.includes(0)) return 'failing';
  return passRate === 1 ? 'passing' : 'unknown';
}

/** Whether anything says that some runs passed and some failed, which is Bland's documented meaning of flaky. */
function showsFlakiness(statistics: ScenarioStatistics, rate: number | undefined): boolean {
  const { isFlaky, totalRuns, passed, failed } = statistics;
  if (isFlaky === true) return true;
  if (passed !== undefined && failed !== undefined) return passed > 0 && failed > 0;
  if (passed !== undefined && totalRuns !== undefined) return passed > 0 && passed < totalRuns;
  return rate !== undefined && rate > 0 && rate < 1;
}
