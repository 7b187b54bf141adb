/** Judges one set: pure, from the set and the rules to checks, notes and a verdict. */
import { isTerminal, type ScenarioStatistics, type SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import {
  atLeast,
  avgPassRateByScenarios,
  contradictingRates,
  flakyCountByScenarios,
  type Reading,
  readCount,
  readCounts,
  readRate,
  reliableCountByScenarios,
  type SecondReading,
  sameUpToRounding,
} from './readings.ts';
import type { Check, Finding, Note, Observed, RuleName, SetResult, Verdict } from './verdict.ts';

/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
export function judge(set: SimulationSet, rules: Rules): SetResult {
  if (!isTerminal(set.status)) throw new TypeError(`Set ${set.id} is ${set.status}: it can't be judged yet`);
  const overallChecks = checkOverall(set, rules);
  const scenarioChecks = checkScenarios(set, rules);
  const ruled = [...overallChecks, ...scenarioChecks];
  const checks = [checkStatus(set, rules, ruled.length > 0), ...checkHasRuns(set), ...ruled];
  return {
    id: set.id,
    verdict: verdictOf(set, rules, checks),
    status: set.status,
    set,
    checks,
    notes: collectNotes(set),
    trouble: undefined,
  };
}

function verdictOf(set: SimulationSet, rules: Rules, checks: readonly Check[]): Verdict {
  if (set.status === 'ERROR' && rules.failOnStatus.includes('ERROR')) return 'error';
  if (checks.some(({ outcome }) => outcome === 'broken')) return 'failed';
  return checks.every(({ outcome }) => outcome === 'holds') ? 'passed' : 'inconclusive';
}

function makeCheck(
  rule: RuleName,
  limit: number | string,
  observed: Observed,
  findings: readonly Finding[],
): Check {
  const broken = findings.some(({ outcome }) => outcome === 'broken');
  const outcome = findings.length === 0 ? 'holds' : broken ? 'broken' : 'inconclusive';
  return { rule, limit, observed, outcome, findings };
}

function broken(observed: Observed, scenario?: ScenarioStatistics): Finding {
  return { outcome: 'broken', scenario, observed, problem: undefined };
}

function inconclusive(problem: string, observed?: Observed, scenario?: ScenarioStatistics): Finding {
  return { outcome: 'inconclusive', scenario, observed, problem };
}

/**
 * The status by itself. One that was excused (not in `fail-on-status`, yet not PASSED) leaves the word to the
 * other rules, so there must be one; a cancelled set is not whole, so that no rule can speak for it.
 */
function checkStatus({ status }: SimulationSet, { failOnStatus }: Rules, hasRules: boolean): Check {
  const limit = failOnStatus.join(',');
  const findings: Finding[] = [];
  if (failOnStatus.includes(status)) {
    findings.push(broken(status));
  } else if (status === 'CANCELLED') {
    findings.push(inconclusive('the set was cancelled at Bland before it was complete', status));
  } else if (status !== 'PASSED' && !hasRules) {
    findings.push(
      inconclusive(
        `${status} is not in fail-on-status, and no rule is set that could say the set is good`,
        status,
      ),
    );
  }
  return makeCheck('fail-on-status', limit, status, findings);
}

/** Applies where Bland itself says that nothing was tested: an empty set is no evidence. */
function checkHasRuns({
  simulationsPerScenario,
  totalScenarios,
  overall,
  scenarios,
}: SimulationSet): Check[] {
  const noRunShown = scenarios?.every(({ totalRuns }) => totalRuns === 0) ?? false;
  if (![simulationsPerScenario, totalScenarios, overall?.totalRuns].includes(0) && !noRunShown) return [];
  return [
    makeCheck('has-runs', 1, 0, [inconclusive('the set has no scenarios or no runs: nothing was tested', 0)]),
  ];
}

function checkOverall(set: SimulationSet, rules: Rules): Check[] {
  const { overall } = set;
  const checks: Check[] = [];
  const add = (
    rule: RuleName,
    limit: number | undefined,
    reading: Reading,
    others: readonly SecondReading[],
    holds: (observed: number, limit: number) => boolean,
  ) => {
    if (limit !== undefined) checks.push(checkFigure(rule, limit, reading, others, holds));
  };
  add(
    'min-avg-pass-rate',
    rules.minAvgPassRate,
    readRate('statistics.overall.avg_pass_rate', overall?.avgPassRate),
    avgPassRateByScenarios(set),
    atLeast,
  );
  add(
    'max-flaky-count',
    rules.maxFlakyCount,
    readCount('statistics.overall.flaky_count', overall?.flakyCount),
    flakyCountByScenarios(set),
    (observed, limit) => observed <= limit,
  );
  add(
    'min-reliable-count',
    rules.minReliableCount,
    readCount('statistics.overall.reliable_count', overall?.reliableCount),
    reliableCountByScenarios(set),
    atLeast,
  );
  return checks;
}

/** An overall figure against its limit; inconclusive where another reading of it would decide otherwise. */
function checkFigure(
  rule: RuleName,
  limit: number,
  reading: Reading,
  others: readonly SecondReading[],
  holds: (observed: number, limit: number) => boolean,
): Check {
  if ('problem' in reading) return makeCheck(rule, limit, undefined, [inconclusive(reading.problem)]);
  const observed = reading.value;
  const met = holds(observed, limit);
  const dissent = others.find(({ value }) => holds(value, limit) !== met);
  if (dissent !== undefined) {
    const problem = `Bland's overall figure is ${observed}, but ${dissent.source} is ${dissent.value}, which would decide otherwise`;
    return makeCheck(rule, limit, observed, [inconclusive(problem, observed)]);
  }
  return makeCheck(rule, limit, observed, met ? [] : [broken(observed)]);
}

function checkScenarios(set: SimulationSet, rules: Rules): Check[] {
  const checks: Check[] = [];
  const add = (
    rule: RuleName,
    limit: number | undefined,
    read: (scenario: ScenarioStatistics) => Reading,
    find: (scenario: ScenarioStatistics, limit: number) => Finding | undefined,
  ) => {
    if (limit !== undefined) checks.push(checkEachScenario(set, rule, limit, read, find));
  };
  const readPassRate = ({ passRate }: ScenarioStatistics) => readRate('pass_rate', passRate);
  const readScore = ({ meanScore }: ScenarioStatistics) => readRate('scores.mean', meanScore);
  const readRuns = ({ totalRuns }: ScenarioStatistics) => readCount('total_runs', totalRuns);
  add('min-scenario-pass-rate', rules.minScenarioPassRate, readPassRate, findInPassRate);
  add('min-scenario-score', rules.minScenarioScore, readScore, findInScore);
  add('min-runs-per-scenario', rules.minRunsPerScenario, readRuns, findInRuns);
  return checks;

  function findInPassRate(scenario: ScenarioStatistics, limit: number): Finding | undefined {
    const reading = readPassRate(scenario);
    if ('problem' in reading) return inconclusive(reading.problem, undefined, scenario);
    const counts = readCounts(scenario);
    if (counts !== undefined && 'problem' in counts)
      return inconclusive(counts.problem, reading.value, scenario);
    if (scenario.totalRuns === 0) return inconclusive('it has no runs', reading.value, scenario);
    const met = atLeast(reading.value, limit);
    const dissent = contradictingRates(scenario).find((rate) => atLeast(rate, limit) !== met);
    if (dissent !== undefined) {
      const problem = `pass_rate is ${reading.value}, but its counts of runs make it ${dissent}, which would decide otherwise`;
      return inconclusive(problem, reading.value, scenario);
    }
    return met ? undefined : broken(reading.value, scenario);
  }

  function findInScore(scenario: ScenarioStatistics, limit: number): Finding | undefined {
    const reading = readScore(scenario);
    if ('problem' in reading) return inconclusive(reading.problem, undefined, scenario);
    return atLeast(reading.value, limit) ? undefined : broken(reading.value, scenario);
  }

  /** Too small a sample is no proof of anything, good or bad: `inconclusive`, not `broken`. */
  function findInRuns(scenario: ScenarioStatistics, limit: number): Finding | undefined {
    const reading = readRuns(scenario);
    if ('problem' in reading) return inconclusive(reading.problem, undefined, scenario);
    const counts = readCounts(scenario);
    if (counts !== undefined && 'problem' in counts)
      return inconclusive(counts.problem, reading.value, scenario);
    if (reading.value >= limit) return undefined;
    return inconclusive(
      `${reading.value} runs are too few, at least ${limit} are required`,
      reading.value,
      scenario,
    );
  }
}

/** A rule on every scenario. Scenarios that the set should have but does not show could be breaking it. */
function checkEachScenario(
  { scenarios, totalScenarios }: SimulationSet,
  rule: RuleName,
  limit: number,
  read: (scenario: ScenarioStatistics) => Reading,
  find: (scenario: ScenarioStatistics, limit: number) => Finding | undefined,
): Check {
  if (scenarios === undefined || scenarios.length === 0) {
    return makeCheck(rule, limit, undefined, [inconclusive('Bland gave no statistics.per_scenario')]);
  }
  const findings = scenarios
    .map((scenario) => find(scenario, limit))
    .filter((finding) => finding !== undefined);
  if (totalScenarios !== undefined && totalScenarios > scenarios.length) {
    const problem = `there are statistics of ${scenarios.length} scenarios only, but the set has ${totalScenarios}`;
    findings.push(inconclusive(problem));
  }
  const values = scenarios.map(read).flatMap((reading) => ('value' in reading ? [reading.value] : []));
  const worst = values.length === 0 ? undefined : values.reduce((least, value) => Math.min(least, value));
  return makeCheck(rule, limit, worst, findings);
}

/** Differences that decide nothing, or that no rule looks at, but that a reader should know of. */
function collectNotes(set: SimulationSet): Note[] {
  const notes: Note[] = set.remarks.map((text) => ({ text, scenario: undefined }));
  const { overall, scenarios, totalScenarios } = set;
  if (overall === undefined && scenarios === undefined) {
    notes.push({ text: 'Bland gave no statistics for this set.', scenario: undefined });
    return notes;
  }
  const compare = (field: string, figure: number | undefined, others: readonly SecondReading[]) => {
    const other = others.find(({ value }) => figure !== undefined && !sameUpToRounding(value, figure));
    if (other === undefined) return;
    const text = `Bland's overall ${field} is ${figure}, but ${other.source} is ${other.value}. The overall figure is used.`;
    notes.push({ text, scenario: undefined });
  };
  compare('avg_pass_rate', overall?.avgPassRate, avgPassRateByScenarios(set));
  compare('flaky_count', overall?.flakyCount, flakyCountByScenarios(set));
  compare('reliable_count', overall?.reliableCount, reliableCountByScenarios(set));
  if (scenarios !== undefined && totalScenarios !== undefined && totalScenarios !== scenarios.length) {
    const text = `The set is said to have ${totalScenarios} scenarios, and there are statistics of ${scenarios.length}.`;
    notes.push({ text, scenario: undefined });
  }
  for (const scenario of scenarios ?? []) notes.push(...noteOnCounts(scenario));
  return notes;
}

function noteOnCounts(scenario: ScenarioStatistics): Note[] {
  const counts = readCounts(scenario);
  if (counts === undefined) return [];
  if ('problem' in counts) return [{ text: `Of one scenario ${counts.problem}.`, scenario }];
  const [rate] = contradictingRates(scenario);
  if (rate !== undefined) {
    return [{ text: `pass_rate is ${scenario.passRate}, but the counts of runs make it ${rate}.`, scenario }];
  }
  const neither = counts.total - counts.passed - counts.failed;
  return neither === 0
    ? []
    : [{ text: `${neither} of ${counts.total} runs neither passed nor failed.`, scenario }];
}
