/** The command line, packed and installed: on a terminal, in a pipe, and beside the action. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { type CommandOptions, InstalledCommand } from '../../emulator/command.ts';
import { changesSince, snapshot } from '../support/file-tree.ts';
import { SHELL, SIGNALS, testWith } from '../support/platform.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const folder = mkdtempSync(join(tmpdir(), 'saved-sets-'));
let command: InstalledCommand;
beforeAll(() => {
  command = new InstalledCommand();
  write('set.json', DOCUMENTED_ANSWER);
  write('earlier.json', { ...documented(), id: 'earlier' });
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const KEY = 'emulated-bland-key';
const REPORT_FILES = ['junit.xml', 'report.html', 'report.json', 'report.md'];
const ESCAPE = '\u001b';
const fileOf = (name: string) => join(folder, name);
const documented = (): Documented => JSON.parse(DOCUMENTED_ANSWER);

interface Documented {
  readonly statistics: { readonly per_scenario: Readonly<Record<string, object>> };
}

function write(name: string, content: unknown): string {
  writeFileSync(fileOf(name), typeof content === 'string' ? content : JSON.stringify(content));
  return fileOf(name);
}

/** Runs it against the emulator. */
function run(args: readonly string[], options: CommandOptions = {}) {
  const env = { BLAND_API_KEY: KEY, BLAND_BASE_URL: stage.emulator.url, ...options.env };
  return command.run(args, { ...options, env });
}

/** Judges a saved set without a key, and without anybody to ask. */
function judge(args: readonly string[], options: CommandOptions = {}) {
  return command.run(['--set-file', fileOf('set.json'), ...args], options);
}

describe('files', () => {
  test.each([
    ['passed', [], 0],
    ['failed', ['--max-flaky-count', '0'], 1],
    ['error', ['--timeout', 'soon'], 4],
  ])('none but the report is written: %s', async (_, args, expected) => {
    const root = command.folder;
    const before = snapshot(root);
    expect((await judge(args)).status).toBe(expected);
    expect(changesSince(before, root)).toEqual([]);
    expect((await judge([...args, '--report-dir', 'only/this'])).status).toBe(expected);
    const files = REPORT_FILES.map((name) => `only/this/${name}`);
    expect(changesSince(before, root)).toEqual(['only', 'only/this', ...files]);
    rmSync(join(root, 'only'), { recursive: true, force: true });
  });

  test('the report may go wherever its user says', async () => {
    const { status } = await judge(['--report-dir', relative(command.folder, fileOf('beside'))]);
    expect(status).toBe(0);
    expect(readdirSync(fileOf('beside')).sort()).toEqual(REPORT_FILES);
  });

  test('but not to a URL', async () => {
    const { status, stdout } = await judge(['--report-dir', 'file:///tmp/x']);
    expect(status).toBe(4);
    expect(stdout).toContain(
      'report-dir is “file:///tmp/x”, which is a URL, not a path: give the path of a folder',
    );
  });
});

test('the package brings nothing but itself', () => {
  expect(command.packages).toEqual(['bland-simulation-gate']);
});

describe('help and version', () => {
  test('each input of the action that makes sense elsewhere has its description there', async () => {
    const { status, stdout, stderr } = await command.run(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /--min-avg-pass-rate VALUE\n\s+statistics\.overall\.avg_pass_rate must be at least this/,
    );
    expect(stdout).toMatch(/--timeout VALUE\n[^-]*Default: 30m\./);
    expect(stdout).not.toMatch(/github-token|--comment|--api-key|`/);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  test('version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await command.run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('without arguments the help is on the standard error, and it is an error', async () => {
    const { status, stdout, stderr } = await command.run([]);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toContain('Usage: bland-simulation-gate');
  });
});

describe('a set at Bland', () => {
  test('is waited for: the log on the standard error, the report on the standard output', async () => {
    stage.emulator.bland.addDocumentedSet();
    const { status, stdout, stderr } = await run([
      '--simulation-set-id',
      DOCUMENTED_ID,
      '--max-flaky-count=0',
      '--poll-interval',
      '1s',
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Judging set d4e5.*\n(?:.*\n)*.*RUNNING → PASSED/);
    expect(stdout).toMatch(
      /breaks a rule: “Angry Caller Test”, 3 of 5 passed \(60%\): Agent failed.*\npassing: “Happy Path - Booking”/,
    );
    expect(stdout).toMatch(/broken {2}max-flaky-count: 1, required ≤ 0/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'Simulation gate failed: 1 scenario is flaky, at most 0 allowed: “Angry Caller Test”',
    );
    expect(stdout + stderr).not.toContain(ESCAPE);
    expect(stdout + stderr).not.toContain('\r');
  });

  test('a pathway can be started', async () => {
    stage.emulator.bland.scenarios = [{ id: 'one', pathway_id: 'booking', persona_id: null }];
    const { status, stderr } = await run(['--pathway-id', 'booking', '--simulations-per-scenario', '3']);
    expect(status).toBe(0);
    expect(stderr).toContain('Started set started-1: 1 scenario, 3 runs each');
  });

  test('a v2 agent can be checked', async () => {
    const { agents } = stage.emulator.bland;
    agents.agents.add('agent-1');
    agents.looksBeforeEnd = 0;
    const { status, stdout, stderr } = await run(['--agent-id', 'agent-1']);
    expect(status).toBe(0);
    expect(stderr).toContain('Started check run');
    expect(stdout).toMatch(/^\d+ judges?, worst first:\n/);
  });

  test('more runs than allowed are not started', async () => {
    stage.emulator.bland.scenarios = [{ id: 'one', pathway_id: 'booking', persona_id: null }];
    const { status, stdout } = await run(['--pathway-id', 'booking', '--max-runs', '4']);
    expect([status, stage.emulator.bland.started]).toEqual([4, []]);
    expect(stdout).toContain('this step would start 5 runs (1 scenario × 5), but max-runs allows 4');
  });

  test('the option for the address counts, not the variable', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const env = { BLAND_BASE_URL: 'https://unreachable.invalid' };
    const args = ['--simulation-set-id', DOCUMENTED_ID, '--base-url', stage.emulator.url];
    expect((await run(args, { env })).status).toBe(0);
  });

  test.each([
    ['passed', 0, DOCUMENTED_ANSWER, []],
    ['failed', 1, { ...documented(), status: 'FAILED' }, []],
    ['is inconclusive', 2, DOCUMENTED_ANSWER, ['--min-runs-per-scenario', '9']],
    ['timed out', 3, unfinished(DOCUMENTED_ID, 'RUNNING'), ['--timeout', '10s']],
    ['could not judge', 4, { ...documented(), status: 'ERROR' }, []],
    ['failed, but warn-only', 0, { ...documented(), status: 'FAILED' }, ['--warn-only']],
  ])('the exit status by verdict: %s is %i', async (words, expected, answer, more) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, answer);
    const { status, stdout } = await run(['--simulation-set-id', DOCUMENTED_ID, ...more]);
    expect(status).toBe(expected);
    expect(stdout).toContain(`Simulation gate ${words}`);
  });

  const signals = ['SIGINT', 'SIGTERM'] as const;
  testWith(SIGNALS).each(signals)('%s ends it with a verdict, and with 130', async (signal) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const { status, stdout } = await run(['--simulation-set-id', DOCUMENTED_ID], {
      onOutput: (chunk, kill) => {
        if (chunk.includes('is RUNNING')) kill(signal);
      },
    });
    expect(status).toBe(130);
    expect(stdout).toContain(`Simulation gate was cancelled: ${signal} stopped it`);
  });

  test('the key is shown nowhere, and Bland alone gets it', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, { ...documented(), status: `odd ${KEY}` });
    const args = ['--simulation-set-id', DOCUMENTED_ID, '--timeout', '10s', '--report-dir', 'key-report'];
    const { stdout, stderr } = await run(args, { env: { RUNNER_DEBUG: '1' } });
    const files = ['report.json', 'junit.xml', 'report.md', 'report.html'].map((name) =>
      readFileSync(join(command.folder, 'key-report', name), 'utf8'),
    );
    expect([stdout, stderr, ...files].join('\n')).not.toContain(KEY);
    expect(stage.emulator.requests.every(({ headers }) => headers['authorization'] === KEY)).toBe(true);
  });
});

describe('beside the action', () => {
  test.each([
    ['failed', { 'max-flaky-count': '0', 'min-scenario-pass-rate': '80%' }],
    ['passed', { 'min-avg-pass-rate': '80%' }],
    ['inconclusive', { 'min-runs-per-scenario': '9', baseline: 'earlier' }],
  ] as const)('the same set has the same verdict and the same report: %s', async (verdict, rules) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    stage.emulator.bland.addSet('earlier', { ...documented(), id: 'earlier' });
    const byAction = await stage.run({
      'simulation-set-id': DOCUMENTED_ID,
      ...rules,
      'report-dir': 'same',
      comment: 'never',
    });
    const options = Object.entries(rules).flatMap(([name, value]) => [`--${name}`, value]);
    await run(['--simulation-set-id', DOCUMENTED_ID, ...options, '--report-dir', 'same']);
    const baselineFile = 'baseline' in rules ? ['--baseline-file', fileOf('earlier.json')] : [];
    const offline = options.filter((option) => !/^(?:--baseline|earlier)$/.test(option));
    const saved = await judge([...offline, ...baselineFile, '--format', 'json']);
    const reportIn = (text: string) => ({ ...JSON.parse(text), run: null, waited_ms: null });
    const expected = reportIn(readFileSync(join(stage.checkout.workspace, 'same', 'report.json'), 'utf8'));
    expect(byAction.outputs['verdict']).toBe(verdict);
    expect(expected.verdict).toBe(verdict);
    expect(reportIn(readFileSync(join(command.folder, 'same', 'report.json'), 'utf8'))).toEqual(expected);
    expect(reportIn(saved.stdout)).toEqual(expected);
  });
});

describe('a saved set', () => {
  test('is judged without a key and without a request', async () => {
    const env = { BLAND_BASE_URL: stage.emulator.url };
    const { status, stdout, stderr } = await judge(['--min-avg-pass-rate', '90%'], { env });
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Judging set ${DOCUMENTED_ID} by: status not FAILED or ERROR, min-avg-pass-rate ≥ 90%.\n`,
    );
    expect(stdout).toContain('the average pass rate is 80%, at least 90% is required');
    expect(stage.emulator.requests).toEqual([]);
  });

  test('can come from the standard input', async () => {
    const { status } = await command.run(['--set-file', '-'], { stdin: DOCUMENTED_ANSWER });
    expect(status).toBe(0);
  });

  test('which lacks statistics is not waited for', async () => {
    const { status, stdout } = await command.run([
      '--set-file',
      write('bare.json', { ...documented(), statistics: null, completed_at: new Date().toISOString() }),
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('nothing shows that anything was tested');
  });

  test('can be compared with a set at Bland, which takes a key', async () => {
    stage.emulator.bland.addSet('earlier', { ...documented(), id: 'earlier' });
    const args = ['--set-file', fileOf('set.json'), '--baseline', 'earlier'];
    expect((await run(args)).status).toBe(0);
    expect(stage.emulator.requests.map(({ path }) => path)).toEqual([
      '/v1/agent-testing/simulation-sets/earlier',
    ]);
    const { status, stdout } = await command.run(args);
    expect([status, stdout]).toEqual([
      4,
      expect.stringContaining('Set the environment variable BLAND_API_KEY'),
    ]);
  });

  test('takes a policy file from anywhere', async () => {
    const policy = write('policy.yml', 'rules:\n  min-avg-pass-rate: 90%\n');
    expect((await judge(['--policy-file', policy])).status).toBe(1);
  });

  test('a set that is found twice can not be compared with itself', async () => {
    const { status, stdout } = await judge(['--baseline-file', fileOf('set.json')]);
    expect([status, stdout]).toEqual([4, expect.stringContaining("can't be compared with itself")]);
  });
});

describe('formats', () => {
  test('markdown is what report.md has', async () => {
    const { stdout } = await judge(['--format', 'markdown', '--report-dir', 'as-markdown']);
    expect(stdout).toBe(readFileSync(join(command.folder, 'as-markdown', 'report.md'), 'utf8'));
    expect(stdout).toMatch(/^### ✅ Simulation gate passed/);
  });

  test('no name is a command for another CI system, in any of them', async () => {
    const name = '##vso[task.setvariable variable=x]y ##teamcity[message] ##[error]z';
    const [[id, scenario] = ['']] = Object.entries(documented().statistics.per_scenario);
    const per_scenario = { [id]: { ...scenario, scenario_name: name } };
    const set = { ...documented(), total_scenarios: 1, statistics: { per_scenario } };
    for (const format of ['text', 'markdown', 'json']) {
      const { stdout, stderr } = await command.run(
        ['--set-file', '-', '--format', format, '--min-scenario-pass-rate', '1'],
        { stdin: JSON.stringify(set) },
      );
      expect(stdout).toContain('task.setvariable');
      expect(stdout + stderr).not.toMatch(/##\w*\[/);
      if (format === 'json') expect(JSON.parse(stdout).sets[0].scenarios[0].name).toContain('##vso[');
    }
  });
});

describe('on a terminal', () => {
  const onTerminal = (args: readonly string[], columns: number, options: Partial<CommandOptions> = {}) =>
    command.runOnTerminal(args, columns, {
      ...options,
      env: { BLAND_API_KEY: KEY, BLAND_BASE_URL: stage.emulator.url, ...options.env },
    });
  const progressing = () => {
    const running = (total_runs: number) => ({
      ...unfinished(DOCUMENTED_ID, 'RUNNING', { overall: { total_runs } }),
      simulations_per_scenario: 5,
      total_scenarios: 2,
    });
    stage.emulator.bland.addSet(DOCUMENTED_ID, running(2), running(4), running(6), DOCUMENTED_ANSWER);
    return ['--simulation-set-id', DOCUMENTED_ID, '--max-flaky-count', '0', '--poll-interval', '2s'];
  };

  test('a line of progress comes and goes; then there is a table, in colours', async () => {
    const { status, written, screen } = await onTerminal(progressing(), 120);
    expect(status).toBe(1);
    expect(written).toMatch(/\d+ s {2}RUNNING: 4 of 10 runs \(40%\).* \(set d4e5f6a7\)/);
    expect(written).toContain(`${ESCAPE}[31mbreaks a rule${ESCAPE}[0m`);
    expect(screen).not.toMatch(/^\d+ s {2}/m);
    expect(screen).toMatch(
      /^2 scenarios, worst first:\nScenario +Passed +Rate +Result +First failure mode\nAngry Caller Test +3\/5 +60% +breaks a rule +Agent failed/m,
    );
  });

  test('40 columns: no row of the table and no line of progress is wider', async () => {
    const { written, screen } = await onTerminal(progressing(), 40);
    const lines = screen.split('\n');
    const head = lines.findIndex((line) => line.startsWith('Scenario'));
    expect(lines.slice(head, head + 4)).toEqual([
      'Scenario              Passed  Rate',
      'Angry Caller Test        3/5   60%  ✕',
      'Happy Path - Booking     5/5  100%  ✓',
      '',
    ]);
    // What is written after the line was cleared: lines of the log, which may wrap, and the one of progress.
    const live = written
      .split(`\r${ESCAPE}[K`)
      .map((text) => text.split('\n').at(-1) ?? '')
      .filter((line) => /^\d+ s {2}/.test(line));
    expect(live.length).toBeGreaterThan(0);
    for (const line of live) expect(line.length).toBeLessThan(40);
  });

  test('with NO_COLOR it is as in a pipe', async () => {
    const { written } = await onTerminal(progressing(), 120, { env: { NO_COLOR: '1' } });
    expect(written).not.toContain(ESCAPE);
    expect(written).toContain('breaks a rule: “Angry Caller Test”, 3 of 5 passed (60%)');
  });

  test('a locale without UTF-8 gets ASCII', async () => {
    const { written } = await onTerminal(progressing(), 120, { env: { LC_ALL: 'C' } });
    expect(written).toMatch(/max-flaky-count: 1, required <= 0/);
    expect(Buffer.from(written, 'latin1').toString('ascii')).toBe(written);
  });

  testWith(SIGNALS)('Ctrl-C ends it with a verdict, and takes the line of progress away', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    let isSent = false;
    const { status, screen } = await onTerminal(['--simulation-set-id', DOCUMENTED_ID], 100, {
      onOutput: (chunk, kill) => {
        if (!isSent && chunk.includes('is RUNNING')) kill('SIGINT');
        isSent ||= chunk.includes('is RUNNING');
      },
    });
    expect(status).toBe(130);
    expect(screen).toContain('Simulation gate was cancelled');
    expect(screen).not.toMatch(/^\d+ s {2}/m);
  });
});

describe('bad input', () => {
  const refused = async (args: readonly string[], options: CommandOptions = {}) => {
    const { status, stdout, stderr } = await run(args, options);
    expect(status).toBe(4);
    expect(stage.emulator.requests).toEqual([]);
    return stdout + stderr;
  };
  const SET = ['--simulation-set-id', DOCUMENTED_ID];

  test.each([
    [
      'a misspelt option',
      [...SET, '--min-avg-passrate', '1'],
      '“--min-avg-passrate” is not an option: did you mean --min-avg-pass-rate?',
    ],
    ['an unknown one', [...SET, '--colour'], '“--colour” is not an option: see --help'],
    [
      'one that is given twice',
      [...SET, '--timeout', '1m', '--timeout', '2m'],
      '--timeout is given twice: give it once',
    ],
    [
      'an empty value',
      [...SET, '--min-avg-pass-rate='],
      '--min-avg-pass-rate needs a value: give one, or leave it out',
    ],
    [
      'no value',
      [...SET, '--report-dir', '--warn-only'],
      '--report-dir needs a value, but “--warn-only” follows',
    ],
    ['a value of a switch', [...SET, '--redact', 'false'], 'write --redact=false'],
    ['an argument', [DOCUMENTED_ID], 'is an argument without an option'],
    ['the key', [...SET, '--api-key', 'abc'], 'set the environment variable BLAND_API_KEY'],
    [
      'what is for GitHub only',
      [...SET, '--github-token', 'x'],
      '--github-token is only for the GitHub Action: leave it out',
    ],
    [
      'an automatic baseline',
      [...SET, '--baseline', 'auto'],
      'give the id of an earlier set, or --baseline-file',
    ],
    [
      'an unknown format',
      [...SET, '--format', 'xml'],
      '--format is “xml”, but must be text, markdown or json',
    ],
    [
      'a set and a file',
      [...SET, '--set-file', 'set.json'],
      "--set-file can't be given together with --simulation-set-id",
    ],
    [
      'nothing to judge',
      ['--min-avg-pass-rate', '1'],
      'simulation-set-id is empty, so there is nothing to judge',
    ],
    [
      'a bad value',
      [...SET, '--min-avg-pass-rate', '120%'],
      'min-avg-pass-rate is “120%”, but must be a rate from 0 to 1',
    ],
  ])('%s', async (_, args, message) => {
    expect(await refused(args)).toContain(message);
  });

  test('no key', async () => {
    const said = await refused(SET, { env: { BLAND_API_KEY: undefined } });
    expect(said).toContain('api-key is empty. Set the environment variable BLAND_API_KEY to your key');
  });

  test.each([
    ['missing', 'no-such.json', undefined, 'but there is no such file'],
    ['empty', 'empty.json', ' \n', 'which is empty'],
    ['not JSON', 'text.json', 'PASSED', 'which is not JSON'],
    ['no set', 'list.json', { scenarios: [] }, 'which is no set'],
    ['the answer to a start', 'start.json', { simulation_set_id: 'x', status: 'PENDING' }, 'which is no set'],
    ['an error', 'error.json', { data: null, errors: [{ message: 'Not found' }] }, 'which is no set'],
    [
      'not an end',
      'running.json',
      unfinished('x', 'RUNNING'),
      'is still “RUNNING”, so it has no verdict yet',
    ],
  ])('a file that is %s', async (_, name, content, message) => {
    if (content !== undefined) write(name, content);
    const said = await refused(['--set-file', fileOf(name)]);
    expect(said).toContain(message);
    expect(said).not.toContain('simulation-set-id');
  });

  test('a file of 300 MB, and one that is a folder', async () => {
    truncateSync(write('large.json', ''), 300 * 1024 * 1024);
    expect(await refused(['--set-file', fileOf('large.json')])).toContain('which is larger than 256 MiB');
    mkdirSync(fileOf('folder.json'));
    expect(await refused(['--baseline-file', fileOf('folder.json'), ...SET])).toContain('which is a folder');
  });

  test('a file that is not UTF-8', async () => {
    writeFileSync(fileOf('latin.json'), Buffer.from('{"id":"\xe4"}', 'latin1'));
    expect(await refused(['--set-file', fileOf('latin.json')])).toContain('which is not UTF-8');
  });

  test('every problem is said at once', async () => {
    const said = await refused(['--nonsense', '--set-file', fileOf('no-such.json'), '--timeout', 'soon']);
    expect(said).toContain('Simulation gate could not judge: “--nonsense” is not an option');
    expect(said).toContain('3 reasons:');
  });

  test('a pipe that is closed changes nothing', async () => {
    const { status, stderr } = await judge(['--min-avg-pass-rate', '90%', '--format', 'json'], {
      closesOutput: true,
    });
    expect(status).toBe(1);
    expect(stderr).not.toContain('EPIPE');
  });

  testWith(SHELL)('a pipe that is closed before anything comes', () => {
    const bin = join(command.folder, 'node_modules', '.bin', 'bland-simulation-gate');
    const script = 'set -o pipefail; "$0" --set-file "$1" --min-avg-pass-rate 90% | true';
    const { status } = spawnSync('bash', ['-c', script, bin, fileOf('set.json')]);
    expect(status).toBe(1);
  });
});
