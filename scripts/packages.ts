/**
 * Copies the packages that dist/ is made of to lib/node_modules, where the bundler finds them first: as published, but
 * without comments, which are a quarter of their code, and with stubs/ in the place of what others of them do not need.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Comment, parse } from 'acorn';
import { bundledPackages, STUBS } from './bundled.ts';

const root = join(import.meta.dirname, '..');
/** Its modules do nothing when they are loaded, though its package.json does not say so: what is not used is left out. */
const PURE_PACKAGE = 'node_modules/@actions/core';
for (const { folder } of bundledPackages(root)) copyPackage(folder);
for (const [user, stubs] of Object.entries(STUBS)) {
  for (const [name, stub] of Object.entries(stubs)) {
    const folder = join(root, 'lib', user, 'node_modules', name);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'stubs', stub), join(folder, 'index.js'));
  }
}

function copyPackage(folder: string): void {
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    // What is nested has its own entry in package-lock.json.
    if (!/\.(?:[cm]?js|json)$/.test(path) || /(?:^|[\\/])node_modules[\\/]/.test(path)) continue;
    const to = join(root, 'lib', folder, path);
    mkdirSync(dirname(to), { recursive: true });
    const text = readFileSync(join(root, folder, path), 'utf8');
    writeFileSync(to, path.endsWith('.json') ? text : withoutComments(text));
  }
  if (folder === PURE_PACKAGE) {
    const manifest = join(root, 'lib', folder, 'package.json');
    const fields = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...fields, sideEffects: false }));
  }
}

function withoutComments(code: string): string {
  let kept = '';
  let end = 0;
  for (const comment of commentsIn(code)) {
    // It tells the bundler which calls can be left out.
    if (comment.value.includes('__PURE__')) continue;
    const before = code.slice(end, comment.start).trimEnd();
    const removed = code.slice(end + before.length, comment.end);
    kept += before;
    // Tokens stay as far apart as they were: semicolons may be missing where a line ends.
    if (code[comment.end] !== '\n') kept += removed.includes('\n') ? '\n' : ' ';
    end = comment.end;
  }
  return kept + code.slice(end);
}

function commentsIn(code: string): Comment[] {
  const parseAs = (sourceType: 'module' | 'commonjs') => {
    const comments: Comment[] = [];
    parse(code, { ecmaVersion: 'latest', sourceType, onComment: comments });
    return comments;
  };
  try {
    return parseAs('module');
  } catch {
    return parseAs('commonjs');
  }
}
