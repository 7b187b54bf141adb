/** The action's inputs: their names and defaults, and the types that the rest of the code reads. */
import type { CheckRequest } from '../bland/check-runs.ts';
import type { SimulationSet } from '../bland/simulation-set.ts';
import type { Start } from '../bland/start.ts';
import { NUMBER_INPUTS, type NumberInput, REGRESSION_SIGNIFICANCE } from '../rules/all.ts';
import type { Rules } from '../rules/ruled-set.ts';
import type { Phrase } from '../text/phrase.ts';
import type { UrlTemplate } from '../text/url-template.ts';

/**
 * Each input's default, as a workflow would write it; empty where it has none. They are not in action.yml, since the
 * runner would pass them like values that were given.
 */
export const DEFAULTS = {
  'api-key': '',
  'simulation-set-id': '',
  'scenario-ids': '',
  'pathway-id': '',
  'persona-id': '',
  'scenario-category': '',
  'required-scenarios-only': 'false',
  'agent-id': '',
  'check-environment': 'staging',
  'agent-version-id': '',
  'check-run-id': '',
  'simulations-per-scenario': '5',
  'max-runs': '',
  'pathway-version': '',
  'base-url': 'https://api.bland.ai',
  'poll-interval': '5s',
  timeout: '30m',
  'fail-on-status': 'FAILED,ERROR',
  ...(Object.fromEntries(NUMBER_INPUTS.map(({ name }) => [name, ''])) as Record<NumberInput, ''>),
  [REGRESSION_SIGNIFICANCE.name]: '0.05',
  'prove-limits': 'false',
  'policy-file': '',
  baseline: 'none',
  'baseline-sets': '10',
  'suspect-runs': '0',
  'warn-only': 'false',
  'override-label': '',
  'github-token': '',
  comment: 'always',
  'comment-key': '',
  'pr-number': '',
  'mention-owners': 'false',
  'job-summary': 'true',
  annotations: 'true',
  'report-dir': '',
  'run-url': '',
  'set-url': '',
  transcripts: 'false',
  redact: 'true',
} as const;

export type InputName = keyof typeof DEFAULTS;
export type DefaultedName = {
  [Name in InputName]: (typeof DEFAULTS)[Name] extends '' ? never : Name;
}[InputName];

export const INPUT_NAMES = Object.keys(DEFAULTS) as readonly InputName[];

/** Their values must not occur in any other input, or in anything that is published. */
export const SECRET_INPUTS: readonly InputName[] = ['api-key', 'github-token'];

/** The text of each input from the runner; empty where it was not given. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** What a set is compared with: nothing, the last sets of the base branch, or earlier sets by id, at least one. */
export type Baseline =
  | { readonly from: 'none' }
  /** `sets`: the most steps of which the sets are pooled, from 1. */
  | { readonly from: 'auto'; readonly sets: number }
  | { readonly from: 'ids'; readonly ids: readonly string[] };

/** The sets to judge: those that exist already, those that are started first, or that of a check run. At least one. */
export type Sets =
  | { readonly from: 'ids'; readonly ids: readonly string[] }
  | {
      readonly from: 'starts';
      readonly starts: readonly Start[];
      readonly simulationsPerScenario: number;
      /** The most that the step may start in all, second looks included, from 1; `undefined`: any number. */
      readonly maxRuns: number | undefined;
      /** Of each suspect in a second look, from 0: none. */
      readonly suspectRuns: number;
    }
  | CheckRunOfAgent;

/** A check run of a v2 agent: one that exists already, or one that is started first. */
export type CheckRunOfAgent =
  | { readonly from: 'check-run'; readonly agentId: string; readonly runId: string }
  | ({ readonly from: 'checks' } & CheckRequest);

/** How many runs a step may start in all, and in a second look. */
export function startLimits(sets: Sets) {
  return sets.from === 'starts' ? sets : ({ suspectRuns: 0, maxRuns: undefined } as const);
}

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
  /** Answers of Bland that were saved before: these sets have ended, and are not asked for. */
  readonly saved: readonly SimulationSet[];
  /** Notes for the log: one sentence each. */
  readonly remarks: readonly string[];
}

/** Where the team's own dashboard shows a run or a set; `undefined` where that was not said. */
export interface Links {
  readonly run: UrlTemplate | undefined;
  readonly set: UrlTemplate | undefined;
}

export type CommentMode = 'always' | 'on-failure' | 'never';

/** Where and how results are published; usable even when other inputs are wrong, so that the error is published. */
export interface Publishing {
  readonly githubToken: string;
  readonly comment: CommentMode;
  /** Empty: the default key, which is workflow and job. */
  readonly commentKey: string;
  readonly pullRequest: number | undefined;
  /** Whether the comment mentions the owners of scenarios that broke a rule, when the gate failed. */
  readonly mentionOwners: boolean;
  readonly jobSummary: boolean;
  readonly annotations: boolean;
  /** The folder of the report files, relative to the workspace unless absolute. Empty: none. */
  readonly reportDir: string;
  readonly links: Links;
  /** Whether to mask personal data. */
  readonly redact: boolean;
  readonly warnOnly: boolean;
  /** The label with which a pull request passes a judgement; `undefined`: none does. */
  readonly overrideLabel: string | undefined;
}

export interface InputProblem {
  /** The input's name as it was given, which may be one that action.yml does not declare. */
  readonly input: string;
  /** One sentence: the value, what was expected, an example of a good one. */
  readonly message: Phrase;
  readonly place?: FilePlace;
}

export interface FilePlace {
  /** Relative to the workspace, with slashes: text from outside. */
  readonly file: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
}
