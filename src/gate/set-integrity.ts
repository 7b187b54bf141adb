/** Whether this is the set that was meant, and whole: as large as it should be, and of the scenarios asked for. */
import type { Asked } from '../bland/completeness.ts';
import { isWhole, parseTime } from '../bland/simulation-set.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { type SetFacts, totalRunsByScenarios } from '../facts/set-facts.ts';
import { CLOCK_SKEW_MS } from '../rules/max-age.ts';
import { minRunsPerScenario } from '../rules/min-runs-per-scenario.ts';
import { applyRules, type RuledSet, type Rules } from '../rules/ruled-set.ts';
import { idKey } from '../text/ascii.ts';
import { formatDuration, plural } from '../text/format.ts';
import { type Phrase, quote, say, verbatimId } from '../text/phrase.ts';
import { inconclusive, makeCheck, unmet } from './findings.ts';
import type { Check, Finding } from './verdict.ts';

/**
 * A set that we started must be what was asked for, and any other what its own header says. A shortfall is
 * `inconclusive`. Absent where neither says what the set should be, and nothing else is wrong.
 */
export function checkComplete(set: RuledSet, asked: Asked | undefined): Check[] {
  const scenarios = asked?.scenarioIds.length ?? set.totalScenarios;
  const runs = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
  const findings = [
    ...(asked === undefined ? [] : [...findInHeader(set, asked), ...findOlder(set)]),
    ...findMissingScenarios(set, asked),
    ...findTooFewRuns(set, asked),
    ...(asked === undefined ? [] : findOddCounts(set, asked)),
    ...findTooFewInAll(set, scenarios, runs),
    ...findOtherRuns(set),
    ...findTooManyOfBoth(set),
  ];
  const size = describeSize(scenarios, runs);
  if (size === '' && findings.length === 0) return [];
  const observed = set.scenarios === undefined ? undefined : describeSeen(set.scenarios);
  const limit = size === '' ? 'each scenario once' : size;
  return [makeCheck('complete', { limit, required: limit }, observed, findings)];
}

/**
 * Why the set of a second look can't be used: it is not whole, or not what was asked for. Its own status and overall
 * figures decide nothing else. Where the runs of a suspect can't be counted, the comparison does not know it.
 */
export function whyVoid(set: SetFacts, asked: Asked, startedMs: number): Phrase | undefined {
  const name = say`set ${verbatimId(set.id)}`;
  if (!isWhole(set.status)) return say`${name} is ${quote(set.status)}, not PASSED or FAILED`;
  const ruled = applyRules(set, NO_RULES, startedMs, true);
  const [finding] = [
    ...findInHeader(set, asked),
    ...findOlder(ruled),
    ...findMissingScenarios(set, asked),
    ...findTooFewRuns(ruled, asked),
    ...findOddCounts(set, asked),
  ];
  if (finding === undefined) return undefined;
  const of = finding.scenario === undefined ? [] : say` (${finding.scenario.label})`;
  return say`${name} is not what was requested: ${finding.message}${of}`;
}

const NO_RULES: Rules = {
  limits: {},
  failOnStatus: [],
  proveLimits: false,
  regressionSignificance: 0.05,
  scenarios: [],
  sources: {},
  policyPath: undefined,
};

function describeSize(scenarios: number | undefined, runs: number | undefined): string {
  const parts = [
    ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
    ...(runs === undefined ? [] : [`${plural(runs, 'run')} each`]),
  ];
  return parts.join(' with ');
}

function describeSeen(scenarios: readonly ScenarioFacts[]): string {
  const runs = scenarios.map(({ totalRuns }) => totalRuns).filter((count) => count !== undefined);
  const fewest = runs.reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
  return describeSize(scenarios.length, runs.length === 0 ? undefined : fewest);
}

function findInHeader(set: SetFacts, asked: Asked): Finding[] {
  const [scenarios, runs] = [asked.scenarioIds.length, asked.simulationsPerScenario];
  const { totalScenarios = scenarios, simulationsPerScenario = runs } = set;
  const ofSet = `the set should have ${plural(scenarios, 'scenario')}, but Bland says ${totalScenarios}`;
  const ofEach = `each scenario should have ${plural(runs, 'run')}, but Bland says ${simulationsPerScenario}`;
  return [
    ...(totalScenarios === scenarios ? [] : [unmet(ofSet)]),
    ...(simulationsPerScenario === runs ? [] : [unmet(ofEach)]),
  ];
}

/** What we started can't be older than the wait: the id would be that of another. */
export function findOlder(one: Pick<RuledSet, 'createdAt' | 'startedMs' | 'noun'>): Finding[] {
  const { createdAt, startedMs, noun: what = 'set' as const } = one;
  const createdMs = parseTime(createdAt);
  if (createdMs === undefined || createdMs >= startedMs - CLOCK_SKEW_MS) return [];
  const age = formatDuration(startedMs - createdMs);
  return [unmet(`the ${what} was created ${age} before its start was requested, so it is another ${what}`)];
}

function findMissingScenarios({ scenarios, totalScenarios }: SetFacts, asked: Asked | undefined): Finding[] {
  if (scenarios === undefined) {
    if (asked === undefined) return [];
    return [inconclusive('Bland gave no statistics.per_scenario, so what was tested is unknown')];
  }
  const seen = new Set(scenarios.map(({ key }) => key));
  const alike = scenarios.length - seen.size;
  const shared = alike === 0 ? [] : [unmet(plural(alike, 'duplicate scenario id'))];
  if (asked !== undefined) return [...shared, ...compareWithAsked(scenarios, seen, asked)];
  if (totalScenarios === undefined) return shared;
  if (scenarios.length > totalScenarios) {
    const problem = `total_scenarios is ${totalScenarios}, but statistics cover ${plural(scenarios.length, 'scenario')}`;
    return [...shared, inconclusive(problem)];
  }
  if (seen.size >= totalScenarios) return shared;
  const problem = `statistics cover only ${seen.size} of ${plural(totalScenarios, 'scenario')}`;
  return [...shared, unmet(problem)];
}

function compareWithAsked(
  scenarios: readonly ScenarioFacts[],
  seen: ReadonlySet<string>,
  asked: Asked,
): Finding[] {
  const wanted = new Set(asked.scenarioIds.map(idKey));
  const missing = asked.scenarioIds.filter((id) => !seen.has(idKey(id)));
  const unasked = scenarios.filter(({ key }) => !wanted.has(key));
  const are = missing.length === 1 ? 'is' : 'are';
  const problem = `${missing.length} of ${plural(wanted.size, 'requested scenario')} ${are} missing from the statistics: ${listIds(missing)}`;
  return [
    ...(missing.length === 0 ? [] : [unmet(problem)]),
    ...unasked.map((scenario) => unmet('this scenario was not requested', undefined, scenario)),
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

/** Runs that are missing, unless `min-runs-per-scenario` allows that. */
function findTooFewRuns(set: RuledSet, asked: Asked | undefined): Finding[] {
  return shortfallsOf(set, asked).flatMap(({ scenario, runs, wanted, isAllowed }) =>
    isAllowed ? [] : [unmet(`it has ${runs} of ${plural(wanted, 'run')}`, runs, scenario)],
  );
}

/** Scenarios with fewer runs than were asked for, or than the set's header says. */
export function shortfallsOf(set: RuledSet, asked: Asked | undefined) {
  const wanted = asked?.simulationsPerScenario ?? set.simulationsPerScenario;
  return [...set.terms].flatMap(([scenario, { limits }]) => {
    const { totalRuns: runs } = scenario;
    // Not `>=`: NaN is no shortfall, but a count that can't be.
    if (runs === undefined || wanted === undefined || !(runs < wanted)) return [];
    const least = limits[minRunsPerScenario.name];
    return [{ scenario, runs, wanted, isAllowed: least !== undefined && runs >= least }];
  });
}

/** Of a set that we started it must be known how many runs there were, and none be more than was asked for. */
function findOddCounts({ scenarios = [] }: SetFacts, { simulationsPerScenario }: Asked): Finding[] {
  return scenarios.flatMap((scenario) => {
    const { totalRuns } = scenario;
    if (totalRuns === undefined) return [inconclusive('Bland gave no total_runs', undefined, scenario)];
    if (totalRuns <= simulationsPerScenario) return [];
    const problem = `it has ${plural(totalRuns, 'run')}, more than the ${simulationsPerScenario} requested`;
    return [unmet(problem, totalRuns, scenario)];
  });
}

/** Where the runs of the scenarios that count are not all known, the overall number of runs must do. */
function findTooFewInAll(set: RuledSet, scenarios: number | undefined, runs: number | undefined): Finding[] {
  const done = set.overall?.totalRuns;
  const isKnown =
    set.scenarios !== undefined && [...set.counted.keys()].every(({ totalRuns }) => totalRuns !== undefined);
  if (isKnown || done === undefined || scenarios === undefined || runs === undefined) return [];
  const wanted = scenarios * runs;
  return done < wanted ? [unmet(`the set has ${done} of ${plural(wanted, 'run')}`, done)] : [];
}

/** More runs than the scenarios had were runs of others; fewer can be without those that neither passed nor failed. */
function findOtherRuns({ overall, scenarios = [], counted }: RuledSet): Finding[] {
  const total = overall?.totalRuns;
  if (total === undefined) return [];
  const [all] = totalRunsByScenarios(scenarios);
  // Counts that can't be are shown at their scenario.
  const sound = [...counted.keys()].filter(({ doubt }) => doubt === undefined);
  const ended = sound.reduce((sum, { passed = 0, failed = 0 }) => sum + passed + failed, 0);
  const opening = `statistics.overall.total_runs is ${total}, but the scenarios had`;
  if (all !== undefined && total > all.value)
    return [inconclusive(`${opening} ${plural(all.value, 'run')} in all`)];
  return total < ended ? [inconclusive(`${opening} ${plural(ended, 'run')} that passed or failed`)] : [];
}

/** A scenario is flaky or reliable, or neither where it has no runs; it is never both. */
function findTooManyOfBoth({ overall, scenarios = [], totalScenarios = 0 }: SetFacts): Finding[] {
  const { flakyCount = 0, reliableCount = 0 } = overall ?? {};
  const most = Math.max(scenarios.length, totalScenarios);
  if (most === 0 || !(flakyCount + reliableCount > most)) return [];
  const both = `flaky_count (${flakyCount}) and reliable_count (${reliableCount})`;
  return [inconclusive(`${both} add up to more than ${plural(most, 'scenario')}`)];
}
