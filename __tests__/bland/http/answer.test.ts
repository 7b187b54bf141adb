/** What each HTTP status means, and that its advice fits. */
import { describe, expect, test } from '@jest/globals';
import { readAnswer } from '../../../src/bland/http/answer.ts';
import { BlandError } from '../../../src/bland/http/errors.ts';
import { toPlain } from '../../../src/text/escape.ts';

const STATUSES = Array.from({ length: 800 }, (_, index) => 200 + index).filter((status) => status >= 300);

function refusal(status: number, text = ''): BlandError {
  try {
    readAnswer({ status, retryAfter: undefined, text }, { subject: 'this set' }, 0);
  } catch (error) {
    if (error instanceof BlandError) return error;
    throw error;
  }
  throw new Error(`${status} should be an error`);
}

describe('a status', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520, 524, 529])('%i may pass', (status) => {
    expect(refusal(status).isTransient).toBe(true);
  });

  test.each([301, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 418, 421, 422, 451, 501, 505])(
    '%i is final',
    (status) => {
      expect(refusal(status).isTransient).toBe(false);
    },
  );

  test('that is final is never advised to be tried again, and one that may pass is', () => {
    const wrong = STATUSES.filter((status) => {
      const { isTransient, advice, kind } = refusal(status);
      // A rate limit is waited out, and what helps is to ask for less.
      return kind !== 'rate-limited' && /\b(?:again|later)\b/.test(advice) !== isTransient;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    [301, 'redirected', 'give the final address as `base-url`'],
    [400, 'refused', 'Correct what Bland names'],
    [404, 'not-found', 'Check the ids'],
    [405, 'unsupported', 'Check that `base-url` is the address of the API'],
    [409, 'refused', 'Correct what Bland names'],
    [410, 'not-found', 'Check the ids'],
    [413, 'refused', 'Correct what Bland names'],
    [418, 'refused', 'Correct what Bland names'],
    [422, 'refused', 'Correct what Bland names'],
    [500, 'unavailable', 'Run the job again later'],
    [501, 'unsupported', 'Check that `base-url` is the address of the API'],
    [505, 'unsupported', 'Check that `base-url` is the address of the API'],
    [599, 'unavailable', 'Run the job again later'],
  ])('%i is %s, with the advice to “%s”', (status, kind, advice) => {
    const error = refusal(status);
    expect(error.kind).toBe(kind);
    expect(error.advice).toContain(advice);
  });
});

test.each([
  [301, 'Bland answered with a redirect (301)'],
  [400, 'Bland rejected the request (400)'],
  [401, 'Bland rejected the API key (401)'],
  [402, 'Bland says that the account lacks credit or the right plan (402)'],
  [403, 'Bland denied the API key permission (403)'],
  [404, 'Bland does not know this set (404)'],
  [405, 'Bland does not support this request (405)'],
  [408, 'Bland gave up waiting for the request (408)'],
  [410, 'Bland does not know this set (410)'],
  [422, 'Bland rejected the request (422)'],
  [425, 'Bland is unavailable (425)'],
  [429, 'Bland got too many requests (429)'],
  [500, 'Bland is unavailable (500)'],
  [501, 'Bland does not support this request (501)'],
  [529, 'Bland is unavailable (529)'],
])('%i says what happened, and then what Bland says', (status, what) => {
  expect(toPlain(refusal(status).what)).toBe(what);
  expect(toPlain(refusal(status, '{"message":"so"}').what)).toBe(`${what}: “so”`);
  expect(toPlain(refusal(status, '<html>').what)).toBe(what);
});

test.each([
  ['', 'Bland answered with an empty body (200)'],
  [' \n', 'Bland answered with an empty body (200)'],
  ['<html>\n<b>Hi', 'Bland answered with something other than JSON (200): “<html> <b>Hi”'],
])('200 with %j says so', (text, what) => {
  expect(toPlain(refusal(200, text).what)).toBe(what);
});

test('words of Bland are text from outside, and ours are not', () => {
  const { what } = refusal(403, '{"message":"<b> `x`"}');
  expect(what.filter((part) => typeof part !== 'string')).toEqual([
    { outside: '<b> `x`', maxLength: 400, quoted: true },
  ]);
});

describe('words in a refusal', () => {
  test.each([
    [`{"message":"${'x'.repeat(1e6)}"}`, 350],
    [`{"errors":[${'{"message":"no"},'.repeat(1e5)}{"message":"no"}]}`, 350],
    [`{"errors":[${Array.from({ length: 1e5 }, (_, index) => `"e${index}"`).join()}]}`, 350],
    [`{"message":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 40],
    [`${'{"errors":['.repeat(1e4)}${']}'.repeat(1e4)}`, 40],
  ])('are cut, however large and deep they are', (text, mostCharacters) => {
    expect(refusal(400, text).message.length).toBeLessThan(mostCharacters);
  });
});

test.each(['4155550134 is no valid number', '555 0134', '1000000 requests'])(
  'the status is not masked with a number in the words after it: %s',
  (message) => {
    const shown = toPlain(refusal(422, JSON.stringify({ message })).what);
    expect(shown).toMatch(/^Bland rejected the request \(422\): “/);
  },
);
