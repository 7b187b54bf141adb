/** Holds what a stranger finds in the repository: a complete dist/, and nothing of the machine it was made on. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { subset } from 'semver';
import { BUNDLED, bundledPackages } from '../../scripts/bundled.ts';
import { committedFiles, filesUnder, ignoredFolders, read } from './tree.ts';

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly dev?: boolean;
        readonly version?: string;
        readonly integrity?: string;
        readonly engines?: Readonly<Record<string, string>>;
        readonly hasInstallScript?: boolean;
      }
    >
  >;
}

const files = committedFiles();
const lock = JSON.parse(read('package-lock.json')) as LockFile;

describe('dist/', () => {
  const chunks = filesUnder('dist')
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, code: read(path) }));

  test('is committed, with all that a runner needs', () => {
    expect(ignoredFolders()).not.toContain('dist');
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/package.json', 'dist/licenses.txt']),
    );
    expect(JSON.parse(read('dist/package.json'))).toEqual({ type: 'module' });
  });

  test('has nothing of the emulator in it', () => {
    // What it can't do without.
    expect(read('emulator/bland.ts')).toContain('emulated-bland-key');
    expect(chunks.filter(({ code }) => code.includes('emulated-bland-key'))).toEqual([]);
  });

  test('can start no process, but for the command line, which asks git where it runs', () => {
    const users = chunks.flatMap(({ code }) =>
      [...code.matchAll(/child_process\w*\.(\w+)/g)].map(([, use]) => use),
    );
    expect(users).toEqual(['execFileSync']);
    const starter = chunks.find(({ code }) => code.includes('.execFileSync'));
    expect(starter?.code).toContain('jetbrainsSpace');
    expect(chunks.filter(({ code }) => /node:cluster|process\.binding/.test(code))).toEqual([]);
  });

  test('has undici and the GitHub client once each, in chunks of their own that are loaded late', () => {
    const withUndici = chunks.filter(({ code }) => code.includes('class EnvHttpProxyAgent '));
    const withOctokit = chunks.filter(({ code }) => code.includes('class Octokit '));
    const withStubs = chunks.filter(({ code }) => code.includes('was given no fetch'));
    expect(withUndici).toHaveLength(1);
    expect(withOctokit).toHaveLength(1);
    expect(withStubs).toEqual(withOctokit);
    expect(withUndici).not.toEqual(withOctokit);
    for (const { path } of [...withUndici, ...withOctokit]) expect(path).toMatch(/\/\d+\.index\.js$/);
  });

  test('has at most 2.8 MB', () => {
    const bytes = filesUnder('dist').map((path) => Buffer.byteLength(read(path)));
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(2.8e6);
  });

  test('has the licence of every package that goes to production', () => {
    const licences = read('dist/licenses.txt');
    const titles = bundledPackages('.').map(
      ({ folder, version }) => `${folder.replace(/^.*node_modules\//, '')} ${version}\n`,
    );
    expect(titles.length).toBeGreaterThan(4);
    expect(titles.filter((title) => !licences.includes(title))).toEqual([]);
  });
});

describe('the npm package', () => {
  const manifest = JSON.parse(read('package.json'));

  test('needs no other, since dist/ has them: those that src/ imports are bundled', () => {
    for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(manifest).not.toHaveProperty(field);
    const imported = filesUnder('src').flatMap((path) =>
      [...read(path).matchAll(/(?:from|import\() ?'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w/]+)?'/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect([...new Set(imported)].toSorted()).toEqual([...BUNDLED].toSorted());
    expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining([...BUNDLED]));
  });

  test('holds what the command reads, and nothing of the tests', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    );
    const paths: string[] = files.map(({ path }: { path: string }) => path);
    const others = paths.filter((path) => !path.startsWith('dist/'));
    expect(others.toSorted()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'action.yml', 'bin.js', 'package.json'].toSorted(),
    );
    expect(paths.filter((path) => path.startsWith('dist/')).toSorted()).toEqual(
      filesUnder('dist').toSorted(),
    );
  });
});

describe('no committed file', () => {
  const texts = files.map((path) => ({ path, text: read(path) })).filter(({ text }) => !text.includes('\0'));

  test.each([
    ['a path of a machine', /(?<![\w.)}])\/(?:work|root|home\/\w+|Users\/\w+)\/\w+/],
    [
      'the host of a package registry',
      /https?:\/\/[^\s/"'`)>]*(?:registry|artifactory|verdaccio|nexus)[^\s/"'`)>]*/i,
    ],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----\n/],
  ])('has in it %s', (_, pattern) => {
    const found = texts.flatMap(({ path, text }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  test('is missing from what was looked at', () => {
    expect(texts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['action.yml', 'dist/index.js', 'package-lock.json', 'src/main.ts']),
    );
  });
});

test('package-lock.json names no place where packages come from', () => {
  const resolved = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry);
  expect(resolved).toEqual([]);
});

test('package-lock.json pins every package by its hash', () => {
  const unpinned = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path.startsWith('node_modules/') && !integrity,
  );
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

describe('npm ci warns of nothing', () => {
  const manifest = JSON.parse(read('package.json')) as {
    engines: { node: string };
    allowScripts: Record<string, boolean>;
  };
  const packages = Object.entries(lock.packages).map(
    ([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry] as const,
  );

  test('of an engine: every package supports every Node.js that package.json names', () => {
    const narrower = packages.filter(
      ([, { engines }]) => !subset(manifest.engines.node, engines?.['node'] ?? '*'),
    );
    expect(narrower.map(([name, { engines }]) => [name, engines?.['node']])).toEqual([]);
  });

  test('of an install script: each is allowed or denied, and no other is named', () => {
    const withScripts = packages.filter(([, entry]) => entry.hasInstallScript);
    expect(Object.keys(manifest.allowScripts).sort()).toEqual(withScripts.map(([name]) => name).sort());
  });

  test('and the documentation says which Node.js that is', () => {
    const [least = ''] = /\d+\.\d+/.exec(manifest.engines.node) ?? [];
    for (const path of ['README.md', 'CONTRIBUTING.md'])
      expect(read(path)).toContain(`Node.js ${least} or later`);
  });
});

test('the documented simulation set is kept byte for byte', () => {
  const text = read('emulator/data/documented-simulation-set.json');
  expect(Buffer.byteLength(text)).toBe(1641);
  expect(text).not.toMatch(/\s$/);
  expect(JSON.parse(text)).toMatchObject({ status: 'PASSED', statistics: { overall: { flaky_count: 1 } } });
});
