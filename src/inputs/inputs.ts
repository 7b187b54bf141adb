/** The action's inputs: their names and defaults, and what the rest of the code sees of them. */
import type { Start } from '../bland/start.ts';
import { NUMBER_INPUTS, type NumberInput, REGRESSION_SIGNIFICANCE } from '../rules/all.ts';
import type { Rules } from '../rules/ruled-set.ts';
import type { Phrase } from '../text/phrase.ts';

/**
 * What holds for an input that is not given, written as a workflow would write it; empty where nothing does. They are
 * not in action.yml, since the runner would hand them over like values that were given.
 */
export const DEFAULTS = {
  'api-key': '',
  'simulation-set-id': '',
  'scenario-ids': '',
  'pathway-id': '',
  'persona-id': '',
  'scenario-category': '',
  'required-scenarios-only': 'false',
  'simulations-per-scenario': '5',
  'pathway-version': '',
  'base-url': 'https://api.bland.ai',
  'poll-interval': '5s',
  timeout: '30m',
  'fail-on-status': 'FAILED,ERROR',
  ...(Object.fromEntries(NUMBER_INPUTS.map(({ name }) => [name, ''])) as Record<NumberInput, ''>),
  [REGRESSION_SIGNIFICANCE.name]: '0.05',
  'policy-file': '',
  baseline: 'none',
  'warn-only': 'false',
  'github-token': '',
  comment: 'always',
  'comment-key': '',
  'pr-number': '',
  'job-summary': 'true',
  annotations: 'true',
  'report-dir': '',
  transcripts: 'false',
  redact: 'true',
} as const;

export type InputName = keyof typeof DEFAULTS;
export type DefaultedName = {
  [Name in InputName]: (typeof DEFAULTS)[Name] extends '' ? never : Name;
}[InputName];

/** In the order of action.yml. */
export const INPUT_NAMES = Object.keys(DEFAULTS) as readonly InputName[];

/** Inputs whose values must stand in no other, and in nothing that is published. */
export const SECRET_INPUTS: readonly InputName[] = ['api-key', 'github-token'];

/** The text of each input as the runner hands it over; an input that was not given is empty. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** What a set is compared with: nothing, the last set of the base branch, or earlier sets by id, at least one. */
export type Baseline =
  | { readonly from: 'none' }
  | { readonly from: 'auto' }
  | { readonly from: 'ids'; readonly ids: readonly string[] };

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
  readonly baseline: Baseline;
  /** Whether to quote the worst runs of failing scenarios. */
  readonly transcripts: boolean;
  /** What the log should say of the inputs: one sentence each. */
  readonly remarks: readonly string[];
}

export type CommentMode = 'always' | 'on-failure' | 'never';

/** Where and how results are published; usable even when other inputs are wrong, so that the error is seen. */
export interface Publishing {
  readonly githubToken: string;
  readonly comment: CommentMode;
  /** Empty: workflow and job. */
  readonly commentKey: string;
  readonly pullRequest: number | undefined;
  readonly jobSummary: boolean;
  readonly annotations: boolean;
  /** Where the report files go, from the workspace unless it is absolute. Empty: nowhere. */
  readonly reportDir: string;
  /** Whether to mask personal data. */
  readonly redact: boolean;
  readonly warnOnly: boolean;
}

/** What is wrong with one input, ready to be shown. */
export interface InputProblem {
  /** The input's name as it was given: one that is not in action.yml is a problem too. */
  readonly input: string;
  /** One sentence: the value, what was expected, an example of a good one. */
  readonly message: Phrase;
  /** Where it is, if it is in a file. */
  readonly place?: FilePlace;
}

/** A place in a file of the workspace. */
export interface FilePlace {
  /** From the root of the workspace, with slashes: text from outside. */
  readonly file: string;
  /** From 1, as is the column. */
  readonly line: number;
  readonly column: number;
}
