/** Text for a terminal that has only ASCII. */
import { describe, expect, test } from '@jest/globals';
import { isAsciiOnly, toAscii } from '../../src/cli/locale.ts';
import { fc, unicode } from '../support/property.ts';

test.each([
  [{}, false],
  [{ LANG: '' }, false],
  [{ LANG: 'C' }, true],
  [{ LANG: 'C.UTF-8' }, false],
  [{ LANG: 'en_US.utf8' }, false],
  [{ LANG: 'de_DE.ISO-8859-1' }, true],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, true],
  [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, false],
])('%j has only ASCII: %s', (env, expected) => {
  expect(isAsciiOnly(env)).toBe(expected);
});

describe('in ASCII', () => {
  test.each([
    ['“Café” ≥ 80%…', '"Cafe" >= 80%...'],
    ['PENDING → RUNNING', 'PENDING -> RUNNING'],
    ['予約', '??'],
    // As the log has them, and as nobody expects them.
    ['##\u200b[error] ＃＃vso［x］', '# #[error] # #vso[x]'],
    [':\u200b:error::', ': :error::'],
  ])('%s', (text, expected) => {
    expect(toAscii(text)).toBe(expected);
  });

  test('every text is, and one that was stays as it is', () => {
    fc.assert(
      fc.property(unicode(), (text) => {
        const ascii = toAscii(text);
        expect(Buffer.from(ascii, 'latin1').toString('ascii')).toBe(ascii);
        expect(toAscii(ascii)).toBe(ascii);
        expect(ascii).not.toMatch(/##\w*\[|^::/m);
      }),
    );
  });
});
