/** How many runs a step may start, how many it started, and that everything says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const SETS = '/v1/agent-testing/simulation-sets';
const START = { 'pathway-id': 'pathway-1', 'poll-interval': '1s', 'report-dir': 'report' };
const BOTH = { ...START, 'pathway-id': 'pathway-1, pathway-2' };

beforeEach(() => {
  const { bland, github } = stage.emulator;
  github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  bland.looksBeforeEnd = 0;
  bland.scenarios = [
    ...['a', 'b', 'c'].map((id) => ({ id, pathway_id: 'pathway-1' })),
    { id: 'd', pathway_id: 'pathway-2' },
  ];
});

function run(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const event = pullRequestEvent(stage.emulator, 7, HEAD);
  return stage.run(inputs, { eventName: 'pull_request', event });
}

function posts(): number {
  return stage.emulator.requestsTo(SETS).filter(({ method }) => method === 'POST').length;
}

function readReport({ outputs }: StepResult) {
  return JSON.parse(readFileSync(join(outputs['report-dir'] ?? '', 'report.json'), 'utf8')) as {
    readonly started_runs: object | null;
  };
}

/** What every sink says of how many runs were started. */
function expectStarted(result: StepResult, words: string, started_runs: object): void {
  expect(result.log).toContain(`This step started ${words}.\n`);
  expect(result.summary).toContain(` · started ${words} · `);
  expect(stage.emulator.github.commentsOn(7)[0]?.body).toContain(`started ${words} · `);
  const html = readFileSync(join(result.outputs['report-dir'] ?? '', 'report.html'), 'utf8');
  expect(html).toContain(`started ${words.replaceAll("'", '&#39;')} · `);
  expect(readReport(result)).toMatchObject({ started_runs });
}

describe('max-runs', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['one set, over by one', START, '14', '15 runs (3 scenarios × 5), but max-runs allows 14'],
    [
      'several, each of which would fit',
      BOTH,
      '19',
      '20 runs (4 scenarios × 5, in 2 sets), but max-runs allows 19',
    ],
    [
      'scenarios by id',
      { 'scenario-ids': 'a,b', 'simulations-per-scenario': '1000', 'poll-interval': '1s' },
      '1999',
      '2,000 runs (2 scenarios × 1,000), but max-runs allows 1,999',
    ],
    [
      'one run too many',
      { 'scenario-ids': 'a,b', 'simulations-per-scenario': '1', 'poll-interval': '1s' },
      '1',
      '2 runs (2 scenarios × 1), but max-runs allows 1',
    ],
  ])('%s: an error, and nothing is started', async (_, inputs, most, words) => {
    const result = await run({ ...inputs, 'max-runs': most, 'warn-only': 'true' });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['simulation-set-id']]).toEqual([
      1,
      'error',
      '',
    ]);
    expect(posts()).toBe(0);
    expect(result.log).toContain(
      `::error::Simulation gate could not judge: this step would start ${words}. Nothing was started. Lower simulations-per-scenario, select fewer scenarios, or raise max-runs.`,
    );
    expect(result.summary).toContain('Nothing was started. Lower `simulations-per-scenario`, ');
    expect(result.log).toContain('This step started no runs.');
  });

  test.each([
    [START, '15', 1, '15 runs', 15],
    [BOTH, '20', 2, '20 runs', 20],
    [BOTH, '', 2, '20 runs', 20],
  ])('equal to what is started, or not given: %j, %s', async (inputs, most, sets, words, runs) => {
    const result = await run({ ...inputs, 'max-runs': most });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(posts()).toBe(sets);
    expectStarted(result, words, { first_look: runs, second_look: 0, unconfirmed: 0 });
  });

  test('is compared before anything is started, however late a list comes', async () => {
    stage.emulator.misbehave('pathway_id=pathway-2', { kind: 'delay', ms: 500 }, 1);
    const result = await run({ ...BOTH, 'max-runs': '19' });
    expect(result.outputs['verdict']).toBe('error');
    expect(posts()).toBe(0);
  });

  test('leaves out what can not be started anyway', async () => {
    const result = await run({ ...START, 'pathway-id': 'pathway-1, pathway-9', 'max-runs': '15' });
    expect([result.outputs['verdict'], posts()]).toEqual(['error', 1]);
    expectStarted(result, '15 runs', { first_look: 15, second_look: 0, unconfirmed: 0 });
  });

  test('is said before anything is started', async () => {
    const result = await run({ ...START, 'max-runs': '1200' });
    expect(result.log).toContain('max-runs: at most 1,200 runs in all');
  });

  test('with a set that exists is a contradiction', async () => {
    const result = await run({ 'simulation-set-id': DOCUMENTED_ID, 'max-runs': '10' });
    expect(result.outputs['verdict']).toBe('error');
    expect(result.log).toContain("max-runs can't be given together with simulation-set-id");
    expect(stage.emulator.requestsTo('/v1/')).toEqual([]);
  });
});

describe('how many runs were started', () => {
  test('is not said of a set that exists', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await run({ 'simulation-set-id': DOCUMENTED_ID, 'report-dir': 'report' });
    expect(result.log).not.toContain('This step started');
    expect(result.summary).not.toContain('started');
    expect(readReport(result).started_runs).toBeNull();
  });

  test.each<[string, Misbehaviour]>([
    ['refused', { kind: 'answer', status: 402, body: '{}' }],
    ['refused at once', { kind: 'answer', status: 422, body: '{}' }],
  ])('is none where the start was %s', async (_, behaviour) => {
    stage.emulator.misbehave(SETS, behaviour, 1, 'POST');
    const result = await run(START);
    expectStarted(result, 'no runs', { first_look: 0, second_look: 0, unconfirmed: 0 });
  });

  test.each<[string, Misbehaviour]>([
    ['an unreadable answer', { kind: 'answer', status: 200, body: '<html>' }],
    ['an answer without an id', { kind: 'answer', status: 200, body: '{}' }],
    ['a server error', { kind: 'answer', status: 500, body: '{}' }],
    ['a closed connection', { kind: 'reset' }],
  ])('is not known after %s', async (_, behaviour) => {
    stage.emulator.misbehave(SETS, behaviour, 1, 'POST');
    const result = await run(START);
    expect(result.outputs['verdict']).toBe('error');
    expectStarted(result, "at most 15 runs, since Bland's answer is unknown", {
      first_look: 0,
      second_look: 0,
      unconfirmed: 15,
    });
  });

  test('says what is sure, and what may have been started beside it', async () => {
    stage.emulator.misbehave(SETS, { kind: 'reset' }, 1, 'POST', '"pathway-2"');
    const result = await run(BOTH);
    expectStarted(result, '15 runs, and may have started 5 more', {
      first_look: 15,
      second_look: 0,
      unconfirmed: 5,
    });
  });

  testWith(SIGNALS)(
    'counts a start that was cancelled under way as one that may have been received',
    async () => {
      stage.emulator.misbehave(SETS, { kind: 'hang' }, 1, 'POST');
      const step = stage.checkout.start({
        emulator: stage.emulator,
        realTime: true,
        with: START,
        eventName: 'pull_request',
        event: pullRequestEvent(stage.emulator, 7, HEAD),
      });
      await until(() => posts() > 0);
      step.process.kill('SIGINT');
      const result = await step.done;
      expect(result.outputs['verdict']).toBe('cancelled');
      expectStarted(result, "at most 15 runs, since Bland's answer is unknown", { unconfirmed: 15 });
    },
  );

  test('counts what was started, whatever came of it', async () => {
    stage.emulator.bland.finish = () => ({ status: 'ERROR', statistics: null });
    const result = await run(START);
    expect(result.outputs['verdict']).toBe('error');
    expectStarted(result, '15 runs', { first_look: 15, second_look: 0, unconfirmed: 0 });
  });

  test('counts a set that Bland gave the id of another as one that may have been started', async () => {
    stage.emulator.bland.addSet('same', { id: 'same', status: 'ERROR', statistics: null });
    const body = '{"simulation_set_id":"same"}';
    stage.emulator.misbehave(SETS, { kind: 'answer', status: 201, body }, 2, 'POST');
    const result = await run({ ...BOTH, timeout: '15s' });
    expect(result.log).toMatch(/This step started (?:15|5) runs, and may have started (?:15|5) more\./);
  });
});
