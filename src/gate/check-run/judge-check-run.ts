/** A check run together with its simulation set: one result, whose verdict is the worse of both. */
import type { CheckRun } from '../../bland/check-runs.ts';
import { readSet } from '../../facts/set-facts.ts';
import { RULES } from '../../rules/all.ts';
import { maxAge } from '../../rules/max-age.ts';
import { writeRequired } from '../../rules/rule.ts';
import { anyLimit, applyRules } from '../../rules/ruled-set.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { checkRules } from '../check-rules.ts';
import { inconclusive, makeCheck, makeRegressionCheck, outcomeOf, verdictOf } from '../findings.ts';
import { nameSet } from '../set-name.ts';
import type { Check, CheckRunResult, Note, SetResult } from '../verdict.ts';
import { type CheckRunContext, checkCheckRun } from './check-run.ts';

/** The run's set as it was judged, or why it could not be had. */
export type SetOfRun = SetResult | { readonly missing: Phrase };

export interface RunContext extends CheckRunContext {
  readonly hasBaseline: boolean;
}

/** The worst first. */
const STATUSES = ['ERROR', 'FAILED', 'CANCELLED', 'PASSED'];

/**
 * The result of a terminal run. What needs a set that could not be had is inconclusive; where nothing does, the run
 * decides.
 */
export function judgeCheckRun(
  about: Omit<CheckRunResult, 'run' | 'judges'>,
  run: CheckRun,
  set: SetOfRun,
  context: RunContext,
): SetResult {
  const { rules } = context;
  const { check, judges } = checkCheckRun(run, context);
  const ofSet = 'missing' in set ? checkWithoutSet(set.missing, context) : set.checks;
  const isAge = ({ rule }: Check) => rule === maxAge.name;
  const ages = [...checkAge(run, context), ...ofSet.filter(isAge)];
  const others = ofSet.filter((one) => !isAge(one));
  const checks = [
    check,
    ...[...joinAges(ages), ...others].map((one) => ({
      ...one,
      source: one.source ?? (rules.policyPath === undefined ? undefined : rules.sources[one.rule]),
    })),
  ];
  const base = 'missing' in set ? { ...NO_SET, notes: noteMissing(set.missing, checks) } : set;
  const status = STATUSES.find((word) => word === run.status || word === base.status);
  const scenarios = base.set?.scenarios?.length;
  return {
    ...base,
    name: nameSet({ ...about, id: base.id, checkRunId: run.id, scenarios }),
    status,
    checks,
    verdict: verdictOf(status, rules, checks),
    checkRun: { ...about, run, judges },
  };
}

const NO_SET = {
  id: undefined,
  asked: undefined,
  status: undefined,
  set: undefined,
  scenarios: [],
  comparison: undefined,
  trouble: undefined,
} as const;

/** `max-age` of the run itself: nothing is asked of one that we started. */
function checkAge({ id, status, createdAt, completedAt }: CheckRun, context: RunContext): Check[] {
  const nothing = {
    simulationsPerScenario: undefined,
    totalScenarios: undefined,
    overall: undefined,
    scenarios: undefined,
    remarks: [],
  };
  const set = readSet({ id, status, createdAt, completedAt, ...nothing });
  const ruled = applyRules(set, context.rules, context.startedMs, context.isOwn);
  const rule = RULES.filter(({ name }) => name === maxAge.name);
  return checkRules(rule, { ...ruled, noun: 'check run' });
}

/** The run and its set must both be new enough. */
function joinAges(ages: readonly Check[]): Check[] {
  const [worst] = ages.toSorted((a, b) => b.findings.length - a.findings.length);
  const findings = ages.flatMap((one) => one.findings);
  return worst === undefined ? [] : [{ ...worst, findings, outcome: outcomeOf(findings) }];
}

/** One check for each rule that would look at the set. `required` follows from there being no scenarios. */
function checkWithoutSet(missing: Phrase, { rules, hasBaseline }: RunContext): Check[] {
  const finding = inconclusive(say`the simulation set of the check run can't be had: ${missing}`);
  const limited = RULES.flatMap((rule) => {
    const limit = anyLimit(rules, rule.name);
    if (limit === undefined || rule.name === maxAge.name) return [];
    return [makeCheck(rule.name, { limit, required: writeRequired(rule, limit) }, undefined, [finding])];
  });
  if (!hasBaseline) return limited;
  return [...limited, makeRegressionCheck(rules.regressionSignificance, undefined, [finding])];
}

function noteMissing(missing: Phrase, checks: readonly Check[]): Note[] {
  const isNeeded = checks.some(({ rule }) => rule !== 'check-run' && rule !== maxAge.name);
  const end = isNeeded ? '' : ' No rule needs it, so the check run decides.';
  return [{ text: say`The simulation set of the check run can't be had: ${missing}.${end}` }];
}
