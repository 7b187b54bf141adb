/** The action's inputs as the rest of the code sees them. */
import type { Phrase } from '../phrase.ts';

/** The inputs that action.yml declares; a test holds the two equal. */
export const INPUT_NAMES = [
  'api-key',
  'simulation-set-id',
  'scenario-ids',
  'pathway-id',
  'persona-id',
  'scenario-category',
  'required-scenarios-only',
  'simulations-per-scenario',
  'pathway-version',
  'base-url',
  'poll-interval',
  'timeout',
  'max-age',
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

/** Inputs whose values must stand in no other, and in nothing that is published. */
export const SECRET_INPUTS: readonly InputName[] = ['api-key', 'github-token'];
/** A shorter secret may stand in any other text by chance. */
export const SHORTEST_SECRET = 8;

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
  /** How long ago a set may have been created. */
  readonly maxAgeMs: number | undefined;
}

/** Which scenarios of a pathway or a persona are to be run: every enabled one, unless narrowed. */
export interface Narrowing {
  /** Upper case. */
  readonly category: string | undefined;
  readonly requiredOnly: boolean;
}

/** One set to start: of scenarios by id, on a pathway or a persona if one is named, or of those of a pathway or a persona. */
export type Start =
  | {
      readonly of: 'scenarios';
      /** At least one, each once. */
      readonly scenarioIds: readonly string[];
      readonly pathwayId: string | undefined;
      readonly personaId: string | undefined;
      readonly version: PathwayVersion | undefined;
    }
  | {
      readonly of: 'pathway';
      readonly pathwayId: string;
      readonly version: PathwayVersion | undefined;
      readonly narrowing: Narrowing;
    }
  | { readonly of: 'persona'; readonly personaId: string; readonly narrowing: Narrowing };

export type PathwayVersion = number | 'latest';

/** The sets to judge: those that exist already, or those that are started first. At least one. */
export type Sets =
  | { readonly from: 'ids'; readonly ids: readonly string[] }
  | { readonly from: 'starts'; readonly starts: readonly Start[]; readonly simulationsPerScenario: number };

/** What is judged, and how long we wait for it. */
export interface Inputs {
  readonly apiKey: string;
  readonly sets: Sets;
  readonly baseUrl: URL;
  readonly pollIntervalMs: number;
  readonly timeoutMs: number;
  readonly rules: Rules;
  /** What the log should say of the inputs: one sentence each. */
  readonly remarks: readonly string[];
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
