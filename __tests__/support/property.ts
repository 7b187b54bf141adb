/**
 * fast-check with one seed, so that `npm test` tries the same cases each time: a red is never by chance. `npm run fuzz`
 * tries others.
 */
import { test } from '@jest/globals';
import fc from 'fast-check';

const SEED = 20_261_127;

if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: SEED });

/** Set where faults are put into the sources by the thousand, see `scripts/mutate/`. */
const MANY_FAULTS = process.env['MANY_FAULTS'] !== undefined;

/** A test that takes long, or counts the many cases that it met: left out there. */
const longTest = MANY_FAULTS ? test.skip : test;

/** Names that an object has by itself, or that change what it is. */
const OF_OBJECTS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length'];

/** All but the 0x800 halves of a pair. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/**
 * Any text of Unicode. `fc.string({ unit: 'binary' })` is as good, but takes half a second to make: each file would.
 *
 * @param maxLength in characters
 */
function unicode(maxLength = 10): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.array(character, { maxLength }).map((characters) => characters.join('')) },
    { weight: 1, arbitrary: fc.constantFrom(...OF_OBJECTS.filter(({ length }) => length <= maxLength), '') },
  );
}

export { fc, longTest, MANY_FAULTS, unicode };
