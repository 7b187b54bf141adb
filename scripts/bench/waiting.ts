/**
 * What the pauses between looks cost: looks and the mean delay in noticing a set's end, as ratios to a fixed interval of
 * 5 s, simulated on a virtual clock with seeded chance over run lengths from 10 s to 60 min.
 */
import {
  type Forecast,
  forecastByDuration,
  forecastByProgress,
  nextPauseMs,
} from '../../src/bland/polling.ts';
import { seeded } from './seeded.ts';

const INTERVAL_MS = 5000;
const ROUNDS = 2000;
const LENGTHS_S = [10, 30, 60, 120, 300, 600, 1200, 1800, 3600];
/** A forecast of the whole length that may be wrong by this share. */
const ERROR = 0.2;

interface Cost {
  looks: number;
  delayMs: number;
}

/** Waits for an end at `endMs`, with what is foreseen at each look; a set just started is not looked at at once. */
function wait(endMs: number, foresee: (nowMs: number) => Forecast | undefined): Cost {
  let nowMs = 0;
  let looks = 0;
  while (nowMs < endMs) {
    nowMs += nextPauseMs(INTERVAL_MS, nowMs, foresee(nowMs));
    looks += 1;
  }
  return { looks, delayMs: nowMs - endMs };
}

function waitFixed(endMs: number): Cost {
  const pauses = Math.ceil(endMs / INTERVAL_MS);
  return { looks: pauses + 1, delayMs: pauses * INTERVAL_MS - endMs };
}

/** The ends of runs that each take from half to one and a half of `meanMs`, so many at a time. */
function endsOfRuns(random: () => number, runs: number, atATime: number, meanMs: number): number[] {
  const slots = Array.from({ length: atATime }, () => 0);
  const ends: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const slot = slots.indexOf(Math.min(...slots));
    slots[slot] = (slots[slot] ?? 0) + meanMs * (0.5 + random());
    ends.push(slots[slot]);
  }
  return ends.sort((a, b) => a - b);
}

/** Sums the costs of one way to wait and of the fixed interval, and prints their ratios. */
function compare(label: string, simulate: (random: () => number) => { endMs: number; cost: Cost }): Cost {
  const random = seeded(1);
  const ours: Cost = { looks: 0, delayMs: 0 };
  const fixed: Cost = { looks: 0, delayMs: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { endMs, cost } = simulate(random);
    const other = waitFixed(endMs);
    ours.looks += cost.looks;
    ours.delayMs += cost.delayMs;
    fixed.looks += other.looks;
    fixed.delayMs += other.delayMs;
  }
  const ratio = { looks: ours.looks / fixed.looks, delayMs: ours.delayMs / fixed.delayMs };
  console.log(`  ${label.padEnd(42)} looks ${ratio.looks.toFixed(2)}   delay ${ratio.delayMs.toFixed(2)}`);
  return ratio;
}

function lengthMs(random: () => number, seconds: number): number {
  // A set's length is no multiple of the interval.
  return seconds * 1000 * (0.9 + 0.2 * random());
}

console.log('Waiting, as ratios to a fixed interval of 5 s:');
console.log(' with a forecast of the length that is right within 20 %');
const mean: Cost = { looks: 0, delayMs: 0 };
for (const seconds of LENGTHS_S) {
  const ratio = compare(`${seconds} s`, (random) => {
    const endMs = lengthMs(random, seconds);
    const foreseenMs = endMs * (1 + ERROR * (2 * random() - 1));
    const forecast = forecastByDuration(0, foreseenMs);
    return { endMs, cost: wait(endMs, () => forecast) };
  });
  mean.looks += ratio.looks / LENGTHS_S.length;
  mean.delayMs += ratio.delayMs / LENGTHS_S.length;
}
console.log(
  `  ${'mean of the ratios'.padEnd(42)} looks ${mean.looks.toFixed(2)}   delay ${mean.delayMs.toFixed(2)}`,
);
console.log(' by the progress that the statistics show');
for (const [runs, atATime, meanS] of [
  [10, 1, 20],
  [50, 5, 60],
  [50, 50, 120],
  [100, 10, 90],
  [500, 20, 60],
] as const) {
  compare(`${runs} runs of ${meanS} s, ${atATime} at a time`, (random) => {
    const ends = endsOfRuns(random, runs, atATime, meanS * 1000);
    const done = (nowMs: number) => ends.filter((endMs) => endMs <= nowMs).length;
    const endMs = ends.at(-1) ?? 0;
    return { endMs, cost: wait(endMs, (nowMs) => forecastByProgress(0, nowMs, done(nowMs), runs)) };
  });
}
console.log(' without a forecast');
const worst = LENGTHS_S.map((seconds) =>
  compare(`${seconds} s`, (random) => {
    const endMs = lengthMs(random, seconds);
    return { endMs, cost: wait(endMs, () => undefined) };
  }),
);
// Chance makes the mean delay of a row differ by a per cent or two between any two ways to wait.
if (mean.looks > 1 / 3 || mean.delayMs > 1.02) {
  console.error('With a forecast the wait should need at most a third of the looks, at no more delay.');
  process.exitCode = 1;
}
if (worst.some(({ looks, delayMs }) => looks > 1 || delayMs > 1)) {
  console.error('Without a forecast the wait is worse than at a fixed interval.');
  process.exitCode = 1;
}
