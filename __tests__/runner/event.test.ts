/** What events say, by real payloads. */
import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../src/runner/event.ts';
import { exampleOf, type Payload, partOf } from '../support/events.ts';

/** What the runner names: for most events the head of the default branch, or a merge. */
const SHA = 'a'.repeat(40);
const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const QUEUED = '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d';
const DEPLOYED = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const RAN = '3484a3fb816e0859fd6e1cea078d76385ff50625';

/** The run of another workflow, with the pull requests that are listed in it. */
function workflowRun(given: Payload = {}, repositoryId?: number): Payload {
  const payload = exampleOf('workflow_run', (example) => {
    const list = partOf(example, 'workflow_run')['pull_requests'];
    return Array.isArray(list) && list.length === 1;
  });
  Object.assign(partOf(payload, 'workflow_run'), given);
  if (repositoryId !== undefined) partOf(payload, 'repository')['id'] = repositoryId;
  return payload;
}

/** The repository of the pull request that is listed there. */
const LISTED_REPOSITORY = 186853002;

/** Checks of a commit, with the pull requests that are listed beside it. */
function checks(name: string, repositoryId?: number): Payload {
  const payload = exampleOf(name, (example) => {
    const list = partOf(example, name)['pull_requests'];
    return Array.isArray(list) && list.length === 1;
  });
  if (repositoryId !== undefined) {
    partOf(payload, name, 'pull_requests', '0', 'base', 'repo')['id'] = repositoryId;
    partOf(payload, 'repository')['id'] = repositoryId;
  } else {
    partOf(payload, name)['pull_requests'] = [];
  }
  return payload;
}

/** A run by hand on a branch of a repository whose default branch is `master`. */
function dispatchOn(ref: string): Payload {
  const payload = exampleOf('workflow_dispatch');
  payload['ref'] = ref;
  partOf(payload, 'repository')['default_branch'] = 'master';
  partOf(payload, 'repository', 'owner')['login'] = 'octo-org';
  return payload;
}

function commentOn(what: 'pull request' | 'issue'): Payload {
  const payload = exampleOf('issue_comment');
  if (what === 'pull request') {
    const url = 'https://api.github.com/repos/Codertocat/Hello-World/pulls/1';
    partOf(payload, 'issue')['pull_request'] = { url };
  }
  return payload;
}

function mergeGroup(headRef: string): Payload {
  const payload = exampleOf('merge_group');
  partOf(payload, 'merge_group')['head_ref'] = headRef;
  return payload;
}

const mergeBase = (head: string) => ({ from: 'merge-base', base: 'master', head });
const onlyCommit = {
  pullRequest: undefined,
  commit: SHA,
  head: undefined,
  baselinePlace: { from: 'commit', commit: SHA },
};

describe('each event', () => {
  test.each(['pull_request', 'pull_request_target'])(
    '%s: its number, and its head rather than a merge',
    (name) => {
      expect(readEvent(name, exampleOf('pull_request'), SHA)).toEqual({
        pullRequest: { by: 'number', number: 2 },
        commit: HEAD,
        head: HEAD,
        baselinePlace: mergeBase(HEAD),
      });
    },
  );

  test.each(['pull_request_review', 'pull_request_review_comment'])('%s: the same', (name) => {
    const payload = exampleOf(name);
    const { number, head } = partOf(payload, 'pull_request') as { number: number; head: { sha: string } };
    expect(readEvent(name, payload, SHA)).toMatchObject({
      pullRequest: { by: 'number', number },
      commit: head.sha,
      head: head.sha,
    });
  });

  test("merge_group: the pull request in the name of the queue's branch, whose commit is no head", () => {
    expect(readEvent('merge_group', exampleOf('merge_group'), SHA)).toEqual({
      pullRequest: { by: 'number', number: 104 },
      commit: QUEUED,
      head: undefined,
      baselinePlace: { from: 'commit', commit: '380387fbc80638b734a49e1be1c4dfec1c01b33c' },
    });
  });

  test('push: the pull request from its branch', () => {
    const payload = exampleOf('push', ({ ref }) => ref === 'refs/heads/master');
    expect(readEvent('push', payload, SHA)).toEqual({
      pullRequest: { by: 'branch', owner: 'Codertocat', branch: 'master', commit: SHA },
      commit: SHA,
      head: undefined,
      baselinePlace: { from: 'parents', commit: SHA },
    });
  });

  test('push of a tag: none', () => {
    expect(readEvent('push', exampleOf('push'), SHA).pullRequest).toBeUndefined();
  });

  test('workflow_run: the one that is listed, if it goes into this repository', () => {
    expect(readEvent('workflow_run', workflowRun({}, LISTED_REPOSITORY), SHA)).toEqual({
      pullRequest: { by: 'number', number: 2 },
      commit: RAN,
      head: RAN,
      baselinePlace: mergeBase(RAN),
    });
  });

  test('workflow_run of a fork, for which none is listed: the one from its branch', () => {
    const payload = workflowRun({ pull_requests: [], event: 'pull_request', head_branch: 'a/b' });
    partOf(payload, 'workflow_run', 'head_repository', 'owner')['login'] = 'mallory';
    expect(readEvent('workflow_run', payload, SHA)).toMatchObject({
      pullRequest: { by: 'branch', owner: 'mallory', branch: 'a/b', commit: RAN },
      commit: RAN,
      head: RAN,
    });
  });

  test('issue_comment: the pull request that it stands on, and no commit, since the event names none', () => {
    expect(readEvent('issue_comment', commentOn('pull request'), SHA)).toEqual({
      ...onlyCommit,
      pullRequest: { by: 'number', number: 1 },
      commit: undefined,
    });
  });

  test('issues, such as a milestone: the same', () => {
    const payload = exampleOf('issues', ({ action }) => action === 'milestoned');
    expect(readEvent('issues', payload, SHA)).toEqual({
      ...onlyCommit,
      pullRequest: { by: 'number', number: 2 },
      commit: undefined,
    });
  });

  test('workflow_dispatch on a branch: the pull request from it, and the baseline of where it began', () => {
    expect(readEvent('workflow_dispatch', dispatchOn('refs/heads/feature/x'), SHA)).toEqual({
      pullRequest: { by: 'branch', owner: 'octo-org', branch: 'feature/x', commit: SHA },
      commit: SHA,
      head: undefined,
      baselinePlace: mergeBase(SHA),
    });
  });

  test('workflow_dispatch on the default branch: that commit counts as a baseline too', () => {
    expect(readEvent('workflow_dispatch', dispatchOn('refs/heads/master'), SHA)).toEqual({
      ...onlyCommit,
      pullRequest: { by: 'branch', owner: 'octo-org', branch: 'master', commit: SHA },
    });
  });

  test('workflow_dispatch on a tag: none', () => {
    expect(readEvent('workflow_dispatch', dispatchOn('refs/tags/v1'), SHA)).toEqual(onlyCommit);
  });

  test.each([
    ['deployment', DEPLOYED],
    ['deployment_status', DEPLOYED],
    ['status', '6113728f27ae82c7b1a177c8d03f9e96e0adf246'],
  ])('%s: the pull request that has the commit as its head', (name, commit) => {
    const payload = exampleOf(name);
    partOf(payload, 'repository')['default_branch'] = 'master';
    expect(readEvent(name, payload, SHA)).toEqual({
      pullRequest: { by: 'commit', commit },
      commit,
      head: undefined,
      baselinePlace: mergeBase(commit),
    });
  });

  test.each(['check_suite', 'check_run'])('%s: the one that is listed', (name) => {
    expect(readEvent(name, checks(name, 4711), SHA)).toEqual({
      pullRequest: { by: 'number', number: 2 },
      commit: HEAD,
      head: HEAD,
      baselinePlace: mergeBase(HEAD),
    });
  });

  test.each(['check_suite', 'check_run'])(
    '%s, none listed: the one that has the commit as its head',
    (name) => {
      expect(readEvent(name, checks(name), SHA)).toEqual({
        pullRequest: { by: 'commit', commit: HEAD },
        commit: HEAD,
        head: undefined,
        baselinePlace: mergeBase(HEAD),
      });
    },
  );

  test.each<[string, Payload]>([
    ['issue_comment', commentOn('issue')],
    ['issues', exampleOf('issues')],
    ['repository_dispatch', exampleOf('repository_dispatch')],
    ['schedule', { schedule: '23 3 * * *' }],
    ['release', exampleOf('release')],
    ['', {}],
  ])('%s: no pull request', (name, payload) => {
    expect(readEvent(name, payload, SHA)).toEqual(onlyCommit);
  });
});

describe('merge_group with another branch', () => {
  test.each([
    [`refs/heads/gh-readonly-queue/release/2.0/pr-7-${HEAD}`, 7],
    [`refs/heads/gh-readonly-queue/main/pr-1-${HEAD}/pr-8-${HEAD}`, 8],
    [`refs/heads/gh-readonly-queue/main/pr-0-${HEAD}`, undefined],
    [`refs/heads/gh-readonly-queue/pr-7-${HEAD}`, undefined],
    [`refs/heads/main/pr-7-${HEAD}`, undefined],
    [`refs/heads/gh-readonly-queue/main/pr-7-${HEAD}x`, undefined],
    ['refs/heads/gh-readonly-queue/main/pr-7', undefined],
    ['', undefined],
  ])('%s: %j', (headRef, number) => {
    const expected = number === undefined ? undefined : { by: 'number', number };
    expect(readEvent('merge_group', mergeGroup(headRef), SHA).pullRequest).toEqual(expected);
  });
});

describe('workflow_run', () => {
  const byBranch = { by: 'branch', owner: 'octo-org', branch: 'master', commit: RAN };

  test("another repository's pull request with the same number is not ours", () => {
    expect(readEvent('workflow_run', workflowRun(), SHA)).toMatchObject({ pullRequest: byBranch });
  });

  test('of several that are listed none is chosen', () => {
    const [first] = partOf(workflowRun(), 'workflow_run')['pull_requests'] as Payload[];
    const payload = workflowRun({ pull_requests: [first, { ...first, number: 3 }] }, LISTED_REPOSITORY);
    expect(readEvent('workflow_run', payload, SHA).pullRequest).toEqual(byBranch);
  });

  test.each(['push', 'schedule', 'merge_group'])('after %s the commit may be no head', (event) => {
    const payload = workflowRun({ event, pull_requests: [] });
    expect(readEvent('workflow_run', payload, SHA).head).toBeUndefined();
  });

  test('of a repository that is gone', () => {
    const payload = workflowRun({ pull_requests: [], head_repository: null });
    expect(readEvent('workflow_run', payload, SHA).pullRequest).toBeUndefined();
  });
});

describe('a payload without what it promises', () => {
  test.each([
    ['pull_request', undefined],
    ['pull_request', { pull_request: { number: '5', head: { sha: 'HEAD' }, base: { ref: '' } } }],
    ['workflow_run', { workflow_run: { pull_requests: 'none', head_sha: '../x' } }],
    ['check_suite', { check_suite: { pull_requests: [null], head_sha: 7 } }],
    ['deployment_status', { deployment: null }],
    ['status', null],
  ])('%s: %j', (name, payload) => {
    const nothing = { pullRequest: undefined, commit: SHA, head: undefined, baselinePlace: undefined };
    expect(readEvent(name, payload, SHA)).toEqual(nothing);
  });

  test.each(['merge_group', 'push', 'issue_comment', 'issues', 'workflow_dispatch', 'schedule'])(
    '%s without anything',
    (name) => {
      expect(readEvent(name, null, undefined)).toEqual({
        pullRequest: undefined,
        commit: undefined,
        head: undefined,
        baselinePlace: undefined,
      });
    },
  );
});
