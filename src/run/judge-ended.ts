/** Judges a set whose wait is over, with a second look at its suspects where that is wanted. */
import { isWhole } from '../bland/simulation-set.ts';
import type { SecondLook } from '../comparison/second-look.ts';
import { readSet } from '../facts/set-facts.ts';
import { judge } from '../gate/judge.ts';
import { unjudgedResultsOf } from '../gate/scenario-results.ts';
import { nameSet } from '../gate/set-name.ts';
import type { SetResult } from '../gate/verdict.ts';
import type { RuledSet } from '../rules/ruled-set.ts';
import { type Ended, factsOf, type Job } from './job.ts';
import { explainStop, explainUnfinished, OF_SET } from './wait-trouble.ts';

export const NOT_JUDGED = { scenarios: [], checks: [], notes: [], comparison: undefined } as const;

/** Never throws: what goes wrong with one set is its own result. */
export async function judgeEnded({ id, asked, waited }: Ended, job: Job): Promise<SetResult> {
  const { lastSeen } = waited;
  const set = lastSeen && readSet(lastSeen);
  const status = set?.status;
  const scenarios = unjudgedResultsOf(set?.scenarios ?? []);
  const name = nameSet({ id, ...asked, scenarios: set?.scenarios?.length ?? asked?.scenarioIds.length });
  const unjudged = { ...NOT_JUDGED, id, name, asked, status, set, scenarios };
  if (waited.outcome !== 'terminal') {
    return {
      ...unjudged,
      ...explainUnfinished(waited, factsOf(job), { ...OF_SET, isOwn: asked !== undefined }),
    };
  }
  try {
    const { startedMs, rules, suspectRuns } = job;
    const comparer = await comparerOf(job);
    const judgeBy = (secondLook: SecondLook | undefined) => {
      const compare = comparer && ((one: RuledSet) => comparer(one, secondLook));
      return judge(waited.lastSeen, rules, { startedMs, asked, compare });
    };
    if (asked === undefined || suspectRuns === 0) return judgeBy(undefined);
    const first = judgeBy({ kind: 'wanted' });
    const { suspects = [] } = first.comparison ?? {};
    // Whatever they showed, a set that ended in an error could not pass.
    if (suspects.length === 0 || !isWhole(waited.lastSeen.status)) return first;
    const { playSuspects } = await import('./second-look.ts');
    const second = await playSuspects(suspects, { asked, set: waited.lastSeen }, job);
    return 'kind' in second ? judgeBy(second) : { ...unjudged, ...second };
  } catch (error) {
    return { ...unjudged, ...explainStop(error, status, { ...OF_SET, isOwn: false }, job.log) };
  }
}

/** What compares is loaded only where there is a baseline: it is a large part of the code. */
async function comparerOf(job: Job) {
  const baseline = await job.baseline.hurry(job.clock);
  if (baseline === undefined) return undefined;
  const { checkBaseline } = await import('../gate/regressions.ts');
  return (set: RuledSet, secondLook: SecondLook | undefined) =>
    checkBaseline(set, baseline, job.sets, secondLook);
}
