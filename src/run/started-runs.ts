/** Counts the runs that a step starts, since each costs money, and keeps them within `max-runs`. */
import type { StartRequest } from '../bland/client.ts';
import { BlandError, OutOfTimeError } from '../bland/http/errors.ts';
import type { Trouble } from '../gate/verdict.ts';
import { Cancelled } from '../runtime/cancel.ts';
import { formatCount, plural } from '../text/format.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { announce, type Job } from './job.ts';

/** Starts a set, counts its runs, and announces its id at this place. Throws what the client and `announce` throw. */
export async function startSet(
  asked: StartRequest,
  look: 'first' | 'second',
  job: Job,
  place: number,
): Promise<string> {
  const { client, startedRuns } = job;
  const runs = runsOf(asked);
  // From before the request on: second looks that start at the same time share what is left.
  startedRuns.unconfirmed += runs;
  try {
    const id = await client.startSimulationSet(asked, job);
    announce(id, job, place);
    startedRuns.unconfirmed -= runs;
    startedRuns[look] += runs;
    return id;
  } catch (error) {
    if (!mayHaveStarted(error)) startedRuns.unconfirmed -= runs;
    throw error;
  }
}

export function runsOf({ scenarioIds, simulationsPerScenario }: StartRequest): number {
  return scenarioIds.length * simulationsPerScenario;
}

function mayHaveStarted(error: unknown): boolean {
  // An answer that names a set which another start was given says nothing about this one.
  if (error instanceof BlandError) return error.kind === 'maybe-started' || error.kind === 'drifted';
  return !(error instanceof OutOfTimeError || error instanceof Cancelled);
}

/** Why these sets together must not be started; `undefined` where they may. */
export function explainTooMany(
  requests: readonly StartRequest[],
  maxRuns: number | undefined,
): Trouble | undefined {
  const sum = (figures: readonly number[]) => figures.reduce((one, other) => one + other, 0);
  const runs = sum(requests.map(runsOf));
  if (maxRuns === undefined || runs <= maxRuns) return undefined;
  const scenarios = plural(sum(requests.map(({ scenarioIds }) => scenarioIds.length)), 'scenario');
  const each = requests[0]?.simulationsPerScenario ?? 0;
  const inSets = requests.length === 1 ? '' : `, in ${requests.length} sets`;
  return {
    what: say`this step would start ${plural(runs, 'run')} (${scenarios} × ${formatCount(each)}${inSets}), but \`max-runs\` allows ${formatCount(maxRuns)}`,
    advice:
      'Nothing was started. Lower `simulations-per-scenario`, select fewer scenarios, or raise `max-runs`.',
  };
}

/** Why so many more runs must not be started in a second look; `undefined` where they may. */
export function whyNoMore(
  more: number,
  { startedRuns, maxRuns }: Pick<Job, 'startedRuns' | 'maxRuns'>,
): Phrase | undefined {
  const { first, second, unconfirmed } = startedRuns;
  const started = first + second + unconfirmed;
  if (maxRuns === undefined || started + more <= maxRuns) return undefined;
  return say`it would start ${plural(more, 'more run')} after ${formatCount(started)}, but \`max-runs\` allows ${formatCount(maxRuns)} in all`;
}
