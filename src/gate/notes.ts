/** Notes: what a reader should know, but does not affect the verdict. */
import type { Asked } from '../bland/completeness.ts';
import { type SecondReading, sameUpToRounding } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import {
  avgPassRateByScenarios,
  flakyCountByScenarios,
  reliableCountByScenarios,
  totalRunsByScenarios,
} from '../facts/set-facts.ts';
import { RULES } from '../rules/all.ts';
import { minRunsPerScenario } from '../rules/min-runs-per-scenario.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { plural } from '../text/format.ts';
import { shortfallsOf } from './set-integrity.ts';
import type { Note } from './verdict.ts';

export function collectNotes(set: RuledSet, asked: Asked | undefined): Note[] {
  const { overall, scenarios = [], counted } = set;
  const nothing = overall === undefined && set.scenarios === undefined;
  const end = counted.size === scenarios.length ? ' The overall figure is used.' : '';
  const contradictions = [
    ...noteOnAverage(overall?.avgPassRate, avgPassRateByScenarios(scenarios)),
    ...noteOnCount('flaky_count', overall?.flakyCount, flakyCountByScenarios(scenarios)),
    ...noteOnCount('reliable_count', overall?.reliableCount, reliableCountByScenarios(scenarios)),
    ...noteOnCount('total_runs', overall?.totalRuns, totalRunsByScenarios(scenarios)),
  ];
  return [
    ...set.remarks.map((text) => ({ text })),
    ...(nothing ? [{ text: 'Bland gave no statistics for this set.' }] : []),
    ...contradictions.map((text) => ({ text: `${text}${end}` })),
    ...scenarios.flatMap(noteOnCounts),
    ...noteSingleRuns(set),
    ...noteAllowedShortfalls(set, asked),
  ];
}

/** The lowest and the highest mean may differ; only a figure that is neither of the two is worth a note. */
function noteOnAverage(figure: number | undefined, others: readonly SecondReading[]): string[] {
  if (figure === undefined || others.some(({ value }) => sameUpToRounding(value, figure))) return [];
  return others.slice(0, 1).map((other) => contradiction('avg_pass_rate', figure, other));
}

function noteOnCount(field: string, figure: number | undefined, others: readonly SecondReading[]): string[] {
  const other = others.find(({ value }) => figure !== undefined && value !== figure);
  return figure === undefined || other === undefined ? [] : [contradiction(field, figure, other)];
}

function contradiction(field: string, figure: number, { value, source }: SecondReading): string {
  return `Bland's overall ${field} is ${figure}, but ${source} is ${value}.`;
}

function noteOnCounts(scenario: ScenarioFacts): Note[] {
  const { doubt, contradictingRates, publishedRate, unresolvedRuns = 0 } = scenario;
  if (doubt !== undefined) return [{ text: `${doubt}.`, scenario }];
  const [rate] = contradictingRates;
  if (rate !== undefined) {
    return [{ text: `pass_rate is ${publishedRate}, but the counts of runs make it ${rate}.`, scenario }];
  }
  if (unresolvedRuns === 0) return [];
  return [{ text: `${plural(unresolvedRuns, 'run')} neither passed nor failed.`, scenario }];
}

/** Rules on what only several runs of a scenario can show. */
function noteSingleRuns({ rules, counted, simulationsPerScenario }: RuledSet): Note[] {
  const isSingle = ({ totalRuns = simulationsPerScenario }: ScenarioFacts) => totalRuns === 1;
  if (counted.size === 0 || ![...counted.keys()].every(isSingle)) return [];
  const limits = [rules.limits, ...[...counted.values()].map((terms) => terms.limits)];
  const blind = RULES.filter(({ needsSeveralRuns }) => needsSeveralRuns === true)
    .map(({ name }) => name)
    .filter((name) => limits.some((own) => own[name] !== undefined));
  if (blind.length === 0) return [];
  const text = `With one run per scenario nothing can be flaky, so ${blind.join(' and ')} can't show anything. Run each scenario more often, such as 5 times.`;
  return [{ text }];
}

function noteAllowedShortfalls(set: RuledSet, asked: Asked | undefined): Note[] {
  return shortfallsOf(set, asked)
    .filter(({ isAllowed }) => isAllowed)
    .map(({ scenario, runs, wanted }) => ({
      text: `It has ${runs} of ${plural(wanted, 'run')}, which ${minRunsPerScenario.name} allows.`,
      scenario,
    }));
}
