/** The bill of materials of dist/, as CycloneDX writes it: every package that may be in the bundle, by its hash. */
import { createHash } from 'node:crypto';
import { bundledPackages, type LockedPackage } from '../bundled.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly repository: { readonly url: string };
}

/** The same lock file gives the same bytes, so it has neither a time nor a random number. */
export function billOfMaterials(root: string, manifest: Manifest, roots: readonly string[]): object {
  const packages = bundledPackages(root);
  const self = purlOf(manifest);
  const refs = new Map(packages.map((each) => [each.folder, refOf(each)]));
  const refsOf = (folders: readonly string[]) => folders.flatMap((folder) => refs.get(folder) ?? []).sort();
  const content = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        purl: self,
        licenses: [{ expression: manifest.license }],
        externalReferences: [{ type: 'vcs', url: manifest.repository.url.replace(/^git\+/, '') }],
      },
    },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': refOf(each),
      name: each.name,
      version: each.version,
      purl: purlOf(each),
      scope: 'required',
      hashes: [hashOf(each)],
      licenses: [{ expression: each.licence }],
      properties: [{ name: 'cdx:npm:package:path', value: each.folder }],
    })),
    dependencies: [
      { ref: self, dependsOn: refsOf(roots.map((name) => `node_modules/${name}`)) },
      ...packages.map((each) => ({ ref: refOf(each), dependsOn: refsOf(each.needs) })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // GitHub attests none without it.
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

/** The folder tells two copies of the same version apart. */
function refOf({ folder, version }: LockedPackage): string {
  return `${folder}@${version}`;
}

/** See https://github.com/package-url/purl-spec, where the at sign of a scope is encoded. */
function purlOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hashOf({ name, integrity }: LockedPackage): { alg: string; content: string } {
  const [, base64] = /^sha512-([\w+/]+=*)$/.exec(integrity) ?? [];
  if (base64 === undefined) throw new Error(`package-lock.json has no SHA-512 of ${name}`);
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

/** A UUID of version 8, whose bits are those of a hash: https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
