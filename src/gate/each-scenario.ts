/** The rules that every scenario of a set must meet, but for those in quarantine. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import {
  atLeast,
  contradictingRates,
  doubtCounts,
  passRateOf,
  possibleRates,
  type Reading,
  readCount,
  readRate,
} from '../facts/readings.ts';
import { plural } from '../text/phrase.ts';
import { broken, inconclusive, makeCheck, unmet } from './findings.ts';
import type { RuledSet, ScenarioLimits } from './scenario-limits.ts';
import type { Check, Finding, RuleName } from './verdict.ts';

interface ScenarioRule {
  readonly name: RuleName;
  /** What a scenario must meet; `undefined` where the rule does not apply to it. */
  readonly limitOf: (limits: OwnLimits) => number | undefined;
  /** What every scenario must meet of which nothing else is said. */
  readonly limitForAll: number | undefined;
  /** Whether more is worse. */
  readonly isMost: boolean;
  readonly read: (scenario: ScenarioStatistics) => Reading;
  /** Judges a figure that could be read; `undefined` where the rule holds. */
  readonly find: (value: number, limit: number, scenario: ScenarioStatistics) => Finding | undefined;
}

type OwnLimits = Pick<ScenarioLimits, 'minPassRate' | 'minScore' | 'maxScoreStddev' | 'minRuns'>;

export function checkScenarios(ruled: RuledSet): Check[] {
  const { rules } = ruled;
  const scenarioRules: readonly ScenarioRule[] = [
    {
      name: 'min-scenario-pass-rate',
      limitOf: ({ minPassRate }) => minPassRate,
      limitForAll: rules.minScenarioPassRate,
      isMost: false,
      read: readPassRate,
      find: findInPassRate,
    },
    {
      name: 'min-scenario-score',
      limitOf: ({ minScore }) => minScore,
      limitForAll: rules.minScenarioScore,
      isMost: false,
      read: ({ meanScore }) => readRate('scores.mean', meanScore),
      find: (value, limit, scenario) => (atLeast(value, limit) ? undefined : broken(value, scenario, limit)),
    },
    {
      name: 'max-score-stddev',
      limitOf: ({ maxScoreStddev }) => maxScoreStddev,
      limitForAll: undefined,
      isMost: true,
      read: ({ scoreStddev }) => readRate('scores.stddev', scoreStddev),
      find: (value, limit, scenario) => (atLeast(limit, value) ? undefined : broken(value, scenario, limit)),
    },
    {
      name: 'min-runs-per-scenario',
      limitOf: ({ minRuns }) => minRuns,
      limitForAll: rules.minRunsPerScenario,
      isMost: false,
      read: ({ totalRuns }) => readCount('total_runs', totalRuns),
      find: findInRuns,
    },
  ];
  return scenarioRules.flatMap((rule) => checkEach(ruled, rule));
}

interface Measured {
  readonly scenario: ScenarioStatistics;
  readonly limit: number;
  readonly reading: Reading;
}

function checkEach({ set, rules, limits }: RuledSet, rule: ScenarioRule): Check[] {
  const { name, limitOf, limitForAll, read } = rule;
  if (set.scenarios === undefined || set.scenarios.length === 0) {
    const limit = limitForAll ?? rules.scenarios.map(limitOf).find((own) => own !== undefined);
    if (limit === undefined) return [];
    return [makeCheck(name, limit, undefined, [inconclusive('Bland gave no statistics.per_scenario')])];
  }
  const measured = [...limits].flatMap(([scenario, own]): Measured[] => {
    const limit = limitOf(own);
    return limit === undefined || own.quarantine !== undefined
      ? []
      : [{ scenario, limit, reading: read(scenario) }];
  });
  const [first] = measured;
  if (first === undefined) return [];
  const worst = worstOf(measured, rule.isMost);
  const findings = measured.flatMap((each) => findIn(each, rule));
  const { limit } = worst ?? first;
  const check = makeCheck(name, limit, worst?.value, findings);
  return [limit === limitForAll ? check : { ...check, source: 'policy-file' }];
}

function findIn({ scenario, limit, reading }: Measured, { find }: ScenarioRule): Finding[] {
  if ('problem' in reading) return [inconclusive(reading.problem, undefined, scenario)];
  const doubt = doubtCounts(scenario);
  if (doubt !== undefined) return [inconclusive(doubt, reading.value, scenario)];
  const finding = find(reading.value, limit, scenario);
  return finding === undefined ? [] : [finding];
}

/** The figure that is farthest beyond its limit, or nearest to it. */
function worstOf(
  measured: readonly Measured[],
  isMost: boolean,
): { readonly value: number; readonly limit: number } | undefined {
  const readable = measured.flatMap(({ reading, limit }) =>
    'value' in reading ? [{ value: reading.value, limit }] : [],
  );
  const room = ({ value, limit }: { value: number; limit: number }) =>
    isMost ? limit - value : value - limit;
  return readable.reduce<(typeof readable)[number] | undefined>(
    (worst, each) => (worst === undefined || room(each) < room(worst) ? each : worst),
    undefined,
  );
}

function readPassRate(scenario: ScenarioStatistics): Reading {
  const published = readRate('pass_rate', scenario.passRate);
  return 'problem' in published ? published : readRate('pass_rate', passRateOf(scenario));
}

function findInPassRate(value: number, limit: number, scenario: ScenarioStatistics): Finding | undefined {
  const met = atLeast(value, limit);
  // Runs that neither passed nor failed speak against a scenario that holds, but not for one that does not.
  const others = met ? possibleRates(scenario) : contradictingRates(scenario);
  const dissent = others.find((rate) => atLeast(rate, limit) !== met);
  if (dissent !== undefined) {
    const problem = `pass_rate is ${value}, but its counts of runs make it ${dissent}, which would decide otherwise`;
    return inconclusive(problem, value, scenario);
  }
  return met ? undefined : broken(value, scenario, limit);
}

/** Too small a sample is no proof of anything, good or bad: `inconclusive`, not `broken`. */
function findInRuns(value: number, limit: number, scenario: ScenarioStatistics): Finding | undefined {
  if (value >= limit) return undefined;
  const are = value === 1 ? 'is' : 'are';
  return unmet(`${plural(value, 'run')} ${are} too few, at least ${limit} are required`, value, scenario);
}
