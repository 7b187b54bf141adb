/** Runs cells of the matrix in this process, and writes what came of each as a line of JSON: `run-matrix.ts FILE PART PARTS [FAULT]`. */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import type { Emulator } from '../emulator.ts';
import { ENDPOINTS, type Endpoint, isTo, type StepFacts, TIMEOUT_S } from './endpoints.ts';
import { type Elsewhere, FAULTS, type Fault } from './faults.ts';
import { CELLS, type Cell } from './matrix.ts';
import { cleanUp, runArguments, runStep, type Written } from './process.ts';
import { HEAD, startOthers, startScene, TURN } from './scene.ts';
import { KEY, secretsIn, TOKEN } from './secrets.ts';
import { installVirtualTime } from './virtual-time.ts';

/** What came of a cell. */
export interface Observed {
  readonly fault: string;
  /** Of an endpoint, or of the command line. */
  readonly endpoint: string;
  readonly lasts: boolean;
  readonly outcome: string;
  readonly isGreen: boolean;
  /** To the endpoint, those too that reached no server. */
  readonly requests: number;
  /** Sets and check runs that were started. */
  readonly started: number;
  readonly comments: number;
  readonly seconds: number;
  /** Where a secret was written or sent that does not belong there, and how it was spelt. */
  readonly leaks: readonly string[];
  /** What is wrong with the outputs. */
  readonly outputs: readonly string[];
}

/** Of the command line. */
const EXIT_STATUSES: Readonly<Record<number, string>> = { 0: 'passed', 3: 'timed-out', 4: 'error' };

const RealDate = Date;
const DAY_MS = 24 * 3600 * 1000;

/** Goes a day ahead, and back, by turns. */
let jumpMs = 0;
class JumpingDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [JumpingDate.now()] : given) as [number]));
  }
  static override now(): number {
    return RealDate.now() + jumpMs;
  }
}

/** Where requests that match are led instead, and how often that happened. */
let route: ((request: { method: string; path: string }) => string | undefined) | undefined;

function installRoutes(): void {
  const send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input));
    jumpMs = DAY_MS - jumpMs;
    const to = route?.({ method: init?.method ?? 'GET', path: `${url.pathname}${url.search}` });
    return send(to === undefined ? input : `${to}${url.pathname}${url.search}`, init);
  };
  // Without a network some resolvers take seconds to say so.
  const lookUp = dns.lookup;
  const fail = (host: string, ...rest: readonly unknown[]) => {
    if (!host.endsWith('.invalid')) return Reflect.apply(lookUp, dns, [host, ...rest]);
    const error = new Error(`getaddrinfo ENOTFOUND ${host}`);
    Object.assign(error, { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname: host });
    process.nextTick(rest.at(-1) as (error: Error) => void, error);
  };
  dns.lookup = fail as typeof dns.lookup;
}

/** Makes an endpoint fail, once or for good. Gives how many requests were led elsewhere. */
function arrange(fault: Fault, endpoint: Endpoint, lasts: boolean, emulator: Emulator, elsewhere: Elsewhere) {
  const { part, method, before } = endpoint;
  const turns = lasts ? Number.POSITIVE_INFINITY : 1;
  let seen = 0;
  let led = 0;
  if (before > 0) emulator.misbehave(part, { kind: 'delay', ms: 0 }, before, method);
  route = (request) => {
    if (!isTo(endpoint, request)) return undefined;
    seen += 1;
    if (seen <= before || seen - before > turns) return undefined;
    const secret = endpoint.column.startsWith('bland') ? KEY : TOKEN;
    const behaviour = fault.make({ ...elsewhere, path: request.path, secret });
    if (behaviour.kind === 'route') {
      led += 1;
      return behaviour.to;
    }
    // Made anew, since it may depend on the path.
    if (seen === before + 1) emulator.misbehave(part, behaviour, turns, method);
    return undefined;
  };
  return () => led;
}

async function runCell({ fault, endpoint, lasts }: Omit<Cell, 'expected'>): Promise<Observed> {
  const { isCommand } = endpoint;
  const emulator = await startScene();
  others.emulator.requests.length = 0;
  const countLed = arrange(fault, endpoint, lasts, emulator, others);
  globalThis.Date = fault.clockJumps ? (JumpingDate as DateConstructor) : RealDate;
  const timeout = `${TIMEOUT_S}s`;
  const written = isCommand
    ? await runArguments(argumentsOf({ ...endpoint.inputs, timeout }), {
        BLAND_API_KEY: KEY,
        BLAND_BASE_URL: emulator.url,
        RUNNER_DEBUG: '1',
      })
    : await runStep(
        {
          emulator,
          with: { 'api-key': KEY, 'github-token': TOKEN, timeout, ...endpoint.inputs },
          env: { RUNNER_DEBUG: '1' },
        },
        HEAD,
      );
  globalThis.Date = RealDate;
  const comments = emulator.github.commentsOn(7);
  const records = emulator.github.commits.statusesOf(HEAD);
  const facts: StepFacts = {
    verdict: isCommand ? (EXIT_STATUSES[written.exitCode] ?? '') : (written.outputs['verdict'] ?? ''),
    isGreen: written.exitCode === 0,
    comments: comments.length,
    records: records.length,
    quotesTranscript: written.summary.includes(TURN),
  };
  const observed = {
    fault: fault.name,
    endpoint: endpoint.name,
    lasts,
    outcome: endpoint.describe(facts),
    isGreen: facts.isGreen,
    requests: emulator.requests.filter((request) => isTo(endpoint, request)).length + countLed(),
    started: emulator.bland.started.length + emulator.bland.agents.started.length,
    comments: comments.length,
    seconds: written.seconds,
    leaks: leaksIn(written, emulator, comments.map(({ body }) => body).join('\n') + JSON.stringify(records)),
    outputs: isCommand ? [] : problemsWith(written),
  };
  await emulator.close();
  return observed;
}

function argumentsOf(inputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
}

function leaksIn(written: Written, { requests }: Emulator, published: string): string[] {
  const { log, outputFile, summary, reports } = written;
  const places = { log, outputs: outputFile, summary, published, files: reports.join('\n') };
  const shown = Object.entries(places).flatMap(([name, text]) =>
    secretsIn(text).map((trace) => `${name}: ${trace}`),
  );
  // Each secret goes to its own host, in one header.
  const sent = requests.flatMap(({ path, body, headers: { authorization, ...headers } }) => {
    const isBland = /^\/v[12]\//.test(path);
    const foreign = String(authorization).includes(isBland ? TOKEN : KEY) ? ['header of the wrong host'] : [];
    return [...foreign, ...secretsIn(path + body + JSON.stringify(headers))];
  });
  const elsewhere = others.emulator.requests.flatMap((request) => secretsIn(JSON.stringify(request)));
  return [
    ...shown,
    ...sent.map((trace) => `sent: ${trace}`),
    ...elsewhere.map((trace) => `elsewhere: ${trace}`),
  ];
}

/** Outputs that are missing, and a verdict that changed once it was given. */
function problemsWith({ outputs, outputFile }: Written): string[] {
  const [, ...verdicts] = [...outputFile.matchAll(/^verdict=(.*)$/gm)].map(([, word]) => word);
  const isOne = verdicts.length > 0 && new Set(verdicts).size === 1;
  const missing = OUTPUT_NAMES.filter((name) => !(name in outputs));
  return [...missing, ...(isOne ? [] : [`verdicts: ${verdicts.join(', ')}`])];
}

installVirtualTime();
installRoutes();
Math.random = () => 0.5;
const { DEFAULT_OUTPUTS } = await import('../../src/report/default-outputs.ts');
const OUTPUT_NAMES = Object.keys(DEFAULT_OUTPUTS);
const others = await startOthers();
const [file = '', part = '0', parts = '1', only = ''] = process.argv.slice(2);
const healthy = {
  ...FAULTS[0],
  name: 'none',
  clockJumps: false,
  make: () => ({ kind: 'delay', ms: 0 }),
} as Fault;
// Loads what is loaded when it is needed: in virtual time a disk takes for ever.
for (const endpoint of ENDPOINTS) await runCell({ fault: healthy, endpoint, lasts: false });
for (const [at, cell] of CELLS.entries()) {
  if (at % Number(parts) !== Number(part) || !cell.fault.name.includes(only)) continue;
  const startedMs = process.hrtime();
  const observed = await runCell(cell);
  const [seconds, nanoseconds] = process.hrtime(startedMs);
  appendFileSync(file, `${JSON.stringify({ ...observed, realMs: seconds * 1000 + nanoseconds / 1e6 })}\n`);
}
await others.close();
cleanUp();
