/** A check run that the gate started and gives up on is cancelled at Bland, once; one that was given is left alone. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const AGENT = '5f0c1e2d-3b4a-4c5d-8e6f-708192a3b4c5';
const HEAD = 'c0ffee'.padEnd(40, '0');
/** What a cancelled job has to tell its result. */
const BUDGET_MS = 5000;
const CHECK = { 'agent-id': AGENT, timeout: '1m' };
const CANCEL = '/check-runs/check-run-1/cancel';

beforeEach(() => {
  const { bland, github } = stage.emulator;
  bland.agents.agents.add(AGENT);
  bland.agents.looksBeforeEnd = 10_000;
  github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
});

function options(inputs: Readonly<Record<string, string>>) {
  const { emulator } = stage;
  return {
    emulator,
    with: { ...CHECK, 'report-dir': 'report', ...inputs },
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, 7, HEAD),
    // Of the minute 5 s are kept for cancelling the run, which is to be a second of the tests' time.
    speed: 5,
  };
}

const comment = () => stage.emulator.github.commentsOn(7)[0]?.body ?? '';

describe('a run that does not end in time', () => {
  test('is cancelled', async () => {
    const result = await stage.checkout.run(options({}));
    expect(result.outputs).toMatchObject({
      verdict: 'timed-out',
      status: 'RUNNING',
      'check-run-id': 'check-run-1',
    });
    expect(stage.emulator.bland.agents.cancelled).toEqual(['check-run-1']);
    expect(stage.emulator.requestsTo(CANCEL)).toHaveLength(1);
    expect(result.log).toContain('Check run check-run-1 was cancelled at Bland.');
    expect(comment()).toContain('the check run is still RUNNING after 1 min; it was cancelled at Bland');
    expect(comment()).not.toContain('costs money');
    expect(comment()).not.toContain('check-run-id:');
  });

  test('is said to go on where Bland refuses that', async () => {
    stage.emulator.misbehave(CANCEL, { kind: 'answer', status: 404 });
    const why = 'Bland does not know this check run (404)';
    const result = await stage.checkout.run(options({}));
    expect(result.outputs['verdict']).toBe('timed-out');
    expect(stage.emulator.requestsTo(CANCEL)).toHaveLength(1);
    expect(result.log).toContain(`could not be cancelled: ${why}`);
    expect(comment()).toContain(`it could not be cancelled: ${why}`);
    expect(comment()).toContain('The check run goes on at Bland and costs money');
    expect(comment()).toContain('check-run-id: check-run-1');
  });

  test('is left alone where it was given', async () => {
    stage.emulator.bland.agents.addRun('theirs', AGENT, { status: 'RUNNING' });
    const result = await stage.checkout.run(options({ 'check-run-id': 'theirs' }));
    expect(result.outputs).toMatchObject({ verdict: 'timed-out', 'check-run-id': 'theirs' });
    expect(
      stage.emulator.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/v2')),
    ).toEqual([]);
    expect(comment()).toContain('The check run goes on at Bland: once it has ended, judge it by');
  });

  test('is not cancelled where Bland fails meanwhile, but is said to go on', async () => {
    stage.emulator.misbehave('/check-runs/check-run-1', { kind: 'answer', status: 401 });
    const result = await stage.checkout.run(options({}));
    expect(result.outputs['verdict']).toBe('error');
    expect(stage.emulator.requestsTo(CANCEL)).toEqual([]);
    expect(comment()).toContain('The check run goes on at Bland and costs money');
  });
});

describe('a cancelled workflow', () => {
  /** Sends the signal once the run is seen. */
  async function cancelled(inputs: Readonly<Record<string, string>> = {}) {
    let log = '';
    const onLog = (chunk: string) => {
      log += chunk;
    };
    // The runner's patience is no faster in tests.
    const step = stage.checkout.start({
      ...options({ 'poll-interval': '1s', ...inputs }),
      realTime: true,
      onLog,
    });
    await until(() => log.includes('is RUNNING'));
    const startedMs = performance.now();
    step.process.kill('SIGINT');
    const result: StepResult = await step.done;
    expect(performance.now() - startedMs).toBeLessThan(BUDGET_MS);
    expect(result.outputs).toMatchObject({ verdict: 'cancelled', status: 'RUNNING' });
    expect(result.outputs['comment-url']).not.toBe('');
    return result;
  }

  test('cancels the run', async () => {
    const result = await cancelled();
    expect(result.outputs['check-run-id']).toBe('check-run-1');
    expect(stage.emulator.bland.agents.cancelled).toEqual(['check-run-1']);
    expect(comment()).toMatch(
      /SIGINT stopped it while the check run was `RUNNING`; it was cancelled at Bland/,
    );
  });

  test('says that the run goes on where Bland hangs, in time', async () => {
    stage.emulator.misbehave(CANCEL, { kind: 'hang' });
    await cancelled();
    expect(stage.emulator.requestsTo(CANCEL)).toHaveLength(1);
    expect(comment()).toContain('it could not be cancelled: Bland gave no answer');
  });

  test('leaves a run alone that was given', async () => {
    stage.emulator.bland.agents.addRun('theirs', AGENT, { status: 'RUNNING' });
    await cancelled({ 'check-run-id': 'theirs' });
    expect(stage.emulator.bland.agents.cancelled).toEqual([]);
  });

  test('while the set of a run that has ended is waited for', async () => {
    const { bland } = stage.emulator;
    bland.agents.addRun('ended', AGENT, {
      status: 'PASSED',
      overall_passed: true,
      verdicts: [{ passed: true }],
      simulation_set_id: 'a-set',
    });
    stage.emulator.misbehave('/simulation-sets/', { kind: 'hang' });
    const step = stage.checkout.start({ ...options({ 'check-run-id': 'ended' }), realTime: true });
    await until(() => stage.emulator.requestsTo('/simulation-sets/a-set').length > 0);
    step.process.kill('SIGINT');
    const { outputs } = await step.done;
    expect(outputs).toMatchObject({
      verdict: 'cancelled',
      'check-run-id': 'ended',
      'simulation-set-id': 'a-set',
    });
    expect(bland.agents.cancelled).toEqual([]);
  });

  test('while a run that has ended is looked at again: there is nothing to cancel', async () => {
    stage.emulator.bland.agents.looksBeforeEnd = 0;
    stage.emulator.bland.agents.finish = () => ({ status: 'PASSED' });
    let log = '';
    const onLog = (chunk: string) => {
      log += chunk;
    };
    const step = stage.checkout.start({ ...options({ 'poll-interval': '1s' }), realTime: true, onLog });
    await until(() => log.includes('looking again'));
    step.process.kill('SIGTERM');
    expect((await step.done).outputs).toMatchObject({ verdict: 'cancelled', status: 'PASSED' });
    expect(stage.emulator.requestsTo(CANCEL)).toEqual([]);
    expect(comment()).toContain('The check run has ended at Bland: judge it by');
  });

  test('while a run is being started: one may go on', async () => {
    stage.emulator.misbehave('/environments/', { kind: 'hang' });
    const step = stage.checkout.start({ ...options({}), realTime: true });
    await until(() => stage.emulator.requestsTo('/environments/').length > 0);
    step.process.kill('SIGINT');
    expect((await step.done).outputs).toMatchObject({ verdict: 'cancelled', 'check-run-id': '' });
    expect(comment()).toContain('while a check run was being started');
    expect(comment()).toContain('If the request reached Bland, a check run is running and costs money');
  });
});
