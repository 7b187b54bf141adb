/** Scenarios sorted for a reader: what needs a look first, the worst on top. */
import type { ScenarioStatistics } from '../bland/simulation-set.ts';
import { passRateOf, possibleRates, showsFlakiness } from '../facts/readings.ts';
import type { Check, Finding, ScenarioDetails, SetResult } from '../gate/verdict.ts';
import { scenarioLabel } from '../text/label.ts';

/**
 * `failing`: no run passed, or a rule is broken though none is known to have failed. `flaky`: some did. `unknown`: Bland
 * gave too little to tell.
 */
export type ScenarioState = 'failing' | 'flaky' | 'passing' | 'unknown';

/** By its runs only. Where one of its figures says that none passed, no other makes it a success. */
export function stateOf(scenario: ScenarioStatistics): ScenarioState {
  if (showsFlakiness(scenario)) return 'flaky';
  if (possibleRates(scenario).includes(0)) return 'failing';
  return passRateOf(scenario) === 1 ? 'passing' : 'unknown';
}

/** A scenario with what the rules have against it. */
export interface JudgedScenario {
  readonly scenario: ScenarioStatistics;
  /** `undefined` where the set was not judged. */
  readonly details: ScenarioDetails | undefined;
  readonly state: ScenarioState;
  /** By which it is judged; `undefined` where Bland gave none. It may be impossible. */
  readonly passRate: number | undefined;
  readonly against: readonly { readonly check: Check; readonly finding: Finding }[];
  /**
   * Whether a rule is broken in it, or not one of its runs passed; of those that are not in quarantine, and in a set that
   * was judged. Every sink goes by this.
   */
  readonly failed: boolean;
  readonly quarantined: boolean;
  /** Whether it is not passing (nor may be flaky), or a rule names it; of those that are not in quarantine. */
  readonly needsLook: boolean;
}

/** The scenarios of a set, the worst first: those that a rule names, then by pass rate, then by name. */
export function judgedScenarios(result: SetResult): JudgedScenario[] {
  const against = new Map<ScenarioStatistics, { check: Check; finding: Finding }[]>();
  for (const check of result.checks) {
    for (const finding of check.findings) {
      if (finding.scenario === undefined) continue;
      const known = against.get(finding.scenario);
      if (known === undefined) against.set(finding.scenario, [{ check, finding }]);
      else known.push({ check, finding });
    }
  }
  const scenarios = (result.set?.scenarios ?? []).map((scenario) =>
    judgedScenario(scenario, against.get(scenario) ?? [], result),
  );
  return scenarios.sort(worstFirst);
}

/** The scenarios that failed, of all sets that were judged, the worst first. */
export function failedScenarios(results: readonly SetResult[]): JudgedScenario[] {
  return results
    .flatMap(judgedScenarios)
    .filter(({ failed }) => failed)
    .sort(worstFirst);
}

function judgedScenario(
  scenario: ScenarioStatistics,
  against: JudgedScenario['against'],
  { trouble, details: known }: SetResult,
): JudgedScenario {
  const details = known.get(scenario);
  const byRuns = stateOf(scenario);
  const quarantined = details?.limits.quarantine !== undefined;
  const failed =
    trouble === undefined &&
    !quarantined &&
    (byRuns === 'failing' || against.some(({ finding }) => finding.outcome === 'broken'));
  const state = failed && byRuns !== 'flaky' ? 'failing' : byRuns;
  const fine = state === 'passing' || (state === 'flaky' && details?.limits.allowFlaky === true);
  return {
    scenario,
    details,
    state,
    passRate: passRateOf(scenario),
    against,
    quarantined,
    failed,
    needsLook: !quarantined && (against.length > 0 || !fine),
  };
}

function worstFirst(a: JudgedScenario, b: JudgedScenario): number {
  return badness(b) - badness(a) || byName(a, b);
}

function badness({ passRate, against, failed }: JudgedScenario): number {
  const missing = 1 - (passRate ?? 0);
  // A pass rate that is impossible ranks with the worst.
  const share = missing >= 0 && missing <= 1 ? missing : 1;
  return share + (against.length > 0 ? 2 : 0) + (failed ? 2 : 0);
}

function byName(a: JudgedScenario, b: JudgedScenario): number {
  const [first, second] = [scenarioLabel(a.scenario).outside, scenarioLabel(b.scenario).outside];
  return first < second ? -1 : Number(first > second);
}
