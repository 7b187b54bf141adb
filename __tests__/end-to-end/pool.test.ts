/** A set beside the last sets of main, pooled. */
import { describe, expect, test } from '@jest/globals';
import {
  addRecorded,
  branchOff,
  NUMBER,
  onPullRequest,
  push,
  recordOn,
  sha,
} from '../support/main-branch.ts';
import { useStage } from '../support/stage.ts';
import { type Runs, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const SCENARIOS = Array.from({ length: 20 }, (_, index) => `Scenario ${index + 1}`);

/** Five runs of each of 20 scenarios, all passed but these. */
function runsOf(failed: Readonly<Record<string, number>> = {}): Runs {
  return Object.fromEntries(
    SCENARIOS.map((name) => [name, [5 - (failed[name] ?? 0), failed[name] ?? 0] as const]),
  );
}

/** Two scenarios fail once in each set, the first in three of ten. */
function runsOnMain(number: number): Runs {
  return runsOf({ 'Scenario 1': [2, 5, 8].includes(number) ? 1 : 0, 'Scenario 3': 1, 'Scenario 4': 1 });
}

const BROKEN_A_LITTLE = runsOf({ 'Scenario 1': 3, 'Scenario 3': 1 });

function judge(runs: Runs, inputs: Readonly<Record<string, string>> = {}) {
  stage.emulator.bland.addSet('new', wireSet('new', runs));
  return stage.run(
    { 'simulation-set-id': 'new', baseline: 'auto', ...inputs },
    onPullRequest(stage.emulator),
  );
}

function recordTen(): void {
  branchOff(stage.emulator, 10);
  for (let number = 1; number <= 10; number += 1) addRecorded(stage.emulator, number, runsOnMain(number));
}

describe('ten sets that main recorded by itself', () => {
  test('prove what the last one does not, and an agent that wobbles stays green', async () => {
    branchOff(stage.emulator, 10);
    for (let number = 1; number <= 10; number += 1) {
      const id = `main-${number}`;
      stage.emulator.bland.addSet(id, wireSet(id, runsOnMain(number)));
      const result = await stage.run({ 'simulation-set-id': id, baseline: 'auto' }, push(number));
      expect([number, result.exitCode]).toEqual([number, 0]);
    }
    const byLast = await judge(BROKEN_A_LITTLE, { 'baseline-sets': '1' });
    expect(byLast.outputs).toMatchObject({ verdict: 'passed', regressions: '[]' });
    expect(byLast.log).toContain('The baseline is main-10, recorded at commit a10fff0.');

    stage.emulator.requests.length = 0;
    const byPool = await judge(BROKEN_A_LITTLE, { comment: 'never' });
    expect(byPool.outputs['verdict']).toBe('failed');
    expect(byPool.log).toMatch(
      /“Scenario 1” regressed: 2 of 5 runs passed, and 47 of 50 in the baseline; across all 20 scenarios, chance alone would do that about once in \d+ \(p = 0\.0\d+\)/,
    );
    expect(JSON.parse(byPool.outputs['regressions'] ?? '')).toContainEqual(
      expect.objectContaining({
        scenario: 'Scenario 1',
        baseline_set_ids: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((number) => `main-${number}`),
        baseline: { passed: 47, failed: 3 },
        current: { passed: 2, failed: 3 },
      }),
    );
    // A look at GitHub takes two, and one more writes the record.
    const toGitHub = stage.emulator.requests.filter(({ path }) => !path.startsWith('/v1/'));
    expect(toGitHub.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    expect(stage.emulator.requestsTo('/simulation-sets/main-')).toHaveLength(10);

    const wobbling = await judge(runsOf({ 'Scenario 1': 1, 'Scenario 3': 2, 'Scenario 4': 1 }));
    expect(wobbling.outputs).toMatchObject({ verdict: 'passed', regressions: '[]' });
    const [comment] = stage.emulator.github.commentsOn(NUMBER);
    expect(comment?.body).toContain('10 sets, recorded at commits a1ffff0 to a10fff0');
    expect(comment?.body).toMatch(/last sets `(?:[▇▆] ){10}→ [▇▆]`/);
  }, 60_000);
});

describe('what is pooled', () => {
  test('ends at a change that was claimed, and what claimed it is left out', async () => {
    recordTen();
    // Before it everything failed.
    for (let number = 1; number <= 4; number += 1) {
      stage.emulator.bland.addSet(`main-${number}`, wireSet(`main-${number}`, runsOf({ 'Scenario 1': 5 })));
    }
    const description = addRecorded(stage.emulator, 5, runsOnMain(5), { changed: true });
    const [, id] = /\[([0-9a-f]{8})\]$/.exec(description) ?? [];
    for (let number = 6; number <= 10; number += 1) {
      addRecorded(stage.emulator, number, runsOnMain(number), { since: id });
    }
    const result = await judge(BROKEN_A_LITTLE);
    expect(result.log).toContain('The baseline is 5 sets, recorded at commits');
    expect(result.log).toContain('main-10, main-9, main-8, main-7, main-6.');
    expect(stage.emulator.requestsTo('/simulation-sets/main-5')).toEqual([]);
    expect(stage.emulator.github.commits.statusesOf(sha(10)).at(-1)?.description).toContain(`since ${id}`);
  });

  test('starts anew after a run that claims a change, which writes so', async () => {
    recordTen();
    const better = wireSet('better', runsOf());
    stage.emulator.bland.addSet('better', better);
    for (let number = 1; number <= 9; number += 1) {
      const worse = wireSet(`main-${number}`, runsOf(Object.fromEntries(SCENARIOS.map((name) => [name, 2]))));
      stage.emulator.bland.addSet(`main-${number}`, worse);
    }
    const result = await stage.run({ 'simulation-set-id': 'better', baseline: 'auto' }, push(10));
    expect(result.outputs['verdict']).toBe('passed');
    const { description } = stage.emulator.github.commits.statusesOf(sha(10)).at(-1) ?? {};
    expect(description).toMatch(/^passed, changed: set better \[[0-9a-f]{8}\]$/);

    const next = await judge(BROKEN_A_LITTLE);
    expect(next.outputs['verdict']).toBe('passed');
    expect(next.summary).toContain('No baseline yet: the last run on the base branch claimed a change');
  });

  test('is what can be read: one unknown set and one that can not be read are said', async () => {
    recordTen();
    const { emulator } = stage;
    emulator.misbehave('/simulation-sets/main-3', { kind: 'answer', status: 404, body: '{}' }, 99);
    emulator.misbehave('/simulation-sets/main-4', { kind: 'answer', status: 400, body: '{}' }, 99);
    emulator.bland.addSet('main-6', wireSet('main-6', runsOnMain(6), { status: 'ERROR' }));
    emulator.bland.addSet('main-7', wireSet('main-7', { Other: [5, 0] }));
    emulator.bland.addSet('main-9', wireSet('main-9', runsOnMain(9), { total_scenarios: 21 }));
    const result = await judge(BROKEN_A_LITTLE);
    expect(result.outputs['verdict']).toBe('passed');
    expect(result.summary).toContain('fell from 22 of 25 in the baseline');
    for (const words of [
      'The baseline leaves out set `main-3`, which Bland no longer knows.',
      'The baseline leaves out set `main-4`: Bland rejected the request (400).',
      'The baseline leaves out set `main-9`, which has statistics of only 20 of its 21 scenarios.',
      'The baseline leaves out set `main-7`, which shares no scenario with the set.',
      'The baseline leaves out set `main-6`, which is `ERROR`, not PASSED or FAILED.',
    ]) {
      expect(result.summary).toContain(words);
    }
  });

  test.each([
    [404, 'passed', 'but Bland no longer knows them'],
    [400, 'inconclusive', 'there is no baseline to compare with: Bland rejected the request (400)'],
  ])('none of ten that Bland answers with %d: %s', async (status, verdict, words) => {
    recordTen();
    stage.emulator.misbehave('/simulation-sets/main-', { kind: 'answer', status, body: '{}' }, 999);
    const result = await judge(BROKEN_A_LITTLE);
    expect(result.outputs['verdict']).toBe(verdict);
    expect(result.summary).toContain(words);
  });

  test('is of other numbers of runs, renamed scenarios, and those that were absent', async () => {
    branchOff(stage.emulator, 3);
    addRecorded(stage.emulator, 1, { 'Scenario 1': [20, 0] });
    stage.emulator.bland.addSet(
      'main-2',
      JSON.parse(
        JSON.stringify(wireSet('main-2', { 'Scenario 1': [3, 0], 'Scenario 2': [3, 0] })).replaceAll(
          '"scenario_name":"Scenario 1"',
          '"scenario_name":"Of old"',
        ),
      ),
    );
    recordOn(stage.emulator, 2, ['main-2']);
    addRecorded(stage.emulator, 3, { 'Scenario 2': [3, 0], 'Scenario 3': [3, 0] });
    const result = await judge({ 'Scenario 1': [1, 4], 'Scenario 2': [5, 0], 'Scenario 4': [5, 0] });
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.summary).toContain(
      '**`Scenario 1`** 1 of 5 passed (20%)<br>**regressed** from 23 of 23 in the baseline',
    );
    expect(result.summary).toContain('1 new, 1 gone');
  });

  test('of steps of several sets is the set that is most alike, 50 of each', async () => {
    branchOff(stage.emulator, 2);
    const ids = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    for (const [index, id] of ids.entries()) {
      stage.emulator.bland.addSet(id, wireSet(id, { [`Call ${index}`]: [10, 0] }));
      const twin = `twin-${index}`;
      stage.emulator.bland.addSet(twin, wireSet(twin, { [`Call ${index}`]: [10, 0] }));
    }
    recordOn(stage.emulator, 1, ids);
    recordOn(
      stage.emulator,
      2,
      ids.map((id) => id.replace('many', 'twin')),
    );
    stage.emulator.requests.length = 0;
    const result = await judge({ 'Call 7': [1, 4] }, { comment: 'never' });
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.summary).toContain('**regressed** from 20 of 20 in the baseline');
    expect(JSON.parse(result.outputs['regressions'] ?? '')[0]?.baseline_set_ids).toEqual([
      'twin-7',
      'many-7',
    ]);
    expect(stage.emulator.requestsTo('/statuses')).toHaveLength(2);
  });

  test('is no forged or garbled record', async () => {
    branchOff(stage.emulator, 3);
    addRecorded(stage.emulator, 1, runsOnMain(1));
    const { commits } = stage.emulator.github;
    const context = 'bland-simulation-gate: Voice agents/gate';
    const forge = (number: number, description: string) =>
      commits.addStatus(sha(number), { context, state: 'success', description, targetUrl: null });
    forge(2, 'passed, changed: set main-1 [12345678]');
    forge(3, 'passed: set ../../v1/me [12345678 since zzzzzzzz]');
    const result = await judge(runsOf());
    expect(result.log).toContain('The baseline is main-1, recorded at commit a1ffff0.');
  });
});

test('sets that are given by their ids are pooled too', async () => {
  for (let number = 1; number <= 10; number += 1) {
    stage.emulator.bland.addSet(`main-${number}`, wireSet(`main-${number}`, runsOnMain(number)));
  }
  stage.emulator.bland.addSet('new', wireSet('new', BROKEN_A_LITTLE));
  const ids = Array.from({ length: 10 }, (_, index) => `main-${index + 1}`).join('\n');
  const result = await stage.run({ 'simulation-set-id': 'new', baseline: ids });
  expect(result.outputs['verdict']).toBe('failed');
  expect(result.summary).toContain('**regressed** from 47 of 50 in the baseline');
});
