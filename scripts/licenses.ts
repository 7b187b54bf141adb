/** Writes dist/licenses.txt: the licence of every package whose code may be in the bundle. */
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

const texts = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path.startsWith('node_modules/') && dev !== true)
  .filter(([, { link }]) => link !== true) // The stub in stubs/ is ours.
  .map(([path, { version }]) => {
    const folder = join(root, path);
    const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
    if (file === undefined) throw new Error(`${path} has no licence file: look at what it may be used for`);
    const name = path.replace(/^.*node_modules\//, '');
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
writeFileSync(join(root, 'dist', 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
