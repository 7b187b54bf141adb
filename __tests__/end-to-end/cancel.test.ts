/** A cancelled workflow still ends with a verdict, outputs and a comment, in time. */
import { describe, expect } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { pullRequestEvent, type StepOptions, type StepResult } from '../../emulator/runner.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const test = testWith(SIGNALS);
const HEAD = 'c0ffee'.padEnd(40, '0');
/** What a cancelled job has to tell its result; the runner kills it after 7.5 s and 2.5 s more. */
const BUDGET_MS = 5000;

/** Runs a step, and sends the signals one after another once `when` holds. */
async function cancelled(
  when: (emulator: Emulator, log: string) => boolean,
  signals: readonly NodeJS.Signals[] = ['SIGINT'],
  inputs: Readonly<Record<string, string>> = {},
  env: StepOptions['env'] = {},
): Promise<{ result: StepResult; tookMs: number }> {
  const { emulator } = stage;
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  let log = '';
  const step = stage.checkout.start({
    emulator,
    // The runner's patience is no faster in tests.
    realTime: true,
    onLog: (chunk) => {
      log += chunk;
    },
    with: { 'simulation-set-id': DOCUMENTED_ID, 'poll-interval': '1m', ...inputs },
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, 7, HEAD),
    env,
  });
  await until(() => when(emulator, log));
  const startedMs = performance.now();
  for (const signal of signals) step.process.kill(signal);
  const result = await step.done;
  return { result, tookMs: performance.now() - startedMs };
}

const seenOnce = (emulator: Emulator) => emulator.requestsTo('/v1/').length > 0;

describe('while it waits', () => {
  test.each<[string, readonly NodeJS.Signals[]]>([
    ['SIGINT', ['SIGINT']],
    ['SIGTERM', ['SIGTERM']],
    // Which of two signals at once is seen first is not ours to say.
    ['SIG(?:INT|TERM)', ['SIGINT', 'SIGTERM']],
  ])('%s: %j', async (name, signals) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const { result, tookMs } = await cancelled((_emulator, log) => log.includes('is RUNNING'), signals);
    expect(tookMs).toBeLessThan(BUDGET_MS);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      verdict: 'cancelled',
      status: 'RUNNING',
      'simulation-set-id': DOCUMENTED_ID,
    });
    const [comment] = stage.emulator.github.commentsOn(7);
    expect(comment?.body).toMatch(
      new RegExp(`⏹️ Simulation gate was cancelled: ${name} stopped it while the set was \`RUNNING\``),
    );
    expect(comment?.body).toContain('The set keeps running at Bland and costs money');
    expect(result.outputs['comment-url']).toBe(comment?.url);
    expect(result.summary).toContain('was cancelled');
  });
});

test('by Ctrl+Break, as on Windows', async () => {
  // No other system can send it.
  const preload = `process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'));`;
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(preload)}` };
  stage.emulator.misbehave('/v1/', { kind: 'hang' });
  const { result, tookMs } = await cancelled(seenOnce, ['SIGUSR2'], {}, env);
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'cancelled']);
  expect(stage.emulator.github.commentsOn(7)[0]?.body).toContain('SIGBREAK stopped it');
});

test('in the midst of a request', async () => {
  stage.emulator.misbehave('/v1/', { kind: 'hang' });
  const { result, tookMs } = await cancelled(seenOnce);
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toMatchObject({ verdict: 'cancelled', status: '' });
  expect(stage.emulator.github.commentsOn(7)[0]?.body).toContain('SIGINT stopped it before the set was seen');
});

test('while a set that has ended is looked at again', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'PASSED'));
  const { result, tookMs } = await cancelled((_emulator, log) => log.includes('looking again'));
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect(result.outputs).toMatchObject({ verdict: 'cancelled', status: 'PASSED' });
});

test.each<[string, string, string]>([
  ['GitHub', 'auto', '/graphql'],
  ['Bland', 'old', '/simulation-sets/old'],
])('while %s hangs over the baseline of a set that has ended', async (_who, baseline, path) => {
  const { emulator } = stage;
  emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  emulator.misbehave('/compare/', { kind: 'hang' });
  emulator.misbehave(path, { kind: 'hang' });
  const hangs = () => emulator.requestsTo(path).length + emulator.requestsTo('/compare/').length > 0;
  const { result, tookMs } = await cancelled(
    (_emulator, log) => hangs() && log.includes('is PASSED'),
    ['SIGINT'],
    { baseline },
  );
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect(result.outputs).toMatchObject({ verdict: 'cancelled', status: 'PASSED' });
});

test('while requests queue up', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `set-${index + 1}`).join(',');
  stage.emulator.misbehave('/v1/', { kind: 'hang' });
  const { result, tookMs } = await cancelled(
    (emulator) => emulator.requestsTo('/v1/').length === 8,
    ['SIGINT'],
    { 'simulation-set-id': ids },
  );
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect(result.outputs).toMatchObject({ verdict: 'cancelled', 'simulation-set-id': ids });
  expect(stage.emulator.requestsTo('/v1/')).toHaveLength(8);
});

test('while GitHub hangs: the verdict and the outputs are there in time all the same', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  stage.emulator.misbehave('/api/', { kind: 'hang' });
  const { result, tookMs } = await cancelled((emulator) => emulator.requestsTo('/api/').length > 0);
  expect(tookMs).toBeLessThan(BUDGET_MS);
  expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  expect(result.annotations[0]?.message).toContain('No comment: GitHub did not answer in time');
});

describe('while it publishes', () => {
  /** A step that passes and writes files, with something of it replaced when it is loaded. */
  function startWith(preload: string, log: (chunk: string) => void) {
    const { emulator } = stage;
    emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
    return stage.checkout.start({
      emulator,
      onLog: log,
      with: { 'simulation-set-id': DOCUMENTED_ID, 'report-dir': 'out' },
      eventName: 'pull_request',
      event: pullRequestEvent(emulator, 7, HEAD),
      env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(preload)}` },
    });
  }

  /** As a disk of the network does whose server is gone: what was asked of it keeps the process alive. */
  const HANGING_DISK = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    fs.mkdir = () => new Promise(() => { console.log('hanging'); setInterval(() => {}, 1000); });
    syncBuiltinESMExports();`;
  /** What renders the summary never ends. */
  const ENDLESS_WORK = `
    Error.stackTraceLimit = 100;
    const { join } = Array.prototype;
    const write = process.stdout.write.bind(process.stdout);
    Array.prototype.join = function (separator) {
      const isPublishing = new Error().stack.includes('at renderMarkdown ');
      if (isPublishing) { write('rendering\\n'); for (;;); }
      return join.call(this, separator);
    };`;

  test('a disk that hangs costs only the files, and the process ends in time', async () => {
    let log = '';
    const step = startWith(HANGING_DISK, (chunk) => {
      log += chunk;
    });
    await until(() => log.includes('hanging') && log.includes('Commented on pull request 7'));
    const startedMs = performance.now();
    step.process.kill('SIGINT');
    const result = await step.done;
    expect(performance.now() - startedMs).toBeLessThan(BUDGET_MS);
    expect([result.exitCode, result.outputs['verdict'], result.outputs['report-dir']]).toEqual([
      0,
      'passed',
      '',
    ]);
    expect(result.outputs['comment-url']).toBe(stage.emulator.github.commentsOn(7)[0]?.url);
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The report files could not be written into .*: the disk did not answer in time/,
      ),
    ]);
  });

  test('a job that is killed while the report is rendered has its outputs', async () => {
    let log = '';
    const step = startWith(ENDLESS_WORK, (chunk) => {
      log += chunk;
    });
    await until(() => log.includes('rendering'));
    step.process.kill('SIGKILL');
    const { outputs } = await step.done;
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(DEFAULT_OUTPUTS).sort());
    expect(outputs).toMatchObject({
      verdict: 'passed',
      'simulation-set-id': DOCUMENTED_ID,
      'total-runs': '10',
    });
  });
});

test('a run that a newer push has cancelled leaves the comment to that', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
  const { result } = await cancelled((emulator, log) => {
    if (!log.includes('is RUNNING')) return false;
    emulator.github.pullRequests.splice(0, 1, { number: 7, state: 'open', headSha: 'd'.repeat(40) });
    return true;
  });
  expect(result.outputs['verdict']).toBe('cancelled');
  expect(result.log).toContain(`the tested commit ${HEAD} is no longer its head`);
  expect(stage.emulator.github.commentsOn(7)).toEqual([]);
});
