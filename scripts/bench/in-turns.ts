/** Times processes that take turns, so that whatever else the machine does slows all of them alike. */
import { spawn } from 'node:child_process';
import { NODE_24 } from '../../emulator/runner.ts';

/**
 * How many times as long the one of two contestants takes as the other, by wall time: the median over the rounds, each
 * round by itself, since other work slows whole rounds down. A first round, which warms the file cache, is not counted.
 */
export async function takeTurns(
  rounds: number,
  contestants: readonly (() => Promise<void>)[],
): Promise<(one: number, other: number) => number> {
  const times: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const own: number[] = [];
    for (const start of contestants) {
      const startedMs = performance.now();
      await start();
      own.push(performance.now() - startedMs);
    }
    times.push(own);
  }
  return (one, other) =>
    median(times.slice(1).map((ms) => (ms[one] ?? Number.NaN) / (ms[other] ?? Number.NaN)));
}

/** Runs a script in a process of the action's Node.js. */
export function runToEnd(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.resume();
    child.stderr.resume();
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
