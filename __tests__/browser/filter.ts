/** Leaves the browser tests out where no browser starts, and says so in the last line that Jest prints. */
import { relative, sep } from 'node:path';
import { launchChromium } from '../../scripts/chromium.ts';

const isBrowserTest = (path: string) => path.startsWith(import.meta.dirname + sep);

/** What Jest's option `filter` asks for: which of the test files to run. */
async function filter(
  paths: readonly string[],
  launch = launchChromium,
): Promise<{ filtered: readonly string[] }> {
  const browserTests = paths.filter(isBrowserTest);
  if (browserTests.length === 0) return { filtered: paths };
  try {
    await (await launch()).close();
    return { filtered: paths };
  } catch (error) {
    if (process.env['REQUIRE_BROWSER'] || process.env['CHROMIUM']) throw error;
    const names = browserTests.map((path) => relative(process.cwd(), path)).join(', ');
    process.once('exit', () => console.error(`\nNot run: ${names}. ${(error as Error).message}`));
    return { filtered: paths.filter((path) => !isBrowserTest(path)) };
  }
}

// Jest requires this file, and calls what it gets.
export { filter as 'module.exports' };
