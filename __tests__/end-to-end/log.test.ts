/** The log of a job: how it begins, what it says while it waits, and how it ends. */
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import type { StepResult } from '../../emulator/runner.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { useStage } from '../support/stage.ts';
import { type Runs, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const SET = { 'simulation-set-id': DOCUMENTED_ID, comment: 'never', timeout: '20s', 'poll-interval': '1s' };
const ESCAPE = '\u001b[';
const WHERE = `(GET /v1/agent-testing/simulation-sets/${DOCUMENTED_ID})`;

/** Its lines, without the commands that hide the secrets. */
function linesOf({ log }: StepResult): string[] {
  return log.split('\n').filter((line) => line !== '' && !line.startsWith('::add-mask::'));
}

function running(totalRuns: number): object {
  const overall = { avg_pass_rate: null, flaky_count: null, reliable_count: null, total_runs: totalRuns };
  const size = { simulations_per_scenario: 5, total_scenarios: 2 };
  return { ...unfinished(DOCUMENTED_ID, 'RUNNING'), ...size, statistics: { overall, per_scenario: null } };
}

function manyScenarios(count: number): Runs {
  const runsOf = (at: number) => (at === 7 ? ([2, 3] as const) : ([5, 0] as const));
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`Scenario ${at}`, runsOf(at)]));
}

describe('a whole job', () => {
  test('says what it judges, how far the set is, each scenario, and the verdict', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, running(5), DOCUMENTED_ANSWER);
    const result = await stage.run({ ...SET, 'max-flaky-count': '0', 'min-avg-pass-rate': '80%' });
    expect(linesOf(result)).toEqual([
      `Judging set ${DOCUMENTED_ID} by: status not FAILED or ERROR, min-avg-pass-rate ≥ 80%, max-flaky-count ≤ 0, for at most 20 s.`,
      'Polled every 1 s, less often while the end is far off',
      expect.stringMatching(/^Set \S+ is RUNNING after \d s: 5 of 10 runs \(50%\)(?:, about 10 s left)?\.$/),
      expect.stringMatching(/^Set \S+ is RUNNING → PASSED after \d+ s: 10 of 10 runs \(100%\)\.$/),
      '2 scenarios, worst first:',
      'Scenario              Passed  Rate  Result         First failure mode',
      expect.stringMatching(/^Angry Caller Test {8}3\/5 {3}60% {2}breaks a rule {2}\S/),
      'Happy Path - Booking     5/5  100%  passing',
      '::error::Simulation gate failed: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
    ]);
  });

  test('folds what is long', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, wireSet(DOCUMENTED_ID, manyScenarios(31)));
    const limits = {
      'min-avg-pass-rate': '10%',
      'min-scenario-pass-rate': '10%',
      'max-flaky-count': '9',
      'min-reliable-count': '1',
      'min-scenario-score': '0.1',
      'min-runs-per-scenario': '1',
    };
    const result = await stage.run({ ...SET, ...limits });
    const lines = linesOf(result);
    expect(result.outputs['verdict']).toBe('passed');
    expect(lines[0]).toMatch(/ and 2 more limits, for at most 20 s\.$/);
    const folded = lines.join('\n').match(/^::group::.*?^::endgroup::$/gms) ?? [];
    expect(folded.map((fold) => [fold.split('\n')[0], fold.split('\n').length])).toEqual([
      ['::group::How it is judged', 2 + 3],
      ['::group::All 31 scenarios', 2 + 32],
    ]);
    const table = lines.indexOf('The worst 10 of 31 scenarios:');
    expect(lines[table + 2]).toMatch(/^Scenario 7 {4}.*2\/5 +40% +flaky, allowed/);
    expect(lines[table + 12]).toBe('::group::All 31 scenarios');
    expect(lines.at(-1)).toMatch(/^Simulation gate passed: /);
  });
});

test('a token in the names of many scenarios is not in it, in whatever fold', async () => {
  const runs = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`Says ${WORKFLOW_TOKEN} ${at}`, [1, 4]]),
  ) as Runs;
  stage.emulator.bland.addSet(DOCUMENTED_ID, wireSet(DOCUMENTED_ID, runs));
  const result = await stage.run({ ...SET, 'min-scenario-pass-rate': '50%' });
  const lines = linesOf(result);
  expect(lines).toEqual(expect.arrayContaining(['::group::All 40 scenarios', '::group::40 reasons']));
  expect(lines.filter((line) => line.includes(WORKFLOW_TOKEN))).toEqual([]);
});

describe('colours', () => {
  const flaky = { ...SET, 'max-flaky-count': '0' };

  test('are those of our own words, and never in an annotation', async () => {
    const name = 'Angry Caller Test';
    stage.emulator.bland.addSet(
      DOCUMENTED_ID,
      DOCUMENTED_ANSWER.replaceAll(`"${name}"`, JSON.stringify('\u001b[31mAngry\u001b[0m')),
    );
    const failed = await stage.run(flaky, { env: { NO_COLOR: '' } });
    const lines = linesOf(failed).filter((line) => line.includes(ESCAPE));
    expect(lines).toEqual([
      expect.stringContaining(`${ESCAPE}1mScenario`),
      expect.stringContaining(`${ESCAPE}31mbreaks a rule`),
      expect.stringContaining(`${ESCAPE}32mpassing`),
    ]);
    expect(lines.join()).not.toContain(`${ESCAPE}31mAngry`);
    expect(failed.annotations).toHaveLength(1);
    const passed = await stage.run(SET, { env: { NO_COLOR: undefined } });
    expect(linesOf(passed).at(-1)).toMatch(/^.\[32mSimulation gate passed: .*.\[0m$/);
    for (const sink of [failed.summary, passed.summary, ...Object.values(passed.outputs)]) {
      expect(sink).not.toContain(ESCAPE);
    }
  });

  test('are none where NO_COLOR is set', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    for (const inputs of [SET, flaky]) {
      const result = await stage.run(inputs, { env: { NO_COLOR: '1' } });
      expect(result.log).not.toContain('\u001b');
    }
  });
});

describe('what happened, what to do and the request are in one line', () => {
  const answer = (status: number): Misbehaviour => ({ kind: 'answer', status, body: '{"message":"so"}' });

  test.each<[string, Misbehaviour, string, string]>([
    ['401', answer(401), 'Bland rejected the API key (401): “so”. ', 'Check the secret BLAND_API_KEY'],
    [
      '402',
      answer(402),
      'Bland says that the account lacks credit or the right plan (402): “so”. ',
      'Check the balance and the plan',
    ],
    ['403', answer(403), 'Bland denied the API key permission (403): “so”. ', 'Use a key of the'],
    ['404', answer(404), 'Bland does not know this set (404): “so”. ', 'Check the id, base-url'],
    ['429', answer(429), 'Bland got too many requests (429): “so”. ', 'Run fewer jobs at once'],
    ['503', answer(503), 'Bland is unavailable (503): “so”. ', 'Run the job again later'],
    [
      'HTML',
      { kind: 'answer', status: 200, body: '<b>Hi' },
      'Bland answered with something other than JSON (200): “<b>Hi”. ',
      'Check that base-url',
    ],
    [
      'nothing',
      { kind: 'answer', status: 200, body: '' },
      'Bland answered with an empty body (200). ',
      'Check that base-url',
    ],
    [
      'a redirect',
      { kind: 'answer', status: 302 },
      'Bland answered with a redirect (302). ',
      'Redirects are not',
    ],
  ])('%s', async (_what, behaviour, what, advice) => {
    stage.emulator.misbehave('/v1/', behaviour);
    const result = await stage.run(SET);
    expect(result.outputs['verdict']).toBe('error');
    const last = linesOf(result).at(-1) ?? '';
    const begin = `::error::Simulation gate could not judge: ${what}${advice}`;
    expect(last.slice(0, begin.length)).toBe(begin);
    expect(last.slice(-WHERE.length - 3)).toMatch(/^\S[.”] \(/);
    expect(last.endsWith(` ${WHERE}`)).toBe(true);
    // It is said once, by the only annotation.
    expect(result.log.split(advice)).toHaveLength(2);
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('a host that refuses connections', async () => {
    const gone = await Emulator.start();
    const { url } = gone;
    await gone.close();
    const result = await stage.run({ ...SET, 'base-url': url });
    expect(linesOf(result).at(-1)).toMatch(
      /^::error::[^:]+: Bland could not be reached at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): “.*”\. Check base-url, .* \(GET \S+\)$/,
    );
  });

  test('a set that takes longer than the time-out', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, running(5));
    const result = await stage.run(SET);
    expect(linesOf(result).at(-1)).toMatch(
      /^::error::Simulation gate timed out: the set is still RUNNING after 20 s\. Raise timeout if sets take this long\. The set keeps running at Bland .*\.$/,
    );
  });

  test('of several sets each annotation has its own', async () => {
    stage.emulator.misbehave('/simulation-sets/a', answer(401));
    stage.emulator.misbehave('/simulation-sets/b', answer(403));
    const result = await stage.run({ ...SET, 'simulation-set-id': 'a,b' });
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^set b: Bland denied .* \(403\): “so”\. Use a key .* \(GET \S+\/b\)$/),
      expect.stringMatching(
        /: set a: Bland rejected .* \(and 1 more reason\)\. Check the secret .* \(GET \S+\/a\)$/,
      ),
    ]);
  });

  test('transient trouble is logged with the request behind', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    stage.emulator.misbehave('/v1/', answer(503), 1);
    const result = await stage.run(SET);
    expect(result.outputs['verdict']).toBe('passed');
    expect(linesOf(result)[2]).toMatch(
      /^Bland is unavailable \(503\): “so”\. Trying again in \d\.\d s\. \(GET \S+\)$/,
    );
  });
});

test('an older Node.js is told, and is no bug', async () => {
  const old = "Object.defineProperty(process, 'version', { value: 'v20.19.0' });";
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(old)}` };
  const result = await stage.run(SET, { env });
  expect([result.exitCode, result.outputs]).toEqual([1, DEFAULT_OUTPUTS]);
  const [message = ''] = result.annotations.map((annotation) => annotation.message);
  expect(message).toBe(
    'Simulation gate could not run: it needs Node.js 22, and runs on v20.19.0: start the action with uses, on a runner from version 2.327.1 on.',
  );
});
