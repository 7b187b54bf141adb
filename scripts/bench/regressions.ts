/**
 * How often regressions are claimed: of agents that are identical, which is a false alarm, and of agents that did become
 * worse. Simulated with seeded chance, beside two plain rules: that no scenario's pass rate may fall, and that their
 * average may not. An argument is the most scenarios to simulate, for a look at a part of it.
 */
import { findRegressions } from '../../src/evidence/regressions.ts';
import type { ScenarioPair } from '../../src/evidence/stratified.ts';
import { seeded } from './seeded.ts';

const SIGNIFICANCE = 0.05;
const PAIRS_OF_SETS = 2000;
const MOST_SCENARIOS = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
/** Numbers of scenarios, and of runs of each. */
const SHAPES = [5, 20, 50]
  .filter((scenarios) => scenarios <= MOST_SCENARIOS)
  .flatMap((scenarios) => [3, 5, 10, 20].map((runs) => [scenarios, runs] as const));
const DROPS = [0.1, 0.2, 0.4];
/** True pass rates, which are repeated for as many scenarios as there are. The first is that which drops alone. */
const MIXED = [1, 0.9, 1, 0.6, 1];
const KINDS = [
  { name: 'mixed', rates: MIXED },
  { name: 'all 95 %', rates: [0.95] },
  { name: 'all 80 %', rates: [0.8] },
];
/** With so many more standard deviations than the significance, false alarms are no longer chance. */
const DEVIATIONS = 3.5;

/** Shares of the pairs of sets, from 0 to 1. */
interface Shares {
  gate: number;
  /** In which the gate claims the first scenario. */
  first: number;
  averageFell: number;
  anyFell: number;
}

function runScenario(random: () => number, rate: number, runs: number) {
  let passed = 0;
  for (let run = 0; run < runs; run += 1) if (random() < rate) passed += 1;
  return { passed, failed: runs - passed };
}

/** @param drops how much lower the true pass rate of each scenario is now */
function simulate(rates: readonly number[], drops: readonly number[], runs: number): Shares {
  const random = seeded(rates.length * 1000 + runs);
  const shares: Shares = { gate: 0, first: 0, averageFell: 0, anyFell: 0 };
  for (let round = 0; round < PAIRS_OF_SETS; round += 1) {
    const pairs = rates.map((rate, index): ScenarioPair => {
      const baseline = runScenario(random, rate, runs);
      return { baseline, current: runScenario(random, rate - (drops[index] ?? 0), runs) };
    });
    const { overall, scenarios } = findRegressions(pairs, SIGNIFICANCE);
    const falls = pairs.map(({ baseline, current }) => baseline.passed - current.passed);
    const count = (holds: boolean | undefined) => (holds === true ? 1 / PAIRS_OF_SETS : 0);
    shares.gate += count(overall?.claimed === true || scenarios.some(({ claimed }) => claimed));
    shares.first += count(scenarios[0]?.claimed);
    shares.averageFell += count(falls.reduce((sum, fall) => sum + fall, 0) > 0);
    shares.anyFell += count(falls.some((fall) => fall > 0));
  }
  return shares;
}

function ratesOf(kind: readonly number[], scenarios: number): number[] {
  return Array.from({ length: scenarios }, (_, index) => kind[index % kind.length] ?? 1);
}

/** One row: a label, and percentages in groups. */
function print(label: string, ...groups: readonly (readonly number[])[]): void {
  const cells = groups.map((group) => group.map((share) => (100 * share).toFixed(1).padStart(7)).join(''));
  console.log(`  ${label.padEnd(32)}${cells.join('  |')}`);
}

function simulateIdentical(): void {
  console.log(' identical agents: the gate claims anything | the average fell | any scenario fell');
  const most = SIGNIFICANCE + DEVIATIONS * Math.sqrt((SIGNIFICANCE * (1 - SIGNIFICANCE)) / PAIRS_OF_SETS);
  for (const { name, rates } of KINDS) {
    for (const [scenarios, runs] of SHAPES) {
      const { gate, averageFell, anyFell } = simulate(ratesOf(rates, scenarios), [], runs);
      print(`${name}, ${scenarios} scenarios, ${runs} runs`, [gate], [averageFell], [anyFell]);
      if (gate > most) {
        console.error(`There are more false alarms than the significance of ${SIGNIFICANCE} allows.`);
        process.exitCode = 1;
      }
    }
  }
}

/** @param dropsOf what a drop means to each of so many scenarios */
function simulateDrops(
  heading: string,
  dropsOf: (drop: number, scenarios: number) => readonly number[],
): void {
  console.log(
    ` ${heading} by 10, 20, 40 points: the gate claims anything | claims the first | the average fell | any fell`,
  );
  for (const [scenarios, runs] of SHAPES) {
    const rates = ratesOf(MIXED, scenarios);
    const found = DROPS.map((drop) => simulate(rates, dropsOf(drop, scenarios), runs));
    print(
      `${scenarios} scenarios, ${runs} runs`,
      found.map(({ gate }) => gate),
      found.map(({ first }) => first),
      found.map(({ averageFell }) => averageFell),
      found.map(({ anyFell }) => anyFell),
    );
  }
}

console.log(
  `Regressions at a significance of ${SIGNIFICANCE}, in per cent of ${PAIRS_OF_SETS} pairs of sets:`,
);
simulateIdentical();
simulateDrops('each scenario worse', (drop, scenarios) => Array(scenarios).fill(drop));
simulateDrops('the first scenario worse', (drop) => [drop]);
