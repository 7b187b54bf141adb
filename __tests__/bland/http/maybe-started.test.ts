/** Which failed starts may have started something all the same, and cost money. */
import { describe, expect, test } from '@jest/globals';
import { BlandError, type BlandErrorKind, OutOfTimeError } from '../../../src/bland/http/errors.ts';
import { explainFailedStart } from '../../../src/bland/http/maybe-started.ts';

const failure = (kind: BlandErrorKind, code = '') =>
  new BlandError(kind, ['It failed'], {
    request: 'POST /v1/x',
    cause: new TypeError('fetch failed', {
      cause: Object.assign(new Error('low'), code === '' ? {} : { code }),
    }),
  });

describe('may have', () => {
  test.each<[BlandErrorKind, string]>([
    ['unreachable', ''],
    ['unreachable', 'ECONNRESET'],
    ['unreachable', 'UND_ERR_SOCKET'],
    ['unavailable', ''],
    ['request-timed-out', ''],
    ['unreadable', ''],
    ['redirected', ''],
    ['too-large', ''],
  ])('%s %s', (kind, code) => {
    const error = failure(kind, code);
    const explained = explainFailedStart(error, 'set');
    expect(explained).toMatchObject({
      name: 'BlandError',
      kind: 'maybe-started',
      message: 'It failed, so a set may have been started',
      request: 'POST /v1/x',
      cause: error,
    });
  });
});

describe('can not have', () => {
  test.each<[BlandErrorKind, string]>([
    ['unreachable', 'ECONNREFUSED'],
    ['unreachable', 'ENOTFOUND'],
    ['unreachable', 'EAI_AGAIN'],
    ['unreachable', 'UND_ERR_CONNECT_TIMEOUT'],
    ['rate-limited', ''],
    ['untrusted-certificate', ''],
    ['unauthorized', ''],
    ['payment-required', ''],
    ['forbidden', ''],
    ['not-found', ''],
    ['refused', ''],
    ['unsupported', ''],
    ['no-time', ''],
  ])('%s %s', (kind, code) => {
    const error = failure(kind, code);
    expect(explainFailedStart(error, 'set')).toBe(error);
  });

  test.each([
    new OutOfTimeError(failure('unavailable')),
    new TypeError('a bug'),
    Object.assign(new Error('another library'), { kind: 'unavailable', isTransient: true, what: [] }),
    undefined,
  ])('what is no answer of Bland: %p', (error) => {
    expect(explainFailedStart(error, 'set')).toBe(error);
  });
});
