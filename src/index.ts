/** The entry that action.yml names: whatever becomes of the rest, the step ends with every output, and with words. */

import { endWithBug, writeDefaultOutputs } from './runner/last-resort.ts';
import { listenForCancel } from './runtime/cancel.ts';

/** For what is left hanging, such as a disk that does not answer. */
const EXIT_AFTER_MS = 500;

// Before anything else is loaded: a job that is cancelled at once ends with a verdict too.
const cancel = listenForCancel();
writeDefaultOutputs();
process.once('uncaughtException', (error) => {
  endWithBug(error);
  process.exit();
});
try {
  const { run } = await import('./main.ts');
  await run(cancel);
} catch (error) {
  endWithBug(error);
} finally {
  cancel.stop();
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
}
