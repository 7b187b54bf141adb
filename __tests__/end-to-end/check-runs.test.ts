/** Check runs of v2 agents: what is started, what is green, and what is not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { judgeVerdict, passedByJudge } from '../../emulator/bland-agents.ts';
import { pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const AGENT = '5f0c1e2d-3b4a-4c5d-8e6f-708192a3b4c5';
const POLL = { 'poll-interval': '1s', comment: 'never' };
const CHECK = { ...POLL, 'agent-id': AGENT };

beforeEach(() => {
  stage.emulator.bland.agents.agents.add(AGENT);
  stage.emulator.bland.agents.looksBeforeEnd = 0;
});

/** Runs a check whose run ends like this. */
function check(end: object, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  stage.emulator.bland.agents.finish = () => end;
  return stage.checkout.run({ emulator: stage.emulator, with: { ...CHECK, ...inputs } });
}

/** The last line of the log, as the runner decodes it. */
function reason({ log, annotations }: StepResult): string {
  const error = annotations.findLast(({ level }) => level === 'error');
  return error?.message ?? /^Simulation gate .*/m.exec(log)?.[0] ?? log;
}

describe('what is started', () => {
  test.each<[string, Record<string, string>, string, string | undefined]>([
    ['staging, and the candidate of Bland', {}, 'staging', undefined],
    [
      'a version in production',
      { 'check-environment': 'Production', 'agent-version-id': 'v-7' },
      'production',
      'v-7',
    ],
  ])('%s', async (_what, inputs, environment, versionId) => {
    stage.emulator.bland.agents.looksBeforeEnd = 2;
    const result = await check(passedByJudge(), inputs);
    expect(stage.emulator.bland.agents.started).toEqual([
      { id: 'check-run-1', agentId: AGENT, environment, versionId },
    ]);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        verdict: 'passed',
        status: 'PASSED',
        'check-run-id': 'check-run-1',
        'simulation-set-id': '',
      },
    });
    expect(reason(result)).toBe(
      `Simulation gate passed for agent 5f0c1e2d (${environment}): the one rule holds, 1 of 1 judge passed`,
    );
    expect(result.log).toMatch(/Check run check-run-1 is RUNNING.*RUNNING → PASSED/s);
    expect(result.log).toContain('✓ Stays polite: passed, match rate 80%, required');
    expect(
      stage.emulator.requests.every(({ method, path }) => method === 'GET' || path.endsWith('/check-runs')),
    ).toBe(true);
  });

  test('one that is given starts nothing', async () => {
    const { bland } = stage.emulator;
    bland.agents.addRun('old-run', AGENT, { status: 'RUNNING' }, passedByJudge());
    const result = await check({}, { 'check-run-id': 'old-run' });
    expect(result.outputs).toMatchObject({ verdict: 'passed', 'check-run-id': 'old-run' });
    expect(bland.agents.started).toEqual([]);
    expect(stage.emulator.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

const JUDGE = judgeVerdict('Stays polite', true);
const BAD_JUDGE = judgeVerdict('Never promises a refund', false);
const PASSED = { status: 'PASSED', overall_passed: true, verdicts: [JUDGE] };

test.each<[string, object, string, string]>([
  [
    'a required judge that failed',
    { status: 'FAILED', overall_passed: false, verdicts: [JUDGE, BAD_JUDGE] },
    'failed',
    'judge “Never promises a refund” failed (match rate 20%)',
  ],
  [
    'FAILED without a reason',
    { status: 'FAILED', overall_passed: false, verdicts: [JUDGE] },
    'failed',
    'Bland reports FAILED for the check run',
  ],
  [
    'an error at Bland',
    { status: 'ERROR', overall_passed: null, verdicts: [] },
    'error',
    'Bland reports ERROR for the check run',
  ],
  [
    'a run that was cancelled',
    { status: 'CANCELLED' },
    'inconclusive',
    'Bland reports CANCELLED for the check run',
  ],
  ['no overall_passed', { ...PASSED, overall_passed: null }, 'inconclusive', 'Bland gave no overall_passed'],
  [
    'overall_passed as a word',
    { ...PASSED, overall_passed: 'true' },
    'inconclusive',
    'Bland gave no overall_passed',
  ],
  [
    'overall_passed that contradicts the status',
    { ...PASSED, overall_passed: false },
    'inconclusive',
    'overall_passed is false',
  ],
  ['no verdicts', { ...PASSED, verdicts: [] }, 'inconclusive', 'no verdict of any judge'],
  [
    'no required judge',
    { ...PASSED, verdicts: [{ ...JUDGE, required: false }] },
    'inconclusive',
    'no judge is required',
  ],
  [
    'a form that is not known',
    { ...PASSED, verdicts: [{ judge_name: 'Tone', grade: 'A' }] },
    'inconclusive',
    'the verdict of judge “Tone” is not understood',
  ],
  [
    'verdicts in a form that is not known',
    { ...PASSED, verdicts: 'all good' },
    'inconclusive',
    'judge “no. 1” is not understood',
  ],
  [
    'a failed judge that contradicts the status',
    { ...PASSED, verdicts: [JUDGE, BAD_JUDGE] },
    'inconclusive',
    'Bland reports PASSED, but judge “Never promises a refund” failed',
  ],
  ['another environment', { ...PASSED, env_type: 'production' }, 'error', 'env_type: expected'],
  [
    'a run that is older than its start',
    { ...PASSED, created_at: '2020-01-01T00:00:00Z' },
    'inconclusive',
    'so it is another check run',
  ],
])('%s is not green', async (_what, end, verdict, words) => {
  const result = await check(end, { 'fail-on-status': 'FAILED,ERROR' });
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, verdict]);
  expect(reason(result)).toContain(words);
  expect(stage.emulator.bland.agents.cancelled).toEqual([]);
});

test.each(['FAILED', 'ERROR', 'CANCELLED'])(
  'no fail-on-status makes a run that is %s green',
  async (status) => {
    const others = ['FAILED', 'ERROR', 'CANCELLED'].filter((word) => word !== status).join(',');
    const end = { ...PASSED, status };
    const excused = await check(end, { 'fail-on-status': others, 'max-age': '1h' });
    expect(excused.outputs['verdict']).toBe(status === 'FAILED' ? 'failed' : 'inconclusive');
  },
);

test('an optional judge may fail, and every sink says so', async () => {
  const optional = judgeVerdict('Fast', false, { required: false, id: 'x' });
  const result = await check({ ...PASSED, verdicts: [JUDGE, optional] }, { 'report-dir': 'report' });
  expect(result.outputs['verdict']).toBe('passed');
  for (const sink of [result.log, result.summary]) expect(sink).toContain('failed, match rate 20%, optional');
});

describe('the set of the run', () => {
  const WITH_SET = { ...PASSED, simulation_set_id: DOCUMENTED_ID };

  test.each<[string, Record<string, string>, string]>([
    ['no rule', {}, 'passed'],
    ['a rule that holds', { 'min-avg-pass-rate': '80%' }, 'passed'],
    ['a rule that is broken', { 'max-flaky-count': '0' }, 'failed'],
  ])('is judged by %s', async (_what, inputs, verdict) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await check(WITH_SET, inputs);
    expect(result.outputs).toMatchObject({
      verdict,
      'simulation-set-id': DOCUMENTED_ID,
      'check-run-id': 'check-run-1',
      'avg-pass-rate': '0.8',
      'total-runs': '10',
    });
  });

  test('is waited for, and compared with a baseline', async () => {
    const { bland } = stage.emulator;
    const documented = JSON.parse(DOCUMENTED_ANSWER) as object;
    bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'), DOCUMENTED_ANSWER);
    bland.addSet('earlier', { ...documented, id: 'earlier' });
    const result = await check(WITH_SET, { baseline: 'earlier' });
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.log).toMatch(/Set .* is RUNNING.*RUNNING → PASSED/s);
    expect(result.summary).toContain('Comparison with the baseline');
  });

  test('that ended in an error makes it one', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'ERROR'));
    const result = await check(WITH_SET);
    expect(result.outputs).toMatchObject({ verdict: 'error', status: 'ERROR' });
  });

  test('that does not end in time is as one that is gone', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const result = await check(WITH_SET, { timeout: '20s', 'min-avg-pass-rate': '80%' });
    expect(result.outputs).toMatchObject({ verdict: 'inconclusive', status: 'PASSED' });
    expect(result.summary).toContain("can't be had: the set is still RUNNING after 20 s");
    expect(stage.emulator.bland.agents.cancelled).toEqual([]);
  });

  test('is of no use where the run failed', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await check({ ...WITH_SET, status: 'FAILED', verdicts: [BAD_JUDGE] });
    expect(result.outputs).toMatchObject({ verdict: 'failed', status: 'FAILED' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['no rule needs it', { 'max-age': '1h' }, 'passed'],
    ['a rule needs it', { 'min-avg-pass-rate': '80%' }, 'inconclusive'],
    ['a baseline is wanted', { baseline: 'an-earlier-set' }, 'inconclusive'],
  ])('is gone, and %s', async (_what, inputs, verdict) => {
    const result = await check(WITH_SET, inputs);
    expect(result.outputs).toMatchObject({ verdict, 'simulation-set-id': DOCUMENTED_ID, 'total-runs': '' });
    expect(result.summary).toContain("can't be had: Bland does not know this set (404)");
  });

  test.each([undefined, '../../etc'])('is named as %j', async (simulation_set_id) => {
    const result = await check({ ...PASSED, simulation_set_id }, { 'min-avg-pass-rate': '80%' });
    expect(result.outputs).toMatchObject({ verdict: 'inconclusive', 'simulation-set-id': '' });
  });

  test('meets the policy file, which may require a scenario', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const policy = (name: string) => `scenarios:\n  - name: "${name}"\n    required: true\n`;
    const verdicts: unknown[] = [];
    for (const [name, end] of [
      ['Angry*', WITH_SET],
      ['Nobody*', WITH_SET],
      ['Angry*', PASSED],
    ] as const) {
      writeFileSync(join(stage.checkout.workspace, 'policy.yml'), policy(name));
      verdicts.push((await check(end, { 'policy-file': 'policy.yml' })).outputs['verdict']);
    }
    expect(verdicts).toEqual(['passed', 'failed', 'inconclusive']);
  });
});

describe('what Bland refuses', () => {
  const START = '/environments/staging/check-runs';
  const refuse = (status: number, error: string, message = 'No.') =>
    stage.emulator.misbehave(START, {
      kind: 'answer',
      status,
      body: JSON.stringify({ data: null, errors: [{ error, message }] }),
    });

  test('a second active run: it says which one is active', async () => {
    stage.emulator.bland.agents.addRun('first', AGENT, { status: 'RUNNING' });
    const result = await check({});
    expect(result.outputs).toMatchObject({ verdict: 'error', 'check-run-id': '' });
    expect(reason(result)).toContain('Bland has an active check run in staging already: “first”, “RUNNING”');
    expect(reason(result)).toContain('pass its id as check-run-id');
    expect(stage.emulator.bland.agents.started).toEqual([]);
    expect(stage.emulator.requestsTo('check-runs')).toHaveLength(2);
  });

  test('a second active run, where the list can not be had', async () => {
    stage.emulator.bland.agents.addRun('first', AGENT, { status: 'RUNNING' });
    stage.emulator.misbehave('check-runs?', { kind: 'answer', status: 403 });
    const result = await check({});
    expect(result.outputs['verdict']).toBe('error');
    expect(reason(result)).toContain(
      'which run is active is unknown: Bland denied the API key permission (403)',
    );
  });

  test.each<[number, string, string]>([
    [400, 'no_config', 'give the agent checks in this environment'],
    [400, 'no_candidate', 'Give the version to check as agent-version-id'],
    [400, 'invalid', "Correct the agent's checks"],
    [400, 'something', 'Correct what Bland names'],
    [403, 'FORBIDDEN', 'with the role admin, owner, operator or prompter'],
    [404, 'NOT_FOUND', 'Check the ids in the inputs'],
  ])('%d %s', async (status, error, advice) => {
    refuse(status, error);
    const result = await check({});
    expect(result.outputs['verdict']).toBe('error');
    expect(reason(result)).toContain(advice);
    expect(reason(result)).not.toContain('/simulate');
  });

  test.each(['reset', 'cut-body', 'garbage'] as const)(
    'an answer that is lost (%s) is not asked for again',
    async (kind) => {
      stage.emulator.misbehave(START, { kind });
      const result = await check({});
      expect(result.outputs['verdict']).toBe('error');
      expect(reason(result)).toContain('so a check run may have been started');
      expect(stage.emulator.requestsTo(START)).toHaveLength(1);
    },
  );

  test('a run of another agent', async () => {
    stage.emulator.bland.agents.addRun('theirs', 'another-agent', PASSED);
    const result = await check({}, { 'check-run-id': 'theirs' });
    expect(result.outputs).toMatchObject({ verdict: 'error', 'check-run-id': 'theirs' });
    expect(reason(result)).toContain('Bland does not know this check run of this agent (404)');
  });
});

test.each<[string, object, string]>([
  ['long ago', { created_at: '2026-01-01T00:00:00Z' }, 'the check run was created'],
  ['it does not say when', { created_at: undefined }, 'Bland gave no created_at'],
])('a given run that ended %s can not pass with max-age', async (_what, more, words) => {
  stage.emulator.bland.agents.addRun('old-run', AGENT, { ...PASSED, ...more });
  const result = await check({}, { 'check-run-id': 'old-run', 'max-age': '1h' });
  expect(result.outputs['verdict']).toBe('inconclusive');
  expect(reason(result)).toContain(words);
});

test('the comment names agent, judges and what to do next', async () => {
  const { emulator } = stage;
  const head = 'c0ffee'.padEnd(40, '0');
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: head });
  emulator.bland.agents.finish = () => ({ ...PASSED, status: 'FAILED', verdicts: [JUDGE, BAD_JUDGE] });
  await stage.checkout.run({
    emulator,
    with: { ...CHECK, comment: 'always' },
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, 7, head),
  });
  const [comment] = emulator.github.commentsOn(7);
  expect(comment?.body).toContain('❌ Simulation gate failed for agent `5f0c1e2d` (staging)');
  expect(comment?.body).toContain(`agent-id: ${AGENT}\ncheck-run-id: check-run-1`);
});
