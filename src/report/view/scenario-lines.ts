/** What is said of one scenario, whatever the form of the report. */
import { describeChange } from '../../comparison/changes.ts';
import { writeFigure } from '../../gate/figures.ts';
import type { Check, ScenarioResult } from '../../gate/verdict.ts';
import { kindOf, REGRESSION_SIGNIFICANCE, RULES } from '../../rules/all.ts';
import { maxScoreStddev } from '../../rules/max-score-stddev.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { writeRequired } from '../../rules/rule.ts';
import { formatCount, formatInterval, formatRate, formatScore, plural } from '../../text/format.ts';
import { type Phrase, quote, say, verbatim } from '../../text/phrase.ts';
import { BROKEN, STANDING_BADGES } from './badges.ts';
import { known } from './build.ts';
import type { Badge } from './nodes.ts';

const UNJUDGED = STANDING_BADGES.unjudged;

/** A scenario that is allowed to fail is named after what it does. */
export function badgeOf({ standing, state }: ScenarioResult): Badge {
  const badge = STANDING_BADGES[standing];
  return standing === 'allowed' ? { ...badge, word: `${state}, allowed` } : badge;
}

/** As they are shown; `undefined` where they are not known. */
export function figuresOf({ facts, terms, interval }: ScenarioResult) {
  const { passed, totalRuns, passRate, meanScore, scoreStddev } = facts;
  const limits = terms?.limits ?? {};
  const limit = limits[minScenarioPassRate.name];
  const isPossible = passRate !== undefined && passRate >= 0 && passRate <= 1;
  return {
    runs:
      passed === undefined || totalRuns === undefined
        ? undefined
        : `${formatCount(passed)} of ${formatCount(totalRuns)}`,
    rate: isPossible ? formatRate(passRate, limit) : 'pass rate unknown',
    range: interval === undefined ? undefined : formatInterval(interval, limit),
    score: meanScore === undefined ? undefined : formatScore(meanScore, limits[minScenarioScore.name]),
    spread:
      scoreStddev === undefined ? undefined : `± ${formatScore(scoreStddev, limits[maxScoreStddev.name])}`,
    picture: isPossible ? ({ mark: 'rate', rate: passRate, interval, limit } as const) : undefined,
  };
}

/**
 * Which rules are broken in it, or else because of it, and which can't be judged: each with its badge. That it regressed
 * is told by its change.
 */
export function ruleLines({ against, blamedBy }: ScenarioResult): (readonly [Badge, Phrase])[] {
  const own = against.filter(({ check, finding }) => finding.outcome !== 'broken' || isNamed(check));
  return [
    ...own.map(({ check: { rule }, finding }) => {
      const { outcome, observed, limit, problem = [] } = finding;
      if (outcome === 'inconclusive') return [UNJUDGED, say`\`${rule}\`: ${problem}`] as const;
      const kind = kindOf(rule);
      const [required] = RULES.filter(({ name }) => name === rule).map((it) =>
        writeRequired(it, Number(limit)),
      );
      // The other figures are beside the name.
      const isShown = rule === maxScoreStddev.name && typeof observed === 'number';
      const seen = isShown ? ` is ${writeFigure(kind, observed, limit)},` : '';
      return [BROKEN, [`\`${rule}\`${seen} ${required}`]] as const;
    }),
    ...(against.length > 0 ? [] : blamedBy)
      .filter(isNamed)
      .map(({ rule, required }) => [BROKEN, [`\`${rule}\` ${required}`]] as const),
  ];
}

/** Its change since the baseline; empty where there is none, or nothing to say. */
export function changeWords({ change, blamedBy }: ScenarioResult): string[] {
  const isPart = blamedBy.some(({ rule }) => rule === REGRESSION_SIGNIFICANCE.name);
  return known(change, (it) => describeChange(it, isPart)).flat();
}

function isNamed({ rule }: Check): boolean {
  return rule !== REGRESSION_SIGNIFICANCE.name;
}

/** What the policy file says of it. */
export function policyLines({ terms }: ScenarioResult, maxLength: number): Phrase[] {
  const { entry, quarantine } = terms ?? {};
  if (entry === undefined) return [];
  const words = RULES.flatMap((rule) => {
    if (rule.scope === 'set') return [];
    return known(entry.limits[rule.name], (limit) => `${rule.inEntry.subject} ${writeRequired(rule, limit)}`);
  });
  if (entry.allowFlaky) words.push('may be flaky');
  if (entry.required) words.push('required');
  return [
    ...known(
      quarantine,
      ({ until, reason }) => say`in quarantine until ${until}: ${quote(reason, maxLength)}`,
    ),
    ...(words.length === 0 ? [] : [[`policy line ${entry.line}: ${words.join(', ')}`]]),
  ];
}

/** @param most failure modes */
export function failureLines(
  { facts: { failureModes } }: ScenarioResult,
  most: number,
  maxLength: number,
): Phrase[] {
  const shown = failureModes.slice(0, most);
  const more = failureModes.length - shown.length;
  return [
    ...shown.map((mode) => [verbatim(mode, maxLength)]),
    ...(more > 0 ? [[plural(more, 'more failure mode')]] : []),
  ];
}

/** Whose it is by the policy file, as text unless they are to be called; the names were read as safe. */
export function ownerLines({ terms }: ScenarioResult, isCalled = false): Phrase[] {
  const { owners = [] } = terms?.entry ?? {};
  if (owners.length === 0) return [];
  return [[`owned by ${owners.map((owner) => (isCalled ? `@${owner}` : `\`${owner}\``)).join(', ')}`]];
}
