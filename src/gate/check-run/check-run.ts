/** Judges a check run of a v2 agent by what Bland and its judges say: green takes proof, not the absence of a failure. */
import type { CheckRun } from '../../bland/check-runs.ts';
import type { JudgeVerdict } from '../../bland/judge-verdicts.ts';
import { isTerminal, isWhole } from '../../bland/simulation-set.ts';
import type { Rules } from '../../rules/ruled-set.ts';
import { formatRate } from '../../text/format.ts';
import { scenarioLabel } from '../../text/label.ts';
import { say } from '../../text/phrase.ts';
import { broken, inconclusive, makeCheck } from '../findings.ts';
import { findOlder } from '../set-integrity.ts';
import type { Check, Finding, JudgeResult } from '../verdict.ts';

export interface CheckRunContext {
  readonly rules: Rules;
  /** When the gate began to wait, in milliseconds since the Unix epoch. */
  readonly startedMs: number;
  /** Whether we started the run. */
  readonly isOwn: boolean;
}

const REQUIRED = 'PASSED, with overall_passed and a judge that says so';

/**
 * A terminal run holds only where its status is PASSED, `overall_passed` is true, and one judge at least that is not
 * known to be optional is known to have passed, and none to have failed. No setting makes another one green.
 */
export function checkCheckRun(
  run: CheckRun,
  context: CheckRunContext,
): { readonly check: Check; readonly judges: readonly JudgeResult[] } {
  const { id, status } = run;
  if (!isTerminal(status)) throw new TypeError(`Check run ${id} is ${status}: it can't be judged yet`);
  const judges = resultsOf(run);
  const findings = [
    ...judges.flatMap((judge) => findInJudge(judge, status)),
    ...findInRun(run, judges, context.rules),
    ...(context.isOwn ? findOlder({ ...run, ...context, noun: 'check run' }) : []),
  ];
  const check = makeCheck('check-run', { limit: 'PASSED', required: REQUIRED }, status, findings);
  return { check, judges: judges.toSorted((a, b) => RANKS.indexOf(a.standing) - RANKS.indexOf(b.standing)) };
}

const RANKS: readonly JudgeResult['standing'][] = ['breaks', 'unjudged', 'allowed', 'passes'];

function resultsOf({ verdicts = [], status }: CheckRun): JudgeResult[] {
  return verdicts.map((verdict, index) => ({
    verdict,
    label: scenarioLabel({ id: verdict.id ?? `no. ${index + 1}`, name: verdict.name }),
    standing: standingOf(verdict, status),
  }));
}

/** Only where the run ended by its judges are their verdicts final. */
function standingOf({ passed, isRequired }: JudgeVerdict, status: string): JudgeResult['standing'] {
  if (!isWhole(status)) return 'unjudged';
  if (passed === true) return 'passes';
  if (isRequired === false) return 'allowed';
  // That one failed contradicts a status of PASSED.
  return passed === false && status === 'FAILED' ? 'breaks' : 'unjudged';
}

function findInJudge({ verdict, label, standing }: JudgeResult, status: string): Finding[] {
  const { passed, matchRate, isRequired } = verdict;
  const rate = matchRate === undefined ? '' : ` (match rate ${formatRate(matchRate)})`;
  if (standing === 'breaks') {
    return [{ ...broken(say`judge ${label} failed${rate}`, 'failed'), judge: verdict }];
  }
  // Any other status decides by itself.
  if (standing !== 'unjudged' || status !== 'PASSED') return [];
  const perhaps = isRequired === undefined ? ', and nothing says that it is optional' : '';
  const problem =
    passed === undefined
      ? say`the verdict of judge ${label} is not understood: its form is not known, or it contradicts itself`
      : say`Bland reports PASSED, but judge ${label} failed${rate}${perhaps}`;
  return [{ ...inconclusive(problem, passed === undefined ? undefined : 'failed'), judge: verdict }];
}

function findInRun(run: CheckRun, judges: readonly JudgeResult[], { failOnStatus }: Rules): Finding[] {
  const { status, overallPassed } = run;
  switch (status) {
    case 'PASSED':
      return [...findInOverall(overallPassed), ...findNoProof(judges)];
    case 'FAILED':
      // A judge that failed says more.
      return judges.some(({ standing }) => standing === 'breaks') ? [] : [brokenBy(status)];
    default:
      if (failOnStatus.includes(status)) return [brokenBy(status)];
      return [inconclusive(`Bland reports ${status} for the check run, so it shows nothing`, status)];
  }
}

function brokenBy(status: string): Finding {
  return broken(say`Bland reports ${status} for the check run`, status);
}

function findInOverall(overallPassed: boolean | undefined): Finding[] {
  if (overallPassed === true) return [];
  const problem =
    overallPassed === undefined
      ? 'Bland gave no overall_passed, or none that is true or false'
      : 'Bland reports PASSED, but overall_passed is false';
  return [inconclusive(problem, 'PASSED')];
}

/** Bland calls a run without a required judge passed, whatever came of it. */
function findNoProof(judges: readonly JudgeResult[]): Finding[] {
  if (judges.length === 0) return [inconclusive('Bland gave no verdict of any judge: nothing shows a pass')];
  if (judges.some(({ verdict }) => verdict.isRequired !== false)) return [];
  return [
    inconclusive('no judge is required, so Bland passes the run whatever they say: nothing shows a pass'),
  ];
}
