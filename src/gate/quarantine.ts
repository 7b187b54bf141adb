/** What a quarantine excuses, and what is said of it. */
import type { ScenarioStatistics, SimulationSet } from '../bland/simulation-set.ts';
import {
  avgPassRateByScenarios,
  contradictingRates,
  doubtCounts,
  possibleRates,
  runsWithoutEnd,
  type SecondReading,
  sameUpToRounding,
  totalRunsByScenarios,
} from '../facts/readings.ts';
import { plural, quote, say } from '../text/phrase.ts';
import { makeCheck } from './findings.ts';
import type { RuledSet } from './scenario-limits.ts';
import type { Check, Note } from './verdict.ts';

/** The check without what it finds in scenarios that are in quarantine. */
export function excuse(check: Check, { quarantined }: RuledSet): Check {
  const findings = check.findings.filter(
    ({ scenario }) => scenario === undefined || !quarantined.has(scenario),
  );
  if (findings.length === check.findings.length) return check;
  return { ...makeCheck(check.rule, check.limit, check.observed, findings), source: check.source };
}

/**
 * Whether the status FAILED is explained by only those in quarantine: all scenarios are known, one in quarantine
 * has a failed run, of every other each run is known to have passed, and Bland's overall figures tell of no more.
 *
 * @param asked how many scenarios a set that we started should have
 */
export function explainsFailure({ set, counted, quarantined }: RuledSet, asked: number | undefined): boolean {
  if ((set.totalScenarios ?? asked) !== counted.size + quarantined.size) return false;
  return (
    [...quarantined].some(hasFailedRun) &&
    [...counted].every(hasPassedThroughout) &&
    isOverallOfScenarios(set)
  );
}

function hasFailedRun(scenario: ScenarioStatistics): boolean {
  if (doubtCounts(scenario) !== undefined) return false;
  const rates = possibleRates(scenario);
  return (scenario.failed ?? 0) > 0 || (rates.length > 0 && rates.every((rate) => rate < 1));
}

/** Else there may be failed runs that no scenario shows. */
function isOverallOfScenarios(set: SimulationSet): boolean {
  const { avgPassRate, totalRuns } = set.overall ?? {};
  return isAmong(avgPassRate, avgPassRateByScenarios(set)) && isAmong(totalRuns, totalRunsByScenarios(set));
}

function isAmong(figure: number | undefined, others: readonly SecondReading[]): boolean {
  if (figure === undefined || others.length === 0) return true;
  return others.some(({ value }) => sameUpToRounding(value, figure));
}

function hasPassedThroughout(scenario: ScenarioStatistics): boolean {
  const rates = possibleRates(scenario);
  return (
    rates.length > 0 &&
    rates.every((rate) => rate === 1) &&
    (scenario.failed ?? 0) === 0 &&
    scenario.isFlaky !== true &&
    (runsWithoutEnd(scenario) ?? 0) === 0 &&
    doubtCounts(scenario) === undefined &&
    contradictingRates(scenario).length === 0
  );
}

/** What quarantines have to do with the status FAILED, where there are any. */
export function noteFailure({ set, quarantined }: RuledSet, explained: boolean): Note[] {
  if (set.status !== 'FAILED' || quarantined.size === 0) return [];
  const text = explained
    ? 'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.'
    : 'Bland reports FAILED, which quarantine does not excuse: runs of other scenarios did not pass, or are not known.';
  return [{ text, scenario: undefined }];
}

const DAY_MS = 24 * 3600 * 1000;
/** So long before its end a quarantine is called to mind. */
const WARNING_MS = 7 * DAY_MS;

/** @param nowMs milliseconds since the Unix epoch */
export function noteQuarantines(ruled: RuledSet, nowMs: number): Note[] {
  const { counted, quarantined, limits } = ruled;
  const notes: Note[] = [];
  if (quarantined.size > 0 && counted.size > 0) {
    const are = quarantined.size === 1 ? 'is' : 'are';
    const text = `${plural(quarantined.size, 'scenario')} ${are} in quarantine: overall rules count only the other ${counted.size}.`;
    notes.push({ text, scenario: undefined });
  }
  for (const scenario of [...quarantined, ...counted]) {
    const quarantine = limits.get(scenario)?.entry?.quarantine;
    if (quarantine === undefined) continue;
    const { reason, until, untilMs } = quarantine;
    const leftMs = untilMs - nowMs;
    if (leftMs <= 0) {
      const text = say`Its quarantine ended on ${until} (${quote(reason, 200)}): its rules apply again.`;
      notes.push({ text, scenario });
    } else if (leftMs <= WARNING_MS) {
      const days = Math.ceil(leftMs / DAY_MS);
      const when = days <= 1 ? 'today' : `in ${plural(days - 1, 'day')}`;
      const text = say`Its last day in quarantine is ${until}, ${when} (${quote(reason, 200)}).`;
      notes.push({ text, scenario });
    }
  }
  return notes;
}
