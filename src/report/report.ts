/** What is reported, whatever the sink. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { failsStep, type SetResult, type Trouble, type Verdict } from '../gate/verdict.ts';
import type { InputProblem, Links } from '../inputs/inputs.ts';
import type { Outside, Phrase } from '../text/phrase.ts';

/** Where and for what the gate ran. */
export interface RunFacts {
  /** The commit that was tested: on GitHub of a pull request its head, not the merge commit. */
  readonly commit: string | undefined;
  /** The branch that this commit is on: text from outside. */
  readonly branch: string | undefined;
  readonly runNumber: number | undefined;
  readonly runUrl: string | undefined;
}

export interface Transcript {
  readonly scenario: ScenarioFacts;
  readonly runId: string;
  readonly turns: readonly { readonly speaker: 'Agent' | 'Caller'; readonly words: Outside }[];
  /** Assertions that failed, and the error that ended the run: one sentence each, without its full stop. */
  readonly troubles: readonly Phrase[];
  readonly durationMs: number | undefined;
}

export interface Report {
  readonly verdict: Verdict;
  readonly warnOnly: boolean;
  readonly results: readonly SetResult[];
  /** The worst first; empty unless they were asked for. */
  readonly transcripts: readonly Transcript[];
  /** What is wrong with the inputs; nothing was judged then. */
  readonly inputProblems: readonly InputProblem[];
  /** What kept the gate as a whole from judging. */
  readonly trouble: Trouble | undefined;
  readonly run: RunFacts;
  /** The policy file, as the input names it: text from outside. */
  readonly policyPath: string | undefined;
  /** In milliseconds since the Unix epoch. */
  readonly startedMs: number;
  readonly waitedMs: number;
  /** Where the documentation of the action is, as of the version that runs, without a slash at its end. */
  readonly docsUrl: string | undefined;
  readonly links: Links;
  /** Whether the comment mentions the owners of scenarios that broke a rule, where the gate failed. */
  readonly mentionOwners: boolean;
  /** Whether every sink masks personal data in texts from outside. */
  readonly redact: boolean;
}

/** Whether the step fails. */
export function isRed(report: Report): boolean {
  return failsStep(report.verdict, report.warnOnly);
}

/** A run's address begins with that of its repository. */
export function commitUrl({ commit, runUrl }: RunFacts): string | undefined {
  if (commit === undefined || runUrl === undefined) return undefined;
  const end = runUrl.indexOf('/actions/runs/');
  return end < 0 ? undefined : `${runUrl.slice(0, end)}/commit/${commit}`;
}
