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

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockedPackage {
  readonly name: string;
  /** From the root, such as `node_modules/zod`. */
  readonly folder: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The hash of the published package, such as `sha512-…` in base64. */
  readonly integrity: string;
  /** The folders of the packages that it needs. */
  readonly needs: readonly string[];
}

export function bundledPackages(root: string): LockedPackage[] {
  return lockedPackages(root, BUNDLED);
}

/** These packages and all that they need, in the order of package-lock.json. */
export function lockedPackages(root: string, names: readonly string[]): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const found = new Map<string, LockedPackage>();
  const add = (name: string, from: string): string => {
    const above = foldersAbove(from).find((folder) => `${folder}node_modules/${name}` in packages);
    if (above === undefined)
      throw new Error(`${name}, which ${from || 'src/'} needs, is not in package-lock.json`);
    const folder = `${above}node_modules/${name}`;
    if (found.has(folder)) return folder;
    const entry = packages[folder] ?? {};
    const { version = '', license = '', integrity = '' } = entry;
    const needs: string[] = [];
    found.set(folder, { name, folder, version, licence: license, integrity, needs });
    const all = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    for (const other of all.filter((one) => !(one in (STUBS[folder] ?? {}))))
      needs.push(add(other, `${folder}/`));
    return folder;
  };
  for (const name of names) add(name, '');
  return Object.keys(packages).flatMap((folder) => found.get(folder) ?? []);
}

/** Where Node.js looks for a package, the nearest first: `a/node_modules/b/` gives itself, `a/` and the root. */
function foldersAbove(path: string): string[] {
  const parts = path.split('node_modules/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('node_modules/'));
}
