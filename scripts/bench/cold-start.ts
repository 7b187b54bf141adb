/**
 * What starting the action costs: the committed dist/ on a terminal set, without a comment, beside an empty Node.js
 * process and a bare script with one fetch. All take turns in one run, so that only the ratios are to be read.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { ActionCheckout } from '../../emulator/runner.ts';
import { runToEnd, takeTurns } from './in-turns.ts';

const ROUNDS = 25;
/** At most this many times the bare script. */
const GOAL = 1.8;

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
  emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const empty = join(folder, 'empty.mjs');
  const bare = join(folder, 'fetch.mjs');
  writeFileSync(empty, '');
  const url = `${emulator.url}/v1/agent-testing/simulation-sets/${DOCUMENTED_ID}`;
  const options = `{ headers: { authorization: '${emulator.bland.apiKey}' } }`;
  writeFileSync(bare, `console.log((await (await fetch('${url}', ${options})).json()).status);\n`);
  const inputs = { 'simulation-set-id': DOCUMENTED_ID, comment: 'never', 'max-flaky-count': '1' };
  const ratio = await takeTurns(ROUNDS, [
    () => runToEnd(empty),
    () => runToEnd(bare),
    async () => {
      const { exitCode, log } = await checkout.run({ emulator, with: inputs, realTime: true });
      if (exitCode !== 0) throw new Error(`The action failed, so there is nothing to measure:\n${log}`);
    },
  ]);
  const [EMPTY, FETCH, ACTION] = [0, 1, 2];
  const toFetch = ratio(ACTION, FETCH);
  console.log(`Cold start, medians of ${ROUNDS} rounds, Node.js 24, as ratios:`);
  console.log(`  the action to an empty process   ${ratio(ACTION, EMPTY).toFixed(2)}`);
  console.log(`  the action to a bare fetch       ${toFetch.toFixed(2)}  (goal: at most ${GOAL})`);
  console.log(`  a bare fetch to an empty process ${ratio(FETCH, EMPTY).toFixed(2)}`);
  console.log('dist/ in bytes:');
  for (const [name, bytes] of bundleSizes()) console.log(`  ${name.padEnd(20)} ${bytes}`);
  if (toFetch > GOAL) {
    console.error('The goal is missed.');
    process.exitCode = 1;
  }
}

function bundleSizes(): [string, number][] {
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  return readdirSync(dist).map((name) => [name, statSync(join(dist, name)).size]);
}
