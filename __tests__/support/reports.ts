/** Reports for tests: of judged sets, of sets that could not be judged, and of bad inputs. */

import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { unjudgedResultsOf } from '../../src/gate/scenario-results.ts';
import { type SetResult, type Trouble, type Verdict, worstVerdict } from '../../src/gate/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import { say, verbatim } from '../../src/text/phrase.ts';
import { type GivenRules, judged, STARTED_MS } from './sets.ts';

/** A report of results, with the verdict that follows from them. */
export function reportOf(results: readonly SetResult[], given: Partial<Report> = {}): Report {
  return {
    verdict: worstVerdict(results.map(({ verdict }) => verdict)),
    warnOnly: false,
    override: undefined,
    results,
    transcripts: [],
    inputProblems: [],
    trouble: undefined,
    startedRuns: undefined,
    run: { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined },
    policyPath: undefined,
    docsUrl: undefined,
    startedMs: STARTED_MS,
    waitedMs: 65_000,
    links: { run: undefined, set: undefined },
    mentionOwners: false,
    redact: false,
    ...given,
  };
}

/** A report of sets, all judged by the same rules. */
export function reportOfSets(
  sets: readonly SimulationSet[],
  ruled: GivenRules = {},
  given: Partial<Report> = {},
): Report {
  return reportOf(
    sets.map((set) => judged(set, ruled)),
    given,
  );
}

export const TROUBLE: Trouble = {
  what: say`Bland is unavailable (503): ${verbatim('try later')}`,
  advice: 'Run the job again later.',
  request: 'GET /v1/sets',
};

/** A set that could not be judged, or what was last seen of it. */
export function unjudged(
  verdict: Verdict,
  { set: seen, ...given }: Partial<Omit<SetResult, 'set'>> & { readonly set?: SimulationSet } = {},
): SetResult {
  const { id = 'set-1' } = given;
  const set = seen && readSet(seen);
  return {
    id,
    name: `set \`${id}\``,
    asked: undefined,
    verdict,
    status: undefined,
    set,
    scenarios: unjudgedResultsOf(set?.scenarios ?? []),
    checks: [],
    notes: [],
    comparison: undefined,
    trouble: TROUBLE,
    ...given,
  };
}

/** A report on inputs that could not be read: each text begins with the name of its input as code. */
export function reportOfProblems(...texts: readonly string[]): Report {
  const inputProblems = texts.map((text) => ({ input: text.split('`')[1] ?? '', message: say`${text}` }));
  return reportOf([], { inputProblems });
}
