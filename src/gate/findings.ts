/** Makes checks from findings, and a verdict from checks. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { REGRESSION_SIGNIFICANCE } from '../rules/all.ts';
import type { Rules } from '../rules/ruled-set.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Check, Finding, Observed, Outcome, RuleName, Verdict } from './verdict.ts';

/**
 * A rule holds without findings, and is broken where one of them says so.
 *
 * @param drafts findings, of which an inconclusive one has only its problem as message: its rule is added here
 */
export function makeCheck(
  rule: RuleName,
  { limit, required }: Pick<Check, 'limit' | 'required'>,
  observed: Observed,
  drafts: readonly Finding[],
): Check {
  const findings = drafts.map((draft) =>
    draft.outcome === 'broken' ? draft : { ...draft, message: explain(rule, draft), problem: draft.message },
  );
  const outcome = outcomeOf(findings);
  return { rule, limit, required, observed, outcome, source: undefined, findings, notes: [] };
}

/** @param significance the share of false alarms, above 0 and at most 0.5 */
export function makeRegressionCheck(
  significance: number,
  observed: string | undefined,
  findings: readonly Finding[],
): Check {
  const { name, kind } = REGRESSION_SIGNIFICANCE;
  const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
  return makeCheck(name, { limit: significance, required }, observed, findings);
}

function explain(rule: RuleName, { scenario, isJudged, message: problem }: Finding): Phrase {
  if (rule === 'baseline') return say`there is no baseline to compare with: ${problem}`;
  const of = scenario === undefined ? [] : say` ${isJudged ? 'by' : 'for'} ${scenario.label}`;
  return say`\`${rule}\` ${isJudged ? 'is not met' : "can't be judged"}${of}: ${problem}`;
}

export function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return 'holds';
  return findings.some(({ outcome }) => outcome === 'broken') ? 'broken' : 'inconclusive';
}

/** @param limit of this scenario, where scenarios may have limits of their own */
export function broken(
  sentence: Phrase,
  observed: Observed,
  scenario?: ScenarioFacts,
  limit?: number,
): Finding {
  return { outcome: 'broken', isJudged: true, scenario, observed, limit, message: sentence };
}

/** @param problem why the rule can't be judged, as the rest of a sentence */
export function inconclusive(
  problem: string | Phrase,
  observed?: Observed,
  scenario?: ScenarioFacts,
): Finding {
  const message = typeof problem === 'string' ? [problem] : problem;
  return { outcome: 'inconclusive', isJudged: false, scenario, observed, limit: undefined, message };
}

/** Too little evidence: `inconclusive` too, since it does not prove a bad agent. */
export function unmet(problem: string | Phrase, observed?: Observed, scenario?: ScenarioFacts): Finding {
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
