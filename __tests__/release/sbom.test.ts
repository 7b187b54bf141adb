/** That the bill of materials names every package in dist/, by the hash under which it was published. */
import { expect, test } from '@jest/globals';
import { BUNDLED, bundledPackages } from '../../scripts/bundled.ts';
import { billOfMaterials } from '../../scripts/release/sbom.ts';
import { ROOT, read } from '../house/tree.ts';

interface Bill {
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly { readonly expression: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const manifest = JSON.parse(read('package.json'));
const bill = billOfMaterials(ROOT, manifest, BUNDLED) as Bill;

test('it is of the package', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(bill.metadata.component).toMatchObject({
    name: 'bland-simulation-gate',
    version: manifest.version,
    purl: `pkg:npm/bland-simulation-gate@${manifest.version}`,
  });
  expect(bill).toMatchObject({
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
  });
});

test('it names each package whose licence is in dist/licenses.txt, and no other', () => {
  const licensed = read('dist/licenses.txt').match(/^(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+$/gm) ?? [];
  const named = bill.components.map(({ name, version }) => `${name} ${version}`);
  expect([...new Set(named)].sort()).toEqual([...new Set(licensed)].sort());
});

test('each package has a licence, an address and the hash of package-lock.json', () => {
  const packages = bundledPackages(ROOT);
  for (const [index, { name, version, hashes, licenses, purl }] of bill.components.entries()) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(licenses).toEqual([{ expression: expect.stringMatching(/^[\w.-]+$/) }]);
    const [{ alg, content } = { alg: '', content: '' }] = hashes;
    expect(alg).toBe('SHA-512');
    expect(`sha512-${Buffer.from(content, 'hex').toString('base64')}`).toBe(packages[index]?.integrity);
  }
});

test('its graph has each package once, and reaches all of them', () => {
  const refs = bill.dependencies.map(({ ref }) => ref);
  const root = bill.metadata.component['bom-ref'];
  expect(refs).toEqual([root, ...bill.components.map((component) => component['bom-ref'])]);
  expect(new Set(refs).size).toBe(refs.length);
  const reached = new Set([root]);
  for (const ref of reached) {
    for (const next of bill.dependencies.find((each) => each.ref === ref)?.dependsOn ?? []) reached.add(next);
  }
  expect([...reached].sort()).toEqual([...refs].sort());
});

test('it is the same each time, and another with another version', () => {
  const other = billOfMaterials(ROOT, { ...manifest, version: '999.0.0' }, BUNDLED) as {
    serialNumber: string;
  };
  expect(bill).not.toMatchObject({ serialNumber: other.serialNumber });
  expect(JSON.stringify(billOfMaterials(ROOT, manifest, BUNDLED))).toBe(JSON.stringify(bill));
});
