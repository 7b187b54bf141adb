/** The policy file in real folders: what is read, what is not, and what is said then. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPolicyFile } from '../../src/runner/policy-file.ts';
import { toPlain } from '../../src/text/escape.ts';
import { FORBIDDEN_FILES, PIPE_FILES, testWith } from '../support/platform.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'policy-file-')));
const workspace = join(folder, 'workspace');
const link = join(folder, 'link');
const TEXT = 'rules: { max-flaky-count: 1 }\n';

beforeAll(() => {
  mkdirSync(join(workspace, '.github'), { recursive: true });
  mkdirSync(join(workspace, '.git'));
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'workspace-2'));
  symlinkSync(workspace, link);
  const write = (name: string, content: string | Uint8Array = TEXT) =>
    writeFileSync(join(workspace, name), content);
  write('.github/bland-gate.yml');
  write('...yml');
  write('bom.yml', `\uFEFF${TEXT}`);
  write('empty.yml', '');
  write('latin.yml', new Uint8Array([0x61, 0xe4, 0x0a]));
  write('utf-16.yml', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
  write('large.yml', '#');
  truncateSync(join(workspace, 'large.yml'), 1024 * 1024 + 1);
  write('full.yml', `# ${'x'.repeat(1024 * 1024 - 2)}`);
  writeFileSync(join(folder, 'outside.yml'), TEXT);
  writeFileSync(join(folder, 'workspace-2', 'p.yml'), TEXT);
  symlinkSync(join(folder, 'outside.yml'), join(workspace, 'out.yml'));
  symlinkSync(folder, join(workspace, 'out'));
  symlinkSync('.github/bland-gate.yml', join(workspace, 'in.yml'));
  symlinkSync('nowhere.yml', join(workspace, 'dead.yml'));
  symlinkSync('loop.yml', join(workspace, 'loop.yml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readIn(root: string | undefined, path: string) {
  const reading = await readPolicyFile(path, { GITHUB_WORKSPACE: root });
  if (reading.ok) return { text: reading.text, path: reading.path };
  expect(reading.problem.input).toBe('policy-file');
  return toPlain(reading.problem.message);
}

describe('is read', () => {
  test.each([
    ['by its path from the workspace', '.github/bland-gate.yml', '.github/bland-gate.yml'],
    ['by a path with detours', './.github/../.github//bland-gate.yml', '.github/bland-gate.yml'],
    ['by an absolute path', `${workspace}/.github/bland-gate.yml`, '.github/bland-gate.yml'],
    ['through a link that stays inside', 'in.yml', 'in.yml'],
    ['where its name begins with dots', '...yml', '...yml'],
    ['without the mark of its encoding', 'bom.yml', 'bom.yml'],
  ])('%s', async (_, path, shown) => {
    expect(await readIn(workspace, path)).toEqual({ text: TEXT, path: shown });
  });

  test.each([
    ['.github/bland-gate.yml'],
    [`${link}/.github/bland-gate.yml`],
    [`${workspace}/.github/bland-gate.yml`],
  ])('where the workspace is a link: %s', async (path) => {
    expect(await readIn(link, path)).toEqual({ text: TEXT, path: '.github/bland-gate.yml' });
  });

  test('when it is empty, or has exactly 1 MiB', async () => {
    expect(await readIn(workspace, 'empty.yml')).toEqual({ text: '', path: 'empty.yml' });
    expect(await readIn(workspace, 'full.yml')).toMatchObject({ path: 'full.yml' });
  });
});

const OUTSIDE =
  "which is outside the job's workspace: give a path from its root, such as .github/bland-gate.yml.";
const NO_SUCH =
  'but there is no such file in the checkout: give the path from the root of the repository, such as .github/bland-gate.yml.';
const NO_CHECKOUT =
  'but the workspace has no checkout: add a step with actions/checkout before this one, and give the job contents: read.';

describe('is not read', () => {
  test.each([
    ['a path that leaves the workspace', '../outside.yml', OUTSIDE],
    ['one that does not exist there', '../none.yml', OUTSIDE],
    ['the folder above', '..', OUTSIDE],
    ['a folder beside with a longer name', '../workspace-2/p.yml', OUTSIDE],
    ['an absolute path elsewhere', join(folder, 'outside.yml'), OUTSIDE],
    ['a link that leaves', 'out.yml', OUTSIDE],
    ['through a link that leaves', 'out/outside.yml', OUTSIDE],
    ['a missing file', 'none.yml', NO_SUCH],
    ['a file in a missing folder', 'none/p.yml', NO_SUCH],
    ['a file in a file', 'in.yml/p.yml', NO_SUCH],
    ['a link to nothing', 'dead.yml', NO_SUCH],
    [
      'a link to itself',
      'loop.yml',
      "which can't be read (“ELOOP”): it must be a file in the job's workspace, such as .github/bland-gate.yml.",
    ],
    [
      'a name with a NUL',
      'a\0b',
      "which can't be read (“ERR_INVALID_ARG_VALUE”): it must be a file in the job's workspace, such as .github/bland-gate.yml.",
    ],
    ['a directory', '.github', 'which is a directory: it must be a file, such as .github/bland-gate.yml.'],
    ['the workspace', '.', 'which is a directory: it must be a file, such as .github/bland-gate.yml.'],
    [
      'a large file',
      'large.yml',
      'which is larger than 1 MiB: a policy is a file of a few lines, such as .github/bland-gate.yml.',
    ],
    ['Latin-1', 'latin.yml', 'which is not UTF-8: save it as UTF-8.'],
    ['UTF-16', 'utf-16.yml', 'which is not UTF-8: save it as UTF-8.'],
  ])('%s', async (_, path, says) => {
    expect(await readIn(workspace, path)).toBe(`policy-file is “${path.replace('\0', ' ')}”, ${says}`);
  });

  test.each([
    ['an empty workspace', join(folder, 'empty')],
    ['a workspace that is not there', join(folder, 'none')],
  ])('in %s: the repository must be checked out', async (_, root) => {
    expect(await readIn(root, 'p.yml')).toBe(`policy-file is “p.yml”, ${NO_CHECKOUT}`);
  });

  test.each([
    ['file:///w/p.yml', 'file:///w/p.yml', 'which is a URL, not a path'],
    ['https://jo:pw@host/p.yml', 'https://…@host/p.yml', 'which is a URL, not a path'],
  ])('no path of a file: %s', async (path, shown, why) => {
    expect(await readIn(workspace, path)).toBe(
      `policy-file is “${shown}”, ${why}: give a path from the root of the repository, such as .github/bland-gate.yml.`,
    );
  });

  test('a bug of ours is not blamed on the file', async () => {
    const bug = readPolicyFile(undefined as unknown as string, { GITHUB_WORKSPACE: workspace });
    await expect(bug).rejects.toThrow(TypeError);
  });

  test.each([undefined, ''])('where the workspace is not known: %j', async (root) => {
    expect(await readIn(root, 'p.yml')).toBe(
      'policy-file is “p.yml”, but GITHUB_WORKSPACE is not set, so its location is unknown.',
    );
  });

  testWith(FORBIDDEN_FILES)('what the user may not read', async () => {
    writeFileSync(join(workspace, 'secret.yml'), TEXT);
    chmodSync(join(workspace, 'secret.yml'), 0);
    expect(await readIn(workspace, 'secret.yml')).toBe(
      'policy-file is “secret.yml”, which this job may not read: give its user permission.',
    );
  });

  testWith(PIPE_FILES)('a pipe, which would be waited for', async () => {
    execFileSync('mkfifo', [join(workspace, 'pipe.yml')]);
    expect(await readIn(workspace, 'pipe.yml')).toBe(
      'policy-file is “pipe.yml”, which is not a regular file: it must be a file, such as .github/bland-gate.yml.',
    );
  });
});
