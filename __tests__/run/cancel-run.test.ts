/** Cancelling a check run of our own: one request, and never longer than there is time for. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { type CheckRunClient, makeCheckRunClient } from '../../src/bland/check-run-client.ts';
import { BlandError } from '../../src/bland/http/errors.ts';
import { connectHttp } from '../../src/bland/http/http.ts';
import { cancelReserveMs, cancelRun, isAbandoned } from '../../src/run/cancel-run.ts';
import { Cancelled } from '../../src/runtime/cancel.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { toPlain } from '../../src/text/escape.ts';
import { checkRun } from '../support/check-runs.ts';
import { type KeptLog, keepLog } from '../support/log.ts';
import { until } from '../support/stage.ts';

let emulator: Emulator;
let client: CheckRunClient;
let log: KeptLog;
const CANCEL = '/v2/agents/agent-1/check-runs/run-1/cancel';

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.agents.addRun('run-1', 'agent-1', { status: 'RUNNING' });
  log = keepLog();
  const baseUrl = new URL(emulator.url);
  const { apiKey } = emulator.bland;
  client = makeCheckRunClient(
    await connectHttp({ baseUrl, apiKey, clock: systemClock, log, random: Math.random }),
  );
});

afterEach(() => emulator.close());

function cancel(leftMs: number, signal = new AbortController().signal) {
  const job = { clock: systemClock, log, signal, deadlineMs: systemClock.now() + leftMs };
  return cancelRun('run-1', 'agent-1', client, job);
}

const wordsOf = ({ failure }: Awaited<ReturnType<typeof cancelRun>>) => failure && toPlain(failure);

test('is one request, and short time will do', async () => {
  expect(await cancel(900)).toEqual({ failure: undefined });
  expect(emulator.requestsTo(CANCEL)).toHaveLength(1);
  expect(emulator.bland.agents.cancelled).toEqual(['run-1']);
});

test('is not tried without any time', async () => {
  expect(wordsOf(await cancel(0))).toMatch(/no time was left/);
  expect(emulator.requests).toEqual([]);
});

test('ends soon after a signal that comes under way', async () => {
  emulator.misbehave(CANCEL, { kind: 'hang' });
  const cancelled = new AbortController();
  const startedMs = performance.now();
  const end = cancel(60_000, cancelled.signal);
  await until(() => emulator.requests.length > 0);
  cancelled.abort(new Cancelled('SIGINT'));
  expect(wordsOf(await end)).toBe('Bland gave no answer in the time that was left');
  expect(performance.now() - startedMs).toBeLessThan(3000);
  expect(emulator.requests).toHaveLength(1);
});

test('time is kept for it: 5 s, or a tenth', () => {
  expect([cancelReserveMs(1_800_000), cancelReserveMs(10_000)]).toEqual([5000, 1000]);
});

test('what goes on is abandoned by a deadline or a signal, not by trouble with Bland', () => {
  const running = checkRun({ status: 'RUNNING' });
  const stopped = { outcome: 'stopped', lastSeen: running } as const;
  const trouble = new BlandError('unavailable', ['Bland is unavailable']);
  expect(isAbandoned({ outcome: 'timed-out', lastSeen: running, trouble: undefined })).toBe(true);
  expect(isAbandoned({ outcome: 'timed-out', lastSeen: undefined, trouble })).toBe(true);
  expect(isAbandoned({ ...stopped, error: new Cancelled('SIGINT') })).toBe(true);
  expect(isAbandoned({ ...stopped, error: trouble })).toBe(false);
  expect(isAbandoned({ ...stopped, lastSeen: checkRun(), error: new Cancelled('SIGINT') })).toBe(false);
});
