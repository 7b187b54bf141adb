/**
 * What a large set costs: the committed dist/ on 10,000 scenarios, many of which fail, beside a bare script that fetches
 * and parses the same answer. Both take turns in one run, so that only the ratio is to be read.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { ActionCheckout } from '../../emulator/runner.ts';
import { runToEnd, takeTurns } from './in-turns.ts';
import { seeded } from './seeded.ts';

const ROUNDS = 15;
const SCENARIOS = 10_000;
const RUNS = 5;
/** At most this many times the bare script. */
const GOAL = 4;

const random = seeded(SCENARIOS);
const emulator = await Emulator.start();
const checkout = new ActionCheckout();
const folder = mkdtempSync(join(tmpdir(), 'simulation-gate-bench-'));
try {
  await measure();
} finally {
  checkout.remove();
  rmSync(folder, { recursive: true, force: true });
  await emulator.close();
}

async function measure(): Promise<void> {
  emulator.bland.addSet(DOCUMENTED_ID, JSON.stringify(largeSet()));
  const bare = join(folder, 'fetch.mjs');
  const url = `${emulator.url}/v1/agent-testing/simulation-sets/${DOCUMENTED_ID}`;
  const options = `{ headers: { authorization: '${emulator.bland.apiKey}' } }`;
  writeFileSync(bare, `console.log((await (await fetch('${url}', ${options})).json()).status);\n`);
  const inputs = {
    'simulation-set-id': DOCUMENTED_ID,
    comment: 'never',
    'min-scenario-pass-rate': '0.8',
    'max-flaky-count': '100',
  };
  const ratioOf = await takeTurns(ROUNDS, [
    () => runToEnd(bare),
    async () => {
      const { exitCode, outputs, log } = await checkout.run({ emulator, with: inputs, realTime: true });
      if (exitCode !== 1 || outputs['verdict'] !== 'failed')
        throw new Error(`The set was not judged, so there is nothing to measure:\n${log}`);
    },
  ]);
  const ratio = ratioOf(1, 0);
  console.log(`A set of ${SCENARIOS} scenarios, medians of ${ROUNDS} rounds, Node.js 24, as a ratio:`);
  console.log(
    `  the action to fetching and parsing the answer  ${ratio.toFixed(2)}  (goal: at most ${GOAL})`,
  );
  if (ratio > GOAL) {
    console.error('The goal is missed.');
    process.exitCode = 1;
  }
}

function largeSet(): object {
  const scenarios = Array.from({ length: SCENARIOS }, scenario);
  const flaky = scenarios.filter(({ is_flaky }) => is_flaky).length;
  const passed = scenarios.reduce((sum, scenario) => sum + scenario.passed, 0);
  const statistics = {
    per_scenario: Object.fromEntries(scenarios.map((scenario) => [scenario.scenario_id, scenario])),
    overall: {
      avg_pass_rate: passed / (SCENARIOS * RUNS),
      flaky_count: flaky,
      reliable_count: SCENARIOS - flaky,
      total_runs: SCENARIOS * RUNS,
    },
  };
  const completed_at = '2026-04-14T10:45:32.000Z';
  return { ...unfinished(DOCUMENTED_ID, 'FAILED', statistics), total_scenarios: SCENARIOS, completed_at };
}

/** Two in three pass each run. The words hold digits and ids, as those of real calls do. */
function scenario(_: unknown, index: number) {
  const passed = random() < 2 / 3 ? RUNS : Math.floor(random() * RUNS);
  const failureModes = [
    `Agent repeated order number ${Math.floor(random() * 1e6)} back with a digit missing`,
    `Agent transferred the caller to ${uuid()} after ${Math.floor(random() * 90)} s instead of booking`,
    `Didn’t confirm the appointment on 2026-04-${10 + (index % 20)} at 10:30`,
  ];
  const mean = 0.5 + random() / 2;
  return {
    scenario_id: uuid(),
    scenario_name: `Booking ${index}: caller changes the date ${index % 7} times (regression #${1000 + (index % 500)})`,
    total_runs: RUNS,
    passed,
    failed: RUNS - passed,
    pass_rate: passed / RUNS,
    is_flaky: passed > 0 && passed < RUNS,
    scores: { mean, median: mean, stddev: 0.05, min: mean - 0.1, max: mean + 0.1 },
    worst_run_id: uuid(),
    common_failure_modes: failureModes.slice(0, Math.min(RUNS - passed, failureModes.length)),
    confidence: 'high',
  };
}

function uuid(): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
