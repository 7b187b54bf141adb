/** A set beside its baseline: given by id, and remembered by the repository from run to run. */
import { describe, expect, test } from '@jest/globals';
import type { EmulatedToken } from '../../emulator/github.ts';
import { pullRequestEvent, type StepOptions } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';
import { type Runs, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const BASE = 'ba5e'.padEnd(40, '0');
const MAIN = 'a1'.padEnd(40, '0');
const HEAD = 'c0ffee'.padEnd(40, '0');
const NUMBER = 7;

/** Ten runs of each of three scenarios, all good. */
const GOOD: Runs = { 'Angry caller': [10, 0], 'Happy path': [10, 0], Voicemail: [9, 1] };
const WOBBLING: Runs = { 'Angry caller': [9, 1], 'Happy path': [10, 0], Voicemail: [10, 0] };
const BROKEN: Runs = { 'Angry caller': [2, 8], 'Happy path': [10, 0], Voicemail: [9, 1] };

function addSet(id: string, runs: Runs, more: object = {}): void {
  stage.emulator.bland.addSet(id, wireSet(id, runs, more));
}

/** A repository with two commits on main, and one on a branch that left at the first. */
function branchOff(): void {
  const { commits, pullRequests } = stage.emulator.github;
  commits.add(BASE);
  commits.add(MAIN, BASE);
  commits.add(HEAD, BASE);
  commits.branches.set('main', MAIN);
  pullRequests.push({ number: NUMBER, state: 'open', headSha: HEAD });
}

function push(commit: string, runId = '9001'): Partial<StepOptions> {
  return {
    eventName: 'push',
    event: { ref: 'refs/heads/main' },
    env: { GITHUB_SHA: commit, GITHUB_RUN_ID: runId },
  };
}

function onPullRequest(runId = '9002', env: StepOptions['env'] = {}): Partial<StepOptions> {
  const event = pullRequestEvent(stage.emulator, NUMBER, HEAD);
  return {
    eventName: 'pull_request',
    event,
    // The commit of the event is a merge that nobody pushed.
    env: { GITHUB_SHA: 'ee'.padEnd(40, '0'), GITHUB_RUN_ID: runId, ...env },
  };
}

/** A run at the commit where a record stands already. */
function nightly(runId: string, attempt = '1'): Partial<StepOptions> {
  const env = { GITHUB_SHA: BASE, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt };
  return { eventName: 'schedule', event: {}, env };
}

function auto(id: string, more: Readonly<Record<string, string>> = {}) {
  return { 'simulation-set-id': id, baseline: 'auto', ...more };
}

function restrictToken(rights: Partial<EmulatedToken>): string {
  stage.emulator.github.tokens.set('limited', {
    login: 'github-actions[bot]',
    comments: 'write',
    contents: 'read',
    statuses: 'write',
    ...rights,
  });
  return 'limited';
}

/** The first run on the base branch, which records its set. */
async function recordOnBase(runs: Runs = GOOD, id = 'base-set'): Promise<void> {
  branchOff();
  addSet(id, runs);
  const result = await stage.run(auto(id), push(BASE));
  expect(result.outputs['verdict']).toBe('passed');
}

describe('baseline: auto', () => {
  test('the first run on the base branch has none, says so, and records its set', async () => {
    await recordOnBase();
    const { commits } = stage.emulator.github;
    expect(commits.statusesOf(BASE)).toMatchObject([
      {
        context: 'bland-simulation-gate: Voice agents/gate',
        state: 'success',
        description: expect.stringContaining('passed: set base-set'),
      },
    ]);
    addSet('again', GOOD);
    const again = await stage.run(auto('again', { 'comment-key': 'another' }), push(MAIN, '9003'));
    expect(again.exitCode).toBe(0);
    expect(again.summary).toContain(
      'No baseline yet: none of the last commits on the base branch has a record',
    );
  });

  test.each([
    ['failed', { 'min-avg-pass-rate': '99%' }],
    ['inconclusive', { 'min-runs-per-scenario': '11' }],
  ])('with warn-only the commit is green as the step is, and %s stands in words', async (verdict, rule) => {
    branchOff();
    addSet('base-set', GOOD);
    const result = await stage.run(auto('base-set', { ...rule, 'warn-only': 'true' }), push(BASE));
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, verdict]);
    expect(stage.emulator.github.commits.statusesOf(BASE)).toMatchObject([
      { state: 'success', description: expect.stringContaining(`${verdict}: set base-set`) },
    ]);
    addSet('broken', BROKEN);
    const next = await stage.run(auto('broken'), onPullRequest());
    expect(next.log.includes('The baseline is base-set')).toBe(verdict === 'failed');
    expect(next.outputs['verdict']).toBe(verdict === 'failed' ? 'failed' : 'passed');
  });

  test('a pull request with the same agent is green though numbers wobble', async () => {
    await recordOnBase();
    addSet('wobbling', WOBBLING);
    const result = await stage.run(auto('wobbling'), onPullRequest());
    expect(result.log).toContain('The baseline is base-set, recorded at commit ba5e000.');
    expect(result.outputs).toMatchObject({ verdict: 'passed', regressions: '[]' });
    const [comment] = stage.emulator.github.commentsOn(NUMBER);
    expect(comment?.body).toContain('may be noise');
  });

  test('a pull request that breaks a scenario is red and names it', async () => {
    await recordOnBase();
    addSet('broken', BROKEN);
    const result = await stage.run(auto('broken'), onPullRequest());
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toMatch(
      /::error::Simulation gate failed: .*“Angry caller” regressed: 2 of 10 runs passed/,
    );
    const regressions = JSON.parse(result.outputs['regressions'] ?? '') as object[];
    expect(regressions).toContainEqual(
      expect.objectContaining({
        scenario: 'Angry caller',
        scenario_id: 'id-angry-caller',
        baseline_set_ids: ['base-set'],
        baseline: { passed: 10, failed: 0 },
        current: { passed: 2, failed: 8 },
        change: -0.8,
      }),
    );
    const [comment] = stage.emulator.github.commentsOn(NUMBER);
    expect(comment?.body.split('\n')[1]).toBe('### ❌ Simulation gate failed: `Angry caller`');
    expect(comment?.body).toContain('**regressed**');
    expect(stage.emulator.github.commits.statusesOf(HEAD)).toMatchObject([{ state: 'failure' }]);
  });

  test('a push is compared with the commits before it, and not with its own record', async () => {
    await recordOnBase();
    addSet('broken', BROKEN);
    await stage.run(auto('broken'), push(MAIN, '9002'));
    const again = await stage.run(auto('broken'), push(MAIN, '9002'));
    expect(again.outputs['verdict']).toBe('failed');
    expect(again.log).toContain('recorded at commit ba5e000');
  });

  test('a merge queue is compared with what it builds on', async () => {
    await recordOnBase();
    const queued = '99'.padEnd(40, '0');
    stage.emulator.github.commits.add(queued, BASE);
    addSet('broken', BROKEN);
    const event = { merge_group: { base_sha: BASE, head_sha: queued } };
    const result = await stage.run(auto('broken'), {
      eventName: 'merge_group',
      event,
      env: { GITHUB_SHA: queued, GITHUB_RUN_ID: '9002' },
    });
    expect(result.outputs['verdict']).toBe('failed');
  });

  test('without permission to record it says so and goes on', async () => {
    branchOff();
    addSet('base-set', GOOD);
    const token = restrictToken({ statuses: 'read' });
    const result = await stage.run(auto('base-set', { 'github-token': token }), push(BASE));
    expect(result.exitCode).toBe(0);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^The sets were not recorded as a baseline for later runs: .*permissions: statuses: write/,
      ),
    );
  });

  test('on a pull request from a fork that it could not record is no reason to warn', async () => {
    await recordOnBase();
    addSet('wobbling', WOBBLING);
    const token = restrictToken({ comments: 'read', statuses: 'read' });
    const event = pullRequestEvent(stage.emulator, NUMBER, HEAD, 'mallory/voice-agents');
    const result = await stage.run(auto('wobbling', { 'github-token': token, comment: 'never' }), {
      ...onPullRequest(),
      event,
    });
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.log).toContain('The sets were not recorded');
    expect(
      result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    ).toEqual([]);
  });

  test('a look that is not permitted is inconclusive, not a comparison that found nothing', async () => {
    await recordOnBase();
    addSet('broken', BROKEN);
    const token = restrictToken({ contents: 'none', statuses: 'none' });
    const result = await stage.run(auto('broken', { 'github-token': token }), onPullRequest());
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toMatch(/::error::.*there is no baseline to compare with: .*contents: read/);
  });

  test('a recorded set that Bland no longer knows counts as none, and is said', async () => {
    branchOff();
    stage.emulator.github.commits.addStatus(BASE, {
      context: 'bland-simulation-gate: Voice agents/gate',
      state: 'success',
      description: 'passed: set gone [00000000]',
      targetUrl: null,
    });
    addSet('base-set', GOOD);
    await stage.run(auto('base-set'), push(BASE));
    const { description } = stage.emulator.github.commits.statusesOf(BASE).at(-1) ?? {};
    expect(description).toContain('base-set');
    stage.emulator.misbehave('/simulation-sets/base-set', { kind: 'answer', status: 404, body: '{}' }, 99);
    addSet('new-set', GOOD);
    const result = await stage.run(auto('new-set'), onPullRequest());
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain('Bland no longer knows it');
  }, 60_000);

  test('two attempts at a nightly run on the same commit are not compared with each other', async () => {
    await recordOnBase();
    addSet('broken', BROKEN);
    addSet('still-broken', BROKEN);
    for (const [id, attempt] of [
      ['broken', '1'],
      ['still-broken', '2'],
    ] as const) {
      const result = await stage.run(auto(id), nightly('9002', attempt));
      expect(result.log).toContain('The baseline is base-set, recorded at commit ba5e000.');
      expect(result.outputs['verdict']).toBe('failed');
      expect(result.exitCode).toBe(1);
    }
  });

  test('an inconclusive run is recorded, and does not hide the baseline', async () => {
    await recordOnBase();
    addSet('old', GOOD, { created_at: '2026-01-01T00:00:00Z', completed_at: '2026-01-01T00:05:00Z' });
    const unsure = await stage.run(auto('old', { 'max-age': '1h' }), nightly('9003'));
    expect(unsure.outputs['verdict']).toBe('inconclusive');
    expect(stage.emulator.github.commits.statusesOf(BASE).at(-1)).toMatchObject({ state: 'error' });
    addSet('broken', BROKEN);
    const result = await stage.run(auto('broken'), onPullRequest());
    expect(result.log).toContain('The baseline is base-set, recorded at commit ba5e000.');
    expect(result.outputs['verdict']).toBe('failed');
  });

  test('the merge of a failing pull request is compared with what it was merged into', async () => {
    await recordOnBase();
    addSet('broken', BROKEN);
    await stage.run(auto('broken'), onPullRequest());
    const merge = 'd0'.padEnd(40, '0');
    stage.emulator.github.commits.add(merge, BASE, HEAD);
    stage.emulator.github.commits.branches.set('main', merge);
    addSet('merged', BROKEN);
    const result = await stage.run(auto('merged'), push(merge, '9004'));
    expect(result.log).toContain('The baseline is base-set, recorded at commit ba5e000.');
    expect(result.outputs['verdict']).toBe('failed');
  });

  test.each([
    ['ended in an error', { status: 'ERROR' }, { 'fail-on-status': 'FAILED' }, 'passed', 'is “ERROR”'],
    ['was cancelled', { status: 'CANCELLED' }, {}, 'inconclusive', 'is “CANCELLED”'],
    ['is not complete', { total_scenarios: 4 }, {}, 'inconclusive', 'is incomplete'],
    ['is not complete', { total_scenarios: 4 }, { 'min-avg-pass-rate': '100%' }, 'failed', 'is incomplete'],
  ])('a set that %s is not recorded: %j, %j', async (_what, more, inputs, verdict, words) => {
    await recordOnBase();
    addSet('partial', GOOD, more);
    const given = { 'min-avg-pass-rate': '50%', 'poll-interval': '1s', ...inputs };
    const result = await stage.run(auto('partial', given), nightly('9003'));
    expect(result.outputs['verdict']).toBe(verdict);
    expect(result.log).toContain(
      `The sets were not recorded as a baseline for later runs, since set partial ${words}`,
    );
    expect(stage.emulator.github.commits.statusesOf(BASE)).toHaveLength(1);
  });
});

describe('a baseline that can not be had in time', () => {
  const SHORT = { timeout: '10s', comment: 'never' };

  test('GitHub is slow: timeout covers the look for it too', async () => {
    await recordOnBase();
    addSet('new', GOOD);
    stage.emulator.misbehave('/compare/', { kind: 'delay', ms: 4000 });
    stage.emulator.misbehave('/graphql', { kind: 'delay', ms: 4000 });
    const before = stage.emulator.requestsTo('/graphql').length;
    const result = await stage.run(auto('new', SHORT), onPullRequest());
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toContain(
      'there is no baseline to compare with: GitHub did not answer within timeout. Raise it, or run the job again later',
    );
    // The first request was given up, and no other was sent.
    expect(stage.emulator.requestsTo('/graphql')).toHaveLength(before);
  });

  test('Bland is down for it: the set that has ended is judged at the deadline', async () => {
    addSet('new', GOOD);
    stage.emulator.misbehave('/simulation-sets/old', { kind: 'answer', status: 503, body: '' });
    const result = await stage.run({ ...SHORT, 'simulation-set-id': 'new', baseline: 'old' });
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toContain('there is no baseline to compare with: Bland is unavailable (503)');
  });
});

describe('baseline: the id of a set', () => {
  test('is compared with, without a look at the repository', async () => {
    addSet('old', GOOD);
    addSet('new', BROKEN);
    const result = await stage.run({ 'simulation-set-id': 'new', baseline: 'old' });
    expect(result.outputs['verdict']).toBe('failed');
    expect(stage.emulator.requestsTo('/graphql')).toEqual([]);
  });

  test.each([
    ['is not known', undefined, 'there is no baseline to compare with: Bland does not know this set (404)'],
    ['is still running', { status: 'RUNNING' }, 'is “RUNNING”, not PASSED or FAILED'],
    ['ended in an error', { status: 'ERROR' }, 'is “ERROR”, not PASSED or FAILED'],
  ])(
    'that %s is inconclusive',
    async (_, more, words) => {
      if (more !== undefined) addSet('old', GOOD, more);
      addSet('new', GOOD);
      const result = await stage.run({ 'simulation-set-id': 'new', baseline: 'old' });
      expect(result.outputs['verdict']).toBe('inconclusive');
      expect(result.log).toContain(words);
    },
    60_000,
  );

  test('that shares no scenario is inconclusive', async () => {
    addSet('old', { 'Something else': [10, 0] });
    addSet('new', GOOD);
    const result = await stage.run({ 'simulation-set-id': 'new', baseline: 'old' });
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toContain('shares no scenario with the set');
  });

  test('one step of 10 of 10 to 6 of 10 is a regression, and to 7 of 10 is none', async () => {
    addSet('old', { Only: [10, 0] });
    addSet('six', { Only: [6, 4] });
    addSet('seven', { Only: [7, 3] });
    const six = await stage.run({ 'simulation-set-id': 'six', baseline: 'old' });
    const seven = await stage.run({ 'simulation-set-id': 'seven', baseline: 'old' });
    expect([six.outputs['verdict'], seven.outputs['verdict']]).toEqual(['failed', 'passed']);
    expect(six.log).toContain('about once in 23 (p = 0.043)');
  });

  test('max-pass-rate-drop compares plain numbers', async () => {
    addSet('old', { Only: [10, 0] });
    addSet('new', { Only: [9, 1] });
    const inputs = { 'simulation-set-id': 'new', baseline: 'old' };
    const allowed = await stage.run({ ...inputs, 'max-pass-rate-drop': '10%' });
    const broken = await stage.run({ ...inputs, 'max-pass-rate-drop': '9%' });
    expect([allowed.outputs['verdict'], broken.outputs['verdict']]).toEqual(['passed', 'failed']);
    expect(broken.log).toContain(
      'the average pass rate fell by 10 points since the baseline, at most 9 points',
    );
  });

  test('of several sets each is compared with those that share scenarios', async () => {
    addSet('old-sales', { 'Sales call': [10, 0], Both: [10, 0] });
    addSet('old-support', { 'Support call': [10, 0], Ticket: [10, 0], Both: [10, 0] });
    addSet('sales', { 'Sales call': [10, 0], Both: [10, 0] });
    addSet('support', { 'Support call': [0, 10], Ticket: [10, 0], Both: [10, 0] });
    const result = await stage.run({
      'simulation-set-id': 'sales,support',
      baseline: 'old-support,old-sales',
    });
    const regressions = JSON.parse(result.outputs['regressions'] ?? '') as Record<string, unknown>[];
    expect(new Set(regressions.map(({ baseline_set_ids }) => `${baseline_set_ids}`))).toEqual(
      new Set(['old-support,old-sales']),
    );
    expect(new Set(regressions.map(({ simulation_set_id }) => simulation_set_id))).toEqual(
      new Set(['support']),
    );
  });
});
