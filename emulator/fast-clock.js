/**
 * Loaded before the action, with `?speed=…`: makes its clock and its timers so many times as fast, from here on.
 * JavaScript, so that no step has to wait for its types to be stripped.
 */
import { syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';
import promises from 'node:timers/promises';

const speed = Number(new URL(import.meta.url).searchParams.get('speed'));

const now = performance.now.bind(performance);
const startMs = now();
performance.now = () => startMs + (now() - startMs) * speed;

const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => timeout(Math.ceil(ms / speed));

for (const name of ['setTimeout', 'setInterval']) {
  const set = globalThis[name];
  globalThis[name] = (callback, ms = 1, ...values) => set(callback, ms / speed, ...values);
  const setPromise = promises[name];
  promises[name] = (ms = 1, ...rest) => setPromise(ms / speed, ...rest);
}
syncBuiltinESMExports();
