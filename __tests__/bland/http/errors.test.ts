/** What an error says, beside its message: its kind, its advice, and whether it may pass. */
import { expect, test } from '@jest/globals';
import {
  BlandError,
  type BlandErrorKind,
  InterruptedError,
  OutOfTimeError,
  withAdvice,
  withWords,
} from '../../../src/bland/http/errors.ts';
import { toPlain } from '../../../src/text/escape.ts';
import { quote, say } from '../../../src/text/phrase.ts';

const KINDS: Record<BlandErrorKind, [isTransient: boolean, advice: string]> = {
  unreachable: [true, 'behind a proxy, HTTPS_PROXY and NO_PROXY'],
  unavailable: [true, 'Run the job again later'],
  'rate-limited': [true, 'Run fewer jobs at once or raise `poll-interval`'],
  'request-timed-out': [true, 'run the job again later'],
  unreadable: [true, 'Check that `base-url` is an API host'],
  'untrusted-certificate': [false, 'NODE_EXTRA_CA_CERTS'],
  redirected: [false, 'give the final address as `base-url`'],
  unauthorized: [false, 'Check the secret BLAND_API_KEY'],
  'payment-required': [false, 'Check the balance and the plan'],
  forbidden: [false, 'Use a key of the organisation that owns the set'],
  'not-found': [false, 'Check the ids in the inputs'],
  refused: [false, 'Correct what Bland names'],
  unsupported: [false, 'Check that `base-url` is the address of the API'],
  'too-large': [false, 'Judge fewer scenarios in one set'],
  drifted: [false, 'Update this action'],
  'no-time': [false, 'Raise `timeout`'],
  'maybe-started': [false, 'costs money'],
  'nothing-selected': [false, 'Nothing was started'],
};

test.each(Object.entries(KINDS) as [BlandErrorKind, [boolean, string]][])(
  '%s: whether it may pass, and what to do',
  (kind, [isTransient, advice]) => {
    expect(new BlandError(kind, ['What happened'])).toMatchObject({
      name: 'BlandError',
      message: 'What happened',
      kind,
      what: ['What happened'],
      isTransient,
      advice: expect.stringContaining(advice),
      request: undefined,
      retryAfterMs: undefined,
      status: undefined,
      cause: undefined,
    });
    expect(new BlandError(kind, ['What happened']).advice).toMatch(/^[A-Z].*\.$/);
  },
);

test('other advice changes nothing else', () => {
  const given = {
    advice: 'Do this.',
    request: 'GET /v1/x',
    retryAfterMs: 7,
    status: 409,
    cause: new Error('x'),
  };
  const what = say`It said ${quote('no')}`;
  const error = new BlandError('refused', what, given);
  expect(error).toMatchObject({ ...given, kind: 'refused', what, message: 'It said “no”' });
  expect(withAdvice(error, 'Do that.')).toMatchObject({
    ...given,
    kind: 'refused',
    what,
    message: 'It said “no”',
    advice: 'Do that.',
  });
});

test('the words of who knows why are quoted, or left out', () => {
  const what = say`It failed`;
  expect(withWords(what, undefined)).toBe(what);
  expect(toPlain(withWords(what, 'because'))).toBe('It failed: “because”');
  expect(toPlain(withWords(what, 'x'.repeat(400)))).toBe(`It failed: “${'x'.repeat(400)}”`);
  expect(toPlain(withWords(what, 'x'.repeat(401))).length).toBeLessThanOrEqual('It failed: “”'.length + 400);
});

test('what ran out of time tells what the trouble was, and what was cut short why', () => {
  const trouble = new BlandError('unavailable', ['Bland is down']);
  expect(new OutOfTimeError(trouble)).toMatchObject({
    name: 'OutOfTimeError',
    message: 'Bland is down',
    trouble,
    cause: trouble,
  });
  const reason = new Error('SIGINT');
  expect(new InterruptedError(reason)).toMatchObject({
    name: 'InterruptedError',
    message: 'The request was cancelled in flight',
    cause: reason,
  });
});
