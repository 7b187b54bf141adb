/** Cells of the matrix with the committed dist/: each fault, and each endpoint, at least once. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENDPOINTS, type Endpoint, isTo, PASSING_ID } from '../../emulator/faults/endpoints.ts';
import { FAULTS, type Fault } from '../../emulator/faults/faults.ts';
import { CELLS, type Cell } from '../../emulator/faults/matrix.ts';
import { HEAD, type OtherServers, startOthers, startScene, TURN } from '../../emulator/faults/scene.ts';
import { KEY, secretsIn, TOKEN } from '../../emulator/faults/secrets.ts';
import { ActionCheckout, NODE_24, pullRequestEvent } from '../../emulator/runner.ts';
import { ROOT } from '../house/tree.ts';

/** Far more than the time that a step takes to compute, and little enough that tests do not wait for long. */
const SPEED = 10;
/** What takes longer is seen once, and not for good. */
const SHORT_S = 15;
/** Each takes a processor for a part of its time. */
const AT_ONCE = 4;

let checkout: ActionCheckout;
let others: OtherServers;
beforeAll(async () => {
  checkout = new ActionCheckout();
  others = await startOthers();
});
afterAll(async () => {
  checkout.remove();
  await others.close();
});

/** The cell of a fault and an endpoint that does not take long. */
function shortCell(fault: Fault, endpoint: Endpoint): Cell {
  const cells = CELLS.filter((cell) => cell.fault === fault && cell.endpoint === endpoint);
  const found =
    cells.find(({ lasts, expected }) => lasts && expected.withinSeconds <= SHORT_S) ?? cells.at(-1);
  if (found === undefined) throw new Error(`There is no cell of ${fault.name}`);
  return found;
}

const WITHOUT_COMMAND = ENDPOINTS.filter(({ isCommand }) => !isCommand);
const [FIRST] = ENDPOINTS;
/** Neighbouring faults are much alike, and meet different endpoints. */
const SPAWNED = FAULTS.flatMap((fault, at) => {
  const endpoint = isRouted(fault) ? FIRST : WITHOUT_COMMAND[at % WITHOUT_COMMAND.length];
  return endpoint === undefined ? [] : [shortCell(fault, endpoint)];
});

/** Without a connection: it concerns a host, not an endpoint. */
function isRouted(fault: Fault): boolean {
  return ['refused', 'no-such-host', 'untrusted'].includes(fault.class);
}

/** A wall clock that goes a day ahead, and back, by turns. */
const JUMPING_DATE = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  let jumpMs = 0;
  setInterval(() => { jumpMs = 864e5 - jumpMs; }, 20).unref();
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)); }
    static now() { return Real.now() + jumpMs; }
  };
`)}`;

interface Seen {
  readonly outcome: string;
  readonly requests: number | 'none';
  readonly leaks: readonly string[];
}

async function run({ fault, endpoint, lasts }: Cell): Promise<Seen> {
  const emulator = await startScene();
  const { part, method, before, column } = endpoint;
  const setting = { ...others, path: '', secret: column.startsWith('bland') ? KEY : TOKEN };
  const behaviour = fault.make(setting);
  if (behaviour.kind !== 'route') {
    if (before > 0) emulator.misbehave(part, { kind: 'delay', ms: 0 }, before, method);
    emulator.misbehave(part, behaviour, lasts ? Number.POSITIVE_INFINITY : 1, method);
  }
  const { exitCode, outputs, log, summary } = await checkout.run({
    emulator,
    speed: SPEED,
    // Its bytes come no faster.
    realTime: fault.class === 'huge',
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, 7, HEAD),
    with: {
      'api-key': KEY,
      'github-token': TOKEN,
      timeout: '300s',
      ...endpoint.inputs,
      ...(behaviour.kind === 'route' ? { 'base-url': addressOf(behaviour.to) } : {}),
    },
    env: fault.clockJumps ? { NODE_OPTIONS: `--import=${JUMPING_DATE}` } : {},
  });
  const comments = emulator.github.commentsOn(7);
  const records = emulator.github.commits.statusesOf(HEAD);
  const outcome = endpoint.describe({
    verdict: outputs['verdict'] ?? '',
    isGreen: exitCode === 0,
    comments: comments.length,
    records: records.length,
    quotesTranscript: summary.includes(TURN),
  });
  const requests = emulator.requests.filter((request) => isTo(endpoint, request)).length;
  const texts = [log, summary, JSON.stringify([outputs, comments, records])];
  await emulator.close();
  return {
    outcome,
    requests: behaviour.kind === 'route' ? 'none' : requests,
    leaks: texts.flatMap((text) => secretsIn(text)),
  };
}

/** Only loopback is taken without TLS. */
function addressOf(url: string): string {
  return url.includes('//127.0.0.1') ? url : url.replace(/^http:/, 'https:');
}

function expectedOf({ fault, endpoint, expected }: Cell): Seen {
  // Here the host is never reached.
  if (isRouted(fault)) return { outcome: endpoint.bad, requests: 'none', leaks: [] };
  return { outcome: expected.outcome, requests: expected.requests, leaks: [] };
}

describe('with dist/', () => {
  const running = new Map<Cell, Promise<Seen>>();

  beforeAll(() => {
    // Several at once, since they mostly wait; each test waits for its own.
    const queues = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(undefined));
    for (const [at, cell] of SPAWNED.entries()) {
      const lane = at % AT_ONCE;
      const seen = (queues[lane] ?? Promise.resolve()).then(() => run(cell));
      queues[lane] = seen.catch(() => undefined);
      running.set(cell, seen);
      seen.catch(() => undefined);
    }
  });

  test.each(SPAWNED.map((cell) => [`${cell.fault.name}: ${cell.endpoint.name}`, cell] as const))(
    '%s',
    async (_, cell) => {
      expect(await running.get(cell)).toEqual(expectedOf(cell));
    },
    120_000,
  );
});

test('each fault and each endpoint is among them, but for that of the command line', () => {
  expect(new Set(SPAWNED.map(({ fault }) => fault)).size).toBe(FAULTS.length);
  expect(new Set(SPAWNED.map(({ endpoint }) => endpoint)).size).toBe(WITHOUT_COMMAND.length);
});

describe('the command line with dist/', () => {
  const command = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    new Promise<{ status: number | null; text: string }>((resolve) => {
      const child = spawn(NODE_24, [checkout.main, 'command-line', ROOT, ...args], {
        env: { BLAND_API_KEY: KEY, RUNNER_DEBUG: '1', ...env },
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
      }
      child.on('close', (status) => resolve({ status, text }));
    });

  test.each([401, 422])('says nothing of the key that the %i has in each spelling', async (status) => {
    const emulator = await startScene();
    const fault = FAULTS.find(({ name }) => name === String(status));
    const behaviour = fault?.make({ ...others, path: '', secret: KEY });
    if (behaviour?.kind !== 'answer') throw new Error('The fault is no answer');
    emulator.misbehave('/v1/', behaviour);
    const result = await command(['--simulation-set-id', PASSING_ID], { BLAND_BASE_URL: emulator.url });
    await emulator.close();
    expect(result.status).toBe(4);
    expect(result.text).toContain(`(${status}): “`);
    expect(secretsIn(result.text)).toEqual([]);
  });

  test('says nothing of it when it crashes', async () => {
    const stray = `Promise.reject(new Error('stray ' + process.env.BLAND_API_KEY, { cause: process.env.BLAND_API_KEY }))`;
    const code = `data:text/javascript,${encodeURIComponent(`setTimeout(() => ${stray}, 50)`)}`;
    const emulator = await startScene();
    emulator.misbehave('/v1/', { kind: 'hang' });
    const result = await command(['--simulation-set-id', PASSING_ID], {
      BLAND_BASE_URL: emulator.url,
      NODE_OPTIONS: `--import=${code}`,
    });
    await emulator.close();
    expect([result.status, result.text]).toEqual([4, expect.stringContaining('could not run: Error: stray')]);
    expect(secretsIn(result.text)).toEqual([]);
  });
});

test('a crash of the action says neither the key nor the token', async () => {
  const emulator = await startScene();
  emulator.misbehave('/v1/', { kind: 'hang' });
  const words = "process.env['INPUT_API-KEY'] + ' ' + btoa('token ' + process.env['INPUT_GITHUB-TOKEN'])";
  const code = `const words = ${words}; setTimeout(() => Promise.reject(new Error('stray ' + words)), 500)`;
  const { exitCode, log, outputs, summary } = await checkout.run({
    emulator,
    with: { 'api-key': KEY, 'github-token': TOKEN, 'simulation-set-id': PASSING_ID },
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` },
  });
  await emulator.close();
  expect([exitCode, outputs['verdict']]).toEqual([1, 'error']);
  expect(log).toContain('Error: stray');
  expect(secretsIn(log + summary + JSON.stringify(outputs))).toEqual([]);
});
