/** What a step needs: no permission but what a message names, no file but its own, no child process. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import { pullRequestEvent, type StepOptions, type StepResult } from '../../emulator/runner.ts';
import { ROOT } from '../house/tree.ts';
import { changesSince, snapshot } from '../support/file-tree.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const BASE = 'ba5e'.padEnd(40, '0');
const HEAD = 'c0ffee'.padEnd(40, '0');
const SET = { 'simulation-set-id': DOCUMENTED_ID, 'poll-interval': '1s' };
const EVERYTHING = {
  ...SET,
  baseline: 'auto',
  'override-label': 'gate-override',
  transcripts: 'true',
  'policy-file': 'policy.yml',
};

const root = () => dirname(stage.checkout.workspace);
const home = () => join(root(), 'home');
const temp = () => join(root(), 'temp');

beforeEach(() => {
  for (const folder of [home(), temp()]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(stage.checkout.workspace, 'policy.yml'), 'rules:\n  max-flaky-count: 1\n');
  const { commits, pullRequests } = stage.emulator.github;
  commits.add(BASE);
  commits.add(HEAD, BASE);
  commits.branches.set('main', BASE);
  pullRequests.push({ number: 7, state: 'open', headSha: HEAD, headLabel: 'octo-org:fix' });
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
});
afterEach(() => {
  for (const folder of [home(), temp(), stage.checkout.workspace])
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(stage.checkout.workspace);
});

function onPullRequest(): Partial<StepOptions> {
  return { eventName: 'pull_request', event: pullRequestEvent(stage.emulator, 7, HEAD) };
}

describe('with a token that may do nothing', () => {
  const NO_COMMENT = 'No comment: ';
  const NO_LABELS = 'The labels of the pull request could not be read: ';
  const WHY = 'Resource not accessible by integration. ';

  /** A token that reads nothing either, as with `permissions: {}` in a private repository. */
  function restrict(how: string): void {
    const { github } = stage.emulator;
    if (how === 'permissions: {}') {
      for (const [name, { login }] of github.tokens)
        github.tokens.set(name, { login, comments: 'none', contents: 'none', statuses: 'none' });
    } else {
      const body = '{"message":"Resource not accessible by integration"}';
      stage.emulator.misbehave('/api/', { kind: 'answer', status: 403, body });
    }
  }

  const warningsOf = ({ annotations }: StepResult) =>
    annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  const onPush = (): Partial<StepOptions> => ({
    eventName: 'push',
    event: { ref: 'refs/heads/fix', repository: { owner: { login: 'octo-org' } } },
    env: { GITHUB_SHA: HEAD },
  });

  test.each<[string, Readonly<Record<string, string>>, () => Partial<StepOptions>, string, string[]]>([
    ['nothing that needs one', { comment: 'never' }, onPullRequest, 'passed', []],
    [
      'a comment',
      {},
      onPullRequest,
      'passed',
      [`${NO_COMMENT}${WHY}Add permissions: pull-requests: write to the job`],
    ],
    [
      'a comment on the pull request of a push',
      {},
      onPush,
      'passed',
      [`${NO_COMMENT}${WHY}Add permissions: pull-requests: write to the job`],
    ],
    [
      'a label that overrides',
      { comment: 'never', 'max-flaky-count': '0', 'override-label': 'gate-override' },
      onPullRequest,
      'failed',
      [`${NO_LABELS}${WHY}Add permissions: pull-requests: read to the job`],
    ],
  ])('%s: %j', async (_, inputs, options, verdict, starts) => {
    for (const how of ['permissions: {}', '403 to everything']) {
      stage.emulator.behave();
      restrict(how);
      const result = await stage.run({ ...SET, ...inputs }, options());
      expect([how, result.outputs['verdict'], result.exitCode]).toEqual([
        how,
        verdict,
        verdict === 'passed' ? 0 : 1,
      ]);
      const warnings = warningsOf(result);
      expect(warnings).toEqual(starts.map((start) => expect.stringContaining(start)));
      expect(warnings.join('')).not.toContain('\n');
    }
  });

  test.each(['permissions: {}', '403 to everything'])(
    'a baseline is not compared with, and everything else says what it lacks in one line: %s',
    async (how) => {
      restrict(how);
      const result = await stage.run(EVERYTHING, onPullRequest());
      // Less evidence is never greener.
      expect([result.outputs['verdict'], result.exitCode]).toEqual(['inconclusive', 1]);
      const messages = result.annotations.map(({ message }) => message);
      expect(messages.filter((message) => message.startsWith(NO_COMMENT))).toHaveLength(1);
      expect(messages.filter((message) => message.startsWith(NO_LABELS))).toHaveLength(1);
      const [ofBaseline = '', ...others] = messages.filter((message) => message.includes('contents: read'));
      expect(others).toEqual([]);
      expect(ofBaseline).toContain('The baseline could not be looked up: ');
      expect(ofBaseline).toContain('Add permissions: contents: read and statuses: write to the job');
      expect(messages.join('')).not.toContain('\n');
    },
  );

  test('that may read, a record is not written, and the verdict stands', async () => {
    const { github } = stage.emulator;
    for (const [name, { login }] of github.tokens)
      github.tokens.set(name, { login, comments: 'read', contents: 'read', statuses: 'read' });
    const result = await stage.run({ ...SET, comment: 'never', baseline: 'auto' }, onPullRequest());
    expect([result.outputs['verdict'], result.exitCode]).toEqual(['passed', 0]);
    expect(warningsOf(result).filter((message) => message.includes('permissions:'))).toEqual([
      expect.stringMatching(
        /not recorded .* Add permissions: statuses: write to the job.*The verdict stands\.$/,
      ),
    ]);
  });
});

const FILES = ['junit.xml', 'report.html', 'report.json', 'report.md'];

describe('a link in the workspace that leads out of it', () => {
  const link = () => join(stage.checkout.workspace, 'link');

  test('is not read through: nothing is asked for', async () => {
    writeFileSync(join(home(), 'policy.yml'), 'rules: {}\n');
    symlinkSync(home(), link());
    const result = await stage.run({ ...SET, comment: 'never', 'policy-file': 'link/policy.yml' });
    expect([result.outputs['verdict'], result.exitCode]).toEqual(['error', 1]);
    expect(result.log).toContain("which is outside the job's workspace");
    expect(stage.emulator.requests).toEqual([]);
  });

  test.each(['link', 'link/deeper', 'a/../link/deeper'])('is not written through: %s', async (path) => {
    symlinkSync(home(), link());
    const before = snapshot(home());
    const result = await stage.run({ ...SET, comment: 'never', 'report-dir': path });
    expect([result.outputs['verdict'], result.exitCode]).toEqual(['passed', 0]);
    expect(result.outputs['report-dir']).toBe('');
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('a symbolic link leads out of the workspace: remove it'),
    ]);
    expect(changesSince(before, home())).toEqual([]);
  });
});

/** Node.js then refuses the process all other files, child processes, threads and add-ons. */
function onlyWhatItNeeds(reportDir: string): string {
  const reads = [
    dirname(stage.checkout.main),
    stage.checkout.workspace,
    temp(),
    join(root(), 'event.json-*'),
    join(root(), 'output-*'),
    join(root(), 'summary-*'),
    join(ROOT, 'emulator', 'fast-clock.js'),
  ];
  const writes = [
    join(root(), 'output-*'),
    join(root(), 'summary-*'),
    ...(reportDir === '' ? [] : [reportDir, join(reportDir, '*')]),
  ];
  return [
    '--permission',
    ...reads.map((path) => `--allow-fs-read=${path}`),
    ...writes.map((path) => `--allow-fs-write=${path}`),
  ].join(' ');
}

interface Place {
  readonly reportDir: string;
  /** The absolute path. */
  readonly folder: string;
  /** What is made there or changed, from the root. */
  readonly made: readonly string[];
}

describe('only the report and the files of the runner are written', () => {
  const filesIn = (name: string): readonly string[] => FILES.map((file) => `${name}/${file}`);
  const places: Readonly<Record<string, () => Place>> = {
    'without report-dir': () => ({ reportDir: '', folder: '', made: [] }),
    'with a folder in the workspace': () => ({
      reportDir: 'out',
      folder: join(stage.checkout.workspace, 'out'),
      made: ['workspace', 'workspace/out', ...filesIn('workspace/out')],
    }),
    'with one elsewhere': () => ({
      reportDir: join(temp(), 'out'),
      folder: join(temp(), 'out'),
      made: ['temp', 'temp/out', ...filesIn('temp/out')],
    }),
  };

  /** Runs a step with all there is, and sends it a signal as soon as the log says so. */
  async function run(
    { reportDir, folder, made }: Place,
    inputs: Readonly<Record<string, string>> = {},
    cancelAt?: string,
  ): Promise<StepResult> {
    const before = snapshot(root());
    let log = '';
    const step = stage.checkout.start({
      emulator: stage.emulator,
      with: { ...EVERYTHING, ...inputs, 'report-dir': reportDir },
      ...onPullRequest(),
      env: {
        ...Object.fromEntries(['HOME', 'USERPROFILE'].map((name) => [name, home()])),
        ...Object.fromEntries(['TMPDIR', 'TEMP', 'TMP', 'RUNNER_TEMP'].map((name) => [name, temp()])),
        // Elsewhere the folder for temporary files is a link, whose target would have to be named too.
        NODE_OPTIONS: process.platform === 'linux' ? onlyWhatItNeeds(folder) : undefined,
      },
      onLog: (chunk) => {
        log += chunk;
      },
    });
    if (cancelAt !== undefined) {
      await until(() => log.includes(cancelAt));
      step.process.kill('SIGINT');
    }
    const result = await step.done;
    expect(result.log).not.toMatch(/ERR_ACCESS_DENIED|Access to this API/);
    expect(result.outputs['report-dir']).toBe(folder);
    // The runner makes a step's files beside the workspace.
    const isOfRunner = (name: string) => /^(?:output|summary|event\.json)-\d+$/.test(name);
    const changes = changesSince(before, root()).filter((name) => !isOfRunner(name));
    expect(changes).toEqual(made.toSorted());
    return result;
  }

  test.each(
    Object.keys(places).flatMap((place) => [
      ['passed', {}, place] as const,
      ['failed', { 'max-flaky-count': '0' }, place] as const,
      ['error', { timeout: 'long' }, place] as const,
    ]),
  )('%s, %j %s', async (verdict, inputs, place) => {
    const result = await run(places[place]?.() as Place, inputs);
    expect([result.outputs['verdict'], result.exitCode]).toEqual([verdict, verdict === 'passed' ? 0 : 1]);
  });

  testWith(SIGNALS).each(Object.keys(places))('cancelled, %s', async (place) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const result = await run(places[place]?.() as Place, {}, 'is RUNNING');
    expect(result.outputs['verdict']).toBe('cancelled');
  });
});
