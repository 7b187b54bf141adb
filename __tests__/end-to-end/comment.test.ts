/** The comment: one for each key for ever, never someone else's, never an older result over a newer one. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { pullRequestEvent, type StepOptions } from '../../emulator/runner.ts';
import { formatMarker } from '../../src/publish/marker.ts';
import { PIPE_FILES, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const PASSING = { 'simulation-set-id': DOCUMENTED_ID };
const FAILING = { ...PASSING, 'max-flaky-count': '0' };
const BOT = 'github-actions[bot]';

beforeEach(() => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  stage.emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
});

function onPullRequest(env: StepOptions['env'] = {}, eventName = 'pull_request'): Partial<StepOptions> {
  return { eventName, event: pullRequestEvent(stage.emulator, 7, HEAD), env };
}

function comments() {
  return stage.emulator.github.commentsOn(7);
}

function marker(runNumber: number, key = 'Voice agents/gate', runAttempt = 1): string {
  return formatMarker({ key, commit: HEAD, runId: idOf(runNumber), runNumber, runAttempt });
}

/** The stage's own run is number 12 with the id 9001. */
function idOf(runNumber: number): number {
  return 9001 - 12 + runNumber;
}

const NEXT_RUN = { GITHUB_RUN_NUMBER: '13', GITHUB_RUN_ID: String(idOf(13)) };

function writes(): string[] {
  return stage.emulator.requests
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v3/'))
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/issues\//, '')}`);
}

describe('one comment', () => {
  test('is created, then updated in place', async () => {
    const first = await stage.run(FAILING, onPullRequest());
    const second = await stage.run(PASSING, onPullRequest(NEXT_RUN));
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain('✅ Simulation gate passed');
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);
    expect(writes()).toEqual(['POST 7/comments', 'PATCH comments/1001']);
  });

  test('is found behind 250 others', async () => {
    const { github } = stage.emulator;
    for (let count = 0; count < 230; count += 1) github.addComment(7, 'octocat', `Comment ${count}`);
    const ours = github.addComment(7, BOT, `${marker(3)}### old`);
    for (let count = 0; count < 20; count += 1) github.addComment(7, 'octocat', `Comment ${count}`);
    await stage.run(FAILING, onPullRequest());
    expect(comments()).toHaveLength(251);
    expect(ours.body).toContain('❌ Simulation gate failed');
    // Three pages before it is written, and three to see that nobody has written over it.
    expect(stage.emulator.requestsTo('/graphql')).toHaveLength(6);
  });

  test('is never one that someone else wrote, whatever it starts with', async () => {
    const forged = stage.emulator.github.addComment(
      7,
      'mallory',
      `${marker(99)}### ✅ Simulation gate passed`,
    );
    await stage.run(FAILING, onPullRequest());
    expect(comments()).toHaveLength(2);
    expect(forged.body).toContain('✅');
    expect(comments()[1]?.body).toContain('❌ Simulation gate failed');
  });

  test('takes the place of surplus ones of the same key', async () => {
    const { github } = stage.emulator;
    for (const runNumber of [3, 5, 4]) github.addComment(7, BOT, `${marker(runNumber)}### run ${runNumber}`);
    github.addComment(7, BOT, `${marker(3, 'another key')}### another`);
    await stage.run(FAILING, onPullRequest());
    expect(comments().map(({ id }) => id)).toEqual([1001, 1004]);
    expect(comments()[0]?.body).toContain('❌ Simulation gate failed');
    expect(comments()[1]?.body).toContain('### another');
  });

  test('of a newer run is left alone', async () => {
    const newer = stage.emulator.github.addComment(7, BOT, `${marker(13)}### newer`);
    const result = await stage.run(FAILING, onPullRequest());
    expect(newer.body).toContain('### newer');
    expect(result.log).toContain('Left the comment on pull request 7 alone, since a newer run wrote it');
    expect(result.outputs['comment-url']).toBe(newer.url);
    expect(writes()).toEqual([]);
  });

  test('is left to a newer job that has not yet moved its result into the oldest', async () => {
    const { github } = stage.emulator;
    const oldest = github.addComment(7, BOT, `${marker(3)}### oldest`);
    github.addComment(7, BOT, `${marker(13)}### newer`);
    const result = await stage.run(FAILING, onPullRequest());
    expect(comments()).toHaveLength(2);
    expect(result.outputs['comment-url']).toBe(oldest.url);
    expect(writes()).toEqual([]);
  });

  test('of an earlier attempt at the same run is updated', async () => {
    const earlier = stage.emulator.github.addComment(7, BOT, `${marker(12)}### earlier`);
    await stage.run(FAILING, onPullRequest({ GITHUB_RUN_ATTEMPT: '2' }));
    expect(earlier.body).toContain('run=12 id=9001 attempt=2');
  });

  test('for each key, so that the legs of a matrix do not overwrite each other', async () => {
    await stage.run({ ...FAILING, 'comment-key': 'sales --> agent' }, onPullRequest());
    await stage.run({ ...PASSING, 'comment-key': 'support agent' }, onPullRequest());
    await stage.run({ ...PASSING, 'comment-key': 'sales --> agent' }, onPullRequest(NEXT_RUN));
    expect(comments()).toHaveLength(2);
    for (const { body } of comments()) expect(body).toContain('✅ Simulation gate passed');
  });
});

describe('jobs at the same time', () => {
  /** Makes both jobs find no comment, since neither is answered before the other has asked too. */
  function meetAtTheFirstLook(): void {
    stage.emulator.misbehave('/graphql', { kind: 'meet', count: 2 }, 2);
  }

  function holdCommentOf(run: string, event: Promise<unknown>): void {
    stage.emulator.misbehave('/issues/7/comments', { kind: 'wait-for', event }, 1, 'POST', run);
  }

  function runOlderAndNewer() {
    const older = stage.run(PASSING, onPullRequest());
    const newer = stage.run(FAILING, onPullRequest(NEXT_RUN));
    return { older, newer };
  }

  /** Whatever the order: the oldest comment, with the newest result, is what both name. */
  async function expectOneComment(jobs: ReturnType<typeof runOlderAndNewer>): Promise<void> {
    const results = await Promise.all([jobs.older, jobs.newer]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
    expect(writes().filter((write) => write.startsWith('POST'))).toHaveLength(2);
    expect(comments().map(({ id }) => id)).toEqual([1001]);
    expect(comments()[0]?.body).toContain('❌ Simulation gate failed');
    for (const { outputs } of results) expect(outputs['comment-url']).toBe(comments()[0]?.url);
    expect(
      results.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'warning')),
    ).toEqual([]);
  }

  test('that both find no comment end with one', async () => {
    meetAtTheFirstLook();
    await expectOneComment(runOlderAndNewer());
  });

  test('the newer comes second, when the older has finished and named its comment', async () => {
    meetAtTheFirstLook();
    const jobs = runOlderAndNewer();
    holdCommentOf(' run=13 ', jobs.older);
    await expectOneComment(jobs);
    expect(writes().at(-2)).toBe('PATCH comments/1001');
    expect(writes().at(-1)).toBe('DELETE comments/1002');
  });

  test('the newer comes first, and has finished before the older writes', async () => {
    meetAtTheFirstLook();
    const jobs = runOlderAndNewer();
    holdCommentOf(' run=12 ', jobs.newer);
    await expectOneComment(jobs);
    expect((await jobs.older).log).toContain('since a newer run wrote it');
    expect(writes().at(-1)).toBe('DELETE comments/1002');
  });

  test('the oldest comment is deleted while the newer moves its result there', async () => {
    meetAtTheFirstLook();
    stage.emulator.misbehave('/issues/comments/', { kind: 'answer', status: 404, body: '{}' }, 1, 'PATCH');
    const jobs = runOlderAndNewer();
    holdCommentOf(' run=13 ', jobs.older);
    const { outputs } = await jobs.newer;
    expect(outputs['comment-url']).toBe(comments().at(-1)?.url);
    expect(comments().at(-1)?.body).toContain('❌ Simulation gate failed');
  });
});

describe('comments that vanish', () => {
  test('a surplus comment that another job deletes first does not keep the result from being shown', async () => {
    const { github } = stage.emulator;
    const oldest = github.addComment(7, BOT, `${marker(5)}### oldest`);
    github.addComment(7, BOT, `${marker(3)}### surplus`);
    stage.emulator.misbehave('/issues/comments/', { kind: 'answer', status: 404, body: '{}' }, 1, 'DELETE');
    const result = await stage.run(FAILING, onPullRequest());
    expect(oldest.body).toContain('❌ Simulation gate failed');
    expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('a surplus comment that can not be deleted is said, and the result is shown', async () => {
    const { github } = stage.emulator;
    github.addComment(7, BOT, `${marker(5)}### oldest`);
    const surplus = github.addComment(7, BOT, `${marker(3)}### surplus`);
    stage.emulator.misbehave('/issues/comments/', { kind: 'answer', status: 403, body: '{}' }, 1, 'DELETE');
    const result = await stage.run(FAILING, onPullRequest());
    expect(result.outputs['comment-url']).toBe(comments()[0]?.url);
    const warning = result.annotations.find(({ level }) => level === 'warning')?.message;
    expect(warning).toContain(`A duplicate comment could not be deleted: ${surplus.url}`);
  });

  test.each(['always', 'on-failure'])(
    'a comment that was deleted while we wrote is written anew, with comment: %s',
    async (comment) => {
      const { github } = stage.emulator;
      const old = github.addComment(7, BOT, `${marker(5)}### old`);
      const deleted = until(() => writes().length > 0).then(() => github.removeComment(old.id));
      stage.emulator.misbehave('/issues/comments/', { kind: 'wait-for', event: deleted }, 1, 'PATCH');
      await stage.run({ ...PASSING, comment }, onPullRequest());
      expect(comments().map(({ id }) => id)).toEqual([1002]);
      expect(comments()[0]?.body).toContain('✅ Simulation gate passed');
    },
  );

  test('GitHub being down for a moment is survived, and nothing is written twice', async () => {
    const old = stage.emulator.github.addComment(7, BOT, `${marker(5)}### ✅ stale`);
    stage.emulator.misbehave('/graphql', { kind: 'answer', status: 502, body: '<html>' }, 1);
    stage.emulator.misbehave('/issues/comments/', { kind: 'reset' }, 1, 'PATCH');
    const result = await stage.run(FAILING, onPullRequest());
    expect(old.body).toContain('❌ Simulation gate failed');
    expect(comments()).toHaveLength(1);
    expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('a run of another workflow with a lower number is the newer one all the same', async () => {
    const text = formatMarker({
      key: 'Voice agents/gate',
      commit: HEAD,
      runId: 8000,
      runNumber: 500,
      runAttempt: 1,
    });
    const old = stage.emulator.github.addComment(7, BOT, `${text}### ✅ stale`);
    await stage.run(FAILING, onPullRequest());
    expect(old.body).toContain('❌ Simulation gate failed');
  });
});

describe('on-failure', () => {
  test('says nothing while the gate passes', async () => {
    const result = await stage.run({ ...PASSING, comment: 'on-failure' }, onPullRequest());
    expect(comments()).toEqual([]);
    expect(result.log).toContain('No comment on pull request 7: the gate passed');
  });

  test('posts a failure, and turns it green once it is mended', async () => {
    await stage.run({ ...FAILING, comment: 'on-failure' }, onPullRequest());
    expect(comments()[0]?.body).toContain('❌');
    await stage.run({ ...PASSING, comment: 'on-failure' }, onPullRequest(NEXT_RUN));
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain('✅ Simulation gate passed');
  });
});

describe('a set that did not end', () => {
  test('is told in the comment, in the place of an older result', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const old = stage.emulator.github.addComment(7, BOT, `${marker(5)}### ✅ stale`);
    const options = { ...onPullRequest(), realTime: true };
    const result = await stage.run({ ...PASSING, timeout: '3s', comment: 'on-failure' }, options);
    expect(result.outputs['verdict']).toBe('timed-out');
    expect(old.body).toContain('Simulation gate timed out: the set is still RUNNING after 3 s');
    expect(comments()).toHaveLength(1);
  });
});

describe('limits of GitHub', () => {
  const SECONDARY = '{"message":"You have exceeded a secondary rate limit"}';

  async function run() {
    const startedMs = performance.now();
    const result = await stage.run(FAILING, { ...onPullRequest(), realTime: true });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    return { ...result, warnings, tookMs: performance.now() - startedMs };
  }

  test('that end soon are waited for', async () => {
    const headers = { 'retry-after': '2' };
    stage.emulator.misbehave('/comments', { kind: 'answer', status: 403, headers, body: SECONDARY }, 1);
    const primary = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 2),
    };
    const body = '{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}';
    stage.emulator.misbehave('/graphql', { kind: 'answer', status: 200, headers: primary, body }, 1);
    const { warnings, log, tookMs } = await run();
    expect(warnings).toEqual([]);
    expect(comments()).toHaveLength(1);
    expect(log.match(/GitHub's rate limit is reached: trying again in \d s/g)).toHaveLength(2);
    expect(tookMs).toBeGreaterThan(3000);
  });

  test.each([
    ['a minute, which is the least for one that names no end', {}, 'GitHub asks to wait 1 min'],
    ['an hour', { 'retry-after': '3600' }, 'GitHub asks to wait 1 h'],
  ])('that take %s are said at once', async (_what, headers, words) => {
    stage.emulator.misbehave('/issues/7/comments', { kind: 'answer', status: 403, headers, body: SECONDARY });
    const { warnings, tookMs } = await run();
    expect(warnings.map(({ message }) => message)).toEqual([
      `No comment: You have exceeded a secondary rate limit. ${words}, more time than is left. Run fewer jobs at once. The verdict stands.`,
    ]);
    expect(tookMs).toBeLessThan(10_000);
    expect(writes()).toEqual(['POST 7/comments']);
  });
});

test('slashes at the end of the addresses of GitHub change nothing', async () => {
  const env = {
    GITHUB_API_URL: `${stage.emulator.githubApiUrl}/`,
    GITHUB_GRAPHQL_URL: `${stage.emulator.url}/api/graphql/`,
    GITHUB_SERVER_URL: `${stage.emulator.url}/`,
  };
  const result = await stage.run(FAILING, onPullRequest(env));
  expect(comments()).toHaveLength(1);
  expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  for (const { path } of stage.emulator.requests) expect(path).not.toContain('//');
});

describe('trouble with GitHub never changes the verdict', () => {
  const PERMISSION = 'Add permissions: pull-requests: write to the job';

  test.each<[string, Misbehaviour, string]>([
    [
      'a server without GraphQL',
      { kind: 'answer', status: 404, body: '{"message":"Not Found"}' },
      'this server has no GraphQL API at http://127.0.0.1',
    ],
    [
      'an IP allow list',
      {
        kind: 'answer',
        status: 403,
        body: '{"message":"the `o` organization has an IP allow list enabled, and your IP address is not permitted"}',
      },
      'add this runner to its IP allow list',
    ],
    [
      'the page of a proxy',
      { kind: 'answer', status: 200, body: '<html>' },
      'GitHub gave an incomplete answer',
    ],
  ])('%s', async (_what, behaviour, words) => {
    stage.emulator.misbehave('/graphql', behaviour);
    const result = await stage.run(FAILING, onPullRequest());
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect(warnings[0]?.message).not.toContain('permissions:');
    expect(writes()).toEqual([]);
  });

  test.each([
    ['passing', PASSING, 0, 'passed'],
    ['failing', FAILING, 1, 'failed'],
  ])('a token that may not write, %s', async (_what, inputs, exitCode, verdict) => {
    const rights = { comments: 'read', contents: 'read', statuses: 'read' } as const;
    stage.emulator.github.tokens.set('read-only', { login: BOT, ...rights });
    const result = await stage.run({ ...inputs, 'github-token': 'read-only' }, onPullRequest());
    expect([result.exitCode, result.outputs['verdict']]).toEqual([exitCode, verdict]);
    const warning = result.annotations.find(({ level }) => level === 'warning')?.message;
    expect(warning).toContain('No comment: Resource not accessible by integration');
    expect(warning).toContain(PERMISSION);
    expect(result.summary).toContain('Simulation gate');
  });

  test('a pull request that the token can not see', async () => {
    const result = await stage.run({ ...FAILING, 'pr-number': '404' }, onPullRequest());
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    expect(result.annotations.find(({ level }) => level === 'warning')?.message).toContain(PERMISSION);
  });

  test('a 404 while writing', async () => {
    stage.emulator.misbehave('/issues/7/comments', {
      kind: 'answer',
      status: 404,
      body: '{"message":"Not Found"}',
    });
    const result = await stage.run(PASSING, onPullRequest());
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(result.annotations.find(({ level }) => level === 'warning')?.message).toContain(PERMISSION);
  });

  test('a bad token', async () => {
    const result = await stage.run({ ...PASSING, 'github-token': 'stale' }, onPullRequest());
    expect(result.exitCode).toBe(0);
    expect(result.annotations[0]?.message).toContain('No comment: Bad credentials');
  });

  test.each([
    { kind: 'reset' },
    { kind: 'garbage' },
    { kind: 'answer', status: 502, body: '<html>' },
    { kind: 'answer', status: 200, body: '{"data":{"repository":null}}' },
  ] as const)('GitHub answers with %j', async (behaviour) => {
    stage.emulator.misbehave('/api/', behaviour);
    const result = await stage.run(PASSING, onPullRequest());
    expect([result.exitCode, result.outputs['verdict'], result.outputs['comment-url']]).toEqual([
      0,
      'passed',
      '',
    ]);
    expect(result.annotations[0]?.message).toContain('The verdict stands');
  });

  test('no token at all', async () => {
    const result = await stage.run({ ...PASSING, 'github-token': '' }, onPullRequest());
    expect(result.exitCode).toBe(0);
    expect(result.annotations[0]?.message).toContain('No comment: `github-token` is empty');
  });

  test('outputs that can not be written keep nothing else from being told', async () => {
    const result = await stage.run(FAILING, {
      ...onPullRequest(),
      env: { GITHUB_OUTPUT: '/nowhere/at/all' },
    });
    expect(result.exitCode).toBe(1);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      "The outputs could not be written: the runner's file for it is missing. The verdict stands.",
    ]);
    expect(result.summary).toContain('❌ Simulation gate failed');
    expect(comments()[0]?.body).toContain('❌ Simulation gate failed');
  });

  test.each([
    ['/nowhere/at/all', "the runner's file for it is missing"],
    [undefined, "the runner's file for it is missing"],
    [tmpdir(), "the runner's file for it can't be written (“EINVAL”)"],
    [devNull, "the runner's file for it can't be written (“EINVAL”)"],
  ])('a summary that can not be written: %s', async (path, why) => {
    const result = await stage.run(PASSING, { env: { GITHUB_STEP_SUMMARY: path } });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(result.annotations[0]?.message).toBe(
      `The job summary could not be written: ${why}. The verdict stands.`,
    );
  });

  testWith(PIPE_FILES)('pipes in the place of files that the runner reads hang nothing', async () => {
    const pipe = join(stage.checkout.workspace, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const result = await stage.run(FAILING, {
      ...onPullRequest(),
      env: { GITHUB_OUTPUT: pipe, GITHUB_STEP_SUMMARY: pipe },
    });
    rmSync(pipe);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('The outputs could not be written'),
        expect.stringContaining('The job summary could not be written'),
      ]),
    );
    expect(comments()[0]?.body).toContain('❌ Simulation gate failed');
  });
});
