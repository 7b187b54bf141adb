/** Whatever of the action itself is broken, the step ends with every output, and with words that say so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, unfinished } from '../../emulator/bland.ts';
import { NODE_24, pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { formatRecord } from '../../src/publish/record-status.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { read } from '../house/tree.ts';
import { useStage } from '../support/stage.ts';
import { type Runs, scenarioId, wireSet } from '../support/wire-sets.ts';

const stage = useStage();
const BASE = 'ba5e'.padEnd(40, '0');
const HEAD = 'c0ffee'.padEnd(40, '0');
const POLICY = 'rules:\n  min-avg-pass-rate: 50%\nscenarios:\n  - name: "Angry *"\n    min-pass-rate: 50%\n';
const SET = 'started-1';
const RUNS = 10;
const CHUNKS = readdirSync(join(import.meta.dirname, '../../dist')).filter((name) => /^\d.*\.js$/.test(name));
const BUG = /This is a bug/;

const dist = () => dirname(stage.checkout.main);
/** What was changed in dist/, with what stood there. */
const changed = new Map<string, string>();

function change(path: string, text: string): void {
  if (!changed.has(path)) changed.set(path, readFileSync(path, 'utf8'));
  writeFileSync(path, text);
}

beforeEach(() => {
  const { commits, pullRequests } = stage.emulator.github;
  commits.add(BASE);
  commits.add(HEAD, BASE);
  commits.branches.set('main', BASE);
  pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  const { bland } = stage.emulator;
  bland.addSet('before', wireSet('before', { 'Angry caller': [RUNS, 0], 'Happy path': [RUNS, 0] }));
  recordBefore();
  bland.looksBeforeEnd = 0;
  bland.scenarios = ['Angry caller', 'Happy path'].map((name) => ({ id: scenarioId(name), pathway_id: 'p' }));
  // One is worth to be played again, and then passes.
  bland.finish = ({ id }) => {
    const first: Runs = { 'Angry caller': [RUNS - 3, 3], 'Happy path': [RUNS, 0] };
    const { status, statistics } = wireSet(id, id === SET ? first : { 'Angry caller': [5, 0] }) as Statistics;
    return { status, statistics, completed_at: new Date().toISOString() };
  };
  writeFileSync(join(stage.checkout.workspace, 'policy.yml'), POLICY);
});
afterEach(() => {
  for (const [path, text] of changed) writeFileSync(path, text);
  changed.clear();
  rmSync(stage.checkout.workspace, { recursive: true, force: true });
  mkdirSync(stage.checkout.workspace);
});

/** In the part that is loaded for v2 agents. */
const AGENTS = 'function startAndJudge(';
/** In the parts that only the command line loads, and in that which finds out where it runs. */
const COMMAND = /function (?:runCommandLine|renderText|renderHelp|readCiFacts)\(|jetbrainsSpace/;
const isOfCommand = (chunk: string) => COMMAND.test(read(`dist/${chunk}`));

interface Statistics {
  readonly status: string;
  readonly statistics: object;
}

function recordBefore(): void {
  const record = { setIds: ['before'], verdict: 'passed', changed: false, since: undefined } as const;
  for (const status of formatRecord(record, 'Voice agents/gate')) {
    stage.emulator.github.commits.addStatus(BASE, { ...status, targetUrl: null });
  }
}

/** A step that needs all there is, and passes. */
async function useEverything(): Promise<StepResult> {
  const inputs = {
    'pathway-id': 'p',
    'simulations-per-scenario': `${RUNS}`,
    'poll-interval': '1s',
    'policy-file': 'policy.yml',
    baseline: 'auto',
    'suspect-runs': '5',
    transcripts: 'true',
    'report-dir': 'out',
  };
  const event = pullRequestEvent(stage.emulator, 7, HEAD);
  // Never asked, since both services are on loopback.
  const env = { HTTPS_PROXY: 'http://127.0.0.1:9' };
  const result = await stage.run(inputs, { eventName: 'pull_request', event, env });
  expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(DEFAULT_OUTPUTS).sort());
  expect(JSON.parse(result.outputs['violations'] ?? '')).toEqual(expect.any(Array));
  return result;
}

function messagesOf({ annotations }: StepResult): string {
  return annotations.map(({ message }) => message).join('\n');
}

/** Red without a doubt; or only something that publishes is broken, and the verdict stands. */
function expectHonest(result: StepResult): 'red' | 'passed' {
  const { exitCode, outputs, log } = result;
  expect(log).toMatch(BUG);
  expect(messagesOf(result)).toContain('broken');
  expect(messagesOf(result)).not.toContain('permission');
  // Where it happened.
  expect(log).toMatch(/^::debug::Error: broken.+\.index\.js/m);
  if (exitCode === 0) {
    expect(outputs).toMatchObject({
      verdict: 'passed',
      'simulation-set-id': `${SET},started-2`,
      'total-runs': `${2 * RUNS}`,
    });
    expect(messagesOf(result)).toContain('The verdict');
    return 'passed';
  }
  expect([exitCode, outputs['verdict']]).toEqual([1, expect.stringMatching(/^(?:error|inconclusive)$/)]);
  return 'red';
}

test('nothing is broken', async () => {
  const result = await useEverything();
  expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
  expect(result.log).not.toMatch(BUG);
});

describe('a part of dist/ that can’t be loaded', () => {
  /** Those for v2 agents and for the command line are not needed. */
  const needed = CHUNKS.filter((chunk) => !read(`dist/${chunk}`).includes(AGENTS) && !isOfCommand(chunk));

  test.each(needed)('%s', async (name) => {
    change(join(dist(), name), "throw new Error('broken');\n");
    expectHonest(await useEverything());
  });

  test.each([
    ['is missing', (path: string) => rmSync(path), 'Cannot find module'],
    [
      'is cut off',
      (path: string) => change(path, read(`dist/${basename(path)}`).slice(0, -20)),
      'SyntaxError',
    ],
  ])('that all needs %s', async (_, damage, words) => {
    const name = CHUNKS.find((chunk) => read(`dist/${chunk}`).includes('async function gate('));
    const path = join(dist(), name ?? '');
    change(path, '');
    damage(path);
    const result = await useEverything();
    expect([result.exitCode, result.outputs]).toEqual([1, DEFAULT_OUTPUTS]);
    expect(result.annotations).toEqual([
      { level: 'error', title: 'Bland Simulation Gate', message: expect.stringContaining(words) },
    ]);
    expect(messagesOf(result)).toContain('use another version');
  });
});

describe('of the command line, a part that can’t be loaded', () => {
  const judge = () =>
    spawnSync(NODE_24, [stage.checkout.main, 'command-line', '.', '--set-file', '-'], {
      input: DOCUMENTED_ANSWER,
      encoding: 'utf8',
    });

  test('none, and it passes', () => {
    expect(judge()).toMatchObject({ status: 0, stdout: expect.stringContaining('Simulation gate passed') });
  });

  test.each(CHUNKS.filter((chunk) => isOfCommand(chunk) && !/renderHelp/.test(read(`dist/${chunk}`))))(
    '%s',
    (name) => {
      change(join(dist(), name), "throw new Error('broken');\n");
      const { status, stdout, stderr } = judge();
      // Where it runs is not needed for the verdict.
      if (/jetbrainsSpace/.test(read(`dist/${name}`)))
        return expect([status, stderr]).toEqual([0, expect.not.stringMatching(BUG)]);
      expect([status, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/^Simulation gate could not (?:run|judge): .*broken.* This is a bug/m);
      expect(stderr).not.toContain('::');
    },
  );
});

test('what an error says is no command of the runner’s, and ends nothing early', async () => {
  const name = CHUNKS.find((chunk) => read(`dist/${chunk}`).includes('async function gate('));
  change(join(dist(), name ?? ''), "throw new Error('100%\\n::warning::forged\\r::notice::too');\n");
  const result = await useEverything();
  expect(result.annotations.map(({ level }) => level)).toEqual(['error']);
  expect(messagesOf(result)).toContain('100%\n::warning::forged\r::notice::too');
});

test('an error that nobody waits for ends the step at once', async () => {
  stage.emulator.bland.addSet(SET, unfinished(SET, 'RUNNING'));
  const stray = "setTimeout(() => Promise.reject(new Error('stray')), 1000)";
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(stray)}` };
  const result = await stage.run({ 'simulation-set-id': SET }, { env });
  expect([result.exitCode, result.outputs]).toEqual([1, { ...DEFAULT_OUTPUTS, 'simulation-set-id': SET }]);
  expect(messagesOf(result)).toMatch(/^Simulation gate could not run: Error: stray\. This is a bug/);
});

describe('with a v2 agent', () => {
  const useAgent = () => {
    const { agents } = stage.emulator.bland;
    agents.agents.add('agent-1');
    agents.looksBeforeEnd = 0;
    return stage.run({ 'agent-id': 'agent-1', 'poll-interval': '1s', comment: 'never' });
  };

  test('a part of dist/ that can’t be loaded: nothing is started', async () => {
    const name = CHUNKS.find((chunk) => read(`dist/${chunk}`).includes(AGENTS));
    change(join(dist(), name ?? ''), "throw new Error('broken');\n");
    expect(expectHonest(await useAgent())).toBe('red');
    expect(stage.emulator.requests).toEqual([]);
  });

  test.each(['startAndJudge', 'waitForRun', 'judgeCheckRun', 'checkCheckRun'])(
    'a bug in %s',
    async (stageName) => {
      const start = new RegExp(`^(?:async )?function ${stageName}\\([^]*?\\) \\{\\n`, 'gm');
      for (const name of CHUNKS) {
        const text = read(`dist/${name}`);
        const broken = text.replace(start, "$&throw new Error('broken');\n");
        if (broken !== text) change(join(dist(), name), broken);
      }
      const result = await useAgent();
      expect(expectHonest(result)).toBe('red');
      const started = stage.emulator.bland.agents.started.map(({ id }) => id).join();
      expect(result.outputs['check-run-id']).toBe(started);
    },
  );
});

describe('a bug in', () => {
  test.each([
    ['readRawInputs', 'red'],
    ['readContext', 'red'],
    ['readPolicyFile', 'red'],
    ['readPolicy', 'red'],
    ['readInputs', 'red'],
    ['judgeSets', 'red'],
    ['beginBaseline', 'red'],
    ['lookUpRecords', 'red'],
    ['playSuspects', 'red'],
    ['judge', 'red'],
    ['checkCoverage', 'red'],
    ['quoteRuns', 'red'],
    ['clean', 'red'],
    ['renderOutputs', 'red'],
    ['renderMarkdown', 'passed'],
    ['renderAnnotations', 'passed'],
    ['writeReportFiles', 'passed'],
    ['renderJson', 'passed'],
    ['renderJUnit', 'passed'],
    ['renderHtml', 'passed'],
    ['publishComment', 'passed'],
    ['recordSets', 'passed'],
    ['describePlan', 'red'],
    ['renderLogTables', 'passed'],
    ['listAll', 'passed'],
    ['headlineWithRemedy', 'passed'],
    ['headline', 'passed'],
  ])('%s: %s', async (stageName, outcome) => {
    const start = new RegExp(`^(?:async )?function ${stageName}\\([^]*?\\) \\{\\n`, 'gm');
    const found = CHUNKS.filter((name) => {
      const text = read(`dist/${name}`);
      const broken = text.replace(start, "$&throw new Error('broken');\n");
      if (broken !== text) change(join(dist(), name), broken);
      return broken !== text;
    });
    expect(found).toHaveLength(1);
    expect(expectHonest(await useEverything())).toBe(outcome);
  });
});
