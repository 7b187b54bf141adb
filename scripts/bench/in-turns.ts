/** Times processes that take turns, so that whatever else the machine does slows all of them alike. */
import { spawn } from 'node:child_process';
import { NODE_24 } from '../../emulator/runner.ts';

/** The median wall time of each contestant in milliseconds. A first round, which warms the file cache, is not counted. */
export async function medianTimesMs(
  rounds: number,
  contestants: readonly (() => Promise<void>)[],
): Promise<number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, start] of contestants.entries()) {
      const startedMs = performance.now();
      await start();
      if (round >= 0) times[index]?.push(performance.now() - startedMs);
    }
  }
  return times.map(median);
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
