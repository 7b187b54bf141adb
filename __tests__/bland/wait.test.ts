/** The wait for a terminal set, on a clock of the test's own. */
import { describe, expect, test } from '@jest/globals';
import { BlandError, OutOfTimeError } from '../../src/bland/errors.ts';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { lastLookReserveMs, type Waited, waitUntilTerminal } from '../../src/bland/wait.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';

function seen(status: string, totalRuns?: number): SimulationSet {
  const overall =
    totalRuns === undefined
      ? undefined
      : { avgPassRate: undefined, flakyCount: undefined, reliableCount: undefined, totalRuns };
  return {
    id: 'a-set',
    status,
    simulationsPerScenario: 5,
    totalScenarios: 2,
    createdAt: undefined,
    completedAt: undefined,
    overall,
    scenarios: undefined,
    remarks: [],
  };
}

interface Story {
  readonly waited: Waited;
  readonly looks: number;
  readonly clock: VirtualClock;
  readonly log: KeptLog;
}

/** Waits on a set that is `RUNNING` until `endsAfterMs`, with looks that take `lookMs`. */
async function wait(
  look: (clock: VirtualClock, startedMs: number) => Promise<SimulationSet>,
  {
    timeoutMs = 60_000,
    pollIntervalMs = 5000,
    isNew = false,
    earlier = undefined as SimulationSet | undefined,
  } = {},
): Promise<Story> {
  const clock = virtualClock();
  const log = keepLog();
  const startedMs = clock.now();
  let looks = 0;
  const waited = await waitUntilTerminal(
    () => {
      looks += 1;
      return look(clock, startedMs);
    },
    {
      id: 'a-set',
      clock,
      log,
      pollIntervalMs,
      startedMs,
      deadlineMs: startedMs + timeoutMs,
      reserveMs: lastLookReserveMs(1, timeoutMs),
      signal: new AbortController().signal,
      isNew,
      earlier: () => earlier,
    },
  );
  return { waited, looks, clock, log };
}

function endingAfter(endsAfterMs: number, status = 'PASSED') {
  return async (clock: VirtualClock, startedMs: number) =>
    seen(clock.now() - startedMs >= endsAfterMs ? status : 'RUNNING');
}

describe('waitUntilTerminal', () => {
  test.each(['PASSED', 'FAILED', 'ERROR', 'CANCELLED'])('%s ends the wait at once', async (status) => {
    const { waited, looks, clock } = await wait(endingAfter(0, status));
    expect(waited).toMatchObject({ outcome: 'terminal', set: { status } });
    expect(looks).toBe(1);
    expect(clock.sleepsMs).toEqual([]);
  });

  test('looks every poll-interval', async () => {
    const { waited, clock } = await wait(endingAfter(12_000));
    expect(waited.outcome).toBe('terminal');
    expect(clock.sleepsMs).toEqual([5000, 5000, 5000]);
  });

  test('a set that was started just now is not looked at at once', async () => {
    const { waited, looks, clock } = await wait(endingAfter(3000), { isNew: true });
    expect(waited.outcome).toBe('terminal');
    expect(looks).toBe(1);
    expect(clock.sleepsMs).toEqual([5000]);
  });

  test('a set that was started just now is looked at before little time is over', async () => {
    const { waited, clock } = await wait(endingAfter(3000), { isNew: true, timeoutMs: 4000 });
    expect(waited.outcome).toBe('terminal');
    expect(clock.sleepsMs).toEqual([3600]);
  });

  test('a set that was started when hardly any time was left is looked at at once', async () => {
    const clock = virtualClock();
    const startedMs = clock.now();
    clock.advance(59_000);
    const waited = await waitUntilTerminal(async () => seen('PASSED'), {
      id: 'a-set',
      clock,
      log: keepLog(),
      pollIntervalMs: 5000,
      startedMs,
      deadlineMs: startedMs + 60_000,
      reserveMs: 2000,
      signal: new AbortController().signal,
      isNew: true,
      earlier: () => undefined,
    });
    expect(waited.outcome).toBe('terminal');
    expect(clock.sleepsMs).toEqual([0]);
  });

  test('a set that ends just before the deadline is still seen', async () => {
    const { waited } = await wait(endingAfter(57_900));
    expect(waited.outcome).toBe('terminal');
  });

  test('a set that does not end is timed out before the deadline, after a last look', async () => {
    const { waited, clock } = await wait(endingAfter(1e9));
    expect(waited).toMatchObject({
      outcome: 'timed-out',
      lastSeen: { status: 'RUNNING' },
      trouble: undefined,
    });
    expect(clock.now()).toBe(1_000_000 + 58_000);
  });

  test('an unknown status is polled through to the deadline', async () => {
    const { waited, looks } = await wait(endingAfter(0, 'ARCHIVING'));
    expect(waited).toMatchObject({ outcome: 'timed-out', lastSeen: { status: 'ARCHIVING' } });
    expect(looks).toBeGreaterThan(10);
  });

  test('trouble at the deadline is a time-out where the set was seen before', async () => {
    const trouble = new BlandError('unavailable', 'GET … answered 503.');
    let looks = 0;
    const { waited } = await wait(async () => {
      looks += 1;
      if (looks === 1) return seen('RUNNING');
      throw new OutOfTimeError(trouble);
    });
    expect(waited).toMatchObject({ outcome: 'timed-out', lastSeen: { status: 'RUNNING' }, trouble });
  });

  test('trouble at the deadline is the error itself where the set was never seen', async () => {
    const trouble = new BlandError('unavailable', 'GET … answered 503.');
    const { waited } = await wait(() => Promise.reject(new OutOfTimeError(trouble)));
    expect(waited).toEqual({ outcome: 'stopped', lastSeen: undefined, error: trouble });
  });

  test('any other error stops the wait, and keeps what was seen', async () => {
    const bug = new TypeError('a bug');
    let looks = 0;
    const { waited } = await wait(async () => {
      looks += 1;
      if (looks === 1) return seen('PENDING');
      throw bug;
    });
    expect(waited).toMatchObject({ outcome: 'stopped', lastSeen: { status: 'PENDING' }, error: bug });
  });

  test('one line for each change of status, and a heartbeat each minute, not a line for each look', async () => {
    const { log, looks } = await wait(
      async (clock, startedMs) => {
        const elapsedMs = clock.now() - startedMs;
        if (elapsedMs < 10_000) return seen('PENDING');
        return elapsedMs < 200_000 ? seen('RUNNING', Math.floor(elapsedMs / 20_000)) : seen('PASSED', 10);
      },
      { timeoutMs: 600_000 },
    );
    expect(looks).toBeLessThan(41);
    expect(log.lines).toEqual([
      'Set a-set is PENDING after 0 s.',
      'Set a-set is PENDING → RUNNING after 10 s, 0 of 10 runs done.',
      'Set a-set is still RUNNING after 73 s, 3 of 10 runs done.',
      'Set a-set is still RUNNING after 143 s, 7 of 10 runs done.',
      'Set a-set is RUNNING → PASSED after 204 s, 10 of 10 runs done.',
    ]);
  });

  test('progress without the size of the set', async () => {
    const { log } = await wait(async () => ({ ...seen('PASSED', 3), totalScenarios: undefined }));
    expect(log.lines).toEqual(['Set a-set is PASSED after 0 s, 3 runs done.']);
  });

  test('cancelling ends a sleep with the reason', async () => {
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const clock = virtualClock();
    const waited = await waitUntilTerminal(
      async () => {
        controller.abort(reason);
        return seen('RUNNING');
      },
      {
        id: 'a-set',
        clock,
        log: keepLog(),
        pollIntervalMs: 5000,
        startedMs: clock.now(),
        deadlineMs: clock.now() + 60_000,
        reserveMs: 0,
        signal: controller.signal,
        isNew: false,
        earlier: () => undefined,
      },
    );
    expect(waited).toMatchObject({ outcome: 'stopped', lastSeen: { status: 'RUNNING' }, error: reason });
  });
});

describe('lastLookReserveMs', () => {
  test.each([
    [1, 1_800_000, 2000],
    [8, 1_800_000, 2000],
    [9, 1_800_000, 4000],
    [50, 1_800_000, 14_000],
    [1, 5000, 500],
    [50, 20_000, 5000],
  ])('of %i sets in %i ms: %i ms', (sets, timeoutMs, reserveMs) => {
    expect(lastLookReserveMs(sets, timeoutMs)).toBe(reserveMs);
  });
});

describe('with an earlier set of as many runs', () => {
  const EARLIER: SimulationSet = {
    ...seen('PASSED'),
    createdAt: '2026-04-14T10:00:00Z',
    completedAt: '2026-04-14T10:10:00Z',
  };
  const LONG = { timeoutMs: 3_600_000, pollIntervalMs: 10_000 };

  test('the wait pauses for long until about when that one ended, and looks often then', async () => {
    const { clock, looks } = await wait(endingAfter(610_000), { ...LONG, earlier: EARLIER });
    const usual = await wait(endingAfter(610_000), LONG);
    // 600 s less a sixth: eight pauses of a minute, and the rest of 500 s.
    expect(clock.sleepsMs.slice(0, 9)).toEqual([...Array.from({ length: 8 }, () => 60_000), 20_000]);
    expect(Math.max(...clock.sleepsMs.slice(9))).toBeLessThanOrEqual(10_000);
    expect(looks).toBeLessThan(usual.looks / 2);
  });

  test('a set that takes longer by far is looked at as without', async () => {
    const { clock } = await wait(endingAfter(800_000), { ...LONG, earlier: EARLIER });
    expect(clock.sleepsMs.at(-1)).toBe(10_000);
    expect(clock.now() - 1_000_000).toBeLessThan(810_001);
  });

  test('the set began when Bland says that it did, not when the wait did', async () => {
    const look = async (clock: VirtualClock, startedMs: number) => ({
      ...seen(clock.now() - startedMs >= 110_000 ? 'PASSED' : 'RUNNING'),
      createdAt: new Date(startedMs - 480_000).toISOString(),
    });
    const { clock } = await wait(look, { ...LONG, earlier: EARLIER });
    expect(clock.sleepsMs[0]).toBe(20_000);
    expect(Math.max(...clock.sleepsMs.slice(1))).toBeLessThanOrEqual(10_000);
  });

  test.each<[string, Partial<SimulationSet>]>([
    ['more runs', { simulationsPerScenario: 6 }],
    ['a size that is not known', { totalScenarios: undefined }],
    ['no beginning', { createdAt: undefined }],
    ['no end', { completedAt: undefined }],
    ['an end that is no date', { completedAt: 'soon' }],
    ['an end before its beginning', { completedAt: '2026-04-14T09:00:00Z' }],
  ])('one that has %s foretells nothing', async (_, given) => {
    const { clock } = await wait(endingAfter(100_000), { ...LONG, earlier: { ...EARLIER, ...given } });
    expect(new Set(clock.sleepsMs)).toEqual(new Set([10_000]));
  });
});
