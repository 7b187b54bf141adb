/** The branch of the tested commit, by real payloads. */
import { expect, test } from '@jest/globals';
import { branchOf } from '../../src/runner/branch.ts';
import { exampleOf, type Payload, partOf } from '../support/events.ts';

const ON_MAIN = { GITHUB_REF: 'refs/heads/main' };

function workflowRun(headBranch: unknown): Payload {
  const payload = exampleOf('workflow_run');
  partOf(payload, 'workflow_run')['head_branch'] = headBranch;
  return payload;
}

function commentOnPullRequest(): Payload {
  const payload = exampleOf('issue_comment');
  partOf(payload, 'issue')['pull_request'] = { url: 'https://api.github.com/repos/o/r/pulls/1' };
  return payload;
}

test.each<[string, string, unknown, Record<string, string>, string | undefined]>([
  [
    'the head of a pull request',
    'pull_request',
    exampleOf('pull_request'),
    { GITHUB_REF: 'refs/pull/2/merge', GITHUB_HEAD_REF: 'changes' },
    'changes',
  ],
  [
    'the head of a reviewed pull request',
    'pull_request_review',
    exampleOf('pull_request_review'),
    ON_MAIN,
    'changes',
  ],
  [
    'what the runner says of a pull request whose payload could not be read',
    'pull_request',
    undefined,
    { GITHUB_REF: 'refs/pull/2/merge', GITHUB_HEAD_REF: 'feature/a' },
    'feature/a',
  ],
  [
    'none of a pull request of which nothing is known',
    'pull_request',
    { pull_request: {} },
    ON_MAIN,
    undefined,
  ],
  ['the pushed branch', 'push', exampleOf('push'), { GITHUB_REF: 'refs/heads/feature/a b' }, 'feature/a b'],
  ['none of a pushed tag', 'push', exampleOf('push'), { GITHUB_REF: 'refs/tags/v1' }, undefined],
  [
    "the queue's branch",
    'merge_group',
    exampleOf('merge_group'),
    { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-c0ffee' },
    'gh-readonly-queue/main/pr-7-c0ffee',
  ],
  ['the default branch on a schedule', 'schedule', {}, ON_MAIN, 'main'],
  ['the branch on which the other workflow ran', 'workflow_run', workflowRun('feature'), ON_MAIN, 'feature'],
  ['none where the other workflow had none', 'workflow_run', workflowRun(null), ON_MAIN, undefined],
  ['the branch of a check suite', 'check_suite', exampleOf('check_suite'), ON_MAIN, 'changes'],
  ['the branch of a check run', 'check_run', exampleOf('check_run'), ON_MAIN, 'changes'],
  ['none of a deployment, whose ref may be a tag', 'deployment', exampleOf('deployment'), ON_MAIN, undefined],
  [
    'none of a status, whose commit is on any number of branches',
    'status',
    exampleOf('status'),
    ON_MAIN,
    undefined,
  ],
  ['none of a comment on a pull request', 'issue_comment', commentOnPullRequest(), ON_MAIN, undefined],
  [
    'the default branch of a comment on an issue',
    'issue_comment',
    exampleOf('issue_comment'),
    ON_MAIN,
    'main',
  ],
  ['none without anything', '', undefined, {}, undefined],
])('is %s', (_, name, payload, env, branch) => {
  expect(branchOf(name, payload, env)).toBe(branch);
});
