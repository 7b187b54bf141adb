/** What a process does to the files below a folder. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that is below a folder, by its way from there: content, rights, and when it was last changed. */
export function snapshot(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (path: string) => {
    const stats = lstatSync(path);
    // The time of a folder tells that something was in it for a while.
    const facts = [stats.ino, stats.mtimeMs, stats.mode, contentOf(path, stats)];
    found.set(relative(root, path).replaceAll('\\', '/'), facts.join(' '));
    if (stats.isDirectory()) lookIn(path);
  };
  const lookIn = (folder: string) => {
    for (const entry of readdirSync(folder)) look(join(folder, entry));
  };
  lookIn(root);
  return found;
}

function contentOf(path: string, stats: ReturnType<typeof lstatSync>): string {
  if (stats?.isSymbolicLink()) return readlinkSync(path);
  return stats?.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** What is new, gone or changed since. */
export function changesSince(before: ReadonlyMap<string, string>, root: string): string[] {
  const after = snapshot(root);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
