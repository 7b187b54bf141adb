/** The repository's files, as the tests of the house read them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every file under a folder, as paths from the root, sorted. */
export function filesUnder(folder: string, skipped: readonly string[] = []): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.includes(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path, skipped) : [path];
    })
    .sort();
}

/** The documentation: what stands at the root, and the pages under docs/. */
export function documents(): string[] {
  const atRoot = readdirSync(ROOT).filter((name) => /^[A-Z]+\.md$/.test(name));
  return [...atRoot, ...filesUnder('docs').filter((path) => path.endsWith('.md'))].sort();
}

/** The folders that are never committed. */
export function ignoredFolders(): string[] {
  return read('.gitignore')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.slice(0, -1));
}

/** The committed files; where this is no checkout but an archive of one, every file that is not ignored. */
export function committedFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--deduplicate'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\0');
    const files = new Set(filesUnder('', ['.git', ...ignoredFolders()]));
    // One that was deleted, but not yet from the index, is on its way out.
    return listed.filter((path) => files.has(path));
  } catch {
    return filesUnder('', ['.git', ...ignoredFolders()]);
  }
}

/** The fenced YAML blocks of a Markdown file, without their indentation. */
export function yamlBlocks(path: string): string[] {
  return [...read(path).matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}
