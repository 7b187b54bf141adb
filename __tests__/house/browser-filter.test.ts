/** Where no browser starts, the browser tests are left out with a line that says so, or are a failure on demand. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { ROOT } from './tree.ts';

const FILES = ['browser/a.test.ts', 'browser/b.test.ts', 'gate/c.test.ts'];

/** Filters the files in a process of its own, whose browser does not start. */
function filterWithout(env: Readonly<Record<string, string>>, files: readonly string[] = FILES) {
  const script = `
    import { 'module.exports' as filter } from './__tests__/browser/filter.ts';
    const launch = async () => { throw new Error('No Chromium starts here.'); };
    const paths = ${JSON.stringify(files.map((file) => join(ROOT, '__tests__', file)))};
    const { filtered } = await filter(paths, launch);
    console.log(filtered.length);`;
  const { stdout, stderr, status } = spawnSync(NODE_24, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return { kept: stdout.trim(), lastLine: stderr.trim().split('\n').at(-1), status };
}

test('they are left out, and the last line says so', () => {
  expect(filterWithout({})).toEqual({
    kept: '1',
    lastLine: 'Not run: __tests__/browser/a.test.ts, __tests__/browser/b.test.ts. No Chromium starts here.',
    status: 0,
  });
});

test('nothing is said, and no browser is started, where none of them was to be run', () => {
  expect(filterWithout({ REQUIRE_BROWSER: '1' }, ['gate/c.test.ts'])).toEqual({
    kept: '1',
    lastLine: '',
    status: 0,
  });
});

test.each([{ REQUIRE_BROWSER: '1' }, { CHROMIUM: '/nowhere/chromium' }])('%j makes it a failure', (env) => {
  expect(filterWithout(env)).toMatchObject({ kept: '', status: 1 });
});

test('CHROMIUM names the only one that is tried', () => {
  const script = `
    import { launchChromium } from './scripts/chromium.ts';
    await launchChromium();`;
  const { stderr, status } = spawnSync(NODE_24, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], CHROMIUM: '/nowhere/chromium' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /No Chromium starts: install one, or give its path in CHROMIUM\. .*\/nowhere\/chromium/,
  );
});
