/** GitHub's refusals, explained. */
import { describe, expect, test } from '@jest/globals';
import { explainGitHubError, isPassing, LimitError, statusOf } from '../../src/github/errors.ts';

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
    [{ status: 500, message: 'Oops' }, "GitHub's status page"],
    [
      { message: 'x', errors: [{ message: 'Something went wrong' }, null, { type: 7 }] },
      "GitHub's status page",
    ],
  ])('%j', (properties, advice) => {
    const text = explainGitHubError(Object.assign(new Error(properties.message), properties), LIVE);
    expect(text).toContain(advice);
    expect(text).toMatch(/^No comment: .*The verdict stands\.$/);
    expect(text).not.toContain('..');
  });

  test('a long one is cut before an address that would be cut in two', () => {
    const text = explainGitHubError(new Error(`${'x'.repeat(278)} jane.doe@example.com of us`), LIVE);
    expect(text).toContain(`${'x'.repeat(278)}…. If it`);
    expect(text).not.toContain('jane');
  });

  test('what is no error at all', () => {
    expect(explainGitHubError('gone', LIVE)).toContain('No comment: gone.');
    expect(explainGitHubError(null, LIVE)).toContain('No comment: null.');
  });

  test('a limit that is not over in time, whether or not the time is over', () => {
    const limit = new LimitError(new Error('You have exceeded a secondary rate limit.'), 60_000);
    for (const signal of [LIVE, AbortSignal.abort()]) {
      expect(explainGitHubError(limit, signal)).toBe(
        'No comment: You have exceeded a secondary rate limit. GitHub asks to wait 1 min, for which there is no time. Run fewer jobs at once. The verdict stands.',
      );
    }
  });

  test('out of time', () => {
    expect(explainGitHubError(new Error('aborted'), AbortSignal.abort())).toContain(
      'GitHub did not answer in time',
    );
  });
});

describe('says what did not happen, and what to do', () => {
  const denied = Object.assign(new Error('Resource not accessible by integration'), { status: 403 });

  test.each([
    [
      'comment',
      'No comment: Resource not accessible by integration. Add `permissions: pull-requests: write` to the job, and check pr-number if it is set. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README. The verdict stands.',
    ],
    [
      'record',
      'The sets were not recorded as a baseline for later runs: Resource not accessible by integration. Add `permissions: statuses: write` to the job. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in the README. The verdict stands.',
    ],
    [
      'baseline',
      'The baseline could not be looked up: Resource not accessible by integration. Add `permissions: contents: read` and `statuses: read` to the job (`statuses: write` includes it), and check that the base branch still exists. Nothing was compared.',
    ],
  ] as const)('%s', (errand, text) => {
    expect(explainGitHubError(denied, LIVE, errand)).toBe(text);
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
