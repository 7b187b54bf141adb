/** Plays the suspects of a set again, once, within the same deadline. Loaded only where that is switched on. */
import type { StartRequest } from '../bland/client.ts';
import { durationOf, type SimulationSet } from '../bland/simulation-set.ts';
import type { SecondLook } from '../comparison/second-look.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { readSet } from '../facts/set-facts.ts';
import { whyVoid } from '../gate/set-integrity.ts';
import type { Trouble } from '../gate/verdict.ts';
import { idKey } from '../text/ascii.ts';
import { formatDuration, plural } from '../text/format.ts';
import { joinNames, type Phrase, say, verbatimId } from '../text/phrase.ts';
import { describeTrouble } from './explain-error.ts';
import { factsOf, type Job, waitFor } from './job.ts';
import { runsOf, startSet, whyNoMore } from './started-runs.ts';
import { explainNoStart, explainUnfinished, OF_SET } from './wait-trouble.ts';

/** The workflow was cancelled meanwhile: then nothing is judged. */
interface Stopped {
  readonly verdict: 'cancelled';
  readonly trouble: Trouble | undefined;
}

interface FirstLook {
  readonly asked: StartRequest;
  readonly set: SimulationSet;
}

/** Never throws: what goes wrong makes the second look void. */
export async function playSuspects(
  suspects: readonly ScenarioFacts[],
  first: FirstLook,
  job: Job,
): Promise<SecondLook | Stopped> {
  const { clock, deadlineMs, suspectRuns, log } = job;
  const asked = {
    ...first.asked,
    scenarioIds: first.asked.scenarioIds.filter((id) => suspects.some(({ key }) => key === idKey(id))),
    simulationsPerScenario: suspectRuns,
  };
  const neededMs = forecastMs(first, asked);
  if (deadlineMs - clock.now() < neededMs) {
    return giveUp(say`it would take ${formatDuration(neededMs)}, more time than is left`);
  }
  const tooMany = whyNoMore(runsOf(asked), job);
  if (tooMany !== undefined) return giveUp(tooMany);
  let id: string;
  try {
    id = await startSet(asked, 'second', job, job.startedIds.length);
  } catch (error) {
    return stopOrGiveUp(explainNoStart(error, factsOf(job), OF_SET));
  }
  const names = suspects.map(({ label }) => label);
  log.info(
    say`Second look: started set ${verbatimId(id)} to replay ${joinNames(names, names.length)}, ${plural(suspectRuns, 'run')} each.`,
  );
  const { waited } = await waitFor(id, asked, { ...job, startedMs: clock.now(), earlier: undefined });
  if (waited.outcome !== 'terminal') {
    return stopOrGiveUp(explainUnfinished(waited, factsOf(job), { ...OF_SET, isOwn: true }), id);
  }
  const set = readSet(waited.lastSeen);
  const why = whyVoid(set, asked, job.startedMs);
  return why === undefined ? { kind: 'made', set, runs: runsOf(asked) } : giveUp(why, id);
}

/** By the time that the first set took for each of its runs; 0 where that is not known. */
function forecastMs({ asked, set }: FirstLook, next: StartRequest): number {
  return ((durationOf(set) ?? 0) * runsOf(next)) / runsOf(asked);
}

function giveUp(why: Phrase, setId?: string): SecondLook {
  return { kind: 'void', why, setId };
}

function stopOrGiveUp(
  { verdict, trouble }: ReturnType<typeof explainNoStart>,
  setId?: string,
): SecondLook | Stopped {
  if (verdict === 'cancelled') return { verdict, trouble };
  const named = setId === undefined ? [] : say`set ${verbatimId(setId)}: `;
  return giveUp(say`${named}${describeTrouble(trouble ?? { what: [], advice: '' })}`, setId);
}
