/** Gets the set that a set is compared with, side by side with the wait. */
import type { Client } from '../bland/client.ts';
import { BlandError, InterruptedError } from '../bland/http/errors.ts';
import type { Baseline } from '../gate/verdict.ts';
import type { Baseline as WantedBaseline } from '../inputs/inputs.ts';
import type { RecordSearch } from '../publish/baseline.ts';
import { Cancelled } from '../runtime/cancel.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { formatDuration } from '../text/format.ts';
import { joinNames, quote, say, verbatimId } from '../text/phrase.ts';
import { explainError, withoutStop } from './explain-error.ts';

/** Looks up what the repository remembers of the last judged run. Throws only the signal's reason. */
export type FindRecord = (deadline: Deadline) => Promise<RecordSearch>;

/** Once the last set has ended, its baseline holds the verdict up for no longer. */
const MAX_HOLD_UP_MS = 30_000;

interface Deps {
  readonly client: Client;
  readonly deadline: Deadline;
  readonly findRecord: FindRecord;
  readonly log: Logger;
}

/**
 * The baseline, or why there is none; `undefined` where none is wanted. Only a cancelled wait makes it throw, with the
 * signal's reason.
 */
export async function findBaseline(wanted: WantedBaseline, deps: Deps): Promise<Baseline | undefined> {
  const { deadline, log } = deps;
  try {
    if (wanted.from === 'none') return undefined;
    return await (wanted.from === 'ids' ? loadGiven(wanted.ids, deps) : loadRecorded(deps));
  } catch (error) {
    deadline.signal.throwIfAborted();
    if (error instanceof Cancelled || error instanceof InterruptedError) throw error;
    const { what, advice } = explainError(error, log);
    return { kind: 'unavailable', problem: say`${what}. ${withoutStop(advice)}` };
  }
}

/** What {@link findBaseline} comes to, at once or soon: to be asked for once every set has ended. */
export async function awaitBaseline(
  baseline: Promise<Baseline | undefined>,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Baseline | undefined> {
  const isThere = new AbortController();
  const late = async (): Promise<Baseline> => {
    await clock.sleep(MAX_HOLD_UP_MS, AbortSignal.any([signal, isThere.signal]));
    const problem = say`it could not be read within ${formatDuration(MAX_HOLD_UP_MS)} after the last set had ended. Run the job again later`;
    return { kind: 'unavailable', problem };
  };
  try {
    return await Promise.race([baseline, late()]);
  } finally {
    isThere.abort();
  }
}

async function loadGiven(ids: readonly string[], { client, deadline }: Deps): Promise<Baseline> {
  const sets = await Promise.all(ids.map((id) => client.getSimulationSet(id, false, deadline)));
  return { kind: 'sets', sets, origin: say`as \`baseline\` asks`, given: true };
}

async function loadRecorded({ client, deadline, findRecord, log }: Deps): Promise<Baseline> {
  const record = await findRecord(deadline);
  if ('why' in record) return { kind: 'none', why: say`No baseline yet: ${record.why}` };
  if ('problem' in record) return { kind: 'unavailable', problem: record.problem };
  const { setIds, commit } = record;
  const sets = await Promise.all(
    setIds.map((id) =>
      client.getSimulationSet(id, false, deadline).catch((error: unknown) => {
        if (error instanceof BlandError && error.kind === 'not-found') return undefined;
        throw error;
      }),
    ),
  );
  const known = sets.filter((set) => set !== undefined);
  const at = `commit ${commit.slice(0, 7)}`;
  if (known.length === 0) {
    const why = say`No baseline: ${quote(setIds.join(', '))} was recorded at ${at}, but Bland no longer knows it.`;
    return { kind: 'none', why };
  }
  const gone = setIds.filter((_, index) => sets[index] === undefined);
  const but = gone.length === 0 ? [] : say`; Bland no longer knows ${quote(gone.join(', '))}`;
  const names = known.map(({ id }) => verbatimId(id));
  log.info(say`The baseline is ${joinNames(names, names.length)}, recorded at ${at}.`);
  return { kind: 'sets', sets: known, origin: say`recorded at ${at}${but}`, given: false };
}
