/** Checks a set by the rules that are one number each. */
import { type Figure, onlyReading } from '../facts/readings.ts';
import type { RULES } from '../rules/all.ts';
import { holds, type Rule, type ScenarioRule, type SetRule, writeRequired } from '../rules/rule.ts';
import { anyLimit, type RuledSet } from '../rules/ruled-set.ts';
import { writeFigure } from './figures.ts';
import { broken, inconclusive, makeCheck, unmet } from './findings.ts';
import { type Provable, prove } from './prove-limits.ts';
import type { Check, Finding } from './verdict.ts';

type NamedRule = (typeof RULES)[number];

/** One check for each of the rules that has a limit and applies. */
export function checkRules(rules: readonly NamedRule[], set: RuledSet): Check[] {
  return rules.flatMap((rule) => checkRule(rule, set));
}

/** A figure of the set, or of a scenario, and the limit that it has. */
interface Measured extends Provable {
  readonly figure: Figure;
}

function checkRule(rule: NamedRule, set: RuledSet): Check[] {
  const measured = measure(rule, set);
  const [first] = measured;
  if (first === undefined) return [];
  const worst = findWorst(measured, rule);
  const { limit } = worst ?? first;
  const plain = measured.map((one) => findIn(rule, set, one));
  const required = writeRequired(rule, limit);
  const source = limit === set.rules.limits[rule.name] ? undefined : 'policy-file';
  if (!set.rules.proveLimits || rule.trials === undefined) {
    return [{ ...makeCheck(rule.name, { limit, required }, worst?.value, plain.flat()), source }];
  }
  const { findings, notes } = prove(rule.name, measured, plain);
  const about = { limit, required: `${required} (broken only if proven)` };
  return [{ ...makeCheck(rule.name, about, worst?.value, findings), notes, source }];
}

/** What a rule measures, where it has a limit and applies. */
export function measure(rule: NamedRule, set: RuledSet): Measured[] {
  return rule.scope === 'set' ? measureSet(rule, set) : measureScenarios(rule, set);
}

function measureSet(rule: SetRule, set: RuledSet): Measured[] {
  const limit = set.rules.limits[rule.name];
  const figure = limit === undefined ? undefined : rule.measure(set);
  return limit === undefined || figure === undefined
    ? []
    : [{ scenario: undefined, limit, figure, trials: rule.trials?.(set) }];
}

function measureScenarios(
  { name, measure, trials }: ScenarioRule,
  { scenarios = [], rules, counted }: RuledSet,
): Measured[] {
  if (scenarios.length === 0) {
    const limit = anyLimit(rules, name);
    const figure = onlyReading({ problem: 'Bland gave no statistics.per_scenario' });
    return limit === undefined ? [] : [{ scenario: undefined, limit, figure, trials: undefined }];
  }
  return [...counted].flatMap(([scenario, { limits }]): Measured[] => {
    const limit = limits[name];
    return limit === undefined
      ? []
      : [{ scenario, limit, figure: measure(scenario), trials: trials?.(scenario) }];
  });
}

/** The figure that is farthest beyond its limit, or nearest to it. */
function findWorst(measured: readonly Measured[], { sense }: Rule) {
  let worst: { value: number; limit: number; room: number } | undefined;
  for (const { figure, limit } of measured) {
    if ('problem' in figure.reading) continue;
    const { value } = figure.reading;
    const room = sense === 'at-most' ? limit - value : value - limit;
    if (worst === undefined || room < worst.room) worst = { value, limit, room };
  }
  return worst;
}

/** A figure against its limit: inconclusive where there is none, or another reading of it would decide otherwise. */
function findIn(rule: Rule, set: RuledSet, { scenario, limit, figure }: Measured): Finding[] {
  const { reading, words, others } = figure;
  if ('problem' in reading) return [inconclusive(reading.problem, undefined, scenario)];
  const observed = reading.value;
  if (scenario?.doubt !== undefined) return [inconclusive(scenario.doubt, observed, scenario)];
  const met = holds(rule, observed, limit);
  const dissent = others.find(
    ({ value, against }) => against !== (met ? 'broken' : 'holds') && holds(rule, value, limit) !== met,
  );
  if (dissent !== undefined) {
    const { source, value } = dissent;
    const problem = `${words} is ${observed}, but ${source} is ${value}, which would decide otherwise`;
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
