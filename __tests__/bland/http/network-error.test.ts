/** What the errors of `fetch` mean. */
import { expect, test } from '@jest/globals';
import { codeOf, explainNetworkError } from '../../../src/bland/http/network-error.ts';

const withCode = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  [withCode('read ECONNRESET', 'ECONNRESET'), 'unreachable', 'GET / failed (ECONNRESET): read ECONNRESET.'],
  // Of a host with several addresses.
  [
    Object.assign(new AggregateError([withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED')]), {
      code: 'ECONNREFUSED',
    }),
    'unreachable',
    'GET / failed (ECONNREFUSED): connect ECONNREFUSED ::1:9.',
  ],
  [
    new AggregateError([withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED')]),
    'unreachable',
    'GET / failed (ECONNREFUSED): connect ECONNREFUSED ::1:9.',
  ],
  [
    withCode('Request was aborted', 'UND_ERR_ABORTED', new Error('Proxy response (407)')),
    'unreachable',
    'GET / failed (UND_ERR_ABORTED): Proxy response (407).',
  ],
  [
    withCode('wrong version:a.c:77:\n', 'ERR_SSL_X'),
    'unreachable',
    'GET / failed (ERR_SSL_X): wrong version:a.c:77.',
  ],
  [new Error(''), 'unreachable', 'GET / failed: fetch failed.'],
  [
    withCode('expired', 'CERT_HAS_EXPIRED'),
    'untrusted-certificate',
    'GET / failed (CERT_HAS_EXPIRED): expired.',
  ],
  [
    withCode('incorrect header check', 'Z_DATA_ERROR'),
    'unreadable',
    "GET / answered with a body that can't be decompressed (Z_DATA_ERROR).",
  ],
])('%s is %s', (cause, kind, message) => {
  const error = failed(cause);
  expect(explainNetworkError('GET /', error)).toMatchObject({ kind, message, cause: error });
});

test.each([[new TypeError('x is not a function')], [failed(undefined)], ['a text'], [undefined]])(
  '%s is a bug, and stays what it is',
  (error) => {
    expect(explainNetworkError('GET /', error)).toBe(error);
  },
);

test('causes in a circle have an end', () => {
  const circle = new Error('round');
  circle.cause = circle;
  expect(codeOf(circle)).toBeUndefined();
  expect(explainNetworkError('GET /', circle)).toMatchObject({ kind: 'unreachable' });
});
