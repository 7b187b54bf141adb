/** Prepares a release of this repository, in a copy whose changelog has a section for it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { filesUnder, ROOT, read } from '../house/tree.ts';

const { version } = JSON.parse(read('package.json'));
const REPOSITORY = 'your-org/bland-simulation-gate';
const PACKED = ['README.md', 'LICENSE', 'action.yml', 'bin.js', 'dist', 'package.json'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  for (const path of [...PACKED, 'package-lock.json', 'scripts'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-01-31\n\n- A [change](docs/a.md).\n`,
  );
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

function prepare(args: readonly string[], repository: string | undefined = REPOSITORY) {
  return spawnSync(NODE_24, [join(folder, 'scripts', 'release', 'prepare.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_REPOSITORY: repository },
  });
}

test('it writes the package, its bill of materials, checksums of both and the notes, twice the same', () => {
  const names = [`bland-simulation-gate-${version}.tgz`, 'sbom.cdx.json'];
  const sums = ['one', 'two'].map((to) => {
    const { status, stdout, stderr } = prepare([`v${version}`, join(folder, to)]);
    expect([stdout, stderr, status]).toEqual([
      `major=v${version.split('.')[0]}\nlatest=true\n`,
      expect.anything(),
      0,
    ]);
    expect(readdirSync(join(folder, to, 'assets')).sort()).toEqual(['SHA256SUMS', ...names]);
    expect(readFileSync(join(folder, to, 'notes.md'), 'utf8')).toContain(
      `[change](https://github.com/${REPOSITORY}/blob/v${version}/docs/a.md)`,
    );
    return readFileSync(join(folder, to, 'assets', 'SHA256SUMS'), 'utf8');
  });
  const expected = names.map((name) => {
    const bytes = readFileSync(join(folder, 'one', 'assets', name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
  expect(sums).toEqual([expected.join(''), expected.join('')]);
});

test('the package holds dist/ byte for byte', () => {
  execFileSync(
    'npm',
    ['install', '--silent', '--offline', '--no-audit', '--prefix', join(folder, 'installed')].concat(
      join(folder, 'one', 'assets', `bland-simulation-gate-${version}.tgz`),
    ),
    { shell: process.platform === 'win32' },
  );
  const installed = join(folder, 'installed', 'node_modules', 'bland-simulation-gate');
  for (const path of filesUnder('dist'))
    expect([path, readFileSync(join(installed, path)).equals(readFileSync(join(ROOT, path)))]).toEqual([
      path,
      true,
    ]);
});

test('it writes nothing where tag and files disagree, and says all that is wrong', () => {
  const { status, stderr } = prepare(['v999.0.0', join(folder, 'three')], 'a-fork/a-gate');
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(5);
  expect(readdirSync(folder)).not.toContain('three');
});

test('it says what it must be given', () => {
  expect(prepare([]).stderr).toContain('Set GITHUB_REPOSITORY, and give a tag and a folder');
  expect(prepare(['v1.0.0', 'folder'], '').stderr).toContain('Set GITHUB_REPOSITORY');
});
