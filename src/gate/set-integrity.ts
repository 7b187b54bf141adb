/** Whether this is the set that was meant: as large as it should be, of the scenarios asked for, and not an old one. */

import type { Asked } from '../bland/completeness.ts';
import { parseTime, type ScenarioStatistics, type SimulationSet } from '../bland/simulation-set.ts';
import { idKey } from '../text/ascii.ts';
import { formatDuration, plural } from '../text/phrase.ts';
import { inconclusive, makeCheck, unmet } from './findings.ts';
import type { RuledSet, ScenarioLimits } from './scenario-limits.ts';
import { findImpossibleTotals } from './totals.ts';
import type { Check, Finding, Note } from './verdict.ts';

/**
 * A set that we started must be what was asked for, and any other what its own header says. A shortfall is
 * `inconclusive`. Absent where neither tells what the set should be, and nothing else is wrong.
 */
export function checkComplete(
  { set, limits, counted }: RuledSet,
  asked: Asked | undefined,
  startedMs: number,
): Check[] {
  const scenarios = asked?.scenarioIds.length ?? set.totalScenarios;
  const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
  const findings = [
    ...(asked === undefined ? [] : [...findInHeader(set, asked), ...findOlder(set, startedMs)]),
    ...findMissingScenarios(set, asked),
    ...(set.scenarios ?? []).flatMap((scenario) => findTooFewRuns(scenario, runs, limits.get(scenario))),
    ...(asked === undefined ? [] : findOddCounts(set, asked)),
    ...findTooFewInAll(set, counted, scenarios, runs),
    ...findImpossibleTotals(set, counted),
  ];
  const size = describeSize(scenarios, runs);
  if (size === '' && findings.length === 0) return [];
  const observed = set.scenarios === undefined ? undefined : describeSeen(set.scenarios);
  return [makeCheck('complete', size === '' ? 'each scenario once' : size, observed, findings)];
}

function describeSize(scenarios: number | undefined, runs: number | undefined): string {
  const parts = [
    ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
    ...(runs === undefined ? [] : [`${plural(runs, 'run')} each`]),
  ];
  return parts.join(' with ');
}

function describeSeen(scenarios: readonly ScenarioStatistics[]): string {
  const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
  const fewest = runs.length === 0 ? undefined : runs.reduce((least, count) => Math.min(least, count));
  return describeSize(scenarios.length, fewest);
}

function findInHeader({ totalScenarios, simulationsPerScenario }: SimulationSet, asked: Asked): Finding[] {
  const findings: Finding[] = [];
  const scenarios = asked.scenarioIds.length;
  if (totalScenarios !== undefined && totalScenarios !== scenarios) {
    const problem = `the set should have ${plural(scenarios, 'scenario')}, but Bland says ${totalScenarios}`;
    findings.push(unmet(problem));
  }
  const runs = asked.simulationsPerScenario;
  if (simulationsPerScenario !== undefined && simulationsPerScenario !== runs) {
    const problem = `each scenario should have ${plural(runs, 'run')}, but Bland says ${simulationsPerScenario}`;
    findings.push(unmet(problem));
  }
  return findings;
}

function findMissingScenarios(
  { scenarios, totalScenarios }: SimulationSet,
  asked: Asked | undefined,
): Finding[] {
  if (scenarios === undefined) {
    if (asked === undefined) return [];
    return [inconclusive('Bland gave no statistics.per_scenario, so that it is not known what was tested')];
  }
  // Ids are compared without case, as those of sets are.
  const seen = new Set(scenarios.map(({ id }) => idKey(id)));
  const alike = scenarios.length - seen.size;
  const shared = alike === 0 ? [] : [unmet(`${plural(alike, 'scenario')} too many of the same id`)];
  if (asked !== undefined) return [...shared, ...compareWithAsked(scenarios, seen, asked)];
  if (totalScenarios === undefined) return shared;
  if (scenarios.length > totalScenarios) {
    const problem = `total_scenarios is ${totalScenarios}, but there are statistics of ${plural(scenarios.length, 'scenario')}`;
    return [...shared, inconclusive(problem)];
  }
  if (seen.size >= totalScenarios) return shared;
  return [
    ...shared,
    unmet(`there are statistics of ${seen.size} of ${plural(totalScenarios, 'scenario')} only`),
  ];
}

function compareWithAsked(
  scenarios: readonly ScenarioStatistics[],
  seen: ReadonlySet<string>,
  asked: Asked,
): Finding[] {
  const wanted = new Set(asked.scenarioIds.map((id) => idKey(id)));
  const missing = asked.scenarioIds.filter((id) => !seen.has(idKey(id)));
  const unasked = scenarios.filter(({ id }) => !wanted.has(idKey(id)));
  const are = missing.length === 1 ? 'is' : 'are';
  const problem = `${missing.length} of ${plural(wanted.size, 'scenario')} asked for ${are} not in the statistics: ${listIds(missing)}`;
  return [
    ...(missing.length === 0 ? [] : [unmet(problem)]),
    ...unasked.map((scenario) => unmet('this scenario was not asked for', undefined, scenario)),
  ];
}

const MAX_IDS = 3;

/** Ids from the inputs or from Bland's list, as code, so that nothing is linked; of many only some. */
function listIds(ids: readonly string[]): string {
  const shown = ids
    .slice(0, MAX_IDS)
    .map((id) => `\`${id.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 64) || '?'}\``);
  const more = ids.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** Where the runs of the scenarios that count are not all known, the overall number of runs must do. */
function findTooFewInAll(
  { scenarios: shown, overall }: SimulationSet,
  counted: ReadonlySet<ScenarioStatistics>,
  scenarios: number | undefined,
  runs: number | undefined,
): Finding[] {
  const done = overall?.totalRuns;
  const isKnown = shown !== undefined && [...counted].every(({ totalRuns }) => totalRuns !== undefined);
  if (isKnown || done === undefined || scenarios === undefined || runs === undefined) return [];
  const wanted = scenarios * runs;
  return done < wanted ? [unmet(`the set has ${plural(done, 'run')} of ${wanted}`, done)] : [];
}

function findTooFewRuns(
  scenario: ScenarioStatistics,
  wanted: number | undefined,
  limits: ScenarioLimits | undefined,
): Finding[] {
  const { totalRuns } = scenario;
  if (!isShort(totalRuns, wanted) || isEnough(totalRuns, limits)) return [];
  return [unmet(`it has ${plural(totalRuns, 'run')} of ${wanted}`, totalRuns, scenario)];
}

/** Of a set that we started it must be known how many runs there were, and none be more than was asked for. */
function findOddCounts({ scenarios = [] }: SimulationSet, { simulationsPerScenario }: Asked): Finding[] {
  return scenarios.flatMap((scenario) => {
    const { totalRuns } = scenario;
    if (totalRuns === undefined) return [inconclusive('Bland gave no total_runs', undefined, scenario)];
    if (totalRuns <= simulationsPerScenario) return [];
    const problem = `it has ${plural(totalRuns, 'run')}, more than the ${simulationsPerScenario} asked for`;
    return [unmet(problem, totalRuns, scenario)];
  });
}

function isShort(totalRuns: number | undefined, wanted: number | undefined): totalRuns is number {
  return totalRuns !== undefined && wanted !== undefined && totalRuns < wanted;
}

/** `min-runs-per-scenario` is the team's own word on how many runs suffice. */
function isEnough(totalRuns: number, limits: ScenarioLimits | undefined): boolean {
  return limits?.minRuns !== undefined && totalRuns >= limits.minRuns;
}

/** A shortfall that `min-runs-per-scenario` excuses is still said. */
export function noteExcusedShortfall({ set, limits }: RuledSet, asked: Asked | undefined): Note[] {
  const wanted = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
  return (set.scenarios ?? []).flatMap((scenario) => {
    const { totalRuns } = scenario;
    if (!isShort(totalRuns, wanted) || !isEnough(totalRuns, limits.get(scenario))) return [];
    const text = `It has ${plural(totalRuns, 'run')} of ${wanted}, which min-runs-per-scenario allows.`;
    return [{ text, scenario }];
  });
}

/** Clocks of two hosts may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Guards against an old id that is handed in again: how old was the set when the gate began to wait for it? */
export function checkAge(
  { createdAt }: SimulationSet,
  maxAgeMs: number | undefined,
  startedMs: number,
): Check[] {
  if (maxAgeMs === undefined) return [];
  const limit = maxAgeMs / 1000;
  const createdMs = parseTime(createdAt);
  if (createdMs === undefined) {
    const problem = createdAt === undefined ? 'Bland gave no created_at' : 'created_at is not a date';
    return [makeCheck('max-age', limit, undefined, [inconclusive(problem)])];
  }
  const ageMs = startedMs - createdMs;
  const observed = Math.max(0, Math.ceil(ageMs / 1000));
  if (ageMs < -CLOCK_SKEW_MS) {
    return [makeCheck('max-age', limit, observed, [inconclusive('created_at is in the future', observed)])];
  }
  if (ageMs <= maxAgeMs) return [makeCheck('max-age', limit, observed, [])];
  const [age, most] = [formatDuration(ageMs), formatDuration(maxAgeMs)];
  const problem =
    age === most
      ? `the set was created more than ${most} ago, which is the most that is allowed`
      : `the set was created ${age} ago, longer than the ${most} allowed`;
  return [makeCheck('max-age', limit, observed, [unmet(problem, observed)])];
}

/** A set that we started can't be older than the wait: the id would be that of another. */
function findOlder({ createdAt }: SimulationSet, startedMs: number): Finding[] {
  const createdMs = parseTime(createdAt);
  if (createdMs === undefined || createdMs >= startedMs - CLOCK_SKEW_MS) return [];
  const age = formatDuration(startedMs - createdMs);
  return [unmet(`the set was created ${age} before it was asked for, so it is not the one that was started`)];
}
