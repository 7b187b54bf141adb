/** Arbitrary simulation sets, rules and contexts: mostly sound, now and then absent, impossible or contradictory. */

import type { StartRequest } from '../../src/bland/client.ts';
import type { OverallStatistics, ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import type { Baseline } from '../../src/gate/verdict.ts';
import type { Quarantine, Rules, ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { quote, say } from '../../src/text/phrase.ts';
import type { Context } from './judge.ts';
import { fc, unicode } from './property.ts';
import {
  fewestRuns,
  quarantineFor,
  rules,
  STARTED_MS,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from './sets.ts';

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

const anyTotal = fc.integer({ min: 1, max: 6 });

/** Counts, rate and flag that agree, before anything is bent. */
function soundRunsOf(anyRuns: fc.Arbitrary<number>) {
  return fc.tuple(anyRuns, fc.nat(6)).map(([total, some]) => {
    const passed = Math.min(total, some);
    return {
      totalRuns: total,
      passed,
      failed: total - passed,
      passRate: passed / total,
      isFlaky: passed > 0 && passed < total,
    };
  });
}

/** Of which some neither passed nor failed, with the rate of all runs or of those that ended. */
function openRunsOf(anyRuns: fc.Arbitrary<number>) {
  return fc
    .tuple(soundRunsOf(anyRuns), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([runs, open, ofEnded]) => {
      const { totalRuns, passed } = runs;
      const failed = Math.max(0, runs.failed - open);
      const ended = passed + failed;
      return { ...runs, failed, passRate: ofEnded && ended > 0 ? passed / ended : passed / totalRuns };
    });
}

const bentRuns = fc.record({
  totalRuns: mostly(fc.nat(6), oddNumber),
  passed: mostly(fc.nat(6), oddNumber),
  failed: mostly(fc.nat(6), oddNumber),
  passRate: mostly(rate, oddNumber),
  isFlaky: flag,
});

function anyRunsOf(anyRuns: fc.Arbitrary<number>) {
  return fc.oneof(
    { weight: 12, arbitrary: soundRunsOf(anyRuns) },
    { weight: 1, arbitrary: openRunsOf(anyRuns) },
    { weight: 2, arbitrary: bentRuns },
  );
}

function anyScenarioOf(anyRuns: fc.Arbitrary<number>): fc.Arbitrary<ScenarioStatistics> {
  return fc
    .tuple(
      anyRunsOf(anyRuns),
      fc.record({
        id: fc.string({ maxLength: 6 }),
        name: mostly(unicode(12), fc.constant('')),
        meanScore: mostly(rate, oddNumber),
        scoreStddev: mostly(rate, oddNumber),
        worstRunId: mostly(fc.string({ maxLength: 6 }), fc.constant('')),
        failureModes: fc.array(unicode(20), { maxLength: 5 }),
      }),
    )
    .map(([runs, rest]) => ({ ...runs, ...rest }));
}

export const anyScenario = anyScenarioOf(anyTotal);

/** Mostly with as many runs each, as Bland gives them. */
const anyScenarios = fc
  .oneof(
    { weight: 3, arbitrary: anyTotal.map((total) => fc.constant(total)) },
    { weight: 1, arbitrary: fc.constant(anyTotal) },
  )
  .chain((anyRuns) => fc.array(anyScenarioOf(anyRuns), { minLength: 1, maxLength: 4 }));

function soundOverall(scenarios: readonly ScenarioStatistics[]): OverallStatistics {
  const flakyCount = scenarios.filter(({ isFlaky }) => isFlaky === true).length;
  return {
    avgPassRate: scenarios.reduce((sum, { passRate }) => sum + (passRate ?? 0), 0) / scenarios.length,
    flakyCount,
    reliableCount: scenarios.length - flakyCount,
    totalRuns: scenarios.reduce((sum, { totalRuns }) => sum + (totalRuns ?? 5), 0),
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

const CREATED_NOW = new Date(STARTED_MS).toISOString();

/** A terminal set. */
export const anySet: fc.Arbitrary<SimulationSet> = fc
  .record({
    status: fc.constantFrom('PASSED', 'PASSED', 'PASSED', 'FAILED', 'ERROR', 'CANCELLED'),
    createdAt: anyCreatedAt,
    completedAt: anyCreatedAt,
    scenarios: mostly(anyScenarios, fc.constant([])),
    overall: fc.option(bentOverall, { nil: undefined }),
    agrees: fc.constantFrom(true, true, false),
    simulationsPerScenario: mostly(fc.constant('fewest'), fc.integer({ min: 0, max: 6 })),
    missing: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1),
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
      scenarioIds: fc.oneof(
        { weight: 6, arbitrary: fc.constant(ids) },
        { weight: 1, arbitrary: fc.constantFrom([...ids, 'another'], ids.slice(1)) },
      ),
      simulationsPerScenario: fc.oneof(
        { weight: 6, arbitrary: fc.constant(simulationsPerScenario) },
        { weight: 1, arbitrary: fc.constantFrom(1, -1).map((more) => simulationsPerScenario + more) },
      ),
    })
    .map((asked) => ({ ...asked, pathwayId: undefined, personaId: undefined, version: undefined }));
}

/** A set with the context in which it is judged. */
export interface AnyCase {
  readonly set: SimulationSet;
  readonly circumstances: Context;
}

export const anyCase: fc.Arbitrary<AnyCase> = anySet.chain((set) =>
  fc
    .tuple(
      fc.option(anyAskedOf(set), { nil: undefined, freq: 2 }),
      mostly(fc.constant(CREATED_NOW), anyCreatedAt),
    )
    .map(([asked, createdAt]) => ({
      // A set that we started is seldom older than the wait.
      set: asked === undefined ? set : { ...set, createdAt },
      circumstances: { startedMs: STARTED_MS, asked, baseline: undefined, setsInStep: 1 },
    })),
);

/** Mostly none, since a set seldom meets seven limits. */
function anyLimit<T>(limit: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: limit });
}

export const anyRules: fc.Arbitrary<Rules> = fc
  .record({
    failOnStatus: fc.subarray(['FAILED', 'ERROR', 'CANCELLED']),
    'min-avg-pass-rate': anyLimit(rate),
    'max-flaky-count': anyLimit(fc.nat(4)),
    'min-reliable-count': anyLimit(fc.nat(4)),
    'min-scenario-pass-rate': anyLimit(rate),
    'min-scenario-score': anyLimit(rate),
    'min-runs-per-scenario': anyLimit(fc.integer({ min: 1, max: 6 })),
    'max-age': anyLimit(fc.constantFrom(1, 3600, 86_400)),
    'max-pass-rate-drop': anyLimit(rate),
    regressionSignificance: fc.constantFrom(0.01, 0.05, 0.5),
    proveLimits: fc.constantFrom(false, false, true),
  })
  .map(rules);

/** Those of a team that takes its limits on pass rates by their word. */
export const anyPlainRules = anyRules.map((ruled): Rules => ({ ...ruled, proveLimits: false }));

const anyQuarantine: fc.Arbitrary<Quarantine | undefined> = fc.constantFrom(
  undefined,
  undefined,
  quarantineFor(30),
  quarantineFor(2),
  quarantineFor(-3),
);

/** What a policy file may say of the scenarios of a set, and of one that it does not have. */
function anyEntriesFor({ scenarios = [] }: SimulationSet): fc.Arbitrary<readonly ScenarioPolicy[]> {
  const entry = fc.record({
    id: fc.constantFrom('another', ...scenarios.map(({ id }) => id)),
    'min-scenario-pass-rate': anyLimit(rate),
    'min-scenario-score': anyLimit(rate),
    'max-score-stddev': anyLimit(rate),
    'min-runs-per-scenario': anyLimit(fc.integer({ min: 1, max: 6 })),
    allowFlaky: fc.boolean(),
    required: fc.constantFrom(false, false, false, true),
    quarantine: anyQuarantine,
  });
  return fc
    .array(entry, { maxLength: 3 })
    .map((entries) =>
      entries.map(({ id, ...given }, index) =>
        scenarioPolicy({ ...given, match: { by: 'id', id }, line: index + 2 }),
      ),
    );
}

/** Of a set of the baseline: its texts are seldom shown, and take long to make. */
const anyEarlierScenario = fc
  .tuple(anyRunsOf(anyTotal), mostly(rate, oddNumber), fc.constantFrom('Old', '| old', '', undefined))
  .map(([runs, meanScore, name]) => scenarioOfRuns(5, 0, { ...runs, meanScore, name }));

/** A set with these scenarios, other figures, and now and then one more or less. */
function anyEarlierOf(ids: readonly string[]): fc.Arbitrary<SimulationSet> {
  return fc
    .record({
      status: fc.constantFrom('PASSED', 'PASSED', 'PASSED', 'FAILED', 'ERROR', 'RUNNING'),
      createdAt: anyCreatedAt,
      figures: fc.array(anyEarlierScenario, { minLength: ids.length, maxLength: ids.length + 1 }),
      odd: fc.nat(9),
      overall: fc.option(bentOverall, { nil: undefined }),
    })
    .map(({ status, createdAt, figures, odd, overall }) => {
      const all = figures.map((scenario, index) => ({ ...scenario, id: ids[index] ?? 'gone' }));
      const scenarios = all.filter((_, index) => index !== odd);
      // Now and then one is missing that the header has.
      const totalScenarios = odd === 9 ? all.length + 1 : scenarios.length;
      const set = simulationSet({ status, createdAt, scenarios, totalScenarios });
      return odd === 8 ? { ...set, overall } : set;
    });
}

/** The sets of some steps, of which each has another id. */
function anyGroupsOf(ids: readonly string[]): fc.Arbitrary<readonly (readonly SimulationSet[])[]> {
  const one = fc.tuple(anyEarlierOf(ids));
  const group = fc.oneof(
    { weight: 5, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(anyEarlierOf(ids), anyEarlierOf(ids)) },
  );
  return fc
    .array(group, { minLength: 1, maxLength: 3 })
    .map((groups) =>
      groups.map((sets, step) => sets.map((set, index) => ({ ...set, id: `set-0-${step}-${index}` }))),
    );
}

const anyNotes = fc.constantFrom<Extract<Baseline, { readonly kind: 'sets' }>['notes']>(
  [],
  [{ text: say`The baseline leaves out set ${quote('| gone')}, which Bland no longer knows.` }],
);

function anyBaselineFor({ scenarios = [] }: SimulationSet): fc.Arbitrary<Baseline | undefined> {
  const sets = fc.tuple(anyGroupsOf(scenarios.map(({ id }) => id)), anyNotes);
  return fc.oneof(
    { weight: 3, arbitrary: sets.map(([groups, notes]) => baselineOfGroups(groups, { notes })) },
    {
      weight: 4,
      arbitrary: sets.map(([groups, notes]) => baselineOfGroups(groups, { notes, given: false })),
    },
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Baseline>(
        { kind: 'none', why: say`No baseline yet: nothing is recorded.` },
        { kind: 'unavailable', problem: say`Bland answered with ${quote('| 503')}` },
      ),
    },
  );
}

/** One that sets of a step each make, the newest first. */
export function baselineOf(sets: readonly SimulationSet[], given = true): Baseline {
  return baselineOfGroups(
    sets.map((set) => [set]),
    { given },
  );
}

export function baselineOfGroups(
  groups: readonly (readonly SimulationSet[])[],
  more: Partial<Extract<Baseline, { readonly kind: 'sets' }>> = {},
): Baseline {
  const origin = say`recorded at commit c0ffee0`;
  return { kind: 'sets', groups, origin, notes: [], given: true, ...more };
}

/** With all scenarios of the set, of which only the suspects are looked at. */
function anySecondLookFor({ scenarios = [] }: SimulationSet): fc.Arbitrary<SecondLook | undefined> {
  const { length } = scenarios;
  const made = fc
    .array(anyRunsOf(anyTotal), { minLength: length, maxLength: length })
    .map((runs): SecondLook => {
      const again = runs.map((figures, index) => scenarioOfRuns(5, 0, { ...scenarios[index], ...figures }));
      return { kind: 'made', runs: 25, set: readSet(simulationSet({ id: 'set-2', scenarios: again })) };
    });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: made },
    {
      weight: 1,
      arbitrary: fc.constantFrom<SecondLook>(
        { kind: 'wanted' },
        { kind: 'void', why: say`set ${quote('| 2')} is ERROR`, setId: 'set-2' },
        { kind: 'void', why: say`less time is left than it would take`, setId: undefined },
      ),
    },
  );
}

/** A case with a policy file, a baseline, and a second look. */
export interface AnyPolicyCase extends AnyCase {
  readonly entries: readonly ScenarioPolicy[];
}

export const anyPolicyCase: fc.Arbitrary<AnyPolicyCase> = anyCase.chain(({ set, circumstances }) =>
  fc
    .tuple(anyEntriesFor(set), anyBaselineFor(set), fc.constantFrom(1, 1, 3), anySecondLookFor(set))
    .map(([entries, baseline, setsInStep, secondLook]) => ({
      set,
      entries,
      circumstances: { ...circumstances, baseline, setsInStep, secondLook },
    })),
);

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
