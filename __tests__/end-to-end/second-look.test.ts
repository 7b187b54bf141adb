/** Suspects are played again, once; then all their runs count. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { StepOptions, StepResult } from '../../emulator/runner.ts';
import { addRecorded, branchOff, HEAD, NUMBER, onPullRequest } from '../support/main-branch.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';
import { type Runs, scenarioId, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const NAMES = Array.from({ length: 20 }, (_, index) => `Scenario ${index + 1}`);
const INPUTS = {
  'pathway-id': 'pathway-1',
  'pathway-version': '7',
  'poll-interval': '1s',
  baseline: 'auto',
  'suspect-runs': '25',
};
const SETS = '/v1/agent-testing/simulation-sets';

/** Five runs of each scenario, all passed but these. */
function runsOf(failed: Readonly<Record<string, number>> = {}): Runs {
  return Object.fromEntries(
    NAMES.map((name) => [name, [5 - (failed[name] ?? 0), failed[name] ?? 0] as const]),
  );
}

/** What Bland's sets end with, in the order in which they are started. */
function endWith(...ends: readonly (readonly [Runs, object?])[]): void {
  stage.emulator.bland.finish = ({ id }) => {
    const [runs, more = {}] = ends[Number(id.split('-')[1]) - 1] ?? [{}];
    const { status, statistics } = wireSet(id, runs) as { status: string; statistics: object };
    return { status, statistics, completed_at: new Date().toISOString(), ...more };
  };
}

function run(inputs: Readonly<Record<string, string>> = {}, more: Partial<StepOptions> = {}) {
  return stage.run({ ...INPUTS, ...inputs }, { ...onPullRequest(stage.emulator), ...more });
}

function regressionsOf({ outputs }: StepResult): unknown {
  return JSON.parse(outputs['regressions'] ?? '');
}

beforeEach(() => {
  const { bland } = stage.emulator;
  bland.looksBeforeEnd = 0;
  bland.scenarios = NAMES.map((name) => ({ id: scenarioId(name), name, pathway_id: 'pathway-1' }));
  branchOff(stage.emulator, 10);
  for (let number = 1; number <= 10; number += 1) {
    const [one, other] = [`Scenario ${number}`, `Scenario ${number + 10}`];
    addRecorded(
      stage.emulator,
      number,
      runsOf({ [one]: 1, [other]: 1, ...(number % 3 === 0 ? { 'Scenario 1': 1 } : {}) }),
    );
  }
});

const SUSPICIOUS = runsOf({ 'Scenario 1': 2 });

describe('a suspect', () => {
  test('that did break is claimed by all its runs, which neither look could do alone', async () => {
    endWith([SUSPICIOUS], [{ 'Scenario 1': [13, 12] }]);
    const without = await run({ 'suspect-runs': '0' });
    expect(without.outputs['verdict']).toBe('passed');
    stage.emulator.bland.started.length = 0;

    const result = await run();
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    expect(stage.emulator.bland.started.map(({ request }) => request)).toEqual([
      expect.objectContaining({ simulations_per_scenario: 5, pathway_id: 'pathway-1', version_number: 7 }),
      {
        scenario_ids: ['id-scenario-1'],
        simulations_per_scenario: 25,
        pathway_id: 'pathway-1',
        version_number: 7,
      },
    ]);
    expect(result.outputs['simulation-set-id']).toBe('started-1,started-2');
    expect(result.log).toContain('Second look: started set started-2 to replay “Scenario 1”, 25 runs each.');
    expect(result.log).toMatch(
      /“Scenario 1” regressed: 16 of 30 runs passed \(3 of 5, then 13 of 25\), and 46 of 50 in the baseline; across all 20 scenarios, chance alone would do that about once in \d+ \(p = 0\.\d+\)/,
    );
    expect(regressionsOf(result)).toEqual([
      expect.objectContaining({ scenario: 'Scenario 1', current: { passed: 16, failed: 14 } }),
    ]);
    expect(result.summary).toContain(
      'Second look (set `started-2`, 25 more runs): scenarios that fell without proof were played again, and all their runs count: `Scenario 1` 3 of 5 runs passed, then 13 of 25.',
    );
    // Runs of suspects are picked: they are no baseline.
    const { description } = stage.emulator.github.commits.statusesOf(HEAD).at(-1) ?? {};
    expect(description).toMatch(/^failed, changed: set started-1 \[/);
  });

  test('that did not break is cleared, and the limits are judged on the first set', async () => {
    endWith([SUSPICIOUS], [{ 'Scenario 1': [24, 1] }, { status: 'FAILED' }]);
    const result = await run({ 'min-scenario-pass-rate': '60%', 'max-flaky-count': '1' });
    expect(result.outputs).toMatchObject({
      verdict: 'passed',
      status: 'PASSED',
      'total-runs': '100',
      'simulation-set-id': 'started-1,started-2',
      regressions: '[]',
    });
    const [comment] = stage.emulator.github.commentsOn(NUMBER);
    expect(comment?.body).toContain('3 of 5 runs passed, then 24 of 25.');
  });

  test('is at most one of three, and nothing is started where there is none', async () => {
    const four = runsOf({ 'Scenario 1': 2, 'Scenario 4': 2, 'Scenario 5': 2, 'Scenario 9': 2 });
    endWith([four], [{ 'Scenario 4': [25, 0], 'Scenario 5': [25, 0], 'Scenario 9': [25, 0] }], [runsOf()]);
    await run();
    const asked = stage.emulator.bland.started.map(
      ({ request }) => (request['scenario_ids'] as string[]).length,
    );
    expect(asked).toEqual([20, 3]);
    const steady = await run();
    expect(steady.outputs['simulation-set-id']).toBe('started-3');
    endWith([{}], [{}], [{}], [SUSPICIOUS, { status: 'ERROR' }]);
    const error = await run();
    expect(error.outputs).toMatchObject({ verdict: 'error', 'simulation-set-id': 'started-4' });
    expect(steady.summary).not.toContain('econd look');
  });
});

test('a suspect of which no run of the second look can be counted is inconclusive', async () => {
  const open = { total_runs: 25, passed: 0, failed: 0, pass_rate: 0 };
  const { statistics } = wireSet('', { 'Scenario 1': [25, 0] }) as {
    statistics: { per_scenario: Record<string, object> };
  };
  const id = scenarioId('Scenario 1');
  const per_scenario = { [id]: { ...statistics.per_scenario[id], ...open } };
  endWith([SUSPICIOUS], [{}, { statistics: { ...statistics, per_scenario } }]);
  const result = await run();
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
  expect(result.log).toContain('its passed and failed runs are unknown in the second look');
});

describe('a second look that is void', () => {
  const GOES_ON = 'The set keeps running at Bland and costs money';

  test.each<[string, Runs, object, string]>([
    ['ends in ERROR', { 'Scenario 1': [0, 25] }, { status: 'ERROR' }, 'set `started-2` is `ERROR`'],
    ['is of other scenarios', { 'Scenario 2': [0, 25] }, {}, 'set `started-2` is not what was requested'],
    ['has fewer runs', { 'Scenario 1': [0, 24] }, {}, 'it has 24 of 25 runs (`Scenario 1`)'],
  ])('since it %s', async (_what, runs, more, words) => {
    endWith([SUSPICIOUS], [runs, more]);
    const result = await run();
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(result.summary).toContain('No second look: ');
    expect(result.summary).toContain(words);
    expect(result.summary).toContain('Only what the first look proves is claimed.');
    expect(result.outputs['simulation-set-id']).toBe('started-1,started-2');
  });

  test('since it never ends: it is said that it goes on', async () => {
    endWith([SUSPICIOUS], [{}, { status: 'RUNNING', statistics: null, completed_at: null }]);
    const result = await run({ timeout: '40s' });
    expect(result.outputs).toMatchObject({ verdict: 'passed', 'simulation-set-id': 'started-1,started-2' });
    expect(result.summary).toContain('set `started-2`: the set is still RUNNING after 40 s');
    expect(result.summary).toContain(GOES_ON);
  });

  test('since Bland refuses it', async () => {
    endWith([SUSPICIOUS]);
    stage.emulator.misbehave(
      SETS,
      { kind: 'answer', status: 402, body: '{"errors":[{"message":"No money"}]}' },
      1,
      'POST',
      '25',
    );
    const result = await run();
    expect(result.outputs).toMatchObject({ verdict: 'passed', 'simulation-set-id': 'started-1' });
    expect(result.summary).toMatch(/No second look: .*402.*No money/);
  });

  test('since it is not known whether it was started: it is never sent twice', async () => {
    endWith([SUSPICIOUS]);
    stage.emulator.misbehave(SETS, { kind: 'answer', status: 500, body: '{}' }, 99, 'POST', '25');
    const result = await run();
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain('so a set may have been started');
    expect(result.summary).toContain('If so, it costs money');
    expect(result.log).toContain('This step started 100 runs, and may have started 25 more.');
    const posts = stage.emulator.requestsTo(SETS).filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(2);
  });

  test.each([
    ['124', 1, 'started 100 runs'],
    ['125', 2, 'started 125 runs: 100, and 25 in the second look'],
  ])('since max-runs allows no more: %s', async (most, sets, words) => {
    endWith([SUSPICIOUS], [{ 'Scenario 1': [24, 1] }]);
    const result = await run({ 'max-runs': most });
    expect([result.outputs['verdict'], stage.emulator.bland.started.length]).toEqual(['passed', sets]);
    expect(result.log).toContain(`This step ${words}.`);
    expect(result.summary).toContain(words);
    expect(
      result.summary.includes(
        'No second look: it would start 25 more runs after 100, but `max-runs` allows 124 in all.',
      ),
    ).toBe(sets === 1);
  });

  test('since max-runs allows no more: of two sets one gets what is left', async () => {
    const { bland } = stage.emulator;
    bland.scenarios = [
      ...bland.scenarios,
      ...bland.scenarios.map((scenario) => ({ ...scenario, pathway_id: 'pathway-2' })),
    ];
    endWith([SUSPICIOUS], [SUSPICIOUS], [{ 'Scenario 1': [24, 1] }]);
    const inputs = { 'pathway-id': 'pathway-1, pathway-2', 'pathway-version': 'latest', 'max-runs': '249' };
    for (const pathway of ['pathway-1', 'pathway-2']) bland.versions.set(pathway, [{ version_number: 7 }]);
    const result = await run(inputs);
    expect(bland.started).toHaveLength(3);
    expect(result.log).toContain('This step started 225 runs: 200, and 25 in the second look.');
    expect(result.summary).toMatch(/it would start 25 more runs after 225, but `max-runs` allows 249 in all/);
  });

  test('since too little time is left', async () => {
    endWith([SUSPICIOUS, { completed_at: new Date(Date.now() + 3600_000).toISOString() }]);
    const result = await run({ timeout: '10m' });
    expect(stage.emulator.bland.started).toHaveLength(1);
    expect(result.summary).toMatch(
      /No second look: it would take 1[45] min( \d+ s)?, more time than is left/,
    );
  });

  test('leaves what the first look proves by itself', async () => {
    endWith([runsOf({ 'Scenario 1': 2, 'Scenario 7': 5 })], [{}, { status: 'ERROR' }]);
    const result = await run();
    expect(result.outputs['verdict']).toBe('failed');
    expect(regressionsOf(result)).toContainEqual(expect.objectContaining({ scenario: 'Scenario 7' }));
    expect(result.summary).toContain('No second look: set `started-2` is `ERROR`');
  });
});

testWith(SIGNALS)(
  'a workflow that is cancelled during the second look ends so, and names both sets',
  async () => {
    endWith([SUSPICIOUS], [{}, { status: 'RUNNING', statistics: null, completed_at: null }]);
    let log = '';
    const step = stage.checkout.start({
      emulator: stage.emulator,
      realTime: true,
      onLog: (chunk) => {
        log += chunk;
      },
      with: INPUTS,
      ...onPullRequest(stage.emulator),
    });
    await until(() => log.includes('Set started-2 is RUNNING'));
    step.process.kill('SIGINT');
    const result = await step.done;
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      verdict: 'cancelled',
      'simulation-set-id': 'started-1,started-2',
    });
    expect(stage.emulator.github.commentsOn(NUMBER)[0]?.body).toContain(
      'keeps running at Bland and costs money',
    );
  },
);

test('an unchanged agent whose numbers wobble stays green', async () => {
  const wobble = runsOf({ 'Scenario 1': 1, 'Scenario 3': 1, 'Scenario 8': 2 });
  endWith([wobble], [{ 'Scenario 3': [24, 1], 'Scenario 8': [23, 2] }]);
  const result = await run();
  expect(result.outputs).toMatchObject({ verdict: 'passed', regressions: '[]' });
});

test('without a baseline yet there is no second look', async () => {
  endWith([SUSPICIOUS]);
  const result = await run({ 'comment-key': 'another' });
  expect(result.outputs).toMatchObject({ verdict: 'passed', 'simulation-set-id': 'started-1' });
  expect(result.summary).toContain('No baseline yet');
});
