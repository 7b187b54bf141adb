/** The runner's environment and events, read into one object. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readContext } from '../../src/runner/context.ts';
import { toPlain } from '../../src/text/escape.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulation-gate-context-'));
const path = join(folder, 'event.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MERGE = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const ENV = {
  GITHUB_REPOSITORY: 'octo-org/voice-agents',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: path,
  GITHUB_SHA: MERGE,
  GITHUB_WORKFLOW: 'CI',
  GITHUB_JOB: 'gate',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_NUMBER: '12',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_ACTOR: 'octocat',
};

function contextOf(event: unknown, env: Readonly<Record<string, string | undefined>> = {}) {
  writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
  return readContext({ ...ENV, ...env });
}

function pullRequest(headRepository: unknown) {
  const base = { ref: 'main', repo: { full_name: 'octo-org/voice-agents' } };
  return { pull_request: { number: 5, head: { sha: HEAD, repo: headRepository }, base } };
}

test('a pull request: its number, and its head rather than the merge commit', () => {
  expect(contextOf(pullRequest({ full_name: 'octo-org/voice-agents' }))).toEqual({
    owner: 'octo-org',
    repo: 'voice-agents',
    eventName: 'pull_request',
    pullRequest: { by: 'number', number: 5 },
    head: HEAD,
    facts: {
      commit: HEAD,
      branch: undefined,
      runNumber: 12,
      runUrl: 'https://ghe.example/octo-org/voice-agents/actions/runs/77/attempts/3',
    },
    docsUrl: undefined,
    isPublic: undefined,
    baselinePlace: { from: 'merge-base', base: 'main', head: HEAD },
    defaultCommentKey: 'CI/gate',
    runId: 77,
    runAttempt: 3,
    secretsWithheld: undefined,
    remarks: [],
  });
});

test.each<[unknown, boolean | undefined]>([
  [{ repository: { private: false, visibility: 'public' } }, true],
  [{ repository: { private: true, visibility: 'private' } }, false],
  [{ repository: { private: true, visibility: 'internal' } }, false],
  [{ repository: { private: false } }, true],
  [{ repository: { private: true } }, false],
  [{ repository: { private: 'no' } }, undefined],
  [{ repository: null }, undefined],
  [{}, undefined],
  ['{', undefined],
])('whether anyone can read what is written in %j: %s', (event, isPublic) => {
  expect(contextOf(event).isPublic).toBe(isPublic);
});

describe('where a baseline is looked for', () => {
  const onPullRequest = pullRequest(null);
  const mergeBase = { from: 'merge-base', base: 'main', head: HEAD };
  const ofRun = { workflow_run: { head_sha: HEAD }, repository: { default_branch: 'main' } };

  test.each<[string, unknown, object | undefined]>([
    ['pull_request', onPullRequest, mergeBase],
    ['pull_request_target', onPullRequest, mergeBase],
    ['pull_request_review', onPullRequest, mergeBase],
    ['merge_group', { merge_group: { base_sha: HEAD, head_sha: MERGE } }, { from: 'commit', commit: HEAD }],
    ['workflow_run', ofRun, mergeBase],
    ['push', { before: HEAD, after: MERGE }, { from: 'parents', commit: MERGE }],
    ['schedule', {}, { from: 'commit', commit: MERGE }],
    ['workflow_dispatch', { inputs: null }, { from: 'commit', commit: MERGE }],
    ['issue_comment', { issue: { number: 5 } }, { from: 'commit', commit: MERGE }],
    ['', null, { from: 'commit', commit: MERGE }],
    // The commit of such an event is a merge, whose parents are no baseline.
    ['pull_request', '{', undefined],
    ['pull_request', { pull_request: { head: { sha: HEAD } } }, undefined],
    ['pull_request', { pull_request: { head: { sha: HEAD }, base: { ref: '' } } }, undefined],
    ['pull_request', { pull_request: { head: { sha: 'HEAD' }, base: { ref: 'main' } } }, undefined],
    ['merge_group', {}, undefined],
    ['merge_group', { merge_group: { base_sha: '../x' } }, undefined],
    ['workflow_run', { workflow_run: { head_sha: HEAD } }, undefined],
    ['workflow_run', { repository: { default_branch: 'main' } }, undefined],
  ])('%s with %j: %j', (eventName, event, place) => {
    expect(contextOf(event, { GITHUB_EVENT_NAME: eventName }).baselinePlace).toEqual(place);
  });

  test.each(['push', 'schedule'])('nowhere on %s, without a commit', (eventName) => {
    const env = { GITHUB_EVENT_NAME: eventName, GITHUB_SHA: undefined };
    expect(contextOf({}, env).baselinePlace).toBeUndefined();
  });
});

describe('why there may be no secrets', () => {
  test.each([
    ['a fork', { full_name: 'someone/voice-agents' }, 'octocat', 'fork'],
    ['a fork that was deleted', null, 'octocat', 'fork'],
    ['Dependabot', { full_name: 'octo-org/voice-agents' }, 'dependabot[bot]', 'dependabot'],
    ['none', { full_name: 'octo-org/voice-agents' }, 'octocat', undefined],
  ])('%s', (_what, repository, actor, expected) => {
    expect(contextOf(pullRequest(repository), { GITHUB_ACTOR: actor }).secretsWithheld).toBe(expected);
  });
});

test('pull_request_target of a fork has secrets, so that a missing one has another reason', () => {
  const env = { GITHUB_EVENT_NAME: 'pull_request_target' };
  expect(contextOf(pullRequest({ full_name: 'someone/voice-agents' }), env).secretsWithheld).toBeUndefined();
});

test('of a workflow_run the commit is that of the run, not of the default branch', () => {
  const event = { workflow_run: { head_sha: HEAD } };
  expect(contextOf(event, { GITHUB_EVENT_NAME: 'workflow_run' }).facts.commit).toBe(HEAD);
});

describe('an event without a pull request', () => {
  test.each([{}, { pull_request: null }, { pull_request: 'x' }, { pull_request: { number: '5' } }, [], null])(
    '%j',
    (event) => {
      const context = contextOf(event, { GITHUB_EVENT_NAME: 'schedule' });
      expect(context).toMatchObject({ pullRequest: undefined, facts: { commit: MERGE }, remarks: [] });
    },
  );
});

test('a payload that is not JSON is said, not thrown', () => {
  // What the parser says quotes the payload.
  const remarks = [...contextOf('{"name": Zoe').remarks];
  for (const path of [join(folder, 'none'), devNull, folder]) {
    remarks.push(...readContext({ ...ENV, GITHUB_EVENT_PATH: path }).remarks);
  }
  expect(remarks.map(toPlain)).toEqual([
    "The event's payload could not be read (it is not JSON), so its pull request is unknown.",
    "The event's payload could not be read (“ENOENT”), so its pull request is unknown.",
    "The event's payload could not be read (it is not a file), so its pull request is unknown.",
    "The event's payload could not be read (it is not a file), so its pull request is unknown.",
  ]);
});

test('outside of a runner nothing is known, and nothing is thrown', () => {
  expect(readContext({})).toMatchObject({
    owner: '',
    pullRequest: undefined,
    facts: { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined },
    runAttempt: 1,
    remarks: [],
  });
});

test.each([
  { GITHUB_SERVER_URL: 'not a url' },
  { GITHUB_SERVER_URL: 'javascript:alert(1)' },
  { GITHUB_REPOSITORY: '../..' },
  { GITHUB_REPOSITORY: 'a/b](http://evil.example)' },
  { GITHUB_RUN_ID: 'x' },
  { GITHUB_RUN_ID: undefined },
])('no link is made from %j', (env) => {
  expect(contextOf({}, env).facts.runUrl).toBeUndefined();
});

test('a server URL gives its origin alone to links', () => {
  const env = { GITHUB_SERVER_URL: 'https://ghe.example/a) **x** [x](' };
  expect(contextOf({}, env).facts.runUrl).toBe(
    'https://ghe.example/octo-org/voice-agents/actions/runs/77/attempts/3',
  );
});

describe('where the documentation of the version that runs is', () => {
  const ACTION = { GITHUB_ACTION_REPOSITORY: 'acme/bland-simulation-gate', GITHUB_ACTION_REF: 'v1' };
  const docsOf = (env: Readonly<Record<string, string | undefined>>) =>
    contextOf({}, { ...ACTION, ...env }).docsUrl;

  test.each([
    ['v1', 'v1'],
    ['v1.2.3-rc.1', 'v1.2.3-rc.1'],
    [HEAD, HEAD],
    ['feature/new_docs', 'feature/new_docs'],
    ['x'.repeat(250), 'x'.repeat(250)],
    // What a branch may be called, and an address or Markdown would take for a sign of its own.
    ['fix/#12', 'fix/%2312'],
    ['v1+build%20', 'v1%2Bbuild%2520'],
    ['a)b(c', 'a%29b%28c'],
    [`it's"<b>"&co!`, 'it%27s%22%3Cb%3E%22%26co%21'],
    ['a]`|b', 'a%5D%60%7Cb'],
    ['@scope/a=b;c,d', '%40scope/a%3Db%3Bc%2Cd'],
    ['größe/🙈', 'gr%C3%B6%C3%9Fe/%F0%9F%99%88'],
  ])('of the ref %s', (ref, path) => {
    const url = docsOf({ GITHUB_ACTION_REF: ref });
    expect(url).toBe(`https://ghe.example/acme/bland-simulation-gate/blob/${path}/docs`);
    expect(new URL(String(url)).href).toBe(url);
  });

  test.each(['https://github.com', 'https://github.com/', 'https://github.com/a) [x]('])(
    'is on the server %s',
    (server) => {
      expect(docsOf({ GITHUB_SERVER_URL: server })).toBe(
        'https://github.com/acme/bland-simulation-gate/blob/v1/docs',
      );
    },
  );

  test('keeps the port of a server', () => {
    expect(docsOf({ GITHUB_SERVER_URL: 'http://127.0.0.1:8080' })).toMatch(
      /^http:\/\/127\.0\.0\.1:8080\/acme/,
    );
  });

  test.each([
    { GITHUB_ACTION_REPOSITORY: undefined },
    // An action in the repository of the workflow: `uses: ./`.
    { GITHUB_ACTION_REPOSITORY: '' },
    { GITHUB_ACTION_REPOSITORY: 'acme' },
    { GITHUB_ACTION_REPOSITORY: 'acme/gate/more' },
    { GITHUB_ACTION_REPOSITORY: '../..' },
    { GITHUB_ACTION_REPOSITORY: './gate' },
    { GITHUB_ACTION_REPOSITORY: 'acme/..' },
    { GITHUB_ACTION_REPOSITORY: 'a/b](http://evil.example)' },
    { GITHUB_ACTION_REPOSITORY: 'a/b\nc' },
    { GITHUB_ACTION_REF: undefined },
    { GITHUB_ACTION_REF: '' },
    { GITHUB_ACTION_REF: '..' },
    { GITHUB_ACTION_REF: '../../../evil/x/blob/main' },
    { GITHUB_ACTION_REF: 'a/./b' },
    { GITHUB_ACTION_REF: 'a..b' },
    { GITHUB_ACTION_REF: '/v1' },
    { GITHUB_ACTION_REF: 'v1/' },
    { GITHUB_ACTION_REF: 'a//b' },
    { GITHUB_ACTION_REF: 'a b' },
    { GITHUB_ACTION_REF: 'a\nb' },
    { GITHUB_ACTION_REF: 'a\u2028b' },
    { GITHUB_ACTION_REF: 'a\\b' },
    { GITHUB_ACTION_REF: 'v1?x' },
    { GITHUB_ACTION_REF: 'v1~1' },
    { GITHUB_ACTION_REF: '\ud83d' },
    { GITHUB_ACTION_REF: 'x'.repeat(251) },
    { GITHUB_SERVER_URL: undefined },
    { GITHUB_SERVER_URL: 'github.com' },
    { GITHUB_SERVER_URL: 'javascript:alert(1)' },
    { GITHUB_SERVER_URL: 'file:///etc' },
  ])('is not known from %j', (env) => {
    expect(docsOf(env)).toBeUndefined();
  });
});
