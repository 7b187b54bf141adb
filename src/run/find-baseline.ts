/** Gets the sets that a set is compared with, side by side with the wait. */
import type { Client } from '../bland/client.ts';
import { BlandError, OutOfTimeError } from '../bland/http/errors.ts';
import type { SimulationSet } from '../bland/simulation-set.ts';
import type { Baseline, Note } from '../gate/verdict.ts';
import type { Baseline as WantedBaseline } from '../inputs/inputs.ts';
import type { RecordSearch } from '../publish/baseline.ts';
import type { FoundRecord } from '../publish/baseline-record.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { idKey } from '../text/ascii.ts';
import { formatDuration } from '../text/format.ts';
import { joinNames, type Phrase, quoteId, say, verbatimId } from '../text/phrase.ts';
import { describeTrouble, explainError } from './explain-error.ts';

/** Looks up what the repository remembers of earlier judged runs. Throws only the signal's reason. */
export type FindRecords = (most: number, deadline: Deadline) => Promise<RecordSearch>;

/** Once the last set has ended, its baseline holds the verdict up for no longer. */
const MAX_HOLD_UP_MS = 30_000;
const LATE = `within ${formatDuration(MAX_HOLD_UP_MS)} after the last set ended`;

interface Deps {
  readonly client: Client;
  readonly deadline: Deadline;
  readonly findRecords: FindRecords;
  readonly log: Logger;
}

export interface PendingBaseline {
  /** `undefined` where none is wanted. Rejects with the signal's reason, where the wait was cancelled. */
  readonly found: Promise<Baseline | undefined>;
  /** What there is by now, or soon: to be asked for once every set has ended. Rejects as `found` does. */
  readonly hurry: (clock: Clock) => Promise<Baseline | undefined>;
}

/** Begins to get the baseline: what it is, or why there is none. */
export function beginBaseline(wanted: WantedBaseline, deps: Deps): PendingBaseline {
  const late = new AbortController();
  const { deadlineMs, signal } = deps.deadline;
  const hurried = { deadlineMs, signal: AbortSignal.any([signal, late.signal]) };
  const found = find(wanted, { ...deps, deadline: hurried, late: late.signal });
  return {
    found,
    async hurry(clock) {
      const isThere = new AbortController();
      const giveUp = () => late.abort(new TooLate());
      clock.sleep(MAX_HOLD_UP_MS, isThere.signal).then(giveUp, () => undefined);
      try {
        return await found;
      } finally {
        isThere.abort();
      }
    },
  };
}

class TooLate extends Error {}

interface HurriedDeps extends Deps {
  /** Aborted once the baseline has held the verdict up for long enough. */
  readonly late: AbortSignal;
}

async function find(wanted: WantedBaseline, deps: HurriedDeps): Promise<Baseline | undefined> {
  try {
    if (wanted.from === 'none') return undefined;
    return await (wanted.from === 'ids' ? loadGiven(wanted.ids, deps) : loadRecorded(wanted.sets, deps));
  } catch (error) {
    return { kind: 'unavailable', problem: explain(error, deps) };
  }
}

/** Why something could not be had. Throws where the wait was cancelled. */
function explain(error: unknown, { deadline, late, log }: HurriedDeps): Phrase {
  if (late.aborted) return say`it could not be read ${LATE}. Run the job again later`;
  deadline.signal.throwIfAborted();
  return describeTrouble(explainError(error, log));
}

async function loadGiven(ids: readonly string[], deps: HurriedDeps): Promise<Baseline> {
  const { groups, notes, gone, unread } = await loadSets([ids], deps);
  const sets = groups.flat();
  // An id that Bland does not know is probably wrong.
  const problem = gone[0]?.why ?? (sets.length === 0 ? unread[0]?.why : undefined);
  if (problem !== undefined) return { kind: 'unavailable', problem };
  return {
    kind: 'sets',
    groups: sets.map((set) => [set]),
    origin: say`given in \`baseline\``,
    notes,
    given: true,
  };
}

async function loadRecorded(most: number, deps: HurriedDeps): Promise<Baseline> {
  const found = await deps.findRecords(most, deps.deadline);
  if ('problem' in found) return { kind: 'unavailable', problem: found.problem };
  const { records } = found;
  if (records.length === 0) return { kind: 'none', why: say`No baseline yet: ${found.why}` };
  const { groups, notes, gone, unread } = await loadSets(
    records.map(({ setIds }) => setIds),
    deps,
  );
  const [first] = unread;
  const at = describeCommits(records);
  const known = groups.flat().map(({ id }) => verbatimId(id));
  if (known.length === 0) {
    if (first !== undefined) return { kind: 'unavailable', problem: first.why };
    const [were, them] = gone.length === 1 ? ['was', 'it'] : ['were', 'them'];
    const why = say`No baseline: ${nameSets(gone)} ${were} recorded at ${at}, but Bland no longer knows ${them}.`;
    return { kind: 'none', why };
  }
  const names = joinNames(known, known.length);
  deps.log.info(
    known.length === 1
      ? say`The baseline is ${names}, recorded at ${at}.`
      : say`The baseline is ${known.length} sets, recorded at ${at}: ${names}.`,
  );
  return { kind: 'sets', groups, origin: say`recorded at ${at}`, branch: found.branch, notes, given: false };
}

/** @param records the newest first */
function describeCommits(records: readonly FoundRecord[]): string {
  const commits = records.map(({ commit }) => commit.slice(0, 7));
  const [newest, oldest] = [commits[0], commits.at(-1)];
  return newest === oldest ? `commit ${newest}` : `commits ${oldest} to ${newest}`;
}

interface Missing {
  readonly id: string;
  readonly why: Phrase;
  /** Whether Bland does not know it. */
  readonly isGone: boolean;
}

/** The sets of each group that can be had, each once, with notes on the others. */
async function loadSets(groups: readonly (readonly string[])[], deps: HurriedDeps) {
  const load = async (id: string): Promise<SimulationSet | Missing> => {
    try {
      return await deps.client.getSimulationSet(id, false, deps.deadline);
    } catch (error) {
      const isExpected = error instanceof BlandError || error instanceof OutOfTimeError || deps.late.aborted;
      if (!isExpected) throw error;
      const isGone = error instanceof BlandError && error.kind === 'not-found';
      return { id, why: explain(error, deps), isGone };
    }
  };
  const seen = new Set<string>();
  const isNew = (id: string) => !seen.has(idKey(id)) && seen.add(idKey(id));
  const loaded = await Promise.all(groups.map((ids) => Promise.all(ids.filter(isNew).map(load))));
  const missing = loaded.flat().filter((one) => 'why' in one);
  const gone = missing.filter(({ isGone }) => isGone);
  const unread = missing.filter(({ isGone }) => !isGone);
  return {
    groups: loaded
      .map((group) => group.filter((one): one is SimulationSet => !('why' in one)))
      .filter(({ length }) => length > 0),
    gone,
    unread,
    notes: [
      ...noteMissing(gone, say`, which Bland no longer knows`),
      ...noteMissing(unread, say`: ${unread[0]?.why ?? ''}`),
    ],
  };
}

function noteMissing(missing: readonly Missing[], why: Phrase): Note[] {
  if (missing.length === 0) return [];
  const sets = missing.length === 1 ? 'set' : 'sets';
  return [{ text: say`The baseline leaves out ${sets} ${nameSets(missing)}${why}.` }];
}

const MAX_NAMES = 3;

function nameSets(missing: readonly Missing[]): Phrase {
  return joinNames(
    missing.map(({ id }) => quoteId(id)),
    MAX_NAMES,
  );
}
