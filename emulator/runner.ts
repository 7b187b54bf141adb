/** Runs the committed dist/ the way GitHub's runner runs an action: environment, files, event, signals. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Emulator } from './emulator.ts';
import { WORKFLOW_TOKEN } from './github.ts';

const ROOT = join(import.meta.dirname, '..');
/** How many times as fast the action's clock goes, so that tests need not wait; its dist/ is as it is. */
const SPEED = 10;
/** The action's own runtime, whatever Node.js the tests run on. */
export const NODE_24 = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

/** What a step has to know of the services. */
export type Services = Pick<Emulator, 'url' | 'githubApiUrl' | 'bland' | 'github'>;

export interface StepOptions {
  readonly emulator: Services;
  /** As under `with:`; what is left out takes the default of action.yml. */
  readonly with: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly event?: object;
  /** More environment, such as GITHUB_SHA; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether a second takes a second. Without it the action lives ten times as fast, but computes as slowly as ever. */
  readonly realTime?: boolean;
  /** How many times as fast it lives, where ten times is not enough. */
  readonly speed?: number;
  /** Called with each chunk of the log as it comes. */
  readonly onLog?: (chunk: string) => void;
}

/** A workflow command as the runner understands it. */
export interface Annotation {
  readonly level: string;
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly col: number | undefined;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface RunningStep {
  readonly process: ChildProcess;
  readonly done: Promise<StepResult>;
}

/** A checkout of the action as the runner has it: action.yml and dist/, and no node_modules anywhere above. */
export class ActionCheckout {
  readonly #folder = mkdtempSync(join(tmpdir(), 'simulation-gate-'));
  readonly #action: ActionFile;
  readonly #running = new Set<ChildProcess>();
  #steps = 0;

  constructor() {
    for (const name of ['action.yml', 'dist'])
      cpSync(join(ROOT, name), join(this.#folder, name), { recursive: true });
    mkdirSync(this.workspace);
    this.#action = parse(readFileSync(join(this.#folder, 'action.yml'), 'utf8')) as ActionFile;
  }

  /** Where a job checks its repository out; empty at first. */
  get workspace(): string {
    return join(this.#folder, 'workspace');
  }

  /** The file that `runs.main` names. */
  get main(): string {
    return join(this.#folder, this.#action.runs.main);
  }

  /** Ends what still runs, and removes the folder. */
  remove(): void {
    for (const child of this.#running) {
      child.removeAllListeners();
      child.kill('SIGKILL');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs one step to its end. */
  run(options: StepOptions): Promise<StepResult> {
    return this.start(options).done;
  }

  /** Starts a step, for those who want to send it a signal. */
  start(options: StepOptions): RunningStep {
    this.#steps += 1;
    const file = (name: string) => join(this.#folder, `${name}-${this.#steps}`);
    const files = { output: file('output'), summary: file('summary'), event: file('event.json') };
    writeFileSync(files.output, '');
    writeFileSync(files.summary, '');
    writeFileSync(files.event, JSON.stringify(options.event ?? {}));
    const fastClock = new URL(`fast-clock.js?speed=${options.speed ?? SPEED}`, import.meta.url).href;
    const clock = options.realTime === true ? [] : ['--import', fastClock];
    const child = spawn(NODE_24, [...clock, this.main], {
      cwd: this.#folder,
      env: this.environment(options, files),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        chunks.push(chunk);
        options.onLog?.(chunk);
      });
    }
    const done = new Promise<StepResult>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => {
        this.#running.delete(child);
        const outputs = parseOutputs(readFileSync(files.output, 'utf8'));
        const summary = existsSync(files.summary) ? readFileSync(files.summary, 'utf8') : '';
        const log = chunks.join('');
        resolve({ exitCode, log, annotations: parseAnnotations(log), outputs, summary });
      });
    });
    return { process: child, done };
  }

  /** The environment of a step: nothing of ours but what a process needs, and what the runner sets. */
  environment(
    { emulator, with: given, eventName = 'workflow_dispatch', env = {} }: StepOptions,
    files: { output: string; summary: string; event: string },
  ): NodeJS.ProcessEnv {
    const inputs: Record<string, string> = {};
    for (const [name, { default: preset }] of Object.entries(this.#action.inputs)) {
      inputs[name] = preset === `\${{ github.token }}` ? WORKFLOW_TOKEN : (preset ?? '');
    }
    Object.assign(inputs, { 'base-url': emulator.url, 'api-key': emulator.bland.apiKey }, given);
    const asEnvironment = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]);
    return {
      PATH: process.env['PATH'],
      CI: 'true',
      // So that tests read the log as plain text; those of its colours set it to ''.
      NO_COLOR: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: emulator.githubApiUrl,
      GITHUB_SERVER_URL: emulator.url,
      GITHUB_GRAPHQL_URL: `${emulator.url}/api/graphql`,
      GITHUB_REPOSITORY: emulator.github.repository,
      GITHUB_WORKFLOW: 'Voice agents',
      GITHUB_JOB: 'gate',
      GITHUB_RUN_ID: '9001',
      GITHUB_RUN_NUMBER: '12',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...Object.fromEntries(asEnvironment),
      ...env,
    };
  }
}

/** The payload of a `pull_request` event, as far as the action reads it. */
export function pullRequestEvent(
  emulator: Services,
  number: number,
  headSha: string,
  headRepository?: string,
): object {
  const { repository } = emulator.github;
  return {
    action: 'synchronize',
    number,
    pull_request: {
      number,
      head: { sha: headSha, repo: { full_name: headRepository ?? repository } },
      base: { ref: 'main', repo: { full_name: repository } },
    },
  };
}

/** Reads the lines `name=value` and the blocks `name<<delimiter` that a step writes; the last value counts, as for the runner. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, sign, rest = ''] = /^(.+?)(=|<<)(.*)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined) continue;
    const end = sign === '=' ? at : lines.indexOf(rest, at + 1);
    outputs[name] = sign === '=' ? rest : lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** Reads the annotations in a log: lines that start with a command, with its escapes undone. */
function parseAnnotations(log: string): Annotation[] {
  return log.split(/\r?\n/).flatMap((text) => {
    const [, level, properties = '', data = ''] =
      /^\s*::(error|warning|notice)(?: (.*?))?::(.*)$/.exec(text) ?? [];
    if (level === undefined) return [];
    const given = new Map(properties.split(',').map(parseProperty));
    const [line, col] = ['line', 'col'].map((name) =>
      given.has(name) ? Number(given.get(name)) : undefined,
    );
    const [title, file] = [given.get('title') ?? '', given.get('file')];
    return [{ level, title, message: unescapeCommand(data), file, line, col }];
  });
}

/** `title=A%2C B`; commas within a value are escaped. */
function parseProperty(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, unescapeCommand(value.join('='))];
}

function unescapeCommand(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
