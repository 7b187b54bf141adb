/** Why the verdict is what it is, in sentences: the one place that puts findings into words. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import type { Check, Finding, Note, Observed, RuleName, SetResult, Verdict } from '../gate/verdict.ts';
import { formatExactly, formatPoints, formatRate, formatScore, isSameFigure } from '../text/format.ts';
import { scenarioLabel } from '../text/label.ts';
import { formatDuration, joinNames, type Phrase, plural, say } from '../text/phrase.ts';
import { describeOverall, describeRegression } from './changes.ts';
import type { Report } from './report.ts';
import { stateOf } from './scenarios.ts';

/** How a number is written: as it was observed, like the limit only where it is that, and as a limit, as it was given. */
interface Unit {
  readonly figure: (observed: number, limit?: number) => string;
  readonly limit: (limit: number) => string;
}

const RATE: Unit = { figure: formatRate, limit: (limit) => `${formatExactly(limit * 100)}%` };
const SCORE: Unit = { figure: formatScore, limit: formatExactly };
const COUNT: Unit = { figure: String, limit: String };

/** Of rules that are not named: a count. */
const UNITS: Readonly<Partial<Record<RuleName, Unit>>> = {
  'min-avg-pass-rate': RATE,
  'min-scenario-pass-rate': RATE,
  'max-pass-rate-drop': { figure: formatPoints, limit: (limit) => `${formatExactly(limit * 100)} points` },
  'min-scenario-score': SCORE,
  'max-score-stddev': SCORE,
  'max-age': { figure: formatSeconds, limit: formatSeconds },
  'regression-significance': { figure: String, limit: formatSignificance },
};

/** What a rule observed, in its own unit. */
export function formatFigure(rule: RuleName, figure: Observed, limit?: Observed): string {
  if (figure === undefined) return '–';
  if (typeof figure === 'string') return figure.replaceAll(',', ', ');
  const beside = typeof limit === 'number' ? limit : undefined;
  if (beside !== undefined && isSameFigure(figure, beside)) return formatLimit(rule, beside);
  return (UNITS[rule] ?? COUNT).figure(figure, beside);
}

/** The limit of a rule. */
export function formatLimit(rule: RuleName, limit: number | string): string {
  if (typeof limit === 'string') return limit.replaceAll(',', ', ');
  return (UNITS[rule] ?? COUNT).limit(limit);
}

function formatSeconds(seconds: number): string {
  return formatDuration(seconds * 1000);
}

/** Several sets share it: 0.05 / 3. */
function formatSignificance(significance: number): string {
  const exact = formatExactly(significance * 100);
  return `${exact.length > 6 ? Number((significance * 100).toPrecision(3)) : exact}%`;
}

/** What was observed, with the number of scenarios that are named. */
export function observedWords({ rule, observed, limit, findings }: Check): string {
  const figure = formatFigure(rule, observed, limit);
  const named = findings.filter(({ scenario }) => scenario !== undefined).length;
  // A text says where by itself, and that of `required` counts entries.
  if (named === 0 || typeof observed === 'string' || rule === 'required') return figure;
  return `${figure}${named === 1 ? '' : ' at worst,'} in ${plural(named, 'scenario')}`;
}

/** What is required, as in `≥ 80%`. */
export function limitWords({ rule, limit }: Check): string {
  const figure = formatLimit(rule, limit);
  if (rule === 'fail-on-status') return `not ${figure}`;
  if (rule === 'complete' || rule === 'baseline') return figure;
  if (rule === 'regression-significance') return `none (false alarms ≤ ${figure})`;
  return `${rule.startsWith('max-') ? '≤' : '≥'} ${figure}`;
}

/** Where a limit stands. */
export const SOURCE_WORDS = {
  input: 'input',
  'policy-file': 'policy file',
  both: 'input and policy file',
} as const;

/** One finding of a set as a sentence without its full stop. */
export function describeFinding(result: SetResult, check: Check, finding: Finding): Phrase {
  const { scenario, observed, problem, outcome, isJudged } = finding;
  const { rule } = check;
  const limit = finding.limit ?? check.limit;
  if (problem !== undefined) {
    if (outcome === 'broken') return say`${problem}`;
    if (rule === 'baseline') return say`there is no baseline to compare with: ${problem}`;
    const of = scenario === undefined ? [] : say` ${isJudged ? 'by' : 'for'} ${scenarioLabel(scenario)}`;
    return say`\`${rule}\` ${isJudged ? 'is not met' : "can't be judged"}${of}: ${problem}`;
  }
  const of = scenario === undefined ? 'a scenario' : scenarioLabel(scenario);
  const seen = formatFigure(rule, observed, limit);
  const wanted = formatLimit(rule, limit);
  switch (rule) {
    case 'fail-on-status':
      return say`Bland reports ${seen} for the set`;
    case 'min-avg-pass-rate':
      return say`the average pass rate is ${seen}, at least ${wanted} is required`;
    case 'max-flaky-count':
      return say`${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} flaky, at most ${wanted} allowed${nameFlaky(result)}`;
    case 'min-reliable-count':
      return say`${observed === 1 ? '1 scenario is' : `${seen} scenarios are`} reliable, at least ${wanted} required`;
    case 'min-scenario-pass-rate':
      return say`${of} passed ${seen} of its runs, at least ${wanted} is required`;
    case 'max-score-stddev':
      return say`the scores of ${of} scatter by ${seen} (standard deviation), at most ${wanted} is allowed`;
    case 'max-pass-rate-drop':
      return say`the average pass rate fell by ${seen} since the baseline, at most ${wanted} are allowed`;
    case 'regression-significance':
      return describeRegressed(result, scenario);
    default:
      // Of the rules that can be broken, the one on scores is left.
      return say`${of} has a mean score of ${seen}, at least ${wanted} is required`;
  }
}

function describeRegressed(result: SetResult, scenario: ScenarioStatistics | undefined): Phrase {
  const change = scenario === undefined ? undefined : result.details.get(scenario)?.change;
  if (change !== undefined)
    return say`${scenarioLabel(change.scenario)} ${describeRegression(change, result.comparison?.significance)}`;
  return result.comparison === undefined ? say`a regression` : [describeOverall(result.comparison)];
}

const MAX_NAMES = 2;

/** The flaky scenarios by name, since the overall figure does not say which they are. */
function nameFlaky({ set, details }: SetResult): Phrase {
  const flaky = (set?.scenarios ?? []).filter((scenario) => {
    const limits = details.get(scenario)?.limits;
    return stateOf(scenario) === 'flaky' && !limits?.allowFlaky && limits?.quarantine === undefined;
  });
  return flaky.length === 0 ? [] : say`: ${joinNames(flaky.map(scenarioLabel), MAX_NAMES)}`;
}

/** What does not hold in one set, the worst first within its kind. */
export interface Reason {
  readonly check: Check;
  readonly finding: Finding;
  readonly message: Phrase;
}

/**
 * Every reason of one set: broken rules before those that can't be judged, in the order of the rules. That Bland reports
 * FAILED comes after what says why.
 */
export function reasonsOf(result: SetResult): Reason[] {
  const reasons = result.checks.flatMap((check) =>
    [...check.findings]
      .sort((a, b) => rank(check, a) - rank(check, b))
      .map((finding) => ({ check, finding, message: describeFinding(result, check, finding) })),
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
    ? reasonsOf(result).map(({ message }) => message)
    : [result.trouble.what];
}

function describeSuccess({ results }: Report): string {
  const runs = results.map(({ set }) => set?.overall?.totalRuns);
  const counted = runs.every((count) => count !== undefined);
  const total = runs.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const scenarios = results.reduce((sum, { set }) => sum + (set?.scenarios?.length ?? 0), 0);
  const evidence =
    counted && scenarios > 0 ? ` over ${plural(total, 'run')} of ${plural(scenarios, 'scenario')}` : '';
  const excused = results
    .flatMap(({ details }) => [...details.values()])
    .filter(({ limits }) => limits.quarantine !== undefined).length;
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
  return scenario === undefined ? say`${text}` : say`${scenarioLabel(scenario)}: ${text}`;
}

/** What to do next, for each trouble once. */
export function renderAdvice({ trouble, results }: Report): string[] {
  const advice = [trouble, ...results.map((result) => result.trouble)].flatMap((each) => each?.advice ?? []);
  return [...new Set(advice)];
}
