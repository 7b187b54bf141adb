/** Holds the shares of docs/adopting.md to what chance gives: how often a rule is broken though nothing is wrong. */
import { expect, test } from '@jest/globals';
import { read } from './tree.ts';

const SCENARIOS = 20;
const RUNS = 5;
const PAGE = read('docs/adopting.md');

/** The chance of each number of passed runs. */
function binomial(runs: number, rate: number): number[] {
  let chances = [1];
  for (let run = 0; run < runs; run += 1) {
    chances = [...chances, 0].map(
      (chance, passed) => chance * (1 - rate) + (chances[passed - 1] ?? 0) * rate,
    );
  }
  return chances;
}

function chanceOf(runs: number, rate: number, isBroken: (passed: number) => boolean): number {
  return binomial(runs, rate).reduce((sum, chance, passed) => (isBroken(passed) ? sum + chance : sum), 0);
}

/** That any scenario is like this. */
function any(rate: number, isBroken: (passed: number) => boolean): number {
  return 1 - (1 - chanceOf(RUNS, rate, isBroken)) ** SCENARIOS;
}

test.each([
  ['max-failing-count: "0"', (rate: number) => any(rate, (passed) => passed === 0)],
  [
    'min-avg-pass-rate: 80%',
    (rate: number) => chanceOf(SCENARIOS * RUNS, rate, (passed) => passed < 0.8 * SCENARIOS * RUNS),
  ],
  ['min-scenario-pass-rate: 60%', (rate: number) => any(rate, (passed) => passed < 0.6 * RUNS)],
  ['min-scenario-pass-rate: 80%', (rate: number) => any(rate, (passed) => passed < 0.8 * RUNS)],
  ['max-flaky-count: "0"', (rate: number) => any(rate, (passed) => passed > 0 && passed < RUNS)],
])('docs/adopting.md says how often %s is broken by chance', (rule, chance) => {
  const cells = [0.95, 0.9, 0.85].map((rate) => Math.round(chance(rate) * 100));
  expect(PAGE).toContain(`| \`${rule}\` | ${cells.join(' | ')} |\n`);
});

test('docs/adopting.md says what prove-limits takes', () => {
  const isProven = (runs: number, passed: number, limit: number, level: number) =>
    chanceOf(runs, limit, (fewer) => fewer <= passed) <= level;
  expect(PAGE).toContain('is then broken at 72 passed runs of 100');
  expect([72, 73].map((passed) => isProven(100, passed, 0.8, 0.05))).toEqual([true, false]);
  expect(PAGE).toContain('that takes 7 runs each');
  expect([7, 6].map((runs) => isProven(runs, 0, 0.6, 0.05 / SCENARIOS))).toEqual([true, false]);
});
