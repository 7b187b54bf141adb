/** Answers that can't be trusted: none of them ends green without a reason. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const SET = { 'simulation-set-id': DOCUMENTED_ID, comment: 'never', timeout: '10s', 'poll-interval': '1s' };

describe('200 with something else than a set', () => {
  test.each([
    [
      'HTML',
      '<html>Welcome</html>',
      'Bland answered with something other than JSON (200): “<html>Welcome</html>”. Check that base-url',
    ],
    ['{}', '{}', `Bland's answer for set ${DOCUMENTED_ID} has no content: “{}”. Check that base-url`],
    ['an object of another kind', '{"ok":true}', 'is not understood: id: expected string, got nothing'],
    [
      'another set',
      DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, 'someone-elses'),
      `id: expected "${DOCUMENTED_ID}", got "someone-elses"`,
    ],
    [
      'errors in the envelope',
      '{"data":{},"errors":[{"error":"GONE","message":"deleted"}]}',
      ': “GONE: deleted”. Correct what Bland names',
    ],
    [
      'a rate that is a text',
      DOCUMENTED_ANSWER.replace('"avg_pass_rate": 0.8', '"avg_pass_rate": "0.8"'),
      'statistics.overall.avg_pass_rate: expected number',
    ],
    [
      'statistics nested 10,000 deep beside a name that is none',
      DOCUMENTED_ANSWER.replace(
        '"scenario_name": "Angry Caller Test"',
        `"scenario_name": 7, "x": ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      ),
      'is not understood: it is nested more than 100 levels deep',
    ],
  ])('%s is an error', async (_what, body, reason) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, body);
    const result = await stage.run({ ...SET, timeout: '5s', 'warn-only': 'true' }, { realTime: true });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('error');
    expect(result.log).toContain('::error::Simulation gate could not judge: ');
    expect(result.log).toContain(reason);
  });

  test.each(['null', '{}', '[]', '{"data":null}'])('%s once, and then the set: the set', async (body) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, body, DOCUMENTED_ANSWER);
    const result = await stage.run({ ...SET, timeout: '20s' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  });

  // Ended long ago, so that it is looked at only once more.
  const withoutStatistics = {
    ...unfinished(DOCUMENTED_ID, 'PASSED'),
    total_scenarios: 2,
    completed_at: '2026-04-14T10:05:32.000Z',
  };

  test('PASSED without statistics: inconclusive by any rule that needs them', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, withoutStatistics);
    for (const rule of [
      'min-avg-pass-rate',
      'max-flaky-count',
      'min-reliable-count',
      'min-scenario-pass-rate',
      'min-scenario-score',
      'min-runs-per-scenario',
    ]) {
      const result = await stage.run({ ...SET, [rule]: '1' });
      expect([rule, result.exitCode, result.outputs['verdict']]).toEqual([rule, 1, 'inconclusive']);
    }
  });

  test.each([null, {}, { per_scenario: {} }])(
    'PASSED with the statistics %j and without rules: nothing shows that anything was tested',
    async (statistics) => {
      stage.emulator.bland.addSet(DOCUMENTED_ID, { ...withoutStatistics, statistics });
      const result = await stage.run(SET);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        verdict: 'inconclusive',
        'avg-pass-rate': '',
        'total-runs': '',
      });
      expect(result.summary).toMatch(/nothing shows that anything was tested|nothing was tested/);
    },
  );

  test('a status that only Unicode takes for PASSED is not known', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, { ...withoutStatistics, status: 'paßed' });
    const result = await stage.run({ ...SET, timeout: '20s' });
    expect(result.outputs).toMatchObject({ verdict: 'timed-out', status: 'PAßED' });
  });

  test('nothing was tested: not green', async () => {
    const statistics = {
      per_scenario: {},
      overall: { avg_pass_rate: 1, flaky_count: 0, reliable_count: 0, total_runs: 0 },
    };
    stage.emulator.bland.addSet(DOCUMENTED_ID, { ...withoutStatistics, total_scenarios: 0, statistics });
    const result = await stage.run({ ...SET, 'min-avg-pass-rate': '1', 'max-flaky-count': '0' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(result.log).toContain('nothing was tested');
  });
});

describe('a status that comes before the statistics', () => {
  const bare = { ...unfinished(DOCUMENTED_ID, 'PASSED'), completed_at: null };
  const partial = JSON.parse(
    DOCUMENTED_ANSWER.replace('"total_runs": 5', '"total_runs": 2').replace(
      '"total_runs": 10',
      '"total_runs": 7',
    ),
  ) as object;

  test.each<[string, object]>([
    ['null', bare],
    ['absent', { ...bare, statistics: undefined }],
    ['{}', { ...bare, statistics: {} }],
    ['those of a part of the runs', { ...partial, completed_at: null }],
  ])('%s is looked at again', async (_what, first) => {
    const { emulator } = stage;
    emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'), first, DOCUMENTED_ANSWER);
    const result = await stage.run({ ...SET, timeout: '30m', 'min-avg-pass-rate': '0.8' });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['total-runs']]).toEqual([
      0,
      'passed',
      '10',
    ]);
    expect(result.log).toMatch(/is PASSED, but .*: looking again for up to 1 min\./);
    expect(emulator.requestsTo('/v1/')).toHaveLength(3);
  });

  test('that never come: judged as it is at the deadline', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, bare);
    const result = await stage.run({ ...SET, 'min-avg-pass-rate': '0.8' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'inconclusive']);
    expect(stage.emulator.requestsTo('/v1/').length).toBeGreaterThanOrEqual(2);
  });

  test('with further looks that hang: judged as it is at the deadline', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, bare);
    stage.emulator.misbehave('/v1/', { kind: 'delay', ms: 0 }, 1);
    stage.emulator.misbehave('/v1/', { kind: 'hang' });
    const result = await stage.run({ ...SET, 'min-avg-pass-rate': '0.8' });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['status']]).toEqual([
      1,
      'inconclusive',
      'PASSED',
    ]);
  });
});

describe('sixteen sets of a slow Bland', () => {
  const ids = Array.from({ length: 16 }, (_, index) => `set-${index + 1}`);
  const inputs = { ...SET, 'simulation-set-id': ids.join(','), timeout: '3s' };

  test.each([
    // Eight at once: the last looks at some queue up past the deadline.
    ['of which each was seen', 900],
    // The second half is never seen.
    ['of which half was seen', 1800],
    // None is.
    ['of which those that queue up are never sent for', 2400],
  ])('%s', async (_what, ms) => {
    for (const id of ids) stage.emulator.bland.addSet(id, unfinished(id, 'RUNNING'));
    stage.emulator.misbehave('/v1/', { kind: 'delay', ms });
    const result = await stage.run(inputs, { realTime: true });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'timed-out']);
    expect(result.log).not.toContain('could not judge');
  });
});

describe('statuses', () => {
  test.each([
    ['FAILED', 'failed', 'Bland reports FAILED for the set'],
    ['ERROR', 'error', 'Bland reports ERROR for the set'],
    ['CANCELLED', 'inconclusive', 'the set was cancelled at Bland before it was complete'],
  ])('%s is %s', async (status, verdict, reason) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER.replace('PASSED', status));
    const result = await stage.run(SET);
    expect([result.exitCode, result.outputs['verdict'], result.outputs['status']]).toEqual([
      1,
      verdict,
      status,
    ]);
    expect(result.log).toContain(reason);
  });

  test('a status that is not known is polled to the deadline and then named', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'Archiving'));
    const result = await stage.run({ ...SET, timeout: '3s' }, { realTime: true });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'timed-out']);
    expect(result.log).toContain('the status is still “ARCHIVING” after 3 s, which this version');
    expect(stage.emulator.requests.length).toBeGreaterThanOrEqual(3);
  });

  test('a set that does not end in time', async () => {
    stage.emulator.bland.addSet(
      DOCUMENTED_ID,
      unfinished(DOCUMENTED_ID, 'RUNNING', { overall: { total_runs: 4 } }),
    );
    const result = await stage.run({ ...SET, timeout: '5s', 'warn-only': 'true' }, { realTime: true });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['status']]).toEqual([
      1,
      'timed-out',
      'RUNNING',
    ]);
    expect(result.outputs['simulation-set-id']).toBe(DOCUMENTED_ID);
    expect(result.log).toContain('::error::Simulation gate timed out: the set is still RUNNING after 5 s');
    expect(result.summary).toContain('The set keeps running at Bland and costs money');
  });
});

test('a pause that reaches beyond the deadline is not waited for, and the time that was waited is told', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
  const step = stage.checkout.start({
    emulator: stage.emulator,
    with: { ...SET, timeout: '30m' },
    onLog: (chunk) => {
      if (!chunk.includes('is RUNNING')) return;
      const headers = { 'retry-after': '3600' };
      stage.emulator.misbehave('/v1/', {
        kind: 'answer',
        status: 429,
        headers,
        body: '{"message":"slow down"}',
      });
    },
  });
  const result = await step.done;
  expect([result.exitCode, result.outputs['verdict'], result.outputs['status']]).toEqual([
    1,
    'timed-out',
    'RUNNING',
  ]);
  expect(result.log).toMatch(
    /gave up after \d+ s of 30 min: last seen “RUNNING”, then Bland got too many requests \(429\): “slow down”\. Run fewer jobs .* \(GET \S+\)\n/,
  );
});

test('an answer that is compressed, though not asked for, is understood', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const compressed = [
    ['gzip', gzipSync(DOCUMENTED_ANSWER)],
    ['deflate', deflateSync(DOCUMENTED_ANSWER)],
    ['br', brotliCompressSync(DOCUMENTED_ANSWER)],
  ] as const;
  for (const [encoding, body] of compressed) {
    stage.emulator.behave();
    stage.emulator.misbehave('/v1/', {
      kind: 'answer',
      status: 200,
      headers: { 'content-encoding': encoding },
      body,
    });
    const result = await stage.run(SET);
    expect([encoding, result.exitCode, result.outputs['verdict']]).toEqual([encoding, 0, 'passed']);
  }
});

test('a connection that is kept alive does not keep the step from ending', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  let lastLineMs = 0;
  const onLog = () => {
    lastLineMs = performance.now();
  };
  const result = await stage.run(SET, { onLog });
  expect(result.exitCode).toBe(0);
  // Far less than servers and clients keep idle connections.
  expect(performance.now() - lastLineMs).toBeLessThan(2000);
});

test('of 16 sets side by side, some slow, those that were seen are timed out, not in error', async () => {
  const ids = Array.from({ length: 16 }, (_, index) => `set-${index}`);
  for (const id of ids) stage.emulator.bland.addSet(id, unfinished(id, 'RUNNING'));
  let looks = 0;
  const step = stage.checkout.start({
    emulator: stage.emulator,
    with: { ...SET, 'simulation-set-id': ids.join(','), timeout: '6s' },
    onLog: (chunk) => {
      looks += chunk.split('is RUNNING').length - 1;
      // Each has been seen; from here on eight of them take all places to the end.
      if (looks < 16) return;
      for (let slow = 0; slow < 8; slow += 1) stage.emulator.misbehave(`set-${slow}`, { kind: 'hang' });
    },
  });
  const result = await step.done;
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'timed-out']);
  expect(result.log).not.toContain('could not judge');
});

describe('refusals', () => {
  test.each([
    [401, 'Bland rejected the API key', 'Check the secret BLAND_API_KEY'],
    [402, 'Bland says that the account lacks credit or the right plan', 'Check the balance and the plan'],
    [403, 'Bland denied the API key permission', 'Use a key of the organisation that owns the set'],
    [422, 'Bland rejected the request', 'Correct what Bland names, in the inputs or at Bland'],
  ])(
    '%i is final at once: one line says what happened, what to do, and where',
    async (status, what, advice) => {
      stage.emulator.misbehave('/v1/', {
        kind: 'answer',
        status,
        body: '{"status":"error","message":"because"}',
      });
      const result = await stage.run(SET);
      expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
      expect(stage.emulator.requests).toHaveLength(1);
      const [line = '', ...more] = result.annotations.map(({ message }) => message);
      expect(more).toEqual([]);
      const head = `Simulation gate could not judge: ${what} (${status}): “because”. ${advice}`;
      expect(line.slice(0, head.length)).toBe(head);
      expect(line).toMatch(/\. \(GET \/v1\/agent-testing\/simulation-sets\/[\w-]+\)$/);
      // It is told once.
      expect(result.log.split(advice)).toHaveLength(2);
      const key = stage.emulator.bland.apiKey;
      expect(result.log.replace(`::add-mask::${key}`, '') + result.summary).not.toContain(key);
      expect(result.summary).toContain(advice);
    },
  );

  test.each([501, 505])('%i is final at once, and not advised to be tried again', async (status) => {
    stage.emulator.misbehave('/v1/', { kind: 'answer', status });
    const result = await stage.run(SET);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(stage.emulator.requests).toHaveLength(1);
    expect(result.summary).toContain('Check that `base-url` is the address of the API');
    expect(result.log + result.summary).not.toMatch(/again later/);
  });

  test('a set that is not found is looked for a second time', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    stage.emulator.misbehave('/v1/', { kind: 'answer', status: 404 }, 1);
    const result = await stage.run({ ...SET, timeout: '20s' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test('a wrong id is told after that', async () => {
    const result = await stage.run({ ...SET, timeout: '30m' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(stage.emulator.requests).toHaveLength(2);
    expect(result.summary).toContain('If the id is from `POST /v1/agent-testing/scenarios/{id}/simulate`');
    expect(result.summary).toContain('`GET /v1/agent-testing/simulation-runs/{simulation_set_id}/results`');
  });

  test('a redirect to another host is not followed, and the key has not left', async () => {
    const other = await Emulator.start();
    other.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const location = `${other.url}/v1/agent-testing/simulation-sets/${DOCUMENTED_ID}`;
    stage.emulator.misbehave('/v1/', { kind: 'answer', status: 302, headers: { location } });
    const result = await stage.run(SET);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.summary).toContain('Redirects are not followed');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test.each([{ kind: 'reset' }, { kind: 'cut-body' }, { kind: 'garbage' }] as const)(
    '%j once is survived',
    async (behaviour) => {
      stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
      stage.emulator.misbehave('/v1/', behaviour, 1);
      const result = await stage.run({ ...SET, timeout: '20s' });
      expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    },
  );

  test('a host that never answers is an error that says so', async () => {
    stage.emulator.misbehave('/v1/', { kind: 'hang' });
    const result = await stage.run({ ...SET, timeout: '3s' }, { realTime: true });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.log).toMatch(
      /::error::.*: Bland gave no answer within (?:2\.\d|3) s\. Bland or the network is slow .* \(GET \S+\)\n/,
    );
  });
});
