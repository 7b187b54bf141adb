/** Writes dist/licenses.txt: the licence and the notice of every package that may be in the bundle, each text once. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled.ts';

const root = join(import.meta.dirname, '..');

const packagesByText = new Map<string, string[]>();
for (const { name, folder: path, version } of bundledPackages(root)) {
  const folder = join(root, path);
  const files = readdirSync(folder).sort();
  const licences = files.filter((name) => /^licen[cs]e(\.|$)/i.test(name)).slice(0, 1);
  if (licences.length === 0) throw new Error(`${path} has no licence file: look at what it may be used for`);
  // A notice must be handed on too: https://www.apache.org/licenses/LICENSE-2.0#redistribution
  const notices = files.filter((name) => /^notice(\.|$)/i.test(name));
  const title = `${name} ${version}`;
  for (const file of [...licences, ...notices]) {
    const text = readFileSync(join(folder, file), 'utf8').trim();
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), title]);
  }
}
const texts = [...packagesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
writeFileSync(join(root, 'dist', 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
