/** A headless Chromium for what must be seen: browser tests and pictures. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  // In a container it may be small.
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium in CHROMIUM and no other, or else one that is installed, or else the packaged one.
 * @throws Error with what was tried where none starts
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const paths = named ? [named] : INSTALLED.filter((path) => existsSync(path));
  const ways = paths.map((executablePath) => () => ({ executablePath }));
  const failures: string[] = [];
  for (const options of named ? ways : [...ways, packagedChromium]) {
    try {
      return await chromium.launch({ args: ARGS, ...options() });
    } catch (error) {
      failures.push(String(error).split('\n').slice(0, 3).join(' '));
    }
  }
  throw new Error(`No Chromium starts: install one, or give its path in CHROMIUM. ${failures.join('; ')}`);
}

/** The Chromium of @sparticuz/chromium, with the libraries and the font that a bare machine lacks. */
function packagedChromium(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The packaged Chromium is for Linux on x64, not ${process.platform} on ${process.arch}`);
  }
  const folder = unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The folder with what was unpacked; it is made whole under another name, since others may look for it meanwhile. */
function unpackOnce(): string {
  const index = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(index), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts'), join(root, 'bin')], {
      env: { ...process.env, TMPDIR: unfinished },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    writeFileSync(join(unfinished, 'fonts.conf'), fontsConfig(folder));
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Text in the packaged font, so that it is as wide on every machine; what that lacks from the fonts of the machine. */
function fontsConfig(folder: string): string {
  const preferred = ['sans-serif', 'Helvetica', 'Arial'].map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  ${preferred.join('\n  ')}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}
