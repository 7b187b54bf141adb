/** Judges one set: pure, from the set and the rules to checks, notes and a verdict. */
import type { StartRequest } from '../bland/client.ts';
import { isTerminal, type SimulationSet } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import { checkScenarios } from './each-scenario.ts';
import { collectNotes } from './notes.ts';
import { checkOverall } from './overall.ts';
import { checkAge, checkComplete, noteExcusedShortfall } from './right-set.ts';
import { checkHasRuns, checkStatus } from './status.ts';
import type { Check, SetResult, Verdict } from './verdict.ts';

export interface Circumstances {
  /** When the gate began to wait, in milliseconds since the Unix epoch. */
  readonly startedMs: number;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
}

/** Judges a terminal set. A set that is not terminal is a programming error: it throws. */
export function judge(set: SimulationSet, rules: Rules, { startedMs, asked }: Circumstances): SetResult {
  if (!isTerminal(set.status)) throw new TypeError(`Set ${set.id} is ${set.status}: it can't be judged yet`);
  const ruled = [...checkOverall(set, rules), ...checkScenarios(set, rules)];
  const checks = [
    checkStatus(set, rules, ruled),
    ...checkHasRuns(set),
    ...checkComplete(set, rules, asked, startedMs),
    // A set that we started is as new as can be.
    ...(asked === undefined ? checkAge(set, rules.maxAgeMs, startedMs) : []),
    ...ruled,
  ];
  return {
    id: set.id,
    name: `set \`${set.id}\``,
    asked,
    verdict: verdictOf(set, rules, checks),
    status: set.status,
    set,
    checks,
    notes: [...collectNotes(set), ...noteExcusedShortfall(set, rules, asked)],
    trouble: undefined,
  };
}

function verdictOf(set: SimulationSet, rules: Rules, checks: readonly Check[]): Verdict {
  if (set.status === 'ERROR' && rules.failOnStatus.includes('ERROR')) return 'error';
  if (checks.some(({ outcome }) => outcome === 'broken')) return 'failed';
  return checks.every(({ outcome }) => outcome === 'holds') ? 'passed' : 'inconclusive';
}
