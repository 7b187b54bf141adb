/** What a quarantine excuses, and the notes on it. */
import { type SecondReading, sameUpToRounding } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { avgPassRateByScenarios, totalRunsByScenarios } from '../facts/set-facts.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { DAY_MS } from '../runtime/clock.ts';
import { plural } from '../text/format.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { outcomeOf } from './findings.ts';
import type { Check, Note } from './verdict.ts';

/** The check without what it finds in scenarios that are in quarantine. */
export function excuse(check: Check, { quarantined }: RuledSet): Check {
  const findings = check.findings.filter(
    ({ scenario }) => scenario === undefined || !quarantined.has(scenario),
  );
  return findings.length === check.findings.length
    ? check
    : { ...check, findings, outcome: outcomeOf(findings) };
}

/**
 * Whether the status FAILED is explained by only those in quarantine: all scenarios are known, one in quarantine
 * has a failed run, of every other each run is known to have passed, and Bland's overall figures show no more.
 *
 * @param asked how many scenarios a set that we started should have
 */
export function isFailureExcused(set: RuledSet, asked: number | undefined): boolean {
  const { counted, quarantined, totalScenarios, overall, scenarios = [] } = set;
  return (
    (totalScenarios ?? asked) === counted.size + quarantined.size &&
    [...quarantined.keys()].some(hasFailedRun) &&
    [...counted.keys()].every(hasPassedThroughout) &&
    // Else there may be failed runs that no scenario shows.
    isAmong(overall?.avgPassRate, avgPassRateByScenarios(scenarios)) &&
    isAmong(overall?.totalRuns, totalRunsByScenarios(scenarios))
  );
}

function hasFailedRun({ doubt, failed = 0, possibleRates }: ScenarioFacts): boolean {
  if (doubt !== undefined) return false;
  return failed > 0 || (possibleRates.length > 0 && possibleRates.every((rate) => rate < 1));
}

function isAmong(figure: number | undefined, others: readonly SecondReading[]): boolean {
  if (figure === undefined || others.length === 0) return true;
  return others.some(({ value }) => sameUpToRounding(value, figure));
}

function hasPassedThroughout(scenario: ScenarioFacts): boolean {
  const { possibleRates, contradictingRates, failed = 0, isFlaky, unresolvedRuns = 0, doubt } = scenario;
  return (
    possibleRates.length > 0 &&
    possibleRates.every((rate) => rate === 1) &&
    failed === 0 &&
    isFlaky !== true &&
    unresolvedRuns === 0 &&
    doubt === undefined &&
    contradictingRates.length === 0
  );
}

/** From so long before its end on, a note says when a quarantine ends. */
const WARNING_MS = 7 * DAY_MS;

/** @param isExcused whether a set that is FAILED is so because of scenarios in quarantine only */
export function noteQuarantines(set: RuledSet, isExcused: boolean): Note[] {
  const { counted, quarantined, startedMs } = set;
  const notes: Note[] = [];
  if (quarantined.size > 0 && counted.size > 0) {
    const are = quarantined.size === 1 ? 'is' : 'are';
    const text = `${plural(quarantined.size, 'scenario')} ${are} in quarantine: overall rules count only the other ${counted.size}.`;
    notes.push({ text });
  }
  for (const [scenario, { entry }] of [...quarantined, ...counted]) {
    if (entry?.quarantine === undefined) continue;
    const { reason, until, untilMs } = entry.quarantine;
    const text = noteEnd(until, untilMs - startedMs, say` (${quote(reason, 200)})`);
    if (text !== undefined) notes.push({ text, scenario });
  }
  if (set.status === 'FAILED' && quarantined.size > 0) {
    const text = isExcused
      ? 'Bland reports FAILED, which is excused: only scenarios in quarantine have failed runs.'
      : 'Bland reports FAILED, which quarantine does not excuse: not all runs of the other scenarios are known to have passed.';
    notes.push({ text });
  }
  return notes;
}

function noteEnd(until: string, leftMs: number, why: Phrase): Phrase | undefined {
  if (leftMs <= 0) return say`Its quarantine ended on ${until}${why}: its rules apply again.`;
  if (leftMs > WARNING_MS) return undefined;
  const days = Math.ceil(leftMs / DAY_MS);
  const when = days <= 1 ? 'today' : `in ${plural(days - 1, 'day')}`;
  return say`Its last day in quarantine is ${until}, ${when}${why}.`;
}
