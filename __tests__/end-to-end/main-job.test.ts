/** The main job: wait for a set, judge it, tell everyone. */
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { pullRequestEvent } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
/** Behind a reason that names nobody. */
const WORST = '; worst is “Angry Caller Test”, 3 of 5 runs passed';

function onPullRequest(number = 7) {
  stage.emulator.github.pullRequests.push({ number, state: 'open', headSha: HEAD });
  return { eventName: 'pull_request', event: pullRequestEvent(stage.emulator, number, HEAD) };
}

describe('the documented set', () => {
  test('is waited for, judged and reported: a flaky scenario too many', async () => {
    stage.emulator.bland.addDocumentedSet();
    const result = await stage.run(
      {
        'simulation-set-id': DOCUMENTED_ID,
        'max-flaky-count': '0',
        'min-avg-pass-rate': '80%',
        'poll-interval': '1s',
      },
      onPullRequest(),
    );
    expect(result.exitCode).toBe(1);
    expect(stage.emulator.requestsTo('/simulation-sets/').map(({ path }) => path)).toEqual(
      Array.from({ length: 3 }, () => `/v1/agent-testing/simulation-sets/${DOCUMENTED_ID}`),
    );
    expect(result.log).toMatch(/is PENDING after.*\n.*PENDING → RUNNING.*\n.*RUNNING → PASSED/);
    expect(result.log).toContain(
      '::error::Simulation gate failed: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
    );
    const [comment] = stage.emulator.github.commentsOn(7);
    const { violations, 'comment-url': commentUrl, ...others } = result.outputs;
    expect(others).toEqual({
      verdict: 'failed',
      status: 'PASSED',
      'simulation-set-id': DOCUMENTED_ID,
      'check-run-id': '',
      'avg-pass-rate': '0.8',
      'flaky-count': '1',
      'reliable-count': '1',
      'total-runs': '10',
      'scenario-count': '2',
      'failed-scenario-count': '0',
      regressions: '[]',
      'report-dir': '',
    });
    expect(commentUrl).toBe(comment?.url);
    expect(JSON.parse(violations ?? '')).toEqual([
      {
        rule: 'max-flaky-count',
        observed: 1,
        limit: 0,
        message: '1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
      },
    ]);
    const firstLine = '### ❌ Simulation gate failed: `Angry Caller Test`';
    expect(comment?.body.split('\n').slice(0, 2)).toEqual([
      `<!-- bland-simulation-gate v1 key=Voice%20agents%2Fgate commit=${HEAD} run=12 id=9001 attempt=1 -->`,
      firstLine,
    ]);
    expect(comment?.body).toContain('1 scenario is flaky, at most 0 allowed: `Angry Caller Test`');
    expect(comment?.author).toBe('github-actions[bot]');
    expect(result.summary.startsWith(firstLine)).toBe(true);
  });

  test('passes by rules that hold, and needs no comment for it', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const rules = { 'max-flaky-count': '1', 'min-avg-pass-rate': '0.8', 'min-scenario-pass-rate': '60%' };
    const result = await stage.run(
      { 'simulation-set-id': DOCUMENTED_ID, comment: 'never', ...rules },
      onPullRequest(),
    );
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: 'passed', violations: '[]', 'comment-url': '' });
    expect(result.log).toContain('Simulation gate passed: all 5 rules hold over 10 runs of 2 scenarios');
    expect(stage.emulator.requestsTo('/api/')).toEqual([]);
  });

  test.each([
    ['min-reliable-count', '2', '1 scenario is reliable, at least 2 required', WORST],
    [
      'min-scenario-pass-rate',
      '61%',
      '“Angry Caller Test” passed 60% of its runs, at least 61% is required',
      '',
    ],
    [
      'min-scenario-score',
      '0.7',
      '“Angry Caller Test” has a mean score of 0.68, at least 0.7 is required',
      '',
    ],
    ['min-avg-pass-rate', '0.81', 'the average pass rate is 80%, at least 81% is required', WORST],
  ])('%s: %s is broken', async (rule, limit, reason, worst) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await stage.run({ 'simulation-set-id': DOCUMENTED_ID, comment: 'never', [rule]: limit });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.annotations).toEqual([
      { level: 'error', title: '', message: `Simulation gate failed: ${reason}${worst}` },
    ]);
    expect(JSON.parse(result.outputs['violations'] ?? '')).toEqual([
      expect.objectContaining({ rule, message: reason }),
    ]);
  });

  test('too few runs are inconclusive, and red', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await stage.run({ 'simulation-set-id': DOCUMENTED_ID, 'min-runs-per-scenario': '6' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.annotations.map(({ message }) => message)).toEqual([
      'min-runs-per-scenario is not met by “Happy Path - Booking”: 5 runs are too few, at least 6 are required',
      'Simulation gate is inconclusive: min-runs-per-scenario is not met by “Angry Caller Test”: 5 runs are too few, at least 6 are required (and 1 more reason)',
    ]);
  });
});

describe('warn-only', () => {
  test('turns failed to green, says so, and keeps the verdict', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const inputs = { 'simulation-set-id': DOCUMENTED_ID, 'max-flaky-count': '0', 'warn-only': 'true' };
    const result = await stage.run(inputs, onPullRequest());
    expect(result.exitCode).toBe(0);
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toContain(
      '::warning title=Bland Simulation Gate::Simulation gate failed, but warn-only lets',
    );
    expect(result.log).not.toContain('::error');
    expect(stage.emulator.github.commentsOn(7)[0]?.body).toContain(
      '### ❌ Simulation gate failed, but `warn-only` lets the step pass: ',
    );
  });

  test('does not excuse an error', async () => {
    const result = await stage.run({
      'simulation-set-id': DOCUMENTED_ID,
      'warn-only': 'true',
      'api-key': 'wrong',
    });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('error');
  });
});

describe('several sets', () => {
  test('are polled side by side and judged together; one that is missing hides nothing', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    stage.emulator.bland.addSet(
      'set-b',
      unfinished('set-b', 'RUNNING'),
      DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, 'set-b'),
    );
    stage.emulator.misbehave('set-c', {
      kind: 'answer',
      status: 403,
      body: '{"error":"FORBIDDEN","message":"not yours"}',
    });
    const inputs = {
      'simulation-set-id': `${DOCUMENTED_ID}, set-b\nset-c`,
      'max-flaky-count': '0',
      'poll-interval': '1s',
    };
    const result = await stage.run(inputs, onPullRequest());
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      verdict: 'error',
      status: '',
      'simulation-set-id': `${DOCUMENTED_ID},set-b,set-c`,
      'flaky-count': '',
    });
    const comment = stage.emulator.github.commentsOn(7)[0]?.body ?? '';
    expect(comment).toMatch(
      /### 🛑 Simulation gate could not judge: set `set-c`: Bland denied the API key permission \(403\): `FORBIDDEN: not yours` \(and 2 more reasons\)/,
    );
    for (const heading of [
      '<summary>❌ 2 scenarios (set d4e5f6a7)</summary>',
      '<summary>❌ 2 scenarios (set set-b)</summary>',
      '<summary>🛑 set set-c</summary>',
    ]) {
      expect(comment).toContain(heading);
    }
    const violations: unknown = JSON.parse(result.outputs['violations'] ?? '');
    expect(violations).toEqual([
      expect.objectContaining({ simulation_set_id: DOCUMENTED_ID, rule: 'max-flaky-count' }),
      expect.objectContaining({ simulation_set_id: 'set-b', rule: 'max-flaky-count' }),
    ]);
  });

  test('add up in the outputs', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const better = DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, 'set-b').replace('"PASSED"', '"failed"');
    stage.emulator.bland.addSet('set-b', better);
    const result = await stage.run({ 'simulation-set-id': `${DOCUMENTED_ID},set-b,${DOCUMENTED_ID}` });
    expect(result.outputs).toMatchObject({
      verdict: 'failed',
      status: 'FAILED',
      'simulation-set-id': `${DOCUMENTED_ID},set-b`,
      'avg-pass-rate': '0.8',
      'flaky-count': '2',
      'total-runs': '20',
      'scenario-count': '4',
    });
    expect(result.log).toContain(
      '::error::Simulation gate failed: 2 scenarios (set set-b): Bland reports FAILED for the set; worst is “Angry Caller Test”, 3 of 5 runs passed',
    );
  });
});

describe('a set whose answer breaks the gate', () => {
  test('is an error of its own, hides no other result, and keeps nothing waiting', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    // JSON that parses, and is too deep to be written again.
    stage.emulator.bland.addSet('deep', `{"errors":${'['.repeat(100_000)}1${']'.repeat(100_000)}}`);
    stage.emulator.bland.addSet(
      'slow',
      unfinished('slow', 'RUNNING'),
      DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, 'slow'),
    );
    const ids = `deep,slow,${DOCUMENTED_ID}`;
    const result = await stage.run({
      'simulation-set-id': ids,
      'max-flaky-count': '0',
      'poll-interval': '1s',
    });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.summary).toContain('<summary>🛑 set deep</summary>');
    expect(result.summary).toContain('<summary>❌ 2 scenarios (set slow)</summary>');
    expect(result.summary).toContain('<summary>❌ 2 scenarios (set d4e5f6a7)</summary>');
  });

  test('fifty sets that end in time are all seen, though only eight are looked at at once', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `set-${index}`);
    for (const id of ids) stage.emulator.bland.addSet(id, DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, id));
    stage.emulator.misbehave('/v1/', { kind: 'delay', ms: 10 });
    const result = await stage.run({
      'simulation-set-id': ids.join(','),
      'max-flaky-count': '1',
      timeout: '20s',
    });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test('10,000 scenarios are judged and reported within the limits', async () => {
    const answer = JSON.parse(DOCUMENTED_ANSWER) as { statistics: { per_scenario: Record<string, object> } };
    const [scenario] = Object.values(answer.statistics.per_scenario);
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `s${index}`,
        { ...scenario, scenario_id: `s${index}`, total_runs: 0 },
      ]),
    );
    Object.assign(answer, { total_scenarios: 10_000 });
    Object.assign(answer.statistics, { per_scenario: many });
    stage.emulator.bland.addSet(DOCUMENTED_ID, answer);
    const result = await stage.run(
      { 'simulation-set-id': DOCUMENTED_ID, 'min-scenario-score': '1' },
      onPullRequest(),
    );
    expect([result.exitCode, result.outputs['scenario-count']]).toEqual([1, '10000']);
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(stage.emulator.github.commentsOn(7)).toHaveLength(1);
  });
});

describe('what is switched off', () => {
  test('annotations and summary stay away', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const inputs = {
      'simulation-set-id': DOCUMENTED_ID,
      'min-runs-per-scenario': '6',
      annotations: 'false',
      'job-summary': 'false',
    };
    const result = await stage.run(inputs);
    expect(result.summary).toBe('');
    expect(result.log.match(/::(?:error|warning)/g)).toEqual(['::error']);
  });
});

describe('advice', () => {
  test('stands in the log too, where there is no other place for it', async () => {
    const inputs = {
      'simulation-set-id': DOCUMENTED_ID,
      'api-key': 'a-stale-key',
      comment: 'never',
      'job-summary': 'false',
    };
    const result = await stage.run(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain('. Check the secret BLAND_API_KEY');
  });
});

describe('secrets', () => {
  test('are masked before anything else, and stand nowhere else', async () => {
    const { emulator } = stage;
    emulator.bland.addSet(
      DOCUMENTED_ID,
      DOCUMENTED_ANSWER.replace('Angry Caller Test', emulator.bland.apiKey),
    );
    const result = await stage.run(
      { 'simulation-set-id': DOCUMENTED_ID, 'max-flaky-count': '0' },
      onPullRequest(),
    );
    const [first, second, ...lines] = result.log.split('\n');
    expect([first, second]).toEqual([
      '::add-mask::emulated-bland-key',
      '::add-mask::emulated-workflow-token',
    ]);
    const published = [
      ...lines,
      result.summary,
      JSON.stringify(result.outputs),
      JSON.stringify(emulator.github.commentsOn(7)),
    ].join('\n');
    expect(published).not.toContain('emulated-bland-key');
    expect(published).not.toContain('emulated-workflow-token');
    for (const { path, headers } of emulator.requests) {
      const expected = path.startsWith('/v1/') ? 'emulated-bland-key' : 'token emulated-workflow-token';
      expect(headers['authorization']).toBe(expected);
    }
  });
});
