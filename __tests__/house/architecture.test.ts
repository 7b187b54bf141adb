/** Holds the arrows between the folders of src/, and the form of each file in it. */
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { filesUnder, read } from './tree.ts';

/** From the left to the right: a room may import from itself and from those left of it. */
const ROOMS: readonly string[] = [
  'text',
  'runtime',
  'evidence',
  'bland',
  'facts',
  'rules',
  'comparison',
  'inputs',
  'gate',
  'report',
  'github',
  'runner',
  'publish',
  'run',
  'cli',
];
/** Rooms that do nothing but compute. */
const PURE_ROOMS: readonly string[] = [
  'text',
  'evidence',
  'facts',
  'rules',
  'comparison',
  'inputs',
  'gate',
  'report',
];
/** What stands beside the rooms. */
const LOOSE: readonly string[] = ['src/index.ts', 'src/main.ts'];

interface Exception {
  /** A file, or a folder with its slash. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Packages, and what may import them. */
const PACKAGES: readonly Exception[] = [
  { from: 'src/runtime/fetch.ts', to: 'undici', why: 'proxies are honoured in one place' },
  { from: 'src/bland/', to: 'zod', why: 'only bland knows wire forms' },
  { from: 'src/inputs/policy/', to: 'zod', why: 'the form of a policy file, in code and for editors' },
  { from: 'src/inputs/policy/', to: 'yaml', why: 'a policy is written in YAML' },
  { from: 'src/cli/help.ts', to: 'yaml', why: 'the help is that of action.yml' },
  { from: 'src/report/junit-xml.ts', to: 'ltx', why: 'JUnit is XML' },
  { from: 'src/runner/', to: '@actions/core', why: 'where results go' },
  { from: 'src/publish/', to: '@actions/core', why: 'where results go' },
  { from: 'src/github/', to: '@actions/github', why: 'the client of GitHub' },
  { from: 'src/cli/ci-facts.ts', to: 'env-ci', why: 'it knows the variables of each CI system' },
];

/** What is slow to load, and is therefore loaded only where and when it is needed. */
const LATE: readonly Exception[] = [
  { from: 'src/index.ts', to: 'src/main.ts', why: 'signals are listened for before anything else is loaded' },
  { from: 'src/main.ts', to: 'src/inputs/policy/policy.ts', why: 'most workflows have no policy file' },
  { from: 'src/main.ts', to: 'src/cli/command-line.ts', why: 'the action does not need it' },
  { from: 'src/cli/command-line.ts', to: 'src/inputs/policy/policy.ts', why: 'most have no policy file' },
  { from: 'src/cli/command-line.ts', to: 'src/publish/report-files.ts', why: 'most want no files' },
  { from: 'src/cli/command-line.ts', to: 'src/report/log/text.ts', why: 'it is one of three formats' },
  { from: 'src/cli/command-line.ts', to: 'src/cli/help.ts', why: 'it parses action.yml' },
  { from: 'src/runtime/fetch.ts', to: 'undici', why: 'without a proxy the fetch of Node.js does' },
  { from: 'src/github/octokit.ts', to: '@actions/github', why: 'not every run needs the GitHub client' },
  { from: 'src/cli/ci-facts.ts', to: 'env-ci', why: 'only the command line asks it' },
  { from: 'src/run/judge-ended.ts', to: 'src/gate/regressions.ts', why: 'most workflows have no baseline' },
  { from: 'src/run/judge-ended.ts', to: 'src/run/second-look.ts', why: 'most workflows make none' },
  { from: 'src/run/judge-sets.ts', to: 'src/run/check-run.ts', why: 'most workflows have no v2 agent' },
  { from: 'src/run/judge-sets.ts', to: 'src/gate/coverage.ts', why: 'most workflows have no policy file' },
  { from: 'src/run/judge-sets.ts', to: 'src/run/quote-runs.ts', why: 'most workflows quote no transcripts' },
  { from: 'src/publish/baseline.ts', to: 'src/publish/baseline-record.ts', why: 'only baselines need it' },
  { from: 'src/publish/publish.ts', to: 'src/publish/comment.ts', why: 'it comes with the GitHub client' },
  { from: 'src/publish/publish.ts', to: 'src/publish/report-files.ts', why: 'most workflows want no files' },
  {
    from: 'src/publish/report-files.ts',
    to: 'src/report/html/page.ts',
    why: 'it is a large part of the code',
  },
];

/** In a folder. */
const MAX_FILES = 15;
const MAX_LINES = 300;

interface Import {
  readonly from: string;
  /** A path from the root for a file of ours, else the name of the package. */
  readonly to: string;
  /** Whether nothing is left of it at run time. */
  readonly typeOnly: boolean;
  /** Whether it is loaded only when that line is reached. */
  readonly late: boolean;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
}

function analyse(path: string, text: string): Source {
  const imports: Import[] = [];
  let hasDefaultExport = false;
  const add = (literal: unknown, typeOnly: boolean, late = false) => {
    const specifier = String(isRecord(literal) ? literal['value'] : undefined);
    imports.push({ from: path, to: resolve(path, specifier), typeOnly, late });
  };
  visit(parseSync(text, { syntax: 'typescript', target: 'es2024' }), (node) => {
    switch (node['type']) {
      case 'ImportDeclaration':
        add(node['source'], node['typeOnly'] === true);
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (isRecord(node['source'])) add(node['source'], node['typeOnly'] === true);
        break;
      case 'TsImportType':
        add(node['argument'], true);
        break;
      case 'CallExpression':
        if (isRecord(node['callee']) && node['callee']['type'] === 'Import') {
          const [argument] = node['arguments'] as { expression: unknown }[];
          add(argument?.expression, false, true);
        }
        break;
      case 'ExportDefaultDeclaration':
      case 'ExportDefaultExpression':
        hasDefaultExport = true;
        break;
      case 'ExportSpecifier':
        if (isRecord(node['exported']) && node['exported']['value'] === 'default') hasDefaultExport = true;
        break;
    }
  });
  return { path, text, imports, hasDefaultExport };
}

function visit(node: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, look);
  } else if (isRecord(node)) {
    look(node);
    for (const value of Object.values(node)) visit(value, look);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.')
    ? new URL(specifier, `file:///${from}`).pathname.slice(1)
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}

/** The room of a file of ours; `undefined` for one beside the rooms, and for a package. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function isExcepted({ from, to }: Import, exceptions: readonly Exception[]): boolean {
  return exceptions.some((exception) => covers(exception.from, from) && covers(exception.to, to));
}

function covers(place: string, path: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

/** The rules that one import breaks, in words. */
function rulesBrokenBy(found: Import): string[] {
  const rules = found.to.startsWith('src/') ? rulesOnOurs(found) : rulesOnPackages(found);
  if (LATE.some(({ to }) => to === found.to) && !found.typeOnly && !(found.late && isExcepted(found, LATE))) {
    rules.push('it is slow to load, so that it is imported late, and only where LATE says');
  }
  return rules.map((rule) => `${found.from} imports ${found.to}: ${rule}`);
}

function rulesOnOurs({ from, to, late }: Import): string[] {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (to === 'src/main.ts') return from === 'src/index.ts' && late ? [] : ['only src/index.ts starts it'];
  if (target === undefined) return ['nothing imports what stands beside the rooms'];
  if (room === undefined || ROOMS.indexOf(target) <= ROOMS.indexOf(room)) return [];
  return [`arrows run ${ROOMS.join(' → ')}`];
}

function rulesOnPackages(found: Import): string[] {
  const { from, to } = found;
  const room = roomOf(from);
  if (to.startsWith('node:')) {
    return room !== undefined && PURE_ROOMS.includes(room) ? ['pure rooms use nothing of Node.js'] : [];
  }
  if (!PACKAGES.some((known) => covers(known.to, to))) {
    return ['it is a package that no rule knows: say here who may import it'];
  }
  const broken: string[] = [];
  if (!isExcepted(found, PACKAGES)) {
    const importers = PACKAGES.filter((known) => covers(known.to, to)).map((known) => known.from);
    broken.push(`only ${importers.join(' and ')} may import it`);
  }
  return broken;
}

/** Every cycle of imports, as the path that closes it. */
function findCycles(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return cycles;
}

const sources = filesUnder('src').map((path) => analyse(path, read(path)));

describe('the sources', () => {
  test('are all there to be looked at', () => {
    expect(sources.map(({ path }) => path)).toContain('src/index.ts');
    expect(new Set(sources.map(({ path }) => roomOf(path)))).toEqual(new Set([undefined, ...ROOMS]));
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
  });

  test('import only along the arrows', () => {
    expect(sources.flatMap(({ imports }) => imports).flatMap(rulesBrokenBy)).toEqual([]);
  });

  test.each([...PACKAGES, ...LATE])('let $from import $to, since $why', (exception) => {
    const imports = sources.flatMap((source) => source.imports);
    expect(imports.filter((found) => isExcepted(found, [exception])).length).toBeGreaterThan(0);
  });

  test('start with the signals, and load the rest after that', () => {
    const entry = sources.find(({ path }) => path === 'src/index.ts');
    expect(entry?.imports.map(({ to, late }) => [to, late])).toEqual([
      ['src/runner/last-resort.ts', false],
      ['src/runtime/cancel.ts', false],
      ['src/main.ts', true],
    ]);
  });

  test('guard what can fail with what needs nothing that has to be loaded', () => {
    const loaded = new Set(['src/runtime/cancel.ts', 'src/runner/last-resort.ts']);
    for (const path of loaded) {
      const { imports } = sources.find((source) => source.path === path) ?? { imports: [] };
      for (const { to, typeOnly } of imports) if (!typeOnly && !to.startsWith('node:')) loaded.add(to);
    }
    expect([...loaded].sort()).toEqual([
      'src/report/default-outputs.ts',
      'src/runner/last-resort.ts',
      'src/runner/step-files.ts',
      'src/runtime/cancel.ts',
      'src/text/secrets.ts',
    ]);
  });

  test('load nothing at once that is slow to load', () => {
    const loaded = new Set(['src/main.ts']);
    for (const path of loaded) {
      const { imports } = sources.find((source) => source.path === path) ?? { imports: [] };
      for (const { to, typeOnly, late } of imports) if (!typeOnly && !late) loaded.add(to);
    }
    expect(loaded.size).toBeGreaterThan(50);
    const slow = /^(?:undici|yaml|ltx|@actions\/github)\b/;
    expect([...loaded].filter((path) => slow.test(path))).toEqual([]);
  });

  test('import what exists', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const missing = sources
      .flatMap(({ imports }) => imports)
      .filter(({ to }) => to.startsWith('src/') && !paths.has(to));
    expect(missing).toEqual([]);
  });

  test('have no cycles', () => {
    expect(findCycles(sources)).toEqual([]);
  });

  test('have no default exports', () => {
    expect(sources.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual([]);
  });

  test('open with a sentence that says what the file is for', () => {
    expect(
      sources
        .filter(({ text }) => !text.startsWith('/** ') && !text.startsWith('/**\n'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test(`stand in rooms of at most ${MAX_FILES} files, and nothing beside them but ${LOOSE.join(' and ')}`, () => {
    const folders = Map.groupBy(
      sources.map(({ path }) => path),
      (path) => path.slice(0, path.lastIndexOf('/')),
    );
    expect(folders.get('src')).toEqual(LOOSE);
    expect([...folders].filter(([, paths]) => paths.length > MAX_FILES)).toEqual([]);
  });

  test(`have at most ${MAX_LINES} lines each`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    ['src/gate/a.ts', `import type { Report } from '../report/report.ts';`, 'arrows run'],
    ['src/inputs/a.ts', `import type { A } from '../gate/a.ts';`, 'arrows run'],
    ['src/bland/a.ts', `import { readRate } from '../facts/readings.ts';`, 'arrows run'],
    ['src/report/html/a.ts', `export { a } from '../../publish/a.ts';`, 'arrows run'],
    ['src/github/a.ts', `let a: import('../main.ts').A;`, 'only src/index.ts'],
    ['src/index.ts', `import { run } from './main.ts';`, 'only src/index.ts'],
    ['src/main.ts', `import './index.ts';`, 'beside the rooms'],
    ['src/github/a.ts', `import { a } from '../new.ts';`, 'beside the rooms'],
    ['src/run/a.ts', `import { checkCoverage } from '../gate/coverage.ts';`, 'imported late'],
    ['src/main.ts', `import { request } from 'undici';`, 'only src/runtime/fetch.ts'],
    ['src/runtime/fetch.ts', `import { Agent } from 'undici';`, 'imported late'],
    ['src/inputs/a.ts', `import * as z from 'zod/mini';`, 'only src/bland/'],
    ['src/bland/a.ts', `import * as core from '@actions/core';`, 'only src/runner/'],
    ['src/github/octokit.ts', `import { getOctokit } from '@actions/github';`, 'imported late'],
    ['src/github/a.ts', `await import('@actions/github');`, 'imported late'],
    ['src/report/a.ts', `import { readFileSync } from 'node:fs';`, 'nothing of Node.js'],
    ['src/main.ts', `import _ from 'lodash';`, 'no rule knows'],
  ])('catch in %s: %s', (path, text, words) => {
    const broken = analyse(path, text).imports.flatMap(rulesBrokenBy);
    expect(broken.join('\n')).toContain(words);
  });

  test('catch cycles and default exports', () => {
    const a = analyse('src/gate/a.ts', `import type { B } from './b.ts'; export default 1;`);
    const b = analyse('src/gate/b.ts', `import { a } from './a.ts'; export { a as default };`);
    expect(findCycles([a, b])).toEqual(['src/gate/a.ts → src/gate/b.ts → src/gate/a.ts']);
    expect([a.hasDefaultExport, b.hasDefaultExport]).toEqual([true, true]);
  });
});
