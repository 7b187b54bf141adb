/** How a check is put together from what speaks against it, and a verdict from checks. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import type { Rules } from '../inputs/inputs.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Check, Finding, Observed, RuleName, Verdict } from './verdict.ts';

/** A rule holds without findings, and is broken where one of them says so. */
export function makeCheck(
  rule: RuleName,
  limit: number | string,
  observed: Observed,
  findings: readonly Finding[],
): Check {
  const broken = findings.some(({ outcome }) => outcome === 'broken');
  const outcome = findings.length === 0 ? 'holds' : broken ? 'broken' : 'inconclusive';
  return { rule, limit, observed, outcome, source: undefined, findings };
}

/** @param limit of this scenario, where scenarios may have limits of their own */
export function broken(observed: Observed, scenario?: ScenarioStatistics, limit?: number): Finding {
  return { outcome: 'broken', isJudged: true, scenario, observed, limit, problem: undefined };
}

/** A rule that is broken by more than a figure: `problem` is a whole sentence without its full stop. */
export function brokenBecause(problem: Phrase, observed: Observed, scenario?: ScenarioStatistics): Finding {
  return { ...broken(observed, scenario), problem };
}

/** @param problem why nothing can be said, as the rest of a sentence */
export function inconclusive(
  problem: string | Phrase,
  observed?: Observed,
  scenario?: ScenarioStatistics,
): Finding {
  return { outcome: 'inconclusive', isJudged: false, scenario, observed, limit: undefined, problem };
}

/**
 * A rule that asks whether the evidence will do, and is not met: `inconclusive` too, since that is no proof that the
 * agent is bad.
 *
 * @param problem what is missing, as the rest of a sentence
 */
export function unmet(problem: string | Phrase, observed?: Observed, scenario?: ScenarioStatistics): Finding {
  return { ...inconclusive(problem, observed, scenario), isJudged: true };
}

/** The verdict on a set of this status that these checks give. */
export function verdictOf(
  status: string | undefined,
  { failOnStatus }: Rules,
  checks: readonly Check[],
): Verdict {
  if (status === 'ERROR' && failOnStatus.includes('ERROR')) return 'error';
  if (checks.some(({ outcome }) => outcome === 'broken')) return 'failed';
  return checks.every(({ outcome }) => outcome === 'holds') ? 'passed' : 'inconclusive';
}
