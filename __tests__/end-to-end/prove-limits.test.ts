/** Limits on pass rates that are broken only where the runs prove it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { useStage } from '../support/stage.ts';
import { type Runs, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const LIMITS = { 'min-avg-pass-rate': '80%', 'min-scenario-pass-rate': '70%' };
/** 78 % in all, and one scenario has 2 of 5. */
const A_LITTLE_BELOW: Runs = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [`Scenario ${index}`, index === 0 ? [2, 3] : [4, 1]]),
);

function judge(runs: Runs, inputs: Readonly<Record<string, string>>) {
  stage.emulator.bland.addSet('new', wireSet('new', runs));
  return stage.run({ 'simulation-set-id': 'new', ...inputs });
}

describe('prove-limits', () => {
  test('lets pass what chance explains, and says so', async () => {
    const plain = await judge(A_LITTLE_BELOW, LIMITS);
    expect(plain.outputs['verdict']).toBe('failed');
    const proven = await judge(A_LITTLE_BELOW, { ...LIMITS, 'prove-limits': 'true' });
    expect(proven.outputs).toMatchObject({ verdict: 'passed', violations: '[]' });
    expect(proven.summary).toContain('Below `min-avg-pass-rate`, but too few runs to prove it.');
    expect(proven.summary).toContain(
      'Below `min-scenario-pass-rate`, but too few runs to prove it: `Scenario 0`.',
    );
    expect(proven.summary).toContain('≥ 70% (broken only if proven)');
  });

  test('fails what the runs prove', async () => {
    const broken: Runs = { ...A_LITTLE_BELOW, 'Scenario 3': [0, 5] };
    const result = await judge(broken, { ...LIMITS, 'prove-limits': 'true' });
    expect(result.outputs['verdict']).toBe('failed');
    expect(result.log).toMatch(/“Scenario 3” passed 0%25 of its runs/);
    expect(result.log).not.toMatch(/“Scenario 0” passed 40%25 of its runs/);
  });

  test('says where so few runs could never fail', async () => {
    const result = await judge({ Only: [0, 2] }, { 'min-scenario-pass-rate': '60%', 'prove-limits': 'true' });
    expect(result.summary).toContain(
      'Too few runs to prove `min-scenario-pass-rate` broken in 1 of 1 scenario, even if none passed: run each scenario more often.',
    );
  });

  test('is in the policy file too, where false is the stricter', async () => {
    const path = join(stage.checkout.workspace, 'policy.yml');
    writeFileSync(path, 'rules:\n  prove-limits: true\n  min-scenario-pass-rate: 60%\n');
    const inFile = await judge(A_LITTLE_BELOW, { 'policy-file': 'policy.yml' });
    expect(inFile.outputs['verdict']).toBe('passed');
    const both = await judge(A_LITTLE_BELOW, { 'policy-file': 'policy.yml', 'prove-limits': 'false' });
    expect(both.outputs['verdict']).toBe('failed');
  });
});
