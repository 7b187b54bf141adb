/** Arbitrary simulation sets, rules and circumstances: mostly sound, now and then absent, impossible or contradictory. */
import fc from 'fast-check';
import type { StartRequest } from '../../src/bland/client.ts';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Circumstances } from '../../src/gate/judge.ts';
import type { Rules } from '../../src/inputs/inputs.ts';
import { fewestRuns, STARTED_MS, scenarioOfRuns } from './sets.ts';

const ODD_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 2 ** 60];

function mostly<T, U>(sound: fc.Arbitrary<T>, odd: fc.Arbitrary<U>): fc.Arbitrary<T | U | undefined> {
  return fc.oneof(
    { weight: 12, arbitrary: sound },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const oddNumber = fc.constantFrom(...ODD_NUMBERS);
const roundedRate = fc.nat(20).map((twentieths) => Number((twentieths / 20).toFixed(2)));
const rate = fc.oneof(roundedRate, fc.double({ min: 0, max: 1, noNaN: true }));
const flag = mostly(fc.boolean(), fc.constant(undefined));

/** Counts, rate and flag that agree, before anything is bent. */
const soundRuns = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6)).map(([total, some]) => {
  const passed = Math.min(total, some);
  return {
    totalRuns: total,
    passed,
    failed: total - passed,
    passRate: passed / total,
    isFlaky: passed > 0 && passed < total,
  };
});

const bentRuns = fc.record({
  totalRuns: mostly(fc.nat(6), oddNumber),
  passed: mostly(fc.nat(6), oddNumber),
  failed: mostly(fc.nat(6), oddNumber),
  passRate: mostly(rate, oddNumber),
  isFlaky: flag,
});

export const anyScenario: fc.Arbitrary<ScenarioStatistics> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: soundRuns }, { weight: 1, arbitrary: bentRuns }),
    fc.record({
      id: fc.string({ maxLength: 6 }),
      name: mostly(fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('')),
      meanScore: mostly(rate, oddNumber),
      worstRunId: mostly(fc.string({ maxLength: 6 }), fc.constant('')),
      failureModes: fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 }),
    }),
  )
  .map(([runs, rest]) => ({ ...runs, ...rest }));

function soundOverall(scenarios: readonly ScenarioStatistics[]): OverallStatistics {
  const flakyCount = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
  return {
    avgPassRate: scenarios.reduce((sum, { passRate }) => sum + (passRate ?? 0), 0) / scenarios.length,
    flakyCount,
    reliableCount: scenarios.length - flakyCount,
    totalRuns: scenarios.reduce((sum, { totalRuns }) => sum + (totalRuns ?? 0), 0),
  };
}

const bentOverall: fc.Arbitrary<OverallStatistics> = fc.record({
  avgPassRate: mostly(rate, oddNumber),
  flakyCount: mostly(fc.nat(4), oddNumber),
  reliableCount: mostly(fc.nat(4), oddNumber),
  totalRuns: mostly(fc.nat(30), oddNumber),
});

const anyCreatedAt = mostly(
  fc.integer({ min: -7200, max: 600 }).map((seconds) => new Date(STARTED_MS + seconds * 1000).toISOString()),
  fc.constantFrom('', 'yesterday'),
);

/** A terminal set. */
export const anySet: fc.Arbitrary<SimulationSet> = fc
  .record({
    status: fc.constantFrom('PASSED', 'PASSED', 'PASSED', 'FAILED', 'ERROR', 'CANCELLED'),
    createdAt: anyCreatedAt,
    scenarios: mostly(fc.array(anyScenario, { maxLength: 4 }), fc.constant([])),
    overall: fc.option(bentOverall, { nil: undefined }),
    agrees: fc.boolean(),
    simulationsPerScenario: mostly(fc.constant('fewest'), fc.integer({ min: 0, max: 6 })),
    missing: fc.constantFrom(0, 0, 0, 0, 1, -1),
    remarks: fc.constantFrom<readonly string[]>([], ['Bland sent something odd.']),
  })
  .map(({ agrees, missing, overall, scenarios, simulationsPerScenario, ...rest }) => ({
    ...rest,
    id: 'set-1',
    scenarios,
    simulationsPerScenario:
      simulationsPerScenario === 'fewest' ? fewestRuns(scenarios ?? []) : simulationsPerScenario,
    totalScenarios: scenarios === undefined ? undefined : scenarios.length + missing,
    overall: agrees && scenarios !== undefined && scenarios.length > 0 ? soundOverall(scenarios) : overall,
  }));

/** What a set may have been started with: mostly what it is, now and then a scenario or a run more or less. */
function anyAskedOf({
  scenarios = [],
  simulationsPerScenario = 5,
}: SimulationSet): fc.Arbitrary<StartRequest> {
  const ids = [...new Set(scenarios.map(({ id }) => id))];
  return fc
    .record({
      scenarioIds: fc.constantFrom(ids, ids, ids, [...ids, 'another'], ids.slice(1)),
      simulationsPerScenario: fc.constantFrom(0, 0, 0, 1, -1).map((more) => simulationsPerScenario + more),
    })
    .map((asked) => ({ ...asked, pathwayId: undefined, personaId: undefined, version: undefined }));
}

/** A set with the circumstances in which it is judged. */
export interface AnyCase {
  readonly set: SimulationSet;
  readonly circumstances: Circumstances;
}

export const anyCase: fc.Arbitrary<AnyCase> = anySet.chain((set) =>
  fc
    .option(anyAskedOf(set), { nil: undefined, freq: 2 })
    .map((asked) => ({ set, circumstances: { startedMs: STARTED_MS, asked } })),
);

/** Mostly none, since a set seldom meets seven limits. */
function anyLimit<T>(limit: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: limit });
}

export const anyRules: fc.Arbitrary<Rules> = fc.record({
  failOnStatus: fc.subarray(['FAILED', 'ERROR', 'CANCELLED']),
  minAvgPassRate: anyLimit(rate),
  maxFlakyCount: anyLimit(fc.nat(4)),
  minReliableCount: anyLimit(fc.nat(4)),
  minScenarioPassRate: anyLimit(rate),
  minScenarioScore: anyLimit(rate),
  minRunsPerScenario: anyLimit(fc.integer({ min: 1, max: 6 })),
  maxAgeMs: anyLimit(fc.constantFrom(1000, 3_600_000, 86_400_000)),
});

/** Scenarios whose figures agree, with rates that are published as Bland rounds them. */
export const roundedScenarios: fc.Arbitrary<readonly ScenarioStatistics[]> = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30)).map(([total, some]) => {
      const passed = Math.min(total, some);
      return { total, passed };
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ total, passed }, index) =>
      scenarioOfRuns(passed, total - passed, { id: `s${index}`, passRate: roundedTo2(passed / total) }),
    ),
  );

export function roundedTo2(value: number): number {
  return Math.round(value * 100) / 100;
}
