/** Checks a set by the rules that are one number each. */
import type { Figure } from '../facts/readings.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { RULES } from '../rules/all.ts';
import { holds, type Rule, type ScenarioRule, type SetRule, writeRequired } from '../rules/rule.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { writeFigure } from './figures.ts';
import { broken, type Draft, inconclusive, makeCheck, unmet } from './findings.ts';
import type { Check } from './verdict.ts';

type NamedRule = (typeof RULES)[number];

/** One check for each of the rules that has a limit and applies. */
export function checkRules(rules: readonly NamedRule[], set: RuledSet): Check[] {
  return rules.flatMap((rule) => (rule.scope === 'set' ? checkSet(rule, set) : checkScenarios(rule, set)));
}

function checkSet(rule: SetRule & NamedRule, set: RuledSet): Check[] {
  const limit = set.rules.limits[rule.name];
  const figure = limit === undefined ? undefined : rule.measure(set);
  if (limit === undefined || figure === undefined) return [];
  const observed = 'value' in figure.reading ? figure.reading.value : undefined;
  const findings = findIn(rule, set, figure, limit, undefined);
  return [makeCheck(rule.name, { limit, required: writeRequired(rule, limit) }, observed, findings)];
}

interface Measured {
  readonly scenario: ScenarioFacts;
  readonly limit: number;
  readonly figure: Figure;
}

function checkScenarios(rule: ScenarioRule & NamedRule, set: RuledSet): Check[] {
  const { scenarios = [], rules, terms, counted } = set;
  const { name } = rule;
  const limitForAll = rules.limits[name];
  const check = (limit: number, observed: number | undefined, findings: readonly Draft[]) => {
    const made = makeCheck(name, { limit, required: writeRequired(rule, limit) }, observed, findings);
    return [limit === limitForAll ? made : { ...made, source: 'policy-file' as const }];
  };
  if (scenarios.length === 0) {
    const limit =
      limitForAll ?? rules.scenarios.map(({ limits }) => limits[name]).find((own) => own !== undefined);
    return limit === undefined
      ? []
      : check(limit, undefined, [inconclusive('Bland gave no statistics.per_scenario')]);
  }
  const measured = [...counted].flatMap((scenario): Measured[] => {
    const limit = terms.get(scenario)?.limits[name];
    return limit === undefined ? [] : [{ scenario, limit, figure: rule.measure(scenario) }];
  });
  const [first] = measured;
  if (first === undefined) return [];
  const worst = worstOf(measured, rule);
  const findings = measured.flatMap(({ scenario, limit, figure }) =>
    findIn(rule, set, figure, limit, scenario),
  );
  return check((worst ?? first).limit, worst?.value, findings);
}

/** The figure that is farthest beyond its limit, or nearest to it. */
function worstOf(measured: readonly Measured[], { sense }: Rule) {
  const room = (value: number, limit: number) => (sense === 'at-most' ? limit - value : value - limit);
  let worst: { readonly value: number; readonly limit: number; readonly room: number } | undefined;
  for (const { figure, limit } of measured) {
    if ('problem' in figure.reading) continue;
    const { value } = figure.reading;
    const own = room(value, limit);
    if (worst === undefined || own < worst.room) worst = { value, limit, room: own };
  }
  return worst;
}

/** A figure against its limit: inconclusive where there is none, or another reading of it would decide otherwise. */
function findIn(
  rule: Rule,
  set: RuledSet,
  { reading, words, others }: Figure,
  limit: number,
  scenario: ScenarioFacts | undefined,
): Draft[] {
  if ('problem' in reading) return [inconclusive(reading.problem, undefined, scenario)];
  const observed = reading.value;
  if (scenario?.doubt !== undefined) return [inconclusive(scenario.doubt, observed, scenario)];
  const met = holds(rule, observed, limit);
  const dissent = others.find(
    ({ value, against }) => against !== (met ? 'broken' : 'holds') && holds(rule, value, limit) !== met,
  );
  if (dissent !== undefined) {
    const { source, value } = dissent;
    const problem = `${words} is ${observed}, but ${source} ${value}, which would decide otherwise`;
    return [inconclusive(problem, observed, scenario)];
  }
  if (met) return [];
  const sentence = rule.sentence({
    observed,
    seen: writeFigure(rule.kind, observed, limit),
    wanted: rule.kind.writeLimit(limit),
    set,
    of: scenario?.label ?? 'a scenario',
  });
  if (rule.asksForEvidence === true) return [unmet(sentence, observed, scenario)];
  return [broken(sentence, observed, scenario, scenario === undefined ? undefined : limit)];
}
