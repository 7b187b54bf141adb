/** Why the verdict is what it is, in the order in which a reader should see it. */
import { breakingScenarios } from '../gate/scenario-results.ts';
import { nameSet } from '../gate/set-name.ts';
import type { Check, Finding, Note, SetResult, Trouble, Verdict } from '../gate/verdict.ts';
import { REGRESSION_SIGNIFICANCE, RULES } from '../rules/all.ts';
import { plural } from '../text/format.ts';
import { type Phrase, quote, say, verbatim } from '../text/phrase.ts';
import { isRed, type Report } from './report.ts';

export interface Reason {
  readonly check: Check;
  readonly finding: Finding;
}

/**
 * Every reason of one set: broken rules before those that can't be judged, of them those that name a scenario first; then
 * in the order of the rules, of each the worst first. That Bland reports FAILED comes after what explains it, and another
 * status before all, since it says that the set is not whole.
 */
export function reasonsOf(result: SetResult): readonly Reason[] {
  const known = KNOWN.get(result);
  if (known !== undefined) return known;
  // Of two that are as bad, the one that the lists of scenarios have first.
  const places = new Map(result.scenarios.map(({ facts }, place) => [facts, place]));
  const placeOf = ({ scenario }: Finding) => (scenario && places.get(scenario)) ?? 0;
  const reasons = result.checks.flatMap((check) =>
    check.findings
      .toSorted((a, b) => rank(check, a) - rank(check, b) || placeOf(a) - placeOf(b))
      .map((finding) => ({ check, finding })),
  );
  reasons.sort((a, b) => weightOf(a) - weightOf(b));
  KNOWN.set(result, reasons);
  return reasons;
}

/** Every sink asks for them, and there may be thousands. */
const KNOWN = new WeakMap<SetResult, readonly Reason[]>();

function weightOf({ check, finding }: Reason): number {
  if (finding.outcome !== 'broken') return 4;
  if (check.rule === 'fail-on-status') return check.observed === 'FAILED' ? 3 : 0;
  return finding.scenario === undefined ? 2 : 1;
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

/** Says too what made a red verdict green. */
function opening(report: Report): Phrase {
  const { verdict, override } = report;
  const said = `Simulation gate ${VERDICT_WORDS[verdict]}${ofAgent(report)}`;
  if (verdict === 'passed' || isRed(report)) return [said];
  return override === undefined
    ? [`${said}, but \`warn-only\` lets the step pass`]
    : say`${said}, but was overridden by the label ${quote(override)}`;
}

/** What a check run tested; empty where sets are judged, which have names of their own. */
function ofAgent({ results }: Report): string {
  return results
    .filter(({ checkRun }) => checkRun !== undefined)
    .map(({ checkRun }) => ` for ${nameSet({ ...checkRun, id: undefined })}`)
    .join('');
}

/** The verdict and the one reason that matters, with the scenario that is worst, as a sentence without its full stop. */
export function headline(report: Report): Phrase {
  const [first, ...others] = allReasons(report).map(({ what }) => what);
  if (first === undefined) return say`${opening(report)}: ${describeSuccess(report)}`;
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
  return say`${opening(report)}: ${withoutStop(first)}${worstOf(report)}${more}`;
}

/** The verdict and who broke it, for a heading with a list below; where nobody did, the headline. */
export function title(report: Report): Phrase {
  const { length: problems } = report.inputProblems;
  if (problems > 1) return say`${opening(report)}: ${problems} inputs are wrong`;
  const [worst, ...others] = report.verdict === 'failed' ? breakingScenarios(report.results) : [];
  if (worst === undefined) return headline(report);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return say`${opening(report)}: ${worst.facts.label}${more}`;
}

/** With whom the first reason has most to do, where it names nobody: an average, or a status. */
function worstOf({ verdict, results }: Report): Phrase {
  const decisive = results.find((result) => verdict === 'failed' && result.verdict === verdict);
  const [reason] = decisive === undefined ? [] : reasonsOf(decisive);
  if (reason === undefined || reason.finding.message.some((part) => typeof part !== 'string')) return [];
  const worst = decisive?.scenarios.find(({ blamedBy }) => blamedBy.includes(reason.check));
  if (worst === undefined) return [];
  const { label, passed, totalRuns } = worst.facts;
  const runs =
    passed === undefined || totalRuns === undefined
      ? ''
      : `, ${passed} of ${plural(totalRuns, 'run')} passed`;
  return say`; worst is ${label}${runs}`;
}

function withoutStop(phrase: Phrase): Phrase {
  const end = phrase.findLastIndex((part) => part !== '');
  return phrase.map((part, at) => (at === end && typeof part === 'string' ? part.replace(/\.$/, '') : part));
}

/** Why a set has its verdict, in a line. */
export function whyOf(result: SetResult): Phrase {
  if (result.trouble !== undefined) return result.trouble.what;
  const [first, ...others] = reasonsOf(result);
  if (first === undefined) return [countRules([result])];
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'more reason')})`;
  return say`${first.finding.message}${more}`;
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

/** A reason with its remedy. */
export function withRemedy({ what, trouble }: AnyReason): Phrase {
  return trouble === undefined ? what : say`${what}. ${remedyOf(trouble)}`;
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
  const excused = scenarios.filter(({ standing }) => standing === 'quarantined').length;
  const but = excused === 0 ? '' : `, ${excused} in quarantine`;
  if (!results.some(({ checks }) => checks.some(isOnQuality))) {
    const isExcused = results.some(({ status }) => status !== 'PASSED');
    const reported = isExcused ? 'FAILED' : 'PASSED';
    const why = isExcused ? ', which excuses that' : '';
    return `Bland reports ${reported}${evidence}${but}${why}, and no rule on quality is set`;
  }
  return `${countRules(results)}${evidence}${but}${describeJudges(results)}`;
}

/** Empty where sets are judged. */
function describeJudges(results: readonly SetResult[]): string {
  const judges = results.flatMap(({ checkRun }) => checkRun?.judges ?? []);
  if (judges.length === 0) return '';
  const passing = judges.filter(({ standing }) => standing === 'passes').length;
  return `, ${passing} of ${plural(judges.length, 'judge')} passed`;
}

const ON_QUALITY: readonly Check['rule'][] = [REGRESSION_SIGNIFICANCE.name, 'required', 'check-run'];

/** Others ask whether there is evidence enough. */
function isOnQuality({ rule }: Check): boolean {
  if (ON_QUALITY.includes(rule)) return true;
  return RULES.some(({ name, asksForEvidence }) => name === rule && asksForEvidence !== true);
}

/** Of sets that passed. */
export function countRules(results: readonly SetResult[]): string {
  const rules = results.flatMap(({ checks }) => checks).length;
  return rules === 1 ? 'the one rule holds' : `all ${rules} rules hold`;
}

export function describeNote({ text, scenario }: Note): Phrase {
  return scenario === undefined ? say`${text}` : say`${scenario.label}: ${text}`;
}
