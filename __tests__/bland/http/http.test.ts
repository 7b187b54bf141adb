/** One call to Bland against a real server that answers well, badly, late or not at all. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../../emulator/emulator.ts';
import { BlandError, OutOfTimeError } from '../../../src/bland/http/errors.ts';
import { type CallOptions, connectHttp, type Http } from '../../../src/bland/http/http.ts';
import { isError } from '../../../src/runtime/bug.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import type { Line } from '../../../src/runtime/log.ts';
import { type VirtualClock, virtualClock } from '../../support/clock.ts';
import { type KeptLog, keepLog } from '../../support/log.ts';
import { longTest } from '../../support/property.ts';

const PATH = '/v1/agent-testing/simulation-sets/a-set';

let emulator: Emulator;
let clock: VirtualClock;
let log: KeptLog;
let http: Http;

const asIs = (answer: unknown) => answer;

function connect(baseUrl: string, apiKey = emulator.bland.apiKey, random = 0.5): Promise<Http> {
  return connectHttp({ baseUrl: new URL(baseUrl), apiKey, clock, log, random: () => random });
}

function call(overrides: Partial<CallOptions> = {}): CallOptions {
  return {
    deadlineMs: clock.now() + 30 * 60_000,
    signal: new AbortController().signal,
    subject: 'this set',
    ...overrides,
  };
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (isError(error)) return error;
  }
  throw new Error('The call should have failed');
}

async function blandFailure(promise: Promise<unknown>): Promise<BlandError> {
  const error = await failure(promise);
  if (error instanceof BlandError) return error;
  throw new Error(`Not a BlandError: ${String(error)}`, { cause: error });
}

interface LocalServer {
  readonly server: Server;
  readonly url: string;
  /** So many have come. */
  readonly requests: number;
  close(): Promise<void>;
}

async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  let requests = 0;
  server.on('request', () => {
    requests += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.addSet('a-set', { id: 'a-set', status: 'PENDING' });
  clock = virtualClock();
  log = keepLog();
  http = await connect(emulator.url);
});

afterEach(async () => {
  await emulator.close();
});

describe('a call that succeeds', () => {
  test('sends the raw key, and nothing else that would name us', async () => {
    await expect(http.getJson(PATH, asIs, call())).resolves.toEqual({ id: 'a-set', status: 'PENDING' });
    const [request] = emulator.requests;
    expect(request).toMatchObject({ method: 'GET', path: PATH, body: '' });
    expect(request?.headers).toMatchObject({
      authorization: 'emulated-bland-key',
      accept: 'application/json',
      'user-agent': 'bland-simulation-gate',
    });
  });

  test('keeps a path in the base URL', async () => {
    const prefixed = await connect(`${emulator.url}/eu/`);
    await blandFailure(prefixed.getJson(PATH, asIs, call()));
    expect(emulator.requests[0]?.path).toBe(`/eu${PATH}`);
  });

  test('never shows a key that the answer echoes', async () => {
    emulator.misbehave(PATH, {
      kind: 'answer',
      status: 200,
      body: '{"id":"your key is emulated-bland-key"}',
    });
    await expect(http.getJson(PATH, asIs, call())).resolves.toEqual({ id: 'your key is ***' });
  });
});

describe('a compressed answer, though none was asked for', () => {
  const TEXT = '{"id":"a-set","status":"PENDING","name":"Zoë"}';

  test.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['deflate, gzip', gzipSync(deflateSync(TEXT))],
  ])('%s is understood', async (encoding, body) => {
    emulator.misbehave(PATH, {
      kind: 'answer',
      status: 200,
      headers: { 'content-encoding': encoding },
      body,
    });
    await expect(http.getJson(PATH, asIs, call())).resolves.toEqual(JSON.parse(TEXT));
    expect(emulator.requests).toHaveLength(1);
  });

  test("a refusal's words are", async () => {
    const body = gzipSync('{"error":"NO","message":"because"}');
    emulator.misbehave(PATH, { kind: 'answer', status: 403, headers: { 'content-encoding': 'gzip' }, body });
    const error = await blandFailure(http.getJson(PATH, asIs, call()));
    expect(error.message).toBe('Bland denied the API key permission (403): “NO: because”');
    expect(error.request).toBe(`GET ${PATH}`);
  });

  test.each([
    ['gzip', Buffer.from('not compressed at all'), /can't be decompressed \(Z_DATA_ERROR\)/],
    ['deflate', Buffer.from('x not compressed'), /can't be decompressed \(Z_/],
    ['br', Buffer.from('not compressed at all'), /can't be decompressed \(ERR_/],
    ['zstd', Buffer.from('not compressed at all'), /can't be decompressed \(ZSTD_/],
    ['gzip', gzipSync(TEXT).subarray(0, 25), /other than JSON \(200\)/],
    ['foo', Buffer.from('not understood'), /other than JSON \(200\)/],
    ['gzip, gzip, gzip, gzip, gzip, gzip', Buffer.from(''), /too many content-encodings/],
  ])('%s that is broken is tried again', async (encoding, body, words) => {
    emulator.misbehave(
      PATH,
      { kind: 'answer', status: 200, headers: { 'content-encoding': encoding }, body },
      1,
    );
    await expect(http.getJson(PATH, asIs, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(log.lines[0]).toMatch(words);
    expect(clock.sleepsMs).toEqual([500]);
  });
});

describe('failures that may pass', () => {
  test.each([408, 425, 500, 502, 503, 504, 520, 529])('%i is tried again', async (status) => {
    emulator.misbehave(PATH, { kind: 'answer', status, body: '{"message":"hiccup"}' }, 2);
    await expect(http.getJson(PATH, asIs, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(emulator.requests).toHaveLength(3);
    expect(clock.sleepsMs).toEqual([500, 1000]);
    expect(log.lines[0]).toContain(`(${status}): “hiccup”. Trying again in 0.5 s. (GET ${PATH})`);
  });

  test.each([
    { kind: 'reset' },
    { kind: 'cut-body' },
    { kind: 'garbage' },
    { kind: 'answer', status: 200, body: '<html>maintenance</html>' },
    { kind: 'answer', status: 200, body: '' },
    { kind: 'answer', status: 200, body: '{"id":' },
    { kind: 'answer', status: 204 },
    // fetch shows neither status nor body of it.
    { kind: 'answer', status: 407 },
  ] as const)('%j is tried again', async (behaviour) => {
    emulator.misbehave(PATH, behaviour, 1);
    await expect(http.getJson(PATH, asIs, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs).toEqual([500]);
  });

  test('eight in a row over two minutes are enough, and the count starts anew with each call', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 503 }, 11);
    await http.getJson(PATH, asIs, call());
    const before = emulator.requests.length;
    const sleepsBefore = clock.sleepsMs.length;
    emulator.misbehave(PATH, { kind: 'answer', status: 503, body: '<html>busy</html>' });
    const error = await blandFailure(http.getJson(PATH, asIs, call()));
    expect(error).toMatchObject({ kind: 'unavailable', message: 'Bland is unavailable (503)' });
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
    const error = await blandFailure(http.getJson(PATH, asIs, call()));
    expect(error.kind).toBe('unreadable');
    expect(error.message).toContain('other than JSON (200): “<html>sign in</html>”');
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test('a host that refuses connections', async () => {
    await emulator.close();
    const error = await blandFailure(http.getJson(PATH, asIs, call()));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(
      /^Bland could not be reached at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): “connect /,
    );
    expect(error.request).toBe(`GET ${PATH}`);
    expect(clock.sleepsMs).toHaveLength(12);
    emulator = await Emulator.start();
  });

  test('and an answer that the reader finds to be without content', async () => {
    let looks = 0;
    const read = () => {
      looks += 1;
      if (looks < 3) throw new BlandError('unreadable', ['Nothing yet']);
      return looks;
    };
    await expect(http.getJson(PATH, read, call())).resolves.toBe(3);
    expect(log.lines).toEqual([
      `Nothing yet. Trying again in 0.5 s. (GET ${PATH})`,
      `Nothing yet. Trying again in 1.0 s. (GET ${PATH})`,
    ]);
    const refuse = () => {
      throw new BlandError('drifted', ['Another form']);
    };
    expect(await blandFailure(http.getJson(PATH, refuse, call()))).toMatchObject({
      kind: 'drifted',
      request: `GET ${PATH}`,
    });
    expect(emulator.requests).toHaveLength(4);
  });

  test('a connection that the server closed between two looks', async () => {
    let connections = 0;
    const idle = await serve((_request, response) => response.end('{}'));
    idle.server.on('connection', () => {
      connections += 1;
    });
    const connected = await connect(idle.url);
    for (let look = 0; look < 3; look += 1) {
      await connected.getJson(PATH, asIs, call());
      idle.server.closeIdleConnections();
    }
    expect(connections).toBe(3);
    expect(clock.sleepsMs.length).toBeLessThanOrEqual(2);
    await idle.close();
  });

  test('words from outside are kept apart in the log', async () => {
    const lines: Line[] = [];
    const keep = (line: Line) => lines.push(line);
    const kept = await connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: emulator.bland.apiKey,
      clock,
      log: { info: keep, warning: keep, debug: keep, fold: () => {}, progress: () => {} },
      random: () => 0.5,
    });
    emulator.misbehave(PATH, { kind: 'answer', status: 503, body: '{"message":"call +1 555 0100"}' }, 1);
    await kept.getJson(PATH, asIs, call());
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContainEqual(
      expect.objectContaining({ outside: expect.stringContaining('+1 555 0100') }),
    );
  });

  test('Retry-After wins over back-off, and a rate limit is waited out for longer than eight tries', async () => {
    const behaviour = { kind: 'answer', status: 429, headers: { 'retry-after': '7' } } as const;
    emulator.misbehave(PATH, behaviour, 20);
    await expect(http.getJson(PATH, asIs, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs).toEqual(Array.from({ length: 20 }, () => 7000));
  });

  test('a rate limit after eight failures is waited out too', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 503 }, 8);
    emulator.misbehave(PATH, { kind: 'answer', status: 429, headers: { 'retry-after': '100' } }, 2);
    await expect(http.getJson(PATH, asIs, call())).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs.slice(8)).toEqual([100_000, 100_000]);
  });

  test.each(['0', 'Tue, 14 Apr 2020 10:00:30 GMT'])(
    'Retry-After: %s is no invitation to a storm',
    async (value) => {
      emulator.misbehave(PATH, { kind: 'answer', status: 429, headers: { 'retry-after': value } });
      const deadlineMs = clock.now() + 60_000;
      expect(await failure(http.getJson(PATH, asIs, call({ deadlineMs })))).toBeInstanceOf(OutOfTimeError);
      expect(emulator.requests.length).toBeLessThanOrEqual(60);
      expect(log.lines.length).toBeLessThan(10);
    },
  );

  test('Retry-After beyond the deadline is not waited for', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } });
    const error = await failure(http.getJson(PATH, asIs, call({ deadlineMs: clock.now() + 60_000 })));
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.cause).toMatchObject({ kind: 'rate-limited' });
    expect(clock.sleepsMs).toEqual([]);
  });

  test('a rate limit without end is given up at the deadline', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 429 });
    const deadlineMs = clock.now() + 60_000;
    expect(await failure(http.getJson(PATH, asIs, call({ deadlineMs })))).toBeInstanceOf(OutOfTimeError);
    expect(clock.now()).toBeLessThan(deadlineMs);
    expect(clock.now()).toBeGreaterThan(deadlineMs - 30_000);
  });

  test('each try has a time-out of its own', async () => {
    emulator.misbehave(PATH, { kind: 'hang' });
    const hanging = await connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: 'k',
      clock: systemClock,
      log,
      random: () => 0,
    });
    const deadlineMs = systemClock.now() + 60;
    const error = await failure(hanging.getJson(PATH, asIs, call({ deadlineMs })));
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.cause).toMatchObject({ kind: 'request-timed-out', isTransient: true });
    expect(error.message).toMatch(/^Bland gave no answer within 0\.\d s$/);
  });
});

describe('time', () => {
  const slow = () =>
    connectHttp({ baseUrl: new URL(server.url), apiKey: 'k', clock: systemClock, log, random: () => 0 });
  let server: LocalServer;

  beforeEach(async () => {
    server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{');
    });
  });

  afterEach(() => server.close());

  test('is up for a body that stops coming', async () => {
    const connected = await slow();
    const deadlineMs = systemClock.now() + 60;
    const error = await failure(connected.getJson(PATH, asIs, call({ deadlineMs })));
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.cause).toMatchObject({ kind: 'request-timed-out' });
  });

  test('is up for a call that queued for its turn, which is not sent', async () => {
    const connected = await slow();
    const deadlineMs = systemClock.now() + 5000;
    const controller = new AbortController();
    const { signal } = controller;
    const holders = Array.from({ length: 8 }, () =>
      failure(connected.getJson(PATH, asIs, call({ deadlineMs, signal }))),
    );
    const soon = call({ deadlineMs: systemClock.now() + 40 });
    const error = await failure(connected.getJson(PATH, asIs, soon));
    expect(error).toBeInstanceOf(OutOfTimeError);
    expect(error.message).toBe('Bland could not be asked, since no time was left for an answer');
    expect(error.cause).toMatchObject({ request: `GET ${PATH}` });
    const post = await failure(connected.postJson(PATH, {}, call({ deadlineMs: systemClock.now() + 40 })));
    expect(post).toBeInstanceOf(OutOfTimeError);
    const reason = new Error('SIGINT');
    const cancel = new AbortController();
    const queued = failure(connected.getJson(PATH, asIs, call({ deadlineMs, signal: cancel.signal })));
    cancel.abort(reason);
    expect(await queued).toBe(reason);
    controller.abort(reason);
    expect(await Promise.all(holders)).toEqual(Array.from({ length: 8 }, () => reason));
    expect(server.requests).toBe(8);
  });

  test('is up before a call: a GET gives up for the time, a POST is not sent', async () => {
    const late = call({ deadlineMs: clock.now() });
    expect(await failure(http.getJson(PATH, asIs, late))).toBeInstanceOf(OutOfTimeError);
    expect(await failure(http.postJson(PATH, {}, late))).toMatchObject({ trouble: { kind: 'no-time' } });
    expect(emulator.requests).toEqual([]);
  });

  test('what went wrong before says more than that no time is left for another try', async () => {
    emulator.misbehave('/v1/', { kind: 'answer', status: 503 });
    // The pause of half a second leaves half a millisecond.
    const error = await failure(http.getJson(PATH, asIs, call({ deadlineMs: clock.now() + 500.5 })));
    expect(error).toMatchObject({ name: 'OutOfTimeError', trouble: { kind: 'unavailable' } });
    expect(emulator.requests).toHaveLength(1);
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
    [501, 'unsupported'],
  ])('%i is not tried again', async (status, kind) => {
    const body = JSON.stringify({ data: null, errors: [{ error: 'SAID', message: 'so' }] });
    emulator.misbehave(PATH, { kind: 'answer', status, body });
    const error = await blandFailure(http.getJson(PATH, asIs, call()));
    expect(error).toMatchObject({ kind, isTransient: false });
    expect(error.message).toMatch(new RegExp(`^Bland .* \\(${status}\\): “SAID: so”$`));
    expect(error.request).toBe(`GET ${PATH}`);
    expect(error.advice).not.toBe('');
    expect(emulator.requests).toHaveLength(1);
  });

  test('a redirect is not followed, and the key has not left', async () => {
    const other = await Emulator.start();
    const location = `${other.url}${PATH}`;
    for (const status of [301, 302, 307, 308]) {
      emulator.misbehave(PATH, { kind: 'answer', status, headers: { location } }, 1);
      expect(await blandFailure(http.getJson(PATH, asIs, call()))).toMatchObject({ kind: 'redirected' });
    }
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('the first 404 is believed, unless a store may lag behind', async () => {
    const error = await blandFailure(http.getJson('/v1/agent-testing/simulation-sets/unknown', asIs, call()));
    expect(error.kind).toBe('not-found');
    expect(error.message).toContain(
      'Bland does not know this set (404): “NOT_FOUND: Simulation set not found”',
    );
    expect(emulator.requests).toHaveLength(1);
  });

  test('a 404 within the grace is looked at again', async () => {
    emulator.misbehave(PATH, { kind: 'answer', status: 404 }, 3);
    const notFound = { failures: 2, forMs: 60_000 };
    await expect(http.getJson(PATH, asIs, call({ notFound }))).resolves.toMatchObject({ id: 'a-set' });
    expect(clock.sleepsMs).toEqual([1000, 1000, 2000]);
  });

  longTest('an answer without end is cut off', async () => {
    const block = Buffer.alloc(1024 * 1024, 32);
    const endless = await serve((_request, response) => {
      const pump = () => {
        while (!response.destroyed) if (!response.write(block)) break;
      };
      response.on('drain', pump);
      pump();
    });
    const connected = await connect(endless.url);
    expect(await blandFailure(connected.getJson(PATH, asIs, call()))).toMatchObject({
      kind: 'too-large',
      message: 'Bland answered with more than 256 MiB',
    });
    await endless.close();
  });

  longTest('a small body that is large when it is decompressed is cut off', async () => {
    // Gzip's members may follow each other.
    const member = gzipSync(Buffer.alloc(1024 * 1024, 32), { level: 9 });
    const body = Buffer.concat(Array.from({ length: 300 }, () => member));
    expect(body.length).toBeLessThan(1024 * 1024);
    emulator.misbehave(PATH, { kind: 'answer', status: 200, headers: { 'content-encoding': 'gzip' }, body });
    expect(await blandFailure(http.getJson(PATH, asIs, call()))).toMatchObject({
      kind: 'too-large',
      message: 'Bland answered with more than 256 MiB',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('a bug is thrown as it is', async () => {
    const broken = await connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: 'line\nbreak',
      clock,
      log,
      random: () => 0.5,
    });
    const error = await failure(broken.getJson(PATH, asIs, call()));
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
    expect(await failure(http.getJson(PATH, asIs, call({ signal: controller.signal })))).toBe(reason);
  });

  test('ends the reading of a body', async () => {
    const controller = new AbortController();
    const reason = new Error('stop');
    const server = await serve((_request, response) => {
      response.write('{');
      setTimeout(() => controller.abort(reason), 50);
    });
    const connected = await connect(server.url);
    expect(await failure(connected.getJson(PATH, asIs, call({ signal: controller.signal })))).toBe(reason);
    await server.close();
  });

  test('sends nothing once cancelled', async () => {
    const reason = new Error('stop');
    expect(await failure(http.getJson(PATH, asIs, call({ signal: AbortSignal.abort(reason) })))).toBe(reason);
    expect(emulator.requests).toEqual([]);
  });
});
