/** GitHub's refusals, explained. */
import { describe, expect, test } from '@jest/globals';
import { explainGitHubError, isPassing, statusOf } from '../../src/github/errors.ts';

const LIVE = new AbortController().signal;
const WRITE = 'Add `permissions: pull-requests: write` to the job';

describe('explainGitHubError', () => {
  test.each([
    [{ status: 403, message: 'Resource not accessible by integration' }, WRITE],
    [{ status: 404, message: 'Not Found' }, WRITE],
    [
      { message: 'x', errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
      WRITE,
    ],
    [
      { message: 'x', errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a PullRequest.' }] },
      WRITE,
    ],
    [{ message: 'x', errors: [{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has no scope' }] }, WRITE],
    [{ status: 403, message: 'API rate limit exceeded' }, 'Run fewer jobs at once.'],
    [{ status: 500, message: 'Oops' }, "GitHub's status page"],
    [
      { message: 'x', errors: [{ message: 'Something went wrong' }, null, { type: 7 }] },
      "GitHub's status page",
    ],
  ])('%j', (properties, advice) => {
    const text = explainGitHubError(Object.assign(new Error(properties.message), properties), LIVE);
    expect(text).toContain(advice);
    expect(text).toMatch(/^No comment: .*The verdict stands, and the job summary has the whole report\.$/);
    expect(text).not.toContain('..');
  });

  test('what is no error at all', () => {
    expect(explainGitHubError('gone', LIVE)).toContain('No comment: gone.');
    expect(explainGitHubError(null, LIVE)).toContain('No comment: null.');
  });

  test('out of time', () => {
    expect(explainGitHubError(new Error('aborted'), AbortSignal.abort())).toContain(
      'GitHub did not answer in time',
    );
  });
});

describe('isPassing', () => {
  test.each([
    [{ status: 500 }, true],
    [{ status: 502 }, true],
    [{ status: 404 }, false],
    [{ status: '500' }, false],
    [new TypeError('a bug'), false],
    [null, false],
  ])('%j: %s', (error, expected) => {
    expect(isPassing(error)).toBe(expected);
  });
});

test('statusOf', () => {
  expect(statusOf({ status: 404 })).toBe(404);
  expect(statusOf('404')).toBeUndefined();
});
