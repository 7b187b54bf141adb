/**
 * Checks that a tag can be released, and writes what the release has into a folder: the package as npm gets it, the bill of
 * materials, checksums of both, and the notes. Prints what the release moves, as the outputs of a step.
 *
 * node scripts/release/prepare.ts v1.2.3 folder
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED } from '../bundled.ts';
import { notesOf, sectionsOf } from './changelog.ts';
import { billOfMaterials } from './sbom.ts';
import { movedBy, problemsOf } from './version.ts';

const root = join(import.meta.dirname, '..', '..');
const [tag, folder] = process.argv.slice(2);
const repository = process.env['GITHUB_REPOSITORY'];
if (tag === undefined || folder === undefined || !repository)
  throw new Error('Set GITHUB_REPOSITORY, and give a tag and a folder: prepare.ts v1.2.3 folder');

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const sections = sectionsOf(read('CHANGELOG.md'));
const lock = JSON.parse(read('package-lock.json'));
const problems = problemsOf({ tag, repository, manifest, lock, sections });
const [, section] = sections;
if (section === undefined || problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

const assets = join(folder, 'assets');
mkdirSync(assets, { recursive: true });
// Through a shell on Windows, where npm is a batch file.
execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', assets], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const bill = billOfMaterials(root, manifest, BUNDLED);
writeFileSync(join(assets, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
const checksums = readdirSync(assets)
  .toSorted()
  .map((name) => `${sha256(readFileSync(join(assets, name)))}  ${name}\n`);
writeFileSync(join(assets, 'SHA256SUMS'), checksums.join(''));
writeFileSync(join(folder, 'notes.md'), notesOf(section, { repository, tag }));

const tags = execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n');
const { major, latest } = movedBy(tag, tags);
console.log(`major=${major}\nlatest=${latest}`);

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
