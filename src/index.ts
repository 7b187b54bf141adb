/** The entry that action.yml names. */
import { run } from './main.ts';

await run();
