/** Holds the arrows between the folders of src/, and the form of each file in it. */
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { filesUnder, read } from './tree.ts';

/** From the left to the right: a room may import from itself and from those left of it. */
const ROOMS: readonly string[] = ['inputs', 'bland', 'gate', 'report', 'github'];
/** Rooms that do nothing but compute. */
const PURE_ROOMS: readonly string[] = ['inputs', 'gate', 'report'];
/** Modules without I/O whose values, not only types, the pure rooms may use. */
const VOCABULARY: readonly string[] = [
  'src/bland/simulation-set.ts',
  'src/gate/verdict.ts',
  'src/inputs/inputs.ts',
  'src/phrase.ts',
];
/** Modules beside the rooms that anyone may import, and that import nothing of ours. */
const COMMON: readonly string[] = ['src/phrase.ts', 'src/clock.ts', 'src/log.ts'];
/** Modules that only those named may import. */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': [],
  'src/main.ts': ['src/index.ts'],
  'src/judge-sets.ts': ['src/main.ts'],
  'src/cancel.ts': ['src/main.ts', 'src/judge-sets.ts'],
};
const MAX_LINES = 300;

interface Import {
  readonly from: string;
  /** A path from the root for a file of ours, else the name of the package. */
  readonly to: string;
  /** Whether nothing is left of it at run time. */
  readonly typeOnly: boolean;
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
  const add = (specifier: unknown, typeOnly: boolean) => {
    const name = isRecord(specifier) ? specifier['value'] : undefined;
    imports.push({ from: path, to: resolve(path, String(name)), typeOnly });
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
          add(argument?.expression, false);
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
  // A declaration file tells the form of somebody else's module.
  return { path, text, imports, hasDefaultExport: hasDefaultExport && !path.endsWith('.d.ts') };
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

function position(room: string): number {
  return ROOMS.indexOf(room);
}

/** The rules that one import breaks, in words. */
function rulesBrokenBy({ from, to, typeOnly }: Import): string[] {
  const broken: string[] = [];
  const room = roomOf(from);
  const target = roomOf(to);
  if (to.startsWith('src/')) {
    if (COMMON.includes(from)) broken.push('phrase, clock and log import nothing of ours');
    if (RESERVED[to]?.includes(from) === false)
      broken.push(`only ${RESERVED[to].join(' and ') || 'nothing'} imports it`);
    if (room !== undefined && target === undefined && !COMMON.includes(to) && RESERVED[to] === undefined) {
      broken.push('a module beside the rooms must be listed here before a room imports it');
    }
    if (room !== undefined && target !== undefined && position(target) > position(room)) {
      broken.push(`arrows run ${ROOMS.join(' → ')}`);
    }
    const usesValues = !typeOnly && room !== target && !VOCABULARY.includes(to);
    if ((room === 'gate' || room === 'report') && usesValues) {
      broken.push('gate and report take only types from elsewhere, and values from the vocabulary');
    }
  } else if (to.startsWith('node:')) {
    if (room !== undefined && PURE_ROOMS.includes(room)) broken.push('pure rooms use nothing of Node.js');
  } else if (to === 'undici' || to === 'zod') {
    if (room !== 'bland') broken.push('only bland imports undici and zod');
  } else if (to.startsWith('@actions/')) {
    if (room !== 'github' && from !== 'src/index.ts' && from !== 'src/main.ts') {
      broken.push('only github, index and main import @actions/*');
    }
  } else {
    broken.push('it is a package that no rule knows: say here who may import it');
  }
  return broken.map((rule) => `${from} imports ${to}: ${rule}`);
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

  test(`have at most ${MAX_LINES} lines each`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    ['src/gate/a.ts', `import type { Report } from '../report/report.ts';`, 'arrows run'],
    ['src/inputs/a.ts', `import { a } from '../bland/a.ts';`, 'arrows run'],
    ['src/gate/a.ts', `import { parseRate } from '../inputs/values.ts';`, 'only types'],
    ['src/gate/a.ts', `import { type Rate } from '../inputs/values.ts';`, 'only types'],
    ['src/report/a.ts', `export { a } from '../bland/wait.ts';`, 'only types'],
    ['src/report/a.ts', `const { a } = await import('../bland/wait.ts');`, 'only types'],
    ['src/report/a.ts', `import { systemClock } from '../clock.ts';`, 'only types'],
    ['src/github/a.ts', `let a: import('../main.ts').A;`, 'only src/index.ts'],
    ['src/main.ts', `import './index.ts';`, 'only nothing'],
    ['src/github/a.ts', `import { judgeSets } from '../judge-sets.ts';`, 'only src/main.ts'],
    ['src/github/a.ts', `import { a } from '../new.ts';`, 'must be listed'],
    ['src/log.ts', `import type { Clock } from './clock.ts';`, 'nothing of ours'],
    ['src/main.ts', `import { request } from 'undici';`, 'undici and zod'],
    ['src/inputs/a.ts', `import * as z from 'zod/mini';`, 'undici and zod'],
    ['src/bland/a.ts', `import * as core from '@actions/core';`, '@actions/*'],
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
