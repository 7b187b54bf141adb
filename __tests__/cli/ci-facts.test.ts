/** What CI systems say of a run, by the variables that each of them sets; and what git says where there are none. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { readCiFacts, toFacts } from '../../src/cli/ci-facts.ts';
import type { RunFacts } from '../../src/report/report.ts';
import { ROOT } from '../house/tree.ts';
import { anyText } from '../support/fuzz.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { SHELL, testWith } from '../support/platform.ts';
import { fc } from '../support/property.ts';

const COMMIT = '7f3c2a9be4d1508cc6e0aa5d9f3b1e2477c8d601';
const NOTHING: RunFacts = { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined };

const folder = mkdtempSync(join(tmpdir(), 'ci-facts-'));
const empty = join(folder, 'empty');
mkdirSync(empty);
afterAll(() => rmSync(folder, { recursive: true }));

/** Without git, unless `PATH` leads to one. */
function read(env: Readonly<Record<string, string>>, cwd = empty): Promise<RunFacts> {
  return readCiFacts({ env: { PATH: empty, ...env }, cwd, secrets: [] });
}

const GITLAB = {
  GITLAB_CI: 'true',
  CI: 'true',
  CI_COMMIT_SHA: COMMIT,
  CI_COMMIT_REF_NAME: 'main',
  CI_COMMIT_BRANCH: 'main',
  CI_PIPELINE_ID: '991',
  CI_JOB_ID: '4242',
  CI_PROJECT_URL: 'https://gitlab.example/acme/voice-agents',
  CI_PROJECT_PATH: 'acme/voice-agents',
};
const JENKINS = {
  JENKINS_URL: 'https://jenkins.example/',
  GIT_COMMIT: COMMIT,
  GIT_BRANCH: 'origin/main',
  BUILD_NUMBER: '12',
  BUILD_URL: 'https://jenkins.example/job/voice-agents/job/main/12/',
};
const CIRCLECI = {
  CIRCLECI: 'true',
  CIRCLE_SHA1: COMMIT,
  CIRCLE_BRANCH: 'main',
  CIRCLE_BUILD_NUM: '12',
  CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/voice-agents/12',
};
const BUILDKITE = {
  BUILDKITE: 'true',
  BUILDKITE_COMMIT: COMMIT,
  BUILDKITE_BRANCH: 'main',
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_BUILD_NUMBER: '12',
  BUILDKITE_BUILD_URL: 'https://buildkite.com/acme/voice-agents/builds/12',
  BUILDKITE_REPO: 'git@github.com:acme/voice-agents.git',
};
const AZURE = {
  TF_BUILD: 'True',
  BUILD_BUILDURI: 'vstfs:///Build/Build/430',
  BUILD_SOURCEVERSION: COMMIT,
  BUILD_SOURCEBRANCH: 'refs/heads/feature/a',
  BUILD_BUILDNUMBER: '20261127.1',
};
const BITBUCKET_RUN = { BITBUCKET_BUILD_NUMBER: '12' };
const BITBUCKET = {
  ...BITBUCKET_RUN,
  BITBUCKET_COMMIT: COMMIT,
  BITBUCKET_BRANCH: 'main',
  BITBUCKET_REPO_FULL_NAME: 'acme/voice-agents',
};
const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/voice-agents',
  GITHUB_SHA: COMMIT,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '9001',
  GITHUB_RUN_NUMBER: '12',
};

describe('on a push', () => {
  test.each<[string, Record<string, string>, Omit<RunFacts, 'commit'>]>([
    [
      'GitLab',
      GITLAB,
      { branch: 'main', runNumber: 991, runUrl: 'https://gitlab.example/acme/voice-agents/-/jobs/4242' },
    ],
    ['Jenkins', JENKINS, { branch: 'origin/main', runNumber: 12, runUrl: JENKINS.BUILD_URL }],
    ['CircleCI', CIRCLECI, { branch: 'main', runNumber: 12, runUrl: CIRCLECI.CIRCLE_BUILD_URL }],
    ['Buildkite', BUILDKITE, { branch: 'main', runNumber: 12, runUrl: BUILDKITE.BUILDKITE_BUILD_URL }],
    [
      'Azure Pipelines, which has no variable for the link',
      AZURE,
      { branch: 'feature/a', runNumber: undefined, runUrl: undefined },
    ],
    [
      'Bitbucket',
      BITBUCKET,
      {
        branch: 'main',
        runNumber: 12,
        runUrl: 'https://bitbucket.org/acme/voice-agents/addon/pipelines/home#!/results/12',
      },
    ],
    [
      'GitHub',
      GITHUB,
      {
        branch: 'main',
        runNumber: 12,
        runUrl: 'https://github.com/acme/voice-agents/actions/runs/9001/attempts/1',
      },
    ],
  ])('%s says commit, branch, number and link', async (_, env, facts) => {
    expect(await read(env)).toEqual({ commit: COMMIT, ...facts });
  });
});

describe('the branch', () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    [
      'of a merge request of GitLab is its source',
      {
        ...GITLAB,
        CI_MERGE_REQUEST_ID: '5',
        CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      },
      'feature',
    ],
    [
      'of a tag of GitLab is unknown',
      { ...GITLAB, CI_COMMIT_TAG: 'v1', CI_COMMIT_REF_NAME: 'v1' },
      undefined,
    ],
    [
      'of a pull request of Jenkins is what its job is named after',
      { ...JENKINS, CHANGE_ID: '7', GIT_BRANCH: 'PR-7' },
      'PR-7',
    ],
    [
      'of a pull request of CircleCI is its source',
      {
        ...CIRCLECI,
        CIRCLE_BRANCH: 'feature',
        CIRCLE_PULL_REQUEST: 'https://github.com/acme/voice-agents/pull/7',
      },
      'feature',
    ],
    [
      'of a pull request of Buildkite is its source',
      {
        ...BUILDKITE,
        BUILDKITE_BRANCH: 'feature',
        BUILDKITE_PULL_REQUEST: '7',
        BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
      },
      'feature',
    ],
    [
      'of a pull request of Azure Pipelines is its source',
      {
        ...AZURE,
        BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
        SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
        SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feature',
        SYSTEM_PULLREQUEST_TARGETBRANCH: 'main',
      },
      'feature',
    ],
    ['of a tag of Azure Pipelines is unknown', { ...AZURE, BUILD_SOURCEBRANCH: 'refs/tags/v1' }, undefined],
    [
      'of a pull request whose source is unknown is not its target',
      { ...AZURE, SYSTEM_PULLREQUEST_PULLREQUESTID: '7', SYSTEM_PULLREQUEST_TARGETBRANCH: 'main' },
      undefined,
    ],
  ])('%s', async (_, env, branch) => {
    expect((await read(env)).branch).toBe(branch);
  });
});

describe('a link', () => {
  test.each([
    ['with a password in it', { ...JENKINS, BUILD_URL: 'https://jo:secret@jenkins.example/job/1/' }],
    ['with a name of a user in it', { ...JENKINS, BUILD_URL: 'https://jo@jenkins.example/job/1/' }],
    ['of another protocol', { ...JENKINS, BUILD_URL: 'javascript:alert(1)' }],
    ['that is none', { ...JENKINS, BUILD_URL: 'job/1' }],
    ['that is too long', { ...JENKINS, BUILD_URL: `https://jenkins.example/${'a'.repeat(1000)}` }],
    ['that the library made without the project', { ...BITBUCKET_RUN, BITBUCKET_COMMIT: COMMIT }],
    [
      'that the library made without the number',
      { GITLAB_CI: 'true', CI_PROJECT_URL: GITLAB.CI_PROJECT_URL },
    ],
  ])('%s is unknown', async (_, env) => {
    expect((await read(env)).runUrl).toBeUndefined();
  });

  test('to the pipeline does where that to the job is unknown', async () => {
    const { CI_JOB_ID: _, ...env } = GITLAB;
    expect((await read(env)).runUrl).toBe('https://gitlab.example/acme/voice-agents/pipelines/991');
  });

  test('has nothing in it that would end it', async () => {
    const env = { ...JENKINS, BUILD_URL: 'https://jenkins.example/job/Ärger (1)/"><b>`|' };
    expect((await read(env)).runUrl).toBe(
      'https://jenkins.example/job/%C3%84rger%20%281%29/%22%3E%3Cb%3E%60%7C',
    );
  });
});

test.each(['', 'HEAD', 'c0ffee0', COMMIT.toUpperCase(), `${COMMIT}\n`, `${COMMIT} x`])(
  'a commit must be a hash in full, which %j is not',
  async (commit) => {
    expect((await read({ ...BUILDKITE, BUILDKITE_COMMIT: commit })).commit).toBeUndefined();
  },
);

test.each(['', '0', '-1', '1e3', '20261127.1', '9'.repeat(16)])(
  '%j is no number of a run',
  async (number) => {
    expect((await read({ ...BUILDKITE, BUILDKITE_BUILD_NUMBER: number })).runNumber).toBeUndefined();
  },
);

test('what makes the library throw leaves everything unknown', async () => {
  expect(await read({ ...AZURE, BUILD_SOURCEBRANCH: '\n' })).toEqual(NOTHING);
});

test.each([undefined, null, 'text', [], { commit: 7, branch: {}, build: [], jobUrl: 1, buildUrl: false }])(
  '%j says nothing',
  (found) => {
    expect(toFacts(found)).toEqual(NOTHING);
  },
);

test('whatever the variables say, each fact has its form', async () => {
  const value = fc.oneof(anyText, fc.constantFrom(...HOSTILE_TEXTS.map(([, text]) => text)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(GITLAB, JENKINS, CIRCLECI, BUILDKITE, AZURE, BITBUCKET),
      value,
      async (system, text) => {
        const names = Object.keys(system);
        const facts = await read(
          Object.fromEntries(names.map((name) => [name, text.replaceAll('\0', '') || 'x'])),
        );
        expect(facts.commit ?? COMMIT).toMatch(/^[0-9a-f]{40,64}$/);
        expect(facts.runUrl ?? 'https://x').toMatch(/^https?:\/\/[!-~]{1,990}$/);
        expect(facts.branch ?? 'x').not.toBe('');
      },
    ),
  );
});

describe('without a CI system', () => {
  const checkout = join(folder, 'checkout');
  const path = { PATH: process.env['PATH'] ?? '' };
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.com', ...args], {
      cwd: checkout,
      encoding: 'utf8',
    }).trim();
  let commit = '';
  beforeAll(() => {
    mkdirSync(checkout);
    git('init', '--quiet', '--initial-branch', 'refunds');
    git('commit', '--quiet', '--allow-empty', '--message', 'First');
    commit = git('rev-parse', 'HEAD');
  });

  test('git says commit and branch', async () => {
    expect(await read(path, checkout)).toEqual({ ...NOTHING, commit, branch: 'refunds' });
  });

  test('a commit on no branch has none', async () => {
    git('checkout', '--quiet', '--detach');
    expect(await read(path, checkout)).toEqual({ ...NOTHING, commit });
    git('checkout', '--quiet', 'refunds');
  });

  test('Jenkins without the plugin for git has the commit of the checkout', async () => {
    const { GIT_COMMIT: _, ...env } = JENKINS;
    expect((await read({ ...env, ...path }, checkout)).commit).toBe(commit);
  });

  test('nothing is known outside of a checkout', async () => {
    const env = { ...path, GIT_CEILING_DIRECTORIES: folder };
    expect(await read(env, empty)).toEqual(NOTHING);
  });

  test('nothing is known without git, or where there is no folder', async () => {
    expect(await read({}, checkout)).toEqual(NOTHING);
    expect(await read(path, join(folder, 'missing'))).toEqual(NOTHING);
  });
});

describe('git', () => {
  const KEY = 'sk-0123456789abcdef';
  const bin = join(folder, 'bin');
  const seen = join(folder, 'seen');
  beforeAll(() => {
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nenv >> '${seen}'\necho ${COMMIT}\n`);
    chmodSync(join(bin, 'git'), 0o755);
  });

  /** In a process of its own, which has the key as the command line has it. */
  function readInProcess(before: string): unknown {
    rmSync(seen, { force: true });
    const module = pathToFileURL(join(ROOT, 'src/cli/ci-facts.ts')).href;
    const code = `${before}
      const { readCiFacts } = await import('${module}');
      const facts = await readCiFacts({ env: process.env, cwd: process.cwd(), secrets: ['${KEY}'] });
      console.log(JSON.stringify(facts));`;
    const env = {
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: folder,
      BLAND_API_KEY: KEY,
      OTHER_NAME: `Bearer ${KEY}`,
      EMPTY: '',
    };
    const args = ['--input-type=module', '--no-warnings', '--eval', code];
    return JSON.parse(execFileSync(NODE_24, args, { cwd: empty, env, encoding: 'utf8' }));
  }

  const stub = pathToFileURL(join(ROOT, 'stubs/execa.js')).href;
  testWith(SHELL).each([
    ['as published', ''],
    [
      'as bundled',
      `import { registerHooks } from 'node:module';
      registerHooks({
        resolve: (name, context, next) =>
          name === 'execa' ? { url: '${stub}', shortCircuit: true } : next(name, context),
      });`,
    ],
  ])('is started without the API key by the library %s', (_, before) => {
    expect(readInProcess(before)).toEqual({ commit: COMMIT, branch: COMMIT });
    const env = readFileSync(seen, 'utf8');
    expect(env).toContain(`HOME=${folder}\n`);
    expect(env).not.toContain(KEY);
    expect(env).not.toMatch(/BLAND_API_KEY|OTHER_NAME/);
  });
});
