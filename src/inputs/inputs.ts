/** The action's inputs as the rest of the code sees them. */
import type { Phrase } from '../phrase.ts';

/** The inputs that action.yml declares; a test holds the two equal. */
export const INPUT_NAMES = [
  'api-key',
  'simulation-set-id',
  'base-url',
  'poll-interval',
  'timeout',
  'fail-on-status',
  'min-avg-pass-rate',
  'max-flaky-count',
  'min-reliable-count',
  'min-scenario-pass-rate',
  'min-scenario-score',
  'min-runs-per-scenario',
  'warn-only',
  'github-token',
  'comment',
  'comment-key',
  'pr-number',
  'job-summary',
  'annotations',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** The text of each input as the runner hands it over; an input that was not given is empty. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** What a set must meet. A rule that is `undefined` was not asked for. */
export interface Rules {
  /** Terminal statuses, upper case, that fail by themselves. */
  readonly failOnStatus: readonly string[];
  /** From 0 to 1. */
  readonly minAvgPassRate: number | undefined;
  readonly maxFlakyCount: number | undefined;
  readonly minReliableCount: number | undefined;
  /** From 0 to 1. */
  readonly minScenarioPassRate: number | undefined;
  /** From 0 to 1. */
  readonly minScenarioScore: number | undefined;
  readonly minRunsPerScenario: number | undefined;
}

/** What is judged, and how long we wait for it. */
export interface Inputs {
  readonly apiKey: string;
  /** At least one, each once. */
  readonly simulationSetIds: readonly string[];
  readonly baseUrl: URL;
  readonly pollIntervalMs: number;
  readonly timeoutMs: number;
  readonly rules: Rules;
}

export type CommentMode = 'always' | 'on-failure' | 'never';

/** Where and how results are told; usable even when other inputs are wrong, so that the error is seen. */
export interface Publishing {
  readonly githubToken: string;
  readonly comment: CommentMode;
  /** Empty: workflow and job. */
  readonly commentKey: string;
  readonly pullRequest: number | undefined;
  readonly jobSummary: boolean;
  readonly annotations: boolean;
  readonly warnOnly: boolean;
}

/** What is wrong with one input, ready to be shown. */
export interface InputProblem {
  /** The input's name as it was given: one that is not in action.yml is a problem too. */
  readonly input: string;
  /** One sentence: the value, what was expected, an example of a good one. */
  readonly message: Phrase;
}
