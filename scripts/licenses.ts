/** Writes dist/licenses.txt: the licence of every package whose code may be in the bundle, each text once. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly version?: string;
}

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

const packagesByText = new Map<string, string[]>();
for (const [path, { dev, link, version }] of Object.entries(lock.packages)) {
  // The stub in stubs/ is ours.
  if (!path.startsWith('node_modules/') || dev === true || link === true) continue;
  const folder = join(root, path);
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (file === undefined) throw new Error(`${path} has no licence file: look at what it may be used for`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  const name = `${path.replace(/^.*node_modules\//, '')} ${version}`;
  packagesByText.set(text, [...(packagesByText.get(text) ?? []), name]);
}
const texts = [...packagesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
writeFileSync(join(root, 'dist', 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
