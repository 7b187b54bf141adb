/** The gate's vocabulary: what a verdict is made of. */
import type { CheckRun } from '../bland/check-runs.ts';
import type { StartRequest } from '../bland/client.ts';
import type { JudgeVerdict } from '../bland/judge-verdicts.ts';
import type { SimulationSet } from '../bland/simulation-set.ts';
import type { Comparison, ScenarioChange } from '../comparison/compare.ts';
import type { Interval } from '../evidence/interval.ts';
import type { ScenarioFacts, ScenarioState } from '../facts/scenario-facts.ts';
import type { SetFacts } from '../facts/set-facts.ts';
import { REGRESSION_SIGNIFICANCE, RULES } from '../rules/all.ts';
import type { RuleSource, ScenarioTerms } from '../rules/ruled-set.ts';
import type { Outside, Phrase } from '../text/phrase.ts';

export type Verdict = 'passed' | 'failed' | 'inconclusive' | 'error' | 'timed-out' | 'cancelled';

/** `inconclusive`: what the rule needs is absent, impossible, too little, or contradicts itself. */
export type Outcome = 'holds' | 'broken' | 'inconclusive';

/**
 * Named as the inputs are. Two always apply: `has-runs`, something must have been tested, and `complete`, the set
 * must be as large as it should be. `required` is in policy files only, and `check-run` applies to v2 agents.
 */
export const RULE_NAMES = [
  'fail-on-status',
  'has-runs',
  'complete',
  ...RULES.map(({ name }) => name),
  'required',
  'baseline',
  REGRESSION_SIGNIFICANCE.name,
  'check-run',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export type Observed = number | string | undefined;

/** One reason why a rule does not hold, for the whole set or for one scenario. */
export interface Finding {
  readonly outcome: Exclude<Outcome, 'holds'>;
  /** Whether the rule was judged and is not met. If not, what it needs is absent, impossible or contradicts itself. */
  readonly isJudged: boolean;
  readonly scenario: ScenarioFacts | undefined;
  /** The judge of a check run that it is about. */
  readonly judge?: JudgeVerdict;
  readonly observed: Observed;
  /** What this scenario had to meet, where scenarios may have limits of their own. */
  readonly limit: number | undefined;
  /** A sentence without its full stop. */
  readonly message: Phrase;
  /** Of an inconclusive one: the same without rule and scenario. */
  readonly problem?: Phrase;
}

/** One rule, applied to one set. */
export interface Check {
  readonly rule: RuleName;
  /** For a rule on scenarios: that of the worst of them. */
  readonly limit: number | string;
  /** The limit in words, as in `≥ 80%`. */
  readonly required: string;
  /** For a rule on scenarios: the worst of them. */
  readonly observed: Observed;
  readonly outcome: Outcome;
  /** Where the limit stands; `undefined` without a policy file, and for rules that always apply. */
  readonly source: RuleSource | undefined;
  /** Empty when the rule holds. */
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** What a reader should know, but does not affect the verdict. */
export interface Note {
  readonly text: string | Phrase;
  readonly scenario?: ScenarioFacts | undefined;
}

/**
 * What the verdict makes of a scenario. `breaks`: a rule is broken in it or because of it. `unjudged`: a rule asks
 * for what can't be judged, or nothing was. `allowed`: not all of its runs are known to have passed, and no rule asks for
 * that. `quarantined`: whatever came of it.
 */
export type Standing = 'breaks' | 'unjudged' | 'allowed' | 'quarantined' | 'passes';

/** What came of one scenario: every sink goes by this. */
export interface ScenarioResult {
  readonly facts: ScenarioFacts;
  /** What it had to meet; `undefined` where the set was not judged. */
  readonly terms: ScenarioTerms | undefined;
  /** Of its pass rate; `undefined` where its runs can't be counted, or the set was not judged. */
  readonly interval: Interval | undefined;
  /** `undefined` where there is no baseline, or the scenario is not in it. */
  readonly change: ScenarioChange | undefined;
  /** By its runs, and `failing` where a rule is broken though none of them is known to have failed. */
  readonly state: ScenarioState;
  /** The findings on it. */
  readonly against: readonly { readonly check: Check; readonly finding: Finding }[];
  /** The rules on the whole set that are broken because of it. */
  readonly blamedBy: readonly Check[];
  readonly standing: Standing;
  /** Whether a rule is broken in it, or none of its runs passed. Not where it is in quarantine, or was not judged. */
  readonly failed: boolean;
}

/** What came of one judge of a check run: every sink goes by this. */
export interface JudgeResult {
  readonly verdict: JudgeVerdict;
  /** Its name, its id, or else its place in the list. */
  readonly label: Outside;
  readonly standing: Exclude<Standing, 'quarantined'>;
}

/** The check run of a v2 agent whose set is judged. */
export interface CheckRunResult {
  readonly agentId: string;
  /** Whether we started it. */
  readonly isOwn: boolean;
  /** That was asked for, of a run of our own. */
  readonly versionId: string | undefined;
  /** Text from outside, unless we started the run there. */
  readonly environment: string | undefined;
  /** `undefined` where it was to be started and was not. */
  readonly id: string | undefined;
  /** As Bland last gave it. */
  readonly run: CheckRun | undefined;
  /** The worst first; empty where the run was not seen to end. */
  readonly judges: readonly JudgeResult[];
  /** Whether Bland accepted that we cancel it; `undefined` where that was not tried. */
  readonly wasCancelled: boolean | undefined;
}

/** What came of one set, or of a check run together with its set. */
export interface SetResult {
  /** `undefined` where a set was to be started and was not, or that of a check run could not be had. */
  readonly id: string | undefined;
  /** As part of a sentence, such as “set `d4e5`”: in our own words and inputs that were read as safe. */
  readonly name: string;
  /** What was asked for, of a set that we started. */
  readonly asked: StartRequest | undefined;
  readonly verdict: Verdict;
  /** As Bland last gave it; `undefined` where no answer was had. */
  readonly status: string | undefined;
  /** The set that was judged, or what was last seen of it. */
  readonly set: SetFacts | undefined;
  /** The worst first. */
  readonly scenarios: readonly ScenarioResult[];
  /** Empty when the set was not judged. */
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
  /** `undefined` where there is no baseline. */
  readonly comparison: Comparison | undefined;
  /** Why the set was not judged: what happened, and what to do next. */
  readonly trouble: Trouble | undefined;
  readonly checkRun?: CheckRunResult | undefined;
}

/** What a set is compared with: it was given or found; there is none yet; or it can't be had. */
export type Baseline =
  | {
      readonly kind: 'sets';
      /** The sets of a step each, the newest first: at least one of one set. */
      readonly groups: readonly (readonly SimulationSet[])[];
      /** Where they come from, such as “recorded at commit abc”. */
      readonly origin: Phrase;
      /** Whose records they are, where that is known: text from outside. */
      readonly branch?: string | undefined;
      /** On sets that could not be had. */
      readonly notes: readonly Note[];
      /** Whether the team named them, so that they must be of use. */
      readonly given: boolean;
    }
  | { readonly kind: 'none'; readonly why: Phrase }
  | { readonly kind: 'unavailable'; readonly problem: Phrase };

/** What a baseline says of a set. */
export type Compared = Pick<SetResult, 'comparison' | 'checks' | 'notes'>;

export const NOT_COMPARED: Compared = { comparison: undefined, checks: [], notes: [] };

export interface Trouble {
  /** What happened, as a sentence without its full stop. */
  readonly what: Phrase;
  /** What to do next, in whole sentences of our own. */
  readonly advice: string;
  /** The method and path of the request to Bland in which it happened: from outside. */
  readonly request?: string | undefined;
}

/** From the best to the worst. A definite `failed` outweighs `inconclusive`; what nothing can excuse outweighs both. */
export const VERDICTS_BY_WEIGHT: readonly Verdict[] = [
  'passed',
  'inconclusive',
  'failed',
  'timed-out',
  'error',
  'cancelled',
];

/** The verdict on several sets is that on the worst of them; without any set nothing was judged: `error`. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS_BY_WEIGHT.findLast((verdict) => verdicts.includes(verdict)) ?? 'error';
}

/** Whether the step fails. */
export function failsStep(verdict: Verdict, isExcused: boolean): boolean {
  return verdict !== 'passed' && !(isExcused && isExcusable(verdict));
}

/** Whether `warn-only` and a label can let the step pass: a bad judgement, never a missing one. */
export function isExcusable(verdict: Verdict): boolean {
  return verdict === 'failed' || verdict === 'inconclusive';
}
