/** Every event, by its real payload: which pull request has the comment, which commit it names, and when none is written. */
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import type { EmulatedPullRequest } from '../../emulator/github.ts';
import type { StepOptions, StepResult } from '../../emulator/runner.ts';
import { exampleOf, type Payload, partOf } from '../support/events.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const FAILING = { 'simulation-set-id': DOCUMENTED_ID, 'max-flaky-count': '0' };
/** What the runner names: for most events the head of the default branch, or a merge. */
const SHA = 'a'.repeat(40);
const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const NEWER = 'd'.repeat(40);
const QUEUED = '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d';
const RAN = '3484a3fb816e0859fd6e1cea078d76385ff50625';

beforeEach(() => stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER));

test.each([
  ['is not JSON', join(import.meta.dirname, '../../README.md'), 'it is not JSON'],
  ['is missing', '/nowhere/at/all', '“ENOENT”'],
])('where the file of the event %s, pr-number says where to comment', async (_, path, why) => {
  havePullRequest(7, HEAD);
  const env = { GITHUB_SHA: SHA, GITHUB_EVENT_PATH: path };
  const result = await stage.run({ ...FAILING, 'pr-number': '7' }, { eventName: 'pull_request', env });
  expectComment(7, result, SHA);
  const warnings = result.annotations.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ message }) => message)).toEqual([
    `The event's payload could not be read (${why}), so its pull request is unknown.`,
  ]);
  expect(result.log).not.toContain('GITHUB_EVENT_PATH');
});

test.each([
  ['no address', 'nonsense', 'GITHUB_API_URL is not the address of a server, such as https://api.github.com'],
  ['blanks alone', '  ', undefined],
])('where GITHUB_API_URL is %s, that is no bug in the action', async (_, url, why) => {
  havePullRequest(7, HEAD);
  const env = { GITHUB_API_URL: url, HTTPS_PROXY: 'http://127.0.0.1:9' };
  const result = await stage.run({ ...FAILING, 'pr-number': '7' }, { env });
  expect(result.log).toContain(`No comment: ${why ?? ''}`);
  expect(result.log).not.toContain('bug');
});

/** Runs a failing gate on an event, in the repository that its payload is about. */
function runOn(
  eventName: string,
  event: Payload,
  inputs: Readonly<Record<string, string>> = {},
  env: StepOptions['env'] = {},
): Promise<StepResult> {
  stage.emulator.github.repository = String(partOf(event, 'repository')['full_name']);
  return stage.run({ ...FAILING, ...inputs }, { eventName, event, env: { GITHUB_SHA: SHA, ...env } });
}

function havePullRequest(number: number, headSha: string, given: Partial<EmulatedPullRequest> = {}): void {
  stage.emulator.github.pullRequests.push({ number, state: 'open', headSha, ...given });
}

function commentsOn(number: number): readonly string[] {
  return stage.emulator.github.commentsOn(number).map(({ body }) => body);
}

/** One comment, with the verdict and with what it says of the commit. */
function expectComment(number: number, result: StepResult, commit: string | undefined): void {
  expect(result.exitCode).toBe(1);
  expect(commentsOn(number)).toEqual([expect.stringContaining('❌ Simulation gate failed')]);
  const [body = ''] = commentsOn(number);
  expect(body).toContain(`commit=${commit ?? ''} run=`);
  expect(/commit \[`[0-9a-f]{7}`\]\(\S+\/commit\/([0-9a-f]{40})\)/.exec(body)?.[1]).toBe(commit);
  expect(result.outputs['comment-url']).toBe(stage.emulator.github.commentsOn(number)[0]?.url);
}

function expectNone(result: StepResult, words: string): void {
  expect([result.exitCode, result.outputs['verdict'], result.outputs['comment-url']]).toEqual([
    1,
    'failed',
    '',
  ]);
  expect(result.log).toContain(words);
  expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  expect(result.summary).toContain('❌ Simulation gate failed');
  for (const { number } of stage.emulator.github.pullRequests) expect(commentsOn(number)).toEqual([]);
}

describe.each(['pull_request', 'pull_request_target', 'pull_request_review'])('%s', (name) => {
  const event = () => exampleOf(name === 'pull_request_target' ? 'pull_request' : name);
  const headOf = (payload: Payload) => String(partOf(payload, 'pull_request', 'head')['sha']);

  test('its pull request, with its head', async () => {
    const payload = event();
    havePullRequest(2, headOf(payload));
    expectComment(2, await runOn(name, payload), headOf(payload));
  });

  test('none once it has another head', async () => {
    const payload = event();
    havePullRequest(2, NEWER);
    const result = await runOn(name, payload);
    expectNone(
      result,
      `No comment on pull request 2, since the tested commit ${headOf(payload)} is no longer its head, which is ${NEWER}.`,
    );
  });
});

describe('pull_request', () => {
  test.each(['closed', 'merged'] as const)('none once it is %s', async (state) => {
    havePullRequest(2, HEAD, { state });
    const result = await runOn(
      'pull_request',
      exampleOf('pull_request', ({ action }) => action === 'closed'),
    );
    expectNone(result, `No comment on pull request 2, since it is ${state}.`);
  });

  test('an old run that is run again leaves the comment of the new head alone', async () => {
    havePullRequest(2, HEAD);
    await runOn('pull_request', exampleOf('pull_request'), {}, { GITHUB_RUN_ID: '9002' });
    const [before] = commentsOn(2);
    const old = exampleOf('pull_request');
    partOf(old, 'pull_request', 'head')['sha'] = NEWER;
    const env = { GITHUB_RUN_ID: '9001', GITHUB_RUN_ATTEMPT: '3' };
    const result = await runOn('pull_request', old, { 'simulation-set-id': DOCUMENTED_ID }, env);
    expect(result.log).toContain(`the tested commit ${NEWER} is no longer its head, which is ${HEAD}`);
    expect(commentsOn(2)).toEqual([before]);
  });

  test('the one that pr-number names, whose head is another', async () => {
    havePullRequest(2, HEAD);
    havePullRequest(5, NEWER);
    const result = await runOn('pull_request', exampleOf('pull_request'), { 'pr-number': '5' });
    expectComment(5, result, HEAD);
    expect(commentsOn(2)).toEqual([]);
  });

  test('with its own number as pr-number it is held to its head all the same', async () => {
    havePullRequest(2, NEWER);
    const result = await runOn('pull_request', exampleOf('pull_request'), { 'pr-number': '2' });
    expectNone(result, 'is no longer its head');
  });
});

describe('merge_group', () => {
  test("the pull request that is merged, with the queue's commit", async () => {
    havePullRequest(104, HEAD);
    const result = await runOn('merge_group', exampleOf('merge_group'), {}, { GITHUB_SHA: QUEUED });
    expectComment(104, result, QUEUED);
  });

  test('none once that is merged', async () => {
    havePullRequest(104, HEAD, { state: 'merged' });
    expectNone(await runOn('merge_group', exampleOf('merge_group')), 'since it is merged');
  });
});

describe('push', () => {
  const event = () => exampleOf('push', ({ ref }) => ref === 'refs/heads/master');
  const headLabel = 'Codertocat:master';

  test('the open pull request from its branch that has the commit as its head', async () => {
    havePullRequest(5, SHA, { headLabel, state: 'closed' });
    havePullRequest(6, SHA, { headLabel: 'mallory:master' });
    havePullRequest(7, SHA, { headLabel });
    havePullRequest(8, NEWER, { headLabel });
    expectComment(7, await runOn('push', event()), SHA);
  });

  test('none where none has it', async () => {
    havePullRequest(7, NEWER, { headLabel });
    const result = await runOn('push', event());
    expectNone(result, `No comment: no open pull request has the commit ${SHA} as its head.`);
  });

  test('none where several have it', async () => {
    havePullRequest(7, SHA, { headLabel });
    havePullRequest(8, SHA, { headLabel });
    const result = await runOn('push', event());
    expectNone(result, `more than one open pull request has the commit ${SHA} as its head: 7, 8.`);
  });

  test('none for a tag', async () => {
    havePullRequest(7, SHA, { headLabel });
    expectNone(await runOn('push', exampleOf('push')), 'an event of type push belongs to no pull request');
  });
});

describe('workflow_run', () => {
  /** A run for the pull request that is listed in it. */
  function ofPullRequest(): Payload {
    const payload = exampleOf('workflow_run', (example) => {
      const list = partOf(example, 'workflow_run')['pull_requests'];
      return Array.isArray(list) && list.length === 1;
    });
    partOf(payload, 'repository')['id'] = partOf(
      payload,
      'workflow_run',
      'pull_requests',
      '0',
      'base',
      'repo',
    )['id'];
    return payload;
  }

  /** A run for a pull request from a fork, of which GitHub lists none. */
  function ofFork(): Payload {
    const payload = exampleOf('workflow_run');
    Object.assign(partOf(payload, 'workflow_run'), {
      event: 'pull_request',
      head_sha: RAN,
      head_branch: 'patch-1',
      head_repository: { owner: { login: 'mallory' } },
    });
    return payload;
  }

  test('the pull request that is listed, with the commit that the other workflow tested', async () => {
    havePullRequest(2, RAN);
    expectComment(2, await runOn('workflow_run', ofPullRequest()), RAN);
  });

  test('none once that has another head', async () => {
    havePullRequest(2, NEWER);
    expectNone(await runOn('workflow_run', ofPullRequest()), 'is no longer its head');
  });

  test('of a fork the open one from its branch that has the commit as its head', async () => {
    havePullRequest(3, RAN, { headLabel: 'octo-org:patch-1' });
    havePullRequest(4, RAN, { headLabel: 'mallory:patch-1' });
    expectComment(4, await runOn('workflow_run', ofFork()), RAN);
  });

  test('of a fork none once it has another head', async () => {
    havePullRequest(4, NEWER, { headLabel: 'mallory:patch-1' });
    expectNone(await runOn('workflow_run', ofFork()), `no open pull request has the commit ${RAN}`);
  });

  test('of a fork with pr-number none once it has another head', async () => {
    havePullRequest(4, NEWER, { headLabel: 'mallory:patch-1' });
    expectNone(await runOn('workflow_run', ofFork(), { 'pr-number': '4' }), 'is no longer its head');
  });
});

describe('issue_comment', () => {
  function event(isPullRequest: boolean): Payload {
    const payload = exampleOf('issue_comment');
    // None of the collected payloads is of a comment on a pull request, which has this beside all else.
    const url = 'https://api.github.com/repos/Codertocat/Hello-World/pulls/1';
    if (isPullRequest) partOf(payload, 'issue')['pull_request'] = { url };
    return payload;
  }

  test('the pull request that it stands on, without a claim which commit was tested', async () => {
    havePullRequest(1, HEAD);
    const result = await runOn('issue_comment', event(true));
    expectComment(1, result, undefined);
    expect(commentsOn(1)[0]).not.toContain(SHA);
  });

  test('its sets are no baseline, since they would stand on the default branch', async () => {
    havePullRequest(1, HEAD);
    stage.emulator.github.commits.add(SHA);
    const result = await runOn('issue_comment', event(true), { baseline: 'auto' });
    expect(stage.emulator.github.commits.statusesOf(SHA)).toEqual([]);
    expect(result.log).toContain('since the event does not say which commit was tested');
  });

  test('none on an issue', async () => {
    havePullRequest(1, HEAD);
    expectNone(await runOn('issue_comment', event(false)), 'an event of type issue_comment belongs to no');
  });
});

describe('issues', () => {
  test('the pull request that has the milestone', async () => {
    const event = exampleOf('issues', ({ action }) => action === 'milestoned');
    havePullRequest(2, HEAD);
    expectComment(2, await runOn('issues', event), undefined);
  });

  test('none for an issue', async () => {
    havePullRequest(1, HEAD);
    expectNone(await runOn('issues', exampleOf('issues')), 'an event of type issues belongs to no');
  });
});

describe('workflow_dispatch', () => {
  const headLabel = 'octo-org:feature/x';

  function event(ref = 'refs/heads/feature/x'): Payload {
    const payload = exampleOf('workflow_dispatch');
    partOf(payload, 'repository', 'owner')['login'] = 'octo-org';
    return { ...payload, ref };
  }

  test('the open pull request from its branch that has the commit as its head', async () => {
    havePullRequest(6, SHA, { headLabel: 'mallory:feature/x' });
    havePullRequest(7, SHA, { headLabel });
    havePullRequest(8, NEWER, { headLabel });
    expectComment(7, await runOn('workflow_dispatch', event()), SHA);
  });

  test('none where none has it, after one request', async () => {
    havePullRequest(7, NEWER, { headLabel });
    const result = await runOn('workflow_dispatch', event());
    expectNone(result, `No comment: no open pull request has the commit ${SHA} as its head.`);
    expect(stage.emulator.requestsTo('/api/')).toHaveLength(1);
  });

  test('none where several have it', async () => {
    havePullRequest(7, SHA, { headLabel });
    havePullRequest(8, SHA, { headLabel });
    expectNone(await runOn('workflow_dispatch', event()), 'more than one open pull request has the commit');
  });

  test('none on a tag, and GitHub is not even asked', async () => {
    havePullRequest(7, SHA, { headLabel });
    const result = await runOn('workflow_dispatch', event('refs/tags/v1'));
    expectNone(result, 'an event of type workflow_dispatch belongs to no pull request');
    expect(stage.emulator.requestsTo('/api/')).toEqual([]);
  });
});

describe.each<[string, string]>([
  ['deployment', 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'],
  ['deployment_status', 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'],
  ['check_suite', HEAD],
  ['check_run', HEAD],
  ['status', '6113728f27ae82c7b1a177c8d03f9e96e0adf246'],
])('%s', (name, commit) => {
  function event(): Payload {
    const payload = exampleOf(name);
    if (name.startsWith('check_')) partOf(payload, name)['pull_requests'] = [];
    return payload;
  }

  test('the open pull request that has its commit as its head, of a fork too', async () => {
    havePullRequest(5, commit, { state: 'closed' });
    havePullRequest(6, NEWER, { headLabel: 'octo-org:patch-1' });
    havePullRequest(7, commit, { headLabel: 'mallory:patch-1' });
    expectComment(7, await runOn(name, event()), commit);
  });
});

describe('a commit as the head of open pull requests', () => {
  const commit = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

  test('none where several have it', async () => {
    havePullRequest(7, commit);
    havePullRequest(8, commit);
    const result = await runOn('deployment_status', exampleOf('deployment_status'));
    expectNone(result, 'as its head: 7, 8. Set pr-number to choose one.');
  });

  test('none where none has it', async () => {
    havePullRequest(7, NEWER);
    const result = await runOn('deployment_status', exampleOf('deployment_status'));
    expectNone(result, `No comment: no open pull request has the commit ${commit}`);
  });

  test('the last of 250 is found', async () => {
    for (let number = 1; number < 250; number += 1) havePullRequest(number, NEWER);
    havePullRequest(250, commit);
    expectComment(250, await runOn('deployment_status', exampleOf('deployment_status')), commit);
  });

  test('1000 are looked at', async () => {
    for (let number = 1; number <= 1000; number += 1) havePullRequest(number, NEWER);
    havePullRequest(1001, commit);
    const result = await runOn('deployment_status', exampleOf('deployment_status'));
    expect(result.log).toContain(
      `No comment: none of the 1000 newest open pull requests has the commit ${commit} as its head. Set pr-number`,
    );
    expect(stage.emulator.requestsTo('/api/')).toHaveLength(10);
  });
});

describe.each<[string, () => Payload]>([
  ['workflow_dispatch', () => ({ ...exampleOf('workflow_dispatch'), ref: 'refs/tags/v1' })],
  ['repository_dispatch', () => exampleOf('repository_dispatch')],
  // GitHub documents no payload of its own for it: the cron expression, and the repository.
  ['schedule', () => ({ schedule: '23 3 * * *', repository: partOf(exampleOf('push'), 'repository') })],
])('%s', (name, event) => {
  test('no pull request, and GitHub is not even asked', async () => {
    const result = await runOn(name, event());
    expectNone(result, `No comment: an event of type ${name} belongs to no pull request. Set pr-number`);
    expect(stage.emulator.requestsTo('/api/')).toEqual([]);
  });

  test('the one that pr-number names, whatever its head', async () => {
    havePullRequest(7, HEAD);
    expectComment(7, await runOn(name, event(), { 'pr-number': '7' }), SHA);
  });

  test('none on one that pr-number names and that is closed', async () => {
    havePullRequest(7, HEAD, { state: 'closed' });
    expectNone(
      await runOn(name, event(), { 'pr-number': '7' }),
      'No comment on pull request 7, since it is closed.',
    );
  });
});
