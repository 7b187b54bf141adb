/** What a baseline is made of, what is said of sets that can't be had, and how long it may hold up sets that have ended. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { type Client, makeClient } from '../../src/bland/client.ts';
import { BlandError } from '../../src/bland/http/errors.ts';
import { connectHttp } from '../../src/bland/http/http.ts';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Baseline } from '../../src/gate/verdict.ts';
import type { Baseline as WantedBaseline } from '../../src/inputs/inputs.ts';
import type { RecordSearch } from '../../src/publish/baseline.ts';
import { beginBaseline, type FindRecords } from '../../src/run/find-baseline.ts';
import { Cancelled } from '../../src/runtime/cancel.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { toPlain } from '../../src/text/escape.ts';
import { say } from '../../src/text/phrase.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';
import { simulationSet } from '../support/sets.ts';
import { wireSet } from '../support/wire-sets.ts';

const AUTO: WantedBaseline = { from: 'auto', sets: 10 };
const OUTAGE = { kind: 'answer', status: 503, body: '{"message":"try later"}' } as const;
const LATE = 'it could not be read within 30 s after the last set ended. Run the job again later';

let emulator: Emulator;
let clock: VirtualClock;
let log: KeptLog;
let client: Client;

beforeEach(async () => {
  emulator = await Emulator.start();
  clock = virtualClock();
  log = keepLog();
  const { apiKey } = emulator.bland;
  client = makeClient(
    await connectHttp({ baseUrl: new URL(emulator.url), apiKey, clock, log, random: () => 0.5 }),
  );
});
afterEach(() => emulator.close());

/** Sets 1 to n at Bland, and their ids. */
function addSets(count: number): string[] {
  const ids = Array.from({ length: count }, (_, index) => `set-${index + 1}`);
  for (const id of ids) emulator.bland.addSet(id, wireSet(id, { 'Happy path': [5, 0] }));
  return ids;
}

const given = (...ids: string[]): WantedBaseline => ({ from: 'ids', ids });
const commitOf = (index: number) => `${index}`.repeat(40);

/** Records on a commit each, the newest first. */
function recorded(...groups: readonly (readonly string[])[]): RecordSearch {
  const records = groups.map((setIds, index) => ({ setIds, commit: commitOf(9 - (index % 9)) }));
  return { records, branch: undefined, since: undefined, why: ['none'] };
}

interface Given {
  readonly search?: RecordSearch | FindRecords;
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  readonly client?: Pick<Client, 'getSimulationSet'>;
}

function begin(wanted: WantedBaseline, { search = recorded(), ...more }: Given = {}) {
  return beginBaseline(wanted, {
    client: { ...client, ...more.client },
    log,
    findRecords: typeof search === 'function' ? search : async () => search,
    deadline: {
      deadlineMs: more.deadlineMs ?? clock.now() + 600_000,
      signal: more.signal ?? new AbortController().signal,
    },
  });
}

/** A baseline with its words in plain text, and its sets by their ids. */
function plain(baseline: Baseline | undefined) {
  switch (baseline?.kind) {
    case 'sets': {
      const { groups, notes, origin } = baseline;
      return {
        ...baseline,
        groups: groups.map((group) => group.map(({ id }) => id)),
        notes: notes.map(({ text }) => (typeof text === 'string' ? text : toPlain(text))),
        origin: toPlain(origin),
      };
    }
    case 'none':
      return { kind: 'none', why: toPlain(baseline.why) };
    case 'unavailable':
      return { kind: 'unavailable', problem: toPlain(baseline.problem) };
    case undefined:
      return undefined;
  }
}

async function find(wanted: WantedBaseline, more: Given = {}) {
  return plain(await begin(wanted, more).found);
}

const asksFor = (id: string) => emulator.requestsTo(`/simulation-sets/${id}`).length;

/** Sets by the beginning of their ids: `gone`, `down`, and `late`, for which no answer comes; others are there. */
const byName: Pick<Client, 'getSimulationSet'> = {
  async getSimulationSet(id, _isOwn, { signal }) {
    if (id.startsWith('gone')) throw new BlandError('not-found', [`No set ${id}`]);
    if (id.startsWith('down')) throw new BlandError('unavailable', [`Down for ${id}`]);
    return id.startsWith('late') ? untilAborted(signal) : simulationSet({ id });
  },
};

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Time stands still. */
const stopped: Clock = { now: () => 0, sleep: (_ms, signal) => untilAborted(signal) };

test('none is wanted: nothing is asked for, and nothing is there', async () => {
  const { found, hurry } = begin({ from: 'none' });
  expect([await found, await hurry(clock)]).toEqual([undefined, undefined]);
  expect(emulator.requests).toEqual([]);
});

describe('recorded sets', () => {
  test('are those of all records, the newest first, and the log names them', async () => {
    const ids = addSets(4);
    const [a = '', b = '', c = '', d = ''] = ids;
    expect(await find(AUTO, { search: recorded([a, b], [c], [d]) })).toEqual({
      kind: 'sets',
      groups: [[a, b], [c], [d]],
      origin: 'recorded at commits 7777777 to 9999999',
      notes: [],
      given: false,
    });
    expect(log.lines).toEqual([
      'The baseline is 4 sets, recorded at commits 7777777 to 9999999: set-1, set-2, set-3, set-4.',
    ]);
  });

  test.each([undefined, 'main', '| `evil`'])('are those of the branch %s', async (branch) => {
    addSets(1);
    const search = { ...recorded(['set-1']), branch } as RecordSearch;
    expect(await find(AUTO, { search })).toMatchObject({ kind: 'sets', branch });
  });

  test('one: the log says where it was recorded', async () => {
    addSets(1);
    expect(await find(AUTO, { search: recorded(['set-1']) })).toMatchObject({
      groups: [['set-1']],
      origin: 'recorded at commit 9999999',
    });
    expect(log.lines).toEqual(['The baseline is set-1, recorded at commit 9999999.']);
  });

  test('are as many as are wanted', async () => {
    const asked: number[] = [];
    const search: FindRecords = async (most) => {
      asked.push(most);
      return recorded();
    };
    for (const sets of [1, 10]) await find({ from: 'auto', sets }, { search });
    expect(asked).toEqual([1, 10]);
  });

  test('are read side by side, whatever record they are of', async () => {
    const ids = addSets(8);
    emulator.misbehave('/simulation-sets/', { kind: 'meet', count: 8 }, 8);
    const search = recorded(...ids.map((id) => [id]));
    expect(await find(AUTO, { search })).toMatchObject({ groups: ids.map((id) => [id]) });
    expect(emulator.requests).toHaveLength(8);
  });

  test('fifty of a run are a group, in their order', async () => {
    const ids = addSets(51);
    const search = recorded(ids.slice(0, 50), ids.slice(50));
    expect(await find(AUTO, { search })).toMatchObject({ groups: [ids.slice(0, 50), ['set-51']] });
  });

  test('that are named twice count once, with the newest record', async () => {
    addSets(3);
    const search = recorded(['set-1', 'set-2'], ['SET-1', 'set-2'], ['set-2', 'set-3']);
    expect(await find(AUTO, { search })).toMatchObject({
      groups: [['set-1', 'set-2'], ['set-3']],
      notes: [],
    });
    expect([asksFor('set-2'), asksFor('SET-1')]).toEqual([1, 0]);
  });

  test('that are gone are named, and the others count', async () => {
    const ids = addSets(10);
    const search = recorded(...ids.map((id) => [id === 'set-3' ? 'gone-3' : id]));
    expect(await find(AUTO, { search })).toMatchObject({
      groups: ids.filter((id) => id !== 'set-3').map((id) => [id]),
      notes: ['The baseline leaves out set “gone-3”, which Bland no longer knows.'],
    });
    expect(asksFor('gone-3')).toBe(2);
  });

  test('of which one of a run is gone: the others of that run count', async () => {
    addSets(2);
    const search = recorded(['set-1', 'gone'], ['gone-too'], ['set-2']);
    expect(await find(AUTO, { search })).toMatchObject({
      groups: [['set-1'], ['set-2']],
      notes: ['The baseline leaves out sets “gone”, “gone-too”, which Bland no longer knows.'],
    });
  });

  test('that can not be read are named with the reason, and the others count', async () => {
    const ids = addSets(10);
    emulator.misbehave('/simulation-sets/set-3', OUTAGE);
    const found = await find(AUTO, { search: recorded(...ids.map((id) => [id])) });
    expect(found).toMatchObject({ groups: ids.filter((id) => id !== 'set-3').map((id) => [id]) });
    expect(found).toMatchObject({
      notes: [
        expect.stringMatching(
          /^The baseline leaves out set “set-3”: Bland is unavailable \(503\): “try later”\. Run the job again later. If this persists, see Bland's status page \(GET \S+\/set-3\)\.$/,
        ),
      ],
    });
  });

  test('of which many are missing: three of each kind are named, with the reason of the first', async () => {
    const search = recorded(
      ['gone-1', 'gone-2', 'gone-3', 'gone-4', 'gone-5'],
      ['down-1', 'set-1', 'down-2', 'down-3', 'down-4'],
    );
    expect(await find(AUTO, { search, client: byName })).toMatchObject({
      groups: [['set-1']],
      notes: [
        'The baseline leaves out sets “gone-1”, “gone-2”, “gone-3” and 2 more, which Bland no longer knows.',
        "The baseline leaves out sets “down-1”, “down-2”, “down-3” and 1 more: Down for down-1. Run the job again later. If this persists, see Bland's status page.",
      ],
    });
  });

  // A known bug: they are named in the order in which the answers came, which differs from run to run.
  test('that are missing are named in the order of their records', async () => {
    const first = Promise.withResolvers<void>();
    const slowFirst: typeof byName = {
      async getSimulationSet(...asked) {
        if (asked[0] === 'gone-1') await first.promise;
        return byName.getSimulationSet(...asked);
      },
    };
    const found = find(AUTO, { search: recorded(['gone-1', 'gone-2'], ['set-1']), client: slowFirst });
    await setImmediate();
    first.resolve();
    expect(await found).toMatchObject({
      notes: ['The baseline leaves out sets “gone-1”, “gone-2”, which Bland no longer knows.'],
    });
  });

  test.each<[string, string[][], string]>([
    ['one', [['gone']], '“gone” was recorded at commit 9999999, but Bland no longer knows it.'],
    [
      'several',
      [['gone-1', 'gone-2'], ['gone-3'], ['gone-4']],
      '“gone-1”, “gone-2”, “gone-3” and 1 more were recorded at commits 7777777 to 9999999, but Bland no longer knows them.',
    ],
  ])('that are all gone are no baseline: %s', async (_what, groups, words) => {
    expect(await find(AUTO, { search: recorded(...groups), client: byName })).toEqual({
      kind: 'none',
      why: `No baseline: ${words}`,
    });
    expect(log.lines).toEqual([]);
  });

  test.each([
    ['all unreadable', [['set-1'], ['set-2']]],
    ['some unreadable and the others gone', [['gone'], ['set-1']]],
  ])('%s: the baseline is unavailable', async (_what, groups) => {
    addSets(2);
    emulator.misbehave('/simulation-sets/set-', OUTAGE);
    expect(await find(AUTO, { search: recorded(...groups) })).toEqual({
      kind: 'unavailable',
      problem: expect.stringMatching(
        /\(503\): “try later”\. Run the job again later. If this persists, see Bland's status page \(GET \S+\)$/,
      ),
    });
  });

  test('without time left: unavailable', async () => {
    addSets(1);
    expect(await find(AUTO, { search: recorded(['set-1']), deadlineMs: clock.now() })).toEqual({
      kind: 'unavailable',
      problem: expect.stringMatching(
        /^Bland could not be asked, since no time was left for an answer\. Raise timeout \(GET \S+\)$/,
      ),
    });
    expect(emulator.requests).toEqual([]);
  });

  test('that do not exist yet: no baseline, and why', async () => {
    const search = { records: [], branch: undefined, since: undefined, why: say`nobody wrote one.` };
    expect(await find(AUTO, { search })).toEqual({
      kind: 'none',
      why: 'No baseline yet: nobody wrote one.',
    });
  });

  test('that could not be looked up: unavailable, and why', async () => {
    const search = { problem: say`GitHub is down` };
    expect(await find(AUTO, { search })).toEqual({ kind: 'unavailable', problem: 'GitHub is down' });
  });

  test('a bug in the look-up, or in a read, is unavailable and asks to be reported', async () => {
    const words =
      /^an unexpected error stopped the gate: TypeError: x is undefined\. This is a bug in the action: please report it/;
    const fail = async () => {
      throw new TypeError('x is undefined');
    };
    const problem = expect.stringMatching(words);
    expect(await find(AUTO, { search: fail })).toEqual({ kind: 'unavailable', problem });
    const more = { search: recorded(['set-1']), client: { getSimulationSet: fail } };
    expect(await find(AUTO, more)).toEqual({ kind: 'unavailable', problem });
  });
});

describe('given sets', () => {
  test('are a group each, and the log does not repeat them', async () => {
    addSets(2);
    expect(await find(given('set-2', 'set-1'))).toEqual({
      kind: 'sets',
      groups: [['set-2'], ['set-1']],
      origin: 'given in baseline',
      notes: [],
      given: true,
    });
    expect(log.lines).toEqual([]);
  });

  test('are read without a look at GitHub', async () => {
    addSets(1);
    const search = async () => {
      throw new Error('asked for');
    };
    expect(await find(given('set-1'), { search })).toMatchObject({ kind: 'sets' });
  });

  test('fifty are all read', async () => {
    const ids = addSets(50);
    expect(await find(given(...ids))).toMatchObject({ groups: ids.map((id) => [id]), notes: [] });
  });

  test('of which Bland does not know one: unavailable, since the id is probably wrong', async () => {
    addSets(2);
    emulator.misbehave('/simulation-sets/set-2', OUTAGE);
    expect(await find(given('set-1', 'wrong', 'set-2'))).toEqual({
      kind: 'unavailable',
      problem: expect.stringMatching(
        /^Bland does not know this set \(404\): .*Check the id, base-url.*simulation-sets\/wrong\)$/,
      ),
    });
  });

  test('of which one can not be read: the others count, and that is said', async () => {
    addSets(3);
    emulator.misbehave('/simulation-sets/set-2', OUTAGE);
    expect(await find(given('set-1', 'set-2', 'set-3'))).toMatchObject({
      kind: 'sets',
      groups: [['set-1'], ['set-3']],
      notes: [expect.stringMatching(/^The baseline leaves out set “set-2”: Bland is unavailable \(503\)/)],
      given: true,
    });
  });

  test('of which none can be read: unavailable', async () => {
    addSets(2);
    emulator.misbehave('/simulation-sets/', OUTAGE);
    expect(await find(given('set-1', 'set-2'))).toEqual({
      kind: 'unavailable',
      problem: expect.stringContaining('Bland is unavailable (503): “try later”'),
    });
  });

  test('that were refused: unavailable, with what to do', async () => {
    emulator.misbehave('/simulation-sets/', { kind: 'answer', status: 403, body: '{"message":"not yours"}' });
    expect(await find(given('set-1'))).toEqual({
      kind: 'unavailable',
      problem: expect.stringContaining('Use a key of the organisation that owns the set'),
    });
  });
});

describe('once the last set has ended', () => {
  test('what is there is there at once, and no timer is left', async () => {
    const pending = begin(given('set-1'), { client: byName });
    expect(plain(await pending.hurry(stopped))).toMatchObject({ groups: [['set-1']], notes: [] });
    expect(await pending.hurry(stopped)).toBe(await pending.found);
  });

  test('what comes within half a minute counts', async () => {
    const answer = Promise.withResolvers<SimulationSet>();
    const pending = begin(given('set-1'), { client: { getSimulationSet: () => answer.promise } });
    const hurried = pending.hurry(stopped);
    answer.resolve(simulationSet({ id: 'set-1' }));
    expect(plain(await hurried)).toMatchObject({ groups: [['set-1']], notes: [] });
  });

  test.each([AUTO, given('set-1', 'late-1', 'set-2', 'late-2')])(
    'what does not is given up after half a minute, and the rest is used: %j',
    async (wanted) => {
      const search = recorded(['set-1', 'late-1'], ['set-2'], ['late-2']);
      const pending = begin(wanted, { search, client: byName });
      await setImmediate();
      const baseline = plain(await pending.hurry(clock));
      expect(baseline).toMatchObject({
        groups: [['set-1'], ['set-2']],
        notes: [expect.stringMatching(/^The baseline leaves out sets “late-1”, “late-2”: it could not/)],
      });
      expect(baseline).toMatchObject({ notes: [expect.stringContaining(LATE)] });
      expect(clock.sleepsMs).toEqual([30_000]);
    },
  );

  test('what is gone is still told from what is late', async () => {
    const search = recorded(['set-1', 'late'], ['gone']);
    const pending = begin(AUTO, { search, client: byName });
    await setImmediate();
    expect(plain(await pending.hurry(clock))).toMatchObject({
      groups: [['set-1']],
      notes: [
        'The baseline leaves out set “gone”, which Bland no longer knows.',
        expect.stringMatching(/^The baseline leaves out set “late”: /),
      ],
    });
  });

  test('where nothing is there it is unavailable, and Bland is waited for no longer', async () => {
    addSets(2);
    emulator.misbehave('/simulation-sets/', { kind: 'hang' });
    for (const [wanted, search] of [
      [given('set-1', 'set-2'), recorded()],
      [AUTO, recorded(['set-1'], ['set-2'])],
    ] as const) {
      expect(plain(await begin(wanted, { search }).hurry(clock))).toEqual({
        kind: 'unavailable',
        problem: LATE,
      });
    }
  });

  test('a look-up that is under way is given up as well', async () => {
    const search: FindRecords = (_most, { signal }) => untilAborted(signal);
    const { found, hurry } = begin(AUTO, { search });
    expect(plain(await hurry(clock))).toEqual({ kind: 'unavailable', problem: LATE });
    expect(plain(await found)).toEqual({ kind: 'unavailable', problem: LATE });
  });

  test('each of several sets that ended gets the same', async () => {
    const pending = begin(given('set-1', 'late'), { client: byName });
    await setImmediate();
    const all = await Promise.all([pending.hurry(clock), pending.hurry(clock), pending.hurry(clock)]);
    expect(new Set([...all, await pending.found]).size).toBe(1);
  });
});

describe('a cancelled workflow', () => {
  const reason = new Cancelled('SIGINT');

  test.each<[string, WantedBaseline, FindRecords]>([
    ['a read', given('set-1', 'late'), async () => recorded()],
    ['a recorded read', AUTO, async () => recorded(['set-1'], ['late'])],
    ['a look-up', AUTO, (_most, { signal }) => untilAborted(signal)],
  ])('ends %s with its reason', async (_what, wanted, search) => {
    const workflow = new AbortController();
    const pending = begin(wanted, { search, signal: workflow.signal, client: byName });
    const hurried = pending.hurry(stopped);
    await setImmediate();
    workflow.abort(reason);
    await expect(pending.found).rejects.toBe(reason);
    await expect(hurried).rejects.toBe(reason);
  });

  test('or a step that ended otherwise: the reason is the signal’s, whatever it is', async () => {
    const over = new AbortController();
    const { found } = begin(AUTO, { search: recorded(['late']), signal: over.signal, client: byName });
    await setImmediate();
    over.abort();
    await expect(found).rejects.toBe(over.signal.reason);
  });

  test('ends reads at Bland', async () => {
    addSets(1);
    emulator.misbehave('/simulation-sets/', { kind: 'hang' });
    const workflow = new AbortController();
    const { found } = begin(given('set-1'), { signal: workflow.signal });
    workflow.abort(reason);
    await expect(found).rejects.toBe(reason);
  });

  test('gets nothing where it was cancelled before', async () => {
    const { found } = begin(given('set-1'), { signal: AbortSignal.abort(reason) });
    await expect(found).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  test('takes what is there', async () => {
    const workflow = new AbortController();
    const pending = begin(given('set-1'), { signal: workflow.signal, client: byName });
    const found = await pending.found;
    workflow.abort(reason);
    expect(await pending.hurry(clock)).toBe(found);
  });
});
