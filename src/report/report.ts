/** What is reported, whatever the sink. */
import { failsStep, type SetResult, type Trouble, type Verdict } from '../gate/verdict.ts';
import type { InputProblem } from '../inputs/inputs.ts';

/** Where and for what the gate ran. */
export interface RunFacts {
  /** The commit that was tested: of a pull request its head, not the merge commit. */
  readonly commit: string | undefined;
  readonly runNumber: number | undefined;
  readonly runUrl: string | undefined;
}

export interface Report {
  readonly verdict: Verdict;
  readonly warnOnly: boolean;
  readonly results: readonly SetResult[];
  /** What is wrong with the inputs; nothing was judged then. */
  readonly inputProblems: readonly InputProblem[];
  /** What kept the gate as a whole from judging. */
  readonly trouble: Trouble | undefined;
  readonly run: RunFacts;
  readonly waitedMs: number;
}

/** Whether the step fails. */
export function isRed(report: Report): boolean {
  return failsStep(report.verdict, report.warnOnly);
}
