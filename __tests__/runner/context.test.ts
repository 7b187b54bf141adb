/** The runner's environment and events, read into one object. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
      runNumber: 12,
      runUrl: 'https://ghe.example/octo-org/voice-agents/actions/runs/77/attempts/3',
    },
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
  for (const path of [join(folder, 'none'), '/dev/zero', folder]) {
    remarks.push(...readContext({ ...ENV, GITHUB_EVENT_PATH: path }).remarks);
  }
  expect(remarks.map(toPlain)).toEqual([
    "The event's payload could not be read (it is not JSON), so its pull request is not known.",
    "The event's payload could not be read (“ENOENT”), so its pull request is not known.",
    "The event's payload could not be read (it is not a file), so its pull request is not known.",
    "The event's payload could not be read (it is not a file), so its pull request is not known.",
  ]);
});

test('outside of a runner nothing is known, and nothing is thrown', () => {
  expect(readContext({})).toMatchObject({
    owner: '',
    pullRequest: undefined,
    facts: { commit: undefined, runNumber: undefined, runUrl: undefined },
    runAttempt: 1,
    remarks: [],
  });
});

test.each([
  { GITHUB_SERVER_URL: 'not a url' },
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
