/** Starting a set and knowing that it is the right one. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, type ListForm, passEveryRun } from '../../emulator/bland.ts';
import { pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const POLL = { 'poll-interval': '1s', comment: 'never' };
const PATHWAY = { ...POLL, 'pathway-id': 'pathway-1' };

beforeEach(() => {
  const { bland } = stage.emulator;
  bland.looksBeforeEnd = 0;
  bland.scenarios = [
    { id: 'happy', pathway_id: 'pathway-1', category: 'HAPPY_PATH', is_required_for_promotion: true },
    { id: 'angry', pathway_id: 'pathway-1', category: 'ANGRY_CALLER' },
    { id: 'asleep', pathway_id: 'pathway-1', category: 'VOICEMAIL', enabled: false },
    { id: 'other', pathway_id: 'pathway-2', persona_id: 'persona-1' },
  ];
  bland.versions.set('pathway-1', [{ version_number: 6 }, { version_number: 7, is_latest: true }]);
});

/** What was asked of Bland when sets were started. */
function asked(): unknown[] {
  return stage.emulator.bland.started.map(({ request }) => request);
}

describe('what is started', () => {
  test.each<[string, Record<string, string>, object]>([
    [
      'every enabled scenario of a pathway',
      { 'pathway-id': 'pathway-1' },
      { scenario_ids: ['happy', 'angry'], simulations_per_scenario: 5, pathway_id: 'pathway-1' },
    ],
    [
      'one version of it',
      { 'pathway-id': 'pathway-1', 'pathway-version': '3', 'simulations-per-scenario': '2' },
      {
        scenario_ids: ['happy', 'angry'],
        simulations_per_scenario: 2,
        pathway_id: 'pathway-1',
        version_number: 3,
      },
    ],
    [
      'the latest version',
      { 'pathway-id': 'pathway-1', 'pathway-version': 'latest' },
      {
        scenario_ids: ['happy', 'angry'],
        simulations_per_scenario: 5,
        pathway_id: 'pathway-1',
        version_number: 7,
      },
    ],
    [
      'a category',
      { 'pathway-id': 'pathway-1', 'scenario-category': 'angry_caller' },
      { scenario_ids: ['angry'], simulations_per_scenario: 5, pathway_id: 'pathway-1' },
    ],
    [
      'what promotion requires',
      { 'pathway-id': 'pathway-1', 'required-scenarios-only': 'true' },
      { scenario_ids: ['happy'], simulations_per_scenario: 5, pathway_id: 'pathway-1' },
    ],
    [
      "a persona's scenarios",
      { 'persona-id': 'persona-1' },
      { scenario_ids: ['other'], simulations_per_scenario: 5, persona_id: 'persona-1' },
    ],
    [
      'scenarios by id, on a pathway',
      { 'scenario-ids': 'angry, happy', 'pathway-id': 'pathway-1', 'pathway-version': '7' },
      {
        scenario_ids: ['angry', 'happy'],
        simulations_per_scenario: 5,
        pathway_id: 'pathway-1',
        version_number: 7,
      },
    ],
  ])('%s', async (_what, inputs, request) => {
    const result = await stage.run({ ...POLL, ...inputs });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(asked()).toEqual([request]);
    expect(result.outputs['simulation-set-id']).toBe('started-1');
  });

  test.each<ListForm>(['{scenarios}', 'bare', '{data}', '{data:{scenarios}}'])(
    'from a list in the form %s',
    async (form) => {
      stage.emulator.bland.listForm = form;
      const result = await stage.run(PATHWAY);
      expect(result.exitCode).toBe(0);
      expect(asked()).toEqual([expect.objectContaining({ scenario_ids: ['happy', 'angry'] })]);
    },
  );

  test.each([
    ['pathway-id', 'pathway-1', ['happy', 'angry']],
    ['persona-id', 'persona-1', ['other']],
  ])(
    'a filter by %s that Bland does not heed does not widen what is tested',
    async (input, value, scenario_ids) => {
      const { bland } = stage.emulator;
      bland.heedsFilters = false;
      bland.scenarios = bland.scenarios.map((scenario) => ({ persona_id: 'persona-2', ...scenario }));
      await stage.run({ ...POLL, [input]: value });
      expect(asked()).toEqual([expect.objectContaining({ scenario_ids })]);
    },
  );

  test('a scenario that is named twice is sent once, and the log says so', async () => {
    const result = await stage.run({ ...POLL, 'scenario-ids': 'happy\nangry\nhappy' });
    expect(asked()).toEqual([expect.objectContaining({ scenario_ids: ['happy', 'angry'] })]);
    expect(result.log).toContain('scenario-ids names happy more than once; it is used once.');
  });

  test('the version stands in the report', async () => {
    const result = await stage.run({ ...PATHWAY, 'pathway-version': 'latest' });
    expect(result.log).toContain('Started set started-1: 2 scenarios, 5 runs each, version 7.');
    expect(result.summary).toContain('pathway `pathway-1` · version 7');
  });
});

describe('what is not started', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'nothing of that category',
      { 'scenario-category': 'VOICEMAIL' },
      'lists 2 enabled scenarios for pathway pathway-1, but none in category VOICEMAIL',
    ],
    [
      'no scenarios at all',
      { 'pathway-id': 'pathway-9' },
      'lists no enabled scenarios for pathway pathway-9',
    ],
    [
      'no versions',
      { 'pathway-id': 'pathway-2', 'pathway-version': 'latest' },
      'lists no versions of pathway pathway-2',
    ],
    [
      'a scenario of another organisation',
      { 'pathway-id': '', 'scenario-ids': 'happy,foreign' },
      'Scenario foreign does not belong to your organization',
    ],
  ])('%s', async (_what, inputs, words) => {
    const result = await stage.run({ ...PATHWAY, ...inputs, 'warn-only': 'true' });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['simulation-set-id']]).toEqual([
      1,
      'error',
      '',
    ]);
    expect(result.annotations.at(-1)?.message).toContain(words);
    expect(asked()).toEqual([]);
  });

  test.each([
    { kind: 'reset' },
    { kind: 'answer', status: 502, body: '' },
    { kind: 'answer', status: 200, body: '{}' },
  ] as const)('a start that may have been received is not sent twice: %j', async (behaviour) => {
    stage.emulator.misbehave('/simulation-sets', behaviour, 1, 'POST');
    const result = await stage.run(PATHWAY);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(stage.emulator.requestsTo('/simulation-sets')).toHaveLength(1);
    expect(result.log).toContain('so a set may have been started');
    expect(result.summary).toContain('If so, it costs money');
  });

  test('a rate limit at the start is waited out', async () => {
    stage.emulator.misbehave(
      '/simulation-sets',
      { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
      1,
      'POST',
    );
    const result = await stage.run(PATHWAY);
    expect(result.exitCode).toBe(0);
    expect(asked()).toHaveLength(1);
  });
});

describe('the right set', () => {
  /** One that lacks something is looked at again for a minute, but not after the deadline. */
  const SHORT = { ...PATHWAY, timeout: '15s' };

  /** The set that was started, changed. */
  function finishWith(
    change: (
      statistics: { per_scenario: Record<string, Record<string, unknown>>; overall: object },
      set: Record<string, unknown>,
    ) => void,
  ) {
    stage.emulator.bland.finish = (started) => {
      const set = passEveryRun(started) as Record<string, unknown>;
      change(set['statistics'] as Parameters<typeof change>[0], set);
      return set;
    };
  }

  test('a set of ours that has ended before its statistics are there', async () => {
    const { bland } = stage.emulator;
    bland.finish = (started) => {
      const whole = { id: started.id, ...passEveryRun(started) };
      // In the place of the one answer that the emulator would give for ever.
      setTimeout(() => bland.addSet(started.id, { ...whole, statistics: null }, whole), 0);
      return { status: 'PASSED', statistics: null };
    };
    const result = await stage.run(PATHWAY);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(result.log).toContain('is PASSED, but it has no statistics: looking again for up to 1 min.');
  });

  test('a set of ours that Bland does not know yet is waited for', async () => {
    stage.emulator.misbehave('/simulation-sets/started-1', { kind: 'answer', status: 404 }, 3);
    const result = await stage.run(PATHWAY);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test('a disabled scenario that was named and silently left out is missed', async () => {
    const result = await stage.run({ ...POLL, timeout: '15s', 'scenario-ids': 'happy,asleep' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(result.log).toContain('1 of 2 requested scenarios is missing from the statistics: asleep');
    expect(result.log).toContain('the set should have 2 scenarios, but Bland says 1');
  });

  test('ids are compared without case', async () => {
    stage.emulator.bland.scenarios = [{ id: 'ABC', pathway_id: 'PATHWAY-1' }];
    stage.emulator.bland.finish = (started) => {
      const set = passEveryRun(started);
      return JSON.parse(JSON.stringify(set).replaceAll('ABC', 'abc')) as unknown;
    };
    const result = await stage.run({ ...POLL, 'scenario-ids': 'ABC' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test.each<[string, Parameters<typeof finishWith>[0], string]>([
    [
      'no statistics',
      (_statistics, set) => Object.assign(set, { statistics: null }),
      'Bland gave no statistics.per_scenario',
    ],
    [
      'no count of runs',
      ({ per_scenario }) => Object.assign(per_scenario['angry'] ?? {}, { total_runs: null }),
      'Bland gave no total_runs',
    ],
    [
      'too few runs of one scenario',
      ({ per_scenario }) => Object.assign(per_scenario['angry'] ?? {}, { total_runs: 3, passed: 3 }),
      'it has 3 of 5 runs',
    ],
    [
      'fewer runs than asked for in the header',
      (_statistics, set) => Object.assign(set, { simulations_per_scenario: 1 }),
      'each scenario should have 5 runs, but Bland says 1',
    ],
    [
      'a scenario that nobody asked for',
      ({ per_scenario }) =>
        Object.assign(per_scenario, {
          more: { scenario_id: 'more', total_runs: 5, passed: 5, failed: 0, pass_rate: 1 },
        }),
      'this scenario was not requested',
    ],
  ])('%s', async (_what, change, words) => {
    finishWith(change);
    const result = await stage.run(SHORT);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(result.log).toContain(words);
  });

  test('min-runs-per-scenario is the team’s own word on how many runs suffice', async () => {
    finishWith(({ per_scenario, overall }) => {
      Object.assign(per_scenario['angry'] ?? {}, { total_runs: 3, passed: 3 });
      Object.assign(overall, { total_runs: 8 });
    });
    const result = await stage.run({ ...SHORT, 'min-runs-per-scenario': '3' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(result.summary).toContain('It has 3 of 5 runs, which min-runs-per-scenario allows.');
  });

  test('a given set must agree with its own header', async () => {
    stage.emulator.bland.addSet(
      DOCUMENTED_ID,
      DOCUMENTED_ANSWER.replace('"total_scenarios": 2', '"total_scenarios": 3'),
    );
    const result = await stage.run({ ...POLL, 'simulation-set-id': DOCUMENTED_ID, 'max-flaky-count': '5' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(result.log).toContain('statistics cover only 2 of 3 scenarios');
  });

  test.each([
    ['2h', 0, 'passed'],
    ['30m', 1, 'inconclusive'],
  ])('max-age: %s of a set that is an hour old', async (maxAge, exitCode, verdict) => {
    const created = new Date(Date.now() - 3600_000).toISOString();
    stage.emulator.bland.addSet(
      DOCUMENTED_ID,
      DOCUMENTED_ANSWER.replace('2026-04-14T10:00:00.000Z', created),
    );
    const result = await stage.run({ ...POLL, 'simulation-set-id': DOCUMENTED_ID, 'max-age': maxAge });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([exitCode, verdict]);
    if (exitCode === 1)
      expect(result.log).toContain('the set was created 1 h ago, more than the 30 min allowed');
  });
});

describe('several agents in one step', () => {
  test('each pathway is a set of its own, one of which may fail to start', async () => {
    stage.emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
    const result = await stage.run(
      { ...POLL, comment: 'always', 'pathway-id': 'pathway-1, pathway-9, pathway-2' },
      { eventName: 'pull_request', event: pullRequestEvent(stage.emulator, 7, HEAD) },
    );
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(asked()).toHaveLength(2);
    expect(result.outputs['simulation-set-id']?.split(',').sort()).toEqual(['started-1', 'started-2']);
    const comments = stage.emulator.github.commentsOn(7);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('<summary>🛑 pathway pathway-9</summary>');
    expect(
      comments[0]?.body.match(
        /<summary>✅ pathway pathway-[12] \([12] scenarios?, set started-[12]\)<\/summary>/g,
      ),
    ).toHaveLength(2);
  });
});

describe('answers to a start that name the wrong set', () => {
  test('one that is older than the start', async () => {
    const old = DOCUMENTED_ANSWER;
    stage.emulator.bland.addSet(DOCUMENTED_ID, old);
    const body = JSON.stringify({ simulation_set_id: DOCUMENTED_ID });
    stage.emulator.misbehave('/simulation-sets', { kind: 'answer', status: 201, body }, 1, 'POST');
    const result = await stage.run(PATHWAY);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(result.log).toContain('before its start was requested, so it is another set');
  });

  test('the same for two starts', async () => {
    stage.emulator.bland.addSet('same', { id: 'same', status: 'PASSED', statistics: null });
    const body = '{"simulation_set_id":"same"}';
    stage.emulator.misbehave('/simulation-sets', { kind: 'answer', status: 201, body }, 2, 'POST');
    const result = await stage.run({ ...PATHWAY, timeout: '15s', 'pathway-id': 'pathway-1, pathway-2' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.log).toContain('Bland gave two started sets the same id: same');
  });

  test('ids stand in the order of the inputs, whichever set is there first', async () => {
    stage.emulator.misbehave('/simulation-sets', { kind: 'delay', ms: 500 }, 1, 'POST', '"pathway-1"');
    const result = await stage.run({ ...POLL, 'pathway-id': 'pathway-1, pathway-2' });
    expect(result.outputs['simulation-set-id']).toBe('started-2,started-1');
  });
});

describe('a start that is cut short still tells which set to look at', () => {
  /** Starts a set, and ends the step with a signal once the set is seen to run. */
  async function endWhileRunning(signal: NodeJS.Signals): Promise<StepResult> {
    stage.emulator.bland.finish = () => ({ status: 'RUNNING' });
    let log = '';
    const step = stage.checkout.start({
      emulator: stage.emulator,
      with: PATHWAY,
      onLog: (chunk) => {
        log += chunk;
      },
    });
    await until(() => log.includes('started-1 is RUNNING'));
    step.process.kill(signal);
    return step.done;
  }

  testWith(SIGNALS)('cancelled while the set runs', async () => {
    const result = await endWhileRunning('SIGINT');
    expect(result.outputs).toMatchObject({ verdict: 'cancelled', 'simulation-set-id': 'started-1' });
    expect(result.summary).toContain('The set keeps running at Bland and costs money');
  });

  test('killed outright: the output is there already', async () => {
    const result = await endWhileRunning('SIGKILL');
    expect(result.outputs).toEqual({ ...DEFAULT_OUTPUTS, 'simulation-set-id': 'started-1' });
  });

  testWith(SIGNALS)('cancelled while the start is under way', async () => {
    stage.emulator.misbehave('/simulation-sets', { kind: 'hang' }, 1, 'POST');
    const step = stage.checkout.start({ emulator: stage.emulator, with: PATHWAY });
    await until(() => stage.emulator.requests.some(({ method }) => method === 'POST'));
    step.process.kill('SIGINT');
    const result = await step.done;
    expect(result.outputs['verdict']).toBe('cancelled');
    expect(result.summary).toContain('SIGINT stopped it while a set was being started');
    expect(result.summary).toContain('If the request reached Bland, a set is running and costs money');
  });

  testWith(SIGNALS)(
    'cancelled before the start was sent: nothing was started, and that is said',
    async () => {
      stage.emulator.misbehave('/scenarios', { kind: 'hang' });
      const step = stage.checkout.start({ emulator: stage.emulator, with: PATHWAY });
      await until(() => stage.emulator.requestsTo('/scenarios').length > 0);
      step.process.kill('SIGINT');
      const result = await step.done;
      expect(result.outputs).toMatchObject({ verdict: 'cancelled', 'simulation-set-id': '' });
      expect(result.summary).toContain('SIGINT stopped it before the set was started');
      expect(result.summary).toContain('Nothing was started.');
    },
  );

  test.each([401, 500])(
    'a set of ours that can not be read (%i) goes on, and that is said',
    async (status) => {
      stage.emulator.misbehave('/simulation-sets/started-1', { kind: 'answer', status, body: '' });
      const result = await stage.run({ ...PATHWAY, timeout: '10s' });
      expect(result.outputs).toMatchObject({ verdict: 'error', 'simulation-set-id': 'started-1' });
      expect(result.summary).toContain('The set keeps running at Bland and costs money');
    },
  );

  test('timed out', async () => {
    stage.emulator.bland.finish = () => ({ status: 'RUNNING' });
    const result = await stage.run({ ...PATHWAY, timeout: '10s' });
    expect(result.outputs).toMatchObject({ verdict: 'timed-out', 'simulation-set-id': 'started-1' });
    expect(result.summary).toContain('The set keeps running at Bland and costs money');
  });
});
