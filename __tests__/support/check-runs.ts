/** Check runs of v2 agents for tests, and what the gate makes of them. */
import type { CheckRun } from '../../src/bland/check-runs.ts';
import type { JudgeVerdict } from '../../src/bland/judge-verdicts.ts';
import { judgeCheckRun, type SetOfRun } from '../../src/gate/check-run/judge-check-run.ts';
import type { CheckRunResult, SetResult } from '../../src/gate/verdict.ts';
import { say } from '../../src/text/phrase.ts';
import { unjudged } from './reports.ts';
import { type GivenRules, rules, STARTED_MS } from './sets.ts';

/** One that passed, and is required. */
export function verdict(given: Partial<JudgeVerdict> = {}): JudgeVerdict {
  return { id: 'judge-1', name: 'Polite', passed: true, matchRate: 0.8, isRequired: true, ...given };
}

/** One that passed by one judge. */
export function checkRun(given: Partial<CheckRun> = {}): CheckRun {
  return {
    id: 'run-1',
    environment: 'staging',
    status: 'PASSED',
    overallPassed: true,
    verdicts: [verdict()],
    setId: undefined,
    createdAt: new Date(STARTED_MS).toISOString(),
    completedAt: new Date(STARTED_MS + 60_000).toISOString(),
    ...given,
  };
}

export const NO_SET: SetOfRun = { missing: say`Bland names none` };

export const ABOUT: Omit<CheckRunResult, 'run' | 'judges'> = {
  agentId: 'agent-1',
  isOwn: true,
  versionId: undefined,
  environment: 'staging',
  id: 'run-1',
  wasCancelled: undefined,
};

export interface GivenContext {
  readonly ruled?: GivenRules;
  readonly set?: SetOfRun;
  readonly isOwn?: boolean;
  readonly hasBaseline?: boolean;
}

export function judgedRun(
  run: CheckRun,
  { ruled = {}, set = NO_SET, isOwn = true, hasBaseline = false }: GivenContext = {},
): SetResult {
  const context = { rules: rules(ruled), startedMs: STARTED_MS, isOwn, hasBaseline };
  return judgeCheckRun({ ...ABOUT, isOwn }, run, set, context);
}

/** One that was not seen to end. */
export function unjudgedRun(given: Partial<CheckRunResult> = {}): SetResult {
  const run = checkRun({ status: 'RUNNING', overallPassed: undefined, verdicts: undefined });
  const result = unjudged('timed-out', { status: 'RUNNING', name: 'agent `agent-1`' });
  return { ...result, id: undefined, checkRun: { ...ABOUT, run, judges: [], ...given } };
}
