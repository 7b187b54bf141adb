/** That the build gives the committed dist/, byte for byte, in another folder and as another user. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { BUNDLED, lockedPackages } from '../../scripts/bundled.ts';
import { filesUnder, ROOT, read } from './tree.ts';

/** What the build reads, beside packages. */
const SOURCES = [
  'src',
  'stubs',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
/** The packages that the build runs or bundles. */
const TYPES = Object.keys(JSON.parse(read('package.json')).devDependencies).filter((name) =>
  name.startsWith('@types/'),
);
const TOOLS = [...BUNDLED, ...TYPES, '@vercel/ncc', 'acorn', 'typescript'];
/** “nobody” on Linux and in containers. Only root can become somebody else. */
const NOBODY = { uid: 65534, gid: 65534 };

const canBeNobody =
  process.getuid?.() === 0 && spawnSync(NODE_24, ['--version'], { cwd: ROOT, ...NOBODY }).status === 0;
const user = canBeNobody ? NOBODY : {};

test(`dist/ is what src/ gives in another folder${canBeNobody ? ', to another user' : ''}: run “npm run build” when it is not`, () => {
  const home = mkdtempSync(join(tmpdir(), 'a build elsewhere '));
  const folder = join(home, 'its folder');
  try {
    for (const path of SOURCES) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    // Copied and not linked, since the bundler numbers its chunks by where it finds packages.
    for (const path of ['node_modules/.bin', ...lockedPackages(ROOT, TOOLS).map((tool) => tool.folder)]) {
      // Not installed are those for other systems.
      if (existsSync(join(ROOT, path)))
        cpSync(join(ROOT, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
    }
    if (canBeNobody) giveAway(home);
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'tr_TR.UTF-8',
        CI: 'true',
      },
      ...user,
    });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const built = readdirSync(join(folder, 'dist')).sort();
    expect(built).toEqual(filesUnder('dist').map((path) => path.replace('dist/', '')));
    const bytes = (root: string, name: string) => readFileSync(join(root, 'dist', name));
    expect(built.filter((name) => !bytes(folder, name).equals(bytes(ROOT, name)))).toEqual([]);
  } finally {
    rmSync(home, { recursive: true });
  }
}, 300_000);

function giveAway(folder: string): void {
  chmodSync(folder, 0o700);
  chownSync(folder, NOBODY.uid, NOBODY.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path);
    else if (entry.isFile()) chownSync(path, NOBODY.uid, NOBODY.gid);
  }
}
