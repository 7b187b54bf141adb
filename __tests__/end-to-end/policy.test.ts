/** Rules per scenario, from a file in the job's workspace. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { useStage } from '../support/stage.ts';
import { type Runs, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const PATH = '.github/bland-gate.yml';

afterEach(() => {
  rmSync(stage.checkout.workspace, { recursive: true, force: true });
  mkdirSync(stage.checkout.workspace);
});

/** Puts the file where a checkout would have it. */
function writePolicy(text: string): void {
  for (const folder of ['.git', '.github'])
    mkdirSync(join(stage.checkout.workspace, folder), { recursive: true });
  writeFileSync(join(stage.checkout.workspace, PATH), text);
}

/** A day from today, negative for the past. */
function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

function quarantined(until: string): string {
  return `scenarios:
  - name: "Angry *"
    quarantine:
      reason: "See #123: <b>loud</b>"
      until: ${until}
`;
}

const RUNS: Runs = { 'Angry caller': [2, 3], 'Happy path': [5, 0], Voicemail: [4, 1] };

function judge(inputs: Readonly<Record<string, string>> = {}, runs = RUNS, more: object = {}) {
  stage.emulator.bland.addSet('the-set', wireSet('the-set', runs, more));
  return stage.run({ 'simulation-set-id': 'the-set', 'policy-file': PATH, ...inputs });
}

describe('rules of the file', () => {
  test('hold as those of inputs do, the stricter of two, and the report says from where', async () => {
    writePolicy('rules:\n  min-avg-pass-rate: 0.7\n  max-flaky-count: 1\n  min-scenario-pass-rate: 20%\n');
    const result = await judge({ 'min-avg-pass-rate': '0.8', 'max-flaky-count': '2' });
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.summary).toContain('❌ `min-avg-pass-rate`: 73.3%, required ≥ 80% (input)');
    expect(result.summary).toContain('❌ `max-flaky-count`: 2, required ≤ 1 (policy file)');
    expect(result.summary).toContain('✅ `min-scenario-pass-rate`: 40%, required ≥ 20% (policy file)');
    expect(result.summary).toContain(`policy \`${PATH}\``);
  });

  test.each([
    ['an input equal to its default', { 'fail-on-status': 'FAILED,ERROR' }, 'failed'],
    ['no input', {}, 'passed'],
  ])('on the status are joined with %s', async (_what, inputs, verdict) => {
    writePolicy('rules:\n  fail-on-status: [ERROR]\n  min-avg-pass-rate: 0.5\n');
    const result = await judge(inputs, RUNS, { status: 'FAILED' });
    expect(result.outputs['verdict']).toBe(verdict);
  });

  test('on single scenarios take the place of those for all', async () => {
    writePolicy(`rules:
  min-scenario-pass-rate: 80%
scenarios:
  - id: ID-ANGRY-CALLER
    min-pass-rate: 40%
  - name: "*mail"
    min-pass-rate: 90%
`);
    const result = await judge();
    const violations = JSON.parse(result.outputs['violations'] ?? '');
    expect(violations).toMatchObject([
      { rule: 'min-scenario-pass-rate', scenario: 'Voicemail', observed: 0.8, limit: 0.9 },
    ]);
    expect(violations[0].message).toBe('“Voicemail” passed 80% of its runs, at least 90% is required');
    expect(result.summary).toContain('policy line 6: pass rate ≥ 90%');
  });

  test('let a scenario be flaky', async () => {
    writePolicy(
      'scenarios:\n  - name: "*[EN] Angry*"\n    allow-flaky: true\n  - name: "Voice?ail"\n    allow-flaky: true\n',
    );
    const runs: Runs = { '[EN] Angry caller': [2, 3], 'Happy path': [5, 0], Voicemail: [4, 1] };
    expect((await judge({ 'max-flaky-count': '0' }, runs)).outputs['verdict']).toBe('passed');
  });

  test('on scores bound their scatter', async () => {
    writePolicy(
      'scenarios:\n  - name: "*"\n    max-score-stddev: 0.05\n    min-score: 0.95\n    min-runs: 6\n',
    );
    const result = await judge();
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toContain('the scores of “Happy path” have a standard deviation of 0.1, at most 0.05');
    expect(result.log).toContain('“Happy path” has a mean score of 0.9, at least 0.95 is required');
    expect(result.log).toContain('5 runs are too few, at least 6 are required');
  });
});

describe('a quarantine', () => {
  const FAILED = { status: 'FAILED' };
  const ONE_BAD: Runs = { 'Angry caller': [0, 5], 'Happy path': [5, 0] };

  test('keeps a scenario from failing the gate, which shows it all the same', async () => {
    writePolicy(quarantined(day(30)));
    const result = await judge({ 'min-avg-pass-rate': '1', 'min-scenario-pass-rate': '1' }, ONE_BAD, FAILED);
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain('Bland reports FAILED, which is excused');
    expect(result.summary).toContain('overall rules count only the other 1');
    expect(result.summary).toContain('🚧 1 in quarantine</summary>');
    expect(result.summary).toContain('**`Angry caller`** 0 of 5 passed (0%)');
    expect(result.summary).toContain('`See #123: <b>loud</b>`');
    expect(result.outputs['failed-scenario-count']).toBe('0');
  });

  test('does not excuse FAILED where another scenario has a failed run', async () => {
    writePolicy(quarantined(day(30)));
    const result = await judge({}, { ...ONE_BAD, Voicemail: [4, 1] }, FAILED);
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toContain('Bland reports FAILED for the set');
  });

  test('that has ended excuses nothing, and is called to mind', async () => {
    writePolicy(quarantined(day(-1)));
    const result = await judge({ 'min-scenario-pass-rate': '1' }, ONE_BAD);
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining(`quarantine ended on ${day(-1)}`),
      }),
    );
  });

  test('that ends within a week is called to mind', async () => {
    writePolicy(quarantined(day(3)));
    const result = await judge({}, ONE_BAD);
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain(`last day in quarantine is ${day(3)}, in 3 days`);
  });

  test('of every scenario leaves nothing to judge', async () => {
    writePolicy(quarantined(day(30)).replace('Angry *', '*'));
    const result = await judge({}, ONE_BAD);
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toContain('every scenario is in quarantine: nothing is left to judge');
  });
});

describe('entries that match nothing', () => {
  test('are a warning', async () => {
    writePolicy('scenarios:\n  - name: "Billing *"\n    min-pass-rate: 0.9\n');
    const result = await judge();
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain('Line 2 of the policy file matches nothing');
  });

  test('are a failure where they are required', async () => {
    writePolicy('scenarios:\n  - name: "Billing *"\n    required: true\n');
    const result = await judge();
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toContain(
      'no scenario in the set has a name like “Billing *”, which line 2 of the policy file requires',
    );
  });

  test('of several sets in one step need be met by one', async () => {
    writePolicy('scenarios:\n  - name: "Billing *"\n    required: true\n');
    stage.emulator.bland.addSet('billing', wireSet('billing', { 'Billing question': [5, 0] }));
    const result = await judge({ 'simulation-set-id': 'the-set,billing' });
    expect(result.outputs['verdict']).toBe('passed');
  });

  test('of a required scenario that vanished since the baseline are inconclusive', async () => {
    writePolicy('scenarios:\n  - name: "*caller"\n    required: true\n');
    stage.emulator.bland.addSet('old', wireSet('old', { ...RUNS, 'Confused caller': [5, 0] }));
    const result = await judge({ baseline: 'old' });
    expect(result.outputs['verdict']).toBe('inconclusive');
    expect(result.log).toContain(
      '“Confused caller”: it is required and was in the baseline, but is missing from the set',
    );
  });
});

describe('a file that can not be used', () => {
  test('is told with line and column, all problems at once, and nothing is asked of Bland', async () => {
    writePolicy('rules:\n  min-avg-pass-rate: high\n  max-flakey-count: 1\nscenarios:\n  - nam: x\n');
    const result = await judge();
    expect(result.outputs['verdict']).toBe('error');
    for (const where of ['2:22', '3:3', '5:5']) expect(result.summary).toContain(`\`${PATH}:${where}\``);
    expect(result.summary).toContain('did you mean `max-flaky-count`?');
    const at = (line: number, col: number) => ({ level: 'error', file: PATH, line, col });
    expect(result.annotations).toMatchObject([
      { ...at(3, 3), message: expect.stringContaining('did you mean max-flaky-count?') },
      { ...at(5, 5), message: expect.stringContaining('did you mean name?') },
      { ...at(5, 5), message: expect.stringContaining('has neither name nor id') },
      {
        ...at(2, 22),
        message: expect.stringMatching(/^Simulation gate could not judge: .*a rate from 0 to 1/),
      },
    ]);
    expect(stage.emulator.requestsTo('/v1/')).toEqual([]);
  });

  test('is told in one annotation, where one thing is wrong', async () => {
    writePolicy('rules:\n  min-avg-pass-rate: 85\n');
    const { annotations } = await judge();
    expect(annotations).toMatchObject([
      {
        level: 'error',
        file: PATH,
        line: 2,
        col: 22,
        message: expect.stringContaining('did you mean “85%”?'),
      },
    ]);
  });

  test('is told to be missing, and that a checkout may be', async () => {
    const result = await judge();
    expect(result.outputs['verdict']).toBe('error');
    expect(result.summary).toContain('`actions/checkout`');
  });

  test('can not lie outside the workspace', async () => {
    const result = await judge({ 'policy-file': '../action.yml' });
    expect(result.outputs['verdict']).toBe('error');
    expect(result.summary).toContain("outside the job's workspace");
  });
});
