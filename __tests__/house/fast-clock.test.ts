/** The clock under which the emulator runs the action: all of its parts are as fast, and agree. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';

const FAST_CLOCK = new URL('../../emulator/fast-clock.js?speed=10', import.meta.url).href;

test.each([
  ['setTimeout', 'await new Promise((done) => setTimeout(done, 3000))'],
  ['setInterval', 'await new Promise((done) => setInterval(done, 3000))'],
  ['a promise of a time-out', 'await sleep(3000)'],
  ['AbortSignal.timeout', 'await sleep(60_000, 0, { signal: AbortSignal.timeout(3000) }).catch(() => {})'],
])('%s: 3 s are over in 0.3 s, and count as 3 s', (_what, wait) => {
  const script = `
    import { setTimeout as sleep } from 'node:timers/promises';
    const [started, startedAt] = [performance.now(), Date.now()];
    ${wait};
    console.log(JSON.stringify([performance.now() - started, Date.now() - startedAt]));
    process.exit();`;
  const parameters = ['--import', FAST_CLOCK, '--input-type=module', '--eval', script];
  const [countedMs = 0, tookMs = 0] = JSON.parse(
    execFileSync(NODE_24, parameters, { encoding: 'utf8' }),
  ) as number[];
  expect(countedMs).toBeGreaterThanOrEqual(2990);
  expect(tookMs).toBeLessThan(2500);
  expect(countedMs / tookMs).toBeGreaterThan(5);
});
