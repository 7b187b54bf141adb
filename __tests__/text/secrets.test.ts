/** No spelling of a secret gets through. */
import { describe, expect, test } from '@jest/globals';
import { withoutSecrets } from '../../src/text/secrets.ts';

describe('a secret', () => {
  const key = 'org_A+b/c=1"2\\3&4<5>6\'7';
  const each = (spell: (code: number) => string) =>
    [...key].map((character) => spell(character.charCodeAt(0))).join('');
  const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');

  test.each([
    ['as it is', key],
    ['in JSON', JSON.stringify(key).slice(1, -1)],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(key)).slice(3, -3)],
    ['in JSON of PHP', JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
    ['in JSON of .NET', key.replace(/[^\w/]/g, (sign) => `\\u${hex(sign.charCodeAt(0), 4).toUpperCase()}`)],
    ['in JSON without a letter', each((code) => `\\u${hex(code, 4)}`)],
    ['in a URL', encodeURIComponent(key)],
    ['in a URL, in lower case', encodeURIComponent(key).toLowerCase().replace('org_a', 'org_A')],
    ['in XML', each((code) => `&#${code};`)],
    ['in XML by hexadecimal numbers', each((code) => `&#x${hex(code, 2)};`)],
    ['in HTML', key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ])('%s', (_what, spelling) => {
    expect(withoutSecrets(`your key is ${spelling}!`, [key])).toBe('your key is ***!');
  });

  test.each(['base64', 'base64url'] as const)('in %s', (encoding) => {
    for (const before of ['', 'u', 'u:', 'Bearer ']) {
      for (const after of ['', ':', ':password']) {
        const spelling = Buffer.from(before + key + after).toString(encoding);
        const left = withoutSecrets(`Basic ${spelling}`, [key]).replace('Basic ', '').split('***');
        // Only what depends on its surroundings is left of it.
        const around = Buffer.from(before + after).toString(encoding).length;
        expect([left.length, left.join('').length <= around + 8]).toEqual([2, true]);
      }
    }
  });

  test('costs linear time', () => {
    const startedMs = performance.now();
    for (const part of ['\\', '&#0', 'org_A+b/', '%6f%72%67']) withoutSecrets(part.repeat(1_000_000), [key]);
    expect(performance.now() - startedMs).toBeLessThan(4000);
  });

  test('leaves everything else alone, and a key that is too short to be one', () => {
    expect(withoutSecrets('org_A and {"a":"\\\\u006f"}', [key])).toBe('org_A and {"a":"\\\\u006f"}');
    expect(withoutSecrets('short', ['short'])).toBe('short');
  });
});
