/** One call to Bland against a real server that answers well, badly, late or not at all. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { BlandError, OutOfTimeError } from '../../src/bland/errors.ts';
import { type CallOptions, connectHttp, type Http } from '../../src/bland/http.ts';
import { systemClock } from '../../src/clock.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';

const PATH = '/v1/agent-testing/simulation-sets/a-set';

let emulator: Emulator;
let clock: VirtualClock;
let log: KeptLog;
let http: Http;

function connect(baseUrl: string, apiKey = emulator.bland.apiKey, random = 0.5): Http {
  return connectHttp({ baseUrl: new URL(baseUrl), apiKey, clock, log, random: () => random });
}

function call(overrides: Partial<CallOptions> = {}): CallOptions {
  return {
    deadlineMs: clock.now() + 30 * 60_000,
    signal: new AbortController().signal,
    notFoundGraceMs: 10_000,
    ...overrides,
  };
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (Error.isError(error)) return error;
  }
  throw new Error('The call should have failed');
}

async function blandFailure(promise: Promise<unknown>): Promise<BlandError> {
  const error = await failure(promise);
  if (error instanceof BlandError) return error;
  throw new Error(`Not a BlandError: ${String(error)}`, { cause: error });
}

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.addSet('a-set', { id: 'a-set', status: 'PENDING' });
  clock = virtualClock();
  log = keepLog();
  http = connect(emulator.url);
});

afterEach(async () => {
  await http.close();
  await emulator.close();
});

describe('a call that succeeds', () => {
  test('sends the raw key, and nothing else that would name us', async () => {
    await expect(http.getJson(PATH, call())).resolves.toEqual({ id: 'a-set', status: 'PENDING' });
    const [request] = emulator.requests;
    expect(request).toMatchObject({ method: 'GET', path: PATH, body: '' });
    expect(request?.headers).toMatchObject({
      authorization: 'emulated-bland-key',
      accept: 'application/json',
      'user-agent': 'bland-simulation-gate',
    });
  });

  test('keeps a path in the base URL', async () => {
    const prefixed = connect(`${emulator.url}/eu/`);
    await blandFailure(prefixed.getJson(PATH, call()));
    await prefixed.close();
    expect(emulator.requests[0]?.path).toBe(`/eu${PATH}`);
  });

  test('never shows a key that the answer echoes', async () => {
    emulator.misbehave(PATH, {
      kind: 'answer',
      status: 200,
      body: '{"id":"your key is emulated-bland-key"}',
    });
    await expect(http.getJson(PATH, call())).resolves.toEqual({ id: 'your key is ***' });
  });
});

describe('failures that may pass', () => {
  test.each([408, 425, 500, 502, 503, 504, 520, 529])('%i is tried again', async (status) => {
    emulator.misbehave(PATH, { kind: 'answer', status, body: '{"message":"hiccup"}' }, 2);
    await expect(http.getJson(PATH, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(emulator.requests).toHaveLength(3);
    expect(clock.sleepsMs).toEqual([500, 1000]);
    expect(log.lines[0]).toContain(`answered ${status}: hiccup`);
  });

  test.each([
    { kind: 'reset' },
    { kind: 'cut-body' },
    { kind: 'garbage' },
    { kind: 'answer', status: 200, body: '<html>maintenance</html>' },
    { kind: 'answer', status: 200, body: '' },
    { kind: 'answer', status: 200, body: '{"id":' },
  ] as const)('%j is tried again', async (behaviour) => {
    emulator.misbehave(PATH, behaviour, 1);
    await expect(http.getJson(PATH, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs).toEqual([500]);
  });

  test('eight in a row over two minutes are enough, and the count starts anew with each call', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 503 }, 11);
    await http.getJson(PATH, call());
    const before = emulator.requests.length;
    const sleepsBefore = clock.sleepsMs.length;
    emulator.misbehave(PATH, { kind: 'answer', status: 503, body: '<html>busy</html>' });
    const error = await blandFailure(http.getJson(PATH, call()));
    expect(error).toMatchObject({ kind: 'unavailable', message: `GET ${PATH} answered 503.` });
    // The back-off of the second call is not that of the first one gone on.
    const sleepsMs = clock.sleepsMs.slice(sleepsBefore);
    expect(sleepsMs.slice(0, 7)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(emulator.requests.length - before).toBe(sleepsMs.length + 1);
    const outageMs = sleepsMs.reduce((sum, ms) => sum + ms, 0);
    expect(outageMs).toBeGreaterThanOrEqual(120_000);
    expect(outageMs).toBeLessThan(150_000);
  });

  test('HTML to the end is an error that shows the start of it', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 200, body: '<html>sign in</html>' });
    const error = await blandFailure(http.getJson(PATH, call()));
    expect(error.kind).toBe('unreadable');
    expect(error.message).toContain('answered 200 with no JSON, but "<html>sign in</html>"');
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test('a host that refuses connections', async () => {
    await emulator.close();
    const error = await blandFailure(http.getJson(PATH, call()));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain(`GET ${PATH} failed (ECONNREFUSED)`);
    expect(clock.sleepsMs).toHaveLength(12);
    emulator = await Emulator.start();
  });

  test('Retry-After wins over back-off, and a rate limit is waited out for longer than eight tries', async () => {
    const behaviour = { kind: 'answer', status: 429, headers: { 'retry-after': '7' } } as const;
    emulator.misbehave(PATH, behaviour, 20);
    await expect(http.getJson(PATH, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs).toEqual(Array.from({ length: 20 }, () => 7000));
  });

  test.each(['0', 'Tue, 14 Apr 2020 10:00:30 GMT'])(
    'Retry-After: %s is no invitation to a storm',
    async (value) => {
      emulator.misbehave(PATH, { kind: 'answer', status: 429, headers: { 'retry-after': value } });
      const deadlineMs = clock.now() + 60_000;
      expect(await failure(http.getJson(PATH, call({ deadlineMs })))).toBeInstanceOf(OutOfTimeError);
      expect(emulator.requests.length).toBeLessThanOrEqual(60);
      expect(log.lines.length).toBeLessThan(10);
    },
  );

  test('Retry-After beyond the deadline is not waited for', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } });
    const error = await failure(http.getJson(PATH, call({ deadlineMs: clock.now() + 60_000 })));
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.cause).toMatchObject({ kind: 'rate-limited' });
    expect(clock.sleepsMs).toEqual([]);
  });

  test('a rate limit without end is given up at the deadline', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 429 });
    const deadlineMs = clock.now() + 60_000;
    expect(await failure(http.getJson(PATH, call({ deadlineMs })))).toBeInstanceOf(OutOfTimeError);
    expect(clock.now()).toBeLessThan(deadlineMs);
    expect(clock.now()).toBeGreaterThan(deadlineMs - 30_000);
  });

  test('each try has a time-out of its own', async () => {
    emulator.misbehave(PATH, { kind: 'hang' });
    const hanging = connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: 'k',
      clock: systemClock,
      log,
      random: () => 0,
    });
    const deadlineMs = systemClock.now() + 200;
    const error = await failure(hanging.getJson(PATH, call({ deadlineMs })));
    await hanging.close();
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.cause).toMatchObject({ kind: 'request-timed-out', temporary: true });
    expect(error.message).toMatch(/gave no answer within 0\.\d s\./);
  });
});

describe('failures that are final', () => {
  test.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [418, 'refused'],
    [422, 'refused'],
    [501, 'unavailable'],
  ])('%i is not tried again', async (status, kind) => {
    const body = JSON.stringify({ data: null, errors: [{ error: 'SAID', message: 'so' }] });
    emulator.misbehave(PATH, { kind: 'answer', status, body });
    const error = await blandFailure(http.getJson(PATH, call()));
    expect(error).toMatchObject({ kind, temporary: false });
    expect(error.message).toBe(`GET ${PATH} answered ${status}: SAID: so`);
    expect(error.advice).not.toBe('');
    expect(emulator.requests).toHaveLength(1);
  });

  test('a redirect is not followed, and the key has not left', async () => {
    const other = await Emulator.start();
    const location = `${other.url}${PATH}`;
    for (const status of [301, 302, 307, 308]) {
      emulator.misbehave(PATH, { kind: 'answer', status, headers: { location } }, 1);
      expect(await blandFailure(http.getJson(PATH, call()))).toMatchObject({ kind: 'redirected' });
    }
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('a 404 is believed after the grace', async () => {
    const error = await blandFailure(http.getJson('/v1/agent-testing/simulation-sets/unknown', call()));
    expect(error.kind).toBe('not-found');
    expect(error.message).toContain('answered 404: NOT_FOUND: Simulation set not found');
    expect(clock.sleepsMs.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10_000);
    expect(clock.sleepsMs.length).toBeLessThan(8);
  });

  test('a 404 within the grace may be a store that lags behind', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 404 }, 3);
    await expect(http.getJson(PATH, call())).resolves.toMatchObject({ id: 'a-set' });
  });

  test('an answer without end is cut off', async () => {
    const block = Buffer.alloc(1024 * 1024, 32);
    const server = createServer((_request, response) => {
      const pump = () => {
        while (!response.destroyed) if (!response.write(block)) break;
      };
      response.on('drain', pump);
      pump();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endless = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await blandFailure(endless.getJson(PATH, call()))).toMatchObject({ kind: 'too-large' });
    await endless.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('a bug is thrown as it is', async () => {
    const broken = connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: 'line\nbreak',
      clock,
      log,
      random: () => 0.5,
    });
    const error = await failure(broken.getJson(PATH, call()));
    await broken.close();
    expect(error).not.toBeInstanceOf(BlandError);
    expect(emulator.requests).toEqual([]);
  });
});

describe('cancelling', () => {
  test('ends a request under way with its reason', async () => {
    emulator.misbehave(PATH, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('stop');
    setTimeout(() => controller.abort(reason), 50);
    expect(await failure(http.getJson(PATH, call({ signal: controller.signal })))).toBe(reason);
  });

  test('sends nothing once cancelled', async () => {
    const reason = new Error('stop');
    expect(await failure(http.getJson(PATH, call({ signal: AbortSignal.abort(reason) })))).toBe(reason);
    expect(emulator.requests).toEqual([]);
  });
});
