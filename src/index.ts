/**
 * The entry that action.yml names, and with the argument `command-line` that of the package: whatever becomes of the rest,
 * it ends with every output or an exit status, and with words.
 */

import {
  endCommandWithBug,
  endWithBug,
  readSecrets,
  refuseOldNode,
  writeDefaultOutputs,
} from './runner/last-resort.ts';
import { listenForCancel } from './runtime/cancel.ts';

/** For what is left hanging, such as a disk that does not answer. */
const EXIT_AFTER_MS = 500;

// Before anything else is loaded: a job that is cancelled at once ends with a verdict too.
const cancel = listenForCancel();
const [entry, folder = '', ...args] = process.argv.slice(2);
const isCommand = entry === 'command-line';
// Before the command line takes its key out of the environment.
const secrets = readSecrets(process.env);
const end = isCommand ? endCommandWithBug : endWithBug;
if (!isCommand) writeDefaultOutputs();
process.once('uncaughtException', (error) => {
  end(error, secrets);
  process.exit();
});
try {
  refuseOldNode();
  const { run, runCommand } = await import('./main.ts');
  await (isCommand ? runCommand(args, folder, cancel) : run(cancel));
} catch (error) {
  end(error, secrets);
} finally {
  cancel.stop();
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
}
