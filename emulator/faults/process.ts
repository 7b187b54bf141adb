/** Runs the sources in this process, in virtual time, and collects all that they write. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runCommand } from '../../src/main.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { appendOutputs } from '../../src/runner/step-files.ts';
import type { Cancel } from '../../src/runtime/cancel.ts';
import { ActionCheckout, parseOutputs, pullRequestEvent, type StepOptions } from '../runner.ts';
import { inVirtualTime } from './virtual-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulation-gate-faults-'));
const files = {
  output: join(folder, 'output'),
  summary: join(folder, 'summary.md'),
  event: join(folder, 'event.json'),
};
const reports = join(folder, 'reports');
const checkout = new ActionCheckout();

export interface Written {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The file of outputs, as it was written. */
  readonly outputFile: string;
  readonly summary: string;
  /** Those of `report-dir`. */
  readonly reports: readonly string[];
  /** By virtual time. */
  readonly seconds: number;
}

/** Removes what was written. */
export function cleanUp(): void {
  checkout.remove();
  rmSync(folder, { recursive: true, force: true });
}

/** A step on a pull request. */
export async function runStep(
  options: Pick<StepOptions, 'emulator' | 'with' | 'env'>,
  head: string,
  makeCancel = neverCancelled,
): Promise<Written> {
  const event = pullRequestEvent(options.emulator, 7, head);
  // As `index.ts` does at once.
  writeFileSync(files.output, '');
  appendOutputs({ GITHUB_OUTPUT: files.output }, DEFAULT_OUTPUTS);
  writeFileSync(files.summary, '');
  writeFileSync(files.event, JSON.stringify(event));
  const { GITHUB_WORKSPACE: _, ...environment } = checkout.environment(
    { ...options, with: { 'report-dir': reports, ...options.with }, eventName: 'pull_request', event },
    files,
  );
  return collect(environment, () => run(makeCancel()));
}

/** The command line. */
export function runArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Written> {
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  const root = join(import.meta.dirname, '..', '..');
  return collect(environment, () => runCommand([...args, '--report-dir', reports], root, neverCancelled()));
}

function neverCancelled(): Cancel {
  const { signal } = new AbortController();
  return { signal, overdue: signal, stop: () => undefined };
}

async function collect(environment: NodeJS.ProcessEnv, work: () => Promise<void>): Promise<Written> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  const before = { ...process.env };
  setEnvironment(environment);
  const chunks: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      chunks.push(chunk.toString());
      const written = rest.find((one) => typeof one === 'function');
      written?.();
      return true;
    };
  }
  let seconds: number;
  try {
    ({ seconds } = await inVirtualTime(work));
  } finally {
    streams.forEach((stream, at) => {
      stream.write = writes[at] ?? stream.write;
      stream.removeAllListeners('error');
    });
    setEnvironment(before);
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  const outputFile = readFileSync(files.output, 'utf8');
  return {
    exitCode,
    log: chunks.join(''),
    outputs: parseOutputs(outputFile),
    outputFile,
    summary: existsSync(files.summary) ? readFileSync(files.summary, 'utf8') : '',
    reports: readdirSync(reports).map((name) => readFileSync(join(reports, name), 'utf8')),
    seconds,
  };
}

function setEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) process.env[name] = value;
  }
}
