/** Tries again, and waits, on a clock that a test drives; GitHub answers over HTTP. */
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import { LimitError } from '../../src/github/errors.ts';
import { controlRequests } from '../../src/github/octokit.ts';
import { deadlineAfter, type RetryDeadline, retryWithin } from '../../src/github/retry-within.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';

const LIVE = new AbortController().signal;
const SECONDARY = '{"message":"You have exceeded a secondary rate limit"}';
let emulator: Emulator;
let clock: VirtualClock;
let log: KeptLog;

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: 'c'.repeat(40) });
  clock = virtualClock();
  log = keepLog();
});
afterEach(() => emulator.close());

function deadline(): RetryDeadline {
  return { clock, log, signal: LIVE, deadlineMs: clock.now() + 60_000 };
}

function refuse(
  status: number,
  headers: Readonly<Record<string, string>>,
  turns = 1,
  body = SECONDARY,
): void {
  emulator.misbehave('/issues/', { kind: 'answer', status, headers, body }, turns);
}

/** Posts a comment. */
function post() {
  const [owner = '', repo = ''] = emulator.github.repository.split('/');
  const octokit = getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl, request: { fetch } });
  return octokit.rest.issues.createComment({ owner, repo, issue_number: 7, body: 'x' });
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a limit', () => {
  test('that ends in time is waited for as long as GitHub asks, and the log says so', async () => {
    refuse(403, { 'retry-after': '12' });
    await retryWithin(deadline(), post);
    expect(clock.sleepsMs).toEqual([12_000]);
    expect(log.lines).toEqual(["GitHub's rate limit is reached: trying again in 12 s."]);
    expect(emulator.github.commentsOn(7)).toHaveLength(1);
  });

  test('of an hour is waited for to its end', async () => {
    const date = new Date(Date.UTC(2026, 3, 14, 10));
    const headers = {
      date: date.toUTCString(),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(date.getTime() / 1000 + 30),
    };
    refuse(429, headers);
    await retryWithin(deadline(), post);
    expect(clock.sleepsMs).toEqual([31_000]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['names no end', {}],
    ['ends too late', { 'retry-after': '3600' }],
    ['leaves no time to do anything', { 'retry-after': '58' }],
  ])('that %s is not waited for at all', async (_what, headers) => {
    refuse(403, headers);
    const error = await rejection(retryWithin(deadline(), post));
    expect(error).toBeInstanceOf(LimitError);
    expect(clock.sleepsMs).toEqual([]);
    expect(emulator.requests).toHaveLength(1);
  });

  test('that goes on although GitHub asks for no wait is asked about less and less often', async () => {
    refuse(429, { 'retry-after': '0' }, 100);
    expect(await rejection(retryWithin(deadline(), post))).toBeInstanceOf(LimitError);
    expect(clock.sleepsMs).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  test('keeps its name when the wait for it is cut short', async () => {
    refuse(403, { 'retry-after': '30' });
    const started = deadlineAfter(60_000, AbortSignal.timeout(200), log);
    expect(await rejection(retryWithin(started, post))).toBeInstanceOf(LimitError);
  });
});

test('GitHub being down and a limit are counted apart', async () => {
  emulator.misbehave('/issues/', { kind: 'answer', status: 502, body: '{}' }, 2);
  refuse(403, { 'retry-after': '5' });
  await retryWithin(deadline(), post);
  expect(clock.sleepsMs).toEqual([1000, 3000, 5000]);
});

test('what is no matter of waiting is thrown at once', async () => {
  refuse(403, {}, 1, '{"message":"Resource not accessible by integration"}');
  expect(await rejection(retryWithin(deadline(), post))).toMatchObject({ status: 403 });
  expect(clock.sleepsMs).toEqual([]);
});

describe('writes', () => {
  const client = (signal: AbortSignal) =>
    controlRequests(
      getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl, request: { fetch } }),
      signal,
      clock,
    );

  test('are a second apart, and queries wait for nothing', async () => {
    const [owner = '', repo = ''] = emulator.github.repository.split('/');
    const octokit = client(LIVE);
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: 7, body: 'x' });
    await octokit.rest.pulls.list({ owner, repo });
    await octokit
      .graphql('query { repository(owner: "octo-org", name: "voice-agents") { id } }')
      .catch(() => 0);
    expect(clock.sleepsMs).toEqual([]);
    clock.advance(400);
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: data.id, body: 'y' });
    expect(clock.sleepsMs).toEqual([600]);
    clock.advance(1000);
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: data.id });
    expect(clock.sleepsMs).toEqual([600]);
  });

  test('are apart from one that failed, too', async () => {
    const [owner = '', repo = ''] = emulator.github.repository.split('/');
    const octokit = client(LIVE);
    const write = () => octokit.rest.issues.createComment({ owner, repo, issue_number: 404, body: 'x' });
    await rejection(write());
    await rejection(write());
    expect(clock.sleepsMs).toEqual([1000]);
  });

  test('that wait end with their signal', async () => {
    const [owner = '', repo = ''] = emulator.github.repository.split('/');
    const over = new AbortController();
    const octokit = client(over.signal);
    const write = () => octokit.rest.issues.createComment({ owner, repo, issue_number: 7, body: 'x' });
    await write();
    over.abort('over');
    expect(await rejection(write())).toBe('over');
    expect(emulator.requests).toHaveLength(1);
  });
});
