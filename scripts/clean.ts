/** Removes what the build writes, so that nothing of an earlier build stays behind in dist/. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['lib', 'dist']) {
  rmSync(join(import.meta.dirname, '..', folder), { recursive: true, force: true });
}
