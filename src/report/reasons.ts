/** Why the verdict is what it is, in the order in which a reader should see it. */
import type { Check, Finding, Note, SetResult, Trouble, Verdict } from '../gate/verdict.ts';
import { RULES } from '../rules/all.ts';
import { plural } from '../text/format.ts';
import { type Phrase, say, verbatim } from '../text/phrase.ts';
import type { Report } from './report.ts';

export interface Reason {
  readonly check: Check;
  readonly finding: Finding;
}

/**
 * Every reason of one set: broken rules before those that can't be judged, in the order of the rules, of each the worst
 * first. That Bland reports FAILED comes after what explains it.
 */
export function reasonsOf(result: SetResult): Reason[] {
  const reasons = result.checks.flatMap((check) =>
    check.findings.toSorted((a, b) => rank(check, a) - rank(check, b)).map((finding) => ({ check, finding })),
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
  const isAtMost = RULES.some(({ name, sense }) => name === rule && sense === 'at-most');
  return isAtMost ? -observed : observed;
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
  const [first, ...others] = allReasons(report).map(({ what }) => what);
  if (first === undefined) return say`${opening}: ${describeSuccess(report)}`;
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
  return say`${opening}: ${withoutStop(first)}${more}`;
}

function withoutStop(phrase: Phrase): Phrase {
  const end = phrase.findLastIndex((part) => part !== '');
  return phrase.map((part, at) => (at === end && typeof part === 'string' ? part.replace(/\.$/, '') : part));
}

/** The headline, and what to do about it: all that a reader of a single line needs. */
export function headlineWithRemedy(report: Report): Phrase {
  const [first] = allReasons(report);
  return first?.trouble === undefined
    ? headline(report)
    : say`${headline(report)}. ${remedyOf(first.trouble)}`;
}

/** What to do next; behind it the request in which the trouble came. */
export function remedyOf({ advice, request }: Pick<Trouble, 'advice' | 'request'>): Phrase {
  return request === undefined ? [advice] : say`${advice} (${verbatim(request)})`;
}

/** What does not hold, or kept something from being judged. */
export interface AnyReason {
  /** A sentence, which may lack its full stop. */
  readonly what: Phrase;
  /** Its remedy; of a rule that is broken there is none. */
  readonly trouble: Trouble | undefined;
}

/** Every reason: trouble, problems of the inputs, and the sets', the decisive ones first. Empty when the gate passed. */
export function allReasons(report: Report): AnyReason[] {
  const { verdict, results, trouble, inputProblems } = report;
  const isOther = (result: SetResult) => Number(result.verdict !== verdict);
  const inSets = results
    .toSorted((a, b) => isOther(a) - isOther(b))
    .flatMap((result) => {
      const messages = reasonsOf(result).map(({ finding }) => finding.message);
      const reasons = result.trouble === undefined ? messages : [result.trouble.what];
      return reasons.map((reason) => ({
        what: results.length > 1 ? say`${result.name}: ${reason}` : reason,
        trouble: result.trouble,
      }));
    });
  return [
    ...(trouble === undefined ? [] : [{ what: trouble.what, trouble }]),
    ...inputProblems.map(({ message }) => ({ what: message, trouble: undefined })),
    ...inSets,
  ];
}

function describeSuccess({ results }: Report): string {
  // Not a number where one is not known.
  const runs = results.reduce((sum, { set }) => sum + (set?.overall?.totalRuns ?? Number.NaN), 0);
  const scenarios = results.flatMap((result) => result.scenarios);
  const evidence =
    Number.isNaN(runs) || scenarios.length === 0
      ? ''
      : ` over ${plural(runs, 'run')} of ${plural(scenarios.length, 'scenario')}`;
  const excused = scenarios.filter(({ quarantined }) => quarantined).length;
  const but = excused === 0 ? '' : `, ${excused} in quarantine`;
  return `${countRules(results)}${evidence}${but}`;
}

/** Of sets that passed. */
export function countRules(results: readonly SetResult[]): string {
  const rules = results.flatMap(({ checks }) => checks).length;
  return rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`;
}

export function describeNote({ text, scenario }: Note): Phrase {
  return scenario === undefined ? say`${text}` : say`${scenario.label}: ${text}`;
}
