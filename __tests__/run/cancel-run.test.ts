/** Cancelling a check run: one request, whatever comes of it, and words for that. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { makeCheckRunClient } from '../../src/bland/check-run-client.ts';
import { connectHttp } from '../../src/bland/http/http.ts';
import { type Cancellation, cancelRun } from '../../src/run/cancel-run.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { toPlain } from '../../src/text/escape.ts';
import { keepLog } from '../support/log.ts';

const AGENT = 'agent-1';
const RUN = 'check-run-1';
const PATH = `/check-runs/${RUN}/cancel`;

let emulator: Emulator;
beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.agents.agents.add(AGENT);
  emulator.bland.agents.addRun(RUN, AGENT, { status: 'RUNNING' });
});
afterEach(() => emulator.close());

async function cancel(timeoutMs = 20_000, signal = new AbortController().signal) {
  const log = keepLog();
  const { url, bland } = emulator;
  const options = { baseUrl: new URL(url), apiKey: bland.apiKey, clock: systemClock, log, random: () => 0.5 };
  const client = makeCheckRunClient(await connectHttp(options));
  const job = { clock: systemClock, deadlineMs: systemClock.now() + timeoutMs, signal, log };
  const { failure }: Cancellation = await cancelRun(RUN, AGENT, client, job);
  expect(emulator.requestsTo(PATH)).toHaveLength(1);
  return { why: failure && toPlain(failure), lines: log.lines };
}

const answer = (status: number, body = '', headers = {}): Misbehaviour => ({
  kind: 'answer',
  status,
  body,
  headers,
});

test.each<[string, Misbehaviour | undefined]>([
  ['the run, cancelled', undefined],
  ['an empty 204', answer(204)],
  ['nothing in its envelope', answer(200, '{"data":null,"errors":[]}')],
  ['a word', answer(200, '"OK"')],
])('it is cancelled where Bland answers with %s', async (_, behaviour) => {
  if (behaviour !== undefined) emulator.misbehave(PATH, behaviour);
  expect(await cancel()).toEqual({ why: undefined, lines: [`Check run ${RUN} was cancelled at Bland.`] });
});

test.each<[string, Misbehaviour, RegExp]>([
  ['refused', answer(404), /^Bland does not know this check run \(404\)$/],
  ['refused within a 200', answer(200, '{"errors":["no"]}'), /^Bland answered with errors/],
  ['limited', answer(429, '', { 'retry-after': '1' }), /^Bland got too many requests/],
  ['reset', { kind: 'reset' }, /^Bland could not be reached/],
  ['too late', answer(200, '{"data":{"status":"PASSED"}}'), /^the run had ended already \(PASSED\)$/],
])('it is not where that is %s, and is asked for once', async (_, behaviour, why) => {
  emulator.misbehave(PATH, behaviour);
  const { why: said = '', lines } = await cancel();
  expect(said).toMatch(why);
  expect(lines).toEqual([`Check run ${RUN} could not be cancelled: ${said}. It goes on and costs money.`]);
});

test('it is not where Bland gives no answer before the deadline', async () => {
  emulator.misbehave(PATH, { kind: 'hang' });
  expect((await cancel(1500)).why).toMatch(/^Bland gave no answer within 1\.\d s$/);
});

test('after a signal there is little time for it, whatever the deadline', async () => {
  emulator.misbehave(PATH, { kind: 'hang' });
  const startedMs = performance.now();
  expect((await cancel(60_000, AbortSignal.abort())).why).toMatch(/^Bland gave no answer/);
  expect(performance.now() - startedMs).toBeLessThan(10_000);
});
