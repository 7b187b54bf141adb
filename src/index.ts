/** The entry that action.yml names. */
import { listenForCancel } from './cancel.ts';

// Before anything else is loaded: a job that is cancelled at once ends with a verdict too.
const cancel = listenForCancel();
const { run } = await import('./main.ts');
await run(cancel);
