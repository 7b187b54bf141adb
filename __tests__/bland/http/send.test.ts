/** One request as it goes out, and its answer as it comes in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../../emulator/emulator.ts';
import { makeSend, nameOf, type Request, type Send } from '../../../src/bland/http/send.ts';

const KEY = 'org_secret-key-7';

let emulator: Emulator;
let send: Send;
beforeEach(async () => {
  emulator = await Emulator.start();
  send = await makeSend(new URL(emulator.url), KEY);
});
afterEach(() => emulator.close());

function request(method: Request['method'], body?: string): Request {
  return { method, url: new URL('/v1/x?secret=1', emulator.url), body };
}

const { signal } = new AbortController();

function misbehave(status: number, body: string, headers = {}): void {
  emulator.misbehave('/v1/x', { kind: 'answer', status, body, headers });
}

test('a request is named without its query', () => {
  expect(nameOf(request('POST'))).toBe('POST /v1/x');
});

describe('what goes out', () => {
  const OURS = { authorization: KEY, accept: 'application/json', 'user-agent': 'bland-simulation-gate' };

  test('a GET has the raw key, and no body', async () => {
    misbehave(200, '{}');
    await send(request('GET'), signal);
    const [sent] = emulator.requests;
    expect(sent).toMatchObject({ method: 'GET', path: '/v1/x?secret=1', body: '' });
    expect(sent?.headers).toMatchObject(OURS);
    expect(sent?.headers).not.toHaveProperty('content-type');
    expect(sent?.headers).not.toHaveProperty('content-length');
  });

  test.each(['{}', '{"name":"Zoë 🦉"}'])(
    'a POST says that its body is JSON, and how many bytes: %s',
    async (body) => {
      misbehave(200, '{}');
      await send(request('POST', body), signal);
      const [sent] = emulator.requests;
      expect(sent).toMatchObject({ method: 'POST', body });
      expect(sent?.headers).toMatchObject({
        ...OURS,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      });
      expect(sent?.headers).not.toHaveProperty('transfer-encoding');
    },
  );

  test('a POST that is answered 421 is not sent again', async () => {
    misbehave(421, 'elsewhere');
    await expect(send(request('POST', '{}'), signal)).resolves.toMatchObject({ status: 421 });
    expect(emulator.requests).toHaveLength(1);
  });

  test('a redirect is not followed', async () => {
    misbehave(307, 'elsewhere', { location: '/v1/y' });
    await expect(send(request('GET'), signal)).resolves.toMatchObject({ status: 307 });
    expect(emulator.requests).toHaveLength(1);
  });

  test('nothing, once it was cancelled', async () => {
    const reason = new Error('stop');
    await expect(send(request('GET'), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });
});

describe('what comes in', () => {
  test('is status, text and how long to wait', async () => {
    misbehave(429, '{"a":"ü"}', { 'retry-after': '7' });
    await expect(send(request('GET'), signal)).resolves.toEqual({
      status: 429,
      retryAfter: '7',
      text: '{"a":"ü"}',
    });
  });

  test('may be empty, and say nothing of a wait', async () => {
    misbehave(204, '');
    await expect(send(request('GET'), signal)).resolves.toEqual({
      status: 204,
      retryAfter: undefined,
      text: '',
    });
  });

  test('is without the key, in any spelling', async () => {
    misbehave(401, `No such key: ${KEY}, ${encodeURIComponent(KEY)}, ${btoa(KEY)}`);
    const { text } = await send(request('GET'), signal);
    expect(text).toMatch(/^No such key: \*\*\*, \*\*\*, /);
    expect(text).not.toContain(btoa(KEY).slice(4, -4));
  });

  test('that breaks off is an error of the network', async () => {
    emulator.misbehave('/v1/x', { kind: 'cut-body' });
    await expect(send(request('GET'), signal)).rejects.toMatchObject({ name: 'TypeError' });
  });
});
