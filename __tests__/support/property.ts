/**
 * fast-check with one seed, so that `npm test` tries the same cases each time: a red is never by chance. `npm run fuzz`
 * tries others.
 */
import fc from 'fast-check';

const SEED = 20_261_127;

if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: SEED });

export { fc };
