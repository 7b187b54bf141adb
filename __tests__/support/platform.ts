/** Tests that need what not every system has: elsewhere they are skipped, and their names say what they need. */
import { existsSync } from 'node:fs';
import { test } from '@jest/globals';

interface Need {
  readonly name: string;
  readonly isThere: boolean;
}

const isWindows = process.platform === 'win32';
export const SIGNALS: Need = { name: 'signals', isThere: !isWindows };
export const PIPE_FILES: Need = { name: 'pipes that are files', isThere: !isWindows };
export const SHELL: Need = { name: 'bash, and scripts that are programs', isThere: !isWindows };
export const FORBIDDEN_FILES: Need = {
  name: 'files that the user may not read, so not root',
  isThere: !isWindows && process.getuid?.() !== 0,
};
/** A file system in which nobody can make a folder. */
export const PROC: Need = { name: '/proc', isThere: existsSync('/proc/self') };

type Test = Pick<typeof test, 'each'> & ((name: string, run: () => void | Promise<void>) => void);

/** `test` where all is there that it needs, else `test.skip`. The last lines of `npm test` name what was skipped. */
export function testWith({ name: need, isThere }: Need): Test {
  if (isThere) return test;
  const explain = (name: string) => `${name} (needs ${need})`;
  const skip: (...args: Parameters<Test>) => void = (name, run) => test.skip(explain(name), run);
  const each = (...table: Parameters<typeof test.skip.each>) => {
    const skipEach = test.skip.each(...table) as unknown as Test;
    return (...[name, run]: Parameters<Test>) => skipEach(explain(name), run);
  };
  return Object.assign(skip, { each }) as unknown as Test;
}
