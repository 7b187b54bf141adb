/** What the errors of `fetch` mean. */
import { expect, test } from '@jest/globals';
import { codeOf, explainNetworkError } from '../../../src/bland/http/network-error.ts';

const withCode = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });
const BLAND = new URL('https://api.bland.ai/v1/x');
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  [
    withCode('read ECONNRESET', 'ECONNRESET'),
    'unreachable',
    'Bland could not be reached at api.bland.ai (ECONNRESET): “read ECONNRESET”',
  ],
  // Of a host with several addresses.
  [
    Object.assign(new AggregateError([withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED')]), {
      code: 'ECONNREFUSED',
    }),
    'unreachable',
    'Bland could not be reached at api.bland.ai (ECONNREFUSED): “connect ECONNREFUSED ::1:9”',
  ],
  [
    new AggregateError([withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED')]),
    'unreachable',
    'Bland could not be reached at api.bland.ai (ECONNREFUSED): “connect ECONNREFUSED ::1:9”',
  ],
  [
    withCode('Request was aborted', 'UND_ERR_ABORTED', new Error('Proxy response (407)')),
    'unreachable',
    'Bland could not be reached at api.bland.ai (UND_ERR_ABORTED): “Proxy response (407)”',
  ],
  [
    withCode('wrong version:a.c:77:\n', 'ERR_SSL_X'),
    'unreachable',
    'Bland could not be reached at api.bland.ai (ERR_SSL_X): “wrong version:a.c:77”',
  ],
  [new Error(''), 'unreachable', 'Bland could not be reached at api.bland.ai: “fetch failed”'],
  [
    withCode('expired', 'CERT_HAS_EXPIRED'),
    'untrusted-certificate',
    "Bland's certificate at api.bland.ai is not trusted (CERT_HAS_EXPIRED): “expired”",
  ],
  [
    Object.assign(withCode('getaddrinfo ENOTFOUND api.bland.ai', 'ENOTFOUND'), { hostname: 'api.bland.ai' }),
    'unreachable',
    "Bland's host api.bland.ai was not found (ENOTFOUND)",
  ],
  [
    Object.assign(withCode('getaddrinfo EAI_AGAIN api.bland.ai', 'EAI_AGAIN'), { hostname: 'api.bland.ai' }),
    'unreachable',
    "Bland's host api.bland.ai was not found (EAI_AGAIN)",
  ],
  // It is the proxy that was not found.
  [
    Object.assign(withCode('getaddrinfo ENOTFOUND proxy.example', 'ENOTFOUND'), {
      hostname: 'proxy.example',
    }),
    'unreachable',
    'Bland could not be reached at api.bland.ai (ENOTFOUND): “getaddrinfo ENOTFOUND proxy.example”',
  ],
  [
    withCode('incorrect header check', 'Z_DATA_ERROR'),
    'unreadable',
    "Bland's answer can't be decompressed (Z_DATA_ERROR)",
  ],
])('%s is %s', (cause, kind, message) => {
  const error = failed(cause);
  expect(explainNetworkError(BLAND, error)).toMatchObject({ kind, message, cause: error });
});

test.each([[new TypeError('x is not a function')], [failed(undefined)], ['a text'], [undefined]])(
  '%s is a bug, and stays what it is',
  (error) => {
    expect(explainNetworkError(BLAND, error)).toBe(error);
  },
);

test('causes in a circle have an end', () => {
  const circle = new Error('round');
  circle.cause = circle;
  expect(codeOf(circle)).toBeUndefined();
  expect(explainNetworkError(BLAND, circle)).toMatchObject({ kind: 'unreachable' });
});
