/** The packages that dist/ is made of, as package-lock.json has them: those that src/ imports, and what they need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** They are dependencies of development only, since whoever installs the package gets dist/. A test holds them to src/. */
export const BUNDLED = ['@actions/core', '@actions/github', 'env-ci', 'ltx', 'undici', 'yaml', 'zod'];

/** What stands in for packages that these import: files in stubs/. */
export const STUBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'node_modules/@actions/github': { '@actions/http-client': 'http-client.js', undici: 'undici.js' },
  'node_modules/env-ci': { execa: 'execa.js', 'java-properties': 'java-properties.js' },
};

interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface BundledPackage {
  /** From the root, such as `node_modules/zod`. */
  readonly folder: string;
  readonly version: string;
}

/** In the order of package-lock.json. */
export function bundledPackages(root: string): BundledPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const folder = foldersAbove(from).find((above) => `${above}node_modules/${name}` in packages);
    if (folder === undefined)
      throw new Error(`${name}, which ${from || 'src/'} needs, is not in package-lock.json`);
    const path = `${folder}node_modules/${name}`;
    if (found.has(path)) return;
    found.add(path);
    const needed = Object.keys(packages[path]?.dependencies ?? {});
    for (const other of needed.filter((one) => !(one in (STUBS[path] ?? {})))) add(other, `${path}/`);
  };
  for (const name of BUNDLED) add(name, '');
  return Object.entries(packages)
    .filter(([folder]) => found.has(folder))
    .map(([folder, { version = '' }]) => ({ folder, version }));
}

/** Where Node.js looks for a package, the nearest first: `a/node_modules/b/` gives itself, `a/` and the root. */
function foldersAbove(path: string): string[] {
  const parts = path.split('node_modules/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('node_modules/'));
}
