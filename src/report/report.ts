/** What is reported, whatever the sink. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { failsStep, type SetResult, type Trouble, type Verdict } from '../gate/verdict.ts';
import type { InputProblem, Links } from '../inputs/inputs.ts';
import { formatCount, plural } from '../text/format.ts';
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

/** Runs of the sets that a step started. Each costs money, whatever came of it. */
export interface StartedRuns {
  readonly first: number;
  /** Of second looks. */
  readonly second: number;
  /** Of starts of which no answer tells whether Bland received them; they are not among the others. */
  readonly unconfirmed: number;
}

export interface Report {
  readonly verdict: Verdict;
  readonly warnOnly: boolean;
  /** The label of the pull request that lets the step pass a judgement; `undefined` where none does. */
  readonly override: string | undefined;
  readonly results: readonly SetResult[];
  /** The worst first; empty unless they were asked for. */
  readonly transcripts: readonly Transcript[];
  /** What is wrong with the inputs; nothing was judged then. */
  readonly inputProblems: readonly InputProblem[];
  /** What kept the gate as a whole from judging. */
  readonly trouble: Trouble | undefined;
  /** `undefined` where the sets were given. */
  readonly startedRuns: StartedRuns | undefined;
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
export function isRed({ verdict, warnOnly, override }: Pick<Report, ExcuseField>): boolean {
  return failsStep(verdict, warnOnly || override !== undefined);
}

type ExcuseField = 'verdict' | 'warnOnly' | 'override';

/** `30 runs`, `40 runs: 30, and 10 in the second look`; says too what may have been started unseen. */
export function countStartedRuns({ first, second, unconfirmed }: StartedRuns): string {
  const all = first + second;
  if (all === 0 && unconfirmed === 0) return 'no runs';
  if (all === 0) return `at most ${plural(unconfirmed, 'run')}, since Bland's answer is unknown`;
  const looks = second === 0 ? '' : `: ${formatCount(first)}, and ${formatCount(second)} in the second look`;
  const more = unconfirmed === 0 ? '' : `, and may have started ${formatCount(unconfirmed)} more`;
  return `${plural(all, 'run')}${looks}${more}`;
}

/** A run's address begins with that of its repository. */
export function commitUrl({ commit, runUrl }: RunFacts): string | undefined {
  if (commit === undefined || runUrl === undefined) return undefined;
  const end = runUrl.indexOf('/actions/runs/');
  return end < 0 ? undefined : `${runUrl.slice(0, end)}/commit/${commit}`;
}
