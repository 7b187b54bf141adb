/** The wait for a terminal set, on a clock of the test's own. */
import { describe, expect, test } from '@jest/globals';
import type { Asked } from '../../src/bland/completeness.ts';
import { BlandError, OutOfTimeError } from '../../src/bland/http/errors.ts';
import { setSubject } from '../../src/bland/set-progress.ts';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { lastPollReserveMs, type Waited, waitUntilTerminal } from '../../src/bland/wait.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';
import { scenario, simulationSet } from '../support/sets.ts';

/** A set of two scenarios with five runs each; one that has PASSED or FAILED is whole. */
function seen(status: string, totalRuns?: number): SimulationSet {
  if (status === 'PASSED' || status === 'FAILED') {
    const scenarios = [scenario({ id: 'one' }), scenario({ id: 'two' })];
    return simulationSet({ id: 'a-set', status, scenarios, createdAt: undefined, completedAt: undefined });
  }
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

/** What was asked for where a set was started. */
const ASKED: Asked = { scenarioIds: ['one', 'two'], simulationsPerScenario: 5 };

type Look = (clock: VirtualClock, startedMs: number, deadlineMs: number) => Promise<SimulationSet>;

async function wait(
  look: Look,
  {
    timeoutMs = 60_000,
    pollIntervalMs = 5000,
    asked = undefined as Asked | undefined,
    earlier = undefined as SimulationSet | undefined,
  } = {},
): Promise<Story> {
  const clock = virtualClock();
  const log = keepLog();
  const startedMs = clock.now();
  let looks = 0;
  const waited = await waitUntilTerminal(
    (deadlineMs) => {
      looks += 1;
      return look(clock, startedMs, deadlineMs);
    },
    setSubject({ id: 'a-set', asked, startedMs, earlier: () => earlier }),
    {
      clock,
      log,
      pollIntervalMs,
      startedMs,
      deadlineMs: startedMs + timeoutMs,
      reserveMs: lastPollReserveMs(1, timeoutMs),
      signal: new AbortController().signal,
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
    expect(waited).toMatchObject({ outcome: 'terminal', lastSeen: { status } });
    expect(looks).toBe(1);
    expect(clock.sleepsMs).toEqual([]);
  });

  test('looks every poll-interval', async () => {
    const { waited, clock } = await wait(endingAfter(12_000));
    expect(waited.outcome).toBe('terminal');
    expect(clock.sleepsMs).toEqual([5000, 5000, 5000]);
  });

  test('a set that was started just now is not looked at at once', async () => {
    const { waited, looks, clock } = await wait(endingAfter(3000), { asked: ASKED });
    expect(waited.outcome).toBe('terminal');
    expect(looks).toBe(1);
    expect(clock.sleepsMs).toEqual([5000]);
  });

  test('a set that was started just now is looked at before little time is over', async () => {
    const { waited, clock } = await wait(endingAfter(3000), { asked: ASKED, timeoutMs: 4000 });
    expect(waited.outcome).toBe('terminal');
    expect(clock.sleepsMs).toEqual([3600]);
  });

  test('a set that was started when hardly any time was left is looked at at once', async () => {
    const clock = virtualClock();
    const startedMs = clock.now();
    clock.advance(59_000);
    const subject = setSubject({ id: 'a-set', asked: ASKED, startedMs, earlier: () => undefined });
    const waited = await waitUntilTerminal(async () => seen('PASSED'), subject, {
      clock,
      log: keepLog(),
      pollIntervalMs: 5000,
      startedMs,
      deadlineMs: startedMs + 60_000,
      reserveMs: 2000,
      signal: new AbortController().signal,
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
    const trouble = new BlandError('unavailable', ['down']);
    let looks = 0;
    const { waited } = await wait(async () => {
      looks += 1;
      if (looks === 1) return seen('RUNNING');
      throw new OutOfTimeError(trouble);
    });
    expect(waited).toMatchObject({ outcome: 'timed-out', lastSeen: { status: 'RUNNING' }, trouble });
  });

  test('trouble at the deadline is kept where the set was never seen', async () => {
    const trouble = new BlandError('unavailable', ['down']);
    const { waited } = await wait(() => Promise.reject(new OutOfTimeError(trouble)));
    expect(waited).toEqual({ outcome: 'timed-out', lastSeen: undefined, trouble });
  });

  test.each([0, 1])(
    'a look that was not sent for want of time is a time-out, after %d looks',
    async (before) => {
      const trouble = new BlandError('no-time', ['not sent']);
      let looks = 0;
      const { waited } = await wait(async () => {
        looks += 1;
        if (looks > before) throw new OutOfTimeError(trouble);
        return seen('RUNNING');
      });
      expect(waited).toMatchObject({ outcome: 'timed-out', trouble });
    },
  );

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
      'Set a-set is PENDING → RUNNING after 10 s: 0 of 10 runs (0%).',
      'Set a-set is still RUNNING after 1 min 13 s: 3 of 10 runs (30%), about 3 min left.',
      'Set a-set is still RUNNING after 2 min 23 s: 7 of 10 runs (70%), about 1 min 10 s left.',
      'Set a-set is RUNNING → PASSED after 3 min 24 s: 10 of 10 runs (100%).',
    ]);
  });

  test('progress without the size of the set', async () => {
    const { log } = await wait(async () => ({ ...seen('PASSED'), totalScenarios: undefined }));
    expect(log.lines).toEqual(['Set a-set is PASSED after 0 s: 10 runs.']);
  });

  test.each<[string, Partial<SimulationSet> & { done: number }, string]>([
    ['nearly all', { done: 999, totalScenarios: 200 }, '999 of 1,000 runs (99%), about 10 s left'],
    ['more than all', { done: 11 }, '11 of 10 runs'],
    ['fewer than none', { done: -1 }, '-1 of 10 runs'],
    ['of none', { done: 0, totalScenarios: 0 }, '0 of 0 runs'],
    ['of one', { done: 0, totalScenarios: 1, simulationsPerScenario: 1 }, '0 of 1 run (0%)'],
    ['of endlessly many', { done: 3, totalScenarios: Number.POSITIVE_INFINITY }, '3 of Infinity runs'],
    ['of an unknown number', { done: 3, totalScenarios: Number.NaN }, '3 runs'],
    ['one of an unknown number', { done: 1, totalScenarios: undefined }, '1 run'],
  ])('progress that is %s', async (_what, { done, ...size }, words) => {
    const { log } = await wait(
      async (clock, startedMs) => {
        const status = clock.now() - startedMs < 1000 ? 'PENDING' : 'RUNNING';
        return { ...seen(status, done), ...size };
      },
      { timeoutMs: 10_000 },
    );
    expect(log.lines[1]).toMatch(/^Set a-set is PENDING → RUNNING after \d+ s: /);
    expect(log.lines[1]?.split(': ')[1]).toBe(`${words}.`);
  });

  test('the end is expected after as long as an earlier set took, until that is over', async () => {
    const minute = 60_000;
    const createdAt = new Date(0).toISOString();
    const earlier = {
      ...seen('PASSED', 10),
      createdAt,
      completedAt: new Date(4 * minute).toISOString(),
    };
    const { log } = await wait(
      async (clock, startedMs) => ({
        ...seen('RUNNING'),
        overall: undefined,
        createdAt: new Date(startedMs).toISOString(),
        status: clock.now() - startedMs < 4.5 * minute ? 'RUNNING' : 'PASSED',
      }),
      { timeoutMs: 20 * minute, earlier },
    );
    expect(log.lines[0]).toBe('Set a-set is RUNNING after 0 s: about 4 min left.');
    expect(log.lines[1]).toMatch(/^Set a-set is still RUNNING after 1 min.*: about 3 min left\.$/);
    expect(log.lines.filter((line) => line.includes('after 4 min')).join()).not.toContain('left');
  });

  test('a status that is not documented is quoted as a word from outside', async () => {
    const { log } = await wait(endingAfter(0, '::ERROR::X'), { timeoutMs: 2000 });
    expect(log.lines).toEqual(['Set a-set is “::ERROR::X” after 0 s.']);
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
      setSubject({ id: 'a-set', asked: undefined, startedMs: clock.now(), earlier: () => undefined }),
      {
        clock,
        log: keepLog(),
        pollIntervalMs: 5000,
        startedMs: clock.now(),
        deadlineMs: clock.now() + 60_000,
        reserveMs: 0,
        signal: controller.signal,
      },
    );
    expect(waited).toMatchObject({ outcome: 'stopped', lastSeen: { status: 'RUNNING' }, error: reason });
  });
});

describe('a set that has ended before its statistics are there', () => {
  const NONE: Partial<SimulationSet> = { scenarios: undefined, overall: undefined };
  const LONG = { timeoutMs: 1_800_000 };

  /** Has ended from the beginning, and is whole from `wholeAfterMs` on. */
  function wholeAfter(wholeAfterMs: number, before: Partial<SimulationSet> = NONE, status = 'PASSED'): Look {
    return async (clock, startedMs) =>
      clock.now() - startedMs >= wholeAfterMs ? seen(status) : { ...seen(status), ...before };
  }

  test.each(['PASSED', 'FAILED'])('%s is looked at again until they are', async (status) => {
    const { waited, looks, log } = await wait(wholeAfter(4000, NONE, status), LONG);
    expect(waited).toEqual({ outcome: 'terminal', lastSeen: seen(status) });
    expect(looks).toBe(2);
    expect(log.lines).toEqual([
      `Set a-set is ${status} after 0 s.`,
      `Set a-set is ${status}, but it has no statistics: looking again for up to 1 min.`,
    ]);
  });

  test('and after a minute taken as it is, with few looks', async () => {
    const { waited, clock, log } = await wait(wholeAfter(1e9), LONG);
    expect(waited).toMatchObject({
      outcome: 'terminal',
      lastSeen: { status: 'PASSED', scenarios: undefined },
    });
    expect(clock.sleepsMs).toEqual([5000, 10_000, 20_000, 23_000]);
    expect(log.lines).toHaveLength(2);
  });

  test.each([
    [1000, [1000, 2000, 4000, 8000, 16_000, 27_000]],
    [100, [1000, 2000, 4000, 8000, 16_000, 27_000]],
    [300_000, [58_000]],
  ])('with a poll-interval of %d ms: pauses of %j', async (pollIntervalMs, pauses) => {
    const { clock } = await wait(wholeAfter(1e9), { ...LONG, pollIntervalMs });
    expect(clock.sleepsMs).toEqual(pauses);
  });

  test('the deadline ends it sooner', async () => {
    const { waited, clock } = await wait(wholeAfter(1e9), { timeoutMs: 10_000 });
    expect(waited).toMatchObject({ outcome: 'terminal', lastSeen: { scenarios: undefined } });
    expect(clock.sleepsMs).toEqual([5000, 4000]);
  });

  test('one that is seen to have ended by the last look is taken as it is', async () => {
    const look: Look = async (clock, startedMs) =>
      clock.now() - startedMs < 57_000 ? seen('RUNNING') : { ...seen('PASSED'), ...NONE };
    const { waited, log } = await wait(look);
    expect(waited).toMatchObject({ outcome: 'terminal', lastSeen: { scenarios: undefined } });
    expect(log.lines.at(-1)).not.toContain('looking again');
  });

  test.each([
    ['11 minutes ago', 660_000, [5000], 'looking again once more'],
    ['9 minutes ago', 540_000, [5000, 10_000, 20_000, 23_000], 'for up to 1 min'],
    ['in the future', -660_000, [5000, 10_000, 20_000, 23_000], 'for up to 1 min'],
  ])('one that ended %s', async (_what, agoMs, pauses, words) => {
    const completedAt = new Date(1_000_000 - agoMs).toISOString();
    const { clock, log } = await wait(wholeAfter(1e9, { ...NONE, completedAt }), LONG);
    expect(clock.sleepsMs).toEqual(pauses);
    expect(log.lines[1]).toContain(words);
  });

  test('each look at it must be over within the minute', async () => {
    const deadlines: number[] = [];
    await wait(async (_clock, startedMs, deadlineMs) => {
      deadlines.push(deadlineMs - startedMs);
      return { ...seen('PASSED'), ...NONE };
    }, LONG);
    expect(deadlines).toEqual([1_800_000, 60_000, 60_000, 60_000, 60_000]);
  });

  test('a further look for which there was no time changes nothing', async () => {
    const trouble = new BlandError('unavailable', ['down']);
    let looks = 0;
    const { waited } = await wait(async () => {
      looks += 1;
      if (looks > 1) throw new OutOfTimeError(trouble);
      return { ...seen('PASSED'), ...NONE };
    }, LONG);
    expect(waited).toMatchObject({ outcome: 'terminal', lastSeen: { scenarios: undefined } });
  });

  test('a further look that Bland refuses is the error that it is', async () => {
    const refusal = new BlandError('unauthorized', ['refused']);
    let looks = 0;
    const { waited } = await wait(async () => {
      looks += 1;
      if (looks > 1) throw refusal;
      return { ...seen('PASSED'), ...NONE };
    }, LONG);
    expect(waited).toMatchObject({ outcome: 'stopped', error: refusal });
  });

  test('one that runs again after all is waited for to the deadline', async () => {
    const { waited, log } = await wait(
      async (clock, startedMs, deadlineMs) => {
        const elapsedMs = clock.now() - startedMs;
        if (elapsedMs >= 5000) expect(deadlineMs - startedMs).toBe(elapsedMs < 10_000 ? 60_000 : 200_000);
        return elapsedMs < 5000
          ? { ...seen('PASSED'), ...NONE }
          : seen(elapsedMs < 100_000 ? 'RUNNING' : 'PASSED');
      },
      { timeoutMs: 200_000 },
    );
    expect(waited).toEqual({ outcome: 'terminal', lastSeen: seen('PASSED') });
    expect(log.lines).toContain('Set a-set is PASSED → RUNNING after 5 s.');
  });

  test.each(['ERROR', 'CANCELLED'])(
    '%s: such a set is never whole, and not looked at again',
    async (status) => {
      const { looks } = await wait(async () => ({ ...seen(status), ...NONE }), LONG);
      expect(looks).toBe(1);
    },
  );

  test('cancelling ends it', async () => {
    const controller = new AbortController();
    const clock = virtualClock();
    const waited = await waitUntilTerminal(
      async () => {
        controller.abort(new Error('SIGINT'));
        return { ...seen('PASSED'), ...NONE };
      },
      setSubject({ id: 'a-set', asked: undefined, startedMs: clock.now(), earlier: () => undefined }),
      {
        clock,
        log: keepLog(),
        pollIntervalMs: 5000,
        startedMs: clock.now(),
        deadlineMs: clock.now() + 60_000,
        reserveMs: 0,
        signal: controller.signal,
      },
    );
    expect(waited).toMatchObject({ outcome: 'stopped', lastSeen: { status: 'PASSED' } });
  });
});

describe('lastPollReserveMs', () => {
  test.each([
    [1, 1_800_000, 2000],
    [8, 1_800_000, 2000],
    [9, 1_800_000, 4000],
    [50, 1_800_000, 14_000],
    [1, 5000, 500],
    [50, 20_000, 5000],
  ])('of %i sets in %i ms: %i ms', (sets, timeoutMs, reserveMs) => {
    expect(lastPollReserveMs(sets, timeoutMs)).toBe(reserveMs);
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

  test.each([
    ['the future', new Date(1e9).toISOString(), 60_000],
    ['the year 9999', '9999-12-31T23:59:59Z', 60_000],
    ['the year 1', '0001-01-01T00:00:00Z', 10_000],
    ['no year', 'NaN', 60_000],
  ])('a set that began in %s, as Bland says', async (_what, createdAt, firstPauseMs) => {
    const look: Look = async (clock, startedMs) => ({
      ...seen(clock.now() - startedMs >= 610_000 ? 'PASSED' : 'RUNNING'),
      createdAt,
    });
    const { clock } = await wait(look, { ...LONG, earlier: EARLIER });
    expect(clock.sleepsMs[0]).toBe(firstPauseMs);
    expect(clock.now() - 1_000_000).toBeLessThan(620_001);
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
    ['an end at its beginning', { completedAt: '2026-04-14T10:00:00Z' }],
    ['a beginning in the year 1', { createdAt: '0001-01-01T00:00:00Z' }],
    ['an end in the year 9999', { completedAt: '9999-12-31T23:59:59Z' }],
    ['taken 36 days', { completedAt: '2026-05-20T10:00:00Z' }],
    ['a beginning that is no date', { createdAt: '2026-13-45T99:99:99Z' }],
    ['ended in an error', { status: 'ERROR' }],
    ['been cancelled', { status: 'CANCELLED' }],
  ])('one that has %s foretells nothing', async (_, given) => {
    const { clock } = await wait(endingAfter(100_000), { ...LONG, earlier: { ...EARLIER, ...given } });
    expect(new Set(clock.sleepsMs)).toEqual(new Set([10_000]));
  });
});
