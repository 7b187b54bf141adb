/** Simulation sets for tests: the documented one, and builders whose parts agree with each other unless told otherwise. */
import { readFileSync } from 'node:fs';
import { parseSimulationSet } from '../../src/bland/schema.ts';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import type { Check, Finding, RuleName, SetResult, Verdict } from '../../src/gate/verdict.ts';
import { type LimitName, RULES } from '../../src/rules/all.ts';
import {
  applyRules,
  type Limits,
  type Quarantine,
  type RuledSet,
  type Rules,
  type ScenarioPolicy,
} from '../../src/rules/ruled-set.ts';
import { toPlain } from '../../src/text/escape.ts';
import { type Context, judge } from './judge.ts';

const DOCUMENTED = new URL('../../emulator/data/documented-simulation-set.json', import.meta.url);
export const DOCUMENTED_ID = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';

/** The example of Bland's documentation: two scenarios, one of them flaky, 0.8 on average. */
export function documentedSet(): SimulationSet {
  return parseSimulationSet(JSON.parse(readFileSync(DOCUMENTED, 'utf8')), DOCUMENTED_ID);
}

export const NO_RULES: Rules = {
  limits: {},
  failOnStatus: ['FAILED', 'ERROR'],
  proveLimits: false,
  regressionSignificance: 0.05,
  scenarios: [],
  sources: {},
  policyPath: undefined,
};

/** Limits by the names of their rules, beside what else rules have; whole rules are taken too. */
export type GivenRules = GivenLimits & Partial<Rules>;
export type GivenLimits = Partial<Record<LimitName, number | undefined>>;

export function rules(given: GivenRules = {}): Rules {
  return { ...NO_RULES, ...withLimits(given) };
}

export type GivenEntry = GivenLimits & Partial<ScenarioPolicy>;

/** An entry of a policy file for the scenario with the id `scenario-1`, which rules nothing unless told otherwise. */
export function scenarioPolicy(given: GivenEntry = {}): ScenarioPolicy {
  const match = given.match ?? { by: 'id', id: DEFAULT_SCENARIO_ID };
  return {
    match,
    matches: ({ id, name }) =>
      match.by === 'id' ? id.toLowerCase() === match.id.toLowerCase() : name === match.pattern,
    line: 1,
    allowFlaky: false,
    required: false,
    quarantine: undefined,
    owners: [],
    ...withLimits(given),
  };
}

/** With the limits that stand beside the others put in their place, and those that are `undefined` left out. */
function withLimits<T extends GivenLimits & { limits?: Limits }>(given: T) {
  const isLimit = (name: string) => RULES.some((rule) => rule.name === name);
  const entries = Object.entries(given);
  const limits: Limits = Object.fromEntries(
    entries.flatMap(([name, limit]) => (isLimit(name) && typeof limit === 'number' ? [[name, limit]] : [])),
  );
  const others = Object.fromEntries(entries.filter(([name]) => !isLimit(name))) as Omit<T, LimitName>;
  return { ...others, limits: { ...given.limits, ...limits } };
}

/** A set with what it must meet, at the time when sets are judged. */
export function ruledSet(set: SimulationSet, given: GivenRules = {}, isOwn = false): RuledSet {
  return applyRules(readSet(set), rules(given), STARTED_MS, isOwn);
}

/** An entry for each of the scenarios, which are in quarantine for a while yet. */
export function inQuarantine(...ids: readonly string[]): ScenarioPolicy[] {
  return ids.map((id) => scenarioPolicy({ match: { by: 'id', id }, quarantine: quarantineFor(9) }));
}

const DAY_MS = 24 * 3600 * 1000;

/** A quarantine that has so many days left, today included; it has ended where that is 0 or less. */
export function quarantineFor(daysLeft: number): Quarantine {
  const lastMs = Date.parse('2026-04-14') + (daysLeft - 1) * DAY_MS;
  const until = new Date(lastMs).toISOString().slice(0, 10);
  return { reason: 'Flaky since the new voice', until, untilMs: lastMs + DAY_MS };
}

/** When the gate began to wait, unless told otherwise: five minutes after the sets were created. */
export const STARTED_MS = Date.parse('2026-04-14T10:05:00.000Z');

/** Judges a set that we did not start, unless told otherwise. */
export function judged(set: SimulationSet, ruled: GivenRules = {}, given: Partial<Context> = {}): SetResult {
  const usual = { startedMs: STARTED_MS, asked: undefined, baseline: undefined, setsInStep: 1 };
  return judge(set, rules(ruled), { ...usual, ...given });
}

export function verdictOn(set: SimulationSet, ruled: GivenRules = {}): Verdict {
  return judged(set, ruled).verdict;
}

/** The texts of its notes. */
export const textsOf = ({ notes }: SetResult) => notes.map(({ text }) => text);

export function checkOf(result: SetResult, rule: RuleName): Check {
  const check = result.checks.find((candidate) => candidate.rule === rule);
  if (check === undefined) throw new Error(`${rule} was not checked`);
  return check;
}

/** Why each rule, or one only, can't be judged or has too little to go by: without the words on which rule that is. */
export function problemsOf({ checks }: SetResult, only?: RuleName): string[] {
  return checks
    .filter(({ rule }) => only === undefined || rule === only)
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => (finding.outcome === 'broken' ? [] : [problemIn(finding)]));
}

/** What a check found, with ids for scenarios, and its words as `problemIn` gives them. */
export function findingsOf(result: SetResult, rule: RuleName) {
  return checkOf(result, rule).findings.map((finding) => {
    const { message, scenario: where, ...others } = finding;
    return { ...others, scenario: where?.id, problem: problemIn(finding) };
  });
}

/** The problem of an inconclusive finding, or the whole message of a broken one; our own code in its back-ticks. */
export function problemIn({ message }: Finding): string {
  const front =
    /^(?:`\S+` (?:is not met|can't be judged)(?: (?:by|for) “.*?”)?|there is no baseline to compare with): /s;
  const words = message.map((part) => (typeof part === 'string' ? part : toPlain([part])));
  return words.join('').replace(front, '');
}

const DEFAULT_SCENARIO_ID = 'scenario-1';

/** A scenario of five runs that all passed. */
export function scenario(given: Partial<ScenarioStatistics> = {}): ScenarioStatistics {
  return {
    id: DEFAULT_SCENARIO_ID,
    name: 'Happy path',
    totalRuns: 5,
    passed: 5,
    failed: 0,
    passRate: 1,
    isFlaky: false,
    meanScore: 0.9,
    scoreStddev: 0.1,
    worstRunId: undefined,
    failureModes: [],
    ...given,
  };
}

/** A scenario of which nothing is given but its id, its name and `given`. */
export function bareScenario(given: Partial<ScenarioStatistics>): ScenarioStatistics {
  return scenario({
    totalRuns: undefined,
    passed: undefined,
    failed: undefined,
    passRate: undefined,
    isFlaky: undefined,
    meanScore: undefined,
    ...given,
  });
}

/** A scenario by its runs, with a pass rate, a score and a flag that agree with them. */
export function scenarioOfRuns(
  passed: number,
  failed: number,
  given: Partial<ScenarioStatistics> = {},
): ScenarioStatistics {
  const totalRuns = passed + failed;
  const passRate = passed / totalRuns;
  const isFlaky = passed > 0 && failed > 0;
  return scenario({ totalRuns, passed, failed, passRate, isFlaky, meanScore: passRate, ...given });
}

/** A set that passed, with a header and overall figures that follow from its scenarios. */
export function simulationSet(given: Partial<SimulationSet> = {}): SimulationSet {
  const scenarios = 'scenarios' in given ? withOwnIds(given.scenarios) : [scenario()];
  return {
    id: 'set-1',
    status: 'PASSED',
    simulationsPerScenario: fewestRuns(scenarios ?? []),
    totalScenarios: scenarios?.length,
    createdAt: '2026-04-14T10:00:00.000Z',
    completedAt: '2026-04-14T10:04:00.000Z',
    overall: scenarios === undefined ? undefined : overallOf(scenarios),
    remarks: [],
    ...given,
    scenarios,
  };
}

/** A set whose overall figures are the given ones and follow from its scenarios else. */
export function setWithOverall(
  given: Partial<OverallStatistics>,
  scenarios: readonly ScenarioStatistics[] = [scenario()],
): SimulationSet {
  return simulationSet({ scenarios, overall: { ...overallOf(scenarios), ...given } });
}

/** The scenarios, those that were given no id numbered; the first of them and all others are left as they are. */
function withOwnIds(scenarios: SimulationSet['scenarios']): SimulationSet['scenarios'] {
  let unnamed = 0;
  return scenarios?.map((one) => {
    if (one.id !== DEFAULT_SCENARIO_ID) return one;
    unnamed += 1;
    return unnamed === 1 ? one : { ...one, id: `scenario-${unnamed}` };
  });
}

/** As many runs as every scenario has; five where that makes no sense. */
export function fewestRuns(scenarios: readonly ScenarioStatistics[]): number {
  const runs = scenarios.flatMap(({ totalRuns = Number.NaN }) =>
    Number.isSafeInteger(totalRuns) && totalRuns > 0 ? [totalRuns] : [],
  );
  return runs.length === 0 ? 5 : Math.min(...runs);
}

function overallOf(scenarios: readonly ScenarioStatistics[]): OverallStatistics {
  const flakyCount = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
  return {
    avgPassRate:
      scenarios.length === 0
        ? undefined
        : scenarios.reduce((sum, { passRate }) => sum + (passRate ?? 0), 0) / scenarios.length,
    flakyCount,
    reliableCount: scenarios.length - flakyCount,
    // A scenario that does not say has five.
    totalRuns: scenarios.reduce((sum, { totalRuns }) => sum + (totalRuns ?? 5), 0),
  };
}
