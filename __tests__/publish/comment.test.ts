/** The protocol by which jobs share a comment, against jobs that write at the worst moments. */
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import { controlRequests } from '../../src/github/octokit.ts';
import type { RetryDeadline } from '../../src/github/retry-within.ts';
import { type CommentOutcome, type CommentTarget, publishComment } from '../../src/publish/comment.ts';
import { formatMarker, type Marker } from '../../src/publish/marker.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { fastClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';
import { until } from '../support/stage.ts';

const HEAD = 'c0ffee'.padEnd(40, '0');
const BOT = 'github-actions[bot]';
let emulator: Emulator;
let log: KeptLog;

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  log = keepLog();
});
afterEach(() => emulator.close());

function markerOf(runId: number, given: Partial<Marker> = {}): Marker {
  return { key: 'gate', commit: HEAD, runId, runNumber: runId, runAttempt: 1, ...given };
}

function textOf(marker: Marker, text = `run ${marker.runId}`): string {
  return `${formatMarker(marker)}${text}`;
}

function targetOf(
  given: Partial<CommentTarget> = {},
  token = WORKFLOW_TOKEN,
  clock: Clock = fastClock(),
): CommentTarget {
  const deadlineMs = clock.now() + 60_000;
  const { signal } = new AbortController();
  const deadline: RetryDeadline = { clock, deadlineMs, signal, log };
  const octokit = controlRequests(
    getOctokit(token, { baseUrl: emulator.githubApiUrl, request: { fetch } }),
    signal,
    clock,
  );
  const [owner = '', repo = ''] = emulator.github.repository.split('/');
  return { octokit, owner, repo, number: 7, head: undefined, deadline, ...given };
}

function publish(marker: Marker, given: Partial<CommentTarget> = {}, text?: string): Promise<CommentOutcome> {
  return publishComment(targetOf(given), { body: textOf(marker, text), marker, createIfMissing: true });
}

/** Slow enough for others to write in between. */
const SLOW_SPEED = 4;
function publishSlowly(marker: Marker): Promise<CommentOutcome> {
  const comment = { body: textOf(marker), marker, createIfMissing: true };
  return publishComment(targetOf({}, WORKFLOW_TOKEN, fastClock(SLOW_SPEED)), comment);
}

function bodies(): string[] {
  return emulator.github.commentsOn(7).map(({ body }) => body);
}

function writes(method = ''): string[] {
  return emulator.requests
    .filter((request) => request.method !== 'GET' && !request.path.endsWith('/graphql'))
    .map((request) => `${request.method} ${request.path.replace(/^.*\/issues\//, '')}`)
    .filter((write) => write.startsWith(method));
}

describe('an older run that looked before a newer one wrote', () => {
  test('writes over it, and the newer one puts that right', async () => {
    emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    // Neither is answered before the other has looked too.
    emulator.misbehave('/graphql', { kind: 'meet', count: 2 }, 2);
    const event = until(() => bodies()[0]?.includes('run 13') === true);
    emulator.misbehave('/issues/comments/', { kind: 'wait-for', event }, 1, 'PATCH', 'run 12');
    const [older, newer] = await Promise.all([12, 13].map((runId) => publishSlowly(markerOf(runId))));
    expect(bodies()).toEqual([textOf(markerOf(13))]);
    expect(writes('PATCH').length).toBeGreaterThanOrEqual(3);
    const [{ url } = { url: '' }] = emulator.github.commentsOn(7);
    expect([newer, older]).toMatchObject([
      { did: 'updated', url },
      { did: expect.stringMatching('updated|left-newer'), url },
    ]);
  });

  test('finds that out by looking again, and leaves it', async () => {
    const comment = emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    const older = publishSlowly(markerOf(12));
    await until(() => writes('PATCH').length === 1 && bodies()[0]?.includes('run 12') === true);
    comment.body = textOf(markerOf(13));
    expect(await older).toEqual({ did: 'left-newer', url: comment.url });
    expect(bodies()).toEqual([textOf(markerOf(13))]);
  });
});

test('three runs that find no comment end with one, which has the newest result', async () => {
  emulator.misbehave('/graphql', { kind: 'meet', count: 3 }, 3);
  const outcomes = await Promise.all([13, 12, 14].map((runId) => publishSlowly(markerOf(runId))));
  expect(writes('POST')).toHaveLength(3);
  expect(bodies()).toEqual([textOf(markerOf(14))]);
  const [comment] = emulator.github.commentsOn(7);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ url: comment?.url });
});

describe('what stands there already is not sent again', () => {
  test('the same text by the same run', async () => {
    await publish(markerOf(12));
    expect(await publish(markerOf(12))).toMatchObject({ did: 'left-same' });
    expect(writes()).toEqual(['POST 7/comments']);
  });

  test('but the same text by a newer run is, so that no run in between writes over it', async () => {
    await publish(markerOf(12), {}, 'all good');
    expect(await publish(markerOf(14), {}, 'all good')).toMatchObject({ did: 'updated' });
    expect(await publish(markerOf(13), {}, 'all good')).toMatchObject({ did: 'left-newer' });
    expect(writes()).toEqual(['POST 7/comments', 'PATCH comments/1001']);
  });

  test('what was written although its answer was lost', async () => {
    emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    const target = targetOf();
    target.octokit.hook.after('request', (_response, { method }) => {
      // As when GitHub's proxy gives up while GitHub goes on.
      if (method === 'PATCH') throw Object.assign(new Error('Bad Gateway'), { status: 502 });
    });
    const comment = { body: textOf(markerOf(12)), marker: markerOf(12), createIfMissing: true };
    expect(await publishComment(target, comment)).toMatchObject({ did: 'left-same' });
    expect(writes()).toEqual(['PATCH comments/1001']);
  });
});

test('two jobs of one run with the same key are told to have keys of their own', async () => {
  await publish(markerOf(12), {}, 'sales');
  expect(log.lines).toEqual([]);
  await publish(markerOf(12), {}, 'support');
  expect(bodies()).toEqual([textOf(markerOf(12), 'support')]);
  expect(log.lines).toEqual([
    'warning: The comment of another job or step of this run was overwritten, since both use the comment key “gate”: give each its own comment-key.',
  ]);
});

describe('a pull request that is no longer what was tested', () => {
  test.each(['closed', 'merged'] as const)('%s: it is left alone', async (state) => {
    emulator.github.pullRequests.splice(0, 1, { number: 7, state, headSha: HEAD });
    const comment = emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    expect(await publish(markerOf(12), { head: HEAD })).toEqual({ did: 'left-closed', state });
    expect(comment.body).toContain('run 5');
    expect(writes()).toEqual([]);
  });

  test('with another head: it is left alone, whatever the age of the run', async () => {
    const comment = emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    const outcome = await publish(markerOf(12, { runAttempt: 2 }), { head: 'd'.repeat(40) });
    expect(outcome).toEqual({ did: 'left-behind', head: HEAD });
    expect(comment.body).toContain('run 5');
    expect(writes()).toEqual([]);
  });

  test('where what was tested is no head, none is compared', async () => {
    expect(await publish(markerOf(12), { head: undefined })).toMatchObject({ did: 'created' });
  });

  test('closed while we write: what was written stays', async () => {
    const written = publishSlowly(markerOf(12));
    await until(() => bodies().length === 1);
    emulator.github.pullRequests.splice(0, 1, { number: 7, state: 'merged', headSha: HEAD });
    expect(await written).toMatchObject({ did: 'created' });
  });
});

describe('whose comment it is', () => {
  test.each(['github-actions[bot]', 'gatekeeper[bot]', 'octocat'])(
    '%s: its own is found, and nobody else’s is touched',
    async (login) => {
      const rights = { comments: 'write', contents: 'none', statuses: 'none' } as const;
      emulator.github.tokens.set('token', { login, ...rights });
      const others = ['github-actions[bot]', 'gatekeeper[bot]', 'octocat'].filter((name) => name !== login);
      for (const other of others) emulator.github.addComment(7, other, textOf(markerOf(99), other));
      const comment = { body: textOf(markerOf(12)), marker: markerOf(12), createIfMissing: true };
      const first = await publishComment(targetOf({}, 'token'), comment);
      expect(first).toMatchObject({ did: 'created' });
      const next = { ...comment, body: textOf(markerOf(13)), marker: markerOf(13) };
      expect(await publishComment(targetOf({}, 'token'), next)).toEqual({ ...first, did: 'updated' });
      expect(bodies()).toEqual([...others.map((other) => textOf(markerOf(99), other)), textOf(markerOf(13))]);
    },
  );
});

test('a comment is found by an id of more than 32 bits too', async () => {
  const ours = emulator.github.addComment(7, BOT, textOf(markerOf(5)));
  const id = 3_000_000_001;
  Object.assign(ours, { id, url: ours.url.replace('1001', String(id)) });
  expect(await publish(markerOf(12))).toMatchObject({ did: 'updated', url: ours.url });
  expect(writes()).toEqual([`PATCH comments/${id}`]);
});

describe('once it is written', () => {
  test('GitHub failing to show it makes no trouble of it', async () => {
    const written = publishSlowly(markerOf(12));
    await until(() => writes('POST').length === 1);
    emulator.misbehave('/graphql', { kind: 'answer', status: 403, body: '{"message":"no"}' });
    expect(await written).toMatchObject({ did: 'created' });
    expect(log.lines).toEqual([]);
  });

  test('a comment that the next look does not show yet is not written twice', async () => {
    const page = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
    const pullRequest = { state: 'OPEN', headRefOid: HEAD, comments: page };
    const body = JSON.stringify({ data: { repository: { pullRequest } } });
    emulator.misbehave('/graphql', { kind: 'answer', status: 200, body });
    expect(await publish(markerOf(12))).toMatchObject({ did: 'created' });
    expect(writes()).toEqual(['POST 7/comments']);
  });

  test('surplus ones are deleted a second apart, five at most', async () => {
    for (let runId = 1; runId <= 8; runId += 1) emulator.github.addComment(7, BOT, textOf(markerOf(runId)));
    expect(await publishSlowly(markerOf(12))).toMatchObject({ did: 'updated' });
    expect(writes()).toEqual([
      'PATCH comments/1001',
      ...[1002, 1003, 1004, 1005, 1006].map((id) => `DELETE comments/${id}`),
    ]);
    const times = emulator.requests
      .filter(({ method }) => /PATCH|DELETE/.test(method))
      .map(({ atMs }) => atMs);
    for (const [index, atMs] of times.slice(1).entries()) {
      expect((atMs - (times[index] ?? 0)) * SLOW_SPEED).toBeGreaterThanOrEqual(990);
    }
    expect(await publish(markerOf(13))).toMatchObject({ did: 'updated' });
    expect(bodies()).toEqual([textOf(markerOf(13))]);
  });
});

test('an answer that was cut off is asked for again', async () => {
  emulator.misbehave('/graphql', { kind: 'answer', status: 200, body: '{"data":{"repository"' }, 1);
  expect(await publish(markerOf(12))).toMatchObject({ did: 'created' });
});

describe('a list of comments without an end', () => {
  test.each([
    ['new pages', 100],
    ['the same page', 2],
  ] as const)('%s: after %d requests it is given up, and nothing is written', async (kind, requests) => {
    emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    emulator.github.commentsWithoutEnd = kind;
    await expect(publish(markerOf(12))).rejects.toThrow(
      `GitHub's list of comments did not end within ${requests} pages, so ours may not have been found`,
    );
    expect(emulator.requestsTo('/graphql')).toHaveLength(requests);
    expect(writes()).toEqual([]);
  });

  test('10,000 comments are read to their end', async () => {
    for (let count = 1; count < 10_000; count += 1) emulator.github.addComment(7, 'octocat', 'x');
    const ours = emulator.github.addComment(7, BOT, textOf(markerOf(5)));
    expect(await publish(markerOf(12))).toMatchObject({ did: 'updated', url: ours.url });
  });

  test('a next page without a cursor is no end', async () => {
    const page = { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] };
    const pullRequest = { state: 'OPEN', headRefOid: HEAD, comments: page };
    const body = JSON.stringify({ data: { repository: { pullRequest } } });
    emulator.misbehave('/graphql', { kind: 'answer', status: 200, body });
    await expect(publish(markerOf(12))).rejects.toThrow('did not end within 1 page,');
    expect(writes()).toEqual([]);
  });
});

describe('an answer that is not as promised', () => {
  const page = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['no data', {}],
    ['no pull request', { data: { repository: {} } }],
    ['no comments', { data: { repository: { pullRequest: { state: 'OPEN', headRefOid: HEAD } } } }],
    ['no state', { data: { repository: { pullRequest: { headRefOid: HEAD, comments: page } } } }],
    [
      'no list',
      {
        data: {
          repository: {
            pullRequest: { state: 'OPEN', headRefOid: HEAD, comments: { ...page, nodes: null } },
          },
        },
      },
    ],
  ])('%s: it is asked for again, and given up', async (_what, body) => {
    emulator.misbehave('/graphql', { kind: 'answer', status: 200, body: JSON.stringify(body) });
    await expect(publish(markerOf(12))).rejects.toMatchObject({ name: 'AnswerError', status: 502 });
    expect(emulator.requestsTo('/graphql')).toHaveLength(3);
    expect(writes()).toEqual([]);
  });

  test('of a comment that was created: it is looked for, and not created again', async () => {
    const target = targetOf();
    target.octokit.hook.after('request', (response, { method }) => {
      // As when the connection breaks within the answer.
      if (method === 'POST' && response.status === 201) response.data = '';
    });
    const comment = { body: textOf(markerOf(12)), marker: markerOf(12), createIfMissing: true };
    expect(await publishComment(target, comment)).toMatchObject({ did: 'left-same' });
    expect(writes()).toEqual(['POST 7/comments']);
  });
});
