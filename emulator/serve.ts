/** Serves the emulator by itself: `node emulator/serve.ts [port]`, until it is stopped or ten minutes are over. */
import { DOCUMENTED_ID } from './bland.ts';
import { Emulator } from './emulator.ts';

const DEFAULT_PORT = 8787;
/** A server that somebody forgot must not live as long as its machine. */
const LIFETIME_MS = 10 * 60_000;

const text = process.argv[2] ?? String(DEFAULT_PORT);
const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
if (!(port <= 65_535)) throw new RangeError(`The port must be a number from 0 to 65535, but is ${text}`);

const emulator = await Emulator.start(port);
emulator.bland.addDocumentedSet();
console.log(emulator.url);
console.log(`Set ${DOCUMENTED_ID}, key ${emulator.bland.apiKey}`);
const lifetime = setTimeout(() => emulator.close(), LIFETIME_MS);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearTimeout(lifetime);
    void emulator.close();
  });
}
