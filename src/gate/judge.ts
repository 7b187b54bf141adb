/** Judges one set: pure, from the set and the rules to checks, notes and a verdict. */
import type { StartRequest } from '../bland/client.ts';
import { isTerminal, type SimulationSet } from '../bland/simulation-set.ts';
import { readSet } from '../facts/set-facts.ts';
import { RULES } from '../rules/all.ts';
import { applyRules, type RuledSet, type Rules } from '../rules/ruled-set.ts';
import { checkRules } from './check-rules.ts';
import { verdictOf } from './findings.ts';
import { collectNotes } from './notes.ts';
import { excuse, isFailureExcused, noteQuarantines } from './quarantine.ts';
import { resultsOf } from './scenario-results.ts';
import { checkComplete } from './set-integrity.ts';
import { nameSet } from './set-name.ts';
import { checkHasRuns, checkStatus } from './status.ts';
import { type Compared, NOT_COMPARED, type SetResult } from './verdict.ts';

export interface Context {
  /** When the gate began to wait, in milliseconds since the Unix epoch. */
  readonly startedMs: number;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  /** Compares the set with its baseline; `undefined` where no comparison was asked for. */
  readonly compare: ((set: RuledSet) => Compared) | undefined;
}

const RULES_BY_ITSELF = RULES.filter(({ needsBaseline }) => needsBaseline !== true);

/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
export function judge(given: SimulationSet, rules: Rules, { startedMs, asked, compare }: Context): SetResult {
  const { id, status } = given;
  if (!isTerminal(status)) throw new TypeError(`Set ${id} is ${status}: it can't be judged yet`);
  const set = applyRules(readSet(given), rules, startedMs, asked !== undefined);
  const compared = compare?.(set) ?? NOT_COMPARED;
  const isExcused = isFailureExcused(set, asked?.scenarioIds.length);
  const checks = [
    checkStatus(set, isExcused),
    ...checkHasRuns(set),
    ...checkComplete(set, asked),
    ...checkRules(RULES_BY_ITSELF, set),
    ...compared.checks,
  ].map((check) => {
    // Without a policy file all limits are inputs.
    const source = rules.policyPath === undefined ? undefined : rules.sources[check.rule];
    return { ...excuse(check, set), source: check.source ?? source };
  });
  return {
    id,
    name: nameSet({ id, ...asked, scenarios: set.scenarios?.length }),
    asked,
    verdict: verdictOf(status, rules, checks),
    status,
    set,
    scenarios: resultsOf(set.terms, checks, compared.comparison?.changes ?? []),
    checks,
    notes: [
      ...collectNotes(set, asked),
      ...checks.flatMap(({ notes }) => notes),
      ...noteQuarantines(set, isExcused),
      ...compared.notes,
    ],
    comparison: compared.comparison,
    trouble: undefined,
  };
}
