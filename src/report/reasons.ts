/** Why the verdict is what it is, in the order in which a reader should see it. */
import type { Check, Finding, Note, SetResult, Verdict } from '../gate/verdict.ts';
import { plural } from '../text/format.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Report } from './report.ts';

/** Where a limit stands. */
export const SOURCE_WORDS = {
  input: 'input',
  'policy-file': 'policy file',
  both: 'input and policy file',
} as const;

/** What does not hold in one set, the worst first within its kind. */
export interface Reason {
  readonly check: Check;
  readonly finding: Finding;
}

/**
 * Every reason of one set: broken rules before those that can't be judged, in the order of the rules. That Bland reports
 * FAILED comes after what says why.
 */
export function reasonsOf(result: SetResult): Reason[] {
  const reasons = result.checks.flatMap((check) =>
    [...check.findings]
      .sort((a, b) => rank(check, a) - rank(check, b))
      .map((finding) => ({ check, finding })),
  );
  return reasons.sort((a, b) => weightOf(a) - weightOf(b));
}

function weightOf({ check, finding }: Reason): number {
  if (finding.outcome !== 'broken') return 2;
  return check.rule === 'fail-on-status' && check.observed === 'FAILED' ? 1 : 0;
}

/** Of a rule on what may be at most so much, the most is the worst. */
function rank({ rule }: Check, { observed }: Finding): number {
  if (typeof observed !== 'number') return 0;
  return rule.startsWith('max-') ? -observed : observed;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  failed: 'failed',
  inconclusive: 'is inconclusive',
  error: 'could not judge',
  'timed-out': 'timed out',
  cancelled: 'was cancelled',
};

/** The verdict and the one reason that matters, as a sentence without its full stop. */
export function headline(report: Report): Phrase {
  const opening = `Simulation gate ${VERDICT_WORDS[report.verdict]}`;
  const [first, ...others] = allReasons(report);
  if (first === undefined) return say`${opening}: ${describeSuccess(report)}`;
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
  return say`${opening}: ${withoutStop(first)}${more}`;
}

/** A sentence as part of another. */
function withoutStop(phrase: Phrase): Phrase {
  const end = phrase.findLastIndex((part) => part !== '');
  return phrase.map((part, at) => (at === end && typeof part === 'string' ? part.replace(/\.$/, '') : part));
}

/**
 * Every reason of the whole report: trouble, problems of the inputs, and what is said of the sets, the decisive ones
 * first. Empty when the gate passed.
 */
export function allReasons(report: Report): Phrase[] {
  const { verdict, results, trouble, inputProblems } = report;
  const outside = [
    ...(trouble === undefined ? [] : [trouble.what]),
    ...inputProblems.map(({ message }) => message),
  ];
  const decisive = results.filter((result) => result.verdict === verdict);
  const others = results.filter((result) => result.verdict !== verdict);
  const several = results.length > 1;
  const inSets = [...decisive, ...others].flatMap((result) =>
    setReasons(result).map((reason) => (several ? say`${result.name}: ${reason}` : reason)),
  );
  return [...outside, ...inSets];
}

/** What kept a set from being judged, or what does not hold in it. */
function setReasons(result: SetResult): Phrase[] {
  return result.trouble === undefined
    ? reasonsOf(result).map(({ finding }) => finding.message)
    : [result.trouble.what];
}

function describeSuccess({ results }: Report): string {
  const runs = results.map(({ set }) => set?.overall?.totalRuns);
  const counted = runs.every((count) => count !== undefined);
  const total = runs.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const scenarios = results.reduce((sum, each) => sum + each.scenarios.length, 0);
  const evidence =
    counted && scenarios > 0 ? ` over ${plural(total, 'run')} of ${plural(scenarios, 'scenario')}` : '';
  const excused = results
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ quarantined }) => quarantined).length;
  const but = excused === 0 ? '' : `, ${excused} in quarantine`;
  return `${countRules(results)}${evidence}${but}`;
}

/** That the rules of sets that passed hold. */
export function countRules(results: readonly SetResult[]): string {
  const rules = results.flatMap(({ checks }) => checks).length;
  return rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`;
}

/** A note as a sentence. */
export function describeNote({ text, scenario }: Note): Phrase {
  return scenario === undefined ? say`${text}` : say`${scenario.label}: ${text}`;
}

/** What to do next, for each trouble once. */
export function renderAdvice({ trouble, results }: Report): string[] {
  const advice = [trouble, ...results.map((result) => result.trouble)].flatMap((each) => each?.advice ?? []);
  return [...new Set(advice)];
}
