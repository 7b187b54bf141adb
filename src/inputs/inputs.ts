/** The action's inputs as the rest of the code sees them. */
import type { Start } from '../bland/start.ts';
import type { Phrase } from '../text/phrase.ts';

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
  'policy-file',
  'baseline',
  'max-pass-rate-drop',
  'regression-significance',
  'warn-only',
  'github-token',
  'comment',
  'comment-key',
  'pr-number',
  'job-summary',
  'annotations',
  'report-dir',
  'transcripts',
  'redact',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** Inputs whose values must stand in no other, and in nothing that is published. */
export const SECRET_INPUTS: readonly InputName[] = ['api-key', 'github-token'];
/** A shorter secret may stand in any other text by chance. */
export const SHORTEST_SECRET = 8;

/** The text of each input as the runner hands it over; an input that was not given is empty. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** The inputs that are rules; a policy file has the same under the same names. */
export type RuleInput =
  | 'max-age'
  | 'fail-on-status'
  | 'min-avg-pass-rate'
  | 'max-flaky-count'
  | 'min-reliable-count'
  | 'min-scenario-pass-rate'
  | 'min-scenario-score'
  | 'min-runs-per-scenario'
  | 'max-pass-rate-drop'
  | 'regression-significance';

/** What holds for a whole set. A limit that is `undefined` was not asked for. */
export interface Limits {
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
  /** How far the overall pass rate may lie below the baseline's, from 0 to 1; only where there is a baseline. */
  readonly maxPassRateDrop: number | undefined;
  /** The chance at which a change counts as a regression: above 0, at most 0.5. */
  readonly regressionSignificance: number;
}

/** Where a limit came from; `both` where input and policy file agree, or are joined. */
export type RuleSource = 'input' | 'policy-file' | 'both';

/** What a set must meet, as a whole and scenario by scenario. */
export interface Rules extends Limits {
  /** Rules for single scenarios: the first whose `matches` is true holds, in the place of the limits above. */
  readonly scenarios: readonly ScenarioPolicy[];
  /** A rule that is not named was given nowhere: it is off, or has its default. */
  readonly sources: Readonly<Partial<Record<RuleInput, RuleSource>>>;
  /** The policy file, as the input names it: text from outside. `undefined` where there is none. */
  readonly policyPath: string | undefined;
}

/** What a policy file says of a scenario, or of all whose name matches a pattern. */
export interface ScenarioPolicy {
  readonly match: ScenarioMatch;
  /** Ids are compared without case, names as a whole and with case. A scenario without a name matches no pattern. */
  readonly matches: (scenario: ScenarioIdentity) => boolean;
  /** Where it begins in the policy file, from 1. */
  readonly line: number;
  /** From 0 to 1; this and the next three stand in the place of the limit for all scenarios, where they are given. */
  readonly minPassRate: number | undefined;
  /** From 0 to 1. */
  readonly minScore: number | undefined;
  /** The standard deviation of scores that lie from 0 to 1. */
  readonly maxScoreStddev: number | undefined;
  readonly minRuns: number | undefined;
  /** Whether it may be flaky without counting as such. */
  readonly allowFlaky: boolean;
  /** Whether it is a failure if no scenario matches. */
  readonly required: boolean;
  readonly quarantine: Quarantine | undefined;
}

/** Both texts come from the policy file: from outside. */
export type ScenarioMatch =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'name'; readonly pattern: string };

export interface ScenarioIdentity {
  readonly id: string;
  readonly name: string | undefined;
}

/** Excuses a scenario for a while: it is run and shown, and can't fail the gate. */
export interface Quarantine {
  /** Text from outside, on one line. */
  readonly reason: string;
  /** The last day, as `YYYY-MM-DD`. */
  readonly until: string;
  /** The end of that day in UTC, in milliseconds since the Unix epoch: from then on the rules apply again. */
  readonly untilMs: number;
}

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
