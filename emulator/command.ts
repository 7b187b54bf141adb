/** The command line as its user has it: packed, installed into an empty folder, and run in a pipe or on a terminal. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { NODE_24 } from './runner.ts';

const ROOT = join(import.meta.dirname, '..');
const SPEED = 10;

export interface CommandOptions {
  /** More environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string;
  /** Called with what comes on the standard error, or from the terminal. */
  readonly onOutput?: (chunk: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Stops reading the standard output after the first bytes, as `head` does. */
  readonly closesOutput?: boolean;
}

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TerminalResult {
  readonly status: number;
  /** All that was written, with its escape sequences. */
  readonly written: string;
  /** What the terminal showed at the end, without blanks at line ends. */
  readonly screen: string;
}

export class InstalledCommand {
  readonly folder = mkdtempSync(join(tmpdir(), 'bland-command-'));
  readonly #bin: string;
  /** Comes before the arguments: Windows starts scripts only through a shell. */
  readonly #script: readonly string[];

  constructor() {
    const npm = (args: readonly string[]) =>
      execFileSync('npm', args, { cwd: this.folder, encoding: 'utf8', shell: process.platform === 'win32' });
    npm(['pack', '--silent', '--pack-destination', this.folder, ROOT]);
    const archive = readdirSync(this.folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(this.folder, 'package.json'), '{}');
    npm(['install', '--offline', '--no-audit', '--no-fund', '--silent', join(this.folder, archive)]);
    const bin = join(this.folder, 'node_modules', '.bin', 'bland-simulation-gate');
    if (!existsSync(bin)) throw new Error('The package has no command');
    const script = join(this.folder, 'node_modules', 'bland-simulation-gate', 'bin.js');
    [this.#bin, this.#script] = process.platform === 'win32' ? [NODE_24, [script]] : [bin, []];
  }

  /** What is installed beside the package itself. */
  get packages(): string[] {
    return readdirSync(join(this.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs it with its output in pipes. */
  async run(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    const child = spawn(this.#bin, [...this.#script, ...args], {
      cwd: this.folder,
      env: this.#environment(options.env),
    });
    const texts = { stdout: '', stderr: '' };
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      texts.stderr += chunk;
      options.onOutput?.(chunk, (signal) => child.kill(signal));
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      texts.stdout += chunk;
      if (options.closesOutput === true) child.stdout.destroy();
    });
    // A child that has ended does not read it any more.
    child.stdin.on('error', () => undefined).end(options.stdin ?? '');
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, ...texts };
  }

  /** Runs it on a terminal of its own. */
  async runOnTerminal(
    args: readonly string[],
    columns: number,
    options: Pick<CommandOptions, 'env' | 'onOutput'> = {},
  ): Promise<TerminalResult> {
    const [{ spawn: spawnOnTerminal }, { default: xterm }] = await Promise.all([
      import('@lydell/node-pty'),
      import('@xterm/headless'),
    ]);
    const screen = new xterm.Terminal({ cols: columns, rows: 200, allowProposedApi: true });
    const child = spawnOnTerminal(this.#bin, [...this.#script, ...args], {
      cwd: this.folder,
      env: this.#environment(options.env),
      cols: columns,
      rows: 200,
    });
    let written = '';
    child.onData((chunk) => {
      written += chunk;
      screen.write(chunk);
      options.onOutput?.(chunk, (signal) => child.kill(signal));
    });
    const { exitCode } = await new Promise<{ exitCode: number }>((resolve) => child.onExit(resolve));
    await new Promise<void>((resolve) => screen.write('', resolve));
    const { buffer } = screen;
    const lines = Array.from({ length: buffer.active.length }, (_, at) =>
      buffer.active.getLine(at)?.translateToString(true),
    );
    return { status: exitCode, written, screen: lines.join('\n').trimEnd() };
  }

  /** As on a laptop: nothing of a CI system, and the Node.js that the action has; ten times as fast. */
  #environment(more: CommandOptions['env'] = {}): Record<string, string> {
    const fastClock = new URL(`fast-clock.js?speed=${SPEED}`, import.meta.url).href;
    const all = {
      PATH: `${dirname(NODE_24)}${delimiter}${process.env['PATH'] ?? ''}`,
      HOME: this.folder,
      TERM: 'xterm-256color',
      NODE_OPTIONS: `--import=${fastClock}`,
      ...more,
    };
    return Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  }
}
