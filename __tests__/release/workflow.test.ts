/** Runs the scripts of the release workflow as the runner does, with a stand-in for gh that says what it was asked. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { read } from '../house/tree.ts';
import type { Step, Workflow } from '../house/workflow-rules.ts';

const { jobs } = parse(read('.github/workflows/release.yml')) as Workflow;
const SHA = 'b'.repeat(40);
const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$ASKED"
case "$*" in
  $FAILING) exit 1 ;;
  *--jq\\ .sha) echo "$TAGGED" ;;
  *--jq\\ .isDraft) echo "$IS_DRAFT" ;;
esac
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-steps-'));
  writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
  for (const path of ['assets', 'dist']) mkdirSync(join(folder, 'release', path), { recursive: true });
  writeFileSync(join(folder, 'release', 'dist', 'index.js'), 'code');
  writeFileSync(join(folder, 'release', 'assets', 'a.tgz'), 'a package');
  const sum = createHash('sha256').update('a package').digest('hex');
  writeFileSync(join(folder, 'release', 'assets', 'SHA256SUMS'), `${sum}  a.tgz\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Its exit code, and what gh was asked. */
function run(job: string, step: string, env: Readonly<Record<string, string>> = {}) {
  const found = jobs[job]?.steps?.find((each: Step & { name?: string }) => each.name?.startsWith(step));
  writeFileSync(join(folder, 'asked'), '');
  // As the runner does where no shell is named.
  const { status, stderr } = spawnSync('bash', ['-e', '-c', found?.run ?? 'exit 99'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      ASKED: join(folder, 'asked'),
      FAILING: 'nothing',
      TAGGED: SHA,
      IS_DRAFT: '',
      GITHUB_REF: 'refs/tags/v1.2.3',
      GITHUB_REF_NAME: 'v1.2.3',
      GITHUB_REPOSITORY: 'an-owner/a-gate',
      GITHUB_SHA: SHA,
      GH_REPO: 'an-owner/a-gate',
      ...env,
    },
  });
  return { status, stderr, asked: readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n') };
}

const CREATE = expect.stringMatching(
  /^release create v1\.2\.3 release\/assets\/SHA256SUMS release\/assets\/a\.tgz --draft --verify-tag /,
);

// Windows runners make no releases.
(process.platform === 'win32' ? describe.skip : describe)('the release workflow', () => {
  test('verifies each file by the workflow and the tag', () => {
    const { status, asked } = run('draft', 'Verify it');
    const by =
      '--repo an-owner/a-gate --source-ref refs/tags/v1.2.3 --signer-workflow an-owner/a-gate/.github/workflows/release.yml --deny-self-hosted-runners';
    expect(asked).toEqual(
      ['assets/SHA256SUMS', 'assets/a.tgz', 'dist/index.js'].map(
        (path) => `attestation verify release/${path} ${by}`,
      ),
    );
    expect(status).toBe(0);
  });

  test('stops at a file that is not attested, or is another than its checksum says', () => {
    expect(run('draft', 'Verify it', { FAILING: '*a.tgz*' }).status).not.toBe(0);
    writeFileSync(join(folder, 'release', 'assets', 'a.tgz'), 'another package');
    expect(run('draft', 'Verify it').status).not.toBe(0);
  });

  test.each([
    ['where there is no release yet', { FAILING: 'release view *' }, []],
    ['in the place of a draft', { IS_DRAFT: 'true' }, ['release delete v1.2.3 --yes']],
    ['and deletes none that is published', { IS_DRAFT: 'false' }, []],
  ])('makes a draft with all files %s', (_, env, deleted) => {
    const { status, asked } = run('draft', 'Make a draft', env);
    expect(asked).toEqual(['release view v1.2.3 --json isDraft --jq .isDraft', ...deleted, CREATE]);
    expect(status).toBe(0);
  });

  test('publishes what was built', () => {
    const { status, asked } = run('publish', 'Publish the draft', { LATEST: 'false' });
    expect(asked.at(-1)).toBe('release edit v1.2.3 --draft=false --latest=false');
    expect(status).toBe(0);
  });

  test('publishes nothing once the tag has moved', () => {
    const { status, asked } = run('publish', 'Publish the draft', { TAGGED: 'c'.repeat(40), LATEST: 'true' });
    expect(asked).toEqual(['api repos/an-owner/a-gate/commits/v1.2.3 --jq .sha']);
    expect(status).not.toBe(0);
  });

  test.each([
    [
      'moves a major tag that is there',
      {},
      `PATCH repos/an-owner/a-gate/git/refs/tags/v1 -f sha=${SHA} -F force=true`,
    ],
    [
      'makes the first one',
      { FAILING: '*git/ref/tags/v1' },
      `POST repos/an-owner/a-gate/git/refs -f ref=refs/tags/v1 -f sha=${SHA}`,
    ],
  ])('%s', (_, env, request) => {
    const { status, asked } = run('publish', 'Move the major tag', { MAJOR: 'v1', ...env });
    expect(asked.at(-1)).toBe(`api --silent --method ${request}`);
    expect(status).toBe(0);
  });
});

test('no code of this repository or of its packages runs where there are rights', () => {
  const { build, ...others } = jobs;
  expect(build?.permissions).toEqual({ contents: 'read' });
  expect(Object.keys(others)).toEqual(['attest', 'draft', 'publish', 'npm']);
  for (const { uses = '', run: script = '' } of Object.values(others).flatMap(({ steps = [] }) => steps)) {
    expect(uses).not.toMatch(/checkout|^\.\//);
    expect(script).not.toMatch(/npm (?:ci|run)|\bnode\b|scripts\//);
  }
});

test('reviewers are asked before anything is published', () => {
  const publishing = Object.entries(jobs).filter(([, { steps = [] }]) =>
    steps.some(({ run: script = '' }) => /npm publish|--draft=false/.test(script)),
  );
  expect(publishing.map(([name, { environment }]) => [name, environment])).toEqual([
    ['publish', 'release'],
    ['npm', 'release'],
  ]);
});
